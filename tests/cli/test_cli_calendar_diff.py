# ruff: noqa: E501 -- lines are compared whole
"""tthc calendar diff and --calendar: due dates by hand around the swap of 2 and 10 January 2026."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from cli_terminal import Terminal

from tthc_rules import Dossier
from tthc_rules.cli.calendar_diff import DueChange, spell_dues
from tthc_rules.deadline.explanation import Speaker

PROCEDURE = """\
định dạng: 1
mã: 9.999998
tên: Thử
lĩnh vực: Thử
cấp: xã
hiệu lực:
  từ: 2025-01-01
  đến: null
căn cứ:
  qd:
    văn bản: Quyết định thử
    điều: Điều 1
    độ tin cậy: thấp
thông tin cần biết:
  xa:
    kiểu: có/không
    câu hỏi: Ở vùng xa?
thời hạn: 3 ngày làm việc
không tính: [payment]
thay đổi thời hạn:
  - khi:
      xa: có
    cộng thêm: 1 ngày làm việc
thành phần hồ sơ: []
"""
HEAD = """\
định dạng: 1
tên: {name}
mở rộng: việt nam
hiệu lực:
  từ: 2025-12-01
  đến: 2026-01-31
"""
NOT_YET_SWAPPED = """\
làm bù:
  - ngày: 2026-01-02
    giờ: 07:00-11:00, 13:00-17:00
nghỉ:
  - ngày: 2026-01-10
    tên: chưa hoán đổi
"""


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """before and after the notice of 25 December 2025, three dossiers, and their procedure."""
    contents = {
        "before.yaml": HEAD.format(name="Trước công văn") + NOT_YET_SWAPPED,
        "after.yaml": HEAD.format(name="Sau công văn"),
        "dossiers.json": json.dumps(
            [
                {"id": "A", "code": "9.999998", "received": "2025-12-31 09:00", "facts": {"xa": False}},
                {"id": "B", "code": "9.999998", "received": "2026-01-07 09:00", "facts": {"xa": False}},
                {"id": "C", "code": "9.999998", "received": "2026-01-12 09:00", "facts": {"xa": False}},
            ]
        ),
        "thu@2025-01-01.yaml": PROCEDURE,
    }
    for name, text in contents.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return {name.partition(".")[0].partition("@")[0]: str(tmp_path / name) for name in contents}


def diff(tthc: Terminal, files: dict[str, str], *more: str) -> tuple[int, str]:
    ran = tthc(
        "calendar", "diff", files["before"], files["after"], files["dossiers"], "--definitions", files["thu"], *more
    )
    assert ran.err == ""
    return ran.code, ran.out


def squeezed(text: str) -> list[str]:
    """The lines, without rules and the spaces that set columns apart."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip("─ ")]


# Received Wednesday 31/12: 2, 5, 6 January before, 5, 6, 7 after. Wednesday 7/1: 8, 9, 12 before, 8, 9, 10 after.
VIETNAMESE = """\
2 ngày khác nhau, so sánh 01/12/2025–31/01/2026
Ngày Trước Sau
thứ Sáu 02/01/2026 07:00-11:00, 13:00-17:00 nghỉ: Hoán đổi với thứ Bảy 10/01/2026, Công văn 12729/VPCP-KGVX ngày 25/12/2025
thứ Bảy 10/01/2026 nghỉ: chưa hoán đổi 07:00-11:00, 13:00-17:00: Làm bù cho thứ Sáu 02/01/2026, Công văn 12729/VPCP-KGVX ngày 25/12/2025
2 trong 3 hồ sơ đổi hạn trả
Hồ sơ Thủ tục Trước Sau Thay đổi
A 9.999998 17:00 thứ Ba 06/01/2026 17:00 thứ Tư 07/01/2026 muộn hơn
B 9.999998 17:00 thứ Hai 12/01/2026 17:00 thứ Bảy 10/01/2026 sớm hơn"""
ENGLISH = """\
2 days differ, compared over 01/12/2025–31/01/2026
Day Before After
Friday 02/01/2026 07:00-11:00, 13:00-17:00 off: Hoán đổi với thứ Bảy 10/01/2026, Công văn 12729/VPCP-KGVX ngày 25/12/2025
Saturday 10/01/2026 off: chưa hoán đổi 07:00-11:00, 13:00-17:00: Làm bù cho thứ Sáu 02/01/2026, Công văn 12729/VPCP-KGVX ngày 25/12/2025
2 of 3 dossiers have another due date
Dossier Procedure Before After Change
A 9.999998 17:00 Tuesday 06/01/2026 17:00 Wednesday 07/01/2026 later
B 9.999998 17:00 Monday 12/01/2026 17:00 Saturday 10/01/2026 earlier"""  # fmt: skip


