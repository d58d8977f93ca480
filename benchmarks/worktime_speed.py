"""How fast working-time arithmetic is, one call at a time, beside other libraries.

    python -m venv /tmp/peers && /tmp/peers/bin/pip install -e . -r benchmarks/requirements.txt
    /tmp/peers/bin/python benchmarks/worktime_speed.py

The same random questions about 2015–2026 go to everybody. Each answer, ours too, is compared with a walk day by
day over the official calendar; one of ours that differs ends the run, those of the others are counted. All take
turns in many short rounds and each figure is a median of processor time. A nanosecond means little on a busy
machine: the time of one turn of a fixed loop (`total += number & 7`) is taken in the same rounds.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from itertools import cycle, islice, starmap
from typing import Any

from peers import days, minutes
from peers.questions import Candidate, Kind, Questions, draw, expected, ours
from peers.walk import moment_after, nth_working_day, worked_between

from tthc_rules.worktime import Layer, WorkCalendar, vietnam_calendar

PEERS: dict[str, Callable[[Questions], Iterable[Candidate]]] = {
    "better-calendar": days.better_calendar,
    "bizdays": days.bizdays,
    "bizdurr": minutes.bizdurr,
    "business-duration": minutes.business_duration,
    "businesstimedelta": minutes.businesstimedelta,
    "exchange_calendars": minutes.exchange_calendars,
    "holidays": days.holidays,
    "numpy": days.numpy,
    "pandas": minutes.pandas,
    "pm4py": minutes.pm4py,
    "polars": days.polars,
    "python-dateutil": days.dateutil,
    "QuantLib": days.quantlib,
    "workalendar": days.workalendar,
    "workdays": days.workdays,
}
TITLES: dict[Kind, str] = {
    "days": "A date + 10 working days",
    "between": "Working minutes between two moments, two sessions a day",
    "add": "A moment + 1 to 80 working hours, two sessions a day",
}
GOALS: dict[Kind, tuple[int, int]] = {"days": (200, 10), "between": (400, 15), "add": (600, 15)}
"""Nanoseconds of ours at most, and how many times faster than the fastest library that is never wrong."""
QUIET_TURN = 26.5
"""Nanoseconds of a turn of the fixed loop on the machine that the goals were set on."""
LENGTHS = (1, 10, 100, 1000)
ROUNDS = 25
ROUND = 0.01
"""About as many seconds of calls of each candidate in a round."""
TURNS = 50_000


@dataclass(frozen=True, slots=True)
class Timed:
    candidate: Candidate
    wrong: int
    failed: str
    """What the first question without an answer raised."""
    answered: list[tuple[Any, ...]]
    """The questions with an answer, cut short or repeated until they fill a round."""
    seconds: list[float]
    """Of one call, round by round."""


def main() -> None:
    calendar = vietnam_calendar()
    questions = draw(calendar)
    candidates = [*ours(questions), *peers(questions)]
    timed, turns = measure(questions, candidates)
    print(f"one turn of the fixed loop: {statistics.median(turns) * 1e9:.1f} ns\n")
    for kind in TITLES:
        table(kind, [one for one in timed if one.candidate.kind == kind], turns)
    lengths(calendar)
    building()


def peers(questions: Questions) -> Iterator[Candidate]:
    """What the installed libraries offer; the others are named."""
    absent = []
    for name, offer in PEERS.items():
        try:
            print(f"{name} {version(name)}", end="  ", flush=True)
            yield from offer(questions)
        except (PackageNotFoundError, ImportError):
            absent.append(name)
    print()
    if absent:
        print(f"not installed, so left out: {', '.join(absent)} (pip install -r benchmarks/requirements.txt)")


def measure(questions: Questions, candidates: list[Candidate]) -> tuple[list[Timed], list[float]]:
    """Every answer checked once, then all in turns; besides, the seconds of a turn of the fixed loop."""
    timed = []
    for candidate in candidates:
        one = checked(candidate, expected(questions, candidate.kind))
        if one.answered:
            timed.append(one)
        else:
            print(f"{candidate.name} answers nothing, so left out: {one.failed}")
    turns = []
    gc.disable()
    for _ in range(ROUNDS):
        turns.append(timing(fixed_loop, [(TURNS,)]) / TURNS)
        for one in timed:
            one.seconds.append(timing(one.candidate.ask, one.answered))
        gc.collect()
    gc.enable()
    return timed, turns


def checked(candidate: Candidate, truths: list[Any]) -> Timed:
    wrong, failed, answered = 0, "", []
    for arguments, truth in zip(candidate.arguments, truths, strict=True):
        try:
            answer = candidate.read(candidate.ask(*arguments))
        except Exception as error:
            wrong += 1
            failed = failed or f"{type(error).__name__}: {error}"
        else:
            wrong += answer != truth
            answered.append(arguments)
    if wrong and candidate.name.startswith("tthc_rules"):
        raise SystemExit(f"{candidate.name}: {wrong} wrong answers {failed}")
    if answered:
        calls = max(5, int(ROUND / timing(candidate.ask, answered[:5])))
        answered = list(islice(cycle(answered), calls))
    return Timed(candidate, wrong, failed, answered, [])


def timing(ask: Callable[..., Any], arguments: list[tuple[Any, ...]]) -> float:
    """Seconds of one call."""
    begin = time.process_time()
    deque(starmap(ask, arguments), maxlen=0)  # nothing but the calls
    return (time.process_time() - begin) / len(arguments)


def fixed_loop(turns: int) -> int:
    total = 0
    for number in range(turns):
        total += number & 7
    return total


def table(kind: Kind, timed: list[Timed], turns: list[float]) -> None:
    us, *others = timed
    others.sort(key=lambda one: statistics.median(one.seconds))
    print(f"{TITLES[kind]:62}{'ns a call':>10}{'× fixed loop':>14}{'× ours':>9}{'wrong':>9}")
    for one in (us, *others):
        wrong = one.wrong / len(one.candidate.arguments)
        print(
            f"  {one.candidate.name:60}{statistics.median(one.seconds) * 1e9:10,.0f}{ratio(one.seconds, turns):14,.1f}"
            f"{ratio(one.seconds, us.seconds):9,.1f}{f'{wrong:.2%}' if wrong else '0':>9}"
        )
    for one in others:
        if one.failed:
            print(f"  {one.candidate.name} has no answer at times: {one.failed}")
    print(f"  goal: {goal(kind, us, others, turns)}\n")


def goal(kind: Kind, us: Timed, others: list[Timed], turns: list[float]) -> str:
    most, times = GOALS[kind]
    own = f"{ratio(us.seconds, turns):.1f} of at most {most / QUIET_TURN:.1f} turns of the fixed loop ({most} ns)"
    right = next((one for one in others if not one.wrong), None)
    if right is None:
        return own
    faster = f"{ratio(right.seconds, us.seconds):.1f} of at least {times} times faster than {right.candidate.name}"
    return f"{own}; {faster}, the fastest that is never wrong"


def ratio(seconds: list[float], base: list[float]) -> float:
    return statistics.median(one / other for one, other in zip(seconds, base, strict=True))


def lengths(calendar: WorkCalendar) -> None:
    """The same questions with limits of one day to a thousand, ours beside the walk that checks them."""
    starts = [datetime(2015, 1, 5, 8, 30) + timedelta(days=9 * number, minutes=7 * number) for number in range(330)]
    print(f"{'Limits of so many working days, ns a call':46}" + "".join(f"{length:>13,}" for length in LENGTHS))
    walks: dict[str, tuple[Callable[..., Any], Callable[..., Any], Callable[[datetime, int], tuple[Any, ...]]]] = {
        "add_working_days": (calendar.add_working_days, nth_working_day, by_day),
        "add_working_minutes": (calendar.add_working_minutes, moment_after, by_minute),
        "working_minutes_between": (calendar.working_minutes_between, worked_between, by_span),
    }
    for name, (fast, slow, question) in walks.items():
        asked = {length: [question(start, length) for start in starts] for length in LENGTHS}
        seconds: dict[int, list[float]] = {length: [] for length in LENGTHS}
        walked: dict[int, list[float]] = {length: [] for length in LENGTHS}
        for arguments in asked.values():
            if [fast(*each) for each in arguments] != [slow(calendar, *each) for each in arguments]:
                raise SystemExit(f"{name} differs from a walk day by day")
        for _ in range(ROUNDS):
            for length, arguments in asked.items():
                seconds[length].append(timing(fast, arguments * 10))
                walked[length].append(timing(slow, [(calendar, *arguments[0])]))
        for title, times in ((f"tthc_rules {name}", seconds), ("the same by walking day by day", walked)):
            print(f"  {title:44}" + "".join(f"{statistics.median(each) * 1e9:13,.0f}" for each in times.values()))
    print()


def by_day(start: datetime, length: int) -> tuple[date, int]:
    return start.date(), length


def by_minute(start: datetime, length: int) -> tuple[datetime, int]:
    return start, length * 480


def by_span(start: datetime, length: int) -> tuple[datetime, datetime]:
    return start, start + timedelta(days=length * 7 // 5, minutes=100)


FRESH = """
import sys, time
from tthc_rules.worktime import vietnam_calendar
vietnam_calendar(2020, 2020)  # loads `holidays`
begin = time.process_time()
vietnam_calendar(1995, 2060)
built = time.process_time()
vietnam_calendar(1995, 2060)
print(built - begin, time.process_time() - built)
"""


def building() -> None:
    """A calendar of 66 years: the first time in a process, again, and anew from layers that are known."""
    calendar = vietnam_calendar(1995, 2060)
    turns: list[float] = []
    first: list[float] = []
    again: list[float] = []
    layered: list[float] = []
    for _ in range(9):
        turns.append(timing(fixed_loop, [(TURNS,)]) / TURNS)
        fresh = subprocess.run([sys.executable, "-c", FRESH], check=True, capture_output=True, text=True).stdout
        for seconds, text in zip((first, again), fresh.split(), strict=True):
            seconds.append(float(text))
        layered.append(timing(calendar.with_layer, [(Layer("thêm"),)]))
    print(f"{'Building a calendar of 66 years':62}{'ms':>10}{'× fixed loop':>14}")
    for name, seconds in (
        ("vietnam_calendar(1995, 2060), first call, holidays loaded", first),
        ("the same again, kept for the process", again),
        ("with_layer, a whole new calendar from known layers", layered),
    ):
        print(f"  {name:60}{statistics.median(seconds) * 1e3:10.3f}{ratio(seconds, turns):14,.0f}")
    print(f"  goal: {ratio(first, turns):,.0f} of at most {60e6 / QUIET_TURN:,.0f} turns of the fixed loop (60 ms)")


if __name__ == "__main__":
    main()
