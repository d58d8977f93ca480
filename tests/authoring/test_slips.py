# ruff: noqa: E501 -- a slip on each line
"""Typical slips of authors, each in a copy of good files: which code is told, where, and which words are underlined.

One slip, one message: no second one that only follows from it, nothing in silence. What is told was looked at one by
one; `w` marks a warning, `h` a hint. Slips that do no harm are told nothing.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import pytest

from tthc_rules.authoring.editor.translate_keys import translate_keys
from tthc_rules.authoring.lint.findings import find_problems
from tthc_rules.definitions.vocabulary import ENGLISH
from tthc_rules.worktime import vietnam_calendar

GOOD = Path(__file__).parents[1] / "data" / "slips"
LAW, LOCAL, AGENCIES = "hoi-cho@2022-01-01.yaml", "hoi-cho@2022-01-01.huyen-a.yaml", "agencies.yaml"
EN_LAW, EN_LOCAL = f"en {LAW}", f"en {LOCAL}"
LETTERS = {"error": "", "warning": "w", "hint": "h"}

SLIPS = [
    # keys
    (LAW, "độ tin cậy: cao", "độ tin cây: cao", ["15:5 TTHC101 «độ tin cây»"]),
    (LAW, "lĩnh vực:", "linh vuc:", ["4:1 TTHC101 «linh vuc»"]),
    (LAW, "thời hạn: 10", "Thời hạn: 10", ["34:1 TTHC101 «Thời hạn»"]),
    (LAW, "lĩnh vực:", "lĩnh vực:", []),
    (LAW, "cấp: huyện", "level: huyện", ["5:1 TTHC104 «level»"]),
    (LAW, "    chấp nhận: [bản chính]\n", "    bản nhận: [bản chính]\n", ["47:5 TTHC101 «bản nhận»"]),
    (LOCAL, "sau bước: [tiep-nhan]", "sau: [tiep-nhan]", ["26:5 TTHC101 «sau»"]),
    (LAW, "cộng thêm:", "cộng:", ["39:5 TTHC101 «cộng»"]),
    (LAW, "ghi chú: Thủ tục", "lệ phí: 50.000 đồng\nghi chú: Thủ tục", ["9:1 TTHC103 «lệ phí»"]),
    (LAW, "cấp: huyện\n", "", ["1:1 TTHC105 «định dạng: 1»"]),
    (LAW, "    chấp nhận: [bản chính]\n", "    chấp nhận: [bản chính]\n    chấp nhận: [bản sao]\n", ["48:5 TTHC015 «chấp nhận»"]),
    (LAW, "  - id: uy-quyen\n", "    id: uy-quyen\n", ["50:5 TTHC052 «id»"]),
    (LAW, "hiệu lực:", "hiêụ lực:", ["6:1 TTHC101 «hiêụ lực»"]),
    # lines, colons, dashes, quotes, signs of word processors
    (LAW, "    tên: Đơn đề nghị", "   tên: Đơn đề nghị", ["46:4 TTHC031 «tên: Đơn đề nghị»"]),
    (LAW, "    tên: Đơn đề nghị", "     tên: Đơn đề nghị", ["46:6 TTHC031 «tên: Đơn đề nghị»"]),
    (LAW, "  từ: 2022-01-01\n", "từ: 2022-01-01\n", ["7:1 TTHC031 «từ: 2022-01-01»"]),
    (LAW, "    theo: nd-10\n  - id: uy-quyen", "  theo: nd-10\n  - id: uy-quyen", ["49:3 TTHC047 «theo: nd-10»"]),
    (LAW, "    tên: Đơn đề nghị", "\ttên: Đơn đề nghị", ["46:1 TTHC013 «\t»"]),
    (LAW, "cấp: huyện", "cấp:\thuyện", ["5:5 TTHC014 «\t»"]),
    (LAW, "cấp: huyện", "cấp:huyện", ["5:1 TTHC028 «cấp:huyện»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên:Đơn đề nghị", ["46:5 TTHC028 «tên:Đơn đề nghị»"]),
    (LAW, "  - id: don\n", "  - id:don\n", ["45:3 TTHC028 «- id:don»"]),
    (LAW, "  - id: don\n", "  -id: don\n", ["45:3 TTHC037 «-id: don»"]),
    (LAW, "tên: Đơn đề nghị", "tên: Đơn đề nghị: mẫu 01", ["46:21 TTHC030 «:»"]),
    (LAW, "ghi chú: Thủ tục", "ghi chú: Lưu ý: Thủ tục", ["9:15 TTHC030 «:»"]),
    (LAW, "tên: Cấp giấy phép tổ chức hội chợ", "tên: Cấp giấy phép : tổ chức hội chợ", ["3:20 TTHC030 «:»"]),
    (LAW, "tên: Đơn đề nghị", 'tên: "Đơn đề nghị', ['46:10 TTHC032 «"Đơn đề nghị»']),
    (LAW, "tên: Đơn đề nghị", "tên: 'Đơn đề nghị", ["46:10 TTHC032 «'Đơn đề nghị»"]),
    (LAW, "tên: Đơn đề nghị", 'tên: "Đơn" đề nghị', ["46:16 TTHC033 «đề nghị»"]),
    (LAW, "tên: Đơn đề nghị", "tên: “Đơn đề nghị”", ["46:10 TTHC128w «“Đơn đề nghị”»"]),
    (LAW, "tên: Đơn đề nghị", "tên: Đơn “đề nghị”", []),
    (LAW, "- id: don\n", "- id: “don”\n", ["45:9 TTHC107 «“don”»"]),
    (LAW, "tên: Đơn đề nghị", "tên: Đơn\xa0đề nghị", ["46:13 TTHC011 «\xa0»"]),
    (LAW, "cấp: huyện", "cấp:\xa0huyện", ["5:5 TTHC011 «\xa0»"]),
    (LAW, "    tên: Đơn đề nghị", "\xa0   tên: Đơn đề nghị", ["46:1 TTHC011 «\xa0»"]),
    (LAW, "tên: Đơn đề nghị", "tên: Đơn\u200b đề nghị", ["46:13 TTHC009 «\u200b»"]),
    (LAW, "lĩnh vực:", "lĩnh\u200b vực:", ["4:5 TTHC009 «\u200b»"]),
    (LAW, "  - id: don\n", "  – id: don\n", ["45:3 TTHC046 «–»"]),
    (LAW, "  - id: don\n", "  • id: don\n", ["45:3 TTHC046 «•»"]),
    (LAW, "theo: nd-10\n  - id: uy-quyen", "theo: nd–10\n  - id: uy-quyen", ["49:11 TTHC205 «nd–10»"]),
    (LAW, "cấp: huyện", "cấp： huyện", ["5:4 TTHC048 «：»"]),
    (LAW, "tên: Đơn đề nghị", "tên: Ðơn đề nghị", ["46:10 TTHC062w «Ð»"]),
    (LAW, "  - một trong:\n", "  - một trong\n", ["58:3 TTHC039 «- một trong»"]),
    (LAW, "    khi:\n      ủy quyền: có", "    khi\n      ủy quyền: có", ["55:5 TTHC039 «khi»"]),
    (LAW, "thành phần hồ sơ:\n", "thành phần hồ sơ\n", ["44:1 TTHC039 «thành phần hồ sơ»"]),
    (LAW, "cấp: huyện", "cấp huyện", ["5:1 TTHC039 «cấp huyện»"]),
    (LAW, "  - id: uy-quyen\n", "   - id: uy-quyen\n", ["50:4 TTHC031 «- id: uy-quyen»"]),
    (LAW, "  - id: uy-quyen\n", "- id: uy-quyen\n", ["50:1 TTHC031 «- id: uy-quyen»"]),
    (LAW, "chấp nhận: [bản chính]", "chấp nhận: [bản chính", ["47:16 TTHC034 «[»"]),
    (LAW, "chấp nhận: [bản chính]", "chấp nhận: [bản chính]]", ["47:27 TTHC035 «]»"]),
    (LAW, "chấp nhận: [bản chính]", "chấp nhận: (bản chính)", ["47:16 TTHC108 «(bản chính)»"]),
    (LAW, "chấp nhận: [bản chính]", "chấp nhận: {bản chính}", ["47:17 TTHC027 «bản chính»"]),
    (LAW, "chấp nhận: [bản chính, bản sao chứng thực]", "chấp nhận: bản chính, bản sao chứng thực", ["52:16 TTHC108 «bản chính, bản sao chứng thực»"]),
    (LAW, "chấp nhận: [bản chính, bản sao chứng thực]", "chấp nhận: bản chính hoặc bản sao chứng thực", ["52:16 TTHC108 «bản chính hoặc bản sao chứng thực»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi: {ủy quyền:có}\n", ["55:11 TTHC028 «ủy quyền:có»"]),
    (LAW, "      tiếp nhận: 2022-03-01 09:00\n      thông tin:\n        ủy quyền: có\n        hình thức: tại chỗ\n        diện tích: 500,5\n", "      tiếp nhận: 2022-03-01 09:00\n      thông tin: {ủy quyền: có, hình thức: tại chỗ, diện tích: 500,5}\n", ["85:64 TTHC025 «500,5»"]),
    # fixed words
    (LAW, "      ủy quyền: có\n    theo", "      ủy quyền: yes\n    theo", ["56:17 TTHC221 «yes»"]),
    (LAW, "      ủy quyền: có\n    theo", "      ủy quyền: Có\n    theo", ["56:17 TTHC221 «Có»"]),
    (LAW, "      ủy quyền: có\n    theo", "      ủy quyền: co\n    theo", ["56:17 TTHC221 «co»"]),
    (LAW, "      ủy quyền: có\n    theo", "      ủy quyền: true\n    theo", []),
    (LAW, "      ủy quyền: có\n    theo", "      ủy quyền: 1\n    theo", ["56:17 TTHC221 «1»"]),
    (LOCAL, "giả định: có", "giả định: đúng", ["8:11 TTHC108 «đúng»"]),
    (LAW, "cấp: huyện", "cấp: Huyện", ["5:6 TTHC108 «Huyện»"]),
    (LAW, "độ tin cậy: cao", "độ tin cậy: 90%", ["15:17 TTHC108 «90%»"]),
    (LAW, "kiểu: có/không", "kiểu: có hoặc không", ["20:11 TTHC108 «có hoặc không»"]),
    (LAW, "kiểu: số thập phân", "kiểu: số", ["29:11 TTHC108 «số»"]),
    (LAW, "chấp nhận: [bản chính]", "chấp nhận: [bản phô tô]", ["47:17 TTHC108 «bản phô tô»"]),
    # numbers and codes
    (LAW, "    số lượng: 1\n    theo", "    số lượng: một\n    theo", ["48:15 TTHC109 «một»"]),
    (LAW, "    số lượng: 1\n    theo", "    số lượng: 01\n    theo", ["48:15 TTHC109 «01»"]),
    (LAW, "    số lượng: 1\n    theo", "    số lượng: 1 bản\n    theo", ["48:15 TTHC109 «1 bản»"]),
    (LAW, "    số lượng: 1\n    theo", '    số lượng: "1"\n    theo', []),
    (LAW, "    số lượng: 1\n    theo", "    số lượng: 0\n    theo", ["48:15 TTHC109 «0»"]),
    (LAW, "        trên: 500\n", "        trên: 500 m²\n", ["73:15 TTHC223 «500 m²»"]),
    (LAW, "        trên: 500\n", "        trên: 1.500\n", ["73:15 TTHC225 «1.500»"]),
    (LAW, "      diện tích:\n        trên: 500\n", "      diện tích: > 500\n", ["72:18 TTHC041 «> 500»"]),
    (LAW, "      diện tích:\n        trên: 500\n", "      diện tích: >= 500\n", ["72:18 TTHC041 «>= 500»"]),
    (LAW, "      diện tích:\n        trên: 500\n", "      diện tích: < 500\n", ["72:18 TTHC223 «< 500»"]),
    (LAW, "      diện tích:\n        trên: 500\n", "      diện tích: trên 500\n", ["72:18 TTHC223 «trên 500»"]),
    (LAW, "      diện tích:\n        trên: 500\n", "      diện tích: trên: 500\n", ["72:22 TTHC030 «:»"]),
    (LAW, "mã: 1.010850", "mã: 1.01085", ["2:5 TTHC116 «1.01085»"]),
    (LAW, "mã: 1.010850", "mã: 1.010850.000.00.00.H51", ["2:5 TTHC116 «1.010850.000.00.00.H51»"]),
    (LAW, "mã: 1.010850", "mã: 1,010850", ["2:5 TTHC116 «1,010850»"]),
    (LAW, "mã: 1.010850", 'mã: "1.010850"', []),
    (LAW, "mã: 1.010850", "mã:", ["2:4 TTHC106 «»"]),
    (LAW, "mã: 1.010850\n", "mã: chưa có\n", ["2:5 TTHC116 «chưa có»"]),
    (LAW, "định dạng: 1", "định dạng: 1.0", ["1:12 TTHC115 «1.0»"]),
    # limits
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10", ["34:11 TTHC302 «10»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 ngay lam viec", ["34:11 TTHC326h «10 ngay lam viec»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 ngày", ["39:16 TTHC220 «5 ngày làm việc»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: mười ngày làm việc", ["34:11 TTHC303 «mười ngày làm việc»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 (mười) ngày làm việc", []),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 (chín) ngày làm việc", ["34:11 TTHC310 «10 (chín) ngày làm việc»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 1/2 ngày", ["34:11 TTHC306 «1/2 ngày»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 0,5 ngày", ["34:11 TTHC306 «0,5 ngày»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 0.5 ngày làm việc", ["hoi-cho@2022-01-01.huyen-a.yaml:13:1 TTHC252w «các bước»", "34:11 TTHC313h «0.5 ngày làm việc»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 4 giờ", ["39:16 TTHC220 «5 ngày làm việc»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 4h", ["34:11 TTHC320 «4h»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 30 phút", ["34:11 TTHC315 «30 phút»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 ngày làm viêc", ["34:11 TTHC320 «10 ngày làm viêc»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10ngày làm việc", []),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 ngày làm việc.", []),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: không quá 10 ngày làm việc", []),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10-15 ngày làm việc", ["34:11 TTHC320 «10-15 ngày làm việc»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ", []),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 ngày công", ["34:11 TTHC320 «10 ngày công»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 1 tháng rưỡi", ["34:11 TTHC320 «1 tháng rưỡi»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: ", ["34:10 TTHC106 «»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 0 ngày", ["34:11 TTHC305 «0 ngày»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: ngay", ["34:11 TTHC301 «ngay»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 ngày làm việc và 4 giờ", ["34:11 TTHC325 «10 ngày làm việc và 4 giờ»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10 working days", []),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 1.000 ngày", ["34:11 TTHC309 «1.000 ngày»"]),
    (LOCAL, "thời hạn: 7 ngày làm việc", "thời hạn: 7 ngày", ["21:15 TTHC227 «7 ngày»"]),
    (LAW, "giá trị trong: 6 tháng", "giá trị trong: 6", ["54:20 TTHC129 «6»"]),
    (LAW, "giá trị trong: 6 tháng", "giá trị trong: 60 ngày làm việc", ["54:20 TTHC238 «60 ngày làm việc»"]),
    # days and times
    (LAW, "  từ: 2022-01-01", "  từ: 1/7/2022", ["hoi-cho@2022-01-01.huyen-a.yaml:2:10 TTHC232 «1.010850@2022-01-01»", "1:1 TTHC407w «định dạng: 1»", "84:18 TTHC256w «2022-03-01 09:00»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 2022-7-1", ["7:7 TTHC110 «2022-7-1»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 31/6/2022", ["7:7 TTHC110 «31/6/2022»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 2023-02-29", ["7:7 TTHC110 «2023-02-29»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 07/13/2022", ["7:7 TTHC110 «07/13/2022»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 1-7-2022", ["7:7 TTHC110 «1-7-2022»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 1.7.2022", ["7:7 TTHC110 «1.7.2022»"]),
    (LAW, "  từ: 2022-01-01", "  từ: ngày 1 tháng 7 năm 2022", ["7:7 TTHC110 «ngày 1 tháng 7 năm 2022»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 2022", ["7:7 TTHC110 «2022»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 7/2022", ["7:7 TTHC110 «7/2022»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 20220701", ["7:7 TTHC110 «20220701»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 2022-07-01T00:00:00", ["7:7 TTHC110 «2022-07-01T00:00:00»"]),
    (LAW, "  từ: 2022-01-01", "  từ: 1/7/22", ["7:7 TTHC110 «1/7/22»"]),
    (LAW, "  đến: 2023-12-31", "  đến: 2021-12-31", ["8:8 TTHC118 «2021-12-31»"]),
    (LAW, "hiệu lực:\n  từ: 2022-01-01\n  đến: 2023-12-31\n", "hiệu lực: 01/01/2022 - 31/12/2023\n", ["6:11 TTHC102 «01/01/2022 - 31/12/2023»"]),
    (LAW, "  đến: 2023-12-31", "  đến: nay", ["8:8 TTHC110 «nay»"]),
    (LAW, "tiếp nhận: 2022-03-01 09:00", "tiếp nhận: 9h ngày 1/3/2022", ["84:18 TTHC111 «9h ngày 1/3/2022»"]),
    (LAW, "tiếp nhận: 2022-03-01 09:00", "tiếp nhận: 2022-03-01", ["84:18 TTHC111 «2022-03-01»"]),
    (LAW, "tiếp nhận: 2022-03-01 09:00", "tiếp nhận: 2022-03-01 25:00", ["84:18 TTHC111 «2022-03-01 25:00»"]),
    # lists, mappings, nothing at all
    (LAW, "hiệu lực:\n  từ: 2022-01-01\n  đến: 2023-12-31\n", "hiệu lực:\n  - từ: 2022-01-01\n  - đến: 2023-12-31\n", ["7:3 TTHC102 «- từ: 2022-01-01»"]),
    (LAW, "  - id: du-chu-ky\n    câu hỏi:", "    id: du-chu-ky\n    câu hỏi:", ["77:5 TTHC113 «id: du-chu-ky»"]),
    (LAW, "thiếu: [don, uy-quyen, mat-bang, phuong-an]", "thiếu: don, uy-quyen, mat-bang, phuong-an", ["107:14 TTHC212 «don, uy-quyen, mat-bang, phuong-an»"]),
    (LAW, "thành phần: [don, quyet-dinh]", "thành phần: don, quyet-dinh", ["116:19 TTHC113 «don, quyet-dinh»"]),
    (LAW, "căn cứ:\n  nd-10:\n", "căn cứ:\n  - nd-10:\n", ["12:3 TTHC131 «- nd-10:»"]),
    (LAW, "  ủy quyền:\n    kiểu: có/không", "  - ủy quyền:\n    kiểu: có/không", ["23:3 TTHC047 «hình thức:»"]),
    (LOCAL, "ban hành:\n  văn bản: null\n  cơ quan: UBND huyện A\n  nơi: huyện A\n  ghi chú: Quy trình tập soạn.\n", "ban hành: UBND huyện A\n", ["3:11 TTHC102 «UBND huyện A»"]),
    (LAW, "  - id: don\n    tên: Đơn đề nghị\n    chấp nhận: [bản chính]\n    số lượng: 1\n    theo: nd-10\n", "  - Đơn đề nghị\n", ["45:5 TTHC102 «Đơn đề nghị»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên:", ["46:9 TTHC123 «»"]),
    (LAW, "kiểm tra nội dung:\n  - id: du-chu-ky\n    câu hỏi: Đơn có đủ chữ ký không?\n    theo: nd-10\n", "kiểm tra nội dung:\n", ["76:19 TTHC113 «»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi:\n", ["55:9 TTHC214 «»"]),
    (LAW, "chấp nhận: [bản chính]\n", "chấp nhận: [bản chính, ]\n", []),
    (LAW, "chấp nhận: [bản chính]\n", "chấp nhận:\n      - bản chính\n      -\n", ["49:8 TTHC126 «»"]),
    # comments
    (LAW, "lĩnh vực: Văn hóa cơ sở", "lĩnh vực: Hộ tịch #chứng thực", ["4:19 TTHC063w «#chứng thực»"]),
    (LAW, "lĩnh vực: Văn hóa cơ sở", "lĩnh vực: Hộ tịch # chứng thực", ["4:19 TTHC068h «# chứng thực»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: #1 Đơn đề nghị", ["46:10 TTHC063 «#1 Đơn đề nghị»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: Đơn đề nghị (Mẫu #01)", ["46:27 TTHC063w «#01)»"]),
    # what refers to nothing, and what cannot be meant
    (LOCAL, "sau bước: [tham-dinh, kiem-tra]", "sau bước: [tham-dinh, kiem-tr]", ["34:27 TTHC210 «kiem-tr»"]),
    (LOCAL, "sau bước: [tham-dinh, kiem-tra]", "sau bước: [tham-dinh, thue]", ["34:27 TTHC242 «thue»"]),
    (LOCAL, "sau bước: [tham-dinh, kiem-tra]", "sau bước: Thẩm định hồ sơ", ["34:15 TTHC210 «Thẩm định hồ sơ»"]),
    (LOCAL, "    thời hạn: 7 ngày làm việc\n", "    thời hạn: 7 ngày làm việc\n    sau bước: [ky]\n", ["22:16 TTHC211 «ky»"]),
    (LOCAL, "sau bước: [tham-dinh, kiem-tra]", "sau bước: [ky]", ["34:16 TTHC211 «ky»"]),
    (LOCAL, "    thời hạn: 7 ngày làm việc\n", "    thời hạn: 7 ngày làm việc\n    trả về: tiep-nhan\n", ["22:5 TTHC103 «trả về»"]),
    (LAW, "      ủy quyền: có\n    theo", "      ủy quyển: có\n    theo", ["56:7 TTHC201 «ủy quyển»"]),
    (LAW, "      ủy quyền: có\n    theo", "      hộ nghèo: có\n    theo", ["56:7 TTHC204 «hộ nghèo»"]),
    (LAW, "      hình thức: lưu động\n    cộng", "      hình thức: luu dong\n    cộng", ["38:18 TTHC202 «luu dong»"]),
    (LAW, "      hình thức: lưu động\n    cộng", "      hình thức: trực tuyến\n    cộng", ["38:18 TTHC202 «trực tuyến»"]),
    (LAW, "      hình thức: lưu động\n    cộng", "      hình thức: {trên: lưu động}\n    cộng", ["38:19 TTHC203 «trên»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi: ủy quyền\n", ["55:10 TTHC214 «ủy quyền»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi: có ủy quyền\n", ["55:10 TTHC214 «có ủy quyền»"]),
    (LAW, "        trên: 500\n", "        trên: 500\n        dưới: 300\n", ["73:9 TTHC1301 «trên»"]),
    (LAW, "    khi:\n      diện tích:\n        trên: 500\n", "    khi:\n      hình thức: [tại chỗ, lưu động]\n", ["72:7 TTHC1302w «hình thức»"]),
    (LAW, "thời hạn theo: nd-10", "thời hạn theo: nd-01", ["35:16 TTHC205 «nd-01»"]),
    (LAW, "thời hạn theo: nd-10", "thời hạn theo: Nghị định 10/2021/NĐ-CP", ["35:16 TTHC205 «Nghị định 10/2021/NĐ-CP»"]),
    (LAW, "  nd-10:\n", "  nd10:\n", ["22:11 TTHC205 «nd-10»"]),
    (LOCAL, "đơn vị: phong-vh", "đơn vị: phong-vhtt", ["20:13 TTHC208 «phong-vhtt»"]),
    (LOCAL, "đơn vị: phong-vh", "đơn vị: Phòng Văn hóa và Thông tin", ["20:13 TTHC208 «Phòng Văn hóa và Thông tin»"]),
    (LOCAL, "đơn vị: phong-vh", "đơn vị: chi-cuc-thue", ["20:13 TTHC241 «chi-cuc-thue»"]),
    (LAW, "thiếu: [don, uy-quyen,", "thiếu: [don, uy-quyen-1,", ["107:20 TTHC212 «uy-quyen-1»"]),
    (LAW, "thành phần: [don, quyet-dinh]", "thành phần: [don, quyet-din]", ["116:25 TTHC254w «quyet-din»"]),
    (LAW, "  - id: uy-quyen\n", "  - id: don\n", ["50:5 TTHC122 «id: don»"]),
    (LAW, "- id: don\n", "- id: Don\n", ["45:9 TTHC107 «Don»"]),
    (LAW, "- id: don\n", "- id: đơn\n", ["45:9 TTHC107 «đơn»"]),
    (LAW, "không tính: [payment]", "không tính: [nộp tiền]", ["41:14 TTHC207 «nộp tiền»"]),
    (LAW, "không tính: [payment]", "không tính: [paymen]", ["41:14 TTHC1203w «paymen»"]),
    (LAW, "    cộng thêm: 5 ngày làm việc\n", "    cộng thêm: 5 ngày làm việc\n    thay bằng: 15 ngày làm việc\n", ["40:5 TTHC206 «thay bằng»"]),
    (LAW, "    cộng thêm: 5 ngày làm việc\n", "    cộng thêm: 5 ngày\n", ["39:16 TTHC220 «5 ngày»"]),
    (LOCAL, "các bước:", "thời hạn: 12 ngày làm việc\ncác bước:", ["13:11 TTHC230w «12 ngày làm việc»", "34:15 TTHC1406h «2 ngày làm việc»"]),
    (LOCAL, "thời hạn: 7 ngày làm việc", "thời hạn: 17 ngày làm việc", ["13:1 TTHC252w «các bước»"]),
    (LOCAL, "các bước:", "thành phần hồ sơ:\n  - id: giay-khac\n    tên: Giấy khác\n    theo: null\n    ghi chú: a\ncác bước:", ["14:5 TTHC231w «id: giay-khac»"]),
    (LOCAL, "mở rộng: 1.010850@2022-01-01", "mở rộng: 1.010850@2022-01-10", ["2:10 TTHC232 «1.010850@2022-01-10»"]),
    (LOCAL, "mở rộng: 1.010850@2022-01-01", "mở rộng: 1.010851@2022-01-01", ["2:10 TTHC232 «1.010851@2022-01-01»"]),
    (LOCAL, "mở rộng: 1.010850@2022-01-01", "mở rộng: 1.010850", ["2:10 TTHC232 «1.010850»"]),
    (LOCAL, "mở rộng: 1.010850@2022-01-01", "mở rộng: hoi-cho@2022-01-01.yaml", ["2:10 TTHC232 «hoi-cho@2022-01-01.yaml»"]),
    (LOCAL, "  đến: 2023-12-31", "  đến: 2024-12-31", ["11:8 TTHC228 «2024-12-31»"]),
    # what YAML gives a meaning of its own
    (LAW, "    chấp nhận: [bản chính]\n", "    chấp nhận: &ban [bản chính]\n", ["47:16 TTHC016 «&ban [bản chính]»"]),
    (LAW, "    chấp nhận: [bản chính]\n", "    chấp nhận: *ban\n", ["47:16 TTHC017 «*ban»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: *Đơn đề nghị", ["46:10 TTHC017 «*Đơn đề nghị»"]),
    (LAW, "    chấp nhận: [bản chính]\n", "    <<: *chung\n    chấp nhận: [bản chính]\n", ["47:5 TTHC018 «<<»"]),
    (LAW, "    số lượng: 1\n    theo", "    số lượng: !!int 1\n    theo", ["48:15 TTHC019 «!!int 1»"]),
    (LAW, "thành phần hồ sơ:\n", "---\nthành phần hồ sơ:\n", ["44:1 TTHC051 «---»"]),
    (LAW, "    số lượng: 1\n    theo", "    số lượng: 0o1\n    theo", ["48:15 TTHC109 «0o1»"]),
    (LAW, "thời hạn: 10 ngày làm việc", "thời hạn: 10:30", ["34:11 TTHC320 «10:30»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: @Đơn đề nghị", ["46:10 TTHC036 «@»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: %Đơn đề nghị", ["46:10 TTHC036 «%»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: - Đơn đề nghị", ["46:10 TTHC040 «- Đơn đề nghị»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: ? Đơn đề nghị", ["46:10 TTHC024 «? Đơn đề nghị»"]),
    (LAW, "    tên: Đơn đề nghị", "    tên: | Đơn đề nghị", ["46:10 TTHC041 «| Đơn đề nghị»"]),
    (LAW, "    câu hỏi: Đơn có đủ chữ ký không?\n", "    câu hỏi: Đơn có đủ chữ ký không,\n    và có ghi ngày không?\n", ["79:5 TTHC050 «và có ghi ngày không?»"]),
    (LAW, "    câu hỏi: Đơn có đủ chữ ký không?\n", "    câu hỏi: Đơn có đủ chữ ký không,\n      và có ghi ngày không?\n", ["79:7 TTHC064w «và có ghi ngày không?»"]),
    (LAW, "ghi chú: Thủ tục đặt ra", "ghi chú: " + "rất dài " * 400 + "Thủ tục đặt ra", []),
    (LAW, "ghi chú: Thủ tục đặt ra để thử, không có thật.", "ghi chú: >-\nThủ tục đặt ra để thử,\nkhông có thật.", ["10:1 TTHC050 «Thủ tục đặt ra để thử,»"]),
    # agencies.yaml
    (AGENCIES, "    tên: Phòng Văn hóa và Thông tin", "    ten: Phòng Văn hóa và Thông tin", ["6:5 TTHC101 «ten»"]),
    (AGENCIES, "  phong-vh:", "  Phòng VH:", ["5:3 TTHC107 «Phòng VH»"]),
    (AGENCIES, "  phong-vh:\n    tên: Phòng Văn hóa và Thông tin", "  phong-vh: Phòng Văn hóa và Thông tin", ["5:13 TTHC102 «Phòng Văn hóa và Thông tin»"]),
    # English keys
    (EN_LAW, "confidence: high", "confidance: high", ["15:5 TTHC101 «confidance»"]),
    (EN_LAW, "level: district", "cấp: district", ["5:1 TTHC104 «cấp»"]),
    (EN_LAW, "level: district", "level: huyện", ["5:8 TTHC108 «huyện»"]),
    (EN_LAW, "type: boolean", "type: bool", ["20:11 TTHC108 «bool»"]),
    (EN_LAW, "accept: [original]", "accept: [Original]", ["47:14 TTHC108 «Original»"]),
    (EN_LAW, "limit: 10 ngày làm việc", "limit: 10", ["34:8 TTHC302 «10»"]),
    (EN_LAW, "limit: 10 ngày làm việc", "limit: 10 workdays", ["34:8 TTHC320 «10 workdays»"]),
    (EN_LAW, "name: Đơn đề nghị", "name: Đơn đề nghị: mẫu 01", ["46:22 TTHC030 «:»"]),
    (EN_LAW, "  - one_of:\n", "  - one_of\n", ["58:3 TTHC039 «- one_of»"]),
    (EN_LAW, "    name: Đơn đề nghị", "\tname: Đơn đề nghị", ["46:1 TTHC013 «\t»"]),
    (EN_LOCAL, "after: [tham-dinh, kiem-tra]", "after: [tham-dinh, kiem]", ["34:24 TTHC210 «kiem»"]),
    (EN_LAW, "legal_basis:", "legal-basis:", ["11:1 TTHC101 «legal-basis»"]),
    # a second look
    (LAW, "hiệu lực:\n  từ: 2022-01-01\n  đến: 2023-12-31\n", "hiệu lực:\ntừ: 2022-01-01\nđến: 2023-12-31\n", ["7:1 TTHC132 «từ»"]),
    (LAW, "    tên: Đơn đề nghị\n    chấp nhận: [bản chính]\n    số lượng: 1\n", "\t\ttên: Đơn đề nghị\n\t\tchấp nhận: [bản chính]\n\t\tsố lượng: 1\n", ["46:1 TTHC013 «\t»"]),
    (LAW, "  - id: don\n    tên: Đơn đề nghị\n    chấp nhận: [bản chính]\n    số lượng: 1\n    theo: nd-10\n", "\t- id: don\n\t\ttên: Đơn đề nghị\n\t\tchấp nhận: [bản chính]\n\t\tsố lượng: 1\n\t\ttheo: nd-10\n", ["45:1 TTHC013 «\t»"]),
    (LAW, "    tên: Văn bản ủy quyền\n    chấp nhận: [bản chính, bản sao chứng thực]\n    số lượng: 1\n    giá trị trong: 6 tháng\n", "     tên: Văn bản ủy quyền\n     chấp nhận: [bản chính, bản sao chứng thực]\n     số lượng: 1\n     giá trị trong: 6 tháng\n", ["51:6 TTHC031 «tên: Văn bản ủy quyền»"]),
    (LAW, "  - id: uy-quyen\n    tên: Văn bản ủy quyền\n    chấp nhận: [bản chính, bản sao chứng thực]\n", "    - id: uy-quyen\n      tên: Văn bản ủy quyền\n      chấp nhận: [bản chính, bản sao chứng thực]\n", ["50:5 TTHC031 «- id: uy-quyen»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi:\n    ủy quyền: có\n", ["56:5 TTHC132 «ủy quyền»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi:\n     ủy quyền: có\n", []),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi:\n      - ủy quyền: có\n", ["56:7 TTHC214 «- ủy quyền: có»"]),
    (LAW, "cấp: huyện", "cấp:: huyện", ["5:1 TTHC101 «cấp:»"]),
    (LAW, "cấp: huyện", "cấp: huyện;", ["5:6 TTHC108 «huyện;»"]),
    (LAW, "cấp: huyện", "cấp: huyện,", ["5:6 TTHC108 «huyện,»"]),
    (LAW, "cấp: huyện", "cấp = huyện", ["5:1 TTHC039 «cấp = huyện»"]),
    (LOCAL, "sau bước: [tiep-nhan]", "sau bước: [tiep‑nhan]", ["26:16 TTHC210 «tiep‑nhan»", "26:20 TTHC062w «‑»"]),
    (LAW, "tên: Đơn đề nghị", "tên: Đơn đề nghị…", []),
    (LAW, "  - một trong:\n      - id: hop-dong\n        tên: Hợp đồng thuê mặt bằng\n        số lượng: 1\n      - id: quyet-dinh\n        tên: Quyết định giao mặt bằng\n        số lượng: 1\n", "  - một trong:\n    - id: hop-dong\n    tên: Hợp đồng thuê mặt bằng\n    số lượng: 1\n    - id: quyet-dinh\n    tên: Quyết định giao mặt bằng\n    số lượng: 1\n", ["62:5 TTHC031 «- id: quyet-dinh»"]),
    (LAW, "  - một trong:\n      - id: hop-dong\n        tên: Hợp đồng thuê mặt bằng\n        số lượng: 1\n      - id: quyet-dinh\n        tên: Quyết định giao mặt bằng\n        số lượng: 1\n    id: mat-bang\n    tên: Giấy tờ về mặt bằng\n", "  - id: mat-bang\n    tên: Giấy tờ về mặt bằng\n    một trong: [hợp đồng, quyết định]\n", ["60:17 TTHC102 «hợp đồng»", "60:27 TTHC102 «quyết định»"]),
    (LAW, "    độ tin cậy: cao\n", "", ["13:5 TTHC105 «văn bản: Nghị định 10/2021/NĐ-CP»"]),
    (LAW, "ghi chú: Thủ tục đặt ra để thử, không có thật.", "ghi chú: Lưu ý\n  Mục 1: không thu phí\n  Mục 2: không hẹn", ["10:3 TTHC053 «Mục 1: không thu phí»"]),
    (LAW, "nguồn: Công báo", "nguồn: https://dichvucong.gov.vn/a?b=c#d", []),
    (LAW, "nguồn: Công báo", "nguồn: Công báo, xem: trang 5", ["16:25 TTHC030 «:»"]),
    (AGENCIES, "tên: Bộ phận Một cửa", "tên: Bộ phận Một cửa (ĐT: 0299 123)", ["4:29 TTHC030 «:»"]),
    (LAW, "tên: Đơn đề nghị", "tên: [Mẫu 01] Đơn đề nghị", ["46:19 TTHC054 «Đơn đề nghị»"]),
    (LAW, "tên: Đơn đề nghị", "tên: {Mẫu 01} Đơn đề nghị", ["46:19 TTHC054 «Đơn đề nghị»"]),
    (LAW, "tên: Đơn đề nghị", 'tên: "Đơn "đề nghị""', ['46:16 TTHC033 «đề nghị""»']),
    (LAW, "thời hạn: 10 ngày làm việc", 'thời hạn: "10"', ['34:11 TTHC302 «"10"»']),
    (LAW, "        trên: 500\n", "        trong khoảng: 500 - 1000\n", ["73:23 TTHC113 «500 - 1000»"]),
    (LAW, "        trên: 500\n", "        trong khoảng: [1000, 500]\n", ["73:23 TTHC215 «[1000, 500]»"]),
    (LAW, "      hình thức: lưu động\n    cộng", "      hình thức: lưu động, tại chỗ\n    cộng", ["38:18 TTHC202 «lưu động, tại chỗ»"]),
    (LAW, "      hình thức: lưu động\n    cộng", "      hình thức: khác tại chỗ\n    cộng", ["38:18 TTHC202 «khác tại chỗ»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi: ủy quyền và lưu động\n", ["55:10 TTHC214 «ủy quyền và lưu động»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi:\n      ủy quyền: có\n    khi:\n      hình thức: lưu động\n", ["57:5 TTHC015 «khi»"]),
    (LAW, "    câu hỏi: Hồ sơ nộp qua người đại diện phải không?\n", "", ["20:5 TTHC105 «kiểu: có/không»"]),
    (LAW, "    giá trị: [tại chỗ, lưu động]\n", "", ["23:3 TTHC121 «hình thức»"]),
    (LAW, "giá trị: [tại chỗ, lưu động]", "giá trị: • tại chỗ", ["25:14 TTHC046 «• tại chỗ»"]),
    (LAW, "giá trị: [tại chỗ, lưu động]", "giá trị: {tại chỗ: lưu động}", ["25:14 TTHC113 «{tại chỗ: lưu động}»"]),
    (LAW, "giá trị: [tại chỗ, lưu động]", "giá trị:", ["25:13 TTHC106 «»"]),
    (LAW, "giá trị: [tại chỗ, lưu động]", "giá trị: [–]", ["25:15 TTHC120 «–»"]),
    (LAW, "giá trị: [tại chỗ, lưu động]", "giá trị: [null]", ["25:15 TTHC126 «null»"]),
    (LAW, "giá trị: [tại chỗ, lưu động]", "giá trị: []", ["23:3 TTHC121 «hình thức»"]),
    (LAW, "chấp nhận: [bản chính]\n", "chấp nhận: • bản chính\n", ["47:16 TTHC046 «• bản chính»"]),
    (LOCAL, "sau bước: [tiep-nhan]", "sau bước: • tiep-nhan", ["26:15 TTHC046 «• tiep-nhan»"]),
    (LAW, "thành phần: [don, uy-quyen, hop-dong, phuong-an]", "thành phần: • don", ["89:19 TTHC046 «• don»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi: hình thức lưu động\n", ["55:10 TTHC214 «hình thức lưu động»"]),
    (LAW, "    khi:\n      ủy quyền: có\n", "    khi: diện tích trên 500\n", ["55:10 TTHC214 «diện tích trên 500»"]),
    (LAW, "  - id: don\n", "  1. id: don\n", ["45:3 TTHC046 «1»"]),
    (LAW, "    tên: Đơn đề nghị\n", '    tên: "Đơn đề nghị"\n      có xác nhận\n', ["47:7 TTHC033 «có xác nhận»"]),
    (LAW, "    tên: Đơn đề nghị\n", "    tên: [Mẫu 01]\n\n      Đơn đề nghị\n", ["48:7 TTHC054 «Đơn đề nghị»"]),
    (LAW, "    tên: Đơn đề nghị\n", '    tên: "Đơn đề nghị"\n      • lưu ý: hai bản\n', ["47:7 TTHC053 «• lưu ý: hai bản»"]),
    (LAW, "chấp nhận: [bản chính]\n", 'chấp nhận:\n      - "bản chính"\n        bản sao\n', ["49:9 TTHC031 «bản sao»"]),
    (LAW, "    tên: Đơn đề nghị\n", " \t \ttên: Đơn đề nghị\n", ["46:2 TTHC013 «\t»"]),
    (LAW, "    giá trị: [tại chỗ, lưu động]\n", "    giá trị: tại chỗ, lưu động\n", ["25:14 TTHC113 «tại chỗ, lưu động»"]),
    (LAW, "    kiểu: lựa chọn\n", "    kiểu: có/không\n", ["23:3 TTHC121 «hình thức»"]),
    (LAW, "  - tên: Chưa hỏi gì\n    cho:", "  - cho:", ["119:5 TTHC105 «cho»"]),
    (LAW, "    mong đợi:\n      đủ: có\n      hẹn trả: 2022-03-15 17:00\n", "    mong đợi:\n", ["92:14 TTHC102 «»"]),
    (LAW, "hẹn trả: 2022-03-15 17:00", "hẹn trả: 15/3/2022", ["94:16 TTHC111 «15/3/2022»"]),
    (LAW, "        hình thức: tại chỗ\n        diện tích: 500,5", "        hình thức: tai cho\n        diện tích: 500.5", ["87:20 TTHC202 «tai cho»"]),
    (LAW, "tiếp nhận: 2022-03-01 09:00", "tiếp nhận: 2012-03-01 09:00", ["34:1 TTHC1627w «thời hạn»", "38:7 TTHC1624h «hình thức»", "84:18 TTHC256w «2012-03-01 09:00»"]),
    (LAW, "thay đổi thời hạn:\n  - khi:\n      hình thức: lưu động\n", "thay đổi thời hạn:\n  - hình thức: lưu động\n", ["37:5 TTHC133 «hình thức»"]),
    (LAW, "  - khi:\n      hình thức: lưu động\n    cộng thêm: 5 ngày làm việc\n", "  - cộng thêm: 5 ngày làm việc\n", ["37:5 TTHC206 «cộng thêm: 5 ngày làm việc»"]),
    (LAW, "tên: Đơn đề nghị\n    chấp nhận: [bản chính]\n    số lượng: 1\n", "tên: Đơn đề nghị: mẫu 1\n    chấp nhận: [bản chính\n    số lượng:1\n    chap nhan: [bản sao]\n", ["46:21 TTHC030 «:»", "47:16 TTHC034 «[»", "48:5 TTHC028 «số lượng:1»", "49:5 TTHC101 «chap nhan»"]),
    (LAW, "căn cứ:\n  nd-10:\n    văn bản: Nghị định 10/2021/NĐ-CP\n    điều: khoản 2 Điều 7\n    độ tin cậy: cao\n    nguồn: Công báo\n", "căn cứ:\nnd-10:\n  văn bản: Nghị định 10/2021/NĐ-CP\n  điều: khoản 2 Điều 7\n  độ tin cậy: cao\n  nguồn: Công báo\n", ["12:1 TTHC132 «nd-10»"]),
    (LOCAL, "ban hành:\n  văn bản: null\n  cơ quan: UBND huyện A\n  nơi: huyện A\n  ghi chú: Quy trình tập soạn.\n", "ban hành:\nvăn bản: null\ncơ quan: UBND huyện A\nnơi: huyện A\n", ["4:1 TTHC132 «văn bản»"]),
]  # fmt: skip

FILES = {
    "byte order mark": (lambda law: {LAW: b"\xef\xbb\xbf" + law.encode()}, []),
    "line ends of Windows": (lambda law: {LAW: law.replace("\n", "\r\n").encode()}, []),
    "line ends of old Macs": (lambda law: {LAW: law.replace("\n", "\r").encode()}, []),
    "decomposed letters": (lambda law: {LAW: unicodedata.normalize("NFD", law).encode()}, []),
    "UTF-16": (lambda law: {LAW: law.encode("utf-16")}, [f"{LAW}:1:1 TTHC005"]),
    "UTF-16 without a mark": (lambda law: {LAW: law.encode("utf-16-be")}, [f"{LAW}:1:5 TTHC005"]),
    "windows-1258": (lambda law: {LAW: unicodedata.normalize("NFD", law).encode("cp1258", "replace")}, [f"{LAW}:1:1 TTHC003"]),
    "UTF-8 read as windows-1252": (lambda law: {LAW: law.replace("Giấy tờ", "Giáº¥y tá»").encode()}, [f"{LAW}:66:10 TTHC067w"]),
    "letters of TCVN3": (lambda law: {LAW: law.replace("tên: Đơn đề nghị", "tên: §¬n ®Ò nghÞ").encode()}, [f"{LAW}:46:10 TTHC061w"]),
    "suffix .yml": (lambda law: {LAW: None, "hoi-cho@2022-01-01.yml": law.encode()}, []),
    "suffix .YAML": (lambda law: {LAW: None, "hoi-cho@2022-01-01.YAML": law.encode()}, []),
    "suffix .yaml.txt": (lambda law: {LAW: None, f"{LAW}.txt": law.encode()}, [f"{LOCAL}:2:10 TTHC232", f"{LAW}.txt:- TTHC086w"]),
    "a Word file": (lambda law: {LAW: b"PK\x03\x04xxxx"}, [f"{LAW}:1:1 TTHC006"]),
    "a web page": (lambda law: {LAW: b"<!DOCTYPE html>\n<html></html>\n"}, [f"{LAW}:1:1 TTHC007"]),
    "empty": (lambda law: {LAW: b""}, [f"{LAW}:1:1 TTHC001"]),
    "comments alone": (lambda law: {LAW: b"# a\n"}, [f"{LAW}:1:1 TTHC001"]),
    "another folder": (lambda law: {LAW: None, f"van-hoa/{LAW}": law.encode()}, []),
    "another day in the name": (lambda law: {LAW: None, "hoi-cho@2022-01-02.yaml": law.encode()}, ["hoi-cho@2022-01-02.yaml:1:1 TTHC407w"]),
    "no day in the name": (lambda law: {LAW: None, "hoi cho.yaml": law.encode()}, ["hoi cho.yaml:1:1 TTHC407w"]),
    "copied twice": (lambda law: {"hoi-cho@2022-01-01 (1).yaml": law.encode()}, [f"{LAW}:6:1 TTHC401"]),
    "agencies.yml": (lambda law: {AGENCIES: None, "agencies.yml": (GOOD / AGENCIES).read_bytes()}, ["agencies.yml:1:1 TTHC413"]),
    "agencies by another name": (lambda law: {AGENCIES: None, "don-vi.yaml": (GOOD / AGENCIES).read_bytes()}, ["don-vi.yaml:1:1 TTHC413"]),
    "a calendar among them": (lambda law: {"lich.yaml": "định dạng: 1\ntên: Lịch\nmở rộng: việt nam\nhiệu lực: {từ: 2022-01-01, đến: 2022-12-31}\n".encode()}, ["lich.yaml:1:1 TTHC414"]),
    "a dossier among them": (lambda law: {"ho-so.yaml": b"id: A\ncode: 1.010850\nreceived: 2022-03-01 09:00\n"}, ["ho-so.yaml:1:1 TTHC416"]),
    "two versions at once": (lambda law: {"hoi-cho@2023-01-01.yaml": law.replace("từ: 2022-01-01", "từ: 2023-01-01").replace("2022-03-", "2023-03-").encode()}, ["hoi-cho@2023-01-01.yaml:6:1 TTHC401"]),
    "days between two versions": (lambda law: {"hoi-cho@2024-03-01.yaml": law.replace("từ: 2022-01-01", "từ: 2024-03-01").replace("  đến: 2023-12-31\n", "").replace("2022-03-01 09", "2024-03-01 09").encode()}, ["hoi-cho@2024-03-01.yaml:6:1 TTHC1501w"]),
}  # fmt: skip


@cache
def good(name: str) -> str:
    """A good file; in English keys where its name says so."""
    text = (GOOD / name.removeprefix("en ")).read_text(encoding="utf-8")
    return translate_keys(text, ENGLISH) if name.startswith("en ") else text


def told(folder: Path, changes: dict[str, bytes | None]) -> list[tuple[str, str, str]]:
    """What lint says about the good files with these changes: file, line, column and code, the words underlined."""
    files = {name: good(name).encode() for name in (LAW, LOCAL, AGENCIES)} | changes
    for name, content in files.items():
        if content is not None:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
    findings = find_problems([folder], vietnam_calendar())
    return [
        (
            Path(problem.place.path or "").name,
            f"{f'{place.line}:{place.column}' if (place := problem.place).line else '-'} {problem.code}{LETTERS[problem.severity]}",
            underlined(place, findings.texts.get(place.path or "", "")),
        )
        for problem in findings.problems
    ]


def underlined(place, text: str) -> str:
    if place.line is None:
        return ""
    line = [*text.split("\n"), *[""] * place.line][place.line - 1]
    end = place.end_column if place.end_line == place.line else len(line) + 1
    return line[place.column - 1 : (end or place.column + 1) - 1]


def test_the_good_files(tmp_path):
    assert told(tmp_path, {}) == []


def test_the_good_files_in_english(tmp_path):
    assert told(tmp_path, {name: good(f"en {name}").encode() for name in (LAW, LOCAL, AGENCIES)}) == []


@pytest.mark.parametrize(("name", "right", "wrong", "expected"), SLIPS)
def test_a_slip(tmp_path, name, right, wrong, expected):
    assert right in good(name)
    file = name.removeprefix("en ")
    changes = {file: good(name).replace(right, wrong, 1).encode()}
    if name.startswith("en "):
        changes = {other: good(f"en {other}").encode() for other in (LAW, LOCAL, AGENCIES)} | changes
    found = told(tmp_path, changes)
    assert [f"{'' if where == file else f'{where}:'}{at} «{words}»" for where, at, words in found] == expected


@pytest.mark.parametrize(("made", "expected"), FILES.values(), ids=FILES)
def test_a_file_that_was_saved_or_named_wrongly(tmp_path, made, expected):
    assert [f"{where}:{at}" for where, at, _ in told(tmp_path, made(good(LAW)))] == expected


def test_most_slips_have_one_message():
    """Where there are more, the table says why: other files, or a second mistake that is one by itself."""
    several = [wrong for _, _, wrong, expected in SLIPS if len(expected) > 1]
    assert len(SLIPS) > 250
    assert len(several) < 10
