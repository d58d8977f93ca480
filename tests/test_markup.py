"""Elements: what anybody wrote is text, in content and in attributes."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from tthc_rules.markup import element, printable


def test_children_and_attributes() -> None:
    children = ("một", None, False, ["hai", element("br")], 3)
    made = element("div", *children, class_="x", aria_label="y", hidden=True, id=None)
    assert str(made) == '<div class="x" aria-label="y" hidden="hidden">mộthai<br>3</div>\n'


@given(st.text(), st.text())
def test_any_text_is_read_back_as_it_is_shown(inside: str, beside: str) -> None:
    read = ET.fromstring(str(element("g", inside, title=beside)))
    assert read.text == printable(inside).replace("\r", "<U+000D>") or (read.text is None and not inside)
    assert set(read.attrib) == {"title"}


def test_line_breaks_are_kept_and_what_is_not_seen_is_spelt() -> None:
    assert printable("a\nb\tc\u00a0d") == "a\nb\tc\u00a0d"
    assert printable("\u202e\x07") == "<U+202E><U+0007>"
