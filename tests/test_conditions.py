"""Conditions in Kleene's logic: truth tables typed by hand, and what a new fact may never do."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules.definitions.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Compare,
    HasComponent,
    Not,
    Situation,
    components_read,
    conjunction,
    disjunction,
    facts_read,
    negation,
    open_facts,
)

T, F, U = True, False, None

AND = {
    (T, T): T, (T, F): F, (T, U): U,
    (F, T): F, (F, F): F, (F, U): F,
    (U, T): U, (U, F): F, (U, U): U,
}  # fmt: skip
OR = {
    (T, T): T, (T, F): T, (T, U): T,
    (F, T): T, (F, F): F, (F, U): U,
    (U, T): T, (U, F): U, (U, U): U,
}  # fmt: skip


class Fixed:
    """A condition of a given truth."""

    def __init__(self, truth):
        self.truth = truth

    def holds(self, situation):
        return self.truth


NOTHING = Situation({})


@pytest.mark.parametrize("pair", AND)
def test_and(pair):
    assert conjunction(pair) is AND[pair]
    assert AllOf(tuple(map(Fixed, pair))).holds(NOTHING) is AND[pair]


@pytest.mark.parametrize("pair", OR)
def test_or(pair):
    assert disjunction(pair) is OR[pair]
    assert AnyOf(tuple(map(Fixed, pair))).holds(NOTHING) is OR[pair]


@pytest.mark.parametrize(("truth", "denied"), [(T, F), (F, T), (U, U)])
def test_not(truth, denied):
    assert negation(truth) is denied
    assert Not(Fixed(truth)).holds(NOTHING) is denied


@pytest.mark.parametrize("many", list(product((T, F, U), repeat=3)))
def test_three_are_two_twice(many):
    first, second, third = many
    assert conjunction(many) is AND[AND[first, second], third]
    assert disjunction(many) is OR[OR[first, second], third]


def test_none_at_all():
    assert conjunction([]) is T
    assert disjunction([]) is F
    assert ALWAYS.holds(NOTHING) is T
    assert conjunction([U]) is U
    assert disjunction([U]) is U


@pytest.mark.parametrize(
    ("operator", "value", "known", "truth"),
    [
        ("eq", 3, 3, T), ("eq", 3, 4, F), ("ne", 3, 3, F), ("ne", 3, 4, T),
        ("gt", 3, 3, F), ("gt", 3, 4, T), ("gte", 3, 3, T), ("gte", 3, 2, F),
        ("lt", 3, 3, F), ("lt", 3, 2, T), ("lte", 3, 3, T), ("lte", 3, 4, F),
        ("in", frozenset({"a", "b"}), "b", T), ("in", frozenset({"a", "b"}), "c", F),
        ("between", (3, 5), 3, T), ("between", (3, 5), 5, T), ("between", (3, 5), 2, F), ("between", (3, 5), 6, F),
        ("gt", Decimal("0.5"), Decimal("0.50"), F), ("gte", Decimal("0.5"), Decimal("0.50"), T),
        ("between", (date(2022, 1, 1), date(2022, 12, 31)), date(2022, 12, 31), T),
        ("eq", False, False, T), ("ne", True, False, T),
    ],
)  # fmt: skip
def test_comparison(operator, value, known, truth):
    condition = Compare("x", operator, value)
    assert condition.holds(Situation({"x": known})) is truth
    assert condition.holds(Situation({"y": known})) is U  # also «khác»: what is not known differs from nothing


def test_presence():
    assert HasComponent("don").holds(Situation({}, frozenset({"don"}))) is T
    assert HasComponent("don").holds(Situation({}, frozenset())) is F
    assert HasComponent("don").holds(Situation({})) is U


def test_what_is_read():
    condition = AnyOf(
        (AllOf((Compare("a", "eq", 1), HasComponent("x"))), Not(Compare("b", "eq", 1)), HasComponent("y"))
    )
    condition = AllOf((condition, Compare("a", "eq", 2), Not(HasComponent("z"))))
    assert list(facts_read(condition)) == ["a", "b", "a"]
    assert list(components_read(condition)) == ["x", "y", "z"]


def test_facts_that_no_longer_matter_are_not_open():
    a, b, c = (Compare(name, "eq", True) for name in "abc")
    either = AllOf((AnyOf((a, b)), c))
    assert open_facts(either, Situation({})) == {"a", "b", "c"}
    assert open_facts(either, Situation({"a": True})) == {"c"}
    assert open_facts(either, Situation({"c": False})) == frozenset()
    assert open_facts(Not(either), Situation({"a": True})) == {"c"}
    assert open_facts(HasComponent("x"), Situation({})) == frozenset()


# ---------------------------------------------------------------------- any condition

DOMAINS = {"a": (False, True), "b": (False, True), "c": ("x", "y", "z"), "n": (0, 1, 2, 3)}
PAPERS = ("p", "q")

comparisons = (
    st.builds(Compare, st.sampled_from("ab"), st.sampled_from(["eq", "ne"]), st.booleans())
    | st.builds(Compare, st.just("c"), st.sampled_from(["eq", "ne"]), st.sampled_from("xyz"))
    | st.builds(Compare, st.just("c"), st.just("in"), st.frozensets(st.sampled_from("xyz"), min_size=1))
    | st.builds(Compare, st.just("n"), st.sampled_from(["eq", "ne", "gt", "gte", "lt", "lte"]), st.integers(0, 3))
    | st.builds(lambda low, high: Compare("n", "between", (low, low + high)), st.integers(0, 3), st.integers(0, 2))
)
conditions = st.recursive(
    comparisons | st.builds(HasComponent, st.sampled_from(PAPERS)),
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(AllOf, st.lists(inner, max_size=3).map(tuple))
        | st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=8,
)
situations = st.builds(
    Situation,
    st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in DOMAINS.items()}),
    st.none() | st.frozensets(st.sampled_from(PAPERS)),
)


def worlds(situation, names=tuple(DOMAINS)):
    """Every way in which the unknown facts among `names`, and the papers, may turn out."""
    unknown = [name for name in names if name not in situation.facts]
    papers = (
        [situation.components]
        if situation.components is not None
        else [
            frozenset(p for p, there in zip(PAPERS, mask, strict=True) if there) for mask in product((T, F), repeat=2)
        ]
    )
    for values in product(*(DOMAINS[name] for name in unknown)):
        for present in papers:
            yield Situation({**situation.facts, **dict(zip(unknown, values, strict=True))}, present)


def classical(condition, world):
    """The condition where everything is known, by Python's own and, or, not."""
    match condition:
        case AllOf(parts):
            return all(classical(part, world) for part in parts)
        case AnyOf(parts):
            return any(classical(part, world) for part in parts)
        case Not(part):
            return not classical(part, world)
        case HasComponent(paper):
            return paper in world.components
        case Compare(fact, operator, value):
            known = world.facts[fact]
            return {
                "eq": lambda: known == value,
                "ne": lambda: known != value,
                "gt": lambda: known > value,
                "gte": lambda: known >= value,
                "lt": lambda: known < value,
                "lte": lambda: known <= value,
                "in": lambda: known in value,
                "between": lambda: value[0] <= known <= value[1],
            }[operator]()


