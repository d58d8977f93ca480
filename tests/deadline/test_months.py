"""The month calendar: every day in its place, sums that add up, and whole texts word for word.

Days and minutes are counted again here by walking over them; the texts were checked against wall calendars.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from deadline_cases import CODE, PAUSES, RESETS, VIETNAM, answer, event, moment, pause, procedure
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from oracles import VN_COMPENSATORY, VN_OFF, is_working_minute, vn_hours
from strategies import CalendarPlan, calendar_plans

from tthc_rules import CalendarError, Dossier, Event, Limit, Schedule, WorkCalendar, schedule
from tthc_rules.deadline.month_view.days import MonthDay, Role
from tthc_rules.deadline.month_view.grid import WIDEST_CELL, cell, letter
from tthc_rules.deadline.month_view.months import MonthCalendar, month_calendars
from tthc_rules.deadline.month_view.text import WIDTH, columns, month_lines, month_text
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import Basis, Fact, FactKind, LimitChange, Step
from tthc_rules.worktime import DayOff, Layer, MakeUpDay, Unit
from tthc_rules.worktime.outages import Outage

Stop = tuple[datetime, datetime]

# ---------------------------------------------------------------------- whole texts

TET_2022 = """\
Hồ sơ H1 · 1.000001 Thủ tục thử
Hiểu là: 10 ngày làm việc, không tính ngày nhận; tính từ 08:30 thứ Ba 25/01/2022

Tháng 01/2022
 Thứ 2     Thứ 3     Thứ 4     Thứ 5     Thứ 6     Thứ 7     CN
                                                    1         2
  3         4         5         6         7         8         9
 10        11        12        13        14        15        16
 17        18        19        20        21        22        23
 24        25 nhận   26 (1)    27 (2)    28 (3)    29 –      30 –
 31 lễ

Tháng 02/2022
 Thứ 2     Thứ 3     Thứ 4     Thứ 5     Thứ 6     Thứ 7     CN
            1 lễ      2 lễ      3 lễ      4 lễ      5 –       6 –
  7 (4)     8 (5)     9 (6)    10 6g a   11 chờ    12 –      13 –
 14 chờ    15 chờ    16 (7) a  17 (8)    18 (9)    19 –      20 –
[21 (10)]  22        23        24        25✓       26        27
 28

[ ] hạn trả   ✓ xong   nhận: ngày nhận, không tính   (n) ngày được tính thứ n
6g ngày chưa trọn, chưa đủ để thêm một ngày được tính   – nghỉ hằng tuần   lễ: nghỉ lễ, tết
chờ: đồng hồ dừng   a, b…: lần dừng nêu dưới đây
Ngày nghỉ, ngày làm bù:
  thứ Hai 31/01/2022 – thứ Sáu 04/02/2022: nghỉ lễ, Tết Âm lịch, Bộ luật Lao động 2019, Điều 112
    (thông báo của năm 2022: chưa rõ số)
Đồng hồ dừng:
  a: từ 15:00 thứ Năm 10/02/2022 đến 15:00 thứ Tư 16/02/2022, chờ người dân thực hiện nghĩa vụ tài
    chính: 4 ngày làm việc (văn bản)

10 ngày làm việc = 10 ngày được tính (số 1–10); chưa trọn: 1 ngày; bỏ qua: 1 ngày nhận, 8 ngày nghỉ
    hằng tuần, 5 ngày nghỉ lễ và nghỉ bù, 3 ngày dừng (chờ người dân thực hiện nghĩa vụ tài chính)
Cộng lại: 1 + 10 + 1 + 8 + 5 + 3 = 28 ngày, từ thứ Ba 25/01/2022 đến thứ Hai 21/02/2022
HẠN TRẢ: 17:00 thứ Hai 21/02/2022
Xong 09:00 thứ Sáu 25/02/2022: TRỄ 3 ngày 2 giờ làm việc"""

NATIONAL_DAY_2025 = """\
Hồ sơ H1 · 1.000001 Thủ tục thử
Hiểu là: 3 ngày làm việc, không tính ngày nhận; tính từ 16:00 thứ Sáu 29/08/2025

Tháng 08/2025
 Thứ 2    Thứ 3    Thứ 4    Thứ 5    Thứ 6    Thứ 7    CN
                                      1        2        3
  4        5        6        7        8        9       10
 11       12       13       14       15       16       17
 18       19       20       21       22       23       24
 25       26       27       28       29 nhận  30 –     31 –

Tháng 09/2025
 Thứ 2    Thứ 3    Thứ 4    Thứ 5    Thứ 6    Thứ 7    CN
  1 lễ     2 lễ     3 (1)    4 (2)  [ 5 (3)]   6        7
  8        9       10       11       12       13       14
 15       16       17       18       19       20       21
 22       23       24       25       26       27       28
 29       30

[ ] hạn trả   nhận: ngày nhận, không tính   (n) ngày được tính thứ n   – nghỉ hằng tuần
lễ: nghỉ lễ, tết
Ngày nghỉ, ngày làm bù:
  thứ Hai 01/09/2025: nghỉ lễ, Quốc khánh (liền kề), Bộ luật Lao động 2019, Điều 112; Thông báo
    6150/TB-BLĐTBXH tháng 12/2024
  thứ Ba 02/09/2025: nghỉ lễ, Quốc khánh, Bộ luật Lao động 2019, Điều 112

3 ngày làm việc = 3 ngày được tính (số 1–3); bỏ qua: 1 ngày nhận, 2 ngày nghỉ hằng tuần, 2 ngày nghỉ
    lễ và nghỉ bù
Cộng lại: 1 + 3 + 2 + 2 = 8 ngày, từ thứ Sáu 29/08/2025 đến thứ Sáu 05/09/2025
HẠN TRẢ: 17:00 thứ Sáu 05/09/2025"""

SWAP_2026 = """\
Hồ sơ H1 · 1.000001 Thủ tục thử
Hiểu là: 6 ngày làm việc, không tính ngày nhận; tính từ 09:00 thứ Tư 31/12/2025

Tháng 12/2025
 Thứ 2     Thứ 3     Thứ 4     Thứ 5     Thứ 6     Thứ 7     CN
  1         2         3         4         5         6         7
  8         9        10        11        12        13        14
 15        16        17        18        19        20        21
 22        23        24        25        26        27        28
 29        30        31 nhận

