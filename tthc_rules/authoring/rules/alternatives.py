"""Cases that exclude each other: one paper exactly of a group, one limit in place of another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tthc_rules.authoring.cases import case_in_words, cases
from tthc_rules.authoring.rules.subject import Conditional, Found, Subject, asked_for, both, change_name, papers
from tthc_rules.authoring.yaml_words import case_to_paste
from tthc_rules.definitions.conditions import ALWAYS, AllOf
from tthc_rules.definitions.shapes import Group
from tthc_rules.problems import Related


def gap(subject: Subject) -> Iterator[Found]:
    """A case in which none of the papers of which exactly one is wanted applies."""
    for group, choices in _case_by_case(subject):
        conditions = [group.whole, *(choice.when for choice in choices)]
        for case in cases(subject.procedure, conditions):
            if group.whole.holds(case) and not any(choice.when.holds(case) for choice in choices):
                values = {
                    "group": group.name,
                    **both("case", case_in_words, subject.procedure, case, conditions),
                    **both("paste", case_to_paste, subject.procedure.facts, case.facts),
                }
                yield Found(group.place, values)
                break


def overlap(subject: Subject) -> Iterator[Found]:
    """A case in which two of the papers of which exactly one is wanted apply."""
    for group, choices in _case_by_case(subject):
        conditions = [group.whole, *(choice.when for choice in choices)]
        tried = [case for case in cases(subject.procedure, conditions) if group.whole.holds(case)]
        for first, second in combinations(choices, 2):
            case = next((case for case in tried if first.when.holds(case) and second.when.holds(case)), None)
            if case is not None:
                read = (group.whole, first.when, second.when)
                values = {
                    "group": group.name,
                    "first": first.name,
                    "second": second.name,
                    **both("case", case_in_words, subject.procedure, case, read),
                }
                yield Found(second.place, values, (Related(first.place, "rule.place.first"),))


def two_limits(subject: Subject) -> Iterator[Found]:
    """A case in which two changes of the limit each put another in its place: no due date can be reckoned."""
    replacing = [change for change in subject.procedure.limit_changes if change.set]
    for first, second in combinations(replacing, 2):
        if not subject.states(second.place):
            continue
        read = (first.when, second.when)
        case = next((case for case in cases(subject.procedure, read) if AllOf(read).holds(case)), None)
        if case is not None:
            values = {
                "first": change_name(first),
                "second": change_name(second),
                **both("case", case_in_words, subject.procedure, case, read),
            }
            yield Found(second.place, values, (Related(first.place, "rule.place.first"),))


def _case_by_case(subject: Subject) -> Iterator[tuple[Conditional, list[Conditional]]]:
    """The groups that want exactly one paper and say of each when it is the one."""
    for asked in papers(subject.procedure.components):
        group = asked.thing
        if isinstance(group, Group) and group.exactly_one and subject.states(group.place):
            choices = [asked_for(member) for member in group.members]
            if all(choice.when != ALWAYS for choice in choices):
                yield asked, choices
