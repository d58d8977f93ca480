"""The answers, found the slow and obvious way: one day after another."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from tthc_rules.worktime import WorkCalendar

ONE_DAY = timedelta(days=1)


def nth_working_day(calendar: WorkCalendar, day: date, n: int) -> date:
    """The n-th working day after the day."""
    while n:
        day += ONE_DAY
        n -= bool(calendar.sessions(day))
    return day


def worked_between(calendar: WorkCalendar, start: datetime, end: datetime) -> int:
    """Working minutes from start to end."""
    total = 0
    day = start.date()
    while day <= end.date():
        for opening, closing in hours(calendar, day):
            first, last = max(start, opening), min(end, closing)
            total += max(0, int((last - first).total_seconds()) // 60)
        day += ONE_DAY
    return total


def moment_after(calendar: WorkCalendar, start: datetime, minutes: int) -> datetime:
    """When so many working minutes have passed since the start: at closing rather than at the next opening."""
    left = timedelta(minutes=minutes)
    day = start.date()
    while True:
        for opening, closing in hours(calendar, day):
            first = max(start, opening)
            if first + left <= closing:
                return first + left
            left -= max(closing - first, timedelta(0))
        day += ONE_DAY


def hours(calendar: WorkCalendar, day: date) -> list[tuple[datetime, datetime]]:
    """Opening and closing of each session of the day."""
    midnight = datetime.combine(day, time())
    spans = calendar.sessions(day)
    return [
        (midnight + timedelta(minutes=opening), midnight + timedelta(minutes=closing)) for opening, closing in spans
    ]
