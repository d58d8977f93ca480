"""What kind of file stands among the definitions."""

import pytest

from tthc_rules import DefinitionError, load_procedures
from tthc_rules.definitions.kinds import kind_of
from tthc_rules.definitions.source import read_yaml

AGENCIES = "định dạng: 1\nđơn vị:\n  xa: {tên: UBND xã}\n"
CALENDAR = "định dạng: 1\ntên: Một cửa\nmở rộng: việt nam\nhiệu lực: {từ: 2022-01-01, đến: 2022-12-31}\n"
REGIME = "định dạng: 1\nid: nd-x\ntên: Nghị định x\nhiệu lực: {từ: 2022-01-01}\nquy định: {}\n"
DOSSIER = "id: A\ncode: 1.004220\nreceived: 2022-05-10 09:00\nfacts: {}\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (AGENCIES, "agencies"),
        ("format: 1\nagencies: {}\n", "agencies"),
        (CALENDAR, "calendar"),
        ("extends: vietnam\n", "calendar"),
        ("nghỉ: []\n", "calendar"),
        (REGIME, "regime"),
        ("rules: {}\n", "regime"),
        ("định dạng: 1\nid: nd-x\ntên: Nghị định x\n", "regime"),
        (DOSSIER, "dossier"),
        ("events: []\n", "dossier"),
        ("mã: 1.004220\n", "procedure"),
        ("mở rộng: 1.004220@2022-01-01\nbước: []\n", "procedure"),
        ("định dạng: 1\ntên: a\n", "procedure"),
        ("- a\n", "procedure"),
        # however much else is wrong with it
        ("định dạng: 1\nmã: 1.004220\nđơn vị: {}\n", "procedure"),
        ("format: 1\ncode: 1.004220\nreceived: 2022-05-10 09:00\n", "procedure"),
    ],
)
def test_kinds(text, kind):
    assert kind_of(read_yaml(text)[0]) == kind


@pytest.mark.parametrize(
    ("name", "text", "vietnamese", "english"),
    [
        (
            "don-vi.yaml",
            AGENCIES,
            "TTHC413 đây là danh sách đơn vị, nhưng tệp không tên là agencies.yaml nên không được dùng\n"
            "    cách sửa: đổi tên tệp thành agencies.yaml",
            "TTHC413 this lists agencies, but the file is not named agencies.yaml and is not used\n"
            "    fix: rename it to agencies.yaml",
        ),
        (
            "lich.yaml",
            CALENDAR,
            "TTHC414 đây là lịch làm việc của đơn vị, không phải thủ tục\n"
            "    cách sửa: để tệp ngoài thư mục thủ tục, rồi dùng với --calendar",
            "TTHC414 this is the calendar of a unit, not a procedure\n"
            "    fix: keep it outside the folder of procedures, and use it with --calendar",
        ),
        (
            "nd.yaml",
            REGIME,
            "TTHC415 đây là quy định một cửa, không phải thủ tục\n    cách sửa: để tệp ngoài thư mục thủ tục",
            "TTHC415 this is a one-stop regime, not a procedure\n    fix: keep it outside the folder of procedures",
        ),
        (
            "ho-so.yaml",
            DOSSIER,
            "TTHC416 đây là một hồ sơ, không phải thủ tục\n"
            "    cách sửa: để tệp ngoài thư mục thủ tục, rồi xem bằng: tthc check TỆP",
            "TTHC416 this is a dossier, not a procedure\n"
            "    fix: keep it outside the folder of procedures, and look at it by: tthc check FILE",
        ),
    ],
)
def test_what_is_said_of_a_file_that_is_no_procedure(tmp_path, name, text, vietnamese, english):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as refused:
        load_procedures(tmp_path, shipped=False)
    (problem,) = refused.value.problems
    where = f"{tmp_path.name}/{name}:1:1: "
    assert (problem.line(), problem.line("en")) == (where + vietnamese, where + english)
