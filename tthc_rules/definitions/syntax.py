"""What a YAML syntax error most probably means: the parsers' complaints told by the author's own line.

libyaml and PyYAML word and place the same error differently; here they come out as one code at one place, with the
repair where one cure is certain. Errors in how lines stand to each other are told in `line_errors`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tthc_rules.definitions import line_errors
from tthc_rules.definitions.characters import Position, SourceText, in_quotes, quote
from tthc_rules.definitions.indentation import content, indentation, line_above, line_below
from tthc_rules.definitions.line_errors import LONGEST_FIX, Found
from tthc_rules.definitions.repairs import Repair, insert, quoted
from tthc_rules.definitions.vocabulary import COMPARISON, CONNECTIVE, KEYS
from tthc_rules.messages.source import MARK_FIXES

PERIODS_AND_CONDITIONS = frozenset(
    {"khi", "trừ khi", "không phải", "hiệu lực", "cho", "mong đợi"}
    | {"when", "unless", "not", "in_force", "given", "expect"}
)
"""Keys whose value may be pairs on one line, once they stand in braces."""

_KEY_VALUE = re.compile(r"((?:- +)*)([^\s:#][^:]*):\s+(\S.*)")
_TOP_KEY = re.compile(r"[^\s#:-][^:]*:")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{0,2}|u[0-9A-Fa-f]{0,4}|U[0-9A-Fa-f]{0,8}|.)")
_COMPARED = re.compile(r"(>=?|<=?) *([0-9][0-9./,-]*)")
_SIGNS = {">": "trên", ">=": "từ", "<": "dưới", "<=": "đến"}
_TIGHT = re.compile(r"([^\W\d_][^:\n]{0,59}):([^\s/:][^\n]*)")


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
    """Code, place, values and repairs; `rest` gives the value that starts at a position."""
    problem, context, since = stuck.problem, stuck.context, stuck.since or stuck.at
    if found := line_errors.ruler(since.line, source) or line_errors.ruler(stuck.at.line, source):
        return found
    if "tag" in context or "tag handle" in problem:
        return _mark("TTHC019", since, source, rest, stuck)
    if "escape" in problem or "hex" in problem:
        return _escape(stuck, source)
    if "quoted scalar" in context:
        return _unclosed_quote(since, source)
    if "alias" in context or "anchor" in context:
        code = "TTHC017" if "alias" in context else "TTHC016"
        return line_errors.bullet(since.line, source) or _mark(code, since, source, rest, stuck)
    if "block scalar" in context:
        return _marked("TTHC041", since, source, rest, stuck)
    if (asked := _asked(stuck.at.line, source)) and not stuck.opened:
        return "TTHC024", asked, {}, ()
    if "mapping values" in problem:
        return _unexpected_colon(stuck, source)
    if "sequence entries" in problem:
        words = rest(stuck.at)
        return "TTHC040", stuck.at, {"rest": quote(words)}, (quoted(stuck.at, words),)
    if "expected ':'" in problem:
        return line_errors.no_colon(since, source)
    if "start any token" in problem or "node content" in problem:
        return _cannot_start(stuck, source, rest)
    if "',' or" in problem:
        return _in_brackets(stuck, source)
    if "document start" in problem:
        return _after_document(stuck, source)
    if "block end" in problem or "expected key" in problem or "'-' indicator" in problem:
        return _outside_block(stuck, source)
    return "TTHC049", stuck.at, {"text": quote(source.line(stuck.at.line).strip())}, ()


def quoted_line(source: SourceText, at: Position, words: str, in_brackets: bool) -> str:
    """The line up to `at` as it stands, then `words` in quotes: what to paste."""
    return _line_with(source, at, in_quotes(words), in_brackets)


def _line_with(source: SourceText, at: Position, value: str, in_brackets: bool) -> str:
    before = "" if in_brackets else source.line(at.line)[: at.column - 1].strip()
    return quote(f"{before} {value}".lstrip(), LONGEST_FIX)


def tight_pair(words: str) -> tuple[str, str] | None:
    """`thời hạn:5` as key and value; not `15:00`, `https://…`."""
    match = _TIGHT.fullmatch(words)
    return (match[1], match[2]) if match else None


def _marked(code: str, at: Position, source: SourceText, rest: Callable[[Position], str], stuck: Stuck) -> Found:
    """A value that starts with a sign of YAML: in quotes, or in words where it compares."""
    words = rest(at)
    sign = quote(source.line(at.line)[at.column - 1 :][:1])
    value = in_quotes(words) if stuck.opened else comparison(words, source) or in_quotes(words)
    fix = _line_with(source, at, value, stuck.opened is not None)
    goes_on = sign in ("|", ">") and line_errors.has_lines(at.line, source)
    repair = Repair(at.line, at.column, at.column + len(words), sign if goes_on else value)
    return code, at, {"sign": sign, "word": quote(words), "fix": fix}, (repair,)


def comparison(words: str, source: SourceText) -> str:
    """A number behind a sign as the pair that compares with it, in the language of the file; else nothing.

    >>> comparison(">= 500", SourceText.of("định dạng: 1"))
    '{từ: 500}'
    """
    match = _COMPARED.fullmatch(words)
    if not match:
        return ""
    word = _SIGNS[match[1]]
    english = re.search(r"^(?:format|extends|in_force):", source.text, re.MULTILINE)
    return pairs(f"{COMPARISON[word] if english else word}: {match[2]}")


def pairs(words: str) -> str:
    """One pair of key and value in braces, where a comma would cut the value.

    >>> pairs("trên: 500"), pairs("trên: 500,5")
    ('{trên: 500}', '{trên: "500,5"}')
    """
    key, _, value = words.partition(": ")
    return f"{{{key}: {in_quotes(value) if ',' in value else value}}}"


def _mark(code: str, at: Position, source: SourceText, rest: Callable[[Position], str], stuck: Stuck) -> Found:
    words = rest(at)
    vi, en = mark_fix(code, words, quoted_line(source, at, words, stuck.opened is not None))
    return code, at, {"word": quote(words), "fix_vi": vi, "fix_en": en}, (quoted(at, words),)


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
    at = Position(stuck.at.line, start + 1)
    return "TTHC038", at, {"escape": match[0] if match else quote(line)}, (insert(at, "\\"),) if match else ()


def _unclosed_quote(since: Position, source: SourceText) -> Found:
    line = source.line(since.line)
    opening = line[since.column - 1 :]
    certain = opening.count(opening[:1]) == 1 and _ends_here(since.line, source)
    repair = insert(Position(since.line, len(line.rstrip()) + 1), opening[:1])
    return "TTHC032", since, {"text": quote(opening)}, (repair,) if certain else ()


def _ends_here(number: int, source: SourceText) -> bool:
    """Whether the next line with something on it stands no deeper than this key: the value should have ended."""
    below = line_below(number, source)
    return below is None or indentation(source.line(below)) <= content(source.line(number))


def _unexpected_colon(stuck: Stuck, source: SourceText) -> Found:
    line = source.line(stuck.at.line)
    words, before = line.strip(), len(line) - len(line.lstrip())
    pair = _KEY_VALUE.fullmatch(words)
    if pair and before + pair.start(3) < stuck.at.column - 1:
        value = pair[3].split(" #", 1)[0].rstrip()
        key, inner = pair[2].rstrip(), value.partition(":")[0]
        compares = key not in KEYS and inner in {*COMPARISON, *COMPARISON.values(), *CONNECTIVE, *CONNECTIVE.values()}
        written = pairs(value) if compares or key in PERIODS_AND_CONDITIONS else in_quotes(value)
        start = before + pair.start(3) + 1
        repair = Repair(stuck.at.line, start, start + len(value), written)
        return "TTHC030", stuck.at, {"fix": quote(f"{pair[1]}{key}: {written}", LONGEST_FIX)}, (repair,)
    start_of_line = Position(stuck.at.line, before + 1)
    if ":" in words[line_errors.LONGEST_KEY :]:
        return line_errors.no_colon(start_of_line, source)
    above = line_errors.start_above(stuck.at.line, source)
    if above and ": " not in f"{source.line(above.line)} ":
        return line_errors.bullet(above.line, source) or line_errors.no_colon(above, source)
    return line_errors.out_of_line(start_of_line, source)


def _asked(number: int, source: SourceText) -> Position | None:
    """A `? ` that starts this line or the one above: YAML's way to announce a key that is no text."""
    here = Position(number, len(source.line(number)) - len(source.line(number).lstrip()) + 1)
    return next(
        (
            at
            for at in (line_errors.start_above(number, source), here)
            if at and source.line(at.line)[at.column - 1 :].startswith("? ")
        ),
        None,
    )


