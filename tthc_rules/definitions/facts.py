"""Reading the value of a fact, from a YAML file or from a dossier, without guessing.

A file gives text, a dossier gives JSON values; both pass through `read_value`, so a fact means the same in both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from math import isfinite

from tthc_rules.definitions.dates import read_date as read_date
from tthc_rules.definitions.mending import day_meant, number_meant, truth_fixes
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.shapes import Fact, FactKind, FactValue
from tthc_rules.definitions.vocabulary import BOOLEANS
from tthc_rules.problems import Place, Problem

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
DECIMAL_POINT = re.compile(r"-?[0-9]+\.[0-9]+")
THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
LONGEST_NUMBER = 18
LONGEST_SHOWN = 60
MOST_CHOICES = 50  # values of a fact that a message lists


def read_value(fact: Fact, given: object, place: Place) -> tuple[FactValue | None, tuple[Problem, ...]]:
    """The typed value of `given` for `fact`; None with an error when it cannot be one, None alone for null.

    Warnings (a decimal point where Vietnamese writes a comma) come with a value.
    """
    if given is None:
        return None, ()

    def refuse(code: str, **more: object) -> tuple[None, tuple[Problem, ...]]:
        return None, (Problem(code, "error", place, {"fact": fact.name, "given": written(given), **more}),)

    match fact.kind:
        case FactKind.BOOLEAN:
            truth = _boolean(given)
            return (truth, ()) if truth is not None else refuse("TTHC221", **truth_fixes(written(given)))
        case FactKind.CHOICE:
            for choice in fact.choices:
                if given in (choice.id, choice.name):
                    return choice.id, ()
            names = [choice.name for choice in fact.choices[:MOST_CHOICES]]
            return refuse("TTHC202", choices=", ".join(names) or "—", guess=nearest(written(given), names) or "")
        case FactKind.INTEGER:
            if isinstance(given, int) and not isinstance(given, bool):
                return given, ()
            if isinstance(given, str) and len(given) <= LONGEST_NUMBER and INTEGER.fullmatch(given):
                return int(given), ()
            return refuse("TTHC222", fix=number_meant(written(given)))
        case FactKind.DECIMAL:
            return _decimal(fact, given, place)
        case FactKind.DATE:  # pragma: no branch
            if isinstance(given, date) and not isinstance(given, datetime):
                return given, ()
            day = read_date(given) if isinstance(given, str) else None
            return (day, ()) if day is not None else refuse("TTHC224", **day_meant(written(given)))


def _boolean(given: object) -> bool | None:
    if isinstance(given, bool):
        return given
    word = BOOLEANS.get(given, given) if isinstance(given, str) else given
    return {"true": True, "false": False}.get(word) if isinstance(word, str) else None


def _decimal(fact: Fact, given: object, place: Place) -> tuple[Decimal | None, tuple[Problem, ...]]:
    values = {"fact": fact.name, "given": written(given)}
    if isinstance(given, Decimal) and given.is_finite():
        return given, ()
    if isinstance(given, float) and isfinite(given):
        return Decimal(repr(given)), ()
    if isinstance(given, int) and not isinstance(given, bool):
        return Decimal(given), ()
    if isinstance(given, str) and len(given) <= LONGEST_NUMBER:
        if THOUSANDS.fullmatch(given):
            whole, comma = given.replace(".", ""), given.replace(".", ",", 1).replace(".", "")
            return None, (Problem("TTHC225", "error", place, {**values, "whole": whole, "decimal": comma}),)
        if INTEGER.fullmatch(given) or DECIMAL_COMMA.fullmatch(given):
            return Decimal(given.replace(",", ".")), ()
        if DECIMAL_POINT.fullmatch(given):
            hint = Problem("TTHC226", "hint", place, {**values, "decimal": given.replace(".", ",")})
            return Decimal(given), (hint,)
    return None, (Problem("TTHC223", "error", place, {**values, "fix": number_meant(values["given"])}),)


def written(given: object, deepest: int = 3) -> str:
    """Any value as a person would write it, at most `LONGEST_SHOWN` characters, for a message.

    >>> written(Decimal("2.000889")), written([True, None, {"a": "x"}]), written(date(2022, 5, 1))
    ('2.000889', '[true, null, {a: x}]', '01/05/2022')
    """
    match given:
        case str():
            text = given
        case None | True | False:
            text = {None: "null", True: "true", False: "false"}[given]
        case datetime():
            text = f"{given:%d/%m/%Y %H:%M}"
        case date():
            text = f"{given:%d/%m/%Y}"
        case int() | float() | Decimal():
            text = str(given)
        case Mapping() | list() | tuple() if not deepest:
            text = "…"
        case Mapping():
            pairs = (f"{written(key, 0)}: {written(value, deepest - 1)}" for key, value in given.items())
            text = f"{{{', '.join(pairs)}}}"
        case list() | tuple():
            text = f"[{', '.join(written(item, deepest - 1) for item in given)}]"
        case _:
            text = type(given).__name__
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 3] + "…"
