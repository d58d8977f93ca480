"""Times that do not exist, lie too far away, or contradict each other: refused with reason and remedy, or ruled on."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from deadline_cases import PAUSES, VIETNAM, answer, codes, dossier, event, moment, pause, procedure

from tthc_rules import CalendarError, Dossier, DossierError, Event, Limit, LimitError, TTHCError, vietnam_calendar
from tthc_rules.deadline.desk import what_if_paused
from tthc_rules.dossiers.event import EventKind
from tthc_rules.dossiers.readers import parse_dossiers
from tthc_rules.worktime import Unit, WorkCalendar

RECEIVED, DUE = "25/01/2022 08:30", "15/02/2022 17:00"
TEN = "10 ngày làm việc"


def refused(kind: type[TTHCError], ask: Callable[[], object]) -> tuple[str, str, str]:
    """Code, Vietnamese and English sentence of the only problem."""
    with pytest.raises(kind) as error:
        ask()
    (problem,) = error.value.problems
    assert problem.severity == "error"
    return problem.code, problem.text(), problem.text("en")


def remedy(ask: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(TTHCError) as error:
        ask()
    (problem,) = error.value.problems
    return problem.fix(), problem.fix("en")


def outside(day: str, first: str = "01/01/2015", last: str = "31/12/2027") -> tuple[str, str, str]:
    """What is said of a day that the calendar does not have."""
    return (
        "TTHC501",
        f"ngày {day} nằm ngoài lịch, lịch này từ {first} đến {last}",
        f"{day} lies outside the calendar, which runs from {first} to {last}",
    )


def leaves(start: str, first: str = "01/01/2015", last: str = "31/12/2027") -> tuple[str, str, str]:
    """What is said of a count that runs out of the calendar."""
    return (
        "TTHC502",
        f"tính từ {start} thì ra ngoài lịch, lịch này từ {first} đến {last}",
        f"counted from {start} the result leaves the calendar, which runs from {first} to {last}",
    )


# --- 29 February and the ends of months ----


@pytest.mark.parametrize(
    ("limit", "received", "due"),
    [
        # the same day number, or the last day of the month (BLDS 2015 Đ.148.3)
        ("1 tháng", "28/01/2023 09:00", "28/02/2023 17:00"),
        ("1 tháng", "29/01/2023 09:00", "28/02/2023 17:00"),
        ("1 tháng", "30/01/2023 09:00", "28/02/2023 17:00"),
        ("1 tháng", "31/01/2023 09:00", "28/02/2023 17:00"),
        ("1 tháng", "31/01/2024 09:00", "29/02/2024 17:00"),
        ("1 tháng", "29/02/2024 09:00", "29/03/2024 17:00"),
        ("1 tháng", "31/05/2022 09:00", "30/06/2022 17:00"),
        ("1 tháng", "30/04/2021 09:00", "31/05/2021 17:00"),  # 30/5 is a Sunday
        ("2 tháng", "31/12/2022 09:00", "28/02/2023 17:00"),
        ("3 tháng", "30/11/2022 09:00", "28/02/2023 17:00"),
        ("4 tháng", "31/10/2023 09:00", "29/02/2024 17:00"),
        ("6 tháng", "31/08/2022 09:00", "28/02/2023 17:00"),
        ("12 tháng", "29/02/2024 09:00", "28/02/2025 17:00"),
        ("1 năm", "29/02/2020 09:00", "01/03/2021 17:00"),  # 28/2/2021 is a Sunday
        ("4 năm", "29/02/2020 09:00", "29/02/2024 17:00"),
        # days pass through it
        ("1 ngày", "28/02/2023 09:00", "01/03/2023 17:00"),
        ("1 ngày", "28/02/2024 09:00", "29/02/2024 17:00"),
        ("365 ngày", "29/02/2024 09:00", "28/02/2025 17:00"),
        ("1 tuần", "22/02/2024 09:00", "29/02/2024 17:00"),
        ("1 ngày làm việc", "28/02/2024 09:00", "29/02/2024 17:00"),
        ("1 ngày làm việc", "29/02/2024 09:00", "01/03/2024 17:00"),
        ("1 ngày làm việc", "28/02/2025 09:00", "03/03/2025 17:00"),
        ("24 giờ", "28/02/2024 10:00", "29/02/2024 10:00"),
        ("24 giờ", "28/02/2023 10:00", "01/03/2023 10:00"),
        ("1 giờ", "31/12/2024 23:30", "01/01/2025 00:30"),
    ],
)
def test_ends_of_months(limit: str, received: str, due: str) -> None:
    assert answer(limit, received).due == moment(due)


@pytest.mark.parametrize(
    "given",
    [
        "2022-02-29T09:00",
        "29/02/2023 09:00",
        "2100-02-29T09:00",
        "30/02/2024 09:00",
        "31/04/2022 09:00",
        "2022-11-31T09:00",
        "00/01/2022 09:00",
        "01/13/2022 09:00",
        "2022-03-14T24:00",
        "0000-01-01T00:00",
        "10000-01-01T00:00",
    ],
)
def test_days_that_do_not_exist(given: str) -> None:
    written = {"id": "H1", "code": "1.000001", "received": given, "events": [{"at": given, "kind": "ready"}]}
    with pytest.raises(DossierError) as error:
        parse_dossiers(json.dumps(written), "a.json")
    said = f"«{given}» không phải ngày và giờ; viết ví dụ 2022-03-14T16:30 hoặc 14/03/2022 16:30"
    said_en = f"«{given}» is not a date and time; write for example 2022-03-14T16:30 or 14/03/2022 16:30"
    assert [(p.code, p.place.field, p.text(), p.text("en")) for p in error.value.problems] == [
        ("TTHC603", "events[0].at", said, said_en),
        ("TTHC603", "received", said, said_en),
    ]


# --- the years 1 and 9999 ----

FIRST_DAY, LAST_DAY = "01/01/0001", "31/12/9999"


@pytest.mark.parametrize(
    "limit", [TEN, "0,5 ngày làm việc", "4 giờ làm việc", "24 giờ", "30 ngày", "1 năm", "trong ngày"]
)
def test_received_in_the_year_1_or_9999(limit: str) -> None:
    assert refused(CalendarError, lambda: answer(limit, f"{FIRST_DAY} 08:00")) == outside(FIRST_DAY)
    assert refused(CalendarError, lambda: answer(limit, f"{LAST_DAY} 23:59")) == outside(LAST_DAY)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: answer(TEN, RECEIVED, event(f"{LAST_DAY} 08:00", "ready")),
        lambda: answer(TEN, RECEIVED, *pause("26/01/2022 08:00", f"{LAST_DAY} 08:00")),
        lambda: answer(TEN, RECEIVED, *pause("26/01/2022 08:00"), as_of=f"{LAST_DAY} 08:00"),
        lambda: answer(TEN, RECEIVED, event("26/01/2022 08:00", "extend", new_due=moment(f"{LAST_DAY} 08:00"))),
    ],
)
def test_something_happens_in_the_year_9999(ask: Callable[[], object]) -> None:
    assert refused(CalendarError, ask) == outside(LAST_DAY)


def test_promised_for_the_year_9999_is_told_from_the_due() -> None:
    found = answer(TEN, RECEIVED, promised_due=moment(f"{LAST_DAY} 08:00"))
    assert found.due == moment(DUE)
    assert [(finding.code, finding.text()) for finding in found.findings if finding.code == "TTHC722"] == [
        ("TTHC722", f"hẹn trả đã ghi 08:00 {LAST_DAY} khác hạn tính được 17:00 15/02/2022")
    ]


@pytest.mark.parametrize(
    "beyond",
    [datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), datetime(9999, 12, 31, 23, tzinfo=UTC)],
)
def test_a_zone_that_leads_out_of_the_years(beyond: datetime) -> None:
    said = (
        "TTHC603",
        f"«{beyond}» không phải ngày và giờ; viết ví dụ 2022-03-14T16:30 hoặc 14/03/2022 16:30",
        f"«{beyond}» is not a date and time; write for example 2022-03-14T16:30 or 14/03/2022 16:30",
    )
    assert refused(DossierError, lambda: Dossier("H1", "1.000001", received=beyond)) == said
    assert refused(DossierError, lambda: Dossier("H1", "1.000001", promised_due=beyond)) == said
    assert refused(DossierError, lambda: Event(beyond, EventKind.READY)) == said
    assert refused(DossierError, lambda: Event(moment(RECEIVED), EventKind.EXTEND, new_due=beyond)) == said


def test_no_calendar_of_all_years() -> None:
    assert refused(CalendarError, lambda: WorkCalendar(date.min, date.max, name="mọi năm")) == (
        "TTHC510",
        "lịch «mọi năm»: ngày đầu và ngày cuối không hợp lệ: 01/01/0001, 31/12/9999; ngày đầu không sau ngày cuối, "
        "trong các năm 1900–2200",
        "calendar «mọi năm»: first and last day are not valid: 01/01/0001, 31/12/9999; the first may not be after the "
        "last, within 1900–2200",
    )
    assert refused(CalendarError, lambda: vietnam_calendar(1, 9999)) == (
        "TTHC516",
        "lịch Việt Nam có từ năm 1995 đến 2099, nhận được 1–9999",
        "Vietnam's calendar covers the years 1995 to 2099, not 1–9999",
    )


# --- ten thousand days ----


@pytest.mark.parametrize(
    ("given", "make"),
    [
        ("10000 ngày làm việc", lambda: Limit.parse("10000 ngày làm việc")),
        ("10000 ngày làm việc", lambda: Limit(Fraction(10000), Unit.WORKING_DAY)),
        ("2611 ngày làm việc", lambda: Limit.parse("2611 ngày làm việc")),
        ("10000 ngày", lambda: Limit.parse("10000 ngày")),
        ("3654 ngày", lambda: Limit.parse("3654 ngày")),
        ("11 năm", lambda: Limit.parse("11 năm")),
    ],
)
def test_a_limit_of_more_than_ten_years(given: str, make: Callable[[], object]) -> None:
    most = {"ngày": "3653 ngày", "ngày làm việc": "2610 ngày làm việc", "năm": "10 năm"}[given.split(" ", 1)[1]]
    assert refused(LimitError, make) == (
        "TTHC308",
        f"thời hạn «{given}» quá dài; dài nhất được là {most}",
        f"the limit «{given}» is too long; the longest is {most}",
    )
    assert remedy(make) == ("kiểm tra lại con số", "check the number")


@pytest.mark.parametrize(
    ("limit", "due"),
    [
        # 250 in 2015, 251, 250, 250, 252, 252, 250, 249, 249, 251 in 2024 are 2504; 106 in 2025 until Tuesday 10 June
        ("2610 ngày làm việc", "10/06/2025 17:00"),
        ("3653 ngày", "02/01/2025 17:00"),  # three leap days
        ("120 tháng", "02/01/2025 17:00"),
        ("10 năm", "02/01/2025 17:00"),
    ],
)
def test_the_longest_limits(limit: str, due: str) -> None:
    assert answer(limit, "02/01/2015 09:00").due == moment(due)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: VIETNAM.add_working_days(date(2022, 1, 3), 10_000),
        lambda: VIETNAM.add_working_days(date(2022, 1, 3), -10_000),
        lambda: VIETNAM.add_working_minutes(datetime(2022, 1, 3, 9), 10_000 * 480),
        lambda: VIETNAM.add_working_minutes(datetime(2022, 1, 3, 9), -10_000 * 480),
        lambda: answer("2610 ngày làm việc", "03/01/2022 09:00"),
    ],
)
def test_counting_ten_thousand_days_leaves_the_calendar(ask: Callable[[], object]) -> None:
    assert refused(CalendarError, ask) == leaves("03/01/2022")
    assert remedy(ask) == ("dùng lịch dài hơn", "use a longer calendar")


def test_an_extension_of_ten_thousand_days() -> None:
    said = refused(
        DossierError,
        lambda: answer(TEN, RECEIVED, event("26/01/2022 08:00", "extend", limit="thêm 10000 ngày làm việc")),
    )
    assert said[:2] == (
        "TTHC630",
        "không hiểu thời hạn gia hạn «thêm 10000 ngày làm việc»: thời hạn «thêm 10000 ngày làm việc» quá dài; "
        "dài nhất được là 2610 ngày làm việc",
    )


# --- the due lies outside the calendar ----


@pytest.mark.parametrize(
    ("limit", "received", "counted_from"),
    [
        (TEN, "27/12/2027 08:30", "27/12/2027"),
        ("4,5 ngày làm việc", "27/12/2027 08:30", "31/12/2027"),
        ("0,5 ngày làm việc", "31/12/2027 13:01", "31/12/2027"),
        ("24 giờ làm việc", "31/12/2027 08:30", "31/12/2027"),
        ("1 phút làm việc", "31/12/2027 17:00", "31/12/2027"),
        ("trong ngày", "31/12/2027 17:00", "31/12/2027"),
    ],
)
def test_a_due_in_working_time_outside_the_calendar(limit: str, received: str, counted_from: str) -> None:
    assert refused(CalendarError, lambda: answer(limit, received)) == leaves(counted_from)
    assert remedy(lambda: answer(limit, received)) == ("dùng lịch dài hơn", "use a longer calendar")


@pytest.mark.parametrize(
    ("limit", "received", "day"),
    [
        ("10 ngày", "27/12/2027 08:30", "06/01/2028"),
        ("2 tuần", "27/12/2027 08:30", "10/01/2028"),
        ("1 tháng", "27/12/2027 08:30", "27/01/2028"),
        ("1 năm", "27/12/2027 08:30", "27/12/2028"),
        ("24 giờ", "31/12/2027 08:30", "01/01/2028"),
    ],
)
def test_a_due_by_the_calendar_outside_it(limit: str, received: str, day: str) -> None:
    assert refused(CalendarError, lambda: answer(limit, received)) == outside(day)


def test_a_last_day_that_rolls_out_of_the_calendar() -> None:
    # Saturday 31 December 2022 is off, and there is no day after it
    year = vietnam_calendar(2022, 2022)
    rolls = lambda: answer("10 ngày", "21/12/2022 08:30", calendar=year)  # noqa: E731
    assert refused(CalendarError, rolls) == leaves("31/12/2022", "01/01/2022", "31/12/2022")
    assert remedy(rolls) == ("dùng lịch dài hơn", "use a longer calendar")


def test_a_pause_or_an_extension_that_pushes_the_due_out() -> None:
    assert answer("3 ngày làm việc", "28/12/2027 08:30").due == moment("31/12/2027 17:00")
    paused = pause("29/12/2027 08:00", "30/12/2027 08:00")
    assert refused(CalendarError, lambda: answer("3 ngày làm việc", "28/12/2027 08:30", *paused)) == leaves(
        "31/12/2027"
    )
    more = event("29/12/2027 08:00", "extend", limit="thêm 1 ngày làm việc")
    assert refused(CalendarError, lambda: answer("3 ngày làm việc", "28/12/2027 08:30", more)) == leaves("28/12/2027")


def test_the_last_minutes_of_the_calendar_are_inside() -> None:
    assert answer("0,5 ngày làm việc", "31/12/2027 13:00").due == moment("31/12/2027 17:00")
    assert answer("trong ngày", "31/12/2027 16:59").due == moment("31/12/2027 17:00")
    assert answer("15 giờ", "31/12/2027 08:59").due == moment("31/12/2027 23:59")
    assert answer("1 ngày làm việc", "30/12/2027 23:59").due == moment("31/12/2027 17:00")


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ("3 ngày làm việc", outside("05/01/2028")),
        ("24 giờ", outside("05/01/2028")),
        ("2 ngày", outside("05/01/2028")),
    ],
)
def test_a_pause_that_ends_outside_the_calendar(limit: str, expected: tuple[str, str, str]) -> None:
    stop = pause("27/12/2027 09:00", "05/01/2028 08:00")
    assert refused(CalendarError, lambda: answer(limit, "27/12/2027 08:30", *stop)) == expected


def test_received_before_the_calendar_begins() -> None:
    assert refused(CalendarError, lambda: answer(TEN, "31/12/2014 16:00")) == outside("31/12/2014")
    longer = vietnam_calendar(2014, 2015)
    # 5-9/1 and 12-16/1; 1 and 2/1 are off
    assert answer(TEN, "31/12/2014 16:00", calendar=longer).due == moment("16/01/2015 17:00")


# --- pauses that contradict themselves ----


def test_a_supposed_pause_that_ends_before_it_starts() -> None:
    start, until = moment("10/02/2022 15:00"), moment("10/02/2022 14:59")
    asked = dossier(RECEIVED)
    assert refused(
        DossierError, lambda: what_if_paused(procedure(TEN), asked, VIETNAM, "payment", start, until, regime=PAUSES)
    ) == (
        "TTHC820",
        "lần dừng giả định kết thúc lúc 14:59 10/02/2022, trước khi bắt đầu lúc 15:00 10/02/2022",
        "the supposed stop ends at 14:59 10/02/2022, before it starts at 15:00 10/02/2022",
    )
    nothing = what_if_paused(procedure(TEN), asked, VIETNAM, "payment", start, start, regime=PAUSES)
    assert nothing.due == moment(DUE)


def test_a_logged_pause_that_ends_before_it_starts_is_refused() -> None:
    def make() -> object:
        return answer(TEN, RECEIVED, *pause("11/02/2022 08:00", "10/02/2022 08:00"))

    assert refused(DossierError, make) == (
        "TTHC637",
        "lần dừng bắt đầu lúc 08:00 11/02/2022 lại kết thúc lúc 08:00 10/02/2022, trước khi bắt đầu",
        "the stop that begins at 08:00 11/02/2022 ends at 08:00 10/02/2022, before it has begun",
    )
    assert remedy(make) == ("kiểm tra lại hai thời điểm", "check the two times")


@pytest.mark.parametrize("kind", ["resume", "reset"])
@pytest.mark.parametrize("before", [(), pause("26/01/2022 08:00", "26/01/2022 08:00")])
def test_a_resume_without_a_pause_is_told_and_changes_nothing(kind: str, before: tuple[Event, ...]) -> None:
    found = answer(TEN, RECEIVED, *before, event("27/01/2022 08:00", kind))
    assert found.due == moment(DUE)
    assert codes(found) == ["TTHC628"]
    (told,) = [finding for finding in found.findings if finding.code == "TTHC628"]
    assert (told.place.field, told.text(), told.text("en")) == (
        f"events[{len(before)}]",
        "08:00 27/01/2022: có tiếp tục nhưng trước đó không có lần dừng nào đang mở",
        "08:00 27/01/2022: there is a resume but no open pause before it",
    )


def test_a_second_pause_while_one_is_open() -> None:
    twice = (*pause("27/01/2022 08:00"), *pause("28/01/2022 08:00"))
    assert refused(DossierError, lambda: answer(TEN, RECEIVED, *twice)) == (
        "TTHC627",
        "đồng hồ đang dừng từ 08:00 27/01/2022, không thể dừng thêm lần nữa",
        "the clock already stands since 08:00 27/01/2022 and cannot be stopped again",
    )


def test_before_receipt_nothing_can_stop_or_resume() -> None:
    for kind in ("pause", "resume", "ready"):
        early = event("25/01/2022 08:29", kind)
        assert refused(DossierError, lambda early=early: answer(TEN, RECEIVED, early)) == (  # type: ignore[misc]
            "TTHC626",
            "sự kiện lúc 08:29 25/01/2022 đứng trước lúc tiếp nhận 08:30 25/01/2022",
            "the event at 08:29 25/01/2022 comes before receipt at 08:30 25/01/2022",
        )


def test_seen_before_it_was_received() -> None:
    assert refused(DossierError, lambda: answer(TEN, RECEIVED, as_of="25/01/2022 08:29")) == (
        "TTHC634",
        "thời điểm tính đến 08:29 25/01/2022 đứng trước lúc bắt đầu 08:30 25/01/2022",
        "the moment to look at it, 08:29 25/01/2022, comes before the start at 08:30 25/01/2022",
    )
