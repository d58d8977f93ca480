# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""Reading dossiers from JSON, YAML and event logs: the same dossier from each, and every refusal in words."""

import json
import os
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from tthc_rules import Dossier, DossierError, Event, read_dossiers
from tthc_rules.definitions.shapes import CopyKind
from tthc_rules.dossiers import Paper
from tthc_rules.dossiers.event_log import is_event_log
from tthc_rules.dossiers.readers import parse_dossiers
from tthc_rules.dossiers.records import dossier_of, read_moment

WANTED = Dossier(
    id="H1",
    code="2.000889",
    received=datetime(2022, 3, 14, 8, 30),
    facts={"hình thức": "mua", "ủy quyền": False, "số người": 2, "diện tích": Decimal("120.5"), "ngày cấp": None},
    components=[
        "don",
        Paper("giay", copy=CopyKind.COPY, quantity=2, compared=True, issued_on=date(2022, 1, 2), expires_on=date(2022, 12, 31)),
        Paper("cu-tru", signed=False, lookup_failed=True),
    ],
    events=(
        Event(datetime(2022, 3, 14, 8, 30), "received", officer="An"),
        Event(datetime(2022, 3, 14, 15, 0), "send", step="tiep-nhan", officer="An", to={"tham-dinh": "Bình"}, medium="paper"),
        Event(
            datetime(2022, 3, 15, 9, 0), "pause", step="tham-dinh", reason="supplement", wrongful=True, papers=("the",),
            document="12/TB",
        ),
        Event(datetime(2022, 3, 16, 9, 0), "resume"),
        Event(datetime(2022, 3, 17, 9, 0), "return", step="ky", to="tham-dinh", fault="from"),
        Event(datetime(2022, 3, 18, 9, 0), "extend", limit="thêm 5 ngày làm việc", new_due=datetime(2022, 4, 1, 17, 0)),
        Event(datetime(2022, 3, 18, 10, 0), "visit", reason="nộp", until=datetime(2022, 3, 18, 10, 20), note="chờ"),
    ),
    issued_by="UBND thị xã Ngã Năm",
    agency="xa",
    level="commune",
    channel="2",
    online_level="3",
    promised_due=datetime(2022, 3, 28, 17, 0),
    requested_papers=("the",),
    group="chuyển nhượng",
    follows="H0",
    prepared_by="Chi",
    checks={"so-to": True, "so-thua": None, "ky": False},
)  # fmt: skip

JSON = """\
{"dossiers": [{
  "id": "H1", "code": "2.000889", "received": "2022-03-14T08:30:00+07:00",
  "facts": {"hình thức": "mua", "ủy quyền": false, "số người": 2, "diện tích": 120.5, "ngày cấp": null},
  "components": [
    "don",
    {"id": "giay", "copy": "bản sao", "quantity": "2", "compared": "có", "issued_on": "02/01/2022", "expires_on": "2022-12-31"},
    {"id": "cu-tru", "signed": false, "lookup_failed": true, "copy": null}
  ],
  "events": [
    {"at": "14/03/2022 08:30", "kind": "received", "officer": "An"},
    {"at": "2022-03-14T08:00:00Z", "kind": "send", "step": "tiep-nhan", "officer": " An ", "to": {"tham-dinh": "Bình"}, "medium": "paper"},
    {"at": "20220315090000", "kind": "pause", "step": "tham-dinh", "reason": "supplement", "wrongful": "có", "papers": ["the"],
     "document": "12/TB", "note": ""},
    {"at": "2022-03-16 09:00", "kind": "resume"},
    {"at": "2022-03-17T09:00", "kind": "return", "step": "ky", "to": "tham-dinh", "fault": "from"},
    {"at": "2022-03-18T09:00", "kind": "extend", "limit": "thêm 5 ngày làm việc", "new_due": "2022-04-01T17:00"},
    {"at": "2022-03-18T10:00", "kind": "visit", "reason": "nộp", "until": "18/03/2022 10:20:00", "note": "chờ"}
  ],
  "issued_by": "UBND thị xã Ngã Năm", "agency": "xa", "level": "commune", "channel": "2", "online_level": "3",
  "promised_due": "2022-03-28T17:00", "requested_papers": ["the"], "group": "chuyển nhượng", "follows": "H0", "prepared_by": "Chi",
  "checks": {"so-to": true, "so-thua": "chưa rõ", "ky": "không"}
}]}
"""

YAML = """\
id: H1
code: 2.000889
received: 14/03/2022 08:30
facts:
  hình thức: mua
components:
  - don
  - {id: giay, copy: bản sao, quantity: 2, compared: có}
events:
  - {at: 2022-03-14 08:30, kind: received}
  - {at: 2022-03-15 09:00, kind: pause, wrongful: không, note: null}
checks: {so-to: có, so-thua: chưa rõ}
"""


