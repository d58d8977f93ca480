"""Reading a condition: a mapping of facts and connectives, checked against the declared facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tthc_rules.definitions.characters import in_quotes
from tthc_rules.definitions.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Compare,
    Condition,
    HasComponent,
    Not,
)
from tthc_rules.definitions.facts import read_value
from tthc_rules.definitions.making import maker
from tthc_rules.definitions.mending import compared, condition_meant, day_meant, listed, number_meant, several
from tthc_rules.definitions.names import fold
from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.reading import Reading
from tthc_rules.definitions.shapes import Fact, FactKind
from tthc_rules.definitions.vocabulary import BOOLEANS, COMPARISON, CONNECTIVE
from tthc_rules.problems import NOWHERE, Place, Related

_compare = maker(Compare)

ORDERED = frozenset({FactKind.INTEGER, FactKind.DECIMAL, FactKind.DATE})
NO_VALUE = frozenset({"TTHC202", "TTHC222", "TTHC223", "TTHC224"})
ORDERINGS = frozenset({"gt", "gte", "lt", "lte", "between"})


class ConditionReader:
    """Reads the conditions of one file; remembers the papers they name, to be checked once all are known."""

    def __init__(self, reading: Reading, facts: Sequence[Fact]) -> None:
        self._reading = reading
        self._facts = {word: fact for fact in facts for word in (fact.id, fact.name)}
        self._names = [fact.name for fact in facts]
        self.papers: list[tuple[str, Place]] = []

    def when(self, entries: dict[str, Entry]) -> Condition:
        """`khi` and not `trừ khi`; always, when neither stands there."""
        parts: list[Condition] = []
        if "when" in entries:
            parts.append(self.read(entries["when"].value))
        if "unless" in entries:
            parts.append(Not(self.read(entries["unless"].value)))
        if not parts:
            return ALWAYS
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def read(self, node: Node) -> Condition:
        reading = self._reading
        if node.kind != "mapping" or not node.entries:
            pair = self._pair_meant(node)
            reading.note("TTHC214", node.place, **condition_meant("" if node.is_null else node.kind, pair))
            return ALWAYS
        connectives = reading.vocabulary.names(CONNECTIVE)
        parts: list[Condition] = []
        for key, value in node.entries:
            word = key.text or ""
            if word in connectives:
                parts.append(self._connective(connectives[word], value))
            elif word in self._facts:
                parts.append(self._comparison(self._facts[word], key.place, value))
            else:
                codes = ("TTHC201", "TTHC204")
                reading.undeclared(codes, key.place, "fact", word, self._names, connectives, section="facts")
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _pair_meant(self, node: Node) -> str:
        """The condition that a few words are: the name of a yes or no fact, or of any fact with what comes behind."""
        words = " ".join((node.text or "").split())
        facts = [(word, fact) for word, fact in self._facts.items() if word in words]
        if not facts or len(several(words)) > 1:
            return ""
        word, fact = max(facts, key=lambda found: len(found[0]))
        behind = words.partition(word)[2].strip(" :=")
        if fact.kind is FactKind.BOOLEAN:
            denied = fold(words).startswith("khong") or fold(behind) == "khong" or words.startswith("not ")
            return f"{{{fact.name}: {self._reading.vocabulary.word(BOOLEANS, 'false' if denied else 'true')}}}"
        return f"{{{fact.name}: {self._comparison_meant(behind) or behind or '…'}}}"

    def _several_meant(self, fact: Fact, given: str) -> str:
        """The list of values that a choice may have, written in one value, or the one value that it may not have."""
        names = [choice.name for choice in fact.choices]
        if words := listed(given, names):
            return words
        left = next((name for name in names if fold(given) in (f"khac {fold(name)}", f"khong phai {fold(name)}")), "")
        return f"{{{self._reading.vocabulary.word(COMPARISON, 'ne')}: {left}}}" if left else ""

    def _comparison_meant(self, given: str) -> str:
        """The comparison that a value spells out, as it is written here; an empty string where it is none."""
        found = compared(given)
        if not found:
            return ""
        operator, rest = found
        bound = number_meant(rest) or day_meant(rest)["fix_vi"] or rest
        return (
            f"{{{self._reading.vocabulary.word(COMPARISON, operator)}: {in_quotes(bound) if ',' in bound else bound}}}"
        )

    def _connective(self, name: str, value: Node) -> Condition:
        reading = self._reading
        if name == "not":
            if value.kind == "mapping" and len(value.entries) != 1:
                reading.note("TTHC213", value.place)
            return Not(self.read(value))
        if name == "has_component":
            papers = []
            for word, item in reading.names(value):
                self.papers.append((word, item.place))
                papers.append(HasComponent(word, item.place))
            self._note_empty(papers, value)
            return papers[0] if len(papers) == 1 else AnyOf(tuple(papers))
        parts = tuple(self.read(item) for item in reading.sequence(value))
        if value.kind == "sequence":
            self._note_empty(parts, value)
        return AllOf(parts) if name == "all" else AnyOf(parts)

    def _comparison(self, fact: Fact, place: Place, value: Node) -> Condition:
        if value.kind == "scalar":
            return _compare(fact.id, "eq", self._value(fact, value), place)
        if value.kind == "sequence":
            self._note_empty(value.items, value)
            return _compare(fact.id, "in", frozenset(self._value(fact, item) for item in value.items), place)
        operators = self._reading.mapping(value, COMPARISON)
        if not value.entries:
            self._reading.note("TTHC216", value.place, fact=fact.name)
        parts = tuple(self._operator(fact, name, entry) for name, entry in operators.items())
        return parts[0] if len(parts) == 1 else AllOf(parts)

    def _operator(self, fact: Fact, name: str, entry: Entry) -> Condition:
        reading = self._reading
        if name in ORDERINGS and fact.kind not in ORDERED and not self._spoiled(fact):
            beside = self._declaration(fact)
            reading.note("TTHC203", entry.key.place, related=beside, fact=fact.name, operator=entry.key.text)
        if name != "between":
            return _compare(fact.id, name, self._value(fact, entry.value), entry.key.place)
        bounds = [self._value(fact, item) for item in reading.sequence(entry.value)]
        if None in bounds or entry.value.kind != "sequence":  # noted already
            return ALWAYS
        if len(bounds) != 2 or bounds[0] > bounds[1]:
            reading.note("TTHC215", entry.value.place)
            return ALWAYS
        return _compare(fact.id, "between", (bounds[0], bounds[1]), entry.key.place)

    def _note_empty(self, parts: Sequence[object], node: Node) -> None:
        """An empty list, or nothing where one belongs, would hold always or never, which nobody means."""
        if not parts and (node.kind == "sequence" or node.is_null):
            self._reading.note("TTHC239", node.place)

    def _value(self, fact: Fact, node: Node) -> Any:
        given = self._reading.text(node)
        if given is None:
            if node.is_null:
                self._reading.note("TTHC216", node.place, fact=fact.name)
            return None
        return self.read_value(fact, given, node)

    def read_value(self, fact: Fact, given: str, node: Node, *, hints: bool = True) -> Any:
        """The typed value of a fact, None where it is none; nothing is noted where the declaration itself is wrong."""
        value, problems = read_value(fact, given, NOWHERE)
        if not problems or self._spoiled(fact):
            return value
        told = [replace(each, place=node.place) for each in problems if hints or each.severity == "error"]
        if hints and (meant := self._several_meant(fact, given) or self._comparison_meant(given)):
            # in a condition, not among the facts of a test
            fixes = {"fix": meant, "fix_vi": meant, "fix_en": meant, "guess": meant}
            told = [replace(each, values={**each.values, **fixes}) for each in told if each.code in NO_VALUE]
        self._reading.note_beside(told, self._declaration(fact))
        return value

    def _spoiled(self, fact: Fact) -> bool:
        return f"facts.{fact.id}.values" in self._reading.spoiled

    def _declaration(self, fact: Fact) -> tuple[Related, ...]:
        """Where the values of a fact are declared, or else its type."""
        part = "values" if fact.choices else "type"
        return self._reading.beside(f"facts.{fact.id}.{part}", f"place.{part}", fact=fact.name)
