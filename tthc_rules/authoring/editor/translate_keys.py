"""A file from one vocabulary into the other: keys and fixed words change, every other character stays.

Comments, blank lines, quotes, order and what the author says are not touched, so that a file comes back from the
other vocabulary as it was. What the grammar does not know is left alone; to name it is the reader's part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tthc_rules.authoring.editor.grammar import FILES as KINDS
from tthc_rules.authoring.editor.grammar import (
    TEXT,
    Condition,
    Fields,
    ListOf,
    Member,
    Named,
    OneOrMany,
    Scalar,
    Shape,
    Word,
    group_or_component,
    kind_of_file,
)
from tthc_rules.definitions.calendar_words import NO_SESSION
from tthc_rules.definitions.characters import SourceText, quote
from tthc_rules.definitions.source import Node, read_yaml
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE, Vocabulary
from tthc_rules.problems import DefinitionError, Problem

BYTE_ORDER_MARK = "\ufeff"
MODELINE = re.compile(rf"(#[ ]*yaml-language-server:[^\n]*\b(?:{'|'.join(KINDS)})\.)(?:vi|en)(\.json\b)")


class Edit(NamedTuple):
    """What stands between two offsets of the text is replaced."""

    start: int
    end: int
    text: str


def translate_keys(content: str | bytes, to: Vocabulary, path: str | None = None) -> str:
    """The file with the keys and fixed words of `to`; the file itself where it has them already.

    The comment that names the schema for editors (`…/procedure.vi.json`) names the other one afterwards.
    Raises DefinitionError: what is no YAML, TTHC1901 a key that is there in both vocabularies, TTHC1902 a word that
    is spread over the lines of a block.

    >>> translate_keys("mã: 1.004220  # chưa đối chiếu\\ncấp: xã\\n", ENGLISH)
    'code: 1.004220  # chưa đối chiếu\\nlevel: commune\\n'
    """
    root, problems = read_yaml(content, path)
    errors = [problem for problem in problems if problem.severity == "error"]
    if root is None or errors:
        raise DefinitionError(errors)
    text = content if isinstance(content, str) else content.decode()
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    body = text.removeprefix(BYTE_ORDER_MARK)
    translation = _Translation(SourceText.of(body), to)
    edits = sorted(translation.edits(root, KINDS[kind_of_file(set(root.keys()))]))
    if translation.problems:
        raise DefinitionError(translation.problems)
    parts, done = [mark], 0
    for edit in edits:
        parts += [body[done : edit.start], edit.text]
        done = edit.end
    parts.append(body[done:])
    head, line_end, rest = "".join(parts).partition("\n")
    return MODELINE.sub(rf"\g<1>{to.lang}\g<2>", head) + line_end + rest


class _Translation:
    def __init__(self, source: SourceText, to: Vocabulary) -> None:
        self.source = source
        self.to = to
        self.other = ENGLISH if to == VIETNAMESE else VIETNAMESE
        self.problems: list[Problem] = []

    def edits(self, node: Node, shape: Shape) -> Iterator[Edit]:
        """The edits in a value of that shape; a value of another kind has none."""
        match shape:
            case Scalar("hours"):
                yield from self.word(node, NO_SESSION)
            case Word(words=words):
                yield from self.word(node, words)
            case OneOrMany(item):
                for value in (node,) if node.kind == "scalar" else node.items:
                    yield from self.edits(value, item)
            case ListOf(item):
                for value in node.items:
                    yield from self.edits(value, item)
            case Named(value_shape):
                for _, value in node.entries:
                    yield from self.edits(value, value_shape)
            case Fields(keys=keys, values=values):
                for name, value in self.keys(node, keys):
                    if name in values:
                        yield from self.edits(value, values[name])
                yield from self.key_edits(node, keys)
            case Member():
                yield from self.edits(node, group_or_component(set(node.keys())))
            case Condition():
                yield from self.condition(node, shape)

    def condition(self, node: Node, shape: Condition) -> Iterator[Edit]:
        yield from self.key_edits(node, shape.connectives)
        inside: dict[str, Shape] = {"all": ListOf(shape), "any": ListOf(shape), "not": shape, "has_component": TEXT}
        for name, value in self.keys(node, shape.connectives):
            if name in inside:
                yield from self.edits(value, inside[name])
            else:  # a fact
                yield from self.key_edits(value, shape.comparisons)

    def keys(self, node: Node, keys: Mapping[str, str]) -> Iterator[tuple[str, Node]]:
        """The English name of each key, of an unknown one the key itself, with its value."""
        for key, value in node.entries:
            word = key.text or ""
            yield keys.get(word, word), value

    def key_edits(self, node: Node, keys: Mapping[str, str]) -> Iterator[Edit]:
        there = {key.text for key, _ in node.entries}
        for key, _ in node.entries:
            for edit in self.word(key, keys):
                if edit.text.strip("\"'") in there:
                    values = {"key": quote(key.text or ""), "other": quote(edit.text)}
                    self.problems.append(Problem("TTHC1901", "error", key.place, values))
                yield edit

    def word(self, node: Node, words: Mapping[str, str]) -> Iterator[Edit]:
        """The edit that puts a word of the other vocabulary into this one; none for a word that is of this one."""
        given = " ".join((node.text or "").split())
        names = self.other.names(dict(words))
        if given not in names or given in self.to.names(dict(words)):
            return
        wanted = self.to.word(dict(words), names[given])
        start = self.source.offset(node.start)
        raw = self.source.text[start : self.source.offset(node.end)]
        if given in raw:
            at = start + raw.index(given)
            yield Edit(at, at + len(given), wanted)
        elif raw[0] in "|>":
            self.problems.append(Problem("TTHC1902", "error", node.place, {"word": quote(given)}))
        else:  # wrapped over two lines, or written with combining marks or escapes
            mark = "" if node.plain else raw[0]
            yield Edit(start, start + len(raw), f"{mark}{wanted}{mark}")
