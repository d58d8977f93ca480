"""What kind of file stands among the definitions: a procedure, or another one that was put or named wrongly."""

from __future__ import annotations

from tthc_rules.definitions.calendar_words import BASES, CALENDAR
from tthc_rules.definitions.source import Node
from tthc_rules.definitions.vocabulary import AGENCIES, PROCEDURE, REGIME

SHARED = {"định dạng", "format", "tên", "name", "hiệu lực", "in_force", "ghi chú", "note", "căn cứ", "legal_basis"}
SHARED |= {"mở rộng", "extends"}
OWN_KEYS = {
    kind: {word for pair in keys.items() for word in pair} - SHARED
    for kind, keys in {"calendar": CALENDAR, "regime": REGIME, "agencies": AGENCIES, "procedure": PROCEDURE}.items()
}
DOSSIER_KEYS = frozenset({"received", "events"})
FORMAT_KEYS = frozenset({"định dạng", "format"})


def kind_of(node: Node) -> str:
    """`procedure`, `agencies`, `calendar`, `regime` or `dossier`, by the keys that only such a file has.

    A file with any key of a procedure is one, however much else is wrong with it.
    """
    keys = set(node.keys())
    if keys & DOSSIER_KEYS and not keys & FORMAT_KEYS:
        return "dossier"
    if keys & OWN_KEYS["procedure"]:
        return "procedure"
    base = node.get("mở rộng") or node.get("extends")
    if base is not None and base.text in {*BASES, *BASES.values()}:
        return "calendar"
    return next((kind for kind, own in OWN_KEYS.items() if keys & own), "procedure")
