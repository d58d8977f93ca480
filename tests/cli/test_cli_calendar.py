"""tthc calendar: months by hand from the wall calendar of 2026 and 2022, holidays from the official notices."""

from __future__ import annotations

import json

import pytest
from cli_terminal import Terminal

JANUARY_2026 = """\
Tháng 1/2026: 21 ngày làm việc
T2  T3  T4  T5  T6  T7  CN
             1*  2*  3   4
 5   6   7   8   9  10+ 11
12  13  14  15  16  17  18
19  20  21  22  23  24  25
26  27  28  29  30  31
"""


def test_a_month_as_a_grid_with_its_special_days(tthc: Terminal) -> None:
    ran = tthc("calendar", "2026-01")
    assert ran.code == 0
    assert ran.out.startswith(JANUARY_2026)
    rows = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert (
        "thứ Sáu 02/01/2026 hoán đổi Hoán đổi với thứ Bảy 10/01/2026 Công văn 12729/VPCP-KGVX ngày 25/12/2025" in rows
    )
    assert "thứ Bảy 10/01/2026 LÀM BÙ Làm bù cho thứ Sáu 02/01/2026 Công văn 12729/VPCP-KGVX ngày 25/12/2025" in rows
    assert "từ 01/01/2015 đến 31/12/2027; ngày nghỉ đã công bố đến" in rows[-1]


def test_days_off_in_a_row_are_one_line(tthc: Terminal) -> None:
    out = tthc("calendar", "02/2026").out
    assert "thứ Hai 16/02 – thứ Sáu 20/02/2026   nghỉ lễ   Tết Âm lịch" in out


def test_months_side_by_side_in_english(tthc: Terminal) -> None:
    lines = tthc("calendar", "2026-01", "2026-03", "--lang", "en").out.splitlines()
    assert [part.strip() for part in lines[0].split("  ") if part.strip()] == [
        "1/2026: 21 working days",
        "2/2026: 15 working days",
        "3/2026: 22 working days",
    ]


def test_a_year_has_its_months_and_working_days(tthc: Terminal) -> None:
    record = json.loads(tthc("calendar", "2026", "--json").out)
    months = {month["month"]: month["working_days"] for month in record["months"]}
    assert len(record["days"]) == 365
    # January: 22 weekdays, two off, one Saturday made up; February: 20 weekdays, five off;
    # August: 21 weekdays, one off, one Saturday made up
    assert (months["2026-01"], months["2026-02"], months["2026-08"]) == (21, 15, 21)


def test_counting_from_a_day_explains_every_day(tthc: Terminal) -> None:
    assert tthc("calendar", "--from", "27/01/2022", "--days", "2") == (
        0,
        "Ngày làm việc thứ 2 sau thứ Năm 27/01/2022\n"
        "  không tính   thứ Năm 27/01/2022\n"
        "  tính 1       thứ Sáu 28/01/2022\n"
        "  bỏ qua       thứ Bảy 29/01/2022 – Chủ nhật 30/01/2022: nghỉ hằng tuần\n"
        "  bỏ qua       thứ Hai 31/01/2022 – thứ Sáu 04/02/2022: Tết Âm lịch, Bộ luật Lao động 2019, Điều 112 "
        "(thông báo của năm 2022: chưa rõ số)\n"
        "  bỏ qua       thứ Bảy 05/02/2022 – Chủ nhật 06/02/2022: nghỉ hằng tuần\n"
        "  tính 2       thứ Hai 07/02/2022\n"
        "LÀ: thứ Hai 07/02/2022\n",
        "",
    )


def test_counting_back(tthc: Terminal) -> None:
    out = tthc("calendar", "--from", "2022-02-21", "--days", "-2").out
    assert out.endswith(
        "  bỏ qua       Chủ nhật 20/02/2022 – thứ Bảy 19/02/2022: nghỉ hằng tuần\n"
        "  tính 1–2     thứ Sáu 18/02/2022 – thứ Năm 17/02/2022\n"
        "LÀ: thứ Năm 17/02/2022\n"
    )


@pytest.mark.parametrize(
    ("start", "limit", "due"),
    [
        ("2022-01-14 09:00", "15 ngày", "17:00 thứ Hai 07/02/2022"),  # 29 January is a Saturday, then Tết
        ("2022-01-24 09:00", "3 ngày làm việc", "17:00 thứ Năm 27/01/2022"),
        ("2022-03-14 16:00", "2 giờ làm việc", "08:00 thứ Ba 15/03/2022"),
        ("2022-01-31", "1 tháng", "17:00 thứ Hai 28/02/2022"),
    ],
)
def test_a_limit_in_the_words_of_the_law(start: str, limit: str, due: str, tthc: Terminal) -> None:
    ran = tthc("calendar", "--from", start, "--limit", limit)
    assert ran.code == 0
    assert ran.out.endswith(f"HẠN TRẢ: {due}\n")


def test_counting_as_json(tthc: Terminal) -> None:
    record = json.loads(tthc("calendar", "--from", "2022-01-28", "--days", "1", "--json").out)
    assert record["result"].startswith("2022-02-07")
    assert [day["number"] for day in record["days"] if day["role"] == "counted"] == [1]
    assert len(record["days"]) == 11


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("2028",), 1, "TTHC501"),
        (("2014-12",), 1, "TTHC501"),
        (("--from", "2027-12-30", "--days", "5"), 1, "TTHC502"),
        (("2026-13",), 2, "TTHC931"),
        (("2026-02", "2026-01"), 2, "TTHC931"),
        (("2026", "2026", "2026"), 2, "TTHC931"),
        (("năm nay",), 2, "TTHC931"),
        (("9999-12",), 2, "TTHC931"),
        ((), 2, "TTHC930"),
        (("2026", "--days", "3"), 2, "TTHC930"),
        (("--from", "2026-01-01"), 2, "TTHC932"),
        (("--from", "2026-01-01", "--days", "1", "--limit", "1 ngày"), 2, "TTHC932"),
        (("--from", "2026-01-01", "--days", "0"), 2, "TTHC933"),
        (("--from", "2026-01-01", "--days", "1000000000000"), 2, "TTHC933"),
        (("--from", "hôm nay", "--days", "1"), 2, "TTHC920"),
        (("--from", "2026-01-01", "--limit", "mười ngày"), 2, "TTHC3"),
    ],
)
def test_outside_the_calendar_is_1_and_not_understood_is_2(
    args: tuple[str, ...], code: int, message: str, tthc: Terminal
) -> None:
    ran = tthc("calendar", *args)
    assert ran.code == code
    assert message in ran.out + ran.err
    as_json = tthc("calendar", *args, "--json")
    assert as_json.code == code
    assert json.loads(as_json.out)["problems"][0]["code"].startswith(message)
