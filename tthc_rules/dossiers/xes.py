"""Event logs in XES (IEEE 1849): a trace is a dossier, its attributes are those of the event log in CSV.

What is `case:received` there is the attribute `received` of the trace here. Attributes of other programs, global
defaults, classifiers and attributes inside attributes are not read. The file is read tag by tag, no tree is built; a
document type declaration is refused, and with it every entity of a file's own. A time with a zone, as XES has it, is
put on Vietnam's clock; one that is written here has the zone +07:00.
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn
from unicodedata import normalize
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.dossiers.event import EventKind
from tthc_rules.dossiers.event_log import (
    CASE_FIELDS,
    EVENT_COLUMNS,
    EVENT_EXTRAS,
    KINDS,
    LIFECYCLE,
    case_cells,
    event_cells,
    event_of,
    in_its_row,
    meant,
    value_of,
)
from tthc_rules.dossiers.records import dossier_of, record_of
from tthc_rules.problems import DossierError, Place, Problem

NAME, TIME, TRANSITION = "concept:name", "time:timestamp", "lifecycle:transition"
KEYS = {
    "trace": frozenset({NAME, *CASE_FIELDS}),
    "event": frozenset({NAME, TIME, TRANSITION, *EVENT_COLUMNS.values(), *EVENT_EXTRAS}),
}
TYPES = ("string", "date", "int", "float", "boolean", "id")
ATTRIBUTES = (*TYPES, "list", "container")
INSIDE: Mapping[str, tuple[str, ...]] = {
    "": ("log",),
    "log": ("extension", "global", "classifier", "trace", *ATTRIBUTES),
    "trace": ("event", *ATTRIBUTES),
    "event": ATTRIBUTES,
}
TRANSITIONS = (*KINDS, *(kind.value for kind in EventKind if kind not in LIFECYCLE))
TRUTHS = {"1": "true", "0": "false"}
MIB = 256
STEP = 1 << 20
GZIP = b"\x1f\x8b"
ZONE = "+07:00"
DATES = frozenset({"received", "promised_due", "new_due", "until", "was", TIME})
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_xes(content: bytes | str, path: str) -> tuple[Dossier, ...]:
    """The dossiers of an XES log, as text or bytes, or packed with gzip.

    Raises DossierError with every problem, each with the line of its event; from where a file is no XML it is not read.
    """
    return _Reader(path, "utf-8" if isinstance(content, str) else None).read(_pieces(content, path))


def _pieces(content: bytes | str, path: str) -> Iterator[bytes]:
    """The bytes of the log piece by piece, unpacked if need be up to a size that no log should have."""
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    if not content.startswith(GZIP):
        yield content
        return
    unpacked = 0
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
        try:
            while piece := packed.read(STEP):
                unpacked += len(piece)
                if unpacked > MIB * STEP:
                    raise EOFError
                yield piece
        except (OSError, EOFError, zlib.error):
            raise DossierError(Problem("TTHC666", place=Place(path), values={"mib": MIB})) from None


@dataclass(slots=True)
class _Holder:
    """A trace or an event while it is read: what our attributes in it say, and the line of each."""

    tag: str
    line: int
    said: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


class _Reader:
    """Follows the tags; `open` are the names of those open now, `?` for one whose inside says nothing here."""

    def __init__(self, path: str, encoding: str | None) -> None:
        self.path = path
        self.open: list[str] = []
        self.trace: _Holder | None = None
        self.event: _Holder | None = None
        self.events: list[dict[str, Any]] = []
        self.event_lines: list[int] = []
        self.told_before = self.traces = 0
        self.problems: list[Problem] = []
        self.dossiers: list[Dossier] = []
        self.parser = expat.ParserCreate(encoding, " ")  # a blank between the name space and the name of a tag
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.refuse_doctype

    def read(self, pieces: Iterable[bytes]) -> tuple[Dossier, ...]:
        try:
            for piece in pieces:
                self.parser.Parse(piece, False)
            self.parser.Parse(b"", True)
        except expat.ExpatError as error:
            self.problems.append(Problem("TTHC660", place=Place(self.path, error.lineno, error.offset + 1)))
        except (LookupError, ValueError):  # the first line names an encoding that is not known, or not read here
            self.problems.append(Problem("TTHC660", place=Place(self.path, 1, 1)))
        if self.problems:
            raise DossierError(self.problems)
        return tuple(self.dossiers)

    def refuse_doctype(self, *_: object) -> NoReturn:
        self.tell("TTHC661")
        raise DossierError(self.problems)

    def tell(self, code: str, about: _Holder | None = None, **values: object) -> None:
        """A problem at this tag, or in the line where what it is about begins; it names the trace and the event."""
        where = ""
        if self.trace is not None:
            where = self.trace.said.get(NAME) or f"traces[{self.traces}]"
            where += f".events[{len(self.events)}]" if self.event is not None else ""
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        if about is not None:
            line, column = about.line, 1
        self.problems.append(Problem(code, place=Place(self.path, line, column, where), values=values))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag, parent = name.rpartition(" ")[2], self.open[-1] if self.open else ""
        known = INSIDE.get(parent)
        self.open.append(tag if known and tag in known else "?")
        if known and tag not in known:
            self.tell("TTHC662", tag=tag, known=", ".join(known))
            if not parent:  # no XES at all
                raise DossierError(self.problems)
        line, said = self.parser.CurrentLineNumber, self.open[-1]
        if said == "trace":
            self.trace, self.events, self.event_lines = _Holder(tag, line), [], []
            self.told_before = len(self.problems)
        elif said == "event":
            self.event = _Holder(tag, line)
        elif said in TYPES and (holder := self.event or self.trace) is not None:
            self.read_attribute(holder, tag, attributes)

    def end(self, _: str) -> None:
        tag = self.open.pop()
        if tag == "event" and self.event is not None:
            self.end_event(self.event)
            self.event = None
        elif tag == "trace" and self.trace is not None:
            self.end_trace(self.trace)
            self.trace = None
            self.traces += 1

    def read_attribute(self, holder: _Holder, tag: str, attributes: Mapping[str, str]) -> None:
        for needed in ("key", "value"):
            if needed not in attributes:
                self.tell("TTHC663", tag=tag, missing=needed)
                return
        key, value = attributes["key"], normalize("NFC", attributes["value"])
        if key not in KEYS[holder.tag]:
            if (guess := _guess(holder.tag, key)) is not None:
                self.tell("TTHC669", key=key, guess=guess)
            return
        if key in holder.lines:
            self.tell("TTHC664", key=key, first=holder.lines[key])
            return
        holder.lines[key] = self.parser.CurrentLineNumber
        value = TRUTHS.get(value, value) if tag == "boolean" else value
        try:
            value_of(key, value)
        except (ValueError, RecursionError, ArithmeticError):
            self.tell("TTHC622")
        else:
            holder.said[key] = value

    def end_event(self, event: _Holder) -> None:
        said = event.said
        for key, tag in ((NAME, "string"), (TIME, "date")):
            if not said.get(key):
                self.tell("TTHC668", event, tag="event", key=key, type=tag)
        transition = said.get(TRANSITION, "").lower()  # logs write COMPLETE and complete
        if transition and transition not in TRANSITIONS:
            self.tell("TTHC665", event, given=said[TRANSITION], known=", ".join(TRANSITIONS))
        self.events.append(event_of({NAME: "", TIME: "", **said, TRANSITION: transition}))
        self.event_lines.append(event.line)

    def end_trace(self, trace: _Holder) -> None:
        case_id = trace.said.get(NAME)
        if not case_id:
            self.tell("TTHC668", trace, tag="trace", key=NAME, type="string")
        if case_id is None or len(self.problems) > self.told_before:
            return
        fields = {name: value_of(name, cell) for name, cell in trace.said.items() if name != NAME and cell}
        try:
            self.dossiers.append(dossier_of({"id": case_id, **fields, "events": self.events}, self.path, case_id))
        except DossierError as error:
            lines = self.event_lines or [trace.line]
            self.problems += (in_its_row(problem, case_id, lines) for problem in error.problems)


def _guess(tag: str, key: str) -> str | None:
    """Which of our attributes a name was meant to be; in a trace one with a colon is of an extension of XES."""
    if tag == "event":
        return meant(key)
    guess = None if ":" in key else meant(f"case:{key}")
    return guess and guess.removeprefix("case:")


def write_xes(dossiers: Iterable[Dossier]) -> str:
    """The XES log of dossiers. Reading it gives the same dossiers.

    Raises DossierError (TTHC667) for a character that no XML can hold.
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<log xes.version="1.0" xmlns="http://www.xes-standard.org/">']
    for dossier in dossiers:
        record = record_of(dossier)
        trace = [*_tags({NAME: dossier.id, **case_cells(record)}, 2)]
        for event in record.get("events", ()):
            trace += ("    <event>", *_tags(event_cells(event), 3), "    </event>")
        if wrong := UNWRITABLE.search("".join(trace)):
            values = {"letter": f"U+{ord(wrong[0]):04X}", "id": dossier.id}
            raise DossierError(Problem("TTHC667", place=Place(field=dossier.id), values=values))
        lines += ("  <trace>", *trace, "  </trace>")
    return "\n".join([*lines, "</log>", ""])


def _tags(cells: Mapping[str, str], depth: int) -> Iterator[str]:
    for key, cell in cells.items():
        tag, value = ("date", cell + ZONE) if key in DATES else ("string", cell)
        yield f"{'  ' * depth}<{tag} key={quoteattr(key)} value={quoteattr(value)}/>"
