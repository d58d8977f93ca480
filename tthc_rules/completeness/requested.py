"""Papers that were asked for, against what the law asks for in this case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tthc_rules.completeness.checker import Checker
from tthc_rules.completeness.line import Line, Status
from tthc_rules.completeness.papers import Papers
from tthc_rules.definitions.conditions import Situation
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.dossier import Paper


def unlawful_papers(
    procedure: Procedure,
    situation: Situation,
    requested: Iterable[str],
    papers: Mapping[str, Paper] | None = None,
) -> tuple[str, ...]:
    """Papers that are asked for though the law does not ask for them in this case, or has them as data.

    A paper that data replace may be asked for once the look-up has failed.
    """
    if not (requested := tuple(requested)):
        return ()
    failed = {paper_id: paper for paper_id, paper in (papers or {}).items() if paper.lookup_failed}
    checker = Checker(procedure, situation, Papers(failed, None))
    beyond = (Status.NOT_REQUIRED, Status.OPTIONAL, Status.REPLACED_BY_DATA)
    lines = (leaf for line in checker.lines(procedure.components) for leaf in _flat(line))
    lawful = {leaf.id for leaf in lines if leaf.status not in beyond}
    # A group stands for its papers: what is missing is told by its id.
    lawful |= {
        group.id
        for group in procedure.all_groups()
        if group.id and not lawful.isdisjoint(component.id for component in group.components())
    }
    return tuple(paper for paper in requested if paper not in lawful)


def _flat(line: Line) -> Iterator[Line]:
    if line.members:
        for member in line.members:
            yield from _flat(member)
    else:
        yield line
