"""All the answers about one reporting period of one unit, put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tthc_rules.cli import figures
from tthc_rules.cli.answers import procedure_of
from tthc_rules.cli.figures import Apologies, Case, Checks, Online, Period, Settlement, Today
from tthc_rules.cli.late_dossier import LateDossier, choose, late_dossier
from tthc_rules.completeness import check
from tthc_rules.deadline import schedule
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier
from tthc_rules.dossiers.dossier import typed_facts
from tthc_rules.problems import Problem, TTHCError
from tthc_rules.worktime import WorkCalendar

TARGET = 20
"""Per cent of all dossiers to be filed online at levels 3 and 4."""
JUDGMENTS = frozenset({"ban-an-hoac-thi-hanh-an", "dau-gia-thi-hanh-an"})
"""Values of a fact that mark a dossier under a court judgment or its enforcement."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """The figures of a period; `unanswered`: dossiers left out of them, each with its problems."""

    period: Period
    registry: Registry
    calendar: WorkCalendar
    cases: tuple[Case, ...]
    settlement: Settlement
    online: Online
    checks: Checks
    apologies: Apologies
    today: Today
    late: LateDossier | None
    unanswered: tuple[tuple[Dossier, tuple[Problem, ...]], ...]


def quarter_of(dossiers: Iterable[Dossier], registry: Registry, calendar: WorkCalendar, period: Period) -> Quarter:
    """Asks every dossier the questions and counts the answers of those that belong to the period."""
    answered: list[Case] = []
    unanswered = []
    for dossier in dossiers:
        if dossier.received is not None and dossier.received > period.as_of:
            continue
        try:
            answered.append(case_of(dossier, registry, calendar, period))
        except TTHCError as error:
            unanswered.append((dossier, error.problems))
    cases = figures.of_period(answered, period)
    told = choose(cases)
    return Quarter(
        period=period,
        registry=registry,
        calendar=calendar,
        cases=cases,
        settlement=figures.settlement(cases, period),
        online=figures.online_share(cases, period),
        checks=figures.checks(cases, period, [case for case in cases if under_judgment(case)]),
        apologies=figures.apologies(cases),
        today=figures.today(cases, period),
        late=late_dossier(told, calendar, period.as_of) if told is not None else None,
        unanswered=tuple(unanswered),
    )


def case_of(dossier: Dossier, registry: Registry, calendar: WorkCalendar, period: Period) -> Case:
    """A dossier with its answers at the end of the period. Raises TTHCError where there is none."""
    procedure = procedure_of(dossier, registry)
    times = schedule(procedure, dossier, calendar, as_of=period.as_of)
    at_signature = None
    if times.end is None and marks_judgment(procedure, dossier):
        at_signature = check(procedure, dossier, at="signature")
    return Case(dossier, procedure, times, check(procedure, dossier), at_signature)


def under_judgment(case: Case) -> bool:
    return marks_judgment(case.procedure, case.dossier)


def marks_judgment(procedure: Procedure, dossier: Dossier) -> bool:
    """Whether a fact says that the dossier follows a court judgment or its enforcement."""
    facts, _ = typed_facts(procedure, dossier)
    return not JUDGMENTS.isdisjoint(value for value in facts.values() if isinstance(value, str))
