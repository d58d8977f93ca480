"""Calendars of units as YAML files beside the definitions: hours, reception, days off, outages.

A file says what it extends (Vietnam's calendar, from which the holidays and swaps come) and for which days it holds.
`giờ làm việc` or, where they change during that time, `phần` state the weekly hours; the lists name single days.

```yaml
định dạng: 1
tên: Bộ phận Một cửa phường 1
mở rộng: việt nam
hiệu lực:
  từ: 2022-01-01
  đến: 2022-12-31
giờ làm việc:
  thứ hai đến thứ sáu: 07:30-11:30, 13:00-17:00
tiếp nhận:
  thứ bảy: 07:30-11:00
nghỉ:
  - ngày: 2022-05-10
    tên: Lễ Kỳ yên
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from tthc_rules.definitions.calendar_words import (
    BASES,
    CALENDAR,
    DAY_OFF,
    DAY_WITH_HOURS,
    DAYS_OF_THE_WEEK,
    MAKE_UP_DAY,
    NO_SESSION,
    OUTAGE,
    PART,
    WEEK,
    weekdays_of,
)
from tthc_rules.definitions.reading import Entry, Reading
from tthc_rules.definitions.source import Node, read_file, read_yaml
from tthc_rules.definitions.vocabulary import ENGLISH, PERIOD, VIETNAMESE
from tthc_rules.problems import CalendarError, Place, Problem
from tthc_rules.worktime import ChangedHours, DayOff, Layer, MakeUpDay, Outage, ReceptionDay, WorkCalendar
from tthc_rules.worktime.sessions import Sessions, read_sessions
from tthc_rules.worktime.vietnam import vietnam_calendar

T = TypeVar("T")
Week = dict[int, Sessions]

WORKING_WEEK = range(5)
# The list or key that a contradiction found while building is about.
ABOUT = {
    "TTHC507": "make_up_days",
    "TTHC511": "day_minutes",
    "TTHC515": "make_up_days",
    "TTHC516": "in_force",
    "TTHC520": "parts",
    "TTHC521": "parts",
    "TTHC522": "changed_hours",
    "TTHC524": "changed_hours",
    "TTHC526": "outages",
    "TTHC528": "in_force",
}
HOURS = ("parts", "hours")


def load_calendar(path: str | Path, base: WorkCalendar | None = None) -> WorkCalendar:
    """The calendar of a YAML file. `base`: what it stands on, instead of the calendar that the file extends.

    Raises one `CalendarError` with every problem of the file, each with line and column.
    """
    content, problems = read_file(path)
    if content is None:
        raise CalendarError(problems)
    node, problems = read_yaml(content, path)
    found: tuple[WorkCalendar | None, tuple[Problem, ...]] = (None, ())
    if node is not None:
        found = read_calendar(node, base)
    calendar, wrong = found
    problems = (*problems, *wrong)
    if calendar is None or any(problem.severity == "error" for problem in problems):
        raise CalendarError(problems)
    return calendar


def read_calendar(node: Node, base: WorkCalendar | None = None) -> tuple[WorkCalendar | None, tuple[Problem, ...]]:
    """The calendar that a file declares, and every problem found; None where there is an error."""
    english = any(key.text in ("format", "extends", "in_force") for key, _ in node.entries)
    reading = Reading(ENGLISH if english else VIETNAMESE)
    draft = _draft(reading, node)
    if reading.problems:
        return None, reading.told()
    try:
        return _build(draft, base), ()
    except CalendarError as error:
        return None, tuple(replace(problem, place=draft.place_of(problem)) for problem in error.problems)


class Part(NamedTuple):
    """Weekly hours and hours of reception, and the days for which they hold."""

    name: str
    start: date | None
    end: date | None
    hours: Week
    reception: Week


@dataclass(slots=True)
class Draft:
    """What a file says, typed, before the calendar is built."""

    place: Place
    entries: Mapping[str, Entry]
    name: str = ""
    first: date | None = None
    last: date | None = None
    day_minutes: int | None = None
    parts: list[Part] = field(default_factory=list)
    off: list[DayOff] = field(default_factory=list)
    make_up: list[MakeUpDay] = field(default_factory=list)
    changed: list[ChangedHours] = field(default_factory=list)
    reception_days: list[ReceptionDay] = field(default_factory=list)
    outages: list[Outage] = field(default_factory=list)

    def place_of(self, problem: Problem) -> Place:
        """The key that a problem of the whole calendar is about, or the file."""
        about = ABOUT.get(problem.code)
        for name in HOURS if about in HOURS else (about,):
            if name in self.entries:
                return self.entries[name].key.place
        return self.place


def _build(draft: Draft, base: WorkCalendar | None) -> WorkCalendar:
    assert draft.first is not None and draft.last is not None
    if base is None:
        base = vietnam_calendar(draft.first.year, draft.last.year)
    problems: list[Problem] = []
    parts = [
        Layer(part.name, week=part.hours, reception=part.reception, start=part.start, end=part.end)
        for part in draft.parts
    ]
    days = Layer(
        draft.name,
        off=draft.off,
        make_up=draft.make_up,
        changed=draft.changed,
        reception_days=draft.reception_days,
        outages=draft.outages,
        start=draft.first,
        end=draft.last,
    )
    assert not problems
    return base.derive(
        draft.name, first=draft.first, last=draft.last, parts=parts, layers=[days], day_minutes=draft.day_minutes
    )


# ---------------------------------------------------------------------- reading


def _draft(reading: Reading, node: Node) -> Draft:
    entries = reading.mapping(
        node,
        CALENDAR,
        needed=("format", "name", "extends", "in_force"),
        stated=("format", "name", "extends", "in_force"),
    )
    draft = Draft(node.place, entries)
    reading.format(entries)
    draft.name = _text(reading, entries, "name")
    if "extends" in entries:
        reading.word(entries["extends"].value, BASES)
    if "in_force" in entries:
        draft.first, draft.last = _period(reading, entries["in_force"].value)
    if "day_minutes" in entries:
        draft.day_minutes = reading.count(entries["day_minutes"].value)
    draft.parts = list(_parts(reading, entries))
    lists: tuple[tuple[str, list[object], Callable[[Reading, Node], object]], ...] = ()
    draft.off = _listed(reading, entries, "days_off", _day_off)
    draft.make_up = _listed(reading, entries, "make_up_days", _make_up_day)
    draft.changed = _listed(reading, entries, "changed_hours", _changed_hours)
    draft.reception_days = _listed(reading, entries, "reception_days", _reception_day)
    draft.outages = _listed(reading, entries, "outages", _outage)
    return draft
