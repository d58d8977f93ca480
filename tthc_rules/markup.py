"""Elements of a page or a drawing: text becomes markup only through here, so that nothing anybody writes is markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

VOID = frozenset({"meta", "link", "br", "hr"})
OWN_LINE = frozenset({
    "body", "caption", "dd", "defs", "desc", "div", "dl", "dt", "figcaption", "figure", "footer", "g", "h1", "h2",
    "h3", "h4", "head", "header", "html", "li", "line", "link", "main", "marker", "meta", "nav", "p", "path",
    "pattern", "rect", "section", "style", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul",
})  # fmt: skip
LINE_END = "\n"


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes and what stands in it. `str()` writes it as HTML or, inside `svg`, as XML."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Element | str, ...]

    def __str__(self) -> str:
        return "".join(_written(self))


def element(name: str, /, *children: object, **attributes: object) -> Element:
    """An element. Children: elements, texts (escaped), lists of them; None and False are left out.

    An underscore at the end of an attribute's name is dropped and the others become hyphens; an attribute that is
    None or False is left out, one that is True is its own name.

    >>> str(element("p", "1 < 2 & ", element("b", "<i>"), class_="note"))
    '<p class="note">1 &lt; 2 &amp; <b>&lt;i&gt;</b></p>\\n'
    """
    given = (
        (key.rstrip("_").replace("_", "-"), key.rstrip("_").replace("_", "-") if value is True else str(value))
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Element(name, tuple(given), tuple(_flat(children)))


def printable(text: str) -> str:
    """The text with characters that show nothing, or turn the line around, spelt out.

    >>> printable("a\\u202eb\\x00")
    'a<U+202E>b<U+0000>'
    """
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() or letter in "\n\t\u00a0" else f"<U+{ord(letter):04X}>" for letter in text
    )


def _flat(children: Iterable[object]) -> Iterator[Element | str]:
    for child in children:
        if isinstance(child, (Element, str)):
            yield child
        elif isinstance(child, Iterable):
            yield from _flat(child)
        elif child is not None and child is not False:
            yield str(child)


def _written(made: Element) -> Iterator[str]:
    attributes = "".join(f' {name}="{escape(printable(value))}"' for name, value in made.attributes)
    yield f"<{made.name}{attributes}>"
    if made.name not in VOID:
        for child in made.children:
            if isinstance(child, str):
                yield escape(printable(child), quote=False)
            else:
                yield from _written(child)
        yield f"</{made.name}>"
    if made.name in OWN_LINE:
        yield LINE_END
