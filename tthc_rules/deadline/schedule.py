"""Question 2: when is it due, as a whole and step by step, and is it late?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from tthc_rules.completeness.question import rank_questions
from tthc_rules.completeness.same_procedure import same_procedure
from tthc_rules.deadline.agency_times import AgencySchedule, agency_times
from tthc_rules.deadline.answer import EarlierRun, Schedule, StepSchedule
from tthc_rules.deadline.clock import Clock
from tthc_rules.deadline.due import Due, due_by, due_of
from tthc_rules.deadline.limit_in_force import limits_possible
from tthc_rules.deadline.plan import paths_to_end, plan_of
from tthc_rules.deadline.step_times import StepTimes, extra_budget, step_times
from tthc_rules.definitions.conditions import Situation, open_facts
from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.regimes import regime_on
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.dossier import ONLINE, Dossier, typed_facts
from tthc_rules.history import SILENCE, History, Run, read_history
from tthc_rules.problems import DossierError, Problem
from tthc_rules.worktime import Limit, WorkCalendar, to_local
from tthc_rules.worktime.local import to_minute, write_time
from tthc_rules.worktime.sessions import write_sessions


def schedule(
    procedure: Procedure,
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    as_of: datetime | None = None,
    regime: Regime | None = None,
    agency_calendars: Mapping[str, WorkCalendar] | None = None,
) -> Schedule:
    """When the dossier is due and whether it is late, seen at `as_of` (a moment; events after it are not read).

    The regime is the one in force on the day of receipt unless given. Raises DossierError for a log that cannot be
    read, CalendarError for a day outside the calendar.
    """
    return schedule_by(procedure, dossier, calendar, as_of, regime, agency_calendars or {}, "by_medium")


def schedule_by(
    procedure: Procedure,
    dossier: Dossier,
    calendar: WorkCalendar,
    as_of: datetime | None,
    regime: Regime | None,
    agency_calendars: Mapping[str, WorkCalendar],
    handover: str,
) -> Schedule:
    """`schedule` under a rule of hand-over: who holds a dossier that is sent and not yet received."""
    out_of_force = same_procedure(procedure, dossier)
    as_of = None if as_of is None else to_local(as_of)
    facts, findings = typed_facts(procedure, dossier)
    if regime is None:
        regime = regime_on(dossier.received.date() if dossier.received else procedure.in_force_from)
    situation = Situation(facts, dossier.present)
    limits, unknown, changes = limits_possible(procedure, situation)
    history = read_history(procedure, dossier, calendar, regime, facts, limits=limits, handover=handover, as_of=as_of)
    run = history.runs[-1] if history.runs else None
    if as_of is not None and run is not None and as_of < run.start:
        values = {"as_of": write_time(as_of), "start": write_time(run.start)}
        raise DossierError(Problem("TTHC634", values=values))
    now = as_of if run is not None and run.end is None else None
    clock = Clock(calendar, run.start, run.pauses, now) if run is not None else None
    dues = tuple(due_by(run, limit, clock) for limit in limits) if run is not None and clock is not None else ()
    settled = dues[0] if len({due.at for due in dues}) == 1 else None
    moments = [due.at for due in dues if due.at is not None]
    known = moments if len(moments) == len(dues) else []
    due = settled.at if settled else None
    result_findings = [*out_of_force, *findings, *history.findings]
    total = late = lateness = None
    steps: dict[str, StepSchedule] = _intake(history, calendar, as_of)
    agencies: tuple[AgencySchedule, ...] = ()
    if run is not None and clock is not None:
        if procedure.on_silence and settled is not None and due is not None:
            run, answered = _silence(procedure, run, settled, due, as_of)
            history = replace(history, runs=(*history.runs[:-1], run))
            result_findings += answered
            clock = Clock(calendar, run.start, run.pauses, now)
        total = clock.tau(due) if due is not None else None
        seen = run.end or as_of
        shown = None if seen is None else clock.tau(seen)
        if settled is not None and total is not None and due is not None and seen is not None and shown is not None:
            lateness = max(0, shown - total)
            late = seen.date() > due.date() if settled.limit.in_days else to_minute(seen) > due
        planned = min([calendar.elapsed(due.promised) for due in dues], default=clock.start) - clock.start
        times = step_times(run, clock, shown)
        steps |= _steps(run, times, clock, planned, total, seen, shown, agency_calendars)
        if procedure.agency_limits:
            agencies = tuple(agency_times(procedure, run, times, calendar, agency_calendars, seen))
    result_findings += _reception(dossier, history, agency_calendars.get(dossier.agency or "", calendar))
    if dossier.promised_due is not None and due is not None and dossier.promised_due.date() != due.date():
        values = {"promised": write_time(dossier.promised_due), "due": write_time(due)}
        result_findings.append(Problem("TTHC722", "warning", values=values))
    return Schedule(
        dossier=dossier.id,
        procedure=procedure.key,
        procedure_name=procedure.title,
        start=run.start if run else None,
        due=due,
        earliest=min(known, default=None),
        latest=max(known, default=None),
        questions=rank_questions(procedure, [_to_ask(history, situation, unknown if len(limits) > 1 else frozenset())]),
        limit=settled.limit if settled else None,
        changes=changes,
        dues=dues,
        end=run.end if run else None,
        ended_by=run.ended_by if run else None,
        as_of=as_of,
        late=late,
        lateness=lateness,
        total=total,
        provisional=any(calendar.is_provisional(moment.date()) for moment in known),
        apology_by=_apology_by(run.start, due, regime, calendar) if run is not None else None,
        steps=steps,
        agencies=agencies,
        previous=tuple(_earlier(earlier, limits, calendar) for earlier in history.runs[:-1]),
        history=history,
        findings=tuple(result_findings),
        calendar=calendar,
        regime=regime,
        version=procedure.version,
        limit_basis=procedure.cite(procedure.limit_basis),
        pauses_basis=procedure.cite(procedure.pauses_basis),
        silence_basis=procedure.cite(procedure.on_silence_basis) if procedure.on_silence else None,
    )


def _to_ask(history: History, situation: Situation, unknown: frozenset[str]) -> frozenset[str]:
    """The facts that decide the limit; before the clock starts also those that decide whether there is an intake."""
    if history.runs:
        return unknown
    return unknown.union(*(open_facts(step.when, situation) for step in history.intake))


def _reception(dossier: Dossier, history: History, calendar: WorkCalendar) -> list[Problem]:
    """A hint where a dossier that was not filed online was received when nobody receives."""
    at = history.received
    if dossier.channel in (None, ONLINE) or at is None or calendar.is_open_for_reception(at):
        return []
    hours = write_sessions(calendar.reception(at.date())) or "—"
    return [Problem("TTHC738", "hint", values={"at": write_time(at), "calendar": calendar.name, "hours": hours})]


def _silence(
    procedure: Procedure, run: Run, settled: Due, due: datetime, as_of: datetime | None
) -> tuple[Run, list[Problem]]:
    """The run as it ended where silence counts as approval: at the due, when no answer had been given by then."""
    seen = run.end or as_of
    if seen is None or not (seen.date() > due.date() if settled.limit.in_days else to_minute(seen) > due):
        return run, []
    findings = []
    if run.end is not None:
        values = {
            "at": write_time(run.end),
            "due": write_time(due),
            "basis": procedure.cite(procedure.on_silence_basis) or "—",
        }
        findings.append(Problem("TTHC737", "warning", values=values))
    actions = tuple(action for action in run.actions if action.at <= due)
    pauses = tuple(pause for pause in run.pauses if pause.start < due)
    return replace(run, actions=actions, pauses=pauses, end=due, ended_by=SILENCE), findings


def _earlier(run: Run, limits: tuple[Limit, ...], calendar: WorkCalendar) -> EarlierRun:
    """A run before a lawful restart: what it had used of its limit when it ended."""
    assert run.end is not None, "only the last run is open"
    due = due_of(run, limits[0], calendar) if len(limits) == 1 else None
    clock = Clock(calendar, run.start, run.pauses)
    left = None if due is None or due.at is None else clock.tau(due.at) - clock.tau(run.end)
    return EarlierRun(run.start, run.end, due, clock.tau(run.end), left)


def _apology_by(start: datetime, due: datetime | None, regime: Regime, calendar: WorkCalendar) -> date | None:
    """The last day for the apology: plain days before the due day, on a day off the working day before it.

    None when that day lies before the start: a limit so short leaves no day for it.
    """
    if due is None or regime.apology_days_before is None:
        return None
    day = due.date() - timedelta(days=regime.apology_days_before)
    if day < start.date():
        return None
    day = day if calendar.is_working_day(day) else calendar.add_working_days(day, -1)
    return day if day >= start.date() else None


def _intake(history: History, calendar: WorkCalendar, as_of: datetime | None) -> dict[str, StepSchedule]:
    """Steps before the clock, each with its own limit from receipt."""
    found = {}
    for step in history.intake:
        if history.received is None:
            continue
        budget = step.limit.minutes(calendar) if step.limit is not None else 0
        due = step.limit.due(history.received, calendar) if step.limit is not None else None
        sent = history.intake_sent
        found[step.id] = StepSchedule(
            id=step.id,
            name=step.name,
            agency=step.agency,
            officer=None,
            budget=budget,
            declared=step.limit is not None,
            counted=False,
            planned_due=due or history.received,
            latest=due,
            started=history.received,
            due=due,
            sent=sent,
            late=_step_late(due, sent or as_of),
        )
    return found


def _steps(
    run: Run,
    times: Mapping[str, StepTimes],
    clock: Clock,
    planned: int,
    total: int | None,
    seen: datetime | None,
    now: int | None,
    agency_calendars: Mapping[str, WorkCalendar],
) -> dict[str, StepSchedule]:
    """The steps of a run; `planned`: clock minutes to the due as it stood at the start, `total`: as it stands."""
    calendar, started_at = clock.calendar, clock.start
    plan = plan_of(run.steps, calendar, planned)
    budget, to_end = plan.budget, plan.to_end
    if extra := extra_budget(run, calendar):
        budget = {name: minutes + extra.get(name, 0) for name, minutes in budget.items()}
        to_end = paths_to_end(run.steps, budget)
    instant, found = clock.instant, {}
    for step in run.steps:
        name, stayed = step.id, times[step.id]
        minutes, visits = budget[name], stayed.visits
        started, sent = (visits[0].since, visits[-1].until) if visits else (None, None)
        due = late = None
        if step.counted and (runs_out := stayed.runs_out(minutes)) is not None:
            due = instant(runs_out)
            late = None if now is None else stayed.used(now) > minutes
        elif not step.counted and step.limit is not None and started is not None:
            due = step.limit.due(started, calendar)
            late = _step_late(due, sent or seen)
        rest = to_end[name] - minutes
        own = agency_calendars.get(step.agency or "")
        found[name] = StepSchedule(
            id=name,
            name=step.name,
            agency=step.agency,
            officer=stayed.holder,
            budget=minutes if step.counted or step.limit is None else step.limit.minutes(calendar),
            declared=name not in plan.undeclared,
            counted=step.counted,
            planned_due=calendar.instant(started_at + plan.from_start[name]),
            latest=instant(total - rest) if total is not None and total >= rest else None,
            started=started,
            due=due,
            sent=sent,
            late=late,
            agency_due=own.add_working_minutes(started, minutes) if own and started else None,
        )
    return found


def _step_late(due: datetime | None, seen: datetime | None) -> bool | None:
    return None if due is None or seen is None else to_minute(seen) > due
