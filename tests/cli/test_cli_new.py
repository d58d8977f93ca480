"""`tthc new`: by options, by questions on a terminal, and what it refuses."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from cli_terminal import Ran, Terminal

from tthc_rules import load_procedures
from tthc_rules.cli import main

ANSWERS = (
    *("--code", "1.003622", "--name", "Thông báo tổ chức lễ hội", "--field", "Văn hóa", "--level", "xã"),
    *("--from", "01/07/2025", "--limit", "không quá 10 ngày làm việc"),
)
FILE = "thong-bao-to-chuc-le-hoi@2025-07-01.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Screen(io.StringIO):
    """Standard input as a terminal, with what is typed."""

    def isatty(self) -> bool:
        return True


def typing(tthc: Terminal, lines: str, *args: str) -> Ran:
    tthc.capsys.readouterr()
    tthc.monkeypatch.setattr(sys, "stdin", Screen(lines))
    code = main(("new", *args))
    return Ran(code, *tthc.capsys.readouterr())


# ---------------------------------------------------------------------- by options


def test_by_options(tthc: Terminal, folder: Path) -> None:
    assert tthc("new", *ANSWERS) == (
        0,
        f"Đã viết {FILE}\n"
        "Đã viết .schema/procedure.vi.json: nhờ nó VS Code (tiện ích YAML) gợi ý và báo lỗi khi gõ\n"
        "Thời hạn. Hiểu là: 10 ngày làm việc, không tính ngày nhận\n"
        f"Bước tiếp theo: mở tệp, sửa từng phần theo lời dặn, rồi chạy: tthc test {FILE}\n",
        "",
    )
    text = (folder / FILE).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=.schema/procedure.vi.json\n")
    (procedure,) = load_procedures(FILE, shipped=False)
    assert (procedure.code, procedure.legal_basis["can-cu"].document) == ("1.003622", None)
    assert tthc("test", FILE).code == 0
    assert tthc("lint", FILE).code == 0
    assert tthc("fmt", "--check", FILE).code == 0


def test_a_schema_above_is_used(tthc: Terminal, folder: Path) -> None:
    (folder / ".schema").mkdir()
    (folder / ".schema" / "procedure.vi.json").write_text("{}")
    (folder / "van-hoa" / "xa").mkdir(parents=True)
    ran = tthc("new", *ANSWERS, "-o", "van-hoa/xa", "--lang", "en")
    assert ran.out == (
        f"Written: van-hoa/xa/{FILE}\n"
        "Limit. Understood as: 10 working days, the day of receipt not counted\n"
        f"Next: open the file, mend each part as its advice says, then run: tthc test van-hoa/xa/{FILE}\n"
    )
    text = (folder / "van-hoa" / "xa" / FILE).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.schema/procedure.vi.json\n# A line that begins")
    assert (folder / ".schema" / "procedure.vi.json").read_text() == "{}"
    assert not (folder / "van-hoa" / "xa" / ".schema").exists()


def test_hints_of_a_limit_are_told(tthc: Terminal) -> None:
    ran = tthc("new", *ANSWERS[:-1], "0.5 ngày làm việc")
    assert ran.code == 0
    assert "Hiểu là:" in ran.out
    assert ran.err.startswith("TTHC3")


def test_named_file(tthc: Terminal, folder: Path) -> None:
    assert tthc("new", *ANSWERS, "--output", "le-hoi@2025-07-01.yaml").code == 0
    assert sorted(path.name for path in folder.iterdir()) == [".schema", "le-hoi@2025-07-01.yaml"]


def test_nothing_is_overwritten(tthc: Terminal, folder: Path) -> None:
    (folder / FILE).write_text("của tôi")
    assert tthc("new", *ANSWERS) == (
        2,
        "",
        f"{FILE}: TTHC983 đã có tệp này; tthc new không ghi đè\n"
        "    cách sửa: chọn tên khác: --output thong-bao-to-chuc-le-hoi-2@2025-07-01.yaml\n",
    )
    (folder / "link.yaml").symlink_to("không-có.yaml")
    assert tthc("new", *ANSWERS, "-o", "link.yaml").code == 2
    assert (folder / FILE).read_text() == "của tôi"
    assert sorted(path.name for path in folder.iterdir()) == ["link.yaml", FILE]


def test_no_such_folder(tthc: Terminal, folder: Path) -> None:
    for output in ("x/y", "x/y/a.yaml"):
        assert tthc("new", *ANSWERS, "-o", output) == (
            2,
            "",
            "x/y: TTHC984 không có thư mục này để ghi vào\n    cách sửa: mkdir -p x/y\n",
        )
    assert list(folder.iterdir()) == []


def test_missing_where_nobody_can_be_asked(tthc: Terminal, folder: Path) -> None:
    ran = tthc("new", "--name", "a", "--level", "thôn", "--limit", "10")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "TTHC982 thiếu --field: ở đây không hỏi được vì đầu vào không phải màn hình",
        "    cách sửa: --field …",
        "TTHC982 thiếu --from: ở đây không hỏi được vì đầu vào không phải màn hình",
        "    cách sửa: --from …",
        "--level: TTHC108 không có giá trị «thôn»; dùng một trong: xã, huyện, tỉnh, bộ, trung ương",
        *[line for line in ran.err.splitlines() if "cách sửa: xã" in line],
        "--limit: TTHC302 thời hạn «10» thiếu đơn vị",
        "    cách sửa: 10 ngày làm việc",
    ]
    assert list(folder.iterdir()) == []


# ---------------------------------------------------------------------- by questions


def test_by_questions(tthc: Terminal, folder: Path) -> None:
    typed = "1.0036\n1.003622\n\nThông báo tổ chức lễ hội\nVăn hóa\nthôn\nxã\n31/2/2025\n1/7/2025\n10\n10 ngày\n\n"
    ran = typing(tthc, typed)
    assert ran.code == 0
    asked = "Có hiệu lực từ ngày, ví dụ 01/07/2025: "
    assert ran.out.count(asked) == 2
    assert ran.out.count("Tên thủ tục: ") == 2
    assert ran.out.startswith(
        "Mã thủ tục, dạng 1.004220 (chưa biết thì bấm Enter): Mã thủ tục, dạng 1.004220 (chưa biết thì bấm Enter): "
    )
    assert "  Hiểu là: 10 ngày, " in ran.out
    assert [line.split()[0] for line in ran.err.splitlines() if line.startswith("TTHC")] == [
        *("TTHC116", "TTHC1903", "TTHC108", "TTHC110", "TTHC302"),
    ]
    (procedure,) = load_procedures(FILE, shipped=False)
    assert procedure.limit is not None and procedure.limit.text == "10 ngày"


def test_only_the_rest_is_asked(tthc: Terminal, folder: Path) -> None:
    ran = typing(tthc, "Luật Hộ tịch\n", *ANSWERS, "--lang", "en")
    assert ran.code == 0
    assert ran.out.startswith("Document, such as Nghị định 23/2015/NĐ-CP (Enter if not known): Written: ")
    (procedure,) = load_procedures(FILE, shipped=False)
    assert procedure.legal_basis["can-cu"].document == "Luật Hộ tịch"


def test_given_up(tthc: Terminal, folder: Path) -> None:
    assert typing(tthc, "1.003622\n").code == 130
    assert list(folder.iterdir()) == []
