"""What a file says: the tree, its places, and that text stays text; with either parser."""

import pytest
import yaml

from tthc_rules.definitions.source import DEEPEST, MOST_NODES, MOST_PROBLEMS, quote, read_yaml
from tthc_rules.problems import Place, Problem

LOADERS = [pytest.param(yaml.BaseLoader, id="pure"), pytest.param(yaml.CBaseLoader, id="libyaml")]

FILE = """\
mã: 1.004220
tên: "Cấp đổi: thẻ"
thành phần hồ sơ:
  - id: don
    chấp nhận: [bản chính, 'bản sao']
  - id: the
    mẫu:
    ghi chú: >-
      Nộp lại
      thẻ cũ.
hiệu lực: {từ: 2021-02-08, đến: }
"""


@pytest.fixture(params=LOADERS)
def loader(request):
    return request.param


def read(text, loader=None):
    """The tree of a file that has nothing wrong with it."""
    node, problems = read_yaml(text, "a.yaml", loader=loader)
    assert problems == ()
    assert node is not None
    return node


def found(text, loader=None):
    return [
        (problem.code, problem.place.line, problem.place.column, problem.place.field)
        for problem in read_yaml(text, "a.yaml", loader=loader)[1]
    ]


def plain(node):
    """The tree as Python values: text, lists, lists of pairs."""
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def test_tree(loader):
    assert plain(read(FILE, loader)) == {
        "mã": "1.004220",
        "tên": "Cấp đổi: thẻ",
        "thành phần hồ sơ": [
            {"id": "don", "chấp nhận": ["bản chính", "bản sao"]},
            {"id": "the", "mẫu": "", "ghi chú": "Nộp lại thẻ cũ."},
        ],
        "hiệu lực": {"từ": "2021-02-08", "đến": ""},
    }


def test_places(loader):
    root = read(FILE, loader)
    papers = root.get("thành phần hồ sơ")
    accept = papers.items[0].get("chấp nhận")
    form = papers.items[1].get("mẫu")
    period = root.get("hiệu lực")
    assert root.place == Place("a.yaml", 1, 1, "")
    assert papers.place == Place("a.yaml", 4, 3, "thành phần hồ sơ")
    assert papers.items[1].place == Place("a.yaml", 6, 5, "thành phần hồ sơ[1]")
    assert accept.place == Place("a.yaml", 5, 16, "thành phần hồ sơ[0].chấp nhận")
    assert accept.items[1].place == Place("a.yaml", 5, 28, "thành phần hồ sơ[0].chấp nhận[1]")
    assert accept.items[1].end == (5, 37)
    assert accept.end == (5, 38)
    assert papers.items[0].entries[1][0].place == Place("a.yaml", 5, 5, "thành phần hồ sơ[0].chấp nhận")
    assert form.place == Place("a.yaml", 7, 9, "thành phần hồ sơ[1].mẫu")  # nothing is written: after the colon
    assert period.get("đến").place == Place("a.yaml", 11, 32, "hiệu lực.đến")
    assert root.end == (11, 34)


def test_mapping(loader):
    root = read("b: 1\na: 2\n", loader)
    assert root.keys() == ("b", "a")
    assert root.get("a").text == "2"
    assert root.get("c") is None
    assert read("[1]", loader).get("a") is None


@pytest.mark.parametrize(
    "text",
    [
        "1.004220",
        "15:00",
        "16:30:00",
        "010",
        "0x10",
        "1_000",
        "1e3",
        "150.000",
        "2022-05-01",
        "no",
        "Yes",
        "on",
        "=",
        "<",
        ".5",
        "-1",
        "+5",
        ".nan",
        "true",
        "False",
        "y",
        "a-b",
        "09/ĐK",
        "có/không",
        "https://x.vn/a?b=c",
        "C:\\d",
    ],
)
def test_text_never_changes(text, loader):
    node = read(f"khóa: {text}\n", loader).get("khóa")
    assert (node.text, node.plain, node.is_null) == (text, True, False)


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_written(text, loader):
    assert read(f"khóa: {text}\n", loader).get("khóa").is_null
    assert not read(f"khóa: '{text}'\n", loader).get("khóa").is_null


def test_only_a_scalar_is_null(loader):
    assert not read("a: []\n", loader).get("a").is_null


