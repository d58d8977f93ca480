"""Every sentence the library says, by stable code: Vietnamese first, English beside it.

One file a topic; each holds `TEXTS`, a table of `Message`. Nothing else in the package writes prose to a person.
"""

from collections.abc import Mapping
from typing import Literal

from tthc_rules.messages import (
    answers,
    attribution,
    bundle,
    calendars,
    cli,
    definition_tests,
    definitions,
    desk_commands,
    diagnostics,
    dossiers,
    editor,
    event_logs,
    months,
    pictures,
    review,
    rules,
    schema,
    source,
    worktime,
)
from tthc_rules.messages.message import Message

Lang = Literal["vi", "en"]

MESSAGES: dict[str, Message] = {
    **source.TEXTS,
    **schema.TEXTS,
    **editor.TEXTS,
    **definitions.TEXTS,
    **bundle.TEXTS,
    **diagnostics.TEXTS,
    **definition_tests.TEXTS,
    **worktime.TEXTS,
    **calendars.TEXTS,
    **dossiers.TEXTS,
    **event_logs.TEXTS,
    **answers.TEXTS,
    **attribution.TEXTS,
    **months.TEXTS,
    **pictures.TEXTS,
    **desk_commands.TEXTS,
    **review.TEXTS,
    **rules.TEXTS,
    **cli.TEXTS,
}


def text(code: str, lang: Lang = "vi", values: Mapping[str, object] | None = None) -> str:
    """The sentence of `code` with its values filled in.

    >>> text("TTHC501", "en", {"date": "01/02/2050", "first": "01/01/2015", "last": "31/12/2027"})
    '01/02/2050 lies outside the calendar, which runs from 01/01/2015 to 31/12/2027'
    """
    return MESSAGES[code].text(lang, _printable(values or {}))


def outline(code: str, lang: Lang = "vi") -> str:
    """The sentence of `code` with an ellipsis for each value."""
    return MESSAGES[code].outline(lang)


def fix(code: str, lang: Lang = "vi", values: Mapping[str, object] | None = None) -> str:
    """What to type instead; empty where there is no single answer."""
    return MESSAGES[code].fix(lang, _printable(values or {}))


def effect(code: str, lang: Lang = "vi", values: Mapping[str, object] | None = None) -> str:
    """What it would do to a citizen's dossier; empty where there is nothing to say."""
    return MESSAGES[code].effect(lang, _printable(values or {}))


def _printable(values: Mapping[str, object]) -> dict[str, object]:
    """The values with control characters spelt out: nothing of an author's text drives a terminal."""
    return {name: _spell(value) if isinstance(value, str) else value for name, value in values.items()}


def _spell(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in text)
