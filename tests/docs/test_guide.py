"""The authors' guide is followed from an empty folder: every block is done, every answer compared, nothing else.

A comment before a block says what a reader does with it: «viết», «nối», «thay», «chép» change files of the reader,
«trích» quotes a shipped file, «gõ nhầm» is a slip that is taken back. A console block is run and its answer compared;
a line «⋮» stands for lines left out. Tables are checked by their own tests.
"""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from cli_terminal import Terminal

from tthc_rules import vietnam_calendar
from tthc_rules.authoring.lint.findings import find_problems
from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.definitions import vocabulary
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.source import read_yaml
from tthc_rules.worktime.limits import Limit

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "huong-dan-soan-thao.md").read_text(encoding="utf-8")
STEP = re.compile(
    r"(?:<!-- (?P<marker>[^\n]*?) -->\n)?```(?P<kind>\w+)\n(?P<block>.*?)```|<!-- (?P<alone>chép .*?) -->", re.S
)
LEFT_OUT = "⋮"
BASE = "quy-trinh/dang-ky-ket-hon@2020-07-16.yaml"
LOCAL = "quy-trinh/dang-ky-ket-hon@2022-01-01.xa-long-binh.yaml"
HIDDEN = str.maketrans({"⍽": "\N{NO-BREAK SPACE}", "→": "\t", "◌": "\N{ZERO WIDTH SPACE}"})


class Block(NamedTuple):
    """One thing the reader does: the comment before it, the kind of block, its text."""

    marker: str
    kind: str
    text: str


def blocks() -> Iterator[Block]:
    for found in STEP.finditer(TEXT):
        marker = found["marker"] or found["alone"] or ""
        yield Block(marker, found["kind"] or "", found["block"] or "")


def quoted(marker: str) -> list[str]:
    return re.findall("«(.*?)»", marker)


def last_word(marker: str) -> str:
    return marker.split()[-1]


def with_sections(text: str, keys: list[str], block: str) -> str:
    """The text with these top-level sections, which follow each other, replaced by the block."""
    start = re.search(f"^{keys[0]}:", text, re.M)
    last = re.search(f"^{keys[-1]}:.*\n(?: .*\n|\n)*", text, re.M)
    assert start and last
    gap = "\n" if last[0].endswith("\n\n") else ""
    return text[: start.start()] + block + gap + text[last.end() :]


def with_item(text: str, first: str, block: str) -> str:
    """The text with one item, its first line and all lines that stand deeper, or belong to it, replaced."""
    lines = text.splitlines(keepends=True)
    (start,) = [number for number, line in enumerate(lines) if line.startswith(first)]
    indent = len(first) - len(first.lstrip())
    end = start + 1
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > indent:
        end += 1
    return "".join(lines[:start]) + block + "".join(lines[end:])


def change(block: Block) -> None:
    """Do to the reader's files what the guide says."""
    path = Path(last_word(block.marker))
    verb = " ".join(block.marker.split()[:2])
    if verb.startswith("viết"):
        path.write_text(block.text, encoding="utf-8")
    elif verb.startswith("nối"):
        path.write_text(path.read_text(encoding="utf-8") + block.text, encoding="utf-8")
    elif verb.startswith("chép"):
        path.write_text(Path(block.marker.split()[1]).read_text(encoding="utf-8"), encoding="utf-8")
    elif verb == "thay phần":
        path.write_text(
            with_sections(path.read_text(encoding="utf-8"), quoted(block.marker), block.text), encoding="utf-8"
        )
    else:
        assert verb == "thay mục", block.marker
        path.write_text(
            with_item(path.read_text(encoding="utf-8"), quoted(block.marker)[0], block.text), encoding="utf-8"
        )


def commands(block: str) -> Iterator[tuple[list[str], str]]:
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, shown = part.partition("\n")
        yield shlex.split(command), shown


def answer(tthc: Terminal, words: list[str]) -> str:
    """What a command writes, without spaces at the ends of lines."""
    if words[0] == "mkdir":
        Path(words[1]).mkdir()
        return ""
    assert words[0] == "tthc"
    ran = tthc(*words[1:])
    return re.sub(" +$", "", ran.out + ran.err, flags=re.M)


def assert_shown(shown: str, printed: str) -> None:
    """The answer is what the guide shows; a line «⋮» stands for any lines."""
    if f"{LEFT_OUT}\n" not in shown:
        assert printed == shown
        return
    parts = [re.escape(part) for part in re.split(f"^{LEFT_OUT}\n", shown, flags=re.M)]
    assert re.fullmatch("(?:.*\n)*?".join(parts), printed), f"{shown}\n--- in fact:\n{printed}"


