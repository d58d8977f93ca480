"""Working sessions of a day: pairs of minutes from midnight, in order, apart from each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.local import write_clock

Sessions = tuple[tuple[int, int], ...]
SessionsGiven = str | Iterable[tuple[int, int]]
Week = Mapping[int, Sessions]

DAY = 24 * 60
_SPAN = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])\s*[-–]\s*([01]?[0-9]|2[0-3]):([0-5][0-9])")

OFFICE: Sessions = ((420, 660), (780, 1020))
"""07:00–11:00 and 13:00–17:00, the eight hours of most offices. Each province sets its own hours."""

OFFICE_WEEK: Week = MappingProxyType(dict.fromkeys(range(5), OFFICE))
"""Monday (0) to Friday (4): Quyết định 188/1999/QĐ-TTg, five days and 40 hours a week."""


def read_sessions(given: SessionsGiven, owner: str) -> Sessions:
    """The sessions of a day, from minutes or from text; no session means a day off.

    A session opens before it closes, sessions stand in order and do not overlap or touch, and the last closes
    by 23:59, so that closing is always on the same date. Raises `CalendarError` naming `owner` otherwise.

    >>> read_sessions("07:00-11:00, 13:00-17:00", "example")
    ((420, 660), (780, 1020))
    """
    pairs = _from_text(given, owner) if isinstance(given, str) else _from_pairs(given, owner)
    end = -1
    for opening, closing in pairs:
        if not end < opening < closing < DAY:
            raise _refused(write_sessions(pairs), owner)
        end = closing
    return pairs


def write_sessions(sessions: Sessions) -> str:
    """`07:00-11:00, 13:00-17:00`."""
    return ", ".join(f"{write_clock(opening)}-{write_clock(closing)}" for opening, closing in sessions)


def common_sessions(a: Sessions, b: Sessions) -> Sessions:
    """The time that lies in both.

    >>> common_sessions(((450, 690), (780, 1020)), ((480, 690), (780, 1050)))
    ((480, 690), (780, 1020))
    """
    shared = ((max(opening, start), min(closing, end)) for opening, closing in a for start, end in b)
    return tuple((opening, closing) for opening, closing in shared if opening < closing)


def joined_sessions(a: Sessions, b: Sessions) -> Sessions:
    """The time that lies in either; sessions that overlap or touch become one.

    >>> joined_sessions(((450, 690), (780, 1020)), ((480, 690), (780, 1050)))
    ((450, 690), (780, 1050))
    """
    spans: list[tuple[int, int]] = []
    for opening, closing in sorted((*a, *b)):
        if spans and opening <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], closing))
        else:
            spans.append((opening, closing))
    return tuple(spans)


def length(sessions: Sessions) -> int:
    """Working minutes of the day."""
    return sum(closing - opening for opening, closing in sessions)


class Profile(NamedTuple):
    """What the minutes of a day with certain sessions are worth."""

    length: int
    worked: tuple[tuple[int, ...], ...]
    """Working minutes of the day before each minute, by hour and minute."""
    reached: tuple[timedelta, ...]
    """The shortest time from midnight in which 0..length working minutes have passed."""


@lru_cache(maxsize=256)
def profile(sessions: Sessions) -> Profile:
    """The tables of a day; there are few kinds of day, so they are shared."""
    worked = []
    reached = [timedelta(0)]
    count = 0
    spans = iter((*sessions, (DAY, DAY)))
    opening, closing = next(spans)
    for minute in range(DAY):
        if minute == closing:
            opening, closing = next(spans)
        worked.append(count)
        if minute >= opening:
            count += 1
            reached.append(timedelta(minutes=minute + 1))
    by_hour = tuple(tuple(worked[hour : hour + 60]) for hour in range(0, DAY, 60))
    return Profile(count, by_hour, tuple(reached))


def _from_text(given: str, owner: str) -> Sessions:
    if not given.strip():
        return ()
    pairs = []
    for part in re.split(r"[,;]", given):
        match = _SPAN.fullmatch(part.strip())
        if match is None:
            raise _refused(given, owner)
        from_hour, from_minute, to_hour, to_minute = (int(digits) for digits in match.groups())
        pairs.append((from_hour * 60 + from_minute, to_hour * 60 + to_minute))
    return tuple(pairs)


def _from_pairs(given: Iterable[tuple[int, int]], owner: str) -> Sessions:
    try:
        pairs = tuple((opening, closing) for opening, closing in given)
    except (TypeError, ValueError):
        raise _refused(str(given), owner) from None
    if any(type(minute) is not int for pair in pairs for minute in pair):
        raise _refused(str(pairs), owner)
    return pairs


def _refused(given: str, owner: str) -> CalendarError:
    return CalendarError(Problem("TTHC508", values={"given": given, "name": owner}))
