"""The papers of one dossier against the components of one procedure.

Everything is asked in Kleene's logic: a fact that is not known makes a paper *undetermined*, never "not required".
All that is wrong is told at once, with the article behind each line, so that a supplement is asked for once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from tthc_rules.completeness.line import LACKING, WRONG, Line, Status
from tthc_rules.completeness.papers import Papers
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
from tthc_rules.definitions.shapes import Component, Group, Procedure
from tthc_rules.dossiers.dossier import Dossier

HAVE: dict[Status, Truth] = {Status.SATISFIED: True, Status.REPLACED_BY_DATA: True, Status.UNDETERMINED: None}
HANDED_IN: dict[Status, Truth] = {Status.SATISFIED: True, Status.UNDETERMINED: None}


class Checker:
    """The papers of one dossier against the components of one procedure."""

    def __init__(
        self,
        procedure: Procedure,
        situation: Situation,
        papers: Papers,
    ) -> None:
        self.procedure = procedure
        self.situation = situation
        self.papers = papers

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

    def _component(self, component: Component, outer: Condition) -> Line:
        when = AllOf((outer, component.when))
        required = when.holds(self.situation)
        state = self.papers.state(component)
        facts: frozenset[str] = frozenset()
        if component.optional and state is not Status.SATISFIED:
            status = Status.OPTIONAL
        elif required is False:
            status = Status.NOT_REQUIRED
        elif state in (Status.SATISFIED, Status.REPLACED_BY_DATA) or required:
            status = state
        else:
            status, facts = Status.UNDETERMINED, open_facts(when, self.situation)
        return self._asking(
            Line(
                id=component.id,
                name=component.name,
                status=status,
                basis=self.procedure.cite(component.basis),
                accept=component.accept,
                quantity=component.quantity,
                compare=status is Status.SATISFIED and self.papers.is_plain_copy(component),
            ),
            facts,
        )

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
            return conjunction((when.holds(self.situation), have.get(self.papers.state(member), False)))
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

    def _open(self, member: Component | Group, outer: Condition) -> frozenset[str]:
        """The unknown facts that decide whether something applies, or anything in it."""
        when = AllOf((outer, member.when))
        if isinstance(member, Component):
            return open_facts(when, self.situation)
        return open_facts(when, self.situation).union(*(self._open(inner, when) for inner in member.members))

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
            facts = frozenset[str]().union(*(self._open(member, when) for member in group.members))
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
