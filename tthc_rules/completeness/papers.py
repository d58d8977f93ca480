"""The papers of one dossier, each against what its component asks: copy, number, validity."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from tthc_rules.completeness.line import Status
from tthc_rules.copies import accepts
from tthc_rules.definitions.conditions import Truth, conjunction
from tthc_rules.definitions.shapes import Component, CopyKind
from tthc_rules.dossiers.dossier import Paper


class Papers:
    """The papers handed in, None where nobody has looked; `on`: the day on which they must be valid."""

    def __init__(self, handed_in: Mapping[str, Paper] | None, on: date | None) -> None:
        self.handed_in = handed_in
        self.on = on

    def of(self, component: Component) -> Paper | None:
        return None if self.handed_in is None else self.handed_in.get(component.id)

    def state(self, component: Component) -> Status:
        """What holds of the paper itself, whether it is required or not.

        Where data replace a paper, one that does not do is no reason to ask for a better one.
        """
        paper = self.of(component)
        state = self._paper_state(component, paper)
        replaced = component.replaced_by_data and not (paper and paper.lookup_failed)
        return Status.REPLACED_BY_DATA if replaced and state is not Status.SATISFIED else state

    def _paper_state(self, component: Component, paper: Paper | None) -> Status:
        if self.handed_in is None:
            return Status.UNDETERMINED
        if paper is None or not paper.handed_in:
            return Status.MISSING
        if paper.as_required:
            return Status.SATISFIED
        tests = (
            (accepts(component.accept, paper), Status.WRONG_COPY),
            (_enough(component, paper), Status.TOO_FEW),
            (self._valid(component, paper), Status.EXPIRED),
        )
        for truth, status in tests:
            if truth is False:
                return status
        return Status.SATISFIED if all(truth for truth, _ in tests) else Status.UNDETERMINED

    def _valid(self, component: Component, paper: Paper) -> Truth:
        """Still valid on the day: the last day of validity counts, whether printed on the paper or set by the law."""
        printed = self._reached(paper.expires_on) if paper.expires_on else True
        if component.valid_for is None:
            return printed
        if paper.issued_on is None:
            return conjunction((printed, None))
        last = component.valid_for.last_day(datetime.combine(paper.issued_on, time()))
        return conjunction((printed, self._reached(last)))

    def _reached(self, last: date) -> Truth:
        return None if self.on is None else self.on <= last

    def is_plain_copy(self, component: Component) -> bool:
        """Whether a plain copy was handed in and will do, which the receiver may compare with the original."""
        paper = self.of(component)
        if paper is None or paper.copy is not CopyKind.COPY:
            return False
        return not paper.compared and CopyKind.COPY in component.accept


def _enough(component: Component, paper: Paper) -> Truth:
    if component.quantity == 1:
        return paper.quantity != 0
    return None if paper.quantity is None else paper.quantity >= component.quantity
