"""Calendars unlike an office's, against a list of every worked minute.

Short ones, one or three sessions, seven-day weeks, one day a week, half days, sessions of a minute, hours that change
with the season or on a date: each shape is tried by itself, so that none is left to chance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles import ONE_DAY, ONE_MINUTE

from tthc_rules import CalendarError, Limit
from tthc_rules.worktime import ChangedHours, Layer, MakeUpDay, Unit, WorkCalendar

Sessions = tuple[tuple[int, int], ...]
Week = Mapping[int, Sessions]


@dataclass(frozen=True)
class Plan:
    """A calendar in plain values; `later` are other weekly hours from a day on."""

    first: date
    last: date
    week: Week
    off: frozenset[date] = frozenset()
    make_up: Mapping[date, Sessions] = field(default_factory=dict)
    changed: Mapping[date, Sessions] = field(default_factory=dict)
    later: tuple[date, Week] | None = None
    day_minutes: int | None = None

    def weekly(self, day: date) -> Sessions:
        week = self.week
        if self.later is not None and day >= self.later[0]:
            week = {**self.week, **self.later[1]}
        return week.get(day.weekday(), ())

    def hours(self, day: date) -> Sessions:
        if day in self.off:
            return ()
        return self.make_up.get(day) or self.changed.get(day) or self.weekly(day)

    def build(self) -> WorkCalendar:
        made_up = [MakeUpDay(day, sessions=hours) for day, hours in self.make_up.items()]
        calendar = WorkCalendar(
            self.first, self.last, week=self.week, off=self.off, make_up=made_up, day_minutes=self.day_minutes
        )
        if self.later is not None:
            calendar = calendar.with_layer(Layer("từ ngày", week=self.later[1], start=self.later[0]))
        changed = [ChangedHours(day, hours) for day, hours in self.changed.items()]
        return calendar.with_layer(Layer("giờ riêng", changed=changed))

    @property
    def days(self) -> list[date]:
        return [self.first + n * ONE_DAY for n in range((self.last - self.first).days + 1)]

    @property
    def usual_minutes(self) -> int:
        """What a working day is worth: the commonest length of a weekday, the shorter on a tie."""
        if self.day_minutes is not None:
            return self.day_minutes
        lengths = Counter(sum(end - start for start, end in hours) for hours in self.week.values() if hours)
        most = max(lengths.values())
        return min(length for length, times in lengths.items() if times == most)


class Walked:
    """The answers of a plan, read off the list of its worked minutes and the list of its working days."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.days = [day for day in plan.days if plan.hours(day)]
        self.minutes = [
            datetime.combine(day, time()) + timedelta(minutes=minute)
            for day in self.days
            for start, end in plan.hours(day)
            for minute in range(start, end)
        ]

    def nth(self, day: date, n: int) -> date | None:
        later = [other for other in self.days if other > day]
        return later[n - 1] if n <= len(later) else None

    def nth_back(self, day: date, n: int) -> date | None:
        earlier = [other for other in self.days if other < day]
        return earlier[-n] if n <= len(earlier) else None

    def count(self, start: datetime, end: datetime) -> int:
        return bisect_left(self.minutes, end) - bisect_left(self.minutes, start)

    def later(self, start: datetime, minutes: int) -> datetime | None:
        """The end of the minute that uses up so many; None beyond the calendar."""
        last = bisect_left(self.minutes, start) + minutes - 1
        return self.minutes[last] + ONE_MINUTE if last < len(self.minutes) else None

    def earlier(self, end: datetime, minutes: int) -> datetime | None:
        """The start of the minute that uses up so many, going back."""
        first = bisect_left(self.minutes, end) - minutes
        return self.minutes[first] if first >= 0 else None

    def closing(self, day: date | None) -> datetime | None:
        if day is None:
            return None
        return datetime.combine(day, time()) + timedelta(minutes=self.plan.hours(day)[-1][1])

    def rolled(self, day: date) -> date | None:
        return next((other for other in self.days if other >= day), None)

    def due(self, limit: Limit, start: datetime) -> datetime | None:
        day, amount = start.date(), limit.amount
        match limit.unit:
            case Unit.WORKING_DAY:
                return self.due_in_working_days(start, amount)
            case Unit.WORKING_HOUR:
                return self.later(start, ceil(amount * 60))
            case Unit.WORKING_MINUTE:
                return self.later(start, ceil(amount))
            case Unit.HOUR:
                end = start + timedelta(minutes=ceil(amount * 60))
                return end if end.date() <= self.plan.last else None
            case Unit.SAME_DAY:
                closing = self.closing(day) if self.plan.hours(day) else None
                return closing if closing is not None and start < closing else self.closing(self.nth(day, 1))
        last = day + timedelta(days=int(amount) * (7 if limit.unit is Unit.WEEK else 1))
        return self.closing(self.rolled(last))

    def due_in_working_days(self, start: datetime, amount: Fraction) -> datetime | None:
        whole = int(amount)
        since = self.closing(self.nth(start.date(), whole)) if whole else start
        if since is None or amount == whole:
            return since
        part = self.later(since, ceil((amount - whole) * self.plan.usual_minutes))
        one_more = self.closing(self.nth(start.date(), whole + 1))
        ends = [end for end in (part, one_more) if end is not None]  # a part is never due after the whole
        return min(ends, default=None)


