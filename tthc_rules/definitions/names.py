"""Names and ids: the ASCII id of a Vietnamese name, and the nearest word to a misspelt one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_WORDS = re.compile(r"[a-z0-9]+")
ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_ID = 80
_BETWEEN = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower case without diacritics, for comparing what people meant.

    >>> fold("Thẩm ĐỊNH")
    'tham dinh'
    """
    small = text.lower()
    plain = small.translate(_PLAIN_LETTERS)
    return plain if plain.isascii() else _without_marks(small)


def _without_marks(small: str) -> str:
    letters = unicodedata.normalize("NFD", small.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_PLAIN_LETTERS = {
    ord(letter): _without_marks(letter)
    for letter in "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
}


def slug(text: str) -> str:
    """The ASCII id of a name: lower case, hyphens; empty when no letter or digit is left.

    >>> slug("Vùng khó khăn (khu vực III)")
    'vung-kho-khan-khu-vuc-iii'
    """
    return _BETWEEN.sub("-", fold(text)).strip("-")


def is_id(text: str) -> bool:
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one known word that `word` most probably was meant to be, compared without diacritics.

    >>> nearest("thoi han", ["tên", "thời hạn", "thay thế"])
    'thời hạn'
    >>> nearest("xyz", ["tên", "thời hạn"]) is None
    True

    Or the only one that has all its words:

    >>> nearest("sau", ["thời hạn", "sau bước"])
    'sau bước'
    """
    folded, candidates = fold(word), list(known)
    best, score = None, 0.6
    for candidate in candidates:
        ratio = SequenceMatcher(None, folded, fold(candidate)).ratio()
        if ratio > score:
            best, score = candidate, ratio
    longer = with_all_words(word, candidates)
    return best or (longer[0] if len(longer) == 1 else None)


def with_all_words(word: str, known: Iterable[str]) -> list[str]:
    """The known words that have every word of `word`, and more.

    >>> with_all_words("số", ["có/không", "số nguyên", "số thập phân"])
    ['số nguyên', 'số thập phân']
    """
    words = set(_WORDS.findall(fold(word)))
    return [candidate for candidate in known if words and words < set(_WORDS.findall(fold(candidate)))]
