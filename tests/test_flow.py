"""The steps as a flow: which apply, and where a dossier stands in them."""

from __future__ import annotations

from tthc_rules import Procedure
from tthc_rules.definitions.conditions import AnyOf, Compare, HasComponent, Situation
from tthc_rules.definitions.shapes import Component, Fact, FactKind, Step
from tthc_rules.flow import WHOLE, Flow, Standing, steps_of

ONE = Fact("mot", "thông tin một", FactKind.BOOLEAN)
TWO = Fact("hai", "thông tin hai", FactKind.BOOLEAN)
IF_ONE, IF_TWO = Compare("mot", "eq", True), Compare("hai", "eq", True)


def step(step_id: str, *after: str, when: object = None) -> Step:
    return Step(step_id, step_id.upper(), after=after, **({} if when is None else {"when": when}))


def applying(*steps: Step, facts: dict[str, object] | None = None, papers: set[str] | None = None) -> object:
    component = Component("giay", "Giấy chứng nhận")
    procedure = Procedure(slug="p", name="P", facts=(ONE, TWO), components=(component,), steps=steps)
    found, problems = steps_of(procedure, Situation(facts or {}, papers))
    return {s.id: s.after for s in found}, [(p.code, p.text(), p.text("en")) for p in problems]


def test_a_step_that_does_not_apply_joins_those_before_it_to_those_after_it() -> None:
    steps = (step("a"), step("b", "a", when=IF_ONE), step("c", "b", when=IF_TWO), step("d", "c", "a"))
    assert applying(*steps, facts={"mot": False, "hai": False}) == ({"a": (), "d": ("a",)}, [])
    assert applying(*steps, facts={"mot": True, "hai": False}) == ({"a": (), "b": ("a",), "d": ("b",)}, [])
    assert applying(*steps, facts={"mot": True, "hai": True}) == (
        {"a": (), "b": ("a",), "c": ("b",), "d": ("c",)},  # that "a" comes before "d" says nothing more
        [],
    )
    assert applying(step("a", when=IF_ONE), step("b", "a"), facts={"mot": False}) == ({"b": ()}, [])


def test_a_step_that_may_not_apply_is_kept_and_says_what_is_unknown() -> None:
    either = AnyOf((IF_ONE, IF_TWO))
    assert applying(step("a"), step("b", "a", when=either)) == (
        {"a": (), "b": ("a",)},
        [
            (
                "TTHC721",
                "chưa biết thông tin một, thông tin hai nên chưa chắc có bước «B»; tạm giữ bước này",
                "thông tin một, thông tin hai not being known, step «B» may not apply; it is kept for now",
            )
        ],
    )
    by_paper = step("b", when=HasComponent("giay"))
    assert applying(by_paper)[1][0][1] == ("chưa biết Giấy chứng nhận nên chưa chắc có bước «B»; tạm giữ bước này")
    assert applying(by_paper, step("c"), papers=set()) == ({"c": ()}, [])


def test_a_procedure_without_steps_is_one_step() -> None:
    said = (
        "TTHC715",
        "thủ tục không có quy trình nội bộ; mọi thời gian thuộc đơn vị giải quyết",
        "the procedure has no internal process; all time belongs to the competent agency",
    )
    assert applying() == ({WHOLE.id: ()}, [said])
    assert applying(step("a", when=IF_ONE), facts={"mot": False}) == ({WHOLE.id: ()}, [said])


def fork() -> Flow:
    return Flow((step("a"), step("b", "a"), step("c", "a"), step("d", "b", "c")))


def test_a_join_starts_when_all_before_it_are_sent() -> None:
    flow = fork()
    assert flow.active() == ["a"]
    assert flow.send("a") == ["b", "c"]
    assert flow.active() == ["b", "c"]
    assert flow.send("c") == []
    assert not flow.finished
    assert flow.send("b") == ["d"]
    assert flow.send("d") == []
    assert flow.finished
    assert flow.active() == []


def test_on_paper_the_sender_holds_until_all_have_received() -> None:
    flow = fork()
    flow.send("a", ["b", "c"])
    assert (flow.active(), flow.sent("a"), flow.sent("b")) == (["a"], True, False)
    flow.receive("b")
    assert flow.active() == ["a", "b"]
    flow.receive("c")
    assert flow.active() == ["b", "c"]
    flow.receive("c")
    assert flow.active() == ["b", "c"]


def test_only_the_step_named_is_on_paper() -> None:
    flow = fork()
    flow.send("a", ["c"])
    assert flow.active() == ["a", "b"]


def test_going_back_reopens_all_that_came_after() -> None:
    flow = fork()
    flow.send("a")
    flow.send("b")
    assert flow.after("a") == {"b", "c", "d"}
    assert flow.reopen("a") == {"a", "b", "c"}
    assert flow.active() == ["a"]
    assert flow.standing["d"] is Standing.PENDING
    assert flow.send("a") == ["b", "c"]


def test_going_back_over_a_step_on_its_way_frees_the_one_that_carried_it() -> None:
    flow = Flow((step("p"), step("q"), step("y", "q"), step("x", "p", "q")))
    flow.send("q")
    flow.send("p", ["x"])
    assert flow.active() == ["p", "y"]
    flow.reopen("q")
    assert flow.active() == ["q"]
    flow.send("q")
    assert flow.active() == ["y", "x"]


def test_going_back_to_the_carrier_itself() -> None:
    flow = fork()
    flow.send("a", ["b", "c"])
    flow.reopen("a")
    assert flow.active() == ["a"]
    flow.send("a", ["b", "c"])
    flow.receive("b")
    flow.reopen("b")
    assert flow.active() == ["a", "b"]


def test_it_is_finished_when_the_last_steps_are_sent_whatever_was_skipped() -> None:
    flow = fork()
    flow.send("d")
    assert flow.finished
    assert flow.active() == ["a"]
    flow.reopen("b")
    assert not flow.finished


def test_a_step_sent_before_its_turn_starts_nothing_before_what_it_waited_for_is_sent() -> None:
    flow = Flow((step("a"), step("b", "a"), step("c", "b"), step("d", "c")))
    assert flow.send("c") == []
    assert (flow.active(), flow.unsent_before("d")) == (["a"], ["a", "b"])
    assert flow.send("a") == ["b"]
    assert flow.send("b") == ["d"]
    assert flow.active() == ["d"]
    flow.reopen("b")
    assert flow.send("b") == ["c"]  # back in turn


def test_a_join_waits_once_for_branches_that_were_sent_early() -> None:
    flow = Flow((step("a"), step("b", "a"), step("c", "a"), step("d", "b", "c")))
    assert (flow.send("b"), flow.send("c")) == ([], [])
    assert flow.send("a") == ["d"]


def test_what_comes_back_to_a_step_before_its_turn_waits_for_it() -> None:
    flow = Flow((step("a"), step("b", "a"), step("c", "b")))
    assert (flow.past("a"), flow.past("b")) == (False, False)
    flow.send("b")
    assert (flow.past("a"), flow.past("b"), flow.past("c")) == (True, True, False)
    assert (flow.reopen("b"), flow.active()) == ({"b"}, ["a"])
    assert flow.send("a") == ["b"]
    assert flow.send("b") == ["c"]
    assert flow.past("b")
