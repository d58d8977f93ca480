"""tthc procedures: the list, one procedure in words, and files with errors."""

from __future__ import annotations

import json
from pathlib import Path

from cli_terminal import Terminal

from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.definitions.conditions import AllOf, AnyOf, Compare, HasComponent, Not
from tthc_rules.definitions.shapes import Choice, Component, Fact, FactKind, Procedure

DEFINITION = """\
định dạng: 1
mã: 9.999999
tên: Thử nghiệm «định nghĩa»
lĩnh vực: Thử
cấp: huyện
hiệu lực:
  từ: 2022-01-01
  đến: 2022-12-31
căn cứ:
  qd:
    văn bản: Quyết định thử
    điều: Điều 1
    độ tin cậy: thấp
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Nộp qua người đại diện?
thời hạn: 2 ngày làm việc
thành phần hồ sơ:
  - id: don
    tên: Đơn
    chấp nhận: [bản chính]
    số lượng: 2
    theo: qd
  - id: giay-uy-quyen
    tên: Giấy ủy quyền
    khi:
      ủy quyền: có
các bước:
  - id: tham-dinh
    tên: Thẩm định
    đơn vị: mot-cua
    thời hạn: 1 ngày làm việc
"""
PAGE = """\
9.999999 · Thử nghiệm «định nghĩa»
  Thử · cấp huyện · hiệu lực 01/01/2022–31/12/2022 · toàn quốc · phiên bản {version}

THỜI HẠN
  2 ngày làm việc (Hiểu là: 2 ngày làm việc, không tính ngày nhận)

THÔNG TIN CẦN BIẾT
  ủy quyền: có/không. Nộp qua người đại diện?

THÀNH PHẦN HỒ SƠ
  • Đơn; chấp nhận: bản chính; 2 bản (Điều 1 Quyết định thử) [don]
  • Giấy ủy quyền, khi ủy quyền: có [giay-uy-quyen]

CÁC BƯỚC
  • Thẩm định (Bộ phận Một cửa thị xã): 1 ngày làm việc [tham-dinh]

CĂN CỨ PHÁP LÝ, ĐỘ TIN CẬY
  THẤP        Điều 1 Quyết định thử

0 kiểm thử trong {path}
"""


def definition(folder: Path, text: str = DEFINITION) -> str:
    path = folder / "thu@2022-01-01.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_one_procedure_in_words(tthc: Terminal, tmp_path: Path) -> None:
    path = definition(tmp_path)
    version = json.loads(tthc("procedures", "9.999999", "--definitions", path, "--json").out)["version"]
    ran = tthc("procedures", "9.999999", "--definitions", path)
    assert (ran.code, ran.out) == (0, PAGE.format(version=version, path=path))


def test_the_list_counts_what_is_not_sure(tthc: Terminal, tmp_path: Path) -> None:
    ran = tthc("procedures", "thu nghiem", "--definitions", definition(tmp_path))
    lines = ran.out.splitlines()
    assert lines[0] == "9.999999  Thử nghiệm «định nghĩa»"
    assert lines[2].split()[:3] == ["01/01/2022–31/12/2022", "toàn", "quốc"]
    assert "  ?1  " in lines[2]
    assert lines[-1].startswith("1 bản định nghĩa")


def test_words_are_found_without_diacritics_and_by_day(tthc: Terminal) -> None:
    records = json.loads(tthc("procedures", "ho", "kinh doanh", "--on", "2022-03-14", "--json").out)
    assert {record["code"] for record in records} == {"1.001612"}
    assert [record["issued_by"] for record in records] == [None, "UBND thị xã Ngã Năm"]
    local = tthc("procedures", "kinh doanh", "--issued-by", "ubnd-thi-xa-nga-nam", "--on", "2022-03-14", "--json")
    assert [record["issued_by"] for record in json.loads(local.out)] == ["UBND thị xã Ngã Năm"]


def test_without_a_day_the_latest_version_is_shown(tthc: Terminal) -> None:
    record = json.loads(tthc("procedures", "1.001612", "--json").out)
    assert (record["in_force_from"], record["level"]) == ("2025-07-01", "commune")
    then = json.loads(tthc("procedures", "1.001612", "--on", "14/03/2022", "--json").out)
    assert (then["in_force_from"], then["level"]) == ("2021-01-04", "district")


def test_the_local_process_is_shown_by_its_issuer(tthc: Terminal) -> None:
    out = tthc("procedures", "1.001612", "--on", "2022-03-14", "--issued-by", "UBND thị xã Ngã Năm").out
    assert "GIẢ ĐỊNH: quy trình mô phỏng, không phải quyết định thật" in out
    assert "[tham-dinh]" in out
    assert "  01/07/2025–…  toàn quốc" in out


def test_nothing_found(tthc: Terminal) -> None:
    assert tthc("procedures", "không có thủ tục này") == (
        1, "không có thủ tục nào khớp: không có thủ tục này\n", ""
    )  # fmt: skip
    ran = tthc("procedures", "1.001612", "--on", "2015-01-01")
    assert (ran.code, "TTHC402" in ran.err) == (1, True)
    assert tthc("procedures", "1.001612", "--issued-by", "nơi khác").code == 1


def test_all_problems_of_bad_files_with_their_places(tthc: Terminal, tmp_path: Path) -> None:
    path = definition(tmp_path, DEFINITION.replace("2 ngày làm việc", "2").replace("cấp: huyện", "cấp: làng"))
    ran = tthc("procedures", "--definitions", path)
    assert (ran.code, ran.out) == (1, "")
    assert f"{path}:5:6: TTHC" in ran.err
    assert f"{path}:18:11: TTHC302" in ran.err
    assert "    cách sửa: 2 ngày làm việc" in ran.err
    codes = {
        problem["code"] for problem in json.loads(tthc("procedures", "--definitions", path, "--json").out)["problems"]
    }
    assert "TTHC302" in codes
    assert tthc("due", "-", "--definitions", path, stdin=b'{"id": "a", "code": "x"}').code == 2


def test_definitions_that_cannot_be_opened(tthc: Terminal, tmp_path: Path) -> None:
    ran = tthc("procedures", "--definitions", str(tmp_path / "missing.yaml"))
    assert ran.code == 2
    assert "TTHC080" in ran.err


FORM = Fact("hinh-thuc", "hình thức", FactKind.CHOICE, (Choice("mua", "mua bán"), Choice("tang", "tặng cho")))
AREA = Fact("dien-tich", "diện tích", FactKind.INTEGER, unit="m²")
THING = Procedure("thu", "Thử", facts=(FORM, AREA), components=(Component("don", "Đơn"),))


def test_conditions_are_read_aloud() -> None:
    either = AnyOf((Compare("hinh-thuc", "in", frozenset({"tang", "mua"})), HasComponent("don")))
    condition = AllOf((either, Compare("dien-tich", "between", (10, 20)), Not(Compare("hinh-thuc", "eq", "mua"))))
    assert condition_in_words(condition, THING, "vi") == (
        "(hình thức: mua bán hoặc tặng cho hoặc hồ sơ có «Đơn») và diện tích từ 10 m² đến 20 m² "
        "và không phải (hình thức: mua bán)"
    )
    assert condition_in_words(Compare("dien-tich", "gte", 500), THING, "vi") == "diện tích từ 500 m² trở lên"
    assert condition_in_words(Compare("dien-tich", "lt", 500), THING, "en") == "diện tích below 500 m²"
    assert condition_in_words(AllOf(), THING, "vi") == ""
