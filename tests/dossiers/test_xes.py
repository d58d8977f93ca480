# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""Event logs in XES: the same dossiers as from CSV, and every trace and event that cannot be read is told with its line."""

import gzip
import io
import json
import random
import subprocess
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tthc_rules import Dossier, DossierError, Event, read_dossiers
from tthc_rules.dossiers import xes
from tthc_rules.dossiers.event_log import write_event_log
from tthc_rules.dossiers.readers import parse_dossiers
from tthc_rules.dossiers.xes import read_xes, write_xes

LOG = """\
<?xml version="1.0" encoding="UTF-8" ?>
<!-- như các chương trình khác ghi -->
<log xes.version="1.0" xes.features="nested-attributes" openxes.version="1.0RC7" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="trace"><string key="concept:name" value="__INVALID__"/></global>
  <global scope="event">
    <string key="concept:name" value="__INVALID__"/>
    <date key="time:timestamp" value="1970-01-01T01:00:00.000+01:00"/>
  </global>
  <classifier name="Event Name" keys="concept:name lifecycle:transition"/>
  <string key="concept:name" value="Nhật ký của một cửa"/>
  <string key="code" value="không phải mã của hồ sơ nào"/>
  <trace>
    <string key="concept:name" value="H1"/>
    <string key="code" value="2.000889"/>
    <date key="received" value="2022-03-14T01:30:00.000Z"/>
    <string key="facts" value="{&quot;hình thức&quot;: &quot;mua&quot;, &quot;diện tích&quot;: 120.5}"/>
    <float key="cost:total" value="12.5"/>
    <string key="responsible" value="An"><string key="code" value="9"/><date key="received" value="x"/></string>
    <list key="notes"><values><string key="code" value="9"/></values></list>
    <event>
      <string key="org:resource" value="An"/>
      <date key="time:timestamp" value="2022-03-14T15:00:00.123+07:00"/>
      <string key="concept:name" value="tiep-nhan"/>
      <string key="lifecycle:transition" value="COMPLETE"/>
      <string key="concept:instance" value="1"/>
    </event>
    <event>
      <string key="concept:name" value="tham-dinh"/>
      <string key="lifecycle:transition" value="suspend"/>
      <date key="time:timestamp" value="2022-03-14T15:05:00"/>
      <boolean key="wrongful" value="0"/>
      <string key="papers" value="[&quot;don&quot;]"/>
      <string key="note" value=""/>
    </event>
    <event>
      <string key="concept:name" value="ready"/>
      <date key="time:timestamp" value="2022-03-16T08:00:00+07:00"/>
    </event>
  </trace>
  <trace>
    <string key="concept:name" value="H2"/>
    <string key="code" value="2.000889"/>
    <string key="channel" value=""/>
  </trace>
</log>
"""

DOSSIERS = (
    Dossier(
        "H1",
        "2.000889",
        received=datetime(2022, 3, 14, 8, 30),
        facts={"hình thức": "mua", "diện tích": Decimal("120.5")},
        events=(
            Event(datetime(2022, 3, 14, 15, 0, 0, 123000), "send", step="tiep-nhan", officer="An"),
            Event(datetime(2022, 3, 14, 15, 5), "pause", step="tham-dinh", wrongful=False, papers=("don",)),
            Event(datetime(2022, 3, 16, 8, 0), "ready"),
        ),
    ),
    Dossier("H2", "2.000889"),
)


def test_a_log() -> None:
    assert read_xes(LOG, "a.xes") == DOSSIERS
    assert read_xes(LOG.encode(), "a.xes") == DOSSIERS
    plain = LOG.replace(' xmlns="http://www.xes-standard.org/"', "")
    assert read_xes(plain, "a.xes") == DOSSIERS
    named = LOG.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("<x:!", "<!")
    assert read_xes(named.replace("xmlns=", "xmlns:x="), "a.xes") == DOSSIERS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_is_the_file_s(encoding: str) -> None:
    """As text it is read whatever encoding its first line names."""
    log = LOG.replace("UTF-8", "UTF-16" if encoding == "utf-16" else "UTF-8")
    assert read_xes(log.encode(encoding), "a.xes") == DOSSIERS
    assert read_xes(log, "a.xes") == DOSSIERS


