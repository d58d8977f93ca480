"""Why a dossier is due when it is: day by day, so that a clerk can check it against a wall calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from tthc_rules import messages
from tthc_rules.deadline.due import Due
from tthc_rules.history import Pause
from tthc_rules.messages import Lang
from tthc_rules.worktime import Day, Unit, WorkCalendar
from tthc_rules.worktime.local import write_date

if TYPE_CHECKING:
    from tthc_rules.deadline.schedule import Schedule

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


def explain_schedule(schedule: Schedule, lang: Lang) -> str:
    """The whole answer in words."""
    calendar, say = schedule.calendar, Speaker(lang)
    lines = [say("due.head", dossier=schedule.dossier, procedure=schedule.procedure, name=schedule.procedure_name)]
    if schedule.start is None:
        lines.append(say("due.not_started", event=say("due.received")))
    for due in schedule.dues:
        lines += _explain_due(schedule, due, calendar, say)
    for change in schedule.changes:
        limit = change.add or change.set
        lines.append(say("due.change", limit=limit.text if limit else ""))
    if schedule.questions and schedule.earliest and schedule.latest:
        values = {"earliest": say.moment(schedule.earliest), "latest": say.moment(schedule.latest)}
        lines.append(say("due.range", **values))
        lines += [say("due.question", question=question.text) for question in schedule.questions]
    if schedule.provisional:
        lines.append(say("due.provisional", until=write_date(calendar.announced_until)))
    for number, earlier in enumerate(schedule.previous, 1):
        if earlier is not None:
            start, unpaused = say.moment(earlier.start), say.moment(earlier.unpaused)
            lines.append(say("due.previous", number=number, start=start, due=unpaused))
    lines += _explain_lateness(schedule, say)
    if schedule.apology_by is not None:
        article = schedule.regime.cite("apology_days_before")
        lines.append(say("due.apology", day=say.day(schedule.apology_by), article=article))
    lines += [say("due.finding", text=finding.text(lang)) for finding in schedule.findings]
    versions = {
        "definition": schedule.version or "—",
        "calendar": calendar.version,
        "regime": schedule.regime.id,
    }
    lines.append(say("answer.versions", **versions))
    return "\n".join(lines)


def _explain_due(schedule: Schedule, due: Due, calendar: WorkCalendar, say: Speaker) -> list[str]:
    lines = [say("due.limit", limit=due.limit.describe(say.lang), start=say.moment(due.start))]
    if schedule.limit_basis:
        lines.append(say("due.basis", basis=schedule.limit_basis))
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
                )
            )
    if due.pauses and schedule.pauses_basis:
        lines.append(say("due.pauses_basis", basis=schedule.pauses_basis))
    for extension in due.extensions:
        what = extension.limit or (say.moment(extension.new_due) if extension.new_due else "")
        lines.append(say("due.extension", at=say.moment(extension.at), what=what))
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
        case "rolled":
            return say("due.day_rolled", days=days, why=why)


def _explain_lateness(schedule: Schedule, say: Speaker) -> list[str]:
    if schedule.late is None or schedule.lateness is None:
        return []
    seen = schedule.end or schedule.as_of
    values = {
        "at": say.moment(seen) if seen else "",
        "length": say.length(schedule.lateness, schedule.calendar),
    }
    state = "open" if schedule.end is None else "done"
    if not schedule.late:
        return [say(f"due.{state}_in_time", **values)]
    return [say(f"due.{state}_late", **values)]


class Speaker:
    """Writes sentences, days and lengths of time in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def __call__(self, code: str, **values: object) -> str:
        return messages.text(code, self.lang, values)

    def day(self, day: date) -> str:
        return f"{self(f'weekday.{day.weekday()}')} {write_date(day)}"

    def moment(self, moment: datetime | None) -> str:
        return "" if moment is None else f"{moment:%H:%M} {self.day(moment.date())}"

    def reason(self, reason: str) -> str:
        code = f"reason.{reason}"
        return self(code) if code in messages.MESSAGES else reason

    def why(self, day: Day) -> str:
        """Why a day is off, or worked although it is a Saturday, with the document."""
        if day.kind == "weekend":
            return self("due.weekend")
        return f"{day.name}, {day.document}" if day.document else day.name or ""

    def length(self, minutes: int, calendar: WorkCalendar) -> str:
        return spell_length(minutes, calendar.day_minutes, self.lang)


def spell_length(minutes: int, day_minutes: int, lang: Lang = "vi") -> str:
    """Working minutes in days, hours and minutes, days and hours first.

    >>> spell_length(1560, 480), spell_length(1560, 480, "en"), spell_length(0, 480)
    ('3 ngày 2 giờ', '3 days 2 hours', '0 phút')
    >>> spell_length(541, 480, "en")
    '1 day 1 hour 1 minute'
    """
    days, rest = divmod(minutes, day_minutes)
    hours, left = divmod(rest, 60)
    parts = [
        messages.text(f"length.{unit}" if n > 1 else f"length.one_{unit}", lang, {"n": n})
        for n, unit in ((days, "day"), (hours, "hour"), (left, "minute"))
        if n
    ]
    return " ".join(parts) or messages.text("length.minute", lang, {"n": 0})
