"""Whole answers as they were looked at: every sentence, key and number, every line and pattern of a picture.

`whole/` keeps them. The figures are those worked out by hand in `picture_cases.py`. When one is meant to change, write
them anew, read them (the pictures in a browser), and keep them:
`PYTHONPATH=tests:tests/delay python tests/delay/test_whole_answers.py`.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from delay_logs import PAUSES, TOY, procedure
from picture_cases import AGENCIES, FORK, FORK_LOG, LINE, did, fork, line, reopened, shown

from tthc_rules import Attribution, Dossier, Event, Limit, Regime, attribute
from tthc_rules.delay.pictures import gantt_svg, gantt_text, waterfall_svg, waterfall_text
from tthc_rules.delay.review import Review
from tthc_rules.messages import Lang
from tthc_rules.worktime import Layer
from tthc_rules.worktime.layer import DayOff

FOLDER = Path(__file__).parent / "whole"
RESETS = Regime(
    "tinh-lai",
    "Bổ sung là tính lại từ đầu",
    supplement_effect="reset",
    supplement_max=1,
    supplement_notice=Limit.parse("3 ngày làm việc"),
)


def half_done() -> Attribution:
    """A is sent, B and KY are still to come."""
    return shown(FORK, 420, *FORK_LOG[:5], as_of=500)


def over_days_off() -> Attribution:
    """From a Friday over a weekend and two days off to Wednesday; nobody is named."""
    off = [DayOff(date(2026, 3, 9), "Nghỉ"), DayOff(date(2026, 3, 10), "Nghỉ")]
    ready = Event(datetime(2026, 3, 11, 9, 0), "ready")
    dossier = Dossier("H2", "9.000001", received=datetime(2026, 3, 6, 8, 0), events=(ready,))
    calendar = TOY.with_layer(Layer("nghỉ", off=off))
    return attribute(procedure({"a": (480, (), "phong")}, 480), dossier, calendar, regime=PAUSES)


def ten_days_and_a_minute() -> Attribution:
    return shown({"a": (4800, (), "phong")}, 4800, did(0, "accept", "a", officer="an"), did(4801, "ready"))


def in_time() -> Attribution:
    """TN takes 40 of its 60 minutes, TD all its 240; nothing slipped, and the due is days away."""
    return shown(LINE, 2000, did(0, "accept", "tn", officer="an"), did(40, "send", "tn"), did(280, "ready"))


def promised_too_much() -> Attribution:
    """Steps of 360 minutes for a limit of 300. TN is 20 early, TD from 40 takes 340 less 40 of two stops, 60 over; KY
    is passed over. The due 300 moves to 340; ready at 380 is 40 late: 60 + 60 − 20 − 60."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(40, "send", "tn"),
        did(100, "pause", reason="payment", document="1"),
        did(130, "resume"),
        did(200, "pause", reason="payment", document="2"),
        did(210, "resume"),
        did(380, "ready"),
    )
    return shown(LINE, 300, *events)


def begun_again() -> Attribution:
    """In the first run TD took 280 minutes up to the request, 40 over. The second begins at 500: TN 60, TD 340, which
    is 100 over; KY and its 60 are passed over. 400 minutes for a limit of 360: 40 late."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn"),
        did(60, "accept", "td", officer="binh"),
        did(340, "pause", "td", officer="binh", reason="supplement", document="Mẫu 02"),
        did(500, "resume"),
        did(500, "accept", "tn", officer="an"),
        did(560, "send", "tn"),
        did(560, "accept", "td", officer="binh"),
        did(900, "ready"),
    )
    return shown(LINE, 360, *events, regime=RESETS, rule="chronological")


def plain(answer: Attribution, lang: Lang = "vi") -> str:
    return json.dumps(answer.to_dict(lang), ensure_ascii=False, indent=1)


REVIEWS = {("a", "binh", "over"): Review("disputed")}
WHOLE = {
    "line.txt": lambda: line().explain(),
    "fork-en.txt": lambda: fork().explain("en"),
    "half-done.txt": lambda: half_done().explain(),
    "begun-again.txt": lambda: begun_again().explain(),
    "line.json": lambda: plain(line()),
    "begun-again.json": lambda: plain(begun_again()),
    "promised-too-much-en.txt": lambda: promised_too_much().explain("en"),
    "promised-too-much-en.json": lambda: plain(promised_too_much(), "en"),
    "gantt-line.svg": lambda: gantt_svg(line(), "vi", AGENCIES),
    "gantt-fork-en.svg": lambda: gantt_svg(fork(), "en", AGENCIES),
    "gantt-half-done.svg": lambda: gantt_svg(half_done(), "vi", AGENCIES),
    "gantt-days-off.svg": lambda: gantt_svg(over_days_off(), "vi", AGENCIES, citizen=True),
    "gantt-in-time.svg": lambda: gantt_svg(in_time(), "vi", AGENCIES),
    "gantt-in-time.txt": lambda: gantt_text(in_time(), "vi", AGENCIES),
    "gantt-promised-too-much.txt": lambda: gantt_text(promised_too_much(), "vi", AGENCIES),
    "gantt-fork-en.txt": lambda: gantt_text(fork(), "en", AGENCIES),
    "gantt-half-done-en.txt": lambda: gantt_text(half_done(), "en", AGENCIES),
    "waterfall-line.svg": lambda: waterfall_svg(line(), "vi", AGENCIES),
    "waterfall-fork-en.svg": lambda: waterfall_svg(fork(), "en", AGENCIES, reviews=REVIEWS),
    "waterfall-reopened.svg": lambda: waterfall_svg(reopened(), "vi", AGENCIES, citizen=True),
    "waterfall-half-done.txt": lambda: waterfall_text(half_done(), "vi", AGENCIES),
    "waterfall-cut.svg": lambda: waterfall_svg(ten_days_and_a_minute(), "vi", AGENCIES),
    "waterfall-cut.txt": lambda: waterfall_text(ten_days_and_a_minute(), "en", AGENCIES),
    "waterfall-promised-too-much.txt": lambda: waterfall_text(promised_too_much(), "vi", AGENCIES),
}


@pytest.mark.parametrize("name", WHOLE)
def test_an_answer_is_as_it_was_looked_at(name: str) -> None:
    assert WHOLE[name]() + "\n" == (FOLDER / name).read_text(encoding="utf-8")


def test_no_answer_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(WHOLE)


if __name__ == "__main__":
    for name, answer in WHOLE.items():
        (FOLDER / name).write_text(answer() + "\n", encoding="utf-8")
