"""Syntax errors in how lines stand to each other: a colon or a space that is missing, a dash, the indentation."""

from __future__ import annotations

import re

from tthc_rules.definitions.characters import Position, SourceText, quote
from tthc_rules.definitions.indentation import (
    fitting,
    indentation,
    is_dash,
    levels,
    line_above,
    line_below,
    opens,
)
from tthc_rules.definitions.mending import drawn_dash
from tthc_rules.definitions.repairs import Repair, insert
from tthc_rules.definitions.vocabulary import KEYS, SECTIONS
from tthc_rules.messages.source import OR

Found = tuple[str, Position, dict[str, str], tuple[Repair, ...]]
"""Code, place, values, and what to put in for the text behind it to be read."""

LONGEST_FIX = 200
KEY_VALUE = ("khóa: giá trị", "key: value")
LONGEST_KEY = 1000  # YAML gives up on a key after 1,024 characters

_UNSPACED_KEY = re.compile(r"[^\s,\[\]{}:][^,\[\]{}:]*:(?=[,\[\]{}])")
_TIGHT_KEY = re.compile(r"((?:- +)*)([^\W\d_][^:\"']*):([^\s/:].*)")
_NUMBERED = re.compile(r"([0-9]{1,2}[.)]) +\S")
_RULER = re.compile(r" *([-=*_~.+])\1{2,} *")
_LIKE_A_COLON = re.compile("[\uff1a\ufe55\u2236\ua789\u02d0] ?")


def start_above(number: int, source: SourceText) -> Position | None:
    """The start of the nearest line above with something on it."""
    above = line_above(number, source)
    return Position(above, indentation(source.line(above)) + 1) if above else None


def no_colon(at: Position, source: SourceText) -> Found:
    """A line from a position on that should be a key."""
    words = source.line(at.line)[at.column - 1 :].strip()
    if words[:1] == "-" and words[1:2] not in ("", " ", "-"):
        fix = quote(f"- {words[1:]}", LONGEST_FIX)
        return "TTHC037", at, {"word": quote(words), "fix": fix}, (insert(_behind(at, 1), " "),)
    if ":" in words[LONGEST_KEY:]:
        return "TTHC044", at, {"key": quote(words), "most": str(LONGEST_KEY)}, ()
    if match := _UNSPACED_KEY.match(words):
        return "TTHC028", at, {"word": quote(match[0]), "fix": quote(f"{match[0]} …")}, ()
    if pair := _TIGHT_KEY.fullmatch(words):
        fix = quote(f"{pair[1]}{pair[2]}: {pair[3]}", LONGEST_FIX)
        return "TTHC028", at, {"word": quote(words), "fix": fix}, (insert(_behind(at, pair.start(3)), " "),)
    if match := _LIKE_A_COLON.search(words):
        place, fix = _behind(at, match.start()), quote(_LIKE_A_COLON.sub(": ", words, count=1), LONGEST_FIX)
        number = f"U+{ord(match[0][0]):04X}"
        repair = Repair(at.line, place.column, place.column + len(match[0]), ": ")
        return "TTHC048", place, {"letter": match[0][0], "number": number, "fix": fix}, (repair,)
    if has_lines(at.line, source):
        fix = quote(f"{words}:", LONGEST_FIX)
        return "TTHC039", at, _lacks(words, fix, fix), (insert(_behind(at, len(words)), ":"),)
    if key := _known_key(words):
        behind = words[len(key) :].lstrip(" =") or "…"
        fix = quote(f"{key}: {behind}", LONGEST_FIX)
        return "TTHC039", at, _lacks(words, fix, fix), (insert(_behind(at, len(key)), ":"),)
    above = line_above(at.line, source)
    beside = {level.column for level in levels(at.line, source) if not level.dash}
    if above and at.column - 1 in beside and ": " in source.line(above):
        return _not_joined(at, words, above, source)
    return "TTHC039", at, _lacks(words, *KEY_VALUE), ()


