"""One late dossier told in figures: each step, who held it, what it ran over, and its share of the lateness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from tthc_rules.cli.endings import without_result
from tthc_rules.cli.figures import Case
from tthc_rules.delay import Attribution, attribute
from tthc_rules.delay.attribution import largest_remainder
from tthc_rules.delay.background import papers_asked
from tthc_rules.delay.ledger import PROCEDURE, WRONGFUL
from tthc_rules.delay.reckoning import Reckoning, reckon
from tthc_rules.delay.stays import stay_times
from tthc_rules.delay.suppose import Supposed, if_asked_once
from tthc_rules.worktime import WorkCalendar


@dataclass(frozen=True, slots=True)
class Asked:
    """A wait for a request against the rules: from when to when, and the papers asked for, where they are on record."""

    start: datetime
    end: datetime | None
    papers: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, in working minutes; `request`: the wait for a wrongful request at the step above it.

    `budget` None on such a line, and on that of the process itself. `owners`: who answers for what ran over, or who
    held the step.
    """

    step: str
    name: str
    agency: str | None
    owners: tuple[str, ...]
    budget: int | None
    used: int
    over: int
    share: int
    percent: int
    request: bool = False
    waits: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class LateDossier:
    """The table, its sums, and the same dossier without its second supplement request, where it had one.

    `reckoning`: how the lateness adds up; None where there is none.
    """

    case: Case
    answer: Attribution
    rows: tuple[Row, ...]
    reckoning: Reckoning | None
    asked_once: Supposed | None

    @property
    def lateness(self) -> int:
        return self.answer.lateness

    @property
    def reserve(self) -> int:
        """Minutes that ran over without making the dossier late, because the limit or early steps gave them."""
        return self.over + self.excess - self.lateness

    @property
    def excess(self) -> int:
        """Minutes by which the steps as planned go beyond the limit."""
        return max(0, -self.reckoning.reserve) if self.reckoning is not None else 0

    @property
    def budget(self) -> int:
        return sum(row.budget or 0 for row in self.rows)

    @property
    def over(self) -> int:
        return sum(row.over for row in self.rows)


def late_dossier(case: Case, calendar: WorkCalendar, as_of: datetime) -> LateDossier:
    """The figures of one dossier. Raises DossierError where it cannot be attributed."""
    answer = attribute(case.procedure, case.dossier, calendar, as_of=as_of)
    return LateDossier(
        case=case,
        answer=answer,
        rows=_rows(answer, papers_asked(case.procedure, case.dossier)),
        reckoning=reckon(answer),
        asked_once=if_asked_once(answer, case.dossier),
    )


def _rows(answer: Attribution, papers: Mapping[datetime, str]) -> tuple[Row, ...]:
    """A row for each step, one below it where it waited for a wrongful request, and one for the process itself."""
    exact = _summed(((share.step, share.cause == WRONGFUL), share.minutes) for share in answer.shares)
    minutes = _whole(exact)
    total = sum(exact.values(), Fraction())
    percents = _whole({key: part * 100 / total for key, part in exact.items()} if total else {})
    rows: list[Row] = []
    stays = stay_times(answer)
    for step in answer.steps.values():
        for request in (False, True):
            key = (step.id, request)
            if request and not step.wrongful:
                continue
            charged = {s.owner for s in answer.shares if s.step == step.id and (s.cause == WRONGFUL) is request}
            holders = step.wrong if request else step.held
            rows.append(
                Row(
                    step=step.id,
                    name=step.name,
                    agency=step.agency,
                    owners=tuple(sorted(charged or holders, key=lambda owner: (-holders.get(owner, 0), owner))),
                    budget=None if request else step.budget,
                    used=step.wrongful if request else step.used,
                    over=step.wrongful if request else step.over,
                    share=minutes.get(key, 0),
                    percent=percents.get(key, 0),
                    request=request,
                    waits=tuple(
                        Asked(wait.start, wait.end, papers.get(wait.start, ""))
                        for wait in stays[step.id].waits
                        if request
                    ),
                )
            )
    if (key := (PROCEDURE, False)) in minutes:
        rows.append(Row(PROCEDURE, "", None, (PROCEDURE,), None, 0, 0, minutes[key], percents[key]))
    return tuple(rows)


Key = tuple[str, bool]


def _summed(pairs: Iterable[tuple[Key, Fraction]]) -> dict[Key, Fraction]:
    total: dict[Key, Fraction] = {}
    for key, minutes in pairs:
        total[key] = total.get(key, Fraction()) + minutes
    return total


def _whole(exact: Mapping[Key, Fraction]) -> dict[Key, int]:
    """Whole numbers that add up as the exact ones do."""
    names = {f"{step}\0{request}": (step, request) for step, request in exact}
    whole = largest_remainder({name: exact[key] for name, key in names.items()})
    return {names[name]: number for name, number in whole.items()}


def choose(cases: Iterable[Case]) -> Case | None:
    """The finished late dossier worth telling: asked to supplement twice, most steps, then the most lateness."""
    ended = [case for case in cases if case.schedule.end is not None and not without_result(case.schedule)]
    late = [case for case in ended if case.late]
    return max(
        late,
        key=lambda case: (
            min(case.schedule.history.supplements, 2),
            len(case.schedule.steps),
            case.schedule.lateness or 0,
            case.dossier.id,
        ),
        default=None,
    )
