"""How fast definitions are read, from YAML and from a bundle, how fast conditions are asked, and what lint costs.

    python benchmarks/definitions_speed.py [HOW MANY DEFINITIONS]

The definitions are made here: 300 lines each, 28 papers, 19 steps, two tests. Times are medians, quoted also as ratios
to a fixed loop of plain Python and to `yaml.CSafeLoader` on the same files in the same run, because machines differ and
are shared. The engines of benchmarks/requirements.txt that are not installed are named and skipped.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import yaml
from peers.conditions import CONDITIONS, FACTS, PEERS, TRUTHS, Answer, native
from peers.conditions import DOSSIER as KNOWN

from tthc_rules import load_procedures, vietnam_calendar
from tthc_rules.authoring.lint.linting import lint
from tthc_rules.authoring.parts import parts_of
from tthc_rules.authoring.trials.trace import ConditionRead
from tthc_rules.definitions.bundle import compile_procedures, load_bundle
from tthc_rules.definitions.conditions import ALWAYS, Situation
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.definitions.source import Node, read_yaml

ROUNDS, LOOP = 5, 1_000_000
HEAD = """\
định dạng: 1
mã: {code}
tên: Thủ tục thử số {number}
lĩnh vực: Lĩnh vực thử
cấp: xã
hiệu lực:
  từ: 2021-01-01
  đến: null
căn cứ:
{bases}thông tin cần biết:
{facts}thời hạn: 20 ngày làm việc
thời hạn theo: nd0
thành phần hồ sơ:
{papers}các bước:
{steps}kiểm thử:
{tests}"""
BASE = """\
  nd{n}:
    văn bản: {n}/2020/NĐ-CP
    điều: Điều {n}
    độ tin cậy: cao
    nguồn: Công báo
"""
FACT = """\
  hình thức {n}:
    kiểu: lựa chọn
    giá trị: [chuyển nhượng, tặng cho, thừa kế]
    câu hỏi: Hình thức thứ {n} là gì?
"""
PAPER = """\
  - tên: Giấy tờ thứ {n}
    chấp nhận: [bản sao chứng thực]
    theo: nd{base}
"""
WHEN = """\
    khi:
      hình thức {n}: [tặng cho, thừa kế]
"""
STEP = """\
  - tên: Bước thứ {n}
    đơn vị: dv-{n}
    chức danh: Công chức thụ lý
    thời hạn: 1 ngày làm việc
    theo: nd1
"""
TEST = """\
  - tên: Trường hợp {n}
    cho:
      tiếp nhận: 2022-03-0{n} 09:00
      thông tin:
        hình thức 0: thừa kế
        hình thức 1: tặng cho
    mong đợi:
      hẹn trả: 2022-04-0{n} 17:00
