"""What the log of a dossier comes to: runs of the clock, with the pauses, extensions and actions in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from tthc_rules.definitions.shapes import Step
from tthc_rules.history.requests import LateRequest
from tthc_rules.problems import NOWHERE, Place, Problem

SUPPLEMENT = "supplement"
UNCOUNTED = "uncounted"
OUTAGE = "outage"
SILENCE = "silence"
CITIZEN = "@citizen"
"""The citizen, where what he did or did not do is told beside what officers did."""
WITH_RESULT = frozenset({"ready", "signed", "collected", "sent"})
"""How a run ends with a result: what the regime counts as the end, or the last sending where it is not logged."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in which the clock lawfully stood. `end` None: it stands still."""

    start: datetime
    end: datetime | None
    reason: str
    step: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """A lawful extension: by a limit in words (which adds or replaces), or to a new due time.

    `agreement`: the `document` by which the citizen agreed to it; None for one that the law alone allows.
    """

    at: datetime
    limit: str | None = None
    new_due: datetime | None = None
    step: str | None = None
    place: Place = NOWHERE
    agreement: str | None = None


class ActionKind(StrEnum):
    NAME = "name"
    ACCEPT = "accept"
    SEND = "send"
    RETURN = "return"
    WRONG = "wrong"
    RIGHT = "right"
    EXTEND = "extend"


class Action(NamedTuple):
    """One thing done to the steps of a run, read from an event.

    NAME and ACCEPT: `officer` answers for `step` from now on (None: taken from whoever had it, or received by nobody
    named). SEND: `on_paper` steps
    start only when received. RETURN: `step` goes back to `to`. WRONG to RIGHT: the wait for a request of `step`
    is charged to `officer` (or `@citizen`) at the step `to`, and `fault` says why (see `Fault`).
    """

    at: datetime
    kind: ActionKind
    step: str
    officer: str | None = None
    to: str | None = None
    fault: str = "to"
    on_paper: tuple[str, ...] = ()
    limit: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the clock. `end` None: not finished. `ended_by`: ready, sent (the last step), refused, reset, …"""

    start: datetime
    steps: tuple[Step, ...]
    actions: tuple[Action, ...] = ()
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    end: datetime | None = None
    ended_by: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The runs of a dossier, the last one being the one that counts, and the facts beside the clock.

    `intake`: steps before the clock started (commune intake), with their own limits. `runs` empty: not started.
    """

    received: datetime | None
    arrived: datetime | None
    runs: tuple[Run, ...]
    intake: tuple[Step, ...] = ()
    intake_sent: datetime | None = None
    supplements: int = 0
    late_requests: tuple[LateRequest, ...] = ()
    apologies: tuple[datetime, ...] = ()
    reappointments: tuple[datetime, ...] = ()
    signed: datetime | None = None
    ready: datetime | None = None
    collected: datetime | None = None
    findings: tuple[Problem, ...] = ()
