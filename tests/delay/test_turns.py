"""Logs that do not keep the turns, on the town's real process: nobody pays for another's step."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from tthc_rules import Dossier, Event, attribute, check, load_procedures, schedule, vietnam_calendar
from tthc_rules.deadline import Schedule
from tthc_rules.delay import Attribution

CALENDAR = vietnam_calendar()
TRANSFER = load_procedures().get("2.000889", date(2022, 3, 1), "UBND thị xã Ngã Năm")
FACTS = {"khu vực khó khăn": False, "nộp tại xã": False}


def march(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2022, 3, day, hour, minute)


def sent(at: datetime, step: str, officer: str, to: str | None = None) -> Event:
    return Event(at, "send", step, officer, to=to, medium="electronic")  # type: ignore[arg-type]


def transfer(form: str, *events: Event, as_of: datetime | None = None) -> Attribution:
    facts = {**FACTS, "hình thức": form}
    dossier = Dossier("N-1", "2.000889", received=march(1, 8), facts=facts, events=events)
    return attribute(TRANSFER, dossier, CALENDAR, as_of=as_of)


def test_a_step_that_nobody_is_named_for_is_not_the_officers_of_an_earlier_one() -> None:
    """The branch for spouses is dropped here; the signing step must not look like a neighbour of the first one."""
    answer = transfer(
        "chuyển nhượng",
        Event(march(1, 8), "accept", "mot-cua", "MC"),  # type: ignore[arg-type]
        sent(march(1, 10), "mot-cua", "MC", to="TD"),
        sent(march(3, 10), "tham-dinh", "TD", to="LD"),
        sent(march(3, 15), "duyet-chuyen-thue", "LD", to="TH"),
        sent(march(7, 15), "thong-bao-thue", "TH", to="CL"),
        sent(march(9, 10), "chinh-ly-in-gcn", "CL"),
        as_of=march(25, 17),
    )
    # 25/3 17:00 is 13 working days after 8/3; only the unnamed signing step ran over its limit of one day.
    assert answer.steps["ky-gcn"].held == {"unit:cn-vpdkdd": answer.steps["ky-gcn"].used}
    assert answer.by_owner() == {"unit:cn-vpdkdd": Fraction(answer.lateness)}
    assert answer.schedule.steps["ky-gcn"].officer is None


def spouses(*seal_and_sign: Event) -> Attribution:
    """Five working days from 1/3: due 17:00 on 8/3; all before the signing step was done within its limits."""
    return transfer(
        "thành của chung vợ chồng",
        Event(march(1, 8), "accept", "mot-cua", "MC"),  # type: ignore[arg-type]
        sent(march(1, 10), "mot-cua", "MC", to="TD"),
        sent(march(2, 10), "tham-dinh-vo-chong", "TD", to="LD"),
        *seal_and_sign,
    )


STEPS = [step.id for step in TRANSFER.steps]


@pytest.mark.skipif("tham-dinh-vo-chong" not in STEPS, reason="the process for spouses has other steps")
def test_a_last_step_done_early_does_not_take_the_time_of_the_one_still_open() -> None:
    rest = [step for step in ("duyet-chuyen-thue", "thong-bao-thue", "chinh-ly-vo-chong") if step in STEPS]
    before = [sent(march(2, 11 + 2 * n if n else 11), step, f"O{n}") for n, step in enumerate(rest)]
    signing = sent(march(15, 10), "ky-gcn", "GĐ")
    sealed = sent(march(4, 14), "dong-dau-chuyen-mot-cua", "VT")
    named = Event(march(3, 8), "accept", "ky-gcn", "GĐ")  # type: ignore[arg-type]
    ready = Event(march(15, 11), "ready")  # type: ignore[arg-type]
    out_of_turn = spouses(*before, named, sealed, signing, ready)
    in_turn = spouses(*before, named, signing, sent(march(15, 10), "dong-dau-chuyen-mot-cua", "VT"), ready)
    assert out_of_turn.lateness == in_turn.lateness > 0
    assert out_of_turn.by_owner().get("VT", 0) == 0
    assert out_of_turn.by_owner()["GĐ"] > 0


def test_a_version_that_was_not_in_force_at_receipt_is_a_finding() -> None:
    dossier = Dossier("N-2", "2.000889", received=datetime(2020, 3, 2, 8), facts={**FACTS, "hình thức": "tặng cho"})
    said = (
        "hồ sơ nhận ngày 02/03/2020, ngoài hiệu lực 08/02/2021–31/07/2024 của bản 2.000889 này",
        "the dossier was received on 02/03/2020, outside the time 08/02/2021–31/07/2024 in which this version of "
        "2.000889 is in force",
    )
    for finding in (check(TRANSFER, dossier).findings[0], times(dossier).findings[0]):
        assert (finding.code, finding.text(), finding.text("en")) == ("TTHC730", *said)


def times(dossier: Dossier) -> Schedule:
    return schedule(TRANSFER, dossier, CALENDAR)


def test_a_limit_of_one_day_leaves_no_day_for_an_apology() -> None:
    copy = load_procedures().get("2.000815", date(2022, 5, 10))
    for many, day in ((False, None), (True, date(2022, 5, 11))):
        facts = {"số lượng lớn hoặc phức tạp": many}
        dossier = Dossier("C-1", "2.000815", received=datetime(2022, 5, 10, 9), facts=facts)
        assert schedule(copy, dossier, CALENDAR).apology_by == day
