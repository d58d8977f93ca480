"""`tthc procedures`: which definitions there are, and what one of them says."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import typer

from tthc_rules import messages
from tthc_rules.cli.inputs import day_from, definitions_from, only_unreadable
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import DefinitionsOption, JsonOption, LangOption
from tthc_rules.cli.printing import print_json, print_problems, print_text, screen, table
from tthc_rules.cli.procedure_page import page, procedure_record
from tthc_rules.definitions.names import fold, slug
from tthc_rules.definitions.registry import Registry, spell_period
from tthc_rules.definitions.shapes import Confidence, Procedure
from tthc_rules.messages import Lang
from tthc_rules.problems import DefinitionError


def procedures_command(
    wanted: Annotated[
        list[str] | None, typer.Argument(metavar="cli.meta.code_or_word", help="cli.arg.code_or_word")
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="cli.meta.day", help="cli.opt.in_force_on")] = None,
    issued_by: Annotated[
        str | None, typer.Option("--issued-by", metavar="cli.meta.issuer", help="cli.opt.issued_by")
    ] = None,
    definitions: DefinitionsOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, day, words = lang_from(lang), day_from(on, "--on"), wanted or []
    try:
        registry = definitions_from(definitions)
    except DefinitionError as error:
        print_problems(error.problems, language, as_json=as_json)
        return 2 if only_unreadable(error.problems) else 1
    if definitions and not as_json:
        print_problems(registry.problems, language)
    if len(words) == 1 and words[0] in {name for p in registry for name in (p.key, p.slug)}:
        return _show_one(registry, words[0], day, issued_by, language, as_json=as_json)
    found = [p for p in registry if _matches(p, words, day, issued_by)]
    if as_json:
        print_json([procedure_record(procedure) for procedure in found])
    elif found:
        _show_list(found, language)
    else:
        print_text(messages.text("TTHC940", language, {"words": " ".join(words) or "—"}))
    return 0 if found else 1


def _matches(procedure: Procedure, words: list[str], day: date | None, issued_by: str | None) -> bool:
    """Whether every word stands in the code, name or field, compared without diacritics."""
    if day is not None and not procedure.in_force_on(day):
        return False
    issuer = procedure.issued_by.authority if procedure.issued_by else ""
    if issued_by is not None and slug(issuer) != slug(issued_by):
        return False
    text = fold(" ".join((procedure.key, procedure.slug, procedure.name, procedure.field or "", issuer)))
    return all(fold(word) in text for word in words)


def _show_one(
    registry: Registry, code: str, day: date | None, issued_by: str | None, lang: Lang, *, as_json: bool
) -> int:
    versions = registry.versions(code)
    try:
        procedure = registry.get(code, day or latest(versions, issued_by), issued_by)
    except DefinitionError as error:
        print_problems(error.problems, lang, as_json=as_json)
        return 1
    if as_json:
        print_json(procedure_record(procedure))
        return 0
    print_text(page(procedure, registry, lang))
    others = [version for version in versions if version is not procedure]
    if others:
        print_text("\n" + messages.text("cli.page.other_versions", lang))
        for other in others:
            issuer = other.issued_by.authority if other.issued_by else messages.text("cli.national", lang)
            print_text(f"  {spell_period(other)}  {issuer}")
    return 0


def latest(versions: tuple[Procedure, ...], issued_by: str | None) -> date:
    """The first day of the version that came last, of those of an issuer where one is asked for."""
    of_issuer = [
        version
        for version in versions
        if (version.issued_by is None if issued_by is None else version.issued_by is not None)
    ]
    return max(version.in_force_from for version in of_issuer or versions)


def _show_list(procedures: list[Procedure], lang: Lang) -> None:
    headings = (
        "cli.col.code", "cli.col.name", "cli.col.field", "cli.col.level", "cli.col.in_force", "cli.col.issuer",
        "cli.col.limit", "cli.col.low", "cli.col.version",
    )  # fmt: skip
    rows = [_row(procedure, lang) for procedure in procedures]
    screen().print(table([messages.text(heading, lang) for heading in headings], rows, right=(7,)))
    print_text("\n" + messages.text("cli.procedures.summary", lang, {"number": len(procedures)}))


def _row(procedure: Procedure, lang: Lang) -> tuple[str, ...]:
    return (
        procedure.key,
        procedure.name,
        procedure.field or "",
        procedure.level or "",
        spell_period(procedure),
        procedure.issued_by.authority if procedure.issued_by else messages.text("cli.national", lang),
        procedure.limit.text if procedure.limit else "—",
        str(len(unsure(procedure)) or ""),
        procedure.version,
    )


def unsure(procedure: Procedure) -> list[Any]:
    """The legal bases of low or unknown confidence."""
    return [b for b in procedure.legal_basis.values() if b.confidence in (Confidence.LOW, Confidence.UNKNOWN)]
