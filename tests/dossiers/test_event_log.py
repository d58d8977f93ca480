# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""The flat event log: what is written comes back, and every row that cannot be read is told."""

import csv
import io
import json
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tthc_rules import Dossier, DossierError, Event
from tthc_rules.definitions.shapes import CopyKind
from tthc_rules.dossiers import EventKind, Paper
from tthc_rules.dossiers.event_log import COLUMNS, write_event_log
from tthc_rules.dossiers.readers import parse_dossiers
from tthc_rules.dossiers.records import dossier_of, record_of
from tthc_rules.dossiers.xes import UNWRITABLE, write_xes

LOG = """\
case:concept:name,concept:name,lifecycle:transition,time:timestamp,org:resource,case:code,case:facts
H1,received,received,2022-03-14 08:30,An,2.000889,"{""hình thức"": ""mua"", ""diện tích"": 120.5}"
H2,received,,2022-03-14T09:00,,2.000889,
H1,tiep-nhan,complete,14/03/2022 15:00,An,2.000889,
H1,tham-dinh,start,20220314150500,Bình,,
"""


def read(text):
    return parse_dossiers(text, "a.csv")


def test_a_log():
    assert read(LOG) == (
        Dossier(
            "H1",
            "2.000889",
            facts={"hình thức": "mua", "diện tích": Decimal("120.5")},
            events=(
                Event(datetime(2022, 3, 14, 8, 30), "received", officer="An"),
                Event(datetime(2022, 3, 14, 15, 0), "send", step="tiep-nhan", officer="An"),
                Event(datetime(2022, 3, 14, 15, 5), "accept", step="tham-dinh", officer="Bình"),
            ),
        ),
        Dossier("H2", "2.000889", events=(Event(datetime(2022, 3, 14, 9, 0), "received"),)),
    )
    assert read("\ufeff" + LOG.replace("\n", "\r\n")) == read(LOG)
    assert read(LOG + "\n\n") == read(LOG)


def test_what_is_written():
    dossier = Dossier(
        "H1",
        "2.000889",
        facts={"b": 1, "a": Decimal("1.500")},
        events=(
            Event(datetime(2022, 3, 14, 8, 30), "received", agency="xa"),
            Event(datetime(2022, 3, 14, 9, 0), "send", step="a", to={"b": "An"}, wrongful=False, papers=("x", "y")),
            Event(datetime(2022, 3, 14, 9, 0), "accept", step="accept"),
        ),
    )
    rows = list(csv.DictReader(io.StringIO(write_event_log([dossier, Dossier("H2", "2.000889")]))))
    stated = [{name: value for name, value in row.items() if value} for row in rows]
    case = {"case:concept:name": "H1", "case:code": "2.000889", "case:facts": '{"a": 1.5, "b": 1}'}
    assert stated == [
        {**case, "concept:name": "received", "lifecycle:transition": "received", "time:timestamp": "2022-03-14T08:30:00",
         "org:group": "xa"},
        {**case, "concept:name": "a", "lifecycle:transition": "complete", "time:timestamp": "2022-03-14T09:00:00", "to": '{"b": "An"}',
         "wrongful": "false", "papers": '["x", "y"]'},
        {**case, "concept:name": "accept", "lifecycle:transition": "start", "time:timestamp": "2022-03-14T09:00:00", "step": "accept"},
    ]  # fmt: skip
    assert tuple(rows[0]) == COLUMNS


HEAD = "case:concept:name,concept:name,time:timestamp,case:code,case:level,papers,case:facts\n"
GOOD = "H1,received,2022-03-14T08:30,1.000001,commune,,\n"

