"""Room for text, to the column."""

from __future__ import annotations

from tthc_rules.delay.pictures.lettering import LONGEST, filled, lines_of_columns


def test_what_fits_exactly_stays_on_its_line() -> None:
    assert list(filled(["một", "hai"], 9, " · ")) == ["một · hai"]
    assert list(filled(["một", "hai"], 8, " · ")) == ["một", "hai"]
    assert lines_of_columns("một hai ba", 7, 2) == ["một hai", "ba"]


def test_the_last_line_is_cut_not_another() -> None:
    assert lines_of_columns("aa bb cc dd ee ff gg", 5, 4) == ["aa bb", "cc dd", "ee ff", "gg"]
    assert lines_of_columns("aa bb cc dd ee ff gg", 5, 3) == ["aa bb", "cc dd", "ee…"]


def test_a_text_without_end_is_cut_before_it_is_measured() -> None:
    assert lines_of_columns("x" * LONGEST, 2 * LONGEST, 1) == ["x" * LONGEST]
    assert lines_of_columns("x" * (LONGEST + 1), 2 * LONGEST, 1) == ["x" * (LONGEST - 1) + "…"]


def test_a_letter_wider_than_the_room_stands_alone() -> None:
    assert lines_of_columns("審査", 1, 2)[0] == "審"
