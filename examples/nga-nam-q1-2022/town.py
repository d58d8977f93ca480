"""Stories of the town's own offices: business households and the title «Khu dân cư văn hóa»."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from random import Random
from typing import Any

from papers import FAMILY_SHOP, SHOP, TITLE, Kit, fill
from quarter import on, process_of, slot, spread
from writing import Case, Log, Plan, collect, follow, receive, restart

from tthc_rules import Procedure


def town_case(process: Procedure, story: str, number: int, day: date, agency: str, kit: Kit, **more: Any) -> Case:
    rng = Random(f"{process.slug} {story} {number}")
    case = Case(process, story, Log(slot(day, rng), rng), agency, **more)
    fill(case, kit)
    return case


def shops() -> Iterator[Case]:
    process = process_of("1.001612")

    def shop(story: str, number: int, day: date, flaw: str = "", kit: Kit = SHOP, **more: Any) -> Case:
        return town_case(process, story, number, day, "phong-tckh", kit, flaw=flaw, **more)

    def through(case: Case, plan: Plan) -> Case:
        receive(case)
        follow(case, process.steps, plan)
        collect(case)
        return case

    for number, day in enumerate(spread(on("16/12"), on("11/3"), 17)):
        level, kit = ("4" if number % 3 == 2 else "3"), FAMILY_SHOP if number % 4 == 1 else SHOP
        flaw = {11: "copy:giay-de-nghi", 14: "unknown:chu-the-thanh-lap"}.get(number, "")
        case = shop("online", number, day, flaw, kit, channel="online", online_level=level)
        case.log.at = datetime.combine(day, time(7, 10 + number)) if number != 4 else slot(day, case.log.rng)
        yield through(case, Plan())
    for number, day in enumerate(spread(on("15/12"), on("14/3"), 27)):
        flaw = {
            3: "missing:giay-to-phap-ly-chu-ho",
            9: "missing:bien-ban-hop",
            16: "copy:giay-de-nghi",
            20: "unknown:chu-the-thanh-lap",
        }.get(number, "")
        kit = FAMILY_SHOP if number in (2, 9, 15, 22) else SHOP
        yield through(shop("smooth", number, day, flaw, kit, channel="postal" if number % 9 == 5 else "direct"), Plan())
    yield through(shop("carried_over", 0, on("13/12")), Plan())
    for number, day in enumerate((on("12/1"), on("21/2"))):
        case = shop("slow_appraisal", number, day, apology=("late", "none")[number])
        yield through(case, Plan(minutes={"tham-dinh": 1700 + 300 * number}))
    for number, day in enumerate((on("5/1"), on("17/2"))):
        yield restart(
            shop("restart", number, day, "missing:bien-ban-hop", FAMILY_SHOP),
            process.steps,
            "tham-dinh",
            ("bien-ban-hop",),
            2,
        )
    yield through(shop("nobody_signed_off", 0, on("9/2")), Plan(skip=frozenset({"ky"})))
    case = shop("refused", 0, on("19/1"))
    receive(case)
    follow(case, process.steps, Plan(until="tham-dinh"))
    case.log.note(
        "refused",
        officer="TC-09",
        document="Phiếu từ chối số 03/HDHS",
        note="Tên hộ kinh doanh trùng trong phạm vi thị xã",
    )
    yield case
    case = shop("lying", 0, on("7/3"), apology="none")
    receive(case)
    follow(case, process.steps, Plan(until="tham-dinh", minutes={"tham-dinh": 4000}))
    yield case


def titles() -> Iterator[Case]:
    process = process_of("2.000440")
    for number, day in enumerate(spread(on("15/12"), on("18/2"), 21)):
        online = number % 2 == 0
        flaw = {5: "copy:bien-ban-hop", 12: "missing:bien-ban-hop"}.get(number, "")
        story = "waits_over_tet" if number == 13 else "online" if online else "smooth"
        case = town_case(
            process,
            story,
            number,
            day,
            "phong-vhtt",
            TITLE,
            flaw=flaw,
            channel="online" if online else "direct",
            online_level="3" if online else None,
        )
        if online:
            case.log.at = datetime.combine(day, time(7, 15 + number))
        case.apology = "in_time" if story == "waits_over_tet" else ""
        receive(case)
        follow(case, process.steps, Plan(minutes={"ky-duyet": 1900} if story == "waits_over_tet" else {}))
        collect(case)
        yield case
