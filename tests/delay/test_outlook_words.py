"""What might have been and what still can be, in words: figures by hand from the logs."""

from __future__ import annotations

from dataclasses import replace

from delay_logs import CODE, at, procedure
from picture_cases import AGENCIES, FORK, FORK_LOG, LINE, LINE_LOG, did, line, reopened, shown

from tthc_rules import Attribution, Dossier
from tthc_rules.definitions.shapes import Component
from tthc_rules.delay.background import NO_BACKGROUND, Background, background_of
from tthc_rules.delay.outlook_words import outlook
from tthc_rules.delay.words import DelayWords
from tthc_rules.history import Fault, LateRequest

HEAD = "Giả định từng việc một, những việc khác như thực tế; không cộng lại thành số trễ:"


def said(answer: Attribution, background: Background = NO_BACKGROUND, lang: str = "vi") -> list[str]:
    return list(outlook(DelayWords(answer, lang, AGENCIES), background))  # type: ignore[arg-type]


def test_each_step_alone() -> None:
    """Ready at 745, 265 late. Without TN's 30 minutes: 715; without TD's 60 or KY's 55: 685 and 690; without the wait
    of 120: 625, all of them 480 or more."""
    assert said(line()) == [
        HEAD,
        "  Nếu khâu TN giữ đúng thời hạn: xong 11:55 thứ Ba 03/03/2026, sớm hơn 30 phút, còn trễ 3 giờ 55 phút",
        "  Nếu khâu TD giữ đúng thời hạn: xong 11:25 thứ Ba 03/03/2026, sớm hơn 1 giờ, còn trễ 3 giờ 25 phút",
        "  Nếu khâu TD không yêu cầu, trả lại không đúng quy định: xong 10:25 thứ Ba 03/03/2026, sớm hơn 2 giờ, "
        "còn trễ 2 giờ 25 phút",
        "  Nếu khâu KY giữ đúng thời hạn: xong 11:30 thứ Ba 03/03/2026, sớm hơn 55 phút, còn trễ 3 giờ 30 phút",
    ]


def test_an_open_dossier_and_who_can_still_save_it() -> None:
    """Limit 400, steps 360; TN took 120 and 60 of TD's 240 are used at 180: by the plan ready at 420, 20 late."""
    events = (did(0, "accept", "tn", officer="an"), did(120, "send", "tn"), did(120, "accept", "td", officer="binh"))
    assert said(shown(LINE, 400, *events, as_of=180), lang="en") == [
        "Supposing one thing at a time, all else as it went; these do not add up to the lateness:",
        "  Had step TN kept its limit: ready by the plan 15:00 Monday 02/03/2026, 1 hour sooner, not late",
        "Still in time if step TD (Phòng TN&MT, binh) takes no more than 2 hours 40 minutes and sends it on by "
        "14:40 Monday 02/03/2026",
        "Still in time if step KY (Phòng TN&MT) takes no more than 40 minutes and sends it on by 15:40 "
        "Monday 02/03/2026",
    ]


def test_nothing_is_supposed_where_it_cannot_be_said() -> None:
    """Steps that go back have no plain course as built."""
    assert said(reopened()) == []
    assert said(shown(FORK, 420, *FORK_LOG)) == []


def test_requests_after_the_first() -> None:
    """One paper nobody may ask for, one that could be found at the first check, and a request that names none."""
    mixed = LateRequest(at(60), "td", "binh", {"giay-a": Fault.REQUESTER, "giay-b": Fault.FIRST_CHECK}, Fault.DISPUTED)
    bare = LateRequest(at(90), "td", None, {}, Fault.DISPUTED)
    in_time = shown(LINE, 2000, did(0, "accept", "tn", officer="an"), did(300, "ready"))
    assert said(in_time, Background(requests=(mixed, bare), papers={"giay-a": "Giấy A"})) == [
        "Yêu cầu bổ sung thêm lúc 09:00 thứ Hai 02/03/2026 (người yêu cầu: binh): Giấy A: quy định không đòi, thuộc "
        "người yêu cầu; giay-b: lẽ ra phát hiện khi kiểm tra lần đầu, thuộc người tiếp nhận hoặc chuẩn bị hồ sơ",
        "Yêu cầu bổ sung thêm lúc 09:30 thứ Hai 02/03/2026 (người yêu cầu: không ghi): nhật ký chưa đủ để xác định, để "
        "riêng chờ giải trình",
    ]


def test_the_background_of_a_dossier() -> None:
    """Asked at 60 for A, lawfully, and at 200 for A again and for something else: the second wait was 60 minutes."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "pause", "tn", officer="an", reason="supplement", papers=("giay-a",), document="phiếu"),
        did(120, "resume"),
        did(200, "pause", "tn", officer="an", reason="supplement", papers=("giay-a", "giay-x"), wrongful=True),
        did(260, "resume"),
        did(300, "send", "tn"),
        did(540, "send", "td"),
        did(600, "ready"),
        did(610, "correction", "tn", officer="b", note="nhầm"),
    )
    asked = replace(procedure(LINE, 360), components=(Component("giay-a", "Giấy A"),))
    dossier = Dossier("H1", CODE, received=at(0), events=events)
    found = background_of(shown(LINE, 360, *events), asked, dossier)
    assert found.asked == {at(60): "Giấy A", at(200): "Giấy A, giay-x"}
    assert found.papers == {"giay-a": "Giấy A"}
    assert [request.at for request in found.requests] == [at(200)]
    assert [correction.event.note for correction in found.corrections] == ["nhầm"]
    assert found.once is not None and found.once.sooner == 60
    lines = said(shown(LINE, 360, *events), found)
    assert lines[-1].startswith("  Nếu chỉ yêu cầu bổ sung một lần: xong 09:00 thứ Ba 03/03/2026, sớm hơn 1 giờ")


def test_one_request_needs_no_supposing() -> None:
    dossier = Dossier("H1", CODE, received=at(0), events=LINE_LOG)
    assert background_of(line(), procedure(LINE, 360), dossier).once is None
