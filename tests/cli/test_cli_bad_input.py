"""Whatever is handed in: a sentence with a code and an exit code, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_terminal import DATA, Terminal, data
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

UNREADABLE = {
    "empty.json": (b"", "TTHC616"),
    "blank.yaml": (b"\n \n", "TTHC616"),
    "binary.json": (bytes(range(256)) * 8, "TTHC615"),
    "utf16.json": ("[]".encode("utf-16"), "TTHC615"),
    "broken.json": (b'[{"id": "a",}]', "TTHC620"),
    "deep.json": (b"[" * 100_000, "TTHC620"),
    "number.json": (b"[1]", "TTHC617"),
    "null.json": (b"[null]", "TTHC617"),
    "none.json": (b"[]", "TTHC910"),
    "no_dossiers.json": (b'{"dossiers": []}', "TTHC910"),
    "word.yaml": ("chỉ là chữ".encode(), "TTHC617"),
    "twice.json": (b'[{"id": "a", "id": "b", "code": "x"}]', "TTHC619"),
    "same.json": (b'[{"id": "a", "code": "x"}, {"id": "a", "code": "x"}]', "TTHC618"),
    "no_code.json": (b'[{"id": "a"}]', "TTHC610"),
    "stranger.json": (b'[{"id": "a", "code": "x", "recieved": "2022-03-01 09:00"}]', "TTHC611"),
    "moment.json": (b'[{"id": "a", "code": "x", "received": "hom qua"}]', "TTHC603"),
    "year.json": (b'[{"id": "a", "code": "x", "received": "9999-12-31T23:59:59+00:00"}]', "TTHC603"),
    "kind.json": (b'[{"id": "a", "code": "x", "events": [{"at": "2022-03-01 09:00", "kind": "?"}]}]', "TTHC602"),
    "columns.csv": (b"case:concept:name,b\n1,2\n", "TTHC621"),
    "anchor.yaml": (b"a: &a [x]\n", "TTHC016"),
}


@pytest.mark.parametrize("command", ["check", "due", "delay"])
@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read(command: str, name: str, tthc: Terminal, tmp_path: Path) -> None:
    content, code = UNREADABLE[name]
    (tmp_path / name).write_bytes(content)
    ran = tthc(command, str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert code in ran.err
    if code != "TTHC618":
        assert str(tmp_path / name) in ran.err


def test_the_field_stands_beside_a_file_without_lines(tthc: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"id": "a", "code": "x", "received": "hôm qua"}]', encoding="utf-8")
    assert tthc("due", str(path)).err.startswith(f"{path} [0].received: TTHC603 «hôm qua» không phải ngày và giờ")


def test_problems_of_unreadable_input_as_json(tthc: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[1, 2]")
    ran = tthc("check", str(path), "--json")
    assert (ran.code, ran.err) == (2, "")
    assert [problem["code"] for problem in json.loads(ran.out)["problems"]] == ["TTHC617", "TTHC617"]


def test_paths_that_are_no_files_of_dossiers(tthc: Terminal, tmp_path: Path) -> None:
    assert tthc("due", str(tmp_path / "missing.json")).err.endswith("TTHC912 không có tệp hoặc thư mục này\n")
    assert "TTHC613" in tthc("due", str(tmp_path)).err
    (tmp_path / "folder.json").mkdir()
    assert "TTHC913" in tthc("due", str(tmp_path)).err
    assert tthc("due", "x" * 5000).code == 2
    assert "TTHC616" in tthc("due", "-").err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_devices_and_pipes_do_not_hang(tthc: Terminal, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    for path in ("/dev/zero", str(tmp_path / "pipe.json"), str(tmp_path)):
        assert "TTHC913" in tthc("due", path).err


def test_a_file_beyond_the_limit_is_not_read(tthc: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tthc_rules.cli.inputs.LARGEST", 10)
    assert "TTHC914" in tthc("due", data("late.json")).err
    assert "TTHC914" in tthc("due", "-", stdin=b"x" * 11).err


BAD_LINES = {
    "no argument": (("check",), "TTHC906"),
    "no such command": (("chek",), "TTHC907"),
    "no such option": (("check", "x", "--jsn"), "TTHC905"),
    "language": (("check", "x", "--lang", "fr"), "TTHC904"),
    "language first": (("due", "/dev/null", "--lang=", "--json"), "TTHC904"),
    "stage": (("check", "x", "--at", "later"), "TTHC904"),
    "as of a day": (("due", "x", "--as-of", "2022-03-14"), "TTHC920"),
    "as of nonsense": (("delay", "x", "--as-of", "hôm nay"), "TTHC920"),
    "as of no hour": (("due", "x", "--as-of", "25:00 14/03/2022"), "TTHC920"),
    "as of out of time": (("due", "x", "--as-of", "0001-01-01T00:00+14:00"), "TTHC504"),
    "on": (("check", "x", "--on", "31/02/2022"), "TTHC921"),
    "option without value": (("due", "x", "--as-of"), "TTHC902"),
    "number": (("calendar", "--from", "2022-01-01", "--days", "mười"), "TTHC902"),
    "too much": (("demo", "x"), "TTHC902"),
}


@pytest.mark.parametrize("line", BAD_LINES)
def test_command_lines_that_are_not_understood(line: str, tthc: Terminal) -> None:
    args, code = BAD_LINES[line]
    ran = tthc(*args)
    assert ran.code == 2
    assert code in ran.out + ran.err


def test_complaints_in_english(tthc: Terminal) -> None:
    ran = tthc("chek", "--lang", "en")
    assert ran.err == (
        "TTHC907 there is no command «chek»; the commands are: check, due, desk, duties, portal, delay, calendar, "
        "procedures, diff, docs, lint, explain, test, new, fmt, schema, compile, demo\n"
        "    fix: tthc check\n"
    )


def test_nothing_that_users_wrote_is_markup_or_drives_the_terminal(tthc: Terminal, tmp_path: Path) -> None:
    wild = "[/bold][red]x[link=http://e]\x1b[31m\x9b31m\r\n\u202e"
    record = {"id": wild, "code": "[b]1", "received": "2022-03-01T09:00"}
    (tmp_path / "a.json").write_text(json.dumps([record, {**record, "id": "b", "code": "1.001612"}]))
    for args in (("check",), ("due",), ("check", "--json"), ("check", "--full")):
        ran = tthc(args[0], str(tmp_path), *args[1:])
        assert ran.code in (0, 1)
        assert not set("\x1b\x9b\r\u202e") & set(ran.out + ran.err)
        assert "[/bold][red]x[link=http://e]" in ran.out
    assert json.loads(tthc("check", str(tmp_path), "--json").out)[0]["dossier"] == wild


VALID = (DATA / "quarter.json").read_bytes()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["check", "due", "delay"]),
    st.one_of(
        st.binary(max_size=300),
        st.tuples(st.integers(0, len(VALID)), st.binary(max_size=4), st.integers(0, 40)).map(
            lambda cut: VALID[: cut[0]] + cut[1] + VALID[cut[0] + cut[2] :]
        ),
    ),
)
def test_no_bytes_are_an_unexpected_error(tthc: Terminal, command: str, content: bytes) -> None:
    ran = tthc(command, "-", "--json", stdin=content)
    assert ran.code in (0, 1, 2)
    assert "TTHC99" not in ran.out + ran.err
    json.loads(ran.out)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk() -> None:
    code = "import sys; from tthc_rules.cli import main; sys.exit(main(['calendar', '2026']))"
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ran = subprocess.run([sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, check=False)
    assert ran.returncode == 2
    assert ran.stderr.decode().startswith("TTHC997 không ghi được kết quả: ")


def test_an_unexpected_error_is_one_sentence(tthc: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("tthc_rules.cli.check.check", broken)
    ran = tthc("check", data("late.json"))
    assert ran.code == 2
    assert ran.err.startswith("TTHC999 lỗi ngoài dự kiến của chương trình (ZeroDivisionError: division by zero)")
    monkeypatch.setenv("TTHC_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        tthc("check", data("late.json"))


def test_ctrl_c(tthc: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tthc_rules.cli.check.check", interrupted)
    assert tthc("check", data("late.json")) == (130, "", "")


def in_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)


def test_without_typer_it_says_what_to_install() -> None:
    ran = in_python(
        "import sys; sys.modules['typer'] = None; from tthc_rules.cli import main; sys.exit(main(['demo']))"
    )
    assert ran.returncode == 2
    assert ran.stderr.splitlines() == [
        'dòng lệnh tthc cần thêm thư viện «typer»; hãy cài: pip install "tthc-rules[cli]"',
        'the command line tthc needs the library «typer»; install it: pip install "tthc-rules[cli]"',
    ]


def test_a_reader_that_goes_away() -> None:
    code = "import sys; from tthc_rules.cli import main; sys.exit(main(['calendar', '2015', '2027', '--json']))"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_terminal_that_does_not_speak_utf_8() -> None:
    code = f"import sys; from tthc_rules.cli import main; sys.exit(main(['check', {data('late.json')!r}]))"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "ĐỦ thành phần" in ran.stdout.decode("utf-8")
