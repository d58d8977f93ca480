# ruff: noqa: E501 -- cases are compared whole, one a line
"""Conditions that say nothing, and cases that should exclude each other: what is found and what is let be."""

import pytest
from lint_files import codes, linted

FACTS = """\
thông tin cần biết:
  ủy quyền: {kiểu: có/không, câu hỏi: Ủy quyền?}
  hình thức: {kiểu: lựa chọn, giá trị: [mua, cho, thừa kế], câu hỏi: Hình thức?}
  diện tích: {kiểu: số thập phân, câu hỏi: Rộng bao nhiêu?}
  ngày cấp: {kiểu: ngày, câu hỏi: Cấp ngày nào?}
  vai: {kiểu: lựa chọn, giá trị: [bán, nhận], câu hỏi: Vai nào?}
"""  # all are used below, or said to be unused
USED = """\
kiểm tra nội dung:
  - {câu hỏi: Đã hỏi đủ?, khi: {ủy quyền: có, hình thức: mua, diện tích: 1, ngày cấp: 2022-05-04, vai: bán}, theo: nd61}
"""


def paper(*lines):
    """A file with one paper under a condition, whose lines begin in line 22."""
    written = "".join(f"      {line}\n" for line in lines)
    return (
        FACTS
        + USED
        + "thành phần hồ sơ:\n  - id: don\n    tên: Đơn đề nghị\n    theo: nd61\n  - id: ban-ve\n    tên: Bản vẽ\n"
        + f"    theo: nd61\n    khi:\n{written}"
    )


def found(folder, text):
    return [code.split()[1] for code in codes(folder, text)]


SAID = {
    "two values of one choice": (["tất cả:", "  - hình thức: mua", "  - hình thức: cho"], ["TTHC1301"]),
    "a yes and a no": (["tất cả:", "  - ủy quyền: có", "  - ủy quyền: không"], ["TTHC1301"]),
    "ends that touch": (["diện tích: {từ: 100, dưới: 100}"], ["TTHC1301"]),
    "ends that meet": (["diện tích: {từ: 100, đến: 100}"], []),
    "a day that cannot be": (["ngày cấp: {trên: 2022-05-04, dưới: 2022-05-05}"], ["TTHC1301"]),
    "a day in between": (["ngày cấp: {trên: 2022-05-04, dưới: 2022-05-06}"], []),
    "a number in between": (["diện tích: {trên: 1, dưới: 2}"], []),
    "yes or no": (["ít nhất một:", "  - ủy quyền: có", "  - ủy quyền: không"], ["TTHC1302"]),
    "not all values": (["hình thức: [mua, cho]"], []),
    "denied": (["không phải:", "  hình thức: [mua, cho, thừa kế]"], ["TTHC1301"]),
    "never beside something else": (
        ["ít nhất một:", "  - ủy quyền: có", "  - diện tích: {trên: 5, dưới: 3}"],
        ["TTHC1306"],
    ),
    "always, denied, inside": (
        ["không phải:", "  tất cả:", "    - ủy quyền: có", "    - hình thức: [mua, cho, thừa kế]"],
        ["TTHC1306"],
    ),
    "twice the same": (["tất cả:", "  - ủy quyền: có", "  - ủy quyền: có"], ["TTHC1305"]),
    "the wider of two that must hold": (
        ["tất cả:", "  - diện tích: {trên: 1}", "  - diện tích: {trên: 5}"],
        ["TTHC1305"],
    ),
    "the narrower of two that will do": (
        ["ít nhất một:", "  - diện tích: {trên: 5}", "  - diện tích: {trên: 1}"],
        ["TTHC1305"],
    ),
    "twice inside a denial": (
        ["không phải:", "  ít nhất một:", "    - hình thức: mua", "    - hình thức: [mua, cho]"],
        ["TTHC1305"],
    ),
    "two that differ": (["ủy quyền: có", "hình thức: mua"], []),
    "a paper that is there": (["có giấy: don"], []),
    "a paper that is there and is not": (
        ["tất cả:", "  - có giấy: don", "  - không phải: {có giấy: don}"],
        ["TTHC1301"],
    ),
}


@pytest.mark.parametrize(("lines", "said"), SAID.values(), ids=SAID)
def test_conditions(lines, said, tmp_path):
    assert found(tmp_path, paper(*lines)) == said


MENDED = {
    "interval": (["diện tích: {trên: 500, dưới: 300}"], "diện tích: {từ: 300, đến: 500}"),
    "decimals in quotes": (['diện tích: {từ: "7,5", đến: "2,5"}'], 'diện tích: {từ: "2,5", đến: "7,5"}'),
    "days": (["ngày cấp: {từ: 2022-05-04, dưới: 2022-01-01}"], "ngày cấp: {từ: 2022-01-01, đến: 2022-05-04}"),
    "values in the order of the fact": (
        ["tất cả:", "  - hình thức: [thừa kế, cho]", "  - hình thức: mua"],
        "hình thức: [mua, cho, thừa kế]",
    ),
    "the second fact": (
        ["tất cả:", "  - vai: bán", "  - diện tích: {trên: 5}", "  - diện tích: {dưới: 3}"],
        "diện tích: {từ: 3, đến: 5}",
    ),
}


