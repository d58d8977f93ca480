# ruff: noqa: E501 -- sentences are compared whole, one a line
"""Calendar files: what they say, in two vocabularies, and every problem with its line and column."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from tthc_rules.definitions import calendar_words
from tthc_rules.definitions.calendars import load_calendar, read_calendar
from tthc_rules.definitions.source import read_yaml
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE
from tthc_rules.messages.calendars import TEXTS
from tthc_rules.problems import CalendarError
from tthc_rules.worktime import Outage, WorkCalendar, both_open, vietnam_calendar

EXAMPLES = Path(__file__).parents[2] / "examples" / "calendars"

HEAD = """\
định dạng: 1
tên: Một cửa
mở rộng: việt nam
hiệu lực:
  từ: 2022-01-01
  đến: 2022-12-31
"""
FULL = """\
định dạng: 1
tên: Bộ phận Một cửa phường 1
mở rộng: việt nam
hiệu lực:
  từ: 2022-01-01
  đến: 31/12/2023
phút một ngày: 480
phần:
  - tên: Mùa đông
    đến: 2022-04-15
    giờ làm việc:
      thứ hai đến thứ năm: 07:30-11:30, 13:30-17:30
      thứ sáu: 07:30-11:30, 13:30-16:30
    văn bản: 1/QĐ-UBND
  - tên: Mùa hè
    từ: 2022-04-16
    giờ làm việc:
      thứ hai đến thứ sáu: 07:00-11:00, 14:00-18:00
      thứ bảy: nghỉ
    tiếp nhận:
      thứ hai: 07:00-11:00
      thứ bảy: 07:30-11:00
    ghi chú: tiếp nhận cả sáng thứ Bảy
nghỉ:
  - ngày: [2022-05-10, 2023-05-10]
    tên: Lễ Kỳ yên
    văn bản: 2/TB-UBND
làm bù:
  - ngày: 2022-05-14
    thay cho: 2022-05-10
    tên: Làm bù Lễ Kỳ yên
  - ngày: 2023-05-13
    giờ: 07:00-11:00
giờ riêng:
  - ngày: 2022-01-28
    giờ: 07:30-11:30
    tên: Nghỉ chiều giáp Tết
    văn bản: 3/TB-UBND
    ghi chú: nửa ngày
tiếp nhận riêng:
  - ngày: 2022-05-21
    giờ: nghỉ
    tên: Hội thao
ngừng hệ thống:
  - từ: 2022-03-01 08:00
    đến: 2022-03-01 12:30
    tên: Một cửa điện tử
    văn bản: 4/TB-STTTT
ghi chú: ví dụ
"""
ENGLISH_FULL = """\
format: 1
name: Bộ phận Một cửa phường 1
extends: vietnam
in_force:
  from: 2022-01-01
  to: 31/12/2023
day_minutes: 480
parts:
  - name: Mùa đông
    to: 2022-04-15
    hours:
      monday to thursday: 07:30-11:30, 13:30-17:30
      friday: 07:30-11:30, 13:30-16:30
    document: 1/QĐ-UBND
  - name: Mùa hè
    from: 2022-04-16
    hours:
      monday to friday: 07:00-11:00, 14:00-18:00
      saturday: off
    reception:
      monday: 07:00-11:00
      saturday: 07:30-11:00
    note: tiếp nhận cả sáng thứ Bảy
days_off:
  - date: [2022-05-10, 2023-05-10]
    name: Lễ Kỳ yên
    document: 2/TB-UBND
make_up_days:
  - date: 2022-05-14
    replaces: 2022-05-10
    name: Làm bù Lễ Kỳ yên
  - date: 2023-05-13
    hours: 07:00-11:00
changed_hours:
  - date: 2022-01-28
    hours: 07:30-11:30
    name: Nghỉ chiều giáp Tết
    document: 3/TB-UBND
    note: nửa ngày
reception_days:
  - date: 2022-05-21
    hours: off
    name: Hội thao
outages:
  - from: 2022-03-01 08:00
    to: 2022-03-01 12:30
    name: Một cửa điện tử
    document: 4/TB-STTTT
