"""What the steps of a process may take: the budget of each, and the longest paths through them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tthc_rules.definitions.shapes import Process, Step
from tthc_rules.worktime import WorkCalendar


class Plan(NamedTuple):
    """Working minutes by step: `budget`; `from_start`: the longest path to its end; `to_end`: from its start to the
    end. `undeclared`: the steps whose limit the process does not state."""

    budget: Mapping[str, int]
    undeclared: tuple[str, ...]
    from_start: Mapping[str, int]
    to_end: Mapping[str, int]

    @property
    def longest(self) -> int:
        """The longest path through the steps."""
        return max(self.to_end.values(), default=0)


def plan_of(steps: Iterable[Step], calendar: WorkCalendar, total: int) -> Plan:
    """The plan of a process; steps without a limit share what is left of `total` on the fullest path equally.

    Each of them has at least one minute. A plan whose limits are all declared is worked out once.
    """
    process = Process(steps)
    known: Plan | None = process.plans.get(calendar.day_minutes)
    if known is not None:
        return known
    counted = [step for step in process if step.counted]
    undeclared = tuple(step.id for step in counted if step.limit is None)
    budget = dict.fromkeys(process.by_id, 0)
    budget |= {step.id: step.limit.minutes(calendar) for step in counted if step.limit is not None}
    if undeclared:
        low, high = 1, max(total, 1)
        while low < high:  # the largest equal part with which the plan still fits
            middle = (low + high + 1) // 2
            tried = {**budget, **dict.fromkeys(undeclared, middle)}
            fits = max(paths_to_end(process, tried).values()) <= total
            low, high = (middle, high) if fits else (low, middle - 1)
        budget |= dict.fromkeys(undeclared, low)
    plan = Plan(budget, undeclared, paths_from_start(process, budget), paths_to_end(process, budget))
    if not undeclared:
        process.plans[calendar.day_minutes] = plan
    return plan


def paths_to_end(steps: Iterable[Step], budget: Mapping[str, int]) -> dict[str, int]:
    """For each step, the longest path from its start to the end."""
    process, found = Process(steps), dict[str, int]()
    for step in reversed(process.order):
        found[step] = budget[step] + max([found[later] for later in process.next[step]], default=0)
    return found


def paths_from_start(steps: Iterable[Step], budget: Mapping[str, int]) -> dict[str, int]:
    """For each step, the longest path from the start to its end."""
    process, found = Process(steps), dict[str, int]()
    for step in process.order:
        found[step] = budget[step] + max([found[before] for before in process.by_id[step].after], default=0)
    return found
