"""Stories of land dossiers, prepared in the communes or filed in town: where most of the lateness is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from random import Random
from typing import Any

from papers import (
    AT_AUCTION,
    BY_JUDGMENT,
    COUPLE,
    GIFT,
    HEIRS,
    KITS,
    LAWFUL,
    SALE,
    SPLIT_OWN,
    SPLIT_SOLD,
    UNLAWFUL,
    Kit,
    fill,
)  # fmt: skip
from quarter import CALENDAR, COMMUNES, OFFICERS, TAN_LONG, on, process_of, slot, spread
from record import dossier_from
from writing import (
    Between,
    Case,
    Log,
    Plan,
    Stop,
    ask_and_start_again,
    collect,
    follow,
    form_02,
    officer_for,
    receive,
    usual_minutes,
)  # fmt: skip

from tthc_rules import schedule
from tthc_rules.definitions.conditions import Situation
from tthc_rules.definitions.shapes import Step

TRANSFER, JUDGMENT = "2.000889", "dang-ky-bien-dong-theo-ban-an"
SPLIT = "1.004203"
INTAKE, DESK, APPRAISE, APPROVE = "xa-tiep-nhan", "mot-cua", "tham-dinh", "duyet-chuyen-thue"
TAX, UPDATE, SIGN, SEAL = "thong-bao-thue", "chinh-ly-in-gcn", "ky-gcn", "dong-dau-chuyen-mot-cua"
SURVEY, OPINION, APPROVE_MAP = "do-dac", "y-kien-quy-hoach", "duyet-ban-ve"


def land_case(story: str, number: int, day: date, *, kit: Kit | None = None, flaw: str = "", **more: Any) -> Case:
    """Two in three are prepared by the commune where the land lies; the rest come to the one-stop shop in town."""
    process = process_of(more.pop("code", TRANSFER))
    rng = Random(f"{process.slug} {story} {number}")
    at_commune = more.pop("at_commune", number % 3 != 2)
    commune = (more.pop("commune", None) or rng.choice(COMMUNES)) if at_commune else None
    case = Case(process, story, Log(slot(day, rng), rng), "cn-vpdkdd", commune=commune, flaw=flaw, **more)
    if commune:
        case.prepared_by = f"{commune.letters}-06"
    fill(case, kit or (SALE if flaw else KITS[number % len(KITS)]))
    case.facts["nop-tai-xa"] = commune is not None
    return case


def enter(case: Case, plan: Plan | None = None) -> None:
    """Receipt, in the commune or in town, up to the arrival at the agencies of the town."""
    log, commune = case.log, case.commune
    receive(case)
    if commune is not None:
        log.note("accept", step=INTAKE, officer=case.prepared_by, agency=commune.id)
        intake_stop = (plan or Plan()).stops.get(INTAKE)
        if intake_stop:
            log.work(60)
            intake_stop(log, intake_of(case), case.prepared_by)
        log.work((plan or Plan()).minutes.get(INTAKE) or log.rng.randint(60, 900))
        log.note("send", step=INTAKE, officer=case.prepared_by, agency=commune.id, medium="paper")
        log.work((plan or Plan()).lies.get(INTAKE, log.rng.randint(20, 200)))
    log.note("arrived", agency="mot-cua")


def intake_of(case: Case) -> Step:
    return next(step for step in case.procedure.steps if step.id == INTAKE)


def counted(case: Case) -> tuple[Step, ...]:
    """The steps that the facts of this dossier call for, after the commune's."""
    situation = Situation(case.facts, None)
    return tuple(s for s in case.procedure.steps if s.id != INTAKE and s.when.holds(situation) is not False)


def through(case: Case, plan: Plan) -> Case:
    """Through all steps; between the tax notice and the new certificate the citizen pays."""
    plan.between.setdefault(TAX, paying(case.log.rng.choice((1, 1, 2, 2, 3, 4))))
    follow(case, counted(case), plan)
    collect(case)
    return case


def paying(days: int, document: bool = True) -> Between:
    def pay(log: Log, after: Step) -> None:
        notice = f"Thông báo nộp thuế, lệ phí số {log.rng.randint(100, 999)}/TB-CCT" if document else None
        log.note("pause", step=after.id, reason="payment", document=notice)
        log.rest(days)
        log.note("resume", officer=log.rng.choice(OFFICERS["mot-cua", ""]), agency="mot-cua")

    return pay


def waiting_for_tax_office(log: Log, step: Step, officer: str | None) -> None:
    """Logged as a stop, though the law does not deduct the time of the tax office."""
    log.note("pause", step=step.id, reason="tax_notice")
    log.work(480)
    log.note("resume", step=step.id)


