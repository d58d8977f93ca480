"""Feeds the loader of definitions with mutated files, guided by coverage: nothing may escape but our own problems.

    python -m venv fuzz && fuzz/bin/pip install atheris -e .
    fuzz/bin/python benchmarks/fuzz_loader.py -max_total_time=1800 CORPUS

CORPUS is a folder in which the fuzzer keeps what it found interesting; it starts from the shipped definitions and from
the small files of tests/data/yaml. All options are libFuzzer's own. A crash, a hang (`-timeout`) or an input that needs
too much memory (`-rss_limit_mb`) ends the run and leaves the input in a file beside.

Every input is read by libyaml and by the pure parser, which must agree on whether it is refused and, where it is not,
on the tree; what has a tree is read as a definition, alone and on top of a base.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tthc_rules.definitions", "tthc_rules.worktime", "yaml"]):
    import yaml

    from tthc_rules.definitions.loader import shipped_procedures
    from tthc_rules.definitions.reader import read_procedure
    from tthc_rules.definitions.source import Node, read_yaml
    from tthc_rules.problems import Problem

ROOT = Path(__file__).parent.parent
NAME = "a.yaml"
OPTIONS = ["-max_len=4096", "-timeout=10", "-rss_limit_mb=2048"]


def one_input(content: bytes) -> None:
    node, problems = read_yaml(content, NAME)
    pure, pure_problems = read_yaml(content, NAME, loader=yaml.BaseLoader)
    refused = _refused(problems)
    if refused != _refused(pure_problems):
        raise AssertionError(f"one parser refuses, the other does not: {problems} {pure_problems}")
    if not refused and (node, problems) != (pure, pure_problems):
        raise AssertionError("the two parsers differ")
    _check_printable([*problems, *pure_problems])
    if node is None:
        return
    procedure, wrong = read_procedure(node, "a")
    _check_printable(wrong)
    if not refused and not _refused(wrong):
        hash(procedure.components), repr(procedure)
    _check_printable(read_procedure(node, "a", BASE, {"xa"})[1])


def _refused(problems: tuple[Problem, ...]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _check_printable(problems: list[Problem] | tuple[Problem, ...]) -> None:
    for problem in problems:
        for lang in ("vi", "en"):
            if not problem.line(lang).replace("\n    ", "").isprintable():
                raise AssertionError(f"{problem.code} prints what drives a terminal")


def _read_base() -> Node:
    path = next(path for path in sorted(shipped_procedures().rglob("*.yaml")) if path.name != "agencies.yaml")
    node, _ = read_yaml(path.read_bytes(), path.name)
    assert node is not None
    return node


BASE, _ = read_procedure(_read_base(), "a")


def main() -> None:
    seeds = [str(ROOT / "tests" / "data" / "yaml"), *(str(path) for path in sorted(shipped_procedures().glob("*/")))]
    atheris.Setup([sys.argv[0], *OPTIONS, *sys.argv[1:], *seeds], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
