"""The steps case by case: which apply, the longest way through them, and the limit that then holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from fractions import Fraction

from tthc_rules import messages
from tthc_rules.authoring.lint.cases import cases
from tthc_rules.authoring.lint.rules.subject import Subject
from tthc_rules.deadline.limit_in_force import limits_possible
from tthc_rules.deadline.plan import paths_to_end
from tthc_rules.deadline.speaker import spell_length
from tthc_rules.definitions.conditions import ALWAYS, Condition, Situation
from tthc_rules.definitions.shapes import Procedure, Step
from tthc_rules.flow import Flow, steps_of
from tthc_rules.messages import Lang
from tthc_rules.problems import CalendarError, DefinitionError
from tthc_rules.worktime import Limit, Unit, WorkCalendar
from tthc_rules.worktime.units import UNIT_WORDS, write_amount

SMALL_UNITS = {Unit.WORKING_HOUR: 60, Unit.WORKING_MINUTE: 1}
SAMPLE = 366  # days on which a limit in calendar days is tried


@dataclass(frozen=True, slots=True)
class StepCase:
    """One case: its limit and what that offers at most in working minutes, the longest way and what that takes."""

    case: Situation
    limit: Limit
    offered: int
    way: tuple[Step, ...]
    taken: int


def conditions_of_steps(procedure: Procedure) -> tuple[Condition, ...]:
    """The conditions that decide which steps apply and which limit holds."""
    changing = (change.when for change in procedure.limit_changes)
    return (*changing, *(step.when for step in procedure.steps if step.when != ALWAYS))


def step_cases(subject: Subject) -> tuple[StepCase, ...]:
    """Every case of a procedure that has steps and a limit; none where there are too many."""
    procedure, calendar = subject.procedure, subject.calendar
    if procedure.limit is None or not procedure.steps:
        return ()
    offered: dict[Limit, int | None] = {}
    found = []
    for case in cases(procedure, conditions_of_steps(procedure)):
        limit = limit_in(procedure, case)
        if limit is not None:
            if limit not in offered:
                offered[limit] = minutes_offered(limit, calendar)
            most = offered[limit]
            if most is not None:
                way, taken = _longest_way(steps_of(procedure, case)[0], calendar)
                found.append(StepCase(case, limit, most, way, taken))
    return tuple(found)


def limit_in(procedure: Procedure, case: Situation) -> Limit | None:
    """The limit of a case; None where none is stated, or two changes contradict each other (another rule's matter)."""
    try:
        return next(iter(limits_possible(procedure, case)[0]), None)
    except DefinitionError:
        return None


def _longest_way(steps: tuple[Step, ...], calendar: WorkCalendar) -> tuple[tuple[Step, ...], int]:
    """The steps one after another that take longest, and their minutes; steps without a limit take none."""
    budget = {step.id: step.limit.minutes(calendar) if step.limit and step.counted else 0 for step in steps}
    to_end, flow = paths_to_end(steps, budget), Flow(steps)
    at = max((step.id for step in steps if not step.after), key=lambda step_id: to_end[step_id])
    taken, way = to_end[at], [at]
    while flow.next[at]:
        at = max(flow.next[at], key=lambda step_id: to_end[step_id])
        way.append(at)
    return tuple(flow.steps[step_id] for step_id in way if budget[step_id]), taken


def minutes_offered(limit: Limit, calendar: WorkCalendar) -> int | None:
    """The working minutes that the limit of a dossier leaves at most; hours of the clock count whole.

    For limits in calendar days: the most on any day of the last year for which the State has announced its days off;
    None where the calendar is too short for the limit.
    """
    if limit.unit is Unit.SAME_DAY:
        return int((limit.amount + 1) * calendar.day_minutes)
    if limit.is_working:
        return limit.minutes(calendar)
    if limit.unit is Unit.HOUR:
        return int(limit.amount * 60)
    tried = (_between(day, limit, calendar) for day in _sample(limit, calendar))
    return max((minutes for minutes in tried if minutes is not None), default=None)


def _sample(limit: Limit, calendar: WorkCalendar) -> Iterator[datetime]:
    """The midnights of a year, the last of which the limit leads to the last announced day."""
    first = datetime.combine(calendar.first, time())
    length = limit.last_day(first) - calendar.first
    start = max(first, datetime.combine(calendar.announced_until, time()) - length - timedelta(days=SAMPLE))
    return (start + timedelta(days=day) for day in range(SAMPLE))


def _between(start: datetime, limit: Limit, calendar: WorkCalendar) -> int | None:
    try:
        return calendar.working_minutes_between(start, limit.due(start, calendar))
    except CalendarError:
        return None


def spell_minutes(minutes: int, calendar: WorkCalendar, lang: Lang) -> str:
    """In working days, or in days, hours and minutes where days would not come out in two decimals."""
    days = Fraction(minutes, calendar.day_minutes)
    if (days * 100).denominator == 1:
        return _amount(days, Unit.WORKING_DAY, lang)
    return messages.text("rule.working", lang, {"length": spell_length(minutes, calendar.day_minutes, lang)})


def spell_hours(minutes: int, lang: Lang) -> str:
    """In working hours, or in minutes where hours would not come out in two decimals.

    >>> spell_hours(240, "vi"), spell_hours(100, "en")
    ('4 giờ làm việc', '100 working minutes')
    """
    unit = next(unit for unit, length in SMALL_UNITS.items() if (Fraction(minutes, length) * 100).denominator == 1)
    return _amount(Fraction(minutes, SMALL_UNITS[unit]), unit, lang)


def _amount(amount: Fraction, unit: Unit, lang: Lang) -> str:
    vietnamese, english = UNIT_WORDS[unit]
    return f"{write_amount(amount, lang)} {vietnamese if lang == 'vi' else english + ('' if amount == 1 else 's')}"
