"""`tthc duties`: what the one-stop rules ask for beside the due date."""

from __future__ import annotations

import json
import re

from cli_terminal import Terminal, data

TABLE = """\
Hồ sơ   Thủ tục    Kết quả       Lưu ý   Bổ sung   Thông báo   Bàn giao   Trực tuyến   Xin lỗi   Hẹn lại
────────────────────────────────────────────────────────────────────────────────────────────────────────
HKD-1   1.001612   không sai             –         –           –          –            –         –
HKD-2   1.001612   CÓ VIỆC SAI           –         –           –          –            ✗         –
HKD-3   1.001612   không sai             –         –           –          –            –         –
HKD-4   1.001612   CÓ VIỆC SAI           –         –           ✗          –            ✗         –
KS-1    1.001193   không sai     1       –         –           –          –            –         –

5 hồ sơ: không sai 3 · CÓ VIỆC SAI 2

Lưu ý: số điều cần xem trong hồ sơ; đọc bằng --id và mã hồ sơ, hoặc --full
"""


def test_several_dossiers_make_a_table(tthc: Terminal) -> None:
    assert tthc("duties", data("quarter.json"), "--as-of", "17:00 14/03/2022") == (1, TABLE, "")


def test_one_dossier_is_told_in_full(tthc: Terminal) -> None:
    ran = tthc("duties", data("late_land.json"))
    assert ran.code == 1
    assert ran.out.startswith("Hồ sơ DAT-7 · 2.000889 Đăng ký biến động do chuyển quyền sử dụng đất: những việc")
    assert "Số lần yêu cầu bổ sung: 2, tối đa 1; VƯỢT quy định" in ran.out
    assert "Xin lỗi và hẹn lại ngày trả: chậm nhất thứ Sáu 18/02/2022; chưa ghi nhận đã làm; QUÁ HẠN" in ran.out


def test_counts_and_hand_overs_in_the_table(tthc: Terminal) -> None:
    ran = tthc("duties", data("late_land.json"), data("in_time.json"))
    (line,) = [line for line in ran.out.splitlines() if line.startswith("DAT-7")]
    assert re.split(r"\s{2,}", line) == [
        "DAT-7", "2.000889", "CÓ VIỆC SAI", "1", "2/1 ✗", "✓", "✓", "–", "✗", "–",
    ]  # fmt: skip


def test_without_a_breach_all_is_well(tthc: Terminal) -> None:
    assert tthc("duties", data("in_time.json")).code == 0


def test_as_json(tthc: Terminal) -> None:
    record = json.loads(tthc("duties", data("late_land.json"), "--json", "--lang", "en").out)
    assert record["schema"] == 1
    assert sorted(record["breaches"]) == ["apology_days_before", "supplement_max"]
    assert record["supplements"]["number"] == 2
    assert record["findings"]
    assert len(json.loads(tthc("duties", data("quarter.json"), "--json").out)) == 5


def test_dossiers_received_later_are_left_out_and_counted(tthc: Terminal) -> None:
    ran = tthc("duties", data("quarter.json"), "--as-of", "2022-02-28 17:00")
    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith(("HKD", "KS"))] == ["HKD-1", "HKD-2"]
    assert ran.out.endswith("\nKhông xét 3 hồ sơ tiếp nhận sau thời điểm này\n")
    none = tthc("duties", data("quarter.json"), "--as-of", "2021-02-28 17:00")
    assert none == (0, "Cả 5 hồ sơ đều tiếp nhận sau thời điểm này\n", "")
    assert tthc("duties", data("quarter.json"), "--as-of", "2021-02-28 17:00", "--json").out == "[]\n"


def test_bad_input(tthc: Terminal) -> None:
    assert tthc("duties", "khong-co.json") == (2, "", "khong-co.json: TTHC912 không có tệp hoặc thư mục này\n")
    assert tthc("duties", data("quarter.json"), "--as-of", "hôm nay").code == 2
    ran = tthc("duties", data("with_bad.json"))
    assert ran.code == 1
    assert "  ! X-CODE: TTHC410 " in ran.out
