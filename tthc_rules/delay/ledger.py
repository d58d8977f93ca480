"""The ledger of one run, as values: which minutes pushed the finish, and what each step did with its time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from tthc_rules.flow import Standing

PROCEDURE = "@procedure"
OVER, WRONGFUL, REOPEN, DESIGN, CALENDAR = "over", "wrongful", "reopen", "design", "calendar"


class Charge(NamedTuple):
    """What minutes that pushed the finish are charged to: a step (or @procedure), and why.

    `owner` empty: to be divided among those who held the step, or caused the wait.
    """

    step: str
    cause: str
    owner: str = ""


class Slip(NamedTuple):
    """A stretch of the clock in which the finish slipped, and the charges that share its minutes equally."""

    start: int
    end: int
    charges: tuple[Charge, ...]


class Move(NamedTuple):
    """At one moment the projected finish came `minutes` nearer to the due, or went past it; below zero: away from it.

    Time saved, a due that was moved, work that has to be done again. `charge`: who answers when it costs time.
    """

    at: int
    minutes: int
    charge: Charge


class DueMove(NamedTuple):
    """When the due moved, and by how many minutes of the clock it came nearer. `step`: with that step's extension."""

    at: datetime
    minutes: int
    charge: Charge
    step: str | None = None


class Hold(NamedTuple):
    """What a step stood still for: a request or return that `step` made `at` a moment, against the rules.

    `own`: the minutes used up the limit of the step itself.
    """

    step: str
    at: datetime
    own: bool = False


@dataclass(slots=True)
class StepLedger:
    """What one step used, in clock minutes.

    `used`: all minutes that count against its budget; `over`: those beyond it. `wrongful`: waits that it caused.
    `earlier`: used in visits that its budget no longer counts. `waiting`: named but not yet accepted; `unassigned`:
    nobody named. `gain`: what the finish gained when it was closed early. `held`, `wrong`, `over_held`,
    `waiting_held`, `gained`: by who answered then. `stood`: minutes it stood still, by what for.
    """

    budget: int
    used: int = 0
    over: int = 0
    earlier: int = 0
    wrongful: int = 0
    waiting: int = 0
    unassigned: int = 0
    gain: int = 0
    held: dict[str, int] = field(default_factory=dict)
    wrong: dict[str, int] = field(default_factory=dict)
    over_held: dict[str, int] = field(default_factory=dict)
    waiting_held: dict[str, int] = field(default_factory=dict)
    gained: dict[str, int] = field(default_factory=dict)
    stood: dict[Hold, int] = field(default_factory=dict)

    @property
    def left(self) -> int:
        return max(0, self.budget - self.used + self.earlier)


@dataclass(slots=True)
class Ledger:
    """The finished ledger: minutes that slipped by charge, the projected finish, and each step's own account.

    `journal`: slips and moves in the order of the clock. `promised`: the finish as the steps' limits had it at the
    start. `standing`: where each step stands at the end.
    """

    steps: dict[str, StepLedger]
    slips: dict[Charge, Fraction]
    journal: list[Slip | Move]
    finish: int
    clock: int
    promised: int
    standing: Mapping[str, Standing]
