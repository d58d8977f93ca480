"""The drawing of the steps: nothing overlaps, no line runs through a box, every step and every order is in it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
import review_definitions
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules import Procedure, Registry, load_procedures
from tthc_rules.authoring.site.diagram_layout import GAP, ROW_GAP, WIDTH, Layout, Spot, depths, lay_out
from tthc_rules.authoring.site.step_diagram import LETTERS, step_diagram, told, wrapped
from tthc_rules.authoring.words.definitions import DefinitionWords
from tthc_rules.definitions.shapes import Step

SVG = "{http://www.w3.org/2000/svg}"


def assert_readable(after: dict[str, tuple[str, ...]], layout: Layout) -> None:
    spots = list(layout.spots.values())
    assert set(layout.spots) == set(after)
    for number, one in enumerate(spots):
        assert 0 <= one.x <= one.x + one.width <= layout.width
        assert 0 <= one.y <= one.bottom <= layout.height
        for other in spots[number + 1 :]:
            apart = one.x + one.width + GAP <= other.x or other.x + other.width + GAP <= one.x
            assert apart or one.bottom + ROW_GAP <= other.y or other.bottom + ROW_GAP <= one.y
    ends = set()
    for line in layout.lines:
        assert all(x1 == x2 or y1 == y2 for (x1, y1), (x2, y2) in pairwise(line)), "a slanting line"
        assert all(y1 <= y2 for (_, y1), (_, y2) in pairwise(line)), "a line that goes up"
        for spot in spots:
            assert not any(_inside(spot, *pair) for pair in pairwise(line)), "a line through a box"
        upper = [box for box, spot in layout.spots.items() if (spot.middle, spot.bottom) == line[0]]
        lower = [box for box, spot in layout.spots.items() if (spot.middle, spot.y) == line[-1]]
        ends.add((*upper, *lower))
    assert ends == {(before, box) for box, befores in after.items() for before in befores}


def _inside(spot: Spot, start: tuple[int, int], end: tuple[int, int]) -> bool:
    (x1, y1), (x2, y2) = start, end
    across = max(min(x1, x2), spot.x + 1) <= min(max(x1, x2), spot.x + spot.width - 1)
    return across and max(min(y1, y2), spot.y + 1) <= min(max(y1, y2), spot.bottom - 1)


@st.composite
def flows(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    """Steps that wait for any of the steps told before them."""
    after: dict[str, tuple[str, ...]] = {}
    for number in range(draw(st.integers(1, 9))):
        before = draw(st.sets(st.sampled_from(sorted(after)), max_size=3)) if after else set()
        after[f"b{number}"] = tuple(sorted(before))
    return after


@given(flows(), st.data())
def test_any_flow(after: dict[str, tuple[str, ...]], data: st.DataObject) -> None:
    heights = {box: data.draw(st.sampled_from([40, 60, 97])) for box in after}
    widths = {box: data.draw(st.sampled_from([150, 300])) for box in after}
    assert_readable(after, lay_out(after, heights, widths))


def test_a_small_layout_by_hand() -> None:
    """a, then b and c side by side, then d; c is passed by a line of its own from a to d."""
    after = {"a": (), "b": ("a",), "c": ("a",), "d": ("b", "c"), "e": ("a", "d")}
    layout = lay_out(after, dict.fromkeys(after, 40), dict.fromkeys(after, WIDTH))
    assert depths(after) == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 3}
    assert layout.width == 3 * 300 + 2 * 24
    assert layout.height == 4 * 40 + 3 * 40
    assert layout.spots["a"] == Spot(324, 0, 300, 40)
    assert layout.spots["b"] == Spot(0, 80, 300, 40)
    assert layout.spots["c"] == Spot(324, 80, 300, 40)
    assert layout.spots["d"] == Spot(162, 160, 300, 40)
    assert layout.lines[0] == ((474, 40), (474, 60), (150, 60), (150, 80))


def test_lines_that_cross_go_sideways_at_different_heights() -> None:
    """Otherwise nobody could tell whether c comes after a or after b."""
    after = {"a": (), "b": (), "x": ("a",), "c": ("a", "b"), "d": ("b",)}
    layout = lay_out(after, dict.fromkeys(after, 40), dict.fromkeys(after, WIDTH))
    sideways = {line[0]: line[1][1] for line in layout.lines if len(line) == 4}
    assert len(set(sideways.values())) == len(sideways) == 2


def diagrams() -> list[tuple[Procedure, Registry]]:
    registry = load_procedures()
    return [(procedure, registry) for procedure in registry if procedure.steps]


@pytest.mark.parametrize(("procedure", "registry"), diagrams(), ids=lambda value: getattr(value, "path", ""))
def test_shipped_processes(procedure: Procedure, registry: Registry) -> None:
    svg = ElementTree.fromstring(str(step_diagram(procedure, DefinitionWords(procedure, registry.agencies, "vi"))))
    texts = ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")]
    assert all(len(text) <= LETTERS for text in texts)
    drawn = " ".join(texts)
    for number, step in enumerate(procedure.steps, 1):
        assert f"{number}. {step.name}" in drawn
    boxes = [group.find(f"{SVG}rect") for group in svg.iter(f"{SVG}g")]
    assert len(boxes) == len(procedure.steps) + 2
    orders = sum(max(1, len(step.after)) for step in procedure.steps)
    last = sum(not any(step.id in other.after for other in procedure.steps) for step in procedure.steps)
    assert sum(path.get("class") == "line" for path in svg.iter(f"{SVG}path")) == orders + last
    described = "".join(next(svg.iter(f"{SVG}desc")).itertext())
    assert all(step.name in described for step in procedure.steps)


def test_what_the_drawing_says(tmp_path: Path) -> None:
    registry = review_definitions.registry(
        tmp_path, **{"thu@2022-01-01": review_definitions.NATIONAL, "thu@2022-01-01.dp": review_definitions.LOCAL}
    )
    procedure = next(p for p in registry if p.steps)
    words = DefinitionWords(procedure, registry.agencies, "vi")
    svg = ElementTree.fromstring(str(step_diagram(procedure, words)))
    boxes = [
        (group.get("class"), [(t.get("class"), t.text) for t in group.iter(f"{SVG}text")])
        for group in svg.iter(f"{SVG}g")
    ]
    assert boxes == [
        ("box end", [("name", "Tiếp nhận")]),
        ("box step", [("name", "1. Tiếp nhận"), ("who", "Bộ phận Một cửa"), ("limit", "4 giờ làm việc")]),
        ("box step", [("name", "2. Thẩm định"), ("who", "Phòng"), ("limit", "3 ngày làm việc")]),
        (
            "box conditional uncounted",
            [
                ("name", "3. Lấy ý kiến"),
                ("who", "Phòng"),
                ("limit", "2 ngày làm việc (ngoài thời gian giải"),
                ("limit", "quyết)"),
                ("when", "khi đối tượng: tổ chức"),
            ],
        ),
        ("box step", [("name", "4. Ký"), ("limit", "chưa khai báo thời hạn")]),
        ("box end", [("name", "Có kết quả")]),
    ]
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "so-do-ten so-do-mo-ta"
    assert list(told(procedure, words)) == [
        "Bước 1, Tiếp nhận: từ lúc tiếp nhận.",
        "Bước 2, Thẩm định: sau Tiếp nhận.",
        "Bước 3, Lấy ý kiến: sau Tiếp nhận.",
        "Bước 4, Ký: sau Thẩm định, Lấy ý kiến.",
    ]


def test_names_are_text_whatever_they_hold() -> None:
    procedure = Procedure("thu", "Thử", steps=(Step("a", "</text><script>alert(1)</script>"), Step("b", "x" * 90)))
    drawn = str(step_diagram(procedure, DefinitionWords(procedure, {}, "en")))
    assert "<script" not in drawn
    lines = [text.text for text in ElementTree.fromstring(drawn).iter(f"{SVG}text")]
    assert lines[1:4] == ["1. </text><script>alert(1)</script>", "no limit declared", "2."]
    assert lines[4:7] == ["x" * 38, "x" * 38, "x" * 14]


def test_long_words_are_cut() -> None:
    assert list(wrapped("a " + "b" * 80 + " c")) == ["a", "b" * 38, "b" * 38, "bbbb c"]
    assert list(wrapped("")) == []
