"""One version of a procedure as the parts of its page see it: its words, its place among the others, what is local."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tthc_rules.authoring.comparison.comparing import Change, Comparison, compare
from tthc_rules.authoring.comparison.words import ComparisonWords
from tthc_rules.authoring.words.definitions import DefinitionWords
from tthc_rules.definitions.conditions import Condition
from tthc_rules.definitions.names import slug
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Confidence, Procedure
from tthc_rules.markup import Element, element
from tthc_rules.messages import Lang

UNSURE = (Confidence.LOW, Confidence.UNKNOWN)


class ProcedureView:
    """What the parts of a page ask: words, links to legal bases, marks of what is local."""

    def __init__(self, procedure: Procedure, registry: Registry, addresses: Mapping[int, str], lang: Lang) -> None:
        self.procedure = procedure
        self.registry = registry
        self.addresses = addresses
        self.lang = lang
        self.words = DefinitionWords(procedure, registry.agencies, lang)
        self.base = self._base()
        self.local: Comparison | None = compare(self.base, procedure) if self.base else None

    def __call__(self, code: str, /, **values: object) -> str:
        return self.words(code, **values)

    def _base(self) -> Procedure | None:
        """The national version that a local process is laid over, if it is at hand."""
        if self.procedure.issued_by is None:
            return None
        of_base = self.procedure.version.partition("+")[0]
        versions = self.registry.versions(self.procedure.key)
        return next((p for p in versions if p.issued_by is None and p.version == of_base), None)

    def address(self, procedure: Procedure) -> str:
        """The file of the page of a version."""
        return self.addresses[id(procedure)]

    def link(self, procedure: Procedure, text: str) -> Element:
        return element("a", text, href=self.address(procedure))

    def versions(self) -> tuple[Procedure, ...]:
        """All versions of the same procedure, national and local, in order of time."""
        found = self.registry.versions(self.procedure.key)
        return tuple(sorted(found, key=lambda p: (p.in_force_from, p.issued_by is not None, p.identity[1] or "")))

    def previous(self) -> Procedure | None:
        """The version of the same issuer that came before this one; of a recoded procedure the last one it replaces."""
        identity, start = self.procedure.identity, self.procedure.in_force_from
        mine = [p for p in self.versions() if p.identity == identity and p.in_force_from < start]
        if not mine and self.procedure.issued_by is None:
            mine = [p for p in self.replaced() if p.issued_by is None]
        return mine[-1] if mine else None

    def replaced(self) -> tuple[Procedure, ...]:
        """The versions of the codes that this procedure replaces, those that are at hand, in order of time."""
        found = [p for p in self.registry if p.code in self.procedure.replaces]
        return tuple(sorted(found, key=lambda p: p.in_force_from))

    def compared_with(self, before: Procedure) -> ComparisonWords:
        agencies = self.registry.agencies
        return ComparisonWords(compare(before, self.procedure), agencies, agencies, self.lang)

    def when(self, condition: Condition) -> str:
        return self.words.condition(condition) or self("diff.always")

    def cited(self, basis: Iterable[str]) -> list[Element]:
        """Each legal basis with a link to its line in the list and how sure it is."""
        known = self.procedure.legal_basis
        return [
            element(
                "span",
                element("a", known[name].cite(), href=f"#{basis_id(name)}"),
                " ",
                self.confidence(known[name].confidence),
                class_="cited",
            )
            for name in basis
            if name in known
        ]

    def confidence(self, confidence: Confidence) -> Element:
        """How sure a statement is, in words; the doubtful ones also with a mark that is read without colour."""
        said = self(f"site.sure.{confidence}")
        return element("span", said, class_=f"sure {'unsure' if confidence in UNSURE else confidence}")

    def mark(self, section: str, item: object) -> list[Element | str]:
        """The mark of what the local authority added or changed; nothing on national pages."""
        change = self._local_change(section, item)
        if change is None:
            return []
        return [" ", element("span", self(f"site.local.{change.kind}"), class_="local")]

    def _local_change(self, section: str, item: object) -> Change | None:
        if self.local is None:
            return None
        return next((change for change in self.local.of(section) if change.after == item), None)


def basis_id(name: str) -> str:
    """The anchor of a legal basis.

    >>> basis_id("nd43-61")
    'can-cu-nd43-61'
    """
    return f"can-cu-{slug(name)}"
