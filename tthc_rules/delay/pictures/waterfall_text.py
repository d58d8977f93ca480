"""The waterfall picture in a terminal: at most 100 columns, told by signs and not by colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import NO_AGENCIES
from tthc_rules.delay.pictures.cells import Stretch, bar, cell_of, marked
from tthc_rules.delay.pictures.lettering import filled, lines_of_columns, padded
from tthc_rules.delay.pictures.scale import Scale
from tthc_rules.delay.pictures.waterfall import WHOLE, Fall
from tthc_rules.delay.pictures.waterfall_words import WaterfallWords, looks, part_looks
from tthc_rules.delay.review import NO_REVIEWS, Reviews
from tthc_rules.messages import Lang

WIDTH, LABELS, CHART, AMOUNT, MINUTES = 100, 38, 32, 16, 11
SIGNS = {"limit": "█", "over": "▒", "wrongful": "x", "process": "+", "down": "-"}
LATE, LIMIT, CUT = "▓", "│", "≈"


def waterfall_text(
    answer: Attribution,
    lang: Lang = "vi",
    agencies: Mapping[str, Agency] = NO_AGENCIES,
    *,
    citizen: bool = False,
    reviews: Reviews = NO_REVIEWS,
) -> str:
    """The picture as text.

    `agencies` gives names to agency ids; `citizen`: nobody is named; `reviews`: how far shares are checked.
    """
    drawing = _Waterfall(WaterfallWords(answer, lang, agencies, citizen, reviews))
    return "\n".join(line.rstrip() for line in drawing.lines())


class _Waterfall:
    def __init__(self, words: WaterfallWords) -> None:
        self.words = words
        self.waterfall = words.waterfall
        self.scale = Scale(words.waterfall, words.words.day_minutes)
        limit = cell_of(self.waterfall.limit, self.scale.low, self.scale.high, CHART)
        self.limit = {limit: LIMIT}

    def lines(self) -> Iterator[str]:
        words = self.words
        yield from lines_of_columns(words.title(), WIDTH, 2)
        yield from lines_of_columns(words.words.outcome(), WIDTH, 2)
        yield "─" * WIDTH
        for fall in self.waterfall.falls:
            yield from self._row(words.label(fall), self._fall(fall), words.amount(fall), abs(fall.minutes))
        yield "─" * WIDTH
        yield from lines_of_columns(words.parts_head(), WIDTH, 2)
        for part in words.parts:
            status = f" ({status})" if (status := words.part_status(part)) else ""
            chart = self._bar(part.start, part.end, SIGNS[part_looks(part)])
            yield from self._row(words.part_label(part) + status, chart, words.part_amount(part), part.minutes)
        yield "─" * WIDTH
        yield from self._legend()

    def _bar(self, start: int | Fraction, end: int | Fraction, sign: str) -> str:
        low, high = sorted((start, end))
        return bar([Stretch(max(low, self.scale.low), high, sign)], self.scale.low, self.scale.high, CHART)

    def _fall(self, fall: Fall) -> str:
        limit = self.waterfall.limit
        if fall.kind not in WHOLE:
            return self._bar(fall.start, fall.end, SIGNS[looks(fall)])
        stretches = [Stretch(self.scale.low, min(fall.end, limit), SIGNS["limit"]), Stretch(limit, fall.end, LATE, 1)]
        chart = bar(stretches, self.scale.low, self.scale.high, CHART)
        return CUT + chart[1:] if self.scale.low else chart

    def _row(self, label: str, chart: str, amount: str, minutes: int) -> Iterator[str]:
        first, *rest = lines_of_columns(label, LABELS, 3)
        figures = f"{padded(amount, AMOUNT)} {self.words.minutes(minutes):>{MINUTES}}"
        yield f"{padded(first, LABELS)} {marked(chart, self.limit)} {figures}"
        for line in rest:
            yield f"{padded(line, LABELS)} {marked(' ' * CHART, self.limit)}"

    def _legend(self) -> Iterator[str]:
        words = self.words.words
        shown = {looks(fall) for fall in self.waterfall.falls} | {part_looks(part) for part in self.words.parts}
        names = {"limit": "limit", "over": "up", "wrongful": "up_wrongful", "process": "up_process", "down": "down"}
        entries = [f"{SIGNS[kind]} {words(f'picture.legend.{names[kind]}')}" for kind in SIGNS if kind in shown]
        if self.waterfall.finish > self.waterfall.limit:
            entries.append(f"{LATE} {words('picture.legend.late')}")
        entries.append(f"{LIMIT} {words('picture.limit')}")
        if self.scale.low:
            entries.append(f"{CUT} {words('picture.legend.cut')}")
        yield from filled(entries, WIDTH)
