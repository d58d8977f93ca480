"""Each share as the officer named in it reads it: when those minutes were, how far it is checked, corrections."""

from __future__ import annotations

import re
from datetime import datetime
from fractions import Fraction

import pytest
from delay_logs import CODE, at
from picture_cases import AGENCIES, FORK, LINE, LINE_LOG, REOPENED_LOG, did, fork, line, reopened, shown

from tthc_rules import Attribution, Dossier, DossierError, Policy, Regime
from tthc_rules.delay.background import Background
from tthc_rules.delay.corrections import corrections_of
from tthc_rules.delay.explanation import explain_attribution
from tthc_rules.delay.printed import whole_percents, whole_shares
from tthc_rules.delay.review import Review, Reviews, Status, review_totals
from tthc_rules.dossiers import EventKind
from tthc_rules.messages import text


def shares(answer: Attribution, reviews: Reviews | None = None, lang: str = "vi") -> list[str]:
    """The lines from the first share on, without the findings."""
    said = explain_attribution(answer, lang, AGENCIES, reviews=reviews or {}).splitlines()  # type: ignore[arg-type]
    first = next(number for number, text in enumerate(said) if text.startswith("•"))
    return [text for text in said[first:] if not text.startswith("  !")]


# The 120 minutes of the wait are minutes 300 to 420, the 60 over are 570 to 630; the third share is divided by time
# held, 90 to 25 of 115, and 55 × 90/115 is 43 minutes.
LINE_SHARES = """\
• Khâu TD (Phòng TN&MT, binh): yêu cầu hoặc trả lại không đúng quy định, đồng hồ không dừng; thời gian chờ 2 giờ thuộc \
người yêu cầu, phần trễ là 2 giờ.
    chờ từ 14:00 thứ Hai 02/03/2026 đến 16:00 thứ Hai 02/03/2026: 2 giờ
    đang giải trình: Bình, 08:00 thứ Tư 04/03/2026; người dân xin nộp thêm giấy
• Khâu TD (Phòng TN&MT, binh): được giao 4 giờ, thực tế 5 giờ, vượt 1 giờ; phần trễ tính cho khâu này là 1 giờ.
    vượt thời hạn từ 09:30 thứ Ba 03/03/2026 đến 10:30 thứ Ba 03/03/2026: 1 giờ
    đã đối chiếu
• Khâu KY (Phòng TN&MT, người đứng đầu Phòng TN&MT (chưa phân công)): được giao 1 giờ, thực tế 1 giờ 55 phút, vượt 55 \
phút; người đứng đầu Phòng TN&MT (chưa phân công) giữ hồ sơ 1 giờ 30 phút; phần trễ tính theo thời gian giữ là 43 phút.
    vượt thời hạn từ 11:30 thứ Ba 03/03/2026 đến 13:25 thứ Ba 03/03/2026: 55 phút
    chưa đối chiếu
• Khâu TN (Bộ phận Một cửa, an): được giao 1 giờ, thực tế 1 giờ 30 phút, vượt 30 phút; phần trễ tính cho khâu này là \
30 phút.
    vượt thời hạn từ 09:00 thứ Hai 02/03/2026 đến 09:30 thứ Hai 02/03/2026: 30 phút
    chưa đối chiếu: an
• Khâu KY (Phòng TN&MT, chi): được giao 1 giờ, thực tế 1 giờ 55 phút, vượt 55 phút; chi giữ hồ sơ 25 phút; phần trễ \
tính theo thời gian giữ là 12 phút.
    vượt thời hạn từ 11:30 thứ Ba 03/03/2026 đến 13:25 thứ Ba 03/03/2026: 55 phút
    chưa đối chiếu
Không kể phần đang giải trình: 2 giờ 25 phút (đã đối chiếu 1 giờ · chưa đối chiếu 1 giờ 25 phút)
Để riêng, đang giải trình: 2 giờ"""

