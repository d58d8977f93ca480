"""Laws of counting that hold on every calendar: no expected dates, only how the answers hang together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import CalendarPlan, calendar_plans, moments

from tthc_rules import CalendarError, vietnam_calendar
from tthc_rules.worktime import DayOff, Layer, MakeUpDay, WorkCalendar

ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)
VN = vietnam_calendar(2014, 2027)


def days_in(plan: CalendarPlan) -> st.SearchStrategy[date]:
    return st.dates(plan.first, plan.last)


def moments_in(plan: CalendarPlan) -> st.SearchStrategy[datetime]:
    return moments(plan.first, plan.last)


def every_day(plan: CalendarPlan) -> list[date]:
    return [plan.first + n * ONE_DAY for n in range((plan.last - plan.first).days + 1)]


def some_days(data: st.DataObject, plan: CalendarPlan, day: date) -> int:
    """A number of working days that the plan has after a day, or (negative) before it."""
    working = [other for other in every_day(plan) if plan.hours(other)]
    return data.draw(st.integers(-sum(d < day for d in working), sum(d > day for d in working)))


def some_minutes(data: st.DataObject, plan: CalendarPlan, moment: datetime) -> int:
    """A number of working minutes that the plan has after a moment, or (negative) before it."""
    before = after = 0
    for day in every_day(plan):
        for opening, closing in plan.hours(day):
            start = datetime.combine(day, time()) + opening * ONE_MINUTE
            length = closing - opening
            passed = min(length, max(0, (moment - start) // ONE_MINUTE))
            before, after = before + passed, after + length - passed
    return data.draw(st.integers(-before, after))


def parts(data: st.DataObject, whole: int) -> tuple[int, int]:
    first = data.draw(st.integers(min(0, whole), max(0, whole)))
    return first, whole - first


def fits(add: Callable[..., object], start: date, amount: int) -> bool:
    """Whether the answer lies inside the calendar."""
    try:
        add(start, amount)
    except CalendarError:
        return False
    return True


each_property = settings(max_examples=50)


# --- days ----


@each_property
@given(calendar_plans(), st.data())
def test_counting_the_days_that_were_added_gives_their_number(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar, day = plan.build(), data.draw(days_in(plan))
    n = some_days(data, plan, day)
    there = calendar.add_working_days(day, n)
    if n > 0:
        assert plan.hours(there)
        assert calendar.working_days_between(day, there) == n
        assert calendar.working_days_between(there, day) == -n
        assert calendar.working_days_between(day, there - ONE_DAY) == n - 1  # no earlier day has as many
    elif n < 0:
        assert plan.hours(there)
        counted = calendar.working_days_between(there, day)  # in (there, day], so `day` itself may be one of them
        assert counted == (-n if plan.hours(day) else -n - 1)
    else:
        assert there == day


@each_property
@given(calendar_plans(), st.data())
def test_days_added_in_two_parts(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar, day = plan.build(), data.draw(days_in(plan))
    whole = some_days(data, plan, day)
    a, b = parts(data, whole)
    assert calendar.add_working_days(calendar.add_working_days(day, a), b) == calendar.add_working_days(day, whole)


@each_property
@given(calendar_plans(), st.data())
def test_there_and_back_from_a_working_day(plan: CalendarPlan, data: st.DataObject) -> None:
    working = [day for day in every_day(plan) if plan.hours(day)]
    assume(working)
    calendar, day = plan.build(), data.draw(st.sampled_from(working))
    n = some_days(data, plan, day)
    assert calendar.add_working_days(calendar.add_working_days(day, n), -n) == day


@each_property
@given(calendar_plans(), st.data())
def test_later_days_and_more_days_lead_no_earlier(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    early, late = sorted((data.draw(days_in(plan)), data.draw(days_in(plan))))
    n = some_days(data, plan, early) if data.draw(st.booleans()) else some_days(data, plan, late)
    assume(fits(calendar.add_working_days, early, n) and fits(calendar.add_working_days, late, n))
    assert calendar.add_working_days(early, n) <= calendar.add_working_days(late, n)
    less, more = sorted((some_days(data, plan, early), some_days(data, plan, early)))
    assert calendar.add_working_days(early, less) <= calendar.add_working_days(early, more)


@each_property
@given(calendar_plans(), st.data())
def test_counts_of_days_add_up_and_turn_round(plan: CalendarPlan, data: st.DataObject) -> None:
    between = plan.build().working_days_between
    a, b, c = (data.draw(days_in(plan)) for _ in range(3))
    assert between(a, b) + between(b, c) == between(a, c)
    assert between(a, b) == -between(b, a)
    assert 0 <= between(min(a, b), max(a, b)) <= abs((b - a).days)


# --- minutes ----


@each_property
@given(calendar_plans(), st.data())
def test_added_minutes_are_exact_and_the_least(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar, start = plan.build(), data.draw(moments_in(plan))
    minutes = some_minutes(data, plan, start)
    there = calendar.add_working_minutes(start, minutes)
    assert calendar.working_minutes_between(start, there) == minutes
    if minutes > 0:
        assert calendar.working_minutes_between(start, there - ONE_MINUTE) == minutes - 1
    elif minutes < 0:
        assert calendar.working_minutes_between(start, there + ONE_MINUTE) == minutes + 1
    else:
        assert there == start


@each_property
@given(calendar_plans(), st.data())
def test_minutes_added_in_two_parts(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar, start = plan.build(), data.draw(moments_in(plan))
    whole = some_minutes(data, plan, start)
    a, b = parts(data, whole)
    there = calendar.add_working_minutes(calendar.add_working_minutes(start, a), b)
    assert there == calendar.add_working_minutes(start, whole)


@each_property
@given(calendar_plans(), st.data())
def test_minutes_there_and_back_lose_only_time_off(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar, start = plan.build(), data.draw(moments_in(plan))
    minutes = some_minutes(data, plan, start)
    there = calendar.add_working_minutes(start, minutes)
    assume(fits(calendar.add_working_minutes, there, -minutes))
    back = calendar.add_working_minutes(there, -minutes)
    assert back >= start if minutes >= 0 else back <= start
    assert calendar.working_minutes_between(start, back) == 0


@each_property
@given(calendar_plans(), st.data())
def test_later_moments_and_more_minutes_lead_no_earlier(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    early, late = sorted((data.draw(moments_in(plan)), data.draw(moments_in(plan))))
    minutes = some_minutes(data, plan, early) if data.draw(st.booleans()) else some_minutes(data, plan, late)
    assume(fits(calendar.add_working_minutes, early, minutes) and fits(calendar.add_working_minutes, late, minutes))
    assert calendar.add_working_minutes(early, minutes) <= calendar.add_working_minutes(late, minutes)
    less, more = sorted((some_minutes(data, plan, early), some_minutes(data, plan, early)))
    assert calendar.add_working_minutes(early, less) <= calendar.add_working_minutes(early, more)


@each_property
@given(calendar_plans(), st.data())
def test_counts_of_minutes_add_up_and_turn_round(plan: CalendarPlan, data: st.DataObject) -> None:
    between = plan.build().working_minutes_between
    a, b, c = (data.draw(moments_in(plan)) for _ in range(3))
    assert between(a, b) + between(b, c) == between(a, c)
    assert between(a, b) == -between(b, a)
    assert 0 <= between(min(a, b), max(a, b)) <= abs(b - a) // ONE_MINUTE


@each_property
@given(calendar_plans(), st.data())
def test_whole_days_are_the_minutes_of_their_sessions(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    first, last = sorted((data.draw(days_in(plan)), data.draw(days_in(plan))))
    minutes = sum(end - start for day in calendar.days(first, last) for start, end in day.sessions)
    end = datetime.combine(last, time(23, 59))  # no session reaches the last minute of a day
    assert calendar.working_minutes_between(datetime.combine(first, time()), end) == minutes


# --- one calendar and another ----


@each_property
@given(calendar_plans(), st.data())
def test_a_shorter_calendar_agrees_inside_and_refuses_outside(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    first, last = sorted((data.draw(days_in(plan)), data.draw(days_in(plan))))
    part = calendar.derive("một phần", first=first, last=last)
    day = data.draw(st.dates(first, last))
    n = some_days(data, plan, day)
    there = calendar.add_working_days(day, n)
    if first <= there <= last:
        assert part.add_working_days(day, n) == there
    else:
        with pytest.raises(CalendarError):
            part.add_working_days(day, n)
    other = data.draw(st.dates(first, last))
    assert part.working_days_between(day, other) == calendar.working_days_between(day, other)


@each_property
@given(calendar_plans(), st.data())
def test_days_told_one_by_one_are_the_same_calendar(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar, every = plan.build(), every_day(plan)
    told = WorkCalendar(
        plan.first,
        plan.last,
        off=[day for day in every if not plan.hours(day)],
        make_up=[MakeUpDay(day, sessions=plan.hours(day)) for day in every if plan.hours(day)],
    )
    day, start = data.draw(days_in(plan)), data.draw(moments_in(plan))
    n, minutes = some_days(data, plan, day), some_minutes(data, plan, start)
    assert told.add_working_days(day, n) == calendar.add_working_days(day, n)
    assert told.add_working_minutes(start, minutes) == calendar.add_working_minutes(start, minutes)


@each_property
@given(calendar_plans(), st.integers(-8, 8), st.data())
def test_moved_by_whole_weeks_everything_moves(plan: CalendarPlan, weeks: int, data: st.DataObject) -> None:
    by, base = timedelta(weeks=weeks), plan.layers[0]
    plan = CalendarPlan(plan.first, plan.last, (base,))
    calendar = plan.build()
    moved = WorkCalendar(
        plan.first + by,
        plan.last + by,
        week=base.week,
        off=[day + by for day in base.off],
        make_up=[MakeUpDay(day + by, sessions=hours) for day, hours in base.make_up.items()],
    )
    day, start = data.draw(days_in(plan)), data.draw(moments_in(plan))
    n, minutes = some_days(data, plan, day), some_minutes(data, plan, start)
    assert moved.add_working_days(day + by, n) == calendar.add_working_days(day, n) + by
    assert moved.add_working_minutes(start + by, minutes) == calendar.add_working_minutes(start, minutes) + by


# --- swaps ----

# The day off, and the Saturday worked for it.
SWAPS = [
    (date(2015, 1, 2), date(2014, 12, 27)),
    (date(2015, 2, 16), date(2015, 2, 14)),
    (date(2015, 4, 29), date(2015, 4, 25)),
    (date(2018, 12, 31), date(2019, 1, 5)),
    (date(2019, 4, 29), date(2019, 5, 4)),
    (date(2024, 4, 29), date(2024, 5, 4)),
    (date(2025, 5, 2), date(2025, 4, 26)),
    (date(2026, 1, 2), date(2026, 1, 10)),
    (date(2026, 8, 31), date(2026, 8, 22)),
]


def unswapped(off: date, worked: date) -> WorkCalendar:
    """Vietnam's calendar as it would be without that swap."""
    return VN.with_layer(Layer("không hoán đổi", off=[DayOff(worked)], make_up=[MakeUpDay(off)]))


