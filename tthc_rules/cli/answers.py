"""One question asked of many dossiers: those that cannot be answered are reported and do not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier
from tthc_rules.messages import Lang
from tthc_rules.problems import DossierError, Problem, TTHCError


class Answer(Protocol):
    """What the three questions return."""

    @property
    def findings(self) -> tuple[Problem, ...]: ...

    def explain(self, lang: Lang = "vi") -> str: ...

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]: ...


A = TypeVar("A", bound=Answer, covariant=True)


@dataclass(frozen=True, slots=True)
class Answered(Generic[A]):
    """A dossier and its answer, or the problems for which there is none."""

    dossier: Dossier
    answer: A | None
    problems: tuple[Problem, ...] = ()

    def to_dict(self, lang: Lang) -> dict[str, Any]:
        if self.answer is not None:
            return self.answer.to_dict(lang)
        return {
            "schema": 1,
            "dossier": self.dossier.id,
            "code": self.dossier.code,
            "problems": [problem.to_dict(lang) for problem in self.problems],
        }

    @property
    def in_error(self) -> bool:
        """No answer, or a finding that is an error."""
        return self.answer is None or any(finding.severity == "error" for finding in self.answer.findings)


def answer_each(
    dossiers: Iterable[Dossier],
    registry: Registry,
    ask: Callable[[Procedure, Dossier], A],
    on: date | None = None,
) -> list[Answered[A]]:
    """The answer of each dossier under the version in force on its day of receipt, or `on` where it has none."""
    results: list[Answered[A]] = []
    for dossier in dossiers:
        try:
            results.append(Answered(dossier, ask(procedure_of(dossier, registry, on), dossier)))
        except TTHCError as error:
            results.append(Answered(dossier, None, error.problems))
    return results


def procedure_of(dossier: Dossier, registry: Registry, on: date | None = None) -> Procedure:
    """The version that holds for a dossier: by its first receipt, issued by whom it says."""
    day = dossier.received.date() if dossier.received is not None else on
    if day is None:
        raise DossierError(Problem("TTHC915", values={"id": dossier.id}))
    return registry.get(dossier.code, on=day, issued_by=dossier.issued_by)
