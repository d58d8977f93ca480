"""Every sentence about limits and calendars, in both languages, as a person reads it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from fractions import Fraction

import pytest

from tthc_rules.messages.worktime import TEXTS
from tthc_rules.problems import TTHCError
from tthc_rules.worktime import (
    ChangedHours,
    DayOff,
    Layer,
    Limit,
    MakeUpDay,
    ReceptionDay,
    WorkCalendar,
    to_local,
    vietnam_calendar,
)
from tthc_rules.worktime.sessions import read_sessions
from tthc_rules.worktime.units import Unit

VN = vietnam_calendar()
FIRST, LAST = date(2022, 1, 1), date(2022, 12, 31)
D1, D2 = date(2022, 5, 3), date(2022, 5, 4)


def calendar(**changes: object) -> WorkCalendar:
    return WorkCalendar(FIRST, LAST, name="A", **changes)  # type: ignore[arg-type]


EXAMPLE_VI = "viết số rồi đơn vị, ví dụ «10 ngày làm việc», «4 giờ làm việc», «30 ngày», «trong ngày»"
EXAMPLE_EN = "write a number and a unit, for example «10 working days», «4 working hours», «30 days», «same day»"

CASES: list[tuple[str, Callable[[], object], str, str, str, str]] = [
    (
        "TTHC301",
        lambda: Limit.parse("khoảng 10 ngày"),
        "không hiểu thời hạn «khoảng 10 ngày»",
        "the limit «khoảng 10 ngày» is not understood",
        EXAMPLE_VI,
        EXAMPLE_EN,
    ),
    (
        "TTHC302",
        lambda: Limit.parse("10"),
        "thời hạn «10» thiếu đơn vị",
        "the limit «10» has no unit",
        "10 ngày làm việc",
        "10 working days",
    ),
    (
        "TTHC303",
        lambda: Limit.parse("mười ngày"),
        "thời hạn «mười ngày» viết số bằng chữ",
        "the limit «mười ngày» has its number in words",
        "10 ngày",
        "10 ngày",
    ),
    (
        "TTHC304",
        lambda: Limit.parse("-3 ngày"),
        "thời hạn «-3 ngày» là số âm",
        "the limit «-3 ngày» is negative",
        "bỏ dấu trừ",
        "remove the minus sign",
    ),
    (
        "TTHC305",
        lambda: Limit.parse("0 ngày"),
        "thời hạn «0 ngày» bằng không",
        "the limit «0 ngày» is zero",
        "trong ngày",
        "same day",
    ),
    (
        "TTHC306",
        lambda: Limit.parse("0,5 ngày"),
        "thời hạn «0,5 ngày» có phần lẻ: pháp luật không chia nhỏ ngày theo lịch",
        "the limit «0,5 ngày» has a fraction: the law does not divide a calendar day",
        "nếu ý là ngày làm việc: 0,5 ngày làm việc",
        "if working days are meant: 0,5 working days",
    ),
    (
        "TTHC307",
        lambda: Limit.parse("1,5 tháng"),
        "thời hạn «1,5 tháng» có phần lẻ: pháp luật không chia nhỏ tháng",
        "the limit «1,5 tháng» has a fraction: the law does not divide a week, month or year",
        "ghi số ngày, ví dụ «45 ngày»",
        "give days, for example «45 days»",
    ),
    (
        "TTHC308",
        lambda: Limit.parse("11 năm"),
        "thời hạn «11 năm» quá dài; dài nhất được là 10 năm",
        "the limit «11 năm» is too long; the longest is 10 năm",
        "kiểm tra lại con số",
        "check the number",
    ),
    (
        "TTHC327",
        lambda: Limit.parse("1 năm").last_day(datetime(9999, 12, 31, 9)),
        "thời hạn «1 năm» tính từ 31/12/9999 vượt quá năm 9999",
        "the limit «1 năm» from 31/12/9999 goes beyond the year 9999",
        "kiểm tra lại ngày bắt đầu",
        "check the first day",
    ),
    (
        "TTHC328",
        lambda: Limit.parse("100000 ngày"),
        "thời hạn «100000 ngày» có con số quá năm chữ số",
        "the limit «100000 ngày» has a number of more than five digits",
        "kiểm tra lại con số",
        "check the number",
    ),
    (
        "TTHC309",
        lambda: Limit.parse("1.500 ngày"),
        "thời hạn «1.500 ngày» có hai cách hiểu: 1500 hoặc 1,500",
        "the limit «1.500 ngày» can be read in two ways: 1500 or 1,500",
        "viết liền «1500», hoặc bỏ các số 0 cuối của phần lẻ",
        "write «1500» without a separator, or drop the zeros at the end of the fraction",
    ),
    (
        "TTHC310",
        lambda: Limit.parse("10 (mười hai) ngày"),
        "thời hạn «10 (mười hai) ngày»: số ghi 10, chữ «mười hai» là 12",
        "the limit «10 (mười hai) ngày» says 10 in digits and 12 in words («mười hai»)",
        "sửa số hoặc chữ cho khớp văn bản",
        "make digits and words agree with the document",
    ),
    (
        "TTHC311",
        lambda: Limit.parse("10 (nhiều) ngày"),
        "thời hạn «10 (nhiều) ngày»: «nhiều» trong ngoặc không phải số viết bằng chữ",
        "the limit «10 (nhiều) ngày»: «nhiều» in brackets is not a number in words",
        "bỏ phần trong ngoặc",
        "remove the brackets",
    ),
    (
        "TTHC312",
        lambda: Limit.parse("10 ngày (không tính ngày lễ)"),
        "thời hạn «10 ngày (không tính ngày lễ)» chỉ trừ một phần ngày nghỉ, nên không phải ngày "
        "làm việc cũng không "
        "phải ngày theo lịch",
        "the limit «10 ngày (không tính ngày lễ)» leaves out only some days off: it is neither "
        "working days nor "
        "calendar days",
        "nếu trừ cả ngày nghỉ hằng tuần và ngày lễ, viết «ngày làm việc»",
        "if weekly days off and holidays are both left out, write «working days»",
    ),
    (
        "TTHC314",
        lambda: Limit.parse("3 ngày; sau 15 giờ thì ngày làm việc tiếp theo"),
        "thời hạn «3 ngày; sau 15 giờ thì ngày làm việc tiếp theo» có giờ chốt, nhưng giờ chốt chỉ "
        "dùng với "
        "«trong ngày»",
        "the limit «3 ngày; sau 15 giờ thì ngày làm việc tiếp theo» has a cut-off, which only goes with «same day»",
        "trong ngày; nhận sau 15:00 thì trả ngày làm việc tiếp theo",
        "same day; after 15:00 next working day",
    ),
    (
        "TTHC315",
        lambda: Limit.parse("30 phút"),
        "thời hạn «30 phút» tính bằng phút mà không ghi «làm việc»",
        "the limit «30 phút» is in minutes but not in «working» minutes",
        "30 phút làm việc",
        "30 working minutes",
    ),
    (
        "TTHC316",
        lambda: Limit.parse("24 giờ").minutes(VN),
        "thời hạn của bước phải tính bằng thời gian làm việc, «24 giờ» không phải",
        "the limit of a step must be in working time, «24 giờ» is not",
        "24 giờ làm việc",
        "24 working hours",
    ),
    (
        "TTHC317",
        lambda: Limit.parse("1 tháng").minutes(VN),
        "thời hạn của bước phải tính bằng thời gian làm việc, «1 tháng» không phải",
        "the limit of a step must be in working time, «1 tháng» is not",
        "ghi bằng «giờ làm việc» hoặc «ngày làm việc»",
        "give «working hours» or «working days»",
    ),
    (
        "TTHC318",
        lambda: Limit.parse("10 ngày").plus(Limit.parse("4 giờ")),
        "không cộng được «4 giờ» vào «10 ngày»: khác đơn vị",
        "«4 giờ» cannot be added to «10 ngày»: the units differ",
        "ghi cả hai bằng cùng một đơn vị",
        "give both in the same unit",
    ),
    (
        "TTHC319",
        lambda: Limit.parse("4 giờ").last_day(datetime(2022, 5, 4, 9)),
        "«4 giờ» không tính theo ngày, tuần, tháng, năm nên không có ngày cuối theo lịch",
        "«4 giờ» is not in days, weeks, months or years and has no last calendar day",
        "",
        "",
    ),
    (
        "TTHC320",
        lambda: Limit.parse("10 ngày mai"),
        "thời hạn «10 ngày mai» có phần không hiểu: «mai»",
        "the limit «10 ngày mai» has a part that is not understood: «mai»",
        "chỉ ghi số và đơn vị, ví dụ «10 ngày làm việc»",
        "give only number and unit, for example «10 working days»",
    ),
    (
        "TTHC321",
        lambda: Limit.parse(""),
        "thời hạn để trống",
        "the limit is empty",
        "10 ngày làm việc",
        "10 working days",
    ),
    (
        "TTHC322",
        lambda: Limit.parse(5),  # type: ignore[arg-type]
        "thời hạn «5» là kiểu int; một con số không nói rõ đơn vị",
        "the limit «5» is of type int; a bare number does not say its unit",
        "ghi bằng chữ, ví dụ «10 ngày làm việc»",
        "write it in words, for example «10 working days»",
    ),
    (
        "TTHC323",
        lambda: Limit.parse("1/0 ngày làm việc"),
        "thời hạn «1/0 ngày làm việc»: «1/0» không phải một số",
        "the limit «1/0 ngày làm việc»: «1/0» is not a number",
        "ví dụ «0,5» hoặc «1/2»",
        "for example «0.5» or «1/2»",
    ),
    (
        "TTHC324",
        lambda: Limit.parse("trong ngày, sau 25 giờ thì ngày làm việc tiếp theo"),
        "thời hạn «trong ngày, sau 25 giờ thì ngày làm việc tiếp theo»: «25:00» không phải giờ trong ngày",
        "the limit «trong ngày, sau 25 giờ thì ngày làm việc tiếp theo»: «25:00» is not a time of day",
        "15:00",
        "15:00",
    ),
    (
        "TTHC325",
        lambda: Limit.parse("2 ngày 4 giờ"),
        "thời hạn «2 ngày 4 giờ» ghép hai đơn vị",
        "the limit «2 ngày 4 giờ» joins two units",
        "ghi một đơn vị, ví dụ «20 giờ làm việc» hoặc «2,5 ngày làm việc»",
        "give one unit, for example «20 working hours» or «2.5 working days»",
    ),
    (
        "TTHC501",
        lambda: VN.is_working_day(date(2050, 2, 1)),
        "ngày 01/02/2050 nằm ngoài lịch, lịch này từ 01/01/2015 đến 31/12/2027",
        "01/02/2050 lies outside the calendar, which runs from 01/01/2015 to 31/12/2027",
        "dùng lịch dài hơn, hoặc kiểm tra lại ngày",
        "use a longer calendar, or check the day",
    ),
    (
        "TTHC502",
        lambda: VN.add_working_days(date(2027, 12, 30), 9),
        "tính từ 30/12/2027 thì ra ngoài lịch, lịch này từ 01/01/2015 đến 31/12/2027",
        "counted from 30/12/2027 the result leaves the calendar, which runs from 01/01/2015 to 31/12/2027",
        "dùng lịch dài hơn",
        "use a longer calendar",
    ),
    (
        "TTHC503",
        lambda: VN.day(datetime(2022, 5, 4, 9)),
        "cần một ngày (date, không kèm giờ), nhận được «2022-05-04 09:00:00» kiểu datetime",
        "a date (without time) is needed, «2022-05-04 09:00:00» is of type datetime",
        "",
        "",
    ),
    (
        "TTHC504",
        lambda: to_local(date(2022, 5, 4)),  # type: ignore[arg-type]
        "cần một ngày giờ (datetime), nhận được «2022-05-04» kiểu date",
        "a datetime is needed, «2022-05-04» is of type date",
        "",
        "",
    ),
    (
        "TTHC505",
        lambda: VN.add_working_days(D2, 1.5),  # type: ignore[arg-type]
        "cần một số nguyên, nhận được «1.5» kiểu float",
        "a whole number is needed, «1.5» is of type float",
        "",
        "",
    ),
    (
        "TTHC506",
        lambda: VN.closing(D1),
        "ngày 03/05/2022 không làm việc nên không có giờ đóng cửa",
        "03/05/2022 is not a working day and has no closing time",
        "",
        "",
    ),
    (
        "TTHC507",
        lambda: calendar(off=[D2, D1], make_up=[D1, D2]),
        "lịch «A»: ngày vừa nghỉ vừa làm bù: 03/05/2022, 04/05/2022",
        "calendar «A»: days both off and made up: 03/05/2022, 04/05/2022",
        "bỏ một trong hai",
        "remove one of the two",
    ),
    (
        "TTHC508",
        lambda: calendar(week={0: ((420, 660), (600, 700))}),
        "lịch «A»: các buổi làm việc «07:00-11:00, 10:00-11:40» phải theo thứ tự, không chồng hoặc "
        "chạm nhau, kết "
        "thúc trước 24:00",
        "calendar «A»: the sessions «07:00-11:00, 10:00-11:40» must stand in order, neither "
        "overlap nor touch, and "
        "end before 24:00",
        "ví dụ «07:00-11:00, 13:00-17:00»",
        "for example «07:00-11:00, 13:00-17:00»",
    ),
    (
        "TTHC509",
        lambda: calendar(off=[D1, DayOff(D1, "hai lần")]),
        "lịch «A»: ngày bị ghi hai lần: 03/05/2022",
        "calendar «A»: days that stand twice: 03/05/2022",
        "bỏ lần ghi thừa",
        "remove the extra one",
    ),
    (
        "TTHC510",
        lambda: WorkCalendar(LAST, FIRST, name="A"),
        "lịch «A»: ngày đầu và ngày cuối không hợp lệ: 31/12/2022, 01/01/2022; ngày đầu không sau "
        "ngày cuối, trong "
        "các năm 1900–2200",
        "calendar «A»: first and last day are not valid: 31/12/2022, 01/01/2022; the first may not "
        "be after the "
        "last, within 1900–2200",
        "đổi lại ngày đầu và ngày cuối",
        "correct the first and the last day",
    ),
    (
        "TTHC511",
        lambda: calendar(day_minutes=0),
        "lịch «A»: số phút của một ngày làm việc phải từ 1 đến 1440, nhận được «0»",
        "calendar «A»: the minutes of a working day must be from 1 to 1440, not «0»",
        "",
        "",
    ),
    (
        "TTHC512",
        lambda: calendar(week={}),
        "lịch «A»: không có ngày nào trong tuần làm việc",
        "calendar «A»: no day of the week is worked",
        "",
        "",
    ),
    (
        "TTHC513",
        lambda: calendar(week={7: "07:00-11:00", "hai": "07:00-11:00"}),
        "lịch «A»: ngày trong tuần là số từ 0 (thứ Hai) đến 6 (Chủ nhật), nhận được 7, hai",
        "calendar «A»: a day of the week is a number from 0 (Monday) to 6 (Sunday), not 7, hai",
        "",
        "",
    ),
    (
        "TTHC514",
        lambda: Layer("mùa hè", off=[D1, D2], start=D2),
        "lịch «mùa hè»: ngày nằm ngoài hiệu lực của phần này: 03/05/2022",
        "calendar «mùa hè»: days outside the validity of this layer: 03/05/2022",
        "",
        "",
    ),
    (
        "TTHC515",
        lambda: calendar(week={0: "07:00-11:00"}, make_up=[MakeUpDay(D1, D1)]),
        "lịch «A»: ngày làm bù 03/05/2022 chưa có giờ làm việc",
        "calendar «A»: the make-up day 03/05/2022 has no working hours",
        "ghi giờ làm việc của ngày này",
        "give the hours of this day",
    ),
    (
        "TTHC516",
        lambda: vietnam_calendar(1990, 2100),
        "lịch Việt Nam có từ năm 1995 đến 2099, nhận được 1990–2100",
        "Vietnam's calendar covers the years 1995 to 2099, not 1990–2100",
        "chọn các năm trong khoảng này",
        "choose years in this range",
    ),
]

NOT_A_LIMIT = "không hiểu thời hạn «{}»"
SESSIONS = "lịch «A»: các buổi làm việc «{}» phải theo thứ tự, không chồng hoặc chạm nhau, kết thúc trước 24:00"
CHOSEN = "trong ngày, sau 15:60 thì ngày làm việc tiếp theo"

ELSEWHERE: list[tuple[Callable[[], object], str, str]] = [
    (lambda: Limit.parse("+3 ngày"), NOT_A_LIMIT.format("+3 ngày"), EXAMPLE_VI),
    (lambda: Limit.parse("ngày sau khi nhận đủ hồ sơ"), NOT_A_LIMIT.format("ngày sau khi nhận đủ hồ sơ"), EXAMPLE_VI),
    (lambda: Limit(Fraction(1, 2), Unit.SAME_DAY, text="nửa buổi"), NOT_A_LIMIT.format("nửa buổi"), EXAMPLE_VI),
    (lambda: Limit.parse("10 ."), "thời hạn «10 .» thiếu đơn vị", "10 ngày làm việc"),
    (lambda: Limit(Fraction(-1), Unit.DAY, text="một ngày"), "thời hạn «một ngày» là số âm", "bỏ dấu trừ"),
    (lambda: Limit(Fraction(0), Unit.DAY, text="một ngày"), "thời hạn «một ngày» bằng không", "trong ngày"),
    (
        lambda: Limit(Fraction(1, 2), Unit.DAY, text="nửa ngày"),
        "thời hạn «nửa ngày» có phần lẻ: pháp luật không chia nhỏ ngày theo lịch",
        "nếu ý là ngày làm việc: 0,5 ngày làm việc",
    ),
    (
        lambda: Limit(Fraction(1, 2), Unit.WEEK, text="nửa tuần"),
        "thời hạn «nửa tuần» có phần lẻ: pháp luật không chia nhỏ tuần",
        "ghi số ngày, ví dụ «45 ngày»",
    ),
    (
        lambda: Limit(Fraction(9999), Unit.WORKING_DAY, text="rất lâu"),
        "thời hạn «rất lâu» quá dài; dài nhất được là 2610 ngày làm việc",
        "kiểm tra lại con số",
    ),
    (
        lambda: Limit(Fraction(1), Unit.DAY, time(15), text="một ngày"),
        "thời hạn «một ngày» có giờ chốt, nhưng giờ chốt chỉ dùng với «trong ngày»",
        "trong ngày; nhận sau 15:00 thì trả ngày làm việc tiếp theo",
    ),
    (
        lambda: Limit.parse("10 thắng"),
        "thời hạn «10 thắng» có phần không hiểu: «thắng»",
        "chỉ ghi số và đơn vị, ví dụ «10 ngày làm việc»",
    ),
    (lambda: Limit.parse("1,5/2 ngày"), "thời hạn «1,5/2 ngày»: «1,5/2» không phải một số", "ví dụ «0,5» hoặc «1/2»"),
    (lambda: Limit.parse("1/0 ngày"), "thời hạn «1/0 ngày»: «1/0» không phải một số", "ví dụ «0,5» hoặc «1/2»"),
    (lambda: Limit.parse("1/123456 ngày"), "thời hạn «1/123456 ngày» có con số quá năm chữ số", "kiểm tra lại con số"),
    (lambda: Limit.parse(CHOSEN), f"thời hạn «{CHOSEN}»: «15:60» không phải giờ trong ngày", "15:00"),
    (lambda: Limit.parse("nửa ngày"), "thời hạn «nửa ngày» viết số bằng chữ", "0,5 ngày"),
    (
        lambda: Limit(0.5, Unit.DAY),  # type: ignore[arg-type]
        "thời hạn «0.5» là kiểu float; một con số không nói rõ đơn vị",
        "ghi bằng chữ, ví dụ «10 ngày làm việc»",
    ),
    (
        lambda: Limit.parse("0,5 phút"),
        "thời hạn «0,5 phút» tính bằng phút mà không ghi «làm việc»",
        "0,5 phút làm việc",
    ),
    *(
        (
            lambda kind=kind: kind(D1, sessions="sáng"),
            SESSIONS.replace("«A»", "«03/05/2022»").format("sáng"),
            "ví dụ «07:00-11:00, 13:00-17:00»",
        )
        for kind in (MakeUpDay, ChangedHours, ReceptionDay)
    ),
    (lambda: read_sessions("sáng", "A"), SESSIONS.format("sáng"), "ví dụ «07:00-11:00, 13:00-17:00»"),
    (lambda: read_sessions(5, "A"), SESSIONS.format("5"), "ví dụ «07:00-11:00, 13:00-17:00»"),  # type: ignore[arg-type]
    (
        lambda: read_sessions([(1, 2.5)], "A"),  # type: ignore[list-item]
        SESSIONS.format("((1, 2.5),)"),
        "ví dụ «07:00-11:00, 13:00-17:00»",
    ),
    (
        lambda: to_local(datetime(9999, 12, 31, 23, tzinfo=UTC)),  # seven hours later is past the end of time
        "cần một ngày giờ (datetime), nhận được «9999-12-31 23:00:00+00:00» kiểu datetime",
        "",
    ),
]

HINTS = {
    "TTHC313": (
        "0.5 ngày làm việc",
        "thời hạn «0.5 ngày làm việc» dùng dấu chấm; hiểu là 0,5",
        "the limit «0.5 ngày làm việc» uses a point; understood as 0,5",
        "0,5",
    ),
    "TTHC326": (
        "3 ngay lam viec",
        "thời hạn «3 ngay lam viec» viết thiếu dấu; hiểu đơn vị là «ngày làm việc»",
        "the limit «3 ngay lam viec» lacks diacritics; the unit is understood as «ngày làm việc»",
        "viết đủ dấu: «ngày làm việc»",
    ),
}


@pytest.mark.parametrize(("code", "act", "vi", "en", "fix_vi", "fix_en"), CASES)
def test_sentences(code: str, act: Callable[[], object], vi: str, en: str, fix_vi: str, fix_en: str) -> None:
    with pytest.raises(TTHCError) as error:
        act()
    (problem,) = error.value.problems
    assert (problem.code, problem.text(), problem.text("en")) == (code, vi, en)
    assert (problem.fix(), problem.fix("en")) == (fix_vi, fix_en)


@pytest.mark.parametrize(("act", "vi", "fix"), ELSEWHERE, ids=[vi for _, vi, _ in ELSEWHERE])
def test_the_same_sentence_from_another_place(act: Callable[[], object], vi: str, fix: str) -> None:
    """A sentence that several places can say repeats in each of them what was given there."""
    with pytest.raises(TTHCError) as error:
        act()
    (problem,) = error.value.problems
    assert (problem.text(), problem.fix()) == (vi, fix)


@pytest.mark.parametrize(("code", "text", "vi", "en", "fix"), [(code, *case) for code, case in HINTS.items()])
def test_hints(code: str, text: str, vi: str, en: str, fix: str) -> None:
    (problem,) = Limit.parse(text).hints
    assert (problem.code, problem.text(), problem.text("en"), problem.fix()) == (code, vi, en, fix)


def test_every_code_is_shown_above_or_among_the_meanings() -> None:
    meanings = {f"TTHC{number}" for number in range(350, 361)}
    assert {case[0] for case in CASES} | set(HINTS) | meanings == set(TEXTS)


def test_all_faults_of_a_layer_at_once() -> None:
    with pytest.raises(TTHCError) as error:
        Layer("B", off=[D1, D1, date(2022, 6, 1)], make_up=[D1], end=D2)
    assert [problem.code for problem in error.value.problems] == ["TTHC507", "TTHC509", "TTHC514"]
