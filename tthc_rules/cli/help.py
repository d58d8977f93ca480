"""Help texts in the language of the user: help, metavars and epilogs of commands are codes of messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from typer.core import TyperCommand, TyperGroup

from tthc_rules import messages
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.names import nearest
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTH = 100
Row = tuple[str, str]


class Command(TyperCommand):
    """A command whose help is written by `help_text`."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_text(self, ctx))


class Group(TyperGroup):
    """The root command; its help lists the commands in the order in which they were added."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_text(self, ctx))

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command a line names, in one word or two. Raises UsageError (TTHC907) for one that does not exist."""
        if " ".join(args[:2]) in self.commands:
            args = [" ".join(args[:2]), *args[2:]]
        if args[0] not in self.commands:
            shown = [name for name, command in self.commands.items() if not command.hidden]
            values = {"given": args[0], "known": ", ".join(shown), "guess": nearest(args[0], shown) or "--help"}
            raise UsageError(Problem("TTHC907", values=values))
        return super().resolve_command(ctx, args)


def help_text(command: Any, ctx: Any) -> str:
    """The whole help of a command, at most 100 columns wide."""
    lang = lang_of(ctx)
    params = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name != "argument"]
    commands = getattr(command, "commands", {})
    listed = [(name, _say(c.help, lang).splitlines()[0]) for name, c in commands.items() if not c.hidden]
    usage = [ctx.command_path, *(_metavar(param, lang) for param in arguments)]
    usage += [messages.text("cli.help.command", lang)] if commands else []
    usage.append(messages.text("cli.help.options_short", lang))
    lines = [messages.text("cli.help.usage", lang, {"usage": " ".join(usage)}), ""]
    lines += _say(command.help, lang).splitlines()
    lines += _section("cli.help.commands", listed, lang)
    lines += _section("cli.help.arguments", [_row(param, lang) for param in arguments], lang)
    lines += _section("cli.help.options", [_row(param, lang) for param in options], lang)
    if command.epilog:
        lines += ["", *_say(command.epilog, lang).splitlines()]
    return "\n".join(lines) + "\n"


def lang_of(ctx: Any) -> Lang:
    """The language the command line was called with."""
    return "en" if ctx.find_root().obj == "en" else "vi"


def _say(code: str | None, lang: Lang) -> str:
    """The message of a code; a text that is none (the library's own option --help) as it stands."""
    return messages.text(code, lang) if code in messages.MESSAGES else code or ""


def _metavar(param: Any, lang: Lang) -> str:
    shown = _say(param.metavar or param.name.upper(), lang)
    return shown if param.required else f"[{shown}]"


def _row(param: Any, lang: Lang) -> Row:
    if param.param_type_name == "argument":
        return _say(param.metavar, lang), _say(param.help, lang)
    name = ", ".join(sorted(param.opts, key=len))
    if name == "--help":
        return name, messages.text("cli.opt.help", lang)
    return (name if param.is_flag else f"{name} {_say(param.metavar, lang)}"), _say(param.help, lang)


def _section(title: str, rows: Iterable[Row], lang: Lang) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield ""
    yield messages.text(title, lang)
    indent = min(30, max(cell_len(left) for left, _ in rows) + 4)
    for left, right in rows:
        first = f"  {left}".ljust(indent)
        if cell_len(left) + 4 > indent:
            yield f"  {left}"
            first = " " * indent
        for line in _wrapped(right, WIDTH - indent):
            yield first + line
            first = " " * indent


def _wrapped(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
