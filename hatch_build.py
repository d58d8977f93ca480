"""Puts the top-level `procedures/` folder into the wheel; an editable install reads it in place."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            build_data["force_include"]["procedures"] = "tthc_rules/procedures"
            build_data["force_include"]["examples/nga-nam-q1-2022"] = "tthc_rules/examples/nga-nam-q1-2022"
