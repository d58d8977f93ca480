"""`tthc portal`: the law's verdict beside the dashboard's."""

from __future__ import annotations

import json
from typing import Any

from cli_terminal import Terminal, data

AS_OF = ("--as-of", "17:00 14/03/2022")
TABLE = """\
Hồ sơ   Thủ tục    Kết quả    Lưu ý   Theo luật   Theo Cổng   Hạn theo luật   Hẹn trả của Cổng   Vì sao
───────────────────────────────────────────────────────────────────────────────────────────────────────
HKD-1   1.001612   như nhau           đúng hạn    đúng hạn    17:00 27/01     17:00 27/01
HKD-2   1.001612   như nhau           QUÁ HẠN     QUÁ HẠN     17:00 17/02     17:00 17/02
HKD-3   1.001612   như nhau           đúng hạn    đúng hạn    17:00 15/03     17:00 15/03
HKD-4   1.001612   như nhau           QUÁ HẠN     QUÁ HẠN     17:00 04/03     17:00 04/03
KS-1    1.001193   như nhau   1       đúng hạn    đúng hạn    17:00 14/03     17:00 14/03

5 hồ sơ: như nhau 5

Lưu ý: số điều cần xem trong hồ sơ; đọc bằng --id và mã hồ sơ, hoặc --full

Trong 5 hồ sơ có kết luận: đúng hạn theo luật 3, theo Cổng 3
"""


def test_several_dossiers_make_a_table(tthc: Terminal) -> None:
    assert tthc("portal", data("quarter.json"), *AS_OF) == (0, TABLE, "")


def test_the_moment_is_needed(tthc: Terminal) -> None:
    assert tthc("portal", data("quarter.json")) == (
        2,
        "",
        'TTHC960 tthc portal xem hồ sơ tại một thời điểm: thiếu --as-of\n    cách sửa: --as-of "2022-03-31 17:00"\n',
    )


def paid_late() -> bytes:
    """A land dossier promised for 24/02 by the portal, whose clock stood for the citizen's payment for a week."""
    events: list[dict[str, Any]] = [
        {"at": "2022-02-14T08:00", "kind": "arrived"},
        {"at": "2022-02-21T08:00", "kind": "pause", "reason": "payment", "document": "Thông báo nộp tiền"},
        {"at": "2022-02-28T08:00", "kind": "resume"},
        {"at": "2022-03-02T09:00", "kind": "ready"},
    ]
    record = {
        "id": "DAT-9",
        "code": "2.000889",
        "received": "2022-02-14T08:00",
        "promised_due": "2022-02-28T17:00",
        "issued_by": "UBND thị xã Ngã Năm",
        "facts": {"hình thức": "chuyển nhượng", "khu vực khó khăn": False, "ủy quyền": False},
        "events": events,
    }
    other = {**record, "id": "DAT-10", "events": [*events[:1], {"at": "2022-02-16T09:00", "kind": "ready"}]}
    return json.dumps([record, other]).encode()


def test_differences_are_numbered_and_told(tthc: Terminal) -> None:
    ran = tthc("portal", "-", *AS_OF, stdin=paid_late())
    lines = ran.out.splitlines()
    assert ran.code == 1
    assert " ".join(lines[2].split()).startswith("DAT-9 2.000889 KHÁC NHAU")
    assert lines[2].rstrip().endswith("17:00 28/02        1")
    assert lines[-2:] == [
        "Vì sao khác nhau (số hồ sơ):",
        "  1. theo luật đồng hồ còn dừng vì lý do khác (nghĩa vụ tài chính, niêm yết …); Cổng không trừ (1)",
    ]
    assert "Trong 2 hồ sơ có kết luận: đúng hạn theo luật 2, theo Cổng 1" in lines


def test_full_and_json(tthc: Terminal) -> None:
    ran = tthc("portal", "-", *AS_OF, "--full", "--lang", "en", stdin=paid_late())
    assert ran.code == 1
    assert "By the law: IN TIME" in ran.out
    assert "By the portal: OVERDUE" in ran.out
    assert "Why they differ" not in ran.out
    records = json.loads(tthc("portal", "-", *AS_OF, "--json", stdin=paid_late()).out)
    assert [record["agree"] for record in records] == [False, True]
    assert [entry["code"] for entry in records[0]["differences"]] == ["portal.other_pause"]


def test_received_after_the_period(tthc: Terminal) -> None:
    ran = tthc("portal", data("quarter.json"), "--as-of", "2021-12-31 23:59", "--lang", "en")
    assert ran == (0, "All 5 dossiers were received after this moment\n", "")
    some = tthc("portal", data("quarter.json"), "--as-of", "2022-02-28 23:59")
    assert some.out.endswith("\n\nKhông xét 3 hồ sơ tiếp nhận sau thời điểm này\n")
