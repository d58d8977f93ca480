"""Comments that leave a warning out: where they hold, what is wrong with them, and that none is read from a text."""

import unicodedata

import pytest

from tthc_rules.authoring.lint.ignores import apply_ignores, read_ignores
from tthc_rules.problems import Place, Problem

CODES = {"1": "TTHC1201", "2": "TTHC1202"}


def ignores(text, lang="vi"):
    """Each comment as `first-last codes: reason`, then what is wrong."""
    read, wrong = read_ignores(text.encode(), "a.yaml")
    found = [f"{i.first}-{i.last} {' '.join(code for code, _ in i.codes)}: {i.reason}" for i in read]
    return found + [f"{problem.severity} {problem.line(lang)}" for problem in wrong]


def applied(text, *problems):
    """What is left as `line code`, and what is left out as `line code reason`."""
    found = [Problem(code, severity, Place("a.yaml", line, 3)) for line, code, severity in problems]
    left, ignored = apply_ignores(found, text.encode(), "a.yaml")
    return (
        [f"{problem.place.line} {problem.code} {problem.severity}" for problem in left],
        [f"{problem.place.line} {problem.code} {reason}" for problem, reason in ignored],
    )


@pytest.mark.parametrize(
    "comment",
    [
        "# tthc: bỏ qua TTHC1201 – vì thế",
        "# tthc: bỏ qua TTHC1201 - vì thế",
        "# tthc: bo qua TTHC1201: vì thế",
        "# tthc: bỏ-qua TTHC1201 — vì thế",
        "# TTHC: Bỏ qua tthc1201 vì thế",
        "# tthc : ignore TTHC1201,   vì   thế",
        "#tthc: ignore TTHC1201 - vì thế",
        "# tthc: bo-qua TTHC1201 – vì thế   ",
        unicodedata.normalize("NFD", "# tthc: bỏ qua TTHC1201 – vì thế"),
    ],
)
def test_ways_to_write_it(comment):
    assert ignores(f"a: 1 {comment}\nb: 2\n") == ["1-1 TTHC1201: vì thế"]


def test_several_codes():
    text = "a: 1  # tthc: bỏ qua TTHC1201, TTHC1202 TTHC1301;TTHC1302 – một lý do, TTHC1303 không kể\n"
    assert ignores(text) == ["1-1 TTHC1201 TTHC1202 TTHC1301 TTHC1302: một lý do, TTHC1303 không kể"]
    (ignore,), _ = read_ignores(text.encode(), "a.yaml")
    assert [(code, place.column, place.end_column) for code, place in ignore.codes] == [
        ("TTHC1201", 22, 30),
        ("TTHC1202", 32, 40),
        ("TTHC1301", 41, 49),
        ("TTHC1302", 50, 58),
    ]


def test_places_are_those_of_the_file():
    """Marks apart from their letters move the columns of a line, not what is read."""
    text = unicodedata.normalize("NFD", "a: ớ  # tthc: bỏ qua TTHC1201 – vì\n")
    (ignore,), _ = read_ignores(text.encode(), "a.yaml")
    (_, place) = ignore.codes[0]
    assert text[place.column - 1 : place.end_column - 1] == "TTHC1201"


def test_alone_above_a_line():
    """It holds for the next line that says something, and for the comments on the way: a file as a whole is line 1."""
    text = "# tệp\n# tthc: bỏ qua TTHC1201 – vì\n\n# khác\na: 1\nb: 2\n  # tthc: bỏ qua TTHC1202 – vì\nc: 3\n"
    assert ignores(text) == ["1-5 TTHC1201: vì", "7-8 TTHC1202: vì"]
    assert ignores("a: 1\n# tthc: bỏ qua TTHC1202 – vì") == ["2-3 TTHC1202: vì"]


def test_not_inside_a_text():
    text = (
        'a: "x # tthc: bỏ qua TTHC1201 – vì"\n'
        "b: 'x\n  # tthc: bỏ qua TTHC1201 – vì'\n"
        "c: |\n  x\n  # tthc: bỏ qua TTHC1201 – vì\n"
        "d: >-\n  x\n\n  # tthc: bỏ qua TTHC1201 – vì\n"
        "e: x#tthc:y\n"
        "f: 1 # tthc: bỏ qua TTHC1201 – thật\n"
    )
    assert [line.rsplit(" ", 1)[1] for line in ignores(text)] == ["thật"]


def test_behind_a_text():
    text = (
        'a: "x" # tthc: bỏ qua TTHC1201 – một\n'
        "b: |  # tthc: bỏ qua TTHC1201 – hai\n  x\n\n # tthc: bỏ qua TTHC1201 – ba\n"
        "c: >\n  y\n# tthc: bỏ qua TTHC1201 – bốn\n"
        "d: |\n\ne: [x, 'y', # tthc: bỏ qua TTHC1201 – năm\n  z]\n"
        "f: |\n  # một dòng chữ"
    )
    found = ignores(text)
    assert [line.rsplit(" ", 1)[1] for line in found] == ["một", "hai", "ba", "bốn", "năm"]
    assert found[2] == "4-6 TTHC1201: ba"


def test_the_header_of_a_block_takes_a_comment():
    text = "b: |  # tthc: bỏ qua TTHC1201 – hai\n  x\n"
    assert ignores(text) == ["1-1 TTHC1201: hai"]


