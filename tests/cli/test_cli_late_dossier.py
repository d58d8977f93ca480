"""One late dossier in figures: worked by hand from its log, in working minutes."""

from __future__ import annotations

from datetime import datetime

import pytest
from cli_terminal import data

from tthc_rules import Dossier, load_procedures, read_dossiers, vietnam_calendar
from tthc_rules.cli.figures import Period
from tthc_rules.cli.late_dossier import LateDossier, late_dossier
from tthc_rules.cli.quarter import case_of

AS_OF = datetime(2022, 3, 14, 17)
PERIOD = Period(datetime(2021, 12, 15).date(), AS_OF.date(), AS_OF)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    (dossier,) = read_dossiers(data("late_land.json"))
    return dossier


@pytest.fixture(scope="module")
def late(dossier: Dossier) -> LateDossier:
    case = case_of(dossier, load_procedures(), vietnam_calendar(), PERIOD)
    return late_dossier(case, vietnam_calendar(), AS_OF)


def test_the_rows_of_the_table(late: LateDossier) -> None:
    """Over 840 + 960 + 540 = 2340, late 1560: each minute over weighs two thirds."""
    assert [(row.step, row.request, row.owners, row.budget, row.used, row.over, row.share) for row in late.rows] == [
        ("mot-cua", False, ("MC-02",), 240, 210, 0, 0),
        ("tham-dinh", False, ("CN-04",), 1440, 2280, 840, 560),
        ("duyet-chuyen-thue", False, ("LĐ-01",), 240, 180, 0, 0),
        ("thong-bao-thue", False, ("TH-01",), 960, 960, 0, 0),
        ("chinh-ly-in-gcn", False, ("CN-07",), 1200, 960, 0, 0),
        ("chinh-ly-in-gcn", True, ("CN-07",), None, 960, 960, 640),
        ("ky-gcn", False, ("GĐ-01",), 480, 1020, 540, 360),
        ("dong-dau-chuyen-mot-cua", False, ("VT-01",), 240, 180, 0, 0),
    ]


def test_the_sums(late: LateDossier) -> None:
    assert (late.lateness, late.budget, late.over, late.reserve) == (1560, 4800, 2340, 780)
    assert sum(row.share for row in late.rows) == late.lateness
    # 35.9, 41.0 and 23.1 per cent
    assert [row.percent for row in late.rows if row.share] == [36, 41, 23]


def test_had_it_been_asked_once(late: LateDossier) -> None:
    """It waited from 09:00 on 17/02 to 09:00 on 21/02, two working days: ready two days before 09:00 on 25/02."""
    assert late.asked_once is not None
    assert (late.asked_once.finish, late.asked_once.sooner) == (datetime(2022, 2, 23, 9), 960)
    assert late.asked_once.lateness == 1560 - 960


def test_no_second_request_no_other_story() -> None:
    (other,) = read_dossiers(data("late.json"))
    case = case_of(other, load_procedures(), vietnam_calendar(), PERIOD)
    assert late_dossier(case, vietnam_calendar(), AS_OF).asked_once is None
