"""The answer to question 2: when a dossier is due, as a whole and step by step."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from tthc_rules.completeness.question import Question
from tthc_rules.deadline.agency_times import AgencySchedule
from tthc_rules.deadline.due import Due
from tthc_rules.deadline.explanation import explain_due
from tthc_rules.deadline.near_due import moved_near_due
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.shapes import LimitChange
from tthc_rules.history import History
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem
from tthc_rules.worktime import Limit, WorkCalendar
from tthc_rules.worktime.local import write_date


class StepSchedule(NamedTuple):
    """One step: its budget in working minutes, when it is due, and when it was sent.

    `planned_due`: by the plan made at receipt. `due`: the budget counted from when it really started (None before).
    `late`: it used more than its budget; a step outside the clock: it was sent after its own due.
    `latest`: the latest moment that leaves the rest their limits. `agency_due`: on the agency's own calendar.
    """

    id: str
    name: str
    agency: str | None
    officer: str | None
    budget: int
    declared: bool
    counted: bool
    planned_due: datetime
    latest: datetime | None
    started: datetime | None
    due: datetime | None
    sent: datetime | None
    late: bool | None
    agency_due: datetime | None = None


@dataclass(frozen=True, slots=True)
class EarlierRun:
    """A run before a lawful restart. It counts no more, but nothing of it is lost.

    `used`: clock minutes up to the restart. `due`, `left`: when it was due and the minutes left then; None where
    facts that are not known decide.
    """

    start: datetime
    end: datetime
    due: Due | None
    used: int
    left: int | None


@dataclass(frozen=True, slots=True)
class Schedule:
    """The answer to question 2.

    `due` None: the clock stands, it has not started, or unknown facts decide (then `earliest`, `latest` and
    `questions`). `late`: by the law's days; `lateness`: clock minutes after `due`, at the end or at `as_of`.
    `total`: clock minutes from the start to `due`. `previous`: the runs before a lawful restart. `agencies`: the limits
    that the law sets for single agencies. `silence_basis`: the article by which silence counts as approval, None where
    it does not; the run then ends at the due, by `silence`.
    """

    dossier: str
    procedure: str
    procedure_name: str
    start: datetime | None
    due: datetime | None
    earliest: datetime | None
    latest: datetime | None
    questions: tuple[Question, ...]
    limit: Limit | None
    changes: tuple[LimitChange, ...]
    dues: tuple[Due, ...]
    end: datetime | None
    ended_by: str | None
    as_of: datetime | None
    late: bool | None
    lateness: int | None
    total: int | None
    provisional: bool
    apology_by: date | None
    steps: Mapping[str, StepSchedule]
    agencies: tuple[AgencySchedule, ...]
    previous: tuple[EarlierRun, ...]
    history: History
    findings: tuple[Problem, ...]
    calendar: WorkCalendar = field(repr=False, compare=False)
    regime: Regime = field(repr=False)
    version: str = ""
    limit_basis: str = ""
    pauses_basis: str = ""
    silence_basis: str | None = None

    def appointment(self, rounding: str = "none") -> datetime | None:
        """The due time as printed on the slip: as it is, or rounded up to the end of its session or its day."""
        if self.due is None or rounding == "none":
            return self.due
        day = self.due.date()
        minute = self.due.hour * 60 + self.due.minute
        ends = [end for _, end in self.calendar.sessions(day) if end >= minute]
        if not ends:
            return self.due
        end = ends[0] if rounding == "session" else ends[-1]
        return datetime.combine(day, time()) + timedelta(minutes=end)

    @property
    def near_due(self) -> tuple[Problem, ...]:
        """Stops that began in the last eight working hours or after the due, extensions given after it."""
        if not self.history.runs or len(self.dues) != 1:
            return ()
        return tuple(moved_near_due(self.history.runs[-1], self.dues[0], self.calendar))

    def explain(self, lang: Lang = "vi") -> str:
        """Every day from the start to the due: not counted, counted, skipped and why, paused, rolled."""
        calendar, say = self.calendar, Speaker(lang)
        lines = [say("due.head", dossier=self.dossier, procedure=self.procedure, name=self.procedure_name)]
        if self.start is None:
            missing = "due.received" if self.history.received is None else "due.arrived"
            lines.append(say("due.not_started", event=say(missing)))
        if self.start is not None and not self.dues:
            lines.append(say("due.no_limit"))
        for due in self.dues:
            if len(self.dues) > 1:
                lines.append(say("due.if_limit", limit=due.base_limit.text))
            lines += explain_due(due, calendar, say, self.limit_basis, self.pauses_basis)
        for change in self.changes:
            limit = change.add or change.set
            lines.append(say("due.change", limit=limit.text if limit else ""))
        if self.earliest and self.latest and self.questions:
            lines.append(say("due.range", earliest=say.moment(self.earliest), latest=say.moment(self.latest)))
        lines += [say("due.question", question=question.text) for question in self.questions]
        if self.provisional:
            lines.append(say("due.provisional", until=write_date(calendar.announced_until)))
        for number, earlier in enumerate(self.previous, 1):
            values = {"number": number, "start": say.moment(earlier.start), "end": say.moment(earlier.end)}
            used = say.length(earlier.used, calendar)
            values["due"] = say("due.previous_due", due=say.moment(earlier.due.at)) if earlier.due else ""
            lines.append(say("due.previous", **values, used=used))
        lines += [_agency_line(agency, say) for agency in self.agencies]
        if self.silence_basis is not None and self.end is None:
            lines.append(say("due.silence", basis=self.silence_basis or "—"))
        if self.late is not None and self.lateness is not None:
            ended = say.ended(self.ended_by)
            state = "open" if self.end is None else "done" if ended is None else "ended"
            code = f"due.{state}_late" if self.late else f"due.{state}_in_time"
            at, length = say.moment(self.end or self.as_of), say.length(self.lateness, calendar)
            lines.append(say(code, ended=ended, at=at, length=length))
        if self.apology_by is not None and (self.late or self.end is None):
            code = "due.apology" if self.late else "due.apology_if_late"
            article = self.regime.cite("apology_days_before")
            lines.append(say(code, day=say.day(self.apology_by), article=article))
        lines += [say("due.finding", text=finding.text(lang)) for finding in (*self.findings, *self.near_due)]
        versions = {"definition": self.version or "—", "calendar": calendar.version, "regime": self.regime.id}
        return "\n".join([*lines, say("answer.versions", **versions)])

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "schema": 1,
            "dossier": self.dossier,
            "procedure": self.procedure,
            "versions": {
                "definition": self.version,
                "calendar": self.calendar.version,
                "regime": self.regime.id,
            },
            "start": _iso(self.start),
            "limit": self.limit.text if self.limit else None,
            "limit_basis": self.limit_basis,
            "due": _iso(self.due),
            "earliest": _iso(self.earliest),
            "latest": _iso(self.latest),
            "provisional": self.provisional,
            "questions": [{"fact": q.fact, "text": q.text} for q in self.questions],
            "pauses": [
                {"start": _iso(p.start), "end": _iso(p.end), "reason": p.reason}
                for p in (self.dues[0].pauses if len(self.dues) == 1 else ())
            ],
            "end": _iso(self.end),
            "ended_by": self.ended_by,
            "as_of": _iso(self.as_of),
            "late": self.late,
            "lateness": self.lateness,
            "apology_by": self.apology_by.isoformat() if self.apology_by else None,
            "moments": {
                name: _iso(getattr(self.history, name))
                for name in ("received", "arrived", "signed", "ready", "collected")
            },
            "earlier_runs": [
                {
                    "start": _iso(run.start),
                    "end": _iso(run.end),
                    "due": _iso(run.due.at) if run.due else None,
                    "used": run.used,
                    "left": run.left,
                }
                for run in self.previous
            ],
            "agencies": [
                {
                    "agency": agency.agency,
                    "limit": agency.limit,
                    "started": _iso(agency.started),
                    "due": _iso(agency.due),
                    "sent": _iso(agency.sent),
                    "late": agency.late,
                    "basis": agency.basis,
                }
                for agency in self.agencies
            ],
            "steps": [
                {
                    "id": step.id,
                    "name": step.name,
                    "agency": step.agency,
                    "officer": step.officer,
                    "budget": step.budget,
                    "planned_due": _iso(step.planned_due),
                    "latest": _iso(step.latest),
                    "started": _iso(step.started),
                    "due": _iso(step.due),
                    "sent": _iso(step.sent),
                    "late": step.late,
                    "agency_due": _iso(step.agency_due),
                }
                for step in self.steps.values()
            ],
            "findings": [problem.to_dict(lang) for problem in (*self.findings, *self.near_due)],
        }

    def to_json(self, lang: Lang = "vi") -> str:
        return json.dumps(self.to_dict(lang), ensure_ascii=False)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _agency_line(agency: AgencySchedule, say: Speaker) -> str:
    values = {"agency": agency.agency, "limit": agency.limit, "basis": agency.basis or "—"}
    if agency.started is None:
        return say("due.agency_not_there", **values)
    due = say.moment(agency.due) or say("due.agency_standing")
    state = say(f"due.agency_{agency.late}", sent=say.moment(agency.sent))
    return say("due.agency", **values, start=say.moment(agency.started), due=due, state=state)
