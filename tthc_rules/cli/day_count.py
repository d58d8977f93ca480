"""`tthc calendar --from`: the n-th working day, or the day on which a limit runs out, with every day explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from itertools import groupby
from typing import NamedTuple

from tthc_rules.cli.inputs import moment_from
from tthc_rules.cli.printing import print_json, print_text
from tthc_rules.cli.usage import UsageError
from tthc_rules.deadline.due import Due
from tthc_rules.deadline.explanation import DayLine, day_lines
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.definitions.facts import read_date
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem
from tthc_rules.worktime import Limit, WorkCalendar
from tthc_rules.worktime.local import write_date

OPENING = time(7)
MOST_DAYS = 2610


class Count(NamedTuple):
    """What was asked, in words, and the answer: the moment or the day, and every day on the way."""

    question: str
    answer: str
    result: datetime
    days: tuple[DayLine, ...]


def count_days(
    calendar: WorkCalendar, start: str, days: int | None, limit: str | None, lang: Lang, *, as_json: bool
) -> int:
    """Prints the day that is asked for. Raises UsageError, LimitError, CalendarError."""
    if (days is None) == (limit is None):
        raise UsageError(Problem("TTHC932"))
    day = read_date(start.strip())
    moment = datetime.combine(day, OPENING) if day is not None else moment_from(start, "--from")
    assert moment is not None
    say = Speaker(lang)
    count = _by_limit(calendar, moment, limit, say) if limit is not None else _by_days(calendar, moment, days or 0, say)
    if as_json:
        print_json(_record(count, calendar, moment))
    else:
        lines = [count.question, *_spelt(count.days, say), count.answer]
        if calendar.is_provisional(count.result.date()):
            lines.append(say("due.provisional", until=write_date(calendar.announced_until)))
        print_text("\n".join(lines))
    return 0


def _by_limit(calendar: WorkCalendar, start: datetime, limit: str, say: Speaker) -> Count:
    asked = Limit.parse(limit)
    due = asked.due(start, calendar)
    lines = day_lines(Due(asked, asked, start, due, due, due), calendar)
    question = say("due.limit", limit=asked.describe(say.lang), start=say.moment(start))
    return Count(question, say("due.due", due=say.moment(due)), due, lines)


def _by_days(calendar: WorkCalendar, start: datetime, number: int, say: Speaker) -> Count:
    if not 0 < abs(number) <= MOST_DAYS:
        raise UsageError(Problem("TTHC933", values={"given": number, "most": MOST_DAYS}))
    first = start.date()
    result = calendar.add_working_days(first, number)
    question = say(f"cli.count.{'after' if number > 0 else 'before'}", number=abs(number), day=say.day(first))
    answer = say("cli.count.answer", day=say.day(result))
    lines = tuple(_lines(calendar, datetime.combine(result, OPENING), start, forward=number > 0))
    return Count(question, answer, datetime.combine(result, OPENING), lines)


def _lines(calendar: WorkCalendar, result: datetime, start: datetime, *, forward: bool) -> Iterator[DayLine]:
    """The days between start and result in the order in which they are counted."""
    first, last = sorted((result.date(), start.date()))
    days = calendar.days(first, last)
    number = 0
    for day in days if forward else reversed(days):
        if day.date == start.date():
            yield DayLine(day, "start")
        elif day.working:
            number += 1
            yield DayLine(day, "counted", number)
        else:
            yield DayLine(day, "skipped")


def _spelt(lines: Sequence[DayLine], say: Speaker) -> Iterator[str]:
    """Days in a row of the same role and reason on one line."""
    for (role, why), group in groupby(lines, key=lambda line: (line.role, _why(line, say))):
        run = list(group)
        days = say.day(run[0].day.date)
        numbers = str(run[0].number or "")
        if len(run) > 1:
            days += f" – {say.day(run[-1].day.date)}"
            numbers += f"–{run[-1].number}"
        said = say(f"cli.count.{role}", numbers=numbers, days=days)
        yield f"{said}: {why}" if why else said


def _why(line: DayLine, say: Speaker) -> str:
    return say.why(line.day) if line.role == "skipped" or line.day.kind == "make_up" else ""


def _record(count: Count, calendar: WorkCalendar, start: datetime) -> dict[str, object]:
    return {
        "schema": 1,
        "calendar": calendar.version,
        "from": start.isoformat(),
        "result": count.result.isoformat(),
        "provisional": calendar.is_provisional(count.result.date()),
        "days": [
            {
                "date": line.day.date.isoformat(),
                "role": line.role,
                "number": line.number,
                "kind": line.day.kind,
                "name": line.day.name,
                "document": line.day.document,
            }
            for line in count.days
        ],
    }
