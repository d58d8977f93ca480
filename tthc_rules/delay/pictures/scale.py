"""The axis of the waterfall picture: from 0, or cut so that small changes of a long limit are seen."""

from __future__ import annotations

from fractions import Fraction

from tthc_rules.delay.pictures.waterfall import Waterfall


class Scale:
    """Where levels lie between two ends. An axis that does not begin at 0 is cut, so that small changes are seen."""

    def __init__(self, waterfall: Waterfall, day_minutes: int) -> None:
        low, self.high = min(waterfall.lowest, waterfall.finish), waterfall.highest
        span = max(self.high - low, day_minutes)
        base = (low - span // 2) // day_minutes * day_minutes
        self.low = base if low > 2 * span else 0
        self.high = max(self.high, self.low + day_minutes)

    def place(self, level: int | Fraction, room: int) -> int:
        """How far from the left end of so much room."""
        inside = max(level - self.low, 0)
        return int(2 * inside * room + self.high - self.low) // (2 * (self.high - self.low))
