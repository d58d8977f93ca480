"""A condition in words, as it is read aloud: `hình thức: chuyển nhượng và ủy quyền: có`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tthc_rules import messages
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf, Compare, Condition, HasComponent, Not
from tthc_rules.definitions.shapes import Fact, Procedure
from tthc_rules.messages import Lang
from tthc_rules.worktime.local import write_date

ORDERS = frozenset({"gt", "gte", "lt", "lte"})
"""Comparisons that are said otherwise of a day: before it, after it."""


def condition_in_words(condition: Condition, procedure: Procedure, lang: Lang) -> str:
    """The condition with the names of facts, values and papers; empty when it always holds."""

    def words(part: Condition, inside: bool) -> str:
        match part:
            case AllOf(parts) | AnyOf(parts):
                said = [text for each in parts if (text := words(each, len(parts) > 1))]
                code = "cli.when.and" if isinstance(part, AllOf) else "cli.when.or"
                joined = messages.text(code, lang).join(said)
                return f"({joined})" if inside and len(said) > 1 else joined
            case Not(inner):
                return messages.text("cli.when.not", lang, {"condition": words(inner, False)})
            case HasComponent(component):
                names = {paper.id: paper.name for paper in procedure.all_components()}
                return messages.text("cli.when.has", lang, {"paper": names.get(component, component)})
            case Compare(fact_id, operator, value):  # pragma: no branch
                fact = procedure.fact(fact_id)
                values = {"fact": fact.name if fact else fact_id, "value": _value(fact, operator, value, lang)}
                day = "day." if isinstance(value, date) and operator in ORDERS else ""
                return messages.text(f"cli.when.{day}{operator}", lang, values)

    return "" if condition == ALWAYS else words(condition, False)


def _value(fact: Fact | None, operator: str, value: Any, lang: Lang) -> str:
    if operator == "in":
        chosen = [value_in_words(fact, each, lang) for each in sorted(value, key=lambda each: _order(fact, each))]
        return messages.text("cli.when.or", lang).join(chosen)
    if operator == "between":
        return messages.text("cli.when.to", lang).join(value_in_words(fact, each, lang) for each in value)
    return value_in_words(fact, value, lang)


def _order(fact: Fact | None, value: Any) -> tuple[int, str]:
    known = [choice.id for choice in fact.choices] if fact else []
    return (known.index(value) if value in known else len(known), str(value))


def value_in_words(fact: Fact | None, value: Any, lang: Lang) -> str:
    """A value of a fact: `có`, the name of a choice, a day, a number with its unit."""
    if isinstance(value, bool):
        return messages.text("cli.yes" if value else "cli.no", lang)
    if isinstance(value, date):
        return write_date(value)
    shown = next((choice.name for choice in fact.choices if choice.id == value), str(value)) if fact else str(value)
    if isinstance(value, Decimal) and lang == "vi":
        shown = shown.replace(".", ",")
    return f"{shown} {fact.unit}" if fact and fact.unit else shown
