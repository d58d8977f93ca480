"""Calendars that units really have: seasons, half days, reception, outages; and every contradiction refused."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from oracle_unit_calendars import FIRST, LAST, layer_lists, oracle_reception, oracle_sessions

from tthc_rules.problems import CalendarError
from tthc_rules.worktime import (
    ChangedHours,
    DayOff,
    Layer,
    MakeUpDay,
    Outage,
    ReceptionDay,
    WorkCalendar,
    vietnam_calendar,
)
from tthc_rules.worktime.comparison import changed_days, shared_days

YEAR = date(2022, 1, 1), date(2022, 12, 31)
MORNING = ((420, 660),)
WINTER = Layer("mùa đông", week=dict.fromkeys(range(5), "07:30-11:30, 13:30-17:30"), end=date(2022, 4, 15))
SUMMER = Layer(
    "mùa hè",
    week=dict.fromkeys(range(5), "07:00-11:00, 14:00-18:00"),
    start=date(2022, 4, 16),
    end=date(2022, 10, 15),
)
WINTER_AGAIN = Layer("mùa đông", week=dict.fromkeys(range(5), "07:30-11:30, 13:30-17:30"), start=date(2022, 10, 16))


def problems_of(act: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(CalendarError) as error:
        act()
    return [(problem.code, str(problem.values.get("dates", ""))) for problem in error.value.problems]


# --- parts with validity dates ----


def test_hours_by_season() -> None:
    calendar = vietnam_calendar(2022, 2022).derive("Phường 1", parts=[WINTER, SUMMER, WINTER_AGAIN])
    assert calendar.name == "Phường 1"
    assert calendar.sessions(date(2022, 4, 15)) == ((450, 690), (810, 1050))  # Friday, the last day of winter
    assert calendar.sessions(date(2022, 4, 18)) == ((420, 660), (840, 1080))  # Monday after
    assert calendar.sessions(date(2022, 10, 14)) == ((420, 660), (840, 1080))
    assert calendar.sessions(date(2022, 10, 17)) == ((450, 690), (810, 1050))
    assert calendar.day(date(2022, 9, 1)).name == "Quốc khánh (liền kề)"  # the base's days off stay
    # Friday 15 April 16:30 and two working hours: one on Friday, one on Monday from 07:00
    assert calendar.add_working_minutes(datetime(2022, 4, 15, 16, 30), 120) == datetime(2022, 4, 18, 8, 0)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([SUMMER], [("TTHC520", "01/01/2022–15/04/2022, 16/10/2022–31/12/2022")]),
        ([WINTER, WINTER_AGAIN], [("TTHC520", "16/04/2022–15/10/2022")]),
        ([WINTER, SUMMER, WINTER_AGAIN, Layer("A", start=date(2022, 4, 15), end=date(2022, 4, 16))],
         [("TTHC521", "15/04/2022–16/04/2022")]),
        ([Layer("A", end=date(2022, 4, 14)), Layer("B", start=date(2022, 4, 16), end=date(2022, 6, 1)),
          Layer("C", start=date(2022, 6, 1), end=date(2022, 12, 30)), Layer("D", start=date(2022, 5, 1),
          end=date(2022, 5, 1))],
         [("TTHC520", "15/04/2022, 31/12/2022"), ("TTHC521", "01/05/2022, 01/06/2022")]),
        ([Layer("ngoài", start=date(2023, 1, 1)), Layer("trước", end=date(2021, 12, 31))],
         [("TTHC520", "01/01/2022–31/12/2022")]),
    ],
)  # fmt: skip
def test_parts_must_cover_the_calendar_once(parts: list[Layer], expected: list[tuple[str, str]]) -> None:
    assert problems_of(lambda: WorkCalendar(*YEAR).derive("A", parts=parts)) == expected
    with pytest.raises(CalendarError) as error:
        WorkCalendar(*YEAR, name="Tỉnh").derive("Một cửa", parts=parts)
    assert {problem.values["name"] for problem in error.value.problems} == {"Một cửa"}


def test_derived_over_a_shorter_time() -> None:
    vietnam = vietnam_calendar(2022, 2023)
    calendar = vietnam.derive("Đơn vị mới", first=date(2022, 7, 1), last=date(2023, 6, 30))
    assert (calendar.first, calendar.last) == (date(2022, 7, 1), date(2023, 6, 30))
    assert calendar.announced_until == date(2023, 6, 30)
    assert vietnam_calendar(2027, 2030).derive("A", last=date(2029, 1, 1)).announced_until == date(2027, 12, 31)
    assert problems_of(lambda: vietnam.derive("A", last=date(2024, 1, 1))) == [("TTHC528", "01/01/2022–01/01/2024")]
    assert problems_of(lambda: vietnam.derive("A", first=date(2021, 1, 1))) == [("TTHC528", "01/01/2021–31/12/2023")]
    assert [code for code, _ in problems_of(lambda: vietnam.derive("A", first=LAST, last=FIRST))] == ["TTHC510"]


def test_the_minutes_of_a_day_may_be_stated() -> None:
    assert [WorkCalendar(*YEAR, day_minutes=given).day_minutes for given in (1, 1440)] == [1, 1440]
    half = Layer("A", week=dict.fromkeys(range(5), MORNING))
    calendar = WorkCalendar(*YEAR, day_minutes=480)
    assert calendar.derive("A", layers=[half]).day_minutes == 480  # stated for the base, it stays
    assert calendar.derive("A", layers=[half], day_minutes=240).day_minutes == 240
    assert WorkCalendar(*YEAR).derive("A", layers=[half]).day_minutes == 240


# --- changed hours ----


def test_a_half_day_keeps_its_name_and_stays_a_working_day() -> None:
    half = ChangedHours(date(2022, 1, 28), MORNING, "Nghỉ chiều 26 tháng Chạp", "05/TB-UBND")
    calendar = WorkCalendar(*YEAR).with_layer(Layer("Phường 1", changed=[half]))
    day = calendar.day(date(2022, 1, 28))
    assert (day.working, day.sessions, day.kind) == (True, MORNING, "working")
    assert (day.name, day.document) == ("Nghỉ chiều 26 tháng Chạp", "05/TB-UBND")
    assert calendar.working_days_between(date(2022, 1, 27), date(2022, 1, 28)) == 1
    assert calendar.add_working_minutes(datetime(2022, 1, 28, 10, 0), 120) == datetime(2022, 1, 31, 8, 0)
    assert calendar.reception(date(2022, 1, 28)) == MORNING
    later = calendar.with_layer(Layer("sửa", changed=[ChangedHours(date(2022, 1, 28), "07:00-12:00")]))  # type: ignore[arg-type]
    assert later.sessions(date(2022, 1, 28)) == ((420, 720),)


def test_changed_hours_only_on_ordinary_working_days() -> None:
    days = [date(2022, 5, 6), date(2022, 5, 3), date(2022, 5, 7), date(2022, 5, 14), date(2022, 5, 4)]
    below = Layer("A", off=[date(2022, 5, 3)], make_up=[date(2022, 5, 14), date(2022, 5, 4)])
    changed = Layer("B", changed=[ChangedHours(day, MORNING) for day in days])  # only the 6th, a Friday, is ordinary
    calendar = WorkCalendar(*YEAR).with_layer(below)
    expected = [("TTHC524", "03/05/2022, 04/05/2022, 07/05/2022, 14/05/2022")]
    assert problems_of(lambda: calendar.with_layer(changed)) == expected
    before = Layer("B", changed=[ChangedHours(day, MORNING) for day in (date(2021, 12, 31), date(2022, 5, 7))])
    assert problems_of(lambda: calendar.with_layer(before)) == [("TTHC524", "07/05/2022")]


def test_changed_hours_need_a_session() -> None:
    with pytest.raises(CalendarError) as error:
        ChangedHours(date(2022, 5, 6), ())
    (problem,) = error.value.problems
    assert (problem.code, problem.values["date"]) == ("TTHC523", "06/05/2022")


def test_changed_hours_outside_the_calendar_say_nothing() -> None:
    outside = [ChangedHours(date(2021, 12, 25), MORNING), ChangedHours(date(2023, 1, 7), MORNING)]
    assert WorkCalendar(*YEAR).with_layer(Layer("A", changed=outside)).working_days_between(*YEAR) == 260


def test_contradictions_within_a_layer_name_every_date() -> None:
    d1, d2, d3, d4 = (date(2022, 5, day) for day in (3, 4, 5, 6))

    def layer() -> Layer:
        return Layer(
            "A",
            off=[d1, d2],
            make_up=[d2, d3],
            changed=[ChangedHours(d3, MORNING), ChangedHours(d1, MORNING), ChangedHours(d4, MORNING)],
            reception_days=[ReceptionDay(d4, MORNING), ReceptionDay(d4, ())],
            outages=[Outage(datetime(2022, 4, 30, 8), datetime(2022, 5, 7), "Cổng")],
            start=d1,
            end=d3,
        )

    assert problems_of(layer) == [
        ("TTHC507", "04/05/2022"),
        ("TTHC522", "03/05/2022, 05/05/2022"),
        ("TTHC509", "06/05/2022"),
        ("TTHC514", "30/04/2022, 06/05/2022"),
    ]


def test_all_make_up_days_without_hours_at_once() -> None:
    wednesday_free = Layer(
        "A", week={2: ()}, make_up=[MakeUpDay(date(2022, 5, 7), date(2022, 5, 4)), date(2022, 5, 14)]
    )
    with pytest.raises(CalendarError) as error:
        WorkCalendar(*YEAR, week={1: MORNING}).with_layer(wednesday_free)
    (problem,) = error.value.problems
    assert (problem.code, problem.values["date"]) == ("TTHC515", "07/05/2022, 14/05/2022")


# --- reception ----


def test_saturday_reception_is_no_working_day() -> None:
    saturday = Layer("Sáng thứ Bảy", reception={5: "07:30-11:00"}, start=date(2022, 3, 1))
    calendar = vietnam_calendar(2022, 2022).with_layer(saturday)
    assert calendar.is_open_for_reception(datetime(2022, 3, 12, 7, 30))
    assert calendar.is_open_for_reception(datetime(2022, 3, 12, 10, 59, 59))
    assert not calendar.is_open_for_reception(datetime(2022, 3, 12, 11, 0))  # closed at closing
    assert not calendar.is_open_for_reception(datetime(2022, 3, 12, 7, 29, 59))
    assert calendar.is_open_for_reception(datetime(2022, 3, 12, 1, 0, tzinfo=UTC))  # 08:00 in Vietnam
    assert not calendar.is_open_for_reception(datetime(2022, 2, 26, 8, 0))  # before the part holds
    assert calendar.reception(date(2022, 3, 14)) == calendar.sessions(date(2022, 3, 14))
    assert calendar.reception(date(2022, 4, 30)) == ()  # a holiday on a Saturday: nobody receives
    assert not calendar.is_working_day(date(2022, 3, 12))
    # received on Saturday: the first day counted is Monday, as without reception
    assert calendar.add_working_days(date(2022, 3, 12), 1) == date(2022, 3, 14)
    assert calendar.working_minutes_between(datetime(2022, 3, 12), datetime(2022, 3, 13)) == 0


def test_one_stop_shop_hours_beside_the_hours_of_the_office() -> None:
    """Huế from 1 September 2022: offices 08:00–11:30, 13:00–17:30; one-stop shop 07:30–11:30, 13:00–17:00."""
    hours = Layer(
        "Huế",
        week=dict.fromkeys(range(5), "08:00-11:30, 13:00-17:30"),
        reception=dict.fromkeys(range(5), "07:30-11:30, 13:00-17:00"),
        start=date(2022, 9, 1),
    )
    calendar = vietnam_calendar(2022, 2022).with_layer(hours)
    day = date(2022, 9, 5)
    assert calendar.sessions(day) == ((480, 690), (780, 1050))
    assert calendar.reception(day) == ((450, 690), (780, 1020))
    assert calendar.is_open_for_reception(datetime(2022, 9, 5, 7, 45))
    assert not calendar.is_open_for_reception(datetime(2022, 9, 5, 17, 15))
    assert calendar.day_minutes == 480
    # received at 07:45, four working hours: 08:00–11:30 and half an hour from 13:00
    assert calendar.add_working_minutes(datetime(2022, 9, 5, 7, 45), 240) == datetime(2022, 9, 5, 13, 30)


def test_reception_on_days_that_differ() -> None:
    week = {0: "08:00-10:00", 4: "09:00-10:00", 5: "07:30-11:00"}
    layer = Layer(
        "A",
        reception=week,
        off=[date(2022, 5, 9)],
        make_up=[
            MakeUpDay(date(2022, 5, 14), date(2022, 5, 13)),  # Friday's hours, also for reception
            MakeUpDay(date(2022, 5, 21)),  # Monday's
            MakeUpDay(date(2022, 5, 28), sessions=MORNING),  # its own
            MakeUpDay(date(2022, 6, 4), date(2022, 6, 1)),  # Wednesday's: received in the working hours
        ],
        changed=[ChangedHours(date(2022, 5, 20), MORNING)],
        reception_days=[ReceptionDay(date(2022, 5, 15), "08:00-09:00", "Chủ nhật tình nguyện", "1/TB")],  # type: ignore[arg-type]
    )
    calendar = WorkCalendar(*YEAR).with_layer(layer)
    office = ((420, 660), (780, 1020))
    expected = {9: (), 13: ((540, 600),), 14: ((540, 600),), 15: ((480, 540),), 16: ((480, 600),), 17: office,
                20: MORNING, 21: ((480, 600),), 28: MORNING}  # fmt: skip
    assert {day: calendar.reception(date(2022, 5, day)) for day in expected} == expected
    assert calendar.reception(date(2022, 6, 4)) == office
    named = calendar.reception_day(date(2022, 5, 15))
    assert named is not None and (named.name, named.document) == ("Chủ nhật tình nguyện", "1/TB")
    assert calendar.reception_day(date(2022, 5, 16)) is None
    closed = calendar.with_layer(Layer("B", off=[date(2022, 5, 15)], reception={4: ()}))
    assert closed.reception(date(2022, 5, 15)) == () == closed.reception(date(2022, 5, 13))
    assert closed.reception(date(2022, 5, 16)) == ((480, 600),)  # Monday stays as it was


@settings(max_examples=60, deadline=None)
@given(layer_lists())
def test_hours_and_reception_against_reading_the_layers_day_by_day(layers: list[Layer]) -> None:
    calendar = WorkCalendar(FIRST, LAST).derive("A", layers=layers)
    day = FIRST
    while day <= LAST:
        assert calendar.sessions(day) == oracle_sessions(layers, day)
        assert calendar.reception(day) == oracle_reception(layers, day)
        for hour in range(24):
            for minute in (0, 29, 30, 59):
                now = hour * 60 + minute
                opened = any(start <= now < end for start, end in oracle_reception(layers, day))
                assert calendar.is_open_for_reception(datetime(day.year, day.month, day.day, hour, minute)) == opened
        day += timedelta(days=1)


# --- outages ----


def test_outages_are_kept_and_count_for_nothing() -> None:
    portal = Outage(datetime(2022, 3, 1, 8, 0, 40), datetime(2022, 3, 2, 12, 0), "Cổng quốc gia", "9/TB-VPCP")
    local = Outage(datetime(2022, 3, 2, 9), datetime(2022, 3, 2, 10), "Một cửa điện tử")
    plain = WorkCalendar(*YEAR)
    calendar = plain.with_layer(Layer("A", outages=[local, portal])).with_layer(Layer("B", outages=[local]))
    assert portal.start == datetime(2022, 3, 1, 8, 0)  # whole minutes
    whole = datetime(2022, 1, 1), datetime(2023, 1, 1)
    assert calendar.outages(*whole) == (portal, local)
    assert calendar.outages(datetime(2022, 3, 2, 10), datetime(2022, 3, 3)) == (portal,)
    assert calendar.outages(datetime(2022, 3, 2, 12), datetime(2022, 3, 3)) == ()  # half-open
    assert calendar.outages(datetime(2022, 2, 1), datetime(2022, 3, 1, 8)) == ()
    assert calendar.outages(datetime(2022, 3, 1, 8), datetime(2022, 3, 1, 8, 1)) == (portal,)
    march = datetime(2022, 3, 1), datetime(2022, 4, 1)
    assert calendar.working_minutes_between(*march) == plain.working_minutes_between(*march)


def test_an_outage_ends_after_it_has_begun_and_one_system_fails_once_at_a_time() -> None:
    nine, ten, eleven = (datetime(2022, 3, 1, hour) for hour in (9, 10, 11))
    with pytest.raises(CalendarError) as error:
        Outage(nine, nine.replace(second=30), "Cổng")
    assert error.value.problems[0].code == "TTHC525"
    touching = [Outage(nine, ten, "Cổng"), Outage(ten, eleven, "Cổng"), Outage(nine, eleven, "Khác")]
    assert len(Layer("A", outages=touching).outages) == 3
    overlapping = [*touching, Outage(nine, eleven, "Cổng")]
    with pytest.raises(CalendarError) as error:
        Layer("A", outages=overlapping)
    (problem,) = error.value.problems
    assert problem.values["times"] == (
        "Cổng 09:00 01/03/2022 – 10:00 01/03/2022; Cổng 09:00 01/03/2022 – 11:00 01/03/2022; "
        "Cổng 10:00 01/03/2022 – 11:00 01/03/2022"
    )


# --- identity ----


def test_versions_are_those_of_before_and_change_with_what_is_new() -> None:
    plain = WorkCalendar(*YEAR, name="A")
    assert vietnam_calendar().version == vietnam_calendar().derive("Việt Nam").version
    saturday = ReceptionDay(date(2022, 3, 12), MORNING)
    makeup = MakeUpDay(date(2022, 3, 12), sessions=((420, 660), (780, 1020)))
    new = [
        Layer("B"),
        Layer("B", reception={5: MORNING}),
        Layer("B", reception={5: "07:00-10:00"}),
        Layer("B", reception={5: MORNING}, start=date(2022, 2, 1)),
        Layer("B", reception_days=[saturday]),
        Layer("B", reception_days=[ReceptionDay(date(2022, 3, 12), MORNING, "tên")]),
        Layer("B", outages=[Outage(datetime(2022, 3, 1, 9), datetime(2022, 3, 1, 10), "Cổng")]),
        Layer("B", outages=[Outage(datetime(2022, 3, 1, 9), datetime(2022, 3, 1, 11), "Cổng")]),
        Layer("B", outages=[Outage(datetime(2022, 3, 1, 8), datetime(2022, 3, 1, 11), "Cổng")]),
        Layer("B", outages=[Outage(datetime(2022, 3, 1, 8), datetime(2022, 3, 1, 11), "Thuế")]),
        Layer("B", outages=[Outage(datetime(2022, 3, 1, 8), datetime(2022, 3, 1, 11), "Thuế", "1/TB")]),
        Layer("B", changed=[ChangedHours(date(2022, 3, 11), MORNING)]),
        Layer("B", make_up=[MakeUpDay(date(2022, 3, 11), sessions=MORNING)]),
        Layer("B", make_up=[makeup], reception={0: MORNING}),
        Layer("B", make_up=[MakeUpDay(date(2022, 3, 12))], reception={0: MORNING}),  # received as on a Monday
    ]
    calendars = [plain.with_layer(layer) for layer in new]
    assert len({calendar.version for calendar in calendars}) == len(new)
    for calendar, layer in zip(calendars, new, strict=True):
        again = plain.with_layer(layer)
        assert (again, again.version, hash(again)) == (calendar, calendar.version, hash(calendar))
        copy = pickle.loads(pickle.dumps(calendar))
        assert copy == calendar
        assert copy.reception(date(2022, 3, 12)) == calendar.reception(date(2022, 3, 12))


def test_what_a_layer_is_made_of_can_be_asked() -> None:
    layer = Layer("B", off=[DayOff(date(2022, 3, 11))])
    assert WorkCalendar(*YEAR).with_layer(layer).layers[-1] is layer


# --- comparison ----


def test_changed_days() -> None:
    before = WorkCalendar(date(2021, 1, 1), date(2022, 12, 31))
    after = WorkCalendar(*YEAR).with_layer(
        Layer("A", off=[DayOff(date(2022, 5, 10), "Lễ Kỳ yên"), DayOff(date(2022, 5, 14), "một thứ Bảy")])
    ).with_layer(Layer("B", reception_days=[ReceptionDay(date(2022, 5, 21), MORNING)]))  # fmt: skip
    assert shared_days(before, after) == YEAR
    first, second = changed_days(before, after)
    assert (first.date, first.before.kind, first.after.name) == (date(2022, 5, 10), "working", "Lễ Kỳ yên")
    assert (second.date, second.reception_before, second.reception_after) == (date(2022, 5, 21), (), MORNING)
    apart = WorkCalendar(date(2023, 1, 1), date(2023, 12, 31))
    assert shared_days(before, apart) is None
    assert changed_days(before, apart) == ()