@pytest.mark.parametrize(("off", "worked"), SWAPS)
def test_a_swap_takes_no_day_and_gives_none(off: date, worked: date) -> None:
    before, after = VN.first, VN.last
    early, late = sorted((off, worked))
    ordinary = unswapped(off, worked)
    assert (VN.is_working_day(off), VN.is_working_day(worked)) == (False, True)
    assert (ordinary.is_working_day(off), ordinary.is_working_day(worked)) == (True, False)
    assert VN.working_days_between(before, after) == ordinary.working_days_between(before, after)
    # a count that ends between the two sees one of them: one more where the Saturday comes first, else one less
    moved = 1 if worked < off else -1
    for edge in (early, late - ONE_DAY):
        assert VN.working_days_between(before, edge) - ordinary.working_days_between(before, edge) == moved
        assert VN.working_days_between(edge, after) - ordinary.working_days_between(edge, after) == -moved


@pytest.mark.parametrize(("off", "worked"), SWAPS)
def test_a_swap_within_the_limit_moves_no_due(off: date, worked: date) -> None:
    early, late = sorted((off, worked))
    ordinary = unswapped(off, worked)
    for back in range(1, 12):
        start = early - back * ONE_DAY
        n = VN.working_days_between(start, late) + 1  # so that the due lies after both
        assert VN.add_working_days(start, n) == ordinary.add_working_days(start, n) > late


@each_property
@given(st.dates(date(2022, 1, 10), date(2022, 11, 30)), st.integers(1, 30), st.integers(0, 80), st.integers(0, 80))
def test_any_swap_is_neutral_to_counts_over_both_days(friday: date, apart: int, before: int, after: int) -> None:
    friday += (4 - friday.weekday()) % 7 * ONE_DAY
    saturday = friday + (7 * apart - 6) * ONE_DAY
    plain = WorkCalendar(date(2021, 1, 1), date(2023, 12, 31))
    swapped = plain.with_layer(Layer("đổi", off=[friday], make_up=[MakeUpDay(saturday, friday)]))
    start, end = friday - (1 + before) * ONE_DAY, saturday + after * ONE_DAY
    assert swapped.working_days_between(start, end) == plain.working_days_between(start, end)
    assert swapped.working_days_between(start, saturday - ONE_DAY) == (
        plain.working_days_between(start, saturday - ONE_DAY) - 1
    )
