"""Vietnam's calendar against the hand-typed days off of 2015 to 2027."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from oracles import VN_COMPENSATORY, VN_MADE_UP, VN_OFF, VN_SWAPS, VN_TYPED

from tthc_rules.problems import CalendarError
from tthc_rules.worktime import vietnam_calendar
from tthc_rules.worktime.vietnam import state_days

YEARS = range(2015, 2028)


def test_the_typed_days_are_weekdays_and_the_made_up_ones_saturdays() -> None:
    assert {day.weekday() for day in VN_OFF} <= {0, 1, 2, 3, 4}
    assert {day.weekday() for day in VN_MADE_UP} == {5}
    assert VN_COMPENSATORY <= VN_OFF
    assert {off for off, _ in VN_SWAPS} <= VN_OFF


@pytest.mark.parametrize("year", YEARS)
def test_every_day_of_the_year(year: int) -> None:
    days = vietnam_calendar().days(date(year, 1, 1), date(year, 12, 31))
    assert len(days) == (366 if year in (2016, 2020, 2024) else 365)
    for day in days:
        expected = day.date in VN_MADE_UP or (day.date.weekday() < 5 and day.date not in VN_OFF)
        assert day.working is expected, day
        assert bool(day.sessions) is expected
    assert sum(day.working for day in days) == VN_TYPED[str(year)]["working_days"]


@pytest.mark.parametrize("year", YEARS)
def test_the_kind_of_every_day_off(year: int) -> None:
    swapped = {off for off, _ in VN_SWAPS}
    for day in vietnam_calendar().days(date(year, 1, 1), date(year, 12, 31)):
        if day.date in swapped:
            assert day.kind == "swap"
        elif day.date in VN_COMPENSATORY:
            assert day.kind == "compensatory"
        elif day.date in VN_OFF:
            assert day.kind == "holiday"
        elif day.date in VN_MADE_UP:
            assert day.kind == "make_up"
        elif day.working:
            assert day.kind == "working"
        else:
            assert day.kind in ("weekend", "holiday")
            assert day.date.weekday() >= 5
        assert (day.name == "") is (day.kind in ("working", "weekend"))
        if day.kind in ("holiday", "compensatory", "swap", "make_up"):
            assert day.document


@pytest.mark.parametrize(
    ("day", "kind", "name", "document"),
    [
        ("2015-02-16", "swap", "Hoán đổi với thứ Bảy 14/02/2015", "Tờ trình 89/TTr-LĐTBXH ngày 20/11/2014"),
        ("2015-02-22", "weekend", "", ""),
        ("2016-02-07", "weekend", "", ""),
        (
            "2016-02-12",
            "holiday",
            "Tết Âm lịch",
            "Bộ luật Lao động 2012, Điều 115 (thông báo của năm 2016: chưa rõ số)",
        ),
        ("2016-05-03", "compensatory", "Nghỉ bù Ngày Quốc tế Lao động", "Bộ luật Lao động 2012, Điều 115"),
        ("2018-02-20", "compensatory", "Nghỉ bù Tết Âm lịch", "Bộ luật Lao động 2012, Điều 115"),
        ("2018-12-31", "swap", "Hoán đổi với thứ Bảy 05/01/2019", "Công văn 6519/VPCP-KGVX năm 2018"),
        ("2019-01-05", "make_up", "Làm bù cho thứ Hai 31/12/2018", "Công văn 6519/VPCP-KGVX năm 2018"),
        ("2022-04-10", "holiday", "Giỗ Tổ Hùng Vương", "Bộ luật Lao động 2019, Điều 112"),
        (
            "2022-04-11",
            "compensatory",
            "Nghỉ bù Giỗ Tổ Hùng Vương",
            "Bộ luật Lao động 2019, Điều 111 khoản 3",
        ),
        (
            "2022-09-01",
            "holiday",
            "Quốc khánh (liền kề)",
            "Bộ luật Lao động 2019, Điều 112 (thông báo của năm 2022: chưa rõ số)",
        ),
        ("2022-09-02", "holiday", "Quốc khánh", "Bộ luật Lao động 2019, Điều 112"),
        (
            "2024-02-14",
            "compensatory",
            "Nghỉ bù Tết Âm lịch",
            "Bộ luật Lao động 2019, Điều 111 khoản 3; Thông báo 5015/TB-LĐTBXH ngày 22/11/2023",
        ),
        (
            "2025-01-27",
            "holiday",
            "Tết Âm lịch",
            "Bộ luật Lao động 2019, Điều 112; Thông báo 6150/TB-BLĐTBXH tháng 12/2024",
        ),
        ("2025-02-01", "weekend", "", ""),
        ("2026-01-02", "swap", "Hoán đổi với thứ Bảy 10/01/2026", "Công văn 12729/VPCP-KGVX ngày 25/12/2025"),
        (
            "2026-01-10",
            "make_up",
            "Làm bù cho thứ Sáu 02/01/2026",
            "Công văn 12729/VPCP-KGVX ngày 25/12/2025",
        ),
        ("2026-11-24", "holiday", "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16, Điều 2"),
        (
            "2027-02-04",
            "holiday",
            "Tết Âm lịch",
            "Bộ luật Lao động 2019, Điều 112; Công văn 10065/VPCP-KGVX ngày 02/10/2026",
        ),
    ],
)
def test_names_and_documents(day: str, kind: str, name: str, document: str) -> None:
    found = vietnam_calendar().day(date.fromisoformat(day))
    assert (found.kind, found.name, found.document) == (kind, name, document)


def test_announced_until_the_end_of_2027() -> None:
    long = vietnam_calendar(1995, 2060)
    assert (long.first, long.last) == (date(1995, 1, 1), date(2060, 12, 31))
    assert long.announced_until == date(2027, 12, 31)
    assert not long.is_provisional(date(2027, 12, 31))
    assert long.is_provisional(date(2028, 1, 1))
    assert vietnam_calendar(2015, 2020).announced_until == date(2020, 12, 31)


def test_longer_and_shorter_calendars_agree_on_the_days_they_share() -> None:
    long, short = vietnam_calendar(1995, 2060), vietnam_calendar(2018, 2018)
    for day in short.days(date(2018, 1, 1), date(2018, 12, 31)):
        assert long.day(day.date) == day


def test_years_without_notice_follow_the_labour_code() -> None:
    calendar = vietnam_calendar(1995, 2060)
    assert calendar.day(date(2010, 2, 27)).kind == "make_up"
    assert calendar.day(date(2010, 2, 27)).document == ""
    swap = calendar.day(date(2010, 2, 19))
    assert (swap.kind, swap.name, swap.document) == ("swap", "Hoán đổi với thứ Bảy 27/02/2010", "")
    # Tết had four days up to that of 2013: 25 to 28/01/2009, and the Sunday was made up for on the 29th.
    assert [calendar.day(date(2009, 1, day)).kind for day in range(25, 31)] == [
        "holiday",
        "holiday",
        "holiday",
        "holiday",
        "compensatory",
        "working",
    ]
    # 9 to 12/02/2013 under the Code of 1994, then five days under that of 2012: 29/01 to 02/02/2014.
    assert [calendar.day(date(2013, 2, day)).kind for day in (9, 12, 13)] == ["holiday", "holiday", "compensatory"]
    assert [calendar.day(date(2014, 2, day)).kind for day in (1, 2, 3)] == ["holiday", "holiday", "compensatory"]
    assert calendar.day(date(2030, 9, 3)).name == "Quốc khánh (liền kề)"


def test_one_calendar_in_a_process() -> None:
    assert vietnam_calendar() is vietnam_calendar(2015, 2027)


@pytest.mark.parametrize("years", [(1994, 2000), (2020, 2019), (2020, 2100), (2020.0, 2021), (True, 2021)])
def test_years_it_cannot_know(years: tuple[int, int]) -> None:
    with pytest.raises(CalendarError) as error:
        vietnam_calendar(*years)
    assert [problem.code for problem in error.value.problems] == ["TTHC516"]


def test_a_newer_source_that_has_learnt_the_swap_changes_nothing() -> None:
    old: dict[date, list[str]] = {date(2026, 1, 1): ["Tết Dương lịch"]}
    new = {**old, date(2026, 1, 2): ["Ngày nghỉ (thay cho ngày 10/01/2026)"]}
    assert state_days(old, set()) == state_days(new, {date(2026, 1, 10)})


def test_a_newly_announced_swap_is_taken_over() -> None:
    names = {date(2027, 4, 29): ["Ngày nghỉ (thay cho ngày 24/04/2027)"]}
    off, make_up = state_days(names, {date(2027, 4, 24)})
    assert [(d.name, d.document) for d in off if d.date == date(2027, 4, 29)] == [
        ("Hoán đổi với thứ Bảy 24/04/2027", "")
    ]
    assert [(d.name, d.replaces) for d in make_up if d.date == date(2027, 4, 24)] == [
        ("Làm bù cho thứ Năm 29/04/2027", date(2027, 4, 29))
    ]


def test_a_working_saturday_without_its_day_off_is_still_worked() -> None:
    _, make_up = state_days({}, {date(2027, 4, 24)})
    assert [d.name for d in make_up if d.date == date(2027, 4, 24)] == ["Ngày làm bù"]


def test_two_holidays_on_one_day() -> None:
    names = {
        date(2044, 4, 8): ["Ngày Giỗ Tổ Hùng Vương (dự kiến)", "Ngày Chiến thắng (nghỉ bù)"],
        date(2044, 5, 2): ["Ngày Chiến thắng (nghỉ bù)", "Ngày Quốc tế Lao động (nghỉ bù)"],
    }
    off = {d.date: d for d in state_days(names, set())[0]}
    assert (off[date(2044, 4, 8)].kind, off[date(2044, 4, 8)].name) == ("holiday", "Giỗ Tổ Hùng Vương")
    assert off[date(2044, 5, 2)].kind == "compensatory"
    assert off[date(2044, 5, 2)].name == "Nghỉ bù Ngày Chiến thắng; Nghỉ bù Ngày Quốc tế Lao động"


def test_importing_working_time_does_not_import_the_packages_it_uses_later() -> None:
    script = (
        "import sys, tthc_rules.worktime\nprint([name for name in ('holidays', 'dateutil') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_machine_zone_does_not_matter() -> None:
    script = (
        "from datetime import *; from tthc_rules.worktime import *; c = vietnam_calendar(2022, 2022)\n"
        "a = datetime(2022, 3, 14, 2, 30, tzinfo=UTC)\n"
        "print(to_local(a), c.elapsed(a), Limit.parse('4 giờ làm việc').due(a, c))"
    )
    outputs = set()
    for zone in ("Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"):
        run = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={"TZ": zone, "PATH": "", "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
        )
        outputs.add(run.stdout)
    # Before 14/03/2022 lie 44 working days of 2022, and 09:30 is two and a half hours into the day.
    before = [date(2022, 1, 1) + timedelta(days=n) for n in range(72)]
    assert sum(day.weekday() < 5 and day not in VN_OFF for day in before) == 44
    assert outputs == {"2022-03-14 09:30:00 21270 2022-03-14 15:30:00\n"}
