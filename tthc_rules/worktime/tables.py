"""The tables behind a work calendar, built once: after that every question is a look-up."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import NamedTuple

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.layer import DayOff, Layer, MakeUpDay
from tthc_rules.worktime.local import write_date
from tthc_rules.worktime.sessions import Sessions, length, profile

_SHORTEST_BUCKET = 30

Weeks = list[tuple[date, date, tuple[Sessions, ...]]]
"""Stretches of days with the same weekly hours: from, to, the sessions of Monday to Sunday."""

Entries = dict[int, DayOff | MakeUpDay]
"""The days that differ from the week, by their number in the calendar (the first day is 0)."""


class Tables(NamedTuple):
    """`i` numbers all days, `k` the working days, both from 0."""

    sessions: list[Sessions]
    """The sessions of day i."""
    rank: list[int]
    """Working days before day i; one longer than the calendar."""
    counted: dict[date, int]
    """Working days up to a date, the date included: a date finds itself faster than its number is reckoned."""
    nth: list[date]
    """The k-th working day."""
    minutes: list[tuple[int, tuple[int, ...]]]
    """Working minutes before day i, and within it before each minute of the day."""
    reach: list[tuple[int, datetime, tuple[int, ...]]]
    """Working minutes before the k-th working day, its midnight, and when each of its minutes is over."""
    total: int
    """Working minutes of the whole calendar."""
    bucket_size: int
    buckets: list[int]
    """The working day on which the first minute of each stretch of `bucket_size` working minutes falls."""


def build_tables(first: date, weeks: Weeks, entries: Entries, name: str) -> Tables:
    sessions: list[Sessions] = []
    for start, end, week in weeks:
        turn = week[start.weekday() :] + week[: start.weekday()]
        count = (end - start).days + 1
        sessions += (turn * (count // 7 + 1))[:count]
    for i, entry in entries.items():
        sessions[i] = () if isinstance(entry, DayOff) else _make_up_sessions(entry, weeks, name)

    rank = [0]
    counted = {}
    nth: list[date] = []
    minutes = []
    reach = []
    elapsed = 0
    base = first.toordinal()
    for i, worked in enumerate(sessions):
        shape = profile(worked)
        minutes.append((elapsed, shape.worked))
        day = date.fromordinal(base + i)
        if worked:
            nth.append(day)
            reach.append((elapsed, datetime(day.year, day.month, day.day), shape.reached))
            elapsed += shape.length
        rank.append(len(nth))
        counted[day] = len(nth)
    size, buckets = _buckets([before for before, _, _ in reach], elapsed)
    return Tables(sessions, rank, counted, nth, minutes, reach, elapsed, size, buckets)


def read_weeks(first: date, last: date, layers: tuple[Layer, ...]) -> Weeks:
    """The weekly hours as the layers leave them; a later layer wins."""
    cuts = {first}
    for layer in layers:
        if layer.week:
            cuts |= {layer.start or first, first if layer.end is None else layer.end + timedelta(days=1)}
    starts = sorted(cut for cut in cuts if first <= cut <= last)
    weeks: Weeks = []
    for k, start in enumerate(starts):
        week: list[Sessions] = [()] * 7
        for layer in layers:
            if layer.holds(start):
                for weekday, sessions in layer.week:
                    week[weekday] = sessions
        end = starts[k + 1] - timedelta(days=1) if k + 1 < len(starts) else last
        weeks.append((start, end, tuple(week)))
    return weeks


def read_entries(first: date, last: date, layers: tuple[Layer, ...]) -> Entries:
    """The days that differ from the week as the layers leave them; a later layer wins."""
    base = first.toordinal()
    entries: Entries = {}
    for layer in layers:
        named: tuple[DayOff | MakeUpDay, ...] = (*layer.off, *layer.make_up)
        for entry in named:
            if first <= entry.date <= last:
                entries[entry.date.toordinal() - base] = entry
    return entries


def usual_day_minutes(weeks: Weeks, given: int | None, name: str) -> int:
    """The commonest length of a weekday, the shorter on a tie, in the week that holds on the most days."""
    if given is not None:
        if type(given) is not int or not 1 <= given <= 24 * 60:
            raise CalendarError(Problem("TTHC511", values={"name": name, "given": str(given)}))
        return given
    days: Counter[tuple[int, ...]] = Counter()
    for start, end, week in weeks:
        if any(week):
            days[tuple(length(sessions) for sessions in week)] += (end - start).days + 1
    if not days:
        raise CalendarError(Problem("TTHC512", values={"name": name}))
    commonest = max(reversed(days), key=lambda week: days[week])
    lengths = Counter(minutes for minutes in commonest if minutes)
    return min(lengths, key=lambda minutes: (-lengths[minutes], minutes))


def _make_up_sessions(entry: MakeUpDay, weeks: Weeks, name: str) -> Sessions:
    sessions = entry.sessions
    if sessions is None:
        week = next(week for _, end, week in weeks if entry.date <= end)
        sessions = week[0 if entry.replaces is None else entry.replaces.weekday()]
    if not sessions:
        raise CalendarError(Problem("TTHC515", values={"name": name, "date": write_date(entry.date)}))
    return sessions


def _buckets(before: list[int], total: int) -> tuple[int, list[int]]:
    """For each stretch of working minutes, the working day its first minute falls on.

    A stretch is no longer than the shortest day, so that the right day is this one or the next.
    """
    ends = [*before[1:], total]
    size = max(_SHORTEST_BUCKET, min((end - start for start, end in zip(before, ends, strict=False)), default=0))
    buckets: list[int] = []
    for k, end in enumerate(ends):
        buckets += [k] * (-(-end // size) - len(buckets))
    return size, buckets
