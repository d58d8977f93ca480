"""Question 3: who made it late? Lateness split exactly over steps, officers, agencies and the process itself.

Shares are exact fractions of working minutes; they add up to the lateness, always, and that is checked at every call.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction

from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.due import Due, due_of
from tthc_rules.deadline.plan import plan_of
from tthc_rules.deadline.schedule import schedule_by
from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.chronological import Dated, charge_in_order, due_moves
from tthc_rules.delay.figures import COMPETENT, UNIT, RunAttribution, Share, StepAccount, largest_remainder, summed
from tthc_rules.delay.keeper import keep_ledger
from tthc_rules.delay.ledger import PROCEDURE, WRONGFUL, Charge, Ledger, Slip
from tthc_rules.delay.own_hours import NOWHERE_ELSE, OwnHours, own_hours
from tthc_rules.delay.policy import CHRONOLOGICAL, PROPORTIONAL, USUAL, Policy, require_rule
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.flow import WHOLE
from tthc_rules.history import CITIZEN, Run
from tthc_rules.problems import DossierError, Problem
from tthc_rules.worktime import WorkCalendar

__all__ = [
    "COMPETENT",
    "UNIT",
    "Attribution",
    "RunAttribution",
    "Share",
    "StepAccount",
    "attribute",
    "largest_remainder",
]


def attribute(
    procedure: Procedure,
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    as_of: datetime | None = None,
    rule: str = PROPORTIONAL,
    policy: Policy | None = None,
    regime: Regime | None = None,
    agency_calendars: Mapping[str, WorkCalendar] | None = None,
) -> Attribution:
    """Who answers for the lateness of a dossier.

    By the rule `proportional` each charge is `lateness × slip ÷ all slips`; by `chronological` the reserve goes to
    whoever needs it first, and what is charged are dated minutes. `policy`: conventions that an authority may decide
    otherwise. `agency_calendars`: the hours of single agencies, whose own figures stand beside the shares.

    An unfinished dossier needs `as_of` and gives the projected lateness. Raises DossierError when there is no due
    date (TTHC633) or an unfinished dossier has no `as_of` (TTHC632), TTHCError for a rule that is not offered.
    """
    require_rule(rule)
    policy = policy or USUAL
    calendars = agency_calendars or {}
    answer = schedule_by(procedure, dossier, calendar, as_of, regime, calendars, policy.handover)
    if len(answer.dues) != 1 or not answer.history.runs:
        raise DossierError(Problem("TTHC633", values={"id": dossier.id}))
    runs = answer.history.runs
    if runs[-1].end is None and answer.as_of is None:
        raise DossierError(Problem("TTHC632", values={"id": dossier.id}))
    base = answer.dues[0]
    reader = _Runs(calendar, dossier.agency or COMPETENT, rule, policy, calendars)
    current = reader.read(runs[-1], base, runs[-1].end or answer.as_of)
    previous = tuple(reader.read(run, due_of(run, base.base_limit, calendar, run.end), run.end) for run in runs[:-1])
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


class _Runs:
    """Attributes the runs of one dossier."""

    def __init__(
        self,
        calendar: WorkCalendar,
        agency: str,
        rule: str,
        policy: Policy,
        agency_calendars: Mapping[str, WorkCalendar],
    ) -> None:
        self.calendar = calendar
        self.agency = agency
        self.rule = rule
        self.policy = policy
        self.agency_calendars = agency_calendars

    def read(self, run: Run, due: Due, until: datetime | None) -> RunAttribution:
        assert due.at is not None and until is not None, "a run that is attributed has a due time and is seen then"
        calendar, policy = self.calendar, self.policy
        clock = Clock(calendar, run.start, run.pauses, until)
        total, seen = clock.tau(due.at), clock.tau(until)
        planned = calendar.working_minutes_between(run.start, due.promised)
        plan = plan_of(run.steps, calendar, planned)
        units = {step.id: f"{UNIT}{step.agency or self.agency}" for step in run.steps}
        finished = run.end is not None and run.ended_by != "reset"
        by_date = self.rule == CHRONOLOGICAL
        moves = due_moves(run, due, calendar, until) if by_date else ()
        ledger = keep_ledger(run, clock, plan.budget, units, seen, finished, planned, total, policy, moves)
        lateness = max(0, ledger.finish - total)
        dated: tuple[Dated, ...] = ()
        if by_date:
            dated = charge_in_order(ledger.journal, max(0, planned - ledger.promised))
            charges = _in_all(dated)
        else:
            charges = _in_proportion(ledger.slips, lateness)
        shares = tuple(self._shares(run, ledger, charges))
        if sum((share.minutes for share in shares), Fraction()) != lateness:
            raise AssertionError("the shares do not add up to the lateness")  # checked always, also under python -O
        own = own_hours(run, self.agency_calendars, until, plan.budget, policy)
        return RunAttribution(
            start=run.start,
            due=due.at,
            end=run.end if finished else None,
            projected=not finished,
            lateness=lateness,
            total=total,
            clock=ledger.clock,
            finish=ledger.finish,
            steps=_accounts(run, ledger, shares, plan.undeclared, own),
            shares=shares,
            excess=max(0, ledger.promised - planned),
            slips=ledger.slips,
            stretches=tuple([entry for entry in ledger.journal if isinstance(entry, Slip)]),
            dated=dated,
        )

    def _shares(self, run: Run, ledger: Ledger, charges: Mapping[Charge, Fraction]) -> list[Share]:
        """Each charge over the officers of its step, unless it says whose it is.

        What ran over its limit or came back: pro rata to the minutes held. What was wrongful: pro rata to the wrongful
        minutes caused.
        """
        steps = {step.id: step for step in run.steps}
        shares: list[Share] = []
        for charge, minutes in sorted(charges.items()):
            if charge.step == PROCEDURE:
                shares.append(Share(PROCEDURE, "", None, PROCEDURE, charge.cause, minutes))
                continue
            step, account = steps[charge.step], ledger.steps[charge.step]
            agency = step.agency or self.agency
            weights: Mapping[str, int] = account.wrong if charge.cause == WRONGFUL else account.held
            if charge.owner:
                weights = {charge.owner: 1}
            weights = weights or {f"{UNIT}{agency}": 1}
            whole = sum(weights.values())
            for owner, weight in sorted(weights.items()):
                disputed = charge.cause == WRONGFUL and owner in account.disputed
                unit, part = None if owner == CITIZEN else agency, minutes * weight / whole
                shares.append(Share(step.id, step.name, unit, owner, charge.cause, part, disputed))
        return shares


def _in_proportion(slips: Mapping[Charge, Fraction], lateness: int) -> dict[Charge, Fraction]:
    """`lateness × slip ÷ Σ slip` for each charge."""
    if lateness == 0:
        return {}
    slipped = sum(slips.values(), Fraction())
    if slipped < lateness:
        raise AssertionError("more lateness than minutes that slipped")
    part = lateness / slipped
    return {charge: minutes * part for charge, minutes in slips.items()}


def _in_all(dated: tuple[Dated, ...]) -> dict[Charge, Fraction]:
    """The dated minutes of each charge."""
    charges: dict[Charge, Fraction] = {}
    for part in dated:
        charges[part.charge] = charges.get(part.charge, Fraction()) + part.minutes
    return charges


def _accounts(
    run: Run,
    ledger: Ledger,
    shares: tuple[Share, ...],
    undeclared: tuple[str, ...],
    own: Mapping[str, OwnHours],
) -> dict[str, StepAccount]:
    by_step = summed((share.step, share.minutes) for share in shares)
    slipped = summed((charge.step, minutes) for charge, minutes in ledger.slips.items())
    accounts = {}
    for step in run.steps:
        account, hours = ledger.steps[step.id], own.get(step.id, NOWHERE_ELSE)
        accounts[step.id] = StepAccount(
            id=step.id,
            name=step.name,
            agency=step.agency,
            budget=account.budget,
            declared=step.id not in undeclared,
            used=account.used,
            over=account.over,
            wrongful=account.wrongful,
            waiting=account.waiting,
            unassigned=account.unassigned,
            gain=account.gain,
            slipped=slipped.get(step.id, NO_MINUTES),
            share=by_step.get(step.id, NO_MINUTES),
            held=account.held,
            wrong=account.wrong,
            left=account.left,
            standing=ledger.standing[step.id],
            over_held=account.over_held,
            waiting_held=account.waiting_held,
            gained=account.gained,
            stood=account.stood,
            parts=tuple(account.parts),
            own_used=hours.used,
            own_over=hours.over,
        )
    return accounts


NO_MINUTES = Fraction()


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