def _cannot_start(stuck: Stuck, source: SourceText, rest: Callable[[Position], str]) -> Found:
    sign = source.line(stuck.at.line)[stuck.at.column - 1 :][:1]
    deleted = (Repair(stuck.at.line, stuck.at.column, stuck.at.column + 1, ""),)
    if sign in ("]", "}") and not stuck.opened:
        return "TTHC035", stuck.at, {"sign": sign}, deleted
    if stuck.opened and not source.text[source.offset(stuck.at) :].strip():
        return _unclosed(stuck.opened, source)
    if sign in (",", "]", "}") and stuck.opened:
        return "TTHC043", stuck.at, {"sign": sign}, deleted if sign == "," else ()
    return _marked("TTHC036", stuck.at, source, rest, stuck)


def _in_brackets(stuck: Stuck, source: SourceText) -> Found:
    opened = stuck.since or stuck.opened or stuck.at
    if stuck.at.line == opened.line:
        return "TTHC042", stuck.at, {"text": quote(source.line(opened.line)[opened.column - 1 :])}, ()
    return _unclosed(opened, source)


def _unclosed(opened: Position, source: SourceText) -> Found:
    line = source.line(opened.line)
    text = line[opened.column - 1 :]
    closing = "]" if text.startswith("[") else "}"
    alone = sum(map(text.count, "[{")) == 1 and not sum(map(text.count, "]}"))
    repair = insert(Position(opened.line, len(line.split(" #", 1)[0].rstrip()) + 1), closing)
    certain = alone and _ends_here(opened.line, source)
    return "TTHC034", opened, {"sign": text[:1], "closing": closing, "text": quote(text)}, (repair,) if certain else ()


