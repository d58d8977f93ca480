"""From one vocabulary into the other and back: the same file, the same meaning."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules import load_procedures
from tthc_rules.authoring.editor.grammar import FILES, kind_of_file
from tthc_rules.authoring.editor.translate_keys import translate_keys
from tthc_rules.definitions.calendars import load_calendar
from tthc_rules.definitions.source import read_yaml
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE
from tthc_rules.problems import DefinitionError, Place

ROOT = Path(__file__).parents[2]
PROCEDURES = sorted((ROOT / "procedures").rglob("*.yaml"))
CALENDARS = sorted((ROOT / "examples" / "calendars").glob("*.yaml"))

VI = """\
# yaml-language-server: $schema=../.schema/procedure.vi.json
định dạng: 1   # luôn là 1
"mã": '1.004220'
tên: từ đến có không   # chữ của người soạn
cấp:    xã
hiệu lực: {từ: 2021-02-08, 'đến': 31/12/2025}

căn cứ:
  tên:
    văn bản: khi
    độ tin cậy: "chưa rõ"
thông tin cần biết:
  từ:
    kiểu: có/không
    câu hỏi: có không?
  tuổi: {kiểu: số nguyên, câu hỏi: Tuổi?}
giả định: không
bắt đầu tính: >-
  tiếp nhận
thay đổi thời hạn:
  - khi:
      từ: có
      tất cả:
        - tuổi: {từ: 18, đến: 60}
        - không phải: {tuổi: [3, 4]}
      có giấy: don
    cộng thêm: 1 ngày
thành phần hồ sơ:
  - một trong:   # nhóm
      - tên: có
        chấp nhận: [bản sao, "bản chính"]
      - id: id
        tên: b
        chấp nhận: bản sao
        nếu có: có
kiểm tra nội dung:
  - có chữ ký?
  - câu hỏi: có?
kiểm thử:
  - tên: tên
    cho:
      thông tin: {từ: có}
      kiểm tra: {co: không, khac: chưa rõ}
      thành phần: [{id: don, loại: bản sao}, tên]
    mong đợi: {đủ: có, thiếu: [tên]}
khóa lạ: {tên: a}
"""
EN = """\
# yaml-language-server: $schema=../.schema/procedure.en.json
format: 1   # luôn là 1
"code": '1.004220'
name: từ đến có không   # chữ của người soạn
level:    commune
in_force: {from: 2021-02-08, 'to': 31/12/2025}

legal_basis:
  tên:
    document: khi
    confidence: "unknown"
facts:
  từ:
    type: boolean
    question: có không?
  tuổi: {type: integer, question: Tuổi?}
assumed: false
clock_start: >-
  received
limit_changes:
  - when:
      từ: có
      all:
        - tuổi: {gte: 18, lte: 60}
        - not: {tuổi: [3, 4]}
      has_component: don
    add: 1 ngày
components:
  - one_of:   # nhóm
      - name: có
        accept: [copy, "original"]
      - id: id
        name: b
        accept: copy
        optional: true
checks:
  - có chữ ký?
  - question: có?
tests:
  - name: tên
    given:
      facts: {từ: có}
      checks: {co: false, khac: unknown}
      components: [{id: don, copy: copy}, tên]
    expect: {complete: true, missing: [tên]}
