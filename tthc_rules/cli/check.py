"""`tthc check`: are the dossiers complete?"""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from tthc_rules.cli.answers import answer_each
from tthc_rules.cli.inputs import day_from, definitions_from, dossiers_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import (
    DefinitionsOption,
    FullOption,
    IdOption,
    JsonOption,
    LangOption,
    SourcesArgument,
)
from tthc_rules.cli.showing import View, show
from tthc_rules.cli.usage import UsageError
from tthc_rules.completeness import Completeness, Stage, Verdict, check
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem


def check_command(
    sources: SourcesArgument,
    at: Annotated[str, typer.Option("--at", metavar="received|signature", help="cli.opt.at")] = "received",
    on: Annotated[str | None, typer.Option("--on", metavar="cli.meta.day", help="cli.opt.check_on")] = None,
    only: IdOption = None,
    full: FullOption = False,
    definitions: DefinitionsOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, stage, day = lang_from(lang), _stage(at), day_from(on, "--on")
    dossiers, registry = dossiers_from(sources, only), definitions_from(definitions)
    results = answer_each(
        dossiers, registry, lambda procedure, dossier: check(procedure, dossier, at=stage, on=day), on=day
    )
    return show(results, VIEW, language, full=full, as_json=as_json)


def _stage(given: str) -> Stage:
    for stage in get_args(Stage):
        if given == stage:
            return stage  # type: ignore[no-any-return]
    values = {"option": "--at", "given": given, "known": ", ".join(get_args(Stage))}
    raise UsageError(Problem("TTHC904", values=values))


def _cells(answer: Completeness, lang: Lang) -> list[str]:
    return [
        ", ".join(answer.missing),
        ", ".join(answer.wrong),
        ", ".join(question.name for question in answer.questions),
    ]


VIEW = View(
    headings=("cli.col.missing", "cli.col.wrong", "cli.col.questions"),
    cells=_cells,
    state=lambda answer: answer.verdict.value,
    states=("complete", "incomplete", "undetermined"),
    wrong=frozenset({Verdict.INCOMPLETE.value, Verdict.UNDETERMINED.value}),
)
