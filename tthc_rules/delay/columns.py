"""What stands in columns of its own beside the shares, and is never set off against them or against each other.

*Breaches*: what each one ran over or let wait. *Credits*: what each one saved. *Beside*: time that is no lateness at
all, because the clock lawfully stood, or the result was ready and not yet collected.
"""

from __future__ import annotations

from dataclasses import dataclass

from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import COMPETENT, UNIT
from tthc_rules.delay.ledger import OVER, WRONGFUL
from tthc_rules.history import CITIZEN, SUPPLEMENT

HANDOVER, UNASSIGNED, COLLECTION = "handover", "unassigned", "collection"
OF_THE_CITIZEN = frozenset({SUPPLEMENT, "payment"})
"""Reasons for which the clock stands while the citizen is to do something."""


@dataclass(frozen=True, slots=True)
class Breach:
    """Working minutes of one owner at one step: over its limit, a wrongful wait, not accepted, nobody named."""

    step: str
    owner: str
    kind: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Credit:
    """Working minutes by which the finish came nearer when the owner closed the step."""

    step: str
    owner: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Beside:
    """Working minutes that are no lateness. `owner`: `@citizen`, or None where somebody else was waited for."""

    owner: str | None
    reason: str
    minutes: int


def breaches(answer: Attribution) -> tuple[Breach, ...]:
    """Step by step in the order of the process. A breach that made nothing late stands here too, with no share."""
    found: list[Breach] = []
    for step in answer.steps.values():
        found += [Breach(step.id, owner, OVER, minutes) for owner, minutes in step.over_held.items()]
        found += [Breach(step.id, owner, WRONGFUL, n) for owner, n in step.wrong.items() if owner != CITIZEN]
        found += [Breach(step.id, owner, HANDOVER, minutes) for owner, minutes in step.waiting_held.items()]
        if step.unassigned:
            unit = f"{UNIT}{step.agency or _competent(answer)}"
            found.append(Breach(step.id, unit, UNASSIGNED, step.unassigned))
    return tuple(found)


def _competent(answer: Attribution) -> str:
    """The agency that steps without one belong to."""
    units = (owner for step in answer.steps.values() if step.agency is None for owner in step.held)
    return next((unit.removeprefix(UNIT) for unit in units if unit.startswith(UNIT)), COMPETENT)


def credits(answer: Attribution) -> tuple[Credit, ...]:
    """Step by step in the order of the process."""
    return tuple(
        Credit(step.id, owner, minutes)
        for step in answer.steps.values()
        for owner, minutes in step.gained.items()
        if minutes
    )


def beside(answer: Attribution) -> tuple[Beside, ...]:
    """The lawful stops of the run that counts, one by one, and how long the result lay ready."""
    schedule = answer.schedule
    run, until = schedule.history.runs[-1], schedule.end or schedule.as_of
    assert until is not None, "what is attributed has ended or is seen at a moment"
    minutes_between = schedule.calendar.working_minutes_between
    found = [
        Beside(
            CITIZEN if pause.reason in OF_THE_CITIZEN else None,
            pause.reason,
            minutes_between(pause.start, pause.end or until),
        )
        for pause in run.pauses
    ]
    ready, collected = schedule.history.ready, schedule.history.collected
    if ready is not None and collected is not None and collected > ready:
        found.append(Beside(CITIZEN, COLLECTION, minutes_between(ready, collected)))
    return tuple(found)
