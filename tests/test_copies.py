"""Which kind of copy will do for which requirement, all 64 cases typed by hand."""

import pytest
from oracles_completeness import COPIES, GIVEN

from tthc_rules.copies import ACCEPTED, accepts
from tthc_rules.definitions.shapes import CopyKind
from tthc_rules.dossiers import Paper

CASES = [
    (required, given, answer)
    for required, row in COPIES.items()
    for given, answer in zip(GIVEN, row.split(), strict=True)
]


def test_the_table_is_whole():
    assert list(COPIES) == GIVEN == [kind.value for kind in CopyKind]
    assert set(ACCEPTED) == set(CopyKind)
    assert len(CASES) == 64


@pytest.mark.parametrize(("required", "given", "answer"), CASES)
def test_kind(required, given, answer):
    for compared in (True, False, None):
        for signed in (True, False, None):
            wanted = {"y": True, "n": False, "c": compared, "s": signed}[answer]
            paper = Paper("x", copy=CopyKind(given), compared=compared, signed=signed)
            assert accepts((CopyKind(required),), paper) is wanted


def test_a_certified_copy_is_never_sent_back_for_the_original():
    """Điều 6 khoản 2: where a copy is asked for, a certified one settles it, compared or not."""
    for kind in (CopyKind.CERTIFIED_COPY, CopyKind.REGISTER_COPY, CopyKind.CERTIFIED_ELECTRONIC_COPY):
        for required in (CopyKind.COPY, CopyKind.COMPARED_COPY, CopyKind.CERTIFIED_COPY):
            assert accepts((required,), Paper("x", copy=kind, compared=False)) is True


@pytest.mark.parametrize(
    ("required", "paper", "truth"),
    [
        ((), Paper("x"), True),
        (("copy",), Paper("x"), None),
        (("original", "certified_copy"), Paper("x", copy=CopyKind.CERTIFIED_COPY), True),
        (("original", "certified_copy"), Paper("x", copy=CopyKind.COPY), None),
        (("original", "certified_copy"), Paper("x", copy=CopyKind.COPY, compared=False), False),
        (("original", "copy"), Paper("x", copy=CopyKind.COPY), True),
        (("original", "held_original"), Paper("x", copy=CopyKind.COPY, compared=True), False),
    ],
)
def test_several_kinds(required, paper, truth):
    assert accepts(tuple(map(CopyKind, required)), paper) is truth
