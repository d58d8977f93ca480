"""A problem in a frame: the sentence, the author's own lines with what is meant underlined, and how to mend it.

```text
lỗi TTHC202: «tặng» không phải giá trị của «hình thức»; các giá trị: mua, tặng cho
   ┌─ đất đai.yaml:12:19
 4 │   hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho]}
   │                                        ─────────────── các giá trị được khai báo ở đây
   ⋮
12 │       hình thức: tặng
   │                  ^^^^
   └─
   cách sửa: tặng cho
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tthc_rules import messages
from tthc_rules.authoring.reporting.excerpts import show_line, width_of, wrapped
from tthc_rules.messages import Lang
from tthc_rules.problems import Place, Problem

WIDTH = 100
MOST_LINES = 4
"""A span of more lines is shown by its first and its last one."""

Role = Literal["severity", "text", "frame", "source", "primary", "related", "label"]


class Part(NamedTuple):
    """Part of a line, and what it is: a terminal may give each its colour."""

    text: str
    role: Role


Line = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One line of a file, the characters of it to be underlined (from 0), and what to say beside them."""

    number: int
    start: int
    end: int
    is_primary: bool
    label: str = ""


def frame_text(problem: Problem, texts: Mapping[str, str], lang: Lang = "vi", width: int = WIDTH) -> str:
    """The frame as plain text, without a line break at the end."""
    lines = ("".join(part.text for part in line).rstrip() for line in frame(problem, texts, lang, width))
    return "\n".join(lines)


def frame(problem: Problem, texts: Mapping[str, str], lang: Lang = "vi", width: int = WIDTH) -> tuple[Line, ...]:
    """The frame line by line, in at most `width` columns where words can be broken.

    `texts`: the text of each file by its name in messages; of a file that is not there no line is shown.
    """
    marks = _marks(problem, texts, lang)
    numbers = [mark.number for listed in marks.values() for mark in listed]
    gutter = max((len(str(number)) for number in numbers), default=1)
    return (
        *_head(problem, lang, width),
        *_body(problem, marks, texts, gutter, width),
        *_foot(problem, lang, width, " " * (gutter + 2)),
    )


def _head(problem: Problem, lang: Lang, width: int) -> Iterator[Line]:
    name = f"{messages.text(f'severity.{problem.severity}', lang)} {problem.code}"
    first, *rest = wrapped(problem.text(lang), width_of(name) + 2 - 4, width - 4)
    yield Part(name, "severity"), Part(f": {first}", "text")
    for words in rest:
        yield (Part(f"    {words}", "text"),)


def _body(
    problem: Problem, marks: Mapping[str, list[_Mark]], texts: Mapping[str, str], gutter: int, width: int
) -> Iterator[Line]:
    edge = " " * (gutter + 1)
    if not problem.place.path:
        return
    yield (Part(f"{edge}┌─ " if marks else f"{edge}── ", "frame"), Part(str(problem.place), "text"))
    for path, listed in marks.items():
        if path != problem.place.path:
            first = next(related.place for related in problem.related if related.place.path == path)
            yield (Part(f"{edge}├─ ", "frame"), Part(str(first), "text"))
        yield from _lines(listed, texts[path].split("\n"), gutter, width - gutter - 3)
    if marks:
        yield (Part(f"{edge}└─", "frame"),)


def _lines(marks: list[_Mark], lines: list[str], gutter: int, width: int) -> Iterator[Line]:
    """The marked lines of one file in their order, each once, with its marks below it."""
    edge, last = " " * (gutter + 1), 0
    for number in sorted({mark.number for mark in marks}):
        if last and number > last + 1:
            yield (Part(f"{edge}⋮", "frame"),)
        here = sorted((mark for mark in marks if mark.number == number), key=lambda mark: not mark.is_primary)
        line = lines[number - 1] if number <= len(lines) else ""
        shown = show_line(line, here[0].start, here[0].end, width)
        yield Part(f"{number:>{gutter}} │ ", "frame"), Part(shown.text, "source")
        for mark in here:
            start, end = shown.span(mark.start, mark.end)
            signs = " " * start + ("^" if mark.is_primary else "─") * (end - start)
            label = f" {mark.label}" if mark.label else ""
            role: Role = "primary" if mark.is_primary else "related"
            yield Part(f"{edge}│ ", "frame"), Part(signs + label, role)
        last = number


def _foot(problem: Problem, lang: Lang, width: int, indent: str) -> Iterator[Line]:
    if effect := problem.effect(lang):
        title = messages.text("frame.effect", lang) + " "
        first, *rest = wrapped(effect, width_of(title), width - len(indent))
        yield Part(indent + title, "label"), Part(first, "text")
        for words in rest:
            yield (Part(f"{indent}  {words}", "text"),)
    if fix := problem.fix(lang):
        yield Part(f"{indent}{messages.text('frame.fix', lang)} ", "label"), Part(fix, "text")


# ---------------------------------------------------------------------- what is marked


def _marks(problem: Problem, texts: Mapping[str, str], lang: Lang) -> dict[str, list[_Mark]]:
    """File → its marks, the file of the problem first; files that have no text are left out."""
    places: list[tuple[Place, bool, str]] = [(problem.place, True, "")]
    places += [(related.place, False, related.text(lang)) for related in problem.related]
    found: dict[str, list[_Mark]] = {}
    for place, is_primary, label in places:
        text = texts.get(place.path or "", "")
        if place.line is not None and text.strip():
            found.setdefault(place.path or "", []).extend(_marks_of(place, is_primary, label, text.split("\n")))
    return found


def _marks_of(place: Place, is_primary: bool, label: str, lines: list[str]) -> Iterable[_Mark]:
    first, start = place.line or 1, (place.column or 1) - 1
    last, end = place.end_line or first, (place.end_column or start + 2) - 1
    while last > first and not _line(lines, last)[:end].strip():  # nothing of that line is meant
        last -= 1
        end = len(_line(lines, last))
    numbers = range(first, last + 1)
    if len(numbers) > MOST_LINES:
        numbers = range(first, last + 1, last - first)
    for number in numbers:
        line = _line(lines, number)
        begins = start if number == first else len(line) - len(line.lstrip())
        ends = end if number == last else len(line.rstrip())
        if ends or number == first:
            yield _Mark(number, begins, max(ends, begins + 1), is_primary, label if number == last else "")


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""
