"""Every lint rule has a file that it finds something in and one that is right; what is said is compared whole.

`expected.vi.txt` and `expected.en.txt` hold what is said of each bad file: severity, place, code and sentence, then
the fix, the effect and the second place.
"""

import subprocess
import sys

import pytest
from lint_files import CALENDAR, FOLDER, golden, shown

from tthc_rules import load_procedures
from tthc_rules.authoring.lint.linting import RULES, lint
from tthc_rules.authoring.trials.definition_tests import run_tests

CODES = [rule.code for rule in RULES]


def expected(lang):
    text = (FOLDER / f"expected.{lang}.txt").read_text(encoding="utf-8")
    blocks = text.rstrip("\n").removeprefix("== ").split("\n== ")
    return dict(block.split("\n", 1) for block in blocks)


EXPECTED = {lang: expected(lang) for lang in ("vi", "en")}


def load(name):
    registry = load_procedures(*golden(name), shipped=False)
    assert {problem.code for problem in registry.problems} <= {"TTHC407"}  # their names are codes, not days
    return registry


def test_codes_are_in_order_and_of_the_families():
    assert sorted(set(CODES)) == CODES
    assert {code[:6] for code in CODES} == {"TTHC12", "TTHC13", "TTHC14", "TTHC15", "TTHC16", "TTHC17", "TTHC18"}


def test_every_rule_has_its_files_and_every_file_its_rule():
    names = {f"{code}-{which}" for code in CODES for which in ("sai", "dung")}
    assert {path.name.split(".")[0] for path in FOLDER.glob("*.yaml")} == names
    assert list(EXPECTED["vi"]) == list(EXPECTED["en"]) == [f"{code}-sai.yaml" for code in CODES]


def test_few_are_errors():
    assert [rule.code for rule in RULES if rule.severity == "error"] == ["TTHC1301", "TTHC1309"]


@pytest.mark.parametrize("code", CODES)
def test_bad_file(code):
    found = lint(load(f"{code}-sai"), CALENDAR)
    assert {problem.code for problem in found} == {code}
    for lang, texts in EXPECTED.items():
        assert "\n".join(shown(problem, lang) for problem in found) == texts[f"{code}-sai.yaml"]


@pytest.mark.parametrize("code", CODES)
def test_good_file(code):
    assert lint(load(f"{code}-dung"), CALENDAR) == ()


@pytest.mark.parametrize("name", [f"{code}-{which}" for code in CODES for which in ("sai", "dung")])
def test_their_own_tests_pass(name):
    """What the golden files expect of dossiers is right, so that a finding is about the rule alone."""
    for procedure in load(name):
        assert [result.explain() for result in run_tests(procedure, CALENDAR) if not result.passed] == []


def test_the_same_whatever_the_hash_seed():
    code = (
        "from pathlib import Path\nfrom tthc_rules import load_procedures, vietnam_calendar\n"
        "from tthc_rules.authoring.lint.linting import lint\n"
        f"for path in sorted(Path({str(FOLDER)!r}).glob('TTHC13*.yaml')):\n"
        "    print(*[p.line() for p in lint(load_procedures(path, shipped=False), vietnam_calendar())], sep='\\n')\n"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1


def test_the_shipped_procedures_have_no_errors():
    found = lint(load_procedures(), CALENDAR)
    assert [problem.line() for problem in found if problem.severity == "error"] == []
    assert [problem.place.sort_key() for problem in found] == sorted(problem.place.sort_key() for problem in found)
    assert {problem.place.line for problem in found} != {1}
