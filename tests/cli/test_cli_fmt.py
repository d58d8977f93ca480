"""`tthc fmt`: printing, checking and writing files in the other vocabulary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_terminal import Ran, Terminal

VI = "# đầu\r\nđịnh dạng: 1  # một\r\ntên: a\r\n"
EN = "# đầu\r\nformat: 1  # một\r\nname: a\r\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vi.yaml").write_bytes(VI.encode())
    (tmp_path / "en.yaml").write_bytes(EN.encode())
    return tmp_path


def test_prints_one_file(tthc: Terminal, folder: Path) -> None:
    assert tthc("fmt", "vi.yaml", "--keys", "en") == (0, EN, "")
    assert tthc("fmt", "en.yaml") == (0, VI, "")
    assert (folder / "vi.yaml").read_bytes() == VI.encode()


def test_several_files_are_not_printed(tthc: Terminal, folder: Path) -> None:
    assert tthc("fmt", "vi.yaml", "en.yaml") == (
        2,
        "",
        "TTHC980 có 2 tệp mà không có --write hay --check: chỉ một tệp thì mới in ra màn hình được\n"
        "    cách sửa: tthc fmt --keys vi --check …\n",
    )


def test_check(tthc: Terminal, folder: Path) -> None:
    said = "en.yaml: TTHC981 tệp này chưa viết hết bằng bộ từ «vi»\n    cách sửa: tthc fmt --keys vi --write en.yaml\n"
    assert tthc("fmt", "--check", ".") == (1, "", said)
    assert tthc("fmt", "--check", "en.yaml", "./vi.yaml", "en.yaml") == (1, "", said)
    assert tthc("fmt", "--check", "vi.yaml") == (0, "1 tệp, đều viết bằng bộ từ «vi»\n", "")
    ran = tthc("fmt", "--check", "--write", "--json", ".")
    assert ran.code == 1
    assert json.loads(ran.out) == {
        "schema": 1,
        "keys": "vi",
        "files": [{"path": "en.yaml", "changed": True}, {"path": "vi.yaml", "changed": False}],
    }
    assert (folder / "en.yaml").read_bytes() == EN.encode()  # --check writes nothing


def test_write(tthc: Terminal, folder: Path) -> None:
    assert tthc("fmt", "--write", "--keys", "en", ".", "--lang", "en") == (0, "Translated: vi.yaml\n", "")
    assert [(folder / name).read_bytes() for name in ("vi.yaml", "en.yaml")] == [EN.encode()] * 2
    assert tthc("fmt", "--write", "--keys", "en", ".") == (0, "2 tệp, đều viết bằng bộ từ «en»\n", "")
    assert tthc("fmt", "--write", "vi.yaml").code == 0
    assert (folder / "vi.yaml").read_bytes() == VI.encode()


def test_a_problem_in_one_file_changes_none(tthc: Terminal, folder: Path) -> None:
    (folder / "x.yaml").write_text("tên: a\nname: b\n", encoding="utf-8")
    (folder / "y.yaml").write_bytes(b"t\xff: a\n")
    ran = tthc("fmt", "--write", "--keys", "en", ".")
    assert (ran.code, ran.out) == (2, "")
    assert [line.split()[:2] for line in ran.err.splitlines() if not line.startswith(" ")] == [
        ["x.yaml:1:1:", "TTHC1901"],
        ["y.yaml:1:2:", "TTHC003"],
    ]
    assert (folder / "vi.yaml").read_bytes() == VI.encode()


def test_files_that_cannot_be_read(tthc: Terminal, folder: Path) -> None:
    def first(ran: Ran) -> tuple[int, str]:
        return ran.code, ran.err.split(": ")[0] + " " + ran.err.split()[1]

    (folder / "link.yaml").symlink_to("vi.yaml")
    assert first(tthc("fmt", "không-có.yaml")) == (2, "không-có.yaml TTHC080")
    assert first(tthc("fmt", "link.yaml")) == (2, "link.yaml TTHC081")
    assert first(tthc("fmt", "--check", ".")) == (2, "link.yaml TTHC081")
    assert tthc("fmt").code == 2
