"""What a calendar may be built from, and local time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest

from tthc_rules.problems import CalendarError
from tthc_rules.worktime import DayOff, Layer, MakeUpDay, Outage, WorkCalendar, to_local
from tthc_rules.worktime.local import to_minute, write_time, write_weekday
from tthc_rules.worktime.number_words import number_in_words
from tthc_rules.worktime.sessions import read_sessions

FIRST, LAST = date(2022, 1, 1), date(2022, 12, 31)


def code_of(error: pytest.ExceptionInfo[CalendarError]) -> str:
    (problem,) = error.value.problems
    return problem.code


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("07:00-11:00, 13:00-17:00", ((420, 660), (780, 1020))),
        ("7:00 – 11:00; 13:00-17:00", ((420, 660), (780, 1020))),
        ("00:00-23:59", ((0, 1439),)),
        (" ", ()),
        ([(420, 660)], ((420, 660),)),
        ([], ()),
    ],
)
def test_sessions_understood(given: object, expected: object) -> None:
    assert read_sessions(given, "A") == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given",
    [
        "07:00",
        "07:00-25:00",
        "sáng",
        "13:00-17:00, 07:00-11:00",  # out of order
        "07:00-11:00, 11:00-17:00",  # touching
        "07:00-11:00, 10:59-17:00",  # overlapping
        "11:00-07:00",
        "07:00-07:00",
        [(420, 1440)],
        [(-1, 60)],
        [(420.0, 660)],
        [(True, 660)],
        [(420, 660, 700)],
        [420, 660],
        5,
        None,
    ],
)
def test_sessions_refused(given: object) -> None:
    with pytest.raises(CalendarError) as error:
        read_sessions(given, "A")  # type: ignore[arg-type]
    assert code_of(error) == "TTHC508"


@pytest.mark.parametrize(
    "build",
    [
        lambda: DayOff(datetime(2022, 1, 1)),
        lambda: MakeUpDay("2022-01-01"),  # type: ignore[arg-type]
        lambda: MakeUpDay(FIRST, datetime(2022, 1, 1)),
        lambda: Layer("A", off=[datetime(2022, 1, 1)]),
        lambda: Layer("A", start=datetime(2022, 1, 1)),
        lambda: Layer("A", end="2022"),  # type: ignore[arg-type]
        lambda: WorkCalendar(datetime(2022, 1, 1), LAST),
        lambda: WorkCalendar(FIRST, "2022-12-31"),  # type: ignore[arg-type]
        lambda: WorkCalendar(FIRST, LAST, announced_until=datetime(2022, 6, 1)),
    ],
)
def test_only_dates_build_a_calendar(build: object) -> None:
    with pytest.raises(CalendarError) as error:
        build()  # type: ignore[operator]
    assert code_of(error) == "TTHC503"


@pytest.mark.parametrize(
    ("build", "code"),
    [
        (lambda: Layer("A", start=LAST, end=FIRST), "TTHC510"),
        (lambda: WorkCalendar(date(1899, 12, 31), LAST), "TTHC510"),
        (lambda: WorkCalendar(FIRST, date(2201, 1, 1)), "TTHC510"),
        (lambda: WorkCalendar(FIRST, LAST, day_minutes=1441), "TTHC511"),
        (lambda: WorkCalendar(FIRST, LAST, day_minutes=True), "TTHC511"),
        (lambda: WorkCalendar(FIRST, LAST, day_minutes=480.0), "TTHC511"),  # type: ignore[arg-type]
        (lambda: WorkCalendar(FIRST, LAST, week={0: ()}), "TTHC512"),
        (lambda: WorkCalendar(FIRST, LAST, week={True: "07:00-11:00"}), "TTHC513"),
        (lambda: WorkCalendar(FIRST, LAST, make_up=[MakeUpDay(FIRST, sessions=())]), "TTHC515"),
    ],
)
def test_calendars_refused(build: object, code: str) -> None:
    with pytest.raises(CalendarError) as error:
        build()  # type: ignore[operator]
    assert code_of(error) == code


def test_a_calendar_of_one_day() -> None:
    calendar = WorkCalendar(date(2022, 3, 14), date(2022, 3, 14))
    assert calendar.elapsed(datetime(2022, 3, 14, 23, 59)) == 480
    assert calendar.instant(480) == datetime(2022, 3, 14, 17, 0)


def test_a_calendar_without_a_working_day_in_reach() -> None:
    weekend = WorkCalendar(date(2022, 3, 12), date(2022, 3, 13))
    assert weekend.elapsed(datetime(2022, 3, 13, 23, 59)) == 0
    assert weekend.instant(0) == datetime(2022, 3, 12)
    with pytest.raises(CalendarError):
        weekend.roll_forward(date(2022, 3, 12))


def test_a_time_without_weekly_hours_has_no_say_in_the_minutes_of_a_day() -> None:
    closed = Layer("đóng cửa", week=dict.fromkeys(range(7), ""), end=date(2022, 11, 30))
    calendar = WorkCalendar(FIRST, LAST).with_layer(closed)
    assert calendar.day_minutes == 480
    assert calendar.add_working_days(FIRST, 1) == date(2022, 12, 1)


# --- local time ----


class NoOffset(tzinfo):
    """A zone that does not know its offset: Python calls such a datetime naive."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        return None


