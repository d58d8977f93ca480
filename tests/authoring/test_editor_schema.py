"""The editor's schema against what the readers ask for: neither knows a key that the other does not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tthc_rules import messages
from tthc_rules.authoring.editor.grammar import FILES, GROUP, kind_of_file
from tthc_rules.authoring.editor.schema import editor_schema, schema_files
from tthc_rules.authoring.editor.snippets import SNIPPETS
from tthc_rules.definitions import vocabulary
from tthc_rules.definitions.agencies import read_agencies
from tthc_rules.definitions.calendars import read_calendar
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.reading import Reading
from tthc_rules.definitions.source import Node, read_yaml
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "procedures" / ".schema"

PROCEDURE = """\
định dạng: 1
hiệu lực: {từ: 2022-01-01}
ban hành: {cơ quan: UBND}
căn cứ:
  a: {văn bản: x, độ tin cậy: cao}
thông tin cần biết:
  vùng: {kiểu: số nguyên, câu hỏi: Vùng nào?}
thay đổi thời hạn:
  - khi: {vùng: {từ: 1}}
    cộng thêm: 1 ngày
thời hạn từng cơ quan:
  - đơn vị: x
trực tuyến:
  - mức: 4
thành phần hồ sơ:
  - tên: a
  - một trong:
      - tên: b
kiểm tra nội dung:
  - câu hỏi: a?
các bước:
  - tên: a
kiểm thử:
  - tên: a
    cho:
      thành phần:
        - id: a
    mong đợi: {}
"""
AGENCIES = "định dạng: 1\nđơn vị:\n  a: {tên: A}\n"
CALENDAR = """\
định dạng: 1
hiệu lực: {từ: 2022-01-01, đến: 2022-12-31}
giờ làm việc: {thứ hai: nghỉ}
tiếp nhận: {thứ hai: nghỉ}
phần:
  - giờ làm việc: {thứ hai: nghỉ}
    tiếp nhận: {thứ hai: nghỉ}
nghỉ:
  - tên: a
làm bù:
  - tên: a
giờ riêng:
  - tên: a
tiếp nhận riêng:
  - tên: a
ngừng hệ thống:
  - tên: a
"""
FULL = {
    "procedure": (PROCEDURE, lambda node: read_procedure(node, "a")),
    "agencies": (AGENCIES, read_agencies),
    "calendar": (CALENDAR, read_calendar),
}
Asked = dict[int, tuple[tuple[str, ...], set[str], set[str]]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What the readers ask of each mapping, by the line and column where it starts: keys, needed, stated."""
    found: Asked = {}
    mapping = Reading.mapping

    def listen(self: Reading, node: Node, keys: Mapping[str, str], **more: tuple[str, ...]) -> Any:
        needed, stated = set(more.get("needed", ())), set(more.get("stated", ()))
        place = (node.place.line or 0) * 1000 + (node.place.column or 0)
        found[place] = (tuple(keys), needed, stated)
        return mapping(self, node, keys, **more)

    monkeypatch.setattr(Reading, "mapping", listen)
    return found


