"""Conventions of attribution that an authority may decide otherwise, each with its default."""

from __future__ import annotations

from dataclasses import dataclass

from tthc_rules.problems import Problem, TTHCError

HANDOVERS = ("by_medium", "receiver", "sender")
RULES = ("proportional",)


@dataclass(frozen=True, slots=True)
class Policy:
    """`handover`: who holds a dossier that is sent and not yet received.

    `by_medium`: on paper the sender, electronically the receiver; a hand-over whose medium is not stated is electronic
    inside an agency and on paper between agencies. `receiver`, `sender`: always that one.
    """

    handover: str = "by_medium"

    def __post_init__(self) -> None:
        if self.handover not in HANDOVERS:
            values = {"given": self.handover, "known": ", ".join(HANDOVERS)}
            raise TTHCError(Problem("TTHC811", values=values))


def require_rule(rule: str) -> None:
    """Refuses a rule of attribution that is not offered (TTHC810)."""
    if rule not in RULES:
        raise TTHCError(Problem("TTHC810", values={"given": rule, "known": ", ".join(RULES)}))
