"""The course of each step on the clock: minutes within its limit, beyond it, and waits against the rules.

The account of a step says how many minutes it used and how many lay beyond its limit; this says which, so that they
can be found in the log and drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

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
        step: [(visit.start, seen if visit.end is None else visit.end) for visit in stayed.visits]
        for step, stayed in times.items()
    }
    waits = {step: list(stayed.waits) for step, stayed in times.items()}
    requests = {step: list(_requests(stay, clock, seen)) for step, stay in stays.items()}
    for start, end in _gaps(visits, seen):
        holding = _last_sent(visits, run, start)
        for step in holding:
            waits[step] += [wait for wait in _made(requests, step, holding) if start <= wait[0] < end]
            visits[step] = sorted([*visits[step], (start, end)])
    parts = {}
    for step, account in answer.steps.items():
        own = requests[step] if answer.policy.wrongful == "own_limit" else []
        walk = _Walk(account, _extensions(run, step, clock), own, answer.policy.rework == "fresh")
        parts[step] = tuple(walk.parts(visits[step], united(waits[step]))) if walk.counted else ()
    return Course(run, clock, until, parts, stays)


def _gaps(visits: Mapping[str, list[Stretch]], seen: int) -> Iterator[Stretch]:
    """The minutes in which no step has the dossier by the log: between the last sending and a return, or the end."""
    covered = united(visit for stays in visits.values() for visit in stays)
    ends, starts = [0, *(end for _, end in covered)], [*(start for start, _ in covered), seen]
    return ((start, end) for start, end in zip(ends, starts, strict=True) if start < end)


def _last_sent(visits: Mapping[str, list[Stretch]], run: Run, at: int) -> list[str]:
    """The steps that sent it last, with whom it still is."""
    sent = {step: max((end for _, end in stays if end <= at), default=-1) for step, stays in visits.items()}
    last = [step for step, end in sent.items() if end == max(sent.values())]
    followed = {before for step in run.steps for before in step.after}
    return [step for step in last if step not in followed] or last


def _requests(stay: StayTimes, clock: Clock, seen: int) -> Iterator[Stretch]:
    """The waits for requests against the rules that a step made."""
    for wait in stay.waits:
        if not wait.returned:
            yield clock.tau(wait.start), seen if wait.end is None else clock.tau(wait.end)


def _made(requests: Mapping[str, list[Stretch]], step: str, holding: list[str]) -> Iterator[Stretch]:
    """The waits that hold a step up: for its own requests, and for those of steps that do not have the dossier."""
    for other, waits in requests.items():
        if other == step or other not in holding:
            yield from waits


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
        for here, following in pairwise(cuts):
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