# --- the shapes ----


@st.composite
def sessions(draw: st.DrawFn, fewest: int, most: int, *, longest: int = 1439) -> Sessions:
    count = draw(st.integers(fewest, most))
    edges = sorted(draw(st.sets(st.integers(0, 1439), min_size=2 * count, max_size=2 * count)))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple((start, min(end, start + longest)) for start, end in pairs)


@st.composite
def plans(
    draw: st.DrawFn,
    hours: st.SearchStrategy[Sessions],
    weekdays: st.SearchStrategy[set[int]],
    length: tuple[int, int] = (10, 40),
    *,
    other_hours: bool = False,
) -> Plan:
    """Some weeks with days off and made up; with `other_hours` also another week from a day on, and changed days."""
    first = draw(st.dates(date(2019, 12, 1), date(2024, 3, 1)))
    last = first + timedelta(days=draw(st.integers(*length)) - 1)
    days = st.dates(first, last)
    week = {weekday: draw(hours) for weekday in sorted(draw(weekdays))}
    off = draw(st.frozensets(days, max_size=5))
    made_up = {day: draw(hours) for day in sorted(draw(st.frozensets(days, max_size=3)) - off)}
    plan = Plan(first, last, week, off, made_up)
    if not other_hours:
        return plan
    later = (draw(days), {weekday: draw(hours) for weekday in draw(st.sets(st.integers(0, 6), min_size=1))})
    plan = Plan(first, last, week, off, made_up, later=later, day_minutes=draw(st.integers(1, 1440)))
    ordinary = [day for day in plan.days if plan.weekly(day) and day not in off and day not in made_up]
    changed = draw(st.sets(st.sampled_from(ordinary), max_size=4)) if ordinary else set()
    return Plan(
        first, last, week, off, made_up, {day: draw(hours) for day in changed}, later, day_minutes=plan.day_minutes
    )


def some(fewest: int, most: int) -> st.SearchStrategy[set[int]]:
    return st.sets(st.integers(0, 6), min_size=fewest, max_size=most)


MORNING, AFTERNOON = st.just(((420, 660),)), st.just(((780, 1020),))
WHOLE_DAY = st.just(((420, 660), (780, 1020)))
SHAPES: dict[str, st.SearchStrategy[Plan]] = {
    "one session": plans(sessions(1, 1), some(1, 6)),
    "three sessions": plans(sessions(3, 3), some(2, 6)),
    "seven days a week": plans(sessions(1, 2), some(7, 7)),
    "one day a week": plans(sessions(1, 2), some(1, 1), (15, 60)),
    "half days": plans(st.one_of(MORNING, AFTERNOON, WHOLE_DAY), some(5, 6)),
    "minutes": plans(sessions(1, 3, longest=1), some(3, 7)),
    "nearly round the clock": plans(st.just(((0, 1439),)), some(5, 7), (5, 20)),
    "short": plans(sessions(1, 3), some(7, 7), (1, 4)),
    "changed hours": plans(sessions(1, 3), some(2, 6), other_hours=True),
}
each_shape = pytest.mark.parametrize("shape", SHAPES)


