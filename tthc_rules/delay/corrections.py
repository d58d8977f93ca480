"""Corrections of a log: who corrected what, when and why, and what the log still says.

A correction changes nothing in the log: the event that is wrong stays with the time it was given, so that the figures
can be followed before and after.
"""

from __future__ import annotations

from dataclasses import dataclass

from tthc_rules.dossiers import Dossier, Event, EventKind

CORRECTED = (
    EventKind.ASSIGN,
    EventKind.ACCEPT,
    EventKind.SEND,
    EventKind.PAUSE,
    EventKind.RETURN,
    EventKind.EXTEND,
)
"""The kinds of event that a correction at a step may mean."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction; `logged`: what the log says of its step up to then, with the original times."""

    event: Event
    logged: tuple[Event, ...]


def corrections_of(dossier: Dossier) -> tuple[Correction, ...]:
    """The corrections of a dossier's log, in the order of time. One that names no step says no more than its note."""
    events = sorted(dossier.events, key=lambda event: event.at)
    return tuple(
        Correction(
            event,
            tuple(
                other
                for other in events
                if event.step is not None
                and other.step == event.step
                and other.kind in CORRECTED
                and other.at <= event.at
            ),
        )
        for event in events
        if event.kind is EventKind.CORRECTION
    )
