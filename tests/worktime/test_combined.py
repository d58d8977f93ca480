"""Two calendars as one: by hand for two offices in Huế, and minute by minute against both."""

from __future__ import annotations

import pickle
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle_unit_calendars import FIRST, LAST, layer_lists

from tthc_rules.problems import CalendarError
from tthc_rules.worktime import (
    ChangedHours,
    DayOff,
    Layer,
    MakeUpDay,
    Outage,
    ReceptionDay,
    WorkCalendar,
    both_open,
    either_open,
    vietnam_calendar,
)

YEAR = date(2022, 1, 1), date(2022, 12, 31)
WEEKDAYS = range(5)
ONE_STOP = vietnam_calendar(2022, 2022).derive(
    "Một cửa", layers=[Layer("Huế", week=dict.fromkeys(WEEKDAYS, "07:30-11:30, 13:00-17:00"))]
)
OFFICE = vietnam_calendar(2022, 2023).derive(
    "Phòng", layers=[Layer("Huế", week=dict.fromkeys(WEEKDAYS, "08:00-11:30, 13:00-17:30"))]
)


# --- by hand ----


def test_both_open_in_hue() -> None:
    both = both_open(ONE_STOP, OFFICE)
    assert (both.name, both.first, both.last) == ("Một cửa & Phòng", *YEAR)
    assert both.sessions(date(2022, 9, 5)) == ((480, 690), (780, 1020))  # 08:00–11:30, 13:00–17:00
    assert both.day_minutes == 210 + 240
    assert both.working_minutes_between(datetime(2022, 9, 5), datetime(2022, 9, 6)) == 450
    # handed over at 16:30 with an hour to go: half an hour today, half an hour from 08:00 tomorrow
    assert both.add_working_minutes(datetime(2022, 9, 5, 16, 30), 60) == datetime(2022, 9, 6, 8, 30)
    assert both.add_working_days(date(2022, 8, 31), 1) == date(2022, 9, 5)  # 1 and 2 September are off in both
    assert both.day(date(2022, 9, 1)) == OFFICE.day(date(2022, 9, 1))


def test_either_open_in_hue() -> None:
    either = either_open(ONE_STOP, OFFICE, name="Huế", day_minutes=480)
    assert (either.name, either.day_minutes) == ("Huế", 480)
    assert either.sessions(date(2022, 9, 5)) == ((450, 690), (780, 1050))  # 07:30–11:30, 13:00–17:30
    assert either_open(ONE_STOP, OFFICE).day_minutes == 240 + 270
    assert either.add_working_minutes(datetime(2022, 9, 5, 17, 0), 60) == datetime(2022, 9, 6, 8, 0)
    assert either.day(date(2022, 9, 2)) == OFFICE.day(date(2022, 9, 2))


def test_a_day_off_of_one_office() -> None:
    ceremony = DayOff(date(2022, 5, 10), "Lễ Kỳ yên", "local", "12/TB-UBND")
    town = ONE_STOP.with_layer(Layer("Ngã Năm", off=[ceremony]))
    both, either = both_open(town, OFFICE), either_open(town, OFFICE)
    day = both.day(date(2022, 5, 10))
    assert (day.working, day.kind, day.name, day.document) == (False, "local", "Lễ Kỳ yên", "12/TB-UBND")
    day = either.day(date(2022, 5, 10))
    assert (day.sessions, day.kind, day.name) == (((480, 690), (780, 1050)), "working", "Lễ Kỳ yên")
    # the same hours in both: closing one changes nothing where either is enough
    same = either_open(OFFICE.with_layer(Layer("A", off=[ceremony])), OFFICE)
    assert same.day(date(2022, 5, 10)) == OFFICE.day(date(2022, 5, 10))


