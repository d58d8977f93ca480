"""The codes of all messages, in their order."""

from __future__ import annotations

from tthc_rules.definitions.names import nearest
from tthc_rules.messages import MESSAGES


def all_codes() -> list[str]:
    """TTHC001, …, TTHC999, TTHC1201, …"""
    return sorted((code for code in MESSAGES if code.startswith("TTHC")), key=lambda code: int(code[4:]))


def family(code: str) -> str:
    """What a code is about is told by all but its last two digits.

    >>> family("TTHC202"), family("TTHC1301")
    ('TTHC2xx', 'TTHC13xx')
    """
    return f"{code[:-2]}xx"


def nearest_code(code: str) -> str:
    """The code that was most probably meant: of the same family, if there is one; empty where none is near.

    >>> nearest_code("TTHC1299")[:6], nearest_code("THC118"), nearest_code("?")
    ('TTHC12', 'TTHC118', '')
    """
    known = all_codes()
    return nearest(code, [other for other in known if family(other) == family(code)] or known) or ""
