"""The frame of a problem: whole texts, and carets under the right letters however the file is saved."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules.authoring.reporting.excerpts import show_line, text_of, width_of, wrapped
from tthc_rules.authoring.reporting.frames import frame, frame_text
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.source import read_yaml
from tthc_rules.problems import Place, Problem, Related

FILE = """\
định dạng: 1
mã: 1.004220
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01}
thời hạn: 10 ngày làm việc
thông tin cần biết:
  hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho], câu hỏi: Hình thức nào?}
thành phần hồ sơ:
  - tên: Đơn đề nghị
    theo: null
    ghi chú: chưa rõ
"""


def frames(content, lang="vi", width=100):
    """The frames of every problem of one file, read as a definition where YAML can be read."""
    content = content if isinstance(content, bytes) else content.encode()
    node, problems = read_yaml(content, "a.yaml")
    if node is not None and not problems:
        problems = read_procedure(node, "a")[1]
    text = text_of(content)
    texts = {} if text is None else {"a.yaml": text}
    return "\n".join(frame_text(problem, texts, lang, width) + "\n" for problem in problems)


def test_with_the_declaration_and_the_effect():
    assert frames(FILE + "    khi: {hinh thuc: mua}\n") == (
        """\
lỗi TTHC201: thông tin «hinh thuc» chưa khai báo; ý bạn là «hình thức»?
   ┌─ a.yaml:14:11
 9 │   hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho], câu hỏi: Hình thức nào?}
   │   ───────── «hình thức» được khai báo ở đây
   ⋮
14 │     khi: {hinh thuc: mua}
   │           ^^^^^^^^^
   └─
    hệ quả: không biết phải hỏi người dân điều gì, nên không kết luận được hồ sơ đủ hay thiếu
    cách sửa: hình thức
"""
    )
    assert frames(FILE + "    khi: {hình thức: tặng}\n", "en") == (
        """\
error TTHC202: «tặng» is not a value of «hình thức»; the values are: mua, tặng cho
   ┌─ a.yaml:14:22
 9 │   hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho], câu hỏi: Hình thức nào?}
   │                                        ─────────────── the values of «hình thức» are declared here
   ⋮
14 │     khi: {hình thức: tặng}
   │                      ^^^^
   └─
    effect: no dossier would ever match this value
    fix: tặng cho
"""
    )


def test_letters_and_marks_apart():
    """In NFD the columns of the file are others, what is shown is the same."""
    composed = FILE + "    khi: {hình thức: tặng}\n"
    apart = unicodedata.normalize("NFD", composed)
    assert frames(apart) == frames(composed).replace("14:22", "14:25")


def test_saved_by_windows():
    """A byte order mark and CR LF are not counted and not shown."""
    assert frames(b"\xef\xbb\xbf" + FILE.replace("tên: Cấp thẻ", "ten: Cấp thẻ").replace("\n", "\r\n").encode()) == (
        """\
lỗi TTHC101: khóa lạ «ten»; ý bạn là «tên»? Khóa lạ không bao giờ bị bỏ qua âm thầm
  ┌─ a.yaml:3:1
3 │ ten: Cấp thẻ
  │ ^^^
  └─
   hệ quả: bỏ qua khóa này thì điều ghi ở đó không có tác dụng với hồ sơ nào
   cách sửa: tên:
"""
    )


def test_tabs():
    assert frames("tên: A\n\tmã: 1\n") == (
        """\
lỗi TTHC013: thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách
  ┌─ a.yaml:2:1
2 │ →   mã: 1
  │ ^^^^
  └─
   cách sửa: để 0 dấu cách ở đầu dòng thay cho Tab
"""
    )
    assert frames("tên: Thẻ\tcũ\n", "en") == (
        """\
error TTHC014: there is a tab in the line; some programs read it, others don't
  ┌─ a.yaml:1:9
1 │ tên: Thẻ→   cũ
  │         ^^^^
  └─
   fix: replace the tab with one space
"""
    )


def test_wide_letters_and_two_lines_that_follow():
    assert frames("户口: a\n户口: b\n") == (
        """\
