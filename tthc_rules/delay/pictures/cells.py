"""Bars in a terminal: a row of cells, each standing for the same time and showing what most of that time was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple


class Stretch(NamedTuple):
    """A part of a bar and its sign; of two signs in a cell that last equally long, the later `weight` shows."""

    start: int | Fraction
    end: int | Fraction
    sign: str
    weight: int = 0


def bar(stretches: Iterable[Stretch], low: int, high: int, width: int) -> str:
    """The stretches between two ends as so many cells.

    What is shorter than a cell still shows, unless another sign would then show nowhere.

    >>> bar([Stretch(0, 50, "█"), Stretch(50, 51, "x", 1), Stretch(60, 100, "▒", 1)], 0, 100, 10)
    '█████x▒▒▒▒'
    """
    drawn = [stretch for stretch in stretches if stretch.start < stretch.end]
    size = Fraction(high - low, width)
    filled: dict[int, dict[tuple[int, str], Fraction]] = {}
    for stretch in drawn:
        first, last = cell_of(stretch.start, low, high, width), cell_of(stretch.end, low, high, width)
        for cell in range(first, last + 1):
            begin = low + size * cell
            time = min(begin + size, Fraction(stretch.end)) - max(begin, Fraction(stretch.start))
            if time > 0:
                signs = filled.setdefault(cell, {})
                key = (stretch.weight, stretch.sign)
                signs[key] = signs.get(key, Fraction()) + time
    shown = {cell: max(signs, key=lambda key: (signs[key], key)) for cell, signs in filled.items()}
    for missing in sorted({key for signs in filled.values() for key in signs} - set(shown.values()), reverse=True):
        counts = Counter(shown.values())
        cells = [cell for cell, signs in filled.items() if missing in signs and counts[shown[cell]] > 1]
        if cells:
            longest = max(filled[cell][missing] for cell in cells)
            shown[next(cell for cell in cells if filled[cell][missing] == longest)] = missing
    return "".join(shown[cell][1] if cell in shown else " " for cell in range(width))


def cell_of(place: int | Fraction, low: int, high: int, width: int) -> int:
    """The cell in which a place lies; the end is in the last one.

    >>> [cell_of(place, 0, 100, 10) for place in (0, 9, 10, 100)]
    [0, 0, 1, 9]
    """
    return min(width - 1, max(0, int((Fraction(place) - low) * width // (high - low))))


def marked(row: str, signs: Mapping[int, str]) -> str:
    """A row with upright lines where nothing else stands.

    >>> marked("██   ", {1: "│", 3: "│"})
    '██ │ '
    """
    return "".join(signs.get(cell, " ") if sign == " " else sign for cell, sign in enumerate(row))
