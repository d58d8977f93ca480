"""Cases that should exclude each other: exactly one paper of a group, one limit in place of another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tthc_rules.authoring.lint.cases import case_in_words, cases
from tthc_rules.authoring.lint.rules.subject import Found, Subject, other_entry
from tthc_rules.authoring.lint.rules.words import both, changed_to, name_of, part_in_words
from tthc_rules.authoring.parts import Part
from tthc_rules.authoring.words.pasted import case_to_paste
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf
from tthc_rules.definitions.shapes import Group


def gap(subject: Subject) -> Iterator[Found]:
    """A case in which none of the papers of which exactly one is wanted applies."""
    for part, group in _case_by_case(subject):
        choices = AnyOf(tuple(member.when for member in group.members))
        read = (part.condition, choices)
        tried = cases(subject.procedure, read)
        case = next((case for case in tried if part.condition.holds(case) and not choices.holds(case)), None)
        if case is not None:
            values = {
                **both("what", part_in_words, part),
                **both("case", case_in_words, subject.procedure, case, read),
                **both("paste", case_to_paste, subject.procedure.facts, case.facts),
            }
            yield Found(group.place, values)


def overlap(subject: Subject) -> Iterator[Found]:
    """A case in which two of the papers of which exactly one is wanted apply."""
    for part, group in _case_by_case(subject):
        for first, second in combinations(group.members, 2):
            read = (part.condition, first.when, second.when)
            case = next((case for case in cases(subject.procedure, read) if AllOf(read).holds(case)), None)
            if case is not None:
                values = {
                    **both("what", part_in_words, part),
                    **both("first", name_of, first),
                    **both("second", name_of, second),
                    **both("case", case_in_words, subject.procedure, case, read),
                }
                yield Found(second.place, values, other_entry(first.place))


def two_limits(subject: Subject) -> Iterator[Found]:
    """A case in which two changes of the limit each put another in its place: no due date can be reckoned."""
    for first, second in combinations([change for change in subject.procedure.limit_changes if change.set], 2):
        read = (first.when, second.when)
        case = next((case for case in cases(subject.procedure, read) if AllOf(read).holds(case)), None)
        if subject.states(second.place) and case is not None:
            values = {
                "first": changed_to(first),
                "second": changed_to(second),
                **both("case", case_in_words, subject.procedure, case, read),
            }
            yield Found(second.place, values, other_entry(first.place))


def _case_by_case(subject: Subject) -> Iterator[tuple[Part, Group]]:
    """The groups that want exactly one paper and say of each when it is the one."""
    for part in subject.own_parts():
        group = part.thing
        if isinstance(group, Group) and group.exactly_one and all(member.when != ALWAYS for member in group.members):
            yield part, group
