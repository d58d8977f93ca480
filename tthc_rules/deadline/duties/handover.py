"""Each hand-over of a dossier between two steps, and whether the decree's rule for paper was kept.

NĐ 61/2018 Điều 18 and NĐ 118/2025 Điều 18: a dossier received on paper goes to the office that handles it on the same
working day; received after 15:00, at the start of the next working day. Electronic data go at once.

What the decree leaves open, and how it is read here:

- The rule is one of reception: it is applied to paper leaving the first step of a run or a step of commune intake, on
  its first visit. Hand-overs between later steps are listed with no time of their own (their steps have limits).
- "The start of the next working day" has no hour: the end of its first session is taken.
- A dossier received on a day off or after closing is treated as one received after 15:00.
- "At once" has no number: an electronic hand-over is listed without a due time.
- A medium that is not stated is electronic inside an agency and for a dossier filed online, otherwise paper.
- The reception of the competent agency has the same duty for a dossier that a commune sent it.
- A lawful pause that begins before the hand-over is due postpones it: the dossier counts as received when it ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from tthc_rules.deadline.answer import Schedule
from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.duties.duty import Duty, duty, kept
from tthc_rules.deadline.step_times import step_times
from tthc_rules.definitions.shapes import Step
from tthc_rules.dossiers.dossier import ONLINE, Dossier
from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.flow import Flow
from tthc_rules.history import UNCOUNTED, Action, ActionKind, Pause, Run
from tthc_rules.worktime import WorkCalendar
from tthc_rules.worktime.local import to_minute

RULE = "handover_cutoff"
PAPER, ELECTRONIC = "paper", "electronic"


@dataclass(frozen=True, slots=True)
class HandOver:
    """One hand-over. `received`: since when the giving step had the dossier; `sent`, `accepted`: as logged.

    `duty`: the decree's rule where it speaks; None: only the steps' own limits hold.
    """

    step: str
    step_name: str
    to: str | None
    to_name: str
    medium: str
    received: datetime | None
    sent: datetime | None
    accepted: datetime | None
    duty: Duty | None

    @property
    def due(self) -> datetime | None:
        return self.duty.due if self.duty else None

    @property
    def in_time(self) -> bool | None:
        return self.duty.in_time if self.duty else None

    def to_dict(self) -> dict[str, Any]:
        return {
            "from": self.step,
            "to": self.to,
            "medium": self.medium,
            "received": _iso(self.received),
            "sent": _iso(self.sent),
            "accepted": _iso(self.accepted),
            "duty": self.duty.to_dict() if self.duty else None,
        }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def handover_by(received: datetime, cutoff: time, calendar: WorkCalendar) -> datetime:
    """Until when a paper dossier received at a moment is to be handed over. Raises CalendarError outside the calendar.

    >>> from tthc_rules.worktime import vietnam_calendar
    >>> handover_by(datetime(2022, 1, 28, 15, 0), time(15), vietnam_calendar())
    datetime.datetime(2022, 1, 28, 17, 0)
    >>> handover_by(datetime(2022, 1, 28, 15, 0, 1), time(15), vietnam_calendar())  # Tết from 31/01 to 04/02
    datetime.datetime(2022, 2, 7, 11, 0)
    """
    day = received.date()
    if calendar.is_working_day(day) and received.time() <= cutoff and received < calendar.closing(day):
        return calendar.closing(day)
    following = calendar.add_working_days(day, 1)
    return datetime.combine(following, time()) + timedelta(minutes=calendar.sessions(following)[0][1])


def hand_overs(schedule: Schedule, dossier: Dossier, events: Iterable[Event]) -> tuple[HandOver, ...]:
    """Every hand-over of a dossier: of commune intake, then of each run; then what the reception still owes."""
    return tuple(_Reader(schedule, dossier, tuple(events)).read())


class _Reader:
    def __init__(self, schedule: Schedule, dossier: Dossier, events: tuple[Event, ...]) -> None:
        self.schedule = schedule
        self.history = schedule.history
        self.regime = schedule.regime
        self.calendar = schedule.calendar
        self.received = dossier.received
        self.online = dossier.channel == ONLINE
        self.events = events

    def read(self) -> Iterator[HandOver]:
        for step in self.history.intake:
            yield from self._intake(step)
        for run in self.history.runs:
            yield from self._run(run)

    # ------------------------------------------------------------------ commune intake

    def _intake(self, step: Step) -> Iterator[HandOver]:
        intake = self.history.intake
        later = [other for other in intake if step.id in other.after]
        if not later:
            later = [first for run in self.history.runs[:1] for first in run.steps if not first.after]
        sent = self._event(EventKind.SEND, step.id)
        before = [self._event(EventKind.SEND, other) for other in step.after]
        received = self.received
        if before:
            times = [event.at for event in before if event is not None]
            received = max(times) if len(times) == len(before) else None
        for to in later or (None,):
            taken = self._event(EventKind.ACCEPT, to.id) if to is not None and to in intake else None
            yield self._line(
                step,
                to,
                sent,
                received,
                sent.at if sent else None,
                taken.at if taken is not None else None if to in intake else self.history.arrived,
                self.schedule.as_of,
                (),
                first=True,
            )

    def _event(self, kind: EventKind, step: str) -> Event | None:
        return next((event for event in self.events if event.kind is kind and event.step == step), None)

    # ------------------------------------------------------------------ a run of the clock

    def _run(self, run: Run) -> Iterator[HandOver]:
        flow = Flow(run.steps)
        seen = self.schedule.as_of if run.end is None else None
        times = step_times(run, Clock(self.calendar, run.start, run.pauses, seen))
        for position, action in enumerate(run.actions):
            if action.kind is ActionKind.SEND:
                visit = max((v for v in times[action.step].visits if v.since <= action.at), key=lambda v: v.since)
                first = not flow.steps[action.step].after and visit is times[action.step].visits[0]
                event = self._sending(action)
                following = run.actions[position + 1 :]
                if event is None:  # the log skips it: all that is known is who had the dossier next
                    following = tuple(other for other in run.actions if other.at >= action.at and other is not action)
                for later in flow.next[action.step]:
                    yield self._line(
                        flow.steps[action.step],
                        flow.steps[later],
                        event,
                        visit.since,
                        action.at if event is not None else None,
                        _accepted(later, action.step, following),
                        None,  # sent, or no longer there
                        run.pauses,
                        first=first,
                    )
        if run.end is None:
            yield from self._owed(run, flow, seen)

    def _owed(self, run: Run, flow: Flow, seen: datetime | None) -> Iterator[HandOver]:
        """What the reception has not sent yet; once a later step is at work, only that it was not logged."""
        gone = any(a.kind in (ActionKind.ACCEPT, ActionKind.SEND) and flow.steps[a.step].after for a in run.actions)
        sent = {action.step for action in run.actions if action.kind is ActionKind.SEND}
        for step in run.steps:
            if step.after or step.id in sent:
                continue
            for later in flow.next[step.id]:
                yield self._line(
                    step,
                    flow.steps[later],
                    None,
                    run.start,
                    None,
                    _accepted(later, step.id, run.actions),
                    None if gone else seen,
                    run.pauses,
                    first=True,
                )

    def _sending(self, action: Action) -> Event | None:
        """The event that a sending was read from, which may name no step; None: the log skips it."""
        named = (action.step, None)
        same_time = (event for event in self.events if event.kind is EventKind.SEND and event.at == action.at)
        return next((event for event in same_time if event.step in named), None)

    # ------------------------------------------------------------------ one line

    def _line(
        self,
        step: Step,
        to: Step | None,
        event: Event | None,
        received: datetime | None,
        sent: datetime | None,
        accepted: datetime | None,
        seen: datetime | None,
        pauses: tuple[Pause, ...],
        *,
        first: bool,
    ) -> HandOver:
        agency = to.agency if to is not None else None
        medium = event.medium if event is not None else None
        if medium is None:
            medium = ELECTRONIC if self.online or step.agency == agency else PAPER
        asked = None
        cutoff = self.regime.handover_cutoff
        if first and medium == PAPER and received is not None and cutoff is not None:
            due = self._due(received, cutoff, pauses)
            done = sent
            if sent is None and accepted is not None:  # it was sent at the latest then
                seen = None
                done = accepted if kept(due, accepted, None) else None
            asked = duty(self.regime, RULE, due, done, kept(due, done, seen))
        return HandOver(
            step=step.id,
            step_name=step.name,
            to=to.id if to is not None else None,
            to_name=to.name if to is not None else "",
            medium=medium,
            received=received,
            sent=sent,
            accepted=accepted,
            duty=asked,
        )

    def _due(self, received: datetime, cutoff: time, pauses: tuple[Pause, ...]) -> datetime | None:
        due = handover_by(received, cutoff, self.calendar)
        for pause in pauses:
            if pause.reason == UNCOUNTED or not to_minute(received) <= pause.start <= due:
                continue
            if pause.end is None:
                return None
            received = pause.end
            due = handover_by(received, cutoff, self.calendar)
        return due


def _accepted(later: str, step: str, actions: tuple[Action, ...]) -> datetime | None:
    """When `later` took the dossier over, before it sent it on and before it came from `step` again."""
    for action in actions:
        if action.kind is ActionKind.ACCEPT and action.step == later:
            return action.at
        if action.kind is ActionKind.SEND and action.step in (later, step):
            return None
    return None
