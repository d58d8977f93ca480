"""A YAML file as text with positions. The only place that imports yaml.

YAML decides nothing here but the structure: a scalar is the text the author typed, and the schema types it.
What could change the meaning behind the author's back (duplicate keys, anchors, tags, a comma inside braces)
is a problem with its place and what to type instead. The C and the pure Python parser give the same tree.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import yaml

from tthc_rules.definitions import characters, syntax
from tthc_rules.definitions.characters import STAND_IN, Flaw, Position, SourceText, in_quotes, quote, spell
from tthc_rules.definitions.files import read_file, yaml_files
from tthc_rules.problems import Place, Problem, Related, Severity

__all__ = ["Node", "quote", "read_file", "read_yaml", "yaml_files"]

DEEPEST = 20
MOST_NODES = 20_000
MOST_PROBLEMS = 50
LONGEST_FIX = 200

NULLS = frozenset({"", "~", "null", "Null", "NULL"})

Kind = Literal["mapping", "sequence", "scalar"]


@dataclass(slots=True, unsafe_hash=True)
class Node:
    """A scalar, a list or a mapping of a file; the end is the position after the last character.

    The end of `place` is the same, but of a block list or mapping it is the end of its first line: what an author
    looks at. `text` is NFC. `plain`: a scalar without quotes and not a block (`|`, `>`). `field`: the path of keys to
    it. Nobody changes one; that it is not frozen makes it four times as fast to make, and every word of a file is one.

    >>> node, _ = read_yaml("mã: 1.004220", "đất đai.yaml")
    >>> node.get("mã").text, str(node.get("mã").place)
    ('1.004220', 'đất đai.yaml:1:5')
    """

    kind: Kind
    start: Position
    end: Position
    text: str | None = None
    plain: bool = False
    items: tuple[Node, ...] = ()
    entries: tuple[tuple[Node, Node], ...] = ()
    path: str | None = None
    field: str = ""
    end_of_first_line: Position | None = None

    @property
    def place(self) -> Place:
        return Place(self.path, *self.start, self.field, *(self.end_of_first_line or self.end))

    @property
    def is_null(self) -> bool:
        """Nothing written, `~` or `null`, without quotes."""
        return self.plain and self.text in NULLS

    def keys(self) -> tuple[str, ...]:
        return tuple(key.text or "" for key, _ in self.entries)

    def get(self, key: str) -> Node | None:
        """The value of a key; None where the mapping has no such key."""
        return next((value for name, value in self.entries if name.text == key), None)


def read_yaml(
    content: str | bytes, path: str | Path | None = None, *, loader: type[Any] | None = None
) -> tuple[Node | None, tuple[Problem, ...]]:
    """The tree of one YAML document and every problem found, sorted by place, at most `MOST_PROBLEMS`.

    Never raises. Without an error among the problems the tree is there and means what it says. With an
    error it may be there, mended by the most likely guess: only for the next layer to find more problems in.
    `loader` is a loader class of yaml (default: libyaml's where it is installed).
    """
    name = None if path is None else spell(str(path))
    text, flaw = characters.decode(content)
    if text is None:
        return None, tuple(_located(name, [flaw] if flaw else []))
    source = SourceText.of(text)
    if re.match(r"\s*<(!doctype|html|\?xml)", text, re.IGNORECASE):
        return None, (Problem("TTHC007", "error", Place(name, 1, 1)),)
    flaws = list(islice(characters.refused(source), MOST_PROBLEMS))
    if flaws:
        source = SourceText.of(characters.without_refused(text))
    source, directives = _without_directives(source)
    first_flaw = flaws[0].at.line if flaws else None
    tree = _Tree(source, name)
    root = tree.read(loader or _default_loader(), first_flaw)
    if tree.overrun:  # libyaml looks a thousand brackets ahead; the pure parser tells where they become too many
        tree = _Tree(source, name)
        root = tree.read(yaml.BaseLoader, first_flaw)
    problems = [*_located(name, [*flaws, *directives], tree), *tree.problems]
    # errors first, should there be too many to show
    problems = sorted(sorted(problems, key=lambda problem: problem.severity)[:MOST_PROBLEMS], key=_order)
    return root, tuple(problems)


def _order(problem: Problem) -> tuple[tuple[str, int, int, str], str]:
    return problem.place.sort_key(), problem.code


def _default_loader() -> type[Any]:
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _located(name: str | None, flaws: list[Flaw], tree: _Tree | None = None) -> Iterator[Problem]:
    for flaw in flaws:
        if tree is None:  # about the file as a whole
            yield Problem(flaw.code, "error", Place(name, *flaw.at), flaw.values)
            continue
        width = len(tree.source.line(flaw.at.line)) if flaw.code == "TTHC020" else 1
        end = (flaw.at.line, flaw.at.column + width)
        yield Problem(flaw.code, "error", Place(name, *flaw.at, tree.field_at(flaw.at), *end), flaw.values)


def _without_directives(source: SourceText) -> tuple[SourceText, list[Flaw]]:
    """The text with %-lines before the document made comments."""
    flaws = []
    lines = list(source.lines)
    for number, line in enumerate(lines):
        if line.startswith("%"):
            flaws.append(Flaw("TTHC020", Position(number + 1, 1), {"line": quote(line)}))
            lines[number] = "#" + line[1:]
        elif line.strip(" ") and not line.lstrip(" ").startswith("#"):
            break
    return (SourceText.of("\n".join(lines)) if flaws else source), flaws


# ---------------------------------------------------------------------- from events to nodes


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    kind: Kind
    start: Position
    inside: str  # the field
    braced: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Node, Node]] = field(default_factory=list)
    key: Node | None = None
    seen: dict[str, Node] = field(default_factory=dict)
    toneless: dict[str, Node] = field(default_factory=dict)
    bare: set[int] = field(default_factory=set)  # which entries lack the colon

    def inner_field(self) -> str:
        if self.kind == "sequence":
            return f"{self.inside}[{len(self.items)}]"
        return self.key.field if self.key else self.inside

    def field_of(self, name: str) -> str:
        return f"{self.inside}.{quote(name)}" if self.inside else quote(name)

    def end(self) -> Position:
        """Where the last thing inside ends: a block has no end of its own."""
        last = self.items[-1] if self.items else self.entries[-1][1] if self.entries else None
        return last.end if last else self.start

    def end_of_first_line(self) -> Position:
        """Where the first thing inside ends, as far as it stands in the line in which the whole starts."""
        first = [*self.items[:1], *(node for entry in self.entries[:1] for node in entry)]
        ends = [node.end_of_first_line or node.end for node in first]
        return max((end for end in ends if end.line == self.start.line), default=self.start)


# Inside brackets the pure parser ends a value at any question mark, libyaml does not; so neither sees one.
# What is lost is `? ` before a key, which allows lists as keys and is refused anyway.
_QUESTION_MARK = "\ue001"


class _Stop(Exception):  # noqa: N818 -- a signal, not an error
    """The rest of the file is not read; the problem is noted."""


class _Tree:
    """Reads the events of one document onto its own stack: no recursion, no constructors, fixed limits."""

    def __init__(self, source: SourceText, path: str | None) -> None:
        self.source = source
        self.path = path
        self.problems: list[Problem] = []
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.nodes = 0
        self.documents = 0
        self.overrun = False
        self.last: Node | None = None
        self.scalars: list[Node] = []
        self.toneless: dict[str, str] = {}  # the same few keys come again and again
        self.misleading = "\\" in source.text or characters.may_mislead(source.text)
        self.cut = _CUTS.search(source.text) is not None

    def read(self, loader: type[Any], first_flaw: int | None) -> Node | None:
        """The root. A syntax error after a refused character may be its consequence and is not told."""
        reader = None
        try:
            reader = loader(self.source.text.replace("?", _QUESTION_MARK))
            while reader.check_event():
                self._take(reader.get_event())
        except _Stop:
            return self.root
        except (yaml.YAMLError, RecursionError, ValueError, LookupError) as error:
            self.root = None
            self.overrun = "nesting depth" in str(error)
            self._note_syntax(self._syntax_problem(error, reader), first_flaw)
            return None
        if self.root is None or (self.root.plain and not self.root.text):
            if not self.problems:
                self.problems.append(Problem("TTHC001", "error", Place(self.path, 1, 1)))
            return None
        return self.root

    def field_at(self, at: Position) -> str:
        """The field of the scalar that holds a position or stands before it in the line, or nothing."""
        index = bisect_right(self.scalars, at, key=lambda node: node.start)
        node = self.scalars[index - 1] if index else None
        return node.field if node and at.line <= node.end.line else ""

    def _note(
        self,
        code: str,
        at: Position,
        inside: str,
        severity: Severity = "error",
        *,
        end: Position | None = None,
        related: tuple[Related, ...] = (),
        **values: str,
    ) -> None:
        """Notes a problem from a position up to another one, or with one character where there is no other."""
        end = end or Position(at.line, at.column + 1)
        self.problems.append(Problem(code, severity, Place(self.path, *at, inside, *end), values, related))

    def _end_of_words(self, at: Position) -> Position:
        """The end of the words that stand in a line from a position on."""
        return Position(at.line, at.column + len(self._rest(at)))

    # ------------------------------------------------------------------ events

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._note("TTHC021", _start(event), "")
                raise _Stop
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._close(event)

    def _take_node(self, event: Any) -> None:
        at = _start(event)
        outer = self.stack[-1] if self.stack else None
        is_key = outer is not None and outer.kind == "mapping" and outer.key is None
        inside = outer.inner_field() if outer else ""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self.root = None
            self._note("TTHC023", at, inside, most=str(MOST_NODES))
            raise _Stop
        if isinstance(event, yaml.AliasEvent):
            if not (outer and outer.key and _merges(outer.key)):
                self._note_mark("TTHC017", at, inside)
            end = _end(event)
            word = quote(self.source.between(at, end))
            self._attach(Node("scalar", at, end, word, True, (), (), self.path, inside))
            return
        if event.anchor is not None:
            self._note_mark("TTHC016", at, inside)
        if event.tag is not None:
            self._note_mark("TTHC019", at, inside)
        if isinstance(event, yaml.ScalarEvent):
            self._attach(self._scalar(event, at, outer, is_key, inside))
            return
        if is_key:
            self._note("TTHC024", at, inside)
        if len(self.stack) == DEEPEST:
            self._note("TTHC022", at, inside, deepest=str(DEEPEST))
            raise _Stop
        kind: Kind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
        braced = bool(event.flow_style) and _end(event) != at
        self.stack.append(_Open(kind, at, inside, braced))

    def _note_mark(self, code: str, at: Position, inside: str) -> None:
        words = self._rest(at)
        quoted = syntax.quoted_line(self.source, at, words, self._in_brackets())
        vi, en = syntax.mark_fix(code, words, quoted)
        self._note(code, at, inside, end=self._end_of_words(at), word=quote(words), fix_vi=vi, fix_en=en)

    def _scalar(self, event: Any, start: Position, outer: _Open | None, is_key: bool, inside: str) -> Node:
        end, plain, text = _end(event), not event.style, event.value
        if not text.isascii():
            text = unicodedata.normalize("NFC", text.replace(STAND_IN, "").replace(_QUESTION_MARK, "?"))
        if plain and not event.value:
            start = end = self._empty_place(outer, start)
        if is_key and outer is not None:
            inside = outer.field_of(text)
        node = Node("scalar", start, end, text, plain, (), (), self.path, inside)
        if plain and (text.startswith("? ") or (is_key and not text)):
            self._note("TTHC024", start, inside, end=end)
        self._check_scalar(node, start, end, event.style, is_key)
        self.last = node
        self.scalars.append(node)
        return node

    def _empty_place(self, outer: _Open | None, start: Position) -> Position:
        """After the colon of its key: the two parsers differ in where they see nothing."""
        key = outer.key if outer else None
        if outer is None or key is None:
            return start
        after = key.end
        rest = self.source.line(after.line)[after.column - 1 :]
        if _UNSPACED.match(rest) and key.plain:
            name = quote(key.text or "")
            end = Position(after.line, after.column + rest.index(":") + 1)
            self._note("TTHC028", key.start, key.field, end=end, word=f"{name}:", fix=f"{name}: …")
        if rest.lstrip(" ").startswith(":"):
            return Position(after.line, after.column + rest.index(":") + 1)
        outer.bare.add(len(outer.entries))
        return after

    def _close(self, event: Any) -> None:
        done = self.stack.pop()
        end = _end(event) if done.braced else done.end()
        if done.bare:
            self._mend_braces(done)
        first = None if done.braced else done.end_of_first_line()
        items, entries = tuple(done.items), tuple(done.entries)
        self._attach(Node(done.kind, done.start, end, None, False, items, entries, self.path, done.inside, first))

    def _attach(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        outer = self.stack[-1]
        if outer.kind == "sequence":
            outer.items.append(node)
        elif outer.key is None:
            outer.key = node
        else:
            self._add_entry(outer, outer.key, node)
            outer.key = None

    def _add_entry(self, outer: _Open, key: Node, value: Node) -> None:
        if key.kind != "scalar" or key.text is None:
            return
        if _merges(key):
            self._note("TTHC018", key.start, key.field, end=key.end)
            return
        if len(outer.entries) in outer.bare:
            outer.entries.append((key, value))
            return
        first = outer.seen.setdefault(key.text, key)
        if first is not key:
            self._note(
                "TTHC015",
                key.start,
                key.field,
                end=key.end,
                related=(Related(first.place, "place.first_key"),),
                key=quote(key.text),
                first=str(first.start.line),
                again=str(key.start.line),
            )
            return
        other = outer.toneless.setdefault(self._toneless(key.text), key)
        if other is not key:
            self._note(
                "TTHC065",
                key.start,
                key.field,
                "warning",
                end=key.end,
                related=(Related(other.place, "place.other_key"),),
                key=quote(key.text),
                other=quote(other.text or ""),
                line=str(other.start.line),
            )
        outer.entries.append((key, value))

    def _toneless(self, word: str) -> str:
        found = self.toneless.get(word)
        if found is None:
            found = self.toneless[word] = characters.without_tone_place(word)
        return found

    # ------------------------------------------------------------------ braces

    def _mend_braces(self, done: _Open) -> None:
        """Keys without a colon inside {…}: a comma cut a value, a space is missing, or a list is meant."""
        if len(done.bare) == len(done.entries) and not any(_tight(key) for key, _ in done.entries):
            words = ", ".join(self._raw(key, key) for key, _ in done.entries)
            end = done.entries[-1][0].end
            self._note("TTHC027", done.entries[0][0].start, done.inside, end=end, fix=quote(f"[{words}]", LONGEST_FIX))
            return
        mended: list[tuple[Node, Node]] = []
        cut: tuple[Node, Node, Node] | None = None  # key, start and end so far of a value that commas cut
        for index, (key, value) in enumerate(done.entries):
            bare = index in done.bare
            pair = _tight(key) if bare else None
            if bare and not pair and key.plain:
                if cut:
                    cut = (cut[0], cut[1], key)
                    continue
                if mended and mended[-1][1].plain and not mended[-1][1].is_null:
                    cut = (*mended.pop(), key)
                    continue
            if cut:
                mended.append(self._joined(*cut))
                cut = None
            if not bare:
                mended.append((key, value))
            elif pair:
                name, rest = pair
                word, fix = quote(key.text or ""), quote(f"{name}: {rest}", LONGEST_FIX)
                self._note("TTHC028", key.start, key.field, end=key.end, word=word, fix=fix)
                inside = done.field_of(name)
                mended.append((replace(key, text=name, field=inside), replace(key, text=rest, field=inside)))
            else:
                self._note("TTHC026", key.start, key.field, end=key.end, key=quote(key.text or ""))
        if cut:
            mended.append(self._joined(*cut))
        done.entries = mended

    def _joined(self, key: Node, first: Node, last: Node) -> tuple[Node, Node]:
        """An entry whose value was cut by commas, put together again."""
        words = self._raw(first, last)
        fix = quote(f"{{{self._raw(key, key)}: {in_quotes(words)}}}", LONGEST_FIX)
        end = last.end
        self._note("TTHC025", first.start, first.field, end=end, value=quote(words), fix=fix)
        return key, replace(first, text=words, end=end)

    def _raw(self, first: Node, last: Node) -> str:
        """The author's text from one node to another, on one line."""
        raw = self.source.between(first.start, last.end)
        return " ".join(unicodedata.normalize("NFC", raw.replace(STAND_IN, "")).split())

    # ------------------------------------------------------------------ what a scalar may hold

    def _check_scalar(self, node: Node, at: Position, end: Position, style: str | None, is_key: bool) -> None:
        text = node.text or ""
        if style:
            raw = self.source.between(at, end)
            if style == '"' and "\\" in raw:
                self._check_escapes(raw, node)
            if style in ("|", ">") and _HEADER.match(raw):  # libyaml lets it pass
                words = self._rest(at)
                fix = syntax.quoted_line(self.source, at, words, self._in_brackets())
                self._note("TTHC041", at, node.field, end=self._end_of_words(at), word=quote(words), fix=fix)
        if self.misleading and not text.isascii():
            self._check_letters(text, self.source.between(at, end), node, is_key)
        if node.plain:
            if self.cut:
                self._check_comment(node)
            if end.line > at.line:
                self._check_folds(node)

    def _check_escapes(self, raw: str, node: Node) -> None:
        start = self.source.offset(node.start)
        for match in _ESCAPE.finditer(raw):
            letter = _escaped(match[1])
            code = characters.kind_of(letter)
            if code is None:
                continue
            at = self.source.position(start + match.start())
            stop = self.source.position(start + match.end())
            if 0xD800 <= ord(letter) <= 0xDFFF:
                self._note("TTHC038", at, node.field, end=stop, escape=quote(match[0]))
                raise _Stop  # half a character; libyaml stops here too
            number = characters.number_of(letter)
            self._note("TTHC029", at, node.field, end=stop, escape=quote(match[0]), number=number)

    def _check_letters(self, text: str, raw: str, node: Node, is_key: bool) -> None:
        inside = node.field
        if pair := characters.look_alike(text):
            letter, right = pair
            at, number = self._find(raw, letter, node), characters.number_of(letter)
            self._note("TTHC062", at, inside, "warning", letter=letter, number=number, right=right)
        if letter_inside := characters.foreign_letter(text):
            at = self._find(raw, letter_inside, node)
            number = characters.number_of(letter_inside)
            severity: Severity = "error" if is_key else "warning"
            self._note("TTHC066", at, inside, severity, word=quote(text), letter=letter_inside, number=number)
        meant = characters.mojibake(text)
        if meant is not None:
            code, shown = ("TTHC060" if meant else "TTHC067"), quote(meant)
            self._note(code, node.start, inside, "warning", end=node.end, text=quote(text), meant=shown)
        elif characters.in_legacy_font(text):
            self._note("TTHC061", node.start, inside, "warning", end=node.end, text=quote(text))

    def _find(self, raw: str, letter: str, node: Node) -> Position:
        """Where a letter of a scalar stands; the start of the scalar where it was written as an escape."""
        return self.source.position(self.source.offset(node.start) + max(raw.find(letter), 0))

    def _check_comment(self, node: Node) -> None:
        """A `#` with no space behind it, right after a value: rather a number (`Mẫu #01`) than a comment."""
        rest = self.source.line(node.end.line)[node.end.column - 1 :]
        if match := _CUT.match(rest):
            at = Position(node.end.line, node.end.column + match.start(1))
            cut = match[1].rstrip()
            end = Position(at.line, at.column + len(cut))
            whole = f"{node.text} {cut}".strip()
            fix = syntax.quoted_line(self.source, node.start, whole, self._in_brackets())
            self._note("TTHC063", at, node.field, "warning", end=end, cut=quote(cut), fix=fix)

    def _check_folds(self, node: Node) -> None:
        """Lines that YAML joined into one value, where the author more probably forgot a colon."""
        first = node.start.line + 1
        if _DASH.match(node.text or ""):
            written = self.source.line(first - 1)[node.start.column - 1 :].rstrip()
            end, word = Position(first - 1, node.start.column + len(written)), quote(written)
            fix = quote(f"- {word[1:]}", LONGEST_FIX)
            self._note("TTHC037", node.start, node.field, end=end, word=word, fix=fix)
            return
        for number in range(first, node.end.line + 1):
            line = self.source.line(number)
            words = line.strip(" ")
            at = Position(number, len(line) - len(line.lstrip(" ")) + 1)
            end, text = Position(number, at.column + len(words)), quote(node.text or "")
            if pair := _tight_pair(words):
                fix = quote(f"{pair[0]}: {pair[1]}", LONGEST_FIX)
                self._note("TTHC028", at, node.field, end=end, word=quote(words), fix=fix)
                return
            if words.startswith("- "):
                self._note("TTHC045", at, node.field, end=end, word=quote(words), text=text)
                return
            before = self.source.line(number - 1).rstrip(" ")
            # a long text that was wrapped fills its lines; a short line that goes on was not meant to
            if words and before and len(before) + 1 + len(words.split(" ")[0]) < _WRAP:
                self._note("TTHC064", at, node.field, "warning", end=end, word=quote(words), text=text)
                return

    # ------------------------------------------------------------------ syntax errors

    def _in_brackets(self) -> bool:
        return any(outer.braced for outer in self.stack)

    def _rest(self, at: Position) -> str:
        """What the author wrote from a position on: to the line's end, inside brackets to the next comma."""
        rest = self.source.line(at.line)[at.column - 1 :]
        if self._in_brackets():
            rest = re.split(r"[,\]}]", rest, maxsplit=1)[0]
        return rest.split(" #", 1)[0].replace(STAND_IN, "").rstrip()

    def _note_syntax(self, problem: Problem, first_flaw: int | None) -> None:
        """A syntax error, unless it follows from an error in its line or from a refused character above."""
        line = problem.place.line or 0
        # what was read last was read wrongly: no warning about it
        self.problems = [
            found for found in self.problems if found.severity == "error" or (found.place.line or 0) < line
        ]
        known = any(found.place.line == line for found in self.problems)
        if not known and (first_flaw is None or line < first_flaw):
            self.problems.append(problem)

    def _syntax_problem(self, error: Exception, reader: Any) -> Problem:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is None and hasattr(reader, "get_mark"):
            mark = reader.get_mark()  # a ValueError out of the pure parser: it stopped here
        since = getattr(error, "context_mark", None)
        stuck = syntax.Stuck(
            problem=str(getattr(error, "problem", "") or "") if not isinstance(error, ValueError) else "invalid escape",
            context=str(getattr(error, "context", "") or ""),
            at=_position(mark) if mark else Position(1, 1),
            since=_position(since) if since else None,
            last=(self.last.start, self.last.end) if self.last else None,
            last_is_quoted=bool(self.last and not self.last.plain),
            opened=next((outer.start for outer in reversed(self.stack) if outer.braced), None),
        )
        code, at, values = syntax.explain(stuck, self.source, self._rest)
        inside = self.stack[-1].inner_field() if self.stack else ""
        if self.last and self.last.end.line == at.line:
            inside = self.last.field
        width = 1 if code in _ABOUT_A_SIGN else len(values.get("escape", "")) or len(self._rest(at))
        return Problem(code, "error", Place(self.path, *at, inside, at.line, at.column + max(width, 1)), values)


_WRAP = 80
_ABOUT_A_SIGN = frozenset({"TTHC030", "TTHC034", "TTHC035", "TTHC036", "TTHC043"})  # a colon, a bracket, a comma
_UNSPACED = re.compile(r"[ ]*:[,\[\]{}]")
_CUT = re.compile(r"[ ]+(#[^\W_].*)")
_CUTS = re.compile(r" #[^\W_]")  # in a whole file
_HEADER = re.compile(r"[|>][-+0-9]*#")
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_NAMED_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_DASH = re.compile(r"-[^\s-]")
_TIGHT = re.compile(r"([^\W\d_][^:\n]{0,59}):([^\s/:][^\n]*)")


def _escaped(letters: str) -> str:
    if len(letters) > 1:
        return chr(int(letters[1:], 16))
    return _NAMED_ESCAPES.get(letters, "a")


def _tight(key: Node) -> tuple[str, str] | None:
    return _tight_pair(key.text or "") if key.plain else None


def _tight_pair(words: str) -> tuple[str, str] | None:
    """`thời hạn:5` as key and value; not `15:00`, `https://…`."""
    match = _TIGHT.fullmatch(words)
    return (match[1], match[2]) if match else None


def _merges(key: Node) -> bool:
    return key.plain and key.text == "<<"


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1)


def _start(event: Any) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1)


def _end(event: Any) -> Position:
    mark = event.end_mark
    return Position(mark.line + 1, mark.column + 1)
