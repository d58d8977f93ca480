"""What an author most probably meant by a value that cannot be read: words to write instead, or why it cannot be.

Nothing is read in this way; it is only offered. An empty string where nothing can be offered.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from tthc_rules.definitions.dates import read_date
from tthc_rules.definitions.names import LONGEST_ID, fold, is_id, slug
from tthc_rules.messages.definitions import (
    CODE_FIXES,
    DAY_FIXES,
    EMPTY_LIST,
    LIST_OF_CONDITIONS,
    NO_CONDITION,
    PAIR_FIXES,
    TRUTH_FIXES,
    UNKNOWN_KEY,
)
from tthc_rules.worktime.number_words import number_in_words

COUNT = re.compile(r"0*([1-9][0-9]{0,3})(?:[ ]+\D*)?")
DAY = re.compile(r"\b(?:([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{1,2})([-/.])([0-9]{1,2})\6([0-9]{4}))\b")
TIME = re.compile(r"\b([01]?[0-9]|2[0-3])[ ]?(?:giờ|h|g|:)[ ]?([0-5][0-9])?(?![0-9])")
LONG_CODE = re.compile(r"([0-9]\.[0-9]{6})\.[0-9A-Z.]+")
BETWEEN = re.compile(r"\s*[;,/]\s*|\s+(?:và|hoặc|đến|and|or|to|[-–—])\s+")
DRAWN_DASH = re.compile(r"([\u2013\u2014\u2212\u2022\u25cf\u25aa\u25e6\u2023\u00b7\u2219\u25a0\u25a1+*]) +\S")
PHOTOGRAPHED = frozenset({"ban photo", "ban pho to", "ban photocopy", "photo", "photocopy", "ban chup", "ban scan"})
SHORT_CODE = re.compile(r"([0-9])[.,]([0-9]{3,5})")
COMMA_CODE = re.compile(r"([0-9]),([0-9]{6})")
RUN = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
SHORT = re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{2})")
IN_WORDS = re.compile(r"(?:ngay )?(?P<day>[0-9]{1,2}) thang (?P<month>[0-9]{1,2})(?: nam|,)? (?P<year>[0-9]{4})")
NUMBER = re.compile(r"(-?[0-9]+(?:[.,][0-9]+)*)(?: +\S.*|[^\W\d_][^0-9.,…]*)")
STILL = frozenset({"nay", "den nay", "hien nay", "khong thoi han", "vo thoi han", "now", "present"})
YES = frozenset({"co", "yes", "y", "true", "on", "dung", "phai", "x", "1"})
NO = frozenset({"khong", "no", "n", "false", "off", "sai", "khong phai", "0"})
COMPARED = {
    ">=": "gte", "≥": "gte", "<=": "lte", "≤": "lte", ">": "gt", "<": "lt", "=": "eq",
    "tren ": "gt", "lon hon ": "gt", "hon ": "gt", "nhieu hon ": "gt", "sau ": "gt", "sau ngay ": "gt",
    "tu ngay ": "gte", "tu ": "gte", "it nhat ": "gte", "toi thieu ": "gte",
    "duoi ": "lt", "nho hon ": "lt", "it hon ": "lt", "truoc ngay ": "lt", "truoc ": "lt",
    "den ngay ": "lte", "den ": "lte", "khong qua ": "lte", "toi da ": "lte",
}  # fmt: skip
COMPARED_BEHIND = {"tro len": "gte", "tro xuong": "lte"}
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

    >>> count_meant("01"), count_meant("2 bản"), count_meant("hai"), count_meant("1.5")
    ('1', '2', '2', '')
    """
    match = COUNT.fullmatch(given)
    if match:
        return match[1]
    said = number_in_words(re.sub(r" (?:bản|bộ|tờ|cái|copies|copy)$", "", given))
    return str(said) if said else ""


