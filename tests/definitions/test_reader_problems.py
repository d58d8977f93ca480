# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""Everything a definition can get wrong: code, line and column of every problem, all in one run."""

import re
from pathlib import Path

import pytest

from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.shapes import Agency
from tthc_rules.definitions.source import read_yaml
from tthc_rules.messages import MESSAGES

AGENCIES = {"mot-cua": Agency("mot-cua", "Bộ phận Một cửa"), "xa": Agency("xa", "UBND xã Tân Long")}
TEXTS = Path(__file__).parents[1] / "data" / "definitions"

HEAD = """\
định dạng: 1
mã: 1.004220
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01, đến: 2022-12-31}
thời hạn: 10 ngày làm việc
"""  # seven lines: what is added starts in line 8

FACTS = """\
thông tin cần biết:
  hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho], câu hỏi: Hình thức nào?}
  diện tích: {kiểu: số thập phân, đơn vị: m2, câu hỏi: Diện tích bao nhiêu?}
  ủy quyền: {kiểu: có/không, câu hỏi: Có ủy quyền không?}
  số người: {kiểu: số nguyên, câu hỏi: Mấy người?}
  ngày cấp: {kiểu: ngày, câu hỏi: Cấp ngày nào?}
"""  # six lines: what is added starts in line 14

PAPERS = """\
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
  - id: the-cu
    tên: Thẻ cũ
"""  # five lines


def swap(line, text):
    """The head with one line (from 1) replaced."""
    lines = HEAD.splitlines(keepends=True)
    lines[line - 1] = text and text + "\n"
    return "".join(lines)


def when(condition):
    """A paper whose condition starts in line 17, column 10."""
    return f"{HEAD}{FACTS}thành phần hồ sơ:\n  - id: don\n    tên: Đơn\n    khi: {condition}\n"


def steps(*lines):
    """Steps that start in line 9, column 5."""
    return HEAD + "các bước:\n" + "".join(f"  - {line}\n" for line in lines)


def case(given, expect, *, more=""):
    """One test that starts in line 20, column 5, its `cho` in line 21 and `mong đợi` in line 22."""
    return f"{HEAD}{FACTS}{PAPERS}{more}kiểm thử:\n  - tên: Một\n    cho: {given}\n    mong đợi: {expect}\n"


