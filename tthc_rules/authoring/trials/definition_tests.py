"""The tests that stand beside a definition (`kiểm thử`): what each expects, and what the library answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.parts import ROLES, TIME_ROLES
from tthc_rules.authoring.trials.trace import Trace, trace
from tthc_rules.completeness import Completeness, check
from tthc_rules.deadline import Schedule, schedule
from tthc_rules.definitions.conditions import Truth
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.shapes import DefinitionTest, Given, Procedure
from tthc_rules.definitions.vocabulary import ENGLISH, EXPECT, TRUTHS, VIETNAMESE
from tthc_rules.dossiers import Dossier, Event
from tthc_rules.dossiers.event import EventKind
from tthc_rules.messages import Lang
from tthc_rules.problems import NOWHERE, Problem, TTHCError
from tthc_rules.worktime import WorkCalendar
from tthc_rules.worktime.local import write_time

Answer = Truth | datetime | tuple[str, ...]
TRUTH_OF: dict[str, Truth] = {"true": True, "false": False, "unknown": None}
WORD_OF = {truth: word for word, truth in TRUTH_OF.items()}
DOSSIER = "kiem-thu"
PAPER_FIELDS = ("complete", "missing", "wrong")
TIME_FIELDS = ("due", "earliest", "latest", "late")


@dataclass(frozen=True, slots=True)
class Expectation:
    """One line of what a test expects: `field` in English, what was expected and what came.

    Lists are sorted: papers and checks by id, questions by the names of the facts. For `complete`, None is unknown.
    """

    field: str
    expected: Answer
    got: Answer

    @property
    def held(self) -> bool:
        return self.expected == self.got

    def text(self, lang: Lang = "vi") -> str:
        """`✗ hẹn trả: mong đợi «17:00 17/05/2022», được «17:00 18/05/2022»`."""
        values = {
            "field": (VIETNAMESE if lang == "vi" else ENGLISH).word(EXPECT, self.field),
            "expected": self._words(self.expected, lang),
            "got": self._words(self.got, lang),
        }
        return messages.text("test.held" if self.held else "test.not_held", lang, values)

    def _words(self, answer: Answer, lang: Lang) -> str:
        if isinstance(answer, datetime):
            return write_time(answer)
        if isinstance(answer, tuple):
            return ", ".join(answer) or messages.text("test.none", lang)
        if answer is None and self.field != "complete":
            return messages.text("test.not_told", lang)
        return (VIETNAMESE if lang == "vi" else ENGLISH).word(TRUTHS, WORD_OF[answer])

    def to_dict(self) -> dict[str, Any]:
        return {
            "field": self.field,
            "expected": _plain(self.expected),
            "got": _plain(self.got),
            "held": self.held,
        }


@dataclass(frozen=True, slots=True)
class Answers:
    """The answer to question 1, to question 2 where the test says when it was received, and what was read for both."""

    completeness: Completeness
    schedule: Schedule | None
    trace: Trace

    def explain(self, fields: Collection[str], lang: Lang = "vi") -> str:
        """What was read, and the answers that decide the given expectations."""
        papers = not {*PAPER_FIELDS, "questions"}.isdisjoint(fields)
        times = not {*TIME_FIELDS, "questions"}.isdisjoint(fields)
        roles = [role for role in ROLES if (times if role in TIME_ROLES else papers)]
        blocks = [self.trace.explain(lang, roles)]
        if papers:
            blocks.append(self.completeness.explain(lang))
        if times and self.schedule is not None:
            blocks.append(self.schedule.explain(lang))
        return "\n".join(blocks)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        return {
            "trace": self.trace.to_dict(lang),
            "completeness": self.completeness.to_dict(lang),
            "schedule": self.schedule and self.schedule.to_dict(lang),
        }


@dataclass(frozen=True, slots=True)
class TestResult:
    """What came of one test. `problems`: why it could not be asked; then there are no answers."""

    __test__ = False  # its name begins as those of test classes do

    procedure: Procedure
    test: DefinitionTest
    problems: tuple[Problem, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    answers: Answers | None = None

    @property
    def passed(self) -> bool:
        return not self.problems and all(expectation.held for expectation in self.expectations)

    def explain(self, lang: Lang = "vi") -> str:
        """The whole test: place and name, each expectation, what was read, and the answers that did not hold."""
        lines = [f"{self.test.place}: {self.test.name}".removeprefix(": ")]
        for problem in self.problems:
            placed = replace(problem, place=NOWHERE) if problem.place == self.test.place else problem
            lines += [f"  {line}" for line in placed.line(lang).splitlines()]
        lines += [f"  {expectation.text(lang)}" for expectation in self.expectations]
        failed = [expectation.field for expectation in self.expectations if not expectation.held]
        if self.answers is not None and failed:
            lines += [f"    {line}" for line in self.answers.explain(failed, lang).splitlines()]
        return "\n".join(lines)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        """The trace and the answers only where something did not hold."""
        record: dict[str, Any] = {
            "name": self.test.name,
            "line": self.test.place.line,
            "passed": self.passed,
            "problems": [problem.to_dict(lang) for problem in self.problems],
            "expectations": [expectation.to_dict() for expectation in self.expectations],
        }
        if self.answers is not None and not self.passed:
            record |= self.answers.to_dict(lang)
        return record


def own_tests(procedure: Procedure) -> tuple[DefinitionTest, ...]:
    """The tests of its own file: an overlay inherits those of its base, which are run there."""
    return tuple(test for test in procedure.tests if test.place.path == procedure.path)


def run_tests(procedure: Procedure, calendar: WorkCalendar) -> tuple[TestResult, ...]:
    """Every test of the procedure's own file, in its order. Nothing is raised: what is wrong stands in the results."""
    return tuple(run_test(procedure, test, calendar) for test in own_tests(procedure))


