"""The JSON Schema (draft-07) of a file, as editors with yaml-language-server use it: completion, hover, mistakes.

It accepts whatever the readers accept, and says in the author's language what they certainly refuse. Whatever needs
the whole file (is that basis declared?) is left to `tthc lint`. There is no `oneOf` and no `anyOf`: of those an editor
shows a sentence of its own that nobody can mend anything by; each `required` and each type has its own sentence here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.editor.grammar import (
    BOOLEAN,
    COMPONENT,
    CONDITION,
    FILES,
    GROUP,
    TEXT,
    Condition,
    Fields,
    ListOf,
    Member,
    Named,
    OneOrMany,
    Scalar,
    Shape,
    Word,
)
from tthc_rules.authoring.editor.snippets import NAMES, SNIPPETS
from tthc_rules.definitions.calendar_words import NO_SESSION
from tthc_rules.definitions.dates import ISO_DATE, VIETNAMESE_DATE
from tthc_rules.definitions.names import ID
from tthc_rules.definitions.reader import CODE, REASON
from tthc_rules.definitions.reading import COUNT, FORMAT, MOMENT
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE, Vocabulary
from tthc_rules.messages import Lang

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
PATTERNS = {
    "id": ID.pattern,
    "code": CODE.pattern,
    "format": FORMAT,
    "extends": "[^@]+@[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "reason": REASON.pattern,
    "day": f"{ISO_DATE.pattern}|{VIETNAMESE_DATE.pattern}",
    "moment": MOMENT.pattern,
    "count": COUNT.pattern,
}
NUMBERS = {  # what an editor may take for a number though the reader sees a text
    "text": "number",
    "code": "number",
    "format": "integer",
    "count": "integer",
    "fact_value": "number",
}
EXAMPLES: Mapping[str, tuple[Any, ...]] = {
    "limit": ("10 ngày làm việc", "0,5 ngày làm việc", "15 ngày", "4 giờ làm việc"),
    "day": ("2022-05-01", "01/05/2022"),
    "moment": ("2022-05-04 09:00", "04/05/2022 09:00"),
    "reason": ("payment", "tax_notice", "public_notice", "expert_opinion", "violation"),
    "hours": ("07:30-11:30, 13:30-17:00", "07:00-11:30"),
}


def editor_schema(kind: str, keys: Vocabulary = VIETNAMESE, lang: Lang = "vi") -> Schema:
    """The schema of a kind of file (`procedure`, `agencies`, `calendar`), its titles and sentences in `lang`.

    >>> editor_schema("procedure")["properties"]["cấp"]["enum"]
    ['xã', 'huyện', 'tỉnh', 'bộ', 'trung ương', None]
    """
    writer = _Writer(keys, lang)
    schema = {"$schema": DRAFT, **writer.shape(FILES[kind])}
    return {**schema, "definitions": writer.definitions()} if kind == "procedure" else schema


def schema_files() -> Iterator[tuple[str, str]]:
    """Every schema that is shipped, by file name: each kind of file in each vocabulary, the sentences Vietnamese."""
    for kind in FILES:
        for keys in (VIETNAMESE, ENGLISH):
            yield f"{kind}.{keys.lang}.json", schema_text(editor_schema(kind, keys))


def schema_text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


class _Writer:
    def __init__(self, keys: Vocabulary, lang: Lang) -> None:
        self.keys = keys
        self.lang = lang

    # ------------------------------------------------------------------ words

    def wrong(self, code: str, **values: str) -> str:
        return messages.text(f"schema.wrong.{code}", self.lang, values)

    def about(self, *codes: str) -> Schema:
        """Title and hover text of the first of the codes that has one."""
        code = next((code for code in codes if f"schema.{code}" in messages.MESSAGES), None)
        if code is None:
            return {}
        title, _, more = messages.text(f"schema.{code}", self.lang).partition("\n")
        return {"title": title, **({"description": more} if more else {})}

    def names(self, keys: Mapping[str, str]) -> dict[str, str]:
        """English name → the author's key."""
        return {english: word for word, english in self.keys.names(dict(keys)).items()}

    # ------------------------------------------------------------------ shapes

    def shape(self, shape: Shape, *, nullable: bool = False) -> Schema:
        match shape:
            case Scalar():
                return self.scalar(shape, nullable=nullable)
            case Word():
                return self.word(shape, nullable=nullable)
            case OneOrMany(item):
                return self.one_or_many(item, nullable=nullable)
            case ListOf(item):
                return {**self.type("array", "list"), "items": self.shape(item), **self.snippets(item)}
            case Named(value):
                return {
                    **self.type("object", "mapping"),
                    "additionalProperties": self.shape(value, nullable=not isinstance(value, Fields)),
                    **self.snippets(value, named=True),
                }
            case Fields():
                return self.or_text(shape) if shape.or_text else self.fields(shape)
            case Condition():
                return {"$ref": "#/definitions/condition"}
            case Member():  # pragma: no branch
                return {"$ref": "#/definitions/member"}

    def type(self, kind: str, wrong: str) -> Schema:
        return {"type": kind, "errorMessage": self.wrong(wrong)}

    def scalar(self, shape: Scalar, *, nullable: bool) -> Schema:
        sort = shape.sort
        off = self.keys.word(NO_SESSION, "off")
        types = ["string", *([NUMBERS[sort]] if sort in NUMBERS else []), *(["null"] if nullable else [])]
        made: Schema = {
            "type": types if len(types) > 1 else "string",
            "errorMessage": self.wrong(sort, **({"off": off} if sort == "hours" else {})),
        }
        if sort in PATTERNS:
            made["pattern"] = rf"^\s*(?:{PATTERNS[sort]})\s*$"
        if sort == "format":
            made |= {"if": {"type": "number"}, "then": {"const": int(FORMAT), "errorMessage": made["errorMessage"]}}
        if sort == "count":  # of a bound that a number breaks an editor tells in its own words
            made |= {
                "if": {"type": "number", "maximum": 0},
                "then": {"type": "string", "errorMessage": made["errorMessage"]},
            }
        if sort == "fact_value":
            made["type"] = ["string", "number", "boolean", "null"]
        if sort in EXAMPLES:
            made["examples"] = [*EXAMPLES[sort], *([off] if sort == "hours" else [])]
        return made

    def word(self, shape: Word, *, nullable: bool) -> Schema:
        words = self.names(shape.words)
        wrong = self.wrong("word", known=", ".join(words.values()))
        if shape.words.keys() & BOOLEAN.words.keys() and self.keys == ENGLISH:
            # what an editor reads as true and false, in quotes or without
            return {
                "type": ["boolean", "string", *(["null"] if nullable else [])],
                "errorMessage": wrong,
                "if": {"type": "string"},
                "then": {"enum": list(words.values()), "errorMessage": wrong},
            }
        described = [self.meaning(shape.name, english) for english in words]
        none = [messages.text("schema.word.null", self.lang)] if nullable else []
        return {
            "enum": [*words.values(), *([None] if nullable else [])],
            **({"enumDescriptions": described + none} if any(described) else {}),
            "errorMessage": wrong,
        }

    def meaning(self, table: str, english: str) -> str:
        code = f"schema.word.{table}.{english}"
        return messages.text(code, self.lang) if code in messages.MESSAGES else ""

    def one_or_many(self, item: Scalar | Word, *, nullable: bool) -> Schema:
        """A value or a list of such; the kinds are told apart by `if`, each with its own sentence."""
        one, many = self.shape(item, nullable=nullable), self.shape(item)
        made: Schema = {"items": many, "if": {"type": "array"}, "else": one}
        if isinstance(item, Word):
            meanings = [self.meaning(item.name, english) for english in self.names(item.words)]
            made["defaultSnippets"] = [
                {"label": word, "body": word, "description": meaning}
                for word, meaning in zip(many["enum"], meanings, strict=True)
            ]
        elif "examples" in many:
            made["examples"] = many["examples"]
        return made

    def or_text(self, shape: Fields) -> Schema:
        """A text alone, or the fields."""
        text = self.shape(TEXT)
        fields = self.fields(shape)
        return {
            **self.about(shape.name),
            "properties": fields["properties"],
            "if": {"type": ["string", "number"]},
            "then": text,
            "else": fields,
        }

    def fields(self, shape: Fields) -> Schema:
        """A mapping. An unknown key has its own sentence, and so has each missing one."""
        keys = self.names(shape.keys)
        made: Schema = {
            **self.about(shape.name),
            "properties": {key: self.value(shape, english) for english, key in keys.items() if english in shape.values},
            "additionalProperties": False,
            "errorMessage": self.wrong("key", known=", ".join(keys.values())),
        }
        rules = [self.type("object", "mapping"), *self.needed(shape)]
        return {**made, "allOf": rules}

    def value(self, shape: Fields, english: str) -> Schema:
        nullable = english not in shape.stated and english not in ("format", "extends")
        return {
            **self.about(f"{shape.name}.{english}", f"any.{english}"),
            **self.shape(shape.values[english], nullable=nullable),
        }

    def needed(self, shape: Fields) -> list[Schema]:
        always = [self.missing(shape, english) for english in shape.needed]
        if shape.needed_in_overlay is None:
            return always
        overlay = [self.missing(shape, english) for english in shape.needed_in_overlay]
        extends = self.names(shape.keys)["extends"]
        return [{"if": {"required": [extends]}, "then": {"allOf": overlay}, "else": {"allOf": always}}]

    def missing(self, shape: Fields, english: str) -> Schema:
        key = self.names(shape.keys)[english]
        return {"required": [key], "errorMessage": self.wrong("missing", key=key)}

    # ------------------------------------------------------------------ what stands inside itself

    def definitions(self) -> Schema:
        return {"condition": self.condition(), "comparison": self.comparison(), "member": self.member()}

    def member(self) -> Schema:
        component, group = self.fields(COMPONENT), self.fields(GROUP)
        one_of, all_of = (self.names(GROUP.keys)[name] for name in ("one_of", "all_of"))
        return {
            **self.about("member"),
            **self.type("object", "mapping"),
            "if": {"required": [one_of]},
            "then": group,
            "else": {"if": {"required": [all_of]}, "then": group, "else": component},
        }

    def condition(self) -> Schema:
        keys = self.names(CONDITION.connectives)
        itself = {"$ref": "#/definitions/condition"}
        inside: Mapping[str, Schema] = {
            "all": {**self.type("array", "list"), "items": itself},
            "any": {**self.type("array", "list"), "items": itself},
            "not": itself,
            "has_component": self.one_or_many(Scalar("id"), nullable=False),
        }
        return {
            **self.about("condition"),
            **self.type("object", "condition"),
            "properties": {key: {**self.about(f"condition.{name}"), **inside[name]} for name, key in keys.items()},
            "additionalProperties": {"$ref": "#/definitions/comparison"},
        }

    def comparison(self) -> Schema:
        """What a fact is compared to: its kind is not known here, so any value and any list of values will do."""
        keys = self.names(CONDITION.comparisons)
        value = self.shape(Scalar("fact_value"))
        return {
            **self.about("comparison"),
            "items": value,
            "properties": {
                key: {
                    **self.about(f"comparison.{name}"),
                    **({**self.type("array", "list"), "items": value} if name == "between" else value),
                }
                for name, key in keys.items()
            },
            "additionalProperties": False,
            "errorMessage": self.wrong("comparison", known=", ".join(keys.values())),
        }

    # ------------------------------------------------------------------ snippets

    def snippets(self, shape: Shape, *, named: bool = False) -> Schema:
        """What may be inserted in a list or under keys of the author's own."""
        shapes = (COMPONENT, GROUP) if isinstance(shape, Member) else (shape,)
        made = []
        for fields in shapes:
            if isinstance(fields, Fields) and fields.name in SNIPPETS:
                body = self.body(SNIPPETS[fields.name], fields)
                label = messages.text(f"schema.snippet.{fields.name}", self.lang)
                made.append({"label": label, "body": {NAMES[fields.name]: body} if named else body})
        return {"defaultSnippets": made} if made else {}

    def body(self, value: Any, shape: Shape) -> Any:
        """A snippet in the author's keys and words."""
        match value, shape:
            case dict(), Fields(keys=keys, values=values):
                names = self.names(keys)
                return {names[name]: self.body(inside, values[name]) for name, inside in value.items()}
            case list(), ListOf(Member()):
                return [self.body(item, COMPONENT) for item in value]
            case str(), Word(words=words):
                return self.keys.word(dict(words), value)
            case str(), OneOrMany(Word(words=words)):
                return self.keys.word(dict(words), value)
        return value