def moment_meant(given: str) -> dict[str, Any]:
    """The day and time that stand in other forms, each with its fix in both languages; else the form to write.

    >>> moment_meant("10/5/2022 17h00")["fix_vi"]
    '2022-05-10 17:00'
    """
    if day := DAY.search(given):
        year, month, number = (day[1], day[3], day[4]) if day[1] else (day[8], day[7], day[5])
        vi, en = _written_day(int(year), int(month), int(number))
        read = read_date(vi)
        times = TIME.findall(f"{given[: day.start()]} {given[day.end() :]}")
        if read and len(times) == 1:
            ((hour, minute),) = times
            fix = f"{read} {int(hour):02}:{minute or '00'}"
            return {"fix_vi": fix, "fix_en": fix}
        if read:
            return {"fix_vi": f"{read} giờ:phút", "fix_en": f"{read} hour:minute"}
        if vi:
            return {"fix_vi": vi, "fix_en": en}
    return {"fix_vi": "năm-tháng-ngày giờ:phút", "fix_en": "year-month-day hour:minute"}


def day_meant(given: str) -> dict[str, Any]:
    """The day that stands in another form, or why there is no such day, in both languages.

    >>> day_meant("ngày 1 tháng 7 năm 2022")["fix_vi"], day_meant("31/06/2020")["fix_en"]
    ('2022-07-01', 'June 2020 has 30 days')
    """
    if fold(given) in STILL:
        vi, en = DAY_FIXES["still"]
    elif parts := _day_parts(given):
        year, month, day = parts
        if month > 12 >= day and not given.startswith(str(year)):  # as Americans write it
            month, day = day, month
        vi, en = _written_day(year, month, day)
    elif re.fullmatch(r"(?:[0-9]{1,2}[-/.])?[0-9]{4}|[0-9]{4}[-/.][0-9]{1,2}", given):
        vi, en = DAY_FIXES["part"]
    else:
        vi, en = "", ""
    return {"fix_vi": vi, "fix_en": en}


def _day_parts(given: str) -> tuple[int, int, int] | None:
    """Year, month and day in the order in which they are most probably written."""
    words = re.sub(r"[ t][0-9]{1,2}:[0-9:+.z-]*$", "", fold(given)).strip()
    if match := DAY.fullmatch(words):
        found = (match[1], match[3], match[4]) if match[1] else (match[8], match[7], match[5])
    elif match := RUN.fullmatch(words) or IN_WORDS.fullmatch(words) or SHORT.fullmatch(words):
        found = (match["year"], match["month"], match["day"])
    else:
        return None
    year, month, day = map(int, found)
    return (year + 2000 if len(found[0]) == 2 else year), month, day


def _written_day(year: int, month: int, day: int) -> tuple[str, str]:
    read = read_date(f"{year:04}-{month:02}-{day:02}")
    if read:
        return str(read), str(read)
    if year and 1 <= month <= 12 and day > (days := monthrange(year, month)[1]):
        vi, en = DAY_FIXES["days"]
        return vi.format(month=month, year=year, days=days), en.format(month=MONTHS[month - 1], year=year, days=days)
    return "", ""


def days_in(given: str) -> tuple[date, date] | None:
    """The two days that stand in one value, such as `01/01/2022 - 31/12/2023`.

    >>> days_in("từ 1/1/2022 đến 31/12/2023")
    (datetime.date(2022, 1, 1), datetime.date(2023, 12, 31))
    """
    written = [day_meant(match[0])["fix_vi"] for match in DAY.finditer(given)]
    days = [day for day in map(read_date, written) if day]
    return (days[0], days[1]) if len(days) == len(written) == 2 else None


def code_meant(given: str) -> dict[str, Any]:
    """The procedure code in a longer one of a portal, without a zero that a table lost, with a comma, or none at all.

    >>> code_meant("1.000894.000.00.00.H51")["fix_vi"], code_meant("1,010850")["fix_vi"]
    ('1.000894', '1.010850')
    """
    if match := LONG_CODE.fullmatch(given):
        vi = en = match[1]
    elif match := COMMA_CODE.fullmatch(given):
        vi = en = f"{match[1]}.{match[2]}"
    elif match := SHORT_CODE.fullmatch(given):
        code = f"{match[1]}.{match[2]:0<6}"
        vi, en = (text.format(code=code) for text in CODE_FIXES["lost"])
    else:
        vi, en = CODE_FIXES["copy" if any(letter.isdigit() for letter in given) else "none"]
    return {"fix_vi": vi, "fix_en": en}


