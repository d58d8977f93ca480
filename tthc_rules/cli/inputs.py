"""Reading what the command line names: dossiers, definitions, a moment, a day."""

from __future__ import annotations

import re
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.bundle import BUNDLE_SUFFIX, load_bundle
from tthc_rules.definitions.calendars import load_calendar
from tthc_rules.definitions.facts import read_date
from tthc_rules.definitions.loader import load_procedures
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.registry import Registry
from tthc_rules.dossiers import Dossier, read_dossiers
from tthc_rules.dossiers.readers import SUFFIXES, parse_dossiers
from tthc_rules.problems import DossierError, Place, Problem
from tthc_rules.worktime import WorkCalendar, to_local, vietnam_calendar

STDIN = "-"
VIETNAM = "vietnam"
LARGEST = 256 * 1024 * 1024
UNREADABLE = frozenset({f"TTHC08{n}" for n in range(5)})
CLOCK_FIRST = re.compile(r"(\d{1,2}:\d{2}(?::\d{2})?)[ ,]+(\S+)")


def dossiers_from(sources: Sequence[str], only: str | None = None) -> tuple[Dossier, ...]:
    """The dossiers of files, folders and standard input (`-`), or the one with the id `only`.

    Raises DossierError with every problem of every file: an answer about some of them would look like all of them.
    """
    dossiers: list[Dossier] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            dossiers += _read(source)
        except DossierError as error:
            problems += error.problems
    if len(sources) > 1:
        problems += _repeated(dossiers)
    if not dossiers and not problems:
        problems.append(Problem("TTHC910", place=Place(sources[0] if sources else None)))
    if problems:
        raise DossierError(problems)
    if only is None:
        return tuple(dossiers)
    found = tuple(dossier for dossier in dossiers if dossier.id == only)
    if not found:
        known = [dossier.id for dossier in dossiers]
        values = {"id": only, "guess": nearest(only, known) or known[0], "number": len(known)}
        raise UsageError(Problem("TTHC911", values=values))
    return found


def _read(source: str) -> tuple[Dossier, ...]:
    if source == STDIN:
        return parse_dossiers(_standard_input())
    if problems := list(_unfit(Path(source))):
        raise DossierError(problems)
    return read_dossiers(source)


def _repeated(dossiers: Iterable[Dossier]) -> Iterator[Problem]:
    for dossier_id, times in Counter(dossier.id for dossier in dossiers).items():
        if times > 1:
            yield Problem("TTHC618", place=Place(field=dossier_id), values={"id": dossier_id})


def _standard_input() -> bytes:
    content = sys.stdin.buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise DossierError(_too_large("<stdin>"))
    return content


def _unfit(path: Path) -> Iterator[Problem]:
    """Why a path cannot be read: missing, a device or pipe, too large. A folder: the same for its dossier files."""
    try:
        mode, size = path.stat().st_mode, path.stat().st_size
        inside = sorted(p for p in path.iterdir() if p.suffix in SUFFIXES) if stat.S_ISDIR(mode) else ()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        missing = isinstance(error, FileNotFoundError)
        yield Problem("TTHC912" if missing else "TTHC614", place=Place(str(path)), values={"reason": reason})
        return
    for file in inside:
        if file.is_dir():
            yield Problem("TTHC913", place=Place(str(file)))
        else:
            yield from _unfit(file)
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        yield Problem("TTHC913", place=Place(str(path)))
    elif stat.S_ISREG(mode) and size > LARGEST:
        yield _too_large(str(path))


def _too_large(path: str) -> Problem:
    return Problem("TTHC914", place=Place(path), values={"mib": LARGEST // 1024 // 1024})


def definitions_from(paths: Sequence[str] | None) -> Registry:
    """The shipped procedures and those of the folders and files named, or what a bundle holds that is named alone."""
    if paths and len(paths) == 1 and paths[0].endswith(BUNDLE_SUFFIX):
        return load_bundle(paths[0])
    return load_procedures(*(paths or ()))


def calendar_from(given: str | None) -> WorkCalendar:
    """The calendar of a file; Vietnam's where none is named or `vietnam` is."""
    return vietnam_calendar() if given in (None, VIETNAM) else load_calendar(given)


def only_unreadable(problems: Iterable[Problem]) -> bool:
    """Whether what is wrong is that files could not be opened, not what stands in them."""
    errors = [problem for problem in problems if problem.severity == "error"]
    return bool(errors) and all(problem.code in UNREADABLE for problem in errors)


def moment_from(text: str | None, option: str = "--as-of") -> datetime | None:
    """`2022-03-14 17:00`, `14/03/2022 17:00`, or as the answers print it, `17:00 14/03/2022`.

    >>> moment_from("17:00 14/03/2022")
    datetime.datetime(2022, 3, 14, 17, 0)
    """
    if text is None:
        return None
    from tthc_rules.dossiers.records import read_moment  # imports pydantic, which takes its time

    given = text.strip()
    if match := CLOCK_FIRST.fullmatch(given):
        given = f"{match[2]} {match[1]}"
    try:
        return to_local(read_moment(given))
    except ValueError:
        raise UsageError(Problem("TTHC920", values={"option": option, "given": text})) from None


def day_from(text: str | None, option: str) -> date | None:
    """`2022-03-14` or `14/03/2022`."""
    if text is None:
        return None
    day = read_date(text.strip())
    if day is None:
        raise UsageError(Problem("TTHC921", values={"option": option, "given": text}))
    return day
