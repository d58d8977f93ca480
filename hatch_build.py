"""Puts the top-level `procedures/`, its schemas for editors and the example into the wheel.

An editable install reads them in place.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("procedures/**/*.yaml", "procedures/.schema/*.json", "examples/*/dossiers.json")


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        root = Path(self.root)
        for pattern in SHIPPED:
            for path in sorted(root.glob(pattern)):
                if path.is_symlink():  # a link could pack a file from anywhere
                    raise OSError(f"{path} is a link; definitions must be plain files")
                if path.name[0] not in "._~":
                    name = path.relative_to(root).as_posix()
                    build_data["force_include"][name] = f"tthc_rules/{name}"