def test_a_swap_announced_after_receipt(tthc: Terminal, files: dict[str, str]) -> None:
    code, out = diff(tthc, files)
    lines = squeezed(out)
    assert code == 1
    assert lines[0].startswith("TRƯỚC: Trước công văn, 01/12/2025–31/01/2026, phiên bản ")
    assert lines[1].startswith("SAU: Sau công văn, 01/12/2025–31/01/2026, phiên bản ")
    assert lines[2:] == VIETNAMESE.splitlines()


def test_in_english(tthc: Terminal, files: dict[str, str]) -> None:
    code, out = diff(tthc, files, "--lang", "en")
    lines = squeezed(out)
    assert code == 1
    assert lines[0].startswith("BEFORE: Trước công văn, 01/12/2025–31/01/2026, version ")
    assert lines[2:] == ENGLISH.splitlines()


def test_as_json(tthc: Terminal, files: dict[str, str]) -> None:
    code, out = diff(tthc, files, "--json")
    record = json.loads(out)
    assert code == 1
    assert (record["schema"], record["dossiers"], record["unanswered"]) == (1, 3, [])
    assert record["before"]["name"] == "Trước công văn"
    assert (record["after"]["first"], record["after"]["last"]) == ("2025-12-01", "2026-01-31")
    assert record["before"]["version"] != record["after"]["version"]
    assert [(day["date"], day["before"]["kind"], day["after"]["kind"]) for day in record["days"]] == [
        ("2026-01-02", "make_up", "swap"),
        ("2026-01-10", "local", "make_up"),
    ]
    assert record["dues"] == [
        {
            "dossier": "A",
            "code": "9.999998",
            "before": dict.fromkeys(("earliest", "latest"), "2026-01-06T17:00:00"),
            "after": dict.fromkeys(("earliest", "latest"), "2026-01-07T17:00:00"),
            "change": "later",
        },
        {
            "dossier": "B",
            "code": "9.999998",
            "before": dict.fromkeys(("earliest", "latest"), "2026-01-12T17:00:00"),
            "after": dict.fromkeys(("earliest", "latest"), "2026-01-10T17:00:00"),
            "change": "earlier",
        },
    ]


def test_nothing_differs(tthc: Terminal, files: dict[str, str]) -> None:
    ran = tthc("calendar", "diff", "vietnam", "vietnam")
    assert ran.code == 0
    assert squeezed(ran.out)[2:] == ["Không có ngày nào khác nhau, so sánh 01/01/2015–31/12/2027"]
    ran = tthc("calendar", "diff", files["after"], "vietnam", files["dossiers"], "--definitions", files["thu"])
    assert ran.code == 0
    assert squeezed(ran.out)[2:] == [
        "Không có ngày nào khác nhau, so sánh 01/12/2025–31/01/2026",
        "Không hồ sơ nào trong 3 hồ sơ đổi hạn trả",
    ]


def test_an_appointment_that_depends_on_a_fact_has_a_range(
    tthc: Terminal, files: dict[str, str], tmp_path: Path
) -> None:
    """3 or 4 working days from 31/12: 6 or 7 January before, 7 or 8 after."""
    asked = [{"id": "A", "code": "9.999998", "received": "2025-12-31 09:00"}]
    (tmp_path / "dossiers.json").write_text(json.dumps(asked), encoding="utf-8")
    code, out = diff(tthc, files)
    assert code == 1
    assert squeezed(out)[-1] == (
        "A 9.999998 17:00 thứ Ba 06/01/2026 – 17:00 thứ Tư 07/01/2026 17:00 thứ Tư 07/01/2026 – 17:00 thứ Năm 08/01/2026 "
        "muộn hơn"
    )


def test_a_dossier_that_a_calendar_does_not_reach_is_named(
    tthc: Terminal, files: dict[str, str], tmp_path: Path
) -> None:
    late = [{"id": "Z", "code": "9.999998", "received": "2026-01-29 09:00", "facts": {"xa": False}}]
    (tmp_path / "dossiers.json").write_text(json.dumps(late), encoding="utf-8")
    code, out = diff(tthc, files)
    assert code == 1
    lines = squeezed(out)
    assert lines[-3] == "1 hồ sơ không trả lời được"
    assert lines[-2] == ("! Z: TTHC502 tính từ 29/01/2026 thì ra ngoài lịch, lịch này từ 01/12/2025 đến 31/01/2026")
    code, out = diff(tthc, files, "--json")
    (unanswered,) = json.loads(out)["unanswered"]
    assert (unanswered["dossier"], [problem["code"] for problem in unanswered["problems"]]) == ("Z", ["TTHC502"])