def test_two_reasons_on_one_day() -> None:
    d = date(2022, 5, 10)
    holiday = OFFICE.with_layer(Layer("A", off=[DayOff(d, "Lễ", "holiday", "1/QĐ")]))
    local = ONE_STOP.with_layer(Layer("B", off=[DayOff(d, "Kiểm kê", "local", "2/QĐ")]))
    for combined in (both_open(local, holiday), either_open(local, holiday)):
        day = combined.day(d)
        assert (day.kind, day.name, day.document) == ("holiday", "Kiểm kê; Lễ", "2/QĐ; 1/QĐ")
    again = both_open(holiday, holiday)
    assert (again.day(d).name, again.day(d).document) == ("Lễ", "1/QĐ")


def test_a_made_up_saturday() -> None:
    saturday = MakeUpDay(date(2022, 5, 14), date(2022, 5, 13), "Làm bù", "3/QĐ")
    a, b = (calendar.with_layer(Layer("A", make_up=[saturday])) for calendar in (ONE_STOP, OFFICE))
    day = both_open(a, b).day(date(2022, 5, 14))
    assert (day.kind, day.name, day.document) == ("make_up", "Làm bù", "3/QĐ")
    assert day.sessions == ((480, 690), (780, 1020))
    assert both_open(a, OFFICE).day(date(2022, 5, 14)).kind == "weekend"
    day = either_open(a, OFFICE).day(date(2022, 5, 14))
    assert (day.kind, day.name, day.sessions) == ("make_up", "Làm bù", ((450, 690), (780, 1020)))


def test_a_half_day_and_no_time_in_common() -> None:
    d = date(2022, 5, 10)
    morning = OFFICE.with_layer(Layer("A", changed=[ChangedHours(d, ((480, 690),), "chỉ buổi sáng")]))
    afternoon = OFFICE.with_layer(Layer("B", changed=[ChangedHours(d, ((780, 1050),), "chỉ buổi chiều")]))
    half = both_open(morning, OFFICE).day(d)
    assert (half.working, half.kind, half.sessions, half.name) == (True, "working", ((480, 690),), "chỉ buổi sáng")
    never = both_open(morning, afternoon).day(d)
    assert (never.working, never.kind, never.name) == (False, "local", "chỉ buổi sáng; chỉ buổi chiều")
    assert either_open(morning, afternoon).day(d) == OFFICE.day(d)


def test_hours_that_only_a_special_day_brings_together() -> None:
    """By the week one works Wednesday mornings and the other Wednesday afternoons; once they meet."""
    d = date(2022, 5, 11)
    morning = OFFICE.with_layer(Layer("A", week={2: "08:00-11:00"}))
    afternoon = OFFICE.with_layer(Layer("B", week={2: "13:00-16:00"}))
    met = morning.with_layer(Layer("C", changed=[ChangedHours(d, ((780, 900),), "đổi buổi")]))
    assert both_open(morning, afternoon).day(d).kind == "weekend"
    day = both_open(met, afternoon).day(d)
    assert (day.kind, day.sessions, day.name) == ("make_up", ((780, 900),), "đổi buổi")


def test_seasons_of_both_are_cut_at_every_change() -> None:
    summer = Layer("hè", week={0: "07:00-11:00"}, start=date(2022, 4, 16), end=date(2022, 10, 15))
    reception = Layer("thứ Bảy", reception={5: "07:30-11:00"}, start=date(2022, 6, 1))
    both = both_open(ONE_STOP.with_layer(summer), OFFICE.with_layer(reception))
    either = either_open(ONE_STOP.with_layer(summer), OFFICE.with_layer(reception))
    assert both.sessions(date(2022, 4, 4)) == ((480, 690), (780, 1020))
    assert both.sessions(date(2022, 4, 18)) == ((480, 660),)
    assert both.sessions(date(2022, 10, 17)) == ((480, 690), (780, 1020))
    assert both.reception(date(2022, 6, 4)) == ()
    assert either.reception(date(2022, 6, 4)) == ((450, 660),)
    assert either.reception(date(2022, 5, 28)) == ()
    assert [(layer.name, layer.start, layer.end) for layer in both.layers if layer.start] == [
        ("01/01/2022–15/04/2022", date(2022, 1, 1), date(2022, 4, 15)),
        ("16/04/2022–31/05/2022", date(2022, 4, 16), date(2022, 5, 31)),
        ("01/06/2022–15/10/2022", date(2022, 6, 1), date(2022, 10, 15)),
        ("16/10/2022–31/12/2022", date(2022, 10, 16), date(2022, 12, 31)),
    ]


