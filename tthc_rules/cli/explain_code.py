"""`tthc explain`: what a code means, with a wrong and a right example; without a code, the list of all codes."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Annotated

import typer
from rich.text import Text

from tthc_rules import messages
from tthc_rules.authoring.lint.rule_pages import rule_page
from tthc_rules.authoring.reporting.codes import all_codes, family, nearest_code
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import LangOption
from tthc_rules.cli.printing import cut, plain, print_text, screen
from tthc_rules.cli.usage import UsageError
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem

GIVEN = re.compile(r"(?:TTHC)?\s*([0-9]{1,4})", re.IGNORECASE)
LINE = 100


def explain_command(
    code: Annotated[str | None, typer.Argument(metavar="cli.meta.code", help="cli.arg.code")] = None,
    lang: LangOption = "vi",
) -> int:
    language = lang_from(lang)
    if code is None:
        _list_codes(language)
        return 0
    match = GIVEN.fullmatch(code.strip())
    wanted = f"TTHC{match[1]:0>3}" if match else code.strip().upper()
    if wanted not in all_codes():
        raise UsageError(Problem("TTHC970", values={"code": code, "guess": nearest_code(wanted)}))
    print_text(rule_page(wanted, language))
    return 0


def _list_codes(lang: Lang) -> None:
    console = screen()
    for name, codes in groupby(all_codes(), key=family):
        console.print(Text.assemble((name, "bold"), f"  {messages.text(f'cli.explain.{name}', lang)}"))
        for code in codes:
            console.print(Text(f"  {code:<9} {cut(plain(messages.outline(code, lang)), LINE - 12)}"), soft_wrap=True)
        console.print()
    console.print(messages.text("cli.explain.foot", lang))
