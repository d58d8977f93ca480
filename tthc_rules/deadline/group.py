"""Dossiers that belong together: one follows another, several are one group (hồ sơ liên thông)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from tthc_rules.deadline.answer import Schedule
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.problems import Problem
from tthc_rules.worktime.local import write_time


@dataclass(frozen=True, slots=True)
class GroupSchedule:
    """What holds for a group as a whole; each member keeps its own clock, due and lateness.

    `members`: a dossier after the one it follows. `due`: the latest due of the members, None while one of them is not
    known. `end`: when the last one ended, None while one is open. `late`: whether any member is late; None while none
    is and one is not known.
    """

    group: str
    members: tuple[Schedule, ...]
    due: datetime | None
    end: datetime | None
    late: bool | None
    findings: tuple[Problem, ...]


def group_schedules(answers: Iterable[tuple[Dossier, Schedule]]) -> tuple[GroupSchedule, ...]:
    """The groups among dossiers, by name. A dossier without a group belongs to that of the one it follows.

    Findings: a dossier follows one that is not there (TTHC739), dossiers follow each other in a circle (TTHC740), a
    dossier was received before the one it follows had ended (TTHC741).
    """
    known = {dossier.id: (dossier, answer) for dossier, answer in answers}
    followed = {dossier.follows for dossier, _ in known.values()}
    groups: dict[str, list[str]] = {}
    for dossier, _ in known.values():
        first = _first(dossier, known)
        name = dossier.group or first.group or (first.id if dossier.follows or dossier.id in followed else None)
        if name is not None:
            groups.setdefault(name, []).append(dossier.id)
    return tuple(_group(name, members, known) for name, members in sorted(groups.items()))


Known = Mapping[str, tuple[Dossier, Schedule]]


def _first(dossier: Dossier, known: Known) -> Dossier:
    """The dossier at the head of those that this one follows."""
    passed: list[Dossier] = []
    while dossier.follows in known and dossier not in passed:
        passed.append(dossier)
        dossier = known[dossier.follows or ""][0]
    return dossier if dossier not in passed else min(passed, key=lambda one: one.id)


def _group(name: str, members: list[str], known: Known) -> GroupSchedule:
    order = _in_order(members, known)
    circle = [member for member in order if _comes_back(member, known)]
    answers = [known[member][1] for member in order]
    dues, ends, lates = ([getattr(answer, what) for answer in answers] for what in ("due", "end", "late"))
    return GroupSchedule(
        group=name,
        members=tuple(answers),
        due=None if None in dues else max(dues),
        end=None if None in ends else max(ends),
        late=True if True in lates else None if None in lates else False,
        findings=tuple(_findings(order, circle, known)),
    )


def _in_order(members: list[str], known: Known) -> list[str]:
    """The members, each after the one it follows; those of a circle last."""
    left, order = list(members), list[str]()
    while free := [member for member in left if known[member][0].follows not in left]:
        order += free
        left = [member for member in left if member not in free]
    return order + left


def _comes_back(member: str, known: Known) -> bool:
    """Whether what a dossier follows leads back to it."""
    passed, at = list[str](), known[member][0].follows
    while at is not None and at in known and at not in passed:
        passed.append(at)
        at = known[at][0].follows
    return member in passed


def _findings(order: list[str], circle: list[str], known: Known) -> Iterator[Problem]:
    if circle:
        yield Problem("TTHC740", "warning", values={"dossiers": ", ".join(sorted(circle))})
    for member in order:
        dossier = known[member][0]
        if dossier.follows is None or member in circle:
            continue
        values = {"dossier": member, "follows": dossier.follows}
        if dossier.follows not in known:
            yield Problem("TTHC739", "warning", values=values)
        elif dossier.received is not None:
            before = known[dossier.follows][1].end
            if before is None or dossier.received < before:
                yield Problem("TTHC741", "warning", values={**values, "at": write_time(dossier.received)})
