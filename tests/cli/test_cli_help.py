"""Help in two languages."""

from __future__ import annotations

import pytest
from cli_terminal import Terminal
from rich.cells import cell_len

from tthc_rules.cli.app import COMMANDS


def test_help_without_a_command(tthc: Terminal) -> None:
    ran = tthc()
    assert ran.code == 0
    assert ran.out.startswith("Cách dùng: tthc LỆNH [TÙY CHỌN]\n")
    listed = ran.out.partition("Lệnh\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed if not line.startswith("    ")] == list(COMMANDS)
    assert tthc("--help") == ran


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(command: str, lang: str, tthc: Terminal) -> None:
    ran = tthc(command, "--help", "--lang", lang)
    assert ran.code == 0
    assert ("Ví dụ" if lang == "vi" else "Examples") in ran.out
    assert "cli." not in ran.out  # every code has its text
    assert max(cell_len(line) for line in ran.out.splitlines()) <= 100


def test_version(tthc: Terminal) -> None:
    assert tthc("--version").out.startswith("tthc-rules 0.")
