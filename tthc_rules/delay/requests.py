"""Whose fault a second request for papers is, paper by paper.

The law lets an agency ask once for everything that is missing. What is asked for later is somebody's omission, and not
always that of the officer who asks: the log says which papers, and with the earlier requests that settles most of them.
What it does not settle is disputed, and is to be shown apart until somebody has looked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tthc_rules.completeness.requested import unlawful_papers
from tthc_rules.definitions.conditions import Situation
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.dossier import Dossier, typed_facts
from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.history import SUPPLEMENT


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


def late_requests(procedure: Procedure, dossier: Dossier) -> tuple[LateRequest, ...]:
    """The supplement requests of a dossier after the first one, in the order of time.

    What the log says itself (`wrongful`) goes before all: a wrongful one is the requester's, a lawful one lawful.
    """
    events = sorted(dossier.events, key=lambda event: event.at)
    requests = [event for event in events if event.kind is EventKind.PAUSE and event.reason == SUPPLEMENT]
    facts, _ = typed_facts(procedure, dossier)
    situation = Situation(facts, dossier.present)
    asked = {paper for request in requests[:1] for paper in request.papers}
    found = []
    for request in requests[1:]:
        unlawful = unlawful_papers(procedure, situation, request.papers, dossier.papers)
        papers = {paper: _fault(request, paper in unlawful, paper in asked) for paper in request.papers}
        asked |= set(request.papers)
        found.append(LateRequest(request.at, request.step, request.officer, papers, _whole(request, papers)))
    return tuple(found)


def _fault(request: Event, unlawful: bool, asked: bool) -> Fault:
    if request.wrongful is not None:
        return Fault.REQUESTER if request.wrongful else Fault.LAWFUL
    if unlawful:
        return Fault.REQUESTER
    return Fault.CITIZEN if asked else Fault.FIRST_CHECK


def _whole(request: Event, papers: Mapping[str, Fault]) -> Fault:
    if request.wrongful is not None:
        return Fault.REQUESTER if request.wrongful else Fault.LAWFUL
    faults = set(papers.values())
    return faults.pop() if len(faults) == 1 else Fault.DISPUTED
