# ruff: noqa: E501 -- cases are compared one a line
"""Logs as they come: ends missing, rows doubled or out of order, officers renamed, steps at once, times that cannot be.

One dossier of three steps, tn 480, td 960, ky 480 of 1,920 working minutes, was late by the 480 minutes that Bình took
too long for td. Each case spoils its log; either it is refused, or it is read by a rule that a finding states, with
the event named by its number in the log.
"""

from __future__ import annotations

from datetime import datetime

import pytest
from delay_logs import PAUSES, TOY, procedure

from tthc_rules import Attribution, DossierError, attribute
from tthc_rules.dossiers.readers import parse_dossiers

PROCESS = procedure({"tn": (480, (), "mc"), "td": (960, ("tn",), "vp"), "ky": (480, ("td",), "vp")}, 1920)
HEADING = "case:concept:name,case:code,concept:name,lifecycle:transition,time:timestamp,org:resource,to,reason,document"
LOG = """\
received,,02/03/2026 08:00,,,,
tn,start,02/03/2026 08:00,An,,,
tn,complete,03/03/2026 08:00,An,,,
td,start,03/03/2026 08:00,Bình,,,
td,complete,06/03/2026 08:00,Bình,,,
ky,start,06/03/2026 08:00,Chi,,,
ky,complete,09/03/2026 08:00,Chi,,,
ready,,09/03/2026 08:00,,,,""".splitlines()
USUAL = {"Bình": 480}
PAUSE, RESUME = "td,suspend,04/03/2026 08:00,Bình,,payment,TB1", "td,resume,05/03/2026 08:00,Bình,,,"


def but(*left_out: int) -> list[str]:
    return [row for number, row in enumerate(LOG) if number not in left_out]


def with_rows(before: int, *rows: str) -> list[str]:
    return [*LOG[:before], *rows, *LOG[before:]]


def read(rows: list[str], as_of: datetime | None = None) -> Attribution:
    text = "\n".join([HEADING, *(f"H1,9.000001,{row}" for row in rows)])
    (dossier,) = parse_dossiers(text, "log.csv")
    return attribute(PROCESS, dossier, TOY, as_of=as_of, regime=PAUSES)


def found(answer: Attribution) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.field) for finding in answer.findings]


def test_the_log_unspoilt() -> None:
    answer = read(LOG)
    assert (answer.lateness, answer.by_owner(), found(answer)) == (480, USUAL, [])
    assert answer.due == datetime(2026, 3, 5, 17)


