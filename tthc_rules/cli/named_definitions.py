"""What `tthc diff` and `tthc docs` are given: files, folders, or versions named by code and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tthc_rules.cli.inputs import definitions_from
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.facts import read_date
from tthc_rules.definitions.loader import load_procedures, shipped_procedures
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.problems import DefinitionError, Problem

AGENCIES_FILE = "agencies.yaml"
NO_BASE = "TTHC232"


def definitions_named(given: str, definitions: Sequence[str] | None) -> Registry:
    """The versions that a word of the command line names, and only those.

    A file or folder; `code@day` (the version in force that day), `code@day:issuer` for a local process, or a code
    alone for all its versions. Raises UsageError (TTHC985, TTHC986, TTHC987), DefinitionError.
    """
    if Path(given).exists():
        return read_alone([given], definitions)
    registry = definitions_from(definitions)
    code, _, rest = given.partition("@")
    day_text, _, issuer = rest.partition(":")
    known = {name for procedure in registry for name in (procedure.key, procedure.slug)}
    if code not in known:
        first = next(iter(registry), None)
        example = f"{first.key}@{first.in_force_from}" if first else "1.001193@2022-03-14"
        raise UsageError(Problem("TTHC985", values={"given": given, "guess": nearest(code, known) or example}))
    if not rest:
        return Registry(registry.versions(code), registry.agencies)
    day = read_date(day_text.strip())
    if day is None:
        raise UsageError(Problem("TTHC986", values={"given": given, "day": day_text, "code": code}))
    return Registry([registry.get(code, day, issuer or None)], registry.agencies)


def read_alone(paths: Sequence[str], definitions: Sequence[str] | None) -> Registry:
    """The definitions of files and folders without the shipped ones; a local process finds its base among those.

    A draft of a shipped file can so be read: beside the shipped one it would be refused as the same version twice.
    Raises DefinitionError; UsageError (TTHC987) when there is no definition in them.
    """
    bases: list[str] = []
    try:
        registry = load_procedures(*paths, shipped=False)
    except DefinitionError as error:
        bases = list(_bases(error.problems, definitions or ()))
        if not bases:
            raise
        registry = load_procedures(*bases, *paths, shipped=False)
    named = [procedure for procedure in registry if procedure.path not in bases]
    if not named:
        raise UsageError(Problem("TTHC987", values={"given": ", ".join(paths)}))
    return Registry(named, {**_shipped_agencies(), **registry.agencies}, registry.problems)


def _bases(problems: Iterable[Problem], definitions: Sequence[str]) -> Iterator[str]:
    """The files of the national versions that local processes were found to lack."""
    wanted = {str(problem.values["base"]) for problem in problems if problem.code == NO_BASE}
    roots = [shipped_procedures(), *(Path(path) for path in definitions)]
    for procedure in definitions_from(definitions) if wanted else ():
        if procedure.issued_by is None and wanted & _names(procedure):
            places = (root if root.is_file() else root.parent / (procedure.path or "") for root in roots)
            yield from (
                str(place) for place in places if place.is_file() and place.name == Path(str(procedure.path)).name
            )


def _names(procedure: Procedure) -> set[str]:
    return {f"{name}@{procedure.in_force_from}" for name in (procedure.key, procedure.slug)}


def _shipped_agencies() -> dict[str, Agency]:
    return dict(load_procedures(shipped_procedures() / AGENCIES_FILE, shipped=False).agencies)
