"""When each step had the dossier, and what went on meanwhile: read from the log, for those who check the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.step_times import step_times
from tthc_rules.delay.figures import Figures
from tthc_rules.history import Action, ActionKind, Fault, Run

Stay = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A lawful stop of the clock while the step had the dossier, with its working minutes in that time."""

    start: datetime
    end: datetime | None
    reason: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Waited:
    """A wait for a request or return that does not stop the clock; `minutes` of the clock. `end` None: it goes on.

    `step` and `officer` answer for it (None: whoever had it), `by` is the step that asked or returned. `fault`: of a
    request, why it is theirs; None for a return.
    """

    step: str
    officer: str | None
    start: datetime
    end: datetime | None
    minutes: int
    by: str
    fault: Fault | None = None

    @property
    def returned(self) -> bool:
        return self.fault is None


@dataclass(frozen=True, slots=True)
class Handed:
    """Sent on paper and signed for by the next step later; `minutes` of the clock in between."""

    sent: datetime
    received: datetime | None
    minutes: int


@dataclass(frozen=True, slots=True)
class StayTimes:
    """The stays of the dossier at one step. `unassigned`: from its arrival until somebody was named.

    `waits`: those that the step answers for, and those of the citizen that it asked for.
    """

    visits: tuple[Stay, ...]
    unassigned: tuple[datetime, datetime] | None
    pauses: tuple[Stopped, ...]
    waits: tuple[Waited, ...]
    handed: tuple[Handed, ...]


def stay_times(answer: Figures) -> dict[str, StayTimes]:
    """Step → its stays in the run that counts, up to its end or the moment at which it was looked at."""
    schedule = answer.schedule
    run, until = schedule.history.runs[-1], schedule.end or schedule.as_of
    assert until is not None, "what is attributed has ended or is seen at a moment"
    return _Stays(run, Clock(schedule.calendar, run.start, run.pauses, until), until).read()


class _Stays:
    def __init__(self, run: Run, clock: Clock, until: datetime) -> None:
        self.run = run
        self.clock = clock
        self.until = until
        self.times = step_times(run, clock, clock.tau(until))
        self.holding = self._holding()

    def read(self) -> dict[str, StayTimes]:
        visits = {step: self._visits(step) for step in self.times}
        waits = list(self._waits(visits))
        return {
            step: StayTimes(
                visits=stays,
                unassigned=self._unassigned(step, stays),
                pauses=tuple(self._pauses(stays)),
                waits=tuple(wait for wait in waits if wait.step == step),
                handed=tuple(self._handed(step, stays)),
            )
            for step, stays in visits.items()
        }

    def _visits(self, step: str) -> tuple[Stay, ...]:
        """A stay that is open ends with the run; what was sent last is held until the result is ready."""
        stays: list[Stay] = [(visit.since, visit.until or self.run.end) for visit in self.times[step].visits]
        if stays and step in self.holding and self.run.end is not None:
            stays[-1] = (stays[-1][0], self.run.end)
        return tuple(stays)

    def _holding(self) -> list[str]:
        """The steps that were sent last by the clock, where all are sent."""
        ends = {step: times.visits[-1].end for step, times in self.times.items() if times.visits}
        sent = {step: end for step, end in ends.items() if end is not None}
        if not sent or len(sent) < len(ends):
            return []
        latest = max(sent.values())
        held = [step for step, end in sent.items() if end == latest]
        followed = {before for step in self.run.steps for before in step.after}
        return [step for step in held if step not in followed] or held

    def _minutes(self, start: datetime, end: datetime | None) -> int:
        return max(0, self.clock.tau(end or self.until) - self.clock.tau(start))

    def _unassigned(self, step: str, stays: tuple[Stay, ...]) -> tuple[datetime, datetime] | None:
        if not stays:
            return None
        named = (a.at for a in self.run.actions if a.step == step and a.officer and a.kind in _NAMING)
        first = next(named, None)
        since = stays[0][0]
        if first is not None and first <= since:
            return None
        return since, first or stays[-1][1] or self.until

    def _pauses(self, stays: tuple[Stay, ...]) -> Iterator[Stopped]:
        working = self.clock.calendar.working_minutes_between
        for pause in self.run.pauses:
            stop, minutes = pause.end or self.until, 0
            for since, until in stays:
                start, end = max(pause.start, since), min(stop, until or self.until)
                minutes += working(start, end) if start < end else 0
            if minutes:
                yield Stopped(pause.start, pause.end, pause.reason, minutes)

    def _waits(self, visits: dict[str, tuple[Stay, ...]]) -> Iterator[Waited]:
        """From each wrongful request to its answer, from each wrongful return until the dossier is back."""
        actions = self.run.actions
        for number, action in enumerate(actions):
            end: datetime | None
            if action.kind is ActionKind.WRONG:
                over = (a.at for a in actions[number:] if a.kind is ActionKind.RIGHT or _sends(a, action.step))
                end = next(over, self.run.end)
            elif action.kind is ActionKind.RETURN and action.fault == "from":
                back = (since for since, _ in visits[action.step] if since > action.at)
                end = next(back, self.run.end)
            else:
                continue
            step, fault = action.step, None
            if action.kind is ActionKind.WRONG:
                step, fault = action.to or step, Fault(action.fault)
            yield Waited(step, action.officer, action.at, end, self._minutes(action.at, end), action.step, fault)

    def _handed(self, step: str, stays: tuple[Stay, ...]) -> Iterator[Handed]:
        for action in self.run.actions:
            if _sends(action, step) and action.on_paper:
                received = next((until for since, until in stays if since <= action.at and _after(until, action)), None)
                if minutes := self._minutes(action.at, received):
                    yield Handed(action.at, received, minutes)


_NAMING = (ActionKind.NAME, ActionKind.ACCEPT, ActionKind.SEND, ActionKind.RETURN)


def _sends(action: Action, step: str) -> bool:
    return action.kind is ActionKind.SEND and action.step == step


def _after(until: datetime | None, action: Action) -> bool:
    return until is None or until >= action.at
