"""What official notices say about Vietnam's days off and `holidays` does not, each with its document.

The swaps bind agencies with a fixed Saturday and Sunday off. `holidays` 0.109 lacks the swap of 2 January
2026; the others stand here for their documents. Applying a correction that `holidays` has meanwhile learnt
changes nothing.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

ANNOUNCED_UNTIL = date(2027, 12, 31)
"""The State's days off are announced up to here: Công văn 10065/VPCP-KGVX of 2 October 2026."""

LABOUR_CODE = (
    (date(2021, 1, 1), "Bộ luật Lao động 2019, Điều 112"),
    (date(2013, 5, 1), "Bộ luật Lao động 2012, Điều 115"),
    (date(1995, 1, 1), "Bộ luật Lao động 1994, Điều 73"),
)
"""The article that grants the public holidays, by its first day in force, latest first."""

COMPENSATION = (
    (date(2021, 1, 1), "Bộ luật Lao động 2019, Điều 111 khoản 3"),
    (date(2013, 5, 1), "Bộ luật Lao động 2012, Điều 115"),
    (date(1995, 1, 1), "Bộ luật Lao động 1994, Điều 73"),
)
"""The article by which a holiday on a weekly day off is made up for on the next day."""

CULTURE_DAY = "Nghị quyết 28/2026/QH16, Điều 2"

_2015 = "Tờ trình 89/TTr-LĐTBXH ngày 20/11/2014"
_2019 = "Công văn 6519/VPCP-KGVX năm 2018"
_2024 = "Thông báo 5015/TB-LĐTBXH ngày 22/11/2023"
_2025 = "Thông báo 6150/TB-BLĐTBXH tháng 12/2024"
_2026 = "Thông báo 9441/TB-BNV ngày 16/10/2025"
_2027 = "Công văn 10065/VPCP-KGVX ngày 02/10/2026"

NOTICES = {2015: _2015, 2024: _2024, 2025: _2025, 2026: _2026, 2027: _2027}
"""The yearly notice on Tết and on Quốc khánh. Other years had one too; its number is not verified."""


class Swap(NamedTuple):
    """A working day given off, and the Saturday worked instead (hoán đổi ngày làm việc)."""

    off: date
    worked: date
    document: str


SWAPS = (
    Swap(date(2015, 1, 2), date(2014, 12, 27), _2015),
    Swap(date(2015, 2, 16), date(2015, 2, 14), _2015),
    Swap(date(2015, 4, 29), date(2015, 4, 25), _2015),
    Swap(date(2018, 12, 31), date(2019, 1, 5), _2019),
    Swap(date(2019, 4, 29), date(2019, 5, 4), _2019),
    Swap(date(2024, 4, 29), date(2024, 5, 4), "Công văn 2450/VPCP-KGVX năm 2024"),
    Swap(date(2025, 5, 2), date(2025, 4, 26), _2025),
    Swap(date(2026, 1, 2), date(2026, 1, 10), "Công văn 12729/VPCP-KGVX ngày 25/12/2025"),
    Swap(date(2026, 8, 31), date(2026, 8, 22), _2026),
)

TET_FIRST_DAY = {2016: date(2016, 2, 8)}
"""In 2016 the five days were counted from mùng 1; the day before was an ordinary Sunday."""
