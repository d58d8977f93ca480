"""Due dates counted by hand on the official calendars of 2021, 2022 and 2026; offices close at 17:00."""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction

import pytest
from deadline_cases import (
    OFFICE,
    PAUSES,
    RESETS,
    VIETNAM,
    answer,
    codes,
    dossier,
    event,
    moment,
    pause,
    procedure,
    steps,
)

from tthc_rules import CalendarError, DossierError, Limit, Regime, WorkCalendar, schedule, vietnam_calendar
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import Fact, FactKind, Step
from tthc_rules.worktime import Unit

CUTOFF = Limit(Fraction(0), Unit.SAME_DAY, cutoff=time(15))


@pytest.mark.parametrize(
    ("limit", "received", "due"),
    [
        # 26, 27, 28/1; Tết 31/1-4/2; 7-11/2; 14, 15/2
        ("10 ngày làm việc", "25/01/2022 08:30", "15/02/2022 17:00"),
        # 30/4, 1/5 and the compensatory 2-3/5 off: 4, 5, 6, 9-13, 16, 17/5
        ("10 ngày làm việc", "29/04/2022 09:00", "17/05/2022 17:00"),
        # received on a Saturday: Monday is day 1
        ("3 ngày làm việc", "12/03/2022 09:00", "16/03/2022 17:00"),
        # received after hours: the day of receipt is not counted anyway
        ("1 ngày làm việc", "14/03/2022 18:30", "15/03/2022 17:00"),
        ("2 ngày làm việc", "11/03/2022 17:30", "15/03/2022 17:00"),
        # received on the last day of Tết
        ("2 ngày làm việc", "04/02/2022 10:00", "08/02/2022 17:00"),
        # 28, 29/4/2021; 30/4 and the compensatory 3/5 off; 4, 5, 6/5
        ("5 ngày làm việc", "27/04/2021 10:00", "06/05/2021 17:00"),
        # 21, the made-up Saturday 22, 24-28/8/2026; 31/8-2/9 off; 3, 4, 7/9
        ("10 ngày làm việc", "20/08/2026 08:00", "07/09/2026 17:00"),
        # 24/11/2026 is a day off
        ("2 ngày làm việc", "23/11/2026 10:00", "26/11/2026 17:00"),
        # a half day after two whole ones: 15, 16/3, then the morning of 17/3
        ("2,5 ngày làm việc", "14/03/2022 10:00", "17/03/2022 11:00"),
        ("0,5 ngày làm việc", "14/03/2022 10:00", "14/03/2022 16:00"),
        # calendar days: 30/4 is Saturday and rolls over 1/5 and 2-3/5
        ("30 ngày", "31/03/2022 09:00", "04/05/2022 17:00"),
        ("15 ngày", "15/04/2022 09:00", "04/05/2022 17:00"),
        # a day off in the middle moves nothing: 29/4 + 10 is Monday 9/5
        ("10 ngày", "29/04/2022 09:00", "09/05/2022 17:00"),
        ("2 tuần", "16/04/2022 09:00", "04/05/2022 17:00"),
        ("1 tháng", "31/03/2022 09:00", "04/05/2022 17:00"),
        ("1 tháng", "15/02/2022 09:00", "15/03/2022 17:00"),
        ("1 năm", "01/05/2021 09:00", "04/05/2022 17:00"),
        ("24 giờ", "11/03/2022 15:00", "12/03/2022 15:00"),
        ("4 giờ làm việc", "14/03/2022 10:00", "14/03/2022 16:00"),
        ("8 giờ làm việc", "11/03/2022 16:00", "14/03/2022 16:00"),
        ("90 phút làm việc", "11/03/2022 10:30", "11/03/2022 14:00"),
        ("trong ngày", "14/03/2022 16:59", "14/03/2022 17:00"),
        ("trong ngày", "14/03/2022 17:00", "15/03/2022 17:00"),
        ("trong ngày", "12/03/2022 09:00", "14/03/2022 17:00"),
        (CUTOFF, "14/03/2022 15:00", "14/03/2022 17:00"),
        (CUTOFF, "11/03/2022 15:01", "14/03/2022 17:00"),
    ],
)
def test_due(limit: str | Limit, received: str, due: str) -> None:
    assert answer(limit, received).due == moment(due)