@pytest.mark.parametrize(("lines", "fix"), MENDED.values(), ids=MENDED)
def test_what_was_probably_meant(lines, fix, tmp_path):
    (problem,) = [p for p in linted(tmp_path, paper(*lines)) if p.code == "TTHC1301"]
    assert problem.fix().endswith(f"thì viết «{fix}»")


@pytest.mark.parametrize(
    "lines",
    [
        ["tất cả:", "  - ủy quyền: có", "  - ủy quyền: không"],
        ["tất cả:", "  - hình thức: {khác: mua}", "  - hình thức: mua"],
        ["không phải:", "  hình thức: [mua, cho, thừa kế]"],
        ["tất cả:", "  - diện tích: {bằng: 5}", "  - diện tích: {dưới: 3}"],
    ],
)
def test_no_guess_where_it_is_not_clear(lines, tmp_path):
    (problem,) = [p for p in linted(tmp_path, paper(*lines)) if p.code == "TTHC1301"]
    assert problem.fix() == ""


def group(kind, group_lines, *members):
    """A group of papers `a`, `b`, …; each member is a condition in braces, or nothing."""
    listed = "".join(
        f"      - {{id: {letter}, tên: Giấy {letter}{f', khi: {when}' if when else ''}}}\n"
        for letter, when in zip("abcd", members, strict=False)
    )
    return FACTS + USED + f"thành phần hồ sơ:\n  - {kind}:\n{listed}    theo: nd61\n{group_lines}"


YES, NO, BUY, GIVE = "{ủy quyền: có}", "{ủy quyền: không}", "{hình thức: mua}", "{hình thức: [cho, thừa kế]}"
GROUPS = {
    "member against the group": (group("gồm đủ", f"    khi: {YES}\n", NO, BUY), ["TTHC1301"]),
    "group that never applies, said once": (
        group("gồm đủ", "    khi: {diện tích: {trên: 5, dưới: 3}}\n", YES, BUY),
        ["TTHC1301"],
    ),
    "member that repeats the group": (group("gồm đủ", f"    khi: {YES}\n", YES, BUY), ["TTHC1305"]),
    "group that always applies": (
        group("một trong", "    khi: {hình thức: [mua, cho, thừa kế]}\n", YES, BUY),
        ["TTHC1302"],
    ),
    "exactly one, case by case": (group("một trong", "    đúng một: có\n", BUY, GIVE), []),
    "exactly one, at choice": (group("một trong", "    đúng một: có\n", "", ""), []),
    "exactly one, a rest at choice": (group("một trong", "    đúng một: có\n", YES, ""), []),
    "gap": (group("một trong", "    đúng một: có\n", YES, "{hình thức: mua, ủy quyền: không}"), ["TTHC1307"]),
    "gap that the group leaves out": (
        group("một trong", "    đúng một: có\n    khi: {hình thức: mua}\n", "{hình thức: mua, ủy quyền: có}", NO),
        [],
    ),
    "overlap": (
        group("một trong", "    đúng một: có\n", "{hình thức: {khác: mua}}", "{hình thức: {khác: cho}}"),
        ["TTHC1308"],
    ),
    "gap and overlap where one will do": (group("một trong", "", BUY, "{hình thức: [mua, cho]}"), []),
}


@pytest.mark.parametrize(("text", "said"), GROUPS.values(), ids=GROUPS)
def test_groups(text, said, tmp_path):
    assert found(tmp_path, text) == said


def test_a_case_in_the_words_of_the_author(tmp_path):
    text = group("một trong", "    đúng một: có\n", "{ủy quyền: có, diện tích: {đến: 100}}", NO)
    (problem,) = [p for p in linted(tmp_path, text) if p.code == "TTHC1307"]
    assert problem.text() == (
        "nhóm một trong «Giấy a hoặc Giấy b»: phải nộp đúng một giấy, nhưng không giấy nào áp dụng trong trường hợp "
        "«ủy quyền: có, diện tích: 101»"
    )


