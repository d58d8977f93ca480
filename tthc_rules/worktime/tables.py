"""The tables behind a work calendar, built once: after that every question is a look-up."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.layer import ChangedHours, Dated, DayOff, Layer, MakeUpDay, ReceptionDay
from tthc_rules.worktime.local import write_date
from tthc_rules.worktime.sessions import Sessions, length, profile

_SHORTEST_BUCKET = 30

Weeks = list[tuple[date, date, tuple[Sessions, ...]]]
"""Stretches of days with the same weekly hours: from, to, the sessions of Monday to Sunday."""

Entries = dict[int, Dated]
"""The days that differ from the week, by their number in the calendar (the first day is 0)."""

Receptions = list[tuple[date, date, tuple[Sessions | None, ...]]]
"""Stretches of days with the same weekly hours of reception; None: dossiers are received in the working hours."""

ReceptionDays = dict[int, ReceptionDay]
"""The days of reception by date, by their number in the calendar."""


class Tables(NamedTuple):
    """`i` numbers all days, `k` the working days, both from 0."""

    sessions: list[Sessions]
    """The sessions of day i."""
    latest: dict[date, int]
    """The last working day up to a date, -1 before the first: a date finds itself faster than its number."""
    nth: list[date]
    """The k-th working day."""
    before: list[int]
    """Working minutes before day i."""
    within: list[tuple[tuple[int, ...], ...]]
    """Working minutes of day i before each of its minutes, by hour and minute."""
    starts: list[int]
    """Working minutes before the k-th working day; at the end those of the whole calendar."""
    midnights: list[datetime]
    """When the k-th working day begins."""
    reached: list[tuple[timedelta, ...]]
    """How long after its midnight each working minute of the k-th working day is over."""
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
    _apply(entries, sessions, weeks, name)

    latest = {}
    nth, before, within, starts, midnights, reached = [], [], [], [], [], []
    k = -1
    elapsed = 0
    for ordinal, worked in enumerate(sessions, first.toordinal()):
        day = date.fromordinal(ordinal)
        shape = profile(worked)
        before.append(elapsed)
        within.append(shape.worked)
        if worked:
            k += 1
            nth.append(day)
            starts.append(elapsed)
            midnights.append(datetime.fromordinal(ordinal))
            reached.append(shape.reached)
            elapsed += shape.length
        latest[day] = k
    starts.append(elapsed)
    size, buckets = _buckets(starts)
    return Tables(sessions, latest, nth, before, within, starts, midnights, reached, elapsed, size, buckets)


def read_weeks(first: date, last: date, layers: tuple[Layer, ...]) -> Weeks:
    """The weekly hours as the layers leave them; a later layer wins."""
    weeks: Weeks = []
    for start, end in _stretches(first, last, [layer for layer in layers if layer.week]):
        week: list[Sessions] = [()] * 7
        for layer in layers:
            if layer.holds(start):
                for weekday, sessions in layer.week:
                    week[weekday] = sessions
        weeks.append((start, end, tuple(week)))
    return weeks


def read_receptions(first: date, last: date, layers: tuple[Layer, ...]) -> Receptions:
    """The weekly hours of reception as the layers leave them; none when no layer states any."""
    receptions: Receptions = []
    stating = [layer for layer in layers if layer.reception]
    for start, end in _stretches(first, last, stating) if stating else ():
        week: list[Sessions | None] = [None] * 7
        for layer in stating:
            if layer.holds(start):
                for weekday, sessions in layer.reception:
                    week[weekday] = sessions
        receptions.append((start, end, tuple(week)))
    return receptions


def read_entries(first: date, last: date, layers: tuple[Layer, ...]) -> Entries:
    """The days that differ from the week as the layers leave them; a later layer wins."""
    base = first.toordinal()
    entries: Entries = {}
    for layer in layers:
        for entry in layer.dated:
            if first <= entry.date <= last:
                entries[entry.date.toordinal() - base] = entry
    return entries


def read_reception_days(first: date, last: date, layers: tuple[Layer, ...]) -> ReceptionDays:
    """The days of reception by date; a later layer that speaks about the day otherwise takes it back."""
    base = first.toordinal()
    days: ReceptionDays = {}
    for layer in layers:
        for entry in layer.dated:
            days.pop(entry.date.toordinal() - base, None)
        for day in layer.reception_days:
            if first <= day.date <= last:
                days[day.date.toordinal() - base] = day
    return days


def _stretches(first: date, last: date, layers: list[Layer]) -> list[tuple[date, date]]:
    """The days from first to last, cut where a layer begins or has ended."""
    cuts = {first}
    for layer in layers:
        cuts |= {layer.start or first, first if layer.end is None else layer.end + timedelta(days=1)}
    starts = sorted(cut for cut in cuts if first <= cut <= last)
    ends = [start - timedelta(days=1) for start in starts[1:]] + [last]
    return list(zip(starts, ends, strict=True))


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


def check_changed_hours(first: date, weeks: Weeks, layers: tuple[Layer, ...], name: str) -> None:
    """Refuses changed hours on a day that is no ordinary working day below them (TTHC524), all such days at once."""
    below: dict[date, Dated] = {}
    unfit = set()
    for layer in layers:
        for entry in layer.changed:
            week = next((week for _, end, week in weeks if first <= entry.date <= end), None)
            if week is None:  # outside the calendar
                continue
            if not week[entry.date.weekday()] or not isinstance(below.get(entry.date, entry), ChangedHours):
                unfit.add(entry.date)
        below |= {entry.date: entry for entry in layer.dated}
    if unfit:
        dates = ", ".join(write_date(day) for day in sorted(unfit))
        raise CalendarError(Problem("TTHC524", values={"name": name, "dates": dates}))


def _apply(entries: Entries, sessions: list[Sessions], weeks: Weeks, name: str) -> None:
    """Puts the days that differ over the weekly hours; make-up days without hours are refused at once."""
    without_hours = []
    for i, entry in sorted(entries.items()):
        if isinstance(entry, DayOff):
            sessions[i] = ()
        elif isinstance(entry, ChangedHours):
            sessions[i] = entry.sessions
        else:
            sessions[i] = _make_up_sessions(entry, weeks)
            without_hours += [] if sessions[i] else [entry.date]
    if without_hours:
        dates = ", ".join(write_date(day) for day in without_hours)
        raise CalendarError(Problem("TTHC515", values={"name": name, "date": dates}))


def _make_up_sessions(entry: MakeUpDay, weeks: Weeks) -> Sessions:
    if entry.sessions is not None:
        return entry.sessions
    week = next(week for _, end, week in weeks if entry.date <= end)
    return week[replaced_weekday(entry)]


def replaced_weekday(entry: MakeUpDay) -> int:
    """The weekday whose hours a make-up day keeps: of the day it replaces, or Monday."""
    return 0 if entry.replaces is None else entry.replaces.weekday()


def _buckets(starts: list[int]) -> tuple[int, list[int]]:
    """For each stretch of working minutes, the working day its first minute falls on.

    A stretch is no longer than the shortest day, so that the right day is this one or the next.
    """
    size = max(_SHORTEST_BUCKET, min((end - start for start, end in pairwise(starts)), default=0))
    buckets: list[int] = []
    for k, end in enumerate(starts[1:]):
        buckets += [k] * (-(-end // size) - len(buckets))
    return size, buckets
