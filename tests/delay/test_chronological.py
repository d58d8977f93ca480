"""The rule of time on paper: who needs the reserve first has it, and what is charged are dated minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from fractions import Fraction

import pytest
from delay_logs import PAUSES, TOY, Story, at, procedure, stories
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_hand_cases import FORK, USUAL, did, split, worked

from tthc_rules import Attribution, Dossier, Event, attribute
from tthc_rules.delay.ledger import Charge
from tthc_rules.flow import Standing


def in_order(steps: object, limit: int, *events: Event, **more: object) -> Attribution:
    return split(steps, limit, *events, rule="chronological", **more)


def dated(answer: Attribution) -> list[tuple[int, int, str, int | Fraction]]:
    return [(part.start, part.end, part.charge.step, part.minutes) for part in answer.current.dated]


def test_the_reserve_goes_to_whoever_needs_it_first() -> None:  # C06
    events = worked(("tn", "an", 0, 180), ("td", "binh", 180, 780), ("ky", "chi", 780, 1020))
    answer = in_order(USUAL, 960, *events)
    assert answer.by_owner() == {"binh": 60}
    # an's hour and binh's first hour are covered; binh pays for the last hour before he sent it
    assert dated(answer) == [(720, 780, "td", 60)]
    assert [share.cause for share in answer.shares] == ["over"]
    assert answer.rule == "chronological"


def test_a_wrongful_request_uses_the_reserve_before_what_runs_over_later() -> None:  # C12
    request = did(360, "pause", "td", reason="supplement", wrongful=True), did(600, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1260))
    answer = in_order(USUAL, 960, *taken[:3], *request, *taken[3:])
    assert answer.by_owner() == {"binh": 120, "chi": 180}
    assert dated(answer) == [(480, 600, "td", 120), (1080, 1260, "ky", 180)]


def test_minutes_that_run_over_together_are_shared_equally() -> None:  # C18, C19
    events = worked(("tn", "an", 0, 60), ("a", "binh", 60, 400), ("b", "dung", 60, 360), ("ky", "chi", 400, 520))
    answer = in_order(FORK, 420, *events)
    assert answer.by_owner() == {"binh": 70, "dung": 30}
    assert dated(answer) == [(300, 360, "a", 30), (300, 360, "b", 30), (360, 400, "a", 40)]
    together = worked(("tn", "an", 0, 60), ("a", "binh", 60, 360), ("b", "dung", 60, 360), ("ky", "chi", 360, 480))
    assert in_order(FORK, 420, *together).by_owner() == {"binh": 30, "dung": 30}


def test_pacing_costs_nothing() -> None:  # C21
    graph = {
        "a1": (240, (), "so-a"),
        "a2": (240, ("a1",), "so-a"),
        "b": (480, (), "so-b"),
        "ky": (120, ("a2", "b"), "lanh-dao"),
    }
    events = worked(("a1", "an", 0, 340), ("a2", "anh", 340, 580), ("b", "binh", 0, 560), ("ky", "chi", 580, 700))
    assert in_order(graph, 600, *events).by_owner() == {"an": 100}


def test_what_the_steps_promise_too_much_is_the_process_s_first() -> None:  # C29
    events = worked(("tn", "an", 0, 60), ("td", "binh", 60, 600), ("ky", "chi", 600, 840))
    answer = in_order(USUAL, 720, *events)
    # 120 too much at the start; an saves 60 of them; binh runs over by 60
    assert answer.by_owner() == {"@procedure": 60, "binh": 60}
    late = worked(("tn", "an", 0, 120), ("td", "binh", 120, 660), ("ky", "chi", 660, 840))
    # binh's 60 come on top of 120; what chi saves makes both smaller by a third
    assert in_order(USUAL, 720, *late).by_owner() == {"@procedure": 80, "binh": 40}


def test_of_three_agencies_and_the_head_the_last_pays_for_all() -> None:  # C31
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
    assert in_order(graph, 540, *taken).by_owner() == {"chi": 40}


def test_what_is_saved_too_late_makes_every_charge_smaller() -> None:
    events = worked(("tn", "an", 0, 150), ("td", "binh", 150, 690), ("ky", "chi", 690, 900))
    answer = in_order(USUAL, 840, *events)
    # an 30 and binh 60 over; chi saves 30 of the 90
    assert answer.by_owner() == {"an": 20, "binh": 40}
    assert dated(answer) == [(120, 150, "tn", 20), (630, 690, "td", 40)]


def test_all_that_was_charged_may_be_saved_again() -> None:
    saved = worked(("tn", "an", 0, 150), ("td", "binh", 150, 500), ("ky", "chi", 500, 850))
    # 30 over, then 130 saved: 100 of reserve for chi, who runs over by 110
    assert in_order(USUAL, 840, *saved).by_owner() == {"chi": 10}


def test_work_that_comes_back_is_paid_for_by_the_step_it_comes_back_to() -> None:
    """TD saved 380, of which KY used 300; TD then has its 380 to do again, and only 80 are left for it."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(220, "send", "td", to="chi"),
        did(220, "accept", "ky", officer="chi"),
        did(760, "return", "ky", to="td"),
    )
    answer = in_order(USUAL, 840, *events, end=760)
    assert answer.lateness == 300
    assert answer.by_owner() == {"binh": 300}
    assert [(share.cause, share.minutes) for share in answer.shares] == [("reopen", 300)]
    # by the other rule KY answers: TD only takes back what it had saved
    assert split(USUAL, 840, *events, end=760).by_owner() == {"chi": 300}


