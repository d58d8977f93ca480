"""Typing text: how a node of a YAML file becomes a value of the schema, with a problem where it cannot.

`Reading` collects every problem of one file and knows the file's vocabulary. A method that meets a problem notes it
and returns None (or an empty value), so that one reading finds all there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from tthc_rules.definitions.characters import quote
from tthc_rules.definitions.dates import read_date
from tthc_rules.definitions.mending import (
    QUOTES,
    count_meant,
    day_meant,
    drawn_dash,
    id_meant,
    list_meant,
    listed,
    moment_meant,
    more_keys,
    pairs_meant,
    several,
    unquoted,
    value_meant,
)
from tthc_rules.definitions.names import LONGEST_ID, fold, is_id, slug, with_all_words
from tthc_rules.definitions.node import NULLS, Entry, Node
from tthc_rules.definitions.notes import Notes
from tthc_rules.definitions.outdented import indented
from tthc_rules.definitions.vocabulary import BOOLEANS
from tthc_rules.messages.source import OR
from tthc_rules.problems import LimitError, Place, Problem, Related
from tthc_rules.worktime import Limit

__all__ = ["Entry", "Reading"]

FORMAT = "1"
MOMENT = re.compile(r"(.+?)[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
COUNT = re.compile(r"[1-9][0-9]{0,3}")
MOST_KEYS = 14  # keys listed where none stands
MOST_ITEMS = 1000  # of one list; no procedure has as many papers or steps
TEXTS = frozenset({"name", "question", "document", "authority", "type"})  # first keys that a few words may be meant for


class Reading(Notes):
    """One file being read: its values, typed, and the problems found so far."""

    # ------------------------------------------------------------------ mappings and lists

    def mapping(
        self,
        node: Node,
        keys: dict[str, str],
        *,
        needed: tuple[str, ...] = (),
        stated: tuple[str, ...] = (),
    ) -> dict[str, Entry]:
        """English key → entry, for the keys of one context; unknown and missing ones are noted.

        A misspelt key is read as the one it was probably meant to be, for what stands below it to be looked at as well.
        `needed`: must stand there, null where the value is not known. `stated`: null says nothing there.
        """
        names = self.vocabulary.names(keys)
        if node.kind != "mapping":
            is_text = node.text and needed[:1] and needed[0] in TEXTS
            pair = f"{self.vocabulary.word(keys, needed[0])}: {node.text}" if is_text else ""
            known = [*names][:MOST_KEYS] + ["…"] * (len(names) > MOST_KEYS)
            self.note("TTHC102", node.place, known=", ".join(known), **pairs_meant(node.kind, pair))
            return {}
        entries, strange = _sorted(node.entries, names)
        if strange:
            entries, strange = _sorted(self._indented(node, names), names)
        guessed, all_known = self._guessed(strange, keys, names) if strange else ({}, True)
        entries = guessed | entries if guessed else entries
        for english, entry in entries.items():
            if entry.value.text == "" and entry.value.plain and english not in stated:
                self.note("TTHC106", entry.value.place)
        if all_known:  # an unknown key near a missing one is most probably that key misspelt
            for english in needed:
                if english not in entries:
                    self.note("TTHC105", node.place, key=self.vocabulary.word(keys, english))
        for english in stated:
            if (given := entries.get(english)) and given.value.is_null:
                self.note("TTHC123", given.value.place, key=given.key.text)
        return entries

    def _indented(self, node: Node, names: dict[str, str]) -> list[Entry]:
        """The entries with each key under the one it belongs to, should its line not have been indented."""
        entries, found = indented(node.entries, names, lambda word: f"facts.{slug(word)}" in self.places)
        for entry, parent in found:
            key, value = entry.key.text or "", entry.value.text or "…"
            if parent:
                related = (Related(parent.place, "place.parent_key"),)
                self.note("TTHC132", entry.key.place, related=related, key=key, parent=parent.text)
            else:
                when = next(word for word, english in names.items() if english == "when")
                self.note("TTHC133", entry.key.place, key=key, when=when, fix=f"{when}: {{{key}: {value}}}")
        return entries

    def _guessed(
        self, strange: Iterable[Entry], keys: dict[str, str], names: dict[str, str]
    ) -> tuple[dict[str, Entry], bool]:
        """Entries under unknown keys by the key that was meant, each noted; and whether there is one for each."""
        guessed, all_known = dict[str, Entry](), True
        for entry in strange:
            place, word = entry.key.place, entry.key.text or ""
            if word in keys.values() or word in keys:
                self.note("TTHC104", place, key=word, word=self._other_word(keys, word))
                guessed[keys.get(word, word)] = entry
            elif guess := self.nearest(word, names):
                self.note("TTHC101", place, key=word, guess=guess)
                guessed[names[guess]] = entry
            else:
                all_known = False
                self.note("TTHC103", place, key=word, known=", ".join(names), **more_keys("note" in keys.values()))
        return guessed, all_known

    def _other_word(self, keys: Mapping[str, str], word: str) -> str:
        return next(
            english if word == vietnamese else vietnamese
            for vietnamese, english in keys.items()
            if word in (vietnamese, english)
        )

    def named(self, node: Node) -> None:
        """Notes what is no mapping where names of the author's own stand with what belongs to each."""
        if node.kind != "mapping":
            self.note("TTHC131", node.place, **pairs_meant("" if node.is_null else node.kind, ""))

    def sequence(self, node: Node) -> tuple[Node, ...]:
        if node.kind == "mapping" and node.entries:
            key, value = node.entries[0]
            word, written = key.text or "", value.text or "…"
            if word.startswith("-"):
                self.note("TTHC037", key.place, word=quote(word), fix=quote(f"- {word[1:]}: {written}"))
                return ()
            self.note("TTHC113", node.place, **list_meant(f"- {word}: {written}"))
            return (node,)  # most probably the only item, without its dash
        if node.kind != "sequence":
            self._note_no_list(node)
            return ()
        if len(node.items) > MOST_ITEMS:
            self.note("TTHC438", node.place, count=len(node.items), most=MOST_ITEMS)
        return node.items[:MOST_ITEMS]

    def _note_no_list(self, node: Node) -> None:
        """Notes a scalar where a list belongs: with signs of a word processor, all on one line, or nothing at all."""
        words = node.text or ""
        if sign := drawn_dash(words):
            self.note("TTHC046", node.place, sign=sign, fix=quote(f"-{words[1:]}"))
        else:
            self.note("TTHC113", node.place, **list_meant(f"[{', '.join(several(words))}]"))

    def one_or_many(self, node: Node) -> tuple[Node, ...]:
        """A scalar stands for a list of one."""
        if node.kind == "scalar" and drawn_dash(node.text or ""):
            self._note_no_list(node)
            return ()
        return (node,) if node.kind == "scalar" else self.sequence(node)

    # ------------------------------------------------------------------ scalars

    def text(self, node: Node) -> str | None:
        """Text that says something; null gives None without a problem."""
        words = self._words(node)
        if words and words[0] in QUOTES and (inside := unquoted(words)):
            self.note("TTHC128", node.place, "warning", given=words, inside=inside)
        return words

    def _words(self, node: Node) -> str | None:
        if node.kind != "scalar":
            self.note("TTHC114", node.place)
            return None
        text = node.text or ""
        if node.plain and text in NULLS:
            return None
        words = " ".join(text.split())
        if not words:
            self.note("TTHC106", node.place)
            return None
        return words

    def id(self, node: Node) -> str | None:
        word = self._words(node)
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

    def id_or_slug(self, entries: Mapping[str, Entry], named: str, name: str, section: str) -> str:
        """The id as written, else derived from the name; noted where neither gives one. `section`: where it stands."""
        if "id" in entries and not entries["id"].value.is_null:
            node = entries["id"].value
            found = self.id(node)
            if found is None:
                self.spoiled |= {f"{section}.{word}" for word in (node.text, id_meant(node.text or ""))}
                return ""
            self.places.setdefault(f"{section}.{found}", node.where)
            return found
        derived = slug(name)[:LONGEST_ID].strip("-")
        if name and not is_id(derived):
            self.note("TTHC125", entries[named].value.place, name=name)
        if name:
            self.places.setdefault(f"{section}.{derived}", entries[named].value.where)
        return derived

    def note_twice(self, place: Place, section: str, again: str) -> None:
        """Notes an id that was given before, with the place where it was given first."""
        beside = self.beside(f"{section}.{again}", "place.first_id", id=again)
        self.note("TTHC122", place, related=beside, id=again)

    def texts(self, entries: Mapping[str, Entry], *names: str) -> dict[str, Any]:
        """The texts under those of the keys that stand there."""
        return {name: self.text(entries[name].value) for name in names if name in entries}

    def format(self, entries: Mapping[str, Entry]) -> None:
        """Notes a format that this library does not read."""
        if "format" in entries and self.text(entries["format"].value) != FORMAT:
            self.note("TTHC115", entries["format"].value.place, format=FORMAT)

    def word(self, node: Node, words: dict[str, str], *, many: bool = False) -> str | None:
        """One of the vocabulary's fixed values, as its English name. `many`: a list of them may stand there too."""
        given = self.text(node)
        if given is None:
            return None
        known = self.vocabulary.names(words)
        if given in known:
            return known[given]
        guess, guess_en = (between.join(self._guesses(given, words, known, many)) for between in OR)
        self.note("TTHC108", node.place, given=given, known=", ".join(known), guess=guess, guess_en=guess_en)
        return None

    def _guesses(self, given: str, words: dict[str, str], known: dict[str, str], many: bool) -> list[str]:
        """The fixed values that one was probably meant to be."""
        if many and (all_of_them := listed(given, known)):
            return [all_of_them]
        if same := [word for word in known if fold(word) == fold(given)]:
            return same
        if meant := value_meant(given, words):
            return [self.vocabulary.word(words, meant)]
        return with_all_words(given, known) or [guess for guess in [self.nearest(given, known)] if guess]

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
            self.note("TTHC110", node.place, given=given, **day_meant(given))
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
            self._note_all(error.problems, node)
            return None
        self._note_all(limit.hints, node)
        return limit

    def _note_all(self, problems: tuple[Problem, ...], node: Node) -> None:
        for problem in problems:
            self.problems.append(Problem(problem.code, problem.severity, node.place, problem.values))

    def names(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The words of a scalar or a list of scalars, each with its node; null alone names nothing."""
        for item in self.one_or_many(node):
            if item.kind == "mapping" and item is node:  # noted: it is no list
                continue
            if (word := self.text(item)) is not None:
                yield word, item
            elif item is not node and item.is_null:
                self.note("TTHC126", item.place)


def _sorted(entries: Iterable[Entry], names: Mapping[str, str]) -> tuple[dict[str, Entry], list[Entry]]:
    """English key → entry, and the entries under keys that are none."""
    known: dict[str, Entry] = {}
    strange = []
    for entry in entries:
        english = names.get(entry.key.text or "")
        if english is None:
            strange.append(entry)
        else:
            known[english] = entry
    return known, strange


@lru_cache(1000)
def _parsed(words: str) -> Limit:
    """`Limit.parse`, once for the few limits that come again and again."""
    return Limit.parse(words)
