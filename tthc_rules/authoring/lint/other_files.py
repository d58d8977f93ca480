"""Calendars of units and one-stop regimes under the linter: what loading tells, days that none covers, what is unsure.

Rules of procedures are in `rules`; these files are few and short, and every rule for them stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain, pairwise

from tthc_rules import messages
from tthc_rules.authoring.lint.rules.law import UNSURE
from tthc_rules.authoring.lint.rules.words import both
from tthc_rules.definitions.calendars import read_calendar
from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.regime_reader import read_regime
from tthc_rules.definitions.regimes import shipped_regimes
from tthc_rules.definitions.shapes import Confidence
from tthc_rules.definitions.source import Node
from tthc_rules.messages import Lang
from tthc_rules.problems import Place, Problem, Related
from tthc_rules.worktime import WorkCalendar

ONE_DAY = timedelta(days=1)


def lint_calendars(files: Mapping[str, Node]) -> Iterator[Problem]:
    """What is wrong or doubtful in calendar files, by their names; files of one name follow each other in time."""
    read: list[tuple[WorkCalendar, Node]] = []
    for node in files.values():
        calendar, wrong = read_calendar(node)
        yield from wrong
        if calendar is None:
            continue
        read.append((calendar, node))
        if calendar.last > calendar.announced_until:
            values = {"last": f"{calendar.last:%d/%m/%Y}", "until": f"{calendar.announced_until:%d/%m/%Y}"}
            yield Problem("TTHC1407", "hint", _place(node, "in_force", "to"), values)
    read.sort(key=lambda each: (each[0].name, each[0].first))
    for (before, _), (after, node) in pairwise(read):
        if before.name == after.name and before.last + ONE_DAY < after.first:
            values = {"name": after.name, **_days(before.last, after.first)}
            yield Problem("TTHC1504", "warning", _place(node, "in_force", "from"), values)


def lint_regimes(files: Mapping[str, Node]) -> Iterator[Problem]:
    """What is wrong or doubtful in regime files, by their names, beside the regimes that are shipped."""
    read: list[tuple[Regime, Node]] = []
    for node in files.values():
        regime, wrong = read_regime(node)
        yield from wrong
        read.append((regime, node))
        yield from _unsure(regime, node)
    own = {regime.id for regime, _ in read}
    beside = [(regime, None) for regime in shipped_regimes() if regime.id not in own]
    dated = [each for each in chain(read, beside) if each[0].in_force_from != date.min]  # else noted already
    dated.sort(key=lambda each: each[0].in_force_from)
    for (before, earlier), (after, later) in pairwise(dated):
        yield from _between(before, earlier, after, later)


def _unsure(regime: Regime, node: Node) -> Iterator[Problem]:
    rules = _value(node, "rules")
    for name, source in regime.sources.items():
        if source.confidence in UNSURE:
            key = next((key for key, _ in rules.entries if key.text == name), rules) if rules else node
            yield Problem("TTHC1705", "hint", key.place, {"rule": name, **both("confidence", _said, source.confidence)})


def _between(before: Regime, earlier: Node | None, after: Regime, later: Node | None) -> Iterator[Problem]:
    """Days that two regimes which follow each other leave out, or both claim; told where the author can mend it."""
    node, edge = (later, "from") if later else (earlier, "to")
    if node is None:
        return
    place, last = _place(node, "in_force", edge), before.in_force_to
    if last and last + ONE_DAY < after.in_force_from:
        values = {"before": before.name, "after": after.name, **_days(last, after.in_force_from)}
        yield Problem("TTHC1505", "warning", place, values)
    elif last is None or last >= after.in_force_from:
        beside = (Related(_place(earlier, "in_force", "to"), "place.other_version"),) if earlier and later else ()
        start = f"{after.in_force_from:%d/%m/%Y}"
        yield Problem(
            "TTHC1506", "warning", place, {"before": before.name, "after": after.name, "start": start}, beside
        )


def _days(last: date, first: date) -> dict[str, str]:
    """The first and the last day between."""
    return {"first_day": f"{last + ONE_DAY:%d/%m/%Y}", "last_day": f"{first - ONE_DAY:%d/%m/%Y}"}


def _said(confidence: Confidence, lang: Lang) -> str:
    return messages.text(f"rule.confidence.{confidence}", lang)


WORDS = {"in_force": "hiệu lực", "from": "từ", "to": "đến", "rules": "quy định"}


def _value(node: Node, key: str) -> Node | None:
    return node.get(WORDS[key]) or node.get(key)


def _place(node: Node, *keys: str) -> Place:
    """Where the value of a path of keys stands, as far as the path goes."""
    for key in keys:
        node = _value(node, key) or node
    return node.place
