"""Keys that stand beside the key they belong to, because their lines were not indented.

`hiệu lực:` with nothing behind it, and `từ:` in the same column below: one slip that would be told as three.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.vocabulary import EXPECT, GIVEN, ISSUED_BY, PERIOD

INNER = {"in_force": PERIOD, "issued_by": ISSUED_BY, "given": GIVEN, "expect": EXPECT}
CONDITIONS = frozenset({"when", "unless"})
NAMED = frozenset({"legal_basis", "facts", "agencies"})
"""Sections of names that the author gives, each with keys of its own."""


class Outdented(NamedTuple):
    """The first key that was not indented, and the key that it belongs under; None where that is missing too."""

    entry: Entry
    parent: Node | None


def indented(
    entries: Iterable[Entry], names: Mapping[str, str], is_fact: Callable[[str], bool]
) -> tuple[list[Entry], list[Outdented]]:
    """The entries with each key under the one it belongs to, and what was found. `names`: key → its English name."""
    made: list[Entry] = []
    found: list[Outdented] = []
    parent = ""
    for entry in entries:
        word, english = entry.key.text or "", names.get(entry.key.text or "")
        if english is None and _belongs(entry, parent, is_fact):
            if not made[-1].value.entries:
                found.append(Outdented(entry, made[-1].key))
            made[-1] = _with(made[-1], entry)
        elif english is None and is_fact(word) and "when" in names.values():
            number = next((at for at, each in enumerate(made) if names.get(each.key.text or "") == "when"), None)
            if number is None:
                found.append(Outdented(entry, None))
                when = next(key for key, name in names.items() if name == "when")
                key = Node("scalar", entry.key.source, entry.key.begins, entry.key.ends, when, True, entry.key.field)
                made.append(_with(Entry(key, entry.key), entry))
            else:
                found.append(Outdented(entry, made[number].key))
                made[number] = _with(made[number], entry)
        else:
            made.append(entry)
            parent = english if english and entry.value.plain and not entry.value.text else ""
    return made, found


def _belongs(entry: Entry, parent: str, is_fact: Callable[[str], bool]) -> bool:
    word = entry.key.text or ""
    if parent in CONDITIONS:
        return is_fact(word)
    if parent in NAMED:
        return entry.value.kind == "mapping"
    inner = INNER.get(parent, {})
    return word in inner or word in inner.values()


def _with(parent: Entry, child: Entry) -> Entry:
    """The parent with one more pair under it."""
    pairs = (*parent.value.entries, child)
    first, last = pairs[0].key, pairs[-1].value
    value = Node("mapping", first.source, first.begins, last.ends, field=parent.key.field, entries=pairs)
    return Entry(parent.key, value)
