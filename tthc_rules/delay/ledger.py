"""The ledger of one run, as values: which minutes pushed the finish, and what each step did with its time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
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


BY_DESIGN, BY_CALENDAR = Charge(PROCEDURE, DESIGN), Charge(PROCEDURE, CALENDAR)


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
    """What a step stood still for: a request or return `at` a moment that `step` (or `@citizen`) answers for.

    `own`: the minutes used up the limit of the step itself.
    """

    step: str
    at: datetime
    own: bool = False


class Passed(StrEnum):
    """How minutes of a step passed: within its limit, beyond it, or in a wait that does not stop the clock."""

    WITHIN = "within"
    OVER = "over"
    WRONGFUL = "wrongful"


class Part(NamedTuple):
    """Minutes of the clock in which a step had the dossier, all of one kind; `start` included, `end` not."""

    kind: Passed
    start: int
    end: int

    @property
    def minutes(self) -> int:
        return self.end - self.start


@dataclass(slots=True)
class StepLedger:
    """What one step used, in clock minutes.

    `used`: all minutes that count against its budget; `over`: those beyond it. `wrongful`: waits that it answers for,
    or that a citizen caused there; `disputed`: whose waits of them the log does not settle.
    `earlier`: used in visits that its budget no longer counts. `waiting`: named but not yet accepted; `unassigned`:
    nobody named. `gain`: what the finish gained when it was closed early. `held`, `wrong`, `over_held`,
    `waiting_held`, `gained`: by who answered then. `stood`: minutes it stood still, by what for. `parts`: which minutes
    passed how, in the order of the clock.
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
    disputed: set[str] = field(default_factory=set)
    over_held: dict[str, int] = field(default_factory=dict)
    waiting_held: dict[str, int] = field(default_factory=dict)
    gained: dict[str, int] = field(default_factory=dict)
    stood: dict[Hold, int] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)

    def note(self, kind: Passed, start: int, end: int) -> None:
        """Writes down how minutes passed; what goes on as before is one part."""
        last = self.parts[-1] if self.parts else None
        if last is not None and last.kind is kind and last.end == start:
            self.parts[-1] = Part(kind, last.start, end)
        else:
            self.parts.append(Part(kind, start, end))

    @property
    def left(self) -> int:
        left = self.budget - self.used + self.earlier
        return left if left > 0 else 0


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
