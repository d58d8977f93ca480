"""Reading the papers of a definition (thành phần hồ sơ), groups of papers, and the checks of their content."""

from __future__ import annotations

import re

from tthc_rules.definitions import vocabulary as words
from tthc_rules.definitions.condition_reader import ConditionReader
from tthc_rules.definitions.declarations import Declarations
from tthc_rules.definitions.making import maker
from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.shapes import Component, ContentCheck, CopyKind, Group
from tthc_rules.problems import Related
from tthc_rules.worktime import Limit, Unit

_make_component = maker(Component)

BARE_NUMBER = re.compile(r"0*([1-9][0-9]{0,3})")
VALIDITY_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})


class ComponentReader:
    def __init__(self, declared: Declarations, conditions: ConditionReader) -> None:
        self.reading = declared.reading
        self.declared = declared
        self.conditions = conditions
        names = self.reading.vocabulary.names(words.GROUP)
        self.kinds = {word: kind for word, kind in names.items() if kind in ("one_of", "all_of")}
        self.groups_citing = 0  # how many groups around the paper that is read cite an article for all in them

    def read(self, node: Node) -> tuple[Component | Group, ...]:
        return tuple([self._member(item) for item in self.reading.sequence(node)])

    def _member(self, node: Node) -> Component | Group:
        if node.kind != "mapping":
            self.reading.spoiled.add("components")
        keys = {key.text for key, _ in node.entries}
        kinds = [english for word, english in self.kinds.items() if word in keys]
        return self._group(node, kinds) if kinds else self._component(node)

    def _group(self, node: Node, kinds: list[str]) -> Group:
        reading = self.reading
        entries = reading.mapping(node, words.GROUP)
        if len(kinds) > 1:
            beside = (Related(entries[kinds[1]].key.place, "place.other_key"),)
            reading.note("TTHC209", entries[kinds[0]].key.place, related=beside)
        listed = entries[kinds[0]].value
        members = reading.sequence(listed)
        if listed.kind == "sequence" and not members:
            reading.note("TTHC236", listed.place)
        exactly_one = reading.boolean(entries["exactly_one"].value) if "exactly_one" in entries else None
        if exactly_one and kinds[0] == "all_of":
            reading.note("TTHC237", entries["exactly_one"].key.place)
        if "id" in entries:
            reading.places.setdefault(f"components.{entries['id'].value.text}", entries["id"].value.where)
        basis = self.declared.basis(entries)
        self.groups_citing += bool(basis)
        inside = tuple(self._member(item) for item in members)
        self.groups_citing -= bool(basis)
        return Group(
            kind=kinds[0],
            members=inside,
            exactly_one=bool(exactly_one),
            id=reading.id(entries["id"].value) if "id" in entries else None,
            when=self.conditions.when(entries),
            basis=basis,
            place=node.place,
            **reading.texts(entries, "name", "note"),
        )

    def _component(self, node: Node) -> Component:
        reading = self.reading
        entries = reading.mapping(node, words.COMPONENT, needed=("name",), stated=("name",))
        name = (reading.text(entries["name"].value) if "name" in entries else None) or ""
        valid_for = self._valid_for(entries["valid_for"].value) if "valid_for" in entries else None
        accept = []
        if "accept" in entries:
            for item in reading.one_or_many(entries["accept"].value):
                if item.is_null and item is not entries["accept"].value:
                    reading.note("TTHC126", item.place)
                elif kind := reading.word(item, words.COPIES, many=item is entries["accept"].value):
                    accept.append(CopyKind(kind))
        basis = self.declared.basis(entries)
        if not self.groups_citing:
            self.declared.need_basis(entries, basis, name, node)
        return _make_component(
            id=reading.id_or_slug(entries, "name", name, "components"),
            name=name,
            accept=tuple(accept),
            quantity=(reading.count(entries["quantity"].value) if "quantity" in entries else None) or 1,
            act=(reading.word(entries["act"].value, words.ACTS) if "act" in entries else None) or "submit",
            optional=bool(reading.boolean(entries["optional"].value)) if "optional" in entries else False,
            valid_for=valid_for,
            when=self.conditions.when(entries),
            basis=basis,
            place=node.place,
            **reading.texts(entries, "form", "replaced_by_data", "note"),
        )

    def _valid_for(self, node: Node) -> Limit | None:
        """How long a paper counts; never in working time."""
        reading = self.reading
        if node.kind == "scalar" and (number := BARE_NUMBER.fullmatch((node.text or "").strip())):
            reading.note("TTHC129", node.place, given=node.text, number=number[1])
            return None
        valid_for = reading.limit(node)
        if valid_for and valid_for.unit not in VALIDITY_UNITS:
            reading.note("TTHC238", node.place, limit=valid_for.text)
            return None
        return valid_for

    def read_checks(self, node: Node) -> tuple[ContentCheck, ...]:
        """The questions on content (kiểm tra nội dung)."""
        reading = self.reading
        checks: list[ContentCheck] = []
        known: set[str] = set()
        for item in reading.sequence(node):
            # A scalar is the question alone.
            entries = (
                {"question": Entry(item, item)}
                if item.kind == "scalar"
                else reading.mapping(item, words.CHECK, needed=("question",))
            )
            question = (reading.text(entries["question"].value) if "question" in entries else None) or ""
            if not question and "question" in entries and entries["question"].value.is_null:
                reading.note("TTHC126", entries["question"].value.place)
            check_id = reading.id_or_slug(entries, "question", question, "checks")
            if check_id in known:
                reading.note_twice(item.place, "checks", check_id)
            known |= {check_id} - {""}
            basis = self.declared.basis(entries)
            self.declared.need_basis(entries, basis, question, item)
            checks.append(
                ContentCheck(
                    id=check_id,
                    question=question,
                    when=self.conditions.when(entries),
                    basis=basis,
                    place=item.place,
                    **reading.texts(entries, "note"),
                )
            )
        return tuple(checks)
