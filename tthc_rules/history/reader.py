"""What happened to a dossier: its log read into runs of the clock, under a regime.

A run starts at receipt (or arrival), or anew at a lawful restart (NĐ 61/2018 Điều 19 khoản 4), and ends when the
result is ready. Deviations from the process become findings, and the clock runs on by a stated rule; only what
cannot be read without guessing is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from itertools import islice, pairwise

from tthc_rules.definitions.conditions import Situation
from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.shapes import FactValue, Procedure, Process, Step
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.dossiers.event import ENDINGS, Event, EventKind
from tthc_rules.flow import ACTIVE, CARRIED, PENDING, Flow, join_over, steps_of
from tthc_rules.history.draft import Draft
from tthc_rules.history.notes import Notes, event_place
from tthc_rules.history.requests import Fault, Requests
from tthc_rules.history.runs import (
    CITIZEN,
    OUTAGE,
    SUPPLEMENT,
    WITH_RESULT,
    Action,
    ActionKind,
    Extension,
    History,
    Pause,
    Run,
)
from tthc_rules.history.stops import Judge, Stop
from tthc_rules.problems import DossierError, LimitError, Problem
from tthc_rules.worktime import Limit, WorkCalendar
from tthc_rules.worktime.local import to_minute, write_time

AGREEMENT = "agreement"
BEFORE_RECEIPT = frozenset(
    {
        EventKind.SUBMITTED,
        EventKind.VISIT,
        EventKind.GUIDED,
        EventKind.DECLINED,
        EventKind.RECEIVED,
        EventKind.ARRIVED,
        EventKind.CORRECTION,
    }
)
HANDLING = frozenset({EventKind.ASSIGN, EventKind.ACCEPT, EventKind.SEND})
RESULTS = frozenset({EventKind.SIGNED, EventKind.READY, EventKind.COLLECTED})
BESIDE_THE_CLOCK = RESULTS | {EventKind.APOLOGY, EventKind.REAPPOINT}
CLOSING = frozenset({EventKind.RESUME, EventKind.RESET})
STOPS = CLOSING | {EventKind.PAUSE}
APOLOGY = EventKind.APOLOGY
NAME, SEND, SENT = ActionKind.NAME, ActionKind.SEND, EventKind.SEND  # members are slow to look up in Python 3.11


def read_history(
    procedure: Procedure,
    dossier: Dossier,
    calendar: WorkCalendar,
    regime: Regime,
    facts: dict[str, FactValue],
    *,
    limits: tuple[Limit, ...] = (),
    handover: str = "by_medium",
    as_of: datetime | None = None,
) -> History:
    """The runs of a dossier's log up to `as_of`; `limits` that may hold, so that no restart comes after the due.

    Raises DossierError: an event before receipt (TTHC626), a pause while one is open (TTHC627), a pause that ends
    before it starts (TTHC637), a return to a step that does not come before (TTHC629), a step's extension that is not
    working time (TTHC630), an unknown step that is extended or returned (TTHC635).
    """
    return _Reader(procedure, dossier, calendar, regime, facts, limits, handover, as_of).read()


@dataclass(slots=True)
class _Open:
    """A pause or wrongful wait that is not closed yet. `forgotten`: lawful, never resumed in a log that goes on."""

    event: Event
    stop: Stop
    step: str
    restarts: bool = False
    index: int = 0
    forgotten: bool = False


def _intake_of(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps before the clock: those outside it that nothing but such steps comes before."""
    found: list[Step] = []
    for step in steps:
        if not step.counted and {*step.after} <= {before.id for before in found}:
            found.append(step)
    return tuple(found)


@cache
def _kinds_by(run_ends: str) -> tuple[frozenset[EventKind], frozenset[EventKind], frozenset[EventKind]]:
    """The events that end a run under a regime, those beside its clock, and those that nothing overrides."""
    endings = ENDINGS - RESULTS | {EventKind(run_ends)}
    return endings, BESIDE_THE_CLOCK - endings, endings | {EventKind.RETURN}


