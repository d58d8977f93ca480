"""`tthc lint`: all that is wrong or doubtful in definitions, framed for people or written for other programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from tthc_rules import messages
from tthc_rules.authoring.lint.findings import Findings, find_problems
from tthc_rules.authoring.reporting.formats import github_lines, one_line, record
from tthc_rules.authoring.reporting.frames import Line, Part, frame
from tthc_rules.authoring.reporting.sarif import sarif
from tthc_rules.cli.inputs import calendar_from, only_unreadable
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import CalendarOption, LangOption
from tthc_rules.cli.printing import BAD, DOUBT, FAINT, plain, print_json, screen
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")
FROM = {"error": 1, "warning": 2, "hint": 3}
"""How many of the severities are shown."""
FORMATS = ("text", "line", "json", "sarif", "github")
NARROWEST, WIDEST = 60, 120
COLOURS = {"frame": "blue", "label": "cyan", "related": "cyan", "source": ""}
SEVERITY_COLOURS: dict[Severity, str] = {"error": BAD, "warning": DOUBT, "hint": "cyan"}


def lint_command(
    paths: Annotated[list[str] | None, typer.Argument(metavar="cli.meta.lint_paths", help="cli.arg.lint_paths")] = None,
    form: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS), help="cli.opt.format")] = "text",
    level: Annotated[str, typer.Option("--level", metavar="|".join(SEVERITIES), help="cli.opt.level")] = "warning",
    calendar_file: CalendarOption = None,
    lang: LangOption = "vi",
) -> int:
    language = lang_from(lang)
    _one_of("--format", form, FORMATS)
    _one_of("--level", level, list(FROM))
    shipped = _from_here(shipped_procedures())
    roots = [Path(path) for path in paths or ()]
    findings = find_problems(roots or [shipped], calendar_from(calendar_file), shipped if roots else None)
    looked_for = SEVERITIES[: FROM[level]]
    shown = [problem for problem in findings.problems if problem.severity in looked_for]
    _print(findings, shown, form, language)
    if only_unreadable(findings.problems):
        return 2
    return 1 if shown else 0


def _from_here(folder: Path) -> Path:
    """The folder by its name from the working folder, where it lies below it: shorter to read."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _one_of(option: str, given: str, known: Sequence[str]) -> None:
    if given not in known:
        values = {"option": option, "given": given, "known": ", ".join(known)}
        raise UsageError(Problem("TTHC904", values=values))


def _print(findings: Findings, shown: list[Problem], form: str, lang: Lang) -> None:
    if form == "line":
        for problem in shown:
            print(plain(one_line(problem, lang)))
    elif form == "github":
        print("".join(f"{line}\n" for line in github_lines(shown, lang)), end="")
    elif form == "sarif":
        print_json(sarif(shown, findings.ignored, version=version("tthc-rules"), lang=lang))
    elif form == "json":
        print_json(_document(findings, shown, lang))
    else:
        _print_frames(findings, shown, lang)


def _document(findings: Findings, shown: list[Problem], lang: Lang) -> dict[str, object]:
    return {
        "schema": 1,
        "files": list(findings.files),
        "not_linted": list(findings.not_linted),
        "problems": [record(problem, lang) for problem in shown],
        "ignored": [{**record(problem, lang), "reason": reason} for problem, reason in findings.ignored],
    }


def _print_frames(findings: Findings, shown: list[Problem], lang: Lang) -> None:
    console = screen()
    width = min(max(console.width, NARROWEST), WIDEST) if console.is_terminal else 100
    for problem in shown:
        for line in frame(problem, findings.texts, lang, width):
            console.print(_coloured(line, problem), soft_wrap=True)
        console.print()
    console.print(Text(_summary(findings, shown, lang), style="" if shown else "green"), soft_wrap=True)
    if findings.not_linted:
        values = {"number": len(findings.not_linted)}
        console.print(Text(messages.text("cli.lint.not_linted", lang, values), style=FAINT), soft_wrap=True)


def _coloured(line: Line, problem: Problem) -> Text:
    made = Text()
    for part in line:
        made.append(plain(part.text), style=_style(part, problem))
    made.rstrip()
    return made


def _style(part: Part, problem: Problem) -> str:
    if part.role in ("severity", "primary"):
        return SEVERITY_COLOURS[problem.severity]
    return COLOURS.get(part.role, "")


def _summary(findings: Findings, shown: list[Problem], lang: Lang) -> str:
    """`3 tệp: 1 lỗi · 2 cảnh báo · 4 gợi ý (không hiện; xem bằng --level hint)`."""
    counts = Counter(problem.severity for problem in findings.problems)
    visible = {problem.severity for problem in shown}
    parts = []
    for severity in SEVERITIES:
        if counts[severity]:
            words = messages.text(f"cli.lint.{severity}", lang, {"number": counts[severity]})
            hidden = messages.text("cli.lint.hidden", lang, {"level": severity}) if severity not in visible else ""
            parts.append(f"{words} {hidden}".rstrip())
    if findings.ignored:
        parts.append(messages.text("cli.lint.ignored", lang, {"number": len(findings.ignored)}))
    found = " · ".join(parts) or messages.text("cli.lint.nothing", lang)
    return messages.text("cli.lint.summary", lang, {"number": len(findings.files), "found": found})
