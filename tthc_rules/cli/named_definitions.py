"""What `tthc diff` and `tthc docs` are given: files, folders, or versions named by code and day."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tthc_rules.authoring.own_files import read_own
from tthc_rules.cli.inputs import definitions_from
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.facts import read_date
from tthc_rules.definitions.folders import AGENCIES_FILE
from tthc_rules.definitions.loader import load_procedures, shipped_procedures
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Agency
from tthc_rules.problems import Problem


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

    Raises DefinitionError; UsageError (TTHC987) when there is no definition in them.
    """
    roots = [Path(path) for path in definitions or ()]
    registry = read_own(paths, lambda: definitions_from(definitions), roots)
    if not len(registry):
        raise UsageError(Problem("TTHC987", values={"given": ", ".join(paths)}))
    return Registry(registry, {**_shipped_agencies(), **registry.agencies}, registry.problems)


def _shipped_agencies() -> dict[str, Agency]:
    return dict(load_procedures(shipped_procedures() / AGENCIES_FILE, shipped=False).agencies)
