"""How the lateness of a dossier adds up: what ran over and waited, less what the plan and early steps gave back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from tthc_rules.deadline.plan import plan_of
from tthc_rules.delay.figures import Figures
from tthc_rules.delay.ledger import OVER, WRONGFUL
from tthc_rules.history import ActionKind


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Minutes of the clock: `over + wrongful - beside - reserve - saved + changed == lateness`.

    `beside`: of what ran over or waited, the part beside the longest path, which did not push the finish. `reserve`:
    the limit less the steps as planned; below zero when they promise more than the limit. `saved`: by early steps,
    step → minutes. `changed`: work done again, steps extended, or left out at the end. `slips`: all minutes that
    pushed the finish, over which the lateness is shared.
    """

    over: int
    wrongful: int
    beside: int
    limit: int
    planned: int
    saved: Mapping[str, int]
    changed: int
    reopened: bool
    slips: Fraction
    lateness: int

    @property
    def reserve(self) -> int:
        return self.limit - self.planned

    @property
    def ratio(self) -> Fraction:
        """The lateness for each minute that pushed the finish."""
        return self.lateness / self.slips


def reckon(answer: Figures) -> Reckoning | None:
    """The reckoning of the run that counts; None where there is no lateness."""
    run, schedule = answer.current, answer.schedule
    late = run.lateness
    if not late:
        return None
    slips = sum(run.slips.values(), Fraction())
    pushed = int(sum(minutes for charge, minutes in run.slips.items() if charge.cause in (OVER, WRONGFUL)))
    over = sum(step.over for step in run.steps.values())
    wrongful = sum(step.wrongful for step in run.steps.values())
    history = schedule.history.runs[-1]
    promised = schedule.calendar.working_minutes_between(run.start, schedule.dues[0].promised)
    planned = plan_of(history.steps, schedule.calendar, promised).longest
    saved = {step.id: step.gain for step in run.steps.values() if step.gain}
    return Reckoning(
        over=over,
        wrongful=wrongful,
        beside=over + wrongful - pushed,
        limit=run.total,
        planned=planned,
        saved=saved,
        changed=late - pushed + run.total - planned + sum(saved.values()),
        reopened=any(action.kind is ActionKind.RETURN for action in history.actions),
        slips=slips,
        lateness=late,
    )
