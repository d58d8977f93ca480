"""The tests beside a definition: what holds, what does not, and what is told of it."""

import textwrap
from dataclasses import replace
from datetime import date, datetime

import pytest
from definition_sample import sample

from tthc_rules import load_procedures, vietnam_calendar
from tthc_rules.authoring.trials.definition_tests import own_tests, run_tests
from tthc_rules.authoring.trials.trace import paper_in_words
from tthc_rules.definitions.shapes import CopyKind, DefinitionTest, Expect, Given, Procedure
from tthc_rules.dossiers.dossier import Paper

# Tuesday 10 May 2022, counted 11, 12, 13, 16, 17 May; with three days more 18, 19, 20 May.
BOUGHT = """\
  - tên: Mua, nộp hợp đồng
    cho:
      tiếp nhận: 2022-05-10 09:00
      thông tin:
        hình thức: mua
        ủy quyền: không
      thành phần:
        - don
        - id: hop-dong
          loại: bản sao
          số lượng: 1
    mong đợi:
"""


@pytest.fixture(scope="module")
def calendar():
    return vietnam_calendar()


@pytest.fixture
def result_of(tmp_path, calendar):
    """The only result of the sample with one test."""

    def run(tests, **more):
        (result,) = run_tests(sample(tmp_path, tests, **more), calendar)
        return result

    return run


def lines(text, folder):
    return text.replace(f"{folder}/", "").splitlines()


def test_what_holds(result_of, tmp_path):
    result = result_of(
        BOUGHT + "      đủ: có\n      thiếu: []\n      sai: []\n      cần hỏi: [diện tích]\n"
        "      hẹn sớm nhất: 2022-05-17 17:00\n      hẹn muộn nhất: 2022-05-20 17:00\n"
    )
    assert result.passed
    assert lines(result.explain(), tmp_path) == [
        "cap-phep@2022-01-01.yaml:72:5: Mua, nộp hợp đồng",
        "  ✓ đủ: «có» đúng như mong đợi",
        "  ✓ thiếu: «không có» đúng như mong đợi",
        "  ✓ sai: «không có» đúng như mong đợi",
        "  ✓ cần hỏi: «diện tích» đúng như mong đợi",
        "  ✓ hẹn sớm nhất: «17:00 17/05/2022» đúng như mong đợi",
        "  ✓ hẹn muộn nhất: «17:00 20/05/2022» đúng như mong đợi",
    ]
    assert result.to_dict() == {
        "name": "Mua, nộp hợp đồng",
        "line": 72,
        "passed": True,
        "problems": [],
        "expectations": [
            {"field": "complete", "expected": True, "got": True, "held": True},
            {"field": "missing", "expected": [], "got": [], "held": True},
            {"field": "wrong", "expected": [], "got": [], "held": True},
            {"field": "questions", "expected": ["diện tích"], "got": ["diện tích"], "held": True},
            {"field": "earliest", "expected": "2022-05-17T17:00:00", "got": "2022-05-17T17:00:00", "held": True},
            {"field": "latest", "expected": "2022-05-20T17:00:00", "got": "2022-05-20T17:00:00", "held": True},
        ],
    }


WRONG = BOUGHT + "      đủ: chưa rõ\n      thiếu: [giay-uy-quyen]\n      hẹn trả: 2022-05-18 17:00\n"