def parse(data, **more):
    return parse_dossiers(data if isinstance(data, (str, bytes)) else json.dumps(data), "a.json", **more)


def refusal(data, lang="vi"):
    with pytest.raises(DossierError) as refused:
        parse(data)
    return [problem.line(lang) for problem in refused.value.problems]


def test_json():
    assert parse(JSON) == (WANTED,)
    assert parse(json.dumps(json.loads(JSON)["dossiers"])) == (WANTED,)
    assert parse(json.dumps(json.loads(JSON)["dossiers"][0]).encode("utf-8-sig")) == (WANTED,)


def test_yaml():
    (dossier,) = parse_dossiers(YAML, "a.yaml")
    assert dossier == Dossier(
        "H1",
        "2.000889",
        facts={"hình thức": "mua"},
        components=["don", {"id": "giay", "copy": "copy", "quantity": 2, "compared": True}],
        events=(
            Event(datetime(2022, 3, 14, 8, 30), "received"),
            Event(datetime(2022, 3, 15, 9, 0), "pause", wrongful=False),
        ),
        checks={"so-to": True, "so-thua": None},
    )
    assert dossier.received == datetime(2022, 3, 14, 8, 30)
    assert parse_dossiers("\ufeff- {id: a, code: 1.000001}\n- {id: b, code: 1.000001}\n", "a.yaml")[1].id == "b"
    assert parse_dossiers("dossiers:\n  - {id: a, code: 1.000001}\n", "a.yaml")[0].id == "a"


def test_names_typed_on_a_mac():
    decomposed = '{"id": "H1", "code": "1.000001", "facts": {"hi\u0300nh thu\u031b\u0301c": "mua"}}'
    assert dict(parse(decomposed)[0].facts) == {"hình thức": "mua"}


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("2022-03-14T16:30", datetime(2022, 3, 14, 16, 30)),
        ("2022-03-14 16:30:05", datetime(2022, 3, 14, 16, 30, 5)),
        ("2022-03-14T16:30:05.250000", datetime(2022, 3, 14, 16, 30, 5, 250000)),
        ("14/03/2022 16:30", datetime(2022, 3, 14, 16, 30)),
        ("4/3/2022 6:30:59", datetime(2022, 3, 4, 6, 30, 59)),
        ("20220314163005", datetime(2022, 3, 14, 16, 30, 5)),
        ("2022-03-14T09:30:00Z", datetime(2022, 3, 14, 9, 30, tzinfo=UTC)),
        (datetime(2022, 3, 14, 16, 30), datetime(2022, 3, 14, 16, 30)),
    ],
)
def test_moments(given, moment):
    assert read_moment(given) == moment


@pytest.mark.parametrize(
    "given",
    [
        *("2022-03-14", "14/03/2022", "16:30", "30/02/2022 10:00", "2022-03-14 25:00", "2022-03-14 10:60", "20221314000000"),
        *("", "T", " ", 5, "2022-03-14T", "03/14/2022 10:00", "2022-03-14 10h30", None, "２022-03-14 10:00"),
    ],
)  # fmt: skip
def test_no_moments(given):
    with pytest.raises(ValueError):
        read_moment(given)
    record = {"id": "H1", "code": "1.000001", "events": [{"at": given, "kind": "received"}]}
    shown = "null" if given is None else given
    assert refusal([record]) == [f"a.json: TTHC603 «{shown}» {MOMENT[0]}"]


def test_zones_are_converted():
    for zone in (UTC, timezone(timedelta(hours=9)), timezone(-timedelta(hours=5))):
        moment = datetime(2022, 3, 14, 16, 30, tzinfo=timezone(timedelta(hours=7))).astimezone(zone)
        record = {"id": "H1", "code": "1.000001", "received": moment.isoformat()}
        assert parse(record)[0].received == datetime(2022, 3, 14, 16, 30)
        assert Dossier("H1", "1.000001", received=moment, promised_due=moment).promised_due == datetime(
            2022, 3, 14, 16, 30
        )
        assert Event(moment, "received").at == datetime(2022, 3, 14, 16, 30)
    for edge in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00"):
        assert [line.split()[1] for line in refusal({"id": "H1", "code": "1.000001", "received": edge})] == ["TTHC603"]


# ---------------------------------------------------------------------- refusals

ONE = {"id": "H1", "code": "1.000001"}
KINDS = (
    "submitted, visit, guided, declined, received, arrived, assign, accept, send, pause, resume, return, reset, extend, reappoint, "
    "apology, signed, ready, collected, refused, withdrawn, stopped, correction"
)
DOSSIER_FIELDS = (
    "id, code, received, facts, components, events, issued_by, agency, level, channel, online_level, promised_due, requested_papers, "
    "group, follows, prepared_by, checks"
)
MOMENT = ("không phải ngày và giờ; viết ví dụ 2022-03-14T16:30 hoặc 14/03/2022 16:30",
          "is not a date and time; write for example 2022-03-14T16:30 or 14/03/2022 16:30")  # fmt: skip

