"""Conditions that say nothing: never true, always true, or said twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tthc_rules.authoring.cases import case_in_words, cases
from tthc_rules.authoring.condition_words import condition_in_words
from tthc_rules.authoring.rules.intervals import mend
from tthc_rules.authoring.rules.subject import Conditional, Found, Subject, both, change_name, papers, phrase
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf, Condition, Not
from tthc_rules.definitions.names import fold
from tthc_rules.definitions.shapes import Component, Group, Procedure
from tthc_rules.problems import Related


def never_true(subject: Subject) -> Iterator[Found]:
    """What can never apply: no case makes its condition, and those of the groups around it, true."""
    for thing in subject.own_conditionals():
        if thing.when != ALWAYS and truths(subject.procedure, thing.whole) == {False}:
            if thing.outer != ALWAYS and truths(subject.procedure, thing.outer) == {False}:
                continue  # said of the group
            values = {
                **_about(subject.procedure, thing, thing.whole),
                **both("effect", phrase, f"rule.never.{thing.kind}"),
                **both("mend", mend, thing.whole, subject.procedure),
            }
            yield Found(thing.place, values)


def always_true(subject: Subject) -> Iterator[Found]:
    """What always applies though a condition is written: the question is asked for nothing."""
    for thing in subject.own_conditionals():
        if thing.when != ALWAYS and truths(subject.procedure, thing.when) == {True}:
            yield Found(thing.place, _about(subject.procedure, thing, thing.when))


def useless_part(subject: Subject) -> Iterator[Found]:
    """A part of a condition that is always or never true, where the whole is neither."""
    for thing in _telling(subject):
        for part in _settled(subject.procedure, thing.when):
            words = "rule.part.always" if truths(subject.procedure, part) == {True} else "rule.part.never"
            more = both("verdict", phrase, words)
            yield Found(thing.place, {**_about(subject.procedure, thing, part), **more})


def subsumed_part(subject: Subject) -> Iterator[Found]:
    """A part of a condition that another part beside it, or the condition of the group, already says."""
    for thing in _telling(subject):
        pairs = list(_said_twice(subject.procedure, thing.when))
        if _implies(subject.procedure, thing.outer, thing.when):
            pairs.append((thing.when, thing.outer))
        for part, other in pairs:
            more = both("other", condition_in_words, other, subject.procedure)
            yield Found(thing.place, {**_about(subject.procedure, thing, part), **more})


def same_paper(subject: Subject) -> Iterator[Found]:
    """A paper that stands in two entries which can be asked for together. Choices of one group are not."""
    listed = [(paper, paper.thing) for paper in papers(subject.procedure.components)]
    for (first, one), (second, other) in combinations(listed, 2):
        if not (isinstance(one, Component) and isinstance(other, Component)):
            continue
        if fold(first.name) != fold(second.name) or not subject.states(second.place):
            continue
        if _alternatives(subject.procedure, one, other):
            continue
        conditions = (first.whole, second.whole)
        both = AllOf(conditions)
        together = next((case for case in cases(subject.procedure, conditions) if both.holds(case)), None)
        if together is not None:
            values = {
                "name": second.name,
                "line": first.place.line,
                **both("case", case_in_words, subject.procedure, together, conditions),
            }
            yield Found(second.place, values, (Related(first.place, "rule.place.first"),))


def same_change(subject: Subject) -> Iterator[Found]:
    """Two changes that add to the limit in exactly the same cases: both are added."""
    added = [change for change in subject.procedure.limit_changes if change.add]
    for first, second in combinations(added, 2):
        if not subject.states(second.place):
            continue
        conditions = (first.when, second.when)
        ways = {tuple(when.holds(case) for when in conditions) for case in cases(subject.procedure, conditions)}
        if ways == {(True, True), (False, False)}:
            values = {
                "limit": change_name(second),
                "other": change_name(first),
                "line": first.place.line,
                **both("condition", condition_in_words, second.when, subject.procedure),
            }
            yield Found(second.place, values, (Related(first.place, "rule.place.first"),))


def truths(procedure: Procedure, condition: Condition) -> set[bool]:
    """What the condition can come out as once all it reads is known; nothing where there are too many cases."""
    return {condition.holds(case) is True for case in cases(procedure, (condition,))}


def _about(procedure: Procedure, thing: Conditional, condition: Condition) -> dict[str, object]:
    return {**both("what", thing.words), **both("condition", condition_in_words, condition, procedure)}


def _telling(subject: Subject) -> Iterator[Conditional]:
    """What applies in some cases and not in others, by its own condition and as a whole."""
    for thing in subject.own_conditionals():
        if thing.when != ALWAYS and all(
            len(truths(subject.procedure, condition)) == 2 for condition in (thing.when, thing.whole)
        ):
            yield thing


def _settled(procedure: Procedure, condition: Condition) -> Iterator[Condition]:
    """The parts that come out the same in every case; what stands inside one of them is not looked at."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                if len(truths(procedure, part)) == 1:
                    yield part
                else:
                    yield from _settled(procedure, part)
        case Not(part):
            yield from _settled(procedure, part)


def _said_twice(procedure: Procedure, condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Pairs of a part that could be left out, and the part beside it that makes it so."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for first, second in combinations(parts, 2):
                to_second, to_first = _implies(procedure, first, second), _implies(procedure, second, first)
                weaker = to_second if isinstance(condition, AllOf) else to_first
                if weaker:
                    yield second, first
                elif to_second or to_first:
                    yield first, second
            for part in parts:
                yield from _said_twice(procedure, part)
        case Not(part):
            yield from _said_twice(procedure, part)


def _implies(procedure: Procedure, condition: Condition, other: Condition) -> bool:
    """Whether `other` holds wherever `condition` does; both must be able to come out either way."""
    if any(len(truths(procedure, each)) < 2 for each in (condition, other)):
        return False
    tried = cases(procedure, (condition, other))
    return bool(tried) and all(other.holds(case) for case in tried if condition.holds(case))


def _alternatives(procedure: Procedure, first: Component, second: Component) -> bool:
    """Whether two papers are different choices of one group."""
    for group in procedure.all_groups():
        if group.kind == "one_of":
            chosen = [_choice_of(group, paper) for paper in (first, second)]
            if None not in chosen and chosen[0] != chosen[1]:
                return True
    return False


def _choice_of(group: Group, paper: Component) -> int | None:
    """Which member of the group is the paper, or holds it."""
    for index, member in enumerate(group.members):
        if paper is member or (isinstance(member, Group) and any(each is paper for each in member.components())):
            return index
    return None
