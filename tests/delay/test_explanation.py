"""What a person reads about lateness: minutes that an officer can follow and add up. Figures worked by hand."""

from __future__ import annotations

import re
from datetime import datetime

from delay_logs import PAUSES, TOY, at, procedure, stories
from hypothesis import given, settings

from tthc_rules import Attribution, Dossier, Event, Limit, Procedure, attribute, vietnam_calendar
from tthc_rules.definitions.shapes import Agency, Step
from tthc_rules.delay.background import Background
from tthc_rules.delay.explanation import explain_attribution
from tthc_rules.delay.reckoning import reckon
from tthc_rules.delay.stays import stay_times

CODE = "9.000001"
STEPS = {"tn": (60, (), "mot-cua"), "td": (240, ("tn",), "phong"), "ky": (60, ("td",), "phong")}
AGENCIES = {
    "mot-cua": Agency("mot-cua", "Bộ phận Một cửa"),
    "phong": Agency("phong", "Phòng Tài nguyên và Môi trường", "Phòng TN&MT"),
}
RECEIVED = Event(at(0), "received")
LATE = (
    RECEIVED,
    Event(at(0), "accept", "tn", "an"),
    Event(at(30), "send", "tn", "an", to="binh", medium="paper"),
    Event(at(90), "accept", "td", "binh"),
    Event(at(200), "pause", "td", "binh", reason="supplement", wrongful=True, papers=("so-ho-khau",)),
    Event(at(500), "resume"),
    Event(at(690), "send", "td", "binh", medium="electronic"),
    Event(at(720), "assign", "ky", "chi"),
    Event(at(745), "ready"),
)
# over 30 + 60; waited 300; the limit of 480 has 120 more than the steps; `ky` took 55 of 60 minutes: 265 late
LATE_VI = """\
Xong 13:25 thứ Ba 03/03/2026: TRỄ 4 giờ 25 phút làm việc
  TN (Bộ phận Một cửa, an)
    từ 08:00 thứ Hai 02/03/2026 đến 09:30 thứ Hai 02/03/2026
    được giao 1 giờ, thực tế 1 giờ 30 phút, VƯỢT 30 phút
    chuyển giấy 08:30 thứ Hai 02/03/2026, bên nhận ký 09:30 thứ Hai 02/03/2026: 1 giờ thuộc bên giao đến khi bên nhận ký
  TD (Phòng TN&MT, binh)
    từ 09:30 thứ Hai 02/03/2026 đến 11:30 thứ Ba 03/03/2026
    được giao 4 giờ, thực tế 5 giờ, VƯỢT 1 giờ
    từ 11:20 thứ Hai 02/03/2026 đến 08:20 thứ Ba 03/03/2026 hồ sơ chờ theo yêu cầu của binh (được ghi là không đúng \
quy định; đã yêu cầu: Sổ hộ khẩu); đồng hồ không dừng: 5 giờ thuộc người ban hành yêu cầu
  KY (Phòng TN&MT, chi)
    từ 11:30 thứ Ba 03/03/2026 đến 13:25 thứ Ba 03/03/2026
    được giao 1 giờ, thực tế 55 phút
    thời gian giữ: người đứng đầu Phòng TN&MT (chưa phân công) 30 phút · chi 25 phút
    từ 11:30 thứ Ba 03/03/2026 đến 13:00 thứ Ba 03/03/2026 hồ sơ đã đến nhưng chưa phân công: 30 phút thuộc trách \
nhiệm phân công của người đứng đầu Phòng TN&MT, không tính cho người nhận sau
    trong đó 25 phút đã phân công mà chưa ghi ký nhận, vẫn tính cho người được phân công
    nhận khi hồ sơ đã quá hẹn và giữ đúng thời hạn của khâu: không có phần trễ nào tính cho khâu này
    xong sớm, dôi ra 5 phút
Số trễ cộng lại như sau, theo phút làm việc:
  +     90  các khâu vượt thời hạn
  +    300  chờ do yêu cầu hoặc trả lại không đúng quy định
  −    120  thời hạn 1 ngày dôi so với các khâu cộng lại 6 giờ
  −      5  xong sớm: khâu KY
  =    265  CỘNG: đúng số trễ 4 giờ 25 phút
Phần dôi bù cho mọi khâu theo tỷ lệ: mỗi phút đẩy lùi ngày xong tính 265/390 phút trễ
"""


def told(*events: Event, steps: dict[str, tuple[int, tuple[str, ...], str]] = STEPS, limit: int = 480) -> Attribution:
    dossier = Dossier("H1", CODE, received=at(0), events=events)
    return attribute(procedure(steps, limit), dossier, TOY, as_of=at(2000), regime=PAUSES)


def test_the_officers_can_follow_their_minutes() -> None:
    said = explain_attribution(told(*LATE), "vi", AGENCIES, Background(asked={at(200): "Sổ hộ khẩu"}))
    assert LATE_VI in said
    # 300, 60 and 30 minutes of 390, times 265: 203.8, 40.8 and 20.4
    assert re.findall(r"^    (\d+ × .*)$", said, re.MULTILINE) == [
        "300 × 265/390 ≈ 204 phút", "60 × 265/390 ≈ 41 phút", "30 × 265/390 ≈ 20 phút",
    ]  # fmt: skip


