"""What a rule looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from tthc_rules.authoring.parts import Part, leaves, parts_of
from tthc_rules.authoring.trials.coverage import Coverage
from tthc_rules.definitions.conditions import Condition
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Basis, Fact, Procedure
from tthc_rules.problems import Place, Related
from tthc_rules.worktime import WorkCalendar


class Found(NamedTuple):
    """One finding of a rule; its code and severity stand in the table of rules."""

    place: Place
    values: Mapping[str, Any]
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """One version of a procedure under the rules, what it extends (`base`), and what extends it (`local`).

    A local process takes from its base what it does not state; of that, nothing is said in its name. `coverage`:
    what the tests of the file show.
    """

    procedure: Procedure
    registry: Registry
    calendar: WorkCalendar
    coverage: Coverage
    base: Procedure | None = None
    local: tuple[Procedure, ...] = ()

    def place(self, name: str) -> Place:
        """Where a section (`limit`) or something declared in one (`facts.hinh-thuc`) stands; else the file's start."""
        return self.procedure.places.get(name) or Place(self.procedure.path, 1, 1)

    def states(self, place: Place) -> bool:
        """Whether the file itself states what stands there."""
        return place.path == self.procedure.path

    def own_facts(self) -> Iterator[Fact]:
        return (fact for fact in self.procedure.facts if self.states(self.place(f"facts.{fact.id}")))

    def own_bases(self) -> Iterator[Basis]:
        bases = self.procedure.legal_basis.values()
        return (basis for basis in bases if self.states(self.place(f"legal_basis.{basis.id}")))

    def own_parts(self) -> Iterator[Part]:
        """All that can have a condition, as far as the file states it."""
        return (part for part in parts_of(self.procedure) if self.states(part.thing.place))

    def agency(self, agency_id: str) -> str:
        """The name of an agency, or its id where agencies.yaml does not have it."""
        agency = self.registry.agencies.get(agency_id)
        return agency.title if agency else agency_id

    def said(self, code: str) -> bool:
        """Whether reading the file has already given this problem."""
        return any(p.code == code and p.place.path == self.procedure.path for p in self.registry.problems)


def place_of(condition: Condition, otherwise: Place) -> Place:
    """Where a condition starts."""
    return next((leaf.place for leaf in leaves(condition) if leaf.place.line), otherwise)


def other_entry(place: Place) -> tuple[Related, ...]:
    """The second span of a finding about two entries."""
    return (Related(place, "rule.place.other"),)
