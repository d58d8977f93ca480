"""Ids made from names, and the word that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules.definitions.names import fold, is_id, nearest, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Thẩm định", "tham-dinh"),
        ("ĐẤT ĐAI", "dat-dai"),
        ("Ủy quyền", "uy-quyen"),
        ("Uỷ quyền", "uy-quyen"),
        ("U\u0309y quye\u0302\u0300n", "uy-quyen"),
        ("  Mẫu 09/ĐK (mới) ", "mau-09-dk-moi"),
        ("«…»", ""),
        ("一", ""),
    ],
)
def test_slug(name, expected):
    assert slug(name) == expected


@pytest.mark.parametrize("word", ["a", "tham-dinh", "nd61", "a1-2b", "a" * 80])
def test_id(word):
    assert is_id(word)


@pytest.mark.parametrize("word", ["", "A", "1a", "-a", "a-", "a--b", "a_b", "đ", "a b", "a\n", "a" * 81, "../a"])
def test_no_id(word):
    assert not is_id(word)


@given(st.text())
def test_a_slug_is_its_own_slug(text):
    made = slug(text)
    assert slug(made) == made
    assert made == "" or is_id(f"x{made}"[:80].strip("-"))
    assert fold(fold(text)) == fold(text)


def test_nearest():
    known = ["thời hạn", "thành phần hồ sơ", "tên"]
    assert nearest("thoi han", known) == "thời hạn"
    assert nearest("Thành phần", known) == "thành phần hồ sơ"
    assert nearest("tê", known) == "tên"
    assert nearest("xyz", known) is None
    assert nearest("", known) is None
    assert nearest("tên", []) is None