"""


def definition(number: int, papers: int = 28) -> str:
    shown = [PAPER.format(n=n, base=n % 4) + (WHEN.format(n=n % 6) if n % 2 else "") for n in range(papers)]
    return HEAD.format(
        code=f"1.{number + 100_000:06}",
        number=number,
        bases="".join(BASE.format(n=n) for n in range(4)),
        facts="".join(FACT.format(n=n) for n in range(6)),
        papers="".join(shown),
        steps="".join(STEP.format(n=n) for n in range(19)),
        tests="".join(TEST.format(n=n) for n in (1, 4)),
    )


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "procedures"
        folder.mkdir()
        for each in range(number):
            (folder / f"thu-{each}@2021-01-01.yaml").write_text(definition(each), encoding="utf-8")
        reading(folder, Path(place) / "bundle.jsonl", number)
    one_definition()
    conditions()
    linting()


# ---------------------------------------------------------------------- files


def reading(folder: Path, bundle: Path, number: int) -> None:
    bundle.write_text(compile_procedures(folder, shipped=False), encoding="utf-8")
    text = definition(1)
    print(f"{number} definitions of {text.count(chr(10))} lines, {len(text.encode()):,} bytes each; ", end="")
    print(f"a bundle of {bundle.stat().st_size / 1e6:.1f} MB")
    last = f"1.{number - 1 + 100_000:06}"
    table(
        {
            "yaml.CSafeLoader alone": lambda: plain_yaml(folder.iterdir()),
            "load_procedures": lambda: load_procedures(folder, shipped=False),
            "load_bundle": lambda: load_bundle(bundle),
            "load_bundle and compare the sources": lambda: load_bundle(bundle, folder),
            "load_bundle and one definition": lambda: load_bundle(bundle).versions(last),
            "load_bundle and every definition": lambda: list(load_bundle(bundle)),
        },
        base="yaml.CSafeLoader alone",
    )


def plain_yaml(paths: Iterable[Path]) -> None:
    for path in paths:
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def one_definition() -> None:
    """From a tree to a definition with its conditions, and the whole way from the text."""
    text = definition(1, papers=40)
    node = tree(text)
    print("\nA definition of 40 papers, 19 steps, 20 conditions")
    table(
        {
            "yaml.CSafeLoader alone": lambda: yaml.load(text, Loader=yaml.CSafeLoader),
            "read_yaml, the tree with its places": lambda: read_yaml(text),
            "read_procedure, from the tree": lambda: read_procedure(node, "a"),
        },
        base="yaml.CSafeLoader alone",
        calls=20,
    )


def tree(text: str) -> Node:
    node, problems = read_yaml(text)
    assert node is not None and not problems
    return node


# ---------------------------------------------------------------------- conditions and rules


def conditions() -> None:
    procedure = of_conditions()
    situation = Situation({"kind": "to-chuc", "area": 600, "people": 3, "urgent": True, "place": "huyen"})
    assert situation.facts == KNOWN
    parts = [part for part in parts_of(procedure) if part.thing.when != ALWAYS]
    asked = [part.thing.when for part in parts]
    answers: dict[str, Answer] = {
        "tthc_rules": lambda: [condition.holds(situation) for condition in asked],
        "tthc_rules, traced": lambda: [ConditionRead(part, part.thing.when.holds(situation)) for part in parts],
    }
    assert answers["tthc_rules"]() == [read.truth for read in answers["tthc_rules, traced"]()] == TRUTHS
    for name, answer in [*native(), *peers()]:
        assert answer() == TRUTHS, name
        answers[name] = answer
    print("\nTen conditions on one dossier; ours know a third answer, unknown")
    table(answers, base="tthc_rules, traced", calls=2000)


def of_conditions() -> Procedure:
    papers = "".join(f"  - {{tên: Giấy {n}, theo: nd1, khi: {when}}}\n" for n, (when, *_) in enumerate(CONDITIONS))
    known = {"code": "1.000001", "number": 1, "bases": BASE.format(n=1), "facts": FACTS, "steps": "  []\n"}
    text = HEAD.format(**known, papers=papers, tests="  []\n").replace("theo: nd0", "theo: nd1")
    procedure, problems = read_procedure(tree(text), "a")
    assert not [problem for problem in problems if problem.severity == "error"]
    return procedure


def peers() -> Iterable[tuple[str, Answer]]:
    for name, offer in PEERS.items():
        try:
            title = f"{name} {version(name)}"
            yield from ((f"{title} {how}", answer) for how, answer in offer())
        except (PackageNotFoundError, ImportError):
            print(f"{name} NOT INSTALLED")


def linting() -> None:
    registry, calendar = load_procedures(), vietnam_calendar()
    print(f"\nThe {len(registry)} shipped definitions")
    table({"load_procedures": load_procedures, "lint": lambda: lint(registry, calendar)}, base="load_procedures")


# ---------------------------------------------------------------------- measuring


def table(asked: dict[str, Callable[[], object]], base: str, calls: int = 1) -> None:
    """A line for each: its median, as a ratio to the fixed loop and to one of them; all in turns."""
    seconds: dict[str, list[float]] = {name: [] for name in asked}
    loops = []
    for _ in range(ROUNDS):
        loops.append(timed(fixed_loop, 1))
        for name, call in asked.items():
            gc.collect()
            seconds[name].append(timed(call, calls))
    print(f"  {'':64}{'median':>12}{'× loop':>12}{'× base':>9}")
    for name, times in seconds.items():
        loop, other = (
            statistics.median(own / one for own, one in zip(times, line, strict=True))
            for line in (loops, seconds[base])
        )
        print(f"  {name:64}{spelt(statistics.median(times)):>12}{loop:12.5f}{other:9.3f}")


def timed(call: Callable[[], object], calls: int) -> float:
    begin = time.process_time()
    for _ in range(calls):
        call()
    return (time.process_time() - begin) / calls


def fixed_loop() -> int:
    total = 0
    for number in range(LOOP):
        total += number & 7
    return total


def spelt(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.2f} µs"


if __name__ == "__main__":
    main()
