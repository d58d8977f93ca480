# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""The one-stop decrees as data, and the units that take part."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest

from tthc_rules import DefinitionError
from tthc_rules.definitions.agencies import read_agencies
from tthc_rules.definitions.regime import Regime, RuleSource
from tthc_rules.definitions.regime_reader import load_regimes, read_regime
from tthc_rules.definitions.regimes import regime_on, shipped_regimes
from tthc_rules.definitions.shapes import Agency, Confidence
from tthc_rules.definitions.source import read_yaml

FILE = """\
định dạng: 1
id: nd61
tên: Nghị định 61
hiệu lực: {từ: 2018-06-21, đến: 2021-12-05}
căn cứ:
  nd61-19: {văn bản: 61/2018/NĐ-CP, điều: Điều 19, độ tin cậy: cao}
quy định:
  clock_start: {giá trị: arrived, theo: nd61-19, độ tin cậy: cao, ghi chú: x}
  supplement_effect: {giá trị: null, độ tin cậy: thấp}
  supplement_max: {giá trị: 2, độ tin cậy: cao}
  supplement_notice: {giá trị: 3 ngày làm việc, độ tin cậy: cao}
  handover_cutoff: {giá trị: 15:00, độ tin cậy: cao}
  apology_days_before: {giá trị: null, độ tin cậy: chưa rõ}
  outage_stops_clock: {giá trị: có, độ tin cậy: cao}
  pauses: {giá trị: [payment, tax_notice], độ tin cậy: cao}
"""


def read(text):
    return read_regime(read_yaml(text, "r.yaml")[0])


def lines(text, lang="vi"):
    return [problem.line(lang) for problem in read(text)[1]]


def test_a_regime():
    regime, problems = read(FILE)
    assert problems == ()
    assert (regime.id, regime.name) == ("nd61", "Nghị định 61")
    assert (regime.in_force_from, regime.in_force_to) == (date(2018, 6, 21), date(2021, 12, 5))
    assert (regime.clock_start, regime.supplement_effect, regime.supplement_max) == ("arrived", "pause", 2)
    assert regime.supplement_notice.text == "3 ngày làm việc"
    assert regime.handover_cutoff == time(15, 0)
    assert regime.apology_days_before is None
    assert regime.outage_stops_clock is True
    assert regime.pauses == ("payment", "tax_notice")
    assert regime.sources["clock_start"] == RuleSource("61/2018/NĐ-CP", "Điều 19", Confidence.HIGH, "x")
    assert regime.sources["supplement_effect"] == RuleSource(None, None, Confidence.LOW)
    assert regime.cite("clock_start") == "Điều 19 61/2018/NĐ-CP"
    assert regime.cite("supplement_max") == regime.cite("run_ends") == "Nghị định 61"
    assert [regime.in_force_on(date(*day)) for day in ((2018, 6, 20), (2018, 6, 21), (2021, 12, 5), (2021, 12, 6))] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("old", "new", "vi", "en"),
    [
        ("định dạng: 1", "định dạng: 2", "r.yaml:1:12: TTHC115 chưa đọc được định dạng này; thư viện này đọc định dạng 1\n    cách sửa: "
         "định dạng: 1", "r.yaml:1:12: TTHC115 this format is not known; this library reads format 1\n    fix: format: 1"),
        ("id: nd61\n", "id: null\n", "r.yaml:2:5: TTHC123 khóa «id» phải có giá trị, không để trống hay ghi null\n    cách sửa: id: …",
         "r.yaml:2:5: TTHC123 the key «id» needs a value, neither nothing nor null\n    fix: id: …"),
        ("2021-12-05", "2018-06-20", "r.yaml:4:33: TTHC118 ngày hết hiệu lực đứng trước ngày có hiệu lực: phiên bản này không bao giờ "
         "được áp dụng\n    cách sửa: sửa ngày, hoặc xóa dòng này nếu còn hiệu lực đến nay",
         "r.yaml:4:33: TTHC118 the last day in force comes before the first: this version would never apply\n"
         "    fix: mend the day, or delete this line if it is still in force"),
        ("15:00", "25:00", "r.yaml:12:30: TTHC112 «25:00» không phải giờ trong ngày\n    cách sửa: viết giờ:phút, ví dụ 15:00",
         "r.yaml:12:30: TTHC112 «25:00» is not a time of day\n    fix: write hour:minute, such as 15:00"),
        ("arrived", "nhận", "r.yaml:8:26: TTHC408 «nhận» không phải giá trị của quy định «clock_start»",
         "r.yaml:8:26: TTHC408 «nhận» is not a value of the rule «clock_start»"),
        ("theo: nd61-19", "theo: nd61-18", "r.yaml:8:41: TTHC205 căn cứ «nd61-18» chưa khai báo ở mục «căn cứ»; ý bạn là «nd61-19»?\n"
         "    cách sửa: nd61-19", "r.yaml:8:41: TTHC205 the basis «nd61-18» is not declared under «legal_basis»; did you mean «nd61-19»?"
         "\n    fix: nd61-19"),
        ("giá trị: 2,", "giá trị: hai,", "r.yaml:10:29: TTHC109 «hai» không phải số nguyên từ 1 đến 9999 (không viết 0 ở đầu, không viết "
         "dấu chấm)\n    cách sửa: 2",
         "r.yaml:10:29: TTHC109 «hai» is not a whole number from 1 to 9999 (no leading zero, no separators)\n    fix: 2"),
        ("giá trị: có", "giá trị: đúng", "r.yaml:14:33: TTHC108 không có giá trị «đúng»; dùng một trong: có, không\n    cách sửa: có",
         "r.yaml:14:33: TTHC108 there is no value «đúng»; use one of: có, không\n    fix: có"),
        ("pauses: {giá trị", "pauzes: {giá trị", "r.yaml:15:3: TTHC101 khóa lạ «pauzes»; ý bạn là «pauses»? Khóa lạ không bao giờ bị bỏ "
         "qua âm thầm\n    cách sửa: pauses:", "r.yaml:15:3: TTHC101 unknown key «pauzes»; did you mean «pauses»? An unknown key is never "
         "silently ignored\n    fix: pauses:"),
    ],
)  # fmt: skip
def test_wrong_regimes(old, new, vi, en):
    assert FILE.count(old) == 1
    text = FILE.replace(old, new)
    assert lines(text) == [vi]
    assert lines(text, "en") == [en]


