"""Lint (`tthc lint`): everything doubtful in definitions that can be read, rule by rule.

What makes a file unreadable, or certainly wrong by itself, is told when it is loaded. A rule is a function from a
`Subject` to what it finds; the table gives each its stable code and how serious it is by default. Errors are few and
certain: something that cannot be meant. Warnings are for a person to judge, hints for when there is time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from tthc_rules.authoring.lint.rules import alternatives, law, logic, overlays, references, tested, times, versions
from tthc_rules.authoring.lint.rules.subject import Found, Subject
from tthc_rules.authoring.trials.coverage import coverage
from tthc_rules.authoring.trials.definition_tests import run_tests
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.problems import Problem, Severity
from tthc_rules.worktime import WorkCalendar


class Rule(NamedTuple):
    """A stable code, how serious a finding is, and the function that finds."""

    code: str
    severity: Severity
    find: Callable[[Subject], Iterator[Found]]


RULES: tuple[Rule, ...] = (
    Rule("TTHC1201", "warning", references.unused_fact),
    Rule("TTHC1202", "hint", references.unused_basis),
    Rule("TTHC1203", "warning", references.misspelt_reason),
    Rule("TTHC1204", "hint", references.own_reason),
    Rule("TTHC1301", "error", logic.never_true),
    Rule("TTHC1302", "warning", logic.always_true),
    Rule("TTHC1303", "warning", logic.same_paper),
    Rule("TTHC1304", "warning", logic.same_change),
    Rule("TTHC1305", "warning", logic.subsumed_piece),
    Rule("TTHC1306", "warning", logic.useless_piece),
    Rule("TTHC1307", "warning", alternatives.gap),
    Rule("TTHC1308", "warning", alternatives.overlap),
    Rule("TTHC1309", "error", alternatives.two_limits),
    Rule("TTHC1401", "warning", times.steps_too_long),
    Rule("TTHC1402", "hint", times.part_of_a_day),
    Rule("TTHC1403", "warning", times.supplement_as_pause),
    Rule("TTHC1404", "warning", times.outside_calendar),
    Rule("TTHC1405", "hint", times.not_announced),
    Rule("TTHC1406", "hint", times.rest_unassigned),
    Rule("TTHC1501", "warning", versions.gap_between_versions),
    Rule("TTHC1502", "warning", versions.replaced_in_force),
    Rule("TTHC1503", "hint", versions.gap_after_replaced),
    Rule("TTHC1621", "warning", tested.no_tests),
    Rule("TTHC1622", "warning", tested.never_required),
    Rule("TTHC1623", "hint", tested.never_true),
    Rule("TTHC1624", "hint", tested.never_false),
    Rule("TTHC1625", "hint", tested.never_unknown),
    Rule("TTHC1626", "warning", tested.change_never_applied),
    Rule("TTHC1627", "warning", tested.limit_never_asserted),
    Rule("TTHC1701", "warning", law.no_article),
    Rule("TTHC1702", "hint", law.unsure_basis),
    Rule("TTHC1703", "hint", law.no_source),
    Rule("TTHC1704", "hint", law.no_document),
    Rule("TTHC1801", "warning", overlays.longer_in_a_case),
    Rule("TTHC1802", "warning", overlays.paper_in_more_cases),
    Rule("TTHC1803", "warning", overlays.agency_over_its_limit),
)


def lint(registry: Registry, calendar: WorkCalendar, apart: Collection[str] = ()) -> tuple[Problem, ...]:
    """Every finding of every rule, by file and line, then by code. Inline ignores are not applied.

    `apart`: the names of files that are only built on; nothing is looked for in them.
    """
    found = [
        Problem(rule.code, rule.severity, each.place, each.values, each.related)
        for subject in _subjects(registry, calendar, apart)
        for rule in RULES
        for each in rule.find(subject)
    ]
    return tuple(sorted(found, key=lambda problem: (problem.place.sort_key(), problem.code, problem.text())))


def _subjects(registry: Registry, calendar: WorkCalendar, apart: Collection[str]) -> Iterator[Subject]:
    procedures = tuple(registry)
    for procedure in procedures:
        if procedure.path in apart:
            continue
        shown = coverage(procedure, run_tests(procedure, calendar))
        local = tuple(other for other in procedures if _base(other, procedures) is procedure)
        yield Subject(procedure, registry, calendar, shown, _base(procedure, procedures), local)


def _base(local: Procedure, procedures: tuple[Procedure, ...]) -> Procedure | None:
    """The national file that a local process was laid over: its dates lie inside it."""
    if local.issued_by is None:
        return None
    for other in procedures:
        if other.issued_by is None and other.key == local.key and other.in_force_on(local.in_force_from):
            return other
    return None
