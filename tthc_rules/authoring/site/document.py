"""What every page has: the head, the way back to the index, the foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tthc_rules import messages
from tthc_rules.markup import element
from tthc_rules.messages import Lang
from tthc_rules.worktime.local import write_date

STYLE_FILE = "style.css"
INDEX_FILE = "index.html"


@dataclass(frozen=True, slots=True)
class Edition:
    """How a site is made: its language, the day by which versions are in force, the day printed in the foot."""

    lang: Lang = "vi"
    on: date | None = None
    made_on: date | None = None


def document(title: str, content: object, edition: Edition, *, root: str = "", kind: str = "") -> str:
    """A whole page. `root`: the way from the page to the folder of the index."""
    lang = edition.lang
    made = messages.text("site.made_on", lang, {"day": write_date(edition.made_on)}) if edition.made_on else None
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("link", rel="stylesheet", href=f"{root}{STYLE_FILE}"),
        ),
        element(
            "body",
            element("a", messages.text("site.skip", lang), href="#noi-dung", class_="skip"),
            element(
                "header", element("a", messages.text("site.index", lang), href=f"{root}{INDEX_FILE}"), class_="top"
            ),
            element("main", content, id="noi-dung", class_=kind or None),
            element(
                "footer",
                element("p", messages.text("site.foot", lang)),
                element("p", made) if made else None,
            ),
        ),
        lang=lang,
    )
    return f"<!DOCTYPE html>\n{page}"
