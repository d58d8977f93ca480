"""Libraries that know hours and can be told a day of two sessions, and what they say about days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from operator import add
from typing import Any
from zoneinfo import ZoneInfo

from peers.questions import ALL_WEEK, DAYS, HOURS, LISTED, MONDAY_TO_FRIDAY, Candidate, Questions

SESSIONS = ((time(7), time(11)), (time(13), time(17)))


def bizdurr(questions: Questions) -> Iterator[Candidate]:
    """One session a day, so the day is asked for twice."""
    from bizdurr import BusinessDuration

    halves = []
    for opening, closing in SESSIONS:
        hours = {"start": f"{opening:%H:%M}", "end": f"{closing:%H:%M}"}
        week = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), hours)
        made_up = {day.isoformat(): hours for day in questions.make_up}
        halves.append(BusinessDuration(week, "Asia/Ho_Chi_Minh", holidays=list(questions.holidays), overrides=made_up))
    morning, afternoon = halves

    def between(start: datetime, end: datetime) -> timedelta:
        return morning.calculate(start, end) + afternoon.calculate(start, end)

    yield Candidate("between", "bizdurr calculate, two calls", between, questions.between, in_minutes)


def business_duration(questions: Questions) -> Iterator[Candidate]:
    """One session a call, so two calls."""
    from business_duration import businessDuration

    for how, weekend, off in (("", [5, 6], set(questions.holidays)), (LISTED, [], set(questions.off))):

        def between(start: datetime, end: datetime, weekend: list[int] = weekend, off: set[date] = off) -> float:
            return sum(businessDuration(start, end, *session, weekend, off, "min") for session in SESSIONS)

        yield Candidate("between", "business-duration, two calls" + how, between, questions.between, round)


def businesstimedelta(questions: Questions) -> Iterator[Candidate]:
    from businesstimedelta import BusinessTimeDelta, HolidayRule, LunchTimeRule, Rules, WorkDayRule

    (opening, lunch), (after, closing) = SESSIONS
    for how, week, off in (("", range(5), questions.holidays), (LISTED, range(7), questions.off)):
        days = list(week)
        office = Rules([WorkDayRule(opening, closing, days), LunchTimeRule(lunch, after, days), HolidayRule(set(off))])
        limits = {hours * 60: BusinessTimeDelta(office, hours=hours) for hours in HOURS}
        added = [(start, limits[minutes]) for start, minutes in questions.add]
        yield Candidate("between", "businesstimedelta" + how, office.difference, questions.between, business_minutes)
        yield Candidate("add", "businesstimedelta" + how, add, added, lambda moment: moment.replace(tzinfo=None))


def exchange_calendars(questions: Questions) -> Iterator[Candidate]:
    import pandas as pd

    exchange = office_exchange(questions)
    minute = pd.Timedelta(minutes=1)

    def stamp(moment: datetime) -> Any:
        return pd.Timestamp(moment, tz="UTC")

    def after(start: Any, minutes: int) -> Any:
        return exchange.minute_offset(exchange.minute_to_trading_minute(start, "next"), minutes - 1) + minute

    def later(day: Any, n: int) -> Any:
        return exchange.session_offset(exchange.date_to_session(day, direction="previous"), n)

    days = [(pd.Timestamp(day), n) for day, n in questions.days]
    between = [(stamp(start), stamp(end) - minute) for start, end in questions.between]
    added = [(stamp(start), minutes) for start, minutes in questions.add]
    yield Candidate("days", "exchange_calendars session_offset" + LISTED, later, days, lambda day: day.date())
    yield Candidate("between", "exchange_calendars minutes_distance" + LISTED, exchange.minutes_distance, between)
    yield Candidate("add", "exchange_calendars minute_offset" + LISTED, after, added, naive)


def pandas(questions: Questions) -> Iterator[Candidate]:
    """Whole hours only; what runs out at closing ends at the next opening, which is read as that closing."""
    import pandas as pd

    def at_closing(moment: Any) -> datetime:
        return questions.calendar.instant(questions.calendar.elapsed(moment.to_pydatetime()))

    sessions = {"start": [opening for opening, _ in SESSIONS], "end": [closing for _, closing in SESSIONS]}
    for how, week, off in (("", MONDAY_TO_FRIDAY, questions.holidays), (LISTED, ALL_WEEK, questions.off)):
        told = {"weekmask": week, "holidays": off}
        offset = pd.offsets.CustomBusinessDay(DAYS, **told)
        limits = {hours * 60: pd.offsets.CustomBusinessHour(hours, **told, **sessions) for hours in HOURS}
        days = [(pd.Timestamp(day), offset) for day, _ in questions.days]
        added = [(pd.Timestamp(start), limits[minutes]) for start, minutes in questions.add]
        yield Candidate("days", "pandas CustomBusinessDay" + how, add, days, lambda day: day.date())
        yield Candidate("add", "pandas CustomBusinessHour" + how, add, added, at_closing)

    hour = limits[60]

    def between(start: datetime, end: datetime) -> int:
        return len(pd.date_range(start, end, freq=hour)) * 60

    yield Candidate("between", "pandas hours in a date_range" + LISTED, between, questions.between)


def pm4py(questions: Questions) -> Iterator[Candidate]:
    """A work calendar there can only take days away."""
    from pm4py.util.business_hours import soj_time_business_hours_diff as difference

    class Without:
        def __init__(self, off: list[date]) -> None:
            self.off = set(off)

        def is_working_day(self, day: date) -> bool:
            return day not in self.off

    for how, days, off in (("", range(5), questions.holidays), (LISTED, range(7), questions.off)):
        slots = [
            (day * 86400 + opening.hour * 3600, day * 86400 + closing.hour * 3600)
            for day in days
            for opening, closing in SESSIONS
        ]
        spans = [(start, end, slots, Without(off)) for start, end in questions.between]
        yield Candidate("between", "pm4py soj_time" + how, difference, spans, lambda seconds: round(seconds / 60))


def office_exchange(questions: Questions) -> Any:
    """An exchange that trades in office hours and has its minute tables ready."""
    import pandas as pd
    from exchange_calendars import ExchangeCalendar

    (opening, lunch), (after, closing) = SESSIONS

    class Office(ExchangeCalendar):
        name = "VN"
        tz = ZoneInfo("UTC")
        weekmask = "1111111"
        open_times = ((None, opening),)
        break_start_times = ((None, lunch),)
        break_end_times = ((None, after),)
        close_times = ((None, closing),)

        @property
        def adhoc_holidays(self) -> list[Any]:
            return [pd.Timestamp(day) for day in questions.off]

    exchange = Office(pd.Timestamp(questions.calendar.first), pd.Timestamp(questions.calendar.last))
    exchange.minutes_distance(exchange.first_minute, exchange.last_minute)
    exchange.minute_offset(exchange.first_minute, 1)
    return exchange


def in_minutes(time: timedelta) -> int:
    return time // timedelta(minutes=1)


def business_minutes(time: Any) -> int:
    return time.hours * 60 + time.seconds // 60


def naive(stamp: Any) -> datetime:
    return stamp.to_pydatetime().replace(tzinfo=None)
