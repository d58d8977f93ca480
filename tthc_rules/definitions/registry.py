"""The registry: every version of every procedure, found by code, day and issuer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from tthc_rules.definitions.facts import written
from tthc_rules.definitions.names import nearest, slug
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.problems import DefinitionError, Place, Problem, Related
from tthc_rules.worktime import to_local


class Registry:
    """Procedures by code. `problems` holds the warnings of loading; `agencies` who takes part in the steps."""

    def __init__(
        self,
        procedures: Iterable[Procedure],
        agencies: Mapping[str, Agency] | None = None,
        problems: Iterable[Problem] = (),
    ) -> None:
        found: dict[str, list[Procedure]] = {}
        for procedure in sorted(procedures, key=lambda p: (p.key, p.in_force_from)):
            for key in {procedure.key, procedure.slug}:
                found.setdefault(key, []).append(procedure)
        self._versions: Mapping[str, Sequence[Procedure]] = found
        self.agencies: Mapping[str, Agency] = dict(agencies or {})
        self.problems: tuple[Problem, ...] = tuple(problems)

    @classmethod
    def of_versions(
        cls,
        versions: Mapping[str, Sequence[Procedure]],
        agencies: Mapping[str, Agency],
        problems: Iterable[Problem],
    ) -> Registry:
        """A registry of what is sorted already: key or slug → its versions, which may be read when asked for."""
        registry = cls((), agencies, problems)
        registry._versions = versions
        return registry

    def __iter__(self) -> Iterator[Procedure]:
        """Every version once, by code and first day in force."""
        for key, versions in sorted(self._versions.items()):
            yield from (procedure for procedure in versions if procedure.key == key)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def versions(self, code: str) -> tuple[Procedure, ...]:
        """All versions of a code (or a file's slug), national and local.

        Raises DefinitionError: TTHC403, TTHC410 unknown code, TTHC411 a code that is not text.
        """
        if not isinstance(code, str):
            raise DefinitionError(Problem("TTHC411", values={"given": written(code)}))
        if code not in self._versions:
            if guess := nearest(code, self._versions):
                raise DefinitionError(Problem("TTHC403", values={"key": code, "guess": guess}))
            raise DefinitionError(Problem("TTHC410", values={"key": code, "count": len(self)}))
        return tuple(self._versions[code])

    def get(self, code: str, on: date, issued_by: str | None = None) -> Procedure:
        """The version of `code` in force on a day: the national file, or with `issued_by` the local process over it.

        `issued_by` is the issuing authority, as written or as an id (`ubnd-thi-xa-nga-nam`). A moment stands for
        its local day. Raises DefinitionError: TTHC403, TTHC410 unknown code, TTHC411 a code that is not text,
        TTHC412 no date, TTHC402 no version that day, TTHC404 none of that issuer.
        """
        if not isinstance(on, date):
            raise DefinitionError(Problem("TTHC412", values={"given": written(on)}))
        if isinstance(on, datetime):
            on = to_local(on).date()
        in_force = [procedure for procedure in self.versions(code) if procedure.in_force_on(on)]
        day = f"{on:%d/%m/%Y}"
        if issued_by is None:
            for procedure in in_force:
                if procedure.issued_by is None:
                    return procedure
            raise DefinitionError(
                Problem("TTHC402", values={"key": code, "day": day, "versions": self._spell_versions(code)})
            )
        wanted = slug(issued_by)
        for procedure in in_force:
            if procedure.issued_by and slug(procedure.issued_by.authority) == wanted:
                return procedure
        issuers = sorted({p.issued_by.authority for p in in_force if p.issued_by}) or ["—"]
        values = {"key": code, "issuer": issued_by, "day": day, "issuers": ", ".join(issuers)}
        raise DefinitionError(Problem("TTHC404", values=values))

    def _spell_versions(self, code: str) -> str:
        return "; ".join(spell_period(p) for p in self.versions(code) if p.issued_by is None) or "—"


def spell_period(procedure: Procedure) -> str:
    return spell_dates(procedure.in_force_from, procedure.in_force_to)


def spell_dates(start: date, end: date | None) -> str:
    """The days in force, both included.

    >>> spell_dates(date(2021, 2, 8), date(2024, 7, 31)), spell_dates(date(2025, 7, 1), None)
    ('08/02/2021–31/07/2024', '01/07/2025–…')
    """
    return f"{start:%d/%m/%Y}–{f'{end:%d/%m/%Y}' if end else '…'}"


def overlaps(procedures: Iterable[Procedure]) -> Iterator[Problem]:
    """TTHC401 for every version that starts before one of the same identity has ended.

    TTHC409 (warning) where two codes in force at once share the name of their files.
    """
    given = list(procedures)
    for earlier, later in _at_once(given, lambda p: p.identity):
        values = {"key": later.key, "other": earlier.path or spell_period(earlier)}
        place, other = (version.places.get("in_force", Place(version.path, 1, 1)) for version in (later, earlier))
        related = (Related(other, "place.other_version"),) if other.path else ()
        yield Problem("TTHC401", "error", place, values, related)
    for earlier, later in _at_once(given, lambda p: (p.slug, p.identity[1])):
        if earlier.key != later.key:
            values = {"slug": later.slug, "key": later.key, "other": earlier.key}
            yield Problem("TTHC409", "warning", Place(later.path, 1, 1), values)


def _at_once(
    procedures: Iterable[Procedure], group: Callable[[Procedure], Hashable]
) -> Iterator[tuple[Procedure, Procedure]]:
    """Pairs of one group in force at once: each version with the one before it that lasts longest."""
    groups: dict[Hashable, list[Procedure]] = {}
    for procedure in procedures:
        groups.setdefault(group(procedure), []).append(procedure)
    for versions in groups.values():
        versions.sort(key=lambda p: p.in_force_from)
        lasting = versions[0]
        for later in versions[1:]:
            if _last_day(lasting) >= later.in_force_from:
                yield lasting, later
            lasting = max(lasting, later, key=_last_day)


def _last_day(procedure: Procedure) -> date:
    return procedure.in_force_to or date.max
