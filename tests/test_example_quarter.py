"""The simulated quarter of thị xã Ngã Năm (examples/nga-nam-q1-2022) holds together and can be made again.

The counts and the figures of the dossier shown in the demonstration are typed by hand from the plan of the quarter;
working hours are checked against a list of days off that stands here, not against the calendar of the library.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from tthc_rules import (
    Attribution,
    Completeness,
    Dossier,
    Procedure,
    Registry,
    Schedule,
    attribute,
    check,
    load_procedures,
    read_dossiers,
    schedule,
    vietnam_calendar,
)
from tthc_rules.dossiers.event import Event, EventKind

FOLDER = Path(__file__).parent.parent / "examples" / "nga-nam-q1-2022"
AS_OF = datetime(2022, 3, 14, 17)
FIRST_DAY, LAST_DAY = date(2021, 12, 15), date(2022, 3, 14)
ONLINE = EventKind.SUBMITTED
# New Year's Day 2022 was a Saturday, made up for on Monday 3 January; Tết was from 31 January to 4 February.
DAYS_OFF = {date(2022, 1, 3), date(2022, 1, 31), *(date(2022, 2, day) for day in range(1, 5))}
SHOWN = "000.00.28.H51-220125-0007"
CULTURE, BUSINESS = "Văn hóa cơ sở", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"


@cache
def registry() -> Registry:
    return load_procedures()


@cache
def dossiers() -> tuple[Dossier, ...]:
    return read_dossiers(FOLDER / "dossiers.json")


def procedure_of(dossier: Dossier) -> Procedure:
    assert dossier.received is not None
    return registry().get(dossier.code, dossier.received.date(), dossier.issued_by)


@cache
def answers() -> dict[str, tuple[Completeness, Schedule, Attribution]]:
    """All three answers for every dossier; the regime is the one in force on the day of receipt."""
    calendar = vietnam_calendar(2021, 2022)
    return {
        dossier.id: (
            check(procedure_of(dossier), dossier),
            schedule(procedure_of(dossier), dossier, calendar, as_of=AS_OF),
            attribute(procedure_of(dossier), dossier, calendar, as_of=AS_OF),
        )
        for dossier in dossiers()
    }


def received_in_quarter(dossier: Dossier) -> bool:
    return dossier.received is not None and FIRST_DAY <= dossier.received.date() <= LAST_DAY


def events() -> Iterator[tuple[Dossier, Event]]:
    return ((dossier, event) for dossier in dossiers() for event in dossier.events)


def requests(dossier: Dossier) -> int:
    return sum(event.kind is EventKind.PAUSE and event.reason == "supplement" for event in dossier.events)


# ---------------------------------------------------------------------- the files


def test_made_again_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, FOLDER / "make.py", tmp_path], check=True, capture_output=True)
    for name in ("dossiers.json", "events.csv"):
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), f"{name}: run make.py again"


def test_the_event_log_tells_the_same_dossiers() -> None:
    assert read_dossiers(FOLDER / "events.csv") == dossiers()


def test_says_that_it_is_simulated() -> None:
    assert "MÔ PHỎNG" in json.loads((FOLDER / "dossiers.json").read_text(encoding="utf-8"))["note"]
    assert "mô phỏng" in (FOLDER / "README.md").read_text(encoding="utf-8")


# ---------------------------------------------------------------------- the counts


def test_what_was_to_be_resolved() -> None:
    count = Counter("received" if received_in_quarter(dossier) else "carried" for dossier in dossiers())
    assert count == {"received": 400, "carried": 12}
    assert all(date(2021, 12, 6) <= d.received.date() for d in dossiers() if d.received is not None)


def test_carried_over_dossiers_were_open_when_the_quarter_began() -> None:
    for dossier in dossiers():
        end = answers()[dossier.id][1].end
        if not received_in_quarter(dossier):
            assert end is None or end.date() >= FIRST_DAY, dossier.id


def test_received_by_level_and_channel() -> None:
    count = Counter((d.level, d.channel) for d in dossiers() if received_in_quarter(d))
    assert count == {
        ("commune", "direct"): 214,
        ("district", "direct"): 153,
        ("district", "postal"): 5,
        ("district", "online"): 28,
    }


def test_online_dossiers_are_of_two_fields() -> None:
    online = [dossier for dossier in dossiers() if dossier.channel == "online"]
    assert Counter(procedure_of(dossier).field for dossier in online) == {CULTURE: 11, BUSINESS: 17}
    assert all(received_in_quarter(dossier) and dossier.online_level in ("3", "4") for dossier in online)
    assert {d.id for d, event in events() if event.kind is ONLINE} == {dossier.id for dossier in online}


def test_where_the_dossiers_stand_at_the_end() -> None:
    states: Counter[tuple[str, bool | None]] = Counter()
    for dossier in dossiers():
        answer = answers()[dossier.id][1]
        states["open" if answer.end is None else "done", answer.late] += 1
    assert states == {("done", False): 326, ("done", True): 37, ("open", False): 40, ("open", True): 9}


def test_repeated_requests_are_all_land_and_mostly_from_communes() -> None:
    repeated = [dossier for dossier in dossiers() if requests(dossier) > 1]
    assert len(repeated) == 23
    assert {procedure_of(dossier).field for dossier in repeated} == {"Đất đai"}
    assert sum(dossier.prepared_by is not None for dossier in repeated) == 16


def test_dossiers_under_judgments() -> None:
    judged = [dossier for dossier in dossiers() if dossier.code == "dang-ky-bien-dong-theo-ban-an"]
    signed = [d for d in judged if any(event.kind is EventKind.SIGNED for event in d.events)]
    assert (len(judged), len(signed)) == (7, 5)


def test_completeness_is_a_mixture() -> None:
    verdicts = Counter(answers()[d.id][0].verdict.value for d in dossiers() if received_in_quarter(d))
    assert verdicts == {"complete": 335, "incomplete": 53, "undetermined": 12}


# ---------------------------------------------------------------------- each dossier


def test_lateness_is_split_to_the_minute() -> None:
    for dossier in dossiers():
        answer = answers()[dossier.id][2]
        assert sum((share.minutes for share in answer.shares), Fraction()) == answer.lateness, dossier.id


def test_everything_happens_in_office_hours_before_the_end() -> None:
    for dossier, event in events():
        moment = event.at
        assert moment <= AS_OF, dossier.id
        if event.kind is not ONLINE:
            assert moment.weekday() < 5 and moment.date() not in DAYS_OFF, (dossier.id, moment)
            assert time(7) <= moment.time() <= time(11) or time(13) <= moment.time() <= time(17), (dossier.id, moment)


def test_facts_papers_steps_and_agencies_are_those_of_the_definitions() -> None:
    for dossier in dossiers():
        procedure = procedure_of(dossier)
        assert all(procedure.fact(name) for name in dossier.facts), dossier.id
        assert set(dossier.papers or ()) <= {paper.id for paper in procedure.all_components()}, dossier.id
        assert set(dossier.checks) <= {question.id for question in procedure.checks}, dossier.id
        assert {event.step for event in dossier.events} - {None} <= {step.id for step in procedure.steps}, dossier.id
        agencies = {dossier.agency, *(event.agency for event in dossier.events)} - {None}
        assert agencies <= registry().agencies.keys(), dossier.id


def test_codes_carry_the_day_on_which_they_were_given() -> None:
    """A land dossier from a commune gets its code when it arrives in town, any other at receipt."""
    for dossier in dossiers():
        entered = (dossier.arrived if dossier.level == "district" else None) or dossier.received
        assert entered is not None and f"-{entered:%y%m%d}-" in dossier.id


@pytest.mark.parametrize(
    "code",
    ["TTHC703", "TTHC705", "TTHC706", "TTHC707", "TTHC708", "TTHC709", "TTHC710", "TTHC711", "TTHC729", "TTHC716"],
)
def test_has_the_findings_it_is_made_for(code: str) -> None:
    assert any(code == problem.code for _, _, answer in answers().values() for problem in answer.findings)


# ---------------------------------------------------------------------- the dossier of the demonstration


def test_the_dossier_shown() -> None:
    shown = next(dossier for dossier in dossiers() if dossier.id == SHOWN)
    completeness, times, answer = answers()[SHOWN]
    assert (shown.code, shown.prepared_by, shown.arrived) == ("2.000889", "XTL-06", datetime(2022, 1, 25, 8, 30))
    assert completeness.missing == ("to-khai-lptb",)
    assert times.due == datetime(2022, 2, 21, 17) and times.due.strftime("%A") == "Monday"
    assert times.end == datetime(2022, 2, 25, 9) and times.late
    assert times.apology_by == date(2022, 2, 18)
    assert (times.lateness, answer.lateness, answer.current.total) == (1560, 1560, 5190)
    assert answer.by_owner() == {"CN-04": 560, "CN-07": 640, "GĐ-01": 360}
    assert {step.id: (step.budget, step.used, step.over, step.wrongful) for step in answer.steps.values()} == {
        "mot-cua": (240, 210, 0, 0),
        "tham-dinh": (1440, 2280, 840, 0),
        "duyet-chuyen-thue": (240, 180, 0, 0),
        "thong-bao-thue": (960, 960, 0, 0),
        "chinh-ly-in-gcn": (1200, 960, 0, 960),
        "ky-gcn": (480, 1020, 540, 0),
        "dong-dau-chuyen-mot-cua": (240, 180, 0, 0),
    }
    pushed = sum(step.over + step.wrongful for step in answer.steps.values())
    assert pushed - answer.lateness == 780
    assert requests(shown) == 2
    assert not any(event.kind is EventKind.APOLOGY for event in shown.events)
