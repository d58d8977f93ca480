"""`tthc due --month`: the month calendar on a terminal and as JSON."""

from __future__ import annotations

import json

import pytest
from cli_terminal import Terminal, data
from rich.cells import cell_len

LATE = """\
Hồ sơ HKD-2 · 1.001612 Đăng ký thành lập hộ kinh doanh
Hiểu là: 3 ngày làm việc, không tính ngày nhận; tính từ 08:00 thứ Hai 14/02/2022
Căn cứ: khoản 3 Điều 87 Nghị định 01/2021/NĐ-CP

Tháng 02/2022
 Thứ 2    Thứ 3    Thứ 4    Thứ 5    Thứ 6    Thứ 7    CN
           1        2        3        4        5        6
  7        8        9       10       11       12       13
 14 nhận  15 (1)   16 (2)  [17 (3)]  18       19       20
 21✓      22       23       24       25       26       27
 28

[ ] hạn trả   ✓ xong   nhận: ngày nhận, không tính   (n) ngày được tính thứ n

3 ngày làm việc = 3 ngày được tính (số 1–3); bỏ qua: 1 ngày nhận
Cộng lại: 1 + 3 = 4 ngày, từ thứ Hai 14/02/2022 đến thứ Năm 17/02/2022
HẠN TRẢ: 17:00 thứ Năm 17/02/2022
Xong 08:00 thứ Hai 21/02/2022: TRỄ 1 ngày 1 giờ làm việc
"""


def test_one_dossier(tthc: Terminal) -> None:
    assert tthc("due", data("late.json"), "--month") == (1, LATE, "")


def test_in_time_is_fine_and_findings_are_pointed_to(tthc: Terminal) -> None:
    ran = tthc("due", data("quarter.json"), "--month", "--id", "KS-1", "--as-of", "17:00 14/03/2022")
    assert ran.code == 0
    assert ran.out.endswith(
        "Tính đến 17:00 thứ Hai 14/03/2022: còn trong hạn\n\nHồ sơ có 1 lưu ý: xem bằng tthc due không có --month\n"
    )


def test_several_dossiers_one_after_another_and_those_without_an_answer(tthc: Terminal) -> None:
    ran = tthc("due", data("with_bad.json"), "--month", "--lang", "en")
    assert ran.code == 1
    assert ran.out.startswith("Dossier HKD-1 · 1.001612")
    assert "\n\nX-CODE: TTHC410 there is no procedure «9.999999»" in ran.out


def test_as_json_the_months_stand_beside_the_answer(tthc: Terminal) -> None:
    ran = tthc("due", data("late.json"), "--month", "--json")
    record = json.loads(ran.out)
    assert (ran.code, record["due"]) == (1, "2022-02-17T17:00:00")
    (month,) = record["months"]
    assert [(day["date"], day["role"], day["numbers"]) for day in month["days"]] == [
        ("2022-02-14", "start", []),
        ("2022-02-15", "counted", [1]),
        ("2022-02-16", "counted", [2]),
        ("2022-02-17", "counted", [3]),
    ]
    several = json.loads(tthc("due", data("with_bad.json"), "--month", "--json").out)
    assert [len(entry["months"]) for entry in several][:3] == [1, 0, 0]


@pytest.mark.parametrize("columns", [80, 100])
def test_on_a_terminal_it_has_colours_and_keeps_to_the_width(
    columns: int, tthc: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", str(columns))
    ran = tthc("due", data("late_land.json"), "--month")
    assert "\x1b[1;7m[21 (10)]\x1b[0m" in ran.out
    bare = ran.out.replace("\x1b", "")
    for code in ("[1;7m", "[0m", "[1m", "[2m", "[32m", "[33m", "[1;31m"):
        bare = bare.replace(code, "")
    assert max(cell_len(line) for line in bare.splitlines()) <= columns


def test_control_characters_of_an_author_do_not_reach_the_terminal(tthc: Terminal) -> None:
    record = {
        "id": "A\u001b[31m",
        "code": "1.001612",
        "received": "2022-02-14T08:00",
        "issued_by": "UBND thị xã Ngã Năm",
    }
    ran = tthc("due", "-", "--month", stdin=json.dumps([record]).encode())
    assert "\x1b" not in ran.out + ran.err
