"""What a rule looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from tthc_rules import messages
from tthc_rules.definitions.conditions import ALWAYS, AllOf, Condition
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Basis, Component, ContentCheck, Fact, Group, LimitChange, Procedure, Step
from tthc_rules.messages import Lang
from tthc_rules.problems import Place, Related
from tthc_rules.worktime import WorkCalendar


class Found(NamedTuple):
    """One finding of a rule; its code and severity stand in the table of rules."""

    place: Place
    values: Mapping[str, Any]
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Conditional:
    """Something with a condition: its kind (component, group, step, change, check), its name, and where it stands.

    `outer`: the condition around it, of the groups that it stands in.
    """

    kind: str
    name: str
    thing: Component | Group | Step | LimitChange | ContentCheck
    place: Place
    outer: Condition = ALWAYS

    @property
    def when(self) -> Condition:
        return self.thing.when

    @property
    def whole(self) -> Condition:
        """When it applies: what is around it holds, and its own condition."""
        return self.when if self.outer == ALWAYS else AllOf((self.outer, self.when))

    def words(self, lang: Lang) -> str:
        return messages.text(f"rule.{self.kind}", lang, {"name": self.name})


@dataclass(frozen=True, slots=True)
class Subject:
    """One version of a procedure under the rules, what it extends (`base`), and what extends it (`local`).

    A local process takes from its base what it does not state; `own_…` is what its file states itself.
    """

    procedure: Procedure
    registry: Registry
    calendar: WorkCalendar
    base: Procedure | None = None
    local: tuple[Procedure, ...] = ()

    @property
    def top(self) -> Place:
        return Place(self.procedure.path, 1, 1)

    def states(self, place: Place) -> bool:
        return place.path == self.procedure.path

    def own_facts(self) -> Iterator[Fact]:
        known = self.base.facts if self.base else ()
        return (fact for fact in self.procedure.facts if fact not in known)

    def own_bases(self) -> Iterator[Basis]:
        known = self.base.legal_basis if self.base else {}
        return (basis for basis in self.procedure.legal_basis.values() if basis.id not in known)

    def own_checks(self) -> Iterator[ContentCheck]:
        known = self.base.checks if self.base else ()
        return (check for check in self.procedure.checks if check not in known)

    def own_conditionals(self) -> Iterator[Conditional]:
        """All that can have a condition, as far as the file states it."""
        procedure = self.procedure
        for change in procedure.limit_changes:
            if self.states(change.place):
                yield Conditional("change", change_name(change), change, change.place)
        yield from (paper for paper in papers(procedure.components) if self.states(paper.place))
        for check in self.own_checks():
            yield Conditional("check", check.question, check, self.top)
        for step in procedure.steps:
            if self.states(step.place):
                yield Conditional("step", step.name, step, step.place)

    def said(self, code: str) -> bool:
        """Whether reading the file has already given this problem."""
        return any(p.code == code and p.place.path == self.procedure.path for p in self.registry.problems)


def papers(members: Iterable[Component | Group], outer: Condition = ALWAYS) -> Iterator[Conditional]:
    """Every paper and every group of papers, each with the condition around it, in the order of the file."""
    for member in members:
        asked = asked_for(member, outer)
        yield asked
        if isinstance(member, Group):
            yield from papers(member.members, asked.whole)


def asked_for(member: Component | Group, outer: Condition = ALWAYS) -> Conditional:
    """A paper, or a group of papers under its name or the names of the papers in it."""
    if isinstance(member, Component):
        return Conditional("component", member.name, member, member.place, outer)
    name = member.name or " / ".join(paper.name for paper in member.components())
    return Conditional("group", name, member, member.place, outer)


def change_name(change: LimitChange) -> str:
    """What it adds or puts in place of the limit, as written."""
    limit = change.add or change.set
    return limit.text if limit else ""


def both(name: str, words: Callable[..., str], *about: object) -> dict[str, object]:
    """A value of a message in each language: `name` and `name_en`; `words` takes the language last."""
    return {name: words(*about, "vi"), f"{name}_en": words(*about, "en")}


def phrase(code: str, lang: Lang) -> str:
    return messages.text(code, lang)
