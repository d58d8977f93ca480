"""Messages."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {}
