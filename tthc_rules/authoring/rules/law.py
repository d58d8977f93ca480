"""What an answer rests on: no article, one that is not sure, or one nobody can look up.

Papers, checks and changes of the limit without an article are told when the file is read (TTHC251).
"""

from __future__ import annotations

from collections.abc import Iterator

from tthc_rules import messages
from tthc_rules.authoring.rules.subject import Found, Subject, both
from tthc_rules.definitions.shapes import Basis, Confidence, Procedure
from tthc_rules.messages import Lang
from tthc_rules.problems import Place

UNSURE = (Confidence.LOW, Confidence.UNKNOWN)


def no_article(subject: Subject) -> Iterator[Found]:
    """A time rule of a national file that cites nothing: the limit, what stops it, silence, limits of agencies, steps.

    A local process rests on the decision that issued it.
    """
    if subject.base is None:
        for code, name, place in _uncited(subject):
            yield Found(place, both("what", _named, code, name))


def unsure_basis(subject: Subject) -> Iterator[Found]:
    """A legal basis whose confidence is low or unknown."""
    for basis in subject.own_bases():
        if basis.confidence in UNSURE:
            values = {**_about(basis), **both("confidence", _confidence, basis)}
            yield Found(subject.top, values)


def no_source(subject: Subject) -> Iterator[Found]:
    """A legal basis that does not say where it was read."""
    for basis in subject.own_bases():
        if not basis.source:
            yield Found(subject.top, _about(basis))


def no_document(subject: Subject) -> Iterator[Found]:
    """A legal basis without the number of a document: an answer would print its id."""
    for basis in subject.own_bases():
        if not basis.document:
            yield Found(subject.top, {"basis": basis.id})


def _uncited(subject: Subject) -> Iterator[tuple[str, str, Place]]:
    procedure = subject.procedure
    if procedure.limit and not procedure.limit_basis:
        yield "rule.limit", procedure.limit.text, subject.top
    if procedure.pauses and not procedure.pauses_basis:
        yield "rule.pauses", ", ".join(procedure.pauses), subject.top
    if procedure.on_silence and not procedure.on_silence_basis:
        yield "rule.silence", "", subject.top
    for limit in procedure.agency_limits:
        if not limit.basis and not limit.note:
            yield "rule.agency_limit", limit.limit.text, subject.top
    for step in procedure.steps:
        if not step.basis and not step.note:
            yield "rule.step", step.name, step.place


def _named(code: str, name: str, lang: Lang) -> str:
    return messages.text(code, lang, {"name": name})


def _about(basis: Basis) -> dict[str, object]:
    return {"basis": basis.id, "cite": basis.cite()}


def _confidence(basis: Basis, lang: Lang) -> str:
    return messages.text(f"rule.confidence.{basis.confidence}", lang)