def test_the_cut_off_is_the_only_place_where_seconds_count() -> None:
    for second, due in ((0, "14/03/2022 17:00"), (1, "15/03/2022 17:00")):
        received = datetime(2022, 3, 14, 15, 0, second)
        asked = dossier(None, event("14/03/2022 15:01", "signed"))
        moved = schedule(procedure(CUTOFF), type(asked)("H1", asked.code, received=received), VIETNAM, regime=PAUSES)
        assert moved.due == moment(due)


# --- lawful pauses ----


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        # 2 h + 3 days + 6 h = 4 days after 15/02: 16, 17, 18, 21/02
        (pause("10/02/2022 15:00", "16/02/2022 15:00"), "21/02/2022 17:00"),
        # five minutes buy five minutes
        (pause("10/02/2022 15:00", "10/02/2022 15:05"), "16/02/2022 07:05"),
        # two pauses of a day each
        (
            pause("27/01/2022 07:00", "28/01/2022 07:00") + pause("10/02/2022 09:00", "11/02/2022 09:00"),
            "17/02/2022 17:00",
        ),
        # touching pauses are one
        (
            pause("10/02/2022 15:00", "14/02/2022 09:00") + pause("14/02/2022 09:00", "16/02/2022 15:00"),
            "21/02/2022 17:00",
        ),
        # a pause over a weekend, or over Tết, costs no working time
        (pause("11/02/2022 17:00", "14/02/2022 07:00"), "15/02/2022 17:00"),
        (pause("28/01/2022 17:00", "07/02/2022 07:00"), "15/02/2022 17:00"),
        (pause("28/01/2022 16:00", "07/02/2022 08:00"), "16/02/2022 09:00"),
        # nothing is waited for
        (pause("10/02/2022 15:00", "10/02/2022 15:00"), "15/02/2022 17:00"),
        # at the due, and after it
        (pause("15/02/2022 17:00", "18/02/2022 17:00"), "15/02/2022 17:00"),
        (pause("16/02/2022 09:00", "18/02/2022 17:00"), "15/02/2022 17:00"),
        # a minute before it
        (pause("15/02/2022 16:59", "16/02/2022 17:00"), "17/02/2022 07:01"),
        # the second pause begins after the old due and before the moved one
        (
            pause("10/02/2022 15:00", "16/02/2022 15:00") + pause("17/02/2022 07:00", "18/02/2022 07:00"),
            "22/02/2022 17:00",
        ),
    ],
)
def test_due_with_lawful_pauses(pauses: tuple[object, ...], due: str) -> None:
    assert answer("10 ngày làm việc", "25/01/2022 08:30", *pauses).due == moment(due)


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        # 15 days end on Saturday 30/4 and roll to 4/5; 4 days more is Sunday 8/5, so Monday
        (pause("20/04/2022 15:00", "24/04/2022 09:00"), "09/05/2022 17:00"),
        # within one day: no day is lost
        (pause("20/04/2022 08:00", "20/04/2022 16:00"), "04/05/2022 17:00"),
        # two pauses that touch at noon of 21/4 count 20-22 once
        (
            pause("20/04/2022 08:00", "21/04/2022 12:00") + pause("21/04/2022 12:00", "22/04/2022 08:00"),
            "06/05/2022 17:00",
        ),
        # on the last day until after closing: the next working day
        (pause("04/05/2022 09:00", "04/05/2022 17:00"), "05/05/2022 17:00"),
        (pause("04/05/2022 09:00", "04/05/2022 16:59"), "04/05/2022 17:00"),
        # at the due or after it
        (pause("04/05/2022 17:00", "10/05/2022 09:00"), "04/05/2022 17:00"),
        (pause("06/05/2022 08:00", "10/05/2022 09:00"), "04/05/2022 17:00"),
    ],
)
def test_calendar_days_move_by_days(pauses: tuple[object, ...], due: str) -> None:
    assert answer("15 ngày", "15/04/2022 09:00", *pauses).due == moment(due)