MALFORMED = [
    ('{"id": "H1",\n  "code"}', "2:9", "sau tên trường cần dấu hai chấm", "a colon is expected after the name of the field"),
    ('{"id": }', "1:8", "cần một giá trị (chữ trong dấu nháy kép, số, true, false, null, {…} hoặc […]), hoặc thừa dấu phẩy trước đó",
     "a value is expected (text in double quotes, a number, true, false, null, {…} or […]), or the comma before is too many"),
    ("{id: 1}", "1:2", "cần tên trường trong dấu nháy kép, hoặc thừa dấu phẩy trước đó", "the name of a field in double quotes is expected, "
     "or the comma before is too many"),
    ('[{"id": "H1"}\n{"id": "H2"}]', "2:1", "cần dấu phẩy giữa hai phần, hoặc ngoặc đóng", "a comma between two parts is expected, or a "
     "closing bracket"),
    ('{"id": "H1"}\n{"id": "H2"}', "2:1", "JSON đã kết thúc trước chỗ này; nhiều hồ sơ thì đặt trong một danh sách […]", "the JSON has ended "
     "before this; several dossiers stand in one list […]"),
    ('{"id": "H1}', "1:8", "dấu nháy kép mở ở đây không được đóng", "the double quote opened here is not closed"),
    ('{"id": "H\n1"}', "1:10", "trong dấu nháy kép có dấu xuống dòng hoặc ký tự điều khiển; viết «\\n» thay cho xuống dòng", "there is a line "
     "break or a control character inside double quotes; write «\\n» for a line break"),
    ('{"id": "H\\1"}', "1:10", "trong dấu nháy kép, dấu «\\» có nghĩa riêng; viết «\\\\»", "inside double quotes a «\\» is special; write «\\\\»"),
]  # fmt: skip
TOO_MUCH = (
    "JSON sai cú pháp ở đây: lồng quá nhiều tầng, hoặc có số quá dài",
    "the JSON is malformed here: nested too deeply, or a number is too long",
)
COPIES = (
    "bản sao (copy), bản sao chứng thực (certified_copy), bản sao từ sổ gốc (register_copy), bản sao điện tử chứng thực "
    "(certified_electronic_copy), bản sao đối chiếu (compared_copy), bản chính (original), bản gốc (held_original), "
    "bản điện tử (electronic_original)"
)
COUNTS, TRUTHS, DAYS = "0, 1, 2, …, 9999", "có (true), không (false)", "2022-05-01, 01/05/2022"
REFUSALS = [
    # whole files
    ("", "a.json:1:1", "TTHC616", "tệp trống, không có hồ sơ nào", "the file is empty, it holds no dossier"),
    (" \n\t", "a.json:1:1", "TTHC616", "tệp trống, không có hồ sơ nào", "the file is empty, it holds no dossier"),
    (b"{}\n\xff", "a.json:2:1", "TTHC615", "tệp không phải UTF-8; hãy lưu lại dưới dạng UTF-8", "the file is not UTF-8; save it as UTF-8"),
    *(
        (data, f"a.json:{place}", "TTHC620", f"JSON sai cú pháp ở đây: {vi}", f"the JSON is malformed here: {en}")
        for data, place, vi, en in MALFORMED
    ),
    ("[" * 100_000, "a.json:1:1", "TTHC620", *TOO_MUCH),
    ('{"facts": {"a": ' + "9" * 5000 + "}}", "a.json:1:1", "TTHC620", *TOO_MUCH),
    ('{"facts": {"a": 1e' + "9" * 30 + "}}", "a.json:1:1", "TTHC620", *TOO_MUCH),
    ('{"id": "H1", "id": "H2"}', "a.json:1:14", "TTHC619", "khóa «id» bị ghi hai lần", "the key «id» stands twice"),
    ("[1]", "a.json", "TTHC617", "chỗ này phải là một hồ sơ (các trường id, code, received, …)", "a dossier is expected here (fields id, "
     "code, received, …)"),
    ('{"dossiers": null}', "a.json", "TTHC617", "chỗ này phải là một hồ sơ (các trường id, code, received, …)", "a dossier is expected here "
     "(fields id, code, received, …)"),
    ('"chữ"', "a.json", "TTHC617", "chỗ này phải là một hồ sơ (các trường id, code, received, …)", "a dossier is expected here (fields id, code, "
     "received, …)"),
    # fields
    ({"code": "1.000001"}, "a.json", "TTHC610", "thiếu trường «id»", "the field «id» is missing"),
    ({**ONE, "id": " "}, "a.json", "TTHC612", "giá trị « » của trường «id» không dùng được", "the value « » of the field «id» cannot be used"),
    ('{"id": "H1", "code": 2.0008890}', "a.json", "TTHC647",
     '«2.0008890» của trường «code» là số; ở đây phải là chữ, đặt trong dấu nháy kép\n    cách sửa: "2.0008890"',
     '«2.0008890» of the field «code» is a number; text is expected here, in double quotes\n    fix: "2.0008890"'),
    ({**ONE, "id": True}, "a.json", "TTHC612", "giá trị «true» của trường «id» không dùng được", "the value «true» of the field «id» cannot be used"),
    ({**ONE, "recieved": "x"}, "a.json", "TTHC611", "trường lạ «recieved»; ý bạn là «received»?", "unknown field «recieved»; did you mean "
     "«received»?"),
    ({**ONE, "màu": "x"}, "a.json", "TTHC641", f"trường lạ «màu»; ở đây chỉ dùng: {DOSSIER_FIELDS}", "unknown field «màu»; only these are used "
     f"here: {DOSSIER_FIELDS}"),
    ({**ONE, "received": "hôm qua"}, "a.json", "TTHC603", f"«hôm qua» {MOMENT[0]}", f"«hôm qua» {MOMENT[1]}"),
    ({**ONE, "events": [{"at": "2022-03-14T10:00", "kind": "sent"}]}, "a.json", "TTHC602", f"không có loại sự kiện «sent»; các loại: {KINDS}",
     f"there is no kind of event «sent»; the kinds are: {KINDS}"),
    ({**ONE, "events": [{"at": "2022-03-14T10:00", "kind": "send", "to": 5}]}, "a.json", "TTHC612", "giá trị «5» của trường «to» không dùng được",
     "the value «5» of the field «to» cannot be used"),
    ({**ONE, "events": [{"at": "2022-03-14T10:00", "kind": "send", "of": "x"}]}, "a.json", "TTHC641", "trường lạ «of»; ở đây chỉ dùng: at, "
     "kind, step, officer, agency, to, reason, wrongful, fault, medium, limit, new_due, papers, document, note, until, was", "unknown field «of»; "
     "only these are used here: at, kind, step, officer, agency, to, reason, wrongful, fault, medium, limit, new_due, papers, document, note, "
     "until, was"),
    ({**ONE, "events": [{"at": "2022-03-14T10:00", "kind": "send", "wrongful": 1}]}, "a.json", "TTHC612", "giá trị «1» của trường «wrongful» "
     "không dùng được", "the value «1» of the field «wrongful» cannot be used"),
    ({**ONE, "events": None}, "a.json", "TTHC612", "giá trị «null» của trường «events» không dùng được", "the value «null» of the field "
     "«events» cannot be used"),
    ({**ONE, "checks": {"so-to": "yes"}}, "a.json", "TTHC612", "giá trị «yes» của trường «so-to» không dùng được", "the value «yes» of the "
     "field «so-to» cannot be used"),
    ({**ONE, "level": ["x" * 70]}, "a.json", "TTHC612", f"giá trị «[{'x' * 57}…]» của trường «level» không dùng được", f"the value "
     f"«[{'x' * 57}…]» of the field «level» cannot be used"),
    # papers
    ({**ONE, "components": "don"}, "a.json", "TTHC612", "giá trị «don» của trường «components» không dùng được", "the value «don» of the field "
     "«components» cannot be used"),
    ({**ONE, "components": ["don", "don"]}, "a.json", "TTHC605", "thành phần «don» được ghi hai lần trong hồ sơ", "the component «don» is listed "
     "twice in the dossier"),
    ({**ONE, "components": [5]}, "a.json", "TTHC606", "«5» không phải một thành phần hồ sơ; ghi định danh, hoặc các trường có «id»", "«5» is not "
     "a component; give its id, or fields with an «id»"),
    ({**ONE, "components": [" "]}, "a.json", "TTHC606", "« » không phải một thành phần hồ sơ; ghi định danh, hoặc các trường có «id»", "« » is "
     "not a component; give its id, or fields with an «id»"),
    ({**ONE, "components": {"don": "bản chính"}}, "a.json", "TTHC606", "«{}» không phải một thành phần hồ sơ; ghi định danh, hoặc các trường có "
     "«id»", "«{}» is not a component; give its id, or fields with an «id»"),
    ({**ONE, "components": {"don": {"id": "the"}}}, "a.json", "TTHC606", "«{}» không phải một thành phần hồ sơ; ghi định danh, hoặc các trường "
     "có «id»", "«{}» is not a component; give its id, or fields with an «id»"),
    ({**ONE, "components": [{"id": "don", "copi": "x"}]}, "a.json", "TTHC607", "trường lạ «copi» của một thành phần; ý bạn là «copy»?", "unknown "
     "field «copi» of a component; did you mean «copy»?"),
    ({**ONE, "components": [{"id": "don", "màu": "x"}]}, "a.json", "TTHC641", "trường lạ «màu»; ở đây chỉ dùng: id, copy, quantity, compared, "
     "issued_on, expires_on, signed, lookup_failed", "unknown field «màu»; only these are used here: id, copy, quantity, compared, issued_on, "
     "expires_on, signed, lookup_failed"),
    *(
        ({**ONE, "components": [{"id": "don", name: given}]}, "a.json", "TTHC608", f"không hiểu giá trị «{shown}» của trường «{name}»; viết: "
         f"{known}", f"the value «{shown}» of the field «{name}» is not understood; write: {known}")
        for name, given, shown, known in (
            ("copy", "phô tô", "phô tô", COPIES), ("copy", 5, "5", COPIES), ("quantity", -1, "-1", COUNTS), ("quantity", "hai", "hai", COUNTS),
            ("quantity", True, "true", COUNTS), ("quantity", "10000", "10000", COUNTS), ("quantity", 1.5, "1.5", COUNTS),
            ("compared", "yes", "yes", TRUTHS), ("compared", 1, "1", TRUTHS), ("issued_on", "2022-02-30", "2022-02-30", DAYS),
            ("issued_on", 20220228, "20220228", DAYS), ("expires_on", "x", "x", DAYS), ("signed", "x", "x", TRUTHS),
            ("lookup_failed", "lỗi", "lỗi", TRUTHS),
        )
    ),
    *(
        ({**ONE, "components": [{"id": "don", word: 1}]}, "a.json", "TTHC607", f"trường lạ «{word}» của một thành phần; ý bạn là «{guess}»?",
         f"unknown field «{word}» of a component; did you mean «{guess}»?")
        for word, guess in (("kind", "copy"), ("type", "copy"), ("count", "quantity"), ("number", "quantity"))
    ),
    # times that contradict each other
    ({**ONE, "received": "2022-03-14T08:00", "events": [{"at": "2022-03-14T08:30", "kind": "received"}]}, "a.json", "TTHC604",
     "hồ sơ H1 có hai thời điểm tiếp nhận khác nhau", "dossier H1 has two different times of receipt"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "place", "code", "vi", "en"), REFUSALS)
