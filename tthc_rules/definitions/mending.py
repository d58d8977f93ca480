"""What an author most probably meant by a value that cannot be read: words to write instead, or why it cannot be.

Nothing is read in this way; it is only offered. An empty string where nothing can be offered.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection
from typing import Any

from tthc_rules.definitions.facts import read_date
from tthc_rules.definitions.names import LONGEST_ID, is_id, slug

COUNT = re.compile(r"0*([1-9][0-9]{0,3})(?:[ ]+\D*)?")
DAY = re.compile(r"\b(?:([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{1,2})([-/.])([0-9]{1,2})\6([0-9]{4}))\b")
TIME = re.compile(r"\b([01]?[0-9]|2[0-3])[ ]?(?:giờ|h|g|:)[ ]?([0-5][0-9])?(?![0-9])")
LONG_CODE = re.compile(r"([0-9]\.[0-9]{6})\.[0-9A-Z.]+")
QUOTES = {"“": "”", "”": "”", "„": "”", "‘": "’"}  # of word processors; YAML takes them for letters
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def id_meant(given: str) -> str:
    """The id of a name that was written where an id belongs.

    >>> id_meant("sổ-hộ-khẩu"), id_meant("01")
    ('so-ho-khau', '')
    """
    made = slug(given)[:LONGEST_ID].strip("-")
    return made if is_id(made) else ""


def count_meant(given: str) -> str:
    """The number without zeros before it or words behind it.

    >>> count_meant("01"), count_meant("2 bản"), count_meant("1.5")
    ('1', '2', '')
    """
    match = COUNT.fullmatch(given)
    return match[1] if match else ""


def moment_meant(given: str) -> dict[str, Any]:
    """The day and time that stand in other forms, each with its fix in both languages; else the form to write.

    >>> moment_meant("10/5/2022 17h00")["fix_vi"]
    '2022-05-10 17:00'
    """
    if day := DAY.search(given):
        year, month, number = (day[1], day[3], day[4]) if day[1] else (day[8], day[7], day[5])
        read = read_date(f"{year}-{int(month):02}-{int(number):02}")
        times = TIME.findall(f"{given[: day.start()]} {given[day.end() :]}")
        if read and len(times) == 1:
            ((hour, minute),) = times
            fix = f"{read} {int(hour):02}:{minute or '00'}"
            return {"fix_vi": fix, "fix_en": fix}
        if read:
            return {"fix_vi": f"{read} giờ:phút", "fix_en": f"{read} hour:minute"}
    return {"fix_vi": "năm-tháng-ngày giờ:phút", "fix_en": "year-month-day hour:minute"}


def why_no_day(given: str) -> dict[str, Any]:
    """How many days the month has, where a day beyond them is written.

    >>> why_no_day("31/06/2020")["fix_en"]
    'June 2020 has 30 days'
    """
    match = DAY.fullmatch(given)
    if match:
        year, month, day = map(int, (match[1], match[3], match[4]) if match[1] else (match[8], match[7], match[5]))
        if year and 1 <= month <= 12 and day > (days := monthrange(year, month)[1]):
            return {
                "fix_vi": f"tháng {month} năm {year} có {days} ngày",
                "fix_en": f"{MONTHS[month - 1]} {year} has {days} days",
            }
    return {"fix_vi": "", "fix_en": ""}


def code_meant(given: str) -> dict[str, Any]:
    """The procedure code in front of the longer code that portals show, such as `1.000894.000.00.00.H51`."""
    if match := LONG_CODE.fullmatch(given):
        return {"fix_vi": match[1], "fix_en": match[1]}
    return {
        "fix_vi": "chép lại mã từ quyết định công bố, dạng x.xxxxxx",
        "fix_en": "copy the code from the published decision, in the form x.xxxxxx",
    }


def listed(given: str, known: Collection[str]) -> str:
    """Several known words in one value as the list they were meant to be.

    >>> listed("bản chính; bản sao", ["bản chính", "bản sao"])
    '[bản chính, bản sao]'
    """
    words = re.split(r"\s*[;,/]\s*|\s+(?:và|hoặc|and|or)\s+", given)
    return f"[{', '.join(words)}]" if len(words) > 1 and all(word in known for word in words) else ""


def unquoted(given: str) -> str:
    """What stands between quotes of a word processor around the whole value."""
    closing = QUOTES.get(given[:1])
    inside = given[1:-1]
    return inside.strip() if closing and given[-1] == closing and not {given[0], closing} & set(inside) else ""