note: ví dụ
"""


def file(folder: Path, text: str) -> Path:
    path = folder / "lich.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def lines(text: str, lang: str = "vi", base: WorkCalendar | None = None) -> list[str]:
    node, wrong = read_yaml(text, "l.yaml")
    assert node is not None and wrong == ()
    calendar, problems = read_calendar(node, base)
    assert (calendar is None) == bool(problems)
    return [problem.line("vi" if lang == "vi" else "en") for problem in problems]


# --- what a file says ----


@pytest.mark.parametrize("text", [FULL, ENGLISH_FULL], ids=["vi", "en"])
def test_a_whole_file(text: str, tmp_path: Path) -> None:
    calendar = load_calendar(file(tmp_path, text))
    assert (calendar.name, calendar.first, calendar.last) == (
        "Bộ phận Một cửa phường 1",
        date(2022, 1, 1),
        date(2023, 12, 31),
    )
    assert calendar.day_minutes == 480
    assert calendar.sessions(date(2022, 4, 14)) == ((450, 690), (810, 1050))  # Thursday, winter
    assert calendar.sessions(date(2022, 4, 15)) == ((450, 690), (810, 990))  # Friday, until 16:30
    assert calendar.sessions(date(2022, 4, 18)) == ((420, 660), (840, 1080))  # summer
    assert calendar.sessions(date(2022, 4, 23)) == ()
    assert calendar.reception(date(2022, 4, 23)) == ((450, 660),)
    assert calendar.reception(date(2022, 4, 18)) == ((420, 660),)
    assert calendar.reception(date(2022, 4, 19)) == ((420, 660), (840, 1080))
    assert calendar.reception(date(2022, 4, 9)) == ()  # not in winter
    off = calendar.day(date(2023, 5, 10))
    assert (off.kind, off.name, off.document) == ("local", "Lễ Kỳ yên", "2/TB-UBND")
    made_up = calendar.day(date(2022, 5, 14))
    assert (made_up.kind, made_up.name, made_up.sessions) == ("make_up", "Làm bù Lễ Kỳ yên", ((420, 660), (840, 1080)))
    assert calendar.sessions(date(2023, 5, 13)) == ((420, 660),)
    half = calendar.day(date(2022, 1, 28))
    assert (half.working, half.name, half.document, half.sessions) == (
        True,
        "Nghỉ chiều giáp Tết",
        "3/TB-UBND",
        ((450, 690),),
    )
    assert calendar.reception(date(2022, 5, 21)) == ()
    outage = Outage(datetime(2022, 3, 1, 8), datetime(2022, 3, 1, 12, 30), "Một cửa điện tử", "4/TB-STTTT")
    assert calendar.outages(datetime(2022, 1, 1), datetime(2023, 1, 1)) == (outage,)
    assert calendar.day(date(2022, 9, 1)).name == "Quốc khánh (liền kề)"  # from Vietnam's calendar


def test_both_vocabularies_give_the_same_calendar(tmp_path: Path) -> None:
    vietnamese = load_calendar(file(tmp_path, FULL))
    assert load_calendar(file(tmp_path, ENGLISH_FULL)).version == vietnamese.version


def test_hours_stated_once_and_not_at_all(tmp_path: Path) -> None:
    once = load_calendar(file(tmp_path, HEAD + "giờ làm việc:\n  thứ hai đến thứ sáu: 08:00-12:00\n"))
    assert once.sessions(date(2022, 3, 14)) == ((480, 720),)
    assert once.sessions(date(2022, 3, 12)) == ()
    assert once.day_minutes == 240
    reception = load_calendar(file(tmp_path, HEAD + "tiếp nhận:\n  thứ bảy: 07:30-11:00\n"))
    assert reception.reception(date(2022, 3, 12)) == ((450, 660),)
    assert reception.sessions(date(2022, 3, 14)) == ((420, 660), (780, 1020))
    bare = load_calendar(file(tmp_path, HEAD))
    assert bare.sessions(date(2022, 3, 14)) == ((420, 660), (780, 1020))
    assert bare.version != reception.version


def test_the_whole_week_is_stated(tmp_path: Path) -> None:
    """Over a base that works on Saturdays, a file that does not name Saturday makes it free."""
    base = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), week=dict.fromkeys(range(6), "07:00-11:00"))
    calendar = load_calendar(file(tmp_path, HEAD + "giờ làm việc:\n  thứ hai đến thứ sáu: 08:00-12:00\n"), base)
    assert not calendar.is_working_day(date(2022, 3, 12))
    assert load_calendar(file(tmp_path, HEAD), base).is_working_day(date(2022, 3, 12))


def test_on_another_base(tmp_path: Path) -> None:
    town = load_calendar(file(tmp_path, HEAD + "nghỉ:\n  - ngày: 2022-05-10\n    tên: Lễ Kỳ yên\n"))
    office = load_calendar(file(tmp_path, HEAD + "giờ làm việc:\n  thứ hai đến thứ sáu: 08:00-12:00\n"), base=town)
    assert office.day(date(2022, 5, 10)).name == "Lễ Kỳ yên"
    assert office.sessions(date(2022, 5, 11)) == ((480, 720),)


def test_a_swap_announced_after_receipt(tmp_path: Path) -> None:
    """Công văn of 25/12/2025: Friday 2/1/2026 off, Saturday 10/1/2026 worked. Received on Wednesday 31/12/2025."""
    head = HEAD.replace("2022-12-31", "2026-12-31").replace("2022-01-01", "2025-01-01")
    before = load_calendar(
        file(
            tmp_path,
            head + "làm bù:\n  - ngày: 2026-01-02\n    giờ: 07:00-11:00, 13:00-17:00\n"
            "nghỉ:\n  - ngày: 2026-01-10\n    tên: nghỉ hằng tuần\n",
        )
    )
    after = load_calendar(file(tmp_path, head))
    assert before.add_working_days(date(2025, 12, 31), 3) == date(2026, 1, 6)  # 2, 5, 6
    assert after.add_working_days(date(2025, 12, 31), 3) == date(2026, 1, 7)  # 5, 6, 7
    assert before.add_working_days(date(2026, 1, 7), 3) == date(2026, 1, 12)  # 8, 9, 12
    assert after.add_working_days(date(2026, 1, 7), 3) == date(2026, 1, 10)  # 8, 9, 10
    assert before.version != after.version


def test_the_shipped_examples() -> None:
    office, one_stop = (load_calendar(EXAMPLES / name) for name in ("hue-co-quan.yaml", "hue-mot-cua.yaml"))
    assert both_open(office, one_stop).sessions(date(2022, 9, 5)) == ((480, 690), (780, 1020))
    assumed = load_calendar(EXAMPLES / "nga-nam-gia-dinh.yaml")
    assert "giả định" in assumed.name
    vietnam = vietnam_calendar(2021, 2022)
    assert assumed.days(assumed.first, assumed.last) == vietnam.days(vietnam.first, vietnam.last)
    assert {path.name for path in EXAMPLES.iterdir()} == {
        "hue-co-quan.yaml",
        "hue-mot-cua.yaml",
        "nga-nam-gia-dinh.yaml",
    }


# --- what can be wrong ----

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "nothing": (
        "tên: A\n",
        [
            "l.yaml:1:1: TTHC105 thiếu khóa «định dạng»\n    cách sửa: định dạng: …",
            "l.yaml:1:1: TTHC105 thiếu khóa «mở rộng»\n    cách sửa: mở rộng: …",
            "l.yaml:1:1: TTHC105 thiếu khóa «hiệu lực»\n    cách sửa: hiệu lực: …",
        ],
        [
            "l.yaml:1:1: TTHC105 the key «định dạng» is missing\n    fix: định dạng: …",
            "l.yaml:1:1: TTHC105 the key «mở rộng» is missing\n    fix: mở rộng: …",
            "l.yaml:1:1: TTHC105 the key «hiệu lực» is missing\n    fix: hiệu lực: …",
        ],
    ),
    "head": (
        "định dạng: 2\ntên: A\nmở rộng: Việt Nam\nhiệu lực:\n  từ: 2022-12-31\n  đến: 2022-01-01\nphút một ngày: 0\n",
        [
            "l.yaml:1:12: TTHC115 chưa đọc được định dạng này; thư viện này đọc định dạng 1\n    cách sửa: định dạng: 1",
            "l.yaml:3:10: TTHC108 không có giá trị «Việt Nam»; dùng một trong: việt nam\n    cách sửa: việt nam",
            "l.yaml:6:8: TTHC533 ngày đầu đứng sau ngày cuối: phần này không bao giờ được áp dụng",
            "l.yaml:7:16: TTHC109 «0» không phải số nguyên từ 1 đến 9999 (không viết 0 ở đầu, không viết dấu chấm)",
        ],
        [
            "l.yaml:1:12: TTHC115 this format is not known; this library reads format 1\n    fix: format: 1",
            "l.yaml:3:10: TTHC108 there is no value «Việt Nam»; use one of: việt nam\n    fix: việt nam",
            "l.yaml:6:8: TTHC533 the first day comes after the last: this part would never apply",
            "l.yaml:7:16: TTHC109 «0» is not a whole number from 1 to 9999 (no leading zero, no separators)",
        ],
    ),
    "weekly hours": (
        HEAD + "giờ làm việc:\n  thứ hai đến thứ tư: 07:00-11:00, 10:00-12:00\n  thứ tư: nghỉ\n  thứ bảy:\ntiếp nhận:\n  thứ bày: 08:00-09:00\n",
        [
            "l.yaml:8:3: TTHC531 giờ của cùng một ngày trong tuần ghi hai lần: thứ tư\n    cách sửa: bỏ lần ghi thừa",
            "l.yaml:8:3: TTHC530 giờ làm việc phải nói đủ từ thứ hai đến thứ sáu; chưa có: thứ năm, thứ sáu\n    cách sửa: thứ năm: nghỉ",
            "l.yaml:8:23: TTHC508 lịch «Một cửa»: các buổi làm việc «07:00-11:00, 10:00-12:00» phải theo thứ tự, không chồng hoặc chạm nhau, kết thúc trước 24:00\n    cách sửa: ví dụ «07:00-11:00, 13:00-17:00»",
            "l.yaml:10:11: TTHC123 khóa «thứ bảy» phải có giá trị, không để trống hay ghi null\n    cách sửa: thứ bảy: …",
            "l.yaml:12:3: TTHC101 khóa lạ «thứ bày»; ý bạn là «thứ bảy»? Khóa lạ không bao giờ bị bỏ qua âm thầm\n    cách sửa: thứ bảy:",
        ],
        [
            "l.yaml:8:3: TTHC531 the hours of a day of the week stand twice: thứ tư\n    fix: remove the extra one",
            "l.yaml:8:3: TTHC530 working hours must be stated from Monday to Friday; missing: thứ năm, thứ sáu\n    fix: thứ năm: nghỉ",
            "l.yaml:8:23: TTHC508 calendar «Một cửa»: the sessions «07:00-11:00, 10:00-12:00» must stand in order, neither overlap nor touch, and end before 24:00\n    fix: for example «07:00-11:00, 13:00-17:00»",
            "l.yaml:10:11: TTHC123 the key «thứ bảy» needs a value, neither nothing nor null\n    fix: thứ bảy: …",
            "l.yaml:12:3: TTHC101 unknown key «thứ bày»; did you mean «thứ bảy»? An unknown key is never silently ignored\n    fix: thứ bảy:",
        ],
    ),
    "hours that are none": (
        HEAD + "giờ làm việc: 07:00-11:00\ntiếp nhận:\n  thứ hai: [08:00-09:00]\n",
        [
            "l.yaml:7:15: TTHC102 chỗ này phải là các cặp «khóa: giá trị», mỗi cặp một dòng; các khóa: thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, thứ hai đến thứ ba, thứ hai đến thứ tư, thứ hai đến thứ năm, thứ hai đến thứ sáu, thứ hai đến thứ bảy, thứ hai đến chủ nhật, thứ ba đến thứ tư, …",
            "l.yaml:9:12: TTHC114 chỗ này phải là một dòng chữ\n    cách sửa: ghi chữ ngay sau dấu hai chấm, không có ngoặc hay gạch đầu dòng",
        ],
        [
            "l.yaml:7:15: TTHC102 pairs of «key: value» are expected here, one a line; the keys are: thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, thứ hai đến thứ ba, thứ hai đến thứ tư, thứ hai đến thứ năm, thứ hai đến thứ sáu, thứ hai đến thứ bảy, thứ hai đến chủ nhật, thứ ba đến thứ tư, …",
            "l.yaml:9:12: TTHC114 one line of text is expected here\n    fix: write the text right behind the colon, without brackets or dashes",
        ],
    ),
    "parts and hours beside them": (
        HEAD + "phần:\n  - từ: 2022-06-01\n    đến: 2022-05-01\ntiếp nhận:\n  thứ bảy: 07:30-11:00\n",
        [
            "l.yaml:8:5: TTHC105 thiếu khóa «giờ làm việc»\n    cách sửa: giờ làm việc: …",
            "l.yaml:9:10: TTHC533 ngày đầu đứng sau ngày cuối: phần này không bao giờ được áp dụng",
            "l.yaml:10:1: TTHC532 đã chia «phần» thì «tiếp nhận» phải ghi trong từng phần, không ghi ở ngoài",
        ],
        [
            "l.yaml:8:5: TTHC105 the key «giờ làm việc» is missing\n    fix: giờ làm việc: …",
            "l.yaml:9:10: TTHC533 the first day comes after the last: this part would never apply",
            "l.yaml:10:1: TTHC532 where there are «phần», «tiếp nhận» belongs into each of them, not beside them",
        ],
    ),
    "gaps and overlaps": (
        HEAD
        + "phần:\n"
        + "".join(
            f"  - từ: {start}\n    đến: {end}\n    giờ làm việc:\n      thứ hai đến thứ sáu: 07:00-11:00\n"
            for start, end in (("2022-01-03", "2022-04-15"), ("2022-04-15", "2022-06-30"), ("2022-07-02", "2022-12-31"))
        ),
        [
            "l.yaml:7:1: TTHC520 lịch «Một cửa»: chưa có phần nào quy định giờ làm việc cho: 01/01/2022–02/01/2022, 01/07/2022\n    cách sửa: nới hiệu lực của phần trước hoặc phần sau cho liền nhau",
            "l.yaml:7:1: TTHC521 lịch «Một cửa»: có hơn một phần cùng quy định giờ làm việc cho: 15/04/2022\n    cách sửa: mỗi ngày chỉ thuộc một phần",
        ],
        [
            "l.yaml:7:1: TTHC520 calendar «Một cửa»: no part states the working hours of: 01/01/2022–02/01/2022, 01/07/2022\n    fix: let the part before or after it hold for these days too",
            "l.yaml:7:1: TTHC521 calendar «Một cửa»: more than one part states the working hours of: 15/04/2022\n    fix: each day belongs to one part only",
        ],
    ),
    "single days": (
        HEAD + "nghỉ:\n  - ngày: 2022-02-30\n    tên: A\n  - ngày: 2022-05-10\n"
        "làm bù:\n  - thay cho: 2022-05-10\n    giờ:\n"
        "giờ riêng:\n  - ngày: 2022-05-11\n    giờ: nghỉ\n    tên: B\n  - ngày: 2022-05-12\n    giờ: sáng\n    tên: C\n"
        "tiếp nhận riêng:\n  - ngày: 2022-05-14\n    giờ: 25:00-26:00\n"
        "ngừng hệ thống:\n  - từ: 2022-03-01 08:00\n    đến: 2022-03-01 07:00\n    tên: D\n  - từ: 2022-03-01\n    tên: E\n",
        [
            "l.yaml:8:11: TTHC110 «2022-02-30» không đọc được thành một ngày; viết năm-tháng-ngày, ví dụ 2022-05-01, hoặc 01/05/2022\n    cách sửa: tháng 2 năm 2022 có 28 ngày",
            "l.yaml:10:5: TTHC105 thiếu khóa «tên»\n    cách sửa: tên: …",
            "l.yaml:12:5: TTHC105 thiếu khóa «ngày»\n    cách sửa: ngày: …",
            "l.yaml:13:9: TTHC123 khóa «giờ» phải có giá trị, không để trống hay ghi null\n    cách sửa: giờ: …",
            "l.yaml:16:10: TTHC523 ngày 11/05/2022 ghi giờ riêng mà không có buổi nào làm việc\n    cách sửa: nghỉ cả ngày thì ghi là ngày nghỉ",
            "l.yaml:19:10: TTHC508 lịch «Một cửa»: các buổi làm việc «sáng» phải theo thứ tự, không chồng hoặc chạm nhau, kết thúc trước 24:00\n    cách sửa: ví dụ «07:00-11:00, 13:00-17:00»",
            "l.yaml:23:10: TTHC508 lịch «Một cửa»: các buổi làm việc «25:00-26:00» phải theo thứ tự, không chồng hoặc chạm nhau, kết thúc trước 24:00\n    cách sửa: ví dụ «07:00-11:00, 13:00-17:00»",
            "l.yaml:26:10: TTHC525 lần ngừng hệ thống «D» kết thúc trước hoặc ngay lúc bắt đầu: 08:00 01/03/2022 – 07:00 01/03/2022",
            "l.yaml:28:5: TTHC105 thiếu khóa «đến»\n    cách sửa: đến: …",
            "l.yaml:28:9: TTHC111 «2022-03-01» không phải ngày và giờ; viết ví dụ 2022-04-29 09:00\n    cách sửa: 2022-03-01 giờ:phút",
        ],
        [
            "l.yaml:8:11: TTHC110 «2022-02-30» cannot be read as a date; write year-month-day, such as 2022-05-01, or 01/05/2022\n    fix: February 2022 has 28 days",
            "l.yaml:10:5: TTHC105 the key «tên» is missing\n    fix: tên: …",
            "l.yaml:12:5: TTHC105 the key «ngày» is missing\n    fix: ngày: …",
            "l.yaml:13:9: TTHC123 the key «giờ» needs a value, neither nothing nor null\n    fix: giờ: …",
            "l.yaml:16:10: TTHC523 11/05/2022 has changed hours without any session\n    fix: a whole day off is a day off",
            "l.yaml:19:10: TTHC508 calendar «Một cửa»: the sessions «sáng» must stand in order, neither overlap nor touch, and end before 24:00\n    fix: for example «07:00-11:00, 13:00-17:00»",
            "l.yaml:23:10: TTHC508 calendar «Một cửa»: the sessions «25:00-26:00» must stand in order, neither overlap nor touch, and end before 24:00\n    fix: for example «07:00-11:00, 13:00-17:00»",
            "l.yaml:26:10: TTHC525 the outage «D» ends before or when it begins: 08:00 01/03/2022 – 07:00 01/03/2022",
            "l.yaml:28:5: TTHC105 the key «đến» is missing\n    fix: đến: …",
            "l.yaml:28:9: TTHC111 «2022-03-01» is not a date and time; write for example 2022-04-29 09:00\n    fix: 2022-03-01 hour:minute",
        ],
    ),
    "contradictions": (
        HEAD + "nghỉ:\n  - ngày: [2022-05-10, 2022-05-11, 2023-01-02]\n    tên: A\n"
        "làm bù:\n  - ngày: 2022-05-11\n  - ngày: 2022-05-10\n"
        "giờ riêng:\n  - ngày: [2022-05-10, 2022-05-12, 2022-05-12]\n    giờ: 07:00-11:00\n    tên: B\n"
        "ngừng hệ thống:\n  - từ: 2022-03-01 08:00\n    đến: 2022-03-01 12:00\n    tên: D\n  - từ: 2022-03-01 11:00\n    đến: 2022-03-01 13:00\n    tên: D\n",
        [
            "l.yaml:8:36: TTHC514 lịch «Một cửa»: ngày nằm ngoài hiệu lực của phần này: 02/01/2023",
            "l.yaml:14:12: TTHC507 lịch «Một cửa»: ngày vừa nghỉ vừa làm bù: 10/05/2022, 11/05/2022\n    cách sửa: bỏ một trong hai",
            "l.yaml:14:12: TTHC522 lịch «Một cửa»: ngày ghi giờ riêng cũng ghi là ngày nghỉ hoặc làm bù: 10/05/2022\n    cách sửa: giữ một; giờ của ngày làm bù thì ghi ở chính ngày làm bù",
            "l.yaml:14:36: TTHC509 lịch «Một cửa»: ngày bị ghi hai lần: 12/05/2022\n    cách sửa: bỏ lần ghi thừa",
            "l.yaml:17:1: TTHC526 lịch «Một cửa»: các lần ngừng của cùng một hệ thống chồng lên nhau: D 08:00 01/03/2022 – 12:00 01/03/2022; D 11:00 01/03/2022 – 13:00 01/03/2022\n    cách sửa: gộp làm một lần",
        ],
        [
            "l.yaml:8:36: TTHC514 calendar «Một cửa»: days outside the validity of this layer: 02/01/2023",
            "l.yaml:14:12: TTHC507 calendar «Một cửa»: days both off and made up: 10/05/2022, 11/05/2022\n    fix: remove one of the two",
            "l.yaml:14:12: TTHC522 calendar «Một cửa»: days with changed hours that are also off or made up: 10/05/2022\n    fix: keep one; a make-up day has its hours in its own entry",
            "l.yaml:14:36: TTHC509 calendar «Một cửa»: days that stand twice: 12/05/2022\n    fix: remove the extra one",
            "l.yaml:17:1: TTHC526 calendar «Một cửa»: outages of one system overlap: D 08:00 01/03/2022 – 12:00 01/03/2022; D 11:00 01/03/2022 – 13:00 01/03/2022\n    fix: make them one",
        ],
    ),
    "an outage outside": (
        HEAD + "ngừng hệ thống:\n  - từ: 2021-12-31 08:00\n    đến: 2022-01-01 12:00\n    tên: D\n",
        ["l.yaml:8:9: TTHC514 lịch «Một cửa»: ngày nằm ngoài hiệu lực của phần này: 31/12/2021"],
        ["l.yaml:8:9: TTHC514 calendar «Một cửa»: days outside the validity of this layer: 31/12/2021"],
    ),
    "changed hours on days off": (
        HEAD + "giờ riêng:\n  - ngày: [2022-05-14, 2022-05-03, 2022-05-04]\n    giờ: 07:00-11:00\n    tên: B\n",
        [
            "l.yaml:8:24: TTHC524 lịch «Một cửa»: giờ riêng chỉ ghi được cho ngày làm việc thường, các ngày này thì không phải: 03/05/2022, 14/05/2022\n    cách sửa: ngày nghỉ mà đi làm thì ghi là ngày làm bù, kèm giờ"
        ],
        [
            "l.yaml:8:24: TTHC524 calendar «Một cửa»: only an ordinary working day can have changed hours, these are none: 03/05/2022, 14/05/2022\n    fix: a day off that is worked is a make-up day, with its hours"
        ],
    ),
    "no hours at all": (
        HEAD + "giờ làm việc:\n  thứ hai đến chủ nhật: nghỉ\n",
        ["l.yaml:7:1: TTHC512 lịch «Một cửa»: không có ngày nào trong tuần làm việc"],
        ["l.yaml:7:1: TTHC512 calendar «Một cửa»: no day of the week is worked"],
    ),
    "a make-up day on a day without hours": (
        HEAD
        + "phần:\n  - giờ làm việc:\n      thứ hai đến thứ tư: nghỉ\n      thứ năm đến thứ sáu: 07:00-11:00\nlàm bù:\n  - ngày: 2022-05-14\n",
        [
            "l.yaml:12:11: TTHC515 lịch «Một cửa»: ngày làm bù 14/05/2022 chưa có giờ làm việc\n    cách sửa: ghi giờ làm việc của ngày này"
        ],
        [
            "l.yaml:12:11: TTHC515 calendar «Một cửa»: the make-up day 14/05/2022 has no working hours\n    fix: give the hours of this day"
        ],
    ),
    "a swap of the State on a day without hours": (
        HEAD.replace("2022", "2026") + "phần:\n  - giờ làm việc:\n      thứ hai đến thứ năm: 07:00-11:00\n      thứ sáu: nghỉ\n",
        [
            "l.yaml:7:1: TTHC515 lịch «Một cửa»: ngày làm bù 10/01/2026 chưa có giờ làm việc\n    cách sửa: ghi giờ làm việc của ngày này"
        ],
        [
            "l.yaml:7:1: TTHC515 calendar «Một cửa»: the make-up day 10/01/2026 has no working hours\n    fix: give the hours of this day"
        ],
    ),
    "too many minutes": (
        HEAD + "phút một ngày: 2000\n",
        ["l.yaml:7:1: TTHC511 lịch «Một cửa»: số phút của một ngày làm việc phải từ 1 đến 1440, nhận được «2000»"],
        ["l.yaml:7:1: TTHC511 calendar «Một cửa»: the minutes of a working day must be from 1 to 1440, not «2000»"],
    ),
    "years nobody knows": (
        HEAD.replace("2022-12-31", "2150-12-31"),
        ["l.yaml:4:1: TTHC516 lịch Việt Nam có từ năm 1995 đến 2099, nhận được 2022–2150\n    cách sửa: chọn các năm trong khoảng này"],
        ["l.yaml:4:1: TTHC516 Vietnam's calendar covers the years 1995 to 2099, not 2022–2150\n    fix: choose years in this range"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_problem_with_its_place(case: str, lang: str) -> None:
    text, vietnamese, english = CASES[case]
    assert lines(text, lang) == (vietnamese if lang == "vi" else english)


def test_an_english_file_is_told_its_own_words() -> None:
    text = "format: 1\nname: A\nextends: vietnam\nin_force:\n  from: 2022-01-01\n  to: 2022-12-31\nhours:\n  monday: 07:00-11:00\n  thứ ba: 07:00-11:00\n"
    assert lines(text, "en") == [
        "l.yaml:8:3: TTHC530 working hours must be stated from Monday to Friday; missing: wednesday, thursday, friday\n    fix: wednesday: off",
        "l.yaml:9:3: TTHC104 the key «thứ ba» belongs to the other vocabulary; one file uses one vocabulary\n    fix: tuesday:",
    ]


def test_outside_the_base() -> None:
    base = vietnam_calendar(2022, 2022)
    text = HEAD.replace("2022-12-31", "2023-06-30")
    assert lines(text, base=base) == [
        "l.yaml:4:1: TTHC528 lịch «Một cửa» có hiệu lực 01/01/2022–30/06/2023, ra ngoài lịch gốc «Việt Nam» chỉ có 01/01/2022–31/12/2022"
    ]
    assert lines(text, "en", base) == [
        "l.yaml:4:1: TTHC528 calendar «Một cửa» holds 01/01/2022–30/06/2023, outside its base «Việt Nam», which covers 01/01/2022–31/12/2022"
    ]


def test_a_base_without_hours_is_told_at_the_file() -> None:
    week = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), week={0: "07:00-11:00"})
    base = week.derive("A", layers=[])
    assert lines(HEAD + "nghỉ:\n  - ngày: 2022-05-11\n    tên: A\n", base=base) == []
    text = HEAD + "làm bù:\n  - ngày: 2022-05-14\n    thay cho: 2022-05-11\n"
    assert lines(text, base=base)[0].startswith("l.yaml:8:11: TTHC515 ")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("tên: [A\n", "TTHC034"),
        ("định dạng: 1\ntên: Một\ntên: Hai\n", "TTHC015"),
        ("- 1\n", "TTHC102"),
        ("", "TTHC001"),
    ],
)
def test_files_that_are_no_calendar(content: str, expected: str, tmp_path: Path) -> None:
    with pytest.raises(CalendarError) as error:
        load_calendar(file(tmp_path, content))
    assert expected in {problem.code for problem in error.value.problems}
    assert all(problem.place.path for problem in error.value.problems)


def test_a_file_with_a_mistake_in_its_text_is_refused_even_if_it_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(CalendarError) as error:
        load_calendar(file(tmp_path, HEAD + "nghỉ:\n  - {ngày: 2022-05-10, tên: A, B}\n"))
    assert [problem.code for problem in error.value.problems] == ["TTHC025"]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(CalendarError) as error:
        load_calendar(tmp_path / "khong-co.yaml")
    assert [problem.code for problem in error.value.problems] == ["TTHC080"]


# --- words ----


@pytest.mark.parametrize(
    "name", ["CALENDAR", "PART", "DAY_OFF", "MAKE_UP_DAY", "DAY_WITH_HOURS", "OUTAGE", "BASES", "NO_SESSION", "WEEK"]
)
def test_the_vocabularies_are_one_to_one(name: str) -> None:
    table = getattr(calendar_words, name)
    assert len(set(table.values())) == len(table)
    for vietnamese, english in table.items():
        assert VIETNAMESE.word(table, english) == vietnamese
        assert ENGLISH.word(table, english) == english


def test_the_keys_of_a_week() -> None:
    assert len(calendar_words.WEEK) == 7 + 21
    assert calendar_words.WEEK["thứ tư đến chủ nhật"] == "wednesday to sunday"
    assert list(calendar_words.weekdays_of("wednesday to sunday")) == [2, 3, 4, 5, 6]
    assert list(calendar_words.weekdays_of("sunday")) == [6]


def test_every_sentence_of_a_calendar_is_compared_whole() -> None:
    shown = {code for _, vietnamese, _ in CASES.values() for line in vietnamese for code in [line.split(": ")[1][:7]]}
    elsewhere = {"TTHC527", "TTHC528"}  # test_combined, test_outside_the_base
    assert {code for code in TEXTS if code.startswith("TTHC")} == {
        code for code in shown if code >= "TTHC520"
    } | elsewhere


def test_two_calendars_without_a_common_day_in_words() -> None:
    a, b = (WorkCalendar(date(year, 1, 1), date(year, 12, 31), name=name) for year, name in ((2022, "A"), (2023, "B")))
    with pytest.raises(CalendarError) as error:
        both_open(a, b)
    (problem,) = error.value.problems
    assert (
        problem.line()
        == "TTHC527 lịch «A & B»: hai lịch không có ngày nào chung: A 01/01/2022–31/12/2022; B 01/01/2023–31/12/2023"
    )
    assert (
        problem.line("en")
        == "TTHC527 calendar «A & B»: the two calendars have no day in common: A 01/01/2022–31/12/2022; B 01/01/2023–31/12/2023"
    )
