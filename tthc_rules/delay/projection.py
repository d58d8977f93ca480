"""The projected finish of a run: the longest way through what is left to do, if every step keeps its limit."""

from __future__ import annotations

from collections.abc import Mapping

from tthc_rules.delay.ledger import StepLedger
from tthc_rules.flow import CARRIED, CARRYING, DONE, PENDING, Flow


class Projection:
    """The remaining paths of the steps, known until minutes have `passed`, or limits or turns have `changed`."""

    def __init__(self, flow: Flow, accounts: Mapping[str, StepLedger]) -> None:
        self.flow = flow
        self.accounts = accounts
        self.sent_at: dict[str, int] = {}
        self._ahead: dict[str, int] = {}
        self._known: dict[str, int] | None = None

    def passed(self) -> None:
        self._known = None

    def changed(self) -> None:
        self._ahead.clear()
        self._known = None

    def left(self) -> int:
        """Minutes of the clock to the finish."""
        return max(self.paths().values())

    def paths(self) -> dict[str, int]:
        """The longest remaining path of each step that holds the dossier."""
        if self._known is None:
            self._known = {step: self._path(step) for step in self.holding()}
        return self._known

    def holding(self) -> list[str]:
        """The steps that hold the dossier; once all are sent, what was sent last until it is ready."""
        if active := self.flow.active():
            return active
        latest = max(self.sent_at.values())
        held = [step for step, at in self.sent_at.items() if at == latest]
        return [step for step in held if step in self.flow.last] or held

    def _path(self, step: str) -> int:
        return self.accounts[step].left + self._to_come(step)

    def _to_come(self, step: str) -> int:
        """The longest path after a step; one that was sent before its turn takes no time, but what follows it does."""
        longest = 0
        for later in self.flow.next[step]:
            if self._still_to_come(step, later):
                if later not in self._ahead:  # nothing changes there before it starts
                    self._ahead[later] = self._path(later)
                longest = max(longest, self._ahead[later])
            elif self.flow.out_of_turn and self.flow.standing[later] is DONE:
                longest = max(longest, self._to_come(later))
        return longest

    def _still_to_come(self, step: str, later: str) -> bool:
        standing = self.flow.standing
        if standing[step] is CARRYING:
            return self.flow.carrier.get(later) == step
        return standing[later] in (PENDING, CARRIED)
