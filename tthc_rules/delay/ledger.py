"""The ledger of one run: which minutes pushed the finish, and who held each step meanwhile.

Walk the clock. F is the projected finish if every step keeps its limit from now on: the clock time plus the longest
remaining path. A minute *slips* when F grows; that happens exactly when a step on the longest remaining path is
stalled, its budget used up or its wait wrongful, and the stalled steps on that path share the minute equally.
Between two events nothing changes until a budget runs out or a running path falls to a stalled one, so the ledger
jumps from one such moment to the next instead of counting minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from tthc_rules.deadline.clock import Clock
from tthc_rules.flow import Flow, Standing
from tthc_rules.history import Action, ActionKind, Run
from tthc_rules.worktime import Limit, WorkCalendar

PROCEDURE = "@procedure"
OVER, WRONGFUL, REOPEN, DESIGN, CALENDAR = "over", "wrongful", "reopen", "design", "calendar"

Charge = tuple[str, str]  # step (or @procedure), cause


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch of the clock in which the finish slipped, and the charges that share its minutes equally."""

    start: int
    end: int
    charges: tuple[Charge, ...]


@dataclass(slots=True)
class StepLedger:
    """What one step used, in clock minutes.

    `used`: all minutes that count against its budget; `over`: those beyond it. `wrongful`: waits that do not use the
    budget. `held`: minutes by who answered for them; `wrong`: wrongful minutes by who caused them.
    `waiting`: named but not yet accepted; `unassigned`: nobody named. `gain`: what closing early saved.
    """

    budget: int
    used: int = 0
    over: int = 0
    wrongful: int = 0
    waiting: int = 0
    unassigned: int = 0
    gain: int = 0
    held: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    wrong: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def left(self) -> int:
        return max(0, self.budget - self.used)


@dataclass(slots=True)
class Ledger:
    """The finished ledger: minutes that slipped by charge, the projected finish, and each step's own account."""

    steps: dict[str, StepLedger]
    slips: dict[Charge, Fraction]
    stretches: list[Slip]
    finish: int
    clock: int


def keep_ledger(
    run: Run,
    clock: Clock,
    calendar: WorkCalendar,
    budgets: Mapping[str, int],
    units: Mapping[str, str],
    until: int,
    finished: bool,
    planned_total: int,
    total: int,
) -> Ledger:
    """The ledger of a run up to the clock time `until`; `finished` or to be finished by the plan.

    `budgets`: working minutes by step. `units`: who answers for a step nobody is named for. `planned_total`: clock
    minutes to the due as it stood at the start; `total`: as it stands. What the steps promise beyond the first is
    charged to the procedure's design, beyond the second to calendar days lost in pauses.
    """
    return _Keeper(run, clock, calendar, budgets, units).keep(until, finished, planned_total, total)