def test_failure_with_all_that_was_read(result_of, tmp_path, calendar):
    result = result_of(WRONG)
    assert not result.passed
    expected = f"""\
        cap-phep@2022-01-01.yaml:72:5: Mua, nộp hợp đồng
          ✗ đủ: mong đợi «chưa rõ», được «có»
          ✗ thiếu: mong đợi «giay-uy-quyen», được «không có»
          ✗ hẹn trả: mong đợi «17:00 18/05/2022», được «chưa tính được»
            Đã đọc
              ủy quyền: không
              hình thức: mua
              diện tích: chưa rõ
              giấy tờ: don, hop-dong (loại: bản sao, số lượng: 1)
              thời hạn: 5 ngày làm việc
            Điều kiện
              chưa rõ: dòng 28, thời hạn cộng thêm 3 ngày làm việc, khi diện tích trên 500 m2
              ĐÚNG: dòng 38, chọn một trong giay-to-nha-dat, khi hình thức: mua
              SAI: dòng 52, giấy tờ giay-uy-quyen, khi ủy quyền: có
              chưa rõ: dòng 70, bước do-dac, khi diện tích trên 500 m2
            Hồ sơ kiem-thu · 9.999999 Cấp giấy phép thử: ĐỦ thành phần
              ✓ Đơn đề nghị: đủ (Điều 2 Quyết định 1/QĐ-UBND)
              ✓ Giấy tờ về nhà đất: đủ (Điều 2 Quyết định 1/QĐ-UBND)
              – Giấy ủy quyền: không yêu cầu trong trường hợp này (Điều 2 Quyết định 1/QĐ-UBND)
              định nghĩa {result.procedure.version}
            Hồ sơ kiem-thu · 9.999999 Cấp giấy phép thử
            NẾU THỜI HẠN LÀ 5 ngày làm việc:
            Hiểu là: 5 ngày làm việc, không tính ngày nhận; tính từ 09:00 thứ Ba 10/05/2022
              căn cứ      Điều 2 Quyết định 1/QĐ-UBND
              không tính  thứ Ba 10/05/2022 (ngày nhận)
              tính 1–3    thứ Tư 11/05/2022 – thứ Sáu 13/05/2022
              bỏ qua      thứ Bảy 14/05/2022 – Chủ nhật 15/05/2022: nghỉ hằng tuần
              tính 4–5    thứ Hai 16/05/2022 – thứ Ba 17/05/2022
            HẠN TRẢ: 17:00 thứ Ba 17/05/2022
            NẾU THỜI HẠN LÀ 8 ngày làm việc:
            Hiểu là: 8 ngày làm việc, không tính ngày nhận; tính từ 09:00 thứ Ba 10/05/2022
              căn cứ      Điều 2 Quyết định 1/QĐ-UBND
              không tính  thứ Ba 10/05/2022 (ngày nhận)
              tính 1–3    thứ Tư 11/05/2022 – thứ Sáu 13/05/2022
              bỏ qua      thứ Bảy 14/05/2022 – Chủ nhật 15/05/2022: nghỉ hằng tuần
              tính 4–8    thứ Hai 16/05/2022 – thứ Sáu 20/05/2022
            HẠN TRẢ: 17:00 thứ Sáu 20/05/2022
            Hạn trả từ 17:00 thứ Ba 17/05/2022 đến 17:00 thứ Sáu 20/05/2022, tùy câu trả lời:
              ? Diện tích bao nhiêu?
              ! chưa biết diện tích nên chưa chắc có bước «Đo đạc»; tạm giữ bước này
            Định nghĩa {result.procedure.version} · lịch {calendar.version} · quy định nd61-nd107
    """
    assert lines(result.explain(), tmp_path) == textwrap.dedent(expected).rstrip().splitlines()


def test_failure_in_english(result_of, tmp_path):
    """Only what decides the expectation that does not hold is told: here the papers."""
    result = result_of(BOUGHT + "      thiếu: [giay-uy-quyen]\n      hẹn sớm nhất: 2022-05-17 17:00\n")
    expected = f"""\
        cap-phep@2022-01-01.yaml:72:5: Mua, nộp hợp đồng
          ✗ missing: expected «giay-uy-quyen», got «none»
          ✓ earliest: «17:00 17/05/2022» as expected
            What was read
              ủy quyền: no
              hình thức: mua
              diện tích: unknown
              papers: don, hop-dong (copy: plain copy, quantity: 1)
              limit: 5 ngày làm việc
            Conditions
              TRUE: line 38, choice of giay-to-nha-dat, when hình thức: mua
              FALSE: line 52, paper giay-uy-quyen, when ủy quyền: yes
            Dossier kiem-thu · 9.999999 Cấp giấy phép thử: COMPLETE
              ✓ Đơn đề nghị: satisfied (Điều 2 Quyết định 1/QĐ-UBND)
              ✓ Giấy tờ về nhà đất: satisfied (Điều 2 Quyết định 1/QĐ-UBND)
              – Giấy ủy quyền: not required in this case (Điều 2 Quyết định 1/QĐ-UBND)
              definition {result.procedure.version}
    """
    assert lines(result.explain("en"), tmp_path) == textwrap.dedent(expected).rstrip().splitlines()


