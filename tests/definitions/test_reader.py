# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""What a definition means: every key in both vocabularies, and that no value changes on the way."""

from datetime import date, datetime
from fractions import Fraction

import pytest
import yaml

from tthc_rules.definitions import vocabulary
from tthc_rules.definitions.conditions import ALWAYS, AllOf, AnyOf, Compare, HasComponent, Not
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.definitions.reader import extends_of, read_procedure, vocabulary_of
from tthc_rules.definitions.shapes import (
    Agency,
    AgencyLimit,
    Basis,
    Choice,
    Component,
    Confidence,
    ContentCheck,
    CopyKind,
    DefinitionTest,
    Expect,
    Fact,
    FactKind,
    Given,
    Group,
    Issuer,
    LimitChange,
    OnlineService,
    Procedure,
    Step,
)
from tthc_rules.definitions.source import read_yaml
from tthc_rules.worktime import Limit, Unit

VIETNAMESE = """\
định dạng: 1
mã: 1.004220
tên: Cấp thẻ
tên ngắn: Thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01, đến: 31/12/2022}
ban hành: {cơ quan: UBND xã A, văn bản: null, nơi: xã A, ghi chú: thử}
giả định: có
thay thế: [2.000889, the-cu]
căn cứ:
  nd61: {văn bản: 61/2018/NĐ-CP, điều: Điều 5, độ tin cậy: trung bình, nguồn: Pháp điển, ghi chú: đọc 2022}
  nd62: {văn bản: null, độ tin cậy: null}
ghi chú: thử
thông tin cần biết:
  hình thức:
    {kiểu: lựa chọn, giá trị: [mua, tặng cho, no, "010"], câu hỏi: Hình thức nào?, theo: nd61, ghi chú: a}
  diện tích: {kiểu: số thập phân, đơn vị: m2, câu hỏi: Bao nhiêu?}
  ủy quyền: {kiểu: có/không, câu hỏi: Ủy quyền không?}
  số người: {kiểu: số nguyên, câu hỏi: Mấy người?}
  ngày cấp: {kiểu: ngày, câu hỏi: Ngày nào?}
thời hạn: 10 ngày làm việc
thời hạn theo: nd61
thay đổi thời hạn:
  - {khi: {ủy quyền: có}, cộng thêm: 5 ngày làm việc, theo: nd61, ghi chú: b}
  - {trừ khi: {hình thức: no}, thay bằng: 3 ngày làm việc}
bắt đầu tính: đến cơ quan giải quyết
không tính: [payment, public_notice]
không tính theo: [nd61]
im lặng: coi là đồng ý
im lặng theo: nd61
thời hạn từng cơ quan:
  - {đơn vị: xa, thời hạn: 3 ngày, theo: nd61, ghi chú: c}
trực tuyến:
  - {hệ thống: nd43, mức: 4, từ: 2022-01-01, đến: 2022-06-30, nơi: Cổng, theo: nd61, ghi chú: d}
  - {hệ thống: nd42, mức: toàn trình}
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    mẫu: 09/ĐK
    chấp nhận: [bản chính, bản điện tử]
    số lượng: 2
    nộp/xuất trình: xuất trình
    nếu có: có
    giá trị trong: 6 tháng
    thay bằng dữ liệu: Cơ sở dữ liệu
    khi: {ủy quyền: có, số người: {từ: 2, đến: 5}}
    theo: [nd61, nd62]
    ghi chú: e
  - một trong:
      - {tên: Thẻ cũ, chấp nhận: bản gốc}
      - gồm đủ:
          - {tên: Giấy A, trừ khi: {diện tích: {trong khoảng: ["0,5", "1,5"]}}}
          - {tên: Giấy B, khi: {tất cả: [{ngày cấp: {trên: 2020-01-01, dưới: 2021-01-01}}, {hình thức: {khác: mua}}]}}
        theo: nd61
    id: nhom
    tên: Một trong hai
    đúng một: có
    khi: {ít nhất một: [{không phải: {hình thức: [mua, "010"]}}, {có giấy: [don, the-cu]}, {có giấy: don}]}
    trừ khi: {số người: {bằng: 9}}
    ghi chú: f
kiểm tra nội dung:
  - Số tờ khớp?
  - {id: so-thua, câu hỏi: Số thửa khớp?, khi: {ủy quyền: không}, theo: nd61}
các bước:
  - {tên: Tiếp nhận, đơn vị: xa, chức danh: Công chức, thời hạn: 1/2 ngày làm việc, theo: nd61, ghi chú: g}
  - {id: do-ve, tên: Đo vẽ, thời hạn: 4 giờ làm việc}
  - {id: niem-yet, tên: Niêm yết, thời hạn: 4 giờ làm việc, sau bước: tiep-nhan, khi: {ủy quyền: có}}
  - {id: ky, tên: Ký, sau bước: [do-ve, niem-yet], ghi chú: chưa biết, tính thời gian: không}
  - {id: bien-lai, tên: Biên lai, thời hạn: 5 phút làm việc, sau bước: []}
kiểm thử:
  - tên: Một
    cho:
      tiếp nhận: 2022-05-10 15:00
      đến: 2022-05-11T08:05
      xong: 12/05/2022 09:30:15
      tính đến: 2022-05-13 07:00
      thông tin: {hình thức: "010", ủy quyền: không, dien-tich: "0,5"}
      thành phần:
        - don
        - {id: the-cu, loại: bản sao, số lượng: 2, đối chiếu: có, ngày cấp: 01/02/2022, hết hạn: 2022-12-31, ký số: không,
           tra cứu thất bại: không}
        - {id: giay-b, loại: null}
      kiểm tra: {Số tờ khớp?: có, so-thua: chưa rõ}
    mong đợi:
      đủ: chưa rõ
      thiếu: [don, nhom]
      sai: [the-cu, so-thua]
      cần hỏi: [số người, ngay-cap]
      hẹn trả: 2022-05-20 17:00
      hẹn sớm nhất: 2022-05-20 17:00
      hẹn muộn nhất: 2022-05-25 17:00
      trễ: không
"""

