# ruff: noqa: E501 -- cases are compared whole, one a line
"""References, time, versions, law, local processes, tests: what is found and what is let be."""

from datetime import date

import pytest
from lint_files import CALENDAR, NAME, codes, linted, whole

from tthc_rules import Registry, WorkCalendar, load_procedures
from tthc_rules.authoring.lint.linting import lint
from tthc_rules.authoring.lint.rules.step_cases import minutes_offered, spell_hours, spell_minutes
from tthc_rules.authoring.lint.rules.words import part_in_words
from tthc_rules.authoring.parts import Part
from tthc_rules.definitions.conditions import ALWAYS
from tthc_rules.definitions.shapes import LimitChange
from tthc_rules.worktime import Limit

URGENT = "thông tin cần biết:\n  khẩn: {kiểu: có/không, câu hỏi: Khẩn?}\n"
BASE = "# tệp cap-the@2022-01-01.yaml\nmã: 1.004220\nhiệu lực: {từ: 2022-01-01}\n"
LOCAL = "# tệp cap-the@2022-01-01.xa.yaml\nmở rộng: 1.004220@2022-01-01\nban hành: {cơ quan: UBND xã}\nhiệu lực: {từ: 2022-01-01}\n"


def found(folder, text, calendar=CALENDAR):
    return [code.split()[1] for code in codes(folder, text, calendar=calendar)]


SHORT = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), announced_until=date(2022, 6, 30))


# ---------------------------------------------------------------------- references


def test_what_only_a_local_process_uses_is_used(tmp_path):
    more_basis = "căn cứ:\n  nd61: {văn bản: 61/2018/NĐ-CP, độ tin cậy: cao, nguồn: Công báo}\n  qd1: {văn bản: 1/QĐ-UBND, độ tin cậy: cao, nguồn: Công báo}\n"
    step = "các bước:\n  - {tên: Ký, thời hạn: 10 ngày làm việc, khi: {khẩn: có}, theo: qd1}\n  - {tên: Ký lại, thời hạn: 10 ngày làm việc, trừ khi: {khẩn: có}}\n"
    assert found(tmp_path, BASE + more_basis + URGENT) == ["TTHC1202", "TTHC1201"]
    assert found(tmp_path, BASE + more_basis + URGENT + LOCAL + step) == []


@pytest.mark.parametrize(
    ("fact", "fix"),
    [
        ("{kiểu: lựa chọn, giá trị: ['mua, bán', cho], câu hỏi: Gì?}", '«khi: {x: "mua, bán"}»'),
        ("{kiểu: số nguyên, câu hỏi: Mấy?}", "«khi: {x: …}»"),
        ("{kiểu: ngày, câu hỏi: Khi nào?}", "«khi: {x: …}»"),
    ],
)
def test_an_example_to_paste(fact, fix, tmp_path):
    (problem,) = [p for p in linted(tmp_path, f"thông tin cần biết:\n  x: {fact}\n") if p.code == "TTHC1201"]
    assert fix in problem.fix()


REASONS = {
    "payment": [],
    "tax_notice": [],
    "tax_notce": ["TTHC1203"],
    "tax_dispute": ["TTHC1204"],
    "supplement": ["TTHC1403"],
    "outage": [],
}


@pytest.mark.parametrize(("reason", "said"), REASONS.items())
def test_reasons(reason, said, tmp_path):
    assert found(tmp_path, f"không tính: [{reason}]\nkhông tính theo: nd61\n") == said


def test_a_local_process_does_not_answer_for_the_reasons_of_its_base(tmp_path):
    text = BASE + "không tính: [paymnet, supplement]\nkhông tính theo: nd61\n" + LOCAL + "tên ngắn: Thẻ\n"
    places = {problem.place.path.split("/")[-1] for problem in linted(tmp_path, text) if problem.code < "TTHC15"}
    assert places == {"cap-the@2022-01-01.yaml"}


# ---------------------------------------------------------------------- time


def steps(limit, *listed, more=""):
    written = "".join(f"  - {{id: b{n}, tên: Bước {n}, {words}, theo: nd61}}\n" for n, words in enumerate(listed))
    return f"{more}thời hạn: {limit}\nthời hạn theo: nd61\ncác bước:\n{written}"


