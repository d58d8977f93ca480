"""What stands beside an attribution and is told with it: the papers asked for, corrections, what if it was asked once.

All of it is read from the dossier itself; none of it changes a share.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tthc_rules.definitions.shapes import Procedure
from tthc_rules.delay.corrections import Correction, corrections_of
from tthc_rules.delay.figures import Figures
from tthc_rules.delay.suppose import Supposed, if_asked_once
from tthc_rules.dossiers import Dossier, EventKind
from tthc_rules.history import LateRequest


@dataclass(frozen=True, slots=True)
class Background:
    """`asked`: when a request was made → the papers it asked for, by name. `requests`: those after the first one.

    `once`: had the citizen been asked only once. `papers`: paper id → name.
    """

    asked: Mapping[datetime, str] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    requests: tuple[LateRequest, ...] = ()
    once: Supposed | None = None
    papers: Mapping[str, str] = field(default_factory=dict)


NO_BACKGROUND = Background()


def background_of(answer: Figures, procedure: Procedure, dossier: Dossier) -> Background:
    """What the dossier says beside its attribution."""
    return Background(
        asked=papers_asked(procedure, dossier),
        corrections=corrections_of(dossier),
        requests=answer.schedule.history.late_requests,
        once=if_asked_once(answer, dossier),
        papers={paper.id: paper.name for paper in procedure.all_components()},
    )


def papers_asked(procedure: Procedure, dossier: Dossier) -> dict[datetime, str]:
    """When a request was made → the papers it asked for: by name, by id where the procedure does not ask for them."""
    names = {paper.id: paper.name for paper in procedure.all_components()}
    return {
        event.at: ", ".join(names.get(paper, paper) for paper in event.papers)
        for event in dossier.events
        if event.kind is EventKind.PAUSE and event.papers
    }
