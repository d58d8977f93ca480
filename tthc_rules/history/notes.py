"""What is said about the events of a log: findings, and refusals where one cannot be read without guessing."""

from __future__ import annotations

from tthc_rules.problems import DossierError, Place, Problem, Severity


class Notes:
    """Collects the findings; `index`: the place of an event in the log as it was given."""

    def __init__(self) -> None:
        self.findings: list[Problem] = []

    def note(self, code: str, index: int | None = None, severity: Severity = "warning", **values: object) -> None:
        self.findings.append(Problem(code, severity, event_place(index), values))

    def refuse(self, code: str, index: int, **values: object) -> DossierError:
        return DossierError(Problem(code, "error", event_place(index), values))


def event_place(index: int | None) -> Place:
    """The place of an event; of the whole log without one."""
    return Place(field="" if index is None else f"events[{index}]")