def days(amount, more=""):
    return f'thời hạn: "{amount} ngày làm việc"{more}'


def hours(amount, more=""):
    return f'thời hạn: "{amount} giờ làm việc"{more}'


STEPS = {
    "all of the limit": (steps("3 ngày làm việc", days(1), days(2)), []),
    "something left": (steps("3 ngày làm việc", days(1), days("1,5")), ["TTHC1406"]),
    "side by side": (steps("3 ngày làm việc", days(1), days(2), days(1, ", sau bước: [b0]")), []),
    "side by side, the second longer": (steps("3 ngày làm việc", days(1), days(1), days(2, ", sau bước: [b0]")), []),
    "too long in every case is said on loading": (steps("30 giờ làm việc", days(3), hours(7)), ["TTHC1401"]),
    "hours of the clock": (steps("24 giờ", hours(25)), ["TTHC1401"]),
    "hours of the clock, enough": (steps("24 giờ", hours(23)), []),
    "same day": (steps("trong ngày", hours(8)), []),
    "more than the same day": (steps("trong ngày", hours(9)), ["TTHC1401"]),
    "calendar days, more than there is": (steps("7 ngày", days(8)), ["TTHC1401"]),
    "calendar days, as many as there may be": (steps("7 ngày", days(6)), []),
    "calendar months": (steps("1 tháng", days(26)), ["TTHC1401"]),
    "outside of the clock": (steps("3 ngày làm việc", days(2, ", tính thời gian: không"), days(3)), []),
    "a step without a limit shares the rest": (
        steps("3 ngày làm việc", days(1), "thời hạn: null, ghi chú: chưa rõ"),
        [],
    ),
    "half a day beside hours": (steps("3 ngày làm việc", days("0,5"), hours(20)), ["TTHC1402"]),
    "half a day beside days": (steps("3 ngày làm việc", days("0,5"), days("2,5")), []),
    "limit in hours": (steps("24 giờ làm việc", days("0,5"), days("2,5")), ["TTHC1402", "TTHC1402"]),
    "two limits at once are said once": (
        steps(
            "3 ngày làm việc\nthay đổi thời hạn: [{khi: {khẩn: có}, thay bằng: 1 ngày làm việc, theo: nd61}, {khi: {khẩn: có}, thay bằng: 2 ngày làm việc, theo: nd61}]",
            days(3),
            more=URGENT,
        ),
        ["TTHC1309"],
    ),
    "no limit": (
        "thời hạn: null\nghi chú: chưa rõ\nthời hạn theo: nd61\ncác bước:\n  - {tên: Ký, thời hạn: 90 ngày làm việc, theo: nd61}\n",
        [],
    ),
}


@pytest.mark.parametrize(("text", "said"), STEPS.values(), ids=STEPS)
def test_steps_and_limit(text, said, tmp_path):
    assert found(tmp_path, text) == said


def test_the_worst_case_of_each_limit(tmp_path):
    text = (
        "thông tin cần biết:\n  khẩn: {kiểu: có/không, câu hỏi: Khẩn?}\n  đo đạc: {kiểu: có/không, câu hỏi: Đo?}\n"
        "thời hạn: 10 ngày làm việc\nthay đổi thời hạn:\n  - {khi: {khẩn: có}, thay bằng: 3 ngày làm việc, theo: nd61}\n"
        "các bước:\n  - {id: tham-dinh, tên: Thẩm định, thời hạn: 4 ngày làm việc, theo: nd61}\n"
        '  - {id: do-dac, tên: Đo đạc, thời hạn: "2,5 ngày làm việc", khi: {đo đạc: có}, theo: nd61}\n'
    )
    (problem,) = [p for p in linted(tmp_path, text) if p.code == "TTHC1401"]
    assert problem.text() == (
        "trường hợp «khẩn: có, đo đạc: có»: các bước «Thẩm định → Đo đạc» cộng lại 6,5 ngày làm việc, dài hơn thời hạn "
        "«3 ngày làm việc» 3,5 ngày làm việc"
    )


def test_how_much_working_time_a_limit_in_calendar_days_can_have(tmp_path):
    (problem,) = [p for p in linted(tmp_path, steps("7 ngày", days(8))) if p.code == "TTHC1401"]
    assert problem.text() == (
        "trường hợp «mọi hồ sơ»: các bước «Bước 0» cộng lại 8 ngày làm việc, dài hơn thời hạn «7 ngày, nhiều nhất 6 ngày làm "
        "việc» 2 ngày làm việc"
    )


