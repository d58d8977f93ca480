"""Keys without a colon inside {…}: a comma cut a value, a space is missing, or a list is meant."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from tthc_rules.definitions.characters import in_quotes, quote
from tthc_rules.definitions.line_errors import LONGEST_FIX
from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.syntax import tight_pair
from tthc_rules.definitions.text_problems import TextProblems


def mended(entries: Sequence[Entry], bare: AbstractSet[int], inside: str, problems: TextProblems) -> Sequence[Entry]:
    """The entries as they were most probably meant, each guess noted. `bare`: which of them lack the colon."""
    if len(bare) == len(entries) and not any(_pair(key) for key, _ in entries):
        words = ", ".join(problems.raw(key, key) for key, _ in entries)
        fix = quote(f"[{words}]", LONGEST_FIX)
        problems.note("TTHC027", entries[0].key.begins, inside, ends=entries[-1].key.ends, fix=fix)
        return entries
    found: list[Entry] = []
    cut: tuple[Node, Node, Node] | None = None  # key, start and end so far of a value that commas cut
    for index, (key, value) in enumerate(entries):
        pair = _pair(key) if index in bare else None
        if index in bare and not pair and key.plain:
            if cut:
                cut = (cut[0], cut[1], key)
                continue
            if found and found[-1].value.plain and not found[-1].value.is_null:
                cut = (*found.pop(), key)
                continue
        if cut:
            found.append(_joined(*cut, problems))
            cut = None
        if index not in bare:
            found.append(Entry(key, value))
        elif pair:
            name, rest = pair
            word, fix = quote(key.text or ""), quote(f"{name}: {rest}", LONGEST_FIX)
            problems.note("TTHC028", key.begins, key.field, ends=key.ends, word=word, fix=fix)
            field = f"{inside}.{quote(name)}" if inside else quote(name)
            found.append(Entry(replace(key, text=name, field=field), replace(key, text=rest, field=field)))
        else:
            problems.note("TTHC026", key.begins, key.field, ends=key.ends, key=quote(key.text or ""))
    if cut:
        found.append(_joined(*cut, problems))
    return found


def _joined(key: Node, first: Node, last: Node, problems: TextProblems) -> Entry:
    """An entry whose value was cut by commas, put together again."""
    words = problems.raw(first, last)
    fix = quote(f"{{{problems.raw(key, key)}: {in_quotes(words)}}}", LONGEST_FIX)
    problems.note("TTHC025", first.begins, first.field, ends=last.ends, value=quote(words), fix=fix)
    return Entry(key, replace(first, text=words, ends=last.ends))


def _pair(key: Node) -> tuple[str, str] | None:
    return tight_pair(key.text or "") if key.plain else None
