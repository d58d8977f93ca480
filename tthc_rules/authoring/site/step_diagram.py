"""The steps of a procedure as a drawing (SVG): boxes in rows, lines with arrows, nothing told by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tthc_rules.authoring.site.diagram_layout import WIDTH, Spot, lay_out
from tthc_rules.authoring.words.definitions import DefinitionWords
from tthc_rules.definitions.conditions import ALWAYS
from tthc_rules.definitions.shapes import Procedure, Step
from tthc_rules.markup import Element, element

LETTERS = 38
"""How many letters fit into a line of a box."""
LINE = 18
PADDING = 9
END_WIDTH = 150
MARGIN = 2
START, END = "<start>", "<end>"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in a box and its kind: `name`, `who`, `limit` or `when`."""

    text: str
    kind: str


def step_diagram(procedure: Procedure, words: DefinitionWords) -> Element:
    """The drawing, with a title and the order of the steps in words for those who do not see it."""
    texts = {step.id: tuple(_lines(number, step, words)) for number, step in enumerate(procedure.steps, 1)}
    texts[START], texts[END] = (Line(words("site.start"), "name"),), (Line(words("site.end"), "name"),)
    after = _with_ends(procedure.steps)
    heights = {box: 2 * PADDING + LINE * len(lines) for box, lines in texts.items()}
    layout = lay_out(after, heights, {box: END_WIDTH if box in (START, END) else WIDTH for box in after})
    steps = {step.id: step for step in procedure.steps}
    width, height = layout.width + 2 * MARGIN, layout.height + 2 * MARGIN
    return element(
        "svg",
        element("title", words("site.diagram.title", name=procedure.title), id="so-do-ten"),
        element("desc", " ".join(told(procedure, words)), id="so-do-mo-ta"),
        _arrow(),
        [_path(line) for line in layout.lines],
        [_box(spot, texts[box], steps.get(box)) for box, spot in layout.spots.items()],
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"{-MARGIN} {-MARGIN} {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby="so-do-ten so-do-mo-ta",
        class_="diagram",
    )


def told(procedure: Procedure, words: DefinitionWords) -> Iterator[str]:
    """The order of the steps in sentences."""
    for number, step in enumerate(procedure.steps, 1):
        code = "site.diagram.step" if step.after else "site.diagram.first"
        yield words(code, number=number, name=step.name, after=words.steps(step.after))


def _with_ends(steps: Sequence[Step]) -> dict[str, tuple[str, ...]]:
    """What each box comes after, with a start before the first steps and an end after the last."""
    waited_for = {before for step in steps for before in step.after}
    after: dict[str, tuple[str, ...]] = {START: ()}
    after |= {step.id: step.after or (START,) for step in steps}
    after[END] = tuple(step.id for step in steps if step.id not in waited_for)
    return after


def _lines(number: int, step: Step, words: DefinitionWords) -> Iterator[Line]:
    yield from (Line(text, "name") for text in wrapped(f"{number}. {step.name}"))
    if who := words.agency(step.agency):
        yield from (Line(text, "who") for text in wrapped(who))
    limit = step.limit.text if step.limit else words("cli.page.no_step_limit")
    yield from (Line(text, "limit") for text in wrapped(limit + ("" if step.counted else words("cli.page.uncounted"))))
    if step.when != ALWAYS:
        condition = words("site.only_when", condition=words.condition(step.when))
        yield from (Line(text, "when") for text in wrapped(condition))


def wrapped(text: str) -> Iterator[str]:
    """The text in lines that fit into a box; a word longer than a line is cut.

    >>> list(wrapped("Thẩm định hồ sơ, gửi Phiếu chuyển thông tin sang cơ quan thuế"))
    ['Thẩm định hồ sơ, gửi Phiếu chuyển', 'thông tin sang cơ quan thuế']
    """
    line = ""
    for word in text.split():
        while len(word) > LETTERS:
            if line:
                yield line
                line = ""
            yield word[:LETTERS]
            word = word[LETTERS:]
        if line and len(line) + 1 + len(word) > LETTERS:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def _arrow() -> Element:
    shape = element("path", d="M0 0 L8 4 L0 8 z")
    marker = element("marker", shape, id="mui-ten", markerWidth=9, markerHeight=8, refX=8, refY=4, orient="auto")
    return element("defs", marker)


def _path(points: Sequence[tuple[int, int]]) -> Element:
    corners = " L".join(f"{x} {y}" for x, y in points)
    return element("path", d=f"M{corners}", class_="line", marker_end="url(#mui-ten)")


def _box(spot: Spot, lines: Sequence[Line], step: Step | None) -> Element:
    """A box with its lines. Dashed: a step of some cases only. Round: start and end."""
    kind = "end" if step is None else "conditional" if step.when != ALWAYS else "step"
    if step is not None and not step.counted:
        kind += " uncounted"
    first = spot.y + PADDING + LINE - 5
    return element(
        "g",
        element(
            "rect", x=spot.x, y=spot.y, width=spot.width, height=spot.height, rx=spot.height // 2 if step is None else 4
        ),
        [
            element("text", line.text, x=spot.middle, y=first + number * LINE, class_=line.kind)
            for number, line in enumerate(lines)
        ],
        class_=f"box {kind}",
    )
