"""What the tests beside a definition leave untested, by line.

A part is tested only by a test that asks for what it decides: papers and their conditions by `đủ`, `thiếu`, `sai` or
`cần hỏi`; limits, their changes and the steps by a due date, `trễ` or `cần hỏi`; content checks by a test that answers
them. Every comparison of a condition is looked at alone, whatever the others beside it say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.parts import TIME_ROLES, Leaf, Part, Role, leaves, lines_of, parts_of
from tthc_rules.authoring.trials.definition_tests import Answers, TestResult
from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.completeness import Line, Status
from tthc_rules.definitions.conditions import Compare, HasComponent, Situation, Truth
from tthc_rules.definitions.shapes import Component, Group, Procedure
from tthc_rules.messages import Lang
from tthc_rules.problems import Place
from tthc_rules.worktime import Limit

PERCENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,6}))? ?%")
QUOTIENT = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
GOALS: dict[Role, tuple[str, ...]] = {
    "change": ("applied",),
    "component": ("required", "missing"),
    "choice": ("required", "missing"),
    "set": (),
    "check": ("yes", "no"),
    "step": ("applied",),
}
OTHERWISE: dict[Role, str] = {
    "change": "not_applied",
    "component": "not_required",
    "choice": "not_required",
    "check": "not_asked",
    "step": "not_applied",
}
"""What is to be seen too where a part holds in some cases only."""
SHOWN = {
    Status.MISSING: ("missing",),
    Status.SATISFIED: ("handed_in", "yes"),
    Status.TOO_MANY: ("too_many",),
    Status.WRONG_CONTENT: ("no",),
}
TRUTHS = {True: "true", False: "false", None: "unknown"}


@dataclass(frozen=True, slots=True)
class Covered:
    """One thing that tests should show in several lights, and in which of them they do."""

    subject: Limit | Part | Leaf
    place: Place
    goals: tuple[str, ...]
    seen: frozenset[str]

    @property
    def unseen(self) -> tuple[str, ...]:
        return tuple(goal for goal in self.goals if goal not in self.seen)

    @property
    def kind(self) -> str:
        if isinstance(self.subject, Part):
            return self.subject.role
        return "limit" if isinstance(self.subject, Limit) else "condition"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the tests of one file show of what it states itself, in the order of its lines."""

    procedure: Procedure
    items: tuple[Covered, ...]

    @property
    def whole(self) -> int:
        """How many cases there are to be tested."""
        return sum(len(item.goals) for item in self.items)

    @property
    def tested(self) -> int:
        return self.whole - sum(len(item.unseen) for item in self.items)

    @property
    def share(self) -> Fraction:
        """The part that is tested, exactly; all of nothing is all."""
        return Fraction(self.tested, self.whole) if self.whole else Fraction(1)

    @property
    def untested(self) -> tuple[Covered, ...]:
        return tuple(item for item in self.items if item.unseen)

    def lines(self, lang: Lang = "vi") -> tuple[str, ...]:
        """A line for each thing of which some case is not tested."""
        return tuple(
            messages.text(
                "coverage.item",
                lang,
                {"line": item.place.line or "—", "what": self.title(item, lang), "unseen": _goals(item.unseen, lang)},
            )
            for item in self.untested
        )

    def title(self, item: Covered, lang: Lang = "vi") -> str:
        """`điều kiện «ủy quyền: có»`, `giấy tờ «Đơn»`."""
        match item.subject:
            case Part():
                return item.subject.text(lang)
            case Limit():
                return messages.text("coverage.limit", lang, {"limit": item.subject.text})
            case Compare() | HasComponent():  # pragma: no branch
                name = condition_in_words(item.subject, self.procedure, lang)
                return messages.text("coverage.condition", lang, {"name": name})

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        """`share` is exact and in its lowest terms: `3/4`."""
        return {
            "tested": self.tested,
            "whole": self.whole,
            "share": str(self.share),
            "untested": [
                {
                    "line": item.place.line,
                    "kind": item.kind,
                    "text": self.title(item, lang),
                    "unseen": list(item.unseen),
                }
                for item in self.untested
            ],
        }


def coverage(procedure: Procedure, results: Iterable[TestResult]) -> Coverage:
    """What the results of a procedure's tests show of it. An overlay is asked only for what it states itself."""
    runs = [_run(result, result.answers) for result in results if result.answers is not None]
    items = [item for item in _items(procedure, runs) if item.goals and item.place.path == procedure.path]
    return Coverage(procedure, tuple(sorted(items, key=lambda item: item.place.sort_key())))


