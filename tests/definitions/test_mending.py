"""What is offered for a value that cannot be read: typed by hand, never by the code under test."""

import pytest

from tthc_rules.definitions.mending import (
    code_meant,
    count_meant,
    id_meant,
    listed,
    moment_meant,
    unquoted,
    why_no_day,
)
from tthc_rules.definitions.source import read_yaml

FORM = "năm-tháng-ngày giờ:phút"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("sổ-hộ-khẩu", "so-ho-khau"),
        ("Đơn đề nghị", "don-de-nghi"),
        ("a" * 79 + "-b", "a" * 79),
        ("01", ""),
        ("…", ""),
    ],
)
def test_ids(given, meant):
    assert id_meant(given) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [("01", "1"), ("2 bản", "2"), ("0", ""), ("1.5", ""), ("1.000", ""), ("hai", ""), ("10000", ""), ("2 bản 3", "")],
)
def test_counts(given, meant):
    assert count_meant(given) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("10/5/2022 17h00", "2022-05-10 17:00"),
        ("10/5/2022 17h", "2022-05-10 17:00"),
        ("17 giờ 30 ngày 10/05/2022", "2022-05-10 17:30"),
        ("2022.5.10 8:05", "2022-05-10 08:05"),
        ("10-5-2022, 9g15", "2022-05-10 09:15"),
        ("10/5/2022", "2022-05-10 giờ:phút"),
        ("10/5/2022 25:00", "2022-05-10 giờ:phút"),
        ("10/5/2022 8:00-9:00", "2022-05-10 giờ:phút"),
        ("31/6/2022 17h00", FORM),
        ("sáng mai", FORM),
    ],
)
def test_moments(given, meant):
    assert moment_meant(given)["fix_vi"] == meant


@pytest.mark.parametrize(
    ("given", "vietnamese", "english"),
    [
        ("31/06/2020", "tháng 6 năm 2020 có 30 ngày", "June 2020 has 30 days"),
        ("2023-02-29", "tháng 2 năm 2023 có 28 ngày", "February 2023 has 28 days"),
        ("30/2/2024", "tháng 2 năm 2024 có 29 ngày", "February 2024 has 29 days"),
        ("1/13/2020", "", ""),
        ("31/06/0000", "", ""),
        ("01-01-2022", "", ""),
        ("mai", "", ""),
    ],
)
def test_days_that_a_month_does_not_have(given, vietnamese, english):
    assert why_no_day(given) == {"fix_vi": vietnamese, "fix_en": english}


def test_codes():
    assert code_meant("1.000894.000.00.00.H51") == {"fix_vi": "1.000894", "fix_en": "1.000894"}
    assert code_meant("1.00089") == {
        "fix_vi": "chép lại mã từ quyết định công bố, dạng x.xxxxxx",
        "fix_en": "copy the code from the published decision, in the form x.xxxxxx",
    }


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("bản chính; bản sao", "[bản chính, bản sao]"),
        ("bản chính,bản sao", "[bản chính, bản sao]"),
        ("bản chính hoặc bản sao", "[bản chính, bản sao]"),
        ("bản chính", ""),
        ("bản chính; ảnh", ""),
    ],
)
def test_lists_in_one_value(given, meant):
    assert listed(given, ["bản chính", "bản sao"]) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("“Sổ hộ khẩu”", "Sổ hộ khẩu"),
        ("„Sổ”", "Sổ"),
        ("“Sổ” và “Đơn”", ""),
        ("“Sổ", ""),
        ("“", ""),
        ("«Sổ»", ""),
        ("Sổ", ""),
    ],
)
def test_quotes(given, meant):
    assert unquoted(given) == meant


def told(text):
    return [(p.code, p.place.line, p.place.column, p.fix()) for p in read_yaml(text, "a.yaml")[1]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("a:\n  -id: b\n    c: d\n", ("TTHC037", 2, 3, "- id: b")),
        ("a:\n  -id: b\n   c: d\n", ("TTHC037", 2, 3, "- id: b")),
        ("a:\n  - một trong\n      - tên: b\n", ("TTHC039", 2, 3, "- một trong:")),
        ("a:\n  - một trong\n\n      - tên: b\n", ("TTHC039", 2, 3, "- một trong:")),
    ],
)
def test_dashes_and_colons(text, first):
    assert told(text)[0] == first


def test_a_line_without_a_colon_in_the_middle():
    assert told("a: 1\ntên cấp thẻ\nb: 2\n")[0] == ("TTHC039", 2, 1, "khóa: giá trị")
