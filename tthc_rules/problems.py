"""What can be wrong, and where: `Problem`, and the exceptions that carry problems."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tthc_rules import messages
from tthc_rules.messages import Lang

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a file with line and column (both from 1, in characters), and the path of the field inside it.

    The end is the position after the last character meant, where it is known; of a block of several lines its first
    line is meant. Two places that start together are the same place.
    """

    path: str | None = None
    line: int | None = None
    column: int | None = None
    field: str = ""
    end_line: int | None = dataclasses.field(default=None, compare=False)
    end_column: int | None = dataclasses.field(default=None, compare=False)

    def __str__(self) -> str:
        parts = [self.path or ""]
        if self.line is not None:
            parts += [str(self.line), str(self.column or 1)]
        place = ":".join(parts) if parts != [""] else ""
        return place or self.field

    def sort_key(self) -> tuple[str, int, int, str]:
        return (self.path or "", self.line or 0, self.column or 0, self.field)


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand a problem, and the code of what is to be said about it there."""

    place: Place
    code: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def text(self, lang: Lang = "vi") -> str:
        return messages.text(self.code, lang, self.values)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or doubtful, by stable code.

    `values` fill the sentence of the code; `text()` writes it in Vietnamese (default) or English. `related`: where
    the other half of it stands, such as the declaration of a word that is used wrongly.
    """

    code: str
    severity: Severity = "error"
    place: Place = NOWHERE
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    related: tuple[Related, ...] = dataclasses.field(default=(), compare=False)

    def text(self, lang: Lang = "vi") -> str:
        """The sentence alone, without place and code."""
        return messages.text(self.code, lang, self.values)

    def fix(self, lang: Lang = "vi") -> str:
        """What to type instead, or an empty string."""
        return messages.fix(self.code, lang, self.values)

    def effect(self, lang: Lang = "vi") -> str:
        """What it would do to a citizen's dossier, or an empty string."""
        return messages.effect(self.code, lang, self.values)

    def line(self, lang: Lang = "vi") -> str:
        """`path:line:col: CODE sentence`, with the fix on a second line where there is one."""
        where = str(self.place)
        head = f"{where}: {self.code} {self.text(lang)}" if where else f"{self.code} {self.text(lang)}"
        mend = self.fix(lang)
        if not mend:
            return head
        return f"{head}\n    {'cách sửa' if lang == 'vi' else 'fix'}: {mend}"

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "code": self.code,
            "severity": self.severity,
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "field": self.place.field,
            "text": self.text(lang),
            "fix": self.fix(lang),
        }


class TTHCError(Exception):
    """The root of every error of this library; `problems` says all that is wrong, sorted by place."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        given = (problems,) if isinstance(problems, Problem) else tuple(problems)
        self.problems: tuple[Problem, ...] = tuple(sorted(given, key=lambda p: p.place.sort_key()))
        super().__init__("\n".join(problem.line() for problem in self.problems))


class DefinitionError(TTHCError):
    """A procedure file cannot be used, or a version that was asked for does not exist."""


class DossierError(TTHCError):
    """A dossier or an event log cannot be read without guessing."""


class CalendarError(TTHCError):
    """A day outside the calendar, or a calendar that contradicts itself."""


class LimitError(TTHCError):
    """Words that are not understood as a time limit."""
