# ruff: noqa: E501 -- a case on each line
"""Whole definitions that went wrong on their way, or were made to do harm: what is told, and where; with either parser.

`test_source.py` and `test_reader_problems.py` look at the sentences; here the whole way from a folder to a registry is
gone. Nothing hangs, nothing crashes, nothing changes its meaning: a case is refused at the right place, or told with a
warning, or means what it says.
"""

import json
import unicodedata

import pytest
import yaml

from tthc_rules import DefinitionError, load_procedures
from tthc_rules.definitions import source

GOOD = """\
định dạng: 1
mã: 1.004220
tên: "Cấp đổi thẻ"
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01}
thời hạn: 10 ngày làm việc
thành phần hồ sơ:
  - id: don
    tên: "Đơn đề nghị"
    số lượng: 1
    nếu có: có
các bước:
  - id: tiep-nhan
    tên: "Tiếp nhận"
    thời hạn: 1 ngày làm việc
  - id: tham-dinh
    tên: "Thẩm định"
    thời hạn: 5 ngày làm việc
    sau bước:
      - tiep-nhan
"""
L = "    thời hạn: 5 ngày làm việc"
N = '    tên: "Thẩm định"'
S = "5 ngày làm việc"
T = "      - tiep-nhan"

LETTERS = {"error": "", "warning": "w", "hint": "h"}

