"""Libraries that know working days but no hours.

Where a library knows a weekend and holidays but no make-up day, it is asked twice: plain, and with every day off
listed one by one in a week of seven working days, which is right as far as the list goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from typing import Any

from peers.questions import ALL_WEEK, LISTED, MONDAY_TO_FRIDAY, Candidate, Questions


def better_calendar(questions: Questions) -> Iterator[Candidate]:
    import numpy as np
    from better_calendar import Calendar

    working = np.array(questions.working, "datetime64[D]").astype(np.int64)
    bounds = (questions.calendar.first, questions.calendar.last)
    calendar = Calendar.from_good_days("Việt Nam", working, bounds=bounds)

    yield Candidate("days", "better-calendar offset", partial(calendar.offset, roll="P"), questions.days)


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
        offset = partial(np.busday_offset, roll="backward", busdaycal=calendar)
        yield Candidate("days", "numpy busday_offset" + how, offset, days, lambda day: day.astype(object))


def polars(questions: Questions) -> Iterator[Candidate]:
    """Made for columns: one date is a column of one row."""
    import polars as pl

    for how, week, off in (("", MONDAY_TO_FRIDAY, questions.holidays), (LISTED, ALL_WEEK, questions.off)):
        weekmask = tuple(day == "1" for day in week)

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
    with_make_up = partial(calendar.add_working_days, extra_working_days=questions.make_up)
    yield Candidate("days", "workalendar", calendar.add_working_days, questions.days)
    yield Candidate("days", "workalendar, extra_working_days", with_make_up, questions.days)


def workdays(questions: Questions) -> Iterator[Candidate]:
    from workdays import workday

    days = [(day, n, questions.holidays) for day, n in questions.days]
    yield Candidate("days", "workdays workday", workday, days)
