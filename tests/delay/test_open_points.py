"""Points that the law leaves open, as they were decided: on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

from delay_logs import procedure
from test_hand_cases import FORK, USUAL, did, split, worked

from tthc_rules import Attribution, Event, Policy, WorkCalendar

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


def absent(*more: Event, **how: object) -> Attribution:
    """binh takes TD up at 120 and is absent from 200 on; it is sent at 700, 100 minutes late."""
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(200, "assign", "td"),
        *more,
        did(700, "send", "td", to="chi"),
        did(940, "send", "ky"),
    )
    return split(USUAL, 840, *events, **how)


def test_whoever_is_absent_without_a_substitute_leaves_it_to_the_head() -> None:
    answer = absent()
    assert (answer.lateness, answer.steps["td"].held) == (100, {"binh": 80, "unit:phong": 500})
    assert answer.by_owner() == {"binh": Fraction(100 * 80, 580), "unit:phong": Fraction(100 * 500, 580)}
    assert answer.steps["td"].unassigned == 500
    assert [(found.code, found.values["minutes"]) for found in answer.findings] == [("TTHC711", 500)]
    assert absent(policy=Policy(within_step="clock")).by_owner() == {"unit:phong": 100}


def test_a_substitute_who_is_named_late_answers_from_then_on() -> None:
    answer = absent(did(500, "assign", "td", officer="dung"))
    assert answer.steps["td"].held == {"binh": 80, "unit:phong": 300, "dung": 200}
    assert (answer.steps["td"].unassigned, answer.steps["td"].waiting_held) == (300, {"dung": 200})
    assert answer.schedule.steps["td"].officer == "dung"


def test_while_nobody_is_named_the_desk_names_nobody() -> None:
    events = did(0, "accept", "tn", officer="an"), did(60, "assign", "tn")
    assert split(USUAL, 840, *events, end=90).schedule.steps["tn"].officer is None
    request = did(70, "pause", "tn", reason="supplement", wrongful=True)
    assert split(USUAL, 840, *events, request, end=90).steps["tn"].wrong == {"unit:mot-cua": 20}


def test_who_is_named_before_the_clock_starts_may_be_taken_off_it_again() -> None:
    waiting = replace(procedure(USUAL, 840), clock_start="arrived")
    named = did(10, "assign", "tn", officer="an")
    arrived = did(60, "arrived")
    assert split(waiting, 0, named, arrived, end=90).steps["tn"].held == {"an": 30}
    assert split(waiting, 0, named, did(20, "assign", "tn"), arrived, end=90).steps["tn"].held == {"unit:mot-cua": 30}


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