ENGLISH = """\
format: 1
code: 1.004220
name: Cấp thẻ
short_name: Thẻ
field: Văn hóa
level: commune
in_force: {from: 2022-01-01, to: 31/12/2022}
issued_by: {authority: UBND xã A, document: null, place: xã A, note: thử}
assumed: true
replaces: [2.000889, the-cu]
legal_basis:
  nd61: {document: 61/2018/NĐ-CP, article: Điều 5, confidence: medium, source: Pháp điển, note: đọc 2022}
  nd62: {document: null, confidence: null}
note: thử
facts:
  hình thức: {type: choice, values: [mua, tặng cho, no, "010"], question: Hình thức nào?, basis: nd61, note: a}
  diện tích: {type: decimal, unit: m2, question: Bao nhiêu?}
  ủy quyền: {type: boolean, question: Ủy quyền không?}
  số người: {type: integer, question: Mấy người?}
  ngày cấp: {type: date, question: Ngày nào?}
limit: 10 ngày làm việc
limit_basis: nd61
limit_changes:
  - {when: {ủy quyền: true}, add: 5 ngày làm việc, basis: nd61, note: b}
  - {unless: {hình thức: no}, set: 3 ngày làm việc}
clock_start: arrived
pauses: [payment, public_notice]
pauses_basis: [nd61]
on_silence: approved
on_silence_basis: nd61
agency_limits:
  - {agency: xa, limit: 3 ngày, basis: nd61, note: c}
online:
  - {scheme: nd43, level: 4, from: 2022-01-01, to: 2022-06-30, place: Cổng, basis: nd61, note: d}
  - {scheme: nd42, level: toàn trình}
components:
  - id: don
    name: Đơn đề nghị
    form: 09/ĐK
    accept: [original, electronic_original]
    quantity: 2
    act: present
    optional: true
    valid_for: 6 tháng
    replaced_by_data: Cơ sở dữ liệu
    when: {ủy quyền: true, số người: {gte: 2, lte: 5}}
    basis: [nd61, nd62]
    note: e
  - one_of:
      - {name: Thẻ cũ, accept: held_original}
      - all_of:
          - {name: Giấy A, unless: {diện tích: {between: ["0,5", "1,5"]}}}
          - {name: Giấy B, when: {all: [{ngày cấp: {gt: 2020-01-01, lt: 2021-01-01}}, {hình thức: {ne: mua}}]}}
        basis: nd61
    id: nhom
    name: Một trong hai
    exactly_one: true
    when: {any: [{not: {hình thức: [mua, "010"]}}, {has_component: [don, the-cu]}, {has_component: don}]}
    unless: {số người: {eq: 9}}
    note: f
checks:
  - Số tờ khớp?
  - {id: so-thua, question: Số thửa khớp?, when: {ủy quyền: false}, basis: nd61}
steps:
  - {name: Tiếp nhận, agency: xa, role: Công chức, limit: 1/2 ngày làm việc, basis: nd61, note: g}
  - {id: do-ve, name: Đo vẽ, limit: 4 giờ làm việc}
  - {id: niem-yet, name: Niêm yết, limit: 4 giờ làm việc, after: tiep-nhan, when: {ủy quyền: true}}
  - {id: ky, name: Ký, after: [do-ve, niem-yet], note: chưa biết, counted: false}
  - {id: bien-lai, name: Biên lai, limit: 5 phút làm việc, after: []}
tests:
  - name: Một
    given:
      received: 2022-05-10 15:00
      arrived: 2022-05-11T08:05
      ready: 12/05/2022 09:30:15
      as_of: 2022-05-13 07:00
      facts: {hình thức: "010", ủy quyền: false, dien-tich: "0,5"}
      components:
        - don
        - {id: the-cu, copy: copy, quantity: 2, compared: true, issued_on: 01/02/2022, expires_on: 2022-12-31, signed: false,
           lookup_failed: false}
        - {id: giay-b, copy: null}
      checks: {Số tờ khớp?: true, so-thua: unknown}
    expect:
      complete: unknown
      missing: [don, nhom]
      wrong: [the-cu, so-thua]
      questions: [số người, ngay-cap]
      due: 2022-05-20 17:00
      earliest: 2022-05-20 17:00
      latest: 2022-05-25 17:00
      late: false
"""

