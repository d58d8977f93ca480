"""Reading dossiers from files: JSON, YAML, and the flat event log (CSV)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from tthc_rules.definitions.source import Node, read_yaml
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.problems import DossierError, Place, Problem

SUFFIXES = (".json", ".yaml", ".yml", ".csv")


def read_dossiers(path: str | Path) -> tuple[Dossier, ...]:
    """Every dossier of a file (.json, .yaml, .csv), or of all such files of a folder in the order of their names.

    Raises DossierError with all problems of all files.
    """
    path = Path(path)
    files = sorted(p for p in path.iterdir() if p.suffix in SUFFIXES) if path.is_dir() else [path]
    if not files:
        raise DossierError(Problem("TTHC613", place=Place(str(path)), values={"suffixes": ", ".join(SUFFIXES)}))
    found: list[Dossier] = []
    problems: list[Problem] = []
    for file in files:
        try:
            content = file.read_bytes()
        except OSError as error:
            problems.append(Problem("TTHC614", place=Place(str(file)), values={"reason": error.strerror or str(error)}))
            continue
        try:
            found += parse_dossiers(content, str(file))
        except DossierError as error:
            problems += error.problems
    problems += _repeated(found)
    if problems:
        raise DossierError(problems)
    return tuple(found)


def parse_dossiers(content: bytes | str, path: str = "<stdin>") -> tuple[Dossier, ...]:
    """The dossiers in a text: JSON, an event log with `case:concept:name` in its heading, otherwise YAML."""
    from tthc_rules.dossiers.event_log import is_event_log, read_event_log  # pydantic waits until something is read

    try:
        text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1  # type: ignore[arg-type]
        raise DossierError(Problem("TTHC615", place=Place(path, line, 1))) from None
    if not text.strip():
        raise DossierError(Problem("TTHC616", place=Place(path, 1, 1)))
    if is_event_log(text):
        return read_event_log(text, path)
    records = _json(text, path) if text.lstrip()[0] in "{[" else _yaml(text, path)
    return tuple(_dossiers(records, path))


def _dossiers(data: Any, path: str) -> Iterator[Dossier]:
    from tthc_rules.dossiers.records import dossier_of

    where = ""
    if isinstance(data, Mapping) and "dossiers" in data:
        data, where = data["dossiers"], "dossiers"
    records = data if isinstance(data, list) else [data]
    problems: list[Problem] = []
    found: list[Dossier] = []
    for index, record in enumerate(records):
        place = f"{where}[{index}]" if isinstance(data, list) else where
        if not isinstance(record, Mapping):
            problems.append(Problem("TTHC617", place=Place(path, field=place)))
            continue
        try:
            found.append(dossier_of(record, path, place))
        except DossierError as error:
            problems += error.problems
    if problems:
        raise DossierError(problems)
    yield from found


def _repeated(dossiers: Iterable[Dossier]) -> Iterator[Problem]:
    seen: set[str] = set()
    for dossier in dossiers:
        if dossier.id in seen:
            yield Problem("TTHC618", place=Place(field=dossier.id), values={"id": dossier.id})
        seen.add(dossier.id)


def _json(text: str, path: str) -> Any:
    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        record = dict(items)
        if len(record) < len(items):
            names = [name for name, _ in items]
            twice = next(name for name in names if names.count(name) > 1)
            raise DossierError(Problem("TTHC619", place=Place(path), values={"key": twice}))
        return record

    try:
        return json.loads(text, parse_float=Decimal, object_pairs_hook=pairs)
    except json.JSONDecodeError as error:
        raise DossierError(Problem("TTHC620", place=Place(path, error.lineno, error.colno))) from None
    except RecursionError:
        raise DossierError(Problem("TTHC620", place=Place(path, 1, 1))) from None


def _yaml(text: str, path: str) -> Any:
    node, problems = read_yaml(text, path)
    if errors := [problem for problem in problems if problem.severity == "error"]:
        raise DossierError(errors)
    return None if node is None else _plain(node)


def _plain(node: Node) -> Any:
    if node.kind == "mapping":
        return {key.text or "": _plain(value) for key, value in node.entries}
    if node.kind == "sequence":
        return [_plain(item) for item in node.items]
    return None if node.is_null else node.text