CASES = {
    # ---- the shape
    "not a mapping": ("- a\n- b\n", ["1:1 TTHC102"]),
    "a scalar": ("chữ\n", ["1:1 TTHC102"]),
    "unknown key near a known one": (HEAD + "thoi han: 5 ngày\n", ["8:1 TTHC101"]),
    "unknown key near nothing": (HEAD + "xyz: 5\n", ["8:1 TTHC103"]),
    "English key in a Vietnamese file": (HEAD + "steps: []\n", ["8:1 TTHC104"]),
    "Vietnamese key in an English file": (
        "format: 1\ncode: 1.004220\nname: Card\nfield: Culture\nlevel: commune\nin_force: {from: 2022-01-01}\n"
        "limit: 10 ngày làm việc\nghi chú: x\n",
        ["8:1 TTHC104"],
    ),
    "all keys missing": (
        "ghi chú: x\n",
        ["1:1 TTHC105", "1:1 TTHC105", "1:1 TTHC105", "1:1 TTHC105", "1:1 TTHC105", "1:1 TTHC105"],
    ),
    "a misspelt key is not also a missing one": (
        swap(3, "tn: Cấp thẻ"),
        ["3:1 TTHC101"],
    ),
    "blank text": (swap(3, 'tên: " "'), ["3:6 TTHC106"]),
    "null in a list of words": (HEAD + "không tính: [payment, null]\n", ["8:23 TTHC126"]),
    "a name of null": (swap(3, "tên: null"), ["3:6 TTHC123"]),
    "nothing for a name": (swap(3, "tên:"), ["3:5 TTHC123"]),
    "a list for text": (swap(3, "tên: [a]"), ["3:6 TTHC114"]),
    "text for a list": (HEAD + "thành phần hồ sơ: đơn\n", ["8:19 TTHC113"]),
    "text for a mapping": (HEAD + "hiệu lực từ: 1\n", ["8:1 TTHC101"]),
    "format of the future": (swap(1, "định dạng: 2"), ["1:12 TTHC115"]),
    "format null": (swap(1, "định dạng: null"), ["1:12 TTHC115"]),
    "code too short": (swap(2, "mã: 1.00422"), ["2:5 TTHC116"]),
    "code with letters": (swap(2, "mã: 1.OO4220"), ["2:5 TTHC116"]),
    "code null without note": (swap(2, "mã: null"), ["2:5 TTHC117"]),
    "replaces no code": (HEAD + "thay thế: [2.000889, 2.00088, cap-the-cu]\n", ["8:22 TTHC116"]),
    "level unknown, near": (swap(5, "cấp: tinh"), ["5:6 TTHC108"]),
    "level unknown, far": (swap(5, "cấp: phường xã"), ["5:6 TTHC108"]),
    "in force backwards": (swap(6, "hiệu lực: {từ: 2022-01-01, đến: 2021-12-31}"), ["6:33 TTHC118"]),
    "in force without a start": (swap(6, "hiệu lực: {đến: 2022-12-31}"), ["6:11 TTHC105"]),
    "in force from null": (swap(6, "hiệu lực: {từ: null}"), ["6:16 TTHC123"]),
    "in force as text": (swap(6, "hiệu lực: 16/07/2020"), ["6:11 TTHC127"]),
    "in force as other text": (swap(6, "hiệu lực: từ năm 2020"), ["6:11 TTHC102"]),
    "in force beyond a month": (swap(6, "hiệu lực: {từ: 31/06/2020}"), ["6:16 TTHC110"]),
    "code of a portal": (swap(2, "mã: 1.000894.000.00.00.H51"), ["2:5 TTHC116"]),
    "quotes of a word processor": (swap(3, "tên: “Sổ hộ khẩu”"), ["3:6 TTHC128"]),
    "quotes around a part": (swap(3, "tên: “Sổ hộ khẩu” và “Đơn”"), []),
    "dashes without a space": (HEAD + "thành phần hồ sơ:\n  -id: don\n", ["9:3 TTHC037"]),
    "no such day": (swap(6, "hiệu lực: {từ: 2022-02-30}"), ["6:16 TTHC110"]),
    "a year nobody meant": (swap(6, "hiệu lực: {từ: 0202-02-20}"), ["6:16 TTHC110"]),
    "day before month": (swap(6, "hiệu lực: {từ: 31-12-2022}"), ["6:16 TTHC110"]),
    "clock start unknown": (HEAD + "bắt đầu tính: nhận\n", ["8:15 TTHC108"]),
    "limit not understood": (swap(7, "thời hạn: mười ngày"), ["7:11 TTHC303"]),
    "limit null without note": (swap(7, "thời hạn: null"), ["7:11 TTHC219"]),
    "no limit at all": (swap(7, ""), ["1:1 TTHC219"]),
    "pause is no id": (HEAD + "không tính: [Nộp tiền]\n", ["8:14 TTHC207"]),
    "issuer without authority": (HEAD + "ban hành: {nơi: xã A}\n", ["8:11 TTHC105"]),
    "issuer null": (HEAD + "ban hành: {cơ quan: null}\n", ["8:21 TTHC123"]),
    "online backwards": (
        HEAD + "trực tuyến:\n  - {hệ thống: nd43, mức: 3, từ: 2022-02-01, đến: 2022-01-01}\n",
        ["9:51 TTHC124"],
    ),
    "online without level": (HEAD + "trực tuyến:\n  - hệ thống: nd44\n    mức: null\n", ["9:15 TTHC108", "10:10 TTHC123"]),
    "assumed is yes or no": (HEAD + "giả định: đúng\n", ["8:11 TTHC108"]),
    # ---- legal basis
    "basis id": (
        HEAD + "căn cứ:\n  NĐ 61: {văn bản: 61/2018/NĐ-CP, độ tin cậy: cao}\n",
        ["9:3 TTHC107"],
    ),
    "basis null": (HEAD + "căn cứ:\n  null: {văn bản: 61/2018/NĐ-CP, độ tin cậy: cao}\n", ["9:3 TTHC107"]),
    "bases in a list": (HEAD + "căn cứ: [nd61]\n", ["8:9 TTHC131"]),
    "basis without document": (HEAD + "căn cứ:\n  nd61: {điều: Điều 5}\n", ["9:9 TTHC105", "9:9 TTHC105"]),
    "confidence in other words": (
        HEAD + "căn cứ:\n  nd61: {văn bản: null, độ tin cậy: chắc chắn}\n",
        ["9:37 TTHC108"],
    ),
    "basis not declared, near": (
        HEAD
        + "căn cứ:\n  nd61: {văn bản: 61/2018/NĐ-CP, độ tin cậy: cao}\nthành phần hồ sơ:\n  - tên: Đơn\n    theo: nd6l\n",
        ["12:11 TTHC205"],
    ),
    "basis not declared, far": (HEAD + "thành phần hồ sơ:\n  - tên: Đơn\n    theo: nd61\n", ["10:11 TTHC240"]),
    # ---- facts
    "facts in a list": (HEAD + "thông tin cần biết: [a]\n", ["8:21 TTHC131"]),
    "fact without type and question": (HEAD + "thông tin cần biết:\n  tuổi: {}\n", ["9:9 TTHC105", "9:9 TTHC105"]),
    "fact of null type": (
        HEAD + "thông tin cần biết:\n  tuổi: {kiểu: null, câu hỏi: null}\n",
        ["9:16 TTHC123", "9:31 TTHC123"],
    ),
    "fact of unknown type": (HEAD + "thông tin cần biết:\n  tuổi: {kiểu: số, câu hỏi: Tuổi?}\n", ["9:16 TTHC108"]),
    "two facts, one id": (
        HEAD + "thông tin cần biết:\n  ủy quyền: {kiểu: có/không, câu hỏi: A?}\n  uỷ quyền: {kiểu: có/không, câu hỏi: B?}\n",
        ["10:3 TTHC065", "10:3 TTHC119"],
    ),
    "fact named like a connective": (
        HEAD + "thông tin cần biết:\n  tất cả: {kiểu: có/không, câu hỏi: A?}\n  any: {kiểu: có/không, câu hỏi: B?}\n",
        ["9:3 TTHC119", "10:3 TTHC119"],
    ),
    "fact that starts with a digit": (HEAD + "thông tin cần biết:\n  3 con: {kiểu: có/không, câu hỏi: A?}\n", ["9:3 TTHC119"]),
    "choice without values": (HEAD + "thông tin cần biết:\n  loại: {kiểu: lựa chọn, câu hỏi: A?}\n", ["9:3 TTHC121"]),
    "choice without values is used": (
        HEAD
        + "thông tin cần biết:\n  loại: {kiểu: lựa chọn, câu hỏi: A?}\nthành phần hồ sơ:\n  - tên: Đơn\n    khi: {loại: x}\n",
        ["9:3 TTHC121"],
    ),
    "values without choice": (
        HEAD + "thông tin cần biết:\n  loại: {kiểu: ngày, giá trị: [a], câu hỏi: A?}\n",
        ["9:3 TTHC121"],
    ),
    "two values, one id": (
        HEAD + "thông tin cần biết:\n  loại: {kiểu: lựa chọn, giá trị: [má, mà, '–'], câu hỏi: A?}\n",
        ["9:40 TTHC120", "9:44 TTHC120"],
    ),
    # ---- conditions
    "condition is text": (when("có"), ["17:10 TTHC214"]),
    "condition is empty": (when("{}"), ["17:10 TTHC214"]),
    "condition is null": (when("null"), ["17:10 TTHC214"]),
    "fact not declared, near": (when("{hinh thuc: mua}"), ["17:11 TTHC201"]),
    "fact not declared, far": (when("{màu: đỏ}"), ["17:11 TTHC204"]),
    "connective misspelt": (when("{tat ca: []}"), ["17:11 TTHC201"]),
    "value not declared, near": (when("{hình thức: tặng}"), ["17:22 TTHC202"]),
    "value not declared, far": (when("{hình thức: [mua, thuê]}"), ["17:28 TTHC202"]),
    "not yes or no": (when("{ủy quyền: đúng}"), ["17:21 TTHC221"]),
    "not a whole number": (when("{số người: 1.5}"), ["17:21 TTHC222"]),
    "not a number": (when("{diện tích: nhiều}"), ["17:22 TTHC223"]),
    "not a day": (when("{ngày cấp: 2022-13-01}"), ["17:21 TTHC224"]),
    "number with two readings": (when("{diện tích: 1.500}"), ["17:22 TTHC225"]),
    "decimal point is a hint": (when("{diện tích: 0.5}"), ["17:22 TTHC226"]),
    "no value": (when("{hình thức: null}"), ["17:22 TTHC216"]),
    "no comparison": (when("{diện tích: {}}"), ["17:22 TTHC216"]),
    "unknown comparison, near": (when("{diện tích: {tren: 5}}"), ["17:23 TTHC101"]),
    "unknown comparison, far": (when("{diện tích: {vượt: 5}}"), ["17:23 TTHC103"]),
    "words have no order": (when("{hình thức: {trên: mua}}"), ["17:23 TTHC203"]),
    "one bound": (when("{diện tích: {trong khoảng: [5]}}"), ["17:37 TTHC215"]),
    "bounds turned round": (when("{diện tích: {trong khoảng: [9, 5]}}"), ["17:37 TTHC215"]),
    "bounds unread": (when("{diện tích: {trong khoảng: [x, 5]}}"), ["17:38 TTHC223"]),
    "bounds as text": (when("{diện tích: {trong khoảng: 5}}"), ["17:37 TTHC113"]),
    "empty list of values": (when("{hình thức: []}"), ["17:22 TTHC239"]),
    "empty any": (when("{ít nhất một: []}"), ["17:24 TTHC239"]),
    "empty all": (when("{tất cả: []}"), ["17:19 TTHC239"]),
    "no paper": (when("{có giấy: []}"), ["17:20 TTHC239"]),
    "no paper but null": (when("{có giấy: null}"), ["17:20 TTHC239"]),
    "no paper but nothing": (when("{có giấy: }"), ["17:19 TTHC239"]),
    "all wants a list": (when("{tất cả: {ủy quyền: có}}"), ["17:19 TTHC113"]),
    "not of two": (when("{không phải: {ủy quyền: có, hình thức: mua}}"), ["17:23 TTHC213"]),
    "not of nothing": (when("{không phải: mua}"), ["17:23 TTHC214"]),
    "paper not listed, near": (when("{có giấy: dan}"), ["17:20 TTHC212"]),
    "paper not listed, far": (when("{có giấy: [don, so-ho-khau]}"), ["17:26 TTHC243"]),
    "a list of lists": (when("{hình thức: [[mua]]}"), ["17:23 TTHC114"]),
    # ---- papers
    "paper as text": (HEAD + "thành phần hồ sơ:\n  - Đơn đề nghị\n  - Thẻ cũ\n", ["9:5 TTHC102", "10:5 TTHC102"]),
    "paper without name": (HEAD + "thành phần hồ sơ:\n  - id: don\n", ["9:5 TTHC105"]),
    "paper of null": (HEAD + "thành phần hồ sơ:\n  - tên: null\n", ["9:10 TTHC123"]),
    "paper id": (HEAD + "thành phần hồ sơ:\n  - {id: Đơn, tên: Đơn}\n", ["9:10 TTHC107"]),
    "paper id too long": (HEAD + f"thành phần hồ sơ:\n  - id: {'a' * 81}\n    tên: Đơn\n", ["9:9 TTHC107"]),
    "paper whose name gives no id": (HEAD + "thành phần hồ sơ:\n  - tên: 09/ĐK\n  - tên: «…»\n", ["9:10 TTHC125", "10:10 TTHC125"]),
    "paper twice": (
        HEAD + "thành phần hồ sơ:\n  - tên: Đơn\n  - một trong:\n      - id: don\n        tên: Đơn khác\n",
        ["11:9 TTHC122"],
    ),
    "group id twice": (
        HEAD + "thành phần hồ sơ:\n  - tên: Đơn\n  - một trong:\n      - tên: Thẻ\n    id: don\n",
        ["10:5 TTHC122"],
    ),
    "both kinds of group": (
        HEAD + "thành phần hồ sơ:\n  - một trong: [{tên: Đơn}]\n    gồm đủ: [{tên: Thẻ}]\n",
        ["9:5 TTHC209"],
    ),
    "empty group": (HEAD + "thành phần hồ sơ:\n  - một trong: []\n", ["9:16 TTHC236"]),
    "group of text": (HEAD + "thành phần hồ sơ:\n  - gồm đủ: đơn\n", ["9:13 TTHC113"]),
    "exactly one of all": (
        HEAD + "thành phần hồ sơ:\n  - gồm đủ: [{tên: Đơn}]\n    đúng một: có\n",
        ["10:5 TTHC237"],
    ),
    "copies": (HEAD + "thành phần hồ sơ:\n  - tên: Đơn\n    chấp nhận: [bản chính, phô tô]\n", ["10:28 TTHC108"]),
    "quantity": (
        HEAD + "thành phần hồ sơ:\n  - {tên: A, số lượng: 0}\n  - {tên: B, số lượng: 01}\n  - {tên: C, số lượng: 10.000}\n",
        ["9:24 TTHC109", "10:24 TTHC109", "11:24 TTHC109"],
    ),
    "quantity with words": (HEAD + "thành phần hồ sơ:\n  - {tên: A, số lượng: 2 bản}\n", ["9:24 TTHC109"]),
    "copies in one value": (
        HEAD + "thành phần hồ sơ:\n  - tên: Đơn\n    chấp nhận: bản chính; bản sao\n",
        ["10:16 TTHC108"],
    ),
    "copies in one item": (
        HEAD + "thành phần hồ sơ:\n  - tên: Đơn\n    chấp nhận: [bản chính; bản sao]\n",
        ["10:17 TTHC108"],
    ),
    "validity without a unit": (HEAD + "thành phần hồ sơ:\n  - tên: A\n    giá trị trong: 6\n", ["10:20 TTHC129"]),
    "validity in working time": (HEAD + "thành phần hồ sơ:\n  - tên: A\n    giá trị trong: 30 ngày làm việc\n", ["10:20 TTHC238"]),
    "validity within the day": (HEAD + "thành phần hồ sơ:\n  - tên: A\n    giá trị trong: trong ngày\n", ["10:20 TTHC238"]),
    "validity of less than nothing": (HEAD + "thành phần hồ sơ:\n  - tên: A\n    giá trị trong: -6 tháng\n", ["10:20 TTHC304"]),
    # ---- changes of the limit
    "change without condition": (HEAD + "thay đổi thời hạn:\n  - cộng thêm: 5 ngày làm việc\n", ["9:5 TTHC206"]),
    "change that adds and sets": (
        HEAD + FACTS + "thay đổi thời hạn:\n  - khi: {ủy quyền: có}\n    cộng thêm: 5 ngày làm việc\n    thay bằng: 5 ngày làm việc\n",
        ["17:5 TTHC206"],
    ),
    "change of another unit": (
        HEAD + FACTS + "thay đổi thời hạn:\n  - khi: {ủy quyền: có}\n    cộng thêm: 5 ngày\n",
        ["16:16 TTHC220"],
    ),
    "change by the same day": (
        HEAD + FACTS + "thay đổi thời hạn:\n  - khi: {ủy quyền: có}\n    thay bằng: trong ngày\n",
        ["16:16 TTHC220"],
    ),
    "change by null": (
        HEAD + FACTS + "thay đổi thời hạn:\n  - trừ khi: {ủy quyền: có}\n    cộng thêm: null\n",
        ["16:16 TTHC123"],
    ),
    "change of no limit": (
        swap(7, "ghi chú: chưa rõ")
        + FACTS
        + "thay đổi thời hạn:\n  - khi: {ủy quyền: có}\n    cộng thêm: 5 ngày\n",
        ["14:1 TTHC253"],
    ),
    "an unread limit is told once": (
        swap(7, "thời hạn: 10") + FACTS + "thay đổi thời hạn:\n  - khi: {ủy quyền: có}\n    cộng thêm: 5 ngày\n",
        ["7:11 TTHC302"],
    ),
    # ---- agencies
    "agency id": (steps("{tên: A, đơn vị: Một cửa, thời hạn: 1 ngày làm việc}"), ["9:22 TTHC107"]),
    "agency unknown, near": (steps("{tên: A, đơn vị: mot-cu, thời hạn: 1 ngày làm việc}"), ["9:22 TTHC208"]),
    "agency unknown, far": (steps("{tên: A, đơn vị: kho-bac, thời hạn: 1 ngày làm việc}"), ["9:22 TTHC241"]),
    "limit of no agency": (
        HEAD + "thời hạn từng cơ quan:\n  - thời hạn: 5 ngày\n  - {đơn vị: null, thời hạn: null}\n  - {đơn vị: kho-bac, thời hạn: 1 ngày}\n",
        ["9:5 TTHC105", "10:14 TTHC123", "10:30 TTHC123", "11:14 TTHC241"],
    ),
    # ---- steps
    "step without limit": (steps("{tên: A}"), ["9:5 TTHC218"]),
    "step of null limit": (steps("{tên: A, thời hạn: null}"), ["9:5 TTHC218"]),
    "step with an unread limit": (steps("{tên: A, thời hạn: 4}"), ["9:24 TTHC302"]),
    "step in calendar days": (steps("{tên: A, thời hạn: 4 ngày}"), ["9:24 TTHC227"]),
    "step of no name in calendar days": (
        steps("{tên: A, thời hạn: 1 giờ làm việc}", "{thời hạn: 4 ngày}"),
        ["10:5 TTHC105", "10:16 TTHC227"],
    ),
    "step of no name without limit": (steps("{tên: null}"), ["9:11 TTHC123", "9:5 TTHC218"]),
    "step in hours": (steps("{tên: A, thời hạn: 4 giờ, tính thời gian: không}"), ["9:24 TTHC227"]),
    "step within the day": (steps("{tên: A, thời hạn: trong ngày}"), ["9:24 TTHC227"]),
    "the comma trap": (steps("{tên: A, thời hạn: 0,5 ngày làm việc}"), ["9:24 TTHC025"]),
    "step without name": (steps("{id: a, thời hạn: 4 giờ làm việc}"), ["9:5 TTHC105"]),
    "step twice": (
        steps("{tên: A, thời hạn: 4 giờ làm việc}", "{id: a, tên: B, thời hạn: 4 giờ làm việc}"),
        ["10:5 TTHC122"],
    ),
    "step after no step, near": (
        steps("{tên: Thẩm định, thời hạn: 4 giờ làm việc}", "{tên: B, sau bước: tham-din, thời hạn: 4 giờ làm việc}"),
        ["10:24 TTHC210"],
    ),
    "step after no step, far": (
        steps("{tên: Thẩm định, thời hạn: 4 giờ làm việc, sau bước: [ky]}"),
        ["9:59 TTHC242"],
    ),
    "step after nothing written": (
        steps("{tên: A, thời hạn: 4 giờ làm việc}", "{tên: B, thời hạn: 4 giờ làm việc, sau bước: }"),
        ["10:49 TTHC123"],
    ),
    "step after itself": (steps("{tên: A, thời hạn: 4 giờ làm việc, sau bước: a}"), ["9:50 TTHC211"]),
    "a circle, and steps that wait for it": (
        steps(
            "{tên: A, thời hạn: 1 giờ làm việc}",
            "{tên: B, thời hạn: 1 giờ làm việc, sau bước: [a, d]}",
            "{tên: C, thời hạn: 1 giờ làm việc, sau bước: b}",
            "{tên: D, thời hạn: 1 giờ làm việc, sau bước: c}",
            "{tên: E, thời hạn: 1 giờ làm việc, sau bước: d}",
        ),
        ["10:54 TTHC211"],
    ),
    "a circle of many": (
        steps(
            *(
                f"{{id: s{i}, tên: S, thời hạn: 1 giờ làm việc, sau bước: s{(i + 1) % 40}}}"
                for i in range(40)
            )
        ),
        ["9:58 TTHC211"],
    ),
    "outside the clock beside others": (
        steps(
            "{tên: A, thời hạn: 1 giờ làm việc}",
            "{tên: Niêm yết, thời hạn: 1 giờ làm việc, sau bước: a, tính thời gian: không}",
            "{tên: Thẩm định, thời hạn: 1 giờ làm việc, sau bước: a}",
            "{tên: Ký, thời hạn: 1 giờ làm việc, sau bước: [niem-yet, tham-dinh]}",
        ),
        ["10:31 TTHC244"],
    ),
    "counted is yes or no": (steps("{tên: A, thời hạn: 1 giờ làm việc, tính thời gian: no}"), ["9:56 TTHC108"]),
    # ---- content checks
    "check twice": (
        HEAD + "kiểm tra nội dung:\n  - Số tờ khớp?\n  - {id: so-to-khop, câu hỏi: Khác?}\n",
        ["10:5 TTHC122"],
    ),
    "check that says nothing": (HEAD + "kiểm tra nội dung:\n  - null\n  - {id: a}\n  - 1?\n", ["9:5 TTHC126", "10:5 TTHC105", "11:5 TTHC125"]),
    # ---- tests
    "test without expectation": (HEAD + "kiểm thử:\n  - tên: Một\n    cho: {}\n", ["9:5 TTHC105"]),
    "test that expects nothing": (case("{}", "{}"), ["20:5 TTHC246"]),
    "test that expects null": (case("{}", "{đủ: null}"), ["22:20 TTHC123"]),
    "test of a due date without receipt": (case("{}", "{hẹn trả: 2022-05-10 17:00}"), ["20:5 TTHC247"]),
    "test of no lateness without receipt": (case("{}", "{trễ: không}"), ["20:5 TTHC247"]),
    "test time": (case("{tiếp nhận: 2022-05-10}", "{đủ: có}"), ["21:22 TTHC111"]),
    "test time in words": (case("{tiếp nhận: 10/5/2022 17h00}", "{đủ: có}"), ["21:22 TTHC111"]),
    "test time of no day": (case("{tiếp nhận: sáng mai}", "{đủ: có}"), ["21:22 TTHC111"]),
    "test time of day": (case("{tiếp nhận: 10/5/2022 25:00}", "{đủ: có}"), ["21:22 TTHC111"]),
    "test fact, near": (case("{thông tin: {hinh thuc: mua}}", "{đủ: có}"), ["21:23 TTHC201"]),
    "test fact, far": (case("{thông tin: {màu: đỏ}}", "{đủ: có}"), ["21:23 TTHC204"]),
    "test fact value": (case("{thông tin: {hình thức: thuê}}", "{đủ: có}"), ["21:34 TTHC202"]),
    "test fact in a list": (case("{thông tin: [hình thức]}", "{đủ: có}"), ["21:22 TTHC131"]),
    "test paper": (
        case("{thành phần: [{loại: phô tô}, {id: don, số lượng: 0, ngày cấp: 1/13/2022, ký số: x}]}", "{đủ: có}"),
        ["21:24 TTHC105", "21:31 TTHC108", "21:60 TTHC109", "21:73 TTHC110", "21:91 TTHC108"],
    ),
    "test paper not asked for, near": (case("{thành phần: [don, the-cux]}", "{đủ: có}"), ["21:29 TTHC254"]),
    "test paper not asked for, far": (case("{thành phần: [don, {id: so-ho-khau}]}", "{đủ: có}"), ["21:34 TTHC255"]),
    "test paper of null": (case("{thành phần: [don, null]}", "{đủ: có}"), ["21:29 TTHC126"]),
    "test check": (case("{kiểm tra: {so to: có}}", "{đủ: có}", more="kiểm tra nội dung: [Số tờ?]\n"), ["22:22 TTHC245"]),
    "test check, far": (case("{kiểm tra: {màu: có}}", "{đủ: có}"), ["21:22 TTHC250"]),
    "test checks in a list": (case("{kiểm tra: [a]}", "{đủ: có}"), ["21:21 TTHC131"]),
    "test expects no paper": (case("{}", "{thiếu: [dan], sai: [giay-to-khac]}"), ["22:24 TTHC212", "22:36 TTHC243"]),
    "test outside the days in force": (case("{tiếp nhận: 2012-05-10 09:00}", "{đủ: có}"), ["21:22 TTHC256"]),
    "keys that are not indented": (
        swap(6, "hiệu lực:\ntừ: 2022-01-01\nđến: 2023-12-31"), ["7:1 TTHC132"],
    ),
    "a condition that is not indented": (
        HEAD + FACTS + "thành phần hồ sơ:\n  - tên: Đơn\n    khi:\n    ủy quyền: có\n    hình thức: mua\n", ["17:5 TTHC132"],
    ),
    "a basis that is not indented": (
        HEAD + "căn cứ:\nnd61:\n  văn bản: 61/2018/NĐ-CP\n  độ tin cậy: cao\nthời hạn theo: nd61\n", ["9:1 TTHC132"],
    ),
    "a condition without its key": (
        HEAD + FACTS + "thay đổi thời hạn:\n  - ủy quyền: có\n    cộng thêm: 2 ngày làm việc\n", ["15:5 TTHC133"],
    ),
    "a fact beside its condition": (
        HEAD + FACTS + "thành phần hồ sơ:\n  - tên: Đơn\n    khi: {ủy quyền: có}\n    hình thức: mua\n", ["17:5 TTHC132"],
    ),
    "test expects no fact": (case("{}", "{cần hỏi: [màu]}"), ["22:26 TTHC204"]),
    "test complete": (case("{}", "{đủ: đúng}"), ["22:20 TTHC108"]),
}  # fmt: skip


