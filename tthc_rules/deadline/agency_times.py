"""Limits that the law itself sets for one agency (liên thông), apart from the steps of the internal process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from tthc_rules.deadline.due import due_of
from tthc_rules.deadline.step_times import StepTimes, Visit
from tthc_rules.definitions.shapes import AgencyLimit, Procedure
from tthc_rules.history import Pause, Run
from tthc_rules.worktime import WorkCalendar
from tthc_rules.worktime.local import to_minute

ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class AgencySchedule:
    """One agency's own limit: from when the dossier first came to it, less lawful stops and the time elsewhere.

    `started` None: it has not come there; `due` None then, and while the clock stands. `sent` None: it is still there,
    or will come back. `basis`: the article.
    """

    agency: str
    limit: str
    started: datetime | None
    due: datetime | None
    sent: datetime | None
    late: bool | None
    basis: str


def agency_times(
    procedure: Procedure,
    run: Run,
    times: Mapping[str, StepTimes],
    calendar: WorkCalendar,
    own: Mapping[str, WorkCalendar],
    seen: datetime | None,
) -> Iterator[AgencySchedule]:
    """The limits of the agencies, seen at a moment; counted on the agency's own calendar where it has one."""
    for limit in procedure.agency_limits:
        steps = [step.id for step in run.steps if step.agency == limit.agency]
        visits = sorted((visit for step in steps for visit in times[step].visits), key=lambda visit: visit.since)
        over = bool(visits) and all(times[step].visits for step in steps)
        yield _of(limit, visits, over, run, own.get(limit.agency, calendar), seen, procedure.cite(limit.basis))


def _of(
    limit: AgencyLimit,
    visits: list[Visit],
    over: bool,
    run: Run,
    calendar: WorkCalendar,
    seen: datetime | None,
    basis: str,
) -> AgencySchedule:
    if not visits:
        return AgencySchedule(limit.agency, limit.limit.text, None, None, None, None, basis)
    start, stays = visits[0].since, _united(visits)
    left = [end for _, end in stays if end is not None]
    back: list[datetime | None] = [since for since, _ in stays[1:]]
    if not over and run.end is None and stays[-1][1] is not None:
        back.append(None)  # it is elsewhere now
    stood = [
        replace(pause, start=max(pause.start, start)) for pause in run.pauses if pause.end is None or pause.end > start
    ]
    elsewhere = [Pause(gone, returned, ELSEWHERE) for gone, returned in zip(left, back, strict=False)]
    own = replace(run, start=start, pauses=(*stood, *elsewhere), extensions=())
    due = due_of(own, limit.limit, calendar, seen if run.end is None else None).at
    sent = (stays[-1][1] if over else None) or run.end
    at, late = sent or seen, None
    if due is not None and at is not None:
        late = at.date() > due.date() if limit.limit.in_days else to_minute(at) > due
    return AgencySchedule(limit.agency, limit.limit.text, start, due, sent, late, basis)


def _united(visits: list[Visit]) -> list[tuple[datetime, datetime | None]]:
    """The stays of the dossier at the agency, whichever of its steps had it; the last may not have an end."""
    stays: list[tuple[datetime, datetime | None]] = []
    for visit in visits:
        if stays and (stays[-1][1] is None or visit.since <= stays[-1][1]):
            start, end = stays[-1]
            stays[-1] = (start, None if end is None or visit.until is None else max(end, visit.until))
        else:
            stays.append((visit.since, visit.until))
    return stays