Tháng 01/2026
 Thứ 2     Thứ 3     Thứ 4     Thứ 5     Thứ 6     Thứ 7     CN
                                1 lễ      2 đổi     3 –       4 –
  5 (1)     6 (2)     7 (3)     8 (4)     9 (5)   [10 (6)+]  11
 12        13        14        15        16        17        18
 19        20        21        22        23        24        25
 26        27        28        29        30        31

[ ] hạn trả   nhận: ngày nhận, không tính   (n) ngày được tính thứ n   – nghỉ hằng tuần
lễ: nghỉ lễ, tết   đổi: nghỉ hoán đổi   + ngày làm bù
Ngày nghỉ, ngày làm bù:
  thứ Năm 01/01/2026: nghỉ lễ, Tết Dương lịch, Bộ luật Lao động 2019, Điều 112
  thứ Sáu 02/01/2026: nghỉ hoán đổi, Hoán đổi với thứ Bảy 10/01/2026, Công văn 12729/VPCP-KGVX ngày
    25/12/2025
  thứ Bảy 10/01/2026: LÀM BÙ, Làm bù cho thứ Sáu 02/01/2026, Công văn 12729/VPCP-KGVX ngày
    25/12/2025

6 ngày làm việc = 6 ngày được tính (số 1–6); bỏ qua: 1 ngày nhận, 2 ngày nghỉ hằng tuần, 1 ngày nghỉ
    lễ và nghỉ bù, 1 ngày nghỉ hoán đổi
Cộng lại: 1 + 6 + 2 + 1 + 1 = 11 ngày, từ thứ Tư 31/12/2025 đến thứ Bảy 10/01/2026
HẠN TRẢ: 17:00 thứ Bảy 10/01/2026"""

CULTURE_DAY_2026 = """\
Dossier H1 · 1.000001 Thủ tục thử
Understood as: 20 working hours, from the moment of receipt, within working hours only; from 15:30
    Friday 20/11/2026

11/2026
 Mon       Tue       Wed       Thu       Fri       Sat       Sun
                                                              1
  2         3         4         5         6         7         8
  9        10        11        12        13        14        15
 16        17        18        19       >20 1h30   21 –      22 –
 23 8h     24 hol    25 8h    [26 2h30]  27        28        29
 30

[ ] due   > day of receipt   1h30 time counted on the day   – weekend   hol: public holiday
Days off and make-up days:
  Tuesday 24/11/2026: holiday, Ngày Văn hóa Việt Nam, Nghị quyết 28/2026/QH16, Điều 2

20 giờ làm việc = 1 hour 30 minutes + 8 hours + 8 hours + 2 hours 30 minutes; skipped: 2 days of
    weekend, 1 day of holiday or compensation
