"""Typing text: how a node of a YAML file becomes a value of the schema, with a problem where it cannot.

`Reading` collects every problem of one file and knows the file's vocabulary. A method that meets a problem notes it
and returns None (or an empty value), so that one reading finds all there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from tthc_rules.definitions.facts import read_date
from tthc_rules.definitions.mending import count_meant, id_meant, listed, moment_meant, unquoted, why_no_day
from tthc_rules.definitions.names import LONGEST_ID, is_id, nearest, slug
from tthc_rules.definitions.source import MOST_PROBLEMS, Node, quote
from tthc_rules.definitions.vocabulary import BOOLEANS, Vocabulary
from tthc_rules.problems import LimitError, Place, Problem, Related, Severity
from tthc_rules.worktime import Limit

FORMAT = "1"
MOMENT = re.compile(r"(.+?)[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
COUNT = re.compile(r"[1-9][0-9]{0,3}")
MOST_KNOWN = 30  # words listed in a message
MOST_COMPARED = 200  # words that a misspelt one is compared with
MOST_ITEMS = 1000  # of one list; no procedure has as many papers or steps
LONGEST_REPEATED = 200  # characters of one word of an author that a message repeats
LISTS = frozenset({"known", "choices", "steps", "others"})


class Entry(NamedTuple):
    """A key of a mapping as the author wrote it, and its value."""

    key: Node
    value: Node


class Reading:
    """One file being read: its vocabulary, and the problems found so far.

    `places` says where a section stands (`facts`) and what is declared in it (`facts.hinh-thuc`). `spoiled` holds what
    was meant to be declared but is wrong itself, `unread` the words of sections that are not known: that others refer
    to such is no second mistake.
    """

    def __init__(self, vocabulary: Vocabulary, places: Mapping[str, Place] | None = None) -> None:
        self.vocabulary = vocabulary
        self.problems: list[Problem] = []
        self.places: dict[str, Place] = dict(places or {})
        self.spoiled: set[str] = set()
        self.unread: set[str] = set()

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
        return () if place is None else (Related(place, code, values),)

    # ------------------------------------------------------------------ mappings and lists

    def mapping(
        self,
        node: Node,
        keys: Mapping[str, str],
        *,
        needed: tuple[str, ...] = (),
        stated: tuple[str, ...] = (),
    ) -> dict[str, Entry]:
        """English key → entry, for the keys of one context; unknown and missing ones are noted.

        A misspelt key is read as the one it was probably meant to be, for what stands below it to be looked at as well.
        `needed`: must stand there, null where the value is not known. `stated`: null says nothing there.
        """
        if node.kind != "mapping":
            self.note("TTHC102", node.place)
            return {}
        names = self.vocabulary.names(dict(keys))
        entries: dict[str, Entry] = {}
        guessed: dict[str, Entry] = {}
        strangers = False
        for key, value in node.entries:
            word = key.text or ""
            if word in names:
                entries[names[word]] = Entry(key, value)
                continue
            if word in keys.values() or word in keys:
                self.note("TTHC104", key.place, key=word, word=self._other_word(keys, word))
                guessed[keys.get(word, word)] = Entry(key, value)
            elif guess := self.nearest(word, names):
                self.note("TTHC101", key.place, key=word, guess=guess)
                guessed[names[guess]] = Entry(key, value)
            else:
                strangers = True
                self.note("TTHC103", key.place, key=word, known=", ".join(names))
        entries = guessed | entries
        if not strangers:  # an unknown key near a missing one is most probably that key misspelt
            for english in needed:
                if english not in entries:
                    self.note("TTHC105", node.place, key=self.vocabulary.word(dict(keys), english))
        for english in stated:
            if english in entries and entries[english].value.is_null:
                entry = entries[english]
                self.note("TTHC123", entry.value.place, key=entry.key.text)
        return entries

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
    ) -> None:
        """Notes a word that refers to nothing: the first code where one was probably meant, else the second.

        `also`: words that stand at the same place and may have been meant, but are of another sort. `section`: where
        such words are declared; nothing is noted where that itself is wrong.
        """
        if f"{section}.{word}" in self.spoiled or {word, slug(word)} & self.unread:
            return
        known = list(known)
        if guess := self.nearest(word, [*known, *also]):
            related = self.beside(f"{section}.{slug(guess)}", "place.declared", name=guess)
            self.note(codes[0], place, severity, related=related, **{name: word}, guess=guess)
        else:
            related = self.beside(section, "place.section")
            listed = ", ".join(known[:MOST_KNOWN]) or "—"
            self.note(codes[1], place, severity, related=related, **{name: word}, known=listed)

    def told(self) -> tuple[Problem, ...]:
        """The problems in the order of the file, as many as one can read; errors are never crowded out."""
        first = sorted(self.problems, key=lambda problem: problem.severity != "error")[:MOST_PROBLEMS]
        return tuple(_shortened(problem) for problem in sorted(first, key=lambda problem: problem.place.sort_key()))

    def _other_word(self, keys: Mapping[str, str], word: str) -> str:
        return next(
            english if word == vietnamese else vietnamese
            for vietnamese, english in keys.items()
            if word in (vietnamese, english)
        )

    def sequence(self, node: Node) -> tuple[Node, ...]:
        if node.kind != "sequence":
            key, value = node.entries[0] if node.entries else (node, node)
            if (word := key.text or "").startswith("-") and key is not node:
                fix = f"- {word[1:]}: {value.text or '…'}"
                self.note("TTHC037", key.place, word=quote(word), fix=quote(fix))
            else:
                self.note("TTHC113", node.place)
            return ()
        if len(node.items) > MOST_ITEMS:
            self.note("TTHC438", node.place, count=len(node.items), most=MOST_ITEMS)
        return node.items[:MOST_ITEMS]

    def one_or_many(self, node: Node) -> tuple[Node, ...]:
        """A scalar stands for a list of one."""
        return (node,) if node.kind == "scalar" else self.sequence(node)

    # ------------------------------------------------------------------ scalars

    def text(self, node: Node) -> str | None:
        """Text that says something; null gives None without a problem."""
        if node.kind != "scalar":
            self.note("TTHC114", node.place)
            return None
        if node.is_null:
            return None
        words = (node.text or "").strip()
        if not words:
            self.note("TTHC106", node.place)
            return None
        words = " ".join(words.split())
        if inside := unquoted(words):
            self.note("TTHC128", node.place, "warning", given=words, inside=inside)
        return words

    def id(self, node: Node) -> str | None:
        word = self.text(node)
        if word is None:
            return None
        if not is_id(word):
            self.note("TTHC107", node.place, given=word, longest=LONGEST_ID, fix=id_meant(word))
            return None
        return word

    def key(self, key: Node) -> str | None:
        """An id that stands as a key, where null means nothing."""
        if key.is_null:
            self.note("TTHC107", key.place, given=key.text, longest=LONGEST_ID, fix="")
            return None
        return self.id(key)

    def format(self, entries: Mapping[str, Entry]) -> None:
        """Notes a format that this library does not read."""
        if "format" in entries and self.text(entries["format"].value) != FORMAT:
            self.note("TTHC115", entries["format"].value.place, format=FORMAT)

    def word(self, node: Node, words: Mapping[str, str], *, many: bool = False) -> str | None:
        """One of the vocabulary's fixed values, as its English name. `many`: a list of them may stand there too."""
        given = self.text(node)
        if given is None:
            return None
        known = self.vocabulary.names(dict(words))
        if given in known:
            return known[given]
        guess = (listed(given, known) if many else "") or self.nearest(given, known) or ""
        self.note("TTHC108", node.place, given=given, known=", ".join(known), guess=guess)
        return None

    def boolean(self, node: Node) -> bool | None:
        word = self.word(node, BOOLEANS)
        return None if word is None else word == "true"

    def count(self, node: Node) -> int | None:
        """A whole number from 1 to 9999."""
        given = self.text(node)
        if given is None:
            return None
        if not COUNT.fullmatch(given):
            self.note("TTHC109", node.place, given=given, fix=count_meant(given))
            return None
        return int(given)

    def day(self, node: Node) -> date | None:
        given = self.text(node)
        if given is None:
            return None
        day = read_date(given)
        if day is None:
            self.note("TTHC110", node.place, given=given, **why_no_day(given))
        return day

    def moment(self, node: Node) -> datetime | None:
        """`2022-04-29 09:00`, `29/04/2022 09:00`, with or without seconds."""
        given = self.text(node)
        if given is None:
            return None
        if match := MOMENT.fullmatch(given):
            day = read_date(match[1])
            if day is not None and int(match[2]) < 24 and int(match[3]) < 60 and int(match[4] or 0) < 60:
                return datetime.combine(day, time(int(match[2]), int(match[3]), int(match[4] or 0)))
        self.note("TTHC111", node.place, given=given, **moment_meant(given))
        return None

    def clock(self, node: Node) -> time | None:
        given = self.text(node)
        if given is None:
            return None
        match = CLOCK.fullmatch(given)
        if match and int(match[1]) < 24 and int(match[2]) < 60:
            return time(int(match[1]), int(match[2]))
        self.note("TTHC112", node.place, given=given)
        return None

    def limit(self, node: Node) -> Limit | None:
        given = self.text(node)
        if given is None:
            return None
        try:
            limit = _parsed(given)
        except LimitError as error:
            self._note_all(error.problems, node.place)
            return None
        self._note_all(limit.hints, node.place)
        return limit

    def _note_all(self, problems: tuple[Problem, ...], place: Place) -> None:
        for problem in problems:
            self.problems.append(Problem(problem.code, problem.severity, place, problem.values))

    def names(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The words of a scalar or a list of scalars, each with its node; null alone names nothing."""
        for item in self.one_or_many(node):
            if (word := self.text(item)) is not None:
                yield word, item
            elif item is not node and item.is_null:
                self.note("TTHC126", item.place)


@lru_cache(1000)
def _parsed(words: str) -> Limit:
    """`Limit.parse`, once for the few limits that come again and again."""
    return Limit.parse(words)


def _shortened(problem: Problem) -> Problem:
    """The problem with what an author wrote without end cut; lists of what is known stay whole."""
    long = {
        name: quote(value, LONGEST_REPEATED)
        for name, value in problem.values.items()
        if isinstance(value, str) and len(value) > LONGEST_REPEATED and name not in LISTS
    }
    return replace(problem, values={**problem.values, **long}) if long else problem
