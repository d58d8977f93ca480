"""Runs the tests that stand beside the definitions (`kiểm thử`), one pytest item each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tthc_rules import Dossier, Procedure, Registry, check, load_procedures, schedule, vietnam_calendar
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.definitions.shapes import DefinitionTest
from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.problems import TTHCError


@cache
def registry() -> Registry:
    return load_procedures()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".yaml" and file_path.is_relative_to(shipped_procedures()):
        return DefinitionFile.from_parent(parent, path=file_path)
    return None


class DefinitionFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        for procedure in registry():
            if procedure.path is not None and self.path.match(procedure.path):
                for test in procedure.tests:
                    if test.place.path == procedure.path:  # an overlay inherits its base's tests, run there
                        yield DefinitionItem.from_parent(self, name=test.name, procedure=procedure, test=test)


class MismatchError(Exception):
    """A definition does not answer as its own test says."""


class DefinitionItem(pytest.Item):
    def __init__(self, *, procedure: Procedure, test: DefinitionTest, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.procedure = procedure
        self.test = test

    def runtest(self) -> None:
        differences = list(differing(self.procedure, self.test))
        if differences:
            raise MismatchError("\n".join(differences))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        if isinstance(excinfo.value, (MismatchError, TTHCError)):
            return f"{self.test.place}: {self.name}\n{excinfo.value}"
        return str(excinfo.getrepr(style="short"))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, (self.test.place.line or 1) - 1, self.name


def differing(procedure: Procedure, test: DefinitionTest) -> Iterator[str]:
    """One sentence for each expectation that does not hold, with the whole answer behind it."""
    given, expect = test.given, test.expect
    events = [
        Event(at, kind)
        for at, kind in ((given.arrived, EventKind.ARRIVED), (given.ready, EventKind.READY))
        if at is not None
    ]
    truths = {"true": True, "false": False, "unknown": None}
    dossier = Dossier(
        id="kiểm thử",
        code=procedure.key,
        received=given.received,
        facts=given.facts,
        components=given.components,
        events=tuple(events),
        checks={name: truths[answer] for name, answer in given.checks.items()},
    )
    answer = check(procedure, dossier, at="signature" if given.checks else "received")
    questions = {question.fact for question in answer.questions}
    if expect.complete is not None and answer.complete is not truths[expect.complete]:
        yield f"đủ: mong {expect.complete}, được {answer.verdict}\n{answer.explain()}"
    for name in ("missing", "wrong"):
        expected, got = getattr(expect, name), getattr(answer, name)
        if expected is not None and set(expected) != set(got):
            yield f"{name}: mong {sorted(expected)}, được {sorted(got)}\n{answer.explain()}"
    if given.received is not None:
        times = schedule(procedure, dossier, vietnam_calendar(), as_of=given.as_of)
        questions |= {question.fact for question in times.questions}
        for name in ("due", "earliest", "latest", "late"):
            expected, got = getattr(expect, name), getattr(times, name)
            if expected is not None and expected != got:
                yield f"{name}: mong {expected}, được {got}\n{times.explain()}"
    if expect.questions is not None:
        wanted = {fact.id for name in expect.questions if (fact := procedure.fact(name))}
        if len(wanted) < len(expect.questions) or wanted != questions:
            yield f"cần hỏi: mong {sorted(wanted)}, được {sorted(questions)}"