def test_clock_hours_move_by_the_length_of_the_pauses() -> None:
    first = pause("12/03/2022 01:00", "12/03/2022 03:30")
    second = pause("12/03/2022 16:00", "12/03/2022 16:20")
    assert answer("24 giờ", "11/03/2022 15:00", *first, *second).due == moment("12/03/2022 17:50")
    assert answer("24 giờ", "11/03/2022 15:00", *second).due == moment("12/03/2022 15:00")
    assert answer("24 giờ", "11/03/2022 15:00", *pause("12/03/2022 15:00", "12/03/2022 16:00")).due == moment(
        "12/03/2022 15:00"
    )


def test_an_open_pause_has_a_due_only_as_of_a_moment() -> None:
    opened = pause("10/02/2022 15:00")
    assert answer("10 ngày làm việc", "25/01/2022 08:30", *opened).due is None
    seen = answer("10 ngày làm việc", "25/01/2022 08:30", *opened, as_of="16/02/2022 15:00")
    assert seen.due == moment("21/02/2022 17:00")
    assert seen.late is False
    assert seen.lateness == 0


def test_a_stop_without_a_lawful_reason_does_not_stop_the_clock() -> None:
    stopped = answer("10 ngày làm việc", "25/01/2022 08:30", *pause("10/02/2022 15:00", "16/02/2022 15:00", "họp"))
    assert stopped.due == moment("15/02/2022 17:00")
    assert codes(stopped) == ["TTHC705"]


# --- supplements ----


def test_the_first_supplement_by_document_in_time_restarts_the_limit() -> None:
    # three working days from 25/1 end on 28/1
    asked = pause("28/01/2022 16:00", "10/02/2022 09:00", "supplement")
    again = answer("10 ngày làm việc", "25/01/2022 08:30", *asked, regime=RESETS)
    assert again.start == moment("10/02/2022 09:00")
    assert again.due == moment("24/02/2022 17:00")
    assert [earlier.due.at for earlier in again.previous] == [moment("15/02/2022 17:00")]
    assert codes(again) == []
    assert again.history.runs[0].end == moment("28/01/2022 16:00")
    assert again.history.runs[0].ended_by == "reset"


def test_a_supplement_asked_for_on_the_fourth_day_is_a_pause() -> None:
    # 7/2 is the fourth working day; 7/2 10:00 to 9/2 10:00 is two days
    asked = pause("07/02/2022 10:00", "09/02/2022 10:00", "supplement")
    late = answer("10 ngày làm việc", "25/01/2022 08:30", *asked, regime=RESETS)
    assert (late.start, late.due) == (moment("25/01/2022 08:30"), moment("17/02/2022 17:00"))
    assert codes(late) == ["TTHC709"]


def test_a_supplement_asked_for_without_a_document_is_a_pause() -> None:
    asked = pause("26/01/2022 10:00", "28/01/2022 10:00", "supplement", document=None)
    spoken = answer("10 ngày làm việc", "25/01/2022 08:30", *asked, regime=RESETS)
    assert (spoken.start, spoken.due) == (moment("25/01/2022 08:30"), moment("17/02/2022 17:00"))
    assert codes(spoken) == ["TTHC710", "TTHC726"]


def test_a_second_supplement_is_wrongful_and_the_clock_runs() -> None:
    first = pause("26/01/2022 10:00", "07/02/2022 07:00", "supplement")
    second = pause("08/02/2022 10:00", "15/02/2022 10:00", "supplement")
    twice = answer("10 ngày làm việc", "25/01/2022 08:30", *first, *second, regime=RESETS)
    assert (twice.start, twice.due) == (moment("07/02/2022 07:00"), moment("21/02/2022 17:00"))
    assert codes(twice) == ["TTHC706"]