REVIEWS = {
    ("td", "binh", "wrongful"): Review("disputed", "người dân xin nộp thêm giấy", "Bình", datetime(2026, 3, 4, 8)),  # type: ignore[arg-type]
    ("td", "binh", "over"): Review(Status.CHECKED),
    ("tn", "an", "over"): Review(by="an"),
}


def test_every_share_with_its_minutes_and_its_status() -> None:
    assert "\n".join(shares(line(), REVIEWS)[:17]) == LINE_SHARES


def test_what_is_disputed_stays_apart_in_the_totals() -> None:
    totals = review_totals(line(), REVIEWS)
    assert totals.exact == {Status.UNCHECKED: 85, Status.CHECKED: 60, Status.DISPUTED: 120}
    assert sum(totals.exact.values()) == sum(totals.whole.values()) == 265
    assert review_totals(fork()).exact == {Status.UNCHECKED: 420, Status.CHECKED: 0, Status.DISPUTED: 0}
    assert shares(fork())[-4] == "Tình trạng đối chiếu: chưa đối chiếu 7 giờ"


def test_all_of_it_disputed() -> None:
    disputed = {(share.step, share.owner, share.cause): Review(Status.DISPUTED) for share in reopened().shares}
    assert shares(reopened(), disputed)[-4:-3] == ["Để riêng, đang giải trình: 1 giờ"]
    assert not any(text.startswith("Không kể") for text in shares(reopened(), disputed))


def test_a_review_of_a_share_that_is_not_there_is_refused() -> None:
    """Silently lost it would leave a disputed share among those that are settled."""
    wrong = {("td", "bình", "over"): Review(Status.DISPUTED), ("ky", "an", "over"): Review()}
    with pytest.raises(DossierError) as caught:
        explain_attribution(line(), "vi", reviews=wrong)
    assert [problem.code for problem in caught.value.problems] == ["TTHC860", "TTHC860"]
    assert caught.value.problems[0].text() == (
        "hồ sơ H1 không có phần trễ «td/bình/over» (khâu/người/nguyên nhân) để ghi tình trạng đối chiếu; các phần: "
        "ky/chi/over, ky/unit:phong/over, td/binh/over, td/binh/wrongful, tn/an/over"
    )
    in_time = shown(LINE, 2000, did(0, "accept", "tn", officer="an"), did(90, "ready"))
    with pytest.raises(DossierError, match="các phần: —"):
        review_totals(in_time, {("tn", "an", "over"): Review()})


def test_a_review_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(DossierError) as caught:
        Review("xong")  # type: ignore[arg-type]
    assert caught.value.problems[0].text("en") == (
        "there is no status «xong» of checking; the statuses are: unchecked, checked, disputed"
    )
    with pytest.raises(DossierError, match="TTHC612"):
        Review(note=["x"])  # type: ignore[arg-type]
    with pytest.raises(DossierError, match="TTHC648"):
        Review(at="hôm qua")  # type: ignore[arg-type]


def test_work_done_again_is_dated() -> None:
    assert shares(reopened())[:4] == [
        "• Khâu A (Phòng TN&MT, binh): hồ sơ bị trả lại để làm lại; phần trễ do làm lại là 1 giờ.",
        "    làm lại từ 08:20 thứ Ba 03/03/2026 đến 09:20 thứ Ba 03/03/2026: 1 giờ",
        "    140 × 60/140 = 60 phút",
        "    chưa đối chiếu",
    ]


def test_work_that_is_still_done_again() -> None:
    """The same seen at 520: it came back twenty minutes ago."""
    steps = {**FORK, "b": (400, ("tn",), "thue")}
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn"),
        did(60, "accept", "a", officer="binh"),
        did(160, "send", "a"),
        did(460, "send", "b"),
        did(500, "return", "ky", to="a", officer="dung"),
    )
    said = shares(shown(steps, 580, *events, as_of=520))
    assert said[1] == "    làm lại từ 08:20 thứ Ba 03/03/2026 đến nay: 20 phút"