def test_refused(data, place, code, vi, en):
    assert refusal(data) == [f"{place}: {code} {vi}"]
    assert refusal(data, "en") == [f"{place}: {code} {en}"]


def test_fields_are_named():
    data = [
        ONE,
        {**ONE, "events": [{"kind": "send", "step": 5}], "components": [{"id": "a", "copy": "x"}]},
        {**ONE, "components": [{"id": "a", "copy": "x"}]},
        {**ONE, "components": {"a": {"copy": "x"}}},
        {"received": "x", "facts": [], "checks": {"a": 1}},
        5,
        {**ONE, "events": [{"at": "2022-03-14T10:00", "kind": "send", "to": {"a": 1}}]},
        {**ONE, "requested_papers": ["a", 1]},
    ]
    with pytest.raises(DossierError) as refused:
        parse({"dossiers": data})
    assert [(problem.code, problem.place.field) for problem in refused.value.problems] == [
        ("TTHC610", "dossiers[1].events[0].at"),
        ("TTHC647", "dossiers[1].events[0].step"),
        ("TTHC608", "dossiers[2].components[0].copy"),
        ("TTHC608", "dossiers[3].components.a.copy"),
        ("TTHC612", "dossiers[4].checks.a"),
        ("TTHC610", "dossiers[4].code"),
        ("TTHC612", "dossiers[4].facts"),
        ("TTHC610", "dossiers[4].id"),
        ("TTHC603", "dossiers[4].received"),
        ("TTHC617", "dossiers[5]"),
        ("TTHC612", "dossiers[6].events[0].to"),
        ("TTHC647", "dossiers[7].requested_papers[1]"),
    ]


