"""The dossier statuses of the national systems (TrangThaiHoSo 1–10), and which of our events brings which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.history import SUPPLEMENT


class Status(IntEnum):
    """`TrangThaiHoSo`, as the national systems number it."""

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    IN_PROGRESS = 4
    SUPPLEMENT = 5
    PAYMENT = 6
    WITHDRAWN = 7
    STOPPED = 8
    DONE = 9
    RETURNED = 10


STATUS_OF: Mapping[EventKind, Status | None] = MappingProxyType(
    {
        EventKind.SUBMITTED: Status.REGISTERED,
        EventKind.VISIT: None,
        EventKind.GUIDED: Status.SUPPLEMENT,
        EventKind.DECLINED: Status.NOT_RECEIVED,
        EventKind.RECEIVED: Status.RECEIVED,
        EventKind.ARRIVED: Status.IN_PROGRESS,
        EventKind.ASSIGN: Status.IN_PROGRESS,
        EventKind.ACCEPT: Status.IN_PROGRESS,
        EventKind.SEND: Status.IN_PROGRESS,
        EventKind.PAUSE: Status.IN_PROGRESS,  # except for the reasons below
        EventKind.RESUME: Status.IN_PROGRESS,
        EventKind.RETURN: Status.IN_PROGRESS,
        EventKind.RESET: Status.IN_PROGRESS,
        EventKind.EXTEND: None,
        EventKind.REAPPOINT: None,
        EventKind.APOLOGY: None,
        EventKind.SIGNED: None,
        EventKind.READY: Status.DONE,
        EventKind.COLLECTED: Status.RETURNED,
        EventKind.REFUSED: Status.NOT_RECEIVED,
        EventKind.WITHDRAWN: Status.WITHDRAWN,
        EventKind.STOPPED: Status.STOPPED,
        EventKind.CORRECTION: None,
    }
)
STATUS_OF_PAUSE: Mapping[str, Status] = MappingProxyType({SUPPLEMENT: Status.SUPPLEMENT, "payment": Status.PAYMENT})


def status_of(event: Event) -> Status | None:
    """The status that an event brings; None: it changes nothing.

    A stop for any reason but the citizen's supplement or payment stays 4: status 8 would end the dossier.
    """
    usual = STATUS_OF[event.kind]
    return STATUS_OF_PAUSE.get(event.reason or "", usual) if event.kind is EventKind.PAUSE else usual