def test_where_a_log_is_read(tmp_path: Path) -> None:
    """By its name in any letters, from a folder too; without a name by how it begins."""
    (tmp_path / "a.XES").write_text(LOG, encoding="utf-8")
    (tmp_path / "b.xes.gz").write_bytes(gzip.compress(LOG.replace("H1", "H3").replace("H2", "H4").encode()))
    (tmp_path / "c.xes.gz.bak").write_bytes(b"")
    assert [dossier.id for dossier in read_dossiers(tmp_path)] == ["H1", "H2", "H3", "H4"]
    assert read_dossiers(tmp_path / "a.XES") == DOSSIERS
    for content in (
        LOG,
        "\ufeff\n" + LOG.split("\n", 1)[1],
        LOG.encode(),
        LOG.encode("utf-8-sig"),
        gzip.compress(LOG.encode()),
    ):
        assert parse_dossiers(content) == DOSSIERS
    with pytest.raises(DossierError, match=r"a\.xes:1:1: TTHC616"):
        parse_dossiers(b" \n", "a.xes")


def test_xml_waits_until_a_log_is_read() -> None:
    code = "import sys, tthc_rules, tthc_rules.dossiers.readers as r; print('xml' in sys.modules, 'pyexpat' in sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


# ---------------------------------------------------------------------- what is refused

HEAD = '<log>\n<trace>\n<string key="concept:name" value="H1"/>\n<string key="code" value="1.000001"/>\n'
EVENT = '<event>\n<string key="concept:name" value="received"/>\n<date key="time:timestamp" value="2022-03-14T08:30"/>\n{}</event>\n'
TAIL = "</trace>\n</log>\n"
KINDS = (
    "assign, start, complete, suspend, resume, submitted, visit, guided, declined, received, arrived, return, reset, extend, reappoint, "
    "apology, signed, ready, collected, refused, withdrawn, stopped, correction"
)
INSIDE_EVENT = "string, date, int, float, boolean, id, list, container"


def one_event(extra: str) -> str:
    return HEAD + EVENT.format(extra) + TAIL


