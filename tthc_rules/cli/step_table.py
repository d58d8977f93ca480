"""The steps of a dossier with their times, below its due date."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len

from tthc_rules import messages
from tthc_rules.cli.printing import cut, padded
from tthc_rules.deadline import Schedule
from tthc_rules.deadline.answer import StepSchedule
from tthc_rules.definitions.shapes import Agency
from tthc_rules.flow import WHOLE
from tthc_rules.messages import Lang
from tthc_rules.worktime.local import write_time

COLUMNS = (("step", 40), ("who", 32), ("planned", 16), ("due", 16), ("sent", 16), ("state", 12))
"""The columns and how wide they may be."""
OUTSIDE = "*"


def step_table(answer: Schedule, agencies: Mapping[str, Agency], lang: Lang) -> list[str]:
    """Heading, a line for each step, and what the mark means; empty without an internal process."""
    steps = list(answer.steps.values())
    if not steps or answer.steps.keys() == {WHOLE.id}:
        return []
    rows = [[messages.text(f"cli.step.{name}", lang) for name, _ in COLUMNS]]
    ended = answer.end is not None
    rows += [_cells(step, ended, agencies, lang) for step in steps]
    widths = [min(most, max(cell_len(row[number]) for row in rows)) for number, (_, most) in enumerate(COLUMNS)]
    lines = ["  ".join(padded(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    table = [f"  {line}".rstrip() for line in lines]
    if any(not step.counted for step in steps):
        table.append("  " + messages.text("cli.step.outside", lang))
    return table


def _cells(step: StepSchedule, ended: bool, agencies: Mapping[str, Agency], lang: Lang) -> list[str]:
    known = agencies.get(step.agency or "")
    name = cut(step.name, COLUMNS[0][1] - 2)
    return [
        name if step.counted else f"{name} {OUTSIDE}",
        ", ".join(part for part in (step.officer, known.title if known else step.agency) if part),
        write_time(step.planned_due),
        write_time(step.due) if step.due else "—",
        write_time(step.sent) if step.sent else "—",
        messages.text(f"cli.step.{state_of(step, ended)}", lang),
    ]


def state_of(step: StepSchedule, ended: bool) -> str:
    """late, in_time (sent, or under way when the dossier ended), open, not_reached."""
    if step.late:
        return "late"
    if step.started is None:
        return "not_reached"
    return "in_time" if step.sent or ended else "open"
