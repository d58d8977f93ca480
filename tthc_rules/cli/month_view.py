"""The month calendar of dossiers on a terminal: as `deadline.month_text` writes it, with colours."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from tthc_rules import messages
from tthc_rules.cli.answers import Answered
from tthc_rules.cli.printing import BAD, DOUBT, FAINT, GOOD, plain, print_json, print_text, problem_text, screen
from tthc_rules.deadline import Schedule
from tthc_rules.deadline.month_view.months import month_calendars
from tthc_rules.deadline.month_view.text import WIDTH, month_lines
from tthc_rules.messages import Lang

STYLES = {
    "title": "bold",
    "faint": FAINT,
    "due": "bold reverse",
    "start": "bold",
    "counted": GOOD,
    "part": GOOD,
    "day_off": BAD,
    "weekend": FAINT,
    "paused": DOUBT,
    "uncounted": DOUBT,
    "before": FAINT,
    "after": FAINT,
}


def show_months(results: Sequence[Answered[Schedule]], lang: Lang, *, as_json: bool) -> None:
    """The month calendar of each dossier; where there is no answer, its problems."""
    if as_json:
        records = [_record(result, lang) for result in results]
        print_json(records[0] if len(records) == 1 else records)
        return
    for number, result in enumerate(results):
        if number:
            print_text("")
        if result.answer is None:
            print_text("\n".join(problem_text(problem, lang, owner=result.dossier.id) for problem in result.problems))
        else:
            _print(result.answer, lang)


def _print(answer: Schedule, lang: Lang) -> None:
    console = screen()
    for line in month_lines(answer, lang, min(WIDTH, console.width)):
        shown = Text()
        for text, style in line:
            bare = text.strip()
            before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :] if bare else ""
            shown.append(plain(before))
            shown.append(plain(bare), STYLES.get(style, ""))
            shown.append(plain(after))
        console.print(shown, soft_wrap=True)
    if answer.findings:
        print_text("\n" + messages.text("cli.hint.month_findings", lang, {"n": len(answer.findings)}))


def _record(result: Answered[Schedule], lang: Lang) -> dict[str, object]:
    months = [] if result.answer is None else [calendar.to_dict() for calendar in month_calendars(result.answer)]
    return {**result.to_dict(lang), "months": months}
