"""The law and the dashboard side by side: each rule of the dashboard with a case worked out by hand.

The usual dossier: received Tuesday 25/01/2022 at 08:30, ten working days over Tết, due and promised Tuesday 15/02/2022
at 17:00.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from deadline_cases import CODE, PAUSES, RESETS, VIETNAM, dossier, event, moment, pause, procedure, steps
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tthc_rules import Dossier, Event, Limit, Procedure, Regime, schedule
from tthc_rules.deadline.portal import PortalView, portal_view
from tthc_rules.deadline.portal_status import STATUS_OF, Status, status_of
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import Fact, FactKind, LimitChange, Step
from tthc_rules.dossiers import EventKind

TEN = "10 ngày làm việc"
PROMISED = "15/02/2022 17:00"
QUARTER = "31/03/2022 23:59"


def seen(
    *events: Event,
    limit: str | Procedure = TEN,
    received: str | None = "25/01/2022 08:30",
    promised: str | None = PROMISED,
    period_end: str = QUARTER,
    as_of: str | None = None,
    regime: Regime = PAUSES,
    **more: object,
) -> PortalView:
    rules = limit if isinstance(limit, Procedure) else procedure(limit)
    given = dossier(received, *events, promised_due=promised and moment(promised), **more)
    law = schedule(rules, given, VIETNAM, as_of=as_of and moment(as_of), regime=regime)
    return portal_view(law, given, moment(period_end))


def ready(at: str) -> Event:
    return event(at, "ready")


def verdict(view: PortalView) -> tuple[bool | None, bool | None, tuple[str, ...]]:
    """On time for the portal, late by the law, and why they differ."""
    assert view.agree is (None if None in (view.on_time, view.late) else view.differences == ())
    return view.on_time, view.late, tuple(code.removeprefix("portal.") for code in view.differences)


# ---------------------------------------------------------------------- statuses


def test_every_event_has_its_national_status() -> None:
    expected = {
        "submitted": 1, "visit": None, "guided": 5, "declined": 3, "received": 2, "arrived": 4, "assign": 4,
        "accept": 4, "send": 4, "pause": 4, "resume": 4, "return": 4, "reset": 4, "extend": None, "reappoint": None,
        "apology": None, "signed": None, "ready": 9, "collected": 10, "refused": 3, "withdrawn": 7, "stopped": 8,
        "correction": None,
    }  # fmt: skip
    assert {kind.value: status for kind, status in STATUS_OF.items()} == expected
    assert set(STATUS_OF) == set(EventKind)
    assert sorted(Status) == list(range(1, 11))


@pytest.mark.parametrize(
    ("reason", "status"), [("supplement", 5), ("payment", 6), ("tax_notice", 4), ("public_notice", 4), (None, 4)]
)
def test_the_status_of_a_stop_depends_on_its_reason(reason: str | None, status: int) -> None:
    assert status_of(event("25/01/2022 09:00", "pause", reason=reason)) == status
    assert status_of(event("25/01/2022 09:00", "resume", reason=reason)) == 4


@pytest.mark.parametrize(
    ("events", "status"),
    [
        ([], 2),
        ([event("24/01/2022 09:00", "submitted")], 2),
        ([event("25/01/2022 08:30", "received"), event("26/01/2022 09:00", "assign", officer="A")], 4),
        ([*pause("26/01/2022 09:00", "26/01/2022 09:00", "supplement")], 4),
        ([event("26/01/2022 09:00", "apology")], 2),
        ([ready("26/01/2022 09:00"), event("27/01/2022 09:00", "collected")], 10),
    ],
)
def test_the_status_a_dossier_stands_at(events: list[Event], status: int) -> None:
    assert seen(*events).status == status


# ---------------------------------------------------------------------- rule 1


def test_in_time_and_late_for_both() -> None:
    in_time = seen(ready(PROMISED))
    assert (in_time.due, in_time.end, in_time.end_by, in_time.end_status) == (
        moment(PROMISED),
        moment(PROMISED),
        "status",
        9,
    )
    assert verdict(in_time) == (True, False, ())
    assert verdict(seen(ready("16/02/2022 07:00"))) == (False, True, ())


@pytest.mark.parametrize("second", [1, 59])
def test_one_second_after_the_hour_is_overdue_for_the_portal_alone(second: int) -> None:
    view = seen(Event(datetime(2022, 2, 15, 17, 0, second), "ready"))
    assert verdict(view) == (False, False, ("timestamp",))
    short = Event(datetime(2022, 1, 25, 14, 0, second), "ready")  # received at 08:00: four working hours end at 14:00
    view = seen(short, limit="4 giờ làm việc", received="25/01/2022 08:00", promised="25/01/2022 14:00")
    assert verdict(view) == (False, False, ("timestamp",))
    late = seen(
        ready("25/01/2022 14:01"), limit="4 giờ làm việc", received="25/01/2022 08:00", promised="25/01/2022 14:00"
    )
    assert verdict(late) == (False, True, ())


def test_a_promise_at_midnight_makes_its_own_day_overdue() -> None:
    assert verdict(seen(ready("15/02/2022 09:00"), promised="15/02/2022 00:00")) == (False, False, ("midnight",))
    assert verdict(seen(ready("14/02/2022 09:00"), promised="15/02/2022 00:00")) == (True, False, ())
    hours = seen(
        ready("25/01/2022 13:00"), limit="4 giờ làm việc", received="25/01/2022 08:00", promised="25/01/2022 00:00"
    )
    assert verdict(hours) == (False, False, ("midnight",))


# ---------------------------------------------------------------------- rule 2


def two_steps() -> Procedure:
    return procedure(steps=steps(("xu-ly", "9 ngày làm việc"), ("ky", "1 ngày làm việc")))


SENT = (event("11/02/2022 09:00", "send", step="xu-ly"), event("14/02/2022 09:00", "send", step="ky"))


def test_ready_goes_before_collected_whenever_collected() -> None:
    view = seen(ready("14/02/2022 09:00"), event("18/02/2022 09:00", "collected"))
    assert (view.end, view.end_status) == (moment("14/02/2022 09:00"), 9)
    assert verdict(view) == (True, False, ())
    odd = seen(event("10/02/2022 09:00", "collected"), ready("14/02/2022 09:00"))
    assert (odd.end, odd.end_status) == (moment("14/02/2022 09:00"), 9)


def test_collected_ends_it_where_ready_is_not_logged() -> None:
    late = seen(*SENT, event("18/02/2022 09:00", "collected"), limit=two_steps())
    assert (late.end, late.end_status, late.law_end) == (moment("18/02/2022 09:00"), 10, moment("14/02/2022 09:00"))
    assert verdict(late) == (False, False, ("collected",))
    stops = (
        *pause("27/01/2022 09:00", "27/01/2022 10:00", "supplement"),
        *pause("28/01/2022 09:00", "28/01/2022 10:00", "supplement", wrongful=False),
    )
    twice = seen(*stops, *SENT, event("15/02/2022 09:00", "collected"), limit=two_steps())
    assert verdict(twice) == (False, False, ("second_supplement",))  # in time when it was collected
    last = event("18/02/2022 09:00", "send", step="ky")
    early = seen(SENT[0], event("14/02/2022 09:00", "collected"), last, limit=two_steps())
    assert verdict(early) == (True, True, ("collected",))


def test_the_last_step_sent_counts_as_ready_where_nothing_else_says_so() -> None:
    view = seen(*SENT, limit=two_steps())
    assert (view.end, view.end_by, view.end_status) == (moment("14/02/2022 09:00"), "status", 9)
    assert verdict(view) == (True, False, ())
    assert seen(*SENT, limit=two_steps(), period_end="14/02/2022 09:00").end_status == 9
    earlier = seen(*SENT, limit=two_steps(), period_end="13/02/2022 09:00")
    assert (earlier.end, earlier.end_by) == (moment("13/02/2022 09:00"), "period")


@pytest.mark.parametrize(("kind", "status"), [("refused", 3), ("withdrawn", 7), ("stopped", 8)])
def test_the_other_endings(kind: str, status: int) -> None:
    view = seen(event("14/02/2022 09:00", kind))
    assert (view.end, view.end_status, view.status) == (moment("14/02/2022 09:00"), status, status)
    assert verdict(view) == (True, False, ())
    assert verdict(seen(event("16/02/2022 09:00", kind))) == (False, True, ())


def test_what_silence_approved_is_still_open_for_the_portal() -> None:
    """15 calendar days from 10/05/2022 end on the 25th; nobody has logged anything since."""
    silent = procedure("15 ngày", on_silence="approved")
    view = seen(
        limit=silent,
        received="10/05/2022 09:00",
        promised=None,
        period_end="31/05/2022 17:00",
        as_of="31/05/2022 17:00",
    )
    assert (view.law_end, view.late) == (moment("25/05/2022 17:00"), False)
    assert (view.end, view.end_by, view.end_status) == (moment("31/05/2022 17:00"), "period", None)


def test_ready_goes_before_stopped_and_collected_too() -> None:
    stopped = event("14/02/2022 09:00", "stopped")
    view = seen(stopped, ready("18/02/2022 09:00"))
    assert (view.end, view.end_status, view.law_end) == (moment("18/02/2022 09:00"), 9, moment("14/02/2022 09:00"))
    assert verdict(view) == (False, False, ("status_order",))
    view = seen(event("11/02/2022 09:00", "collected"), stopped)
    assert (view.end, view.end_status) == (moment("11/02/2022 09:00"), 10)


def test_only_received_dossiers_are_judged() -> None:
    declined = (event("24/01/2022 09:00", "submitted"), event("24/01/2022 10:00", "declined"))
    view = seen(*declined, received=None)
    assert (view.status, view.received, view.due, view.end, view.end_by) == (3, None, None, None, None)
    assert verdict(view) == (None, None, ())
    assert seen(received=None).status is None
    unfiled = seen(received=None, promised=None)
    assert (unfiled.due, unfiled.by_limit, unfiled.on_time) == (None, False, None)
    later = seen(period_end="20/01/2022 17:00")
    assert (later.received, later.on_time, later.status) == (None, None, None)
    assert seen(period_end="25/01/2022 08:30").on_time is True
    again = seen(*declined)  # declined, filed again and received: the first refusal does not end it
    assert (again.status, again.end_by) == (2, "period")


# ---------------------------------------------------------------------- rules 3 and 4


def test_waiting_for_a_supplement_ends_at_the_request() -> None:
    view = seen(*pause("27/01/2022 09:00", reason="supplement"), as_of=QUARTER)
    assert (view.end, view.end_by, view.end_status, view.status) == (moment("27/01/2022 09:00"), "supplement", 5, 5)
    assert (view.requests, view.subtracted) == (1, timedelta(0))
    assert verdict(view) == (True, False, ())
    wrong = seen(*pause("14/02/2022 09:00", reason="supplement", wrongful=True), as_of=QUARTER)
    assert verdict(wrong) == (True, True, ("waiting",))
    worked_on = (*pause("27/01/2022 09:00", reason="supplement"), event("28/01/2022 09:00", "assign", officer="A"))
    assert seen(*worked_on).end_by == "period"  # something came later


def test_a_second_request_is_overdue_whatever_the_end() -> None:
    stops = (
        *pause("27/01/2022 09:00", "27/01/2022 10:00", "supplement"),
        *pause("28/01/2022 09:00", "28/01/2022 10:00", "supplement", wrongful=False),
    )
    view = seen(*stops, ready("09/02/2022 09:00"))
    assert (view.requests, view.subtracted) == (2, timedelta(hours=2))
    assert verdict(view) == (False, False, ("second_supplement",))
    assert verdict(seen(*stops[:3], as_of="09/02/2022 09:00")) == (False, False, ("second_supplement",))
    both = seen(*stops, ready("15/02/2022 20:00"))  # the law's due moved by two hours to 16/02, 09:00
    assert verdict(both) == (False, False, ("second_supplement", "timestamp", "calendar_time"))
    for in_time_but_for_it in ("15/02/2022 16:00", "15/02/2022 19:00"):  # two hours are subtracted
        assert verdict(seen(*stops, ready(in_time_but_for_it))) == (False, False, ("second_supplement",))
    assert verdict(seen(*stops, ready("01/03/2022 09:00"))) == (False, True, ())


def test_requests_before_receipt_and_wrong_orders_do_not_count() -> None:
    guided = (event("20/01/2022 09:00", "guided"), event("21/01/2022 09:00", "guided"))
    assert seen(*guided, ready("14/02/2022 09:00")).requests == 0
    stray = seen(event("26/01/2022 09:00", "resume"), *pause("27/01/2022 09:00"), event("28/01/2022 09:00", "resume"))
    assert (stray.requests, stray.subtracted) == (0, timedelta(0))
    twice = seen(*pause("27/01/2022 09:00", "28/01/2022 09:00", "supplement"), event("28/01/2022 10:00", "resume"))
    assert twice.subtracted == timedelta(days=1)
    at_receipt = seen(*pause("25/01/2022 08:30", "25/01/2022 09:30", "supplement"))
    assert (at_receipt.requests, at_receipt.subtracted) == (1, timedelta(hours=1))
    unanswered = seen(*pause("27/01/2022 09:00", reason="supplement"), ready("11/02/2022 09:00"))
    assert (unanswered.requests, unanswered.subtracted) == (1, timedelta(0))


def test_supplement_time_is_subtracted_by_the_clock() -> None:
    # Friday 16:00 to Monday 08:00 over Tết: two working hours by the law, nine days and sixteen hours by the clock
    stop = pause("28/01/2022 16:00", "07/02/2022 08:00", "supplement")
    mild = seen(*stop, ready("21/02/2022 09:00"))
    assert (mild.subtracted, mild.law_due) == (timedelta(days=9, hours=16), moment("16/02/2022 09:00"))
    assert verdict(mild) == (True, True, ("calendar_time",))
    # two hours of one morning: the law's due becomes 09:00 of the next day, and all of that day is in time
    strict = seen(*pause("27/01/2022 09:00", "27/01/2022 11:00", "supplement"), ready("16/02/2022 16:00"))
    assert verdict(strict) == (False, False, ("calendar_time",))
    # four working hours of one day: the law's due becomes 11:00 of 16/02, the portal's 23:00 of 15/02
    evening = seen(*pause("27/01/2022 09:00", "27/01/2022 15:00", "supplement"), ready("15/02/2022 23:30"))
    assert verdict(evening) == (False, False, ("timestamp", "calendar_time"))
    at_once = seen(*pause("15/02/2022 09:00", "15/02/2022 16:00", "supplement"), ready("15/02/2022 16:00"))
    assert at_once.subtracted == timedelta(hours=7)


def test_supplement_time_is_no_reason_where_the_promise_was_kept_without_it() -> None:
    stop = pause("27/01/2022 09:00", "27/01/2022 10:00", "supplement")  # the law's due becomes 08:00 of 16/02
    moved = event("14/02/2022 09:00", "reappoint", new_due=moment("22/02/2022 17:00"))
    assert verdict(seen(*stop, moved, ready("21/02/2022 09:00"))) == (True, True, ("reappointed",))
    exact = seen(*stop, ready("18/02/2022 09:00"), promised="18/02/2022 09:00")
    assert verdict(exact) == (True, True, ("promise",))


def test_where_the_law_starts_again_the_portal_only_subtracts() -> None:
    # restarted on 28/01 at 10:00: due on 18/02; by the portal one hour after 17:00 of 15/02
    stop = pause("28/01/2022 09:00", "28/01/2022 10:00", "supplement")
    view = seen(*stop, ready("17/02/2022 09:00"), regime=RESETS)
    assert view.law_due == moment("18/02/2022 17:00")
    assert verdict(view) == (False, False, ("pause_not_reset",))
    early = seen(*stop, ready("14/02/2022 09:00"), regime=RESETS, promised="10/02/2022 17:00")
    assert verdict(early) == (False, False, ("pause_not_reset", "promise"))
    # restarted on 09/02 at 15:00: due on 23/02; by the portal thirteen days and six hours later than promised
    long = pause("27/01/2022 09:00", "09/02/2022 15:00", "supplement")
    assert verdict(seen(*long, ready("25/02/2022 09:00"), regime=RESETS)) == (True, True, ("calendar_time",))


def test_the_time_of_an_unlawful_request_is_subtracted_by_the_portal_alone() -> None:
    stop = pause("10/02/2022 15:00", "16/02/2022 15:00", "supplement", wrongful=True)
    view = seen(*stop, ready("18/02/2022 09:00"))
    assert (view.law_due, view.subtracted) == (moment(PROMISED), timedelta(days=6))
    assert verdict(view) == (True, True, ("not_lawful",))


def test_other_stops_are_not_subtracted() -> None:
    view = seen(*pause("10/02/2022 15:00", "16/02/2022 15:00"), ready("21/02/2022 10:00"))
    assert view.law_due == moment("21/02/2022 17:00")
    assert verdict(view) == (False, False, ("other_pause",))


# ---------------------------------------------------------------------- NgayHenTra, and rule 5 without it


def test_a_re_appointment_overwrites_the_promise() -> None:
    moved = event("14/02/2022 09:00", "reappoint", new_due=moment("22/02/2022 17:00"))
    view = seen(moved, ready("21/02/2022 09:00"))
    assert (view.due, view.law_due) == (moment("22/02/2022 17:00"), moment(PROMISED))
    assert verdict(view) == (True, True, ("reappointed",))
    assert seen(moved, period_end="13/02/2022 17:00").due == moment(PROMISED)  # not yet


def test_extensions_are_followed_only_where_a_new_day_is_stated() -> None:
    longer = event("14/02/2022 09:00", "extend", limit="thêm 5 ngày làm việc")  # due 22/02
    assert verdict(seen(longer, ready("21/02/2022 09:00"))) == (False, False, ("extension",))
    shorter = event("26/01/2022 09:00", "extend", limit="5 ngày làm việc")  # due 08/02
    assert verdict(seen(shorter, ready("14/02/2022 09:00"))) == (True, True, ("extension",))
    stated = event("14/02/2022 09:00", "extend", new_due=moment("22/02/2022 17:00"))
    view = seen(stated, ready("21/02/2022 09:00"))
    assert (view.due, view.law_due) == (moment("22/02/2022 17:00"), moment("22/02/2022 17:00"))
    assert verdict(view) == (True, False, ())


def test_a_promise_that_is_not_the_law_s_due() -> None:
    assert verdict(seen(ready("14/02/2022 09:00"), promised="10/02/2022 17:00")) == (False, False, ("promise",))
    assert verdict(seen(ready("17/02/2022 09:00"), promised="18/02/2022 17:00")) == (True, True, ("promise",))
    paid = pause("26/01/2022 09:00", "27/01/2022 09:00")
    both = seen(*paid, ready("16/02/2022 09:00"), promised="10/02/2022 17:00")
    assert verdict(both) == (False, False, ("other_pause", "promise"))
    unstated = event("14/02/2022 09:00", "reappoint")  # without a new day it overwrites nothing
    assert verdict(seen(unstated, ready("17/02/2022 09:00"), promised="18/02/2022 17:00")) == (True, True, ("promise",))
    noon = seen(*paid, ready("16/02/2022 09:00"), promised="15/02/2022 11:00")  # the right day
    assert verdict(noon) == (False, False, ("other_pause",))


def test_without_a_promise_the_longest_limit_counts() -> None:
    view = seen(ready("16/02/2022 09:00"), promised=None)
    assert (view.due, view.by_limit) == (moment(PROMISED), True)
    assert verdict(view) == (False, True, ())
    assert seen(ready("16/02/2022 09:00")).by_limit is False
    waited = seen(
        *pause("27/01/2022 09:00", "28/01/2022 09:00", "supplement"), ready("16/02/2022 09:00"), promised=None
    )
    assert verdict(waited) == (True, False, ())  # 16/02 09:00 less one day
    hard = Fact("kho-khan", "khu vực khó khăn", FactKind.BOOLEAN)
    change = LimitChange(Compare("kho-khan", "eq", True), add=Limit.parse(TEN))
    unknown = seen(ready("16/02/2022 09:00"), limit=procedure(facts=(hard,), limit_changes=(change,)), promised=None)
    assert unknown.due == moment("01/03/2022 17:00")  # twenty working days
    assert verdict(unknown) == (True, None, ())
    none = seen(ready("16/02/2022 09:00"), limit=procedure(None), promised=None)
    assert (none.due, none.by_limit, none.end) == (None, False, moment("16/02/2022 09:00"))
    assert verdict(none) == (None, None, ())


def commune() -> Procedure:
    intake = Step("xa", "XA", limit=Limit.parse("1 ngày làm việc"), counted=False)
    return procedure(
        clock_start="arrived",
        steps=(intake, Step("xu-ly", "XU-LY", limit=Limit.parse("9 ngày làm việc"), after=("xa",))),
    )


def test_the_portal_counts_from_receipt_where_the_law_waits_for_arrival() -> None:
    # arrived on 27/01: ten working days end on 17/02
    view = seen(event("27/01/2022 09:00", "arrived"), ready("16/02/2022 09:00"), limit=commune(), promised=None)
    assert (view.due, view.law_due) == (moment(PROMISED), moment("17/02/2022 17:00"))
    assert verdict(view) == (False, False, ("start",))
    printed = seen(event("27/01/2022 09:00", "arrived"), ready("16/02/2022 09:00"), limit=commune())
    assert verdict(printed) == (False, False, ("promise",))
    # a request that the commune made counts too, though the law's clock had not started
    asked = event("26/01/2022 09:00", "pause", reason="supplement", step="xa")
    answered = event("26/01/2022 15:00", "resume", step="xa")
    asked_early = seen(asked, answered, event("27/01/2022 09:00", "arrived"), limit=commune())
    assert (asked_early.requests, asked_early.subtracted) == (1, timedelta(hours=6))
    withdrawn = seen(
        event("26/01/2022 09:00", "withdrawn"), event("27/01/2022 09:00", "arrived"), limit=commune(), as_of=QUARTER
    )
    assert verdict(withdrawn) == (True, True, ("status_order",))


def test_a_second_request_without_any_limit_is_overdue_still() -> None:
    stops = (
        *pause("27/01/2022 09:00", "27/01/2022 10:00", "supplement"),
        *pause("28/01/2022 09:00", "28/01/2022 10:00", "supplement"),
    )
    assert verdict(seen(*stops, limit=procedure(None), promised=None)) == (False, None, ())


# ---------------------------------------------------------------------- rule 6


def test_what_is_not_finished_is_seen_at_the_end_of_the_period() -> None:
    in_time = seen(period_end=PROMISED, as_of=PROMISED)
    assert (in_time.end, in_time.end_by, in_time.end_status) == (moment(PROMISED), "period", None)
    assert verdict(in_time) == (True, False, ())
    evening = "15/02/2022 23:59"
    assert verdict(seen(period_end=evening, as_of=evening)) == (False, False, ("timestamp",))
    assert verdict(seen(period_end="16/02/2022 08:00", as_of="16/02/2022 08:00")) == (False, True, ())


def test_the_law_may_be_asked_at_another_moment() -> None:
    late = ready("18/02/2022 09:00")
    assert verdict(seen(late, period_end="14/02/2022 17:00")) == (True, True, ("other_moment",))
    assert verdict(seen(period_end=QUARTER, as_of="14/02/2022 17:00")) == (False, False, ("other_moment",))
    assert seen(late, period_end=QUARTER, as_of="14/02/2022 17:00").end_by == "period"  # not read: after as_of
    assert verdict(seen(period_end="14/02/2022 17:00")) == (True, None, ())


# ---------------------------------------------------------------------- whole answers

MILD_VI = """\
Hồ sơ H1: theo luật và theo cách tính của Cổng Dịch vụ công (Quyết định 766/QĐ-TTg)
Theo luật: TRỄ HẠN; hạn trả 09:00 thứ Tư 16/02/2022, xong 09:00 thứ Hai 21/02/2022
Theo Cổng: ĐÚNG HẠN; ngày hẹn trả 17:00 thứ Ba 15/02/2022, kết thúc 09:00 thứ Hai 21/02/2022 (trạng thái 9)
  trừ thời gian bổ sung: 9 ngày 16 giờ
  khác nhau vì Cổng trừ thời gian bổ sung theo giờ đồng hồ, cả đêm và ngày nghỉ; luật tính theo thời gian làm việc"""
MILD_EN = """\
Dossier H1: by the law, and by the national portal's figures (QĐ 766/QĐ-TTg)
By the law: LATE; due 09:00 Wednesday 16/02/2022, ready 09:00 Monday 21/02/2022
By the portal: ON TIME; promised 17:00 Tuesday 15/02/2022, end 09:00 Monday 21/02/2022 (status 9)
  supplement time subtracted: 9 days 16 hours
  they differ because the portal subtracts supplement time by the clock, nights and days off included; \
