"""The options and arguments that several commands share. Every help text and metavar is the code of a message."""

from __future__ import annotations

from typing import Annotated

import typer

SourcesArgument = Annotated[list[str], typer.Argument(metavar="cli.meta.source", help="cli.arg.source")]
DefinitionsOption = Annotated[
    list[str] | None,
    typer.Option("--definitions", metavar="cli.meta.path", help="cli.opt.definitions"),
]
CalendarOption = Annotated[
    str | None,
    typer.Option("--calendar", metavar="cli.meta.calendar", help="cli.opt.calendar"),
]
AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="cli.meta.moment", help="cli.opt.as_of")]
IdOption = Annotated[str | None, typer.Option("--id", metavar="cli.meta.id", help="cli.opt.id")]
FullOption = Annotated[bool, typer.Option("--full", help="cli.opt.full")]
JsonOption = Annotated[bool, typer.Option("--json", help="cli.opt.json")]
KeysOption = Annotated[str, typer.Option("--keys", metavar="vi|en", help="cli.opt.keys")]
LangOption = Annotated[str, typer.Option("--lang", metavar="vi|en", help="cli.opt.lang")]
