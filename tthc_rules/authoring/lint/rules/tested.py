"""What the tests beside a definition never show, as `coverage` counts it; nothing of a file without tests."""

from __future__ import annotations

from collections.abc import Iterator

from tthc_rules.authoring.lint.cases import case_in_words, cases
from tthc_rules.authoring.lint.rules.logic import truths
from tthc_rules.authoring.lint.rules.subject import Found, Subject, place_of
from tthc_rules.authoring.lint.rules.times import outside_calendar
from tthc_rules.authoring.lint.rules.words import both, part_in_words
from tthc_rules.authoring.parts import Part, leaves
from tthc_rules.authoring.trials.coverage import Covered
from tthc_rules.authoring.trials.definition_tests import own_tests
from tthc_rules.authoring.words.pasted import yaml_word
from tthc_rules.definitions.conditions import AnyOf, Compare
from tthc_rules.messages import Lang
from tthc_rules.worktime import Limit


def no_tests(subject: Subject) -> Iterator[Found]:
    """A file without tests of its own."""
    if not own_tests(subject.procedure):
        yield Found(subject.place("extends" if subject.base else "name"), {})


def never_required(subject: Subject) -> Iterator[Found]:
    """A paper, or a choice of papers, that no test asks for; of one that the law does not ask for, that is said."""
    unlawful = {p.place for p in subject.registry.problems if p.code == "TTHC231"}
    return (found for found in _not_shown(subject, "required", truth=True) if found.place not in unlawful)


def never_true(subject: Subject) -> Iterator[Found]:
    """A condition that no test makes true. Of a paper never asked for, or a change never applied, that is said."""
    untouched = (*_unseen(subject, "required"), *_unseen(subject, "applied"))
    parts = [item.subject for item in untouched if isinstance(item.subject, Part)]
    said = {place_of(leaf, part.thing.place) for part in parts for leaf in leaves(part.thing.when)}
    return (found for found in _not_shown(subject, "true", truth=True) if found.place not in said)


def never_false(subject: Subject) -> Iterator[Found]:
    """A condition that no test makes false. What is not even made true is told by that alone."""
    nor_true = {item.place for item in _unseen(subject, "true")}
    return (found for found in _not_shown(subject, "false", truth=False) if found.place not in nor_true)


def never_unknown(subject: Subject) -> Iterator[Found]:
    """Facts that decide something and are known in every test that asks for it; one finding for a file."""
    read = {item.subject.fact for item in _unseen(subject, "unknown") if isinstance(item.subject, Compare)}
    names = [fact.name for fact in subject.procedure.facts if fact.id in read]
    if names:
        values = {"facts": ", ".join(names), "paste": ", ".join(yaml_word(name) for name in names)}
        yield Found(subject.place("tests"), values)


def change_never_applied(subject: Subject) -> Iterator[Found]:
    """A change of the limit that holds in no test with a due date."""
    changes = {change.place for change in subject.procedure.limit_changes}
    return (found for found in _not_shown(subject, "applied", truth=True) if found.place in changes)


def limit_never_asserted(subject: Subject) -> Iterator[Found]:
    """A limit of which no test expects a due date, though it can be reckoned and does not change in every case."""
    changed = AnyOf(tuple(change.when for change in subject.procedure.limit_changes))
    if truths(subject.procedure, changed) == {True} or any(outside_calendar(subject)):
        return
    limits = ((item.place, item.subject) for item in _unseen(subject, "asserted"))
    yield from (Found(place, {"limit": limit.text}) for place, limit in limits if isinstance(limit, Limit))


def _unseen(subject: Subject, goal: str) -> Iterator[Covered]:
    """What no test shows in one light; nothing of a file without tests."""
    if own_tests(subject.procedure):
        yield from (item for item in subject.coverage.untested if goal in item.unseen)


def _not_shown(subject: Subject, goal: str, *, truth: bool) -> Iterator[Found]:
    """What no test shows in one light, with the first case in which it would be seen; nothing where there is none."""
    conditional = ((item, item.subject) for item in _unseen(subject, goal))
    for item, thing in ((item, thing) for item, thing in conditional if not isinstance(thing, Limit)):
        condition = thing.condition if isinstance(thing, Part) else thing
        tried = cases(subject.procedure, (condition,))
        case = next((case for case in tried if condition.holds(case) is truth), None)
        if case is not None:
            values = {
                **both("what", _title, subject, item),
                **both("case", case_in_words, subject.procedure, case, (condition,)),
            }
            yield Found(item.place, values)


def _title(subject: Subject, item: Covered, lang: Lang) -> str:
    """A part by its name; a condition in words."""
    return part_in_words(item.subject, lang) if isinstance(item.subject, Part) else subject.coverage.title(item, lang)
