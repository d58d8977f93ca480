"""Reading dossiers from files: JSON, YAML, the flat event log (CSV), and event logs in XES."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.messages.dossiers import JSON_EXPECTED
from tthc_rules.problems import DossierError, Place, Problem

if TYPE_CHECKING:
    from tthc_rules.definitions.source import Node

XES = (".xes", ".xes.gz")
SUFFIXES = (".json", ".yaml", ".yml", ".csv", *XES)


def read_dossiers(path: str | Path) -> tuple[Dossier, ...]:
    """Every dossier of a file, or of all such files of a folder in the order of their names.

    Files are .json, .yaml, and event logs in .csv, .xes, .xes.gz. A dossier that stands in two files in the same way
    is read once.

    Raises DossierError with all problems of all files.
    """
    path = Path(path)
    problems: list[Problem] = []
    try:
        files = _files(path)
    except (OSError, ValueError) as error:
        raise DossierError(_unreadable(path, error)) from None
    if not files:
        raise DossierError(Problem("TTHC613", place=Place(str(path)), values={"suffixes": ", ".join(SUFFIXES)}))
    found: dict[str, tuple[Dossier, str]] = {}
    for file in files:
        if file != path and file.exists() and not file.is_file():  # reading a pipe would wait for ever
            problems.append(Problem("TTHC082", place=Place(str(file))))
            continue
        try:
            content = file.read_bytes()
        except (OSError, ValueError) as error:
            problems.append(_unreadable(file, error))
            continue
        try:
            problems += _add(found, parse_dossiers(content, str(file)), str(file))
        except DossierError as error:
            problems += error.problems
    if problems:
        raise DossierError(problems)
    return tuple(dossier for dossier, _ in found.values())


def _files(path: Path) -> list[Path]:
    """The file, or the dossier files of a folder but what editors leave."""
    if not path.is_dir():
        return [path]
    return sorted(p for p in path.iterdir() if p.name.lower().endswith(SUFFIXES) and not p.name.startswith((".", "~$")))


def _unreadable(path: Path, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem("TTHC080", place=Place(str(path)))
    if isinstance(error, PermissionError):
        return Problem("TTHC083", place=Place(str(path)))
    reason = getattr(error, "strerror", None) or str(error)
    return Problem("TTHC614", place=Place(str(path)), values={"reason": reason})


def parse_dossiers(content: bytes | str, path: str = "<stdin>") -> tuple[Dossier, ...]:
    """The dossiers in a text: JSON, YAML or an event log, by the ending of its name; without one, by how it begins."""
    from tthc_rules.dossiers.event_log import is_event_log, read_event_log  # pydantic waits until something is read

    name = Path(path).name.lower()
    if content.strip() and (name.endswith(XES) or (not name.endswith(SUFFIXES) and _begins_as_xes(content))):
        from tthc_rules.dossiers.xes import read_xes

        return read_xes(content, path)
    try:
        text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1  # type: ignore[arg-type]
        raise DossierError(Problem("TTHC615", place=Place(path, line, 1))) from None
    # A name typed on a Mac and the same name typed elsewhere are one name.
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    if not text.strip():
        raise DossierError(Problem("TTHC616", place=Place(path, 1, 1)))
    suffix = Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        suffix = ".json" if text.lstrip()[0] in "{[" else ".csv" if is_event_log(text) else ".yaml"
    if suffix == ".csv":
        return read_event_log(text, path)
    return tuple(_dossiers(_json(text, path) if suffix == ".json" else _yaml(text, path), path))


def _begins_as_xes(content: bytes | str) -> bool:
    """Whether it begins as XML or as a packed file: nothing else that is read here does."""
    if isinstance(content, str):
        return content.removeprefix("\ufeff").lstrip().startswith("<")
    return content.startswith(b"\x1f\x8b") or content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


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


def _add(found: dict[str, tuple[Dossier, str]], dossiers: Iterable[Dossier], path: str) -> Iterator[Problem]:
    """Adds a file's dossiers to those of the files before; an id twice in a file, or with other content, is wrong."""
    here: set[str] = set()
    for dossier in dossiers:
        place = Place(path, field=dossier.id)
        first, other = found.setdefault(dossier.id, (dossier, path))
        if dossier.id in here:
            yield Problem("TTHC618", place=place, values={"id": dossier.id})
        elif first != dossier:
            yield Problem("TTHC644", place=place, values={"id": dossier.id, "other": other})
        here.add(dossier.id)


def _json(text: str, path: str) -> Any:
    twice = False

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal twice
        record = dict(items)
        twice = twice or len(record) < len(items)
        return record

    try:
        data = json.loads(text, parse_float=Decimal, object_pairs_hook=pairs)
    except json.JSONDecodeError as error:
        raise DossierError(_malformed(Place(path, error.lineno, error.colno), error.msg)) from None
    except (RecursionError, ValueError, ArithmeticError):  # brackets, digits or an exponent beyond all bounds
        raise DossierError(_malformed(Place(path, 1, 1), "")) from None
    if twice:
        raise DossierError(_repeated_keys(text, path))
    return data


def _malformed(place: Place, complaint: str) -> Problem:
    vi, en = next(words for start, words in JSON_EXPECTED.items() if complaint.startswith(start))
    return Problem("TTHC620", place=place, values={"expected_vi": vi, "expected_en": en})


_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")(\s*:)?|[{}]')


def _repeated_keys(text: str, path: str) -> Iterator[Problem]:
    """Every key that stands again in its object, with its line; the text is valid JSON."""
    opened: list[set[str]] = []
    for match in _TOKEN.finditer(text):
        if match[0] == "{":
            opened.append(set())
        elif match[0] == "}":
            opened.pop()
        elif match[2]:
            key = json.loads(match[1])
            if key in opened[-1]:
                line, column = (
                    text.count("\n", 0, match.start()) + 1,
                    match.start() - text.rfind("\n", 0, match.start()),
                )
                yield Problem("TTHC619", place=Place(path, line, column, key), values={"key": key})
            opened[-1].add(key)


def _yaml(text: str, path: str) -> Any:
    from tthc_rules.definitions.source import read_yaml

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
