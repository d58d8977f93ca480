"""What a YAML syntax error most probably means: the parsers' complaints told by the author's own line.

libyaml and PyYAML word and place the same error differently; here they come out as one code at one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tthc_rules.definitions.characters import Position, SourceText, in_quotes, quote
from tthc_rules.messages.source import MARK_FIXES

LONGEST_FIX = 200
KEY_VALUE = ("khóa: giá trị", "key: value")
LONGEST_KEY = 1000  # YAML gives up on a key after 1,024 characters

Found = tuple[str, Position, dict[str, str]]

_KEY_VALUE = re.compile(r"((?:- +)*)([^\s:#][^:]*):\s+(\S.*)")
_UNSPACED_KEY = re.compile(r"[^\s,\[\]{}:][^,\[\]{}:]*:(?=[,\[\]{}])")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{0,2}|u[0-9A-Fa-f]{0,4}|U[0-9A-Fa-f]{0,8}|.)")
_TIGHT_KEY = re.compile(r"(?:- +)*([^\W\d_][^:\"']*):([^\s/:].*)")


@dataclass(frozen=True, slots=True)
class Stuck:
    """Where and how a parser stopped: its words, the place, and what it had read before."""

    problem: str
    context: str
    at: Position
    since: Position | None
    last: tuple[Position, Position] | None
    last_is_quoted: bool
    opened: Position | None


def explain(stuck: Stuck, source: SourceText, rest: Callable[[Position], str]) -> Found:
    """Code, place and values; `rest` gives the value that starts at a position."""
    problem, context, since = stuck.problem, stuck.context, stuck.since or stuck.at
    if "tag" in context or "tag handle" in problem:
        return "TTHC019", since, _mark("TTHC019", since, source, rest, stuck)
    if "escape" in problem or "hex" in problem:
        return _escape(stuck, source)
    if "quoted scalar" in context:
        return "TTHC032", since, {"text": quote(source.line(since.line)[since.column - 1 :])}
    if "alias" in context or "anchor" in context:
        code = "TTHC017" if "alias" in context else "TTHC016"
        return code, since, _mark(code, since, source, rest, stuck)
    if "block scalar" in context:
        return "TTHC041", since, _marked(since, source, rest, stuck)
    if (asked := _asked(stuck.at.line, source)) and not stuck.opened:
        return "TTHC024", asked, {}
    if "mapping values" in problem:
        return _unexpected_colon(stuck, source)
    if "sequence entries" in problem:
        return "TTHC040", stuck.at, {"rest": quote(rest(stuck.at))}
    if "expected ':'" in problem:
        return _no_colon(since, source)
    if "start any token" in problem or "node content" in problem:
        return _cannot_start(stuck, source, rest)
    if "',' or" in problem:
        return _in_brackets(stuck, source)
    if "document start" in problem:
        return _after_document(stuck, source)
    if "block end" in problem or "expected key" in problem or "'-' indicator" in problem:
        return _outside_block(stuck, source)
    return "TTHC049", stuck.at, {"text": quote(source.line(stuck.at.line).strip())}


def quoted_line(source: SourceText, at: Position, words: str, in_brackets: bool) -> str:
    """The line up to `at` as it stands, then `words` in quotes: what to paste."""
    before = "" if in_brackets else source.line(at.line)[: at.column - 1].strip()
    return quote(f"{before} {in_quotes(words)}".lstrip(), LONGEST_FIX)


def _marked(at: Position, source: SourceText, rest: Callable[[Position], str], stuck: Stuck) -> dict[str, str]:
    words = rest(at)
    return {"word": quote(words), "fix": quoted_line(source, at, words, stuck.opened is not None)}


def _mark(code: str, at: Position, source: SourceText, rest: Callable[[Position], str], stuck: Stuck) -> dict[str, str]:
    words = rest(at)
    vi, en = mark_fix(code, words, quoted_line(source, at, words, stuck.opened is not None))
    return {"word": quote(words), "fix_vi": vi, "fix_en": en}


def mark_fix(code: str, words: str, quoted: str) -> tuple[str, str]:
    """How to mend an anchor, an alias or a tag: in quotes only where the words are plainly text, such as `*quan trọng`.

    Otherwise the mark would become part of the value: it is to be deleted, or the text written in its place.
    """
    mark, _, behind = words.partition(" ")
    if len(mark) == 1 or not mark.isascii() or (code == "TTHC017" and behind and ":" not in words):
        return quoted, quoted
    vi, en = MARK_FIXES[code]
    return vi.format(mark=quote(mark)), en.format(mark=quote(mark))


def _escape(stuck: Stuck, source: SourceText) -> Found:
    line = source.line(stuck.at.line)
    start = max(line.rfind("\\", 0, stuck.at.column), 0)
    match = _ESCAPE.match(line, start)
    return "TTHC038", Position(stuck.at.line, start + 1), {"escape": match[0] if match else quote(line)}


def _unexpected_colon(stuck: Stuck, source: SourceText) -> Found:
    line = source.line(stuck.at.line)
    words = line.strip()
    pair = _KEY_VALUE.fullmatch(words)
    if pair and len(line) - len(line.lstrip()) + pair.start(3) < stuck.at.column - 1:
        value = pair[3].split(" #", 1)[0].rstrip()
        fix = f"{pair[1]}{pair[2].rstrip()}: {in_quotes(value)}"
        return "TTHC030", stuck.at, {"fix": quote(fix, LONGEST_FIX)}
    start = Position(stuck.at.line, len(line) - len(line.lstrip()) + 1)
    if ":" in words[LONGEST_KEY:]:
        return _no_colon(start, source)
    above = _line_above(start.line, source)
    if above and ": " not in f"{source.line(above.line)} ":
        return _no_colon(above, source)
    return _tight_dash_above(start.line, source) or ("TTHC031", start, {"text": quote(words)})


def _asked(number: int, source: SourceText) -> Position | None:
    """A `? ` that starts this line or the one above: YAML's way to announce a key that is no text."""
    here = Position(number, len(source.line(number)) - len(source.line(number).lstrip()) + 1)
    return next(
        (
            at
            for at in (_line_above(number, source), here)
            if at and source.line(at.line)[at.column - 1 :].startswith("? ")
        ),
        None,
    )


