"""On time by the law, and by the rules with which the national dashboard computes QĐ 766/QĐ-TTg, side by side.

The dashboard's rules as they are known (an unofficial copy of the description of the formulas):

1. On time when NgayKetThucXuLy <= NgayHenTra, as timestamps to the second.
2. The end is the time of the ending status; 9 goes before 10, 10 before 8 and 3 (and 7), whatever came first.
3. Waiting for a supplement with nothing later: the end is the request. More than one request: overdue.
4. The time between request and completion of a supplement is subtracted.
5. Without NgayHenTra the longest limit of the procedure counts, from NgayTiepNhan.
6. Not finished: the end of the reporting period is the end. 7. Still running within the limit counts as on time.

Assumptions, where that source is silent:

- More than one request makes a dossier overdue also when it is finished.
- NgayHenTra is the promise that stands: a re-appointment or an extension to a new day overwrites it. Supplement time is
  subtracted nevertheless, as rule 4 is written. Pauses for any other reason are not subtracted.
- Supplement time is clock time, nights and days off included; a request that nothing answered subtracts nothing.
- A log without `ready` and `collected` whose last step was sent counts as status 9 at that moment.
- The limit of rule 5 runs out as the law reckons it (closing of the last day), without extensions.
- Guidance and refusal before receipt are outside the figures: only received dossiers are judged.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from tthc_rules import messages
from tthc_rules.deadline.answer import Schedule
from tthc_rules.deadline.duties.compliance import PROMISING, events_until, promise
from tthc_rules.deadline.portal_status import Status, status_of
from tthc_rules.deadline.speaker import Speaker, spell_length
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.history import SUPPLEMENT
from tthc_rules.messages import Lang
from tthc_rules.worktime import to_local
from tthc_rules.worktime.local import to_minute

PRIORITY = ((Status.DONE,), (Status.RETURNED,), (Status.STOPPED, Status.NOT_RECEIVED, Status.WITHDRAWN))
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class PortalView:
    """Both verdicts on one dossier. `on_time`: by the dashboard; `late`: by the law; None: no verdict.

    `status`: the national code it stands at. `due`: NgayHenTra, or the limit where none is on record
    (`by_limit`). `end`: the end by rules 2, 3 and 6, `end_by` says which: `status`, `supplement` or `period`.
    `subtracted`: supplement time. `requests`: supplement requests after receipt.
    `differences`: message codes, empty where both agree.
    """

    dossier: str
    period_end: datetime
    received: datetime | None
    status: Status | None
    due: datetime | None
    by_limit: bool
    end: datetime | None
    end_by: str | None
    end_status: Status | None
    subtracted: timedelta
    requests: int
    on_time: bool | None
    late: bool | None
    law_due: datetime | None
    law_end: datetime | None
    differences: tuple[str, ...]

    @property
    def agree(self) -> bool | None:
        """Whether both say the same; None where one of them has no verdict."""
        return None if self.on_time is None or self.late is None else self.on_time is not self.late

    def explain(self, lang: Lang = "vi") -> str:
        """Both verdicts with what they rest on, and the reasons where they differ."""
        say = Speaker(lang)
        unknown = say("portal.unknown")
        law = {
            "verdict": say(f"portal.late.{self.late}"),
            "due": say.moment(self.law_due) or unknown,
            "end": say.moment(self.law_end) or unknown,
        }
        lines = [say("portal.head", dossier=self.dossier), say("portal.law", **law)]
        portal = {
            "verdict": say(f"portal.on_time.{self.on_time}"),
            "due": say.moment(self.due) or unknown,
            "end": say.moment(self.end) or unknown,
            "by": say(f"portal.end_by.{self.end_by}", status=self.end_status),
        }
        lines.append(say("portal.portal_by_limit" if self.by_limit else "portal.portal", **portal))
        if self.subtracted:
            length = spell_length(self.subtracted // timedelta(minutes=1), DAY_MINUTES, lang)
            lines.append(say("portal.subtracted", length=length))
        lines += [say("portal.because", text=say(code)) for code in self.differences]
        return "\n".join(lines)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "schema": 1,
            "dossier": self.dossier,
            "period_end": _iso(self.period_end),
            "law": {"late": self.late, "due": _iso(self.law_due), "end": _iso(self.law_end)},
            "portal": {
                "on_time": self.on_time,
                "status": self.status,
                "received": _iso(self.received),
                "due": _iso(self.due),
                "by_limit": self.by_limit,
                "end": _iso(self.end),
                "end_by": self.end_by,
                "end_status": self.end_status,
                "subtracted_seconds": self.subtracted // timedelta(seconds=1),
                "requests": self.requests,
            },
            "agree": self.agree,
            "differences": [{"code": code, "text": messages.text(code, lang)} for code in self.differences],
        }

    def to_json(self, lang: Lang = "vi") -> str:
        return json.dumps(self.to_dict(lang), ensure_ascii=False)


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def portal_view(schedule: Schedule, dossier: Dossier, period_end: datetime) -> PortalView:
    """What the dashboard says of a dossier at the end of a reporting period, beside the law's answer.

    Events after `period_end`, or after the schedule's `as_of`, are not read. Raises CalendarError when the limit of
    rule 5 runs out outside the calendar.
    """
    period_end = to_local(period_end)
    seen = period_end if schedule.as_of is None else min(period_end, schedule.as_of)
    return _Portal(schedule, dossier, events_until(dossier, seen), period_end).view()


@dataclass(frozen=True, slots=True)
class _Request:
    """A supplement request and when it was answered."""

    at: datetime
    answered: datetime | None


class _Portal:
    def __init__(self, schedule: Schedule, dossier: Dossier, events: tuple[Event, ...], period_end: datetime) -> None:
        self.schedule = schedule
        self.period_end = period_end
        self.events = events
        received = dossier.received
        self.received = received if received is not None and received <= period_end else None
        self.statuses = [(event.at, code) for event in events if (code := status_of(event)) is not None]
        if self.received is not None and all(code is not Status.RECEIVED for _, code in self.statuses):
            self.statuses = sorted([(self.received, Status.RECEIVED), *self.statuses], key=lambda status: status[0])
        self.requests = self._requests()
        self.promised = promise(dossier.promised_due, events)
        self.by_limit = self.promised is None
        self.due = self._limit() if self.by_limit else self.promised
        self.end, self.end_by, self.end_status = self._end()
        self.subtracted = sum(
            (r.answered - r.at for r in self.requests if r.answered is not None and r.answered <= self.end),
            timedelta(),
        )

    def view(self) -> PortalView:
        judged = self.received is not None
        on_time = self._on_time() if judged else None
        late = self.schedule.late
        differences: tuple[str, ...] = ()
        law_end, law_due = self.schedule.end or self.schedule.as_of, self.schedule.due
        if on_time is not None and on_time is late and self.due and law_end and law_due:
            told = self._milder if on_time else self._stricter
            differences = tuple(told(self.due, law_end, law_due))
        return PortalView(
            dossier=self.schedule.dossier,
            period_end=self.period_end,
            received=self.received,
            status=self.statuses[-1][1] if self.statuses else None,
            due=self.due if judged else None,
            by_limit=self.by_limit and self.due is not None,
            end=self.end if judged else None,
            end_by=self.end_by if judged else None,
            end_status=self.end_status if judged else None,
            subtracted=self.subtracted,
            requests=len(self.requests),
            on_time=on_time,
            late=late,
            law_due=self.schedule.due,
            law_end=self.schedule.end,
            differences=differences,
        )

    # ------------------------------------------------------------------ the dashboard's rules

    def _requests(self) -> list[_Request]:
        found: list[_Request] = []
        for event in self.events:
            if self.received is None or event.at < self.received:
                continue
            if event.kind is EventKind.PAUSE and event.reason == SUPPLEMENT:
                found.append(_Request(event.at, None))
            elif event.kind in (EventKind.RESUME, EventKind.RESET) and found and found[-1].answered is None:
                found[-1] = _Request(found[-1].at, event.at)
        return found

    def _limit(self) -> datetime | None:
        if self.received is None:
            return None
        calendar = self.schedule.calendar
        return max((due.base_limit.due(self.received, calendar) for due in self.schedule.dues), default=None)

    def _end(self) -> tuple[datetime, str, Status | None]:
        after_receipt = [(at, code) for at, code in self.statuses if self.received is not None and at >= self.received]
        for codes in PRIORITY:
            ending = next(((at, code) for at, code in after_receipt if code in codes), None)
            if ending is not None:
                return ending[0], "status", ending[1]
        sent = self.schedule.end if self.schedule.ended_by == "sent" else None
        if sent is not None and sent <= self.period_end:
            return sent, "status", Status.DONE
        if after_receipt and after_receipt[-1][1] is Status.SUPPLEMENT:
            return after_receipt[-1][0], "supplement", Status.SUPPLEMENT
        return self.period_end, "period", None

    def _on_time(self) -> bool | None:
        if len(self.requests) > 1:
            return False
        return None if self.due is None else self.end - self.subtracted <= self.due

    # ------------------------------------------------------------------ why the law says otherwise

    def _milder(self, due: datetime, law_end: datetime, law_due: datetime) -> Iterator[str]:
        """On time for the dashboard, late by the law."""
        if self.end < law_end:
            yield self._other_end()
        if self.subtracted and self.end > due:
            yield "portal.calendar_time" if self._supplement_counted() else "portal.not_lawful"
        if due > law_due:
            yield self._later_due()

    def _stricter(self, due: datetime, law_end: datetime, law_due: datetime) -> Iterator[str]:
        """Overdue for the dashboard, in time by the law."""
        if len(self.requests) > 1:
            yield "portal.second_supplement"
        if self.end - self.subtracted <= due:
            return
        if self.end > law_end:
            yield self._other_end()
        same = self._same_by_law(self.end - self.subtracted, due)
        if same:
            yield "portal.midnight" if due.time() == time() else "portal.timestamp"
        if due.date() < law_due.date() if same else due < law_due:
            yield from self._earlier_due(due)

    def _other_end(self) -> str:
        if self.end_status is Status.RETURNED:
            return "portal.collected"
        return {"supplement": "portal.waiting", "period": "portal.other_moment"}.get(self.end_by, "portal.status_order")

    def _same_by_law(self, end: datetime, due: datetime) -> bool:
        """Whether the law would see no lateness between the two: by days, for short limits by minutes."""
        in_days = self.schedule.dues[0].limit.in_days or due.time() == time()
        return end.date() == due.date() if in_days else to_minute(end) == to_minute(due)

    def _supplement_counted(self) -> bool:
        """Whether the law stopped or restarted its clock for a supplement."""
        pauses = self.schedule.dues[0].pauses
        return len(self.schedule.history.runs) > 1 or any(pause.reason == SUPPLEMENT for pause in pauses)

    def _later_due(self) -> str:
        moved = [e.kind for e in self.events if e.kind in PROMISING and e.new_due is not None]
        if moved and moved[-1] is EventKind.REAPPOINT:
            return "portal.reappointed"
        return "portal.extension" if self.schedule.dues[0].extensions else "portal.promise"

    def _earlier_due(self, promised: datetime) -> list[str]:
        schedule, due = self.schedule, self.schedule.dues[0]
        restarted = len(schedule.history.runs) > 1
        first = schedule.previous[0].due if restarted else due
        reasons = {
            "portal.pause_not_reset": restarted,
            "portal.other_pause": any(pause.reason != SUPPLEMENT for pause in due.pauses),
            "portal.calendar_time": not restarted and self._supplement_counted(),
            "portal.extension": bool(due.extensions),
            "portal.start": self.by_limit and schedule.history.received != schedule.history.runs[0].start,
            "portal.promise": first is not None
            and promised < first.promised
            and not (self.by_limit or self._same_by_law(promised, first.promised)),
        }
        return [code for code, holds in reasons.items() if holds]
