"""The procedures of the files that an author is working on, as against all those they may build on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tthc_rules.definitions.folders import AGENCIES_FILE
from tthc_rules.definitions.loader import load_procedures, shipped_procedures
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.problems import DefinitionError, Problem

NO_BASE = "TTHC232"
NO_AGENCY = frozenset({"TTHC208", "TTHC241"})


def procedures_in(paths: Sequence[str | Path]) -> tuple[Procedure, ...]:
    """The procedures of the given files and folders; the shipped ones when none is given.

    Files may extend the shipped procedures and name their agencies; a draft of a shipped file takes its place. What is
    named twice, or lies in a folder that is named too, counts once.
    Raises DefinitionError with all problems of all files when any is an error.
    """
    shipped = shipped_procedures().resolve()
    given = {Path(path).resolve(): Path(path) if Path(path).name else Path(path).resolve() for path in paths}
    inside = [whole for whole in given if whole.is_relative_to(shipped)]
    outside = [path for whole, path in given.items() if whole not in inside and given.keys().isdisjoint(whole.parents)]
    found = list(read_own(outside)) if outside else []
    if inside or not paths:
        names = [path.relative_to(shipped.parent) for path in inside or [shipped]]
        found += [p for p in load_procedures() if any(Path(p.path or "").is_relative_to(name) for name in names)]
    return tuple(found)


def read_own(
    paths: Sequence[str | Path],
    definitions: Callable[[], Registry] = load_procedures,
    roots: Sequence[Path] = (),
) -> Registry:
    """The definitions of files and folders alone, read with as much of the others as they turn out to need.

    A local process finds its base among `definitions`, whose files lie below the `roots` or in the shipped folder.
    A draft of a shipped file can so be read: beside the shipped one it would be refused as the same version twice.
    Raises DefinitionError with all problems of all files when any is an error.
    """
    try:
        return load_procedures(*paths, shipped=False)
    except DefinitionError as error:
        bases = _bases(error.problems, definitions, [shipped_procedures(), *roots])
        if not bases and not any(problem.code in NO_AGENCY for problem in error.problems):
            raise
    read = load_procedures(shipped_procedures() / AGENCIES_FILE, *bases, *paths, shipped=False)
    others = {str(base) for base in bases}
    own = [procedure for procedure in read if procedure.path not in others]
    return Registry(own, read.agencies, read.problems)


def _bases(problems: Iterable[Problem], definitions: Callable[[], Registry], roots: Sequence[Path]) -> list[Path]:
    """The files of the national versions that local processes were found to extend."""
    wanted = {str(problem.values["base"]) for problem in problems if problem.code == NO_BASE}
    national = [procedure for procedure in (definitions() if wanted else ()) if procedure.issued_by is None]
    extended = [Path(procedure.path or "") for procedure in national if wanted & _names(procedure)]
    places = [(path, root if root.is_file() else root.parent / path) for path in extended for root in roots]
    return [place for path, place in places if place.is_file() and place.name == path.name]


def _names(procedure: Procedure) -> set[str]:
    return {f"{name}@{procedure.in_force_from}" for name in (procedure.key, procedure.slug)}