PAPERS = {
    "one name twice": (
        "  - {id: a, tên: Căn cước, theo: nd61}\n  - {id: b, tên: căn cuoc, theo: nd61}\n",
        ["TTHC1303"],
    ),
    "one name in two cases": (
        f"  - {{id: a, tên: Căn cước, khi: {YES}, theo: nd61}}\n  - {{id: b, tên: Căn cước, khi: {NO}, theo: nd61}}\n",
        [],
    ),
    "one name at choice": (
        "  - {một trong: [{id: a, tên: Căn cước}, {id: b, tên: Căn cước}], theo: nd61}\n",
        [],
    ),
    "one name in one way out of a choice": (
        "  - {một trong: [{gồm đủ: [{id: a, tên: Căn cước}, {id: b, tên: Căn cước}]}, {id: c, tên: Hộ chiếu}], theo: nd61}\n",
        ["TTHC1303"],
    ),
    "one name in two ways out of a choice": (
        "  - {một trong: [{gồm đủ: [{id: a, tên: Căn cước}, {id: b, tên: Đơn}]}, {id: c, tên: Căn cước}], theo: nd61}\n",
        [],
    ),
    "one name inside and outside of a set": (
        "  - {gồm đủ: [{id: a, tên: Căn cước}], theo: nd61}\n  - {id: b, tên: Căn cước, theo: nd61}\n",
        ["TTHC1303"],
    ),
}


@pytest.mark.parametrize(("listed", "said"), PAPERS.values(), ids=PAPERS)
def test_papers_of_one_name(listed, said, tmp_path):
    assert found(tmp_path, FACTS + USED + "thành phần hồ sơ:\n" + listed) == said


def change(*pairs):
    listed = "".join(f"  - {{khi: {when}, {how} ngày làm việc, theo: nd61}}\n" for when, how in pairs)
    return FACTS + USED + "thay đổi thời hạn:\n" + listed


CHANGES = {
    "two in one case": ([(YES, "cộng thêm: 2"), (YES, "cộng thêm: 3")], ["TTHC1304"]),
    "two in two cases": ([(YES, "cộng thêm: 2"), (NO, "cộng thêm: 3")], []),
    "one that adds where one sets": ([(YES, "thay bằng: 2"), (YES, "cộng thêm: 3")], []),
    "two that set": ([(YES, "thay bằng: 2"), (BUY, "thay bằng: 3")], ["TTHC1309"]),
    "two that set apart": ([(YES, "thay bằng: 2"), (NO, "thay bằng: 3")], []),
    "one that never holds": ([("{diện tích: {trên: 5, dưới: 3}}", "cộng thêm: 2")], ["TTHC1301"]),
}


@pytest.mark.parametrize(("pairs", "said"), CHANGES.values(), ids=CHANGES)
def test_changes_of_the_limit(pairs, said, tmp_path):
    assert found(tmp_path, change(*pairs)) == said


@pytest.mark.parametrize(
    ("text", "what", "effect"),
    [
        (
            change(("{diện tích: {trên: 5, dưới: 3}}", "cộng thêm: 2")),
            "thay đổi thời hạn «2 ngày làm việc»",
            "thời hạn không bao giờ được thay đổi như vậy",
        ),
        (
            FACTS + USED + "các bước:\n  - {tên: Ký, thời hạn: 10 ngày làm việc, theo: nd61}\n"
            "  - {tên: Đo, thời hạn: 1 giờ làm việc, theo: nd61, khi: {diện tích: {trên: 5, dưới: 3}}}\n",
            "bước «Đo»",
            "bước này không bao giờ được thực hiện",
        ),
        (
            FACTS + USED + "  - {câu hỏi: Đã đo?, khi: {diện tích: {trên: 5, dưới: 3}}, theo: nd61}\n",
            "câu hỏi kiểm tra «Đã đo?»",
            "câu này không bao giờ được hỏi trước khi trình ký",
        ),
        (
            group("một trong", "    khi: {diện tích: {trên: 5, dưới: 3}}\n", YES, NO),
            "nhóm một trong «Giấy a hoặc Giấy b»",
            "không giấy nào của nhóm bao giờ được yêu cầu",
        ),
        (
            group("gồm đủ", "    tên: Bộ bản vẽ\n    khi: {diện tích: {trên: 5, dưới: 3}}\n", YES, NO),
            "nhóm gồm đủ «Bộ bản vẽ»",
            "không giấy nào của nhóm bao giờ được yêu cầu",
        ),
    ],
)
def test_what_never_applies_is_named(text, what, effect, tmp_path):
    (problem,) = [p for p in linted(tmp_path, text) if p.code == "TTHC1301"]
    assert problem.text() == f"điều kiện của {what} không bao giờ đúng: diện tích trên 5 và diện tích dưới 3"
    assert problem.effect() == effect


def test_nothing_is_said_of_too_many_cases(tmp_path):
    facts = "".join(f"  f{n}: {{kiểu: có/không, câu hỏi: Có {n}?}}\n" for n in range(13))
    all_of = "".join(f"      f{n}: có\n" for n in range(13))
    text = (
        f"thông tin cần biết:\n{facts}thành phần hồ sơ:\n  - tên: Đơn\n    theo: nd61\n    khi:\n{all_of}"
        f"    trừ khi:\n      f0: có\n"
    )
    assert found(tmp_path, text) == []
