"""Attributions worked out on paper: sequences TN 120, TD 480, KY 240 minutes unless a case says otherwise."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest
from delay_logs import PAUSES, TOY, at, procedure

from tthc_rules import Attribution, Dossier, DossierError, Event, Limit, Policy, Procedure, WorkCalendar, attribute
from tthc_rules.definitions.shapes import Step

USUAL = {"tn": (120, (), "mot-cua"), "td": (480, ("tn",), "phong"), "ky": (240, ("td",), "lanh-dao")}
FORK = {
    "tn": (60, (), "mot-cua"),
    "a": (240, ("tn",), "so-a"),
    "b": (240, ("tn",), "so-b"),
    "ky": (120, ("a", "b"), "lanh-dao"),
}


def did(minute: int, kind: str, step: str | None = None, **more: object) -> Event:
    if kind == "send":
        more = {"medium": "electronic", **more}
    return Event(at(minute), kind, step=step, **more)


def worked(*given: tuple[str, str | None, int, int]) -> tuple[Event, ...]:
    """(step, officer, from, to): taken up and sent, in order of time."""
    events = []
    for step, officer, start, end in given:
        if officer is not None:
            events.append(did(start, "accept", step, officer=officer))
        events.append(did(end, "send", step))
    return tuple(sorted(events, key=lambda event: event.at))


def split(
    steps: dict[str, tuple[int | None, tuple[str, ...], str]] | Procedure,
    limit: int,
    *events: Event,
    end: int | None = None,
    **more: object,
) -> Attribution:
    asked = steps if isinstance(steps, Procedure) else procedure(steps, limit)
    as_of = None if end is None else at(end)
    dossier = Dossier("H1", "9.000001", received=at(0), events=events)
    return attribute(asked, dossier, TOY, as_of=as_of, **{"regime": PAUSES, **more})


def codes(answer: Attribution) -> list[str]:
    return [finding.code for finding in answer.findings]


def test_the_reserve_is_slack_for_whoever_ran_over() -> None:
    events = worked(("tn", "an", 0, 120), ("td", "binh", 120, 700), ("ky", "chi", 700, 940))
    answer = split(USUAL, 900, *events)
    assert (answer.lateness, answer.by_owner()) == (40, {"binh": Fraction(40)})
    assert (answer.steps["td"].over, answer.steps["td"].slipped) == (100, 100)
    assert answer.by_step() == {"td": Fraction(40)}
    assert answer.by_agency() == {"phong": Fraction(40)}


def test_a_wrongful_second_request_is_the_requester_s() -> None:  # C11
    first = did(360, "pause", reason="supplement", document="x"), did(840, "resume")
    second = did(940, "pause", reason="supplement", document="x"), did(1420, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 1560), ("ky", "chi", 1560, 1800))
    answer = split(USUAL, 840, *taken[:3], *first, *second, *taken[3:])
    assert (answer.lateness, answer.by_owner()) == (480, {"binh": Fraction(480)})
    assert answer.current.clock == 1320
    td = answer.steps["td"]
    assert (td.used, td.over, td.wrongful, td.wrong, td.slipped) == (480, 0, 480, {"binh": 480}, 480)
    assert [share.cause for share in answer.shares] == ["wrongful"]
    assert codes(answer) == ["TTHC706"]


def test_a_wrongful_request_and_an_overrun_share_the_reserve() -> None:  # C12
    request = did(360, "pause", "td", reason="supplement", wrongful=True), did(600, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1260))
    answer = split(USUAL, 960, *taken[:3], *request, *taken[3:])
    assert answer.lateness == 300
    assert answer.by_owner() == {"binh": Fraction(1200, 7), "chi": Fraction(900, 7)}
    assert answer.whole_minutes() == {"binh": 171, "chi": 129}


def test_the_author_of_the_first_list_answers_for_the_request_when_named() -> None:
    request = did(360, "pause", "td", officer="an", reason="supplement", wrongful=True), did(600, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1080))
    answer = split(USUAL, 840, *taken[:3], *request, *taken[3:])
    assert answer.by_owner() == {"an": Fraction(240)}
    assert answer.steps["td"].wrong == {"an": 240}


def test_a_request_by_a_step_that_has_sent_the_dossier_on_is_charged_to_that_step() -> None:
    request = did(360, "pause", "tn", reason="supplement", wrongful=True), did(600, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1080))
    answer = split(USUAL, 840, *taken[:3], *request, *taken[3:])
    assert answer.by_owner() == {"an": Fraction(240)}
    assert answer.by_step() == {"tn": Fraction(240)}
    assert (answer.steps["td"].used, answer.steps["tn"].wrongful) == (480, 240)
    assert answer.schedule.steps["td"].due == at(840)


def handed(medium: str | None, **policy: str) -> Attribution:
    events = (
        did(0, "accept", "tn", officer="an"),
        did(120, "send", "tn", to="binh", medium=medium),
        did(540, "accept", "td", officer="binh"),
        did(900, "send", "td", to="chi"),
        did(900, "accept", "ky", officer="chi"),
        did(1140, "send", "ky"),
    )
    return split(USUAL, 840, *events, policy=Policy(**policy))


@pytest.mark.parametrize(
    ("medium", "policy", "owner"),
    [
        ("paper", "by_medium", "an"),  # C14
        ("electronic", "by_medium", "binh"),  # C13
        (None, "by_medium", "an"),  # between agencies: paper
        ("electronic", "sender", "an"),
        ("paper", "receiver", "binh"),
    ],
)
def test_who_holds_what_is_sent_and_not_received(medium: str | None, policy: str, owner: str) -> None:
    answer = handed(medium, handover=policy)
    assert (answer.lateness, answer.by_owner()) == (300, {owner: Fraction(300)})
    if owner == "an":
        assert (answer.steps["tn"].used, answer.steps["tn"].over) == (540, 420)
        assert (answer.steps["td"].used, answer.steps["td"].gain) == (360, 120)
    else:
        assert (answer.steps["td"].used, answer.steps["td"].waiting) == (780, 420)


def test_inside_an_agency_a_hand_over_is_electronic() -> None:
    one_agency = {i: (minutes, after, "phong") for i, (minutes, after, _) in USUAL.items()}
    events = (
        did(0, "accept", "tn", officer="an"),
        did(120, "send", "tn", to="binh", medium=None),
        did(540, "accept", "td", officer="binh"),
        did(900, "send", "td", to="chi"),
        did(1140, "send", "ky"),
    )
    assert split(one_agency, 840, *events).by_owner() == {"binh": Fraction(300)}


def test_a_sender_on_paper_uses_his_own_budget_and_saves_only_what_is_left_at_receipt() -> None:
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn", medium="paper"),
        did(100, "accept", "td"),
    )
    answer = split(USUAL, 840, *events, end=200)
    assert (answer.steps["tn"].used, answer.steps["tn"].gain) == (100, 20)
    assert (answer.steps["td"].used, answer.steps["td"].unassigned) == (100, 100)


def test_what_nobody_is_named_for_is_the_unit_s() -> None:  # C15
    events = (
        did(0, "accept", "tn", officer="an"),
        did(120, "send", "tn"),
        did(720, "assign", "td", officer="binh"),
        did(720, "accept", "td", officer="binh"),
        did(1080, "send", "td", to="chi"),
        did(1080, "accept", "ky", officer="chi"),
        did(1320, "send", "ky"),
    )
    answer = split(USUAL, 840, *events)
    assert (answer.lateness, answer.by_owner()) == (480, {"unit:phong": Fraction(300), "binh": Fraction(180)})
    assert (answer.steps["td"].unassigned, answer.steps["td"].held) == (600, {"unit:phong": 600, "binh": 360})
    assert codes(answer) == ["TTHC711"]
    assert answer.findings[0].text() == (
        "bước «TD»: không ghi ai xử lý 600 phút làm việc; thời gian đó thuộc trách nhiệm phân công của người đứng đầu "
        "đơn vị"
    )
    assert answer.findings[0].text("en") == (
        "step «TD»: nobody is named for 600 working minutes; that time belongs to the head of the agency"
    )


def test_true_concurrency_is_shared_equally() -> None:  # C19
    events = worked(("tn", "an", 0, 60), ("a", "binh", 60, 360), ("b", "dung", 60, 360), ("ky", "chi", 360, 480))
    assert split(FORK, 420, *events).by_owner() == {"binh": Fraction(30), "dung": Fraction(30)}


def test_pacing_inside_another_s_delay_costs_nothing() -> None:  # C21
    graph = {
        "a1": (240, (), "so-a"),
        "a2": (240, ("a1",), "so-a"),
        "b": (480, (), "so-b"),
        "ky": (120, ("a2", "b"), "lanh-dao"),
    }
    events = worked(("a1", "an", 0, 340), ("a2", "anh", 340, 580), ("b", "binh", 0, 560), ("ky", "chi", 580, 700))
    answer = split(graph, 600, *events)
    assert (answer.lateness, answer.by_owner()) == (100, {"an": Fraction(100)})
    assert (answer.steps["b"].over, answer.steps["b"].slipped) == (80, 0)


def test_a_wrongful_return_is_the_returner_s() -> None:  # C24
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(360, "return", "td", to="tn", fault="from"),
        did(480, "send", "tn", to="binh"),
        did(720, "send", "td", to="chi"),
        did(960, "send", "ky"),
    )
    answer = split(USUAL, 840, *events)
    assert (answer.lateness, answer.by_owner()) == (120, {"binh": Fraction(120)})
    assert (answer.steps["tn"].used, answer.steps["td"].wrongful, answer.steps["td"].used) == (120, 120, 480)
    assert answer.schedule.steps["tn"].late is False


def test_a_wrongful_return_ends_when_the_paper_is_back() -> None:
    events = (
        *worked(("tn", "an", 0, 120))[:2],
        did(120, "accept", "td", officer="binh"),
        did(360, "return", "td", to="tn", fault="from"),
        did(400, "send", "tn", medium="paper"),
        did(480, "accept", "td", officer="binh"),
        did(720, "send", "td", to="chi"),
        did(1000, "send", "ky"),
    )
    answer = split(USUAL, 840, *events)
    assert answer.lateness == 160
    assert answer.by_owner() == {"binh": Fraction(120), "chi": Fraction(40)}


def test_a_wrongful_return_does_not_excuse_another_branch() -> None:
    chain = {
        "a1": (60, (), "so-a"),
        "a2": (60, ("a1",), "so-a"),
        "b": (100, (), "so-b"),
        "ky": (20, ("a2", "b"), "lanh-dao"),
    }
    back = (
        did(0, "accept", "a1", officer="an"),
        did(0, "accept", "b", officer="binh"),
        did(60, "send", "a1", to="anh"),
        did(70, "return", "a2", to="a1", fault="from"),
        did(90, "send", "a1", to="anh"),
        did(140, "send", "a2"),
        did(160, "send", "b", to="chi"),
        did(180, "send", "ky"),
    )
    apart = split(chain, 140, *back)
    # the return holds a up for 20 minutes, then b alone runs over from 140 to 160
    assert (apart.steps["b"].used, apart.steps["b"].over, apart.steps["a2"].wrongful) == (160, 60, 20)
    assert apart.lateness == 40
    assert sum(apart.by_owner().values()) == 40
    assert apart.by_owner()["anh"] == Fraction(20)
    assert apart.by_owner()["binh"] == Fraction(20)


def test_an_undeclared_limit_is_what_is_left() -> None:  # C25
    open_limit = {**USUAL, "td": (None, ("tn",), "phong")}
    events = worked(("tn", "an", 0, 120), ("td", "binh", 120, 720), ("ky", "chi", 720, 960))
    answer = split(open_limit, 840, *events)
    assert (answer.steps["td"].budget, answer.steps["td"].declared) == (480, False)
    assert (answer.lateness, answer.by_owner()) == (120, {"binh": Fraction(120)})
    assert codes(answer) == ["TTHC717"]
    assert answer.findings[0].text() == (
        "giới hạn của bước «TD» chưa khai báo; dùng phần còn lại của thời hạn chia đều: 480 phút làm việc"
    )
    assert answer.findings[0].text("en") == (
        "the limit of step «TD» is not declared; an equal part of what is left is used: 480 working minutes"
    )
    assert answer.schedule.steps["td"].due == at(600)
    two = {**open_limit, "ky": (None, ("td",), "lanh-dao")}
    assert [step.budget for step in split(two, 840, end=1).steps.values()] == [120, 360, 360]
    assert [step.budget for step in split(two, 100, end=1).steps.values()] == [120, 1, 1]


def test_an_extension_does_not_take_back_what_ran_over() -> None:  # C27
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 720), ("ky", "chi", 720, 960))
    answer = split(USUAL, 840, *taken[:3], did(700, "extend", limit="thêm 60 phút làm việc"), *taken[3:])
    assert (answer.current.total, answer.lateness, answer.by_owner()) == (900, 60, {"binh": Fraction(60)})
    assert answer.steps["td"].slipped == 120
    step = split(USUAL, 840, *taken[:3], did(700, "extend", "td", limit="thêm 60 phút làm việc"), *taken[3:])
    assert (step.current.total, step.lateness, step.steps["td"].budget, step.steps["td"].over) == (900, 60, 540, 120)
    early = split(USUAL, 840, *taken[:3], did(200, "extend", "td", limit="thêm 60 phút làm việc"), *taken[3:])
    assert (early.lateness, early.steps["td"].over) == (60, 60)
    assert early.schedule.steps["td"].due == at(660)
    assert early.schedule.steps["td"].planned_due == at(600)


def test_a_procedure_that_promises_more_than_its_steps_can_hold() -> None:  # C29
    events = worked(("tn", "an", 0, 60), ("td", "binh", 60, 600), ("ky", "chi", 600, 840))
    answer = split(USUAL, 720, *events)
    assert (answer.lateness, answer.by_owner()) == (120, {"@procedure": Fraction(80), "binh": Fraction(40)})
    assert answer.current.excess == 120
    assert answer.by_agency() == {"@procedure": Fraction(80), "phong": Fraction(40)}
    assert codes(answer) == ["TTHC718"]
    assert answer.findings[0].text() == (
        "các bước cộng lại dài hơn thời hạn của thủ tục 120 phút làm việc; phần đó thuộc về quy trình"
    )
    assert answer.findings[0].text("en") == (
        "the steps add up to 120 working minutes more than the limit; that part belongs to the process itself"
    )


def test_three_agencies_share_what_they_held_up_together() -> None:  # C31
    graph = {
        "tn": (120, (), "mot-cua"),
        **{i: (240, ("tn",), f"so-{i}") for i in "abc"},
        "ky": (120, ("a", "b", "c"), "lanh-dao"),
    }
    events = worked(
        ("tn", "an", 0, 70),
        ("a", "binh", 70, 400),
        ("b", "dung", 70, 340),
        ("c", "em", 70, 400),
        ("ky", "chi", 400, 580),
    )
    answer = split(graph, 540, *events)
    assert answer.lateness == 40
    assert answer.by_owner() == {
        "binh": Fraction(32, 3),
        "dung": Fraction(8, 3),
        "em": Fraction(32, 3),
        "chi": Fraction(16),
    }
    assert answer.steps["tn"].gain == 50
    assert answer.whole_minutes() == {"binh": 11, "dung": 3, "em": 10, "chi": 16}


def test_work_that_comes_back_first_takes_back_what_it_had_saved() -> None:
    events = (
        *worked(("tn", "an", 0, 60))[:2],  # saves 60
        did(60, "accept", "td", officer="binh"),
        did(160, "send", "td", to="chi"),  # saves 380
        did(200, "return", "ky", to="td"),
    )
    answer = split(USUAL, 840, *events, end=200)
    # all of what td had saved is to be done again, and ky keeps the 40 it used
    assert (answer.current.finish, answer.lateness) == (200 + 380 + 200, 0)
    assert answer.steps["td"].slipped == 0
    # an extension while td is closed makes the way back longer than what was saved
    more = did(180, "extend", "td", limit="thêm 100 phút làm việc")
    longer = split(USUAL, 840, *events[:-1], more, events[-1], end=200)
    assert longer.steps["td"].slipped == 100
    assert (longer.current.total, longer.current.finish) == (940, 880)


def test_a_new_officer_has_not_accepted_yet() -> None:
    events = (
        did(0, "accept", "tn", officer="an"),
        did(30, "assign", "tn", officer="binh"),
        did(50, "accept", "tn", officer="binh"),
    )
    answer = split(USUAL, 840, *events, end=60)
    assert (answer.steps["tn"].waiting, answer.steps["tn"].held) == (20, {"an": 30, "binh": 30})


# --- the end ----


def test_the_time_until_it_is_ready_is_the_last_step_s() -> None:
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 600), ("ky", "chi", 600, 700))
    answer = split(USUAL, 840, *taken, did(900, "ready"))
    assert (answer.lateness, answer.by_owner()) == (60, {"chi": Fraction(60)})
    assert (answer.steps["ky"].used, answer.steps["ky"].over, answer.steps["ky"].gain) == (300, 60, 0)
    early = split(USUAL, 840, *taken, did(800, "ready"))
    assert (early.lateness, early.steps["ky"].used, early.steps["ky"].gain) == (0, 200, 40)


def test_of_several_last_steps_the_one_sent_last_holds_it_until_it_is_ready() -> None:
    ends = {"tn": (60, (), "mot-cua"), "a": (60, ("tn",), "so-a"), "b": (100, ("tn",), "so-b")}
    events = worked(("tn", "an", 0, 60), ("a", "binh", 60, 110), ("b", "dung", 60, 160))
    answer = split(ends, 160, *events, did(200, "ready"))
    assert (answer.steps["a"].used, answer.steps["b"].used) == (50, 140)
    assert answer.by_owner() == {"dung": Fraction(40)}
    together = worked(("tn", "an", 0, 60), ("a", "binh", 60, 160), ("b", "dung", 60, 160))
    both = split(ends, 160, *together, did(200, "ready"))
    assert (both.steps["a"].used, both.steps["b"].used) == (140, 140)
    assert both.by_owner() == {"binh": Fraction(20), "dung": Fraction(20)}


def test_the_last_step_s_own_saving_is_recorded() -> None:
    sent = worked(("tn", "an", 0, 120), ("td", "binh", 120, 600), ("ky", "chi", 600, 700))
    assert split(USUAL, 840, *sent).steps["ky"].gain == 140
    ready = (*sent[:-1], did(700, "ready"))
    answer = split(USUAL, 840, *ready)
    assert (answer.steps["ky"].gain, codes(answer)) == (140, [])
    refused = split(USUAL, 840, *sent[:3], did(300, "refused"))
    assert [step.gain for step in refused.steps.values()] == [0, 0, 0]
    assert (refused.projected, refused.lateness, refused.current.finish) == (False, 0, 300)


def test_an_open_dossier_is_late_by_the_plan() -> None:
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 700))[:3]
    answer = split(USUAL, 840, *taken, end=700)
    assert (answer.projected, answer.current.end) == (True, None)
    assert (answer.current.clock, answer.current.finish, answer.lateness) == (700, 940, 100)
    assert answer.by_owner() == {"binh": Fraction(100)}


def test_a_restart_leaves_the_first_run_on_record_with_its_own_figures() -> None:  # C34
    first = (*worked(("tn", "an", 0, 120))[:2], did(120, "accept", "td", officer="binh"))
    stop = did(700, "pause", reason="supplement", document="x"), did(960, "reset")
    again = worked(("tn", "an", 960, 1080), ("td", "binh", 1080, 1560), ("ky", "chi", 1560, 1830))
    answer = split(USUAL, 840, *first, *stop, *again)
    assert (answer.lateness, answer.by_owner()) == (30, {"chi": Fraction(30)})
    (run,) = answer.previous
    assert (run.clock, run.finish, run.lateness, run.projected) == (700, 940, 100, True)
    assert [(share.owner, share.minutes) for share in run.shares] == [("binh", Fraction(100))]


def test_who_was_named_before_a_restart_is_not_named_after_it() -> None:
    first = worked(("tn", "an", 0, 120))
    stop = did(200, "pause", reason="supplement", document="x"), did(960, "reset")
    again = did(1100, "send", "tn", officer="an")
    answer = split(USUAL, 840, *first, *stop, again, end=1200)
    assert answer.steps["tn"].held == {"unit:mot-cua": 140}
    request = did(1000, "pause", "tn", reason="supplement", wrongful=True)
    assert split(USUAL, 840, *first, *stop, request, end=1100).steps["tn"].wrong == {"unit:mot-cua": 100}


# --- the process itself ----


def test_without_steps_everything_is_the_receiving_unit_s() -> None:
    for agency, unit in (("vp", "unit:vp"), (None, "unit:co-quan-giai-quyet")):
        dossier = Dossier("H1", "9.000001", received=at(0), agency=agency, events=(did(600, "ready"),))
        answer = attribute(procedure({}, 480), dossier, TOY, regime=PAUSES)
        assert (answer.lateness, answer.by_owner()) == (120, {unit: Fraction(120)})
        assert codes(answer) == ["TTHC715"]


def test_a_pause_counted_in_days_may_give_back_less_than_it_took() -> None:
    # Monday 2/3, 3 days: Thursday 5/3 17:00, 1920 minutes. Monday and Tuesday pass waiting: one day is given back
    steps = {"td": (1920, (), "phong")}
    stop = did(0, "pause", reason="payment", document="x"), Event(datetime(2026, 3, 3, 17, 0), "resume")
    named = did(0, "accept", "td", officer="binh")
    answer = split(procedure(steps, "3 ngày"), 0, named, *stop, did(960 + 1920, "send", "td"))
    assert answer.due == datetime(2026, 3, 6, 17, 0)
    assert (answer.lateness, answer.by_owner()) == (480, {"@procedure": Fraction(480)})
    assert [share.cause for share in answer.shares] == ["calendar"]


def test_an_extension_that_gives_a_step_more_than_the_dossier_is_the_process_s() -> None:
    week = {**dict.fromkeys(range(5), "08:00-12:00, 13:00-17:00"), 5: "08:00-12:00"}
    calendar = WorkCalendar(date(2026, 1, 1), date(2026, 12, 31), week=week)
    asked = procedure({"td": (960, (), "phong")}, "1 ngày làm việc")
    start = datetime(2026, 3, 5, 8, 0)  # a Thursday; the extension ends on Saturday noon
    more = Event(start, "extend", step="td", limit="thêm 1 ngày làm việc")
    dossier = Dossier("H1", "9.000001", received=start, events=(more,))
    answer = attribute(asked, dossier, calendar, as_of=start, regime=PAUSES)
    assert (answer.current.total, answer.current.finish) == (1200, 1440)
    assert answer.by_owner() == {"@procedure": Fraction(240)}


def test_a_step_outside_the_clock_in_a_fork_is_not_charged_for_its_neighbour() -> None:
    def fork(tail: int) -> Procedure:
        made = {"a": (100, (), "so-a"), "u": (None, (), "thue"), "k": (50, ("a",), "lanh-dao")}
        base = procedure({**made, "z": (tail, ("u",), "kho-bac")}, 150)
        outside = Step("u", "U", "thue", limit=Limit.parse("1 ngày làm việc"), counted=False)
        return Procedure(
            **{**{n: getattr(base, n) for n in base.__slots__}, "steps": (base.steps[0], outside, *base.steps[2:])}
        )

    taken = (
        did(0, "accept", "a", officer="an"),
        did(120, "send", "u"),
        did(130, "send", "a", to="chi"),
        did(170, "send", "z"),
        did(180, "send", "k"),
    )
    answer = split(fork(50), 0, *taken)
    assert (answer.lateness, answer.by_owner()) == (30, {"an": Fraction(30)})
    assert (answer.steps["u"].used, answer.steps["u"].over, answer.steps["u"].budget) == (0, 0, 0)
    # what comes after it leads: then its own time pushes the finish
    leads = split(fork(150), 0, *taken[:2], end=120)
    assert leads.by_owner() == {"unit:thue": Fraction(120)}


def test_a_step_sent_out_of_order_counts_as_done_from_then() -> None:
    events = (
        did(0, "accept", "tn", officer="an"),
        did(100, "send", "td", officer="binh"),
        did(130, "send", "tn"),
        did(370, "send", "ky", officer="chi"),
    )
    answer = split(USUAL, 840, *events)
    assert (answer.steps["td"].used, answer.steps["tn"].used) == (0, 130)
    assert codes(answer) == ["TTHC703", "TTHC711"]


def test_a_skipped_step_does_not_keep_a_dossier_open() -> None:
    events = (did(120, "send", "tn"), did(400, "send", "ky"))
    answer = split(USUAL, 840, *events)
    assert (answer.projected, answer.current.clock) == (False, 400)
    assert codes(answer)[0] == "TTHC729"
    waiting = split(USUAL, 840, *events, did(900, "ready"))
    assert waiting.steps["ky"].used == 500  # the last step holds it until it is ready, not the skipped one


# --- refusals ----


def test_what_cannot_be_attributed_is_refused() -> None:
    with pytest.raises(DossierError) as unfinished:
        split(USUAL, 840)
    assert unfinished.value.problems[0].code == "TTHC632"
    assert unfinished.value.problems[0].text() == "hồ sơ H1 chưa xong: cần thời điểm tính đến (as_of)"
    assert unfinished.value.problems[0].text("en") == (
        "dossier H1 is not finished: a moment to look at it (as_of) is needed"
    )
    for asked in (
        attribute_without_limit,
        attribute_without_start,
    ):
        with pytest.raises(DossierError) as undated:
            asked()
        assert undated.value.problems[0].code == "TTHC633"
        assert undated.value.problems[0].text() == ("hồ sơ H1 chưa tính được hạn trả, nên chưa chia được thời gian trễ")
        assert undated.value.problems[0].text("en") == (
            "dossier H1 has no due date yet, so lateness cannot be attributed"
        )


def attribute_without_limit() -> Attribution:
    asked = Procedure(slug="thu", name="Thử", code="9.000001")
    return attribute(asked, Dossier("H1", "9.000001", received=at(0)), TOY, as_of=at(9), regime=PAUSES)


def attribute_without_start() -> Attribution:
    return attribute(procedure(USUAL, 840), Dossier("H1", "9.000001"), TOY, as_of=at(9), regime=PAUSES)


def test_a_step_s_minutes_are_the_same_in_the_plain_answer() -> None:
    events = worked(("tn", "an", 0, 60), ("td", "binh", 60, 600), ("ky", "chi", 600, 840))
    plain = split(USUAL, 720, *events).to_dict()
    assert plain["by_owner"] == {"@procedure": "80", "binh": "40"}
    assert plain["whole_minutes"] == {"@procedure": 80, "binh": 40}
    assert [share["cause"] for share in plain["shares"]] == ["design", "over"]
    assert plain["steps"][0]["gain"] == 60
    assert plain["policy"] == {
        "handover": "by_medium",
        "within_step": "held",
        "wrongful": "zero_limit",
        "rework": "cumulative",
        "early": "shared",
    }
    assert '"rule": "proportional"' in split(USUAL, 720, *events).to_json()


def test_the_sentences_add_up_to_the_lateness() -> None:
    request = did(360, "pause", "td", reason="supplement", wrongful=True), did(600, "resume")
    taken = worked(("tn", "an", 0, 120), ("td", "binh", 120, 840), ("ky", "chi", 840, 1260))
    lines = split(USUAL, 960, *taken[:3], *request, *taken[3:]).explain().splitlines()
    # 171 and 129 minutes of 300
    assert lines[2] == "Xong 14:00 thứ Tư 04/03/2026: TRỄ 5 giờ làm việc"
    shares = [line for line in lines if line.startswith("•")]
    assert [line.rsplit(" là ", 1)[1] for line in shares] == ["2 giờ 51 phút.", "2 giờ 9 phút."]