REFUSALS = [
    ("case:concept:name,x\nH1,y\n", ["a.csv:1:1: TTHC621 nhật ký thiếu cột: concept:name, time:timestamp"],
     ["a.csv:1:1: TTHC621 the event log lacks the columns: concept:name, time:timestamp"]),
    (HEAD.replace("papers", "case:level") + GOOD, ["a.csv:1:57: TTHC619 khóa «case:level» bị ghi hai lần"],
     ["a.csv:1:57: TTHC619 the key «case:level» stands twice"]),
    (HEAD + GOOD + "H1,pause,2022-03-14T09:30,,,[x,\nH1,resume,2022-03-14T09:30,,,{},{\n",
     ["a.csv:3:1: TTHC622 không đọc được dòng này của nhật ký", "a.csv:4:1: TTHC622 không đọc được dòng này của nhật ký"],
     ["a.csv:3:1: TTHC622 this row of the event log cannot be read", "a.csv:4:1: TTHC622 this row of the event log cannot be read"]),
    (HEAD + GOOD + f"H1,pause,2022-03-14T09:30,,,,{'[' * 100_000}\n", ["a.csv:3:1: TTHC622 không đọc được dòng này của nhật ký"],
     ["a.csv:3:1: TTHC622 this row of the event log cannot be read"]),
    (HEAD + GOOD + f'H1,pause,2022-03-14T09:30,,,,"{{""a"": 1e{"9" * 30}}}"\n', ["a.csv:3:1: TTHC622 không đọc được dòng này của nhật ký"],
     ["a.csv:3:1: TTHC622 this row of the event log cannot be read"]),
    (HEAD + GOOD + "H1,pause,2022-03-14T09:30,,,," + "x" * 140_000 + "\n", ["a.csv:2:1: TTHC622 không đọc được dòng này của nhật ký"],
     ["a.csv:2:1: TTHC622 this row of the event log cannot be read"]),
    (HEAD + GOOD + "H1,pause,2022-03-14T09:30,,province,,\n", ["a.csv:3:1: TTHC623 dòng này ghi khác dòng 2 của cùng hồ sơ H1 ở cột: case:level"],
     ["a.csv:3:1: TTHC623 this row differs from row 2 of the same dossier H1 in the columns: case:level"]),
    (HEAD + GOOD + "H1,pause,2022-03-14T09:30,,,,,thừa\n",
     ["a.csv:3:1: TTHC640 dòng này có nhiều ô hơn dòng tiêu đề; ô thừa không thuộc cột nào"],
     ["a.csv:3:1: TTHC640 this row has more cells than the heading; what is too much belongs to no column"]),
    (HEAD + ",received,2022-03-14T08:30,1.000001,,,\n", ["a.csv:2:1: TTHC612 giá trị «» của trường «id» không dùng được"],
     ["a.csv:2:1: TTHC612 the value «» of the field «id» cannot be used"]),
    (HEAD + "H1,received,,,,,\n",
     ["a.csv:2:1: TTHC610 thiếu trường «code»",
      "a.csv:2:1: TTHC603 «» không phải ngày và giờ; viết ví dụ 2022-03-14T16:30 hoặc 14/03/2022 16:30"],
     ["a.csv:2:1: TTHC610 the field «code» is missing",
      "a.csv:2:1: TTHC603 «» is not a date and time; write for example 2022-03-14T16:30 or 14/03/2022 16:30"]),
    (HEAD + "H1\n",
     ["a.csv:2:1: TTHC610 thiếu trường «code»",
      "a.csv:2:1: TTHC603 «null» không phải ngày và giờ; viết ví dụ 2022-03-14T16:30 hoặc 14/03/2022 16:30",
      "a.csv:2:1: TTHC602 không có loại sự kiện «»; các loại: " + ", ".join(EventKind)],
     ["a.csv:2:1: TTHC610 the field «code» is missing",
      "a.csv:2:1: TTHC603 «null» is not a date and time; write for example 2022-03-14T16:30 or 14/03/2022 16:30",
      "a.csv:2:1: TTHC602 there is no kind of event «»; the kinds are: " + ", ".join(EventKind)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "vi", "en"), REFUSALS, ids=range(len(REFUSALS)))
def test_refused(text, vi, en):
    with pytest.raises(DossierError) as refused:
        read(text)
    assert [problem.line() for problem in refused.value.problems] == vi
    assert [problem.line("en") for problem in refused.value.problems] == en


def test_all_wrong_rows_at_once():
    text = HEAD + GOOD + "H1,x,2022-03-14T09:30,,,[\nH2,x,y,1.000001,,,\nH3,send,2022-03-14T09:30,,,,\n"
    with pytest.raises(DossierError) as refused:
        read(text)
    assert {(p.code, p.place.line, p.place.field) for p in refused.value.problems} == {
        ("TTHC622", 3, ""),
        ("TTHC603", 4, "H2.events[0].at"),
        ("TTHC602", 4, "H2.events[0].kind"),
        ("TTHC610", 5, "H3.code"),
    }


def test_the_row_of_each_event():
    text = HEAD + GOOD + "H2,x,2022-03-14T09:00,1.000001,,,\nH1,send,y,,,,\nH1,send,z,,,,\n"
    with pytest.raises(DossierError) as refused:
        read(text)
    assert [(p.code, p.place.line, p.place.column, p.place.field) for p in refused.value.problems] == [
        ("TTHC602", 3, 1, "H2.events[0].kind"),
        ("TTHC603", 4, 1, "H1.events[1].at"),
        ("TTHC603", 5, 1, "H1.events[2].at"),
    ]


def test_semicolons_as_excel_in_vietnam_saves_them():
    text = (
        "case:concept:name;concept:name;lifecycle:transition;time:timestamp;case:code;note;case:facts\r\n"
        'H1;tiep-nhan;complete;14/03/2022 15:00;2.000889;một, hai;"{""diện tích"": ""120,5""}"\r\n'
    )
    wanted = Dossier(
        "H1",
        "2.000889",
        facts={"diện tích": "120,5"},
        events=(Event(datetime(2022, 3, 14, 15, 0), "send", step="tiep-nhan", note="một, hai"),),
    )
    for name in ("a.csv", "<stdin>"):
        assert parse_dossiers(text.encode("utf-8-sig"), name) == (wanted,)


def columns(*names):
    """The problems of a heading that has all columns a log needs, and some more."""
    with pytest.raises(DossierError) as refused:
        read(",".join(("case:concept:name", "concept:name", "time:timestamp", *names)) + "\n")
    return refused.value.problems


def test_misspelt_columns_are_refused_together():
    problems = columns("case:issuedby", "org:resourse", "case:recieved", "case:màu", "org:role")
    assert [p.line() for p in problems] == [
        "a.csv:1:47: TTHC645 không có cột «case:issuedby»; ý bạn là «case:issued_by»? Cột ghi sai không bị bỏ qua âm thầm\n"
        "    cách sửa: case:issued_by",
        "a.csv:1:61: TTHC645 không có cột «org:resourse»; ý bạn là «org:resource»? Cột ghi sai không bị bỏ qua âm thầm\n"
        "    cách sửa: org:resource",
        "a.csv:1:74: TTHC645 không có cột «case:recieved»; ý bạn là «case:received»? Cột ghi sai không bị bỏ qua âm thầm\n"
        "    cách sửa: case:received",
        f"a.csv:1:88: TTHC646 không có cột «case:màu»; các cột của hồ sơ: {CASE_COLUMNS}",
    ]
    assert [p.line("en") for p in problems[1:]] == [
        "a.csv:1:61: TTHC645 there is no column «org:resourse»; did you mean «org:resource»? A misspelt column is never silently ignored\n"
        "    fix: org:resource",
        "a.csv:1:74: TTHC645 there is no column «case:recieved»; did you mean «case:received»? A misspelt column is never silently ignored\n"
        "    fix: case:received",
        f"a.csv:1:88: TTHC646 there is no column «case:màu»; the columns of a dossier are: {CASE_COLUMNS}",
    ]


CASE_COLUMNS = (
    "case:concept:name, case:code, case:received, case:facts, case:components, case:issued_by, case:agency, case:level, case:channel, "
    "case:online_level, case:promised_due, case:requested_papers, case:group, case:follows, case:prepared_by, case:checks"
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Org:Resource", "org:resource"), (" step", "step"), ("setp", "step"), ("steps", "step"), ("reson", "reason"), ("papres", "papers"),
        ("lifecyle:transtion", "lifecycle:transition"), ("wrongfull", "wrongful"), ("To", "to"), ("Case:Code", "case:code"),
        ("case:concept_name", "case:concept:name"), ("new due", "new_due"),
    ],
)  # fmt: skip
def test_a_misspelt_column(name, meant):
    assert [(p.code, p.place.field, p.values["guess"]) for p in columns(name)] == [("TTHC645", name, meant)]


