"""What the tests beside a definition leave untested: every case counted by hand."""

from datetime import date
from fractions import Fraction

import pytest
from definition_sample import sample

from tthc_rules import Dossier, check, load_procedures, vietnam_calendar
from tthc_rules.authoring.parts import leaves, lines_of, parts_of
from tthc_rules.authoring.trials.coverage import coverage, read_share, share_of, write_share
from tthc_rules.authoring.trials.definition_tests import run_tests
from tthc_rules.definitions.conditions import AllOf, AnyOf, Compare, HasComponent, Not
from tthc_rules.definitions.shapes import Component, Group, Procedure, Step

BOUGHT = """\
  - tên: Mua, nộp hợp đồng, chưa biết diện tích
    cho:
      tiếp nhận: 2022-05-10 09:00
      thông tin:
        hình thức: mua
        ủy quyền: không
      thành phần: [don, hop-dong]
    mong đợi:
      đủ: có
      hẹn sớm nhất: 2022-05-17 17:00
      hẹn muộn nhất: 2022-05-20 17:00
"""
LARGE_GIFT = """\
  - tên: Tặng cho thửa lớn, nộp thay mà không có giấy ủy quyền, đã trả lời kiểm tra
    cho:
      tiếp nhận: 2022-05-10 09:00
      thông tin:
        hình thức: tặng cho
        ủy quyền: có
        diện tích: 600
      thành phần: [don]
      kiểm tra:
        khong-tranh-chap: có
    mong đợi:
      đủ: không
      thiếu: [giay-uy-quyen]
      hẹn trả: 2022-05-20 17:00
"""
HARDLY_KNOWN = """\
  - tên: Chỉ biết diện tích, chưa nộp gì, đang tranh chấp
    cho:
      tiếp nhận: 2022-05-10 09:00
      thông tin:
        diện tích: 100
      thành phần: []
      kiểm tra:
        khong-tranh-chap: không
    mong đợi:
      sai: [khong-tranh-chap]
      hẹn trả: 2022-05-17 17:00
"""
TOO_MANY = """\
  - tên: Nộp cả hợp đồng lẫn biên bản
    cho:
      thông tin:
        hình thức: mua
      thành phần: [don, hop-dong, bien-ban, bien-lai]
    mong đợi:
      sai: [giay-to-nha-dat]
"""
NO_PAPER = """\
  - tên: Mua mà không có giấy tờ nào
    cho:
      thông tin:
        hình thức: mua
      thành phần: [don]
    mong đợi:
      thiếu: [giay-to-nha-dat]
"""


@pytest.fixture(scope="module")
def calendar():
    return vietnam_calendar()


@pytest.fixture
def covered(tmp_path, calendar):
    """The coverage of the sample by the given tests, all of which hold."""

    def run(*tests):
        procedure = sample(tmp_path, "".join(tests))
        results = run_tests(procedure, calendar)
        assert all(result.passed for result in results), "\n".join(result.explain() for result in results)
        return coverage(procedure, results)

    return run


def test_one_test(covered):
    found = covered(BOUGHT)
    assert found.lines() == (
        "  dòng 25, thời hạn 5 ngày làm việc: chưa thấy: hạn trả tính theo thời hạn này",
        "  dòng 28, thời hạn cộng thêm 3 ngày làm việc: chưa thấy: khi áp dụng, khi không áp dụng",
        "  dòng 30, điều kiện «diện tích trên 500 m2»: chưa thấy: đúng, sai",
        "  dòng 34, giấy tờ don: chưa thấy: khi thiếu",
        "  dòng 38, chọn một trong giay-to-nha-dat: chưa thấy: khi thiếu, khi không phải nộp, khi nộp thừa",
        "  dòng 41, điều kiện «hình thức: mua»: chưa thấy: sai, chưa rõ",
        "  dòng 47, giấy tờ bien-ban: chưa thấy: khi đã nộp",
        "  dòng 49, giấy tờ bien-lai: chưa thấy: khi đã nộp",
        "  dòng 52, giấy tờ giay-uy-quyen: chưa thấy: khi phải nộp, khi thiếu",
        "  dòng 55, điều kiện «ủy quyền: có»: chưa thấy: đúng, chưa rõ",
        "  dòng 58, câu hỏi khong-tranh-chap: chưa thấy: trả lời có, trả lời không",
        "  dòng 69, điều kiện «diện tích trên 500 m2»: chưa thấy: đúng, sai",
        "  dòng 70, bước do-dac: chưa thấy: khi áp dụng, khi không áp dụng",
    )
    assert (found.tested, found.whole, found.share) == (9, 32, Fraction(9, 32))


