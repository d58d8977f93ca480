"""What was read to answer a test: the facts, the papers, the limit, and every condition with its truth."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.parts import ROLES, Part, Role, parts_of
from tthc_rules.authoring.words.conditions import condition_in_words, value_in_words
from tthc_rules.definitions.conditions import ALWAYS, Situation, Truth, facts_read
from tthc_rules.definitions.facts import written
from tthc_rules.definitions.shapes import CopyKind, FactValue, Procedure
from tthc_rules.definitions.vocabulary import ENGLISH, PAPER, VIETNAMESE
from tthc_rules.dossiers.dossier import Dossier, Paper, typed_facts
from tthc_rules.messages import Lang


@dataclass(frozen=True, slots=True)
class ConditionRead:
    """The own condition of one part of the definition, and its truth; the groups around it are read by themselves."""

    part: Part
    truth: Truth


@dataclass(frozen=True, slots=True)
class Trace:
    """What one test read. `facts`: each fact that some condition asks for, None where it is not known."""

    procedure: Procedure
    situation: Situation
    facts: Mapping[str, FactValue | None]
    papers: Mapping[str, Paper] | None
    conditions: tuple[ConditionRead, ...]

    def explain(self, lang: Lang = "vi", roles: Collection[Role] = ROLES) -> str:
        """A line for each fact, for the papers, the limit, and the condition of each part with one of the roles."""
        rows = [messages.text("test.read", lang)]
        for fact_id, value in self.facts.items():
            fact = self.procedure.fact(fact_id)
            shown = messages.text("test.unknown", lang) if value is None else value_in_words(fact, value, lang)
            rows.append(f"  {fact.name if fact else fact_id}: {shown}")
        papers = messages.text("test.unknown", lang)
        if self.papers is not None:
            papers = ", ".join(paper_in_words(paper, lang) for paper in self.papers.values()) or "—"
        rows.append(messages.text("test.papers", lang, {"papers": papers}))
        limit = self.procedure.limit.text if self.procedure.limit else messages.text("test.unknown", lang)
        rows.append(messages.text("test.limit", lang, {"limit": limit}))
        conditions = [self._condition(read, lang) for read in self.conditions if read.part.role in roles]
        return "\n".join([*rows, *([messages.text("test.conditions", lang)] if conditions else []), *conditions])

    def _condition(self, read: ConditionRead, lang: Lang) -> str:
        values = {
            "line": read.part.thing.place.line or "—",
            "part": read.part.text(lang),
            "condition": condition_in_words(read.part.thing.when, self.procedure, lang),
            "truth": truth_in_words(read.truth, lang),
        }
        return messages.text("test.condition", lang, values)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "facts": {name: None if value is None else written(value) for name, value in self.facts.items()},
            "papers": None if self.papers is None else list(self.papers),
            "limit": self.procedure.limit.text if self.procedure.limit else None,
            "conditions": [
                {
                    "line": read.part.thing.place.line,
                    "part": read.part.text(lang),
                    "when": condition_in_words(read.part.thing.when, self.procedure, lang),
                    "truth": read.truth,
                }
                for read in self.conditions
            ],
        }


def trace(procedure: Procedure, dossier: Dossier) -> Trace:
    """What a dossier makes the procedure read. Raises DossierError for a fact whose value cannot be one."""
    known, _ = typed_facts(procedure, dossier)
    situation = Situation(known, dossier.present)
    parts = [part for part in parts_of(procedure) if part.thing.when != ALWAYS]
    asked = {fact for part in parts for fact in facts_read(part.thing.when)}
    return Trace(
        procedure=procedure,
        situation=situation,
        facts={fact.id: known.get(fact.id) for fact in procedure.facts if fact.id in asked},
        papers=dossier.papers,
        conditions=tuple(ConditionRead(part, part.thing.when.holds(situation)) for part in parts),
    )


def truth_in_words(truth: Truth, lang: Lang = "vi") -> str:
    return messages.text({True: "test.true", False: "test.false", None: "test.unknown"}[truth], lang)


def paper_in_words(paper: Paper, lang: Lang = "vi") -> str:
    """The id of a paper and what is recorded of it.

    >>> paper_in_words(Paper("hop-dong", compared=False, quantity=2))
    'hop-dong (số lượng: 2, đối chiếu: không)'
    """
    vocabulary, blank = VIETNAMESE if lang == "vi" else ENGLISH, Paper(paper.id)
    known = [
        f"{vocabulary.word(PAPER, name)}: {_recorded(value, lang)}"
        for name in PAPER.values()
        if (value := getattr(paper, name)) != getattr(blank, name)
    ]
    return f"{paper.id} ({', '.join(known)})" if known else paper.id


def _recorded(value: CopyKind | FactValue, lang: Lang) -> str:
    return messages.text(f"copy.{value}", lang) if isinstance(value, CopyKind) else value_in_words(None, value, lang)
