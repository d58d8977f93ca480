"""The pages of the codes: the examples do what they say, in both languages, and no code is without a page."""

import pytest
from lint_files import CALENDAR, files, linted, whole

from tthc_rules import load_procedures, messages
from tthc_rules.authoring.lint.linting import RULES, lint
from tthc_rules.authoring.lint.rule_pages import example_of, in_english, rule_page
from tthc_rules.definitions.source import read_yaml
from tthc_rules.messages.more_rule_pages import MORE_PAGES
from tthc_rules.messages.rule_pages import PAGES
from tthc_rules.messages.text_examples import EXAMPLES

CODES = [rule.code for rule in RULES]


def test_every_rule_has_an_example():
    assert [*PAGES, *MORE_PAGES] == CODES


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_gives_the_code(code, tmp_path):
    assert code in {problem.code for problem in linted(tmp_path, example_of(code).bad)}


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_does_not(code, tmp_path):
    assert code not in {problem.code for problem in linted(tmp_path, example_of(code).good)}


@pytest.mark.parametrize("code", CODES)
def test_the_same_in_english(code, tmp_path):
    for which in ("bad", "good"):
        folder = tmp_path / which
        folder.mkdir()
        for name, text in files(getattr(example_of(code), which)).items():
            (folder / name).write_text(in_english(whole(text)), encoding="utf-8")
        found = {problem.code for problem in lint(load_procedures(folder, shipped=False), CALENDAR)}
        assert (code in found) == (which == "bad")


def test_page_of_a_rule():
    assert rule_page("TTHC1203") == (
        "TTHC1203 · cảnh báo\n\n"
        "lý do dừng đồng hồ «‹…›» không phải lý do quen dùng; ý bạn là «‹…›»?\n\n"
        "Sai:\n    không tính: [paymnet]\n    không tính theo: nd61\n\n"
        "Đúng:\n    không tính: [payment]\n    không tính theo: nd61\n\n"
        "Vì sao:\n"
        "    Lý do ở «không tính» phải giống từng chữ lý do mà nhật ký ghi khi dừng đồng hồ. Sai một chữ thì\n"
        "    lần dừng nào cũng bị coi là không có căn cứ.\n\n"
        "Căn cứ:\n    Quy tắc soạn thảo của thư viện, không phải quy định của luật.\n\n"
        "Hệ quả: nhật ký ghi «‹…›» thì đồng hồ không dừng: hồ sơ bị tính trễ oan"
    )


def test_page_of_a_rule_in_english_with_several_files():
    page = rule_page("TTHC1502", "en")
    assert page.startswith("TTHC1502 · warning\n\n‹…› replaces ‹…› from ‹…›, but ‹…› is still in force (‹…›)\n\n")
    assert "    # file cap-the-moi@2025-07-01.yaml\n    code: 1.013831\n    replaces: 1.004220\n" in page
    assert page.endswith(
        "Fix: write «to: ‹…›» in ‹…›\n\n"
        "Effect: the same matter is found under two procedures, whichever code the dossier says"
    )


HIDDEN = str.maketrans({"⍽": "\N{NO-BREAK SPACE}", "→": "\t", "◌": "\N{ZERO WIDTH SPACE}"})


def test_every_code_about_the_text_of_a_file_has_an_example():
    without = {
        *(f"TTHC{number:03}" for number in range(1, 9)),  # files that are no text, and a character that is lost
        *("TTHC010", "TTHC012", "TTHC022", "TTHC023", "TTHC044", "TTHC049"),
        *("TTHC060", "TTHC061", "TTHC066", "TTHC067"),  # letters of another encoding or alphabet
    }
    about_text = {code for code in messages.MESSAGES if code.startswith("TTHC0") and code < "TTHC080"}
    assert about_text - without == set(EXAMPLES)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_lines_about_the_text_of_a_file(code):
    """The wrong lines give this code and no other, the right ones nothing."""
    told = [[problem.code for problem in read_yaml(text.translate(HIDDEN))[1]] for text in EXAMPLES[code]]
    assert told == [[code], []]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_page_about_the_text_of_a_file(lang):
    titles = ("Sai", "Đúng", "Cách sửa") if lang == "vi" else ("Wrong", "Right", "Fix")
    fix = "# ‹…›"
    assert rule_page("TTHC051", lang).split("\n\n", 2)[2] == (
        f"{titles[0]}:\n    cấp: xã\n    ------\n    thời hạn: 5 ngày\n\n"
        f"{titles[1]}:\n    cấp: xã\n    # ------\n    thời hạn: 5 ngày\n\n"
        f"{titles[2]}: {fix}"
    )


def test_page_of_another_code():
    assert rule_page("rule.case.has") == "rule.case.has\n\nhồ sơ có «‹…›»"
    assert "\n\nthis format is not known; this library reads format ‹…›\n\n" in rule_page("TTHC115", "en")
    assert "\n\nFix: format: ‹…›" in rule_page("TTHC115", "en")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_code_has_a_page(lang):
    for code in messages.MESSAGES:
        assert rule_page(code, lang).startswith(code)


def test_no_page_of_a_code_that_nothing_says():
    with pytest.raises(KeyError):
        rule_page("TTHC0")
