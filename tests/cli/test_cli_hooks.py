"""The hooks for pre-commit call commands and options that exist."""

from __future__ import annotations

from pathlib import Path

from cli_terminal import Terminal

from tthc_rules.cli.app import COMMANDS
from tthc_rules.definitions.source import read_yaml

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


def test_hooks(tthc: Terminal) -> None:
    root, problems = read_yaml(HOOKS.read_bytes())
    assert root is not None and not problems
    hooks = [{key.text: value for key, value in hook.entries} for hook in root.items]
    assert [hook["id"].text for hook in hooks] == ["tthc-lint", "tthc-test", "tthc-fmt"]
    for hook in hooks:
        program, command, *options = (hook["entry"].text or "").split()
        assert program == "tthc" and command in COMMANDS
        assert hook["id"].text == f"tthc-{command}"
        shown = tthc(command, "--help").out
        assert all(option in shown for option in options)
        assert [item.text for item in hook["additional_dependencies"].items] == [".[cli]"]  # typer and rich
