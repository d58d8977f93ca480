"""Two versions of one procedure compared thing by thing: what was added, dropped and changed.

What is compared is what the definitions say, not their files: comments, layout and the order of papers do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tthc_rules.authoring.comparison.traits import SECTIONS, Paper
from tthc_rules.definitions.names import fold
from tthc_rules.definitions.shapes import Component, Group, Procedure

Pairs = Iterator[tuple[Any, Any]]
Key = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. `before` None: added; `after` None: dropped; otherwise `traits` names what changed."""

    section: str
    before: Any
    after: Any
    traits: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """added, dropped or changed."""
        if self.before is None:
            return "added"
        return "dropped" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two versions, section by section."""

    before: Procedure
    after: Procedure
    changes: tuple[Change, ...]

    @property
    def is_none(self) -> bool:
        return not self.changes

    def of(self, section: str) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.section == section)


def compare(before: Procedure, after: Procedure) -> Comparison:
    """Every difference in what two versions say. Things are paired by id; what is left over, by name."""
    changes = [change for section in SECTIONS for change in _changes(section, before, after)]
    return Comparison(before, after, tuple(changes))


def _changes(section: str, before: Procedure, after: Procedure) -> Iterator[Change]:
    old, new = _items(section, before), _items(section, after)
    added = []
    for one, other in _paired(old, new, *KEYS.get(section, BY_ID_AND_NAME)):
        if one is None:
            added.append(other)
        elif other is None:
            yield Change(section, one, None)
        else:
            values = ((trait.name, trait.value(one, before), trait.value(other, after)) for trait in SECTIONS[section])
            if traits := tuple(name for name, was, is_now in values if was != is_now):
                yield Change(section, one, other, traits)
    yield from (Change(section, None, item) for item in added)


def _items(section: str, procedure: Procedure) -> Sequence[Any]:
    match section:
        case "procedure" | "limit":
            return (procedure,)
        case "components":
            return tuple(_papers(procedure.components, None))
        case "groups":
            return tuple(procedure.all_groups())
        case "legal_basis":
            return tuple(procedure.legal_basis.values())
    items: Sequence[Any] = getattr(procedure, section)
    return items


def _papers(members: Iterable[Component | Group], group: Group | None) -> Iterator[Paper]:
    for member in members:
        if isinstance(member, Component):
            yield Paper(member, group)
        else:
            yield from _papers(member.members, member)


def _one_and_only(item: Any) -> object:
    return None


def _of(name: str) -> Key:
    return lambda item: getattr(item, name)


BY_ID_AND_NAME: tuple[Key, ...] = (_of("id"), lambda item: fold(item.name))
KEYS: dict[str, tuple[Key, ...]] = {
    "procedure": (_one_and_only,),
    "limit": (_one_and_only,),
    "components": (lambda paper: paper.component.id, lambda paper: fold(paper.component.name)),
    "groups": (
        lambda group: group.id or tuple(paper.id for paper in group.components()),
        lambda group: next((paper.id for paper in group.components()), None),
    ),
    "limit_changes": (_of("when"), lambda change: (change.add, change.set)),
    "agency_limits": (_of("agency"),),
    "checks": (_of("id"), lambda check: fold(check.question)),
    "online": (lambda service: (service.scheme, service.place, service.level), lambda s: (s.scheme, s.place)),
    "legal_basis": (_of("id"), lambda basis: (basis.document, basis.article)),
    "tests": (_of("name"),),
}
"""By what the items of a section are recognised, the surest first."""


def _paired(old: Sequence[Any], new: Sequence[Any], *keys: Key) -> Pairs:
    """Each old item with its new one or None, in the old order; then each new item that has no old one."""
    partner: dict[int, Any] = {}
    left = list(new)
    for key in keys:
        for number, item in enumerate(old):
            if number in partner:
                continue
            found = next((other for other in left if key(other) == key(item)), None)
            if found is not None:
                partner[number] = found
                left = [other for other in left if other is not found]
    yield from ((item, partner.get(number)) for number, item in enumerate(old))
    yield from ((None, item) for item in left)