DAYS = Unit.WORKING_DAY
WANTED = Procedure(
    slug="the",
    name="Cấp thẻ",
    short_name="Thẻ",
    code="1.004220",
    field="Văn hóa",
    level="commune",
    in_force_from=date(2022, 1, 1),
    in_force_to=date(2022, 12, 31),
    issued_by=Issuer("UBND xã A", None, "xã A", "thử"),
    assumed=True,
    replaces=("2.000889", "the-cu"),
    legal_basis={
        "nd61": Basis("nd61", "61/2018/NĐ-CP", "Điều 5", Confidence.MEDIUM, "Pháp điển", "đọc 2022"),
        "nd62": Basis("nd62", None),
    },
    note="thử",
    facts=(
        Fact(
            "hinh-thuc",
            "hình thức",
            FactKind.CHOICE,
            (Choice("mua", "mua"), Choice("tang-cho", "tặng cho"), Choice("no", "no"), Choice("010", "010")),
            question="Hình thức nào?",
            basis=("nd61",),
            note="a",
        ),
        Fact("dien-tich", "diện tích", FactKind.DECIMAL, unit="m2", question="Bao nhiêu?"),
        Fact("uy-quyen", "ủy quyền", FactKind.BOOLEAN, question="Ủy quyền không?"),
        Fact("so-nguoi", "số người", FactKind.INTEGER, question="Mấy người?"),
        Fact("ngay-cap", "ngày cấp", FactKind.DATE, question="Ngày nào?"),
    ),
    limit=Limit(Fraction(10), DAYS),
    limit_changes=(
        LimitChange(Compare("uy-quyen", "eq", True), add=Limit(Fraction(5), DAYS), basis=("nd61",), note="b"),
        LimitChange(Not(Compare("hinh-thuc", "eq", "no")), set=Limit(Fraction(3), DAYS)),
    ),
    clock_start="arrived",
    pauses=("payment", "public_notice"),
    limit_basis=("nd61",),
    pauses_basis=("nd61",),
    on_silence="approved",
    on_silence_basis=("nd61",),
    agency_limits=(AgencyLimit("xa", Limit(Fraction(3), Unit.DAY), ("nd61",), "c"),),
    online=(
        OnlineService("nd43", "4", date(2022, 1, 1), date(2022, 6, 30), "Cổng", ("nd61",), "d"),
        OnlineService("nd42", "toàn trình"),
    ),
    components=(
        Component(
            "don",
            "Đơn đề nghị",
            form="09/ĐK",
            accept=(CopyKind.ORIGINAL, CopyKind.ELECTRONIC_ORIGINAL),
            quantity=2,
            act="present",
            optional=True,
            valid_for=Limit(Fraction(6), Unit.MONTH),
            replaced_by_data="Cơ sở dữ liệu",
            when=AllOf(
                (
                    Compare("uy-quyen", "eq", True),
                    AllOf((Compare("so-nguoi", "gte", 2), Compare("so-nguoi", "lte", 5))),
                )
            ),
            basis=("nd61", "nd62"),
            note="e",
        ),
        Group(
            "one_of",
            (
                Component("the-cu", "Thẻ cũ", accept=(CopyKind.HELD_ORIGINAL,)),
                Group(
                    "all_of",
                    (
                        Component(
                            "giay-a",
                            "Giấy A",
                            when=Not(Compare("dien-tich", "between", (Fraction(1, 2), Fraction(3, 2)))),
                        ),
                        Component(
                            "giay-b",
                            "Giấy B",
                            when=AllOf(
                                (
                                    AllOf(
                                        (
                                            Compare("ngay-cap", "gt", date(2020, 1, 1)),
                                            Compare("ngay-cap", "lt", date(2021, 1, 1)),
                                        )
                                    ),
                                    Compare("hinh-thuc", "ne", "mua"),
                                )
                            ),
                        ),
                    ),
                    basis=("nd61",),
                ),
            ),
            exactly_one=True,
            id="nhom",
            name="Một trong hai",
            when=AllOf(
                (
                    AnyOf(
                        (
                            Not(Compare("hinh-thuc", "in", frozenset({"mua", "010"}))),
                            AnyOf((HasComponent("don"), HasComponent("the-cu"))),
                            HasComponent("don"),
                        )
                    ),
                    Not(Compare("so-nguoi", "eq", 9)),
                )
            ),
            note="f",
        ),
    ),
    checks=(
        ContentCheck("so-to-khop", "Số tờ khớp?"),
        ContentCheck("so-thua", "Số thửa khớp?", Compare("uy-quyen", "eq", False), ("nd61",)),
    ),
    steps=(
        Step("tiep-nhan", "Tiếp nhận", "xa", "Công chức", Limit(Fraction(1, 2), DAYS), basis=("nd61",), note="g"),
        Step("do-ve", "Đo vẽ", limit=Limit(Fraction(4), Unit.WORKING_HOUR), after=("tiep-nhan",)),
        Step(
            "niem-yet",
            "Niêm yết",
            limit=Limit(Fraction(4), Unit.WORKING_HOUR),
            after=("tiep-nhan",),
            when=Compare("uy-quyen", "eq", True),
        ),
        Step("ky", "Ký", after=("do-ve", "niem-yet"), counted=False, note="chưa biết"),
        Step("bien-lai", "Biên lai", limit=Limit(Fraction(5), Unit.WORKING_MINUTE)),
    ),
    tests=(
        DefinitionTest(
            "Một",
            Given(
                received=datetime(2022, 5, 10, 15, 0),
                arrived=datetime(2022, 5, 11, 8, 5),
                ready=datetime(2022, 5, 12, 9, 30, 15),
                as_of=datetime(2022, 5, 13, 7, 0),
                facts={"hình thức": "010", "ủy quyền": "không", "dien-tich": "0,5"},
                components=(
                    "don",
                    {
                        "id": "the-cu",
                        "copy": "copy",
                        "quantity": "2",
                        "compared": "true",
                        "issued_on": "2022-02-01",
                        "expires_on": "2022-12-31",
                        "signed": "false",
                        "lookup_failed": "false",
                    },
                    {"id": "giay-b"},
                ),
                checks={"Số tờ khớp?": "true", "so-thua": "unknown"},
            ),
            Expect(
                complete="unknown",
                missing=("don", "nhom"),
                wrong=("the-cu", "so-thua"),
                questions=("số người", "ngay-cap"),
                due=datetime(2022, 5, 20, 17, 0),
                earliest=datetime(2022, 5, 20, 17, 0),
                latest=datetime(2022, 5, 25, 17, 0),
                late=False,
            ),
        ),
    ),
    path="the.yaml",
)