def test_while_the_clock_stands_no_due_changes(tthc: Terminal, files: dict[str, str], tmp_path: Path) -> None:
    waiting = {
        "id": "P",
        "code": "9.999998",
        "received": "2025-12-31 09:00",
        "facts": {"xa": False},
        "events": [
            {"at": "2025-12-31 09:00", "kind": "received"},
            {"at": "2026-01-05 08:00", "kind": "pause", "reason": "payment", "document": "Thông báo 1"},
        ],
    }
    (tmp_path / "dossiers.json").write_text(json.dumps([waiting]), encoding="utf-8")
    _, out = diff(tthc, files)  # without --as-of nobody knows when it will be paid
    assert squeezed(out)[-1] == "Không hồ sơ nào trong 1 hồ sơ đổi hạn trả"


def test_how_a_due_date_changes() -> None:
    dossier = Dossier("A", "9.999998")
    d1, d2, d3, d4 = (datetime(2026, 1, day, 17) for day in (1, 2, 3, 4))
    none = (None, None)
    cases = [
        ((d1, d2), (d2, d2), "later"),
        ((d1, d2), (d1, d3), "later"),
        ((d3, d3), (d2, d2), "earlier"),
        ((d2, d4), (d1, d4), "earlier"),
        ((d1, d4), (d2, d3), "other"),
        ((d2, d3), (d1, d4), "other"),
        (none, (d1, d1), "other"),
        ((d1, d1), none, "other"),
    ]
    assert [DueChange(dossier, before, after).kind for before, after, _ in cases] == [kind for _, _, kind in cases]
    say = Speaker("vi")
    assert spell_dues(none, say) == "chưa có hạn"
    assert spell_dues((d1, d1), say) == "17:00 thứ Năm 01/01/2026"
    assert spell_dues((d1, d2), say) == "17:00 thứ Năm 01/01/2026 – 17:00 thứ Sáu 02/01/2026"


def test_seasons_reception_and_outages_on_few_lines(tthc: Terminal, tmp_path: Path) -> None:
    unit = tmp_path / "mot-cua.yaml"
    unit.write_text(
        "định dạng: 1\ntên: Một cửa\nmở rộng: việt nam\nhiệu lực:\n  từ: 2022-09-05\n  đến: 2022-09-18\n"
        "giờ làm việc:\n  thứ hai đến thứ sáu: 07:30-11:30, 13:00-17:00\n"
        "tiếp nhận:\n  thứ bảy: 07:30-11:00\n  thứ sáu: nghỉ\n"
        "tiếp nhận riêng:\n  - ngày: 2022-09-11\n    giờ: 08:00-09:00\n    tên: Chủ nhật tình nguyện\n"
        "ngừng hệ thống:\n  - từ: 2022-09-06 08:00\n    đến: 2022-09-06 12:00\n    tên: Cổng\n    văn bản: 1/TB\n",
        encoding="utf-8",
    )
    ran = tthc("calendar", "diff", "vietnam", str(unit))
    assert ran.code == 1
    assert squeezed(ran.out)[2:] == [
        "13 ngày khác nhau, so sánh 05/09/2022–18/09/2022",
        "Ngày Trước Sau",
        "thứ Hai 05/09/2022 – thứ Năm 15/09/2022 (8 ngày) 07:00-11:00, 13:00-17:00 07:30-11:30, 13:00-17:00",
        "thứ Sáu 09/09/2022 – thứ Sáu 16/09/2022 (2 ngày) 07:00-11:00, 13:00-17:00 "
        "07:30-11:30, 13:00-17:00; tiếp nhận không",
        "thứ Bảy 10/09/2022 – thứ Bảy 17/09/2022 (2 ngày) nghỉ: nghỉ hằng tuần "
        "nghỉ; tiếp nhận 07:30-11:00: nghỉ hằng tuần",
        "Chủ nhật 11/09/2022 nghỉ: nghỉ hằng tuần nghỉ; tiếp nhận 08:00-09:00: nghỉ hằng tuần; Chủ nhật tình nguyện",
        "Lần ngừng hệ thống chỉ có ở một lịch",
        "Hệ thống Ngày Văn bản Thay đổi",
        "Cổng 08:00 06/09/2022 – 12:00 06/09/2022 1/TB chỉ có sau",
    ]
    back = json.loads(tthc("calendar", "diff", str(unit), "vietnam", "--json").out)
    outage = {"start": "2022-09-06T08:00:00", "end": "2022-09-06T12:00:00", "name": "Cổng", "document": "1/TB"}
    assert back["outages"] == {"before": [outage], "after": []}
    assert squeezed(tthc("calendar", "diff", str(unit), "vietnam").out)[-1].endswith("chỉ có trước")


