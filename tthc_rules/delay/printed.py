"""Shares in whole minutes and whole per cent: rounded together, so that what is printed adds up."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from tthc_rules.delay.answer import RunAttribution, Share, largest_remainder

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
