"""What the waterfall picture shows: from the time promised to the time taken, and whose the lateness is.

Every level is in minutes of the dossier's clock. What ran over or waited goes up from the limit; what the plan and
early steps gave back goes down from there, to the finish; above the limit that is the lateness, and it is the shares.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.printed import key_of, whole_percents, whole_shares
from tthc_rules.delay.reckoning import Reckoning, reckon


class Level(StrEnum):
    """What a bar of the waterfall is."""

    LIMIT = "limit"
    OVER = "over"
    WRONGFUL = "wrongful"
    EXCESS = "excess"
    CHANGED = "changed"
    BESIDE = "beside"
    RESERVE = "reserve"
    SAVED = "saved"
    FINISH = "finish"


UP = frozenset({Level.OVER, Level.WRONGFUL, Level.EXCESS})
WHOLE = frozenset({Level.LIMIT, Level.FINISH})


@dataclass(frozen=True, slots=True)
class Fall:
    """One bar, from one level to the next. `step`: whose it is, where it is one step's."""

    kind: Level
    start: int
    end: int
    step: str | None = None

    @property
    def minutes(self) -> int:
        """What it adds; below zero what it takes away."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Part:
    """The share of one owner, where it lies between the limit and the finish. `minutes`: whole, for print."""

    step: str
    owner: str
    cause: str
    start: Fraction
    end: Fraction
    minutes: int
    percent: int


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The bars in order, the first the limit and the last the finish, then the parts of the lateness."""

    falls: tuple[Fall, ...]
    parts: tuple[Part, ...]
    limit: int
    finish: int

    @property
    def highest(self) -> int:
        return max(max(fall.start, fall.end) for fall in self.falls)

    @property
    def lowest(self) -> int:
        """The lowest level that a bar between the first and the last touches."""
        return min(min(fall.end, self.limit) for fall in self.falls)


def waterfall_of(answer: Attribution) -> Waterfall:
    """The waterfall of the run that counts; of one that is not late, the limit and the finish alone."""
    run, found = answer.current, reckon(answer)
    falls = [Fall(Level.LIMIT, 0, run.total)]
    level = run.total
    for kind, minutes, step in _changes(answer, found) if found is not None else ():
        if minutes:
            falls.append(Fall(kind, level, level + minutes, step))
            level += minutes
    falls.append(Fall(Level.FINISH, 0, run.finish))
    return Waterfall(tuple(falls), tuple(_parts(answer)), run.total, run.finish)


def _changes(answer: Attribution, found: Reckoning) -> Iterator[tuple[Level, int, str | None]]:
    """What went up, then what came down; together they are the lateness."""
    for step in answer.steps.values():
        yield Level.OVER, step.over, step.id
        yield Level.WRONGFUL, step.wrongful, step.id
    yield Level.EXCESS, max(0, -found.reserve), None
    if found.changed > 0:
        yield Level.CHANGED, found.changed, None
    yield Level.BESIDE, -found.beside, None
    yield Level.RESERVE, -max(0, found.reserve), None
    for saving, minutes in found.saved.items():
        yield Level.SAVED, -minutes, saving
    if found.changed < 0:
        yield Level.CHANGED, found.changed, None


def _parts(answer: Attribution) -> Iterator[Part]:
    """The shares one after another from the limit up, in the order of the steps."""
    minutes, percents = whole_shares(answer.current), whole_percents(answer.current)
    order = {step: number for number, step in enumerate(answer.steps)}
    level = Fraction(answer.current.total)
    for share in sorted(answer.shares, key=lambda share: order.get(share.step, len(order))):
        key, end = key_of(share), level + share.minutes
        yield Part(*key, start=level, end=end, minutes=minutes[key], percent=percents[key])
        level = end
