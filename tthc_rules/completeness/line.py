"""What is said of one paper, one group of papers, or one content check."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tthc_rules import messages
from tthc_rules.definitions.shapes import CopyKind
from tthc_rules.messages import Lang


class Status(StrEnum):
    """What is said of one paper, one group of papers, or one content check."""

    SATISFIED = "satisfied"
    MISSING = "missing"
    WRONG_COPY = "wrong_copy"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    EXPIRED = "expired"
    WRONG_CONTENT = "wrong_content"
    UNDETERMINED = "undetermined"
    NOT_REQUIRED = "not_required"
    OPTIONAL = "optional"
    REPLACED_BY_DATA = "replaced_by_data"


# In the order in which one of them speaks for several papers that belong together.
WRONG = (Status.WRONG_COPY, Status.TOO_FEW, Status.TOO_MANY, Status.EXPIRED, Status.WRONG_CONTENT)
LACKING = (*WRONG, Status.MISSING)
MARKS = dict.fromkeys(LACKING, "✗") | {
    Status.SATISFIED: "✓",
    Status.UNDETERMINED: "?",
    Status.NOT_REQUIRED: "–",
    Status.OPTIONAL: "–",
    Status.REPLACED_BY_DATA: "✓",
}


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one component, group or check: its status, why, and what would settle it.

    `accept`: the kinds of copies that would do. `facts`: the unknown facts that decide, `asks` their names.
    `compare`: a plain copy was accepted, which the receiver may compare with the original. `members`: the papers of
    a group, `together` where all of them make up one choice.
    """

    id: str
    name: str
    status: Status
    basis: str = ""
    accept: tuple[CopyKind, ...] = ()
    quantity: int = 1
    facts: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    compare: bool = False
    members: tuple[Line, ...] = ()
    together: bool = False

    def title(self, lang: Lang = "vi") -> str:
        """The name; of a choice or set without one, the names of its papers that may be asked for."""
        if self.name or not self.members:
            return self.name
        asked = [line for line in self.members if line.status is not Status.NOT_REQUIRED] or self.members
        between = messages.text("line.and" if self.together else "line.or", lang)
        return between.join(line.title(lang) for line in asked)

    def text(self, lang: Lang = "vi") -> str:
        """One sentence: the paper, what holds, what would do instead, and the article."""
        values = {
            "name": self.title(lang),
            "accept": ", ".join(messages.text(f"copy.{kind}", lang) for kind in self.accept),
            "quantity": self.quantity,
            "facts": ", ".join(self.asks),
        }
        code = f"line.{self.status}"
        if self.status is Status.UNDETERMINED and not self.facts:
            code = "line.undetermined_paper"
        said = messages.text(code, lang, values)
        if self.accept and self.status in (Status.MISSING, Status.WRONG_COPY):
            said += messages.text("line.accept", lang, values)
        if self.compare:
            said += messages.text("line.compare", lang)
        return f"{said} ({self.basis})" if self.basis else said

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        record: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "status": self.status.value,
            "basis": self.basis,
            "accept": [kind.value for kind in self.accept],
            "facts": list(self.facts),
            "text": self.text(lang),
        }
        if self.compare:
            record["compare"] = True
        if self.members:
            record["members"] = [member.to_dict(lang) for member in self.members]
        return record