def test_only_the_time_does_not_hold(result_of, tmp_path):
    told = lines(result_of(BOUGHT + "      đủ: có\n      hẹn muộn nhất: 2022-05-19 17:00\n").explain(), tmp_path)
    assert told[1:4] == [
        "  ✓ đủ: «có» đúng như mong đợi",
        "  ✗ hẹn muộn nhất: mong đợi «17:00 19/05/2022», được «17:00 20/05/2022»",
        "    Đã đọc",
    ]
    assert "    Hồ sơ kiem-thu · 9.999999 Cấp giấy phép thử: ĐỦ thành phần" not in told
    assert "    NẾU THỜI HẠN LÀ 8 ngày làm việc:" in told
    assert [line for line in told if "dòng" in line] == [
        "      chưa rõ: dòng 28, thời hạn cộng thêm 3 ngày làm việc, khi diện tích trên 500 m2",
        "      chưa rõ: dòng 70, bước do-dac, khi diện tích trên 500 m2",
    ]


def test_the_record_of_a_failure(result_of):
    record = result_of(WRONG).to_dict("en")
    assert record["passed"] is False
    assert record["expectations"][2] == {"field": "due", "expected": "2022-05-18T17:00:00", "got": None, "held": False}
    assert record["trace"]["facts"] == {"uy-quyen": "false", "hinh-thuc": "mua", "dien-tich": None}
    assert record["trace"]["papers"] == ["don", "hop-dong"]
    assert record["trace"]["limit"] == "5 ngày làm việc"
    assert record["trace"]["conditions"][1:3] == [
        {"line": 38, "part": "choice of giay-to-nha-dat", "when": "hình thức: mua", "truth": True},
        {"line": 52, "part": "paper giay-uy-quyen", "when": "ủy quyền: yes", "truth": False},
    ]
    assert record["completeness"]["verdict"] == "complete"
    assert record["schedule"]["earliest"] == "2022-05-17T17:00:00"


SIGNED = """\
  - tên: Trước khi trình ký
    cho:
      tiếp nhận: 2022-05-10 09:00
      xong: 2022-05-18 08:00
      thông tin:
        hình thức: tặng cho
        ủy quyền: không
        diện tích: 100
      thành phần: [don]
      kiểm tra:
        khong-tranh-chap: không
    mong đợi:
      đủ: không
      sai: [khong-tranh-chap]
      hẹn trả: 2022-05-17 17:00
      trễ: có
"""


def test_checks_and_lateness(result_of):
    result = result_of(SIGNED)
    assert result.passed
    assert [expectation.text("en") for expectation in result.expectations] == [
        "✓ complete: «false» as expected",
        "✓ wrong: «khong-tranh-chap» as expected",
        "✓ due: «17:00 17/05/2022» as expected",
        "✓ late: «true» as expected",
    ]


def test_answer_not_given_yet(result_of):
    result = result_of(SIGNED.replace("khong-tranh-chap: không", "khong-tranh-chap: chưa rõ"))
    assert [expectation.text() for expectation in result.expectations] == [
        "✗ đủ: mong đợi «không», được «chưa rõ»",
        "✗ sai: mong đợi «khong-tranh-chap», được «không có»",
        "✓ hẹn trả: «17:00 17/05/2022» đúng như mong đợi",
        "✓ trễ: «có» đúng như mong đợi",
    ]


