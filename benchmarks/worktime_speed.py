"""How fast working-time arithmetic is, one call at a time, beside other libraries and plain Python.

    python benchmarks/worktime_speed.py

The same random dates of 2015–2026 go to everybody, and every answer that is timed is also checked: ours
against a walk day by day or minute by minute, the others against ours. A ratio says more than a nanosecond on
a busy machine; each figure is the median of several rounds, and the rounds of all candidates take turns.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from itertools import starmap
from typing import Any

from tthc_rules.worktime import WorkCalendar, vietnam_calendar

ROUNDS = 15
REPEATS = 5
DATES = 2000
N = 10


def main() -> int:
    calendar = vietnam_calendar()
    rng = random.Random(2022)
    span = (date(2026, 12, 1) - date(2015, 1, 2)).days
    dates = [date(2015, 1, 2) + timedelta(days=rng.randrange(span)) for _ in range(DATES)]
    starts = [datetime(d.year, d.month, d.day, rng.randrange(24), rng.randrange(60)) for d in dates]
    ends = [start + timedelta(minutes=rng.randrange(30 * 1440)) for start in starts]

    expected_days = [walk_days(calendar, day, N) for day in dates]
    worked = [walk_minutes(calendar, a, b) for a, b in zip(starts, ends, strict=True)]
    reached = [add_by_walking(calendar, start, 480) for start in starts[:200]]

    spans, moments = pairs(dates, expected_days), pairs(starts, ends)
    check("add_working_days", [calendar.add_working_days(day, N) for day in dates], expected_days)
    check("working_days_between", [calendar.working_days_between(*span) for span in spans], [N] * DATES)
    check("working_minutes_between", [calendar.working_minutes_between(*pair) for pair in moments], worked)
    check("add_working_minutes", [calendar.add_working_minutes(s, 480) for s in starts[:200]], reached)

    candidates: dict[str, tuple[Callable[..., Any], list[tuple[Any, ...]]]] = {
        "fixed loop": (fixed_loop, [()] * DATES),
        "add_working_days(d, 10)": (calendar.add_working_days, [(day, N) for day in dates]),
        "working_days_between(a, b)": (calendar.working_days_between, spans),
        "working_minutes_between(a, b)": (calendar.working_minutes_between, moments),
        "add_working_minutes(t, 480)": (calendar.add_working_minutes, [(start, 480) for start in starts]),
        "elapsed(t)": (calendar.elapsed, [(start,) for start in starts]),
        "instant(k)": (calendar.instant, [(calendar.elapsed(start),) for start in starts]),
    }
    peers = numpy_peer(calendar, dates, expected_days) | holidays_peer(dates, expected_days)
    report(candidates | peers)
    build()
    return 0


def walk_days(calendar: WorkCalendar, day: date, n: int) -> date:
    """The n-th working day, one day at a time."""
    while n:
        day += timedelta(days=1)
        n -= bool(calendar.sessions(day))
    return day


def walk_minutes(calendar: WorkCalendar, start: datetime, end: datetime) -> int:
    """Working minutes, one day at a time."""
    total = 0
    day = start.date()
    while day <= end.date():
        midnight = datetime(day.year, day.month, day.day)
        for opening, closing in calendar.sessions(day):
            first = max(start, midnight + timedelta(minutes=opening))
            last = min(end, midnight + timedelta(minutes=closing))
            total += max(0, int((last - first).total_seconds()) // 60)
        day += timedelta(days=1)
    return total


def add_by_walking(calendar: WorkCalendar, start: datetime, minutes: int) -> datetime:
    """One minute at a time."""
    moment = start
    while minutes:
        minute = moment.hour * 60 + moment.minute
        minutes -= any(opening <= minute < closing for opening, closing in calendar.sessions(moment.date()))
        moment += timedelta(minutes=1)
    return moment


def fixed_loop() -> int:
    """A few additions in plain Python: the yardstick of the machine at this moment."""
    total = 0
    for number in range(10):
        total += number & 7
    return total


def numpy_peer(calendar: WorkCalendar, dates: list[date], expected: list[date]) -> dict[str, Any]:
    """`numpy.busday_offset` on datetime64, told every day off: its only way to have make-up days."""
    try:
        import numpy as np
    except ImportError:
        print("numpy is not installed: left out (pip install numpy)")
        return {}
    off = [day.date for day in calendar.days(calendar.first, calendar.last) if not day.working]
    busdays = np.busdaycalendar(weekmask="1111111", holidays=off)

    def offset(day: Any, n: int) -> Any:
        return np.busday_offset(day, n, roll="backward", busdaycal=busdays)

    days = [np.datetime64(day, "D") for day in dates]
    check("numpy", [offset(day, N).astype(object) for day in days], expected)
    return {"numpy.busday_offset, datetime64": (offset, [(day, N) for day in days])}


def holidays_peer(dates: list[date], expected: list[date]) -> dict[str, Any]:
    """`holidays.get_nth_working_day`, whose answers differ where it lacks a swap: counted."""
    from holidays import country_holidays

    vietnam = country_holidays("VN", years=range(2014, 2029))
    answers = [vietnam.get_nth_working_day(day, N) for day in dates]
    wrong = sum(answer != truth for answer, truth in zip(answers, expected, strict=True))
    print(f"holidays.get_nth_working_day: {wrong} of {len(dates)} answers differ from the official calendar")
    sample = dates[:200]
    return {"holidays.get_nth_working_day": (vietnam.get_nth_working_day, [(day, N) for day in sample])}


def pairs(first: Sequence[Any], second: Sequence[Any]) -> list[tuple[Any, ...]]:
    return list(zip(first, second, strict=True))


def check(name: str, answers: list[Any], expected: list[Any]) -> None:
    for number, (answer, truth) in enumerate(zip(answers, expected, strict=True)):
        if answer != truth:
            raise SystemExit(f"{name}: answer {number} is {answer}, expected {truth}")


def report(candidates: dict[str, Any]) -> None:
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(ROUNDS):
        for name, (function, arguments) in candidates.items():
            begin = time.perf_counter()
            for _ in range(REPEATS):
                deque(starmap(function, arguments), maxlen=0)  # nothing but the calls
            seconds[name].append((time.perf_counter() - begin) / len(arguments) / REPEATS)
    median = {name: statistics.median(times) for name, times in seconds.items()}
    ours = median["add_working_days(d, 10)"]
    print(f"\n{'':34}{'ns a call':>10}{'x fixed loop':>14}{'x add_working_days':>20}")
    for name, value in median.items():
        print(f"{name:34}{value * 1e9:10.0f}{value / median['fixed loop']:14.2f}{value / ours:20.1f}")


def build() -> None:
    """How long a calendar takes to build, from layers that are already known."""
    from tthc_rules.worktime import Layer

    for first, last in ((2015, 2027), (1995, 2060)):
        calendar = vietnam_calendar(first, last)
        times = []
        for _ in range(ROUNDS):
            begin = time.perf_counter()
            calendar.with_layer(Layer("more"))
            times.append(time.perf_counter() - begin)
        print(f"build {first}-{last}: {statistics.median(times) * 1e3:.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
