"""Slow answers about deadlines and delay, minute by minute, written from the text of the rules and not from the code.

Time here is plain: `hours(day)` gives the sessions of a day in minutes from midnight (as in `oracles`), a log of
steps runs on numbered working minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from fractions import Fraction

from oracles import ONE_DAY, ONE_MINUTE, Hours, is_working_minute

Stop = tuple[datetime, datetime]

# --- deadlines ----


def runs(hours: Hours, moment: datetime, stops: Iterable[Stop]) -> bool:
    """Whether the clock runs in the minute that starts at this moment."""
    return is_working_minute(hours, moment) and not any(start <= moment < end for start, end in stops)


def clock_minutes(hours: Hours, start: datetime, end: datetime, stops: Iterable[Stop] = ()) -> int:
    """What the clock shows at `end`."""
    shown, stops = 0, list(stops)
    while start < end:
        shown += runs(hours, start, stops)
        start += ONE_MINUTE
    return shown


def first_moment(hours: Hours, start: datetime, minutes: int, stops: Iterable[Stop]) -> datetime:
    """The first moment at which the clock has run so many minutes."""
    stops = list(stops)
    while minutes:
        minutes -= runs(hours, start, stops)
        start += ONE_MINUTE
    return start


def roll(hours: Hours, day: date) -> date:
    while not hours(day):
        day += ONE_DAY
    return day


def closing(hours: Hours, day: date) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=max(end for _, end in hours(day)))


def calendar_days_due(hours: Hours, start: datetime, days: int, stops: Iterable[Stop]) -> datetime:
    """Due of a limit of plain days: the later of the rolled day moved by the pauses' days, and a day with the clock."""
    day = start.date()
    for _ in range(days):
        day += ONE_DAY
    unpaused = roll(hours, day)
    due, moved = closing(hours, unpaused), 0
    for begin, end in touching_made_one(stops):
        if begin >= due:
            break
        day = begin.date()
        while day < end.date():
            day += ONE_DAY
            moved += 1
        moment = end
        while not is_working_minute(hours, moment):
            moment += ONE_MINUTE
        due = max(closing(hours, roll(hours, unpaused + moved * ONE_DAY)), closing(hours, moment.date()))
    return due


def touching_made_one(stops: Iterable[Stop]) -> list[Stop]:
    result: list[Stop] = []
    for begin, end in sorted(stop for stop in stops if stop[0] < stop[1]):
        if result and begin <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((begin, end))
    return result


# --- delay: the ledger in its minute form ----


@dataclass
class Task:
    """A step: its limit in minutes (None: not declared), who comes before, and the unit when nobody is named."""

    limit: int | None
    after: tuple[str, ...]
    unit: str


@dataclass
class Deed:
    """One thing in the log, at a working minute; `what`: accept assign send pause wrong resume return extend ready."""

    minute: int
    what: str
    step: str = ""
    officer: str | None = None
    to: dict[str, str] = field(default_factory=dict)
    back_to: str = ""
    fault: str = "to"
    paper: bool = False
    more: int = 0


