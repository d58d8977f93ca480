"""What is written to the terminal: tables, texts, JSON. No markup is read from what users wrote."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tthc_rules.messages import Lang
from tthc_rules.problems import Place, Problem

PIPE_WIDTH = 240
GOOD, BAD, DOUBT, FAINT = "green", "bold red", "yellow", "dim"
MARKS = {"✓": GOOD, "✗": BAD, "?": DOUBT, "!": DOUBT}
UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def plain(text: str) -> str:
    """The text with what would drive a terminal spelt out; line breaks are kept.

    >>> plain("a\\x1b[31m")
    'a<U+001B>[31m'
    """
    return "".join(letter if letter == "\n" or letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in text)


def cut(text: str, width: int) -> str:
    """The text in at most so many columns, what is left out shown by an ellipsis.

    >>> cut("thẩm định hồ sơ", 10)
    'thẩm định…'
    """
    return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """The text in exactly so many columns."""
    return set_cell_size(cut(text, width), width)


def screen(width: int | None = None) -> Console:
    """Standard output: coloured on a terminal, plain and wide in a pipe."""
    console = Console(file=sys.stdout, markup=False, highlight=False, emoji=False, width=width)
    if width is None and not console.is_terminal:
        console.width = PIPE_WIDTH
    return console


def print_text(text: str) -> None:
    """A text line by line, the mark at the start of a line in its colour."""
    console = screen()
    for line in plain(text).split("\n"):
        mark = line.lstrip()[:1]
        shown = Text(line)
        if mark in MARKS and line.startswith("  "):
            start = line.index(mark)
            shown.stylize(MARKS[mark], start, start + 1)
        console.print(shown, soft_wrap=True)


def table(headings: Sequence[str], rows: Iterable[Sequence[str | Text]], right: Sequence[int] = ()) -> Table:
    """A plain table; the columns whose numbers are in `right` are set to the right."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for number, heading in enumerate(headings):
        made.add_column(Text(heading), justify="right" if number in right else "left", overflow="fold")
    for row in rows:
        made.add_row(*(cell if isinstance(cell, Text) else Text(plain(cell)) for cell in row))
    return made


def print_table(made: Table) -> None:
    """The table; in a pipe without the spaces that fill its last column."""
    console = screen()
    if console.is_terminal:
        console.print(made)
        return
    with console.capture() as capture:
        console.print(made)
    print("\n".join(line.rstrip() for line in capture.get().splitlines()))


def styled(text: str, style: str) -> Text:
    return Text(plain(text), style=style)


def print_json(document: Any) -> None:
    """One JSON document; what could drive a terminal is written as an escape, which reads back the same."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    print(UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def problem_text(problem: Problem, lang: Lang, owner: str = "") -> str:
    """`owner: place: CODE sentence` and the fix; the field beside the file where the file has no lines."""
    place = problem.place
    where = [owner, str(place) if place.path else "", "" if place.line else place.field]
    head = " ".join(dict.fromkeys(part for part in where if part))
    bare = replace(problem, place=Place()).line(lang)
    return plain(f"{head}: {bare}" if head else bare)


def print_problems(problems: Iterable[Problem], lang: Lang, *, as_json: bool = False) -> None:
    """All problems: as one JSON document on standard output, otherwise line by line on standard error."""
    if as_json:
        print_json({"schema": 1, "problems": [problem.to_dict(lang) for problem in problems]})
        return
    for problem in problems:
        print(problem_text(problem, lang), file=sys.stderr)
