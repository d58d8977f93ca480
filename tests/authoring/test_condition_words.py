"""Conditions read aloud, with the names of facts, choices and papers."""

from datetime import date
from decimal import Decimal

import pytest

from tthc_rules.authoring.words.conditions import condition_in_words
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf, Compare, HasComponent, Not
from tthc_rules.definitions.shapes import Choice, Component, Fact, FactKind, Procedure

PROCEDURE = Procedure(
    "thu",
    "Thử",
    facts=(
        Fact("uy-quyen", "ủy quyền", FactKind.BOOLEAN),
        Fact("hinh-thuc", "hình thức", FactKind.CHOICE, (Choice("mua", "mua"), Choice("tang-cho", "tặng cho"))),
        Fact("dien-tich", "diện tích", FactKind.DECIMAL, unit="m2"),
        Fact("ngay-sinh", "ngày sinh", FactKind.DATE),
    ),
    components=(Component("don", "Đơn đề nghị"),),
)
PROXY, BOUGHT = Compare("uy-quyen", "eq", True), Compare("hinh-thuc", "eq", "mua")


@pytest.mark.parametrize(
    ("condition", "vi", "en"),
    [
        (ALWAYS, "", ""),
        (PROXY, "ủy quyền: có", "ủy quyền: yes"),
        (Compare("uy-quyen", "ne", True), "ủy quyền khác có", "ủy quyền is not yes"),
        (
            Compare("hinh-thuc", "in", frozenset({"tang-cho", "mua", "đổi"})),
            "hình thức: mua hoặc tặng cho hoặc đổi",
            "hình thức: mua or tặng cho or đổi",
        ),
        (Compare("dien-tich", "gt", Decimal("99.5")), "diện tích trên 99,5 m2", "diện tích above 99.5 m2"),
        (
            Compare("dien-tich", "between", (Decimal(1), Decimal(2))),
            "diện tích từ 1 m2 đến 2 m2",
            "diện tích from 1 m2 to 2 m2",
        ),
        (Compare("dien-tich", "gte", Decimal(1)), "diện tích từ 1 m2 trở lên", "diện tích at least 1 m2"),
        (Compare("ngay-sinh", "lt", date(2022, 5, 1)), "ngày sinh trước 01/05/2022", "ngày sinh before 01/05/2022"),
        (
            Compare("ngay-sinh", "lte", date(2022, 5, 1)),
            "ngày sinh đến hết 01/05/2022",
            "ngày sinh on or before 01/05/2022",
        ),
        (Compare("ngay-sinh", "gt", date(2022, 5, 1)), "ngày sinh sau 01/05/2022", "ngày sinh after 01/05/2022"),
        (
            Compare("ngay-sinh", "gte", date(2022, 5, 1)),
            "ngày sinh từ 01/05/2022 trở đi",
            "ngày sinh on or after 01/05/2022",
        ),
        (Compare("ngay-sinh", "eq", date(2022, 5, 1)), "ngày sinh: 01/05/2022", "ngày sinh: 01/05/2022"),
        (HasComponent("don"), "hồ sơ có «Đơn đề nghị»", "the dossier has «Đơn đề nghị»"),
        (HasComponent("la"), "hồ sơ có «la»", "the dossier has «la»"),
        (Not(PROXY), "không phải (ủy quyền: có)", "not (ủy quyền: yes)"),
        (AllOf((PROXY, BOUGHT)), "ủy quyền: có và hình thức: mua", "ủy quyền: yes and hình thức: mua"),
        (
            AnyOf((AllOf((PROXY, BOUGHT)), BOUGHT, AllOf((PROXY,)))),
            "(ủy quyền: có và hình thức: mua) hoặc hình thức: mua hoặc ủy quyền: có",
            "(ủy quyền: yes and hình thức: mua) or hình thức: mua or ủy quyền: yes",
        ),
        (Compare("la", "eq", "x"), "la: x", "la: x"),
        (Compare("la", "in", frozenset({"y", "x"})), "la: x hoặc y", "la: x or y"),
    ],
)
def test_in_words(condition, vi, en):
    assert condition_in_words(condition, PROCEDURE, "vi") == vi
    assert condition_in_words(condition, PROCEDURE, "en") == en
