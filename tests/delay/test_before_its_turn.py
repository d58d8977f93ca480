"""Logs that do not keep the turns, on paper: four steps of an hour each, whose whole limit is four hours.

A step that is sent before its turn takes no time, and what comes back to a step before its turn waits for it.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from test_hand_cases import USUAL, codes, did, split, worked

FOUR = {i: (60, after, f"so-{i}") for i, after in (("a", ()), ("b", ("a",)), ("c", ("b",)), ("d", ("c",)))}
RULES = pytest.mark.parametrize("rule", ["proportional", "chronological"])


@RULES
def test_what_comes_back_to_a_step_before_its_turn_waits_for_it(rule: str) -> None:
    """C was sent at 10 while A had the dossier, and D gave it back at 40: C takes its hour after B, and keeps it."""
    events = (
        did(0, "accept", "a", officer="an"),
        did(10, "send", "c", officer="chi"),
        did(40, "return", "d", to="c", officer="dung"),
        did(60, "send", "a", to="binh"),
        did(160, "send", "b"),  # 40 over
        did(220, "send", "c", to="dung"),
        did(280, "send", "d"),
    )
    answer = split(FOUR, 240, *events, rule=rule)
    assert (answer.lateness, answer.by_owner()) == (40, {"binh": 40})
    used = {step.id: (step.used, step.over) for step in answer.steps.values()}
    assert used == {"a": (60, 0), "b": (100, 40), "c": (60, 0), "d": (60, 0)}
    assert codes(answer) == ["TTHC703", "TTHC743"]


@RULES
def test_a_return_takes_back_what_was_sent_early(rule: str) -> None:
    """B has it; C was sent at 80 all the same, and at 100 D gives it back to B: C is to be done again, after B."""
    events = (
        *worked(("a", "an", 0, 60))[:2],
        did(60, "accept", "b", officer="binh"),
        did(80, "send", "c", officer="chi"),
        did(100, "return", "d", to="b", officer="dung"),
        did(150, "send", "b"),  # 30 over
        did(210, "send", "c", to="dung"),
        did(270, "send", "d"),
    )
    answer = split(FOUR, 240, *events, rule=rule)
    assert (answer.lateness, answer.by_owner()) == (30, {"binh": 30})
    assert [(step.used, step.over) for step in answer.steps.values()] == [(60, 0), (90, 30), (60, 0), (60, 0)]
    # what C had saved when it was sent early is taken back by the return, so nothing slips for it
    assert [step.slipped for step in answer.steps.values()] == [0, 30, 0, 0]
    assert codes(answer) == ["TTHC703", "TTHC743"]


@RULES
def test_a_return_to_a_step_that_the_dossier_has_not_gone_past_is_not_counted(rule: str) -> None:
    """A wrongful return at 360 is logged again at 370 in another's name; it stays binh's until it is back at 480."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(360, "return", "td", to="tn", fault="from"),
        did(370, "return", "td", to="tn", fault="from", officer="dung"),
        did(480, "send", "tn", to="binh"),
        did(720, "send", "td", to="chi"),
        did(960, "send", "ky"),
    )
    answer = split(USUAL, 840, *events, rule=rule)
    assert (answer.lateness, answer.by_owner()) == (120, {"binh": 120})
    (told,) = answer.findings
    assert (told.code, told.place.field) == ("TTHC744", "events[4]")
    assert told.text() == "15:10 02/03/2026: bước «TD» trả lại «TN» mà hồ sơ chưa qua «TN»; không tính"
    assert told.text("en") == (
        "15:10 02/03/2026: step «TD» returns to «TN» a dossier that has not gone past «TN»; it is not counted"
    )


@RULES
def test_whoever_sends_it_on_has_it_back(rule: str) -> None:
    """B returns it to A for nothing at 50, and sends it on at 100 though A's second sending is not logged (yet).

    Until 100 the wait is B's, 50 minutes. From then on it is A's: 30 minutes that it has left, then 70 over. The
    finish is 200 + C's 60, 20 after the limit of 240; of the 120 minutes that slipped the reserve covers 100.
    """
    events = (
        did(0, "accept", "a", officer="an"),
        did(30, "send", "a", to="binh"),
        did(50, "return", "b", to="a", fault="from"),
        did(100, "send", "b", to="chi"),
    )
    three = {i: FOUR[i] for i in "abc"}
    answer = split(three, 240, *events, end=200, rule=rule)
    assert (answer.current.finish, answer.lateness) == (260, 20)
    assert (answer.steps["a"].used, answer.steps["a"].over) == (130, 70)
    assert (answer.steps["b"].used, answer.steps["b"].wrong) == (20, {"binh": 50})
    if rule == "proportional":
        assert answer.by_owner() == {"binh": Fraction(25, 3), "an": Fraction(35, 3)}
    else:
        assert answer.by_owner() == {"an": 20}  # the reserve of 60, and 40 that B saved, go to what came first


@RULES
def test_a_last_step_that_is_given_more_time_when_it_is_sent_already(rule: str) -> None:
    """A and B end side by side, and both have it until it is ready: B within its 30 minutes more, then 10 over each."""
    ends = {"a": (60, (), "so-a"), "b": (60, (), "so-b")}
    events = (
        did(0, "accept", "a", officer="an"),
        did(0, "accept", "b", officer="binh"),
        did(60, "send", "b"),
        did(60, "extend", "b", limit="thêm 30 phút làm việc"),
        did(60, "send", "a"),
        did(100, "ready"),
    )
    answer = split(ends, 60, *events, rule=rule)
    assert (answer.current.total, answer.lateness, answer.by_owner()) == (90, 10, {"an": 5, "binh": 5})
    assert [(step.used, step.over) for step in answer.steps.values()] == [(100, 40), (100, 10)]
