"""Any text survives, no input breaks the reader, and the two parsers agree."""

import random
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tthc_rules.definitions.source import read_yaml

FOLDER = Path(__file__).parent.parent / "data" / "yaml"
GOOD = (FOLDER / "000-dung.yaml").read_bytes()

# letters, marks, digits, punctuation, symbols, the space: what a file may hold
LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"]).filter(lambda c: c not in HIDDEN) | st.just(" ")
HIDDEN = {chr(n) for n in (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0)}
HIDDEN |= {chr(n) for n in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))}
WORDS = st.text(LETTERS, max_size=40)


def both(content):
    """What the reader says; and the C and the pure parser must say the same."""
    (node, problems), (pure, pure_problems) = (
        read_yaml(content, "a.yaml", loader=loader) for loader in (yaml.CBaseLoader, yaml.BaseLoader)
    )
    refused = any(problem.severity == "error" for problem in problems)
    assert refused == any(problem.severity == "error" for problem in pure_problems)
    if not refused:
        assert (node, problems) == (pure, pure_problems)
        assert node is not None
    for problem in (*problems, *pure_problems):
        assert problem.place.line >= 1 <= problem.place.column
        assert problem.line("vi").replace("\n    ", "").isprintable()
        assert problem.line("en").replace("\n    ", "").isprintable()
    return node, problems


def in_double_quotes(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@given(WORDS)
def test_any_text_in_double_quotes_comes_back(text):
    import unicodedata

    node, problems = both(f"k: {in_double_quotes(text)}\n")
    assert not [problem for problem in problems if problem.severity == "error"]
    assert node.get("k").text == unicodedata.normalize("NFC", text)
    assert not node.get("k").plain


@given(st.text(alphabet="0123456789.:-_/+eExXoONYnyaf~=%,", min_size=1, max_size=12))
def test_plain_text_is_never_given_a_type(text):
    node, problems = both(f"k: {text}\n")
    if not problems and node.kind == "mapping" and node.get("k").kind == "scalar":
        assert node.get("k").text == text


KEYS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ 0123456789-", min_size=1, max_size=12).map(str.strip)
TEXTS = st.one_of(
    KEYS, WORDS, st.sampled_from(["2.000889", "15:00", "0,5 ngày làm việc", "Điều 5: Thời hạn", "", "#1"])
)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS.filter(bool), inner, max_size=4),
    max_leaves=20,
)


def block(tree, indent=0):
    """A tree written as YAML in block style, every scalar in quotes."""
    pad = " " * indent
    if isinstance(tree, str):
        return f" {in_double_quotes(tree)}\n"
    if not tree:
        return " []\n" if isinstance(tree, list) else " {}\n"
    if isinstance(tree, list):
        return "\n" + "".join(f"{pad}-{block(item, indent + 2)}" for item in tree)
    return "\n" + "".join(f"{pad}{in_double_quotes(key)}:{block(value, indent + 2)}" for key, value in tree.items())


def flow(tree):
    if isinstance(tree, str):
        return in_double_quotes(tree)
    if isinstance(tree, list):
        return "[" + ", ".join(map(flow, tree)) + "]"
    return "{" + ", ".join(f"{in_double_quotes(key)}: {flow(value)}" for key, value in tree.items()) + "}"


def plain(node):
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


@given(TREES, st.sampled_from([block, flow]))
def test_any_tree_comes_back(tree, write):
    import unicodedata

    def nfc(part):
        if isinstance(part, str):
            return unicodedata.normalize("NFC", part)
        if isinstance(part, list):
            return [nfc(item) for item in part]
        return {nfc(key): nfc(value) for key, value in part.items()}

    node, problems = both("---" + write(tree) if write is block else write(tree))
    assert not [problem for problem in problems if problem.severity == "error"]
    assert plain(node) == nfc(tree)


@given(st.binary(max_size=200))
def test_any_bytes(content):
    both(content)


@given(st.text(max_size=100))
def test_any_str(content):
    both(content)


@given(
    st.text(alphabet=" \n:-,[]{}#&*!|>'\"%@`?\\aấ1.~<=", max_size=30),
    st.sampled_from(["{}", "a: {}", "a: [{}]", "a: {{b: {}}}"]),
)
def test_any_marks(text, frame):
    both(frame.format(text))


SNIPPETS = [
    b": ",
    b":",
    b" #",
    b"- ",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b'"',
    b"'",
    b"|",
    b">",
    b"&a ",
    b"*a",
    b"!",
    b"%",
    b"@",
]
SNIPPETS += [
    b"\n",
    b"\n  ",
    b"? ",
    b"\\x",
    b"\\",
    b"---\n",
    b"...\n",
    b"\t",
    b"\0",
    b"\xc2\xa0",
    b"<<: ",
    b"\xc2\x85",
    b"\r",
]


@pytest.mark.parametrize("seed", range(8))
def test_a_good_file_with_typing_errors(seed):
    dice = random.Random(seed)
    for _ in range(60):
        content = bytearray(GOOD)
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(content))
            kind = dice.random()
            if kind < 0.6:
                content[at:at] = dice.choice(SNIPPETS)
            elif kind < 0.8:
                del content[at : at + dice.randint(1, 4)]
            else:
                content[at] = dice.randrange(256)
        both(bytes(content))
