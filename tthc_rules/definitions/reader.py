"""Reading one definition: from positioned text to a `Procedure`, all problems at once.

An overlay (`mở rộng`) is read on top of its base: what it does not state, it takes from the base.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from tthc_rules.definitions import vocabulary as words
from tthc_rules.definitions.condition_reader import ConditionReader
from tthc_rules.definitions.conditions import ALWAYS
from tthc_rules.definitions.facts import read_date
from tthc_rules.definitions.mending import code_meant, id_meant
from tthc_rules.definitions.names import LONGEST_ID, is_id, slug
from tthc_rules.definitions.overlay import overlay_problems
from tthc_rules.definitions.reading import Entry, Reading
from tthc_rules.definitions.shapes import (
    AgencyLimit,
    Basis,
    Choice,
    Component,
    Confidence,
    ContentCheck,
    CopyKind,
    DefinitionTest,
    Expect,
    Fact,
    FactKind,
    Given,
    Group,
    Issuer,
    LimitChange,
    OnlineService,
    Procedure,
    Step,
)
from tthc_rules.definitions.source import Node
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE, Vocabulary
from tthc_rules.problems import Place, Problem, Related
from tthc_rules.worktime import Limit, Unit
from tthc_rules.worktime.units import UNIT_WORDS, write_amount

CODE = re.compile(r"[0-9]\.[0-9]{6}")
BARE_NUMBER = re.compile(r"0*([1-9][0-9]{0,3})")
REASON = re.compile(r"[a-z][a-z0-9_]*")
STEP_UNITS = {Unit.WORKING_DAY: 480, Unit.WORKING_HOUR: 60, Unit.WORKING_MINUTE: 1}
"""The units of steps in minutes of a day of eight hours: no calendar is known when a file is read."""
VALIDITY_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
IN_FORCE_WORDS = ((words.PROCEDURE, "in_force"), (words.PERIOD, "from"))
LONGEST_CIRCLE = 12  # steps of a circle that are named


def vocabulary_of(node: Node) -> Vocabulary:
    """The language of a file, told by which vocabulary knows more of its top-level keys."""
    keys = [key.text for key, _ in node.entries]
    english = sum(key in words.PROCEDURE.values() for key in keys)
    vietnamese = sum(key in words.PROCEDURE for key in keys)
    return ENGLISH if english > vietnamese else VIETNAMESE


def extends_of(node: Node) -> tuple[str, Place] | None:
    """What an overlay extends (`2.000889@2021-02-08`); None for a national file."""
    for key, value in node.entries:
        if key.text in ("mở rộng", "extends") and value.text:
            return value.text.strip(), value.place
    return None


def read_procedure(
    node: Node, file_slug: str, base: Procedure | None = None, agencies: Iterable[str] = ()
) -> tuple[Procedure, tuple[Problem, ...]]:
    """The procedure that `node` declares, and every problem found; with an error the value is not to be used."""
    reading = Reading(vocabulary_of(node), base.places if base else None)
    reader = _ProcedureReader(reading, base, frozenset(agencies))
    procedure = reader.read(node, file_slug)
    return procedure, reader.reading.told()


class _ProcedureReader:
    def __init__(self, reading: Reading, base: Procedure | None, agencies: frozenset[str]) -> None:
        self.reading = reading
        self.base = base
        self.agencies = agencies
        self.legal_basis: dict[str, Basis] = dict(base.legal_basis) if base else {}
        self.facts: list[Fact] = list(base.facts) if base else []
        self.checks: tuple[ContentCheck, ...] = base.checks if base else ()
        self.conditions = ConditionReader(reading, self.facts)
        self.handed: list[tuple[str, Place]] = []  # the papers of the tests' dossiers
        self.groups_citing = 0  # how many groups around the paper that is read cite an article for all in them

    def read(self, node: Node, file_slug: str) -> Procedure:
        reading, base = self.reading, self.base
        needed = ("format", "in_force") if base else ("format", "code", "name", "field", "level", "in_force")
        entries = reading.mapping(node, words.PROCEDURE, needed=needed, stated=("name",))
        reading.format(entries)
        read = {entry.key for entry in entries.values()}
        reading.unread = {word for key, value in node.entries if key not in read for word in _words(value)}
        self._remember_places(entries)
        known: dict[str, Any] = {"slug": base.slug if base else file_slug, "path": node.place.path}
        if base and (wrong := sorted(entries.keys() & {"code", "replaces"})):
            for name in wrong:
                reading.note("TTHC217", entries[name].key.place, key=entries[name].key.text)
        # What others refer to is read first.
        if "legal_basis" in entries:
            self._legal_basis(entries["legal_basis"].value)
        if "facts" in entries:
            self._facts(entries["facts"].value)
            self.conditions = ConditionReader(reading, self.facts)
        known["legal_basis"], known["facts"] = self.legal_basis, tuple(self.facts)
        for name, read in self._sections().items():
            if name in entries:
                known[name] = read(entries[name].value)
        if "in_force" in entries:
            known["in_force_from"], known["in_force_to"] = self._in_force(entries["in_force"].value)
        if "limit" in entries:
            known["limit_place"] = entries["limit"].key.place
        for section in (
            "limit",
            "pauses",
            "on_silence",
        ):  # the base's article is not the source of what an overlay states
            if section in entries:
                known.setdefault(f"{section}_basis", ())
        if "code" in entries:
            known["code"] = self._code(entries["code"].value, "note" in entries)
        known["places"] = reading.places
        procedure = replace(base, **known) if base else Procedure(**{"name": "", **known})
        if node.kind == "mapping":
            self._check_whole(procedure, entries)
        return procedure

    def _remember_places(self, entries: Mapping[str, Entry]) -> None:
        """Where the sections stand; what an overlay lists anew is declared there and no longer in its base."""
        places = self.reading.places
        listed = tuple(f"{name}." for name in ("components", "checks", "steps") if name in entries)
        for declared in [name for name in places if name.startswith(listed)] if listed else ():
            del places[declared]
        for name, entry in entries.items():
            places[name] = (entry.value if entry.value.kind == "scalar" else entry.key).place

    def _sections(self) -> dict[str, Any]:
        reading = self.reading
        return {
            "name": lambda node: reading.text(node) or "",
            "short_name": reading.text,
            "field": reading.text,
            "level": lambda node: reading.word(node, words.LEVELS),
            "issued_by": self._issuer,
            "assumed": lambda node: reading.boolean(node) or False,
            "replaces": self._replaces,
            "note": reading.text,
            "limit": reading.limit,
            "limit_basis": self._cited,
            "limit_changes": self._limit_changes,
            "clock_start": lambda node: reading.word(node, words.CLOCK_STARTS),
            "pauses": self._pauses,
            "pauses_basis": self._cited,
            "on_silence": lambda node: reading.word(node, words.SILENCES),
            "on_silence_basis": self._cited,
            "agency_limits": self._agency_limits,
            "online": self._online,
            "components": lambda node: tuple(self._member(item) for item in reading.sequence(node)),
            "checks": self._checks,
            "steps": self._steps,
            "tests": self._tests,
        }

    # ------------------------------------------------------------------ head

    def _code(self, node: Node, has_note: bool) -> str | None:
        code = self.reading.text(node)
        if code is None:
            if not has_note:
                self.reading.note("TTHC117", node.place)
            return None
        if not CODE.fullmatch(code):
            self.reading.note("TTHC116", node.place, given=code, **code_meant(code))
        return code

    def _replaces(self, node: Node) -> tuple[str, ...]:
        found = []
        for word, item in self.reading.names(node):
            if not CODE.fullmatch(word) and not is_id(word):  # a slug where the code is not known
                self.reading.note("TTHC116", item.place, given=word, **code_meant(word))
            found.append(word)
        return tuple(found)

    def _in_force(self, node: Node) -> tuple[date, date | None]:
        """The days in force; the first possible day, or that of the base, where none can be read."""
        reading = self.reading
        if node.kind == "scalar" and (day := read_date((node.text or "").strip())):
            sections, parts = (reading.vocabulary.word(dict(keys), name) for keys, name in IN_FORCE_WORDS)
            reading.note("TTHC127", node.place, fix=f"{sections}: {{{parts}: {day}}}", given=node.text)
            return day, None
        entries = reading.mapping(node, words.PERIOD, needed=("from",), stated=("from",))
        start = reading.day(entries["from"].value) if "from" in entries else None
        end = reading.day(entries["to"].value) if "to" in entries else None
        if start and end and end < start:
            beside = (Related(entries["from"].value.place, "place.from"),)
            reading.note("TTHC118", entries["to"].value.place, related=beside)
        return start or (self.base.in_force_from if self.base else date.min), end

    def _issuer(self, node: Node) -> Issuer:
        entries = self.reading.mapping(node, words.ISSUED_BY, needed=("authority",), stated=("authority",))
        texts = self._texts(entries, "authority", "document", "place", "note")
        return Issuer(**{**texts, "authority": texts.get("authority") or ""})

    def _texts(self, entries: Mapping[str, Entry], *names: str) -> dict[str, Any]:
        return {name: self.reading.text(entries[name].value) for name in names if name in entries}

    def _legal_basis(self, node: Node) -> None:
        reading = self.reading
        if node.kind != "mapping":
            reading.note("TTHC102", node.place)
        for key, value in node.entries:
            basis_id = reading.key(key)
            entries = reading.mapping(value, words.BASIS, needed=("document", "confidence"))
            if basis_id is None:
                reading.spoiled.add(f"legal_basis.{key.text}")
                continue
            texts = self._texts(entries, "document", "article", "source", "note")
            confidence = (
                reading.word(entries["confidence"].value, words.CONFIDENCES) if "confidence" in entries else None
            )
            basis = Basis(
                id=basis_id,
                confidence=Confidence(confidence or "unknown"),
                **{"document": None, **texts},
            )
            first = self.legal_basis.setdefault(basis_id, basis)
            if (first.document, first.article) != (basis.document, basis.article):
                beside = reading.beside(f"legal_basis.{basis_id}", "place.declared", name=basis_id)
                reading.note("TTHC234", key.place, related=beside, basis=basis_id)
            reading.places.setdefault(f"legal_basis.{basis_id}", key.place)

    def _id(self, entries: Mapping[str, Entry], named: str, name: str, section: str) -> str:
        """The id as written, else derived from the name; noted where neither gives one. `section`: where it stands."""
        if "id" in entries and not entries["id"].value.is_null:
            node = entries["id"].value
            found = self.reading.id(node)
            if found is None:
                self.reading.spoiled |= {f"{section}.{word}" for word in (node.text, id_meant(node.text or ""))}
                return ""
            self.reading.places.setdefault(f"{section}.{found}", node.place)
            return found
        derived = slug(name)[:LONGEST_ID].strip("-")
        if name and not is_id(derived):
            self.reading.note("TTHC125", entries[named].value.place, name=name)
        if name:
            self.reading.places.setdefault(f"{section}.{derived}", entries[named].value.place)
        return derived

    def _note_twice(self, place: Place, section: str, again: str) -> None:
        """Notes an id that was given before, with the place where it was given first."""
        beside = self.reading.beside(f"{section}.{again}", "place.first_id", id=again)
        self.reading.note("TTHC122", place, related=beside, id=again)

    def _basis(self, entries: Mapping[str, Entry]) -> tuple[str, ...]:
        return self._cited(entries["basis"].value) if "basis" in entries else ()

    def _cited(self, node: Node) -> tuple[str, ...]:
        """The ids of legal bases, each declared."""
        found = []
        for word, item in self.reading.names(node):
            if word not in self.legal_basis:
                known = self.legal_basis
                self.reading.undeclared(("TTHC205", "TTHC240"), item.place, "basis", word, known, section="legal_basis")
            found.append(word)
        return tuple(found)

    def _need_basis(self, entries: Mapping[str, Entry], cited: tuple[str, ...], what: str, place: Place) -> None:
        """Notes what an answer would print without an article; null with a note says that none is known."""
        not_known = "basis" in entries and entries["basis"].value.is_null and "note" in entries
        if not cited and not not_known:
            self.reading.note("TTHC251", place, "warning", what=what)

    # ------------------------------------------------------------------ facts

    def _facts(self, node: Node) -> None:
        reading = self.reading
        if node.kind != "mapping":
            reading.note("TTHC102", node.place)
        reserved = {*words.CONNECTIVE, *words.CONNECTIVE.values()}
        for key, value in node.entries:
            name = " ".join((key.text or "").split())
            fact = self._fact(name, key, value)
            first = next((other for other in self.facts if other.id == fact.id), None)
            beside = reading.beside(f"facts.{fact.id}", "place.declared", name=first.name) if first else ()
            if name in reserved or not is_id(fact.id) or (first and first.name != name):
                reading.note("TTHC119", key.place, related=beside, fact=name, id=fact.id, longest=LONGEST_ID)
                reading.spoiled.add(f"facts.{name}")
                continue
            reading.places[f"facts.{fact.id}"] = key.place
            if first is None:
                self.facts.append(fact)
                continue
            # Only a base can have declared it before; its conditions compare values of that kind.
            if fact.kind is not first.kind or {c.id for c in first.choices} - {c.id for c in fact.choices}:
                reading.note("TTHC235", key.place, related=beside, fact=name)
            self.facts[self.facts.index(first)] = fact

    def _fact(self, name: str, key: Node, node: Node) -> Fact:
        reading = self.reading
        entries = reading.mapping(node, words.FACT, needed=("type", "question"), stated=("type", "question"))
        fact_id, first_values = slug(name), dict[str, Place]()
        read = reading.word(entries["type"].value, words.FACT_TYPES) if "type" in entries else None
        choices: list[Choice] = []
        for word, item in reading.names(entries["values"].value) if "values" in entries else ():
            choice = Choice(slug(word), word)
            if not choice.id or choice.id in first_values:
                beside = [Related(place, "place.other_value") for place in [first_values.get(choice.id)] if place]
                reading.note("TTHC120", item.place, related=beside, given=word, id=choice.id)
            first_values.setdefault(choice.id, item.place)
            choices.append(choice)
        kind = FactKind(read or ("choice" if choices else "boolean"))
        fits = (kind is FactKind.CHOICE) == bool(choices)
        if read and not fits:
            reading.note("TTHC121", key.place, fact=name)
        if not read or not fits:
            reading.spoiled.add(f"facts.{fact_id}.values")
        for part in entries.keys() & {"type", "values"}:
            reading.places[f"facts.{fact_id}.{part}"] = entries[part].value.place
        return Fact(
            id=fact_id,
            name=name,
            kind=kind,
            choices=tuple(choices),
            basis=self._basis(entries),
            **self._texts(entries, "unit", "question", "note"),
        )

    # ------------------------------------------------------------------ limits and time

    def _limit_changes(self, node: Node) -> tuple[LimitChange, ...]:
        reading = self.reading
        changes = []
        for item in reading.sequence(node):
            entries = reading.mapping(item, words.LIMIT_CHANGE, stated=("add", "set"))
            if ("add" in entries) == ("set" in entries) or not ({"when", "unless"} & entries.keys()):
                reading.note("TTHC206", item.place)
                continue
            change = LimitChange(
                when=self.conditions.when(entries),
                add=reading.limit(entries["add"].value) if "add" in entries else None,
                set=reading.limit(entries["set"].value) if "set" in entries else None,
                basis=self._basis(entries),
                place=item.place,
                **self._texts(entries, "note"),
            )
            limit = change.add or change.set
            self._need_basis(entries, change.basis, limit.text if limit else "", item.place)
            changes.append(change)
        return tuple(changes)

    def _pauses(self, node: Node) -> tuple[str, ...]:
        found = []
        for word, item in self.reading.names(node):
            if not REASON.fullmatch(word):
                self.reading.note("TTHC207", item.place, given=word)
            found.append(word)
        return tuple(found)

    def _agency(self, entries: Mapping[str, Entry]) -> str | None:
        if "agency" not in entries:
            return None
        node = entries["agency"].value
        agency = self.reading.id(node)
        if agency is not None and self.agencies and agency not in self.agencies:
            known = sorted(self.agencies)
            self.reading.undeclared(("TTHC208", "TTHC241"), node.place, "agency", agency, known, section="agencies")
        return agency

    def _agency_limits(self, node: Node) -> tuple[AgencyLimit, ...]:
        reading = self.reading
        limits = []
        for item in reading.sequence(node):
            keys = ("agency", "limit")
            entries = reading.mapping(item, words.AGENCY_LIMIT, needed=keys, stated=keys)
            agency = self._agency(entries)
            limit = reading.limit(entries["limit"].value) if "limit" in entries else None
            if agency and limit:
                limits.append(AgencyLimit(agency, limit, self._basis(entries), **self._texts(entries, "note")))
        return tuple(limits)

    def _online(self, node: Node) -> tuple[OnlineService, ...]:
        reading = self.reading
        services = []
        for item in reading.sequence(node):
            keys = ("scheme", "level")
            entries = reading.mapping(item, words.ONLINE, needed=keys, stated=keys)
            scheme = reading.word(entries["scheme"].value, words.SCHEMES) if "scheme" in entries else None
            level = reading.text(entries["level"].value) if "level" in entries else None
            start = reading.day(entries["from"].value) if "from" in entries else None
            end = reading.day(entries["to"].value) if "to" in entries else None
            if start and end and end < start:
                beside = (Related(entries["from"].value.place, "place.from"),)
                reading.note("TTHC124", entries["to"].value.place, related=beside)
            services.append(
                OnlineService(
                    scheme=scheme or "",
                    level=level or "",
                    start=start,
                    end=end,
                    basis=self._basis(entries),
                    **self._texts(entries, "place", "note"),
                )
            )
        return tuple(services)

    # ------------------------------------------------------------------ components and checks

    def _member(self, node: Node) -> Component | Group:
        keys = {key.text for key, _ in node.entries}
        names = self.reading.vocabulary.names(words.GROUP)
        kinds = [english for word, english in names.items() if word in keys and english in ("one_of", "all_of")]
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
            reading.places.setdefault(f"components.{entries['id'].value.text}", entries["id"].value.place)
        basis = self._basis(entries)
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
            **self._texts(entries, "name", "note"),
        )

    def _component(self, node: Node) -> Component:
        reading = self.reading
        entries = reading.mapping(node, words.COMPONENT, needed=("name",), stated=("name",))
        name = (reading.text(entries["name"].value) if "name" in entries else None) or ""
        valid_for = self._valid_for(entries["valid_for"].value) if "valid_for" in entries else None
        accept = []
        if "accept" in entries:
            for item in reading.one_or_many(entries["accept"].value):
                if kind := reading.word(item, words.COPIES, many=item is entries["accept"].value):
                    accept.append(CopyKind(kind))
        basis = self._basis(entries)
        if not self.groups_citing:
            self._need_basis(entries, basis, name, node.place)
        return Component(
            id=self._id(entries, "name", name, "components"),
            name=name,
            accept=tuple(accept),
            quantity=(reading.count(entries["quantity"].value) if "quantity" in entries else None) or 1,
            act=(reading.word(entries["act"].value, words.ACTS) if "act" in entries else None) or "submit",
            optional=bool(reading.boolean(entries["optional"].value)) if "optional" in entries else False,
            valid_for=valid_for,
            when=self.conditions.when(entries),
            basis=basis,
            place=node.place,
            **self._texts(entries, "form", "replaced_by_data", "note"),
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

    def _checks(self, node: Node) -> tuple[ContentCheck, ...]:
        reading = self.reading
        checks: list[ContentCheck] = []
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
            check_id = self._id(entries, "question", question, "checks")
            if check_id and any(check.id == check_id for check in checks):
                self._note_twice(item.place, "checks", check_id)
            basis = self._basis(entries)
            self._need_basis(entries, basis, question, item.place)
            checks.append(
                ContentCheck(
                    id=check_id,
                    question=question,
                    when=self.conditions.when(entries),
                    basis=basis,
                    place=item.place,
                    **self._texts(entries, "note"),
                )
            )
        self.checks = tuple(checks)
        return self.checks

    # ------------------------------------------------------------------ steps

    def _steps(self, node: Node) -> tuple[Step, ...]:
        reading = self.reading
        steps: list[Step] = []
        waits: list[tuple[str, Place]] = []
        for item in reading.sequence(node):
            entries = reading.mapping(item, words.STEP, needed=("name",), stated=("name", "after"))
            name = (reading.text(entries["name"].value) if "name" in entries else None) or ""
            step_id = self._id(entries, "name", name, "steps")
            if step_id and any(step.id == step_id for step in steps):
                self._note_twice(item.place, "steps", step_id)
            after: tuple[str, ...] = (steps[-1].id,) if steps else ()
            if "after" in entries:
                listed = list(reading.names(entries["after"].value))
                waits += [(word, place.place) for word, place in listed]
                after = tuple(word for word, _ in listed)
            limit = reading.limit(entries["limit"].value) if "limit" in entries else None
            if ("limit" not in entries or entries["limit"].value.is_null) and "note" not in entries:
                reading.note("TTHC218", item.place, "warning", id=step_id or len(steps) + 1)
            counted = reading.boolean(entries["counted"].value) if "counted" in entries else None
            steps.append(
                Step(
                    id=step_id,
                    name=name,
                    agency=self._agency(entries),
                    limit=limit,
                    after=after,
                    when=self.conditions.when(entries),
                    counted=counted is not False,
                    basis=self._basis(entries),
                    place=entries["limit"].value.place if "limit" in entries else item.place,
                    **self._texts(entries, "role", "note"),
                )
            )
        self._check_order(steps, waits)
        return tuple(steps)

    def _check_order(self, steps: list[Step], waits: list[tuple[str, Place]]) -> None:
        ids = [step.id for step in steps]
        dangling = False
        for word, place in waits:
            if word not in ids:
                dangling = True
                self.reading.undeclared(("TTHC210", "TTHC242"), place, "step", word, ids, section="steps")
        if dangling or len(set(ids)) < len(ids):
            return
        # Kahn: take away steps whose predecessors are all taken; what is left stands in a circle.
        left = {step.id: set(step.after) for step in steps}
        while free := [step_id for step_id, after in left.items() if left.keys().isdisjoint(after)]:
            for step_id in free:
                del left[step_id]
        if left:
            self._note_circle(steps, left)
            return
        before: dict[str, set[str]] = {}
        for step in _in_order(steps):
            before[step.id] = {*step.after, *(earlier for word in step.after for earlier in before[word])}
        for step in steps:
            beside = [
                other
                for other in steps
                if other.counted and other.id not in before[step.id] and step.id not in before[other.id]
            ]
            if not step.counted and beside:
                names = ", ".join(other.name for other in beside)
                self.reading.note("TTHC244", step.place, "warning", step=step.name, others=names)

    def _note_circle(self, steps: list[Step], left: Mapping[str, set[str]]) -> None:
        """One circle among the steps that are left: going back from any of them leads into one."""
        walked = [next(iter(left))]
        while (earlier := min(left[walked[-1]] & left.keys())) not in walked:
            walked.append(earlier)
        circle = [*walked[walked.index(earlier) :], earlier][::-1]
        if len(circle) > LONGEST_CIRCLE:
            circle[LONGEST_CIRCLE // 2 : -LONGEST_CIRCLE // 2] = ["…"]
        place = next(step.place for step in steps if step.id == earlier)
        others = [step for step in steps if step.id in circle and step.id != earlier]
        beside = [Related(step.place, "place.waits", {"step": step.id}) for step in others]
        self.reading.note("TTHC211", place, related=beside, steps=" → ".join(circle))

    # ------------------------------------------------------------------ tests

    def _tests(self, node: Node) -> tuple[DefinitionTest, ...]:
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
            if given.received is None and any(time is not None for time in times):
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
        if "facts" in entries:
            known["facts"] = self._fact_values(entries["facts"].value)
        if "components" in entries:
            known["components"] = tuple(self._paper(item) for item in reading.sequence(entries["components"].value))
        if "checks" in entries:
            checks = entries["checks"].value
            if checks.kind != "mapping":
                reading.note("TTHC102", checks.place)
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
        if node.kind != "mapping":
            reading.note("TTHC102", node.place)
        by_word = {word: fact for fact in self.facts for word in (fact.id, fact.name)}
        for key, value in node.entries:
            word, given = key.text or "", reading.text(value)
            if word not in by_word:
                self._no_fact(word, key.place)
            elif given is not None:
                self.conditions.read_value(by_word[word], given, value.place, hints=False)
                found[word] = given
        return found

    def _no_fact(self, word: str, place: Place) -> None:
        names = [fact.name for fact in self.facts]
        self.reading.undeclared(("TTHC201", "TTHC204"), place, "fact", word, names, section="facts")

    def _paper(self, node: Node) -> str | dict[str, str]:
        """A paper of a test as a dossier writes it: its id, or its fields; what is null is not known."""
        reading = self.reading
        if node.kind == "scalar":
            if node.is_null:
                reading.note("TTHC126", node.place)
            self.handed.append((reading.text(node) or "", node.place))
            return self.handed[-1][0]
        entries = reading.mapping(node, {"id": "id", **words.PAPER}, needed=("id",), stated=("id",))
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
            self.handed.append((paper["id"], entries["id"].value.place))
        return paper

    def _expect(self, node: Node) -> Expect:
        reading = self.reading
        entries = reading.mapping(node, words.EXPECT, stated=tuple(words.EXPECT.values()))
        known: dict[str, Any] = {
            name: reading.moment(entries[name].value) for name in ("due", "earliest", "latest") if name in entries
        }
        for name in ("missing", "wrong", "questions"):
            if name in entries:
                listed = list(reading.names(entries[name].value))
                known[name] = tuple(word for word, _ in listed)
                for word, item in listed if name == "questions" else ():
                    if not any(word in (fact.id, fact.name) for fact in self.facts):
                        self._no_fact(word, item.place)
        if "complete" in entries:
            known["complete"] = reading.word(entries["complete"].value, words.TRUTHS)
        if "late" in entries:
            known["late"] = reading.boolean(entries["late"].value)
        return Expect(**known)

    # ------------------------------------------------------------------ the whole

    def _check_whole(self, procedure: Procedure, entries: Mapping[str, Entry]) -> None:
        """What only shows once all is read. Of an overlay only what it states itself: the base has had its turn."""
        reading = self.reading
        ids = [paper.id for paper in procedure.all_components()]
        groups = [group.id for group in procedure.all_groups() if group.id]
        if "components" in entries:
            self._check_ids(procedure)
        for word, place in self.conditions.papers:
            if word not in ids:
                reading.undeclared(("TTHC212", "TTHC243"), place, "component", word, ids, section="components")
        if "tests" in entries:
            checks = [check.id for check in procedure.checks]
            for test in procedure.tests:
                self._check_test(test, [*ids, *groups], checks)
            for word, place in self.handed:
                if word and word not in ids:
                    codes = ("TTHC254", "TTHC255")
                    reading.undeclared(codes, place, "component", word, ids, section="components", severity="warning")
        self._check_limit(procedure, entries)
        if "steps" in entries:
            self._check_step_units(procedure)
        if stated := entries.get("steps") or entries.get("limit"):
            self._check_step_sum(procedure, stated.key.place)
        if self.base:
            own = {name: entry.value.place for name, entry in entries.items()}
            for problem in overlay_problems(procedure, self.base, own):
                reading.problems.append(problem)

    def _check_ids(self, procedure: Procedure) -> None:
        """Papers and groups share one set of ids: a test or a request names either."""
        seen: set[str] = set()
        members: list[Component | Group] = [*procedure.all_components(), *procedure.all_groups()]
        for member in members:
            if member.id and member.id in seen:
                self._note_twice(member.place, "components", member.id)
            seen.add(member.id or "")

    def _check_limit(self, procedure: Procedure, entries: Mapping[str, Entry]) -> None:
        reading, limit = self.reading, procedure.limit
        stated = entries["limit"].value if "limit" in entries else None
        if "note" not in entries and (stated.is_null if stated else self.base is None):
            reading.note("TTHC219", stated.place if stated else Place(procedure.path, 1, 1))
        unread = stated is not None and not stated.is_null and limit is None
        if limit is None and procedure.limit_changes and not unread and {"limit", "limit_changes"} & entries.keys():
            place = reading.places["limit_changes"] if "limit_changes" in entries else entries["limit"].value.place
            reading.note("TTHC253", place, "warning")
        if limit is None or not {"limit", "limit_changes"} & entries.keys():
            return
        for change in procedure.limit_changes:
            other = change.add or change.set
            fits = other is None or (limit.can_add(other) if change.add else other.unit is limit.unit)
            if other and not fits:
                # Changes that an overlay takes from its base no longer fit the limit that it states.
                place, beside = change.place, reading.beside("limit", "place.limit")
                if stated and "limit_changes" not in entries:
                    place, beside = stated.place, (Related(change.place, "place.limit_change"),)
                unit_vi, unit_en = UNIT_WORDS[limit.unit]
                values: dict[str, Any] = {"limit": other.text, "base": limit.text, "unit": unit_vi, "unit_en": unit_en}
                reading.note("TTHC220", place, related=beside, **values)

    def _check_step_units(self, procedure: Procedure) -> None:
        for number, step in enumerate(procedure.steps, 1):
            if step.limit is not None and step.limit.unit not in STEP_UNITS:
                named = step.name or step.id or number
                self.reading.note("TTHC227", step.place, step=named, limit=step.limit.text)

    def _check_step_sum(self, procedure: Procedure, place: Place) -> None:
        """Steps that take longer than the whole, if each keeps its limit: every dossier would end late.

        Only limits in working days, and only steps that always apply: conditions may shut each other out.
        """
        limit, steps = procedure.limit, _longest_path(procedure.steps)
        if limit and limit.unit is Unit.WORKING_DAY and steps > limit.amount * STEP_UNITS[limit.unit]:
            beside = self.reading.beside("limit", "place.limit")
            self.reading.note("TTHC252", place, "warning", related=beside, steps=_spell(steps), limit=limit.text)

    def _check_test(self, test: DefinitionTest, ids: list[str], checks: list[str]) -> None:
        """What a test expects is known; that it hands in a paper the law does not ask for is only doubtful."""
        codes = ("TTHC212", "TTHC243")
        for word in test.expect.missing or ():
            if word not in ids:
                self.reading.undeclared(codes, test.place, "component", word, ids, section="components")
        for word in test.expect.wrong or ():
            if word not in (known := [*ids, *checks]):
                self.reading.undeclared(codes, test.place, "component", word, known, section="components")


def _words(section: Node) -> Iterator[str]:
    """What a section may declare: its keys, and the ids and names in a list; as written and as an id."""
    listed = [value for item in section.items for _, value in item.entries]
    for node in (*(key for key, _ in section.entries), *listed):
        if node.kind == "scalar" and node.text:
            yield from (node.text, slug(node.text))


def _in_order(steps: Iterable[Step]) -> Iterator[Step]:
    """Steps that do not wait in a circle, each after those it waits for."""
    waiting, done = list(steps), set[str]()
    while waiting:
        free = [step for step in waiting if done.issuperset(step.after)]
        yield from free
        done |= {step.id for step in free}
        waiting = [step for step in waiting if step.id not in done]


def _longest_path(steps: Iterable[Step]) -> Fraction:
    """Minutes of the longest way through the counted steps that always apply; what waits in a circle is left out."""
    ends: dict[str, Fraction] = {}
    left = list(steps)
    while left:
        waiting = []
        for step in left:
            if ends.keys() >= set(step.after):
                ends[step.id] = _minutes(step) + max((ends[before] for before in step.after), default=Fraction(0))
            else:
                waiting.append(step)
        if len(waiting) == len(left):
            break
        left = waiting
    return max(ends.values(), default=Fraction(0))


def _minutes(step: Step) -> Fraction:
    if step.limit is None or not step.counted or step.when != ALWAYS:
        return Fraction(0)
    return step.limit.amount * STEP_UNITS.get(step.limit.unit, 0)


def _spell(minutes: Fraction) -> str:
    """`3,5 ngày làm việc`, or in hours or minutes where days would not come out in two decimals.

    >>> _spell(Fraction(1680)), _spell(Fraction(500)), _spell(Fraction(510))
    ('3,5 ngày làm việc', '500 phút làm việc', '8,5 giờ làm việc')
    """
    fit = (unit for unit, length in STEP_UNITS.items() if (minutes / length * 100).denominator == 1)
    unit = next(fit, Unit.WORKING_MINUTE)
    return f"{write_amount(minutes / STEP_UNITS[unit], 'vi')} {UNIT_WORDS[unit][0]}"