lỗi TTHC015: khóa «户口» được ghi hai lần, ở dòng 1 và dòng 2; không thể biết giá trị nào đúng
  ┌─ a.yaml:2:1
1 │ 户口: a
  │ ──── khóa này được ghi lần đầu ở đây
2 │ 户口: b
  │ ^^^^
  └─
   cách sửa: xóa một trong hai dòng, hoặc thêm «- » nếu đây là mục tiếp theo của danh sách
"""
    )


def test_what_cannot_be_seen_is_spelt_out():
    assert frames("tên: Thẻ\u200bcũ\u00a0\u202ex\n").split("\n\n")[1] == (
        """\
lỗi TTHC011: có dấu cách lạ U+00A0, thường do dán từ Word hoặc trang web; YAML không coi là dấu cách
  ┌─ a.yaml:1:12
1 │ tên: Thẻ<U+200B>cũ<U+00A0><U+202E>x
  │                   ^^^^^^^^
  └─
   cách sửa: xóa ký tự này rồi gõ dấu cách thường"""
    )


def test_both_in_one_line():
    assert frames(FILE.replace("{từ: 2022-01-01}", "{từ: 2022-01-01, đến: 2021-12-31}")) == (
        """\
lỗi TTHC118: ngày hết hiệu lực đứng trước ngày có hiệu lực: phiên bản này không bao giờ được áp dụng
  ┌─ a.yaml:6:33
6 │ hiệu lực: {từ: 2022-01-01, đến: 2021-12-31}
  │                                 ^^^^^^^^^^
  │                ────────── ngày bắt đầu ở đây
  └─
   cách sửa: sửa ngày, hoặc xóa dòng này nếu còn hiệu lực đến nay
"""
    )


def test_a_long_line_is_cut_around_what_is_meant():
    long = "ghi chú: " + "dài lắm " * 30 + "Ð cuối " + "nữa " * 30
    assert frames(long) == (
        """\
cảnh báo TTHC062: «Ð» là U+00D0, chỉ trông giống «Đ»; tìm kiếm và so sánh sẽ không khớp
  ┌─ a.yaml:1:250
1 │ …dài lắm dài lắm Ð cuối nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa nữa…
  │                  ^
  └─
   cách sửa: Đ
"""
    )
    assert frames("ghi chú: Ð " + "nữa " * 30, width=40) == (
        """\
cảnh báo TTHC062: «Ð» là U+00D0, chỉ
    trông giống «Đ»; tìm kiếm và so sánh
    sẽ không khớp
  ┌─ a.yaml:1:10
1 │ ghi chú: Ð nữa nữa nữa nữa nữa nữa…
  │          ^
  └─
   cách sửa: Đ
"""
    )


def test_a_span_longer_than_the_frame():
    text = "khóa: " + "rất dài " * 20
    place = Place("a.yaml", 1, 7, "khóa", 1, 166)
    assert frame_text(Problem("TTHC024", place=place), {"a.yaml": text}, width=40) == (
        """\
lỗi TTHC024: khóa phải là một dòng chữ,
    không phải danh sách hay nhóm khóa
  ┌─ a.yaml:1:7
1 │ khóa: rất dài rất dài rất dài rất d…
  │       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  └─"""
    )


def test_several_lines():
    assert frames("a: {b: c,\n\n  d e,\n  f: g}\n") == (
        """\
lỗi TTHC025: trong {…} dấu phẩy ngăn các khóa, nên «c, d e» bị cắt đôi
  ┌─ a.yaml:1:8