class _Keeper:
    def __init__(
        self,
        run: Run,
        clock: Clock,
        calendar: WorkCalendar,
        budgets: Mapping[str, int],
        units: Mapping[str, str],
    ) -> None:
        self.run = run
        self.clock = clock
        self.calendar = calendar
        self.units = units
        self.flow = Flow(run.steps)
        self.steps = {step: StepLedger(budgets[step]) for step in self.flow.steps}
        self.named: dict[str, str] = {}
        self.accepted: set[str] = set()
        self.wrong_at: dict[str, str] = {}
        self.wrong_return: tuple[str, str] | None = None
        self.tau = 0
        self.slips: dict[Charge, Fraction] = defaultdict(Fraction)
        self.stretches: list[Slip] = []
        self.gains: dict[str, int] = defaultdict(int)

    def keep(self, until: int, finished: bool, planned_total: int, total: int) -> Ledger:
        promised = self.finish()
        design = max(0, promised - planned_total)
        lost = max(0, promised - total - design)
        if design:
            self.slips[PROCEDURE, DESIGN] += design
        if lost:
            self.slips[PROCEDURE, CALENDAR] += lost
        for action in self.run.actions:
            self.advance(min(self.clock.tau(action.at), until))
            self.apply(action)
        self.advance(until)
        finish = until if finished else self.finish()
        return Ledger(self.steps, dict(self.slips), self.stretches, finish, until)

    # ------------------------------------------------------------------ the projected finish

    def paths(self) -> dict[str, int]:
        """The longest remaining path of each step that holds the dossier."""
        known: dict[str, int] = {}

        def path(step: str) -> int:
            if step not in known:
                known[step] = self.steps[step].left + max(
                    (path(later) for later in self.flow.next[step] if self._still_to_come(step, later)),
                    default=0,
                )
            return known[step]

        return {step: path(step) for step in self.holding()}

    def _still_to_come(self, step: str, later: str) -> bool:
        standing = self.flow.standing
        if standing[step] is Standing.CARRYING:
            return self.flow.carrier.get(later) == step
        return standing[later] in (Standing.PENDING, Standing.CARRIED)

    def holding(self) -> list[str]:
        """The steps that hold the dossier; once all are sent, the last ones hold it until the result is ready."""
        active = self.flow.active()
        return active or self.last_sent

    @property
    def last_sent(self) -> list[str]:
        return [step for step, later in self.flow.next.items() if not later]

    def finish(self) -> int:
        return self.tau + max(self.paths().values(), default=0)

    # ------------------------------------------------------------------ time passes

    def advance(self, until: int) -> None:
        while self.tau < until:
            holding, paths = self.holding(), self.paths()
            stalled = {step: charge for step in holding if (charge := self._charge(step)) is not None}
            top = max(paths.values(), default=0)
            pushing = [step for step in holding if step in stalled and paths[step] == top]
            jump = until - self.tau
            for step in holding:
                if step not in stalled:
                    jump = min(jump, self.steps[step].left)
            if not pushing and stalled:
                jump = min(jump, top - max(paths[step] for step in stalled))
            before = self.tau + top
            self._pass(holding, stalled, pushing, jump)
            after = self.finish()
            assert after - before == (jump if pushing else 0), "the finish slips exactly while a stalled step leads"

    def _charge(self, step: str) -> Charge | None:
        """What a minute of this step would be charged to, when it is stalled."""
        if self.wrong_return is not None:
            return (self.wrong_return[0], WRONGFUL)
        if step in self.wrong_at:
            return (step, WRONGFUL)
        if self.steps[step].left == 0:
            return (step, OVER)
        return None

    def _pass(self, holding: list[str], stalled: Mapping[str, Charge], pushing: list[str], minutes: int) -> None:
        if pushing:
            charges = tuple(stalled[step] for step in pushing)
            for charge in charges:
                self.slips[charge] += Fraction(minutes, len(pushing))
            if self.stretches and self.stretches[-1].end == self.tau and self.stretches[-1].charges == charges:
                self.stretches[-1] = Slip(self.stretches[-1].start, self.tau + minutes, charges)
            else:
                self.stretches.append(Slip(self.tau, self.tau + minutes, charges))
        for step in holding:
            account = self.steps[step]
            if step in stalled and stalled[step][1] == WRONGFUL:
                cause, who = stalled[step][0], self._requester(step)
                self.steps[cause].wrongful += minutes
                self.steps[cause].wrong[who] += minutes
            else:
                account.over += minutes if account.left == 0 else 0
                account.used += minutes
                account.held[self._holder(step)] += minutes
                if step not in self.named:
                    account.unassigned += minutes
                elif step not in self.accepted:
                    account.waiting += minutes
        self.tau += minutes

    def _holder(self, step: str) -> str:
        return self.named.get(step) or self.units[step]

    def _requester(self, step: str) -> str:
        return self.wrong_return[1] if self.wrong_return is not None else self.wrong_at[step]

    # ------------------------------------------------------------------ things are done

    def apply(self, action: Action) -> None:
        match action.kind:
            case ActionKind.NAME | ActionKind.ACCEPT:
                self._name(action)
            case ActionKind.SEND:
                self._send(action)
            case ActionKind.RETURN:
                self._return(action)
            case ActionKind.WRONG:
                self.wrong_at[action.step] = action.officer or self._holder(action.step)
            case ActionKind.RIGHT:
                self.wrong_at.pop(action.step, None)
            case ActionKind.EXTEND:
                if action.limit is not None:
                    self.steps[action.step].budget += Limit.parse(action.limit).minutes(self.calendar)

    def _name(self, action: Action) -> None:
        if action.officer is not None and self.named.get(action.step) != action.officer:
            self.named[action.step] = action.officer
            self.accepted.discard(action.step)
        if action.kind is ActionKind.ACCEPT:
            self.flow.receive(action.step)
            self.accepted.add(action.step)

    def _send(self, action: Action) -> None:
        before = self.finish()
        self.flow.receive(action.step)
        self.flow.send(action.step, action.on_paper)
        gain = max(0, before - self.finish())
        self.steps[action.step].gain += gain
        self.gains[action.step] += gain
        self.wrong_at.pop(action.step, None)
        if self.wrong_return is not None and self.wrong_return[0] in self.flow.active():
            self.wrong_return = None

    def _return(self, action: Action) -> None:
        assert action.to is not None
        before = self.finish()
        self.flow.receive(action.step)
        reopened = self.flow.reopen(action.to)
        jump = max(0, self.finish() - before)
        for step in sorted(reopened):  # a jump first takes back what the reopened steps had saved
            back = min(jump, self.gains[step])
            self.gains[step] -= back
            jump -= back
        if jump:
            self.slips[action.to, REOPEN] += jump
        if action.fault == "from":
            self.wrong_return = (action.step, action.officer or self._holder(action.step))
