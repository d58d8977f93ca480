"""`tthc diff`: what differs between two definitions or two folders of them, and which dossiers that changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.text import Text

from tthc_rules import messages
from tthc_rules.authoring.comparison.comparing import compare
from tthc_rules.authoring.comparison.dossier_effects import Effect, Outcome, effects
from tthc_rules.authoring.comparison.sides import Matched, match_versions
from tthc_rules.authoring.comparison.words import ComparisonWords
from tthc_rules.authoring.words.definitions import DefinitionWords
from tthc_rules.cli.answers import procedure_of
from tthc_rules.cli.inputs import calendar_from, dossiers_from, moment_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.named_definitions import definitions_named
from tthc_rules.cli.options import AsOfOption, CalendarOption, DefinitionsOption, JsonOption, LangOption
from tthc_rules.cli.printing import print_json, print_table, print_text, problem_text, table
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem
from tthc_rules.worktime.local import write_time


def diff_command(
    before: Annotated[str, typer.Argument(metavar="cli.meta.before", help="cli.arg.diff_before")],
    after: Annotated[str, typer.Argument(metavar="cli.meta.after", help="cli.arg.diff_after")],
    sources: Annotated[
        list[str] | None, typer.Option("--dossiers", metavar="cli.meta.source", help="cli.opt.dossiers")
    ] = None,
    as_of: AsOfOption = None,
    definitions: DefinitionsOption = None,
    calendar_file: CalendarOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, moment = lang_from(lang), moment_from(as_of)
    old, new = definitions_named(before, definitions), definitions_named(after, definitions)
    matched = match_versions(old, new)
    comparisons = [ComparisonWords(compare(*pair), old.agencies, new.agencies, language) for pair in matched.both]
    dossiers = dossiers_from(sources) if sources else ()
    concerned = [dossier for dossier in dossiers if _concerns(dossier, old) or _concerns(dossier, new)]
    found = effects(concerned, _version_of(old), _version_of(new), calendar_from(calendar_file), moment)
    different = any(not words.comparison.is_none for words in comparisons) or bool(matched.added or matched.dropped)
    if as_json:
        print_json(_record(comparisons, matched, found, len(dossiers), language))
    else:
        print_text("\n".join(_lines(comparisons, matched, old, new, language)))
        if dossiers:
            _show_effects(found, len(dossiers), moment, language)
    return 1 if different or any(effect.changes for effect in found) else 0


def _concerns(dossier: Dossier, registry: Registry) -> bool:
    return any(dossier.code in (procedure.key, procedure.slug) for procedure in registry)


def _version_of(registry: Registry) -> Any:
    """How the version of a dossier is found: the only one there is, or the one in force on its day of receipt."""
    versions = list(registry)
    if len(versions) == 1:
        return lambda dossier: versions[0]
    return lambda dossier: procedure_of(dossier, registry)


# ---------------------------------------------------------------------- in words


def _lines(
    comparisons: Sequence[ComparisonWords], matched: Matched, old: Registry, new: Registry, lang: Lang
) -> Iterator[str]:
    changed = [words for words in comparisons if not words.comparison.is_none]
    if len(comparisons) == 1 and not matched.added and not matched.dropped:
        yield from comparisons[0].lines()
        return
    if not changed and not matched.added and not matched.dropped:
        yield messages.text("diff.nothing_at_all", lang, {"number": len(comparisons)})
        return
    counts = {
        "changed": len(changed),
        "added": len(matched.added),
        "dropped": len(matched.dropped),
        "same": len(comparisons) - len(changed),
    }
    yield messages.text("diff.summary", lang, counts)
    for code, procedures, registry in (("dropped", matched.dropped, old), ("added", matched.added, new)):
        for procedure in procedures:
            yield messages.text(f"diff.version_{code}", lang, {"version": _version(procedure, registry, lang)})
    for words in changed:
        yield ""
        yield from words.lines()


def _version(procedure: Procedure, registry: Registry, lang: Lang) -> str:
    words = DefinitionWords(procedure, registry.agencies, lang)
    return f"{procedure.key} {procedure.title} · {words.period()} · {words.issuer(procedure.issued_by)}"


def _show_effects(found: Sequence[Effect], number: int, as_of: datetime | None, lang: Lang) -> None:
    changed = [effect for effect in found if effect.changes]
    code = "diff.dossiers" if changed else "diff.no_dossiers_change"
    print_text("\n" + messages.text(code, lang, {"changed": len(changed), "number": len(found)}))
    if len(found) < number:
        print_text(messages.text("diff.not_concerned", lang, {"number": number - len(found)}))
    if changed:
        columns = ("cli.col.dossier", "diff.effect.what", "cli.col.before", "cli.col.after")
        print_table(table([messages.text(column, lang) for column in columns], _effect_rows(changed, lang)))
        _show_problems(changed, lang)
    silent = [effect for effect in found if effect.unanswered]
    if silent:
        print_text("\n" + messages.text("diff.unanswered", lang, {"number": len(silent)}))
        _show_problems(silent, lang)


def _show_problems(found: Sequence[Effect], lang: Lang) -> None:
    """Why dossiers have no answer, each reason once."""
    for effect in found:
        problems = (*effect.before.problems, *effect.after.problems)
        for line in dict.fromkeys(problem_text(problem, lang, owner=effect.dossier.id) for problem in problems):
            print_text(f"  ! {line}")


def _effect_rows(changed: Sequence[Effect], lang: Lang) -> Iterator[tuple[str | Text, ...]]:
    for effect in changed:
        for number, name in enumerate(effect.changes):
            who = effect.dossier.id if number == 0 else ""
            what = messages.text(f"diff.effect.{name}", lang)
            yield who, what, _said(effect.before, name, lang), _said(effect.after, name, lang)


def _said(outcome: Outcome, name: str, lang: Lang) -> str:
    match name:
        case "verdict":
            return messages.text(f"cli.state.{outcome.verdict}", lang)
        case "due":
            ends = dict.fromkeys(write_time(end) for end in (outcome.earliest, outcome.latest) if end)
            return " – ".join(ends) or messages.text("diff.effect.no_due", lang)
        case "answer":
            return messages.text("diff.effect.answered" if outcome.verdict else "cli.state.failed", lang)
    values: tuple[str, ...] = getattr(outcome, name)
    return ", ".join(values) or messages.text("diff.effect.nothing", lang)


# ---------------------------------------------------------------------- as JSON


def _record(
    comparisons: Sequence[ComparisonWords], matched: Matched, found: Sequence[Effect], dossiers: int, lang: Lang
) -> dict[str, Any]:
    return {
        "schema": 1,
        "comparisons": [words.to_dict() for words in comparisons],
        "added": [_named(procedure) for procedure in matched.added],
        "dropped": [_named(procedure) for procedure in matched.dropped],
        "dossiers": dossiers,
        "concerned": len(found),
        "effects": [
            {
                "dossier": effect.dossier.id,
                "code": effect.dossier.code,
                "changes": list(effect.changes),
                "before": _outcome_record(effect.before, lang),
                "after": _outcome_record(effect.after, lang),
            }
            for effect in found
            if effect.changes or effect.unanswered
        ],
    }


def _named(procedure: Procedure) -> dict[str, str | None]:
    return {
        "code": procedure.code,
        "slug": procedure.slug,
        "in_force_from": procedure.in_force_from.isoformat(),
        "issued_by": procedure.issued_by.authority if procedure.issued_by else None,
        "path": procedure.path,
    }


def _outcome_record(outcome: Outcome, lang: Lang) -> dict[str, Any]:
    problems: tuple[Problem, ...] = outcome.problems
    return {**outcome.to_dict(), "problems": [problem.to_dict(lang) for problem in problems]}
