"""The work calendar: which days and minutes are worked, and arithmetic on them in constant time.

All arithmetic is on integers. Time is cut into whole minutes; seconds are dropped at entry. Intervals of time
are half-open, counts of days are over `(a, b]`. Everything is read from tables that are built once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import NoReturn

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.layer import (
    ChangedHours,
    Dated,
    Day,
    DayKind,
    DayOff,
    Layer,
    MakeUpDay,
    ReceptionDay,
    require_date,
)
from tthc_rules.worktime.local import to_local, to_minute, write_date
from tthc_rules.worktime.outages import Outage, in_order
from tthc_rules.worktime.parts import check_cover, spell_stretch
from tthc_rules.worktime.sessions import OFFICE_WEEK, Sessions, SessionsGiven
from tthc_rules.worktime.tables import (
    Entries,
    ReceptionDays,
    Receptions,
    Weeks,
    build_tables,
    check_changed_hours,
    read_entries,
    read_reception_days,
    read_receptions,
    read_weeks,
    replaced_weekday,
    usual_day_minutes,
)

_YEARS = (1900, 2200)


class WorkCalendar:
    """An immutable calendar of working days and hours that knows the days `first` to `last`.

    `week` gives the sessions of each weekday (0 is Monday; a weekday left out is free), `off` and `make_up`
    the days that differ. After `announced_until` the answers are right by this calendar but provisional: the
    State has not announced its days off. `day_minutes` is how many working minutes one working day stands for
    in a step limit. `version` is the same text for the same name, days, hours and texts.

    A day outside the calendar, or a result that would lie outside, is a `CalendarError` naming both ends.

    >>> national_day = [date(2022, 9, 1), date(2022, 9, 2)]
    >>> calendar = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), off=national_day)
    >>> calendar.add_working_days(date(2022, 8, 31), 1)
    datetime.date(2022, 9, 5)
    """

    __slots__ = (
        "_base",
        "_before",
        "_bucket_size",
        "_buckets",
        "_day_minutes_given",
        "_entries",
        "_latest",
        "_layers",
        "_midnights",
        "_nth",
        "_outages",
        "_reached",
        "_reception_days",
        "_receptions",
        "_sessions",
        "_size",
        "_starts",
        "_total",
        "_within",
        "announced_until",
        "day_minutes",
        "first",
        "last",
        "name",
        "version",
    )

    first: date
    last: date
    announced_until: date
    name: str
    version: str
    day_minutes: int
    _layers: tuple[Layer, ...]
    _day_minutes_given: int | None
    _entries: Entries
    _receptions: Receptions
    _reception_days: ReceptionDays
    _outages: tuple[Outage, ...]
    _base: int
    _size: int
    _sessions: list[Sessions]
    _latest: dict[date, int]
    _nth: list[date]
    _before: list[int]
    _within: list[tuple[tuple[int, ...], ...]]
    _starts: list[int]
    _midnights: list[datetime]
    _reached: list[tuple[timedelta, ...]]
    _total: int
    _bucket_size: int
    _buckets: list[int]

    def __init__(
        self,
        first: date,
        last: date,
        *,
        name: str = "",
        announced_until: date | None = None,
        week: Mapping[int, SessionsGiven] = OFFICE_WEEK,
        off: Iterable[DayOff | date] = (),
        make_up: Iterable[MakeUpDay | date] = (),
        day_minutes: int | None = None,
    ) -> None:
        layer = Layer(name, off=off, make_up=make_up, week=week)
        self._build(first, last, last if announced_until is None else announced_until, name, (layer,), day_minutes)

    def with_layer(self, layer: Layer) -> WorkCalendar:
        """A new calendar with this layer on top: where both speak about a day, the later layer wins.

        >>> calendar = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), name="Việt Nam")
        >>> local = Layer("Ngã Năm", off=[DayOff(date(2022, 5, 10), "Lễ Kỳ yên")])
        >>> calendar.with_layer(local).day(date(2022, 5, 10)).name
        'Lễ Kỳ yên'
        """
        name = f"{self.name} + {layer.name}"
        return _restored(
            self.first, self.last, self.announced_until, name, (*self._layers, layer), self._day_minutes_given
        )

    def derive(
        self,
        name: str,
        *,
        first: date | None = None,
        last: date | None = None,
        parts: Iterable[Layer] = (),
        layers: Iterable[Layer] = (),
        day_minutes: int | None = None,
    ) -> WorkCalendar:
        """A new calendar under a name of its own, from `first` to `last` of this one, with these layers on top.

        `parts` are layers that hold one after another, such as summer and winter hours: when there are any,
        each day must have exactly one, and every gap and overlap is listed (TTHC520, TTHC521). `layers` come
        above them. Outside this calendar: TTHC528. Raises `CalendarError`.

        >>> winter = Layer("mùa đông", week={4: "07:30-11:30"}, end=date(2022, 4, 15))
        >>> summer = Layer("mùa hè", week={4: "07:00-11:00"}, start=date(2022, 4, 16))
        >>> whole = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31))
        >>> whole.derive("Một cửa", parts=[winter, summer]).closing(date(2022, 4, 22))
        datetime.datetime(2022, 4, 22, 11, 0)
        """
        first, last, parts = first or self.first, last or self.last, tuple(parts)
        _check_ends(first, last, self.announced_until, name)
        if not self.first <= first <= last <= self.last:
            values = {"name": name, "dates": spell_stretch(first, last), "base": self.name}
            raise CalendarError(Problem("TTHC528", values={**values, "known": spell_stretch(self.first, self.last)}))
        if parts:
            check_cover(first, last, name, parts)
        announced = min(self.announced_until, last)
        given = self._day_minutes_given if day_minutes is None else day_minutes
        return _restored(first, last, announced, name, (*self._layers, *parts, *layers), given)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """What the calendar is made of; a later layer wins."""
        return self._layers

    # --- one day ----

    def day(self, d: date) -> Day:
        """What the day is: worked or not, its hours, the kind of day off, its name and document."""
        i = self._index(d)
        sessions = self._sessions[i]
        entry = self._entries.get(i)
        if entry is None:
            return Day(d, bool(sessions), sessions, "working" if sessions else "weekend")
        return Day(d, bool(sessions), sessions, _kind(entry), entry.name, entry.document)

    def days(self, a: date, b: date) -> tuple[Day, ...]:
        """The days from `a` to `b`, both included; none when `b` is before `a`."""
        start, end = self._index(a), self._index(b)
        return tuple(self.day(date.fromordinal(self._base + i)) for i in range(start, end + 1))

    def is_working_day(self, d: date) -> bool:
        """Whether the day is worked, a make-up Saturday included."""
        return bool(self._sessions[self._index(d)])

    def sessions(self, d: date) -> Sessions:
        """The working sessions of the day in minutes from midnight; none on a day off."""
        return self._sessions[self._index(d)]

    def closing(self, d: date) -> datetime:
        """When the last session of a working day closes. A day off has none: `CalendarError`."""
        sessions = self._sessions[self._index(d)]
        if not sessions:
            raise CalendarError(Problem("TTHC506", values={"date": write_date(d)}))
        return datetime(d.year, d.month, d.day) + timedelta(minutes=sessions[-1][1])

    def is_provisional(self, d: date) -> bool:
        """Whether the day lies after `announced_until`, so that its days off are not yet announced."""
        self._index(d)
        return d > self.announced_until

    # --- reception and outages, which count for nothing by themselves ----

    def reception(self, d: date) -> Sessions:
        """When dossiers are received on the day: its hours of reception where it has any, else its working hours.

        On a day off nobody receives, unless a date is named for it; a make-up day and a day with changed hours
        receive in their own hours.
        """
        return self._reception(self._index(d))

    def _reception(self, i: int) -> Sessions:
        if (named := self._reception_days.get(i)) is not None:
            return named.sessions
        entry, sessions = self._entries.get(i), self._sessions[i]
        d = date.fromordinal(self._base + i)
        weekday = d.weekday()
        if isinstance(entry, MakeUpDay) and entry.sessions is None:
            weekday = replaced_weekday(entry)
        elif entry is not None:
            return sessions
        stated = next((week[weekday] for _, end, week in self._receptions if d <= end), None)
        return sessions if stated is None else stated

    def is_open_for_reception(self, moment: datetime) -> bool:
        """Whether a dossier can be handed in at this moment: from opening, and before closing.

        >>> saturday = Layer("Sáng thứ Bảy", reception={5: "07:30-11:00"})
        >>> calendar = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31)).with_layer(saturday)
        >>> calendar.is_open_for_reception(datetime(2022, 3, 12, 8)), calendar.is_working_day(date(2022, 3, 12))
        (True, False)
        """
        t = to_local(moment)
        minute = t.hour * 60 + t.minute
        return any(opening <= minute < closing for opening, closing in self.reception(t.date()))

    def reception_day(self, d: date) -> ReceptionDay | None:
        """The date named for reception, with its reason and document; None where the week decides."""
        return self._reception_days.get(self._index(d))

    def outages(self, a: datetime, b: datetime) -> tuple[Outage, ...]:
        """The outages that touch `[a, b)`, whole and by time; a minute may lie in several of them.

        What lies outside the calendar has none: an outage may begin before its first day.
        """
        start, end = to_minute(a), to_minute(b)
        return tuple(outage for outage in self._outages if outage.start < end and start < outage.end)

    # --- counting days ----

    def roll_forward(self, d: date) -> date:
        """The day itself when it is worked, otherwise the next working day."""
        k = self._latest_up_to(d) + (not self.is_working_day(d))
        if k == len(self._nth):
            self._leave(d)
        return self._nth[k]

    def add_working_days(self, d: date, n: int) -> date:
        """The n-th working day strictly after `d`; for a negative n before it; `d` itself for 0.

        >>> WorkCalendar(date(2022, 1, 1), date(2022, 12, 31)).add_working_days(date(2022, 3, 12), 1)
        datetime.date(2022, 3, 14)
        """
        if type(n) is int and n > 0:
            try:
                return self._nth[self._latest[d] + n]
            except (KeyError, IndexError, TypeError):
                pass  # not a day of the calendar, or a result outside
        return self._add_working_days_checked(d, n)

    def _add_working_days_checked(self, d: date, n: int) -> date:
        k = self._latest_up_to(d)
        if _count(n) == 0:
            return d
        if n < 0 and not self.is_working_day(d):
            k += 1
        if not 0 <= k + n < len(self._nth):
            self._leave(d)
        return self._nth[k + n]

    def working_days_between(self, a: date, b: date) -> int:
        """Working days in `(a, b]`; negative when `b` is before `a`."""
        try:
            return self._latest[b] - self._latest[a]
        except (KeyError, TypeError):
            return self._latest_up_to(b) - self._latest_up_to(a)

    def _latest_up_to(self, d: date) -> int:
        """The number of the last working day up to this one, checked to be a day of the calendar."""
        return self._latest[date.fromordinal(self._base + self._index(d))]

    # --- counting minutes ----

    def elapsed(self, t: datetime) -> int:
        """Working minutes from the start of the first day up to `t`; deadlines are reckoned with it."""
        if type(t) is not datetime or t.tzinfo is not None:
            t = to_local(t)
        i = t.toordinal() - self._base
        if not 0 <= i < self._size:
            self._refuse(t)
        return self._before[i] + self._within[i][t.hour][t.minute]

    def instant(self, elapsed: int) -> datetime:
        """The earliest instant with that many working minutes elapsed: closing, not next opening.

        The inverse of `elapsed` inside working time. Negative, or more minutes than the calendar holds:
        `CalendarError`.
        """
        if type(elapsed) is int and 0 < elapsed <= self._total:
            return self._when_worked(elapsed)
        if _count(elapsed) == 0:
            return datetime(self.first.year, self.first.month, self.first.day)
        self._leave(self.first if elapsed < 0 else self.last)

    def _when_worked(self, elapsed: int) -> datetime:
        """`instant` for a number of working minutes that the calendar is known to hold, at least one."""
        k = self._buckets[(elapsed - 1) // self._bucket_size]
        while elapsed > self._starts[k + 1]:
            k += 1
        return self._midnights[k] + self._reached[k][elapsed - self._starts[k]]

    def add_working_minutes(self, t: datetime, m: int) -> datetime:
        """The earliest instant with m working minutes after `t`: what runs out at closing ends at closing.

        For m = 0 it is `t`; for a negative m the latest instant with |m| working minutes up to `t`.

        >>> calendar = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31))
        >>> calendar.add_working_minutes(datetime(2022, 3, 14, 16, 0), 60)
        datetime.datetime(2022, 3, 14, 17, 0)
        """
        if type(t) is datetime and t.tzinfo is None and type(m) is int and m > 0:
            i = t.toordinal() - self._base
            if 0 <= i < self._size:  # the same as below, in one go
                end = self._before[i] + self._within[i][t.hour][t.minute] + m
                if end <= self._total:
                    return self._when_worked(end)
        end = self.elapsed(t) + _count(m)
        if m == 0:
            return to_minute(t)
        if not 0 <= end <= self._total:
            self._leave(t)
        if m > 0:
            return self._when_worked(end)
        # The minute that follows in working time starts at the latest such instant.
        return self._when_worked(end + 1) - timedelta(minutes=1)

    def working_minutes_between(self, a: datetime, b: datetime) -> int:
        """Working minutes in `[a, b)`; negative when `b` is before `a`."""
        if type(a) is datetime is type(b) and a.tzinfo is None is b.tzinfo:
            i, j = a.toordinal() - self._base, b.toordinal() - self._base
            if 0 <= i <= j < self._size:  # the same as below, in one go
                whole_days = self._before[j] - self._before[i]
                return whole_days + self._within[j][b.hour][b.minute] - self._within[i][a.hour][a.minute]
        return self.elapsed(b) - self.elapsed(a)

    # --- identity ----

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a WorkCalendar does not change: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a WorkCalendar does not change: {name}")

    def __eq__(self, other: object) -> bool:
        return self.version == other.version if isinstance(other, WorkCalendar) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.version)

    def __repr__(self) -> str:
        return f"<WorkCalendar {self.name!r} {self.first} to {self.last}, version {self.version}>"

    def __reduce__(self) -> tuple[object, ...]:
        given = (
            self.first,
            self.last,
            self.announced_until,
            self.name,
            self._layers,
            self._day_minutes_given,
        )
        return (_restored, given)

    # --- inside ----

    def _build(
        self,
        first: date,
        last: date,
        announced_until: date,
        name: str,
        layers: tuple[Layer, ...],
        day_minutes: int | None,
    ) -> None:
        _check_ends(first, last, announced_until, name)
        weeks = read_weeks(first, last, layers)
        check_changed_hours(first, weeks, layers, name)
        entries = read_entries(first, last, layers)
        tables = build_tables(first, weeks, entries, name)
        content = {
            "first": first,
            "last": last,
            "announced_until": announced_until,
            "name": name,
            "day_minutes": usual_day_minutes(weeks, day_minutes, name),
            "_layers": layers,
            "_day_minutes_given": day_minutes,
            "_base": first.toordinal(),
            "_size": len(tables.sessions),
            "_entries": entries,
            "_receptions": read_receptions(first, last, layers),
            "_reception_days": read_reception_days(first, last, layers),
            "_outages": in_order(outage for layer in layers for outage in layer.outages),
            **{f"_{field}": table for field, table in tables._asdict().items()},
        }
        for slot, value in content.items():
            object.__setattr__(self, slot, value)
        object.__setattr__(self, "version", self._fingerprint(weeks))

    def _fingerprint(self, weeks: Weeks) -> str:
        content: list[object] = [
            (self.first.isoformat(), self.last.isoformat(), self.announced_until.isoformat()),
            (self.name, self.day_minutes),
            [(start.isoformat(), week) for start, _, week in weeks],
            [
                (i, entry.name, entry.document, self._sessions[i], _kind(entry))
                for i, entry in sorted(self._entries.items())
            ],
        ]
        if self._receptions or self._reception_days or self._outages:  # without them, as it always was
            content += [
                [(start.isoformat(), week) for start, _, week in self._receptions],
                [(i, day.name, day.document) for i, day in sorted(self._reception_days.items())],
                [(i, self._reception(i)) for i in sorted({*self._entries, *self._reception_days})],
                [(str(out.start), str(out.end), out.name, out.document) for out in self._outages],
            ]
        return hashlib.sha256(repr(content).encode()).hexdigest()[:16]

    def _index(self, d: date) -> int:
        if type(d) is not date:
            d = require_date(d)
        i = d.toordinal() - self._base
        if not 0 <= i < self._size:
            self._refuse(d)
        return i

    def _refuse(self, d: date) -> NoReturn:
        values = {"date": write_date(d), "first": write_date(self.first), "last": write_date(self.last)}
        raise CalendarError(Problem("TTHC501", values=values))

    def _leave(self, start: date) -> NoReturn:
        values = {"start": write_date(start), "first": write_date(self.first), "last": write_date(self.last)}
        raise CalendarError(Problem("TTHC502", values=values))


def _restored(
    first: date,
    last: date,
    announced_until: date,
    name: str,
    layers: tuple[Layer, ...],
    day_minutes: int | None,
) -> WorkCalendar:
    """A calendar from its layers, as `with_layer` and pickling need it."""
    calendar = object.__new__(WorkCalendar)
    calendar._build(first, last, announced_until, name, layers, day_minutes)
    return calendar


def _kind(entry: Dated) -> DayKind:
    if isinstance(entry, DayOff):
        return entry.kind
    return "working" if isinstance(entry, ChangedHours) else "make_up"


def _count(n: object) -> int:
    if type(n) is int:
        return n
    raise CalendarError(Problem("TTHC505", values={"given": str(n), "type": type(n).__name__}))


def _check_ends(first: date, last: date, announced_until: date, name: str) -> None:
    for edge in (first, last, announced_until):
        require_date(edge)
    if not (_YEARS[0] <= first.year and first <= last and last.year <= _YEARS[1]):
        values = {"name": name, "dates": f"{write_date(first)}, {write_date(last)}"}
        raise CalendarError(Problem("TTHC510", values=values))
