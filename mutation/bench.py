"""The tests are collected once; each test, and then each mutant, runs in a fork of that process."""

from __future__ import annotations

import functools
import gc
import hashlib
import json
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings
from mutants import CALLED_BY_ALL, CALLS, FUNCTIONS, Mutant, switch_on

WORKERS = 2
MEMORY = 6 << 30
KILLED = ("killed", "timeout")


@dataclass(frozen=True)
class Record:
    """What a test did without a mistake: its seconds, the functions it called, and whether it passed."""

    digest: str
    seconds: float
    calls: list[str]
    passed: bool


@dataclass
class Selection:
    """A pytest plugin: the same examples each time, and of the tests those that pass, from quick to slow."""

    folder: Path
    cap: float
    """Seconds of processor time for one mutant; what lives longer has survived."""

    def pytest_collection(self) -> None:
        same = settings(database=None, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
        settings.register_profile("mutation", same, suppress_health_check=list(HealthCheck))
        settings.load_profile("mutation")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        records, spent, chosen = read_records(self.folder), 0.0, []
        for item in sorted(items, key=lambda item: records[item.nodeid].seconds if item.nodeid in records else 0):
            record = records.get(item.nodeid)
            if record is not None and record.passed and spent < self.cap:
                chosen.append(item)
                spent += record.seconds
        items[:] = chosen


@dataclass
class Bench(Selection):
    """In place of the usual run every test is recorded, and then every mutant tried."""

    mutants: list[Mutant]
    results: Path
    items: list[pytest.Item] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)
    caches: list[Any] = field(default_factory=list)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        # A mutant carries the doctests of its function: once is enough.
        self.items = items[:] = [item for item in items if "__mutmut_" not in item.nodeid]

    def pytest_runtestloop(self) -> bool:
        (self.folder / "at_import.json").write_text(json.dumps(sorted(CALLS)), "utf-8")
        for function in FUNCTIONS.values():
            function.disarm()
        self.caches = our_caches(self.folder)
        gc.collect()
        gc.freeze()
        self._record()
        for mutant, answer, seconds in in_forks(self.mutants, self._try):
            write_result(self.results, mutant, answer or "timeout", seconds)
        return True

    def _record(self) -> None:
        old = read_records(self.folder)
        base = digest(path for path in self.folder.glob("t*/**/*.py") if not path.name.startswith("test_"))
        digests = {item.nodeid: base + digest([item.path]) for item in self.items}
        for item in self.items:
            record = old.get(item.nodeid)
            if record is not None and record.passed and record.digest == digests[item.nodeid]:
                self.records[item.nodeid] = record
        unknown = [item for item in self.items if item.nodeid not in self.records]
        say(f"{len(unknown)} of {len(self.items)} tests to record, {len(self.mutants)} mutants to try")
        for item, answer, seconds in in_forks(unknown, self._calls):
            calls, passed = answer or ([], False)
            self.records[item.nodeid] = Record(digests[item.nodeid], seconds, calls, passed)
            if not passed:
                say(f"left out, {'too slow' if answer is None else 'fails without a mistake'}: {item.nodeid}")
        written = {name: list(vars(record).values()) for name, record in self.records.items()}
        (self.folder / "records.json").write_text(json.dumps(written), "utf-8")

    def _calls(self, item: pytest.Item) -> tuple[list[str], bool]:
        CALLS.clear()
        for function in FUNCTIONS.values():
            function.arm()
        signal.setitimer(signal.ITIMER_PROF, self.cap)
        passed = _passes(item)
        return sorted(CALLS | CALLED_BY_ALL), passed

    def _try(self, mutant: Mutant) -> str:
        switch_on(mutant)
        for cache in self.caches:  # nothing from before the mistake may be answered again
            cache.cache_clear()
        calling = [(self.records[item.nodeid], item) for item in self.items]
        calling = [(record, item) for record, item in calling if record.passed and mutant.function in record.calls]
        for record, item in sorted(calling, key=lambda pair: pair[0].seconds):
            signal.setitimer(signal.ITIMER_PROF, 2 + 10 * record.seconds)
            if not _passes(item):
                return "killed"
            if time.process_time() > self.cap:
                return "survived, cut short"
        return "survived" if calling else "no test"


def _passes(item: pytest.Item) -> bool:
    try:
        return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))
    except BaseException:  # a mistake may raise anything, also what would end pytest
        return False


def our_caches(folder: Path) -> list[Any]:
    """The caches of the functions in the copy, those of the tests included."""
    wrappers = [found for found in gc.get_objects() if isinstance(found, functools._lru_cache_wrapper)]
    codes = [getattr(wrapper.__wrapped__, "__code__", None) for wrapper in wrappers]
    return [w for w, code in zip(wrappers, codes, strict=True) if code and code.co_filename.startswith(str(folder))]


def in_forks(jobs: Iterable[Any], work: Callable[[Any], Any]) -> Iterator[tuple[Any, Any, float]]:
    """Each job in a process of its own, two at a time: the job, its answer (None: ended by a signal), its seconds."""
    running: dict[int, tuple[Any, Path]] = {}
    waiting = list(jobs)[::-1]
    with tempfile.TemporaryDirectory() as answers:
        while waiting or running:
            while waiting and len(running) < WORKERS:
                path = Path(answers, str(len(waiting)))
                if not (child := os.fork()):
                    _work(waiting[-1], work, path)
                running[child] = (waiting.pop(), path)
            ended, _, used = os.wait4(-1, 0)
            job, path = running.pop(ended)
            answer = json.loads(path.read_text("utf-8")) if path.exists() else None
            yield job, answer, round(used.ru_utime + used.ru_stime, 2)


def _work(job: Any, work: Callable[[Any], Any], path: Path) -> None:
    """In the fork: never returns."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer = work(job)
    except BaseException as error:
        answer = f"not tried: {error!r}"
    signal.setitimer(signal.ITIMER_PROF, 0)
    path.write_text(json.dumps(answer), "utf-8")
    os._exit(0)


def digest(paths: Iterable[Path]) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(paths))).hexdigest()[:12]


def read_records(folder: Path) -> dict[str, Record]:
    path = folder / "records.json"
    return {name: Record(*of) for name, of in json.loads(path.read_text("utf-8")).items()} if path.exists() else {}


def write_result(results: Path, mutant: Mutant, answer: str, seconds: float) -> None:
    line = {"key": mutant.key, "mutant": f"{mutant.module}.{mutant.name}", "answer": answer, "seconds": seconds}
    with results.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def read_results(results: Path) -> dict[str, str]:
    """The last answer for each mutant, by its key."""
    lines = results.read_text("utf-8").splitlines() if results.exists() else []
    return {line["key"]: line["answer"] for line in map(json.loads, lines)}


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
