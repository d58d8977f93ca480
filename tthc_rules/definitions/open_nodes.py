"""A document, list or mapping while it is read: what stands in it so far, and what is wrong among its keys.

`field`: the path of keys to what comes next. `wants_key`: what comes next is a key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from tthc_rules.definitions import line_errors
from tthc_rules.definitions.braces import mended
from tthc_rules.definitions.characters import SourceText, quote
from tthc_rules.definitions.look_alikes import without_tone_place
from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.text_problems import TextProblems
from tthc_rules.problems import Related

_entry = partial(tuple.__new__, Entry)  # in half the time

_UNSPACED = re.compile(r"[ ]*:[,\[\]{}]")


class OpenDocument:
    inside: ClassVar[str] = ""
    field: ClassVar[str] = ""
    wants_key: ClassVar[bool] = False

    def __init__(self) -> None:
        self.root: Node | None = None

    def add(self, node: Node) -> None:
        self.root = node

    def empty_place(self, begins: int) -> int:
        return begins


class OpenList:
    wants_key: ClassVar[bool] = False

    def __init__(self, begins: int, inside: str, braced: bool) -> None:
        self.begins = begins
        self.inside = inside
        self.braced = braced
        self.field: str = f"{inside}[0]"
        self.items: list[Node] = []

    def add(self, node: Node) -> None:
        self.items.append(node)
        self.field = f"{self.inside}[{len(self.items)}]"

    def empty_place(self, begins: int) -> int:
        return begins

    def closed(self, source: SourceText, ends: int) -> Node:
        if not self.braced:  # a block has no end of its own
            ends = self.items[-1].ends if self.items else self.begins
        items = tuple(self.items)
        return Node("sequence", source, self.begins, ends, None, False, self.inside, items, (), self.braced)


class KeyWords(dict[str, str]):
    """The keys of a file as they stand in field paths, each worked out once.

    `doubtful`: those that the file also spells with the tone on another letter (hòa, hoà).
    """

    def __init__(self) -> None:
        super().__init__()
        self.doubtful: set[str] = set()
        self._spelt: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        other = self._spelt.setdefault(without_tone_place(word), word)
        if other != word:
            self.doubtful |= {word, other}
        self[word] = shown = quote(word)
        return shown


class OpenMapping:
    key: Node
    """The last one."""
    bare: set[int] | None = None
    """Which entries lack the colon, where any does."""
    toneless: dict[str, Node] | None = None
    """The keys by what they have in common with other spellings, where there are any in the file."""

    def __init__(self, begins: int, around: Open, braced: bool, words: KeyWords, problems: TextProblems) -> None:
        self.around = around
        self.begins = begins
        self.inside: str = around.field
        self.field: str = self.inside
        self.braced = braced
        self.words = words
        self.problems = problems
        self.wants_key = True
        self.entries: list[Entry] = []
        self.seen: dict[str, Node] = {}

    def add(self, node: Node) -> None:
        if self.wants_key:
            self.key, self.field, self.wants_key = node, node.field, False
            return
        self.field, self.wants_key = self.inside, True
        key = self.key
        if key.text is None:
            return
        if key.merges:
            self.problems.note("TTHC018", key.begins, key.field, ends=key.ends)
            return
        if self.bare and len(self.entries) in self.bare:
            self.entries.append(_entry((key, node)))
            return
        first = self.seen.setdefault(key.text, key)
        if first is not key:
            if not self._lacks_dash(key, node):
                self._note_twice(key, first)
            return
        if self.words.doubtful:
            self._look_for_other_spelling(key.text, key)
        self.entries.append(_entry((key, node)))

    def merges(self) -> bool:
        """Whether the value that comes next would be merged into this mapping."""
        return not self.wants_key and self.key.merges

    def empty_place(self, begins: int) -> int:
        """Where a value would stand, after the colon of its key: the two parsers differ in where they see nothing."""
        key, after = self.key, self.key.ends
        at = self.problems.source.position(after)
        rest = self.problems.source.line(at.line)[at.column - 1 :]
        behind_colon = after + rest.find(":") + 1
        if _UNSPACED.match(rest) and key.plain:
            name = quote(key.text or "")
            self.problems.note("TTHC028", key.begins, key.field, ends=behind_colon, word=f"{name}:", fix=f"{name}: …")
        if rest.lstrip(" ").startswith(":"):
            return behind_colon
        self.bare = self.bare or set()
        self.bare.add(len(self.entries))
        return after

    def closed(self, source: SourceText, ends: int) -> Node:
        if not self.braced:
            ends = self.entries[-1].value.ends if self.entries else self.begins
        entries: Sequence[Entry] = self.entries
        if self.bare:
            entries = mended(entries, self.bare, self.inside, self.problems)
        return Node("mapping", source, self.begins, ends, None, False, self.inside, (), tuple(entries), self.braced)

    def _note_twice(self, key: Node, first: Node) -> None:
        self.problems.note(
            "TTHC015",
            key.begins,
            key.field,
            ends=key.ends,
            related=(Related(first.place, "place.first_key"),),
            key=quote(key.text or ""),
            first=str(first.start.line),
            again=str(key.start.line),
        )

    def _lacks_dash(self, key: Node, value: Node) -> bool:
        """Whether the next item of a list starts with this key, whose dash is missing; the item is then begun."""
        around, source = self.around, self.problems.source
        if self.braced or not isinstance(around, OpenList) or self.entries[0].key.text != key.text:
            return False
        if self.seen.keys().isdisjoint({line_errors.key_below(value.end, key.start, source)}):
            return False
        word, first = quote(key.text or ""), str(self.entries[0].key.start.line)
        fix = quote(f"- {source.line(key.start.line).strip()}", line_errors.LONGEST_FIX)
        self.problems.note("TTHC052", key.begins, key.field, ends=key.ends, key=word, first=first, fix=fix)
        ends = self.entries[-1].value.ends
        around.add(Node("mapping", source, self.begins, ends, None, False, self.inside, (), tuple(self.entries)))
        self.begins, self.inside, self.field = key.begins, around.field, around.field
        self.entries, self.seen, self.toneless = [Entry(key, value)], {key.text or "": key}, None
        return True

    def _look_for_other_spelling(self, word: str, key: Node) -> None:
        if self.toneless is None:
            self.toneless = {}
            for earlier, node in self.seen.items():
                self.toneless.setdefault(without_tone_place(earlier), node)
        other = self.toneless.setdefault(without_tone_place(word), key)
        if other is not key:
            self.problems.note(
                "TTHC065",
                key.begins,
                key.field,
                "warning",
                ends=key.ends,
                related=(Related(other.place, "place.other_key"),),
                key=quote(word),
                other=quote(other.text or ""),
                line=str(other.start.line),
            )


Open = OpenDocument | OpenList | OpenMapping
