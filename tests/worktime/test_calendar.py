"""The work calendar: hand-typed answers, slow oracles, and laws that hold for every calendar."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone

import oracles
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles import vn_hours
from strategies import VN_FIRST, VN_LAST, CalendarPlan, calendar_plans, moments, vn_dates

from tthc_rules.problems import CalendarError
from tthc_rules.worktime import Day, DayOff, Layer, MakeUpDay, WorkCalendar, to_local, vietnam_calendar

VN = vietnam_calendar()
OFFICE = ((420, 660), (780, 1020))
ONE_DAY = timedelta(days=1)


def codes(error: pytest.ExceptionInfo[CalendarError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def week_2022(**changes: object) -> WorkCalendar:
    return WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), **changes)  # type: ignore[arg-type]


# --- hand-typed answers ----


@pytest.mark.parametrize(
    ("day", "n", "expected"),
    [
        ("2022-04-29", 10, "2022-05-17"),  # 30/4, 1/5 and their nghỉ bù on 2-3/5 are skipped
        ("2022-01-28", 1, "2022-02-07"),  # Tết 31/1-4/2/2022
        ("2022-08-31", 1, "2022-09-05"),  # Quốc khánh 1-2/9/2022
        ("2025-12-31", 1, "2026-01-05"),  # 1/1, and 2/1 swapped
        ("2026-01-09", 1, "2026-01-10"),  # the Saturday worked for it
        ("2026-11-23", 1, "2026-11-25"),  # 24/11 is the first Ngày Văn hóa Việt Nam
        ("2018-12-28", 10, "2019-01-14"),  # a swap across the year: 31/12 off, 5/1 worked
        ("2024-06-01", 1, "2024-06-03"),  # received on a Saturday: Monday is the first day
        ("2024-06-01", 0, "2024-06-01"),
        ("2024-06-01", -1, "2024-05-31"),
        ("2024-06-03", -1, "2024-05-31"),
        ("2026-01-12", -1, "2026-01-10"),
        ("2022-02-07", -1, "2022-01-28"),
    ],
)
def test_add_working_days_by_hand(day: str, n: int, expected: str) -> None:
    assert VN.add_working_days(date.fromisoformat(day), n) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-05-02", "2024-05-06", 3),  # 3/5, the made-up Saturday 4/5, 6/5
        ("2024-05-06", "2024-05-02", -3),
        ("2022-01-28", "2022-02-07", 1),
        ("2022-05-01", "2022-05-01", 0),
    ],
)
def test_working_days_between_by_hand(a: str, b: str, expected: int) -> None:
    assert VN.working_days_between(date.fromisoformat(a), date.fromisoformat(b)) == expected


@pytest.mark.parametrize(
    ("start", "minutes", "expected"),
    [
        ("2022-03-14 07:00", 480, "2022-03-14 17:00"),  # runs out at closing: closing, not next morning
        ("2022-03-14 07:00", 240, "2022-03-14 11:00"),  # nor after lunch
        ("2022-03-14 07:00", 241, "2022-03-14 13:01"),
        ("2022-03-14 12:00", 1, "2022-03-14 13:01"),
        ("2022-03-14 20:00", 1, "2022-03-15 07:01"),
        ("2022-03-14 08:15", 0, "2022-03-14 08:15"),
        ("2022-03-14 12:15", 0, "2022-03-14 12:15"),
        ("2022-03-14 13:00", -1, "2022-03-14 10:59"),
        ("2022-03-14 17:00", -480, "2022-03-14 07:00"),
        ("2022-03-14 07:00", -240, "2022-03-11 13:00"),
        ("2022-03-14 07:00", -480, "2022-03-11 07:00"),
        ("2022-01-28 16:30", 60, "2022-02-07 07:30"),  # over Tết
        ("2026-01-09 16:30", 60, "2026-01-10 07:30"),  # into the made-up Saturday
    ],
)
def test_add_working_minutes_by_hand(start: str, minutes: int, expected: str) -> None:
    assert VN.add_working_minutes(datetime.fromisoformat(start), minutes) == datetime.fromisoformat(expected)


def test_seconds_are_dropped() -> None:
    assert VN.add_working_minutes(datetime(2022, 3, 14, 8, 0, 59, 999), 1) == datetime(2022, 3, 14, 8, 1)
    assert VN.add_working_minutes(datetime(2022, 3, 14, 8, 0, 59, 999), 0) == datetime(2022, 3, 14, 8, 0)
    assert VN.working_minutes_between(datetime(2022, 3, 14, 8, 0, 59), datetime(2022, 3, 14, 8, 1)) == 1


def test_days_of_different_length() -> None:
    """180, 200 and 240 minutes: on the third day more than any whole number of shortest days has passed."""
    calendar = WorkCalendar(
        date(2022, 3, 14), date(2022, 3, 20), week={0: "08:00-11:00", 1: "07:40-11:00", 2: "07:00-11:00"}
    )
    ends = {1: "14 08:01", 180: "14 11:00", 181: "15 07:41", 360: "15 10:40", 361: "15 10:41", 380: "15 11:00"}
    ends |= {381: "16 07:01", 540: "16 09:40", 541: "16 09:41", 620: "16 11:00"}
    for minutes, end in ends.items():
        expected = datetime.strptime(f"2022-03-{end}", "%Y-%m-%d %H:%M")
        assert calendar.add_working_minutes(datetime(2022, 3, 14), minutes) == calendar.instant(minutes) == expected


def test_a_year_in_minutes() -> None:
    # 249 working days of eight hours in 2022.
    assert VN.working_minutes_between(datetime(2022, 1, 1), datetime(2023, 1, 1)) == 249 * 480


def test_one_day() -> None:
    assert VN.day(date(2022, 3, 14)) == Day(date(2022, 3, 14), True, OFFICE, "working")
    assert VN.day(date(2022, 3, 13)) == Day(date(2022, 3, 13), False, (), "weekend")
    assert [day.date.day for day in VN.days(date(2022, 3, 13), date(2022, 3, 15))] == [13, 14, 15]
    assert VN.days(date(2022, 3, 15), date(2022, 3, 13)) == ()
    assert VN.sessions(date(2022, 3, 14)) == OFFICE
    assert VN.is_working_day(date(2026, 1, 10))
    assert not VN.is_working_day(date(2026, 1, 2))


def test_closing_and_rolling() -> None:
    assert VN.closing(date(2022, 3, 14)) == datetime(2022, 3, 14, 17, 0)
    assert VN.roll_forward(date(2022, 3, 14)) == date(2022, 3, 14)
    assert VN.roll_forward(date(2022, 4, 30)) == date(2022, 5, 4)
    with pytest.raises(CalendarError) as error:
        VN.closing(date(2022, 3, 13))
    assert codes(error) == ["TTHC506"]


# --- agreement with the oracles ----


def test_next_and_previous_working_day_of_every_date() -> None:
    day = VN_FIRST + timedelta(days=10)
    while day < VN_LAST - timedelta(days=25):
        for n in (1, -1, 10):
            assert VN.add_working_days(day, n) == oracles.nth_working_day(vn_hours, day, n), (day, n)
        expected = day if vn_hours(day) else oracles.nth_working_day(vn_hours, day, 1)
        assert VN.roll_forward(day) == expected
        day += ONE_DAY


@given(vn_dates, vn_dates)
def test_counting_days_in_vietnam(a: date, b: date) -> None:
    a, b = sorted((a, b))
    expected = oracles.working_days(vn_hours, a, b)
    assert VN.working_days_between(a, b) == expected
    assert VN.working_days_between(b, a) == -expected


@settings(max_examples=30)
@given(moments(), st.integers(0, 5000))
def test_minutes_in_vietnam(start: datetime, length: int) -> None:
    end = min(start + timedelta(minutes=length), datetime(2027, 12, 31, 23, 59))
    assert VN.working_minutes_between(start, end) == oracles.working_minutes(vn_hours, start, end)


@settings(max_examples=60)
@given(calendar_plans(), st.data())
def test_days_of_random_calendars(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    days = st.dates(plan.first, plan.last)
    for day in calendar.days(plan.first, plan.last):
        assert day.sessions == plan.hours(day.date)
        assert day.working is bool(plan.hours(day.date))
    a, b = sorted((data.draw(days), data.draw(days)))
    assert calendar.working_days_between(a, b) == oracles.working_days(plan.hours, a, b)
    in_front = oracles.working_days(plan.hours, a, plan.last)
    for n in range(1, in_front + 1):
        assert calendar.add_working_days(a, n) == oracles.nth_working_day(plan.hours, a, n)
    behind = oracles.working_days(plan.hours, plan.first - ONE_DAY, b - ONE_DAY)
    for n in range(1, behind + 1):
        assert calendar.add_working_days(b, -n) == oracles.nth_working_day(plan.hours, b, -n)
    for start, n in ((a, in_front + 1), (b, -behind - 1)):
        with pytest.raises(CalendarError) as error:
            calendar.add_working_days(start, n)
        assert codes(error) == ["TTHC502"]


@settings(max_examples=60)
@given(calendar_plans(), st.data())
def test_minutes_of_random_calendars(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    start = data.draw(moments(plan.first, plan.last))
    end = min(start + timedelta(minutes=data.draw(st.integers(0, 4000))), datetime.combine(plan.last, time(23, 59)))
    worked = oracles.working_minutes(plan.hours, start, end)
    assert calendar.working_minutes_between(start, end) == worked
    assert calendar.working_minutes_between(end, start) == -worked
    assert calendar.elapsed(end) - calendar.elapsed(start) == worked
    for minutes in {m for m in (1, worked // 2, worked - 1, worked) if 0 < m <= worked}:
        later = oracles.minutes_later(plan.hours, start, minutes)
        assert calendar.add_working_minutes(start, minutes) == later
        assert calendar.instant(calendar.elapsed(start) + minutes) == later
        assert calendar.add_working_minutes(end, -minutes) == oracles.minutes_earlier(plan.hours, end, minutes)


# --- laws ----


@given(st.dates(date(2016, 1, 1), date(2026, 6, 1)), st.integers(-200, 300))
def test_counting_undoes_adding(day: date, n: int) -> None:
    then = VN.add_working_days(day, n)
    if n >= 0:
        assert VN.working_days_between(day, then) == n
    else:
        # (then, day] leaves out `then` and holds `day`, so the day itself is taken off again.
        assert VN.working_days_between(then - ONE_DAY, day - ONE_DAY) == -n


@given(vn_dates, st.integers(0, 60), st.integers(0, 60))
def test_adding_in_two_parts(day: date, n: int, m: int) -> None:
    day = min(day, date(2027, 6, 1))
    assert VN.add_working_days(VN.add_working_days(day, n), m) == VN.add_working_days(day, n + m)


@given(vn_dates, vn_dates, vn_dates)
def test_counts_of_days_add_up(a: date, b: date, c: date) -> None:
    between = VN.working_days_between
    assert between(a, b) + between(b, c) == between(a, c)


@given(moments(), moments(), moments())
def test_counts_of_minutes_add_up(a: datetime, b: datetime, c: datetime) -> None:
    between = VN.working_minutes_between
    assert between(a, b) + between(b, c) == between(a, c)
    assert between(a, b) == -between(b, a)
    assert (between(a, b) >= 0) if a <= b else (between(a, b) <= 0)


@given(moments(date(2016, 1, 1), date(2027, 6, 1)), st.integers(-20000, 20000))
def test_adding_minutes_is_exact_and_least(t: datetime, m: int) -> None:
    then = VN.add_working_minutes(t, m)
    assert VN.working_minutes_between(t, then) == m
    one = timedelta(minutes=1)
    if m > 0:
        assert VN.working_minutes_between(t, then - one) == m - 1
    if m < 0:
        assert VN.working_minutes_between(then + one, t) == -m - 1


@settings(max_examples=60)
@given(calendar_plans(), st.data())
def test_elapsed_and_instant_are_inverse(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    end = datetime.combine(plan.last, time(23, 59))
    total = calendar.elapsed(end)
    assert calendar.instant(0) == datetime.combine(plan.first, time())
    for elapsed in (1, total // 3, total // 2, total, data.draw(st.integers(0, total))):
        if 0 < elapsed <= total:
            instant = calendar.instant(elapsed)
            assert calendar.elapsed(instant) == elapsed
            assert calendar.elapsed(instant - timedelta(minutes=1)) == elapsed - 1
    moment = data.draw(moments(plan.first, plan.last))
    assert calendar.instant(calendar.elapsed(moment)) <= moment
    for outside in (-1, total + 1):
        with pytest.raises(CalendarError) as error:
            calendar.instant(outside)
        assert codes(error) == ["TTHC502"]


@given(moments(date(2015, 1, 3), date(2027, 12, 28)), st.integers(-14 * 60, 14 * 60))
def test_an_aware_moment_is_the_same_as_its_local_time(t: datetime, offset: int) -> None:
    zone = timezone(timedelta(minutes=offset))
    aware = t.replace(tzinfo=timezone(timedelta(hours=7))).astimezone(zone)
    assert to_local(aware) == t
    assert VN.elapsed(aware) == VN.elapsed(t)
    assert VN.working_minutes_between(aware, t) == 0
    assert VN.add_working_minutes(aware, 30) == VN.add_working_minutes(t, 30)
    assert VN.add_working_minutes(aware, 0) == t


@settings(max_examples=50)
@given(calendar_plans(), st.data())
def test_one_more_day_off_never_brings_anything_forward(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    off = data.draw(st.dates(plan.first, plan.last))
    fewer = calendar.with_layer(Layer("nghỉ thêm", off=[off]))
    assert not fewer.is_working_day(off)
    start = data.draw(st.dates(plan.first, plan.last))
    for n in range(1, fewer.working_days_between(start, plan.last) + 1):
        assert fewer.add_working_days(start, n) >= calendar.add_working_days(start, n)
    moment = data.draw(moments(plan.first, plan.last))
    left = fewer.working_minutes_between(moment, datetime.combine(plan.last, time(23, 59)))
    for minutes in {m for m in (1, left // 2, left) if 0 < m <= left}:
        assert fewer.add_working_minutes(moment, minutes) >= calendar.add_working_minutes(moment, minutes)


def test_a_swap_keeps_the_count_of_the_year() -> None:
    plain = week_2022()
    swap = Layer("đổi", off=[date(2022, 6, 3)], make_up=[MakeUpDay(date(2022, 6, 11), date(2022, 6, 3))])
    ends = (date(2022, 1, 1), date(2022, 12, 31))
    assert plain.with_layer(swap).working_days_between(*ends) == plain.working_days_between(*ends)


# --- layers ----


def test_a_later_layer_wins() -> None:
    day = date(2022, 9, 2)
    base = week_2022(name="A", off=[DayOff(day, "Quốc khánh", "holiday", "Điều 112")])
    worked = base.with_layer(Layer("B", make_up=[MakeUpDay(day, name="trực", document="QĐ 1", sessions=((480, 600),))]))
    off_again = worked.with_layer(Layer("C", off=[DayOff(day, "nghỉ hẳn")]))
    assert base.day(day) == Day(day, False, (), "holiday", "Quốc khánh", "Điều 112")
    assert worked.day(day) == Day(day, True, ((480, 600),), "make_up", "trực", "QĐ 1")
    assert off_again.day(day) == Day(day, False, (), "local", "nghỉ hẳn", "")
    assert [c.name for c in (base, worked, off_again)] == ["A", "A + B", "A + B + C"]


def test_weekly_hours_never_cancel_a_day_off() -> None:
    holiday = date(2022, 9, 2)
    hours = {4: "08:00-12:00"}
    calendar = week_2022(off=[holiday]).with_layer(Layer("giờ", week=hours))
    assert not calendar.is_working_day(holiday)
    assert calendar.sessions(date(2022, 9, 9)) == ((480, 720),)


def test_seasonal_hours_hold_from_their_first_to_their_last_day() -> None:
    summer = Layer(
        "mùa hè",
        week=dict.fromkeys(range(5), "06:30-10:30, 13:30-17:30"),
        start=date(2022, 4, 15),
        end=date(2022, 10, 14),
    )
    calendar = week_2022().with_layer(summer)
    assert calendar.sessions(date(2022, 4, 14)) == OFFICE
    assert calendar.sessions(date(2022, 4, 15)) == ((390, 630), (810, 1050))
    assert calendar.sessions(date(2022, 10, 14)) == ((390, 630), (810, 1050))
    assert calendar.sessions(date(2022, 10, 17)) == OFFICE


def test_saturday_reception() -> None:
    calendar = week_2022().with_layer(Layer("một cửa", week={5: ((450, 690),)}, start=date(2022, 6, 1)))
    assert not calendar.is_working_day(date(2022, 5, 28))
    assert calendar.day(date(2022, 6, 4)) == Day(date(2022, 6, 4), True, ((450, 690),), "working")
    assert calendar.day_minutes == 480


def test_a_made_up_day_keeps_the_hours_of_the_day_it_replaces() -> None:
    week = {0: "07:00-11:00", 4: "08:00-10:00"}
    saturday, friday = date(2022, 6, 11), date(2022, 6, 3)
    by_friday = week_2022(week=week, off=[friday], make_up=[MakeUpDay(saturday, friday)])
    by_nothing = week_2022(week=week, make_up=[saturday])
    own_hours = MakeUpDay(saturday, friday, sessions="09:00-09:30")  # type: ignore[arg-type]
    assert by_friday.sessions(saturday) == ((480, 600),)
    assert by_nothing.sessions(saturday) == ((420, 660),)
    assert week_2022(week=week, make_up=[own_hours]).sessions(saturday) == ((540, 570),)


def test_days_outside_the_calendar_are_left_alone() -> None:
    beyond = [date(2021, 12, 31), date(2022, 2, 1)]
    calendar = WorkCalendar(date(2022, 1, 1), date(2022, 1, 31), off=beyond)
    assert calendar.working_days_between(date(2022, 1, 1), date(2022, 1, 31)) == 21


@pytest.mark.parametrize(
    ("week", "expected"),
    [
        ({0: "07:00-15:00"}, 480),
        ({0: "07:00-15:00", 1: "07:00-15:00", 4: "07:00-14:00"}, 480),  # the commonest
        (
            {0: "07:00-15:00", 1: "07:00-15:00", 2: "07:00-14:00", 3: "07:00-14:00"},
            420,
        ),  # the shorter on a tie
        ({0: "07:00-15:00", 1: "07:00-14:00", 2: "07:00-14:00", 3: "", 4: "", 5: "", 6: ""}, 420),
    ],
)
def test_minutes_of_a_working_day(week: dict[int, str], expected: int) -> None:
    assert week_2022(week=week).day_minutes == expected
    assert week_2022(week=week, day_minutes=450).day_minutes == 450
    assert week_2022(week=week, day_minutes=450).with_layer(Layer("x", week={6: "08:00-09:00"})).day_minutes == 450


def test_minutes_of_a_working_day_follow_the_week_that_holds_longest() -> None:
    short = dict.fromkeys(range(5), "08:00-12:00, 13:00-16:00")
    until_may = week_2022().with_layer(Layer("ngắn", week=short, end=date(2022, 5, 31)))
    from_may = week_2022().with_layer(Layer("ngắn", week=short, start=date(2022, 5, 1)))
    assert (until_may.day_minutes, from_may.day_minutes) == (480, 420)
    two_weeks = WorkCalendar(date(2022, 3, 7), date(2022, 3, 20))
    later_half = two_weeks.with_layer(Layer("ngắn", week=short, start=date(2022, 3, 14)))
    assert later_half.day_minutes == 420  # as many days each: the later week


# --- identity ----


def test_the_version_is_the_content() -> None:
    same = [week_2022(name="A", off=[date(2022, 9, 2), date(2022, 9, 1)]) for _ in range(2)]
    assert same[0].version == same[1].version
    assert len(same[0].version) == 16
    assert same[0] == same[1]
    assert hash(same[0]) == hash(same[1])
    others = [
        week_2022(name="B", off=[date(2022, 9, 2), date(2022, 9, 1)]),
        week_2022(name="A", off=[date(2022, 9, 2)]),
        week_2022(name="A", off=[DayOff(date(2022, 9, 2), "lễ"), date(2022, 9, 1)]),
        week_2022(name="A", off=[date(2022, 9, 2), date(2022, 9, 1)], day_minutes=420),
        week_2022(name="A", off=[date(2022, 9, 2), date(2022, 9, 1)], announced_until=date(2022, 6, 30)),
        week_2022(name="A", off=[date(2022, 9, 2), date(2022, 9, 1)], week={0: "07:00-11:00"}),
    ]
    assert len({calendar.version for calendar in (*others, same[0])}) == 7
    assert same[0] != others[0]
    assert same[0] != "A"


def test_the_order_of_days_does_not_matter() -> None:
    one, two = date(2022, 9, 1), date(2022, 9, 2)
    assert week_2022(off=[one, two]).version == week_2022(off=[two, one]).version


def test_a_calendar_does_not_change() -> None:
    with pytest.raises(AttributeError, match="a WorkCalendar does not change: name"):
        VN.name = "khác"
    with pytest.raises(AttributeError, match="a WorkCalendar does not change: name"):
        del VN.name
    assert VN.name == "Việt Nam"


def test_pickled_and_copied_calendars_are_equal() -> None:
    layered = VN.with_layer(Layer("Ngã Năm", off=[date(2022, 5, 10)], week={5: "07:30-11:30"}))
    for again in (pickle.loads(pickle.dumps(layered)), copy.deepcopy(layered)):
        assert again == layered
        assert again.add_working_days(date(2022, 5, 9), 3) == layered.add_working_days(date(2022, 5, 9), 3)
    assert repr(layered) == (f"<WorkCalendar 'Việt Nam + Ngã Năm' 2015-01-01 to 2027-12-31, version {layered.version}>")


# --- refusals ----

MOMENT = datetime(2022, 3, 14, 8, 0)
DAY = date(2022, 3, 14)


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("day", [MOMENT]),
        ("days", [DAY, MOMENT]),
        ("days", ["2022-03-14", DAY]),
        ("is_working_day", [None]),
        ("sessions", [20220314]),
        ("closing", [MOMENT]),
        ("roll_forward", [MOMENT]),
        ("is_provisional", [MOMENT]),
        ("add_working_days", [MOMENT, 1]),
        ("add_working_days", ["2022-03-14", 1]),
        ("working_days_between", [MOMENT, DAY]),
        ("working_days_between", [DAY, MOMENT]),
    ],
)
def test_only_a_date_is_a_date(method: str, arguments: list[object]) -> None:
    with pytest.raises(CalendarError) as error:
        getattr(VN, method)(*arguments)
    assert codes(error) == ["TTHC503"]


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("elapsed", [DAY]),
        ("add_working_minutes", [DAY, 5]),
        ("working_minutes_between", [DAY, MOMENT]),
        ("working_minutes_between", [MOMENT, "2022-03-14T09:00"]),
    ],
)
def test_only_a_datetime_is_a_moment(method: str, arguments: list[object]) -> None:
    with pytest.raises(CalendarError) as error:
        getattr(VN, method)(*arguments)
    assert codes(error) == ["TTHC504"]


@pytest.mark.parametrize("count", [True, False, 1.0, "1", None])
@pytest.mark.parametrize(
    ("method", "first"),
    [("add_working_days", [DAY]), ("add_working_minutes", [MOMENT]), ("instant", [])],
)
def test_only_an_int_is_a_count(method: str, first: list[object], count: object) -> None:
    with pytest.raises(CalendarError) as error:
        getattr(VN, method)(*first, count)
    assert codes(error) == ["TTHC505"]


class OfficeDate(date):
    """Some libraries bring their own kind of date."""


class OfficeMoment(datetime):
    """And their own kind of datetime."""


def test_other_kinds_of_date_and_datetime_are_understood() -> None:
    assert VN.add_working_days(OfficeDate(2022, 4, 29), 10) == date(2022, 5, 17)
    assert VN.elapsed(OfficeMoment(2022, 3, 14, 8, 0)) == VN.elapsed(MOMENT)
    assert type(to_local(OfficeMoment(2022, 3, 14, 8, 0))) is datetime


@pytest.mark.parametrize("outside", [date(2014, 12, 31), date(2028, 1, 1)])
@pytest.mark.parametrize(
    "ask",
    [
        lambda d: VN.day(d),
        lambda d: VN.days(d, DAY),
        lambda d: VN.is_working_day(d),
        lambda d: VN.sessions(d),
        lambda d: VN.closing(d),
        lambda d: VN.roll_forward(d),
        lambda d: VN.is_provisional(d),
        lambda d: VN.add_working_days(d, 1),
        lambda d: VN.add_working_days(d, 0),
        lambda d: VN.add_working_days(d, -1),
        lambda d: VN.working_days_between(d, DAY),
        lambda d: VN.working_days_between(DAY, d),
        lambda d: VN.elapsed(datetime(d.year, d.month, d.day)),
        lambda d: VN.add_working_minutes(datetime(d.year, d.month, d.day), 0),
        lambda d: VN.add_working_minutes(datetime(d.year, d.month, d.day, 8), 60),
        lambda d: VN.working_minutes_between(datetime(d.year, d.month, d.day), MOMENT),
        lambda d: VN.working_minutes_between(MOMENT, datetime(d.year, d.month, d.day)),
    ],
)
def test_days_outside_name_both_ends(ask: object, outside: date) -> None:
    with pytest.raises(CalendarError) as error:
        ask(outside)  # type: ignore[operator]
    (problem,) = error.value.problems
    assert problem.code == "TTHC501"
    assert problem.values == {
        "date": f"{outside:%d/%m/%Y}",
        "first": "01/01/2015",
        "last": "31/12/2027",
    }


@pytest.mark.parametrize(
    "ask",
    [
        lambda: VN.add_working_days(date(2027, 12, 31), 1),
        lambda: VN.add_working_days(date(2015, 1, 1), -1),
        lambda: VN.add_working_days(date(2020, 1, 1), 10**9),
        lambda: VN.add_working_minutes(datetime(2027, 12, 31, 16, 0), 61),
        lambda: VN.add_working_minutes(datetime(2015, 1, 5, 7, 0), -1),
        lambda: WorkCalendar(date(2022, 1, 1), date(2022, 1, 8)).roll_forward(date(2022, 1, 8)),
    ],
)
def test_results_that_leave_the_calendar(ask: object) -> None:
    with pytest.raises(CalendarError) as error:
        ask()  # type: ignore[operator]
    assert codes(error) == ["TTHC502"]


def test_the_last_minute_of_the_calendar_is_within() -> None:
    assert VN.add_working_minutes(datetime(2027, 12, 31, 16, 0), 60) == datetime(2027, 12, 31, 17, 0)
    assert VN.add_working_minutes(datetime(2015, 1, 5, 7, 1), -1) == datetime(2015, 1, 5, 7, 0)
