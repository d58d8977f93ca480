"""The Gantt picture on paper: each step as planned and as it was, with stops, waits, hand-overs and slipped minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import NO_AGENCIES
from tthc_rules.delay.ledger import Passed
from tthc_rules.delay.pictures.gantt_words import MANY_DAYS_OFF, GanttWords, letter
from tthc_rules.delay.pictures.lettering import lines_on_paper, paper_width
from tthc_rules.delay.pictures.sheet import FILL, GREY, INK, LIGHT, SMALL, WIDTH, Sheet, block, gaps, stroke, tenths
from tthc_rules.delay.pictures.timeline import Row, Span
from tthc_rules.markup import Element, element
from tthc_rules.messages import Lang

LABELS, CHART, CHART_WIDTH, FIGURES = 196, 206, 416, 636
LINE = 13
PLAN, ACTUAL, PLAN_HEIGHT, ACTUAL_HEIGHT = 4, 15, 7, 14
WAIT, PUSH = ACTUAL + ACTUAL_HEIGHT + 2, ACTUAL + ACTUAL_HEIGHT + 7
CROWDED = 5
"""Where no more than every fifth day has its date, only longer stretches of days off are marked."""
LEAST = 20
"""A bar is at least two units wide (in tenths), however short its time."""


def gantt_svg(
    answer: Attribution,
    lang: Lang = "vi",
    agencies: Mapping[str, Agency] = NO_AGENCIES,
    *,
    citizen: bool = False,
) -> str:
    """The picture as an SVG document. `agencies` gives names to agency ids; `citizen`: nobody is named."""
    return _Gantt(GanttWords(answer, lang, agencies, citizen)).drawing()


class _Gantt:
    def __init__(self, words: GanttWords) -> None:
        self.words = words
        self.timeline = words.timeline
        self.sheet = Sheet(words.words, "gantt")
        self.tops: list[int] = []

    def drawing(self) -> str:
        sheet, words = self.sheet, self.words
        sheet.head(words.title(), words.words.outcome())
        self._marks()
        top = sheet.y
        rows = [self._lines(row) for row in self.timeline.rows]
        y = top + 18
        for names, who, figures in rows:
            self.tops.append(y)
            y += max(PUSH + 10, LINE * max(len(names) + len(who), len(figures)) + 10)
        bottom = y + (22 if self.timeline.slipped else 0)
        self._ground(top, bottom)
        for row, (names, who, figures), at in zip(self.timeline.rows, rows, self.tops, strict=True):
            self._row(row, names, who, figures, at)
        self._moves()
        if self.timeline.slipped:
            self._slipped(y)
        self._lines_of_due(top, bottom)
        self._dates(top)
        sheet.y = bottom + 6
        for number, stop in enumerate(self.timeline.stops):
            for line in lines_on_paper(words.stop(number, stop), SMALL + 1, WIDTH, 3):
                sheet.text(line, 0, sheet.y + SMALL, size=SMALL + 1)
                sheet.y += LINE + 1
        sheet.legend(self._legend())
        sheet.foot([])
        return sheet.finish(words.title(), list(words.told()))

    # ------------------------------------------------------------------ places

    def at(self, place: int) -> int:
        """Where a place of the axis is, in tenths of the sheet's unit."""
        return CHART * 10 + (2 * place * CHART_WIDTH * 10 + self.timeline.length) // (2 * self.timeline.length)

    def bar(self, span: Span, y: int, height: int, fill: str, *, dashed: bool = False, told: str = "") -> None:
        start, end = self.at(span.start), self.at(span.end)
        self.sheet.add(block(tenths(start), y, tenths(max(LEAST, end - start)), height, fill, dashed=dashed, told=told))

    def _lines(self, row: Row) -> tuple[list[str], list[str], list[str]]:
        """Name and holder of a row, and its figures, in lines."""
        names = lines_on_paper(row.account.name, SMALL + 1, LABELS, 3)
        who = lines_on_paper(self.words.who(row), SMALL, LABELS, 2) if self.words.who(row) else []
        figures = [line for f in self.words.figures(row) for line in lines_on_paper(f, SMALL + 1, WIDTH - FIGURES, 2)]
        return names, who, figures

    # ------------------------------------------------------------------ above the rows

    def _marks(self) -> None:
        """Due, end and lateness above the axis, each in a line of its own so that none covers another."""
        words, timeline, sheet = self.words, self.timeline, self.sheet
        sheet.y += 4
        self._mark(words.due(), timeline.due)
        if timeline.end is not None:
            self._mark(words.end(), timeline.end)
        else:
            self._mark(words.end(), timeline.seen or 0)
            self._mark(words.finish(), timeline.finish)
        if timeline.late:
            for span in timeline.late:
                self.bar(span, sheet.y + 2, 10, INK, told=words.late())
            start, end = self.at(timeline.late[0].start) // 10, self.at(timeline.late[-1].end) // 10
            if start - CHART > paper_width(words.late(), SMALL + 2) + 6:
                sheet.text(words.late(), start - 5, sheet.y + 11, size=SMALL + 2, bold=True, anchor="end")
            else:
                sheet.text(words.late(), end + 5, sheet.y + 11, size=SMALL + 2, bold=True)
            sheet.y += 16

    def _mark(self, label: str, place: int) -> None:
        x = self.at(place) // 10
        if x + paper_width(label, SMALL + 1) > WIDTH:
            self.sheet.text(label, x - 4, self.sheet.y + SMALL, size=SMALL + 1, anchor="end")
        else:
            self.sheet.text(label, x + 4, self.sheet.y + SMALL, size=SMALL + 1)
        self.sheet.add(stroke([(x, self.sheet.y), (x, self.sheet.y + LINE)]))
        self.sheet.y += LINE + 1

    def _ground(self, top: int, bottom: int) -> None:
        """What lies behind the rows: stops, days, days off."""
        sheet, timeline = self.sheet, self.timeline
        sheet.text(self.words.words("picture.step"), 0, top + 11, size=SMALL, bold=True)
        sheet.text(self.words.words("picture.figures"), FIGURES, top + 11, size=SMALL, bold=True)
        for number, stop in enumerate(timeline.stops):
            start, end = self.at(stop.span.start), self.at(stop.span.end)
            fill = sheet.pattern("stop")
            sheet.add(
                element(
                    "rect",
                    element("title", self.words.stop(number, stop)),
                    x=tenths(start),
                    y=top + 16,
                    width=tenths(max(LEAST, end - start)),
                    height=bottom - top - 16,
                    fill=fill,
                )
            )
            sheet.text(letter(number), (start + end) // 20, bottom - 4, size=SMALL + 1, bold=True, anchor="middle")
        every = self._every()
        for number, day in enumerate(timeline.days):
            x = self.at(day.at)
            if len(day.off) >= (1 if every < CROWDED else MANY_DAYS_OFF):
                sheet.add(_upright(x - 10, top + 14, bottom, GREY), _upright(x + 10, top + 14, bottom, GREY))
            elif number % every == 0:
                sheet.add(_upright(x, top + 14, bottom, LIGHT))
        sheet.add(_upright(self.at(timeline.length), top + 14, bottom, LIGHT))
        for y in (top + 16, bottom):
            sheet.add(stroke([(0, y), (WIDTH, y)], ink=GREY, width="0.8"))

    def _dates(self, top: int) -> None:
        """The dates of the days, last of all and with a light edge, so that no line runs through them."""
        every = self._every()
        for number, day in enumerate(self.timeline.days):
            if number % every == 0:
                x = self.at(day.at) // 10 + 1
                self.sheet.text(f"{day.day:%d/%m}", x, top + 11, size=SMALL - 1, ink=GREY, edge=True)

    def _every(self) -> int:
        """Every how many days the date is written, so that the dates do not touch."""
        room = paper_width("00/00", SMALL - 1) * 10 + 40
        least = max(1, gaps([self.at(day.at) for day in self.timeline.days]))
        return max(1, -(-room // least))

    # ------------------------------------------------------------------ rows

    def _row(self, row: Row, names: list[str], who: list[str], figures: list[str], top: int) -> None:
        sheet, words = self.sheet, self.words.words
        for number, line in enumerate(names):
            sheet.text(line, 0, top + LINE * (number + 1) - 2, size=SMALL + 1)
        for number, line in enumerate(who, len(names)):
            sheet.text(line, 0, top + LINE * (number + 1) - 2, size=SMALL, ink=GREY)
        for number, line in enumerate(figures):
            sheet.text(line, FIGURES, top + LINE * (number + 1) - 2, size=SMALL + 1, bold=number > 0 and bool(row.bars))
        for span in row.plan:
            told = words("picture.legend.plan")
            self.bar(span, top + PLAN, PLAN_HEIGHT, "#ffffff", told=f"{told}: {words.length(row.account.budget)}")
        for span in row.standing:
            middle = top + ACTUAL + ACTUAL_HEIGHT // 2
            ends = [(self.at(span.start) // 10, middle), (self.at(span.end) // 10, middle)]
            sheet.add(stroke(ends, width="1.5", dashed="1 3"))
        for bar in row.bars:
            told = f"{words(f'picture.legend.{bar.kind}')}: {words.length(bar.span.minutes)}"
            self.bar(bar.span, top + ACTUAL, ACTUAL_HEIGHT, self._fill(bar.kind), told=told)
        for span in row.left:
            told = f"{words('picture.legend.left')}: {words.length(span.minutes)}"
            self.bar(span, top + ACTUAL, ACTUAL_HEIGHT, "#ffffff", dashed=True, told=told)
        for span in row.unnamed:
            self._wait(span, top, "2 2")
        for span in row.handed:
            self._wait(span, top, "6 2")
        for span in row.pushing:
            self.bar(span, top + PUSH, 3, INK, told=words("picture.legend.pushing"))
        sheet.add(stroke([(0, top - 4), (WIDTH, top - 4)], ink=LIGHT, width="0.6"))

    def _wait(self, span: Span, top: int, dashed: str) -> None:
        """A broken line below the bar: nobody was named, or it was sent and not received."""
        start, end = self.at(span.start), max(self.at(span.end), self.at(span.start) + LEAST)
        y = top + WAIT
        self.sheet.add(stroke([(start // 10, y), (end // 10, y)], width="2", dashed=dashed))

    def _fill(self, kind: Passed) -> str:
        return FILL if kind is Passed.WITHIN else self.sheet.pattern(kind.value)

    def _moves(self) -> None:
        for move in self.timeline.moves:
            x = self.at(move.at) // 10
            start, end = self.tops[move.source] + ACTUAL + ACTUAL_HEIGHT, self.tops[move.target] + ACTUAL
            if move.back:
                start, end = self.tops[move.source] + ACTUAL, self.tops[move.target] + ACTUAL + ACTUAL_HEIGHT
            self.sheet.add(
                stroke([(x, start), (x, end)], dashed="3 2" if move.back else None), _arrow(x, end, move.back)
            )

    def _slipped(self, top: int) -> None:
        """The stretches in which the finish slipped, and their sum."""
        sheet, words = self.sheet, self.words.words
        sheet.add(stroke([(0, top - 4), (WIDTH, top - 4)], ink=GREY, width="0.8"))
        sheet.text(words("picture.pushed"), 0, top + 11, size=SMALL + 1, bold=True)
        for stretch in self.timeline.slipped:
            self.bar(stretch.span, top + 2, 10, INK, told=words.length(stretch.span.minutes))
        minutes = sum(stretch.span.minutes for stretch in self.timeline.slipped)
        sheet.text(words.short(minutes), FIGURES, top + 11, size=SMALL + 1, bold=True)

    def _lines_of_due(self, top: int, bottom: int) -> None:
        """The due as a thick line through all rows; a broken one where it ended, is now, or will be ready."""
        timeline, sheet = self.timeline, self.sheet
        x = self.at(timeline.due) // 10
        sheet.add(stroke([(x, top), (x, bottom)], width="2.4"))
        for place, dashed in ((timeline.end, "7 2"), (timeline.seen, "2 2"), (timeline.finish, "7 2")):
            if place is not None:
                x = self.at(place) // 10
                sheet.add(stroke([(x, top), (x, bottom)], width="1.2", dashed=dashed))

    # ------------------------------------------------------------------ legend

    def _legend(self) -> Iterator[tuple[Element, str]]:
        words, kinds, sheet = self.words.words, self.words.kinds(), self.sheet
        samples = {
            "plan": block(0, 3, 26, PLAN_HEIGHT, "#ffffff"),
            "within": block(0, 1, 26, 11, FILL),
            "over": block(0, 1, 26, 11, sheet.pattern("over")),
            "wrongful": block(0, 1, 26, 11, sheet.pattern("wrongful")),
            "left": block(0, 1, 26, 11, "#ffffff", dashed=True),
            "standing": block(0, 1, 26, 11, sheet.pattern("stop")),
            "unnamed": stroke([(0, 7), (26, 7)], width="2", dashed="2 2"),
            "handed": stroke([(0, 7), (26, 7)], width="2", dashed="6 2"),
            "pushing": block(0, 5, 26, 3, INK),
            "move": element("g", stroke([(13, 0), (13, 12)]), _arrow(13, 12, False)),
            "back": element("g", stroke([(13, 0), (13, 12)], dashed="3 2"), _arrow(13, 0, True)),
            "off": element("g", _upright(120, 0, 12, GREY), _upright(140, 0, 12, GREY)),
        }
        off = self.words.days_off()
        if self._every() >= CROWDED and not off:
            kinds.discard("off")
        for kind, sample in samples.items():
            if kind in kinds:
                meaning = words(f"picture.legend.{kind}")
                yield sample, f"{meaning} ({off})" if kind == "off" and off else meaning


def _upright(x: int, top: int, bottom: int, ink: str) -> Element:
    """A thin line from top to bottom; `x` in tenths."""
    return element("path", d=f"M{tenths(x)} {top} L{tenths(x)} {bottom}", stroke=ink, stroke_width=0.7)


def _arrow(x: int, y: int, up: bool) -> Element:
    """The head of an arrow that points down, or up."""
    back = y + 5 if up else y - 5
    return element("path", d=f"M{x - 3} {back} L{x + 3} {back} L{x} {y} z", fill=INK)
