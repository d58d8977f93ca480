"""`tthc test`: do the definitions answer as the tests beside them say, and what do these leave untested?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any

import typer

from tthc_rules import messages
from tthc_rules.authoring.own_files import procedures_in
from tthc_rules.authoring.trials.coverage import Coverage, coverage, read_share, share_of, write_share
from tthc_rules.authoring.trials.definition_tests import TestResult, own_tests, run_test
from tthc_rules.cli.inputs import calendar_from, only_unreadable
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import CalendarOption, LangOption
from tthc_rules.cli.printing import print_json, print_problems, print_text
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.names import fold
from tthc_rules.definitions.shapes import DefinitionTest, Procedure
from tthc_rules.messages import Lang
from tthc_rules.problems import DefinitionError, Place, Problem
from tthc_rules.worktime import WorkCalendar


def test_command(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="cli.meta.definitions", help="cli.arg.definitions")
    ] = None,
    words: Annotated[str | None, typer.Option("-k", metavar="cli.meta.words", help="cli.opt.words")] = None,
    full: Annotated[bool, typer.Option("--full", help="cli.opt.full_tests")] = False,
    show_coverage: Annotated[bool, typer.Option("--coverage", help="cli.opt.coverage")] = False,
    threshold: Annotated[
        str | None, typer.Option("--threshold", metavar="cli.meta.share", help="cli.opt.threshold")
    ] = None,
    calendar_file: CalendarOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.opt.json_tests")] = False,
    lang: LangOption = "vi",
) -> int:
    language, needed = lang_from(lang), _share_from(threshold)
    calendar = calendar_from(calendar_file)
    try:
        procedures = procedures_in(paths or ())
    except DefinitionError as error:
        print_problems(error.problems, language, as_json=as_json)
        return 2 if only_unreadable(error.problems) else 1
    files = [_file(procedure, words, calendar) for procedure in procedures]
    if words is not None:
        files = [file for file in files if file.results]
    if not any(file.results for file in files):
        raise UsageError(Problem("TTHC976", values={"words": words}) if words else Problem("TTHC977"))
    low = [file for file in files if needed is not None and file.coverage.share < needed]
    problems = [_low(file, needed, language) for file in low if needed is not None]
    if as_json:
        print_json(_record(files, problems, language, with_coverage=show_coverage or needed is not None))
    else:
        _show(files, language, full=full)
        _show_coverage(files if show_coverage else low, language)
        print_text(f"\n{_summary(files, language)}")
        print_problems(problems, language)
    return 1 if problems or any(file.failed for file in files) else 0


def _share_from(threshold: str | None) -> Fraction | None:
    if threshold is None:
        return None
    share = read_share(threshold)
    if share is None:
        raise UsageError(Problem("TTHC975", values={"given": threshold}))
    return share


@dataclass(frozen=True, slots=True)
class _File:
    """One file of definitions: what came of its tests, and what they leave untested."""

    procedure: Procedure
    results: tuple[TestResult, ...]
    coverage: Coverage

    @property
    def path(self) -> str:
        return self.procedure.path or self.procedure.key

    @property
    def failed(self) -> list[TestResult]:
        return [result for result in self.results if not result.passed]

    def to_dict(self, lang: Lang, *, with_coverage: bool) -> dict[str, Any]:
        record: dict[str, Any] = {
            "path": self.procedure.path,
            "procedure": self.procedure.key,
            "version": self.procedure.version,
            "tests": [result.to_dict(lang) for result in self.results],
        }
        return record | ({"coverage": self.coverage.to_dict(lang)} if with_coverage else {})


def _file(procedure: Procedure, words: str | None, calendar: WorkCalendar) -> _File:
    wanted = fold(words or "").split()
    tests = [test for test in own_tests(procedure) if _matches(procedure, test, wanted)]
    results = tuple(run_test(procedure, test, calendar) for test in tests)
    return _File(procedure, results, coverage(procedure, results))


def _matches(procedure: Procedure, test: DefinitionTest, wanted: Sequence[str]) -> bool:
    """Whether every word stands in the test's name, the file's name or the procedure's, compared without diacritics."""
    text = fold(f"{test.name} {procedure.path or ''} {procedure.key} {procedure.name}")
    return all(word in text for word in wanted)


def _low(file: _File, needed: Fraction, lang: Lang) -> Problem:
    values = {"share": write_share(file.coverage.share, lang), "threshold": write_share(needed, lang)}
    return Problem("TTHC1610", place=Place(file.path), values=values)


def _show(files: Sequence[_File], lang: Lang, *, full: bool) -> None:
    """A line for each file, with its tests where it is the only one or `full` is asked for; then each failure."""
    lines = []
    for file in files:
        number, failed = len(file.results), len(file.failed)
        code = "test.file_failed" if failed else "test.file_passed" if number else "test.file_empty"
        lines.append(messages.text(code, lang, {"file": file.path, "number": number, "failed": failed}))
        if full or len(files) == 1:
            lines += [f"    {'✓' if result.passed else '✗'} {result.test.name}" for result in file.results]
    print_text("\n".join(lines))
    for file in files:
        for result in file.failed:
            print_text(f"\n{result.explain(lang)}")


def _show_coverage(files: Sequence[_File], lang: Lang) -> None:
    for file in files:
        print_text("\n" + "\n".join([_covered("coverage.file", [file], lang), *file.coverage.lines(lang)]))
    if len(files) > 1:
        print_text("\n" + _covered("coverage.total", files, lang))


def _covered(code: str, files: Sequence[_File], lang: Lang) -> str:
    given = [file.coverage for file in files]
    values = {
        "file": files[0].path,
        "files": len(files),
        "tested": sum(each.tested for each in given),
        "whole": sum(each.whole for each in given),
        "share": write_share(share_of(given), lang),
    }
    return messages.text(code, lang, values)


def _summary(files: Sequence[_File], lang: Lang) -> str:
    number, failed = sum(len(file.results) for file in files), sum(len(file.failed) for file in files)
    values = {"number": number, "files": len(files), "failed": failed, "passed": number - failed}
    return messages.text("test.summary_failed" if failed else "test.summary", lang, values)


def _record(files: Sequence[_File], problems: Sequence[Problem], lang: Lang, *, with_coverage: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "schema": 1,
        "tests": sum(len(file.results) for file in files),
        "failed": sum(len(file.failed) for file in files),
        "files": [file.to_dict(lang, with_coverage=with_coverage) for file in files],
        "problems": [problem.to_dict(lang) for problem in problems],
    }
    return record | ({"share": str(share_of(file.coverage for file in files))} if with_coverage else {})
