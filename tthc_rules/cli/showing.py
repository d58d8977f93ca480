"""How the answers to many dossiers are shown: as JSON, one in full, or a table with a summary line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from rich.text import Text

from tthc_rules import messages
from tthc_rules.cli.answers import A, Answered
from tthc_rules.cli.printing import (
    BAD,
    DOUBT,
    FAINT,
    GOOD,
    print_json,
    print_table,
    print_text,
    problem_text,
    styled,
    table,
)
from tthc_rules.messages import Lang

FAILED = "failed"
NEEDS_AS_OF = "TTHC632"
STYLES = {
    "complete": GOOD, "incomplete": BAD, "undetermined": DOUBT,
    "done_in_time": GOOD, "done_late": BAD, "open_in_time": GOOD, "open_late": BAD,
    "refused_in_time": GOOD, "refused_late": BAD, "withdrawn_in_time": GOOD, "withdrawn_late": BAD,
    "stopped_in_time": GOOD, "stopped_late": BAD,
    "projected_in_time": GOOD, "projected_late": BAD,
    "open": FAINT, "standing": DOUBT, "range": DOUBT, "not_started": DOUBT, "no_limit": DOUBT,
    "duties_kept": GOOD, "duties_broken": BAD,
    "portal_agrees": GOOD, "portal_differs": BAD, "portal_open": DOUBT,
    FAILED: BAD,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class View(Generic[A]):
    """How one kind of answer is shown: `state` sorts it, `cells` are its columns after dossier and procedure.

    `states`: every state in the order of the summary line. `wrong`: the states for which the exit code is 1.
    `page`, `record`: the answer in full, in words and for JSON, where that is more than it says itself.
    """

    headings: tuple[str, ...]
    cells: Callable[[A, Lang], Sequence[str | Text]]
    state: Callable[[A], str]
    states: tuple[str, ...]
    wrong: frozenset[str]
    page: Callable[[Answered[A], A, Lang], str] | None = None
    record: Callable[[A, Lang], dict[str, Any]] | None = None

    def state_of(self, result: Answered[A]) -> str:
        return FAILED if result.answer is None else self.state(result.answer)

    def is_wrong(self, result: Answered[A]) -> bool:
        return result.in_error or self.state_of(result) in self.wrong


def show(results: Sequence[Answered[A]], view: View[A], lang: Lang, *, full: bool, as_json: bool) -> int:
    """Shows the answers and returns the exit code."""
    if as_json:
        records = [
            view.record(result.answer, lang) if view.record and result.answer is not None else result.to_dict(lang)
            for result in results
        ]
        print_json(records[0] if len(records) == 1 else records)
    elif full or len(results) == 1:
        _show_in_full(results, view, lang)
    else:
        _show_table(results, view, lang)
    return 1 if any(view.is_wrong(result) for result in results) else 0


def _show_in_full(results: Sequence[Answered[A]], view: View[A], lang: Lang) -> None:
    print_text("\n\n".join(_in_full(result, view, lang) for result in results))


def _in_full(result: Answered[A], view: View[A], lang: Lang) -> str:
    if result.answer is None:
        return "\n".join(_problems(result, lang))
    return view.page(result, result.answer, lang) if view.page else result.answer.explain(lang)


def _show_table(results: Sequence[Answered[A]], view: View[A], lang: Lang) -> None:
    headings = ("cli.col.dossier", "cli.col.procedure", "cli.col.state", "cli.col.findings", *view.headings)
    rows = []
    for result in results:
        state = view.state_of(result)
        shown = styled(messages.text(f"cli.state.{state}", lang), STYLES[state])
        cells = view.cells(result.answer, lang) if result.answer is not None else [""] * len(view.headings)
        rows.append((result.dossier.id, result.dossier.code, shown, _findings(result), *cells))
    print_table(table([messages.text(heading, lang) for heading in headings], rows))
    print_text(f"\n{summary(results, view, lang)}")
    lines = [line for result in results for line in _problems(result, lang)]
    if lines:
        print_text("\n" + "\n".join(f"  ! {line}" for line in lines))
    if any(result.answer is not None and result.answer.findings for result in results):
        print_text("\n" + messages.text("cli.hint.findings", lang))
    if any(problem.code == NEEDS_AS_OF for result in results for problem in result.problems):
        print_text("\n" + messages.text("cli.hint.as_of", lang))


def _findings(result: Answered[A]) -> Text:
    """How many findings an answer has; nothing for none."""
    number = len(result.answer.findings) if result.answer is not None else 0
    return styled(str(number or ""), BAD if result.in_error else DOUBT)


def _problems(result: Answered[A], lang: Lang) -> list[str]:
    return [problem_text(problem, lang, owner=result.dossier.id) for problem in result.problems]


def summary(results: Sequence[Answered[A]], view: View[A], lang: Lang) -> str:
    """`8 hồ sơ: đủ 5 · chưa đủ hoặc sai 2 · không trả lời được 1`."""
    counts = Counter(view.state_of(result) for result in results)
    parts = [
        f"{messages.text(f'cli.state.{state}', lang)} {counts[state]}"
        for state in (*view.states, FAILED)
        if counts[state]
    ]
    return messages.text("cli.summary", lang, {"number": len(results), "parts": " · ".join(parts)})