khóa lạ: {tên: a}
"""


def test_a_file_with_everything() -> None:
    assert translate_keys(VI, ENGLISH) == EN
    assert translate_keys(EN, VIETNAMESE) == VI
    assert translate_keys(VI, VIETNAMESE) == VI
    assert translate_keys(EN, ENGLISH) == EN


@pytest.mark.parametrize("path", [*PROCEDURES, *CALENDARS], ids=lambda path: path.name)
def test_shipped_files_come_back(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    english = translate_keys(text, ENGLISH)
    assert translate_keys(english, VIETNAMESE) == text
    vietnamese = {word for name in FILES for word, other in FILES[name].keys.items() if word != other}
    root, problems = read_yaml(english)
    assert root is not None and not problems
    assert not vietnamese & set(root.keys())
    assert [line.partition("#")[2] for line in english.splitlines()[1:]] == [
        line.partition("#")[2] for line in text.splitlines()[1:]
    ]


def without_places(value: Any) -> Any:
    """A value with all that depends on where it was read taken out."""
    if isinstance(value, Place):
        return None
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        skipped = ("place", "version", "path")
        fields = [field.name for field in dataclasses.fields(value) if field.name not in skipped]
        return (type(value).__name__, [(name, without_places(getattr(value, name))) for name in fields])
    if isinstance(value, (tuple, list)):
        return [without_places(item) for item in value]
    if isinstance(value, Mapping):
        return {key: without_places(item) for key, item in value.items()}
    return value


def test_the_meaning_stays(tmp_path: Path) -> None:
    for path in PROCEDURES:
        target = tmp_path / path.relative_to(ROOT / "procedures")
        target.parent.mkdir(exist_ok=True)
        target.write_text(translate_keys(path.read_text(encoding="utf-8"), ENGLISH), encoding="utf-8")
    here, there = load_procedures(), load_procedures(tmp_path, shipped=False)
    assert len(here) == len(there) > 20
    assert without_places(list(here)) == without_places(list(there))
    assert dict(here.agencies) == dict(there.agencies)
    assert [str(problem.code) for problem in here.problems] == [str(problem.code) for problem in there.problems]


@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.name)
def test_calendars_mean_the_same(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8") + "# nghỉ\n"
    english = tmp_path / "calendar.yaml"
    english.write_text(translate_keys(text, ENGLISH), encoding="utf-8")
    here, there = load_calendar(path), load_calendar(english)
    days = [here.first.replace(month=month, day=day) for month in range(1, 13) for day in range(1, 29)]
    days = [day for day in days if here.first <= day <= here.last]
    assert len(days) > 20
    assert [here.sessions(day) for day in days] == [there.sessions(day) for day in days]


def test_day_off_of_a_week() -> None:
    text = "định dạng: 1\nmở rộng: việt nam\ngiờ làm việc: {thứ hai đến thứ sáu: 07:00-11:00, thứ bảy: nghỉ}\n"
    assert translate_keys(text, ENGLISH) == (
        "format: 1\nextends: vietnam\nhours: {monday to friday: 07:00-11:00, saturday: off}\n"
    )


# ---------------------------------------------------------------------- what stays as it is


def test_line_ends_and_byte_order_mark_stay() -> None:
    assert translate_keys("\ufeffmã: 1.004220\r\n# hết\r\n", ENGLISH) == "\ufeffcode: 1.004220\r\n# hết\r\n"
    assert translate_keys("mã: 1.004220", ENGLISH) == "code: 1.004220"
    assert translate_keys("\ufefftên: ô\r\n".encode(), ENGLISH) == "\ufeffname: ô\r\n"


def test_other_comments_that_name_a_schema_stay() -> None:
    for first in ("# yaml-language-server: $schema=my.vi.json", "# procedure.vi.json", "mã: 1  # procedure.vi.json"):
        assert translate_keys(f"{first}\ntên: a\n", ENGLISH).partition("\n")[0] == first.replace("mã", "code")
    late = "tên: a\n# yaml-language-server: $schema=procedure.vi.json\n"
    assert translate_keys(late, ENGLISH) == late.replace("tên", "name")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("tên ngắn: a\ncăn cứ:\n  a:\n    độ tin cậy: trung\n      bình\n", "medium"),  # a word on two lines
        ("căn cứ:\n  a:\n    độ tin cậy: 'trung\n      bình'\n", "'medium'"),
        ("căn cứ:\n  a:\n    độ tin cậy: trung bi\u0300nh\n", "medium"),  # combining marks
        ('căn cứ:\n  a:\n    độ tin cậy: "trung b\\xECnh"\n', '"medium"'),  # an escape
    ],
)
def test_words_written_in_another_way(given: str, wanted: str) -> None:
    assert translate_keys(given, ENGLISH).endswith(f"    confidence: {wanted}\n")


def test_what_is_of_another_kind_than_expected_stays() -> None:
    text = (
        "tên: a\nlĩnh vực: {tên: b}\ncấp: [xã]\nthành phần hồ sơ: tên\nkhông tính: {từ: 1}\nhiệu lực: [từ]\ncác bước:\n"
    )
    assert translate_keys(text, ENGLISH) == (
        "name: a\nfield: {tên: b}\nlevel: [xã]\ncomponents: tên\npauses: {từ: 1}\nin_force: [từ]\nsteps:\n"
    )


# ---------------------------------------------------------------------- refused


def refused(text: str) -> list[str]:
    with pytest.raises(DefinitionError) as raised:
        translate_keys(text, ENGLISH, "a.yaml")
    return [problem.line() for problem in raised.value.problems]


def test_both_vocabularies_at_once() -> None:
    assert refused("tên: a\nname: b\nhiệu lực: {từ: 2022-01-01, 'from': 2022-01-02}\n") == [
        "a.yaml:1:1: TTHC1901 khóa «tên» đổi sang bộ từ kia thành «name», mà khóa ấy đã có ở cùng chỗ\n"
        "    cách sửa: chỉ giữ một trong hai khóa",
        "a.yaml:3:12: TTHC1901 khóa «từ» đổi sang bộ từ kia thành «from», mà khóa ấy đã có ở cùng chỗ\n"
        "    cách sửa: chỉ giữ một trong hai khóa",
    ]
    # one key each is no contradiction
    assert translate_keys("tên: a\nlevel: xã\n", ENGLISH) == "name: a\nlevel: commune\n"


def test_a_word_spread_over_a_block() -> None:
    assert refused("căn cứ:\n  a:\n    độ tin cậy: >-\n      trung\n      bình\n") == [
        "a.yaml:3:17: TTHC1902 từ «trung bình» nằm trong một khối nhiều dòng nên không đổi được\n"
        "    cách sửa: viết từ đó ngay sau dấu hai chấm",
    ]


def test_no_yaml() -> None:
    assert [line.split()[1] for line in refused("tên: 'a\n")] == ["TTHC032"]
    assert [line.split()[1] for line in refused("")] == ["TTHC001"]


# ---------------------------------------------------------------------- any file

SPACES = st.sampled_from(["", " ", "  "])
COMMENTS = st.sampled_from(["", "  # từ: đến", " # name: x", "   # có"])
TEXTS = st.sampled_from(["a", "từ", "'tên: b'", '"xã"', "name", "null", ">-\n    dài\n    hơn", "1.5", "có", "true"])
WORDS = {
    "cấp": ["xã", "'tỉnh'", '"bộ"', "null"],
    "giả định": ["có", "không", '"có"'],
    "bắt đầu tính": ["tiếp nhận", "|-\n    tiếp nhận"],
    "không tính": ["[]", "[payment]", "payment"],
    "hiệu lực": ["{từ: 2022-01-01}", "\n  từ: 2022-01-01\n  đến: 2022-12-31", "{ 'đến' : 2022-01-01 }"],
    "thành phần hồ sơ": ["\n- tên: a\n  khi: {tuổi: {từ: 1}}", "\n  - một trong:\n    - tên: từ\n    - {tên: b}"],
    "kiểm thử": ["\n  - tên: a\n    cho: {kiểm tra: {a: có}}\n    mong đợi: {đủ: chưa rõ}"],
}


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file with Vietnamese keys in some order, quoted or not, with comments and blank lines between."""
    lines = []
    for key in draw(st.permutations(["tên", "tên ngắn", "ghi chú", "khóa lạ", *WORDS])):
        mark = draw(st.sampled_from(["", "'", '"']))
        value = draw(st.sampled_from(WORDS[key]) if key in WORDS else TEXTS)
        comment = draw(COMMENTS) if "\n" not in value else ""
        space = " " + draw(SPACES) if not value.startswith("\n") else ""
        lines.append(f"{mark}{key}{mark}{draw(SPACES)}:{space}{value}{comment}{draw(SPACES)}")
        if draw(st.booleans()):
            lines.append(draw(st.sampled_from(["", "# tên: a", "   ", "  # có"])))
    return "\n".join(lines) + draw(st.sampled_from(["\n", "", "\n\n# hết\n"]))


@given(files())
def test_any_file_comes_back(text: str) -> None:
    english = translate_keys(text, ENGLISH)
    assert translate_keys(english, VIETNAMESE) == text
    root, problems = read_yaml(english)
    assert root is not None and not [problem for problem in problems if problem.severity == "error"]
    named = {"khóa lạ", "name", "short_name", "note", "level", "assumed", "clock_start", "pauses", "in_force"}
    assert set(root.keys()) == named | {"components", "tests"}


def test_kinds_of_files() -> None:
    for path in PROCEDURES:
        root, _ = read_yaml(path.read_bytes())
        assert root is not None
        assert kind_of_file(set(root.keys())) == ("agencies" if path.name == "agencies.yaml" else "procedure")
    for path in CALENDARS:
        root, _ = read_yaml(translate_keys(path.read_text(encoding="utf-8"), ENGLISH))
        assert root is not None
        assert kind_of_file(set(root.keys())) == "calendar"
    assert kind_of_file(set()) == "procedure"
    assert re.fullmatch("procedure agencies calendar", " ".join(FILES))
