"""tthc test: the list, the failures, what is not tested, and what cannot be run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_terminal import Terminal
from definition_sample import NAME, SAMPLE

TESTS = """\
kiểm thử:
  - tên: Mua, nộp hợp đồng, chưa biết diện tích
    cho:
      tiếp nhận: 2022-05-10 09:00
      thông tin:
        hình thức: mua
        ủy quyền: không
      thành phần: [don, hop-dong]
    mong đợi:
      đủ: có
      hẹn sớm nhất: 2022-05-17 17:00
      hẹn muộn nhất: 2022-05-20 17:00
  - tên: Nộp thay người khác
    cho:
      thông tin:
        hình thức: tặng cho
        ủy quyền: có
      thành phần: [don]
    mong đợi:
      đủ: không
"""
LOCAL = """\
định dạng: 1
mở rộng: 9.999999@2022-01-01
ban hành:
  cơ quan: UBND huyện Thử
  nơi: huyện Thử
hiệu lực:
  từ: 2022-01-01
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `quy-trinh` with one definition whose two tests hold."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quy-trinh").mkdir()
    write(tmp_path, NAME, SAMPLE + TESTS)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / "quy-trinh" / name).write_text(text, encoding="utf-8")


def test_all_hold(folder: Path, tthc: Terminal) -> None:
    ran = tthc("test", "quy-trinh")
    assert ran.out == (
        f"  ✓ quy-trinh/{NAME}: 2 kiểm thử đạt\n"
        "    ✓ Mua, nộp hợp đồng, chưa biết diện tích\n"
        "    ✓ Nộp thay người khác\n"
        "\n"
        "2 kiểm thử trong 1 tệp: đạt 2\n"
    )
    assert (ran.code, ran.err) == (0, "")


def test_several_files(folder: Path, tthc: Terminal) -> None:
    write(folder, "cap-phep@2022-01-01.huyen-thu.yaml", LOCAL)
    shown = (
        f"  ✓ quy-trinh/{NAME}: passed 2\n"
        "  ? quy-trinh/cap-phep@2022-01-01.huyen-thu.yaml: no tests yet\n"
        "\n"
        "tests 2, files 2: passed 2\n"
    )
    assert tthc("test", "quy-trinh", "--lang", "en").out == shown
    named = tthc("test", "quy-trinh", "--lang", "en", "--full").out
    assert "    ✓ Nộp thay người khác\n" in named


def test_one_does_not_hold(folder: Path, tthc: Terminal) -> None:
    write(folder, NAME, (SAMPLE + TESTS).replace("đủ: không", "đủ: có"))
    ran = tthc("test", "quy-trinh")
    lines = ran.out.splitlines()
    assert lines[:7] == [
        f"  ✗ quy-trinh/{NAME}: 1 trong 2 kiểm thử KHÔNG ĐẠT",
        "    ✓ Mua, nộp hợp đồng, chưa biết diện tích",
        "    ✗ Nộp thay người khác",
        "",
        f"quy-trinh/{NAME}:83:5: Nộp thay người khác",
        "  ✗ đủ: mong đợi «có», được «không»",
        "    Đã đọc",
    ]
    assert lines[-1] == "2 kiểm thử trong 1 tệp: đạt 1 · KHÔNG ĐẠT 1"
    assert ran.code == 1
    assert tthc("test", "quy-trinh", "-k", "mua").code == 0


@pytest.mark.parametrize("words", ["nop thay", "NGƯỜI thay", "cap-phep khác", "9.999999 giấy phép thay"])
def test_by_words(words: str, folder: Path, tthc: Terminal) -> None:
    write(folder, "cap-phep@2022-01-01.huyen-thu.yaml", LOCAL)
    ran = tthc("test", "quy-trinh", "-k", words)
    assert ran.out == (
        f"  ✓ quy-trinh/{NAME}: 1 kiểm thử đạt\n    ✓ Nộp thay người khác\n\n1 kiểm thử trong 1 tệp: đạt 1\n"
    )


