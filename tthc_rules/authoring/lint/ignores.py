"""Comments that leave a warning out, with a reason: `# tthc: bỏ qua TTHC1302 – lý do`, `# tthc: ignore TTHC1302 – why`.

Such a comment stands at the end of the line that the warning is about, or alone above it. Only warnings and hints can
be left out, never an error. A comment that leaves out nothing is told, so that none outlives its cause.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tthc_rules.authoring.reporting.codes import nearest_code
from tthc_rules.authoring.reporting.sarif import Ignored
from tthc_rules.definitions.characters import Position, SourceText, decode, quote
from tthc_rules.definitions.source import Node, read_yaml
from tthc_rules.messages import MESSAGES
from tthc_rules.problems import Place, Problem

MARK = re.compile(r"# ?tthc ?:", re.IGNORECASE)
CODE = re.compile(r"TTHC[0-9]+", re.IGNORECASE)
IGNORE = re.compile(
    r"(?:bỏ qua|bo qua|bỏ-qua|bo-qua|ignore) (?P<codes>TTHC[0-9]+(?:[ ,;]+TTHC[0-9]+)*)[ –—:,;-]*(?P<reason>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment: the lines it is about (both included), the codes with their places, and the reason."""

    first: int
    last: int
    codes: tuple[tuple[str, Place], ...]
    reason: str

    def covers(self, problem: Problem) -> bool:
        return self.first <= (problem.place.line or 1) <= self.last and problem.code in (code for code, _ in self.codes)


def apply_ignores(
    problems: Iterable[Problem], content: bytes, path: str
) -> tuple[tuple[Problem, ...], tuple[Ignored, ...]]:
    """What is left of the problems of one file with what is wrong with its comments, and what is left out."""
    ignores, wrong = read_ignores(content, path)
    left: list[Problem] = []
    ignored: list[Ignored] = []
    used: set[tuple[int, str]] = set()
    for problem in problems:
        covering = next((ignore for ignore in ignores if ignore.covers(problem)), None)
        if covering is None:
            left.append(problem)
            continue
        used.add((covering.first, problem.code))
        if problem.severity != "error":
            ignored.append((problem, covering.reason))
            continue
        place = next(place for code, place in covering.codes if code == problem.code)
        left += [problem, Problem("TTHC092", "warning", place, {"code": problem.code})]
    unused = [
        Problem("TTHC093", "warning", place, {"code": code})
        for ignore in ignores
        for code, place in ignore.codes
        if code in MESSAGES and (ignore.first, code) not in used
    ]
    return tuple(sorted([*left, *wrong, *unused], key=lambda problem: problem.place.sort_key())), tuple(ignored)


def read_ignores(content: bytes, path: str) -> tuple[tuple[Ignore, ...], tuple[Problem, ...]]:
    """The comments of one file that are understood, and what is wrong with the others; nothing of a broken file."""
    text, _ = decode(content)
    if text is None or not MARK.search(text):
        return (), ()
    node, wrong = read_yaml(content, path)
    if node is None or any(problem.severity == "error" for problem in wrong):
        return (), ()
    source = SourceText.of(text)
    spans = sorted(_scalars(node, source))
    ignores: list[Ignore] = []
    problems: list[Problem] = []
    for match in MARK.finditer(text):
        start = source.position(match.start())
        line = source.line(start.line)
        before = line[: start.column - 1]
        is_comment = not before.strip() or before.endswith(" ")
        if not is_comment or any(first <= start < last for first, last in spans):
            continue
        read = _read(source, start, path)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            problems += _unknown(read)
            ignores.append(read)
    return tuple(ignores), tuple(problems)


def _read(source: SourceText, start: Position, path: str) -> Ignore | Problem:
    line = source.line(start.line)
    comment = line[start.column - 1 :].rstrip()
    whole = Place(path, *start, "", start.line, start.column + len(comment))
    words = " ".join(unicodedata.normalize("NFC", comment).split())
    match = IGNORE.fullmatch(MARK.sub("", words, count=1).strip())
    if match is None:
        return Problem("TTHC094", "error", whole, {"comment": quote(comment)})
    number = len(CODE.findall(match["codes"]))  # counted in the line itself, whose marks may stand apart
    codes = [
        (found[0].upper(), Place(path, start.line, found.start() + 1, "", start.line, found.end() + 1))
        for found in list(CODE.finditer(line, start.column - 1))[:number]
    ]
    if not match["reason"]:
        return Problem("TTHC090", "error", whole, {"codes": ", ".join(code for code, _ in codes)})
    return Ignore(*_lines(source, start), tuple(codes), match["reason"])


def _unknown(ignore: Ignore) -> Iterator[Problem]:
    for code, place in ignore.codes:
        if code not in MESSAGES:
            yield Problem("TTHC091", "error", place, {"code": code, "guess": nearest_code(code)})


def _lines(source: SourceText, start: Position) -> tuple[int, int]:
    """The lines a comment is about: its own, or with comments alone in their lines the block and the next line."""
    if source.line(start.line)[: start.column - 1].strip():
        return start.line, start.line
    first = last = start.line
    while first > 1 and _says_nothing(source.line(first - 1)):
        first -= 1
    while last < len(source.lines) and _says_nothing(source.line(last)):
        last += 1
    return first, last


def _says_nothing(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _scalars(node: Node, source: SourceText) -> Iterator[tuple[Position, Position]]:
    """From where to where texts stand that a `#` may be part of."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        waiting += [*here.items, *(part for entry in here.entries for part in entry)]
        if here.kind == "scalar" and not here.plain:
            is_block = source.line(here.start.line)[here.start.column - 1 :][:1] in ("|", ">")
            yield _lines_of_block(here.start, here.end, source) if is_block else (here.start, here.end)


def _lines_of_block(start: Position, end: Position, source: SourceText) -> tuple[Position, Position]:
    """The lines below `|` or `>`, without the comments at their end that are indented less."""
    first = start.line + 1
    inside = [number for number in range(first, end.line) if source.line(number).strip()]
    indent = _indent(source.line(inside[0])) if inside else 0
    last = max((number for number in inside if _indent(source.line(number)) >= indent), default=start.line)
    return Position(first, 1), Position(last + 1, 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
