"""How lateness is spoken of: lengths of working time, agencies and owners by name, how a dossier ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tthc_rules.deadline.speaker import Speaker
from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.figures import COMPETENT, NO_AGENCIES, UNIT, Figures
from tthc_rules.history import CITIZEN
from tthc_rules.messages import MESSAGES, Lang


class DelayWords:
    """The words for one attribution in one language; `agencies` gives names to agency ids."""

    def __init__(self, answer: Figures, lang: Lang, agencies: Mapping[str, Agency] = NO_AGENCIES) -> None:
        self.answer = answer
        self.say = Speaker(lang)
        self.agencies = agencies
        self.day_minutes = answer.schedule.calendar.day_minutes

    def __call__(self, code: str, **values: object) -> str:
        return self.say(code, **values)

    def length(self, minutes: int) -> str:
        """`1 ngày 2 giờ`."""
        return self.say.length(minutes, self.answer.schedule.calendar)

    def short(self, minutes: int) -> str:
        """`1n 2g`, for drawings and tables."""
        return short_length(minutes, self.day_minutes, self.say)

    def between(self, start: datetime, end: datetime | None) -> str:
        """From when to when, of things that may go on."""
        if end is None:
            return self.say("delay.since", since=self.say.moment(start))
        return self.say("delay.between", since=self.say.moment(start), until=self.say.moment(end))

    def agency(self, agency: str | None) -> str:
        """The agency's name; of one that is not known its id."""
        if agency is None:
            return "—"
        if agency in self.agencies:
            return self.agencies[agency].title
        return self.say("delay.competent") if agency == COMPETENT else agency

    def reason(self, reason: str, *, citizen: bool = False) -> str:
        """Why the clock stood. To a citizen only the reasons in our list: others are an office's own words."""
        if citizen and f"reason.{reason}" not in MESSAGES:
            return self.say("citizen.other_reason")
        return self.say.reason(reason)

    def owner(self, owner: str) -> str:
        """An officer as the log names him; the head of a unit and the citizen in words."""
        if owner == CITIZEN:
            return self.say("delay.citizen")
        if owner.startswith(UNIT):
            return self.say("delay.unit", unit=self.agency(owner.removeprefix(UNIT)))
        return owner

    def outcome(self) -> str:
        """When it was ready or ended, or how it stands; in time, or how late."""
        say, run, schedule = self.say, self.answer.current, self.answer.schedule
        length, late = self.length(run.lateness), "late" if run.lateness else "in_time"
        if run.projected:
            return say(f"delay.projected_{late}", at=say.moment(schedule.as_of), length=length)
        if (ended := say.ended(schedule.ended_by)) is not None:
            return say(f"due.ended_{late}", ended=ended, at=say.moment(run.end), length=length)
        return say(f"delay.done_{late}", at=say.moment(run.end), length=length)


def short_length(minutes: int, day_minutes: int, say: Speaker) -> str:
    """Days, hours and minutes of work in a few letters.

    >>> [short_length(minutes, 480, Speaker("vi")) for minutes in (640, 210, 960, 45, 0)]
    ['1n 2g40', '3g30', '2n', '45p', '0p']
    >>> short_length(640, 480, Speaker("en"))
    '1d 2h40'
    """
    days, rest = divmod(minutes, day_minutes)
    hours, left = divmod(rest, 60)
    parts = [say("length.short.days", n=days)] if days else []
    if hours:
        parts.append(say("length.short.hours_minutes" if left else "length.short.hours", hours=hours, minutes=left))
    elif left or not parts:
        parts.append(say("length.short.minutes", n=left))
    return " ".join(parts)
