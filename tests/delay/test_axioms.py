"""What the rules promise beyond adding up: same-time order, cut intervals, split claims; and where they promise less.

The other promises have their tests in `test_properties`, `test_simulated_ledger` and `test_chronological`.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from delay_logs import Story, stories
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from simulator import Deed
from test_hand_cases import FORK, USUAL, did, split, worked
from test_simulated_ledger import answer_to
from walked import Walk, walks

from tthc_rules.delay.columns import Beside, Breach, beside, breaches

RULES = pytest.mark.parametrize("rule", ["proportional", "chronological"])


# --- what holds ----


@RULES
@settings(max_examples=150)
@given(walk=walks(), random=st.randoms(use_true_random=False))
def test_what_is_done_in_one_minute_counts_alike_in_any_order(rule: str, walk: Walk, random: Random) -> None:
    """Steps that are sent in the same minute, and those taken up in it, in the log in any order."""
    ends = walk.ends(walk.took)
    listed = list(walk.steps)
    sends = {minute: [i for i in listed if ends[i] == minute] for minute in ends.values()}
    for together in sends.values():
        random.shuffle(together)
    places = {i: number for together in sends.values() for number, i in enumerate(together)}
    before = walk.answer(rule=rule)
    after = walk.answer(rule=rule, order=places)
    assert after.by_owner() == before.by_owner()
    assert {i: step.slipped for i, step in after.steps.items()} == {i: s.slipped for i, s in before.steps.items()}


@RULES
@settings(max_examples=150)
@given(story=stories(), data=st.data())
def test_a_stop_cut_in_two_is_one_stop(rule: str, story: Story, data: st.DataObject) -> None:
    stops = [k for k, deed in enumerate(story.log) if deed.what == "pause"]
    resumed = [next((n for n, d in enumerate(story.log) if n > k and d.what == "resume"), None) for k in stops]
    pairs = [(k, n) for k, n in zip(stops, resumed, strict=True) if n is not None]
    assume(pairs)
    start, end = data.draw(st.sampled_from(pairs))
    place = data.draw(st.integers(start + 1, end))
    minute = data.draw(st.integers(story.log[place - 1].minute, story.log[place].minute))
    cut = Deed(minute, "resume"), replace(story.log[start], minute=minute)
    log = [*story.log[:place], *cut, *story.log[place:]]
    before, after = answer_to(story, rule), answer_to(replace(story, log=log), rule)
    assert (after.by_owner(), after.lateness) == (before.by_owner(), before.lateness)


@RULES
def test_a_wrongful_wait_cut_in_two_is_one_wait(rule: str) -> None:
    """TD waits from 360 to 600 and KY runs 60 over; asked again at 450 in the minute of the answer."""
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1140))
    ask = {"step": "td", "reason": "supplement", "wrongful": True}
    whole = did(360, "pause", **ask), did(600, "resume")
    halves = did(360, "pause", **ask), did(450, "resume"), did(450, "pause", **ask), did(600, "resume")
    for stops in (whole, halves):
        answer = split(USUAL, 840, *taken[:3], *stops, *taken[3:], rule=rule)
        assert (answer.lateness, answer.by_owner()) == (300, {"binh": 240, "chi": 60})


def test_one_overrun_recorded_as_two_steps_pays_the_same() -> None:  # C06
    """Limit 960, steps 840: TN 60 over and TD 120 over, 60 late, 20 and 40. TD as two steps, 60 over each: still 40."""
    one = worked(("tn", "an", 0, 180), ("td", "binh", 180, 780), ("ky", "chi", 780, 1020))
    assert split(USUAL, 960, *one).by_owner() == {"an": 20, "binh": 40}
    halves = {**USUAL, "td": (240, ("tn",), "phong"), "td2": (240, ("td",), "phong")}
    halves["ky"] = (240, ("td2",), "lanh-dao")
    two = worked(("tn", "an", 0, 180), ("td", "binh", 180, 480), ("td2", "binh", 480, 780), ("ky", "chi", 780, 1020))
    assert split(halves, 960, *two).by_owner() == {"an": 20, "binh": 40}
    assert split(halves, 960, *two).by_step() == {"tn": 20, "td": 20, "td2": 20}


@RULES
def test_an_overrun_inside_the_float_costs_nothing_and_is_told(rule: str) -> None:  # C20
    """B may take 120 beside A's 240 and takes 180; KY runs 30 over. The breach stands, the share is KY's alone."""
    graph = {**FORK, "b": (120, ("tn",), "so-b")}
    events = worked(("tn", "an", 0, 60), ("a", "binh", 60, 300), ("b", "dung", 60, 240), ("ky", "chi", 300, 450))
    answer = split(graph, 420, *events, rule=rule)
    assert (answer.lateness, answer.by_owner()) == (30, {"chi": 30})
    assert (answer.steps["b"].over, answer.steps["b"].slipped, answer.steps["b"].share) == (60, 0, 0)
    assert breaches(answer) == (Breach("b", "dung", "over", 60), Breach("ky", "chi", "over", 30))


@RULES
@pytest.mark.parametrize(("again", "late"), [(60, 0), (100, 40)])
def test_a_step_that_gets_it_back_first_spends_what_it_had_left(rule: str, again: int, late: int) -> None:  # C23
    """TN used 60 of 120; the dossier comes back to it at 360 for its own defect: 60 are left, the rest is over."""
    events = (
        *worked(("tn", "an", 0, 60))[:2],
        did(60, "accept", "td", officer="binh"),
        did(360, "return", "td", to="tn"),
        did(360 + again, "send", "tn", to="binh"),
        did(540 + again, "send", "td", to="chi"),
        did(780 + again, "send", "ky"),
    )
    answer = split(USUAL, 840, *events, rule=rule)
    assert (answer.lateness, answer.by_owner()) == (late, {"an": late} if late else {})
    assert [(step.used, step.over) for step in answer.steps.values()] == [(60 + again, late), (480, 0), (240, 0)]


@RULES
def test_while_the_citizen_pays_nobody_s_minutes_pass(rule: str) -> None:  # C10
    """A day for the payment inside TD: 480 minutes of the calendar, none of the clock."""
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 1080), ("ky", "chi", 1080, 1320))
    stop = did(360, "pause", "td", reason="payment", document="thông báo"), did(840, "resume")
    answer = split(USUAL, 840, *taken[:3], *stop, *taken[3:], rule=rule)
    assert (answer.lateness, answer.current.clock, answer.steps["td"].used) == (0, 840, 480)
    assert beside(answer) == (Beside("@citizen", "payment", 480),)


# --- what does not ----


@RULES
def test_a_branch_cut_into_two_that_run_over_together_takes_two_thirds(rule: str) -> None:
    """A and B 60 over together: half each. A as two steps side by side: 40 of the 60."""
    half = worked(("tn", "an", 0, 60), ("a", "binh", 60, 360), ("b", "dung", 60, 360), ("ky", "chi", 360, 480))
    assert split(FORK, 420, *half, rule=rule).by_agency() == {"so-a": 30, "so-b": 30}
    cut = {**FORK, "a2": (240, ("tn",), "so-a"), "ky": (120, ("a", "a2", "b"), "lanh-dao")}
    thirds = (*half[:-1], *worked(("a2", "binh", 60, 360)), half[-1])
    events = tuple(sorted(thirds, key=lambda event: event.at))
    assert split(cut, 420, *events, rule=rule).by_agency() == {"so-a": 40, "so-b": 20}


def test_who_kept_his_part_of_a_step_may_pay_for_it_all_the_same() -> None:  # C16
    """The promise is the step's: binh held 420 of its 480 and pays 420 of 720 of the 240 that it ran over."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(540, "accept", "td", officer="dung"),
        did(840, "send", "td", to="chi"),
        did(1080, "send", "ky"),
    )
    assert split(USUAL, 840, *events).by_owner() == {"binh": Fraction(240 * 420, 720), "dung": 100}