def test_what_loading_says_is_not_said_again(tmp_path):
    (tmp_path / NAME).write_text(whole(steps("3 ngày làm việc", days(2), days(2))), encoding="utf-8")
    registry = load_procedures(tmp_path, shipped=False)
    assert [problem.code for problem in registry.problems] == ["TTHC252"]
    assert [problem.code for problem in lint(registry, CALENDAR)] == ["TTHC1621"]


def test_a_local_process_does_not_answer_for_the_steps_of_its_base(tmp_path):
    text = BASE + steps("24 giờ làm việc", days("0,5"), days(4)) + LOCAL + "tên ngắn: Thẻ\n"
    assert sorted(found(tmp_path, text)) == ["TTHC1401", "TTHC1402"]


OFFERED = {
    "3 ngày làm việc": 1440,
    "5 giờ làm việc": 300,
    "trong ngày": 480,
    "24 giờ": 1440,
    "7 ngày": 6 * 480,  # from a Sunday to the next, which rolls to Monday: six working days
    "1 tuần": 6 * 480,
}


@pytest.mark.parametrize(("limit", "minutes"), OFFERED.items())
def test_the_most_that_a_limit_offers(limit, minutes):
    assert minutes_offered(Limit.parse(limit), CALENDAR) == minutes


def test_a_calendar_that_is_too_short_for_the_limit(tmp_path):
    assert minutes_offered(Limit.parse("1 năm"), SHORT) is None
    text = steps("1 năm", days(300), "đơn vị: thue, " + days(2)) + "thời hạn từng cơ quan:\n"
    text += "  - {đơn vị: thue, thời hạn: 1 năm, theo: nd61}\n"
    assert found(tmp_path, text, SHORT) == ["TTHC1404"]


def test_lengths_in_words():
    assert [spell_minutes(each, CALENDAR, "vi") for each in (240, 250, 60, 7, 1500)] == [
        "0,5 ngày làm việc",
        "4 giờ 10 phút làm việc",
        "1 giờ làm việc",
        "7 phút làm việc",
        "3 ngày 1 giờ làm việc",
    ]
    assert [spell_hours(each, "en") for each in (60, 90, 1)] == [
        "1 working hour",
        "1.5 working hours",
        "1 working minute",
    ]


AHEAD = {
    "within what is announced": ("hiệu lực: {từ: 2022-01-01}\n", []),
    "after what is announced": ("hiệu lực: {từ: 2022-06-25}\n", ["TTHC1405"]),
    "after the calendar": ("hiệu lực: {từ: 2023-01-01}\n", ["TTHC1404"]),
    "before the calendar": ("hiệu lực: {từ: 2020-01-01, đến: 2021-12-31}\n", []),
    "since before the calendar": ("hiệu lực: {từ: 2020-01-01}\n", []),
    "no limit": ("hiệu lực: {từ: 2023-01-01}\nthời hạn: null\nthời hạn theo: nd61\nghi chú: chưa rõ\n", []),
    "the longest that it can become": (
        URGENT + "thay đổi thời hạn:\n  - {khi: {khẩn: không}, cộng thêm: 120 ngày làm việc, theo: nd61}\n",
        ["TTHC1405"],
    ),
    "contradictory changes": (
        URGENT
        + "thay đổi thời hạn:\n  - {khi: {khẩn: có}, thay bằng: 3 ngày làm việc, theo: nd61}\n"
        + "  - {khi: {khẩn: có}, thay bằng: 300 ngày làm việc, theo: nd61}\n",
        ["TTHC1309"],
    ),
}


@pytest.mark.parametrize(("text", "said"), AHEAD.values(), ids=AHEAD)
def test_what_the_calendar_knows(text, said, tmp_path):
    assert found(tmp_path, text, SHORT) == said


# ---------------------------------------------------------------------- versions


def version(code, start, end=None, more="", name=None):
    until = f", đến: {end}" if end else ""
    return f"# tệp {name or 'v' + code[-3:]}@{start}.yaml\nmã: {code}\nhiệu lực: {{từ: {start}{until}}}\n{more}"


