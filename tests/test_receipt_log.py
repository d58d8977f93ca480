"""The receipt log of a Dutch municipality (examples/receipt-log) against a minute walk over its raw rows.

The log itself belongs to others and is not here: name its file in TTHC_RECEIPT_LOG to run the tests on all of it.
The six cases of tests/data/receipt_log/made.csv, in the same columns, are made up and always run.
"""

from __future__ import annotations

import csv
import gzip
import io
import os
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import pytest
import receipt_log_walk
from receipt_log_walk import Walked, walk

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "examples" / "receipt-log"
MADE = Path(__file__).parent / "data" / "receipt_log" / "made.csv"
WHERE = os.environ.get("TTHC_RECEIPT_LOG", "")
LAST_SEEN = datetime(2012, 1, 23, 17)

sys.path.insert(0, str(FOLDER))
try:
    import receipt_log
    import receipt_report
finally:
    sys.path.remove(str(FOLDER))

needs_the_log = pytest.mark.skipif(
    not Path(WHERE).is_file(),
    reason="the receipt log is third-party data: download it (examples/receipt-log/README.md) and name the file in "
    "TTHC_RECEIPT_LOG",
)


def raw_cases(path: Path) -> dict[str, list[dict[str, str]]]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8")
    cases: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(text)):
        cases[row["case:concept:name"]].append(row)
    return cases


def compared(path: Path) -> dict[str, Walked | None]:
    """Every case worked out twice, the two compared exactly; what the walk found."""
    cases = raw_cases(path)
    from tthc_rules.dossiers.event_log import write_event_log
    from tthc_rules.dossiers.readers import parse_dossiers

    dossiers = receipt_log.dossiers_of(receipt_log.read_rows(path))
    logged = parse_dossiers(write_event_log(dossiers), "dossiers.csv")
    assert logged == tuple(dossiers)
    found, refused = receipt_report.answers(logged, receipt_log.office_hours())
    walked = {case_id: walk(rows, LAST_SEEN) for case_id, rows in cases.items()}
    assert set(refused) == {case_id for case_id, case in walked.items() if case is None}
    assert found.keys() | refused.keys() == cases.keys()
    for case_id, case in walked.items():
        if case is None:
            assert [problem.code for problem in refused[case_id].problems] == ["TTHC626"]
            continue
        answer = found[case_id]
        assert (case_id, answer.lateness) == (case_id, case.lateness)
        assert (case_id, answer.projected) == (case_id, not case.ended)
        assert (case_id, answer.schedule.late) == (case_id, case.late)
        owners = {owner: minutes for owner, minutes in case.shares.items() if minutes}
        assert (case_id, answer.by_owner()) == (case_id, owners)
        assert sorted(answer.by_step().values()) == sorted(minutes for minutes in case.steps.values() if minutes)
        assert sum(answer.by_owner().values()) == case.lateness
    return walked


def test_the_cases_made_up() -> None:
    walked = compared(MADE)
    assert [case_id for case_id, case in walked.items() if case is None] == ["made-3"]
    assert [case_id for case_id, case in walked.items() if case and not case.ended] == ["made-4"]
    assert [case_id for case_id, case in walked.items() if case and case.late] == [
        "made-1",
        "made-4",
        "made-5",
        "made-6",
    ]


def test_a_case_by_hand() -> None:
    """made-1: 10 January to 7 March 2011 are 41 working days, 19,680 minutes, 3,936 for each of five steps in a row.

    The confirmation took 11 days (1,344 minutes too many), checking, approving and sending a day each, the rest 32
    days to 14 March (11,424 too many). It was five days late, which 2 to 17 divides over the two steps.
    """
    made = receipt_log.dossiers_of(receipt_log.read_rows(MADE))
    answer = receipt_report.answers(made, receipt_log.office_hours())[0]["made-1"]
    assert answer.due == datetime(2011, 3, 7, 17)
    assert answer.lateness == 2400
    assert answer.steps["xac-nhan"].over == 1344
    assert answer.steps["giai-quyet"].over == 11424
    assert answer.by_owner() == {"P1": Fraction(2400 * 2, 19), "P9": Fraction(2400 * 17, 19)}
    assert answer.by_agency() == {"nhom-1": Fraction(2400 * 2, 19), "general": Fraction(2400 * 17, 19)}