@pytest.mark.parametrize("wrongful", [None, False])
def test_an_explicit_restart_after_the_second_supplement_never_hides_lateness(wrongful: bool | None) -> None:
    first = pause("26/01/2022 10:00", "07/02/2022 07:00", "supplement")
    second = event("08/02/2022 10:00", "pause", reason="supplement", document="văn bản", wrongful=wrongful)
    reset = event("15/02/2022 10:00", "reset")
    ready = event("28/02/2022 09:00", "ready")
    twice = answer("10 ngày làm việc", "25/01/2022 08:30", *first, second, reset, ready, regime=RESETS)
    assert twice.start == moment("07/02/2022 07:00")
    # lawful by the log: five days of pause; wrongful by the rule: none
    assert twice.due == moment("28/02/2022 17:00" if wrongful is False else "21/02/2022 17:00")
    assert codes(twice) == (["TTHC723"] if wrongful is False else ["TTHC706", "TTHC723"])


def test_an_explicit_restart_when_the_first_is_late_is_a_pause() -> None:
    asked = event("07/02/2022 10:00", "pause", reason="supplement", document="văn bản")
    late = answer("10 ngày làm việc", "25/01/2022 08:30", asked, event("09/02/2022 10:00", "reset"), regime=RESETS)
    assert (late.start, late.due) == (moment("25/01/2022 08:30"), moment("17/02/2022 17:00"))
    assert codes(late) == ["TTHC709", "TTHC723"]


def test_a_supplement_is_a_pause_where_the_regime_says_so() -> None:
    asked = pause("28/01/2022 16:00", "10/02/2022 09:00", "supplement")  # 1 h + 3 days + 2 h
    paused = answer("10 ngày làm việc", "25/01/2022 08:30", *asked, regime=PAUSES)
    assert (paused.start, paused.due) == (moment("25/01/2022 08:30"), moment("21/02/2022 10:00"))
    assert paused.previous == ()


# --- extensions ----


def extended(*events: object, limit: str = "10 ngày làm việc", **more: object) -> datetime | None:
    return answer(limit, "25/01/2022 08:30", *events, **more).due


def test_an_extension_adds_sets_or_names_a_new_due() -> None:
    at = "10/02/2022 09:00"
    assert extended(event(at, "extend", limit="thêm không quá 5 ngày làm việc")) == moment("22/02/2022 17:00")
    assert extended(event(at, "extend", limit="không quá 15 ngày làm việc")) == moment("22/02/2022 17:00")
    assert extended(event(at, "extend", new_due=moment("01/03/2022 11:00"))) == moment("01/03/2022 11:00")


def test_a_pause_after_a_new_due_moves_it_and_one_before_does_not() -> None:
    to = event("10/02/2022 09:00", "extend", new_due=moment("01/03/2022 11:00"))
    before = pause("27/01/2022 07:00", "28/01/2022 07:00")
    after = pause("14/02/2022 07:00", "15/02/2022 07:00")
    assert extended(*before, to) == moment("01/03/2022 11:00")
    assert extended(to, *after) == moment("02/03/2022 11:00")


def test_what_is_added_after_a_new_due_counts_from_it() -> None:
    to = event("10/02/2022 09:00", "extend", new_due=moment("01/03/2022 11:00"))
    more = event("11/02/2022 09:00", "extend", limit="thêm 2 ngày làm việc")
    anew = event("11/02/2022 09:00", "extend", limit="không quá 15 ngày làm việc")
    assert extended(to, more) == moment("03/03/2022 17:00")
    assert extended(to, anew) == moment("22/02/2022 17:00")


