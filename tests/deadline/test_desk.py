"""What the desk asks at a given moment; the hours left are counted by hand from the calendar of 2022."""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from deadline_cases import CODE, PAUSES, RESETS, VIETNAM, answer, dossier, event, moment, pause, procedure, steps
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles import vn_hours, working_minutes

from tthc_rules import Dossier, DossierError, Limit, Schedule, schedule
from tthc_rules.deadline.desk import due_soon, latest_handover, what_if_paused, working_time_left
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import Fact, FactKind, LimitChange

TEN = "10 ngày làm việc"


@pytest.mark.parametrize(
    ("at", "hours"),
    [
        # received Tuesday 25/01 at 08:30, due Tuesday 15/02 at 17:00, Tết from 31/01 to 04/02
        ("28/01/2022 16:00", 1 + 7 * 8),
        ("01/02/2022 10:00", 7 * 8),
        ("14/02/2022 13:00", 4 + 8),
        ("15/02/2022 17:00", 0),
        ("16/02/2022 09:00", -2),
        ("20/01/2022 09:00", 6 + Fraction(1, 2) + 10 * 8),  # before the start: all that the limit gives
    ],
)
def test_working_time_left(at: str, hours: int | Fraction) -> None:
    assert working_time_left(answer(TEN, "25/01/2022 08:30"), moment(at)) == hours * 60


def test_no_time_is_left_over_where_there_is_no_due_or_no_more_work() -> None:
    assert working_time_left(answer(TEN, None), moment("25/01/2022 09:00")) is None
    done = answer(TEN, "25/01/2022 08:30", event("10/02/2022 09:00", "ready"))
    assert working_time_left(done, moment("10/02/2022 09:00")) is None
    assert working_time_left(done, moment("10/02/2022 08:00")) == (7 + 3 * 8) * 60
    assert working_time_left(answer(None, "25/01/2022 08:30"), moment("26/01/2022 09:00")) is None
    hard = Fact("kho-khan", "khu vực khó khăn", FactKind.BOOLEAN)
    change = LimitChange(Compare("kho-khan", "eq", True), add=Limit.parse(TEN))
    asked = procedure(facts=(hard,), limit_changes=(change,))
    assert working_time_left(answer(asked, "25/01/2022 08:30"), moment("26/01/2022 09:00")) is None
    known = answer(asked, "25/01/2022 08:30", facts={"kho-khan": False})
    assert working_time_left(known, moment("14/02/2022 17:00")) == 8 * 60


@pytest.mark.parametrize("as_of", [None, "11/02/2022 09:00", "14/02/2022 09:00"])
def test_what_is_left_does_not_shrink_while_the_clock_stands(as_of: str | None) -> None:
    # stopped Thursday 10/02 at 15:00: 2 hours of that day and three days were left
    stopped = answer(TEN, "25/01/2022 08:30", *pause("10/02/2022 15:00"), as_of=as_of)
    for at in ("10/02/2022 15:00", "12/02/2022 09:00", "14/02/2022 09:00", "29/04/2022 09:00"):
        assert working_time_left(stopped, moment(at)) == (2 + 3 * 8) * 60
    assert working_time_left(stopped, moment("10/02/2022 14:00")) == (3 + 3 * 8) * 60


def test_the_latest_moment_to_hand_over_leaves_the_rest_its_limits() -> None:
    three = procedure(
        steps=steps(("nhan", "0,5 ngày làm việc"), ("xu-ly", "6 ngày làm việc"), ("ky", "12 giờ làm việc"))
    )
    times = answer(three, "25/01/2022 08:30", as_of="25/01/2022 09:00")
    # due 15/02 at 17:00; 12 working hours before it: Monday 14/02 at 11:00; six days more: Friday 28/01 at 11:00
    assert latest_handover(times, "ky") == moment("15/02/2022 17:00")
    assert latest_handover(times, "xu-ly") == moment("14/02/2022 11:00")
    assert latest_handover(times, "nhan") == moment("28/01/2022 11:00")
    crowded = procedure("2 ngày làm việc", steps=three.steps)
    assert latest_handover(answer(crowded, "25/01/2022 08:30"), "nhan") is None
    with pytest.raises(DossierError) as refused:
        latest_handover(times, "tra")
    assert str(refused.value) == ("TTHC821 hồ sơ không đi qua bước «tra»; các bước của hồ sơ: nhan, xu-ly, ky")


