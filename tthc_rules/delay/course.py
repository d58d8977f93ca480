"""The course of a run: which minutes of its clock passed how at each step, and when that was by the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from tthc_rules.deadline.clock import Clock
from tthc_rules.delay.figures import Figures
from tthc_rules.delay.ledger import Part
from tthc_rules.delay.stays import StayTimes, stay_times
from tthc_rules.history import Run


@dataclass(frozen=True, slots=True)
class Course:
    """The run that counts on its clock, up to its end or to when it was looked at.

    `parts`: step → how its minutes passed, in the order of the clock. `stays`: the same by the log.
    """

    run: Run
    clock: Clock
    until: datetime
    parts: Mapping[str, tuple[Part, ...]]
    stays: Mapping[str, StayTimes]

    def dates(self, start: int, end: int) -> tuple[datetime, datetime]:
        """From when to when these minutes of the clock passed: the first is worked, at the second they are over."""
        return self.clock.instant(start + 1) - timedelta(minutes=1), self.clock.instant(end)


def course_of(answer: Figures) -> Course:
    """The course of the run that counts."""
    schedule = answer.schedule
    run, until = schedule.history.runs[-1], schedule.end or schedule.as_of
    assert until is not None, "what is attributed has ended or is seen at a moment"
    clock = Clock(schedule.calendar, run.start, run.pauses, until)
    return Course(run, clock, until, {i: step.parts for i, step in answer.steps.items()}, stay_times(answer))