class _Reader:
    def __init__(
        self,
        procedure: Procedure,
        dossier: Dossier,
        calendar: WorkCalendar,
        regime: Regime,
        facts: dict[str, FactValue],
        limits: tuple[Limit, ...],
        handover: str,
        as_of: datetime | None,
    ) -> None:
        self.procedure = procedure
        self.dossier = dossier
        self.calendar = calendar
        self.regime = regime
        self.handover = handover
        self.notes = Notes()
        self.events = self._in_order(dossier.events, as_of)
        self.situation = Situation(facts, dossier.present)
        self.endings, self.beside, decisive = _kinds_by(regime.run_ends)
        self.open_until = -1
        self.first: dict[EventKind, datetime] = {}
        for position, (_, event) in enumerate(self.events):
            self.first.setdefault(event.kind, event.at)
            if event.kind in decisive:
                self.open_until = position
        self.intake: frozenset[str] = frozenset()
        self.holders: dict[str, str] = {}
        self.requests = Requests(procedure, self.situation, dossier.papers)
        self.stops = Judge(procedure, regime, calendar, limits, self.requests, self.notes)
        self.reappointments: list[datetime] = []
        self.position = 0
        self.open: _Open | None = None
        self.runs: list[Run] = []

    def _in_order(self, events: Sequence[Event], as_of: datetime | None) -> list[tuple[int, Event]]:
        """The events by time, at equal times as logged; one that stands out of order is a finding."""
        numbered, moments = list(enumerate(events)), [event.at for event in events]
        early = [index for index, (before, at) in enumerate(pairwise(moments), 1) if at < before]
        for index in early:
            self.notes.note("TTHC625", index, at=write_time(moments[index]), before=write_time(moments[index - 1]))
        if early:
            numbered.sort(key=lambda pair: pair[1].at)
        return numbered if as_of is None else [(i, event) for i, event in numbered if event.at <= as_of]

    # ------------------------------------------------------------------ the whole

    def read(self) -> History:
        steps, findings = steps_of(self.procedure, self.situation)
        self.notes.findings += findings
        self._mind_changed_times()
        received, arrived = self.dossier.received, self.first.get(EventKind.ARRIVED)
        rule = self.procedure.clock_start or self.regime.clock_start
        if rule != "arrived" and self.regime.clock_start_out_of_area == "arrived" and arrived is not None:
            rule = "arrived"
        intake = _intake_of(steps) if rule == "arrived" else ()
        self.intake = frozenset(step.id for step in intake)
        start = received
        if rule == "arrived":
            start = arrived or (None if intake else received)
        if intake:
            steps = join_over((step for step in steps if step not in intake), dict.fromkeys(self.intake, ()))
        if start is not None and steps:
            self._read_runs(start, steps)
        sent = [e.at for _, e in self.events if e.step in self.intake and e.kind is EventKind.SEND]
        return History(
            received=received,
            arrived=arrived,
            runs=tuple(self.runs),
            intake=intake,
            intake_sent=sent[-1] if sent else arrived,
            supplements=self.requests.number,
            late_requests=tuple(self.requests.late),
            apologies=tuple(e.at for _, e in self.events if e.kind is APOLOGY),
            reappointments=tuple(self.reappointments),
            signed=self.first.get(EventKind.SIGNED),
            ready=self.first.get(EventKind.READY),
            collected=self.first.get(EventKind.COLLECTED),
            findings=tuple(self.notes.findings),
        )

    def _mind_changed_times(self) -> None:
        """A time that was changed without a correction on record is a finding."""
        for index, event in self.events:
            if event.was is not None:
                corrected = (e.step for _, e in self.events if e.kind is EventKind.CORRECTION and e.at >= event.at)
                if event.step not in corrected:
                    self.notes.note("TTHC747", index, at=write_time(event.at), was=write_time(event.was))

    def _read_runs(self, start: datetime, steps: Process) -> None:
        self.steps, self.all_counted = steps, all(step.counted for step in steps)
        self._begin(start)
        begins = to_minute(start)
        end: tuple[datetime, str] | None = None
        for position, (index, event) in enumerate(self.events):
            self.position, kind = position, event.kind
            if kind in BEFORE_RECEIPT:
                if kind is EventKind.CORRECTION:
                    self.notes.note(
                        "TTHC719", index, "hint", at=write_time(event.at), note=event.note or event.reason or "—"
                    )
                continue
            if event.step in self.intake and kind in HANDLING:
                continue
            if event.at < begins:
                received = self.dossier.received or start
                if event.at < to_minute(received):
                    raise self.notes.refuse("TTHC626", index, at=write_time(event.at), start=write_time(received))
                self._before_start(index, event)
            elif kind in self.beside:
                if kind is EventKind.REAPPOINT:
                    self._reappoint(index, event)
            elif end is None and kind in self.endings:
                end = (event.at, kind.value)
            elif end is not None:
                self.notes.note("TTHC713", index, at=write_time(event.at), kind=kind.value)
            else:
                self._apply(index, event)
        self._finish(end)

    def _begin(self, start: datetime) -> None:
        self.draft = Draft(start, Flow(self.steps))
        self.holders = {}
        if not self.all_counted:
            self.draft.mind_uncounted(start)

    def _finish(self, end: tuple[datetime, str] | None) -> None:
        draft = self.draft
        stands = self.open is not None and self.open.stop is Stop.LAWFUL
        if end is None and draft.flow.finished and draft.last_sent is not None and not stands:
            end = (draft.last_sent[1], "sent")
        self._close_forgotten(end[0] if end else None)
        if self.open is not None:
            self._close(end[0] if end else None)
        self.draft.count_again(end[0] if end else None)
        if end is not None and end[1] in WITH_RESULT:
            for step in draft.flow.steps.values():
                if step.counted and not draft.flow.sent(step.id):
                    last_at_work = step.id in draft.flow.active() and not draft.flow.next[step.id]  # `ready` ends it
                    if not last_at_work:
                        self.notes.note("TTHC714", step=step.name)
        self._write(*(end or (None, None)))

    def _write(self, end: datetime | None, ended_by: str | None) -> None:
        """Writes the run down; where the regime says so, the clock also stood while a system was down."""
        draft = self.draft
        if self.regime.outage_stops_clock:
            start, last = to_minute(draft.start), datetime.combine(self.calendar.last, time.max)
            for outage in self.calendar.outages(start, end or last):
                known = " ".join(part for part in (outage.name, outage.document) if part)
                draft.pauses.append(Pause(max(start, outage.start), outage.end, OUTAGE, document=known))
        self.runs.append(draft.run(end, ended_by))

    def _over(self) -> bool:
        """Whether the last steps are sent, and the log neither says when the result was ready nor goes back."""
        return self.position > self.open_until and self.draft.flow.finished

    # ------------------------------------------------------------------ events

    def _before_start(self, index: int, event: Event) -> None:
        named = event.kind is EventKind.ASSIGN or (event.kind is EventKind.ACCEPT and event.officer)
        if named and event.step:
            self._take(index, event)
            return
        if event.kind is EventKind.PAUSE and event.reason == SUPPLEMENT:
            self.requests.add(event)
        if event.step not in self.intake:
            self.notes.note("TTHC724", index, at=write_time(event.at), kind=event.kind.value)

    def _apply(self, index: int, event: Event) -> None:
        closes = self.open is not None and event.kind in CLOSING
        if event.kind is not SENT and not closes and self._over():
            self.notes.note("TTHC713", index, at=write_time(event.at), kind=event.kind.value)
            return
        APPLIED[event.kind](self, index, event)

    def _known(self, index: int, event: Event) -> str | None:
        """The step an event names, or the one step that holds the dossier; a finding when there is none such."""
        flow = self.draft.flow
        step = event.step if event.step is not None else next(iter(flow.active()), "—")
        if step in flow.steps:
            return step
        self.notes.note("TTHC702", index, at=write_time(event.at), step=step)
        return None

    def _take(self, index: int, event: Event) -> None:
        step = self._known(index, event)
        accepted = event.kind is EventKind.ACCEPT
        if step is None:
            return
        flow = self.draft.flow
        kind = ActionKind.ACCEPT if accepted else ActionKind.NAME
        if event.officer is not None:
            self.holders[step] = event.officer
        elif not accepted:  # taken from whoever had it: nobody is named
            self.holders.pop(step, None)
        self.draft.actions.append(Action(event.at, kind, step, event.officer))
        if accepted:
            self._pass_over(event, step)
            flow.receive(step)
            if step not in flow.active():
                code = "TTHC725" if flow.sent(step) else "TTHC720"
                self.notes.note(code, index, at=write_time(event.at), step=flow.steps[step].name)
            if not self.all_counted:
                self.draft.mind_uncounted(event.at)

    def _send(self, index: int, event: Event) -> None:
        step, flow = self._known(index, event), self.draft.flow
        if step is None:
            return
        if flow.sent(step):
            self.notes.note("TTHC704", index, at=write_time(event.at), step=flow.steps[step].name)
            return
        if self._over():
            self.notes.note("TTHC713", index, at=write_time(event.at), kind=event.kind.value)
            return
        if self.open is not None:
            self._close_forgotten(event.at)
        if step not in flow.active():
            self._pass_over(event, step)
            flow.receive(step)
            if step not in flow.active():
                self.notes.note("TTHC703", index, at=write_time(event.at), step=flow.steps[step].name)
        if event.officer is not None and step not in self.holders:
            self._name(event.at, step, event.officer)
        next_steps = flow.ready_after(step)
        on_paper: tuple[str, ...] = ()
        if event.medium != "electronic" or self.handover != "by_medium":
            neighbours = [later for later in next_steps if later in flow.next[step]]
            on_paper = tuple(later for later in neighbours if self._on_paper(index, event, step, later))
        self.draft.actions.append(Action(event.at, SEND, step, event.officer, None, "to", on_paper))
        flow.send(step, on_paper, next_steps)
        if isinstance(event.to, str):
            for later in flow.next[step]:
                if later in next_steps or flow.standing[later] is PENDING:
                    self._name(event.at, later, event.to)
        elif event.to is not None:
            for later, officer in event.to.items():
                if later in flow.steps:
                    self._name(event.at, later, officer)
                else:
                    self.notes.note("TTHC728", index, at=write_time(event.at), step=later)
        if not flow.next[step]:
            self.draft.last_sent = (step, event.at)
        if not self.all_counted:
            self.draft.mind_uncounted(event.at)

    def _pass_over(self, event: Event, step: str) -> None:
        """Takes as sent what the log skips: steps before `step` whose sending a log that has an end never records.

        A step whose sending is recorded later was really open till then, and in an open log it may still be.
        """
        flow = self.draft.flow
        if flow.sent(step) or flow.standing[step] in (ACTIVE, CARRIED):
            return
        rest = [other for _, other in self.events[self.position :]]
        restart = next((i for i, other in enumerate(rest) if other.kind is EventKind.RESET), len(rest))
        sent_later = {other.step for other in rest[:restart] if other.kind is EventKind.SEND}
        if not any(other.kind in self.endings for other in rest) and not all(
            flow.sent(last) or last in sent_later for last in flow.last
        ):
            return
        for before in flow.unsent_before(step):
            if before not in sent_later:
                self.notes.note(
                    "TTHC729", self.events[self.position][0], at=write_time(event.at), step=flow.steps[before].name
                )
                flow.receive(before)
                flow.send(before)
                self.draft.actions.append(Action(event.at, ActionKind.SEND, before))

    def _name(self, at: datetime, step: str, officer: str) -> None:
        self.holders[step] = officer
        self.draft.actions.append(Action(at, NAME, step, officer))

    def _on_paper(self, index: int, event: Event, step: str, later: str) -> bool:
        """Whether the sender holds the dossier until the next step has received it."""
        steps = self.draft.flow.steps
        if self.handover != "by_medium":
            on_paper = self.handover == "sender"
        elif event.medium is not None:
            on_paper = event.medium == "paper"
        else:
            on_paper = steps[step].agency != steps[later].agency
        if not on_paper:
            return False
        for _, other in islice(self.events, self.position + 1, None):
            if other.step == later and other.kind is EventKind.ACCEPT:
                return True
            if other.step == later and other.kind is EventKind.SEND:
                break
            if other.kind in self.endings or other.kind is EventKind.RESET:
                break
        else:
            return True  # not received yet: the sender still holds it
        self.notes.note("TTHC712", index, "hint", at=write_time(event.at), step=steps[step].name)
        return False

    def _return(self, index: int, event: Event) -> None:
        flow = self.draft.flow
        to = event.to if isinstance(event.to, str) else "—"
        step = event.step if event.step is not None else self._holding()
        for name in (step, to):
            if name not in flow.steps:
                raise self.notes.refuse("TTHC635", index, step=name, steps=", ".join(flow.steps))
        if step not in flow.after(to):
            raise self.notes.refuse("TTHC629", index, step=flow.steps[step].name, to=flow.steps[to].name)
        flow.receive(step)
        back = flow.past(to)
        if not back or (step not in flow.active() and not flow.finished):
            names = flow.steps[step].name, flow.steps[to].name
            self.notes.note(
                "TTHC743" if back else "TTHC744", index, at=write_time(event.at), step=names[0], to=names[1]
            )
        if not back:
            return
        flow.reopen(to)
        officer = event.officer or self.holders.get(step)
        self.draft.actions.append(Action(event.at, ActionKind.RETURN, step, officer, to=to, fault=event.fault))
        if not self.all_counted:
            self.draft.mind_uncounted(event.at)

    def _extend(self, index: int, event: Event) -> None:
        if event.step is not None and event.step not in self.draft.flow.steps:
            raise self.notes.refuse("TTHC635", index, step=event.step, steps=", ".join(self.draft.flow.steps))
        place = event_place(index)
        if event.step is not None and event.limit is not None:
            try:
                Limit.parse(event.limit).minutes(self.calendar)
            except LimitError as error:
                values = {"given": event.limit, "reason": error.problems[0].text()}
                raise DossierError(Problem("TTHC630", "error", place, values)) from None
        agreement = event.document if event.reason == AGREEMENT else None
        if event.reason == AGREEMENT and agreement is None:
            self.notes.note("TTHC732", index, at=write_time(event.at))
            return
        self.draft.extensions.append(Extension(event.at, event.limit, event.new_due, event.step, place, agreement))
        if event.step is not None:
            self.draft.actions.append(Action(event.at, ActionKind.EXTEND, event.step, limit=event.limit))

    def _reappoint(self, index: int, event: Event) -> None:
        self.reappointments.append(event.at)
        maximum = self.regime.reappointments_max
        if maximum is not None and len(self.reappointments) > maximum:
            self.notes.note("TTHC716", index, at=write_time(event.at), number=len(self.reappointments), maximum=maximum)

    # ------------------------------------------------------------------ the clock stands, or is asked to

    def _pause(self, index: int, event: Event) -> None:
        if self.open is not None:
            raise self.notes.refuse("TTHC627", index, since=write_time(self.open.event.at))
        step = event.step if event.step in self.draft.flow.steps else None
        if step is None:
            step = self._holding()
            if event.step is not None and event.step not in self.intake:
                self.notes.note("TTHC727", index, at=write_time(event.at), step=event.step)
        stop, restarts, fault = self.stops.judge(index, event, self.draft)
        forgotten = stop is Stop.LAWFUL and self._never_resumed()
        self.open = _Open(event, stop, step, restarts, index, forgotten)
        if stop is Stop.WRONGFUL:
            answers, officer = self._who_answers(event, step, fault)
            self.draft.actions.append(Action(event.at, ActionKind.WRONG, step, officer, answers, fault))

    def _who_answers(self, event: Event, step: str, fault: Fault) -> tuple[str, str | None]:
        """The step and the officer that the wait for a request which does not stop the clock is charged to."""
        if fault is Fault.CITIZEN:
            return step, CITIZEN
        if fault is Fault.FIRST_CHECK:
            first = self.draft.flow.process.first[0]
            received = next((e for _, e in self.events if e.kind is EventKind.RECEIVED and e.officer), None)
            by = self.dossier.prepared_by or (received.officer if received else self.holders.get(first))
            return first, by
        return step, event.officer or self.holders.get(step)

    def _never_resumed(self) -> bool:
        """Whether the log never resumes, though it says how the dossier ended."""
        rest = {other.kind for _, other in self.events[self.position + 1 :]}
        return bool(rest & self.endings) and not rest & CLOSING

    def _close_forgotten(self, at: datetime | None) -> None:
        """Closes a stop that nobody resumed when the dossier goes on: it would take away all time after it."""
        if self.open is not None and self.open.forgotten and at is not None:
            start = self.open.event.at
            self.notes.note("TTHC742", self.open.index, at=write_time(start), end=write_time(at))
            self._close(at)

    def _holding(self) -> str:
        """The step that holds the dossier (of several the first), or the last one once all are sent."""
        if self.draft.flow.finished and self.draft.last_sent is not None:
            return self.draft.last_sent[0]
        return self.draft.flow.active()[0]

    def _resume(self, index: int, event: Event) -> None:
        waiting = self.open
        if waiting is None:
            self._refuse_reversed(index, event)
            self.notes.note("TTHC628", index, at=write_time(event.at))
            return
        reset = event.kind is EventKind.RESET
        if waiting.stop is Stop.LAWFUL and waiting.restarts and (reset or self.regime.supplement_effect == "reset"):
            self.open = None
            self.draft.count_again(waiting.event.at)
            self._write(waiting.event.at, "reset")
            self._begin(event.at)
            return
        if reset:
            self.notes.note("TTHC723", index, at=write_time(event.at))
        self._close(event.at)

    def _refuse_reversed(self, index: int, event: Event) -> None:
        """A pause that the log ends before it begins would stand on for ever: one of the two times is wrong."""
        logged = self.dossier.events[:index]
        before = next((other for other in reversed(logged) if other.kind in STOPS), None)
        if before is not None and before.kind is EventKind.PAUSE and before.at > event.at:
            raise self.notes.refuse("TTHC637", index, start=write_time(before.at), end=write_time(event.at))

    def _close(self, at: datetime | None) -> None:
        waiting, self.open = self.open, None
        assert waiting is not None
        if waiting.stop is Stop.LAWFUL:
            event = waiting.event
            start, end = to_minute(event.at), None if at is None else to_minute(at)
            self.draft.pauses.append(Pause(start, end, event.reason or "", waiting.step, event.document))
        elif waiting.stop is Stop.WRONGFUL and at is not None:
            self.draft.actions.append(Action(at, ActionKind.RIGHT, waiting.step))


APPLIED: dict[EventKind, Callable[[_Reader, int, Event], None]] = {
    EventKind.ASSIGN: _Reader._take,
    EventKind.ACCEPT: _Reader._take,
    EventKind.SEND: _Reader._send,
    EventKind.PAUSE: _Reader._pause,
    EventKind.RESUME: _Reader._resume,
    EventKind.RESET: _Reader._resume,
    EventKind.RETURN: _Reader._return,
    EventKind.EXTEND: _Reader._extend,
}
"""What is done with each kind of event that happens on the clock."""
