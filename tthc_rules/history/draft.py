"""A run of the clock while it is being read from the log."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from tthc_rules.flow import Flow
from tthc_rules.history.runs import UNCOUNTED, Action, Extension, Pause, Run
from tthc_rules.worktime.local import to_minute


@dataclass(slots=True)
class Draft:
    """A run being written."""

    start: datetime
    flow: Flow
    actions: list[Action] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    extensions: list[Extension] = field(default_factory=list)
    last_sent: tuple[str, datetime] | None = None
    uncounted_since: tuple[str, datetime] | None = None

    def run(self, end: datetime | None, ended_by: str | None) -> Run:
        return Run(
            start=self.start,
            steps=self.flow.process,
            actions=tuple(self.actions),
            pauses=tuple(self.pauses),
            extensions=tuple(self.extensions),
            end=end,
            ended_by=ended_by,
        )

    def mind_uncounted(self, at: datetime) -> None:
        """While nothing but steps outside the clock is under way, the clock stands."""
        flow = self.flow
        active = [] if flow.finished else flow.active()
        outside = active[0] if active and not any(flow.steps[step].counted for step in active) else None
        since = self.uncounted_since
        if outside != (since[0] if since else None):
            self.count_again(at)
            if outside is not None:
                self.uncounted_since = (outside, to_minute(at))

    def count_again(self, at: datetime | None) -> None:
        if (since := self.uncounted_since) is not None:
            end = None if at is None else to_minute(at)
            self.pauses.append(Pause(since[1], end, UNCOUNTED, since[0]))
            self.uncounted_since = None
