"""Time limits as the law writes them: what they mean, and when they run out (BLDS 2015, Điều 144–148)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import NoReturn

from tthc_rules import messages
from tthc_rules.messages import Lang
from tthc_rules.problems import LimitError, Problem
from tthc_rules.worktime.calendar import WorkCalendar
from tthc_rules.worktime.limit_words import read_limit
from tthc_rules.worktime.local import to_local, to_minute, write_date
from tthc_rules.worktime.units import HOUR_UNITS, LONGEST, UNIT_WORDS, WHOLE_UNITS, WORKING_UNITS, Unit, write_amount

_MEANING = {
    Unit.WORKING_DAY: "TTHC350",
    Unit.WORKING_HOUR: "TTHC353",
    Unit.WORKING_MINUTE: "TTHC353",
    Unit.HOUR: "TTHC354",
    Unit.DAY: "TTHC355",
    Unit.WEEK: "TTHC355",
    Unit.MONTH: "TTHC356",
    Unit.YEAR: "TTHC356",
    Unit.SAME_DAY: "TTHC357",
}


@dataclass(frozen=True, slots=True)
class Limit:
    """An amount of time in one unit; two limits are equal when they mean the same, however they are worded.

    `cutoff` belongs to `SAME_DAY`: received later than this, the result is due on the next working day. The amount of
    `SAME_DAY` is 0, or the whole working days by which a law lengthens it. `additional` marks "thêm …", an extension
    on top of a limit. `text` is as written.

    >>> Limit.parse("không quá 03 ngày làm việc") == Limit.parse("3 (ba) ngày làm việc")
    True
    """

    amount: Fraction
    unit: Unit
    cutoff: time | None = None
    additional: bool = False
    text: str = field(default="", compare=False)
    hints: tuple[Problem, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        keep = object.__setattr__
        keep(self, "unit", Unit(self.unit))
        amount = self.amount
        if type(amount) is not Fraction:
            _refuse("TTHC322", given=str(amount), type=type(amount).__name__)
        if not self.text:
            keep(self, "text", self._words("vi"))
        if self.unit is Unit.SAME_DAY:
            if amount < 0 or amount.denominator != 1:
                _refuse("TTHC301", given=self.text)
            return
        if self.cutoff is not None:
            _refuse("TTHC314", given=self.text)
        if amount < 0:
            _refuse("TTHC304", given=self.text)
        if amount == 0:
            _refuse("TTHC305", given=self.text)
        if self.unit in WHOLE_UNITS and amount.denominator != 1:
            code = "TTHC306" if self.unit is Unit.DAY else "TTHC307"
            _refuse(code, given=self.text, amount=write_amount(amount, "vi"), unit=UNIT_WORDS[self.unit][0])
        if amount > LONGEST[self.unit]:
            most = f"{LONGEST[self.unit]} {UNIT_WORDS[self.unit][0]}"
            _refuse("TTHC308", given=self.text, most=most)

    @classmethod
    def parse(cls, text: str) -> Limit:
        """The limit that the words state; `LimitError` with the reason and a fix when they state none.

        >>> Limit.parse("0,5 ngày làm việc").amount
        Fraction(1, 2)
        """
        words = read_limit(text)
        return cls(words.amount, words.unit, words.cutoff, words.additional, words.text, words.hints)

    @property
    def is_working(self) -> bool:
        """Whether it is counted in working time, `SAME_DAY` included."""
        return self.unit in WORKING_UNITS

    @property
    def in_days(self) -> bool:
        """Whether it is counted in days or longer, so that lateness compares dates."""
        return self.unit not in HOUR_UNITS

    def describe(self, lang: Lang = "vi") -> str:
        """How the limit was understood, to be shown to its author.

        >>> Limit.parse("10 ngày làm việc").describe()
        'Hiểu là: 10 ngày làm việc, không tính ngày nhận'
        """
        code = _MEANING[self.unit]
        if self.unit is Unit.WORKING_DAY and self.amount.denominator != 1:
            code = "TTHC351" if self.amount < 1 else "TTHC352"
        values: dict[str, object] = {"limit": self._words(lang)}
        if self.additional:
            code = "TTHC359"
        if self.cutoff is not None:
            code = "TTHC358"
            values["cutoff"] = self.cutoff.strftime("%H:%M")
        said = messages.text(code, lang, values)
        if self.unit is Unit.SAME_DAY and self.amount:
            more = {"more": _in_words(self.amount, Unit.WORKING_DAY, lang, additional=True)}
            said += messages.text("TTHC360", lang, more)
        return said

    def due(self, start: datetime, calendar: WorkCalendar) -> datetime:
        """When the limit of a whole dossier runs out, for a clock that starts at `start`.

        The first day is not counted for days and longer units (Điều 147), only the last day of a limit in
        calendar days, weeks, months, years rolls to a working day (Điều 148 khoản 5), and a day ends at
        closing. Raises `CalendarError` when the start or the due date lies outside the calendar.
        """
        exact = to_local(start)
        day = exact.date()
        calendar.elapsed(exact)
        match self.unit:
            case Unit.WORKING_DAY:
                return self._working_days_due(to_minute(exact), calendar)
            case Unit.WORKING_HOUR | Unit.WORKING_MINUTE:
                return calendar.add_working_minutes(exact, self.minutes(calendar))
            case Unit.HOUR:
                due = to_minute(exact) + timedelta(minutes=_up(self.amount, 60))
                calendar.elapsed(due)
                return due
            case Unit.SAME_DAY:
                if not calendar.is_working_day(day) or exact >= calendar.closing(day) or self._after_cutoff(exact):
                    day = calendar.add_working_days(day, 1)
                return calendar.closing(calendar.add_working_days(day, int(self.amount)))
        return calendar.closing(calendar.roll_forward(self.last_day(exact)))

    def last_day(self, start: datetime) -> date:
        """The last day of a limit in calendar days, weeks, months or years, before it rolls to a working day.

        A month ends on the same day number, or on its last day where there is none (Điều 148 khoản 3).
        `LimitError` for other units, and for a day beyond the year 9999.

        >>> Limit.parse("1 tháng").last_day(datetime(2022, 1, 31, 9, 0))
        datetime.date(2022, 2, 28)
        """
        from dateutil.relativedelta import relativedelta

        day = to_local(start).date()
        whole = int(self.amount)
        try:
            match self.unit:
                case Unit.DAY:
                    return day + timedelta(days=whole)
                case Unit.WEEK:
                    return day + timedelta(weeks=whole)
                case Unit.MONTH:
                    return day + relativedelta(months=whole)
                case Unit.YEAR:
                    return day + relativedelta(years=whole)
        except (OverflowError, ValueError):  # beyond the year 9999
            _refuse("TTHC327", given=self.text, start=write_date(day))
        _refuse("TTHC319", given=self.text)

    def minutes(self, calendar: WorkCalendar) -> int:
        """The budget of a step in working minutes, a part of a minute rounded up.

        A working day is worth `calendar.day_minutes`. `LimitError` for a limit that is not in working time.

        >>> from tthc_rules.worktime import vietnam_calendar
        >>> Limit.parse("1/2 ngày làm việc").minutes(vietnam_calendar())
        240
        """
        match self.unit:
            case Unit.WORKING_DAY:
                return _up(self.amount, calendar.day_minutes)
            case Unit.WORKING_HOUR:
                return _up(self.amount, 60)
            case Unit.WORKING_MINUTE:
                return _up(self.amount)
            case Unit.HOUR | Unit.DAY:
                unit = Unit.WORKING_HOUR if self.unit is Unit.HOUR else Unit.WORKING_DAY
                fix_vi, fix_en = _in_words(self.amount, unit, "vi"), _in_words(self.amount, unit, "en")
                _refuse("TTHC316", given=self.text, fix_vi=fix_vi, fix_en=fix_en)
        _refuse("TTHC317", given=self.text)

    def plus(self, other: Limit) -> Limit:
        """Both together; `LimitError` when `other` cannot be added (`can_add`).

        >>> Limit.parse("10 ngày làm việc").plus(Limit.parse("thêm 5 ngày làm việc")).text
        '15 ngày làm việc'
        >>> Limit.parse("trong ngày").plus(Limit.parse("thêm 2 ngày làm việc")).text
        'trong ngày, thêm 2 ngày làm việc'
        """
        if not self.can_add(other):
            _refuse("TTHC318", given=other.text, base=self.text)
        return Limit(self.amount + other.amount, self.unit, self.cutoff, self.additional)

    def can_add(self, other: Limit) -> bool:
        """Whether `other` is in the same unit; whole working days also lengthen `SAME_DAY` (NĐ 23/2015 Điều 21)."""
        if self.unit is Unit.SAME_DAY:
            return other.unit is Unit.WORKING_DAY and other.amount.denominator == 1
        return self.unit is other.unit

    def __str__(self) -> str:
        return self.text

    def _working_days_due(self, start: datetime, calendar: WorkCalendar) -> datetime:
        whole, part = divmod(self.amount.numerator, self.amount.denominator)
        day = start.date()
        since = calendar.closing(calendar.add_working_days(day, whole)) if whole else start
        if not part:
            return since
        minutes = _up(self.amount - whole, calendar.day_minutes)
        if calendar.working_days_between(day, calendar.last) > whole:
            # A part of a day could outlast a short day, but a larger limit is never due earlier.
            whole_day = calendar.closing(calendar.add_working_days(day, whole + 1))
            minutes = min(minutes, calendar.working_minutes_between(since, whole_day))
        return calendar.add_working_minutes(since, minutes)

    def _after_cutoff(self, exact: datetime) -> bool:
        return self.cutoff is not None and exact.time() > self.cutoff

    def _words(self, lang: Lang) -> str:
        if self.unit is Unit.SAME_DAY:
            same_day = UNIT_WORDS[self.unit][0 if lang == "vi" else 1]
            if not self.amount:
                return same_day
            return f"{same_day}, {_in_words(self.amount, Unit.WORKING_DAY, lang, additional=True)}"
        return _in_words(self.amount, self.unit, lang, additional=self.additional)


def _in_words(amount: Fraction, unit: Unit, lang: Lang, *, additional: bool = False) -> str:
    vietnamese, english = UNIT_WORDS[unit]
    written = write_amount(amount, lang)
    if lang == "vi":
        return f"{'thêm ' if additional else ''}{written} {vietnamese}"
    return f"{written} {'additional ' if additional else ''}{english}{'' if amount == 1 else 's'}"


def _up(amount: Fraction, times: int = 1) -> int:
    """The amount so many times as a whole number, a part counted as one."""
    return -(-amount.numerator * times // amount.denominator)


def _refuse(code: str, **values: str) -> NoReturn:
    raise LimitError(Problem(code, values=values))
