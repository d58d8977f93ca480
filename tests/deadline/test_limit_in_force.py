"""Which limit holds: changes that depend on facts, known and unknown."""

from __future__ import annotations

import pytest
from deadline_cases import answer, moment, pause, procedure

from tthc_rules import DefinitionError, Limit, Procedure
from tthc_rules.definitions.conditions import AnyOf, Compare, HasComponent, Not
from tthc_rules.definitions.shapes import Choice, Fact, FactKind, LimitChange

HARD = Fact("kho-khan", "khu vực khó khăn", FactKind.BOOLEAN, question="Khó khăn không?")
FORM = Fact("hinh-thuc", "hình thức", FactKind.CHOICE, choices=tuple(Choice(c, c) for c in ("mua", "cho", "ke")))
AREA = Fact("dien-tich", "diện tích", FactKind.INTEGER)


def change(when: object, *, add: str | None = None, set: str | None = None) -> LimitChange:
    return LimitChange(when, add=add and Limit.parse(add), set=set and Limit.parse(set))


def changed(*changes: LimitChange, limit: str = "10 ngày làm việc") -> Procedure:
    return procedure(limit, facts=(HARD, FORM, AREA), limit_changes=changes)


DIFFICULT = change(Compare("kho-khan", "eq", True), add="10 ngày làm việc")
SHARED = change(Compare("hinh-thuc", "eq", "cho"), set="5 ngày làm việc")
RECEIVED = "01/03/2022 09:00"  # a Tuesday; no day off before 11/4


@pytest.mark.parametrize(
    ("facts", "words", "due"),
    [
        ({"kho-khan": False, "hinh-thuc": "mua"}, "10 ngày làm việc", "15/03/2022 17:00"),
        ({"kho-khan": True, "hinh-thuc": "mua"}, "20 ngày làm việc", "29/03/2022 17:00"),
        ({"kho-khan": False, "hinh-thuc": "cho"}, "5 ngày làm việc", "08/03/2022 17:00"),
        # a set replaces the base, then every add lengthens it
        ({"kho-khan": True, "hinh-thuc": "cho"}, "15 ngày làm việc", "22/03/2022 17:00"),
    ],
)
def test_known_facts_give_one_limit(facts: dict[str, object], words: str, due: str) -> None:
    times = answer(changed(DIFFICULT, SHARED), RECEIVED, facts=facts)
    assert (times.limit and times.limit.text, times.due) == (words, moment(due))
    assert (times.earliest, times.latest, times.questions) == (moment(due), moment(due), ())


def test_an_unknown_fact_gives_a_range_and_the_question() -> None:
    times = answer(changed(DIFFICULT, SHARED), RECEIVED, facts={"hinh-thuc": "cho"})
    assert (times.due, times.limit, times.late) == (None, None, None)
    assert (times.earliest, times.latest) == (moment("08/03/2022 17:00"), moment("22/03/2022 17:00"))
    assert [(q.fact, q.text) for q in times.questions] == [("kho-khan", "Khó khăn không?")]
    assert times.changes == (SHARED,)


def test_changes_that_exclude_each_other_are_never_combined() -> None:
    two = changed(
        change(Compare("hinh-thuc", "eq", "cho"), add="5 ngày làm việc"),
        change(Compare("hinh-thuc", "eq", "ke"), add="7 ngày làm việc"),
    )
    times = answer(two, RECEIVED)
    assert sorted({due.limit.text for due in times.dues}) == [
        "10 ngày làm việc",
        "15 ngày làm việc",
        "17 ngày làm việc",
    ]
    opposite = changed(DIFFICULT, change(Not(Compare("kho-khan", "eq", True)), add="1 ngày làm việc"))
    assert [due.limit.text for due in answer(opposite, RECEIVED).dues] == ["11 ngày làm việc", "20 ngày làm việc"]


def test_a_fact_that_is_not_needed_any_more_is_not_asked_for() -> None:
    either = AnyOf((Compare("kho-khan", "eq", True), Compare("hinh-thuc", "eq", "cho")))
    times = answer(changed(change(either, add="5 ngày làm việc")), RECEIVED, facts={"kho-khan": True})
    assert (times.due, times.questions) == (moment("22/03/2022 17:00"), ())


def test_numbers_have_too_many_values_to_try_so_both_truths_are() -> None:
    large = change(Compare("dien-tich", "gt", 500), add="5 ngày làm việc")
    small = change(Compare("dien-tich", "lt", 100), set="3 ngày làm việc")
    tiny = change(Compare("dien-tich", "lt", 10), set="2 ngày làm việc")
    times = answer(changed(large, small, tiny), RECEIVED)
    # two changes that each set the limit are not combined
    assert [due.limit.text for due in times.dues] == [
        "2 ngày làm việc",
        "3 ngày làm việc",
        "7 ngày làm việc",
        "8 ngày làm việc",
        "10 ngày làm việc",
        "15 ngày làm việc",
    ]
    assert [q.fact for q in times.questions] == ["dien-tich"]


def test_a_change_that_is_settled_is_not_tried_both_ways() -> None:
    large = change(Compare("dien-tich", "gt", 500), add="5 ngày làm việc")
    held = answer(changed(DIFFICULT, large), RECEIVED, facts={"kho-khan": True})
    assert [due.limit.text for due in held.dues] == ["20 ngày làm việc", "25 ngày làm việc"]
    not_held = answer(changed(DIFFICULT, large), RECEIVED, facts={"kho-khan": False})
    assert [due.limit.text for due in not_held.dues] == ["10 ngày làm việc", "15 ngày làm việc"]


def test_an_unlisted_paper_leaves_the_limit_open_without_a_fact_to_ask_for() -> None:
    paper = changed(change(HasComponent("giay"), add="5 ngày làm việc"))
    times = answer(paper, RECEIVED)
    assert (times.earliest, times.latest) == (moment("15/03/2022 17:00"), moment("22/03/2022 17:00"))
    assert times.questions == ()
    assert answer(paper, RECEIVED, components=["giay"]).due == moment("22/03/2022 17:00")


def test_two_changes_that_both_set_the_limit_are_an_error_of_the_definition() -> None:
    twice = changed(SHARED, change(Compare("kho-khan", "eq", True), set="3 ngày làm việc"))
    with pytest.raises(DefinitionError) as refused:
        answer(twice, RECEIVED, facts={"kho-khan": True, "hinh-thuc": "cho"})
    assert refused.value.problems[0].code == "TTHC233"


def test_an_open_pause_leaves_the_range_open_too() -> None:
    times = answer(changed(DIFFICULT), RECEIVED, *pause("02/03/2022 09:00"))
    assert (times.due, times.earliest, times.latest) == (None, None, None)
    assert len(times.questions) == 1