REFUSALS = [
    ("<log>\n<trace>\n</log>", ["a.xes:3:3: TTHC660 XML sai cú pháp ở đây: thẻ không khớp, ký tự không hợp lệ, tệp bị cắt, hoặc bảng mã khác với ghi ở đầu tệp"],
     ["a.xes:3:3: TTHC660 the XML is malformed here: tags that do not match, a character that is not allowed, a file cut short, or another encoding than the first line says"]),
    ('<!DOCTYPE log [<!ENTITY a "aaaa">]>\n<log/>',
     ["a.xes:1:15: TTHC661 tệp có khai báo DOCTYPE; nhật ký XES không cần và có thể bị lợi dụng, nên không đọc\n    cách sửa: bỏ khai báo <!DOCTYPE …>"],
     ["a.xes:1:15: TTHC661 the file has a DOCTYPE declaration; an XES log needs none and it can be misused, so the file is not read\n    fix: remove the declaration <!DOCTYPE …>"]),
    ("<html><trace/></html>", ["a.xes:1:1: TTHC662 thẻ <html> không dùng được ở đây; ở đây chỉ có: log"],
     ["a.xes:1:1: TTHC662 the tag <html> cannot be used here; only these can: log"]),
    ("<log>\n<event>\n<x/></event>\n</log>",
     ["a.xes:2:1: TTHC662 thẻ <event> không dùng được ở đây; ở đây chỉ có: extension, global, classifier, trace, string, date, int, float, boolean, id, list, container"],
     ["a.xes:2:1: TTHC662 the tag <event> cannot be used here; only these can: extension, global, classifier, trace, string, date, int, float, boolean, id, list, container"]),
    (one_event('<sting key="note" value="x"/>\n'), [f"a.xes:8:1: TTHC662 thẻ <sting> không dùng được ở đây; ở đây chỉ có: {INSIDE_EVENT}"],
     [f"a.xes:8:1: TTHC662 the tag <sting> cannot be used here; only these can: {INSIDE_EVENT}"]),
    (one_event('<string value="x"/>\n<string key="note"/>\n'),
     ['a.xes:8:1: TTHC663 thẻ <string> thiếu «key»; viết ví dụ <string key="concept:name" value="…"/>', 'a.xes:9:1: TTHC663 thẻ <string> thiếu «value»; viết ví dụ <string key="concept:name" value="…"/>'],
     ['a.xes:8:1: TTHC663 the tag <string> lacks «key»; write for example <string key="concept:name" value="…"/>', 'a.xes:9:1: TTHC663 the tag <string> lacks «value»; write for example <string key="concept:name" value="…"/>']),
    (one_event('<string key="note" value="x"/>\n<string key="note" value="x"/>\n'), ["a.xes:9:1: TTHC664 «note» được ghi hai lần, lần đầu ở dòng 8"],
     ["a.xes:9:1: TTHC664 «note» stands twice, first in line 8"]),
    (one_event('<string key="lifecycle:transition" value="schedule"/>\n'),
     [f"a.xes:5:1: TTHC665 «schedule» ở lifecycle:transition không ứng với loại sự kiện nào; dùng được: {KINDS}\n    cách sửa: đổi sang một trong các từ đó, hoặc bỏ sự kiện nếu nó không cho biết ai giữ hồ sơ"],
     [f"a.xes:5:1: TTHC665 «schedule» as lifecycle:transition is no kind of event here; these can be used: {KINDS}\n    fix: change it to one of these, or leave the event out if it does not say who has the dossier"]),
    (HEAD + "<event/>\n" + TAIL,
     ['a.xes:5:1: TTHC668 thẻ <event> này không có «concept:name»\n    cách sửa: <string key="concept:name" value="…"/>', 'a.xes:5:1: TTHC668 thẻ <event> này không có «time:timestamp»\n    cách sửa: <date key="time:timestamp" value="…"/>'],
     ['a.xes:5:1: TTHC668 this <event> has no «concept:name»\n    fix: <string key="concept:name" value="…"/>', 'a.xes:5:1: TTHC668 this <event> has no «time:timestamp»\n    fix: <date key="time:timestamp" value="…"/>']),
    ('<log>\n<trace>\n<string key="concept:name" value=""/>\n</trace>\n<trace/></log>',
     ['a.xes:2:1: TTHC668 thẻ <trace> này không có «concept:name»\n    cách sửa: <string key="concept:name" value="…"/>', 'a.xes:5:1: TTHC668 thẻ <trace> này không có «concept:name»\n    cách sửa: <string key="concept:name" value="…"/>'],
     ['a.xes:2:1: TTHC668 this <trace> has no «concept:name»\n    fix: <string key="concept:name" value="…"/>', 'a.xes:5:1: TTHC668 this <trace> has no «concept:name»\n    fix: <string key="concept:name" value="…"/>']),
    (HEAD + '<string key="recieved" value="x"/>\n' + EVENT.format('<string key="org:resorce" value="An"/>\n') + TAIL,
     ["a.xes:5:1: TTHC669 không có thuộc tính «recieved»; ý bạn là «received»? Thuộc tính ghi sai không bị bỏ qua âm thầm\n    cách sửa: received",
      "a.xes:9:1: TTHC669 không có thuộc tính «org:resorce»; ý bạn là «org:resource»? Thuộc tính ghi sai không bị bỏ qua âm thầm\n    cách sửa: org:resource"],
     ["a.xes:5:1: TTHC669 there is no attribute «recieved»; did you mean «received»? A misspelt attribute is never silently ignored\n    fix: received",
      "a.xes:9:1: TTHC669 there is no attribute «org:resorce»; did you mean «org:resource»? A misspelt attribute is never silently ignored\n    fix: org:resource"]),
    (HEAD + '<string key="facts" value="{"/>\n' + EVENT.format(f'<string key="papers" value="{"[" * 100_000}"/>\n') + TAIL,
     ["a.xes:5:1: TTHC622 không đọc được dòng này của nhật ký", "a.xes:9:1: TTHC622 không đọc được dòng này của nhật ký"],
     ["a.xes:5:1: TTHC622 this row of the event log cannot be read", "a.xes:9:1: TTHC622 this row of the event log cannot be read"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "vi", "en"), REFUSALS, ids=range(len(REFUSALS)))
def test_refused(text: str, vi: list[str], en: list[str]) -> None:
    with pytest.raises(DossierError) as refused:
        read_xes(text, "a.xes")
    assert [problem.line() for problem in refused.value.problems] == vi
    assert [problem.line("en") for problem in refused.value.problems] == en


def problems(text: str | bytes) -> list[tuple[str, int | None, str]]:
    with pytest.raises(DossierError) as refused:
        read_xes(text, "a.xes")
    return [(problem.code, problem.place.line, problem.place.field) for problem in refused.value.problems]


def test_the_trace_and_the_event_of_each_problem() -> None:
    """What is wrong with values stands in the line of its event; with a trace that has none, in the line of the trace."""
    bad = EVENT.replace("2022-03-14T08:30", "hôm qua").replace("received", "recieved")
    empty = '<trace>\n<string key="concept:name" value="H2"/>\n</trace>\n'
    text = HEAD + EVENT.format("") + bad.format("") + "</trace>\n" + empty + "</log>"
    assert problems(text) == [
        ("TTHC603", 9, "H1.events[1].at"),
        ("TTHC602", 9, "H1.events[1].kind"),
        ("TTHC610", 14, "H2.code"),
    ]
    unnamed = EVENT.format('<string key="noet" value=""/>\n').join(("<log><trace/><trace>", "</trace></log>"))
    assert problems(unnamed) == [
        ("TTHC668", 1, "traces[0]"),
        ("TTHC668", 1, "traces[1]"),
        ("TTHC669", 4, "traces[1].events[0]"),
    ]


def test_traces_without_a_problem_are_no_excuse() -> None:
    good = HEAD.replace("H1", "H0").removeprefix("<log>\n") + "</trace>\n"
    assert problems("<log>\n" + good + HEAD.removeprefix("<log>\n") + "<event/>" + TAIL) == [
        ("TTHC668", 9, "H1.events[0]"),
        ("TTHC668", 9, "H1.events[0]"),
    ]
    assert problems(one_event('<string key="noet" value=""/>')[:-8]) == [
        ("TTHC669", 8, "H1.events[0]"),
        ("TTHC660", 9, ""),
    ]


BOMBS = [
    '<!DOCTYPE log [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "]><log>&i;</log>",
    f'<!DOCTYPE log [<!ENTITY a "{"a" * 100_000}">]><log><string key="k" value="{"&a;" * 100_000}"/></log>',
    '<!DOCTYPE log [<!ENTITY a SYSTEM "file:///etc/passwd">]><log><string key="k" value="x"/>&a;</log>',
    '<!DOCTYPE log SYSTEM "http://example.com/x.dtd"><log/>',
    '<?xml version="1.0"?><!DOCTYPE log [<!ENTITY % a SYSTEM "http://example.com/x.dtd">%a;]><log/>',
]  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS, ids=range(len(BOMBS)))
def test_no_entity_is_ever_replaced(bomb: str) -> None:
    assert [code for code, _, _ in problems(bomb)] == ["TTHC661"]
    assert [code for code, _, _ in problems(bomb.encode())] == ["TTHC661"]


