"""Running the command line inside the test, as a person would."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tthc_rules.cli import main

DATA = Path(__file__).parent / "data"


class Ran(NamedTuple):
    """The exit code, and what was written where."""

    code: int
    out: str
    err: str


class Terminal:
    """Runs commands and captures what they write."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys = capsys
        self.monkeypatch = monkeypatch

    def __call__(self, *args: str, stdin: bytes = b"") -> Ran:
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        self.capsys.readouterr()
        code = main(args)
        out, err = self.capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(code, out, err)


def data(name: str) -> str:
    return str(DATA / name)
