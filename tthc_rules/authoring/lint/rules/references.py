"""What is declared and never used, and words that refer to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from tthc_rules import messages
from tthc_rules.authoring.lint.rules.subject import Found, Subject
from tthc_rules.authoring.lint.rules.words import both
from tthc_rules.authoring.parts import parts_of
from tthc_rules.authoring.words.pasted import fact_to_paste
from tthc_rules.definitions.conditions import facts_read
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.shapes import Fact, FactKind, FactValue, Procedure

SUPPLEMENT = "supplement"
ALIKE = 0.8
NO_REASON = frozenset({SUPPLEMENT, "uncounted", "outage", "elsewhere"})  # settled otherwise, or not given by a log


def unused_fact(subject: Subject) -> Iterator[Found]:
    """A fact that no condition reads is never asked for; those of a local process count."""
    read = {
        fact
        for procedure in (subject.procedure, *subject.local)
        for part in parts_of(procedure)
        for fact in facts_read(part.thing.when)
    }
    for fact in subject.own_facts():
        if fact.id not in read:
            yield Found(subject.place(f"facts.{fact.id}"), {"fact": fact.name, **both("example", _example, fact)})


def unused_basis(subject: Subject) -> Iterator[Found]:
    """A legal basis that nothing cites is printed nowhere."""
    cited = {basis for procedure in (subject.procedure, *subject.local) for basis in _cited(procedure)}
    for basis in subject.own_bases():
        if basis.id not in cited:
            yield Found(subject.place(f"legal_basis.{basis.id}"), {"basis": basis.id, "cite": basis.cite()})


def misspelt_reason(subject: Subject) -> Iterator[Found]:
    """A reason to stop the clock that differs by a slip from one that is known."""
    for reason in own_pauses(subject):
        if guess := _meant(reason):
            yield Found(subject.place(f"pauses.{reason}"), {"reason": reason, "guess": guess})


def own_reason(subject: Subject) -> Iterator[Found]:
    """A reason of the author's own: logs must write it in the same way, and it is printed as it is."""
    for reason in own_pauses(subject):
        if reason not in {*_reasons(), *NO_REASON} and not _meant(reason):
            yield Found(subject.place(f"pauses.{reason}"), {"reason": reason, "known": ", ".join(_reasons())})


def own_pauses(subject: Subject) -> tuple[str, ...]:
    """The reasons to stop the clock that the file states itself."""
    return subject.procedure.pauses if subject.states(subject.place("pauses")) else ()


def _reasons() -> tuple[str, ...]:
    """The reasons for which there are words."""
    named = (code.removeprefix("reason.") for code in messages.MESSAGES if code.startswith("reason."))
    return tuple(sorted(set(named) - NO_REASON))


def _meant(reason: str) -> str | None:
    """The reason that an unknown one is a slip of the pen of: all but a letter or two are the same."""
    guess = None if reason in {*_reasons(), *NO_REASON} else nearest(reason, _reasons())
    return guess if guess and SequenceMatcher(None, reason, guess).ratio() > ALIKE else None


def _example(fact: Fact, lang: messages.Lang) -> str:
    """A condition to paste, with the first value that the fact can have."""
    first: FactValue | None = True if fact.kind is FactKind.BOOLEAN else None
    if fact.choices:
        first = fact.choices[0].id
    return fact_to_paste(fact, first, lang)


def _cited(procedure: Procedure) -> Iterator[str]:
    parts = (part.thing for part in parts_of(procedure))
    for thing in (*procedure.facts, *parts, *procedure.agency_limits, *procedure.online):
        yield from thing.basis
    yield from (*procedure.limit_basis, *procedure.pauses_basis, *procedure.on_silence_basis)
