"""Dossiers that follow one another or are one group."""

from __future__ import annotations

from deadline_cases import CODE, OFFICE, PAUSES, event, moment, procedure

from tthc_rules import Dossier, Event, schedule
from tthc_rules.deadline.group import GroupSchedule, group_schedules


def groups(*dossiers: Dossier, as_of: str | None = None) -> tuple[GroupSchedule, ...]:
    asked, seen = procedure("3 ngày làm việc"), as_of and moment(as_of)
    found = group_schedules(
        (dossier, schedule(asked, dossier, OFFICE, as_of=seen or None, regime=PAUSES)) for dossier in dossiers
    )
    assert {finding.severity for group in found for finding in group.findings} <= {"warning"}
    return found


def dossier(name: str, received: str | None, *events: Event, **more: str) -> Dossier:
    return Dossier(name, CODE, received=received and moment(received), events=events, **more)


def members(group: GroupSchedule) -> list[str]:
    return [answer.dossier for answer in group.members]


def test_a_group_is_due_with_its_last_member() -> None:
    birth = dossier("H1", "03/01/2022 08:00", event("05/01/2022 09:00", "ready"), group="tre-em")
    residence = dossier("H2", "05/01/2022 10:00", event("11/01/2022 09:00", "ready"), group="tre-em", follows="H1")
    insurance = dossier("H0", "05/01/2022 10:00", event("07/01/2022 09:00", "ready"), group="tre-em", follows="H1")
    (group,) = groups(residence, insurance, birth, dossier("H9", "03/01/2022 08:00"))
    # H2: three working days from 05/01 are 06, 07, 10/01; ready on the 11th is late.
    assert (group.group, members(group)) == ("tre-em", ["H1", "H2", "H0"])
    assert (group.due, group.end, group.late) == (moment("10/01/2022 17:00"), moment("11/01/2022 09:00"), True)
    assert group.findings == ()


def test_what_is_not_known_of_one_is_not_known_of_all() -> None:
    first = dossier("H1", "03/01/2022 08:00", event("05/01/2022 09:00", "ready"))
    second = dossier("H2", "05/01/2022 10:00", follows="H1")
    (group,) = groups(second, first)
    assert (group.group, members(group), group.due, group.end, group.late) == (
        "H1",
        ["H1", "H2"],
        moment("10/01/2022 17:00"),
        None,
        None,
    )
    (seen,) = groups(second, first, as_of="07/01/2022 09:00")
    assert seen.late is False
    (waiting,) = groups(first, dossier("H3", None, follows="H1"))
    assert (waiting.due, waiting.end, waiting.late, waiting.findings) == (None, None, None, ())
    late = dossier("H1", "03/01/2022 08:00", event("07/01/2022 09:00", "ready"))
    (one_late,) = groups(late, dossier("H3", None, follows="H1"))
    assert one_late.late is True


def said(group: GroupSchedule) -> list[tuple[str, str]]:
    return [(finding.text(), finding.text("en")) for finding in group.findings]


def test_findings() -> None:
    (lost,) = groups(dossier("H2", "05/01/2022 10:00", follows="H7"))
    assert (lost.group, said(lost)) == (
        "H2",
        [
            (
                "hồ sơ H2 ghi là đi sau hồ sơ H7, nhưng không có hồ sơ đó",
                "dossier H2 is said to follow H7, which is not there",
            )
        ],
    )
    first = dossier("H1", "03/01/2022 08:00", event("05/01/2022 09:00", "ready"))
    (early,) = groups(first, dossier("H2", "05/01/2022 08:59", follows="H1"))
    assert said(early) == [
        (
            "hồ sơ H2 tiếp nhận lúc 08:59 05/01/2022, trước khi hồ sơ H1 mà nó đi sau có kết quả",
            "dossier H2 was received at 08:59 05/01/2022, before H1, which it follows, had its result",
        )
    ]
    (still_open,) = groups(dossier("H1", "03/01/2022 08:00"), dossier("H2", "05/01/2022 09:00", follows="H1"))
    assert [finding.code for finding in still_open.findings] == ["TTHC741"]
    at_once = groups(first, dossier("H2", "05/01/2022 09:00", follows="H1"))
    assert at_once[0].findings == ()


def test_a_circle_is_told_and_everybody_stays() -> None:
    one = dossier("H1", "03/01/2022 08:00", follows="H2")
    two = dossier("H2", "03/01/2022 08:00", follows="H1")
    after = dossier("H3", "03/01/2022 08:00", follows="H2")
    (group,) = groups(after, two, one)
    assert (group.group, sorted(members(group))) == ("H1", ["H1", "H2", "H3"])
    assert said(group)[0] == (
        "các hồ sơ H1, H2 đi sau lẫn nhau thành vòng tròn",
        "the dossiers H1, H2 follow each other in a circle",
    )
    assert [finding.code for finding in group.findings] == ["TTHC740", "TTHC741"]
    (alone,) = groups(dossier("H5", "03/01/2022 08:00", follows="H5"))
    assert [finding.code for finding in alone.findings] == ["TTHC740"]
