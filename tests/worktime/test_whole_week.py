"""Every minute of one week as the start, every limit up to forty working days.

The week of Monday 20 April 2015: its Saturday is worked, then come five days off in a row, and forty working days
reach into June. The answers are read off a list of minutes that is walked once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from deadline_cases import PAUSES, procedure
from oracles import ONE_DAY, ONE_MINUTE, is_working_minute, vn_hours

from tthc_rules import Dossier, Limit, schedule, vietnam_calendar
from tthc_rules.worktime import Unit

VN = vietnam_calendar()
MONDAY = datetime(2015, 4, 20)
WEEK = [MONDAY + n * ONE_MINUTE for n in range(7 * 1440)]
MOST_DAYS = 40
HOURS = [60 * n for n in range(1, 8 * MOST_DAYS + 1)]


@pytest.fixture(scope="module")
def over() -> list[datetime]:
    """When each working minute from Monday 00:00 on is over."""
    found, now = [], MONDAY
    while now < datetime(2015, 7, 1):
        if is_working_minute(vn_hours, now):
            found.append(now + ONE_MINUTE)
        now += ONE_MINUTE
    return found


@pytest.fixture(scope="module")
def before() -> list[int]:
    """How many working minutes lie before each minute of the week."""
    found, count = [], 0
    for now in WEEK:
        found.append(count)
        count += is_working_minute(vn_hours, now)
    return found


@pytest.fixture(scope="module")
def working_days() -> list[date]:
    day, found = MONDAY.date(), []
    while day < date(2015, 7, 1):
        if vn_hours(day):
            found.append(day)
        day += ONE_DAY
    return found


def test_the_lists_are_what_the_week_is(over: list[datetime], before: list[int], working_days: list[date]) -> None:
    # six days of eight hours in the week itself; then Monday 27 April, and Monday 4 May
    assert (before[0], before[-1]) == (0, 6 * 480)
    assert over[:2] == [datetime(2015, 4, 20, 7, 1), datetime(2015, 4, 20, 7, 2)]
    assert over[6 * 480 - 1] == datetime(2015, 4, 25, 17, 0)
    assert over[7 * 480] == datetime(2015, 5, 4, 7, 1)
    assert [day.day for day in working_days[:9]] == [20, 21, 22, 23, 24, 25, 27, 4, 5]


def later_days(working_days: Sequence[date], start: datetime) -> list[date]:
    return [day for day in working_days if day > start.date()]


def test_working_days(working_days: list[date]) -> None:
    limits = [Limit(Fraction(n), Unit.WORKING_DAY) for n in range(1, MOST_DAYS + 1)]
    for midnight in WEEK[::1440]:
        expected = [datetime(d.year, d.month, d.day, 17) for d in later_days(working_days, midnight)[:MOST_DAYS]]
        for minute in range(1440):
            start = midnight + minute * ONE_MINUTE
            assert [limit.due(start, VN) for limit in limits] == expected, start


def test_working_days_and_a_half(working_days: list[date], over: list[datetime], before: list[int]) -> None:
    # After whole days the half is the next morning; without any it is four working hours from receipt. From every
    # minute half a day to two and a half, from every fifth all of them.
    limits = [Limit(Fraction(2 * n + 1, 2), Unit.WORKING_DAY) for n in range(MOST_DAYS)]
    for midnight in WEEK[::1440]:
        mornings = [datetime(d.year, d.month, d.day, 11) for d in later_days(working_days, midnight)[1:MOST_DAYS]]
        for minute in range(1440):
            start = midnight + minute * ONE_MINUTE
            four_hours = over[before[(start - MONDAY) // ONE_MINUTE] + 239]
            asked = MOST_DAYS if minute % 5 == 0 else 3
            found = [limit.due(start, VN) for limit in limits[:asked]]
            assert found == [four_hours, *mornings][:asked], start


def test_working_hours(over: list[datetime], before: list[int]) -> None:
    for start, count in zip(WEEK, before, strict=True):
        found = [VN.add_working_minutes(start, minutes) for minutes in HOURS]
        assert found == over[count + 59 : count + HOURS[-1] : 60], start


def test_working_minutes(over: list[datetime], before: list[int]) -> None:
    # every length up to forty days, one in 240 of them from each start: starts a minute apart take turns
    for number, (start, count) in enumerate(zip(WEEK, before, strict=True)):
        first = 1 + number * 7 % 240
        lengths = range(first, HOURS[-1] + 1, 240)
        found = [VN.add_working_minutes(start, minutes) for minutes in lengths]
        assert found == over[count + first - 1 : count + HOURS[-1] : 240], start


def test_counting_back(over: list[datetime], before: list[int]) -> None:
    # from each start to the end of every 389th working minute, and back from the minute before it
    ends = [(over[n], n + 1) for n in range(0, HOURS[-1], 389)]
    for start, count in zip(WEEK, before, strict=True):
        there = [VN.working_minutes_between(start, end) for end, _ in ends]
        back = [VN.working_minutes_between(end - ONE_MINUTE, start) for end, _ in ends]
        assert there == [n - count for _, n in ends], start
        assert back == [count - n + 1 for _, n in ends], start


def test_the_day_of_every_start_counts_the_same(working_days: list[date]) -> None:
    for start in WEEK[::60]:
        for n, day in enumerate(later_days(working_days, start)[:MOST_DAYS], 1):
            assert VN.add_working_days(start.date(), n) == day
            assert VN.working_days_between(start.date(), day) == n
            between = [start.date() + k * ONE_DAY for k in range(1, (day - start.date()) // timedelta(days=1))]
            assert {VN.working_days_between(start.date(), other) for other in between} <= set(range(n))


def test_whole_schedules(working_days: list[date]) -> None:
    ten = procedure("10 ngày làm việc")
    for midnight in WEEK[::1440]:
        tenth = later_days(working_days, midnight)[9]
        for minute in range(0, 1440, 10):
            start = midnight + minute * ONE_MINUTE
            found = schedule(ten, Dossier("H1", ten.code or "", received=start), VN, regime=PAUSES)
            assert found.due == datetime(tenth.year, tenth.month, tenth.day, 17), start
