"""The waterfall picture on paper: limit, what ran over, what was given back, the time taken, and the shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import NO_AGENCIES
from tthc_rules.delay.pictures.lettering import lines_on_paper, paper_width
from tthc_rules.delay.pictures.scale import Scale
from tthc_rules.delay.pictures.sheet import FILL, GREY, INK, LIGHT, SMALL, TEXT, WIDTH, Sheet, block, stroke, tenths
from tthc_rules.delay.pictures.waterfall import WHOLE, Fall, Level
from tthc_rules.delay.pictures.waterfall_words import WaterfallWords, looks, part_looks
from tthc_rules.delay.review import NO_REVIEWS, Reviews
from tthc_rules.markup import Element, element
from tthc_rules.messages import Lang

LABELS, CHART, CHART_WIDTH, FIGURES = 236, 250, 360, 622
LINE, BAR, LEAST = 13, 14, 20


def waterfall_svg(
    answer: Attribution,
    lang: Lang = "vi",
    agencies: Mapping[str, Agency] = NO_AGENCIES,
    *,
    citizen: bool = False,
    reviews: Reviews = NO_REVIEWS,
) -> str:
    """The picture as an SVG document.

    `agencies` gives names to agency ids; `citizen`: nobody is named; `reviews`: how far shares are checked.
    """
    return _Drawing(WaterfallWords(answer, lang, agencies, citizen, reviews)).drawing()


class _Drawing:
    def __init__(self, words: WaterfallWords) -> None:
        self.words = words
        self.waterfall = words.waterfall
        self.day_minutes = words.words.day_minutes
        self.scale = Scale(words.waterfall, self.day_minutes)
        self.sheet = Sheet(words.words, "waterfall")

    def drawing(self) -> str:
        sheet, words = self.sheet, self.words
        sheet.head(words.title(), words.words.outcome())
        sheet.y += 6
        axis = sheet.y
        sheet.y += 22
        top = sheet.y
        before: tuple[int, int] | None = None
        for fall in self.waterfall.falls:
            before = self._fall(fall, before)
        sheet.y += 8
        for line in lines_on_paper(words.parts_head(), TEXT, WIDTH, 2):
            sheet.text(line, 0, sheet.y + TEXT, bold=True)
            sheet.y += TEXT + 6
        for part in words.parts:
            status = words.part_status(part)
            label = words.part_label(part) + (f" ({status})" if status else "")
            amount = (words.part_amount(part), words.minutes(part.minutes))
            fill = self._fill(part_looks(part))
            self._row(label, amount, part.start, part.end, fill)
        self._ground(axis, top, sheet.y)
        sheet.y += 6
        sheet.legend(self._legend())
        sheet.foot([])
        return sheet.finish(words.title(), list(words.told()))

    def at(self, level: int | Fraction) -> int:
        """Where a level is, in tenths of the sheet's unit."""
        return CHART * 10 + self.scale.place(level, CHART_WIDTH * 10)

    def _fall(self, fall: Fall, before: tuple[int, int] | None) -> tuple[int, int]:
        """A bar of the waterfall, with a line from the corner of the bar before; returns the corner of this one."""
        sheet, words = self.sheet, self.words
        whole = fall.kind in WHOLE
        minutes = words.minutes(abs(fall.minutes))
        top = sheet.y
        end = self.at(fall.end) // 10
        self._row(
            words.label(fall), (words.amount(fall), minutes), fall.start, fall.end, self._fill(looks(fall)), whole
        )
        if fall.kind is Level.FINISH and fall.end > self.waterfall.limit:
            late = max(LEAST, self.at(fall.end) - self.at(self.waterfall.limit))
            told = words.words.length(fall.end - self.waterfall.limit)
            sheet.add(block(tenths(self.at(self.waterfall.limit)), top + 2, tenths(late), BAR, INK, told=told))
        if whole and self.scale.low:
            sheet.add(_cut(CHART + 12, top))
        if before is not None:
            sheet.add(stroke([before, (before[0], top + 2)], ink=GREY))
        return end, top + 2 + BAR

    def _row(
        self,
        label: str,
        amount: tuple[str, str],
        start: int | Fraction,
        end: int | Fraction,
        fill: str,
        whole: bool = False,
    ) -> None:
        sheet, top = self.sheet, self.sheet.y
        lines = lines_on_paper(label, SMALL + 1, LABELS, 4)
        for number, line in enumerate(lines):
            sheet.text(line, 0, top + LINE * (number + 1), size=SMALL + 1, bold=whole)
        left, right = sorted((self.at(start), self.at(end)))
        told = f"{label}: {amount[0]}"
        sheet.add(block(tenths(left), top + 2, tenths(max(LEAST, right - left)), BAR, fill, told=told))
        sheet.text(amount[0], FIGURES, top + LINE, size=SMALL + 1, bold=True)
        sheet.text(amount[1], WIDTH, top + LINE, size=SMALL, ink=GREY, anchor="end")
        sheet.y += max(BAR + 6, LINE * len(lines) + 6)

    def _fill(self, kind: str) -> str:
        return {"limit": FILL, "process": LIGHT}.get(kind) or self.sheet.pattern(kind)

    def _ground(self, axis: int, top: int, bottom: int) -> None:
        """The days of the axis and the limit, drawn behind everything."""
        ground, sheet = Sheet(self.words.words, "waterfall"), self.sheet
        day, scale = self.day_minutes, self.scale
        first, last = -(-scale.low // day), scale.high // day
        room = paper_width(f"{last}n", SMALL) + 8
        every = max(1, -(-room * max(1, last - first) // CHART_WIDTH))
        for number in range(first, last + 1, every):
            x = self.at(number * day) // 10
            ground.add(stroke([(x, axis + 16), (x, bottom)], ink=LIGHT, width="0.7"))
            ground.text(self.words.words.short(number * day), x, axis + 12, size=SMALL, ink=GREY, anchor="middle")
        if scale.low:
            ground.add(_cut(CHART + 12, axis + 12))
        limit = self.at(self.waterfall.limit) // 10
        ground.add(stroke([(CHART, axis + 16), (CHART + CHART_WIDTH, axis + 16)], ink=GREY, width="0.8"))
        ground.add(stroke([(limit, axis + 16), (limit, bottom)], width="1.8", dashed="5 2"))
        ground.text(self.words.words("picture.axis"), 0, axis + 12, size=SMALL, ink=GREY)
        sheet.drawn[:0] = ground.drawn

    def _legend(self) -> Iterator[tuple[Element, str]]:
        words, sheet = self.words.words, self.sheet
        shown = {looks(fall) for fall in self.waterfall.falls} | {part_looks(part) for part in self.words.parts}
        samples = {
            "limit": (FILL, "limit"),
            "over": (sheet.pattern("over"), "up"),
            "wrongful": (sheet.pattern("wrongful"), "up_wrongful"),
            "process": (LIGHT, "up_process"),
            "down": (sheet.pattern("down"), "down"),
        }
        for kind, (fill, code) in samples.items():
            if kind in shown:
                yield block(0, 1, 26, 11, fill), words(f"picture.legend.{code}")
        if self.waterfall.finish > self.waterfall.limit:
            yield block(0, 1, 26, 11, INK), words("picture.legend.late")
        yield stroke([(13, 0), (13, 13)], width="1.8", dashed="5 2"), words("picture.limit")
        if self.scale.low:
            yield _cut(13, -2), words("picture.legend.cut")


def _cut(x: int, top: int) -> Element:
    """The sign of an axis that does not begin at 0: two slanted lines through it."""
    mark = f"M{x - 4} {top + BAR + 4} L{x} {top} M{x + 2} {top + BAR + 4} L{x + 6} {top}"
    white = element("path", d=mark, stroke="#ffffff", stroke_width=5)
    return element("g", white, element("path", d=mark, stroke=INK, stroke_width=1))