def _after_document(stuck: Stuck, source: SourceText) -> Found:
    above = line_above(stuck.at.line, source)
    if above and source.line(above).startswith("..."):
        return parted(above, source) or ("TTHC021", stuck.at, {}, ())
    if above and source.line(above).startswith("%"):
        return "TTHC020", Position(above, 1), {"line": quote(source.line(above))}, (insert(Position(above, 1), "#"),)
    return _outside_block(stuck, source)


def parted(number: int, source: SourceText) -> Found | None:
    """A line of `---` or `...` drawn inside one file; None where a key above it comes again: another one begins."""
    before, behind = (
        {match[0] for line in lines if (match := _TOP_KEY.match(line))}
        for lines in (source.lines[: number - 1], source.lines[number:])
    )
    return None if before & behind else line_errors.ruler(number, source)


def _outside_block(stuck: Stuck, source: SourceText) -> Found:
    line = source.line(stuck.at.line)
    before, words = line[: stuck.at.column - 1], line[stuck.at.column - 1 :]
    if words[:1] in ("]", "}"):
        deleted = Repair(stuck.at.line, stuck.at.column, stuck.at.column + 1, "")
        return "TTHC035", stuck.at, {"sign": words[0]}, (deleted,)
    if stuck.last and stuck.last_is_quoted and stuck.last[1] <= stuck.at and stuck.last[1].line == stuck.at.line:
        start = stuck.last[0]
        if start.line < stuck.at.line:
            return _unclosed_quote(start, source)
        opening = source.line(start.line)[start.column - 1 :].split(" #", 1)[0].rstrip()
        fix = quoted_line(source, start, opening, stuck.opened is not None)
        return "TTHC033", stuck.at, {"text": quote(words), "fix": fix}, (quoted(start, opening),)
    if not before.strip():
        return _below_closed(stuck.at, words, source) or line_errors.out_of_line(stuck.at, source)
    pair = _KEY_VALUE.fullmatch(line.strip())
    if pair and pair[3][0] in "[{":
        value = pair[3].split(" #", 1)[0].rstrip()
        start = Position(stuck.at.line, len(line) - len(line.lstrip()) + pair.start(3) + 1)
        fix = quoted_line(source, start, value, stuck.opened is not None)
        return "TTHC054", stuck.at, {"text": quote(words), "fix": fix}, (quoted(start, value),)
    return "TTHC049", stuck.at, {"text": quote(line.strip())}, ()


CLOSED = {'"': "TTHC033", "'": "TTHC033", "[": "TTHC054", "{": "TTHC054"}
"""What to tell of text behind a value, by the sign that opens it."""


def _below_closed(at: Position, words: str, source: SourceText) -> Found | None:
    """Text without a colon, in the line below a value that ends with its quote or its bracket."""
    above = line_above(at.line, source)
    if not above or ":" in words:
        return None
    line = source.line(above)
    pair = _KEY_VALUE.fullmatch(line.strip())
    if not pair or pair[3][0] not in CLOSED or indentation(line) >= at.column - 1:
        return None
    value, start = pair[3].split(" #", 1)[0].rstrip(), Position(above, indentation(line) + pair.start(3) + 1)
    whole = f"{value} {words.rstrip()}"
    repairs = (
        Repair(above, start.column, start.column + len(value), in_quotes(whole)),
        Repair(at.line, at.column, at.column + len(words), ""),
    )
    return CLOSED[value[0]], at, {"text": quote(words), "fix": quoted_line(source, start, whole, False)}, repairs
