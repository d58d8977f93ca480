"""What is made fast cannot be told from what is made as usual."""

import copy
import dataclasses
import pickle

import pytest

from tthc_rules.definitions.making import maker
from tthc_rules.definitions.shapes import Component, Expect, Given
from tthc_rules.problems import Place
from tthc_rules.worktime import Limit

FULL = {
    "id": "don",
    "name": "Đơn",
    "form": "Mẫu 01",
    "quantity": 2,
    "optional": True,
    "valid_for": Limit.parse("6 tháng"),
    "basis": ("nd1",),
    "place": Place("a.yaml", 3, 5, "thành phần hồ sơ[0]", 3, 9),
}


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Place, {}),
        (Place, {"path": "a.yaml", "line": 3}),
        (Component, {"id": "don", "name": "Đơn"}),
        (Component, FULL),
        (Given, {}),
        (Expect, {"missing": ("don",)}),
    ],
)
def test_the_same_value(kind, values):
    fast, usual = maker(kind)(**values), kind(**values)
    assert type(fast) is kind
    assert fast == usual
    assert repr(fast) == repr(usual)
    for field in dataclasses.fields(kind):
        assert getattr(fast, field.name) == getattr(usual, field.name)
    for again in (copy.copy(fast), copy.deepcopy(fast), pickle.loads(pickle.dumps(fast)), dataclasses.replace(fast)):
        assert type(again) is kind
        assert again == usual


def test_by_position_as_well():
    assert maker(Place)("a.yaml", 3, 5) == Place("a.yaml", 3, 5)


def test_the_same_hash():
    assert hash(maker(Component)(**FULL)) == hash(Component(**FULL))


def test_it_is_frozen():
    place = maker(Place)("a.yaml", 3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.line = 4
    with pytest.raises(dataclasses.FrozenInstanceError):
        del place.line
    with pytest.raises(AttributeError):
        object.__setattr__(place, "more", 1)
    assert place.line == 3


def test_nothing_is_shared_between_two():
    make = maker(Given)
    assert make().facts is not make().facts


@pytest.mark.parametrize("values", [{}, {"id": "don"}, {"id": "don", "name": "Đơn", "weight": 1}])
def test_wrong_fields_are_refused(values):
    with pytest.raises(TypeError):
        maker(Component)(**values)


def test_a_class_that_looks_at_its_values_does_so():
    assert maker(Limit) is Limit
