"""What only shows once a definition is read as a whole: references across sections, limits that do not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from tthc_rules.definitions.case_reader import CaseReader
from tthc_rules.definitions.conditions import ALWAYS
from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.notes import places_again
from tthc_rules.definitions.overlay import overlay_problems
from tthc_rules.definitions.reading import Reading
from tthc_rules.definitions.registry import spell_dates
from tthc_rules.definitions.shapes import Component, Group, Procedure, Step
from tthc_rules.problems import Place, Related
from tthc_rules.worktime import Unit
from tthc_rules.worktime.units import UNIT_WORDS, write_amount

STEP_UNITS = {Unit.WORKING_DAY: 480, Unit.WORKING_HOUR: 60, Unit.WORKING_MINUTE: 1}
"""The units of steps in minutes of a day of eight hours: no calendar is known when a file is read."""


class WholeCheck:
    """Looks at a procedure; of an overlay only at the sections that it states itself: the base has had its turn."""

    def __init__(
        self, reading: Reading, entries: Mapping[str, Entry], procedure: Procedure, base: Procedure | None
    ) -> None:
        self.reading = reading
        self.entries = entries
        self.procedure = procedure
        self.base = base

    def check_papers(self, papers: Iterable[tuple[str, Place]], cases: CaseReader) -> None:
        """Papers have ids of their own; conditions, which name `papers`, and tests name those there are."""
        ids = [paper.id for paper in self.procedure.all_components()]
        if "components" in self.entries:
            self._check_ids()
        for word, place in papers:
            if word not in ids:
                self.reading.undeclared(("TTHC212", "TTHC243"), place, "component", word, ids, section="components")
        if "tests" in self.entries:
            self._check_tests(ids, cases)

    def check_times(self, limit_places: Mapping[Place, Node]) -> None:
        """Limits fit each other. `limit_places`: where a change of the limit stands → the limit in it."""
        self._check_limit(limit_places)
        if "steps" in self.entries:
            self._check_step_units()
        if stated := self.entries.get("steps") or self.entries.get("limit"):
            self._check_step_sum(stated.key)

    def check_base(self) -> None:
        if self.base:
            own = {name: entry.value.place for name, entry in self.entries.items()}
            self.reading.problems += overlay_problems(self.procedure, self.base, own)

    def check_days(self, cases: CaseReader) -> None:
        """Tests receive their dossiers while the definition is in force; nothing is told where those days are wrong."""
        start, end = self.procedure.in_force_from, self.procedure.in_force_to
        if start == date.min or (end is not None and end < start):
            return
        outside = [(day, node.place) for day, node in cases.received if not self.procedure.in_force_on(day)]
        for day, place in outside[:1]:
            values = {"day": f"{day:%d/%m/%Y}", "period": spell_dates(start, end)}
            related = places_again([other for _, other in outside[1:]])
            self.reading.note("TTHC256", place, "warning", related=related, **values)

    def _check_ids(self) -> None:
        """Papers and groups share one set of ids: a test or a request names either."""
        seen: set[str] = set()
        members: list[Component | Group] = [*self.procedure.all_components(), *self.procedure.all_groups()]
        for member in members:
            if member.id and member.id in seen:
                self.reading.note_twice(member.place, "components", member.id)
                self.reading.spoiled.add("components")  # one of the two was to be another paper
            seen.add(member.id or "")

    def _check_tests(self, papers: list[str], cases: CaseReader) -> None:
        """What a test expects is known; that it hands in a paper the law does not ask for is only doubtful."""
        reading, procedure, section = self.reading, self.procedure, "components"
        ids = [*papers, *(group.id for group in procedure.all_groups() if group.id)]
        checks = [check.id for check in procedure.checks]
        named = {paper.name: paper.id for paper in procedure.all_components()}
        for kind, word, node in cases.expected:
            known = [*ids, *checks] if kind == "wrong" else ids
            if kind == "questions" or word in known or (kind == "wrong" and "checks" in reading.spoiled):
                continue
            codes = ("TTHC212", "TTHC243")
            reading.undeclared(codes, node.place, "component", word, known, section=section, named=named)
        for word, node in cases.handed:
            if word and word not in papers:
                codes = ("TTHC254", "TTHC255")
                reading.undeclared(codes, node.place, "component", word, papers, (), section, "warning", named)

    def _check_limit(self, limit_places: Mapping[Place, Node]) -> None:
        reading, procedure, entries, limit = self.reading, self.procedure, self.entries, self.procedure.limit
        stated = entries["limit"].value if "limit" in entries else None
        if "note" not in entries and (stated.is_null if stated else self.base is None):
            reading.note("TTHC219", stated.place if stated else Place(procedure.path, 1, 1))
        unread = stated is not None and not (stated.is_null and stated.text) and limit is None
        if limit is None and procedure.limit_changes and not unread and {"limit", "limit_changes"} & entries.keys():
            at = reading.places["limit_changes"] if "limit_changes" in entries else entries["limit"].value.where
            reading.note("TTHC253", Place(*at), "warning")
        if limit is None or not {"limit", "limit_changes"} & entries.keys():
            return
        for change in procedure.limit_changes:
            other = change.add or change.set
            fits = other is None or (limit.can_add(other) if change.add else other.unit is limit.unit)
            if other and not fits:
                # Changes that an overlay takes from its base no longer fit the limit that it states.
                place = limit_places[change.place].place if change.place in limit_places else change.place
                beside = reading.beside("limit", "place.limit")
                if stated and "limit_changes" not in entries:
                    place, beside = stated.place, (Related(change.place, "place.limit_change"),)
                (one_vi, one_en), (other_vi, other_en) = UNIT_WORDS[limit.unit], UNIT_WORDS[other.unit]
                values: dict[str, Any] = {"limit": other.text, "base": limit.text, "one": one_vi, "other": other_vi}
                values |= {"one_en": one_en, "other_en": other_en}
                reading.note("TTHC220", place, related=beside, **values)

    def _check_step_units(self) -> None:
        for number, step in enumerate(self.procedure.steps, 1):
            if step.limit is not None and step.limit.unit not in STEP_UNITS:
                named = step.name or step.id or number
                self.reading.note("TTHC227", step.place, step=named, limit=step.limit.text)

    def _check_step_sum(self, key: Node) -> None:
        """Steps that take longer than the whole, if each keeps its limit: every dossier would end late.

        Only limits in working days, and only steps that always apply: conditions may shut each other out.
        """
        limit = self.procedure.limit
        if limit is None or limit.unit is not Unit.WORKING_DAY:
            return
        steps = _longest_path(self.procedure.steps)
        if steps > limit.amount * STEP_UNITS[limit.unit]:
            beside = self.reading.beside("limit", "place.limit")
            self.reading.note("TTHC252", key.place, "warning", related=beside, steps=_spell(steps), limit=limit.text)


def _longest_path(steps: Iterable[Step]) -> Fraction:
    """Minutes of the longest way through the counted steps that always apply; what waits in a circle is left out."""
    ends: dict[str, Fraction | int] = {}
    left = list(steps)
    while left:
        waiting = []
        for step in left:
            if ends.keys() >= set(step.after):
                ends[step.id] = _minutes(step) + max([ends[before] for before in step.after], default=0)
            else:
                waiting.append(step)
        if len(waiting) == len(left):
            break
        left = waiting
    return Fraction(max(ends.values(), default=0))


def _minutes(step: Step) -> Fraction | int:
    if step.limit is None or not step.counted or step.when != ALWAYS:
        return 0
    amount, length = step.limit.amount, STEP_UNITS.get(step.limit.unit, 0)
    return amount.numerator * length if amount.denominator == 1 else amount * length


def _spell(minutes: Fraction) -> str:
    """`3,5 ngày làm việc`, or in hours or minutes where days would not come out in two decimals.

    >>> _spell(Fraction(1680)), _spell(Fraction(500)), _spell(Fraction(510))
    ('3,5 ngày làm việc', '500 phút làm việc', '8,5 giờ làm việc')
    """
    fit = (unit for unit, length in STEP_UNITS.items() if (minutes / length * 100).denominator == 1)
    unit = next(fit, Unit.WORKING_MINUTE)
    return f"{write_amount(minutes / STEP_UNITS[unit], 'vi')} {UNIT_WORDS[unit][0]}"
