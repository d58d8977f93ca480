"""The figures of a period, on a handful of dossiers counted by hand."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from tthc_rules import Dossier, Event, load_procedures, vietnam_calendar
from tthc_rules.cli.figures import Period, Share, outcome
from tthc_rules.cli.quarter import Quarter, quarter_of

PERIOD = Period(date(2021, 12, 15), date(2022, 3, 14), datetime(2022, 3, 14, 17))
SHOP, BIRTH = "1.001612", "1.001193"  # three working days; the same day
PAPERS = ("giay-de-nghi", "giay-to-phap-ly-chu-ho")
JUDGMENT = "dang-ky-bien-dong-theo-ban-an"


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M")


def dossier(name: str, received: str, *log: tuple[str, str] | Event, code: str = SHOP, **more: Any) -> Dossier:
    events = [event if isinstance(event, Event) else Event(at(event[0]), event[1]) for event in log]  # type: ignore[arg-type]
    known: dict[str, Any] = (
        {"facts": {"chủ thể thành lập": "một cá nhân"}, "components": PAPERS} if code == SHOP else {}
    )
    return Dossier(name, code, received=at(received), events=tuple(events), **{**known, **more})


def visit(when: str, reason: str) -> Event:
    return Event(at(when), "visit", reason=reason)  # type: ignore[arg-type]


DOSSIERS = (
    # carried over; due 16/12, done that day
    dossier("A", "2021-12-13 09:00", ("2021-12-16 10:00", "ready")),
    # due Thursday 27/01, done the day before
    dossier("B", "2022-01-24 09:00", ("2022-01-26 16:00", "ready"), channel="postal"),
    # online; due 17/02, done on Monday 21/02 at eight: one day and one hour of work late
    dossier("C", "2022-02-14 08:00", ("2022-02-21 08:00", "ready"), channel="online", online_level="3"),
    # due 15/03: one working day left
    dossier("D", "2022-03-10 09:00"),
    # due 04/03: overdue 7, 8, 9, 10, 11 and 14/03; the apology went out on the last possible day
    dossier("E", "2022-03-01 09:00", ("2022-03-03 09:00", "apology"), components=PAPERS[:1]),
    # finished before the period: not counted
    dossier("F", "2021-12-01 09:00", ("2021-12-03 09:00", "ready")),
    # after the period: not counted
    dossier("N", "2022-03-15 09:00"),
    # same day, at a commune
    dossier("G", "2022-03-14 08:00", ("2022-03-14 16:00", "ready"), code=BIRTH),
    # due 07/03, done 04/03, but the citizen came twice for nothing
    dossier(
        "H",
        "2022-03-02 09:00",
        visit("2022-02-28 09:00", "papers_missing"),
        visit("2022-03-01 09:00", "officer_absent"),
        visit("2022-03-01 10:00", "guidance"),
        ("2022-03-04 09:00", "ready"),
        channel="online",
        online_level="2",
    ),
    # under a judgment, within its ten days, no paper known
    dossier("J", "2022-03-14 09:00", code=JUDGMENT, facts={"trường hợp": "bản án hoặc thi hành án"}),
    # no answer: the procedure is not known
    dossier("X", "2022-03-01 09:00", code="9.999999"),
)


@pytest.fixture(scope="module")
def quarter() -> Quarter:
    return quarter_of(DOSSIERS, load_procedures(), vietnam_calendar(), PERIOD)


def ids(cases: Any) -> str:
    return "".join(sorted(case.dossier.id for case in cases))


def test_what_belongs_to_the_period(quarter: Quarter) -> None:
    assert ids(quarter.cases) == "ABCDEGHJ"
    assert [dossier.id for dossier, _ in quarter.unanswered] == ["X"]


def test_the_columns_of_the_settlement_and_its_identity(quarter: Quarter) -> None:
    s = quarter.settlement
    assert (s.carried_over, s.direct, s.online) == (1, 6, 1)  # A; B D E G H J; C (level 2 is no online filing)
    assert (s.early, s.on_day, s.late) == (2, 2, 1)  # B H; A G; C
    assert (s.within, s.overdue, s.unsettled_due) == (2, 1, 0)  # D J; E
    assert s.to_settle == s.settled + s.under_way == 8


def test_each_outcome(quarter: Quarter) -> None:
    assert {case.dossier.id: outcome(case) for case in quarter.cases} == {
        "A": "on_day", "B": "early", "C": "late", "D": "within", "E": "overdue", "G": "on_day", "H": "early",
        "J": "within",
    }  # fmt: skip


def test_online_at_levels_3_and_4_among_all_received(quarter: Quarter) -> None:
    online = quarter.online
    assert online.whole == Share(1, 7)
    assert online.by_level == {"commune": Share(0, 1), "district": Share(1, 6)}
    assert online.by_field["commune", "Hộ tịch"] == Share(0, 1)
    assert online.by_field["district", "Đất đai"] == Share(0, 1)


@pytest.mark.parametrize(
    ("share", "wanted", "lacking"),
    [(Share(28, 400), 80, 52), (Share(1, 6), 2, 1), (Share(1, 5), 1, 0), (Share(2, 5), 1, 0), (Share(0, 0), 0, 0)],
)
def test_how_many_a_target_of_20_per_cent_wants(share: Share, wanted: int, lacking: int) -> None:
    assert (share.wanted(20), share.lacking(20)) == (wanted, lacking)


def test_checks_and_judgments(quarter: Quarter) -> None:
    checks = quarter.checks
    assert (checks.complete, checks.incomplete) == (4, 1)  # B C D H; E lacks a paper; A belongs to an earlier period
    assert (checks.undetermined, checks.number) == (2, 7)  # G and J: no paper is known
    assert (ids(checks.judgments), ids(checks.not_for_signature)) == ("J", "J")
    assert checks.supplemented_twice == ()


def test_apologies(quarter: Quarter) -> None:
    owed = quarter.apologies
    assert (ids(owed.for_lateness), ids(owed.for_repetition), owed.owed) == ("CE", "H", 3)
    assert (ids(owed.in_time), ids(owed.late), ids(owed.unsent)) == ("E", "", "CH")


def test_an_apology_a_day_later_is_late() -> None:
    late = dossier("E", "2022-03-01 09:00", ("2022-03-04 07:00", "apology"))
    owed = quarter_of([late], load_procedures(), vietnam_calendar(), PERIOD).apologies
    assert (owed.in_time, ids(owed.late), owed.unsent) == ((), "E", ())


def test_what_to_do_today(quarter: Quarter) -> None:
    today = quarter.today
    assert [(case.dossier.id, minutes) for case, minutes in today.finish] == [("E", 6 * 480)]
    assert [(case.dossier.id, minutes) for case, minutes in today.urge] == [("D", 480)]
    assert ids(today.apologise) == "CH"


def test_a_period_without_dossiers() -> None:
    empty = quarter_of([], load_procedures(), vietnam_calendar(), PERIOD)
    assert (empty.settlement.to_settle, empty.online.whole, empty.late) == (0, Share(0, 0), None)