def _line_above(number: int, source: SourceText) -> Position | None:
    """The start of the nearest line above with something on it."""
    for above in range(number - 1, 0, -1):
        words = source.line(above).strip()
        if words and not words.startswith("#"):
            return Position(above, len(source.line(above)) - len(source.line(above).lstrip()) + 1)
    return None


def _no_colon(at: Position, source: SourceText) -> Found:
    words = source.line(at.line)[at.column - 1 :].strip()
    if words[:1] == "-" and words[1:2] not in ("", " ", "-"):
        return "TTHC037", at, {"word": quote(words), "fix": quote(f"- {words[1:]}", LONGEST_FIX)}
    if ":" in words[LONGEST_KEY:]:
        return "TTHC044", at, {"key": quote(words), "most": str(LONGEST_KEY)}
    if match := _UNSPACED_KEY.match(words):
        return "TTHC028", at, {"word": quote(match[0]), "fix": quote(f"{match[0]} …")}
    if pair := _TIGHT_KEY.fullmatch(words):
        return "TTHC028", at, {"word": quote(words), "fix": quote(f"{pair[1]}: {pair[2]}", LONGEST_FIX)}
    fix_vi, fix_en = (quote(f"{words}:", LONGEST_FIX),) * 2 if _has_lines(at.line, source) else KEY_VALUE
    return "TTHC039", at, {"text": quote(words), "fix_vi": fix_vi, "fix_en": fix_en}


def _tight_dash_above(number: int, source: SourceText) -> Found | None:
    """`-id: a` above a line that goes on with the same item."""
    above = _line_above(number, source)
    words = source.line(above.line).strip() if above else ""
    return _no_colon(above, source) if above and words[:1] == "-" and words[1:2] not in ("", " ", "-") else None


def _has_lines(number: int, source: SourceText) -> bool:
    """Whether the next line with something on it stands deeper: what is above it is a key."""
    line = source.line(number)
    behind = (source.line(below) for below in range(number + 1, len(source.lines) + 1))
    after = next((text for text in behind if text.strip() and not text.lstrip().startswith("#")), "")
    return len(after) - len(after.lstrip()) > len(line) - len(line.lstrip())


def _cannot_start(stuck: Stuck, source: SourceText, rest: Callable[[Position], str]) -> Found:
    sign = source.line(stuck.at.line)[stuck.at.column - 1 :][:1]
    if sign in ("]", "}") and not stuck.opened:
        return "TTHC035", stuck.at, {"sign": sign}
    if stuck.opened and not source.text[source.offset(stuck.at) :].strip():
        return _unclosed(stuck.opened, source)
    if sign in (",", "]", "}") and stuck.opened:
        return "TTHC043", stuck.at, {"sign": sign}
    return "TTHC036", stuck.at, {"sign": quote(sign), **_marked(stuck.at, source, rest, stuck)}


def _in_brackets(stuck: Stuck, source: SourceText) -> Found:
    opened = stuck.since or stuck.opened or stuck.at
    if stuck.at.line == opened.line:
        return "TTHC042", stuck.at, {"text": quote(source.line(opened.line)[opened.column - 1 :])}
    return _unclosed(opened, source)


def _unclosed(opened: Position, source: SourceText) -> Found:
    text = source.line(opened.line)[opened.column - 1 :]
    return (
        "TTHC034",
        opened,
        {"sign": text[:1], "closing": "]" if text.startswith("[") else "}", "text": quote(text)},
    )


def _after_document(stuck: Stuck, source: SourceText) -> Found:
    above = _line_above(stuck.at.line, source)
    if above and source.line(above.line).startswith("..."):
        return "TTHC021", stuck.at, {}
    if above and source.line(above.line).startswith("%"):
        return "TTHC020", above, {"line": quote(source.line(above.line))}
    return _outside_block(stuck, source)


def _outside_block(stuck: Stuck, source: SourceText) -> Found:
    line = source.line(stuck.at.line)
    before, words = line[: stuck.at.column - 1], line[stuck.at.column - 1 :]
    if words[:1] in ("]", "}"):
        return "TTHC035", stuck.at, {"sign": words[0]}
    if stuck.last and stuck.last_is_quoted and stuck.last[1] <= stuck.at and stuck.last[1].line == stuck.at.line:
        start = stuck.last[0]
        opening = source.line(start.line)[start.column - 1 :]
        if start.line < stuck.at.line:
            return "TTHC032", start, {"text": quote(opening)}
        fix = quoted_line(source, start, opening.rstrip(), stuck.opened is not None)
        return "TTHC033", stuck.at, {"text": quote(words), "fix": fix}
    if not before.strip():
        if words[:1] == "-" and words[1:2] not in ("", " ", "-"):
            return _no_colon(stuck.at, source)
        return _tight_dash_above(stuck.at.line, source) or ("TTHC031", stuck.at, {"text": quote(words)})
    return "TTHC049", stuck.at, {"text": quote(line.strip())}
