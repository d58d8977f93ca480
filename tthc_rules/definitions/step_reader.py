"""Reading the steps of the internal process (các bước), and how they hang together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tthc_rules.definitions import vocabulary as words
from tthc_rules.definitions.condition_reader import ConditionReader
from tthc_rules.definitions.declarations import Declarations
from tthc_rules.definitions.making import maker
from tthc_rules.definitions.node import Node
from tthc_rules.definitions.shapes import Step
from tthc_rules.problems import Related

_make_step = maker(Step)

LONGEST_CIRCLE = 12  # steps of a circle that are named


class _Wait(NamedTuple):
    """That a step waits for the word of another one, and where it says so."""

    step: str
    word: str
    node: Node


class StepReader:
    def __init__(self, declared: Declarations, conditions: ConditionReader) -> None:
        self.reading = declared.reading
        self.declared = declared
        self.conditions = conditions

    def read(self, node: Node) -> tuple[Step, ...]:
        reading = self.reading
        steps: list[Step] = []
        ids: set[str] = set()
        waits: list[_Wait] = []
        for item in reading.sequence(node):
            if item.kind != "mapping":
                reading.spoiled.add("steps")
            entries = reading.mapping(item, words.STEP, needed=("name",), stated=("name", "after"))
            name = (reading.text(entries["name"].value) if "name" in entries else None) or ""
            step_id = reading.id_or_slug(entries, "name", name, "steps")
            if step_id and step_id in ids:
                reading.note_twice(item.place, "steps", step_id)
            ids.add(step_id)
            after: tuple[str, ...] = (steps[-1].id,) if steps else ()
            if "after" in entries:
                listed = list(reading.names(entries["after"].value))
                waits += [_Wait(step_id, word, place) for word, place in listed]
                after = tuple(word for word, _ in listed)
            limit = reading.limit(entries["limit"].value) if "limit" in entries else None
            unknown = "limit" not in entries or (entries["limit"].value.is_null and entries["limit"].value.text)
            if unknown and "note" not in entries:
                reading.note("TTHC218", item.place, "warning", id=step_id or len(steps) + 1)
            counted = reading.boolean(entries["counted"].value) if "counted" in entries else None
            steps.append(
                _make_step(
                    id=step_id,
                    name=name,
                    agency=self.declared.agency(entries),
                    limit=limit,
                    after=after,
                    when=self.conditions.when(entries),
                    counted=counted is not False,
                    basis=self.declared.basis(entries),
                    place=entries["limit"].value.place if "limit" in entries else item.place,
                    **reading.texts(entries, "role", "note"),
                )
            )
        self._check_order(steps, ids, waits)
        return tuple(steps)

    def _check_order(self, steps: list[Step], ids: set[str], waits: list[_Wait]) -> None:
        dangling = [wait for wait in waits if wait.word not in ids]
        for _, word, node in dangling:
            codes, known, named = ("TTHC210", "TTHC242"), [step.id for step in steps], {s.name: s.id for s in steps}
            self.reading.undeclared(codes, node.place, "step", word, known, section="steps", named=named)
        if dangling or len(ids) < len(steps):
            return
        if circle := _in_circle(steps):
            self._note_circle(steps, circle, waits)
        elif not all(step.counted for step in steps):
            self._check_beside(steps)

    def _check_beside(self, steps: list[Step]) -> None:
        """A step outside the clock while the clock runs for others."""
        before: dict[str, set[str]] = {}
        for step in _in_order(steps):
            before[step.id] = {*step.after, *(earlier for word in step.after for earlier in before[word])}
        for step in steps:
            beside = [
                other
                for other in (() if step.counted else steps)
                if other.counted and other.id not in before[step.id] and step.id not in before[other.id]
            ]
            if beside:
                names = ", ".join(other.name for other in beside)
                self.reading.note("TTHC244", step.place, "warning", step=step.name, others=names)

    def _note_circle(self, steps: list[Step], left: Mapping[str, set[str]], waits: list[_Wait]) -> None:
        """One circle among the steps that are left: going back from any of them leads into one."""
        walked = [next(iter(left))]
        while (earlier := min(left[walked[-1]] & left.keys())) not in walked:
            walked.append(earlier)
        circle = [*walked[walked.index(earlier) :], earlier][::-1]
        if len(circle) > LONGEST_CIRCLE:
            circle[LONGEST_CIRCLE // 2 : -LONGEST_CIRCLE // 2] = ["…"]
        places = {step.id: step.place for step in steps if step.id in circle}
        places |= {step: node.place for step, word, node in waits if step in circle and word in circle}
        beside = [Related(place, "place.waits", {"step": step}) for step, place in places.items() if step != earlier]
        self.reading.note("TTHC211", places[earlier], related=beside, steps=" → ".join(circle))


def _in_circle(steps: Iterable[Step]) -> dict[str, set[str]]:
    """The steps that wait, in the end, for themselves, and for which they wait; none where all can be taken in turn."""
    if _in_turn(steps):
        return {}
    left = {step.id: set(step.after) for step in steps}
    # Kahn: take away steps whose predecessors are all taken; what is left stands in a circle.
    while free := [step_id for step_id, after in left.items() if left.keys().isdisjoint(after)]:
        for step_id in free:
            del left[step_id]
    return left


def _in_turn(steps: Iterable[Step]) -> bool:
    """Whether each step waits only for steps above it, as most do."""
    above: set[str] = set()
    for step in steps:
        if not above.issuperset(step.after):
            return False
        above.add(step.id)
    return True


def _in_order(steps: Iterable[Step]) -> Iterator[Step]:
    """Steps that do not wait in a circle, each after those it waits for."""
    waiting, done = list(steps), set[str]()
    while waiting:
        free = [step for step in waiting if done.issuperset(step.after)]
        yield from free
        done |= {step.id for step in free}
        waiting = [step for step in waiting if step.id not in done]
