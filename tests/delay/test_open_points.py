"""Points that the law leaves open, as they were decided: on paper."""

from __future__ import annotations

from datetime import date, datetime

from delay_logs import TOY, at
from test_hand_cases import FORK, USUAL, did, split, worked

from tthc_rules import WorkCalendar
from tthc_rules.deadline.clock import Clock
from tthc_rules.delay.keeper import keep_ledger
from tthc_rules.history import Action, ActionKind, Run

AFTERNOONS = WorkCalendar(date(2026, 1, 1), date(2026, 12, 31), week=dict.fromkeys(range(5), "13:00-17:00"))


def test_an_agency_s_own_hours_stand_beside_and_never_in_the_shares() -> None:
    """TD took 720 minutes of the dossier's clock, from Monday 10:00 to Tuesday 15:00; the agency works afternoons."""
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1080))
    plain = split(USUAL, 840, *taken)
    answer = split(USUAL, 840, *taken, agency_calendars={"phong": AFTERNOONS})
    assert answer.shares == plain.shares
    td = answer.steps["td"]
    assert (td.used, td.over, td.own_used, td.own_over) == (720, 240, 480 - 120, 0)
    assert (answer.steps["tn"].own_used, plain.steps["td"].own_used) == (None, None)
    # what the last one holds until it is ready counts by its own hours, too
    late = split(USUAL, 840, *taken, did(1440, "ready"), agency_calendars={"lanh-dao": AFTERNOONS})
    assert (late.steps["ky"].used, late.steps["ky"].own_used, late.steps["ky"].own_over) == (600, 360, 120)


def test_a_wrongful_return_inside_another_is_its_own_returner_s() -> None:
    """KY sends it back to TN for nothing; TD, before it is back at KY, sends it back for nothing, too."""
    events = (
        *worked(("tn", "an", 0, 120), ("td", "binh", 120, 600))[:4],
        did(600, "accept", "ky", officer="chi"),
        did(620, "return", "ky", to="tn", fault="from"),
        did(650, "send", "tn", to="binh"),
        did(660, "return", "td", to="tn", fault="from"),
        did(700, "send", "tn", to="binh"),
        did(730, "send", "td", to="chi"),
        did(950, "send", "ky"),
    )
    answer = split(USUAL, 840, *events)
    # 110 minutes until it is back at KY: 40 of them are binh's, from his return until it is back with him
    assert answer.lateness == 110
    assert answer.by_owner() == {"chi": 70, "binh": 40}
    assert (answer.steps["ky"].wrong, answer.steps["td"].wrong) == ({"chi": 70}, {"binh": 40})
    assert (answer.steps["tn"].used, answer.steps["td"].used, answer.steps["ky"].used) == (120, 480, 240)


def test_whoever_is_absent_with_a_substitute_answers_until_he_is_named() -> None:
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(400, "assign", "td", officer="dung"),
        did(700, "send", "td", to="chi"),
        did(940, "send", "ky"),
    )
    answer = split(USUAL, 840, *events)
    assert answer.steps["td"].held == {"binh": 280, "dung": 300}
    assert answer.steps["td"].waiting_held == {"dung": 300}


def test_whoever_is_absent_without_a_substitute_leaves_it_to_the_head() -> None:
    """The ledger: the step is taken from binh and given to nobody."""
    run = split(USUAL, 840, end=1).schedule.history.runs[-1]
    actions = (
        Action(at(0), ActionKind.ACCEPT, "tn", "an"),
        Action(at(120), ActionKind.SEND, "tn"),
        Action(at(120), ActionKind.ACCEPT, "td", "binh"),
        Action(at(200), ActionKind.NAME, "td", None),
        Action(at(300), ActionKind.ACCEPT, "td", None),
    )
    run = Run(run.start, run.steps, actions)
    budgets, units = {"tn": 120, "td": 480, "ky": 240}, {i: f"unit:{i}" for i in USUAL}
    ledger = keep_ledger(run, Clock(TOY, run.start, ()), budgets, units, 400, False, 840, 840)
    assert ledger.steps["td"].held == {"binh": 80, "unit:td": 200}
    assert ledger.steps["td"].unassigned == 200


def test_sent_to_two_of_them_on_paper_the_sender_goes_on_and_what_he_saved_is_told_as_it_was() -> None:
    """TN (60) is sent after 20 to both; A gets it at once, B signs for the paper at 50: 40 saved, 10 left of TN."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(20, "send", "tn", medium="paper"),
        did(20, "accept", "a", officer="binh"),
        did(50, "accept", "b", officer="dung"),
    )
    tall = {**FORK, "a": (300, ("tn",), "so-a")}
    answer = split(tall, 480, *events, end=60)
    tn = answer.steps["tn"]
    assert (tn.budget, tn.used, tn.gain) == (60, 50, 40)
    assert answer.current.finish == 20 + 300 + 120
    assert answer.lateness == 0


def test_a_pause_of_one_branch_stops_the_dossier_for_all() -> None:
    """Only A waits for the citizen; the limit stands for the whole dossier, and so does every step's."""
    stop = did(100, "pause", "a", reason="payment", document="x"), did(200, "resume")
    events = worked(("tn", "an", 0, 60), ("a", "binh", 60, 400), ("b", "dung", 60, 400), ("ky", "chi", 400, 520))
    answer = split(FORK, 420, *events[:4], *stop, *events[4:])
    assert (answer.steps["a"].used, answer.steps["b"].used, answer.lateness) == (240, 240, 0)


def test_a_post_with_one_holder_answers_like_any_other() -> None:
    """What lies at the seal for want of a second pair of hands is the holder's; a post that nobody holds the head's."""
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 600), ("ky", "chi", 600, 900))
    assert split(USUAL, 840, *taken).by_owner() == {"chi": 60}
    empty = worked(("tn", "an", 0, 120), ("td", "binh", 120, 600), ("ky", None, 600, 900))
    assert split(USUAL, 840, *empty).by_owner() == {"unit:lanh-dao": 60}


def test_a_move_by_order_and_one_of_one_s_own_accord_count_alike() -> None:
    """Each answers for the minutes he held it; by default the one who got it late does not pay for all."""
    for more in ({"document": "quyết định phân công"}, {}):
        events = (
            *worked(("tn", "an", 0, 120))[:2],
            did(120, "accept", "td", officer="binh"),
            did(540, "assign", "td", officer="dung", **more),
            did(840, "send", "td", to="chi"),
            did(1080, "send", "ky"),
        )
        assert split(USUAL, 840, *events).by_owner() == {"binh": 140, "dung": 100}


def test_the_calendar_of_the_case() -> None:
    assert AFTERNOONS.working_minutes_between(datetime(2026, 3, 2, 10), datetime(2026, 3, 3, 15)) == 360