def asking(papers: tuple[str, ...], days: int, *, document: bool = True, wrongful: bool | None = None) -> Stop:
    """A request for papers in the middle of a step; the citizen brings them some days later."""

    def ask(log: Log, step: Step, officer: str | None) -> None:
        form = form_02(log) if document else None
        log.note(
            "pause", step=step.id, officer=officer, reason="supplement", papers=papers, document=form, wrongful=wrongful
        )
        log.rest(days)
        log.note("resume", step=step.id)
        log.events.append(
            {"at": log.at, "kind": "visit", "reason": "supplement", "until": CALENDAR.add_working_minutes(log.at, 15)}
        )

    return ask


def land() -> Iterator[Case]:
    yield flagship()
    yield from land_in_order()
    yield from land_late()
    yield from land_twice()
    yield from land_ended_otherwise()
    yield from land_open()
    yield from judgments()
    yield from splits()


def flagship() -> Case:
    """The dossier that the demonstration opens, minute by minute.

    The commune had asked once already, in time, for a paper of the law; the second request came three weeks later
    for one that the law does not ask for, so the clock ran on.
    """
    case = land_case(
        "flagship", 0, on("20/1"), kit=SALE, flaw="missing:to-khai-lptb", commune=TAN_LONG, serial=7, apology="none"
    )
    log = case.log
    log.on(20, 1, "09:10")
    log.note("received", officer="XTL-01", agency="xa-tan-long")
    log.note("accept", step=INTAKE, officer="XTL-06", agency="xa-tan-long")
    log.on(21, 1, "08:00")
    log.note(
        "pause",
        step=INTAKE,
        officer="XTL-06",
        reason="supplement",
        papers=("to-khai-lptb",),
        document="Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ số 05/HDHS",
    )
    log.on(24, 1, "14:00")
    log.note("resume", step=INTAKE, officer="XTL-01", agency="xa-tan-long")
    log.on(24, 1, "16:10")
    log.note("send", step=INTAKE, officer="XTL-06", agency="xa-tan-long", medium="paper")
    held = [
        # step, officer, accepted, sent, medium of the hand-over
        (DESK, "MC-02", (25, 1, "08:30"), (25, 1, "13:50"), "paper"),
        (APPRAISE, "CN-04", (25, 1, "14:00"), (8, 2, "10:00"), "electronic"),
        (APPROVE, "LĐ-01", (8, 2, "10:00"), (8, 2, "14:45"), "paper"),
        (TAX, "TH-01", (8, 2, "15:00"), (10, 2, "15:00"), "paper"),
        (UPDATE, "CN-07", (16, 2, "15:00"), (22, 2, "15:00"), "electronic"),
        (SIGN, "GĐ-01", (22, 2, "15:00"), (24, 2, "16:00"), "electronic"),
        (SEAL, "VT-01", (24, 2, "16:00"), (25, 2, "09:00"), "electronic"),
    ]
    log.on(25, 1, "08:30")
    log.note("arrived", agency="mot-cua")
    for number, (step, officer, accepted, sent, medium) in enumerate(held):
        log.on(*accepted)
        if step == UPDATE:
            log.note("resume", officer="MC-02", agency="mot-cua")
        log.note("accept", step=step, officer=officer)
        if step == UPDATE:
            log.on(17, 2, "09:00")
            log.note(
                "pause",
                step=step,
                officer=officer,
                reason="supplement",
                papers=("giay-xac-nhan-tinh-trang-hon-nhan",),
                document="Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (lần 2) số 21/HDHS",
            )
            log.on(21, 2, "09:00")
            log.note("resume", officer="MC-02", agency="mot-cua")
        log.on(*sent)
        if step == SIGN:
            log.note("signed", step=step, officer=officer)
        after = held[number + 1][1] if number + 1 < len(held) else None
        log.note("send", step=step, officer=officer, to=after, medium=medium if after else None)
        if step == TAX:
            log.note("pause", step=UPDATE, reason="payment", document="Thông báo nộp thuế, lệ phí số 214/TB-CCT")
    log.note("ready")
    log.on(21, 2, "14:00")
    log.note("visit", reason="result_not_ready", until=datetime(2022, 2, 21, 14, 40))
    log.on(28, 2, "09:20")
    log.note("collected")
    return case


