"""Where the boxes of a step diagram stand: in rows, each step below all the steps it waits for.

A line that passes a row keeps a lane of its own there, as wide as a box: so it never runs through one, and steps that
follow each other stay in one column. Lengths are in pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 300
GAP = 24
ROW_GAP = 40


@dataclass(frozen=True, slots=True)
class Spot:
    """A box: its left upper corner, width and height."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        return self.x + self.width // 2

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Layout:
    """Every box by id, the lines between them as corner points, and the size of the whole."""

    spots: Mapping[str, Spot]
    lines: tuple[tuple[tuple[int, int], ...], ...]
    width: int
    height: int


def lay_out(after: Mapping[str, Sequence[str]], heights: Mapping[str, int], widths: Mapping[str, int]) -> Layout:
    """The layout of boxes that come `after` others. Boxes are known by id, in the order in which they are told."""
    depth = depths(after)
    rows: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for box in after:
        rows[depth[box]].append(box)
    chains = [_chain(before, box, depth) for box, befores in after.items() for before in befores]
    for chain in chains:
        for lane in chain[1:-1]:
            rows[depth[chain[0]] + chain.index(lane)].append(lane)
    neighbours: dict[str, list[str]] = {}
    for chain in chains:
        for upper, lower in pairwise(chain):
            neighbours.setdefault(lower, []).append(upper)
    _untangle(rows, neighbours)
    spots = _placed(rows, heights, widths)
    levels = _levels(rows, chains, spots)
    lines = tuple(_line(chain, spots, levels) for chain in chains)
    real = {box: spots[box] for box in after}
    width = max(spot.x + spot.width for spot in spots.values())
    return Layout(real, lines, width, max(spot.bottom for spot in spots.values()))


def depths(after: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How many steps come before each at the most. Steps wait for each other in no circle."""
    known: dict[str, int] = {}

    def depth(box: str) -> int:
        if box not in known:
            known[box] = 1 + max((depth(before) for before in after[box]), default=-1)
        return known[box]

    return {box: depth(box) for box in after}


def _chain(upper: str, lower: str, depth: Mapping[str, int]) -> list[str]:
    """The two ends of a line and the lanes that it needs in the rows between them."""
    lanes = [f"{upper}>{lower}>{row}" for row in range(depth[upper] + 1, depth[lower])]
    return [upper, *lanes, lower]


def _untangle(rows: list[list[str]], above: Mapping[str, Sequence[str]]) -> None:
    """Orders each row by where the boxes above it stand."""
    for number in range(1, len(rows)):
        order = {box: place for place, box in enumerate(rows[number - 1])}

        def place(box: str, order: Mapping[str, int] = order) -> tuple[int, int]:
            found = [order[upper] for upper in above.get(box, ()) if upper in order]
            return (sum(found) * 1000 // len(found), len(found)) if found else (0, 0)

        rows[number].sort(key=place)


def _placed(rows: list[list[str]], heights: Mapping[str, int], widths: Mapping[str, int]) -> dict[str, Spot]:
    """Each row centred below the one above it."""
    lengths = [sum(widths.get(box, WIDTH) for box in row) + GAP * (len(row) - 1) for row in rows]
    spots: dict[str, Spot] = {}
    y = 0
    for row, length in zip(rows, lengths, strict=True):
        tallest = max(heights.get(box, 0) for box in row)
        x = (max(lengths) - length) // 2
        for box in row:
            width = widths.get(box, WIDTH)
            height = heights.get(box, tallest)
            spots[box] = Spot(x, y + (tallest - height) // 2, width, height)
            x += width + GAP
        y += tallest + ROW_GAP
    return spots


def _levels(
    rows: Sequence[Sequence[str]], chains: Sequence[Sequence[str]], spots: Mapping[str, Spot]
) -> dict[str, int]:
    """At which height the lines from each box go sideways: lines that end in different boxes do not share one."""
    aside: dict[str, list[str]] = {}
    for chain in chains:
        for upper, lower in pairwise(chain):
            if spots[upper].middle != spots[lower].middle:
                aside.setdefault(upper, []).append(lower)
    levels: dict[str, int] = {}
    for row in rows:
        floor = max(spots[box].bottom for box in row)
        ends = list(dict.fromkeys(frozenset(aside[box]) for box in row if box in aside))
        for box in row:
            if box in aside:
                levels[box] = floor + ROW_GAP * (ends.index(frozenset(aside[box])) + 1) // (len(ends) + 1)
    return levels


def _line(chain: Sequence[str], spots: Mapping[str, Spot], levels: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    """Down from one box and down to the next, with at most one level stretch in each gap between rows."""
    points: list[tuple[int, int]] = [(spots[chain[0]].middle, spots[chain[0]].bottom)]
    for upper, lower in pairwise(chain):
        if spots[upper].middle != spots[lower].middle:
            points += [(spots[upper].middle, levels[upper]), (spots[lower].middle, levels[upper])]
        if lower != chain[-1]:
            points.append((spots[lower].middle, spots[lower].bottom))
    points.append((spots[chain[-1]].middle, spots[chain[-1]].y))
    return tuple(points)
