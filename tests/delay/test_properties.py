"""What must hold whatever happened: order, names, splitting, and that running over more never costs less."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from delay_logs import PAUSES, TOY, Story, at, procedure, stories
from hypothesis import given, settings
from hypothesis import strategies as st
from simulator import Deed, Task

from tthc_rules import Attribution, Dossier, Policy, TTHCError, attribute
from tthc_rules.delay.attribution import largest_remainder


def answer_to(story: Story, steps: tuple[object, ...] | None = None) -> Attribution:
    asked = story.procedure()
    if steps is not None:
        asked = replace(asked, steps=steps)
    as_of = None if story.closed else at(story.end)
    return attribute(asked, story.dossier(), TOY, as_of=as_of, regime=PAUSES)


@settings(max_examples=150)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_in_which_steps_are_listed_changes_nothing(story: Story, random: object) -> None:
    shuffled = list(story.procedure().steps)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    before, after = answer_to(story), answer_to(story, tuple(shuffled))
    assert after.by_owner() == before.by_owner()
    assert (after.lateness, after.current.finish) == (before.lateness, before.current.finish)
    assert {step.id: step.slipped for step in after.steps.values()} == {
        step.id: step.slipped for step in before.steps.values()
    }


NEW = dict(zip("abcdef", "zyxwvu", strict=True))


@settings(max_examples=150)
@given(stories())
def test_new_names_change_nothing(story: Story) -> None:
    people = {"an": "xuan", "binh": "yen", "chi": "an"}
    tasks = {NEW[i]: Task(t.limit, tuple(NEW[j] for j in t.after), t.unit) for i, t in story.tasks.items()}
    log = [
        replace(
            deed,
            step=NEW.get(deed.step, ""),
            back_to=NEW.get(deed.back_to, ""),
            officer=deed.officer and people[deed.officer],
            to={NEW[i]: people[who] for i, who in deed.to.items()},
        )
        for deed in story.log
    ]
    before = answer_to(story).by_owner()
    after = answer_to(Story(tasks, story.limit, log, story.end, story.closed)).by_owner()
    assert after == {people.get(owner, owner): minutes for owner, minutes in before.items()}


@settings(max_examples=150)
@given(stories(), st.data())
def test_saying_again_who_holds_a_step_changes_nothing(story: Story, data: st.DataObject) -> None:
    named = [k for k, deed in enumerate(story.log) if deed.what in ("accept", "assign") and deed.officer]
    if not named:
        return
    k = data.draw(st.sampled_from(named))
    again = replace(story.log[k], what="assign")
    log = [*story.log[: k + 1], again, *story.log[k + 1 :]]
    assert answer_to(replace_log(story, log)).to_dict()["shares"] == answer_to(story).to_dict()["shares"]


def replace_log(story: Story, log: list[Deed]) -> Story:
    return Story(story.tasks, story.limit, log, story.end, story.closed)


@st.composite
def sequences(draw: st.DrawFn) -> tuple[list[int], list[int], int]:
    count = draw(st.integers(1, 5))
    minutes = st.lists(st.integers(1, 120), min_size=count, max_size=count)
    return draw(minutes), draw(minutes), draw(st.integers(1, 400))


def in_sequence(limits: list[int], took: list[int], limit: int) -> Attribution:
    """Step k is officer k's, and takes so many minutes."""
    steps = {f"b{k}": (minutes, (f"b{k - 1}",) if k else (), "vp") for k, minutes in enumerate(limits)}
    log, now = [], 0
    for k, minutes in enumerate(took):
        log.append(Deed(now, "accept", f"b{k}", f"o{k}"))
        now += minutes
        log.append(Deed(now, "send", f"b{k}"))
    tasks = {i: Task(minutes, after, f"unit:{unit}") for i, (minutes, after, unit) in steps.items()}
    dossier = Story(tasks, limit, log, now, True).dossier()
    return attribute(procedure(steps, limit), dossier, TOY, regime=PAUSES)


@settings(max_examples=200)
@given(sequences())
def test_in_a_sequence_lateness_is_shared_in_proportion_to_what_ran_over(
    case: tuple[list[int], list[int], int],
) -> None:
    limits, took, limit = case
    over = {f"o{k}": max(0, used - given_) for k, (given_, used) in enumerate(zip(limits, took, strict=True))}
    over["@procedure"] = max(0, sum(limits) - limit)
    late = max(0, sum(took) - limit)
    answer = in_sequence(limits, took, limit)
    assert answer.lateness == late
    claims = sum(over.values())
    expected = {who: Fraction(late * minutes, claims) for who, minutes in over.items() if minutes and late}
    assert answer.by_owner() == expected


@settings(max_examples=200)
@given(sequences(), st.integers(1, 200), st.data())
def test_running_over_more_never_costs_less(
    case: tuple[list[int], list[int], int], more: int, data: st.DataObject
) -> None:
    limits, took, limit = case
    k = data.draw(st.integers(0, len(took) - 1))
    longer = [minutes + (more if n == k else 0) for n, minutes in enumerate(took)]
    before, after = in_sequence(limits, took, limit), in_sequence(limits, longer, limit)
    assert after.by_owner().get(f"o{k}", 0) >= before.by_owner().get(f"o{k}", 0)


@settings(max_examples=150)
@given(stories())
def test_an_open_dossier_is_late_by_its_projected_finish(story: Story) -> None:
    answer = answer_to(story)
    run = answer.current
    assert answer.lateness == max(0, run.finish - run.total)
    if not run.projected:
        assert run.finish == run.clock


def test_a_procedure_s_own_steps_and_rule_are_named() -> None:
    dossier = Dossier("H1", "9.000001", received=at(0))
    asked = procedure({"td": (480, (), "vp")}, 480)
    with pytest.raises(TTHCError) as no_rule:
        attribute(asked, dossier, TOY, as_of=at(1), rule="chronological", regime=PAUSES)
    assert no_rule.value.problems[0].text() == "chưa có quy tắc chia «chronological»; các quy tắc: proportional"
    assert no_rule.value.problems[0].text("en") == "there is no rule «chronological»; the rules are: proportional"
    with pytest.raises(TTHCError) as no_handover:
        Policy(handover="nobody")
    assert no_handover.value.problems[0].text() == (
        "không có cách giao nhận «nobody»; các cách: by_medium, receiver, sender"
    )
    assert no_handover.value.problems[0].text("en") == (
        "there is no hand-over convention «nobody»; the conventions are: by_medium, receiver, sender"
    )


@given(st.dictionaries(st.text(max_size=3), st.fractions(0, 1000, max_denominator=50), max_size=6))
def test_whole_minutes_add_up_and_are_at_most_one_off(exact: dict[str, Fraction]) -> None:
    total = sum(exact.values(), Fraction())
    exact["còn lại"] = -total % 1
    whole = largest_remainder(exact)
    assert sum(whole.values()) == sum(exact.values())
    assert all(abs(whole[key] - exact[key]) < 1 for key in exact)