def numbered(number: int, received: str, *events: object, as_of: str | None = None, limit: str = TEN) -> Schedule:
    given = Dossier(f"H{number}", CODE, received=moment(received), events=events)
    return schedule(procedure(limit), given, VIETNAM, as_of=as_of and moment(as_of), regime=PAUSES)


def test_due_soon_lists_what_can_still_be_saved_most_urgent_first() -> None:
    at = moment("29/04/2022 09:00")  # 6 working hours to closing, then closed until Wednesday 04/05
    schedules = [
        numbered(1, "22/04/2022 10:00", limit="5 ngày làm việc"),  # due Friday 29/04 at 17:00: 6 hours
        numbered(2, "22/04/2022 10:00", limit="6 ngày làm việc"),  # due Wednesday 04/05 at 17:00: 14 hours
        numbered(3, "29/04/2022 08:00", limit="4 giờ làm việc"),  # due at 14:00: 3 hours
        numbered(4, "22/04/2022 10:00", limit="4 ngày làm việc"),  # overdue since Thursday
        numbered(5, "22/04/2022 10:00", event("29/04/2022 08:00", "ready"), limit="5 ngày làm việc"),
        numbered(6, "22/04/2022 10:00", *pause("29/04/2022 08:00"), limit="5 ngày làm việc"),
        numbered(7, "22/04/2022 10:00", *pause("26/04/2022 08:00", "26/04/2022 09:00"), limit="5 ngày làm việc"),
        numbered(8, "29/04/2022 08:00", limit="1 giờ làm việc"),  # due now
        numbered(0, "29/04/2022 08:00", limit="4 giờ làm việc"),
        numbered(9, "22/04/2022 10:00", *pause("29/04/2022 09:00"), limit="5 ngày làm việc"),  # stands from now on
        numbered(10, "22/04/2022 10:00", *pause("26/04/2022 08:00", "26/04/2022 08:01"), limit="5 ngày làm việc"),
        numbered(11, "22/04/2022 10:00", *pause("29/04/2022 07:00", "29/04/2022 09:00"), limit="5 ngày làm việc"),
        answer(TEN, None),
    ]

    def found(hours: int | Fraction) -> list[str]:
        return [times.dossier for times in due_soon(schedules, at, hours)]

    assert found(14) == ["H8", "H0", "H3", "H1", "H10", "H7", "H11", "H2"]
    assert found(7) == ["H8", "H0", "H3", "H1", "H10", "H7"]
    assert found(6) == ["H8", "H0", "H3", "H1"]
    assert found(Fraction(5, 2)) == ["H8"]
    assert found(-1) == []
    assert len(due_soon([schedules[0], schedules[0]], at, 6)) == 2


def test_a_stop_that_is_supposed_moves_the_due_and_nothing_else() -> None:
    given = dossier("25/01/2022 08:30", event("26/01/2022 09:00", "visit"), event("17/02/2022 09:00", "apology"))
    supposed = what_if_paused(
        procedure(),
        given,
        VIETNAM,
        "payment",
        moment("10/02/2022 15:00"),
        moment("16/02/2022 15:00"),
        regime=PAUSES,
    )
    assert supposed.due == moment("21/02/2022 17:00")
    assert supposed.history.runs[0].pauses[0].document == "văn bản giả định"
    assert [finding.code for finding in supposed.findings] == ["TTHC715"]
    assert len(given.events) == 2
    assert schedule(procedure(), given, VIETNAM, regime=PAUSES).due == moment("15/02/2022 17:00")


