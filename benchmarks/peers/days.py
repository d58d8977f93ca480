"""Libraries that find the n-th working day.

Where a library knows a weekend and holidays but no make-up day, it is asked twice: plain, and with every day off
listed one by one in a week of seven working days, which is right as far as the list goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from operator import add
from typing import Any

from peers.questions import Candidate, Questions

LISTED = ", days off listed"
MONDAY_TO_FRIDAY, ALL_WEEK = "1111100", "1111111"


def better_calendar(questions: Questions) -> Iterator[Candidate]:
    import numpy as np
    from better_calendar import Calendar

    working = np.array(questions.working, "datetime64[D]").astype(np.int64)
    bounds = (questions.calendar.first, questions.calendar.last)
    calendar = Calendar.from_good_days("Việt Nam", working, bounds=bounds)

    def offset(day: date, n: int) -> date:
        return calendar.offset(day, n, roll="P")

    yield Candidate("days", "better-calendar offset", offset, questions.days)


def bizdays(questions: Questions) -> Iterator[Candidate]:
    from bizdays import Calendar

    first, last = questions.calendar.first, questions.calendar.last
    plain = Calendar(questions.holidays, ["Saturday", "Sunday"], startdate=first, enddate=last)
    listed = Calendar(questions.off, [], startdate=first, enddate=last)
    yield Candidate("days", "bizdays offset", plain.offset, questions.days)
    yield Candidate("days", "bizdays offset" + LISTED, listed.offset, questions.days)


def dateutil(questions: Questions) -> Iterator[Candidate]:
    from dateutil.rrule import DAILY, FR, MO, TH, TU, WE, rrule, rruleset

    def midnight(day: date) -> datetime:
        return datetime.combine(day, time())

    first, last = questions.calendar.first, questions.calendar.last
    days = rruleset(cache=True)
    days.rrule(rrule(DAILY, byweekday=(MO, TU, WE, TH, FR), dtstart=midnight(first), until=midnight(last)))
    for day in questions.holidays:
        days.exdate(midnight(day))
    for day in questions.make_up:
        days.rdate(midnight(day))
    list(days)  # fills its cache

    def nth(moment: datetime, n: int) -> datetime:
        return list(days.xafter(moment, count=n))[-1]

    moments = [(midnight(day), n) for day, n in questions.days]
    yield Candidate("days", "dateutil rruleset, cached", nth, moments, datetime.date)


def exchange_calendars(questions: Questions) -> Iterator[Candidate]:
    import pandas as pd
    from peers.minutes import office_exchange

    exchange = office_exchange(questions)

    def offset(day: Any, n: int) -> Any:
        return exchange.session_offset(exchange.date_to_session(day, direction="previous"), n)

    days = [(pd.Timestamp(day), n) for day, n in questions.days]
    yield Candidate("days", "exchange_calendars session_offset" + LISTED, offset, days, lambda day: day.date())


def holidays(questions: Questions) -> Iterator[Candidate]:
    """Brings its own calendar of Việt Nam; each other library is told ours."""
    from holidays import country_holidays

    vietnam = country_holidays("VN", years=range(2014, 2029))
    yield Candidate("days", "holidays get_nth_working_day", vietnam.get_nth_working_day, questions.days)


def numpy(questions: Questions) -> Iterator[Candidate]:
    import numpy as np

    days = [(np.datetime64(day, "D"), n) for day, n in questions.days]
    for how, weekmask, off in (("", MONDAY_TO_FRIDAY, questions.holidays), (LISTED, ALL_WEEK, questions.off)):
        calendar = np.busdaycalendar(weekmask=weekmask, holidays=off)

        def offset(day: Any, n: int, calendar: Any = calendar) -> Any:
            return np.busday_offset(day, n, roll="backward", busdaycal=calendar)

        yield Candidate("days", "numpy busday_offset" + how, offset, days, lambda day: day.astype(object))


def pandas(questions: Questions) -> Iterator[Candidate]:
    import pandas as pd

    for how, week, off in (("", "Mon Tue Wed Thu Fri", questions.holidays), (LISTED, ALL_WEEK, questions.off)):
        offsets = {n: pd.offsets.CustomBusinessDay(n, weekmask=week, holidays=off) for _, n in questions.days[:1]}
        days = [(pd.Timestamp(day), offsets[n]) for day, n in questions.days]
        yield Candidate("days", "pandas CustomBusinessDay" + how, add, days, lambda day: day.date())


def polars(questions: Questions) -> Iterator[Candidate]:
    """Made for columns: one date is a column of one row."""
    import polars as pl

    week = (True, True, True, True, True)
    for how, weekmask, off in (
        ("", (*week, False, False), questions.holidays),
        (LISTED, (*week, True, True), questions.off),
    ):

        def offset(day: date, n: int, weekmask: Any = weekmask, off: list[date] = off) -> date:
            later = pl.lit(day).dt.add_business_days(n, week_mask=weekmask, holidays=off, roll="backward")
            return pl.select(later).item()

        yield Candidate("days", "polars add_business_days" + how, offset, questions.days)


def quantlib(questions: Questions) -> Iterator[Candidate]:
    import QuantLib as ql  # noqa: N813, the usual name

    def told(day: date) -> Any:
        return ql.Date(day.day, day.month, day.year)

    calendar = ql.BespokeCalendar("Việt Nam")
    calendar.addWeekend(ql.Saturday)
    calendar.addWeekend(ql.Sunday)
    for day in questions.holidays:
        calendar.addHoliday(told(day))
    for day in questions.make_up:
        calendar.removeHoliday(told(day))
    days = [(told(day), n, ql.Days) for day, n in questions.days]
    yield Candidate(
        "days", "QuantLib advance", calendar.advance, days, lambda day: date(day.year(), day.month(), day.dayOfMonth())
    )


def workalendar(questions: Questions) -> Iterator[Candidate]:
    from workalendar.core import SAT, SUN, Calendar

    class Vietnam(Calendar):  # it has none
        WEEKEND_DAYS = (SAT, SUN)

        def get_calendar_holidays(self, year: int) -> list[tuple[date, str]]:
            return [(day, "ngày nghỉ") for day in questions.holidays if day.year == year]

    calendar = Vietnam()

    def with_make_up(day: date, n: int) -> date:
        return calendar.add_working_days(day, n, extra_working_days=questions.make_up)

    yield Candidate("days", "workalendar", calendar.add_working_days, questions.days)
    yield Candidate("days", "workalendar, extra_working_days", with_make_up, questions.days)


def workdays(questions: Questions) -> Iterator[Candidate]:
    from workdays import workday

    days = [(day, n, questions.holidays) for day, n in questions.days]
    yield Candidate("days", "workdays workday", workday, days)
