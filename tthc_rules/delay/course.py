"""The course of each step on the clock: minutes within its limit, beyond it, and waits against the rules.

The account of a step says how many minutes it used and how many lay beyond its limit; this says which, so that they
can be found in the log and drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tthc_rules.deadline.clock import Clock, Stretch, united
from tthc_rules.deadline.step_times import step_times
from tthc_rules.delay.answer import Attribution, StepAccount
from tthc_rules.delay.stays import StayTimes, stay_times
from tthc_rules.history import ActionKind, Run
from tthc_rules.worktime import Limit


class Passed(StrEnum):
    """How minutes of a step passed."""

    WITHIN = "within"
    OVER = "over"
    WRONGFUL = "wrongful"


@dataclass(frozen=True, slots=True)
class Part:
    """Minutes of the clock in which a step had the dossier, all of one kind; `start` included, `end` not."""

    kind: Passed
    start: int
    end: int

    @property
    def minutes(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Course:
    """The run that counts on its clock, up to its end or to when it was looked at.

    `parts`: step → how its minutes passed, in the order of the clock. `stays`: the same by the log.
    """

    run: Run
    clock: Clock
    until: datetime
    parts: Mapping[str, tuple[Part, ...]]
    stays: Mapping[str, StayTimes]

    def dates(self, start: int, end: int) -> tuple[datetime, datetime]:
        """From when to when these minutes of the clock passed: the first is worked, at the second they are over."""
        return self.clock.instant(start + 1) - timedelta(minutes=1), self.clock.instant(end)


def course_of(answer: Attribution) -> Course:
    """The course of the run that counts."""
    schedule = answer.schedule
    run, until = schedule.history.runs[-1], schedule.end or schedule.as_of
    assert until is not None, "what is attributed has ended or is seen at a moment"
    clock = Clock(schedule.calendar, run.start, run.pauses, until)
    seen, stays = clock.tau(until), stay_times(answer)
    times = step_times(run, clock, seen)
    visits = {
        step: [(clock.tau(since), seen if end is None else clock.tau(end)) for since, end in stay.visits]
        for step, stay in stays.items()
    }
    _fill_gaps(visits, run, seen)
    parts = {}
    for step, account in answer.steps.items():
        own = _own_requests(stays[step], clock, seen) if answer.policy.wrongful == "own_limit" else []
        walk = _Walk(account, _extensions(run, step, clock), own, answer.policy.rework == "fresh")
        waits = united(times[step].waits)
        parts[step] = tuple(walk.parts(visits[step], waits)) if walk.counted else ()
    return Course(run, clock, until, parts, stays)


def _fill_gaps(visits: dict[str, list[Stretch]], run: Run, seen: int) -> None:
    """Between the last sending and a return the dossier is still with whoever sent it last."""
    covered = united(visit for stays in visits.values() for visit in stays)
    followed = {before for step in run.steps for before in step.after}
    for start, end in zip([0, *(end for _, end in covered)], [*(start for start, _ in covered), seen], strict=True):
        if start >= end:
            continue
        sent = {step: max((e for _, e in stays if e <= start), default=-1) for step, stays in visits.items()}
        last = [step for step, at in sent.items() if at == max(sent.values())]
        for step in [step for step in last if step not in followed] or last:
            visits[step] = sorted([*visits[step], (start, end)])


def _own_requests(stay: StayTimes, clock: Clock, seen: int) -> list[Stretch]:
    """The waits for requests that the step made itself."""
    waits = [wait for wait in stay.waits if not wait.returned]
    return [(clock.tau(wait.start), seen if wait.end is None else clock.tau(wait.end)) for wait in waits]


def _extensions(run: Run, step: str, clock: Clock) -> list[tuple[int, int]]:
    """When the step was extended, and by how many minutes."""
    return [
        (clock.tau(action.at), Limit.parse(action.limit).minutes(clock.calendar))
        for action in run.actions
        if action.kind is ActionKind.EXTEND and action.step == step and action.limit is not None
    ]


class _Walk:
    """Walks through the visits of one step with what is left of its budget."""

    def __init__(
        self, account: StepAccount, extensions: list[tuple[int, int]], own_requests: list[Stretch], fresh: bool
    ) -> None:
        self.counted = account.used + account.wrongful + sum(account.stood.values()) > 0
        self.extensions = extensions
        self.own_requests = own_requests
        self.fresh = fresh
        self.budget = account.budget - sum(minutes for _, minutes in extensions)
        self.used = 0

    def parts(self, visits: list[Stretch], waits: tuple[Stretch, ...]) -> Iterator[Part]:
        joined: list[Part] = []
        for number, visit in enumerate(visits):
            if number and self.fresh:
                self.used = 0
            for part in self._visit(visit, waits):
                if joined and joined[-1].kind is part.kind and joined[-1].end == part.start:
                    joined[-1] = Part(part.kind, joined[-1].start, part.end)
                else:
                    joined.append(part)
        return iter(joined)

    def _visit(self, visit: Stretch, waits: tuple[Stretch, ...]) -> Iterator[Part]:
        """Cut where a wait begins or ends, where the step was extended, and where its budget is used up."""
        start, end = visit
        turns = {turn for wait in (*waits, *self.own_requests) for turn in wait} | {at for at, _ in self.extensions}
        cuts = [start, *sorted(turn for turn in turns if start < turn < end), end]
        for here, following in zip(cuts, cuts[1:], strict=False):
            if any(since <= here < until for since, until in waits):
                if any(since <= here < until for since, until in self.own_requests):
                    self.used += following - here
                yield Part(Passed.WRONGFUL, here, following)
                continue
            turn = min(following, here + self._left(here))
            if here < turn:
                yield Part(Passed.WITHIN, here, turn)
            if turn < following:
                yield Part(Passed.OVER, turn, following)
            self.used += following - here

    def _left(self, at: int) -> int:
        budget = self.budget + sum(minutes for since, minutes in self.extensions if since <= at)
        return max(0, budget - self.used)