class Ledger:
    """Every minute by itself. F = minutes so far + the longest remaining path; a minute slips when F grows.

    The conventions: `clock` charges an overrun to whoever holds the step in that minute, `own_limit` lets the wait for
    a wrongful request use up the requester's limit, `fresh` gives a step that comes back its limit again, `to_last`
    adds what a step saves to the limits of the last steps. `out` is the rule of time: who pays for which minutes.
    """

    def __init__(
        self,
        tasks: dict[str, Task],
        limit: int,
        *,
        clock: bool = False,
        own_limit: bool = False,
        fresh: bool = False,
        to_last: bool = False,
    ) -> None:
        self.clock, self.own_limit, self.fresh, self.to_last = clock, own_limit, fresh, to_last
        self.tasks, self.total = tasks, limit
        self.tasks = tasks = {i: replace(task, after=self.nearest(task)) for i, task in tasks.items()}
        self.after = {i: [j for j in tasks if i in tasks[j].after] for i in tasks}
        self.limit = {i: task.limit or 0 for i, task in tasks.items()}
        unknown = [i for i, task in tasks.items() if task.limit is None]
        part = 0
        while unknown and (part == 0 or self.fits(part + 1, unknown)):  # the largest equal part that fits, at least 1
            part += 1
        for i in unknown:
            self.limit[i] = part
        self.state = {i: "pending" if task.after else "active" for i, task in tasks.items()}
        self.used = dict.fromkeys(tasks, 0)
        self.forgotten = dict.fromkeys(tasks, 0)
        self.lent: dict[str, list[tuple[list[str], int]]] = {i: [] for i in tasks}
        self.over = dict.fromkeys(tasks, 0)
        self.wrongful = dict.fromkeys(tasks, 0)
        self.waiting = dict.fromkeys(tasks, 0)
        self.unassigned = dict.fromkeys(tasks, 0)
        self.gain = dict.fromkeys(tasks, 0)
        self.saved = dict.fromkeys(tasks, Fraction())
        self.held = {i: defaultdict(int) for i in tasks}
        self.wrong = {i: defaultdict(int) for i in tasks}
        self.slip: dict[tuple[str, str, str], Fraction] = defaultdict(Fraction)
        self.out: dict[tuple[str, str, str], Fraction] = defaultdict(Fraction)
        self.named: dict[str, str] = {}
        self.accepted: set[str] = set()
        self.carried_by: dict[str, str] = {}
        self.sent_at: dict[str, int] = {}
        self.ran_out: dict[str, int] = {}
        self.request: tuple[str, str, set[str]] | None = None
        self.windows: list[tuple[str, str, set[str]]] = []
        self.standing = self.unresumed = False
        self.given_when_sent = 0
        self.tau = 0
        self.stood = 0
        self.reserve = max(0, limit - self.projected())
        if self.projected() > limit:
            self.slip[DESIGN] += self.projected() - limit
            self.out[DESIGN] += self.projected() - limit
        self.mark: tuple[dict[tuple[str, str, str], Fraction], int] = (dict(self.out), self.reserve)
        self.tape: list[list] = []

    def fits(self, part: int, unknown: list[str]) -> bool:
        def path(i: str) -> int:
            own = part if i in unknown else self.limit[i]
            return own + max((path(j) for j in self.after[i]), default=0)

        return max(path(i) for i in self.tasks) <= self.total

    # what stands where

    def last(self) -> list[str]:
        return [i for i in self.tasks if not self.after[i]]

    def holding(self) -> list[str]:
        at_work = [i for i in self.tasks if self.state[i] in ("active", "carrying")]
        if at_work:
            return at_work
        latest = max(self.sent_at.values())
        sent_last = [i for i in self.tasks if self.sent_at.get(i) == latest]
        return [i for i in sent_last if not self.after[i]] or sent_last

    def nearest(self, task: Task) -> tuple[str, ...]:
        """The steps a step waits for, without those that come before another of them."""
        return tuple(i for i in task.after if not any(i in self.before(j) for j in task.after if j != i))

    def before(self, i: str) -> list[str]:
        """All that comes before a step, the earliest first."""
        found: list[str] = []
        for k in self.tasks[i].after:
            found += [j for j in [*self.before(k), k] if j not in found]
        return found

    def skipped(self, i: str, rest: list[Deed]) -> list[str]:
        """What a log that has an end never says was sent though `i` went on: it counts as sent now."""
        sent_later = {deed.step for deed in rest if deed.what == "send"}
        ends = any(deed.what == "ready" for deed in rest)
        ends = ends or all(self.state[j] in ("done", "carrying") or j in sent_later for j in self.last())
        if not ends or self.state[i] != "pending":
            return []
        return [k for k in self.before(i) if self.state[k] not in ("done", "carrying") and k not in sent_later]

    def left(self, i: str) -> int:
        return max(0, self.limit[i] - (self.used[i] - self.forgotten[i]))

    def path(self, i: str) -> int:
        if self.state[i] == "carrying":
            to_come = [j for j in self.after[i] if self.carried_by.get(j) == i]
        else:
            to_come = [j for j in self.after[i] if self.state[j] in ("pending", "carried")]
        return self.left(i) + max([*(self.path(j) for j in to_come), *self.beyond(i)], default=0)

    def beyond(self, i: str) -> list[int]:
        """The paths behind steps that were sent before their turn."""
        early = [j for j in self.after[i] if self.state[j] == "done" and self.state[i] != "carrying"]
        open_ = [k for j in early for k in self.after[j] if self.state[k] in ("pending", "carried")]
        return [*(self.path(k) for k in open_), *(length for j in early for length in self.beyond(j))]

    def projected(self) -> int:
        return self.tau + max(self.path(i) for i in self.holding())

    def wait_of(self, i: str) -> tuple[str, str, set[str]] | None:
        for window in self.windows[::-1]:
            if i in window[2]:
                return window
        if self.request is not None and i in self.request[2]:
            return self.request
        return None

    def owner(self, i: str) -> str:
        return self.named.get(i, self.tasks[i].unit)

    # a minute passes

    def eats_own_limit(self, i: str) -> bool:
        wait = self.wait_of(i)
        return self.own_limit and wait is not None and wait is self.request and wait[0] == i

    def stalled(self, i: str) -> bool:
        if self.wait_of(i) is not None and not self.eats_own_limit(i):
            return True
        return self.left(i) == 0

    def charge(self, i: str) -> tuple[str, str, str]:
        wait = self.wait_of(i)
        if wait is not None:
            return (wait[0], "wrongful", wait[1] if self.clock else "")
        return (i, "over", self.owner(i) if self.clock else "")

    def book(self, charges: dict[tuple[str, str, str], Fraction] | None, minutes: int = 0, closed: str = "") -> None:
        """Writes down what pays or wins at this minute of the clock, and does it."""
        self.tape.append([charges, minutes, closed])
        self.play(charges, minutes)

    def play(self, charges: dict[tuple[str, str, str], Fraction] | None, minutes: int) -> None:
        if charges is None:
            self.win(minutes)
        else:
            self.pay(charges)

    def take_back(self, minutes: int) -> None:
        """What was saved at this minute was not saved after all: as if it had not been written down."""
        for entry in reversed(self.tape):
            if entry[2]:
                cut = min(minutes, entry[1])
                minutes, entry[1] = minutes - cut, entry[1] - cut
                self.gain[entry[2]] -= cut
                self.saved[entry[2]] -= cut
        self.out, self.reserve = defaultdict(Fraction, self.mark[0]), self.mark[1]
        for charges, won, _ in self.tape:
            self.play(charges, won)
        assert minutes <= self.given_when_sent, "the finish goes back only by what was just saved, or given too late"
        if minutes:  # a last step got more time when it was sent already, and holds the dossier again
            self.book({DESIGN: Fraction(minutes)})

    def pay(self, charges: dict[tuple[str, str, str], Fraction]) -> None:
        """By the rule of time: what the reserve does not cover is charged."""
        whole = sum(charges.values())
        covered = min(self.reserve, whole)
        self.reserve -= covered
        for charge, minutes in charges.items():
            self.out[charge] += minutes * (whole - covered) / whole

    def win(self, minutes: int) -> None:
        """What is won back makes all charges smaller alike; what is left over is reserve."""
        late = sum(self.out.values())
        back = min(late, minutes)
        if back:
            for charge in self.out:
                self.out[charge] *= 1 - Fraction(back, late)
        self.reserve += minutes - back

    def pass_minute(self) -> None:
        if self.standing:
            self.stood += 1
            return
        holding, before = self.holding(), self.projected()
        top = max(self.path(i) for i in holding)
        pushing = [i for i in holding if self.path(i) == top and self.stalled(i)]
        charges: dict[tuple[str, str, str], Fraction] = defaultdict(Fraction)
        for i in pushing:
            charges[self.charge(i)] += Fraction(1, len(pushing))
        for charge, part in charges.items():
            self.slip[charge] += part
        if charges:
            self.book(charges)
        at_fault = {wait[:2] for i in holding if (wait := self.wait_of(i)) is not None}
        for step in {step for step, _ in at_fault}:
            self.wrongful[step] += 1
        for step, officer in at_fault:
            self.wrong[step][officer] += 1
        for i in holding:
            if self.wait_of(i) is None or self.eats_own_limit(i):
                self.over[i] += self.left(i) == 0
                self.used[i] += 1
            if self.wait_of(i) is None:
                self.held[i][self.owner(i)] += 1
                self.unassigned[i] += i not in self.named
                self.waiting[i] += i in self.named and i not in self.accepted
        self.tau += 1
        self.mark, self.tape = (dict(self.out), self.reserve), []
        assert self.projected() - before == bool(pushing), "F grows exactly when a stalled step leads"
        for i in holding:
            if self.left(i) == 0 and self.limit[i]:
                self.ran_out.setdefault(i, self.tau)

    # something is done

    def close(self, i: str, before: int) -> None:
        saved = before - self.projected()
        if saved < 0:
            self.take_back(-saved)
            return
        self.gain[i] += saved
        still_to_end = [j for j in self.last() if self.state[j] != "done"]
        if self.to_last and saved and still_to_end:
            self.lent[i].append((still_to_end, saved))
            for j in still_to_end:
                self.limit[j] += saved
            saved = before - self.projected()
        self.saved[i] += saved
        self.book(None, saved, i)

    def receive(self, i: str) -> None:
        if self.state[i] == "carried":
            before, carrier = self.projected(), self.carried_by.pop(i)
            self.state[i] = "active"
            if carrier not in self.carried_by.values():
                self.state[carrier] = "done"
            self.close(carrier, before)

    def name(self, i: str, officer: str) -> None:
        if self.named.get(i) != officer:
            self.named[i] = officer
            self.accepted.discard(i)

    def do(self, deed: Deed) -> None:
        i = deed.step
        match deed.what:
            case "assign" if deed.officer is None:  # nobody is named any more
                self.named.pop(i, None)
                self.accepted.discard(i)
            case "assign":
                self.name(i, deed.officer)
            case "accept":
                if deed.officer is not None:
                    self.name(i, deed.officer)
                self.receive(i)
                self.accepted.add(i)
            case "send":
                self.receive(i)
                before = self.projected()
                self.state[i] = "done"
                self.sent_at[i] = self.tau
                starting = [
                    j
                    for j in self.tasks
                    if self.state[j] == "pending"
                    and i in self.before(j)
                    and all(self.state[k] in ("done", "carrying") for k in self.before(j))
                ]
                for j in starting:
                    on_paper = deed.paper and j in self.after[i]
                    self.state[j] = "carried" if on_paper else "active"
                    if on_paper:
                        self.carried_by[j] = i
                        self.state[i] = "carrying"
                self.close(i, before)
                self.windows = [window for window in self.windows if window[0] != i]
                if self.request is not None:
                    self.request[2].discard(i)
                for j, officer in deed.to.items():
                    self.name(j, officer)
            case "pause":
                self.standing = True
            case "wrong":
                holding = self.holding()
                waits = {i} if i in holding else set(holding)
                self.request = (i, deed.officer or self.owner(i), waits)
            case "resume":
                self.standing, self.request = False, None
            case "return":
                self.receive(i)
                if self.is_past(deed.back_to):
                    self.go_back(i, deed)
            case "extend":
                before = self.projected()
                self.total += deed.more
                if i:
                    self.limit[i] += deed.more
                    self.given_when_sent += deed.more if self.sent(i) else 0
                self.book(None, deed.more - (self.projected() - before))
        self.windows = [window for window in self.windows if window[0] not in self.holding()]

    def sent(self, i: str) -> bool:
        return self.state[i] in ("done", "carrying")

    def behind(self, i: str) -> set[str]:
        """A step and all that comes after it."""
        return {j for j in self.tasks if j == i or i in self.before(j)}

    def is_past(self, i: str) -> bool:
        """Whether anything can come back to a step: it is sent, or something behind it has begun or is sent."""
        return self.sent(i) or any(self.state[j] != "pending" for j in self.behind(i) - {i})

    def go_back(self, i: str, deed: Deed) -> None:
        before = self.projected()
        behind = self.behind(deed.back_to)
        again = {j for j in behind if self.state[j] != "pending"}
        for j in again:
            self.state[j] = "pending"
            carrier = self.carried_by.pop(j, None)
            if carrier is not None and carrier not in again and carrier not in self.carried_by.values():
                self.state[carrier] = "done"
        if all(self.sent(j) for j in self.before(deed.back_to)):
            self.state[deed.back_to] = "active"
        for j in again:
            if self.fresh:
                self.forgotten[j] = self.used[j]
            for ends, minutes in self.lent[j]:
                for k in ends:
                    self.limit[k] -= minutes
            self.lent[j] = []
        change = self.projected() - before
        if change < 0:
            self.book(None, -change)
        elif change:
            self.book({(deed.back_to, "reopen", ""): Fraction(change)})
        jump = max(0, self.projected() - before)
        saved = sum(self.saved[j] for j in again)
        if saved:  # what they had saved is taken back from all in proportion
            for j in again:
                self.saved[j] -= min(jump, saved) * self.saved[j] / saved
        if jump > saved:
            self.slip[deed.back_to, "reopen", ""] += jump - saved
        if deed.fault == "from":
            self.windows.append((i, deed.officer or self.owner(i), behind))

    # the whole

    def shares(self, finish: int) -> dict[str, Fraction]:
        """Owner → minutes of the lateness, in proportion to all that slipped."""
        late = max(0, finish - self.total)
        if not late:
            return {}
        short = late - sum(self.slip.values())
        if short > 0:
            self.slip[DESIGN] += short
        whole = sum(self.slip.values())
        return self.owners({charge: late * minutes / whole for charge, minutes in self.slip.items()})

    def owners(self, charges: dict[tuple[str, str, str], Fraction]) -> dict[str, Fraction]:
        answer: dict[str, Fraction] = defaultdict(Fraction)
        for (step, cause, owner), part in charges.items():
            if step == "@procedure" or owner:
                answer[owner or step] += part
                continue
            weights = (self.wrong if cause == "wrongful" else self.held)[step] or {self.tasks[step].unit: 1}
            for who, weight in weights.items():
                answer[who] += part * weight / sum(weights.values())
        return {who: minutes for who, minutes in answer.items() if minutes}


