"""How fast the three answers are on one land dossier of the example quarter, and what `import tthc_rules` costs.

    python benchmarks/answers_speed.py

Times are medians; the import is a ratio to importing what the package is built on, both in fresh processes, in turns.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tthc_rules import attribute, check, load_procedures, read_dossiers, schedule, vietnam_calendar

EXAMPLE = Path(__file__).parent.parent / "examples" / "nga-nam-q1-2022" / "dossiers.json"
AS_OF = datetime(2022, 3, 14, 17, 0)
ROUNDS, CALLS, IMPORTS = 15, 100, 11
BASE = "import yaml; from pydantic import BaseModel, ConfigDict, Field"
OURS = "import tthc_rules"


def main() -> None:
    registry, calendar, dossiers = load_procedures(), vietnam_calendar(), read_dossiers(EXAMPLE)
    land = max(dossiers, key=lambda dossier: len(dossier.events))
    assert land.received is not None
    procedure = registry.get(land.code, land.received.date(), land.issued_by)
    print(f"{land.id}: {len(procedure.steps)} steps, {len(land.events)} events")
    answers: dict[str, Callable[[], object]] = {
        "check": lambda: check(procedure, land),
        "schedule": lambda: schedule(procedure, land, calendar, as_of=AS_OF),
        "attribute": lambda: attribute(procedure, land, calendar, as_of=AS_OF),
    }
    for name, answer in answers.items():
        each = statistics.median(timed(answer) for _ in range(ROUNDS))
        print(f"{name:10} {each * 1e6:7.0f} µs   {1 / each:7.0f} /s")
    ratios = [start(OURS) / start(BASE) for _ in range(IMPORTS)]
    print(f"import     {statistics.median(ratios):7.2f} × «{BASE}»")


def timed(answer: Callable[[], object]) -> float:
    begin = time.perf_counter()
    for _ in range(CALLS):
        answer()
    return (time.perf_counter() - begin) / CALLS


def start(code: str) -> float:
    """Seconds of a fresh process that imports, less those of one that does nothing."""
    return process(code) - process("pass")


def process(code: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
