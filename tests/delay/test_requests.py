"""Whose fault a second request for papers is, paper by paper, and who answers for the wait: on paper.

TN 120, TD 480 and KY 240 minutes are the whole limit of 840. binh asks lawfully from 360 to 840, which stops the clock;
then again from 940 to 1420, which does not: 480 minutes late, of which nobody's work is the cause.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from delay_logs import CODE, PAUSES, TOY, at, procedure
from test_hand_cases import USUAL, codes, did, worked

from tthc_rules import Attribution, Dossier, Event, Policy, attribute
from tthc_rules.definitions.shapes import Component
from tthc_rules.delay.columns import Breach, breaches
from tthc_rules.delay.review import Review, Status, review_totals
from tthc_rules.delay.shapley import audit_shares
from tthc_rules.history import Fault, LateRequest

ASKED = replace(procedure(USUAL, 840), components=tuple(Component(i, i) for i in ("don", "so-do", "hop-dong")))
WORK = worked(("tn", "an", 0, 120), ("td", "binh", 120, 1560), ("ky", "chi", 1560, 1800))


def request(minute: int, *papers: str, **more: object) -> Event:
    more = {"officer": "binh", **more}
    return did(minute, "pause", "td", reason="supplement", papers=papers, document="phiếu", **more)


def asked_again(
    *papers: str,
    first: tuple[str, ...] = ("don",),
    work: tuple[Event, ...] = WORK,
    wrongful: bool | None = None,
    prepared_by: str | None = None,
    **more: object,
) -> Attribution:
    again = request(360, *first), did(840, "resume"), request(940, *papers, wrongful=wrongful), did(1420, "resume")
    events = tuple(sorted((*work, *again), key=lambda event: event.at))
    dossier = Dossier("H1", CODE, received=at(0), events=events, prepared_by=prepared_by)
    return attribute(ASKED, dossier, TOY, **{"regime": PAUSES, **more})


def late_request(answer: Attribution) -> LateRequest:
    (found,) = answer.schedule.history.late_requests
    return found


@pytest.mark.parametrize(
    ("papers", "wrongful", "fault", "owners", "code"),
    [
        (("ho-khau",), None, Fault.REQUESTER, {"binh": 480}, "TTHC706"),  # not in the law
        (("don",), None, Fault.CITIZEN, {"@citizen": 480}, "TTHC746"),  # asked for before, and still wrong
        (("so-do",), None, Fault.FIRST_CHECK, {"an": 480}, "TTHC745"),  # in the law, and nobody had missed it
        (("so-do", "hop-dong"), None, Fault.FIRST_CHECK, {"an": 480}, "TTHC745"),
        (("so-do", "don"), None, Fault.DISPUTED, {"binh": 480}, "TTHC706"),
        ((), None, Fault.DISPUTED, {"binh": 480}, "TTHC706"),  # nothing is on record
        (("so-do",), False, Fault.LAWFUL, {}, None),
        (("don",), True, Fault.REQUESTER, {"binh": 480}, "TTHC708"),
        ((), False, Fault.LAWFUL, {}, None),
    ],
)
@pytest.mark.parametrize("rule", ["proportional", "chronological"])
def test_whose_fault_it_is_and_who_answers(
    rule: str,
    papers: tuple[str, ...],
    wrongful: bool | None,
    fault: Fault,
    owners: dict[str, int],
    code: str | None,
) -> None:
    answer = asked_again(*papers, wrongful=wrongful, rule=rule)
    found = late_request(answer)
    assert (found.at, found.step, found.officer, found.fault) == (at(940), "td", "binh", fault)
    assert set(found.papers) == set(papers)
    if fault is not Fault.DISPUTED:
        assert set(found.papers.values()) <= {fault}
    assert answer.by_owner() == owners
    assert answer.lateness == sum(owners.values())
    assert [share.disputed for share in answer.shares] == [fault is Fault.DISPUTED] * len(owners)
    assert codes(answer) == ([code] if code else [])
    # nobody worked longer than allowed
    assert [step.used for step in answer.steps.values()] == [120, 480, 240]


def test_what_is_found_too_late_is_the_first_step_s() -> None:
    answer = asked_again("so-do")
    assert (answer.by_step(), answer.by_agency()) == ({"tn": 480}, {"mot-cua": 480})
    assert (answer.steps["tn"].wrong, answer.steps["td"].wrong) == ({"an": 480}, {})
    assert breaches(answer) == (Breach("tn", "an", "wrongful", 480),)


def test_whoever_prepared_it_answers_before_whoever_received_it() -> None:
    received = Event(at(0), "received", officer="hoa")  # type: ignore[arg-type]
    assert asked_again("so-do", work=(received, *WORK)).by_owner() == {"hoa": 480}
    prepared = asked_again("so-do", work=(received, *WORK), prepared_by="lan")
    assert prepared.by_owner() == {"lan": 480}
    nobody = asked_again("so-do", work=WORK[1:])  # whoever received it is not on record: the head answers
    assert nobody.by_owner() == {"unit:mot-cua": 480}


def test_a_citizen_s_own_wait_is_no_agency_s() -> None:
    answer = asked_again("don")
    assert (answer.by_step(), answer.by_agency()) == ({"td": 480}, {"@citizen": 480})
    assert [(share.step, share.agency, share.cause) for share in answer.shares] == [("td", None, "wrongful")]
    assert breaches(answer) == ()


def test_after_a_request_that_names_no_papers_nobody_can_say_what_was_asked_for() -> None:
    answer = asked_again("so-do", first=())
    assert (late_request(answer).papers, answer.by_owner()) == ({"so-do": Fault.DISPUTED}, {"binh": 480})


def test_what_the_log_leaves_open_stands_apart_until_it_is_checked() -> None:
    open_one = asked_again()
    assert review_totals(open_one).exact == {Status.UNCHECKED: 0, Status.CHECKED: 0, Status.DISPUTED: 480}
    settled = review_totals(open_one, {("td", "binh", "wrongful"): Review(Status.CHECKED)})
    assert settled.exact == {Status.UNCHECKED: 0, Status.CHECKED: 480, Status.DISPUTED: 0}
    assert open_one.to_dict()["shares"][0]["disputed"] is True


@pytest.mark.parametrize(
    ("papers", "td", "owners"),
    [
        # TD has 140 left at 940, which the wait uses up: 340 wrongful minutes slip, and the 140 of work after it
        (("ho-khau",), {"used": 960, "over": 480}, {"binh": 480}),
        (("so-do",), {"used": 480, "over": 0}, {"an": 480}),
        (("don",), {"used": 480, "over": 0}, {"@citizen": 480}),
    ],
)
def test_only_the_requester_s_own_wait_can_use_up_a_limit(
    papers: tuple[str, ...], td: dict[str, int], owners: dict[str, int]
) -> None:
    answer = asked_again(*papers, policy=Policy(wrongful="own_limit"))
    assert {name: getattr(answer.steps["td"], name) for name in td} == td
    assert answer.by_owner() == owners


def test_the_audit_tries_the_citizen_like_a_step() -> None:
    """KY runs 60 over besides; no slack, so each answers for what he added."""
    slow = (*WORK[:-1], did(1860, "send", "ky"))
    answer = asked_again("don", work=slow)
    assert {share.owner: share.minutes for share in audit_shares(answer)} == {"@citizen": 480, "chi": 60}
    first = asked_again("so-do", work=slow)
    assert {share.owner: share.minutes for share in audit_shares(first)} == {"an": 480, "chi": Fraction(60)}


def test_a_stop_for_another_reason_is_no_request() -> None:
    """100 minutes of payment before the first request: TD works 100 less, and of the 480 of waiting 380 are late."""
    paid = did(200, "pause", "td", reason="payment", document="thông báo"), did(300, "resume")
    answer = asked_again("don", work=(*WORK, *paid))
    assert (late_request(answer).papers, answer.schedule.history.supplements) == ({"don": Fault.CITIZEN}, 2)
    assert answer.by_owner() == {"@citizen": 380}


def test_a_third_request_knows_the_second() -> None:
    stops = [(request(minute, paper), did(minute + 10, "resume"))
             for minute, paper in ((100, "don"), (200, "so-do"), (300, "so-do"))]  # fmt: skip
    dossier = Dossier("H1", CODE, received=at(0), events=[event for stop in stops for event in stop])
    late = attribute(ASKED, dossier, TOY, as_of=at(400), regime=PAUSES).schedule.history.late_requests
    assert [found.fault for found in late] == [Fault.FIRST_CHECK, Fault.CITIZEN]


def test_requests_before_the_clock_starts_and_after_the_moment_of_looking() -> None:
    """Counted over the whole dossier, as far as it is looked at."""
    once = Dossier("H1", CODE, received=at(0), events=(request(100, "don"), did(110, "resume"), request(300, "don")))
    assert attribute(ASKED, once, TOY, as_of=at(200), regime=PAUSES).schedule.history.late_requests == ()
    waiting = replace(ASKED, clock_start="arrived")
    early = (request(10, "don"), did(60, "arrived"), request(100, "don"), did(110, "resume"))
    dossier = Dossier("H1", CODE, received=at(0), events=early)
    (found,) = attribute(waiting, dossier, TOY, as_of=at(200), regime=PAUSES).schedule.history.late_requests
    assert (found.at, found.fault) == (at(100), Fault.CITIZEN)
