"""Every message about the text of a file, whole, in both languages, with its place; the same from both parsers.

`tests/data/yaml` holds small files, named after the code they show; `expected.vi.txt` and `expected.en.txt` hold what
is said about each, in the form `severity [field] path:line:column: code sentence` with the fix below.
"""

import re
from pathlib import Path

import pytest
import yaml

from tthc_rules.definitions.source import read_file, read_yaml
from tthc_rules.messages.source import TEXTS

FOLDER = Path(__file__).parent.parent / "data" / "yaml"
FILES = sorted(path.name for path in FOLDER.glob("*.yaml"))


def expected(lang):
    """File name → its lines, the first of which says whether there is a tree."""
    text = (FOLDER / f"expected.{lang}.txt").read_text(encoding="utf-8")
    blocks = [block.split("\n") for block in text.rstrip("\n").removeprefix("== ").split("\n== ")]
    return {head.split(": ")[0]: [head.split(": ")[1], *rest] for head, *rest in blocks}


EXPECTED = {lang: expected(lang) for lang in ("vi", "en")}


def test_every_file_has_its_messages():
    assert list(EXPECTED["vi"]) == list(EXPECTED["en"]) == FILES


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.CBaseLoader], ids=["pure", "libyaml"])
@pytest.mark.parametrize("name", FILES)
def test_messages(name, loader):
    content, problems = read_file(FOLDER / name)
    assert problems == ()
    node, problems = read_yaml(content, name, loader=loader)
    for lang, texts in EXPECTED.items():
        said = [f"{problem.severity} [{problem.place.field}] {problem.line(lang)}" for problem in problems]
        assert "\n".join(["tree" if node else "no tree", *said]) == "\n".join(texts[name])


@pytest.mark.parametrize("name", [name for name in FILES if len(EXPECTED["vi"][name]) == 1])
def test_both_parsers_give_the_same_tree(name):
    content = (FOLDER / name).read_bytes()
    assert read_yaml(content, loader=yaml.BaseLoader) == read_yaml(content, loader=yaml.CBaseLoader)


def test_a_good_file_means_the_same_however_it_is_saved():
    """BOM, CRLF and NFD change nothing but the columns."""
    plain, crlf, nfd = (read_yaml((FOLDER / f"000-{name}.yaml").read_bytes())[0] for name in ("bom", "crlf", "nfd"))
    assert plain.keys() == nfd.keys() == ("định dạng", "mã", "tên")
    assert plain.get("tên").text == nfd.get("tên").text == crlf.get("tên").text == "Cấp đổi"
    assert plain.get("mã") == crlf.get("mã")
    assert crlf.get("ghi chú").text == "một\nhai\n"


def test_every_code_is_shown():
    """The rest (files, folders, limits) is in test_files.py and test_source.py."""
    elsewhere = {"TTHC002", "TTHC023"} | {code for code in TEXTS if code >= "TTHC080"}
    shown = set(re.findall(r"TTHC0\d\d", (FOLDER / "expected.vi.txt").read_text(encoding="utf-8")))
    assert shown == set(TEXTS) - elsewhere


# What is to be pasted over the line of the problem.
WHOLE_LINES = [
    "017-dau-sao", "017-tham-chieu", "028-dong-dau", "028-thieu-dau-cach",
    "030-hai-cham", "033-chu-sau-nhay", "036-dau-a-cong", "036-phan-tram", "037-danh-sach", "037-gach-dau-dong",
    "041-khoi-chu",
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("!!str 5", "delete «!!str»"),
        ("!!int 5", "delete «!!int»"),
        ("&a x", "delete «&a»"),
        ("*a", "write the text itself in place of «*a»"),
        ("*quan trọng", 'a: "*quan trọng"'),
        ("*xem phụ lục", 'a: "*xem phụ lục"'),
        ("!Lưu ý", 'a: "!Lưu ý"'),
        ("! x", 'a: "! x"'),
    ],
)
def test_no_fix_makes_a_mark_part_of_the_value(written, fix):
    assert [problem.fix("en") for problem in read_yaml(f"a: {written}\n")[1]] == [fix]


@pytest.mark.parametrize("name", WHOLE_LINES)
def test_fixes_can_be_pasted(name):
    lines = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").split("\n")
    for problem in read_yaml("\n".join(lines))[1]:
        number = problem.place.line - 1
        indent = len(lines[number]) - len(lines[number].lstrip())
        lines[number] = " " * indent + problem.fix()
    assert read_yaml("\n".join(lines))[1] == ()


@pytest.mark.parametrize("name", ["025-dau-phay", "027-danh-sach-ngoac-nhon", "036-trong-ngoac", "028-trong-ngoac"])
def test_fixes_inside_brackets_are_yaml(name):
    for problem in read_yaml((FOLDER / f"{name}.yaml").read_bytes())[1]:
        node, problems = read_yaml(problem.fix())
        assert problems == ()
        assert problem.values.get("value", "") in [value.text for _, value in node.entries] + [""]
