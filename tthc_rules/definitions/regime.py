"""A regime: what a one-stop decree says about the clock, rule by rule, with source and confidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from tthc_rules.definitions.shapes import Confidence
from tthc_rules.worktime import Limit


@dataclass(frozen=True, slots=True)
class RuleSource:
    """Where one rule of a regime comes from, and how sure that is."""

    document: str | None
    article: str | None
    confidence: Confidence
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Regime:
    """The one-stop rules that hold for a dossier first received while they are in force.

    `clock_start`: received | arrived (at the competent agency). `supplement_effect`: reset (a new run at full
    re-submission) | pause. `pauses`: reasons that stop the clock besides those of the procedure.
    Numbers are parameters: `sources` says for each where it was read and with what confidence.
    """

    id: str
    name: str
    in_force_from: date = date.min
    in_force_to: date | None = None
    clock_start: str = "received"
    clock_start_out_of_area: str | None = None
    supplement_effect: str = "pause"
    supplement_max: int | None = 1
    supplement_notice: Limit | None = None
    late_reset: str = "pause"
    handover_cutoff: time | None = None
    online_reply: Limit | None = None
    apology_days_before: int | None = None
    reappointments_max: int | None = None
    run_ends: str = "ready"
    outage_stops_clock: bool = False
    pauses: tuple[str, ...] = ()
    sources: Mapping[str, RuleSource] = field(default_factory=dict)
    version: str = ""

    def in_force_on(self, day: date) -> bool:
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)

    def cite(self, rule: str) -> str:
        """The article behind a rule, such as `Điều 19 khoản 4 61/2018/NĐ-CP`; the regime's name where none is known."""
        source = self.sources.get(rule)
        parts = [part for part in (source.article, source.document) if part] if source else []
        return " ".join(parts) or self.name
