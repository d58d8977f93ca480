"""`tthc calendar`: which days are worked, and which day is the n-th working day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Annotated, Any

import typer
from rich.console import Group as Stack
from rich.text import Text

from tthc_rules import messages
from tthc_rules.cli.day_count import count_days
from tthc_rules.cli.inputs import calendar_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import CalendarOption, JsonOption, LangOption
from tthc_rules.cli.printing import BAD, FAINT, GOOD, print_json, print_table, print_text, screen, table
from tthc_rules.cli.usage import UsageError
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.messages import Lang
from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime import Day, WorkCalendar
from tthc_rules.worktime.local import write_date

MONTH = re.compile(r"(?:(?P<y1>[0-9]{4})(?:-(?P<m1>[0-9]{1,2}))?|(?P<m2>[0-9]{1,2})/(?P<y2>[0-9]{4}))")
MARKS = {"working": " ", "weekend": " ", "make_up": "+"}
OFF = "*"
GRID_WIDTH, GAP = 30, 3
NOT_KNOWN = 1
"""The exit code for a day that the calendar does not know: the question was understood, there is no answer."""


def calendar_command(
    periods: Annotated[list[str] | None, typer.Argument(metavar="cli.meta.periods", help="cli.arg.periods")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="cli.meta.start", help="cli.opt.count_from")] = None,
    days: Annotated[int | None, typer.Option("--days", metavar="N", help="cli.opt.days")] = None,
    limit: Annotated[str | None, typer.Option("--limit", metavar="cli.meta.limit", help="cli.opt.limit")] = None,
    calendar_file: CalendarOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language = lang_from(lang)
    calendar = calendar_from(calendar_file)
    try:
        if start is not None:
            return count_days(calendar, start, days, limit, language, as_json=as_json)
        if not periods or days is not None or limit is not None:
            raise UsageError(Problem("TTHC930"))
        first, last = period_of(periods)
        shown = calendar.days(first, last)
    except CalendarError as error:
        if as_json:
            print_json({"schema": 1, "problems": [problem.to_dict(language) for problem in error.problems]})
        else:
            print_text("\n".join(problem.line(language) for problem in error.problems))
        return NOT_KNOWN
    if as_json:
        print_json(_record(calendar, shown))
    else:
        _show(calendar, shown, language)
    return 0


def period_of(words: Sequence[str]) -> tuple[date, date]:
    """The first and the last day of a year or month, or of everything from one to another.

    >>> period_of(["2026-01", "02/2026"])
    (datetime.date(2026, 1, 1), datetime.date(2026, 2, 28))
    """
    ends = [_one_period(word) for word in words]
    first, last = ends[0][0], ends[-1][1]
    if len(ends) > 2 or last < first:
        raise UsageError(Problem("TTHC931", values={"given": " ".join(words)}))
    return first, last


def _one_period(word: str) -> tuple[date, date]:
    match = MONTH.fullmatch(word.strip())
    try:
        if match is None:
            raise ValueError(word)
        year, month = int(match["y1"] or match["y2"]), int(match["m1"] or match["m2"] or 0)
        if not month and not match["m1"]:
            return date(year, 1, 1), date(year, 12, 31)
        first = date(year, month, 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    except (ValueError, OverflowError):
        raise UsageError(Problem("TTHC931", values={"given": word})) from None


def _months(days: Sequence[Day]) -> Iterator[tuple[date, list[Day]]]:
    for first, group in groupby(days, key=lambda day: day.date.replace(day=1)):
        yield first, list(group)


def _show(calendar: WorkCalendar, days: Sequence[Day], lang: Lang) -> None:
    console = screen()
    months = [_grid(calendar, first, group, lang) for first, group in _months(days)]
    console.print(_side_by_side(months, max(1, min(3, (console.width + GAP) // (GRID_WIDTH + GAP)))))
    console.print(Text(messages.text("cli.calendar.legend", lang), style=FAINT))
    console.print()
    rows = list(_special_days(days, lang))
    if rows:
        headings = ("cli.col.day", "cli.col.kind", "cli.col.name", "cli.col.document")
        print_table(table([messages.text(heading, lang) for heading in headings], rows))
        console.print()
    values = {
        "name": calendar.name,
        "first": write_date(calendar.first),
        "last": write_date(calendar.last),
        "announced": write_date(calendar.announced_until),
        "version": calendar.version,
    }
    print_text(messages.text("cli.calendar.foot", lang, values))


def _side_by_side(months: list[Text], across: int) -> Stack:
    """The months, so many across."""
    rows = []
    for number in range(0, len(months), across):
        row = [month.split() for month in months[number : number + across]]
        for height in range(max(len(lines) for lines in row)):
            line = Text()
            for lines in row:
                part = lines[height].copy() if height < len(lines) else Text()
                part.pad_right(GRID_WIDTH + GAP - part.cell_len)
                line.append_text(part)
            line.rstrip()
            rows.append(line)
        rows.append(Text())
    return Stack(*rows)


def _grid(calendar: WorkCalendar, first: date, days: Sequence[Day], lang: Lang) -> Text:
    worked = sum(day.working for day in days)
    code = "cli.calendar.provisional" if calendar.is_provisional(days[-1].date) else "cli.calendar.month"
    grid = Text(messages.text(code, lang, {"month": first.month, "year": first.year, "worked": worked}), style="bold")
    grid.append("\n" + messages.text("cli.calendar.weekdays", lang) + "\n", style=FAINT)
    grid.append("    " * first.weekday())
    for day in days:
        grid.append_text(_cell(day))
        if day.date.weekday() == 6 and day is not days[-1]:
            grid.append("\n")
    return grid


def _cell(day: Day) -> Text:
    mark = MARKS.get(day.kind, OFF)
    style = GOOD if mark == "+" else BAD if mark == OFF else FAINT if not day.working else ""
    return Text(f"{day.date.day:>2}{mark} ", style=style)


def _special_days(days: Sequence[Day], lang: Lang) -> Iterator[tuple[str, ...]]:
    """Days off by name, make-up days, days with own hours; days in a row of the same name and document on one line."""
    say = Speaker(lang)
    special = [day for day in days if day.name or day.kind not in ("working", "weekend")]
    for _, group in groupby(
        enumerate(special), key=lambda at: (at[1].date.toordinal() - at[0], at[1].kind, at[1].name, at[1].document)
    ):
        run = [day for _, day in group]
        shown = say.day(run[-1].date)
        if len(run) > 1:
            shown = f"{say(f'weekday.{run[0].date.weekday()}')} {run[0].date:%d/%m} – {shown}"
        first = run[0]
        yield shown, say(f"cli.kind.{first.kind}"), first.name, first.document


def _record(calendar: WorkCalendar, days: Sequence[Day]) -> dict[str, Any]:
    return {
        "schema": 1,
        "name": calendar.name,
        "first": calendar.first.isoformat(),
        "last": calendar.last.isoformat(),
        "announced_until": calendar.announced_until.isoformat(),
        "version": calendar.version,
        "months": [
            {"month": f"{first:%Y-%m}", "working_days": sum(day.working for day in group)}
            for first, group in _months(days)
        ],
        "days": [day_record(day, calendar) for day in days],
    }


def day_record(day: Day, calendar: WorkCalendar) -> dict[str, Any]:
    """A day as JSON: worked or not, kind, name and document, sessions and reception in minutes from midnight."""
    return {
        "date": day.date.isoformat(),
        "working": day.working,
        "kind": day.kind,
        "name": day.name,
        "document": day.document,
        "sessions": [list(session) for session in day.sessions],
        "reception": [list(session) for session in calendar.reception(day.date)],
        "provisional": calendar.is_provisional(day.date),
    }
