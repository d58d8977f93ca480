"""check, due and delay: exit codes, tables, full answers, JSON. Due dates are counted by hand on the 2022 calendar."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cli_terminal import DATA, Terminal, data

CHECK_TABLE = """\
Hồ sơ   Thủ tục    Kết quả            Lưu ý   Thiếu                                                     Sai   Cần hỏi
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
HKD-1   1.001612   đủ
HKD-2   1.001612   đủ
HKD-3   1.001612   đủ
HKD-4   1.001612   chưa đủ hoặc sai           giay-to-phap-ly-thanh-vien, van-ban-uy-quyen-thanh-vien
KS-1    1.001193   chưa kết luận                                                                              \
cha mẹ đã kết hôn

5 hồ sơ: đủ 3 · chưa đủ hoặc sai 1 · chưa kết luận 1
"""
DUE_TABLE = """\
Dossier   Procedure   Result          Findings   From               Due                Ready              Late by
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
HKD-1     1.001612    in time                    09:00 24/01/2022   17:00 27/01/2022   16:00 26/01/2022
HKD-2     1.001612    LATE                       08:00 14/02/2022   17:00 17/02/2022   08:00 21/02/2022   1 day 1 hour
HKD-3     1.001612    open, in time              09:00 10/03/2022   17:00 15/03/2022
HKD-4     1.001612    OVERDUE                    09:00 01/03/2022   17:00 04/03/2022                      6 days
KS-1      1.001193    open, in time   1          08:00 14/03/2022   17:00 14/03/2022

5 dossiers: in time 1 · LATE 1 · open, in time 2 · OVERDUE 1