def test_reception_days_keep_their_reason() -> None:
    d = date(2022, 5, 14)
    a = ONE_STOP.with_layer(Layer("A", reception_days=[ReceptionDay(d, ((450, 660),), "Thứ Bảy tình nguyện", "7/TB")]))
    named = either_open(a, OFFICE).reception_day(d)
    assert named == ReceptionDay(d, ((450, 660),), "Thứ Bảy tình nguyện", "7/TB")
    assert (either_open(a, OFFICE).name, either_open(a, OFFICE).day_minutes) == ("Một cửa + A | Phòng", 510)
    stated = either_open(a, OFFICE, name="Huế", day_minutes=480)
    assert (stated.name, stated.day_minutes) == ("Huế", 480)
    assert both_open(a, OFFICE).reception_day(d) is None
    assert both_open(a, OFFICE).reception(d) == ()


def test_outages_of_both_are_kept() -> None:
    def outage(day: int, name: str) -> Outage:
        return Outage(datetime(2022, 3, day, 9), datetime(2022, 3, day, 12), name)

    early = Outage(datetime(2021, 12, 1), datetime(2021, 12, 2), "trước")
    late = Outage(datetime(2023, 1, 1), datetime(2023, 1, 2), "sau")
    a = ONE_STOP.with_layer(Layer("A", outages=[outage(1, "Cổng"), outage(2, "Thuế"), early]))
    b = OFFICE.with_layer(Layer("B", outages=[outage(1, "Cổng"), late]))
    whole = datetime(2021, 1, 1), datetime(2024, 1, 1)
    for combined in (both_open(a, b), either_open(b, a)):
        assert combined.outages(*whole) == (outage(1, "Cổng"), outage(2, "Thuế"))
        assert combined.with_layer(Layer("C")).outages(*whole) == combined.outages(*whole)
    last = Outage(datetime(2022, 12, 31, 9), datetime(2022, 12, 31, 12), "Cổng")
    assert both_open(ONE_STOP.with_layer(Layer("A", outages=[last])), OFFICE).outages(*whole) == (last,)


def test_what_is_announced_is_what_both_know() -> None:
    old = vietnam_calendar(2026, 2030).derive("A")
    assert both_open(old, WorkCalendar(date(2026, 6, 1), date(2032, 1, 1))).announced_until == date(2027, 12, 31)
    assert either_open(ONE_STOP, OFFICE).announced_until == date(2022, 12, 31)


def test_no_day_and_no_hour_in_common() -> None:
    with pytest.raises(CalendarError) as error:
        both_open(ONE_STOP, WorkCalendar(date(2023, 1, 1), date(2023, 12, 31), name="Sau"))
    (problem,) = error.value.problems
    assert problem.code == "TTHC527"
    assert problem.values["known"] == "Một cửa 01/01/2022–31/12/2022; Sau 01/01/2023–31/12/2023"
    night = WorkCalendar(*YEAR, week={0: "18:00-20:00"})
    with pytest.raises(CalendarError) as error:
        both_open(ONE_STOP, night)
    assert [problem.code for problem in error.value.problems] == ["TTHC512"]
    assert either_open(ONE_STOP, night).sessions(date(2022, 9, 5)) == ((450, 690), (780, 1020), (1080, 1200))


def test_a_single_day_in_common() -> None:
    monday = date(2022, 3, 14)
    until, since = WorkCalendar(YEAR[0], monday, name="A"), WorkCalendar(monday, YEAR[1], name="B")
    for combined, name in ((both_open(until, since, name="Chung"), "Chung"), (either_open(until, since), "A | B")):
        assert (combined.name, combined.first, combined.last) == (name, monday, monday)
        assert combined.sessions(monday) == ((420, 660), (780, 1020))


