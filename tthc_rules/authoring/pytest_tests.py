"""A pytest plugin that runs the tests beside the definitions, one pytest item each.

In the `conftest.py` at the root of a project:

    pytest_plugins = ["tthc_rules.authoring.pytest_tests"]

and in its pytest settings the folders with the definitions (`procedures` where nothing is said):

    tthc_definitions = ["quy-trinh"]

The definitions may extend the shipped ones. Due dates are reckoned on Vietnam's official calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tthc_rules.authoring.own_files import procedures_in
from tthc_rules.authoring.trials.definition_tests import own_tests, run_test
from tthc_rules.definitions.shapes import DefinitionTest, Procedure
from tthc_rules.problems import DefinitionError
from tthc_rules.worktime import vietnam_calendar

SETTING = "tthc_definitions"
SUFFIXES = (".yaml", ".yml")
Loaded = tuple[Procedure, ...] | DefinitionError
LOADED = pytest.StashKey[dict[Path, Loaded]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini(SETTING, "folders with definitions of procedures", type="paths", default=["procedures"])


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LOADED] = {}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix.lower() not in SUFFIXES:
        return None
    for folder in _folders(parent.config):
        if file_path.is_relative_to(folder):
            return DefinitionFile.from_parent(parent, path=file_path, folder=folder)
    return None


def _folders(config: pytest.Config) -> Iterator[Path]:
    for folder in config.getini(SETTING):
        yield Path(folder) if Path(folder).is_absolute() else config.rootpath / folder


class DefinitionFile(pytest.File):
    """A file of definitions; its items are the tests in it."""

    def __init__(self, *, folder: Path, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.folder = folder

    def collect(self) -> Iterator[pytest.Item]:
        """The items. Raises CollectError with what is wrong in the file, or with all that keeps it from being read."""
        loaded, shown = self._loaded(), str(self.path.relative_to(self.folder.parent))
        if isinstance(loaded, DefinitionError):
            errors = [problem for problem in loaded.problems if problem.severity == "error"]
            own = [problem for problem in errors if problem.place.path == shown]
            raise self.CollectError("\n".join(problem.line() for problem in own or errors))
        for procedure in loaded:
            if procedure.path == shown:
                for test in own_tests(procedure):
                    yield DefinitionItem.from_parent(self, name=test.name, procedure=procedure, test=test)

    def _loaded(self) -> Loaded:
        """The procedures of the folder, or why they cannot be read: once for all its files."""
        known = self.config.stash[LOADED]
        if self.folder not in known:
            try:
                known[self.folder] = procedures_in([self.folder])
            except DefinitionError as error:
                known[self.folder] = error
        return known[self.folder]


class FailedError(Exception):
    """A definition does not answer as its own test says."""


class DefinitionItem(pytest.Item):
    """One test of one procedure."""

    def __init__(self, *, procedure: Procedure, test: DefinitionTest, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.procedure = procedure
        self.test = test

    def runtest(self) -> None:
        result = run_test(self.procedure, self.test, vietnam_calendar())
        if not result.passed:
            raise FailedError(result.explain())

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """The trace of the test; of anything else that went wrong the usual traceback."""
        return str(excinfo.value) if isinstance(excinfo.value, FailedError) else str(excinfo.getrepr(style="short"))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, (self.test.place.line or 1) - 1, self.name