DESIGN = ("@procedure", "design", "")


def keep_ledger(
    tasks: dict[str, Task], limit: int, log: list[Deed], end: int, closed: bool, **conventions: bool
) -> tuple[Ledger, int]:
    """The ledger at minute `end`, and F: the minutes so far when the run is `closed`, else the projection."""
    ledger = Ledger(tasks, limit, **conventions)
    waiting = sorted(log, key=lambda deed: (deed.minute, deed.what != "extend" or bool(deed.step)))
    for minute in range(end + 1):
        while waiting and waiting[0].minute <= minute:
            deed = waiting[0]
            if deed.what == "send" and ledger.unresumed and ledger.state[deed.step] not in ("done", "carrying"):
                ledger.standing = ledger.unresumed = False  # nobody resumed it, and the dossier goes on
            if deed.what == "pause":
                rest = {later.what for later in waiting[1:]}
                ledger.unresumed = "ready" in rest and "resume" not in rest
            if deed.what in ("accept", "send"):
                for k in ledger.skipped(deed.step, waiting):
                    ledger.do(Deed(minute, "send", k))
            ledger.do(waiting.pop(0))
        if minute < end:
            ledger.pass_minute()
    if not closed:
        return ledger, ledger.projected()
    saved = ledger.projected() - ledger.tau
    at_last = [i for i in ledger.holding() if not ledger.after[i]]
    if saved > 0 and at_last:
        ledger.gain[max(at_last, key=lambda i: (ledger.left(i), i))] += saved
    ledger.win(saved)
    return ledger, ledger.tau