@pytest.mark.parametrize("limit", ["20 ngày", "200 giờ"])
def test_a_stop_of_no_length_is_none(limit: str) -> None:
    plain = answer(limit, "25/01/2022 08:30")
    stopped = answer(limit, "25/01/2022 08:30", *pause("26/01/2022 08:00", "26/01/2022 08:00"))
    assert (stopped.due, stopped.dues[0].pauses) == (plain.due, ())


def test_an_extension_without_a_length_changes_nothing() -> None:
    assert extended(event("10/02/2022 09:00", "extend")) == moment("15/02/2022 17:00")


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (
            "thêm 5 ngày",
            "TTHC631",
            "gia hạn «thêm 5 ngày» khác đơn vị với thời hạn «10 ngày làm việc»",
        ),
        ("5 ngày", "TTHC631", "gia hạn «5 ngày» khác đơn vị với thời hạn «10 ngày làm việc»"),
    ],
)
def test_an_extension_in_another_unit_is_refused(words: str, code: str, text: str) -> None:
    with pytest.raises(DossierError) as refused:
        extended(event("10/02/2022 09:00", "extend", limit=words))
    assert [(p.code, p.place.field, p.text()) for p in refused.value.problems] == [(code, "events[0]", text)]
    assert [p.severity for p in refused.value.problems] == ["error"]


def test_a_re_appointment_never_moves_the_due() -> None:
    moved = answer(
        "10 ngày làm việc",
        "25/01/2022 08:30",
        event("14/02/2022 09:00", "reappoint", new_due=moment("01/03/2022 17:00")),
        event("28/02/2022 09:00", "ready"),
    )
    assert moved.due == moment("15/02/2022 17:00")
    assert moved.late is True
    assert moved.history.reappointments == (moment("14/02/2022 09:00"),)


# --- late, apology, provisional, appointment ----


def test_days_are_late_by_the_date_and_hours_by_the_minute() -> None:
    evening = event("15/02/2022 20:00", "ready")
    day = answer("10 ngày làm việc", "25/01/2022 08:30", evening)
    assert (day.late, day.lateness) == (False, 0)
    night = answer("10 ngày làm việc", "25/01/2022 08:30", event("16/02/2022 05:00", "ready"))
    assert (night.late, night.lateness) == (True, 0)
    hour = answer("4 giờ làm việc", "14/03/2022 10:00", event("14/03/2022 16:01", "ready"))
    assert (hour.late, hour.lateness) == (True, 1)
    sharp = answer("4 giờ làm việc", "14/03/2022 10:00", event("14/03/2022 16:00", "ready"))
    assert (sharp.late, sharp.lateness) == (False, 0)


def test_seconds_make_nobody_late() -> None:
    ready = type(event("14/03/2022 16:00", "ready"))(datetime(2022, 3, 14, 16, 0, 59), "ready")
    assert answer("4 giờ làm việc", "14/03/2022 10:00", ready).late is False


def test_in_time_by_the_date_with_minutes_after_a_mid_day_due() -> None:
    stop = pause("10/02/2022 15:00", "10/02/2022 15:05")
    day = answer("10 ngày làm việc", "25/01/2022 08:30", *stop, event("16/02/2022 10:00", "ready"))
    assert day.due == moment("16/02/2022 07:05")
    assert (day.late, day.lateness) == (False, 175)


def test_lateness_is_of_the_clock_so_a_pause_after_the_due_is_not_in_it() -> None:
    stop = pause("16/02/2022 09:00", "17/02/2022 09:00")
    late = answer("10 ngày làm việc", "25/01/2022 08:30", *stop, event("18/02/2022 07:00", "ready"))
    assert (late.due, late.lateness) == (moment("15/02/2022 17:00"), 480)


