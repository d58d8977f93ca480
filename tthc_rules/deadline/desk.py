"""What the desk asks about a dossier: how long is left, by when to hand over, what is due soon, what if it stands.

Each is asked at a given moment; nothing here knows what time it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from tthc_rules import messages
from tthc_rules.deadline.answer import Schedule
from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.due import due_of
from tthc_rules.deadline.schedule import schedule
from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.dossiers.event import Event, EventKind, local_moment
from tthc_rules.problems import DossierError, Problem
from tthc_rules.worktime import WorkCalendar, to_local
from tthc_rules.worktime.local import write_time


def working_time_left(schedule: Schedule, at: datetime) -> int | None:
    """Working minutes on the dossier's clock from `at` to the due; negative: overdue by as many.

    While the clock stands, what is left does not shrink. None: not started, finished by then, or facts that are not
    known decide. Events of the schedule after `at` are taken as they are.
    """
    at = to_local(at)
    if not schedule.history.runs or (schedule.end is not None and schedule.end <= at):
        return None
    run = schedule.history.runs[-1]
    now = at if run.end is None else None
    due, *others = {due_of(run, due.base_limit, schedule.calendar, now).at for due in schedule.dues} or {None}
    if due is None or others:
        return None
    clock = Clock(schedule.calendar, run.start, run.pauses, now)
    return clock.tau(due) - max(0, clock.tau(at))


def latest_handover(schedule: Schedule, step: str) -> datetime | None:
    """The latest moment to hand over from a step so that the steps after it can keep their limits.

    It may have passed. None: there is no due date, or the rest no longer fits into the whole limit. Raises
    DossierError (TTHC821) for a step that the dossier does not go through.
    """
    if step not in schedule.steps:
        values = {"step": step, "known": ", ".join(schedule.steps)}
        raise DossierError(Problem("TTHC821", values=values))
    return schedule.steps[step].latest


def due_soon(schedules: Iterable[Schedule], at: datetime, working_hours: int | Fraction) -> tuple[Schedule, ...]:
    """The dossiers that come due within so many working hours of `at`, the most urgent first.

    Those that are overdue, finished, or whose clock stands at that moment are not among them.
    """
    at, found = to_local(at), list[tuple[int, str, Schedule]]()
    for answer in schedules:
        left = working_time_left(answer, at)
        if left is not None and 0 <= left <= working_hours * 60 and not _stands(answer, at):
            found.append((left, answer.dossier, answer))
    return tuple(answer for *_, answer in sorted(found, key=lambda entry: entry[:2]))


def _stands(schedule: Schedule, at: datetime) -> bool:
    pauses = schedule.history.runs[-1].pauses
    return any(pause.start <= at and (pause.end is None or at < pause.end) for pause in pauses)


def what_if_paused(
    procedure: Procedure,
    dossier: Dossier,
    calendar: WorkCalendar,
    reason: str,
    start: datetime,
    until: datetime,
    *,
    step: str | None = None,
    document: str | None = None,
    as_of: datetime | None = None,
    regime: Regime | None = None,
    agency_calendars: Mapping[str, WorkCalendar] | None = None,
) -> Schedule:
    """The schedule had the clock been stopped for `reason` from `start` until `until`, under the same rules.

    The dossier itself does not change. The stop is taken to be told to the citizen in writing; `document` names the
    paper. An `as_of` before `until` is moved there. Raises DossierError when the stop ends before it starts (TTHC820),
    and as `schedule` does, for example while the clock stands already (TTHC627).
    """
    start, until = local_moment(start, "start"), local_moment(until, "until")
    if until < start:
        raise DossierError(Problem("TTHC820", values={"start": write_time(start), "until": write_time(until)}))
    paper = document or messages.text("desk.document")
    stop = Event(start, EventKind.PAUSE, step=step, reason=reason, document=paper)
    events = _logged(_logged(dossier.events, stop), Event(until, EventKind.RESUME))
    if as_of is not None:
        as_of = max(to_local(as_of), until)
    return schedule(
        procedure,
        replace(dossier, events=events),
        calendar,
        as_of=as_of,
        regime=regime,
        agency_calendars=agency_calendars,
    )


def _logged(events: tuple[Event, ...], event: Event) -> tuple[Event, ...]:
    """The log with an event at its time, after those of the same time."""
    position = next((i for i, other in enumerate(events) if other.at > event.at), len(events))
    return (*events[:position], event, *events[position:])