def test_the_version_is_stable() -> None:
    both = both_open(ONE_STOP, OFFICE)
    assert both == both_open(ONE_STOP, OFFICE)
    assert pickle.loads(pickle.dumps(both)).version == both.version
    # written down once: another version here would mean that the calendar of an earlier answer is not found again
    week = dict.fromkeys(WEEKDAYS, "08:00-11:30")
    plain = both_open(WorkCalendar(*YEAR, name="A"), WorkCalendar(*YEAR, name="B", week=week))
    assert plain.version == "c9649c89ab1903fa"
    assert len({both.version, either_open(ONE_STOP, OFFICE).version, both_open(OFFICE, ONE_STOP).version}) == 3


# --- minute by minute ----


def minutes(sessions: tuple[tuple[int, int], ...]) -> set[int]:
    return {minute for opening, closing in sessions for minute in range(opening, closing)}


@settings(max_examples=60, deadline=None)
@given(layer_lists(2), layer_lists(2), st.integers(0, 9), st.integers(0, 9))
def test_every_minute_of_every_day(ours: list[Layer], theirs: list[Layer], later: int, sooner: int) -> None:
    a = WorkCalendar(FIRST, LAST - timedelta(days=sooner), name="A").derive("A", layers=ours)
    b = WorkCalendar(FIRST + timedelta(days=later), LAST, name="B").derive("B", layers=theirs)
    either = either_open(a, b)
    try:
        both: WorkCalendar | None = both_open(a, b)
    except CalendarError as error:  # no hours of the week in common
        assert [problem.code for problem in error.problems] == ["TTHC512"]
        both = None
    assert (either.first, either.last) == (b.first, a.last)
    day, worked = b.first, 0
    while day <= a.last:
        ours_now, theirs_now = minutes(a.sessions(day)), minutes(b.sessions(day))
        assert minutes(either.sessions(day)) == ours_now | theirs_now
        assert either.is_working_day(day) == (a.is_working_day(day) or b.is_working_day(day))
        assert minutes(either.reception(day)) == minutes(a.reception(day)) | minutes(b.reception(day))
        if both is not None:
            assert minutes(both.sessions(day)) == ours_now & theirs_now
            assert minutes(both.reception(day)) == minutes(a.reception(day)) & minutes(b.reception(day))
            assert both.elapsed(datetime(day.year, day.month, day.day)) == worked
            worked += len(ours_now & theirs_now)
            assert_reason(both, day, a, b)
        assert_reason(either, day, a, b)
        day += timedelta(days=1)


def assert_reason(combined: WorkCalendar, d: date, a: WorkCalendar, b: WorkCalendar) -> None:
    """Whoever says why the day is as it is in the one calendar can say it in the combined one."""
    day = combined.day(d)
    known = {text for side in (a.day(d), b.day(d)) for text in side.name.split("; ")}
    assert set(day.name.split("; ")) <= known | {""}
    if day.kind in ("holiday", "local"):
        assert not day.working
        assert day.name
    assert day.working == bool(day.sessions)


@settings(max_examples=30, deadline=None)
@given(layer_lists(2))
def test_a_calendar_with_itself_is_itself(layers: list[Layer]) -> None:
    a = WorkCalendar(FIRST, LAST).derive("A", layers=layers)
    for combined in (both_open(a, a), either_open(a, a)):
        assert [combined.day(d).sessions for d in days(a)] == [a.day(d).sessions for d in days(a)]
        assert [combined.reception(d) for d in days(a)] == [a.reception(d) for d in days(a)]
        assert [combined.day(d).kind for d in days(a) if a.day(d).kind != "working"] == [
            a.day(d).kind for d in days(a) if a.day(d).kind != "working"
        ]


def days(calendar: WorkCalendar) -> list[date]:
    return [day.date for day in calendar.days(calendar.first, calendar.last)]
