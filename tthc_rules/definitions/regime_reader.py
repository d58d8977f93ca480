"""Reading regimes from their files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tthc_rules.definitions.reading import Entry, Reading
from tthc_rules.definitions.regime import Regime, RuleSource
from tthc_rules.definitions.shapes import Confidence
from tthc_rules.definitions.source import Node, not_following, read_file, read_yaml, yaml_files
from tthc_rules.definitions.vocabulary import BASIS, BOOLEANS, CONFIDENCES, PERIOD, REGIME, RULE, VIETNAMESE
from tthc_rules.problems import DefinitionError, Problem

VERSION_LENGTH = 12
WORDS = {
    "clock_start": ("received", "arrived"),
    "clock_start_out_of_area": ("received", "arrived"),
    "supplement_effect": ("reset", "pause"),
    "late_reset": ("pause", "reset"),
    "run_ends": ("ready", "signed", "collected"),
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
            regime, found_wrong = read_regime(node)
            problems += not_following(found_wrong, wrong)
            found.append(replace(regime, version=hashlib.sha256(content).hexdigest()[:VERSION_LENGTH]))
    if any(problem.severity == "error" for problem in problems):
        raise DefinitionError(problems)
    return tuple(sorted(found, key=lambda regime: regime.in_force_from))
