"""What a calendar is made of, in layers: days that differ, weekly hours, outages; and how a day turns out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.local import write_date
from tthc_rules.worktime.outages import Outage, in_order, spell_outage, told_twice
from tthc_rules.worktime.sessions import Sessions, SessionsGiven, read_sessions

Date = date  # inside a class with a field of that name
OffKind = Literal["holiday", "compensatory", "swap", "local"]
DayKind = Literal["working", "make_up", "weekend", "holiday", "compensatory", "swap", "local"]


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off (ngày nghỉ) and why: lễ, nghỉ bù, hoán đổi, or off at this unit only."""

    date: date
    name: str = ""
    kind: OffKind = "local"
    document: str = ""

    def __post_init__(self) -> None:
        require_date(self.date)


@dataclass(frozen=True, slots=True)
class MakeUpDay:
    """A day worked instead of another (ngày làm bù).

    Without sessions of its own it keeps the hours of the weekday it `replaces`, or Monday's when that is not
    stated.
    """

    date: date
    replaces: Date | None = None
    name: str = ""
    document: str = ""
    sessions: Sessions | None = None

    def __post_init__(self) -> None:
        require_date(self.date)
        if self.replaces is not None:
            require_date(self.replaces)
        if self.sessions is not None:
            object.__setattr__(self, "sessions", read_sessions(self.sessions, write_date(self.date)))


@dataclass(frozen=True, slots=True)
class ChangedHours:
    """An ordinary working day with hours of its own (giờ riêng), such as a half day: shorter, longer or moved.

    A day that is off altogether is a `DayOff`, a free day that is worked a `MakeUpDay`.
    """

    date: date
    sessions: Sessions
    name: str = ""
    document: str = ""

    def __post_init__(self) -> None:
        require_date(self.date)
        object.__setattr__(self, "sessions", read_sessions(self.sessions, write_date(self.date)))
        if not self.sessions:
            raise CalendarError(Problem("TTHC523", values={"date": write_date(self.date)}))


@dataclass(frozen=True, slots=True)
class ReceptionDay:
    """A day on which dossiers are received in hours of its own; none when there are no sessions.

    Such as one Saturday morning of reception: the day stays a day off for counting.
    """

    date: date
    sessions: Sessions
    name: str = ""
    document: str = ""

    def __post_init__(self) -> None:
        require_date(self.date)
        object.__setattr__(self, "sessions", read_sessions(self.sessions, write_date(self.date)))


Dated = DayOff | MakeUpDay | ChangedHours
"""A day that differs from the weekly hours."""


@dataclass(frozen=True, slots=True, init=False)
class Layer:
    """Days off, make-up days, days with changed hours, weekly hours, from `start` to `end`, both included.

    `week` names the weekdays it changes (0 is Monday); the others stay as they are, and an empty tuple makes
    a weekday free. Weekly hours never cancel a day off: only a make-up day does.

    `reception` is when dossiers are received, by weekday, where that differs from the working hours;
    `reception_days` the dates on which it is otherwise. Neither makes a day a working day. `outages` are kept.

    Raises `CalendarError` when a date is off, made up or with changed hours at once, stands twice, or lies
    outside the layer's own dates: every such date is listed. Two outages of one system may not overlap.
    """

    name: str
    off: tuple[DayOff, ...]
    make_up: tuple[MakeUpDay, ...]
    week: tuple[tuple[int, Sessions], ...]
    start: date | None
    end: date | None
    changed: tuple[ChangedHours, ...]
    reception: tuple[tuple[int, Sessions], ...]
    reception_days: tuple[ReceptionDay, ...]
    outages: tuple[Outage, ...]

    def __init__(
        self,
        name: str,
        *,
        off: Iterable[DayOff | date] = (),
        make_up: Iterable[MakeUpDay | date] = (),
        week: Mapping[int, SessionsGiven] | None = None,
        start: date | None = None,
        end: date | None = None,
        changed: Iterable[ChangedHours] = (),
        reception: Mapping[int, SessionsGiven] | None = None,
        reception_days: Iterable[ReceptionDay] = (),
        outages: Iterable[Outage] = (),
    ) -> None:
        keep = object.__setattr__
        keep(self, "name", name)
        keep(self, "off", tuple(d if isinstance(d, DayOff) else DayOff(d) for d in off))
        keep(self, "make_up", tuple(d if isinstance(d, MakeUpDay) else MakeUpDay(d) for d in make_up))
        keep(self, "week", _read_week(week or {}, name))
        keep(self, "start", start)
        keep(self, "end", end)
        keep(self, "changed", tuple(changed))
        keep(self, "reception", _read_week(reception or {}, name))
        keep(self, "reception_days", tuple(reception_days))
        keep(self, "outages", in_order(outages))
        for edge in (start, end):
            if edge is not None:
                require_date(edge)
        self._refuse_contradictions()

    def holds(self, day: date) -> bool:
        """Whether the layer says anything about this day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    @property
    def dated(self) -> tuple[Dated, ...]:
        """The days of the layer that differ from the weekly hours."""
        return (*self.off, *self.make_up, *self.changed)

    def _refuse_contradictions(self) -> None:
        off = Counter(entry.date for entry in self.off)
        make_up = Counter(entry.date for entry in self.make_up)
        changed = Counter(entry.date for entry in self.changed)
        reception = Counter(entry.date for entry in self.reception_days)
        lists = (off, make_up, changed, reception)
        spoken_of = {day for times in lists for day in times}
        for outage in self.outages:
            spoken_of |= {outage.start.date(), (outage.end - timedelta(minutes=1)).date()}
        wrong = {
            "TTHC507": off.keys() & make_up.keys(),
            "TTHC522": changed.keys() & (off.keys() | make_up.keys()),
            "TTHC509": {day for times in lists for day, count in times.items() if count > 1},
            "TTHC514": {day for day in spoken_of if not self.holds(day)},
        }
        if self.start is not None and self.end is not None and self.end < self.start:
            wrong = {"TTHC510": {self.start, self.end}}
        problems = [
            Problem(code, values={"name": self.name, "dates": ", ".join(write_date(d) for d in sorted(days))})
            for code, days in wrong.items()
            if days
        ]
        if twice := list(told_twice(self.outages)):
            times = "; ".join(f"{outage.name} {spell_outage(outage)}" for outage in twice)
            problems.append(Problem("TTHC526", values={"name": self.name, "times": times}))
        if problems:
            raise CalendarError(problems)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a calendar as it turned out: whether it is worked, which hours, and why not."""

    date: date
    working: bool
    sessions: Sessions
    kind: DayKind
    name: str = ""
    document: str = ""


def require_date(given: object) -> date:
    """The date itself; a datetime, text or number where a date is meant is a `CalendarError`."""
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    raise CalendarError(Problem("TTHC503", values={"given": str(given), "type": type(given).__name__}))


def _read_week(week: Mapping[int, SessionsGiven], name: str) -> tuple[tuple[int, Sessions], ...]:
    wrong = [str(weekday) for weekday in week if type(weekday) is not int or not 0 <= weekday <= 6]
    if wrong:
        raise CalendarError(Problem("TTHC513", values={"name": name, "given": ", ".join(wrong)}))
    return tuple((weekday, read_sessions(week[weekday], name)) for weekday in sorted(week))