def test_the_process_itself_has_no_minutes_of_its_own() -> None:
    said = shares(shown(LINE, 300, *LINE_LOG[:2], did(400, "ready")))
    assert any(text.startswith("• Quy trình: các khâu cộng lại dài hơn thời hạn đã hẹn") for text in said)


# ---------------------------------------------------------------------- the other rule and other conventions

SLACK = (
    did(0, "accept", "tn", officer="an"),
    did(120, "send", "tn"),
    did(120, "accept", "td", officer="binh"),
    did(420, "send", "td"),
    did(420, "accept", "ky", officer="chi"),
    did(480, "ready"),
)
"""Limit 400, steps 360: 40 of reserve. TN 60 over, TD 60 over, 80 late."""


def test_by_the_order_of_time_the_minutes_are_dated() -> None:
    """The reserve covers the first 40 of TN's 60 minutes over, 09:00 to 09:40; the last 20 and all of TD's count."""
    answer = shown(LINE, 400, *SLACK, rule="chronological")
    assert shares(answer)[:6] == [
        "• Khâu TD (Phòng TN&MT, binh): được giao 4 giờ, thực tế 5 giờ, vượt 1 giờ; phần dôi của hồ sơ dùng theo thứ "
        "tự thời gian, phần trễ tính cho khâu này là 1 giờ.",
        "    tính vào phần trễ từ 15:00 thứ Hai 02/03/2026 đến 16:00 thứ Hai 02/03/2026: 60 phút",
        "    chưa đối chiếu",
        "• Khâu TN (Bộ phận Một cửa, an): được giao 1 giờ, thực tế 2 giờ, vượt 1 giờ; phần dôi của hồ sơ dùng theo thứ "
        "tự thời gian, phần trễ tính cho khâu này là 20 phút.",
        "    tính vào phần trễ từ 09:40 thứ Hai 02/03/2026 đến 10:00 thứ Hai 02/03/2026: 20 phút",
        "    chưa đối chiếu",
    ]
    said = explain_attribution(answer, "vi", AGENCIES)
    assert "Phần dôi của hồ sơ dùng theo thứ tự thời gian: khâu nào cần trước thì dùng trước" in said
    proportional = explain_attribution(shown(LINE, 400, *SLACK), "vi", AGENCIES)
    assert "mỗi phút đẩy lùi ngày xong tính 80/120 phút trễ" in proportional


def test_minutes_that_came_at_once_have_one_moment() -> None:
    """By the order of time the 140 minutes of the return are charged, and 80 that were saved make them 60."""
    steps = {**FORK, "b": (400, ("tn",), "thue")}
    answer = shown(steps, 580, *REOPENED_LOG, rule="chronological")
    assert shares(answer)[1] == "    tính vào phần trễ từ lúc 08:20 thứ Ba 03/03/2026: 60 phút"


def test_by_who_held_it_when_it_ran_over() -> None:
    """KY: the head held it when it ran over for 30 minutes, chi for the 25 after."""
    answer = shown(LINE, 360, *LINE_LOG, policy=Policy(within_step="clock"))
    said = [text for text in shares(answer) if text.startswith("• Khâu KY")]
    assert said == [
        "• Khâu KY (Phòng TN&MT, người đứng đầu Phòng TN&MT (chưa phân công)): được giao 1 giờ, thực tế 1 giờ 55 phút, "
        "vượt 55 phút, trong đó người đứng đầu Phòng TN&MT (chưa phân công) giữ hồ sơ 30 phút; phần trễ tính theo "
        "người giữ vào lúc vượt là 30 phút.",
        "• Khâu KY (Phòng TN&MT, chi): được giao 1 giờ, thực tế 1 giờ 55 phút, vượt 55 phút, trong đó chi giữ hồ sơ 25 "
        "phút; phần trễ tính theo người giữ vào lúc vượt là 25 phút.",
    ]


