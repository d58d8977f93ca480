"""Dossiers whose pictures are checked: a fork with a return, and one with a stop, paper and a wrongful request."""

from __future__ import annotations

from delay_logs import PAUSES, TOY, at, procedure

from tthc_rules import Attribution, Dossier, Event, attribute
from tthc_rules.definitions.shapes import Agency

AGENCIES = {
    "mot-cua": Agency("mot-cua", "Bộ phận Một cửa"),
    "phong": Agency("phong", "Phòng Tài nguyên và Môi trường", "Phòng TN&MT"),
    "thue": Agency("thue", "Chi cục Thuế"),
}
FORK = {
    "tn": (60, (), "mot-cua"),
    "a": (240, ("tn",), "phong"),
    "b": (240, ("tn",), "thue"),
    "ky": (120, ("a", "b"), "phong"),
}
LINE = {"tn": (60, (), "mot-cua"), "td": (240, ("tn",), "phong"), "ky": (60, ("td",), "phong")}


def did(minute: int, kind: str, step: str | None = None, **more: object) -> Event:
    if kind == "send":
        more = {"medium": "electronic", **more}
    return Event(at(minute), kind, step=step, **more)


FORK_LOG = (
    did(0, "accept", "tn", officer="an"),
    did(60, "send", "tn"),
    did(60, "accept", "a", officer="binh"),
    did(90, "accept", "b", officer="chi"),
    did(480, "send", "a"),
    did(600, "send", "b"),
    did(600, "accept", "ky", officer="dung"),
    did(650, "return", "ky", to="a", officer="dung"),
    did(700, "send", "a"),
    did(700, "accept", "ky", officer="dung"),
    did(840, "ready"),
)
"""Limit 420. A: 60–480 and 650–700, 230 over; B: 60–600, 300 over; KY: 600–650 and 700–840, 70 over. 420 late."""

LINE_LOG = (
    did(0, "accept", "tn", officer="an"),
    did(30, "send", "tn", officer="an", to="binh", medium="paper"),
    did(90, "accept", "td", officer="binh"),
    did(120, "pause", "td", reason="payment", document="thông báo"),
    did(240, "resume"),
    did(300, "pause", "td", officer="binh", reason="supplement", wrongful=True),
    did(420, "resume"),
    did(630, "send", "td"),
    did(720, "assign", "ky", officer="chi"),
    did(745, "ready"),
)
"""Limit 360. TN 90, 30 over; TD 90–630 less 120 stopped, 120 of wrongful wait: 300, 60 over; KY 115, 55 over. The stop
moves the due from 360 to 480; the end at 745 is 265 late; 30 + 120 + 60 + 55 = 265, and nothing was saved."""


def shown(
    steps: dict[str, tuple[int, tuple[str, ...], str]],
    limit: int | str,
    *events: Event,
    as_of: int | None = None,
    **more: object,
) -> Attribution:
    seen = None if as_of is None else at(as_of)
    dossier = Dossier("H1", "9.000001", received=at(0), events=events)
    return attribute(procedure(steps, limit), dossier, TOY, as_of=seen, **{"regime": PAUSES, **more})


def fork() -> Attribution:
    return shown(FORK, 420, *FORK_LOG)


def line() -> Attribution:
    return shown(LINE, 360, *LINE_LOG)


REOPENED_LOG = (
    did(0, "accept", "tn", officer="an"),
    did(60, "send", "tn"),
    did(60, "accept", "a", officer="binh"),
    did(60, "accept", "b", officer="chi"),
    did(160, "send", "a"),
    did(460, "send", "b"),
    did(460, "accept", "ky", officer="dung"),
    did(500, "return", "ky", to="a", officer="dung"),
    did(560, "send", "a"),
    did(560, "accept", "ky", officer="dung"),
    did(640, "ready"),
)
"""A took 100 of 240 minutes beside B's 400, which saved nothing. At 500 it comes back with 140 left: the finish moves
from 580 to 720. It is sent again at 560, 80 minutes early, and all is ready at 640: 60 late for 580."""


def reopened() -> Attribution:
    return shown({**FORK, "b": (400, ("tn",), "thue")}, 580, *REOPENED_LOG)
