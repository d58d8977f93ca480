"""A text with the one certain cure of a syntax error put in, so that what stands behind the error is read too.

Nothing cured is ever in use: the file is refused for the error all the same. Lines stay lines; where a cure moves what
stands behind it in its line, `true` gives the place that the author sees.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from tthc_rules.definitions.characters import Position, SourceText, in_quotes
from tthc_rules.definitions.node import Node
from tthc_rules.problems import Place, Problem


class Repair(NamedTuple):
    """What to put in place of part of a line; columns from 1, the end is past the last character."""

    line: int
    start: int
    end: int
    text: str


def insert(at: Position, text: str) -> Repair:
    """Something put in before a position."""
    return Repair(at.line, at.column, at.column, text)


def quoted(at: Position, words: str) -> Repair:
    """The words that stand at a position, in quotes.

    >>> quoted(Position(3, 6), "@ubnd")
    Repair(line=3, start=6, end=11, text='"@ubnd"')
    """
    return Repair(at.line, at.column, at.column + len(words), in_quotes(words))


class Mended:
    """A source text and the repairs made to it; `original` is the text as it was."""

    def __init__(self, source: SourceText) -> None:
        self.original = self.source = source
        self._repairs: list[Repair] = []

    def mend(self, repairs: Iterable[Repair]) -> None:
        """Repairs of one error, no two of them in one line."""
        lines = list(self.source.lines)
        for repair in repairs:
            line = lines[repair.line - 1]
            lines[repair.line - 1] = line[: repair.start - 1] + repair.text + line[repair.end - 1 :]
            self._repairs.append(repair)
        self.source = SourceText.of("\n".join(lines), self.source.path)

    def true(self, at: Position) -> Position:
        """Where a position of the mended text stands in the text as it was."""
        line, column = at
        for repair in reversed(self._repairs):
            if repair.line == line and column > repair.start:
                behind = column - len(repair.text) + repair.end - repair.start
                column = behind if column >= repair.start + len(repair.text) else min(column, repair.end)
        return Position(line, column)

    def retrace(self, node: Node) -> None:
        """Gives a tree that was read of the mended text the places that it has in the text as it was."""
        waiting = [node] if self._repairs else []
        while waiting:
            node = waiting.pop()
            begins, ends = self.true(node.start), self.true(node.end)
            node.source = self.original
            node.begins, node.ends = self.original.offset(begins), self.original.offset(ends)
            waiting += [*node.items, *(part for entry in node.entries for part in entry)]

    def retraced(self, problems: Iterable[Problem]) -> list[Problem]:
        """Problems that were found in the mended text, where they stand in the text as it was."""
        if not self._repairs:
            return list(problems)
        return [
            replace(
                found,
                place=self._true_place(found.place),
                related=tuple(replace(beside, place=self._true_place(beside.place)) for beside in found.related),
            )
            for found in problems
        ]

    def _true_place(self, place: Place) -> Place:
        line, column = self.true(Position(place.line or 1, place.column or 1))
        end_line, end_column = self.true(Position(place.end_line or line, place.end_column or column))
        return replace(place, line=line, column=column, end_line=end_line, end_column=end_column)