def out_of_line(at: Position, source: SourceText) -> Found:
    """The first word of a line that no open block can go on with."""
    line = source.line(at.line)
    words = line.strip()
    above = start_above(at.line, source)
    if _tight_dash(words):
        return no_colon(at, source)
    if above and _tight_dash(source.line(above.line).strip()):
        return no_colon(above, source)
    for number in (at.line, above.line if above else at.line):
        if found := bullet(number, source):
            return found
    for told in (_section, _beside_dash, _outdented_above, _first_lines, _goes_on):
        if found := told(at, source):
            return found
    return _indented(at, source)


def key_below(end: Position, key: Position, source: SourceText) -> str:
    """The key that follows in the column of another one, behind the end of its value; empty where none does."""
    below = line_below(max(key.line, end.line - (end.column == 1)), source)
    line = source.line(below) if below else ""
    return line.strip().partition(":")[0] if indentation(line) == key.column - 1 else ""


def ruler(number: int, source: SourceText) -> Found | None:
    """A line of signs drawn to part the sections, with no `#` before it."""
    line = source.line(number)
    if not _RULER.fullmatch(line):
        return None
    at = Position(number, indentation(line) + 1)
    return "TTHC051", at, {"line": quote(line.strip())}, (insert(at, "# "),)


def bullet(number: int, source: SourceText) -> Found | None:
    """A line that starts with a sign or a number of word processors where the dash of a list belongs."""
    line, column = source.line(number), indentation(source.line(number))
    sign = _sign(line[column:])
    above = line_above(number, source)
    if not sign or not above:
        return None
    starts = source.line(above)
    if not opens(starts) and not any(level.column == column for level in levels(number, source)):
        return None
    at = Position(number, column + 1)
    same = {
        other: drawn
        for other, text in enumerate(source.lines, 1)
        if indentation(text) == column and (drawn := _sign(text[column:])) and (drawn == sign or sign[-1] in ".)")
    }
    repairs = tuple(Repair(other, at.column, at.column + len(drawn), "-") for other, drawn in same.items())
    fix = quote(f"-{line[column + len(sign) :].rstrip()}", LONGEST_FIX)
    return "TTHC046", at, {"sign": sign, "fix": fix}, repairs


def _sign(words: str) -> str:
    """`•` or `1.`, where a dash should stand."""
    numbered = _NUMBERED.match(words)
    return numbered[1] if numbered else drawn_dash(words)


def _behind(at: Position, letters: int) -> Position:
    return Position(at.line, at.column + letters)


def _lacks(words: str, fix_vi: str, fix_en: str) -> dict[str, str]:
    return {"text": quote(words), "fix_vi": fix_vi, "fix_en": fix_en}


def _known_key(words: str) -> str:
    """The key of definitions that a line starts with, the longest one; an empty string where it starts with none."""
    dashes = len(words) - len(words.lstrip("- "))
    keys = [key for key in KEYS if f"{words[dashes:]} ".startswith(f"{key} ")]
    return words[:dashes] + max(keys, key=len) if keys else ""


def _not_joined(at: Position, words: str, above: int, source: SourceText) -> Found:
    """A line of text that stands in the column of the keys: it goes on with the value above, or lacks a colon."""
    repairs = [insert(Position(at.line, 1), "  ")]
    below = line_below(at.line, source)
    while below and indentation(source.line(below)) == at.column - 1 and ":" not in source.line(below):
        repairs.append(insert(Position(below, 1), "  "))
        below = line_below(below, source)
    key = source.line(above).strip().removeprefix("- ").partition(":")[0]
    return "TTHC050", at, {"text": quote(words), "key": quote(key)}, tuple(repairs)


def _tight_dash(words: str) -> bool:
    return words[:1] == "-" and words[1:2] not in ("", " ", "-")


def has_lines(number: int, source: SourceText) -> bool:
    """Whether the next line with something on it stands deeper: what is above it is a key."""
    below = line_below(number, source)
    return below is not None and indentation(source.line(below)) > indentation(source.line(number))


# ---------------------------------------------------------------------- indentation


def _section(at: Position, source: SourceText) -> Found | None:
    """A key that stands at the top of a file only, wherever it is."""
    if source.line(at.line).strip().partition(":")[0] not in SECTIONS or at.column == 1:
        return None
    return "TTHC031", at, _spaces(at.line, source, [0]), _moved(at.line, 0, source, at.line + 1)


