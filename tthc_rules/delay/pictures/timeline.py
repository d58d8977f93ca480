"""What the Gantt picture shows: each step as planned and as it was, on an axis of working minutes.

Time that is not worked has no room on the axis: days stand side by side, and where days off lie between two of them
that is marked. The plan is that of the day of receipt, on the dossier's clock: where the clock stood, it stands too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from tthc_rules.deadline.clock import Clock, pushed
from tthc_rules.deadline.plan import plan_of
from tthc_rules.definitions.shapes import Process
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.course import Course, course_of
from tthc_rules.delay.figures import UNIT, StepAccount
from tthc_rules.delay.ledger import Charge, Passed
from tthc_rules.flow import Standing
from tthc_rules.problems import CalendarError
from tthc_rules.worktime import WorkCalendar


class Span(NamedTuple):
    """A stretch of the axis: working minutes from its beginning."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        return self.end - self.start


class Bar(NamedTuple):
    """Time that a step had the dossier, all of one kind."""

    kind: Passed
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One step. `plan`: as planned; `bars`: as it was; `left`: what is left of it by the plan, while it is open.

    `standing`: it had the dossier while the clock stood. `unnamed`: nobody was named. `handed`: sent on paper and not
    yet received. `pushing`: its minutes that pushed the finish. `officers`: who held it, or made it wait.
    """

    account: StepAccount
    officers: tuple[str, ...]
    plan: tuple[Span, ...]
    bars: tuple[Bar, ...]
    left: tuple[Span, ...]
    standing: tuple[Span, ...]
    unnamed: tuple[Span, ...]
    handed: tuple[Span, ...]
    pushing: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A lawful stop of the clock; the log's moments, and its working minutes on the axis."""

    span: Span
    reason: str
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class DayStart:
    """Where a working day begins on the axis, and the days off just before it."""

    at: int
    day: date
    off: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """The dossier goes from one row to another. `back`: to a step before."""

    at: int
    source: int
    target: int
    back: bool


