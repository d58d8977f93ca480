"""What may stand where in a definition, an agencies file, a calendar: the shape of each value, key by key.

The editor's schema and the translation between the two vocabularies both follow it. The keys are those of the
vocabularies; a test holds it against what the readers ask for, key by key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from tthc_rules.definitions import calendar_words as calendar
from tthc_rules.definitions import vocabulary as words

Sort = Literal[
    "text", "id", "code", "format", "extends", "reason", "day", "moment", "count", "limit", "hours", "fact_value"
]


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value that is typed by what it says: a text, a day, a limit."""

    sort: Sort


@dataclass(frozen=True, slots=True)
class Word:
    """One of the fixed words of a vocabulary; `name` is that of its table."""

    name: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """A value, or a list of such values."""

    item: Scalar | Word


@dataclass(frozen=True, slots=True)
class ListOf:
    item: Shape


@dataclass(frozen=True, slots=True)
class Named:
    """Keys that the author names, each with such a value."""

    value: Shape


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping with the keys of one context. The names in `values`, `needed` and `stated` are English.

    `needed` must stand there, `stated` must not be null; `needed_in_overlay` takes the place of `needed` in a file
    that extends another. `or_text`: a text alone may stand for the whole.
    """

    name: str
    keys: Mapping[str, str]
    values: Mapping[str, Shape]
    needed: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()
    needed_in_overlay: tuple[str, ...] | None = None
    or_text: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Facts with what they are compared to, and connectives; conditions stand inside conditions."""

    connectives: Mapping[str, str] = field(default_factory=lambda: MappingProxyType(words.CONNECTIVE))
    comparisons: Mapping[str, str] = field(default_factory=lambda: MappingProxyType(words.COMPARISON))


@dataclass(frozen=True, slots=True)
class Member:
    """A component, or a group of members, told apart by its keys."""


Shape = Scalar | Word | OneOrMany | ListOf | Named | Fields | Condition | Member
Values = dict[str, Shape]

TEXT, ID, DAY, MOMENT, COUNT, LIMIT = (
    Scalar("text"), Scalar("id"), Scalar("day"), Scalar("moment"), Scalar("count"), Scalar("limit"),
)  # fmt: skip
IDS = OneOrMany(ID)
TEXTS = OneOrMany(TEXT)
HOURS = Scalar("hours")
BOOLEAN, TRUTH = Word("booleans", words.BOOLEANS), Word("truths", words.TRUTHS)
COPY = Word("copies", words.COPIES)
FORMAT: Values = {"format": Scalar("format")}
NOTE: Values = {"note": TEXT}
CONDITION = Condition()
CITED: Values = {"basis": IDS, **NOTE}
CONDITIONAL: Values = {"when": CONDITION, "unless": CONDITION, **CITED}

