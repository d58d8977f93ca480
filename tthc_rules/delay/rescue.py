"""Of a dossier that is still open: who can still save it, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tthc_rules.deadline.clock import Clock
from tthc_rules.definitions.shapes import Process
from tthc_rules.delay.figures import Figures
from tthc_rules.flow import ACTIVE, CARRIED, CARRYING, DONE


@dataclass(frozen=True, slots=True)
class Rescuer:
    """A step that alone can still bring the dossier to its end within the due, all others keeping their limits.

    `officer`: who has it, None where nobody is named. `left`: minutes left of its own limit; `room`: minutes it may
    take from now, or from when it is to start, so that the dossier is in time; less than `left` where it has to make
    good what others lost. `until`: when it must have sent the dossier on; were the clock to stand, later.
    """

    step: str
    name: str
    agency: str | None
    officer: str | None
    left: int
    room: int
    until: datetime


def who_can_save(answer: Figures) -> tuple[Rescuer, ...]:
    """The steps not yet sent that can still save an open dossier, in their order; none for one that is finished.

    Of a dossier that is not projected late: how long each may take. A clock that stands is taken to run again now.
    """
    if not answer.projected:
        return ()
    return tuple(_Open(answer).rescuers())


class _Open:
    """What is left to do, in minutes of the clock."""

    def __init__(self, answer: Figures) -> None:
        self.answer = answer
        self.run = answer.schedule.history.runs[-1]
        self.process = Process(self.run.steps)
        self.standing = {step.id: step.standing for step in answer.steps.values()}
        self.left = {i: step.left if self.standing[i] is not DONE else 0 for i, step in answer.steps.items()}
        self.starts = {step: self._start(step) for step in self.process.order}
        self.to_come = {step: self._to_come(step) for step in self.process.order}

    def rescuers(self) -> list[Rescuer]:
        total, schedule = self.answer.current.total, self.answer.schedule
        clock = Clock(schedule.calendar, self.run.start, self.run.pauses, schedule.as_of)
        found = []
        for step in self.process.order:
            last = total - self.to_come[step]
            room = last - self.starts[step]
            if self.left[step] and room > 0 and self._finish_without(step) <= total:
                account = self.answer.steps[step]
                officer = schedule.steps[step].officer
                left = self.left[step]
                found.append(
                    Rescuer(step, account.name, account.agency, officer, left, min(room, left), clock.instant(last))
                )
        return found

    def _start(self, step: str) -> int:
        """When it starts if all before it keep their limits; now for what has started. What was sent takes no time."""
        now = self.answer.current.clock
        if self.standing[step] is ACTIVE or self.standing[step] is CARRYING:
            return now
        before = self.process.by_id[step].after
        return max([self._start(earlier) + self.left[earlier] for earlier in before], default=now)

    def _to_come(self, step: str) -> int:
        """The longest way from its end to the end of all."""
        ways = [
            self.left[later] + self._to_come(later) for later in self.process.next[step] if self._waits(step, later)
        ]
        return max(ways, default=0)

    def _waits(self, step: str, later: str) -> bool:
        standing = self.standing[later]
        if self.standing[step] is CARRYING:
            return standing is CARRIED
        return standing is not ACTIVE and standing is not CARRYING

    def _finish_without(self, step: str) -> int:
        """The finish, were this step to take no more time."""
        kept, self.left[step] = self.left[step], 0
        ways = [self._start(other) + self.left[other] + self._to_come(other) for other in self.process.order]
        self.left[step] = kept
        return max(ways)