def test_two_times_of_receipt():
    twice = [{"at": f"2022-03-14T08:3{minute}", "kind": "received"} for minute in (0, 1)]
    assert [line.split()[1] for line in refusal({**ONE, "events": twice})] == ["TTHC604"]
    once = {**ONE, "received": "2022-03-14T01:30Z", "events": twice[:1]}
    assert parse(once)[0].received == datetime(2022, 3, 14, 8, 30)


def test_yaml_problems_keep_their_place():
    with pytest.raises(DossierError) as refused:
        parse_dossiers("id: H1\nid: H2\n", "a.yaml")
    assert [(p.code, str(p.place)) for p in refused.value.problems] == [("TTHC015", "a.yaml:2:1")]


def test_a_yaml_file_of_nothing():
    with pytest.raises(DossierError) as refused:
        parse_dossiers("# lời ghi\n", "a.yaml")
    assert [p.code for p in refused.value.problems] == ["TTHC001"]


# ---------------------------------------------------------------------- values made in Python


def test_mapping_of_papers():
    paper = Paper("c", quantity=1)
    given = {"a": None, "b": {"copy": "original"}, "c": paper, "d": {"id": "d"}}
    dossier = Dossier("H1", "1.000001", components=given)
    assert dict(dossier.papers) == {
        "a": Paper("a"),
        "b": Paper("b", copy=CopyKind.ORIGINAL),
        "c": paper,
        "d": Paper("d"),
    }
    assert dossier.present == {"a", "b", "c", "d"}
    assert Dossier("H1", "1.000001").present is None
    assert Dossier("H1", "1.000001", components=[]).present == frozenset()
    for wrong in ({"a": Paper("b")}, {"a": True}, "don"):
        with pytest.raises(DossierError) as refused:
            Dossier("H1", "1.000001", components=wrong)
        assert [p.code for p in refused.value.problems] == ["TTHC606"]


