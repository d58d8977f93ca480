"""The receipt log worked out minute by minute from its raw rows, with nothing of the library.

Every working minute from the start of a case to its end (or to the last day of the log) is visited. Which steps have
the dossier, which have used up their part, and which of those lie on the longest way to the end is asked anew each
time. Times are the Dutch clock as written; hours, holidays and order of the tasks are typed here again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction

ORIGIN = datetime(2010, 10, 1)
FREE = {
    "2011-04-25", "2012-04-09", "2012-04-30", "2011-05-05", "2011-06-02", "2012-05-17", "2011-06-13", "2012-05-28",
    "2011-12-26", "2012-12-25", "2012-12-26", "2013-01-01",
}  # fmt: skip
TASKS = {
    "con": ["Conf"], "chk": ["T02 ", "T03 "], "det": ["T04 "], "snd": ["T05 "], "adv": ["T06 ", "T07-", "T08 ", "T09-"],
    "ind": ["T10 "], "x": ["T11 ", "T12 ", "T13 ", "T14 ", "T15 "], "y": ["T16 ", "T17 ", "T18 ", "T19 ", "T20 "],
}  # fmt: skip
UNITS = {"con": "nhom-1", "chk": "nhom-4", "det": "nhom-3", "snd": "nhom-2", "adv": "nhom-1", "ind": "nhom-1",
         "x": "nhom-1", "y": "nhom-1"}  # fmt: skip
BEFORE = {"con": [], "chk": ["con"], "det": ["chk"], "snd": ["det"], "adv": ["con"], "ind": ["adv"],
          "x": ["snd", "ind"], "y": ["ind"]}  # fmt: skip
TWELVE = 12  # a minute in whole parts, so that two or three may share it

WORKED = [
    day * 1440 + minute
    for day in range((date(2013, 1, 31) - ORIGIN.date()).days + 1)
    if (ORIGIN + timedelta(day)).weekday() < 5 and f"{ORIGIN + timedelta(day):%Y-%m-%d}" not in FREE
    for minute in (*range(8 * 60, 12 * 60), *range(13 * 60, 17 * 60))
]  # fmt: skip
WORKED_SET = frozenset(minute // 1440 for minute in WORKED)


@dataclass
class Walked:
    """One case: `shares` by owner, `steps` by step, in minutes that add up to the lateness."""

    late: bool
    lateness: int
    ended: bool
    shares: dict[str, Fraction] = field(default_factory=dict)
    steps: dict[str, Fraction] = field(default_factory=dict)


def minute_of(moment: datetime) -> int:
    return int((moment - ORIGIN).total_seconds() // 60)


def on_the_clock(written: str) -> datetime:
    """`2011-10-11 13:42:22.688000+02:00` as the clock on the wall showed it."""
    return datetime.strptime(written[:16], "%Y-%m-%d %H:%M")


def position(moment: datetime) -> int:
    """How many minutes were worked before a moment."""
    return bisect_left(WORKED, minute_of(moment))


def walk(rows: list[dict[str, str]], last_seen: datetime, everything: bool = False) -> Walked | None:
    """The case of these rows; None where a task was done before the case began. Shares where it is late."""
    start = on_the_clock(rows[0]["case:startdate"])
    if start.hour < 7:
        start = start.replace(hour=0, minute=0)
    tasks = [
        (next(step for step, names in TASKS.items() if row["concept:name"][:4] in names),
         on_the_clock(row["time:timestamp"]), row["org:resource"])
        for row in rows
    ]  # fmt: skip
    if any(at < start for _, at, _ in tasks):
        return None
    due = on_the_clock(rows[0]["case:deadline"]).replace(hour=17, minute=0)
    ended = bool(rows[0]["case:enddate"])
    end = on_the_clock(rows[0]["case:enddate"]) if ended else last_seen
    first, limit, until = position(start), position(due) - position(start), position(end)
    overrun = max(0, until - first - limit)
    if ended and not overrun and not everything:
        return Walked(end.date() > due.date(), 0, True)

    present = {step for step, _, _ in tasks}
    before = {step: list(names) for step, names in BEFORE.items() if step not in "xy" or step in present}
    after_all = ["x"] if "x" in present else ["snd"]
    before["rest"] = after_all + (["y"] if "y" in present else [] if "x" in present else ["ind"])
    part = _equal_part(start, before)
    left = dict.fromkeys(before, part)
    done = _done(tasks, before, end, ended)
    slipped: dict[str, int] = defaultdict(int)
    held: dict[str, dict[str, int]] = {step: defaultdict(int) for step in before}
    promised = part * (1 + _to_come("con", before, set()))
    if promised > limit:
        slipped["@procedure"] = (promised - limit) * TWELVE

    upcoming = sorted({*done.values(), *(minute_of(at) for _, at, _ in tasks)})
    here: list[str] = []
    for minute in range(first, until):
        clock = WORKED[minute]
        if not here or (upcoming and upcoming[0] <= clock):  # somebody did something: who has it now?
            upcoming = [at for at in upcoming if at > clock]
            closed = {step for step, at in done.items() if at <= clock}
            here = [step for step in before if step not in closed and all(b in closed for b in before[step])]
            to_come = {step: part * _to_come(step, before, closed) for step in here}
            owners = {step: _owner(step, clock, tasks, rows[0]["case:responsible"]) for step in here}
        longest = max(left[step] + to_come[step] for step in here)
        stalled = [step for step in here if not left[step] and to_come[step] == longest]
        for step in stalled:
            slipped[step] += TWELVE // len(stalled)
        for step in here:
            left[step] = max(0, left[step] - 1)
            held[step][owners[step]] += 1

    finish = until - first
    if not ended:
        closed = {step for step, at in done.items() if at <= minute_of(end)}
        here = [step for step in before if step not in closed and all(b in closed for b in before[step])]
        finish += max(left[step] + part * _to_come(step, before, closed) for step in here)
    walked = Walked(end.date() > due.date(), max(0, finish - limit), ended)
    whole = sum(slipped.values())
    for step, parts in slipped.items():
        if not walked.lateness:
            break
        walked.steps[step] = Fraction(walked.lateness * parts, whole)
        holders = held.get(step, {"@procedure": 1})
        for owner, minutes in holders.items():
            share = walked.steps[step] * minutes / sum(holders.values())
            walked.shares[owner] = walked.shares.get(owner, Fraction()) + share
    return walked


def _equal_part(start: datetime, before: dict[str, list[str]]) -> int:
    """The working minutes of 56 days, cut into as many equal parts as there are steps on the longest way."""
    last = start.date() + timedelta(days=56)
    while (last - ORIGIN.date()).days not in WORKED_SET:
        last += timedelta(days=1)
    whole = position(datetime(last.year, last.month, last.day, 17)) - position(start)
    return whole // (1 + _to_come("con", before, set()))


def _to_come(step: str, before: dict[str, list[str]], closed: set[str]) -> int:
    """How many open steps there are on the longest way from a step to the end, without this one."""
    after = [later for later in before if step in before[later]]
    return max(((later not in closed) + _to_come(later, before, closed) for later in after), default=0)


def _done(
    tasks: list[tuple[str, datetime, str]], before: dict[str, list[str]], end: datetime, ended: bool
) -> dict[str, int]:
    """When each step was done: with its last task, and in a case that has ended at the latest when a later one was."""
    done: dict[str, int] = {}
    for step, at, _ in tasks:
        done[step] = minute_of(at)
    done = {step: at for step, at in done.items() if at <= minute_of(end)}
    for step in reversed(list(before)):
        if ended and step not in done and (later := [done[n] for n in before if step in before[n] and n in done]):
            done[step] = min(later)
    return done


def _owner(step: str, clock: int, tasks: list[tuple[str, datetime, str]], responsible: str) -> str:
    """Who finishes the next task of the step; the officer of the case for what the log does not show; else the unit."""
    if step == "rest":
        return responsible
    officers = [officer for name, at, officer in tasks if name == step and minute_of(at) > clock]
    return officers[0] if officers else f"unit:{UNITS[step]}"
