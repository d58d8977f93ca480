"""The waterfall picture: levels by hand, which lead from the limit to the finish and from there to the shares."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from delay_logs import PAUSES, TOY, at, stories
from hypothesis import given, settings
from picture_cases import AGENCIES, FORK, FORK_LOG, LINE, did, fork, line, reopened, shown
from test_pictures_gantt import rects, texts

from tthc_rules import Attribution, DossierError, attribute
from tthc_rules.delay.pictures import waterfall_svg, waterfall_text
from tthc_rules.delay.pictures.cells import Stretch, bar, cell_of
from tthc_rules.delay.pictures.lettering import columns
from tthc_rules.delay.pictures.scale import Scale
from tthc_rules.delay.pictures.waterfall import WHOLE, waterfall_of
from tthc_rules.delay.review import Review


def falls(answer: Attribution) -> list[tuple[str, str | None, int, int]]:
    return [(fall.kind.value, fall.step, fall.start, fall.end) for fall in waterfall_of(answer).falls]


def test_levels_without_anything_saved() -> None:
    assert falls(line()) == [
        ("limit", None, 0, 360),
        ("over", "tn", 360, 390),
        ("over", "td", 390, 450),
        ("wrongful", "td", 450, 570),
        ("over", "ky", 570, 625),
        ("finish", None, 0, 625),
    ]


def test_levels_of_a_fork() -> None:
    """Of 600 minutes over, both branches spent 180 together: those count once."""
    assert falls(fork()) == [
        ("limit", None, 0, 420),
        ("over", "a", 420, 650),
        ("over", "b", 650, 950),
        ("over", "ky", 950, 1020),
        ("beside", None, 1020, 840),
        ("finish", None, 0, 840),
    ]


def test_what_was_given_back_comes_down() -> None:
    """Limit 480, steps 360: 120 of reserve; TN 20 early, TD 300 over, KY 10 early."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(40, "send", "tn"),
        did(580, "send", "td"),
        did(630, "ready"),
    )
    assert falls(shown(LINE, 480, *events)) == [
        ("limit", None, 0, 480),
        ("over", "td", 480, 780),
        ("reserve", None, 780, 660),
        ("saved", "tn", 660, 640),
        ("saved", "ky", 640, 630),
        ("finish", None, 0, 630),
    ]


def test_steps_that_promise_more_than_the_limit_and_work_done_again() -> None:
    """Steps of 360 for a limit of 300; 20 over at TD after a return."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn"),
        did(300, "send", "td"),
        did(310, "return", "ky", to="td"),
        did(330, "send", "td"),
        did(380, "ready"),
    )
    answer = shown(LINE, 300, *events)
    assert falls(answer) == [
        ("limit", None, 0, 300),
        ("over", "td", 300, 320),
        ("excess", None, 320, 380),
        ("finish", None, 0, 380),
    ]
    # 60 minutes of design and 20 of TD pushed the finish, and nothing was saved
    assert [(part.step, part.minutes) for part in waterfall_of(answer).parts] == [("td", 20), ("@procedure", 60)]
    said = waterfall_text(answer)
    assert "Quy trình, không thuộc người nào                           │+++++       1g · 75%" in said
    assert "+ cộng thêm: do quy trình" in said


def test_work_that_came_back() -> None:
    """140 minutes more at the return, of which A gave 80 back."""
    assert falls(reopened()) == [
        ("limit", None, 0, 580),
        ("changed", None, 580, 720),
        ("saved", "a", 720, 640),
        ("finish", None, 0, 640),
    ]
    said = waterfall_text(reopened(), "vi", AGENCIES)
    assert "Làm lại, gia hạn khâu, bỏ khâu" in said and "A, binh: làm lại" in said
    picture = waterfall_svg(reopened(), "vi", AGENCIES)
    assert rects(picture, "A, binh: làm lại: 1g · 100%") == [("540.0", "30.0")]  # half a unit for each minute


def test_an_extended_step_and_an_extended_limit() -> None:
    """TD gets 100 more minutes and the dossier 50: the plan is 50 minutes longer than the limit, which moved."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn"),
        did(70, "extend", "td", limit="thêm 100 phút làm việc"),
        did(400, "send", "td"),
        did(520, "ready"),
    )
    answer = shown(LINE, 360, *events)
    assert falls(answer)[0] == ("limit", None, 0, 460)
    assert "Thời hạn (đã gia hạn)" in waterfall_text(answer)
    assert falls(answer)[-1] == ("finish", None, 0, 520)


def test_in_time_there_is_only_the_limit_and_the_time_taken() -> None:
    answer = shown(LINE, 2000, did(0, "accept", "tn", officer="an"), did(300, "ready"))
    assert falls(answer) == [("limit", None, 0, 2000), ("finish", None, 0, 300)]
    assert "Không trễ: không có phần nào phải chia" in texts(waterfall_svg(answer))
    assert "phần trễ" not in texts(waterfall_svg(answer))


