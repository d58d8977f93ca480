"""Reading one definition: from positioned text to a `Procedure`, all problems at once.

An overlay (`mở rộng`) is read on top of its base: what it does not state, it takes from the base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from tthc_rules.definitions import vocabulary as words
from tthc_rules.definitions.case_reader import CaseReader
from tthc_rules.definitions.component_reader import ComponentReader
from tthc_rules.definitions.condition_reader import ConditionReader
from tthc_rules.definitions.dates import read_date
from tthc_rules.definitions.declarations import Declarations
from tthc_rules.definitions.mending import code_meant, days_in
from tthc_rules.definitions.names import is_id, slug
from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.places import Places
from tthc_rules.definitions.reading import Reading
from tthc_rules.definitions.shapes import (
    Agency,
    AgencyLimit,
    ContentCheck,
    Issuer,
    LimitChange,
    OnlineService,
    Procedure,
)
from tthc_rules.definitions.step_reader import StepReader
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE, Vocabulary
from tthc_rules.definitions.whole_check import WholeCheck
from tthc_rules.problems import Place, Problem, Related

CODE = re.compile(r"[0-9]\.[0-9]{6}")
REASON = re.compile(r"[a-z][a-z0-9_]*")
DECLARING = {
    **dict.fromkeys(("legal_basis", "facts"), "mapping"),
    **dict.fromkeys(("components", "checks", "steps"), "sequence"),
}
"""The sections that declare what others refer to, and how each is written."""
IN_FORCE_WORDS = ((words.PROCEDURE, "in_force"), (words.PERIOD, "from"))


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
    node: Node, file_slug: str, base: Procedure | None = None, agencies: Mapping[str, Agency] | None = None
) -> tuple[Procedure, tuple[Problem, ...]]:
    """The procedure that `node` declares, and every problem found; with an error the value is not to be used."""
    reading = Reading(vocabulary_of(node), base.places if base else None)
    reader = _ProcedureReader(reading, base, agencies or {})
    procedure = reader.read(node, file_slug)
    return procedure, reader.reading.told()


class _ProcedureReader:
    def __init__(self, reading: Reading, base: Procedure | None, agencies: Mapping[str, Agency]) -> None:
        self.reading = reading
        self.base = base
        self.declared = Declarations(reading, base, agencies)
        self.checks: tuple[ContentCheck, ...] = base.checks if base else ()
        self.conditions = ConditionReader(reading, self.declared.facts)
        self.cases = CaseReader(self.declared)
        self.limit_places: dict[Place, Node] = {}  # of a change → the limit in it

    def read(self, node: Node, file_slug: str) -> Procedure:
        reading, base, declared = self.reading, self.base, self.declared
        needed = ("format", "in_force") if base else ("format", "code", "name", "field", "level", "in_force")
        entries = reading.mapping(node, words.PROCEDURE, needed=needed, stated=("name",))
        reading.format(entries)
        read = {id(entry.key) for entry in entries.values()}
        reading.unread = {word for key, value in node.entries if id(key) not in read for word in _words(value)}
        reading.spoiled |= {
            name for name, kind in DECLARING.items() if name in entries and entries[name].value.kind != kind
        }
        self._remember_places(entries)
        known: dict[str, Any] = {"slug": base.slug if base else file_slug, "path": node.source.path}
        if base and (wrong := sorted(entries.keys() & {"code", "replaces"})):
            for name in wrong:
                reading.note("TTHC217", entries[name].key.place, key=entries[name].key.text)
        # What others refer to is read first.
        if "legal_basis" in entries:
            declared.read_legal_basis(entries["legal_basis"].value)
        if "facts" in entries:
            declared.read_facts(entries["facts"].value)
            self.conditions = ConditionReader(reading, declared.facts)
        known["legal_basis"], known["facts"] = declared.legal_basis, tuple(declared.facts)
        for name, read_section in self._sections().items():
            if name in entries:
                known[name] = read_section(entries[name].value)
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
        known["places"] = Places(reading.places)
        procedure = replace(base, **known) if base else Procedure(**{"name": "", **known})
        if node.kind == "mapping":
            whole = WholeCheck(reading, entries, procedure, base)
            whole.check_papers(self.conditions.papers, self.cases)
            whole.check_times(self.limit_places)
            whole.check_days(self.cases)
            whole.check_base()
        return procedure

    def _remember_places(self, entries: Mapping[str, Entry]) -> None:
        """Where the sections stand; what an overlay lists anew is declared there and no longer in its base."""
        places = self.reading.places
        listed = tuple(f"{name}." for name in ("components", "checks", "steps") if name in entries)
        for declared in [name for name in places if name.startswith(listed)] if listed else ():
            del places[declared]
        for name, entry in entries.items():
            places[name] = (entry.value if entry.value.kind == "scalar" else entry.key).where

    def _sections(self) -> dict[str, Any]:
        reading, declared = self.reading, self.declared
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
            "limit_basis": declared.cited,
            "limit_changes": self._limit_changes,
            "clock_start": lambda node: reading.word(node, words.CLOCK_STARTS),
            "pauses": self._pauses,
            "pauses_basis": declared.cited,
            "on_silence": lambda node: reading.word(node, words.SILENCES),
            "on_silence_basis": declared.cited,
            "agency_limits": self._agency_limits,
            "online": self._online,
            "components": lambda node: ComponentReader(declared, self.conditions).read(node),
            "checks": self._checks,
            "steps": lambda node: StepReader(declared, self.conditions).read(node),
            "tests": lambda node: self.cases.read(node, self.conditions, self.checks),
        }

    def _checks(self, node: Node) -> tuple[ContentCheck, ...]:
        self.checks = ComponentReader(self.declared, self.conditions).read_checks(node)
        return self.checks

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
        if node.kind == "scalar" and (days := days_in(node.text or "")):
            first, last = (reading.vocabulary.word(words.PERIOD, name) for name in ("from", "to"))
            fix = f"{{{first}: {days[0]}, {last}: {days[1]}}}"
            reading.note("TTHC102", node.place, known=f"{first}, {last}", fix_vi=fix, fix_en=fix)
            return days
        entries = reading.mapping(node, words.PERIOD, needed=("from",), stated=("from",))
        start = reading.day(entries["from"].value) if "from" in entries else None
        end = reading.day(entries["to"].value) if "to" in entries else None
        for name, entry in entries.items():
            reading.places[f"in_force.{name}"] = entry.value.where
        if start and end and end < start:
            beside = (Related(entries["from"].value.place, "place.from"),)
            reading.note("TTHC118", entries["to"].value.place, related=beside)
        return start or (self.base.in_force_from if self.base else date.min), end

    def _issuer(self, node: Node) -> Issuer:
        entries = self.reading.mapping(node, words.ISSUED_BY, needed=("authority",), stated=("authority",))
        texts = self.reading.texts(entries, "authority", "document", "place", "note")
        return Issuer(**{**texts, "authority": texts.get("authority") or ""})

    # ------------------------------------------------------------------ limits and time

    def _limit_changes(self, node: Node) -> tuple[LimitChange, ...]:
        reading = self.reading
        changes = []
        for item in reading.sequence(node):
            entries = reading.mapping(item, words.LIMIT_CHANGE, stated=("add", "set"))
            if ("add" in entries) == ("set" in entries) or not ({"when", "unless"} & entries.keys()):
                both = "add" in entries and "set" in entries
                beside = (Related(entries["add"].key.place, "place.other_key"),) if both else ()
                reading.note("TTHC206", entries["set"].key.place if both else item.place, related=beside)
                continue
            self.limit_places[item.place] = (entries.get("add") or entries["set"]).value
            change = LimitChange(
                when=self.conditions.when(entries),
                add=reading.limit(entries["add"].value) if "add" in entries else None,
                set=reading.limit(entries["set"].value) if "set" in entries else None,
                basis=self.declared.basis(entries),
                place=item.place,
                **self.reading.texts(entries, "note"),
            )
            limit = change.add or change.set
            self.declared.need_basis(entries, change.basis, limit.text if limit else "", item)
            changes.append(change)
        return tuple(changes)

    def _pauses(self, node: Node) -> tuple[str, ...]:
        found = []
        for word, item in self.reading.names(node):
            self.reading.places[f"pauses.{word}"] = item.where
            if not REASON.fullmatch(word):
                self.reading.note("TTHC207", item.place, given=word)
            found.append(word)
        return tuple(found)

    def _agency_limits(self, node: Node) -> tuple[AgencyLimit, ...]:
        reading = self.reading
        limits = []
        for item in reading.sequence(node):
            keys = ("agency", "limit")
            entries = reading.mapping(item, words.AGENCY_LIMIT, needed=keys, stated=keys)
            agency = self.declared.agency(entries)
            limit = reading.limit(entries["limit"].value) if "limit" in entries else None
            if agency and limit:
                limits.append(
                    AgencyLimit(agency, limit, self.declared.basis(entries), **self.reading.texts(entries, "note"))
                )
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
                    basis=self.declared.basis(entries),
                    **self.reading.texts(entries, "place", "note"),
                )
            )
        return tuple(services)


def _words(section: Node) -> Iterator[str]:
    """What a section may declare: its keys, and the ids and names in a list; as written and as an id."""
    listed = [value for item in section.items for _, value in item.entries]
    for node in (*(key for key, _ in section.entries), *listed):
        if node.kind == "scalar" and node.text:
            yield from (node.text, slug(node.text))
