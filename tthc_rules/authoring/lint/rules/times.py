"""Limits and steps that do not fit together, or that the calendar cannot answer for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from tthc_rules import messages
from tthc_rules.authoring.lint.cases import case_in_words
from tthc_rules.authoring.lint.rules.references import SUPPLEMENT, own_pauses
from tthc_rules.authoring.lint.rules.step_cases import (
    SMALL_UNITS,
    StepCase,
    conditions_of_steps,
    spell_hours,
    spell_minutes,
    step_cases,
)
from tthc_rules.authoring.lint.rules.subject import Found, Subject
from tthc_rules.authoring.lint.rules.words import both
from tthc_rules.deadline.limit_in_force import limits_possible
from tthc_rules.definitions.conditions import Situation
from tthc_rules.messages import Lang
from tthc_rules.problems import CalendarError, DefinitionError
from tthc_rules.worktime import Limit, Unit, WorkCalendar
from tthc_rules.worktime.local import write_date

OPENING = time(9)  # an hour at which an office is open


def steps_too_long(subject: Subject) -> Iterator[Found]:
    """A case in which the steps, each in time, take longer than the limit; for each limit the worst case.

    What holds in every case is said when the file is read (TTHC252).
    """
    if subject.said("TTHC252"):
        return
    calendar, worst = subject.calendar, dict[Limit, StepCase]()
    for each in step_cases(subject):
        if each.taken > each.offered and (each.limit not in worst or each.taken > worst[each.limit].taken):
            worst[each.limit] = each
    for each in worst.values():
        longest = max(each.way, key=lambda step: step.limit.minutes(calendar) if step.limit else 0)
        if subject.states(longest.place):
            read = conditions_of_steps(subject.procedure)
            values = {
                **both("case", case_in_words, subject.procedure, each.case, read),
                "steps": " → ".join(step.name for step in each.way),
                **both("taken", spell_minutes, each.taken, calendar),
                **both("limit", _limit_in_words, each, calendar),
                **both("over", spell_minutes, each.taken - each.offered, calendar),
            }
            yield Found(longest.place, values)


def _limit_in_words(case: StepCase, calendar: WorkCalendar, lang: Lang) -> str:
    """The limit as written; of one that is not in working time, how much of that it can have."""
    if case.limit.is_working and case.limit.unit is not Unit.SAME_DAY:
        return case.limit.text
    most = {"limit": case.limit.text, "most": spell_minutes(case.offered, calendar, lang)}
    return messages.text("rule.limit.most", lang, most)


def rest_unassigned(subject: Subject) -> Iterator[Found]:
    """Working time of the limit that in no case belongs to a step."""
    procedure, found = subject.procedure, step_cases(subject)
    limited = all(step.limit for step in procedure.steps if step.counted)
    last = procedure.steps[-1] if procedure.steps else None
    if not found or last is None or not limited or not subject.states(last.place):
        return
    least = min(found, key=lambda each: each.offered - each.taken)
    rest = least.offered - least.taken
    if rest > 0 and all(each.limit.is_working and each.limit.unit is not Unit.SAME_DAY for each in found):
        values = {
            **both("rest", spell_minutes, rest, subject.calendar),
            **both("taken", spell_minutes, least.taken, subject.calendar),
            "limit": least.limit.text,
        }
        yield Found(last.place, values)


def part_of_a_day(subject: Subject) -> Iterator[Found]:
    """A step in parts of a day, where other times are in hours: how long that is depends on the calendar."""
    procedure = subject.procedure
    limits = [limit for limit in (procedure.limit, *(step.limit for step in procedure.steps)) if limit]
    if not any(limit.unit in SMALL_UNITS for limit in limits):
        return
    for step in procedure.steps:
        limit = step.limit
        if limit and limit.unit is Unit.WORKING_DAY and limit.amount.denominator != 1 and subject.states(step.place):
            minutes = limit.minutes(subject.calendar)
            values = {
                "step": step.name,
                "limit": limit.text,
                **both("same", spell_hours, minutes),
                **both("day", spell_hours, subject.calendar.day_minutes),
            }
            yield Found(step.place, values)


def supplement_as_pause(subject: Subject) -> Iterator[Found]:
    """A supplement among the reasons that stop the clock: its effect belongs to the one-stop rules alone."""
    if SUPPLEMENT in own_pauses(subject):
        yield Found(subject.place("pauses"), {"reason": SUPPLEMENT})


def outside_calendar(subject: Subject) -> Iterator[Found]:
    """A dossier of the first day, the longest limit of which ends after the last day of the calendar."""
    day, limit = _first_day(subject), _longest_limit(subject)
    if day is not None and limit is not None and _due(subject, day, limit) is None:
        values = {
            "day": write_date(day),
            "limit": limit.text,
            "first": write_date(subject.calendar.first),
            "last": write_date(subject.calendar.last),
        }
        yield Found(subject.place("limit"), values)


def not_announced(subject: Subject) -> Iterator[Found]:
    """A dossier of the first day, the longest limit of which ends after the days off that are announced."""
    day, limit = _first_day(subject), _longest_limit(subject)
    due = _due(subject, day, limit) if day and limit else None
    if day and limit and due and due.date() > subject.calendar.announced_until:
        values = {
            "day": write_date(day),
            "limit": limit.text,
            "due": write_date(due.date()),
            "until": write_date(subject.calendar.announced_until),
        }
        yield Found(subject.place("limit"), values)


def _first_day(subject: Subject) -> date | None:
    """The first day in force that is not before the calendar; None for a version that ended before it."""
    procedure = subject.procedure
    day = max(procedure.in_force_from, subject.calendar.first)
    return day if procedure.in_force_on(day) else None


def _longest_limit(subject: Subject) -> Limit | None:
    """The longest that the limit can become, if the file itself states it."""
    if not subject.states(subject.place("limit")):
        return None
    try:
        return max(limits_possible(subject.procedure, Situation({}))[0], key=lambda limit: limit.amount, default=None)
    except DefinitionError:
        return subject.procedure.limit


def _due(subject: Subject, day: date, limit: Limit) -> datetime | None:
    try:
        return limit.due(datetime.combine(day, OPENING), subject.calendar)
    except CalendarError:
        return None
