"""What is offered for a value that cannot be read: typed by hand, never by the code under test."""

from datetime import date

import pytest

from tthc_rules.definitions.mending import (
    code_meant,
    compared,
    count_meant,
    day_meant,
    days_in,
    id_meant,
    listed,
    moment_meant,
    number_meant,
    truth_meant,
    unquoted,
    value_meant,
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
    [
        ("01", "1"),
        ("2 bản", "2"),
        ("0", ""),
        ("1.5", ""),
        ("1.000", ""),
        ("hai", "2"),
        ("mười lăm bản", "15"),
        ("vài", ""),
        ("10000", ""),
        ("2 bản 3", ""),
    ],
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
        ("31/6/2022 17h00", "tháng 6 năm 2022 có 30 ngày"),
        ("29/2/2023 17h00", "tháng 2 năm 2023 có 28 ngày"),
        ("1/13/2022 17h00", FORM),
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
        ("31/06/0000", "", ""),
        ("32/13/2020", "", ""),
        ("mai", "", ""),
        ("7/2022", "ghi đủ năm-tháng-ngày", "give year, month and day"),
        ("2022", "ghi đủ năm-tháng-ngày", "give year, month and day"),
        ("2022-07", "ghi đủ năm-tháng-ngày", "give year, month and day"),
        (
            "nay",
            "xóa dòng này: không ghi ngày cuối là còn hiệu lực đến nay",
            "delete this line: without a last day it is still in force",
        ),
    ],
)
def test_days_that_are_none(given, vietnamese, english):
    assert day_meant(given) == {"fix_vi": vietnamese, "fix_en": english}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2022-7-1", "2022-07-01"),
        ("2022/07/01", "2022-07-01"),
        ("01-07-2022", "2022-07-01"),
        ("1.7.2022", "2022-07-01"),
        ("1/7/22", "2022-07-01"),
        ("20220701", "2022-07-01"),
        ("ngày 1 tháng 7 năm 2022", "2022-07-01"),
        ("1 tháng 7, 2022", "2022-07-01"),
        ("2022-07-01T00:00:00+07:00", "2022-07-01"),
        ("01/07/2022 00:00", "2022-07-01"),
        ("07/13/2022", "2022-07-13"),
        ("2022-13-07", ""),  # whoever writes the year first does not write the day second
    ],
)
def test_days_in_other_forms(given, meant):
    assert day_meant(given) == {"fix_vi": meant, "fix_en": meant}


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ("01/01/2022 - 31/12/2023", (date(2022, 1, 1), date(2023, 12, 31))),
        ("từ 2022-1-1 đến 2023-12-31", (date(2022, 1, 1), date(2023, 12, 31))),
        ("01/01/2022", None),
        ("01/01/2022 - 31/11/2023", None),
        ("1/1/2020, 1/1/2021, 1/1/2022", None),
    ],
)
def test_two_days_in_one_value(given, days):
    assert days_in(given) == days


@pytest.mark.parametrize(
    ("given", "vietnamese", "english"),
    [
        ("1.000894.000.00.00.H51", "1.000894", "1.000894"),
        ("1,010850", "1.010850", "1.010850"),
        (
            "1.01085",
            "có lẽ là 1.010850, Excel đã bỏ số 0 ở cuối; đối chiếu quyết định công bố",
            "perhaps 1.010850, a table dropped the zero at its end; compare the published decision",
        ),
        (
            "TTHC-12",
            "chép lại mã từ quyết định công bố, dạng x.xxxxxx",
            "copy the code from the published decision, in the form x.xxxxxx",
        ),
        ("chưa có", "mã: null, và nói lý do ở «ghi chú»", "code: null, and say why in the «note»"),
    ],
)
def test_codes(given, vietnamese, english):
    assert code_meant(given) == {"fix_vi": vietnamese, "fix_en": english}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Có", "true"), ("co", "true"), ("yes", "true"), ("Đúng", "true"), ("1", "true"),
        ("Không", "false"), ("no", "false"), ("sai", "false"), ("0", "false"),
        ("có thể", ""), ("chưa", ""), ("2", ""),
    ],
)  # fmt: skip
def test_yes_and_no(given, meant):
    assert truth_meant(given) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("500 m²", "500"), ("500m2", ""), ("500m²", "500"), ("-3 người", "-3"), ("120,5 ha", "120,5"),
        ("500", ""), ("1e3", ""), ("999…", ""), ("năm trăm", ""),
    ],
)  # fmt: skip
def test_numbers_with_a_unit(given, meant):
    assert number_meant(given) == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("> 500", ("gt", "500")), (">=500", ("gte", "500")), ("≤ 500 m²", ("lte", "500 m²")),
        ("trên 500", ("gt", "500")), ("lớn hơn 500", ("gt", "500")), ("Từ 500", ("gte", "500")),
        ("ít nhất 2", ("gte", "2")), ("dưới 18", ("lt", "18")), ("không quá 30", ("lte", "30")),
        ("trước ngày 1/7/2022", ("lt", "1/7/2022")), ("500 trở lên", ("gte", "500")), ("30 trở xuống", ("lte", "30")),
        ("500", None), ("trên", None), ("trên cao", None), ("rất nhiều trở lên", None),
    ],
)  # fmt: skip
def test_comparisons(given, meant):
    assert compared(given) == meant


def test_fixed_values():
    copies = {"bản sao": "copy", "bản chính": "original"}
    assert [value_meant(word, copies) for word in ("copy", "bản sao", "bản phô tô", "bản vẽ")] == [
        "copy",
        "copy",
        "copy",
        "",
    ]
    assert value_meant("yes", {"có": "true", "không": "false"}) == "true"


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
    assert told("a: 1\ntên cấp thẻ\nb: 2\n")[0] == ("TTHC039", 2, 1, "tên: cấp thẻ")
