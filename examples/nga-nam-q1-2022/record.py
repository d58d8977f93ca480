"""From the story to the record: the dossier as it stands at the end of the quarter, apologies and slips included."""

from __future__ import annotations

from datetime import date, datetime, time
from random import Random

from quarter import AS_OF, CALENDAR, ISSUER, slot
from writing import Case

from tthc_rules import Dossier, WorkCalendar, schedule
from tthc_rules.dossiers.records import dossier_of

PROMISING = ("Văn hóa cơ sở", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)")
PLAIN_WEEKS = WorkCalendar(
    date(2021, 12, 1), date(2022, 12, 31), week=dict.fromkeys(range(5), "07:00-11:00, 13:00-17:00")
)


def dossier_from(code: str, case: Case) -> Dossier:
    """The dossier as the record stands at the end of the quarter: later events are not known yet."""
    events = sorted((event for event in case.log.events if event["at"] <= AS_OF), key=lambda event: event["at"])
    signed = any(event["kind"] in ("signed", "ready") for event in events)
    record = {
        "id": code,
        "code": case.procedure.key,
        "issued_by": ISSUER if case.procedure.issued_by else None,
        "agency": case.agency,
        "level": case.level,
        "channel": case.channel,
        "online_level": case.online_level,
        "promised_due": promised(case),
        "prepared_by": case.prepared_by,
        "facts": case.facts,
        "components": case.papers,
        "checks": answers(case) if signed and case.checked else {},
        "events": [{name: said for name, said in event.items() if said is not None} for event in events],
    }
    return dossier_of({name: value for name, value in record.items() if value is not None})


def promised(case: Case) -> datetime | None:
    """The date on the receipt slip, where the clock never stops. MC-03 forgot Tết when counting."""
    stopped = any(event["kind"] == "pause" for event in case.log.events)
    limit = case.procedure.limit
    if stopped or case.procedure.field not in PROMISING or limit is None:
        return None
    received = next(event for event in case.log.events if event["kind"] == "received")
    if received["officer"] == "MC-03" and date(2022, 1, 20) <= received["at"].date() <= date(2022, 1, 28):
        return limit.due(received["at"], PLAIN_WEEKS)
    return limit.due(received["at"], CALENDAR)


def answers(case: Case) -> dict[str, bool | None]:
    """The content checks before signature: nearly always yes; now and then nobody looked, or the answer was no."""
    rng = Random(f"checks {case.procedure.slug} {case.entered()}")
    found: dict[str, bool | None] = {check.id: True for check in case.procedure.checks}
    if found and rng.randrange(100) < 9:
        found[rng.choice(sorted(found))] = None
    elif found and rng.randrange(100) < 3:
        found[rng.choice(sorted(found))] = False
    return found


def with_apologies(dossier: Dossier, case: Case) -> Dossier:
    """Apologies and re-appointments, which need the due date; none of them moves it.

    In time is the day before the due date at the latest; a dossier in time is apologised for when papers were asked
    for twice, after the second time.
    """
    if case.apology not in ("in_time", "late"):
        return dossier
    log, rng = case.log, Random(f"apology {dossier.id}")
    answer = schedule(case.procedure, dossier, CALENDAR, as_of=AS_OF)
    assert answer.due is not None and answer.apology_by is not None
    letter = f"Phiếu xin lỗi và hẹn lại ngày trả kết quả số {rng.randint(1, 40):02d}/PXL"
    if not answer.late:
        log.at = max(event["at"] for event in log.events if event["kind"] == "resume")
        log.work(rng.randint(30, 300))
        log.note("apology", document=letter)
        return dossier_from(dossier.id, case)
    day = answer.apology_by if case.apology == "in_time" else CALENDAR.add_working_days(answer.due.date(), 1)
    log.at = slot(day, rng, 15 * 60)
    if answer.end is not None and answer.end < log.at:
        log.at = answer.due.replace(hour=16, minute=20)
    new_day = CALENDAR.add_working_days(answer.due.date(), 4)
    log.note("apology", document=letter)
    log.note("reappoint", new_due=datetime.combine(new_day, time(17)))
    if case.story == "promised_twice":
        log.at = slot(new_day, rng, 15 * 60)
        log.note("reappoint", new_due=datetime.combine(CALENDAR.add_working_days(new_day, 3), time(17)))
    return dossier_from(dossier.id, case)