def share_of(coverages: Iterable[Coverage]) -> Fraction:
    """The part of all cases of several files that is tested."""
    given = tuple(coverages)
    whole = sum(each.whole for each in given)
    return Fraction(sum(each.tested for each in given), whole) if whole else Fraction(1)


def read_share(text: str) -> Fraction | None:
    """A share as people write it, exactly; None for anything else.

    >>> read_share("9/10"), read_share("90%"), read_share("99,5 %"), read_share("0.9"), read_share("101%")
    (Fraction(9, 10), Fraction(9, 10), Fraction(199, 200), None, None)
    """
    if match := PERCENT.fullmatch(text.strip()):
        digits = match[2] or ""
        share = Fraction(int(match[1] + digits), 100 * 10 ** len(digits))
    elif (match := QUOTIENT.fullmatch(text.strip())) and int(match[2]):
        share = Fraction(int(match[1]), int(match[2]))
    else:
        return None
    return share if share <= 1 else None


def write_share(share: Fraction, lang: Lang = "vi") -> str:
    """In per cent with one decimal, rounded down: what is not everything is never `100%`.

    >>> write_share(Fraction(9, 10)), write_share(Fraction(9999, 10000)), write_share(Fraction(2, 3), "en")
    ('90%', '99,9%', '66.6%')
    """
    whole, tenth = divmod(int(1000 * share), 10)
    return f"{whole}{',' if lang == 'vi' else '.'}{tenth}%" if tenth else f"{whole}%"


def _goals(goals: Iterable[str], lang: Lang) -> str:
    return ", ".join(messages.text(f"coverage.goal.{goal}", lang) for goal in goals)


@dataclass(frozen=True, slots=True)
class _Run:
    """One test that was run: what it asks for, and what was said of each part of the definition."""

    situation: Situation
    papers: bool
    times: bool
    checks: bool
    lines: tuple[Line | None, ...]

    def asks_for(self, part: Part) -> bool:
        if part.role == "check":
            return self.checks
        return self.times if part.role in TIME_ROLES else self.papers


def _run(result: TestResult, answers: Answers) -> _Run:
    expect = result.test.expect
    asked = expect.questions is not None
    content = expect.complete is not None or expect.wrong is not None
    times = any(each is not None for each in (expect.due, expect.earliest, expect.latest, expect.late))
    return _Run(
        situation=answers.trace.situation,
        papers=asked or content or expect.missing is not None,
        times=answers.schedule is not None and (asked or times),
        checks=content and answers.completeness.stage == "signature",
        lines=tuple(lines_of(result.procedure, answers.completeness)),
    )


def _items(procedure: Procedure, runs: list[_Run]) -> Iterator[Covered]:
    if procedure.limit is not None:
        plain = any(run.times and _unchanged(procedure, run.situation) for run in runs)
        yield Covered(procedure.limit, procedure.limit_place, ("asserted",), frozenset(["asserted"] if plain else []))
    for number, part in enumerate(parts_of(procedure)):
        asking = [run for run in runs if run.asks_for(part)]
        seen = (goal for run in asking for goal in _seen(part, part.condition.holds(run.situation), run.lines[number]))
        goals = _goals_of(part)
        yield Covered(part, part.thing.place, goals, frozenset(seen).intersection(goals))
        for leaf in leaves(part.thing.when):
            place = leaf.place if leaf.place.line else part.thing.place
            truths = frozenset(TRUTHS[leaf.holds(run.situation)] for run in asking)
            yield Covered(leaf, place, ("true", "false", "unknown"), truths)


def _unchanged(procedure: Procedure, situation: Situation) -> bool:
    return all(change.when.holds(situation) is False for change in procedure.limit_changes)


def _goals_of(part: Part) -> tuple[str, ...]:
    """In which lights a part should be seen. What is optional, or one way out of a choice, is never missing alone."""
    thing, goals = part.thing, GOALS[part.role]
    if part.in_choice or (isinstance(thing, Component) and thing.optional):
        goals = ("handed_in",) if part.role == "component" else ()
    elif part.conditional and part.role in OTHERWISE:
        goals += (OTHERWISE[part.role],)
    return (*goals, "too_many") if isinstance(thing, Group) and thing.exactly_one else goals


def _seen(part: Part, truth: Truth, line: Line | None) -> Iterator[str]:
    if truth:
        yield from ("applied", "required")
    elif truth is False:
        yield from OTHERWISE.values()
    if line is not None:
        yield from SHOWN.get(line.status, ())