Added up: 4 + 2 + 1 = 7 days, Friday 20/11/2026 to Thursday 26/11/2026
DUE: 09:30 Thursday 26/11/2026"""


def test_tet_2022_with_a_stop_within_days() -> None:
    stopped = pause("10/02/2022 15:00", "16/02/2022 15:00")
    times = answer("10 ngày làm việc", "25/01/2022 08:30", *stopped, event("25/02/2022 09:00", "ready"))
    assert month_text(times) == TET_2022


@pytest.mark.parametrize(
    ("limit", "received", "lang", "text"),
    [
        ("3 ngày làm việc", "29/08/2025 16:00", "vi", NATIONAL_DAY_2025),
        ("6 ngày làm việc", "31/12/2025 09:00", "vi", SWAP_2026),
        ("20 giờ làm việc", "20/11/2026 15:30", "en", CULTURE_DAY_2026),
    ],
)
def test_whole_texts(limit: str, received: str, lang: str, text: str) -> None:
    assert month_text(answer(limit, received), lang) == text


# ---------------------------------------------------------------------- counted again


def only(times: Schedule) -> MonthCalendar:
    (calendar,) = month_calendars(times)
    return calendar


def every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def minutes_of(day: date, start: datetime, end: datetime) -> list[datetime]:
    """The minutes of a day between two moments."""
    midnight = datetime(day.year, day.month, day.day)
    return [at for at in (midnight + timedelta(minutes=n) for n in range(1440)) if start <= at < end]


def stands(at: datetime, stops: list[Stop]) -> bool:
    return any(begin <= at < end for begin, end in stops)


def timed(limit: Limit, start: datetime, stops: list[Stop], calendar: WorkCalendar) -> Schedule:
    """The schedule of a dossier whose clock stood between these moments, for the citizen to pay."""
    told = [(begin, "pause") for begin, _ in stops] + [(end, "resume") for _, end in stops]
    told.sort(key=lambda at: at[0])
    events = tuple(Event(at, kind, reason="payment", document="x") for at, kind in told)
    try:
        return schedule(procedure(limit), Dossier("H1", CODE, received=start, events=events), calendar, regime=PAUSES)
    except CalendarError:
        assume(False)
        raise


@st.composite
def stops_after(draw: st.DrawFn, start: datetime, most_minutes: int) -> list[Stop]:
    """Up to three stops, one after another."""
    edges = draw(st.sets(st.integers(1, most_minutes), max_size=6))
    moments = [start + timedelta(minutes=minute) for minute in sorted(edges)]
    return list(zip(moments[::2], moments[1::2], strict=False))


@st.composite
def working_cases(draw: st.DrawFn) -> tuple[CalendarPlan, datetime, Limit, list[Stop]]:
    plan = draw(calendar_plans())
    start = datetime.combine(plan.first, datetime.min.time()) + timedelta(minutes=draw(st.integers(0, 4 * 1440)))
    unit, most = draw(st.sampled_from([(Unit.WORKING_DAY, 6), (Unit.WORKING_HOUR, 30), (Unit.WORKING_MINUTE, 900)]))
    amount = Fraction(
        draw(st.integers(1, most)), draw(st.sampled_from((1, 1, 2))) if unit != Unit.WORKING_MINUTE else 1
    )
    return plan, start, Limit(amount, unit), draw(stops_after(start, 10 * 1440))


@settings(max_examples=80)
@given(working_cases())
def test_working_time_is_what_a_walk_over_the_minutes_finds(
    case: tuple[CalendarPlan, datetime, Limit, list[Stop]],
) -> None:
    plan, start, limit, stops = case
    times = timed(limit, start, stops, plan.build())
    shown, due = only(times), times.due
    assert due is not None
    assume(due - start < timedelta(days=25))
    ran = {}
    for day in every_day(start.date(), due.date()):
        worked = [at for at in minutes_of(day, start, due) if is_working_minute(plan.hours, at)]
        ran[day] = len(worked), sum(not stands(at, stops) for at in worked)

    assert [day.date for day in shown.span] == list(ran)
    for day in shown.span[1:]:
        worked_minutes, counted = ran[day.date]
        if day.role is Role.DAY_OFF:
            assert plan.hours(day.date) == ()
        elif day.role is Role.PAUSED:
            assert worked_minutes > 0 == counted
        else:
            assert day.role in (Role.COUNTED, Role.PART)
            assert (day.minutes, counted > 0) == (counted, True)
    if shown.counting == "working_days":
        numbers = [number for day in shown.span for number in day.numbers]
        assert numbers == list(range(1, int(limit.amount) + 1))
        assert shown.counted == shown.planned == int(limit.amount)
    else:
        minutes = sum(counted for _, counted in ran.values())
        assert shown.minutes == shown.rest == minutes
        if limit.unit is not Unit.WORKING_DAY:
            assert minutes == limit.amount * (60 if limit.unit is Unit.WORKING_HOUR else 1)
    adds_up(times)


@settings(max_examples=80)
@given(working_cases())
def test_without_stops_the_numbers_stand_on_the_working_days(
    case: tuple[CalendarPlan, datetime, Limit, list[Stop]],
) -> None:
    plan, start, limit, _ = case
    assume(limit.unit is Unit.WORKING_DAY and limit.amount.denominator == 1)
    shown = only(timed(limit, start, [], plan.build()))
    worked = [day for day in every_day(start.date(), plan.last)[1:] if plan.hours(day)]
    expected = {day: (number,) for number, day in enumerate(worked[: int(limit.amount)], 1)}
    assert {day.date: day.numbers for day in shown.span if day.numbers} == expected
    assert {day.role for day in shown.span} <= {Role.START, Role.COUNTED, Role.DAY_OFF}


starts = st.integers(0, 250 * 1440).map(lambda minute: moment("03/01/2022 00:00") + timedelta(minutes=minute))


@settings(max_examples=120)
@given(starts, st.integers(1, 40), st.data())
def test_calendar_days_are_each_counted_once_stood_or_rolled(start: datetime, days: int, data: st.DataObject) -> None:
    stops = data.draw(stops_after(start, 50 * 1440))
    times = timed(Limit(Fraction(days), Unit.DAY), start, stops, VIETNAM)
    shown, due = only(times), times.due
    assert due is not None
    moved = sum((end.date() - begin.date()).days for begin, end in stops if begin < due)
    roles = Counter(day.role for day in shown.span)

    assert [day.date for day in shown.span] == every_day(start.date(), due.date())
    assert [number for day in shown.span for number in day.numbers] == list(range(1, days + 1))
    assert roles[Role.START] == 1
    assert roles[Role.PAUSED] == moved
    assert roles[Role.UNCOUNTED] == (due.date() - start.date()).days - days - moved
    for day in shown.span:
        if day.role is Role.PAUSED:
            assert any(begin.date() <= day.date <= end.date() for begin, end in stops)
    assert shown.span[-1].role is not Role.PAUSED
    adds_up(times)


@settings(max_examples=60)
@given(starts, st.integers(1, 100), st.data())
def test_hours_run_by_night_and_stand_only_in_stops(start: datetime, hours: int, data: st.DataObject) -> None:
    stops = data.draw(stops_after(start, 6 * 1440))
    times = timed(Limit(Fraction(hours), Unit.HOUR), start, stops, VIETNAM)
    shown, due = only(times), times.due
    assert due is not None
    for day in shown.span:
        ran = sum(not stands(at, stops) for at in minutes_of(day.date, start, due))
        assert day.minutes == ran
        if day.role is Role.PAUSED:
            assert ran == 0
    assert shown.minutes == shown.rest == hours * 60
    adds_up(times)


WEEKEND_HOLIDAYS_2022 = {date(2022, 4, 10), date(2022, 4, 30), date(2022, 5, 1)}


@settings(max_examples=80)
@given(starts, st.sampled_from(["1 ngày làm việc", "9 ngày làm việc", "25 ngày làm việc"]), st.data())
def test_days_off_are_told_by_their_kind(start: datetime, words: str, data: st.DataObject) -> None:
    """Weekends and holidays of 2022 by the typed days off; every day stands in the sum once."""
    stops = data.draw(stops_after(start, 20 * 1440))
    times = timed(Limit.parse(words), start, stops, VIETNAM)
    shown, due = only(times), times.due
    assert due is not None
    free = [day for day in every_day(start.date(), due.date())[1:] if not vn_hours(day)]
    named = [day for day in free if day in VN_OFF | VN_COMPENSATORY | WEEKEND_HOLIDAYS_2022]
    sums = {(entry.kind, entry.reason): entry.number for entry in shown.sums}
    assert sums.get(("holiday", ""), 0) == len(named)
    assert sums.get(("weekend", ""), 0) == len(free) - len(named)
    assert sums[("start", "")] == 1
    whole = [
        day
        for day in every_day(start.date(), due.date())[1:]
        if vn_hours(day)
        and all(stands(at, stops) for at in minutes_of(day, start, due) if is_working_minute(vn_hours, at))
    ]
    assert sums.get(("paused", "payment"), 0) == len(whole)
    adds_up(times)


SUM = re.compile(r"Cộng lại: ([0-9+ ]+) = ([0-9]+) ngày, từ \S+ \S+ ([0-9/]+) đến \S+ \S+ ([0-9/]+)")


def adds_up(times: Schedule) -> None:
    """The sum as printed is right, the days in it are those from the first to the last, and no line is too wide."""
    text = month_text(times)
    assert max(columns(line) for line in text.split("\n")) <= WIDTH
    told = SUM.search(re.sub(r"\n +", " ", text))
    if told is None:
        assert len(only(times).sums) == 1
        return
    first, last = (datetime.strptime(day, "%d/%m/%Y").date() for day in told.groups()[2:])
    assert sum(int(term) for term in told[1].split(" + ")) == int(told[2]) == (last - first).days + 1
    assert times.due is not None
    assert times.start is not None
    assert (first, last) == (times.start.date(), times.due.date())
    told_parts = [int(n) for n in re.findall(r"(\d+) ngày", text.split("= ", 1)[1].split("Cộng lại")[0])]
    assert all(part > 0 for part in told_parts)


# ---------------------------------------------------------------------- one by one


def marks(times: Schedule) -> dict[str, str]:
    """Day and month → what its cell shows after the number, for the days of the count."""
    calendar = only(times)
    cells = {f"{day.date:%d/%m}": cell(day, calendar, Speaker("vi")) for day in calendar.span}
    return {day: text[3:].strip() if text[0] != "[" else f"[{text[3:].strip()}" for day, text in cells.items()}


def lines(times: Schedule, *starts: str) -> list[str]:
    text = re.sub(r"\n +(?=\S)", " ", month_text(times).split("\n\n", 1)[-1])
    return [line for line in text.split("\n") if line.startswith(starts)]


def equation(times: Schedule) -> str:
    text = re.sub(r"\n {4}", " ", month_text(times))
    return next(line for line in text.split("\n") if " = " in line and not line.startswith("Cộng"))


@pytest.mark.parametrize(
    ("limit", "received", "shown", "said"),
    [
        ("trong ngày", "20/11/2026 09:00", {"20/11": "[nhận]"}, "trong ngày = hết thứ Sáu 20/11/2026"),
        (
            "trong ngày",
            "20/11/2026 18:00",
            {"20/11": "nhận", "21/11": "–", "22/11": "–", "23/11": "[tính]"},
            "trong ngày = hết thứ Hai 23/11/2026; bỏ qua: 1 ngày nhận, 2 ngày nghỉ hằng tuần",
        ),
        (
            "4 giờ làm việc",
            "20/11/2026 15:30",
            {"20/11": "1g30", "21/11": "–", "22/11": "–", "23/11": "[2g30]"},
            "4 giờ làm việc = 1 giờ 30 phút + 2 giờ 30 phút; bỏ qua: 2 ngày nghỉ hằng tuần",
        ),
        ("90 phút làm việc", "20/11/2026 08:00", {"20/11": "[1g30]"}, "90 phút làm việc = 1 giờ 30 phút"),
        (
            "0,5 ngày làm việc",
            "20/11/2026 16:55",
            {"20/11": "5p", "21/11": "–", "22/11": "–", "23/11": "[3g55]"},
            "0,5 ngày làm việc = 5 phút + 3 giờ 55 phút; bỏ qua: 2 ngày nghỉ hằng tuần",
        ),
        (
            "1,5 ngày làm việc",
            "16/11/2026 09:00",
            {"16/11": "nhận", "17/11": "(1)", "18/11": "[4g]"},
            "1,5 ngày làm việc = 1 ngày được tính (số 1) + 4 giờ; chưa trọn: 1 ngày; bỏ qua: 1 ngày nhận",
        ),
        (
            "24 giờ",
            "20/11/2026 15:30",
            {"20/11": "8g30", "21/11": "[15g30]"},
            "24 giờ = 8 giờ 30 phút + 15 giờ 30 phút",
        ),
        (
            "24 giờ",
            "19/11/2026 00:00",
            {"19/11": "24g", "20/11": "[0]"},
            "24 giờ = 24 giờ; bỏ qua: 1 ngày không tính",
        ),
        (
            "2 ngày",
            "20/11/2026 09:00",
            {"20/11": "nhận", "21/11": "(1)", "22/11": "(2)", "23/11": "[lùi]"},
            "2 ngày = 2 ngày được tính (số 1–2); bỏ qua: 1 ngày nhận, 1 ngày lùi tiếp",
        ),
        (
            "1 ngày làm việc",
            "22/11/2026 09:00",
            {"22/11": "nhận", "23/11": "[(1)]"},
            "1 ngày làm việc = 1 ngày được tính (số 1); bỏ qua: 1 ngày nhận",
        ),
    ],
)
def test_units(limit: str, received: str, shown: dict[str, str], said: str) -> None:
    times = answer(limit, received)
    assert marks(times) == shown
    assert equation(times) == said


def test_a_limit_of_many_hours_is_not_added_up_day_by_day() -> None:
    times = answer("50 giờ làm việc", "14/03/2022 07:00")
    assert equation(times) == "50 giờ làm việc = 50 giờ trong 7 ngày; bỏ qua: 2 ngày nghỉ hằng tuần"
    assert lines(times, "Cộng lại") == ["Cộng lại: 7 + 2 = 9 ngày, từ thứ Hai 14/03/2022 đến thứ Ba 22/03/2022"]


def test_working_days_added_to_the_same_day() -> None:
    many = Fact("nhieu", "nhiều bản", FactKind.BOOLEAN)
    longer = LimitChange(Compare("nhieu", "eq", True), add=Limit.parse("2 ngày làm việc"))
    asked = procedure("trong ngày", facts=(many,), limit_changes=(longer,))
    times = answer(asked, "11/03/2022 09:00", facts={"nhieu": True})
    assert marks(times) == {"11/03": "nhận", "12/03": "–", "13/03": "–", "14/03": "(1)", "15/03": "[(2)]"}
    assert equation(times) == (
        "trong ngày, thêm 2 ngày làm việc = hết thứ Sáu 11/03/2022 + 2 ngày được tính (số 1–2); "
        "bỏ qua: 2 ngày nghỉ hằng tuần"
    )


def test_a_stop_of_five_minutes_moves_every_number_by_a_day() -> None:
    times = answer("3 ngày làm việc", "14/03/2022 09:00", *pause("15/03/2022 09:00", "15/03/2022 09:05"))
    assert times.due == moment("18/03/2022 07:05")
    assert marks(times) == {"14/03": "nhận", "15/03": "7g55 a", "16/03": "(1)", "17/03": "(2)", "18/03": "[(3)]"}


def test_a_stop_from_the_day_of_receipt_takes_the_days_after_it() -> None:
    stops = (*pause("14/03/2022 10:00", "16/03/2022 10:00"), *pause("16/03/2022 11:00", "17/03/2022 09:00"))
    times = answer("2 ngày", "14/03/2022 09:00", *stops)
    assert times.due == moment("21/03/2022 17:00")
    assert marks(times) == {
        "14/03": "nhận a",
        "15/03": "chờ a",
        "16/03": "chờ a",
        "17/03": "chờ b",
        "18/03": "(1)",
        "19/03": "(2)",
        "20/03": "lùi",
        "21/03": "[lùi]",
    }


STANDING = (*pause("10/02/2022 15:00"),)


def test_while_the_clock_stands_the_count_ends_there() -> None:
    times = answer("10 ngày làm việc", "25/01/2022 08:30", *STANDING)
    assert times.due is None
    assert list(marks(times).items())[-2:] == [("09/02", "(6)"), ("10/02", "6g a")]
    assert "HẠN TRẢ" not in month_text(times)
    assert lines(times, "Đồng hồ đang", "Cộng", "  a:") == [
        "Đồng hồ đang dừng, chưa tính được hạn: mới được tính 6 ngày trên 10 ngày; chưa trọn: 1 ngày; "
        "bỏ qua: 1 ngày nhận, 4 ngày nghỉ hằng tuần, 5 ngày nghỉ lễ và nghỉ bù",
        "Cộng lại: 1 + 6 + 1 + 4 + 5 = 17 ngày, từ thứ Ba 25/01/2022 đến thứ Năm 10/02/2022",
    ]
    assert "a: từ 15:00 thứ Năm 10/02/2022, chưa chạy lại, chờ người dân" in month_text(times)


def test_seen_at_a_moment_an_open_stop_lasts_until_then() -> None:
    times = answer("10 ngày làm việc", "25/01/2022 08:30", *STANDING, as_of="14/02/2022 10:00")
    assert times.due == moment("17/02/2022 14:00")
    assert list(marks(times).items())[-6:] == [
        ("12/02", "–"), ("13/02", "–"), ("14/02", "(7) a"), ("15/02", "(8)"), ("16/02", "(9)"), ("17/02", "[(10)]"),
    ]  # fmt: skip
    said = re.sub(r"\n +", " ", month_text(times))
    assert "a: từ 15:00 thứ Năm 10/02/2022, đến 10:00 thứ Hai 14/02/2022 chưa chạy lại, chờ người dân" in said
    assert said.endswith("Tính đến 10:00 thứ Hai 14/02/2022: còn trong hạn")


def test_hours_and_calendar_days_stand_too() -> None:
    hours = answer("30 giờ làm việc", "14/03/2022 07:00", *pause("16/03/2022 09:00"))
    assert lines(hours, "Đồng hồ đang")[0].startswith(
        "Đồng hồ đang dừng, chưa tính được hạn: mới được tính 18 giờ trên 30 giờ"
    )
    days = answer("5 ngày", "14/03/2022 09:00", *pause("16/03/2022 09:00"))
    assert marks(days) == {"14/03": "nhận", "15/03": "(1)", "16/03": "chờ"}
    early = answer("5 ngày làm việc", "14/03/2022 09:00", *pause("16/03/2022 06:00"))
    assert marks(early) == {"14/03": "nhận", "15/03": "(1)", "16/03": "chờ"}
    wall = answer("5 giờ", "14/03/2022 09:00", *pause("14/03/2022 09:00"))
    assert marks(wall) == {"14/03": "nhận a"}


def test_a_stop_that_began_after_the_due_does_not_lengthen_the_count() -> None:
    times = answer("2 ngày làm việc", "14/03/2022 09:00", *pause("25/03/2022 09:00"))
    assert marks(times) == {"14/03": "nhận", "15/03": "(1)", "16/03": "(2)"}
    days = answer("2 ngày", "14/03/2022 09:00", *pause("25/03/2022 09:00"))
    assert marks(days) == {"14/03": "nhận", "15/03": "(1)", "16/03": "(2)"}


def test_an_hour_limit_may_stand_for_days() -> None:
    times = answer("24 giờ", "14/03/2022 09:00", *pause("14/03/2022 15:00", "17/03/2022 09:00"))
    assert marks(times) == {"14/03": "6g a", "15/03": "chờ", "16/03": "chờ", "17/03": "15g a", "18/03": "[3g]"}
    assert "làm việc" not in month_text(times).split("Đồng hồ dừng:")[1]


def test_months_of_a_limit_in_hours_are_folded_without_numbers() -> None:
    text = re.sub(r"\n {4}", " ", month_text(answer("1200 giờ làm việc", "03/01/2022 07:00")))
    assert re.findall(r"^Tháng .*", text, re.MULTILINE)[1] == (
        "Tháng 02/2022 – Tháng 07/2022: 122 ngày được tính, 49 ngày nghỉ hằng tuần, 10 ngày nghỉ lễ và nghỉ bù"
    )


def test_after_a_restart_the_last_run_is_shown_and_the_earlier_one_named() -> None:
    asked = pause("27/01/2022 09:00", "08/02/2022 10:00", reason="supplement")
    times = answer("10 ngày làm việc", "25/01/2022 08:30", *asked, regime=RESETS)
    text = re.sub(r"\n {4}", " ", month_text(times))
    assert (
        "Lần tính trước 1: từ 08:30 thứ Ba 25/01/2022 đến 09:00 thứ Năm 27/01/2022; tính lại từ đầu sau khi bổ sung\n"
        "Hiểu là: 10 ngày làm việc, không tính ngày nhận; tính từ 10:00 thứ Ba 08/02/2022\n" in text
    )
    assert only(times).start == moment("08/02/2022 10:00")
    assert "Tháng 01/2022" not in text


def test_a_new_due_time_is_counted_in_working_days() -> None:
    longer = event("11/02/2022 09:00", "extend", new_due=moment("18/02/2022 10:00"))
    times = answer("10 ngày làm việc", "25/01/2022 08:30", longer)
    assert equation(times) == (
        "Hạn do gia hạn ấn định = 12 ngày được tính (số 1–12) + 3 giờ; chưa trọn: 1 ngày; bỏ qua: 1 ngày nhận, "
        "6 ngày nghỉ hằng tuần, 5 ngày nghỉ lễ và nghỉ bù"
    )
    assert lines(times, "Gia hạn") == ["Gia hạn lúc 09:00 thứ Sáu 11/02/2022: 10:00 thứ Sáu 18/02/2022"]
    in_days = answer(
        "10 ngày", "14/03/2022 08:30", event("15/03/2022 09:00", "extend", new_due=moment("17/03/2022 17:00"))
    )
    assert marks(in_days) == {"14/03": "nhận", "15/03": "(1)", "16/03": "(2)", "17/03": "[(3)]"}
    before_work = answer(
        "1 ngày", "14/03/2022 08:30", event("14/03/2022 09:00", "extend", new_due=moment("16/03/2022 06:00"))
    )
    assert marks(before_work) == {"14/03": "nhận", "15/03": "(1)", "16/03": "[0]"}


def test_a_new_due_time_on_the_day_of_receipt_is_counted_in_hours() -> None:
    sooner = event("14/03/2022 09:00", "extend", new_due=moment("14/03/2022 16:00"))
    times = answer("10 ngày làm việc", "14/03/2022 08:30", sooner)
    assert marks(times) == {"14/03": "[5g30]"}
    assert equation(times) == "Hạn do gia hạn ấn định = 5 giờ 30 phút"
    earlier = event("14/03/2022 09:00", "extend", new_due=moment("11/03/2022 16:00"))
    assert marks(answer("10 ngày làm việc", "14/03/2022 08:30", earlier)) == {"14/03": "nhận"}


def test_a_new_due_time_that_agrees_with_the_limit_changes_nothing() -> None:
    same = event("15/03/2022 09:00", "extend", new_due=moment("18/03/2022 17:00"))
    assert equation(answer("4 ngày làm việc", "14/03/2022 09:00", same)).startswith("4 ngày làm việc = 4 ngày")


def test_a_new_due_time_where_the_limit_itself_leaves_the_calendar() -> None:
    calendar = WorkCalendar(date(2022, 1, 1), date(2022, 4, 30))
    events = (
        event("15/03/2022 09:00", "extend", limit="thêm 300 ngày làm việc"),
        event("15/03/2022 10:00", "extend", new_due=moment("17/03/2022 17:00")),
    )
    times = answer("4 ngày làm việc", "14/03/2022 09:00", *events, calendar=calendar)
    assert equation(times).startswith("Hạn do gia hạn ấn định = 3 ngày được tính (số 1–3)")


def test_an_extension_that_adds_lengthens_the_count() -> None:
    longer = event("15/03/2022 09:00", "extend", limit="thêm 1 ngày làm việc")
    times = answer("2 ngày làm việc", "14/03/2022 09:00", longer)
    assert marks(times) == {"14/03": "nhận", "15/03": "(1)", "16/03": "(2)", "17/03": "[(3)]"}
    assert lines(times, "Gia hạn") == ["Gia hạn lúc 09:00 thứ Ba 15/03/2022: thêm 1 ngày làm việc"]


def test_half_days_and_a_stop_may_complete_two_numbers_in_a_day() -> None:
    """Tuesday and Wednesday have four hours, Thursday eight: after a stop of two days, Thursday makes up for both."""
    week = {0: "07:00-11:00, 13:00-17:00", 1: "07:00-11:00", 2: "07:00-11:00", 3: "07:00-11:00, 13:00-17:00"}
    calendar = WorkCalendar(date(2022, 3, 1), date(2022, 4, 30), week=week)
    stop = pause("15/03/2022 07:00", "17/03/2022 07:00")
    times = answer("2 ngày làm việc", "14/03/2022 09:00", *stop, calendar=calendar)
    assert marks(times) == {"14/03": "nhận", "15/03": "chờ", "16/03": "chờ", "17/03": "[(..2)]"}
    assert only(times).counted == 2
    assert "(..n) đủ đến ngày thứ n" in month_text(times)
    assert equation(times).startswith("2 ngày làm việc = 2 ngày được tính (số 1–2)")


def test_letters_tell_stops_apart() -> None:
    stops = (
        *pause("15/03/2022 07:00", "16/03/2022 09:00"),
        *pause("16/03/2022 10:00", "18/03/2022 17:00", reason="tax_notice"),
    )
    asked = procedure("4 ngày làm việc", pauses=("payment", "tax_notice"))
    times = answer(asked, "14/03/2022 09:00", *stops)
    shown = marks(times)
    assert (shown["15/03"], shown["16/03"], shown["17/03"]) == ("chờ a", "1g a…", "chờ b")
    assert "1 ngày dừng (chờ người dân thực hiện nghĩa vụ tài chính), 2 ngày dừng (chờ thông báo của cơ quan thuế)" in (
        equation(times)
    )
    assert [letter(n) for n in (0, 25, 26)] == ["a", "z", "27"]


LOCAL = VIETNAM.with_layer(
    Layer(
        "xã",
        off=[DayOff(date(2022, 3, 16), "Lễ Kỳ yên"), DayOff(date(2022, 3, 17), kind="compensatory")],
        make_up=[MakeUpDay(date(2022, 3, 19))],
        outages=[
            Outage(moment("15/03/2022 08:00"), moment("15/03/2022 12:00"), "Cổng dịch vụ công", "Công văn 7"),
            Outage(moment("28/03/2022 08:00"), moment("28/03/2022 12:00"), "Một cửa"),
        ],
    )
)


def test_local_days_off_make_up_days_and_outages() -> None:
    times = answer("3 ngày làm việc", "14/03/2022 09:00", calendar=LOCAL)
    assert marks(times) == {
        "14/03": "nhận",
        "15/03": "(1)!",
        "16/03": "nghỉ",
        "17/03": "bù",
        "18/03": "(2)",
        "19/03": "[(3)+]",
    }
    text = month_text(times)
    assert "\n  thứ Tư 16/03/2022: nghỉ riêng, Lễ Kỳ yên\n  thứ Năm 17/03/2022: nghỉ bù\n" in text
    assert "\n  thứ Bảy 19/03/2022: LÀM BÙ\n" in text
    assert (
        "\nHệ thống ngừng:\n"
        "  08:00 thứ Ba 15/03/2022 – 12:00 thứ Ba 15/03/2022: Cổng dịch vụ công (Công văn 7)\n"
        "  08:00 thứ Hai 28/03/2022 – 12:00 thứ Hai 28/03/2022: Một cửa\n" in text
    )
    assert "! hệ thống ngừng" in text
    assert "1 ngày nghỉ lễ và nghỉ bù, 1 ngày nghỉ riêng" in equation(times)


def test_in_calendar_days_the_days_off_that_roll_the_due_are_named() -> None:
    times = answer("2 ngày", "14/03/2022 09:00", calendar=LOCAL)
    assert marks(times) == {"14/03": "nhận", "15/03": "(1)!", "16/03": "(2)", "17/03": "lùi", "18/03": "[lùi]"}
    assert (
        "\nNgày nghỉ, ngày làm bù:\n"
        "  thứ Tư 16/03/2022: nghỉ riêng, Lễ Kỳ yên\n"
        "  thứ Năm 17/03/2022: nghỉ bù\n"
        "Hệ thống ngừng:\n" in month_text(times)
    )
    longer = answer("5 ngày", "14/03/2022 09:00", calendar=LOCAL)
    assert "Ngày nghỉ, ngày làm bù" not in month_text(longer)
    assert marks(longer)["19/03"] == "[(5)]"


URGENT = Fact("gap", "gấp", FactKind.BOOLEAN, question="Hồ sơ gấp?")
FAR = Fact("xa", "vùng xa", FactKind.BOOLEAN, question="Vùng xa?")


def test_several_due_dates_are_shown_one_after_another() -> None:
    change = LimitChange(Compare("gap", "eq", True), set=Limit.parse("2 ngày làm việc"))
    times = answer(procedure("4 ngày làm việc", facts=(URGENT,), limit_changes=(change,)), "14/03/2022 09:00")
    text = month_text(times)
    assert text.startswith(
        "Hồ sơ H1 · 1.000001 Thủ tục thử\nThời hạn còn tùy câu trả lời:\n  ? Hồ sơ gấp?\n\n"
        "NẾU THỜI HẠN LÀ 2 ngày làm việc:\n"
    )
    assert re.findall(r"NẾU .*|HẠN TRẢ: .*", text) == [
        "NẾU THỜI HẠN LÀ 2 ngày làm việc:",
        "HẠN TRẢ: 17:00 thứ Tư 16/03/2022",
        "NẾU THỜI HẠN LÀ 4 ngày làm việc:",
        "HẠN TRẢ: 17:00 thứ Sáu 18/03/2022",
    ]


def test_each_part_of_a_line_says_what_it_shows() -> None:
    """Received Friday 14/01, two working days: due on the 18th, finished on the 19th."""
    times = answer("2 ngày làm việc", "14/01/2022 09:00", event("19/01/2022 08:00", "ready"))
    parts: dict[str, list[str]] = {}
    for piece in (piece for line in month_lines(times) for piece in line):
        parts.setdefault(piece.style, []).append(piece.text.strip())
    assert parts.pop("before") == [str(day) for day in range(1, 14)]
    assert parts.pop("after") == ["19✓", *(str(day) for day in range(20, 32))]
    assert parts == {
        "": [
            "Hồ sơ H1 · 1.000001 Thủ tục thử",
            "Hiểu là: 2 ngày làm việc, không tính ngày nhận; tính từ 09:00 thứ Sáu 14/01/2022",
            *[""] * 5,  # Monday to Friday before the 1st
            "2 ngày làm việc = 2 ngày được tính (số 1–2); bỏ qua: 1 ngày nhận, 2 ngày nghỉ hằng tuần",
            "Cộng lại: 1 + 2 + 2 = 5 ngày, từ thứ Sáu 14/01/2022 đến thứ Ba 18/01/2022",
            "Xong 08:00 thứ Tư 19/01/2022: TRỄ 1 giờ làm việc",
        ],
        "title": ["Tháng 01/2022"],
        "faint": [
            "Thứ 2    Thứ 3    Thứ 4    Thứ 5    Thứ 6    Thứ 7    CN",
            "[ ] hạn trả   ✓ xong   nhận: ngày nhận, không tính   (n) ngày được tính thứ n   – nghỉ hằng tuần",
        ],
        "start": ["14 nhận"],
        "weekend": ["15 –", "16 –"],
        "counted": ["17 (1)"],
        "due": ["[18 (2)]", "HẠN TRẢ: 17:00 thứ Ba 18/01/2022"],
    }
    change = LimitChange(Compare("gap", "eq", True), set=Limit.parse("2 ngày làm việc"))
    several = answer(procedure("4 ngày làm việc", facts=(URGENT,), limit_changes=(change,)), "14/03/2022 09:00")
    assert [piece.text for line in month_lines(several) for piece in line if piece.style == "title"] == [
        "NẾU THỜI HẠN LÀ 2 ngày làm việc:",
        "Tháng 03/2022",
        "NẾU THỜI HẠN LÀ 4 ngày làm việc:",
        "Tháng 03/2022",
    ]


def test_a_day_on_which_nothing_is_counted_is_rolled_only_in_calendar_days() -> None:
    def signs(of: Schedule) -> str:
        return " ".join(p.text for line in month_lines(of) for p in line if p.style == "faint").partition("CN ")[2]

    assert signs(answer("2 ngày", "14/01/2022 09:00")) == (
        "[ ] hạn trả   nhận: ngày nhận, không tính   (n) ngày được tính thứ n "
        "lùi: hết thời hạn vào ngày nghỉ hoặc lúc đồng hồ dừng nên lùi tiếp"
    )
    assert signs(answer("3 giờ", "14/01/2022 21:00")) == (  # over at midnight
        "[ ] hạn trả   > ngày nhận   3g thời gian được tính của ngày   0: chưa tính được phút nào"
    )


def test_of_many_due_dates_the_earliest_and_the_latest() -> None:
    changes = (
        LimitChange(Compare("gap", "eq", True), set=Limit.parse("2 ngày làm việc")),
        LimitChange(Compare("xa", "eq", True), add=Limit.parse("10 ngày làm việc")),
    )
    asked = procedure("4 ngày làm việc", facts=(URGENT, FAR), limit_changes=changes)
    text = month_text(answer(asked, "14/03/2022 09:00"))
    assert re.findall(r"NẾU THỜI HẠN LÀ (.*):", text) == ["2 ngày làm việc", "14 ngày làm việc"]
    assert text.endswith("\n(còn 2 thời hạn khác có thể áp dụng, hạn trả ở giữa hai hạn này)")


def test_of_a_long_span_only_the_months_where_something_happens_are_drawn() -> None:
    times = answer(
        "1 năm",
        "25/01/2022 08:30",
        *pause("10/05/2022 09:00", "12/06/2022 09:00"),
        event("10/03/2023 09:00", "ready"),
    )
    text = month_text(times)
    assert re.findall(r"^Tháng .*", text, re.MULTILINE) == [
        "Tháng 01/2022",
        "Tháng 02/2022 – Tháng 04/2022: 89 ngày được tính (số 7–95)",
        "Tháng 05/2022",
        "Tháng 06/2022",
        "Tháng 07/2022 – Tháng 02/2023: 242 ngày được tính (số 124–365), 1 ngày lùi tiếp",
        "Tháng 03/2023",
    ]
    working = month_text(answer("150 ngày làm việc", "03/01/2022 09:00"))
    assert re.findall(r"^Tháng .*(?:\n {4}.*)?", working, re.MULTILINE)[1] == (
        "Tháng 02/2022 – Tháng 07/2022: 122 ngày được tính (số 20–141), 49 ngày nghỉ hằng tuần, 10 ngày nghỉ\n"
        "    lễ và nghỉ bù"
    )


@pytest.mark.parametrize(("words", "drawn", "folded"), [("5 tháng", 6, 0), ("6 tháng", 2, 1)])
def test_up_to_six_months_are_drawn_whole(words: str, drawn: int, folded: int) -> None:
    text = month_text(answer(words, "10/01/2022 09:00"))
    assert len(re.findall(r"^Tháng [0-9/]+$", text, re.MULTILINE)) == drawn
    assert len(re.findall(r"^Tháng .*:", text, re.MULTILINE)) == folded


def test_the_day_of_receipt_belongs_to_the_span() -> None:
    text = month_text(answer("6 tháng", "31/03/2022 09:00"))
    assert [line.split(":")[0] for line in re.findall(r"^Tháng .*", text, re.MULTILINE)] == [
        "Tháng 03/2022",
        "Tháng 04/2022 – Tháng 08/2022",
        "Tháng 09/2022",
    ]


def test_a_stop_within_the_day_of_receipt_is_told_with_its_length() -> None:
    times = answer("trong ngày", "14/03/2022 09:00", *pause("14/03/2022 10:00", "14/03/2022 11:00"))
    assert times.due == moment("15/03/2022 08:00")
    text = re.sub(r"\n {4}", " ", month_text(times))
    assert (
        "  a: từ 10:00 thứ Hai 14/03/2022 đến 11:00 thứ Hai 14/03/2022, chờ người dân thực hiện nghĩa vụ tài chính: "
        "1 giờ làm việc (văn bản)\n"
    ) in text
    assert equation(times) == "trong ngày = tới thứ Ba 15/03/2022, cả thời gian dừng; bỏ qua: 1 ngày nhận"
    assert "= into Tuesday 15/03/2022, with the stops;" in month_text(times, "en")


def test_the_month_in_which_it_ended_is_drawn_too() -> None:
    text = month_text(answer("1 ngày làm việc", "14/03/2022 09:00", event("20/05/2022 09:00", "ready")))
    assert re.findall(r"^Tháng .*", text, re.MULTILINE) == ["Tháng 03/2022", "Tháng 04/2022", "Tháng 05/2022"]
    assert " 20✓" in text


def test_a_month_that_wholly_stands_is_folded_without_numbers() -> None:
    times = answer("100 ngày", "03/01/2022 08:30", *pause("10/02/2022 09:00", "12/09/2022 09:00"))
    (folded,) = re.findall(r"^Tháng 03.*", re.sub(r"\n {4}", " ", month_text(times)), re.MULTILINE)
    assert folded == ("Tháng 03/2022 – Tháng 08/2022: 184 ngày dừng (chờ người dân thực hiện nghĩa vụ tài chính)")


def test_the_clock_has_not_started_or_there_is_no_limit() -> None:
    assert month_text(answer("4 ngày làm việc", None)) == (
        "Hồ sơ H1 · 1.000001 Thủ tục thử\nĐồng hồ chưa chạy: chưa có thời điểm tiếp nhận"
    )
    assert month_text(answer(None, "14/03/2022 09:00"), "en").endswith(
        "The procedure states no limit: no month calendar"
    )
    assert month_calendars(answer(None, "14/03/2022 09:00")) == ()
    intake = procedure(clock_start="arrived", steps=(Step("mot-cua", "Tiếp nhận", counted=False),))
    assert month_text(answer(intake, "14/03/2022 09:00")).endswith("chưa có thời điểm đến cơ quan giải quyết")


def test_the_article_of_the_limit_is_named() -> None:
    law = Basis("nd", "Nghị định 43/2014/NĐ-CP", "Điều 61")
    asked = procedure("1 ngày làm việc", limit_basis=("nd",), legal_basis={"nd": law})
    said = month_text(answer(asked, "14/03/2022 09:00")).split("\n")
    assert said[2] == "Căn cứ: Điều 61 Nghị định 43/2014/NĐ-CP"


def test_refused_is_told_as_such() -> None:
    text = month_text(answer("4 ngày làm việc", "14/03/2022 09:00", event("15/03/2022 10:00", "refused")))
    assert text.endswith("\nTừ chối 10:00 thứ Ba 15/03/2022: TRONG HẠN")


def test_narrow_terminals_get_shorter_lines() -> None:
    text = month_text(answer("3 ngày làm việc", "29/08/2025 16:00"), width=72)
    assert max(columns(line) for line in text.split("\n")) <= 72
    assert re.sub(r"\n {4}", " ", text).split("\n")[-2] == NATIONAL_DAY_2025.split("\n")[-2]


def test_a_word_longer_than_the_line_stays_whole() -> None:
    asked = procedure("1 ngày làm việc")
    named = Dossier("H" * 120, CODE, received=moment("14/03/2022 09:00"))
    text = month_text(schedule(asked, named, VIETNAM, regime=PAUSES))
    assert "H" * 120 in text


def test_the_widest_cells_fit() -> None:
    calendar = only(answer("4 ngày làm việc", "14/03/2022 09:00", *pause("15/03/2022 07:00", "15/03/2022 08:00")))
    day = calendar.span[1]
    wide = MonthDay(day.day, Role.COUNTED, (2609, 2610), 0, (0, 0), is_due=True, is_end=True)
    shown = cell(wide, calendar, Speaker("vi"))
    assert shown == "[15 (..2610)]✓"
    assert len(cell(MonthDay(day.day, Role.PART, (), 7 * 60 + 30, (0,), is_due=True), calendar, Speaker("vi"))) <= (
        WIDEST_CELL
    )


def test_as_plain_values() -> None:
    times = answer(
        "1 ngày làm việc", "14/03/2022 09:00", *pause("15/03/2022 07:00", "15/03/2022 08:00"), calendar=LOCAL
    )
    plain = only(times).to_dict()
    assert {key: plain[key] for key in ("limit", "counting", "start", "due", "until", "planned_days", "sums")} == {
        "limit": "1 ngày làm việc",
        "counting": "working_days",
        "start": "2022-03-14T09:00:00",
        "due": "2022-03-18T08:00:00",
        "until": "2022-03-18T08:00:00",
        "planned_days": 1,
        "sums": [
            {"kind": "start", "number": 1, "reason": ""},
            {"kind": "counted", "number": 1, "reason": ""},
            {"kind": "part", "number": 1, "reason": ""},
            {"kind": "holiday", "number": 1, "reason": ""},
            {"kind": "local", "number": 1, "reason": ""},
        ],
    }
    assert plain["pauses"] == [
        {"start": "2022-03-15T07:00:00", "end": "2022-03-15T08:00:00", "reason": "payment", "document": "văn bản"}
    ]
    assert plain["days"][1] == {
        "date": "2022-03-15",
        "role": "part",
        "kind": "working",
        "name": "",
        "document": "",
        "numbers": [],
        "minutes": 420,
        "pauses": [0],
        "due": False,
        "end": False,
        "outages": [{"name": "Cổng dịch vụ công", "document": "Công văn 7"}],
    }
    assert only(answer("4 ngày làm việc", "14/03/2022 09:00", *pause("15/03/2022 07:00"))).to_dict()["due"] is None
