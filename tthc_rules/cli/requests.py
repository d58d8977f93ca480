"""What the requests in a log asked for."""

from __future__ import annotations

from datetime import datetime

from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier, EventKind


def papers_asked(dossier: Dossier, procedure: Procedure) -> dict[datetime, str]:
    """When a request was made → the papers it asked for: by name, by id where the procedure does not ask for them."""
    names = {paper.id: paper.name for paper in procedure.all_components()}
    return {
        event.at: ", ".join(names.get(paper, paper) for paper in event.papers)
        for event in dossier.events
        if event.kind is EventKind.PAUSE and event.papers
    }
