"""Question 1: is the dossier complete (thành phần hồ sơ), and is its content fit for signature?

Everything is asked in Kleene's logic: a fact that is not known makes a paper *undetermined*, never "not required".
All that is wrong is told at once, with the article behind each line, so that a supplement is asked for once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Literal, get_args

from tthc_rules import messages
from tthc_rules.copies import accepts
from tthc_rules.definitions.conditions import (
    ALWAYS,
    AllOf,
    Condition,
    Situation,
    Truth,
    conjunction,
    disjunction,
    negation,
    open_facts,
)
from tthc_rules.definitions.registry import spell_dates
from tthc_rules.definitions.shapes import Component, CopyKind, Group, Procedure
from tthc_rules.dossiers.dossier import Dossier, Paper, typed_facts
from tthc_rules.messages import Lang
from tthc_rules.problems import DossierError, Place, Problem

Stage = Literal["received", "signature"]


class Verdict(StrEnum):
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNDETERMINED = "undetermined"


class Status(StrEnum):
    """What is said of one paper, one group of papers, or one content check."""

    SATISFIED = "satisfied"
    MISSING = "missing"
    WRONG_COPY = "wrong_copy"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    EXPIRED = "expired"
    WRONG_CONTENT = "wrong_content"
    UNDETERMINED = "undetermined"
    NOT_REQUIRED = "not_required"
    OPTIONAL = "optional"
    REPLACED_BY_DATA = "replaced_by_data"


# In the order in which one of them speaks for several papers that belong together.
WRONG = (Status.WRONG_COPY, Status.TOO_FEW, Status.TOO_MANY, Status.EXPIRED, Status.WRONG_CONTENT)
LACKING = (*WRONG, Status.MISSING)
HAVE: dict[Status, Truth] = {Status.SATISFIED: True, Status.REPLACED_BY_DATA: True, Status.UNDETERMINED: None}
HANDED_IN: dict[Status, Truth] = {Status.SATISFIED: True, Status.UNDETERMINED: None}
STAGES = get_args(Stage)


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one component, group or check: its status, why, and what would settle it.

    `accept`: the kinds of copies that would do. `facts`: the unknown facts that decide, `asks` their names.
    `compare`: a plain copy was accepted, which the receiver may compare with the original. `members`: the papers of
    a group, `together` where all of them make up one choice.
    """

    id: str
    name: str
    status: Status
    basis: str = ""
    accept: tuple[CopyKind, ...] = ()
    quantity: int = 1
    facts: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    compare: bool = False
    members: tuple[Line, ...] = ()
    together: bool = False

    def title(self, lang: Lang = "vi") -> str:
        """The name; of a choice or set without one, the names of its papers that may be asked for."""
        if self.name or not self.members:
            return self.name
        asked = [line for line in self.members if line.status is not Status.NOT_REQUIRED] or self.members
        between = messages.text("line.and" if self.together else "line.or", lang)
        return between.join(line.title(lang) for line in asked)

    def text(self, lang: Lang = "vi") -> str:
        """One sentence: the paper, what holds, what would do instead, and the article."""
        values = {
            "name": self.title(lang),
            "accept": ", ".join(messages.text(f"copy.{kind}", lang) for kind in self.accept),
            "quantity": self.quantity,
            "facts": ", ".join(self.asks),
        }
        code = f"line.{self.status}"
        if self.status is Status.UNDETERMINED and not self.facts:
            code = "line.undetermined_paper"
        said = messages.text(code, lang, values)
        if self.accept and self.status in (Status.MISSING, Status.WRONG_COPY):
            said += messages.text("line.accept", lang, values)
        if self.compare:
            said += messages.text("line.compare", lang)
        return f"{said} ({self.basis})" if self.basis else said


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to ask for, and how many papers it decides."""

    fact: str
    name: str
    text: str
    decides: int


@dataclass(frozen=True, slots=True)
class Completeness:
    """The answer to question 1. `unlawful`: papers that were asked for though the law does not ask for them.

    `strangers`: papers in the dossier that the procedure does not know. Both are findings, not refusals.
    """

    dossier: str
    procedure: str
    procedure_name: str
    version: str
    stage: Stage
    on: date | None
    verdict: Verdict
    lines: tuple[Line, ...]
    questions: tuple[Question, ...]
    unlawful: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    findings: tuple[Problem, ...] = ()

    @property
    def complete(self) -> Truth:
        return {Verdict.COMPLETE: True, Verdict.INCOMPLETE: False, Verdict.UNDETERMINED: None}[self.verdict]

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of what is missing."""
        return tuple(line.id for line in self.lines if line.status is Status.MISSING)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Ids of what was handed in but does not do, and of content checks answered «không»."""
        return tuple(line.id for line in self.lines if line.status in WRONG)

    @property
    def undetermined(self) -> tuple[str, ...]:
        return tuple(line.id for line in self.lines if line.status is Status.UNDETERMINED)

    def supplement(self, lang: Lang = "vi") -> tuple[str, ...]:
        """The content of one complete supplement request (Mẫu 02): all that is missing or wrong, with its basis."""
        return tuple(line.text(lang) for line in self.lines if line.status in LACKING)

    def explain(self, lang: Lang = "vi") -> str:
        """The whole answer in words, a line for each paper."""
        head = messages.text(
            f"check.{self.verdict}",
            lang,
            {"dossier": self.dossier, "procedure": self.procedure, "name": self.procedure_name},
        )
        rows = [f"  {MARKS[line.status]} {line.text(lang)}" for line in self.lines]
        rows += [f"  ? {question.text} [{question.name}]" for question in self.questions]
        rows += [f"  ! {messages.text('check.unlawful', lang, {'paper': paper})}" for paper in self.unlawful]
        rows += [f"  ! {messages.text('check.stranger', lang, {'paper': paper})}" for paper in self.strangers]
        rows += [f"  ! {problem.text(lang)}" for problem in self.findings]
        foot = messages.text("answer.versions_check", lang, {"version": self.version})
        return "\n".join([head, *rows, f"  {foot}"])

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "schema": 1,
            "dossier": self.dossier,
            "procedure": self.procedure,
            "version": self.version,
            "stage": self.stage,
            "on": self.on.isoformat() if self.on else None,
            "verdict": self.verdict.value,
            "missing": list(self.missing),
            "wrong": list(self.wrong),
            "undetermined": list(self.undetermined),
            "lines": [_line_dict(line, lang) for line in self.lines],
            "questions": [
                {"fact": q.fact, "name": q.name, "text": q.text, "decides": q.decides} for q in self.questions
            ],
            "unlawful": list(self.unlawful),
            "strangers": list(self.strangers),
            "findings": [problem.to_dict(lang) for problem in self.findings],
        }

    def to_json(self, lang: Lang = "vi") -> str:
        return json.dumps(self.to_dict(lang), ensure_ascii=False)


MARKS = dict.fromkeys(LACKING, "✗") | {
    Status.SATISFIED: "✓",
    Status.UNDETERMINED: "?",
    Status.NOT_REQUIRED: "–",
    Status.OPTIONAL: "–",
    Status.REPLACED_BY_DATA: "✓",
}


def _line_dict(line: Line, lang: Lang) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": line.id,
        "name": line.name,
        "status": line.status.value,
        "basis": line.basis,
        "accept": [kind.value for kind in line.accept],
        "facts": list(line.facts),
        "text": line.text(lang),
    }
    if line.compare:
        record["compare"] = True
    if line.members:
        record["members"] = [_line_dict(member, lang) for member in line.members]
    return record


def check(procedure: Procedure, dossier: Dossier, *, at: Stage = "received", on: date | None = None) -> Completeness:
    """Whether the dossier is complete: at receipt, or with the content checks before signature.

    `on` is the day on which papers must be valid; the day of receipt when it is not given. Raises DossierError for
    a fact whose value cannot be one, for another stage, and when the dossier is of another procedure.
    """
    if at not in STAGES:
        raise DossierError(Problem("TTHC643", values={"given": at, "known": ", ".join(STAGES)}))
    out_of_force = same_procedure(procedure, dossier)
    facts, findings = typed_facts(procedure, dossier)
    if on is None and dossier.received is not None:
        on = dossier.received.date()
    papers = dossier.papers
    situation = Situation(facts, dossier.present)
    checker = _Checker(procedure, situation, papers, on)
    lines = list(checker.lines(procedure.components))
    if at == "signature":
        lines += checker.content_lines(dossier)
    known = {component.id for component in procedure.all_components()}
    return Completeness(
        dossier=dossier.id,
        procedure=procedure.key,
        procedure_name=procedure.title,
        version=procedure.version,
        stage=at,
        on=on,
        verdict=_verdict(lines),
        lines=tuple(lines),
        questions=rank_questions(procedure, (line.facts for line in _leaves(lines))),
        unlawful=unlawful_papers(procedure, situation, dossier.requested_papers, papers),
        strangers=tuple(paper for paper in papers or () if paper not in known),
        findings=(*out_of_force, *findings, *_unknown_checks(procedure, dossier)),
    )


def _unknown_checks(procedure: Procedure, dossier: Dossier) -> Iterator[Problem]:
    asked = {word for check in procedure.checks for word in (check.id, check.question)}
    for name in dossier.checks:
        if name not in asked:
            place, values = Place(field=f"checks.{name}"), {"check": name, "procedure": procedure.key}
            yield Problem("TTHC642", "warning", place, values)


def same_procedure(procedure: Procedure, dossier: Dossier) -> tuple[Problem, ...]:
    """Refuses a dossier of another procedure: an answer by the wrong rules would look right.

    A dossier received on a day on which this version is not in force is a finding (TTHC730).
    """
    if dossier.code not in (procedure.code, procedure.slug):
        values = {"id": dossier.id, "given": dossier.code, "procedure": procedure.key}
        raise DossierError(Problem("TTHC636", values=values))
    if dossier.received is None or procedure.in_force_on(dossier.received.date()):
        return ()
    period = spell_dates(procedure.in_force_from, procedure.in_force_to)
    values = {"day": f"{dossier.received:%d/%m/%Y}", "procedure": procedure.key, "period": period}
    return (Problem("TTHC730", "warning", values=values),)


def _verdict(lines: Iterable[Line]) -> Verdict:
    statuses = {line.status for line in lines}
    if not statuses.isdisjoint(LACKING):
        return Verdict.INCOMPLETE
    return Verdict.UNDETERMINED if Status.UNDETERMINED in statuses else Verdict.COMPLETE


def _leaves(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines whose facts are to be asked: a group's members one by one, where the group itself is not settled."""
    for line in lines:
        open_members = [member for member in line.members if member.facts]
        if line.status is Status.UNDETERMINED and open_members:
            leaves = list(_leaves(open_members))
            yield from leaves
            asked = {fact for leaf in leaves for fact in leaf.facts}
            if rest := tuple(fact for fact in line.facts if fact not in asked):  # a paper that is there, if it applies
                yield replace(line, facts=rest)
        elif line.facts:
            yield line


