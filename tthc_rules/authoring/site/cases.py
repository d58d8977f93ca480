"""Which paper is required in which case (trường hợp): a table with few columns, whatever the number of facts.

The facts that decide several papers become columns; what the others decide stays in the cells as a condition.
Cases in which the same papers are required are one column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from tthc_rules.definitions.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Not,
    Situation,
    facts_read,
)
from tthc_rules.definitions.shapes import Component, Fact, FactKind, FactValue, Group, Procedure

MOST_COLUMNS = 12
MOST_WORLDS = 256
World = tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Whether a paper is required in a case: `no`, `yes`, or `when` the condition holds.

    `choice`: it is one of several papers of which one will do.
    """

    state: str
    condition: Condition = ALWAYS
    choice: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """Cases that require the same papers: the values of the facts of the table, one world each."""

    worlds: tuple[World, ...]
    cells: tuple[Cell, ...]

    def values(self, number: int) -> tuple[FactValue, ...]:
        """The values that a fact of the table takes in this column."""
        return tuple(dict.fromkeys(world[number] for world in self.worlds))

    @property
    def is_product(self) -> bool:
        """Whether the worlds are all combinations of the values that each fact takes here."""
        width = len(self.worlds[0])
        return prod(len(self.values(number)) for number in range(width)) == len(self.worlds)


@dataclass(frozen=True, slots=True)
class CaseTable:
    """Rows are the papers in the order of the file, columns the cases that differ."""

    facts: tuple[Fact, ...]
    columns: tuple[Column, ...]


def case_table(procedure: Procedure) -> CaseTable | None:
    """The table of a procedure; None where no fact with few values decides more than one column."""
    facts: tuple[Fact, ...] = ()
    table: CaseTable | None = None
    for fact in _deciding(procedure):
        tried = (*facts, fact)
        if prod(len(values_of(each)) for each in tried) > MOST_WORLDS:
            continue
        columns = _columns(procedure, tried)
        if 1 < len(columns) <= MOST_COLUMNS:
            facts, table = tried, CaseTable(tried, columns)
    return table


def values_of(fact: Fact) -> tuple[FactValue, ...]:
    """All values of a fact that has few; none for numbers and dates."""
    if fact.kind is FactKind.BOOLEAN:
        return (True, False)
    return tuple(choice.id for choice in fact.choices)


def _deciding(procedure: Procedure) -> list[Fact]:
    """The facts worth a column: those that decide several papers, most first; else those that decide any, if few."""
    conditions = [paper.when for paper in procedure.all_components()]
    conditions += [group.when for group in procedure.all_groups()]
    decides = {fact.id: sum(fact.id in set(facts_read(when)) for when in conditions) for fact in procedure.facts}
    asked = [fact for fact in procedure.facts if decides[fact.id] and values_of(fact)]
    several = [fact for fact in asked if decides[fact.id] > 1]
    if several:
        return sorted(several, key=lambda fact: -decides[fact.id])
    return asked if len(asked) <= 2 else []


def _columns(procedure: Procedure, facts: Sequence[Fact]) -> tuple[Column, ...]:
    merged: dict[tuple[Cell, ...], list[World]] = {}
    for world in product(*(values_of(fact) for fact in facts)):
        known = dict(zip((fact.id for fact in facts), world, strict=True))
        cells = tuple(cell for member in procedure.components for cell in _cells(member, known, ALWAYS, choice=False))
        merged.setdefault(cells, []).append(world)
    return tuple(Column(tuple(worlds), cells) for cells, worlds in merged.items())


def _cells(
    member: Component | Group, known: Mapping[str, FactValue], around: Condition | bool, *, choice: bool
) -> Iterator[Cell]:
    """The cells of a paper, or of the papers of a group; `around`: what its groups require."""
    condition = both(around, settled(member.when, known))
    if isinstance(member, Component):
        if condition is False:
            yield Cell("no")
        elif condition is True or condition == ALWAYS:
            yield Cell("yes", choice=choice)
        else:
            assert not isinstance(condition, bool)
            yield Cell("when", condition, choice)
        return
    possible = [each for each in member.members if settled(each.when, known) is not False]
    chosen = choice or (member.kind == "one_of" and len(possible) > 1)
    for each in member.members:
        yield from _cells(each, known, condition, choice=chosen)


def settled(condition: Condition, known: Mapping[str, FactValue]) -> Condition | bool:
    """The condition with what is known put in: true, false, or what is left of it.

    >>> either = AnyOf((Compare("uy-quyen", "eq", True), Compare("nam", "eq", 2022)))
    >>> settled(either, {"nam": 2022}), settled(either, {"nam": 2021}) == either.parts[0]
    (True, True)
    """
    match condition:
        case AllOf(parts):
            result: Condition | bool = True
            for part in parts:
                result = both(result, settled(part, known))
            return result
        case AnyOf(parts):
            left = [settled(part, known) for part in parts]
            if True in left:
                return True
            open_parts = tuple(part for part in left if not isinstance(part, bool))
            return (open_parts[0] if len(open_parts) == 1 else AnyOf(open_parts)) if open_parts else False
        case Not(part):
            inner = settled(part, known)
            return not inner if isinstance(inner, bool) else Not(inner)
        case Compare(fact, _, _) if fact in known:
            return condition.holds(Situation(known)) is True
    return condition


def both(one: Condition | bool, other: Condition | bool) -> Condition | bool:
    """One condition and another: false as soon as one is, without the parts that always hold."""
    if one is False or other is False:
        return False
    parts: list[Condition] = []
    for each in (one, other):
        if isinstance(each, AllOf):
            parts += each.parts
        elif not isinstance(each, bool):
            parts.append(each)
    unlike = tuple(dict.fromkeys(parts))
    if not unlike:
        return True
    return unlike[0] if len(unlike) == 1 else AllOf(unlike)
