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
        return {"xã": "commune", "huyện": "district"}[self.procedure.level or ""]

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
