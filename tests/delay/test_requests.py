"""Whose fault a second request is, paper by paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from delay_logs import at, procedure
from test_hand_cases import USUAL, did

from tthc_rules import Dossier, Event
from tthc_rules.definitions.shapes import Component
from tthc_rules.delay.requests import Fault, LateRequest, late_requests

ASKED = replace(procedure(USUAL, 840), components=tuple(Component(i, i) for i in ("don", "so-do", "hop-dong")))


def request(minute: int, *papers: str, **more: object) -> Event:
    return did(minute, "pause", "td", officer="binh", reason="supplement", papers=papers, **more)


def second(*papers: str, **more: object) -> LateRequest:
    events = (request(100, "don"), did(200, "resume"), request(300, *papers, **more))
    (found,) = late_requests(ASKED, Dossier("H1", "9.000001", received=at(0), events=events))
    return found


@pytest.mark.parametrize(
    ("papers", "wrongful", "fault"),
    [
        (("ho-khau",), None, Fault.REQUESTER),  # not in the law
        (("don",), None, Fault.CITIZEN),  # asked for before, and still wrong
        (("so-do",), None, Fault.FIRST_CHECK),  # in the law, and nobody had missed it
        (("so-do", "hop-dong"), None, Fault.FIRST_CHECK),
        (("so-do", "don"), None, Fault.DISPUTED),
        ((), None, Fault.DISPUTED),  # nothing is on record
        (("so-do",), False, Fault.LAWFUL),
        (("don",), True, Fault.REQUESTER),
        ((), False, Fault.LAWFUL),
    ],
)
def test_whose_fault_it_is(papers: tuple[str, ...], wrongful: bool | None, fault: Fault) -> None:
    found = second(*papers, wrongful=wrongful)
    assert (found.at, found.step, found.officer, found.fault) == (at(300), "td", "binh", fault)
    assert set(found.papers) == set(papers)
    if fault is not Fault.DISPUTED:
        assert set(found.papers.values()) <= {fault}


def test_a_third_request_knows_the_second() -> None:
    events = (request(100, "don"), request(200, "so-do"), request(300, "so-do"))
    found = late_requests(ASKED, Dossier("H1", "9.000001", received=at(0), events=events))
    assert [late.fault for late in found] == [Fault.FIRST_CHECK, Fault.CITIZEN]
    assert late_requests(ASKED, Dossier("H1", "9.000001", received=at(0), events=events[:1])) == ()