def read(text, path="the.yaml", loader=None):
    """The procedure of a file that has no error in it."""
    node, problems = read_yaml(text, path, loader=loader)
    procedure, found = read_procedure(node, "the", agencies={"xa": Agency("xa", "UBND xã")})
    assert [problem.line("en") for problem in (*problems, *found) if problem.severity == "error"] == []
    return procedure


def with_given_facts(procedure, facts):
    """The one thing that stays in the author's words: what a test gives as facts."""
    from dataclasses import replace

    test = procedure.tests[0]
    return replace(procedure, tests=(replace(test, given=replace(test.given, facts=facts)),))


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.CBaseLoader], ids=["pure", "libyaml"])
def test_every_key(loader):
    assert read(VIETNAMESE, loader=loader) == WANTED


def test_both_vocabularies_mean_the_same():
    english = read(ENGLISH)
    assert english == with_given_facts(WANTED, {"hình thức": "010", "ủy quyền": "false", "dien-tich": "0,5"})
    assert vocabulary_of(read_yaml(VIETNAMESE)[0]).lang == "vi"
    assert vocabulary_of(read_yaml(ENGLISH)[0]).lang == "en"


TABLES = [
    *("BASIS", "PERIOD", "ISSUED_BY", "FACT", "LIMIT_CHANGE", "COMPONENT", "GROUP", "STEP", "CHECK", "ONLINE"),
    *("AGENCY_LIMIT", "TEST", "GIVEN", "EXPECT", "PAPER", "PROCEDURE", "CONNECTIVE", "COMPARISON"),
]