@pytest.mark.parametrize(
    "name",
    [
        "org:role",
        "concept:instance",
        "lifecycle:state",
        "time:start",
        "no",
        "date",
        "name",
        "STT",
        "",
        "cost:total",
        "default",
    ],
)
def test_columns_of_other_programs_pass(name):
    rows = LOG.splitlines()
    assert read("\n".join([f"{rows[0]},{name},{name}", *(f"{row},x,y" for row in rows[1:])])) == read(LOG)


def test_a_needed_column_that_is_misspelt_is_not_missing_too():
    with pytest.raises(DossierError) as refused:
        read("case:concept:nam,concept:name,x\n")
    assert [(p.code, *p.values.values()) for p in refused.value.problems] == [
        ("TTHC621", "time:timestamp"),
        ("TTHC645", "case:concept:nam", "case:concept:name"),
    ]


# ---------------------------------------------------------------------- any dossier

texts = st.text(min_size=1, max_size=12) | st.sampled_from(
    ["đơn", '"a", b', "{x", "{}", "[", "dòng\nhai", "a\r\nb", "=1+1", "null", "send", "ready"]
)  # fmt: skip
written = texts.filter(lambda text: not any("\ud800" <= letter <= "\udfff" or letter == "\0" for letter in text))
of_xml = texts.map(lambda text: UNWRITABLE.sub("", text))
moments = st.datetimes(datetime(2015, 1, 1), datetime(2027, 12, 31))
days = st.dates(datetime(2015, 1, 1).date(), datetime(2027, 12, 31).date())
maybe_truth = st.none() | st.booleans()


