"""Reading files and folders of definitions without being led astray by links, pipes, devices, endless files.

A path is never built from a code or an id: a folder is listed once, and what was listed is read.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path

from tthc_rules.definitions.characters import LARGEST_FILE, quote, spell
from tthc_rules.problems import Place, Problem

SUFFIXES = (".yaml", ".yml")
_SAVED_BY_NOTEPAD = tuple(f"{suffix}.txt" for suffix in SUFFIXES)
_LEFTOVERS = (".", "~$", "#")  # hidden files, Office locks, Emacs locks
_OPEN_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def from_the_root(root: Path, path: Path) -> str:
    """The name of a file from the name of its root on: the same wherever the folder stands."""
    return str(path.relative_to(root.parent)) if path != root else str(path)


def read_file(path: str | Path, largest: int = LARGEST_FILE) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a regular file of at most `largest` bytes; else None and why.

    A link, folder, pipe or device, a missing, unreadable or too large file is a problem, never an exception.
    """
    try:
        if wrong := _wrong_kind(path, os.lstat(path).st_mode):
            return None, (wrong,)
        with open(path, "rb", opener=_open) as file:
            # what was listed may have been replaced between the two looks
            if wrong := _wrong_kind(path, os.fstat(file.fileno()).st_mode):
                return None, (wrong,)
            content = file.read(largest + 1)
    except (OSError, ValueError) as error:
        return None, (_unreadable(path, error),)
    if len(content) > largest:
        return None, (Problem("TTHC002", "error", Place(spell(str(path)), 1, 1), {"kib": str(largest // 1024)}),)
    return content, ()


def yaml_files(folder: str | Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Every .yaml and .yml file below `folder`, sorted, and the problems met.

    Hidden files and what editors leave are skipped. Links are not followed: one that names a definition or
    leads to a folder is a problem. `folder` itself may be a link: the caller chose it.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    waiting = [Path(folder)]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                found = sorted((entry.name, entry.stat(follow_symlinks=False).st_mode) for entry in entries)
        except (OSError, ValueError) as error:
            problems.append(_unreadable(here, error))
            continue
        for name, mode in found:
            path, named = here / name, name.lower().endswith(SUFFIXES)
            if name.startswith(_LEFTOVERS):
                continue
            if name.lower().endswith(_SAVED_BY_NOTEPAD) and stat.S_ISREG(mode):
                problems.append(_problem("TTHC086", path, severity="warning", name=quote(name[: -len(".txt")])))
            elif stat.S_ISDIR(mode) and not named:
                waiting.append(path)
            elif named or (stat.S_ISLNK(mode) and _leads_to_folder(path)):
                wrong = _wrong_kind(path, mode)
                problems += [wrong] if wrong else []
                files += [] if wrong else [path]
    files.sort()
    return tuple(files), (*problems, *_twins(files))


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _OPEN_FLAGS)


def _wrong_kind(path: str | Path, mode: int) -> Problem | None:
    if stat.S_ISLNK(mode):
        return _problem("TTHC081", path, target=_target(path))
    return None if stat.S_ISREG(mode) else _problem("TTHC082", path)


def _leads_to_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _target(path: str | Path) -> str:
    try:
        return quote(os.fspath(Path(path).readlink()))
    except OSError:
        return "?"


def _unreadable(path: str | Path, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return _problem("TTHC080", path)
    if isinstance(error, PermissionError):
        return _problem("TTHC083", path)
    return _problem("TTHC084", path, reason=quote(getattr(error, "strerror", None) or str(error)))


def _twins(files: list[Path]) -> list[Problem]:
    """Files that are one and the same on Windows or macOS, where letter case and Unicode form don't count."""
    first: dict[str, Path] = {}
    problems = []
    for path in files:
        folded = unicodedata.normalize("NFC", str(path).casefold())
        other = first.setdefault(folded, path)
        if other is not path:
            problems.append(_problem("TTHC085", path, severity="warning", other=quote(other.name)))
    return problems


def _problem(code: str, path: str | Path, severity: str = "error", **values: str) -> Problem:
    return Problem(code, "warning" if severity == "warning" else "error", Place(spell(str(path))), values)
