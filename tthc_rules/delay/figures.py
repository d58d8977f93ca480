"""The answer to question 3, as figures: who answers for the lateness of a dossier, and what each step did.

Kept apart and never netted: *breaches*, what ran over or waited at each step; *credits*, what was saved; *shares*, who
answers for the lateness; and what stands *beside* them, the citizen's own time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple

from tthc_rules.deadline.answer import Schedule
from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.chronological import Dated
from tthc_rules.delay.ledger import Charge, Hold, Part, Slip
from tthc_rules.delay.policy import Policy
from tthc_rules.flow import Standing
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem

UNIT = "unit:"
NO_AGENCIES: Mapping[str, Agency] = MappingProxyType({})
COMPETENT = "co-quan-giai-quyet"  # the competent agency of a dossier that names none


@dataclass(frozen=True, slots=True)
class Share:
    """What one owner answers for at one step: exact working minutes of the lateness.

    `owner`: an officer, `unit:<agency>` where nobody was named, `@citizen`, or `@procedure`. `cause`: over (the step's
    limit), wrongful (a request or return that does not stop the clock), reopen (its work came back), design, calendar.
    `disputed`: the log does not settle who answers for a request in it; it stands with the requester until heard.
    """

    step: str
    step_name: str
    agency: str | None
    owner: str
    cause: str
    minutes: Fraction
    disputed: bool = False


class StepAccount(NamedTuple):
    """What one step did with its time, in working minutes of the clock.

    `used` counts against its `budget`; `over` is what went beyond it, `left` what is not used. `wrongful`: waits for
    requests and returns that do not stop the clock, where it answers for them or a citizen did not do what it asked.
    `waiting`: named but not yet accepted; `unassigned`: nobody named. `slipped`: what of
    all that pushed the finish. `stood`: minutes it stood still, by what for. `parts`: which minutes
    of the clock passed how.

    `gain`: what the finish gained when the step was closed, at that moment. A step that hands over to several, to one
    of them on paper, goes on using its time until the paper is received, so `gain` may be more than `budget - used`.

    `held`, `wrong`, `over_held`, `waiting_held`, `gained`: minutes by who answered for them when they passed.
    `own_used`, `own_over`: the same step by the hours of its own agency, where its calendar was given; shown beside.
    """

    id: str
    name: str
    agency: str | None
    budget: int
    declared: bool
    used: int
    over: int
    wrongful: int
    waiting: int
    unassigned: int
    gain: int
    slipped: Fraction
    share: Fraction
    held: Mapping[str, int]
    wrong: Mapping[str, int]
    left: int
    standing: Standing
    over_held: Mapping[str, int]
    waiting_held: Mapping[str, int]
    gained: Mapping[str, int]
    stood: Mapping[Hold, int]
    parts: tuple[Part, ...] = ()
    own_used: int | None = None
    own_over: int | None = None


@dataclass(frozen=True, slots=True)
class RunAttribution:
    """The figures of one run: its lateness and who answers for it. `projected`: it was not finished.

    `total`, `clock`, `finish`: minutes of the clock to the due, to the end or now, and to the (projected) finish.
    `excess`: minutes by which the steps add up to more than the limit, as it stood at the start.

    `slips`: all minutes that pushed the finish, by charge. `stretches`: when they passed on the clock. `dated`: by the
    rule `chronological`, the minutes of the clock that each charge answers for; empty by the other rule, which charges
    no single minute but a part of all.
    """

    start: datetime
    due: datetime
    end: datetime | None
    projected: bool
    lateness: int
    total: int
    clock: int
    finish: int
    steps: Mapping[str, StepAccount]
    shares: tuple[Share, ...]
    excess: int = 0
    slips: Mapping[Charge, Fraction] = field(default_factory=dict)
    stretches: tuple[Slip, ...] = ()
    dated: tuple[Dated, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """The answer to question 3, all but its words.

    `lateness`: working minutes the dossier is late, or by the plan will be when it is `projected`. `previous`: runs
    before a lawful restart, with figures of their own that do not count here.
    """

    dossier: str
    procedure: str
    procedure_name: str
    rule: str
    policy: Policy
    schedule: Schedule
    current: RunAttribution
    previous: tuple[RunAttribution, ...]
    findings: tuple[Problem, ...]
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def lateness(self) -> int:
        return self.current.lateness

    @property
    def projected(self) -> bool:
        return self.current.projected

    @property
    def due(self) -> datetime:
        return self.current.due

    @property
    def shares(self) -> tuple[Share, ...]:
        return self.current.shares

    @property
    def steps(self) -> Mapping[str, StepAccount]:
        return self.current.steps

    def by_owner(self) -> dict[str, Fraction]:
        """Owner → exact minutes."""
        return summed((share.owner, share.minutes) for share in self.shares)

    def by_step(self) -> dict[str, Fraction]:
        """Step (or @procedure) → exact minutes."""
        return summed((share.step, share.minutes) for share in self.shares)

    def by_agency(self) -> dict[str, Fraction]:
        """Agency → exact minutes; the process itself under @procedure, the citizen under @citizen."""
        return summed((share.agency or share.owner, share.minutes) for share in self.shares)

    def whole_minutes(self) -> dict[str, int]:
        """Owner → whole minutes for print, by largest remainder: they still add up to the lateness."""
        return largest_remainder(self.by_owner())

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "schema": 1,
            "dossier": self.dossier,
            "procedure": self.procedure,
            "rule": self.rule,
            "policy": self.policy.to_dict(),
            "versions": dict(self.versions),
            **_run_dict(self.current),
            "by_owner": {owner: str(minutes) for owner, minutes in self.by_owner().items()},
            "whole_minutes": self.whole_minutes(),
            "previous": [_run_dict(run) for run in self.previous],
            "findings": [problem.to_dict(lang) for problem in self.findings],
        }

    def to_json(self, lang: Lang = "vi") -> str:
        return json.dumps(self.to_dict(lang), ensure_ascii=False)


def _run_dict(run: RunAttribution) -> dict[str, Any]:
    return {
        "start": run.start.isoformat(),
        "due": run.due.isoformat(),
        "end": run.end.isoformat() if run.end else None,
        "projected": run.projected,
        "lateness": run.lateness,
        "total": run.total,
        "clock": run.clock,
        "finish": run.finish,
        "steps": [
            {
                "id": step.id,
                "name": step.name,
                "agency": step.agency,
                "budget": step.budget,
                "declared": step.declared,
                "used": step.used,
                "over": step.over,
                "wrongful": step.wrongful,
                "waiting": step.waiting,
                "unassigned": step.unassigned,
                "gain": step.gain,
                "slipped": str(step.slipped),
                "share": str(step.share),
                "held": dict(step.held),
                "wrong": dict(step.wrong),
                "left": step.left,
                "standing": step.standing.value,
                "own_used": step.own_used,
                "own_over": step.own_over,
            }
            for step in run.steps.values()
        ],
        "shares": [
            {
                "step": share.step,
                "agency": share.agency,
                "owner": share.owner,
                "cause": share.cause,
                "minutes": str(share.minutes),
                "disputed": share.disputed,
            }
            for share in run.shares
        ],
        "dated": [
            {
                "start": dated.start,
                "end": dated.end,
                "step": dated.charge.step,
                "cause": dated.charge.cause,
                "owner": dated.charge.owner or None,
                "minutes": str(dated.minutes),
            }
            for dated in run.dated
        ],
    }


def summed(pairs: Iterable[tuple[str, Fraction]]) -> dict[str, Fraction]:
    """Key → the sum of its minutes."""
    total: dict[str, Fraction] = {}
    for key, minutes in pairs:
        total[key] = total[key] + minutes if key in total else minutes
    return total


def largest_remainder(exact: Mapping[str, Fraction], total: int | None = None) -> dict[str, int]:
    """Whole numbers that add up to the (whole) sum of the exact ones, or to a `total` next to it; ties go by name.

    >>> largest_remainder({"an": Fraction(1200, 7), "binh": Fraction(900, 7)})
    {'an': 171, 'binh': 129}
    """
    whole = {key: int(value) for key, value in exact.items()}
    left = (int(sum(exact.values())) if total is None else total) - sum(whole.values())
    for key in sorted(exact, key=lambda key: (whole[key] - exact[key], key))[:left]:
        whole[key] += 1
    return whole
