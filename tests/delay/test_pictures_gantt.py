"""The Gantt picture: places and lengths by hand, well-formed and safe, nothing told by colour alone."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, datetime

from delay_logs import PAUSES, TOY, at, procedure, stories
from hypothesis import given, settings
from picture_cases import AGENCIES, FORK, FORK_LOG, LINE, did, fork, line, shown

from tthc_rules import Attribution, Dossier, Event, WorkCalendar, attribute, vietnam_calendar
from tthc_rules.delay.ledger import Passed
from tthc_rules.delay.pictures import gantt_svg, gantt_text
from tthc_rules.delay.pictures.gantt_words import letter
from tthc_rules.delay.pictures.lettering import columns
from tthc_rules.delay.pictures.timeline import Move, Span, timeline_of
from tthc_rules.worktime import Layer
from tthc_rules.worktime.layer import DayOff

SVG = "{http://www.w3.org/2000/svg}"


def rects(picture: str, title: str) -> list[tuple[str, str]]:
    """Place and width of the bars whose title begins so."""
    found = []
    for rect in ET.fromstring(picture).iter(f"{SVG}rect"):
        told = rect.findtext(f"{SVG}title", "")
        if told.startswith(title):
            found.append((rect.get("x", ""), rect.get("width", "")))
    return found


def texts(picture: str) -> list[str]:
    return ["".join(node.itertext()) for node in ET.fromstring(picture).iter(f"{SVG}text")]


# ---------------------------------------------------------------------- places


def test_where_the_time_of_each_step_lies() -> None:
    rows = {row.account.id: row for row in timeline_of(line()).rows}
    assert [(bar.kind.value, *bar.span) for bar in rows["td"].bars] == [
        ("within", 90, 120), ("within", 240, 300), ("wrongful", 300, 420), ("within", 420, 570), ("over", 570, 630),
    ]  # fmt: skip
    assert rows["td"].standing == (Span(120, 240),)
    assert rows["td"].plan == (Span(60, 120), Span(240, 420))  # the plan stands while the clock stands
    assert rows["td"].pushing == (Span(300, 420), Span(570, 630))
    assert rows["tn"].handed == (Span(30, 90),)
    assert rows["ky"].unnamed == (Span(630, 720),)
    assert rows["ky"].officers == ("chi",)


def test_the_frame_of_the_picture() -> None:
    timeline = timeline_of(line())
    assert (timeline.start, timeline.due, timeline.end, timeline.seen, timeline.finish) == (0, 480, 745, None, 745)
    assert [(day.at, day.day) for day in timeline.days] == [(0, date(2026, 3, 2)), (480, date(2026, 3, 3))]
    assert timeline.length == 960
    assert [(stop.reason, *stop.span) for stop in timeline.stops] == [("payment", 120, 240)]
    assert timeline.moves == (Move(90, 0, 1, back=False), Move(630, 1, 2, back=False))


def test_a_fork_a_join_and_a_return() -> None:
    timeline = timeline_of(fork())
    assert timeline.moves == (
        Move(60, 0, 1, back=False),
        Move(60, 0, 2, back=False),
        Move(700, 1, 3, back=False),
        Move(600, 2, 3, back=False),
        Move(650, 3, 1, back=True),
    )
    # both branches push from 300 to 480, then B alone to 600, A again from 650, the last step from 770
    spans = [(*slip.span, [charge.step for charge in slip.charges]) for slip in timeline.slipped]
    assert spans == [(300, 480, ["a", "b"]), (480, 600, ["b"]), (650, 700, ["a"]), (770, 840, ["ky"])]


def test_an_open_dossier_is_planned_on_from_now() -> None:
    """At 500 A is sent and B holds it, its 240 minutes used up since 300; KY needs 120 more."""
    timeline = timeline_of(shown(FORK, 420, *FORK_LOG[:5], as_of=500))
    assert (timeline.end, timeline.seen, timeline.finish) == (None, 500, 620)
    assert timeline.finish_at == at(620)
    left = {row.account.id: row.left for row in timeline.rows}
    assert left == {"tn": (), "a": (), "b": (), "ky": (Span(500, 620),)}


def test_the_plan_that_is_left_waits_for_no_stop_that_is_open() -> None:
    events = (*FORK_LOG[:2], did(100, "pause", "a", reason="payment", document="thông báo"))
    timeline = timeline_of(shown(FORK, 420, *events, as_of=900))
    assert [stop.span for stop in timeline.stops] == [Span(100, 900)]
    left = {row.account.id: row.left for row in timeline.rows}
    assert left["a"] == (Span(900, 1100),)  # 40 of 240 minutes were used before the stop
    assert left["ky"] == (Span(1100, 1220),)
    assert timeline.finish == 1220


def test_the_lateness_leaves_out_a_stop_after_the_due() -> None:
    """Due at 60; stopped from 100 to 200, ready at 240: 40 minutes late before the stop and 40 after it."""
    events = (did(0, "accept", "a", officer="an"), did(100, "pause", "a", reason="payment", document="thông báo"))
    answer = shown({"a": (60, (), "phong")}, 60, *events, did(200, "resume"), did(240, "ready"))
    assert (answer.lateness, timeline_of(answer).late) == (80, (Span(60, 100), Span(200, 240)))


def test_days_off_have_no_room_and_are_marked() -> None:
    """Friday and, after a weekend and two days off by a layer, Wednesday."""
    off = [DayOff(date(2026, 3, 9), "Nghỉ"), DayOff(date(2026, 3, 10), "Nghỉ")]
    calendar = TOY.with_layer(Layer("nghỉ", off=off))
    at_six = datetime(2026, 3, 6, 8, 0)
    dossier = Dossier("H1", "9.000001", received=at_six, events=(Event(datetime(2026, 3, 11, 9, 0), "ready"),))
    answer = attribute(procedure({"a": (480, (), "phong")}, 480), dossier, calendar, regime=PAUSES)
    days = timeline_of(answer).days
    assert [(day.at, day.day.day) for day in days] == [(0, 6), (480, 11)]
    assert [day.day for day in days[1].off] == [7, 8, 9, 10]
    assert "có ngày nghỉ, không vẽ (nghỉ 07/03–10/03)" in texts(gantt_svg(answer))
    assert gantt_text(answer).splitlines()[-1] == "có ngày nghỉ, không vẽ: nghỉ 07/03–10/03"


def test_a_plan_that_leaves_the_calendar() -> None:
    """The calendar ends with the second day, the plan goes on: the axis goes as far as the plan does."""
    short = WorkCalendar(date(2026, 3, 1), date(2026, 3, 3), week=dict.fromkeys(range(5), "08:00-12:00, 13:00-17:00"))
    dossier = Dossier("H1", "9.000001", received=at(0), events=(did(60, "accept", "a", officer="an"),))
    steps = {"a": (480, (), "phong"), "b": (480, ("a",), "phong")}
    answer = attribute(procedure(steps, 960), dossier, short, as_of=at(700), regime=PAUSES)
    timeline = timeline_of(answer)
    assert (timeline.finish, timeline.length, timeline.finish_at) == (1180, 1180, None)
    assert "Dự kiến xong sau khi hết lịch" in texts(gantt_svg(answer))
    ET.fromstring(gantt_svg(answer))


@settings(max_examples=60, deadline=None)
@given(stories())
def test_what_is_drawn_adds_up_to_the_attribution(story) -> None:
    answer = attribute(story.procedure(), story.dossier(), TOY, as_of=at(story.end), regime=PAUSES)
    timeline = timeline_of(answer)
    slipped = sum(stretch.end - stretch.start for stretch in answer.current.stretches)
    assert sum(slip.span.minutes for slip in timeline.slipped) == slipped
    assert sum(span.minutes for span in timeline.late) == answer.lateness
    for row in timeline.rows:
        minutes = [bar.span.minutes for bar in row.bars if bar.kind is not Passed.WRONGFUL]
        assert sum(minutes) == row.account.used
        assert all(0 <= span.start < span.end <= timeline.length for _, span in row.bars)
    if answer.projected:
        ends = [span.end for row in timeline.rows for span in row.left]
        assert max(ends, default=timeline.finish) <= timeline.finish
    picture = gantt_svg(answer)
    ET.fromstring(picture)
    assert gantt_svg(answer) == picture
    assert max(columns(drawn) for drawn in gantt_text(answer).splitlines()) <= 100


# ---------------------------------------------------------------------- on paper


def test_bars_on_paper_by_hand() -> None:
    """960 minutes have 416 units from 206 on: a minute is 0.4333 of a unit."""
    picture = gantt_svg(line(), "vi", AGENCIES)
    assert rects(picture, "vượt thời hạn của khâu") == [("232.0", "13.0"), ("453.0", "26.0"), ("505.0", "23.8")]
    assert rects(picture, "chờ do yêu cầu") == [("336.0", "52.0")]
    assert rects(picture, "TRỄ 4g25") == [("414.0", "114.8")]
    assert rects(picture, "kế hoạch") == [("206.0", "26.0"), ("232.0", "26.0"), ("310.0", "78.0"), ("388.0", "26.0")]


def test_what_stands_beside_each_step() -> None:
    said = texts(gantt_svg(line(), "vi", AGENCIES))
    td = said.index("TD")
    assert said[td : td + 6] == ["TD", "Phòng TN&MT · binh", "4g → 5g", "vượt 1g", "chờ sai quy định 2g", "phần trễ 3g"]
    assert [text for text in said if text.startswith("phần trễ")] == ["phần trễ 30p", "phần trễ 3g", "phần trễ 55p"]
    assert "Hạn trả 17:00 02/03" in said and "Xong 13:25 03/03" in said
    assert said[said.index("Ngày xong bị đẩy lùi") + 1] == "4g25"


def test_the_same_in_words_for_those_who_listen() -> None:
    root = ET.fromstring(gantt_svg(line(), "vi", AGENCIES))
    assert root.get("role") == "img" and root.get("lang") == "vi"
    title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and told is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {told.get('id')}"
    assert title.text == "Hồ sơ H1: kế hoạch và thực tế"
    assert told.text == (
        "Hạn trả: 17:00 thứ Hai 02/03/2026. Xong 13:25 thứ Ba 03/03/2026: TRỄ 4 giờ 25 phút làm việc. "
        "TN (Bộ phận Một cửa · an): 1g → 1g30, vượt 30p, phần trễ 30p. "
        "TD (Phòng TN&MT · binh): 4g → 5g, vượt 1g, chờ sai quy định 2g, phần trễ 3g. "
        "KY (Phòng TN&MT · chi): 1g → 1g55, vượt 55p, phần trễ 55p. "
        "a đồng hồ dừng 2 giờ: chờ người dân thực hiện nghĩa vụ tài chính, "
        "từ 10:00 thứ Hai 02/03/2026 đến 13:00 thứ Hai 02/03/2026."
    )


def test_kinds_differ_by_pattern_not_by_colour() -> None:
    """Of the fills only one is a plain colour other than black, white and grey: all others are patterns."""
    picture = gantt_svg(line(), "vi", AGENCIES)
    plain = {fill for fill in re.findall(r'fill="(#[0-9a-f]+)"', picture) if len({fill[1:3], fill[3:5], fill[5:7]}) > 1}
    assert plain == {"#8d9db3"}
    assert set(re.findall(r"url\(#gantt-h1-(\w+)\)", picture)) == {"over", "wrongful", "stop"}


def test_it_fits_on_a4_and_has_no_parts_from_elsewhere() -> None:
    root = ET.fromstring(gantt_svg(line()))
    assert root.get("width") == "192mm"
    assert not re.search(r"href|<script|<style|@import|http(?!://www\.w3\.org/2000/svg)", gantt_svg(line()))


def test_what_people_wrote_is_never_markup() -> None:
    steps = {"tn": (60, (), "<script>alert(1)</script>")}
    named = replace(procedure(steps, 60), name="A & B <b>\"'</b>\x00\u202e")
    events = (did(0, "accept", "tn", officer="<i>an</i>"), did(90, "ready"))
    dossier = Dossier('"/><x', "9.000001", received=at(0), events=events)
    answer = attribute(named, dossier, TOY, regime=PAUSES)
    picture = gantt_svg(answer)
    assert "<script" not in picture and "<i>" not in picture and "<b>" not in picture
    assert "<script>alert(1)</script> · <i>an</i>" in ET.fromstring(picture).findtext(f"{SVG}desc", "")
    assert "\x00" not in picture and "\u202e" not in picture


def test_names_that_are_very_long_are_shortened() -> None:
    long = replace(procedure(LINE, 360), name="rất dài " * 300)
    events = (did(0, "accept", "tn", officer="x" * 3000), did(400, "ready"))
    answer = attribute(long, Dossier("H" * 900, "9.000001", received=at(0), events=events), TOY, regime=PAUSES)
    assert any(text.endswith("…") for text in texts(gantt_svg(answer)))
    assert max(columns(drawn) for drawn in gantt_text(answer).splitlines()) <= 100


def test_a_label_near_the_right_edge_goes_to_the_left() -> None:
    """600 units from the left there is no room for a date of that length: the label ends at its line."""
    answer = shown({"a": (480, (), "phong")}, 480, did(0, "accept", "a", officer="an"), did(90, "ready"))
    labels = {node.text: node.get("text-anchor") for node in ET.fromstring(gantt_svg(answer, "en")).iter(f"{SVG}text")}
    assert labels["Ready 09:30 02/03"] is None
    ended = shown({"a": (480, (), "phong")}, 480, did(0, "accept", "a", officer="an"), did(950, "stopped"))
    labels = {node.text: node.get("text-anchor") for node in ET.fromstring(gantt_svg(ended)).iter(f"{SVG}text")}
    assert labels["Dừng giải quyết 16:50 03/03"] == "end"


def test_a_long_dossier_has_few_dates_and_no_weekends() -> None:
    steps = {"a": (480 * 60, (), "phong")}
    answer = shown(steps, 480 * 60, did(0, "accept", "a", officer="an"), did(480 * 63, "ready"))
    picture = gantt_svg(answer)
    dates = [text for text in texts(picture) if re.fullmatch(r"\d\d/\d\d", text)]
    assert 5 < len(dates) < 16
    assert "có ngày nghỉ, không vẽ" not in texts(picture)
    # 63 days in 44 columns: day 9 begins in column 6, day 18 in 12, 26 in 18, 35 in 24, 43 in 30, 52 in 36
    drawn = next(text for text in gantt_text(answer).splitlines() if text.startswith("Khâu"))
    assert re.findall(r"\d\d/\d\d", drawn) == ["02/03", "13/03", "26/03", "07/04", "20/04", "30/04", "13/05"]


def test_the_label_of_the_lateness_has_room_on_one_side() -> None:
    """A due at the very start of the axis: the label stands to the right of its bar."""
    answer = shown({"a": (10, (), "phong")}, 10, did(0, "accept", "a", officer="an"), did(480, "ready"))
    labels = {node.text: node.get("text-anchor") for node in ET.fromstring(gantt_svg(answer)).iter(f"{SVG}text")}
    assert labels["TRỄ 7g50"] is None
    assert "TRỄ 7g50 ━━━" in gantt_text(answer)  # in a terminal the margin has room for it


def test_a_weekend_of_the_calendar_of_vietnam() -> None:
    """Three working days and the weekend of 05–06/03/2022 between."""
    received = datetime(2022, 3, 4, 7, 0)
    dossier = Dossier("H2", "9.000001", received=received, events=(Event(datetime(2022, 3, 8, 9, 0), "ready"),))
    asked = procedure({"a": (480, (), "phong")}, "1 ngày làm việc")
    answer = attribute(asked, dossier, vietnam_calendar(), regime=PAUSES)
    assert [(day.at, len(day.off)) for day in timeline_of(answer).days] == [(0, 0), (480, 2), (960, 0)]


# ---------------------------------------------------------------------- in a terminal

LINE_TEXT = """\
Hồ sơ H1: kế hoạch và thực tế
Xong 13:25 thứ Ba 03/03/2026: TRỄ 4 giờ 25 phút làm việc
                              Hạn trả 17:00 02/03 │
                                             Xong 13:25 03/03 ┊
                                         TRỄ 4g25 ━━━━━━━━━━━━━