class Schema:
    """A walk through a schema along the nodes of a file."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self.whole = whole

    def at(self, node: Node, schema: dict[str, Any]) -> Iterator[tuple[Node, dict[str, Any]]]:
        """Every mapping of the file with the schema that tells its keys."""
        if "$ref" in schema:
            schema = self.whole["definitions"][schema["$ref"].rpartition("/")[2]]
        if node.kind == "sequence":
            for item in node.items:
                yield from self.at(item, schema["items"])
            return
        if node.kind == "scalar":
            return
        while "else" in schema:
            needs = schema["if"].get("required", ["no such key"])
            schema = schema["then"] if set(needs) <= set(node.keys()) else schema["else"]
        yield node, schema
        for key, value in node.entries:
            inside = schema.get("properties", {}).get(key.text) or schema["additionalProperties"]
            yield from self.at(value, inside)


def required(schema: dict[str, Any], keys: set[str]) -> set[str]:
    """The keys that must be there in a file with these keys."""
    found = set(schema.get("required", ()))
    for rule in schema.get("allOf", ()):
        if "if" in rule:
            rule = rule["then"] if set(rule["if"]["required"]) <= keys else rule["else"]
        found |= required(rule, keys)
    return found


def nullable(schema: dict[str, Any]) -> bool:
    """Whether null is let through."""
    if "else" in schema and schema["if"].get("type") == "array":
        return nullable(schema["else"])
    return "null" in schema.get("type", ()) or None in schema.get("enum", ())


@pytest.mark.parametrize("kind", FILES)
def test_the_same_keys_as_the_reader(kind: str, asked: Asked) -> None:
    text, read = FULL[kind]
    root, _ = read_yaml(text)
    assert root is not None
    read(root)
    schema = editor_schema(kind)
    places = {}
    for node, inside in Schema(schema).at(root, schema):
        places[(node.place.line or 0) * 1000 + (node.place.column or 0)] = inside
    assert asked.keys() <= places.keys()
    for place, (keys, needed, stated) in asked.items():
        inside = places[place]
        assert tuple(inside["properties"]) == keys, place
        english = dict(zip(keys, ENGLISH_KEYS[keys], strict=True))
        assert {english[key] for key in required(inside, set())} == needed, place
        scalars = {key: value for key, value in inside["properties"].items() if "$ref" not in value}
        for key in stated:
            author = next(word for word, name in english.items() if name == key)
            assert not nullable(scalars[author]), (place, key)


ENGLISH_KEYS = {
    tuple(table): tuple(table.values())
    for module in (vocabulary, __import__("tthc_rules.definitions.calendar_words", fromlist=["x"]))
    for table in vars(module).values()
    if isinstance(table, dict) and all(isinstance(word, str) for word in table.values())
}
ENGLISH_KEYS[("id", *vocabulary.PAPER)] = ("id", *vocabulary.PAPER.values())


def test_every_table_of_keys_is_used() -> None:
    """A table of the vocabulary that is neither a context nor a list of words is forgotten."""
    from tthc_rules.authoring.editor import grammar

    used = set()

    def walk(shape: Any) -> None:
        if isinstance(shape, grammar.Fields):
            used.update(shape.keys.items())
            for value in shape.values.values():
                walk(value)
        elif isinstance(shape, grammar.Word):
            used.update(shape.words.items())
        elif isinstance(shape, (grammar.ListOf, grammar.OneOrMany)):
            walk(shape.item)
        elif isinstance(shape, grammar.Named):
            walk(shape.value)
        elif isinstance(shape, grammar.Condition):
            used.update(shape.connectives.items())
            used.update(shape.comparisons.items())

    for shape in (*FILES.values(), grammar.COMPONENT, GROUP):
        walk(shape)
    regimes = {"REGIME", "RULE"}  # the library's own files
    for name, table in vars(vocabulary).items():
        if isinstance(table, dict) and name.isupper() and name not in regimes:
            assert table.items() <= used, name


@pytest.mark.parametrize("kind", FILES)
def test_grammar_has_a_shape_for_every_key(kind: str) -> None:
    for fields in _fields(FILES[kind]):
        assert set(fields.values) == set(fields.keys.values()), fields.name
        assert {*fields.needed, *fields.stated} <= set(fields.values), fields.name


def _fields(shape: Any) -> Iterator[Any]:
    from tthc_rules.authoring.editor import grammar

    match shape:
        case grammar.Fields():
            yield shape
            for value in shape.values.values():
                yield from _fields(value)
        case grammar.ListOf(item) | grammar.Named(item):
            yield from _fields(item)
        case grammar.Member():
            yield grammar.COMPONENT
            yield grammar.GROUP


def test_overlays_need_less() -> None:
    schema = editor_schema("procedure")
    assert required(schema, set()) == {"định dạng", "mã", "tên", "lĩnh vực", "cấp", "hiệu lực"}
    assert required(schema, {"mở rộng"}) == {"định dạng", "hiệu lực"}


# ---------------------------------------------------------------------- the text of the schema


def every(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema, itself included."""
    if isinstance(schema, dict):
        yield schema
        for name, value in schema.items():
            if name in ("properties", "definitions"):
                yield from every(list(value.values()))
            elif name not in ("defaultSnippets", "examples", "enum"):
                yield from every(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from every(value)


@pytest.mark.parametrize("keys", [VIETNAMESE, ENGLISH], ids=["vi", "en"])
@pytest.mark.parametrize("kind", FILES)
def test_no_sentence_of_the_editor_itself(kind: str, keys: vocabulary.Vocabulary) -> None:
    """Whatever can fail has a sentence of its own; what an editor words by itself is not used."""
    for schema in every(editor_schema(kind, keys)):
        assert not schema.keys() & {"oneOf", "anyOf", "not", "minimum", "minLength", "minItems", "minProperties"}
        is_condition = set(schema) <= {"required", "type", "maximum"} and "errorMessage" not in schema
        if not is_condition and schema.keys() & {"type", "enum", "pattern", "required", "const"}:
            assert "errorMessage" in schema, schema
        for name in ("title", "description", "errorMessage"):
            assert schema.get(name, "x").strip() and "{" not in schema.get(name, "")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_key_has_a_title(lang: messages.Lang) -> None:
    for kind in FILES:
        whole = editor_schema(kind, VIETNAMESE, lang)
        for schema in every(whole):
            if "errorMessage" in schema and isinstance(schema.get("properties"), dict):
                for key, value in schema["properties"].items():
                    assert "title" in value or " đến " in key or key in WEEKDAYS, key


WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")


def test_every_text_is_used() -> None:
    """A text about a key that is gone would stay behind unnoticed."""
    shown = json.dumps([editor_schema(kind) for kind in FILES], ensure_ascii=False)
    for code, message in messages.schema.TEXTS.items():
        for line in message.vi.split("\n"):
            sure = re.split(r"\{\w+\}", line)[0].replace('"', '\\"')
            assert sure in shown, code


def test_texts_of_one_limit() -> None:
    assert editor_schema("procedure")["properties"]["thời hạn"] == {
        "title": "Thời hạn giải quyết",
        "description": "Viết như luật viết: «10 ngày làm việc» khác «10 ngày» (theo lịch). Chưa rõ thì ghi null và "
        "nêu lý do ở ghi chú.",
        "type": ["string", "null"],
        "errorMessage": "Thời hạn gồm số và đơn vị, ví dụ: 10 ngày làm việc; 15 ngày; 4 giờ làm việc; trong ngày.",
        "examples": ["10 ngày làm việc", "0,5 ngày làm việc", "15 ngày", "4 giờ làm việc"],
    }


def test_english_keys_and_words() -> None:
    schema = editor_schema("procedure", ENGLISH)
    assert schema["properties"]["level"]["enum"] == ["commune", "district", "province", "ministry", "central", None]
    assert schema["properties"]["assumed"]["type"] == ["boolean", "string", "null"]
    assert schema["properties"]["level"]["title"] == "Cấp thực hiện"
    assert editor_schema("procedure", ENGLISH, "en")["properties"]["level"]["title"] == "Level"


def test_snippets_are_read_back() -> None:
    """What an editor inserts, with its holes filled by what they suggest, is what the reader takes."""
    for name, body in SNIPPETS.items():
        assert body, name
    whole = editor_schema("procedure")
    snippets = whole["properties"]["thành phần hồ sơ"]["defaultSnippets"]
    assert [snippet["label"] for snippet in snippets] == [
        "Thêm một giấy tờ",
        "Thêm một nhóm, chỉ cần một trong các giấy tờ",
    ]
    assert snippets[0]["body"] == {
        "tên": "${1:Đơn đề nghị}",
        "chấp nhận": "bản chính",
        "số lượng": 1,
        "theo": "${2:can-cu}",
    }
    test = whole["properties"]["kiểm thử"]["defaultSnippets"][0]["body"]
    assert test["mong đợi"] == {"đủ": "có", "hẹn trả": "${4:2022-05-18 17:00}"}
    facts = whole["properties"]["thông tin cần biết"]["defaultSnippets"][0]["body"]
    assert facts["${1:tên thông tin}"]["kiểu"] == "có/không"


# ---------------------------------------------------------------------- what is shipped


def test_shipped_files_are_those_of_the_generator() -> None:
    """Mend with: tthc schema -o procedures/.schema"""
    made = dict(schema_files())
    assert sorted(made) == [
        *("agencies.en.json", "agencies.vi.json", "calendar.en.json"),
        *("calendar.vi.json", "procedure.en.json", "procedure.vi.json"),
    ]
    assert {path.name: path.read_text(encoding="utf-8") for path in SHIPPED.iterdir()} == made


def test_every_shipped_definition_names_its_schema() -> None:
    paths = [*(ROOT / "procedures").rglob("*.yaml"), *(ROOT / "examples").rglob("*.yaml")]
    assert len(paths) > 25
    for path in paths:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, path
        schema = (path.parent / match[1]).resolve()
        root, _ = read_yaml(path.read_bytes())
        assert root is not None
        assert schema.parent == SHIPPED and schema.name == f"{kind_of_file(set(root.keys()))}.vi.json", path