def truth_meant(given: str) -> str:
    """`true` or `false` where the word says yes or no in another way, else nothing.

    >>> truth_meant("Có"), truth_meant("no"), truth_meant("có thể")
    ('true', 'false', '')
    """
    word = fold(given)
    return "true" if word in YES else "false" if word in NO else ""


def truth_fixes(given: str) -> dict[str, Any]:
    """What to write for yes or no, in both languages; both where the word says neither."""
    meant = truth_meant(given)
    vi, en = TRUTH_FIXES[meant or "either"]
    return {"fix_vi": vi, "fix_en": en}


def number_meant(given: str) -> str:
    """The number before its unit.

    >>> number_meant("500 m²"), number_meant("năm trăm")
    ('500', '')
    """
    match = NUMBER.fullmatch(given)
    return match[1] if match else ""


def compared(given: str) -> tuple[str, str] | None:
    """The comparison, by its English name, and the rest, where a value says both: `trên 500`, `≥ 500`.

    >>> compared("trên 500"), compared("500 trở lên"), compared("500")
    (('gt', '500'), ('gte', '500'), None)
    """
    words = fold(given)
    for phrase, operator in COMPARED.items():
        if words.startswith(phrase) and (rest := given[len(phrase) :].strip()) and rest[:1].isdigit():
            return operator, rest
    for phrase, operator in COMPARED_BEHIND.items():
        if words.endswith(f" {phrase}") and given[:1].isdigit():
            return operator, given[: -len(phrase)].strip()
    return None


def value_meant(given: str, words: Mapping[str, str]) -> str:
    """The English name of the fixed value that was meant by a word of the other vocabulary, or in other words.

    >>> value_meant("huyện", {"huyện": "district"}), value_meant("Đúng", {"có": "true", "không": "false"})
    ('district', 'true')
    """
    if given in words or given in words.values():
        return words.get(given, given)
    if "true" in words.values():
        return truth_meant(given)
    return "copy" if "copy" in words.values() and fold(given) in PHOTOGRAPHED else ""


def drawn_dash(given: str) -> str:
    """The sign of a word processor that stands where the dash of a list belongs.

    >>> drawn_dash("• bản chính"), drawn_dash("bản chính")
    ('•', '')
    """
    match = DRAWN_DASH.match(given)
    return match[1] if match else ""


def condition_meant(kind: str, pair: str) -> dict[str, Any]:
    """The condition in a pair; what to do with a list, or where nothing is written."""
    vi, en = {"sequence": LIST_OF_CONDITIONS, "": NO_CONDITION}.get(kind, (pair, pair))
    return {"fix_vi": vi, "fix_en": en}


def more_keys(has_note: bool) -> dict[str, Any]:
    """What to do with a key that is not known here."""
    vi, en = UNKNOWN_KEY["note" if has_note else "no note"]
    return {"fix_vi": vi, "fix_en": en}


def pairs_meant(kind: str, pair: str) -> dict[str, Any]:
    """What to do where pairs belong and a node of another kind stands, or nothing: the one pair that is meant."""
    vi, en = PAIR_FIXES["pair"] if pair else PAIR_FIXES.get(kind, ("", ""))
    return {"fix_vi": vi.format(pair=pair), "fix_en": en.format(pair=pair)}


def list_meant(fix: str) -> dict[str, Any]:
    """What to write where a list belongs; an empty list where nothing is written."""
    vi, en = EMPTY_LIST if fix == "[]" else (fix, fix)
    return {"fix_vi": vi, "fix_en": en}


def several(given: str) -> list[str]:
    """The items that are written in one value.

    >>> several("don, giay-to và to-khai")
    ['don', 'giay-to', 'to-khai']
    """
    return [word for word in BETWEEN.split(given) if word]


def listed(given: str, known: Collection[str]) -> str:
    """Several known words in one value as the list they were meant to be.

    >>> listed("bản chính; bản sao", ["bản chính", "bản sao"])
    '[bản chính, bản sao]'
    """
    words = BETWEEN.split(given)
    return f"[{', '.join(words)}]" if len(words) > 1 and all(word in known for word in words) else ""


def unquoted(given: str) -> str:
    """What stands between quotes of a word processor around the whole value."""
    closing = QUOTES.get(given[:1])
    inside = given[1:-1]
    return inside.strip() if closing and given[-1] == closing and not {given[0], closing} & set(inside) else ""