# --- when the due moves ----


def test_an_extension_is_reserve_from_its_moment_on() -> None:  # C27
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 720), ("ky", "chi", 720, 1020))
    given_ = did(700, "extend", limit="thêm 60 phút làm việc")
    answer = in_order(USUAL, 840, *taken[:3], given_, *taken[3:])
    # binh: 100 by 700, less 60, and 20 more; chi 60
    assert answer.by_owner() == {"binh": 60, "chi": 60}
    assert dated(answer) == [(600, 700, "td", 40), (700, 720, "td", 20), (960, 1020, "ky", 60)]


def test_a_step_s_extension_gives_only_what_it_does_not_take() -> None:
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 720), ("ky", "chi", 720, 1020))
    given_ = did(200, "extend", "td", limit="thêm 60 phút làm việc")
    answer = in_order(USUAL, 840, *taken[:3], given_, *taken[3:])
    assert (answer.lateness, answer.by_owner()) == (120, {"binh": 60, "chi": 60})


def test_a_new_due_that_is_earlier_is_the_process_s() -> None:
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 600), ("ky", "chi", 600, 840))
    earlier = did(200, "extend", new_due=at(780))
    for rule in ("proportional", "chronological"):
        answer = split(USUAL, 840, *taken[:3], earlier, *taken[3:], rule=rule)
        assert answer.by_owner() == {"@procedure": 60}


def test_days_that_a_pause_does_not_give_back_are_the_calendar_s() -> None:
    steps = {"td": (1920, (), "phong")}
    stop = did(0, "pause", reason="payment", document="x"), Event(datetime(2026, 3, 3, 17, 0), "resume")
    named = did(0, "accept", "td", officer="binh")
    answer = in_order(procedure(steps, "3 ngày"), 0, named, *stop, did(960 + 1920, "send", "td"))
    assert (answer.lateness, answer.by_owner()) == (480, {"@procedure": 480})
    assert [share.cause for share in answer.shares] == ["calendar"]


def test_days_that_a_pause_gives_beyond_its_length_are_reserve() -> None:
    # Monday 2/3, 3 days: Thursday. From Thursday 16:00 to Friday 9:00 is two hours, and the due moves by a day, to
    # Friday 17:00: the clock then shows five days less two hours
    steps = {"td": (1920, (), "phong")}
    stop = did(1860, "pause", reason="payment", document="x"), did(1980, "resume")
    named = did(0, "accept", "td", officer="binh")
    answer = in_order(procedure(steps, "3 ngày"), 0, named, *stop, did(120 + 2400, "send", "td"))
    assert (answer.current.total, answer.lateness) == (2280, 120)
    assert dated(answer) == [(2280, 2400, "td", 120)]


def test_an_extension_in_days_while_the_clock_stands() -> None:
    steps = {"td": (1440, (), "phong")}
    stop = did(480, "pause", reason="payment", document="x")
    more = did(500, "extend", limit="thêm 1 ngày")
    answer = in_order(procedure(steps, "2 ngày"), 0, stop, more, end=960)
    # 1440 minutes to Wednesday 4/3; extended to Thursday; paused from Tuesday to Wednesday: due on Friday
    assert answer.due == datetime(2026, 3, 6, 17, 0)
    assert (answer.lateness, answer.current.dated) == (0, ())


def test_several_last_steps_sent_in_one_minute_save_nothing_until_it_is_ready() -> None:
    ends = {"tn": (60, (), "mot-cua"), "a": (60, ("tn",), "so-a"), "b": (100, ("tn",), "so-b")}
    events = worked(("tn", "an", 0, 80), ("b", "dung", 80, 150), ("a", "binh", 80, 150))
    answer = in_order(ends, 120, *events)
    assert (answer.lateness, answer.steps["b"].gain) == (30, 30)
    assert answer.by_owner() == {"@procedure": 20, "an": 10}
    assert answer.steps["b"].gained == {"dung": 30}


# --- properties ----


def answer_to(story: Story, end: int | None = None) -> Attribution:
    log = [deed for deed in story.log if end is None or deed.minute <= end]
    cut = Story(story.tasks, story.limit, log, story.end, story.closed)
    moment = None if story.closed and end is None else at(story.end if end is None else end)
    return attribute(cut.procedure(), cut.dossier(), TOY, as_of=moment, regime=PAUSES, rule="chronological")


