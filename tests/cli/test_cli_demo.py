"""tthc demo: the page and its JSON, on the example quarter. The figures are those its README states."""

from __future__ import annotations

import json

import pytest
from cli_terminal import Terminal
from rich.cells import cell_len

from tthc_rules import vietnam_calendar
from tthc_rules.cli import demo

FIRST_LINES = """\
1 GIẢI QUYẾT  phải giải quyết 412 = kỳ trước 12 + trực tiếp, bưu chính 372 + trực tuyến 28
              đã xong 363 = trước hạn 138 + đúng hạn 188 + trễ hạn 37     trước và đúng hạn 89,8%
                kể cả 5 hồ sơ từ chối, rút hoặc dừng giải quyết
              đang làm 49 = trong hạn 40 + quá hạn 9                      → kết thúc ngay 9 hồ sơ
2 TRỰC TUYẾN  mức độ 3, 4: 28/400 = 7,0%  ███████·············  chỉ tiêu 20% là 80, còn thiếu 52
              thị xã 28/186 = 15,1% · xã, phường 0/214 = 0,0%
              lĩnh vực: Thành lập và hoạt động doanh nghiệp (hộ kinh doanh) 17 · Văn hóa cơ sở 11
3 KIỂM TRA    400 hồ sơ: đủ 335 · thiếu hoặc sai 53 · chưa kết luận 12 (cần hỏi thêm)
              bổ sung từ 2 lần: 23 (Đất đai 23), 16 nhận ở cấp xã
              theo bản án, thi hành án: 7, trong đó chưa được trình ký 2
"""


def test_the_page(tthc: Terminal) -> None:
    ran = tthc("demo")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert "DỮ LIỆU MÔ PHỎNG" in lines[0]
    assert "\n".join(lines[2:12]) + "\n" == FIRST_LINES
    assert "Hẹn 17:00 thứ Hai 21/02/2022 · xong 09:00 thứ Sáu 25/02/2022" in ran.out
    assert "TRỄ 3 NGÀY 2 GIỜ LÀM VIỆC" in ran.out
    assert "chỉ trễ 1 ngày 2 giờ" in ran.out
    assert "VIỆC HÔM NAY  kết thúc 9 hồ sơ quá hạn" in ran.out


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_line_is_wider_than_100_columns(lang: str, tthc: Terminal) -> None:
    lines = tthc("demo", "--lang", lang).out.splitlines()
    assert max(cell_len(line) for line in lines) <= 100
    assert len(lines) < 60


def test_the_table_adds_up_on_the_page(tthc: Terminal) -> None:
    """Given 10 days; over 1n 6g + 2n + 1n 1g = 4n 7g; shares 1n 1g20 + 1n 2g40 + 6g = 3n 2g."""
    rows = tthc("demo").out.partition("  Khâu ")[2].splitlines()
    shares = [" ".join(line[83:].split()) for line in rows if line.endswith("%")]
    assert shares == ["1n 1g20 36%", "1n 2g40 41%", "6g 23%", "3n 2g 100%"]
    assert any("10n" in line and "4n 7g" in line for line in rows if line.startswith("  CỘNG"))


def test_the_reserve_and_the_request_are_broken_down(tthc: Terminal) -> None:
    """390 minutes left of 25/01 (08:30–17:00); early: 30, 60, 240, 60: the 780 of 1 day 5 hours."""
    said = " ".join(tthc("demo").out.split())
    assert "trừ phần dôi chung 1 ngày 5 giờ" in said
    assert (
        "Phần dôi chung gồm 6g30 còn lại của ngày nhận · Tiếp nhận xong sớm 30p · Duyệt xong sớm 1g · "
        "Chỉnh lý hồ sơ địa chính xong sớm 4g · Vào sổ xong sớm 1g Nếu"
    ) in said
    assert "chờ 09:00 17/02 – 09:00 21/02, đã yêu cầu: giay-xac-nhan-tinh-trang-hon-nhan" in said


def test_today_names_who_has_what_and_warns_early(tthc: Terminal) -> None:
    said, today = tthc("demo").out, json.loads(tthc("demo", "--json").out)["today"]
    assert "000.00.28.H51-220208-0002 (14n, CN-05)" in said
    assert f"nhắc {len(today['warn'])} hồ sơ chưa đến hạn nhưng sẽ trễ" in said
    assert today["warn"] and all(line["late"] > 0 and line["holder"] for line in today["warn"])
    overdue = {line["dossier"] for line in today["finish"]}
    assert overdue.isdisjoint(line["dossier"] for line in today["warn"])


def test_the_calendar_is_the_one_of_the_other_commands(tthc: Terminal) -> None:
    assert f"Lịch {vietnam_calendar().version} · " in tthc("demo").out


def test_the_json_keeps_the_identities(tthc: Terminal) -> None:
    record = json.loads(tthc("demo", "--json").out)
    s, owed = record["settlement"], record["apologies"]
    assert record["simulated"] is True
    assert s["to_settle"] == s["carried_over"] + s["direct"] + s["online"] == s["settled"] + s["under_way"] == 412
    assert owed["owed"] == len(owed["for_lateness"]) + len(owed["for_repetition"])
    assert owed["owed"] == len(owed["in_time"]) + len(owed["late"]) + len(owed["unsent"])
    assert len(owed["for_lateness"]) == s["late"] + s["overdue"]
    assert len(record["today"]["finish"]) == s["overdue"] == 9
    assert record["late_dossier"]["attribution"]["dossier"] == "000.00.28.H51-220125-0007"
    assert record["unanswered"] == []


def test_a_package_without_its_example(tthc: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "EXAMPLE", demo.Path("nowhere"))
    ran = tthc("demo")
    assert (ran.code, "TTHC950" in ran.err) == (2, True)
