"""How answers speak: sentences by code, moments, days and lengths of time, in one language."""

from __future__ import annotations

from datetime import date, datetime

from tthc_rules import messages
from tthc_rules.messages import Lang
from tthc_rules.worktime import Day, WorkCalendar
from tthc_rules.worktime.local import write_date


class Speaker:
    """Writes sentences, days and lengths of time in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def __call__(self, code: str, **values: object) -> str:
        return messages.text(code, self.lang, values)

    def day(self, day: date) -> str:
        return f"{self(f'weekday.{day.weekday()}')} {write_date(day)}"

    def moment(self, moment: datetime | None) -> str:
        return "" if moment is None else f"{moment:%H:%M} {self.day(moment.date())}"

    def reason(self, reason: str) -> str:
        code = f"reason.{reason}"
        return self(code) if code in messages.MESSAGES else reason

    def ended(self, ended_by: str | None) -> str | None:
        """How a run ended without a result: refused, withdrawn, stopped; None for one that ended otherwise."""
        code = f"ended.{ended_by}"
        return self(code) if code in messages.MESSAGES else None

    def why(self, day: Day) -> str:
        """Why a day is off, or worked although it is a Saturday, with the document."""
        if day.kind == "weekend":
            return self("due.weekend")
        return f"{day.name}, {day.document}" if day.document else day.name or ""

    def length(self, minutes: int, calendar: WorkCalendar) -> str:
        return spell_length(minutes, calendar.day_minutes, self.lang)


def spell_length(minutes: int, day_minutes: int, lang: Lang = "vi") -> str:
    """Working minutes in days, hours and minutes, days and hours first.

    >>> spell_length(1560, 480), spell_length(1560, 480, "en"), spell_length(0, 480)
    ('3 ngày 2 giờ', '3 days 2 hours', '0 phút')
    >>> spell_length(541, 480, "en")
    '1 day 1 hour 1 minute'
    """
    days, rest = divmod(minutes, day_minutes)
    hours, left = divmod(rest, 60)
    parts = [
        messages.text(f"length.{unit}" if n > 1 else f"length.one_{unit}", lang, {"n": n})
        for n, unit in ((days, "day"), (hours, "hour"), (left, "minute"))
        if n
    ]
    return " ".join(parts) or messages.text("length.minute", lang, {"n": 0})
