"""Slow and obvious answers to compare with: plain loops over days and minutes, no tables.

Time: `hours(day)` gives the working sessions of a day in minutes from midnight, nothing on a day off.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

Sessions = Sequence[tuple[int, int]]
Hours = Callable[[date], Sessions]

ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)


# --- working time ----


def nth_working_day(hours: Hours, day: date, n: int) -> date:
    """Walk one day at a time until n working days are passed."""
    step = ONE_DAY if n > 0 else -ONE_DAY
    left = abs(n)
    while left:
        day += step
        if hours(day):
            left -= 1
    return day


def working_days(hours: Hours, after: date, upto: date) -> int:
    """How many working days lie after the first and up to the second date."""
    count = 0
    while after < upto:
        after += ONE_DAY
        if hours(after):
            count += 1
    return count


def is_working_minute(hours: Hours, moment: datetime) -> bool:
    """Whether the minute that starts at this moment is worked."""
    minute = moment.hour * 60 + moment.minute
    return any(opening <= minute < closing for opening, closing in hours(moment.date()))


def working_minutes(hours: Hours, start: datetime, end: datetime) -> int:
    """How many worked minutes start at or after `start` and before `end`."""
    count = 0
    while start < end:
        if is_working_minute(hours, start):
            count += 1
        start += ONE_MINUTE
    return count


def minutes_later(hours: Hours, start: datetime, minutes: int) -> datetime:
    """Walk forward one minute at a time; stop as soon as so many were worked."""
    moment = start
    while minutes:
        if is_working_minute(hours, moment):
            minutes -= 1
        moment += ONE_MINUTE
    return moment


def minutes_earlier(hours: Hours, end: datetime, minutes: int) -> datetime:
    """Walk backward one minute at a time; stop as soon as so many were worked."""
    moment = end
    while minutes:
        moment -= ONE_MINUTE
        if is_working_minute(hours, moment):
            minutes -= 1
    return moment


# --- Vietnam from the hand-typed days off ----

VN_TYPED = tomllib.loads((Path(__file__).parent / "data" / "vn_state_days_off.toml").read_text(encoding="utf-8"))


def _typed_days(text: str, year: int) -> set[date]:
    """Days such as "1/1, 16-20/2" of a year."""
    days: set[date] = set()
    for first, last, month in re.findall(r"(\d+)(?:-(\d+))?/(\d+)", text):
        days |= {date(year, int(month), day) for day in range(int(first), int(last or first) + 1)}
    return days


def _typed_date(text: str) -> date:
    day, month, year = text.split("/")
    return date(int(year), int(month), int(day))


VN_SWAPS = [tuple(_typed_date(day) for day in swap.split()) for year in VN_TYPED.values() for swap in year["swaps"]]
VN_OFF = {day for year in range(2015, 2028) for day in _typed_days(VN_TYPED[str(year)]["off"], year)}
VN_COMPENSATORY = {day for year in range(2015, 2028) for day in _typed_days(VN_TYPED[str(year)]["compensatory"], year)}
VN_MADE_UP = {worked for _, worked in VN_SWAPS}


def vn_hours(day: date) -> Sessions:
    """The office hours of Vietnam by the typed days."""
    worked = day in VN_MADE_UP or (day.weekday() < 5 and day not in VN_OFF)
    return ((420, 660), (780, 1020)) if worked else ()
