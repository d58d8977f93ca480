"""The shape of a definition: one version of one procedure, as frozen values.

Everything here is data that a YAML file declares; nothing here computes. Ids are ASCII (`tham-dinh`);
names keep the author's Vietnamese.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from tthc_rules.definitions.conditions import ALWAYS, Condition
from tthc_rules.problems import NOWHERE, Place
from tthc_rules.worktime import Limit

FactValue = bool | str | int | Decimal | date


class Confidence(StrEnum):
    """How sure a stated fact is (độ tin cậy)."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"


class CopyKind(StrEnum):
    """Kinds of copies of a paper (NĐ 23/2015, NĐ 45/2020)."""

    COPY = "copy"
    COMPARED_COPY = "compared_copy"
    CERTIFIED_COPY = "certified_copy"
    REGISTER_COPY = "register_copy"
    CERTIFIED_ELECTRONIC_COPY = "certified_electronic_copy"
    ORIGINAL = "original"
    HELD_ORIGINAL = "held_original"
    ELECTRONIC_ORIGINAL = "electronic_original"


class FactKind(StrEnum):
    BOOLEAN = "boolean"
    CHOICE = "choice"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal basis (căn cứ): the document and article, how sure it is, and where it was read."""

    id: str
    document: str | None
    article: str | None = None
    confidence: Confidence = Confidence.UNKNOWN
    source: str | None = None
    note: str | None = None

    def cite(self) -> str:
        """`Điều 61 43/2014/NĐ-CP`, as printed beside each line of an answer."""
        return " ".join(part for part in (self.article, self.document) if part) or self.id


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a fact of kind choice: the ASCII id and the author's words."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to be known about a dossier (thông tin cần biết)."""

    id: str
    name: str
    kind: FactKind
    choices: tuple[Choice, ...] = ()
    unit: str | None = None
    question: str | None = None
    basis: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Component:
    """One paper (thành phần hồ sơ). `accept` empty: any kind of copy."""

    id: str
    name: str
    form: str | None = None
    accept: tuple[CopyKind, ...] = ()
    quantity: int = 1
    act: str = "submit"
    optional: bool = False
    valid_for: Limit | None = None
    replaced_by_data: str | None = None
    when: Condition = ALWAYS
    basis: tuple[str, ...] = ()
    note: str | None = None
    place: Place = dataclasses.field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Group:
    """Papers of which one (`one_of`) or all (`all_of`) are required when `when` holds."""

    kind: str
    members: tuple[Component | Group, ...]
    exactly_one: bool = False
    id: str | None = None
    name: str | None = None
    when: Condition = ALWAYS
    basis: tuple[str, ...] = ()
    note: str | None = None
    place: Place = dataclasses.field(default=NOWHERE, compare=False)

    def components(self) -> Iterator[Component]:
        for member in self.members:
            if isinstance(member, Component):
                yield member
            else:
                yield from member.components()

    def groups(self) -> Iterator[Group]:
        yield self
        for member in self.members:
            if isinstance(member, Group):
                yield from member.groups()


