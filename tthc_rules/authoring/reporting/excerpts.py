"""Lines of a file as a terminal shows them: which column a character of the file stands in, and what fits.

A tab goes to the next of every four columns, a combining mark takes no column, a wide letter two, and a character
that cannot be seen is spelt out: what is wrong with it is just that it cannot be seen.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from tthc_rules.definitions import characters

TAB = 4
BEFORE = 16
"""Columns that are kept before what is marked, where a long line is cut."""


class Cell(NamedTuple):
    """What is shown for one character of a file, and how many columns it takes."""

    text: str
    width: int


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as shown, cut where it is too long.

    `columns`: where each character of the file's line stands in it (from 0), and where the line ends; of a cut line
    some lie outside of the text.
    """

    text: str
    columns: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The columns to be marked for the characters from `start` up to `end` (from 0); at least one."""
        first, last = self._column(start), self._column(end)
        if start + 1 < len(self.columns) and first == self._column(start + 1):
            first -= 1  # a mark stands on the letter before it
        farthest = width_of(self.text)
        first = min(max(first, 0), farthest)
        return first, max(min(last, farthest), first + 1)

    def _column(self, character: int) -> int:
        return self.columns[min(character, len(self.columns) - 1)]


def text_of(content: bytes) -> str | None:
    """The text that the positions of problems count in, lines ended by line feeds; None where there is none to show.

    Bytes that are no UTF-8 are shown by a sign that stands for them.
    """
    text, flaw = characters.decode(content)
    if flaw is None or flaw.code not in ("TTHC003", "TTHC004"):
        return text
    return content.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")


def width_of(text: str) -> int:
    """How many columns a printable text takes.

    >>> width_of("Thẩm định"), width_of(unicodedata.normalize("NFD", "Thẩm định")), width_of("户口")
    (9, 9, 4)
    """
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def show_line(line: str, start: int, end: int, width: int) -> ShownLine:
    """The line in at most `width` columns, with the characters from `start` up to `end` (from 0) among them.

    >>> shown = show_line("\\tmã: 1", 1, 3, 40)
    >>> shown.text, shown.span(1, 3)
    ('→   mã: 1', (4, 6))
    """
    cells = _cells(line)
    columns = list(accumulate((cell.width for cell in cells), initial=0))
    first, last = columns[min(start, len(cells))], columns[min(end, len(cells))]
    if columns[-1] <= width:
        return ShownLine(_composed(cells), tuple(columns))
    left = 0 if last < width else max(first - BEFORE, 0)
    room = width - 1 - bool(left)
    kept = [
        cell
        for cell, column in zip(cells, columns, strict=False)
        if left <= column and column + cell.width <= left + room
    ]
    text = "…" * bool(left) + _composed(kept) + "…" * (columns[-1] > left + room)
    return ShownLine(text, tuple(column - left + bool(left) for column in columns))


def _cells(line: str) -> list[Cell]:
    cells: list[Cell] = []
    column = 0
    for letter in line:
        if letter == "\t":
            wide = TAB - column % TAB
            cell = Cell("→".ljust(wide), wide)
        elif letter.isprintable():
            cell = Cell(letter, _width(letter))
        else:
            spelt = characters.spell(letter)
            cell = Cell(spelt, len(spelt))
        column += cell.width
        cells.append(cell)
    return cells


def _composed(cells: list[Cell]) -> str:
    """The text composed: a terminal shows letters rather than letters and marks."""
    return unicodedata.normalize("NFC", "".join(cell.text for cell in cells)).rstrip(" ")


def wrapped(text: str, first: int, width: int) -> list[str]:
    """The words of a text in lines of at most `width` columns, of which the first has `first` columns less.

    >>> wrapped("thiếu khóa «tên» của thủ tục", 8, 20)
    ['thiếu khóa', '«tên» của thủ tục']
    """
    lines: list[str] = []
    line, room = "", width - first
    for word in text.split():
        if line and width_of(line) + 1 + width_of(word) > room:
            lines.append(line)
            line, room = word, width
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