def test_agencies_are_named_and_unknown_ones_keep_their_id() -> None:
    plain = explain_attribution(told(*LATE), "en")
    assert "  TD (phong, binh)" in plain and "the head of phong" in plain
    no_agency = {"tn": (60, (), "")}
    nobody = told(RECEIVED, Event(at(90), "ready"), steps=no_agency, limit=60)
    assert "• Khâu TN (cơ quan giải quyết, người đứng đầu cơ quan giải quyết" in explain_attribution(nobody, "vi")
    assert "• Step TN (the competent agency, " in explain_attribution(nobody, "en")


def test_a_dossier_that_ended_without_a_result_is_not_ready() -> None:
    for kind, word in (("refused", "Từ chối"), ("withdrawn", "Rút hồ sơ"), ("stopped", "Dừng giải quyết")):
        in_time = explain_attribution(told(RECEIVED, Event(at(60), kind)), "vi").splitlines()
        assert in_time[2] == f"{word} 09:00 thứ Hai 02/03/2026: TRONG HẠN"
        late = explain_attribution(told(RECEIVED, Event(at(540), kind)), "vi").splitlines()
        assert late[2] == f"{word} 09:00 thứ Ba 03/03/2026: QUÁ HẠN 1 giờ làm việc"
        assert not any(line.startswith("Xong") for line in [*in_time, *late])


def test_steps_that_promise_more_than_the_limit_and_work_done_again() -> None:
    events = (
        RECEIVED,
        Event(at(0), "accept", "tn", "an"),
        Event(at(50), "send", "tn", "an", to="binh", medium="electronic"),
        Event(at(290), "send", "td", "binh", to="chi", medium="electronic"),
        Event(at(310), "return", "ky", "chi", to="td"),
        Event(at(330), "send", "td", "binh", to="chi", medium="electronic"),
        Event(at(370), "ready"),
    )
    found = reckon(told(*events, limit=300))
    assert found is not None
    # steps of 360 for a limit of 300; 20 over at `td`; 10 saved at `tn`; ready at 370
    assert (found.over, found.reserve, dict(found.saved), found.lateness) == (20, -60, {"tn": 10}, 70)
    assert found.changed == 0
    said = explain_attribution(told(*events, limit=300), "vi")
    assert "  +     60  các khâu cộng lại 6 giờ, dài hơn thời hạn 5 giờ" in said


@settings(max_examples=150, deadline=None)
@given(stories())
def test_the_printed_sum_adds_up(story) -> None:
    asked = story.procedure(), story.dossier(), TOY
    answer = attribute(*asked, as_of=at(story.end), regime=PAUSES)
    total = 0
    for sign, minutes in re.findall(r"^  ([+−=]) +(\d+)  ", explain_attribution(answer, "vi"), re.MULTILINE):
        if sign == "=":
            assert total == int(minutes) == answer.lateness
        total += int(minutes) * {"+": 1, "−": -1, "=": 0}[sign]
    assert total == answer.lateness


@settings(max_examples=150, deadline=None)
@given(stories(calm=True))
def test_without_returns_and_extensions_no_line_is_left_over(story) -> None:
    """What the step accounts and the plan say explains the lateness of an open dossier to the minute."""
    answer = attribute(story.procedure(), story.dossier(), TOY, as_of=at(story.end), regime=PAUSES)
    found = reckon(answer)
    if found is not None and answer.projected:
        assert found.changed == 0


@settings(max_examples=150, deadline=None)
@given(stories(calm=True))
def test_stays_less_stops_are_the_minutes_used(story) -> None:
    if any(deed.what == "wrong" for deed in story.log):
        return
    answer = attribute(story.procedure(), story.dossier(), TOY, as_of=at(story.end), regime=PAUSES)
    for step, stay in stay_times(answer).items():
        there = sum(TOY.working_minutes_between(since, until or at(story.end)) for since, until in stay.visits)
        assert there - sum(pause.minutes for pause in stay.pauses) == answer.steps[step].used


def test_late_by_the_hour_and_in_time_by_the_day() -> None:
    """Half a working day from 10:00 ends at 16:00; ready at 16:30 is in time by the day and 30 minutes late."""
    half = Procedure(
        "nua", "Nửa ngày", code="1.000001", limit=Limit.parse("0,5 ngày làm việc"), steps=(Step("a", "A"),)
    )
    at = datetime(2022, 3, 14, 10, 0)
    ready = Event(datetime(2022, 3, 14, 16, 30), "ready")  # type: ignore[arg-type]
    answer = attribute(half, Dossier("N-1", "1.000001", received=at, events=[ready]), vietnam_calendar())
    assert (answer.lateness, answer.schedule.late) == (30, False)
    said = answer.explain()
    assert "Theo ngày thì vẫn đúng hạn; phần trễ dưới đây tính theo giờ hẹn" in said
    assert "A (—)" in said
    assert "In time by the day; the shares below are by the hour of the due time" in answer.explain("en")
