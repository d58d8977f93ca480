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
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

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
from tthc_rules.definitions.source import Node, not_following, read_file, read_yaml
from tthc_rules.definitions.vocabulary import ENGLISH, PERIOD, VIETNAMESE
from tthc_rules.problems import CalendarError, Place, Problem
from tthc_rules.worktime import (
    ChangedHours,
    DayOff,
    Layer,
    MakeUpDay,
    Outage,
    ReceptionDay,
    WorkCalendar,
    vietnam_calendar,
)
from tthc_rules.worktime.local import write_date
from tthc_rules.worktime.sessions import Sessions, read_sessions

T = TypeVar("T")
Entries = Mapping[str, Entry]

WORKING_WEEK = range(5)
ABOUT_DATES = ("TTHC507", "TTHC509", "TTHC514", "TTHC515", "TTHC522", "TTHC524")
ABOUT_KEYS = {
    "TTHC510": "in_force",
    "TTHC511": "day_minutes",
    "TTHC516": "in_force",
    "TTHC520": "parts",
    "TTHC521": "parts",
    "TTHC526": "outages",
    "TTHC528": "in_force",
}
"""What a problem found while the calendar is built is about; those of other codes are about its hours."""


def load_calendar(path: str | Path, base: WorkCalendar | None = None) -> WorkCalendar:
    """The calendar of a YAML file. `base`: what it stands on, instead of the calendar that the file extends.

    Raises one `CalendarError` with every problem of the file, each with its line and column.
    """
    content, problems = read_file(path)
    node = None
    if content is not None:
        node, problems = read_yaml(content, path)
    if node is None:
        raise CalendarError(problems)
    calendar, wrong = read_calendar(node, base)
    errors = [problem for problem in (*problems, *not_following(wrong, problems)) if problem.severity == "error"]
    if calendar is None or errors:
        raise CalendarError(errors)
    return calendar


def read_calendar(node: Node, base: WorkCalendar | None = None) -> tuple[WorkCalendar | None, tuple[Problem, ...]]:
    """The calendar that a file declares, or None and every problem found."""
    file = _CalendarFile(node)
    calendar = None if file.reading.problems else file.build(base)
    return calendar, file.reading.told()