A, B, REPLACES = "1.004220", "1.013831", "thay thế: 1.004220\n"
VERSIONS = {
    "one after another": (version(A, "2022-01-01", "2022-12-31") + version(A, "2023-01-01"), []),
    "a day between": (version(A, "2022-01-01", "2022-12-30") + version(A, "2023-01-01"), ["TTHC1501"]),
    "the last of three": (
        version(A, "2022-01-01", "2022-06-30") + version(A, "2022-07-01", "2022-12-31") + version(A, "2023-02-01"),
        ["TTHC1501"],
    ),
    "replaced the day before": (version(A, "2022-01-01", "2022-12-31") + version(B, "2023-01-01", more=REPLACES), []),
    "replaced later": (version(A, "2022-01-01", "2022-06-30") + version(B, "2023-01-01", more=REPLACES), ["TTHC1503"]),
    "replaced and in force": (version(A, "2022-01-01") + version(B, "2023-01-01", more=REPLACES), ["TTHC1502"]),
    "replaced by something older": (
        version(A, "2023-01-01") + version(B, "2022-01-01", "2022-12-31", more=REPLACES),
        [],
    ),
    "the second version after what was replaced": (
        version(A, "2022-01-01", "2022-12-31")
        + version(B, "2023-01-01", "2023-12-31", more=REPLACES)
        + version(B, "2024-01-01", more=REPLACES),
        [],
    ),
    "something that is not here": (version(B, "2023-01-01", more="thay thế: 1.009999\n"), []),
}


@pytest.mark.parametrize(("text", "said"), VERSIONS.values(), ids=VERSIONS)
def test_versions(text, said, tmp_path):
    assert found(tmp_path, text) == said


# ---------------------------------------------------------------------- law

STEP = "các bước:\n  - {tên: Ký, thời hạn: 10 ngày làm việc%s}\n"
AGENCY = "thời hạn từng cơ quan:\n  - {đơn vị: xa, thời hạn: 3 ngày làm việc%s}\n"
UNCITED = {
    "limit": ("thời hạn theo: []\n", ["thời hạn «10 ngày làm việc» không ghi căn cứ", "thời hạn theo: …"]),
    "pauses": ("không tính: [payment]\n", ["mục «không tính» (payment) không ghi căn cứ", "không tính theo: …"]),
    "pauses that cite": ("không tính: [payment]\nkhông tính theo: nd61\n", []),
    "silence": ("im lặng: coi là đồng ý\n", ["mục «im lặng» không ghi căn cứ", "im lặng theo: …"]),
    "silence that cites": ("im lặng: coi là đồng ý\nim lặng theo: nd61\n", []),
    "step": (STEP % "", ["bước «Ký» không ghi căn cứ", "theo: …"]),
    "step that cites": (STEP % ", theo: nd61", []),
    "step that says why": (STEP % ", ghi chú: theo thực tế", []),
    "agency": (AGENCY % "", ["thời hạn «3 ngày làm việc» của xa không ghi căn cứ", "theo: …"]),
    "agency that cites": (AGENCY % ", theo: nd61", []),
    "agency that says why": (AGENCY % ", ghi chú: theo thực tế", []),
}


@pytest.mark.parametrize(("text", "said"), UNCITED.values(), ids=UNCITED)
def test_what_cites_nothing(text, said, tmp_path):
    problems = [problem for problem in linted(tmp_path, text) if problem.code == "TTHC1701"]
    assert [words for problem in problems for words in (problem.text(), problem.fix())] == said


def test_a_local_process_rests_on_its_decision(tmp_path):
    assert found(tmp_path, BASE + LOCAL + STEP % "" + "không tính: [payment]\n") == []


@pytest.mark.parametrize(
    ("word", "said"), [("cao", []), ("trung bình", []), ("thấp", ["TTHC1702"]), ("chưa rõ", ["TTHC1702"])]
)
def test_confidence(word, said, tmp_path):
    text = f"căn cứ:\n  nd61: {{văn bản: 61/2018/NĐ-CP, độ tin cậy: {word}, nguồn: Công báo}}\n"
    assert found(tmp_path, text) == said