@pytest.mark.parametrize(
    ("written", "text"),
    [("'không'", "không"), ('"không"', "không"), ("|\n  a\n  b", "a\nb\n"), (">-\n  a\n  b", "a b")],
)
def test_quotes_and_blocks_are_not_plain(written, text, loader):
    node = read(f"a: {written}\n", loader).get("a")
    assert (node.text, node.plain) == (text, False)


def test_text_is_nfc_and_columns_count_what_is_in_the_file(loader):
    node = read("te\u0302n: ca\u0302\u0301p # \n".replace(" # ", ""), loader)
    assert node.keys() == ("tên",)
    value = node.get("tên")
    assert value.text == "cấp"
    assert (value.start.column, value.end.column) == (7, 12)


def test_empty_values_between_brackets(loader):
    text = "a: {b: , c:\n  , d : }\n"
    node = read(text, loader).get("a")
    places = [(value.place.line, value.place.column) for _, value in node.entries]
    assert places == [(1, 7), (1, 12), (2, 8)]


def test_empty_items(loader):
    root = read("-\n- a:\n", loader)
    assert (root.items[0].place, root.items[0].is_null) == (Place("a.yaml", 1, 2, "[0]"), True)
    key, value = root.items[1].entries[0]
    assert (key.text, value.is_null, value.place) == ("a", True, Place("a.yaml", 2, 5, "[1].a"))


def test_pair_in_a_list(loader):
    root = read("[a: 1]", loader)
    assert plain(root) == [{"a": "1"}]
    assert (root.items[0].start.column, root.items[0].end.column) == (2, 6)


def test_a_scalar_alone_is_a_tree(loader):
    assert read("--- chữ\n...\n", loader).text == "chữ"


def test_windows_and_bom(loader):
    node, problems = read_yaml(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", loader=loader)
    assert problems == ()
    assert node.keys() == ("a", "b")
    assert node.place == Place(None, 1, 1)


def test_the_c_parser_is_used_where_it_is_installed(monkeypatch):
    monkeypatch.setattr(yaml.BaseLoader, "__init__", lambda *_: pytest.fail("the pure parser was used"))
    read("a: 1\n")
    monkeypatch.undo()
    monkeypatch.delattr(yaml, "CBaseLoader")
    read("a: 1\n")


# ---------------------------------------------------------------------- what is mended for the next layer


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: {b: 0,5 ngày, c: x}\n", {"a": {"b": "0,5 ngày", "c": "x"}}),
        ("a: {b: x, y, z}\n", {"a": {"b": "x, y, z"}}),
        ("a: {b: x, c:5, d: y, z}\n", {"a": {"b": "x", "c": "5", "d": "y, z"}}),
        ("a: {b: x, y, c:5}\n", {"a": {"b": "x, y", "c": "5"}}),
        ("{b:1, c: 2}\n", {"b": "1", "c": "2"}),
        ("a: {b: {c: 1}, d}\n", {"a": {"b": {"c": "1"}}}),
        ("a: {b: , d}\n", {"a": {"b": ""}}),
        ("a: {b: 1, 'd'}\n", {"a": {"b": "1"}}),
        ("a: {b: 1, [c]}\n", {"a": {"b": "1"}}),
        ("a: 1\na: 2\n", {"a": "1"}),
        ("a: &x y\nb: *x\n", {"a": "y", "b": "*x"}),
        ("a: !!int 5\n", {"a": "5"}),
        ("[a]: 1\nb: 2\n", {"b": "2"}),
        ("<<: {a: 1}\nb: 2\n", {"b": "2"}),
        ("a\u200bb: c\u200bd\ne:\u00a0f\n", {"ab": "cd", "e": "f"}),
        ("\ufeffa: 1\n\ufeffb: 2\n", {"a": "1", "b": "2"}),
    ],
)
def test_mended(text, tree, loader):
    node, problems = read_yaml(text, loader=loader)
    assert any(problem.severity == "error" for problem in problems)
    mended = plain(node)
    if isinstance(mended.get("a"), dict):
        mended["a"] = {key: value for key, value in mended["a"].items() if key in tree["a"]}
    assert mended == tree


def test_fields_of_mended_keys(loader):
    node, _ = read_yaml("{b:1}\n", loader=loader)
    assert [(key.place.field, value.place.field) for key, value in node.entries] == [("b", "b")]
    node, _ = read_yaml("a: {b:1}\n", loader=loader)
    assert node.get("a").entries[0][1].place.field == "a.b"


