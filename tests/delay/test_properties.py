"""What must hold whatever happened: order, names, splitting, and that running over more never costs less."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from delay_logs import PAUSES, TOY, Story, at, procedure, stories
from hypothesis import given, settings
from hypothesis import strategies as st
from simulator import Deed, Task
from walked import Walk, walks

from tthc_rules import Attribution, Dossier, Policy, TTHCError, attribute
from tthc_rules.delay.attribution import largest_remainder

RULES = pytest.mark.parametrize("rule", ["proportional", "chronological"])


def answer_to(story: Story, rule: str, steps: tuple[object, ...] | None = None) -> Attribution:
    asked = story.procedure()
    if steps is not None:
        asked = replace(asked, steps=steps)
    as_of = None if story.closed else at(story.end)
    return attribute(asked, story.dossier(), TOY, as_of=as_of, regime=PAUSES, rule=rule)


@RULES
@settings(max_examples=150)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_in_which_steps_are_listed_changes_nothing(rule: str, story: Story, random: object) -> None:
    shuffled = list(story.procedure().steps)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    before, after = answer_to(story, rule), answer_to(story, rule, tuple(shuffled))
    assert after.by_owner() == before.by_owner()
    assert (after.lateness, after.current.finish) == (before.lateness, before.current.finish)
    assert {step.id: step.slipped for step in after.steps.values()} == {
        step.id: step.slipped for step in before.steps.values()
    }


NEW = dict(zip("abcdefgh", "zyxwvuts", strict=True))


@RULES
@settings(max_examples=150)
@given(stories())
def test_new_names_change_nothing(rule: str, story: Story) -> None:
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
    before = answer_to(story, rule).by_owner()
    after = answer_to(Story(tasks, story.limit, log, story.end, story.closed), rule).by_owner()
    assert after == {people.get(owner, owner): minutes for owner, minutes in before.items()}


@RULES
@settings(max_examples=150)
@given(stories(), st.data())
def test_saying_again_who_holds_a_step_changes_nothing(rule: str, story: Story, data: st.DataObject) -> None:
    named = [k for k, deed in enumerate(story.log) if deed.what in ("accept", "assign") and deed.officer]
    if not named:
        return
    k = data.draw(st.sampled_from(named))
    again = replace(story.log[k], what="assign")
    log = [*story.log[: k + 1], again, *story.log[k + 1 :]]
    assert answer_to(replace_log(story, log), rule).to_dict()["shares"] == answer_to(story, rule).to_dict()["shares"]


def replace_log(story: Story, log: list[Deed]) -> Story:
    return Story(story.tasks, story.limit, log, story.end, story.closed)


@st.composite
def sequences(draw: st.DrawFn) -> tuple[list[int], list[int], int]:
    count = draw(st.integers(1, 5))
    minutes = st.lists(st.integers(1, 120), min_size=count, max_size=count)
    return draw(minutes), draw(minutes), draw(st.integers(1, 400))


def in_sequence(limits: list[int], took: list[int], limit: int, rule: str = "proportional") -> Attribution:
    """Step k is officer k's, and takes so many minutes."""
    steps = {f"b{k}": (minutes, (f"b{k - 1}",) if k else (), "vp") for k, minutes in enumerate(limits)}
    log, now = [], 0
    for k, minutes in enumerate(took):
        log.append(Deed(now, "accept", f"b{k}", f"o{k}"))
        now += minutes
        log.append(Deed(now, "send", f"b{k}"))
    tasks = {i: Task(minutes, after, f"unit:{unit}") for i, (minutes, after, unit) in steps.items()}
    dossier = Story(tasks, limit, log, now, True).dossier()
    return attribute(procedure(steps, limit), dossier, TOY, regime=PAUSES, rule=rule)


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
@given(sequences())
def test_in_a_sequence_whoever_comes_after_the_reserve_is_used_up_pays(case: tuple[list[int], list[int], int]) -> None:
    """The rule of time as a bank account: limits set against minutes, one step after the other."""
    limits, took, limit = case
    balance, owed = limit - sum(limits), {"@procedure": Fraction(max(0, sum(limits) - limit))}
    balance = max(0, balance)
    for k, (allowed, used) in enumerate(zip(limits, took, strict=True)):
        over = max(0, used - allowed)
        owed[f"o{k}"] = Fraction(max(0, over - balance))
        balance = max(0, balance - over)
        early, late = max(0, allowed - used), sum(owed.values())
        back = min(early, late)
        owed = {who: minutes * (1 - Fraction(back, late)) if late else minutes for who, minutes in owed.items()}
        balance += early - int(back)
    answer = in_sequence(limits, took, limit, "chronological")
    assert answer.by_owner() == {who: minutes for who, minutes in owed.items() if minutes}


