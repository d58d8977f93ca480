"""`tthc portal`: on time by the law, and by the national portal's figures, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from tthc_rules import messages
from tthc_rules.cli.answers import Answered, answer_each
from tthc_rules.cli.inputs import calendar_from, definitions_from, dossiers_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import (
    AsOfOption,
    CalendarOption,
    DefinitionsOption,
    FullOption,
    IdOption,
    JsonOption,
    LangOption,
    SourcesArgument,
)
from tthc_rules.cli.printing import BAD, FAINT, GOOD, print_text, styled
from tthc_rules.cli.seen_at import brief_time, left_out, moment_required, received_by
from tthc_rules.cli.showing import View, show
from tthc_rules.deadline import schedule
from tthc_rules.deadline.portal import PortalView, portal_view
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem


@dataclass(frozen=True, slots=True)
class BothViews:
    """Both verdicts on one dossier, with what is to be looked at in its log."""

    view: PortalView
    findings: tuple[Problem, ...]

    def explain(self, lang: Lang = "vi") -> str:
        return self.view.explain(lang)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        findings = [finding.to_dict(lang) for finding in self.findings]
        return {**self.view.to_dict(lang), "findings": findings}


def portal_command(
    sources: SourcesArgument,
    as_of: AsOfOption = None,
    only: IdOption = None,
    full: FullOption = False,
    definitions: DefinitionsOption = None,
    calendar_file: CalendarOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, moment = lang_from(lang), moment_required(as_of, "portal")
    dossiers, registry = dossiers_from(sources, only), definitions_from(definitions)
    calendar = calendar_from(calendar_file)

    def ask(procedure: Procedure, dossier: Dossier) -> BothViews:
        answer = schedule(procedure, dossier, calendar, as_of=moment)
        return BothViews(portal_view(answer, dossier, moment), answer.findings)

    seen = received_by(dossiers, moment)
    if not seen and not as_json:
        print_text(left_out(len(dossiers), "cli.seen.none", language))
        return 0
    results = answer_each(seen, registry, ask)
    reasons = _reasons(results)
    code = show(results, view_of(reasons), language, full=full, as_json=as_json)
    if not as_json:
        if not full and len(results) > 1:
            _print_notes(results, reasons, language)
        if note := left_out(len(dossiers) - len(seen), "cli.seen.later", language):
            print_text(f"\n{note}")
    return code


def state_of(answer: BothViews) -> str:
    return {None: "portal_open", True: "portal_agrees", False: "portal_differs"}[answer.view.agree]


def _reasons(results: Sequence[Answered[BothViews]]) -> list[str]:
    """The reasons for differences that occur, the most frequent first."""
    found = [code for result in results if result.answer is not None for code in result.answer.view.differences]
    return sorted(set(found), key=lambda code: (-found.count(code), code))


def view_of(reasons: Sequence[str]) -> View[BothViews]:
    """How both verdicts are shown; the reasons are numbered, and told below the table."""

    def cells(answer: BothViews, lang: Lang) -> list[str | Text]:
        view = answer.view
        return [
            _verdict(None if view.late is None else not view.late, lang),
            _verdict(view.on_time, lang),
            brief_time(view.law_due, view.period_end) if view.law_due else "",
            brief_time(view.due, view.period_end) if view.due else "",
            ", ".join(str(reasons.index(code) + 1) for code in view.differences),
        ]

    return View(
        headings=("cli.col.by_law", "cli.col.by_portal", "cli.col.law_due", "cli.col.portal_due", "cli.col.why"),
        cells=cells,
        state=state_of,
        states=("portal_agrees", "portal_differs", "portal_open"),
        wrong=frozenset({"portal_differs"}),
    )


def _verdict(in_time: bool | None, lang: Lang) -> Text:
    style = {True: GOOD, False: BAD, None: FAINT}[in_time]
    return styled(messages.text(f"cli.portal.{in_time}", lang), style)


def _print_notes(results: Sequence[Answered[BothViews]], reasons: Sequence[str], lang: Lang) -> None:
    views = [result.answer.view for result in results if result.answer is not None]
    judged = [view for view in views if view.agree is not None]
    values = {
        "law": sum(not view.late for view in judged),
        "portal": sum(bool(view.on_time) for view in judged),
        "all": len(judged),
    }
    print_text("\n" + messages.text("cli.portal.totals", lang, values))
    if reasons:
        print_text(messages.text("cli.portal.reasons", lang))
    for number, code in enumerate(reasons, 1):
        times = sum(code in view.differences for view in views)
        print_text(f"  {number}. {messages.text(code, lang)} ({times})")
