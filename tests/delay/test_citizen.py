"""What the citizen reads: agency, step, reason and dates, which add up; never who handled the dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from delay_logs import PAUSES, TOY, at, procedure, stories
from hypothesis import given, settings
from picture_cases import AGENCIES, FORK, FORK_LOG, LINE, LINE_LOG, did, fork, line, reopened, shown

from tthc_rules import Dossier, Event, Policy, attribute
from tthc_rules.delay.citizen import explain_to_citizen
from tthc_rules.delay.pictures import gantt_svg, gantt_text, waterfall_svg, waterfall_text

LINE_VI = """\
Hồ sơ H1 · 9.000001 Thủ tục thử
Hạn trả: 17:00 thứ Hai 02/03/2026
Xong 13:25 thứ Ba 03/03/2026: TRỄ 4 giờ 25 phút làm việc
Hồ sơ của Ông/Bà trả chậm 4 giờ 25 phút làm việc do:
• Phòng TN&MT, khâu TD: yêu cầu bổ sung giấy tờ không đúng quy định, chậm 2 giờ
• Phòng TN&MT, khâu TD: làm lâu hơn thời hạn của khâu, chậm 1 giờ
• Phòng TN&MT, khâu KY: làm lâu hơn thời hạn của khâu khi chưa ghi nhận phân công người giải quyết, chậm 43 phút
• Bộ phận Một cửa, khâu TN: làm lâu hơn thời hạn của khâu, chậm 30 phút
• Phòng TN&MT, khâu KY: làm lâu hơn thời hạn của khâu, chậm 12 phút
Thời gian từ 10:00 thứ Hai 02/03/2026 đến 13:00 thứ Hai 02/03/2026 (chờ người dân thực hiện nghĩa vụ tài chính) không \
tính vào thời gian chậm.
Thời gian chậm tính theo giờ làm việc, các phần cộng lại đúng bằng số trễ. Đây là số liệu để đối chiếu."""


def test_the_whole_text() -> None:
    """120 + 60 + 43 + 30 + 12 = 265 minutes."""
    assert explain_to_citizen(line(), "vi", AGENCIES) == LINE_VI


def causes(text: str) -> list[str]:
    return [said.removeprefix("• ") for said in text.splitlines() if said.startswith("•")]


def test_work_done_again_and_a_projection_in_english() -> None:
    assert causes(explain_to_citizen(reopened(), "en", AGENCIES)) == ["Phòng TN&MT, step A: work done again, 1 hour"]
    open_one = explain_to_citizen(shown(FORK, 420, *FORK_LOG[:5], as_of=500), "en", AGENCIES)
    assert "Your dossier will be 3 hours 20 minutes of work late because of:" in open_one
    # A and B pushed 180 minutes together, B 20 more; in B chi had 410 of 440 minutes: 102.5 and 7.5 of its 110
    assert causes(open_one) == [
        "Chi cục Thuế, step B: took longer than its limit, 1 hour 43 minutes",
        "Phòng TN&MT, step A: took longer than its limit, 1 hour 30 minutes",
        "Chi cục Thuế, step B: took longer than its limit with nobody on record as assigned, 7 minutes",
    ]


def test_a_dossier_that_is_in_time() -> None:
    said = explain_to_citizen(shown(LINE, 2000, did(0, "accept", "tn", officer="an"), did(300, "ready")))
    assert said.splitlines()[2:] == [
        "Xong 14:00 thứ Hai 02/03/2026: không trễ", "Thời gian tính theo giờ làm việc.",
    ]  # fmt: skip


def test_the_process_itself() -> None:
    said = explain_to_citizen(shown(LINE, 300, did(0, "accept", "tn", officer="an"), did(60, "send", "tn"),
                                    did(300, "send", "td"), did(360, "ready")))  # fmt: skip
    assert causes(said) == ["Quy trình: thời hạn các khâu cộng lại dài hơn thời hạn đã hẹn, chậm 1 giờ"]


def test_a_return_and_a_request_of_one_officer_are_told_apart() -> None:
    """Both were wrongful and took 60 and 30 minutes; all else kept its limit. 90 late, split 60 to 30."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn"),
        did(300, "send", "td"),
        did(300, "accept", "ky", officer="chi"),
        did(310, "return", "ky", to="td", officer="chi", fault="from"),
        did(370, "send", "td"),
        did(370, "pause", "ky", officer="chi", reason="supplement", wrongful=True),
        did(400, "resume"),
        did(450, "ready"),
    )
    assert causes(explain_to_citizen(shown(LINE, 360, *events), "vi", AGENCIES)) == [
        "Phòng TN&MT, khâu KY: trả hồ sơ về khâu trước không đúng quy định, chậm 1 giờ",
        "Phòng TN&MT, khâu KY: yêu cầu bổ sung giấy tờ không đúng quy định, chậm 30 phút",
    ]


