"""`tthc schema`: the JSON Schema of a file, for editors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tthc_rules.authoring.editor.grammar import FILES
from tthc_rules.authoring.editor.schema import editor_schema, schema_files, schema_text
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import KeysOption, LangOption
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE, Vocabulary
from tthc_rules.problems import Place, Problem


def schema_command(
    kind: Annotated[
        str, typer.Option("--for", metavar="procedure|agencies|calendar", help="cli.opt.for")
    ] = "procedure",
    keys: KeysOption = "vi",
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="cli.meta.path", help="cli.opt.schema_output")
    ] = None,
    lang: LangOption = "vi",
) -> int:
    language, vocabulary = lang_from(lang), keys_from(keys)
    if kind not in FILES:
        raise UsageError(Problem("TTHC904", values={"option": "--for", "given": kind, "known": ", ".join(FILES)}))
    if output is not None and Path(output).is_dir():
        for name, text in schema_files():
            (Path(output) / name).write_text(text, encoding="utf-8")
        return 0
    if output is not None and not Path(output).parent.is_dir():
        folder = str(Path(output).parent)
        raise UsageError(Problem("TTHC984", "error", Place(folder), {"folder": folder}))
    text = schema_text(editor_schema(kind, vocabulary, language))
    if output is None:
        sys.stdout.write(text)
    else:
        Path(output).write_text(text, encoding="utf-8")
    return 0


def keys_from(given: str) -> Vocabulary:
    """`vi` or `en`; anything else is a usage problem (TTHC904)."""
    for vocabulary in (VIETNAMESE, ENGLISH):
        if vocabulary.lang == given:
            return vocabulary
    raise UsageError(Problem("TTHC904", values={"option": "--keys", "given": given, "known": "vi, en"}))
