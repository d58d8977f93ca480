"""The index: versions in force and expired, by field; then every code with its versions."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from tthc_rules import messages
from tthc_rules.authoring.site.document import Edition, document
from tthc_rules.authoring.site.procedure_view import UNSURE
from tthc_rules.authoring.site.status import STATUSES, status
from tthc_rules.authoring.site.table import table
from tthc_rules.authoring.words.definitions import DefinitionWords
from tthc_rules.definitions.names import fold
from tthc_rules.definitions.registry import Registry, spell_period
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.markup import Element, element
from tthc_rules.worktime.local import write_date

COLUMNS = ("procedure", "code", "level", "period", "issuer", "limit", "unsure", "tests")


class Index:
    """The index of a site; `addresses`: the file of each version's page, by its identity in memory."""

    def __init__(self, registry: Registry, addresses: Mapping[int, str], edition: Edition) -> None:
        self.registry = registry
        self.addresses = addresses
        self.edition = edition

    def say(self, code: str, **values: object) -> str:
        return messages.text(code, self.edition.lang, values)

    def page(self) -> str:
        codes = len({procedure.key for procedure in self.registry})
        count = self.say("site.index.count", versions=len(self.registry), codes=codes)
        day = self.say("site.index.on", day=write_date(self.edition.on)) if self.edition.on else None
        content = (
            element("h1", self.say("site.index.title")),
            element("p", count, f" {day}" if day else None),
            [self._status(code) for code in STATUSES],
            self._by_code(),
        )
        return document(self.say("site.index.title"), content, self.edition, kind="index")

    def _status(self, code: str) -> Element | None:
        found = [procedure for procedure in self.registry if status(procedure, self.edition) == code]
        if not found:
            return None
        found.sort(key=lambda p: (fold(p.field or ""), p.field or "", p.key, p.in_force_from, p.identity[1] or ""))
        fields = groupby(found, key=lambda procedure: procedure.field or self.say("site.no_field"))
        return element(
            "section",
            element("h2", f"{self.say(code).capitalize()} ({len(found)})"),
            [(element("h3", field), self._table(list(versions))) for field, versions in fields],
            id=code.rpartition(".")[2].replace("_", "-"),
        )

    def _table(self, versions: list[Procedure]) -> Element:
        return table([self.say(f"site.col.{name}") for name in COLUMNS], map(self._row, versions), kind="index")

    def _row(self, procedure: Procedure) -> list[object]:
        words = DefinitionWords(procedure, self.registry.agencies, self.edition.lang)
        unsure = sum(basis.confidence in UNSURE for basis in procedure.legal_basis.values())
        assumed = element("span", self.say("site.assumed_mark"), class_="local") if procedure.assumed else None
        return [
            [element("a", procedure.title, href=self.addresses[id(procedure)]), " ", assumed],
            procedure.code or self.say("site.no_code", slug=procedure.slug),
            words.level() or "–",
            spell_period(procedure),
            procedure.issued_by.authority if procedure.issued_by else self.say("cli.national"),
            procedure.limit.text if procedure.limit else "–",
            f"{unsure}/{len(procedure.legal_basis)}",
            str(len(procedure.tests)),
        ]

    def _by_code(self) -> Element:
        groups = groupby(self.registry, key=lambda procedure: procedure.key)
        lines = [(key, list(versions)) for key, versions in groups]
        return element(
            "section",
            element("h2", self.say("site.index.by_code")),
            element("ul", [self._code(key, versions) for key, versions in lines], class_="codes"),
            id="theo-ma",
        )

    def _code(self, key: str, versions: list[Procedure]) -> Element:
        links = [
            element("li", element("a", self._version(procedure), href=self.addresses[id(procedure)]))
            for procedure in versions
        ]
        return element("li", element("strong", key), " ", versions[-1].title, element("ul", links))

    def _version(self, procedure: Procedure) -> str:
        issuer = procedure.issued_by.authority if procedure.issued_by else self.say("cli.national")
        return f"{spell_period(procedure)} · {issuer}"