def land_in_order() -> Iterator[Case]:
    """Within the limit: before and after Tết, some carried over from before the quarter, some restarted in time."""
    flaws = {
        4: "missing:to-khai-lptb",
        13: "copy:hop-dong",
        22: "certified_copy:giay-chung-nhan",
        30: "missing:hop-dong",
        8: "unknown:uy-quyen",
        17: "unknown:de-nghi-mien-giam",
        27: "unknown:mien-khai-le-phi-truoc-ba",
        34: "unknown:uy-quyen",
    }
    days = [*spread(on("15/12"), on("28/1"), 3), *spread(on("1/3"), on("10/3"), 18)]
    for number, day in enumerate(days):
        flaw = flaws.get(number, "")
        case = land_case("smooth", number, day, flaw=flaw, channel="postal" if number % 11 == 8 else "direct")
        enter(case)
        yield through(case, Plan())
    for number, day in enumerate((on("30/12"), on("14/2"))):  # once, but for a paper beyond the law
        case = land_case("one_wrongful_request", number, day, kit=SALE)
        enter(case)
        yield through(case, Plan(stops={APPRAISE: asking((UNLAWFUL[number],), 1)}, minutes={APPRAISE: 700}))
    case = land_case("stopped_for_the_tax_office", 0, on("16/2"), kit=SALE)
    enter(case)
    yield through(case, Plan(stops={TAX: waiting_for_tax_office}, between={TAX: paying(1, document=False)}))
    for number, day in enumerate(spread(on("7/12"), on("14/12"), 8)):
        case = land_case("carried_over", number, day)
        enter(case)
        yield through(case, Plan())
    for number, day in enumerate(spread(on("20/12"), on("16/2"), 6)):
        paper = LAWFUL[number % 3]
        case = land_case("restart", number, day, flaw=f"missing:{paper}")
        enter(case)
        ask_and_start_again(case, counted(case), APPRAISE, (paper,), 1 + number % 3)
        yield through(case, Plan())
    for number, day in enumerate(spread(on("22/12"), on("9/2"), 3)):
        paper = LAWFUL[number % 3]
        case = land_case("late_notice", number, day, flaw=f"missing:{paper}")
        enter(case)
        yield through(case, Plan(stops={UPDATE: asking((paper,), 2)}))
    case = land_case("couple", 0, on("7/2"), kit=COUPLE)
    enter(case)
    yield through(case, Plan())
    case = land_case("extended", 0, on("10/1"), kit=HEIRS)
    enter(case)

    def extend(log: Log, step: Step, officer: str | None) -> None:
        log.note(
            "extend", step=step.id, officer=officer, limit="2 ngày làm việc", document="Công văn gia hạn số 11/CNVPĐKĐĐ"
        )

    yield through(case, Plan(minutes={APPRAISE: 2000}, stops={APPRAISE: extend}))
    for number, day in enumerate((on("6/1"), on("11/2"))):
        case = land_case("step_skipped", number, day)
        enter(case)
        yield through(case, Plan(skip=frozenset({APPROVE})))
    case = land_case("out_of_order", 0, on("14/2"), kit=SALE)
    enter(case)
    through(case, Plan())
    sealed = next(event for event in case.log.events if event["kind"] == "send" and event.get("step") == SEAL)
    signed = next(event for event in case.log.events if event["kind"] == "send" and event.get("step") == SIGN)
    sealed["at"], signed["at"] = signed["at"], sealed["at"]  # stamped before it was signed
    yield case
    case = land_case("log_corrected", 0, on("13/1"), kit=GIFT)
    enter(case)
    through(case, Plan())
    case.log.note("correction", officer="MC-03", note="Sửa giờ nhận hồ sơ tại khâu chỉnh lý, trước ghi nhầm buổi chiều")
    yield case


def land_late() -> Iterator[Case]:
    """Done after the due date, each for another reason."""
    days = [7 * 480, 2600, 6 * 480, 3300]

    def late(story: str, number: int, day: date, plan: Plan, apology: str = "none", **more: Any) -> Case:
        case = land_case(story, number, day, apology=apology, **more)
        enter(case, plan)
        through(case, plan)
        due = schedule(case.procedure, dossier_from("?", case), CALENDAR).due
        if due is not None and number % 2 == 0:
            case.log.events.append(
                {
                    "at": due.replace(hour=14),
                    "kind": "visit",
                    "reason": "result_not_ready",
                    "until": due.replace(hour=14, minute=35),
                }
            )
        return case

    for number, day in enumerate((on("13/12"), on("27/12"), on("12/1"), on("8/2"))):
        yield late(
            "slow_appraisal",
            number,
            day,
            Plan(minutes={APPRAISE: days[number] + 900}),
            ("late", "in_time", "none", "late")[number],
        )
    for number, day in enumerate((on("24/12"), on("17/1"))):
        yield late(
            "waits_for_signature",
            number,
            day,
            Plan(minutes={SIGN: 2400 + 480 * number, APPRAISE: 1400}),
            ("in_time", "none")[number],
        )
    yield late(
        "paper_lies", 0, on("4/1"), Plan(lies={DESK: 1500, APPROVE: 1300, INTAKE: 700}, minutes={APPRAISE: 1430})
    )
    for number, day in enumerate((on("6/1"), on("9/2"))):
        yield late(
            "nobody_assigned",
            number,
            day,
            Plan(unassigned={APPRAISE: 1400 + 500 * number, UPDATE: 1100}),
            ("none", "in_time")[number],
        )
    for number, day in enumerate((on("29/12"), on("18/1"))):
        yield late("slow_tax_notice", number, day, Plan(minutes={TAX: 3400, APPRAISE: 1400}), ("late", "none")[number])
    yield late("promised_twice", 0, on("5/1"), Plan(minutes={APPRAISE: 5200}), "late", kit=HEIRS)
    for number, fault in enumerate(("to", "from")):
        yield rework(late, number, fault)


