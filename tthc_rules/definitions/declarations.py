"""What a definition declares for its other parts to refer to: articles, facts, and the agencies there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tthc_rules.definitions import vocabulary as words
from tthc_rules.definitions.making import maker
from tthc_rules.definitions.mending import id_meant, list_meant, several
from tthc_rules.definitions.names import LONGEST_ID, is_id, slug
from tthc_rules.definitions.node import Node
from tthc_rules.definitions.reading import Entry, Reading
from tthc_rules.definitions.shapes import Agency, Basis, Choice, Confidence, Fact, FactKind, Procedure
from tthc_rules.problems import Place, Related

_make_choice = maker(Choice)

RESERVED = frozenset({*words.CONNECTIVE, *words.CONNECTIVE.values()})


class Declarations:
    """The legal bases and facts that are declared, by the base first; and who refers to what is not."""

    def __init__(self, reading: Reading, base: Procedure | None, agencies: Mapping[str, Agency]) -> None:
        self.reading = reading
        self.agencies = agencies
        self.legal_basis: dict[str, Basis] = dict(base.legal_basis) if base else {}
        self.facts: list[Fact] = list(base.facts) if base else []

    # ------------------------------------------------------------------ articles

    def read_legal_basis(self, node: Node) -> None:
        reading = self.reading
        reading.named(node)
        for key, value in node.entries:
            basis_id = reading.key(key)
            entries = reading.mapping(value, words.BASIS, needed=("document", "confidence"))
            texts = reading.texts(entries, "document", "article", "source", "note")
            confidence = (
                reading.word(entries["confidence"].value, words.CONFIDENCES) if "confidence" in entries else None
            )
            if basis_id is None:
                reading.spoiled |= {f"legal_basis.{word}" for word in (key.text, id_meant(key.text or ""))}
                continue
            basis = Basis(
                id=basis_id,
                confidence=Confidence(confidence or "unknown"),
                **{"document": None, **texts},
            )
            first = self.legal_basis.setdefault(basis_id, basis)
            if (first.document, first.article) != (basis.document, basis.article):
                beside = reading.beside(f"legal_basis.{basis_id}", "place.declared", name=basis_id)
                reading.note("TTHC234", key.place, related=beside, basis=basis_id)
            reading.places.setdefault(f"legal_basis.{basis_id}", key.where)

    def basis(self, entries: Mapping[str, Entry]) -> tuple[str, ...]:
        return self.cited(entries["basis"].value) if "basis" in entries else ()

    def cited(self, node: Node) -> tuple[str, ...]:
        """The ids of legal bases, each declared."""
        found = []
        for word, item in self.reading.names(node):
            if word not in self.legal_basis:
                codes, known = ("TTHC205", "TTHC240"), self.legal_basis
                named = {basis.document: basis.id for basis in known.values() if basis.document}
                self.reading.undeclared(codes, item.place, "basis", word, known, section="legal_basis", named=named)
            found.append(word)
        return tuple(found)

    def need_basis(self, entries: Mapping[str, Entry], cited: tuple[str, ...], what: str, node: Node) -> None:
        """Notes what an answer would print without an article; null with a note says that none is known."""
        if cited or not entries:  # without entries it is no mapping: told already
            return
        not_known = "basis" in entries and entries["basis"].value.is_null and "note" in entries
        if not not_known:
            self.reading.note("TTHC251", node.place, "warning", what=what)

    # ------------------------------------------------------------------ facts

    def read_facts(self, node: Node) -> None:
        reading = self.reading
        reading.named(node)
        numbers = {fact.id: number for number, fact in enumerate(self.facts)}
        for key, value in node.entries:
            name = " ".join((key.text or "").split())
            fact = self._fact(name, key, value)
            number = numbers.get(fact.id)
            first = None if number is None else self.facts[number]
            beside = reading.beside(f"facts.{fact.id}", "place.declared", name=first.name) if first else ()
            if name in RESERVED or not is_id(fact.id) or (first and first.name != name):
                reading.note("TTHC119", key.place, related=beside, fact=name, id=fact.id, longest=LONGEST_ID)
                reading.spoiled.add(f"facts.{name}")
                continue
            reading.places[f"facts.{fact.id}"] = key.where
            if number is None or first is None:
                numbers[fact.id] = len(self.facts)
                self.facts.append(fact)
                continue
            # Only a base can have declared it before; its conditions compare values of that kind.
            if fact.kind is not first.kind or {c.id for c in first.choices} - {c.id for c in fact.choices}:
                reading.note("TTHC235", key.place, related=beside, fact=name)
            self.facts[number] = fact

    def _fact(self, name: str, key: Node, node: Node) -> Fact:
        reading = self.reading
        noted = len(reading.problems)
        entries = reading.mapping(node, words.FACT, needed=("type", "question"), stated=("type", "question"))
        known = len(reading.problems)
        fact_id, first_values = slug(name), dict[str, Node]()
        read = reading.word(entries["type"].value, words.FACT_TYPES) if "type" in entries else None
        choices: list[Choice] = []
        for word, item in self._values(entries["values"].value) if "values" in entries else ():
            choice = _make_choice(slug(word), word)
            if not choice.id or choice.id in first_values:
                beside = [Related(same.place, "place.other_value") for same in [first_values.get(choice.id)] if same]
                reading.note("TTHC120", item.place, related=beside, given=word, id=choice.id)
            first_values.setdefault(choice.id, item)
            choices.append(choice)
        kind = FactKind(read or ("choice" if choices else "boolean"))
        fits = (kind is FactKind.CHOICE) == bool(choices)
        if read and not fits and len(reading.problems) == noted:
            reading.note("TTHC121", key.place, fact=name)
        if not read or not fits or len(reading.problems) > known:
            reading.spoiled.add(f"facts.{fact_id}.values")
        for part in ("type", "values"):
            if part in entries:
                reading.places[f"facts.{fact_id}.{part}"] = entries[part].value.where
        return Fact(
            id=fact_id,
            name=name,
            kind=kind,
            choices=tuple(choices),
            basis=self.basis(entries),
            **reading.texts(entries, "unit", "question", "note"),
        )

    def _values(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The values of a choice; of several without brackets each, which is noted."""
        words = several(node.text or "") if node.plain else []
        if len(words) > 1:
            self.reading.note("TTHC113", node.place, **list_meant(f"[{', '.join(words)}]"))
            yield from ((word, node) for word in words)
        else:
            yield from self.reading.names(node)

    def no_fact(self, word: str, place: Place) -> None:
        """Notes a word that should name a fact and names none."""
        names = [fact.name for fact in self.facts]
        self.reading.undeclared(("TTHC201", "TTHC204"), place, "fact", word, names, section="facts")

    # ------------------------------------------------------------------ agencies

    def agency(self, entries: Mapping[str, Entry]) -> str | None:
        """The agency of a step or limit, one of those that are known where any are."""
        if "agency" not in entries:
            return None
        node, known = entries["agency"].value, self.agencies
        if not known or node.text in known:
            return self.reading.id(node)
        named = {name: each.id for each in known.values() for name in (each.name, each.short_name) if name}
        agency = node.text if node.text in named else self.reading.id(node)
        if agency is not None and agency not in known:
            codes = ("TTHC208", "TTHC241")
            self.reading.undeclared(codes, node.place, "agency", agency, sorted(known), section="agencies", named=named)
        return agency
