"""What is refused in a text before YAML sees it: told once for each kind, and put right for the rest to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tthc_rules.definitions.characters import Flaw, Position, SourceText, quote
from tthc_rules.definitions.indentation import tabbed
from tthc_rules.definitions.repairs import Mended, Repair
from tthc_rules.problems import Place, Problem, Related

MOST_AGAIN = 4  # further places of one flaw that are shown


def told(flaws: Iterable[Flaw], source: SourceText, field_at: Callable[[Position], str]) -> Iterator[Problem]:
    """One problem for each refused character, wherever it stands; text from a word processor is full of the same.

    `field_at`: the field that a position belongs to.
    """
    name = source.path
    places: dict[tuple[str, str], list[Flaw]] = {}
    for flaw in flaws:
        places.setdefault((flaw.code, flaw.values.get("number") or flaw.values.get("line", "")), []).append(flaw)
    for flaw, *again in places.values():
        width = len(source.line(flaw.at.line)) if flaw.code == "TTHC020" else 1
        end = (flaw.at.line, flaw.at.column + width)
        related = [
            Related(Place(name, *other.at, "", other.at.line, other.at.column + 1), "place.again")
            for other in again[:MOST_AGAIN]
        ]
        if len(again) > MOST_AGAIN:
            more = str(len(again) - MOST_AGAIN)
            related[-1] = Related(related[-1].place, "place.again_more", {"more": more})
        yield Problem(flaw.code, "error", Place(name, *flaw.at, field_at(flaw.at), *end), flaw.values, tuple(related))


def untabbed(mended: Mended, flaws: list[Flaw], text: str) -> list[Flaw]:
    """Puts spaces for the tabs that start a line, as the lines above show; the flaws with how many, one for a line."""
    lines = SourceText.of(text).lines
    columns: dict[int, int] = {}
    found = []
    for flaw in flaws:
        line = lines[flaw.at.line - 1]
        if flaw.code != "TTHC013":
            found.append(flaw)
        elif flaw.at.line not in columns:
            before = line[: len(line) - len(line.lstrip(" \t"))]
            column = columns[flaw.at.line] = tabbed(before, flaw.at.line, mended.source)
            mended.mend([Repair(flaw.at.line, 1, len(before) + 1, " " * column)])
            found.append(flaw._replace(values={"columns": str(column)}))
    return found


def without_directives(source: SourceText) -> tuple[SourceText, list[Flaw]]:
    """The text with %-lines before the document made comments."""
    flaws = []
    lines = list(source.lines)
    for number, line in enumerate(lines):
        if line.startswith("%"):
            flaws.append(Flaw("TTHC020", Position(number + 1, 1), {"line": quote(line)}))
            lines[number] = "#" + line[1:]
        elif line.strip(" ") and not line.lstrip(" ").startswith("#"):
            break
    return (SourceText.of("\n".join(lines), source.path) if flaws else source), flaws