def test_what_is_handed_in():
    assert Paper("a").handed_in
    assert Paper("a", as_required=True).handed_in
    assert Paper("a", lookup_failed=True, quantity=1).handed_in
    assert not Paper("a", lookup_failed=True).handed_in
    assert not Paper("a", quantity=0).handed_in


def test_dossiers_do_not_change():
    facts = {"a": 1}
    dossier = Dossier("H1", "1.000001", facts=facts, components=["don"], checks={"x": True}, requested_papers=["y"])
    facts["a"] = 2
    assert dossier.facts["a"] == 1
    for mapping in (dossier.facts, dossier.papers, dossier.checks):
        with pytest.raises(TypeError):
            mapping["z"] = 1
    assert dossier.requested_papers == ("y",)
    event = Event(datetime(2022, 3, 14, 8, 30), "arrived", to={"a": "An"}, papers=["x"])
    with pytest.raises(TypeError):
        event.to["b"] = "x"
    assert event.papers == ("x",)
    longer = replace(dossier, events=(event,))
    assert (dossier.events, longer.events, longer.arrived) == ((), (event,), datetime(2022, 3, 14, 8, 30))
    assert dossier.arrived is None
    assert longer.papers == dossier.papers


def test_who_is_named_next():
    send = Event(datetime(2022, 3, 14, 8, 30), "send", to={"a": "An"})
    assert (send.named("a"), send.named("b")) == ("An", None)
    assert Event(datetime(2022, 3, 14, 8, 30), "send", to="An").named("b") == "An"
    assert Event(datetime(2022, 3, 14, 8, 30), "send").named("b") is None


DATETIME = (
    "{0}: TTHC648 trường «{0}» phải là datetime của Python, không phải «{1}»; viết ví dụ datetime(2022, 3, 14, 16, 30)"
)
NUMBER = '{0}: TTHC647 «{1}» của trường «{0}» là số; ở đây phải là chữ, đặt trong dấu nháy kép\n    cách sửa: "{1}"'
UNUSABLE = "{0}: TTHC612 giá trị «{1}» của trường «{0}» không dùng được"


@pytest.mark.parametrize(
    ("make", "line"),
    [
        (lambda: Event("2022-03-14", "send"), DATETIME.format("at", "2022-03-14")),
        (lambda: Event(datetime(2022, 3, 14), "send", until=date(2022, 3, 14)), DATETIME.format("until", "14/03/2022")),
        (lambda: Event(datetime(2022, 3, 14), "sent"), f"kind: TTHC602 không có loại sự kiện «sent»; các loại: {KINDS}"),
        (lambda: Event(datetime(2022, 3, 14), None), f"kind: TTHC602 không có loại sự kiện «null»; các loại: {KINDS}"),
        (lambda: Event(datetime(2022, 3, 14), "send", officer=5), NUMBER.format("officer", "5")),
        (lambda: Event(datetime(2022, 3, 14), "send", step=["a"]), UNUSABLE.format("step", "[a]")),
        (lambda: Event(datetime(2022, 3, 14), "send", papers="the"), UNUSABLE.format("papers", "the")),
        (lambda: Dossier("H1", "1.000001", received="2022-03-14T16:30"), DATETIME.format("received", "2022-03-14T16:30")),
        (lambda: Dossier("H1", "1.000001", received=datetime.max.replace(tzinfo=timezone(-timedelta(hours=12)))),
         f"received: TTHC603 «9999-12-31 23:59:59.999999-12:00» {MOMENT[0]}"),
        (lambda: Dossier("H1", "1.000001", promised_due=date(2022, 3, 14)), DATETIME.format("promised_due", "14/03/2022")),
        (lambda: Dossier(5, "1.000001"), NUMBER.format("id", "5")),
        (lambda: Dossier("H1", 2.000889), NUMBER.format("code", "2.000889")),
        (lambda: Dossier("H1", Decimal("2.000889")), NUMBER.format("code", "2.000889")),
        (lambda: Dossier("H1", None), UNUSABLE.format("code", "null")),
        (lambda: Dossier("H1", True), UNUSABLE.format("code", "true")),
        (lambda: Dossier("H1", "1.000001", events=[{"at": "2022-03-14"}]),
         "events[0]: TTHC649 chỗ này phải là một Event, không phải «{at: 2022-03-14}»\n"
         '    cách sửa: viết ví dụ Event(datetime(2022, 3, 14, 16, 30), "send", step="…")'),
        (lambda: Dossier("H1", "1.000001", events=5), UNUSABLE.format("events", "5")),
        (lambda: Dossier("H1", "1.000001", events={}), UNUSABLE.format("events", "{}")),
        (lambda: Dossier("H1", "1.000001", facts=["a"]), UNUSABLE.format("facts", "[a]")),
        (lambda: Dossier("H1", "1.000001", checks=None), UNUSABLE.format("checks", "null")),
        (lambda: Dossier("H1", "1.000001", requested_papers="the"), UNUSABLE.format("requested_papers", "the")),
        (lambda: Dossier("H1", "1.000001", components=5),
         "components: TTHC606 «5» không phải một thành phần hồ sơ; ghi định danh, hoặc các trường có «id»"),
    ],
)  # fmt: skip
def test_refused_in_python(make, line):
    with pytest.raises(DossierError) as refused:
        make()
    assert [problem.line() for problem in refused.value.problems] == [line]


