"""Tables: with a caption, a heading for every column and row, and the heading in each cell for narrow screens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tthc_rules.markup import Element, element


@dataclass(frozen=True, slots=True)
class Across:
    """A cell that stands for all columns from its own to the last; `label` is its heading on narrow screens."""

    content: object
    label: str


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    caption: str = "",
    kind: str = "",
    header: int = 0,
) -> Element:
    """A table. `header`: the number of the column that names the row. A row of one cell spans all columns.

    `kind` is the class of the table; empty cells are left out on narrow screens.
    """
    return element(
        "table",
        element("caption", caption) if caption else None,
        element("thead", element("tr", [element("th", heading, scope="col") for heading in headings])),
        element("tbody", [_row(headings, row, header) for row in rows]),
        class_=kind or None,
    )


def _row(headings: Sequence[str], row: Sequence[object], header: int) -> Element:
    if len(row) == 1:
        return element("tr", element("th", row[0], colspan=len(headings), scope="colgroup"), class_="span")
    return element("tr", _cells(headings, row, header))


def _cells(headings: Sequence[str], row: Sequence[object], header: int) -> Iterator[Element]:
    for number, cell in enumerate(row):
        if isinstance(cell, Across):
            yield element("td", cell.content, data_label=cell.label, colspan=len(headings) - number)
        else:
            yield _cell(headings[number], cell, is_header=number == header)


def _cell(heading: str, content: object, *, is_header: bool) -> Element:
    label = heading if content not in ("", None) else None
    if is_header:
        return element("th", content, scope="row", data_label=label)
    return element("td", content, data_label=label, class_="empty" if label is None else None)