def slip(path: Path, right: str, wrong: str) -> str:
    """Types `wrong` where the guide has `right`, once; gives the right text back for undoing."""
    text = path.read_text(encoding="utf-8")
    assert right in text, f"{path} has no «{right}»"
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return text


def follow(tthc: Terminal) -> None:
    """Everything the guide says, in its order, in the current folder."""
    for block in blocks():
        if block.marker == "cài đặt":  # not run here: it installs this very package, by the command of the README
            assert block.text.strip().removeprefix("$ ") == 'python -m pip install ".[cli]"'
        elif block.marker.startswith("trích "):
            assert block.text in (ROOT / last_word(block.marker)).read_text(encoding="utf-8")
        elif block.kind == "console":
            undo = None
            if block.marker.startswith("gõ nhầm "):
                path = Path(block.marker.removeprefix("gõ nhầm ").split(" «")[0])
                undo = path, slip(path, *quoted(block.marker))
            for words, shown in commands(block.text):
                assert_shown(shown, answer(tthc, words))
            if undo:
                undo[0].write_text(undo[1], encoding="utf-8")
        else:
            change(block)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def written(folder: Path) -> Path:
    """The reader's folder after section 12: the national file, the agencies, the local process."""
    Path("quy-trinh").mkdir()
    for block in blocks():
        if block.marker.startswith(("viết", "nối")):
            change(block)
    return folder


def test_whoever_follows_the_guide_sees_what_it_shows(tthc: Terminal, folder: Path) -> None:
    follow(tthc)
    assert sorted(str(path) for path in Path("quy-trinh").glob("*.yaml")) == [
        "quy-trinh/agencies.yaml",
        BASE,
        LOCAL,
        "quy-trinh/dang-ky-ket-hon@2023-01-01.yaml",
    ]
    assert Path("trang/index.html").is_file()


def test_every_block_is_marked_or_a_console(folder: Path) -> None:
    assert [block for block in blocks() if not block.marker and block.kind != "console"] == []
    assert TEXT.count("```") == 2 * sum(bool(block.kind) for block in blocks())


def test_the_finished_files_have_nothing_to_report(tthc: Terminal, written: Path) -> None:
    assert tthc("lint", "quy-trinh", "--level", "hint").code == 0
    assert tthc("test", "quy-trinh", "--threshold", "100%").code == 0


def test_composed_and_decomposed_letters_are_one(tthc: Terminal, written: Path) -> None:
    path = Path(BASE)
    path.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert tthc("lint", "quy-trinh", "--level", "hint").code == 0
    assert tthc("test", "quy-trinh").code == 0


def table(marker: str) -> list[list[str]]:
    """The cells of the table after a marker, without its two head lines."""
    rows = TEXT.split(f"<!-- {marker} -->\n", 1)[1].split("\n\n", 1)[0].splitlines()
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def code_of(cell: str) -> str:
    """The lines of code in a cell."""
    return "\n".join(re.findall("`(.*?)`", cell))


@pytest.mark.parametrize(("written_as", "understood"), table("hiểu là"))
def test_limits_are_understood_as_shown(written_as: str, understood: str) -> None:
    assert Limit.parse(code_of(written_as)).describe() == f"Hiểu là: {understood}"


CONDITIONS = """\
định dạng: 1
mã: 1.000894
tên: Thử
lĩnh vực: Thử
cấp: xã
hiệu lực: {từ: 2022-01-01}
thông tin cần biết:
  có ủy quyền: {kiểu: có/không, câu hỏi: Ủy quyền?}
  hình thức: {kiểu: lựa chọn, giá trị: [mua bán, tặng cho, thừa kế], câu hỏi: Hình thức nào?}
  diện tích: {kiểu: số thập phân, đơn vị: m², câu hỏi: Bao nhiêu?}
  số người: {kiểu: số nguyên, câu hỏi: Mấy người?}
  ngày cấp: {kiểu: ngày, câu hỏi: Ngày nào?}
thời hạn: 5 ngày làm việc
thành phần hồ sơ:
  - {id: giay-uy-quyen, tên: Giấy ủy quyền, chấp nhận: [bản chính]}
  - id: don
    tên: Đơn
    chấp nhận: [bản chính]
    khi:
"""