def test_a_supposed_supplement_may_restart_the_limit() -> None:
    def supposed(regime: object, **more: object) -> Schedule:
        given = dossier("25/01/2022 08:30")
        stop = (moment("27/01/2022 09:00"), moment("09/02/2022 15:00"))
        return what_if_paused(procedure(), given, VIETNAM, "supplement", *stop, regime=regime, **more)

    assert supposed(RESETS).due == moment("23/02/2022 17:00")  # ten working days after 09/02
    # 6 hours of 27/01, 8 of 28/01, 16 of 07/02 and 08/02, 6 of 09/02: four days and a half
    assert supposed(PAUSES).due == moment("22/02/2022 11:00")
    seen = supposed(PAUSES, as_of=moment("28/01/2022 09:00"), document="Phiếu yêu cầu số 1", step="x")
    assert seen.as_of == moment("09/02/2022 15:00")
    assert seen.history.runs[0].pauses[0].document == "Phiếu yêu cầu số 1"
    assert [finding.code for finding in seen.findings] == ["TTHC715", "TTHC727"]
    later = supposed(PAUSES, as_of=moment("14/02/2022 09:00"))
    assert later.as_of == moment("14/02/2022 09:00")


def test_a_stop_that_cannot_be_is_refused() -> None:
    given = dossier("25/01/2022 08:30", *pause("26/01/2022 09:00"))

    def supposed(start: str, until: str) -> Schedule:
        return what_if_paused(procedure(), given, VIETNAM, "payment", moment(start), moment(until), regime=PAUSES)

    with pytest.raises(DossierError) as backwards:
        supposed("16/02/2022 15:00", "10/02/2022 15:00")
    assert str(backwards.value) == (
        "TTHC820 lần dừng giả định kết thúc lúc 15:00 10/02/2022, trước khi bắt đầu lúc 15:00 16/02/2022"
        "\n    cách sửa: đổi lại hai thời điểm"
    )
    assert backwards.value.problems[0].text("en") == (
        "the supposed stop ends at 15:00 10/02/2022, before it starts at 15:00 16/02/2022"
    )
    with pytest.raises(DossierError, match="TTHC627"):
        supposed("10/02/2022 15:00", "16/02/2022 15:00")
    good = moment("10/02/2022 15:00")
    for start, until, field in (("sáng mai", good, "start"), (good, "sáng mai", "until")):
        with pytest.raises(DossierError) as no_moment:
            what_if_paused(procedure(), given, VIETNAM, "payment", start, until, regime=PAUSES)  # type: ignore[arg-type]
        (problem,) = no_moment.value.problems
        assert (problem.code, problem.place.field, problem.values["field"]) == ("TTHC648", field, field)


times_of_2022 = st.integers(0, 200 * 1440).map(lambda minute: moment("03/01/2022 00:00") + timedelta(minutes=minute))


@settings(max_examples=60)
@given(times_of_2022, st.integers(1, 12), st.integers(0, 6000))
def test_time_left_is_counted_minute_by_minute(received: datetime, days: int, later: int) -> None:
    times = schedule(procedure(f"{days} ngày làm việc"), Dossier("H1", CODE, received=received), VIETNAM, regime=PAUSES)
    at = received + timedelta(minutes=later)
    assert times.due is not None
    expected = working_minutes(vn_hours, at, times.due) - working_minutes(vn_hours, times.due, at)
    assert working_time_left(times, at) == expected


@settings(max_examples=100)
@given(times_of_2022, st.integers(1, 8000), st.integers(0, 8000))
def test_a_supposed_stop_gives_back_exactly_its_working_time(received: datetime, after: int, length: int) -> None:
    given = Dossier("H1", CODE, received=received)
    plain = schedule(procedure(), given, VIETNAM, regime=PAUSES)
    start = received + timedelta(minutes=after)
    supposed = what_if_paused(
        procedure(), given, VIETNAM, "payment", start, start + timedelta(minutes=length), regime=PAUSES
    )
    assert plain.due is not None and supposed.due is not None
    moved = working_minutes(vn_hours, start, start + timedelta(minutes=length)) if start < plain.due else 0
    assert working_minutes(vn_hours, plain.due, supposed.due) == moved