class _CalendarFile:
    """One file: its entries typed, and where each of its dates stands."""

    def __init__(self, node: Node) -> None:
        english = any(key.text in ("format", "extends", "in_force") for key, _ in node.entries)
        self.reading = Reading(ENGLISH if english else VIETNAMESE)
        self.place = node.place
        self.places: dict[str, Place] = {}  # of each date, the last one that names it
        needed = ("format", "name", "extends", "in_force")
        self.entries = self.reading.mapping(node, CALENDAR, needed=needed, stated=needed)
        self.reading.format(self.entries)
        self.name = self.text(self.entries, "name")
        if "extends" in self.entries:
            self.reading.word(self.entries["extends"].value, BASES)
        self.first, self.last = self.in_force()
        self.day_minutes = self.typed(self.entries, "day_minutes", self.reading.count)
        self.parts = list(self.read_parts())
        self.days = {
            "off": self.listed("days_off", self.day_off),
            "make_up": self.listed("make_up_days", self.make_up_day),
            "changed": self.listed("changed_hours", self.changed_hours),
            "reception_days": self.listed("reception_days", self.reception_day),
            "outages": self.listed("outages", self.outage),
        }
        self.text(self.entries, "note")

    def build(self, base: WorkCalendar | None) -> WorkCalendar | None:
        """The calendar, once the file has been read without a problem; contradictions are noted."""
        assert self.first is not None and self.last is not None
        layers = []
        problems: list[Problem] = []
        try:
            layers.append(Layer(self.name, start=self.first, end=self.last, **self.days))
        except CalendarError as error:
            problems += error.problems
        calendar = None
        try:
            calendar = (base or vietnam_calendar(self.first.year, self.last.year)).derive(
                self.name,
                first=self.first,
                last=self.last,
                parts=self.parts,
                layers=layers,
                day_minutes=self.day_minutes,
            )
        except CalendarError as error:
            problems += error.problems
        self.reading.problems += [replace(problem, place=self.place_of(problem)) for problem in problems]
        return None if problems else calendar

    def place_of(self, problem: Problem) -> Place:
        """Where the first date that a problem lists stands, or the key it is about, or the file."""
        values = problem.values
        first_date = str(values.get("dates") or values.get("date")).split(", ")[0]
        if problem.code in ABOUT_DATES and first_date in self.places:
            return self.places[first_date]
        key = self.entries.get(ABOUT_KEYS.get(problem.code, "hours")) or self.entries.get("parts")
        return key.key.place if key else self.place

    # ------------------------------------------------------------------ periods and weekly hours

    def in_force(self) -> tuple[date | None, date | None]:
        if "in_force" not in self.entries:
            return None, None
        edges = self.reading.mapping(
            self.entries["in_force"].value, PERIOD, needed=("from", "to"), stated=("from", "to")
        )
        return self.period(edges)

    def period(self, edges: Entries) -> tuple[date | None, date | None]:
        start, end = self.typed(edges, "from", self.reading.day), self.typed(edges, "to", self.reading.day)
        if start and end and end < start:
            self.reading.note("TTHC533", edges["to"].value.place)
        return start, end

    def read_parts(self) -> Iterator[Layer]:
        """The parts, or one part for the whole time where the file states its hours once."""
        own = [name for name in ("hours", "reception") if name in self.entries]
        if "parts" not in self.entries:
            if own:
                yield Layer(self.name, week=self.hours(self.entries), reception=self.reception(self.entries))
            return
        for beside in own:
            entry = self.entries[beside]
            parts = self.entries["parts"].key.text
            self.reading.note("TTHC532", entry.key.place, key=entry.key.text, parts=parts)
        for item in self.reading.sequence(self.entries["parts"].value):
            fields = self.reading.mapping(item, PART, needed=("hours",), stated=("hours",))
            start, end = self.period(fields)
            name = self.text(fields, "name")
            for key in ("document", "note"):
                self.text(fields, key)
            week, reception = self.hours(fields), self.reception(fields)
            if not self.reading.problems:
                yield Layer(name, week=week, reception=reception, start=start, end=end)

    def hours(self, fields: Entries) -> dict[int, Sessions]:
        """The working hours of a whole week: Monday to Friday must be stated, the other days are free if not."""
        if "hours" not in fields:
            return {}
        node = fields["hours"].value
        week = self.week(node)
        missing = [self.weekday(number) for number in WORKING_WEEK if number not in week]
        if missing and node.kind == "mapping":
            off = self.reading.vocabulary.word(NO_SESSION, "off")
            self.reading.note("TTHC530", node.place, days=", ".join(missing), day=missing[0], off=off)
        return {number: week.get(number, ()) for number in range(7)}

    def reception(self, fields: Entries) -> dict[int, Sessions]:
        """The hours of reception; on a weekday that is not named dossiers are received in the working hours."""
        return self.week(fields["reception"].value) if "reception" in fields else {}

    def week(self, node: Node) -> dict[int, Sessions]:
        """Weekday → sessions. A weekday with wrong hours is there, so that it is not also missed."""
        week: dict[int, Sessions] = {}
        times: Counter[int] = Counter()
        for key, entry in self.reading.mapping(node, WEEK).items():
            sessions = self.sessions(entry.value, entry.key)
            for number in weekdays_of(key):
                times[number] += 1
                week[number] = sessions or ()
        twice = [self.weekday(number) for number in sorted(times) if times[number] > 1]
        if twice:
            self.reading.note("TTHC531", node.place, days=", ".join(twice))
        return week

    def weekday(self, number: int) -> str:
        english = list(DAYS_OF_THE_WEEK.values())[number]
        return self.reading.vocabulary.word(DAYS_OF_THE_WEEK, english)

    def sessions(self, node: Node, key: Node) -> Sessions | None:
        """`07:00-11:00, 13:00-17:00`, or `nghỉ` for none; None where nothing can be understood."""
        if node.is_null:
            self.reading.note("TTHC123", node.place, key=key.text)
            return None
        text = self.reading.text(node)
        if text == self.reading.vocabulary.word(NO_SESSION, "off"):
            return ()
        return None if text is None else self.made(node, lambda: read_sessions(text, self.name))

    # ------------------------------------------------------------------ single days

    def listed(self, name: str, read: Callable[[Node], Iterator[T]]) -> Any:
        """What a list of the file names; nothing where it is not there."""
        if name not in self.entries:
            return []
        return [made for item in self.reading.sequence(self.entries[name].value) for made in read(item)]

    def day_off(self, item: Node) -> Iterator[DayOff]:
        fields = self.reading.mapping(item, DAY_OFF, needed=("date", "name"), stated=("date", "name"))
        name, document = self.reasons(fields)
        for day in self.dates(fields):
            yield DayOff(day, name, "local", document)

    def make_up_day(self, item: Node) -> Iterator[MakeUpDay]:
        fields = self.reading.mapping(item, MAKE_UP_DAY, needed=("date",), stated=("date", "replaces", "hours"))
        name, document = self.reasons(fields)
        replaces = self.typed(fields, "replaces", self.reading.day)
        sessions = self.own_sessions(fields)
        for day in self.dates(fields):
            yield MakeUpDay(day, replaces, name, document, sessions)

    def changed_hours(self, item: Node) -> Iterator[ChangedHours]:
        needed = ("date", "hours", "name")
        fields = self.reading.mapping(item, DAY_WITH_HOURS, needed=needed, stated=needed)
        name, document = self.reasons(fields)
        sessions = self.own_sessions(fields)
        for day in self.dates(fields):
            if sessions == ():
                self.reading.note("TTHC523", fields["hours"].value.place, date=write_date(day))
            elif sessions is not None:
                yield ChangedHours(day, sessions, name, document)

    def reception_day(self, item: Node) -> Iterator[ReceptionDay]:
        needed = ("date", "hours")
        fields = self.reading.mapping(item, DAY_WITH_HOURS, needed=needed, stated=needed)
        name, document = self.reasons(fields)
        sessions = self.own_sessions(fields)
        for day in self.dates(fields):
            if sessions is not None:
                yield ReceptionDay(day, sessions, name, document)

    def outage(self, item: Node) -> Iterator[Outage]:
        needed = ("from", "to", "name")
        fields = self.reading.mapping(item, OUTAGE, needed=needed, stated=needed)
        name, document = self.reasons(fields)
        start, end = (self.typed(fields, edge, self.reading.moment) for edge in ("from", "to"))
        if start and end:
            for edge, moment in (("from", start), ("to", end)):
                self.places[write_date(moment.date())] = fields[edge].value.place
            if made := self.made(fields["to"].value, lambda: Outage(start, end, name, document)):
                yield made

    def own_sessions(self, fields: Entries) -> Sessions | None:
        """The hours of a single day; null is noted already."""
        if "hours" not in fields or fields["hours"].value.is_null:
            return None
        return self.sessions(fields["hours"].value, fields["hours"].key)

    def dates(self, fields: Entries) -> Iterator[date]:
        """The date or dates of an entry, each remembered with its place."""
        if "date" not in fields:
            return
        for _, node in self.reading.names(fields["date"].value):
            day = self.reading.day(node)
            if day is not None:
                self.places[write_date(day)] = node.place
                yield day

    def reasons(self, fields: Entries) -> tuple[str, str]:
        """Name and document; a note is read only to see that it is text."""
        self.text(fields, "note")
        return self.text(fields, "name"), self.text(fields, "document")

    # ------------------------------------------------------------------ one value

    def text(self, fields: Entries, name: str) -> str:
        return self.typed(fields, name, self.reading.text) or ""

    def typed(self, fields: Entries, name: str, read: Callable[[Node], T | None]) -> T | None:
        return read(fields[name].value) if name in fields else None

    def made(self, node: Node, make: Callable[[], T]) -> T | None:
        """What is made, or None and its problems noted at the node."""
        try:
            return make()
        except CalendarError as error:
            self.reading.problems += [replace(problem, place=node.place) for problem in error.problems]
            return None
