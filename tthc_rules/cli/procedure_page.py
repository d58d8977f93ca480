"""One procedure in words: what it asks for, how long it takes, who does what, by which law, how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.definitions.conditions import ALWAYS, Condition
from tthc_rules.definitions.registry import Registry, spell_period
from tthc_rules.definitions.shapes import Basis, Component, Confidence, ContentCheck, Fact, Group, Procedure, Step
from tthc_rules.messages import Lang
from tthc_rules.worktime.local import write_date


def page(procedure: Procedure, registry: Registry, lang: Lang) -> str:
    """The whole page as text."""
    return "\n".join(_Page(procedure, registry, lang).lines())


class _Page:
    """The lines of the page of one procedure."""

    def __init__(self, procedure: Procedure, registry: Registry, lang: Lang) -> None:
        self.procedure = procedure
        self.registry = registry
        self.lang = lang

    def say(self, code: str, **values: object) -> str:
        return messages.text(code, self.lang, values)

    def lines(self) -> Iterator[str]:
        procedure = self.procedure
        yield f"{procedure.key} · {procedure.name}"
        issuer = procedure.issued_by
        yield "  " + " · ".join(
            part
            for part in (
                procedure.field,
                self._level(),
                self.say("cli.page.in_force", period=spell_period(procedure)),
                issuer.authority if issuer else self.say("cli.national"),
                self.say("cli.page.version", version=procedure.version),
            )
            if part
        )
        if procedure.assumed:
            yield "  " + self.say("cli.page.assumed")
        if procedure.note:
            yield "  " + self.say("cli.page.note", note=procedure.note)
        yield from self._section("cli.page.limit", self._limit())
        yield from self._section("cli.page.facts", (self._fact(fact) for fact in procedure.facts))
        yield from self._section("cli.page.components", self._components(procedure.components, 1))
        yield from self._section("cli.page.checks", (self._check(check) for check in procedure.checks))
        yield from self._section("cli.page.steps", (self._step(step) for step in procedure.steps))
        yield from self._section("cli.page.online", self._online())
        yield from self._section("cli.page.basis", self._basis(procedure.legal_basis.values()))
        yield ""
        yield self.say("cli.page.tests", number=len(procedure.tests), path=procedure.path or "—")

    def _level(self) -> str:
        level = level_in_words(self.procedure.level, self.lang)
        return self.say("cli.page.level", level=level) if level else ""

    def _section(self, title: str, lines: Iterator[str]) -> Iterator[str]:
        found = list(lines)
        if found:
            yield ""
            yield self.say(title)
            yield from found

    def _when(self, condition: Condition) -> str:
        if condition == ALWAYS:
            return ""
        words = condition_in_words(condition, self.procedure, self.lang)
        return self.say("cli.page.when", condition=words)

    def _limit(self) -> Iterator[str]:
        procedure = self.procedure
        if procedure.limit is None:
            yield "  " + self.say("cli.page.no_limit")
        else:
            understood = procedure.limit.describe(self.lang)
            yield f"  {procedure.limit.text} ({understood}){self._cited(procedure.limit_basis)}"
        for change in procedure.limit_changes:
            limit = change.add or change.set
            code = "cli.page.add" if change.add else "cli.page.set"
            said = self.say(code, limit=limit.text if limit else "") + self._when(change.when)
            yield f"  {said}{self._cited(change.basis)}"
        for agency_limit in procedure.agency_limits:
            agency = self._agency(agency_limit.agency)
            yield f"  {agency}: {agency_limit.limit.text}{self._cited(agency_limit.basis)}"
        if procedure.pauses:
            reasons = (self.say(f"reason.{r}") if f"reason.{r}" in messages.MESSAGES else r for r in procedure.pauses)
            yield "  " + self.say("cli.page.pauses", reasons=", ".join(reasons)) + self._cited(procedure.pauses_basis)
        if procedure.on_silence:
            yield "  " + self.say("cli.page.silence") + self._cited(procedure.on_silence_basis)

    def _fact(self, fact: Fact) -> str:
        choices = ", ".join(choice.name for choice in fact.choices) or self.say(f"cli.fact.{fact.kind}")
        unit = f" ({fact.unit})" if fact.unit else ""
        return f"  {fact.name}{unit}: {choices}" + (f". {fact.question}" if fact.question else "")

    def _components(self, members: tuple[Component | Group, ...], depth: int) -> Iterator[str]:
        indent = "  " * depth
        for member in members:
            if isinstance(member, Component):
                yield f"{indent}• {self._component(member)}"
                continue
            code = "cli.page.exactly_one" if member.exactly_one else f"cli.page.{member.kind}"
            name = f"{member.name}: " if member.name else ""
            said = name + self.say(code) + self._when(member.when)
            yield f"{indent}• {said}{self._cited(member.basis)}"
            yield from self._components(member.members, depth + 1)

    def _component(self, component: Component) -> str:
        parts = [component.name]
        if component.form:
            parts.append(self.say("cli.page.form", form=component.form))
        if component.accept:
            kinds = ", ".join(self.say(f"copy.{kind}") for kind in component.accept)
            parts.append(self.say("cli.page.accept", kinds=kinds))
        if component.quantity != 1:
            parts.append(self.say("cli.page.quantity", number=component.quantity))
        if component.act == "present":
            parts.append(self.say("cli.page.present"))
        if component.optional:
            parts.append(self.say("cli.page.optional"))
        if component.replaced_by_data:
            parts.append(self.say("cli.page.replaced", data=component.replaced_by_data))
        if component.valid_for:
            parts.append(self.say("cli.page.valid_for", limit=component.valid_for.text))
        return f"{'; '.join(parts)}{self._when(component.when)}{self._cited(component.basis)} [{component.id}]"

    def _check(self, question: ContentCheck) -> str:
        return f"  • {question.question}{self._when(question.when)}{self._cited(question.basis)} [{question.id}]"

    def _step(self, step: Step) -> str:
        who = ", ".join(part for part in (self._agency(step.agency), step.role) if part)
        limit = step.limit.text if step.limit else self.say("cli.page.no_step_limit")
        counted = "" if step.counted else self.say("cli.page.uncounted")
        after = self.say("cli.page.after", steps=", ".join(step.after)) if step.after else ""
        return f"  • {step.name} ({who}): {limit}{counted}{after}{self._when(step.when)} [{step.id}]"

    def _agency(self, agency_id: str | None) -> str:
        agency = self.registry.agencies.get(agency_id or "")
        return agency.title if agency else agency_id or ""

    def _online(self) -> Iterator[str]:
        for service in self.procedure.online:
            since = self.say("cli.page.since", day=write_date(service.start)) if service.start else ""
            yield "  " + self.say("cli.page.online_level", level=service.level, scheme=service.scheme) + since

    def _basis(self, bases: Any) -> Iterator[str]:
        for basis in bases:
            yield f"  {self._confidence(basis)}  {basis.cite()}"
            if basis.note:
                yield f"    {basis.note}"

    def _confidence(self, basis: Basis) -> str:
        return self.say(f"cli.confidence.{basis.confidence}")

    def _cited(self, basis: tuple[str, ...]) -> str:
        cited = self.procedure.cite(basis)
        return f" ({cited})" if cited else ""


def level_in_words(level: str | None, lang: Lang) -> str:
    """xã, huyện, tỉnh, trung ương; as it stands where it is none of them, empty where it is not known."""
    code = f"cli.level.{level}"
    return messages.text(code, lang) if code in messages.MESSAGES else level or ""


def unsure(procedure: Procedure) -> list[Basis]:
    """The legal bases of low or unknown confidence."""
    low = (Confidence.LOW, Confidence.UNKNOWN)
    return [basis for basis in procedure.legal_basis.values() if basis.confidence in low]


def procedure_record(procedure: Procedure) -> dict[str, Any]:
    """A procedure as JSON: what the list shows, and the ids a dossier refers to."""
    return {
        "schema": 1,
        "code": procedure.code,
        "slug": procedure.slug,
        "name": procedure.name,
        "field": procedure.field,
        "level": procedure.level,
        "in_force_from": procedure.in_force_from.isoformat(),
        "in_force_to": procedure.in_force_to.isoformat() if procedure.in_force_to else None,
        "issued_by": procedure.issued_by.authority if procedure.issued_by else None,
        "assumed": procedure.assumed,
        "limit": procedure.limit.text if procedure.limit else None,
        "version": procedure.version,
        "path": procedure.path,
        "facts": [{"id": fact.id, "name": fact.name, "kind": fact.kind.value} for fact in procedure.facts],
        "components": [{"id": c.id, "name": c.name, "optional": c.optional} for c in procedure.all_components()],
        "checks": [{"id": check.id, "question": check.question} for check in procedure.checks],
        "steps": [
            {"id": s.id, "name": s.name, "agency": s.agency, "limit": s.limit.text if s.limit else None}
            for s in procedure.steps
        ],
        "low_confidence": [basis.id for basis in unsure(procedure)],
        "tests": len(procedure.tests),
    }
