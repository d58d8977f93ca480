"""`tthc due`: when are the dossiers due, and which are late?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from tthc_rules import messages
from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.cli.answers import Answered, answer_each, procedure_of
from tthc_rules.cli.endings import ENDED_STATES, LATE_STATES, ended_state
from tthc_rules.cli.inputs import calendar_from, definitions_from, dossiers_from, moment_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.month_view import show_months
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
from tthc_rules.cli.showing import View, show
from tthc_rules.cli.step_table import step_table
from tthc_rules.deadline import Schedule, schedule
from tthc_rules.deadline.speaker import spell_length
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.messages import Lang
from tthc_rules.worktime.local import write_time

MonthOption = Annotated[bool, typer.Option("--month", help="cli.opt.month")]


def due_command(
    sources: SourcesArgument,
    as_of: AsOfOption = None,
    only: IdOption = None,
    full: FullOption = False,
    month: MonthOption = False,
    definitions: DefinitionsOption = None,
    calendar_file: CalendarOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, moment = lang_from(lang), moment_from(as_of)
    dossiers, registry = dossiers_from(sources, only), definitions_from(definitions)
    calendar = calendar_from(calendar_file)
    results = answer_each(
        dossiers, registry, lambda procedure, dossier: schedule(procedure, dossier, calendar, as_of=moment)
    )
    view = view_of(registry)
    if month:
        show_months(results, language, as_json=as_json)
        return 1 if any(view.is_wrong(result) for result in results) else 0
    return show(results, view, language, full=full, as_json=as_json)


def state_of(answer: Schedule) -> str:
    """What is to be said of a dossier's time in two words."""
    if answer.start is None:
        return "not_started"
    if not answer.dues:
        return "no_limit"
    if answer.due is None:
        return "range" if len(answer.dues) > 1 else "standing"
    if answer.late is None:
        return "open"
    if answer.end is not None:
        return ended_state(answer, answer.late)
    return "open_late" if answer.late else "open_in_time"


def _cells(answer: Schedule, lang: Lang) -> list[str]:
    due = write_time(answer.due) if answer.due else ""
    if answer.due is None and answer.earliest and answer.latest:
        due = f"{write_time(answer.earliest)} – {write_time(answer.latest)}"
    late = spell_length(answer.lateness, answer.calendar.day_minutes, lang) if answer.lateness else ""
    return [
        write_time(answer.start) if answer.start else "",
        due,
        write_time(answer.end) if answer.end else "",
        late,
    ]


def _changes(procedure: Procedure, answer: Schedule, lang: Lang) -> Iterator[str]:
    """When which limit holds, where that is open."""
    if len(answer.dues) < 2:
        return
    yield messages.text("cli.limit_changes", lang)
    for change in procedure.limit_changes:
        limit = change.add or change.set
        said = messages.text(
            "cli.page.add" if change.add else "cli.page.set", lang, {"limit": limit.text if limit else ""}
        )
        condition = condition_in_words(change.when, procedure, lang)
        when = messages.text("cli.page.when", lang, {"condition": condition}) if condition else ""
        cited = procedure.cite(change.basis)
        yield f"  • {said}{when}" + (f" ({cited})" if cited else "")


def view_of(registry: Registry) -> View[Schedule]:
    """How due dates are shown; in full with the conditions that are open and the times of the steps."""

    def page(result: Answered[Schedule], answer: Schedule, lang: Lang) -> str:
        procedure = procedure_of(result.dossier, registry)
        parts = [
            answer.explain(lang),
            "\n".join(_changes(procedure, answer, lang)),
            "\n".join(step_table(answer, registry.agencies, lang)),
        ]
        return "\n\n".join(part for part in parts if part)

    return View(
        headings=("cli.col.start", "cli.col.due", "cli.col.end", "cli.col.late"),
        cells=_cells,
        state=state_of,
        states=(
            *ENDED_STATES, "open_in_time", "open_late", "open", "standing", "range", "no_limit", "not_started",
        ),
        wrong=LATE_STATES | {"open_late"},
        page=page,
    )  # fmt: skip
