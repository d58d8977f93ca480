"""Files and folders that lead astray: nothing hangs, nothing is followed, everything is told."""

import os
import socket
import threading
import unicodedata
from pathlib import Path

import pytest

from tthc_rules.definitions import files
from tthc_rules.definitions.source import read_file, read_yaml, yaml_files

LIMIT = 256 * 1024

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes as on Linux and macOS")


@pytest.fixture
def folder(tmp_path):
    """A folder with one good definition."""
    (tmp_path / "tốt.yaml").write_text("mã: 2.000889\n", encoding="utf-8")
    return tmp_path


def said(problems, folder):
    return [problem.line("vi").replace(f"{folder}/", "") for problem in problems]


def said_in_english(problems, folder):
    return [problem.line("en").replace(f"{folder}/", "") for problem in problems]


LINK = (
    "x.yaml: TTHC081 đây là liên kết tới «{}»; liên kết không được đọc theo\n"
    "    cách sửa: chép tệp thật vào thay cho liên kết"
)
NOT_A_FILE = "x.yaml: TTHC082 đây không phải tệp thường (mà là thư mục, đường ống hoặc thiết bị)"


def check_refused(folder, message):
    """`x.yaml` is refused alone and in its folder, and the file beside it is still found."""
    content, problems = read_file(folder / "x.yaml")
    assert content is None
    assert said(problems, folder) == [message]
    found, problems = yaml_files(folder)
    assert found == (folder / "tốt.yaml",)
    assert said(problems, folder) == [message]


def test_file(folder):
    assert read_file(folder / "tốt.yaml") == ("mã: 2.000889\n".encode(), ())
    assert read_file(str(folder / "tốt.yaml"))[1] == ()


@pytest.mark.parametrize("target", ["/etc/passwd", "x.yaml", "không có.yaml", "/dev/zero", "tốt.yaml", "."])
def test_link(folder, target):
    (folder / "x.yaml").symlink_to(target)
    check_refused(folder, LINK.format(target))


def test_pipe(folder):
    os.mkfifo(folder / "x.yaml")
    check_refused(folder, NOT_A_FILE)


