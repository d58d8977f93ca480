"""Whole answers as plain values: every key that other programs read, and every value under it."""

from __future__ import annotations

from datetime import time

from deadline_cases import OFFICE, RESETS, answer, dossier, event, moment, pause, procedure, steps

from tthc_rules import Limit, Regime, schedule
from tthc_rules.deadline.duties.compliance import compliance
from tthc_rules.deadline.portal import portal_view
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import Basis, Fact, FactKind, LimitChange

THREE = procedure(
    "5 ngày làm việc",
    steps=steps(("tn", "4 giờ làm việc", "mc"), ("td", "3 ngày làm việc", "vp"), ("ky", "1 ngày làm việc", "vp")),
    legal_basis={"nd1": Basis("nd1", "1/2022/NĐ-CP", "Điều 2"), "nd3": Basis("nd3", "3/2022/NĐ-CP", "Điều 4")},
    limit_basis=("nd1",),
    pauses_basis=("nd3",),
)
LOG = (
    event("03/01/2022 09:00", "send", step="tn", medium="electronic", officer="MC-01", to="VP-01"),
    *pause("04/01/2022 09:00", "06/01/2022 09:00", "supplement"),
    event("06/01/2022 10:00", "send", step="tn", medium="electronic"),
    *pause("07/01/2022 09:00", "07/01/2022 11:00"),
    event("13/01/2022 09:00", "send", step="td", officer="VP-01", to="LD-01"),
    event("14/01/2022 15:00", "signed"),
    event("14/01/2022 16:00", "ready"),
)


def test_the_schedule_as_plain_values() -> None:
    """Restarted on Thursday 06/01 at 09:00: five working days to the 13th, and the two hours that the clock stood.

    Before: 7 hours on the 3rd and 2 on the 4th of the 47 hours to the 10th. TN has 4 hours from 09:00, TD 24 hours
    from 10:00 and the two of the stop, KY 8 hours from the 13th at 09:00; all of them end 14/01 09:00 at the latest.
    """
    times = answer(THREE, "03/01/2022 08:00", *LOG, regime=RESETS, calendar=OFFICE)
    assert times.to_dict() == {
        "schema": 1,
        "dossier": "H1",
        "procedure": "1.000001",
        "versions": {"definition": "", "calendar": OFFICE.version, "regime": "tinh-lai"},
        "start": "2022-01-06T09:00:00",
        "limit": "5 ngày làm việc",
        "limit_basis": "Điều 2 1/2022/NĐ-CP",
        "due": "2022-01-14T09:00:00",
        "earliest": "2022-01-14T09:00:00",
        "latest": "2022-01-14T09:00:00",
        "provisional": False,
        "questions": [],
        "pauses": [{"start": "2022-01-07T09:00:00", "end": "2022-01-07T11:00:00", "reason": "payment"}],
        "end": "2022-01-14T16:00:00",
        "ended_by": "ready",
        "as_of": None,
        "late": False,
        "lateness": 300,
        "apology_by": "2022-01-13",
        "moments": {
            "received": "2022-01-03T08:00:00",
            "arrived": None,
            "signed": "2022-01-14T15:00:00",
            "ready": "2022-01-14T16:00:00",
            "collected": None,
        },
        "earlier_runs": [
            {
                "start": "2022-01-03T08:00:00",
                "end": "2022-01-04T09:00:00",
                "due": "2022-01-10T17:00:00",
                "used": 9 * 60,
                "left": 38 * 60,
            }
        ],
        "agencies": [],
        "steps": [
            {
                "id": "tn",
                "name": "TN",
                "agency": "mc",
                "officer": None,
                "budget": 240,
                "planned_due": "2022-01-06T15:00:00",
                "latest": "2022-01-10T09:00:00",
                "started": "2022-01-06T09:00:00",
                "due": "2022-01-06T15:00:00",
                "sent": "2022-01-06T10:00:00",
                "late": False,
                "agency_due": None,
            },
            {
                "id": "td",
                "name": "TD",
                "agency": "vp",
                "officer": "VP-01",
                "budget": 1440,
                "planned_due": "2022-01-11T15:00:00",
                "latest": "2022-01-13T09:00:00",
                "started": "2022-01-06T10:00:00",
                "due": "2022-01-11T14:00:00",
                "sent": "2022-01-13T09:00:00",
                "late": True,
                "agency_due": None,
            },
            {
                "id": "ky",
                "name": "KY",
                "agency": "vp",
                "officer": "LD-01",
                "budget": 480,
                "planned_due": "2022-01-12T15:00:00",
                "latest": "2022-01-14T09:00:00",
                "started": "2022-01-13T09:00:00",
                "due": "2022-01-14T09:00:00",
                "sent": None,
                "late": True,
                "agency_due": None,
            },
        ],
        "findings": [],
    }
    assert times.explain() == (
        "Hồ sơ H1 · 1.000001 Thủ tục thử\n"
        "Hiểu là: 5 ngày làm việc, không tính ngày nhận; tính từ 09:00 thứ Năm 06/01/2022\n"
        "  căn cứ      Điều 2 1/2022/NĐ-CP\n"
        "  không tính  thứ Năm 06/01/2022 (ngày nhận)\n"
        "  tính 1      thứ Sáu 07/01/2022\n"
        "  bỏ qua      thứ Bảy 08/01/2022 – Chủ nhật 09/01/2022: nghỉ hằng tuần\n"
        "  tính 2–5    thứ Hai 10/01/2022 – thứ Năm 13/01/2022\n"
        "Hạn nếu đồng hồ không dừng: 17:00 thứ Năm 13/01/2022\n"
        "  cộng 2 giờ: chờ người dân thực hiện nghĩa vụ tài chính, từ 09:00 thứ Sáu 07/01/2022 "
        "đến 11:00 thứ Sáu 07/01/2022 (văn bản)\n"
        "    theo Điều 4 3/2022/NĐ-CP\n"
        "HẠN TRẢ: 09:00 thứ Sáu 14/01/2022\n"
        "Lần tính trước 1: từ 08:00 thứ Hai 03/01/2022 đến 09:00 thứ Ba 04/01/2022, đã dùng 1 ngày 1 giờ, "
        "hạn 17:00 thứ Hai 10/01/2022; tính lại từ đầu sau khi bổ sung\n"
        "Xong 16:00 thứ Sáu 14/01/2022: ĐÚNG HẠN\n"
        f"Định nghĩa — · lịch {OFFICE.version} · quy định tinh-lai"
    )


