# ruff: noqa: E501 -- lines are compared whole
"""Two versions compared: every trait that can change is found, put into words, and nothing else is."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
import review_definitions as given

from tthc_rules import Dossier, Limit, Procedure, load_procedures, vietnam_calendar
from tthc_rules.authoring.comparison.comparing import compare
from tthc_rules.authoring.comparison.dossier_effects import Effect, Outcome, effects
from tthc_rules.authoring.comparison.sides import match_versions
from tthc_rules.authoring.comparison.traits import SECTIONS
from tthc_rules.authoring.comparison.words import ComparisonWords
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import (
    Agency,
    AgencyLimit,
    Basis,
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
    Step,
)
from tthc_rules.problems import DossierError, Problem

TEN, FIVE = Limit.parse("10 ngày làm việc"), Limit.parse("5 ngày làm việc")
OFTEN = Compare("uy-quyen", "eq", True)
LAW = {"luat": Basis("luat", "Luật Thử", "Điều 1"), "nd": Basis("nd", "Nghị định Thử")}
DON = Component("don", "Đơn")
PLAIN = Procedure(
    "thu",
    "Thử",
    code="9.000001",
    legal_basis=LAW,
    facts=(Fact("uy-quyen", "ủy quyền", FactKind.BOOLEAN),),
    limit=TEN,
    components=(DON, Group("one_of", (Component("the", "Thẻ"), Component("ho-chieu", "Hộ chiếu")), id="nhan-than")),
    steps=(Step("nhan", "Nhận"), Step("ky", "Ký", after=("nhan",))),
    checks=(ContentCheck("khop", "Khớp?"),),
    agency_limits=(AgencyLimit("phong", FIVE),),
    limit_changes=(LimitChange(OFTEN, add=FIVE),),
    online=(OnlineService("nd43", "3"),),
    tests=(DefinitionTest("Đủ", Given(), Expect(complete="true")),),
)


def with_item(section: str, **changed: object) -> Procedure:
    """The plain procedure with its first thing of a section changed."""
    first, *rest = getattr(PLAIN, section)
    return replace(PLAIN, **{section: (replace(first, **changed), *rest)})


def with_group(**changed: object) -> Procedure:
    don, group = PLAIN.components
    return replace(PLAIN, components=(don, replace(group, **changed)))


ONE_CHANGE = [
    (replace(PLAIN, code="9.000002"), "procedure", "code"),
    (replace(PLAIN, name="Khác"), "procedure", "name"),
    (replace(PLAIN, short_name="T"), "procedure", "short_name"),
    (replace(PLAIN, field="Đất đai"), "procedure", "field"),
    (replace(PLAIN, level="district"), "procedure", "level"),
    (replace(PLAIN, in_force_from=date(2022, 1, 1)), "procedure", "in_force"),
    (replace(PLAIN, in_force_to=date(2022, 1, 1)), "procedure", "in_force"),
    (replace(PLAIN, issued_by=Issuer("UBND")), "procedure", "issued_by"),
    (replace(PLAIN, assumed=True), "procedure", "assumed"),
    (replace(PLAIN, replaces=("1.000001",)), "procedure", "replaces"),
    (replace(PLAIN, note="Ghi"), "procedure", "note"),
    (replace(PLAIN, limit=FIVE), "limit", "limit"),
    (replace(PLAIN, limit_basis=("luat",)), "limit", "limit_basis"),
    (replace(PLAIN, clock_start="arrived"), "limit", "clock_start"),
    (replace(PLAIN, pauses=("payment",)), "limit", "pauses"),
    (replace(PLAIN, pauses_basis=("luat",)), "limit", "pauses_basis"),
    (replace(PLAIN, on_silence="approved"), "limit", "on_silence"),
    (replace(PLAIN, on_silence_basis=("nd",)), "limit", "on_silence_basis"),
    (with_item("limit_changes", add=TEN), "limit_changes", "change"),
    (with_item("limit_changes", add=None, set=FIVE), "limit_changes", "change"),
    (with_item("limit_changes", when=Compare("uy-quyen", "eq", False)), "limit_changes", "when"),
    (with_item("limit_changes", basis=("nd",)), "limit_changes", "basis"),
    (with_item("limit_changes", note="Ghi"), "limit_changes", "note"),
    (with_item("agency_limits", limit=TEN), "agency_limits", "limit"),
    (with_item("agency_limits", basis=("nd",)), "agency_limits", "basis"),
    (with_item("agency_limits", note="Ghi"), "agency_limits", "note"),
    (with_item("components", id="don-moi"), "components", "id"),
    (with_item("components", name="Đơn mới"), "components", "name"),
    (with_item("components", form="01"), "components", "form"),
    (with_item("components", accept=(CopyKind.COPY,)), "components", "accept"),
    (with_item("components", quantity=2), "components", "quantity"),
    (with_item("components", act="present"), "components", "act"),
    (with_item("components", optional=True), "components", "optional"),
    (with_item("components", valid_for=FIVE), "components", "valid_for"),
    (with_item("components", replaced_by_data="CSDL"), "components", "replaced_by_data"),
    (with_item("components", when=OFTEN), "components", "when"),
    (with_item("components", basis=("luat",)), "components", "basis"),
    (with_item("components", note="Ghi"), "components", "note"),
    (with_group(id="than-nhan"), "groups", "id"),
    (with_group(when=OFTEN), "groups", "when"),
    (with_group(basis=("luat",)), "groups", "basis"),
    (with_group(note="Ghi"), "groups", "note"),
    (with_item("facts", id="dai-dien"), "facts", "id"),
    (with_item("facts", name="đại diện"), "facts", "name"),
    (with_item("facts", kind=FactKind.DATE), "facts", "values"),
    (with_item("facts", unit="m²"), "facts", "values"),
    (with_item("facts", question="Sao?"), "facts", "question"),
    (with_item("facts", basis=("luat",)), "facts", "basis"),
    (with_item("facts", note="Ghi"), "facts", "note"),
    (with_item("steps", name="Tiếp nhận"), "steps", "name"),
    (with_item("steps", agency="phong"), "steps", "agency"),
    (with_item("steps", role="Viên chức"), "steps", "role"),
    (with_item("steps", limit=FIVE), "steps", "limit"),
    (with_item("steps", counted=False), "steps", "counted"),
    (with_item("steps", when=OFTEN), "steps", "when"),
    (with_item("steps", basis=("luat",)), "steps", "basis"),
    (with_item("steps", note="Ghi"), "steps", "note"),
    (replace(PLAIN, steps=(PLAIN.steps[0], replace(PLAIN.steps[1], after=()))), "steps", "after"),
    (with_item("checks", id="khop-ten"), "checks", "id"),
    (with_item("checks", question="Có khớp?"), "checks", "question"),
    (with_item("checks", when=OFTEN), "checks", "when"),
    (with_item("checks", basis=("luat",)), "checks", "basis"),
    (with_item("checks", note="Ghi"), "checks", "note"),
    (with_item("online", level="4"), "online", "online_level"),
    (with_item("online", start=date(2022, 1, 1)), "online", "stretch"),
    (with_item("online", end=date(2022, 1, 1)), "online", "stretch"),
    (with_item("online", basis=("luat",)), "online", "basis"),
    (with_item("online", note="Ghi"), "online", "note"),
    (replace(PLAIN, legal_basis={**LAW, "nd": replace(LAW["nd"], id="nd1")}), "legal_basis", "id"),
    (replace(PLAIN, legal_basis={**LAW, "nd": replace(LAW["nd"], article="Điều 2")}), "legal_basis", "article"),
    (replace(PLAIN, legal_basis={**LAW, "nd": replace(LAW["nd"], document="Khác")}), "legal_basis", "document"),
    (
        replace(PLAIN, legal_basis={**LAW, "nd": replace(LAW["nd"], confidence=Confidence.HIGH)}),
        "legal_basis",
        "confidence",
    ),
    (replace(PLAIN, legal_basis={**LAW, "nd": replace(LAW["nd"], source="Báo")}), "legal_basis", "source"),
    (replace(PLAIN, legal_basis={**LAW, "nd": replace(LAW["nd"], note="Ghi")}), "legal_basis", "note"),
    (with_item("tests", given=Given(received=datetime(2022, 5, 10, 9))), "tests", "given"),
    (with_item("tests", expect=Expect(complete="false")), "tests", "expect"),
]


@pytest.mark.parametrize(
    ("after", "section", "trait"), ONE_CHANGE, ids=lambda value: value if isinstance(value, str) else ""
)
def test_each_thing_that_can_change_is_found(after: Procedure, section: str, trait: str) -> None:
    for comparison in (compare(PLAIN, after), compare(after, PLAIN)):
        found = {(change.section, change.kind, name) for change in comparison.changes for name in change.traits}
        assert found == {(section, "changed", trait)}
        for lang in ("vi", "en"):
            words = ComparisonWords(comparison, {}, {}, lang)
            [(_, [change])] = list(words.sections())
            [said] = change.traits
            assert said.before != said.after, "a change that cannot be seen in words"
            assert words.trait(said) in "\n".join(words.lines())


@pytest.mark.parametrize(
    "shape", [Component, Group, Step, Fact, ContentCheck, LimitChange, AgencyLimit, OnlineService, Basis]
)
def test_no_field_of_a_shape_is_forgotten(shape: type) -> None:
    """The list above names every field: a new one in a shape must be compared, or be named here with the reason."""
    sections = {
        Component: "components",
        Group: "groups",
        Step: "steps",
        Fact: "facts",
        ContentCheck: "checks",
        LimitChange: "limit_changes",
        AgencyLimit: "agency_limits",
        OnlineService: "online",
        Basis: "legal_basis",
    }
    fields = {field.name for field in dataclasses.fields(shape)}
    joint = {
        "kind": "values", "choices": "values", "unit": "values",  # of a fact
        "add": "change", "set": "change",
        "scheme": "online_level", "level": "online_level", "start": "stretch", "end": "stretch",
    }  # fmt: skip
    if shape is Group:
        joint = {"exactly_one": "kind"}
    wanted = {joint.get(name, name) for name in fields - {"place"}}
    if shape is AgencyLimit:
        wanted -= {"agency"}  # an agency's limit is recognised by its agency
    if shape is OnlineService:
        wanted = (wanted - {"place"}) | {"online_level"}
    assert wanted <= {trait.name for trait in SECTIONS[sections[shape]]}


def test_no_field_of_a_procedure_is_forgotten() -> None:
    compared = {trait.name for trait in (*SECTIONS["procedure"], *SECTIONS["limit"])} | set(SECTIONS)
    fields = {field.name for field in dataclasses.fields(Procedure) if field.compare}
    left_out = {"slug", "version", "path", "in_force_from", "in_force_to"}  # the file's; and `in_force` is both days
    assert fields - left_out - compared - {"places"} == set()


def test_a_version_is_like_itself_whatever_its_files() -> None:
    for procedure in load_procedures():
        assert compare(procedure, replace(procedure, version="x", path="y", slug="z")).is_none


def test_added_and_dropped() -> None:
    after = replace(PLAIN, components=(*PLAIN.components, Component("anh", "Ảnh")), steps=PLAIN.steps[:1])
    assert [(c.section, c.kind) for c in compare(PLAIN, after).changes] == [
        ("components", "added"),
        ("steps", "dropped"),
    ]
    assert [(c.section, c.kind) for c in compare(after, PLAIN).changes] == [
        ("components", "dropped"),
        ("steps", "added"),
    ]


def test_papers_that_move_into_a_group() -> None:
    don, group = PLAIN.components
    after = replace(PLAIN, components=(replace(group, members=(*group.members, don)),))
    found = [(change.section, change.traits) for change in compare(PLAIN, after).changes]
    assert found == [("components", ("group",)), ("groups", ("members",))]


def test_kinds_of_groups() -> None:
    found = compare(PLAIN, with_group(exactly_one=True))
    assert [(change.section, change.traits) for change in found.changes] == [
        ("components", ("group",)),
        ("components", ("group",)),
        ("groups", ("kind",)),
    ]


def test_groups_without_ids_are_known_by_their_papers() -> None:
    members = PLAIN.components[1].members
    before = replace(PLAIN, components=(Group("one_of", members),))
    shorter = replace(PLAIN, components=(Group("one_of", members[:1]),))
    assert [change.traits for change in compare(before, shorter).of("groups")] == [("members",)]
    assert compare(before, replace(before, components=(Group("one_of", members),))).is_none


def test_renamed_ids_of_legal_bases_change_nothing_where_they_are_cited() -> None:
    before = replace(PLAIN, limit_basis=("luat",))
    after = replace(PLAIN, limit_basis=("l",), legal_basis={"l": replace(LAW["luat"], id="l"), "nd": LAW["nd"]})
    assert [(change.section, change.traits) for change in compare(before, after).changes] == [("legal_basis", ("id",))]


def test_the_order_of_papers_does_not_count() -> None:
    assert compare(PLAIN, replace(PLAIN, components=PLAIN.components[::-1])).is_none


def test_what_reads_the_same_says_so() -> None:
    """The fact was renamed and got its old name back: the condition names another id."""
    before = with_item("components", when=Compare("uy-quyen", "eq", True))
    other = replace(before, facts=(Fact("dai-dien", "ủy quyền", FactKind.BOOLEAN),))
    after = replace(other, components=(replace(DON, when=Compare("dai-dien", "eq", True)), other.components[1]))
    lines = list(ComparisonWords(compare(before, after), {}, {}, "vi").lines())
    assert "      khi: khai báo đổi, đọc ra vẫn là ủy quyền: có" in lines


WHOLE = """\
Trước: 9.000001 Cấp giấy <thử> · hiệu lực 01/01/2022–31/12/2023 · toàn quốc · phiên bản {before}
Sau:   9.000001 Cấp giấy <thử> · hiệu lực 01/01/2022–31/12/2024 · toàn quốc · phiên bản {after}