def test_own_words_for_a_stop_stay_inside() -> None:
    """An office's own reason for a stop, which is in no list: its words are not for the citizen."""
    own = "bà Hoa CB-7 nghỉ ốm"
    asked = replace(procedure(LINE, 360), pauses=(own,))
    events = (*LINE_LOG[:3], did(120, "pause", "td", reason=own), *LINE_LOG[4:])
    answer = attribute(asked, Dossier("H1", "9.000001", received=at(0), events=events), TOY, regime=PAUSES)
    assert answer.lateness == 265
    assert own in answer.explain()
    said = explain_to_citizen(answer, "vi", AGENCIES)
    assert "CB-7" not in said
    assert "(lý do khác theo quy định) không tính vào thời gian chậm" in said
    for draw in (gantt_svg, gantt_text, waterfall_svg, waterfall_text):
        assert "CB-7" not in draw(answer, "vi", AGENCIES, citizen=True)


SECRET = {"an": "CB-4711-AN", "binh": "CB-4712-BINH", "chi": "CB-4713-CHI"}


def renamed(event: Event) -> Event:
    """The event with officers whose names are in no other word."""
    to = event.to
    if isinstance(to, Mapping):
        to = {step: SECRET[officer] for step, officer in to.items()}
    return replace(event, officer=event.officer and SECRET[event.officer], to=to, note="CB-4710", document="CB-4710")


@settings(max_examples=150, deadline=None)
@given(stories())
def test_no_officer_is_ever_named(story) -> None:
    events = tuple(renamed(event) for event in story.dossier().events)
    dossier = Dossier("H1", story.dossier().code, received=at(0), events=events)
    for policy in (Policy(), Policy(within_step="clock")):
        answer = attribute(story.procedure(), dossier, TOY, as_of=at(story.end), regime=PAUSES, policy=policy)
        for lang in ("vi", "en"):
            seen = explain_to_citizen(answer, lang, AGENCIES)
            for draw in (gantt_svg, gantt_text, waterfall_svg, waterfall_text):
                seen += draw(answer, lang, AGENCIES, citizen=True)
            assert "CB-471" not in seen


@settings(max_examples=50, deadline=None)
@given(stories())
def test_the_officers_version_does_name_them(story) -> None:
    """The check above would find a name: where a share is an officer's, the inner version has it."""
    events = tuple(renamed(event) for event in story.dossier().events)
    dossier = Dossier("H1", story.dossier().code, received=at(0), events=events)
    answer = attribute(story.procedure(), dossier, TOY, as_of=at(story.end), regime=PAUSES)
    if any(share.owner in SECRET.values() for share in answer.shares):
        assert "CB-471" in answer.explain() and "CB-471" in waterfall_text(answer)


def test_the_fork_by_agencies() -> None:
    assert causes(explain_to_citizen(fork(), "vi", AGENCIES)) == [
        "Chi cục Thuế, khâu B: làm lâu hơn thời hạn của khâu, chậm 3 giờ 18 phút",
        "Phòng TN&MT, khâu A: làm lâu hơn thời hạn của khâu, chậm 2 giờ 20 phút",
        "Phòng TN&MT, khâu KY: làm lâu hơn thời hạn của khâu, chậm 1 giờ 10 phút",
        "Chi cục Thuế, khâu B: làm lâu hơn thời hạn của khâu khi chưa ghi nhận phân công người giải quyết, chậm "
        "12 phút",
    ]