@dataclass(frozen=True, slots=True)
class Slipped:
    """A stretch in which the finish slipped, and who shares its minutes."""

    span: Span
    charges: tuple[Charge, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture; every place is in working minutes from the beginning of the axis.

    `end` None: not finished; then `seen` is when it was looked at and `finish` when it will be by the plan.
    `late`: the minutes after the due in which the clock ran; they are the lateness.
    """

    days: tuple[DayStart, ...]
    length: int
    start: int
    due: int
    end: int | None
    seen: int | None
    finish: int
    finish_at: datetime | None
    late: tuple[Span, ...]
    rows: tuple[Row, ...]
    stops: tuple[Stop, ...]
    moves: tuple[Move, ...]
    slipped: tuple[Slipped, ...]


def timeline_of(answer: Attribution) -> Timeline:
    """The picture of the run that counts."""
    return _Drawing(answer, course_of(answer)).timeline()


class _Drawing:
    def __init__(self, answer: Attribution, course: Course) -> None:
        self.answer = answer
        self.course = course
        self.clock: Clock = course.clock
        self.calendar: WorkCalendar = answer.schedule.calendar
        self.origin = self.calendar.elapsed(datetime.combine(course.run.start.date(), time()))

    def timeline(self) -> Timeline:
        run = self.answer.current
        due, seen = self.place(run.due), self.place(self.course.until)
        finish = seen
        if run.end is None:
            finish = pushed(self.clock.start + run.finish, self.clock.pauses) - self.origin
        days = tuple(self.days(max(due, seen, finish)))
        last = days[-1]
        length = max(due, seen, finish, last.at + self.minutes_of(last.day))
        left = self.left_to_do()
        return Timeline(
            days=days,
            length=length,
            start=self.place(run.start),
            due=due,
            end=None if run.end is None else seen,
            seen=seen if run.end is None else None,
            finish=finish,
            finish_at=self.moment(finish),
            late=self.span(run.total, run.finish),
            rows=tuple(self.row(step, left.get(step, ())) for step in self.answer.steps),
            stops=tuple(self.stops()),
            moves=tuple(self.moves()),
            slipped=tuple(
                Slipped(span, stretch.charges)
                for stretch in run.stretches
                for span in self.span(stretch.start, stretch.end)
            ),
        )

    # ------------------------------------------------------------------ places on the axis

    def place(self, moment: datetime) -> int:
        return self.calendar.elapsed(moment) - self.origin

    def moment(self, place: int) -> datetime | None:
        """When a place on the axis is reached; None beyond the calendar."""
        try:
            return self.calendar.instant(self.origin + place)
        except CalendarError:
            return None

    def span(self, start: int, end: int) -> tuple[Span, ...]:
        """Where minutes of the clock lie on the axis: in parts, where the clock stood in between."""
        parts, passed, since = [], 0, self.clock.start
        for stop, go_on in (*self.clock.pauses, (None, 0)):
            until = since + end - passed if stop is None else stop  # after the last stop it runs on
            first, last = max(start, passed), min(end, passed + until - since)
            if first < last:
                place = since + first - passed - self.origin
                parts.append(Span(place, place + last - first))
            passed, since = passed + until - since, go_on
        return tuple(parts)

    def days(self, until: int) -> Iterator[DayStart]:
        """The working days of the axis, as far as the calendar goes; at least one, the due being after the start."""
        day, at, off = self.course.run.start.date(), 0, list[date]()
        while day <= self.calendar.last and at < until:
            if minutes := self.minutes_of(day):
                yield DayStart(at, day, tuple(off))
                at, off = at + minutes, []
            else:
                off.append(day)
            day += timedelta(days=1)

    def minutes_of(self, day: date) -> int:
        return sum(end - start for start, end in self.calendar.sessions(day))

    # ------------------------------------------------------------------ rows

    def row(self, step: str, left: tuple[Span, ...]) -> Row:
        account, stay = self.answer.steps[step], self.course.stays[step]
        bars = [Bar(part.kind, span) for part in self.course.parts[step] for span in self.span(part.start, part.end)]
        pushing = [s for s in self.answer.current.stretches if any(c.step == step for c in s.charges)]
        unnamed = [] if stay.unassigned is None else [Span(*map(self.place, stay.unassigned))]
        return Row(
            account=account,
            officers=tuple(owner for owner in {**account.held, **account.wrong} if not owner.startswith(UNIT)),
            plan=self.planned()[step],
            bars=tuple(bars),
            left=left,
            standing=tuple(self.standing(step)),
            unnamed=tuple(span for span in unnamed if account.unassigned),
            handed=tuple(Span(self.place(h.sent), self.place(h.received or self.course.until)) for h in stay.handed),
            pushing=tuple(span for stretch in pushing for span in self.span(stretch.start, stretch.end)),
        )

    def planned(self) -> dict[str, tuple[Span, ...]]:
        """Each step as it was planned at receipt, where the limits of the steps had it."""
        run, schedule = self.course.run, self.answer.schedule
        promised = self.calendar.working_minutes_between(run.start, schedule.dues[0].promised)
        plan = plan_of(run.steps, self.calendar, promised)
        return {
            step: self.span(plan.from_start[step] - minutes, plan.from_start[step]) if minutes else ()
            for step, minutes in plan.budget.items()
        }

    def standing(self, step: str) -> Iterator[Span]:
        """When it had the dossier while the clock stood."""
        for since, until in self.course.stays[step].visits:
            start, end = self.place(since), self.place(until or self.course.until)
            for stop, go_on in self.clock.pauses:
                span = Span(max(start, stop - self.origin), min(end, go_on - self.origin))
                if span.minutes > 0:
                    yield span

    def left_to_do(self) -> dict[str, tuple[Span, ...]]:
        """The steps that are not done, each as soon as it can be and with what is left of its limit."""
        run, process = self.answer.current, Process(self.course.run.steps)
        ready: dict[str, int] = {}
        found = {}
        for step in process.order if run.projected else ():
            account = run.steps[step]
            if account.standing is not Standing.DONE:
                start = max((ready[before] for before in process.by_id[step].after if before in ready), default=0)
                start = max(start, run.clock)
                ready[step] = start + account.left
                found[step] = self.span(start, ready[step])
        return found

    def stops(self) -> Iterator[Stop]:
        for pause in self.course.run.pauses:
            until = min(pause.end or self.course.until, self.course.until)
            span = Span(self.place(pause.start), self.place(max(until, pause.start)))
            if span.minutes:
                yield Stop(span, pause.reason, pause.start, pause.end)

    def moves(self) -> Iterator[Move]:
        """From each stay that ends to those that begin at the same moment, further on or, after a return, before."""
        process, stays, rows = Process(self.course.run.steps), self.course.stays, list(self.answer.steps)
        later = {step: _later(step, process) for step in rows}
        for source, step in enumerate(rows):
            for target, other in enumerate(rows):
                if other in process.next[step] or step in later[other]:
                    begun = {since for since, _ in stays[other].visits}
                    for _, until in stays[step].visits:
                        if until in begun:
                            yield Move(self.place(until), source, target, back=step in later[other])


def _later(step: str, process: Process) -> set[str]:
    """All steps that come after one."""
    found, waiting = set[str](), list(process.next[step])
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting += process.next[other]
    return found