Khâu                        02/03                 03/03                   Giao → thực tế
────────────────────────────────────────────────────────────────────────────────────────────────────
TN                          ───                   │           ┊           1g → 1g30
Bộ phận Một cửa · an        █~~▒▒                 │           ┊           vượt 30p · phần trễ 30p
TD                            ────     ─────────  │           ┊           4g → 5g
Phòng TN&MT · binh              ██·····███xxxxx███████▒▒▒     ┊           vượt 1g
                                                  │           ┊           chờ sai quy định 2g
                                                  │           ┊           phần trễ 3g
KY                                             ───│           ┊           1g → 1g55
Phòng TN&MT · chi                                 │     ????▒▒▒           vượt 55p · phần trễ 55p
────────────────────────────────────────────────────────────────────────────────────────────────────
Ngày xong bị đẩy lùi          ▲▲▲        ▲▲▲▲▲▲▲  │   ▲▲▲  ▲▲▲▲           4g25
đồng hồ dừng                     aaaaaa           │           ┊
─ kế hoạch   █ trong thời hạn của khâu   ▒ vượt thời hạn của khâu
x chờ do yêu cầu, trả lại không đúng quy định   · đồng hồ dừng   ? chưa phân công
~ đã chuyển giấy, chưa ký nhận   ▲ đẩy lùi ngày xong
a đồng hồ dừng 2 giờ: chờ người dân thực hiện nghĩa vụ tài chính, từ 10:00 thứ Hai 02/03/2026 đến
13:00 thứ Hai 02/03/2026"""

OPEN_TEXT = """\
Dossier H1: planned and actual
As of 08:20 Tuesday 03/03/2026, not finished: will be LATE by 3 hours 20 minutes of work if the
remaining steps keep their limits
                               Due 16:00 02/03 │
                                As of 08:20 03/03 ┊
                          Ready by the plan 10:20 03/03 ┊
                               WILL BE LATE 3h20 ━━━━━━━━━━
