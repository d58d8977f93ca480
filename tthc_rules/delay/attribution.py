"""Question 3: who made it late? Lateness split exactly over steps, officers, agencies and the process itself.

Two accounts are kept apart and never netted: *breaches*, what each step ran over its own limit, and *shares*, who
answers for the lateness of the dossier. Shares are exact fractions of working minutes; they add up to the lateness,
always, and that is checked at every call.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from tthc_rules.deadline.answer import Schedule
from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.due import Due, due_of
from tthc_rules.deadline.plan import plan_of
from tthc_rules.deadline.schedule import schedule_by
from tthc_rules.definitions.regimes import Regime
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.delay.ledger import PROCEDURE, WRONGFUL, Ledger, keep_ledger
from tthc_rules.delay.policy import Policy, require_rule
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.flow import WHOLE
from tthc_rules.history import Run
from tthc_rules.messages import Lang
from tthc_rules.problems import DossierError, Problem
from tthc_rules.worktime import WorkCalendar

UNIT = "unit:"
NO_AGENCIES: Mapping[str, Agency] = MappingProxyType({})
COMPETENT = "co-quan-giai-quyet"  # the competent agency of a dossier that names none


@dataclass(frozen=True, slots=True)
class Share:
    """What one owner answers for at one step: exact working minutes of the lateness.

    `owner`: an officer, `unit:<agency>` where nobody was named, or `@procedure`. `cause`: over (the step's limit),
    wrongful (a request or return against the rules), reopen (its work came back), design, calendar.
    """

    step: str
    step_name: str
    agency: str | None
    owner: str
    cause: str
    minutes: Fraction


@dataclass(frozen=True, slots=True)
class StepAccount:
    """What one step did with its time, in working minutes of the clock. `slipped` pushed the finish."""

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


@dataclass(frozen=True, slots=True)
class RunAttribution:
    """The figures of one run: its lateness and who answers for it. `projected`: it was not finished.

    `total`, `clock`, `finish`: minutes of the clock to the due, to the end or now, and to the (projected) finish.
    `excess`: minutes by which the steps add up to more than the limit, as it stood at the start.
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


@dataclass(frozen=True, slots=True)
class Attribution:
    """The answer to question 3.

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
        return _summed((share.owner, share.minutes) for share in self.shares)

    def by_step(self) -> dict[str, Fraction]:
        """Step (or @procedure) → exact minutes."""
        return _summed((share.step, share.minutes) for share in self.shares)

    def by_agency(self) -> dict[str, Fraction]:
        """Agency → exact minutes; the process itself under @procedure."""
        return _summed((share.agency or PROCEDURE, share.minutes) for share in self.shares)

    def whole_minutes(self) -> dict[str, int]:
        """Owner → whole minutes for print, by largest remainder: they still add up to the lateness."""
        return largest_remainder(self.by_owner())

    def explain(self, lang: Lang = "vi", agencies: Mapping[str, Agency] = NO_AGENCIES) -> str:
        """The lateness in days and hours, step by step, and a sentence for each share; `agencies` names the units."""
        from tthc_rules.delay.explanation import explain_attribution

        return explain_attribution(self, lang, agencies)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "schema": 1,
            "dossier": self.dossier,
            "procedure": self.procedure,
            "rule": self.rule,
            "policy": {"handover": self.policy.handover},
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
            }
            for share in run.shares
        ],
    }


def attribute(
    procedure: Procedure,
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    as_of: datetime | None = None,
    rule: str = "proportional",
    policy: Policy | None = None,
    regime: Regime | None = None,
    agency_calendars: Mapping[str, WorkCalendar] | None = None,
) -> Attribution:
    """Who answers for the lateness of a dossier, by the rule `proportional`: `lateness × slip ÷ all slips`.

    An unfinished dossier needs `as_of` and gives the projected lateness. Raises DossierError when there is no due
    date (TTHC633) or an unfinished dossier has no `as_of` (TTHC632), TTHCError for a rule that is not offered.
    """
    require_rule(rule)
    policy = policy or Policy()
    answer = schedule_by(procedure, dossier, calendar, as_of, regime, agency_calendars or {}, policy.handover)
    if len(answer.dues) != 1 or not answer.history.runs:
        raise DossierError(Problem("TTHC633", values={"id": dossier.id}))
    runs = answer.history.runs
    if runs[-1].end is None and answer.as_of is None:
        raise DossierError(Problem("TTHC632", values={"id": dossier.id}))
    base = answer.dues[0]
    agency = dossier.agency or COMPETENT
    current = _attribute_run(runs[-1], base, calendar, agency, runs[-1].end or answer.as_of)
    previous = tuple(
        _attribute_run(run, due_of(run, base.base_limit, calendar, run.end), calendar, agency, run.end)
        for run in runs[:-1]
    )
    return Attribution(
        dossier=dossier.id,
        procedure=procedure.key,
        procedure_name=procedure.title,
        rule=rule,
        policy=policy,
        schedule=answer,
        current=current,
        previous=previous,
        findings=(*answer.findings, *_step_findings(current)),
        versions={"definition": procedure.version, "calendar": calendar.version, "regime": answer.regime.id},
    )


def _attribute_run(run: Run, due: Due, calendar: WorkCalendar, agency: str, until: datetime | None) -> RunAttribution:
    assert due.at is not None and until is not None, "a run that is attributed has a due time and is seen at a moment"
    clock = Clock(calendar, run.start, run.pauses, until)
    total = clock.tau(due.at)
    planned = calendar.working_minutes_between(run.start, due.promised)
    plan = plan_of(run.steps, calendar, planned)
    units = {step.id: f"{UNIT}{step.agency or agency}" for step in run.steps}
    finished = run.end is not None and run.ended_by != "reset"
    ledger = keep_ledger(run, clock, calendar, plan.budget, units, clock.tau(until), finished, planned, total)
    lateness = max(0, ledger.finish - total)
    shares = _shares(run, ledger, lateness, agency)
    if sum((share.minutes for share in shares), Fraction()) != lateness:
        raise AssertionError("the shares do not add up to the lateness")  # checked always, also under python -O
    by_step = _summed((share.step, share.minutes) for share in shares)
    slipped = _summed((charge[0], minutes) for charge, minutes in ledger.slips.items())
    accounts = {}
    for step in run.steps:
        account = ledger.steps[step.id]
        accounts[step.id] = StepAccount(
            id=step.id,
            name=step.name,
            agency=step.agency,
            budget=account.budget,
            declared=step.id not in plan.undeclared,
            used=account.used,
            over=account.over,
            wrongful=account.wrongful,
            waiting=account.waiting,
            unassigned=account.unassigned,
            gain=account.gain,
            slipped=slipped.get(step.id, Fraction()),
            share=by_step.get(step.id, Fraction()),
            held=dict(account.held),
            wrong=dict(account.wrong),
        )
    return RunAttribution(
        start=run.start,
        due=due.at,
        end=run.end if finished else None,
        projected=not finished,
        lateness=lateness,
        total=total,
        clock=ledger.clock,
        finish=ledger.finish,
        steps=accounts,
        shares=shares,
        excess=max(0, ledger.promised - planned),
    )


def _shares(run: Run, ledger: Ledger, lateness: int, agency: str) -> tuple[Share, ...]:
    """`lateness × slip ÷ Σ slip` for each charge, then over the officers of the step.

    What ran over its limit or came back: pro rata to the minutes held. What was wrongful: pro rata to the wrongful
    minutes caused.
    """
    slipped = sum(ledger.slips.values(), Fraction())
    if lateness == 0:
        return ()
    if slipped < lateness:
        raise AssertionError("more lateness than minutes that slipped")
    steps = {step.id: step for step in run.steps}
    shares: list[Share] = []
    for (step_id, cause), minutes in sorted(ledger.slips.items()):
        charged = lateness * minutes / slipped
        if step_id == PROCEDURE:
            shares.append(Share(PROCEDURE, "", None, PROCEDURE, cause, charged))
            continue
        step, account = steps[step_id], ledger.steps[step_id]
        weights = account.wrong if cause == WRONGFUL else account.held
        weights = weights or {f"{UNIT}{step.agency or agency}": 1}
        whole = sum(weights.values())
        for owner, weight in sorted(weights.items()):
            part = charged * weight / whole
            shares.append(Share(step_id, step.name, step.agency or agency, owner, cause, part))
    return tuple(shares)


def _step_findings(run: RunAttribution) -> tuple[Problem, ...]:
    found = []
    for step in run.steps.values():
        if step.id == WHOLE.id:  # said once, by the history
            continue
        if step.unassigned:
            values = {"step": step.name, "minutes": step.unassigned}
            found.append(Problem("TTHC711", "warning", values=values))
        if not step.declared and step.budget:
            found.append(Problem("TTHC717", "warning", values={"step": step.name, "minutes": step.budget}))
    if run.excess:
        found.append(Problem("TTHC718", "warning", values={"minutes": run.excess}))
    return tuple(found)


def _summed(pairs: Any) -> dict[str, Fraction]:
    total: dict[str, Fraction] = defaultdict(Fraction)
    for key, minutes in pairs:
        total[key] += minutes
    return dict(total)


def largest_remainder(exact: Mapping[str, Fraction]) -> dict[str, int]:
    """Whole numbers that add up to the (whole) sum of the exact ones; ties go by name.

    >>> largest_remainder({"an": Fraction(1200, 7), "binh": Fraction(900, 7)})
    {'an': 171, 'binh': 129}
    """
    whole = {key: int(value) for key, value in exact.items()}
    left = int(sum(exact.values())) - sum(whole.values())
    for key in sorted(exact, key=lambda key: (whole[key] - exact[key], key))[:left]:
        whole[key] += 1
    return whole