def rework(late: Callable[..., Case], number: int, fault: str) -> Case:
    """The director sends the draft back: a mistake in it (fault of the drafter), or none (fault of the returner)."""

    def back(log: Log, step: Step, officer: str | None) -> None:
        log.note(
            "return",
            step=SIGN,
            officer=officer,
            to=UPDATE,
            fault=fault,
            note=("Sai số thửa", "Yêu cầu trình bày lại")[number],
        )
        log.work(20)
        log.note("accept", step=UPDATE, officer="CN-06")
        log.work(1100 + 500 * number)
        log.note("send", step=UPDATE, officer="CN-06", to=officer, medium="electronic")
        log.work(15)
        log.note("accept", step=SIGN, officer=officer)

    plan = Plan(stops={SIGN: back}, officers={UPDATE: "CN-06"}, minutes={APPRAISE: 1700, UPDATE: 1190, SIGN: 600})
    return late("rework", number, (on("11/1"), on("9/2"))[number], plan, kit=SALE)


def land_twice() -> Iterator[Case]:
    """Asked for papers twice: 22 dossiers, and the flagship. Two in three were prepared in a commune.

    Four ways: a restart and then a second request; one in the commune and one by the branch for a paper that the law
    does not ask for; a late first request and a second; a second one that the log itself calls wrongful.
    """
    days = [*spread(on("16/12"), on("21/1"), 11), *spread(on("7/2"), on("24/2"), 11)]
    for number, day in enumerate(days):
        paper, extra = LAWFUL[number % 3], UNLAWFUL[number % 3]
        slow = number % 2 == 0
        case = land_case(
            "twice", number, day, flaw=f"missing:{paper}", apology=("none", "late", "none", "none")[number % 4]
        )
        first = asking((paper,), 2)
        again = asking((extra,), 3 if slow else 1, document=number % 5 != 4, wrongful=True if number % 7 == 6 else None)
        plan = Plan(stops={UPDATE: again}, minutes={APPRAISE: 1900 if slow else 1000})
        way = number % 4
        if way == 1 and case.commune:
            plan.stops[INTAKE] = first
            enter(case, plan)
        elif way == 3:
            enter(case)
            plan.stops[SIGN], plan.stops[UPDATE] = again, first
        else:
            enter(case)
            ask_and_start_again(case, counted(case), APPRAISE, (paper,), 1 + number % 3)
        yield through(case, plan)


def land_ended_otherwise() -> Iterator[Case]:
    ends = (
        ("refused", on("7/1"), "Đất đang có tranh chấp, đã có đơn tại UBND xã", "Phiếu từ chối số 07/TB-CNVPĐKĐĐ"),
        ("refused", on("15/2"), "Quyền sử dụng đất đang bị kê biên", "Phiếu từ chối số 12/TB-CNVPĐKĐĐ"),
        ("withdrawn", on("19/1"), "Các bên hủy hợp đồng, xin rút hồ sơ", "Đơn xin rút hồ sơ"),
        ("stopped", on("16/2"), "Dừng theo văn bản của cơ quan thi hành án dân sự", "Thông báo dừng số 02/TB-CNVPĐKĐĐ"),
    )  # fmt: skip
    for number, (kind, day, note, document) in enumerate(ends):
        case = land_case(kind, number, day, kit=SALE)
        enter(case)
        follow(case, counted(case), Plan(until=APPRAISE, minutes={APPRAISE: 1000}))
        case.log.work(30)
        case.log.note(kind, officer="LĐ-01", note=note, document=document)
        yield case


