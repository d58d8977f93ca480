# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""Whatever a file holds, only problems come out: no exception, no hang, no unprintable text."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from tthc_rules import Dossier
from tthc_rules import check as complete
from tthc_rules.definitions.characters import SourceText
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.shapes import Agency, Procedure
from tthc_rules.definitions.source import Entry, Node, read_yaml
from tthc_rules.problems import Problem

FILES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted(shipped_procedures().rglob("*.yaml"))
    if path.name != "agencies.yaml"
}
BASES = {
    name: read_procedure(read_yaml(FILES[name.replace(".nga-nam", "")], name)[0], "x")[0]
    for name in FILES
    if ".nga-nam" in name and name.replace(".nga-nam", "") in FILES
}
LETTERS = [*"{}[]:,-?!&*#|>'\"%@`~\n\t 0123456789", "đ", "ệ", "null", "có", "2022-02-30", "0,5", "1.500", "- ", ": ", *string.ascii_letters]  # fmt: skip

texts = st.sampled_from(LETTERS) | st.text(max_size=4)


@st.composite
def mutated(draw):
    """A shipped file with a few letters and lines deleted, doubled, moved or replaced."""
    name = draw(st.sampled_from(sorted(FILES)))
    text = FILES[name]
    for _ in range(draw(st.integers(1, 4))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["letter", "insert", "delete", "double", "move", "value"])):
            case "letter":
                where = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:where] + draw(texts) + lines[at][where + 1 :]
            case "insert":
                where = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:where] + draw(texts) + lines[at][where:]
            case "delete":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "value":
                key, colon, _ = lines[at].partition(": ")
                lines[at] = (
                    key + colon + draw(st.sampled_from(["null", "[]", "{}", "", "x", "[null]", "[[a]]", "{a: b}"]))
                )
        text = "\n".join(lines)
    return name, text


def check(node, base=None):
    """Reads a tree; what comes out is a procedure and problems that can be printed. The procedure, if it is usable."""
    procedure, problems = read_procedure(node, "x", base, {"xa": Agency("xa", "UBND xã")})
    assert isinstance(procedure, Procedure)
    assert len(problems) <= 50
    for problem in problems:
        assert isinstance(problem, Problem)
        for lang in ("vi", "en"):
            assert problem.line(lang).replace("\n    ", "").isprintable()
    return None if any(problem.severity == "error" for problem in problems) else procedure


@given(mutated())
@settings(max_examples=400)
def test_mutated_files(case):
    name, text = case
    node, problems = read_yaml(text, name)
    assert problems or node
    if node is None:
        return
    procedure = check(node, BASES.get(name))
    if procedure is not None and all(problem.severity != "error" for problem in problems):
        for papers in (None, [], [paper.id for paper in procedure.all_components()]):
            answer = complete(procedure, Dossier("1", procedure.key, components=papers), at="signature")
            assert answer.explain("vi") and answer.explain("en") and answer.to_json()


KEYS = [
    "định dạng", "mã", "tên", "hiệu lực", "từ", "đến", "căn cứ", "thông tin cần biết", "kiểu", "giá trị", "thời hạn", "khi", "tất cả",
    "thay đổi thời hạn", "cộng thêm", "thành phần hồ sơ", "một trong", "gồm đủ", "đúng một", "kiểm tra nội dung", "các bước", "sau bước",
    "kiểm thử", "cho", "mong đợi", "thông tin", "thiếu", "mở rộng", "ban hành", "trực tuyến", "thời hạn từng cơ quan", "đơn vị", "null", "x",
]  # fmt: skip


NOWHERE = SourceText.of("", "a")


def scalar(text, plain):
    return Node("scalar", NOWHERE, 0, 0, text, plain)


def mapping(pairs):
    entries = {key.text: Entry(key, value) for key, value in pairs}
    return Node("mapping", NOWHERE, 0, 0, entries=tuple(entries.values()))


scalars = st.builds(
    scalar,
    st.sampled_from(["", "null", "1", "có", "không", "a", "xa", "5 ngày", "lựa chọn", "2022-01-01", *KEYS])
    | st.text(max_size=6),
    st.booleans(),
)
keys = st.builds(scalar, st.sampled_from(KEYS), st.just(True))
trees = st.recursive(
    scalars,
    lambda inner: (
        st.lists(st.tuples(keys, inner), max_size=6).map(mapping)
        | st.lists(inner, max_size=3).map(lambda items: Node("sequence", NOWHERE, 0, 0, items=tuple(items)))
    ),
    max_leaves=25,
)


@given(st.lists(st.tuples(keys, trees), max_size=12).map(mapping) | trees)
@settings(max_examples=400)
def test_any_tree(node):
    """The schema's own words in any place and shape."""
    check(node)
    check(node, BASES[min(BASES)])
