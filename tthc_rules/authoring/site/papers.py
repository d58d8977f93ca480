"""The papers of a procedure on its page: each with what is asked of it, then case by case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tthc_rules.authoring.comparison.traits import Paper
from tthc_rules.authoring.site.cases import CaseTable, Cell, Column, case_table, values_of
from tthc_rules.authoring.site.procedure_view import ProcedureView
from tthc_rules.authoring.site.table import Across, table
from tthc_rules.authoring.words.conditions import value_in_words
from tthc_rules.definitions.conditions import ALWAYS
from tthc_rules.definitions.shapes import Component, Group
from tthc_rules.markup import Element, element

MOST_COLUMNS = 5
"""More cases than this are listed one below the other: a page has no room for the columns."""


def papers(view: ProcedureView) -> list[Element]:
    """The table of papers. Groups are lines above their papers."""
    headings = [view(f"site.col.{name}") for name in ("number", "paper", "copies", "quantity", "when", "basis")]
    rows = _Rows(view).of(view.procedure.components, None)
    return [table(headings, rows, kind="papers", header=1, caption=view("site.papers.caption"))]


class _Rows:
    """Numbers the papers while the rows are made."""

    def __init__(self, view: ProcedureView) -> None:
        self.view = view
        self.number = 0

    def of(self, members: Sequence[Component | Group], group: Group | None, depth: int = 0) -> Iterator[list[object]]:
        for member in members:
            if isinstance(member, Component):
                self.number += 1
                yield self._paper(member, group, depth)
            else:
                yield [self._group(member, depth)]
                yield from self.of(member.members, member, depth + 1)

    def _group(self, group: Group, depth: int) -> Element:
        view, words = self.view, self.view.words
        condition = words.condition(group.when)
        return element(
            "div",
            element("strong", words.group(group)[:1].upper() + words.group(group)[1:]),
            view.mark("groups", group),
            f" – {view('site.only_when', condition=condition)}" if condition else None,
            [[" · ", cited] for cited in view.cited(group.basis)],
            element("p", group.note, class_="note") if group.note else None,
            class_=f"depth{min(depth, 2)}",
        )

    def _paper(self, paper: Component, group: Group | None, depth: int) -> list[object]:
        view, words = self.view, self.view.words
        name = element(
            "div",
            element("span", paper.name, class_="name"),
            view.mark("components", Paper(paper, group)),
            element("div", view("site.form", form=paper.form), class_="more") if paper.form else None,
            element("div", view("site.replaced", data=paper.replaced_by_data), class_="more")
            if paper.replaced_by_data
            else None,
            element("div", view("site.valid_for", limit=paper.valid_for.text), class_="more")
            if paper.valid_for
            else None,
            element("p", paper.note, class_="note") if paper.note else None,
            class_=f"depth{min(depth, 2)}",
            id=f"giay-to-{paper.id}",
        )
        copies = words.copies(paper.accept)
        if paper.act != "submit":
            copies = f"{view(f'site.act.{paper.act}')}: {copies}"
        when = view("site.optional") if paper.optional and paper.when == ALWAYS else view.when(paper.when)
        if paper.optional and paper.when != ALWAYS:
            when = f"{view('site.optional')}; {when}"
        basis = view.cited(paper.basis) or (view("site.as_group") if group and group.basis else "–")
        return [str(self.number), name, copies, str(paper.quantity), when, basis]


def paper_cases(view: ProcedureView) -> list[Element]:
    """The papers case by case; nothing where no fact with few values decides."""
    found = case_table(view.procedure)
    if found is None:
        return []
    asked = ", ".join(fact.name for fact in found.facts)
    intro = element("p", view("site.cases.intro", facts=asked))
    return [intro, _matrix(found, view) if len(found.columns) <= MOST_COLUMNS else _listed(found, view)]


def _matrix(found: CaseTable, view: ProcedureView) -> Element:
    headings = [view("site.col.number"), view("site.col.paper")]
    headings += [case_name(found, column, view) for column in found.columns]
    rows = _matrix_rows(found, view, iter(range(len(found.columns[0].cells))), view.procedure.components)
    return table(headings, rows, kind="cases", header=1, caption=view("site.cases.caption"))


def _matrix_rows(
    found: CaseTable, view: ProcedureView, numbers: Iterator[int], members: Sequence[Component | Group], depth: int = 0
) -> Iterator[list[object]]:
    """A row for each paper, numbered as in the table of papers; what is the same in every case is one cell."""
    for member in members:
        if isinstance(member, Group):
            said = view.words.group(member)
            yield [element("div", said[:1].upper() + said[1:], class_=f"depth{min(depth, 2)}")]
            yield from _matrix_rows(found, view, numbers, member.members, depth + 1)
            continue
        number = next(numbers)
        name = element("div", member.name, class_=f"depth{min(depth, 2)}")
        texts = [cell_text(column.cells[number], member, view) for column in found.columns]
        same = Across(texts[0], view("site.cases.every")) if len(set(texts)) == 1 else None
        yield [str(number + 1), name, *([same] if same else texts)]


def _listed(found: CaseTable, view: ProcedureView) -> Element:
    """A row for each case; what holds in every case comes first and is not said again."""
    listed = list(enumerate(view.procedure.all_components()))
    same = {n for n, _ in listed if len({column.cells[n] for column in found.columns}) == 1}
    headings = [view("site.col.case"), view("site.col.papers")]
    everywhere = _list_of([(found.columns[0].cells[n], paper) for n, paper in listed if n in same], view)
    rows: list[list[object]] = [[view("site.cases.every"), everywhere]] if everywhere else []
    for column in found.columns:
        papers = [(column.cells[n], paper) for n, paper in listed if n not in same]
        rows.append([case_name(found, column, view), _list_of(papers, view) or view("site.cases.nothing_more")])
    return table(headings, rows, kind="case-list", caption=view("site.cases.caption"))


def _list_of(papers: Sequence[tuple[Cell, Component]], view: ProcedureView) -> Element | None:
    items = [
        element("li", paper.name, element("span", f" – {text}", class_="case-word") if text else None)
        for cell, paper in papers
        if cell.state != "no"
        for text in ["" if cell_is_plain(cell, paper) else cell_text(cell, paper, view)]
    ]
    return element("ul", items) if items else None


def cell_is_plain(cell: Cell, paper: Component) -> bool:
    """Whether the paper is simply required."""
    return cell.state == "yes" and not cell.choice and not paper.optional and not paper.replaced_by_data


def cell_text(cell: Cell, paper: Component, view: ProcedureView) -> str:
    """`có`, `một trong`, `nếu có`, the condition that is left, or a dash."""
    if cell.state == "no":
        return view("site.case.no")
    said = _required(cell, paper, view)
    return view("site.case.replaced", said=said) if paper.replaced_by_data else said


def _required(cell: Cell, paper: Component, view: ProcedureView) -> str:
    kind = "optional" if paper.optional else "choice" if cell.choice else "yes"
    if cell.state == "yes":
        return view(f"site.case.{kind}")
    condition = view.words.condition(cell.condition)
    return view("site.case.when" if kind == "yes" else f"site.case.{kind}_when", condition=condition)


def case_name(found: CaseTable, column: Column, view: ProcedureView) -> str:
    """The values of the facts in a case; a fact that may be anything there is not named."""
    if not column.is_product:
        worlds = (
            ", ".join(_value(found, n, [value], view) for n, value in enumerate(world)) for world in column.worlds
        )
        return view("site.case.or").join(worlds)
    parts = (
        _value(found, number, column.values(number), view)
        for number, fact in enumerate(found.facts)
        if set(column.values(number)) != set(values_of(fact))
    )
    return "; ".join(parts)


def _value(found: CaseTable, number: int, values: Sequence[object], view: ProcedureView) -> str:
    fact = found.facts[number]
    said = view("site.case.or").join(value_in_words(fact, value, view.lang) for value in values)
    return said if len(found.facts) == 1 and fact.choices else f"{fact.name}: {said}"
