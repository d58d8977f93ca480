"""The language of an answer: Vietnamese, unless English is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from tthc_rules.cli.usage import UsageError
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem

OPTION = "--lang"


def lang_from(given: str) -> Lang:
    """`vi` or `en`; anything else is a usage problem (TTHC904)."""
    if given == "vi":
        return "vi"
    if given == "en":
        return "en"
    raise UsageError(Problem("TTHC904", values={"option": OPTION, "given": given, "known": "vi, en"}))


def lang_asked(args: Sequence[str]) -> Lang:
    """The language that a command line asks for, before it is understood as a whole: for help and complaints.

    >>> lang_asked(["due", "--lang=en", "x.json"]), lang_asked(["due", "--lang", "fr"])
    ('en', 'vi')
    """
    for here, following in zip(args, (*args[1:], ""), strict=False):
        if here == "--":
            break
        if here == f"{OPTION}=en" or (here == OPTION and following == "en"):
            return "en"
    return "vi"