def run_test(procedure: Procedure, test: DefinitionTest, calendar: WorkCalendar) -> TestResult:
    """One test: the dossier it gives, asked whether it is complete, and when it is due where it was received."""
    problems = tuple(_unknown_words(procedure, test))
    if problems:
        return TestResult(procedure, test, problems)
    given = test.given
    times = None
    try:
        dossier = dossier_of(procedure, given)
        answer = check(procedure, dossier, at="signature" if given.checks else "received")
        if given.received is not None:
            times = schedule(procedure, dossier, calendar, as_of=given.as_of)
        read = trace(procedure, dossier)
    except TTHCError as error:
        return TestResult(procedure, test, error.problems)
    expectations = tuple(_expectations(procedure, test, answer, times))
    return TestResult(procedure, test, (), expectations, Answers(answer, times, read))


def dossier_of(procedure: Procedure, given: Given) -> Dossier:
    """The dossier that a test describes. Raises DossierError for papers or times that cannot be read."""
    events = ((given.arrived, EventKind.ARRIVED), (given.ready, EventKind.READY))
    return Dossier(
        id=DOSSIER,
        code=procedure.key,
        received=given.received,
        facts=given.facts,
        components=given.components,
        events=tuple(Event(at, kind) for at, kind in events if at is not None),
        checks={name: TRUTH_OF[answer] for name, answer in given.checks.items()},
    )


def _expectations(
    procedure: Procedure, test: DefinitionTest, answer: Completeness, times: Schedule | None
) -> Iterator[Expectation]:
    expect = test.expect
    if expect.complete is not None:
        yield Expectation("complete", TRUTH_OF[expect.complete], answer.complete)
    for name in ("missing", "wrong"):
        if (expected := getattr(expect, name)) is not None:
            yield Expectation(name, _sorted(expected), _sorted(getattr(answer, name)))
    if expect.questions is not None:
        asked = {question.fact for given in (answer, times) if given for question in given.questions}
        yield Expectation("questions", _named(procedure, expect.questions), _named(procedure, asked))
    for name in TIME_FIELDS:
        if (expected := getattr(expect, name)) is not None:
            yield Expectation(name, expected, getattr(times, name) if times else None)


def _sorted(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))


def _named(procedure: Procedure, facts: Iterable[str]) -> tuple[str, ...]:
    return _sorted(fact.name for name in facts if (fact := procedure.fact(name)))


def _plain(answer: Answer) -> Any:
    if isinstance(answer, datetime):
        return answer.isoformat()
    return list(answer) if isinstance(answer, tuple) else answer


def _unknown_words(procedure: Procedure, test: DefinitionTest) -> Iterator[Problem]:
    """A word that means nothing here would make a test pass or fail for the wrong reason."""
    given, expect = test.given, test.expect
    facts = [fact.name for fact in procedure.facts]
    known_facts = {*facts, *(fact.id for fact in procedure.facts)}
    checks = [check.id for check in procedure.checks]
    known_checks = {*checks, *(check.question for check in procedure.checks)}
    ids = [paper.id for paper in procedure.all_components()]
    ids += [group.id for group in procedure.all_groups() if group.id]
    lists = (
        ("TTHC1601", "fact", given.facts, known_facts, facts),
        ("TTHC1602", "fact", expect.questions or (), known_facts, facts),
        ("TTHC1603", "component", expect.missing or (), {*ids}, ids),
        ("TTHC1603", "component", expect.wrong or (), {*ids, *checks}, [*ids, *checks]),
        ("TTHC1604", "check", given.checks, known_checks, checks),
    )
    for code, name, words, known, shown in lists:
        for word in words:
            if word not in known:
                values = {name: word, "known": ", ".join(shown) or "—", "guess": nearest(word, shown) or ""}
                yield Problem(code, "error", test.place, values)
    if expect == type(expect)():
        yield Problem("TTHC1605", "error", test.place)
