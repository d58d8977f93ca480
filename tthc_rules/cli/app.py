"""The commands put together, and what happens when they fail: a sentence and an exit code, never a traceback."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any

import typer

from tthc_rules.cli.calendar import calendar_command
from tthc_rules.cli.calendar_diff import calendar_diff_command
from tthc_rules.cli.check import check_command
from tthc_rules.cli.compile import compile_command
from tthc_rules.cli.definition_tests import test_command
from tthc_rules.cli.delay import delay_command
from tthc_rules.cli.demo import demo_command
from tthc_rules.cli.desk import desk_command
from tthc_rules.cli.diff import diff_command
from tthc_rules.cli.docs import docs_command
from tthc_rules.cli.due import due_command
from tthc_rules.cli.duties import duties_command
from tthc_rules.cli.explain_code import explain_command
from tthc_rules.cli.fmt import fmt_command
from tthc_rules.cli.help import Command, Group
from tthc_rules.cli.lang import lang_asked
from tthc_rules.cli.lint import lint_command
from tthc_rules.cli.new import new_command
from tthc_rules.cli.portal import portal_command
from tthc_rules.cli.printing import print_problems
from tthc_rules.cli.procedures import procedures_command
from tthc_rules.cli.schema import schema_command
from tthc_rules.definitions.names import nearest
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem, TTHCError

FINE, PROBLEMS, NOT_UNDERSTOOD, INTERRUPTED = 0, 1, 2, 130
COMMANDS: dict[str, Callable[..., int]] = {
    "check": check_command,
    "due": due_command,
    "desk": desk_command,
    "duties": duties_command,
    "portal": portal_command,
    "delay": delay_command,
    "calendar": calendar_command,
    "procedures": procedures_command,
    "diff": diff_command,
    "docs": docs_command,
    "lint": lint_command,
    "explain": explain_command,
    "test": test_command,
    "new": new_command,
    "fmt": fmt_command,
    "schema": schema_command,
    "compile": compile_command,
    "demo": demo_command,
}
SUBCOMMANDS: dict[str, Callable[..., int]] = {"calendar diff": calendar_diff_command}
"""Commands of two words, found from the help of the first."""
DEBUG = "TTHC_DEBUG"
# The class of all usage errors is not named by typer itself, only its best known child is.
TyperUsageError: type[Any] = typer.BadParameter.__mro__[1]


def build() -> typer.Typer:
    """The application; help texts are codes, put into words by `help`."""
    app = typer.Typer(
        cls=Group,
        add_completion=False,
        help="cli.help.tthc",
        epilog="cli.epilog.tthc",
        invoke_without_command=True,
        callback=_root,
    )
    for name, command in {**COMMANDS, **SUBCOMMANDS}.items():
        hidden = name in SUBCOMMANDS
        app.command(name, cls=Command, help=f"cli.help.{name}", epilog=f"cli.epilog.{name}", hidden=hidden)(command)
    return app


def _root(
    ctx: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="cli.opt.version")] = False,
) -> None:
    if show_version:
        print(f"tthc-rules {_version()}")
        raise typer.Exit(FINE)
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


def _version() -> str:
    try:
        return version("tthc-rules")
    except PackageNotFoundError:
        return "?"


def run(args: Sequence[str]) -> int:
    """Runs one command line and returns its exit code."""
    lang, as_json = lang_asked(args), "--json" in args
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _invoke(args, lang)
        sys.stdout.flush()
        return code
    except TyperUsageError as error:
        problem = _usage_problem(error)
    except TTHCError as error:
        print_problems(error.problems, lang, as_json=as_json)
        return NOT_UNDERSTOOD
    except BrokenPipeError:
        _forget_output()
        return FINE
    except OSError as error:
        _forget_output()
        problem = Problem("TTHC997", values={"reason": error.strerror or str(error)})
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except (RecursionError, MemoryError):
        problem = Problem("TTHC998")
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        problem = Problem("TTHC999", values={"kind": type(error).__name__, "text": str(error)[:200], "debug": DEBUG})
    print_problems([problem], lang, as_json=as_json)
    return NOT_UNDERSTOOD


def _invoke(args: Sequence[str], lang: Lang) -> int:
    command = typer.main.get_command(build())
    try:
        code = command.main(list(args), prog_name="tthc", standalone_mode=False, obj=lang)
    except SystemExit:  # the reader of a pipe went away
        raise BrokenPipeError from None
    return code if isinstance(code, int) else FINE


def _forget_output() -> None:
    """Nobody reads standard output any more: what is still in the buffer goes nowhere, without a complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _usage_problem(error: Any) -> Problem:
    """What is wrong with the command line, in our own words where we have some."""
    help_command = error.ctx.command_path if error.ctx is not None else "tthc"
    values = {"help": f"{help_command} --help"}
    match type(error).__name__:
        case "NoSuchOption":
            known = error.possibilities or [name for p in error.ctx.command.params for name in p.opts]
            bare = {name.strip("-"): name for name in known}
            guess = bare.get(nearest(error.option_name.strip("-"), bare) or "", values["help"])
            return Problem("TTHC905", values={**values, "option": error.option_name, "guess": guess})
        case "MissingParameter":
            return Problem("TTHC906", values={**values, "usage": error.ctx.command_path})
    return Problem("TTHC902", values={**values, "text": error.format_message()})
