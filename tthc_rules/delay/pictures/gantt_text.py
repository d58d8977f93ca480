"""The Gantt picture in a terminal: at most 100 columns, told by signs and not by colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import NO_AGENCIES
from tthc_rules.delay.ledger import Passed
from tthc_rules.delay.pictures.cells import Stretch, bar, cell_of, marked
from tthc_rules.delay.pictures.gantt_words import GanttWords, letter
from tthc_rules.delay.pictures.lettering import columns, filled, lines_of_columns, padded
from tthc_rules.delay.pictures.timeline import Row, Span
from tthc_rules.messages import Lang

WIDTH, LABELS, CHART, FIGURES = 100, 27, 44, 26
SIGNS = {
    "plan": "─",
    "within": "█",
    "over": "▒",
    "wrongful": "x",
    "left": "░",
    "standing": "·",
    "unnamed": "?",
    "handed": "~",
    "pushing": "▲",
}
DUE, END = "│", "┊"


def gantt_text(
    answer: Attribution,
    lang: Lang = "vi",
    agencies: Mapping[str, Agency] = NO_AGENCIES,
    *,
    citizen: bool = False,
) -> str:
    """The picture as text. `agencies` gives names to agency ids; `citizen`: nobody is named."""
    return "\n".join(line.rstrip() for line in _Gantt(GanttWords(answer, lang, agencies, citizen)).lines())


class _Gantt:
    def __init__(self, words: GanttWords) -> None:
        self.words = words
        self.timeline = words.timeline
        self.signs = {self.cell(self.timeline.finish): END, self.cell(self.timeline.due): DUE}
        if self.timeline.seen is not None:
            self.signs = {self.cell(self.timeline.seen): END, **self.signs}

    def lines(self) -> Iterator[str]:
        words, timeline = self.words, self.timeline
        yield from lines_of_columns(words.title(), WIDTH, 2)
        yield from lines_of_columns(words.words.outcome(), WIDTH, 2)
        yield self._mark(words.due(), timeline.due, DUE)
        yield self._mark(words.end(), timeline.finish if timeline.seen is None else timeline.seen, END)
        if timeline.seen is not None:
            yield self._mark(words.finish(), timeline.finish, END)
        if timeline.late:
            late = bar([Stretch(*span, "━") for span in timeline.late], 0, timeline.length, CHART)
            yield _over(f"{words.late()} ", " " * (LABELS + 1) + late, late.index("━") + LABELS + 1)
        head, given = words.words("picture.step"), words.words("picture.figures")
        yield f"{padded(head, LABELS)} {self._dates()}  {given}"
        yield "─" * WIDTH
        for row in timeline.rows:
            yield from self._row(row)
        yield "─" * WIDTH
        if timeline.slipped:
            pushed = self._bar([(stretch.span, "pushing", 0) for stretch in timeline.slipped])
            minutes = sum(stretch.span.minutes for stretch in timeline.slipped)
            yield self._line(words.words("picture.pushed"), pushed, words.words.short(minutes))
        if timeline.stops:
            stops = [Stretch(*stop.span, letter(number)[-1]) for number, stop in enumerate(timeline.stops)]
            stood = bar(stops, 0, timeline.length, CHART)
            yield self._line(words.words("picture.legend.standing"), stood, "")
        yield from self._legend()
        for number, stop in enumerate(timeline.stops):
            yield from lines_of_columns(words.stop(number, stop), WIDTH, 3)
        if off := words.days_off():
            yield from lines_of_columns(f"{words.words('picture.legend.off')}: {off}", WIDTH, 3)

    def cell(self, place: int) -> int:
        return cell_of(place, 0, self.timeline.length, CHART)

    # ------------------------------------------------------------------ above the rows

    def _mark(self, label: str, place: int, sign: str) -> str:
        """A label left of the column that it is about."""
        at = LABELS + 1 + self.cell(place)
        return " " * max(0, at - 1 - columns(label)) + f"{label} {sign}"

    def _dates(self) -> str:
        line = ""
        for day in self.timeline.days:
            at, label = self.cell(day.at), f"{day.day:%d/%m}"
            if at >= len(line) + (1 if line else 0) and at + len(label) <= CHART:
                line = line.ljust(at) + label
        return line.ljust(CHART)

    # ------------------------------------------------------------------ rows

    def _row(self, row: Row) -> Iterator[str]:
        """The plan beside the step's name, below it the time as it was beside who held it."""
        names = lines_of_columns(row.account.name, LABELS, 2)
        labels = [*names, *(lines_of_columns(who, LABELS, 2) if (who := self.words.who(row)) else [])]
        figures = list(self._figures(row))
        charts = [self._bar([(span, "plan", 0) for span in row.plan]), self._bar(self._actual(row))]
        for number in range(max(len(labels), len(figures), len(charts))):
            label = labels[number] if number < len(labels) else ""
            figure = figures[number] if number < len(figures) else ""
            yield self._line(label, charts[number] if number < len(charts) else " " * CHART, figure)

    def _figures(self, row: Row) -> Iterator[str]:
        first, *rest = self.words.figures(row)
        yield first
        yield from filled(rest, FIGURES, " · ")

    def _actual(self, row: Row) -> Iterator[tuple[Span, str, int]]:
        """What the time was; a wait within the limit shows as such, one beyond it as beyond."""
        waits = [(span, "unnamed") for span in row.unnamed] + [(span, "handed") for span in row.handed]
        for kind, span in row.bars:
            here = span.start
            for wait, sign in sorted(waits) if kind is Passed.WITHIN else ():
                start, end = max(here, wait.start), min(span.end, wait.end)
                if start < end:
                    yield Span(here, start), kind.value, 0
                    yield Span(start, end), sign, 1
                    here = end
            yield Span(here, span.end), kind.value, 0 if kind is Passed.WITHIN else 2
        yield from ((span, "left", 0) for span in row.left)
        yield from ((span, "standing", 0) for span in row.standing)

    def _bar(self, spans: Iterator[tuple[Span, str, int]] | list[tuple[Span, str, int]]) -> str:
        stretches = [Stretch(span.start, span.end, SIGNS[kind], weight) for span, kind, weight in spans]
        return bar(stretches, 0, self.timeline.length, CHART)

    def _line(self, label: str, chart: str, figure: str) -> str:
        return f"{padded(label, LABELS)} {marked(chart, self.signs)}  {figure}"

    def _legend(self) -> Iterator[str]:
        kinds = self.words.kinds()
        entries = [
            f"{sign} {self.words.words(f'picture.legend.{kind}')}" for kind, sign in SIGNS.items() if kind in kinds
        ]
        yield from filled(entries, WIDTH)


def _over(text: str, line: str, end: int) -> str:
    """A text laid over a line so that it ends before a column; behind the line where there is no room."""
    start = end - columns(text)
    return line[:start] + text + line[end:] if start >= 0 else f"{line.rstrip()} {text.strip()}"