def test_the_unknown_confidence_in_words(tmp_path):
    text = "căn cứ:\n  nd61: {văn bản: 61/2018/NĐ-CP, độ tin cậy: chưa rõ, nguồn: Công báo}\n"
    (problem,) = [p for p in linted(tmp_path, text) if p.code == "TTHC1702"]
    assert problem.text() == "căn cứ «nd61» (61/2018/NĐ-CP) có độ tin cậy chưa rõ"
    assert problem.text("en") == "the basis «nd61» (61/2018/NĐ-CP) has unknown confidence"


def test_a_local_process_does_not_answer_for_the_law_of_its_base(tmp_path):
    unsure = "căn cứ:\n  nd61: {văn bản: null, độ tin cậy: thấp}\n"
    assert found(tmp_path, BASE + unsure + LOCAL + "tên ngắn: Thẻ\n") == ["TTHC1702", "TTHC1703", "TTHC1704"]


# ---------------------------------------------------------------------- local processes

SET = "thay đổi thời hạn:\n  - {khi: {khẩn: %s}, thay bằng: %s ngày làm việc, theo: nd61}\n"
PAPER = "thành phần hồ sơ:\n  - {id: don, tên: Đơn, theo: nd61}\n  - {id: the, tên: Thẻ, khi: {khẩn: %s}, theo: nd61}\n"
LOCALS = {
    "no change": ("tên ngắn: Thẻ\n", []),
    "shorter": (SET % ("có", 2), []),
    "as long": (SET % ("có", 3), []),
    "longer in a case": (SET % ("có", 4), ["TTHC1801"]),
    "longer in another case": (SET % ("không", 3), ["TTHC1801"]),
    "another limit, shorter in each case": ("thời hạn: 9 ngày làm việc\n", []),
    "the same papers": (PAPER % "có", []),
    "a paper in another case": (PAPER % "không", ["TTHC1802"]),
}


@pytest.mark.parametrize(("text", "said"), LOCALS.values(), ids=LOCALS)
def test_local_processes(text, said, tmp_path):
    base = BASE + URGENT + SET % ("có", 3) + PAPER % "có"
    assert found(tmp_path, base + LOCAL + text) == said


def test_where_the_limit_itself_makes_it_longer(tmp_path):
    base = BASE + URGENT + SET % ("có", 3) + SET.split("\n")[1] % ("không", 8) + "\n"
    text = base + LOCAL + "thời hạn: 9 ngày làm việc\nthay đổi thời hạn: []\n"
    (problem,) = [p for p in linted(tmp_path, text) if p.code == "TTHC1801"]
    assert problem.values["case"] == "khẩn: có"


def test_an_agency_within_and_over_its_limit(tmp_path):
    law = "thời hạn từng cơ quan:\n  - {đơn vị: thue, thời hạn: 5 ngày, theo: nd61}\n"
    within = steps("10 ngày làm việc", "đơn vị: thue, " + days(4), "đơn vị: xa, " + days(6))
    over = steps("10 ngày làm việc", "đơn vị: thue, " + days(7), days(3))
    assert found(tmp_path, BASE + law + within) == []
    assert found(tmp_path, BASE + law + over) == ["TTHC1803"]


# ---------------------------------------------------------------------- tests


def said_of_tests(folder, text):
    return [
        f"{p.code} {p.values.get('what', p.values.get('facts', ''))}"
        for p in linted(folder, text)
        if p.code[:6] == "TTHC16"
    ]


def a_test(facts, expect, more=""):
    return f"  - {{tên: Thử, cho: {{tiếp nhận: 2022-05-04 09:00, thành phần: [don], thông tin: {facts}{more}}}, mong đợi: {expect}}}\n"


def test_a_local_process_without_tests_of_its_own(tmp_path):
    text = BASE + "kiểm thử:\n" + a_test("{}", "{đủ: có, hẹn trả: 2022-05-18 17:00}") + LOCAL + "tên ngắn: Thẻ\n"
    assert said_of_tests(tmp_path, text) == ["TTHC1621 "]


def test_a_paper_that_no_test_asks_for_is_said_once(tmp_path):
    text = URGENT + PAPER % "có" + "kiểm thử:\n" + a_test("{khẩn: không}", "{đủ: có, hẹn trả: 2022-05-18 17:00}")
    assert said_of_tests(tmp_path, text) == ["TTHC1622 giấy tờ «Thẻ»", "TTHC1625 khẩn"]


