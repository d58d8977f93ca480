"""Keeps the ledger of one run: walks the clock and notes which minutes pushed the finish, and who held each step.

F is the projected finish if every step keeps its limit from now on: the clock time plus the longest remaining path.
A minute *slips* when F grows; that happens exactly when a step on the longest remaining path is stalled, its budget
used up or its wait wrongful, and the stalled steps on that path share the minute equally. Between two events nothing
changes until a budget runs out or a running path falls to a stalled one, so the ledger jumps from one such moment to
the next instead of counting minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction

from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.waits import Wait, Waits
from tthc_rules.delay.holders import Holders
from tthc_rules.delay.ledger import (
    BY_CALENDAR,
    BY_DESIGN,
    OVER,
    REOPEN,
    WRONGFUL,
    Charge,
    DueMove,
    Hold,
    Ledger,
    Move,
    Passed,
    Slip,
    StepLedger,
)
from tthc_rules.delay.policy import USUAL, Policy
from tthc_rules.delay.projection import Projection
from tthc_rules.delay.savings import Savings
from tthc_rules.flow import DONE, PENDING, Flow
from tthc_rules.history import CITIZEN, WITH_RESULT, Action, ActionKind, Run
from tthc_rules.worktime import Limit

MAKES_A_WAIT = frozenset({ActionKind.WRONG, ActionKind.RETURN})
NAMES = frozenset({ActionKind.NAME, ActionKind.ACCEPT})
SEND, ACCEPT = ActionKind.SEND, ActionKind.ACCEPT
WITHIN, OVERTIME = Passed.WITHIN, Passed.OVER
"""Looked up once: in Python 3.11 a member of an enumeration takes its time."""


def keep_ledger(
    run: Run,
    clock: Clock,
    budgets: Mapping[str, int],
    units: Mapping[str, str],
    until: int,
    finished: bool,
    planned_total: int,
    total: int,
    policy: Policy = USUAL,
    due_moves: Sequence[DueMove] = (),
) -> Ledger:
    """The ledger of a run up to the clock time `until`; `finished` or to be finished by the plan.

    `budgets`: working minutes by step. `units`: who answers for a step nobody is named for. `planned_total`: clock
    minutes to the due as it stood at the start; `total`: as it stands. What the steps promise beyond the first is
    charged to the procedure's design, beyond the second to calendar days lost in pauses. `due_moves`: when the due
    moved, for the journal; in the order of the clock.
    """
    keeper = _Keeper(run, clock, budgets, units, policy, due_moves)
    return keeper.keep(until, finished, planned_total, total)


class _Keeper:
    def __init__(
        self,
        run: Run,
        clock: Clock,
        budgets: Mapping[str, int],
        units: Mapping[str, str],
        policy: Policy,
        due_moves: Sequence[DueMove],
    ) -> None:
        self.run = run
        self.clock = clock
        self.by_clock = policy.within_step == "clock"
        self.own_limit = policy.wrongful == "own_limit"
        self.fresh = policy.rework == "fresh"
        self.to_last = policy.early == "last_step"
        self.due_moves = [move for move in due_moves if move.step is None]
        self.with_steps = [move for move in due_moves if move.step is not None]
        self.flow = Flow(run.steps)
        self.steps = {step: StepLedger(budgets[step]) for step in self.flow.steps}
        self.outside = {step.id for step in run.steps if not step.counted}
        self.waits = Waits()
        self.tau = 0
        self.slips: dict[Charge, int | Fraction] = defaultdict(int)
        self.journal: list[Slip | Move] = []
        self.holders = Holders(units)
        self.projection = Projection(self.flow, self.steps)
        self.savings = Savings(self.steps, self.holders, self.journal)
        self.given: dict[str, list[tuple[list[str], int]]] = defaultdict(list)

    def keep(self, until: int, finished: bool, planned_total: int, total: int) -> Ledger:
        promised = self.finish()
        design = max(0, promised - planned_total)
        lost = max(0, promised - total - design)
        if design:
            self.slips[BY_DESIGN] += design
            self._note(design, BY_DESIGN)
        if lost:
            self.slips[BY_CALENDAR] += lost
        at: datetime | None = None
        for action in self.run.actions:
            if self.due_moves:
                self._move_due(action.at, until)
            if action.at != at:  # much is done in the same minute: sent and named
                at = action.at
                self.advance(min(self.clock.tau(at), until))
            self.apply(action)
        self._move_due(None, until)
        self.advance(until)
        finish = self.finish()
        if finished:
            self._close_early(finish - until)
            self._note(until - finish)
            finish = until
        # What an extension gave a step but not the dossier: the lateness is never more than what slipped.
        if (more := finish - total - sum(self.slips.values())) > 0:
            self.slips[BY_DESIGN] += more
        slips = {charge: Fraction(minutes) for charge, minutes in self.slips.items()}
        return Ledger(self.steps, slips, self.journal, finish, until, promised, self.flow.standing)

    # ------------------------------------------------------------------ the journal

    def _note(self, minutes: int, charge: Charge = BY_DESIGN) -> None:
        if minutes:
            self.journal.append(Move(self.tau, minutes, charge))

    def _move_due(self, before: datetime | None, until: int) -> None:
        """The due moves: all that is on record up to a moment. In the same minute it goes before what is done."""
        while self.due_moves and (before is None or self.due_moves[0].at <= before):
            move = self.due_moves.pop(0)
            self.advance(min(self.clock.tau(move.at), until))
            self._note(move.minutes, move.charge)

    def finish(self) -> int:
        """The projected finish by the clock."""
        return self.tau + self.projection.left()

    # ------------------------------------------------------------------ time passes

    def advance(self, until: int) -> None:
        while self.tau < until:
            paths = self.projection.paths()
            waiting, steps = self.waits.open, self.steps
            stalled = {
                step: charge
                for step in paths
                if (waiting or not steps[step].left) and (charge := self._charge(step)) is not None
            }
            top = max(paths.values())
            pushing = [step for step in stalled if paths[step] == top]
            # A step outside the clock gives way to those that the clock counts.
            pushing = [step for step in pushing if step not in self.outside] or pushing
            jump = until - self.tau
            for step in paths:
                if step not in stalled:
                    jump = min(jump, steps[step].left)
            if not pushing and stalled:
                jump = min(jump, top - max(paths[step] for step in stalled))
            before = self.tau + top
            self._pass(list(paths), stalled, pushing, jump)
            after = self.finish()
            if after - before != (jump if pushing else 0):
                raise AssertionError("the finish slips exactly while a stalled step leads")

    def _charge(self, step: str) -> Charge | None:
        """What a minute of this step would be charged to, when it is stalled."""
        if self.waits.open and (wait := self.waits.of(step)) is not None:
            if self._uses_own_limit(step, wait) and self.steps[step].left:
                return None
            return Charge(wait.step, WRONGFUL, self._at_fault(wait) if self.by_clock else "")
        if self.steps[step].left:
            return None
        return Charge(step, OVER, self.holders.of(step) if self.by_clock else "")

    def _pass(self, holding: list[str], stalled: Mapping[str, Charge], pushing: list[str], minutes: int) -> None:
        if pushing:
            charges = tuple([stalled[step] for step in pushing])
            each = minutes if len(pushing) == 1 else Fraction(minutes, len(pushing))
            for charge in charges:
                self.slips[charge] += each
            last = self.journal[-1] if self.journal else None
            if isinstance(last, Slip) and last.end == self.tau and last.charges == charges:
                self.journal[-1] = Slip(last.start, self.tau + minutes, charges)
            else:
                self.journal.append(Slip(self.tau, self.tau + minutes, charges))
        at_fault: set[tuple[str, str]] = set()
        waiting = self.waits.open
        for step in holding:
            if waiting and (wait := self.waits.of(step)) is not None:
                officer = self._at_fault(wait)
                at_fault.add((wait.step, officer))
                if wait.disputed:
                    self.steps[wait.step].disputed.add(officer)
                account, own = self.steps[step], self._uses_own_limit(step, wait)
                if own:
                    account.over += minutes if account.left == 0 else 0
                    account.used += minutes
                hold = Hold(CITIZEN if officer == CITIZEN else wait.step, wait.at, own)
                account.stood[hold] = account.stood.get(hold, 0) + minutes
                account.note(Passed.WRONGFUL, self.tau, self.tau + minutes)
            elif step not in self.outside:
                self._use(step, minutes)
        for step in {step for step, _ in at_fault}:
            self.steps[step].wrongful += minutes
        for step, officer in at_fault:
            _add(self.steps[step].wrong, officer, minutes)
        self.tau += minutes
        self.projection.passed()

    def _uses_own_limit(self, step: str, wait: Wait) -> bool:
        """Whether the wait uses up the limit of the step that made the request."""
        own = self.own_limit and step == wait.step and wait is self.waits.request
        return own and wait.officer != CITIZEN

    def _at_fault(self, wait: Wait) -> str:
        return wait.officer or self.holders.of(wait.step)

    def _use(self, step: str, minutes: int) -> None:
        account, holder = self.steps[step], self.holders.of(step)
        account.note(WITHIN if account.left else OVERTIME, self.tau, self.tau + minutes)
        if not account.left:
            account.over += minutes
            _add(account.over_held, holder, minutes)
        account.used += minutes
        _add(account.held, holder, minutes)
        if step not in self.holders.named:
            account.unassigned += minutes
        elif step not in self.holders.accepted:
            account.waiting += minutes
            _add(account.waiting_held, holder, minutes)

    # ------------------------------------------------------------------ things are done

    def apply(self, action: Action) -> None:
        makes_wait = action.kind in MAKES_A_WAIT
        if makes_wait:
            answers = action.to if action.kind is ActionKind.WRONG and action.to else action.step
            action = action._replace(officer=action.officer or self.holders.of(answers))
        if action.kind is SEND:
            self._send(action)
        elif action.kind in NAMES:
            self._name(action)
        elif action.kind is ActionKind.RETURN:
            self._return(action)
        elif action.kind is ActionKind.EXTEND and action.limit is not None:
            self._extend(action.step, Limit.parse(action.limit).minutes(self.clock.calendar))
        if makes_wait or self.waits.open:
            self.waits.follow(action, self.flow, self.projection.holding())

    def _name(self, action: Action) -> None:
        if action.officer is not None:
            self.holders.name(action.step, action.officer)
        if action.kind is ACCEPT:
            self._receive(action.step)
            self.holders.accepted.add(action.step)
        elif action.officer is None:
            self.holders.free(action.step)

    def _receive(self, step: str) -> None:
        """A hand-over on paper ends: the step that carried the dossier is closed now."""
        carrier = self.flow.carrier.get(step)
        if carrier is not None:
            before = self.finish()
            self.flow.receive(step)
            self._gain(carrier, before)

    def _send(self, action: Action) -> None:
        self._receive(action.step)
        before = self.finish()
        if self.flow.standing[action.step] is PENDING or self.flow.out_of_turn:
            self.projection.changed()
        self.flow.send(action.step, action.on_paper)
        self.projection.sent_at[action.step] = self.tau
        self._gain(action.step, before)

    def _gain(self, step: str, before: int) -> None:
        """What closing `step` saved: the finish was `before`."""
        self.projection.passed()
        gain = before - self.finish()
        if gain > 0:
            self.savings.credit(step, gain)
            if self.to_last and (last := self._last_to_come()):
                self.given[step].append((last, gain))
                self._lengthen(last, gain)
                gain = before - self.finish()  # where the way led through another end that was reached out of turn
            self.savings.record(step, gain, self.tau)
        elif gain < 0:
            self._note(self.savings.take_back(-gain, self.tau))

    def _last_to_come(self) -> list[str]:
        return [step for step in self.flow.last if self.flow.standing[step] is not DONE]

    def _lengthen(self, steps: list[str], minutes: int) -> None:
        for step in steps:
            self.steps[step].budget += minutes
        self.projection.changed()

    def _extend(self, step: str, minutes: int) -> None:
        """The step's limit grows, and with it perhaps the finish; what the due moves by for it goes first."""
        before = self.finish()
        self._lengthen([step], minutes)
        moved = self.with_steps.pop(0).minutes if self.with_steps else 0
        self._note(self.finish() - before + moved)

    def _close_early(self, saved: int) -> None:
        """What the end of the run saved is the gain of the last step, if it came that far."""
        last = [step for step in self.projection.holding() if not self.flow.next[step]]
        if last and saved > 0 and self.run.ended_by in WITH_RESULT:
            step = max(last, key=lambda step: (self.steps[step].left, step))
            self.savings.credit(step, saved)

    def _return(self, action: Action) -> None:
        assert action.to is not None
        self._receive(action.step)
        before = self.finish()
        reopened = self.flow.reopen(action.to)
        for step in reopened:
            if self.fresh:
                self.steps[step].earlier = self.steps[step].used
            for last, given in self.given.pop(step, ()):  # it has its own time back
                self._lengthen(last, -given)
        self.projection.changed()
        jump = max(0, self.finish() - before)
        back = self.savings.reopen(reopened, jump)
        charge = Charge(action.to, REOPEN)
        if jump > back:
            self.slips[charge] += jump - back
        self._note(self.finish() - before, charge)


def _add(minutes_by: dict[str, int], owner: str, minutes: int) -> None:
    minutes_by[owner] = minutes_by.get(owner, 0) + minutes
