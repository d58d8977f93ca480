"""When a step's budget runs out, over several visits and waits (clock minutes)."""

from __future__ import annotations

import pytest
from deadline_cases import answer, event, moment, procedure, steps

from tthc_rules.deadline.step_times import StepTimes, Visit

AT = moment("14/03/2022 07:00")


def step(*visits: tuple[int, int | None], waits: tuple[tuple[int, int], ...] = ()) -> StepTimes:
    return StepTimes([Visit(start, end, AT, AT) for start, end in visits], list(waits))


@pytest.mark.parametrize(
    ("times", "budget", "runs_out", "used"),
    [
        (step(), 10, None, 0),
        (step((5, None)), 10, 15, 95),
        (step((5, 12)), 10, 15, 7),
        # in the first visit, in the second, and between the two: there is nothing left for the second
        (step((0, 20), (50, 60)), 10, 10, 30),
        (step((0, 4), (50, None)), 10, 56, 54),
        (step((0, 10), (50, 60)), 10, 50, 20),
        # a wait inside, one at the start, one that begins when nothing is left
        (step((0, None), waits=((4, 9),)), 10, 15, 95),
        (step((0, None), waits=((0, 9),)), 10, 19, 91),
        (step((0, None), waits=((10, 20),)), 10, 10, 90),
        # a wait that goes on from one visit into the next
        (step((0, 20), (20, None), waits=((10, 20), (20, 30))), 15, 35, 80),
        # waits of another visit do not count
        (step((0, 20), (50, None), waits=((0, 16),)), 10, 56, 54),
    ],
)
def test_the_budget_runs_out(times: StepTimes, budget: int, runs_out: int | None, used: int) -> None:
    assert times.runs_out(budget) == runs_out
    assert times.used(100) == used


@pytest.mark.parametrize(("fault", "due"), [("to", "27/01/2022 09:30"), ("from", "28/01/2022 09:30")])
def test_whoever_has_it_back_through_another_s_fault_loses_no_time(fault: str, due: str) -> None:
    """TN used a day of its two before it sent the dossier, and another when it came back."""
    two = procedure(steps=steps(("tn", "2 ngày làm việc", "mc"), ("td", "8 ngày làm việc", "vp")))
    log = (
        event("26/01/2022 08:30", "send", step="tn", medium="electronic"),
        event("26/01/2022 09:30", "return", step="td", to="tn", fault=fault),
        event("27/01/2022 09:30", "send", step="tn", medium="electronic"),
    )
    times = answer(two, "25/01/2022 08:30", *log, as_of="27/01/2022 10:00")
    assert times.steps["tn"].due == moment(due)
