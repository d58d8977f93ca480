"""The same dossiers give the same answers in any time zone, and in one thread or many.

Run as a script, this file prints its answers, one JSON document on a line; the tests start it with another TZ and
another order of hashing, or with several threads that all ask first.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from threading import Barrier

import pytest

import tthc_rules
from tthc_rules import (
    Dossier,
    Event,
    Procedure,
    Registry,
    attribute,
    load_procedures,
    read_dossiers,
    schedule,
    vietnam_calendar,
)
from tthc_rules.dossiers.event import EventKind
from tthc_rules.worktime import Layer, WorkCalendar

PACKAGE_FOLDER = Path(tthc_rules.__file__).parents[1]
EXAMPLES = Path(__file__).parent.parent / "examples"
AS_OF = datetime(2022, 3, 14, 17)
ZONES = ("UTC", "America/New_York", "Asia/Ho_Chi_Minh")
HOUSEHOLD = "1.001612"
THREADS = 8


@cache
def registry() -> Registry:
    return load_procedures()


@cache
def dossiers() -> tuple[Dossier, ...]:
    """Some of the quarter, the one of the guide, and one whose times were written in other zones."""
    new_york, tokyo = timezone(timedelta(hours=-5)), timezone(timedelta(hours=9))
    abroad = Dossier(
        "gio-nuoc-ngoai",
        HOUSEHOLD,
        received=datetime(2022, 1, 25, 19, 30, tzinfo=UTC),  # 02:30 of the 26th here
        issued_by="UBND thị xã Ngã Năm",
        facts={"chủ thể thành lập": "một cá nhân"},
        events=(
            Event(datetime(2022, 1, 26, 1, 0, tzinfo=UTC), EventKind.SEND, step="tiep-nhan", to="KT-03"),
            Event(datetime(2022, 2, 7, 21, 0, tzinfo=new_york), EventKind.SEND, step="tham-dinh", to="LĐ-02"),
            Event(datetime(2022, 2, 8, 12, 30, tzinfo=tokyo), EventKind.READY),  # 10:30 here
        ),
    )
    return (
        abroad,
        *read_dossiers(EXAMPLES / "hoso.json"),
        *read_dossiers(EXAMPLES / "nga-nam-q1-2022" / "dossiers.json")[::12],
    )


def procedure_of(dossier: Dossier) -> Procedure:
    assert dossier.received is not None
    return registry().get(dossier.code, dossier.received.date(), dossier.issued_by)


def answered(dossier: Dossier, calendar: WorkCalendar) -> str:
    """Schedule and attribution as JSON, and the explanations, on one line."""
    procedure = procedure_of(dossier)
    due = schedule(procedure, dossier, calendar, as_of=AS_OF)
    delay = attribute(procedure, dossier, calendar, as_of=AS_OF)
    said = (due.to_json(), delay.to_json(), due.explain(), due.explain("en"), delay.explain(), delay.explain("en"))
    return " ".join(text.replace("\n", " / ") for text in said)


def all_answers() -> list[str]:
    calendar = vietnam_calendar()
    return [answered(dossier, calendar) for dossier in dossiers()]


def at_once(ask: Callable[[int], list[str]]) -> list[list[str]]:
    """What several threads are told that ask in the same moment."""
    barrier = Barrier(THREADS)

    def asked(number: int) -> list[str]:
        barrier.wait(timeout=60)
        return ask(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(asked, range(THREADS)))


@contextmanager
def eager_threads() -> Iterator[None]:
    """Threads take turns after every few steps instead of every 5 ms."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def run_script(*arguments: str, **environment: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, __file__, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(PACKAGE_FOLDER), "PYTHONUTF8": "1", **environment},
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def test_what_is_compared_is_right() -> None:
    calendar = vietnam_calendar()
    abroad, guide, *quarter = dossiers()
    assert len(quarter) >= 20
    # three working days from Wednesday 26 January: 27, 28/1, and after Tết Monday 7/2
    for dossier, received in ((abroad, datetime(2022, 1, 26, 2, 30)), (guide, datetime(2022, 1, 26, 9, 30))):
        due = schedule(procedure_of(dossier), dossier, calendar)
        assert (due.start, due.due) == (received, datetime(2022, 2, 7, 17))
        assert (due.end, due.late, due.lateness) == (datetime(2022, 2, 8, 10, 30), True, 210)
    assert abroad.events[1].at == datetime(2022, 2, 8, 9, 0)


@pytest.mark.parametrize("zone", ZONES)
def test_in_every_zone(zone: str) -> None:
    assert run_script(TZ=zone, PYTHONHASHSEED=str(ZONES.index(zone))) == all_answers()


def test_the_zones_differ_for_those_who_ask_the_machine() -> None:
    script = "import time; print(time.localtime(0).tm_hour)"
    hours = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={**os.environ, "TZ": zone}
        ).stdout.strip()
        for zone in ZONES
    }
    assert len(hours) == 3


def test_many_threads_are_told_the_same_as_one() -> None:
    alone = all_answers()
    with eager_threads():
        for told in at_once(lambda _: all_answers()):
            assert told == alone


def test_threads_that_all_ask_first() -> None:
    assert run_script("threads") == all_answers() * THREADS


def test_threads_of_two_offices_keep_their_own_calendar() -> None:
    national = vietnam_calendar()
    local = national.with_layer(Layer("lễ ở địa phương", off=[date(2022, 2, day) for day in range(7, 12)]))
    offices = (national, local)
    alone = [[answered(dossier, office) for dossier in dossiers()] for office in offices]
    assert alone[0] != alone[1]
    with eager_threads():
        told = at_once(lambda number: [answered(dossier, offices[number % 2]) for dossier in dossiers()])
    assert told == alone * (THREADS // 2)


if __name__ == "__main__":
    asked = at_once(lambda _: all_answers()) if sys.argv[1:] == ["threads"] else [all_answers()]
    sys.stdout.write("".join(f"{line}\n" for answers in asked for line in answers))
