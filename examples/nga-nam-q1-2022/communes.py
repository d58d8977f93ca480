"""Stories of the communes: birth registration and certified copies while you wait, festivals around Tết."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from random import Random

from papers import BIRTH, BIRTH_BY_PROXY, BIRTH_UNMARRIED, COPIES, COPIES_BROUGHT, FESTIVAL, Kit, fill
from quarter import CALENDAR, COMMUNES, FIRST_DAY, LAST_DAY, process_of, slot, spread
from writing import Case, Log, Plan, collect, follow, receive

from tthc_rules import Procedure


def commune_case(procedure: Procedure, story: str, number: int, day: date, latest: int, kit: Kit, flaw: str) -> Case:
    rng = Random(f"{procedure.slug} {number}")
    commune = rng.choice(COMMUNES)
    case = Case(procedure, story, Log(slot(day, rng, latest), rng), commune.id, commune=commune, flaw=flaw)
    fill(case, kit)
    return case


BIRTH_FLAWS = {
    6: "missing:giay-chung-sinh",
    19: "missing:so-ho-khau",
    31: "copy:giay-chung-sinh",
    44: "missing:giay-ket-hon",
    60: "copy:giay-ket-hon",
    12: "unknown:uy-quyen",
    37: "unknown:mang-thai-ho",
    66: "unknown:cha-me-da-ket-hon",
}
SIGNER_AWAY = (9, 24, 40, 53, 71)


def births() -> Iterator[Case]:
    """Same day; a quarter come after 15:00. Five times nobody stood in for the chairman, who signed a day later."""
    process = process_of("1.001193")
    for number, day in enumerate(spread(FIRST_DAY, LAST_DAY, 78)):
        flaw = BIRTH_FLAWS.get(number, "")
        kit = BIRTH if flaw else (BIRTH, BIRTH, BIRTH, BIRTH_UNMARRIED, BIRTH_BY_PROXY)[number % 5]
        away = number in SIGNER_AWAY
        case = commune_case(process, "signer_away" if away else "same_day", number, day, 16 * 60 + 40, kit, flaw)
        if flaw.startswith("unknown:cha-me"):
            case.papers.remove("giay-ket-hon")
        if flaw.startswith("unknown:uy"):
            case.papers = [paper for paper in case.papers if paper != "van-ban-uy-quyen"]
        if away:
            case.log.at = slot(day, case.log.rng, 10 * 60)
        if number == 77:  # the last hour of the quarter
            case.log.at = datetime.combine(day, time(15, 50))
        receive(case)
        follow(case, process.steps, Plan(minutes={"ky": 470} if away else {}))
        if away:
            case.log.note("collected")
        else:
            collect(case, 96)
        yield case


COPY_FLAWS = {
    17: "certified_copy:ban-chinh",
    58: "missing:ban-sao-can-chung-thuc",
    93: "missing:ban-chinh",
    75: "unknown:co-quan-co-phuong-tien-chup",
}


def certified_copies() -> Iterator[Case]:
    """At the counter within the hour; after 15:00 some are handed out the next morning. No internal process known."""
    national = process_of("2.000815", local=False)
    for number, day in enumerate(spread(FIRST_DAY, LAST_DAY, 124)):
        flaw = COPY_FLAWS.get(number, "")
        kit = COPIES_BROUGHT if "ban-sao-can" in flaw else COPIES
        case = commune_case(national, "same_day", number, day, 16 * 60 + 45, kit, flaw)
        case.checked = False
        if number in (29, 84):
            case.story, case.log.at = "overlooked", slot(day, case.log.rng, 10 * 60)
        if number in (50, 123):
            case.log.at = datetime.combine(day, time(15 + number % 2, 20))
        log = case.log
        receive(case)
        log.note("accept", officer=f"{case.commune.letters}-02" if case.commune else None)
        if number == 50:  # a thick file: by agreement two days more
            case.story, case.facts["so-luong-lon-hoac-phuc-tap"] = "many_pages", True
            log.work(10)
            new_due = datetime.combine(CALENDAR.add_working_days(day, 2), time(17))
            log.note("extend", new_due=new_due, document="Phiếu hẹn theo Điều 21 Nghị định 23/2015/NĐ-CP")
            log.rest(2)
        elif case.story == "overlooked" or (log.at.hour >= 15 and number % 2):
            log.rest(1)
        else:
            log.work(log.rng.randint(8, 55))
        log.note("ready")
        collect(case, 98)
        yield case


def festivals() -> Iterator[Case]:
    """Village festivals around Tết: fifteen plain days, the last of them rolled over the holiday."""
    process = process_of("1.003622")
    days = [
        (7, 12),
        (9, 12),
        (20, 12),
        (30, 12),
        (5, 1),
        (11, 1),
        (13, 1),
        (14, 1),
        (17, 1),
        (18, 1),
        (25, 1),
        (10, 2),
        (7, 3),
        (9, 3),
    ]
    for number, (day, month) in enumerate(days):
        received = date(2021 if month == 12 else 2022, month, day)
        case = commune_case(
            process, "festival", number, received, 16 * 60, FESTIVAL, "copy:van-ban-thong-bao" if number == 5 else ""
        )
        plan = Plan()
        if number in (0, 1):
            plan = Plan(minutes={"tham-dinh": 2800})
        elif number == 6:  # due on the last day before Tết, answered after it: the right to object was lost
            case.story, case.apology = "silent_over_tet", "none"
            plan = Plan(minutes={"tham-dinh": 5300})
        receive(case)
        follow(case, process.steps, plan)
        collect(case)
        yield case