@settings(max_examples=300)
@given(stories(), st.data())
def test_once_a_step_is_closed_its_share_never_rises(story: Story, data: st.DataObject) -> None:
    """Unless its work comes back, or a request in its name holds up others; the last steps hold it till the end."""
    log = [deed for deed in story.log if deed.what not in ("return", "wrong")]
    story = Story(story.tasks, story.limit, log, story.end, story.closed)
    now = data.draw(st.integers(0, story.end))
    before, after = answer_to(story, now), answer_to(story)
    # What a log skips counts as sent only when the log has an end: then it is read anew, and not only further.
    assume("TTHC729" not in {finding.code for finding in after.findings})
    for step_id, step in before.steps.items():
        followed = any(step_id in task.after for task in story.tasks.values())
        if followed and step.standing is Standing.DONE and before.projected and Standing.ACTIVE in standings(before):
            assert after.steps[step_id].share <= step.share, step_id


def standings(answer: Attribution) -> set[Standing]:
    return {step.standing for step in answer.steps.values()}


@settings(max_examples=200)
@given(stories())
def test_every_minute_charged_is_a_dated_minute(story: Story) -> None:
    run = answer_to(story).current
    stretches = [(slip.start, slip.end) for slip in run.stretches]
    for part in run.dated:
        assert part.minutes <= max(part.end - part.start, 0) or part.start == part.end
        if part.start != part.end:
            assert any(start <= part.start and part.end <= end for start, end in stretches)
    charged: dict[Charge, Fraction] = {}
    for part in run.dated:
        charged[part.charge] = charged.get(part.charge, Fraction()) + part.minutes
    assert sum(charged.values()) == run.lateness
    for charge, minutes in charged.items():
        if charge.cause in ("over", "wrongful"):
            assert minutes <= run.slips[charge]


def test_the_plain_answer_tells_the_minutes() -> None:
    events = worked(("tn", "an", 0, 180), ("td", "binh", 180, 780), ("ky", "chi", 780, 1020))
    plain = in_order(USUAL, 960, *events).to_dict()
    assert plain["rule"] == "chronological"
    assert plain["dated"] == [{"start": 720, "end": 780, "step": "td", "cause": "over", "owner": None, "minutes": "60"}]
    assert split(USUAL, 960, *events).to_dict()["dated"] == []


# --- what this rule does not promise ----


@pytest.mark.parametrize(("rule", "first"), [("proportional", 30), ("chronological", 0)])
def test_equal_treatment_holds_for_one_rule_only(rule: str, first: int) -> None:  # C04
    """The same 60 minutes over, one after the other: by the rule of time the second pays alone."""
    events = worked(("tn", "an", 0, 60), ("td", "binh", 60, 600), ("ky", "chi", 600, 900))
    shares = split(USUAL, 840, *events, rule=rule).by_owner()
    assert (shares.get("binh", 0), shares["chi"]) == (first, 60 - first)


@pytest.mark.parametrize(("rule", "later"), [("proportional", 30), ("chronological", 0)])
def test_stability_in_time_holds_for_one_rule_only(rule: str, later: int) -> None:
    """an runs over by 60 with a reserve of 60: nothing. Later chi does: by the other rule an then pays half."""
    first = worked(("tn", "an", 0, 180))
    assert split(USUAL, 900, *first, end=180, rule=rule).by_owner() == {}
    rest = worked(("td", "binh", 180, 660), ("ky", "chi", 660, 960))
    assert split(USUAL, 900, *first, *rest, rule=rule).by_owner().get("an", 0) == later


def test_who_else_ran_over_first_may_cost_more_by_either_rule() -> None:
    """No rule keeps another's overrun from raising mine: it eats the reserve that I would have used."""
    alone = worked(("tn", "an", 0, 120), ("td", "binh", 120, 700), ("ky", "chi", 700, 940))
    behind = worked(("tn", "an", 0, 180), ("td", "binh", 180, 760), ("ky", "chi", 760, 1000))
    for rule, minutes in (("proportional", Fraction(125, 2)), ("chronological", 100)):
        assert split(USUAL, 900, *alone, rule=rule).by_owner() == {"binh": 40}
        assert split(USUAL, 900, *behind, rule=rule).by_owner()["binh"] == minutes


def test_a_limit_cut_in_two_may_charge_what_it_did_not() -> None:
    """One step of 480 kept its limit; cut into 240 and 240, of which 190 and 290 are used, the second ran over."""
    halves = {"a": (240, (), "p"), "b": (240, ("a",), "p"), "ky": (240, ("b",), "ld")}
    whole = {"a": (480, (), "p"), "ky": (240, ("a",), "ld")}
    one = worked(("a", "an", 0, 480), ("ky", "chi", 480, 770))
    two = worked(("a", "an", 0, 190), ("b", "an", 190, 480), ("ky", "chi", 480, 770))
    assert split(whole, 720, *one).by_owner() == {"chi": 50}
    assert split(halves, 720, *two).by_owner() == {"an": 25, "chi": 25}
    assert in_order(halves, 720, *two).by_owner() == {"chi": 50}


def test_a_dossier_that_is_looked_at_anew_says_by_which_rule() -> None:
    dossier = Dossier("H1", "9.000001", received=at(0))
    answer = attribute(procedure(USUAL, 840), dossier, TOY, as_of=at(1), regime=PAUSES, rule="chronological")
    said = answer.to_dict()
    assert (said["rule"], said["versions"]) == ("chronological", dict(answer.versions))
    assert replace(answer, rule="proportional").rule == "proportional"