BASIS = Fields(
    "basis",
    words.BASIS,
    {
        "document": TEXT,
        "article": TEXT,
        "confidence": Word("confidences", words.CONFIDENCES),
        "source": TEXT,
        **NOTE,
    },
    needed=("document", "confidence"),
)
FACT = Fields(
    "fact",
    words.FACT,
    {
        "type": Word("fact_types", words.FACT_TYPES),
        "values": TEXTS,
        "unit": TEXT,
        "question": TEXT,
        **CITED,
    },
    needed=("type", "question"),
    stated=("type", "question"),
)
LIMIT_CHANGE = Fields(
    "limit_change", words.LIMIT_CHANGE, {"add": LIMIT, "set": LIMIT, **CONDITIONAL}, stated=("add", "set")
)
AGENCY_LIMIT = Fields(
    "agency_limit",
    words.AGENCY_LIMIT,
    {"agency": ID, "limit": LIMIT, **CITED},
    needed=("agency", "limit"),
    stated=("agency", "limit"),
)
ONLINE = Fields(
    "online",
    words.ONLINE,
    {
        "scheme": Word("schemes", words.SCHEMES),
        "level": TEXT,
        "from": DAY,
        "to": DAY,
        "place": TEXT,
        **CITED,
    },
    needed=("scheme", "level"),
    stated=("scheme", "level"),
)
COMPONENT = Fields(
    "component",
    words.COMPONENT,
    {
        "id": ID,
        "name": TEXT,
        "form": TEXT,
        "accept": OneOrMany(COPY),
        "quantity": COUNT,
        "act": Word("acts", words.ACTS),
        "optional": BOOLEAN,
        "valid_for": LIMIT,
        "replaced_by_data": TEXT,
        **CONDITIONAL,
    },
    needed=("name",),
    stated=("name",),
)
GROUP = Fields(
    "group",
    words.GROUP,
    {
        "one_of": ListOf(Member()),
        "all_of": ListOf(Member()),
        "exactly_one": BOOLEAN,
        "id": ID,
        "name": TEXT,
        **CONDITIONAL,
    },
)
CHECK = Fields(
    "check",
    words.CHECK,
    {"id": ID, "question": TEXT, **CONDITIONAL},
    needed=("question",),
    or_text=True,
)
STEP = Fields(
    "step",
    words.STEP,
    {
        "id": ID,
        "name": TEXT,
        "agency": ID,
        "role": TEXT,
        "limit": LIMIT,
        "after": IDS,
        "counted": BOOLEAN,
        **CONDITIONAL,
    },
    needed=("name",),
    stated=("name", "after"),
)
PAPER = Fields(
    "paper",
    {"id": "id", **words.PAPER},
    {
        "id": ID,
        "copy": COPY,
        "quantity": COUNT,
        "compared": BOOLEAN,
        "issued_on": DAY,
        "expires_on": DAY,
        "signed": BOOLEAN,
        "lookup_failed": BOOLEAN,
    },
    needed=("id",),
    stated=("id",),
    or_text=True,
)
GIVEN = Fields(
    "given",
    words.GIVEN,
    {
        "received": MOMENT,
        "arrived": MOMENT,
        "ready": MOMENT,
        "as_of": MOMENT,
        "facts": Named(Scalar("fact_value")),
        "components": ListOf(PAPER),
        "checks": Named(TRUTH),
    },
)
EXPECT = Fields(
    "expect",
    words.EXPECT,
    {
        "complete": TRUTH,
        "missing": IDS,
        "wrong": IDS,
        "questions": TEXTS,
        "due": MOMENT,
        "earliest": MOMENT,
        "latest": MOMENT,
        "late": BOOLEAN,
    },
    stated=tuple(words.EXPECT.values()),
)
TEST = Fields(
    "test",
    words.TEST,
    {"name": TEXT, "given": GIVEN, "expect": EXPECT},
    needed=("name", "given", "expect"),
    stated=("name",),
)
PROCEDURE = Fields(
    "procedure",
    words.PROCEDURE,
    {
        **FORMAT,
        "code": Scalar("code"),
        "name": TEXT,
        "short_name": TEXT,
        "field": TEXT,
        "level": Word("levels", words.LEVELS),
        "in_force": Fields("in_force", words.PERIOD, {"from": DAY, "to": DAY}, needed=("from",), stated=("from",)),
        "extends": Scalar("extends"),
        "issued_by": Fields(
            "issued_by",
            words.ISSUED_BY,
            {"document": TEXT, "authority": TEXT, "place": TEXT, **NOTE},
            needed=("authority",),
            stated=("authority",),
        ),
        "assumed": BOOLEAN,
        "replaces": TEXTS,
        "legal_basis": Named(BASIS),
        **NOTE,
        "facts": Named(FACT),
        "limit": LIMIT,
        "limit_basis": IDS,
        "limit_changes": ListOf(LIMIT_CHANGE),
        "clock_start": Word("clock_starts", words.CLOCK_STARTS),
        "pauses": OneOrMany(Scalar("reason")),
        "pauses_basis": IDS,
        "on_silence": Word("silences", words.SILENCES),
        "on_silence_basis": IDS,
        "agency_limits": ListOf(AGENCY_LIMIT),
        "online": ListOf(ONLINE),
        "components": ListOf(Member()),
        "checks": ListOf(CHECK),
        "steps": ListOf(STEP),
        "tests": ListOf(TEST),
    },
    needed=("format", "code", "name", "field", "level", "in_force"),
    stated=("name",),
    needed_in_overlay=("format", "in_force"),
)