def test_a_case_as_a_dossier() -> None:
    (dossier,) = (d for d in receipt_log.dossiers_of(receipt_log.read_rows(MADE)) if d.id == "made-4")
    assert (dossier.received, dossier.agency, dossier.channel) == (datetime(2011, 10, 3), "customer-contact", "online")
    assert dict(dossier.facts) == {"văn bản x": False, "báo cáo y": False}
    assert [(f"{event.at:%d/%m %H:%M}", event.kind.value, event.step, event.officer) for event in dossier.events] == [
        ("03/10 00:00", "extend", None, None),
        ("03/10 00:00", "assign", "giai-quyet", "P7"),
        ("03/10 00:00", "assign", "xac-nhan", "P1"),
        ("03/10 00:00", "assign", "xem-xet-dung", "P5"),
        ("20/10 14:30", "send", "xac-nhan", "P1"),
        ("20/10 14:31", "assign", "xem-xet-dung", "P6"),
        ("05/12 10:00", "send", "xem-xet-dung", "P6"),
    ]
    assert dossier.events[0].new_due == datetime(2011, 11, 28, 17)


def test_the_walk_knows_the_calendar() -> None:
    """The hours of the walk are typed anew; here they meet those of the example."""
    calendar = receipt_log.office_hours()
    first, last = receipt_log_walk.WORKED[0], receipt_log_walk.WORKED[-1]
    assert len(receipt_log_walk.WORKED) == calendar.working_minutes_between(
        datetime(2010, 10, 1), datetime(2013, 1, 31, 17)
    )
    assert (first, last) == (8 * 60, 853 * 1440 + 17 * 60 - 1)


def test_the_scripts(tmp_path: Path) -> None:
    def run(script: str, *arguments: str | Path) -> list[str]:
        command = [sys.executable, str(FOLDER / script), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
        assert done.stderr == ""
        return done.stdout.splitlines()

    target = tmp_path / "dossiers.csv"
    assert run("receipt_log.py", MADE, target) == [f"{target}: 6 hồ sơ, 83 sự kiện"]  # 6 + 6 + 37 + 29 + 5
    said = run("receipt_report.py", MADE)
    assert said[:5] == [
        "37 việc, 6 hồ sơ; tính được 5, từ chối 1:",
        "  made-3: events[0]: TTHC626 sự kiện lúc 14:00 01/03/2011 đứng trước lúc tiếp nhận 00:00 02/03/2011",
        "đã kết thúc 4: trễ 3 (75.0%), 34260 phút làm việc",
        "  tổng các phần 34260 phút",
        "chưa kết thúc 1: dự kiến trễ 1",
    ]
    assert said[-1].endswith(" hồ sơ/giây")
    # 4 and 27 pairs of tasks were counted by hand in made.csv
    assert [line.split(",")[1] for line in said[-3:-1]] == [" cùng một người: 4 lần", " sang người khác: 27 lần"]


@needs_the_log
def test_the_whole_log() -> None:
    """What README.md tells, found by the walk and by the library alike."""
    walked = compared(Path(WHERE))
    cases = [case for case in walked.values() if case is not None]
    ended = [case for case in cases if case.ended]
    assert (len(walked), len(cases), len(ended)) == (1434, 1432, 1327)
    assert [case_id for case_id, case in walked.items() if case is None] == ["case-4677", "case-5704"]
    assert sum(case.late for case in ended) == 309
    assert sum(case.lateness for case in ended) == 3_815_807
    assert sum(case.lateness > 0 for case in cases if not case.ended) == 41
    owners: Counter[str] = Counter()
    for case in ended:
        owners.update(case.shares)  # type: ignore[arg-type]
    assert sum(owners.values()) == 3_815_807
    assert [owner for owner, _ in owners.most_common(3)] == ["Resource12", "Resource14", "Resource09"]
