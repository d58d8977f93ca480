"""The cases (trường hợp) that conditions can tell apart: the ground on which lint rules prove or refute something.

Facts are tried value by value: booleans and choices as they are, numbers and dates at the ends of the intervals that
the conditions name, beside them and between them. Values that no condition tells apart count once. No solver, and
nothing is said about conditions with more than `MOST_CASES` cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import compress, pairwise, product
from math import prod
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.words.conditions import value_in_words
from tthc_rules.definitions.conditions import (
    OPERATORS,
    AllOf,
    AnyOf,
    Compare,
    Condition,
    HasComponent,
    Not,
    Situation,
    components_read,
    facts_read,
)
from tthc_rules.definitions.shapes import Fact, FactKind, FactValue, Procedure
from tthc_rules.messages import Lang

MOST_CASES = 4096


def cases(procedure: Procedure, conditions: Iterable[Condition]) -> Iterator[Situation]:
    """A situation for every case that the conditions tell apart, first values first; none where there are too many.

    Every fact and every paper that the conditions read is known in each.
    """
    given = tuple(conditions)
    read = {name for condition in given for name in facts_read(condition)}
    facts = [fact for fact in procedure.facts if fact.id in read]
    papers = sorted({name for condition in given for name in components_read(condition)})
    compares = [compare for condition in given for compare in _compares(condition)]
    values = [_told_apart(fact, [compare for compare in compares if compare.fact == fact.id]) for fact in facts]
    if prod(len(each) for each in values) * 2 ** len(papers) > MOST_CASES:
        return
    ids = [fact.id for fact in facts]
    there = [frozenset(compress(papers, handed_in)) for handed_in in product((True, False), repeat=len(papers))]
    for world in product(*values):
        known = dict(zip(ids, world, strict=True))
        yield from (Situation(known, present) for present in there)


def case_in_words(procedure: Procedure, case: Situation, conditions: Iterable[Condition], lang: Lang) -> str:
    """The case in the author's words: `hình thức: tặng cho, ủy quyền: có`; only what the conditions read."""
    given = tuple(conditions)
    read = {name for condition in given for name in facts_read(condition)}
    names = {paper.id: paper.name for paper in procedure.all_components()}
    said = [
        f"{fact.name}: {value_in_words(fact, case.facts[fact.id], lang)}"
        for fact in procedure.facts
        if fact.id in read and fact.id in case.facts
    ]
    for paper in sorted({name for condition in given for name in components_read(condition)}):
        there = case.components is not None and paper in case.components
        code = "rule.case.has" if there else "rule.case.has_not"
        said.append(messages.text(code, lang, {"paper": names.get(paper, paper)}))
    return ", ".join(said) or messages.text("rule.case.any", lang)


def _compares(condition: Condition) -> Iterator[Compare]:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _compares(part)
        case Not(part):
            yield from _compares(part)
        case Compare():
            yield condition
        case HasComponent():  # pragma: no branch
            return


def _told_apart(fact: Fact, compares: list[Compare]) -> list[FactValue]:
    """One value for each way in which the comparisons can come out."""
    seen: dict[tuple[bool, ...], FactValue] = {}
    for value in _values(fact, compares):
        outcome = tuple(OPERATORS[compare.operator](value, compare.value) for compare in compares)
        seen.setdefault(outcome, value)
    return list(seen.values())


def _values(fact: Fact, compares: list[Compare]) -> Iterable[FactValue]:
    match fact.kind:
        case FactKind.BOOLEAN:
            return (True, False)
        case FactKind.CHOICE:
            return [choice.id for choice in fact.choices]
    named: list[Any] = sorted({end for compare in compares for end in _ends(compare)})
    step: Any = timedelta(days=1) if fact.kind is FactKind.DATE else 1
    inside = [value for lower, upper in pairwise(named) for value in (*_between(lower, upper), upper)]
    return [named[0] - step, named[0], *inside, named[-1] + step]


def _ends(compare: Compare) -> Iterable[FactValue]:
    match compare.operator:
        case "in":
            return tuple(compare.value)
        case "between":
            return tuple(compare.value)
    return (compare.value,)


def _between(lower: Any, upper: Any) -> list[FactValue]:
    """A value strictly between, where the kind has one."""
    if isinstance(lower, date):
        middle = lower + (upper - lower) // 2
        return [middle] if lower < middle else []
    if isinstance(lower, Decimal) or isinstance(upper, Decimal):
        return [(Decimal(lower) + Decimal(upper)) / 2]
    middle = (lower + upper) // 2
    return [middle] if lower < middle else []
