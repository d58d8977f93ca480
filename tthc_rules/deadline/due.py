"""When a run is due: the limit, the lawful pauses, the extensions (BLDS 2015 Điều 147–148)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tthc_rules.deadline.clock import Clock, pushed
from tthc_rules.history import Extension, Pause, Run
from tthc_rules.problems import DossierError, LimitError, Problem
from tthc_rules.worktime import Limit, Unit, WorkCalendar
from tthc_rules.worktime.local import to_minute


@dataclass(frozen=True, slots=True)
class Due:
    """When a run is due, and how that came about.

    `promised`: by `base_limit`, as it stood at the start; `unpaused`: with the extensions, had the clock never stood;
    `at`: with the `pauses` that moved it. `at` None: the clock stands still.
    """

    base_limit: Limit
    limit: Limit
    start: datetime
    promised: datetime
    unpaused: datetime
    at: datetime | None
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()


def due_of(run: Run, limit: Limit, calendar: WorkCalendar, now: datetime | None = None) -> Due:
    """The due time of a run under a limit; an open pause is taken to end `now`.

    Raises DossierError for an extension that is not understood (TTHC630) or of another unit (TTHC631).
    """
    return due_by(run, limit, Clock(calendar, run.start, run.pauses, now))


def due_by(run: Run, limit: Limit, clock: Clock) -> Due:
    """`due_of` by the clock of the run, where it is known already."""
    calendar, now, pauses = clock.calendar, clock.open_until, run.pauses
    base_limit, promised = limit, limit.due(run.start, calendar)
    unpaused, fixed = promised, None
    if run.extensions:
        limit, fixed = _extended(run, limit, calendar)
        if fixed is None:
            unpaused = limit.due(run.start, calendar)
        else:
            since, unpaused = fixed
            pauses = tuple(pause for pause in pauses if pause.start >= since)
            clock = Clock(calendar, run.start, pauses, now)
    if len(pauses) > 1:
        pauses = tuple(sorted(pauses, key=lambda pause: pause.start))
    at: datetime | None
    if now is None and any(pause.end is None for pause in pauses):
        at, counted = None, pauses
    elif limit.is_working or fixed is not None:
        at, counted = _by_clock(unpaused, clock)
    elif limit.unit is Unit.HOUR:
        at, counted = _by_hours(unpaused, pauses, calendar, now)
    else:
        at, counted = _by_days(unpaused, pauses, calendar, now)
    return Due(base_limit, limit, run.start, promised, unpaused, at, counted, run.extensions)


def _extended(run: Run, limit: Limit, calendar: WorkCalendar) -> tuple[Limit, tuple[datetime, datetime] | None]:
    """The limit with its extensions; since when a new due time is fixed, and that time, if one is."""
    fixed: tuple[datetime, datetime] | None = None
    for extension in run.extensions:
        if extension.new_due is not None:
            fixed = (extension.at, to_minute(extension.new_due))
        elif extension.limit is not None:
            try:
                more = Limit.parse(extension.limit)
            except LimitError as error:
                values = {"given": extension.limit, "reason": error.problems[0].text()}
                raise DossierError(Problem("TTHC630", "error", extension.place, values)) from None
            adds = more.additional or extension.step is not None
            if not (limit.can_add(more) if adds else more.unit is limit.unit):
                values = {"given": more.text, "base": limit.text}
                raise DossierError(Problem("TTHC631", "error", extension.place, values))
            limit = limit.plus(more) if adds else more
            if fixed is not None:  # what is added after a new due time was fixed counts from that time
                fixed = (fixed[0], more.due(fixed[1], calendar)) if adds else None
    return limit, fixed


def _by_clock(unpaused: datetime, clock: Clock) -> tuple[datetime, tuple[Pause, ...]]:
    """Working time: due is the moment at which the clock reaches the minutes between start and unpaused due."""
    if not clock.stood:
        return unpaused, ()
    reached = pushed(clock.calendar.elapsed(unpaused), clock.pauses)
    counted = [pause for pause, since, until in clock.stood if since < reached and since < until]
    if not counted:
        return unpaused, ()
    return clock.calendar.instant(reached), tuple(sorted(counted, key=lambda pause: pause.start))


def _stretches(
    pauses: tuple[Pause, ...], calendar: WorkCalendar, now: datetime | None
) -> list[tuple[datetime, datetime, list[Pause]]]:
    """The pauses in order of time; those that overlap or touch are one."""
    result: list[tuple[datetime, datetime, list[Pause]]] = []
    for pause in pauses:
        end = pause.end if pause.end is not None else now
        if end is None or end <= pause.start:
            continue
        calendar.elapsed(end)  # refuses a stop that ends outside the calendar
        if result and pause.start <= result[-1][1]:
            start, last, parts = result[-1]
            result[-1] = (start, max(last, end), [*parts, pause])
        else:
            result.append((pause.start, end, [pause]))
    return result


def _by_hours(
    unpaused: datetime, pauses: tuple[Pause, ...], calendar: WorkCalendar, now: datetime | None
) -> tuple[datetime, tuple[Pause, ...]]:
    """Clock hours: due moves by the length of each pause that begins before it."""
    due, counted = unpaused, []
    for start, end, parts in _stretches(pauses, calendar, now):
        if start >= due:
            break
        due += end - start
        counted += parts
    return due, tuple(counted)


def _by_days(
    unpaused: datetime, pauses: tuple[Pause, ...], calendar: WorkCalendar, now: datetime | None
) -> tuple[datetime, tuple[Pause, ...]]:
    """Calendar days, weeks, months, years: due moves by the days of each pause that begins before it.

    The last day rolls forward, and there is always a day on which the clock runs after the last pause.
    """
    due, moved, counted = unpaused, 0, list[Pause]()
    for start, end, parts in _stretches(pauses, calendar, now):
        if start >= due:
            break
        moved += (end.date() - start.date()).days
        last_day = calendar.roll_forward(unpaused.date() + timedelta(days=moved))
        due = max(calendar.closing(last_day), calendar.closing(_first_day_running(end, calendar)))
        counted += parts
    return due, tuple(counted)


def _first_day_running(moment: datetime, calendar: WorkCalendar) -> date:
    """The first working day with working time after `moment`."""
    day = calendar.roll_forward(moment.date())
    if day == moment.date() and moment >= calendar.closing(day):
        return calendar.add_working_days(day, 1)
    return day