def _beside_dash(at: Position, source: SourceText) -> Found | None:
    """A key in the column of the dashes of a list: a dash or two spaces are missing, or the list is none."""
    line, column = source.line(at.line), at.column - 1
    open_levels = levels(at.line, source)
    dash = next((level for level in open_levels if level.dash and level.column == column), None)
    if dash is None or is_dash(line.strip()):
        return None
    deeper = [level.column for level in open_levels if level.column > column and not level.dash]
    repairs = _moved(at.line, deeper[-1], source) if deeper and not opens(line) else ()
    words = line.strip()
    return "TTHC047", at, {"text": quote(words), "line": str(dash.line)}, repairs


def _outdented_above(at: Position, source: SourceText) -> Found | None:
    """The line above, where it should stand under the key above it, as this line does."""
    above = line_above(at.line, source)
    key = line_above(above, source) if above else None
    if not above or not key or not opens(source.line(key)) or opens(source.line(above)):
        return None
    column = indentation(source.line(above))
    if column != indentation(source.line(key)) or column >= at.column - 1 or is_dash(source.line(above).strip()):
        return None
    repairs = (insert(Position(above, 1), " " * (at.column - 1 - column)),)
    return "TTHC031", Position(above, column + 1), _spaces(above, source, [at.column - 1]), repairs


def _first_lines(at: Position, source: SourceText) -> Found | None:
    """The first line, where the whole top level up to here stands deeper than the line that stopped the parser."""
    first = line_below(0, source)
    if not first or at.column > 1 or not indentation(source.line(first)):
        return None
    repairs = _moved(first, 0, source, at.line)
    return "TTHC031", Position(first, indentation(source.line(first)) + 1), _spaces(first, source, [0]), repairs


def _goes_on(at: Position, source: SourceText) -> Found | None:
    """Text that goes on below a value and holds a colon; a key of definitions is rather indented wrongly."""
    above, line = line_above(at.line, source), source.line(at.line)
    key = line.strip().partition(":")[0]
    if not above or key in KEYS or is_dash(line.strip()) or opens(source.line(above)):
        return None
    parent, _, value = source.line(above).strip().removeprefix("- ").partition(": ")
    if not value or ":" not in line or indentation(line) <= indentation(source.line(above)):
        return None
    repairs = []
    for number in range(at.line, len(source.lines) + 1):
        text = source.line(number)
        if text.strip() and indentation(text) < at.column - 1:
            break
        if ":" in text:
            colon = text.index(":") + 1
            repairs.append(Repair(number, colon, colon + 1, "\uff1a"))
    return "TTHC053", at, {"text": quote(line.strip()), "key": quote(parent)}, tuple(repairs)


def _indented(at: Position, source: SourceText) -> Found:
    fit = fitting(at.line, source)
    dash = is_dash(source.line(at.line).strip())
    columns = {level.column for level in levels(at.line, source) if level.dash == dash} if fit is None else {fit}
    if columns <= {at.column - 1}:
        return "TTHC049", at, {"text": quote(source.line(at.line).strip())}, ()
    repairs = () if fit is None else _moved(at.line, fit, source)
    return "TTHC031", at, _spaces(at.line, source, sorted(columns)), repairs


def _spaces(number: int, source: SourceText, columns: list[int]) -> dict[str, str]:
    line, words = source.line(number), [str(column) for column in columns]
    between_vi, between_en = OR
    return {
        "text": quote(line.strip()),
        "given": str(indentation(line)),
        "columns": between_vi.join(words),
        "columns_en": between_en.join(words),
    }


def _moved(number: int, to: int, source: SourceText, stop: int = 0) -> tuple[Repair, ...]:
    """The line put into another column, with its like below that stand in the same wrong column; not from `stop` on."""
    have, dash = indentation(source.line(number)), is_dash(source.line(number).strip())
    repairs: list[Repair] = []
    for below in range(number, stop or len(source.lines) + 1):
        line = source.line(below)
        if line.strip() and indentation(line) < min(have, to):
            break
        if line.strip() and indentation(line) == have and is_dash(line.strip()) == dash:
            repairs.append(Repair(below, 1, 1 + max(have - to, 0), " " * max(to - have, 0)))
    return tuple(repairs)
