"""What merely looks right: letters and texts that stand for others, in a wrong alphabet, encoding or font."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tthc_rules.definitions.characters import is_ordinary

LONGEST_KEPT = 80
"""Characters of a word whose form without tone place is kept: the same few keys come again and again."""

_LOOK_ALIKES = {
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\u00f0": "đ",
    "\u0256": "đ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "-",
}
_LOOK_ALIKE = re.compile("[\u00d0\u0189\u00f0\u0256\u2010\u2011\u2212\uff01-\uff5e]")
_FOREIGN = "[\u0370-\u03a8\u03aa-\u03bb\u03bd-\u03ff\u0400-\u052f]"  # Greek and Cyrillic but for μ and Ω
_LATIN = "[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
_MIXED = re.compile(f"{_FOREIGN}(?:(?<={_LATIN}.)|(?={_LATIN}))")  # the rare letter first: five times faster

_CP1252_HIGH = "\x81\x8d\x8f\x90\x9d\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
_CP1252_HIGH += "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\xa0-\xbf"
_MOJIBAKE = re.compile(f"[ÃÄÅÆ][{_CP1252_HIGH}]|á[º»][{_CP1252_HIGH}]|â€[{_CP1252_HIGH}]|\ufffd")
_GUILLEMETS = re.compile("«[^»]*»")  # «lá»… would look like it
_TCVN3 = re.compile("[®¸µ¶·¹¨¾¼½Þ§¬](?:(?<=[A-Za-z].)|(?=[A-Za-z]))")
_VNI = re.compile("[åäïëûöüñîÅÄÏËÛÖÜÑÎ]")


def may_mislead(text: str) -> bool:
    """Whether anything in a whole file can be told by `look_alike`, `foreign_letter`, `mojibake`, `in_legacy_font`."""
    if is_ordinary(text):
        return False
    return any(pattern.search(text) for pattern in (_LOOK_ALIKE, _MIXED, _MOJIBAKE, _TCVN3, _VNI))


def look_alike(text: str) -> tuple[str, str] | None:
    """The first letter that stands for another one, and that other one.

    >>> look_alike("Ðất đai")
    ('Ð', 'Đ')
    """
    if match := _LOOK_ALIKE.search(text):
        letter = match[0]
        return letter, _LOOK_ALIKES.get(letter) or chr(ord(letter) - 0xFEE0)
    return None


def foreign_letter(text: str) -> str | None:
    """The first Greek or Cyrillic letter inside a Latin word; None where there is none."""
    match = _MIXED.search(text)
    return match[0] if match else None


def mojibake(text: str) -> str | None:
    """What a text was before UTF-8 was read as windows-1252; empty if that is lost; None if it is right.

    >>> mojibake("Tháº©m Ä‘á»‹nh")
    'Thẩm định'
    """
    if not _MOJIBAKE.search(_GUILLEMETS.sub("", text)):
        return None
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def in_legacy_font(text: str) -> bool:
    """Typed for a TCVN3 (.VnTime) or VNI font: one such sign may be a foreign name, two are not.

    >>> in_legacy_font("§¬n ®Ò nghÞ"), in_legacy_font("Ñôn ñeà nghò"), in_legacy_font("Đơn đề nghị")
    (True, True, False)
    """
    return len(_TCVN3.findall(text)) > 1 or len(_VNI.findall(text)) > 1


_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile("[^\\W\\d_\u0300-\u036f][^\\W\\d_]*(?:[\u0300-\u036f]+[^\\W\\d_]*)*")


def without_tone_place(text: str) -> str:
    """The same for two spellings of one word that differ only in the letter that carries the tone.

    >>> without_tone_place("hòa giải") == without_tone_place("hoà giải") != without_tone_place("hóa giải")
    True
    """
    if text.isascii():
        return text
    return _with_tones_last(text) if len(text) > LONGEST_KEPT else _kept_with_tones_last(text)


def _with_tones_last(text: str) -> str:
    return _SYLLABLE.sub(_tone_last, unicodedata.normalize("NFD", text))


_kept_with_tones_last = lru_cache(1000)(_with_tones_last)


def _tone_last(match: re.Match[str]) -> str:
    return _TONES.sub("", match[0]) + "".join(_TONES.findall(match[0]))
