"""Random procedures and logs, in plain values for the simulator and as a dossier for the code under test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hypothesis import strategies as st
from simulator import Deed, Task

from tthc_rules import Dossier, Event, Limit, Procedure, Regime, WorkCalendar
from tthc_rules.definitions.shapes import Step

CODE = "9.000001"
TOY = WorkCalendar(date(2026, 1, 1), date(2026, 12, 31), week=dict.fromkeys(range(5), "08:00-12:00, 13:00-17:00"))
PAUSES = Regime("test", "Bổ sung là tạm dừng", supplement_effect="pause", supplement_max=1)
START = datetime(2026, 3, 2, 8, 0)
UNITS = ("mot-cua", "phong")


def at(minute: int) -> datetime:
    """The start of a numbered working minute of the toy calendar, the 0th being Monday 02/03/2026 08:00."""
    days, rest = divmod(minute, 480)
    weeks, weekday = divmod(days, 5)
    noon = 60 if rest >= 240 else 0
    return START + timedelta(weeks=weeks, days=weekday, minutes=rest + noon)


def minute_of(moment: datetime) -> int:
    """How many working minutes of the toy calendar lie between the start and a moment."""
    days = (moment.date() - START.date()).days
    weeks, weekday = divmod(days, 7)
    if weekday > 4:
        return (weeks * 5 + 5) * 480
    clock = moment.hour * 60 + moment.minute
    today = min(max(clock - 480, 0), 240) + min(max(clock - 780, 0), 240)
    return (weeks * 5 + weekday) * 480 + today


@dataclass
class Story:
    """A random dossier: tasks, limit, deeds, and when it is looked at. `closed`: it came to an end then."""

    tasks: dict[str, Task]
    limit: int
    log: list[Deed]
    end: int
    closed: bool

    def procedure(self) -> Procedure:
        return procedure(
            {i: (t.limit, t.after, t.unit.removeprefix("unit:")) for i, t in self.tasks.items()}, self.limit
        )

    def dossier(self) -> Dossier:
        return Dossier("H1", CODE, received=at(0), events=tuple(event(deed) for deed in self.log))


def procedure(steps: dict[str, tuple[int | None, tuple[str, ...], str]], limit: int | str, **more: object) -> Procedure:
    """Steps as id → (minutes, predecessors, agency)."""
    return Procedure(
        slug="thu",
        name="Thủ tục thử",
        code=CODE,
        limit=Limit.parse(f"{limit} phút làm việc" if isinstance(limit, int) else limit),
        pauses=("payment",),
        steps=tuple(
            Step(i, i.upper(), agency, limit=minutes and Limit.parse(f"{minutes} phút làm việc"), after=after)
            for i, (minutes, after, agency) in steps.items()
        ),
        **more,
    )


def event(deed: Deed) -> Event:
    when, step = at(deed.minute), deed.step or None
    match deed.what:
        case "send":
            medium = "paper" if deed.paper else "electronic"
            return Event(when, "send", step=step, to=deed.to or None, medium=medium)
        case "pause":
            return Event(when, "pause", step=step, reason="payment", document="thông báo")
        case "wrong":
            return Event(when, "pause", step=step, officer=deed.officer, reason="supplement", wrongful=True)
        case "return":
            return Event(when, "return", step=step, officer=deed.officer, to=deed.back_to, fault=deed.fault)
        case "extend":
            return Event(when, "extend", step=step, limit=f"thêm {deed.more} phút làm việc")
    return Event(when, deed.what, step=step, officer=deed.officer)


@st.composite
def task_graphs(draw: st.DrawFn) -> dict[str, Task]:
    """Up to eight steps: sequences, forks, joins; some limits not declared. No step waits for one twice over."""
    tasks: dict[str, Task] = {}
    all_before: dict[str, set[str]] = {}
    for i in "abcdefgh"[: draw(st.integers(1, 8))]:
        before = list(tasks)
        shape = draw(st.sampled_from(("sequence", "free"))) if before else "source"
        if shape == "sequence":
            after: tuple[str, ...] = (before[-1],)
        else:
            after = tuple(sorted(draw(st.sets(st.sampled_from(before), max_size=2)))) if before else ()
        after = tuple(j for j in after if not any(j in all_before[k] for k in after))
        all_before[i] = {k for j in after for k in {j, *all_before[j]}}
        limit = draw(st.one_of(st.integers(1, 60), st.integers(1, 60), st.integers(1, 60), st.none()))
        tasks[i] = Task(limit, after, f"unit:{draw(st.sampled_from(UNITS))}")
    return tasks


officers = st.sampled_from(("an", "binh", "chi"))


@st.composite
def stories(draw: st.DrawFn, calm: bool = False) -> Story:
    """A dossier walked step by step; `calm`: no returns, no extensions, no steps out of order."""
    tasks = draw(task_graphs())
    later = {i: [j for j in tasks if i in tasks[j].after] for i in tasks}
    behind: dict[str, set[str]] = {}
    for i in reversed(tasks):
        behind[i] = {k for j in later[i] for k in {j, *behind[j]}}
    done: set[str] = set()
    log: list[Deed] = []
    minute, stop = 0, ""
    kinds = ["send", "send", "send", "accept", "assign", "pause", "wrong"]
    if not calm:
        kinds += ["return", "back", "extend", "jump"]
    for _ in range(draw(st.integers(0, 24))):
        minute += draw(st.sampled_from((0, 1, 7, 30, 61)))
        open_steps = [i for i in tasks if i not in done and done >= {*tasks[i].after}]
        kind = draw(st.sampled_from(kinds))
        if stop and draw(st.booleans()):
            log.append(Deed(minute, "resume"))
            stop = ""
        if kind in ("send", "jump"):
            choice = open_steps if kind == "send" else [i for i in tasks if i not in done]
            if not choice or all(i in done for i in tasks if not later[i]):
                continue
            i = draw(st.sampled_from(choice))
            done.add(i)
            to = {j: draw(officers) for j in later[i] if j not in done and draw(st.booleans())}
            log.append(Deed(minute, "send", i, to=to, paper=draw(st.booleans())))
        elif kind in ("accept", "assign"):
            i = draw(st.sampled_from(list(tasks)))
            log.append(Deed(minute, kind, i, draw(st.one_of(officers, st.none()))))
        elif kind in ("pause", "wrong") and not stop and open_steps:
            i = draw(st.sampled_from(list(tasks) if kind == "wrong" else open_steps))
            log.append(Deed(minute, kind, i, draw(st.one_of(officers, st.none()))))
            stop = kind
        elif kind in ("return", "back") and (pairs := returns(behind, open_steps if kind == "return" else list(tasks))):
            to, i = draw(st.sampled_from(sorted(pairs)))
            done -= {to, *behind[to]}
            fault = draw(st.sampled_from(("to", "from")))
            log.append(Deed(minute, "return", i, draw(st.one_of(officers, st.none())), back_to=to, fault=fault))
        elif kind == "extend":
            i = draw(st.sampled_from(["", *tasks]))
            log.append(Deed(minute, "extend", i, more=draw(st.integers(1, 50))))
    minute += draw(st.sampled_from((0, 1, 30, 90)))
    closed = draw(st.booleans())
    if closed:
        if stop and draw(st.booleans()):
            log.append(Deed(minute, "resume"))
        minute += draw(st.sampled_from((0, 5)))
        log.append(Deed(minute, "ready"))
    elif all(i in done for i in tasks if not later[i]):
        closed = True  # the last steps are sent and nothing says when it was ready
        last = max(k for k, deed in enumerate(log) if deed.what == "send" and not later[deed.step])
        log, minute = log[: last + 1], log[last].minute
        stops = [deed.what for deed in log if deed.what in ("pause", "wrong", "resume")]
        if stops and stops[-1] != "resume":
            log.append(Deed(minute, "resume"))
    read_paper(log, later)
    return Story(tasks, draw(st.integers(1, 250)), log, minute, closed)


def returns(behind: dict[str, set[str]], by: list[str]) -> list[tuple[str, str]]:
    """Who may get the dossier back from whom: all that comes before one of the steps `by`."""
    return [(i, j) for i in behind for j in behind[i] if j in by]


def read_paper(log: list[Deed], later: dict[str, list[str]]) -> None:
    """A hand-over on paper whose receipt is not logged before the receiver goes on counts as received at once.

    The generator writes one medium for all receivers of a send, so it keeps paper only where all of them agree.
    """
    for number, deed in enumerate(log):
        if deed.what == "send" and deed.paper:
            deed.paper = all(received(log[number + 1 :], j) for j in later[deed.step])


def received(rest: list[Deed], step: str) -> bool:
    for deed in rest:
        if deed.what == "accept" and deed.step == step:
            return True
        if (deed.what == "send" and deed.step == step) or deed.what == "ready":
            return False
    return True
