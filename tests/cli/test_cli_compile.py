"""`tthc compile`, and the commands that are given what it makes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_terminal import Terminal

FILE = """\
định dạng: 1
mã: 1.999999
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01}
thời hạn: 10 ngày làm việc
"""


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "the@2022-01-01.yaml").write_text(FILE, encoding="utf-8")
    return tmp_path / "own"


def test_the_shipped_and_own_definitions(tthc: Terminal) -> None:
    ran = tthc("compile", "own", "-o", "goi.jsonl", "--json")
    assert (ran.code, ran.err) == (0, "")
    made = json.loads(ran.out)
    assert (made["file"], made["definitions"], made["sources"]) == ("goi.jsonl", made["sources"], made["sources"])
    assert sorted(path.name for path in Path().iterdir()) == ["goi.jsonl", "own"]
    for lang in ("vi", "en"):
        from_folder = tthc("procedures", "--definitions", "own", "--lang", lang)
        assert tthc("procedures", "--definitions", "goi.jsonl", "--lang", lang) == from_folder
        assert "1.999999" in from_folder.out


def test_in_words(tthc: Terminal) -> None:
    made = json.loads(tthc("compile", "-o", "a.jsonl", "--json").out)
    number, size = made["definitions"], made["kib"]
    vietnamese = f"a.jsonl: {number} bản thủ tục từ {number} tệp, {size} KiB\n"
    assert tthc("compile", "-o", "a.jsonl") == (0, vietnamese, "")
    english = f"a.jsonl: {number} versions of procedures from {number} files, {size} KiB\n"
    assert tthc("compile", "-o", "a.jsonl", "--lang", "en") == (0, english, "")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ("-o", "goi.json"),
            "goi.json: TTHC437 tên tệp gói phải có đuôi .jsonl, để không lẫn với tệp JSON khác\n",
        ),
        (
            ("-o", "goi.json", "--lang", "en"),
            "goi.json: TTHC437 the name of a bundle ends in .jsonl, so that it is not taken for other JSON\n",
        ),
        (("-o", "x/a.jsonl"), "x: TTHC984 không có thư mục này để ghi vào\n    cách sửa: mkdir -p x\n"),
        (("y", "-o", "a.jsonl"), "y: TTHC080 không có tệp hoặc thư mục này\n"),
    ],
)
def test_not_understood(args: tuple[str, ...], said: str, tthc: Terminal) -> None:
    assert tthc("compile", *args) == (2, "", said)
    assert [path.name for path in Path().iterdir()] == ["own"]


def test_what_is_wrong_is_not_compiled(own: Path, tthc: Terminal) -> None:
    (own / "b.yaml").write_text("x: [\n", encoding="utf-8")
    ran = tthc("compile", "own", "-o", "a.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("own/b.yaml:1:4: TTHC034 ")
    assert not Path("a.jsonl").exists()


def test_a_damaged_bundle(tthc: Terminal) -> None:
    tthc("compile", "-o", "a.jsonl")
    path = Path("a.jsonl")
    path.write_text(path.read_text(encoding="utf-8").replace("căn cứ", "can cu", 1), encoding="utf-8")
    ran = tthc("procedures", "--definitions", "a.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "a.jsonl: TTHC433 gói thủ tục bị hỏng: nội dung không còn khớp mã kiểm của nó\n"
        "    cách sửa: tạo lại gói: tthc compile\n"
    )
