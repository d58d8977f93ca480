"""What is owed beside the due date: every expected day and hour typed by hand from the calendar of 2022.

Tết Nhâm Dần: 31/01–04/02/2022 off (Monday to Friday). 30/4/2022 is a Saturday: 02/05 and 03/05 are off instead.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from deadline_cases import CODE, VIETNAM, dossier, event, moment, pause, procedure, steps
from delay_logs import TOY, Story, stories
from delay_logs import at as toy_moment
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles import VN_OFF, vn_hours

from tthc_rules import Dossier, Event, Limit, Procedure, Regime, Schedule, schedule
from tthc_rules.deadline.duties.compliance import Compliance, compliance
from tthc_rules.deadline.duties.handover import handover_by
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.regime import RuleSource
from tthc_rules.definitions.shapes import Confidence, Fact, FactKind, Step
from tthc_rules.dossiers import EventKind

DECREE = Regime(
    "nghi-dinh",
    "Nghị định thử",
    supplement_effect="pause",
    supplement_max=1,
    supplement_notice=Limit.parse("3 ngày làm việc"),
    handover_cutoff=time(15),
    online_reply=Limit.parse("8 giờ làm việc"),
    apology_days_before=1,
    reappointments_max=1,
    sources={
        "apology_days_before": RuleSource("Nghị định 61/2018/NĐ-CP", "khoản 9 Điều 19", Confidence.HIGH),
        "supplement_notice": RuleSource("Nghị định 61/2018/NĐ-CP", "khoản 4 Điều 19", Confidence.MEDIUM),
        "handover_cutoff": RuleSource("Nghị định 61/2018/NĐ-CP", "Điều 18", Confidence.HIGH),
        "online_reply": RuleSource("Nghị định 45/2020/NĐ-CP", None, Confidence.LOW),
    },
)
RESTARTS = replace(DECREE, supplement_effect="reset")
OFFICE = procedure(
    steps=steps(
        ("mot-cua", "0,5 ngày làm việc", "mot-cua"),
        ("tham-dinh", "5 ngày làm việc", "phong"),
        ("ky", "1 ngày làm việc", "phong"),
    )
)


def asked(
    limit: str | Procedure, received: str | None, *events: Event, as_of: str | None = None, **more: object
) -> tuple[Schedule, Dossier]:
    regime = more.pop("regime", DECREE)
    handed_in = dossier(received, *events, **more)
    rules = limit if isinstance(limit, Procedure) else procedure(limit)
    return schedule(rules, handed_in, VIETNAM, as_of=as_of and moment(as_of), regime=regime), handed_in


def duties(*given: object, **more: object) -> Compliance:
    return compliance(*asked(*given, **more))


def at(text: str | None) -> datetime | None:
    return None if text is None else moment(text)


# ---------------------------------------------------------------------- apology


@pytest.mark.parametrize(
    ("events", "as_of", "sent", "in_time"),
    [
        # received Tuesday 25/01, ten working days over Tết: due 15/02, so to be told by Monday 14/02
        (["ready 15/02/2022 17:00"], None, None, None),  # in time: nothing owed
        (["ready 16/02/2022 08:00"], None, None, False),
        (["apology 14/02/2022 20:15", "ready 16/02/2022 08:00"], None, "14/02/2022 20:15", True),
        (["apology 15/02/2022 07:00", "ready 16/02/2022 08:00"], None, "15/02/2022 07:00", False),
        (["apology 15/02/2022 07:00", "ready 15/02/2022 16:00"], None, "15/02/2022 07:00", None),
        (["apology 10/02/2022 09:00", "ready 15/02/2022 16:00"], None, "10/02/2022 09:00", True),
        (["apology 25/01/2022 08:30", "ready 16/02/2022 16:00"], None, "25/01/2022 08:30", True),
        ([], None, None, None),
        ([], "14/02/2022 16:00", None, None),
        ([], "15/02/2022 17:00", None, None),  # the last day for it has passed, but the dossier is not late yet
        ([], "16/02/2022 07:00", None, False),
        (["apology 17/02/2022 09:00"], "16/02/2022 09:00", None, False),  # not read: later than as_of
    ],
)
def test_an_apology_is_owed_by_the_late(
    events: list[str], as_of: str | None, sent: str | None, in_time: object
) -> None:
    logged = [event(text.split(" ", 1)[1], text.split()[0]) for text in events]
    apology = duties("10 ngày làm việc", "25/01/2022 08:30", *logged, as_of=as_of).apology
    assert apology.due == moment("14/02/2022 17:00") and apology.whole_day
    assert (apology.done, apology.in_time) == (at(sent), in_time)
    assert apology.article == "khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP"
    assert apology.confidence is Confidence.HIGH


def test_the_last_day_for_an_apology_on_a_day_off_is_the_working_day_before() -> None:
    # ten working days from Monday 18/04: 29/04 is the ninth, Wednesday 04/05 the tenth; 03/05 is a day off
    late = duties("10 ngày làm việc", "18/04/2022 09:00", event("05/05/2022 08:00", "ready"))
    assert late.apology.due == moment("29/04/2022 17:00")


def test_no_apology_could_be_sent_before_receipt() -> None:
    late = duties("trong ngày", "25/01/2022 08:30", event("26/01/2022 08:00", "ready"))
    assert (late.apology.due, late.apology.in_time) == (None, None)
    assert duties("1 ngày làm việc", "25/01/2022 08:30", event("27/01/2022 08:00", "ready")).apology.due == moment(
        "25/01/2022 17:00"
    )
    assert duties("10 ngày làm việc", None, event("25/01/2022 09:00", "apology")).apology.done is None


def test_an_apology_for_an_earlier_run_does_not_count_for_the_next() -> None:
    stop = pause("26/01/2022 09:00", "07/02/2022 09:00", "supplement")
    early, late = event("25/01/2022 10:00", "apology"), event("23/02/2022 09:00", "apology")
    again = duties(
        "10 ngày làm việc", "25/01/2022 08:30", early, *stop, late, as_of="24/02/2022 09:00", regime=RESTARTS
    )
    # restarted on 07/02: due 21/02, so to be told by Friday 18/02
    assert (again.apology.due, again.apology.done) == (moment("18/02/2022 17:00"), moment("23/02/2022 09:00"))
    assert again.apology.in_time is False
    assert again.breaches == ("apology_days_before",)


# ---------------------------------------------------------------------- supplement


@pytest.mark.parametrize(
    ("asked_at", "in_time"),
    [("28/01/2022 10:00", True), ("09/02/2022 17:00", True), ("09/02/2022 19:30", True), ("10/02/2022 07:00", False)],
)
def test_the_notice_for_supplement_is_due_in_three_working_days(asked_at: str, in_time: bool) -> None:
    # received Friday 28/01: the working days after Tết are 07, 08, 09/02
    notice = duties("10 ngày làm việc", "28/01/2022 10:00", *pause(asked_at, reason="supplement")).supplement_notice
    assert notice is not None
    assert (notice.due, notice.done, notice.in_time) == (moment("09/02/2022 17:00"), moment(asked_at), in_time)
    assert notice.article == "khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP"
    assert notice.confidence is Confidence.MEDIUM


def test_a_notice_around_the_thirtieth_of_april() -> None:
    notice = duties(
        "10 ngày làm việc", "28/04/2022 14:00", *pause("06/05/2022 08:00", reason="supplement")
    ).supplement_notice
    # 29/04, then 04/05 and 05/05
    assert notice is not None and notice.due == moment("05/05/2022 17:00") and notice.in_time is False


def test_requests_are_counted_over_the_whole_dossier_and_only_the_first_has_a_time() -> None:
    stops = (
        *pause("26/01/2022 09:00", "27/01/2022 09:00", "supplement"),
        *pause("17/02/2022 09:00", "18/02/2022 09:00", "supplement"),
    )
    twice = duties("10 ngày làm việc", "25/01/2022 08:30", *stops, regime=RESTARTS)
    assert twice.supplement_notice is not None and twice.supplement_notice.in_time is True
    assert (twice.supplements.number, twice.supplements.maximum, twice.supplements.within) == (2, 1, False)
    assert twice.breaches == ("supplement_max",)
    once = duties("10 ngày làm việc", "25/01/2022 08:30", *stops[:2])
    assert (once.supplements.number, once.supplements.within) == (1, True)
    free = duties("10 ngày làm việc", "25/01/2022 08:30", *stops, regime=replace(DECREE, supplement_max=None))
    assert (free.supplements.number, free.supplements.within) == (2, True)


def test_no_request_no_notice_and_no_rule_no_time() -> None:
    paid = pause("10/02/2022 09:00", "11/02/2022 09:00")
    assert duties("10 ngày làm việc", "25/01/2022 08:30", *paid).supplement_notice is None
    request = pause("14/02/2022 09:00", reason="supplement")
    later = duties("10 ngày làm việc", "25/01/2022 08:30", *paid, *request).supplement_notice
    assert later is not None and later.done == moment("14/02/2022 09:00")
    assert duties("10 ngày làm việc", None, *request).supplement_notice is None
    silent = duties(
        "10 ngày làm việc", "25/01/2022 08:30", *request, regime=replace(DECREE, supplement_notice=None)
    ).supplement_notice
    assert silent is not None and (silent.due, silent.in_time) == (None, None)
    assert (silent.article, silent.confidence) == ("khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP", Confidence.MEDIUM)


def test_a_request_in_the_commune_counts_from_receipt() -> None:
    notice = duties(
        COMMUNE,
        "25/01/2022 08:30",
        event("10/02/2022 09:00", "pause", reason="supplement", step="xa"),
        event("11/02/2022 08:00", "arrived"),
    ).supplement_notice
    assert notice is not None and (notice.due, notice.in_time) == (moment("28/01/2022 17:00"), False)
    at_arrival = duties(
        COMMUNE,
        "25/01/2022 08:30",
        event("11/02/2022 08:00", "arrived"),
        event("11/02/2022 08:00", "pause", reason="supplement", step="mot-cua"),
    ).supplement_notice
    assert at_arrival is not None and at_arrival.due == moment("16/02/2022 17:00")


# ---------------------------------------------------------------------- hand-overs

COMMUNE = procedure(
    clock_start="arrived",
    steps=(
        Step("xa", "Xã tiếp nhận", "xa", limit=Limit.parse("1 ngày làm việc"), counted=False),
        Step("mot-cua", "Một cửa", "mot-cua", limit=Limit.parse("0,5 ngày làm việc"), after=("xa",)),
        Step("tham-dinh", "Thẩm định", "phong", limit=Limit.parse("5 ngày làm việc"), after=("mot-cua",)),
    ),
)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("28/01/2022 06:00", "28/01/2022 17:00"),
        ("28/01/2022 15:00", "28/01/2022 17:00"),
        ("28/01/2022 15:01", "07/02/2022 11:00"),  # the last working day before Tết
        ("28/01/2022 18:00", "07/02/2022 11:00"),
        ("29/01/2022 09:00", "07/02/2022 11:00"),  # Saturday
        ("29/04/2022 15:30", "04/05/2022 11:00"),
        ("30/04/2022 08:00", "04/05/2022 11:00"),
    ],
)
def test_paper_goes_on_the_same_day_or_the_next_working_morning(received: str, due: str) -> None:
    assert handover_by(moment(received), time(15), VIETNAM) == moment(due)


def test_exactly_three_o_clock_is_not_after_three_and_a_half_day_closes_early() -> None:
    assert handover_by(datetime(2022, 1, 26, 15, 0, 1), time(15), VIETNAM) == moment("27/01/2022 11:00")
    for closed in ("26/01/2022 17:00", "26/01/2022 18:00"):  # whatever the hour of the rule
        assert handover_by(moment(closed), time(20), VIETNAM) == moment("27/01/2022 11:00")


@settings(max_examples=200)
@given(st.integers(0, 300 * 1440).map(lambda minute: moment("03/01/2022 00:00") + timedelta(minutes=minute)))
def test_the_hand_over_falls_on_the_day_or_the_next_working_one(received: datetime) -> None:
    due = handover_by(received, time(15), VIETNAM)
    opening = vn_hours(due.date())
    assert opening and due > received
    between = [day for day in days_between(received.date(), due.date()) if vn_hours(day)]
    if vn_hours(received.date()) and received.time() <= time(15):
        assert due == datetime.combine(received.date(), time(17))
    else:
        assert between == [] and due.time() == time(11) and due.date() > received.date()


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range(1, (last - first).days)]


@pytest.mark.parametrize(
    ("received", "sent", "due", "in_time"),
    [
        ("25/01/2022 08:30", "25/01/2022 16:59", "25/01/2022 17:00", True),
        ("25/01/2022 08:30", "25/01/2022 17:00", "25/01/2022 17:00", True),
        ("25/01/2022 08:30", "26/01/2022 07:30", "25/01/2022 17:00", False),
        ("25/01/2022 15:30", "26/01/2022 10:00", "26/01/2022 11:00", True),
        ("25/01/2022 15:30", "26/01/2022 13:30", "26/01/2022 11:00", False),
        ("28/01/2022 16:00", "07/02/2022 09:00", "07/02/2022 11:00", True),
    ],
)
def test_the_reception_hands_over_in_time(received: str, sent: str, due: str, in_time: bool) -> None:
    first, *others = duties(OFFICE, received, event(sent, "send", step="mot-cua", medium="paper")).hand_overs
    assert others == []
    assert (first.step, first.to, first.medium) == ("mot-cua", "tham-dinh", "paper")
    assert (first.received, first.sent, first.accepted) == (moment(received), moment(sent), None)
    assert (first.due, first.in_time) == (moment(due), in_time)
    assert first.duty is not None and first.duty.article == "Điều 18 Nghị định 61/2018/NĐ-CP"


def test_later_and_electronic_hand_overs_have_no_time_of_their_own() -> None:
    log = (
        event("26/01/2022 09:00", "send", step="mot-cua", medium="electronic"),
        event("07/02/2022 09:00", "send", step="tham-dinh", to="LĐ"),
        event("07/02/2022 10:00", "accept", step="ky", officer="LĐ"),
        event("08/02/2022 09:00", "send", step="ky"),
    )
    first, second = duties(OFFICE, "25/01/2022 08:30", *log).hand_overs
    assert (first.medium, first.due, first.in_time) == ("electronic", None, None)
    assert (second.step, second.to, second.medium) == ("tham-dinh", "ky", "electronic")  # inside one agency
    assert (second.received, second.accepted) == (moment("26/01/2022 09:00"), moment("07/02/2022 10:00"))
    assert second.duty is None
    silent = duties(OFFICE, "25/01/2022 08:30", log[0], regime=Regime("x", "X")).hand_overs
    assert [line.duty for line in silent] == [None]


def branches(**skipped: object) -> Procedure:
    """Reception, two branches of which the second may not apply, signature."""
    first, work, last = OFFICE.steps
    other = Step("lay-y-kien", "Lấy ý kiến", "so", after=("mot-cua",), **skipped)
    facts = (Fact("can-y-kien", "cần ý kiến", FactKind.BOOLEAN),)
    return replace(OFFICE, facts=facts, steps=(first, work, other, replace(last, after=("tham-dinh", "lay-y-kien"))))


def test_a_step_hands_over_to_those_that_get_it_from_nobody_else() -> None:
    send = event("26/01/2022 09:00", "send", step="mot-cua")
    both = duties(branches(), "25/01/2022 08:30", send)
    assert [(line.to, line.in_time) for line in both.hand_overs] == [("tham-dinh", False), ("lay-y-kien", False)]
    assert both.breaches == ("handover_cutoff",)  # one sending
    when = Compare("can-y-kien", "eq", True)
    one = duties(branches(when=when), "25/01/2022 08:30", send, facts={"can-y-kien": False})
    assert [line.to for line in one.hand_overs] == ["tham-dinh"]
    held = duties(branches(when=when), "25/01/2022 08:30", facts={"can-y-kien": False})
    assert [line.to for line in held.hand_overs] == ["tham-dinh"]


def test_a_dossier_filed_online_goes_electronically_unless_paper_is_stated() -> None:
    for medium, expected in ((None, "electronic"), ("paper", "paper")):
        send = event("26/01/2022 09:00", "send", step="mot-cua", medium=medium)
        (line,) = duties(OFFICE, "25/01/2022 08:30", send, channel="online").hand_overs
        assert (line.medium, line.duty is None) == (expected, expected == "electronic")


def test_what_the_reception_still_holds_is_listed() -> None:
    for as_of, in_time in ((None, None), ("25/01/2022 17:00", None), ("26/01/2022 07:01", False)):
        (line,) = duties(OFFICE, "25/01/2022 08:30", as_of=as_of).hand_overs
        assert (line.sent, line.due, line.in_time) == (None, moment("25/01/2022 17:00"), in_time)
    taken = event("25/01/2022 09:00", "accept", step="mot-cua", officer="M")
    (line,) = duties(OFFICE, "25/01/2022 08:30", taken, as_of="26/01/2022 07:01").hand_overs
    assert (line.accepted, line.in_time) == (None, False)
    refused = duties(OFFICE, "25/01/2022 08:30", event("25/01/2022 10:00", "refused"))
    assert refused.hand_overs == ()


@pytest.mark.parametrize(("taken", "in_time"), [("25/01/2022 16:00", True), ("26/01/2022 16:00", None)])
def test_a_hand_over_that_was_not_logged_is_known_only_when_the_next_one_had_it(taken: str, in_time: object) -> None:
    accept = event(taken, "accept", step="tham-dinh", officer="A")
    (line,) = duties(OFFICE, "25/01/2022 08:30", accept, as_of="10/02/2022 09:00").hand_overs
    assert (line.sent, line.accepted, line.in_time) == (None, moment(taken), in_time)
    skipped = event("26/01/2022 16:00", "send", step="tham-dinh")
    first, last = duties(OFFICE, "25/01/2022 08:30", skipped, as_of="10/02/2022 09:00").hand_overs
    assert (first.step, first.to, first.duty) == ("tham-dinh", "ky", None)
    assert (last.step, last.in_time) == ("mot-cua", None)


@pytest.mark.parametrize(("taken", "in_time"), [("25/01/2022 16:00", True), ("26/01/2022 16:00", None)])
def test_a_hand_over_that_a_finished_log_skips_is_not_on_record(taken: str, in_time: object) -> None:
    """The core takes it as sent when the next step was at work; that is no record of when it was sent."""
    log = (
        event(taken, "accept", step="tham-dinh", officer="A"),
        event("07/02/2022 09:00", "send", step="tham-dinh"),
        event("08/02/2022 09:00", "send", step="ky"),
        event("08/02/2022 09:00", "ready"),
    )
    first, second = duties(OFFICE, "25/01/2022 08:30", *log).hand_overs
    assert (first.step, first.sent, first.accepted, first.in_time) == ("mot-cua", None, moment(taken), in_time)
    assert (second.step, second.sent) == ("tham-dinh", moment("07/02/2022 09:00"))
    skipped, _ = duties(OFFICE, "25/01/2022 08:30", *log[1:]).hand_overs
    assert (skipped.step, skipped.sent, skipped.accepted, skipped.in_time) == ("mot-cua", None, None, None)


def test_a_supplement_asked_at_reception_postpones_the_hand_over() -> None:
    stop = pause("25/01/2022 10:00", "26/01/2022 15:30", "supplement")
    send = event("27/01/2022 08:00", "send", step="mot-cua", medium="paper")
    (line,) = duties(OFFICE, "25/01/2022 08:30", *stop, send).hand_overs
    assert (line.due, line.in_time) == (moment("27/01/2022 11:00"), True)
    (waiting,) = duties(OFFICE, "25/01/2022 08:30", stop[0], as_of="10/02/2022 09:00").hand_overs
    assert (waiting.due, waiting.in_time) == (None, None)
    for start in ("25/01/2022 08:30", "25/01/2022 17:00"):
        (line,) = duties(OFFICE, "25/01/2022 08:30", *pause(start, "26/01/2022 09:00", "supplement")).hand_overs
        assert line.due == moment("26/01/2022 17:00")
    too_late = pause("26/01/2022 10:00", "26/01/2022 15:30", "supplement")  # the hand-over was overdue by then
    (line,) = duties(OFFICE, "25/01/2022 08:30", *too_late, send).hand_overs
    assert (line.due, line.in_time) == (moment("25/01/2022 17:00"), False)


def test_each_run_is_handed_over_anew_and_a_return_is_no_receipt() -> None:
    log = (
        event("25/01/2022 09:00", "send", step="mot-cua", medium="paper"),
        *pause("26/01/2022 09:00", "07/02/2022 14:00", "supplement", step="tham-dinh"),
        event("08/02/2022 08:00", "send", step="mot-cua", medium="paper"),
        event("08/02/2022 09:00", "accept", step="tham-dinh", officer="A"),
        event("09/02/2022 09:00", "return", step="tham-dinh", to="mot-cua"),
        event("14/02/2022 09:00", "send", medium="paper"),
        event("15/02/2022 09:00", "send", step="tham-dinh"),
    )
    lines = duties(OFFICE, "25/01/2022 08:30", *log, regime=RESTARTS).hand_overs
    assert [(line.step, line.received, line.accepted, line.due, line.in_time) for line in lines] == [
        ("mot-cua", moment("25/01/2022 08:30"), None, moment("25/01/2022 17:00"), True),
        ("mot-cua", moment("07/02/2022 14:00"), moment("08/02/2022 09:00"), moment("07/02/2022 17:00"), False),
        ("mot-cua", moment("09/02/2022 09:00"), None, None, None),
        ("tham-dinh", moment("14/02/2022 09:00"), None, None, None),
    ]
    assert lines[2].medium == "paper"


def test_a_second_sending_does_not_take_over_an_acceptance() -> None:
    log = (
        event("25/01/2022 09:00", "send", step="mot-cua", medium="electronic"),
        event("26/01/2022 09:00", "return", step="tham-dinh", to="mot-cua"),
        event("27/01/2022 09:00", "send", step="mot-cua", medium="electronic"),
        event("27/01/2022 10:00", "accept", step="tham-dinh", officer="A"),
    )
    first, second = duties(OFFICE, "25/01/2022 08:30", *log).hand_overs
    assert (first.accepted, second.accepted) == (None, moment("27/01/2022 10:00"))


def test_the_commune_hands_over_too() -> None:
    log = (
        event("28/01/2022 16:30", "accept", step="xa", officer="X"),
        event("07/02/2022 10:30", "send", step="xa"),
        event("07/02/2022 14:00", "arrived"),
        event("07/02/2022 14:30", "accept", step="mot-cua", officer="M"),
        event("07/02/2022 16:00", "send", step="mot-cua"),
    )
    commune, office = duties(COMMUNE, "28/01/2022 16:00", *log).hand_overs
    assert (commune.step, commune.to, commune.medium) == ("xa", "mot-cua", "paper")
    assert (commune.received, commune.accepted) == (moment("28/01/2022 16:00"), moment("07/02/2022 14:00"))
    assert (commune.due, commune.in_time) == (moment("07/02/2022 11:00"), True)
    assert (office.received, office.due, office.in_time) == (
        moment("07/02/2022 14:00"),
        moment("07/02/2022 17:00"),
        True,
    )
    (held,) = duties(COMMUNE, "25/01/2022 08:30", as_of="26/01/2022 09:00").hand_overs
    assert (held.to, held.to_name, held.sent, held.in_time) == (None, "", None, False)
    again = duties(COMMUNE, "28/01/2022 16:00", *log, *pause("08/02/2022 09:00", "09/02/2022 09:00", "supplement"))
    assert [line.step for line in again.hand_overs] == ["xa", "mot-cua"]
    anew = duties(
        COMMUNE,
        "28/01/2022 16:00",
        *log,
        *pause("08/02/2022 09:00", "09/02/2022 09:00", "supplement"),
        regime=RESTARTS,
    )
    assert [line.step for line in anew.hand_overs] == ["xa", "mot-cua", "mot-cua"]
    unlogged, _ = duties(COMMUNE, "25/01/2022 08:30", event("25/01/2022 14:00", "arrived")).hand_overs
    assert (unlogged.sent, unlogged.in_time) == (None, True)


def test_intake_of_two_steps_passes_from_one_to_the_next() -> None:
    village = Step("ap", "Ấp nhận hồ sơ", "ap", counted=False)
    first, *rest = COMMUNE.steps
    rules = replace(COMMUNE, steps=(village, replace(first, after=("ap",)), *rest))
    log = (
        event("25/01/2022 10:00", "send", step="ap"),
        event("25/01/2022 14:00", "accept", step="xa", officer="X"),
        event("25/01/2022 15:00", "send", step="xa"),
    )
    one, two = duties(rules, "25/01/2022 08:30", *log).hand_overs
    assert (one.step, one.to, one.accepted, one.in_time) == ("ap", "xa", moment("25/01/2022 14:00"), True)
    assert (two.received, two.accepted, two.to) == (moment("25/01/2022 10:00"), None, None)
    _, unknown = duties(rules, "25/01/2022 08:30", log[2]).hand_overs
    assert (unknown.received, unknown.sent, unknown.duty) == (None, moment("25/01/2022 15:00"), None)


# ---------------------------------------------------------------------- online filings, re-appointments, promise


@pytest.mark.parametrize(
    ("filed", "answer", "as_of", "due", "in_time"),
    [
        ("28/01/2022 16:00", "received 07/02/2022 16:00", None, "07/02/2022 16:00", True),
        ("28/01/2022 16:00", "received 07/02/2022 16:01", None, "07/02/2022 16:00", False),
        ("29/04/2022 20:00", "guided 04/05/2022 17:00", None, "04/05/2022 17:00", True),
        ("29/04/2022 20:00", "declined 05/05/2022 07:01", None, "04/05/2022 17:00", False),
        ("25/01/2022 09:00", "received 25/01/2022 09:00", None, "26/01/2022 09:00", True),
        ("25/01/2022 09:00", None, None, "26/01/2022 09:00", None),
        ("25/01/2022 09:00", None, "26/01/2022 09:00", "26/01/2022 09:00", None),
        ("25/01/2022 09:00", None, "26/01/2022 09:01", "26/01/2022 09:00", False),
    ],
)
def test_an_online_filing_is_answered_in_eight_working_hours(
    filed: str, answer: str | None, as_of: str | None, due: str, in_time: object
) -> None:
    log = [event(filed, "submitted")]
    if answer:
        kind, when = answer.split(" ", 1)
        log.append(event(when, kind))
    (reply,) = duties("10 ngày làm việc", None, *log, as_of=as_of, channel="online").replies
    assert (reply.due, reply.in_time) == (moment(due), in_time)
    assert reply.done == (moment(answer.split(" ", 1)[1]) if answer else None)
    assert (reply.article, reply.confidence) == ("Nghị định 45/2020/NĐ-CP", Confidence.LOW)


def test_each_filing_is_answered_and_only_online_ones() -> None:
    log = (
        event("24/01/2022 09:00", "submitted"),
        event("24/01/2022 10:00", "guided"),
        event("25/01/2022 09:00", "submitted"),
    )
    first, second = duties("10 ngày làm việc", "27/01/2022 08:00", *log, channel="online").replies
    assert (first.done, first.in_time) == (moment("24/01/2022 10:00"), True)
    assert (second.done, second.in_time) == (moment("27/01/2022 08:00"), False)
    assert duties("10 ngày làm việc", "27/01/2022 08:00", *log, channel="direct").replies == ()
    unruled = duties(
        "10 ngày làm việc", "27/01/2022 08:00", *log, channel="online", regime=replace(DECREE, online_reply=None)
    )
    assert [(reply.due, reply.in_time) for reply in unruled.replies] == [(None, None), (None, None)]
    waiting = duties(COMMUNE, "27/01/2022 08:00", *log, channel="online", as_of="26/01/2022 09:01")
    assert waiting.replies[1].done is None  # receipt comes after the moment it is seen at
    just_now = duties(COMMUNE, "27/01/2022 08:00", *log, channel="online", as_of="27/01/2022 08:00")
    assert just_now.replies[1].done == moment("27/01/2022 08:00")


def test_the_promise_is_moved_and_re_appointments_are_counted() -> None:
    log = (
        event("10/02/2022 09:00", "extend", new_due=moment("18/02/2022 17:00")),
        event("17/02/2022 09:00", "reappoint", new_due=moment("22/02/2022 17:00")),
        event("21/02/2022 09:00", "reappoint"),
    )
    promised = {"promised_due": moment("15/02/2022 17:00")}
    told = duties("10 ngày làm việc", "25/01/2022 08:30", *log, **promised)
    assert (told.original_promise, told.current_promise) == (moment("15/02/2022 17:00"), moment("22/02/2022 17:00"))
    assert (told.reappointments.number, told.reappointments.maximum, told.reappointments.within) == (2, 1, False)
    assert told.breaches == ("reappointments_max",)
    early = duties("10 ngày làm việc", "25/01/2022 08:30", *log, **promised, as_of="10/02/2022 10:00")
    assert (early.current_promise, early.reappointments.number) == (moment("18/02/2022 17:00"), 0)
    none = duties("10 ngày làm việc", "25/01/2022 08:30")
    assert (none.original_promise, none.current_promise) == (None, None)


# ---------------------------------------------------------------------- whole answers

STORY = (
    event("24/01/2022 16:00", "submitted"),
    event("25/01/2022 16:30", "send", step="mot-cua", medium="paper"),
    event("26/01/2022 08:00", "accept", step="tham-dinh", officer="A"),
    *pause("28/01/2022 09:00", "07/02/2022 09:00", "supplement", step="tham-dinh"),
    event("14/02/2022 09:00", "send", step="tham-dinh"),
    event("22/02/2022 09:00", "apology"),
    event("22/02/2022 09:00", "reappoint", new_due=moment("25/02/2022 17:00")),
)
STORY_VI = """\
Hồ sơ H1 · 1.000001 Thủ tục thử: những việc phải làm ngoài hạn trả
Hẹn trả ban đầu 17:00 thứ Ba 15/02/2022; hẹn lại 17:00 thứ Sáu 25/02/2022
Trả lời hồ sơ nộp trực tuyến: chậm nhất 16:00 thứ Ba 25/01/2022; đã làm 08:30 thứ Ba 25/01/2022; ĐÚNG HẠN \
(Nghị định 45/2020/NĐ-CP; độ tin cậy: thấp)
Chuyển hồ sơ giấy từ «MOT-CUA» đến «THAM-DINH»: nhận 08:30 thứ Ba 25/01/2022, chuyển 16:30 thứ Ba 25/01/2022, \
bên sau nhận 08:00 thứ Tư 26/01/2022; chậm nhất 17:00 thứ Ba 25/01/2022; ĐÚNG HẠN \
(Điều 18 Nghị định 61/2018/NĐ-CP; độ tin cậy: cao)
Chuyển hồ sơ điện tử từ «THAM-DINH» đến «KY»: nhận 08:00 thứ Tư 26/01/2022, chuyển 09:00 thứ Hai 14/02/2022, \
bên sau nhận chưa ghi nhận
Thông báo bổ sung hồ sơ: chậm nhất thứ Sáu 28/01/2022; đã làm 09:00 thứ Sáu 28/01/2022; ĐÚNG HẠN \
(khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP; độ tin cậy: trung bình)
Số lần yêu cầu bổ sung: 1, tối đa 1; đúng quy định (Nghị định thử; độ tin cậy: chưa rõ)
Xin lỗi và hẹn lại ngày trả: chậm nhất thứ Ba 15/02/2022; đã làm 09:00 thứ Ba 22/02/2022; QUÁ HẠN \
(khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP; độ tin cậy: cao)
Số lần hẹn lại: 1, tối đa không quy định; đúng quy định (Nghị định thử; độ tin cậy: chưa rõ)"""
STORY_EN = """\
Dossier H1 · 1.000001 Thủ tục thử: what is owed beside the due date
First promised 17:00 Tuesday 15/02/2022; now 17:00 Friday 25/02/2022
Answer to the online filing: by 16:00 Tuesday 25/01/2022; done 08:30 Tuesday 25/01/2022; IN TIME \
(Nghị định 45/2020/NĐ-CP; confidence: low)
Hand-over on paper from «MOT-CUA» to «THAM-DINH»: received 08:30 Tuesday 25/01/2022, sent 16:30 Tuesday 25/01/2022, \
accepted 08:00 Wednesday 26/01/2022; by 17:00 Tuesday 25/01/2022; IN TIME \
(Điều 18 Nghị định 61/2018/NĐ-CP; confidence: high)
Hand-over electronically from «THAM-DINH» to «KY»: received 08:00 Wednesday 26/01/2022, \
sent 09:00 Monday 14/02/2022, accepted not on record
Notice for supplement: by Friday 28/01/2022; done 09:00 Friday 28/01/2022; IN TIME \
(khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP; confidence: medium)
Supplement requests: 1, at most 1; within the rule (Nghị định thử; confidence: unknown)
Apology with a new date: by Tuesday 15/02/2022; done 09:00 Tuesday 22/02/2022; OVERDUE \
(khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP; confidence: high)
Re-appointments: 1, at most not stated; within the rule (Nghị định thử; confidence: unknown)"""


def story() -> Compliance:
    return duties(
        OFFICE,
        "25/01/2022 08:30",
        *STORY,
        as_of="23/02/2022 09:00",
        channel="online",
        promised_due=moment("15/02/2022 17:00"),
        regime=replace(DECREE, reappointments_max=None),
    )


def test_whole_answers() -> None:
    assert story().explain() == STORY_VI
    assert story().explain("en") == STORY_EN
    open_dossier = duties(OFFICE, None, promised_due=moment("15/02/2022 17:00")).explain().splitlines()
    assert open_dossier == [
        "Hồ sơ H1 · 1.000001 Thủ tục thử: những việc phải làm ngoài hạn trả",
        "Hẹn trả: 17:00 thứ Ba 15/02/2022",
        "Số lần yêu cầu bổ sung: 0, tối đa 1; đúng quy định (Nghị định thử; độ tin cậy: chưa rõ)",
        "Xin lỗi và hẹn lại ngày trả: chưa có hạn; chưa ghi nhận đã làm; chưa phải làm hoặc chưa rõ "
        "(khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP; độ tin cậy: cao)",
        "Số lần hẹn lại: 0, tối đa 1; đúng quy định (Nghị định thử; độ tin cậy: chưa rõ)",
    ]
    stop = pause("25/01/2022 10:00", reason="supplement")
    waiting = duties(OFFICE, "25/01/2022 08:30", *stop, as_of="26/01/2022 09:00").explain().splitlines()[1]
    assert waiting == (
        "Chuyển hồ sơ giấy từ «MOT-CUA» đến «THAM-DINH»: nhận 08:30 thứ Ba 25/01/2022, chuyển chưa ghi nhận, "
        "bên sau nhận chưa ghi nhận; chưa có hạn; chưa phải làm hoặc chưa rõ "
        "(Điều 18 Nghị định 61/2018/NĐ-CP; độ tin cậy: cao)"
    )


def test_dict_and_json_are_plain() -> None:
    plain = story().to_dict()
    assert plain["schema"] == 1 and plain["regime"] == "nghi-dinh" and plain["as_of"] == "2022-02-23T09:00:00"
    assert plain["apology"] == {
        "rule": "apology_days_before",
        "due": "2022-02-15",
        "done": "2022-02-22T09:00:00",
        "in_time": False,
        "article": "khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP",
        "confidence": "high",
    }
    assert plain["supplements"] == {
        "rule": "supplement_max",
        "number": 1,
        "maximum": 1,
        "within": True,
        "article": "Nghị định thử",
        "confidence": "unknown",
    }
    first, second = plain["hand_overs"]
    assert (first["from"], first["to"], first["medium"]) == ("mot-cua", "tham-dinh", "paper")
    assert first["accepted"] == "2022-01-26T08:00:00" and first["duty"]["due"] == "2022-01-25T17:00:00"
    assert second["duty"] is None and second["accepted"] is None
    assert plain["replies"][0]["done"] == "2022-01-25T08:30:00"
    assert plain["supplement_notice"]["due"] == "2022-01-28"
    assert (plain["original_promise"], plain["current_promise"]) == ("2022-02-15T17:00:00", "2022-02-25T17:00:00")
    assert plain["breaches"] == ["apology_days_before"]
    bare = duties("10 ngày làm việc", None)
    assert bare.to_dict()["supplement_notice"] is None and bare.to_dict()["apology"]["done"] is None
    assert '"breaches": ["apology_days_before"]' in story().to_json()


@settings(max_examples=150)
@given(st.lists(st.integers(0, 20 * 1440), min_size=1, max_size=4), st.integers(0, 30 * 1440))
def test_what_is_decided_stays_decided(apologies: list[int], seen: int) -> None:
    """Seen later, a verdict that was given is not taken back, whatever is logged afterwards."""
    start = moment("25/01/2022 08:30")
    events = tuple(Event(start + timedelta(minutes=at), "apology") for at in sorted(apologies))
    given = Dossier("H1", CODE, received=start, events=events)
    early, late = (
        compliance(schedule(procedure(), given, VIETNAM, as_of=at, regime=DECREE), given).apology.in_time
        for at in (start + timedelta(minutes=seen), start + timedelta(days=40))
    )
    assert early is None or early is late


@settings(max_examples=200)
@given(stories())
def test_every_log_that_can_be_read_has_an_answer(story: Story) -> None:
    given = story.dossier()
    law = schedule(story.procedure(), given, TOY, as_of=toy_moment(story.end), regime=DECREE)
    told = compliance(law, given)
    sent = {(e.step, e.at) for e in given.events if e.kind is EventKind.SEND}
    assert all((line.step, line.sent) in sent for line in told.hand_overs if line.sent is not None)
    assert all(line.sent is None or line.received is None or line.received <= line.sent for line in told.hand_overs)
    assert told.explain() and told.explain("en")


def test_the_days_off_used_here_are_the_official_ones() -> None:
    assert {date(2022, 1, 31), date(2022, 2, 4), date(2022, 5, 2), date(2022, 5, 3)} <= set(VN_OFF)
