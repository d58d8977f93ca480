"""The procedures of the files that an author is working on, as against all those they may build on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tthc_rules.definitions.loader import load_procedures, shipped_procedures
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.problems import DefinitionError

BUILDS_ON_OTHERS = frozenset({"TTHC208", "TTHC232", "TTHC241"})
"""An agency or a base that the files themselves do not declare."""


def procedures_in(paths: Sequence[str | Path]) -> tuple[Procedure, ...]:
    """The procedures of the given files and folders; the shipped ones when none is given.

    Files may extend the shipped procedures and name their agencies. Raises DefinitionError with all problems of all
    files when any is an error.
    """
    shipped = shipped_procedures().resolve()
    given = [Path(path) if Path(path).name else Path(path).resolve() for path in paths]
    inside = [path.resolve() for path in given if path.resolve().is_relative_to(shipped)]
    outside = [path for path in given if not path.resolve().is_relative_to(shipped)]
    found = list(_load(outside))
    if inside or not paths:
        names = [path.relative_to(shipped.parent) for path in inside or [shipped]]
        found += [p for p in load_procedures() if any(Path(p.path or "").is_relative_to(name) for name in names)]
    return tuple(found)


def _load(paths: Sequence[Path]) -> Registry:
    """The procedures of files outside the shipped folder, alone where they declare all that they need."""
    if not paths:
        return Registry(())
    try:
        return load_procedures(*paths, shipped=False)
    except DefinitionError as error:
        if not any(problem.code in BUILDS_ON_OTHERS for problem in error.problems):
            raise
    shipped = {(procedure.path, procedure.version) for procedure in load_procedures()}
    return Registry(p for p in load_procedures(*paths) if (p.path, p.version) not in shipped)