def test_the_shares_lie_between_limit_and_finish() -> None:
    """A and B push together for 180 minutes, then B 120, A 50 and KY 70 alone."""
    parts = waterfall_of(fork()).parts
    assert [(part.step, part.owner, part.minutes, part.percent) for part in parts] == [
        ("a", "binh", 140, 33), ("b", "chi", 198, 47), ("b", "unit:thue", 12, 3), ("ky", "dung", 70, 17),
    ]  # fmt: skip
    assert (parts[0].start, parts[0].end, parts[-1].end) == (420, 560, 840)


@settings(max_examples=100, deadline=None)
@given(stories())
def test_each_bar_begins_where_the_last_one_ended(story) -> None:
    answer = attribute(story.procedure(), story.dossier(), TOY, as_of=at(story.end), regime=PAUSES)
    found = waterfall_of(answer)
    changes = [fall for fall in found.falls if fall.kind not in WHOLE]
    if answer.lateness:
        assert found.limit + sum(fall.minutes for fall in changes) == found.finish
        assert found.finish - found.limit == answer.lateness == sum(part.minutes for part in found.parts)
        assert sum(part.percent for part in found.parts) == 100
        assert [fall.start for fall in changes] == [found.limit, *(fall.end for fall in changes)][: len(changes)]
        assert all(before.end == after.start for before, after in pairwise(found.parts))
    else:
        assert changes == [] and found.parts == ()
    picture = waterfall_svg(answer)
    ET.fromstring(picture)
    assert waterfall_svg(answer) == picture
    assert max(columns(drawn) for drawn in waterfall_text(answer).splitlines()) <= 100


# ---------------------------------------------------------------------- on paper


def test_bars_on_paper_by_hand() -> None:
    """625 minutes have 360 units from 250 on: a minute is 0.576 of a unit."""
    picture = waterfall_svg(line(), "vi", AGENCIES)
    assert rects(picture, "Thời hạn đã hẹn") == [("250.0", "207.4")]
    assert rects(picture, "TN: vượt thời hạn") == [("457.4", "17.2")]
    assert rects(picture, "TD: chờ do yêu cầu") == [("509.2", "69.1")]
    assert rects(picture, "Thực tế") == [("250.0", "360.0")]
    assert rects(picture, "4 giờ 25 phút") == [("457.4", "152.6")]  # the lateness, on the time taken
    assert rects(picture, "TD, binh: chờ không đúng quy định") == [("509.2", "69.1")]


def test_the_numbers_beside_the_bars() -> None:
    said = texts(waterfall_svg(line(), "vi", AGENCIES))
    assert said[said.index("TN: vượt thời hạn") + 1 :][:2] == ["+30p", "30 phút"]
    assert said[said.index("Thực tế") + 1 :][:2] == ["1n 2g25", "625 phút"]
    assert said[said.index("Phần trễ tính cho từng khâu, cộng lại 4g25") :][:4] == [
        "Phần trễ tính cho từng khâu, cộng lại 4g25", "TN, an: vượt thời hạn", "30p · 11%", "30 phút",
    ]  # fmt: skip


def test_the_same_in_words_for_those_who_listen() -> None:
    root = ET.fromstring(waterfall_svg(fork(), "en", AGENCIES))
    assert root.findtext("{http://www.w3.org/2000/svg}desc") == (
        "Ready 15:00 Tuesday 03/03/2026: LATE by 7 hours of work. Time promised: 7h. A: over its limit: +3h50. "
        "B: over its limit: +5h. KY: over its limit: +1h10. Over, but not pushing the finish: −3h. Time taken: 1d 6h. "
        "The lateness by step, in all 7h. A, binh: over its limit: 2h20 · 33%. B, chi: over its limit: 3h18 · 47%. "
        "B, the head of Chi cục Thuế (nobody assigned): over its limit: 12m · 3%. KY, dung: over its limit: 1h10 · 17%."
    )


def test_a_long_limit_is_cut_so_that_a_minute_is_seen() -> None:
    """Ten days and one minute: the axis begins with the tenth day, and what is shorter than two units is two wide."""
    answer = shown({"a": (4800, (), "phong")}, 4800, did(0, "accept", "a", officer="an"), did(4801, "ready"))
    scale = Scale(waterfall_of(answer), 480)
    assert (scale.low, scale.high) == (4320, 4801)
    picture = waterfall_svg(answer)
    assert rects(picture, "A: vượt thời hạn") == [("609.3", "2.0")]
    assert "trục bị cắt" in texts(picture)
    assert "≈ trục bị cắt" in waterfall_text(answer)
    assert "trục bị cắt" not in texts(waterfall_svg(line()))