BY_A_RULE = [
    pytest.param(but(4), USUAL, [("TTHC729", "events[4]")], id="not sent, the next step taken up"),
    pytest.param(but(4, 5), USUAL, [("TTHC729", "events[4]")], id="not sent, the next step sent"),
    pytest.param(but(7), USUAL, [], id="no ready: it ended when the last step was sent"),
    pytest.param(with_rows(5, LOG[4]), USUAL, [("TTHC704", "events[5]")], id="sent twice at once"),
    pytest.param(with_rows(6, "td,complete,06/03/2026 10:00,Bình,,,"), USUAL, [("TTHC704", "events[6]")], id="sent again"),
    pytest.param(with_rows(4, LOG[3]), USUAL, [], id="taken up twice by the same officer"),
    pytest.param([*LOG, LOG[7]], USUAL, [("TTHC713", "events[8]")], id="ready twice"),
    pytest.param([*LOG, "ready,,10/03/2026 08:00,,,,"], USUAL, [("TTHC713", "events[8]")], id="ready again the day after"),
    pytest.param([*LOG, "ky,return,10/03/2026 08:00,Chi,td,,"], USUAL, [("TTHC713", "events[8]")], id="back after the end"),
    pytest.param([LOG[0], LOG[2], LOG[1], *LOG[3:]], USUAL, [("TTHC625", "events[2]")], id="two rows changed places"),
    pytest.param([LOG[0], *LOG[4:], *LOG[1:4]], USUAL, [("TTHC625", "events[5]")], id="a part of the log at the end"),
    pytest.param(with_rows(4, "td,assign,05/03/2026 08:00,Dung,,,"), {"Bình": 320, "Dung": 160}, [], id="another officer"),
    pytest.param(with_rows(4, "td,assign,05/03/2026 08:00,B.01,,,"), {"Bình": 320, "B.01": 160}, [], id="another name"),
    pytest.param(
        [row.replace("complete,06/03/2026 08:00,Bình", "complete,06/03/2026 08:00,B.01") for row in LOG], USUAL, [],
        id="sent under another name: the one who was named holds it",
    ),
    pytest.param(with_rows(4, "td,start,04/03/2026 08:00,Dung,,,"), {"Bình": 160, "Dung": 320}, [], id="two officers at once"),
    pytest.param(with_rows(4, "td,start,03/03/2026 08:00,Dung,,,"), {"Dung": 480}, [], id="two in the same minute: the last"),
    pytest.param(with_rows(4, "ky,start,04/03/2026 08:00,Chi,,,"), USUAL, [("TTHC720", "events[4]")], id="taken up too early"),
    pytest.param(
        with_rows(4, "ky,complete,04/03/2026 08:00,Chi,,,"), USUAL,
        [("TTHC703", "events[4]"), ("TTHC725", "events[6]"), ("TTHC704", "events[7]")], id="sent too early, and again",
    ),
    pytest.param(with_rows(4, RESUME), USUAL, [("TTHC628", "events[4]")], id="a resume without a pause"),
    pytest.param(with_rows(4, "tham,complete,04/03/2026 08:00,Bình,,,"), USUAL, [("TTHC702", "events[4]")], id="an unknown step"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "owners", "findings"), BY_A_RULE)
def test_read_by_a_rule(rows: list[str], owners: dict[str, int], findings: list[tuple[str, str]]) -> None:
    answer = read(rows)
    assert found(answer) == findings
    assert (answer.by_owner(), answer.lateness, answer.projected) == (owners, 480, False)


REFUSED = [
    (with_rows(1, "tn,start,28/02/2026 08:00,An,,,"), "TTHC626", "events[1]",
     "sự kiện lúc 08:00 28/02/2026 đứng trước lúc tiếp nhận 08:00 02/03/2026"),
    (with_rows(1, "tn,assign,02/03/2026 07:59,An,,,"), "TTHC626", "events[1]",
     "sự kiện lúc 07:59 02/03/2026 đứng trước lúc tiếp nhận 08:00 02/03/2026"),
    ([*but(7), "ready,,28/02/2026 08:00,,,,"], "TTHC626", "events[7]",
     "sự kiện lúc 08:00 28/02/2026 đứng trước lúc tiếp nhận 08:00 02/03/2026"),
    (with_rows(4, PAUSE, PAUSE, RESUME), "TTHC627", "events[5]",
     "đồng hồ đang dừng từ 08:00 04/03/2026, không thể dừng thêm lần nữa"),
    (with_rows(4, "td,suspend,05/03/2026 08:00,,,payment,TB1", "td,resume,04/03/2026 08:00,,,,"), "TTHC637", "events[5]",
     "lần dừng bắt đầu lúc 08:00 05/03/2026 lại kết thúc lúc 08:00 04/03/2026, trước khi bắt đầu"),
    (with_rows(4, "td,return,04/03/2026 08:00,Bình,ky,,"), "TTHC629", "events[4]",
     "bước «TD» trả lại về «KY», không phải bước đứng trước nó"),
    (with_rows(4, "td,return,04/03/2026 08:00,Bình,td,,"), "TTHC629", "events[4]",
     "bước «TD» trả lại về «TD», không phải bước đứng trước nó"),
    (with_rows(4, "td,return,04/03/2026 08:00,Bình,la,,"), "TTHC635", "events[4]",
     "việc gia hạn hoặc trả lại nói đến bước «la», nhưng quy trình không có bước đó; các bước: tn, td, ky"),
    (with_rows(4, "td,return,04/03/2026 08:00,Bình,,,"), "TTHC635", "events[4]",
     "việc gia hạn hoặc trả lại nói đến bước «—», nhưng quy trình không có bước đó; các bước: tn, td, ky"),
    (LOG[:4], "TTHC632", "", "hồ sơ H1 chưa xong: cần thời điểm tính đến (as_of)"),
    (but(0), "TTHC633", "", "hồ sơ H1 chưa tính được hạn trả, nên chưa chia được thời gian trễ"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "code", "event", "text"), REFUSED)
