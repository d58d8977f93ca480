"""Completeness against brute force: what is said of a dossier holds however the unknown turns out."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from oracles_completeness import World, lacking

from tthc_rules import Dossier, Procedure, check
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf, Compare, HasComponent, Not
from tthc_rules.definitions.shapes import Choice, Component, CopyKind, Fact, FactKind, Group
from tthc_rules.dossiers import Paper
from tthc_rules.worktime import Limit, Unit

FACTS = (
    Fact("a", "a", FactKind.BOOLEAN),
    Fact("b", "b", FactKind.BOOLEAN),
    Fact("c", "c", FactKind.CHOICE, (Choice("x", "x"), Choice("y", "y"), Choice("z", "z"))),
)
DOMAINS = {"a": (False, True), "b": (False, True), "c": ("x", "y", "z")}
IDS = ("p0", "p1", "p2", "p3", "p4")
ON = date(2022, 6, 15)

atoms = (
    st.builds(Compare, st.sampled_from("ab"), st.just("eq"), st.booleans())
    | st.builds(Compare, st.just("c"), st.just("eq"), st.sampled_from("xyz"))
    | st.builds(HasComponent, st.sampled_from(IDS))
)
conditions = st.just(ALWAYS) | st.recursive(
    atoms,
    lambda inner: (
        st.builds(Not, inner) | st.builds(AllOf, st.tuples(inner, inner)) | st.builds(AnyOf, st.tuples(inner, inner))
    ),
    max_leaves=4,
)
validities = st.none() | st.sampled_from([Limit(Fraction(10), Unit.DAY), Limit(Fraction(1), Unit.MONTH)])
kinds = st.sampled_from(list(CopyKind))


def components(paper_id):
    return st.builds(
        Component,
        id=st.just(paper_id),
        name=st.just(paper_id),
        accept=st.lists(kinds, max_size=2).map(tuple),
        quantity=st.sampled_from([1, 1, 2]),
        optional=st.sampled_from([False, False, False, True]),
        valid_for=validities,
        replaced_by_data=st.sampled_from([None, None, None, "dữ liệu"]),
        when=conditions,
    )


@st.composite
def members(draw, ids, depth):
    """Papers and groups that share out the ids."""
    found = []
    rest = list(ids)
    while rest:
        if depth == 0 or len(rest) == 1 or draw(st.booleans()):
            found.append(draw(components(rest.pop(0))))
            continue
        size = draw(st.integers(1, len(rest)))
        kind = draw(st.sampled_from(["one_of", "one_of", "all_of"]))
        found.append(
            Group(
                kind,
                draw(members(tuple(rest[:size]), depth - 1)),
                exactly_one=kind == "one_of" and draw(st.booleans()),
                when=draw(conditions),
            )
        )
        rest = rest[size:]
    return tuple(found)


procedures = st.integers(1, 5).flatmap(
    lambda count: members(IDS[:count], 2).map(
        lambda found: Procedure("thu", "Thử", code="1.000001", facts=FACTS, components=found, version="1")
    )
)


def papers(paper_id):
    """A paper of which everything is known; some are only a look-up that failed."""
    near = st.integers(-35, 3).map(lambda days: ON + timedelta(days=days))
    full = st.builds(
        Paper,
        id=st.just(paper_id),
        copy=kinds,
        quantity=st.sampled_from([0, 1, 1, 1, 2]),
        compared=st.booleans(),
        issued_on=near,
        expires_on=st.none() | near,
        signed=st.booleans(),
        lookup_failed=st.booleans(),
    )
    return full | st.just(Paper(paper_id, as_required=True)) | st.just(Paper(paper_id, lookup_failed=True))


worlds = st.builds(
    World,
    facts=st.fixed_dictionaries({name: st.sampled_from(values) for name, values in DOMAINS.items()}),
    papers=st.fixed_dictionaries({}, optional={paper_id: papers(paper_id) for paper_id in IDS}),
    on=st.just(ON),
)


def dossier(facts, given, on):
    received = None if on is None else datetime(on.year, on.month, on.day, 9, 0)
    return Dossier("1", "1.000001", received=received, facts=facts, components=given)


def hide(draw, paper):
    """The paper with some of what is known about it left out. Listed without a number means at least one."""
    if paper.as_required or not paper.quantity:
        return paper
    names = ["copy", "compared", "issued_on", "signed"] + (["quantity"] if not paper.lookup_failed else [])
    return replace(paper, **dict.fromkeys(draw(st.sets(st.sampled_from(names))), None))


@st.composite
def partial(draw, world):
    """What a receiver may know of the world."""
    facts = {name: value for name, value in world.facts.items() if draw(st.booleans())}
    given = [hide(draw, paper) for paper in world.papers.values()]
    # A look-up counts as failed only where that is on record.
    if not any(paper.lookup_failed for paper in given) and draw(st.booleans()):
        given = None
    return facts, given, draw(st.sampled_from([ON, ON, ON, None]))


def verdict(procedure, facts, given, on):
    return check(procedure, dossier(facts, given, on)).complete


def complete(procedure, world):
    return not list(lacking(procedure, world))


@given(procedures, worlds)
@settings(max_examples=250)
def test_all_known_is_all_settled(procedure, world):
    answer = check(procedure, dossier(world.facts, list(world.papers.values()), ON))
    wanted = list(lacking(procedure, world))
    assert answer.complete is (not wanted)
    assert len([*answer.missing, *answer.wrong]) == len(wanted)
    assert answer.undetermined == answer.questions == ()


@given(procedures, worlds, st.data())
@settings(max_examples=250)
def test_what_is_said_holds_in_every_world(procedure, world, data):
    """«Đủ» only if no world lacks anything, «chưa đủ» only if every world does.

    Kleene's logic may leave open what all worlds agree on (a or not a), so the converse does not hold.
    """
    facts, given, on = data.draw(partial(world))
    said = verdict(procedure, facts, given, on)
    if said is None:
        return
    unknown = [name for name in DOMAINS if name not in facts]
    for values in product(*(DOMAINS[name] for name in unknown)):
        other = replace(world, facts={**facts, **dict(zip(unknown, values, strict=True))})
        assert complete(procedure, other) is said


@given(procedures, worlds, st.data())
@settings(max_examples=200)
def test_a_new_fact_never_reverses_an_answer(procedure, world, data):
    facts, given, on = data.draw(partial(world))
    before = check(procedure, dossier(facts, given, on))
    more = {**world.facts, **facts}
    for name in data.draw(st.permutations(sorted(more.keys() - facts.keys()))):
        facts = {**facts, name: more[name]}
        after = check(procedure, dossier(facts, given, on))
        if before.complete is not None:
            assert after.complete is before.complete
        settled = {line.id: line.status for line in before.lines if line.status != "undetermined"}
        for line in after.lines:
            if settled.get(line.id) == "not_required":
                assert line.status == "not_required"
        before = after


@given(procedures, worlds, st.data())
@settings(max_examples=200)
def test_questions_are_worth_asking(procedure, world, data):
    """Asked are unknown facts only; and what is asked decides: none of the other facts settles anything more."""
    facts, given, on = data.draw(partial(world))
    answer = check(procedure, dossier(facts, given, on))
    asked = {question.fact for question in answer.questions}
    assert not asked & facts.keys()
    others = {name: value for name, value in world.facts.items() if name not in asked and name not in facts}
    again = check(procedure, dossier({**facts, **others}, given, on))
    assert (again.verdict, again.undetermined) == (answer.verdict, answer.undetermined)
