"""A new file: whatever its author answers it loads, lints without an error, and its own tests hold."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules import Limit, Procedure, load_procedures, messages, vietnam_calendar
from tthc_rules.authoring.editor.template import QUESTIONS, Answers, new_file, read_answer, scalar
from tthc_rules.authoring.lint.linting import lint
from tthc_rules.authoring.trials.definition_tests import run_tests
from tthc_rules.definitions.source import read_yaml
from tthc_rules.problems import DefinitionError, TTHCError

CALENDAR = vietnam_calendar()
FULL = Answers(
    name="Thông báo tổ chức lễ hội cấp xã",
    field="Văn hóa cơ sở",
    level="commune",
    in_force=date(2025, 7, 1),
    code="1.003622",
    limit=Limit.parse("10 ngày làm việc"),
    document="Nghị định 110/2018/NĐ-CP",
)
BARE = Answers(name="Thủ tục mới", field="Đất đai", level="province", in_force=date(2026, 1, 1))


def loaded(text: str, folder: Path, answers: Answers = FULL) -> Procedure:
    path = folder / answers.file_name
    path.write_text(text, encoding="utf-8")
    (procedure,) = load_procedures(path, shipped=False)
    return procedure


def failed(procedure: Procedure) -> list[str]:
    return [result.test.name for result in run_tests(procedure, CALENDAR) if not result.passed]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_everything_answered(tmp_path: Path, lang: messages.Lang) -> None:
    procedure = loaded(new_file(FULL, CALENDAR, lang), tmp_path)
    assert (procedure.code, procedure.name, procedure.field) == ("1.003622", FULL.name, FULL.field)
    assert (procedure.level, procedure.in_force_from, procedure.in_force_to) == ("commune", date(2025, 7, 1), None)
    assert (procedure.limit, procedure.note, procedure.pauses) == (FULL.limit, None, ())
    assert [paper.id for paper in procedure.all_components()] == ["don"]
    assert procedure.legal_basis["can-cu"].document == FULL.document
    # Tuesday 1/7; 2, 3, 4, 7, 8, 9, 10, 11, 14, 15/7
    assert procedure.tests[0].given.received == datetime(2025, 7, 1, 9)
    assert procedure.tests[0].expect.due == datetime(2025, 7, 15, 17)
    assert len(procedure.tests) == 2 and failed(procedure) == []
    registry = load_procedures(tmp_path, shipped=False)
    assert registry.problems == ()
    assert [problem for problem in lint(registry, CALENDAR) if problem.severity != "hint"] == []


def test_the_tests_can_fail(tmp_path: Path) -> None:
    text = new_file(FULL, CALENDAR).replace("2025-07-15", "2025-07-16").replace("thiếu:\n        - don", "thiếu: []")
    assert failed(loaded(text, tmp_path)) == ["Nộp đủ giấy tờ", "Chưa nộp đơn"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_little_answered(tmp_path: Path, lang: messages.Lang) -> None:
    text = new_file(BARE, CALENDAR, lang)
    procedure = loaded(text, tmp_path, BARE)
    assert (procedure.code, procedure.key, procedure.limit) == (None, "thu-tuc-moi", None)
    assert (
        procedure.note
        == {
            "vi": "Chưa biết mã thủ tục. Chưa biết thời hạn giải quyết.",
            "en": "The code is not known yet. The limit is not known yet.",
        }[lang]
    )
    assert procedure.legal_basis["can-cu"].document is None
    assert procedure.tests[0].given.received == datetime(2026, 1, 5, 9)  # 1/1 is a holiday, 2/1 swapped with 10/1
    assert failed(procedure) == []
    registry = load_procedures(tmp_path, shipped=False)
    assert [problem for problem in lint(registry, CALENDAR) if problem.severity == "error"] == []


def test_how_it_looks() -> None:
    text = new_file(FULL, CALENDAR, schema=".schema/procedure.vi.json")
    assert text.startswith(
        "# yaml-language-server: $schema=.schema/procedure.vi.json\n"
        "# Dòng bắt đầu bằng dấu # là lời dặn, hoặc là mẫu chưa dùng: xóa «# » ở đầu các dòng của mẫu là dùng được.\n"
        "# Chỉ thụt dòng bằng dấu cách, không dùng phím Tab. Điều gì chưa biết thì ghi null và nói rõ ở «ghi chú».\n"
        "định dạng: 1\n"
        "mã: 1.003622\n"
        "tên: Thông báo tổ chức lễ hội cấp xã\n"
        "lĩnh vực: Văn hóa cơ sở\n"
        "cấp: xã\n"
        "hiệu lực:\n"
        "  từ: 2025-07-01\n"
        "  # đến: 2026-12-31\n"
        "\n"
    )
    assert "# Hiểu là: 10 ngày làm việc, không tính ngày nhận\nthời hạn: 10 ngày làm việc\n" in text
    assert text.endswith(
        "  - tên: Chưa nộp đơn\n"
        "    cho:\n"
        "      tiếp nhận: 2025-07-01 09:00\n"
        "      thành phần: []\n"
        "    mong đợi:\n"
        "      đủ: không\n"
        "      thiếu:\n"
        "        - don\n"
    )
    for lang in ("vi", "en"):
        assert max(len(line) for line in new_file(FULL, CALENDAR, lang).splitlines()) <= 120


EXAMPLES = ["# thông tin cần biết:", "# thay đổi thời hạn:", "#   - id: van-ban-uy-quyen", "# các bước:"]
LIMITS = ["10 ngày làm việc", "15 ngày", "4 giờ làm việc", "trong ngày", "3 tháng", "không quá 1,5 ngày làm việc"]


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_examples_in_the_comments_can_be_used(tmp_path: Path, lang: messages.Lang, limit: str) -> None:
    """With the marks taken away, as the advice says, they load and are what they say."""
    answers = Answers(**{**_fields(FULL), "limit": Limit.parse(limit)})
    lines, inside, used = [], False, 0
    for line in new_file(answers, CALENDAR, lang).splitlines():
        used += line in EXAMPLES
        inside = line.startswith("#") and (inside or line in EXAMPLES)
        lines.append(line.removeprefix("# ") if inside else line)
    assert used == len(EXAMPLES)
    # the paper goes below the last one
    start = lines.index("  - id: van-ban-uy-quyen")
    paper = lines[start : start + 6]
    del lines[start : start + 6]
    last = lines.index("    số lượng: 1") + 2
    lines[last:last] = paper
    procedure = loaded("\n".join(lines) + "\n", tmp_path)
    assert [fact.id for fact in procedure.facts] == ["nop-thay"]
    assert len(procedure.limit_changes) == 1
    assert [component.id for component in procedure.all_components()] == ["don", "van-ban-uy-quyen"]
    assert [step.name for step in procedure.steps] == ["Thẩm định"]


def _fields(answers: Answers) -> dict[str, object]:
    return {name: getattr(answers, name) for name in QUESTIONS}


@pytest.mark.parametrize(
    ("in_force", "received"),
    [
        (date(2026, 2, 14), datetime(2026, 2, 23, 9)),  # Saturday; Tết until Friday 20/2
        (date(1999, 1, 1), datetime(2018, 6, 21, 9)),  # before decree 61/2018, the first that is known
        (date(2150, 1, 1), None),  # after the calendar
    ],
)
def test_when_the_sample_is_received(tmp_path: Path, in_force: date, received: datetime | None) -> None:
    answers = Answers(**{**_fields(FULL), "in_force": in_force})
    procedure = loaded(new_file(answers, CALENDAR), tmp_path, answers)
    assert {test.given.received for test in procedure.tests} == {received}
    assert (procedure.tests[0].expect.due is None) == (received is None)
    assert failed(procedure) == []


def test_due_after_the_calendar(tmp_path: Path) -> None:
    answers = Answers(**{**_fields(FULL), "limit": Limit.parse("5 năm"), "in_force": date(2026, 1, 5)})
    procedure = loaded(new_file(answers, CALENDAR), tmp_path, answers)
    assert procedure.tests[0].given.received is None
    assert failed(procedure) == []


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=60)


@given(
    name=NAMES,
    field=NAMES,
    document=NAMES,
    limit=st.sampled_from([None, *LIMITS]),
    day=st.dates(date(2016, 1, 1), date(2026, 6, 1)),
)
def test_any_answers(
    tmp_path_factory: pytest.TempPathFactory, name: str, field: str, document: str, limit: str | None, day: date
) -> None:
    try:
        given = {q: read_answer(q, text) for q, text in (("name", name), ("field", field), ("document", document))}
    except DefinitionError:
        return
    answers = Answers(level="district", in_force=day, limit=Limit.parse(limit) if limit else None, **given)
    folder = tmp_path_factory.mktemp("any")
    procedure = loaded(new_file(answers, CALENDAR), folder, answers)
    assert (procedure.name, procedure.field) == (answers.name, answers.field)
    assert procedure.legal_basis["can-cu"].document == answers.document
    assert procedure.tests[0].given.received is not None
    assert failed(procedure) == []


# ---------------------------------------------------------------------- answers


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("code", " 1.003622 ", "1.003622"),
        ("code", "", None),
        ("name", "Đăng ký  khai sinh\n", "Đăng ký khai sinh"),
        ("level", "huyện", "district"),
        ("in_force", "01/07/2025", date(2025, 7, 1)),
        ("in_force", "2025-07-01", date(2025, 7, 1)),
        ("limit", "trong ngày", Limit.parse("trong ngày")),
        ("limit", " ", None),
        ("document", "", None),
        ("document", "Luật Hộ tịch", "Luật Hộ tịch"),
    ],
)
def test_answers(question: str, text: str, answer: object) -> None:
    assert read_answer(question, text) == answer


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("code", "1.0036", "TTHC116 mã thủ tục «1.0036» không đúng dạng: một chữ số, dấu chấm, sáu chữ số"),
        ("name", "  ", "TTHC1903 điều này không để trống được"),
        ("level", "thôn", "TTHC108 không có giá trị «thôn»; dùng một trong: xã, huyện, tỉnh, bộ, trung ương"),
        (
            "in_force",
            "31/02/2025",
            "TTHC110 «31/02/2025» không đọc được thành một ngày; "
            "viết năm-tháng-ngày, ví dụ 2022-05-01, hoặc 01/05/2022",
        ),
        ("limit", "10", "TTHC302 thời hạn «10» thiếu đơn vị"),
        (
            "name",
            "a\u200bb",
            "TTHC009 có ký tự không nhìn thấy U+200B: hai chữ trông giống nhau sẽ bị coi là khác nhau",
        ),
        ("field", "a\x1b[2Jb", "TTHC008 có ký tự điều khiển U+001B, thường do dán từ PDF hoặc phần mềm khác"),
    ],
)
def test_answers_that_are_refused(question: str, text: str, said: str) -> None:
    with pytest.raises(TTHCError) as raised:
        read_answer(question, text)
    assert [problem.line().split("\n")[0] for problem in raised.value.problems] == [said]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Đăng ký khai sinh", "dang-ky-khai-sinh@2025-07-01.yaml"),
        (
            "Cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh",
            "cap-ban-sao-trich-luc-ho-tich-ban-sao@2025-07-01.yaml",
        ),
        ("x" * 50, f"{'x' * 40}@2025-07-01.yaml"),
        ("«…»", "thu-tuc@2025-07-01.yaml"),
        ("1 cửa", "thu-tuc@2025-07-01.yaml"),
    ],
)
def test_file_names(name: str, file: str) -> None:
    assert Answers(name, "a", "commune", date(2025, 7, 1)).file_name == file


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Luật Hộ tịch", "Luật Hộ tịch"),
        ("a: b", '"a: b"'),
        ("a #1", '"a #1"'),
        ("null", '"null"'),
        ("- a", '"- a"'),
        ('Mẫu "A": b', "'Mẫu \"A\": b'"),
        ("*a", '"*a"'),
        ("[a", '"[a"'),
        ("'a", '"\'a"'),
    ],
)
def test_scalars(text: str, written: str) -> None:
    assert scalar("tên", text) == written
    root, problems = read_yaml(f"tên: {written}")
    assert root is not None and not problems
    assert root.get("tên").text == text and not root.get("tên").is_null
