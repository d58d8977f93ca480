# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""Warnings at load for what would only show on a citizen's dossier: no article, or steps longer than the whole."""

import pytest

from tthc_rules.definitions.loader import load_procedures
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.source import read_yaml

HEAD = """\
định dạng: 1
mã: 1.004220
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01}
căn cứ:
  nd61: {văn bản: 61/2018/NĐ-CP, độ tin cậy: cao}
"""  # eight lines: what is added starts in line 9


def read(text, base=None):
    node, problems = read_yaml(HEAD + text if base is None else text, "a.yaml")
    assert problems == ()
    return read_procedure(node, "the", base)


def told(text):
    """Place, severity and code of every problem of a file that is otherwise right."""
    return [f"{p.place.line}:{p.place.column} {p.severity} {p.code}" for p in read(text)[1]]


# ---------------------------------------------------------------------- no article

LIMIT = "thời hạn: 10 ngày làm việc\n"  # line 9
PAPER = LIMIT + "thành phần hồ sơ:\n"  # a list that starts in line 11, column 5
CITING = {
    "paper": (PAPER + "  - tên: Đơn\n", "11:5"),
    "paper with an article": (PAPER + "  - {tên: Đơn, theo: nd61}\n", None),
    "paper whose list of articles is empty": (PAPER + "  - {tên: Đơn, theo: []}\n", "11:5"),
    "paper without a known article": (PAPER + "  - {tên: Đơn, theo: null, ghi chú: chưa tìm thấy}\n", None),
    "paper with null and no reason": (PAPER + "  - {tên: Đơn, theo: null}\n", "11:5"),
    "paper with a note on something else": (PAPER + "  - {tên: Đơn, ghi chú: hai bản}\n", "11:5"),
    "optional paper": (PAPER + "  - {tên: Đơn, nếu có: có}\n", "11:5"),
    "group with an article": (PAPER + "  - một trong: [{tên: Đơn}, {tên: Tờ khai}]\n    theo: nd61\n", None),
    "group whose outer group has one": (
        PAPER + "  - một trong:\n      - gồm đủ: [{tên: Đơn}, {tên: Thẻ}]\n      - tên: Tờ khai\n    theo: nd61\n",
        None,
    ),
    "one member of a group": (PAPER + "  - một trong: [{tên: Đơn, theo: nd61}, {tên: Tờ khai}]\n", "11:41"),
    "paper after a group": (PAPER + "  - một trong: [{tên: Đơn}]\n    theo: nd61\n  - tên: Thẻ\n", "13:5"),
    "paper beside a group inside a group": (
        PAPER + "  - gồm đủ:\n      - một trong: [{tên: Đơn}]\n        theo: nd61\n      - tên: Thẻ\n",
        "14:9",
    ),
    "check": (LIMIT + "kiểm tra nội dung:\n  - Số tờ khớp?\n", "11:5"),
    "check with its fields": (LIMIT + "kiểm tra nội dung:\n  - {câu hỏi: Số tờ khớp?}\n", "11:5"),
    "check with an article": (LIMIT + "kiểm tra nội dung:\n  - {câu hỏi: Số tờ khớp?, theo: nd61}\n", None),
    "check without a known article": (
        LIMIT + "kiểm tra nội dung:\n  - {câu hỏi: Số tờ khớp?, theo: null, ghi chú: chưa tìm thấy}\n",
        None,
    ),
    "change of the limit": (
        "thông tin cần biết:\n  xa: {kiểu: có/không, câu hỏi: Xa không?}\n"
        + LIMIT
        + "thay đổi thời hạn:\n  - {khi: {xa: có}, cộng thêm: 5 ngày làm việc}\n",
        "13:5",
    ),
    "change of the limit with an article": (
        "thông tin cần biết:\n  xa: {kiểu: có/không, câu hỏi: Xa không?}\n"
        + LIMIT
        + "thay đổi thời hạn:\n  - {khi: {xa: có}, cộng thêm: 5 ngày làm việc, theo: nd61}\n",
        None,
    ),
}


@pytest.mark.parametrize(("text", "place"), CITING.values(), ids=CITING)
def test_what_cites_nothing(text, place):
    assert told(text) == ([f"{place} warning TTHC251"] if place else [])


def test_what_cites_nothing_in_words():
    (problem,) = read(PAPER + "  - tên: Đơn đề nghị\n")[1]
    assert problem.line() == (
        "a.yaml:11:5: TTHC251 «Đơn đề nghị» không ghi căn cứ, câu trả lời sẽ không nêu được điều luật; chưa biết thì ghi "
        "«theo: null» và «ghi chú»\n    cách sửa: theo: …"
    )
    assert problem.text("en") == (
        "«Đơn đề nghị» cites no basis, the answer will name no article; where none is known write «basis: null» and a «note»"
    )


def test_the_reason_of_a_check_is_kept():
    (check,) = read(CITING["check without a known article"][0])[0].checks
    assert (check.basis, check.note) == ((), "chưa tìm thấy")


# ---------------------------------------------------------------------- steps and the whole


