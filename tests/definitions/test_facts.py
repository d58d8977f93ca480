# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""The value of a fact: the same from a file and from a dossier, and nothing guessed."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from tthc_rules.definitions.facts import read_date, read_value
from tthc_rules.definitions.shapes import Choice, Fact, FactKind
from tthc_rules.problems import Place

BOOLEAN = Fact("uy-quyen", "ủy quyền", FactKind.BOOLEAN)
CHOICE = Fact("hinh-thuc", "hình thức", FactKind.CHOICE, (Choice("mua", "mua"), Choice("tang-cho", "tặng cho")))
INTEGER = Fact("so-nguoi", "số người", FactKind.INTEGER)
DECIMAL = Fact("dien-tich", "diện tích", FactKind.DECIMAL)
DATE = Fact("ngay-cap", "ngày cấp", FactKind.DATE)
PLACE = Place("a.yaml", 3, 4)


@pytest.mark.parametrize(
    ("fact", "given", "value"),
    [
        (BOOLEAN, "có", True),
        (BOOLEAN, "không", False),
        (BOOLEAN, "true", True),
        (BOOLEAN, "false", False),
        (BOOLEAN, False, False),
        (CHOICE, "mua", "mua"),
        (CHOICE, "tặng cho", "tang-cho"),
        (CHOICE, "tang-cho", "tang-cho"),
        (INTEGER, "0", 0),
        (INTEGER, "-12", -12),
        (INTEGER, 10**20, 10**20),
        (DECIMAL, "120,5", Decimal("120.5")),
        (DECIMAL, "-0,5", Decimal("-0.5")),
        (DECIMAL, "7", Decimal(7)),
        (DECIMAL, 7, Decimal(7)),
        (DECIMAL, 0.1, Decimal("0.1")),
        (DECIMAL, Decimal("1.500"), Decimal("1.5")),
        (DATE, "2022-05-01", date(2022, 5, 1)),
        (DATE, "1/5/2022", date(2022, 5, 1)),
        (DATE, date(2022, 5, 1), date(2022, 5, 1)),
    ],
)
def test_value(fact, given, value):
    read, problems = read_value(fact, given, PLACE)
    assert (read, type(read), problems) == (value, type(value), ())


@pytest.mark.parametrize("fact", [BOOLEAN, CHOICE, INTEGER, DECIMAL, DATE])
def test_null_is_not_known(fact):
    assert read_value(fact, None, PLACE) == (None, ())


def test_a_decimal_point_is_read_with_a_hint():
    value, (hint,) = read_value(DECIMAL, "0.50", PLACE)
    assert value == Decimal("0.5")
    assert (hint.severity, hint.place) == ("hint", PLACE)
    assert hint.text() == "«0.50» được hiểu là 0,50 (thông tin «diện tích»)"
    assert read_value(DECIMAL, "12.3456", PLACE)[0] == Decimal("12.3456")


