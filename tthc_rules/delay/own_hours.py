"""What a step used by the hours of its own agency, where they are not those of the dossier.

The shares are divided on one clock, the dossier's: two clocks cannot add up to one lateness. What an agency can check
on its own calendar stands beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from tthc_rules.deadline.clock import Clock
from tthc_rules.delay.keeper import keep_ledger
from tthc_rules.delay.policy import Policy
from tthc_rules.history import Run
from tthc_rules.worktime import WorkCalendar


class OwnHours(NamedTuple):
    """Minutes by an agency's own calendar. None: it has none of its own."""

    used: int | None = None
    over: int | None = None


NOWHERE_ELSE = OwnHours()


def own_hours(
    run: Run,
    agency_calendars: Mapping[str, WorkCalendar],
    until: datetime,
    budgets: Mapping[str, int],
    policy: Policy,
) -> dict[str, OwnHours]:
    """Step → what it used and ran over by the calendar of its agency; only steps of agencies that have one."""
    found: dict[str, OwnHours] = {}
    agencies = {step.agency for step in run.steps if step.agency in agency_calendars} if agency_calendars else ()
    for agency in sorted(name for name in agencies if name is not None):
        calendar = agency_calendars[agency]
        clock = Clock(calendar, run.start, run.pauses, until)
        units = dict.fromkeys(budgets, "")
        seen = clock.tau(until)
        ledger = keep_ledger(run, clock, budgets, units, seen, run.end is not None, seen, seen, policy)
        for step in run.steps:
            if step.agency == agency:
                account = ledger.steps[step.id]
                found[step.id] = OwnHours(account.used, account.over)
    return found
