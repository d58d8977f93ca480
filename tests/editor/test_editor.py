"""What an author sees while typing: the schemas in the real yaml-language-server, over good and bad files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from editor.language_server import LanguageServer, installed

from tthc_rules.authoring.editor.schema import editor_schema, schema_text
from tthc_rules.authoring.editor.translate_keys import translate_keys
from tthc_rules.definitions.vocabulary import ENGLISH

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "procedures" / ".schema"
SHIPPED = sorted((ROOT / "procedures").rglob("*.yaml"))
CALENDARS = sorted((ROOT / "examples" / "calendars").glob("*.yaml"))
URI = "file:///thu-tuc.yaml"
HEAD = """\
định dạng: 1
mã: 1.004220
tên: Thủ tục thử
lĩnh vực: Đất đai
cấp: xã
hiệu lực:
  từ: 2025-07-01
"""
COPIES = (
    "bản sao, bản sao chứng thực, bản sao từ sổ gốc, bản sao điện tử chứng thực, bản sao đối chiếu, bản chính, "
    "bản gốc, bản điện tử"
)


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    running = LanguageServer(installed())
    yield running
    running.close()


def modeline(name: str) -> str:
    return f"# yaml-language-server: $schema={(SCHEMAS / name).as_uri()}\n"


def typed(text: str, name: str = "procedure.vi.json") -> str:
    return modeline(name) + text


# ---------------------------------------------------------------------- good files


def test_shipped_files_have_no_mistakes(server: LanguageServer) -> None:
    """By their own first line, as an editor opens them."""
    for path in (*SHIPPED, *CALENDARS):
        assert server.problems(path.as_uri(), path.read_text(encoding="utf-8")) == [], path.name


def test_nor_with_english_keys(server: LanguageServer) -> None:
    for path in SHIPPED[::4]:
        text = path.read_text(encoding="utf-8")
        assert server.problems(path.as_uri(), translate_keys(text, ENGLISH)) == [], path.name


def test_new_file_is_watched(server: LanguageServer) -> None:
    """That the first line of a shipped file leads somewhere: a mistake in it is seen."""
    path = SHIPPED[-1]
    text = path.read_text(encoding="utf-8").replace("\nlĩnh vực:", "\nlĩnh vưc:", 1)
    assert [(words, said[:26]) for _, words, said in server.problems(path.as_uri(), text)] == [
        ("đ", "Thiếu khóa «lĩnh vực»."),
        ("lĩnh vưc", "Khóa này không dùng ở đây."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "thời hạn: null\nghi chú: Chưa rõ.\nkhông tính: []\nkhông tính theo: a\n",
        HEAD + "thành phần hồ sơ:\n  - tên: Đơn\n    số lượng: '2'\n    chấp nhận: bản chính\n    theo: null\n",
        HEAD + "thành phần hồ sơ:\n  - gồm đủ:\n      - một trong:\n          - tên: Đơn\n",
        HEAD + "kiểm tra nội dung:\n  - Đơn có chữ ký?\n  - câu hỏi: Còn hạn?\n    khi: {tuổi: {từ: 18, đến: 60}}\n",
        HEAD
        + "các bước:\n  - tên: Nhận\n    khi:\n      không phải:\n        tất cả:\n          - vùng: [a, 1, true]\n",
        HEAD + "kiểm thử:\n  - tên: a\n    cho:\n      thông tin: {vùng: 1,5, có: true}\n    mong đợi: {}\n",
        "định dạng: 1\nmở rộng: 2.000889@2021-02-08\nhiệu lực: {từ: 08/02/2021}\n",
    ],
)
def test_what_the_reader_takes_is_no_mistake(server: LanguageServer, text: str) -> None:
    assert server.problems(URI, typed(text)) == []


# ---------------------------------------------------------------------- bad files

BAD = [
    ("mã: 1.00422x\n", "1.00422x", "Mã thủ tục có dạng 1.004220: một chữ số, dấu chấm, sáu chữ số."),
    ("định dạng: 2\n", "2", "Định dạng luôn là 1."),
    ("tên:\n", "", "Chỗ này cần một câu chữ."),
    ("lĩnh vực: [Đất đai]\n", "[Đất đai]", "Chỗ này cần một câu chữ."),
    ("cấp: thôn\n", "thôn", "Chọn một trong các từ: xã, huyện, tỉnh, bộ, trung ương."),
    ("hiệu lực: {từ: 1/2}\n", "1/2", "Ngày viết là 2022-05-01 hoặc 01/05/2022."),
    ("hiệu lực: {đến: 2025-12-31}\n", "hiệu lực", "Thiếu khóa «từ»."),
    (
        "thời hạn: 10\n",
        "10",
        "Thời hạn gồm số và đơn vị, ví dụ: 10 ngày làm việc; 15 ngày; 4 giờ làm việc; trong ngày.",
    ),
    ("giả định: true\n", "true", "Chọn một trong các từ: có, không."),
    (
        "không tính: Nộp tiền\n",
        "Nộp tiền",
        "Lý do không tính thời gian là một từ tiếng Anh, ví dụ: payment, expert_opinion.",
    ),
    ("mở rộng: 2.000889\n", "2.000889", "Ghi mã và ngày hiệu lực của tệp quốc gia, ví dụ: 2.000889@2021-02-08."),
    ("ban hành: UBND\n", "UBND", "Chỗ này cần các dòng «khóa: giá trị», thụt vào so với dòng trên."),
    ("căn cứ:\n  nd1:\n    văn bản: a\n", "nd1", "Thiếu khóa «độ tin cậy»."),
    (
        "thông tin cần biết:\n  vùng: {kiểu: số, câu hỏi: a}\n",
        "số",
        "Chọn một trong các từ: có/không, lựa chọn, số nguyên, số thập phân, ngày.",
    ),
    ("các bước: {tên: a}\n", "{tên: a}", "Chỗ này cần một danh sách: mỗi mục một dòng bắt đầu bằng «- »."),
    (
        "các bước:\n  - tên: a\n    sau bước: [Nhận]\n",
        "Nhận",
        "Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ: to-khai.",
    ),
    ("thành phần hồ sơ:\n  - tên: a\n    số lượng: 0\n", "0", "Chỗ này cần một số nguyên từ 1 trở lên."),
    ("thành phần hồ sơ:\n  - tên: a\n    số lượng: 1.5\n", "1.5", "Chỗ này cần một số nguyên từ 1 trở lên."),
    ("thành phần hồ sơ:\n  - tên: a\n    chấp nhận: bản phô tô\n", "bản phô tô", f"Chọn một trong các từ: {COPIES}."),
    ("thành phần hồ sơ:\n  - tên: a\n    chấp nhận: [bản phô tô]\n", "bản phô tô", f"Chọn một trong các từ: {COPIES}."),
    (
        "thành phần hồ sơ:\n  - một trong:\n      - tên: a\n    mẫu: b\n",
        "mẫu",
        "Khóa này không dùng ở đây. Các khóa dùng được: một trong, gồm đủ, đúng một, id, tên, khi, trừ khi, theo, "
        "ghi chú.",
    ),
    ("thành phần hồ sơ:\n  - mẫu: a\n", "m", "Thiếu khóa «tên»."),
    (
        "thay đổi thời hạn:\n  - khi: vùng xa\n",
        "vùng xa",
        "Điều kiện gồm các dòng «thông tin: giá trị», thụt vào so với dòng trên.",
    ),
    (
        "thay đổi thời hạn:\n  - khi: {diện tích: {lớn hơn: 5}}\n",
        "lớn hơn",
        "Phép so sánh này không có. Dùng được: bằng, khác, trên, từ, dưới, đến, trong khoảng.",
    ),
    (
        "kiểm thử:\n  - tên: a\n    cho: {tiếp nhận: 2022-05-04}\n    mong đợi: {}\n",
        "2022-05-04",
        "Thời điểm gồm ngày và giờ: 2022-05-04 09:00 hoặc 04/05/2022 09:00.",
    ),
]


@pytest.mark.parametrize(("line", "words", "said"), BAD, ids=[line.strip() for line, _, _ in BAD])
def test_mistakes(server: LanguageServer, line: str, words: str, said: str) -> None:
    """One mistake, one sentence, at the words that are wrong."""
    key = line.partition(":")[0]
    kept = "".join(f"{part}\n" for part in HEAD.split("\n") if part and not part.startswith((f"{key}:", "  ")))
    text = kept.replace("hiệu lực:\n", "hiệu lực: {từ: 2025-07-01}\n") + line
    assert [(found, sentence) for _, found, sentence in server.problems(URI, typed(text))] == [(words, said)]


def test_several_mistakes_in_a_file(server: LanguageServer) -> None:
    text = HEAD.replace("mã: 1.004220\n", "").replace("cấp: xã", "cap: xã")
    found = server.problems(URI, typed(text))
    assert [(line, words, said[:27]) for line, words, said in found] == [
        (2, "đ", "Thiếu khóa «cấp»."),
        (2, "đ", "Thiếu khóa «mã»."),
        (5, "cap", "Khóa này không dùng ở đây. "),
    ]
    assert found[-1][2].startswith(
        "Khóa này không dùng ở đây. Các khóa dùng được: định dạng, mã, tên, tên ngắn, lĩnh vực,"
    )


def test_calendar_and_agencies(server: LanguageServer) -> None:
    text = "định dạng: 1\ntên: a\nmở rộng: việt nam\nhiệu lực: {từ: 2022-01-01}\nnghỉ:\n  - ngày: 10/5\n    tên: b\n"
    assert server.problems(URI, typed(text, "calendar.vi.json")) == [
        (5, "hiệu lực", "Thiếu khóa «đến»."),
        (7, "10/5", "Ngày viết là 2022-05-01 hoặc 01/05/2022."),
    ]
    assert server.problems(URI, typed("định dạng: 1\nđơn vị:\n  a: {loại: b}\n", "agencies.vi.json")) == [
        (4, "a", "Thiếu khóa «tên».")
    ]


def test_in_english(server: LanguageServer, tmp_path: Path) -> None:
    schema = tmp_path / "procedure.json"
    schema.write_text(schema_text(editor_schema("procedure", ENGLISH, "en")), encoding="utf-8")
    head = f"# yaml-language-server: $schema={schema.as_uri()}\n"
    text = head + "format: 1\nextends: 2.000889@2021-02-08\nin_force: {from: 2021-02-08}\nassumed: maybe\nlimit: 5\n"
    assert server.problems(URI, text) == [
        (5, "maybe", "One of these words is needed: true, false."),
        (6, "5", "A limit has a number and a unit, such as: 10 ngày làm việc; 15 ngày; 4 giờ làm việc; trong ngày."),
    ]
    assert server.problems(URI, text.replace("maybe", "true").replace(": 5", ": 5 ngày")) == []


# ---------------------------------------------------------------------- hover and completion


def test_hover(server: LanguageServer) -> None:
    text = typed(HEAD + "thời hạn: 5 ngày\nthành phần hồ sơ:\n  - tên: Đơn\n    chấp nhận: bản gốc\n")
    assert server.problems(URI, text) == []
    assert server.hover(URI, 9, 3).startswith(
        "#### Thời hạn giải quyết\n\nViết như luật viết: «10 ngày làm việc» khác «10 ngày» (theo lịch)."
    )
    assert server.hover(URI, 6, 2).startswith("#### Cấp thực hiện\n\nCấp có thẩm quyền giải quyết.\n")
    copies = server.hover(URI, 12, 20)
    assert copies.startswith("#### Chấp nhận bản nào\n\nMột hoặc nhiều loại; không ghi thì loại nào cũng được.")
    assert "* `bản gốc`: bản duy nhất mà người nộp đang giữ, ví dụ Giấy chứng nhận\n" in copies


def test_completion_of_keys(server: LanguageServer) -> None:
    text = typed(HEAD + "\n")
    server.problems(URI, text)
    offered = server.completion(URI, 9, 1)
    assert {"thời hạn", "căn cứ", "thành phần hồ sơ", "các bước"} <= offered.keys()
    assert not {"mã", "tên", "cấp"} & offered.keys()  # there already
    assert offered["căn cứ"]["documentation"] == (
        "Mỗi căn cứ có một mã do người soạn đặt; nơi khác dẫn chiếu bằng mã này."
    )
    assert offered["căn cứ"]["insertText"] == (
        "căn cứ:\n  ${1:can-cu}:\n      văn bản: ${2:Nghị định …}\n      điều: ${3:Điều …}\n"
        "      độ tin cậy: trung bình\n      nguồn: ${4:…}"
    )


def test_completion_of_values(server: LanguageServer) -> None:
    text = typed("cấp: \nthời hạn: \nthành phần hồ sơ:\n  - tên: Đơn\n    chấp nhận: \n  - \n")
    server.problems(URI, text)
    assert list(server.completion(URI, 2, 6)) == ["xã", "huyện", "tỉnh", "bộ", "trung ương", "null"]
    assert "10 ngày làm việc" in server.completion(URI, 3, 11)
    copies = server.completion(URI, 6, 16)
    assert ", ".join(copies) == COPIES
    assert copies["bản sao đối chiếu"]["documentation"] == "bản sao kèm bản chính để người tiếp nhận đối chiếu"
    member = server.completion(URI, 7, 5)
    assert {"tên", "một trong", "gồm đủ"} <= member.keys()
    assert member["Thêm một giấy tờ"]["insertText"] == (
        "tên: ${1:Đơn đề nghị}\n  chấp nhận: bản chính\n  số lượng: 1\n  theo: ${2:can-cu}"
    )
