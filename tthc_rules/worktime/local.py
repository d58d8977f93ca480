"""Vietnamese local time: what a moment means here, and how dates and times are written."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from tthc_rules.problems import CalendarError, Problem

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam keeps one offset all year; the machine's zone is never read."""

WEEKDAYS_VI = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def to_local(moment: datetime) -> datetime:
    """The moment as a naive datetime in Vietnam, seconds kept.

    An aware datetime is converted; a naive one is already local. Raises `CalendarError` for anything else.

    >>> from datetime import UTC
    >>> to_local(datetime(2022, 3, 14, 1, 30, tzinfo=UTC))
    datetime.datetime(2022, 3, 14, 8, 30)
    """
    if type(moment) is datetime and moment.tzinfo is None:
        return moment
    if not isinstance(moment, datetime):
        raise CalendarError(Problem("TTHC504", values={"given": str(moment), "type": type(moment).__name__}))
    try:
        if moment.utcoffset() is not None:
            moment = moment.astimezone(VIETNAM)
        return datetime(
            moment.year,
            moment.month,
            moment.day,
            moment.hour,
            moment.minute,
            moment.second,
            moment.microsecond,
        )
    except (OverflowError, TypeError, ValueError):  # the ends of time, and pandas' NaT, which is a datetime
        values = {"given": str(moment), "type": type(moment).__name__}
        raise CalendarError(Problem("TTHC504", values=values)) from None


def to_minute(moment: datetime) -> datetime:
    """The local moment without its seconds: the clock counts whole minutes.

    >>> to_minute(datetime(2022, 3, 14, 8, 30, 59))
    datetime.datetime(2022, 3, 14, 8, 30)
    """
    local = to_local(moment)
    return local.replace(second=0, microsecond=0) if local.second or local.microsecond else local


def write_date(day: date) -> str:
    """`dd/MM/yyyy`, the way a Vietnamese office writes a date.

    >>> write_date(date(2022, 5, 3))
    '03/05/2022'
    """
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def write_time(moment: datetime) -> str:
    """`HH:mm dd/MM/yyyy`.

    >>> write_time(datetime(2022, 5, 3, 9, 5))
    '09:05 03/05/2022'
    """
    return f"{moment.hour:02}:{moment.minute:02} {write_date(moment)}"


def write_clock(minute: int) -> str:
    """`HH:mm` of a minute of the day.

    >>> write_clock(420)
    '07:00'
    """
    return f"{minute // 60:02}:{minute % 60:02}"


def write_weekday(day: date) -> str:
    """The day with its weekday, in Vietnamese.

    >>> write_weekday(date(2026, 1, 10))
    'thứ Bảy 10/01/2026'
    """
    return f"{WEEKDAYS_VI[day.weekday()]} {write_date(day)}"
