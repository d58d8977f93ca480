"""What is said about a due date: the numbers in it add up, and whole answers word for word."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from deadline_cases import CODE, PAUSES, RESETS, answer, event, moment, pause, procedure
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles import VN_OFF, vn_hours

from tthc_rules import Dossier, Event, Limit, Procedure, Schedule, WorkCalendar, schedule, vietnam_calendar
from tthc_rules.deadline.explanation import day_lines, pause_minutes
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import Fact, FactKind, LimitChange
from tthc_rules.worktime import DayOff

VIETNAM = vietnam_calendar(2022, 2022)
TET = [DayOff(date(2022, 1, 31) + timedelta(days=n), "Tết Nhâm Dần", "holiday", "Thông báo 1") for n in range(5)]
SPRING = [
    DayOff(date(2022, 4, 30), "Ngày Chiến thắng", "holiday", "Bộ luật Lao động"),
    DayOff(date(2022, 5, 2), "Nghỉ bù", "compensatory"),
    DayOff(date(2022, 5, 3), "Nghỉ bù", "compensatory"),
]
NAMED = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), name="thử", off=TET + SPRING)
LAND = Procedure(
    slug="chuyen-nhuong",
    name="Chuyển nhượng quyền sử dụng đất",
    code=CODE,
    limit=Limit.parse("10 ngày làm việc"),
    pauses=("payment",),
    version="v1",
)

SAMPLE_VI = f"""\
Hồ sơ H1 · 1.000001 Chuyển nhượng quyền sử dụng đất
Hiểu là: 10 ngày làm việc, không tính ngày nhận; tính từ 08:30 thứ Ba 25/01/2022
  không tính  thứ Ba 25/01/2022 (ngày nhận)
  tính 1–3    thứ Tư 26/01/2022 – thứ Sáu 28/01/2022
  bỏ qua      thứ Bảy 29/01/2022 – Chủ nhật 30/01/2022: nghỉ hằng tuần
  bỏ qua      thứ Hai 31/01/2022 – thứ Sáu 04/02/2022: Tết Nhâm Dần, Thông báo 1
  bỏ qua      thứ Bảy 05/02/2022 – Chủ nhật 06/02/2022: nghỉ hằng tuần
  tính 4–8    thứ Hai 07/02/2022 – thứ Sáu 11/02/2022
  bỏ qua      thứ Bảy 12/02/2022 – Chủ nhật 13/02/2022: nghỉ hằng tuần
  tính 9–10   thứ Hai 14/02/2022 – thứ Ba 15/02/2022
Hạn nếu đồng hồ không dừng: 17:00 thứ Ba 15/02/2022
  cộng 4 ngày: chờ người dân thực hiện nghĩa vụ tài chính, từ 15:00 thứ Năm 10/02/2022 đến 15:00 thứ Tư 16/02/2022 \
(văn bản)
HẠN TRẢ: 17:00 thứ Hai 21/02/2022
Xong 09:00 thứ Sáu 25/02/2022: TRỄ 3 ngày 2 giờ làm việc
Phải xin lỗi và hẹn lại chậm nhất thứ Sáu 18/02/2022 (Bổ sung là tính lại từ đầu)
  ! thủ tục không có quy trình nội bộ; mọi thời gian thuộc đơn vị giải quyết
Định nghĩa v1 · lịch {NAMED.version} · quy định tinh-lai"""

SAMPLE_EN = f"""\
Dossier H1 · 1.000001 Chuyển nhượng quyền sử dụng đất
Understood as: 10 working days, the day of receipt not counted; from 08:30 Tuesday 25/01/2022
  not counted Tuesday 25/01/2022 (day of receipt)
  counted 1–3  Wednesday 26/01/2022 – Friday 28/01/2022
  skipped     Saturday 29/01/2022 – Sunday 30/01/2022: weekend
  skipped     Monday 31/01/2022 – Friday 04/02/2022: Tết Nhâm Dần, Thông báo 1
  skipped     Saturday 05/02/2022 – Sunday 06/02/2022: weekend
  counted 4–8  Monday 07/02/2022 – Friday 11/02/2022
  skipped     Saturday 12/02/2022 – Sunday 13/02/2022: weekend
  counted 9–10 Monday 14/02/2022 – Tuesday 15/02/2022
