"""Shares in whole minutes and whole per cent: rounded together, so that what is printed adds up."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from tthc_rules.delay.figures import RunAttribution, Share, largest_remainder

ShareKey = tuple[str, str, str]
"""Step, owner, cause: what a share is known by."""


def key_of(share: Share) -> ShareKey:
    return share.step, share.owner, share.cause


def whole_shares(run: RunAttribution) -> dict[ShareKey, int]:
    """Whole minutes of each share; they add up to the lateness."""
    return rounded({key_of(share): share.minutes for share in run.shares})


def whole_percents(run: RunAttribution) -> dict[ShareKey, int]:
    """Whole per cent of each share; they add up to 100."""
    return rounded({key_of(share): share.minutes * 100 / run.lateness for share in run.shares})


def rounded(exact: Mapping[ShareKey, Fraction]) -> dict[ShareKey, int]:
    """Whole numbers that add up as the exact ones do.

    >>> rounded({("a", "an", "over"): Fraction(1, 2), ("b", "chi", "over"): Fraction(3, 2)})
    {('a', 'an', 'over'): 1, ('b', 'chi', 'over'): 1}
    """
    names = {"\0".join(key): key for key in exact}
    whole = largest_remainder({name: exact[key] for name, key in names.items()})
    return {names[name]: minutes for name, minutes in whole.items()}


def is_short(exact: Fraction) -> bool:
    """Whether a reader can follow the exact figure: a whole number, or at most four digits above and below the line.

    >>> is_short(Fraction(8320, 11)), is_short(Fraction(83201, 11)), is_short(Fraction(83201))
    (True, False, True)
    """
    return exact.denominator == 1 or max(exact.numerator, exact.denominator) < 10_000


def legible(exact: Fraction, whole: int) -> Fraction:
    """The exact figure where it is short, else the whole one that stands for it."""
    return exact if is_short(exact) else Fraction(whole)


def written(divisor: Fraction) -> str:
    """A figure below a line: `2340`, and in brackets what is a fraction itself.

    >>> written(Fraction(2340)), written(Fraction(8320, 11))
    ('2340', '(8320/11)')
    """
    return str(divisor) if divisor.denominator == 1 else f"({divisor})"
