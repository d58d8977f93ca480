"""Agencies: the units that take part in steps (agencies.yaml)."""

from __future__ import annotations

from tthc_rules.definitions.reading import Reading
from tthc_rules.definitions.shapes import Agency
from tthc_rules.definitions.source import Node
from tthc_rules.definitions.vocabulary import AGENCIES, AGENCY, ENGLISH, VIETNAMESE
from tthc_rules.problems import Problem


def read_agencies(node: Node) -> tuple[dict[str, Agency], tuple[Problem, ...]]:
    """Agency id → agency, and the problems found."""
    english = any(key.text in ("format", "agencies") for key, _ in node.entries)
    reading = Reading(ENGLISH if english else VIETNAMESE)
    entries = reading.mapping(node, AGENCIES, needed=("format", "agencies"))
    agencies: dict[str, Agency] = {}
    reading.format(entries)
    if "agencies" in entries:
        listed = entries["agencies"].value
        reading.named(listed)
        for key, value in listed.entries:
            fields = reading.mapping(value, AGENCY, needed=("name",), stated=("name",))
            texts = {name: reading.text(entry.value) for name, entry in fields.items()}
            if (agency_id := reading.key(key)) and texts.get("name"):
                agencies[agency_id] = Agency(agency_id, **texts)  # type: ignore[arg-type]
    return agencies, reading.told()