THÔNG TIN CHUNG
  hiệu lực: 01/01/2022–31/12/2023 → 01/01/2022–31/12/2024
  ghi chú được sửa

THỜI HẠN
  thời hạn: 10 ngày làm việc → 8 ngày làm việc
  không tính: chờ người dân thực hiện nghĩa vụ tài chính → chờ người dân thực hiện nghĩa vụ tài chính, trưng cầu giám định

THAY ĐỔI THỜI HẠN
  − bỏ: cộng thêm 2 ngày làm việc (khi: ủy quyền: có; căn cứ: Nghị định Thử)

THÀNH PHẦN HỒ SƠ
  ~ Đơn đề nghị [don]
      mẫu: 01/T → (không ghi)
      số lượng: 1 bản → 2 bản
  ~ Giấy xác nhận [xac-nhan]
      giá trị trong: 6 tháng → 1 năm
  − bỏ: Sơ đồ [so-do] (chấp nhận: loại nào cũng được; số lượng: 1 bản; nếu có: có)
  ~ Ảnh [anh]
      khi: diện tích trên 500 m² → diện tích trên 300 m²
  + thêm: Bản vẽ [ban-ve] (chấp nhận: bản sao; số lượng: 1 bản; khi: đối tượng: tổ chức; căn cứ: Điều 1 Luật Thử)