def test_an_entity_without_a_declaration_and_tags_without_end() -> None:
    assert problems("<log>&a;</log>")[0][0] == "TTHC660"
    assert problems("<log>" + '<string key="a" value="b">' * 50_000)[0][0] == "TTHC660"
    deep = "<log>" + '<string key="a" value="b">' * 50_000 + "</string>" * 50_000 + "</log>"
    assert read_xes(deep, "a.xes") == ()


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b'<?xml version="1.0" encoding="klingon"?><log/>',
        b'<?xml version="1.0" encoding="utf-32"?><log/>',
        "<log>\ud800</log>",
        b"<log>\xff</log>",
    ],
)
def test_bytes_that_are_no_text(content: bytes | str) -> None:
    assert [code for code, _, _ in problems(content)] == ["TTHC660"]


def test_a_packed_file_that_is_damaged_or_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(LOG.encode())
    for damaged in (packed[:-20], packed[:4], packed[:40] + b"\0" * 40, packed[:-8] + b"\0" * 8):
        with pytest.raises(DossierError) as refused:
            read_xes(damaged, "a.xes.gz")
        assert [problem.line() for problem in refused.value.problems] == [
            "a.xes.gz: TTHC666 tệp nén gzip bị hỏng, bị cắt, hoặc bung ra lớn hơn 256 MiB"
        ]
    assert (
        refused.value.problems[0].line("en")
        == "a.xes.gz: TTHC666 the gzip file is damaged, cut short, or larger than 256 MiB when unpacked"
    )
    monkeypatch.setattr(xes, "MIB", 2)
    assert read_xes(gzip.compress(LOG.encode() + b"\n" * (2**21 - len(LOG.encode()))), "a.xes.gz") == DOSSIERS
    with pytest.raises(DossierError, match="TTHC666"):
        read_xes(gzip.compress(LOG.encode() + b"\n" * 2**21), "a.xes.gz")


def test_a_file_of_two_packed_parts() -> None:
    content = LOG.encode()
    assert read_xes(gzip.compress(content[:500]) + gzip.compress(content[500:]), "a.xes.gz") == DOSSIERS


# ---------------------------------------------------------------------- writing


