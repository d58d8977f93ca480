"""Writes the simulated quarter of thị xã Ngã Năm (15/12/2021–14/3/2022): dossiers.json and events.csv.

The procedures, the units and the calendar are real; every dossier, code, officer and hour is invented. The log of
each dossier is told as a story (`smooth`, `twice`, `rework`, …) that follows the steps of the internal process; what
happened after 17:00 on 14/03/2022 is cut off. All chance comes from seeds, so each run writes the same bytes:

    python examples/nga-nam-q1-2022/make.py
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tthc_rules import Dossier, Procedure, Registry, load_procedures, schedule, vietnam_calendar
from tthc_rules.definitions.shapes import Step
from tthc_rules.dossiers.event_log import write_event_log
from tthc_rules.dossiers.records import dossier_of, record_of

FOLDER = Path(__file__).parent
CALENDAR = vietnam_calendar(2021, 2022)
FIRST_DAY, LAST_DAY = date(2021, 12, 15), date(2022, 3, 14)
AS_OF = datetime(2022, 3, 14, 17)
ISSUER = "UBND thị xã Ngã Năm"
NOTE = (
    "DỮ LIỆU MÔ PHỎNG: mọi hồ sơ, mã hồ sơ, mã cán bộ và giờ giấc đều do make.py sinh ra; "
    "chỉ thủ tục, đơn vị và lịch làm việc là thật."
)

# ---------------------------------------------------------------------- units and officers (codes, never names)

TOWN_CODE = "000.00.28.H51"


@dataclass(frozen=True)
class Commune:
    """A ward or commune: its id in agencies.yaml, the letters of its officers' codes, its invented unit code."""

    id: str
    letters: str
    code: str


COMMUNES = (
    Commune("phuong-1", "P1", "000.21.28.H51"),
    Commune("phuong-2", "P2", "000.22.28.H51"),
    Commune("phuong-3", "P3", "000.23.28.H51"),
    Commune("xa-long-binh", "XLB", "000.24.28.H51"),
    Commune("xa-my-binh", "XMB", "000.25.28.H51"),
    Commune("xa-my-quoi", "XMQ", "000.26.28.H51"),
    Commune("xa-tan-long", "XTL", "000.27.28.H51"),
    Commune("xa-vinh-quoi", "XVQ", "000.28.28.H51"),
)
TAN_LONG = COMMUNES[6]

# Who may hold a step: by agency, or by agency and step where the step has people of its own.
OFFICERS: dict[tuple[str, str], tuple[str, ...]] = {
    ("mot-cua", ""): ("MC-01", "MC-02", "MC-03"),
    ("mot-cua", "tra-ket-qua"): ("MC-04",),
    ("phong-tckh", "tham-dinh"): ("TC-01", "TC-02"),
    ("phong-tckh", "ky"): ("TC-09",),
    ("phong-vhtt", "tham-dinh"): ("VH-01", "VH-02"),
    ("phong-vhtt", "lanh-dao-phong"): ("VH-09",),
    ("van-phong", ""): ("VP-01", "VP-02"),
    ("ubnd-thi-xa", ""): ("TX-01",),
    ("chi-cuc-thue", ""): ("TH-01", "TH-02"),
}
# In a commune the code is the commune's letters and a number for the duty.
COMMUNE_DUTY = {
    "tiep-nhan": "01",
    "tra-ket-qua": "01",
    "tham-tra": "02",
    "ghi-so": "02",
    "tham-dinh": "03",
    "ky": "05",
    "ky-duyet": "05",
}

# ---------------------------------------------------------------------- a dossier while it is written


class Log:
    """The log of one dossier and the hand of the clock that writes it, which moves in working time only."""

    def __init__(self, at: datetime, rng: Random) -> None:
        self.at = at
        self.rng = rng
        self.events: list[dict[str, Any]] = []

    def note(self, kind: str, **said: Any) -> None:
        self.events.append({"at": self.at, "kind": kind, **said})

    def work(self, minutes: int) -> None:
        self.at = CALENDAR.add_working_minutes(self.at, minutes)

    def rest(self, days: int) -> None:
        """On to some hour of the working day that comes `days` working days later."""
        self.at = slot(CALENDAR.add_working_days(self.at.date(), days), self.rng)

    def on(self, day: int, month: int, clock: str) -> None:
        self.at = datetime.combine(date(2022, month, day), time.fromisoformat(clock))


