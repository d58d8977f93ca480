"""One message: what is wrong or what holds, in two languages, how to mend it, and what it does to a dossier."""

from collections.abc import Mapping
from string import Formatter
from typing import NamedTuple


class Message(NamedTuple):
    """Templates in `str.format` style.

    `fix_*` is what to type instead, `effect_*` what it would do to a citizen's dossier; both may be empty.
    """

    vi: str
    en: str
    fix_vi: str = ""
    fix_en: str = ""
    effect_vi: str = ""
    effect_en: str = ""

    def text(self, lang: str, values: Mapping[str, object]) -> str:
        return (self.vi if lang == "vi" else self.en).format_map(values)

    def outline(self, lang: str) -> str:
        """The sentence with its gaps left open.

        >>> Message("thiếu khóa «{key}»", "the key «{key}» is missing").outline("vi")
        'thiếu khóa «…»'
        """
        parts = Formatter().parse(self.vi if lang == "vi" else self.en)
        return "".join(words + ("…" if gap is not None else "") for words, gap, _, _ in parts)

    def fix(self, lang: str, values: Mapping[str, object]) -> str:
        return (self.fix_vi if lang == "vi" else self.fix_en).format_map(values)

    def effect(self, lang: str, values: Mapping[str, object]) -> str:
        return (self.effect_vi if lang == "vi" else self.effect_en).format_map(values)