def test_what_is_written() -> None:
    dossier = Dossier(
        "H<1>",
        "2.000889",
        facts={"a": 'x "y" & z'},
        promised_due=datetime(2022, 3, 18, 17),
        events=(
            Event(datetime(2022, 3, 14, 8, 30), "received", agency="xa"),
            Event(datetime(2022, 3, 14, 9), "send", step="a", to={"b": "An"}, wrongful=False, note="dòng\nhai\t!"),
            Event(datetime(2022, 3, 14, 9), "accept", step="accept", until=datetime(2022, 3, 14, 9, 5)),
        ),
    )
    assert (
        write_xes([dossier])
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <trace>
    <string key="concept:name" value="H&lt;1&gt;"/>
    <string key="code" value="2.000889"/>
    <string key="facts" value='{"a": "x \\"y\\" &amp; z"}'/>
    <date key="promised_due" value="2022-03-18T17:00:00+07:00"/>
    <event>
      <string key="concept:name" value="received"/>
      <string key="lifecycle:transition" value="received"/>
      <date key="time:timestamp" value="2022-03-14T08:30:00+07:00"/>
      <string key="org:group" value="xa"/>
    </event>
    <event>
      <string key="concept:name" value="a"/>
      <string key="lifecycle:transition" value="complete"/>
      <date key="time:timestamp" value="2022-03-14T09:00:00+07:00"/>
      <string key="to" value='{"b": "An"}'/>
      <string key="wrongful" value="false"/>
      <string key="note" value="dòng&#10;hai&#9;!"/>
    </event>
    <event>
      <string key="concept:name" value="accept"/>
      <string key="lifecycle:transition" value="start"/>
      <date key="time:timestamp" value="2022-03-14T09:00:00+07:00"/>
      <string key="step" value="accept"/>
      <date key="until" value="2022-03-14T09:05:00+07:00"/>
    </event>
  </trace>
</log>
"""
    )
    assert read_xes(write_xes([dossier]), "a.xes") == (dossier,)
    assert read_xes(write_xes([]), "a.xes") == ()


def test_a_character_that_xml_cannot_hold() -> None:
    dossier = Dossier("H1", "1.000001", group="a\x07b")
    with pytest.raises(DossierError) as refused:
        write_xes([dossier])
    (problem,) = refused.value.problems
    assert (
        problem.line()
        == "H1: TTHC667 XML không ghi được ký tự U+0007 của hồ sơ H1\n    cách sửa: bỏ ký tự đó, hoặc ghi hồ sơ bằng JSON"
    )
    assert (
        problem.line("en")
        == "H1: TTHC667 the character U+0007 of dossier H1 cannot be written in XML\n    fix: remove the character, or write the dossier as JSON"
    )
    with pytest.raises(DossierError, match=r"U\+FFFE"):
        write_xes([Dossier("H1", "1.000001", facts={"a": "\ufffe"})])


def test_the_example_quarter_comes_back() -> None:
    """412 dossiers with every kind of event, as XES and as CSV."""
    dossiers = read_dossiers(Path(__file__).parents[2] / "examples" / "nga-nam-q1-2022" / "dossiers.json")
    log = write_xes(dossiers)
    assert read_xes(log.encode(), "a.xes") == dossiers
    assert write_xes(parse_dossiers(write_event_log(dossiers), "a.csv")) == log


def test_damaged_logs_are_refused_or_read_and_nothing_else() -> None:
    """A byte changed, a piece cut out or doubled: dossiers or a DossierError, never another error."""
    draw, content = random.Random(7), LOG.encode()
    refused = 0
    for _ in range(400):
        start, length = draw.randrange(len(content)), draw.randrange(1, 40)
        piece = content[start : start + length]
        new = draw.choice([b"", piece * 2, bytes([draw.randrange(256)]), piece.replace(b'"', b"'"), piece[::-1]])
        try:
            json.dumps([dossier.id for dossier in read_xes(content[:start] + new + content[start + length :], "a.xes")])
        except DossierError as error:
            refused += 1
            assert all(problem.line() and problem.line("en") for problem in error.problems)
    assert 200 < refused < 400


def test_it_is_read_from_bytes_that_come_in_pieces() -> None:
    """Packed logs are unpacked a mebibyte at a time; a tag may lie across two pieces."""
    buffer = io.BytesIO()
    filler = "<!--" + "x" * (2**20 - 80) + "-->"
    with gzip.GzipFile(fileobj=buffer, mode="wb") as packed:
        packed.write(LOG.replace("<trace>", filler + "<trace>", 1).encode())
    assert read_xes(buffer.getvalue(), "a.xes.gz") == DOSSIERS
