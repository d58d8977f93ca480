"""The two vocabularies of a calendar file, one to one, as those of a definition are."""

CALENDAR = {
    "định dạng": "format",
    "tên": "name",
    "mở rộng": "extends",
    "hiệu lực": "in_force",
    "phút một ngày": "day_minutes",
    "giờ làm việc": "hours",
    "tiếp nhận": "reception",
    "phần": "parts",
    "nghỉ": "days_off",
    "làm bù": "make_up_days",
    "giờ riêng": "changed_hours",
    "tiếp nhận riêng": "reception_days",
    "ngừng hệ thống": "outages",
    "ghi chú": "note",
}
PART = {
    "tên": "name",
    "từ": "from",
    "đến": "to",
    "giờ làm việc": "hours",
    "tiếp nhận": "reception",
    "văn bản": "document",
    "ghi chú": "note",
}
DAY_OFF = {"ngày": "date", "tên": "name", "văn bản": "document", "ghi chú": "note"}
MAKE_UP_DAY = {
    "ngày": "date",
    "thay cho": "replaces",
    "giờ": "hours",
    "tên": "name",
    "văn bản": "document",
    "ghi chú": "note",
}
DAY_WITH_HOURS = {"ngày": "date", "giờ": "hours", "tên": "name", "văn bản": "document", "ghi chú": "note"}
OUTAGE = {"từ": "from", "đến": "to", "tên": "name", "văn bản": "document", "ghi chú": "note"}

# Words that stand as values.
BASES = {"việt nam": "vietnam"}
NO_SESSION = {"nghỉ": "off"}

DAYS_OF_THE_WEEK = {
    "thứ hai": "monday",
    "thứ ba": "tuesday",
    "thứ tư": "wednesday",
    "thứ năm": "thursday",
    "thứ sáu": "friday",
    "thứ bảy": "saturday",
    "chủ nhật": "sunday",
}


def _with_stretches() -> dict[str, str]:
    """Each day of the week, and each stretch of days such as `thứ hai đến thứ sáu`."""
    days = list(DAYS_OF_THE_WEEK.items())
    stretches = {
        f"{first} đến {last}": f"{monday} to {sunday}"
        for number, (first, monday) in enumerate(days)
        for last, sunday in days[number + 1 :]
    }
    return {**DAYS_OF_THE_WEEK, **stretches}


WEEK = _with_stretches()
"""The keys of weekly hours."""


def weekdays_of(key: str) -> range:
    """The weekdays that an English key names, from 0 for Monday.

    >>> list(weekdays_of("monday to wednesday")), list(weekdays_of("saturday"))
    ([0, 1, 2], [5])
    """
    names = list(DAYS_OF_THE_WEEK.values())
    first, _, last = key.partition(" to ")
    return range(names.index(first), names.index(last or first) + 1)
