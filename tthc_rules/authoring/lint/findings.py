"""All that is wrong or doubtful in files of definitions, in one run: what loading tells, and what the rules tell.

An error of one file hides nothing of another. The rules look only at what could be read without an error; what they
would tell of a broken file may follow from the error alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tthc_rules.authoring.lint.ignores import apply_ignores
from tthc_rules.authoring.lint.linting import lint
from tthc_rules.authoring.lint.other_files import lint_calendars, lint_regimes
from tthc_rules.authoring.reporting.excerpts import text_of
from tthc_rules.authoring.reporting.sarif import Ignored
from tthc_rules.definitions.characters import spell
from tthc_rules.definitions.folders import AGENCIES_FILE, OTHERS, FoldersRead, as_given, read_folders_leniently
from tthc_rules.definitions.source import yaml_files
from tthc_rules.problems import Problem, Related
from tthc_rules.worktime import WorkCalendar

PUT_WRONGLY = frozenset({OTHERS["calendar"], OTHERS["regime"]})
"""What is said of a calendar or a regime among procedures."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The problems sorted by place, what comments leave out, and the files that were looked at.

    `texts`: file → its text, for those that have one. `not_linted`: files with an error or on top of a broken one, of
    which the rules have not been asked.
    """

    problems: tuple[Problem, ...]
    ignored: tuple[Ignored, ...]
    texts: Mapping[str, str]
    files: tuple[str, ...]
    not_linted: tuple[str, ...]


def find_problems(paths: Sequence[Path], calendar: WorkCalendar, beside: Path | None = None) -> Findings:
    """What is wrong or doubtful in the files and folders.

    `beside`: a folder of other definitions, which may be extended or overlapped; a file of `paths` with the name of one
    of them stands for it. Of the others nothing is told but where they contradict the files that were asked for.
    """
    roots = _outermost(paths)
    spare = _others(roots, beside) if beside else ()
    wanted = [(beside, spare)] if beside and spare else []
    read = read_folders_leniently([*wanted, *((root, None) for root in roots)], as_given)
    apart = {spell(str(path)) for path in spare}
    own = tuple(path for path in read.contents if path not in apart)
    others = {**read.calendars, **read.regimes}
    alone = {spell(str(root)) for root in roots} | (set(others) if _only(others, own) else set())
    told = [
        problem for problem in _told(read, apart) if problem.code not in PUT_WRONGLY or problem.place.path not in alone
    ]
    about_others = [*lint_calendars(read.calendars), *lint_regimes(read.regimes)]
    by_file: dict[str, list[Problem]] = {path: [] for path in own}
    for problem in [*told, *lint(read.registry, calendar, apart), *about_others]:
        by_file.setdefault(problem.place.path or "", []).append(problem)
    sound = {procedure.path for procedure in read.registry} | set(others)
    not_linted = tuple(path for path in own if path not in sound and Path(path).name != AGENCIES_FILE)
    problems: list[Problem] = []
    ignored: list[Ignored] = []
    for path, told in by_file.items():
        if path in read.contents and path not in not_linted:
            left, left_out = apply_ignores(told, read.contents[path], path)
            problems += left
            ignored += left_out
        else:
            problems += told
    texts = {path: text for path, content in read.contents.items() if (text := text_of(content)) is not None}
    problems.sort(key=lambda problem: (problem.place.sort_key(), problem.code))
    return Findings(tuple(problems), tuple(ignored), texts, own, not_linted)


def _only(others: Mapping[str, object], own: Sequence[str]) -> bool:
    """Whether nothing but calendars and regimes was asked for."""
    return all(path in others for path in own)


def _outermost(paths: Iterable[Path]) -> list[Path]:
    """The paths without those that lie inside another one or are named twice."""
    kept: list[tuple[Path, Path]] = []
    for path in paths:
        real = path.resolve()
        if any(real.is_relative_to(other) for _, other in kept):
            continue
        kept = [(shown, other) for shown, other in kept if not other.is_relative_to(real)]
        kept.append((path, real))
    return [path for path, _ in kept]


def _others(roots: Sequence[Path], beside: Path) -> tuple[Path, ...]:
    """The files of the folder beside for which no file of the roots stands."""
    own = [path for root in roots for path in (yaml_files(root)[0] if root.is_dir() else (root,))]
    names, real = {path.name for path in own} - {AGENCIES_FILE}, {path.resolve() for path in own}
    return tuple(path for path in yaml_files(beside)[0] if path.name not in names and path.resolve() not in real)


def _told(read: FoldersRead, apart: set[str]) -> Iterator[Problem]:
    """What loading tells about the files asked for; that one lies beside a version in force at once is told at it."""
    for problem in read.problems:
        if problem.place.path not in apart:
            yield problem
        elif problem.code == "TTHC401":
            for other in problem.related:
                if other.place.path not in apart:
                    values = {**problem.values, "other": problem.place.path}
                    yield replace(
                        problem, place=other.place, values=values, related=(Related(problem.place, other.code),)
                    )