def test_in_english(covered):
    assert covered(BOUGHT, LARGE_GIFT, HARDLY_KNOWN).lines("en") == (
        "  line 38, choice of giay-to-nha-dat: not seen: missing, too many handed in",
        "  line 47, paper bien-ban: not seen: handed in",
        "  line 49, paper bien-lai: not seen: handed in",
    )


def test_record(covered):
    record = covered(BOUGHT, LARGE_GIFT, TOO_MANY, NO_PAPER).to_dict("en")
    assert record == {
        "tested": 24,
        "whole": 32,
        "share": "3/4",
        "untested": [
            {"line": 25, "kind": "limit", "text": "limit 5 ngày làm việc", "unseen": ["asserted"]},
            {
                "line": 28,
                "kind": "change",
                "text": "the limit lengthened by 3 ngày làm việc",
                "unseen": ["not_applied"],
            },
            {"line": 30, "kind": "condition", "text": "condition «diện tích above 500 m2»", "unseen": ["false"]},
            {"line": 34, "kind": "component", "text": "paper don", "unseen": ["missing"]},
            {"line": 41, "kind": "condition", "text": "condition «hình thức: mua»", "unseen": ["unknown"]},
            {"line": 58, "kind": "check", "text": "check khong-tranh-chap", "unseen": ["no"]},
            {"line": 69, "kind": "condition", "text": "condition «diện tích above 500 m2»", "unseen": ["false"]},
            {"line": 70, "kind": "step", "text": "step do-dac", "unseen": ["not_applied"]},
        ],
    }


def test_everything(covered):
    found = covered(BOUGHT, LARGE_GIFT, HARDLY_KNOWN, TOO_MANY, NO_PAPER)
    assert found.untested == ()
    assert found.share == 1


def test_no_tests(tmp_path):
    found = coverage(sample(tmp_path, BOUGHT), ())
    assert (found.tested, found.whole) == (0, 32)
    assert sum(len(item.unseen) for item in found.untested) == 32


# ---------------------------------------------------------------------- what a test does not ask for


def untested_kinds(found):
    return {item.kind for item in found.untested if item.unseen == item.goals}


def test_a_due_date_says_nothing_of_papers(covered):
    """All facts are known and all papers are there, but nobody looked."""
    only_due = BOUGHT.replace("      đủ: có\n", "")
    assert untested_kinds(covered(only_due)) == {"limit", "change", "component", "choice", "condition", "check", "step"}
    assert covered(only_due).tested == 3  # the step that always applies, and the area unknown, twice


def test_papers_say_nothing_of_the_time(covered):
    only_papers = BOUGHT.replace("      hẹn sớm nhất: 2022-05-17 17:00\n      hẹn muộn nhất: 2022-05-20 17:00\n", "")
    assert covered(only_papers).tested == 6
    missing = only_papers.replace("đủ: có", "thiếu: []")
    assert covered(missing).tested == 6


def test_questions_ask_for_both(covered):
    asked = BOUGHT.replace("đủ: có\n", "cần hỏi: [diện tích]\n").replace("      hẹn sớm nhất: 2022-05-17 17:00\n", "")
    assert covered(asked.replace("      hẹn muộn nhất: 2022-05-20 17:00\n", "")).tested == 9
    not_received = asked.replace("      hẹn muộn nhất: 2022-05-20 17:00\n", "").replace(
        "      tiếp nhận: 2022-05-10 09:00\n", ""
    )
    assert covered(not_received.replace("[diện tích]", "[]")).tested == 6


def test_checks_are_tested_where_their_answer_is_asked_for(covered):
    """`thiếu` is about papers alone."""
    answered = LARGE_GIFT.replace("      đủ: không\n", "")
    assert "check" in untested_kinds(covered(answered))
    assert "check" not in untested_kinds(covered(LARGE_GIFT))


def test_a_test_that_cannot_be_asked_tests_nothing(tmp_path, calendar):
    procedure = sample(tmp_path, BOUGHT.replace("[don, hop-dong]", "[don, don]"))
    assert coverage(procedure, run_tests(procedure, calendar)).tested == 0


def test_an_overlay_answers_for_what_it_states_itself(calendar):
    local = load_procedures().get("2.000440", date(2022, 5, 10), "ubnd-thi-xa-nga-nam")
    found = coverage(local, ())
    assert [(item.kind, item.goals) for item in found.items] == [("step", ("applied",))] * 6


# ---------------------------------------------------------------------- shares


