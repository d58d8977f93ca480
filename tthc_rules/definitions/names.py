"""Names and ids: the ASCII id of a Vietnamese name, and the nearest word to a misspelt one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_ID = 80


def fold(text: str) -> str:
    """Lower case without diacritics, for comparing what people meant.

    >>> fold("Thẩm ĐỊNH")
    'tham dinh'
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """The ASCII id of a name: lower case, hyphens; empty when no letter or digit is left.

    >>> slug("Vùng khó khăn (khu vực III)")
    'vung-kho-khan-khu-vuc-iii'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def is_id(text: str) -> bool:
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one known word that `word` most probably was meant to be, compared without diacritics.

    >>> nearest("thoi han", ["tên", "thời hạn", "thay thế"])
    'thời hạn'
    >>> nearest("xyz", ["tên", "thời hạn"]) is None
    True
    """
    folded = fold(word)
    best, score = None, 0.6
    for candidate in known:
        ratio = SequenceMatcher(None, folded, fold(candidate)).ratio()
        if ratio > score:
            best, score = candidate, ratio
    return best
