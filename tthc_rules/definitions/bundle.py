"""A compiled bundle: the definitions of folders in one file that is read without YAML, each when it is asked for.

A text file of JSON, one value a line. The first line says what it is and of which library; the second holds the files
it was made from with their SHA-256, where each definition stands, the agencies and the warnings of loading; every
further line is one definition. Each line is checked against a hash of the one before it or of the second; the hashes
guard against damage and change, not against a forger.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import accumulate
from pathlib import Path
from typing import Any

from tthc_rules.definitions.characters import spell
from tthc_rules.definitions.files import from_the_root, read_file, yaml_files
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.definitions.plain import fingerprint, read_plain, read_procedure_line, write_plain, write_procedure
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.problems import DefinitionError, Place, Problem

FORMAT = 1
BUNDLE_SUFFIX = ".jsonl"
BUNDLE_SUFFIX = ".jsonl"
LARGEST_BUNDLE = 1 << 30
LONGEST_HEAD = 1000
NOT_PLAIN = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What decoding raises where a line is well-formed but no definition."""


def compile_procedures(*paths: str | Path, shipped: bool = True) -> str:
    """The text of a bundle of what `load_procedures` would read.

    Raises one DefinitionError with all problems of all files when any is an error; warnings go into the bundle.
    """
    from tthc_rules.definitions.folders import read_folders_leniently  # YAML waits until something is read

    read = read_folders_leniently([(root, None) for root in _roots(paths, shipped)])
    if read.broken:
        raise DefinitionError(read.problems)
    procedures = tuple(read.registry)
    lines = [write_procedure(procedure) for procedure in procedures]
    sizes = [len(line.encode()) + 1 for line in lines]
    contents = _json(
        {
            "sources": {name: _hash(content) for name, content in read.contents.items()},
            "definitions": [
                [procedure.key, procedure.slug, start, size, _hash(line.encode())]
                for procedure, line, start, size in zip(
                    procedures, lines, accumulate(sizes, initial=0), sizes, strict=False
                )
            ],
            "agencies": [write_plain(agency) for agency in read.registry.agencies.values()],
            "problems": [write_plain(problem) for problem in read.registry.problems],
        }
    )
    head = {
        "tthc-bundle": FORMAT,
        "library": _library(),
        "shapes": fingerprint(),
        "shipped": shipped,
        "contents": _hash(contents.encode()),
    }
    return "\n".join([_json(head), contents, *lines, ""])


def load_bundle(path: str | Path, *sources: str | Path) -> Registry:
    """The registry that a bundle holds; each definition is read when it is first asked for.

    `sources`: the files and folders that the bundle was made from, where they are at hand: each is compared with what
    the bundle was made of, and so are the shipped definitions if it holds them. Raises DefinitionError, here or when a
    definition is asked for: TTHC430 no bundle, TTHC431 or TTHC432 of another format or library, TTHC433 damaged,
    TTHC434, TTHC435, TTHC436 a source that has changed, is new or is gone; TTHC08x what cannot be read.
    """
    shown = spell(str(path))
    content, wrong = read_file(path, LARGEST_BUNDLE)
    if content is None:
        raise DefinitionError(wrong)
    try:
        head, contents, body = _checked(content, shown)
        changed = list(_changed(contents["sources"], _roots(sources, head["shipped"])))
        registry = _registry(content[body:], contents, shown)
    except NOT_PLAIN:
        raise _error("TTHC433", shown) from None
    if changed:
        raise DefinitionError(changed)
    return registry


def _roots(paths: Iterable[str | Path], shipped: bool) -> list[Path]:
    return [*([shipped_procedures()] if shipped else []), *(Path(path) for path in paths)]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _library() -> str:
    try:
        return version("tthc-rules")
    except PackageNotFoundError:  # pragma: no cover -- run from a copy of the source
        return "?"


# ---------------------------------------------------------------------- what a bundle says of itself


def _checked(content: bytes, shown: str) -> tuple[dict[str, Any], dict[str, Any], int]:
    """The two first lines and where the definitions start; DefinitionError where they are not for this library."""
    end = content.find(b"\n", 0, LONGEST_HEAD)
    try:
        head = json.loads(content[: max(end, 0)])
        written = head["tthc-bundle"]
    except NOT_PLAIN:
        raise _error("TTHC430", shown) from None
    if written != FORMAT:
        raise _error("TTHC431", shown, format=written, known=FORMAT)
    if (head.get("library"), head.get("shapes")) != (_library(), fingerprint()):
        raise _error("TTHC432", shown, library=head.get("library"), own=_library())
    body = content.find(b"\n", end + 1) + 1
    text = content[end + 1 : max(body - 1, 0)]
    if _hash(text) != head.get("contents"):
        raise _error("TTHC433", shown)
    return head, json.loads(text), body


def _error(code: str, shown: str, **values: object) -> DefinitionError:
    return DefinitionError(Problem(code, "error", Place(shown), values))


def _changed(made_from: Mapping[str, str], roots: Sequence[Path]) -> Iterator[Problem]:
    """Every file below the roots that is not what a bundle was made from."""
    found: dict[str, str] = {}
    for root in roots:
        paths, wrong = yaml_files(root) if root.is_dir() else ((root,), ())
        yield from (problem for problem in wrong if problem.severity == "error")
        for path in paths:
            content, wrong = read_file(path)
            yield from wrong
            if content is not None:
                found[spell(from_the_root(root, path))] = _hash(content)
    below = tuple(spell(from_the_root(root, root / "x")).removesuffix("x") for root in roots)
    for name in sorted(found.keys() - made_from.keys()):
        yield Problem("TTHC435", "error", Place(name))
    for name, expected in made_from.items():
        if name not in found and name.startswith(below):
            yield Problem("TTHC436", "error", Place(name))
        elif found.get(name, expected) != expected:
            yield Problem("TTHC434", "error", Place(name))


# ---------------------------------------------------------------------- definitions when they are asked for


class _Versions(Mapping[str, Sequence[Procedure]]):
    """Key or slug → its versions, each read once, when it is asked for."""

    def __init__(self, numbers: Mapping[str, Sequence[int]], read: Callable[[int], Procedure]) -> None:
        self._numbers = numbers
        self._read = read
        self._known: dict[int, Procedure] = {}

    def __getitem__(self, key: str) -> Sequence[Procedure]:
        return [self._version(number) for number in self._numbers[key]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def _version(self, number: int) -> Procedure:
        if number not in self._known:
            self._known.setdefault(number, self._read(number))
        return self._known[number]


def _registry(body: bytes, contents: Mapping[str, Any], shown: str) -> Registry:
    definitions = contents["definitions"]

    def read(number: int) -> Procedure:
        try:
            _, _, start, size, expected = definitions[number]
            line = body[start : start + size - 1]
            if _hash(line) == expected:
                return read_procedure_line(line.decode())
        except NOT_PLAIN:
            pass  # told below
        raise _error("TTHC433", shown)

    numbers: dict[str, list[int]] = {}
    for number, (key, slug, *_) in enumerate(definitions):
        for name in {key, slug}:
            numbers.setdefault(name, []).append(number)
    agencies = [read_plain(Agency, written) for written in contents["agencies"]]
    problems = [read_plain(Problem, written) for written in contents["problems"]]
    return Registry.of_versions(_Versions(numbers, read), {agency.id: agency for agency in agencies}, problems)
