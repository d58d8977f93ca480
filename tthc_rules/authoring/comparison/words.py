"""A comparison in words: `số lượng: 1 bản → 2 bản`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tthc_rules.authoring.comparison.comparing import Change, Comparison
from tthc_rules.authoring.comparison.traits import SECTIONS, title
from tthc_rules.authoring.words.definitions import DefinitionWords
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.messages import Lang


@dataclass(frozen=True, slots=True)
class TraitChange:
    """One trait before and after, in words. Both the same: the files write it differently, to the same effect."""

    name: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeInWords:
    """One change: what it is about, and each trait that changed, or all that is said of what was added or dropped."""

    kind: str
    title: str
    traits: tuple[TraitChange, ...]


class ComparisonWords:
    """Puts a comparison into words, each side in the words of its own version."""

    def __init__(
        self,
        comparison: Comparison,
        before_agencies: Mapping[str, Agency],
        after_agencies: Mapping[str, Agency],
        lang: Lang,
    ) -> None:
        self.comparison = comparison
        self.before = DefinitionWords(comparison.before, before_agencies, lang)
        self.after = DefinitionWords(comparison.after, after_agencies, lang)

    def sections(self) -> Iterator[tuple[str, tuple[ChangeInWords, ...]]]:
        """The name of each section that changed, and its changes."""
        for section in SECTIONS:
            if changes := self.comparison.of(section):
                yield section, tuple(self.change(change) for change in changes)

    def change(self, change: Change) -> ChangeInWords:
        if change.kind == "changed":
            name = title(change.section, change.after, self.after)
            traits = tuple(
                TraitChange(
                    trait.name,
                    self.after(f"diff.trait.{trait.name}"),
                    trait.words(change.before, self.before),
                    trait.words(change.after, self.after),
                )
                for trait in SECTIONS[change.section]
                if trait.name in change.traits
            )
            return ChangeInWords(change.kind, name, traits)
        words, item = (self.after, change.after) if change.after is not None else (self.before, change.before)
        said = title(change.section, item, words)
        usual = ("", words("diff.always"), words("diff.alone"), words("cli.no"))
        details = tuple(
            TraitChange(trait.name, words(f"diff.trait.{trait.name}"), text, text)
            for trait in SECTIONS[change.section]
            if trait.name in TOLD.get(change.section, ()) and (text := trait.words(item, words)) not in usual
        )
        return ChangeInWords(change.kind, said, details)

    def lines(self) -> Iterator[str]:
        """The comparison as text, for a terminal or a letter."""
        say = self.after
        for side, words in (("before", self.before), ("after", self.after)):
            yield say(f"diff.{side}", version=self.version(words))
        if self.comparison.is_none:
            yield ""
            yield say("diff.nothing")
            return
        for section, changes in self.sections():
            yield ""
            yield say(f"diff.section.{section}")
            for change in changes:
                yield from self._change_lines(change)

    def _change_lines(self, change: ChangeInWords) -> Iterator[str]:
        say = self.after
        if change.kind != "changed":
            details = "; ".join(f"{trait.label}: {trait.after}" for trait in change.traits)
            yield say(f"diff.{change.kind}", name=change.title) + (f" ({details})" if details else "")
            return
        indent = "  "
        if change.title:
            yield say("diff.changed", name=change.title)
            indent = "      "
        for trait in change.traits:
            yield f"{indent}{self.trait(trait)}"

    def trait(self, trait: TraitChange) -> str:
        """`số lượng: 1 bản → 2 bản`; of a long text only that it was edited."""
        say = self.after
        if trait.name in LONG and trait.before and trait.after:
            return say("diff.edited", trait=trait.label)
        if trait.before == trait.after:
            return say("diff.same_words", trait=trait.label, words=trait.after)
        none = say("diff.none")
        return say("diff.trait", trait=trait.label, before=trait.before or none, after=trait.after or none)

    def version(self, words: DefinitionWords) -> str:
        """One side in a line: code, name, days in force, issuer, version of the files."""
        procedure = words.procedure
        parts = (
            f"{procedure.key} {procedure.title}",
            words("cli.page.in_force", period=words.period()),
            words.issuer(procedure.issued_by),
            words("cli.page.version", version=procedure.version),
        )
        return " · ".join(part for part in parts if part)

    def to_dict(self) -> dict[str, Any]:
        """The comparison as a record; whole texts, notes too."""
        return {
            "before": _version_record(self.comparison.before),
            "after": _version_record(self.comparison.after),
            "changes": [
                {
                    "section": section,
                    "kind": change.kind,
                    "title": change.title,
                    "traits": [_trait_record(trait, change.kind) for trait in change.traits],
                }
                for section, changes in self.sections()
                for change in changes
            ],
        }


# What is said of a thing that was added or dropped.
TOLD: Mapping[str, tuple[str, ...]] = {
    "components": ("form", "accept", "quantity", "optional", "when", "group", "basis"),
    "groups": ("when", "basis"),
    "facts": ("values", "question"),
    "limit_changes": ("when", "basis"),
    "agency_limits": ("limit", "basis"),
    "steps": ("agency", "role", "limit", "after", "when"),
    "checks": ("when", "basis"),
    "online": ("stretch", "basis"),
    "legal_basis": ("confidence", "source"),
}


LONG = ("note", "given")
"""Texts too long for a line; a record has them whole."""


def _version_record(procedure: Procedure) -> dict[str, Any]:
    return {
        "code": procedure.code,
        "slug": procedure.slug,
        "in_force_from": procedure.in_force_from.isoformat(),
        "in_force_to": procedure.in_force_to.isoformat() if procedure.in_force_to else None,
        "issued_by": procedure.issued_by.authority if procedure.issued_by else None,
        "version": procedure.version,
        "path": procedure.path,
    }


def _trait_record(trait: TraitChange, kind: str) -> dict[str, str | None]:
    return {
        "trait": trait.name,
        "before": trait.before if kind != "added" else None,
        "after": trait.after if kind != "dropped" else None,
    }
