"""The ledger against a walk through every minute, on random procedures and logs."""

from __future__ import annotations

from fractions import Fraction

import pytest
from delay_logs import PAUSES, TOY, Story, at, minute_of, stories
from hypothesis import example, given, settings
from hypothesis import strategies as st
from simulator import Deed, Task, keep_ledger

from tthc_rules import Attribution, Policy, attribute


def answer_to(story: Story, rule: str = "proportional", policy: Policy | None = None) -> Attribution:
    as_of = None if story.closed else at(story.end)
    return attribute(story.procedure(), story.dossier(), TOY, as_of=as_of, regime=PAUSES, rule=rule, policy=policy)


CONVENTIONS = {
    "clock": ("within_step", "clock"),
    "own_limit": ("wrongful", "own_limit"),
    "fresh": ("rework", "fresh"),
    "to_last": ("early", "last_step"),
}


def chain(count: int, *log: Deed, end: int, limit: int = 1) -> Story:
    """So many steps of a minute each, one after the other, still open."""
    names = "abcdefgh"[:count]
    tasks = {i: Task(1, (names[k - 1],) if k else (), "unit:phong") for k, i in enumerate(names)}
    return Story(tasks, limit, list(log), end, False)


def back(minute: int, i: str, to: str, fault: str = "to") -> Deed:
    return Deed(minute, "return", i, back_to=to, fault=fault)


# Where a log that does not keep the turns was once read in two ways; each of them on paper in test_before_its_turn.
SENT_EARLY_AND_BACK = chain(4, Deed(0, "send", "a"), Deed(0, "send", "c"), back(0, "d", "b"), end=1)
BACK_TO_WHAT_HAS_NOT_BEGUN = chain(4, back(0, "d", "c"), Deed(0, "send", "c"), end=11)
BACK_BEFORE_ITS_TURN = chain(4, Deed(0, "send", "c"), back(0, "d", "c"), Deed(5, "send", "a"), end=9)
SENT_ON_BEFORE_IT_IS_BACK = chain(
    3, Deed(0, "send", "a"), back(0, "b", "a", "from"), Deed(1, "send", "b"), Deed(4, "send", "a"), end=5
)
LONGER_WHEN_SENT = Story(
    {"a": Task(1, (), "unit:phong"), "b": Task(1, (), "unit:phong")},
    1,
    [Deed(0, "send", "b"), Deed(0, "extend", "b", more=2), Deed(0, "send", "a"), Deed(5, "ready")],
    5,
    True,
)


@settings(max_examples=500)
@example(SENT_EARLY_AND_BACK, set())
@example(BACK_TO_WHAT_HAS_NOT_BEGUN, set())
@example(BACK_BEFORE_ITS_TURN, set())
@example(SENT_ON_BEFORE_IT_IS_BACK, set())
@example(LONGER_WHEN_SENT, set())
@given(stories(), st.sets(st.sampled_from(sorted(CONVENTIONS))) | st.just(set()))
def test_every_figure_is_what_the_minutes_add_up_to(story: Story, chosen: set[str]) -> None:
    policy = Policy(**dict(CONVENTIONS[name] for name in chosen))
    answer = answer_to(story, policy=policy)
    ledger, finish = keep_ledger(
        story.tasks, story.limit, story.log, story.end, story.closed, **dict.fromkeys(chosen, True)
    )

    assert answer.projected is not story.closed
    assert answer.current.clock == ledger.tau
    assert answer.current.finish == finish
    assert answer.current.total == ledger.total
    assert answer.lateness == max(0, finish - ledger.total)
    for i, step in answer.steps.items():
        assert step.budget == ledger.limit[i], i
        assert step.left == ledger.left(i), i
        assert step.used == ledger.used[i], i
        assert step.over == ledger.over[i], i
        assert step.wrongful == ledger.wrongful[i], i
        assert step.waiting == ledger.waiting[i], i
        assert step.unassigned == ledger.unassigned[i], i
        assert step.held == dict(ledger.held[i]), i
        assert step.wrong == dict(ledger.wrong[i]), i
        assert step.gain == ledger.gain[i], i
        assert step.slipped == sum((m for (of, *_), m in ledger.slip.items() if of == i), Fraction()), i
        assert sum(step.over_held.values()) <= step.over and sum(step.waiting_held.values()) == step.waiting
        assert sum(step.gained.values()) == step.gain
    assert answer.by_owner() == ledger.shares(finish)
    assert sum(answer.by_owner().values()) == answer.lateness
    assert sum(answer.whole_minutes().values()) == answer.lateness

    dated = answer_to(story, "chronological", policy)

    assert dated.by_owner() == ledger.owners(ledger.out)
    assert sum(dated.by_owner().values()) == dated.lateness == answer.lateness


@settings(max_examples=200)
@given(stories(calm=True))
def test_a_step_is_due_when_the_ledger_finds_its_budget_used_up(story: Story) -> None:
    ledger, _ = keep_ledger(story.tasks, story.limit, story.log, story.end, story.closed)

    steps = answer_to(story).schedule.steps

    stops = list(lawful_stops(story))
    for i, tau in ledger.ran_out.items():
        if steps[i].sent is None or minute_of(steps[i].sent) >= minute_of(steps[i].due):
            minute = minute_of(steps[i].due)
            stood = sum(1 for k in range(minute) if any(start <= k < end for start, end in stops))
            assert minute - stood == tau, i
    for i, step in steps.items():
        if step.late is not None and ledger.after[i]:  # the last step goes on until the result is ready
            assert step.late == (ledger.over[i] > 0), i


def lawful_stops(story: Story) -> list[tuple[int, int]]:
    stops = []
    for number, deed in enumerate(story.log):
        if deed.what == "pause":
            rest = story.log[number:]
            ending = ("resume", "ready")
            if "resume" not in {d.what for d in rest} and "ready" in {d.what for d in rest}:
                ending = ("send", "ready")  # nobody resumed it: it ends when the dossier goes on
            ends = [d.minute for d in rest if d.what in ending]
            stops.append((deed.minute, ends[0] if ends else story.end))
    return stops


@pytest.mark.parametrize("rule", ["proportional", "chronological"])
@settings(max_examples=200)
@given(story=stories())
def test_who_kept_every_limit_and_asked_for_nothing_wrongful_pays_nothing(rule: str, story: Story) -> None:
    answer = answer_to(story, rule)

    for owner, minutes in answer.by_owner().items():
        if owner != "@procedure":
            at_fault = [
                step
                for step in answer.steps.values()
                if (owner in step.held and step.over) or owner in step.wrong or reopened(story, step.id)
            ]
            assert at_fault or minutes == 0, owner


@pytest.mark.parametrize("rule", ["proportional", "chronological"])
@settings(max_examples=200)
@given(story=stories())
def test_no_share_is_more_than_what_the_step_ran_over_and_caused(rule: str, story: Story) -> None:
    answer = answer_to(story, rule)

    for step in answer.steps.values():
        if not reopened(story, step.id):
            assert step.share <= step.over + step.wrongful
        if rule == "proportional":
            assert step.share <= step.slipped


def reopened(story: Story, step: str) -> bool:
    return any(deed.back_to == step for deed in story.log)