def test_questions_as_plain_values() -> None:
    urgent = Fact("gap", "gấp", FactKind.BOOLEAN, question="Hồ sơ gấp?")
    change = LimitChange(Compare("gap", "eq", True), set=Limit.parse("2 ngày làm việc"))
    asked = procedure("4 ngày làm việc", facts=(urgent,), limit_changes=(change,))
    plain = answer(asked, "14/03/2022 09:00", as_of="15/03/2022 09:00").to_dict()
    told = ("limit", "due", "earliest", "latest", "questions", "pauses", "as_of", "late", "lateness")
    assert {key: plain[key] for key in told} == {
        "limit": None,
        "due": None,
        "earliest": "2022-03-16T17:00:00",
        "latest": "2022-03-18T17:00:00",
        "questions": [{"fact": "gap", "text": "Hồ sơ gấp?"}],
        "pauses": [],
        "as_of": "2022-03-15T09:00:00",
        "late": None,
        "lateness": None,
    }


def test_findings_as_plain_values() -> None:
    """With an hour of the limit left the clock is stopped."""
    times = answer("3 ngày làm việc", "07/01/2022 09:00", *pause("12/01/2022 16:00"), calendar=OFFICE)
    for lang, text in (
        ("vi", "16:00 12/01/2022: dừng đồng hồ khi thời hạn chỉ còn 60 phút làm việc"),
        ("en", "16:00 12/01/2022: the clock was stopped with 60 working minutes of the limit left"),
    ):
        told = times.to_dict(lang)["findings"][-1]  # type: ignore[arg-type]
        assert (told["code"], told["severity"], told["text"]) == ("TTHC734", "hint", text)


