"""The parts of a definition that hold in some cases and not in others, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from tthc_rules import messages
from tthc_rules.completeness import Completeness, Line
from tthc_rules.definitions.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Compare,
    Condition,
    HasComponent,
    Not,
)
from tthc_rules.definitions.shapes import Component, ContentCheck, Group, LimitChange, Procedure, Step
from tthc_rules.messages import Lang

Leaf = Compare | HasComponent
Thing = LimitChange | Component | Group | ContentCheck | Step
Role = Literal["change", "component", "choice", "set", "check", "step"]
ROLES = get_args(Role)
TIME_ROLES: frozenset[Role] = frozenset({"change", "step"})
"""What decides when a dossier is due; all else decides whether it is complete."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a definition. `outer`: the condition of the groups around it. `in_choice`: one way out of a choice.

    A choice is a group of which one paper is required, a set one of which all are.
    """

    role: Role
    thing: Thing
    outer: Condition = ALWAYS
    in_choice: bool = False

    @property
    def conditional(self) -> bool:
        """Whether it holds in some cases only."""
        return self.condition != ALWAYS

    @property
    def condition(self) -> Condition:
        """When it holds, the groups around it included."""
        parts = tuple(each for each in (self.outer, self.thing.when) if each != ALWAYS)
        return parts[0] if len(parts) == 1 else AllOf(parts)

    def text(self, lang: Lang = "vi") -> str:
        """`giấy tờ don`, `thời hạn cộng thêm 10 ngày`, `bước tham-dinh`: by the ids that tests use too."""
        thing = self.thing
        if isinstance(thing, LimitChange):
            limit = thing.add or thing.set
            code = "test.part.change_add" if thing.add else "test.part.change_set"
            return messages.text(code, lang, {"limit": limit.text if limit else ""})
        return messages.text(f"test.part.{self.role}", lang, {"id": _id(thing)})


def _id(thing: Component | Group | ContentCheck | Step) -> str:
    """The id; of a group without one the ids of its members."""
    if isinstance(thing, Group):
        return thing.id or ", ".join(_id(member) for member in thing.members)
    return thing.id


def parts_of(procedure: Procedure) -> Iterator[Part]:
    """Limit changes, papers and their groups (a group before its members), content checks, steps."""
    for change in procedure.limit_changes:
        yield Part("change", change)
    yield from _members(procedure.components, ALWAYS, in_choice=False)
    for check in procedure.checks:
        yield Part("check", check)
    for step in procedure.steps:
        yield Part("step", step)


def _members(members: Iterable[Component | Group], outer: Condition, *, in_choice: bool) -> Iterator[Part]:
    for member in members:
        if isinstance(member, Component):
            yield Part("component", member, outer, in_choice)
            continue
        choice = member.kind == "one_of"
        group = Part("choice" if choice else "set", member, outer, in_choice)
        yield group
        yield from _members(member.members, group.condition, in_choice=in_choice or choice)


def lines_of(procedure: Procedure, answer: Completeness) -> Iterator[Line | None]:
    """What an answer says of each of `parts_of`, in the same order; None where it says nothing."""
    lines = iter(answer.lines)
    yield from (None for _ in procedure.limit_changes)
    yield from _lines(procedure.components, lines)
    yield from (next(lines, None) for _ in procedure.checks)
    yield from (None for _ in procedure.steps)


def _lines(members: Iterable[Component | Group], lines: Iterator[Line]) -> Iterator[Line | None]:
    for member in members:
        if isinstance(member, Component):
            yield next(lines)
        elif member.kind == "all_of":
            yield None
            yield from _lines(member.members, lines)
        else:
            yield from _choice_lines(member, next(lines))


def _choice_lines(group: Group, line: Line) -> Iterator[Line | None]:
    yield line
    for member, inner in zip(group.members, line.members, strict=True):
        if isinstance(member, Component):
            yield inner
        elif member.kind == "all_of":
            yield inner
            yield from _lines(member.members, iter(inner.members))
        else:
            yield from _choice_lines(member, inner)


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The comparisons of a condition, each as often as it stands there."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case Compare() | HasComponent():  # pragma: no branch
            yield condition
