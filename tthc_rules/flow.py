"""The steps of a procedure as a flow: who waits for whom, and where a dossier stands in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from tthc_rules.definitions.conditions import Situation, components_read, open_facts
from tthc_rules.definitions.shapes import Procedure, Process, Step
from tthc_rules.problems import Problem

WHOLE = Step("giai-quyet", "Giải quyết hồ sơ")  # the one step of a procedure that declares none


class Standing(StrEnum):
    """Where one step stands. `CARRYING`: sent on paper, not yet received; `CARRIED`: about to be received."""

    PENDING = "pending"
    ACTIVE = "active"
    CARRYING = "carrying"
    CARRIED = "carried"
    DONE = "done"


PENDING, ACTIVE, CARRYING, CARRIED, DONE = Standing


def steps_of(procedure: Procedure, situation: Situation) -> tuple[Process, tuple[Problem, ...]]:
    """The steps that apply to a dossier, and findings.

    A step whose condition is false is dropped and its predecessors joined to its successors; one whose condition is
    unknown is kept, with a finding that names the facts. A procedure without steps has one, the whole.
    """
    process = Process(procedure.steps)
    if process.always:
        return join_over(process, {}), ()
    findings: list[Problem] = []
    dropped: dict[str, tuple[str, ...]] = {}
    kept: list[Step] = []
    for step in process:
        applies = step.when.holds(situation)
        if applies is False:
            dropped[step.id] = step.after
            continue
        if applies is None:
            unknown = ", ".join(_unknown_to(step, procedure, situation))
            findings.append(Problem("TTHC721", "hint", values={"facts": unknown, "step": step.name}))
        kept.append(step)
    if not kept:
        findings.append(Problem("TTHC715", "warning"))
        return Process((WHOLE,)), tuple(findings)
    return join_over(kept, dropped), tuple(findings)


def _unknown_to(step: Step, procedure: Procedure, situation: Situation) -> list[str]:
    """The names of the facts, or else the papers, that decide whether a step applies."""
    facts = open_facts(step.when, situation)
    papers = set(components_read(step.when))
    return [fact.name for fact in procedure.facts if fact.id in facts] or [
        component.name for component in procedure.all_components() if component.id in papers
    ]


def join_over(steps: Iterable[Step], dropped: Mapping[str, tuple[str, ...]]) -> Process:
    """The steps with each predecessor that was dropped replaced by that one's own predecessors.

    A predecessor that also comes before another one is left out: it says nothing more, and would make the two
    steps look like neighbours.
    """

    if dropped:
        steps = [replace(step, after=tuple(dict.fromkeys(_kept(step.after, dropped)))) for step in steps]
    process = Process(steps)
    if all(len(step.after) < 2 for step in process):
        return process
    flow = Flow(process)
    return Process(
        replace(step, after=tuple(b for b in step.after if not any(other in flow.after(b) for other in step.after)))
        if len(step.after) > 1
        else step
        for step in process
    )


def _kept(after: Iterable[str], dropped: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """What comes before a step, with what comes before a dropped one in its place."""
    for step_id in after:
        if step_id in dropped:
            yield from _kept(dropped[step_id], dropped)
        else:
            yield step_id


class Flow:
    """Where a dossier stands in its steps. Steps start when all before them are sent.

    With `paper`, a step that is sent keeps hold of the dossier until the next one has received it.
    """

    def __init__(self, steps: Iterable[Step]) -> None:
        self.process = process = Process(steps)
        self.steps, self.next, self.last = process.by_id, process.next, process.last
        self.standing: dict[str, Standing] = dict.fromkeys(process.by_id, PENDING)
        self.standing |= dict.fromkeys(process.first, ACTIVE)
        self.carrier: dict[str, str] = {}
        self.out_of_turn = False
        self._active: list[str] | None = process.first

    def active(self) -> list[str]:
        """The steps that hold the dossier now, in the order of the definition."""
        if self._active is None:
            self._active = [s for s, standing in self.standing.items() if standing is ACTIVE or standing is CARRYING]
        return self._active

    def _put(self, step: str, standing: Standing) -> None:
        self.standing[step] = standing
        self._active = None

    def sent(self, step: str) -> bool:
        standing = self.standing[step]
        return standing is DONE or standing is CARRYING

    @property
    def finished(self) -> bool:
        """Whether every last step is sent, whatever was skipped before it."""
        return all(self.standing[step] is DONE for step in self.last)

    def ready_after(self, step: str) -> list[str]:
        """The steps that start when `step` is sent: all that comes before them is sent, however far back."""
        if not self.out_of_turn and self.standing[step] is not PENDING:
            standing, steps, following = self.standing, self.steps, self.next[step]
            if len(following) == 1 and standing[following[0]] is PENDING and len(steps[following[0]].after) == 1:
                return following  # the ordinary case: one after the other
            return [
                later
                for later in following
                if standing[later] is PENDING
                and (len(steps[later].after) == 1 or all(b == step or self.sent(b) for b in steps[later].after))
            ]
        found: list[str] = []
        passed = [step]
        for sent in passed:
            for later in self.next[sent]:
                if later in found or later in passed:
                    continue
                if not all(self._all_through(before, step) for before in self.steps[later].after):
                    continue
                if self.standing[later] is PENDING:
                    found.append(later)
                else:  # it was sent before its turn, and what comes after it was waiting for this
                    passed.append(later)
        return found

    def _all_through(self, step: str, sending: str) -> bool:
        """Whether a step and all before it are sent, `sending` being sent now."""
        sent = step == sending or self.sent(step)
        return sent and all(self._all_through(before, sending) for before in self.steps[step].after)

    def unsent_before(self, step: str) -> list[str]:
        """The steps before `step` that are not sent, each after those that come before it."""
        found: list[str] = []

        def look(later: str) -> None:
            for before in self.steps[later].after:
                if before not in found:
                    look(before)
                    if not self.sent(before) and before not in found:
                        found.append(before)

        look(step)
        return found

    def send(self, step: str, on_paper: Collection[str] = (), started: list[str] | None = None) -> list[str]:
        """Ends `step`; returns the steps that start (given as `started` where they are known already).

        Those `on_paper` start only when they are received.
        """
        if started is None:
            started = self.ready_after(step)
        if self.standing[step] is PENDING:
            self.out_of_turn = True
        alone = self._active == [step]
        self.standing[step], self._active = DONE, None
        for later in started:
            if later in on_paper:
                self.standing[step], self.standing[later], self.carrier[later] = CARRYING, CARRIED, step
                alone = False
            else:
                self.standing[later] = ACTIVE
        if alone:
            self._active = started  # the dossier goes on; nobody else has it
        return started

    def receive(self, step: str) -> None:
        """A step that was handed over on paper has the dossier now."""
        if self.standing[step] is not CARRIED:
            return
        self._put(step, ACTIVE)
        carrier = self.carrier.pop(step)
        if carrier not in self.carrier.values():
            self._put(carrier, DONE)

    def after(self, step: str) -> set[str]:
        """All steps that come after `step`."""
        found: set[str] = set()
        waiting = list(self.next[step])
        while waiting:
            later = waiting.pop()
            if later not in found:
                found.add(later)
                waiting += self.next[later]
        return found

    def past(self, step: str) -> bool:
        """Whether the dossier has gone past `step`: it is sent, or something after it is under way or sent."""
        return self.sent(step) or any(self.standing[later] is not PENDING for later in self.after(step))

    def reopen(self, step: str) -> set[str]:
        """Goes back to `step`: all that comes after it is pending, and so is it until all before it is sent.

        Returns the steps reopened.
        """
        reopened = {later for later in self.after(step) if self.standing[later] is not PENDING} | {step}
        for later in reopened:
            self._put(later, PENDING)
            carrier = self.carrier.pop(later, None)
            if carrier is not None and carrier not in reopened and carrier not in self.carrier.values():
                self._put(carrier, DONE)  # what it was carrying is not wanted yet
        if not self.unsent_before(step):
            self._put(step, ACTIVE)
        return reopened