def test_no_test_has_the_words(folder: Path, tthc: Terminal) -> None:
    ran = tthc("test", "quy-trinh", "-k", "thừa kế")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "TTHC976 không có kiểm thử nào có các từ «thừa kế» trong tên kiểm thử, tên tệp hoặc tên thủ tục\n"
    )


def test_no_tests(folder: Path, tthc: Terminal) -> None:
    write(folder, NAME, SAMPLE)
    ran = tthc("test", "quy-trinh")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "TTHC977 các tệp này chưa có kiểm thử nào, nên chưa biết định nghĩa trả lời đúng hay sai\n"
        "    cách sửa: thêm phần «kiểm thử» vào cuối tệp\n"
    )
    record = json.loads(tthc("test", "quy-trinh", "--json", "--lang", "en").out)
    assert record["problems"][0]["fix"] == "add a section «tests» at the end of a file"


def test_coverage(folder: Path, tthc: Terminal) -> None:
    """9 cases by the first test; by the second the choice not asked for, and the proxy required and missing."""
    ran = tthc("test", "quy-trinh", "--coverage")
    assert ran.out.partition("\n\n")[2] == (
        f"quy-trinh/{NAME}: đã kiểm thử 14/32 trường hợp (43,7%)\n"
        "  dòng 25, thời hạn 5 ngày làm việc: chưa thấy: hạn trả tính theo thời hạn này\n"
        "  dòng 28, thời hạn cộng thêm 3 ngày làm việc: chưa thấy: khi áp dụng, khi không áp dụng\n"
        "  dòng 30, điều kiện «diện tích trên 500 m2»: chưa thấy: đúng, sai\n"
        "  dòng 34, giấy tờ don: chưa thấy: khi thiếu\n"
        "  dòng 38, chọn một trong giay-to-nha-dat: chưa thấy: khi thiếu, khi nộp thừa\n"
        "  dòng 41, điều kiện «hình thức: mua»: chưa thấy: chưa rõ\n"
        "  dòng 47, giấy tờ bien-ban: chưa thấy: khi đã nộp\n"
        "  dòng 49, giấy tờ bien-lai: chưa thấy: khi đã nộp\n"
        "  dòng 55, điều kiện «ủy quyền: có»: chưa thấy: chưa rõ\n"
        "  dòng 58, câu hỏi khong-tranh-chap: chưa thấy: trả lời có, trả lời không\n"
        "  dòng 69, điều kiện «diện tích trên 500 m2»: chưa thấy: đúng, sai\n"
        "  dòng 70, bước do-dac: chưa thấy: khi áp dụng, khi không áp dụng\n"
        "\n"
        "2 kiểm thử trong 1 tệp: đạt 2\n"
    )
    assert ran.code == 0


def test_coverage_of_several_files(folder: Path, tthc: Terminal) -> None:
    """The local process states nothing of its own that could be tested: all of nothing is all."""
    write(folder, "cap-phep@2022-01-01.huyen-thu.yaml", LOCAL)
    out = tthc("test", "quy-trinh", "--coverage").out
    assert "quy-trinh/cap-phep@2022-01-01.huyen-thu.yaml: đã kiểm thử 0/0 trường hợp (100%)\n" in out
    assert "\n2 tệp: đã kiểm thử 14/32 trường hợp (43,7%)\n" in out


@pytest.mark.parametrize("threshold", ["14/32", "7/16", "43.75%", "43,75 %", "0%"])
def test_threshold_reached(threshold: str, folder: Path, tthc: Terminal) -> None:
    ran = tthc("test", "quy-trinh", "--threshold", threshold)
    assert (ran.code, ran.err) == (0, "")
    assert "dòng" not in ran.out


