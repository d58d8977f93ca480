"""Corrections of a log: who corrected what, when and why, and what was logged at first.

A correction alone changes nothing: the event that is wrong stays with the time it was given, and the figures rest on
that. Where its time was changed, the event keeps the first one (`was`), and the figures rest on the new one.
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
    """One correction; `logged`: what the log says of its step up to then, and when that was logged at first."""

    event: Event
    logged: tuple[Event, ...]

    @property
    def changed(self) -> bool:
        """Whether the log now says another time than at first."""
        return any(event.was is not None for event in self.logged)


def corrections_of(dossier: Dossier) -> tuple[Correction, ...]:
    """The corrections of a dossier's log, in the order of time.

    One that names no step means the events without a step whose time was changed, or says no more than its note.
    """
    events = sorted(dossier.events, key=lambda event: event.at)
    return tuple(
        Correction(event, tuple(other for other in events if _means(event, other)))
        for event in events
        if event.kind is EventKind.CORRECTION
    )


def _means(correction: Event, other: Event) -> bool:
    if other.step != correction.step or other.at > correction.at:
        return False
    return other.was is not None or (other.step is not None and other.kind in CORRECTED)
