"""One event in the life of a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

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

    def __post_init__(self) -> None:
        try:
            kind = EventKind(self.kind)
        except ValueError:
            known = ", ".join(EventKind)
            raise DossierError(
                Problem("TTHC602", place=Place(field="kind"), values={"given": str(self.kind), "known": known})
            ) from None
        change = object.__setattr__
        change(self, "kind", kind)
        change(self, "at", local_moment(self.at, "at"))
        change(self, "papers", tuple(self.papers))
        for name in ("new_due", "until"):
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
    """The local time of a moment. Raises DossierError (TTHC603) for anything else, and beyond the years 1 to 9999."""
    try:
        return to_local(moment)  # type: ignore[arg-type]  # it refuses whatever is not a datetime
    except CalendarError:
        raise DossierError(Problem("TTHC603", place=Place(field=name), values={"given": str(moment)})) from None
