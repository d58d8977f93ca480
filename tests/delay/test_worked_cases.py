"""The worked cases of attribution: figures found on paper, each for a trap that software falls into.

Minutes are working minutes of a toy calendar, Monday to Friday 08:00–12:00 and 13:00–17:00 without holidays, so
that a mistake in the calendar cannot hide one in the ledger. A supplement is a pause; hand-overs are electronic.
"""

import json
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from tthc_rules import Regime, WorkCalendar, attribute
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.source import read_yaml
from tthc_rules.dossiers.records import dossier_of

CASES = sorted((Path(__file__).parent.parent / "data" / "attribution").glob("*.json"))
CALENDAR = WorkCalendar(date(2026, 1, 1), date(2026, 12, 31), week=dict.fromkeys(range(5), "08:00-12:00, 13:00-17:00"))
REGIME = Regime("test", "Bổ sung là tạm dừng", supplement_effect="pause", supplement_max=1)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_worked_case(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    node, unread = read_yaml(json.dumps(case["procedure"], ensure_ascii=False), path.name)
    assert node is not None and not unread
    procedure, wrong = read_procedure(node, "test")
    assert [problem.line() for problem in wrong if problem.severity == "error"] == []
    dossier = dossier_of(case["dossier"])
    as_of = datetime.fromisoformat(case["as_of"]) if case["as_of"] else None
    expected = case["expected"]

    answer = attribute(procedure, dossier, CALENDAR, as_of=as_of, regime=REGIME)

    assert answer.lateness == expected["lateness"]
    assert answer.by_owner() == {owner: Fraction(minutes) for owner, minutes in expected["owners"].items()}
    assert sum(answer.whole_minutes().values()) == expected["lateness"]
    in_order = attribute(procedure, dossier, CALENDAR, as_of=as_of, regime=REGIME, rule="chronological")
    assert in_order.by_owner() == {owner: Fraction(minutes) for owner, minutes in expected["chronological"].items()}
    assert answer.due == datetime.fromisoformat(expected["due"])
    assert answer.current.clock == expected["clock"]
    assert answer.current.finish == expected["finish"]
    assert answer.projected == (as_of is not None)
    for step_id, figures in expected["steps"].items():
        step = answer.steps[step_id]
        assert step.used == figures["used"], step_id
        assert step.over == figures["over"], step_id
        assert step.waiting == figures["waiting"], step_id
        assert step.unassigned == figures["unassigned"], step_id
        assert step.held == figures["held"], step_id
        assert step.slipped == Fraction(figures["slipped"]), step_id
    paused = sum(
        CALENDAR.working_minutes_between(pause.start, pause.end)
        for pause in answer.schedule.history.runs[-1].pauses
        if pause.end is not None
    )
    if "previous" not in expected:
        assert paused == sum(expected["paused"].values())
    for run, earlier in zip(answer.previous, expected.get("previous", []), strict=True):
        assert run.lateness == earlier["lateness"]
        assert run.clock == earlier["clock"]
        assert {step.id: step.used for step in run.steps.values()} == earlier["used"]