@dataclass(frozen=True, slots=True)
class LimitChange:
    """A change of the limit that depends on facts: `set` replaces it, `add` lengthens it."""

    when: Condition
    add: Limit | None = None
    set: Limit | None = None
    basis: tuple[str, ...] = ()
    note: str | None = None
    place: Place = dataclasses.field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One step (khâu) of the internal process; `after` empty: it starts at receipt.

    `limit` None: not declared. `counted` False: outside the clock, with a limit of its own.
    """

    id: str
    name: str
    agency: str | None = None
    role: str | None = None
    limit: Limit | None = None
    after: tuple[str, ...] = ()
    when: Condition = ALWAYS
    counted: bool = True
    basis: tuple[str, ...] = ()
    note: str | None = None
    place: Place = dataclasses.field(default=NOWHERE, compare=False)


class Process(tuple[Step, ...]):
    """The steps (quy trình) in the order of the definition, and how they hang together: worked out when asked, once.

    A step that is not there comes before none.
    """

    def __new__(cls, steps: Iterable[Step] = ()) -> Process:
        return steps if isinstance(steps, Process) else super().__new__(cls, steps)

    @cached_property
    def by_id(self) -> dict[str, Step]:
        return {step.id: step for step in self}

    @cached_property
    def next(self) -> dict[str, list[str]]:
        """Step id → those that wait for it."""
        found: dict[str, list[str]] = {step_id: [] for step_id in self.by_id}
        for step in self:
            for before in step.after:
                found[before].append(step.id)
        return found

    @cached_property
    def first(self) -> list[str]:
        """The steps that start at once."""
        return [step.id for step in self if not step.after]

    @cached_property
    def last(self) -> list[str]:
        """The steps that are followed by none."""
        return [step for step, later in self.next.items() if not later]

    @cached_property
    def order(self) -> list[str]:
        """The steps, each after those before it."""
        order, left = list[str](), [step.id for step in self]
        while left:
            waiting = set(left)
            free = {step: None for step in left if waiting.isdisjoint(self.by_id[step].after)}
            if not free:
                raise AssertionError("steps in a circle, which the reader refuses")
            order += free
            left = [step for step in left if step not in free]
        return order

    @cached_property
    def always(self) -> bool:
        """Whether there are steps, and none depends on facts."""
        return bool(self) and all(step.when is ALWAYS for step in self)

    @cached_property
    def plans(self) -> dict[int, Any]:
        """Kept by `deadline.plan`, for each length of a working day."""
        return {}


@dataclass(frozen=True, slots=True)
class ContentCheck:
    """A question on content, answered before signature: có, không, chưa rõ."""

    id: str
    question: str
    when: Condition = ALWAYS
    basis: tuple[str, ...] = ()
    note: str | None = None
    place: Place = dataclasses.field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class OnlineService:
    """The procedure can be filed online: by which scheme of levels, at which level, when and where."""

    scheme: str
    level: str
    start: date | None = None
    end: date | None = None
    place: str | None = None
    basis: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Agency:
    """A unit: its name, its kind (one_stop, commune, tax_office, …), its parent authority and who heads it."""

    id: str
    name: str
    short_name: str | None = None
    kind: str | None = None
    parent: str | None = None
    head: str | None = None
    note: str | None = None

    @property
    def title(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


@dataclass(frozen=True, slots=True)
class AgencyLimit:
    """A limit that the law itself sets for one agency (liên thông), apart from internal steps."""

    agency: str
    limit: Limit
    basis: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a local process (ban hành)."""

    authority: str
    document: str | None = None
    place: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a test beside the definition takes as given."""

    received: datetime | None = None
    arrived: datetime | None = None
    ready: datetime | None = None
    as_of: datetime | None = None
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)
    components: tuple[str | Mapping[str, str], ...] | None = None
    checks: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Expect:
    """What a test expects; None: not asked."""

    complete: str | None = None
    missing: tuple[str, ...] | None = None
    wrong: tuple[str, ...] | None = None
    questions: tuple[str, ...] | None = None
    due: datetime | None = None
    earliest: datetime | None = None
    latest: datetime | None = None
    late: bool | None = None


@dataclass(frozen=True, slots=True)
class DefinitionTest:
    """A case that stands in the file (kiểm thử)."""

    name: str
    given: Given
    expect: Expect
    place: Place = dataclasses.field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Procedure:
    """One version of one procedure (thủ tục), national or with a local process laid over it.

    `on_silence` `approved`: when no answer is given by the due day, the request counts as approved.
    `in_force` days are both included; `code` None: not known, `slug` (the file's name) identifies it then.
    `version` changes with the content of the files it was read from. `places`: where a section stands (`limit`,
    `facts`) and what is declared in it (`facts.hinh-thuc`, `steps.tham-dinh`), by English name and id.
    """

    slug: str
    name: str
    short_name: str | None = None
    code: str | None = None
    field: str | None = None
    level: str | None = None
    in_force_from: date = date.min
    in_force_to: date | None = None
    issued_by: Issuer | None = None
    assumed: bool = False
    replaces: tuple[str, ...] = ()
    legal_basis: Mapping[str, Basis] = dataclasses.field(default_factory=dict)
    note: str | None = None
    facts: tuple[Fact, ...] = ()
    limit: Limit | None = None
    limit_basis: tuple[str, ...] = ()
    limit_place: Place = dataclasses.field(default=NOWHERE, compare=False)
    limit_changes: tuple[LimitChange, ...] = ()
    clock_start: str | None = None
    pauses: tuple[str, ...] = ()
    pauses_basis: tuple[str, ...] = ()
    on_silence: str | None = None
    on_silence_basis: tuple[str, ...] = ()
    agency_limits: tuple[AgencyLimit, ...] = ()
    online: tuple[OnlineService, ...] = ()
    components: tuple[Component | Group, ...] = ()
    checks: tuple[ContentCheck, ...] = ()
    steps: tuple[Step, ...] = ()
    tests: tuple[DefinitionTest, ...] = ()
    version: str = ""
    path: str | None = None
    places: Mapping[str, Place] = dataclasses.field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "steps", Process(self.steps))

    @property
    def key(self) -> str:
        """The code, or the slug where the code is not known."""
        return self.code or self.slug

    @property
    def title(self) -> str:
        """The short name where there is one, for print."""
        return self.short_name or self.name

    @property
    def identity(self) -> tuple[str, str | None]:
        return (self.key, self.issued_by.authority if self.issued_by else None)

    def in_force_on(self, day: date) -> bool:
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)

    def fact(self, name: str) -> Fact | None:
        """A fact by its id or its name."""
        return next((fact for fact in self.facts if name in (fact.id, fact.name)), None)

    def step(self, step_id: str) -> Step | None:
        return next((step for step in self.steps if step.id == step_id), None)

    def all_components(self) -> Iterator[Component]:
        """Every paper, also inside groups, in the order of the file."""
        for member in self.components:
            if isinstance(member, Component):
                yield member
            else:
                yield from member.components()

    def all_groups(self) -> Iterator[Group]:
        for member in self.components:
            if isinstance(member, Group):
                yield from member.groups()

    def cite(self, basis: tuple[str, ...]) -> str:
        """The articles behind `basis` ids, in words."""
        return "; ".join(self.legal_basis[name].cite() for name in basis if name in self.legal_basis)