# ---------------------------------------------------------------------- limits


def test_depth(loader):
    read("[" * DEEPEST + "]" * DEEPEST, loader)
    code = [("TTHC022", 1, DEEPEST + 1, "[0]" * DEEPEST)]
    assert found("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), loader) == code
    for many in (900, 1100, 60_000):  # libyaml gives up at 1,000
        assert found("[" * many, loader) == code
        assert [line[:2] for line in found("- " * many, loader)] == [("TTHC022", 1)]


def test_nodes(loader):
    read("[" + "1," * (MOST_NODES - 1) + "]", loader)
    node, problems = read_yaml("[" + "1," * MOST_NODES + "]", loader=loader)
    assert node is None
    assert [(p.code, p.place.field) for p in problems] == [("TTHC023", f"[{MOST_NODES - 1}]")]


def test_size(loader):
    largest = 256 * 1024
    head = "a: "
    read(head + "x" * (largest - len(head)), loader)
    too_large = [("TTHC002", 1, 1, "")]
    assert found(head + "x" * (largest - len(head) + 1), loader) == too_large
    assert found(head + "ấ" * (largest // 3), loader) == too_large
    assert found((head + "ấ" * (largest // 3)).encode(), loader) == too_large


def test_as_many_problems_as_one_can_read(loader):
    text = "".join(f"k{i}: Ð\n" for i in range(60)) + "a: 1\na: 2\n"
    problems = read_yaml(text, loader=loader)[1]
    assert len(problems) == MOST_PROBLEMS
    assert (problems[-1].code, problems[-1].severity) == ("TTHC015", "error")  # errors are never crowded out


def test_one_character_is_told_once_wherever_it_stands(loader):
    text = "a: 1\u00a02\nb:\u00a0c\n" + "d: \u200be\n"
    told = [
        (problem.code, str(problem.place), *map(str, (r.place for r in problem.related)))
        for problem in read_yaml(text, "a", loader=loader)[1]
    ]
    assert told == [("TTHC011", "a:1:5", "a:2:3"), ("TTHC009", "a:3:4")]
    (many,) = read_yaml("a: " + "\u200b" * 100, "a", loader=loader)[1]
    assert [(str(other.place), other.text()) for other in many.related] == [
        ("a:1:5", "cũng ở đây"),
        ("a:1:6", "cũng ở đây"),
        ("a:1:7", "cũng ở đây"),
        ("a:1:8", "cũng ở đây, và 95 chỗ nữa"),
    ]
    assert many.related[-1].text("en") == "here too, and in 95 more places"


@pytest.mark.parametrize(
    "text",
    [
        "{a: 1," + ",".join(f"k{i}" for i in range(9000)) + "}",
        "khóa: a\n" * 9000,
        "a:\n" + " x\n" * 80000,
        "a: '" + "x\n" * 100000,
        "\n" * 250000,
        "a: " + "[\n" * 100000,
        "ấ" * 1000 + ":\n" + "  - 1\n" * 15000,
    ],
    ids=["cut", "twice", "folded", "quote", "empty lines", "brackets", "long key"],
)
def test_never_slow(text, loader):
    """Not a measurement: an answer that takes the square of the length would not come at all."""
    _node, problems = read_yaml(text, loader=loader)
    assert len(problems) <= MOST_PROBLEMS
    assert all(len(problem.place.field) < 100 for problem in problems)


# ---------------------------------------------------------------------- one boundary for every exception


def test_no_foreign_exception():
    def breaks(error):
        class Loader:
            def __init__(self, text):
                pass

            def get_event(self):
                raise error

        return Loader

    for error in (yaml.YAMLError("x"), RecursionError(), UnicodeDecodeError("utf-8", b"", 0, 1, "x"), IndexError()):
        node, problems = read_yaml("a: 1", loader=breaks(error))
        assert node is None
        assert [(p.code, p.place.line, p.place.column) for p in problems] == [
            ("TTHC038" if isinstance(error, ValueError) else "TTHC049", 1, 1)
        ]


def test_str_with_lone_surrogates(loader):
    assert found("a: x\udc80y", loader) == [("TTHC009", 1, 5, "a")]


# ---------------------------------------------------------------------- which problems are told


def test_sorted_and_only_what_is_sure(loader):
    # the refused character may be the reason of the error below it
    assert found("a: 1\nb:\u200bc\nd: 2\n", loader) == [("TTHC009", 2, 3, "b")]
    # but not of the error above it
    assert found("a: b: c\nd\u200b: 2\n", loader) == [("TTHC030", 1, 5, "a"), ("TTHC009", 2, 2, "d")]
    # an anchor explains the rest of its line
    assert found("a: *x y\n", loader) == [("TTHC017", 1, 4, "a")]
    # warnings about a value that was read wrongly are left out, others stay
    assert found("a: Ð\nb: 1\n  c: 2\n", loader) == [("TTHC062", 1, 4, "a"), ("TTHC053", 3, 3, "b")]


@pytest.mark.parametrize(
    "text",
    [
        "a: x # lời ghi\n",
        "a: x #---\n",
        "a: 'x' #1\n",
        "a: [x] #1\n",
        "a: x#1\n",
        "a: >-\n  x #1\n",
        "a: Người nộp hồ sơ đến bộ phận một cửa của Ủy ban nhân dân xã nơi có đất để nộp\n  hồ sơ\n",
        "a: «lá»…\n",
        "a: Müller\n",
        "a: 5 µm, 3 Ω, 4 μm, α\n",
        "a: điều §5\n",
        "hòa: 1\nhóa: 2\nhoa: 3\n",
        "a: |\n  b:c\n",
        "a: 15:00\n",
        "a: b-c\n",
        "a: {b: Có không?, c: [x ?, y]}\n",
        "a: {b?: 1}\n",
        "- -1\n- -x\n",
    ],
)
def test_no_false_alarm(text, loader):
    read(text, loader)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: b\n  c:d\n", "TTHC028"),
        ("a: b\n  7:30 sáng\n", "TTHC064"),
        ("a: b\n  xem https://x.vn\n", "TTHC064"),
        ("a: b\n\n  c\n", None),
        ("a: [1\n  2]\n", "TTHC064"),
        ("-x\n- y\n", "TTHC037"),
        ("a: b\n  - c\n", "TTHC045"),
        ("a: --x\n  - c\n", "TTHC045"),
    ],
)
def test_folded_lines(text, code, loader):
    assert [line[0] for line in found(text, loader)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: {b:}\n", "TTHC028"),
        ("a: {b:, c: 1}\n", "TTHC028"),
        ("a: {: 1}\n", "TTHC036"),
        ("'': 1\n", None),
        ("? a\n", "TTHC024"),
        ("? a: 1\n", "TTHC024"),
        ("a: |#\n  b\n", "TTHC041"),
        ("a: >-#x\n  b\n", "TTHC041"),
        ("a: | #x\n  b\n", None),
        ("x" * 1100 + ": 1\n", "TTHC044"),
        ("!x\n", "TTHC019"),
        ("a: [", "TTHC034"),
        ("a: {", "TTHC034"),
        ("a: [x\n", "TTHC034"),
        ("a: [x }\n", "TTHC042"),
    ],
)
def test_one_code_from_both_parsers(text, code, loader):
    assert [line[0] for line in found(text, loader)] == ([code] if code else [])


def test_mojibake_that_cannot_be_undone(loader):
    assert [line[0] for line in found("a: Tháº© 中\n", loader)] == ["TTHC067"]


# ---------------------------------------------------------------------- quoting


def test_quote():
    assert quote("Mẫu 09/ĐK") == "Mẫu 09/ĐK"
    assert quote("x" * 60) == "x" * 60
    assert quote("x" * 61) == "x" * 59 + "…"
    assert quote("a\n\x1b[1m\u200b\ud800") == "a<U+000A><U+001B>[1m<U+200B><U+D800>"
    assert quote("một hai", 5) == "một…"


def test_nothing_unprintable_is_printed(loader):
    text = 'a: "\\e[31m\\x07"\n"k\\e]": [\u202e]\nb: @\u001b x\n'
    _node, problems = read_yaml(text, "tệp\n::error::\udcff.yaml", loader=loader)
    assert problems
    for problem in problems:
        assert isinstance(problem, Problem)
        for lang in ("vi", "en"):
            assert problem.line(lang).replace("\n    ", "").isprintable()
            assert problem.place.field.isprintable()
    assert problems[0].place.path == "tệp<U+000A>::error::<U+DCFF>.yaml"