Due had the clock not stood: 17:00 Tuesday 15/02/2022
  plus 4 days: waiting for the citizen's payment, 15:00 Thursday 10/02/2022 to 15:00 Wednesday 16/02/2022 (văn bản)
DUE: 17:00 Monday 21/02/2022
Ready 09:00 Friday 25/02/2022: LATE by 3 days 2 hours of work
The apology with a new date was due by Friday 18/02/2022 (Bổ sung là tính lại từ đầu)
  ! the procedure has no internal process; all time belongs to the competent agency
Definition v1 · calendar {NAMED.version} · regime tinh-lai"""

ROLLED_VI = f"""\
Hồ sơ H1 · 1.000001 Thủ tục thử
Hiểu là: 15 ngày, không tính ngày nhận, tính cả ngày nghỉ; ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc \
tiếp theo; tính từ 09:00 thứ Sáu 15/04/2022
  không tính  thứ Sáu 15/04/2022 (ngày nhận)
  tính 1–15   thứ Bảy 16/04/2022 – thứ Bảy 30/04/2022
  lùi tiếp    Chủ nhật 01/05/2022 – thứ Tư 04/05/2022: ngày cuối rơi vào ngày nghỉ nên sang ngày làm việc tiếp theo
HẠN TRẢ: 17:00 thứ Tư 04/05/2022
Tính đến 08:00 thứ Năm 05/05/2022: QUÁ HẠN 1 giờ làm việc, chưa xong
  ! thủ tục không có quy trình nội bộ; mọi thời gian thuộc đơn vị giải quyết
