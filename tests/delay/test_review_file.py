"""Reviews of shares from a file: what it may say, and what is refused with its place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from picture_cases import AGENCIES, line
from test_requests import asked_again

from tthc_rules import DossierError
from tthc_rules.delay.pictures import waterfall_text
from tthc_rules.delay.review import Review, Status, review_record
from tthc_rules.delay.review_file import load_reviews, parse_reviews, require_dossiers, reviews_of

VIETNAMESE = """\
- hồ sơ: H1
  khâu: td
  người: binh
  nguyên nhân: chờ không đúng quy định
  tình trạng: đang giải trình
  người ghi: Bình
  lúc: 2026-03-04 08:00
  ghi chú: người dân xin nộp thêm giấy
- hồ sơ: H1
  khâu: ky
  người: unit:phong
  tình trạng: đã đối chiếu
- {hồ sơ: H2, khâu: td, người: binh, tình trạng: chưa đối chiếu}
"""
ENGLISH = """\
[
  {"dossier": "H1", "step": "td", "owner": "binh", "cause": "wrongful", "status": "disputed", "by": "Bình",
   "at": "2026-03-04T08:00", "note": "người dân xin nộp thêm giấy"},
  {"dossier": "H1", "step": "ky", "owner": "unit:phong", "status": "checked"},
  {"dossier": "H2", "step": "td", "owner": "binh", "status": "unchecked"}
]
"""
FOUND = {
    ("td", "binh", "wrongful"): Review(Status.DISPUTED, "người dân xin nộp thêm giấy", "Bình", datetime(2026, 3, 4, 8)),
    ("ky", "unit:phong", "over"): Review(Status.CHECKED),
}


@pytest.mark.parametrize("content", [VIETNAMESE, ENGLISH, ENGLISH.encode()])
def test_the_reviews_of_one_dossier(content: str | bytes) -> None:
    assert reviews_of(line(), parse_reviews(content, "đối chiếu.yaml")) == FOUND


def test_without_a_cause_all_shares_of_an_officer_at_a_step_are_meant() -> None:
    (filed,) = parse_reviews("- {dossier: H1, step: td, owner: binh, status: checked}")
    assert (filed.cause, filed.place.line) == (None, 1)
    assert set(reviews_of(line(), [filed])) == {("td", "binh", "wrongful"), ("td", "binh", "over")}


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "doi-chieu.yaml"
    path.write_text(VIETNAMESE, encoding="utf-8")
    assert len(load_reviews(path)) == 3
    assert parse_reviews("[]") == ()
    with pytest.raises(DossierError) as missing:
        load_reviews(tmp_path / "khong-co.yaml")
    assert [problem.code for problem in missing.value.problems] == ["TTHC080"]


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("- {hồ sơ: H1, khâu: td, người: binh, tình trạng: xong}", ["1:50 TTHC108"]),
        ("- hồ sơ: H1\n  khâu: td\n  nguời: binh\n  tình trạng: đã đối chiếu", ["3:3 TTHC101"]),
        ("- hồ sơ: H1\n  khâu: td\n  tình trạng: đã đối chiếu", ["1:3 TTHC105"]),
        (
            "- hồ sơ: H1\n  khâu: null\n  người: x\n  tình trạng: đã đối chiếu\n  lúc: mai",
            ["2:9 TTHC123", "5:8 TTHC111"],
        ),
        ("- {dossier: H1, step: td, owner: binh, cause: nobody, status: checked}", ["1:47 TTHC108"]),
        ("hồ sơ: H1\nkhâu: td\nngười: binh\ntình trạng: đã đối chiếu", ["1:1 TTHC113"]),
        ("dossier: H1", ["1:1 TTHC113", "1:1 TTHC105"]),
        ("- td", ["1:3 TTHC102"]),
        ("- {dossier: H1", ["1:3 TTHC034"]),
        ("", ["1:1 TTHC001"]),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_place(content: str, codes: list[str]) -> None:
    with pytest.raises(DossierError) as wrong:
        parse_reviews(content)
    told = [f"{p.place.line}:{p.place.column} {p.code}" for p in wrong.value.problems]
    assert told[: len(codes)] == codes
    assert all(p.severity == "error" for p in wrong.value.problems)


def test_a_review_of_what_is_not_there_and_two_of_one_share() -> None:
    filed = parse_reviews(
        "- {dossier: H1, step: td, owner: an, status: checked}\n"
        "- {dossier: H1, step: tn, owner: an, cause: over, status: checked}\n"
        "- {dossier: H1, step: tn, owner: an, status: disputed}\n",
        "d.yaml",
    )
    with pytest.raises(DossierError) as wrong:
        reviews_of(line(), filed)
    assert [(p.code, str(p.place), p.text(), p.text("en")) for p in wrong.value.problems] == [
        (
            "TTHC860",
            "d.yaml:1:3",
            "hồ sơ H1 không có phần trễ «td/an» (khâu/người/nguyên nhân) để ghi tình trạng đối chiếu; các phần: "
            "ky/chi/over, ky/unit:phong/over, td/binh/over, td/binh/wrongful, tn/an/over",
            "dossier H1 has no share «td/an» (step/owner/cause) whose checking could be noted; its shares: "
            "ky/chi/over, ky/unit:phong/over, td/binh/over, td/binh/wrongful, tn/an/over",
        ),
        (
            "TTHC862",
            "d.yaml:3:3",
            "hồ sơ H1: phần trễ «tn/an/over» đã được ghi tình trạng đối chiếu ở dòng 2",
            "dossier H1: the checking of the share «tn/an/over» is noted already in line 2",
        ),
    ]
    with pytest.raises(DossierError) as stranger:
        require_dossiers(filed, ["H2"])
    (first, *_) = stranger.value.problems
    assert len(stranger.value.problems) == 3
    assert (first.code, str(first.place), first.text(), first.text("en")) == (
        "TTHC863",
        "d.yaml:1:3",
        "tệp đối chiếu nói về hồ sơ «H1», không có trong các hồ sơ đang xem",
        "the file of reviews is about dossier «H1», which is not among those looked at",
    )
    require_dossiers(filed, ["H1", "H2"])


def test_as_plain_values() -> None:
    """td's wait of 120 disputed; of ky's 55 the head's 90/115 checked; the rest 60 + 30 + 275/23 is unchecked."""
    record = review_record(line(), FOUND)
    assert record["totals"] == {"unchecked": "2345/23", "checked": "990/23", "disputed": "120"}
    assert record["shares"][0] == {
        "step": "ky", "owner": "chi", "cause": "over", "status": "unchecked", "note": None, "by": None, "at": None,
    }  # fmt: skip
    (disputed,) = [share for share in record["shares"] if share["status"] == "disputed"]
    assert (disputed["note"], disputed["by"], disputed["at"]) == (
        "người dân xin nộp thêm giấy", "Bình", "2026-03-04T08:00:00",
    )  # fmt: skip


def test_what_the_log_leaves_open_is_marked_in_the_picture() -> None:
    drawn = waterfall_text(asked_again(), "vi", AGENCIES)
    assert "đang giải trình" in drawn
    checked = {("td", "binh", "wrongful"): Review(Status.CHECKED)}
    assert "đang giải trình" not in waterfall_text(asked_again(), "vi", AGENCIES, reviews=checked)
    assert "đang giải trình" not in waterfall_text(asked_again(), "vi", AGENCIES, citizen=True)