def rank_questions(procedure: Procedure, needed: Iterable[Iterable[str]]) -> tuple[Question, ...]:
    """The facts to ask for, those that decide most first; among equals in the order of the definition."""
    if not (asked := [set(facts) for facts in needed if facts]):
        return ()
    counts = Counter(fact for facts in asked for fact in facts)
    order = {fact.id: index for index, fact in enumerate(procedure.facts)}
    questions = [
        Question(fact.id, fact.name, fact.question or f"{fact.name}?", counts[fact.id])
        for fact in procedure.facts
        if fact.id in counts
    ]
    return tuple(sorted(questions, key=lambda question: (-question.decides, order[question.fact])))


class _Checker:
    """The papers of one dossier against the components of one procedure."""

    def __init__(
        self,
        procedure: Procedure,
        situation: Situation,
        papers: Mapping[str, Paper] | None,
        on: date | None,
    ) -> None:
        self.procedure = procedure
        self.situation = situation
        self.papers = papers
        self.on = on

    def lines(self, members: Iterable[Component | Group], outer: Condition = ALWAYS) -> Iterator[Line]:
        """A line for each component asked for when `outer` holds, and for each choice between components."""
        for member in members:
            if isinstance(member, Component):
                yield self._component(member, outer)
            elif member.kind == "all_of":
                for line in self.lines(member.members, AllOf((outer, member.when))):
                    yield line if line.basis else replace(line, basis=self.procedure.cite(member.basis))
            else:
                yield self._choice(member, outer)

    def _asking(self, line: Line, facts: AbstractSet[str]) -> Line:
        """The line with the facts that would settle it."""
        asked = [fact for fact in self.procedure.facts if fact.id in facts]
        return replace(line, facts=tuple(f.id for f in asked), asks=tuple(f.name for f in asked)) if asked else line

    # ------------------------------------------------------------------ one paper

    def _component(self, component: Component, outer: Condition) -> Line:
        when = AllOf((outer, component.when))
        required = when.holds(self.situation)
        state = self._state(component)
        facts: frozenset[str] = frozenset()
        if component.optional and state is not Status.SATISFIED:
            status = Status.OPTIONAL
        elif required is False:
            status = Status.NOT_REQUIRED
        elif state in (Status.SATISFIED, Status.REPLACED_BY_DATA) or required:
            status = state
        else:
            status, facts = Status.UNDETERMINED, open_facts(when, self.situation)
        paper = self._paper(component)
        return self._asking(
            Line(
                id=component.id,
                name=component.name,
                status=status,
                basis=self.procedure.cite(component.basis),
                accept=component.accept,
                quantity=component.quantity,
                compare=status is Status.SATISFIED and paper is not None and _plain_copy(component, paper),
            ),
            facts,
        )

    def _paper(self, component: Component) -> Paper | None:
        return None if self.papers is None else self.papers.get(component.id)

    def _state(self, component: Component) -> Status:
        """What holds of the paper itself, whether it is required or not.

        Where data replace a paper, one that does not do is no reason to ask for a better one.
        """
        paper = self._paper(component)
        state = self._paper_state(component, paper)
        replaced = component.replaced_by_data and not (paper and paper.lookup_failed)
        return Status.REPLACED_BY_DATA if replaced and state is not Status.SATISFIED else state

    def _paper_state(self, component: Component, paper: Paper | None) -> Status:
        if self.papers is None:
            return Status.UNDETERMINED
        if paper is None or not paper.handed_in:
            return Status.MISSING
        if paper.as_required:
            return Status.SATISFIED
        tests = (
            (accepts(component.accept, paper), Status.WRONG_COPY),
            (_enough(component, paper), Status.TOO_FEW),
            (self._valid(component, paper), Status.EXPIRED),
        )
        for truth, status in tests:
            if truth is False:
                return status
        return Status.SATISFIED if all(truth for truth, _ in tests) else Status.UNDETERMINED

    def _valid(self, component: Component, paper: Paper) -> Truth:
        """Still valid on the day: the last day of validity counts, whether printed on the paper or set by the law."""
        printed = self._reached(paper.expires_on) if paper.expires_on else True
        if component.valid_for is None:
            return printed
        if paper.issued_on is None:
            return conjunction((printed, None))
        last = component.valid_for.last_day(datetime.combine(paper.issued_on, time()))
        return conjunction((printed, self._reached(last)))

    def _reached(self, last: date) -> Truth:
        return None if self.on is None else self.on <= last

    # ------------------------------------------------------------------ groups

    def _required(self, member: Component | Group, outer: Condition) -> Truth:
        """Whether something is asked for: of a group, when at least one of its members is. Never what is optional."""
        when = AllOf((outer, member.when))
        if isinstance(member, Group):
            return disjunction(self._required(inner, when) for inner in member.members)
        return False if member.optional else when.holds(self.situation)

    def _there(self, member: Component | Group, outer: Condition, have: Mapping[Status, Truth] = HAVE) -> Truth:
        """Whether something that applies in this case is there: of a set, all that is asked for."""
        when = AllOf((outer, member.when))
        if isinstance(member, Component):
            return conjunction((when.holds(self.situation), have.get(self._state(member), False)))
        return self._inside(member, when, have)

    def _inside(self, group: Group, when: Condition, have: Mapping[Status, Truth]) -> Truth:
        """Whether what is there of a group will do, in the case `when`."""
        there = [self._there(inner, when, have) for inner in group.members]
        if group.kind == "one_of":
            return conjunction((disjunction(there), negation(self._too_many(group, when))))
        needed = (
            disjunction((negation(self._required(inner, when)), inner_there))
            for inner, inner_there in zip(group.members, there, strict=True)
        )
        return conjunction((*needed, disjunction(there)))

    def _too_many(self, group: Group, when: Condition) -> Truth:
        """Whether more than one was handed in where exactly one may be; data in a database are not handed in."""
        if not group.exactly_one:
            return False
        counts = Counter(self._there(member, when, HANDED_IN) for member in group.members)
        if counts[True] > 1:
            return True
        return None if counts[True] + counts[None] > 1 else False

    def _choice(self, group: Group, outer: Condition) -> Line:
        when = AllOf((outer, group.when))
        members = tuple(self._member(member, when) for member in group.members)
        asked = [
            line
            for line, member in zip(members, group.members, strict=True)
            if self._required(member, when) is not False
        ] or list(members)
        required = self._required(group, outer)
        # Where the choice is asked for, its own condition holds: what is there may do whether or not that is known.
        lacking = conjunction((required, negation(self._inside(group, ALWAYS, HAVE))))
        too_many = self._too_many(group, when)
        wrong = [line for line in asked if line.status in WRONG]
        facts: frozenset[str] = frozenset()
        if too_many:
            status, asked = Status.TOO_MANY, [line for line in members if line.status is Status.SATISFIED]
        elif lacking:
            status, asked = (wrong[0].status, wrong) if wrong else (Status.MISSING, asked)
        elif required is False and too_many is False:
            optional = any(line.status is Status.OPTIONAL for line in members)
            status = Status.OPTIONAL if optional else Status.NOT_REQUIRED
        elif lacking is False and too_many is False:
            status = Status.SATISFIED
        else:
            status = Status.UNDETERMINED
            conditions = [AllOf((when, member.when)) for member in group.members]
            facts = frozenset[str]().union(
                *(open_facts(condition, self.situation) for condition in conditions),
                *(line.facts for line in members),
            )
        return self._asking(
            Line(
                id=group.id or asked[0].id,
                name=group.name or "",
                status=status,
                basis=self.procedure.cite(group.basis) or asked[0].basis,
                accept=asked[0].accept if wrong and lacking else (),
                quantity=asked[0].quantity,
                members=members,
            ),
            facts,
        )

    def _member(self, member: Component | Group, outer: Condition) -> Line:
        """A member of a choice as one line; several papers that belong together are one member."""
        if isinstance(member, Component):
            return self._component(member, outer)
        if member.kind == "one_of":
            return self._choice(member, outer)
        inner = tuple(self.lines(member.members, AllOf((outer, member.when))))
        statuses = {line.status for line in inner}
        status = next((s for s in (*LACKING, Status.UNDETERMINED, Status.SATISFIED) if s in statuses), None)
        return self._asking(
            Line(
                id=member.id or inner[0].id,
                name=member.name or "",
                status=status or inner[0].status,
                basis=self.procedure.cite(member.basis) or inner[0].basis,
                members=inner,
                together=True,
            ),
            {fact for line in inner for fact in line.facts},
        )

    # ------------------------------------------------------------------ content, and what was asked for

    def content_lines(self, dossier: Dossier) -> Iterator[Line]:
        """The content checks before signature: có, không, chưa rõ."""
        for question in self.procedure.checks:
            asked = question.when.holds(self.situation)
            answer = dossier.checks.get(question.id, dossier.checks.get(question.question))
            facts: frozenset[str] = frozenset()
            if asked is False:
                status = Status.NOT_REQUIRED
            elif answer:
                status = Status.SATISFIED
            elif asked is None:
                status, facts = Status.UNDETERMINED, open_facts(question.when, self.situation)
            else:
                status = Status.UNDETERMINED if answer is None else Status.WRONG_CONTENT
            yield self._asking(
                Line(
                    question.id,
                    question.question,
                    status,
                    self.procedure.cite(question.basis),
                ),
                facts,
            )


