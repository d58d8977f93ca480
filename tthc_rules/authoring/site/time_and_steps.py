"""The limits of a procedure on its page, and its steps: a drawing and a table that says the same."""

from __future__ import annotations

from tthc_rules.authoring.site.procedure_view import ProcedureView
from tthc_rules.authoring.site.step_diagram import step_diagram
from tthc_rules.authoring.site.table import table
from tthc_rules.definitions.shapes import Step
from tthc_rules.markup import Element, element
from tthc_rules.worktime import Limit


def limits(view: ProcedureView) -> list[Element]:
    """The limit as written and as understood, what changes it, when the clock starts and stands."""
    procedure, words = view.procedure, view.words
    rows: list[list[object]] = []
    if procedure.limit is None:
        rows.append([view("site.limit"), view("cli.page.no_limit"), "–"])
    else:
        said = _said(view, procedure.limit.text, procedure.limit)
        rows.append([view("site.limit"), said, view.cited(procedure.limit_basis) or "–"])
    for change in procedure.limit_changes:
        limit = change.add or change.set
        said = _said(view, words.change(change), limit, change.note, added=change.add is not None)
        when = view("site.limit_when", condition=view.when(change.when))
        rows.append([[when, view.mark("limit_changes", change)], said, view.cited(change.basis) or "–"])
    start = words.clock_start(procedure.clock_start) or view("site.clock.regime")
    rows.append([view("site.clock_start"), start, "–"])
    pauses = words.pauses(procedure.pauses) or view("site.nothing")
    rows.append([view("site.pauses"), pauses, view.cited(procedure.pauses_basis) or "–"])
    if procedure.on_silence:
        silence = words.silence(procedure.on_silence)
        rows.append([view("site.on_silence"), silence, view.cited(procedure.on_silence_basis) or "–"])
    for apart in procedure.agency_limits:
        name = view("site.agency_limit", agency=words.agency(apart.agency))
        said = _said(view, apart.limit.text, apart.limit, apart.note)
        rows.append([[name, view.mark("agency_limits", apart)], said, view.cited(apart.basis) or "–"])
    headings = [view(f"site.col.{name}") for name in ("what", "rule", "basis")]
    return [table(headings, rows, kind="limits")]


def _said(
    view: ProcedureView, text: str, limit: Limit | None, note: str | None = None, *, added: bool = False
) -> list[object]:
    """A limit as written, as understood, and the note on it."""
    return [
        element("strong", text),
        element("div", view.words.understood(limit, added=added), class_="more") if limit else None,
        element("p", note, class_="note") if note else None,
    ]


def steps(view: ProcedureView) -> list[Element]:
    """The drawing and the table of steps; a procedure without steps says so."""
    procedure = view.procedure
    if not procedure.steps:
        return [element("p", view("site.no_steps"))]
    names = ("number", "step", "agency", "limit", "after", "when")
    headings = [view(f"site.col.{name}") for name in names]
    numbers = {step.id: str(number) for number, step in enumerate(procedure.steps, 1)}
    rows = [_step(view, step, numbers) for step in procedure.steps]
    drawing = element("div", step_diagram(procedure, view.words), class_="drawing", tabindex=0)
    return [
        element("figure", drawing, element("figcaption", view("site.diagram.caption"))),
        table(headings, rows, kind="steps", header=1, caption=view("site.steps.caption")),
        element("p", view("site.steps.limits"), class_="note"),
    ]


def _step(view: ProcedureView, step: Step, numbers: dict[str, str]) -> list[object]:
    limit = step.limit.text if step.limit else view("cli.page.no_step_limit")
    name = element(
        "div",
        element("span", step.name, class_="name"),
        view.mark("steps", step),
        [element("div", cited, class_="more") for cited in view.cited(step.basis)],
        element("p", step.note, class_="note") if step.note else None,
        id=f"buoc-{step.id}",
    )
    who = [view.words.agency(step.agency), element("div", step.role, class_="more") if step.role else None]
    after = ", ".join(numbers.get(before, before) for before in step.after) or "–"
    return [
        numbers[step.id],
        name,
        who,
        limit + ("" if step.counted else view("cli.page.uncounted")),
        after,
        view.when(step.when),
    ]
