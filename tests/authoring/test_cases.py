"""Papers case by case: every cell agrees with the conditions themselves, tried value by value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules import Procedure, load_procedures
from tthc_rules.authoring.site.cases import CaseTable, Cell, both, case_table, settled, values_of
from tthc_rules.definitions.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Compare,
    Condition,
    HasComponent,
    Not,
    Situation,
    conjunction,
)
from tthc_rules.definitions.shapes import Choice, Component, Fact, FactKind, Group

WHO = Fact("ai", "ai", FactKind.CHOICE, tuple(Choice(x, x) for x in ("ca-nhan", "ho", "to-chuc")))
PROXY = Fact("uy-quyen", "ủy quyền", FactKind.BOOLEAN)
FAR = Fact("xa", "xa", FactKind.BOOLEAN)
AREA = Fact("dien-tich", "diện tích", FactKind.INTEGER)


def papers_of(
    member: Component | Group, around: tuple[Condition, ...], choice: bool
) -> Iterator[tuple[Component, tuple[Condition, ...], bool]]:
    """Every paper with all conditions that bear on it, and whether it stands in a `one_of`."""
    if isinstance(member, Component):
        yield member, (*around, member.when), choice
    else:
        for each in member.members:
            yield from papers_of(each, (*around, member.when), choice or member.kind == "one_of")


def assert_agrees(procedure: Procedure, table: CaseTable) -> None:
    """For all values of all facts with few values: the cell of its column says what the conditions say."""
    papers = [paper for member in procedure.components for paper in papers_of(member, (), False)]
    known = [fact for fact in procedure.facts if values_of(fact)]
    others = [fact for fact in known if fact not in table.facts]
    seen = []
    for column in table.columns:
        for world in column.worlds:
            seen.append(world)
            case = dict(zip((fact.id for fact in table.facts), world, strict=True))
            for rest in product(*(values_of(fact) for fact in others)):
                situation = Situation({**case, **dict(zip((fact.id for fact in others), rest, strict=True))})
                for (paper, conditions, choice), cell in zip(papers, column.cells, strict=True):
                    truth = conjunction(condition.holds(situation) for condition in conditions)
                    said = {"no": False, "yes": True}.get(cell.state, cell.condition.holds(situation))
                    assert said is truth, (paper.id, situation)
                    assert choice or not cell.choice
    assert sorted(seen, key=str) == sorted(product(*(values_of(fact) for fact in table.facts)), key=str)
    assert len({column.cells for column in table.columns}) == len(table.columns) > 1


def facts_few(procedure: Procedure) -> bool:
    size = 1
    for fact in procedure.facts:
        size *= len(values_of(fact)) or 1
    return size <= 3000


@pytest.mark.parametrize("procedure", [p for p in load_procedures() if facts_few(p)], ids=lambda p: p.path)
def test_shipped_procedures(procedure: Procedure) -> None:
    table = case_table(procedure)
    if table is not None:
        assert_agrees(procedure, table)


conditions = st.recursive(
    st.one_of(
        st.just(ALWAYS),
        st.sampled_from(["ca-nhan", "ho", "to-chuc"]).map(lambda who: Compare("ai", "eq", who)),
        st.sets(st.sampled_from(["ca-nhan", "ho", "to-chuc"]), min_size=1).map(
            lambda who: Compare("ai", "in", frozenset(who))
        ),
        st.booleans().map(lambda yes: Compare("uy-quyen", "eq", yes)),
        st.booleans().map(lambda yes: Compare("xa", "eq", yes)),
        st.integers(0, 3).map(lambda area: Compare("dien-tich", "gt", area)),
    ),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=5,
)
papers = conditions.map(lambda when: Component("x", "X", when=when))
members = st.recursive(
    papers,
    lambda inner: st.builds(
        lambda kind, when, inside: Group(kind, tuple(inside), when=when),
        st.sampled_from(["one_of", "all_of"]),
        conditions,
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=6,
)


@given(st.lists(members, min_size=1, max_size=4))
def test_any_procedure(listed: list[Component | Group]) -> None:
    procedure = Procedure("thu", "Thử", facts=(WHO, PROXY, FAR, AREA), components=tuple(listed))
    table = case_table(procedure)
    if table is not None:
        assert_agrees(procedure, table)


@given(conditions, st.sampled_from(["ca-nhan", "ho", "to-chuc"]), st.booleans(), st.booleans(), st.integers(0, 4))
def test_settled_means_the_same(condition: Condition, who: str, proxy: bool, far: bool, area: int) -> None:
    """Facts put in one after the other leave what all of them at once decide."""
    truth = condition.holds(Situation({"ai": who, "uy-quyen": proxy, "xa": far, "dien-tich": area}))
    left = settled(condition, {"ai": who, "xa": far})
    if not isinstance(left, bool):
        left = left.holds(Situation({"uy-quyen": proxy, "dien-tich": area}))
    assert left is truth


def test_what_other_facts_decide_stays_in_the_cell() -> None:
    """`ai` decides two papers and is a column; `uy-quyen` decides one and is a condition."""
    person, group = Compare("ai", "eq", "ca-nhan"), Compare("ai", "eq", "to-chuc")
    proxy = Compare("uy-quyen", "eq", True)
    procedure = Procedure(
        "thu",
        "Thử",
        facts=(WHO, PROXY),
        components=(
            Component("don", "Đơn"),
            Component("the", "Thẻ", when=person),
            Component("uy-quyen", "Ủy quyền", when=AllOf((proxy, Not(group)))),
        ),
    )
    table = case_table(procedure)
    assert table is not None
    assert table.facts == (WHO,)
    assert [(column.worlds, column.cells) for column in table.columns] == [
        ((("ca-nhan",),), (Cell("yes"), Cell("yes"), Cell("when", proxy))),
        ((("ho",),), (Cell("yes"), Cell("no"), Cell("when", proxy))),
        ((("to-chuc",),), (Cell("yes"), Cell("no"), Cell("no"))),
    ]


def test_a_choice_of_one_is_no_choice() -> None:
    person, group = Compare("ai", "eq", "ca-nhan"), Compare("ai", "eq", "to-chuc")
    choice = Group(
        "one_of", (Component("the", "Thẻ", when=Not(group)), Component("quyet-dinh", "QĐ", when=Not(person)))
    )
    table = case_table(Procedure("thu", "Thử", facts=(WHO,), components=(choice,)))
    assert table is not None
    assert [column.cells for column in table.columns] == [
        (Cell("yes"), Cell("no")),
        (Cell("yes", choice=True), Cell("yes", choice=True)),
        (Cell("no"), Cell("yes")),
    ]


def test_cases_that_need_the_same_papers_are_one_column() -> None:
    """With a proxy and far away nothing differs from near: three worlds of four are two columns, one no rectangle."""
    both_hold = AllOf((Compare("uy-quyen", "eq", True), Compare("xa", "eq", True)))
    listed = (Component("a", "A", when=both_hold), Component("b", "B", when=Not(both_hold)))
    table = case_table(Procedure("thu", "Thử", facts=(PROXY, FAR), components=listed))
    assert table is not None
    assert [column.worlds for column in table.columns] == [
        ((True, True),),
        ((True, False), (False, True), (False, False)),
    ]
    assert [column.is_product for column in table.columns] == [True, False]
    assert table.columns[1].values(0) == (True, False)


@pytest.mark.parametrize(
    ("facts", "whens"),
    [
        ((WHO,), (ALWAYS,)),  # nothing depends on it
        ((AREA,), (Compare("dien-tich", "gt", 1), Compare("dien-tich", "gt", 2))),  # no few values
        ((WHO, PROXY, FAR), (Compare("ai", "eq", "ho"), Compare("uy-quyen", "eq", True), Compare("xa", "eq", True))),
    ],
)
def test_no_table_where_no_fact_deserves_a_column(facts: tuple[Fact, ...], whens: tuple[Condition, ...]) -> None:
    listed = tuple(Component(f"p{n}", f"P{n}", when=when) for n, when in enumerate(whens))
    assert case_table(Procedure("thu", "Thử", facts=facts, components=listed)) is None


def test_facts_with_very_many_values_are_left_in_the_cells() -> None:
    many = Fact("xa-phuong", "xã", FactKind.CHOICE, tuple(Choice(f"x{n}", f"x{n}") for n in range(300)))
    here = Compare("xa-phuong", "eq", "x1")
    proxy = Compare("uy-quyen", "eq", True)
    listed = tuple(
        Component(f"p{n}", f"P{n}", when=when) for n, when in enumerate((here, Not(here), proxy, AllOf((proxy, here))))
    )
    table = case_table(Procedure("thu", "Thử", facts=(many, PROXY), components=listed))
    assert table is not None
    assert table.facts == (PROXY,)
    assert table.columns[0].cells == (Cell("when", here), Cell("when", Not(here)), Cell("yes"), Cell("when", here))


def test_papers_that_other_papers_decide() -> None:
    has = HasComponent("don")
    assert settled(has, {"ai": "ho"}) is has
    assert both(has, has) is has
    assert both(True, AllOf((has, Compare("xa", "eq", True)))) == AllOf((has, Compare("xa", "eq", True)))
    assert both(True, False) is False
    assert both(True, ALWAYS) is True
