"""A local process that gives less than the law in some case.

What is longer or more in every case is told when the file is read (TTHC230, TTHC231, TTHC248, TTHC249).
"""

from __future__ import annotations

from collections.abc import Iterator

from tthc_rules.authoring.lint.cases import case_in_words, cases
from tthc_rules.authoring.lint.rules.step_cases import limit_in, minutes_offered, spell_minutes
from tthc_rules.authoring.lint.rules.subject import Found, Subject, other_entry
from tthc_rules.authoring.lint.rules.words import both
from tthc_rules.authoring.parts import parts_of
from tthc_rules.definitions.conditions import Condition
from tthc_rules.definitions.facts import written
from tthc_rules.definitions.shapes import Component, Procedure


def longer_in_a_case(subject: Subject) -> Iterator[Found]:
    """A case in which the limit of the local process is longer than that of the law."""
    local, base = subject.procedure, subject.base
    stated = any(subject.states(subject.place(section)) for section in ("limit", "limit_changes"))
    if base is None or not stated or subject.said("TTHC230") or subject.said("TTHC248"):
        return
    read = tuple(change.when for procedure in (local, base) for change in procedure.limit_changes)
    for case in cases(local, read):
        here, there = limit_in(local, case), limit_in(base, case)
        if here and there and here.unit is there.unit and here.amount > there.amount:
            values = {
                **both("case", case_in_words, local, case, read),
                "limit": here.text,
                "ceiling": there.text,
            }
            section = "limit_changes" if subject.states(subject.place("limit_changes")) else "limit"
            yield Found(subject.place(section), values, other_entry(base.limit_place))
            return


def paper_in_more_cases(subject: Subject) -> Iterator[Found]:
    """A case in which the local process asks for a paper that the law does not ask for then."""
    base = subject.base
    if base is None:
        return
    lawful = _when_asked(base)
    for part in subject.own_parts():
        paper = part.thing
        if not isinstance(paper, Component) or paper.id not in lawful or subject.said("TTHC249"):
            continue
        read = (part.condition, lawful[paper.id])
        case = next(
            (case for case in cases(subject.procedure, read) if read[0].holds(case) and not read[1].holds(case)), None
        )
        if case is not None:
            values = {"name": written(paper.name), **both("case", case_in_words, subject.procedure, case, read)}
            yield Found(paper.place, values)


def agency_over_its_limit(subject: Subject) -> Iterator[Found]:
    """A step that may take longer than the law gives its agency."""
    for rule in subject.procedure.agency_limits:
        most = minutes_offered(rule.limit, subject.calendar)
        for step in subject.procedure.steps:
            if most is not None and step.agency == rule.agency and step.limit and subject.states(step.place):
                over = step.limit.minutes(subject.calendar) - most
                if over > 0:
                    values = {
                        "step": step.name,
                        "limit": step.limit.text,
                        "agency": subject.agency(rule.agency),
                        "ceiling": rule.limit.text,
                        **both("over", spell_minutes, over, subject.calendar),
                    }
                    yield Found(step.place, values, other_entry(subject.place("agency_limits")))


def _when_asked(procedure: Procedure) -> dict[str, Condition]:
    """When each paper is asked for."""
    return {part.thing.id: part.condition for part in parts_of(procedure) if isinstance(part.thing, Component)}