def test_what_is_wrong():
    text = (
        "a: 1  # tthc: bỏ qua TTHC1201\n"
        "b: 1  # tthc: bỏ qua TTHC1201, TTHC1202 –\n"
        "c: 1  # tthc: xin chào\n"
        "d: 1  # tthc: bỏ qua\n"
        "e: 1  # tthc: bỏ qua THC1201 – vì\n"
        "f: 1  # tthc: bỏ qua TTHC1299 – vì\n"
        "g: 1  # tthc:\n"
    )
    assert ignores(text) == [
        "6-6 TTHC1299: vì",
        "error a.yaml:1:7: TTHC090 chú thích bỏ qua TTHC1201 không ghi lý do nên không có hiệu lực\n"
        "    cách sửa: # tthc: bỏ qua TTHC1201 – lý do",
        "error a.yaml:2:7: TTHC090 chú thích bỏ qua TTHC1201, TTHC1202 không ghi lý do nên không có hiệu lực\n"
        "    cách sửa: # tthc: bỏ qua TTHC1201, TTHC1202 – lý do",
        *(
            f"error a.yaml:{line}:7: TTHC094 không hiểu chú thích «{comment}»: "
            "sau «# tthc:» chỉ có «bỏ qua», mã và lý do\n    cách sửa: # tthc: bỏ qua TTHC1302 – lý do"
            for line, comment in (
                (3, "# tthc: xin chào"),
                (4, "# tthc: bỏ qua"),
                (5, "# tthc: bỏ qua THC1201 – vì"),
            )
        ),
        "error a.yaml:6:22: TTHC091 không có thông báo nào mang mã «TTHC1299»\n    cách sửa: TTHC1201",
        "error a.yaml:7:7: TTHC094 không hiểu chú thích «# tthc:»: "
        "sau «# tthc:» chỉ có «bỏ qua», mã và lý do\n    cách sửa: # tthc: bỏ qua TTHC1302 – lý do",
    ]
    english = ignores(text, "en")
    assert english[1] == (
        "error a.yaml:1:7: TTHC090 the comment that ignores TTHC1201 gives no reason and has no effect\n"
        "    fix: # tthc: ignore TTHC1201 – reason"
    )
    assert english[3].split("\n") == [
        "error a.yaml:3:7: TTHC094 the comment «# tthc: xin chào» is not understood: after «# tthc:» come «ignore», "
        "a code and the reason",
        "    fix: # tthc: ignore TTHC1302 – reason",
    ]
    assert english[6].split("\n")[0] == "error a.yaml:6:22: TTHC091 there is no message with the code «TTHC1299»"


def test_a_warning_is_left_out():
    text = "a: 1  # tthc: bỏ qua TTHC1201 – đã hỏi\n# tthc: ignore TTHC1202 - asked\nb: 2\nc: 3\n"
    warning, hint = "warning", "hint"
    assert applied(text, (1, "TTHC1201", warning), (3, "TTHC1202", hint), (4, "TTHC1202", hint)) == (
        ["4 TTHC1202 hint"],
        ["1 TTHC1201 đã hỏi", "3 TTHC1202 asked"],
    )


def test_one_comment_for_several_warnings_of_a_line():
    text = "a: 1  # tthc: bỏ qua TTHC1201 – đã hỏi\n"
    left, ignored = applied(text, (1, "TTHC1201", "warning"), (1, "TTHC1201", "hint"), (1, "TTHC251", "warning"))
    assert (left, len(ignored)) == (["1 TTHC251 warning"], 2)


def test_a_problem_of_the_whole_file():
    text = "# tệp của tôi\n# tthc: bỏ qua TTHC407 – tên cũ\nđịnh dạng: 1\n"
    assert applied(text, (1, "TTHC407", "warning")) == ([], ["1 TTHC407 tên cũ"])
    assert applied(text, (None, "TTHC407", "warning")) == ([], ["None TTHC407 tên cũ"])


def test_an_error_is_never_left_out():
    text = "a: 1  # tthc: bỏ qua TTHC1301, TTHC1201 – đã hỏi\n"
    assert applied(text, (1, "TTHC1301", "error"), (1, "TTHC1201", "warning")) == (
        ["1 TTHC1301 error", "1 TTHC092 warning"],
        ["1 TTHC1201 đã hỏi"],
    )
    left, _ = apply_ignores([Problem("TTHC1301", "error", Place("a.yaml", 1, 1))], text.encode(), "a.yaml")
    assert [problem.line("en") for problem in left[1:] if problem.code == "TTHC092"] == [
        "a.yaml:1:22: TTHC092 TTHC1301 is an error here and cannot be ignored\n"
        "    fix: mend the error, then delete this comment"
    ]


def test_an_unused_comment_is_told():
    text = "a: 1  # tthc: bỏ qua TTHC1201, TTHC1202 – đã hỏi\nb: 1  # tthc: bỏ qua TTHC1299 – vì\n"
    left, ignored = apply_ignores([Problem("TTHC1201", "hint", Place("a.yaml", 1, 1))], text.encode(), "a.yaml")
    assert [problem.line() for problem in left] == [
        "a.yaml:1:32: TTHC093 chú thích bỏ qua TTHC1202 không còn dùng đến: ở đây không có cảnh báo đó\n"
        "    cách sửa: xóa TTHC1202 khỏi chú thích",
        "a.yaml:2:22: TTHC091 không có thông báo nào mang mã «TTHC1299»\n    cách sửa: TTHC1201",
    ]
    assert left[0].severity == "warning"
    assert left[0].line("en") == (
        "a.yaml:1:32: TTHC093 the comment that ignores TTHC1202 is not used: there is no such warning here\n"
        "    fix: delete TTHC1202 from the comment"
    )
    assert len(ignored) == 1


@pytest.mark.parametrize("content", [b"\xff\xfea", b"a: [  # tthc: x\n", b"a: 1\n", b""])
def test_nothing_of_a_file_that_cannot_be_read(content):
    assert read_ignores(content, "a.yaml") == ((), ())
    problem = Problem("TTHC1201", "hint", Place("a.yaml", 1, 1))
    assert apply_ignores([problem], content, "a.yaml") == ((problem,), ())
