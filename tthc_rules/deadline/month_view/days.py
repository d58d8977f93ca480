"""What each day between the start and the due is for the limit: how the days of a month calendar are counted.

How a day is counted depends on the limit:

- working days: a day bears the number of the limit's day that the clock completes on it. A stop of a few hours
  leaves a day in part, and its number goes to the day on which the clock has made up for it;
- working hours and minutes, parts of a working day: the minutes of each day that the clock counts;
- hours: the same, with nights and days off;
- days, weeks, months, years: each day after the first. Of a stop from one day to a later one, as many days are left
  out as its length in days, from the day on which it began, but never the day of receipt. What follows the last
  counted day only rolls the due to a working day.

A due that an extension fixed is counted in working days, as the clock does (`deadline.due`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from tthc_rules.deadline.clock import Clock, Stretch, united
from tthc_rules.deadline.due import Due
from tthc_rules.history import Pause
from tthc_rules.problems import CalendarError
from tthc_rules.worktime import Day, Unit, WorkCalendar
from tthc_rules.worktime.local import to_minute
from tthc_rules.worktime.outages import Outage

Counting = Literal["working_days", "same_day", "working_time", "hours", "days"]
ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)
MINUTES_A_DAY = 24 * 60


class Role(StrEnum):
    """What a day is for the limit. PART: the clock ran on it, but no day of the limit was completed."""

    BEFORE = "before"
    START = "start"
    COUNTED = "counted"
    PART = "part"
    DAY_OFF = "day_off"
    PAUSED = "paused"
    UNCOUNTED = "uncounted"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class MonthDay:
    """One day: what the work calendar says of it, and what it is for the limit.

    `numbers`: the days of the limit that it completes, 0 for the day of a limit «within the day». `minutes`: what the
    clock counted on it, where that matters. `pauses`: which stops of the calendar lie on it, by their position.
    """

    day: Day
    role: Role
    numbers: tuple[int, ...] = ()
    minutes: int = 0
    pauses: tuple[int, ...] = ()
    is_due: bool = False
    is_end: bool = False
    outages: tuple[Outage, ...] = ()

    @property
    def date(self) -> date:
        return self.day.date

    @property
    def in_span(self) -> bool:
        """Whether it lies between the start and the end of the count."""
        return self.role not in (Role.BEFORE, Role.AFTER)

    @property
    def counts(self) -> bool:
        """Whether something of the limit is counted on it: a day, or minutes of a limit in hours."""
        return self.role is Role.COUNTED or (self.role is Role.START and bool(self.numbers or self.minutes))

    def to_dict(self) -> dict[str, Any]:
        return {
            "date": self.date.isoformat(),
            "role": self.role.value,
            "kind": self.day.kind,
            "name": self.day.name,
            "document": self.day.document,
            "numbers": list(self.numbers),
            "minutes": self.minutes,
            "pauses": list(self.pauses),
            "due": self.is_due,
            "end": self.is_end,
            "outages": [{"name": out.name, "document": out.document} for out in self.outages],
        }


Placed = dict[date, MonthDay]


class Count(NamedTuple):
    """How a limit is counted. `marks`: what the clock shows, in minutes → the number of the day completed then.

    In calendar days the marks are the numbers themselves. `rest`: minutes beyond whole days, or all of them.
    """

    counting: Counting
    marks: dict[int, int]
    rest: int


def is_fixed(due: Due, calendar: WorkCalendar) -> bool:
    """Whether an extension fixed the due, so that it does not follow from the limit."""
    if all(extension.new_due is None for extension in due.extensions):
        return False
    try:
        return due.limit.due(due.start, calendar) != due.unpaused
    except CalendarError:  # the limit itself would run out after the last day that is known
        return True


def count_of(due: Due, fixed: bool, calendar: WorkCalendar) -> Count:
    """How the limit of a due is counted; `fixed`: an extension gave it a time of its own."""
    limit, start = due.limit, due.start
    if not fixed and limit.unit is Unit.HOUR:
        return Count("hours", {}, (due.unpaused - to_minute(start)) // ONE_MINUTE)
    if not fixed and not limit.is_working:
        days = (limit.last_day(start) - start.date()).days
        return Count("days", {number: number for number in range(1, days + 1)}, 0)
    begun = calendar.elapsed(start)
    total = max(0, calendar.elapsed(due.unpaused) - begun)
    if not limit.in_days or (limit.unit is Unit.WORKING_DAY and limit.amount < 1):
        return Count("working_time", {}, total)
    first, most, marks = start.date(), int(limit.amount), dict[int, int]()
    counting: Counting = "working_days"
    if limit.unit is Unit.SAME_DAY and not fixed:
        counting = "same_day"
        first = replace(limit, amount=Fraction(0), text="").due(start, calendar).date()
        marks[calendar.elapsed(calendar.closing(first)) - begun] = 0
    closings = _closings(first, due.unpaused.date(), calendar)
    for number, closing in enumerate(closings, 1):
        mark = calendar.elapsed(closing) - begun
        if mark <= total and (fixed or number <= most):
            marks[mark] = number
    if not marks:  # a new due time on the day of receipt
        return Count("working_time", {}, total)
    return Count(counting, marks, total - max(marks))


def _closings(first: date, last: date, calendar: WorkCalendar) -> Iterator[datetime]:
    """When the working days after the first close, up to the last."""
    if first < last:
        yield from (calendar.closing(day.date) for day in calendar.days(first + ONE_DAY, last) if day.working)


def placed_days(
    due: Due, count: Count, pauses: tuple[Pause, ...], until: datetime, now: datetime | None, calendar: WorkCalendar
) -> Placed:
    """Each day from the start to `until` in its role; an open stop lasts to `now`, or on."""
    return _PLACING[count.counting](due, count, pauses, until, now, calendar)


def _by_clock(
    due: Due, count: Count, pauses: tuple[Pause, ...], until: datetime, now: datetime | None, calendar: WorkCalendar
) -> Placed:
    """Working time: what the clock shows at the end of each day, and which numbers it passed."""
    clock = Clock(calendar, due.start, pauses, now)
    by_minutes = count.counting == "working_time"
    before, placed = 0, Placed()
    for day, opens, closes in _windows(due.start, until, calendar):
        after = clock.tau(closes)
        numbers = tuple(number for mark, number in sorted(count.marks.items()) if before < mark <= after)
        counted, before = after - before, after
        stops = tuple(
            n for n in _stops_on(pauses, opens, closes, now) if _takes(pauses[n], opens, closes, now, calendar)
        )
        role = Role.PART
        if not placed:
            role, counted = Role.START, counted if by_minutes else 0
        elif numbers or (counted and by_minutes):
            role = Role.COUNTED
        elif not day.working:
            role = Role.DAY_OFF
        elif not counted:
            role = Role.PAUSED if stops else Role.UNCOUNTED
        placed[day.date] = MonthDay(day, role, numbers, counted, stops)
    return placed


def _by_hours(
    due: Due, count: Count, pauses: tuple[Pause, ...], until: datetime, now: datetime | None, calendar: WorkCalendar
) -> Placed:
    """Hours of the clock on the wall, less those in which it stood."""
    stood = united(_stretches(pauses, now))
    placed = Placed()
    for day, opens, closes in _windows(due.start, until, calendar):
        first, last = _minute(opens), _minute(closes)
        counted = last - first - sum(max(0, min(end, last) - max(begin, first)) for begin, end in stood)
        stops = _stops_on(pauses, opens, closes, now)
        role = Role.COUNTED if counted else Role.PAUSED if stops else Role.UNCOUNTED
        placed[day.date] = MonthDay(day, role if placed else Role.START, (), counted, stops)
    return placed


def _by_days(
    due: Due, count: Count, pauses: tuple[Pause, ...], until: datetime, now: datetime | None, calendar: WorkCalendar
) -> Placed:
    """Calendar days: each after the first, but for those that a stop takes out of the count."""
    stood = _days_stood(due.start.date(), pauses, until, now)
    number, placed = 0, Placed()
    for day, opens, closes in _windows(due.start, until, calendar):
        stops, numbers = _stops_on(pauses, opens, closes, now), tuple[int, ...]()
        if not placed:
            role = Role.START
        elif day.date in stood:
            role, stops = Role.PAUSED, (stood[day.date],)
        elif number < len(count.marks):
            number += 1
            role, numbers = Role.COUNTED, (number,)
        else:
            role = Role.UNCOUNTED
        placed[day.date] = MonthDay(day, role, numbers, 0, stops)
    return placed


_PLACING: dict[
    Counting,
    Callable[[Due, Count, tuple[Pause, ...], datetime, datetime | None, WorkCalendar], Placed],
] = {
    "working_days": _by_clock,
    "same_day": _by_clock,
    "working_time": _by_clock,
    "hours": _by_hours,
    "days": _by_days,
}


def _windows(start: datetime, until: datetime, calendar: WorkCalendar) -> Iterator[tuple[Day, datetime, datetime]]:
    """The days from the start to `until`, each with the stretch of it that lies between them."""
    start = to_minute(start)
    for day in calendar.days(start.date(), until.date()):
        midnight = datetime.combine(day.date, time())
        yield day, max(start, midnight), until if day.date == until.date() else midnight + ONE_DAY


def _minute(moment: datetime) -> int:
    return moment.toordinal() * MINUTES_A_DAY + moment.hour * 60 + moment.minute


def _stretches(pauses: tuple[Pause, ...], now: datetime | None) -> list[Stretch]:
    ends = [(pause.start, pause.end if pause.end is not None else now) for pause in pauses]
    return [(_minute(start), _minute(end)) for start, end in ends if end is not None]


def _stops_on(pauses: tuple[Pause, ...], opens: datetime, closes: datetime, now: datetime | None) -> tuple[int, ...]:
    """Which stops lie on a stretch of a day, or begin at its end and last on."""
    found = []
    for position, pause in enumerate(pauses):
        end = pause.end if pause.end is not None else now
        if pause.start <= closes if end is None else pause.start < closes and opens < end:
            found.append(position)
    return tuple(found)


def _takes(pause: Pause, opens: datetime, closes: datetime, now: datetime | None, calendar: WorkCalendar) -> bool:
    """Whether a stop takes working time of a stretch of a day, or stands still at its end."""
    end = pause.end if pause.end is not None else now
    return end is None or calendar.working_minutes_between(max(pause.start, opens), min(end, closes)) > 0


def _days_stood(start: date, pauses: tuple[Pause, ...], until: datetime, now: datetime | None) -> dict[date, int]:
    """The days that stops take out of a count in calendar days, each with the position of its stop."""
    found: dict[date, int] = {}
    free = start + ONE_DAY
    for begin, end in united(_stretches(pauses, now)):
        first, last = (date.fromordinal(minute // MINUTES_A_DAY) for minute in (begin, end))
        free = max(first, free)
        for _ in range((last - first).days):
            found[free] = next(n for n, pause in enumerate(pauses) if _lies_on(pause, free, now))
            free += ONE_DAY
    standing = [n for n, pause in enumerate(pauses) if pause.end is None and now is None and pause.start <= until]
    if standing:
        found.setdefault(until.date(), standing[0])
    return found


def _lies_on(pause: Pause, day: date, now: datetime | None) -> bool:
    end = pause.end if pause.end is not None else now
    return pause.start.date() <= day and (end is None or day <= end.date())