def test_the_apology_is_due_a_plain_day_before_rolled_back_to_a_working_day() -> None:
    assert answer("10 ngày làm việc", "25/01/2022 08:30", regime=RESETS).apology_by == date(2022, 2, 14)
    paused = answer(
        "10 ngày làm việc",
        "25/01/2022 08:30",
        *pause("10/02/2022 15:00", "16/02/2022 15:00"),
        regime=RESETS,
    )
    assert paused.due == moment("21/02/2022 17:00")
    assert paused.apology_by == date(2022, 2, 18)  # 20/02 is a Sunday
    assert answer("15 ngày", "15/04/2022 09:00", regime=RESETS).apology_by == date(2022, 4, 29)
    assert answer("10 ngày làm việc", "25/01/2022 08:30").apology_by is None
    # received on Saturday, due on Monday: Sunday rolls back to a day before receipt
    assert answer("1 ngày làm việc", "12/03/2022 09:00", regime=RESETS).apology_by is None


def test_a_due_after_the_announced_days_off_is_provisional() -> None:
    calendar = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), announced_until=date(2022, 3, 31))
    assert answer("2 ngày làm việc", "29/03/2022 09:00", calendar=calendar).provisional is False
    assert answer("3 ngày làm việc", "29/03/2022 09:00", calendar=calendar).provisional is True


def test_a_due_outside_the_calendar_is_an_error_with_both_ends() -> None:
    with pytest.raises(CalendarError) as refused:
        answer("10 ngày làm việc", "27/12/2022 09:00", calendar=vietnam_calendar(2022, 2022))
    assert "01/01/2022" in str(refused.value)
    assert "31/12/2022" in str(refused.value)


def test_only_the_printed_appointment_is_rounded() -> None:
    due = answer("10 ngày làm việc", "25/01/2022 08:30", *pause("10/02/2022 15:00", "10/02/2022 15:05"))
    assert due.due == moment("16/02/2022 07:05")
    assert due.appointment() == moment("16/02/2022 07:05")
    assert due.appointment("session") == moment("16/02/2022 11:00")
    assert due.appointment("day") == moment("16/02/2022 17:00")
    saturday = answer("24 giờ", "11/03/2022 15:00")
    assert saturday.appointment("day") == moment("12/03/2022 15:00")
    assert answer(None, "11/03/2022 15:00").appointment("day") is None


def test_a_promised_date_that_differs_is_a_finding() -> None:
    other = answer("10 ngày làm việc", "25/01/2022 08:30", promised_due=moment("16/02/2022 17:00"))
    assert codes(other) == ["TTHC722"]
    assert other.findings[-1].text() == ("hẹn trả đã ghi 17:00 16/02/2022 khác hạn tính được 17:00 15/02/2022")
    assert other.findings[-1].text("en") == (
        "the promised date 17:00 16/02/2022 differs from the computed due date 17:00 15/02/2022"
    )
    same = answer("10 ngày làm việc", "25/01/2022 08:30", promised_due=moment("15/02/2022 11:00"))
    assert codes(same) == []


def test_as_of_before_the_start_is_refused() -> None:
    with pytest.raises(DossierError) as refused:
        answer("10 ngày làm việc", "25/01/2022 08:30", as_of="25/01/2022 08:00")
    problem = refused.value.problems[0]
    assert problem.code == "TTHC634"
    assert problem.text() == "thời điểm tính đến 08:00 25/01/2022 đứng trước lúc bắt đầu 08:30 25/01/2022"
    assert problem.text("en") == (
        "the moment to look at it, 08:00 25/01/2022, comes before the start at 08:30 25/01/2022"
    )


def test_without_a_limit_there_is_no_due() -> None:
    unknown = answer(None, "25/01/2022 08:30", as_of="15/02/2022 17:00")
    assert (unknown.due, unknown.late, unknown.earliest, unknown.limit) == (None, None, None, None)


def test_the_regime_is_that_of_the_first_receipt() -> None:
    before = schedule(procedure(), dossier("03/12/2021 09:00"), VIETNAM)
    after = schedule(procedure(), dossier("06/12/2021 09:00"), VIETNAM)
    assert (before.regime.id, after.regime.id) == ("nd61", "nd61-nd107")


# --- when the clock starts ----

