"""The page of one version of a procedure: what a jurist reads from top to bottom and signs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tthc_rules.authoring.site.document import Edition, document
from tthc_rules.authoring.site.papers import paper_cases, papers
from tthc_rules.authoring.site.procedure_view import UNSURE, ProcedureView
from tthc_rules.authoring.site.sources import history, legal_basis, local, signatures, tests
from tthc_rules.authoring.site.status import status
from tthc_rules.authoring.site.table import table
from tthc_rules.authoring.site.time_and_steps import limits, steps
from tthc_rules.markup import Element, element

Part = Callable[[ProcedureView], list[Element]]


def procedure_page(view: ProcedureView, edition: Edition) -> str:
    """The whole page."""
    procedure = view.procedure
    parts = [(name, made) for name, part in PARTS if (made := part(view))]
    content = (
        _head(view, edition),
        _contents(view, [name for name, _ in parts]),
        [
            element("section", element("h2", f"{number}. {view(f'site.part.{name}')}"), made, id=ANCHORS[name])
            for number, (name, made) in enumerate(parts, 1)
        ],
    )
    return document(f"{procedure.key} – {procedure.title}", content, edition, root="../", kind="procedure")


def _head(view: ProcedureView, edition: Edition) -> Element:
    procedure = view.procedure
    return element(
        "header",
        element("p", view("site.kicker", field=procedure.field or "–"), class_="kicker"),
        element("h1", procedure.title),
        element("p", procedure.name, class_="full-name") if procedure.short_name else None,
        element("p", view("site.assumed"), class_="warning") if procedure.assumed else None,
        element("dl", [(element("dt", name), element("dd", said)) for name, said in _facts_of(view, edition)]),
        element("p", element("strong", view("site.note")), " ", procedure.note, class_="note")
        if procedure.note
        else None,
        class_="head",
    )


def _facts_of(view: ProcedureView, edition: Edition) -> Iterator[tuple[str, object]]:
    procedure, words = view.procedure, view.words
    code = element("strong", procedure.code) if procedure.code else view("site.no_code", slug=procedure.slug)
    yield view("site.head.code"), code
    yield view("site.head.level"), words.level() or "–"
    said = status(procedure, edition)
    yield view("site.head.in_force"), [element("strong", words.period()), f" ({view(said)})" if edition.on else None]
    yield view("site.head.issuer"), words.issuer(procedure.issued_by)
    if procedure.issued_by and (procedure.issued_by.note or procedure.issued_by.place):
        yield view("site.head.issued"), "; ".join(filter(None, (procedure.issued_by.place, procedure.issued_by.note)))
    if procedure.replaces:
        yield view("site.head.replaces"), ", ".join(procedure.replaces)
    yield view("site.head.version"), element("code", procedure.version)
    if procedure.path:
        yield view("site.head.file"), element("code", procedure.path)
    doubtful = [basis for basis in procedure.legal_basis.values() if basis.confidence in UNSURE]
    if doubtful:
        count = view("site.head.unsure_count", number=len(doubtful), total=len(procedure.legal_basis))
        yield view("site.head.unsure"), element("a", count, href=f"#{ANCHORS['basis']}")


def _contents(view: ProcedureView, names: list[str]) -> Element:
    items = [
        element("li", element("a", f"{number}. {view(f'site.part.{name}')}", href=f"#{ANCHORS[name]}"))
        for number, name in enumerate(names, 1)
    ]
    return element("nav", element("ul", items), class_="contents", aria_label=view("site.contents"))


def facts(view: ProcedureView) -> list[Element]:
    """What must be known of a dossier before its papers and limit are known."""
    procedure = view.procedure
    if not procedure.facts:
        return []
    headings = [view(f"site.col.{name}") for name in ("fact", "values", "question", "basis")]
    rows = [
        [
            element("div", element("span", fact.name, class_="name"), view.mark("facts", fact)),
            view.words.values(fact),
            [fact.question or "–", element("p", fact.note, class_="note") if fact.note else None],
            view.cited(fact.basis) or "–",
        ]
        for fact in procedure.facts
    ]
    return [table(headings, rows, kind="facts")]


def checks(view: ProcedureView) -> list[Element]:
    """What is asked of the content before signature."""
    procedure = view.procedure
    if not procedure.checks:
        return []
    headings = [view(f"site.col.{name}") for name in ("number", "question", "when", "basis")]
    rows = [
        [
            str(number),
            element(
                "div",
                check.question,
                view.mark("checks", check),
                element("p", check.note, class_="note") if check.note else None,
            ),
            view.when(check.when),
            view.cited(check.basis) or "–",
        ]
        for number, check in enumerate(procedure.checks, 1)
    ]
    return [element("p", view("site.checks.intro")), table(headings, rows, kind="checks", header=1)]


def online(view: ProcedureView) -> list[Element]:
    """By which scheme and at which level it can be filed online; not known where nothing is stated."""
    if not view.procedure.online:
        return [element("p", view("site.no_online"))]
    headings = [view(f"site.col.{name}") for name in ("online", "period", "basis")]
    rows = [
        [
            element("div", view.words.online(service), view.mark("online", service)),
            [
                view.words.stretch(service) or view("site.unknown"),
                element("p", service.note, class_="note") if service.note else None,
            ],
            view.cited(service.basis) or "–",
        ]
        for service in view.procedure.online
    ]
    return [table(headings, rows)]


def agencies(view: ProcedureView) -> list[Element]:
    """Who takes part, under whom, and who heads it."""
    procedure = view.procedure
    named = [step.agency or "" for step in procedure.steps] + [limit.agency for limit in procedure.agency_limits]
    found = [view.registry.agencies[name] for name in dict.fromkeys(named) if name in view.registry.agencies]
    if not found:
        return []
    headings = [view(f"site.col.{name}") for name in ("agency", "parent", "head")]
    rows = [
        [
            [
                agency.name,
                element("div", view("site.short_name", name=agency.short_name), class_="more")
                if agency.short_name
                else None,
            ],
            agency.parent or "–",
            agency.head or "–",
        ]
        for agency in found
    ]
    return [table(headings, rows)]


PARTS: tuple[tuple[str, Part], ...] = (
    ("facts", facts),
    ("papers", papers),
    ("cases", paper_cases),
    ("limits", limits),
    ("steps", steps),
    ("agencies", agencies),
    ("checks", checks),
    ("online", online),
    ("local", local),
    ("basis", legal_basis),
    ("tests", tests),
    ("history", history),
    ("sign", signatures),
)
ANCHORS = {
    "facts": "thong-tin",
    "papers": "thanh-phan",
    "cases": "truong-hop",
    "limits": "thoi-han",
    "steps": "cac-buoc",
    "agencies": "don-vi",
    "checks": "kiem-tra",
    "online": "truc-tuyen",
    "local": "dia-phuong",
    "basis": "can-cu",
    "tests": "kiem-thu",
    "history": "phien-ban",
    "sign": "ky",
}
