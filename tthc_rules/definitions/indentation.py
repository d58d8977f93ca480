"""How far a line is indented, and where it would fit: the columns in which the lines above it start.

Columns count from 0 here: so many spaces stand before a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tthc_rules.definitions.characters import SourceText

STEP = 2
"""Spaces by which what belongs to a line stands deeper, as the guide for authors says."""
_DASHES = re.compile(r" *(?:- +)*")
_OPENS = re.compile(r"(?:[^\"'#]|[\"'][^\"']*[\"'])*:(?: +#.*)?")


class Level(NamedTuple):
    """A column in which a block stands that a line may go on with, the line that shows it, and whether by a dash."""

    column: int
    line: int
    dash: bool


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def is_dash(words: str) -> bool:
    return words == "-" or words.startswith("- ")


def opens(line: str) -> bool:
    """Whether a line is a key whose value stands below it.

    >>> opens("  khi:  # tùy"), opens("cấp: xã"), opens("  - một trong:")
    (True, False, True)
    """
    return _OPENS.fullmatch(line.strip()) is not None


def line_above(number: int, source: SourceText) -> int | None:
    """The nearest line above with something on it that is no comment."""
    above = range(number - 1, 0, -1)
    return next((line for line in above if source.line(line).strip() and not _comment(source.line(line))), None)


def line_below(number: int, source: SourceText) -> int | None:
    """The nearest line below with something on it that is no comment."""
    below = range(number + 1, len(source.lines) + 1)
    return next((line for line in below if source.line(line).strip() and not _comment(source.line(line))), None)


def levels(number: int, source: SourceText) -> tuple[Level, ...]:
    """The levels that are open above a line, the innermost first."""
    return tuple(_levels(number, source))


def _levels(number: int, source: SourceText) -> Iterator[Level]:
    above, outside = line_above(number, source), len(source.text)
    if above and opens(source.line(above)):
        column = content(source.line(above))
        yield Level(column + STEP, above, False)
    while above and outside:
        line = source.line(above)
        columns = [*(match.start() for match in re.finditer("-", line[: content(line)])), content(line)]
        for place, column in reversed(list(enumerate(columns))):
            if column < outside:
                yield Level(column, above, place < len(columns) - 1)
        outside = min(outside, indentation(line))
        above = line_above(above, source)


def fitting(number: int, source: SourceText) -> int | None:
    """The column in which a line was most probably meant to start: one space away, and the only one so near."""
    line = source.line(number)
    have, dash = indentation(line), is_dash(line.strip())
    near = {level.column for level in levels(number, source) if level.dash == dash and abs(level.column - have) == 1}
    return near.pop() if len(near) == 1 else None


def tabbed(before: str, number: int, source: SourceText) -> int:
    """The column for a line with tabs before it: the level nearest to two spaces for each tab, the deeper of two."""
    wanted = before.count("\t") * STEP + before.count(" ")
    dash = is_dash(source.line(number).strip())
    columns = [level.column for level in levels(number, source) if level.dash == dash] or [wanted]
    return min(columns, key=lambda column: (abs(column - wanted), -column))


def content(line: str) -> int:
    """Where a line starts behind its dashes."""
    match = _DASHES.match(f"{line} ")
    return match.end() if match else 0


def _comment(line: str) -> bool:
    return line.lstrip().startswith("#")
