# ruff: noqa: E501 -- sentences are compared whole, one a line
"""What the registry is asked for: every wrong question is answered in words."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tthc_rules import DefinitionError, load_procedures

REGISTRY = load_procedures()
CODE = "2.000889"


@pytest.mark.parametrize(
    "on", [date(2022, 3, 1), datetime(2022, 3, 1, 16, 30), datetime(2022, 2, 28, 17, 0, tzinfo=UTC)]
)
def test_a_moment_stands_for_its_local_day(on):
    procedure = REGISTRY.get(CODE, on=on)
    assert (procedure.code, procedure.in_force_on(date(2022, 3, 1))) == (CODE, True)


def test_the_local_day_of_a_moment_decides():
    first = min(procedure.in_force_from for procedure in REGISTRY.versions(CODE) if procedure.issued_by is None)
    start = datetime(first.year, first.month, first.day).replace(tzinfo=UTC)
    assert REGISTRY.get(CODE, on=start).in_force_from == first
    with pytest.raises(DefinitionError):  # 23:59 of the day before, in Vietnam
        REGISTRY.get(CODE, on=datetime.fromtimestamp(start.timestamp() - 7 * 3600 - 60, UTC))


@pytest.mark.parametrize(
    ("ask", "vi", "en"),
    [
        (lambda: REGISTRY.get(CODE, on="2022-03-01"),
         "TTHC412 ngày phải là date hoặc datetime của Python, không phải «2022-03-01»; viết ví dụ date(2022, 3, 1)",
         "TTHC412 a Python date or datetime is expected for the day, not «2022-03-01»; write for example date(2022, 3, 1)"),
        (lambda: REGISTRY.get(CODE, on=None),
         "TTHC412 ngày phải là date hoặc datetime của Python, không phải «null»; viết ví dụ date(2022, 3, 1)",
         "TTHC412 a Python date or datetime is expected for the day, not «null»; write for example date(2022, 3, 1)"),
        *(
            (ask,
             'TTHC411 mã thủ tục phải là chữ, đặt trong dấu nháy; «2.000889» không phải chữ\n    cách sửa: ghi mã trong dấu nháy, dạng "x.xxxxxx"',
             'TTHC411 a procedure code is text, in quotes; «2.000889» is not text\n    fix: write the code in quotes, in the form "x.xxxxxx"')
            for ask in (
                lambda: REGISTRY.get(2.000889, on=date(2022, 3, 1)),
                lambda: REGISTRY.versions(Decimal("2.000889")),
            )
        ),
        (lambda: REGISTRY.versions([]),
         'TTHC411 mã thủ tục phải là chữ, đặt trong dấu nháy; «[]» không phải chữ\n    cách sửa: ghi mã trong dấu nháy, dạng "x.xxxxxx"',
         'TTHC411 a procedure code is text, in quotes; «[]» is not text\n    fix: write the code in quotes, in the form "x.xxxxxx"'),
    ],
)  # fmt: skip
def test_questions_that_cannot_be_asked(ask, vi, en):
    with pytest.raises(DefinitionError) as refused:
        ask()
    (problem,) = refused.value.problems
    assert (problem.line(), problem.line("en")) == (vi, en)
