"""The flat event log: one row an event, in the column names of process mining (XES, pm4py).

`case:concept:name` is the dossier, `concept:name` the step (or the kind of event where no step is named),
`lifecycle:transition` the standard word for the kind where there is one. What the standard has no column for
keeps our own names; values that are lists or mappings are JSON. Writing and reading again gives the same dossiers.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.dossiers.event import EventKind
from tthc_rules.dossiers.records import dossier_of, record_of
from tthc_rules.problems import DossierError, Place, Problem

LIFECYCLE = {
    EventKind.ASSIGN: "assign",
    EventKind.ACCEPT: "start",
    EventKind.SEND: "complete",
    EventKind.PAUSE: "suspend",
    EventKind.RESUME: "resume",
}
KINDS = {transition: kind for kind, transition in LIFECYCLE.items()}
EVENT_COLUMNS = {"officer": "org:resource", "agency": "org:group"}
EVENT_EXTRAS = (
    "step", "to", "reason", "wrongful", "fault", "medium", "limit", "new_due", "papers", "document", "note", "until",
)  # fmt: skip
CASE_FIELDS = (
    "code", "received", "facts", "components", "issued_by", "agency", "level", "channel", "online_level",
    "promised_due", "requested_papers", "group", "follows", "prepared_by", "checks",
)  # fmt: skip
JSON_FIELDS = frozenset({"facts", "components", "requested_papers", "checks", "papers", "wrongful"})
COLUMNS = (
    "case:concept:name", "concept:name", "lifecycle:transition", "time:timestamp", "org:resource", "org:group",
    *EVENT_EXTRAS, *(f"case:{name}" for name in CASE_FIELDS),
)  # fmt: skip


def is_event_log(text: str) -> bool:
    return "case:concept:name" in text.partition("\n")[0]


def write_event_log(dossiers: Iterable[Dossier]) -> str:
    """The event log of dossiers; each row repeats the attributes of its case. A dossier without events has no row."""
    out = io.StringIO()
    plain = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    quoted = csv.DictWriter(out, COLUMNS, lineterminator="\n", quoting=csv.QUOTE_ALL)
    plain.writeheader()
    for dossier in dossiers:
        record = record_of(dossier)
        case = {f"case:{name}": _cell(name, record[name]) for name in CASE_FIELDS if name in record}
        for event in record.get("events", ()):
            kind = EventKind(event["kind"])
            row = {
                "case:concept:name": dossier.id,
                "concept:name": event.get("step", kind.value),
                "lifecycle:transition": LIFECYCLE.get(kind, kind.value),
                "time:timestamp": event["at"],
                **{column: event[name] for name, column in EVENT_COLUMNS.items() if name in event},
                **{name: _cell(name, event[name]) for name in EVENT_EXTRAS if name in event},
            }
            if event.get("step") != kind.value:  # a step that is named like a kind of event needs its own column
                row.pop("step", None)
            row |= case
            # The csv module does not quote a carriage return, which would end the row for a reader.
            (quoted if any("\r" in cell for cell in row.values()) else plain).writerow(row)
    return out.getvalue()


def read_event_log(text: str, path: str) -> tuple[Dossier, ...]:
    """The dossiers of an event log, events in the order of the rows. Raises DossierError with every wrong row."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    cases: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error:
        raise DossierError(Problem("TTHC622", place=Place(path, reader.line_num, 1))) from None
    columns = list(reader.fieldnames or ())
    missing = {"case:concept:name", "concept:name", "time:timestamp"} - set(columns)
    if missing:
        raise DossierError(Problem("TTHC621", place=Place(path, 1, 1), values={"columns": ", ".join(sorted(missing))}))
    if twice := [name for name in columns if columns.count(name) > 1]:
        raise DossierError(Problem("TTHC619", place=Place(path, 1, 1), values={"key": twice[0]}))
    for line, row in rows:
        if None in row:
            problems.append(Problem("TTHC640", place=Place(path, line, 1)))
            continue
        case_id = row.get("case:concept:name") or ""
        try:
            case = {name: _value(name, row.get(f"case:{name}")) for name in CASE_FIELDS}
            event = _event(row)
        except (ValueError, RecursionError, ArithmeticError):
            problems.append(Problem("TTHC622", place=Place(path, line, 1)))
            continue
        known = {name: value for name, value in case.items() if value is not None}
        first = cases.setdefault(case_id, {"id": case_id, **known, "events": []})
        if any(first.get(name) != value for name, value in known.items()):
            problems.append(Problem("TTHC623", place=Place(path, line, 1), values={"id": case_id}))
        first["events"].append(event)
    dossiers = []
    for case_id, case in cases.items():
        try:
            dossiers.append(dossier_of(case, path, case_id))
        except DossierError as error:
            problems += error.problems
    if problems:
        raise DossierError(problems)
    return tuple(dossiers)


def _event(row: Mapping[str, str | None]) -> dict[str, Any]:
    name, transition = row["concept:name"] or "", row.get("lifecycle:transition") or ""
    kind = KINDS.get(transition, transition) or name
    event: dict[str, Any] = {"at": row["time:timestamp"], "kind": kind}
    if name != kind:
        event["step"] = name
    elif row.get("step"):
        event["step"] = row["step"]
    for field, column in EVENT_COLUMNS.items():
        if row.get(column):
            event[field] = row[column]
    for field in EVENT_EXTRAS[1:]:
        if (value := _value(field, row.get(field))) is not None:
            event[field] = value
    return event


def _cell(name: str, value: Any) -> str:
    if name in JSON_FIELDS or isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return str(value)


def _value(name: str, cell: str | None) -> Any:
    if not cell:
        return None
    if name in JSON_FIELDS or (name == "to" and cell.startswith("{")):
        return json.loads(cell, parse_float=Decimal)
    return cell