the law by working time"""
OPEN_VI = """\
Hồ sơ H1: theo luật và theo cách tính của Cổng Dịch vụ công (Quyết định 766/QĐ-TTg)
Theo luật: ĐÚNG HẠN; hạn trả 17:00 thứ Ba 15/02/2022, xong chưa có
Theo Cổng: ĐÚNG HẠN; không có ngày hẹn trả nên tính theo thời hạn tối đa 17:00 thứ Ba 15/02/2022, \
kết thúc 17:00 thứ Hai 14/02/2022 (cuối kỳ báo cáo)"""
NOTHING_EN = """\
Dossier H1: by the law, and by the national portal's figures (QĐ 766/QĐ-TTg)
By the law: no verdict; due none, ready none
By the portal: no verdict; promised none, end none (not received)"""


def mild() -> PortalView:
    return seen(*pause("28/01/2022 16:00", "07/02/2022 08:00", "supplement"), ready("21/02/2022 09:00"))


def test_whole_answers() -> None:
    assert mild().explain() == MILD_VI
    assert mild().explain("en") == MILD_EN
    assert seen(promised=None, period_end="14/02/2022 17:00", as_of="14/02/2022 17:00").explain() == OPEN_VI
    assert seen(received=None).explain("en") == NOTHING_EN
    waiting = seen(*pause("27/01/2022 09:00", reason="supplement"), as_of=QUARTER).explain().splitlines()
    assert waiting[2].endswith("kết thúc 09:00 thứ Năm 27/01/2022 (lúc yêu cầu bổ sung)")


def test_dict_and_json_are_plain() -> None:
    plain = mild().to_dict("en")
    assert plain["law"] == {"late": True, "due": "2022-02-16T09:00:00", "end": "2022-02-21T09:00:00"}
    assert plain["portal"] == {
        "on_time": True,
        "status": 9,
        "received": "2022-01-25T08:30:00",
        "due": "2022-02-15T17:00:00",
        "by_limit": False,
        "end": "2022-02-21T09:00:00",
        "end_by": "status",
        "end_status": 9,
        "subtracted_seconds": 9 * 86400 + 16 * 3600,
        "requests": 1,
    }
    assert type(plain["portal"]["subtracted_seconds"]) is int
    assert plain["period_end"] == "2022-03-31T23:59:00" and plain["schema"] == 1 and plain["agree"] is False
    (difference,) = plain["differences"]
    assert difference["code"] == "portal.calendar_time"
    assert difference["text"].startswith("the portal subtracts supplement time by the clock")
    assert '"agree": false' in mild().to_json()
    assert seen(received=None).to_dict()["portal"]["end"] is None


# ---------------------------------------------------------------------- properties

KINDS = ("supplement", "wrongful", "payment", "reappoint", "extend", "new_due", "send", "stopped", "ready", "collected")


@st.composite
def logs(draw: st.DrawFn) -> tuple[Event, ...]:
    """A random life after receipt: stops and answers, re-appointments, extensions, endings in any order."""
    at, events, stands = moment("25/01/2022 08:30"), list[Event](), False
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=6)):
        at += timedelta(minutes=draw(st.integers(0, 7 * 1440)))
        if stands and draw(st.booleans()):
            events.append(Event(at, draw(st.sampled_from(("resume", "reset")))))
            stands = False
        later = at + timedelta(days=draw(st.integers(0, 20)))
        if kind in ("supplement", "wrongful", "payment") and not stands:
            reason = "supplement" if kind == "wrongful" else kind
            events.append(Event(at, "pause", reason=reason, wrongful=kind == "wrongful" or None, document="x"))
            stands = True
        elif kind in ("reappoint", "new_due"):
            events.append(Event(at, "extend" if kind == "new_due" else kind, new_due=later))
        elif kind == "extend":
            events.append(Event(at, "extend", limit=draw(st.sampled_from(("thêm 5 ngày làm việc", "5 ngày làm việc")))))
        elif kind in ("stopped", "ready", "collected"):
            events.append(Event(at + timedelta(seconds=draw(st.integers(0, 59))), kind))
    return tuple(events)


@settings(max_examples=500)
@given(
    logs(),
    st.one_of(st.none(), st.integers(5 * 24, 40 * 24)),
    st.integers(0, 60 * 24),
    st.one_of(st.none(), st.integers(0, 60 * 24)),
    st.sampled_from((PAUSES, RESETS)),
    st.sampled_from((TEN, "3 ngày", "20 giờ làm việc", "200 giờ")),
)
def test_a_difference_has_its_reasons_and_agreement_has_none(
    events: tuple[Event, ...], promised: int | None, period: int, as_of: int | None, regime: Regime, limit: str
) -> None:
    start = moment("25/01/2022 08:30")
    due = None if promised is None else start.replace(minute=0, hour=0) + timedelta(hours=promised)
    given_dossier = Dossier("H1", CODE, received=start, events=events, promised_due=due)
    seen_at = None if as_of is None else start + timedelta(hours=as_of)
    assume(limit == TEN or all(event.limit is None for event in events))  # extensions are in working days
    law = schedule(procedure(limit), given_dossier, VIETNAM, as_of=seen_at, regime=regime)
    view = portal_view(law, given_dossier, start + timedelta(hours=period))
    if view.on_time is None or view.late is None:
        assert view.differences == ()
    else:
        assert (view.differences == ()) == (view.on_time is not view.late)
    assert view.explain() and view.explain("en")


@settings(max_examples=200)
@given(st.integers(0, 30 * 1440))
def test_undisturbed_and_rightly_promised_the_portal_is_never_milder_than_the_law(minutes: int) -> None:
    end = moment("25/01/2022 08:30") + timedelta(minutes=minutes)
    view = seen(Event(end, "ready"))
    assert view.on_time is (end <= moment(PROMISED))
    assert view.late is (end.date() > moment(PROMISED).date())
    assert view.differences == (("portal.timestamp",) if not view.on_time and not view.late else ())