def dossiers_of(words):
    """Any dossier, its words drawn from a strategy."""
    composed = words.map(lambda text: normalize("NFC", text).strip()).filter(bool)
    values = (
        st.none() | st.booleans() | st.integers(-(10**20), 10**20) | composed | st.decimals(-(10**6), 10**6, places=3)
    )
    papers = st.builds(
        Paper,
        id=composed,
        copy=st.none() | st.sampled_from(list(CopyKind)),
        quantity=st.none() | st.integers(0, 9999),
        compared=maybe_truth,
        issued_on=st.none() | days,
        expires_on=st.none() | days,
        signed=maybe_truth,
        lookup_failed=st.booleans(),
    ) | st.builds(Paper, id=composed, as_required=st.just(True))
    events = st.builds(
        Event,
        at=moments,
        kind=st.sampled_from([kind for kind in EventKind if kind is not EventKind.RECEIVED]),
        step=st.none() | composed,
        officer=st.none() | composed,
        agency=st.none() | composed,
        to=st.none()
        | composed.filter(lambda text: not text.startswith("{"))
        | st.dictionaries(composed, composed, min_size=1, max_size=2),
        reason=st.none() | composed,
        wrongful=maybe_truth,
        fault=st.sampled_from(["to", "from"]),
        medium=st.sampled_from([None, "electronic", "paper"]),
        limit=st.none() | composed,
        new_due=st.none() | moments,
        papers=st.lists(composed, max_size=2).map(tuple),
        document=st.none() | composed,
        note=st.none() | composed,
        until=st.none() | moments,
        was=st.none() | moments,
    )
    received = st.builds(Event, at=moments, kind=st.just(EventKind.RECEIVED), officer=st.none() | composed)
    return st.builds(
        Dossier,
        id=composed,
        code=composed,
        received=st.none(),
        facts=st.dictionaries(composed, values, max_size=3),
        components=st.none() | st.lists(papers, max_size=3, unique_by=lambda paper: paper.id),
        events=st.tuples(received, st.lists(events, max_size=4)).map(lambda pair: (pair[0], *pair[1])),
        issued_by=st.none() | composed,
        agency=st.none() | composed,
        level=st.none() | composed,
        channel=st.none() | composed,
        online_level=st.none() | composed,
        promised_due=st.none() | moments,
        requested_papers=st.lists(composed, max_size=2).map(tuple),
        group=st.none() | composed,
        follows=st.none() | composed,
        prepared_by=st.none() | composed,
        checks=st.dictionaries(composed, maybe_truth, max_size=2),
    )


dossiers, dossiers_of_xml = dossiers_of(written), dossiers_of(of_xml)