@RULES
@settings(max_examples=200)
@given(walk=walks(), more=st.integers(1, 200), data=st.data())
def test_running_over_more_never_costs_less(rule: str, walk: Walk, more: int, data: st.DataObject) -> None:
    i = data.draw(st.sampled_from(sorted(walk.steps)))
    longer = {**walk.took, i: walk.took[i] + more}
    before, after = walk.answer(rule=rule), walk.answer(longer, rule=rule)
    assert after.by_owner().get(f"o-{i}", 0) >= before.by_owner().get(f"o-{i}", 0)


@RULES
@settings(max_examples=200)
@given(walk=walks())
def test_what_did_not_push_the_finish_costs_nothing(rule: str, walk: Walk) -> None:
    answer = walk.answer(rule=rule)
    for i, step in answer.steps.items():
        assert step.share <= step.slipped <= step.over
        if walk.took[i] <= walk.steps[i][0]:
            assert step.share == step.over == 0


@settings(max_examples=200)
@given(walks(in_sequence=True), st.data())
def test_in_a_sequence_equal_overruns_cost_the_same(walk: Walk, data: st.DataObject) -> None:
    over = data.draw(st.integers(1, 60))
    chosen = data.draw(st.sets(st.sampled_from(sorted(walk.steps)), min_size=1))
    alike = {**walk.took, **{i: walk.steps[i][0] + over for i in chosen}}
    shares = walk.answer(alike).by_owner()
    assert len({shares.get(f"o-{i}", Fraction()) for i in chosen}) == 1


@RULES
@settings(max_examples=150)
@given(walk=walks(most=3, in_sequence=True), over=st.integers(1, 60), twins=st.integers(2, 3))
def test_side_by_side_equal_overruns_cost_the_same(rule: str, walk: Walk, over: int, twins: int) -> None:
    """Branches alike, between the same steps."""
    last = max(walk.steps)
    steps = dict(walk.steps)
    for n in range(twins):
        steps[f"t{n}"] = (30, (last,))
    steps["z"] = (30, tuple(f"t{n}" for n in range(twins)))
    took = {**walk.took, **{f"t{n}": 30 + over for n in range(twins)}, "z": 30}
    answer = Walk(steps, took, walk.limit).answer(rule=rule)
    assert len({answer.by_owner().get(f"o-t{n}", Fraction()) for n in range(twins)}) == 1


@settings(max_examples=150)
@given(sequences(), st.randoms(use_true_random=False))
def test_in_a_sequence_it_does_not_matter_who_ran_over_first(
    case: tuple[list[int], list[int], int], random: object
) -> None:
    limits, took, limit = case
    order = list(range(len(limits)))
    random.shuffle(order)  # type: ignore[attr-defined]
    before = in_sequence(limits, took, limit).by_owner()
    after = in_sequence([limits[k] for k in order], [took[k] for k in order], limit).by_owner()
    names = {f"o{new}": f"o{old}" for new, old in enumerate(order)}
    assert {names.get(who, who): minutes for who, minutes in after.items()} == before


@settings(max_examples=150)
@given(stories())
def test_an_open_dossier_is_late_by_its_projected_finish(story: Story) -> None:
    answer = answer_to(story, "proportional")
    run = answer.current
    assert answer.lateness == max(0, run.finish - run.total)
    if not run.projected:
        assert run.finish == run.clock


def test_a_procedure_s_own_steps_and_rule_are_named() -> None:
    dossier = Dossier("H1", "9.000001", received=at(0))
    asked = procedure({"td": (480, (), "vp")}, 480)
    with pytest.raises(TTHCError) as no_rule:
        attribute(asked, dossier, TOY, as_of=at(1), rule="fifo", regime=PAUSES)
    assert no_rule.value.problems[0].text() == "chưa có quy tắc chia «fifo»; các quy tắc: proportional, chronological"
    assert no_rule.value.problems[0].text("en") == (
        "there is no rule «fifo»; the rules are: proportional, chronological"
    )
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
