"""Two calendars compared: on which days dossiers are worked on or received at other hours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from tthc_rules.worktime.calendar import WorkCalendar
from tthc_rules.worktime.layer import Day
from tthc_rules.worktime.sessions import Sessions


class DayChange(NamedTuple):
    """One day in two calendars: what it is, and when dossiers are received."""

    date: date
    before: Day
    after: Day
    reception_before: Sessions
    reception_after: Sessions


def shared_days(before: WorkCalendar, after: WorkCalendar) -> tuple[date, date] | None:
    """The first and the last day that both calendars know; None when there is none."""
    first, last = max(before.first, after.first), min(before.last, after.last)
    return (first, last) if first <= last else None


def changed_days(before: WorkCalendar, after: WorkCalendar) -> tuple[DayChange, ...]:
    """The days known to both whose hours of work or of reception differ; another name alone is no difference.

    >>> year = date(2022, 1, 1), date(2022, 12, 31)
    >>> changes = changed_days(WorkCalendar(*year), WorkCalendar(*year, off=[date(2022, 5, 10)]))
    >>> [(change.date.isoformat(), change.after.kind) for change in changes]
    [('2022-05-10', 'local')]
    """
    shared = shared_days(before, after)
    if shared is None:
        return ()
    first, last = shared
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    changes = (DayChange(d, before.day(d), after.day(d), before.reception(d), after.reception(d)) for d in days)
    return tuple(
        change
        for change in changes
        if change.before.sessions != change.after.sessions or change.reception_before != change.reception_after
    )