"""


def test_the_picture_in_a_terminal() -> None:
    """A cell is 21.8 minutes: TN has the first four and a bit, of which 30 to 60 it lay with the messenger."""
    assert gantt_text(line(), "vi", AGENCIES) == LINE_TEXT


def test_an_open_dossier_in_a_terminal_in_english() -> None:
    said = gantt_text(shown(FORK, 420, *FORK_LOG[:5], as_of=500), "en", AGENCIES)
    assert [drawn.rstrip() for drawn in said.splitlines()[:6]] == OPEN_TEXT.splitlines()[:6]
    assert "KY                                       ───────  ┊     ┊                 2h → not reached" in said
    assert "░ left to do, by the plan" in said


def test_a_step_that_was_passed_over() -> None:
    said = gantt_text(shown(LINE, 360, did(30, "ready")), "vi", AGENCIES)
    assert "1g → không qua" in said


def test_letters_of_stops() -> None:
    assert [letter(0), letter(25), letter(26)] == ["a", "z", "27"]


def citizens(answer: Attribution) -> str:
    return gantt_text(answer, citizen=True) + gantt_svg(answer, citizen=True)


def test_no_officer_in_the_citizens_picture() -> None:
    assert "binh" in gantt_text(line())
    assert "binh" not in citizens(line())
