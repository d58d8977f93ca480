"""Who answers for each step at a moment: the officer named for it, or its unit's head where nobody is."""

from __future__ import annotations

from collections.abc import Mapping


class Holders:
    """`units`: who answers for a step that nobody is named for."""

    def __init__(self, units: Mapping[str, str]) -> None:
        self.units = units
        self.named: dict[str, str] = {}
        self.accepted: set[str] = set()

    def of(self, step: str) -> str:
        return self.named.get(step) or self.units[step]

    def name(self, step: str, officer: str) -> None:
        """He has still to accept it, unless he had it already."""
        if self.named.get(step) != officer:
            self.named[step] = officer
            self.accepted.discard(step)

    def free(self, step: str) -> None:
        """It is taken from whoever had it, and given to nobody."""
        self.named.pop(step, None)
        self.accepted.discard(step)
