"""`tthc desk`: time left, latest hand-over, due soon, and what if the clock stopped. Hours counted by hand."""

from __future__ import annotations

import json

import pytest
from cli_terminal import Terminal, data

AS_OF = ("--as-of", "17:00 14/03/2022")
TABLE = """\
Hồ sơ   Thủ tục    Kết quả               Lưu ý   Còn lại   Hạn trả       Đang ở khâu            Chuyển trước
────────────────────────────────────────────────────────────────────────────────────────────────────────────
HKD-4   1.001612   QUÁ HẠN                       quá 6n    17:00 04/03   Tiếp nhận, kiểm tra…   11:00 02/03
KS-1    1.001193   đang làm, trong hạn   1       –         17:00 14/03
HKD-3   1.001612   đang làm, trong hạn           1n        17:00 15/03   Thẩm định hồ sơ, dự…   11:00 15/03

3 hồ sơ: đang làm, trong hạn 2 · QUÁ HẠN 1

Lưu ý: số điều cần xem trong hồ sơ; đọc bằng --id và mã hồ sơ, hoặc --full

Không hiện 2 hồ sơ đã xong
"""
PAGE = """\
Hồ sơ HKD-3 · 1.001612 Đăng ký thành lập hộ kinh doanh
Lúc 09:00 thứ Hai 14/03/2022: còn 1 ngày 6 giờ làm việc đến hạn trả 17:00 thứ Ba 15/03/2022
Chuyển chậm nhất để các khâu sau còn đủ thời hạn:
  Khâu                                      Chậm nhất         Hiện nay
  Tiếp nhận, kiểm tra, chuyển hồ sơ         11:00 11/03/2022  đã chuyển 11:00 10/03/2022
  Thẩm định hồ sơ, dự thảo Giấy chứng nhận  11:00 15/03/2022  đang giữ
  Ký Giấy chứng nhận đăng ký hộ kinh doanh  16:00 15/03/2022  chưa đến
  Vào sổ, đóng dấu, trả kết quả             17:00 15/03/2022  chưa đến
"""
ONE = (data("quarter.json"), "--id", "HKD-3", "--as-of", "2022-03-14 09:00")
STOP = ("--pause-reason", "supplement", "--from", "2022-03-14 10:00", "--until", "2022-03-16 10:00")


def test_open_dossiers_the_most_urgent_first(tthc: Terminal) -> None:
    assert tthc("desk", data("quarter.json"), *AS_OF) == (1, TABLE, "")


def test_one_dossier_in_full(tthc: Terminal) -> None:
    assert tthc("desk", *ONE) == (0, PAGE, "")


def test_due_soon(tthc: Terminal) -> None:
    soon = tthc("desk", data("quarter.json"), *AS_OF, "--within", "7,5")
    assert soon.code == 0
    assert soon.out.startswith("Hồ sơ KS-1 · 1.001193 Đăng ký khai sinh\nLúc 17:00 thứ Hai 14/03/2022: còn 0 phút")
    both = tthc("desk", data("quarter.json"), *AS_OF, "--within", "8")
    assert [line.split()[0] for line in both.out.splitlines() if line.startswith(("HKD", "KS"))] == ["KS-1", "HKD-3"]
    none = tthc("desk", data("quarter.json"), "--as-of", "2022-03-11 09:00", "--within", "1")
    assert none.code == 0
    assert none.out.startswith("Không có hồ sơ nào đến hạn trong 1 giờ làm việc tới\n")
    records = json.loads(tthc("desk", data("quarter.json"), *AS_OF, "--within", "8", "--json").out)
    assert [(record["dossier"], record["minutes_left"]) for record in records] == [("KS-1", 0), ("HKD-3", 480)]


def test_what_if_it_stopped(tthc: Terminal) -> None:
    ran = tthc("desk", *ONE, *STOP)
    assert ran.code == 0
    assert (
        "NẾU DỪNG từ 10:00 thứ Hai 14/03/2022 đến 10:00 thứ Tư 16/03/2022 (chờ người dân bổ sung hồ sơ): hạn trả "
        in ran.out
    )
    record = json.loads(tthc("desk", *ONE, *STOP, "--json").out)
    assert record["due"] == "2022-03-15T17:00:00"
    assert record["supposed"]["reason"] == "supplement"
    assert record["supposed"]["due"] > record["due"]


def test_a_stop_that_the_rules_do_not_know_moves_nothing(tthc: Terminal) -> None:
    unlawful = tthc("desk", *ONE, "--pause-reason", "public_notice", *STOP[2:], "--lang", "en")
    assert "the due stays 17:00 Tuesday 15/03/2022\n  ! " in unlawful.out


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ((), "TTHC960"),
        (("--as-of", "hôm nay"), "TTHC920"),
        ((*AS_OF, "--within", "x"), "TTHC962"),
        ((*AS_OF, "--within", "1/0"), "TTHC962"),
        ((*AS_OF, "--within", "-3"), "TTHC962"),
        ((*AS_OF, "--until", "2022-03-14 10:00"), "TTHC961"),
        ((*AS_OF, *STOP), "TTHC963"),
        ((*AS_OF, "--id", "HKD-3", "--pause-reason", "nghỉ", *STOP[2:]), "TTHC964"),
        ((*AS_OF, *STOP[:2], "--from", "mai", *STOP[4:]), "TTHC920"),
    ],
)
def test_bad_options(more: tuple[str, ...], code: str, tthc: Terminal) -> None:
    ran = tthc("desk", data("quarter.json"), *more)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(code)


def test_a_stop_that_ends_before_it_starts(tthc: Terminal) -> None:
    ran = tthc("desk", *ONE, *STOP[:2], "--from", "2022-03-16 10:00", "--until", "2022-03-14 10:00")
    assert ran.code == 1
    assert ran.out.startswith("HKD-3: TTHC820 ")


def test_nothing_open_and_a_finished_one(tthc: Terminal) -> None:
    later = tthc("desk", data("quarter.json"), "--as-of", "2021-03-14 09:00", "--lang", "en")
    assert later == (0, "No dossier is open\n5 dossiers received later are not looked at\n", "")
    done = tthc("desk", data("in_time.json"), *AS_OF)
    assert done.code == 0
    assert "Đã xong 16:00 thứ Tư 26/01/2022; hạn trả 17:00 thứ Năm 27/01/2022" in done.out