@given(st.lists(dossiers, min_size=1, max_size=3, unique_by=lambda dossier: dossier.id))
@settings(max_examples=200)
def test_json_and_csv_give_the_same_dossiers(given):
    as_json = json.dumps([record_of(dossier) for dossier in given], ensure_ascii=False)
    assert parse_dossiers(as_json, "a.json") == tuple(given)
    as_csv = write_event_log(given)
    assert parse_dossiers(as_csv, "a.csv") == tuple(given)
    assert write_event_log(parse_dossiers(as_csv, "a.csv")) == as_csv


@given(st.lists(dossiers_of_xml, min_size=1, max_size=3, unique_by=lambda dossier: dossier.id))
@settings(max_examples=150)
def test_xes_gives_the_same_dossiers(given):
    log = write_xes(given)
    assert UNWRITABLE.search(log) is None
    assert parse_dossiers(log, "a.xes") == tuple(given)
    assert parse_dossiers(log.encode(), "a.xes") == tuple(given)


@given(dossiers, moments)
def test_received_without_an_event(dossier, moment):
    dossier = replace(dossier, received=moment, events=dossier.events[1:])
    record = json.dumps(record_of(dossier))
    assert parse_dossiers(record, "a.json") == (dossier,)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1.500"), 1.5),
        (Decimal("0.1"), 0.1),
        (Decimal("-7"), -7.0),
        (Decimal("0.1234567890123456789"), "0,1234567890123456789"),
        (Decimal("1E+30"), 1e30),
        (Decimal("1E+500"), "1E+500"),
        (Decimal("1E+999999"), "1E+999999"),
        (datetime(2022, 3, 14).date(), "2022-03-14"),
    ],
)
def test_numbers_and_days_of_facts(value, written):
    (fact,) = record_of(Dossier("H1", "1.000001", facts={"x": value}))["facts"].values()
    assert (fact, type(fact)) == (written, type(written))


def test_a_dossier_of_nothing():
    assert record_of(Dossier("H1", "1.000001")) == {"id": "H1", "code": "1.000001"}
    assert record_of(Dossier("H1", "1.000001", components=[])) == {"id": "H1", "code": "1.000001", "components": {}}
    assert dossier_of({"id": "H1", "code": "1.000001", "components": {}}) == Dossier("H1", "1.000001", components=[])


# ---------------------------------------------------------------------- any text

SEEDS = [
    LOG,
    HEAD + GOOD,
    json.dumps(record_of(read(LOG)[0]), ensure_ascii=False),
    "id: H1\ncode: 1.000001\nevents:\n  - {at: x}\n",
]


@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 500), st.text(max_size=3)), max_size=4), st.data())
@settings(max_examples=300)
def test_nothing_but_dossier_errors(seed, changes, data):
    for at, text in changes:
        seed = seed[:at] + text + seed[at + data.draw(st.integers(0, 3)) :]
    for content in (seed, seed.encode("utf-8", "surrogatepass")):
        try:
            found = parse_dossiers(content, "a")
        except DossierError as error:
            for problem in error.problems:
                assert problem.line("vi").isprintable() or "\n" in problem.line("vi")
                assert problem.text("en")
        else:
            assert all(isinstance(dossier, Dossier) for dossier in found)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["2022-03-14T10:00", "send", "don"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3) | st.sampled_from(["id", "at", "kind"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
FIELDS = [
    "facts",
    "components",
    "events",
    "checks",
    "requested_papers",
    "received",
    "promised_due",
    "group",
    "level",
    "x",
]


@given(
    st.dictionaries(
        st.sampled_from(FIELDS),
        json_values
        | st.lists(
            st.fixed_dictionaries({"at": st.just("2022-03-14T10:00"), "kind": json_values, "to": json_values}),
            max_size=2,
        ),
    )
)
@settings(max_examples=300)
def test_any_record(record):
    try:
        dossier = dossier_of({"id": "H1", "code": "1.000001", **record}, "a.json")
    except DossierError as error:
        assert all(problem.text("vi") and problem.text("en") for problem in error.problems)
    else:
        assert json.loads(json.dumps(record_of(dossier)))["id"] == "H1"


def test_seconds_are_kept():
    moment = datetime(2022, 3, 14, 15, 0, 1)
    dossier = Dossier(
        "H1", "1.000001", events=(Event(moment, "received"), Event(moment + timedelta(microseconds=5), "ready"))
    )
    assert parse_dossiers(write_event_log([dossier]), "a.csv") == (dossier,)
