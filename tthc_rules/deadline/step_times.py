"""When each step was under way on the clock, and when its budget runs out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from tthc_rules.deadline.clock import Clock, Stretch, pushed, united
from tthc_rules.deadline.waits import Waits
from tthc_rules.flow import Flow
from tthc_rules.history import ActionKind, Run
from tthc_rules.worktime import Limit, WorkCalendar


class Visit(NamedTuple):
    """One stay of the dossier at a step: in clock minutes, and by the log. No end: it is there now."""

    start: int
    end: int | None
    since: datetime
    until: datetime | None


@dataclass(slots=True)
class StepTimes:
    """The visits of one step, and the waits in them (clock minutes) that do not use its budget."""

    visits: list[Visit] = field(default_factory=list)
    waits: list[Stretch] = field(default_factory=list)
    holder: str | None = None

    def used(self, until: int) -> int:
        """Minutes of the budget used up to a clock time, over all visits."""
        waits, total = self._united(), 0
        for start, ended, _, _ in self.visits:
            end = until if ended is None else ended
            stayed = end - start - _waited(start, end, waits) if waits else end - start
            if stayed > 0:
                total += stayed
        return total

    def _united(self) -> tuple[Stretch, ...]:
        return united(self.waits) if self.waits else ()

    def runs_out(self, budget: int) -> int | None:
        """The clock time at which the budget is used up, counted over all visits; None before the first."""
        if not self.visits:
            return None
        waits = self._united()
        for visit in self.visits[:-1]:
            end = visit.start if visit.end is None else visit.end
            out = pushed(visit.start + budget, _since(visit.start, waits))
            if out < end:
                return out
            budget -= end - visit.start - _waited(visit.start, end, waits)
        start = self.visits[-1].start
        return pushed(start + budget, _since(start, waits)) if waits else start + budget


def _waited(visit_start: int, visit_end: int, waits: tuple[Stretch, ...]) -> int:
    return sum(min(stop, visit_end) - start for start, stop in _since(visit_start, waits) if start < visit_end)


def _since(moment: int, stretches: tuple[Stretch, ...]) -> list[Stretch]:
    """What of the stretches lies after a moment."""
    return [(max(start, moment), stop) for start, stop in stretches if stop > moment]


NAME, ACCEPT, SEND, RETURN = ActionKind.NAME, ActionKind.ACCEPT, ActionKind.SEND, ActionKind.RETURN
EXTEND = ActionKind.EXTEND
OPENS_A_WAIT = frozenset({ActionKind.WRONG, RETURN})


def step_times(run: Run, clock: Clock, until: int | None = None) -> dict[str, StepTimes]:
    """The visits of every step of a run, read from what was done to them; a wait that is open lasts `until`."""
    flow = Flow(run.steps)
    times = {step: StepTimes() for step in flow.steps}
    started: dict[str, tuple[int, datetime]] = dict.fromkeys(flow.active(), (0, run.start))
    waits, waiting = Waits(), dict[str, int]()

    def settle(now: int, at: datetime) -> None:
        active = flow.active()
        for step in active:
            if step not in started:
                started[step] = now, at
        if len(started) > len(active):
            for step in [*started]:
                if step not in active:
                    start, since = started.pop(step)
                    times[step].visits.append(Visit(start, now, since, at))
        if not waits.open and not waiting:
            return
        held_up = {step for step in active if waits.of(step) is not None}
        for step in held_up - waiting.keys():
            waiting[step] = now
        for step in waiting.keys() - held_up:
            times[step].waits.append((waiting.pop(step), now))

    for action in run.actions:
        kind, step, at = action.kind, action.step, action.at
        if kind is NAME or kind is ACCEPT:
            if action.officer or kind is NAME:
                times[step].holder = action.officer
            if kind is NAME or step not in flow.carrier:
                continue  # nothing moves
            flow.receive(step)
        now = clock.tau(at)
        if kind is SEND:
            if step not in started:
                times[step].visits.append(Visit(now, now, at, at))
            flow.receive(step)
            flow.send(step, action.on_paper)
        elif kind is RETURN and action.to is not None:
            flow.receive(step)
            flow.reopen(action.to)
        if waits.open or kind in OPENS_A_WAIT:
            waits.follow(action, flow, flow.active())
        settle(now, at)
    for step, (start, since) in started.items():
        times[step].visits.append(Visit(start, None, since, None))
    if until is not None:
        for step, start in waiting.items():
            times[step].waits.append((start, until))
    return times


def extra_budget(run: Run, calendar: WorkCalendar) -> dict[str, int]:
    """Minutes by which steps were extended."""
    more: dict[str, int] = {}
    for action in run.actions:
        if action.kind is EXTEND and action.limit is not None:
            more[action.step] = more.get(action.step, 0) + Limit.parse(action.limit).minutes(calendar)
    return more