Định nghĩa — · lịch {NAMED.version} · quy định tam-dung"""


def test_whole_answers() -> None:
    events = (*pause("10/02/2022 15:00", "16/02/2022 15:00"), event("25/02/2022 09:00", "ready"))
    sample = schedule(
        LAND, Dossier("H1", CODE, received=moment("25/01/2022 08:30"), events=events), NAMED, regime=RESETS
    )
    assert sample.explain() == SAMPLE_VI
    assert sample.explain("en") == SAMPLE_EN
    rolled = answer("15 ngày", "15/04/2022 09:00", as_of="05/05/2022 08:00", calendar=NAMED)
    assert rolled.explain() == ROLLED_VI


def said(of: Schedule, start: str) -> list[str]:
    return [line for line in of.explain().splitlines() if line.startswith(start)]


def test_what_is_said_when_the_clock_stands_or_has_not_started() -> None:
    open_pause = answer("10 ngày làm việc", "25/01/2022 08:30", *pause("10/02/2022 15:00"), calendar=NAMED)
    assert said(open_pause, "  đồng hồ") == [
        "  đồng hồ đang dừng từ 15:00 thứ Năm 10/02/2022: chờ người dân thực hiện nghĩa vụ tài chính; "
        "chưa tính được hạn"
    ]
    assert said(open_pause, "HẠN TRẢ") == []
    nothing = answer("10 ngày làm việc", None, as_of="10/02/2022 15:00", regime=PAUSES)
    assert said(nothing, "Đồng hồ") == ["Đồng hồ chưa chạy: chưa có thời điểm tiếp nhận"]


def test_what_is_said_of_restarts_extensions_and_provisional_days() -> None:
    again = answer(
        "10 ngày làm việc",
        "25/01/2022 08:30",
        *pause("26/01/2022 10:00", "10/02/2022 09:00", "supplement"),
        event("11/02/2022 09:00", "extend", limit="thêm 2 ngày làm việc"),
        event("14/02/2022 09:00", "extend", new_due=moment("02/03/2022 11:00")),
        as_of="15/02/2022 09:00",
        regime=RESETS,
        calendar=WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), announced_until=date(2022, 2, 1), off=TET),
    )
    assert said(again, "Lần tính trước") == [
        "Lần tính trước 1: từ 08:30 thứ Ba 25/01/2022 đến 10:00 thứ Tư 26/01/2022, đã dùng 1 ngày 1 giờ 30 phút, "
        "hạn 17:00 thứ Ba 15/02/2022; tính lại từ đầu sau khi bổ sung"
    ]
    assert said(again, "  gia hạn") == [
        "  gia hạn lúc 09:00 thứ Sáu 11/02/2022: thêm 2 ngày làm việc",
        "  gia hạn lúc 09:00 thứ Hai 14/02/2022: 11:00 thứ Tư 02/03/2022",
    ]
    assert said(again, "Tạm tính") == ["Tạm tính: lịch nghỉ sau ngày 01/02/2022 chưa được công bố"]
    assert said(again, "Tính đến") == ["Tính đến 09:00 thứ Ba 15/02/2022: còn trong hạn"]
    empty = answer("10 ngày làm việc", "25/01/2022 08:30", event("11/02/2022 09:00", "extend"))
    assert said(empty, "  gia hạn") == ["  gia hạn lúc 09:00 thứ Sáu 11/02/2022: "]


def test_what_ended_without_a_result_is_named_and_owes_an_apology_only_when_late() -> None:
    """Due 17:00 on 21/02/2022."""
    for kind, word in (("refused", "Từ chối"), ("withdrawn", "Rút hồ sơ"), ("stopped", "Dừng giải quyết")):
        for day, outcome in (("21/02/2022", "TRONG HẠN"), ("22/02/2022", "QUÁ HẠN 1 giờ làm việc")):
            events = (*pause("10/02/2022 15:00", "16/02/2022 15:00"), event(f"{day} 08:00", kind))
            ended = schedule(
                LAND, Dossier("H1", CODE, received=moment("25/01/2022 08:30"), events=events), NAMED, regime=RESETS
            )
            (line,) = said(ended, word)
            assert line.endswith(f"{day}: {outcome}")
            assert said(ended, "Xong") == []
            assert len(said(ended, "Phải xin lỗi")) == (outcome != "TRONG HẠN")
            assert said(ended, "Nếu không kịp") == []


def test_what_is_said_of_the_apology_while_it_is_not_late() -> None:
    for as_of, start in (("10/02/2022 09:00", "Nếu không kịp hạn: phải xin lỗi"), ("16/02/2022 09:00", "Phải xin lỗi")):
        dossier = Dossier("H1", CODE, received=moment("25/01/2022 08:30"))
        seen = schedule(LAND, dossier, NAMED, as_of=moment(as_of), regime=RESETS)
        (line,) = said(seen, start)
        assert "chậm nhất thứ Hai 14/02/2022" in line


def test_what_is_said_of_changes_and_questions() -> None:
    hard = Fact("kho-khan", "khu vực khó khăn", FactKind.BOOLEAN, question="Có khó khăn không?")
    changes = (
        LimitChange(Compare("kho-khan", "eq", True), add=Limit.parse("10 ngày làm việc")),
        LimitChange(Compare("kho-khan", "eq", False), set=Limit.parse("5 ngày làm việc")),
    )
    asked = procedure(facts=(hard,), limit_changes=changes)
    unknown = answer(asked, "29/03/2022 09:00", calendar=NAMED)
    assert said(unknown, "Hạn trả từ") == [
        "Hạn trả từ 17:00 thứ Ba 05/04/2022 đến 17:00 thứ Ba 26/04/2022, tùy câu trả lời:"
    ]
    assert said(unknown, "  ?") == ["  ? Có khó khăn không?"]
    assert said(unknown, "NẾU") == ["NẾU THỜI HẠN LÀ 5 ngày làm việc:", "NẾU THỜI HẠN LÀ 20 ngày làm việc:"]
    for value, words in ((True, "10 ngày làm việc"), (False, "5 ngày làm việc")):
        known = answer(asked, "29/03/2022 09:00", facts={"kho-khan": value})
        assert said(known, "  đã áp dụng") == [f"  đã áp dụng thay đổi thời hạn: {words}"]


def test_an_earlier_run_is_not_dated_while_its_limit_is_open() -> None:
    hard = Fact("kho-khan", "khu vực khó khăn", FactKind.BOOLEAN)
    longer = LimitChange(Compare("kho-khan", "eq", True), add=Limit.parse("10 ngày làm việc"))
    asked = procedure(facts=(hard,), limit_changes=(longer,))
    again = pause("26/01/2022 10:00", "10/02/2022 09:00", "supplement")
    times = answer(asked, "25/01/2022 08:30", *again, regime=RESETS)
    assert [(run.due, run.used, run.left) for run in times.previous] == [(None, 570, None)]
    assert said(times, "Lần tính trước") == [
        "Lần tính trước 1: từ 08:30 thứ Ba 25/01/2022 đến 10:00 thứ Tư 26/01/2022, đã dùng 1 ngày 1 giờ 30 phút; "
        "tính lại từ đầu sau khi bổ sung"
    ]


def test_in_time_by_the_day_or_the_hour() -> None:
    ready = event("15/02/2022 16:00", "ready")
    assert said(answer("10 ngày làm việc", "25/01/2022 08:30", ready), "Xong") == [
        "Xong 16:00 thứ Ba 15/02/2022: ĐÚNG HẠN"
    ]


moments = st.integers(0, 250 * 1440).map(lambda minute: moment("03/01/2022 00:00") + timedelta(minutes=minute))


@settings(max_examples=120)
@given(moments, st.integers(1, 15))
def test_working_days_stand_there_once_and_are_counted_to_the_limit(start: datetime, days: int) -> None:
    times = schedule(procedure(f"{days} ngày làm việc"), Dossier("H1", CODE, received=start), VIETNAM, regime=PAUSES)
    (due,) = times.dues
    lines = day_lines(due, VIETNAM)
    assert [line.day.date for line in lines] == every_day(start.date(), due.unpaused.date())
    counted = [line for line in lines if line.role == "counted"]
    assert [line.number for line in counted] == list(range(1, days + 1))
    assert all(vn_hours(line.day.date) for line in counted)
    assert all(not vn_hours(line.day.date) for line in lines if line.role == "skipped")
    assert [line.day.date for line in lines if line.role == "start"] == [start.date()]


@settings(max_examples=120)
@given(moments, st.integers(1, 40))
def test_calendar_days_stand_there_once_and_only_the_last_rolls(start: datetime, days: int) -> None:
    times = schedule(procedure(f"{days} ngày"), Dossier("H1", CODE, received=start), VIETNAM, regime=PAUSES)
    (due,) = times.dues
    lines = day_lines(due, VIETNAM)
    assert [line.day.date for line in lines] == every_day(start.date(), due.unpaused.date())
    assert [line.number for line in lines if line.role == "counted"] == list(range(1, days + 1))
    rolled = [line.day.date for line in lines if line.role == "rolled"]
    last = start.date() + timedelta(days=days)
    assert rolled == every_day(last + timedelta(days=1), due.unpaused.date())
    assert all(day.weekday() > 4 or day in VN_OFF for day in [last, *rolled][: len(rolled)])


@settings(max_examples=120)
@given(moments, st.integers(1, 3000), st.integers(1, 3000), st.integers(1, 3000))
def test_the_pauses_add_up_to_how_far_the_due_moved(start: datetime, a: int, b: int, c: int) -> None:
    begun = start + timedelta(minutes=a)
    ended = begun + timedelta(minutes=b)
    again = ended + timedelta(minutes=c)
    stops = [(begun, "pause"), (ended, "resume"), (again, "pause"), (again + timedelta(minutes=a), "resume")]
    events = tuple(Event(at, kind, reason="payment", document="x") for at, kind in stops)
    times = schedule(procedure(), Dossier("H1", CODE, received=start, events=events), VIETNAM, regime=PAUSES)
    (due,) = times.dues
    assert due.at is not None
    moved = VIETNAM.working_minutes_between(due.unpaused, due.at)
    assert sum(pause_minutes(pause, VIETNAM) or 0 for pause in due.pauses) == moved


def every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize("received", ["14/03/2022 09:00", "12/03/2022 09:00"])
def test_the_same_day_is_named_as_such(received: str) -> None:
    same = answer("trong ngày", received)
    assert said(same, "  trong ngày") == ["  trong ngày  thứ Hai 14/03/2022"]
    skipped = ["  bỏ qua      Chủ nhật 13/03/2022: nghỉ hằng tuần"] if received.startswith("12") else []
    assert said(same, "  bỏ qua") == skipped


def test_hours_are_not_spelt_day_by_day() -> None:
    times = answer("4 giờ làm việc", "14/03/2022 10:00")
    assert day_lines(times.dues[0], VIETNAM) == ()
    assert said(times, "HẠN TRẢ") == ["HẠN TRẢ: 16:00 thứ Hai 14/03/2022"]
    assert said(times, "  tính") == []


def test_working_days_added_to_the_same_day_are_counted_from_it() -> None:
    many = Fact("nhieu", "nhiều bản", FactKind.BOOLEAN)
    longer = LimitChange(Compare("nhieu", "eq", True), add=Limit.parse("2 ngày làm việc"))
    asked = procedure("trong ngày", facts=(many,), limit_changes=(longer,))
    times = answer(asked, "11/03/2022 09:00", facts={"nhieu": True})
    assert times.due == moment("15/03/2022 17:00")
    assert said(times, "  t") == [
        "  trong ngày  thứ Sáu 11/03/2022",
        "  tính 1–2    thứ Hai 14/03/2022 – thứ Ba 15/03/2022",
    ]
    assert said(times, "  bỏ qua") == ["  bỏ qua      thứ Bảy 12/03/2022 – Chủ nhật 13/03/2022: nghỉ hằng tuần"]
    assert said(answer(asked, "14/03/2022 09:00", facts={"nhieu": True}), "  t") == [
        "  trong ngày  thứ Hai 14/03/2022",
        "  tính 1–2    thứ Ba 15/03/2022 – thứ Tư 16/03/2022",
    ]


def test_a_made_up_saturday_is_counted_and_says_why() -> None:
    swapped = answer("3 ngày làm việc", "20/08/2026 08:00", calendar=vietnam_calendar())
    (line,) = said(swapped, "  tính 2")
    assert line.startswith("  tính 2      thứ Bảy 22/08/2026 (Làm bù cho thứ Hai 31/08/2026")


def test_dict_and_json_are_plain() -> None:
    times = answer("10 ngày làm việc", "25/01/2022 08:30", *pause("10/02/2022 15:00", "16/02/2022 15:00"))
    plain = times.to_dict()
    assert plain["schema"] == 1
    assert plain["due"] == "2022-02-21T17:00:00"
    assert plain["pauses"] == [{"start": "2022-02-10T15:00:00", "end": "2022-02-16T15:00:00", "reason": "payment"}]
    assert plain["limit"] == "10 ngày làm việc"
    assert plain["apology_by"] is None
    assert [step["id"] for step in plain["steps"]] == ["giai-quyet"]
    assert '"due": "2022-02-21T17:00:00"' in times.to_json()
