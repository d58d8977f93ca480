"""`tthc fmt`: files from one vocabulary into the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from tthc_rules import messages
from tthc_rules.authoring.editor.translate_keys import translate_keys
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import KeysOption, LangOption
from tthc_rules.cli.printing import print_json, print_problems, print_text
from tthc_rules.cli.schema import keys_from
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.source import read_file, yaml_files
from tthc_rules.definitions.vocabulary import Vocabulary
from tthc_rules.problems import DefinitionError, Place, Problem


def fmt_command(
    files: Annotated[list[str], typer.Argument(metavar="cli.meta.files", help="cli.arg.files")],
    keys: KeysOption = "vi",
    write: Annotated[bool, typer.Option("--write", help="cli.opt.write")] = False,
    check: Annotated[bool, typer.Option("--check", help="cli.opt.fmt_check")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="cli.opt.fmt_json")] = False,
    lang: LangOption = "vi",
) -> int:
    language, vocabulary = lang_from(lang), keys_from(keys)
    paths = list(_paths(files))
    if len(paths) > 1 and not write and not check:
        raise UsageError(Problem("TTHC980", values={"number": len(paths), "keys": keys}))
    texts = dict(_translated(paths, vocabulary))
    changed = [path for path, (before, after) in texts.items() if before != after]
    if not write and not check:
        sys.stdout.writelines(after for _, after in texts.values())
        return 0
    if write and not check:
        for path in changed:
            path.write_bytes(texts[path][1].encode())
    if as_json:
        print_json({"schema": 1, "keys": keys, "files": [{"path": str(p), "changed": p in changed} for p in paths]})
    elif check:
        values = {"keys": keys}
        print_problems(
            [Problem("TTHC981", "error", Place(str(path)), {**values, "path": str(path)}) for path in changed], language
        )
    else:
        for path in changed:
            print_text(messages.text("cli.fmt.written", language, {"path": str(path)}))
    if not changed and not as_json:
        print_text(messages.text("cli.fmt.fine", language, {"number": len(paths), "keys": keys}))
    return 1 if check and changed else 0


def _paths(files: Iterable[str]) -> Iterator[Path]:
    """The files, and those of the folders, each once."""
    seen: set[Path] = set()
    for name in files:
        found: tuple[Path, ...] = (Path(name),)
        if Path(name).is_dir():
            found, problems = yaml_files(name)
            errors = [problem for problem in problems if problem.severity == "error"]
            if errors:
                raise DefinitionError(errors)
        for path in found:
            if path not in seen:
                seen.add(path)
                yield path


def _translated(paths: Iterable[Path], keys: Vocabulary) -> Iterator[tuple[Path, tuple[str, str]]]:
    """Each file as it is and as it would be. Raises one DefinitionError with the problems of all files."""
    problems: list[Problem] = []
    for path in paths:
        content, wrong = read_file(path)
        problems += wrong
        try:
            if content is not None:
                translated = translate_keys(content, keys, str(path))
                yield path, (content.decode(), translated)
        except DefinitionError as error:
            problems += error.problems
    if problems:
        raise DefinitionError(problems)
