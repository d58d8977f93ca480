"""What a log would have been without its second supplement request: a real log again, for the same questions."""

from __future__ import annotations

from dataclasses import replace

from tthc_rules.dossiers import Dossier, Event, EventKind
from tthc_rules.history import SUPPLEMENT
from tthc_rules.worktime import WorkCalendar

ENDS_A_WAIT = (EventKind.RESUME, EventKind.RESET)


def without_second_supplement(dossier: Dossier, calendar: WorkCalendar) -> Dossier | None:
    """The dossier without its second supplement request, everything after it earlier by the working minutes waited.

    None when there is no second request, or when nothing in the log ends it.
    """
    events = list(dossier.events)
    requests = [
        number for number, event in enumerate(events) if event.kind is EventKind.PAUSE and event.reason == SUPPLEMENT
    ]
    if len(requests) < 2:
        return None
    start = requests[1]
    end = next((n for n in range(start + 1, len(events)) if events[n].kind in ENDS_A_WAIT), None)
    if end is None:
        return None
    waited = calendar.working_minutes_between(events[start].at, events[end].at)
    during = events[start + 1 : end]
    after = [_earlier(event, waited, calendar) for event in events[end + 1 :]]
    kept = [event for event in during if event.kind in (EventKind.APOLOGY, EventKind.VISIT)]
    return replace(dossier, events=(*events[:start], *kept, *after), received=dossier.received)


def _earlier(event: Event, minutes: int, calendar: WorkCalendar) -> Event:
    return replace(event, at=calendar.add_working_minutes(event.at, -minutes))
