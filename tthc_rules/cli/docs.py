"""`tthc docs`: pages of procedures to be reviewed and signed, written into a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from tthc_rules import messages
from tthc_rules.authoring.site import Edition, build_site
from tthc_rules.authoring.site.folder import PAGES
from tthc_rules.cli.inputs import day_from, definitions_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.named_definitions import read_alone
from tthc_rules.cli.options import DefinitionsOption, LangOption
from tthc_rules.cli.printing import print_problems, print_text
from tthc_rules.cli.usage import UsageError
from tthc_rules.problems import Place, Problem


def docs_command(
    output: Annotated[str, typer.Option("-o", "--output", metavar="cli.meta.folder", help="cli.opt.output")],
    paths: Annotated[list[str] | None, typer.Argument(metavar="cli.meta.paths", help="cli.arg.docs_paths")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="cli.meta.day", help="cli.opt.status_on")] = None,
    made_on: Annotated[str | None, typer.Option("--made-on", metavar="cli.meta.day", help="cli.opt.made_on")] = None,
    definitions: DefinitionsOption = None,
    lang: LangOption = "vi",
) -> int:
    language = lang_from(lang)
    edition = Edition(language, day_from(on, "--on"), day_from(made_on, "--made-on"))
    folder = _folder(output)
    registry = read_alone(paths, definitions) if paths else definitions_from(definitions)
    print_problems(registry.problems, language)
    files = build_site(registry, edition)
    _write(folder, files)
    print_problems(_strangers(folder, files), language)
    print_text(messages.text("site.written", language, {"pages": len(registry), "path": str(folder / "index.html")}))
    return 0


def _folder(given: str) -> Path:
    """The folder to write to. Raises UsageError (TTHC988) where something else has that name."""
    folder = Path(given)
    if folder.exists() and not folder.is_dir():
        raise UsageError(Problem("TTHC988", values={"path": given}))
    return folder


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes every file. Raises UsageError (TTHC997) where the folder cannot be written to."""
    try:
        for path, text in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = f"{error.filename}: {error.strerror}"
        raise UsageError(Problem("TTHC997", values={"reason": reason})) from None


def _strangers(folder: Path, files: Mapping[str, str]) -> Iterator[Problem]:
    """Pages in the folder that are not of this site: most likely of versions that are no more."""
    for path in sorted([*folder.glob("*.html"), *(folder / PAGES).glob("*.html")]):
        if path.relative_to(folder).as_posix() not in files:
            yield Problem("TTHC989", "warning", Place(str(path)), {"path": path.name})