AGENCIES = Fields(
    "agencies",
    words.AGENCIES,
    {
        **FORMAT,
        "agencies": Named(
            Fields(
                "agency",
                words.AGENCY,
                dict.fromkeys(words.AGENCY.values(), TEXT),
                needed=("name",),
                stated=("name",),
            )
        ),
    },
    needed=("format", "agencies"),
)

WEEK = Fields("week", calendar.WEEK, dict.fromkeys(calendar.WEEK.values(), HOURS), stated=tuple(calendar.WEEK.values()))
DOCUMENTED: Values = {"document": TEXT, **NOTE}
DATED: Values = {"date": OneOrMany(DAY), "name": TEXT, **DOCUMENTED}
CALENDAR = Fields(
    "calendar",
    calendar.CALENDAR,
    {
        **FORMAT,
        "name": TEXT,
        "extends": Word("calendars", calendar.BASES),
        "in_force": Fields(
            "calendar_period", words.PERIOD, {"from": DAY, "to": DAY}, needed=("from", "to"), stated=("from", "to")
        ),
        "day_minutes": COUNT,
        "hours": WEEK,
        "reception": WEEK,
        "parts": ListOf(
            Fields(
                "part",
                calendar.PART,
                {"name": TEXT, "from": DAY, "to": DAY, "hours": WEEK, "reception": WEEK, **DOCUMENTED},
                needed=("hours",),
                stated=("hours",),
            )
        ),
        "days_off": ListOf(
            Fields("day_off", calendar.DAY_OFF, DATED, needed=("date", "name"), stated=("date", "name"))
        ),
        "make_up_days": ListOf(
            Fields(
                "make_up_day",
                calendar.MAKE_UP_DAY,
                {**DATED, "replaces": DAY, "hours": HOURS},
                needed=("date",),
                stated=("date", "replaces", "hours"),
            )
        ),
        "changed_hours": ListOf(
            Fields(
                "changed_day",
                calendar.DAY_WITH_HOURS,
                {**DATED, "hours": HOURS},
                needed=("date", "hours", "name"),
                stated=("date", "hours", "name"),
            )
        ),
        "reception_days": ListOf(
            Fields(
                "reception_day",
                calendar.DAY_WITH_HOURS,
                {**DATED, "hours": HOURS},
                needed=("date", "hours"),
                stated=("date", "hours"),
            )
        ),
        "outages": ListOf(
            Fields(
                "outage",
                calendar.OUTAGE,
                {"from": MOMENT, "to": MOMENT, "name": TEXT, **DOCUMENTED},
                needed=("from", "to", "name"),
                stated=("from", "to", "name"),
            )
        ),
        **NOTE,
    },
    needed=("format", "name", "extends", "in_force"),
    stated=("format", "name", "extends", "in_force"),
)

FILES: Mapping[str, Fields] = MappingProxyType({"procedure": PROCEDURE, "agencies": AGENCIES, "calendar": CALENDAR})
"""The kinds of file, each with the shape of the whole."""


def group_or_component(keys: set[str]) -> Fields:
    """What a member is, by its keys in either vocabulary."""
    kinds = {word for pair in words.GROUP.items() if pair[1] in ("one_of", "all_of") for word in pair}
    return GROUP if kinds & keys else COMPONENT


def kind_of_file(keys: set[str]) -> str:
    """The kind of file whose top level knows most of the keys; `procedure` where none knows any.

    >>> kind_of_file({"định dạng", "mở rộng", "giờ làm việc"})
    'calendar'
    """

    def known(name: str) -> int:
        return len(keys & {word for pair in FILES[name].keys.items() for word in pair})

    return max(FILES, key=known)
