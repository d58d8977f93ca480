# ruff: noqa: E501 -- what is told stands on one line
"""Calendars of units and one-stop regimes under the linter."""

from functools import cache

import pytest

from tthc_rules.authoring.lint.findings import find_problems
from tthc_rules.worktime import vietnam_calendar

CALENDAR = """\
định dạng: 1
tên: Một cửa huyện A
mở rộng: việt nam
hiệu lực:
  từ: 2022-01-01
  đến: 2022-12-31
"""
REGIME = """\
định dạng: 1
id: nd-x
tên: Nghị định x
hiệu lực:
  từ: 2010-01-01
  đến: 2018-06-20
căn cứ:
  nd-x: {văn bản: x/2010/NĐ-CP, điều: Điều 1, độ tin cậy: cao, nguồn: Công báo}
quy định:
  clock_start: {giá trị: received, theo: nd-x, độ tin cậy: cao}
"""
calendar = cache(vietnam_calendar)


def told(folder, lang="vi", beside=None, **files):
    """Everything lint says of files: `name:line:col CODE sentence`, and a letter for warnings and hints."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    found = find_problems([folder], calendar(), beside)
    assert len(found.files) == len(files)
    letters = {"error": "", "warning": "w ", "hint": "h "}
    return [letters[problem.severity] + problem.line(lang).replace(f"{folder}/", "") for problem in found.problems]


def test_a_good_calendar_and_a_good_regime(tmp_path):
    assert told(tmp_path, lich=CALENDAR, nd=REGIME) == []


def test_what_loading_a_calendar_tells(tmp_path):
    assert told(tmp_path, lich=CALENDAR + "nghỉ:\n  - ngày: 2023-05-10\n    tên: Lễ\n") == [
        "lich.yaml:8:11: TTHC514 lịch «Một cửa huyện A»: ngày nằm ngoài hiệu lực của phần này: 10/05/2023"
    ]
    assert told(tmp_path, lich=CALENDAR.replace("tên:", "ten:")) == [
        "lich.yaml:2:1: TTHC101 khóa lạ «ten»; ý bạn là «tên»? Khóa lạ không bao giờ bị bỏ qua âm thầm\n    cách sửa: tên:"
    ]
    assert told(tmp_path, lich=CALENDAR.replace("tên: Một cửa", "tên: Một: cửa")) == [
        'lich.yaml:2:9: TTHC030 có dấu hai chấm thứ hai trong dòng: YAML tưởng đây là một khóa mới\n    cách sửa: tên: "Một: cửa huyện A"'
    ]


def test_days_between_two_parts_of_a_calendar(tmp_path):
    parts = "phần:\n  - đến: 2022-06-30\n    giờ làm việc: {thứ hai đến thứ sáu: '07:00-11:00'}\n  - từ: 2022-07-02\n    giờ làm việc: {thứ hai đến thứ sáu: '07:00-11:00'}\n"
    (line,) = told(tmp_path, lich=CALENDAR + parts)
    assert line.startswith(
        "lich.yaml:7:1: TTHC520 lịch «Một cửa huyện A»: chưa có phần nào quy định giờ làm việc cho: 01/07/2022"
    )


@pytest.mark.parametrize(("start", "gap"), [("2023-01-01", False), ("2023-01-02", True)])
def test_days_between_two_calendars_of_one_name(tmp_path, start, gap):
    second = CALENDAR.replace("2022-01-01", start).replace("2022-12-31", "2023-12-31")
    said = [
        "w b.yaml:5:7: TTHC1504 từ 01/01/2023 đến 01/01/2023 không có lịch nào của «Một cửa huyện A»\n"
        "    cách sửa: nới hiệu lực của lịch trước hoặc lịch sau cho liền nhau"
    ]
    assert told(tmp_path, a=CALENDAR, b=second) == (said if gap else [])
    assert told(tmp_path, a=CALENDAR, b=second.replace("huyện A", "huyện B")) == []
    assert told(tmp_path, "en", a=CALENDAR, b=second) == (
        [
            "w b.yaml:5:7: TTHC1504 from 01/01/2023 to 01/01/2023 there is no calendar of «Một cửa huyện A»\n"
            "    fix: let the calendar before or after it hold for these days too"
        ]
        if gap
        else []
    )


def test_a_calendar_of_days_that_are_not_announced(tmp_path):
    until = calendar().announced_until
    last = until.replace(year=until.year + 1)
    (line,) = told(tmp_path, lich=CALENDAR.replace("2022-12-31", str(last)))
    assert line == (
        f"h lich.yaml:6:8: TTHC1407 lịch này có hiệu lực đến {last:%d/%m/%Y}, nhưng lịch nghỉ của Nhà nước mới công bố đến {until:%d/%m/%Y}"
    )
    assert told(tmp_path, lich=CALENDAR.replace("2022-12-31", str(until))) == []


def test_what_loading_a_regime_tells(tmp_path):
    assert told(tmp_path, nd=REGIME.replace("giá trị: received", "giá trị: giữa đường")) == [
        "nd.yaml:10:26: TTHC408 «giữa đường» không phải giá trị của quy định «clock_start»"
    ]


def test_a_rule_that_is_not_sure(tmp_path):
    text = REGIME.replace("received, theo: nd-x, độ tin cậy: cao", "received, theo: nd-x, độ tin cậy: thấp")
    assert told(tmp_path, nd=text) == [
        "h nd.yaml:10:3: TTHC1705 quy định «clock_start» có độ tin cậy thấp\n"
        "    cách sửa: đối chiếu với nguyên văn, rồi ghi «độ tin cậy: cao»"
    ]
    assert told(tmp_path, "en", nd=text) == [
        "h nd.yaml:10:3: TTHC1705 the rule «clock_start» has low confidence\n"
        "    fix: check it against the text of the law, then write «confidence: high»"
    ]


def test_days_between_two_regimes(tmp_path):
    """The regime that is shipped starts on 21/06/2018."""
    assert told(tmp_path, nd=REGIME.replace("2018-06-20", "2018-06-18")) == [
        "w nd.yaml:6:8: TTHC1505 từ 19/06/2018 đến 20/06/2018 không có quy định một cửa nào hiệu lực (giữa «Nghị định x» và «Cơ chế một cửa theo Nghị định 61/2018/NĐ-CP»)\n"
        "    cách sửa: nới hiệu lực cho liền nhau, hoặc thêm quy định của khoảng này"
    ]
    older = REGIME.replace("id: nd-x", "id: nd-w").replace("Nghị định x", "Nghị định w")
    older = older.replace("2010-01-01", "2000-01-01").replace("2018-06-20", "2009-12-30")
    (line,) = told(tmp_path, "en", nd=REGIME, older=older)
    assert line.startswith("w nd.yaml:5:7: TTHC1505 from 31/12/2009 to 31/12/2009 no one-stop regime is in force")


def test_two_regimes_at_once(tmp_path):
    (line,) = told(tmp_path, nd=REGIME.replace("2018-06-20", "2018-06-21"))
    assert line.startswith(
        "w nd.yaml:6:8: TTHC1506 từ 21/06/2018 hai quy định một cửa cùng hiệu lực: «Nghị định x» và "
    )
    older = (
        REGIME.replace("id: nd-x", "id: nd-w").replace("Nghị định x", "Nghị định w").replace("2010-01-01", "2000-01-01")
    )
    found = told(tmp_path, "en", nd=REGIME, older=older.replace("  đến: 2018-06-20\n", ""))
    assert found[0] == (
        "w nd.yaml:5:7: TTHC1506 from 01/01/2010 two one-stop regimes are in force at once: «Nghị định w» and «Nghị định x»\n"
        "    fix: let the earlier one end the day before 01/01/2010"
    )


def test_a_draft_stands_for_the_regime_of_its_id(tmp_path):
    text = (
        REGIME.replace("id: nd-x", "id: nd61").replace("2010-01-01", "2018-06-21").replace("2018-06-20", "2021-12-05")
    )
    assert told(tmp_path, nd=text) == []


def test_a_regime_whose_days_cannot_be_read(tmp_path):
    (line,) = told(tmp_path, nd=REGIME.replace("2010-01-01", "hôm qua"))
    assert line.startswith("nd.yaml:5:7: TTHC110 ")
    (line,) = told(
        tmp_path, nd=REGIME.replace("quy định:\n  clock_start: {giá trị: received, theo: nd-x, độ tin cậy: cao}\n", "")
    )
    assert line.startswith("nd.yaml:1:1: TTHC105 thiếu khóa «quy định»")


# ---------------------------------------------------------------------- among procedures, or alone


def test_a_calendar_among_procedures_is_told_and_linted(tmp_path):
    law = "định dạng: 1\nmã: 1.904220\ntên: Cấp thẻ\nlĩnh vực: Văn hóa\ncấp: xã\nhiệu lực: {từ: 2022-01-01}\nthời hạn: 5 ngày\n"
    found = told(tmp_path, **{"a@2022-01-01": law, "lich": CALENDAR.replace("2022-12-31", "2021-12-31")})
    assert [line.split()[1] for line in found if line.startswith("lich")] == ["TTHC414", "TTHC533"]


def test_a_calendar_that_was_asked_for_by_name(tmp_path):
    (tmp_path / "lich.yaml").write_text(CALENDAR, encoding="utf-8")
    (tmp_path / "hong.yaml").write_text("a: [\n", encoding="utf-8")
    found = find_problems([tmp_path / "lich.yaml", tmp_path / "hong.yaml"], calendar())
    assert [problem.code for problem in found.problems] == ["TTHC034"]
    assert [path.rpartition("/")[2] for path in found.not_linted] == ["hong.yaml"]


def test_a_comment_leaves_a_hint_out(tmp_path):
    text = REGIME.replace("độ tin cậy: cao}\n", "độ tin cậy: thấp}  # tthc: bỏ qua TTHC1705 – chờ văn bản\n")
    (tmp_path / "nd.yaml").write_text(text, encoding="utf-8")
    found = find_problems([tmp_path], calendar())
    assert (found.problems, [(p.code, reason) for p, reason in found.ignored]) == ((), [("TTHC1705", "chờ văn bản")])
