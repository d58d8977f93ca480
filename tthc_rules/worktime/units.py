"""Units of a limit: their words, which of them the law divides, and how an amount is written."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from tthc_rules.messages import Lang


class Unit(StrEnum):
    """What a limit is counted in."""

    WORKING_DAY = "working_day"
    WORKING_HOUR = "working_hour"
    WORKING_MINUTE = "working_minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    SAME_DAY = "same_day"


WHOLE_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
"""Units the law never divides."""

WORKING_UNITS = frozenset({Unit.WORKING_DAY, Unit.WORKING_HOUR, Unit.WORKING_MINUTE, Unit.SAME_DAY})
HOUR_UNITS = frozenset({Unit.WORKING_HOUR, Unit.WORKING_MINUTE, Unit.HOUR})

LONGEST = {
    Unit.WORKING_DAY: 2610,
    Unit.WORKING_HOUR: 20880,
    Unit.WORKING_MINUTE: 99999,
    Unit.HOUR: 87660,
    Unit.DAY: 3653,
    Unit.WEEK: 521,
    Unit.MONTH: 120,
    Unit.YEAR: 10,
}
"""Ten years in each unit, and never more than five digits: more is a slip of the pen."""

UNIT_WORDS: dict[Unit, tuple[str, str]] = {
    Unit.WORKING_DAY: ("ngày làm việc", "working day"),
    Unit.WORKING_HOUR: ("giờ làm việc", "working hour"),
    Unit.WORKING_MINUTE: ("phút làm việc", "working minute"),
    Unit.HOUR: ("giờ", "hour"),
    Unit.DAY: ("ngày", "day"),
    Unit.WEEK: ("tuần", "week"),
    Unit.MONTH: ("tháng", "month"),
    Unit.YEAR: ("năm", "year"),
    Unit.SAME_DAY: ("trong ngày", "same day"),
}


def write_amount(amount: Fraction, lang: Lang) -> str:
    """`10`, `0,5` (`0.5` in English), or `1/3` where decimals would not end.

    >>> write_amount(Fraction(5, 2), "vi"), write_amount(Fraction(1, 3), "en")
    ('2,5', '1/3')
    """
    for places in range(4):
        scaled = amount * 10**places
        if scaled.denominator == 1:
            digits = f"{scaled.numerator:0{places + 1}}"
            comma = "," if lang == "vi" else "."
            return f"{digits[:-places]}{comma}{digits[-places:]}" if places else digits
    return str(amount)
