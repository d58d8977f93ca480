"""A fact to ask for, because papers or the limit depend on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tthc_rules.definitions.shapes import Procedure


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to ask for, and how many papers it decides."""

    fact: str
    name: str
    text: str
    decides: int


def rank_questions(procedure: Procedure, needed: Iterable[Iterable[str]]) -> tuple[Question, ...]:
    """The facts to ask for, those that decide most first; among equals in the order of the definition."""
    if not (asked := [set(facts) for facts in needed if facts]):
        return ()
    counts = Counter(fact for facts in asked for fact in facts)
    order = {fact.id: index for index, fact in enumerate(procedure.facts)}
    questions = [
        Question(fact.id, fact.name, fact.question or f"{fact.name}?", counts[fact.id])
        for fact in procedure.facts
        if fact.id in counts
    ]
    return tuple(sorted(questions, key=lambda question: (-question.decides, order[question.fact])))
