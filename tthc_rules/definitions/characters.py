"""The characters of a definition file: decoding, and what is refused before YAML sees it.

A file is UTF-8 text of letters, digits, punctuation, plain spaces and line feeds. A character that cannot be
seen, or that YAML and the editor understand differently, is refused by its number: nobody could find it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

LARGEST_FILE = 256 * 1024
"""Bytes; a procedure of 300 lines has about 8,000."""

LONGEST_QUOTE = 60
"""Characters of an author's text that a message repeats."""

STAND_IN = "\ue000"
"""Takes the place of a refused character while the rest of the file is read; never in a file itself."""


class Position(NamedTuple):
    """Line and column, both from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """Text with positions; every line ends in a line feed, also the last one. `path`: what messages call its file."""

    text: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]
    path: str | None = None

    @classmethod
    def of(cls, text: str, path: str | None = None) -> SourceText:
        text = text if text.endswith("\n") else text + "\n"
        lines = tuple(text.split("\n"))
        letters_before = accumulate(map(len, lines[:-1]), initial=0)
        return cls(text, lines, tuple(map(add, letters_before, count())), path)

    def line(self, number: int) -> str:
        """The line, or an empty one after the last."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def offset(self, position: Position) -> int:
        return self.starts[position.line - 1] + position.column - 1

    def position(self, offset: int) -> Position:
        """
        >>> SourceText.of("a: 1\\nb: 2").position(5)
        Position(line=2, column=1)
        """
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def span(self, begins: int, ends: int) -> tuple[int, int, int, int]:
        """Line and column of two offsets.

        >>> SourceText.of("a: 1\\nb: 2").span(5, 9)
        (2, 1, 2, 5)
        """
        starts = self.starts
        line = bisect_right(starts, begins)
        last = bisect_right(starts, ends, line - 1)
        return line, begins - starts[line - 1] + 1, last, ends - starts[last - 1] + 1


class Flaw(NamedTuple):
    """A character or a byte that is refused: message code, where, and the values of the message."""

    code: str
    at: Position
    values: dict[str, str]


# ---------------------------------------------------------------------- quoting


def spell(text: str) -> str:
    """`text` with every character that cannot be printed written as <U+XXXX>.

    >>> spell("a\\x1b[2J")
    'a<U+001B>[2J'
    """
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in text)


def quote(text: str, longest: int = LONGEST_QUOTE) -> str:
    """An author's text for a message: on one line, shortened, nothing in it that drives a terminal.

    >>> quote("Thẩm định " * 20, 20)
    'Thẩm định Thẩm định…'
    """
    words = text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
    return spell(words)


def in_quotes(text: str) -> str:
    """`text` as a quoted YAML scalar: double quotes, or single ones where that is easier to read.

    >>> in_quotes('0,5 ngày làm việc') == '"0,5 ngày làm việc"', in_quotes('Mẫu "A"') == "'Mẫu \\"A\\"'"
    (True, True)
    """
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


# ---------------------------------------------------------------------- decoding

_SIGNATURES = {
    b"PK\x03\x04": "Word, Excel, ZIP",
    b"\xd0\xcf\x11\xe0": "Word, Excel 97-2003",
    b"%PDF": "PDF",
    b"\x1f\x8b": "GZIP",
    b"{\\rtf": "RTF",
}


def decode(content: str | bytes) -> tuple[str | None, Flaw | None]:
    """The text, without a byte order mark and with line feeds only; or why this is no UTF-8 text."""
    if isinstance(content, str):
        if len(content) > LARGEST_FILE or len(content.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
            return None, _too_large()
        return _plain_lines(content), None
    if len(content) > LARGEST_FILE:
        return None, _too_large()
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature):
            return None, Flaw("TTHC006", Position(1, 1), {"kind": kind})
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, Flaw("TTHC005", Position(1, 1), {})
    head = content[:1000]
    if head.count(0) * 4 >= len(head) > 0:
        return None, Flaw("TTHC005", Position(1, head.index(0) + 1), {})
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = SourceText.of(_plain_lines(content[: error.start].decode("utf-8")))
        at = before.position(len(before.text) - 1)
        if error.reason == "unexpected end of data":
            return None, Flaw("TTHC004", at, {})
        return None, Flaw("TTHC003", at, {"byte": f"{content[error.start]:02X}"})
    return _plain_lines(text), None


def _too_large() -> Flaw:
    return Flaw("TTHC002", Position(1, 1), {"kib": str(LARGEST_FILE // 1024)})


def _plain_lines(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return text if "\n" in text else text.replace("\r", "\n")  # as old Macs ended lines; YAML does too


# ---------------------------------------------------------------------- refused characters

_LINE_BREAKS = "\r\x85\u2028\u2029"
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
# zero width, bidirectional, fillers, variation selectors, tags, private use, surrogates, non-characters
_INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001fffe\U0001ffff\U0002fffe-\U0002ffff\U000e0000-\U0010ffff"
)
_REFUSED = re.compile(f"[\t{_LINE_BREAKS}{_SPACES}{_CONTROLS}{_INVISIBLE}]")
_ORDINARY = re.compile(
    "[\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*"  # from Ạ on, Unicode has nothing but Vietnamese
)
_SEPARATING = re.compile(f"[\t{_LINE_BREAKS}{_SPACES}]")
_KINDS = (
    (re.compile(f"[{_LINE_BREAKS}]"), "TTHC010"),
    (re.compile(f"[{_SPACES}]"), "TTHC011"),
    (re.compile(f"[{_CONTROLS}\n\t]"), "TTHC008"),
    (re.compile("\ufeff"), "TTHC012"),
    (re.compile(f"[{_INVISIBLE}]"), "TTHC009"),
)


def kind_of(letter: str) -> str | None:
    """The message code for a character that is refused in the text of a value; None for any other."""
    return next((code for pattern, code in _KINDS if pattern.match(letter)), None)


def is_ordinary(text: str) -> bool:
    """Whether there are only letters of the Vietnamese alphabet and ASCII on lines: nothing to be refused.

    >>> is_ordinary("Thẩm định"), is_ordinary("Thẩm\\xa0định"), is_ordinary("Ðất")
    (True, False, False)
    """
    return _ORDINARY.fullmatch(text) is not None


def refused(source: SourceText) -> Iterator[Flaw]:
    """Every refused character of the file, in order."""
    if is_ordinary(source.text):
        return
    for match in _REFUSED.finditer(source.text):
        at = source.position(match.start())
        letter = match[0]
        if letter == "\t":
            before = source.line(at.line)[: at.column - 1]
            yield Flaw("TTHC014" if before.strip(" \t") else "TTHC013", at, {})
        else:
            yield Flaw(kind_of(letter) or "TTHC009", at, {"number": number_of(letter)})


def without_refused(text: str) -> str:
    """The same text at the same positions, readable by YAML: spaces for what separates, else `STAND_IN`."""
    return _REFUSED.sub(lambda match: " " if _SEPARATING.match(match[0]) else STAND_IN, text)


def number_of(letter: str) -> str:
    """
    >>> number_of("\\u200b")
    'U+200B'
    """
    return f"U+{ord(letter):04X}"
