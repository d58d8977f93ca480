"""Numbers in words, as the law repeats them in brackets: `10 (mười) ngày làm việc`."""

from __future__ import annotations

import unicodedata

_DIGITS = {
    "khong": 0,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "nham": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_BELOW_TWENTY = """
    zero one two three four five six seven eight nine ten
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_HUNDREDS = frozenset(_BELOW_TWENTY.split()[1:10])
_ENGLISH = {
    **{word: number for number, word in enumerate(_BELOW_TWENTY.split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
}


def fold(text: str) -> str:
    """The text in small letters without diacritics, letter for letter, so that positions stay the same.

    >>> fold("Mười lăm ngày, đủ")
    'muoi lam ngay, du'
    """
    return "".join("d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0] for letter in small_letters(text))


def small_letters(text: str) -> str:
    """The text in composed small letters.

    >>> small_letters("NGÀY")
    'ngày'
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())


def number_in_words(text: str) -> int | None:
    """The number below 1000 that the words say, diacritics or not; `None` when they say no number.

    >>> number_in_words("hai mươi mốt"), number_in_words("một trăm tám mươi"), number_in_words("thirty-one")
    (21, 180, 31)
    """
    words = fold(text).replace("-", " ").split()
    if not words:
        return None
    found = _vietnamese(words)
    return _english(words) if found is None else found


def _vietnamese(words: list[str]) -> int | None:
    """[hundreds trăm] [tens mươi | mười | linh] [units], each part once and in this order."""
    rest = list(words)
    total = 0
    if len(rest) > 1 and rest[1] == "tram" and rest[0] in _DIGITS:
        total += 100 * _DIGITS[rest[0]]
        rest = rest[2:]
        if rest and rest[0] in ("linh", "le") and len(rest) == 2:
            rest = rest[1:]
    if rest and rest[0] == "muoi":
        total += 10
        rest = rest[1:]
    elif len(rest) > 1 and rest[1] == "muoi" and rest[0] in _DIGITS:
        total += 10 * _DIGITS[rest[0]]
        rest = rest[2:]
    if rest and rest[0] in _DIGITS and (len(rest) == 1):
        return total + _DIGITS[rest[0]]
    # "không năm" repeats the digits 05; anything else left over is not a number.
    if len(rest) == 2 and rest[0] == "khong" and rest[1] in _DIGITS and len(words) == 2:
        return _DIGITS[rest[1]]
    return total if not rest else None


def _english(words: list[str]) -> int | None:
    total = 0
    rest = list(words)
    if len(rest) > 1 and rest[1] == "hundred" and rest[0] in _HUNDREDS:
        total = 100 * _ENGLISH[rest[0]]
        rest = [word for word in rest[2:] if word != "and"]
        if not rest:
            return total
    numbers = [_ENGLISH.get(word) for word in rest]
    match numbers:
        case [int(one)]:
            return total + one
        case [int(tens), int(units)] if tens >= 20 and 0 < units < 10:
            return total + tens + units
    return None
