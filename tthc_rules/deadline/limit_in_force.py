"""Which limit holds for a dossier: the base, and the changes that depend on facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

from tthc_rules.definitions.conditions import Situation, Truth, facts_read, open_facts
from tthc_rules.definitions.shapes import FactKind, FactValue, LimitChange, Procedure
from tthc_rules.problems import DefinitionError, Problem
from tthc_rules.worktime import Limit

MOST_WORLDS = 256


def limits_possible(
    procedure: Procedure, situation: Situation
) -> tuple[tuple[Limit, ...], frozenset[str], tuple[LimitChange, ...]]:
    """Every limit that may hold, the unknown facts that decide between them, and the changes that certainly apply.

    One limit when enough is known; none when the procedure declares none. Unknown facts with few values are tried
    value by value, so that changes which exclude each other are never combined. Raises DefinitionError (TTHC233)
    when two changes that each set the limit hold at once.
    """
    base = procedure.limit
    if base is None:
        return (), frozenset(), ()
    truths = [change.when.holds(situation) for change in procedure.limit_changes]
    certain = tuple(c for c, truth in zip(procedure.limit_changes, truths, strict=True) if truth)
    if None not in truths:
        return (_changed(procedure, base, certain),), frozenset(), certain
    unknown = frozenset[str]().union(*(open_facts(c.when, situation) for c in procedure.limit_changes))
    limits: dict[tuple[object, object], Limit] = {}
    for world in _worlds(procedure, situation, unknown):
        limit = _changed(procedure, base, world)
        limits.setdefault((limit.unit, limit.amount), limit)
    return tuple(sorted(limits.values(), key=lambda limit: limit.amount)), unknown, certain


def _changed(procedure: Procedure, base: Limit, changes: tuple[LimitChange, ...]) -> Limit:
    sets = [change.set for change in changes if change.set is not None]
    if len(sets) > 1:
        place = next(change.place for change in changes if change.set is not None)
        raise DefinitionError(Problem("TTHC233", "error", place, {"limits": ", ".join(limit.text for limit in sets)}))
    limit = sets[0] if sets else base
    for change in changes:
        if change.add is not None:
            limit = limit.plus(change.add)
    return limit


def _worlds(procedure: Procedure, situation: Situation, unknown: frozenset[str]) -> Iterator[tuple[LimitChange, ...]]:
    """The sets of changes that hold together, for every way the unknown facts may turn out."""
    relevant = sorted(
        {fact for c in procedure.limit_changes for fact in facts_read(c.when) if fact not in situation.facts}
    )
    values = [_values(procedure, fact) for fact in relevant]
    if relevant and all(values) and prod(len(v) for v in values) <= MOST_WORLDS:
        for world in product(*values):
            known: Mapping[str, FactValue] = {**situation.facts, **dict(zip(relevant, world, strict=True))}
            tried = Situation(known, situation.components)
            yield tuple(c for c in procedure.limit_changes if c.when.holds(tried))
        return
    truths: list[tuple[Truth, ...]] = []
    for change in procedure.limit_changes:
        truth = change.when.holds(situation)
        truths.append((truth,) if truth is not None else (False, True))
    for choice in product(*truths):
        held = tuple(c for c, truth in zip(procedure.limit_changes, choice, strict=True) if truth)
        if sum(change.set is not None for change in held) <= 1:
            yield held


def _values(procedure: Procedure, fact_id: str) -> tuple[FactValue, ...]:
    """All values of a fact that has few; none for numbers and dates."""
    fact = procedure.fact(fact_id)
    if fact is not None and fact.kind is FactKind.BOOLEAN:
        return (False, True)
    return tuple(choice.id for choice in fact.choices) if fact is not None else ()
