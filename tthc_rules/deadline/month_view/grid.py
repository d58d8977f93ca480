"""The cells of a month calendar: the day's number, what it is for the limit, and the signs around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tthc_rules.deadline.month_view.days import MonthDay, Role
from tthc_rules.deadline.month_view.months import MonthCalendar
from tthc_rules.deadline.speaker import Speaker

WIDEST_CELL = 13
"""Seven of them with a space between fit into 100 columns."""
DUE, END, MAKE_UP, OUTAGE, START = "[]", "✓", "+", "!", ">"


class Piece(NamedTuple):
    """A part of a line, and what it shows: a role of a day, `due`, `title`, `faint`, or nothing special."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


def letter(position: int) -> str:
    """The name of a stop: a, b, …, z, then numbers.

    >>> letter(0), letter(25), letter(26)
    ('a', 'z', '27')
    """
    return chr(ord("a") + position) if position < 26 else str(position + 1)


def short_minutes(minutes: int, say: Speaker) -> str:
    """Hours and minutes as briefly as a cell needs.

    >>> short_minutes(90, Speaker("vi")), short_minutes(480, Speaker("en")), short_minutes(5, Speaker("vi"))
    ('1g30', '8h', '5p')
    """
    hours, rest = divmod(minutes, 60)
    code = "minutes" if not hours else "hours_minutes" if rest else "hours"
    return say(f"month.{code}", hours=hours, minutes=rest)


def mark_of(day: MonthDay, calendar: MonthCalendar, say: Speaker) -> str:
    """What a day is for the limit, in a few letters; nothing before the start and after the due."""
    by_minutes = calendar.counting in ("working_time", "hours")
    match day.role:
        case Role.BEFORE | Role.AFTER:
            return ""
        case Role.START if by_minutes and day.minutes:
            return short_minutes(day.minutes, say)
        case Role.START:
            return say("month.mark.start")
        case Role.PAUSED:
            return say("month.mark.paused")
        case Role.UNCOUNTED:
            return say("month.mark.rolled" if calendar.counting == "days" else "month.mark.uncounted")
        case Role.DAY_OFF:
            return say(f"month.mark.{day.day.kind}")
        case Role.PART:
            return short_minutes(day.minutes, say)
    if by_minutes:
        return short_minutes(day.minutes, say)
    if day.numbers == (0,):
        return say("month.mark.same_day")
    return f"({'..' if len(day.numbers) > 1 else ''}{day.numbers[-1]})"


def is_made_up(day: MonthDay, calendar: MonthCalendar) -> bool:
    """Whether it is a make-up day whose being worked matters for the limit."""
    return day.day.kind == "make_up" and calendar.counting not in ("days", "hours") and day.in_span


def letters_of(day: MonthDay, calendar: MonthCalendar) -> str:
    """Which stops lie on a day, where there are several stops or only a part of the day stood."""
    if not day.pauses or (len(calendar.pauses) == 1 and day.role is Role.PAUSED):
        return ""
    return letter(day.pauses[0]) + ("…" if len(day.pauses) > 1 else "")


def cell(day: MonthDay, calendar: MonthCalendar, say: Speaker) -> str:
    """The text of one day, such as ` 26 (1)`, `[21 (10)]`, ` 11 chờ a`."""
    mark = mark_of(day, calendar, say)
    if is_made_up(day, calendar):
        mark += MAKE_UP
    before = DUE[0] if day.is_due else START if _starts_with_minutes(day, calendar) else " "
    after = (OUTAGE if day.outages else "") + (DUE[1] if day.is_due else "") + (END if day.is_end else "")
    bare = f"{before}{day.date.day:>2} {mark}".rstrip()
    letters = letters_of(day, calendar)
    full = f"{bare} {letters}{after}" if letters else bare + after
    return full if len(full) <= WIDEST_CELL else bare + after


def _starts_with_minutes(day: MonthDay, calendar: MonthCalendar) -> bool:
    return day.role is Role.START and calendar.counting in ("working_time", "hours") and day.minutes > 0


def grid(days: Sequence[MonthDay], calendar: MonthCalendar, say: Speaker, width: int) -> Iterator[Line]:
    """A month week by week, Monday first; `width`: of a cell."""
    first = days[0].date
    yield (Piece(say("month.title", month=first.month, year=first.year), "title"),)
    yield (Piece("".join(f" {say(f'month.weekday.{n}')}".ljust(width) for n in range(7)).rstrip(), "faint"),)
    week = [Piece(" " * width)] * first.weekday()
    for day in days:
        weekend = day.role is Role.DAY_OFF and day.day.kind == "weekend"
        style = "due" if day.is_due else "weekend" if weekend else day.role.value
        week.append(Piece(cell(day, calendar, say).ljust(width), style))
        if day.date.weekday() == 6 or day is days[-1]:
            last = week.pop()
            yield (*week, Piece(last.text.rstrip(), last.style))
            week = []


def legend(days: Sequence[MonthDay], calendar: MonthCalendar, say: Speaker) -> list[str]:
    """What the signs mean, only those that occur."""
    span = [day for day in days if day.in_span]
    bears = {day.role for day in span}
    start = [day for day in span if day.role is Role.START]
    by_minutes = calendar.counting in ("working_time", "hours")
    samples = [short_minutes(day.minutes, say) for day in span if by_minutes and day.minutes]
    parts = [short_minutes(day.minutes, say) for day in span if day.role is Role.PART]
    numbered = [day.numbers for day in span if day.role is Role.COUNTED and day.numbers]
    kinds = {day.day.kind for day in span if day.role is Role.DAY_OFF}
    shown = {
        "due": any(day.is_due for day in days),
        "end": any(day.is_end for day in days),
        "start_same_day": any(day.numbers for day in start),
        "start_minutes": any(day.minutes and not day.is_due for day in start),
        "start": any(not day.counts for day in start),
        "same_day": (0,) in numbered,
        "counted": any(numbers != (0,) for numbers in numbered),
        "several": any(len(numbers) > 1 for numbers in numbered),
        "minutes": bool(samples),
        "part": bool(parts),
        **{kind: kind in kinds for kind in ("weekend", "holiday", "compensatory", "swap", "local")},
        "make_up": any(is_made_up(day, calendar) for day in span),
        "paused": Role.PAUSED in bears,
        "rolled": Role.UNCOUNTED in bears and calendar.counting == "days",
        "uncounted": Role.UNCOUNTED in bears and calendar.counting != "days",
        "letters": any(letters_of(day, calendar) for day in span),
        "outage": any(day.outages for day in days),
    }
    values = {"minutes": samples, "part": parts}
    return [
        say(f"month.legend.{code}", sample=next(iter(values.get(code, ())), ""))
        for code, occurs in shown.items()
        if occurs
    ]
