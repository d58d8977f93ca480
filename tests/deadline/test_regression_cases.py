"""Deadlines that other systems got wrong, each with the answer counted by hand.

Offices here open 07:30-11:30 and 13:00-17:00 unless a test says otherwise. 2025: Monday 3 March is an ordinary week;
Saturday 26 April is worked for Friday 2 May, and 30 April and 1 May are holidays.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from deadline_cases import PAUSES, VIETNAM, answer, codes, dossier, event, moment, pause, procedure, steps

from tthc_rules import CalendarError, Dossier, DossierError, Limit, LimitError, attribute, schedule, vietnam_calendar
from tthc_rules.worktime import ChangedHours, Layer, WorkCalendar

HOURS = "07:30-11:30, 13:00-17:00"
OFFICE = VIETNAM.with_layer(Layer("cơ quan", week=dict.fromkeys(range(5), HOURS)))
FIRST, LAST = date(2025, 1, 1), date(2030, 12, 31)


def office(week: dict[int, str], **more: object) -> WorkCalendar:
    """An office without holidays."""
    return WorkCalendar(FIRST, LAST, week=week, **more)  # type: ignore[arg-type]


def due(limit: str, received: str, *events: object, calendar: WorkCalendar = OFFICE) -> datetime | None:
    return answer(limit, received, *events, calendar=calendar).due  # type: ignore[arg-type]


# --- filed on a day off ----


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ("1 ngày làm việc", "05/03/2025 17:00"),
        ("1,5 ngày làm việc", "06/03/2025 11:30"),  # Wednesday, then Thursday's morning
        ("3 ngày làm việc", "07/03/2025 17:00"),
        ("0,5 ngày làm việc", "05/03/2025 11:30"),
        ("1 giờ làm việc", "05/03/2025 08:30"),
    ],
)
def test_filed_online_on_a_tuesday_that_is_off(limit: str, expected: str) -> None:
    tuesday_off = OFFICE.with_layer(Layer("lễ", off=[date(2025, 3, 4)]))
    assert due(limit, "04/03/2025 09:00", calendar=tuesday_off) == moment(expected)


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ("1 ngày làm việc", "05/05/2025 17:00"),
        ("1,5 ngày làm việc", "06/05/2025 11:30"),
        ("2,5 ngày làm việc", "07/05/2025 11:30"),
        ("2 ngày", "05/05/2025 17:00"),  # 2 May is off in place of 26 April
    ],
)
def test_filed_on_the_thirtieth_of_april(limit: str, expected: str) -> None:
    assert due(limit, "30/04/2025 09:00") == moment(expected)


# --- the Saturday worked for another day ----


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        ("2 ngày làm việc", "26/04/2025 07:48", "29/04/2025 17:00"),  # filed on it: it is day 0
        ("2,5 ngày làm việc", "26/04/2025 07:48", "05/05/2025 11:30"),
        ("4 giờ làm việc", "26/04/2025 15:00", "28/04/2025 09:30"),
        ("trong ngày", "26/04/2025 09:00", "26/04/2025 17:00"),
        ("1 ngày làm việc", "25/04/2025 09:00", "26/04/2025 17:00"),  # it is day 1
        ("4 ngày làm việc", "25/04/2025 09:00", "05/05/2025 17:00"),  # 26, 28, 29/4, then 5/5
        ("1 ngày", "25/04/2025 09:00", "26/04/2025 17:00"),  # it does not roll
        ("1 ngày làm việc", "13/02/2015 09:00", "14/02/2015 17:00"),
        ("1 ngày làm việc", "04/01/2019 09:00", "05/01/2019 17:00"),  # worked for a day of the year before
        ("1 ngày làm việc", "03/05/2019 09:00", "04/05/2019 17:00"),
        ("1 ngày làm việc", "03/05/2024 09:00", "04/05/2024 17:00"),
        ("1 ngày làm việc", "09/01/2026 09:00", "10/01/2026 17:00"),
        ("1 ngày làm việc", "21/08/2026 09:00", "22/08/2026 17:00"),
    ],
)
def test_make_up_saturday(limit: str, received: str, expected: str) -> None:
    assert due(limit, received) == moment(expected)


def test_lateness_counts_the_make_up_saturday() -> None:
    # due Friday 25 April at 17:00; Saturday 26 and Monday 28 are two working days
    late = answer("1 ngày làm việc", "24/04/2025 09:00", event("28/04/2025 17:00", "ready"), calendar=OFFICE)
    assert late.due == moment("25/04/2025 17:00")
    assert (late.late, late.lateness) == (True, 960)


# --- outside hours ----


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        ("2,5 ngày làm việc", "06/03/2025 20:14", "11/03/2025 11:30"),  # Thu evening: Fri, Mon, Tuesday's morning
        ("0,5 ngày làm việc", "06/03/2025 20:14", "07/03/2025 11:30"),
        ("1,5 ngày làm việc", "06/03/2025 17:00", "10/03/2025 11:30"),
        ("2,5 ngày làm việc", "06/03/2025 06:00", "11/03/2025 11:30"),
        ("1 ngày làm việc", "06/03/2025 23:59", "07/03/2025 17:00"),
    ],
)
def test_after_closing_with_half_a_day(limit: str, received: str, expected: str) -> None:
    assert due(limit, received) == moment(expected)


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        ("1 giờ làm việc", "03/03/2025 11:30", "03/03/2025 14:00"),
        ("1 giờ làm việc", "03/03/2025 11:29", "03/03/2025 13:59"),
        ("1 giờ làm việc", "03/03/2025 10:30", "03/03/2025 11:30"),  # ends with the morning, not at 13:00
        ("0,5 ngày làm việc", "03/03/2025 11:30", "03/03/2025 17:00"),
        ("1 phút làm việc", "03/03/2025 11:30", "03/03/2025 13:01"),
    ],
)
def test_half_past_eleven_sharp(limit: str, received: str, expected: str) -> None:
    assert due(limit, received) == moment(expected)


def test_working_hours_do_not_run_into_the_evening() -> None:
    assert due("4 giờ làm việc", "07/03/2025 15:00") == moment("10/03/2025 09:30")


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        ("1 giờ làm việc", "03/03/2025 11:30", "03/03/2025 14:30"),
        ("7 giờ làm việc", "03/03/2025 15:00", "04/03/2025 14:00"),  # over two lunch breaks
        ("4 giờ làm việc", "08/03/2025 09:00", "10/03/2025 11:00"),  # filed on a Saturday
    ],
)
def test_two_lunch_breaks_where_the_afternoon_begins_at_half_past_one(limit: str, received: str, expected: str) -> None:
    early = office(dict.fromkeys(range(5), "07:00-11:30, 13:30-17:00"))
    assert due(limit, received, calendar=early) == moment(expected)


def test_closing_time_is_not_rounded_to_a_quarter() -> None:
    assert due("1 ngày làm việc", "03/03/2025 17:00") == moment("04/03/2025 17:00")
    assert due("1 giờ làm việc", "03/03/2025 09:01") == moment("03/03/2025 10:01")


# --- long limits ----


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        # 50, 60 and 200 whole weeks after Thursday 2 January 2025
        (250, "18/12/2025 17:00"),
        (300, "26/02/2026 17:00"),
        (1000, "02/11/2028 17:00"),
    ],
)
def test_many_days_in_an_office_without_holidays(days: int, expected: str) -> None:
    every_week = office(dict.fromkeys(range(5), HOURS))
    assert due(f"{days} ngày làm việc", "02/01/2025 09:00", calendar=every_week) == moment(expected)


@pytest.mark.parametrize(
    ("days", "received", "expected"),
    [
        # 2025 has 250 working days, the first of them 2 January: 249 remain, then Monday 5 January 2026
        (250, "02/01/2025 09:00", "05/01/2026 17:00"),
        # 51 more in 2026: 5-10, 12-16, 19-23, 26-30/1; 2-6, 9-13, 23-27/2; 2-6, 9-13, 16-20/3
        (300, "02/01/2025 09:00", "20/03/2026 17:00"),
        # 249 remain of 2018, 252 in 2019, 252 in 2020, and 247 of the 250 in 2021, the last being Friday 31 December
        (1000, "02/01/2018 09:00", "28/12/2021 17:00"),
    ],
)
def test_many_days_on_the_official_calendar(days: int, received: str, expected: str) -> None:
    assert due(f"{days} ngày làm việc", received) == moment(expected)


# --- offices with other hours ----


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        ("8 giờ làm việc", "07/03/2025 15:00", "10/03/2025 09:30"),  # 2 h on Friday, 4 h on Saturday, 2 h on Monday
        ("1 ngày làm việc", "07/03/2025 15:00", "08/03/2025 11:30"),
        ("2 ngày làm việc", "07/03/2025 15:00", "10/03/2025 17:00"),
        ("8 ngày", "28/02/2025 09:00", "08/03/2025 11:30"),
        ("trong ngày", "08/03/2025 11:30", "10/03/2025 17:00"),
    ],
)
def test_office_that_works_on_saturday_morning(limit: str, received: str, expected: str) -> None:
    saturday = office({**dict.fromkeys(range(5), HOURS), 5: "07:30-11:30"})
    assert due(limit, received, calendar=saturday) == moment(expected)


def test_saturday_morning_of_reception_only_receives() -> None:
    receiving = OFFICE.with_layer(Layer("một cửa", reception={5: "07:30-11:30"}))
    assert receiving.is_open_for_reception(moment("08/03/2025 09:00"))
    assert due("1 ngày làm việc", "08/03/2025 09:00", calendar=receiving) == moment("10/03/2025 17:00")
    assert due("8 giờ làm việc", "07/03/2025 15:00", calendar=receiving) == moment("10/03/2025 15:00")


def test_seven_hour_day() -> None:
    seven = office(dict.fromkeys(range(5), "08:00-11:30, 13:00-16:30"))
    assert due("20 ngày làm việc", "03/03/2025 08:00", calendar=seven) == moment("31/03/2025 16:30")
    assert due("2,5 ngày làm việc", "03/03/2025 08:00", calendar=seven) == moment("06/03/2025 11:30")
    one_step = procedure("20 ngày làm việc", steps=steps(("tham-dinh", "20 ngày làm việc")))
    planned = answer(one_step, "03/03/2025 08:00", calendar=seven).steps["tham-dinh"]
    # four weeks of five days of seven hours, from the first minute of the first of them
    assert (planned.budget, planned.planned_due) == (8400, moment("28/03/2025 16:30"))


def test_the_hours_of_the_very_day_count() -> None:
    half_day = ChangedHours(date(2025, 3, 4), ((450, 690),), "nghỉ buổi chiều")
    short_eve = office(dict.fromkeys(range(5), HOURS)).with_layer(Layer("giờ riêng", changed=[half_day]))
    assert due("1 ngày làm việc", "03/03/2025 09:00", calendar=short_eve) == moment("04/03/2025 11:30")
    assert due("8 giờ làm việc", "03/03/2025 13:00", calendar=short_eve) == moment("04/03/2025 11:30")
    assert due("9 giờ làm việc", "03/03/2025 13:00", calendar=short_eve) == moment("05/03/2025 08:30")


def test_no_working_hours_at_all_is_refused() -> None:
    with pytest.raises(CalendarError) as refused:
        WorkCalendar(FIRST, LAST, name="trống", week={})
    (problem,) = refused.value.problems
    assert problem.code == "TTHC512"
    assert problem.text() == "lịch «trống»: không có ngày nào trong tuần làm việc"
    assert problem.text("en") == "calendar «trống»: no day of the week is worked"


def test_two_offices_in_one_process_keep_their_own_days() -> None:
    every_day = office(dict.fromkeys(range(7), HOURS), name="mọi ngày")
    weekdays = office(dict.fromkeys(range(5), HOURS), name="ngày thường")
    asked = [due("1 ngày làm việc", "07/03/2025 09:00", calendar=each) for each in (every_day, weekdays) * 2]
    assert asked == [moment("08/03/2025 17:00"), moment("10/03/2025 17:00")] * 2


# --- the ends of the calendar ----


def test_last_day_of_the_known_calendar() -> None:
    year = vietnam_calendar(2015, 2015)
    assert due("3 ngày làm việc", "28/12/2015 09:00", calendar=year) == moment("31/12/2015 17:00")
    with pytest.raises(CalendarError) as refused:
        due("20 ngày làm việc", "28/12/2015 09:00", calendar=year)
    (problem,) = refused.value.problems
    assert problem.text() == "tính từ 28/12/2015 thì ra ngoài lịch, lịch này từ 01/01/2015 đến 31/12/2015"
    assert problem.fix() == "dùng lịch dài hơn"
    with pytest.raises(CalendarError) as refused:
        due("5 ngày làm việc", "04/01/2016 09:00", calendar=year)
    (problem,) = refused.value.problems
    assert problem.text() == "ngày 04/01/2016 nằm ngoài lịch, lịch này từ 01/01/2015 đến 31/12/2015"


def test_over_new_year_the_holidays_of_january_are_seen() -> None:
    # 31/12; 1 and 2/1 off; 5, 6/1
    assert due("3 ngày làm việc", "30/12/2025 09:00") == moment("06/01/2026 17:00")


def test_after_the_announced_years_a_due_is_provisional() -> None:
    long = vietnam_calendar(2015, 2030)
    assert answer("2 ngày làm việc", "28/12/2027 09:00", calendar=long).provisional is False
    assert answer("5 ngày làm việc", "28/12/2027 09:00", calendar=long).provisional is True


# --- moments with a zone ----


def test_two_in_the_morning_utc_is_nine_here() -> None:
    received = datetime(2025, 3, 3, 2, 0, tzinfo=UTC)
    asked = Dossier("H1", procedure().code or "", received=received)
    hours = schedule(procedure("8 giờ làm việc"), asked, OFFICE, regime=PAUSES)
    days = schedule(procedure("1 ngày làm việc"), asked, OFFICE, regime=PAUSES)
    assert hours.start == moment("03/03/2025 09:00")
    assert (hours.due, days.due) == (moment("04/03/2025 09:00"), moment("04/03/2025 17:00"))


def test_half_past_midnight_here_is_the_day_before_in_utc() -> None:
    received = datetime(2025, 3, 9, 17, 30, tzinfo=UTC)  # Monday 10 March 00:30
    asked = Dossier("H1", procedure().code or "", received=received)
    assert schedule(procedure("1 ngày làm việc"), asked, OFFICE, regime=PAUSES).due == moment("11/03/2025 17:00")


# --- waited time ----

# (from, to, working minutes, what a dossier received on Thu 06/03/2025 for 3 days (Tue 11/03 17:00) is due then)
WAITS = [
    ("07/03/2025 18:00", "10/03/2025 08:30", 60, "12/03/2025 08:30"),
    ("10/03/2025 09:00", "11/03/2025 18:30", 870, "13/03/2025 15:30"),
    ("10/03/2025 17:00", "11/03/2025 09:00", 90, "12/03/2025 09:00"),  # overnight: not sixteen hours
    ("10/03/2025 16:00", "11/03/2025 08:00", 90, "12/03/2025 09:00"),  # not a whole day
    ("10/03/2025 09:00", "10/03/2025 16:00", 330, "12/03/2025 14:30"),  # not nothing
    ("10/03/2025 09:00", "10/03/2025 10:00", 60, "12/03/2025 08:30"),  # within one half-day
    ("10/03/2025 09:00", "10/03/2025 09:01", 1, "12/03/2025 07:31"),
    ("07/03/2025 16:00", "10/03/2025 08:30", 120, "12/03/2025 09:30"),  # over the weekend: two hours, not a day
    ("10/03/2025 11:30", "10/03/2025 13:00", 0, "11/03/2025 17:00"),  # lunch
    ("08/03/2025 09:00", "09/03/2025 09:00", 0, "11/03/2025 17:00"),  # Saturday to Sunday
    ("11/03/2025 17:00", "12/03/2025 09:00", 90, "11/03/2025 17:00"),  # from the due on: too late to move it
    ("11/03/2025 16:59", "12/03/2025 09:00", 91, "12/03/2025 09:01"),
]


@pytest.mark.parametrize(("start", "end", "minutes", "expected"), WAITS)
def test_waited_time(start: str, end: str, minutes: int, expected: str) -> None:
    assert OFFICE.working_minutes_between(moment(start), moment(end)) == minutes
    waited = answer("3 ngày làm việc", "06/03/2025 09:00", *pause(start, end), calendar=OFFICE)
    assert waited.due == moment(expected)
    assert codes(waited) == []


def test_waited_from_a_holiday_to_the_morning_after() -> None:
    tuesday_off = OFFICE.with_layer(Layer("lễ", off=[date(2025, 3, 4)]))
    waited = (moment("04/03/2025 09:00"), moment("05/03/2025 09:00"))
    assert tuesday_off.working_minutes_between(*waited) == 90


# --- late, early, no due ----


def test_twenty_days_late_on_a_procedure_of_three() -> None:
    # due Thursday 6 March; 7, 10-14, 17-21, 24-28, 31/3-3/4 are twenty working days
    late = answer("3 ngày làm việc", "03/03/2025 09:00", event("03/04/2025 17:00", "ready"), calendar=OFFICE)
    assert late.due == moment("06/03/2025 17:00")
    assert (late.late, late.lateness) == (True, 20 * 480)
    assert "TRỄ 20 ngày" in late.explain()
    assert "LATE by 20 days" in late.explain("en")
    asked = dossier("03/03/2025 09:00", event("03/04/2025 17:00", "ready"))
    shared = attribute(procedure("3 ngày làm việc"), asked, OFFICE, regime=PAUSES).current
    assert shared is not None
    assert [share.minutes for share in shared.shares] == [9600]


@pytest.mark.parametrize(
    ("limit", "received", "ready", "due_at", "minutes"),
    [
        ("4 giờ làm việc", "03/03/2025 10:30", "04/03/2025 08:00", "03/03/2025 16:00", 90),
        ("4 giờ làm việc", "03/03/2025 10:30", "07/03/2025 16:00", "03/03/2025 16:00", 32 * 60),
    ],
)
def test_hours_late_are_working_hours(limit: str, received: str, ready: str, due_at: str, minutes: int) -> None:
    late = answer(limit, received, event(ready, "ready"), calendar=OFFICE)
    assert late.due == moment(due_at)
    assert (late.late, late.lateness) == (True, minutes)


def test_due_when_the_afternoon_opens_is_late_a_minute_after() -> None:
    # four working hours from 07:30 are over at 11:30 sharp, and the clock does not move again before 13:00
    in_time = answer("4 giờ làm việc", "03/03/2025 07:30", event("03/03/2025 13:00", "ready"), calendar=OFFICE)
    assert in_time.due == moment("03/03/2025 11:30")
    assert (in_time.late, in_time.lateness) == (True, 0)
    late = answer("4 giờ làm việc", "03/03/2025 07:30", event("03/03/2025 13:01", "ready"), calendar=OFFICE)
    assert (late.late, late.lateness) == (True, 1)


def test_ready_on_the_saturday_after_a_friday_due_is_late() -> None:
    saturday = answer("2 ngày làm việc", "05/03/2025 09:00", event("08/03/2025 09:00", "ready"), calendar=OFFICE)
    assert saturday.due == moment("07/03/2025 17:00")
    assert (saturday.late, saturday.lateness) == (True, 0)
    received = answer("2 ngày làm việc", "08/03/2025 09:00", event("11/03/2025 17:00", "ready"), calendar=OFFICE)
    assert (received.due, received.late) == (moment("11/03/2025 17:00"), False)


def test_without_a_due_it_is_neither_late_nor_early() -> None:
    unlimited = answer(None, "03/03/2025 09:00", event("04/03/2025 09:00", "ready"), calendar=OFFICE)
    assert (unlimited.due, unlimited.late, unlimited.lateness) == (None, None, None)
    said = f"{unlimited.explain()}\n{unlimited.explain('en')}".lower()
    assert not any(word in said for word in ("đúng hạn", "sớm", "trễ", "hạn trả:", "in time", "early", "late"))
    asked = dossier("03/03/2025 09:00", event("04/03/2025 09:00", "ready"))
    with pytest.raises(DossierError) as refused:
        attribute(procedure(None), asked, OFFICE, regime=PAUSES)
    assert [problem.code for problem in refused.value.problems] == ["TTHC633"]


def test_a_step_is_late_by_what_happened_and_not_by_what_was_left() -> None:
    two = procedure("3 ngày làm việc", steps=steps(("nhan", "0,5 ngày làm việc"), ("lam", "2 ngày làm việc")))
    log = (event("03/03/2025 11:00", "send", step="nhan"), event("07/03/2025 09:01", "send", step="lam"))
    seen = answer(two, "03/03/2025 09:00", *log, calendar=OFFICE).steps
    # nhan: 4 h from 09:00, until 14:30; lam: 16 h from Monday 11:00, until Wednesday 11:00
    assert (seen["nhan"].due, seen["nhan"].late) == (moment("03/03/2025 14:30"), False)
    assert (seen["lam"].due, seen["lam"].late) == (moment("05/03/2025 11:00"), True)


# --- parts of days in steps, and no days at all ----


def test_two_and_a_half_days() -> None:
    assert due("2,5 ngày làm việc", "03/03/2025 08:00") == moment("06/03/2025 11:30")
    one_step = procedure("5 ngày làm việc", steps=steps(("lam", "2,5 ngày làm việc")))
    step = answer(one_step, "03/03/2025 08:00", calendar=OFFICE).steps["lam"]
    # 20 working hours from Monday 08:00: two days later at the same hour, and four hours more
    assert (step.budget, step.planned_due, step.due) == (1200, moment("05/03/2025 13:30"), moment("05/03/2025 13:30"))


def test_half_day_steps_add_up() -> None:
    four = procedure(
        "3 ngày làm việc", steps=steps(*((name, "0,5 ngày làm việc") for name in ("nhan", "giao", "lam", "ky")))
    )
    planned = answer(four, "03/03/2025 08:00", calendar=OFFICE).steps
    assert [step.planned_due for step in planned.values()] == [
        moment("03/03/2025 13:30"),
        moment("04/03/2025 08:00"),
        moment("04/03/2025 13:30"),
        moment("05/03/2025 08:00"),
    ]


@pytest.mark.parametrize(
    ("received", "expected"),
    [("03/03/2025 16:50", "04/03/2025 16:00"), ("08/03/2025 09:00", "10/03/2025 16:00")],
)
def test_same_day_after_closing_is_the_next_working_day(received: str, expected: str) -> None:
    closes_at_four = office(dict.fromkeys(range(5), "07:30-11:30, 13:30-16:00"))
    assert due("trong ngày", received, calendar=closes_at_four) == moment(expected)


def test_no_days_is_not_a_limit() -> None:
    with pytest.raises(LimitError) as refused:
        Limit.parse("0 ngày làm việc")
    (problem,) = refused.value.problems
    assert (problem.text(), problem.fix()) == ("thời hạn «0 ngày làm việc» bằng không", "trong ngày")
    assert (problem.text("en"), problem.fix("en")) == ("the limit «0 ngày làm việc» is zero", "same day")


def test_a_dossier_received_today_is_not_late_today() -> None:
    seen = answer("3 ngày làm việc", "03/03/2025 08:00", as_of="03/03/2025 16:59", calendar=OFFICE)
    assert (seen.late, seen.lateness) == (False, 0)
    last_minute = answer("3 ngày làm việc", "03/03/2025 08:00", as_of="06/03/2025 23:59", calendar=OFFICE)
    assert (last_minute.late, last_minute.lateness) == (False, 0)
    assert last_minute.due is not None and last_minute.due + timedelta(hours=7) == moment("07/03/2025 00:00")
    midnight = answer("3 ngày làm việc", "03/03/2025 08:00", as_of="07/03/2025 00:00", calendar=OFFICE)
    assert (midnight.late, midnight.lateness) == (True, 0)
