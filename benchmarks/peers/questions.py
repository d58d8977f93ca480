"""What everybody is asked: the same questions about the same calendar, with the answers known beforehand."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from peers.walk import moment_after, nth_working_day, worked_between
from tthc_rules.worktime import WorkCalendar

LISTED = ", days off listed"
MONDAY_TO_FRIDAY, ALL_WEEK = "1111100", "1111111"

Kind = Literal["days", "between", "add"]

COUNT = 2000
DAYS = 10
HOURS = (1, 4, 8, 24, 80)
"""Limits in whole hours, so that a library without minutes can be asked too."""
FIRST, LAST = date(2015, 1, 5), date(2026, 12, 1)
"""The State has announced each day off of these years, so an answer is right or wrong."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Random questions of each kind, the answers to them, and the calendar as the libraries want it told."""

    calendar: WorkCalendar
    days: list[tuple[date, int]]
    deadlines: list[date]
    """The n-th working day after each date."""
    between: list[tuple[datetime, datetime]]
    worked: list[int]
    """Working minutes from the first to the second of each pair, at most 30 days apart."""
    add: list[tuple[datetime, int]]
    reached: list[datetime]
    """When each number of working minutes has passed."""
    holidays: list[date]
    """Days off from Monday to Friday."""
    make_up: list[date]
    """Saturdays and Sundays that are worked."""
    off: list[date]
    """All days off, each ordinary Saturday and Sunday too."""
    working: list[date]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to answer one kind of question. Only the call is timed, not the translation to and from."""

    kind: Kind
    name: str
    ask: Callable[..., Any]
    arguments: list[tuple[Any, ...]]
    """The questions as the library likes them best."""
    read: Callable[[Any], Any] = lambda answer: answer
    """The answer as a date, a datetime or a number of minutes."""


def draw(calendar: WorkCalendar) -> Questions:
    rng = random.Random(2022)
    dates = [FIRST + timedelta(days=rng.randrange((LAST - FIRST).days)) for _ in range(COUNT)]
    starts = [datetime(day.year, day.month, day.day, rng.randrange(24), rng.randrange(60)) for day in dates]
    between = [(start, start + timedelta(minutes=rng.randrange(1, 30 * 1440))) for start in starts]
    add = [(start, 60 * rng.choice(HOURS)) for start in starts]
    known = calendar.days(calendar.first, calendar.last)
    return Questions(
        calendar=calendar,
        days=[(day, DAYS) for day in dates],
        deadlines=[nth_working_day(calendar, day, DAYS) for day in dates],
        between=between,
        worked=[worked_between(calendar, *pair) for pair in between],
        add=add,
        reached=[moment_after(calendar, *question) for question in add],
        holidays=[day.date for day in known if not day.working and day.date.weekday() < 5],
        make_up=[day.date for day in known if day.working and day.date.weekday() >= 5],
        off=[day.date for day in known if not day.working],
        working=[day.date for day in known if day.working],
    )


def ours(questions: Questions) -> Iterable[Candidate]:
    calendar = questions.calendar
    yield Candidate("days", "tthc_rules add_working_days", calendar.add_working_days, questions.days)
    yield Candidate(
        "between", "tthc_rules working_minutes_between", calendar.working_minutes_between, questions.between
    )
    yield Candidate("add", "tthc_rules add_working_minutes", calendar.add_working_minutes, questions.add)


def expected(questions: Questions, kind: Kind) -> list[Any]:
    answers: dict[Kind, list[Any]] = {
        "days": questions.deadlines,
        "between": questions.worked,
        "add": questions.reached,
    }
    return answers[kind]