def test_nothing_of_a_regime():
    regime, problems = read("- a\n")
    assert [problem.code for problem in problems] == ["TTHC102"]
    assert regime == Regime("", "")
    text = (
        "định dạng: 1\nid: a\ntên: b\nhiệu lực: {đến: 2020-01-01}\ncăn cứ: {}\nquy định:\n  clock_start: {ghi chú: x}\n"
    )
    assert [(p.place.line, p.code) for p in read(text)[1]] == [(4, "TTHC105"), (7, "TTHC105"), (7, "TTHC105")]


def test_what_a_regime_leaves_open():
    regime, problems = read(FILE.replace("15:00", "null").replace("giá trị: 3 ngày làm việc", "giá trị: null"))
    assert (regime.handover_cutoff, regime.supplement_notice, problems) == (None, None, ())


def test_shipped_regimes_follow_each_other():
    regimes = shipped_regimes()
    assert [regime.id for regime in regimes] == ["nd61", "nd61-nd107", "nd118", "nd118-nd367", "nd118-nd309"]
    for earlier, later in pairwise(regimes):
        assert earlier.in_force_to + timedelta(days=1) == later.in_force_from
    assert regimes[-1].in_force_to is None
    assert len({regime.version for regime in regimes}) == 5
    assert {len(regime.version) for regime in regimes} == {12}


@pytest.mark.parametrize(
    ("day", "regime"),
    [
        ((2018, 6, 21), "nd61"),
        ((2021, 12, 5), "nd61"),
        ((2021, 12, 6), "nd61-nd107"),
        ((2025, 6, 30), "nd61-nd107"),
        ((2025, 7, 1), "nd118"),
        ((2025, 12, 30), "nd118"),
        ((2025, 12, 31), "nd118-nd367"),
        ((2026, 8, 4), "nd118-nd367"),
        ((2026, 8, 5), "nd118-nd309"),
    ],
)
def test_regime_of_a_day(day, regime):
    assert regime_on(date(*day)).id == regime


