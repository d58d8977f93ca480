"""The flat event log: one row an event, in the column names of process mining (XES, pm4py).

`case:concept:name` is the dossier, `concept:name` the step (or the kind of event where no step is named),
`lifecycle:transition` the standard word for the kind where there is one. What the standard has no column for
keeps our own names; values that are lists or mappings are JSON. Writing and reading again gives the same dossiers.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from tthc_rules.definitions.names import nearest
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
    "was",
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


NEEDED = ("case:concept:name", "concept:name", "time:timestamp")
_HEADING = re.compile(r"(?![-#%{\[])(?!.*:( |$)).*[,;]")


def is_event_log(text: str) -> bool:
    """Whether a text of which nothing else is known is one: names between commas or semicolons, as YAML has none."""
    heading = text.partition("\n")[0].rstrip("\r")
    return "case:concept:name" in heading or _HEADING.match(heading) is not None


def write_event_log(dossiers: Iterable[Dossier]) -> str:
    """The event log of dossiers; each row repeats the attributes of its case. A dossier without events has no row."""
    out = io.StringIO()
    plain = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    quoted = csv.DictWriter(out, COLUMNS, lineterminator="\n", quoting=csv.QUOTE_ALL)
    plain.writeheader()
    for dossier in dossiers:
        record = record_of(dossier)
        case = {f"case:{name}": cell for name, cell in case_cells(record).items()}
        for event in record.get("events", ()):
            row = {"case:concept:name": dossier.id, **event_cells(event), **case}
            # The csv module does not quote a carriage return, which would end the row for a reader.
            (quoted if any("\r" in cell for cell in row.values()) else plain).writerow(row)
    return out.getvalue()


def case_cells(record: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a dossier's record as text, but its id and its events."""
    return {name: _cell(name, record[name]) for name in CASE_FIELDS if name in record}


def event_cells(event: Mapping[str, Any]) -> dict[str, str]:
    """The columns of one event of a record as text."""
    kind = EventKind(event["kind"])
    row = {
        "concept:name": event.get("step", kind.value),
        "lifecycle:transition": LIFECYCLE.get(kind, kind.value),
        "time:timestamp": event["at"],
        **{column: event[name] for name, column in EVENT_COLUMNS.items() if name in event},
        **{name: _cell(name, event[name]) for name in EVENT_EXTRAS if name in event},
    }
    if event.get("step") != kind.value:  # a step that is named like a kind of event needs its own column
        row.pop("step", None)
    return row


def read_event_log(text: str, path: str) -> tuple[Dossier, ...]:
    """The dossiers of an event log, events in the order of the rows; cells between commas or, as Excel in Vietnam
    saves them, semicolons. A column of another program may stand there and is not read.

    Raises DossierError with every wrong column, or else with every wrong row.
    """
    heading = text.partition("\n")[0]
    delimiter = ";" if heading.count(";") > heading.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    cases: dict[str, dict[str, Any]] = {}
    lines: dict[str, list[int]] = {}  # of the events of each case
    problems: list[Problem] = []
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error:
        raise DossierError(Problem("TTHC622", place=Place(path, reader.line_num, 1))) from None
    if wrong := list(_wrong_columns(list(reader.fieldnames or ()), heading, path)):
        raise DossierError(wrong)
    for line, row in rows:
        if None in row:
            problems.append(Problem("TTHC640", place=Place(path, line, 1)))
            continue
        case_id = row.get("case:concept:name") or ""
        try:
            case = {name: value_of(name, row.get(f"case:{name}")) for name in CASE_FIELDS}
            event = event_of(row)
        except (ValueError, RecursionError, ArithmeticError):
            problems.append(Problem("TTHC622", place=Place(path, line, 1)))
            continue
        known = {name: value for name, value in case.items() if value is not None}
        first = cases.setdefault(case_id, {"id": case_id, **known, "events": []})
        of_case = lines.setdefault(case_id, [])
        of_case.append(line)
        if other := [f"case:{name}" for name, value in known.items() if first.get(name) != value]:
            values = {"id": case_id, "first": of_case[0], "columns": ", ".join(other)}
            problems.append(Problem("TTHC623", place=Place(path, line, 1), values=values))
        first["events"].append(event)
    dossiers = []
    for case_id, case in cases.items():
        try:
            dossiers.append(dossier_of(case, path, case_id))
        except DossierError as error:
            problems += (in_its_row(problem, case_id, lines[case_id]) for problem in error.problems)
    if problems:
        raise DossierError(problems)
    return tuple(dossiers)


def in_its_row(problem: Problem, case_id: str, lines: list[int]) -> Problem:
    """With the row of its event; what belongs to the whole case, with the first row of the case."""
    event = re.match(r"\.events\[([0-9]+)\]", problem.place.field.removeprefix(case_id))
    line = lines[int(event[1])] if event else lines[0]
    return replace(problem, place=replace(problem.place, line=line, column=1))


def _wrong_columns(columns: list[str], heading: str, path: str) -> Iterator[Problem]:
    """Columns that are missing or twice, and those that are ours but misspelt."""
    misspelt: dict[str, str | None] = {}
    for name in dict.fromkeys(columns):
        place = Place(path, 1, max(heading.find(name), 0) + 1, name)
        if name in COLUMNS:
            if columns.count(name) > 1:
                yield Problem("TTHC619", place=place, values={"key": name})
            continue
        guess = meant(name)
        if guess:
            misspelt[name] = guess
            yield Problem("TTHC645", place=place, values={"column": name, "guess": guess})
        elif name.startswith("case:"):
            known = ", ".join(column for column in COLUMNS if column.startswith("case:"))
            yield Problem("TTHC646", place=place, values={"column": name, "known": known})
    missing = [name for name in NEEDED if name not in columns and name not in misspelt.values()]
    if missing:
        yield Problem("TTHC621", place=Place(path, 1, 1), values={"columns": ", ".join(missing)})


def meant(name: str) -> str | None:
    """The column of ours that a name was meant to be; None for a column of another program."""
    word = name.strip().lower()
    if word.startswith("case:"):
        guess = nearest(word[5:], (column[5:] for column in COLUMNS if column.startswith("case:")))
        return guess and f"case:{guess}"
    return next((column for column in COLUMNS if _alike(word, column)), None)


def _alike(word: str, column: str) -> bool:
    """Whether a word is a column but for exchanged letters, or one other, missing or added (two in a long name)."""
    slips = 0 if len(column) < 4 else 1 if len(column) < 8 else 2
    if word == column or (slips and sorted(word) == sorted(column)):
        return True
    if not slips or abs(len(word) - len(column)) > slips:
        return False
    row = list(range(len(column) + 1))
    for number, letter in enumerate(word, 1):
        above, row = row, [number]
        for index, other in enumerate(column):
            row.append(min(above[index + 1] + 1, row[index] + 1, above[index] + (letter != other)))
    return row[-1] <= slips


def event_of(row: Mapping[str, str | None]) -> dict[str, Any]:
    """The record of the event in a row; ValueError where a cell that is JSON is malformed."""
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
        if (value := value_of(field, row.get(field))) is not None:
            event[field] = value
    return event


def _cell(name: str, value: Any) -> str:
    if name in JSON_FIELDS or isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return str(value)


def value_of(name: str, cell: str | None) -> Any:
    """What the cell of a field says; None where nothing is written. Raises ValueError for malformed JSON."""
    if not cell:
        return None
    if name in JSON_FIELDS or (name == "to" and cell.startswith("{")):
        return json.loads(cell, parse_float=Decimal)
    return cell
