"""The conventions that an authority may decide otherwise: each value on paper; and what is refused by name."""

from __future__ import annotations

from fractions import Fraction

import pytest
from test_hand_cases import FORK, USUAL, did, split, worked

from tthc_rules import Attribution, Policy, TTHCError

MINUTES = Fraction


def owners(answer: Attribution) -> dict[str, int | Fraction]:
    return answer.by_owner()


# --- several officers in one step ----


def two_officers(policy: Policy, **more: object) -> Attribution:
    """TD took 720 of 480: binh held 420 of them, dung the last 300."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(540, "assign", "td", officer="dung"),
        did(540, "accept", "td", officer="dung"),
        did(840, "send", "td", to="chi"),
        did(840, "accept", "ky", officer="chi"),
        did(1080, "send", "ky"),
    )
    return split(USUAL, 840, *events, policy=policy, **more)


@pytest.mark.parametrize("rule", ["proportional", "chronological"])
def test_officers_of_one_step_share_by_what_they_held_or_by_the_clock(rule: str) -> None:
    assert owners(two_officers(Policy(), rule=rule)) == {"binh": 140, "dung": 100}  # C16
    answer = two_officers(Policy(within_step="clock"), rule=rule)
    assert owners(answer) == {"dung": 240}  # C17: he who takes it over late pays for all
    assert answer.steps["td"].over_held == {"dung": 240}
    assert answer.steps["td"].held == {"binh": 420, "dung": 300}


def unassigned(policy: Policy) -> Attribution:
    """Nobody was named for TD for 600 minutes; binh then took 360 of his 480."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(120, "send", "tn"),
        did(720, "accept", "td", officer="binh"),
        did(1080, "send", "td", to="chi"),
        did(1320, "send", "ky"),
    )
    return split(USUAL, 840, *events, policy=policy)


def test_who_takes_a_step_that_lay_about_pays_more_by_the_clock() -> None:  # C15
    assert owners(unassigned(Policy())) == {"unit:phong": 300, "binh": 180}
    assert owners(unassigned(Policy(within_step="clock"))) == {"unit:phong": 120, "binh": 360}


def test_by_the_clock_a_wrongful_wait_is_whose_request_it_was() -> None:
    requests = (
        did(200, "pause", "td", officer="an", reason="supplement", wrongful=True),
        did(260, "resume"),
        did(300, "pause", "td", reason="supplement", wrongful=True),
        did(420, "resume"),
    )
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 780), ("ky", "chi", 780, 1020))
    for within_step in ("held", "clock"):
        answer = split(USUAL, 840, *taken[:3], *requests, *taken[3:], policy=Policy(within_step=within_step))
        assert owners(answer) == {"an": 60, "binh": 120}


# --- the wait for a wrongful request ----


def requested(policy: Policy, worked_minutes: int = 380, **more: object) -> Attribution:
    """TD worked 380 of its 480 minutes and waited 100 through an's wrongful request; KY took 300 of 240."""
    wait = did(360, "pause", "td", officer="an", reason="supplement", wrongful=True), did(460, "resume")
    end = 120 + worked_minutes + 100
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, end), ("ky", "chi", end, end + 300))
    return split(USUAL, 840, *taken[:3], *wait, *taken[3:], policy=policy, **more)


def test_a_wrongful_wait_uses_nobody_s_limit_or_the_requesting_step_s() -> None:
    answer = requested(Policy())
    # 100 waited and 60 ran over push the finish, 100 saved by td: 60 late
    assert owners(answer) == {"an": MINUTES(75, 2), "chi": MINUTES(45, 2)}
    assert (answer.steps["td"].used, answer.steps["td"].wrongful, answer.steps["td"].gain) == (380, 100, 100)
    answer = requested(Policy(wrongful="own_limit"))
    assert owners(answer) == {"chi": 60}
    assert (answer.steps["td"].used, answer.steps["td"].wrongful, answer.steps["td"].gain) == (480, 100, 0)


def test_what_the_limit_does_not_cover_of_a_wrongful_wait_is_still_the_requester_s() -> None:
    wait = did(550, "pause", "td", officer="an", reason="supplement", wrongful=True), did(650, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 670), ("ky", "chi", 670, 910))
    answer = split(USUAL, 840, *taken[:3], *wait, *taken[3:], policy=Policy(wrongful="own_limit"))
    # td has 50 of its 480 left when the wait begins: 50 of the 100 go beyond it, and the 20 of work after them
    assert owners(answer) == {"an": 50, "binh": 20}
    assert (answer.steps["td"].used, answer.steps["td"].over, answer.steps["td"].over_held) == (550, 70, {"binh": 20})


def test_a_wrongful_return_never_uses_a_limit() -> None:  # C24
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(360, "return", "td", to="tn", fault="from"),
        did(480, "send", "tn", to="binh"),
        did(720, "send", "td", to="chi"),
        did(960, "send", "ky"),
    )
    for wrongful in ("zero_limit", "own_limit"):
        assert owners(split(USUAL, 840, *events, policy=Policy(wrongful=wrongful))) == {"binh": 120}


