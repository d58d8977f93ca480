"""What is said of a request after the first: at the step, at the share, to the citizen, in the picture."""

from __future__ import annotations

import pytest
from picture_cases import AGENCIES
from test_hand_cases import USUAL, did, split, worked
from test_requests import WORK, asked_again

from tthc_rules import Attribution
from tthc_rules.cli.owners import owner_in_words
from tthc_rules.delay.citizen import explain_to_citizen
from tthc_rules.delay.explanation import explain_attribution
from tthc_rules.delay.pictures import waterfall_text
from tthc_rules.delay.review import Review, Reviews, Status

WHEN = "từ 16:40 thứ Ba 03/03/2026 đến 16:40 thứ Tư 04/03/2026"
SINCE = "from 16:40 Tuesday 03/03/2026 to 16:40 Wednesday 04/03/2026"


def said(answer: Attribution, lang: str = "vi", reviews: Reviews | None = None) -> list[str]:
    return explain_attribution(answer, lang, AGENCIES, reviews=reviews or {}).splitlines()  # type: ignore[arg-type]


def share(answer: Attribution, lang: str = "vi", reviews: Reviews | None = None) -> list[str]:
    """The first share with the lines about it."""
    lines = said(answer, lang, reviews)
    first = next(number for number, text in enumerate(lines) if text.startswith("•"))
    return lines[first : first + 3]


def test_papers_that_could_be_found_missing_at_the_first_check() -> None:
    answer = asked_again("so-do")
    assert (
        f"    {WHEN} hồ sơ chờ theo yêu cầu sau của khâu TD (lẽ ra phát hiện khi kiểm tra lần đầu: so-do); đồng hồ "
        "không dừng: 1 ngày thuộc người tiếp nhận hoặc chuẩn bị hồ sơ (an)"
    ) in said(answer)
    assert (
        f"    {SINCE} it waited at a later request of step TD (could be found missing at the first check: so-do); the "
        "clock ran on: 1 day belong to whoever received or prepared the dossier (an)"
    ) in said(answer, "en")
    assert share(answer) == [
        "• Khâu TN (Bộ phận Một cửa, an): giấy tờ lẽ ra phát hiện khi kiểm tra lần đầu, sau mới yêu cầu; đồng hồ không "
        "dừng; thời gian chờ 1 ngày thuộc người tiếp nhận hoặc chuẩn bị hồ sơ, phần trễ là 1 ngày.",
        f"    chờ {WHEN}: 1 ngày",
        "    chưa đối chiếu",
    ]
    assert share(answer, "en")[0] == (
        "• Step TN (Bộ phận Một cửa, an): papers that could be found missing at the first check were asked for later; "
        "the clock ran on; the wait of 1 day belongs to whoever received or prepared the dossier, 1 day of the "
        "lateness."
    )


def test_papers_that_are_still_wrong() -> None:
    answer = asked_again("don")
    assert (
        f"    {WHEN} hồ sơ chờ người nộp hồ sơ bổ sung lại (đã yêu cầu mà chưa đúng: don); đồng hồ không dừng: 1 ngày "
        "thuộc người nộp hồ sơ"
    ) in said(answer)
    assert (
        f"    {SINCE} it waited again for the citizen (asked for before and still wrong: don); the clock ran on: 1 day "
        "belong to the citizen"
    ) in said(answer, "en")
    assert share(answer) == [
        "• Người nộp hồ sơ: giấy tờ đã được yêu cầu mà bổ sung chưa đúng, khâu TD phải yêu cầu lại; đồng hồ không "
        "dừng; "
        "thời gian chờ 1 ngày, phần trễ là 1 ngày.",
        f"    chờ {WHEN}: 1 ngày",
        "    chưa đối chiếu",
    ]
    assert share(answer, "en")[0] == (
        "• The citizen: papers that were asked for were still wrong, and step TD had to ask again; the clock ran on; "
        "of the wait of 1 day, 1 day are lateness."
    )
    assert not any("Nếu khâu TD không yêu cầu" in line for line in said(answer))
    assert "• Khâu TD: chờ Ông/Bà bổ sung lại giấy tờ đã được yêu cầu, chậm 1 ngày" in explain_to_citizen(answer)
    assert "• Step TD: waiting again for papers you had been asked for, 1 day" in explain_to_citizen(answer, "en")
    for citizen in (True, False):
        assert "TD, người nộp hồ sơ: chờ không đúng" in waterfall_text(answer, "vi", AGENCIES, citizen=citizen)
    assert (owner_in_words("@citizen", {}, "vi"), owner_in_words("@citizen", {}, "en")) == (
        "người nộp hồ sơ", "the citizen",
    )  # fmt: skip