class NotATime(datetime):
    """Like pandas' NaT: a datetime without a time."""

    @property
    def year(self) -> int:  # type: ignore[override]
        return float("nan")  # type: ignore[return-value]


def test_to_local() -> None:
    assert to_local(datetime(2022, 3, 14, 8, 30, 15, 7)) == datetime(2022, 3, 14, 8, 30, 15, 7)
    assert to_local(datetime(2022, 3, 14, 18, 30, tzinfo=UTC)) == datetime(2022, 3, 15, 1, 30)
    # 15:00:00 is before a cut-off at 15:00 and the smallest time more is after it
    assert to_local(datetime(2022, 3, 14, 8, 0, 59, 7, tzinfo=UTC)) == datetime(2022, 3, 14, 15, 0, 59, 7)
    assert to_local(datetime(2022, 3, 14, 8, 30, tzinfo=NoOffset())) == datetime(2022, 3, 14, 8, 30)
    assert to_local(datetime(2022, 3, 14, 8, 30, tzinfo=NoOffset())).tzinfo is None
    assert to_minute(datetime(2022, 3, 14, 8, 30, 59, 999999)) == datetime(2022, 3, 14, 8, 30)


@pytest.mark.parametrize(
    "given",
    [
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
        NotATime(2022, 3, 14),
        date(2022, 3, 14),
        "2022-03-14T08:30",
        1647239400,
        None,
    ],
)
def test_to_local_refuses(given: object) -> None:
    with pytest.raises(CalendarError) as error:
        to_local(given)  # type: ignore[arg-type]
    assert code_of(error) == "TTHC504"


def test_dates_as_an_office_writes_them() -> None:
    assert write_time(datetime(2022, 5, 4, 7, 5)) == "07:05 04/05/2022"
    assert [write_weekday(date(2022, 5, day)) for day in range(2, 9)] == [
        "thứ Hai 02/05/2022",
        "thứ Ba 03/05/2022",
        "thứ Tư 04/05/2022",
        "thứ Năm 05/05/2022",
        "thứ Sáu 06/05/2022",
        "thứ Bảy 07/05/2022",
        "Chủ nhật 08/05/2022",
    ]


# --- numbers in words ----


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("không", 0),
        ("một", 1),
        ("bốn", 4),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mươi tư", 24),
        ("chín mươi chín", 99),
        ("một trăm", 100),
        ("một trăm lẻ hai", 102),
        ("một trăm mười", 110),
        ("ba trăm sáu mươi lăm", 365),
        ("không năm", 5),
        ("bẩy", 7),
        ("thirty", 30),
        ("forty-five", 45),
        ("one hundred", 100),
        ("one hundred and five", 105),
        ("", None),
        ("nhiều", None),
        ("mười mười", None),
        ("năm năm", None),
        ("một trăm linh", None),
        ("twenty eleven", None),
        ("five twenty", None),
        ("hundred", None),
        ("twenty zero", None),
    ],
)
def test_numbers_in_words(words: str, number: int | None) -> None:
    assert number_in_words(words) == number


def test_the_shortest_working_day_is_a_minute() -> None:
    assert WorkCalendar(FIRST, LAST, day_minutes=1).day_minutes == 1


def test_the_start_of_an_outage_is_part_of_the_version() -> None:
    def down_from(hour: int) -> WorkCalendar:
        outage = Outage(datetime(2022, 3, 14, hour), datetime(2022, 3, 14, 12), "Cổng")
        return WorkCalendar(FIRST, LAST).with_layer(Layer("ngừng", outages=[outage]))

    assert down_from(8).version != down_from(9).version == down_from(9).version
