"""What moved the due date when little or nothing of the limit was left: late stops, late extensions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.due import Due, due_of
from tthc_rules.history import OUTAGE, UNCOUNTED, Pause, Run
from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime import WorkCalendar
from tthc_rules.worktime.local import write_time

LAST_MINUTES = 8 * 60
"""Stops that begin with no more working minutes left than this are listed: those who monitor want to see them."""


def moved_near_due(run: Run, due: Due, calendar: WorkCalendar) -> Iterator[Problem]:
    """A hint for each stop of the log that began in the last eight working hours (TTHC734) or after the due
    (TTHC735), a warning for each extension that was given when the dossier was overdue (TTHC736).

    What was left is counted to the due as it stood then: by what had happened up to that moment.
    """
    for pause in run.pauses:
        if pause.reason in (OUTAGE, UNCOUNTED):
            continue
        left = _left(run, due, calendar, pause.start)
        values = {"at": write_time(pause.start), "minutes": left}
        if left < 0:
            yield Problem("TTHC735", "hint", values=values)
        elif left <= LAST_MINUTES:
            yield Problem("TTHC734", "hint", values=values)
    for extension in run.extensions:
        left = _left(run, due, calendar, extension.at)
        if left < 0:
            yield Problem("TTHC736", "warning", extension.place, {"at": write_time(extension.at), "minutes": -left})


def _left(run: Run, due: Due, calendar: WorkCalendar, moment: datetime) -> int:
    """Working minutes of the clock from a moment to the due as it stood then; below zero: overdue by as many.

    To a due beyond the calendar there is at least as far as to its last day.
    """
    then = replace(
        run,
        pauses=tuple(_until(pause, moment) for pause in run.pauses if pause.start < moment),
        extensions=tuple(extension for extension in run.extensions if extension.at < moment),
    )
    clock = Clock(calendar, run.start, then.pauses)
    try:
        stood = due_of(then, due.base_limit, calendar).at
    except CalendarError:
        stood = datetime.combine(calendar.last, time(23, 59))
    assert stood is not None, "no stop is open before the moment"
    return clock.tau(stood) - clock.tau(moment)


def _until(pause: Pause, moment: datetime) -> Pause:
    return pause if pause.end is not None and pause.end <= moment else replace(pause, end=moment)