@pytest.mark.parametrize(("written_as", "understood"), table("điều kiện"))
def test_conditions_are_understood_as_shown(written_as: str, understood: str) -> None:
    node, slips = read_yaml(f"{CONDITIONS}      {code_of(written_as)}\n")
    procedure, problems = read_procedure(node, "thu")
    assert [problem.code for problem in (*slips, *problems) if problem.severity == "error"] == []
    condition = list(procedure.all_components())[-1].when
    assert condition_in_words(condition, procedure, "vi") == understood


@pytest.mark.parametrize(("wrong", "message", "right"), table("lỗi hay gặp"))
def test_a_slip_gives_the_message_shown(written: Path, wrong: str, message: str, right: str) -> None:
    path = next(path for path in (BASE, LOCAL) if code_of(right) in Path(path).read_text(encoding="utf-8"))
    slip(Path(path), code_of(right), code_of(wrong).translate(HIDDEN))
    (problem,) = find_problems([Path("quy-trinh")], vietnam_calendar()).problems
    fix = f"<br>*Cách sửa:* {problem.fix()}" if problem.fix() else ""
    assert message == f"{problem.code}: {problem.text()}{fix}"


def vocabulary_table() -> str:
    """One row for each context of keys, in the order of the vocabulary."""
    rows = []
    for name, words in vars(vocabulary).items():
        if name.isupper() and isinstance(words, dict):
            rows.append(f"| {CONTEXTS[name]} | " + " · ".join(f"`{vi}` {en}" for vi, en in words.items()) + " |")
    return "\n".join(["| Ở đâu | Khóa tiếng Việt và tiếng Anh |", "|---|---|", *rows])


CONTEXTS = {
    "PROCEDURE": "**tệp thủ tục**",
    "PERIOD": "hiệu lực",
    "ISSUED_BY": "ban hành",
    "BASIS": "căn cứ",
    "FACT": "thông tin cần biết",
    "LIMIT_CHANGE": "thay đổi thời hạn",
    "COMPONENT": "thành phần hồ sơ: một giấy tờ",
    "GROUP": "thành phần hồ sơ: một nhóm",
    "STEP": "các bước",
    "CHECK": "kiểm tra nội dung",
    "AGENCY_LIMIT": "thời hạn từng cơ quan",
    "ONLINE": "trực tuyến",
    "TEST": "kiểm thử",
    "GIVEN": "kiểm thử: cho",
    "EXPECT": "kiểm thử: mong đợi",
    "PAPER": "kiểm thử: một giấy đã nộp",
    "CONNECTIVE": "trong điều kiện: nối",
    "COMPARISON": "trong điều kiện: so sánh",
    "AGENCIES": "**tệp agencies.yaml**",
    "AGENCY": "một đơn vị",
    "REGIME": "**tệp quy định một cửa**",
    "RULE": "một quy định",
    "BOOLEANS": "*giá trị:* có hay không",
    "TRUTHS": "*giá trị:* đủ",
    "CONFIDENCES": "*giá trị:* độ tin cậy",
    "FACT_TYPES": "*giá trị:* kiểu",
    "COPIES": "*giá trị:* chấp nhận, loại",
    "ACTS": "*giá trị:* nộp/xuất trình",
    "LEVELS": "*giá trị:* cấp",
    "SILENCES": "*giá trị:* im lặng",
    "CLOCK_STARTS": "*giá trị:* bắt đầu tính",
    "SCHEMES": "*giá trị:* hệ thống mức trực tuyến",
}


def test_the_table_of_keys_is_the_vocabulary() -> None:
    assert TEXT.split("<!-- bảng khóa -->\n", 1)[1].strip() == vocabulary_table()


def test_links_within_the_guide_lead_to_a_heading() -> None:
    headings = re.findall(r"^## (.*)$", TEXT, re.M)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = re.findall(r"\(#(.*?)\)", TEXT)
    assert links
    assert set(links) <= anchors


def test_a_hint_is_left_out_as_the_guide_says(written: Path) -> None:
    (comment,) = re.findall("`(# tthc: .*?)`", TEXT)
    spare = "căn cứ:\n  lht-99:{}\n    văn bản: Luật Hộ tịch 60/2014/QH13\n    độ tin cậy: cao\n    nguồn: Công báo\n"
    plain, code = spare.format(""), comment.split()[4]
    slip(Path(BASE), "căn cứ:\n", plain)
    assert [problem.code for problem in find_problems([Path("quy-trinh")], vietnam_calendar()).problems] == [code]
    slip(Path(BASE), plain, spare.format(f"  {comment}"))
    assert find_problems([Path("quy-trinh")], vietnam_calendar()).problems == ()
