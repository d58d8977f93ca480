"""`tthc calendar diff`: on which days two calendars differ, and which dossiers become due at another time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from tthc_rules.cli.answers import Answered, answer_each
from tthc_rules.cli.calendar import day_record
from tthc_rules.cli.inputs import calendar_from, definitions_from, dossiers_from, moment_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import AsOfOption, DefinitionsOption, JsonOption, LangOption
from tthc_rules.cli.printing import print_json, print_table, print_text, problem_text, table
from tthc_rules.deadline import Schedule, schedule
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.dossiers import Dossier
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem
from tthc_rules.worktime import Day, Outage, WorkCalendar
from tthc_rules.worktime.comparison import DayChange, changed_days, shared_days
from tthc_rules.worktime.outages import spell_outage
from tthc_rules.worktime.parts import spell_stretch
from tthc_rules.worktime.sessions import Sessions, write_sessions

Dues = tuple[datetime | None, datetime | None]
"""The earliest and the latest possible due, the same unless unknown facts decide; None while the clock stands."""


@dataclass(frozen=True, slots=True)
class DueChange:
    """A dossier that is due at another time by the second calendar."""

    dossier: Dossier
    before: Dues
    after: Dues

    @property
    def kind(self) -> str:
        """later, earlier, or other where a range grows or shrinks at both ends."""
        pairs = [(old, new) for old, new in zip(self.before, self.after, strict=True) if old and new]
        if pairs and all(old <= new for old, new in pairs):
            return "later"
        return "earlier" if pairs and all(old >= new for old, new in pairs) else "other"


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two calendars."""

    before: WorkCalendar
    after: WorkCalendar
    days: tuple[DayChange, ...]
    outages_before: tuple[Outage, ...]
    outages_after: tuple[Outage, ...]
    dossiers: int
    dues: tuple[DueChange, ...]
    unanswered: tuple[tuple[Dossier, tuple[Problem, ...]], ...]

    @property
    def is_none(self) -> bool:
        found = (self.days, self.outages_before, self.outages_after, self.dues, self.unanswered)
        return not any(found) and shared_days(self.before, self.after) is not None


