"""`tthc procedures`: which definitions there are, and what one of them says."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Annotated

import typer
from rich.text import Text

from tthc_rules import messages
from tthc_rules.cli.inputs import day_from, definitions_from, only_unreadable
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import DefinitionsOption, JsonOption, LangOption
from tthc_rules.cli.printing import FAINT, cut, padded, plain, print_json, print_problems, print_text, screen
from tthc_rules.cli.procedure_page import level_in_words, page, procedure_record, unsure
from tthc_rules.definitions.names import fold, slug
from tthc_rules.definitions.registry import Registry, spell_period
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.messages import Lang
from tthc_rules.problems import DefinitionError

LINE = 98


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
    """Code and name once, then a line for each version."""
    console = screen()
    for key, group in groupby(procedures, key=lambda procedure: procedure.key):
        versions = list(group)
        names = list(dict.fromkeys(version.name for version in versions))
        console.print(Text.assemble((key, "bold"), f"  {cut(plain(names[-1]), LINE - len(key) - 2)}"))
        console.print(Text(f"    {cut(versions[-1].field or '—', LINE - 4)}", style=FAINT))
        for version in versions:
            console.print(Text(_version_line(version, lang)), soft_wrap=True)
    console.print()
    console.print(Text(messages.text("cli.procedures.summary", lang, {"number": len(procedures)}), style=FAINT))


def _version_line(procedure: Procedure, lang: Lang) -> str:
    issuer = procedure.issued_by.authority if procedure.issued_by else messages.text("cli.national", lang)
    low = len(unsure(procedure))
    columns = (
        (spell_period(procedure), 21),
        (issuer, 19),
        (level_in_words(procedure.level, lang), 8),
        (procedure.limit.text if procedure.limit else "—", 25),
        (f"?{low}" if low else "", 2),
    )
    version = procedure.version.rpartition("+")
    return "    " + "  ".join(padded(plain(text), width) for text, width in columns) + f"  {version[1]}{version[2]}"
