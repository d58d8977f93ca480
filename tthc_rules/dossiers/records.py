"""The outer shape of dossiers and events in JSON and YAML, checked field by field.

This is the only place that imports pydantic: it turns untrusted records into `Dossier` values or into a
DossierError that names every wrong field. The values themselves are plain frozen dataclasses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from tthc_rules.definitions.facts import read_date
from tthc_rules.definitions.names import nearest
from tthc_rules.dossiers.dossier import Dossier, Paper
from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.problems import DossierError, Place, Problem

CLOCK = re.compile(r"(.+?)[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})")


def read_moment(given: object) -> datetime:
    """ISO 8601 (with or without zone), `dd/MM/yyyy HH:mm[:ss]`, or the national portal's `yyyyMMddHHmmss`.

    >>> read_moment("14/03/2022 16:30")
    datetime.datetime(2022, 3, 14, 16, 30)
    """
    if isinstance(given, datetime):
        return given
    if not isinstance(given, str):
        raise ValueError("moment")
    if match := COMPACT.fullmatch(given):
        return datetime(*(int(part) for part in match.groups()))  # type: ignore[arg-type]
    if (match := CLOCK.fullmatch(given)) and (day := read_date(match[1])):
        return datetime(day.year, day.month, day.day, int(match[2]), int(match[3]), int(match[4] or 0))
    if "T" in given or " " in given:
        return datetime.fromisoformat(given)
    raise ValueError("moment")


Moment = Annotated[datetime, BeforeValidator(read_moment)]


class EventRecord(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    at: Moment
    kind: EventKind
    step: str | None = None
    officer: str | None = None
    agency: str | None = None
    to: str | dict[str, str] | None = None
    reason: str | None = None
    wrongful: bool | None = None
    fault: Literal["to", "from"] = "to"
    medium: Literal["electronic", "paper"] | None = None
    limit: str | None = None
    new_due: Moment | None = None
    papers: tuple[str, ...] = ()
    document: str | None = None
    note: str | None = None
    until: Moment | None = None


class DossierRecord(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    code: str = Field(min_length=1)
    received: Moment | None = None
    facts: dict[str, Any] = {}
    components: list[Any] | dict[str, Any] | None = None
    events: tuple[EventRecord, ...] = ()
    issued_by: str | None = None
    agency: str | None = None
    level: str | None = None
    channel: str | None = None
    online_level: str | None = None
    promised_due: Moment | None = None
    requested_papers: tuple[str, ...] = ()
    group: str | None = None
    follows: str | None = None
    prepared_by: str | None = None
    checks: dict[str, bool | None] = {}


def dossier_of(record: Mapping[str, Any], path: str | None = None, where: str = "") -> Dossier:
    """The dossier a record describes. Raises DossierError with every wrong field, under `where`."""
    try:
        read = DossierRecord.model_validate(record)
    except ValidationError as error:
        raise DossierError(_problems(error, path, where)) from None
    known = {name: getattr(read, name) for name in read.model_fields_set - {"events"}}
    try:
        events = tuple(
            Event(**{name: getattr(event, name) for name in event.model_fields_set}) for event in read.events
        )
        return Dossier(events=events, **known)
    except DossierError as error:
        raise DossierError(
            Problem(p.code, p.severity, Place(path, field=_join(where, p.place.field)), p.values)
            for p in error.problems
        ) from None


def _join(where: str, field: str) -> str:
    return f"{where}.{field}" if where and field else where or field


def _problems(error: ValidationError, path: str | None, where: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for detail in error.errors(include_url=False):
        field = _join(where, _field(detail))
        if field not in seen:  # a union reports once for each of its members
            seen.add(field)
            yield _problem(detail, Place(path, field=field))


def _field(detail: ErrorDetails) -> str:
    path = ""
    for part in detail["loc"]:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part not in ("str", "dict[str,str]", "list[any]", "dict[str,any]"):
            path += f".{part}" if path else part
    return path


def _problem(detail: ErrorDetails, place: Place) -> Problem:
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    given = detail.get("input")
    shown = given if isinstance(given, str) else repr(given)
    values = {"field": name, "given": shown if len(shown) <= 60 else shown[:57] + "…"}
    match detail["type"]:
        case "missing":
            return Problem("TTHC610", "error", place, values)
        case "extra_forbidden":
            known = EventRecord.model_fields if "events" in detail["loc"] else DossierRecord.model_fields
            return Problem("TTHC611", "error", place, {"field": name, "guess": nearest(name, known) or "note"})
        case "enum":
            return Problem("TTHC602", "error", place, {**values, "known": ", ".join(EventKind)})
        case "value_error":
            return Problem("TTHC603", "error", place, values)
        case _:
            return Problem("TTHC612", "error", place, values)


def record_of(dossier: Dossier) -> dict[str, Any]:
    """The JSON record of a dossier; fields that say nothing are left out, times are ISO 8601 local."""
    record: dict[str, Any] = {"id": dossier.id}
    received_logged = any(event.kind is EventKind.RECEIVED for event in dossier.events)
    for name in DossierRecord.model_fields:
        value = getattr(dossier, name)
        if value is None or (value in ((), {}) and name != "components"):
            continue
        if name in ("id", "events") or (name == "received" and received_logged):
            continue
        record[name] = _plain(value)
    if dossier.events:
        record["events"] = [_event_record(event) for event in dossier.events]
    return record


def _event_record(event: Event) -> dict[str, Any]:
    record: dict[str, Any] = {"at": event.at.isoformat(), "kind": event.kind.value}
    for name in EventRecord.model_fields:
        value = getattr(event, name)
        if value not in (None, ()) and (name, value) != ("fault", "to") and name not in record:
            record[name] = _plain(value)
    return record


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        if all(isinstance(item, Paper) for item in value.values()) and value:
            return [_paper(item) for item in value.values()]
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value


def _paper(paper: Paper) -> Any:
    if paper.as_required:
        return paper.id
    fields = ("copy", "quantity", "compared", "issued_on", "expires_on", "signed", "lookup_failed")
    known = {name: getattr(paper, name) for name in fields}
    stated = {
        name: value for name, value in known.items() if value is not None and (name, value) != ("lookup_failed", False)
    }
    return {
        "id": paper.id,
        **{name: str(value) if isinstance(value, date) else value for name, value in stated.items()},
    }
