"""What a change of definitions does to dossiers: whose verdict, questions or due date becomes another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from tthc_rules.completeness import check
from tthc_rules.deadline import schedule
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier
from tthc_rules.problems import Problem, TTHCError
from tthc_rules.worktime import WorkCalendar


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one version says of a dossier. `verdict` None: it cannot be asked, see `problems`.

    `missing`: ids of papers; `questions`: names of facts that are open. `earliest` and `latest` are the same unless
    unknown facts decide; None: the clock stands, or there is no limit.
    """

    verdict: str | None = None
    missing: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    earliest: datetime | None = None
    latest: datetime | None = None
    problems: tuple[Problem, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "verdict": self.verdict,
            "missing": list(self.missing),
            "questions": list(self.questions),
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "problems": [problem.code for problem in self.problems],
        }


@dataclass(frozen=True, slots=True)
class Effect:
    """One dossier under the definitions before and after."""

    dossier: Dossier
    before: Outcome
    after: Outcome

    @property
    def unanswered(self) -> bool:
        """Whether neither side can answer."""
        return self.before.verdict is None and self.after.verdict is None

    @property
    def changes(self) -> tuple[str, ...]:
        """Which of `verdict`, `missing`, `questions`, `due` differ; `answer` alone where only one side has one."""
        if self.unanswered:
            return ()
        if self.before.verdict is None or self.after.verdict is None:
            return ("answer",)
        names = ("verdict", "missing", "questions")
        differ = [name for name in names if getattr(self.before, name) != getattr(self.after, name)]
        if (self.before.earliest, self.before.latest) != (self.after.earliest, self.after.latest):
            differ.append("due")
        return tuple(differ)


def effects(
    dossiers: Iterable[Dossier],
    before: Callable[[Dossier], Procedure],
    after: Callable[[Dossier], Procedure],
    calendar: WorkCalendar,
    as_of: datetime | None = None,
) -> tuple[Effect, ...]:
    """Every dossier under both sides. `before` and `after` find the version of a dossier, or raise TTHCError."""
    return tuple(
        Effect(dossier, outcome(dossier, before, calendar, as_of), outcome(dossier, after, calendar, as_of))
        for dossier in dossiers
    )


def outcome(
    dossier: Dossier, version: Callable[[Dossier], Procedure], calendar: WorkCalendar, as_of: datetime | None = None
) -> Outcome:
    """What the version of a dossier says of it; where it cannot be answered, the problems.

    A version under another code is asked as if the dossier had been filed under it: procedures are recoded.
    """
    try:
        procedure = version(dossier)
        if dossier.code not in (procedure.key, procedure.slug):
            dossier = replace(dossier, code=procedure.key)
        completeness = check(procedure, dossier)
        answer = schedule(procedure, dossier, calendar, as_of=as_of)
    except TTHCError as error:
        return Outcome(problems=error.problems)
    asked = dict.fromkeys(question.name for question in (*completeness.questions, *answer.questions))
    return Outcome(
        completeness.verdict.value,
        completeness.missing,
        tuple(asked),
        answer.earliest,
        answer.latest,
    )