def test_conventions_that_are_not_the_usual_ones_are_named() -> None:
    others = Policy("sender", "clock", "own_limit", "fresh", "last_step")
    said = explain_attribution(shown(LINE, 360, *LINE_LOG, policy=others), "en")
    assert re.findall(r"^Other than usual: (.*)$", said, re.MULTILINE) == [
        "where several held a step, what ran over counts for whoever held it in those very minutes.",
        "the wait for a request against the rules first uses up the limit of the step that made it.",
        "a step that gets the dossier back has its whole limit again.",
        "what is saved is added to the limit of the last step.",
    ]
    assert "Khác cách tính" not in explain_attribution(line(), "vi")


# ---------------------------------------------------------------------- corrections


def test_corrections_with_the_original_times_who_and_why() -> None:
    corrected = did(760, "correction", "td", officer="Trưởng phòng", note="ký nhận lúc 08:40, ghi nhầm 09:30")
    bare = did(770, "correction")
    unknown = did(780, "correction", "khong-co", officer="x", reason="nhầm khâu")
    events = (*LINE_LOG, corrected, bare, unknown)
    dossier = Dossier("H1", CODE, received=at(0), events=(*events[-2:], *events[:-2]))  # in no order
    answer = shown(LINE, 360, *events)
    said = explain_attribution(answer, "vi", AGENCIES, Background(corrections=corrections_of(dossier))).splitlines()
    first = next(number for number, text in enumerate(said) if "đính chính" in text)
    assert said[first : first + 8] == [
        "  ! 13:40 thứ Ba 03/03/2026: đính chính nhật ký, khâu TD; người đính chính: Trưởng phòng; lý do: ký nhận lúc "
        "08:40, ghi nhầm 09:30; số liệu trên theo giờ ghi gốc",
        "      giờ ghi gốc 09:30 thứ Hai 02/03/2026: nhận việc (binh)",
        "      giờ ghi gốc 10:00 thứ Hai 02/03/2026: yêu cầu, dừng (—)",
        "      giờ ghi gốc 14:00 thứ Hai 02/03/2026: yêu cầu, dừng (binh)",
        "      giờ ghi gốc 10:30 thứ Ba 03/03/2026: chuyển (—)",
        "  ! 13:50 thứ Ba 03/03/2026: đính chính nhật ký; người đính chính: không ghi; lý do: không ghi; số liệu trên "
        "theo giờ ghi gốc",
        "  ! 14:00 thứ Ba 03/03/2026: đính chính nhật ký, khâu khong-co; người đính chính: x; lý do: nhầm khâu; số "
        "liệu trên theo giờ ghi gốc",
        "Số liệu để đối chiếu, chưa phải kết luận; cá nhân, đơn vị được giải trình trước khi dùng để kiểm điểm.",
    ]
    assert sum("đính chính nhật ký" in text for text in said) == 3  # the findings do not say it again
    assert explain_attribution(answer, "vi").count("đính chính nhật ký (") == 3


