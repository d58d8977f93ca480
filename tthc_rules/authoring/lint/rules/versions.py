"""Versions of one procedure that leave days out, or stand beside what they replace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tthc_rules.authoring.lint.rules.subject import Found, Subject
from tthc_rules.definitions.registry import spell_dates
from tthc_rules.definitions.shapes import Procedure


def gap_between_versions(subject: Subject) -> Iterator[Found]:
    """Days between this version and the one before it of the same code and issuer."""
    versions = _versions(subject, subject.procedure.key, subject.procedure.identity[1])
    yield from _gap(subject, versions)


def replaced_in_force(subject: Subject) -> Iterator[Found]:
    """A procedure that is still in force on the first day of the one that replaces it."""
    procedure = subject.procedure
    for key in _replaced(subject):
        for old in _versions(subject, key, procedure.identity[1]):
            if old.in_force_from < procedure.in_force_from and old.in_force_on(procedure.in_force_from):
                last = procedure.in_force_from - timedelta(days=1)
                values = {
                    "old": old.key,
                    "period": spell_dates(old.in_force_from, old.in_force_to),
                    "new": procedure.key,
                    "start": f"{procedure.in_force_from:%d/%m/%Y}",
                    "last": last.isoformat(),
                    "path": old.path or old.key,
                }
                yield Found(subject.place("in_force"), values)


def gap_after_replaced(subject: Subject) -> Iterator[Found]:
    """Days between the end of what is replaced and the first version of what replaces it."""
    own = _versions(subject, subject.procedure.key, subject.procedure.identity[1])
    if own and own[0] is not subject.procedure:
        return
    old = [version for key in _replaced(subject) for version in _versions(subject, key, subject.procedure.identity[1])]
    yield from _gap(subject, old)


def _replaced(subject: Subject) -> tuple[str, ...]:
    """What the file says it replaces; a local process replaces what its base does."""
    return subject.procedure.replaces


def _versions(subject: Subject, key: str, issuer: str | None) -> list[Procedure]:
    """The versions of a code and issuer, oldest first."""
    found = (p for p in subject.registry if key in (p.key, p.slug) and p.identity[1] == issuer)
    return sorted(found, key=lambda p: p.in_force_from)


def _gap(subject: Subject, earlier: list[Procedure]) -> Iterator[Found]:
    start = subject.procedure.in_force_from
    before = [version for version in earlier if version.in_force_from < start]
    ends = [version.in_force_to or date.max for version in before]
    if before and (last := max(ends)) < start - timedelta(days=1):
        previous = before[ends.index(last)]
        values = {
            "key": subject.procedure.key,
            "old": previous.key,
            "first_day": f"{last + timedelta(days=1):%d/%m/%Y}",
            "last_day": f"{start - timedelta(days=1):%d/%m/%Y}",
            "path": previous.path or previous.key,
            "until": (start - timedelta(days=1)).isoformat(),
        }
        yield Found(subject.place("in_force"), values)
