"""The audit against every order of the steps; what it promises, and what it does not."""

from __future__ import annotations

import json
from datetime import datetime
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import pytest
from delay_logs import procedure
from hypothesis import given, settings
from test_hand_cases import USUAL, did, split, worked
from test_worked_cases import CALENDAR, CASES, REGIME
from walked import Walk, walks

from tthc_rules import Attribution, DossierError, attribute
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.source import read_yaml
from tthc_rules.delay.shapley import audit_shares
from tthc_rules.dossiers.records import dossier_of


def owners(answer: Attribution) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for share in audit_shares(answer):
        found[share.owner] = found.get(share.owner, Fraction()) + share.minutes
    return found


def by_every_order(walk: Walk) -> dict[str, Fraction]:
    """On average over all orders: how much later it became when this step, too, was let run over."""
    players = [i for i, took in walk.took.items() if took > walk.steps[i][0]]
    found = {"@procedure": Fraction(walk.lateness(walk.kept()))}
    orders = list(permutations(players))
    for order in orders:
        for number, i in enumerate(order):
            with_it, without = walk.kept(*order[: number + 1]), walk.kept(*order[:number])
            more = walk.lateness(with_it) - walk.lateness(without)
            found[f"o-{i}"] = found.get(f"o-{i}", Fraction()) + Fraction(more, len(orders))
    return {who: minutes for who, minutes in found.items() if minutes}


@settings(max_examples=150)
@given(walks(most=6))
def test_the_share_is_what_a_step_adds_on_average_over_all_orders(walk: Walk) -> None:
    answer = walk.answer()
    assert owners(answer) == by_every_order(walk)
    assert sum(owners(answer).values()) == answer.lateness


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_worked_case(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    node, _ = read_yaml(json.dumps(case["procedure"], ensure_ascii=False), path.name)
    asked, _ = read_procedure(node, "test")
    as_of = datetime.fromisoformat(case["as_of"]) if case["as_of"] else None
    answer = attribute(asked, dossier_of(case["dossier"]), CALENDAR, as_of=as_of, regime=REGIME)
    assert owners(answer) == {owner: Fraction(minutes) for owner, minutes in case["expected"]["audit"].items()}


def test_a_wrongful_request_and_an_overrun() -> None:  # C12
    request = did(360, "pause", "td", reason="supplement", wrongful=True), did(600, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1260))
    answer = split(USUAL, 960, *taken[:3], *request, *taken[3:])
    assert owners(answer) == {"binh": 180, "chi": 120}
    names = {(share.step, share.step_name) for share in audit_shares(answer)}
    assert names == {("td", "TD"), ("ky", "KY")}


def test_a_wrongful_return_and_an_overrun_of_one_step() -> None:
    """TD sent it back wrongfully for 120 minutes and ran over by 60 itself, in another's hands."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(360, "return", "td", officer="em", to="tn", fault="from"),
        did(480, "send", "tn", to="binh"),
        did(780, "send", "td", to="chi"),
        did(1020, "send", "ky"),
    )
    assert owners(split(USUAL, 840, *events)) == {"em": 120, "binh": 60}


def test_what_is_promised_too_much_is_the_process_s() -> None:  # C29
    events = worked(("tn", "an", 0, 60), ("td", "binh", 60, 600), ("ky", "chi", 600, 840))
    assert owners(split(USUAL, 720, *events)) == {"@procedure": 60, "binh": 60}


def test_three_agencies() -> None:  # C31
    graph = {
        "tn": (120, (), "mot-cua"),
        **{i: (240, ("tn",), f"so-{i}") for i in "abc"},
        "ky": (120, ("a", "b", "c"), "lanh-dao"),
    }
    taken = worked(
        ("tn", "an", 0, 70),
        ("a", "binh", 70, 400),
        ("b", "dung", 70, 340),
        ("c", "em", 70, 400),
        ("ky", "chi", 400, 580),
    )
    assert owners(split(graph, 540, *taken)) == {
        "binh": Fraction(20, 3),
        "em": Fraction(20, 3),
        "chi": Fraction(80, 3),
    }


def test_nobody_named_is_the_unit() -> None:
    events = (did(120, "send", "tn"), did(700, "send", "td"), did(940, "send", "ky"))
    assert owners(split(USUAL, 840, *events)) == {"unit:phong": 100}


# --- what it does not promise ----


def test_pacing_inside_another_s_delay_is_charged() -> None:  # C21
    graph = {
        "a1": (240, (), "so-a"),
        "a2": (240, ("a1",), "so-a"),
        "b": (480, (), "so-b"),
        "ky": (120, ("a2", "b"), "lanh-dao"),
    }
    events = worked(("a1", "an", 0, 340), ("a2", "anh", 340, 580), ("b", "binh", 0, 560), ("ky", "chi", 580, 700))
    assert owners(split(graph, 600, *events)) == {"an": 60, "binh": 40}


def test_one_overrun_recorded_as_two_pays_more() -> None:  # C06
    whole = worked(("tn", "an", 0, 180), ("td", "binh", 180, 780), ("ky", "chi", 780, 1020))
    assert owners(split(USUAL, 960, *whole)) == {"an": 30, "binh": 30}
    halves = {
        "tn": (120, (), "mot-cua"),
        "t1": (240, ("tn",), "phong"),
        "t2": (240, ("t1",), "phong"),
        "ky": (240, ("t2",), "lanh-dao"),
    }
    cut = worked(("tn", "an", 0, 180), ("t1", "binh", 180, 480), ("t2", "binh", 480, 780), ("ky", "chi", 780, 1020))
    assert owners(split(halves, 960, *cut)) == {"an": 20, "binh": 40}
    assert split(halves, 960, *cut).by_owner() == {"an": 20, "binh": 40}  # by the rule it was 20 and 40 before too


# --- what is refused ----


def test_too_many_steps_are_refused() -> None:
    steps = {f"b{k}": (1, (f"b{k - 1}",) if k else (), "vp") for k in range(16)}
    events = worked(*((f"b{k}", "an", 2 * k, 2 * k + 2) for k in range(16)))
    with pytest.raises(DossierError) as refused:
        audit_shares(split(procedure(steps, 16), 0, *events))
    (problem,) = refused.value.problems
    assert problem.code == "TTHC840"
    assert problem.text() == (
        "hồ sơ H1 có 16 khâu quá giới hạn hoặc yêu cầu không đúng quy định; chỉ đối chiếu được đến 15 khâu"
    )
    assert problem.text("en") == (
        "dossier H1 has 16 steps that ran over or made requests against the rules; an audit takes at most 15"
    )


def test_a_return_across_a_fork_is_refused() -> None:
    chain = {"a": (100, (), "so-a"), "b": (30, (), "so-b"), "ky": (20, ("a", "b"), "lanh-dao")}
    events = (
        *worked(("b", "binh", 0, 30), ("a", "an", 0, 110)),
        did(115, "return", "ky", to="b"),
        did(150, "send", "b"),
        did(170, "send", "ky"),
    )
    with pytest.raises(DossierError) as refused:
        audit_shares(split(chain, 120, *events))
    (problem,) = refused.value.problems
    assert problem.code == "TTHC841"
    assert problem.text() == (
        "hồ sơ H1 quay lại hoặc giao giấy ở chỗ rẽ nhánh, hoặc làm không đúng thứ tự, "
        "nên không đối chiếu được theo cách này"
    )
    assert problem.text("en") == (
        "dossier H1 went back or was handed over on paper at a fork, or was done out of turn, "
        "so it cannot be audited in this way"
    )
