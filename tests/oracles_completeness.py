"""Completeness where everything is known: plain yes and no, written from the law, without Kleene.

A world says of every fact its value, of every paper all there is to know. `lacking` lists what would have to be
asked for; a dossier is complete when nothing is lacking.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tthc_rules.definitions.conditions import AllOf, AnyOf, Compare, Condition, HasComponent, Not
from tthc_rules.definitions.shapes import Component, Group, Procedure
from tthc_rules.dossiers import Paper
from tthc_rules.worktime import Unit

# Given kinds, in this order, for each required kind (NĐ 23/2015 Điều 3, 6; NĐ 45/2020 Điều 10):
# y accepted, n not, c if it was compared with the original, s if it is signed.
GIVEN = [
    "copy", "compared_copy", "certified_copy", "register_copy", "certified_electronic_copy",
    "original", "held_original", "electronic_original",
]  # fmt: skip
COPIES = {
    "copy":                      "y y y y y y n n",
    "compared_copy":             "c y y y y y n n",
    "certified_copy":            "c y y y y n n n",
    "register_copy":             "n n n y n n n n",
    "certified_electronic_copy": "n n n n y n n n",
    "original":                  "n n n n n y n s",
    "held_original":             "n n n n n n y n",
    "electronic_original":       "n n n n n n n y",
}  # fmt: skip


@dataclass(frozen=True)
class World:
    facts: dict[str, object]
    papers: dict[str, Paper]
    on: date


def copy_will_do(required: str, paper: Paper) -> bool:
    answer = COPIES[required].split()[GIVEN.index(paper.copy)]
    return {"y": True, "n": False, "c": paper.compared, "s": paper.signed}[answer]


def handed_in(paper: Paper | None) -> bool:
    if paper is None or paper.quantity == 0:
        return False
    return paper.as_required or any((paper.copy, paper.quantity, paper.issued_on, paper.expires_on))


def holds(condition: Condition, world: World) -> bool:
    match condition:
        case AllOf(parts):
            return all(holds(part, world) for part in parts)
        case AnyOf(parts):
            return any(holds(part, world) for part in parts)
        case Not(part):
            return not holds(part, world)
        case HasComponent(paper):
            return handed_in(world.papers.get(paper))
        case Compare(fact, "eq", value):
            return world.facts[fact] == value
    raise NotImplementedError(condition)


def last_day(issued: date, unit: Unit, amount: int) -> date:
    if unit is Unit.DAY:
        return issued + timedelta(days=amount)
    assert unit is Unit.MONTH
    year, month = divmod(issued.year * 12 + issued.month - 1 + amount, 12)
    return date(year, month + 1, min(issued.day, calendar.monthrange(year, month + 1)[1]))


def in_order(component: Component, world: World) -> bool:
    """The paper is there and as the law wants it."""
    paper = world.papers.get(component.id)
    if not handed_in(paper):
        return False
    if paper.as_required:
        return True
    if component.accept and not any(copy_will_do(kind, paper) for kind in component.accept):
        return False
    if paper.quantity < component.quantity:
        return False
    if paper.expires_on is not None and paper.expires_on < world.on:
        return False
    if component.valid_for is not None:
        limit = component.valid_for
        return world.on <= last_day(paper.issued_on, limit.unit, int(limit.amount))
    return True


def have(component: Component, world: World, *, data: bool) -> bool:
    """In order, or with `data` answered by a database that could be asked."""
    paper = world.papers.get(component.id)
    answered = bool(component.replaced_by_data) and not (paper and paper.lookup_failed)
    return in_order(component, world) or (data and answered)


def needed(member: Component | Group, world: World) -> bool:
    if not holds(member.when, world):
        return False
    if isinstance(member, Group):
        return any(needed(inner, world) for inner in member.members)
    return not member.optional


def there(member: Component | Group, world: World, *, data: bool = True) -> bool:
    if not holds(member.when, world):
        return False
    if isinstance(member, Component):
        return have(member, world, data=data)
    got = [inner for inner in member.members if there(inner, world, data=data)]
    if member.kind == "one_of":
        return bool(got) and not too_many(member, world)
    return bool(got) and all(inner in got for inner in member.members if needed(inner, world))


def too_many(group: Group, world: World) -> bool:
    handed = [inner for inner in group.members if there(inner, world, data=False)]
    return group.exactly_one and holds(group.when, world) and len(handed) > 1


def lacking(procedure: Procedure, world: World) -> Iterator[Component | Group]:
    yield from _lacking(procedure.components, world)


def _lacking(members: tuple[Component | Group, ...], world: World) -> Iterator[Component | Group]:
    for member in members:
        if isinstance(member, Group) and member.kind == "all_of":
            if holds(member.when, world):
                yield from _lacking(member.members, world)
        elif isinstance(member, Group):
            if too_many(member, world) or (needed(member, world) and not there(member, world)):
                yield member
        elif needed(member, world) and not have(member, world, data=True):
            yield member
