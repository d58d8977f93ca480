"""Open dossiers: who can still save one, and until when."""

from __future__ import annotations

from datetime import datetime

from delay_logs import Story, at, stories
from hypothesis import given, settings
from test_hand_cases import FORK, USUAL, did, split, worked
from test_simulated_ledger import answer_to

from tthc_rules import Attribution
from tthc_rules.delay.rescue import Rescuer


def told(answer: Attribution) -> list[tuple[str, int, int, datetime]]:
    return [(rescuer.step, rescuer.left, rescuer.room, rescuer.until) for rescuer in answer.who_can_save()]


def test_the_next_step_can_make_good_what_was_lost() -> None:
    """TD ran over by 100 of a limit without reserve; the head has 240 minutes and may take 140."""
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 700))[:3]
    answer = split(USUAL, 840, *taken, did(690, "assign", "ky", officer="chi"), end=690)
    assert answer.lateness == 90
    assert answer.who_can_save() == (Rescuer("ky", "KY", "lanh-dao", "chi", 240, 150, at(840)),)
    assert split(USUAL, 840, *taken, end=690).who_can_save()[0].officer is None


def test_the_step_that_has_it_can_save_it_while_it_has_time_left() -> None:
    taken = worked(("tn", "an", 0, 170))
    late = split(USUAL, 840, *taken, did(170, "accept", "td", officer="binh"), end=400)
    assert late.lateness == 50
    # binh has 250 of 480 left and may take 200; chi may take 190 of 240
    assert told(late) == [("td", 250, 200, at(600)), ("ky", 240, 190, at(840))]


def test_of_two_branches_that_are_late_neither_saves_it_alone() -> None:
    events = worked(("tn", "an", 0, 60))
    answer = split(FORK, 420, *events, did(60, "accept", "a", officer="binh"), end=340)
    # both branches ran over by 40: only the head can make good for both
    assert answer.lateness == 40
    assert told(answer) == [("ky", 120, 80, at(420))]
    one = split(FORK, 420, *events, did(200, "send", "a"), end=340)
    assert told(one) == [("ky", 120, 80, at(420))]


def test_nobody_can_save_what_is_past() -> None:
    taken = worked(("tn", "an", 0, 120))
    assert split(USUAL, 840, *taken, end=900).who_can_save() == ()
    done = worked(("tn", "an", 0, 120), ("td", "binh", 120, 700), ("ky", "chi", 700, 940))
    assert split(USUAL, 840, *done).who_can_save() == ()


def test_a_dossier_in_time_says_how_long_each_may_take() -> None:
    answer = split(USUAL, 900, *worked(("tn", "an", 0, 120)), end=200)
    assert answer.lateness == 0
    assert told(answer) == [("td", 400, 400, at(660)), ("ky", 240, 240, at(900))]


def test_a_clock_that_stands_is_taken_to_run_again_now() -> None:
    stop = did(200, "pause", "td", reason="payment", document="x")
    answer = split(USUAL, 840, *worked(("tn", "an", 0, 120)), stop, end=500)
    assert told(answer) == [("td", 400, 400, at(900)), ("ky", 240, 240, at(1140))]


def test_paper_on_its_way_is_still_with_the_sender() -> None:
    sent = did(0, "accept", "tn", officer="an"), did(60, "send", "tn", medium="paper")
    answer = split(USUAL, 840, *sent, end=90)
    assert told(answer) == [("tn", 30, 30, at(120)), ("td", 480, 480, at(600)), ("ky", 240, 240, at(840))]


@settings(max_examples=300)
@given(stories())
def test_whoever_can_save_it_really_can(story: Story) -> None:
    """Were the step to take no more than it may, the plan would end within the due."""
    answer = answer_to(story)
    run = answer.current
    left = {i: step.left for i, step in answer.steps.items()}
    for rescuer in answer.who_can_save():
        assert 0 < rescuer.room <= rescuer.left == left[rescuer.step]
        assert rescuer.room == rescuer.left or answer.lateness
        assert rescuer.left - rescuer.room >= answer.lateness or run.lateness == 0
