"""`tthc compile`: the definitions of folders in one file that is read without YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tthc_rules import messages
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import LangOption
from tthc_rules.cli.printing import print_json, print_problems, print_text
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.bundle import BUNDLE_SUFFIX, compile_procedures, load_bundle
from tthc_rules.problems import Place, Problem


def compile_command(
    output: Annotated[str, typer.Option("-o", "--output", metavar="cli.meta.path", help="cli.opt.compile_output")],
    paths: Annotated[list[str] | None, typer.Argument(metavar="cli.meta.paths", help="cli.arg.compile_paths")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.opt.compile_json")] = False,
    lang: LangOption = "vi",
) -> int:
    language, target = lang_from(lang), Path(output)
    if target.suffix != BUNDLE_SUFFIX:
        raise UsageError(Problem("TTHC437", "error", Place(output), {"suffix": BUNDLE_SUFFIX}))
    if not target.parent.is_dir():
        folder = str(target.parent)
        raise UsageError(Problem("TTHC984", "error", Place(folder), {"folder": folder}))
    text = compile_procedures(*(paths or ()))
    _replace(target, text)
    registry = load_bundle(target, *(paths or ()))
    sources = len({procedure.path for procedure in registry})
    done = {"file": output, "definitions": len(registry), "sources": sources, "kib": target.stat().st_size // 1024}
    if as_json:
        print_json(done)
    else:
        print_problems(registry.problems, language)
        print_text(messages.text("compile.done", language, done))
    return 0


def _replace(target: Path, text: str) -> None:
    """Writes beside the target and then in its place: nobody reads half a bundle."""
    beside = target.with_name(f"{target.name}.tmp")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(target)
