"""Definitions as plain JSON values and back, by the types of their fields.

A shape becomes a mapping of its fields without those at their default; nothing is stated here but how values are
written that JSON does not know. A field of a new type that is not known here is an error as soon as this is loaded.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property, lru_cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from tthc_rules.definitions.making import maker
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.problems import Place, Problem
from tthc_rules.worktime import Limit

T = TypeVar("T", Agency, Problem)
Paths = Sequence[str | None]
"""The files that places of one definition name; a place holds the number of its file."""


class Form(NamedTuple):
    """How values of one type are written and read; None: JSON has them as they are."""

    write: Callable[[Any, list[str | None]], Any] | None = None
    read: Callable[[Any, Paths], Any] | None = None


AS_IS = Form()
_make_place = maker(Place)


class Shape(NamedTuple):
    """How a dataclass is written as a mapping and read from one, which is used up."""

    write: Callable[[Any, list[str | None]], dict[str, Any]]
    read: Callable[[dict[str, Any], Paths], Any]


class LazyPlaces(Mapping[str, Place]):
    """Places by name, read when the first is asked for: only messages do."""

    def __init__(self, written: str, paths: Paths) -> None:
        self._written = written
        self._paths = paths

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {name: _read_place(place, self._paths) for name, place in json.loads(self._written).items()}

    def __getitem__(self, name: str) -> Place:
        return self._places[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def write_plain(value: Agency | Problem) -> str:
    """An agency or a problem as JSON on one line."""
    paths: list[str | None] = []
    record = _shape_of(value).write(value, paths)
    return _json({**record, "paths": paths})


def read_plain(kind: type[T], written: str) -> T:
    """The agency or problem. Raises a ValueError, TypeError or LookupError where it is none."""
    record = json.loads(written)
    shape: Any = kind
    found: T = _shape(shape).read(record, record.pop("paths"))
    return found


def write_procedure(procedure: Procedure) -> str:
    """A definition as JSON on one line; behind a tab its places by name, which are seldom asked for."""
    paths: list[str | None] = []
    places = _json({name: _write_place(place, paths) for name, place in procedure.places.items()})
    record = _shape_of(procedure).write(replace(procedure, places={}), paths)
    return f"{_json({**record, 'paths': paths})}\t{places}"


def read_procedure_line(line: str) -> Procedure:
    """The definition. Raises a ValueError, TypeError or LookupError where it is none."""
    written, _, places = line.partition("\t")
    record = json.loads(written)
    paths = record.pop("paths")
    record["places"] = LazyPlaces(places, paths)
    shape: Any = Procedure
    found: Procedure = _shape(shape).read(record, paths)
    return found


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def fingerprint() -> str:
    """Changes whenever a shape gets, loses or changes a field: what was written before cannot be read then."""
    shapes: dict[str, list[str]] = {}
    waiting: list[Any] = [Procedure, Agency, Problem]
    while waiting:
        kind = waiting.pop()
        if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind.__name__ not in shapes:
            hints = get_type_hints(kind)
            shapes[kind.__name__] = [f"{field.name}: {hints[field.name]}" for field in dataclasses.fields(kind)]
            waiting += hints.values()
        waiting += get_args(kind)
    return hashlib.sha256(json.dumps(shapes, sort_keys=True).encode()).hexdigest()


# ---------------------------------------------------------------------- shapes


def _shape_of(value: Any) -> Shape:
    kind: Any = type(value)
    return _shape(kind)


@cache
def _shape(kind: Any) -> Shape:
    """The form of a dataclass: a mapping of the fields that are not at their default."""
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    forms = {field.name: _form(hints[field.name], field.name) for field in fields}
    defaults = {field.name: _default(field) for field in fields}
    readers = {name: form.read for name, form in forms.items() if form.read}

    def write(value: Any, paths: list[str | None]) -> dict[str, Any]:
        record = {}
        for name, form in forms.items():
            part = getattr(value, name)
            if part != defaults[name]:
                record[name] = form.write(part, paths) if form.write and part is not None else part
        return record

    make = maker(kind)

    def read(record: dict[str, Any], paths: Paths) -> Any:
        for name, part in record.items():
            reader = readers.get(name)
            if reader and part is not None:
                record[name] = reader(part, paths)
        return make(**record)

    return Shape(write, read)


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else dataclasses.MISSING


def _form(hint: Any, name: str) -> Form:
    """The form of a field by its type; None among the types is left to the shape."""
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    origin = get_origin(hint)
    if hint in SCALARS:
        return SCALARS[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        members = {member.value: member for member in hint}
        return Form(lambda value, paths: value.value, lambda value, paths: members[value])
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        kind: Any = hint
        return Form(
            lambda value, paths: _shape(kind).write(value, paths),
            lambda record, paths: _shape(kind).read(record, paths),
        )
    if origin is tuple:
        return _list_of(_form(kinds[0], name))
    if origin is not None and issubclass(_class_of(origin), Mapping):
        return AS_IS if kinds[1] is Place else _mapping_of(_form(kinds[1], name))  # places stand apart
    if origin in (Union, UnionType):
        return _form(kinds[0], name) if len(kinds) == 1 else _one_of(kinds, name)
    if all(isinstance(word, str) for word in get_args(hint)) and get_args(hint):  # Literal
        return AS_IS
    raise TypeError(f"{name}: {hint} has no JSON form")


def _class_of(origin: Any) -> type[Any]:
    return origin if isinstance(origin, type) else object


def _list_of(item: Form) -> Form:
    write, read = item
    return Form(
        (lambda values, paths: [write(value, paths) for value in values])
        if write
        else lambda values, paths: list(values),
        (lambda values, paths: tuple([read(value, paths) for value in values]))
        if read
        else lambda values, paths: tuple(values),
    )


def _mapping_of(item: Form) -> Form:
    write, read = item
    return Form(
        (lambda values, paths: {name: write(value, paths) for name, value in values.items()})
        if write
        else lambda values, paths: dict(values),
        (lambda values, paths: {name: read(value, paths) for name, value in values.items()}) if read else None,
    )


def _one_of(kinds: list[Any], name: str) -> Form:
    """One of several shapes, behind its name; texts and mappings of texts as they are."""
    shapes: dict[str, Any] = {kind.__name__: kind for kind in kinds if hasattr(kind, "__dataclass_fields__")}
    if not shapes and all(_form(kind, name).read is None for kind in kinds):
        return AS_IS
    return Form(
        lambda value, paths: [type(value).__name__, _shape_of(value).write(value, paths)],
        lambda named, paths: _shape(shapes[named[0]]).read(named[1], paths),
    )


# ---------------------------------------------------------------------- single values


def _write_place(place: Place, paths: list[str | None]) -> list[Any]:
    if place.path not in paths:
        paths.append(place.path)
    return [paths.index(place.path), place.line, place.column, place.field, place.end_line, place.end_column]


def _read_place(written: Sequence[Any], paths: Paths) -> Place:
    path, line, column, field, end_line, end_column = written
    return _make_place(paths[path], line, column, field, end_line, end_column)


@lru_cache(1000)
def _limit(words: str) -> Limit:
    return Limit.parse(words)


def _write_any(value: Any, paths: list[str | None]) -> Any:
    """A value of a condition or of a message: what is no text, number or truth is written with its kind."""
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal() | date():
            return {type(value).__name__: str(value)}
        case tuple() | frozenset():
            items = [_write_any(item, paths) for item in value]
            return {type(value).__name__: sorted(items, key=json.dumps) if isinstance(value, frozenset) else items}
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _read_any(value: Any, paths: Paths) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, inner),) = value.items()
    if kind in ("tuple", "frozenset"):
        items = [_read_any(item, paths) for item in inner]
        return tuple(items) if kind == "tuple" else frozenset(items)
    return Decimal(inner) if kind == "Decimal" else date.fromisoformat(inner)


ANY = Form(_write_any, _read_any)
SCALARS: dict[Any, Form] = {
    str: AS_IS,
    int: AS_IS,
    bool: AS_IS,
    Any: ANY,
    date: Form(lambda value, paths: value.isoformat(), lambda value, paths: date.fromisoformat(value)),
    datetime: Form(lambda value, paths: value.isoformat(), lambda value, paths: datetime.fromisoformat(value)),
    Place: Form(_write_place, _read_place),
    Limit: Form(lambda limit, paths: limit.text, lambda words, paths: _limit(words)),
}