def test_no_regime():
    with pytest.raises(DefinitionError) as refused:
        regime_on(date(2018, 6, 20), [read(FILE)[0]])
    (problem,) = refused.value.problems
    assert (
        problem.line()
        == "TTHC405 không có quy định một cửa nào hiệu lực ngày 20/06/2018; các quy định: nd61 21/06/2018–05/12/2021"
    )
    assert (
        problem.line("en")
        == "TTHC405 no one-stop regime is in force on 20/06/2018; the regimes are: nd61 21/06/2018–05/12/2021"
    )


def test_a_folder_of_regimes(tmp_path):
    (tmp_path / "b.yaml").write_text(FILE, encoding="utf-8")
    later = FILE.replace("2018-06-21", "2010-01-01").replace("id: nd61\n", "id: cũ\n")
    (tmp_path / "c.yaml").write_text(later, encoding="utf-8")
    assert [regime.id for regime in load_regimes(tmp_path)] == ["cũ", "nd61"]
    (tmp_path / "a.yaml").write_text(FILE, encoding="utf-16")
    (tmp_path / "c.yaml").write_text(FILE.replace("arrived", "x"), encoding="utf-8")
    (tmp_path / "d.yaml").symlink_to(tmp_path / "b.yaml")
    with pytest.raises(DefinitionError) as refused:
        load_regimes(tmp_path)
    assert {problem.code for problem in refused.value.problems} == {"TTHC005", "TTHC408", "TTHC081"}


def test_a_file_that_vanishes(tmp_path, monkeypatch):
    from tthc_rules.definitions import regime_reader

    monkeypatch.setattr(regime_reader, "yaml_files", lambda folder: ((folder / "a.yaml",), ()))
    with pytest.raises(DefinitionError) as refused:
        load_regimes(tmp_path)
    assert [problem.code for problem in refused.value.problems] == ["TTHC080"]


# ---------------------------------------------------------------------- agencies

UNITS = """\
định dạng: 1
đơn vị:
  mot-cua: {tên: Bộ phận Một cửa, tên ngắn: Một cửa, loại: one_stop, cơ quan chủ quản: UBND, người đứng đầu: Trưởng, ghi chú: x}
  xa: {tên: UBND xã}
"""


def test_agencies():
    agencies, problems = read_agencies(read_yaml(UNITS)[0])
    assert problems == ()
    assert agencies == {
        "mot-cua": Agency("mot-cua", "Bộ phận Một cửa", "Một cửa", "one_stop", "UBND", "Trưởng", "x"),
        "xa": Agency("xa", "UBND xã"),
    }
    assert [agency.title for agency in agencies.values()] == ["Một cửa", "UBND xã"]
    english = (
        "format: 1\nagencies:\n  mot-cua: {name: Bộ phận Một cửa, short_name: Một cửa, kind: one_stop, parent: UBND, head: Trưởng,\n"
        "    note: x}\n  xa: {name: UBND xã}\n"
    )
    assert read_agencies(read_yaml(english)[0]) == (agencies, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n", ["1:1 TTHC102"]),
        ("định dạng: 3\nđơn vị: [a]\n", ["1:12 TTHC115", "2:9 TTHC131"]),
        ("định dạng: 1\n", ["1:1 TTHC105"]),
        ("định dạng: 1\nđơn vị:\n  Một cửa: {tên: A}\n  null: {tên: B}\n", ["3:3 TTHC107", "4:3 TTHC107"]),
        ("định dạng: 1\nđơn vị:\n  xa: {tên: null}\n  b: {}\n", ["3:13 TTHC123", "4:6 TTHC105"]),
        ("định dạng: 1\nđơn vị:\n  xa: A\n", ["3:7 TTHC102"]),
    ],
)
def test_wrong_agencies(text, expected):
    agencies, problems = read_agencies(read_yaml(text)[0])
    assert agencies == {}
    assert [f"{p.place.line}:{p.place.column} {p.code}" for p in problems] == expected
