"""What is wrong so far in one file, and what helps to say it: its vocabulary, and where things stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice

from tthc_rules.definitions.characters import quote
from tthc_rules.definitions.mending import listed
from tthc_rules.definitions.names import nearest, slug
from tthc_rules.definitions.node import Where
from tthc_rules.definitions.source import MOST_AGAIN, MOST_PROBLEMS
from tthc_rules.definitions.vocabulary import Vocabulary
from tthc_rules.problems import Place, Problem, Related, Severity

MOST_KNOWN = 30  # words listed in a message
MOST_COMPARED = 200  # words that a misspelt one is compared with
LONGEST_REPEATED = 200  # characters of one word of an author that a message repeats
NOTHING_WRITTEN = "TTHC106"  # not told where something else is told about the same empty place
LISTS = frozenset({"known", "choices", "steps", "others"})


class Notes:
    """The problems of one file that is being read, told in its vocabulary.

    `places` says where a section stands (`facts`) and what is declared in it (`facts.hinh-thuc`). `spoiled` holds what
    was meant to be declared but is wrong itself, `unread` the words of sections that are not known: that others refer
    to such is no second mistake.
    """

    def __init__(self, vocabulary: Vocabulary, places: Mapping[str, Place] | None = None) -> None:
        self.vocabulary = vocabulary
        self.problems: list[Problem] = []
        self.places: dict[str, Where] = {name: _where(place) for name, place in (places or {}).items()}
        self.spoiled: set[str] = set()
        self.unread: set[str] = set()
        self._undeclared: dict[tuple[tuple[str, str], str], list[Place]] = {}

    def note(
        self,
        code: str,
        place: Place,
        severity: Severity = "error",
        *,
        related: Iterable[Related] = (),
        **values: object,
    ) -> None:
        self.problems.append(Problem(code, severity, place, values, tuple(related)))

    def note_beside(self, problems: Iterable[Problem], related: Iterable[Related]) -> None:
        """Notes problems that were found elsewhere, with the places that help to understand them."""
        self.problems += [replace(problem, related=tuple(related)) for problem in problems]

    def beside(self, where: str, code: str, **values: object) -> tuple[Related, ...]:
        """The place of a section or of something declared, for a problem about it; none where it is not known."""
        place = self.places.get(where)
        return () if place is None else (Related(Place(*place), code, values),)

    def nearest(self, word: str, known: Iterable[str]) -> str | None:
        """The known word that was probably meant; no more guesses once there is more to mend than is shown."""
        return nearest(word, islice(known, MOST_COMPARED)) if len(self.problems) < MOST_PROBLEMS else None

    def undeclared(
        self,
        codes: tuple[str, str],
        place: Place,
        name: str,
        word: str,
        known: Iterable[str],
        also: Iterable[str] = (),
        section: str = "",
        severity: Severity = "error",
        named: Mapping[str, str] | None = None,
    ) -> None:
        """Notes a word that refers to nothing: the first code where one was probably meant, else the second.

        `also`: words that stand at the same place and may have been meant, but are of another sort. `named`: names in
        full → what is to be written for them. `section`: where such words are declared; nothing is noted where that
        itself is wrong. One word is noted once, with the further places that it stands at.
        """
        if self.spoiled & {section, f"{section}.{word}"} or {word, slug(word)} & self.unread:
            return
        if again := self._undeclared.get((codes, word)):
            again.append(place)
            return
        self._undeclared[codes, word] = [place]
        known, names = list(known), named or {}
        guess = names.get(word) or listed(word, known) or self.nearest(word, [*known, *also, *names])
        if guess := names.get(guess or "", guess):
            related = self.beside(f"{section}.{slug(guess)}", "place.declared", name=guess)
            self.note(codes[0], place, severity, related=related, **{name: word}, guess=guess)
        else:
            related = self.beside(section, "place.section")
            said = ", ".join(known[:MOST_KNOWN]) or "—"
            self.note(codes[1], place, severity, related=related, **{name: word}, known=said)

    def told(self) -> tuple[Problem, ...]:
        """The problems in the order of the file, as many as one can read; errors are never crowded out."""
        beside = {
            (code, place): places_again(more)
            for (codes, _), (place, *more) in self._undeclared.items()
            for code in codes
        }
        taken = Counter(problem.place for problem in self.problems)
        told = [
            replace(each, related=(*each.related, *beside.get((each.code, each.place), ())))
            for each in self.problems
            if each.code != NOTHING_WRITTEN or taken[each.place] == 1
        ]
        first = sorted(told, key=lambda problem: problem.severity != "error")[:MOST_PROBLEMS]
        return tuple(_shortened(problem) for problem in sorted(first, key=lambda problem: problem.place.sort_key()))


def places_again(places: list[Place]) -> tuple[Related, ...]:
    """Further places of the same mistake, the first few of them shown."""
    shown = [Related(place, "place.again") for place in places[:MOST_AGAIN]]
    if len(places) > MOST_AGAIN:
        shown[-1] = Related(shown[-1].place, "place.again_more", {"more": str(len(places) - MOST_AGAIN)})
    return tuple(shown)


def _shortened(problem: Problem) -> Problem:
    """The problem with what an author wrote without end cut; lists of what is known stay whole."""
    long = {
        name: quote(value, LONGEST_REPEATED)
        for name, value in problem.values.items()
        if isinstance(value, str) and len(value) > LONGEST_REPEATED and name not in LISTS
    }
    return replace(problem, values={**problem.values, **long}) if long else problem


def _where(place: Place) -> Where:
    return place.path, place.line, place.column, place.field, place.end_line, place.end_column
