"""Do the tests notice when a line of `tthc_rules` is wrong? Thousands of small mistakes are made to find out.

    python mutation/run.py worktime [--sample N --seed S] [--again] [--only NAME]

What it means, and the figures: `README.md` in this folder.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

import mutants
import pytest
from bench import KILLED, Bench, Selection, in_forks, read_results, say, write_result
from mutants import Mutant, copy_with_mutants

TESTS = {
    "worktime": ("tests/worktime", "tests/deadline", "tthc_rules/worktime"),
    "deadline": ("tests/deadline", "tests/test_history.py", "tthc_rules/deadline"),
    "delay": ("tests/delay", "tests/test_history.py", "tthc_rules/delay"),
}
SHARED = ("holidays.countries.vietnam", "dateutil.relativedelta", "pydantic", "yaml")  # imported once for all forks
CAP = 10.0
OPTIONS = ("-qq", "--capture=no", "--assert=plain", "--tb=native", "-p", "no:cacheprovider", "-p", "no:faulthandler")


def main() -> int:
    parser = argparse.ArgumentParser(description="Tries small mistakes in a package against its tests.")
    parser.add_argument("package", choices=TESTS)
    parser.add_argument("--sample", type=int, help="only so many mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1, help="what the draw depends on")
    parser.add_argument("--again", action="store_true", help="try again what survived an earlier run")
    parser.add_argument("--only", help="one mutant by its name, against all tests that call it, however slow")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir(), "tthc-mutation"))
    chosen = parser.parse_args()
    folder: Path = chosen.folder.resolve() / chosen.package
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "setup.cfg").write_text("[mutmut]\nsource_paths=tthc_rules\n", encoding="utf-8")
    os.chdir(folder)
    every = copy_with_mutants(chosen.package, folder)
    tried, results, cap = every, folder / "results.jsonl", CAP
    if chosen.only:
        tried, results, cap = [m for m in every if f"{m.module}.{m.name}" == chosen.only], folder / "only.jsonl", 1e9
        results.unlink(missing_ok=True)
    elif chosen.sample:
        # Drawn so that the same functions give the same draw, whatever changes in others.
        tried = sorted(every, key=lambda m: hashlib.sha256(f"{chosen.seed} {m.key}".encode()).digest())[: chosen.sample]
    answers = read_results(results)
    left = [m for m in tried if m.key not in answers or (chosen.again and answers[m.key] not in KILLED)]

    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode = True
    for name in SHARED:
        importlib.import_module(name)

    def run_pytest(plugin: object, *more: str) -> int:
        return int(pytest.main([*OPTIONS, *more, *TESTS[chosen.package]], plugins=[plugin]))

    def from_the_start(mutant: Mutant) -> str:
        mutants.from_the_start.append(mutant)
        return "killed" if run_pytest(Selection(folder, cap), "-x") else "survived"

    if not os.fork():  # so that this process never imports the package
        os._exit(run_pytest(Bench(folder, cap, left, results)))
    os.wait()
    # What a module makes when it is imported was made without the mistake: such mutants are tried from the start.
    answers, at_import = read_results(results), json.loads((folder / "at_import.json").read_text("utf-8"))
    doubtful = [m for m in left if answers[m.key] not in KILLED and m.function in at_import]
    say(f"{len(doubtful)} survivors are called at import: once more from there")
    for mutant, answer, seconds in in_forks(doubtful, from_the_start):
        write_result(results, mutant, answer or "timeout", seconds)

    answers = read_results(results)
    listed = (mutants.ROOT / "mutation" / "survivors" / f"{chosen.package}.md").read_text("utf-8")
    for mutant in tried:
        if (answer := answers[mutant.key]) not in KILLED:
            note = ", listed" if mutant.diff in listed else ""
            say(f"\n{mutant.module}.{mutant.name}: {answer}{note}\n{mutant.diff}")
    counts = dict(Counter(answers[mutant.key] for mutant in tried))
    say(f"\n{chosen.package}: {len(every)} mutants, {len(tried)} tried, seed {chosen.seed}: {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