def moments(plan: Plan) -> st.SearchStrategy[datetime]:
    start = datetime.combine(plan.first, time())
    return st.integers(0, 1440 * len(plan.days) - 1).map(lambda minutes: start + timedelta(minutes=minutes))


def compare(expected: object, ask: Callable[..., object], *arguments: object) -> None:
    """The answer is the expected one; where none is expected, it lies outside the calendar and is refused."""
    if expected is not None:
        assert ask(*arguments) == expected, arguments
        return
    with pytest.raises(CalendarError) as refused:
        ask(*arguments)
    assert [problem.code for problem in refused.value.problems] in (["TTHC501"], ["TTHC502"])


# --- the comparison ----


@each_shape
@settings(max_examples=30)
@given(data=st.data())
def test_days(shape: str, data: st.DataObject) -> None:
    plan = data.draw(SHAPES[shape])
    calendar, walked = plan.build(), Walked(plan)
    day = data.draw(st.sampled_from(plan.days))
    assert [each.sessions for each in calendar.days(plan.first, plan.last)] == [plan.hours(d) for d in plan.days]
    assert [d for d in plan.days if calendar.is_working_day(d)] == walked.days
    assert [calendar.closing(d) for d in walked.days] == [walked.closing(d) for d in walked.days]
    for n in range(1, len(walked.days) + 2):
        compare(walked.nth(day, n), calendar.add_working_days, day, n)
        compare(walked.nth_back(day, n), calendar.add_working_days, day, -n)
    for other in plan.days:
        between = sum(day < d <= other for d in walked.days) - sum(other < d <= day for d in walked.days)
        assert calendar.working_days_between(day, other) == between
        compare(walked.rolled(other), calendar.roll_forward, other)


@each_shape
@settings(max_examples=30)
@given(data=st.data())
def test_minutes(shape: str, data: st.DataObject) -> None:
    plan = data.draw(SHAPES[shape])
    calendar, walked = plan.build(), Walked(plan)
    start, end = data.draw(moments(plan)), data.draw(moments(plan))
    assert calendar.working_minutes_between(start, end) == walked.count(start, end)
    assert calendar.elapsed(start) == walked.count(datetime.combine(plan.first, time()), start)
    total = len(walked.minutes)
    for minutes in {1, 2, max(1, total), total + 1, *range(1, total, max(1, total // 150))}:
        compare(walked.later(start, minutes), calendar.add_working_minutes, start, minutes)
        compare(walked.earlier(start, minutes), calendar.add_working_minutes, start, -minutes)


@each_shape
@settings(max_examples=30)
@given(data=st.data())
def test_limits(shape: str, data: st.DataObject) -> None:
    plan = data.draw(SHAPES[shape])
    calendar, walked = plan.build(), Walked(plan)
    start = data.draw(moments(plan))
    assert calendar.day_minutes == plan.usual_minutes
    amounts = (
        (Unit.WORKING_DAY, [Fraction(n, d) for d in (1, 2, 4, 8) for n in range(1, 9)]),
        (Unit.WORKING_HOUR, [Fraction(n, 2) for n in range(1, 40)]),
        (Unit.WORKING_MINUTE, [Fraction(n) for n in range(1, 100, 7)]),
        (Unit.HOUR, [Fraction(n) for n in range(1, 100, 9)]),
        (Unit.DAY, [Fraction(n) for n in range(1, 20)]),
        (Unit.WEEK, [Fraction(n) for n in range(1, 4)]),
        (Unit.SAME_DAY, [Fraction(0)]),
    )
    for limit in (Limit(amount, unit) for unit, several in amounts for amount in several):
        compare(walked.due(limit, start), limit.due, start, calendar)