def problems_of(text, base=None):
    """All but TTHC251: few papers here cite an article, `test_load_checks.py` is about those."""
    node, problems = read_yaml(text, "a.yaml")
    if node is not None:
        problems += read_procedure(node, "a", base, AGENCIES)[1]
    told = [problem for problem in problems if problem.code != "TTHC251"]
    return sorted(told, key=lambda problem: problem.place.sort_key())


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_problem(text, expected):
    found = [f"{p.place.line}:{p.place.column} {p.code}" for p in problems_of(text)]
    assert sorted(found) == sorted(expected)


def written(lang):
    """Every case with the full lines that are printed."""
    for name, (text, _) in CASES.items():
        yield f"== {name}"
        for problem in problems_of(text):
            yield f"{problem.severity} {problem.line(lang)}"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sentences(lang):
    """The sentences were read by a person before they were put into the file."""
    expected = (TEXTS / f"expected.{lang}.txt").read_text(encoding="utf-8")
    assert "\n".join(written(lang)) + "\n" == expected


def test_every_code_has_a_case():
    tested = {line.split()[1] for _, expected in CASES.values() for line in expected}
    elsewhere = {
        *("TTHC112", "TTHC408"),  # regimes
        *("TTHC217", "TTHC228", "TTHC229", "TTHC230", "TTHC231", "TTHC232"),  # overlays
        *("TTHC234", "TTHC235", "TTHC248", "TTHC249"),
        "TTHC233",  # limits in force
        *("TTHC251", "TTHC252"),  # test_load_checks.py
        *(code for code in MESSAGES if code.startswith("TTHC4")),  # loading, looking up
    }
    known = {code for code in MESSAGES if re.fullmatch(r"TTHC[124]\d\d", code)}
    assert known - elsewhere == {code for code in tested if re.fullmatch(r"TTHC[12]\d\d", code)}


def test_all_at_once():
    """Problems of every layer come out of one run, in the order of the file."""
    text = swap(3, "tên: null") + "khóa lạ: 1\nthời hạn từng cơ quan: [{đơn vị: xa, thời hạn: 5}]\n"
    text += "các bước:\n  - {tên: A, thời hạn: 0,5 ngày làm việc}\n"
    found = [f"{p.place.line}:{p.place.column} {p.code}" for p in problems_of(text)]
    assert found == ["3:6 TTHC123", "8:1 TTHC103", "9:48 TTHC302", "11:24 TTHC025"]


def test_no_more_than_one_can_read():
    text = HEAD + "".join(f"khóa {i} lạ: 1\n" for i in range(9000)) + "giả định: đúng\n"
    assert len(problems_of(text)) == 50
    many = HEAD + "các bước:\n" + "".join(f"  - {{tên: B{i}}}\n" for i in range(90)) + "giả định: đúng\n"
    found = problems_of(many)
    assert len(found) == 50
    assert ("TTHC108", "error") in {(p.code, p.severity) for p in found}  # not crowded out by 90 warnings
