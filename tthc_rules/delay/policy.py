"""Conventions of attribution that an authority may decide otherwise, each with its default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType

from tthc_rules.problems import Problem, TTHCError

PROPORTIONAL, CHRONOLOGICAL = "proportional", "chronological"
RULES = (PROPORTIONAL, CHRONOLOGICAL)

CONVENTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "handover": ("by_medium", "receiver", "sender"),
        "within_step": ("held", "clock"),
        "wrongful": ("zero_limit", "own_limit"),
        "rework": ("cumulative", "fresh"),
        "early": ("shared", "last_step"),
    }
)
"""Convention → its values, the default first."""

REFUSALS = {
    "handover": "TTHC811",
    "within_step": "TTHC812",
    "wrongful": "TTHC813",
    "rework": "TTHC814",
    "early": "TTHC815",
}


@dataclass(frozen=True, slots=True)
class Policy:
    """How lateness is attributed where the law does not settle it. None of these changes the lateness itself.

    `handover`: who holds a dossier that is sent and not yet received. `by_medium`: on paper the sender, electronically
    the receiver; a hand-over whose medium is not stated is electronic inside an agency and on paper between agencies.
    `receiver`, `sender`: always that one.

    `within_step`: several officers held a step that ran over. `held`: each answers in proportion to the minutes he
    held it; `clock`: whoever held it in the very minutes that pushed the finish.

    `wrongful`: the wait for a request against the rules. `zero_limit`: it uses nobody's limit and pushes the finish at
    once; `own_limit`: it first uses up what the requesting step has left. A wrongful return is always `zero_limit`.

    `rework`: a step that gets the dossier back. `cumulative`: its limit counts over all its visits; `fresh`: it has
    the whole limit again.

    `early`: what a step saves. `shared`: reserve of the dossier; `last_step`: it is added to the limit of the last one.

    Raises TTHCError for a value that is not offered (TTHC811–815).
    """

    handover: str = "by_medium"
    within_step: str = "held"
    wrongful: str = "zero_limit"
    rework: str = "cumulative"
    early: str = "shared"

    def __post_init__(self) -> None:
        if wrong := [
            Problem(REFUSALS[name], values={"given": getattr(self, name), "known": ", ".join(known)})
            for name, known in CONVENTIONS.items()
            if getattr(self, name) not in known
        ]:
            raise TTHCError(wrong)

    def to_dict(self) -> dict[str, str]:
        return asdict(self)


USUAL = Policy()


def require_rule(rule: str) -> None:
    """Refuses a rule of attribution that is not offered (TTHC810)."""
    if rule not in RULES:
        raise TTHCError(Problem("TTHC810", values={"given": rule, "known": ", ".join(RULES)}))