def test_share_of_several(covered, tmp_path):
    first, second = covered(BOUGHT), covered(BOUGHT, LARGE_GIFT, HARDLY_KNOWN, TOO_MANY, NO_PAPER)
    assert share_of([first, second]) == Fraction(41, 64)
    assert share_of([]) == 1
    assert coverage(Procedure("thu", "Thử"), ()).share == 1


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("90%", Fraction(9, 10)),
        (" 90 % ", Fraction(9, 10)),
        ("99.99%", Fraction(9999, 10000)),
        ("33,333333%", Fraction(33333333, 100000000)),
        ("100%", Fraction(1)),
        ("0%", Fraction(0)),
        ("1/3", Fraction(1, 3)),
        ("3/3", Fraction(1)),
    ],
)
def test_share_is_read_exactly(text, share):
    assert read_share(text) == share


@pytest.mark.parametrize("text", ["", "90", "0.9", "-1%", "101%", "4/3", "1/0", "9/10%", "90%%", "1e1%", "٩٠%", "90,%"])
def test_no_share(text):
    assert read_share(text) is None


@pytest.mark.parametrize(
    ("share", "vi", "en"),
    [
        (Fraction(1), "100%", "100%"),
        (Fraction(9999, 10000), "99,9%", "99.9%"),
        (Fraction(999, 1000), "99,9%", "99.9%"),
        (Fraction(1, 2), "50%", "50%"),
        (Fraction(1, 1001), "0%", "0%"),
    ],
)
def test_share_is_written_rounded_down(share, vi, en):
    assert (write_share(share), write_share(share, "en")) == (vi, en)


# ---------------------------------------------------------------------- parts and their lines

PURCHASE = Compare("hinh-thuc", "eq", "mua")
NESTED = Procedure(
    "thu",
    "Thử",
    in_force_from=date(2022, 1, 1),
    components=(
        Component("a", "A"),
        Group(
            "all_of",
            (
                Component("b", "B", optional=True),
                Group(
                    "one_of",
                    (
                        Component("c", "C"),
                        Group("one_of", (Component("d", "D"), Component("e", "E")), exactly_one=True),
                        Group(
                            "all_of",
                            (
                                Component("f", "F"),
                                Group("one_of", (Component("g", "G"), Component("h", "H"))),
                                Group("all_of", (Component("i", "I"),)),
                            ),
                        ),
                    ),
                    id="chon",
                ),
            ),
            when=PURCHASE,
        ),
        Component("j", "J"),
    ),
    steps=(Step("mot", "Một"),),
)


def test_lines_stand_beside_their_parts():
    """Each line is that of its part, through choices in sets and sets in choices."""
    answer = check(NESTED, Dossier("1", "thu", facts={}, components=["a", "b", "d", "j"]))
    beside = [
        (part.text("en"), line and line.id)
        for part, line in zip(parts_of(NESTED), lines_of(NESTED, answer), strict=True)
    ]
    assert beside == [
        ("paper a", "a"),
        ("group b, chon", None),
        ("paper b", "b"),
        ("choice of chon", "chon"),
        ("paper c", "c"),
        ("choice of d, e", "d"),
        ("paper d", "d"),
        ("paper e", "e"),
        ("group f, g, h, i", "f"),
        ("paper f", "f"),
        ("choice of g, h", "g"),
        ("paper g", "g"),
        ("paper h", "h"),
        ("group i", None),
        ("paper i", "i"),
        ("paper j", "j"),
        ("step mot", None),
    ]


def test_goals_inside_a_choice():
    """One way out of a choice is handed in or not; it is never missing alone. What is optional neither."""
    goals = {item.subject.text("en"): item.goals for item in coverage(NESTED, ()).items if item.kind != "condition"}
    assert goals == {
        "paper a": ("required", "missing"),
        "paper b": ("handed_in",),
        "choice of chon": ("required", "missing", "not_required"),
        "paper c": ("handed_in",),
        "choice of d, e": ("too_many",),
        "paper d": ("handed_in",),
        "paper e": ("handed_in",),
        "paper f": ("handed_in",),
        "paper g": ("handed_in",),
        "paper h": ("handed_in",),
        "paper i": ("handed_in",),
        "paper j": ("required", "missing"),
        "step mot": ("applied",),
    }
    assert sum(item.kind == "condition" for item in coverage(NESTED, ()).items) == 1


def test_leaves():
    paper = HasComponent("don")
    assert list(leaves(AllOf((PURCHASE, Not(AnyOf((paper, PURCHASE))))))) == [PURCHASE, paper, PURCHASE]
    assert list(leaves(AllOf())) == []