@dataclass
class Case:
    """A dossier: who has it, how it came, what is in it, and its log. `entered`: when its code was given."""

    procedure: Procedure
    story: str
    log: Log
    agency: str
    channel: str = "direct"
    online_level: str | None = None
    commune: Commune | None = None
    prepared_by: str | None = None
    flaw: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    papers: list[Any] = field(default_factory=list)
    checked: bool = True
    apology: str = ""
    serial: int | None = None

    @property
    def level(self) -> str:
        return self.procedure.level or ""

    def entered(self) -> datetime:
        """A dossier that a commune passes on gets its code when the town's one-stop shop enters it."""
        kinds = ("arrived", "received") if self.level == "district" else ("received",)
        return next(event["at"] for kind in kinds for event in self.log.events if event["kind"] == kind)

    def unit_code(self) -> str:
        return self.commune.code if self.commune and self.level == "commune" else TOWN_CODE


@cache
def registry() -> Registry:
    return load_procedures()


def process_of(code: str, local: bool = True) -> Procedure:
    """The version of the quarter: with the internal process of the town, or the national file alone."""
    return registry().get(code, FIRST_DAY, ISSUER if local else None)


def slot(day: date, rng: Random, latest: int = 16 * 60 + 30) -> datetime:
    """Some minute of a working day's office hours, between 07:05 and `latest`."""
    minute = rng.choice([*range(7 * 60 + 5, 10 * 60 + 40), *range(13 * 60 + 5, latest)])
    return datetime.combine(day, time(minute // 60, minute % 60))


def spread(first: date, last: date, count: int) -> list[date]:
    """`count` working days spread evenly from the first to the last."""
    days = [d for n in range((last - first).days + 1) if CALENDAR.is_working_day(d := first + timedelta(n))]
    return [days[n * len(days) // count] for n in range(count)]


# ---------------------------------------------------------------------- following the internal process

Stop = Callable[[Log, Step, str | None], None]


@dataclass
class Plan:
    """What is out of the ordinary on the way through the steps; everything else keeps its limit.

    `minutes`: working minutes a step takes. `lies`: minutes the paper lies after a step has sent it. `unassigned`:
    minutes an electronic hand-over waits at a step until the head names somebody. `skip`: steps nobody does.
    `stops`: what happens in the middle of a step. `until`: the last step done.
    """

    minutes: dict[str, int] = field(default_factory=dict)
    lies: dict[str, int] = field(default_factory=dict)
    unassigned: dict[str, int] = field(default_factory=dict)
    skip: frozenset[str] = frozenset()
    stops: dict[str, Stop] = field(default_factory=dict)
    officers: dict[str, str] = field(default_factory=dict)
    until: str = ""


def officer_for(case: Case, step: Step, plan: Plan) -> str:
    if step.id in plan.officers:
        return plan.officers[step.id]
    if step.agency == "xa":
        assert case.commune is not None
        return f"{case.commune.letters}-{COMMUNE_DUTY[step.id]}"
    agency = step.agency or ""
    choice = OFFICERS.get((agency, step.id)) or OFFICERS[agency, ""]
    return choice[case.log.rng.randrange(len(choice))]


def usual_minutes(step: Step, rng: Random) -> int:
    """Between a good half and nearly all of the step's limit."""
    limit = step.limit.minutes(CALENDAR) if step.limit else 60
    return max(1, limit * rng.randint(52, 92) // 100)


def follow(case: Case, steps: Sequence[Step], plan: Plan) -> None:
    """Takes the dossier through the steps, one after the other, to the end or to the step `plan.until`."""
    log = case.log
    going = [step for step in steps if step.id not in plan.skip]
    who = {step.id: officer_for(case, step, plan) for step in going}
    for number, step in enumerate(going):
        officer: str | None = who[step.id]
        if step.id in plan.unassigned:
            log.work(plan.unassigned[step.id])
            log.note("assign", step=step.id, officer=officer)
            log.work(log.rng.randint(2, 20))
        log.note("accept", step=step.id, officer=officer)
        minutes = plan.minutes.get(step.id) or usual_minutes(step, log.rng)
        if step.id in plan.stops:
            log.work(minutes // 2)
            plan.stops[step.id](log, step, officer)
            log.work(minutes - minutes // 2)
        else:
            log.work(minutes)
        if step.id in SIGNING:
            log.note("signed", step=step.id, officer=officer)
        if step.id == plan.until:
            return
        after = going[number + 1] if number + 1 < len(going) else None
        hand_over(case, step, officer, after, who, plan)
    log.note("ready")


def hand_over(
    case: Case, step: Step, officer: str | None, after: Step | None, who: dict[str, str], plan: Plan
) -> None:
    """Within an agency the system passes the dossier on; between agencies paper is carried and signed for."""
    log, said = case.log, {"step": step.id, "officer": officer}
    if after is None:
        log.note("send", **said)
    elif after.id in plan.unassigned:
        log.note("send", **said, medium="electronic")
    elif after.agency == step.agency:
        log.note("send", **said, to=who[after.id], medium="electronic")
        log.work(log.rng.randint(1, 10))
    else:
        log.note("send", **said, to=who[after.id], medium="paper")
        log.work(plan.lies.get(step.id, log.rng.randint(4, 25)))


SIGNING = frozenset({"ky", "ky-duyet", "ky-giay-chung-nhan"})


def collect(case: Case, share: int = 88) -> None:
    """Most people fetch the result within a few days."""
    if case.log.rng.randrange(100) < share:
        if case.log.rng.randrange(3):
            case.log.rest(case.log.rng.choice((1, 1, 2, 3, 5)))
        else:
            case.log.work(case.log.rng.randint(5, 90))
        case.log.note("collected")


def receive(case: Case) -> None:
    officer = f"{case.commune.letters}-01" if case.commune else case.log.rng.choice(OFFICERS["mot-cua", ""])
    if case.channel == "online":
        submit_online(case)
    elif case.log.rng.randrange(100) < 12:
        visit_first(case, officer)
    case.log.note("received", officer=officer, agency=case.commune.id if case.commune else "mot-cua")


def submit_online(case: Case) -> None:
    """From home in the evening before, or over the weekend: the only events outside office hours."""
    log = case.log
    before = CALENDAR.add_working_days(log.at.date(), -1)
    days = [n for n in range((log.at.date() - before).days)] or [0]
    evening = datetime.combine(before + timedelta(log.rng.choice(days)), time(log.rng.randint(17, 21)))
    evening += timedelta(minutes=log.rng.randint(5, 55))
    log.events.append({"at": evening, "kind": "submitted"})


VISITS = ("guidance", "papers_missing", "officer_absent")


def visit_first(case: Case, officer: str) -> None:
    """A trip to the counter some days before, often because something was missing."""
    log = case.log
    at = slot(CALENDAR.add_working_days(log.at.date(), -log.rng.randint(1, 4)), log.rng)
    reason = log.rng.choice(VISITS)
    until = CALENDAR.add_working_minutes(at, log.rng.choice((8, 12, 15, 25, 40, 65)))
    log.events.append({"at": at, "kind": "visit", "reason": reason, "officer": officer, "until": until})
    if reason == "papers_missing":
        document = f"Phiếu hướng dẫn hoàn thiện hồ sơ số {log.rng.randint(1, 90)}/HDHS"
        log.events.append({"at": until, "kind": "guided", "officer": officer, "document": document})


# ---------------------------------------------------------------------- papers and facts


@dataclass(frozen=True)
class Kit:
    """What is handed in when nothing is wrong, and the facts that ask for it. `unknown`: facts that may stay open."""

    facts: dict[str, Any]
    papers: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def fill(case: Case, kit: Kit) -> None:
    """Puts the papers in, with the flaw: `missing:<paper>`, `<kind of copy>:<paper>` or `unknown:<fact>`."""
    what, _, which = case.flaw.partition(":")
    case.facts, case.papers = dict(kit.facts), list(kit.papers)
    if what == "unknown":
        del case.facts[which]
    elif what == "missing":
        case.papers.remove(which)
    elif what:
        case.papers[case.papers.index(which)] = {"id": which, "copy": what}


BIRTH = Kit(
    {"tre-bi-bo-roi": False, "mang-thai-ho": False, "uy-quyen": False, "cha-me-da-ket-hon": True},
    ("to-khai", "giay-chung-sinh", "giay-to-tuy-than", "so-ho-khau", "giay-ket-hon"),
)
BIRTH_UNMARRIED = Kit({**BIRTH.facts, "cha-me-da-ket-hon": False}, BIRTH.papers[:-1])
BIRTH_BY_PROXY = Kit({**BIRTH.facts, "uy-quyen": True}, (*BIRTH.papers, "van-ban-uy-quyen"))
COPIES = Kit({"so-luong-lon-hoac-phuc-tap": False, "co-quan-co-phuong-tien-chup": True}, ("ban-chinh",))
COPIES_BROUGHT = Kit(
    {**COPIES.facts, "co-quan-co-phuong-tien-chup": False}, ("ban-chinh", "ban-sao-can-chung-thuc")
)
FESTIVAL = Kit({}, ("van-ban-thong-bao",))
TITLE = Kit({}, ("van-ban-de-nghi", "ban-dang-ky", "bang-tu-danh-gia", "bien-ban-hop"))
SHOP = Kit({"chu-the-thanh-lap": "mot-ca-nhan"}, ("giay-de-nghi", "giay-to-phap-ly-chu-ho"))
FAMILY_SHOP = Kit(
    {"chu-the-thanh-lap": "cac-thanh-vien-ho-gia-dinh"},
    (*SHOP.papers, "giay-to-phap-ly-thanh-vien", "bien-ban-hop", "van-ban-uy-quyen-thanh-vien"),
)

# ---------------------------------------------------------------------- the communes: justice, festivals


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
    days = [(7, 12), (9, 12), (20, 12), (30, 12), (5, 1), (11, 1), (13, 1), (14, 1), (17, 1), (18, 1), (25, 1), (10, 2), (7, 3), (9, 3)]
    for number, (day, month) in enumerate(days):
        received = date(2021 if month == 12 else 2022, month, day)
        case = commune_case(process, "festival", number, received, 16 * 60, FESTIVAL, "copy:van-ban-thong-bao" if number == 5 else "")
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


# ---------------------------------------------------------------------- the town: business households, culture


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

    for number, day in enumerate(spread(date(2021, 12, 16), date(2022, 3, 11), 17)):
        level, kit = ("4" if number % 3 == 2 else "3"), FAMILY_SHOP if number % 4 == 1 else SHOP
        flaw = {11: "copy:giay-de-nghi", 14: "unknown:chu-the-thanh-lap"}.get(number, "")
        case = shop("online", number, day, flaw, kit, channel="online", online_level=level)
        case.log.at = datetime.combine(day, time(7, 10 + number)) if number != 4 else slot(day, case.log.rng)
        yield through(case, Plan())
    for number, day in enumerate(spread(date(2021, 12, 15), date(2022, 3, 14), 27)):
        flaw = {3: "missing:giay-to-phap-ly-chu-ho", 9: "missing:bien-ban-hop", 16: "copy:giay-de-nghi", 20: "unknown:chu-the-thanh-lap"}.get(number, "")
        kit = FAMILY_SHOP if number in (2, 9, 15, 22) else SHOP
        yield through(shop("smooth", number, day, flaw, kit, channel="postal" if number % 9 == 5 else "direct"), Plan())
    yield through(shop("carried_over", 0, date(2021, 12, 13)), Plan())
    for number, day in enumerate((date(2022, 1, 12), date(2022, 2, 21))):
        case = shop("slow_appraisal", number, day, apology=("late", "none")[number])
        yield through(case, Plan(minutes={"tham-dinh": 1700 + 300 * number}))
    for number, day in enumerate((date(2022, 1, 5), date(2022, 2, 17))):
        yield restart(shop("restart", number, day, "missing:bien-ban-hop", FAMILY_SHOP), process.steps, "tham-dinh", ("bien-ban-hop",), 2)
    yield through(shop("nobody_signed_off", 0, date(2022, 2, 9)), Plan(skip=frozenset({"ky"})))
    case = shop("refused", 0, date(2022, 1, 19))
    receive(case)
    follow(case, process.steps, Plan(until="tham-dinh"))
    case.log.note("refused", officer="TC-09", document="Phiếu từ chối số 03/HDHS", note="Tên hộ kinh doanh trùng trong phạm vi thị xã")
    yield case
    case = shop("lying", 0, date(2022, 3, 7), apology="none")
    receive(case)
    follow(case, process.steps, Plan(until="tham-dinh", minutes={"tham-dinh": 4000}))
    yield case


def restart(case: Case, steps: Sequence[Step], at: str, papers: tuple[str, ...], days: int, **rest: Any) -> Case:
    """Found incomplete in time, handed back with Mẫu 02; on full re-submission the limit starts again (Đ.19.4)."""
    receive(case)
    ask_and_start_again(case, steps, at, papers, days)
    follow(case, steps, Plan(**rest))
    collect(case)
    return case


def ask_and_start_again(case: Case, steps: Sequence[Step], at: str, papers: tuple[str, ...], days: int) -> None:
    log = case.log
    follow(case, steps, Plan(until=at, minutes={at: log.rng.randint(90, 240)}))
    officer = log.events[-1]["officer"]
    log.note("pause", step=at, officer=officer, reason="supplement", papers=papers, document=form_02(log))
    log.rest(days)
    log.note("reset", officer=log.rng.choice(OFFICERS["mot-cua", ""]), agency="mot-cua")


def form_02(log: Log) -> str:
    return f"Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ số {log.rng.randint(1, 90):02d}/HDHS"


def titles() -> Iterator[Case]:
    process = process_of("2.000440")
    for number, day in enumerate(spread(date(2021, 12, 15), date(2022, 2, 18), 21)):
        online = number % 2 == 0
        flaw = {5: "copy:bien-ban-hop", 12: "missing:bien-ban-hop"}.get(number, "")
        story = "waits_over_tet" if number == 13 else "online" if online else "smooth"
        case = town_case(process, story, number, day, "phong-vhtt", TITLE, flaw=flaw,
                         channel="online" if online else "direct", online_level="3" if online else None)
        if online:
            case.log.at = datetime.combine(day, time(7, 15 + number))
        case.apology = "in_time" if story == "waits_over_tet" else ""
        receive(case)
        follow(case, process.steps, Plan(minutes={"ky-duyet": 1900} if story == "waits_over_tet" else {}))
        collect(case)
        yield case
