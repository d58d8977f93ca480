"""An audit of the shares: the Shapley value of the question «who had to run over for it to be late?».

Every set of steps that might have run over is tried: how late would it have been had only these? The share of a step is
what it adds on average, over all orders in which the steps might have come. It needs no story of who came first.

It is no rule of attribution, for three reasons. It tries 2ⁿ sets. It is not immune to splitting: one overrun recorded
as two steps' pays more. And it is not defined where the longest way through the steps is not the time they really took
(see `as_built`).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import factorial

from tthc_rules.definitions.shapes import Process
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.as_built import AsBuilt
from tthc_rules.delay.figures import UNIT, Share
from tthc_rules.delay.ledger import DESIGN, OVER, PROCEDURE, WRONGFUL
from tthc_rules.history import CITIZEN
from tthc_rules.problems import DossierError, Problem

MOST_STEPS = 15
"""Steps that ran over or caused a wait; with more of them it is refused."""


def audit_shares(answer: Attribution) -> tuple[Share, ...]:
    """The Shapley shares of the run that counts: exact minutes, which add up to its lateness.

    A step's share goes to its overrun and its wrongful waits in proportion, and from there to the officers as in the
    rules. Raises DossierError with more than `MOST_STEPS` steps (TTHC840), or where it is not defined (TTHC841).
    """
    run = answer.current
    built = AsBuilt(run, Process(answer.schedule.history.runs[-1].steps))
    at_fault = {hold.step for hold in built.holds}
    players = [step for step in (*run.steps, CITIZEN) if step in built.over or step in at_fault]
    if len(players) > MOST_STEPS:
        values = {"id": answer.dossier, "number": len(players), "most": MOST_STEPS}
        raise DossierError(Problem("TTHC840", values=values))
    if not built.faithful:
        raise DossierError(Problem("TTHC841", values={"id": answer.dossier}))
    late = [
        _lateness(built, {step for bit, step in enumerate(players) if group >> bit & 1}) for group in _sets(players)
    ]
    shares: list[Share] = []
    if late[0]:
        shares.append(Share(PROCEDURE, "", None, PROCEDURE, DESIGN, Fraction(late[0])))
    for bit, step in enumerate(players):
        if minutes := _value(late, bit, len(players)):
            shares += _to_officers(answer, step, minutes)
    return tuple(shares)


def _sets(players: list[str]) -> range:
    return range(1 << len(players))


def _lateness(built: AsBuilt, group: set[str]) -> int:
    """How late it would have been had only these steps run over, and only these made wrongful requests."""
    finish = built.longest(lambda step: step in group, lambda hold: hold.step in group)
    return max(0, finish - built.run.total)


def _value(late: list[int], bit: int, players: int) -> Fraction:
    """What one player adds to the sets of the others, on average over all orders."""
    own, added = 1 << bit, [0] * players
    for group, minutes in enumerate(late):
        if not group & own:
            added[group.bit_count()] += late[group | own] - minutes
    ways = (factorial(size) * factorial(players - size - 1) * minutes for size, minutes in enumerate(added))
    return Fraction(sum(ways), factorial(players))


def _to_officers(answer: Attribution, step_id: str, minutes: Fraction) -> list[Share]:
    if step_id == CITIZEN:
        return [Share(CITIZEN, "", None, CITIZEN, WRONGFUL, minutes)]
    step = answer.steps[step_id]
    agency = next((share.agency for share in answer.shares if share.step == step_id), step.agency)
    wrong = {owner: part for owner, part in step.wrong.items() if owner != CITIZEN}
    parts: dict[str, tuple[int, Mapping[str, int]]] = {
        OVER: (step.over, step.held),
        WRONGFUL: (step.wrongful - step.wrong.get(CITIZEN, 0), wrong),
    }
    whole = sum(part for part, _ in parts.values())
    shares = []
    for cause, (part, holders) in parts.items():
        weights = holders or {f"{UNIT}{agency}": 1}
        for owner, weight in sorted(weights.items()) if part else ():
            exact = minutes * Fraction(part * weight, whole * sum(weights.values()))
            shares.append(Share(step_id, step.name, agency, owner, cause, exact))
    return shares