# --- work that comes back ----


def returned(policy: Policy, **more: object) -> Attribution:
    """TN used its 120, and another 120 when the dossier came back; TD 240 + 240."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(360, "return", "td", to="tn"),
        did(480, "send", "tn", to="binh"),
        did(720, "send", "td", to="chi"),
        did(960, "send", "ky"),
    )
    return split(USUAL, 840, *events, policy=policy, **more)


def test_a_limit_counts_over_all_visits_or_anew() -> None:  # C22
    answer = returned(Policy())
    assert owners(answer) == {"an": 120}
    assert (answer.steps["tn"].over, [share.cause for share in answer.shares]) == (120, ["over"])
    answer = returned(Policy(rework="fresh"))
    # both have their whole limits again: 120 + 240 to be done once more, of which td then saves 240
    assert owners(answer) == {"an": 120}
    assert (answer.steps["tn"].over, answer.steps["td"].gain) == (0, 240)
    assert [share.cause for share in answer.shares] == ["reopen"]


def test_with_fresh_limits_going_back_and_forth_is_the_reopened_step_s() -> None:
    answer = returned(Policy(rework="fresh"), rule="chronological")
    assert owners(answer) == {"an": 120}
    assert [(part.start, part.end, part.minutes) for part in answer.current.dated] == [(360, 360, 120)]


# --- time that is saved ----


def early(policy: Policy, **more: object) -> Attribution:
    """TN saves 60, TD runs over by 60, KY by 60: one hour late."""
    taken = worked(("tn", "an", 0, 60), ("td", "binh", 60, 600), ("ky", "chi", 600, 900))
    return split(USUAL, 840, *taken, policy=policy, **more)


def test_saved_time_is_everybody_s_or_the_last_step_s() -> None:  # C04
    assert owners(early(Policy())) == {"binh": 30, "chi": 30}
    assert owners(early(Policy(), rule="chronological")) == {"chi": 60}
    for rule in ("proportional", "chronological"):
        answer = early(Policy(early="last_step"), rule=rule)
        assert owners(answer) == {"binh": 60}  # chi has 300 minutes
        assert (answer.steps["ky"].budget, answer.steps["tn"].gain) == (300, 60)


def test_what_was_given_to_the_last_step_goes_back_when_the_work_does() -> None:
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn", to="binh"),
        did(160, "send", "td", to="chi"),
        did(160, "accept", "ky", officer="chi"),
    )
    back = did(200, "return", "ky", to="td")
    policy = Policy(early="last_step")
    assert split(USUAL, 840, *events, end=180, policy=policy).steps["ky"].budget == 240 + 60 + 380
    answer = split(USUAL, 840, *events, back, end=200, policy=policy)
    assert (answer.steps["ky"].budget, answer.current.finish) == (300, 200 + 380 + 260)


def test_with_several_last_steps_each_is_given_what_was_saved() -> None:
    ends = {"tn": (60, (), "mot-cua"), "a": (100, ("tn",), "so-a"), "b": (100, ("tn",), "so-b")}
    answer = split(ends, 160, *worked(("tn", "an", 0, 40)), end=40, policy=Policy(early="last_step"))
    assert [answer.steps[i].budget for i in "ab"] == [120, 120]
    fork = split(FORK, 420, *worked(("tn", "an", 0, 40)), end=40, policy=Policy(early="last_step"))
    assert fork.steps["ky"].budget == 140


# --- what is refused ----


REFUSED = {
    "within_step": (
        "TTHC812",
        "không có cách chia «x» giữa các cán bộ cùng một khâu; các cách: held, clock",
        "there is no way «x» to divide a step among its officers; the ways are: held, clock",
    ),
    "wrongful": (
        "TTHC813",
        "không có cách tính «x» cho yêu cầu không đúng quy định; các cách: zero_limit, own_limit",
        "there is no way «x» to count a request against the rules; the ways are: zero_limit, own_limit",
    ),
    "rework": (
        "TTHC814",
        "không có cách tính «x» cho khâu phải làm lại; các cách: cumulative, fresh",
        "there is no way «x» to count a step that is done again; the ways are: cumulative, fresh",
    ),
    "early": (
        "TTHC815",
        "không có cách dùng «x» cho thời gian làm sớm; các cách: shared, last_step",
        "there is no way «x» to use time that was saved; the ways are: shared, last_step",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_convention_that_is_not_offered_is_refused(name: str) -> None:
    code, vi, en = REFUSED[name]
    with pytest.raises(TTHCError) as refused:
        Policy(**{name: "x"})
    (problem,) = refused.value.problems
    assert (problem.code, problem.text(), problem.text("en")) == (code, vi, en)


def test_all_that_is_not_offered_is_named_at_once() -> None:
    with pytest.raises(TTHCError) as refused:
        Policy("x", "x", "x", "x", "x")
    assert [problem.code for problem in refused.value.problems] == [f"TTHC81{n}" for n in (1, 2, 3, 4, 5)]
