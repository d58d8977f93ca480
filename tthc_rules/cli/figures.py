"""The figures of a reporting period, counted from answers: settled, online, checked, apologies, what to do today.

Plain functions over plain values; nothing is printed here. Biểu II.06a: what is to be settled in a period (carried
over, received directly or by post, received online) equals what was settled (before its day, on its day, late) and
what is still under way (within its limit, overdue).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tthc_rules.cli.endings import without_result
from tthc_rules.completeness import Completeness, Verdict
from tthc_rules.deadline import Schedule
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.delay import attribute
from tthc_rules.dossiers import Dossier, EventKind
from tthc_rules.dossiers.dossier import ONLINE

ONLINE_LEVELS = frozenset({"3", "4"})
NEEDLESS_TRIPS = frozenset({"papers_missing", "supplement", "officer_absent", "result_not_ready"})
"""Purposes of a visit that a complete first guidance and a kept date would have spared."""
URGENT_MINUTES = 8 * 60


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period, both days included, seen at `as_of`."""

    first: date
    last: date
    as_of: datetime

    def has(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier with its answers; `at_signature` is the check before signature, where it was asked."""

    dossier: Dossier
    procedure: Procedure
    schedule: Schedule
    completeness: Completeness
    at_signature: Completeness | None = None

    @property
    def received(self) -> date:
        """The day of receipt; a case without one is never made."""
        assert self.dossier.received is not None
        return self.dossier.received.date()

    @property
    def online(self) -> bool:
        return self.dossier.channel == ONLINE and self.dossier.online_level in ONLINE_LEVELS

    @property
    def intake(self) -> str | None:
        """The agency that received it, as logged; the competent one where the log doesn't say."""
        received = (event.agency for event in self.dossier.events if event.kind is EventKind.RECEIVED)
        return next(received, None) or self.dossier.agency

    @property
    def repeated(self) -> bool:
        """The citizen was asked to supplement, or had to come, more than once."""
        trips = [
            event for event in self.dossier.events if event.kind is EventKind.VISIT and event.reason in NEEDLESS_TRIPS
        ]
        return self.schedule.history.supplements > 1 or len(trips) > 1

    @property
    def holder(self) -> str | None:
        """The officer who has it now, or the agency where nobody is named: at the first step that is under way."""
        for step in self.schedule.steps.values():
            if step.started is not None and step.sent is None:
                return step.officer or step.agency or self.dossier.agency
        return self.dossier.agency

    @property
    def late(self) -> bool | None:
        """Late or overdue by the law's days; where facts leave the due open, what holds for all of them."""
        answer = self.schedule
        seen = answer.end or answer.as_of
        if answer.late is not None or answer.latest is None or answer.earliest is None or seen is None:
            return answer.late
        if seen.date() <= answer.earliest.date():
            return False
        return True if seen.date() > answer.latest.date() else None


# ---------------------------------------------------------------------- 1 settled


@dataclass(frozen=True, slots=True)
class Settlement:
    """The columns of Biểu II.06a. `unsettled_due`: it cannot be said whether they are late.

    `without_result`: of those settled, the ones that were refused, withdrawn or stopped.
    """

    carried_over: int
    direct: int
    online: int
    early: int
    on_day: int
    late: int
    within: int
    overdue: int
    unsettled_due: int
    without_result: int = 0

    @property
    def to_settle(self) -> int:
        return self.carried_over + self.direct + self.online

    @property
    def settled(self) -> int:
        return self.early + self.on_day + self.late

    @property
    def under_way(self) -> int:
        return self.within + self.overdue


def of_period(cases: Iterable[Case], period: Period) -> tuple[Case, ...]:
    """The cases to settle in the period: received in it, or before it and not finished before it."""
    return tuple(case for case in cases if case.received <= period.last and not _ended_before(case, period))


def _ended_before(case: Case, period: Period) -> bool:
    return case.schedule.end is not None and case.schedule.end.date() < period.first


def settlement(cases: Sequence[Case], period: Period) -> Settlement:
    """The figures of the cases of a period (see `of_period`). Early: on a day before the due day."""
    came, went = Counter[str](), Counter[str]()
    for case in cases:
        came["carried_over" if case.received < period.first else "online" if case.online else "direct"] += 1
        went[outcome(case)] += 1
    return Settlement(
        carried_over=came["carried_over"],
        direct=came["direct"],
        online=came["online"],
        early=went["early"],
        on_day=went["on_day"],
        late=went["late"],
        within=went["within"],
        overdue=went["overdue"],
        unsettled_due=went["unsettled_due"],
        without_result=sum(without_result(case.schedule) for case in cases),
    )


def outcome(case: Case) -> str:
    """early, on_day, late (finished); within, overdue (under way); unsettled_due."""
    answer = case.schedule
    if case.late is None:
        return "unsettled_due"
    if answer.end is None:
        return "overdue" if case.late else "within"
    if case.late:
        return "late"
    due = answer.due or answer.earliest
    return "early" if due is not None and answer.end.date() < due.date() else "on_day"


# ---------------------------------------------------------------------- 2 online


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    def wanted(self, percent: int) -> int:
        """How many the part must be at least for so many per cent."""
        return -(-self.whole * percent // 100)

    def lacking(self, percent: int) -> int:
        return max(0, self.wanted(percent) - self.part)


@dataclass(frozen=True, slots=True)
class Online:
    """Dossiers filed online at level 3 or 4 among all received in the period: in all, by level, by field."""

    whole: Share
    by_level: Mapping[str, Share]
    by_field: Mapping[tuple[str, str], Share]


def online_share(cases: Iterable[Case], period: Period) -> Online:
    """Counted over the dossiers received in the period; those carried over belong to an earlier one."""
    parts, wholes = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for case in cases:
        if period.has(case.received):
            key = (case.dossier.level or case.procedure.level or "", case.procedure.field or "")
            wholes[key] += 1
            parts[key] += case.online
    by_field = {key: Share(parts[key], whole) for key, whole in sorted(wholes.items())}
    levels = sorted({level for level, _ in by_field})
    by_level = {
        level: Share(
            sum(share.part for key, share in by_field.items() if key[0] == level),
            sum(share.whole for key, share in by_field.items() if key[0] == level),
        )
        for level in levels
    }
    return Online(Share(parts.total(), wholes.total()), by_level, by_field)


# ---------------------------------------------------------------------- 3 checked


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks of the dossiers received in the period, repeated supplements, and dossiers under judgments.

    `not_for_signature`: of the judgment dossiers still under way, those whose check before signature does not pass.
    """

    complete: int
    incomplete: int
    undetermined: int
    supplemented_twice: tuple[Case, ...]
    judgments: tuple[Case, ...]
    not_for_signature: tuple[Case, ...]

    @property
    def number(self) -> int:
        return self.complete + self.incomplete + self.undetermined


def checks(cases: Sequence[Case], period: Period, judgments: Sequence[Case]) -> Checks:
    verdicts = Counter(case.completeness.verdict for case in cases if period.has(case.received))
    return Checks(
        complete=verdicts[Verdict.COMPLETE],
        incomplete=verdicts[Verdict.INCOMPLETE],
        undetermined=verdicts[Verdict.UNDETERMINED],
        supplemented_twice=tuple(case for case in cases if case.schedule.history.supplements > 1),
        judgments=tuple(judgments),
        not_for_signature=tuple(case for case in judgments if _held_back(case)),
    )


def _held_back(case: Case) -> bool:
    checked = case.at_signature
    return case.schedule.end is None and checked is not None and checked.verdict is not Verdict.COMPLETE


# ---------------------------------------------------------------------- 4 apologies


@dataclass(frozen=True, slots=True)
class Apologies:
    """Who is owed an apology, and whether it was sent. One dossier owes one apology, whatever the grounds.

    `for_lateness`: late or overdue; `for_repetition`: in time, but asked to supplement or to come more than once.
    """

    for_lateness: tuple[Case, ...]
    for_repetition: tuple[Case, ...]
    in_time: tuple[Case, ...]
    late: tuple[Case, ...]
    unsent: tuple[Case, ...]

    @property
    def owed(self) -> int:
        return len(self.for_lateness) + len(self.for_repetition)


def apologies(cases: Iterable[Case]) -> Apologies:
    """Sent in time: not after the day the regime sets before the due day; repetition alone has no such day."""
    found: dict[str, list[Case]] = {"lateness": [], "repetition": [], "in_time": [], "late": [], "unsent": []}
    for case in cases:
        if case.late:
            found["lateness"].append(case)
        elif case.repeated:
            found["repetition"].append(case)
        else:
            continue
        found[apology_of(case)].append(case)
    return Apologies(*(tuple(found[name]) for name in ("lateness", "repetition", "in_time", "late", "unsent")))


def apology_of(case: Case) -> str:
    """in_time, late or unsent, by the first apology in the log."""
    sent, by = case.schedule.history.apologies, case.schedule.apology_by
    if not sent:
        return "unsent"
    return "late" if case.late and by is not None and sent[0].date() > by else "in_time"


# ---------------------------------------------------------------------- today


@dataclass(frozen=True, slots=True)
class Today:
    """What is to be done first: overdue dossiers to finish, apologies to send, dossiers that have little time left.

    `warn`: those not yet due that will be late even if the steps to come keep their limits. `finish`, `urge` and `warn`
    with the working minutes that each is overdue, has left, or will be late.
    """

    finish: tuple[tuple[Case, int], ...]
    apologise: tuple[Case, ...]
    urge: tuple[tuple[Case, int], ...]
    warn: tuple[tuple[Case, int], ...]


def today(cases: Sequence[Case], period: Period) -> Today:
    """The longest overdue first; the shortest time left first, of those with at most eight working hours."""
    overdue = [(case, case.schedule.lateness or 0) for case in cases if outcome(case) == "overdue"]
    left = [
        (case, case.schedule.calendar.working_minutes_between(period.as_of, case.schedule.due))
        for case in cases
        if outcome(case) == "within" and case.schedule.due is not None
    ]
    urgent = [(case, minutes) for case, minutes in left if minutes <= URGENT_MINUTES]
    return Today(
        finish=tuple(sorted(overdue, key=lambda pair: (-pair[1], pair[0].dossier.id))),
        apologise=apologies(cases).unsent,
        urge=tuple(sorted(urgent, key=lambda pair: (pair[1], pair[0].dossier.id))),
        warn=tuple(sorted(_projected_late(cases, period), key=lambda pair: (-pair[1], pair[0].dossier.id))),
    )


def _projected_late(cases: Sequence[Case], period: Period) -> Iterator[tuple[Case, int]]:
    """Those within their limit that the plan of the steps to come makes late, and by how much."""
    for case in cases:
        if outcome(case) == "within" and len(case.schedule.dues) == 1:
            answer = attribute(case.procedure, case.dossier, case.schedule.calendar, as_of=period.as_of)
            if answer.lateness:
                yield case, answer.lateness
