# ruff: noqa: E501 -- what is printed is compared whole
"""`tthc lint` and `tthc explain` as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_terminal import Terminal

from tthc_rules.authoring.reporting.codes import all_codes, family
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.messages import MESSAGES

SOUND = """\
định dạng: 1
mã: 1.904220
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01, đến: 2022-12-31}
căn cứ:
  luat: {văn bản: 01/2020/NĐ-CP, độ tin cậy: cao, nguồn: Công báo}
thời hạn: 10 ngày làm việc
thời hạn theo: luat
thành phần hồ sơ:
  - {tên: Đơn đề nghị, theo: luat}
kiểm thử:
  - tên: thiếu đơn
    cho: {tiếp nhận: 2022-03-01 08:00, thành phần: []}
    mong đợi: {thiếu: [don-de-nghi], hẹn trả: 2022-03-15 08:00}
"""
BROKEN = SOUND.replace("cấp: xã", "cap: xã").replace("904220", "904221")
DOUBTFUL = SOUND.replace("thời hạn theo: luat\n", "").replace("904220", "904222")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quy trình").mkdir()
    for name, text in {"a": SOUND, "b": BROKEN, "c": DOUBTFUL}.items():
        (tmp_path / "quy trình" / f"{name}@2022-01-01.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_frames(folder: Path, tthc: Terminal) -> None:
    ran = tthc("lint", "quy trình")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == (
        """\
lỗi TTHC101: khóa lạ «cap»; ý bạn là «cấp»? Khóa lạ không bao giờ bị bỏ qua âm thầm
  ┌─ quy trình/b@2022-01-01.yaml:5:1
5 │ cap: xã
  │ ^^^
  └─
   hệ quả: bỏ qua khóa này thì điều ghi ở đó không có tác dụng với hồ sơ nào
   cách sửa: cấp:

cảnh báo TTHC1701: thời hạn «10 ngày làm việc» không ghi căn cứ
  ┌─ quy trình/c@2022-01-01.yaml:9:11
9 │ thời hạn: 10 ngày làm việc
  │           ^^^^^^^^^^^^^^^^
  └─
   hệ quả: câu trả lời không nêu được điều luật
   cách sửa: thời hạn theo: …

3 tệp: 1 lỗi · 1 cảnh báo
1 tệp có lỗi hoặc dựa trên tệp có lỗi nên chưa soát theo quy tắc; sửa lỗi rồi chạy lại.
"""
    )


def test_frames_in_english(folder: Path, tthc: Terminal) -> None:
    ran = tthc("lint", "quy trình/b@2022-01-01.yaml", "--lang", "en")
    assert ran.code == 1
    assert ran.out == (
        """\
error TTHC101: unknown key «cap»; did you mean «cấp»? An unknown key is never silently ignored
  ┌─ quy trình/b@2022-01-01.yaml:5:1
5 │ cap: xã
  │ ^^^
  └─
   effect: were the key skipped, what it says would count for no dossier
   fix: cấp:

files: 1 · errors: 1
The rules were not applied to files with errors and what stands on them (1); mend them and run again.
"""
    )


def test_colours_only_on_a_terminal(folder: Path, tthc: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in tthc("lint", "quy trình").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    coloured = tthc("lint", "quy trình").out
    assert "\x1b[1;31mlỗi TTHC101\x1b[0m: khóa lạ" in coloured
    assert "\x1b[1;31m^^^\x1b[0m" in coloured


def test_one_line_each(folder: Path, tthc: Terminal) -> None:
    ran = tthc("lint", "quy trình", "--format", "line")
    assert (ran.code, ran.out) == (
        1,
        "quy trình/b@2022-01-01.yaml:5:1: TTHC101 khóa lạ «cap»; ý bạn là «cấp»? Khóa lạ không bao giờ bị bỏ qua âm thầm\n"
        "quy trình/c@2022-01-01.yaml:9:11: TTHC1701 thời hạn «10 ngày làm việc» không ghi căn cứ\n",
    )


def test_json(folder: Path, tthc: Terminal) -> None:
    ran = tthc("lint", "quy trình", "--format", "json", "--lang", "en")
    document = json.loads(ran.out)
    assert ran.code == 1
    assert document["schema"] == 1
    assert document["files"] == [f"quy trình/{name}@2022-01-01.yaml" for name in "abc"]
    assert document["not_linted"] == ["quy trình/b@2022-01-01.yaml"]
    assert [(p["code"], p["path"], p["line"], p["column"], p["end_column"]) for p in document["problems"]] == [
        ("TTHC101", "quy trình/b@2022-01-01.yaml", 5, 1, 4),
        ("TTHC1701", "quy trình/c@2022-01-01.yaml", 9, 11, 27),
    ]
    assert document["problems"][0]["effect"] == "were the key skipped, what it says would count for no dossier"
    assert document["ignored"] == []


def test_sarif(folder: Path, tthc: Terminal) -> None:
    path = folder / "quy trình" / "c@2022-01-01.yaml"
    path.write_text(DOUBTFUL.replace("làm việc", "làm việc  # tthc: bỏ qua TTHC1701 – chờ văn bản"), encoding="utf-8")
    (run,) = json.loads(tthc("lint", "quy trình", "--format", "sarif").out)["runs"]
    assert [(result["ruleId"], result["suppressions"]) for result in run["results"]] == [
        ("TTHC101", []),
        ("TTHC1701", [{"kind": "inSource", "justification": "chờ văn bản"}]),
    ]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "quy%20tr%C3%ACnh/b@2022-01-01.yaml"
    assert "\n3 tệp: 1 lỗi · 1 bỏ qua có lý do\n" in tthc("lint", "quy trình").out
    assert [p["reason"] for p in json.loads(tthc("lint", "quy trình", "--format", "json").out)["ignored"]] == [
        "chờ văn bản"
    ]


def test_github(folder: Path, tthc: Terminal) -> None:
    ran = tthc("lint", "quy trình", "--format", "github", "--level", "error")
    assert (ran.code, ran.out) == (
        1,
        "::error file=quy trình/b@2022-01-01.yaml,line=5,endLine=5,col=1,endColumn=4,title=TTHC101 (lỗi)::"
        "khóa lạ «cap»; ý bạn là «cấp»? Khóa lạ không bao giờ bị bỏ qua âm thầm%0A"
        "hệ quả: bỏ qua khóa này thì điều ghi ở đó không có tác dụng với hồ sơ nào%0Acách sửa: cấp:\n",
    )
    assert tthc("lint", "quy trình/a@2022-01-01.yaml", "--format", "github").out == ""


def test_levels_decide_what_is_shown_and_the_exit_code(folder: Path, tthc: Terminal) -> None:
    doubtful = "quy trình/c@2022-01-01.yaml"
    assert tthc("lint", doubtful).code == 1
    ran = tthc("lint", doubtful, "--level", "error")
    assert (ran.code, ran.out) == (0, "1 tệp: 1 cảnh báo (không hiện; xem bằng --level warning)\n")
    path = folder / doubtful
    path.write_text(SOUND.replace("độ tin cậy: cao", "độ tin cậy: thấp"), encoding="utf-8")
    assert tthc("lint", doubtful).code == 0
    ran = tthc("lint", doubtful, "--level", "hint", "--format", "line")
    assert ran.code == 1
    assert ran.out.startswith(f"{doubtful}:8:3: TTHC1702 ")


def test_nothing_found(folder: Path, tthc: Terminal) -> None:
    ran = tthc("lint", "quy trình/a@2022-01-01.yaml", "--level", "hint")
    assert (ran.code, ran.out) == (0, "1 tệp: không có vấn đề nào\n")


def test_an_overlay_of_a_shipped_procedure(folder: Path, tthc: Terminal) -> None:
    text = (
        "định dạng: 1\nmở rộng: 2.000889@2021-02-08\nban hành: {cơ quan: UBND huyện A, văn bản: null}\n"
        "hiệu lực: {từ: 2021-02-08, đến: 2024-07-31}\nthời hạn: 15 ngày làm việc\n"
    )
    (folder / "x@2021-02-08.a.yaml").write_text(text, encoding="utf-8")
    ran = tthc("lint", "x@2021-02-08.a.yaml")
    assert "cảnh báo TTHC230: thời hạn «15 ngày làm việc» dài hơn mức trần «10 ngày (không tính ngày nghỉ," in ran.out
    assert "5 │ thời hạn: 15 ngày làm việc\n" in ran.out
    assert "───── thời hạn của thủ tục gốc\n" in ran.out  # the line of the shipped file is shown


def test_the_shipped_procedures(tthc: Terminal) -> None:
    ran = tthc("lint", "--level", "error")
    assert ran.code == 0
    files = [path for path in shipped_procedures().rglob("*.yaml") if not path.name.startswith(".")]
    assert ran.out.startswith(f"{len(files)} tệp: ")


def test_what_is_not_understood(folder: Path, tthc: Terminal) -> None:
    ran = tthc("lint", "--format", "xml")
    assert (ran.code, ran.out) == (2, "")
    assert (
        ran.err == "TTHC904 giá trị «xml» của --format không dùng được; các giá trị: text, line, json, sarif, github\n"
    )
    ran = tthc("lint", "--level", "info", "--lang", "en")
    assert (ran.code, ran.err) == (
        2,
        "TTHC904 the value «info» of --level cannot be used; the values are: error, warning, hint\n",
    )
    ran = tthc("lint", "khong-co")
    assert ran.code == 2
    assert ran.out.startswith("lỗi TTHC080: không có tệp hoặc thư mục này\n  ── khong-co\n")


def test_what_drives_a_terminal_does_not_reach_it(folder: Path, tthc: Terminal) -> None:
    (folder / "d.yaml").write_bytes(b"t\x1b[31mn: \x9b1\nten: \xe2\x80\xaea\n")
    for form in ("text", "line", "json", "sarif", "github"):
        assert not {"\x1b", "\x9b", "\u202e"} & set(tthc("lint", "d.yaml", "--format", form).out), form


# ---------------------------------------------------------------------- explain


def test_explain(tthc: Terminal) -> None:
    ran = tthc("explain", "TTHC1301")
    assert ran.code == 0
    assert ran.out.startswith("TTHC1301 · lỗi\n")
    assert "\nSai:\n" in ran.out
    assert "\nĐúng:\n" in ran.out
    assert tthc("explain", "1301") == tthc("explain", "tthc1301") == ran
    assert tthc("explain", "30") == tthc("explain", "TTHC030")
    assert '\nĐúng:\n    tên: "Tờ khai: bản 2"\n' in tthc("explain", "30").out
    assert "\nWrong:\n" in tthc("explain", "1301", "--lang", "en").out


@pytest.mark.parametrize("code", all_codes())
def test_every_code_has_a_page(code: str, tthc: Terminal) -> None:
    ran = tthc("explain", code)
    assert ran.code == 0
    assert ran.out.startswith(code)


def test_the_list_of_codes(tthc: Terminal) -> None:
    for lang in ("vi", "en"):
        ran = tthc("explain", "--lang", lang)
        listed = [line.split()[0] for line in ran.out.splitlines() if line.startswith("  TTHC")]
        assert listed == all_codes()
        assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("TTHC")] == list(
            dict.fromkeys(map(family, all_codes()))
        )
    assert set(all_codes()) == {code for code in MESSAGES if code.startswith("TTHC")}


def test_a_code_that_is_none(tthc: Terminal) -> None:
    ran = tthc("explain", "TTHC1299")
    assert (ran.code, ran.err) == (
        2,
        "TTHC970 không có thông báo nào mang mã «TTHC1299»\n    cách sửa: tthc explain TTHC1201\n",
    )
    ran = tthc("explain", "nhầm", "--lang", "en")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "TTHC970 there is no message with the code «nhầm»")
