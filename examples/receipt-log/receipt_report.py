"""What the receipt log shows: how many cases were late, whose minutes they were, where the time goes.

python examples/receipt-log/receipt_report.py receipt_log.csv.gz
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter

from receipt_log import CODE, LAST_SEEN, Row, dossiers_of, local_time, office_hours, read_rows, regime

from tthc_rules import Attribution, Dossier, DossierError, WorkCalendar, attribute, load_procedures
from tthc_rules.dossiers.event_log import write_event_log
from tthc_rules.dossiers.readers import parse_dossiers

FOLDER = Path(__file__).parent


def answers(
    dossiers: Iterable[Dossier], calendar: WorkCalendar
) -> tuple[dict[str, Attribution], dict[str, DossierError]]:
    """The attribution of each case, and why those that cannot be read are refused."""
    procedure = load_procedures(FOLDER, shipped=False).get(CODE, on=date(2011, 1, 1))
    found: dict[str, Attribution] = {}
    refused: dict[str, DossierError] = {}
    for dossier in dossiers:
        try:
            found[dossier.id] = attribute(procedure, dossier, calendar, as_of=LAST_SEEN, regime=regime())
        except DossierError as error:
            refused[dossier.id] = error
    return found, refused


def hand_overs(rows: Iterable[Row], calendar: WorkCalendar) -> dict[bool, list[tuple[timedelta, int]]]:
    """Whether the next task of a case is another officer's → the waits between two tasks, in working minutes too."""
    cases: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        cases[row["case:concept:name"]].append(row)
    waits: dict[bool, list[tuple[timedelta, int]]] = {False: [], True: []}
    for case in cases.values():
        for done, following in pairwise(case):
            since, until = local_time(done["time:timestamp"]), local_time(following["time:timestamp"])
            other = done["org:resource"] != following["org:resource"]
            waits[other].append((until - since, calendar.working_minutes_between(since, until)))
    return waits


def summed(parts: Iterable[dict[str, Fraction]]) -> list[tuple[str, Fraction]]:
    """Name → minutes over all cases, the largest first."""
    total: defaultdict[str, Fraction] = defaultdict(Fraction)
    for part in parts:
        for name, minutes in part.items():
            total[name] += minutes
    return sorted(total.items(), key=lambda item: (-item[1], item[0]))


def main(source: str) -> None:
    rows, calendar = list(read_rows(source)), office_hours()
    dossiers = parse_dossiers(write_event_log(dossiers_of(rows)), "dossiers.csv")
    started = perf_counter()
    found, refused = answers(dossiers, calendar)
    seconds = perf_counter() - started
    ended = [answer for answer in found.values() if not answer.projected]
    waiting = [answer for answer in found.values() if answer.projected]
    late = [answer for answer in ended if answer.schedule.late]
    lateness = sum(answer.lateness for answer in ended)
    officers, steps = summed(a.by_owner() for a in ended), summed(a.by_step() for a in ended)
    print(f"{len(rows)} việc, {len(dossiers)} hồ sơ; tính được {len(found)}, từ chối {len(refused)}:")
    for case_id, error in refused.items():
        print(f"  {case_id}: {error.problems[0].line().splitlines()[0]}")
    print(f"đã kết thúc {len(ended)}: trễ {len(late)} ({len(late) / len(ended):.1%}), {lateness} phút làm việc")
    print(f"  tổng các phần {sum(minutes for _, minutes in officers)} phút")
    print(f"chưa kết thúc {len(waiting)}: dự kiến trễ {sum(answer.lateness > 0 for answer in waiting)}")
    for title, parts in (("khâu", steps), ("đơn vị", summed(a.by_agency() for a in ended)), ("người", officers)):
        shown = " · ".join(f"{name} {float(minutes / lateness):.1%}" for name, minutes in parts[:8])
        print(f"phần trễ theo {title} ({len(parts)}): {shown}")
    codes = Counter(code for answer in found.values() for code in {finding.code for finding in answer.findings})
    print("phát hiện: " + " · ".join(f"{code} {number}" for code, number in codes.most_common()))
    waits = hand_overs(rows, calendar)
    between = sum(minutes for parts in waits.values() for _, minutes in parts)
    for other, name in ((False, "cùng một người"), (True, "sang người khác")):
        minutes = sum(minutes for _, minutes in waits[other])
        middle = median(wall for wall, _ in waits[other]).total_seconds()
        share = minutes / between
        print(
            f"chờ giữa hai việc, {name}: {len(waits[other])} lần, trung vị {middle:.0f} giây, {share:.1%} giờ làm việc"
        )
    print(f"{len(dossiers) / seconds:.0f} hồ sơ/giây")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("cách dùng: python receipt_report.py receipt_log.csv.gz")
    main(sys.argv[1])