def test_one_day_and_no_day_in_common(tthc: Terminal, tmp_path: Path) -> None:
    one, apart = tmp_path / "one.yaml", tmp_path / "apart.yaml"
    one.write_text(HEAD.format(name="A") + "nghỉ:\n  - ngày: 2026-01-06\n    tên: Lễ\n", encoding="utf-8")
    apart.write_text(
        HEAD.format(name="B").replace("2025-12", "2026-03").replace("2026-01", "2026-03"), encoding="utf-8"
    )
    ran = tthc("calendar", "diff", "vietnam", str(one))
    assert squeezed(ran.out)[2] == "1 ngày khác nhau, so sánh 01/12/2025–31/01/2026"
    ran = tthc("calendar", "diff", str(apart), str(one))
    assert (ran.code, squeezed(ran.out)[2:]) == (1, ["Hai lịch không có ngày nào chung nên không so được từng ngày."])


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("diff",), "TTHC906"),
        (("diff", "vietnam"), "TTHC906"),
        (("diff", "vietnam", "khong-co.yaml"), "TTHC080"),
        (("2026", "--calendar", "khong-co.yaml"), "TTHC080"),
        (("diff", "vietnam", "vietnam", "khong-co.json"), "TTHC912"),
    ],
)
def test_what_is_not_understood(args: tuple[str, ...], code: str, tthc: Terminal) -> None:
    ran = tthc("calendar", *args)
    assert (ran.code, ran.out) == (2, "")
    assert code in ran.err
    assert json.loads(tthc("calendar", *args, "--json").out)["problems"][0]["code"] == code


def test_a_wrong_calendar_is_told_with_its_place(tthc: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "sai.yaml"
    path.write_text(HEAD.format(name="A") + "nghi: []\n", encoding="utf-8")
    ran = tthc("due", str(tmp_path), "--calendar", str(path))
    assert ran.code == 2
    ran = tthc("calendar", "2026", "--calendar", str(path))
    assert ran.code == 2
    assert ran.err == (
        f"{path}:7:1: TTHC101 khóa lạ «nghi»; ý bạn là «nghỉ»? Khóa lạ không bao giờ bị bỏ qua âm thầm\n"
        "    cách sửa: nghỉ:\n"
    )


# --- --calendar ----


def test_the_calendar_of_a_unit_for_a_month(tthc: Terminal, tmp_path: Path) -> None:
    unit = tmp_path / "mot-cua.yaml"
    unit.write_text(
        HEAD.format(name="Một cửa") + "nghỉ:\n  - ngày: 2026-01-06\n    tên: Lễ Kỳ yên\n    văn bản: 2/TB\n"
        "giờ riêng:\n  - ngày: 2026-01-16\n    giờ: 07:00-11:00\n    tên: Nghỉ buổi chiều\n"
        "tiếp nhận:\n  thứ bảy: 07:30-11:00\n",
        encoding="utf-8",
    )
    ran = tthc("calendar", "2026-01", "--calendar", str(unit))
    lines = squeezed(ran.out)
    assert ran.code == 0
    assert lines[0] == "Tháng 1/2026: 20 ngày làm việc"  # 21 by the State, less the 6th
    assert "thứ Ba 06/01/2026 nghỉ riêng Lễ Kỳ yên 2/TB" in lines
    assert "thứ Sáu 16/01/2026 giờ riêng Nghỉ buổi chiều" in lines
    days = json.loads(tthc("calendar", "2026-01", "--calendar", str(unit), "--json").out)["days"]
    assert days[16] == {
        "date": "2026-01-17", "working": False, "kind": "weekend", "name": "", "document": "", "sessions": [],
        "reception": [[450, 660]], "provisional": False,
    }  # fmt: skip
    out = tthc("calendar", "--from", "2026-01-05", "--days", "1", "--calendar", str(unit)).out
    assert out.endswith("LÀ: thứ Tư 07/01/2026\n")


@pytest.mark.parametrize("command", ["due", "delay"])
def test_the_calendar_of_a_unit_for_dossiers(command: str, tthc: Terminal, files: dict[str, str]) -> None:
    args = (command, files["dossiers"], "--id", "A", "--definitions", files["thu"], "--json")
    as_of = ("--as-of", "2026-01-05 17:00")
    record = json.loads(tthc(*args, *as_of, "--calendar", files["before"]).out)
    assert record["due"] == "2026-01-06T17:00:00"
    assert json.loads(tthc(*args, *as_of).out)["due"] == "2026-01-07T17:00:00"
