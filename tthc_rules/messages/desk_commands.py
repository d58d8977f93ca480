"""The words of the commands duties, portal and desk."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {}