@pytest.mark.parametrize(
    ("fact", "given", "line"),
    [
        (BOOLEAN, "yes", "TTHC221 «yes» không phải có/không (thông tin «ủy quyền»)\n    cách sửa: có"),
        (BOOLEAN, "no", "TTHC221 «no» không phải có/không (thông tin «ủy quyền»)\n    cách sửa: không"),
        (BOOLEAN, 1, "TTHC221 «1» không phải có/không (thông tin «ủy quyền»)\n    cách sửa: có"),
        (BOOLEAN, "có thể", "TTHC221 «có thể» không phải có/không (thông tin «ủy quyền»)\n    cách sửa: có hoặc không"),
        (INTEGER, "3 người", "TTHC222 «3 người» không phải số nguyên (thông tin «số người»)\n    cách sửa: 3"),
        (DECIMAL, "500 m²", "TTHC223 «500 m²» không phải số (thông tin «diện tích»); viết ví dụ 120,5\n    cách sửa: 500"),
        (BOOLEAN, [], "TTHC221 «[]» không phải có/không (thông tin «ủy quyền»)\n    cách sửa: có hoặc không"),
        (CHOICE, "tặng", "TTHC202 «tặng» không phải giá trị của «hình thức»; các giá trị: mua, tặng cho\n    cách sửa: tặng cho"),
        (CHOICE, {"a": 1}, "TTHC202 «{a: 1}» không phải giá trị của «hình thức»; các giá trị: mua, tặng cho"),
        (INTEGER, "1.000", "TTHC222 «1.000» không phải số nguyên (thông tin «số người»)"),
        (INTEGER, "010", "TTHC222 «010» không phải số nguyên (thông tin «số người»)"),
        (INTEGER, "٣", "TTHC222 «٣» không phải số nguyên (thông tin «số người»)"),
        (INTEGER, True, "TTHC222 «true» không phải số nguyên (thông tin «số người»)"),
        (INTEGER, 2.0, "TTHC222 «2.0» không phải số nguyên (thông tin «số người»)"),
        (INTEGER, Decimal("2.000889"), "TTHC222 «2.000889» không phải số nguyên (thông tin «số người»)"),
        (BOOLEAN, [[[["x"]]], {"a": {"b": {}}}, None], "TTHC221 «[[[…]], {a: {b: …}}, null]» không phải có/không (thông tin «ủy quyền»)\n    cách sửa: có hoặc không"),
        (BOOLEAN, (date(2022, 5, 1), object()), "TTHC221 «[01/05/2022, object]» không phải có/không (thông tin «ủy quyền»)\n    cách sửa: có hoặc không"),
        (INTEGER, "9" * 70, f"TTHC222 «{'9' * 57}…» không phải số nguyên (thông tin «số người»)"),
        (DECIMAL, "1.500", "TTHC225 «1.500» có hai cách đọc (thông tin «diện tích»): 1500 hay 1,500\n    cách sửa: 1500 hoặc 1,500"),
        (DECIMAL, "-1.500", "TTHC225 «-1.500» có hai cách đọc (thông tin «diện tích»): -1500 hay -1,500\n    cách sửa: -1500 hoặc -1,500"),
        (DECIMAL, "1e3", "TTHC223 «1e3» không phải số (thông tin «diện tích»); viết ví dụ 120,5"),
        (DECIMAL, "1" * 19, f"TTHC223 «{'1' * 19}» không phải số (thông tin «diện tích»); viết ví dụ 120,5"),
        (DECIMAL, float("nan"), "TTHC223 «nan» không phải số (thông tin «diện tích»); viết ví dụ 120,5"),
        (DECIMAL, Decimal("Infinity"), "TTHC223 «Infinity» không phải số (thông tin «diện tích»); viết ví dụ 120,5"),
        (DECIMAL, True, "TTHC223 «true» không phải số (thông tin «diện tích»); viết ví dụ 120,5"),
        (DATE, "2022-02-29", "TTHC224 «2022-02-29» không đọc được thành một ngày (thông tin «ngày cấp»); viết ví dụ 2022-05-01\n    cách sửa: tháng 2 năm 2022 có 28 ngày"),
        (DATE, 20220501, "TTHC224 «20220501» không đọc được thành một ngày (thông tin «ngày cấp»); viết ví dụ 2022-05-01\n    cách sửa: 2022-05-01"),
        (DATE, datetime(2022, 5, 1), "TTHC224 «01/05/2022 00:00» không đọc được thành một ngày (thông tin «ngày cấp»); "
         "viết ví dụ 2022-05-01\n    cách sửa: 2022-05-01"),
    ],
)  # fmt: skip
def test_refused(fact, given, line):
    value, (problem,) = read_value(fact, given, PLACE)
    assert value is None
    assert (problem.severity, problem.line()) == ("error", f"a.yaml:3:4: {line}")


def test_a_choice_without_values_is_no_crash():
    value, (problem,) = read_value(Fact("a", "a", FactKind.CHOICE), "x", PLACE)
    assert (value, problem.text()) == (None, "«x» không phải giá trị của «a»; các giá trị: —")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-05-01", date(2022, 5, 1)),
        ("01/05/2022", date(2022, 5, 1)),
        ("1/5/2022", date(2022, 5, 1)),
        ("1800-01-01", date(1800, 1, 1)),
        ("2199-12-31", date(2199, 12, 31)),
        ("1799-12-31", None),
        ("2200-01-01", None),
        ("2022-5-1", None),
        ("01/05/22", None),
        ("05/13/2022", None),
        ("2022/05/01", None),
        ("", None),
    ],
)
def test_dates(text, day):
    assert read_date(text) == day