def test_duties_as_plain_values() -> None:
    paper = Regime("giay", "Chuyển giấy", handover_cutoff=time(15))
    two = procedure("2 ngày làm việc", steps=steps(("tn", None, "mc"), ("td", None, "vp")))
    given = dossier(
        "03/01/2022 08:00",
        event("04/01/2022 09:00", "send", step="tn", medium="paper"),
        event("04/01/2022 10:00", "accept", step="td", officer="VP-01"),
        promised_due=moment("05/01/2022 17:00"),
    )
    told = compliance(schedule(two, given, OFFICE, as_of=moment("05/01/2022 09:00"), regime=paper), given).to_dict()
    assert told == {
        "schema": 1,
        "dossier": "H1",
        "procedure": "1.000001",
        "regime": "giay",
        "as_of": "2022-01-05T09:00:00",
        "apology": {
            "rule": "apology_days_before",
            "due": None,
            "done": None,
            "in_time": None,
            "article": "Chuyển giấy",
            "confidence": "unknown",
        },
        "supplement_notice": None,
        "supplements": {
            "rule": "supplement_max",
            "number": 0,
            "maximum": 1,
            "within": True,
            "article": "Chuyển giấy",
            "confidence": "unknown",
        },
        "hand_overs": [
            {
                "from": "tn",
                "to": "td",
                "medium": "paper",
                "received": "2022-01-03T08:00:00",
                "sent": "2022-01-04T09:00:00",
                "accepted": "2022-01-04T10:00:00",
                "duty": {
                    "rule": "handover_cutoff",
                    "due": "2022-01-03T17:00:00",
                    "done": "2022-01-04T09:00:00",
                    "in_time": False,
                    "article": "Chuyển giấy",
                    "confidence": "unknown",
                },
            }
        ],
        "replies": [],
        "reappointments": {
            "rule": "reappointments_max",
            "number": 0,
            "maximum": None,
            "within": True,
            "article": "Chuyển giấy",
            "confidence": "unknown",
        },
        "original_promise": "2022-01-05T17:00:00",
        "current_promise": "2022-01-05T17:00:00",
        "breaches": ["handover_cutoff"],
    }


def test_the_portal_as_plain_values() -> None:
    given = dossier("03/01/2022 08:00", event("10/01/2022 09:00", "ready"), promised_due=moment("07/01/2022 17:00"))
    times = schedule(procedure("5 ngày làm việc"), given, OFFICE, regime=RESETS)
    view = portal_view(times, given, moment("31/01/2022 17:00"))
    assert view.to_dict() == {
        "schema": 1,
        "dossier": "H1",
        "period_end": "2022-01-31T17:00:00",
        "law": {"late": False, "due": "2022-01-10T17:00:00", "end": "2022-01-10T09:00:00"},
        "portal": {
            "on_time": False,
            "status": 9,
            "received": "2022-01-03T08:00:00",
            "due": "2022-01-07T17:00:00",
            "by_limit": False,
            "end": "2022-01-10T09:00:00",
            "end_by": "status",
            "end_status": 9,
            "subtracted_seconds": 0,
            "requests": 0,
        },
        "agree": False,
        "differences": [{"code": "portal.promise", "text": "ngày hẹn trả đã ghi khác hạn tính theo luật"}],
    }


def test_vietnamese_letters_stay_letters_in_json() -> None:
    given = dossier("03/01/2022 08:00", event("10/01/2022 09:00", "ready"), promised_due=moment("07/01/2022 17:00"))
    times = schedule(THREE, given, OFFICE, regime=RESETS)
    assert '"limit": "5 ngày làm việc"' in times.to_json()
    assert "ngày hẹn trả" in portal_view(times, given, moment("31/01/2022 17:00")).to_json()
    paper = Regime("giay", "Chuyển giấy", handover_cutoff=time(15))
    assert '"article": "Chuyển giấy"' in compliance(schedule(THREE, given, OFFICE, regime=paper), given).to_json()
