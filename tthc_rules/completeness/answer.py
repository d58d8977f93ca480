"""The answer to question 1: is the dossier complete (thành phần hồ sơ), and is its content fit for signature?"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Literal

from tthc_rules import messages
from tthc_rules.completeness.line import LACKING, MARKS, WRONG, Line, Status
from tthc_rules.completeness.question import Question
from tthc_rules.definitions.conditions import Truth
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem

Stage = Literal["received", "signature"]


class Verdict(StrEnum):
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Completeness:
    """The answer to question 1. `unlawful`: papers that were asked for though the law does not ask for them.

    `strangers`: papers in the dossier that the procedure does not know. Both are findings, not refusals.
    """

    dossier: str
    procedure: str
    procedure_name: str
    version: str
    stage: Stage
    on: date | None
    verdict: Verdict
    lines: tuple[Line, ...]
    questions: tuple[Question, ...]
    unlawful: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    findings: tuple[Problem, ...] = ()

    @property
    def complete(self) -> Truth:
        return {Verdict.COMPLETE: True, Verdict.INCOMPLETE: False, Verdict.UNDETERMINED: None}[self.verdict]

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of what is missing."""
        return tuple(line.id for line in self.lines if line.status is Status.MISSING)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Ids of what was handed in but does not do, and of content checks answered «không»."""
        return tuple(line.id for line in self.lines if line.status in WRONG)

    @property
    def undetermined(self) -> tuple[str, ...]:
        return tuple(line.id for line in self.lines if line.status is Status.UNDETERMINED)

    def supplement(self, lang: Lang = "vi") -> tuple[str, ...]:
        """The content of one complete supplement request (Mẫu 02): all that is missing or wrong, with its basis."""
        return tuple(line.text(lang) for line in self.lines if line.status in LACKING)

    def explain(self, lang: Lang = "vi") -> str:
        """The whole answer in words, a line for each paper."""
        head = messages.text(
            f"check.{self.verdict}",
            lang,
            {"dossier": self.dossier, "procedure": self.procedure, "name": self.procedure_name},
        )
        rows = [f"  {MARKS[line.status]} {line.text(lang)}" for line in self.lines]
        rows += [f"  ? {question.text} [{question.name}]" for question in self.questions]
        rows += [f"  ! {messages.text('check.unlawful', lang, {'paper': paper})}" for paper in self.unlawful]
        rows += [f"  ! {messages.text('check.stranger', lang, {'paper': paper})}" for paper in self.strangers]
        rows += [f"  ! {problem.text(lang)}" for problem in self.findings]
        foot = messages.text("answer.versions_check", lang, {"version": self.version})
        return "\n".join([head, *rows, f"  {foot}"])

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "schema": 1,
            "dossier": self.dossier,
            "procedure": self.procedure,
            "version": self.version,
            "stage": self.stage,
            "on": self.on.isoformat() if self.on else None,
            "verdict": self.verdict.value,
            "missing": list(self.missing),
            "wrong": list(self.wrong),
            "undetermined": list(self.undetermined),
            "lines": [line.to_dict(lang) for line in self.lines],
            "questions": [
                {"fact": q.fact, "name": q.name, "text": q.text, "decides": q.decides} for q in self.questions
            ],
            "unlawful": list(self.unlawful),
            "strangers": list(self.strangers),
            "findings": [problem.to_dict(lang) for problem in self.findings],
        }

    def to_json(self, lang: Lang = "vi") -> str:
        return json.dumps(self.to_dict(lang), ensure_ascii=False)


def verdict_of(lines: Iterable[Line]) -> Verdict:
    statuses = {line.status for line in lines}
    if not statuses.isdisjoint(LACKING):
        return Verdict.INCOMPLETE
    return Verdict.UNDETERMINED if Status.UNDETERMINED in statuses else Verdict.COMPLETE
