"""Conditions as one would type them into a file, for fixes that can be pasted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from tthc_rules import messages
from tthc_rules.definitions.shapes import Fact, FactValue
from tthc_rules.messages import Lang

_SIGNS = frozenset(",:[]{}#&*!|>'\"%@`?")


def yaml_word(text: str) -> str:
    """The text, in quotes where YAML would read a sign in it.

    >>> yaml_word("tặng cho"), yaml_word("cho thuê, cho thuê lại")
    ('tặng cho', '"cho thuê, cho thuê lại"')
    """
    if _SIGNS.isdisjoint(text) and not text.startswith(("-", " ")):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def value_to_paste(fact: Fact, value: FactValue | None, lang: Lang) -> str:
    """A value as a condition states it; `…` for one that the author must fill in."""
    match value:
        case None:
            return "…"
        case bool():
            return messages.text("rule.yes" if value else "rule.no", lang)
        case date():
            return value.isoformat()
        case Decimal():
            return yaml_word(str(value).replace(".", ","))
    return yaml_word(next((choice.name for choice in fact.choices if choice.id == value), str(value)))


def fact_to_paste(fact: Fact, value: FactValue | None, lang: Lang) -> str:
    """`ủy quyền: có`"""
    return f"{yaml_word(fact.name)}: {value_to_paste(fact, value, lang)}"


def case_to_paste(facts: Iterable[Fact], values: Mapping[str, FactValue], lang: Lang) -> str:
    """`{hình thức: tặng cho, ủy quyền: có}`"""
    said = (fact_to_paste(fact, values[fact.id], lang) for fact in facts if fact.id in values)
    return f"{{{', '.join(said)}}}"
