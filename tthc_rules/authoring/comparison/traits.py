"""What can be told apart in two versions of one thing: a paper, a step, a limit, the procedure itself.

Each trait has a value, which decides whether it changed, and words, which say it to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tthc_rules.authoring.words.definitions import DefinitionWords, limit_text
from tthc_rules.definitions.shapes import Component, Group, Procedure


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that is said of an item. `value` and `words` take the item and the version it stands in."""

    name: str
    value: Callable[[Any, Procedure], object]
    words: Callable[[Any, DefinitionWords], str]


@dataclass(frozen=True, slots=True)
class Paper:
    """A component and the group it stands in, which says whether it may be replaced by another paper."""

    component: Component
    group: Group | None = None


def field(name: str, words: Callable[[Any, DefinitionWords], str] | None = None) -> Trait:
    """A trait that is an attribute of the item; its words are its text where none are given."""
    return Trait(
        name,
        lambda item, _: getattr(item, name),
        words or (lambda item, _: str(getattr(item, name) or "")),
    )


def cited(name: str = "basis") -> Trait:
    """The articles behind a list of legal bases: ids may be renamed, the articles are what counts."""
    return Trait(
        name,
        lambda item, procedure: procedure.cite(getattr(item, name)),
        lambda item, words: words.cited(getattr(item, name)),
    )


def yes_no(name: str) -> Trait:
    return field(name, lambda item, words: words.yes_no(getattr(item, name)))


def of_paper(trait: Trait) -> Trait:
    """A trait of the component, read from the paper around it."""
    return Trait(
        trait.name,
        lambda paper, procedure: trait.value(paper.component, procedure),
        lambda paper, words: trait.words(paper.component, words),
    )


WHEN = field("when", lambda item, words: words.condition(item.when) or words("diff.always"))
NOTE = field("note")
LIMIT = field("limit", lambda item, words: limit_text(item.limit))
AGENCY = field("agency", lambda item, words: words.agency(item.agency))

PROCEDURE = (
    field("code"),
    field("name"),
    field("short_name"),
    field("field"),
    field("level", lambda procedure, words: words.level()),
    Trait("in_force", lambda p, _: (p.in_force_from, p.in_force_to), lambda p, words: words.period()),
    field("issued_by", lambda procedure, words: words.issuer(procedure.issued_by)),
    yes_no("assumed"),
    field("replaces", lambda procedure, _: ", ".join(procedure.replaces)),
    NOTE,
)
LIMITS = (
    LIMIT,
    cited("limit_basis"),
    field("clock_start", lambda procedure, words: words.clock_start(procedure.clock_start)),
    field("pauses", lambda procedure, words: words.pauses(procedure.pauses)),
    cited("pauses_basis"),
    field("on_silence", lambda procedure, words: words.silence(procedure.on_silence)),
    cited("on_silence_basis"),
)
LIMIT_CHANGE = (
    Trait("change", lambda change, _: (change.add, change.set), lambda change, words: words.change(change)),
    WHEN,
    cited(),
    NOTE,
)
AGENCY_LIMIT = (LIMIT, cited(), NOTE)
FACT = (
    field("id"),
    field("name"),
    Trait("values", lambda fact, _: (fact.kind, fact.choices, fact.unit), lambda fact, words: words.values(fact)),
    field("question"),
    cited(),
    NOTE,
)
PAPER = (
    *(
        of_paper(trait)
        for trait in (
            field("id"),
            field("name"),
            field("form"),
            field("accept", lambda paper, words: words.copies(paper.accept)),
            field("quantity", lambda paper, words: words("cli.page.quantity", number=paper.quantity)),
            field("act", lambda paper, words: words(f"site.act.{paper.act}")),
            yes_no("optional"),
            field("valid_for", lambda paper, _: limit_text(paper.valid_for)),
            field("replaced_by_data"),
            WHEN,
        )
    ),
    Trait(
        "group",
        lambda paper, _: paper.group and (paper.group.kind, paper.group.exactly_one, paper.group.name),
        lambda paper, words: words.group(paper.group) if paper.group else words("diff.alone"),
    ),
    of_paper(cited()),
    of_paper(NOTE),
)
GROUP = (
    field("id"),
    Trait("kind", lambda group, _: (group.kind, group.exactly_one), lambda group, words: words.group(group)),
    field("name"),
    Trait("members", lambda g, _: [paper.id for paper in g.components()], lambda g, words: words.members(g)),
    WHEN,
    cited(),
    NOTE,
)
STEP = (
    field("id"),
    field("name"),
    AGENCY,
    field("role"),
    LIMIT,
    field("after", lambda step, words: words.steps(step.after) or words("diff.first_step")),
    yes_no("counted"),
    WHEN,
    cited(),
    NOTE,
)
CHECK = (field("id"), field("question"), WHEN, cited(), NOTE)
ONLINE = (
    Trait(
        "online_level",
        lambda service, _: (service.scheme, service.level, service.place),
        lambda service, words: words.online(service),
    ),
    Trait("stretch", lambda s, _: (s.start, s.end), lambda s, words: words.stretch(s)),
    cited(),
    NOTE,
)
BASIS = (
    field("id"),
    field("document"),
    field("article"),
    field("confidence", lambda basis, words: words(f"site.confidence.{basis.confidence}")),
    field("source"),
    NOTE,
)
TEST = (
    field("given", lambda test, words: "; ".join(words.given(test.given))),
    field("expect", lambda test, words: "; ".join(words.expected(test.expect))),
)
SECTIONS: Mapping[str, tuple[Trait, ...]] = {
    "procedure": PROCEDURE,
    "limit": LIMITS,
    "limit_changes": LIMIT_CHANGE,
    "agency_limits": AGENCY_LIMIT,
    "components": PAPER,
    "groups": GROUP,
    "facts": FACT,
    "steps": STEP,
    "checks": CHECK,
    "online": ONLINE,
    "legal_basis": BASIS,
    "tests": TEST,
}
"""Section → its traits, in the order in which a comparison is printed."""


def title(section: str, item: Any, words: DefinitionWords) -> str:
    """What an item is called in a comparison."""
    match section:
        case "procedure" | "limit":
            return ""
        case "components":
            return f"{item.component.name} [{item.component.id}]"
        case "groups":
            return f"{words.group(item)} ({words.members(item)})"
        case "limit_changes":
            return words.change(item)
        case "agency_limits":
            return words.agency(item.agency)
        case "checks":
            return f"{item.question} [{item.id}]"
        case "online":
            return words.online(item)
        case "legal_basis":
            return f"{item.cite()} [{item.id}]"
        case "tests":
            return str(item.name)
    return f"{item.name} [{item.id}]"
