"""`tthc delay --reviews`: as a person would use it, and as a person would get it wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_terminal import Terminal, data

SEEN = ("--as-of", "2022-03-14 17:00")
CHECKED = """\
- hồ sơ: DAT-7
  khâu: ky-gcn
  người: GĐ-01
  tình trạng: đang giải trình
  ghi chú: đi họp theo giấy triệu tập
- {hồ sơ: DAT-7, khâu: tham-dinh, người: CN-04, tình trạng: đã đối chiếu}
"""


@pytest.fixture
def reviews(tmp_path: Path) -> str:
    path = tmp_path / "doi-chieu.yaml"
    path.write_text(CHECKED, encoding="utf-8")
    return str(path)


def test_one_dossier_with_its_reviews(tthc: Terminal, reviews: str) -> None:
    """3 days 2 hours: CN-04's 1 day 1 hour 20 checked, GĐ-01's 6 hours disputed, CN-07's 1 day 2 hours 40 unchecked."""
    ran = tthc("delay", data("late_land.json"), *SEEN, "--reviews", reviews)
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert "    đang giải trình: đi họp theo giấy triệu tập" in lines
    assert (
        "Không kể phần đang giải trình: 2 ngày 4 giờ (đã đối chiếu 1 ngày 1 giờ 20 phút · chưa đối chiếu 1 ngày 2 giờ "
        "40 phút)"
    ) in lines
    assert "Để riêng, đang giải trình: 6 giờ" in lines


def test_the_picture_and_the_record(tthc: Terminal, reviews: str, tmp_path: Path) -> None:
    ran = tthc("delay", data("late_land.json"), *SEEN, "--reviews", reviews, "--chart", "--svg", str(tmp_path / "h"))
    assert "đang giải trình" in ran.out and "đã đối chiếu" in ran.out
    assert "đang giải trình" in (tmp_path / "h" / "dat-7-thoi-han-thuc-te.svg").read_text(encoding="utf-8")
    record = json.loads(tthc("delay", data("late_land.json"), *SEEN, "--reviews", reviews, "--json").out)
    assert record["reviews"]["totals"] == {"unchecked": "640", "checked": "560", "disputed": "360"}
    assert record["lateness"] == 1560
    assert "reviews" not in json.loads(tthc("delay", data("late_land.json"), *SEEN, "--json").out)


def test_several_dossiers_are_added_up_by_status(tthc: Terminal, reviews: str) -> None:
    one = json.loads(tthc("delay", data("late.json"), *SEEN, "--json").out)
    together = tthc("delay", data("late_land.json"), data("late.json"), *SEEN, "--reviews", reviews)
    assert one["lateness"] == 540
    assert together.out.splitlines()[-1] == (
        "Số trễ của các hồ sơ theo tình trạng đối chiếu: đã đối chiếu 1 ngày 1 giờ 20 phút · chưa đối chiếu 2 ngày 3 "
        "giờ "
        "40 phút · đang giải trình 6 giờ"
    )
    english = tthc("delay", data("late_land.json"), data("late.json"), *SEEN, "--reviews", reviews, "--lang", "en")
    assert english.out.splitlines()[-1].startswith("The lateness of these dossiers by how far its checking has come: ")


def test_what_is_refused(tthc: Terminal, reviews: str, tmp_path: Path) -> None:
    ran = tthc("delay", data("late.json"), *SEEN, "--reviews", reviews)
    assert (ran.code, ran.out) == (2, "")
    assert f"{reviews}:1:3" in ran.err and "TTHC863" in ran.err
    missing = tthc("delay", data("late.json"), *SEEN, "--reviews", str(tmp_path / "khong-co.yaml"))
    assert missing.code == 2 and "TTHC080" in missing.err
    wrong = tmp_path / "sai.yaml"
    wrong.write_text("- {hồ sơ: DAT-7, khâu: ky-gcn, người: MC-02, tình trạng: đã đối chiếu}", encoding="utf-8")
    stranger = tthc("delay", data("late_land.json"), *SEEN, "--reviews", str(wrong))
    assert stranger.code == 2 and f"{wrong}:1:3" in stranger.err and "TTHC860" in stranger.err


def test_of_one_dossier_that_is_looked_at_the_others_reviews_may_stand_in_the_file(
    tthc: Terminal, reviews: str
) -> None:
    both = data("late_land.json"), data("late.json")
    late = json.loads(tthc("delay", data("late.json"), *SEEN, "--json").out)["dossier"]
    assert tthc("delay", *both, *SEEN, "--reviews", reviews, "--id", late).code == 1
