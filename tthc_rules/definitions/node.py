"""The tree of a YAML file: text with its place, nothing typed yet."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tthc_rules.definitions.characters import Position, SourceText
from tthc_rules.definitions.making import maker
from tthc_rules.problems import Place

NULLS = frozenset({"", "~", "null", "Null", "NULL"})

_make_place = maker(Place)

Kind = Literal["mapping", "sequence", "scalar"]
Where = tuple[str | None, int | None, int | None, str, int | None, int | None]


@dataclass(slots=True, unsafe_hash=True)
class Node:
    """A scalar, a list or a mapping of a file, from the offset at which it begins to the one after its last character.

    `text` is NFC. `plain`: a scalar without quotes and not a block (`|`, `>`). `field`: the path of keys to it.
    `braced`: a list or mapping inside brackets. Nobody changes one; that it is not frozen makes it four times as fast
    to make, and every word of a file is one. For the same reason positions are worked out when they are asked for.

    >>> from tthc_rules.definitions.source import read_yaml
    >>> node, _ = read_yaml("mã: 1.004220", "đất đai.yaml")
    >>> node.get("mã").text, str(node.get("mã").place)
    ('1.004220', 'đất đai.yaml:1:5')
    """

    kind: Kind
    source: SourceText = dataclasses.field(compare=False, repr=False)
    begins: int
    ends: int
    text: str | None = None
    plain: bool = False
    field: str = ""
    items: tuple[Node, ...] = ()
    entries: tuple[Entry, ...] = ()
    braced: bool = False

    @property
    def start(self) -> Position:
        return self.source.position(self.begins)

    @property
    def end(self) -> Position:
        """The position after the last character; of a block list or mapping that of the last thing inside."""
        return self.source.position(self.ends)

    @property
    def where(self) -> Where:
        """What an author looks at, as the values of a `Place`: of a block list or mapping only its first line."""
        line, column, last, end = self.source.span(self.begins, self._end_of_first_line())
        return self.source.path, line, column, self.field, last, end

    @property
    def place(self) -> Place:
        return _make_place(*self.where)

    def _end_of_first_line(self) -> int:
        """Where the first thing inside a block ends, as far as it stands in the line in which the whole starts."""
        if self.kind == "scalar" or self.braced:
            return self.ends
        first = self.entries[0] if self.entries else self.items[:1]
        line_feed = self.source.text.find("\n", self.begins)
        ends = [node._end_of_first_line() for node in first]
        return max([end for end in ends if end <= line_feed], default=self.begins)

    @property
    def is_null(self) -> bool:
        """Nothing written, `~` or `null`, without quotes."""
        return self.plain and self.text in NULLS

    @property
    def merges(self) -> bool:
        """A key that would merge another mapping into this one."""
        return self.plain and self.text == "<<"

    def keys(self) -> tuple[str, ...]:
        return tuple(key.text or "" for key, _ in self.entries)

    def get(self, key: str) -> Node | None:
        """The value of a key; None where the mapping has no such key."""
        return next((value for name, value in self.entries if name.text == key), None)


class Entry(NamedTuple):
    """A key of a mapping as the author wrote it, and its value."""

    key: Node
    value: Node
