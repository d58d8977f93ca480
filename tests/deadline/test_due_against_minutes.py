"""Due dates against a clock that walks every minute, on random calendars with random pauses."""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from deadline_cases import moment
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from oracles import minutes_later, nth_working_day, vn_hours, working_minutes
from simulator import Stop, calendar_days_due, clock_minutes, closing, first_moment
from strategies import CalendarPlan, calendar_plans

from tthc_rules import CalendarError, Limit, WorkCalendar, vietnam_calendar
from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.due import due_of
from tthc_rules.history import Pause, Run
from tthc_rules.worktime import Unit

VIETNAM = vietnam_calendar(2022, 2022)


def run(start: datetime, stops: list[Stop]) -> Run:
    return Run(start, (), pauses=tuple(Pause(begin, end, "payment") for begin, end in stops))


def due(start: datetime, limit: Limit, stops: list[Stop], calendar: WorkCalendar) -> datetime:
    try:
        at = due_of(run(start, stops), limit, calendar).at
    except CalendarError:
        assume(False)
    assert at is not None
    return at


def stops_after(start: datetime, most_days: int) -> st.SearchStrategy[list[Stop]]:
    """Up to three stretches, some empty, some overlapping or touching."""
    minutes = st.integers(0, most_days * 1440)
    length = st.one_of(st.integers(0, 90), st.integers(0, 3 * 1440))

    def stretch(pair: tuple[int, int]) -> Stop:
        begin = start + timedelta(minutes=pair[0])
        return begin, begin + timedelta(minutes=pair[1])

    return st.lists(st.tuples(minutes, length).map(stretch), max_size=3)


@st.composite
def working_cases(draw: st.DrawFn) -> tuple[CalendarPlan, datetime, Limit, list[Stop]]:
    plan = draw(calendar_plans())
    start = datetime.combine(plan.first, datetime.min.time()) + timedelta(minutes=draw(st.integers(0, 4 * 1440)))
    unit = draw(st.sampled_from((Unit.WORKING_DAY, Unit.WORKING_HOUR, Unit.WORKING_MINUTE)))
    most = {Unit.WORKING_DAY: 4, Unit.WORKING_HOUR: 20, Unit.WORKING_MINUTE: 900}[unit]
    return plan, start, Limit(Fraction(draw(st.integers(1, most))), unit), draw(stops_after(start, 8))


@settings(max_examples=150)
@given(working_cases())
def test_working_time_is_due_when_the_clock_has_run_it(
    case: tuple[CalendarPlan, datetime, Limit, list[Stop]],
) -> None:
    plan, start, limit, stops = case
    answer = due(start, limit, stops, plan.build())

    if limit.unit is Unit.WORKING_DAY:
        unpaused = closing(plan.hours, nth_working_day(plan.hours, start.date(), int(limit.amount)))
    else:
        each = 60 if limit.unit is Unit.WORKING_HOUR else 1
        unpaused = minutes_later(plan.hours, start, int(limit.amount) * each)
    total = working_minutes(plan.hours, start, unpaused)
    assert answer == first_moment(plan.hours, start, total, stops)


@settings(max_examples=60)
@given(working_cases(), st.integers(0, 3000))
def test_the_clock_shows_the_minutes_that_ran_and_finds_them_again(
    case: tuple[CalendarPlan, datetime, Limit, list[Stop]], later: int
) -> None:
    plan, start, _, stops = case
    seen = start + timedelta(minutes=later)
    assume(seen.date() <= plan.last and all(end.date() <= plan.last for _, end in stops))
    clock = Clock(plan.build(), start, run(start, stops).pauses)

    assert clock.tau(seen) == clock_minutes(plan.hours, start, seen, stops)
    if clock.tau(seen):
        assert clock.tau(clock.instant(clock.tau(seen))) == clock.tau(seen)


@st.composite
def starts(draw: st.DrawFn) -> datetime:
    return moment("03/01/2022 00:00") + timedelta(minutes=draw(st.integers(0, 200 * 1440)))


@settings(max_examples=150)
@given(starts(), st.integers(1, 40), st.data())
def test_calendar_days_follow_the_formula_walked_day_by_day(start: datetime, days: int, data: st.DataObject) -> None:
    stops = data.draw(stops_after(start, 50))
    assert due(start, Limit.parse(f"{days} ngày"), stops, VIETNAM) == calendar_days_due(vn_hours, start, days, stops)


LIMITS = ("10 ngày làm việc", "4 giờ làm việc", "15 ngày", "1 tháng", "30 giờ", "trong ngày", "2,5 ngày làm việc")
each_limit = pytest.mark.parametrize("words", LIMITS)


@each_limit
@settings(max_examples=60)
@given(starts(), st.data())
def test_a_zero_pause_and_the_order_of_pauses_change_nothing(words: str, start: datetime, data: st.DataObject) -> None:
    limit, stops = Limit.parse(words), data.draw(stops_after(start, 30))
    answer = due(start, limit, stops, VIETNAM)
    empty = start + timedelta(minutes=data.draw(st.integers(0, 30 * 1440)))

    assert due(start, limit, [*stops, (empty, empty)], VIETNAM) == answer
    assert due(start, limit, stops[::-1], VIETNAM) == answer


@each_limit
@settings(max_examples=60)
@given(starts(), st.data())
def test_cutting_a_pause_in_two_changes_nothing(words: str, start: datetime, data: st.DataObject) -> None:
    limit, stops = Limit.parse(words), data.draw(stops_after(start, 30))
    cut = []
    for begin, end in stops:
        middle = begin + (end - begin) * data.draw(st.integers(0, 10)) / 10
        middle = middle.replace(second=0, microsecond=0)
        cut += [(begin, middle), (middle, end)]

    assert due(start, limit, cut, VIETNAM) == due(start, limit, stops, VIETNAM)


@each_limit
@settings(max_examples=60)
@given(starts(), st.data())
def test_a_longer_pause_is_never_due_earlier(words: str, start: datetime, data: st.DataObject) -> None:
    limit, stops = Limit.parse(words), data.draw(stops_after(start, 30))
    longer = [(begin, end + timedelta(minutes=data.draw(st.integers(0, 2000)))) for begin, end in stops]

    assert due(start, limit, longer, VIETNAM) >= due(start, limit, stops, VIETNAM)


@settings(max_examples=100)
@given(starts(), st.sampled_from(list(Unit)), st.integers(1, 12), st.integers(0, 12), st.data())
def test_a_larger_limit_is_never_due_earlier(
    start: datetime, unit: Unit, amount: int, more: int, data: st.DataObject
) -> None:
    assume(unit not in (Unit.SAME_DAY, Unit.YEAR))
    stops = data.draw(stops_after(start, 30))
    smaller = due(start, Limit(Fraction(amount), unit), stops, VIETNAM)
    assert due(start, Limit(Fraction(amount + more), unit), stops, VIETNAM) >= smaller
