"""Limits: words understood and refused, and hand-typed due dates for every kind of limit."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

import oracles
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles import vn_hours
from strategies import CalendarPlan, calendar_plans, limits, moments

from tthc_rules.problems import CalendarError, LimitError
from tthc_rules.worktime import Layer, Limit, Unit, WorkCalendar, vietnam_calendar
from tthc_rules.worktime.units import write_amount

VN = vietnam_calendar()
AFTERNOON = time(15, 0)
WD, WH, WM = Unit.WORKING_DAY, Unit.WORKING_HOUR, Unit.WORKING_MINUTE


def at(text: str) -> datetime:
    """A moment written "14:30 29/04/2022" or "14:30:01 29/04/2022"."""
    clock, day = text.split()
    return datetime.strptime(f"{clock if clock.count(':') == 2 else clock + ':00'} {day}", "%H:%M:%S %d/%m/%Y")


def due(limit: str, start: str) -> datetime:
    return Limit.parse(limit).due(at(start), VN)


# --- words ----

UNDERSTOOD = [
    ("10 ngày làm việc", 10, WD),
    ("03 ngày làm việc", 3, WD),
    ("không quá 03 ngày làm việc", 3, WD),
    ("Không quá 3 ngày làm việc.", 3, WD),
    ("tối đa 5 ngày làm việc", 5, WD),
    ("chậm nhất 5 ngày làm việc", 5, WD),
    ("trong thời hạn không quá 05 ngày làm việc", 5, WD),
    ("thời hạn: 5 ngày làm việc", 5, WD),
    ("trong vòng 5 ngày làm việc", 5, WD),
    ("10 (mười) ngày làm việc", 10, WD),
    ("05 (năm) ngày làm việc", 5, WD),
    ("05 (không năm) ngày làm việc", 5, WD),
    ("15 (mười lăm) ngày làm việc", 15, WD),
    ("21 (hai mươi mốt) ngày làm việc", 21, WD),
    ("45 (bốn mươi lăm) ngày", 45, Unit.DAY),
    ("105 (một trăm linh năm) ngày", 105, Unit.DAY),
    ("180 (một trăm tám mươi) ngày", 180, Unit.DAY),
    ("200 (hai trăm) ngày", 200, Unit.DAY),
    ("10 (ten) working days", 10, WD),
    ("31 (thirty-one) days", 31, Unit.DAY),
    ("180 (one hundred and eighty) days", 180, Unit.DAY),
    ("200 (two hundred) days", 200, Unit.DAY),
    ("0,5 ngày làm việc", Fraction(1, 2), WD),
    ("1/2 ngày làm việc", Fraction(1, 2), WD),
    ("1/3 ngày làm việc", Fraction(1, 3), WD),
    ("2,5 ngày làm việc", Fraction(5, 2), WD),
    ("0,125 ngày làm việc", Fraction(1, 8), WD),
    ("4 giờ làm việc", 4, WH),
    ("1,5 giờ làm việc", Fraction(3, 2), WH),
    ("90 phút làm việc", 90, WM),
    ("24 giờ", 24, Unit.HOUR),
    ("30 ngày", 30, Unit.DAY),
    ("trong 10 ngày", 10, Unit.DAY),
    ("10 ngày (không tính ngày nghỉ, ngày lễ)", 10, WD),
    ("10 ngày không tính ngày nghỉ", 10, WD),
    ("10 ngày (không kể thứ bảy, chủ nhật, ngày lễ, Tết)", 10, WD),
    ("10 ngày (không bao gồm ngày nghỉ hằng tuần và ngày lễ)", 10, WD),
    ("2 tuần", 2, Unit.WEEK),
    ("1 tháng", 1, Unit.MONTH),
    ("1 năm", 1, Unit.YEAR),
    ("10 năm", 10, Unit.YEAR),
    ("15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", 15, WD),
    ("15 ngày làm việc, kể từ ngày tiếp nhận hồ sơ", 15, WD),
    ("10 working days", 10, WD),
    ("1 working day", 1, WD),
    ("3 business days", 3, WD),
    ("within 10 working days from receipt of the complete dossier", 10, WD),
    ("no more than 2 weeks", 2, Unit.WEEK),
    ("4 working hours", 4, WH),
    ("90 working minutes", 90, WM),
    ("24 hours", 24, Unit.HOUR),
    ("30 days", 30, Unit.DAY),
    ("1 month", 1, Unit.MONTH),
    ("1 year", 1, Unit.YEAR),
    ("trong ngày", 0, Unit.SAME_DAY),
    ("Trong ngày làm việc", 0, Unit.SAME_DAY),
    ("ngay trong ngày", 0, Unit.SAME_DAY),
    ("trong ngày tiếp nhận hồ sơ", 0, Unit.SAME_DAY),
    ("ngay sau khi nhận đủ hồ sơ", 0, Unit.SAME_DAY),
    ("ngay khi tiếp nhận đủ hồ sơ hợp lệ", 0, Unit.SAME_DAY),
    ("same day", 0, Unit.SAME_DAY),
    ("same working day", 0, Unit.SAME_DAY),
    ("immediately upon receipt of a complete dossier", 0, Unit.SAME_DAY),
]


@pytest.mark.parametrize(("text", "amount", "unit"), UNDERSTOOD)
def test_words_understood(text: str, amount: int | Fraction, unit: Unit) -> None:
    expected = Limit(Fraction(amount), unit)
    for written in (text, text.upper(), unicodedata.normalize("NFD", text), f"  {text.replace(' ', '  ')} "):
        limit = Limit.parse(written)
        assert limit == expected
        assert limit.hints == ()
        assert limit.cutoff is None
        assert limit.text == " ".join(written.split())
        assert not limit.additional


@pytest.mark.parametrize(
    "text",
    [
        "trong ngày; nhận sau 15:00 thì trả ngày làm việc tiếp theo",
        "trong ngày, sau 15 giờ thì ngày làm việc tiếp theo",
        "trong ngày; nếu tiếp nhận hồ sơ sau 15 giờ 00 phút thì trả kết quả trong ngày làm việc tiếp theo",
        "trong ngày làm việc. Trường hợp nhận hồ sơ sau 15h00 mà không giải quyết được ngay thì "
        "trả ngày làm việc "
        "tiếp theo.",
        "ngay sau khi nhận đủ hồ sơ; nhận sau 15:00 thì ngày làm việc tiếp theo",
        "trong ngày, nhận sau 15g thì trả vào ngày làm việc sau",
        "same day; after 15:00 next working day",
        "same day; if received after 15:00, on the next working day",
    ],
)
def test_cutoffs_understood(text: str) -> None:
    for written in (text, text.upper(), unicodedata.normalize("NFD", text)):
        limit = Limit.parse(written)
        assert limit == Limit(Fraction(0), Unit.SAME_DAY, AFTERNOON)
        assert limit.hints == ()


def test_another_cutoff() -> None:
    assert Limit.parse("trong ngày, sau 9:30 thì ngày làm việc tiếp theo").cutoff == time(9, 30)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("thêm không quá 5 ngày làm việc", 5, WD),
        ("không quá thêm 5 ngày làm việc", 5, WD),
        ("kéo dài thêm 03 ngày làm việc", 3, WD),
        ("được gia hạn thêm không quá 10 ngày", 10, Unit.DAY),
        ("cộng thêm 10 ngày làm việc", 10, WD),
        ("an additional 5 working days", 5, WD),
        ("5 additional working days", 5, WD),
        ("up to 2 more days", 2, Unit.DAY),
    ],
)
def test_extensions_understood(text: str, amount: int, unit: Unit) -> None:
    assert Limit.parse(text) == Limit(Fraction(amount), unit, additional=True)
    assert Limit.parse(text) != Limit(Fraction(amount), unit)


@pytest.mark.parametrize(
    ("text", "meant", "hint"),
    [
        ("10 ngay lam viec", "10 ngày làm việc", "TTHC326"),
        ("10 ngày lam viec", "10 ngày làm việc", "TTHC326"),
        ("30 ngay", "30 ngày", "TTHC326"),
        ("4 gio lam viec", "4 giờ làm việc", "TTHC326"),
        ("khong qua 3 ngày làm việc", "3 ngày làm việc", "TTHC326"),
        ("1 thang", "1 tháng", "TTHC326"),
        ("1 nam", "1 năm", "TTHC326"),
        ("trong ngay", "trong ngày", "TTHC326"),
        ("ngay sau khi nhan du ho so", "ngay sau khi nhận đủ hồ sơ", "TTHC326"),
        (
            "trong ngay; nhan sau 15:00 thi tra ngay lam viec tiep theo",
            "trong ngày, sau 15 giờ thì ngày làm việc tiếp theo",
            "TTHC326",
        ),
        ("0.5 ngày làm việc", "0,5 ngày làm việc", "TTHC313"),
    ],
)
def test_hints(text: str, meant: str, hint: str) -> None:
    limit = Limit.parse(text)
    assert limit == Limit.parse(meant)
    assert [(problem.code, problem.severity) for problem in limit.hints] == [(hint, "hint")]


REFUSED = [
    ("10", "TTHC302", "10 ngày làm việc"),
    ("0,5", "TTHC302", "0,5 ngày làm việc"),
    ("không quá 10", "TTHC302", "10 ngày làm việc"),
    ("mười ngày", "TTHC303", "10 ngày"),
    ("không quá ba mươi ngày làm việc", "TTHC303", "30 ngày làm việc"),
    ("nửa ngày làm việc", "TTHC303", "0,5 ngày làm việc"),
    ("ten working days", "TTHC303", "10 working days"),
    ("-3 ngày", "TTHC304", "bỏ dấu trừ"),
    ("−3 ngày làm việc", "TTHC304", "bỏ dấu trừ"),
    ("0 ngày làm việc", "TTHC305", "trong ngày"),
    ("0,0 giờ", "TTHC305", "trong ngày"),
    ("0,5 ngày", "TTHC306", "nếu ý là ngày làm việc: 0,5 ngày làm việc"),
    ("1/2 ngày", "TTHC306", "nếu ý là ngày làm việc: 0,5 ngày làm việc"),
    ("1,5 tháng", "TTHC307", "ghi số ngày, ví dụ «45 ngày»"),
    ("1,5 tuần", "TTHC307", "ghi số ngày, ví dụ «45 ngày»"),
    ("0,5 năm", "TTHC307", "ghi số ngày, ví dụ «45 ngày»"),
    ("100000 ngày", "TTHC328", "kiểm tra lại con số"),
    ("99999999999999999999 phút làm việc", "TTHC328", "kiểm tra lại con số"),
    ("11 năm", "TTHC308", "kiểm tra lại con số"),
    ("121 tháng", "TTHC308", "kiểm tra lại con số"),
    ("3654 ngày", "TTHC308", "kiểm tra lại con số"),
    ("2611 ngày làm việc", "TTHC308", "kiểm tra lại con số"),
    ("1.500 ngày", "TTHC309", "viết liền «1500», hoặc bỏ các số 0 cuối của phần lẻ"),
    ("1,500 ngày làm việc", "TTHC309", "viết liền «1500», hoặc bỏ các số 0 cuối của phần lẻ"),
    ("10 (mười hai) ngày làm việc", "TTHC310", "sửa số hoặc chữ cho khớp văn bản"),
    ("0,5 (năm) ngày làm việc", "TTHC310", "sửa số hoặc chữ cho khớp văn bản"),
    ("10 (nhiều) ngày làm việc", "TTHC311", "bỏ phần trong ngoặc"),
    ("10 () ngày làm việc", "TTHC311", "bỏ phần trong ngoặc"),
    ("10 (ten eleven) working days", "TTHC311", "bỏ phần trong ngoặc"),
    (
        "10 ngày (không tính ngày lễ)",
        "TTHC312",
        "nếu trừ cả ngày nghỉ hằng tuần và ngày lễ, viết «ngày làm việc»",
    ),
    (
        "10 ngày (không kể thứ bảy, chủ nhật)",
        "TTHC312",
        "nếu trừ cả ngày nghỉ hằng tuần và ngày lễ, viết «ngày làm việc»",
    ),
    (
        "3 ngày làm việc; nhận sau 15:00 thì trả ngày làm việc tiếp theo",
        "TTHC314",
        "trong ngày; nhận sau 15:00 thì trả ngày làm việc tiếp theo",
    ),
    ("30 phút", "TTHC315", "30 phút làm việc"),
    ("5 ngày làm việc kể từ ngày có kết luận", "TTHC320", None),
    ("10 ngày thắng", "TTHC320", None),
    ("10 tháng mười", "TTHC320", None),
    ("3-5 ngày làm việc", "TTHC320", None),
    ("1e3 ngày", "TTHC320", None),
    ("10 thắng", "TTHC320", None),
    ("10 ngay làm vịêc", "TTHC320", None),
    ("trong ngày mai", "TTHC320", None),
    ("10 (mười ngày", "TTHC320", None),
    ("10 ngày (không tính ngày nghỉ", "TTHC320", None),
    ("", "TTHC321", "10 ngày làm việc"),
    (" \t\n", "TTHC321", "10 ngày làm việc"),
    ("1/0 ngày làm việc", "TTHC323", "ví dụ «0,5» hoặc «1/2»"),
    ("1,5/2 ngày làm việc", "TTHC323", "ví dụ «0,5» hoặc «1/2»"),
    ("1.2.3 ngày", "TTHC323", "ví dụ «0,5» hoặc «1/2»"),
    ("trong ngày; nhận sau 25:00 thì trả ngày làm việc tiếp theo", "TTHC324", "15:00"),
    ("same day; after 15:75 next working day", "TTHC324", "15:00"),
    ("same day; after 15:60 next working day", "TTHC324", "15:00"),
    ("2 ngày 4 giờ", "TTHC325", None),
    ("1 tháng 5 ngày", "TTHC325", None),
    ("nan ngày", "TTHC301", None),
    ("inf ngày", "TTHC301", None),
    ("ngày", "TTHC301", None),
    ("không ngày", "TTHC301", None),
    ("nhiều năm", "TTHC301", None),
    ("khoảng 10 ngày", "TTHC301", None),
    ("+3 ngày", "TTHC301", None),
    ("１０ ngày", "TTHC301", None),
    ("kéo dài không quá 8 ngày làm việc", "TTHC301", None),
    ("ngày sau khi nhận đủ hồ sơ", "TTHC301", None),
]


@pytest.mark.parametrize(("text", "code", "fix"), REFUSED)
def test_words_refused(text: str, code: str, fix: str | None) -> None:
    for written in (text, unicodedata.normalize("NFD", text)):
        with pytest.raises(LimitError) as error:
            Limit.parse(written)
        (problem,) = error.value.problems
        assert (problem.code, problem.severity) == (code, "error")
        if fix is not None:
            assert unicodedata.normalize("NFC", problem.fix()) == fix


@pytest.mark.parametrize("given", [5, 2.5, True, None, b"5", Fraction(5)])
def test_no_number_ever_stands_for_a_limit(given: object) -> None:
    with pytest.raises(LimitError) as error:
        Limit.parse(given)  # type: ignore[arg-type]
    assert [problem.code for problem in error.value.problems] == ["TTHC322"]


@pytest.mark.parametrize(
    ("amount", "unit", "cutoff", "code"),
    [
        (5, WD, None, "TTHC322"),
        (0.5, WD, None, "TTHC322"),
        (Fraction(0), WD, None, "TTHC305"),
        (Fraction(-1), WD, None, "TTHC304"),
        (Fraction(1, 2), Unit.DAY, None, "TTHC306"),
        (Fraction(1, 2), Unit.MONTH, None, "TTHC307"),
        (Fraction(2611), WD, None, "TTHC308"),
        (Fraction(1), WD, AFTERNOON, "TTHC314"),
        (Fraction(1, 2), Unit.SAME_DAY, None, "TTHC301"),
    ],
)
def test_values_refused(amount: Fraction, unit: Unit, cutoff: time | None, code: str) -> None:
    with pytest.raises(LimitError) as error:
        Limit(amount, unit, cutoff)
    assert [problem.code for problem in error.value.problems] == [code]


@settings(max_examples=300)
@given(st.text(alphabet="0123456789 ,./-()ngàytháiờlmvệcdươtrosauhnkqê:;", max_size=30))
def test_nothing_but_a_limit_or_a_refusal_comes_out(text: str) -> None:
    try:
        limit = Limit.parse(text)
    except LimitError:
        return
    assert limit.unit is Unit.SAME_DAY or limit.amount > 0


@given(limits())
def test_what_a_limit_writes_it_reads(limit: Limit) -> None:
    assert Limit.parse(limit.text) == limit
    more = Limit(limit.amount, limit.unit, additional=True)
    assert Limit.parse(more.text) == more
    assert more.text == f"thêm {limit.text}"


def test_same_day_writes_itself() -> None:
    assert Limit(Fraction(0), Unit.SAME_DAY).text == "trong ngày"
    assert str(Limit.parse("Không quá 03 ngày làm việc")) == "Không quá 03 ngày làm việc"


# --- how it was understood ----


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        (
            "không quá 10 (mười) ngày làm việc",
            "Hiểu là: 10 ngày làm việc, không tính ngày nhận",
            "Understood as: 10 working days, the day of receipt not counted",
        ),
        (
            "0,5 ngày làm việc",
            "Hiểu là: 0,5 ngày làm việc, tính bằng thời gian làm việc từ lúc nhận",
            "Understood as: 0.5 working days, in working time from the moment of receipt",
        ),
        (
            "2,5 ngày làm việc",
            "Hiểu là: 2,5 ngày làm việc, không tính ngày nhận; phần lẻ tính bằng thời gian làm việc của ngày sau đó",
            "Understood as: 2.5 working days, the day of receipt not counted; the fraction in working "
            "time of the "
            "day that follows",
        ),
        (
            "4 giờ làm việc",
            "Hiểu là: 4 giờ làm việc, tính từ lúc nhận, chỉ trong giờ làm việc",
            "Understood as: 4 working hours, from the moment of receipt, within working hours only",
        ),
        (
            "1 phút làm việc",
            "Hiểu là: 1 phút làm việc, tính từ lúc nhận, chỉ trong giờ làm việc",
            "Understood as: 1 working minute, from the moment of receipt, within working hours only",
        ),
        (
            "24 giờ",
            "Hiểu là: 24 giờ liên tục, tính từ lúc nhận, kể cả đêm và ngày nghỉ",
            "Understood as: 24 hours on the clock, from the moment of receipt, nights and days off included",
        ),
        (
            "30 ngày",
            "Hiểu là: 30 ngày, không tính ngày nhận, tính cả ngày nghỉ; ngày cuối là ngày nghỉ thì "
            "chuyển sang ngày "
            "làm việc tiếp theo",
            "Understood as: 30 days, the day of receipt not counted, days off counted; a last day that "
            "is a day off "
            "moves to the next working day",
        ),
        (
            "1 tháng",
            "Hiểu là: 1 tháng, đến ngày cùng số của tháng cuối; ngày cuối là ngày nghỉ thì chuyển sang "
            "ngày làm việc "
            "tiếp theo",
            "Understood as: 1 month, to the same day of the last month; a last day that is a day off "
            "moves to the "
            "next working day",
        ),
        (
            "ngay sau khi nhận đủ hồ sơ",
            "Hiểu là: trong ngày nhận; nhận ngoài giờ làm việc thì trả ngày làm việc tiếp theo",
            "Understood as: on the day of receipt; received after hours, on the next working day",
        ),
        (
            "trong ngày, sau 15 giờ thì ngày làm việc tiếp theo",
            "Hiểu là: trong ngày nhận; nhận sau 15:00 thì trả ngày làm việc tiếp theo",
            "Understood as: on the day of receipt; received after 15:00, on the next working day",
        ),
        (
            "thêm không quá 5 ngày làm việc",
            "Hiểu là: thêm 5 ngày làm việc, cộng vào thời hạn đang tính",
            "Understood as: 5 additional working days, on top of the running limit",
        ),
    ],
)
def test_how_it_was_understood(text: str, vi: str, en: str) -> None:
    assert Limit.parse(text).describe() == vi
    assert Limit.parse(text).describe("en") == en


@pytest.mark.parametrize(
    ("amount", "vi", "en"),
    [
        (Fraction(10), "10", "10"),
        (Fraction(1, 2), "0,5", "0.5"),
        (Fraction(9, 4), "2,25", "2.25"),
        (Fraction(1, 8), "0,125", "0.125"),
        (Fraction(1, 16), "1/16", "1/16"),  # 0,0625 is no easier to read
        (Fraction(4, 3), "4/3", "4/3"),
    ],
)
def test_amounts_are_written_in_up_to_three_decimals(amount: Fraction, vi: str, en: str) -> None:
    assert (write_amount(amount, "vi"), write_amount(amount, "en")) == (vi, en)


def test_english_names_the_same_day_in_english() -> None:
    assert Limit(Fraction(0), Unit.SAME_DAY)._words("en") == "same day"


@pytest.mark.parametrize(
    ("unit", "working", "days"),
    [
        (Unit.WORKING_DAY, True, True),
        (Unit.WORKING_HOUR, True, False),
        (Unit.WORKING_MINUTE, True, False),
        (Unit.HOUR, False, False),
        (Unit.DAY, False, True),
        (Unit.WEEK, False, True),
        (Unit.MONTH, False, True),
        (Unit.YEAR, False, True),
        (Unit.SAME_DAY, True, True),
    ],
)
def test_kinds_of_unit(unit: Unit, working: bool, days: bool) -> None:
    limit = Limit(Fraction(0 if unit is Unit.SAME_DAY else 1), unit)
    assert limit.is_working is working
    assert limit.in_days is days


# --- due dates by hand ----


@pytest.mark.parametrize(
    ("limit", "start", "expected"),
    [
        # n ngày làm việc: the first day is never counted, the due is closing
        ("1 ngày làm việc", "08:00 14/03/2022", "17:00 15/03/2022"),
        ("1 ngày làm việc", "23:00 14/03/2022", "17:00 15/03/2022"),
        ("1 ngày làm việc", "09:00 12/03/2022", "17:00 14/03/2022"),  # received on a Saturday
        ("10 ngày làm việc", "09:00 29/04/2022", "17:00 17/05/2022"),  # 30/4-3/5/2022
        ("5 ngày làm việc", "09:00 28/01/2022", "17:00 11/02/2022"),  # Tết 31/1-4/2/2022
        ("2 ngày làm việc", "16:00 31/08/2022", "17:00 06/09/2022"),  # 1-2/9/2022
        ("1 ngày làm việc", "08:00 31/12/2025", "17:00 05/01/2026"),  # 2/1/2026 off
        ("5 ngày làm việc", "08:00 05/01/2026", "17:00 10/01/2026"),  # 10/1/2026 worked
        ("1 ngày làm việc", "08:00 23/11/2026", "17:00 25/11/2026"),  # 24/11/2026
        ("10 ngày (không tính ngày nghỉ, ngày lễ)", "09:00 29/04/2022", "17:00 17/05/2022"),
        # parts of a day
        ("0,5 ngày làm việc", "08:00 14/03/2022", "14:00 14/03/2022"),
        ("0,5 ngày làm việc", "07:00 14/03/2022", "11:00 14/03/2022"),
        ("1/2 ngày làm việc", "16:00 28/01/2022", "10:00 07/02/2022"),
        ("1/3 ngày làm việc", "07:00 14/03/2022", "09:40 14/03/2022"),
        ("1,5 ngày làm việc", "08:00 14/03/2022", "11:00 16/03/2022"),
        ("2,25 ngày làm việc", "16:30 28/04/2022", "09:00 05/05/2022"),
        # giờ, phút làm việc
        ("4 giờ làm việc", "08:00 14/03/2022", "14:00 14/03/2022"),
        ("8 giờ làm việc", "07:00 14/03/2022", "17:00 14/03/2022"),
        ("8 giờ làm việc", "15:00 23/11/2026", "15:00 25/11/2026"),
        ("90 phút làm việc", "16:00 29/04/2022", "07:30 04/05/2022"),
        ("90 phút làm việc", "12:00:59 14/03/2022", "14:30 14/03/2022"),
        ("1/7 giờ làm việc", "07:00 14/03/2022", "07:09 14/03/2022"),  # 8 4/7 minutes, rounded up
        # giờ: on the clock
        ("24 giờ", "16:00 29/04/2022", "16:00 30/04/2022"),
        ("36 giờ", "08:30:40 14/03/2022", "20:30 15/03/2022"),
        ("1,5 giờ", "08:30 14/03/2022", "10:00 14/03/2022"),
        # ngày, tuần: only the last day rolls
        ("15 ngày", "09:00 14/03/2022", "17:00 29/03/2022"),
        ("10 ngày", "09:00 22/01/2022", "17:00 07/02/2022"),  # 1/2/2022 is Tết
        ("5 ngày", "09:00 27/08/2022", "17:00 05/09/2022"),  # 1/9/2022
        ("2 ngày", "09:00 30/04/2022", "17:00 04/05/2022"),
        ("5 ngày", "09:00 05/01/2026", "17:00 10/01/2026"),  # a made-up Saturday does not roll
        ("1 ngày", "09:00 23/11/2026", "17:00 25/11/2026"),
        ("2 tuần", "09:00 18/04/2022", "17:00 04/05/2022"),
        ("2 tuần", "09:00 14/03/2022", "17:00 28/03/2022"),
        # tháng, năm: same day number, clamped to the end of the month
        ("1 tháng", "09:00 31/01/2023", "17:00 28/02/2023"),
        ("1 tháng", "09:00 31/01/2024", "17:00 29/02/2024"),
        ("1 tháng", "09:00 31/03/2022", "17:00 04/05/2022"),  # 30/4/2022, which rolls over 1-3/5
        ("3 tháng", "09:00 15/12/2021", "17:00 15/03/2022"),
        ("1 tháng", "09:00 02/08/2022", "17:00 05/09/2022"),
        ("1 năm", "09:00 29/02/2024", "17:00 28/02/2025"),
        ("1 năm", "09:00 24/11/2025", "17:00 25/11/2026"),
        # trong ngày
        ("trong ngày", "08:00 14/03/2022", "17:00 14/03/2022"),
        ("trong ngày", "05:00 14/03/2022", "17:00 14/03/2022"),
        ("trong ngày", "12:00 14/03/2022", "17:00 14/03/2022"),
        ("trong ngày", "16:59:59 14/03/2022", "17:00 14/03/2022"),
        ("trong ngày", "17:00 14/03/2022", "17:00 15/03/2022"),
        ("trong ngày", "09:00 12/03/2022", "17:00 14/03/2022"),
        ("trong ngày", "09:00 30/04/2022", "17:00 04/05/2022"),
        ("trong ngày", "09:00 10/01/2026", "17:00 10/01/2026"),
        ("trong ngày, sau 15:00 thì ngày làm việc tiếp theo", "15:00:00 14/03/2022", "17:00 14/03/2022"),
        ("trong ngày, sau 15:00 thì ngày làm việc tiếp theo", "15:00:01 14/03/2022", "17:00 15/03/2022"),
        ("trong ngày, sau 15:00 thì ngày làm việc tiếp theo", "15:30 28/01/2022", "17:00 07/02/2022"),
        ("trong ngày, sau 15:00 thì ngày làm việc tiếp theo", "15:30 09/01/2026", "17:00 10/01/2026"),
        ("trong ngày, sau 15:00 thì ngày làm việc tiếp theo", "09:00 24/11/2026", "17:00 25/11/2026"),
        ("ngay sau khi nhận đủ hồ sơ", "14:00 23/11/2026", "17:00 23/11/2026"),
    ],
)
def test_due_by_hand(limit: str, start: str, expected: str) -> None:
    assert due(limit, start) == at(expected)


def test_due_of_an_aware_start() -> None:
    start = datetime(2022, 3, 14, 8, 0, 1, tzinfo=UTC)  # 15:00:01 in Vietnam
    limit = Limit.parse("trong ngày, sau 15 giờ thì ngày làm việc tiếp theo")
    assert limit.due(start, VN) == datetime(2022, 3, 15, 17, 0)


@pytest.mark.parametrize("limit", ["1 ngày làm việc", "24 giờ", "30 ngày", "1 tháng", "trong ngày", "4 giờ làm việc"])
def test_due_outside_the_calendar(limit: str) -> None:
    for start in (datetime(2014, 12, 31, 9), datetime(2027, 12, 31, 16, 30)):
        if limit == "trong ngày" and start.year == 2027:
            assert Limit.parse(limit).due(start, VN) == datetime(2027, 12, 31, 17)
            continue
        with pytest.raises(CalendarError):
            Limit.parse(limit).due(start, VN)


def test_a_part_of_the_last_day_of_the_calendar() -> None:
    assert due("0,5 ngày làm việc", "08:00 31/12/2027") == at("14:00 31/12/2027")
    with pytest.raises(CalendarError):
        due("0,5 ngày làm việc", "13:01 31/12/2027")
    ends_short = WorkCalendar(date(2022, 3, 14), date(2022, 3, 18), week={0: "07:00-15:00", 4: "07:00-08:00"})
    last_day = datetime(2022, 3, 18, 8, 0)
    assert ends_short.day_minutes == 60
    assert Limit.parse("0,5 ngày làm việc").due(last_day - timedelta(hours=1), ends_short) == datetime(
        2022, 3, 18, 7, 30
    )


def test_a_part_of_a_day_never_outlasts_the_whole() -> None:
    week = {0: "07:00-15:00", 1: "07:00-15:00", 2: "07:00-15:00", 3: "07:00-15:00", 4: "07:00-09:00"}
    calendar = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), week=week)
    thursday = datetime(2022, 3, 17, 15, 0)
    # 0,9 day is 432 minutes, but one whole day ends with Friday's two hours.
    assert Limit.parse("1 ngày làm việc").due(thursday, calendar) == datetime(2022, 3, 18, 9, 0)
    assert Limit.parse("0,9 ngày làm việc").due(thursday, calendar) == datetime(2022, 3, 18, 9, 0)


@pytest.mark.parametrize(
    ("limit", "start", "expected"),
    [
        ("30 ngày", "09:00 01/04/2022", date(2022, 5, 1)),
        ("2 tuần", "09:00 18/04/2022", date(2022, 5, 2)),
        ("1 tháng", "09:00 31/03/2022", date(2022, 4, 30)),
        ("1 năm", "09:00 29/02/2024", date(2025, 2, 28)),
    ],
)
def test_last_day_before_rolling(limit: str, start: str, expected: date) -> None:
    assert Limit.parse(limit).last_day(at(start)) == expected


@pytest.mark.parametrize("limit", ["3 ngày làm việc", "4 giờ làm việc", "24 giờ", "trong ngày", "9 phút làm việc"])
def test_only_calendar_units_have_a_last_calendar_day(limit: str) -> None:
    with pytest.raises(LimitError) as error:
        Limit.parse(limit).last_day(at("09:00 14/03/2022"))
    assert [problem.code for problem in error.value.problems] == ["TTHC319"]


# --- budgets and sums ----


@pytest.mark.parametrize(
    ("limit", "minutes"),
    [
        ("1 ngày làm việc", 480),
        ("0,5 ngày làm việc", 240),
        ("2,5 ngày làm việc", 1200),
        ("1/7 ngày làm việc", 69),  # 68 4/7, rounded up
        ("4 giờ làm việc", 240),
        ("1/7 giờ làm việc", 9),
        ("15 phút làm việc", 15),
        ("0,5 phút làm việc", 1),
    ],
)
def test_budget_of_a_step(limit: str, minutes: int) -> None:
    assert Limit.parse(limit).minutes(VN) == minutes


def test_the_budget_follows_the_calendar() -> None:
    calendar = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), day_minutes=450)
    assert Limit.parse("2 ngày làm việc").minutes(calendar) == 900


@pytest.mark.parametrize(
    ("limit", "code", "vi", "en"),
    [
        ("24 giờ", "TTHC316", "24 giờ làm việc", "24 working hours"),
        ("1 ngày", "TTHC316", "1 ngày làm việc", "1 working day"),
        (
            "1 tuần",
            "TTHC317",
            "ghi bằng «giờ làm việc» hoặc «ngày làm việc»",
            "give «working hours» or «working days»",
        ),
        (
            "1 tháng",
            "TTHC317",
            "ghi bằng «giờ làm việc» hoặc «ngày làm việc»",
            "give «working hours» or «working days»",
        ),
        (
            "1 năm",
            "TTHC317",
            "ghi bằng «giờ làm việc» hoặc «ngày làm việc»",
            "give «working hours» or «working days»",
        ),
        (
            "trong ngày",
            "TTHC317",
            "ghi bằng «giờ làm việc» hoặc «ngày làm việc»",
            "give «working hours» or «working days»",
        ),
    ],
)
def test_a_step_needs_working_time(limit: str, code: str, vi: str, en: str) -> None:
    with pytest.raises(LimitError) as error:
        Limit.parse(limit).minutes(VN)
    (problem,) = error.value.problems
    assert (problem.code, problem.fix(), problem.fix("en")) == (code, vi, en)


def test_a_very_long_step_in_plain_days_is_still_refused_with_its_fix() -> None:
    with pytest.raises(LimitError) as error:
        Limit.parse("3000 ngày").minutes(VN)
    (problem,) = error.value.problems
    assert (problem.code, problem.fix()) == ("TTHC316", "3000 ngày làm việc")


def test_adding_limits() -> None:
    base, more = Limit.parse("10 ngày làm việc"), Limit.parse("thêm 5 ngày làm việc")
    assert base.plus(more) == Limit(Fraction(15), WD)
    assert base.plus(more).text == "15 ngày làm việc"
    assert more.plus(more).additional
    for other in ("5 ngày", "5 giờ làm việc", "trong ngày"):
        with pytest.raises(LimitError) as error:
            base.plus(Limit.parse(other))
        assert [problem.code for problem in error.value.problems] == ["TTHC318"]
    with pytest.raises(LimitError):
        Limit.parse("trong ngày").plus(Limit.parse("trong ngày"))


# --- laws ----


@given(moments(date(2015, 1, 2), date(2024, 1, 1)), limits(), st.data())
def test_a_larger_limit_is_never_due_earlier(start: datetime, limit: Limit, data: st.DataObject) -> None:
    other = data.draw(limits(limit.unit))
    less, more = sorted((limit, other), key=lambda one: one.amount)
    assert less.due(start, VN) <= more.due(start, VN)


@settings(max_examples=60)
@given(calendar_plans(), st.data())
def test_larger_is_never_earlier_in_any_calendar(plan: CalendarPlan, data: st.DataObject) -> None:
    calendar = plan.build()
    start = data.draw(moments(calendar.first, calendar.last))
    amounts = sorted(Fraction(data.draw(st.integers(1, 40)), data.draw(st.integers(1, 8))) for _ in range(2))
    less, more = (Limit(amount, WD) for amount in amounts)
    try:
        longest = more.due(start, calendar)
    except CalendarError:
        return
    assert less.due(start, calendar) <= longest


@given(moments(date(2015, 1, 2), date(2024, 1, 1)), st.integers(0, 20000), limits())
def test_a_later_start_is_never_due_earlier(start: datetime, later: int, limit: Limit) -> None:
    assert limit.due(start, VN) <= limit.due(start + timedelta(minutes=later), VN)


@given(moments(date(2015, 1, 2), date(2024, 1, 1)), limits(), st.integers(0, 400))
def test_one_more_day_off_never_makes_a_limit_due_earlier(start: datetime, limit: Limit, ahead: int) -> None:
    fewer = VN.with_layer(Layer("nghỉ thêm", off=[start.date() + timedelta(days=ahead)]))
    assert limit.due(start, fewer) >= limit.due(start, VN)


@given(moments(date(2015, 1, 2), date(2027, 1, 1)), st.integers(1, 40))
def test_working_days_by_the_oracle(start: datetime, n: int) -> None:
    day = oracles.nth_working_day(vn_hours, start.date(), n)
    assert Limit(Fraction(n), WD).due(start, VN) == datetime(day.year, day.month, day.day, 17, 0)


@settings(max_examples=40)
@given(moments(date(2015, 1, 2), date(2027, 1, 1)), st.integers(1, 30))
def test_working_hours_by_the_oracle(start: datetime, hours: int) -> None:
    expected = oracles.minutes_later(vn_hours, start, hours * 60)
    assert Limit(Fraction(hours), WH).due(start, VN) == expected


@given(moments(date(2015, 1, 2), date(2027, 1, 1)), st.integers(1, 120))
def test_calendar_days_by_the_oracle(start: datetime, n: int) -> None:
    day = start.date()
    for _ in range(n):
        day += oracles.ONE_DAY
    while not vn_hours(day):
        day += oracles.ONE_DAY
    assert Limit(Fraction(n), Unit.DAY).due(start, VN) == datetime(day.year, day.month, day.day, 17, 0)


# A same-day limit that a law lengthens (NĐ 23/2015 Điều 21: "kéo dài thêm không quá 02 ngày làm việc"), counted by hand
# from the day by whose end the result is due. 30/4 and 1/5/2022 fall on a weekend, 2 and 3/5 are off in their place.
@pytest.mark.parametrize(
    ("start", "due"),
    [
        (datetime(2022, 5, 10, 10, 0), datetime(2022, 5, 12, 17, 0)),  # Tue: 10/5, then 11, 12
        (datetime(2022, 5, 10, 15, 0, 0), datetime(2022, 5, 12, 17, 0)),  # 15:00:00 is not after 15:00
        (datetime(2022, 5, 10, 15, 0, 1), datetime(2022, 5, 13, 17, 0)),  # 11/5, then 12, 13
        (datetime(2022, 4, 29, 16, 0), datetime(2022, 5, 6, 17, 0)),  # Fri after 15:00: 4/5, then 5, 6
    ],
)
def test_same_day_lengthened(start: datetime, due: datetime) -> None:
    limit = Limit.parse("trong ngày; nhận sau 15:00 thì trả ngày làm việc tiếp theo")
    longer = limit.plus(Limit.parse("thêm 2 ngày làm việc"))
    assert longer.due(start, vietnam_calendar()) == due
    assert longer.describe("vi") == (
        "Hiểu là: trong ngày nhận; nhận sau 15:00 thì trả ngày làm việc tiếp theo; thêm 2 ngày làm việc kể từ ngày đó"
    )
    assert longer.describe("en") == (
        "Understood as: on the day of receipt; received after 15:00, on the next working day; "
        "2 additional working days from that day"
    )


@pytest.mark.parametrize("more", ["thêm 0,5 ngày làm việc", "thêm 4 giờ làm việc", "thêm 2 ngày", "trong ngày"])
def test_same_day_takes_whole_working_days_only(more: str) -> None:
    assert not Limit.parse("trong ngày").can_add(Limit.parse(more))
