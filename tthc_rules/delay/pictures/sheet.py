"""The sheet a picture is drawn on: A4 width, patterns that need no colour, head and foot, texts for those who listen.

What a bar means is told by its pattern and a label, never by colour alone: the sheet reads the same in black and
white. Its unit is a quarter of a millimetre.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tthc_rules.definitions.names import slug
from tthc_rules.delay.pictures.lettering import lines_on_paper, paper_width
from tthc_rules.delay.words import DelayWords
from tthc_rules.markup import Element, element

WIDTH = 760
"""190 mm: an A4 page with margins of 10 mm."""
BOLD_ROOM = 650
"""Bold letters are wider, by a sixth in the widest of the fonts."""
INK, GREY, LIGHT, FILL = "#111111", "#555555", "#c4c4c4", "#8d9db3"
FONT = "Arial, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif"
TEXT, SMALL, HEAD = 12, 10, 17


class Sheet:
    """Collects what is drawn, from the top down; `y` is where there is room."""

    def __init__(self, words: DelayWords, kind: str) -> None:
        self.words = words
        self.name = slug(f"{kind} {words.answer.dossier}") or kind
        self.drawn: list[Element] = []
        self.y = 0

    def add(self, *elements: Element) -> None:
        self.drawn += elements

    def pattern(self, kind: str) -> str:
        """What to fill with: `url(#…)` of a pattern of this sheet."""
        return f"url(#{self.name}-{kind})"

    def text(
        self,
        words: str,
        x: int,
        y: int,
        *,
        size: int = TEXT,
        bold: bool = False,
        ink: str = INK,
        anchor: str | None = None,
        edge: bool = False,
    ) -> None:
        """A line of text. `edge`: with a white edge, where it stands on lines."""
        self.add(
            element(
                "text",
                words,
                x=x,
                y=y,
                font_size=size,
                font_weight="bold" if bold else None,
                fill=ink,
                text_anchor=anchor,
                stroke="#ffffff" if edge else None,
                stroke_width=3 if edge else None,
                paint_order="stroke" if edge else None,
            )
        )

    def head(self, title: str, outcome: str) -> None:
        """Title, procedure and outcome."""
        answer = self.words.answer
        self.y = HEAD + 2
        for line in lines_on_paper(title, HEAD, BOLD_ROOM, 2):
            self.text(line, 0, self.y, size=HEAD, bold=True)
            self.y += HEAD + 3
        name = self.words("picture.procedure", procedure=answer.procedure, name=answer.procedure_name)
        for line in lines_on_paper(name, TEXT, WIDTH, 3):
            self.text(line, 0, self.y, ink=GREY)
            self.y += TEXT + 4
        for line in lines_on_paper(outcome, TEXT + 1, BOLD_ROOM, 3):
            self.text(line, 0, self.y + 2, size=TEXT + 1, bold=True)
            self.y += TEXT + 6

    def foot(self, notes: Iterable[str]) -> None:
        """Small lines below the picture, then what the figures rest on."""
        words, answer = self.words, self.words.answer
        handover = words(f"handover.{answer.policy.handover}")
        rested = words("delay.rule", rule=words(f"rule.{answer.rule}"), handover=handover)
        standing = [words("delay.footer")] if answer.shares else []
        for note in (*notes, *standing, rested, words("answer.versions", **answer.versions)):
            for line in lines_on_paper(note, SMALL, WIDTH, 4):
                self.text(line, 0, self.y + SMALL, size=SMALL, ink=GREY)
                self.y += SMALL + 4

    def legend(self, entries: Iterable[tuple[Element, str]], width: int = 26) -> None:
        """Samples with their meaning, as many in a line as fit."""
        x = 0
        self.y += 4
        for sample, meaning in entries:
            room = width + 6 + paper_width(meaning, SMALL) + 16
            if x and x + room > WIDTH:
                x, self.y = 0, self.y + 18
            self.add(element("g", sample, transform=f"translate({x} {self.y})"))
            self.text(meaning, x + width + 6, self.y + SMALL, size=SMALL)
            x += room
        self.y += 24

    def finish(self, title: str, told: Sequence[str]) -> str:
        """The whole drawing, with its title and the same in words."""
        height = self.y + 2
        drawing = element(
            "svg",
            element("title", title, id=f"{self.name}-ten"),
            element("desc", " ".join(told), id=f"{self.name}-mo-ta"),
            element("defs", list(self._patterns())),
            element("rect", x=-4, y=-4, width=WIDTH + 8, height=height + 8, fill="#ffffff"),
            self.drawn,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"-4 -4 {WIDTH + 8} {height + 8}",
            width=f"{(WIDTH + 8) // 4}mm",
            height=f"{(height + 8 + 3) // 4}mm",
            role="img",
            lang=self.words.say.lang,
            aria_labelledby=f"{self.name}-ten {self.name}-mo-ta",
            font_family=FONT,
            fill=INK,
        )
        return str(drawing)

    def _patterns(self) -> Iterator[Element]:
        """Slanted for what is beyond a limit, crossed for waits against the rules, dotted for a clock that stands."""
        slant = element("path", d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5", stroke=INK, stroke_width=1.8)
        cross = element("path", d="M0 0 L5 5 M0 5 L5 0", stroke=INK, stroke_width=1.2)
        dot = element("rect", x=1, y=1, width=1, height=1, fill=GREY)
        level = element("path", d="M0 2 L4 2", stroke=GREY, stroke_width=1)
        for kind, size, shape in (("over", 6, slant), ("wrongful", 5, cross), ("stop", 5, dot), ("down", 4, level)):
            yield element(
                "pattern",
                element("rect", width=size, height=size, fill="#ffffff"),
                shape,
                id=f"{self.name}-{kind}",
                width=size,
                height=size,
                patternUnits="userSpaceOnUse",
            )


def tenths(number: int) -> str:
    """A number of tenths as it is written.

    >>> tenths(125), tenths(-3)
    ('12.5', '-0.3')
    """
    return f"{'-' if number < 0 else ''}{abs(number) // 10}.{abs(number) % 10}"


def block(
    x: int | str, y: int, width: int | str, height: int, fill: str, *, dashed: bool = False, told: str = ""
) -> Element:
    """A bar with a dark edge, so that it is seen on any paper; `told` is said when it is pointed at."""
    return element(
        "rect",
        element("title", told) if told else None,
        x=x,
        y=y,
        width=width,
        height=height,
        fill=fill,
        stroke=INK,
        stroke_width=0.8,
        stroke_dasharray="3 2" if dashed else None,
    )


def stroke(
    points: Sequence[tuple[int, int]], *, width: str = "1", ink: str = INK, dashed: str | None = None
) -> Element:
    """A line through points."""
    corners = " L".join(f"{x} {y}" for x, y in points)
    return element("path", d=f"M{corners}", fill="none", stroke=ink, stroke_width=width, stroke_dasharray=dashed)


def gaps(places: Sequence[int]) -> int:
    """The least distance between places that follow each other; 0 where there are not two.

    >>> gaps([0, 10, 16]), gaps([3])
    (6, 0)
    """
    return min((later - here for here, later in pairwise(places)), default=0)