def test_when_it_came_to_the_agency_and_when_it_is_looked_at(result_of):
    """Counted from Wednesday 11 May: 12, 13, 16, 17, 18 May."""
    result = result_of(
        SIGNED.replace("xong: 2022-05-18 08:00", "đến: 2022-05-11 08:00\n      tính đến: 2022-05-18 17:30").replace(
            "trễ: có", "trễ: không"
        ),
        changed=lambda text: text.replace("thời hạn: 5 ngày", "bắt đầu tính: đến cơ quan giải quyết\nthời hạn: 5 ngày"),
    )
    assert result.expectations[2].got == datetime(2022, 5, 18, 17)
    assert result.expectations[3].held


def test_not_received_and_papers_not_known(result_of, tmp_path):
    """Nothing is asked about the time, and neither question 2 nor its conditions are told."""
    result = result_of("  - tên: Chưa biết gì\n    cho: {}\n    mong đợi:\n      đủ: có\n")
    assert lines(result.explain(), tmp_path)[1:8] == [
        "  ✗ đủ: mong đợi «có», được «chưa rõ»",
        "    Đã đọc",
        "      ủy quyền: chưa rõ",
        "      hình thức: chưa rõ",
        "      diện tích: chưa rõ",
        "      giấy tờ: chưa rõ",
        "      thời hạn: 5 ngày làm việc",
    ]
    assert result.to_dict()["schedule"] is None
    assert result.to_dict()["trace"]["papers"] is None


# ---------------------------------------------------------------------- what cannot be asked


def problems_of(result, lang="vi"):
    assert not result.passed
    assert result.expectations == ()
    assert result.answers is None
    return [problem.line(lang).partition(": ")[2] or problem.line(lang) for problem in result.problems]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            "      tính đến: 2022-05-09 09:00\n      thành phần: [don]\n",
            "TTHC634",
        ),
        ("      thành phần: [don, don]\n", "TTHC605"),
    ],
)
def test_a_dossier_that_cannot_be(given, told, result_of):
    result = result_of(
        f"  - tên: Không đọc được\n    cho:\n      tiếp nhận: 2022-05-10 09:00\n{given}    mong đợi:\n      đủ: có\n"
    )
    assert [problem.code for problem in result.problems] == [told]
    assert problems_of(result)
    assert told in result.explain().splitlines()[1]
    assert result.to_dict()["problems"][0]["code"] == told
    assert "trace" not in result.to_dict()


def test_a_day_outside_the_calendar(result_of):
    result = result_of(BOUGHT.replace("2022-05-10", "2049-05-10") + "      hẹn sớm nhất: 2049-05-17 17:00\n")
    assert [problem.code for problem in result.problems] == ["TTHC501"]


@pytest.fixture
def reworded(tmp_path, calendar):
    """The result of the sample's only test with another `given` and `expect`, as a program may build them."""

    def run(given, expect):
        procedure = sample(tmp_path, BOUGHT + "      đủ: có\n")
        changed = replace(procedure.tests[0], given=given, expect=expect)
        (result,) = run_tests(replace(procedure, tests=(changed,)), calendar)
        return result

    return run


FACTS = "ủy quyền, hình thức, diện tích"


def test_an_unknown_fact_is_given(reworded, tmp_path):
    result = reworded(Given(facts={"uy quyên": "có", "xyz": "1"}), Expect(complete="true"))
    assert lines(result.explain(), tmp_path) == [
        "cap-phep@2022-01-01.yaml:72:5: Mua, nộp hợp đồng",
        f"  TTHC1601 kiểm thử cho biết «uy quyên», nhưng thủ tục không khai báo thông tin này; các thông tin: {FACTS}",
        "      cách sửa: ủy quyền",
        f"  TTHC1601 kiểm thử cho biết «xyz», nhưng thủ tục không khai báo thông tin này; các thông tin: {FACTS}",
    ]


def test_an_unknown_fact_is_expected_to_be_asked(reworded):
    result = reworded(Given(), Expect(questions=("dien tich dat",)))
    assert problems_of(result, "en") == [
        "TTHC1602 the test expects «dien tich dat» to be asked, but the procedure declares no such fact; the facts "
        f"are: {FACTS}\n    fix: diện tích"
    ]