@given(conditions, situations)
def test_a_settled_truth_holds_in_every_world(condition, situation):
    """Kleene's logic is careful: it may stay unknown where all worlds agree, it is never wrong."""
    truth = condition.holds(situation)
    found = {classical(condition, world) for world in worlds(situation)}
    if truth is not None:
        assert found == {truth}
    if len(found) == 2:
        assert truth is None


@given(conditions, situations, situations)
def test_a_new_fact_settles_and_never_reverses(condition, situation, more):
    known = Situation(
        {**more.facts, **situation.facts},
        situation.components if situation.components is not None else more.components,
    )
    before, after = condition.holds(situation), condition.holds(known)
    assert before is None or after is before


@given(conditions, situations)
def test_open_facts_decide(condition, situation):
    """Without them the truth stays unknown, whatever else becomes known; each of them is unknown and read."""
    undecided = open_facts(condition, situation)
    if condition.holds(situation) is not None:
        assert undecided == frozenset()
        return
    assert undecided <= set(facts_read(condition)) - situation.facts.keys()
    others = [name for name in DOMAINS if name not in undecided]
    for world in worlds(situation, others):
        kept = Situation(world.facts, situation.components)
        assert condition.holds(kept) is None
    if situation.components is not None:  # and with them it is settled
        for world in worlds(situation, sorted(undecided)):
            assert condition.holds(Situation({**situation.facts, **world.facts}, situation.components)) is not None
