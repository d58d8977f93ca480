"""How the time of a dossier came to its end: with a result, or without one."""

from __future__ import annotations

from tthc_rules.deadline import Schedule
from tthc_rules.dossiers import EventKind

WITHOUT_RESULT = (EventKind.REFUSED.value, EventKind.WITHDRAWN.value, EventKind.STOPPED.value)
ENDED_STATES = tuple(f"{ending}_{outcome}" for ending in ("done", *WITHOUT_RESULT) for outcome in ("in_time", "late"))
LATE_STATES = frozenset(state for state in ENDED_STATES if state.endswith("_late"))


def without_result(answer: Schedule) -> bool:
    """Whether it ended by a refusal, a withdrawal or a stop; for the portal these end it too (QĐ 766/QĐ-TTg)."""
    return answer.ended_by in WITHOUT_RESULT


def ended_state(answer: Schedule, late: bool) -> str:
    """`done_in_time`, `refused_late`, …, of an answer whose dossier has ended."""
    ending = answer.ended_by if without_result(answer) else "done"
    return f"{ending}_{'late' if late else 'in_time'}"
