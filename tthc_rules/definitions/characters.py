"""The characters of a definition file: decoding, what is refused before YAML sees it, what only looks right.

A file is UTF-8 text of letters, digits, punctuation, plain spaces and line feeds. A character that cannot be
seen, or that YAML and the editor understand differently, is refused by its number: nobody could find it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
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
    """Text with positions; every line ends in a line feed, also the last one."""

    text: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> SourceText:
        text = text if text.endswith("\n") else text + "\n"
        lines = tuple(text.split("\n"))
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        return cls(text, lines, tuple(starts[:-1]))

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

    def between(self, start: Position, end: Position) -> str:
        return self.text[self.offset(start) : self.offset(end)]


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
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


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


def refused(source: SourceText) -> Iterator[Flaw]:
    """Every refused character of the file, in order."""
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


# ---------------------------------------------------------------------- what merely looks right

_LOOK_ALIKES = {
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\u00f0": "đ",
    "\u0256": "đ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "-",
}
_LOOK_ALIKE = re.compile("[\u00d0\u0189\u00f0\u0256\u2010\u2011\u2212\uff01-\uff5e]")
_FOREIGN = "[\u0370-\u03a8\u03aa-\u03bb\u03bd-\u03ff\u0400-\u052f]"  # Greek and Cyrillic but for μ and Ω
_LATIN = "[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
_MIXED = re.compile(f"{_FOREIGN}(?:(?<={_LATIN}.)|(?={_LATIN}))")  # the rare letter first: five times faster

_CP1252_HIGH = "\x81\x8d\x8f\x90\x9d\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
_CP1252_HIGH += "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\xa0-\xbf"
_MOJIBAKE = re.compile(f"[ÃÄÅÆ][{_CP1252_HIGH}]|á[º»][{_CP1252_HIGH}]|â€[{_CP1252_HIGH}]|\ufffd")
_GUILLEMETS = re.compile("«[^»]*»")  # «lá»… would look like it
_TCVN3 = re.compile("[®¸µ¶·¹¨¾¼½Þ§¬](?:(?<=[A-Za-z].)|(?=[A-Za-z]))")
_VNI = re.compile("[åäïëûöüñîÅÄÏËÛÖÜÑÎ]")


def may_mislead(text: str) -> bool:
    """Whether anything in a whole file can be told by `look_alike`, `foreign_letter`, `mojibake`, `in_legacy_font`."""
    return any(pattern.search(text) for pattern in (_LOOK_ALIKE, _MIXED, _MOJIBAKE, _TCVN3, _VNI))


def look_alike(text: str) -> tuple[str, str] | None:
    """The first letter that stands for another one, and that other one.

    >>> look_alike("Ðất đai")
    ('Ð', 'Đ')
    """
    if match := _LOOK_ALIKE.search(text):
        letter = match[0]
        return letter, _LOOK_ALIKES.get(letter) or chr(ord(letter) - 0xFEE0)
    return None


def foreign_letter(text: str) -> str | None:
    """The first Greek or Cyrillic letter inside a Latin word; None where there is none."""
    match = _MIXED.search(text)
    return match[0] if match else None


def mojibake(text: str) -> str | None:
    """What a text was before UTF-8 was read as windows-1252; empty if that is lost; None if it is right.

    >>> mojibake("Tháº©m Ä‘á»‹nh")
    'Thẩm định'
    """
    if not _MOJIBAKE.search(_GUILLEMETS.sub("", text)):
        return None
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def in_legacy_font(text: str) -> bool:
    """Typed for a TCVN3 (.VnTime) or VNI font: one such sign may be a foreign name, two are not.

    >>> in_legacy_font("§¬n ®Ò nghÞ"), in_legacy_font("Ñôn ñeà nghò"), in_legacy_font("Đơn đề nghị")
    (True, True, False)
    """
    return len(_TCVN3.findall(text)) > 1 or len(_VNI.findall(text)) > 1


_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile("[^\\W\\d_\u0300-\u036f][^\\W\\d_]*(?:[\u0300-\u036f]+[^\\W\\d_]*)*")


def without_tone_place(text: str) -> str:
    """The same for two spellings of one word that differ only in the letter that carries the tone.

    >>> without_tone_place("hòa giải") == without_tone_place("hoà giải") != without_tone_place("hóa giải")
    True
    """
    if text.isascii():
        return text
    return _SYLLABLE.sub(_tone_last, unicodedata.normalize("NFD", text))


def _tone_last(match: re.Match[str]) -> str:
    return _TONES.sub("", match[0]) + "".join(_TONES.findall(match[0]))
