"""Breaches, credits and what stands beside: columns of their own, on paper."""

from __future__ import annotations

from dataclasses import replace

from delay_logs import PAUSES, TOY, Story, at, procedure, stories
from hypothesis import given, settings
from test_hand_cases import USUAL, did, split, worked
from test_simulated_ledger import answer_to

from tthc_rules import Dossier, attribute
from tthc_rules.delay.columns import Beside, Breach, Credit, beside, breaches, credits


def test_breaches_and_credits_are_never_set_off() -> None:
    """an saves 60, binh waits 30 to accept and runs over by 60 with nobody named for the first 20 minutes."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn"),
        did(80, "assign", "td", officer="binh"),
        did(110, "accept", "td", officer="binh"),
        did(600, "send", "td", to="chi"),
        did(600, "accept", "ky", officer="chi"),
        did(840, "send", "ky"),
    )
    answer = split(USUAL, 840, *events)
    assert answer.lateness == 0
    assert breaches(answer) == (
        Breach("td", "binh", "over", 60),
        Breach("td", "binh", "handover", 30),
        Breach("td", "unit:phong", "unassigned", 20),
    )
    assert credits(answer) == (Credit("tn", "an", 60),)
    assert beside(answer) == ()


def test_a_wrongful_request_is_a_breach_though_nothing_was_late() -> None:  # C32
    request = did(360, "pause", "td", reason="supplement", wrongful=True), did(400, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 640), ("ky", "chi", 640, 880))
    answer = split(USUAL, 900, *taken[:3], *request, *taken[3:])
    assert (answer.lateness, answer.shares) == (0, ())
    assert breaches(answer) == (Breach("td", "binh", "wrongful", 40),)


def test_the_citizen_s_time_is_beside() -> None:  # pauses, and what lies ready until it is collected
    asked = did(200, "pause", "td", reason="supplement", document="x"), did(300, "resume")
    paid = did(400, "pause", "td", reason="payment", document="y"), did(460, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 760), ("ky", "chi", 760, 1000))
    answer = split(USUAL, 840, *taken[:3], *asked, *paid, *taken[3:], did(1000, "ready"), did(1500, "collected"))
    assert answer.lateness == 0
    assert beside(answer) == (
        Beside("@citizen", "supplement", 100),
        Beside("@citizen", "payment", 60),
        Beside("@citizen", "collection", 500),
    )


def test_what_others_are_waited_for_is_nobody_s() -> None:
    asked = procedure(USUAL, 840)
    asked = replace(asked, pauses=("tax_notice",))
    stop = did(200, "pause", "td", reason="tax_notice", document="x")
    answer = split(asked, 0, *worked(("tn", "an", 0, 120)), stop, end=700)
    assert beside(answer) == (Beside(None, "tax_notice", 500),)


def test_a_step_without_an_agency_is_the_competent_one_s() -> None:
    dossier = Dossier("H1", "9.000001", received=at(0), agency="xa", events=(did(600, "ready"),))
    answer = attribute(procedure({}, 480), dossier, TOY, regime=PAUSES)
    assert breaches(answer) == (
        Breach("giai-quyet", "unit:xa", "over", 120),
        Breach("giai-quyet", "unit:xa", "unassigned", 600),
    )


@settings(max_examples=150)
@given(stories())
def test_every_minute_over_is_somebody_s(story: Story) -> None:
    answer = answer_to(story)
    for step in answer.steps.values():
        over = sum(breach.minutes for breach in breaches(answer) if (breach.step, breach.kind) == (step.id, "over"))
        assert over == step.over
        assert sum(credit.minutes for credit in credits(answer) if credit.step == step.id) == step.gain
