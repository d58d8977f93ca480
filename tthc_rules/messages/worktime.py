"""Messages about calendars (TTHC5xx) and limits (TTHC3xx)."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "TTHC501": Message(
        "ngày {date} nằm ngoài lịch, lịch này từ {first} đến {last}",
        "{date} lies outside the calendar, which runs from {first} to {last}",
    ),
}
