"""The cases that conditions tell apart, against every value of small ranges."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules.authoring.lint.cases import MOST_CASES, case_in_words, cases
from tthc_rules.authoring.words.pasted import case_to_paste, value_to_paste
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf, Compare, HasComponent, Not, Situation
from tthc_rules.definitions.shapes import Choice, Component, Fact, FactKind, Procedure

FIRST = date(2022, 1, 1)
PROCEDURE = Procedure(
    slug="cap-the",
    name="Cấp thẻ",
    facts=(
        Fact("uy-quyen", "ủy quyền", FactKind.BOOLEAN),
        Fact("hinh-thuc", "hình thức", FactKind.CHOICE, (Choice("mua", "mua"), Choice("cho", "tặng cho, biếu"))),
        Fact("nguoi", "số người", FactKind.INTEGER),
        Fact("dien-tich", "diện tích", FactKind.DECIMAL, unit="m²"),
        Fact("ngay-cap", "ngày cấp", FactKind.DATE),
    ),
    components=(Component("don", "Đơn"),),
)
ENDS = {
    "nguoi": [0, 1, 2, 3],
    "dien-tich": [Decimal(number) for number in ("0", "0.5", "1", "1.5")],
    "ngay-cap": [FIRST + timedelta(days=day) for day in range(4)],
}
DENSE = {
    "uy-quyen": [True, False],
    "hinh-thuc": ["mua", "cho"],
    "nguoi": list(range(-2, 6)),
    "dien-tich": [Decimal(quarter) / 4 for quarter in range(-4, 11)],
    "ngay-cap": [FIRST + timedelta(days=day) for day in range(-2, 6)],
}


def bounds(fact):
    return st.tuples(st.sampled_from(ENDS[fact]), st.sampled_from(ENDS[fact])).map(lambda pair: tuple(sorted(pair)))


COMPARES = st.one_of(
    st.builds(Compare, st.just("uy-quyen"), st.sampled_from(["eq", "ne"]), st.booleans()),
    st.builds(Compare, st.just("hinh-thuc"), st.sampled_from(["eq", "ne"]), st.sampled_from(["mua", "cho"])),
    *(
        st.one_of(
            st.builds(
                Compare,
                st.just(fact),
                st.sampled_from(["eq", "ne", "gt", "gte", "lt", "lte"]),
                st.sampled_from(ENDS[fact]),
            ),
            st.builds(Compare, st.just(fact), st.just("in"), st.frozensets(st.sampled_from(ENDS[fact]), min_size=1)),
            st.builds(Compare, st.just(fact), st.just("between"), bounds(fact)),
        )
        for fact in ENDS
    ),
    st.just(HasComponent("don")),
)
CONDITIONS = st.recursive(
    COMPARES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=3,
)


def every_situation():
    for world in product(*DENSE.values()):
        for papers in (frozenset(), frozenset({"don"})):
            yield Situation(dict(zip(DENSE, world, strict=True)), papers)


EVERY = tuple(every_situation())


@given(st.lists(CONDITIONS, min_size=1, max_size=2))
def test_every_way_in_which_they_can_come_out_together(conditions):
    found = {tuple(condition.holds(case) for condition in conditions) for case in cases(PROCEDURE, conditions)}
    assert found == {tuple(condition.holds(case) for condition in conditions) for case in EVERY}


def test_nothing_is_tried_twice():
    area = [Compare("dien-tich", "gte", Decimal(100)), Compare("dien-tich", "lt", Decimal(500))]
    assert [case.facts["dien-tich"] for case in cases(PROCEDURE, area)] == [99, 100, 500]


def test_no_condition_is_one_case():
    assert list(cases(PROCEDURE, [ALWAYS])) == [Situation({}, frozenset())]


def many(number):
    facts = tuple(Fact(f"f{n}", f"f{n}", FactKind.BOOLEAN) for n in range(number))
    return replace(PROCEDURE, facts=facts), AllOf(tuple(Compare(fact.id, "eq", True) for fact in facts))


def test_the_bound():
    procedure, condition = many(12)
    assert len(list(cases(procedure, [condition]))) == MOST_CASES == 4096
    procedure, condition = many(13)
    assert list(cases(procedure, [condition])) == []


def test_in_words():
    read = [Compare("hinh-thuc", "eq", "mua"), Compare("dien-tich", "gt", Decimal("1.5")), HasComponent("don")]
    case = Situation({"hinh-thuc": "cho", "dien-tich": Decimal("1.5"), "uy-quyen": True}, frozenset({"don"}))
    without = Situation({"hinh-thuc": "mua"}, frozenset())
    assert case_in_words(PROCEDURE, case, read, "vi") == (
        "hình thức: tặng cho, biếu, diện tích: 1,5 m², hồ sơ có «Đơn»"
    )
    assert case_in_words(PROCEDURE, without, read, "en") == "hình thức: mua, the dossier lacks «Đơn»"
    assert case_in_words(PROCEDURE, case, [ALWAYS], "vi") == "mọi hồ sơ"


@pytest.mark.parametrize(
    ("fact", "value", "said"),
    [
        ("uy-quyen", True, "có"),
        ("uy-quyen", False, "không"),
        ("hinh-thuc", "cho", '"tặng cho, biếu"'),
        ("nguoi", 12, "12"),
        ("dien-tich", Decimal("1.5"), '"1,5"'),
        ("ngay-cap", date(2022, 5, 4), "2022-05-04"),
        ("ngay-cap", None, "…"),
    ],
)
def test_to_paste(fact, value, said):
    assert value_to_paste(PROCEDURE.fact(fact), value, "vi") == said


def test_a_case_to_paste():
    facts = {"hinh-thuc": "cho", "uy-quyen": False}
    assert case_to_paste(PROCEDURE.facts, facts, "en") == '{ủy quyền: false, hình thức: "tặng cho, biếu"}'
