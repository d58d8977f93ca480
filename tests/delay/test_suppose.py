"""What if: against the same dossier walked again with the other times."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from delay_logs import PAUSES, Story, at, minute_of, stories
from hypothesis import given, settings
from hypothesis import strategies as st
from test_hand_cases import FORK, USUAL, did, split, worked
from test_simulated_ledger import answer_to
from walked import Walk, walks

from tthc_rules import Attribution, Dossier, Policy
from tthc_rules.delay.suppose import Supposed, if_asked_once, if_kept, if_not_wrongful

MARCH_2 = datetime(2026, 3, 2)


@settings(max_examples=200)
@given(walks(), st.data())
def test_had_steps_kept_their_limits(walk: Walk, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.sampled_from(sorted(walk.steps))))
    again = walk.answer({**walk.took, **{i: walk.kept()[i] for i in chosen}})
    before = walk.answer()
    supposed = if_kept(before, *chosen)
    assert supposed is not None
    assert supposed.lateness == again.lateness
    assert supposed.sooner == before.current.finish - again.current.finish
    assert minute_of(supposed.finish) == minute_of(again.current.end)
    assert supposed.sooner or supposed.finish == before.current.end


def test_each_of_two_that_ran_over_together_changes_nothing_alone() -> None:  # C19
    events = worked(("tn", "an", 0, 60), ("a", "binh", 60, 360), ("b", "dung", 60, 360), ("ky", "chi", 360, 480))
    answer = split(FORK, 420, *events)
    assert if_kept(answer, "a") == if_kept(answer, "b") == Supposed(at(480), 0, 60)
    assert if_kept(answer, "a", "b") == Supposed(at(420), 60, 0)


def test_the_stops_of_the_clock_stay_where_they_were() -> None:
    """TD ran over by 60 and waited a day for a payment: it would have been ready an hour earlier."""
    stop = did(300, "pause", reason="payment", document="x"), did(780, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 1140), ("ky", "chi", 1140, 1380))
    answer = split(USUAL, 840, *taken[:3], *stop, *taken[3:])
    assert (answer.lateness, answer.current.end) == (60, at(1380))
    assert if_kept(answer, "td") == Supposed(at(1320), 60, 0)
    assert if_kept(answer) == Supposed(at(1380), 0, 60)


def test_of_an_open_dossier_the_projected_finish() -> None:
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 700))[:3]
    answer = split(USUAL, 840, *taken, end=700)
    assert if_kept(answer, "td") == Supposed(at(840), 100, 0)
    assert if_kept(answer, "tn") == Supposed(at(940), 0, 100)


# --- requests ----

FIRST = did(200, "pause", "td", reason="supplement", document="x"), did(300, "resume")
SECOND = did(400, "pause", "td", reason="supplement", document="y"), did(560, "resume")


def asked_twice(**more: object) -> tuple[Attribution, Dossier]:
    """TD takes 480 of work, 100 of a lawful stop and 160 of a wait for a second request."""
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 860), ("ky", "chi", 860, 1100))
    events = (*taken[:3], *FIRST, *SECOND, *taken[3:])
    dossier = Dossier("H1", "9.000001", received=at(0), events=events)
    return split(USUAL, 840, *events, **more), dossier


def test_had_it_been_asked_once() -> None:
    answer, dossier = asked_twice()
    assert (answer.lateness, answer.by_owner()) == (160, {"binh": 160})
    assert if_asked_once(answer, dossier) == Supposed(at(940), 160, 0)
    assert if_not_wrongful(answer, "td") == Supposed(at(940), 160, 0)
    assert if_not_wrongful(answer, "ky") == Supposed(at(1100), 0, 160)


def test_had_it_been_asked_once_where_the_second_request_stopped_the_clock() -> None:
    answer, dossier = asked_twice(regime=replace(PAUSES, supplement_max=None))
    assert answer.lateness == 0
    assert if_asked_once(answer, dossier) == Supposed(at(940), 160, 0)


def test_had_it_been_asked_once_where_the_wait_used_the_step_s_own_limit() -> None:
    answer, dossier = asked_twice(policy=Policy(wrongful="own_limit"))
    assert if_asked_once(answer, dossier) == Supposed(at(940), 160, 0)


def test_nothing_is_said_where_there_was_one_request_or_a_restart() -> None:
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 700), ("ky", "chi", 700, 940))
    events = (*taken[:3], *FIRST, *taken[3:])
    once = Dossier("H1", "9.000001", received=at(0), events=events)
    assert if_asked_once(split(USUAL, 840, *events), once) is None
    again = did(200, "pause", reason="supplement", document="x"), did(300, "reset")
    events = (*worked(("tn", "an", 0, 120))[:2], *again)
    twice = (did(10, "pause", reason="supplement", document="x"), did(20, "resume"), *events)
    regime = replace(PAUSES, supplement_max=None, late_reset="reset")
    answer = split(USUAL, 840, *twice, end=400, regime=regime)
    assert len(answer.previous) == 1
    assert if_asked_once(answer, Dossier("H1", "9.000001", received=at(0), events=twice)) is None


def test_nothing_is_said_where_it_went_back_across_a_fork() -> None:
    chain = {
        "a": (100, (), "so-a"),
        "b": (30, (), "so-b"),
        "ky": (20, ("a", "b"), "lanh-dao"),
    }
    events = (
        *worked(("b", "binh", 0, 30), ("a", "an", 0, 110)),
        did(115, "return", "ky", to="b"),
        did(150, "send", "b"),
        did(170, "send", "ky"),
    )
    answer = split(chain, 120, *events)
    assert answer.lateness == 50
    assert if_kept(answer, "a") is None


@settings(max_examples=200)
@given(stories())
def test_what_is_supposed_is_never_later(story: Story) -> None:
    answer = answer_to(story)
    for step in answer.steps:
        for supposed in (if_kept(answer, step), if_not_wrongful(answer, step)):
            if supposed is not None:
                assert supposed.sooner >= 0
                assert supposed.lateness <= answer.lateness
                assert isinstance(supposed.finish - MARCH_2, timedelta)