COMMUNE = (
    Step("xa", "Tiếp nhận tại xã", "xa", limit=Limit.parse("3 ngày làm việc"), counted=False),
    Step("tham-dinh", "Thẩm định", "vp", limit=Limit.parse("9 ngày làm việc"), after=("xa",)),
    Step("ky", "Ký", "vp", limit=Limit.parse("1 ngày làm việc"), after=("tham-dinh",)),
)
AT_COMMUNE = procedure(steps=COMMUNE, clock_start="arrived")


def test_the_clock_starts_on_arrival_and_the_commune_has_its_own_limit() -> None:
    arrived = event("25/01/2022 08:30", "arrived")
    there = answer(AT_COMMUNE, "20/01/2022 14:00", arrived)
    assert there.start == moment("25/01/2022 08:30")
    assert there.due == moment("15/02/2022 17:00")
    xa = there.steps["xa"]
    assert (xa.counted, xa.started, xa.due) == (False, moment("20/01/2022 14:00"), moment("25/01/2022 17:00"))
    assert (xa.sent, xa.late) == (moment("25/01/2022 08:30"), False)
    assert there.steps["tham-dinh"].started == moment("25/01/2022 08:30")
    late = answer(AT_COMMUNE, "19/01/2022 14:00", arrived, as_of="26/01/2022 09:00")
    assert late.steps["xa"].due == moment("24/01/2022 17:00")
    assert late.steps["xa"].late is True


def test_before_it_arrives_only_the_commune_is_due() -> None:
    on_the_way = answer(AT_COMMUNE, "20/01/2022 14:00", as_of="24/01/2022 09:00")
    assert (on_the_way.start, on_the_way.due, on_the_way.late) == (None, None, None)
    assert list(on_the_way.steps) == ["xa"]
    assert on_the_way.steps["xa"].due == moment("25/01/2022 17:00")
    assert on_the_way.steps["xa"].late is False


def test_the_commune_may_have_sent_it_before_it_arrived() -> None:
    sent = event("21/01/2022 16:00", "send", step="xa")
    taken = event("21/01/2022 08:00", "accept", step="xa", officer="lan")
    there = answer(AT_COMMUNE, "20/01/2022 14:00", taken, sent, event("25/01/2022 08:30", "arrived"))
    assert there.steps["xa"].sent == moment("21/01/2022 16:00")
    assert there.due == moment("15/02/2022 17:00")
    assert codes(there) == []


def test_without_a_received_time_the_commune_has_no_due() -> None:
    there = answer(AT_COMMUNE, None, event("25/01/2022 08:30", "arrived"), regime=PAUSES)
    assert there.due == moment("15/02/2022 17:00")
    assert "xa" not in there.steps


def test_a_chain_of_steps_at_the_commune_is_all_before_the_clock() -> None:
    chain = (
        Step("nhan", "Nhận", "xa", counted=False),
        Step("chuyen", "Chuyển", "xa", counted=False, after=("nhan",)),
        Step("ky", "Ký", "vp", limit=Limit.parse("1 ngày làm việc"), after=("chuyen",)),
    )
    there = answer(
        procedure(steps=chain, clock_start="arrived"),
        "20/01/2022 14:00",
        event("24/01/2022 09:00", "send", step="nhan"),
        event("24/01/2022 16:00", "send", step="chuyen"),
        event("25/01/2022 08:30", "arrived"),
    )
    assert (there.start, there.due) == (moment("25/01/2022 08:30"), moment("15/02/2022 17:00"))
    assert there.steps["ky"].started == moment("25/01/2022 08:30")
    assert there.steps["nhan"].due is None
    assert codes(there) == []


def test_received_straight_at_the_agency_the_clock_starts_at_receipt() -> None:
    one = procedure(steps=steps(("ky", "1 ngày làm việc")), clock_start="arrived")
    assert answer(one, "25/01/2022 08:30").start == moment("25/01/2022 08:30")
    assert answer(one, "25/01/2022 08:30", event("26/01/2022 09:00", "arrived")).start == moment("26/01/2022 09:00")


