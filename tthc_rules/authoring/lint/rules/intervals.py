"""What an author probably meant by a condition that can never be true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.words.pasted import value_to_paste, yaml_word
from tthc_rules.definitions.conditions import AllOf, Compare, Condition
from tthc_rules.definitions.shapes import Fact, FactKind, Procedure
from tthc_rules.messages import Lang


def mend(condition: Condition, procedure: Procedure, lang: Lang) -> str:
    """The range between two ends that exclude each other, or the list of values that cannot hold together.

    Empty where the parts that exclude each other are of another kind.
    """
    together = list(_conjoined(condition))
    for fact in procedure.facts:
        about = [compare for compare in together if compare.fact == fact.id]
        if fact.kind is FactKind.CHOICE:
            said = _choices(fact, about, lang)
        elif fact.kind is FactKind.BOOLEAN:
            said = ""
        else:
            said = _range(fact, about, lang)
        if said:
            return said
    return ""


def _conjoined(condition: Condition) -> Iterator[Compare]:
    """The comparisons that must all hold."""
    match condition:
        case AllOf(parts):
            for part in parts:
                yield from _conjoined(part)
        case Compare():
            yield condition


def _range(fact: Fact, compares: list[Compare], lang: Lang) -> str:
    lows = [compare.value for compare in compares if compare.operator in ("gt", "gte")]
    highs = [compare.value for compare in compares if compare.operator in ("lt", "lte")]
    if not lows or not highs or max(lows) < min(highs):
        return ""
    low, high = (value_to_paste(fact, value, lang) for value in (min(highs), max(lows)))
    return messages.text("rule.mend.range", lang, {"fact": yaml_word(fact.name), "low": low, "high": high})


def _choices(fact: Fact, compares: list[Compare], lang: Lang) -> str:
    wanted = [_wanted(compare) for compare in compares if compare.operator in ("eq", "in")]
    if not wanted or frozenset.intersection(*wanted):
        return ""
    named = frozenset.union(*wanted)
    values = ", ".join(value_to_paste(fact, choice.id, lang) for choice in fact.choices if choice.id in named)
    return messages.text("rule.mend.choices", lang, {"fact": yaml_word(fact.name), "values": values})


def _wanted(compare: Compare) -> frozenset[Any]:
    return frozenset(compare.value) if compare.operator == "in" else frozenset({compare.value})
