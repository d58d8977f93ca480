"""What a scalar may hold: words that YAML reads, and reads otherwise than their author most probably meant them."""

from __future__ import annotations

import re

from tthc_rules.definitions import characters, look_alikes
from tthc_rules.definitions.characters import quote
from tthc_rules.definitions.line_errors import LONGEST_FIX
from tthc_rules.definitions.node import Node
from tthc_rules.definitions.repairs import insert
from tthc_rules.definitions.syntax import tight_pair
from tthc_rules.definitions.text_problems import TextProblems
from tthc_rules.problems import Severity

_WRAP = 80
_CUT = re.compile(r"[ ]+(#[^\W_].*)")
_CUTS = re.compile(r" #(?:[^\W_]|(?<=\S #) [^\W\d_])")  # in a whole file; the rare sign first: far faster
_SINGLE_CUT = re.compile(r" (# (?!tthc\b)[^\W\d_].*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2}")
_CUT_SAYS: dict[tuple[bool, bool], tuple[str, Severity]] = {
    (False, True): ("TTHC063", "warning"),
    (False, False): ("TTHC063", "error"),  # where nothing is left the value is lost for certain
    (True, True): ("TTHC068", "hint"),
}
"""By whether a space stands behind the sign, and whether anything is left before it."""
_HEADER = re.compile(r"[|>][-+0-9]*#")
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_NAMED_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_DASH = re.compile(r"-[^\s-]")


class ScalarCheck:
    """Looks at the scalars of one file, each for what the file as a whole can hold."""

    def __init__(self, problems: TextProblems) -> None:
        self.problems = problems
        self.source = problems.source
        self.misleading = "\\" in self.source.text or look_alikes.may_mislead(self.source.text)
        self.cut = _CUTS.search(self.source.text) is not None
        self.needed = self.misleading or self.cut
        """Whether there is anything to be looked for in scalars without quotes that stand on one line."""

    def quoted(self, node: Node, style: str, is_key: bool) -> None:
        """Notes what is wrong in a scalar in quotes, or in a block (`|`, `>`)."""
        raw = self.source.text[node.begins : node.ends]
        if style == '"' and "\\" in raw:
            self._escapes(raw, node)
        if style in ("|", ">") and _HEADER.match(raw):  # libyaml lets it pass
            words = self.problems.rest(node.start)
            fix = self.problems.quoted_line(node.begins, words)
            ends = node.begins + len(words)
            self.problems.note("TTHC041", node.begins, node.field, ends=ends, word=quote(words), fix=fix)
        if self.misleading:
            self._letters(node, is_key)

    def plain(self, node: Node, folded: bool, is_key: bool) -> None:
        """Notes what is wrong in a scalar without quotes; `folded`: it stands on several lines."""
        if self.misleading:
            self._letters(node, is_key)
        if self.cut:
            self._comment(node)
        if folded:
            self._folds(node)

    def _escapes(self, raw: str, node: Node) -> None:
        for match in _ESCAPE.finditer(raw):
            letter = _escaped(match[1])
            code = characters.kind_of(letter)
            if code is None:
                continue
            begins, ends = node.begins + match.start(), node.begins + match.end()
            if 0xD800 <= ord(letter) <= 0xDFFF:
                self.problems.note("TTHC038", begins, node.field, ends=ends, escape=quote(match[0]))
                self.problems.stop_there(insert(self.source.position(begins), "\\"))  # half a character, as libyaml
            number = characters.number_of(letter)
            self.problems.note("TTHC029", begins, node.field, ends=ends, escape=quote(match[0]), number=number)

    def _letters(self, node: Node, is_key: bool) -> None:
        text, inside, note = node.text or "", node.field, self.problems.note
        if text.isascii():
            return
        if pair := look_alikes.look_alike(text):
            letter, right = pair
            number = characters.number_of(letter)
            note("TTHC062", self._find(letter, node), inside, "warning", letter=letter, number=number, right=right)
        if letter_inside := look_alikes.foreign_letter(text):
            number = characters.number_of(letter_inside)
            severity: Severity = "error" if is_key else "warning"
            at, word = self._find(letter_inside, node), quote(text)
            note("TTHC066", at, inside, severity, word=word, letter=letter_inside, number=number)
        meant = look_alikes.mojibake(text)
        if meant is not None:
            code, shown = ("TTHC060" if meant else "TTHC067"), quote(meant)
            note(code, node.begins, inside, "warning", ends=node.ends, text=quote(text), meant=shown)
        elif look_alikes.in_legacy_font(text):
            note("TTHC061", node.begins, inside, "warning", ends=node.ends, text=quote(text))

    def _find(self, letter: str, node: Node) -> int:
        """Where a letter of a scalar stands; the start of the scalar where it was written as an escape."""
        at = self.source.text.find(letter, node.begins, node.ends)
        return node.begins if at < 0 else at

    def _comment(self, node: Node) -> None:
        """A `#` with no space behind it, right after a value: rather a number (`Mẫu #01`) than a comment."""
        match = _CUT.match(self.source.text, node.ends)
        if match is None and _WORD.search(node.text or ""):
            match = _SINGLE_CUT.match(self.source.text, node.ends)
        if match is None:
            return
        begins, cut = match.start(1), match[1].rstrip()
        fix = self.problems.quoted_line(node.begins, f"{node.text} {cut}".strip())
        code, severity = _CUT_SAYS[cut.startswith("# "), bool(node.text)]
        self.problems.note(code, begins, node.field, severity, ends=begins + len(cut), cut=quote(cut), fix=fix)

    def _folds(self, node: Node) -> None:
        """Lines that YAML joined into one value, where the author more probably forgot a colon."""
        start, last, note = node.start, node.end.line, self.problems.note
        if _DASH.match(node.text or ""):
            written = self.source.line(start.line)[start.column - 1 :].rstrip()
            word = quote(written)
            fix = quote(f"- {word[1:]}", LONGEST_FIX)
            note("TTHC037", node.begins, node.field, ends=node.begins + len(written), word=word, fix=fix)
            return
        text = quote(node.text or "")
        for number in range(start.line + 1, last + 1):
            line = self.source.line(number)
            words = line.strip(" ")
            begins = self.source.starts[number - 1] + len(line) - len(line.lstrip(" "))
            ends = begins + len(words)
            if pair := tight_pair(words):
                fix = quote(f"{pair[0]}: {pair[1]}", LONGEST_FIX)
                note("TTHC028", begins, node.field, ends=ends, word=quote(words), fix=fix)
                return
            if words.startswith("- "):
                note("TTHC045", begins, node.field, ends=ends, word=quote(words), text=text)
                return
            before = self.source.line(number - 1).rstrip(" ")
            # a long text that was wrapped fills its lines; a short line that goes on was not meant to
            if words and before and len(before) + 1 + len(words.split(" ")[0]) < _WRAP:
                note("TTHC064", begins, node.field, "warning", ends=ends, word=quote(words), text=text)
                return


def _escaped(letters: str) -> str:
    if len(letters) > 1:
        return chr(int(letters[1:], 16))
    return _NAMED_ESCAPES.get(letters, "a")
