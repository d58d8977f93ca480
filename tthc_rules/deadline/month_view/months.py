"""The days of a dossier as a wall calendar shows them: what each day is for its limit, in whole months.

Every day from the start to the due has exactly one place in the sum: the day of receipt, a day that is counted, a day
off, a day on which the clock stood, a day that counts only in part. `month_days` tells how each kind of limit counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from tthc_rules.deadline.answer import Schedule
from tthc_rules.deadline.due import Due, due_of
from tthc_rules.deadline.month_view.days import ONE_DAY, Counting, MonthDay, Role, count_of, is_fixed, placed_days
from tthc_rules.history import Extension, Pause
from tthc_rules.worktime import Limit, WorkCalendar
from tthc_rules.worktime.local import to_minute

KINDS = ("start", "counted", "part", "weekend", "holiday", "swap", "local", "paused", "uncounted")
"""What the days of a span fall into, in the order of the sum."""


class Sum(NamedTuple):
    """One number of days in the sum: `kind` a role, a kind of day off, or `paused` with the reason."""

    kind: str
    number: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """The days of one due date, from the first of the first to the last of the last month, as the calendar knows them.

    `until`: the last moment of the count, the due or, while the clock stands (`due` None), when it stopped. `planned`:
    how many days the limit has; `rest`: the working minutes beyond whole days, or all minutes of a limit in hours.
    `fixed`: an extension fixed the due, so that the days do not come from the limit. `seen_at`: until when an open
    stop is taken to last.
    """

    limit: Limit
    counting: Counting
    start: datetime
    due: datetime | None
    until: datetime
    planned: int
    rest: int
    fixed: bool
    days: tuple[MonthDay, ...]
    pauses: tuple[Pause, ...]
    extensions: tuple[Extension, ...] = ()
    seen_at: datetime | None = None

    @property
    def span(self) -> tuple[MonthDay, ...]:
        """The days from the start to `until`."""
        return tuple(day for day in self.days if day.in_span)

    @property
    def counted(self) -> int:
        """How many days of the limit were completed."""
        return sum(len([number for number in day.numbers if number]) for day in self.span)

    @property
    def minutes(self) -> int:
        """How many minutes of a limit in hours were counted."""
        return sum(day.minutes for day in self.span if day.counts)

    @property
    def sums(self) -> tuple[Sum, ...]:
        """How the days from the start to `until` fall into kinds; the numbers add up to all of them."""
        return self.sums_of(self.span)

    def sums_of(self, days: Iterable[MonthDay]) -> tuple[Sum, ...]:
        """The same for some days of the span."""
        found = Counter(self._kind(day) for day in days if day.in_span)
        return tuple(
            Sum(kind, number, reason)
            for (kind, reason), number in sorted(found.items(), key=lambda item: KINDS.index(item[0][0]))
        )

    def _kind(self, day: MonthDay) -> tuple[str, str]:
        if day.counts:
            return "counted", ""
        if day.role is Role.DAY_OFF:
            return ("holiday" if day.day.kind == "compensatory" else day.day.kind), ""
        if day.role is Role.PAUSED:
            return "paused", self.pauses[day.pauses[0]].reason
        return day.role.value, ""

    def to_dict(self) -> dict[str, Any]:
        return {
            "limit": self.limit.text,
            "counting": self.counting,
            "start": self.start.isoformat(),
            "due": self.due.isoformat() if self.due else None,
            "until": self.until.isoformat(),
            "planned_days": self.planned,
            "planned_minutes": self.rest,
            "counted_days": self.counted,
            "sums": [entry._asdict() for entry in self.sums],
            "pauses": [
                {
                    "start": pause.start.isoformat(),
                    "end": pause.end.isoformat() if pause.end else None,
                    "reason": pause.reason,
                    "document": pause.document,
                }
                for pause in self.pauses
            ],
            "days": [day.to_dict() for day in self.span],
        }


def month_calendars(schedule: Schedule) -> tuple[MonthCalendar, ...]:
    """A month calendar for each due date that may hold, the shortest limit first.

    None before the clock has started and for a procedure without a limit. Of several runs the last one is shown.
    """
    return tuple(_month_calendar(schedule, due) for due in schedule.dues)


def _month_calendar(schedule: Schedule, due: Due) -> MonthCalendar:
    calendar = schedule.calendar
    now = schedule.as_of if schedule.end is None else None
    pauses, until = due.pauses, due.at
    if until is None:
        pauses, until = _while_standing(schedule, due)
    start = to_minute(due.start)
    until = max(to_minute(until), start)
    fixed = is_fixed(due, calendar)
    count = count_of(due, fixed, calendar)
    placed = placed_days(due, count, pauses, until, now, calendar)
    return MonthCalendar(
        limit=due.limit,
        counting=count.counting,
        start=start,
        due=due.at,
        until=until,
        planned=sum(1 for number in count.marks.values() if number),
        rest=count.rest,
        fixed=fixed,
        days=tuple(_whole_months(start, until, due.at, schedule.end, placed, calendar)),
        pauses=pauses,
        extensions=due.extensions,
        seen_at=now if any(pause.end is None for pause in pauses) else None,
    )


def _while_standing(schedule: Schedule, due: Due) -> tuple[tuple[Pause, ...], datetime]:
    """While the clock stands: the stops to show, and until when to count: to the open stop, or to a due before it."""
    run = schedule.history.runs[-1]
    closed = tuple(pause for pause in run.pauses if pause.end is not None)
    settled = due_of(replace(run, pauses=closed), due.base_limit, schedule.calendar)
    standing = tuple(pause for pause in due.pauses if pause.end is None)
    assert settled.at is not None, "no stop is open"
    return (*settled.pauses, *standing), min(settled.at, *(pause.start for pause in standing))


def _whole_months(
    start: datetime,
    until: datetime,
    due: datetime | None,
    end: datetime | None,
    placed: Mapping[date, MonthDay],
    calendar: WorkCalendar,
) -> Iterator[MonthDay]:
    """Every day of the months from the start to the count's end, or to the end of the dossier."""
    last = until if end is None else max(until, end)
    first_day = max(calendar.first, start.date().replace(day=1))
    last_day = min(calendar.last, (last.date().replace(day=1) + timedelta(days=31)).replace(day=1) - ONE_DAY)
    for day in calendar.days(first_day, last_day):
        midnight = datetime.combine(day.date, time())
        shown = placed.get(day.date)
        if shown is None:
            shown = MonthDay(day, Role.BEFORE if day.date < start.date() else Role.AFTER)
        yield replace(
            shown,
            is_due=due is not None and day.date == due.date(),
            is_end=end is not None and day.date == end.date(),
            outages=calendar.outages(midnight, midnight + ONE_DAY),
        )
