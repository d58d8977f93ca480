"""A dossier while it is written: its log, the plan it follows through the steps, and what may happen on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from quarter import CALENDAR, COMMUNE_DUTY, OFFICERS, TOWN_CODE, Commune, slot

from tthc_rules import Procedure
from tthc_rules.definitions.shapes import Step


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
        at: datetime = next(event["at"] for kind in kinds for event in self.log.events if event["kind"] == kind)
        return at

    def unit_code(self) -> str:
        return self.commune.code if self.commune and self.level == "commune" else TOWN_CODE


Stop = Callable[[Log, Step, str | None], None]
Between = Callable[[Log, Step], None]


@dataclass
class Plan:
    """What is out of the ordinary on the way through the steps; everything else keeps its limit.

    `minutes`: working minutes a step takes. `lies`: minutes the paper lies after a step has sent it. `unassigned`:
    minutes an electronic hand-over waits at a step until the head names somebody. `skip`: steps nobody does.
    `stops`: what happens in the middle of a step; `between`: what happens after it is sent. `until`: the last step
    anybody works at; it is not sent.
    """

    minutes: dict[str, int] = field(default_factory=dict)
    lies: dict[str, int] = field(default_factory=dict)
    unassigned: dict[str, int] = field(default_factory=dict)
    skip: frozenset[str] = frozenset()
    stops: dict[str, Stop] = field(default_factory=dict)
    between: dict[str, Between] = field(default_factory=dict)
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
        if after is not None and step.id in plan.between:
            plan.between[step.id](log, after)
    log.note("ready")


def hand_over(case: Case, step: Step, officer: str | None, after: Step | None, who: dict[str, str], plan: Plan) -> None:
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
        if step.id not in plan.between:
            log.work(plan.lies.get(step.id, log.rng.randint(4, 25)))


SIGNING = frozenset({"ky", "ky-duyet", "ky-gcn"})


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
    days = list(range((log.at.date() - before).days)) or [0]
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
