"""Conditions: mappings, never evaluated text, in Kleene's three-valued logic.

A truth is `True`, `False` or `None` (unknown). An unknown fact makes every comparison unknown; `all` is false as
soon as one part is false, `any` true as soon as one part is true, whatever else is unknown. A fact that becomes
known can therefore settle an answer but never reverse one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from tthc_rules.problems import NOWHERE, Place

Truth = bool | None
Value = bool | str | int | Decimal | date

OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": eq,
    "ne": ne,
    "gt": gt,
    "gte": ge,
    "lt": lt,
    "lte": le,
    "in": lambda value, choices: value in choices,
    "between": lambda value, bounds: bounds[0] <= value <= bounds[1],
}


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of a dossier when a condition is asked: fact id → value, and the papers (None: not known)."""

    facts: Mapping[str, Value]
    components: AbstractSet[str] | None = None


def conjunction(truths: Iterable[Truth]) -> Truth:
    """Kleene's AND; true for no truths at all.

    >>> conjunction([True, None]), conjunction([False, None]), conjunction([])
    (None, False, True)
    """
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Kleene's OR; false for no truths at all.

    >>> disjunction([False, None]), disjunction([True, None]), disjunction([])
    (None, True, False)
    """
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def negation(truth: Truth) -> Truth:
    return None if truth is None else not truth


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds. With no parts: always."""

    parts: tuple[Condition, ...] = ()

    def holds(self, situation: Situation) -> Truth:
        return conjunction(part.holds(situation) for part in self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def holds(self, situation: Situation) -> Truth:
        return disjunction(part.holds(situation) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition

    def holds(self, situation: Situation) -> Truth:
        return negation(self.part.holds(situation))


@dataclass(frozen=True, slots=True)
class Compare:
    """A fact against a value, a pair of bounds, or a set of choices."""

    fact: str
    operator: str
    value: Any
    place: Place = dataclasses.field(default=NOWHERE, compare=False)

    def holds(self, situation: Situation) -> Truth:
        known = situation.facts.get(self.fact)
        return None if known is None else OPERATORS[self.operator](known, self.value)


@dataclass(frozen=True, slots=True)
class HasComponent:
    """The paper is in the dossier: presence only. Unknown when the dossier's papers are not listed."""

    component: str
    place: Place = dataclasses.field(default=NOWHERE, compare=False)

    def holds(self, situation: Situation) -> Truth:
        return None if situation.components is None else self.component in situation.components


Condition = AllOf | AnyOf | Not | Compare | HasComponent

ALWAYS = AllOf()


def facts_read(condition: Condition) -> Iterator[str]:
    """The facts that a condition reads, each as often as it stands there."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from facts_read(part)
        case Not(part):
            yield from facts_read(part)
        case Compare(fact, _, _):
            yield fact
        case HasComponent():  # pragma: no branch
            return


def components_read(condition: Condition) -> Iterator[str]:
    """The papers whose presence a condition reads."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from components_read(part)
        case Not(part):
            yield from components_read(part)
        case HasComponent(component):
            yield component
        case Compare():  # pragma: no branch
            return


def open_facts(condition: Condition, situation: Situation) -> frozenset[str]:
    """The unknown facts that could still settle a condition that is unknown now; empty when it is settled.

    A part that is already settled contributes nothing: its facts no longer matter.
    """
    if condition.holds(situation) is not None:
        return frozenset()
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return frozenset[str]().union(*(open_facts(part, situation) for part in parts))
        case Not(part):
            return open_facts(part, situation)
        case Compare(fact, _, _):
            return frozenset({fact})
        case HasComponent():  # pragma: no branch
            return frozenset()