@pytest.mark.parametrize("name", TABLES)
def test_every_key_is_in_the_example(name):
    """A key that this file does not use is a key that nothing here checks."""
    table = dict(getattr(vocabulary, name))
    table.pop("mở rộng", None)  # overlays have their own tests
    assert [word for word in table if f"{word}:" not in VIETNAMESE] == []
    assert [word for word in table.values() if f"{word}:" not in ENGLISH] == []


@pytest.mark.parametrize("table", [t for n, t in vars(vocabulary).items() if n.isupper() and isinstance(t, dict)])
def test_one_to_one(table):
    assert len(set(table.values())) == len(table)
    for vietnamese, english in table.items():
        assert vocabulary.VIETNAMESE.word(table, english) == vietnamese
        assert vocabulary.ENGLISH.word(table, english) == english


def test_places():
    procedure = read(VIETNAMESE)
    line = VIETNAMESE.splitlines().index("  - id: don") + 1
    assert str(procedure.components[0].place) == f"the.yaml:{line}:5"
    # a step is pointed at by its limit, where it has one
    line = VIETNAMESE.splitlines().index("  - {id: do-ve, tên: Đo vẽ, thời hạn: 4 giờ làm việc}") + 1
    assert str(procedure.steps[1].place) == f"the.yaml:{line}:39"
    assert str(procedure.steps[3].place) == f"the.yaml:{line + 2}:5"


def test_parts_by_name():
    procedure = read(VIETNAMESE)
    assert procedure.fact("hình thức") is procedure.fact("hinh-thuc") is procedure.facts[0]
    assert procedure.step("ky") is procedure.steps[3]
    assert procedure.fact("màu") is procedure.step("mau") is None
    assert [paper.id for paper in procedure.all_components()] == ["don", "the-cu", "giay-a", "giay-b"]
    assert [group.kind for group in procedure.all_groups()] == ["one_of", "all_of"]
    assert procedure.cite(("nd61", "nd62", "nd63")) == "Điều 5 61/2018/NĐ-CP; nd62"
    assert procedure.identity == ("1.004220", "UBND xã A")


def test_what_is_left_out():
    procedure = read(
        "định dạng: 1\nmã: null\ntên: A\nlĩnh vực: null\ncấp: null\nhiệu lực: {từ: 2022-01-01}\nthời hạn: null\nghi chú: x\n"
        "thành phần hồ sơ: [{tên: Đơn, id: null}]\nthay thế: null\n"
        "kiểm thử: [{tên: Một, cho: {tiếp nhận: null}, mong đợi: {đủ: không}}]\n"
    )
    assert procedure == Procedure(
        slug="the",
        name="A",
        in_force_from=date(2022, 1, 1),
        note="x",
        components=(Component("don", "Đơn"),),
        tests=(DefinitionTest("Một", Given(), Expect(complete="false")),),
        path="the.yaml",
    )
    assert procedure.components[0].when == ALWAYS
    assert procedure.key == "the"


def test_ids_made_from_long_names():
    name = "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất đã cấp cho hộ"
    head = "định dạng: 1\nmã: 1.004220\ntên: A\nlĩnh vực: B\ncấp: xã\nhiệu lực: {từ: 2022-01-01}\nthời hạn: 3 ngày\n"
    procedure = read(f'{head}thành phần hồ sơ:\n  - tên: "{name}"\n')
    (paper,) = procedure.components
    assert paper.id == "giay-chung-nhan-quyen-su-dung-dat-quyen-so-huu-nha-o-va-tai-san-khac-gan-lien-vo"
    assert len(paper.id) == 80


def test_overlays_are_told_apart():
    assert extends_of(read_yaml("mở rộng: 2.000889@2021-02-08\n")[0])[0] == "2.000889@2021-02-08"
    assert extends_of(read_yaml("extends: 2.000889@2021-02-08\n")[0])[0] == "2.000889@2021-02-08"
    assert extends_of(read_yaml("mở rộng:\n")[0]) is None
    assert extends_of(read_yaml("mã: 2.000889\n")[0]) is None


def shipped():
    return sorted(p for p in shipped_procedures().rglob("*.yaml") if p.name != "agencies.yaml")


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.name)
def test_shipped_files_read_the_same_with_both_parsers(path):
    pure, fast = (
        read_procedure(read_yaml(path.read_bytes(), path.name, loader=loader)[0], "x")
        for loader in (yaml.BaseLoader, yaml.CBaseLoader)
    )
    assert pure == fast
