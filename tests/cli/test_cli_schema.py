"""`tthc schema`: the schema on standard output, in a file, all of them in a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_terminal import Terminal

SHIPPED = Path(__file__).parents[2] / "procedures" / ".schema"


@pytest.mark.parametrize("keys", ["vi", "en"])
@pytest.mark.parametrize("kind", ["procedure", "agencies", "calendar"])
def test_is_the_shipped_one(kind: str, keys: str, tthc: Terminal) -> None:
    ran = tthc("schema", "--for", kind, "--keys", keys)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (SHIPPED / f"{kind}.{keys}.json").read_text(encoding="utf-8")


def test_without_options(tthc: Terminal) -> None:
    assert json.loads(tthc("schema").out)["title"] == "Thủ tục hành chính"
    assert json.loads(tthc("schema", "--lang", "en").out)["title"] == "Administrative procedure"


def test_into_a_file(tthc: Terminal, tmp_path: Path) -> None:
    ran = tthc("schema", "-o", str(tmp_path / "lich.json"), "--for", "calendar")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "lich.json").read_bytes() == (SHIPPED / "calendar.vi.json").read_bytes()


def test_all_into_a_folder(tthc: Terminal, tmp_path: Path) -> None:
    assert tthc("schema", "-o", str(tmp_path)).code == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in SHIPPED.iterdir()
    }


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--keys", "fr"), "TTHC904 giá trị «fr» của --keys không dùng được; các giá trị: vi, en\n"),
        (
            ("--for", "x"),
            "TTHC904 giá trị «x» của --for không dùng được; các giá trị: procedure, agencies, calendar\n",
        ),
    ],
)
def test_not_understood(args: tuple[str, ...], said: str, tthc: Terminal) -> None:
    assert tthc("schema", *args) == (2, "", said)


def test_no_such_folder(tthc: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert tthc("schema", "-o", "x/a.json") == (
        2,
        "",
        "x: TTHC984 không có thư mục này để ghi vào\n    cách sửa: mkdir -p x\n",
    )
