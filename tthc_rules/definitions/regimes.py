"""Regimes: what the one-stop decrees say about the clock, as dated data with source and confidence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

from tthc_rules.definitions.reading import Entry, Reading
from tthc_rules.definitions.registry import spell_dates
from tthc_rules.definitions.shapes import Confidence
from tthc_rules.definitions.source import Node, read_file, read_yaml, yaml_files
from tthc_rules.definitions.vocabulary import BASIS, BOOLEANS, CONFIDENCES, PERIOD, REGIME, RULE, VIETNAMESE
from tthc_rules.problems import DefinitionError, Problem
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


VERSION_LENGTH = 12
WORDS = {
    "clock_start": ("received", "arrived"),
    "clock_start_out_of_area": ("received", "arrived"),
    "supplement_effect": ("reset", "pause"),
    "late_reset": ("pause",),
    "run_ends": ("ready",),
}
ALWAYS_STATED = ("clock_start", "supplement_effect", "late_reset", "run_ends", "outage_stops_clock")
COUNTS = ("supplement_max", "apology_days_before", "reappointments_max")
LIMITS = ("supplement_notice", "online_reply")
RULES = {name: name for name in (*WORDS, *COUNTS, *LIMITS, "handover_cutoff", "outage_stops_clock", "pauses")}


def read_regime(node: Node) -> tuple[Regime, tuple[Problem, ...]]:
    """The regime a file declares, and every problem found."""
    reading = Reading(VIETNAMESE)
    entries = reading.mapping(
        node,
        REGIME,
        needed=("format", "id", "name", "in_force", "legal_basis", "rules"),
        stated=("id", "name", "in_force"),
    )
    reading.format(entries)
    known: dict[str, Any] = {"id": "", "name": ""}
    for name in ("id", "name"):
        if name in entries:
            known[name] = reading.text(entries[name].value) or ""
    if "in_force" in entries:
        period = reading.mapping(entries["in_force"].value, PERIOD, needed=("from",), stated=("from",))
        known["in_force_from"] = (reading.day(period["from"].value) if "from" in period else None) or date.min
        known["in_force_to"] = end = reading.day(period["to"].value) if "to" in period else None
        if end and end < known["in_force_from"]:
            reading.note("TTHC118", period["to"].value.place)
    bases: dict[str, dict[str, str | None]] = {}
    if "legal_basis" in entries:
        for key, value in entries["legal_basis"].value.entries:
            fields = reading.mapping(value, BASIS, needed=("document",))
            bases[key.text or ""] = {name: reading.text(entry.value) for name, entry in fields.items()}
    sources: dict[str, RuleSource] = {}
    if "rules" in entries:
        for name, entry in reading.mapping(entries["rules"].value, RULES).items():
            fields = reading.mapping(entry.value, RULE, needed=("value", "confidence"))
            if "value" in fields:
                known[name] = _rule_value(reading, name, fields["value"])
            sources[name] = _rule_source(reading, fields, bases)
    known = {name: value for name, value in known.items() if value is not None or name not in ALWAYS_STATED}
    return Regime(**known, sources=sources), reading.told()


def _rule_value(reading: Reading, name: str, entry: Entry) -> Any:
    node = entry.value
    if name in COUNTS:
        return reading.count(node)
    if name in LIMITS:
        return reading.limit(node)
    if name == "handover_cutoff":
        return reading.clock(node)
    if name == "pauses":
        return tuple(word for word, _ in reading.names(node))
    if name == "outage_stops_clock":
        word = reading.word(node, BOOLEANS)
        return None if word is None else word == "true"
    value = reading.text(node)
    if value is not None and value not in WORDS[name]:
        reading.note("TTHC408", node.place, value=value, rule=name)
    return value


def _rule_source(
    reading: Reading, fields: Mapping[str, Entry], bases: Mapping[str, Mapping[str, str | None]]
) -> RuleSource:
    basis: Mapping[str, str | None] = {}
    if "basis" in fields:
        node = fields["basis"].value
        word = reading.text(node) or ""
        if word not in bases:
            reading.undeclared(("TTHC205", "TTHC240"), node.place, "basis", word, bases)
        basis = bases.get(word, {})
    confidence = reading.word(fields["confidence"].value, CONFIDENCES) if "confidence" in fields else None
    return RuleSource(
        document=basis.get("document"),
        article=basis.get("article"),
        confidence=Confidence(confidence or "unknown"),
        note=reading.text(fields["note"].value) if "note" in fields else None,
    )


def regime_on(day: date, regimes: Iterable[Regime] | None = None) -> Regime:
    """The regime in force on a day, of those given or of those shipped. Raises DefinitionError (TTHC405)."""
    known = tuple(regimes) if regimes is not None else shipped_regimes()
    for regime in known:
        if regime.in_force_on(day):
            return regime
    versions = "; ".join(f"{regime.id} {spell_dates(regime.in_force_from, regime.in_force_to)}" for regime in known)
    raise DefinitionError(Problem("TTHC405", values={"day": f"{day:%d/%m/%Y}", "versions": versions}))


@cache
def shipped_regimes() -> tuple[Regime, ...]:
    """The regimes in the package, oldest first."""
    return load_regimes(Path(__file__).parent / "regimes")


def load_regimes(folder: Path) -> tuple[Regime, ...]:
    """The regimes of a folder, oldest first. Raises one DefinitionError with all problems of all files."""
    found: list[Regime] = []
    paths, unlisted = yaml_files(folder)
    problems = list(unlisted)
    for path in paths:
        content, wrong = read_file(path)
        problems += wrong
        if content is None:
            continue
        node, wrong = read_yaml(content, path.name)
        problems += wrong
        if node is not None:
            regime, wrong = read_regime(node)
            problems += wrong
            found.append(replace(regime, version=hashlib.sha256(content).hexdigest()[:VERSION_LENGTH]))
    if any(problem.severity == "error" for problem in problems):
        raise DefinitionError(problems)
    return tuple(sorted(found, key=lambda regime: regime.in_force_from))
