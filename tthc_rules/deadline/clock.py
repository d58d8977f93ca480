"""The clock of one run: working minutes of the dossier's calendar since its start, less the lawful pauses.

Every figure is a whole number of working minutes. `tau` tells what the clock shows at a moment, `instant` when it
first shows a number; the second undoes the first on every minute that counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from tthc_rules.history import Pause
from tthc_rules.worktime import WorkCalendar

Stretch = tuple[int, int]


def united(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The stretches in order, those that overlap or touch made one; empty ones are left out.

    >>> united([(5, 7), (1, 3), (3, 4), (9, 9)])
    ((1, 4), (5, 7))
    """
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if start >= end:
            continue
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def pushed(target: int, stretches: Iterable[Stretch]) -> int:
    """`target` moved by every stretch that begins before it (the stretches united and in order).

    >>> pushed(100, [(90, 95), (104, 110), (111, 120)])
    111
    """
    for start, end in stretches:
        if start >= target:
            break
        target += end - start
    return target


class Clock:
    """What the dossier's clock shows. An open pause stands until `now`, or for ever when `now` is not given."""

    def __init__(
        self, calendar: WorkCalendar, start: datetime, pauses: Iterable[Pause], now: datetime | None = None
    ) -> None:
        self.calendar = calendar
        self.open_until = now
        self.start = calendar.elapsed(start)
        self.stood: list[tuple[Pause, int, int]] = []
        """The pauses that have an end, each from when to when, in working minutes of the calendar."""
        elapsed = calendar.elapsed
        for pause in pauses:
            end = pause.end if pause.end is not None else now
            if end is not None:
                self.stood.append((pause, elapsed(pause.start), elapsed(max(end, pause.start))))
        self.pauses = united([(since, until) for _, since, until in self.stood])

    def tau(self, moment: datetime) -> int:
        """Clock minutes from the start to `moment`."""
        elapsed = self.calendar.elapsed(moment)
        paused = 0
        for start, end in self.pauses:
            if start >= elapsed:
                break
            paused += (end if end < elapsed else elapsed) - start
        return elapsed - self.start - paused

    def instant(self, tau: int) -> datetime:
        """The first moment at which the clock shows `tau`."""
        at = self.start + tau
        return self.calendar.instant(pushed(at, self.pauses) if self.pauses else at)