def test_every_field_that_is_no_text_in_python():
    with pytest.raises(DossierError) as refused:
        Dossier(5, 2.000889, issued_by=[], group="nhóm", agency=False)
    assert [(p.code, p.place.field) for p in refused.value.problems] == [
        ("TTHC612", "agency"),
        ("TTHC647", "code"),
        ("TTHC647", "id"),
        ("TTHC612", "issued_by"),
    ]


def test_refused_in_python_in_english():
    for make, line in (
        (lambda: Dossier("H1", "1.000001", received="2022-03-14T16:30"), "received: TTHC648 a Python datetime is expected for «received», not "
         "«2022-03-14T16:30»; write for example datetime(2022, 3, 14, 16, 30)"),
        (lambda: Dossier("H1", "1.000001", events=[5]), "events[0]: TTHC649 an Event is expected here, not «5»\n"
         '    fix: write for example Event(datetime(2022, 3, 14, 16, 30), "send", step="…")'),
    ):  # fmt: skip
        with pytest.raises(DossierError) as refused:
            make()
        assert [problem.line("en") for problem in refused.value.problems] == [line]


def test_records_without_a_path():
    with pytest.raises(DossierError) as refused:
        dossier_of({"id": "H1"})
    assert [str(problem.place) for problem in refused.value.problems] == ["code"]


# ---------------------------------------------------------------------- files and folders


def codes(path):
    with pytest.raises(DossierError) as refused:
        read_dossiers(path)
    return [problem.code for problem in refused.value.problems]


def test_a_file(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(JSON, encoding="utf-8")
    assert read_dossiers(path) == read_dossiers(str(path)) == (WANTED,)


def test_a_folder(tmp_path):
    (tmp_path / "b.yaml").write_text("{id: b, code: 1.000001}", encoding="utf-8")
    (tmp_path / "a.JSON").write_text('{"id": "a", "code": "1.000001"}', encoding="utf-8")
    (tmp_path / "c.yml").write_text("id: c\ncode: 1.000001\n", encoding="utf-8")
    (tmp_path / "~$d.csv").write_bytes(b"\x00")
    (tmp_path / ".e.json").write_bytes(b"\x00")
    (tmp_path / "f.txt").write_bytes(b"\x00")
    assert [dossier.id for dossier in read_dossiers(tmp_path)] == ["a", "b", "c"]


def test_problems_of_all_files(tmp_path):
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    (tmp_path / "b.json").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "c.json").mkdir()
    os.mkfifo(tmp_path / "d.csv")
    (tmp_path / "e.json").symlink_to(tmp_path / "none")
    (tmp_path / "f.csv").write_text("case:concept:name\n", encoding="utf-8")
    (tmp_path / "g.yaml").write_text("", encoding="utf-8")
    assert codes(tmp_path) == ["TTHC620", "TTHC615", "TTHC082", "TTHC082", "TTHC080", "TTHC621", "TTHC616"]


def test_the_same_dossier_in_two_files(tmp_path):
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text('{"id": "H1", "code": "1.000001"}', encoding="utf-8")
    assert [dossier.id for dossier in read_dossiers(tmp_path)] == ["H1"]
    (tmp_path / "b.json").write_text('{"id": "H1", "code": "1.000002"}', encoding="utf-8")
    with pytest.raises(DossierError) as refused:
        read_dossiers(tmp_path)
    a, b = tmp_path / "a.json", tmp_path / "b.json"
    assert [p.line() for p in refused.value.problems] == [
        f"{b}: TTHC644 mã hồ sơ H1 đã có trong tệp {a} với nội dung khác"
    ]
    assert [p.line("en") for p in refused.value.problems] == [
        f"{b}: TTHC644 the dossier id H1 already stands in the file {a} with other content"
    ]
    (tmp_path / "b.json").write_text('[{"id": "H2", "code": "1.000001"}, {"id": "H2", "code": "1.000001"}]', "utf-8")
    assert codes(tmp_path) == ["TTHC618"]


