"""`tthc desk`: what is on the desk at a moment: how long is left, by when to hand over, what is due soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Annotated, Any

import typer
from rich.cells import cell_len
from rich.text import Text

from tthc_rules import messages
from tthc_rules.cli.answers import Answered, answer_each
from tthc_rules.cli.due import state_of as due_state
from tthc_rules.cli.endings import ENDED_STATES, LATE_STATES
from tthc_rules.cli.inputs import calendar_from, definitions_from, dossiers_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import (
    AsOfOption,
    CalendarOption,
    DefinitionsOption,
    FullOption,
    IdOption,
    JsonOption,
    LangOption,
    SourcesArgument,
)
from tthc_rules.cli.printing import BAD, cut, padded, print_json, print_text, styled
from tthc_rules.cli.seen_at import brief_time, left_out, moment_required, received_by
from tthc_rules.cli.short_words import short_length
from tthc_rules.cli.showing import View, show
from tthc_rules.cli.supposed_stop import SupposedStop, supposed_stop_from
from tthc_rules.cli.usage import UsageError
from tthc_rules.deadline import Schedule, StepSchedule, schedule
from tthc_rules.deadline.desk import due_soon, latest_handover, what_if_paused, working_time_left
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier
from tthc_rules.flow import WHOLE
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem
from tthc_rules.worktime.local import write_time

WithinOption = Annotated[str | None, typer.Option("--within", metavar="cli.meta.hours", help="cli.opt.within")]
ReasonOption = Annotated[str | None, typer.Option("--pause-reason", metavar="cli.meta.reason", help="cli.opt.reason")]
FromOption = Annotated[str | None, typer.Option("--from", metavar="cli.meta.moment", help="cli.opt.stop_from")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="cli.meta.moment", help="cli.opt.stop_until")]

NARROW, WIDE = 20, 40
"""How many columns the name of a step gets, in the table of all and on the page of one dossier."""


@dataclass(frozen=True, slots=True)
class OnDesk:
    """One dossier at a moment. `left`: working minutes to the due. `supposed`: its times under a supposed stop."""

    schedule: Schedule
    at: datetime
    left: int | None
    stop: SupposedStop | None = None
    supposed: Schedule | None = None

    @property
    def findings(self) -> tuple[Problem, ...]:
        return self.schedule.findings

    @property
    def stands(self) -> bool:
        """Whether the clock stands at the moment."""
        runs = self.schedule.history.runs[-1:]
        stops = [pause for run in runs for pause in run.pauses if pause.start <= self.at]
        return any(pause.end is None or self.at < pause.end for pause in stops)

    @property
    def holding(self) -> list[StepSchedule]:
        """The steps that have the dossier at the moment."""
        if self.schedule.end is not None:
            return []
        begun = [s for s in self.schedule.steps.values() if s.started is not None and s.started <= self.at]
        return [step for step in begun if step.sent is None]

    def explain(self, lang: Lang = "vi") -> str:
        return page(self, lang)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        supposed = None
        if self.stop is not None and self.supposed is not None:
            supposed = {**self.stop.to_dict(), "due": _iso(self.supposed.due)}
        return {
            "schema": 1,
            "dossier": self.schedule.dossier,
            "procedure": self.schedule.procedure,
            "as_of": self.at.isoformat(),
            "state": state_of(self),
            "due": _iso(self.schedule.due),
            "minutes_left": self.left,
            "steps": [
                {
                    "id": step.id,
                    "name": step.name,
                    "holding": step in self.holding,
                    "latest_handover": _iso(latest_handover(self.schedule, step.id)),
                    "sent": _iso(step.sent),
                }
                for step in self.schedule.steps.values()
            ],
            "supposed": supposed,
            "findings": [finding.to_dict(lang) for finding in self.findings],
        }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def desk_command(
    sources: SourcesArgument,
    as_of: AsOfOption = None,
    within: WithinOption = None,
    pause_reason: ReasonOption = None,
    start: FromOption = None,
    until: UntilOption = None,
    only: IdOption = None,
    full: FullOption = False,
    definitions: DefinitionsOption = None,
    calendar_file: CalendarOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, moment = lang_from(lang), moment_required(as_of, "desk")
    hours, stop = hours_from(within), supposed_stop_from(pause_reason, start, until)
    dossiers, registry = dossiers_from(sources, only), definitions_from(definitions)
    calendar = calendar_from(calendar_file)
    if stop is not None and len(dossiers) > 1:
        raise UsageError(Problem("TTHC963", values={"number": len(dossiers), "id": dossiers[0].id}))

    def ask(procedure: Procedure, dossier: Dossier) -> OnDesk:
        answer = schedule(procedure, dossier, calendar, as_of=moment)
        left = working_time_left(answer, moment)
        if stop is None:
            return OnDesk(answer, moment, left)
        supposed = what_if_paused(procedure, dossier, calendar, stop.reason, stop.start, stop.until, as_of=moment)
        return OnDesk(answer, moment, left, stop, supposed)

    seen = received_by(dossiers, moment)
    results = answer_each(seen, registry, ask)
    open_ones = [result for result in results if len(results) == 1 or not _is_ended(result)]
    shown = sorted(open_ones, key=_urgency)
    if hours is not None:
        shown = _due_soon(shown, moment, hours)
    if as_json and hours is not None:
        print_json([result.to_dict(language) for result in shown])
        return 1 if any(VIEW.is_wrong(result) for result in shown) else 0
    notes = [
        left_out(len(results) - len(open_ones), "cli.seen.ended", language),
        left_out(len(dossiers) - len(seen), "cli.seen.later", language),
    ]
    if not shown and not as_json:
        none = messages.text(
            "cli.desk.none_soon" if hours is not None else "cli.desk.none", language, {"hours": within}
        )
        print_text("\n".join(line for line in (none, *notes) if line))
        return 0
    code = show(shown, VIEW, language, full=full, as_json=as_json)
    if not as_json and any(notes):
        print_text("\n" + "\n".join(note for note in notes if note))
    return code


def hours_from(text: str | None) -> Fraction | None:
    """Working hours: `8`, `0,5`, `1/2`. Raises UsageError (TTHC962) for anything else, and below zero.

    >>> hours_from("0,5")
    Fraction(1, 2)
    """
    if text is None:
        return None
    try:
        hours = Fraction(text.strip().replace(",", "."))
    except (ValueError, ZeroDivisionError):
        hours = Fraction(-1)
    if hours < 0:
        raise UsageError(Problem("TTHC962", values={"given": text}))
    return hours


def state_of(answer: OnDesk) -> str:
    state = due_state(answer.schedule)
    return "standing" if state == "open_in_time" and answer.stands else state


def _is_ended(result: Answered[OnDesk]) -> bool:
    return result.answer is not None and result.answer.schedule.end is not None


def _urgency(result: Answered[OnDesk]) -> tuple[bool, bool, int]:
    """Those without an answer first, then by the time left, then those whose time is not known."""
    left = result.answer.left if result.answer is not None else None
    return (result.answer is not None, left is None, left or 0)


def _due_soon(results: list[Answered[OnDesk]], moment: datetime, hours: Fraction) -> list[Answered[OnDesk]]:
    """Those that come due within so many working hours, and those that could not be answered."""
    soon = due_soon((r.answer.schedule for r in results if r.answer is not None), moment, hours)
    ids = {answer.dossier for answer in soon}
    return [result for result in results if result.answer is None or result.answer.schedule.dossier in ids]


# ---------------------------------------------------------------------- shown


def _cells(answer: OnDesk, lang: Lang) -> list[str | Text]:
    day_minutes = answer.schedule.calendar.day_minutes
    left: str | Text = ""
    if answer.left is not None:
        told = short_length(abs(answer.left), day_minutes, lang)
        left = told if answer.left >= 0 else styled(messages.text("cli.desk.over", lang, {"length": told}), BAD)
    latest = [step.latest for step in answer.holding if step.latest is not None]
    return [
        left,
        brief_time(answer.schedule.due, answer.at) if answer.schedule.due else "",
        ", ".join(cut(step.name, NARROW) for step in answer.holding if step.id != WHOLE.id),
        brief_time(min(latest), answer.at) if latest and answer.schedule.steps.keys() != {WHOLE.id} else "",
    ]


VIEW: View[OnDesk] = View(
    headings=("cli.col.left", "cli.col.due", "cli.col.holding", "cli.col.latest"),
    cells=_cells,
    state=state_of,
    states=(*ENDED_STATES, "open_in_time", "open_late", "standing", "range", "no_limit", "not_started"),
    wrong=LATE_STATES | {"open_late"},
)


def page(answer: OnDesk, lang: Lang) -> str:
    """One dossier in full: what is left, the latest moment to hand over from each step, and the supposed stop."""
    say, times = Speaker(lang), answer.schedule
    lines = [say("due.head", dossier=times.dossier, procedure=times.procedure, name=times.procedure_name)]
    at, due = say.moment(answer.at), say.moment(times.due)
    if times.end is not None:
        lines.append(say("cli.desk.finished", at=say.moment(times.end), due=due))
    elif answer.left is None:
        lines.append(say(f"cli.desk.unknown.{state_of(answer)}", at=at))
    else:
        length = say.length(abs(answer.left), times.calendar)
        lines.append(say("cli.desk.left" if answer.left >= 0 else "cli.desk.past", at=at, length=length, due=due))
        if answer.stands:
            lines.append(say("cli.desk.stands"))
    lines += _steps(answer, say)
    if answer.stop is not None and answer.supposed is not None:
        lines += _supposed(answer, answer.stop, answer.supposed, say)
    lines += [say("due.finding", text=finding.text(lang)) for finding in answer.findings]
    return "\n".join(lines)


def _steps(answer: OnDesk, say: Speaker) -> list[str]:
    """By when each step has to hand over; nothing without an internal process."""
    steps = answer.schedule.steps
    if not steps or steps.keys() == {WHOLE.id}:
        return []
    rows = [[say(f"cli.desk.{name}") for name in ("step", "latest", "state")]]
    for step in steps.values():
        latest = latest_handover(answer.schedule, step.id)
        if step.sent is not None:
            state = say("cli.desk.sent", at=write_time(step.sent))
        elif step not in answer.holding:
            state = say("cli.desk.waiting")
        else:
            state = say("cli.desk.passed" if latest is not None and latest < answer.at else "cli.desk.holding")
        rows.append([cut(step.name, WIDE), write_time(latest) if latest else "—", state])
    widths = [max(cell_len(row[column]) for row in rows) for column in range(3)]
    shown = ["  ".join(padded(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return [say("cli.desk.steps"), *(f"  {line}".rstrip() for line in shown)]


def _supposed(answer: OnDesk, stop: SupposedStop, supposed: Schedule, say: Speaker) -> list[str]:
    values = {"start": say.moment(stop.start), "until": say.moment(stop.until), "reason": say.reason(stop.reason)}
    due = say.moment(supposed.due) or "—"
    if supposed.due == answer.schedule.due:
        lines = [say("cli.desk.supposed_same", due=due, **values)]
    else:
        lines = [say("cli.desk.supposed", due=due, old=say.moment(answer.schedule.due) or "—", **values)]
    known = {(finding.code, finding.text()) for finding in answer.findings}
    new = [finding for finding in supposed.findings if (finding.code, finding.text()) not in known]
    return [*lines, *(say("due.finding", text=finding.text(say.lang)) for finding in new)]