def steps(*limits, limit="3 ngày làm việc"):
    """Steps one after another that start in line 11; the key stands in line 10."""
    lines = [f"  - {{id: b{n}, tên: Bước {n}, {words}}}\n" for n, words in enumerate(limits)]
    return f"thời hạn: {limit}\ncác bước:\n{''.join(lines)}"


def days(amount, more=""):
    return f'thời hạn: "{amount} ngày làm việc"{more}'


SUMS = {
    "as long as the limit": ([days(1), days("0,5"), "thời hạn: 12 giờ làm việc"], None),
    "longer by a minute": ([days(1), days("0,5"), "thời hạn: 721 phút làm việc"], "1441 phút làm việc"),
    "longer by half a day": ([days(3), "thời hạn: 4 giờ làm việc"], "3,5 ngày làm việc"),
    "in hours": ([days(3), "thời hạn: 20 phút làm việc", "thời hạn: 10 phút làm việc"], "24,5 giờ làm việc"),
    "side by side": ([days(2), days(1, ", sau bước: [b0]"), days(1, ", sau bước: [b0]")], None),
    "side by side, one too long": ([days(2), days(1, ", sau bước: [b0]"), days(2, ", sau bước: [b0]")], "4 ngày làm việc"),
    "joined": ([days(1, ", sau bước: []"), days(2, ", sau bước: []"), days(2, ", sau bước: [b0, b1]")], "4 ngày làm việc"),
    "later steps first": ([days(2, ", sau bước: [b1]"), days(2, ", sau bước: []")], "4 ngày làm việc"),
    "a step that may not apply": ([days(3), days(1, ", khi: {xa: có}")], None),
    "what always applies is enough": ([days(2), days(1, ", khi: {xa: có}"), days(2)], "4 ngày làm việc"),
    "outside the clock": ([days(3, ", tính thời gian: không"), days(3)], None),
    "not declared": (["ghi chú: chưa biết", days(3)], None),
}  # fmt: skip


@pytest.mark.parametrize(("limits", "total"), SUMS.values(), ids=SUMS)
def test_steps_longer_than_the_whole(limits, total):
    text = steps(*limits) + "thông tin cần biết:\n  xa: {kiểu: có/không, câu hỏi: Xa không?}\n"
    found = [(str(p.place), p.severity, p.code, p.values["steps"]) for p in read(text)[1]]
    assert found == ([("a.yaml:10:1", "warning", "TTHC252", total)] if total else [])


@pytest.mark.parametrize("limit", ["3 ngày", "16 giờ làm việc", "1 tháng", "trong ngày"])
def test_limits_in_other_units_are_not_compared(limit):
    assert told(steps(days(90), limit=limit)) == []


def test_steps_longer_than_the_whole_in_words():
    (problem,) = read(steps(days(2), days("1,5")))[1]
    assert problem.line() == (
        "a.yaml:10:1: TTHC252 các bước cộng lại 3,5 ngày làm việc (mỗi ngày 8 giờ), thời hạn «3 ngày làm việc»: bước nào "
        "cũng đúng hạn thì hồ sơ vẫn trễ\n"
        "    cách sửa: rút ngắn các bước, hoặc đối chiếu lại thời hạn chung"
    )
    assert problem.text("en") == (
        "the steps add up to «3,5 ngày làm việc» (a day has 8 hours), the limit is «3 ngày làm việc»: "
        "with every step in time it is late"
    )
    assert problem.fix("en") == "shorten the steps, or check the limit of the whole"


def test_steps_in_a_circle_are_another_problem():
    assert [line.split()[-1] for line in told(steps(days(9, ", sau bước: [b1]"), days(9)))] == ["TTHC211"]


LOCAL = "định dạng: 1\nmở rộng: 1.004220@2022-01-01\nban hành: {cơ quan: UBND xã A}\nhiệu lực: {từ: 2022-01-01}\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("ghi chú: thử\n", []),  # the base has been told
        ("thời hạn: 2 ngày làm việc\n", ["5:1 TTHC252"]),
        ("các bước: [{tên: A, thời hạn: 3 ngày làm việc}]\n", []),
        ("các bước: [{tên: A, thời hạn: 4 ngày làm việc}]\n", ["5:1 TTHC252"]),
        ("các bước: [{tên: A, thời hạn: 4 ngày làm việc}]\nthời hạn: 2 ngày làm việc\n", ["5:1 TTHC252"]),
        ("thành phần hồ sơ: [{id: don, tên: Đơn}]\n", ["5:20 TTHC251"]),
    ],
)
def test_an_overlay_answers_for_what_it_states(more, expected):
    base, problems = read(steps(days(2), days(2)) + "thành phần hồ sơ: [{id: don, tên: Đơn}]\n")
    assert [p.code for p in problems] == ["TTHC252", "TTHC251"]
    found = read(LOCAL + more, base)[1]
    assert [f"{p.place.line}:{p.place.column} {p.code}" for p in found] == expected


def test_the_shipped_files_have_neither():
    assert [p.line() for p in load_procedures().problems if p.code in ("TTHC251", "TTHC252")] == []
