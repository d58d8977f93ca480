"""`tthc delay --chart`, `--svg`, `--citizen`: as a person would use them, and as a person would get them wrong."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from cli_terminal import Terminal, data

SEEN = ("--as-of", "2022-03-14 17:00")
OFFICERS = ("MC-02", "CN-04", "LĐ-01", "TH-01", "CN-07", "GĐ-01", "VT-01")


def test_the_late_dossier_as_pictures_in_text(tthc: Terminal) -> None:
    ran = tthc("delay", data("late_land.json"), *SEEN, "--chart")
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert max(map(len, lines)) <= 100
    assert "Thẩm định hồ sơ              ────────                         │       ┊   3n → 4n 6g" in lines
    assert "Chi nhánh VPĐKĐĐ · CN-04     ███████▒▒▒▒▒                     │       ┊   vượt 1n 6g" in lines
    assert "Ngày xong bị đẩy lùi                ▲▲▲▲▲               ▲▲▲▲▲ │   ▲▲▲▲┊   4n 7g" in lines
    assert (
        "Thực tế                                ≈███████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓       14n 30p            6750 phút" in lines
    )
    assert "Ký Giấy chứng nhận, GĐ-01: vượt thời              │          ▒▒▒▒       6g · 23%" in ran.out


def test_the_citizens_version(tthc: Terminal) -> None:
    ran = tthc("delay", data("late_land.json"), *SEEN, "--citizen")
    assert ran.code == 1
    assert "Hồ sơ của Ông/Bà trả chậm 3 ngày 2 giờ làm việc do:" in ran.out
    assert "• Chi nhánh VPĐKĐĐ, khâu Ký Giấy chứng nhận: làm lâu hơn thời hạn của khâu, chậm 6 giờ" in ran.out
    assert not any(officer in ran.out for officer in OFFICERS)


def test_the_citizens_version_of_the_pictures(tthc: Terminal) -> None:
    ran = tthc("delay", data("late_land.json"), *SEEN, "--citizen", "--chart", "--lang", "en")
    assert "Chi nhánh VPĐKĐĐ" in ran.out and "Time promised" in ran.out
    assert not any(officer in ran.out for officer in OFFICERS)


def test_several_dossiers_are_told_one_by_one(tthc: Terminal) -> None:
    """Not in a table, whose shares have names."""
    ran = tthc("delay", data("late_land.json"), data("late.json"), *SEEN, "--citizen")
    assert ran.out.count("Hạn trả:") == 2
    assert not any(officer in ran.out for officer in OFFICERS)


def test_two_pictures_of_each_dossier_are_written(tthc: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "hình vẽ" / "quý I"
    ran = tthc("delay", data("late_land.json"), data("late.json"), *SEEN, "--svg", str(folder))
    assert ran.code == 1
    assert ran.out.startswith(f"Đã ghi 4 hình vào {folder}\n\n")
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 4
    assert {"dat-7-ke-hoach-thuc-te.svg", "dat-7-thoi-han-thuc-te.svg"} <= set(names)
    for path in folder.iterdir():
        assert ET.parse(path).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    tthc("delay", data("late_land.json"), data("late.json"), *SEEN, "--svg", str(folder))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == written


def test_pictures_for_the_citizen_name_nobody(tthc: Terminal, tmp_path: Path) -> None:
    tthc("delay", data("late_land.json"), *SEEN, "--svg", str(tmp_path), "--citizen")
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert "Chi nhánh VPĐKĐĐ" in written
    assert not any(officer in written for officer in OFFICERS)


def test_json_stays_json_when_pictures_are_written(tthc: Terminal, tmp_path: Path) -> None:
    ran = tthc("delay", data("late_land.json"), *SEEN, "--svg", str(tmp_path), "--json")
    assert json.loads(ran.out)["lateness"] == 1560
    assert len(list(tmp_path.iterdir())) == 2


def test_dossiers_whose_ids_make_the_same_name(tthc: Terminal, tmp_path: Path) -> None:
    record = json.loads(Path(data("late.json")).read_text(encoding="utf-8"))
    record = record[0] if isinstance(record, list) else record
    source = tmp_path / "hai.json"
    source.write_text(json.dumps([{**record, "id": "H/1"}, {**record, "id": "H 1"}, {**record, "id": "***"}]), "utf-8")
    tthc("delay", str(source), *SEEN, "--svg", str(tmp_path / "ra"))
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == [
        "h-1-2-ke-hoach-thuc-te.svg", "h-1-2-thoi-han-thuc-te.svg", "h-1-ke-hoach-thuc-te.svg",
        "h-1-thoi-han-thuc-te.svg", "ho-so-ke-hoach-thuc-te.svg", "ho-so-thoi-han-thuc-te.svg",
    ]  # fmt: skip


def test_a_dossier_without_an_answer_has_no_picture(tthc: Terminal, tmp_path: Path) -> None:
    """It is not finished and nobody said when to look."""
    record = json.loads(Path(data("late_land.json")).read_text(encoding="utf-8"))
    record = record[0] if isinstance(record, list) else record
    record["events"] = record["events"][:8]
    source = tmp_path / "dang-lam.json"
    source.write_text(json.dumps(record), "utf-8")
    ran = tthc("delay", str(source), "--svg", str(tmp_path / "ra"), "--chart")
    assert (ran.code, list((tmp_path / "ra").iterdir())) == (1, [])
    assert "TTHC632" in ran.out and "Đã ghi 0 hình" in ran.out


@pytest.mark.parametrize("option", ["--chart", "--citizen"])
def test_words_and_figures_do_not_go_together(tthc: Terminal, option: str) -> None:
    ran = tthc("delay", data("late_land.json"), *SEEN, option, "--json", "--lang", "en")
    assert ran.code == 2
    assert json.loads(ran.out)["problems"][0]["text"] == (
        f"--json and {option} do not go together: --json prints figures, {option} words and pictures"
    )


def test_a_folder_that_is_none(tthc: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "tệp"
    file.write_text("x", "utf-8")
    for given in (str(file), ""):
        ran = tthc("delay", data("late_land.json"), *SEEN, "--svg", given)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == (
            f"TTHC990 --svg cần một thư mục, nhưng «{given}» là thứ khác\n"
            "    cách sửa: đặt tên thư mục khác, ví dụ --svg hinh-ve\n"
        )
    ran = tthc("delay", data("late_land.json"), *SEEN, "--svg", str(file / "trong-tep"))
    assert ran.code == 2 and ran.err.startswith("TTHC997")


def test_the_help_names_the_options(tthc: Terminal) -> None:
    said = tthc("delay", "--help").out
    assert "--chart " in said and "--svg " in said
    assert "không nêu tên ai" in said
