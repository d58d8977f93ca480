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

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from tthc_rules.definitions.facts import read_date, written
from tthc_rules.definitions.names import nearest
from tthc_rules.dossiers.dossier import Dossier, Paper
from tthc_rules.dossiers.event import Event, EventKind, not_text
from tthc_rules.problems import CalendarError, DossierError, Place, Problem
from tthc_rules.worktime import to_local

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


def _moment(given: object) -> datetime:
    try:
        return to_local(read_moment(given))
    except (ValueError, CalendarError):  # CalendarError: a zone takes it beyond the years 1 to 9999
        raise PydanticCustomError("moment", "moment") from None


def _text(given: object) -> object:
    """Text without blanks around it; None where nothing is written."""
    return (given.strip() or None) if isinstance(given, str) else given


def _needed(given: object) -> object:
    """Text that must say something."""
    if _text(given) is None:
        raise PydanticCustomError("blank", "blank")
    return _text(given)


def _recipient(given: object) -> object:
    """Who is named next: one person, or a person for each step."""
    if isinstance(given, Mapping) and all(isinstance(who, str) and who.strip() for who in given.values()):
        return {str(step): _text(who) for step, who in given.items()}
    if given is None or isinstance(given, str):
        return _text(given)
    raise PydanticCustomError("recipient", "recipient")


def _truth(given: object) -> object:
    """`true`, `false`, `có`, `không`; no number and no other word stands for one of them."""
    if given is None or isinstance(given, bool):
        return given
    if isinstance(given, str) and given.strip() in TRUTHS:
        return TRUTHS[given.strip()]
    raise PydanticCustomError("truth", "truth")


def _answer(given: object) -> object:
    """The answer to a content check, which may also be `chưa rõ`."""
    return None if given in ("chưa rõ", "unknown") else _truth(given)


MOST_DIGITS = 400
TRUTHS = {"true": True, "false": False, "có": True, "không": False}

Moment = Annotated[datetime, BeforeValidator(_moment)]
Text = Annotated[str | None, BeforeValidator(_text)]
Needed = Annotated[str, BeforeValidator(_needed)]
Recipient = Annotated[Any, BeforeValidator(_recipient)]
Truth = Annotated[bool | None, BeforeValidator(_truth)]
Answer = Annotated[bool | None, BeforeValidator(_answer)]


class EventRecord(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    at: Moment
    kind: EventKind
    step: Text = None
    officer: Text = None
    agency: Text = None
    to: Recipient = None
    reason: Text = None
    wrongful: Truth = None
    fault: Literal["to", "from"] = "to"
    medium: Literal["electronic", "paper"] | None = None
    limit: Text = None
    new_due: Moment | None = None
    papers: tuple[Needed, ...] = ()
    document: Text = None
    note: Text = None
    until: Moment | None = None
    was: Moment | None = None


class DossierRecord(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Needed
    code: Needed
    received: Moment | None = None
    facts: dict[str, Any] = {}
    components: list[Any] | dict[str, Any] | None = None
    events: tuple[EventRecord, ...] = ()
    issued_by: Text = None
    agency: Text = None
    level: Text = None
    channel: Text = None
    online_level: Text = None
    promised_due: Moment | None = None
    requested_papers: tuple[Needed, ...] = ()
    group: Text = None
    follows: Text = None
    prepared_by: Text = None
    checks: dict[str, Answer] = {}


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
        elif part not in ("list[any]", "dict[str,any]"):
            path += f".{part}" if path else part
    return path


def _problem(detail: ErrorDetails, place: Place) -> Problem:
    name = place.field.rpartition(".")[2]
    values = {"field": name, "given": written(detail.get("input"))}
    match detail["type"]:
        case "missing":
            return Problem("TTHC610", "error", place, values)
        case "extra_forbidden":
            known = list(EventRecord.model_fields if "events" in detail["loc"] else DossierRecord.model_fields)
            if guess := nearest(name, known):
                return Problem("TTHC611", "error", place, {"field": name, "guess": guess})
            return Problem("TTHC641", "error", place, {"field": name, "known": ", ".join(known)})
        case "enum":
            return Problem("TTHC602", "error", place, {**values, "known": ", ".join(EventKind)})
        case "moment":
            return Problem("TTHC603", "error", place, values)
        case "string_type":
            return not_text(detail.get("input"), place)
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
    if isinstance(value, Decimal):
        return _number(value)
    return value.isoformat() if isinstance(value, date) else value


def _number(value: Decimal) -> float | str:
    """A JSON number where it keeps every digit; else text with a comma, which has one reading only."""
    number = float(value)
    if Decimal(repr(number)) == value:
        return number
    return f"{value:f}".replace(".", ",") if value.adjusted() < MOST_DIGITS else str(value)


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