1 │ a: {b: c,
  │        ^^
  ⋮
3 │   d e,
  │   ^^^
  └─
   cách sửa: {b: "c, d e"}
"""
    )


def test_many_lines_by_the_first_and_the_last():
    text = "ghi chú: 'một\n  hai\n  ba\n  bốn\n  năm'\n"
    place = Place("a.yaml", 1, 10, "ghi chú", 5, 7)
    assert frame_text(
        Problem("TTHC024", place=place, related=(Related(place, "place.values", {"fact": "x"}),)), {"a.yaml": text}
    ) == (
        """\
lỗi TTHC024: khóa phải là một dòng chữ, không phải danh sách hay nhóm khóa
  ┌─ a.yaml:1:10
1 │ ghi chú: 'một
  │          ^^^^
  │          ────
  ⋮
5 │   năm'
  │   ^^^^
  │   ──── các giá trị của «x» được khai báo ở đây
  └─"""
    )


def test_a_block_ends_before_the_line_it_is_said_to_end_in():
    """libyaml puts the end of a block at the start of what follows."""
    text = "ghi chú: |\n  một\n\nmã: 1\n"
    node, _ = read_yaml(text, "a.yaml")
    block = node.get("ghi chú")
    assert (block.place.line, block.place.end_line, block.place.end_column) == (1, 4, 1)
    assert frame_text(Problem("TTHC024", place=block.place), {"a.yaml": text}).split("\n", 1)[1] == (
        """\
  ┌─ a.yaml:1:10
1 │ ghi chú: |
  │          ^
2 │   một
  │   ^^^
  └─"""
    )


def test_the_end_of_a_file():
    """Where something is missing, the caret stands behind the last letter, or in a line that is not there."""
    text = FILE.replace("tên: Cấp thẻ", "tên:")
    assert "3 │ tên:\n  │     ^\n" in frames(text)
    assert "\n".join(frames("tên: [a, b").split("\n")[1:5]) == "  ┌─ a.yaml:1:6\n1 │ tên: [a, b\n  │      ^\n  └─"
    beyond = Problem("TTHC024", place=Place("a.yaml", 4, 1))
    assert frame_text(beyond, {"a.yaml": "a: 1"}).split("\n")[1:] == ["  ┌─ a.yaml:4:1", "4 │", "  │ ^", "  └─"]


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff"])
def test_an_empty_file_has_no_lines_to_show(content):
    assert frames(content) == (
        "lỗi TTHC001: tệp trống: không có nội dung nào ngoài chú thích\n"
        "  ── a.yaml:1:1\n"
        "   cách sửa: viết nội dung rồi lưu, hoặc xóa tệp\n"
    )


def test_no_text():
    assert frames(b"PK\x03\x04", "en") == (
        """\
error TTHC006: this is not a text file but a renamed Word, Excel, ZIP file
  ── a.yaml:1:1
   fix: copy the contents into a new text file ending in .yaml, encoded as UTF-8
"""
    )


def test_bytes_that_are_no_letters():
    assert frames("a: c\ntên: d".encode("latin-1")) == (
        """\
lỗi TTHC003: tệp không phải UTF-8 (byte EA ở đây); có thể được lưu theo bảng mã cũ: windows-1258,
    TCVN3
  ┌─ a.yaml:2:2
2 │ t\ufffdn: d
  │  ^
  └─
   cách sửa: mở tệp, chọn «Lưu với bảng mã» → UTF-8, rồi kiểm tra lại dấu tiếng Việt
"""
    )


def test_another_file():
    problem = Problem(
        "TTHC401",
        place=Place("b.yaml", 12, 1, "", 12, 9),
        values={"key": "1.004220", "other": "a.yaml"},
        related=(Related(Place("a.yaml", 6, 1, "", 6, 9), "place.other_version"),),
    )
    texts = {"a.yaml": "\n" * 5 + "hiệu lực: {từ: 2020-01-01}\n", "b.yaml": "\n" * 11 + "hiệu lực: {từ: 2022-01-01}\n"}
    assert frame_text(problem, texts) == (
        """\
lỗi TTHC401: hai phiên bản của 1.004220 cùng hiệu lực: tệp này và a.yaml
   ┌─ b.yaml:12:1
12 │ hiệu lực: {từ: 2022-01-01}
   │ ^^^^^^^^
   ├─ a.yaml:6:1
 6 │ hiệu lực: {từ: 2020-01-01}
   │ ──────── hiệu lực của phiên bản kia
   └─
    hệ quả: hồ sơ tiếp nhận trong thời gian đó không biết áp dụng bản nào
    cách sửa: ghi «đến» ở bản trước là ngày ngay trước khi bản sau bắt đầu; nếu là tệp chép thừa thì xóa một tệp"""
    )
    without = {"b.yaml": texts["b.yaml"]}
    assert "├─" not in frame_text(problem, without)


def test_no_place():
    problem = Problem("TTHC410", values={"key": "x", "count": 3})
    assert frame_text(problem, {}) == "lỗi TTHC410: không có thủ tục «x» trong số 3 thủ tục đã đọc"
    folder = Problem("TTHC406", "warning", Place("thu-muc"))
    assert frame_text(folder, {}, "en").split("\n")[1:] == ["  ── thu-muc"]


def test_a_long_effect_is_wrapped():
    shown = frames(FILE + "    khi: {hình thức: tặng}\n", width=40).split("\n")
    assert "    hệ quả: so với giá trị này thì không" in shown
    assert "      hồ sơ nào đúng" in shown


def test_parts_name_what_they_are():
    problem = Problem(
        "TTHC024", "warning", Place("a.yaml", 1, 1, "", 1, 3), related=(Related(Place("a.yaml", 2, 1), "place.from"),)
    )
    found = [[(part.text, part.role) for part in line] for line in frame(problem, {"a.yaml": "ab\nc"}, "en")]
    assert found == [
        [("warning TTHC024", "severity"), (": a key must be one line of text, not a list or a mapping", "text")],
        [("  ┌─ ", "frame"), ("a.yaml:1:1", "text")],
        [("1 │ ", "frame"), ("ab", "source")],
        [("  │ ", "frame"), ("^^", "primary")],
        [("2 │ ", "frame"), ("c", "source")],
        [("  │ ", "frame"), ("─ the first day is here", "related")],
        [("  └─", "frame")],
    ]


# ---------------------------------------------------------------------- lines

LETTERS = st.text(st.sampled_from("aă ớ户\t\u0301\u200bđ"), max_size=60)


@given(LETTERS, st.integers(0, 60), st.integers(1, 20), st.integers(20, 60))
def test_a_line_always_fits(line, start, length, width):
    shown = show_line(line, start, start + length, width)
    first, last = shown.span(start, start + length)
    assert width_of(shown.text) <= width
    assert 0 <= first < last <= width_of(shown.text) + 1


@given(st.text(st.sampled_from("aăớđ "), min_size=1, max_size=30), st.data())
def test_what_is_marked_is_what_is_meant(line, data):
    """Where each letter takes one column, the marked columns hold the marked letters, composed or apart."""
    line = line.rstrip() + "x"
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    apart = unicodedata.normalize("NFD", line)
    at = len(unicodedata.normalize("NFD", line[:start]))
    upto = len(unicodedata.normalize("NFD", line[:end]))
    shown = show_line(apart, at, upto, 100)
    first, last = shown.span(at, upto)
    assert (shown.text, shown.text[first:last]) == (line, line[start:end])


def test_a_mark_alone_is_shown_with_its_letter():
    apart = unicodedata.normalize("NFD", "a ớ b")
    assert show_line(apart, 3, 4, 40).span(3, 4) == (2, 3)


def test_cut_on_both_sides():
    shown = show_line("0123456789" * 10, 50, 55, 40)
    assert shown.text == "…" + ("0123456789" * 10)[34:72] + "…"
    assert shown.span(50, 55) == (17, 22)
    assert shown.span(0, 5) == (0, 1)  # left of what is shown
    assert shown.span(95, 99) == (40, 41)  # right of it


@given(st.lists(st.text(st.sampled_from("abcđ"), min_size=1, max_size=8), min_size=1, max_size=20), st.integers(8, 40))
def test_wrapped_words_are_the_same_words(words, width):
    lines = wrapped(" ".join(words), 0, width)
    assert " ".join(lines).split() == words
    assert all(width_of(line) <= width for line in lines)


@pytest.mark.parametrize("name", ["000-bom.yaml", "000-crlf.yaml", "000-nfd.yaml"])
def test_text_of_a_file_is_what_positions_count_in(name):
    content = (Path(__file__).parents[1] / "data" / "yaml" / name).read_bytes()
    text = text_of(content)
    node, _ = read_yaml(content, name)
    for key, _ in node.entries:
        line = text.split("\n")[key.place.line - 1]
        shown = line[key.place.column - 1 : key.place.end_column - 1]
        assert unicodedata.normalize("NFC", shown) == key.text