# What a file is, or what is put in place of what in a good one → every problem; w: a warning, h: a hint; …: and more of them.
CASES = {
    "empty": (b"", "1:1 TTHC001"),
    "separator only": (b"---\n...\n", "1:1 TTHC001"),
    "utf-16 without a mark": (GOOD.encode("utf-16-le"), "1:6 TTHC005"),
    "cut inside a letter": (GOOD.encode() + 'ghi chú: "hẩ'.encode()[:-1], "22:12 TTHC004"),
    "windows-1258": (GOOD.encode("utf-8").replace("Văn".encode(), b"V\xe3n"), "4:12 TTHC003"),
    "html": (b"<!DOCTYPE html>\n<html><body>\xc4\x90\xc4\x83ng nh\xe1\xba\xadp</body></html>\n", "1:1 TTHC007"),
    "csv": ("mã,tên\n1.004220,Cấp đổi\n".encode(), "1:1 TTHC102, 2:1 TTHC064w"),
    "zip": (b"PK\x03\x04" + b"x" * 50, "1:1 TTHC006"),
    "nul": ((N, '    tên: "Thẩm\0định"'), "18:15 TTHC008"),
    "escaped escape": ((N, '    tên: "Th\\x1b[31mẩm\\a định"'), "18:13 TTHC029, 18:23 TTHC029"),
    "byte order mark in the middle": (("thành phần", "\ufeffthành phần"), "8:1 TTHC012"),
    "mojibake": ((N, '    tên: "Tháº©m Ä‘á»‹nh"'), "18:10 TTHC060w"),
    "tab behind a colon": ((L, "    thời hạn:\t5 ngày làm việc"), "19:14 TTHC014"),
    "no-break space behind a colon": ((L, "    thời hạn:\u00a05 ngày làm việc"), "19:14 TTHC011"),
    "ideographic space": ((L, "    thời hạn:\u30005 ngày làm việc"), "19:14 TTHC011"),
    "next line character": ((N, "    tên: Thẩm\x85    thời hạn: 99 ngày làm việc"), "18:14 TTHC010"),
    "paragraph separator in a comment": ((L, "    # thời hạn cũ\u2029    thời hạn: 50 ngày làm việc\n" + L), "19:18 TTHC010"),
    "form feed": ((N, '    tên: "Thẩm\fđịnh"'), "18:15 TTHC008"),
    "zero width space in an id": ((T, "      - tiep-\u200bnhan"), "21:14 TTHC009"),
    "hyphen of Word in an id": ((T, "      - tiep\u2011nhan"), "21:9 TTHC210, 21:13 TTHC062w"),
    "letter eth": (('"Đơn', '"\u00d0ơn'), "10:11 TTHC062w"),
    "Cyrillic letter in a key": ((L, "    th\u043ei hạn: 5 ngày làm việc"), "19:7 TTHC066"),
    "one key composed and decomposed": ((L, L + "\n    th\u01a1\u0300i ha\u0323n: 6 ngày làm việc"), "20:5 TTHC015"),
    "tone on another letter": (("lĩnh vực: Văn hóa", "thông tin cần biết:\n  hòa giải: {kiểu: có/không, câu hỏi: A?}\n  hoà giải: {kiểu: có/không, câu hỏi: B?}\nlĩnh vực: Văn hóa"), "6:3 TTHC065w, 6:3 TTHC119"),
    "full width digit": ((S, "\uff15 ngày làm việc"), "19:15 TTHC062w, 19:15 TTHC301"),
    "superscript digit": ((S, "5² ngày làm việc"), "19:15 TTHC320"),
    "id no": (("id: don", "id: no"), ""),
    "yes as n": (("nếu có: có", "nếu có: n"), "12:13 TTHC108"),
    "yes as on": (("nếu có: có", "nếu có: on"), "12:13 TTHC108"),
    "no in quotes": (("nếu có: có", 'nếu có: "không"'), ""),
    "no as false": (("nếu có: có", 'nếu có: false'), "12:13 TTHC108"),
    "limit in base 60": ((S, "1:30"), "19:15 TTHC320"),
    "limit with a leading zero": ((S, "08 ngày làm việc"), ""),
    "limit in base 16": ((S, "0x10 ngày làm việc"), "19:15 TTHC305"),
    "limit with an underscore": ((S, "1_0 ngày làm việc"), "19:15 TTHC320"),
    "limit with a point": ((S, "5.0 ngày làm việc"), "19:15 TTHC313h"),
    "limit with a comma": ((S, "1,5 ngày làm việc"), ""),
    "limit that is no number": ((S, ".nan ngày làm việc"), "19:15 TTHC301"),
    "limit of 5000 digits": ((S, "9" * 5000 + " ngày làm việc"), "19:15 TTHC328"),
    "limit of four million days": ((S, "4000000 ngày làm việc"), "19:15 TTHC328"),
    "limit of zero": ((S, "0 ngày làm việc"), "19:15 TTHC305"),
    "limit of nothing": ((L, "    thời hạn:"), "19:14 TTHC106"),
    "limit without a unit": ((S, "5"), "19:15 TTHC302"),
    "count in base 60 of 4000 places": (("số lượng: 1", "số lượng: 1" + ":59" * 4000), "11:15 TTHC109"),
    "count of many digits": (("số lượng: 1", "số lượng: 1" + "0" * 5000), "11:15 TTHC109"),
    "code as a float": (("1.004220", "1.00422"), "2:5 TTHC116"),
    "code as a day": (("1.004220", "2024-12-31"), "2:5 TTHC116"),
    "month 13": (("2022-01-01", "2022-13-01"), "6:16 TTHC110"),
    "day as a number": (("2022-01-01", "20220101"), "6:16 TTHC110"),
    "day with an hour": (("2022-01-01", '"2022-01-01T23:30:00+07:00"'), "6:16 TTHC110"),
    "day behind a run of spaces": (("2022-01-01", '"2022-01-01' + " " * 20000 + 'x"'), "6:16 TTHC110"),
    "name null": (('"Cấp đổi thẻ"', "Null"), "3:6 TTHC123"),
    "name of spaces": (('"Cấp đổi thẻ"', '"   "'), "3:6 TTHC106"),
    "tag that runs code": (("Văn hóa", "!!python/object/apply:os.system [echo x]"), "4:11 TTHC019"),
    "tag of bytes": (("Văn hóa", "!!binary aGVsbG8="), "4:11 TTHC019"),
    "tag of a set": (("Văn hóa", "!!set {a, b}"), "4:11 TTHC019, 4:18 TTHC027"),
    "tag of a truth": (("nếu có: có", "nếu có: !!bool maybe"), "12:13 TTHC019"),
    "tag of text": (('"Cấp đổi thẻ"', "!!str 2025"), "3:6 TTHC019"),
    "exclamation mark": ((N, "    tên: ! 5"), "18:10 TTHC019"),
    "version of YAML": (("định dạng", "%YAML 9.9\n---\nđịnh dạng"), "1:1 TTHC020"),
    "mapping as a key": (("lĩnh vực: Văn hóa", "? {a: 1}\n: x"), "4:1 TTHC024"),
    "merge": ((L, "    <<: {thời hạn: 3 ngày làm việc}"), "17:5 TTHC218w, 19:5 TTHC018"),
    "merge of an anchor": (("lĩnh vực: Văn hóa", "ghi chú: &b {a: 1}\nlĩnh vực: {<<: *b}"), "4:10 TTHC016, 5:12 TTHC018"),
    "alias of nothing": ((T, "      - *tiep-nhan"), "21:9 TTHC017"),
    "list inside itself": (("lĩnh vực: Văn hóa", "lĩnh vực: &a [*a]"), "4:11 TTHC016, 4:15 TTHC017"),
    "anchor before a name": ((N, "    tên: &TN thẩm định"), "18:10 TTHC016"),
    "at sign": ((N, "    tên: @phòng TN"), "18:10 TTHC036"),
    "backslash": ((N, '    tên: "C:\\hoso\\mau"'), "18:13 TTHC038"),
    "quote not closed": ((N, '    tên: "Thẩm định'), "18:10 TTHC032"),
    "colon in a name": ((N, "    tên: Bước 2: thẩm định"), "18:16 TTHC030"),
    "no space in braces": (("hiệu lực: {từ: 2022-01-01}", "hiệu lực: {từ:2022-01-01}"), "6:12 TTHC028"),
    "block text as a name": ((N, "    tên: |\n      Thẩm định\n"), ""),
    "line without a colon": ((N, N.replace('"', "") + "\n      thời hạn 5"), "19:7 TTHC064w"),
    "key twice": ((L, L + "\n    thời hạn: 15 ngày làm việc"), "20:5 TTHC015"),
    "key twice, once in quotes": ((L, L + '\n    "thời hạn": 15 ngày làm việc'), "20:5 TTHC015"),
    "id in capitals": (("id: tham-dinh", "id: Tiep-Nhan"), "17:9 TTHC107"),
    "key misspelt": ((L, "    thoi han: 5 ngày làm việc"), "19:5 TTHC101"),
    "key with underscores": ((L, "    thời_hạn: 5 ngày làm việc"), "19:5 TTHC101"),
    "key with a space": ((L, '    "thời hạn ": 5 ngày làm việc'), "19:5 TTHC101"),
    "key of the other language": ((L, "    limit: 5 ngày làm việc"), "19:5 TTHC104"),
    "key that is a number": (("lĩnh vực: Văn hóa", "1: một\nlĩnh vực: Văn hóa"), "4:1 TTHC103"),
    "no name": (('tên: "Cấp đổi thẻ"\n', ""), "1:1 TTHC105"),
    "paper as text": (('  - id: don\n    tên: "Đơn đề nghị"\n    số lượng: 1\n    nếu có: có', "  - Đơn đề nghị"), "9:5 TTHC102"),
    "papers of nothing": (('  - id: don\n    tên: "Đơn đề nghị"\n    số lượng: 1\n    nếu có: có\n', ""), "8:18 TTHC113"),
    "steps as text": ((GOOD[GOOD.index("các bước:"):], "các bước: tiep-nhan\n"), "13:11 TTHC113"),
    "text alone": (("\n" .join(GOOD.split("\n")), "chỉ là chữ\n"), "1:1 TTHC102"),
    "two documents": ((GOOD, GOOD + "---\n" + GOOD), "22:1 TTHC021"),
    "indented once": (("các bước:", "  các bước:"), "13:3 TTHC031"),
    "dash without a space": (("  - id: tham-dinh", "  -id: tham-dinh"), "17:3 TTHC037"),
    "code that is a path": (("1.004220", "../../../etc/passwd"), "2:5 TTHC116"),
    "code that is a path of Windows": (("1.004220", "'..\\..\\windows\\win.ini'"), "2:5 TTHC116"),
    "code in percent signs": (("1.004220", "'..%2f..%2fetc'"), "2:5 TTHC116"),
    "code with a line break": (("mã: 1.004220", 'mã: "1.004220\\n1"'), "2:14 TTHC029"),
    "id that is a path": (("id: tham-dinh", "id: ../tham-dinh"), "17:9 TTHC107"),
    "id without end": (("id: tham-dinh", "id: " + "a" * 400), "17:9 TTHC107"),
    "step that is not there": ((T, "      - tiep-nhann"), "21:9 TTHC210"),
    "two steps in a circle": (("    thời hạn: 1 ngày làm việc", "    thời hạn: 1 ngày làm việc\n    sau bước: tham-dinh"), "17:15 TTHC211"),
    "1,500 steps in a circle": ((GOOD[GOOD.index("  - id: tiep-nhan"):], "".join(f"  - {{id: s{i}, tên: S, thời hạn: 1 giờ làm việc, sau bước: s{(i + 1) % 1500}}}\n" for i in range(1500))), "14:3 TTHC438, 1013:60 TTHC210"),
    "2,000 brackets": (("Văn hóa", "[" * 2000 + "]" * 2000), "4:30 TTHC022"),
    "10,000 brackets": (("Văn hóa", "[" * 10_000), "4:30 TTHC022"),
    "10,000 braces": (("Văn hóa", "{a: " * 10_000), "4:87 TTHC022"),
    "10,000 dashes": (("Văn hóa", "\n  " + "- " * 10_000 + "a"), "5:41 TTHC022"),
    "600 levels of keys": (("Văn hóa", "\n" + "".join(" " * i + "a:\n" for i in range(1, 600))), "24:21 TTHC022"),
    "billion laughs": (("định dạng", "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 60)) + "định dạng"), "1:5 TTHC016, 2:5 TTHC016, 2:10 TTHC017, 2:15 TTHC017 …"),
    "billion merges": (("định dạng", "m0: &m0 {k: 0}\n" + "".join(f"m{i}: &m{i} {{<<: [*m{i - 1}, *m{i - 1}], k{i}: 1}}\n" for i in range(1, 30)) + "định dạng"), "1:5 TTHC016, 2:5 TTHC016, 2:10 TTHC018, 2:15 TTHC017 …"),
    "a list of 100,000": (("Văn hóa", "[" + "a," * 100_000 + "]"), "4:39994 TTHC023"),
    "an item of 120,000 letters": (("Văn hóa", "[" + "a b " * 30_000 + "]"), "4:11 TTHC114"),
    "a name of 200,000 letters": (('"Cấp đổi thẻ"', "x" * 200_000), ""),
    "text of a mebibyte": (('"Cấp đổi thẻ"', '"' + "x" * 1_048_576 + '"'), "1:1 TTHC002"),
    "100,000 keys": (GOOD.encode() + "".join(f"k{i}: 1\n" for i in range(100_000)).encode(), "1:1 TTHC002"),
    "20,000 keys": (GOOD.encode() + "".join(f"k{i}: 1\n" for i in range(20_000)).encode(), "9998:8 TTHC023"),
    "9,000 keys": (GOOD.encode() + "".join(f"k{i}: 1\n" for i in range(9_000)).encode(), "22:1 TTHC103, 23:1 TTHC103, 24:1 TTHC103, 25:1 TTHC103, 26:1 TTHC103, 27:1 TTHC103 …"),
    "a megabyte of spaces": (GOOD.encode() + b" " * 1_000_000, "1:1 TTHC002"),
    "a quarter megabyte of spaces": (GOOD.encode() + b" " * 250_000, ""),
    "quotes without end": (GOOD.encode() + b"x: '" * 60_000, "22:9 TTHC033"),
}  # fmt: skip


@pytest.fixture(params=[yaml.BaseLoader, yaml.CBaseLoader], ids=["pure", "libyaml"])
def parser(request, monkeypatch):
    monkeypatch.setattr(source, "_default_loader", lambda: request.param)


def content_of(case):
    if isinstance(case, bytes):
        return case
    old, new = case
    assert GOOD.count(old) >= 1
    return GOOD.replace(old, new, 1).encode()


def load(folder, content):
    (folder / "the@2022-01-01.yaml").write_bytes(content)
    return load_procedures(folder, shipped=False)


def problems(folder, content):
    try:
        return load(folder, content).problems
    except DefinitionError as error:
        return error.problems


@pytest.mark.parametrize(("case", "expected"), CASES.values(), ids=CASES)
def test_what_is_told(case, expected, tmp_path, parser):
    found = problems(tmp_path, content_of(case))
    for problem in found:
        for lang in ("vi", "en"):
            line = problem.line(lang)
            assert line.replace("\n    ", "").isprintable()
            assert len(line) < 3000  # what the author wrote is cut, however long it was
    # TTHC251: the papers here cite nothing
    told = [
        f"{problem.place.line}:{problem.place.column} {problem.code}{LETTERS[problem.severity]}"
        for problem in found
        if problem.code != "TTHC251"
    ]
    if expected.endswith(" …"):
        first = expected.removesuffix(" …").split(", ")
        assert told[: len(first)] == first
        assert len(first) < len(told) <= 100  # fifty of the text, fifty of what it means
    else:
        assert told == [each for each in expected.split(", ") if each]


# ---------------------------------------------------------------------- what only looks odd


def test_the_same_however_it_is_saved(tmp_path, parser):
    (good,) = load(tmp_path, GOOD.encode())
    for content in (
        GOOD.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + GOOD.encode(),
        unicodedata.normalize("NFD", GOOD).encode(),
        f"---\n{GOOD}...\n".encode(),
    ):
        (other,) = load(tmp_path, content)
        assert (other.name, other.limit, other.steps, other.components) == (
            good.name,
            good.limit,
            good.steps,
            good.components,
        )
        assert other.limit.text == "10 ngày làm việc"


def test_a_list_without_end(tmp_path):
    def papers(count):
        return GOOD.replace("  - id: don\n", "".join(f"  - tên: Giấy {n}\n" for n in range(count)) + "  - id: don\n")

    assert len(next(iter(load(tmp_path, papers(999).encode()))).components) == 1000
    with pytest.raises(DefinitionError) as error:
        load(tmp_path, papers(1000).encode())
    (problem,) = (problem for problem in error.value.problems if problem.severity == "error")
    name = f"{tmp_path.name}/the@2022-01-01.yaml:9:3: TTHC438"
    assert problem.line("vi") == f"{name} danh sách này có 1001 mục, chỉ đọc tới 1000 mục; hãy tách tệp"
    assert problem.line("en") == f"{name} this list has 1001 items, no more than 1000 are read; split the file"


def test_json_is_yaml(tmp_path, parser):
    (good,) = load(tmp_path, GOOD.encode())
    record = {
        "định dạng": "1",
        "mã": "1.004220",
        "tên": "Cấp đổi thẻ",
        "lĩnh vực": "Văn hóa",
        "cấp": "xã",
        "hiệu lực": {"từ": "2022-01-01"},
        "thời hạn": "10 ngày làm việc",
        "thành phần hồ sơ": [{"id": "don", "tên": "Đơn đề nghị", "số lượng": 1, "nếu có": "có"}],
        "các bước": [
            {"id": "tiep-nhan", "tên": "Tiếp nhận", "thời hạn": "1 ngày làm việc"},
            {"id": "tham-dinh", "tên": "Thẩm định", "thời hạn": "5 ngày làm việc", "sau bước": ["tiep-nhan"]},
        ],
    }
    (other,) = load(tmp_path, json.dumps(record, ensure_ascii=False, indent=2).encode())
    assert (other.name, other.steps, other.components) == (good.name, good.steps, good.components)


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "n",
        "08",
        "1e3",
        "150.000",
        "15:00",
        "%s {0.__class__} ${HOME}",
        "<img src=x onerror=alert(1)>",
        "[link=file:///x]y[/link]",
        "=",
        "2024-12-31",
        "0x10",
    ],
)
def test_text_is_text(text, tmp_path, parser):
    """Nothing is a number, a truth, a time or a template until the schema says so."""
    (procedure,) = load(tmp_path, GOOD.replace('"Thẩm định"', f"'{text}'").encode())
    assert procedure.step("tham-dinh").name == text


def test_an_id_is_never_a_path(tmp_path, parser):
    """What a definition is called is looked up among what was listed; nothing is opened by it."""
    registry = load(tmp_path, GOOD.encode())
    for word in ("../the", "/etc/passwd", "the@2022-01-01.yaml", "..\\the", "the\0", ""):
        with pytest.raises(DefinitionError) as error:
            registry.versions(word)
        assert {problem.code for problem in error.value.problems} <= {"TTHC403", "TTHC410"}
