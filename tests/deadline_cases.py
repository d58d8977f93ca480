"""Procedures and dossiers of the deadline tests, in a few words."""

from __future__ import annotations

from datetime import date, datetime

from tthc_rules import Dossier, Event, Limit, Procedure, Regime, Schedule, schedule, vietnam_calendar
from tthc_rules.definitions.shapes import Step
from tthc_rules.worktime import WorkCalendar

VIETNAM = vietnam_calendar()
OFFICE = WorkCalendar(date(2021, 1, 1), date(2023, 12, 31), name="không có ngày lễ")
PAUSES = Regime("tam-dung", "Bổ sung là tạm dừng", supplement_effect="pause", supplement_max=1)
RESETS = Regime(
    "tinh-lai",
    "Bổ sung là tính lại từ đầu",
    supplement_effect="reset",
    supplement_max=1,
    supplement_notice=Limit.parse("3 ngày làm việc"),
    apology_days_before=1,
    reappointments_max=1,
)
CODE = "1.000001"
HINTS = {"TTHC710", "TTHC712", "TTHC719", "TTHC721", "TTHC734", "TTHC735", "TTHC738"}
"""Findings that only tell something; every other one is a warning."""


def moment(text: str) -> datetime:
    """`25/01/2022 08:30`."""
    return datetime.strptime(text, "%d/%m/%Y %H:%M")


def procedure(limit: str | Limit | None = "10 ngày làm việc", **more: object) -> Procedure:
    parsed = Limit.parse(limit) if isinstance(limit, str) else limit
    given = {"pauses": ("payment",), **more}
    return Procedure(slug="thu", name="Thủ tục thử", code=CODE, limit=parsed, **given)


def steps(*given: tuple[object, ...]) -> tuple[Step, ...]:
    """(id, limit or None) in a sequence; a third value names the agency."""
    made: list[Step] = []
    for step_id, limit, *agency in given:
        after = (made[-1].id,) if made else ()
        words = None if limit is None else Limit.parse(limit)
        made.append(Step(step_id, step_id.upper(), agency[0] if agency else None, limit=words, after=after))
    return tuple(made)


def event(at: str, kind: str, **more: object) -> Event:
    return Event(moment(at), kind, **more)


def dossier(received: str | None, *events: Event, **more: object) -> Dossier:
    return Dossier("H1", CODE, received=received and moment(received), events=events, **more)


def pause(start: str, end: str | None = None, reason: str = "payment", **more: object) -> tuple[Event, ...]:
    begun = event(start, "pause", **{"reason": reason, "document": "văn bản", **more})
    return (begun,) if end is None else (begun, event(end, "resume"))


def answer(
    limit: str | Limit | Procedure | None,
    received: str | None,
    *events: Event,
    as_of: str | None = None,
    regime: Regime = PAUSES,
    calendar: WorkCalendar = VIETNAM,
    **more: object,
) -> Schedule:
    asked = limit if isinstance(limit, Procedure) else procedure(limit)
    found = schedule(
        asked,
        dossier(received, *events, **more),
        calendar,
        as_of=as_of and moment(as_of),
        regime=regime,
    )
    for finding in (*found.findings, *found.near_due):
        assert finding.severity == ("hint" if finding.code in HINTS else "warning"), finding
    return found


def codes(of: Schedule) -> list[str]:
    return [finding.code for finding in of.findings if finding.code != "TTHC715"]
