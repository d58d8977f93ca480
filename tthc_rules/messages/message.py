"""One message: what is wrong or what holds, in two languages, and how to mend it."""

from collections.abc import Mapping
from typing import NamedTuple


class Message(NamedTuple):
    """Templates in `str.format` style; `fix_*` is what to type instead, or empty."""

    vi: str
    en: str
    fix_vi: str = ""
    fix_en: str = ""

    def text(self, lang: str, values: Mapping[str, object]) -> str:
        return (self.vi if lang == "vi" else self.en).format_map(values)

    def fix(self, lang: str, values: Mapping[str, object]) -> str:
        return (self.fix_vi if lang == "vi" else self.fix_en).format_map(values)
