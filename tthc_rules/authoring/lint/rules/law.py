"""What an answer rests on: no article, one that is not sure, or one nobody can look up.

Papers, checks and changes of the limit without an article are told when the file is read (TTHC251).
"""

from __future__ import annotations

from collections.abc import Iterator

from tthc_rules import messages
from tthc_rules.authoring.lint.rules.subject import Found, Subject
from tthc_rules.authoring.lint.rules.words import both
from tthc_rules.definitions.shapes import Basis, Confidence
from tthc_rules.definitions.vocabulary import ENGLISH, PROCEDURE, STEP, VIETNAMESE
from tthc_rules.messages import Lang
from tthc_rules.problems import Place

UNSURE = (Confidence.LOW, Confidence.UNKNOWN)


def no_article(subject: Subject) -> Iterator[Found]:
    """A time rule of a national file that cites nothing: the limit, what stops it, silence, limits of agencies, steps.

    A local process rests on the decision that issued it.
    """
    if subject.base is None:
        for code, named, key, place in _uncited(subject):
            yield Found(place, {**both("what", _named, code, named), **both("key", _key, key)})


def unsure_basis(subject: Subject) -> Iterator[Found]:
    """A legal basis whose confidence is low or unknown."""
    for basis in subject.own_bases():
        if basis.confidence in UNSURE:
            values = {**_about(basis), **both("confidence", _confidence, basis)}
            yield Found(_place(subject, basis), values)


def no_source(subject: Subject) -> Iterator[Found]:
    """A legal basis that does not say where it was read."""
    for basis in subject.own_bases():
        if not basis.source:
            yield Found(_place(subject, basis), _about(basis))


def no_document(subject: Subject) -> Iterator[Found]:
    """A legal basis without the number of a document: an answer would print its id."""
    for basis in subject.own_bases():
        if not basis.document:
            yield Found(_place(subject, basis), {"basis": basis.id})


def _uncited(subject: Subject) -> Iterator[tuple[str, dict[str, str], str, Place]]:
    """Code and values of the words for each, the key that would cite, and where it stands."""
    procedure = subject.procedure
    if procedure.limit and not procedure.limit_basis:
        yield "rule.limit", {"name": procedure.limit.text}, "limit_basis", subject.place("limit")
    if procedure.pauses and not procedure.pauses_basis:
        yield "rule.pauses", {"name": ", ".join(procedure.pauses)}, "pauses_basis", subject.place("pauses")
    if procedure.on_silence and not procedure.on_silence_basis:
        yield "rule.silence", {}, "on_silence_basis", subject.place("on_silence")
    for limit in procedure.agency_limits:
        if not limit.basis and not limit.note:
            values = {"name": limit.limit.text, "agency": subject.agency(limit.agency)}
            yield "rule.agency_limit", values, "basis", subject.place("agency_limits")
    for step in procedure.steps:
        if not step.basis and not step.note:
            yield "rule.step", {"name": step.name}, "basis", step.place


def _key(name: str, lang: Lang) -> str:
    """The key to write, in the vocabulary of the language."""
    vocabulary = VIETNAMESE if lang == "vi" else ENGLISH
    return vocabulary.word(STEP if name == "basis" else PROCEDURE, name)


def _named(code: str, values: dict[str, str], lang: Lang) -> str:
    return messages.text(code, lang, values)


def _place(subject: Subject, basis: Basis) -> Place:
    return subject.place(f"legal_basis.{basis.id}")


def _about(basis: Basis) -> dict[str, object]:
    return {"basis": basis.id, "cite": basis.cite()}


def _confidence(basis: Basis, lang: Lang) -> str:
    return messages.text(f"rule.confidence.{basis.confidence}", lang)
