"""What is declared and never used, and words that refer to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tthc_rules import messages
from tthc_rules.authoring.rules.subject import Found, Subject, both
from tthc_rules.authoring.yaml_words import fact_to_paste
from tthc_rules.definitions.conditions import Condition, facts_read
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.shapes import Fact, FactKind, FactValue, Procedure

SUPPLEMENT = "supplement"
NO_REASON = frozenset({SUPPLEMENT, "uncounted"})  # have their own rules, or are not given by a log


def unused_fact(subject: Subject) -> Iterator[Found]:
    """A fact that no condition reads is never asked for; those of a local process count."""
    read = {
        fact
        for procedure in (subject.procedure, *subject.local)
        for condition in _conditions(procedure)
        for fact in facts_read(condition)
    }
    for fact in subject.own_facts():
        if fact.id not in read:
            yield Found(subject.top, {"fact": fact.name, **both("example", _example, fact)})


def unused_basis(subject: Subject) -> Iterator[Found]:
    """A legal basis that nothing cites is printed nowhere."""
    cited = {basis for procedure in (subject.procedure, *subject.local) for basis in _cited(procedure)}
    for basis in subject.own_bases():
        if basis.id not in cited:
            yield Found(subject.top, {"basis": basis.id, "cite": basis.cite()})


def misspelt_reason(subject: Subject) -> Iterator[Found]:
    """A reason to stop the clock that differs by a slip from one that is known."""
    for reason in own_pauses(subject):
        if reason not in _reasons() and (guess := nearest(reason, _reasons())):
            yield Found(subject.top, {"reason": reason, "guess": guess})


def own_reason(subject: Subject) -> Iterator[Found]:
    """A reason of the author's own: logs must write it in the same way, and it is printed as it is."""
    for reason in own_pauses(subject):
        known = _reasons()
        if reason not in known and reason not in NO_REASON and not nearest(reason, known):
            yield Found(subject.top, {"reason": reason, "known": ", ".join(known)})


def own_pauses(subject: Subject) -> tuple[str, ...]:
    """The reasons to stop the clock that the file states itself."""
    same = subject.base is not None and subject.base.pauses == subject.procedure.pauses
    return () if same else subject.procedure.pauses


def _reasons() -> tuple[str, ...]:
    """The reasons for which there are words."""
    named = (code.removeprefix("reason.") for code in messages.MESSAGES if code.startswith("reason."))
    return tuple(sorted(set(named) - NO_REASON))


def _example(fact: Fact, lang: messages.Lang) -> str:
    """A condition to paste, with the first value that the fact can have."""
    first: FactValue | None = True if fact.kind is FactKind.BOOLEAN else None
    if fact.choices:
        first = fact.choices[0].id
    return fact_to_paste(fact, first, lang)


def _conditions(procedure: Procedure) -> Iterator[Condition]:
    yield from (member.when for member in procedure.all_components())
    yield from (group.when for group in procedure.all_groups())
    yield from (change.when for change in procedure.limit_changes)
    yield from (check.when for check in procedure.checks)
    yield from (step.when for step in procedure.steps)


def _cited(procedure: Procedure) -> Iterator[str]:
    things = (
        *procedure.facts,
        *procedure.all_components(),
        *procedure.all_groups(),
        *procedure.limit_changes,
        *procedure.agency_limits,
        *procedure.online,
        *procedure.checks,
        *procedure.steps,
    )
    for thing in things:
        yield from thing.basis
    yield from (*procedure.limit_basis, *procedure.pauses_basis, *procedure.on_silence_basis)