def test_a_time_that_was_changed_keeps_the_first_one_with_who_and_why() -> None:
    """binh took it over at 90, as was first logged; by the paper he signed for it at 60, and that counts now."""
    accepted = did(60, "accept", "td", officer="binh", was=at(90))
    corrected = did(760, "correction", "td", officer="Trưởng phòng", note="ghi nhầm giờ ký nhận")
    ready = did(745, "ready", was=at(700))
    why = did(765, "correction", officer="VT-01", note="ghi nhầm giờ ra kết quả")
    events = (*LINE_LOG[:2], accepted, *LINE_LOG[3:-1], ready, corrected, why)
    dossier = Dossier("H1", CODE, received=at(0), events=events)
    answer = shown(LINE, 360, *events)
    assert answer.steps["tn"].used == 60
    found = Background(corrections=corrections_of(dossier))
    said = explain_attribution(answer, "vi", AGENCIES, found).splitlines()
    first = next(number for number, text in enumerate(said) if "đính chính" in text)
    assert said[first : first + 7] == [
        "  ! 13:40 thứ Ba 03/03/2026: đính chính nhật ký, khâu TD; người đính chính: Trưởng phòng; lý do: ghi nhầm giờ "
        "ký nhận; số liệu trên theo giờ đã sửa",
        "      giờ ghi gốc 09:30 thứ Hai 02/03/2026, đã sửa thành 09:00 thứ Hai 02/03/2026: nhận việc (binh)",
        "      giờ ghi gốc 10:00 thứ Hai 02/03/2026: yêu cầu, dừng (—)",
        "      giờ ghi gốc 14:00 thứ Hai 02/03/2026: yêu cầu, dừng (binh)",
        "      giờ ghi gốc 10:30 thứ Ba 03/03/2026: chuyển (—)",
        "  ! 13:45 thứ Ba 03/03/2026: đính chính nhật ký; người đính chính: VT-01; lý do: ghi nhầm giờ ra kết quả; số "
        "liệu trên theo giờ đã sửa",
        "      giờ ghi gốc 11:40 thứ Ba 03/03/2026, đã sửa thành 13:25 thứ Ba 03/03/2026: có kết quả (—)",
    ]
    english = explain_attribution(answer, "en", AGENCIES, found)
    assert "why: ghi nhầm giờ ký nhận; the figures above rest on the corrected times" in english
    assert (
        "      originally logged 09:30 Monday 02/03/2026, corrected to 09:00 Monday 02/03/2026: accepted (binh)"
        in english
    )
    assert "TTHC747" not in [finding.code for finding in answer.findings]


def test_a_time_that_was_changed_without_a_correction_is_told() -> None:
    accepted = did(60, "accept", "td", officer="binh", was=at(90))
    elsewhere = did(760, "correction", "tn", officer="an", note="khâu khác")
    answer = shown(LINE, 360, *LINE_LOG[:2], accepted, *LINE_LOG[3:], elsewhere)
    (told,) = [finding for finding in answer.findings if finding.code == "TTHC747"]
    assert (told.place.field, told.text(), told.text("en")) == (
        "events[2]",
        "09:00 02/03/2026: giờ ghi gốc 09:30 02/03/2026 đã bị sửa mà không có sự kiện đính chính ghi ai sửa, vì sao",
        "09:00 02/03/2026: the time first logged, 09:30 02/03/2026, was changed, and no correction says by whom and "
        "why",
    )


def test_every_kind_of_event_can_be_told() -> None:
    for kind in EventKind:
        for lang in ("vi", "en"):
            assert text(f"delay.logged.{kind.value}", lang)  # type: ignore[arg-type]


# ---------------------------------------------------------------------- numbers for print


def test_whole_minutes_and_per_cent_add_up() -> None:
    run = line().current
    assert sum(share.minutes for share in run.shares) == Fraction(265)
    assert sum(whole_shares(run).values()) == 265
    assert sum(whole_percents(run).values()) == 100


def test_a_run_before_a_lawful_restart_is_kept_on_record() -> None:
    """Asked for a supplement after 30 minutes; the limit starts again when it is handed in, and is kept."""
    restarts = Regime("test", "Bổ sung thì tính lại", supplement_effect="reset", supplement_max=1)
    events = (
        did(0, "accept", "a", officer="an"),
        did(30, "pause", "a", officer="an", reason="supplement", document="phiếu"),
        did(300, "reset"),
        did(350, "ready"),
    )
    answer = shown({"a": (60, (), "phong")}, 60, *events, regime=restarts)
    assert len(answer.previous) == 1
    assert "Lần tính trước 1: trễ 0 phút; ghi lại để biết, không cộng vào đây" in explain_attribution(answer, "vi")
