"""The rule `chronological`: reserve is used by whoever needs it first, and every minute charged is a dated minute.

The reserve is a running balance: what the plan leaves of the limit, what is saved, what the due moves by. Minutes that
push the finish use it up, and only what comes after that is charged. What is saved when the dossier is already late
makes everybody's charge smaller in the same proportion. So a step that is closed never pays more later on, but of two
that ran over alike the second may pay alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.due import Due, due_of
from tthc_rules.delay.ledger import BY_CALENDAR, BY_DESIGN, Charge, DueMove, Move, Slip
from tthc_rules.history import Extension, Pause, Run
from tthc_rules.worktime import WorkCalendar


class Dated(NamedTuple):
    """Minutes of the clock that one charge answers for. `start` = `end`: they came at once, by work done again."""

    start: int
    end: int
    charge: Charge
    minutes: Fraction


def charge_in_order(journal: Iterable[Slip | Move], reserve: int) -> tuple[Dated, ...]:
    """The journal of a ledger, read from the start with so many minutes of reserve: what each charge answers for.

    >>> an, binh = Charge("a", "over", "an"), Charge("b", "over", "binh")
    >>> charge_in_order([Slip(60, 120, (an,)), Slip(120, 180, (an, binh))], 70)[-1]
    Dated(start=130, end=180, charge=Charge(step='b', cause='over', owner='binh'), minutes=Fraction(25, 1))
    """
    found: list[Dated] = []
    late, factor = 0, Fraction(1)  # what stands in `found` counts times `factor`
    for entry in journal:
        minutes = entry.end - entry.start if isinstance(entry, Slip) else entry.minutes
        if minutes < 0:
            less = min(-minutes, late)
            reserve += -minutes - less
            if less == late:
                found, late, factor = [], 0, Fraction(1)
            else:
                factor *= Fraction(late - less, late)
                late -= less
            continue
        covered = min(reserve, minutes)
        reserve -= covered
        minutes -= covered
        if not minutes:
            continue
        late += minutes
        if isinstance(entry, Slip):
            part = Fraction(minutes, len(entry.charges)) / factor
            found += [Dated(entry.start + covered, entry.end, charge, part) for charge in entry.charges]
        else:
            found.append(Dated(entry.at, entry.at, entry.charge, minutes / factor))
    return tuple(dated._replace(minutes=dated.minutes * factor) for dated in found)


def due_moves(run: Run, due: Due, calendar: WorkCalendar, until: datetime) -> list[DueMove]:
    """When the due moved, and by how much on the clock: by each extension, and by pauses counted in days.

    A pause that is open is taken to end at `until`. What an extension takes away is the process's own; what a pause
    counted in days fails to give back is charged to the calendar.
    """
    by_clock = due.base_limit.is_working
    if by_clock and not run.extensions:
        return []
    turns: list[tuple[datetime, Pause | Extension]] = [(extension.at, extension) for extension in run.extensions]
    if not by_clock:
        turns += [(pause.start, pause) for pause in run.pauses]
    turns.sort(key=lambda turn: turn[0])
    before = calendar.working_minutes_between(run.start, due.promised)
    extensions: tuple[Extension, ...] = ()
    moves: list[DueMove] = []
    for at, turn in turns:
        extended = isinstance(turn, Extension)
        if isinstance(turn, Extension):
            extensions += (turn,)
        pauses = tuple(pause for pause in run.pauses if pause.start <= at)
        known = Run(run.start, run.steps, pauses=pauses, extensions=extensions)
        moved_to = due_of(known, due.base_limit, calendar, until).at
        assert moved_to is not None, "an open pause ends when the run is looked at"
        total = Clock(calendar, run.start, pauses, until).tau(moved_to)
        step = turn.step if isinstance(turn, Extension) and turn.limit is not None else None
        moves.append(DueMove(at, before - total, BY_DESIGN if extended else BY_CALENDAR, step))
        before = total
    return moves
