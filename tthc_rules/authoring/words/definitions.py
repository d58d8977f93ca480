"""The parts of a definition in words, in one language: what a comparison prints and what a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from tthc_rules import messages
from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.definitions.conditions import Condition
from tthc_rules.definitions.registry import spell_period
from tthc_rules.definitions.shapes import (
    Agency,
    CopyKind,
    Expect,
    Fact,
    Given,
    Group,
    Issuer,
    LimitChange,
    OnlineService,
    Procedure,
)
from tthc_rules.messages import Lang
from tthc_rules.worktime import Limit
from tthc_rules.worktime.local import write_date, write_time


class DefinitionWords:
    """Puts the parts of one version of a procedure into words; an empty string stands for "nothing stated"."""

    def __init__(
        self,
        procedure: Procedure,
        agencies: Mapping[str, Agency],
        lang: Lang,
        test_names: Mapping[str, str] | None = None,
    ) -> None:
        """`test_names`: what papers and checks are called in tests, by id, instead of their names."""
        self.procedure = procedure
        self.agencies = agencies
        self.lang = lang
        self.test_names = test_names or {}

    def __call__(self, code: str, /, **values: object) -> str:
        return messages.text(code, self.lang, values)

    def _known(self, code: str, otherwise: str) -> str:
        return self(code) if code in messages.MESSAGES else otherwise

    def condition(self, condition: Condition) -> str:
        return condition_in_words(condition, self.procedure, self.lang)

    def period(self) -> str:
        return spell_period(self.procedure)

    def level(self) -> str:
        level = self.procedure.level or ""
        return self._known(f"cli.level.{level}", level)

    def issuer(self, issuer: Issuer | None) -> str:
        """The authority and its document; `toàn quốc` where no local authority issued it."""
        if issuer is None:
            return self("cli.national")
        return ", ".join(part for part in (issuer.authority, issuer.document) if part)

    def yes_no(self, holds: bool) -> str:
        return self("cli.yes" if holds else "cli.no")

    def cited(self, basis: Iterable[str]) -> str:
        return self.procedure.cite(tuple(basis))

    def agency(self, agency_id: str | None) -> str:
        agency = self.agencies.get(agency_id or "")
        return agency.title if agency else agency_id or ""

    def copies(self, kinds: Iterable[CopyKind]) -> str:
        """The accepted kinds of copies; any kind where none is named."""
        return ", ".join(self(f"copy.{kind}") for kind in kinds) or self("site.any_copy")

    def steps(self, step_ids: Iterable[str]) -> str:
        names = {step.id: step.name for step in self.procedure.steps}
        return ", ".join(names.get(step_id, step_id) for step_id in step_ids)

    def pauses(self, reasons: Iterable[str]) -> str:
        return ", ".join(self._known(f"reason.{reason}", reason) for reason in reasons)

    def clock_start(self, start: str | None) -> str:
        return self(f"site.clock.{start}") if start else ""

    def silence(self, silence: str | None) -> str:
        return self(f"site.silence.{silence}") if silence else ""

    def change(self, change: LimitChange) -> str:
        """`cộng thêm 10 ngày làm việc` or `thay bằng 5 ngày làm việc`."""
        if change.add is not None:
            return self("cli.page.add", limit=change.add.text)
        return self("cli.page.set", limit=limit_text(change.set))

    def understood(self, limit: Limit, *, added: bool = False) -> str:
        """How a limit was understood; `added`: it lengthens another one."""
        return (replace(limit, additional=True) if added else limit).describe(self.lang)

    def group(self, group: Group) -> str:
        """`Giấy tờ về việc sinh: một trong`; without a name the kind alone."""
        kind = self("cli.page.exactly_one" if group.exactly_one else f"cli.page.{group.kind}")
        return f"{group.name}: {kind}" if group.name else kind

    def members(self, group: Group) -> str:
        return "; ".join(component.name for component in group.components())

    def values(self, fact: Fact) -> str:
        """What a fact may be: its choices, or its kind with the unit."""
        kind = "; ".join(choice.name for choice in fact.choices) or self(f"cli.fact.{fact.kind}")
        return f"{kind} ({fact.unit})" if fact.unit else kind

    def online(self, service: OnlineService) -> str:
        level = self("cli.page.online_level", level=service.level, scheme=self.scheme(service))
        return f"{level}, {service.place}" if service.place else level

    def scheme(self, service: OnlineService) -> str:
        return self._known(f"site.scheme.{service.scheme}", service.scheme)

    def stretch(self, service: OnlineService) -> str:
        """From when to when; empty where neither is known."""
        if service.start is None and service.end is None:
            return ""
        ends = (write_date(day) if day else "…" for day in (service.start, service.end))
        return "–".join(ends)

    # ---------------------------------------------------------------- tests

    def given(self, given: Given) -> tuple[str, ...]:
        """What a test takes as given, a line each."""
        moments = ("received", "arrived", "ready", "as_of")
        lines = [self._moment(f"site.given.{name}", getattr(given, name)) for name in moments]
        lines += [f"{name}: {value}" for name, value in given.facts.items()]
        if given.components is not None:
            papers = ", ".join(self._paper(paper) for paper in given.components) or self("site.nothing")
            lines.append(self("site.given.components", papers=papers))
        lines += [f"{self._question(name)}: {self.truth(truth)}" for name, truth in given.checks.items()]
        return tuple(line for line in lines if line)

    def expected(self, expect: Expect) -> tuple[str, ...]:
        """What a test expects, a line each."""
        lines = [self("site.expect.complete", truth=self.truth(expect.complete))] if expect.complete else []
        for name in ("missing", "wrong", "questions"):
            ids = getattr(expect, name)
            if ids is not None:
                named = self._facts(ids) if name == "questions" else ", ".join(self._paper(paper) for paper in ids)
                lines.append(self(f"site.expect.{name}", names=named or self("site.nothing")))
        lines += [self._moment(f"site.expect.{name}", getattr(expect, name)) for name in ("due", "earliest", "latest")]
        if expect.late is not None:
            lines.append(self("site.expect.late", truth=self.yes_no(expect.late)))
        return tuple(line for line in lines if line)

    def truth(self, truth: str) -> str:
        return {"true": self("cli.yes"), "false": self("cli.no")}.get(truth) or self("site.unknown")

    def _moment(self, code: str, moment: datetime | None) -> str:
        return self(code, moment=write_time(moment)) if moment is not None else ""

    def _paper(self, paper: str | Mapping[str, str]) -> str:
        """The name of a paper, a group of papers or a check, with what the test says of it."""
        names = {component.id: component.name for component in self.procedure.all_components()}
        names |= {group.id: group.name or group.id for group in self.procedure.all_groups() if group.id}
        names |= {check.id: check.question for check in self.procedure.checks}
        names |= self.test_names
        if isinstance(paper, str):
            return names.get(paper, paper)
        stated = ", ".join(self._stated(name, value) for name, value in paper.items() if name != "id")
        return f"{names.get(paper['id'], paper['id'])} ({stated})"

    def _stated(self, name: str, value: str) -> str:
        shown = self._known(f"copy.{value}", value) if name == "copy" else value
        return self(f"site.paper.{name}", value={"true": self("cli.yes"), "false": self("cli.no")}.get(shown, shown))

    def _question(self, check_id: str) -> str:
        """A check by its id or question."""
        checks = self.procedure.checks
        found = (self.test_names.get(c.id, c.question) for c in checks if check_id in (c.id, c.question))
        return next(found, check_id)

    def _facts(self, names: Iterable[str]) -> str:
        facts = ((name, self.procedure.fact(name)) for name in names)
        return ", ".join(fact.name if fact else name for name, fact in facts)


def limit_text(limit: Limit | None) -> str:
    """A limit as its author wrote it."""
    return limit.text if limit else ""