@pytest.mark.parametrize(("threshold", "shown"), [("15/32", "46,8%"), ("43.7501%", "43,7%"), ("100%", "100%")])
def test_threshold_not_reached(threshold: str, shown: str, folder: Path, tthc: Terminal) -> None:
    ran = tthc("test", "quy-trinh", "--threshold", threshold)
    assert ran.code == 1
    assert ran.err == f"quy-trinh/{NAME}: TTHC1610 chỉ 43,7% các trường hợp được kiểm thử, dưới mức {shown}\n"
    assert ran.out.count("dòng") == 12


@pytest.mark.parametrize("threshold", ["90", "0.9", "101%", "chín mươi"])
def test_threshold_not_understood(threshold: str, folder: Path, tthc: Terminal) -> None:
    ran = tthc("test", "quy-trinh", "--threshold", threshold, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"TTHC975 --threshold «{threshold}» is not a share between 0 and 1\n"
        "    fix: --threshold 90% or --threshold 9/10\n"
    )


def test_json(folder: Path, tthc: Terminal) -> None:
    write(folder, NAME, (SAMPLE + TESTS).replace("đủ: không", "đủ: có"))
    ran = tthc("test", "quy-trinh", "--json", "--threshold", "1/2", "--lang", "en")
    record = json.loads(ran.out)
    assert (ran.code, ran.err) == (1, "")
    assert {name: record[name] for name in ("schema", "tests", "failed", "share")} == {
        "schema": 1,
        "tests": 2,
        "failed": 1,
        "share": "7/16",
    }
    (file,) = record["files"]
    assert (file["path"], file["procedure"]) == (f"quy-trinh/{NAME}", "9.999999")
    assert [(test["name"], test["line"], test["passed"]) for test in file["tests"]] == [
        ("Mua, nộp hợp đồng, chưa biết diện tích", 72, True),
        ("Nộp thay người khác", 83, False),
    ]
    assert file["tests"][1]["trace"]["facts"]["uy-quyen"] == "true"
    assert file["coverage"]["share"] == "7/16"
    assert record["problems"][0]["code"] == "TTHC1610"
    assert record["problems"][0]["text"] == "only 43.7% of the cases are tested, below 50%"
    plain = json.loads(tthc("test", "quy-trinh", "--json").out)
    assert "share" not in plain
    assert "coverage" not in plain["files"][0]


def test_a_definition_with_an_error(folder: Path, tthc: Terminal) -> None:
    write(folder, NAME, (SAMPLE + TESTS).replace("thành phần: [don]", "thanh phan: [don]"))
    ran = tthc("test", "quy-trinh")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"quy-trinh/{NAME}:88:7: TTHC101 khóa lạ «thanh phan»; ý bạn là «thành phần»? "
        "Khóa lạ không bao giờ bị bỏ qua âm thầm\n"
        "    cách sửa: thành phần:\n"
    )


def test_a_path_that_is_not_there(folder: Path, tthc: Terminal) -> None:
    ran = tthc("test", "khong-co")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "khong-co: TTHC080 không có tệp hoặc thư mục này\n"


CALENDAR = """\
định dạng: 1
tên: Một cửa
mở rộng: việt nam
hiệu lực:
  từ: 2022-01-01
  đến: 2022-12-31
nghỉ:
  - ngày: 2022-05-12
    tên: Lễ Kỳ yên
    văn bản: 2/TB-UBND
"""


def test_on_the_calendar_of_a_unit(folder: Path, tthc: Terminal) -> None:
    """Thursday 12 May is a day off there: counted 11, 13, 16, 17, 18 May, then 19, 20, 23 May."""
    (folder / "lich.yaml").write_text(CALENDAR, encoding="utf-8")
    ran = tthc("test", "quy-trinh", "--calendar", "lich.yaml", "--lang", "en")
    assert ran.code == 1
    assert "  ✗ earliest: expected «17:00 17/05/2022», got «17:00 18/05/2022»\n" in ran.out
    assert "  ✗ latest: expected «17:00 20/05/2022», got «17:00 23/05/2022»\n" in ran.out


def test_shipped_procedures_hold(tthc: Terminal) -> None:
    ran = tthc("test")
    assert ran.code == 0
    assert "KHÔNG ĐẠT" not in ran.out
