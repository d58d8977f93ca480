"""How long each step really took, taken apart: within its limit, beyond it, standing still through a fault.

With the order of the steps that is enough to say when a dossier would have been finished, had one of them done
otherwise; as long as the longest way through the steps is the time it really took. Where a dossier went back across a
fork or was handed over at one on paper to some and at once to others, or steps were done out of turn, it is not, and
nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tthc_rules.definitions.shapes import Process
from tthc_rules.delay.figures import RunAttribution
from tthc_rules.delay.ledger import Hold
from tthc_rules.flow import DONE

Holds = Callable[[Hold], bool]


class AsBuilt:
    """The steps of a run as they went, in minutes of the clock; of an open dossier also what the plan leaves to do."""

    def __init__(self, run: RunAttribution, process: Process) -> None:
        self.run = run
        self.process = process
        self.open = {i: step.left for i, step in run.steps.items() if run.projected and step.standing is not DONE}
        self.over: Mapping[str, int] = {i: step.over for i, step in run.steps.items() if step.over}
        self.holds = {hold for step in run.steps.values() for hold in step.stood}

    @property
    def faithful(self) -> bool:
        """Whether the longest way through the steps is what the run really took."""
        return self.longest(lambda step: True, lambda hold: True) == self.run.finish

    def longest(self, over: Callable[[str], bool], holds: Holds) -> int:
        """The longest way, had only these steps run over, and had only these requests and returns been made."""
        ends: dict[str, int] = {}
        for step in self.process.order:
            start = max([ends[before] for before in self.process.by_id[step].after], default=0)
            ends[step] = start + self._took(step, over(step), holds)
        return max(ends.values(), default=0)

    def _took(self, step: str, over: bool, holds: Holds) -> int:
        account = self.run.steps[step]
        took = account.used + self.open.get(step, 0)
        for hold, minutes in account.stood.items():
            if hold.own and not holds(hold):
                took -= minutes
            elif not hold.own and holds(hold):
                took += minutes
        beyond = account.over if not over else 0
        return took - min(beyond, max(0, took - account.budget))
