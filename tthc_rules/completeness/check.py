"""Question 1 asked: is the dossier complete, and is its content fit for signature?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

from tthc_rules.completeness.answer import Completeness, Stage, verdict_of
from tthc_rules.completeness.checker import Checker
from tthc_rules.completeness.line import Line, Status
from tthc_rules.completeness.papers import Papers
from tthc_rules.completeness.question import rank_questions
from tthc_rules.completeness.requested import unlawful_papers
from tthc_rules.completeness.same_procedure import same_procedure
from tthc_rules.definitions.conditions import Situation
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.dossier import Dossier, typed_facts
from tthc_rules.problems import DossierError, Place, Problem

STAGES = get_args(Stage)


def check(procedure: Procedure, dossier: Dossier, *, at: Stage = "received", on: date | None = None) -> Completeness:
    """Whether the dossier is complete: at receipt, or with the content checks before signature.

    `on` is the day on which papers must be valid; the day of receipt when it is not given. Raises DossierError for
    a fact whose value cannot be one, for another stage, and when the dossier is of another procedure.
    """
    if at not in STAGES:
        raise DossierError(Problem("TTHC643", values={"given": at, "known": ", ".join(STAGES)}))
    out_of_force = same_procedure(procedure, dossier)
    facts, findings = typed_facts(procedure, dossier)
    if on is None and dossier.received is not None:
        on = dossier.received.date()
    papers = dossier.papers
    situation = Situation(facts, dossier.present)
    checker = Checker(procedure, situation, Papers(papers, on))
    lines = list(checker.lines(procedure.components))
    if at == "signature":
        lines += checker.content_lines(dossier)
    known = {component.id for component in procedure.all_components()}
    return Completeness(
        dossier=dossier.id,
        procedure=procedure.key,
        procedure_name=procedure.title,
        version=procedure.version,
        stage=at,
        on=on,
        verdict=verdict_of(lines),
        lines=tuple(lines),
        questions=rank_questions(procedure, (line.facts for line in _leaves(lines))),
        unlawful=unlawful_papers(procedure, situation, dossier.requested_papers, papers),
        strangers=tuple(paper for paper in papers or () if paper not in known),
        findings=(*out_of_force, *findings, *_unknown_checks(procedure, dossier)),
    )


def _unknown_checks(procedure: Procedure, dossier: Dossier) -> Iterator[Problem]:
    asked = {word for check in procedure.checks for word in (check.id, check.question)}
    for name in dossier.checks:
        if name not in asked:
            place, values = Place(field=f"checks.{name}"), {"check": name, "procedure": procedure.key}
            yield Problem("TTHC642", "warning", place, values)


def _leaves(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines whose facts are to be asked: a group's members one by one, where the group itself is not settled."""
    for line in lines:
        open_members = [member for member in line.members if member.facts]
        if line.status is Status.UNDETERMINED and open_members:
            leaves = list(_leaves(open_members))
            yield from leaves
            asked = {fact for leaf in leaves for fact in leaf.facts}
            if rest := tuple(fact for fact in line.facts if fact not in asked):  # a paper that is there, if it applies
                yield replace(line, facts=rest)
        elif line.facts:
            yield line