IDS = "don, hop-dong, bien-ban, bien-lai, giay-uy-quyen, giay-to-nha-dat"


def test_unknown_papers_are_expected(reworded):
    result = reworded(Given(), Expect(missing=("hop-dongg", "khong-tranh-chap"), wrong=("khong-tranh-chap",)))
    assert problems_of(result) == [
        "TTHC1603 kiểm thử mong đợi «hop-dongg» thiếu hoặc sai, nhưng không có giấy tờ, nhóm hoặc câu hỏi nào có id "
        f"ấy; các id: {IDS}\n    cách sửa: hop-dong",
        "TTHC1603 kiểm thử mong đợi «khong-tranh-chap» thiếu hoặc sai, nhưng không có giấy tờ, nhóm hoặc câu hỏi nào "
        f"có id ấy; các id: {IDS}",
    ]


def test_an_unknown_check_is_answered(reworded):
    result = reworded(Given(checks={"tranh-chap": "true"}), Expect(complete="true"))
    assert problems_of(result, "en") == [
        "TTHC1604 the test answers «tranh-chap», but there is no such content check; the ids are: khong-tranh-chap\n"
        "    fix: khong-tranh-chap"
    ]


def test_nothing_is_expected(reworded):
    assert problems_of(reworded(Given(), Expect())) == [
        "TTHC1605 kiểm thử không mong đợi điều gì nên lúc nào cũng đạt\n    cách sửa: mong đợi:\n      đủ: có"
    ]


def test_a_procedure_made_without_a_file(calendar):
    """No place to name, no limit to reckon with, nothing known by name."""
    tests = (
        DefinitionTest(
            "Không có thời hạn", Given(received=datetime(2022, 5, 10, 9)), Expect(due=datetime(2022, 5, 17))
        ),
        DefinitionTest("Thông tin lạ", Given(facts={"x": "1"}), Expect(complete="true")),
    )
    procedure = Procedure("thu", "Thử", in_force_from=date(2022, 1, 1), tests=tests)
    plain, strange = run_tests(procedure, calendar)
    assert plain.explain("en").splitlines()[:5] == [
        "Không có thời hạn",
        "  ✗ due: expected «00:00 17/05/2022», got «not to be told»",
        "    What was read",
        "      papers: unknown",
        "      limit: unknown",
    ]
    assert strange.explain("en") == (
        "Thông tin lạ\n  TTHC1601 the test gives «x», but the procedure declares no such fact; the facts are: —"
    )
    assert plain.to_dict()["trace"]["limit"] is None
    assert plain.to_dict()["line"] is None


def test_a_due_date_is_expected_of_what_was_not_received(reworded):
    result = reworded(Given(), Expect(due=datetime(2022, 5, 17, 17)))
    assert [expectation.text() for expectation in result.expectations] == [
        "✗ hẹn trả: mong đợi «17:00 17/05/2022», được «chưa tính được»"
    ]


def test_an_overlay_runs_its_own_tests_only():
    registry = load_procedures()
    local = registry.get("2.000440", date(2022, 5, 10), "ubnd-thi-xa-nga-nam")
    (only,) = own_tests(local)
    assert only.name == "Quy trình không đổi thời hạn của luật, nhận thứ Ba 10/5/2022, đếm 11, 12, 13, 16, 17/5"
    assert all(test.place.path != local.path for test in registry.get("2.000440", date(2022, 5, 10)).tests)


def test_papers_in_words():
    paper = Paper("hop-dong", CopyKind.COPY, 2, False, date(2022, 5, 1), date(2023, 5, 1), True, True)
    assert paper_in_words(paper) == (
        "hop-dong (loại: bản sao, số lượng: 2, đối chiếu: không, ngày cấp: 01/05/2022, hết hạn: 01/05/2023, "
        "ký số: có, tra cứu thất bại: có)"
    )
    assert paper_in_words(Paper("hop-dong", as_required=True), "en") == "hop-dong"
