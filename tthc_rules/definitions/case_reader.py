"""Reading the tests that stand in a definition (kiểm thử): what they take as given, what they expect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from tthc_rules.definitions import vocabulary as words
from tthc_rules.definitions.condition_reader import ConditionReader
from tthc_rules.definitions.declarations import Declarations
from tthc_rules.definitions.node import Node
from tthc_rules.definitions.shapes import ContentCheck, DefinitionTest, Expect, Given

PAPER = {"id": "id", **words.PAPER}
EXPECTED = tuple(words.EXPECT.values())


class CaseReader:
    """Reads the tests of one definition.

    `handed`: the papers of their dossiers, `expected`: which words are expected under which key, `received`: the days
    of receipt; all to be checked once the whole is known.
    """

    def __init__(self, declared: Declarations) -> None:
        self.reading = declared.reading
        self.declared = declared
        self.checks: Sequence[ContentCheck] = ()
        self.handed: list[tuple[str, Node]] = []
        self.expected: list[tuple[str, str, Node]] = []
        self.received: list[tuple[date, Node]] = []

    def read(
        self, node: Node, conditions: ConditionReader, checks: Sequence[ContentCheck]
    ) -> tuple[DefinitionTest, ...]:
        self.conditions, self.checks = conditions, checks
        reading = self.reading
        tests = []
        for item in reading.sequence(node):
            entries = reading.mapping(item, words.TEST, needed=("name", "given", "expect"), stated=("name",))
            if {"name", "given", "expect"} - entries.keys():
                continue
            given, expect = self._given(entries["given"].value), self._expect(entries["expect"].value)
            if entries["expect"].value.kind == "mapping" and not entries["expect"].value.entries:
                reading.note("TTHC246", item.place)
            times = (expect.due, expect.earliest, expect.latest, expect.late)
            stated = {key.text for key, _ in entries["given"].value.entries}
            if stated.isdisjoint(("tiếp nhận", "received")) and any(time is not None for time in times):
                reading.note("TTHC247", item.place)
            name = reading.text(entries["name"].value) or ""
            tests.append(DefinitionTest(name, given, expect, item.place))
        return tuple(tests)

    def _given(self, node: Node) -> Given:
        reading = self.reading
        entries = reading.mapping(node, words.GIVEN)
        known: dict[str, Any] = {
            name: reading.moment(entries[name].value)
            for name in ("received", "arrived", "ready", "as_of")
            if name in entries
        }
        if known.get("received"):
            self.received.append((known["received"].date(), entries["received"].value))
        if "facts" in entries:
            known["facts"] = self._fact_values(entries["facts"].value)
        if "components" in entries:
            known["components"] = tuple(self._paper(item) for item in reading.sequence(entries["components"].value))
        if "checks" in entries:
            checks = entries["checks"].value
            reading.named(checks)
            known["checks"] = {
                key.text or "": reading.word(value, words.TRUTHS) or "unknown" for key, value in checks.entries
            }
            asked = [name for check in self.checks for name in (check.id, check.question)]
            for key, _ in checks.entries:
                if (key.text or "") not in asked:
                    ids = [check.id for check in self.checks]
                    word = key.text or ""
                    reading.undeclared(("TTHC245", "TTHC250"), key.place, "check", word, ids, section="checks")
        return Given(**known)

    def _fact_values(self, node: Node) -> dict[str, str]:
        reading = self.reading
        found: dict[str, str] = {}
        reading.named(node)
        by_word = {word: fact for fact in self.declared.facts for word in (fact.id, fact.name)}
        for key, value in node.entries:
            word, given = key.text or "", reading.text(value)
            if word not in by_word:
                self.declared.no_fact(word, key.place)
            elif given is not None:
                self.conditions.read_value(by_word[word], given, value, hints=False)
                found[word] = given
        return found

    def _paper(self, node: Node) -> str | dict[str, str]:
        """A paper of a test as a dossier writes it: its id, or its fields; what is null is not known."""
        reading = self.reading
        if node.kind == "scalar":
            if node.is_null:
                reading.note("TTHC126", node.place)
            self.handed.append((reading.text(node) or "", node))
            return self.handed[-1][0]
        entries = reading.mapping(node, PAPER, needed=("id",), stated=("id",))
        paper: dict[str, str] = {}
        for name, entry in entries.items():
            node = entry.value
            if name == "copy":
                given: object = reading.word(node, words.COPIES)
            elif name in ("compared", "signed", "lookup_failed"):
                given = reading.word(node, words.BOOLEANS)
            elif name in ("issued_on", "expires_on"):
                given = reading.day(node)
            else:
                given = reading.count(node) if name == "quantity" else reading.text(node)
            if given is not None:
                paper[name] = str(given)
        if "id" in paper:
            self.handed.append((paper["id"], entries["id"].value))
        return paper

    def _expect(self, node: Node) -> Expect:
        reading = self.reading
        entries = reading.mapping(node, words.EXPECT, stated=EXPECTED)
        known: dict[str, Any] = {
            name: reading.moment(entries[name].value) for name in ("due", "earliest", "latest") if name in entries
        }
        for name in ("missing", "wrong", "questions"):
            if name in entries:
                listed = list(reading.names(entries[name].value))
                known[name] = tuple(word for word, _ in listed)
                self.expected += [(name, word, item) for word, item in listed]
                for word, item in listed if name == "questions" else ():
                    if not any(word in (fact.id, fact.name) for fact in self.declared.facts):
                        self.declared.no_fact(word, item.place)
        if "complete" in entries:
            known["complete"] = reading.word(entries["complete"].value, words.TRUTHS)
        if "late" in entries:
            known["late"] = reading.boolean(entries["late"].value)
        return Expect(**known)
