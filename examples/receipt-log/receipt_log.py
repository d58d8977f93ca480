"""The receipt log as an event log of the library: one dossier a case, its tasks as steps.

    python examples/receipt-log/receipt_log.py receipt_log.csv.gz dossiers.csv

What the log does not say is filled in by the rules of README.md, each of them a line here.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path

from tthc_rules import Dossier, Event, Regime, WorkCalendar
from tthc_rules.dossiers.event_log import write_event_log
from tthc_rules.worktime import DayOff

Row = Mapping[str, str]

CODE = "tiep-nhan-giay-phep"
EARLIEST, CLOSING = time(7), time(17)
LAST_SEEN = datetime(2012, 1, 23, 17)  # the last task of the log was done that afternoon
STEPS = {
    "Confirmation": "xac-nhan",
    "T02": "kiem-tra",
    "T03": "kiem-tra",
    "T04": "quyet-dinh",
    "T05": "gui",
    "T06": "xem-xet-dung",
    "T07": "xem-xet-dung",
    "T08": "xem-xet-dung",
    "T09": "xem-xet-dung",
    "T10": "ket-luan-dung",
    **dict.fromkeys(("T11", "T12", "T13", "T14", "T15"), "van-ban-x"),
    **dict.fromkeys(("T16", "T17", "T18", "T19", "T20"), "bao-cao-y"),
}
REST = "giai-quyet"
DEPARTMENTS = {"General": "general", "Experts": "experts", "Customer contact": "customer-contact"}

HOLIDAYS = {
    "Tweede paasdag": (date(2011, 4, 25), date(2012, 4, 9)),
    "Koninginnedag": (date(2011, 4, 30), date(2012, 4, 30)),
    "Bevrijdingsdag": (date(2011, 5, 5), date(2012, 5, 5)),
    "Hemelvaartsdag": (date(2011, 6, 2), date(2012, 5, 17)),
    "Tweede pinksterdag": (date(2011, 6, 13), date(2012, 5, 28)),
    "Kerstmis": (date(2010, 12, 25), date(2010, 12, 26), date(2011, 12, 25), date(2011, 12, 26),
                 date(2012, 12, 25), date(2012, 12, 26)),
    "Nieuwjaarsdag": (date(2011, 1, 1), date(2012, 1, 1), date(2013, 1, 1)),
}  # fmt: skip


def office_hours() -> WorkCalendar:
    """Dutch office hours: Monday to Friday but public holidays. The hours are an assumption: eight a day."""
    return WorkCalendar(
        date(2010, 10, 1),
        date(2013, 1, 31),
        name="Hà Lan",
        week=dict.fromkeys(range(5), "08:00-12:00, 13:00-17:00"),
        off=[DayOff(day, name) for name, days in HOLIDAYS.items() for day in days],
    )


def regime() -> Regime:
    """No decree on one-stop shops holds here: the clock runs from receipt until the case has ended."""
    return Regime("nhat-ky", "Nhật ký tiếp nhận (Hà Lan)", supplement_max=None)


def read_rows(path: str | Path) -> Iterator[Row]:
    """The rows of the log, a CSV file or one that is packed with gzip."""
    path = Path(path)
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))


def dossiers_of(rows: Iterable[Row]) -> list[Dossier]:
    """The dossiers of the log, in the order of their first rows."""
    cases: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        cases[row["case:concept:name"]].append(row)
    return [_dossier(case_id, case) for case_id, case in cases.items()]


def _dossier(case_id: str, rows: list[Row]) -> Dossier:
    case, received = rows[0], _received(rows[0])
    steps = {step_of(row) for row in rows}
    deadline = datetime.combine(local_time(case["case:deadline"]).date(), CLOSING)
    events = [Event(received, "extend", new_due=deadline)]
    events.append(Event(received, "assign", step=REST, officer=case["case:responsible"]))
    held: dict[str, datetime] = {}  # step → since when its next task waits
    for index, row in enumerate(rows):
        step, at, officer = step_of(row), local_time(row["time:timestamp"]), row["org:resource"]
        events.append(Event(held.get(step, received), "assign", step=step, officer=officer))
        held[step] = at
        if all(step_of(later) != step for later in rows[index + 1 :]):  # a step is done when its last task is
            events.append(Event(at, "send", step=step, officer=officer, medium="electronic"))
    if case["case:enddate"]:
        events.append(Event(local_time(case["case:enddate"]), "ready"))
    return Dossier(
        case_id,
        CODE,
        received=received,
        agency=DEPARTMENTS[case["case:department"]],
        channel="online" if case["case:channel"] == "Internet" else case["case:channel"],
        facts={"văn bản x": "van-ban-x" in steps, "báo cáo y": "bao-cao-y" in steps},
        events=sorted(events, key=lambda event: event.at),
    )


def _received(case: Row) -> datetime:
    """The start of the case; where it has a day and no time of day (before seven in the morning), of that day."""
    start = local_time(case["case:startdate"])
    return datetime.combine(start.date(), time()) if start.time() < EARLIEST else start


def step_of(row: Row) -> str:
    """The step to which the task of a row belongs."""
    return STEPS[row["concept:name"].split(" ")[0].split("-")[0]]


def local_time(written: str) -> datetime:
    """The time on the Dutch clock: with its zone it would be read as a moment and put on Vietnam's clock."""
    return datetime.fromisoformat(written).replace(tzinfo=None)


def main(source: str, target: str) -> None:
    dossiers = dossiers_of(read_rows(source))
    Path(target).write_text(write_event_log(dossiers), encoding="utf-8", newline="")
    events = sum(len(dossier.events) for dossier in dossiers)
    print(f"{target}: {len(dossiers)} hồ sơ, {events} sự kiện")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("cách dùng: python receipt_log.py receipt_log.csv.gz dossiers.csv")
    main(*sys.argv[1:])