def calendar_diff_command(
    before: Annotated[str, typer.Argument(metavar="cli.meta.calendar_before", help="cli.arg.calendar_before")],
    after: Annotated[str, typer.Argument(metavar="cli.meta.calendar_after", help="cli.arg.calendar_after")],
    sources: Annotated[list[str] | None, typer.Argument(metavar="cli.meta.source", help="cli.arg.source")] = None,
    as_of: AsOfOption = None,
    definitions: DefinitionsOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, moment = lang_from(lang), moment_from(as_of)
    old, new = calendar_from(before), calendar_from(after)
    dossiers = dossiers_from(sources) if sources else ()
    registry = definitions_from(definitions)

    def asked(calendar: WorkCalendar) -> list[Answered[Schedule]]:
        return answer_each(dossiers, registry, lambda p, dossier: schedule(p, dossier, calendar, as_of=moment))

    difference = compare(old, new, list(zip(asked(old), asked(new), strict=True)))
    if as_json:
        print_json(_record(difference, language))
    else:
        _show(difference, language)
    return 0 if difference.is_none else 1


def compare(
    before: WorkCalendar, after: WorkCalendar, answers: Sequence[tuple[Answered[Schedule], Answered[Schedule]]]
) -> Difference:
    """The days, outages and due dates that differ; a dossier that one calendar cannot answer is named with why."""
    dues, unanswered = [], []
    for old, new in answers:
        if old.answer is None or new.answer is None:
            also = (problem for problem in new.problems if problem not in old.problems)
            unanswered.append((old.dossier, (*old.problems, *also)))
        elif _dues(old.answer) != _dues(new.answer):
            dues.append(DueChange(old.dossier, _dues(old.answer), _dues(new.answer)))
    old_outages, new_outages = (_outages(calendar) for calendar in (before, after))
    return Difference(
        before,
        after,
        changed_days(before, after),
        tuple(outage for outage in old_outages if outage not in new_outages),
        tuple(outage for outage in new_outages if outage not in old_outages),
        len(answers),
        tuple(dues),
        tuple(unanswered),
    )


def _dues(answer: Schedule) -> Dues:
    return answer.earliest, answer.latest


def _outages(calendar: WorkCalendar) -> tuple[Outage, ...]:
    midnight = datetime.min.time()
    end = datetime.combine(calendar.last, midnight) + timedelta(days=1)
    return calendar.outages(datetime.combine(calendar.first, midnight), end)


# ---------------------------------------------------------------------- in words


def _show(difference: Difference, lang: Lang) -> None:
    say = Speaker(lang)
    before, after = difference.before, difference.after
    head = say(
        "calendar.diff.head",
        before=before.name,
        known_before=spell_stretch(before.first, before.last),
        version_before=before.version,
        after=after.name,
        known_after=spell_stretch(after.first, after.last),
        version_after=after.version,
    )
    print_text(f"{head}\n")
    _show_days(difference, say)
    if difference.outages_before or difference.outages_after:
        print_text("\n" + say("calendar.diff.outages"))
        headings = [say(f"cli.col.{column}") for column in ("outage", "day", "document", "change")]
        print_table(table(headings, _outage_rows(difference, say)))
    if difference.dossiers:
        print_text("\n" + _dues_line(difference, say))
        if difference.dues:
            headings = [say(f"cli.col.{column}") for column in ("dossier", "procedure", "before", "after", "change")]
            print_table(table(headings, _due_rows(difference.dues, say)))
    if difference.unanswered:
        print_text("\n" + say("calendar.diff.unanswered", number=len(difference.unanswered)))
        for dossier, problems in difference.unanswered:
            for problem in problems:
                print_text(f"  ! {problem_text(problem, lang, owner=dossier.id)}")


def _show_days(difference: Difference, say: Speaker) -> None:
    shared = shared_days(difference.before, difference.after)
    if shared is None:
        print_text(say("calendar.diff.apart"))
        return
    number = len(difference.days)
    code = "no_days" if number == 0 else "day" if number == 1 else "days"
    period = say("calendar.diff.period", dates=spell_stretch(*shared))
    print_text(say(f"calendar.diff.{code}", number=number, period=period))
    if difference.days:
        headings = [say(f"cli.col.{column}") for column in ("day", "before", "after")]
        print_table(table(headings, _day_rows(difference, say)))


def _day_rows(difference: Difference, say: Speaker) -> Iterator[tuple[str, str, str]]:
    """Days with the same change on one line: a season would otherwise fill pages."""
    groups: dict[tuple[str, str], list[DayChange]] = {}
    for change in difference.days:
        before = _in_words(difference.before, change.before, change.reception_before, say)
        after = _in_words(difference.after, change.after, change.reception_after, say)
        groups.setdefault((before, after), []).append(change)
    for (before, after), changes in groups.items():
        days = say.day(changes[0].date)
        if len(changes) > 1:
            days = say("calendar.diff.times", days=f"{days} – {say.day(changes[-1].date)}", number=len(changes))
        yield days, before, after


def _in_words(calendar: WorkCalendar, day: Day, reception: Sessions, say: Speaker) -> str:
    hours = write_sessions(day.sessions) or say("calendar.diff.off")
    if reception != day.sessions:
        received = write_sessions(reception) or say("calendar.diff.no_reception")
        hours = say("calendar.diff.reception", hours=hours, reception=received)
    named = calendar.reception_day(day.date)
    reasons = [say.why(day), named.name if named else ""]
    why = "; ".join(reason for reason in reasons if reason)
    return say("calendar.diff.why", hours=hours, why=why) if why else hours


def _outage_rows(difference: Difference, say: Speaker) -> list[tuple[str, str, str, str]]:
    sides = (("only_before", difference.outages_before), ("only_after", difference.outages_after))
    return [
        (outage.name, spell_outage(outage), outage.document, say(f"calendar.diff.{side}"))
        for side, outages in sides
        for outage in outages
    ]


def _dues_line(difference: Difference, say: Speaker) -> str:
    if not difference.dues:
        return say("calendar.diff.no_dues", number=difference.dossiers)
    return say("calendar.diff.dues", changed=len(difference.dues), number=difference.dossiers)


def _due_rows(dues: Iterable[DueChange], say: Speaker) -> list[tuple[str, ...]]:
    return [
        (
            change.dossier.id,
            change.dossier.code,
            spell_dues(change.before, say),
            spell_dues(change.after, say),
            say(f"calendar.diff.{change.kind}"),
        )
        for change in dues
    ]


def spell_dues(dues: Dues, say: Speaker) -> str:
    if None in dues:
        return say("calendar.diff.no_due")
    return " – ".join(dict.fromkeys(say.moment(due) for due in dues))


# ---------------------------------------------------------------------- as JSON


def _record(difference: Difference, lang: Lang) -> dict[str, Any]:
    before, after = difference.before, difference.after
    return {
        "schema": 1,
        "before": _calendar_record(before),
        "after": _calendar_record(after),
        "days": [
            {
                "date": change.date.isoformat(),
                "before": day_record(change.before, before),
                "after": day_record(change.after, after),
            }
            for change in difference.days
        ],
        "outages": {
            "before": [_outage_record(outage) for outage in difference.outages_before],
            "after": [_outage_record(outage) for outage in difference.outages_after],
        },
        "dossiers": difference.dossiers,
        "dues": [
            {
                "dossier": change.dossier.id,
                "code": change.dossier.code,
                "before": _dues_record(change.before),
                "after": _dues_record(change.after),
                "change": change.kind,
            }
            for change in difference.dues
        ],
        "unanswered": [
            {"dossier": dossier.id, "problems": [problem.to_dict(lang) for problem in problems]}
            for dossier, problems in difference.unanswered
        ],
    }


def _calendar_record(calendar: WorkCalendar) -> dict[str, str]:
    return {
        "name": calendar.name,
        "first": calendar.first.isoformat(),
        "last": calendar.last.isoformat(),
        "version": calendar.version,
    }


def _outage_record(outage: Outage) -> dict[str, str]:
    return {
        "start": outage.start.isoformat(),
        "end": outage.end.isoformat(),
        "name": outage.name,
        "document": outage.document,
    }


def _dues_record(dues: Dues) -> dict[str, str | None]:
    names = ("earliest", "latest")
    return {name: moment.isoformat() if moment else None for name, moment in zip(names, dues, strict=True)}