def test_the_same_dossier_twice_in_one_file(tmp_path):
    file = tmp_path / "a.json"
    file.write_text('[{"id": "H1", "code": "1.000001"}, {"id": "H1", "code": "1.000001"}]', encoding="utf-8")
    with pytest.raises(DossierError) as refused:
        read_dossiers(file)
    assert [(p.line(), p.place.field) for p in refused.value.problems] == [
        (f"{file}: TTHC618 mã hồ sơ H1 xuất hiện hai lần", "H1")
    ]
    assert [p.line("en") for p in refused.value.problems] == [f"{file}: TTHC618 the dossier id H1 appears twice"]


def test_no_files(tmp_path):
    with pytest.raises(DossierError) as refused:
        read_dossiers(tmp_path)
    (problem,) = refused.value.problems
    assert (
        problem.line()
        == f"{tmp_path}: TTHC613 thư mục không có tệp hồ sơ nào (.json, .yaml, .yml, .csv, .xes, .xes.gz)"
    )
    assert (
        problem.line("en")
        == f"{tmp_path}: TTHC613 the folder holds no dossier file (.json, .yaml, .yml, .csv, .xes, .xes.gz)"
    )
    assert codes(tmp_path / "none.json") == ["TTHC080"]
    assert codes("a\0b.json") == ["TTHC614"]


def test_no_right_to_read(tmp_path, monkeypatch):
    from pathlib import Path

    def refuse(self, *args):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert codes(tmp_path) == ["TTHC083"]
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert codes(tmp_path) == ["TTHC083"]


def test_a_device_that_fails(tmp_path, monkeypatch):
    from pathlib import Path

    def fail(self):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(DossierError) as refused:
        read_dossiers(tmp_path / "a.json")
    (problem,) = refused.value.problems
    assert problem.line().endswith("a.json: TTHC614 không đọc được tệp: Input/output error")
    assert problem.line("en").endswith("a.json: TTHC614 the file cannot be read: Input/output error")


def test_every_key_that_stands_twice():
    text = """[{"id": "H1", "code": "{\\"id\\": 1}", "facts": {"a": 1}},
 {"id": "H2", "code": "1.000001", "facts": {"a": 1,
   "\\u0061" : 2}, "c\\"": [{"id": 1}, {"id": 2}],
  "code": "1.000002"}]"""
    with pytest.raises(DossierError) as refused:
        parse(text)
    assert [(p.line(), p.place.field) for p in refused.value.problems] == [
        ("a.json:3:4: TTHC619 khóa «a» bị ghi hai lần", "a"),
        ("a.json:4:3: TTHC619 khóa «code» bị ghi hai lần", "code"),
    ]


def test_the_ending_of_the_name_decides():
    record = '{"id": "H1", "code": "1.000001"}'
    for name in ("a.json", "a.JSON", "a.yaml", "a.yml", "<stdin>", "a.txt"):
        assert parse_dossiers(record, name)[0].id == "H1"
    assert parse_dossiers("id: H1\ncode: 1.000001\n", "a.txt")[0].id == "H1"
    for text, name, code in (
        (record, "a.csv", "TTHC621"),
        ("id: H1\ncode: 1.000001\n", "a.json", "TTHC620"),
        ("case:concept:name,concept:name\n", "a.json", "TTHC620"),
        ("id,code\nH1,1.000001\n", "a.csv", "TTHC621"),
        ("id;code\r\nH1;1.000001\r\n", "<stdin>", "TTHC621"),
        ("case:concept:name\n", "<stdin>", "TTHC621"),
        ("chữ", "<stdin>", "TTHC617"),
    ):
        with pytest.raises(DossierError) as refused:
            parse_dossiers(text, name)
        assert [p.code for p in refused.value.problems] == [code]


@pytest.mark.parametrize("heading", ["id: a, b", "- a, b", "# a, b", "a, b:", "{a, b}", "[a, b]", "%a, b", "a b", ""])
def test_no_event_log(heading):
    assert not is_event_log(f"{heading}\nx,y\n")


def test_json_that_speaks_of_event_logs():
    assert is_event_log("case:concept:name,x\n")
    assert parse({**ONE, "group": "case:concept:name"})[0].group == "case:concept:name"


def test_big_numbers_stay_themselves():
    (dossier,) = parse('{"id": "H1", "code": "1.000001", "facts": {"a": 0.1, "b": 1e400, "c": 12345678901234567890}}')
    assert dict(dossier.facts) == {"a": Decimal("0.1"), "b": Decimal("1e400"), "c": 12345678901234567890}
    assert sys.float_info.max < dossier.facts["b"]
