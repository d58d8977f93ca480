"""A YAML file as text with positions. The only place that imports yaml.

YAML decides nothing here but the structure: a scalar is the text the author typed, and the schema types it.
What could change the meaning behind the author's back (duplicate keys, anchors, tags, a comma inside braces)
is a problem with its place and what to type instead. The C and the pure Python parser give the same tree.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any
from unicodedata import normalize

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from tthc_rules.definitions import characters, flaws, syntax
from tthc_rules.definitions.characters import STAND_IN, Position, SourceText, quote, spell
from tthc_rules.definitions.files import read_file, yaml_files
from tthc_rules.definitions.flaws import MOST_AGAIN
from tthc_rules.definitions.node import Entry, Node
from tthc_rules.definitions.open_nodes import KeyWords, Open, OpenDocument, OpenList, OpenMapping
from tthc_rules.definitions.repairs import Mended
from tthc_rules.definitions.scalars import ScalarCheck
from tthc_rules.definitions.text_problems import Stop, TextProblems
from tthc_rules.problems import Place, Problem

__all__ = ["MOST_AGAIN", "Entry", "Node", "not_following", "quote", "read_file", "read_yaml", "yaml_files"]

DEEPEST = 20
MOST_NODES = 20_000
MOST_PROBLEMS = 50
MOST_REPAIRS = 20
MOST_FLAWS = 1000
BEHIND_BRACKETS = "TTHC054"  # says more than what was wrong inside them

# Inside brackets the pure parser ends a value at any question mark, libyaml does not; so neither sees one.
# What is lost is `? ` before a key, which allows lists as keys and is refused anyway.
_QUESTION_MARK = "\ue001"
_ABOUT_A_SIGN = frozenset(  # a colon, a bracket, a comma, a dash
    {"TTHC030", "TTHC034", "TTHC035", "TTHC036", "TTHC043", "TTHC046", "TTHC048"}
)


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
        return None, (Problem(flaw.code, "error", Place(name, *flaw.at), flaw.values),) if flaw else ()
    source = SourceText.of(text, name)
    if re.match(r"\s*<(!doctype|html|\?xml)", text, re.IGNORECASE):
        return None, (Problem("TTHC007", "error", Place(name, 1, 1)),)
    refused = list(islice(characters.refused(source), MOST_FLAWS))
    if refused:
        source = SourceText.of(characters.without_refused(text), name)
    source, directives = flaws.without_directives(source)
    mended = Mended(source)
    refused = flaws.untabbed(mended, refused, text)
    tree, root = _read(mended.source, loader)
    stops: list[Problem] = []
    flawed, repaired = {flaw.at.line for flaw in refused}, set[int]()
    while stopped := tree.problems.stopped:  # what stands behind an error is read too, where one cure is certain
        problem, repairs = stopped
        line = problem.place.line or 0
        here = [found for found in tree.problems.found if found.place.line == line and found.severity == "error"]
        told = [problem] if problem.code == BEHIND_BRACKETS else here or [problem]
        stops += mended.retraced(told) if line not in flawed | repaired else []
        if not repairs or line in repaired or len(repaired) == MOST_REPAIRS:
            break
        repaired.add(line)
        mended.mend(repairs)
        tree, root = _read(mended.source, loader)
    if root:
        mended.retrace(root)
    stopped_at = {stop.place.line for stop in stops}
    found = mended.retraced(each for each in tree.problems.found if each.place.line not in stopped_at)
    problems = [*flaws.told([*refused, *directives], tree.source, tree.field_at), *stops, *found]
    # errors first, should there be too many to show
    problems = sorted(sorted(problems, key=lambda problem: problem.severity)[:MOST_PROBLEMS], key=_order)
    return root, tuple(problems)


def not_following(found: Iterable[Problem], about_text: Iterable[Problem]) -> tuple[Problem, ...]:
    """What a line means where its text is right: what stands in a line with an error of text may follow from that."""
    wrong = {problem.place.line for problem in about_text if problem.severity == "error"}
    return tuple(problem for problem in found if problem.place.line not in wrong)


def _read(source: SourceText, loader: type[Any] | None) -> tuple[_Tree, Node | None]:
    """What was read of a text, and the root."""
    tree = _Tree(source)
    root = tree.read(loader or _default_loader())
    if tree.overrun:  # libyaml looks a thousand brackets ahead; the pure parser tells where they become too many
        tree = _Tree(source)
        root = tree.read(yaml.BaseLoader)
    return tree, root


def _order(problem: Problem) -> tuple[tuple[str, int, int, str], str]:
    return problem.place.sort_key(), problem.code


def _default_loader() -> type[Any]:
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)


# ---------------------------------------------------------------------- from events to nodes


class _Tree:
    """Reads the events of one document onto its own stack: no recursion, no constructors, fixed limits."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.problems = TextProblems(source)
        self.check = ScalarCheck(self.problems)
        self.words = KeyWords()
        self.bottom = OpenDocument()
        self.outer: Open = self.bottom
        self.stack: list[Open] = []  # what is open around `outer`
        self.room = MOST_NODES  # for scalars
        self.documents = 0
        self.overrun = False
        self.scalars: list[Node] = []

    def read(self, loader: type[Any]) -> Node | None:
        """The root; None where a syntax error stopped the parser or there is nothing."""
        reader = None
        try:
            reader = loader(self.source.text.replace("?", _QUESTION_MARK))
            self._read_events(reader.get_event)
        except Stop:
            return self.bottom.root
        except (yaml.YAMLError, RecursionError, ValueError, LookupError) as error:
            self.overrun = "nesting depth" in str(error)
            self._stop(error, reader)
            return None
        root = self.bottom.root
        if root is None or (root.plain and not root.text):
            if not self.problems.found:
                self.problems.found.append(Problem("TTHC001", "error", Place(self.source.path, 1, 1)))
            return None
        return root

    def field_at(self, at: Position) -> str:
        """The field of the scalar that holds a position or stands before it in the line, or nothing."""
        index = bisect_right(self.scalars, at, key=lambda node: node.start)
        node = self.scalars[index - 1] if index else None
        return node.field if node and at.line <= node.end.line else ""

    # ------------------------------------------------------------------ events

    def _read_events(self, get_event: Callable[[], Any]) -> None:
        """Takes one event after the other. Most are scalars: for them nothing is asked that the file cannot hold."""
        source, words, scalars, check = self.source, self.words, self.scalars, self.check
        may_be_marked = "&" in source.text or "!" in source.text
        hides, asks = STAND_IN in source.text, "?" in source.text
        while (event := get_event()) is not None:
            kind = type(event)
            if kind is not ScalarEvent:
                self._take(event)
                continue
            outer, text, style, start, end = self.outer, event.value, event.style, event.start_mark, event.end_mark
            begins, ends, inside, is_key = start.index, end.index, outer.field, outer.wants_key
            if may_be_marked or len(scalars) >= self.room:
                self._begin(event)
            folded, asked = start.line != end.line, False
            if not text and not style:
                begins = ends = begins if is_key else outer.empty_place(begins)
                folded = False
            if not text.isascii():
                if hides:
                    text = text.replace(STAND_IN, "")
                if asks and _QUESTION_MARK in text:
                    text = text.replace(_QUESTION_MARK, "?")
                    asked = text.startswith("? ")
                text = normalize("NFC", text)
            if is_key:
                inside = f"{outer.inside}.{words[text]}" if outer.inside else words[text]
            node = Node("scalar", source, begins, ends, text, not style, inside)
            if style:
                check.quoted(node, style, is_key)
            else:
                if asked or (is_key and not text):
                    self.problems.note("TTHC024", begins, inside, ends=ends)
                if folded or check.needed:
                    check.plain(node, folded, is_key)
            scalars.append(node)
            outer.add(node)

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            self._open(event)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._close(event)
        elif kind is AliasEvent:
            self._take_alias(event)
        elif kind is DocumentStartEvent:
            self._start_document(event)

    def _take_alias(self, event: Any) -> None:
        begins, ends, outer = event.start_mark.index, event.end_mark.index, self.outer
        self._begin(event)
        if not (isinstance(outer, OpenMapping) and outer.merges()):
            self.problems.note_mark("TTHC017", begins, outer.field)
        alias = quote(self.source.text[begins:ends])
        outer.add(Node("scalar", self.source, begins, ends, alias, True, outer.field))

    def _open(self, event: Any) -> None:
        begins, outer = event.start_mark.index, self.outer
        self._begin(event)
        if outer.wants_key:
            self.problems.note("TTHC024", begins, outer.field)
        if len(self.stack) == DEEPEST:
            self.problems.note("TTHC022", begins, outer.field, deepest=str(DEEPEST))
            raise Stop
        braced = bool(event.flow_style) and event.end_mark.index != begins
        if braced:
            self.problems.brackets.append(begins)
        self.stack.append(outer)
        if type(event) is MappingStartEvent:
            self.outer = OpenMapping(begins, outer, braced, self.words, self.problems)
        else:
            self.outer = OpenList(begins, outer.field, braced)

    def _begin(self, event: Any) -> None:
        """Notes what is wrong with a node before it is read: that there are too many, an anchor, a tag."""
        begins, inside = event.start_mark.index, self.outer.field
        if len(self.scalars) >= self.room:
            self.problems.note("TTHC023", begins, inside, most=str(MOST_NODES))
            raise Stop
        if type(event) is not ScalarEvent:
            self.room -= 1
        if type(event) is AliasEvent:
            return
        if event.anchor is not None:
            self.problems.note_mark("TTHC016", begins, inside)
        if event.tag is not None:
            self.problems.note_mark("TTHC019", begins, inside)

    def _close(self, event: Any) -> None:
        done: Any = self.outer  # a list or mapping, since it ends
        if done.braced:
            self.problems.brackets.pop()
        self.outer = self.stack.pop()
        self.outer.add(done.closed(self.source, event.end_mark.index))

    # ------------------------------------------------------------------ syntax errors

    def _start_document(self, event: Any) -> None:
        """A second document; where it goes on with the first, the line between them was only drawn."""
        self.documents += 1
        if self.documents == 1:
            return
        begins = event.start_mark.index
        at = self.source.position(begins)
        if found := syntax.parted(at.line, self.source):
            code, start, values, repairs = found
            place = Place(self.source.path, *start, "", at.line, at.column + len(self.source.line(at.line)))
            self.problems.stopped = Problem(code, "error", place, values), repairs
            raise Stop
        self.problems.note("TTHC021", begins, "")
        raise Stop

    def _stop(self, error: Exception, reader: Any) -> None:
        """Keeps what stopped the parser, and drops the warnings about what it read last: it was read wrongly."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is None and hasattr(reader, "get_mark"):
            mark = reader.get_mark()  # a ValueError out of the pure parser: it stopped here
        since = getattr(error, "context_mark", None)
        last, brackets = self.scalars[-1] if self.scalars else None, self.problems.brackets
        stuck = syntax.Stuck(
            problem=str(getattr(error, "problem", "") or "") if not isinstance(error, ValueError) else "invalid escape",
            context=str(getattr(error, "context", "") or ""),
            at=_position(mark) if mark else Position(1, 1),
            since=_position(since) if since else None,
            last=(last.start, last.end) if last else None,
            last_is_quoted=bool(last and not last.plain),
            opened=self.source.position(brackets[-1]) if brackets else None,
        )
        code, at, values, repairs = syntax.explain(stuck, self.source, self.problems.rest)
        inside = self.outer.field
        if last and last.end.line == at.line:
            inside = last.field
        width = 1 if code in _ABOUT_A_SIGN else len(values.get("escape", "")) or len(self.problems.rest(at))
        place = Place(self.source.path, *at, inside, at.line, at.column + max(width, 1))
        self.problems.stopped = Problem(code, "error", place, values), repairs
        self.problems.found = [
            found for found in self.problems.found if found.severity == "error" or (found.place.line or 0) < at.line
        ]


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1)