Findings: how many things to look at; read them with --id and the dossier's id, or --full
"""
HINT = "\nLưu ý: số điều cần xem trong hồ sơ; đọc bằng --id và mã hồ sơ, hoặc --full\n"
AS_OF = ("--as-of", "17:00 14/03/2022")


def test_a_complete_dossier_is_fine(tthc: Terminal) -> None:
    ran = tthc("check", data("in_time.json"))
    assert ran.code == 0
    assert ran.out.startswith("Hồ sơ HKD-1 · 1.001612 Đăng ký thành lập hộ kinh doanh: ĐỦ thành phần\n  ✓ Giấy đề nghị")
    assert ran.err == ""


def test_several_dossiers_make_a_table_and_a_summary(tthc: Terminal) -> None:
    assert tthc("check", data("quarter.json")) == (1, CHECK_TABLE, "")


def test_full_explains_each_dossier_in_place_of_the_table(tthc: Terminal) -> None:
    ran = tthc("check", data("quarter.json"), "--full")
    assert ran.code == 1
    assert [line.split(" · ")[0] for line in ran.out.splitlines() if line.startswith("Hồ sơ ")] == [
        "Hồ sơ HKD-1", "Hồ sơ HKD-2", "Hồ sơ HKD-3", "Hồ sơ HKD-4", "Hồ sơ KS-1",
    ]  # fmt: skip


def test_one_dossier_is_picked_by_its_id(tthc: Terminal) -> None:
    ran = tthc("check", data("quarter.json"), "--id", "HKD-4")
    assert ran.code == 1
    assert "✗ Văn bản ủy quyền của thành viên hộ gia đình" in ran.out
    assert "HKD-1" not in ran.out


def test_an_unknown_id_is_a_usage_problem_with_the_nearest_one(tthc: Terminal) -> None:
    ran = tthc("check", data("quarter.json"), "--id", "HKD4")
    assert ran == (2, "", "TTHC911 không có hồ sơ «HKD4» trong 5 hồ sơ đã đọc\n    cách sửa: --id HKD-4\n")


def test_content_checks_belong_to_the_signature(tthc: Terminal) -> None:
    assert tthc("check", data("in_time.json"), "--at", "received").code == 0
    ran = tthc("check", data("in_time.json"), "--at", "signature")
    assert ran.code == 1
    assert "Ngành, nghề đăng ký được phép đầu tư kinh doanh?" in ran.out


def test_due_as_of_a_moment_in_english(tthc: Terminal) -> None:
    ran = tthc("due", data("quarter.json"), *AS_OF, "--lang", "en")
    assert ran.code == 1
    assert ran.out == DUE_TABLE


def test_without_as_of_an_open_dossier_is_neither_late_nor_in_time(tthc: Terminal) -> None:
    ran = tthc("due", data("quarter.json"))
    assert ran.out.endswith("5 hồ sơ: đúng hạn 1 · TRỄ 1 · đang làm 3\n" + HINT)
    assert tthc("due", data("quarter.json"), "--id", "HKD-3").code == 0


def test_the_full_answer_explains_the_days(tthc: Terminal) -> None:
    ran = tthc("due", data("in_time.json"))
    assert ran.code == 0
    assert "tính 1–3    thứ Ba 25/01/2022 – thứ Năm 27/01/2022" in ran.out
    assert "HẠN TRẢ: 17:00 thứ Năm 27/01/2022" in ran.out


def test_delay_names_open_dossiers_and_answers_the_others(tthc: Terminal) -> None:
    ran = tthc("delay", data("quarter.json"))
    rows = {line.split()[0]: line for line in ran.out.splitlines() if line.startswith(("HKD", "KS"))}
    assert ran.code == 1
    assert rows["HKD-2"].endswith("1 ngày 1 giờ   CV-02 100%")  # 9 hours: 35 of 16 allowed, 10 saved or in reserve
    assert rows["HKD-3"].endswith("KHÔNG TRẢ LỜI ĐƯỢC")
    assert ran.out.count("TTHC632") == 3
    assert 'thêm --as-of "2022-03-14 17:00"' in ran.out


def test_delay_projects_open_dossiers_as_of_a_moment(tthc: Terminal) -> None:
    ran = tthc("delay", data("quarter.json"), *AS_OF)
    assert ran.out.endswith("5 hồ sơ: đúng hạn 1 · TRỄ 1 · đang làm, còn kịp 2 · DỰ KIẾN TRỄ 1\n" + HINT)
    assert "đơn vị Bộ phận Một cửa thị xã 100%" in ran.out


def test_due_shows_the_times_of_the_steps(tthc: Terminal) -> None:
    """By hand: 4 hours from 08:30 with 2 of noon; the commune has 3 working days from 20/01, outside the clock."""
    rows = [line for line in tthc("due", data("late_land.json")).out.splitlines() if re.search("2022  |  —  ", line)]
    assert [re.sub(r"  +", " | ", row.strip()) for row in rows[-8:-5]] == [
        "Tiếp nhận tại xã, chuyển hồ sơ lên th… * | UBND cấp xã | 17:00 25/01/2022 | 17:00 25/01/2022 | "
        "08:00 21/01/2022 | trong hạn",
        "Tiếp nhận, kiểm tra, chuyển hồ sơ | MC-02, Bộ phận Một cửa thị xã | 14:30 25/01/2022 | 14:30 25/01/2022 | "
        "14:00 25/01/2022 | trong hạn",
        "Thẩm định hồ sơ | CN-04, Chi nhánh VPĐKĐĐ | 14:30 28/01/2022 | 14:00 28/01/2022 | 10:00 08/02/2022 | QUÁ HẠN",
    ]


def test_due_says_which_limit_holds_when(tthc: Terminal, tmp_path: Path) -> None:
    dossier = read((DATA / "late_land.json").read_text(encoding="utf-8"))
    del dossier["facts"]["khu vực khó khăn"]
    source = tmp_path / "open.json"
    source.write_text(json.dumps(dossier), encoding="utf-8")
    said = tthc("due", str(source)).out
    assert "NẾU THỜI HẠN LÀ 10 ngày (không tính ngày nghỉ, ngày lễ):" in said
    assert "NẾU THỜI HẠN LÀ 20 ngày" in said
    assert "  • cộng thêm 10 ngày (không tính ngày nghỉ, ngày lễ), khi khu vực khó khăn: có (" in said


def test_delay_names_the_agencies_and_the_papers_asked_for(tthc: Terminal) -> None:
    said = tthc("delay", data("late_land.json")).out
    assert "  Thẩm định hồ sơ (Chi nhánh VPĐKĐĐ, CN-04)\n    từ 14:00 thứ Ba 25/01/2022 đến " in said
    assert "đã yêu cầu: xac-nhan-tinh-trang-hon-nhan" in said
    assert "cn-vpdkdd" not in said


@pytest.mark.parametrize("command", ["due", "delay"])
def test_what_ended_without_a_result_is_not_called_ready(command: str, tthc: Terminal, tmp_path: Path) -> None:
    """Due 17:00 on 27/01/2022: refused before that in time, withdrawn on 28/01 not."""
    dossier = read((DATA / "in_time.json").read_text(encoding="utf-8"))
    story = [("A", "refused", "2022-01-26T09:00:00"), ("B", "withdrawn", "2022-01-28T09:00:00")]
    for dossier_id, kind, at in story:
        changed = {**dossier, "id": dossier_id, "events": [{"at": at, "kind": kind}]}
        (tmp_path / f"{dossier_id}.json").write_text(json.dumps(changed), encoding="utf-8")
    ran = tthc(command, str(tmp_path))
    assert ran.code == 1
    assert "2 hồ sơ: từ chối, trong hạn 1 · RÚT HỒ SƠ, QUÁ HẠN 1" in ran.out
    assert "Từ chối 09:00 thứ Tư 26/01/2022: TRONG HẠN" in tthc(command, str(tmp_path / "A.json")).out
    late = tthc(command, str(tmp_path / "B.json")).out
    assert "Rút hồ sơ 09:00 thứ Sáu 28/01/2022: QUÁ HẠN " in late


def test_a_dossier_in_time_has_no_shares(tthc: Terminal) -> None:
    ran = tthc("delay", data("in_time.json"))
    assert ran.code == 0
    assert "không trễ" in ran.out


PROBLEMS = {
    "X-VERSION": "TTHC402",
    "X-FACT": "TTHC202",
    "X-RECEIPT": "TTHC915",
}


@pytest.mark.parametrize("command", ["check", "due", "delay"])
def test_dossiers_without_an_answer_are_named_and_do_not_stop_the_others(command: str, tthc: Terminal) -> None:
    ran = tthc(command, data("with_bad.json"))
    assert ran.code == 1
    assert "HKD-1   " in ran.out
    assert "  ! X-CODE: TTHC4" in ran.out  # unknown code
    for dossier, code in PROBLEMS.items():
        assert any(f"! {dossier}" in line and code in line for line in ran.out.splitlines()), dossier
    outside = "! X-CALENDAR: TTHC502" in ran.out
    assert outside is (command != "check")  # completeness needs no calendar


def test_a_day_for_dossiers_that_are_not_received_yet(tthc: Terminal) -> None:
    assert tthc("check", data("with_bad.json"), "--id", "X-RECEIPT").code == 1
    ran = tthc("check", data("with_bad.json"), "--id", "X-RECEIPT", "--on", "14/03/2022")
    assert ran.code == 0
    assert "ĐỦ thành phần" in ran.out


def read(text: str) -> Any:
    return json.loads(text)


def test_json_of_one_dossier_is_one_object(tthc: Terminal) -> None:
    ran = tthc("due", data("late.json"), "--json")
    record = read(ran.out)
    assert ran.code == 1
    assert (record["due"], record["late"], record["lateness"]) == ("2022-02-17T17:00:00", True, 540)


def test_json_of_several_is_a_list_with_problems_where_there_is_no_answer(tthc: Terminal) -> None:
    ran = tthc("due", data("with_bad.json"), "--json")
    records = read(ran.out)
    assert [record["dossier"] for record in records] == [
        "HKD-1", "X-CODE", "X-VERSION", "X-FACT", "X-CALENDAR", "X-RECEIPT",
    ]  # fmt: skip
    assert "problems" not in records[0]
    assert [record["problems"][0]["code"] for record in records[2:]] == ["TTHC402", "TTHC202", "TTHC502", "TTHC915"]


def test_json_in_english(tthc: Terminal) -> None:
    record = read(tthc("check", data("quarter.json"), "--id", "HKD-4", "--json", "--lang=en").out)
    assert any("MISSING" in line["text"] for line in record["lines"])


def test_standard_input(tthc: Terminal) -> None:
    from_file = tthc("check", data("in_time.json"), "--json")
    assert from_file.code == 0
    assert tthc("check", "-", "--json", stdin=(DATA / "in_time.json").read_bytes()) == from_file


def test_a_folder_and_several_sources(tthc: Terminal, tmp_path: Any) -> None:
    for name in ("in_time.json", "late.json"):
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    assert tthc("due", str(tmp_path)).out.endswith("2 hồ sơ: đúng hạn 1 · TRỄ 1\n")
    assert tthc("due", data("in_time.json"), data("late.json")).out.endswith("2 hồ sơ: đúng hạn 1 · TRỄ 1\n")
    twice = tthc("due", data("in_time.json"), data("quarter.json"))
    assert twice == (2, "", "HKD-1: TTHC618 mã hồ sơ HKD-1 xuất hiện hai lần\n")


def test_definitions_of_a_unit_are_added(tthc: Terminal, tmp_path: Any) -> None:
    definition = tmp_path / "thu@2022-01-01.yaml"
    definition.write_text(
        "định dạng: 1\nmã: 9.999999\ntên: Thử\nlĩnh vực: Thử\ncấp: xã\nhiệu lực:\n  từ: 2022-01-01\n"
        "thời hạn: 2 ngày làm việc\nthành phần hồ sơ:\n  - id: don\n    tên: Đơn\n",
        encoding="utf-8",
    )
    ran = tthc("due", data("with_bad.json"), "--id", "X-CODE", "--definitions", str(tmp_path))
    assert "HẠN TRẢ: 17:00 thứ Năm 03/03/2022" in ran.out  # 2 and 3 March after Tuesday 1 March
