"""`tthc delay`: who answers for the lateness of the dossiers?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Annotated, Any

import typer

from tthc_rules import messages
from tthc_rules.cli.answers import Answered, answer_each, procedure_of
from tthc_rules.cli.delay_pictures import drawn, folder_from, write_pictures
from tthc_rules.cli.endings import ENDED_STATES, LATE_STATES, ended_state
from tthc_rules.cli.inputs import calendar_from, definitions_from, dossiers_from, moment_from
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
from tthc_rules.cli.owners import owner_in_words
from tthc_rules.cli.printing import print_text
from tthc_rules.cli.showing import View, show
from tthc_rules.cli.usage import UsageError
from tthc_rules.deadline.speaker import spell_length
from tthc_rules.definitions.registry import Registry
from tthc_rules.delay import Attribution, attribute
from tthc_rules.delay.attribution import largest_remainder
from tthc_rules.delay.background import background_of
from tthc_rules.delay.citizen import explain_to_citizen
from tthc_rules.delay.explanation import explain_attribution
from tthc_rules.delay.pictures import gantt_text, waterfall_text
from tthc_rules.delay.review import NO_REVIEWS, Reviews, Status, review_record, review_totals
from tthc_rules.delay.review_file import load_reviews, require_dossiers, reviews_of
from tthc_rules.messages import Lang
from tthc_rules.problems import DossierError, Problem
from tthc_rules.worktime.local import write_time


def delay_command(
    sources: SourcesArgument,
    as_of: AsOfOption = None,
    only: IdOption = None,
    full: FullOption = False,
    definitions: DefinitionsOption = None,
    calendar_file: CalendarOption = None,
    chart: Annotated[bool, typer.Option("--chart", help="cli.opt.chart")] = False,
    svg: Annotated[str | None, typer.Option("--svg", metavar="cli.meta.folder", help="cli.opt.svg")] = None,
    citizen: Annotated[bool, typer.Option("--citizen", help="cli.opt.citizen")] = False,
    reviews: Annotated[str | None, typer.Option("--reviews", metavar="cli.meta.file", help="cli.opt.reviews")] = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, moment = lang_from(lang), moment_from(as_of)
    for option, given in (("--chart", chart), ("--citizen", citizen)):
        if as_json and given:
            raise UsageError(Problem("TTHC991", values={"option": option}))
    folder = folder_from(svg)
    dossiers, registry = dossiers_from(sources, only), definitions_from(definitions)
    calendar = calendar_from(calendar_file)
    results = answer_each(
        dossiers, registry, lambda procedure, dossier: attribute(procedure, dossier, calendar, as_of=moment)
    )
    checked = _reviews_from(reviews, results, everything=only is None)
    if folder is not None:
        files = drawn(results, language, registry.agencies, citizen, checked or {})
        write_pictures(folder, files)
        if not as_json:
            print_text(messages.text("cli.delay.svg_written", language, {"number": len(files), "path": svg}) + "\n")
    view = view_of(registry, chart=chart, citizen=citizen, reviews=checked)
    code = show(results, view, language, full=full or chart or citizen, as_json=as_json)
    if checked is not None and not as_json and len(results) > 1:
        print_text("\n" + _by_status(results, checked, calendar.day_minutes, language))
    return code


Checked = Mapping[str, Reviews]
"""Dossier → the reviews of its shares."""


def _reviews_from(path: str | None, results: Sequence[Answered[Attribution]], *, everything: bool) -> Checked | None:
    """The reviews of a file for each dossier; with `everything` shown, none may be about another dossier.

    Raises DossierError with every problem of the file.
    """
    if path is None:
        return None
    filed = load_reviews(path)
    if everything:
        require_dossiers(filed, [result.dossier.id for result in results])
    found: dict[str, Reviews] = {}
    problems: list[Problem] = []
    for answer in _answers(results):
        try:
            found[answer.dossier] = reviews_of(answer, filed)
        except DossierError as error:
            problems += error.problems
    if problems:
        raise DossierError(problems)
    return found


def _answers(results: Iterable[Answered[Attribution]]) -> list[Attribution]:
    return [result.answer for result in results if result.answer is not None]


def _by_status(results: Iterable[Answered[Attribution]], checked: Checked, day_minutes: int, lang: Lang) -> str:
    """The lateness of all dossiers together by how far its checking has come."""
    totals = Counter[Status]()
    for answer in _answers(results):
        totals.update(review_totals(answer, checked[answer.dossier]).whole)
    parts = [
        f"{messages.text(f'review.{status}', lang)} {spell_length(totals[status], day_minutes, lang)}"
        for status in (Status.CHECKED, Status.UNCHECKED, Status.DISPUTED)
    ]
    return messages.text("cli.delay.reviewed", lang, {"parts": " · ".join(parts)})


def state_of(answer: Attribution) -> str:
    """Done or projected; late when there is lateness, or when it ended on a later day than the due day."""
    late = answer.lateness > 0 or bool(answer.schedule.late)
    if answer.projected:
        return "projected_late" if late else "projected_in_time"
    return ended_state(answer.schedule, late)


def percentages(shares: Mapping[str, Fraction]) -> dict[str, int]:
    """Owner → whole per cent of the lateness, which add up to 100; empty when there is none.

    >>> percentages({"an": Fraction(1, 3), "binh": Fraction(2, 3)})
    {'an': 33, 'binh': 67}
    """
    whole = sum(shares.values(), Fraction())
    return largest_remainder({owner: part * 100 / whole for owner, part in shares.items()}) if whole else {}


def view_of(
    registry: Registry, *, chart: bool = False, citizen: bool = False, reviews: Checked | None = None
) -> View[Attribution]:
    """How attributions are shown, units by their names: in words or as two pictures, nobody named for a citizen.

    `reviews`: what is said of the shares, where a file says it.
    """
    agencies, said = registry.agencies, reviews or {}

    def page(result: Answered[Attribution], answer: Attribution, lang: Lang) -> str:
        checked = said.get(answer.dossier, NO_REVIEWS)
        if chart:
            plan = gantt_text(answer, lang, agencies, citizen=citizen)
            return f"{plan}\n\n{waterfall_text(answer, lang, agencies, citizen=citizen, reviews=checked)}"
        if citizen:
            return explain_to_citizen(answer, lang, agencies)
        background = background_of(answer, procedure_of(result.dossier, registry), result.dossier)
        return explain_attribution(answer, lang, agencies, background, checked)

    def record(answer: Attribution, lang: Lang) -> dict[str, Any]:
        plain = answer.to_dict(lang)
        return plain if reviews is None else {**plain, "reviews": review_record(answer, reviews[answer.dossier])}

    def cells(answer: Attribution, lang: Lang) -> list[str]:
        parts = sorted(percentages(answer.by_owner()).items(), key=lambda part: (-part[1], part[0]))
        end = answer.current.end
        calendar = answer.schedule.calendar
        return [
            write_time(answer.due),
            write_time(end) if end else "",
            spell_length(answer.lateness, calendar.day_minutes, lang) if answer.lateness else "",
            " · ".join(f"{owner_in_words(owner, agencies, lang)} {percent}%" for owner, percent in parts),
        ]

    return View(
        headings=("cli.col.due", "cli.col.end", "cli.col.late", "cli.col.shares"),
        cells=cells,
        state=state_of,
        states=(*ENDED_STATES, "projected_in_time", "projected_late"),
        wrong=LATE_STATES | {"projected_late"},
        page=page,
        record=record,
    )
