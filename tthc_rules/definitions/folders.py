"""Reading the definitions of folders and files into a registry."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tthc_rules.definitions.agencies import read_agencies
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.reader import extends_of, read_procedure
from tthc_rules.definitions.registry import Registry, overlaps
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.definitions.source import Node, read_file, read_yaml, yaml_files
from tthc_rules.problems import DefinitionError, Place, Problem

AGENCIES_FILE = "agencies.yaml"
VERSION_LENGTH = 12


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    shown: str
    node: Node
    version: str

    @property
    def slug(self) -> str:
        """The name before `@`."""
        return self.path.name.partition("@")[0].removesuffix(self.path.suffix)


def read_folders(roots: Sequence[Path]) -> Registry:
    """The registry of all definitions below the roots. Raises one DefinitionError with all problems of all files."""
    problems: list[Problem] = []
    files: list[_File] = []
    agencies: dict[str, Agency] = {}
    for root in roots:
        for file in _read(root, problems):
            if file.path.name == AGENCIES_FILE:
                found, wrong = read_agencies(file.node)
                agencies |= found
                problems += _located(wrong, file.shown)
            else:
                files.append(file)
    procedures = _procedures(files, agencies, problems)
    problems += overlaps(procedures)
    if any(problem.severity == "error" for problem in problems):
        raise DefinitionError(problems)
    return Registry(procedures, agencies, sorted(problems, key=lambda problem: problem.place.sort_key()))


def _read(root: Path, problems: list[Problem]) -> Iterable[_File]:
    if root.is_dir():
        paths, wrong = yaml_files(root)
        problems += wrong
        if not paths and not wrong:
            problems.append(Problem("TTHC406", "error", Place(str(root))))
    else:
        paths = (root,)
    for path in paths:
        shown = str(path.relative_to(root.parent)) if path != root else str(path)
        content, wrong = read_file(path)
        problems += wrong
        if content is None:
            continue
        node, wrong = read_yaml(content, shown)
        problems += wrong
        if node is not None:
            yield _File(path, shown, node, hashlib.sha256(content).hexdigest()[:VERSION_LENGTH])


def _procedures(files: list[_File], agencies: dict[str, Agency], problems: list[Problem]) -> list[Procedure]:
    """National files first, then the overlays on top of them."""
    national = [file for file in files if extends_of(file.node) is None]
    local = [file for file in files if extends_of(file.node) is not None]
    found: list[Procedure] = []
    bases: dict[str, Procedure] = {}
    for file in national:
        procedure, wrong = read_procedure(file.node, file.slug, None, agencies)
        problems += _located(wrong, file.shown)
        procedure = replace(procedure, version=file.version, path=file.shown)
        if procedure.in_force_from != date.min:  # noted already: it overlaps whatever there is
            found.append(procedure)
        for key in {procedure.key, procedure.slug}:
            bases[f"{key}@{procedure.in_force_from}"] = procedure
        if procedure.in_force_from != date.min and f"@{procedure.in_force_from}" not in file.path.name:
            place = Place(file.shown, 1, 1)
            problems.append(Problem("TTHC407", "warning", place, {"day": str(procedure.in_force_from)}))
    for file in local:
        wanted, place = extends_of(file.node) or ("", Place())
        base = bases.get(wanted)
        if base is None:
            values = {"base": wanted, "known": nearest(wanted, bases) or ", ".join(sorted(bases)) or "—"}
            problems.append(Problem("TTHC232", "error", place, values))
            continue
        procedure, wrong = read_procedure(file.node, base.slug, base, agencies)
        problems += _located(wrong, file.shown)
        if procedure.issued_by is not None:  # noted already: without an issuer it would pass for the national file
            found.append(replace(procedure, version=f"{base.version}+{file.version}", path=file.shown))
    return found


def _located(problems: Iterable[Problem], path: str) -> list[Problem]:
    """The problems with the file's name, where a place has none."""
    return [
        problem if problem.place.path else replace(problem, place=replace(problem.place, path=path))
        for problem in problems
    ]
