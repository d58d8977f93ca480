"""How fast the three answers are, and what `import tthc_rules` costs.

    python benchmarks/answers_speed.py

Two dossiers: eight steps in a sequence with two lawful pauses, made here, its due date checked by hand; and the
busiest land dossier of the example quarter. Times are medians, quoted also as a ratio to a fixed loop of plain Python
in the same run, because machines differ and are shared. The import is a ratio to importing what the package is built
on, both in fresh processes, in turns.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tthc_rules import (
    Dossier,
    Event,
    Limit,
    Procedure,
    attribute,
    check,
    load_procedures,
    read_dossiers,
    schedule,
    vietnam_calendar,
)
from tthc_rules.definitions.shapes import Step

EXAMPLE = Path(__file__).parent.parent / "examples" / "nga-nam-q1-2022" / "dossiers.json"
AS_OF = datetime(2022, 3, 14, 17, 0)
ROUNDS, CALLS, IMPORTS = 21, 200, 11
LOOP = 200_000
BASE = "import yaml; from pydantic import BaseModel, ConfigDict, Field"
OURS = "import tthc_rules"
CALENDAR = vietnam_calendar()


def main() -> None:
    procedure, dossier = eight_steps()
    # Ten working days from 10/01/2022 end on 24/01; the tax office took two days, the citizen four (Tết between).
    assert schedule(procedure, dossier, CALENDAR).due == datetime(2022, 2, 8, 17, 0)
    report("eight steps, two pauses", procedure, dossier, None)
    registry = load_procedures()
    land = max(read_dossiers(EXAMPLE), key=lambda dossier: len(dossier.events))
    assert land.received is not None
    report("a land dossier", registry.get(land.code, land.received.date(), land.issued_by), land, AS_OF)
    ratios = [start(OURS) / start(BASE) for _ in range(IMPORTS)]
    print(f"import     {statistics.median(ratios):7.2f} × «{BASE}»")


def eight_steps() -> tuple[Procedure, Dossier]:
    names = [f"b{number}" for number in range(1, 9)]
    limit = Limit.parse("1 ngày làm việc")
    steps = tuple(
        Step(name, name, f"dv{number % 3}", limit=limit, after=tuple(names[number - 1 : number]))
        for number, name in enumerate(names)
    )
    procedure = Procedure(
        slug="thu",
        name="Thử",
        code="1.000001",
        limit=Limit.parse("10 ngày làm việc"),
        pauses=("payment", "tax_notice"),
        steps=steps,
    )
    days = ((1, 11), (1, 12), (1, 13), (1, 24), (1, 25), (2, 9), (2, 10), (2, 11))
    sent = [
        Event(
            datetime(2022, *day, 9), "send", step=name, officer=f"cb{number}", to=f"cb{number + 1}", medium="electronic"
        )
        for number, (name, day) in enumerate(zip(names, days, strict=True), 1)
    ]
    stops = [
        Event(datetime(2022, 1, 14, 9), "pause", step="b4", reason="tax_notice", document="TB 1"),
        Event(datetime(2022, 1, 18, 9), "resume"),
        Event(datetime(2022, 1, 26, 9), "pause", step="b6", reason="payment", document="TB 2"),
        Event(datetime(2022, 2, 8, 9), "resume"),
    ]
    events = sorted([*sent, *stops, Event(datetime(2022, 2, 11, 15), "ready")], key=lambda event: event.at)
    return procedure, Dossier("H1", "1.000001", received=datetime(2022, 1, 10, 9), events=tuple(events))


def report(title: str, procedure: Procedure, dossier: Dossier, as_of: datetime | None) -> None:
    print(f"{title}: {len(procedure.steps)} steps, {len(dossier.events)} events")
    answers: dict[str, Callable[[], object]] = {
        "check": lambda: check(procedure, dossier),
        "schedule": lambda: schedule(procedure, dossier, CALENDAR, as_of=as_of),
        "attribute": lambda: attribute(procedure, dossier, CALENDAR, as_of=as_of),
    }
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in answers}
    for _ in range(ROUNDS):  # in turns, each beside the loop, so that a busy moment hits both
        for name, answer in answers.items():
            seconds[name].append((timed(answer), fixed_loop()))
    for name, pairs in seconds.items():
        each = statistics.median(own for own, _ in pairs)
        ratio = statistics.median(own / loop for own, loop in pairs)
        print(f"{name:10} {each * 1e6:7.0f} µs   {1 / each:7.0f} /s   {ratio * 1000:6.1f} thousandths of the loop")


def timed(answer: Callable[[], object]) -> float:
    begin = time.process_time()
    for _ in range(CALLS):
        answer()
    return (time.process_time() - begin) / CALLS


def fixed_loop() -> float:
    """Seconds of a few additions in plain Python."""
    begin, total = time.process_time(), 0
    for number in range(LOOP):
        total += number & 7
    return time.process_time() - begin


def start(code: str) -> float:
    """Seconds of a fresh process that imports, less those of one that does nothing."""
    return process(code) - process("pass")


def process(code: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