NHÓM GIẤY TỜ
  ~ Giấy tờ nhân thân: một trong (Thẻ căn cước; Quyết định thành lập; Sổ hộ; Giấy xác nhận)
      căn cứ: Điều 1 Luật Thử; Nghị định Thử → Điều 1 Luật Thử

KIỂM TRA NỘI DUNG
  ~ Diện tích đúng? [dien-tich-dung]
      khi: diện tích từ 500 m² trở lên → mọi trường hợp

KIỂM THỬ
  ~ Đủ
      dữ kiện được sửa
      mong đợi: đủ: có; thiếu: không có; hẹn trả 17:00 24/05/2022 → đủ: có; thiếu: không có; hẹn trả 17:00 20/05/2022"""


def test_in_words_as_a_whole(tmp_path: Path) -> None:
    text = given.NATIONAL
    for old, new in (
        ("đến: 2023-12-31", "đến: 2024-12-31"),
        ("Ghi chú chung.", "Ghi chú khác."),
        ("thời hạn: 10 ngày", "thời hạn: 8 ngày"),
        ("[payment]", "[payment, expert_opinion]"),
        ("  - khi:\n      ủy quyền: có\n    cộng thêm: 2 ngày làm việc\n    theo: nd\n    ghi chú: Chỉ một lần.\n", ""),
        ("    mẫu: 01/T\n", "    số lượng: 2\n"),
        ("6 tháng", "1 năm"),
        ("trên: 500", "trên: 300"),
        ("    theo: [luat, nd]", "    theo: luat"),
        (
            "  - id: so-do\n    tên: Sơ đồ\n    nếu có: có\n    ghi chú: Giúp làm nhanh.\n",
            "  - id: ban-ve\n    tên: Bản vẽ\n    chấp nhận: [bản sao]\n    theo: luat\n    khi:\n      đối tượng: tổ chức\n",
        ),
        ("    khi:\n      diện tích:\n        từ: 500\n", ""),
        ("thành phần: [don, the]", "thành phần:\n        - id: don\n          số lượng: 2\n        - the"),
        ("hẹn trả: 2022-05-24 17:00", "hẹn trả: 2022-05-20 17:00"),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    before, after = given.national(tmp_path / "cu"), given.national(tmp_path / "moi", text)
    words = ComparisonWords(compare(before, after), {}, {}, "vi")
    assert "\n".join(words.lines()) == WHOLE.format(before=before.version, after=after.version)
    record = words.to_dict()
    assert record["before"]["version"] == before.version
    assert [c for c in record["changes"] if c["section"] == "limit_changes"] == [
        {
            "section": "limit_changes",
            "kind": "dropped",
            "title": "cộng thêm 2 ngày làm việc",
            "traits": [
                {"trait": "when", "before": "ủy quyền: có", "after": None},
                {"trait": "basis", "before": "Nghị định Thử", "after": None},
            ],
        }
    ]
    [added] = [c for c in record["changes"] if c["kind"] == "added"]
    assert added["traits"][0] == {"trait": "accept", "before": None, "after": "bản sao"}
    [note] = [t for c in record["changes"] for t in c["traits"] if t["trait"] == "note"]
    assert note == {"trait": "note", "before": "Ghi chú chung.", "after": "Ghi chú khác."}


def test_steps_in_words() -> None:
    agencies = {"phong": Agency("phong", "Phòng chuyên môn", "Phòng")}
    steps = (
        replace(PLAIN.steps[0], agency="phong", limit=FIVE),
        Step("tham-dinh", "Thẩm định", "phong", limit=TEN, after=("nhan",)),
        replace(PLAIN.steps[1], after=("tham-dinh",)),
    )
    words = ComparisonWords(compare(PLAIN, replace(PLAIN, steps=steps)), agencies, agencies, "en")
    assert list(words.lines())[3:] == [
        "STEPS",
        "  ~ Nhận [nhan]",
        "      agency: (not stated) → Phòng",
        "      limit: (not stated) → 5 ngày làm việc",
        "  ~ Ký [ky]",
        "      after: Nhận → Thẩm định",
        "  + added: Thẩm định [tham-dinh] (agency: Phòng; limit: 10 ngày làm việc; after: Nhận)",
    ]


def test_nothing_changed() -> None:
    lines = list(ComparisonWords(compare(PLAIN, PLAIN), {}, {}, "vi").lines())
    assert lines[2:] == ["", "Không có gì thay đổi trong nội dung thủ tục."]


# ---------------------------------------------------------------------- two folders


def version(start: str, issuer: str | None = None, code: str = "9.000001") -> Procedure:
    return Procedure(
        "thu", "Thử", code=code, in_force_from=date.fromisoformat(start), issued_by=Issuer(issuer) if issuer else None
    )


def test_versions_are_matched_by_issuer_and_first_day() -> None:
    old = [
        version("2020-01-01"),
        version("2022-01-01"),
        version("2022-01-01", "UBND"),
        version("2023-01-01", code="9.000009"),
    ]
    new = [version("2022-01-01", "UBND"), version("2022-01-01"), version("2024-01-01"), version("2021-01-01")]
    matched = match_versions(old, new)
    assert [(a.in_force_from.year, b.in_force_from.year, b.identity[1]) for a, b in matched.both] == [
        (2020, 2021, None),
        (2022, 2022, None),
        (2022, 2022, "UBND"),
    ]
    assert [p.code for p in matched.dropped] == ["9.000009"]
    assert [p.in_force_from.year for p in matched.added] == [2024]


def test_one_version_against_one_is_a_pair_whatever_its_code() -> None:
    matched = match_versions([version("2020-01-01")], [version("2025-01-01", "UBND", "1.000001")])
    assert len(matched.both) == 1
    assert not matched.dropped
    assert not matched.added


# ---------------------------------------------------------------------- dossiers


def test_effects_on_dossiers() -> None:
    """Received on Tuesday 10 May 2022: 10 working days end on 24 May, 5 on 17 May; with an open fact in between."""
    shorter = replace(PLAIN, limit=FIVE, components=(Component("anh", "Ảnh"), *PLAIN.components), limit_changes=())
    at = datetime(2022, 5, 10, 9)
    dossiers = [
        Dossier("A", "9.000001", at, {"uy-quyen": False}, ["don", "the"]),
        Dossier("B", "9.000001", at, {}, ["don", "the", "anh"]),
    ]

    def lost(dossier: Dossier) -> Procedure:
        raise DossierError(Problem("TTHC915", values={"id": dossier.id}))

    first, second = effects(dossiers, lambda _: PLAIN, lambda _: shorter, vietnam_calendar())
    assert (first.before.verdict, first.after.verdict) == ("complete", "incomplete")
    assert (first.before.missing, first.after.missing) == ((), ("anh",))
    assert (first.before.earliest, first.after.latest) == (datetime(2022, 5, 24, 17), datetime(2022, 5, 17, 17))
    assert first.changes == ("verdict", "missing", "due")
    assert (second.before.questions, second.after.questions) == (("ủy quyền",), ())
    assert (second.before.earliest, second.before.latest) == (datetime(2022, 5, 24, 17), datetime(2022, 5, 31, 17))
    assert second.changes == ("questions", "due")
    recoded = replace(shorter, code="1.000009")
    assert effects(dossiers, lambda _: PLAIN, lambda _: recoded, vietnam_calendar())[0].after == first.after
    [silent] = effects(dossiers[:1], lost, lambda _: PLAIN, vietnam_calendar())
    assert silent.before == Outcome(problems=(Problem("TTHC915", values={"id": "A"}),))
    assert (silent.changes, silent.unanswered) == (("answer",), False)
    [neither] = effects(dossiers[:1], lost, lost, vietnam_calendar())
    assert (neither.changes, neither.unanswered) == ((), True)
    assert silent.before.to_dict() == {
        "verdict": None,
        "missing": [],
        "questions": [],
        "earliest": None,
        "latest": None,
        "problems": ["TTHC915"],
    }
    assert first.after.to_dict()["earliest"] == "2022-05-17T17:00:00"
    assert Effect(dossiers[0], first.before, first.before).changes == ()
