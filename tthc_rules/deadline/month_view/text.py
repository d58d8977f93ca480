"""The month calendar of a dossier in words: months, legend, days off by name, stops, and sums that add up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tthc_rules.deadline.answer import Schedule
from tthc_rules.deadline.month_view.days import MonthDay, Role
from tthc_rules.deadline.month_view.grid import Line, Piece, cell, grid, is_made_up, legend, letter
from tthc_rules.deadline.month_view.months import MonthCalendar, Sum, month_calendars
from tthc_rules.deadline.speaker import Speaker, spell_length
from tthc_rules.messages import Lang
from tthc_rules.worktime import WorkCalendar

WIDTH = 100
MOST_MONTHS = 6
"""Of a longer span, months without the start, the due, the end, or the edge of a stop are told in a line."""
MOST_TERMS = 4
"""More days than these are not added up one by one."""


def month_text(schedule: Schedule, lang: Lang = "vi", width: int = WIDTH) -> str:
    """The month calendar of a dossier as text, at most so many columns wide where its own words allow it.

    With several due dates that may hold, the earliest and the latest are shown.
    """
    return "\n".join("".join(piece.text for piece in line) for line in month_lines(schedule, lang, width))


def month_lines(schedule: Schedule, lang: Lang = "vi", width: int = WIDTH) -> Iterator[Line]:
    """The same line by line, each part with what it shows, for a terminal with colours."""
    say = Speaker(lang)
    head = say("due.head", dossier=schedule.dossier, procedure=schedule.procedure, name=schedule.procedure_name)
    yield from _told(head, width)
    if schedule.start is None:
        missing = "due.received" if schedule.history.received is None else "due.arrived"
        yield from _told(say("due.not_started", event=say(missing)), width)
        return
    for number, earlier in enumerate(schedule.history.runs[:-1], 1):
        start, end = say.moment(earlier.start), say.moment(earlier.end)
        yield from _told(say("month.previous", number=number, start=start, end=end), width)
    calendars = month_calendars(schedule)
    if not calendars:
        yield from _told(say("month.no_limit"), width)
        return
    if schedule.questions and len(calendars) > 1:
        yield from _told(say("month.range"), width)
        for question in schedule.questions:
            yield from _told(say("due.question", question=question.text).strip(), width, "  ")
    shown = calendars if len(calendars) < 3 else (calendars[0], calendars[-1])
    for calendar in shown:
        if len(calendars) > 1:
            yield ()
            yield (Piece(say("due.if_limit", limit=calendar.limit.text), "title"),)
        yield from _one_due(calendar, schedule, say, width)
    yield from _outcome(schedule, say, width)
    if len(calendars) > len(shown):
        yield ()
        yield from _told(say("month.between", n=len(calendars) - len(shown)), width)


def _outcome(schedule: Schedule, say: Speaker, width: int) -> Iterator[Line]:
    """When it ended, in time or late; for an open dossier the same as it stands."""
    if schedule.late is None or schedule.lateness is None:
        return
    ended = say.ended(schedule.ended_by)
    state = "open" if schedule.end is None else "done" if ended is None else "ended"
    at, length = say.moment(schedule.end or schedule.as_of), say.length(schedule.lateness, schedule.calendar)
    code = f"due.{state}_late" if schedule.late else f"due.{state}_in_time"
    yield from _told(say(code, ended=ended, at=at, length=length), width)


def _one_due(calendar: MonthCalendar, schedule: Schedule, say: Speaker, width: int) -> Iterator[Line]:
    yield from _told(say("due.limit", limit=calendar.limit.describe(say.lang), start=say.moment(calendar.start)), width)
    if schedule.limit_basis:
        yield from _told(say("month.basis", basis=schedule.limit_basis), width)
    yield ()
    drawn: list[MonthDay] = []
    for fold, days in groupby(_months(calendar), key=lambda month: _is_dull(month, calendar)):
        months = list(days)
        if fold:
            yield from _told(_folded(months, calendar, say), width)
            yield ()
            continue
        columns = max(len(cell(day, calendar, say)) for month in months for day in month)
        for month in months:
            yield from grid(month, calendar, say, max(columns, 7) + 1)
            yield ()
            drawn += month
    for line in _filled(legend(drawn, calendar, say), "   ", width):
        yield (Piece(line, "faint"),)
    yield from _listed("month.days_off", _special_days(calendar, say), say, width)
    yield from _listed("month.stops", _stops(calendar, schedule.calendar, say), say, width)
    yield from _listed("month.outages", _outages(calendar, say), say, width)
    for extension in calendar.extensions:
        what = extension.limit or say.moment(extension.new_due)
        yield from _told(say("month.extension", at=say.moment(extension.at), what=what), width)
    yield ()
    yield from _told(_equation(calendar, say) + _not_counted(calendar, say), width)
    if len(calendar.sums) > 1:
        terms = " + ".join(str(entry.number) for entry in calendar.sums)
        first, last = say.day(calendar.start.date()), say.day(calendar.until.date())
        yield from _told(say("month.sum.check", terms=terms, all=len(calendar.span), first=first, last=last), width)
    if calendar.due is not None:
        yield (Piece(say("due.due", due=say.moment(calendar.due)), "due"),)


# ---------------------------------------------------------------------- months


def _months(calendar: MonthCalendar) -> list[list[MonthDay]]:
    return [list(days) for _, days in groupby(calendar.days, key=lambda day: (day.date.year, day.date.month))]


def _is_dull(month: Sequence[MonthDay], calendar: MonthCalendar) -> bool:
    """Whether a month of a long span is told in a line."""
    first, last = calendar.days[0].date, calendar.days[-1].date
    if (last.year - first.year) * 12 + last.month - first.month < MOST_MONTHS:
        return False
    edges = [calendar.start, calendar.until, *(pause.start for pause in calendar.pauses)]
    edges += [pause.end for pause in calendar.pauses if pause.end is not None]
    days = {day.date for day in month}
    return not any(day.is_end for day in month) and days.isdisjoint(edge.date() for edge in edges)


def _folded(months: Sequence[Sequence[MonthDay]], calendar: MonthCalendar, say: Speaker) -> str:
    names = [say("month.title", month=days[0].date.month, year=days[0].date.year) for days in (months[0], months[-1])]
    days = [day for month in months for day in month]
    numbers = [number for day in days for number in day.numbers if number]
    parts = [
        _sum_in_words(entry, calendar, say) + (_numbers(numbers, say) if entry.kind == "counted" else "")
        for entry in calendar.sums_of(days)
    ]
    return say("month.folded", months=" – ".join(dict.fromkeys(names)), parts=", ".join(parts))


# ---------------------------------------------------------------------- what happened, by name


def _special_days(calendar: MonthCalendar, say: Speaker) -> Iterator[str]:
    """The days off with a name or a kind, and the make-up days, days in a row of one kind and name together."""
    special = [day for day in calendar.span if _is_special(day, calendar)]
    for _, group in groupby(
        enumerate(special),
        key=lambda at: (at[1].date.toordinal() - at[0], at[1].day.kind, at[1].day.name, at[1].day.document),
    ):
        run = [day for _, day in group]
        days = " – ".join(dict.fromkeys(say.day(day.date) for day in (run[0], run[-1])))
        kind, what = say(f"month.kind.{run[0].day.kind}"), say.why(run[0].day)
        yield say("month.named_day" if what else "month.bare_day", days=days, kind=kind, what=what)


def _is_special(day: MonthDay, calendar: MonthCalendar) -> bool:
    """A make-up day, or a day off that is skipped or rolls the due, but for ordinary weekends."""
    rolls = calendar.counting == "days" and day.numbers == (calendar.planned,)
    off = day.role in (Role.DAY_OFF, Role.UNCOUNTED) or (rolls and not day.day.working)
    return is_made_up(day, calendar) or (off and day.day.kind not in ("weekend", "working", "make_up"))


def _stops(calendar: MonthCalendar, work: WorkCalendar, say: Speaker) -> Iterator[str]:
    for position, pause in enumerate(calendar.pauses):
        end = pause.end or calendar.seen_at
        code = "month.stop" if pause.end is not None else "month.stop_open" if end is None else "month.stop_now"
        values = {"letter": letter(position), "start": say.moment(pause.start), "end": say.moment(end)}
        told = say(code, reason=say.reason(pause.reason), **values)
        if end is not None and calendar.counting in ("working_days", "same_day", "working_time"):
            told += say("month.stop_length", length=say.length(work.working_minutes_between(pause.start, end), work))
        yield told + (say("month.stop_document", document=pause.document) if pause.document else "")


def _outages(calendar: MonthCalendar, say: Speaker) -> Iterator[str]:
    for outage in dict.fromkeys(outage for day in calendar.days for outage in day.outages):
        times = {"start": say.moment(outage.start), "end": say.moment(outage.end)}
        told = say("month.outage", name=outage.name, **times)
        yield told + (say("month.stop_document", document=outage.document) if outage.document else "")


# ---------------------------------------------------------------------- sums


def _equation(calendar: MonthCalendar, say: Speaker) -> str:
    """`10 ngày làm việc = 10 ngày được tính (số 1–10)`; while the clock stands, what was counted of it."""
    by_minutes = calendar.counting in ("working_time", "hours")
    if calendar.due is None:
        minutes = [spell_hours(number, say) for number in (calendar.minutes, calendar.rest)]
        days = [_number(number, say) for number in (calendar.counted, calendar.planned)]
        done, whole = minutes if by_minutes else days
        return say("month.sum.so_far", done=done, whole=whole)
    limit = say("month.sum.fixed") if calendar.fixed else calendar.limit.text
    terms = list(_minutes_of_days(calendar, say) if by_minutes else _days_and_rest(calendar, say))
    return say("month.sum.equation", limit=limit, terms=" + ".join(terms))


def _minutes_of_days(calendar: MonthCalendar, say: Speaker) -> Iterator[str]:
    days = [day for day in calendar.span if day.counts and day.minutes]
    if len(days) > MOST_TERMS:
        yield say("month.sum.in_days", length=spell_hours(calendar.minutes, say), n=len(days))
    else:
        yield from (spell_hours(day.minutes, say) for day in days)


def _days_and_rest(calendar: MonthCalendar, say: Speaker) -> Iterator[str]:
    if calendar.counting == "same_day":
        day = next(day for day in calendar.span if 0 in day.numbers)
        code = "month.sum.same_day_moved" if calendar.pauses else "month.sum.same_day"
        yield say(code, day=say.day(day.date))
    if numbers := [number for day in calendar.span for number in day.numbers if number]:
        yield _number_of("counted", len(numbers), say) + _numbers(numbers, say)
    if calendar.rest:
        yield spell_hours(calendar.rest, say)


def _numbers(numbers: Sequence[int], say: Speaker) -> str:
    """` (số 3–7)`, or nothing for no number."""
    if not numbers:
        return ""
    code = "month.numbers" if len(numbers) > 1 else "month.one_number"
    return say(code, first=numbers[0], last=numbers[-1])


def _not_counted(calendar: MonthCalendar, say: Speaker) -> str:
    """`; chưa trọn: 1 ngày; bỏ qua: 1 ngày nhận, 8 ngày nghỉ hằng tuần`."""
    in_part = "".join(
        say("month.sum.in_part", days=_number(entry.number, say)) for entry in calendar.sums if entry.kind == "part"
    )
    skipped = [entry for entry in calendar.sums if entry.kind not in ("counted", "part")]
    parts = ", ".join(_sum_in_words(entry, calendar, say) for entry in skipped)
    return in_part + (say("month.sum.skipped", parts=parts) if parts else "")


def _sum_in_words(entry: Sum, calendar: MonthCalendar, say: Speaker) -> str:
    kind = "rolled" if entry.kind == "uncounted" and calendar.counting == "days" else entry.kind
    return _number_of(kind, entry.number, say, reason=say.reason(entry.reason) if entry.reason else "")


def _number_of(kind: str, number: int, say: Speaker, **more: str) -> str:
    return say(f"month.sum.{kind}", n=_number(number, say), **more)


def _number(number: int, say: Speaker) -> str:
    return say("month.sum.one" if number == 1 else "month.sum.number", n=number)


def spell_hours(minutes: int, say: Speaker) -> str:
    """Hours and minutes, never days: a limit in hours is told in hours.

    >>> spell_hours(1470, Speaker("vi"))
    '24 giờ 30 phút'
    """
    return spell_length(minutes, minutes + 1, say.lang)


# ---------------------------------------------------------------------- lines


def _listed(title: str, items: Iterable[str], say: Speaker, width: int) -> Iterator[Line]:
    items = list(items)
    if items:
        yield (Piece(say(title)),)
        for item in items:
            yield from _told(item, width, "  ", "    ")


def _told(text: str, width: int, indent: str = "", following: str = "    ") -> Iterator[Line]:
    """A sentence broken between words; what is longer than a line stays whole."""
    line = indent
    for word in text.split(" "):
        if line.strip() and columns(line) + columns(word) > width:
            yield (Piece(line.rstrip()),)
            line = following
        line += f"{word} "
    yield (Piece(line.rstrip()),)


def _filled(items: Iterable[str], joint: str, width: int) -> Iterator[str]:
    """The items joined into lines of at most so many columns; no item is broken."""
    line = ""
    for item in items:
        if line and columns(line + joint + item) > width:
            yield line
            line = ""
        line += joint + item if line else item
    yield line


def columns(text: str) -> int:
    """How many columns a terminal gives a text: none for a combining mark, two for a wide letter.

    >>> columns("thứ Hai"), columns(unicodedata.normalize("NFD", "thứ Hai"))
    (7, 7)
    """
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