def test_a_scale_of_nothing_has_a_length() -> None:
    """Ready in the minute in which it was received."""
    answer = shown({"a": (1, (), "phong")}, 1, did(0, "ready"))
    assert (Scale(waterfall_of(answer), 480).low, Scale(waterfall_of(answer), 480).high) == (0, 480)


# ---------------------------------------------------------------------- who sees it, and how far it is checked


def test_the_citizen_sees_steps_and_agencies() -> None:
    said = waterfall_text(fork(), "vi", AGENCIES, citizen=True)
    assert "B, Chi cục Thuế: vượt thời hạn" in said
    assert "3g30 · 50%" in said  # chi and the head of the unit together
    assert not any(name in said + waterfall_svg(fork(), citizen=True) for name in ("binh", "chi:", "dung"))


def test_how_far_a_share_is_checked_stands_beside_it() -> None:
    reviews = {("a", "binh", "over"): Review("disputed")}
    assert "A, binh: vượt thời hạn (đang giải" in waterfall_text(fork(), "vi", AGENCIES, reviews=reviews)
    picture = waterfall_svg(fork(), "vi", AGENCIES, reviews=reviews)
    assert "A, binh: vượt thời hạn (đang giải trình)" in texts(picture)
    assert "A, binh: vượt thời hạn: 2g20 · 33% (đang giải trình)." in picture
    assert "(đang giải" not in waterfall_text(fork(), "vi", AGENCIES, citizen=True, reviews=reviews)
    with pytest.raises(DossierError, match="TTHC860"):
        waterfall_text(fork(), reviews={("a", "chi", "over"): Review("disputed")})


# ---------------------------------------------------------------------- in a terminal

FORK_TEXT = """\
Hồ sơ H1: từ thời hạn đã hẹn đến thực tế
Xong 15:00 thứ Ba 03/03/2026: TRỄ 7 giờ làm việc
────────────────────────────────────────────────────────────────────────────────────────────────────
Thời hạn đã hẹn                        ██████████████                   7g                  420 phút
A: vượt thời hạn                                    ▒▒▒▒▒▒▒▒            +3g50               230 phút
B: vượt thời hạn                                    │      ▒▒▒▒▒▒▒▒▒▒   +5g                 300 phút
KY: vượt thời hạn                                   │               ▒▒▒ +1g10                70 phút
Vượt mà không đẩy lùi ngày xong                     │            ------ −3g                 180 phút
Thực tế                                █████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓      1n 6g               840 phút
────────────────────────────────────────────────────────────────────────────────────────────────────
Phần trễ tính cho từng khâu, cộng lại 7g
A, binh: vượt thời hạn                              ▒▒▒▒▒               2g20 · 33%          140 phút
B, chi: vượt thời hạn                               │   ▒▒▒▒▒▒▒         3g18 · 47%          198 phút
B, người đứng đầu Chi cục Thuế (chưa                │         ▒▒        12p · 3%             12 phút
phân công): vượt thời hạn                           │
KY, dung: vượt thời hạn                             │          ▒▒▒      1g10 · 17%           70 phút
────────────────────────────────────────────────────────────────────────────────────────────────────
█ thời hạn, thời gian thực tế   ▒ cộng thêm: vượt thời hạn   - bớt đi: phần dôi, xong sớm
▓ phần trễ   │ Thời hạn đã hẹn"""


def test_the_picture_in_a_terminal() -> None:
    """A cell is 31.9 minutes: the limit ends in the fourteenth, the finish in the twenty-seventh."""
    assert waterfall_text(fork(), "vi", AGENCIES) == FORK_TEXT


def test_an_open_dossier_is_projected() -> None:
    said = waterfall_text(shown(FORK, 420, *FORK_LOG[:5], as_of=500), "en")
    assert "Projected" in said and "Time taken" not in said.replace("the time taken", "")


@pytest.mark.parametrize(
    ("stretches", "drawn"),
    [
        ([], "          "),
        ([(0, 100, "a", 0)], "aaaaaaaaaa"),
        ([(0, 14, "a", 0), (14, 20, "b", 0)], "ab        "),  # what lasts longer in a cell
        ([(0, 5, "a", 0), (5, 10, "b", 1)], "b         "),  # alike: what weighs more; the other has no cell left
        ([(0, 50, "a", 0), (52, 53, "b", 1)], "aaaaab    "),  # shorter than a cell
        ([(0, 49, "a", 0), (49, 50, "b", 0)], "aaaab     "),  # takes a cell of a sign that has others
        ([(100, 100, "a", 0)], "          "),  # nothing
    ],
)
def test_a_cell_shows_what_lasts_longest_in_it(stretches: list[tuple[int, int, str, int]], drawn: str) -> None:
    assert bar([Stretch(*stretch) for stretch in stretches], 0, 100, 10) == drawn


def test_the_last_cell_takes_the_end() -> None:
    assert [cell_of(place, 0, 960, 44) for place in (0, 21, 22, 960)] == [0, 0, 1, 43]
