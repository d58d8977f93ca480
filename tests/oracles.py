"""Slow and obvious answers to compare with: plain loops over days and minutes, no tables.

Time: `hours(day)` gives the working sessions of a day in minutes from midnight, nothing on a day off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

Sessions = Sequence[tuple[int, int]]
Hours = Callable[[date], Sessions]

ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)


# --- working time ------------------------------------------------------------------------------------------


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
