"""Two sets of definitions side by side: which version of one answers to which of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tthc_rules.definitions.shapes import Procedure


@dataclass(frozen=True, slots=True)
class Matched:
    """The versions that stand in both sets, and those that stand in only one."""

    both: tuple[tuple[Procedure, Procedure], ...]
    dropped: tuple[Procedure, ...]
    added: tuple[Procedure, ...]


def match_versions(before: Iterable[Procedure], after: Iterable[Procedure]) -> Matched:
    """Versions of the same procedure and issuer: those that start on the same day first, then in order of time.

    One version against one is always a pair, whatever their codes: that is what was asked for.
    """
    old, new = list(before), list(after)
    if len(old) == len(new) == 1:
        return Matched(((old[0], new[0]),), (), ())
    pairs = list(_pairs(old, new))
    left, right = ([id(pair[side]) for pair in pairs] for side in (0, 1))
    return Matched(
        tuple(sorted(pairs, key=lambda pair: (pair[1].key, pair[1].in_force_from, pair[1].identity[1] or ""))),
        tuple(procedure for procedure in old if id(procedure) not in left),
        tuple(procedure for procedure in new if id(procedure) not in right),
    )


def _pairs(old: list[Procedure], new: list[Procedure]) -> Iterator[tuple[Procedure, Procedure]]:
    for identity in dict.fromkeys(procedure.identity for procedure in old):
        mine = sorted((p for p in old if p.identity == identity), key=lambda p: p.in_force_from)
        theirs = sorted((p for p in new if p.identity == identity), key=lambda p: p.in_force_from)
        starts = {p.in_force_from for p in mine} & {p.in_force_from for p in theirs}
        yield from ((p, q) for p in mine for q in theirs if p.in_force_from == q.in_force_from)
        moved = ([p for p in versions if p.in_force_from not in starts] for versions in (mine, theirs))
        yield from zip(*moved, strict=False)
