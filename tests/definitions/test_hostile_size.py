# ruff: noqa: E501 -- a case on each line
"""Definitions and folders without measure: read to an end in bounded memory, by a process of their own."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and limits as on Linux and macOS")

HEAD = """\
định dạng: 1
mã: 1.004220
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01}
thời hạn: 10 ngày làm việc
"""
FACTS = "thông tin cần biết:\n"
PAPERS = "thành phần hồ sơ:\n"
STEPS = "các bước:\n"
LONG = "hình thức nộp hồ sơ " * 2


def each(line, count, **more):
    return "".join(line.format(n=n, after=(n + 1) % count, **more) for n in range(count))


# Each as large as a file may be, or nearly; and a code that must be among those told.
FILES = {
    "steps in a row": (HEAD + STEPS + each("  - {{tên: A{n}}}\n", 4900), "TTHC438"),
    "steps in a circle": (HEAD + STEPS + each("  - {{id: s{n}, tên: S, sau bước: s{after}}}\n", 1000), "TTHC211"),
    "steps side by side": (HEAD + STEPS + each("  - {{tên: A{n}, tính thời gian: không, sau bước: []}}\n", 1000), "TTHC218"),
    "steps that all end in one": (
        HEAD + STEPS + each("  - {{tên: A{n}, sau bước: []}}\n", 999) + f"  - {{tên: Z, sau bước: [{each('a{n}, ', 999)}]}}\n",
        "TTHC218",
    ),
    "content checks": (HEAD + "kiểm tra nội dung:\n" + each("  - Câu {n}?\n", 9000), "TTHC438"),
    "papers": (HEAD + PAPERS + each("  - tên: Giấy {n}\n", 6000), "TTHC438"),
    "groups in groups": (HEAD + PAPERS + "".join("  " * n + "  - một trong:\n" for n in range(60)), "TTHC022"),
    "unknown keys": (HEAD + each("khóa {n}: 1\n", 9000), "TTHC103"),
    "long unknown keys": (HEAD + each("{word}{n}: 1\n", 900, word=LONG * 5), "TTHC103"),
    "facts that are not": (
        HEAD + FACTS + each("  {word}{n}: {{kiểu: ngày, câu hỏi: A?}}\n", 2400, word=LONG)
        + PAPERS + "  - tên: A\n    khi:\n" + each("      {word}x{n}: 1\n", 60, word=LONG),
        "TTHC201",
    ),
    "values that are not": (
        HEAD + FACTS + f"  h:\n    kiểu: lựa chọn\n    giá trị: [{each('{word}{n}, ', 1000, word=LONG)}]\n    câu hỏi: A?\n"
        + PAPERS + f"  - tên: A\n    khi:\n      h: [{each('{word}x{n}, ', 60, word=LONG)}]\n",
        "TTHC202",
    ),
    "more values than are read": (
        HEAD + FACTS + f"  h:\n    kiểu: lựa chọn\n    giá trị: [{each('{word}{n}, ', 4000, word=LONG)}]\n    câu hỏi: A?\n"
        + PAPERS + f"  - tên: A\n    khi:\n      h: [{each('{word}x{n}, ', 60, word=LONG)}]\n",
        "TTHC438",
    ),
    "words of a limit": (HEAD.replace("10 ngày", "một " * 30_000 + "ngày"), "TTHC301"),
    "spaces in a limit": (HEAD.replace("10 ngày làm việc", '"10' + " " * 200_000 + 'ngày x"'), "TTHC320"),
    "digits in a limit": (HEAD.replace("10", "9" * 200_000), "TTHC328"),
    "commas in a limit": (HEAD.replace("10", '"1' + ",1" * 100_000).replace("việc", 'việc"'), "TTHC323"),
}  # fmt: skip

LOAD = """
import resource, sys, tracemalloc
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
import yaml
from tthc_rules import DefinitionError, load_procedures
from tthc_rules.definitions import source
if sys.argv[2] == "pure":
    source._default_loader = lambda: yaml.BaseLoader
tracemalloc.start()
try:
    problems = load_procedures(sys.argv[1], shipped=False).problems
except DefinitionError as error:
    problems = error.problems
print(tracemalloc.get_traced_memory()[1] >> 20, *sorted({problem.code for problem in problems}))
"""


def load(path, parser="libyaml"):
    """The codes told and the mebibytes taken at most; a process that does not end is stopped."""
    command = [sys.executable, "-c", LOAD, str(path), parser]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    memory, *codes = done.stdout.split()
    return set(codes), int(memory)


@pytest.mark.parametrize(("text", "code"), FILES.values(), ids=FILES)
def test_a_file(text, code, tmp_path):
    assert len(text.encode()) <= 256 * 1024
    (tmp_path / "the@2022-01-01.yaml").write_text(text, encoding="utf-8")
    codes, memory = load(tmp_path)
    assert code in codes
    assert memory < 200


def test_the_pure_parser(tmp_path):
    for name in ("steps in a row", "unknown keys", "groups in groups"):
        text, code = FILES[name]
        (tmp_path / "the@2022-01-01.yaml").write_text(text, encoding="utf-8")
        codes, memory = load(tmp_path, "pure")
        assert code in codes
        assert memory < 300


def test_a_folder_of_everything(tmp_path):
    """Links, pipes, devices, folders and names that lead astray, beside one good file: each told, none followed."""
    (tmp_path / "the@2022-01-01.yaml").write_text(HEAD, encoding="utf-8")
    for name, target in {
        "a": "/etc/passwd",
        "b": "b.yaml",
        "c": "nothing.yaml",
        "d": "/dev/zero",
        "e": "the@2022-01-01.yaml",
    }.items():
        (tmp_path / f"{name}.yaml").symlink_to(target)
    (tmp_path / "sub").symlink_to("..", target_is_directory=True)
    os.mkfifo(tmp_path / "f.yaml")
    (tmp_path / "g.yaml").mkdir()
    for name in ("._the.yaml", ".the.yaml.swp", "the.yaml~", "~$the.yaml", "the.yaml.bak"):
        (tmp_path / name).write_bytes(b"\0\5\x16")
    deep = tmp_path.joinpath(*["d"] * 100)
    deep.mkdir(parents=True)
    (deep / "khác@2022-01-01.yml").write_text(HEAD.replace("1.004220", "1.004221"), encoding="utf-8")
    codes, memory = load(tmp_path)
    assert codes == {"TTHC081", "TTHC082"}
    assert memory < 100


def test_one_procedure_in_two_files(tmp_path):
    for name in ("the@2022-01-01.yaml", "the@2022-01-01.yml"):
        (tmp_path / name).write_text(HEAD, encoding="utf-8")
    assert load(tmp_path)[0] == {"TTHC401"}


def test_two_thousand_files(tmp_path):
    for n in range(2000):
        (tmp_path / f"p{n}.yaml").write_text(f"mã: 1.{n:06}\n", encoding="utf-8")
    codes, memory = load(tmp_path)
    assert "TTHC105" in codes
    assert memory < 300


def test_an_archive_is_not_opened(tmp_path):
    (tmp_path / "x.zip").write_bytes(b"PK\3\4" + b"x" * 100)
    assert load(tmp_path)[0] == {"TTHC406"}
