"""Conditions that say nothing: never true, always true, or said twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tthc_rules.authoring.lint.cases import case_in_words, cases
from tthc_rules.authoring.lint.rules.intervals import mend
from tthc_rules.authoring.lint.rules.subject import Found, Subject, other_entry, place_of
from tthc_rules.authoring.lint.rules.words import both, changed_to, part_in_words, phrase
from tthc_rules.authoring.parts import Part, parts_of
from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf, Condition, Not, components_read, facts_read
from tthc_rules.definitions.facts import written
from tthc_rules.definitions.names import fold
from tthc_rules.definitions.shapes import Component, Group, Procedure


def never_true(subject: Subject) -> Iterator[Found]:
    """What can never apply: no case makes its condition, and those of the groups around it, true."""
    for part in subject.own_parts():
        if part.thing.when == ALWAYS or truths(subject.procedure, part.condition) != {False}:
            continue
        if truths(subject.procedure, part.outer) == {False}:
            continue  # said of the group
        values = {
            **_about(subject.procedure, part, part.condition),
            **both("effect", phrase, f"rule.never.{part.role}"),
            **both("mend", mend, part.condition, subject.procedure),
        }
        yield Found(place_of(part.thing.when, part.thing.place), values)


def always_true(subject: Subject) -> Iterator[Found]:
    """What always applies though a condition is written: the question is asked for nothing."""
    for part in subject.own_parts():
        when = part.thing.when
        if when != ALWAYS and truths(subject.procedure, when) == {True}:
            yield Found(place_of(when, part.thing.place), _about(subject.procedure, part, when))


def useless_piece(subject: Subject) -> Iterator[Found]:
    """A piece of a condition that is always or never true, where the whole is neither."""
    for part in _telling(subject):
        for piece in _settled(subject.procedure, part.thing.when):
            always = truths(subject.procedure, piece) == {True}
            verdict = both("verdict", phrase, "rule.piece.always" if always else "rule.piece.never")
            yield Found(place_of(piece, part.thing.place), {**_about(subject.procedure, part, piece), **verdict})


def subsumed_piece(subject: Subject) -> Iterator[Found]:
    """A piece of a condition that another piece beside it, or the condition of the group, already says."""
    for part in _telling(subject):
        when = part.thing.when
        pairs = list(_said_twice(subject.procedure, when))
        if _implies(subject.procedure, part.outer, when):
            pairs.append((when, part.outer))
        for piece, other in pairs:
            values = {
                **_about(subject.procedure, part, piece),
                **both("other", condition_in_words, other, subject.procedure),
            }
            beside = other_entry(place_of(other, part.thing.place))
            yield Found(place_of(piece, part.thing.place), values, beside)


def same_paper(subject: Subject) -> Iterator[Found]:
    """A paper that stands in two entries which can be asked for together. Choices of one group are not."""
    listed = [(part, part.thing) for part in parts_of(subject.procedure)]
    papers = [(part, thing) for part, thing in listed if isinstance(thing, Component)]
    for (first, one), (second, other) in combinations(papers, 2):
        if fold(one.name) != fold(other.name) or not subject.states(other.place):
            continue
        if _alternatives(subject.procedure, one, other):
            continue
        read = (first.condition, second.condition)
        together = next((case for case in cases(subject.procedure, read) if AllOf(read).holds(case)), None)
        if together is not None:
            values: dict[str, object] = {"name": written(other.name), "line": one.place.line}
            values |= both("case", case_in_words, subject.procedure, together, read)
            yield Found(other.place, values, other_entry(one.place))


def same_change(subject: Subject) -> Iterator[Found]:
    """Two changes that add to the limit in exactly the same cases: both are added."""
    for first, second in combinations([change for change in subject.procedure.limit_changes if change.add], 2):
        read = (first.when, second.when)
        ways = {tuple(when.holds(case) for when in read) for case in cases(subject.procedure, read)}
        if subject.states(second.place) and ways == {(True, True), (False, False)}:
            values = {
                "limit": changed_to(second),
                "other": changed_to(first),
                "line": first.place.line,
                **both("condition", condition_in_words, second.when, subject.procedure),
            }
            yield Found(second.place, values, other_entry(first.place))


def truths(procedure: Procedure, condition: Condition) -> set[bool]:
    """What the condition can come out as once all it reads is known; nothing where there are too many cases."""
    found = set[bool]()
    for case in cases(procedure, (condition,)):
        found.add(condition.holds(case) is True)
        if len(found) == 2:
            break
    return found


def _about(procedure: Procedure, part: Part, condition: Condition) -> dict[str, object]:
    return {**both("what", part_in_words, part), **both("condition", condition_in_words, condition, procedure)}


def _telling(subject: Subject) -> Iterator[Part]:
    """What applies in some cases and not in others, by its own condition and as a whole."""
    for part in subject.own_parts():
        conditions = (part.condition,) if part.outer == ALWAYS else (part.thing.when, part.condition)
        if part.thing.when != ALWAYS and all(len(truths(subject.procedure, each)) == 2 for each in conditions):
            yield part


def _settled(procedure: Procedure, condition: Condition) -> Iterator[Condition]:
    """The pieces that come out the same in every case; what stands inside one of them is not looked at."""
    match condition:
        case AllOf(pieces) | AnyOf(pieces):
            for piece in pieces:
                if len(truths(procedure, piece)) == 1:
                    yield piece
                else:
                    yield from _settled(procedure, piece)
        case Not(piece):
            yield from _settled(procedure, piece)


def _said_twice(procedure: Procedure, condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Pairs of a piece that could be left out, and the piece beside it that makes it so."""
    match condition:
        case AllOf(pieces) | AnyOf(pieces):
            for first, second in combinations(pieces, 2):
                onwards, back = _implies(procedure, first, second), _implies(procedure, second, first)
                if onwards if isinstance(condition, AllOf) else back:
                    yield second, first
                elif onwards or back:
                    yield first, second
            for piece in pieces:
                yield from _said_twice(procedure, piece)
        case Not(piece):
            yield from _said_twice(procedure, piece)


def _implies(procedure: Procedure, condition: Condition, other: Condition) -> bool:
    """Whether `other` holds wherever `condition` does; both must be able to come out either way.

    Conditions that read nothing in common never imply each other.
    """
    if not _read(condition) & _read(other) or any(len(truths(procedure, each)) < 2 for each in (condition, other)):
        return False
    tried = tuple(cases(procedure, (condition, other)))
    return bool(tried) and all(other.holds(case) for case in tried if condition.holds(case))


def _read(condition: Condition) -> set[str]:
    """The facts and papers that a condition reads, papers marked with a colon."""
    return {*facts_read(condition), *(f"{paper}:" for paper in components_read(condition))}


def _alternatives(procedure: Procedure, first: Component, second: Component) -> bool:
    """Whether two papers are different choices of one group."""
    for group in procedure.all_groups():
        chosen = [_choice_of(group, paper) for paper in (first, second)]
        if group.kind == "one_of" and None not in chosen and chosen[0] != chosen[1]:
            return True
    return False


def _choice_of(group: Group, paper: Component) -> int | None:
    """Which member of the group is the paper, or holds it."""
    for index, member in enumerate(group.members):
        if paper is member or (isinstance(member, Group) and any(each is paper for each in member.components())):
            return index
    return None
