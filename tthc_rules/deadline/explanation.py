"""Why a dossier is due when it is: day by day, so that a clerk can check it against a wall calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from tthc_rules.deadline.due import Due
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.history import Pause
from tthc_rules.worktime import Day, Unit, WorkCalendar

Role = Literal["start", "counted", "skipped", "rolled"]


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day between start and due: its role, its number among the counted days, and what kind of day it is."""

    day: Day
    role: Role
    number: int | None = None


def day_lines(due: Due, calendar: WorkCalendar) -> tuple[DayLine, ...]:
    """The days from the start to the unpaused due, for limits counted in days.

    Working days: the first day is not counted, days off are skipped. Calendar days: every day after the first is
    counted, and days after the last counted one are rolled over.
    """
    first, last = due.start.date(), due.unpaused.date()
    if due.limit.unit is Unit.WORKING_DAY:
        return tuple(_working_days(first, last, calendar))
    if due.limit.unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR):
        return tuple(_calendar_days(first, due.limit.last_day(due.start), last, calendar))
    if due.limit.unit is Unit.SAME_DAY:
        same_day = replace(due.limit, amount=Fraction(0), text="").due(due.start, calendar).date()
        return tuple(_same_day(first, same_day, last, calendar))
    return ()


def _same_day(first: date, same_day: date, last: date, calendar: WorkCalendar) -> Iterator[DayLine]:
    """The day by whose end the result is due, then the working days by which a law lengthens that."""
    number = 0
    for day in calendar.days(first, last):
        if day.date == same_day:
            yield DayLine(day, "counted")
        elif day.date == first:
            yield DayLine(day, "start")
        elif day.date > same_day and day.working:
            number += 1
            yield DayLine(day, "counted", number)
        else:
            yield DayLine(day, "skipped")


def _working_days(first: date, last: date, calendar: WorkCalendar) -> Iterator[DayLine]:
    number = 0
    for day in calendar.days(first, last):
        if day.date == first:
            yield DayLine(day, "start")
        elif day.working:
            number += 1
            yield DayLine(day, "counted", number)
        else:
            yield DayLine(day, "skipped")


def _calendar_days(first: date, last_day: date, last: date, calendar: WorkCalendar) -> Iterator[DayLine]:
    for day in calendar.days(first, last):
        if day.date == first:
            yield DayLine(day, "start")
        elif day.date <= last_day:
            yield DayLine(day, "counted", (day.date - first).days)
        else:
            yield DayLine(day, "rolled")


def pause_minutes(pause: Pause, calendar: WorkCalendar) -> int | None:
    """Working minutes of a pause; None while it lasts."""
    if pause.end is None:
        return None
    return calendar.working_minutes_between(pause.start, pause.end)


def explain_due(
    due: Due, calendar: WorkCalendar, say: Speaker, limit_basis: str = "", pauses_basis: str = ""
) -> list[str]:
    """How a due time came about, a line for each run of days, each pause, each extension."""
    lines = [say("due.limit", limit=due.limit.describe(say.lang), start=say.moment(due.start))]
    if limit_basis:
        lines.append(say("due.basis", basis=limit_basis))
    lines += _spell_days(day_lines(due, calendar), say)
    if due.unpaused != due.at:
        lines.append(say("due.unpaused", due=say.moment(due.unpaused)))
    for pause in due.pauses:
        minutes = pause_minutes(pause, calendar)
        reason = say.reason(pause.reason)
        if minutes is None:
            lines.append(say("due.standing", start=say.moment(pause.start), reason=reason))
        else:
            length = say.length(minutes, calendar)
            lines.append(
                say(
                    "due.pause",
                    start=say.moment(pause.start),
                    end=say.moment(pause.end),
                    reason=reason,
                    length=length,
                    document=say("due.document", document=pause.document) if pause.document else "",
                )
            )
    if due.pauses and pauses_basis:
        lines.append(say("due.pauses_basis", basis=pauses_basis))
    for extension in due.extensions:
        what = extension.limit or (say.moment(extension.new_due) if extension.new_due else "")
        agreed = say("due.agreement", document=extension.agreement) if extension.agreement else ""
        lines.append(say("due.extension", at=say.moment(extension.at), what=what, agreement=agreed))
    if due.at is not None:
        lines.append(say("due.due", due=say.moment(due.at)))
    return lines


def _spell_days(days: tuple[DayLine, ...], say: Speaker) -> list[str]:
    """Runs of days with the same role and reason on one line each."""
    lines: list[str] = []
    group: list[DayLine] = []

    def flush() -> None:
        if group:
            lines.append(_spell_group(group, say))
            group.clear()

    for line in days:
        if group and _kind(line) != _kind(group[-1]):
            flush()
        group.append(line)
    flush()
    return lines


def _kind(line: DayLine) -> tuple[str, str | None, str]:
    same_day = line.role == "counted" and line.number is None
    return (line.role, line.day.name if line.role == "skipped" else str(same_day), _swap(line.day))


def _swap(day: Day) -> str:
    return day.kind if day.kind == "make_up" else ""


def _spell_group(group: list[DayLine], say: Speaker) -> str:
    first, last = group[0], group[-1]
    days = say.day(first.day.date)
    if last is not first:
        days += f" – {say.day(last.day.date)}"
    why = say.why(first.day)
    match first.role:
        case "start":
            return say("due.day_start", days=days)
        case "counted":
            count = str(first.number or "")
            if last is not first:
                count += f"–{last.number}"
            if first.number is None:
                return say("due.day_same", days=days)
            return say("due.day_counted", days=days, count=count) + (f" ({why})" if first.day.kind == "make_up" else "")
        case "skipped":
            return say("due.day_skipped", days=days, why=why)
        case _:
            return say("due.day_rolled", days=days, why=why)
