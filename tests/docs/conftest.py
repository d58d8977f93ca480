"""The fixture `tthc`, as in tests/cli: the guide is followed with the same commands."""

from __future__ import annotations

import pytest
from cli_terminal import Terminal


@pytest.fixture
def tthc(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "TTHC_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return Terminal(capsys, monkeypatch)
