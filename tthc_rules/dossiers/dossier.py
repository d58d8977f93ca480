"""A dossier (hồ sơ): what was handed in, what is known of it, and what happened to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from tthc_rules.definitions.facts import read_date, read_value, written
from tthc_rules.definitions.names import nearest
from tthc_rules.definitions.shapes import CopyKind, FactValue, Procedure
from tthc_rules.definitions.vocabulary import COPIES
from tthc_rules.dossiers.event import Event, EventKind, check_texts, items_of, local_moment
from tthc_rules.problems import DossierError, Place, Problem

ONLINE = "online"
"""The channel of a dossier that was filed online; every other word is not online."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in the dossier. `as_required`: the receiver's tick, nothing more is recorded about it.

    Otherwise each field is what is known; None: not known. `lookup_failed`: the shared database that should
    replace the paper was asked and did not answer.
    """

    id: str
    copy: CopyKind | None = None
    quantity: int | None = None
    compared: bool | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    signed: bool | None = None
    lookup_failed: bool = False
    as_required: bool = False

    @property
    def handed_in(self) -> bool:
        """Whether the paper is there: none of it, or no more than a failed look-up on record, is not."""
        return self.quantity != 0 and self != Paper(self.id, lookup_failed=True)


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier of one procedure. Times are local (Asia/Ho_Chi_Minh); aware ones are converted.

    `components` None: it is not known what was handed in. `facts` by name or id, `checks` (content checks) by id;
    None there: not known. `received` may stand as an event instead. Raises DossierError for what cannot be read.
    """

    id: str
    code: str
    received: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    components: Mapping[str, Paper] | Iterable[str | Mapping[str, Any] | Paper] | None = None
    events: tuple[Event, ...] = ()
    issued_by: str | None = None
    agency: str | None = None
    level: str | None = None
    channel: str | None = None
    online_level: str | None = None
    promised_due: datetime | None = None
    requested_papers: tuple[str, ...] = ()
    group: str | None = None
    follows: str | None = None
    prepared_by: str | None = None
    checks: Mapping[str, bool | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        change = object.__setattr__
        check_texts(self, _TEXTS, needed=("id", "code"))
        events = items_of(self.events, "events")
        for index, event in enumerate(events):
            if not isinstance(event, Event):
                place = Place(field=f"events[{index}]")
                raise DossierError(Problem("TTHC649", place=place, values={"given": written(event)}))
        change(self, "events", events)
        logged = [event.at for event in events if event.kind is EventKind.RECEIVED]
        stated = None if self.received is None else local_moment(self.received, "received")
        if len(set(logged)) > 1 or (stated is not None and logged and stated != logged[0]):
            raise DossierError(Problem("TTHC604", place=Place(field="received"), values={"id": self.id}))
        change(self, "received", logged[0] if logged else stated)
        if self.promised_due is not None:
            change(self, "promised_due", local_moment(self.promised_due, "promised_due"))
        change(self, "facts", _by_name(self.facts, "facts"))
        change(self, "checks", _by_name(self.checks, "checks"))
        change(self, "requested_papers", items_of(self.requested_papers, "requested_papers"))
        if self.components is not None:
            change(self, "components", _papers(self.components))

    @property
    def papers(self) -> Mapping[str, Paper] | None:
        """The papers by id; None: not known."""
        return self.components  # type: ignore[return-value]  # settled in __post_init__

    @property
    def present(self) -> frozenset[str] | None:
        """The ids of the papers that are there; None: not known."""
        return None if self.papers is None else frozenset(p.id for p in self.papers.values() if p.handed_in)

    @property
    def arrived(self) -> datetime | None:
        """When it arrived at the competent agency, as logged."""
        return next((event.at for event in self.events if event.kind is EventKind.ARRIVED), None)


_TEXTS = ("issued_by", "agency", "level", "channel", "online_level", "group", "follows", "prepared_by")


def _by_name(given: object, name: str) -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        place, values = Place(field=name), {"field": name, "given": written(given)}
        raise DossierError(Problem("TTHC612", place=place, values=values))
    return MappingProxyType(dict(given))


def _papers(given: Mapping[str, Paper] | Iterable[str | Mapping[str, Any] | Paper]) -> Mapping[str, Paper]:
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise DossierError(Problem("TTHC606", place=Place(field="components"), values={"given": written(given)}))
    items = (
        [(f"components.{paper_id}", _named(paper_id, item)) for paper_id, item in given.items()]
        if isinstance(given, Mapping)
        else [(f"components[{index}]", item) for index, item in enumerate(given)]
    )
    papers: dict[str, Paper] = {}
    for where, item in items:
        place = Place(field=where)
        paper = _paper(item, place)
        if paper.id in papers:
            raise DossierError(Problem("TTHC605", place=place, values={"component": paper.id}))
        papers[paper.id] = paper
    return MappingProxyType(papers)


def _named(paper_id: str, item: object) -> object:
    """A paper of a mapping from ids to fields, with its id; as it is where that is not its shape."""
    if item is None:
        return {"id": paper_id}
    if isinstance(item, Mapping) and item.get("id", paper_id) == paper_id:
        return {**item, "id": paper_id}
    return item if isinstance(item, Paper) and item.id == paper_id else {}


def _paper(item: object, place: Place) -> Paper:
    if isinstance(item, Paper):
        return item
    if isinstance(item, str) and item.strip():
        return Paper(item, as_required=True)
    paper_id = item.get("id") if isinstance(item, Mapping) else None
    if not isinstance(item, Mapping) or not isinstance(paper_id, str) or not paper_id.strip():
        raise DossierError(Problem("TTHC606", place=place, values={"given": written(item)}))
    known = {name: value for name, value in item.items() if value is not None}
    for word in sorted(str(name) for name in item.keys() - PAPER_FIELDS):
        if guess := _MEANT.get(word) or nearest(word, sorted(PAPER_FIELDS)):
            raise DossierError(Problem("TTHC607", place=place, values={"key": word, "guess": guess}))
        values = {"field": word, "known": ", ".join(("id", *_READ))}
        raise DossierError(Problem("TTHC641", place=place, values=values))
    for name, (read, accepted) in _READ.items():
        if name in known:
            known[name] = read(known[name])
            if known[name] is None:
                where = Place(field=f"{place.field}.{name}")
                values = {"field": name, "given": written(item[name]), "known": accepted}
                raise DossierError(Problem("TTHC608", place=where, values=values))
    return Paper(**known)


def _copy(given: object) -> CopyKind | None:
    word = COPIES.get(given, given) if isinstance(given, str) else given
    return CopyKind(word) if isinstance(word, str) and word in set(CopyKind) else None


def _count(given: object) -> int | None:
    if isinstance(given, str) and given.isascii() and given.isdigit() and len(given) < 5:
        return int(given)
    return given if isinstance(given, int) and not isinstance(given, bool) and given >= 0 else None


def _truth(given: object) -> bool | None:
    if isinstance(given, str):
        return {"true": True, "false": False, "có": True, "không": False}.get(given)
    return given if isinstance(given, bool) else None


def _day(given: object) -> date | None:
    return read_date(given) if isinstance(given, str) else given if type(given) is date else None


# Field → how it is read, and what may be written there.
_KINDS = ", ".join(f"{word} ({kind})" for word, kind in COPIES.items())
_TRUTHS, _DAYS = "có (true), không (false)", "2022-05-01, 01/05/2022"
_READ: dict[str, tuple[Callable[[object], Any], str]] = {
    "copy": (_copy, _KINDS),
    "quantity": (_count, "0, 1, 2, …, 9999"),
    "compared": (_truth, _TRUTHS),
    "issued_on": (_day, _DAYS),
    "expires_on": (_day, _DAYS),
    "signed": (_truth, _TRUTHS),
    "lookup_failed": (_truth, _TRUTHS),
}
PAPER_FIELDS = frozenset({"id", *_READ})
_MEANT = {"kind": "copy", "type": "copy", "count": "quantity", "number": "quantity"}  # not alike, yet meant


def typed_facts(procedure: Procedure, dossier: Dossier) -> tuple[dict[str, FactValue], tuple[Problem, ...]]:
    """Fact id → typed value for the facts that are known, and a finding for each fact the procedure doesn't declare.

    Raises DossierError with every value that cannot be one, and for a fact given twice with different values.
    """
    known: dict[str, FactValue] = {}
    findings: list[Problem] = []
    errors: list[Problem] = []
    for name, given in dossier.facts.items():
        place = Place(field=f"facts.{name}")
        fact = procedure.fact(name)
        if fact is None:
            findings.append(Problem("TTHC701", "warning", place, {"fact": name, "procedure": procedure.key}))
            continue
        value, problems = read_value(fact, given, place)
        errors += [problem for problem in problems if problem.severity == "error"]
        if value is not None and known.setdefault(fact.id, value) != value:
            errors.append(Problem("TTHC609", "error", place, {"fact": fact.name}))
    if errors:
        raise DossierError(errors)
    return known, tuple(findings)
