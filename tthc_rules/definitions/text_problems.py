"""The problems found in the text of one file, with the author's own words."""

from __future__ import annotations

import re
import unicodedata
from typing import NoReturn

from tthc_rules.definitions import syntax
from tthc_rules.definitions.characters import STAND_IN, Position, SourceText, quote
from tthc_rules.definitions.node import Node
from tthc_rules.definitions.repairs import Repair
from tthc_rules.problems import Place, Problem, Related, Severity


class Stop(Exception):  # noqa: N818 -- a signal, not an error
    """The rest of the file is not read; the problem is noted."""


class TextProblems:
    """Notes problems by the offsets between which they stand.

    `brackets`: where those begin that are open. `stopped`: what the text cannot be read beyond, with its repairs.
    """

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.found: list[Problem] = []
        self.brackets: list[int] = []
        self.stopped: tuple[Problem, tuple[Repair, ...]] | None = None

    def note(
        self,
        code: str,
        begins: int,
        inside: str,
        severity: Severity = "error",
        *,
        ends: int | None = None,
        related: tuple[Related, ...] = (),
        **values: str,
    ) -> None:
        """Notes a problem up to another offset, or with one character where there is no other; `inside`: the field."""
        line, column, last, end = self.source.span(begins, begins if ends is None else ends)
        place = Place(self.source.path, line, column, inside, last, end + (ends is None))
        self.found.append(Problem(code, severity, place, values, related))

    def stop_there(self, *repairs: Repair) -> NoReturn:
        """Stops at the problem noted last. Raises Stop."""
        self.stopped = self.found.pop(), repairs
        raise Stop

    def note_mark(self, code: str, begins: int, inside: str) -> None:
        """Notes an anchor, an alias or a tag, and how to mend it."""
        words = self.rest(self.source.position(begins))
        vi, en = syntax.mark_fix(code, words, self.quoted_line(begins, words))
        self.note(code, begins, inside, ends=begins + len(words), word=quote(words), fix_vi=vi, fix_en=en)

    def rest(self, at: Position) -> str:
        """What the author wrote from a position on: to the line's end, inside brackets to the next comma."""
        rest = self.source.line(at.line)[at.column - 1 :]
        if self.brackets:
            rest = re.split(r"[,\]}]", rest, maxsplit=1)[0]
        return rest.split(" #", 1)[0].replace(STAND_IN, "").rstrip()

    def quoted_line(self, begins: int, words: str) -> str:
        """The line up to an offset as it stands, then `words` in quotes: what to paste."""
        return syntax.quoted_line(self.source, self.source.position(begins), words, bool(self.brackets))

    def raw(self, first: Node, last: Node) -> str:
        """The author's text from one node to another, on one line."""
        raw = self.source.text[first.begins : last.ends]
        return " ".join(unicodedata.normalize("NFC", raw.replace(STAND_IN, "")).split())
