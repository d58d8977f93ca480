"""Room for text: how wide letters are about, on paper and in a terminal, and lines that fit.

A drawing is written without knowing the font it will be seen in, so widths are taken a little too wide.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import partial

NARROW, WIDE = frozenset("iíìỉĩịjlf rtI.,:;·'’|!()[]-–/1"), frozenset("mwMWƯ%@—…")
ELLIPSIS = "…"
LONGEST = 1000


def paper_width(text: str, size: int) -> int:
    """The width of a text on paper, in the unit of the letters' size; about, and rather too wide.

    >>> paper_width("Thẩm định", 10), paper_width("審査e\u0323\u0302\u0327", 10)
    (54, 26)
    """
    return (sum(_hundredths(letter) for letter in unicodedata.normalize("NFC", text)) * size + 99) // 100


def _hundredths(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 100
    if letter in NARROW:
        return 38
    if letter in WIDE:
        return 92
    return 72 if letter.isupper() else 60


def columns(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> columns("Thẩm định"), columns("審査")
    (9, 4)
    """
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def lines_on_paper(text: str, size: int, room: int, most: int) -> list[str]:
    """The text in at most so many lines of the room given."""
    return _lines(text, partial(paper_width, size=size), room, most)


def lines_of_columns(text: str, room: int, most: int) -> list[str]:
    """The text in at most so many lines of a terminal; what is left out is shown by an ellipsis.

    >>> lines_of_columns("Chỉnh lý hồ sơ địa chính, in Giấy chứng nhận", 20, 2)
    ['Chỉnh lý hồ sơ địa', 'chính, in Giấy…']
    """
    return _lines(text, columns, room, most)


def padded(text: str, room: int) -> str:
    """The text in exactly so many columns.

    >>> padded("審査", 6) + "|"
    '審査  |'
    """
    shown = lines_of_columns(text, room, 1)[0]
    return shown + " " * (room - columns(shown))


def filled(entries: Iterable[str], room: int, joint: str = "   ") -> Iterator[str]:
    """The entries joined, as many in a line as fit; none is broken.

    >>> list(filled(["một", "hai", "ba"], 10, " · "))
    ['một · hai', 'ba']
    """
    line = ""
    for entry in entries:
        longer = f"{line}{joint}{entry}" if line else entry
        if line and columns(longer) > room:
            yield line
            longer = entry
        line = longer
    if line:
        yield line


def _lines(text: str, width: Callable[[str], int], room: int, most: int) -> list[str]:
    lines = [""]
    words = (text if len(text) <= LONGEST else text[: LONGEST - 1] + ELLIPSIS).split()
    while words:
        word = words.pop(0)
        longer = f"{lines[-1]} {word}".lstrip()
        if width(longer) <= room:
            lines[-1] = longer
        elif len(lines) == most:
            lines[-1] = _cut(longer, width, room)
            return lines
        elif not lines[-1] or width(word) > room:  # longer than a line by itself
            fits = _fitting(longer, width, room)
            lines[-1:] = [longer[:fits], ""]
            words.insert(0, longer[fits:])
        else:
            lines.append("")
            words.insert(0, word)
    return lines


def _cut(text: str, width: Callable[[str], int], room: int) -> str:
    """As much as fits before an ellipsis, whole words where that leaves any."""
    shown = text[: _fitting(text, width, room - width(ELLIPSIS))]
    whole, space, _ = shown.rpartition(" ")
    return (whole if space else shown).rstrip(" ,;·") + ELLIPSIS


def _fitting(text: str, width: Callable[[str], int], room: int) -> int:
    """How many letters fit, at least one."""
    count = len(text)
    while count > 1 and width(text[:count]) > room:
        count -= 1
    return count