def land_open() -> Iterator[Case]:
    """Not finished on 14/03/2022: overdue, waiting for the citizen, or due within a day."""
    for number, day in enumerate(spread(on("7/2"), on("22/2"), 7)):
        step = (APPRAISE, SIGN, UPDATE)[number % 3]
        case = land_case("overdue", number, day, apology=("none", "none", "late")[number % 3])
        enter(case)
        yield through(case, Plan(minutes={step: 12000}))
    for number, day in enumerate(spread(on("11/2"), on("1/3"), 8)):
        case = land_case("waiting_for_payment", number, day)
        enter(case)
        yield through(case, Plan(between={TAX: paying(20)}))
    for number, day in enumerate(spread(on("7/3"), on("9/3"), 3)):
        paper = LAWFUL[number % 3]
        case = land_case("waiting_for_papers", number, day, flaw=f"missing:{paper}")
        enter(case, Plan(minutes={INTAKE: 90}))
        follow(case, counted(case), Plan(until=APPRAISE, minutes={APPRAISE: 300}))
        officer = case.log.events[-1]["officer"]
        case.log.note(
            "pause", step=APPRAISE, officer=officer, reason="supplement", papers=(paper,), document=form_02(case.log)
        )
        yield case
    for number in range(4):
        case = land_case("due_soon", number, on("1/3"), at_commune=False, kit=SALE)
        enter(case)
        yield through(case, Plan(between={TAX: paying(0)}, minutes={(APPRAISE, TAX)[number % 2]: 9000}))


def judgments() -> Iterator[Case]:
    """Under court judgments and enforcement: three in time, two late, two not signed yet."""
    told: tuple[tuple[date, Kit, str, dict[str, int]], ...] = (
        (on("20/12"), BY_JUDGMENT, "", {}),
        (on("12/1"), AT_AUCTION, "", {}),
        (on("9/2"), BY_JUDGMENT, "", {}),
        (on("6/1"), BY_JUDGMENT, "missing:ban-an", {APPRAISE: 4300}),
        (on("8/2"), AT_AUCTION, "", {SIGN: 3800}),
        (on("25/2"), BY_JUDGMENT, "", {APPRAISE: 9000}),
        (on("8/3"), BY_JUDGMENT, "unknown:phai-khai-thue-thu-nhap-ca-nhan", {SIGN: 9000}),
    )
    for number, (day, kit, flaw, minutes) in enumerate(told):
        case = land_case("judgment", number, day, code=JUDGMENT, kit=kit, flaw=flaw, apology="none")
        enter(case)
        yield through(case, Plan(minutes=dict(minutes)))


def splits() -> Iterator[Case]:
    """Parcels split: after the appraisal, survey and planning opinion side by side. One opinion keeps all waiting."""
    days = (on("17/12"), on("7/1"), on("25/1"), on("10/2"), on("23/2"), on("3/3"))
    for number, day in enumerate(days):
        kit = SPLIT_SOLD if number % 2 else SPLIT_OWN
        flaw = "missing:hop-dong" if number == 3 else ""
        case = land_case(
            "opinion_late" if number == 1 else "split", number, day, code=SPLIT, kit=kit, flaw=flaw, apology="none"
        )
        enter(case)
        side_by_side(case, Plan(minutes={OPINION: 7200} if number == 1 else {}))
        collect(case)
        yield case


def side_by_side(case: Case, plan: Plan) -> None:
    """Steps in sequence, the survey and the opinion at the same time, and again in sequence."""
    log, steps = case.log, {step.id: step for step in counted(case)}
    first, last = (
        [steps[DESK], steps[APPRAISE]],
        [step for step in steps.values() if step.id not in (DESK, APPRAISE, SURVEY, OPINION)],
    )
    surveyor, adviser, chief = (officer_for(case, steps[name], plan) for name in (SURVEY, OPINION, APPROVE_MAP))
    follow(case, first, Plan(until=APPRAISE))
    log.note("send", step=APPRAISE, officer=log.events[-1]["officer"], to={SURVEY: surveyor, OPINION: adviser})
    forked, joined = log.at, log.at
    for step, officer, lies in ((SURVEY, surveyor, 0), (OPINION, adviser, log.rng.randint(30, 240))):
        log.at = forked
        log.work(lies)
        log.note("accept", step=step, officer=officer)
        log.work(plan.minutes.get(step) or usual_minutes(steps[step], log.rng))
        log.note("send", step=step, officer=officer, to={APPROVE_MAP: chief})
        joined = max(joined, log.at)
    log.at = joined
    log.work(log.rng.randint(5, 60))
    follow(case, last, plan)