def test_refused_with_the_event_named(rows: list[str], code: str, event: str, text: str) -> None:
    with pytest.raises(DossierError) as error:
        read(rows)
    assert [(p.code, p.place.field, p.text()) for p in error.value.problems] == [(code, event, text)]


def test_two_times_of_receipt() -> None:
    """Found while the log is read: with the file and its row."""
    with pytest.raises(DossierError) as error:
        read(with_rows(1, "received,,02/03/2026 09:00,,,,"))
    assert [problem.line() for problem in error.value.problems] == [
        "log.csv:2:1: TTHC604 hồ sơ H1 có hai thời điểm tiếp nhận khác nhau"
    ]


def test_an_end_that_is_missing_is_the_plan_s() -> None:
    """Seen at 08:00 on 9 March td had taken 1,920 minutes, 960 too many; ky has its 480 to come."""
    answer = read(LOG[:4], as_of=datetime(2026, 3, 9, 8))
    assert (answer.projected, answer.lateness, answer.by_owner(), found(answer)) == (True, 960, {"Bình": 960}, [])


def test_a_resume_logged_twice_changes_nothing() -> None:
    """The stop of one day moves the due to Friday 6 March, and there is no lateness left."""
    once, twice = read(with_rows(4, PAUSE, RESUME)), read(with_rows(4, PAUSE, RESUME, RESUME))
    assert (once.due, once.lateness, found(once)) == (datetime(2026, 3, 6, 17), 0, [])
    assert (twice.due, twice.lateness, found(twice)) == (once.due, 0, [("TTHC628", "events[6]")])


def test_a_log_backwards() -> None:
    """Sorted by time; within one minute the rows stay as they are, so what follows stands before what it follows."""
    answer = read([LOG[0], *reversed(LOG[1:])])
    assert (answer.lateness, answer.by_owner()) == (480, USUAL)
    assert found(answer) == [
        ("TTHC625", "events[3]"),
        ("TTHC625", "events[5]"),
        ("TTHC625", "events[7]"),
        ("TTHC720", "events[5]"),
        ("TTHC712", "events[6]"),
        ("TTHC720", "events[3]"),
        ("TTHC713", "events[2]"),
    ]


def test_minutes_never_get_lost() -> None:
    """Whatever row is missing, the shares add up to the lateness."""
    for missing in range(1, 7):
        answer = read(but(missing))
        assert sum(answer.by_owner().values()) == answer.lateness == 480, missing


# ---------------------------------------------------------------------- not told yet


def told(answer: Attribution) -> set[str]:
    return {finding.place.field for finding in answer.findings}


def test_a_resume_that_is_missing_is_told() -> None:
    assert "events[4]" in told(read(with_rows(4, PAUSE)))


def test_the_same_receipt_twice_is_one() -> None:
    assert read(with_rows(1, LOG[0])).by_owner() == USUAL


@pytest.mark.parametrize(("position", "step"), [(4, "ky"), (6, "td")])
def test_a_return_by_a_step_that_does_not_hold_it_is_told(position: int, step: str) -> None:
    at = LOG[position - 1].split(",")[2].replace("08:00", "10:00")
    assert f"events[{position}]" in told(read(with_rows(position, f"{step},return,{at},Chi,tn,,")))


def test_a_return_twice_is_told() -> None:
    back = "td,return,04/03/2026 08:00,Bình,tn,,"
    assert "events[5]" in told(read(with_rows(4, back, back, "tn,complete,04/03/2026 17:00,An,,,")))
