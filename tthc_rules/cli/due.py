"""`tthc due`: when are the dossiers due, and which are late?"""

from __future__ import annotations

from tthc_rules.cli.answers import answer_each
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
from tthc_rules.cli.showing import View, show
from tthc_rules.deadline import Schedule, schedule
from tthc_rules.deadline.speaker import spell_length
from tthc_rules.messages import Lang
from tthc_rules.worktime.local import write_time


def due_command(
    sources: SourcesArgument,
    as_of: AsOfOption = None,
    only: IdOption = None,
    full: FullOption = False,
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
    return show(results, VIEW, language, full=full, as_json=as_json)


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
    return f"{'done' if answer.end else 'open'}_{'late' if answer.late else 'in_time'}"


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


VIEW = View(
    headings=("cli.col.start", "cli.col.due", "cli.col.end", "cli.col.late"),
    cells=_cells,
    state=state_of,
    states=(
        "done_in_time", "done_late", "open_in_time", "open_late", "open", "standing", "range", "no_limit",
        "not_started",
    ),
    wrong=frozenset({"done_late", "open_late"}),
)  # fmt: skip
