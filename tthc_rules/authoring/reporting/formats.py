"""Problems for other programs: one line each, JSON, and the annotations of GitHub. (SARIF: `sarif`.)

Codes and fields are the same in both languages; only sentences differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tthc_rules import messages
from tthc_rules.messages import Lang
from tthc_rules.problems import Place, Problem, Related, Severity

GITHUB_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "hint": "notice"}


def one_line(problem: Problem, lang: Lang = "vi") -> str:
    """`path:line:col: CODE sentence`, as editors and compilers' logs have it."""
    return " ".join(problem.line(lang).split("\n")[0].split("\r"))


def record(problem: Problem, lang: Lang = "vi") -> dict[str, Any]:
    """A problem as JSON: `end_line` and `end_column` are where it ends, one character past the last."""
    return {
        **problem.to_dict(lang),
        "end_line": problem.place.end_line,
        "end_column": problem.place.end_column,
        "effect": problem.effect(lang),
        "related": [_related(related, lang) for related in problem.related],
    }


def _related(related: Related, lang: Lang) -> dict[str, Any]:
    place = related.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "field": place.field,
        "text": related.text(lang),
    }


def paragraphs(problem: Problem, lang: Lang = "vi") -> list[str]:
    """The sentence, and behind it what it would do to a dossier and how to mend it, where there is such."""
    found = [problem.text(lang)]
    for title, words in (("frame.effect", problem.effect(lang)), ("frame.fix", problem.fix(lang))):
        if words:
            found.append(f"{messages.text(title, lang)} {words}")
    return found


# ---------------------------------------------------------------------- GitHub


def github_lines(problems: Iterable[Problem], lang: Lang = "vi") -> list[str]:
    """Workflow commands, one a line: GitHub shows each beside the line of the file that it is about.

    Columns only where start and end are in one line: GitHub takes no others.
    """
    return [_annotation(problem, lang) for problem in problems]


def _annotation(problem: Problem, lang: Lang) -> str:
    place = problem.place
    properties = [(name, value) for name, value in _position(place) if value is not None]
    severity = messages.text(f"severity.{problem.severity}", lang)
    properties.append(("title", f"{problem.code} ({severity})"))
    written = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in properties)
    return f"::{GITHUB_LEVELS[problem.severity]} {written}::{_escaped(chr(10).join(paragraphs(problem, lang)))}"


def _position(place: Place) -> list[tuple[str, object]]:
    end_line = place.end_line or place.line
    one_line = place.line == end_line
    return [
        ("file", place.path),
        ("line", place.line),
        ("endLine", end_line),
        ("col", place.column if one_line else None),
        ("endColumn", place.end_column if one_line else None),
    ]


def _escaped(text: str, signs: str = "") -> str:
    """Text that the runner gives back as it was; `signs`: what would end a property.

    >>> _escaped("a: 50%, b", ":,")
    'a%3A 50%25%2C b'
    """
    for sign in ("%", "\r", "\n", *signs):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