def unlawful_papers(
    procedure: Procedure,
    situation: Situation,
    requested: Iterable[str],
    papers: Mapping[str, Paper] | None = None,
) -> tuple[str, ...]:
    """Papers that are asked for though the law does not ask for them in this case, or has them as data.

    A paper that data replace may be asked for once the look-up has failed.
    """
    if not (requested := tuple(requested)):
        return ()
    failed = {paper_id: paper for paper_id, paper in (papers or {}).items() if paper.lookup_failed}
    checker = _Checker(procedure, situation, failed, None)
    beyond = (Status.NOT_REQUIRED, Status.OPTIONAL, Status.REPLACED_BY_DATA)
    lines = (leaf for line in checker.lines(procedure.components) for leaf in _flat(line))
    lawful = {leaf.id for leaf in lines if leaf.status not in beyond}
    # A group stands for its papers: what is missing is told by its id.
    lawful |= {
        group.id
        for group in procedure.all_groups()
        if group.id and not lawful.isdisjoint(component.id for component in group.components())
    }
    return tuple(paper for paper in requested if paper not in lawful)


def _flat(line: Line) -> Iterator[Line]:
    if line.members:
        for member in line.members:
            yield from _flat(member)
    else:
        yield line


def _enough(component: Component, paper: Paper) -> Truth:
    if component.quantity == 1:
        return paper.quantity != 0
    return None if paper.quantity is None else paper.quantity >= component.quantity


def _plain_copy(component: Component, paper: Paper) -> bool:
    return paper.copy is CopyKind.COPY and not paper.compared and CopyKind.COPY in component.accept
