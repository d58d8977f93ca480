"""What the one-stop rules ask for beside the due date, and whether it was kept: apology, notice, hand-over, reply.

NĐ 61/2018 Điều 11, 18, 19 and NĐ 118/2025 with their amendments, as the regime of the dossier states them; each line
carries its article and how sure the number is.

What the texts leave open, and how it is read here:

- An apology is owed only by a dossier that is late. Sent by the last day, at any hour of it, it is in time. Where the
  last day lies before the day the clock started, no apology could be sent in time: no day is stated.
- The notice for supplement is counted from the start of the first run, or from receipt for a request made before it;
  only the first request has this limit, the others are counted against the maximum.
- Every online filing is to be answered: by receipt, guidance (Mẫu 02) or refusal (Mẫu 03), whichever comes first.
- The promise is what was told to the citizen: a re-appointment or a lawful extension to a new day replaces it. The due
  date is not moved by a re-appointment.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tthc_rules.deadline.answer import Schedule
from tthc_rules.deadline.duties.duty import Count, Duty, confidence_of, duty, kept
from tthc_rules.deadline.duties.handover import HandOver, hand_overs
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.dossiers.dossier import ONLINE, Dossier
from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.history import SUPPLEMENT
from tthc_rules.messages import Lang

ANSWERS = frozenset({EventKind.RECEIVED, EventKind.GUIDED, EventKind.DECLINED})
PROMISING = (EventKind.REAPPOINT, EventKind.EXTEND)


@dataclass(frozen=True, slots=True)
class Compliance:
    """The duties of one dossier, seen at the moment of its schedule.

    `supplement_notice` None: no supplement was asked for. `replies`: one for each online filing.
    `original_promise`, `current_promise`: None where no promise is on record.
    """

    dossier: str
    procedure: str
    procedure_name: str
    as_of: datetime | None
    apology: Duty
    supplement_notice: Duty | None
    supplements: Count
    hand_overs: tuple[HandOver, ...]
    replies: tuple[Duty, ...]
    reappointments: Count
    original_promise: datetime | None
    current_promise: datetime | None
    regime: str

    @property
    def breaches(self) -> tuple[str, ...]:
        """The rules that were broken, each as often as it was; a sending to several steps counts once."""
        sendings = {(line.step, line.received): line.duty for line in self.hand_overs if line.duty}.values()
        duties = [self.apology, self.supplement_notice, *sendings, *self.replies]
        counts = (self.supplements, self.reappointments)
        return (
            *(duty.rule for duty in duties if duty is not None and duty.in_time is False),
            *(count.rule for count in counts if not count.within),
        )

    def explain(self, lang: Lang = "vi") -> str:
        """A line for each duty, with its article."""
        say = Speaker(lang)
        values = {"dossier": self.dossier, "procedure": self.procedure, "name": self.procedure_name}
        lines = [say("compliance.head", **values)]
        if self.original_promise is not None:
            original, current = say.moment(self.original_promise), say.moment(self.current_promise)
            moved = self.original_promise != self.current_promise
            lines.append(say("compliance.promise_moved" if moved else "compliance.promise", old=original, new=current))
        lines += [_told(duty, say) for duty in self.replies]
        lines += [_handed_over(line, say) for line in self.hand_overs]
        if self.supplement_notice is not None:
            lines.append(_told(self.supplement_notice, say))
        lines += [_counted(self.supplements, say), _told(self.apology, say), _counted(self.reappointments, say)]
        return "\n".join(lines)

    def to_dict(self) -> dict[str, Any]:
        return {
            "schema": 1,
            "dossier": self.dossier,
            "procedure": self.procedure,
            "regime": self.regime,
            "as_of": _iso(self.as_of),
            "apology": self.apology.to_dict(),
            "supplement_notice": self.supplement_notice.to_dict() if self.supplement_notice else None,
            "supplements": self.supplements.to_dict(),
            "hand_overs": [line.to_dict() for line in self.hand_overs],
            "replies": [reply.to_dict() for reply in self.replies],
            "reappointments": self.reappointments.to_dict(),
            "original_promise": _iso(self.original_promise),
            "current_promise": _iso(self.current_promise),
            "breaches": list(self.breaches),
        }

    def to_json(self) -> str:
        return json.dumps(self.to_dict(), ensure_ascii=False)


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def compliance(schedule: Schedule, dossier: Dossier) -> Compliance:
    """The duties of the dossier that a schedule was made for, seen at its `as_of` (later events are not read)."""
    events = events_until(dossier, schedule.as_of)
    regime, history = schedule.regime, schedule.history
    counts = {"supplement_max": history.supplements, "reappointments_max": len(history.reappointments)}
    supplements, reappointments = (
        Count(rule, number, getattr(regime, rule), regime.cite(rule), confidence_of(regime, rule))
        for rule, number in counts.items()
    )
    return Compliance(
        dossier=schedule.dossier,
        procedure=schedule.procedure,
        procedure_name=schedule.procedure_name,
        as_of=schedule.as_of,
        apology=_apology(schedule),
        supplement_notice=_supplement_notice(schedule, events),
        supplements=supplements,
        hand_overs=hand_overs(schedule, dossier, events),
        replies=_replies(schedule, dossier, events),
        reappointments=reappointments,
        original_promise=dossier.promised_due,
        current_promise=promise(dossier.promised_due, events),
        regime=regime.id,
    )


def events_until(dossier: Dossier, moment: datetime | None) -> tuple[Event, ...]:
    """The events up to a moment in order of time, at equal times as logged."""
    ordered = sorted(dossier.events, key=lambda event: event.at)
    return tuple(event for event in ordered if moment is None or event.at <= moment)


def promise(original: datetime | None, events: tuple[Event, ...]) -> datetime | None:
    """The promise that stands after the events."""
    new = [e.new_due for e in events if e.kind in PROMISING and e.new_due is not None]
    return new[-1] if new else original


def _apology(schedule: Schedule) -> Duty:
    start, day, calendar = schedule.start, schedule.apology_by, schedule.calendar
    due = None if start is None or day is None or day < start.date() else calendar.closing(day)
    sent = next((at for at in schedule.history.apologies if start is not None and at >= start), None)
    in_time = kept(due, sent, schedule.end or schedule.as_of, whole_day=True)
    if schedule.late is not True and in_time is False:
        in_time = None  # a dossier in time owes none
    return duty(schedule.regime, "apology_days_before", due, sent, in_time, whole_day=True)


def _supplement_notice(schedule: Schedule, events: tuple[Event, ...]) -> Duty | None:
    asked = next((e for e in events if e.kind is EventKind.PAUSE and e.reason == SUPPLEMENT), None)
    if asked is None or not schedule.history.supplements:
        return None
    starts = [run.start for run in schedule.history.runs[:1] if run.start <= asked.at]
    start = starts[0] if starts else schedule.history.received
    limit = schedule.regime.supplement_notice
    due = limit.due(start, schedule.calendar) if limit is not None and start is not None else None
    whole_day = limit is None or limit.in_days
    in_time = kept(due, asked.at, None, whole_day)
    return duty(schedule.regime, "supplement_notice", due, asked.at, in_time, whole_day=whole_day)


def _replies(schedule: Schedule, dossier: Dossier, events: tuple[Event, ...]) -> tuple[Duty, ...]:
    if dossier.channel != ONLINE:
        return ()
    answers = [event.at for event in events if event.kind in ANSWERS]
    if dossier.received is not None and (schedule.as_of is None or dossier.received <= schedule.as_of):
        answers.append(dossier.received)
    limit = schedule.regime.online_reply
    found = []
    for filed in (event.at for event in events if event.kind is EventKind.SUBMITTED):
        due = limit.due(filed, schedule.calendar) if limit is not None else None
        done = min((at for at in answers if at >= filed), default=None)
        in_time = kept(due, done, schedule.as_of)
        found.append(duty(schedule.regime, "online_reply", due, done, in_time))
    return tuple(found)


# ---------------------------------------------------------------------- in words


def _told(duty: Duty, say: Speaker) -> str:
    due = "" if duty.due is None else say.day(duty.due.date()) if duty.whole_day else say.moment(duty.due)
    return say(
        "compliance.duty",
        what=say(f"compliance.{duty.rule}"),
        due=say("compliance.due", due=due) if due else say("compliance.no_due"),
        done=say("compliance.done", at=say.moment(duty.done)) if duty.done else say("compliance.not_done"),
        verdict=say(f"compliance.in_time.{duty.in_time}"),
        basis=_basis(duty, say),
    )


def _handed_over(line: HandOver, say: Speaker) -> str:
    unknown = say("compliance.not_logged")
    values = {
        "step": line.step_name,
        "to": line.to_name or "—",
        "medium": say(f"compliance.{line.medium}"),
        "received": say.moment(line.received) or unknown,
        "sent": say.moment(line.sent) or unknown,
        "accepted": say.moment(line.accepted) or unknown,
    }
    told = say("compliance.handover", **values)
    if line.duty is None:
        return told
    due = say("compliance.due", due=say.moment(line.due)) if line.due else say("compliance.no_due")
    verdict = say(f"compliance.in_time.{line.in_time}")
    return told + say("compliance.handover_due", due=due, verdict=verdict, basis=_basis(line.duty, say))


def _counted(count: Count, say: Speaker) -> str:
    return say(
        "compliance.count",
        what=say(f"compliance.{count.rule}"),
        number=count.number,
        maximum=say("compliance.no_maximum") if count.maximum is None else count.maximum,
        verdict=say(f"compliance.within.{count.within}"),
        basis=_basis(count, say),
    )


def _basis(of: Duty | Count, say: Speaker) -> str:
    return say("compliance.basis", article=of.article, confidence=say(f"compliance.confidence.{of.confidence}"))
