"""System outages: when an information system of the offices was down, as it was announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.local import to_minute, write_time


@dataclass(frozen=True, slots=True)
class Outage:
    """An information system was down in `[start, end)` (ngừng hệ thống): which one, and by which document it is known.

    A calendar only keeps it: whether it stops the clock is for the regime to say (`Regime.outage_stops_clock`).
    Moments are local and in whole minutes. Raises `CalendarError` (TTHC525) when it ends before it has begun.
    """

    start: datetime
    end: datetime
    name: str
    document: str = ""

    def __post_init__(self) -> None:
        for edge in ("start", "end"):
            object.__setattr__(self, edge, to_minute(getattr(self, edge)))
        if self.end <= self.start:
            raise CalendarError(Problem("TTHC525", values={"name": self.name, "times": spell_outage(self)}))


def spell_outage(outage: Outage) -> str:
    """`08:00 01/03/2022 – 12:00 02/03/2022`."""
    return f"{write_time(outage.start)} – {write_time(outage.end)}"


def told_twice(outages: Iterable[Outage]) -> Iterator[Outage]:
    """The outages of one system that overlap, so that one of them is wrong; different systems may fail at once."""
    ordered = sorted(outages, key=_order)
    wrong: set[int] = set()
    for (i, earlier), (k, later) in combinations(enumerate(ordered), 2):
        if earlier.name == later.name and later.start < earlier.end:
            wrong |= {i, k}
    return (ordered[i] for i in sorted(wrong))


def in_order(outages: Iterable[Outage]) -> tuple[Outage, ...]:
    """By time, each once."""
    return tuple(sorted(dict.fromkeys(outages), key=_order))


def _order(outage: Outage) -> tuple[datetime, datetime, str, str]:
    return outage.start, outage.end, outage.name, outage.document