def test_socket(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as here:
        here.bind("x.yaml")
        check_refused(folder, NOT_A_FILE)


def test_folder_with_the_name_of_a_file(folder):
    (folder / "x.yaml").mkdir()
    (folder / "x.yaml" / "y.yaml").write_text("a: 1\n")
    check_refused(folder, NOT_A_FILE)


def test_device():
    assert [problem.code for problem in read_file("/dev/zero")[1]] == ["TTHC082"]


def test_size(folder):
    path = folder / "x.yaml"
    path.write_bytes(b"x" * LIMIT)
    assert read_file(path) == (b"x" * LIMIT, ())
    path.write_bytes(b"x" * (LIMIT + 1))
    content, problems = read_file(path)
    assert content is None
    assert said(problems, folder) == [
        "x.yaml:1:1: TTHC002 tệp lớn hơn 256 KiB; một thủ tục chỉ dài vài trăm dòng, hãy tách tệp"
    ]
    assert said_in_english(problems, folder) == [
        "x.yaml:1:1: TTHC002 the file is larger than 256 KiB; a procedure has a few hundred lines, split the file"
    ]


def test_endless_file_is_read_no_further_than_the_limit(folder, monkeypatch):
    asked = []

    class Endless:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def fileno(self):
            return os.open(folder / "tốt.yaml", os.O_RDONLY)

        def read(self, size):
            asked.append(size)
            return b"x" * size

    monkeypatch.setattr(files, "open", lambda *_, **__: Endless(), raising=False)
    assert [problem.code for problem in read_file(folder / "tốt.yaml")[1]] == ["TTHC002"]
    assert asked == [LIMIT + 1]


def test_missing(folder):
    missing = "không có.yaml: TTHC080 không có tệp hoặc thư mục này"
    assert said(read_file(folder / "không có.yaml")[1], folder) == [missing]
    assert said_in_english(read_file(folder / "x")[1], folder) == ["x: TTHC080 there is no such file or folder"]
    assert [said(problems, folder) for problems in [yaml_files(folder / "không có.yaml")[1]]] == [[missing]]


def test_no_permission(folder, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    text = "TTHC083 không có quyền đọc tệp hoặc thư mục này"
    assert said(read_file(folder / "tốt.yaml")[1], folder) == [f"tốt.yaml: {text}"]
    english = "tốt.yaml: TTHC083 there is no permission to read this file or folder"
    assert said_in_english(read_file(folder / "tốt.yaml")[1], folder) == [english]
    monkeypatch.setattr(os, "scandir", refuse)
    (folder / "kín").mkdir()
    assert said(yaml_files(folder / "kín")[1], folder) == [f"kín: {text}"]


def test_other_failures(folder):
    file_as_folder = yaml_files(folder / "tốt.yaml")
    assert file_as_folder[0] == ()
    assert said(file_as_folder[1], folder) == ["tốt.yaml: TTHC084 không đọc được, hệ thống báo: Not a directory"]
    assert said_in_english(read_file(folder / "a\0b")[1], folder) == [
        "a<U+0000>b: TTHC084 cannot be read, the system says: embedded null byte"
    ]
    assert said(yaml_files(f"{folder}/a\0b")[1], folder) == [
        "a<U+0000>b: TTHC084 không đọc được, hệ thống báo: embedded null byte"
    ]
    assert [p.code for p in read_file(folder / ("x" * 300))[1]] == ["TTHC084"]


def test_english_of_links_and_pipes(folder):
    (folder / "x.yaml").symlink_to("tốt.yaml")
    assert said_in_english(read_file(folder / "x.yaml")[1], folder) == [
        "x.yaml: TTHC081 this is a link to «tốt.yaml»; links are not followed\n"
        "    fix: put the real file in place of the link"
    ]
    (folder / "y.yaml").mkdir()
    assert said_in_english(read_file(folder / "y.yaml")[1], folder) == [
        "y.yaml: TTHC082 this is not a regular file (but a folder, a pipe or a device)"
    ]


def test_a_file_replaced_between_two_looks(folder, monkeypatch):
    """What was a file when listed and is another thing when opened is not read."""
    (folder / "d").mkdir()
    path = folder / "x.yaml"
    os.mkfifo(path)
    regular = os.lstat(folder / "tốt.yaml")
    monkeypatch.setattr(os, "lstat", lambda _: regular)
    assert [problem.code for problem in read_file(path)[1]] == ["TTHC082"]
    path.unlink()
    path.symlink_to("tốt.yaml")
    assert [problem.code for problem in read_file(path)[1]] == ["TTHC084"]  # the system refuses to follow it
    assert [problem.code for problem in read_file(folder / "d")[1]] == ["TTHC084"]
    link = os.stat_result((0o120777, *os.stat_result(regular)[1:]))
    monkeypatch.setattr(os, "lstat", lambda _: link)
    (problem,) = read_file(folder / "tốt.yaml")[1]
    assert (problem.code, problem.values) == ("TTHC081", {"target": "?"})


def test_a_file_rewritten_while_read_is_one_version_or_an_error(folder):
    path, stop = folder / "x.yaml", threading.Event()
    versions = [b"a" * 100_000, b"b" * 100_000]
    path.write_bytes(versions[0])

    def rewrite():
        while not stop.is_set():
            for version in versions:
                (folder / "mới").write_bytes(version)
                (folder / "mới").replace(path)

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        seen = {read_file(path)[0] for _ in range(200)}
    finally:
        stop.set()
        writer.join()
    assert seen <= set(versions)


# ---------------------------------------------------------------------- folders


def test_folder_is_sorted_and_deep(tmp_path):
    for name in ("b/z.yaml", "b/a.YML", "a.yml", "c.yaml", "b/c/d.yaml", "README.md", "x.yaml.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a: 1\n")
    found, problems = yaml_files(tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "a.yml",
        "b/a.YML",
        "b/c/d.yaml",
        "b/z.yaml",
        "c.yaml",
    ]
    (problem,) = problems  # what Notepad has saved is not passed over in silence
    assert problem.severity == "warning"
    assert problem.line() == (
        f"{tmp_path}/x.yaml.txt: TTHC086 tệp này có đuôi .txt nên không được đọc: Notepad tự thêm đuôi khi lưu\n"
        "    cách sửa: đổi tên thành «x.yaml»"
    )
    assert problem.line("en") == (
        f"{tmp_path}/x.yaml.txt: TTHC086 this file ends in .txt and is not read: Notepad adds that when it saves\n"
        "    fix: rename it to «x.yaml»"
    )
    assert yaml_files(str(tmp_path)) == (found, problems)


def test_leftovers_are_skipped(folder):
    for name in ("._tốt.yaml", ".tốt.yaml.swp", "tốt.yaml~", "~$tốt.yaml", "#tốt.yaml", "tốt.yaml.bak", ".git/x.yaml"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"\0\x05")
    assert yaml_files(folder) == ((folder / "tốt.yaml",), ())


def test_links_to_folders(folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "vòng").symlink_to("..")
    (folder / "README").symlink_to("tốt.yaml")  # no business of ours
    (folder / "hỏng").symlink_to("hỏng")
    found, problems = yaml_files(folder)
    assert found == (folder / "tốt.yaml",)
    assert said(problems, folder) == [
        "sub/vòng: TTHC081 đây là liên kết tới «..»; liên kết không được đọc theo\n"
        "    cách sửa: chép tệp thật vào thay cho liên kết"
    ]


def test_the_folder_itself_may_be_a_link(folder, tmp_path_factory):
    link = tmp_path_factory.mktemp("link") / "procedures"
    link.symlink_to(folder)
    assert yaml_files(link) == ((link / "tốt.yaml",), ())


def test_names_that_are_one_on_other_systems(tmp_path):
    for name in (
        "a.yaml",
        "A.yaml",
        unicodedata.normalize("NFC", "cấp.yaml"),
        unicodedata.normalize("NFD", "cấp.yaml"),
    ):
        (tmp_path / name).write_text("a: 1\n")
    found, problems = yaml_files(tmp_path)
    assert len(found) == 4
    assert [problem.severity for problem in problems] == ["warning", "warning"]
    assert said(problems[:1], tmp_path) == [
        "a.yaml: TTHC085 tên chỉ khác «A.yaml» ở chữ hoa, chữ thường hoặc cách ghép dấu; "
        "trên Windows, macOS hai tệp là một\n    cách sửa: đổi tên một trong hai tệp"
    ]
    assert said_in_english(problems[:1], tmp_path) == [
        "a.yaml: TTHC085 the name differs from «A.yaml» only in letter case or Unicode form; "
        "on Windows, macOS they are one\n    fix: rename one of the two files"
    ]


def test_deep_folders(tmp_path):
    deep = tmp_path.joinpath(*["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text("a: 1\n")
    assert yaml_files(tmp_path) == ((deep / "x.yaml",), ())


def test_strange_names_are_spelt_out(tmp_path):
    (tmp_path / "a\n::error::x.yaml").write_text("a")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/th\xfb.yaml")).write_text("b: [")
    found, problems = yaml_files(tmp_path)
    assert problems == ()
    shown = [str(problem.place) for path in found for problem in read_yaml(read_file(path)[0] + b"\0", path)[1]]
    assert shown == [f"{tmp_path}/a<U+000A>::error::x.yaml:1:2", f"{tmp_path}/th<U+DCFB>.yaml:1:5"]


def test_empty_folder(tmp_path):
    assert yaml_files(tmp_path) == ((), ())