def test_conditions_that_are_true_or_false_only(tmp_path):
    two = URGENT + "  xa: {kiểu: có/không, câu hỏi: Xa?}\n" + (PAPER % "có").replace("{khẩn: có}", "{khẩn: có, xa: có}")
    shown = a_test("{khẩn: có, xa: có}", "{đủ: không, hẹn trả: 2022-05-18 17:00}") + a_test("{}", "{đủ: chưa rõ}")
    assert said_of_tests(tmp_path, two + "kiểm thử:\n" + shown) == [
        "TTHC1624 điều kiện «khẩn: có»",
        "TTHC1624 điều kiện «xa: có»",
    ]
    shown += a_test("{khẩn: không, xa: không}", "{đủ: có}")
    assert said_of_tests(tmp_path, two + "kiểm thử:\n" + shown) == []


def test_a_condition_on_a_paper_is_named(tmp_path):
    papers = (PAPER % "có").replace("{khẩn: có}", "{có giấy: don}")
    text = papers + "kiểm thử:\n" + a_test("{}", "{đủ: không, hẹn trả: 2022-05-18 17:00}")
    (problem,) = [p for p in linted(tmp_path, text) if p.code == "TTHC1624"]
    assert problem.fix() == "thêm một kiểm thử cho trường hợp «hồ sơ không có «Đơn»»"


def test_steps_that_no_test_reaches_are_told_by_their_condition(tmp_path):
    text = (
        URGENT
        + steps("10 ngày làm việc", days(10), days(1, ", khi: {khẩn: có}, sau bước: []"))
        + "kiểm thử:\n"
        + a_test("{khẩn: không}", "{đủ: có, hẹn trả: 2022-05-18 17:00}")
        + a_test("{}", "{cần hỏi: [khẩn]}")
    )
    assert said_of_tests(tmp_path, text) == []


def test_a_change_by_its_name():
    assert part_in_words(Part("change", LimitChange(ALWAYS, add=Limit.parse("2 ngày làm việc"))), "en") == (
        "change of the limit «2 ngày làm việc»"
    )


def test_a_local_process_whose_base_is_not_there(tmp_path):
    text = BASE + LOCAL + "tên ngắn: Thẻ\n"
    linted(tmp_path, text)
    (alone,) = [procedure for procedure in load_procedures(tmp_path, shipped=False) if procedure.issued_by]
    assert [problem.code for problem in lint(Registry([alone]), CALENDAR)] == ["TTHC1621"]


def test_changes_of_no_limit_do_not_stop_the_rules(tmp_path):
    """A local process beside a national file, both with changes but without the limit to change."""
    changes = "thay đổi thời hạn:\n  - {khi: {nhanh: có}, cộng thêm: NGÀY ngày làm việc, theo: a}\n"
    (tmp_path / "a@2022-01-01.yaml").write_text(
        "định dạng: 1\nmã: 1.004220\ntên: A\nlĩnh vực: B\ncấp: xã\nhiệu lực: {từ: 2022-01-01}\nghi chú: chưa rõ\n"
        "căn cứ:\n  a: {văn bản: Luật, điều: Điều 1, nguồn: b, độ tin cậy: cao}\n"
        "thông tin cần biết:\n  nhanh: {kiểu: có/không, câu hỏi: Nhanh không?}\n"
        + changes.replace("NGÀY", "5")
        + "các bước:\n  - {tên: Nhận, thời hạn: 1 ngày làm việc, theo: a}\n",
        encoding="utf-8",
    )
    (tmp_path / "a@2022-01-01.xa.yaml").write_text(
        "định dạng: 1\nmở rộng: 1.004220@2022-01-01\nhiệu lực: {từ: 2022-01-01}\n"
        "ban hành: {cơ quan: UBND xã, văn bản: QĐ, nơi: xã}\n" + changes.replace("NGÀY", "6"),
        encoding="utf-8",
    )
    registry = load_procedures(tmp_path, shipped=False)
    assert [problem.code for problem in registry.problems] == ["TTHC253", "TTHC253"]
    assert {problem.code for problem in lint(registry, CALENDAR)} <= {"TTHC1621"}
