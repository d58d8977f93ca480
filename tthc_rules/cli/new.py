"""`tthc new`: a new definition, asked for on a terminal or stated by options."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from tthc_rules import messages
from tthc_rules.authoring.editor.schema import editor_schema, schema_text
from tthc_rules.authoring.editor.template import NEEDED, QUESTIONS, Answers, new_file, read_answer
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import LangOption
from tthc_rules.cli.printing import print_problems, print_text
from tthc_rules.cli.usage import UsageError
from tthc_rules.messages import Lang
from tthc_rules.problems import DefinitionError, Place, Problem
from tthc_rules.worktime import vietnam_calendar

OPTIONS = {name: f"--{name}" for name in QUESTIONS} | {"in_force": "--from"}
SCHEMA = Path(".schema") / "procedure.vi.json"
YAML = (".yaml", ".yml")


def new_command(
    code: Annotated[str | None, typer.Option("--code", metavar="cli.meta.id", help="cli.opt.new.code")] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="cli.meta.text", help="cli.opt.new.name")] = None,
    field: Annotated[str | None, typer.Option("--field", metavar="cli.meta.text", help="cli.opt.new.field")] = None,
    level: Annotated[str | None, typer.Option("--level", metavar="cli.meta.text", help="cli.opt.new.level")] = None,
    in_force: Annotated[str | None, typer.Option("--from", metavar="cli.meta.day", help="cli.opt.new.in_force")] = None,
    limit: Annotated[str | None, typer.Option("--limit", metavar="cli.meta.limit", help="cli.opt.new.limit")] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="cli.meta.text", help="cli.opt.new.document")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="cli.meta.path", help="cli.opt.new_output")
    ] = None,
    lang: LangOption = "vi",
) -> int:
    language = lang_from(lang)
    given = {
        "code": code, "name": name, "field": field, "level": level,
        "in_force": in_force, "limit": limit, "document": document,
    }  # fmt: skip
    answers = _answers(given, language)
    path = _place(output, answers)
    schema, is_new = _schema(path.parent)
    seen_from_file = Path(os.path.relpath(schema, path.parent.resolve())).as_posix()
    text = new_file(answers, vietnam_calendar(), language, seen_from_file)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    print_text(messages.text("cli.new.written", language, {"path": str(path)}))
    if is_new:
        schema.parent.mkdir(exist_ok=True)
        schema.write_text(schema_text(editor_schema("procedure", lang=language)), encoding="utf-8")
        print_text(messages.text("cli.new.schema", language, {"path": os.path.relpath(schema)}))
    if answers.limit:
        print_text(messages.text("cli.new.limit", language, {"understood": answers.limit.describe(language)}))
        print_problems(answers.limit.hints, language)
    print_text(messages.text("cli.new.next", language, {"path": str(path)}))
    return 0


# ---------------------------------------------------------------------- answers


def _answers(given: dict[str, str | None], lang: Lang) -> Answers:
    """The answers of the command line, and on a terminal those to what it does not state.

    Raises UsageError with everything that is wrong with the command line.
    """
    typed: dict[str, Any] = {}
    problems: list[Problem] = []
    for question, text in given.items():
        if text is not None:
            try:
                typed[question] = read_answer(question, text)
            except DefinitionError as error:
                problems += [
                    Problem(problem.code, "error", Place(field=OPTIONS[question]), problem.values)
                    for problem in error.problems
                ]
        elif question in NEEDED and not sys.stdin.isatty():
            problems.append(Problem("TTHC982", values={"option": OPTIONS[question]}))
    if problems:
        raise UsageError(problems)
    if sys.stdin.isatty():
        for question in QUESTIONS:
            if question not in typed:
                typed[question] = _ask(question, lang)
    return Answers(**typed)


def _ask(question: str, lang: Lang) -> Any:
    """Asks until there is an answer that is understood."""
    asked = messages.text(f"cli.ask.{question}", lang)
    while True:
        print(f"{asked}: ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:  # the end of the input
            raise typer.Abort
        try:
            answer = read_answer(question, line)
        except DefinitionError as error:
            print_problems(error.problems, lang)
            continue
        if question == "limit" and answer is not None:
            print_text("  " + answer.describe(lang))
        return answer


# ---------------------------------------------------------------------- files


def _place(output: str | None, answers: Answers) -> Path:
    """The file to write. Raises UsageError: it is there already, or its folder is not."""
    path = Path(output or ".")
    if path.is_dir() or path.suffix not in YAML:
        path = path / answers.file_name
    if path.exists() or path.is_symlink():
        other = path.with_name(f"{answers.file_name.partition('@')[0]}-2@{answers.in_force}.yaml")
        raise UsageError(Problem("TTHC983", "error", Place(str(path)), {"other": str(other)}))
    if not path.parent.is_dir():
        folder = str(path.parent)
        raise UsageError(Problem("TTHC984", "error", Place(folder), {"folder": folder}))
    return path


def _schema(folder: Path) -> tuple[Path, bool]:
    """The schema that is nearest above a folder, or the place for a new one in it."""
    for above in (folder.resolve(), *folder.resolve().parents):
        if (above / SCHEMA).is_file():
            return above / SCHEMA, False
    return folder.resolve() / SCHEMA, True
