"""One event in the life of a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from tthc_rules.definitions.facts import written
from tthc_rules.problems import CalendarError, DossierError, Place, Problem
from tthc_rules.worktime import to_local


class EventKind(StrEnum):
    """What can happen. Before receipt: submitted, visit, guided, declined."""

    SUBMITTED = "submitted"
    VISIT = "visit"
    GUIDED = "guided"
    DECLINED = "declined"
    RECEIVED = "received"
    ARRIVED = "arrived"
    ASSIGN = "assign"
    ACCEPT = "accept"
    SEND = "send"
    PAUSE = "pause"
    RESUME = "resume"
    RETURN = "return"
    RESET = "reset"
    EXTEND = "extend"
    REAPPOINT = "reappoint"
    APOLOGY = "apology"
    SIGNED = "signed"
    READY = "ready"
    COLLECTED = "collected"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    CORRECTION = "correction"


ENDINGS = frozenset({EventKind.READY, EventKind.REFUSED, EventKind.WITHDRAWN, EventKind.STOPPED})


@dataclass(frozen=True, slots=True)
class Event:
    """One event: when (local time), what, and who.

    `to`: on `send` the officer (or step id → officer) who is named next, on `return` the step it goes back to.
    `reason`: why the clock is asked to stop (`supplement`, `payment`, …) or the purpose of a visit.
    `wrongful`: a request known to be wrongful or lawful, which wins over the rules. `fault`: on `return`, whose
    defect it was: `to` (the step it goes back to) or `from`. `medium`: electronic | paper hand-over.
    `limit`: on `extend`, in words. `new_due`: on `extend` and `reappoint`. `until`: on `visit`, when served.
    `was`: the time first logged, where a `correction` changed `at`.
    """

    at: datetime
    kind: EventKind
    step: str | None = None
    officer: str | None = None
    agency: str | None = None
    to: str | Mapping[str, str] | None = None
    reason: str | None = None
    wrongful: bool | None = None
    fault: str = "to"
    medium: str | None = None
    limit: str | None = None
    new_due: datetime | None = None
    papers: tuple[str, ...] = ()
    document: str | None = None
    note: str | None = None
    until: datetime | None = None
    was: datetime | None = None

    def __post_init__(self) -> None:
        check_texts(self, ("step", "officer", "agency", "reason", "fault", "medium", "limit", "document", "note"))
        try:
            kind = EventKind(self.kind)
        except ValueError:
            known = ", ".join(EventKind)
            raise DossierError(
                Problem("TTHC602", place=Place(field="kind"), values={"given": written(self.kind), "known": known})
            ) from None
        change = object.__setattr__
        change(self, "kind", kind)
        change(self, "at", local_moment(self.at, "at"))
        change(self, "papers", items_of(self.papers, "papers"))
        for name in ("new_due", "until", "was"):
            if getattr(self, name) is not None:
                change(self, name, local_moment(getattr(self, name), name))
        if isinstance(self.to, Mapping):
            change(self, "to", MappingProxyType(dict(self.to)))

    def named(self, step: str) -> str | None:
        """The officer whom this `send` names for a step, if any."""
        if isinstance(self.to, Mapping):
            return self.to.get(step)
        return self.to


def local_moment(moment: object, name: str) -> datetime:
    """The local time of a moment. Raises DossierError: TTHC648 no datetime, TTHC603 beyond the years 1 to 9999."""
    if not isinstance(moment, datetime):
        values = {"field": name, "given": written(moment)}
        raise DossierError(Problem("TTHC648", place=Place(field=name), values=values))
    try:
        return to_local(moment)
    except CalendarError:
        raise DossierError(Problem("TTHC603", place=Place(field=name), values={"given": str(moment)})) from None


def check_texts(record: object, names: Iterable[str], needed: Iterable[str] = ()) -> None:
    """Raises DossierError with every field of a record that is neither text nor, unless it is needed, None."""
    given = {name: getattr(record, name) for name in (*needed, *names)}
    wrong = {name: value for name, value in given.items() if not isinstance(value, str)}
    if problems := [
        not_text(value, Place(field=name)) for name, value in wrong.items() if value is not None or name in needed
    ]:
        raise DossierError(problems)


def not_text(given: object, place: Place) -> Problem:
    """Why a value that should be text is not: a number without quotes (TTHC647), or something else (TTHC612)."""
    number = isinstance(given, int | float | Decimal) and not isinstance(given, bool)
    values = {"field": place.field.rpartition(".")[2], "given": written(given)}
    return Problem("TTHC647" if number else "TTHC612", "error", place, values)


def items_of(given: object, name: str) -> tuple[Any, ...]:
    """The items of a list. Raises DossierError (TTHC612) for a text, whose items would be letters, and for no list."""
    if isinstance(given, str | Mapping) or not isinstance(given, Iterable):
        place, values = Place(field=name), {"field": name, "given": written(given)}
        raise DossierError(Problem("TTHC612", place=place, values=values))
    return tuple(given)
