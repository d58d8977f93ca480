"""tthc docs: the files it writes, what it leaves alone, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import review_definitions as given
from cli_terminal import Terminal


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def definitions(folder: Path) -> str:
    given.registry(folder, **{"thu@2022-01-01": given.NATIONAL, "thu@2022-01-01.dp": given.LOCAL})
    return str(folder)


def test_the_shipped_procedures(tthc: Terminal, tmp_path: Path) -> None:
    ran = tthc("docs", "-o", str(tmp_path / "trang"))
    assert (ran.code, ran.err) == (0, "")
    found = files_of(tmp_path / "trang")
    pages = [name for name in found if name.startswith("thu-tuc/")]
    assert ran.out == f"Đã ghi {len(pages)} trang; mở {tmp_path / 'trang' / 'index.html'}\n"
    assert len(pages) >= 24
    assert {"index.html", "style.css"} == set(found) - set(pages)


def test_a_folder_alone_and_twice_the_same(tthc: Terminal, tmp_path: Path) -> None:
    (tmp_path / "dn").mkdir()
    source = definitions(tmp_path / "dn")
    first = tthc(
        "docs", source, "-o", str(tmp_path / "a"), "--lang", "en", "--on", "2022-05-10", "--made-on", "11/05/2022"
    )
    second = tthc(
        "docs", source, "--output", str(tmp_path / "b"), "--lang", "en", "--on", "2022-05-10", "--made-on", "2022-05-11"
    )
    assert (first.code, second.code) == (0, 0)
    assert "2 pages written; open " in first.out
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")
    index = (tmp_path / "a" / "index.html").read_text(encoding="utf-8")
    assert "In force (2)" in index
    assert "Made on 11/05/2022." in index
    assert sorted(files_of(tmp_path / "a")) == [
        "index.html",
        "style.css",
        "thu-tuc/9-000001_2022-01-01.html",
        "thu-tuc/9-000001_2022-02-01_ubnd-huyen-thu.html",
    ]


def test_warnings_of_the_definitions_are_told(tthc: Terminal, tmp_path: Path) -> None:
    (tmp_path / "dn").mkdir()
    ran = tthc("docs", definitions(tmp_path / "dn"), "-o", str(tmp_path / "a"))
    assert ran.code == 0
    assert "TTHC218" in ran.err


def test_pages_of_earlier_are_named_and_left(tthc: Terminal, tmp_path: Path) -> None:
    (tmp_path / "dn").mkdir()
    source, out = definitions(tmp_path / "dn"), tmp_path / "a"
    tthc("docs", source, "-o", str(out))
    old = out / "thu-tuc" / "cu.html"
    old.write_text("cũ", encoding="utf-8")
    ran = tthc("docs", source, "-o", str(out))
    assert ran.code == 0
    assert (
        f"{old}: TTHC989 cu.html không thuộc lần xuất này: trang của lần trước, hoặc tệp của người khác; không xóa"
        in ran.err
    )
    assert old.read_text(encoding="utf-8") == "cũ"


def test_what_is_refused(tthc: Terminal, tmp_path: Path) -> None:
    taken = tmp_path / "tep"
    taken.write_text("x", encoding="utf-8")
    ran = tthc("docs", "-o", str(taken))
    assert (ran.code, ran.out) == (2, "")
    assert f"TTHC988 {taken} là một tệp, không phải thư mục để ghi trang" in ran.err
    assert taken.read_text(encoding="utf-8") == "x"
    assert "TTHC906" in tthc("docs").err
    assert "TTHC921 --on «mai» không phải một ngày" in tthc("docs", "-o", str(tmp_path / "a"), "--on", "mai").err
    below = tthc("docs", "-o", str(taken / "trong"))
    assert (below.code, "TTHC997" in below.err) == (2, True)
    missing = tthc("docs", str(tmp_path / "khong-co"), "-o", str(tmp_path / "a"))
    assert (missing.code, missing.out) == (2, "")
    assert not (tmp_path / "a").exists()


def test_help_in_both_languages(tthc: Terminal) -> None:
    assert "mỗi bản định nghĩa một trang để thẩm tra và ký" in tthc("docs", "--help").out
    assert "to be reviewed and signed" in tthc("docs", "--help", "--lang", "en").out
