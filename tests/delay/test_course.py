"""Which minutes of a step were within its limit and which beyond: hand cases, and the sums of its account."""

from __future__ import annotations

from itertools import pairwise

import pytest
from delay_logs import PAUSES, TOY, at, stories
from hypothesis import given, settings
from picture_cases import FORK, LINE, did, line, shown

from tthc_rules import Attribution, Policy, attribute
from tthc_rules.delay.course import course_of
from tthc_rules.delay.ledger import Passed


def passed(answer: Attribution, step: str) -> list[tuple[str, int, int]]:
    return [(part.kind.value, part.start, part.end) for part in course_of(answer).parts[step]]


def test_a_stop_and_a_wait_do_not_use_the_limit() -> None:
    """On the clock the stop from 120 to 240 has no length, so the wait from 300 to 420 is at 180 to 300."""
    assert passed(line(), "td") == [
        ("within", 90, 180), ("wrongful", 180, 300), ("within", 300, 450), ("over", 450, 510),
    ]  # fmt: skip
    assert passed(line(), "tn") == [("within", 0, 60), ("over", 60, 90)]


def test_the_dates_of_minutes() -> None:
    """Minute 450 of the clock begins at 09:30 on the second day, 60 minutes before the step was sent."""
    course = course_of(line())
    assert course.dates(450, 510) == (at(570), at(630))


def test_a_night_lies_between_two_days() -> None:
    course = course_of(shown({"a": (480, (), "phong")}, 480, did(0, "accept", "a", officer="an"), did(540, "ready")))
    assert [f"{moment:%d/%m %H:%M}" for moment in course.dates(480, 540)] == ["03/03 08:00", "03/03 09:00"]
    assert [f"{moment:%d/%m %H:%M}" for moment in course.dates(420, 480)] == ["02/03 16:00", "02/03 17:00"]


def test_an_extension_after_the_limit_does_not_undo_what_ran_over() -> None:
    """Sixty minutes given; ten over when thirty more are given, which last until 100; ready at 110."""
    events = (did(0, "accept", "tn", officer="an"), did(70, "extend", "tn", limit="thêm 30 phút làm việc"))
    answer = shown({"tn": (60, (), "mot-cua")}, 60, *events, did(110, "ready"))
    assert passed(answer, "tn") == [("within", 0, 60), ("over", 60, 70), ("within", 70, 90), ("over", 90, 110)]
    assert answer.steps["tn"].over == 30


RETURNED = (
    did(0, "accept", "tn", officer="an"),
    did(50, "send", "tn"),
    did(290, "send", "td"),
    did(310, "return", "ky", to="td"),
    did(330, "send", "td"),
    did(370, "ready"),
)


def test_work_done_again_goes_on_with_the_limit_or_has_a_fresh_one() -> None:
    again = shown(LINE, 360, *RETURNED)
    assert passed(again, "td") == [("within", 50, 290), ("over", 310, 330)]
    fresh = shown(LINE, 360, *RETURNED, policy=Policy(rework="fresh"))
    assert passed(fresh, "td") == [("within", 50, 290), ("within", 310, 330)]
    assert fresh.steps["td"].over == 0


def test_a_request_against_the_rules_may_use_the_limit_of_its_own_step() -> None:
    """Asked at 60 for 200 minutes with 240 to go: 40 are left when it is answered, and 60 more are taken."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(60, "send", "tn"),
        did(60, "accept", "td", officer="binh"),
        did(60, "pause", "td", officer="binh", reason="supplement", wrongful=True),
        did(260, "resume"),
        did(360, "send", "td"),
        did(420, "ready"),
    )
    own = shown(LINE, 420, *events, policy=Policy(wrongful="own_limit"))
    assert passed(own, "td") == [("wrongful", 60, 260), ("within", 260, 300), ("over", 300, 360)]
    zero = shown(LINE, 420, *events)
    assert passed(zero, "td") == [("wrongful", 60, 260), ("within", 260, 360)]


def test_between_the_last_sending_and_a_return_it_is_with_who_sent_it() -> None:
    """All is sent at 300; at 330 it goes back to the second step, which has used 210 of its 240 minutes."""
    events = (
        did(0, "accept", "tn", officer="an"),
        did(30, "send", "tn"),
        did(240, "send", "td"),
        did(300, "send", "ky"),
        did(310, "pause", "td", officer="binh", reason="supplement", wrongful=True),
        did(320, "resume"),
        did(330, "return", "ky", to="td"),
        did(370, "send", "td"),
        did(380, "ready"),
    )
    answer = shown(LINE, 360, *events)
    assert passed(answer, "td") == [("within", 30, 240), ("within", 330, 360), ("over", 360, 370)]
    assert passed(answer, "ky") == [
        ("within", 240, 300),
        ("over", 300, 310),
        ("wrongful", 310, 320),
        ("over", 320, 330),
        ("over", 370, 380),
    ]


def test_a_step_that_was_not_reached_has_no_course() -> None:
    assert passed(shown(FORK, 420, did(30, "ready")), "ky") == []


@settings(max_examples=200, deadline=None)
@given(stories())
def test_the_parts_add_up_to_the_account(story) -> None:
    answer = attribute(story.procedure(), story.dossier(), TOY, as_of=at(story.end), regime=PAUSES)
    course = course_of(answer)
    for step, account in answer.steps.items():
        minutes = dict.fromkeys(Passed, 0)
        for part in course.parts[step]:
            minutes[part.kind] += part.minutes
        assert minutes[Passed.WITHIN] + minutes[Passed.OVER] == account.used
        assert minutes[Passed.OVER] == account.over
        assert minutes[Passed.WRONGFUL] == sum(account.stood.values())


@pytest.mark.parametrize("step", ["tn", "td", "ky"])
def test_nothing_overlaps(step: str) -> None:
    parts = course_of(line()).parts[step]
    assert all(before.end <= after.start for before, after in pairwise(parts))