def test_a_citizen_s_wait_and_an_officer_s_at_one_step_stay_apart_in_the_picture() -> None:
    """The first request was wrongful too: 480 minutes of each; to the citizen, the agency's and his own."""
    answer = asked_again("don", first=("ho-khau", "don"))
    assert answer.by_owner() == {"binh": 480, "@citizen": 480}
    drawn = waterfall_text(answer, "vi", AGENCIES, citizen=True)
    assert "TD, người nộp hồ sơ: chờ không đúng" in drawn
    assert "TD, Phòng TN&MT: chờ không đúng" in drawn


def test_what_the_log_does_not_settle() -> None:
    answer = asked_again()
    assert share(answer)[2] == (
        "    đang giải trình: nhật ký chưa đủ để xác định yêu cầu thuộc ai, tạm ghi cho người yêu cầu"
    )
    assert share(answer, "en")[2].endswith(
        ": the log does not settle whose request it is; it stands with the requester for now"
    )
    assert "Để riêng, đang giải trình: 1 ngày" in said(answer)
    checked = {("td", "binh", "wrongful"): Review(Status.CHECKED)}
    assert share(answer, reviews=checked)[2] == "    đã đối chiếu"


def test_a_request_of_a_unit_that_named_nobody() -> None:
    """TD has no officer on record, and asks from 360 to 600."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(360, "pause", "td", reason="supplement", wrongful=True),
        did(600, "resume"),
        did(840, "send", "td", to="chi"),
        did(1080, "send", "ky"),
    )
    assert (
        "    từ 15:00 thứ Hai 02/03/2026 đến 10:00 thứ Ba 03/03/2026 hồ sơ chờ theo yêu cầu của Phòng TN&MT (được ghi "
        "là "
        "không đúng quy định); đồng hồ không dừng: 4 giờ thuộc người ban hành yêu cầu"
    ) in said(split(USUAL, 840, *events))


@pytest.mark.parametrize(
    ("papers", "code", "vi", "en"),
    [
        (
            "so-do",
            "TTHC745",
            "16:40 03/03/2026: yêu cầu bổ sung lần 2, quy định chỉ cho 1 lần: so-do lẽ ra phát hiện khi kiểm tra lần "
            "đầu; "
            "đồng hồ vẫn chạy, thời gian chờ thuộc người tiếp nhận hoặc chuẩn bị hồ sơ",
            "16:40 03/03/2026: supplement request number 2 where 1 is allowed: so-do could be found missing at the "
            "first "
            "check; the clock runs on, the wait belongs to whoever received or prepared the dossier",
        ),
        (
            "don",
            "TTHC746",
            "16:40 03/03/2026: yêu cầu bổ sung lần 2, quy định chỉ cho 1 lần: don đã yêu cầu trước đó mà chưa đúng; "
            "đồng "
            "hồ vẫn chạy, thời gian chờ thuộc người nộp hồ sơ",
            "16:40 03/03/2026: supplement request number 2 where 1 is allowed: don was asked for before and is still "
            "wrong; the clock runs on, the wait belongs to the citizen",
        ),
    ],
)
def test_the_findings(papers: str, code: str, vi: str, en: str) -> None:
    (found,) = asked_again(papers, work=WORK).findings
    assert (found.code, found.severity, found.place.field) == (code, "warning", "events[5]")
    assert (found.text(), found.text("en")) == (vi, en)
