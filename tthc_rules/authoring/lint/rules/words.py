"""How findings name things: by the author's Vietnamese names, cut where they are long."""

from __future__ import annotations

from collections.abc import Callable

from tthc_rules import messages
from tthc_rules.authoring.parts import Part, Thing
from tthc_rules.definitions.facts import written
from tthc_rules.definitions.shapes import ContentCheck, Group, LimitChange
from tthc_rules.messages import Lang


def part_in_words(part: Part, lang: Lang) -> str:
    """`giấy tờ «Đơn đề nghị»`, `bước «Thẩm định»`, `thay đổi thời hạn «10 ngày làm việc»`."""
    return messages.text(f"rule.{part.role}", lang, {"name": name_of(part.thing, lang)})


def name_of(thing: Thing, lang: Lang) -> str:
    """The name, the question, or what is added or set; of a group without a name the names of its members."""
    match thing:
        case LimitChange():
            return changed_to(thing)
        case ContentCheck():
            return written(thing.question)
        case Group(name=None):
            between = messages.text("line.or" if thing.kind == "one_of" else "line.and", lang)
            return written(between.join(name_of(member, lang) for member in thing.members))
    return written(thing.name)


def changed_to(change: LimitChange) -> str:
    """What a change adds or puts in place of the limit, as written."""
    limit = change.add or change.set
    return limit.text if limit else ""


def both(name: str, words: Callable[..., str], *about: object) -> dict[str, object]:
    """A value of a message in each language: `name` and `name_en`; `words` takes the language last."""
    return {name: words(*about, "vi"), f"{name}_en": words(*about, "en")}


def phrase(code: str, lang: Lang) -> str:
    return messages.text(code, lang)