VIA_COMMUNE = Fact("qua-xa", "nộp qua xã", FactKind.BOOLEAN)


@pytest.mark.parametrize(
    ("facts", "start", "found"),
    [({"qua-xa": False}, "25/01/2022 08:30", []), ({"qua-xa": True}, None, []), ({}, None, ["TTHC721"])],
)
def test_an_intake_step_that_does_not_apply_or_may_not(
    facts: dict[str, object], start: str | None, found: list[str]
) -> None:
    xa = Step("xa", "Xã", counted=False, when=Compare("qua-xa", "eq", True))
    asked = procedure(steps=(xa, *COMMUNE[1:]), clock_start="arrived", facts=(VIA_COMMUNE,))
    times = answer(asked, "25/01/2022 08:30", facts=facts)
    assert times.start == (start and moment(start))
    assert codes(times) == found


def test_out_of_area_the_clock_starts_when_the_competent_agency_has_it() -> None:
    anywhere = Regime("phi-dia-gioi", "Phi địa giới", clock_start_out_of_area="arrived")
    assert answer(None, "25/01/2022 08:30", regime=anywhere).start == moment("25/01/2022 08:30")
    arrived = event("26/01/2022 10:00", "arrived")
    assert answer(None, "25/01/2022 08:30", arrived, regime=anywhere).start == moment("26/01/2022 10:00")
    assert answer(None, "25/01/2022 08:30", arrived, regime=PAUSES).start == moment("25/01/2022 08:30")


def test_a_step_outside_the_clock_holds_it_up_from_receipt_too() -> None:
    held = procedure("2 ngày làm việc", steps=COMMUNE, clock_start="received")
    times = answer(held, "14/03/2022 07:00", event("15/03/2022 07:00", "send", step="xa", medium="electronic"))
    # unpaused 16/3 17:00, and a day at the commune
    assert times.due == moment("17/03/2022 17:00")
    assert times.steps["xa"].due == moment("17/03/2022 17:00")
    assert times.steps["xa"].late is False


# --- agencies with hours of their own ----


def test_an_agency_s_own_due_stands_beside() -> None:
    mornings = WorkCalendar(
        date(2022, 1, 1), date(2022, 12, 31), name="buổi sáng", week=dict.fromkeys(range(5), "07:00-11:00")
    )
    asked = procedure("5 ngày làm việc", steps=steps(("td", "1 ngày làm việc", "vp"), ("ky", "4 giờ làm việc")))
    times = schedule(asked, dossier("14/03/2022 07:00"), OFFICE, regime=PAUSES, agency_calendars={"vp": mornings})
    assert times.steps["td"].due == moment("14/03/2022 17:00")
    assert times.steps["td"].agency_due == moment("15/03/2022 11:00")
    assert times.steps["ky"].agency_due is None
    assert times.due == moment("21/03/2022 17:00")


def test_a_supplement_asked_for_after_the_due_restarts_nothing() -> None:
    """Received 25/01/2022 with one working day: due 17:00 on 26/01. Asked on 27/01, inside the time for notice."""
    log = (*pause("27/01/2022 16:00", reason="supplement"), event("07/02/2022 09:00", "resume"))
    late = answer("1 ngày làm việc", "25/01/2022 08:30", *log, event("07/02/2022 15:00", "ready"), regime=RESETS)
    assert (late.due, late.late) == (moment("26/01/2022 17:00"), True)
    assert "TTHC731" in codes(late)
    said = next(finding for finding in late.findings if finding.code == "TTHC731")
    assert said.text() == (
        "16:00 27/01/2022: yêu cầu bổ sung khi hồ sơ đã quá hạn; chỉ trừ thời gian chờ, không tính lại từ đầu"
    )
    assert said.text("en") == (
        "16:00 27/01/2022: supplement requested when the dossier was already overdue; the wait is deducted, the limit "
        "does not start again"
    )
