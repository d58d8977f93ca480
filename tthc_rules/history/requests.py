"""The requests for papers in a log, and whose fault each one after the first is, paper by paper.

The law lets an agency ask once for everything that is missing. What is asked for later is somebody's omission, and not
always that of the officer who asks: the log says which papers, and with the earlier requests that settles most of them.
What it does not settle is disputed: it stays with the requester and is shown apart until somebody has looked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tthc_rules.completeness.requested import unlawful_papers
from tthc_rules.definitions.conditions import Situation
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.dossier import Paper
from tthc_rules.dossiers.event import Event


class Fault(StrEnum):
    """Who answers for a paper that is asked for late.

    `REQUESTER`: the law does not ask for it. `FIRST_CHECK`: it could be found missing at the first check, so whoever
    received or prepared the dossier. `CITIZEN`: still wrong after it was asked for. `LAWFUL`: recorded as found by
    verification. `DISPUTED`: the log does not say enough.
    """

    REQUESTER = "requester"
    FIRST_CHECK = "first_check"
    CITIZEN = "citizen"
    LAWFUL = "lawful"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class LateRequest:
    """A request after the first. `papers`: whose fault each is; `fault`: of the whole, disputed where they differ."""

    at: datetime
    step: str | None
    officer: str | None
    papers: Mapping[str, Fault]
    fault: Fault


class Requests:
    """The requests of one dossier as far as its log is read; they are counted over all its runs.

    What the log says itself (`wrongful`) goes before all: a wrongful one is the requester's, a lawful one lawful. After
    a request that names no papers, nobody can say whether a paper was asked for.
    """

    def __init__(self, procedure: Procedure, situation: Situation, papers: Mapping[str, Paper] | None) -> None:
        self.procedure = procedure
        self.situation = situation
        self.papers = papers
        self.number = 0
        self.late: list[LateRequest] = []
        self.asked: set[str] = set()
        self.all_named = True

    def unlawful(self, request: Event) -> tuple[str, ...]:
        """The papers it asks for that the law does not."""
        return unlawful_papers(self.procedure, self.situation, request.papers, self.papers)

    def add(self, request: Event) -> Fault:
        """Counts one request, and says whose fault it is; the first one can only be the requester's."""
        self.number += 1
        fault = Fault.REQUESTER
        if self.number > 1:
            unlawful = self.unlawful(request)
            papers = {paper: self._fault(request, paper, paper in unlawful) for paper in request.papers}
            fault = _whole(request, papers)
            self.late.append(LateRequest(request.at, request.step, request.officer, papers, fault))
        self.asked |= set(request.papers)
        self.all_named = self.all_named and bool(request.papers)
        return fault

    def _fault(self, request: Event, paper: str, unlawful: bool) -> Fault:
        if request.wrongful is not None:
            return _said(request.wrongful)
        if unlawful:
            return Fault.REQUESTER
        if paper in self.asked:
            return Fault.CITIZEN
        return Fault.FIRST_CHECK if self.all_named else Fault.DISPUTED


def _said(wrongful: bool) -> Fault:
    return Fault.REQUESTER if wrongful else Fault.LAWFUL


def _whole(request: Event, papers: Mapping[str, Fault]) -> Fault:
    if request.wrongful is not None:
        return _said(request.wrongful)
    faults = set(papers.values())
    return faults.pop() if len(faults) == 1 else Fault.DISPUTED
