"""Reading the definitions of folders and files into a registry."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tthc_rules.definitions.agencies import read_agencies
from tthc_rules.definitions.characters import spell
from tthc_rules.definitions.files import from_the_root
from tthc_rules.definitions.kinds import kind_of
from tthc_rules.definitions.names import nearest, slug
from tthc_rules.definitions.reader import CODE, extends_of, read_procedure
from tthc_rules.definitions.registry import Registry, overlaps
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.definitions.source import Node, not_following, read_file, read_yaml, yaml_files
from tthc_rules.problems import DefinitionError, Place, Problem

AGENCIES_FILE = "agencies.yaml"
VERSION_LENGTH = 12
OTHERS = {"agencies": "TTHC413", "calendar": "TTHC414", "regime": "TTHC415", "dossier": "TTHC416"}
"""The kinds of files that are no procedures, and what is said of them."""
BESIDE_THE_BASE = frozenset({"TTHC228", "TTHC230", "TTHC231", "TTHC248", "TTHC249"})
"""What comes out of comparing an overlay with its base."""
ABOUT_THE_BASE = ("TTHC2", "TTHC4")
"""What is said about references and meaning of an overlay depends on its base."""


Shown = Callable[[Path, Path], str]
"""How messages name a file that was found below a root."""


@dataclass(frozen=True, slots=True)
class FoldersRead:
    """What could be read of some folders, and all that is wrong in them.

    `registry` holds the procedures without an error. `problems` are sorted by place; what only follows from the error
    of another file is left out. `contents`: the bytes of every file, by its name in messages; `broken`: the names of
    those with an error; `calendars` and `regimes`: the trees of files that are such instead.
    """

    registry: Registry
    problems: tuple[Problem, ...]
    contents: Mapping[str, bytes]
    broken: frozenset[str]
    calendars: Mapping[str, Node]
    regimes: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class _Text:
    path: Path
    shown: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    shown: str
    node: Node
    version: str
    wrong: tuple[Problem, ...]

    @property
    def slug(self) -> str:
        """The name before `@`."""
        return self.path.name.partition("@")[0].removesuffix(self.path.suffix)


def as_given(root: Path, path: Path) -> str:
    """The name of a file by which it can be opened from where the root was named."""
    return str(path)


def read_folders(roots: Sequence[Path]) -> Registry:
    """The registry of all definitions below the roots. Raises one DefinitionError with all problems of all files."""
    read = read_folders_leniently([(root, None) for root in roots])
    if read.broken:
        raise DefinitionError(read.problems)
    return read.registry


def read_folders_leniently(
    roots: Iterable[tuple[Path, Iterable[Path] | None]], shown: Shown = from_the_root
) -> FoldersRead:
    """All that can be read of the roots, each with the files wanted of it (None: all), and all that is wrong."""
    return _Reader(shown).read(roots)


class _Reader:
    """Reads files, then national procedures, then the overlays on top of them, and collects problems."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.problems: list[Problem] = []
        self.broken: set[str] = set()
        self.doubtful: set[str] = set()  # overlays on a broken base
        self.contents: dict[str, bytes] = {}
        self.agencies: dict[str, Agency] = {}
        self.found: list[Procedure] = []
        self.bases: dict[str, Procedure] = {}
        self.others: dict[str, dict[str, Node]] = {kind: {} for kind in OTHERS}

    def read(self, roots: Iterable[tuple[Path, Iterable[Path] | None]]) -> FoldersRead:
        texts = [text for root, wanted in roots for text in self._texts(root, wanted)]
        for file in self._files(text for text in texts if text.path.name == AGENCIES_FILE):
            found, wrong = read_agencies(file.node)
            self.agencies |= found
            self._note_read(file, wrong)
        if any(Path(path).name == AGENCIES_FILE for path in self.broken):
            self.agencies.clear()  # which of them there are is not known: none is called unknown
        overlays = []
        for file in self._files(text for text in texts if text.path.name != AGENCIES_FILE):
            kind = kind_of(file.node)
            if kind in OTHERS:
                self.others[kind][file.shown] = file.node
                self._note([Problem(OTHERS[kind], "error", file.node.place)])
            elif extends_of(file.node) is None:
                self._read_national(file)  # its tree goes at once: a thousand of them weigh 200 MB
            else:
                overlays.append(file)
        for file in overlays:
            self._read_overlay(file)
        self._note(overlaps(self.found))
        problems = tuple(sorted(self.problems, key=lambda problem: problem.place.sort_key()))
        sound = [procedure for procedure in self.found if procedure.path not in self.broken | self.doubtful]
        registry = Registry(sound, self.agencies, problems)
        kinds = (self.others[kind] for kind in ("calendar", "regime"))
        return FoldersRead(registry, problems, self.contents, frozenset(self.broken), *kinds)

    def _note(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.problems.append(problem)
            if problem.severity == "error":
                self.broken.add(problem.place.path or "")

    def _note_read(self, file: _File, problems: Iterable[Problem]) -> None:
        """Notes what is wrong with what a file says, but for what follows from its text."""
        self._note(not_following(_located(problems, file.shown), file.wrong))

    def _texts(self, root: Path, wanted: Iterable[Path] | None) -> Iterator[_Text]:
        """What stands in the files below a root, all read before the first is understood."""
        if wanted is not None:
            paths: Iterable[Path] = wanted
        elif root.is_dir():
            paths, wrong = yaml_files(root)
            self._note(wrong)
            if not paths and not wrong:
                self._note([Problem("TTHC406", "error", Place(str(root)))])
        else:
            paths = (root,)
        for path in paths:
            shown = spell(self.shown(root, path))
            content, wrong = read_file(path)
            self._note(wrong)
            if content is None:
                continue
            self.contents[shown] = content
            yield _Text(path, shown, content)

    def _files(self, texts: Iterable[_Text]) -> Iterator[_File]:
        for text in texts:
            node, wrong = read_yaml(text.content, text.shown)
            self._note(wrong)
            if node is not None:
                version = hashlib.sha256(text.content).hexdigest()[:VERSION_LENGTH]
                yield _File(text.path, text.shown, node, version, wrong)

    def _read_national(self, file: _File) -> None:
        procedure, wrong = read_procedure(file.node, file.slug, None, self.agencies)
        self._note_read(file, wrong)
        procedure = replace(procedure, version=file.version, path=file.shown)
        if procedure.in_force_from != date.min:  # noted already: it overlaps whatever there is
            self.found.append(procedure)
        for key in {procedure.key, procedure.slug}:
            self.bases[f"{key}@{procedure.in_force_from}"] = procedure
        if procedure.in_force_from != date.min and f"@{procedure.in_force_from}" not in file.path.name:
            day = str(procedure.in_force_from)
            values = {"day": day, "name": f"{slug(file.slug) or slug(procedure.name)}@{day}.yaml"}
            self._note([Problem("TTHC407", "warning", Place(file.shown, 1, 1), values)])

    def _bases_near(self, wanted: str) -> dict[str, str]:
        """What a base that is not found was probably meant to be; else what there is, and where it may stand.

        A code is taken for another one only where a single digit differs.
        """
        dates: dict[str, list[str]] = {}
        for base in sorted(self.bases):
            dates.setdefault(base.partition("@")[0], []).append(base)
        name = wanted.partition("@")[0]
        if name in dates:
            near: list[str] = [name]
        elif CODE.fullmatch(name):
            near = [other for other in dates if CODE.fullmatch(other) and _one_differs(name, other)]
        else:
            near = [other for other in [nearest(name, dates)] if other]
        named = dates[near[0]] if len(near) == 1 else []
        if named:
            guess = (nearest(wanted, named) if "@" in wanted else None) or named[-1]  # without a date: the newest
            return {"base": wanted, "known": guess, "fix_vi": f"mở rộng: {guess}", "fix_en": f"extends: {guess}"}
        alike = [base for base in sorted(self.bases) if CODE.fullmatch(name) and base[0].isdigit()]
        return {
            "base": wanted,
            "known": ", ".join(alike or sorted(self.bases)) or "—",
            "fix_vi": "đọc cả thư mục hoặc thêm tệp của thủ tục gốc",
            "fix_en": "give the whole folder, or the file of the base too",
        }

    def _read_overlay(self, file: _File) -> None:
        wanted, place = extends_of(file.node) or ("", Place())
        base = self.bases.get(wanted)
        if base is None:
            if any(_may_be(wanted, file.slug, path, self.contents.get(path, b"")) for path in self.broken):
                return
            near = self._bases_near(wanted)
            self._note([Problem("TTHC232", "error", place, near)])
            base = self.bases.get(near["known"])  # the one that was meant: what else is wrong is told too
        if base is None:
            return
        procedure, wrong = read_procedure(file.node, base.slug, base, self.agencies)
        if wanted not in self.bases:
            wrong = tuple(problem for problem in wrong if problem.code not in BESIDE_THE_BASE)
        if base.path in self.broken:
            wrong = tuple(problem for problem in wrong if not problem.code.startswith(ABOUT_THE_BASE))
            self.doubtful.add(file.shown)
        self._note_read(file, wrong)
        if procedure.issued_by is not None:  # noted already: without an issuer it would pass for the national file
            self.found.append(replace(procedure, version=f"{base.version}+{file.version}", path=file.shown))


def _may_be(wanted: str, slug: str, path: str, content: bytes) -> bool:
    """Whether a file that has an error may be the base that an overlay asks for: by its name or the code in it.

    `slug`: of the overlay, whose file is mostly named like that of its base.
    """
    name = wanted.partition("@")[0]
    return Path(path).name.startswith(f"{slug}@") or (
        bool(name) and (Path(path).name.startswith(f"{name}@") or name.encode() in content)
    )


def _one_differs(code: str, other: str) -> bool:
    return sum(one != two for one, two in zip(code, other, strict=True)) == 1


def _located(problems: Iterable[Problem], path: str) -> list[Problem]:
    """The problems with the file's name, where a place has none."""
    return [
        problem if problem.place.path else replace(problem, place=replace(problem.place, path=path))
        for problem in problems
    ]
