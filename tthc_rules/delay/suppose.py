"""What if: when the dossier would have been finished had a step kept its limit, or had it been asked only once.

These are suppositions about one thing at a time, all else as it went; they do not add up to the lateness, and of two
steps that ran over side by side each alone changes nothing. The shares are not made from them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tthc_rules.deadline.clock import united
from tthc_rules.definitions.shapes import Process
from tthc_rules.delay.as_built import AsBuilt
from tthc_rules.delay.figures import Figures
from tthc_rules.delay.ledger import Hold
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.dossiers.event import EventKind
from tthc_rules.history import SUPPLEMENT, Pause
from tthc_rules.worktime.local import to_minute


@dataclass(frozen=True, slots=True)
class Supposed:
    """The finish (of an open dossier the projected one), the working minutes it comes sooner, and the lateness."""

    finish: datetime
    sooner: int
    lateness: int


def if_kept(answer: Figures, *steps: str) -> Supposed | None:
    """Had these steps kept their limits; None where that cannot be said (see `as_built`)."""
    return _Supposing(answer).without(over=lambda step: step not in steps)


def if_not_wrongful(answer: Figures, *steps: str) -> Supposed | None:
    """Had these steps made no request or return against the rules."""
    return _Supposing(answer).without(holds=lambda hold: hold.step not in steps)


def if_asked_once(answer: Figures, dossier: Dossier) -> Supposed | None:
    """Had the citizen been asked to supplement only once, all later requests left out.

    None where there was no later one, or where one of them started the limit again.
    """
    asked = [event.at for event in dossier.events if event.kind is EventKind.PAUSE and event.reason == SUPPLEMENT]
    later = sorted(asked)[1:]
    if not later or any(run.end in later for run in answer.schedule.history.runs[:-1]):
        return None
    minutes = {to_minute(at) for at in later}
    return _Supposing(answer).without(
        holds=lambda hold: hold.at not in later, pauses=lambda pause: pause.start not in minutes
    )


class _Supposing:
    def __init__(self, answer: Figures) -> None:
        self.answer = answer
        self.run = answer.schedule.history.runs[-1]
        self.built = AsBuilt(answer.current, Process(self.run.steps))

    def without(
        self,
        over: Callable[[str], bool] = lambda step: True,
        holds: Callable[[Hold], bool] = lambda hold: True,
        pauses: Callable[[Pause], bool] = lambda pause: True,
    ) -> Supposed | None:
        if not self.built.faithful:
            return None
        run, calendar = self.answer.current, self.answer.schedule.calendar
        finish = self.built.longest(over, holds)
        stood = self._stood(lambda pause: True)
        left = self._stood(pauses)
        sooner = run.finish - finish + stood - left
        at = calendar.instant(calendar.elapsed(run.start) + finish + left)
        if sooner == 0 and run.end is not None:
            at = run.end  # which may lie outside working hours
        return Supposed(finish=at, sooner=sooner, lateness=max(0, finish - run.total))

    def _stood(self, pauses: Callable[[Pause], bool]) -> int:
        """Working minutes in which the clock stood for these pauses."""
        calendar, schedule = self.answer.schedule.calendar, self.answer.schedule
        until = schedule.end or schedule.as_of
        assert until is not None, "what is attributed has ended or is seen at a moment"
        stretches = [
            (calendar.elapsed(pause.start), calendar.elapsed(pause.end or until))
            for pause in self.run.pauses
            if pauses(pause)
        ]
        return sum(end - start for start, end in united(stretches))
