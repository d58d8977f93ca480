"""Where the statements of a page come from: legal basis, tests, earlier versions, what is local, and who signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tthc_rules.authoring.comparison.words import ChangeInWords, ComparisonWords
from tthc_rules.authoring.site.procedure_view import ProcedureView, basis_id
from tthc_rules.authoring.site.table import table
from tthc_rules.authoring.words.definitions import DefinitionWords
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.markup import Element, element

NOT_TOLD = ("tests",)
"""Sections of a comparison that say nothing about the procedure itself."""


def legal_basis(view: ProcedureView) -> list[Element]:
    headings = [view(f"site.col.{name}") for name in ("basis", "sure", "source")]
    rows = [
        [
            element(
                "div", element("span", basis.cite(), class_="name"), view.mark("legal_basis", basis), id=basis_id(name)
            ),
            view.confidence(basis.confidence),
            [basis.source or "–", element("p", basis.note, class_="note") if basis.note else None],
        ]
        for name, basis in view.procedure.legal_basis.items()
    ]
    return [table(headings, rows, kind="basis")]


def tests(view: ProcedureView) -> list[Element]:
    """What was tried, with the expected answers, for the jurist to agree with."""
    if not view.procedure.tests:
        return [element("p", view("site.no_tests"))]
    headings = [view(f"site.col.{name}") for name in ("number", "test", "given", "expected")]
    papers = enumerate(view.procedure.all_components(), 1)
    checks = enumerate(view.procedure.checks, 1)
    numbers = {check.id: view("site.check_number", number=number) for number, check in checks}
    numbers |= {paper.id: view("site.paper_number", number=number) for number, paper in papers}
    words = DefinitionWords(view.procedure, view.registry.agencies, view.lang, numbers)
    rows = [
        [str(n), test.name, "; ".join(words.given(test.given)), "; ".join(words.expected(test.expect))]
        for n, test in enumerate(view.procedure.tests, 1)
    ]
    return [element("p", view("site.tests.intro")), table(headings, rows, kind="tests", header=1)]


def history(view: ProcedureView) -> list[Element]:
    """All versions of the procedure, and what this one changed."""
    replaced = [p for p in view.replaced() if p not in view.versions()]
    headings = [view(f"site.col.{name}") for name in ("period", "issuer", "version")]
    rows = [_version(view, procedure) for procedure in (*replaced, *view.versions())]
    made: list[Element] = [table(headings, rows, kind="versions")]
    before = view.previous()
    if before is not None:
        compared = view.compared_with(before)
        title = view("site.history.changed", period=compared.before.period(), code=before.key)
        made += [element("h3", title), *changes(view, compared)]
    return made


def _version(view: ProcedureView, procedure: Procedure) -> list[object]:
    words = view.compared_with(procedure).before
    here = procedure is view.procedure
    period = element("strong", view("site.history.here", period=words.period())) if here else None
    return [
        period or view.link(procedure, f"{procedure.key} · {words.period()}"),
        words.issuer(procedure.issued_by),
        element("code", procedure.version),
    ]


def local(view: ProcedureView) -> list[Element]:
    """What a local process says beyond the national version that it is laid over."""
    if view.base is None:
        return []
    compared = view.compared_with(view.base)
    link = view.link(view.base, f"{view.base.key} · {compared.before.period()}")
    return [element("p", view("site.local.intro"), " ", link, "."), *changes(view, compared, heading="h3", brief=True)]


def changes(
    view: ProcedureView, compared: ComparisonWords, *, heading: str = "h4", brief: bool = False
) -> Iterator[Element]:
    """A comparison as lists, section by section; `brief`: of what was added the name alone, the page has the rest."""
    told = [(section, found) for section, found in compared.sections() if section not in NOT_TOLD]
    for section, found in told:
        title = view(f"diff.section.{section}").capitalize()
        yield element(heading, title)
        yield element("ul", [_change(view, compared, change, brief=brief) for change in found], class_="changes")


def _change(view: ProcedureView, compared: ComparisonWords, change: ChangeInWords, *, brief: bool) -> Element:
    if change.kind != "changed":
        details = "" if brief else "; ".join(f"{trait.label}: {trait.after}" for trait in change.traits)
        sign = element("strong", view(f"site.change.{change.kind}"))
        return element("li", sign, " ", change.title, element("div", details, class_="more") if details else None)
    said = [compared.trait(trait) for trait in change.traits]
    if not change.title:
        return element("li", element("ul", [element("li", text) for text in said]), class_="bare")
    sign = element("strong", view("site.change.changed"))
    return element("li", sign, " ", change.title, element("ul", [element("li", text) for text in said]))


def signatures(view: ProcedureView) -> list[Element]:
    """Who made the page and who reviewed it, with room to sign."""
    procedure = view.procedure
    statement = view("site.sign.statement", key=procedure.key, version=procedure.version)
    people = (_signature(view, role) for role in ("author", "reviewer"))
    return [element("p", statement), element("div", people, class_="signatures")]


def _signature(view: ProcedureView, role: str) -> Element:
    lines: Iterable[str] = (view("site.sign.date"), view(f"site.sign.{role}"), view("site.sign.how"))
    kinds = ("date", "role", "how")
    return element(
        "div",
        [element("p", line, class_=kind) for line, kind in zip(lines, kinds, strict=True)],
        element("p", view("site.sign.name"), class_="dotted"),
        class_="signature",
    )
