"""Two calendars as one: the time in which both offices are open, or at least one of them.

The result is an ordinary calendar over the days that both know. Days off and make-up days keep their names and
documents; of two different ones on a day both are named. Outages of either are outages of the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.calendar import WorkCalendar
from tthc_rules.worktime.layer import ChangedHours, Dated, Day, DayOff, Layer, MakeUpDay, OffKind, ReceptionDay
from tthc_rules.worktime.parts import spell_stretch
from tthc_rules.worktime.sessions import Sessions, common_sessions, joined_sessions
from tthc_rules.worktime.tables import read_receptions, read_weeks

Combine = Callable[[Sessions, Sessions], Sessions]

_STRONGEST_FIRST: tuple[OffKind, ...] = ("holiday", "compensatory", "swap", "local")


def both_open(
    a: WorkCalendar, b: WorkCalendar, *, name: str | None = None, day_minutes: int | None = None
) -> WorkCalendar:
    """The working time that lies in both calendars, session by session: work that needs two offices at once.

    A day is worked when both have working time in common. The same holds for the hours of reception. Without a
    name it is called `A & B`. `day_minutes` is reckoned from the common hours unless given. Raises `CalendarError`
    when no day lies in both (TTHC527) or no hours of the week do (TTHC512).

    >>> year = date(2022, 1, 1), date(2022, 12, 31)
    >>> one_stop = WorkCalendar(*year, name="Một cửa", week=dict.fromkeys(range(5), "07:30-11:30, 13:00-17:00"))
    >>> office = WorkCalendar(*year, name="Phòng", week=dict.fromkeys(range(5), "08:00-11:30, 13:00-17:30"))
    >>> both_open(one_stop, office).sessions(date(2022, 9, 5))
    ((480, 690), (780, 1020))
    """
    return _combined(a, b, common_sessions, f"{a.name} & {b.name}" if name is None else name, day_minutes)


def either_open(
    a: WorkCalendar, b: WorkCalendar, *, name: str | None = None, day_minutes: int | None = None
) -> WorkCalendar:
    """The working time that lies in one of the calendars or in both: work that either office can do.

    As `both_open`, with sessions united; without a name it is called `A | B`.
    """
    return _combined(a, b, joined_sessions, f"{a.name} | {b.name}" if name is None else name, day_minutes)


def _combined(a: WorkCalendar, b: WorkCalendar, combine: Combine, name: str, day_minutes: int | None) -> WorkCalendar:
    first, last = max(a.first, b.first), min(a.last, b.last)
    if last < first:
        known = f"{a.name} {spell_stretch(a.first, a.last)}; {b.name} {spell_stretch(b.first, b.last)}"
        raise CalendarError(Problem("TTHC527", values={"name": name, "known": known}))
    weeks = list(_weeks(a, b, first, last, combine))
    special = _special_days((a, b), first, last)
    dated = [entry for day in special if (entry := _dated(a, b, day, weeks, combine)) is not None]
    ends = datetime.combine(first, time()), datetime.combine(last, time()) + timedelta(days=1)
    layers = (
        *weeks,
        Layer(
            name,
            off=[entry for entry in dated if isinstance(entry, DayOff)],
            make_up=[entry for entry in dated if isinstance(entry, MakeUpDay)],
            changed=[entry for entry in dated if isinstance(entry, ChangedHours)],
        ),
        # apart: each may list the same outage in its own words
        *(Layer(name, outages=calendar.outages(*ends)) for calendar in (a, b)),
    )
    bare = WorkCalendar(first, last, name=name, announced_until=min(a.announced_until, b.announced_until, last))
    without = bare.derive(name, layers=layers, day_minutes=day_minutes)
    reception = [
        _reception_day(a, b, day, sessions)
        for day in special
        if (sessions := combine(a.reception(day), b.reception(day))) != without.reception(day)
    ]
    layers = (*layers, Layer(name, reception_days=reception))
    return bare.derive(name, layers=layers, day_minutes=day_minutes) if reception else without


def _weeks(a: WorkCalendar, b: WorkCalendar, first: date, last: date, combine: Combine) -> Iterator[Layer]:
    """The weekly hours of both together, one layer for each stretch in which neither changes."""
    hours = [read_weeks(first, last, calendar.layers) for calendar in (a, b)]
    received = [read_receptions(first, last, calendar.layers) for calendar in (a, b)]
    starts = sorted({stretch[0] for weeks in hours for stretch in weeks} | {s[0] for weeks in received for s in weeks})
    for start, following in zip(starts, [*starts[1:], last + timedelta(days=1)], strict=True):
        week_a, week_b = (next(week for _, end, week in weeks if start <= end) for weeks in hours)
        week = {weekday: combine(week_a[weekday], week_b[weekday]) for weekday in range(7)}
        open_a, open_b = (
            _received(stretches, start, own) for stretches, own in zip(received, (week_a, week_b), strict=True)
        )
        reception = {weekday: combine(open_a[weekday], open_b[weekday]) for weekday in range(7)}
        differing = {weekday: sessions for weekday, sessions in reception.items() if sessions != week[weekday]}
        yield Layer(
            spell_stretch(start, following - timedelta(days=1)),
            week=week,
            reception=differing,
            start=start,
            end=following - timedelta(days=1),
        )


def _received(
    stretches: Iterable[tuple[date, date, tuple[Sessions | None, ...]]], day: date, week: tuple[Sessions, ...]
) -> tuple[Sessions, ...]:
    stated = next((stated for _, end, stated in stretches if day <= end), (None,) * 7)
    return tuple(own if given is None else given for given, own in zip(stated, week, strict=True))


def _special_days(calendars: tuple[WorkCalendar, WorkCalendar], first: date, last: date) -> list[date]:
    """The days about which one of them says something besides its weekly hours."""
    named = {
        entry.date
        for calendar in calendars
        for layer in calendar.layers
        for entry in (*layer.dated, *layer.reception_days)
    }
    return sorted(day for day in named if first <= day <= last)


def _dated(a: WorkCalendar, b: WorkCalendar, day: date, weeks: list[Layer], combine: Combine) -> Dated | None:
    """What the day is in both together; None where the weekly hours say it already."""
    sides = a.day(day), b.day(day)
    sessions = combine(sides[0].sessions, sides[1].sessions)
    by_week = next(dict(layer.week)[day.weekday()] for layer in weeks if layer.holds(day))
    closed = [side for side in sides if not side.working and side.kind != "weekend"]
    made_up = [side for side in sides if side.kind == "make_up"]
    if sessions and (made_up or not by_week):
        return MakeUpDay(day, None, *_reasons(made_up or sides), sessions=sessions)
    if sessions:
        return None if sessions == by_week else ChangedHours(day, sessions, *_reasons(sides))
    if closed:
        kind = next(kind for kind in _STRONGEST_FIRST if any(side.kind == kind for side in closed))
        name, document = _reasons(closed)
        return DayOff(day, name, kind, document)
    name, document = _reasons(sides)
    return DayOff(day, name, "local", document) if by_week else None


def _reasons(sides: Iterable[Day | ReceptionDay]) -> tuple[str, str]:
    """Names and documents of the sides, each once."""
    said = [(side.name, side.document) for side in sides]
    name, document = ("; ".join(dict.fromkeys(text for text in texts if text)) for texts in zip(*said, strict=True))
    return name, document


def _reception_day(a: WorkCalendar, b: WorkCalendar, day: date, sessions: Sessions) -> ReceptionDay:
    named = [side for side in (a.reception_day(day), b.reception_day(day)) if side is not None]
    return ReceptionDay(day, sessions, *_reasons(named or (a.day(day), b.day(day))))
