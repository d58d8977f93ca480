"""Compiled bundles: they hold what the YAML says, to the last place, and are refused when they no longer do."""

import dataclasses
import hashlib
import json
from datetime import date
from decimal import Decimal

import pytest

from tthc_rules import DefinitionError, load_procedures
from tthc_rules.definitions import bundle, plain
from tthc_rules.definitions.bundle import compile_procedures, load_bundle
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.definitions.shapes import Agency
from tthc_rules.problems import Place, Problem, Related

FILE = """\
định dạng: 1
mã: 2.000889
tên: Cấp thẻ
lĩnh vực: Đất đai
cấp: xã
hiệu lực: {từ: 2022-01-01}
căn cứ:
  nd1: {văn bản: 1/2020/NĐ-CP, độ tin cậy: cao}
thông tin cần biết:
  hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng, thuê], câu hỏi: Nào?}
  diện tích: {kiểu: số thập phân, câu hỏi: Bao nhiêu?}
  ngày cấp: {kiểu: ngày, câu hỏi: Khi nào?}
  ủy quyền: {kiểu: có/không, câu hỏi: Có không?}
  số người: {kiểu: số nguyên, câu hỏi: Mấy?}
thời hạn: 10 ngày làm việc
thành phần hồ sơ:
  - {tên: Đơn, theo: nd1, giá trị trong: 6 tháng}
  - một trong:
      - {tên: Thẻ, chấp nhận: [bản chính, bản sao]}
      - gồm đủ: [{tên: Sổ}, {tên: Giấy}]
    id: nhom
    theo: nd1
    khi:
      hình thức: [thuê, mua]
      diện tích: {từ: "1,5"}
      ngày cấp: {trong khoảng: [2021-01-01, 2021-12-31]}
    trừ khi: {ít nhất một: [{ủy quyền: có}, {số người: {trên: 3}}, {có giấy: don}, {không phải: {hình thức: mua}}]}
kiểm thử:
  - tên: Một
    cho: {tiếp nhận: 2022-03-01 09:00, thành phần: [don, {id: the, số lượng: 2}]}
    mong đợi: {hẹn trả: 2022-03-15 17:00}
"""
OTHER = (
    "định dạng: 1\nmã: 1.004220\ntên: B\nlĩnh vực: C\ncấp: xã\nhiệu lực: {từ: 2022-01-01}\nthời hạn: 1 giờ làm việc\n"
)


@pytest.fixture
def folder(tmp_path):
    here = tmp_path / "của tôi"
    here.mkdir()
    (here / "the@2022-01-01.yaml").write_text(FILE, "utf-8")
    (here / "b@2022-01-01.yaml").write_text(OTHER, "utf-8")
    (here / "agencies.yaml").write_text("định dạng: 1\nđơn vị:\n  mot-cua: {tên: Một cửa}\n", "utf-8")
    return here


@pytest.fixture
def made(folder, tmp_path):
    path = tmp_path / "gói.jsonl"
    path.write_text(compile_procedures(folder, shipped=False), "utf-8")
    return path


def said(error, path, lang="vi"):
    return [problem.line(lang).replace(f"{path}", "gói") for problem in error.value.problems]


def to_the_last_place(value):
    """A value with all its fields, also those that do not count for equality, as plain Python."""
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return (type(value).__name__, [(field.name, to_the_last_place(getattr(value, field.name))) for field in fields])
    if isinstance(value, (tuple, list)):
        return [to_the_last_place(item) for item in value]
    if hasattr(value, "items"):
        return {name: to_the_last_place(item) for name, item in value.items()}
    return value


def check_same(read, loaded):
    assert list(read) == list(loaded)
    assert to_the_last_place(list(read)) == to_the_last_place(list(loaded))
    assert dict(read.agencies) == dict(loaded.agencies)
    assert to_the_last_place(read.problems) == to_the_last_place(loaded.problems)


def test_a_bundle_is_what_the_files_say(folder, made):
    read, loaded = load_bundle(made, folder), load_procedures(folder, shipped=False)
    check_same(read, loaded)
    group = read.get("the", date(2022, 5, 1)).components[1]
    assert read.get("2.000889", date(2022, 5, 1)) is read.get("the", date(2022, 5, 1))
    assert group.place == Place("của tôi/the@2022-01-01.yaml", 18, 5, "thành phần hồ sơ[1]")
    assert len(read.get("the", date(2022, 5, 1)).places) == len(loaded.get("the", date(2022, 5, 1)).places) > 20
    assert group.when.parts[0].parts[0].value == frozenset({"thue", "mua"})
    assert group.when.parts[0].parts[1].value == Decimal("1.5")
    assert group.when.parts[0].parts[2].value == (date(2021, 1, 1), date(2021, 12, 31))
    with pytest.raises(DefinitionError) as error:
        read.get("2.000888", date(2022, 5, 1))
    assert [problem.code for problem in error.value.problems] == ["TTHC403"]


def test_the_shipped_definitions(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(compile_procedures(), "utf-8")
    check_same(load_bundle(path), load_procedures())


def test_the_same_text_every_time(folder):
    assert compile_procedures(folder, shipped=False) == compile_procedures(folder, shipped=False)


def test_nothing_is_compiled_with_an_error(folder):
    (folder / "c.yaml").write_text("x: 1\n", "utf-8")
    with pytest.raises(DefinitionError) as error:
        compile_procedures(folder, shipped=False)
    assert {problem.place.path for problem in error.value.problems} == {"của tôi/c.yaml"}


def test_each_definition_is_read_when_it_is_asked_for(made, monkeypatch):
    asked = []

    def read(line):
        asked.append(json.loads(line.partition("\t")[0])["slug"])
        return plain.read_procedure_line(line)

    monkeypatch.setattr(bundle, "read_procedure_line", read)
    registry = load_bundle(made)
    assert asked == []
    for _ in range(2):
        assert registry.versions("2.000889")[0].name == "Cấp thẻ"
        assert asked == ["the"]
    assert len(registry) == 2
    assert sorted(asked) == ["b", "the"]


# ---------------------------------------------------------------------- out of date


AGAIN = "\n    cách sửa: tạo lại gói: tthc compile"


def test_a_source_that_changed_is_named(folder, made):
    (folder / "the@2022-01-01.yaml").write_text(FILE + "# một lời ghi\n", "utf-8")
    (folder / "b@2022-01-01.yaml").unlink()
    (folder / "mới@2022-01-01.yaml").write_text(OTHER.replace("1.004220", "1.004221"), "utf-8")
    assert len(load_bundle(made)) == 2  # the sources are not at hand
    with pytest.raises(DefinitionError) as error:
        load_bundle(made, folder)
    assert said(error, made) == [
        "của tôi/b@2022-01-01.yaml: TTHC436 gói thủ tục được tạo từ tệp này, nay tệp không còn" + AGAIN,
        "của tôi/mới@2022-01-01.yaml: TTHC435 tệp này chưa có trong gói thủ tục: thêm vào sau khi tạo gói" + AGAIN,
        "của tôi/the@2022-01-01.yaml: TTHC434 tệp này đã sửa sau khi tạo gói thủ tục; gói không còn đúng" + AGAIN,
    ]
    again = "\n    fix: make the bundle again: tthc compile"
    assert said(error, made, "en") == [
        "của tôi/b@2022-01-01.yaml: TTHC436 the bundle was made from this file, which is no longer there" + again,
        "của tôi/mới@2022-01-01.yaml: TTHC435 this file is not in the bundle: it was added after the bundle was made"
        + again,
        "của tôi/the@2022-01-01.yaml: TTHC434 this file has changed since the bundle was made; "
        "the bundle is out of date" + again,
    ]


def test_one_of_several_sources_is_compared_alone(folder, made, tmp_path):
    other = tmp_path / "khác"
    other.mkdir()
    (other / "c@2022-01-01.yaml").write_text(OTHER.replace("1.004220", "1.004222"), "utf-8")
    made.write_text(compile_procedures(folder, other, shipped=False), "utf-8")
    assert len(load_bundle(made, other)) == 3
    (folder / "b@2022-01-01.yaml").unlink()
    assert len(load_bundle(made, other)) == 3
    with pytest.raises(DefinitionError) as error:
        load_bundle(made, folder, other)
    assert [problem.code for problem in error.value.problems] == ["TTHC436"]


def test_a_file_alone(folder, made, monkeypatch):
    monkeypatch.chdir(folder)
    made.write_text(compile_procedures("b@2022-01-01.yaml", shipped=False), "utf-8")
    assert len(load_bundle(made, "b@2022-01-01.yaml")) == 1
    (folder / "b@2022-01-01.yaml").write_text(OTHER + "ghi chú: x\n", "utf-8")
    with pytest.raises(DefinitionError) as error:
        load_bundle(made, "b@2022-01-01.yaml")
    assert [(problem.code, problem.place.path) for problem in error.value.problems] == [
        ("TTHC434", "b@2022-01-01.yaml")
    ]


def test_sources_that_cannot_be_read_are_told(folder, made):
    (folder / "the@2022-01-01.yaml").unlink()
    (folder / "the@2022-01-01.yaml").symlink_to("b@2022-01-01.yaml")
    (folder / "B@2022-01-01.yaml").write_text(OTHER, "utf-8")  # a warning alone: one name on Windows
    with pytest.raises(DefinitionError) as error:
        load_bundle(made, folder, folder / "không có")
    assert sorted(problem.code for problem in error.value.problems) == ["TTHC080", "TTHC081", "TTHC435", "TTHC436"]


def test_the_shipped_definitions_are_compared(tmp_path, monkeypatch):
    path = tmp_path / "a.jsonl"
    path.write_text(compile_procedures(), "utf-8")
    (tmp_path / "procedures").mkdir()
    monkeypatch.setattr(bundle, "shipped_procedures", lambda: tmp_path / "procedures")
    with pytest.raises(DefinitionError) as error:
        load_bundle(path)
    assert {problem.code for problem in error.value.problems} == {"TTHC436"}
    assert len(error.value.problems) == sum(1 for _ in shipped_procedures().rglob("*.yaml"))


# ---------------------------------------------------------------------- another library, damage


def rewritten(made, change):
    """The bundle with its head changed."""
    head, _, rest = made.read_text("utf-8").partition("\n")
    made.write_text(json.dumps({**json.loads(head), **change}) + "\n" + rest, "utf-8")
    return made


@pytest.mark.parametrize(
    ("change", "vi", "en"),
    [
        (
            {"tthc-bundle": 7},
            "gói: TTHC431 gói thủ tục có định dạng 7, phiên bản đang dùng chỉ đọc được định dạng 1",
            "gói: TTHC431 the bundle has format 7, this library reads format 1 alone",
        ),
        (
            {"library": "9.9"},
            "gói: TTHC432 gói thủ tục do tthc-rules 9.9 tạo, phiên bản đang dùng là 0.1.0 hoặc đã đổi cấu trúc",
            "gói: TTHC432 the bundle was made by tthc-rules 9.9, this is 0.1.0 or its shapes have changed since",
        ),
        (
            {"shapes": "0"},
            "gói: TTHC432 gói thủ tục do tthc-rules 0.1.0 tạo, phiên bản đang dùng là 0.1.0 hoặc đã đổi cấu trúc",
            "gói: TTHC432 the bundle was made by tthc-rules 0.1.0, this is 0.1.0 or its shapes have changed since",
        ),
        (
            {"contents": "0"},
            "gói: TTHC433 gói thủ tục bị hỏng: nội dung không còn khớp mã kiểm của nó",
            "gói: TTHC433 the bundle is damaged: what stands in it does not match its checksum any more",
        ),
    ],
)
def test_another_library(made, change, vi, en, monkeypatch):
    monkeypatch.setattr(bundle, "_library", lambda: "0.1.0")
    rewritten(made, {"library": "0.1.0"})
    with pytest.raises(DefinitionError) as error:
        load_bundle(rewritten(made, change))
    assert said(error, made) == [vi + AGAIN]
    assert said(error, made, "en") == [en + "\n    fix: make the bundle again: tthc compile"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"{}",
        b"{}\n",
        b"[]\n",
        b"1\n",
        b"null\n",
        b"\xff\n",
        FILE.encode(),
        b"[" * 5000 + b"\n",
        b"x" * 5000,
    ],
    ids=range(11),
)
def test_no_bundle(tmp_path, content):
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(DefinitionError) as error:
        load_bundle(path)
    assert said(error, path) == [
        "gói: TTHC430 đây không phải gói thủ tục: dòng đầu không phải phần đầu của một gói\n"
        "    cách sửa: đưa tệp mà lệnh tthc compile đã ghi; thư mục và tệp YAML thì nêu thẳng, không cần gói"
    ]
    assert said(error, path, "en") == [
        "gói: TTHC430 this is no bundle of procedures: the first line is not the head of one\n"
        "    fix: give the file that tthc compile wrote; folders and YAML files are named as they are, without a bundle"
    ]


def test_a_bundle_that_cannot_be_read(tmp_path):
    with pytest.raises(DefinitionError) as error:
        load_bundle(tmp_path / "không có.jsonl")
    assert [problem.code for problem in error.value.problems] == ["TTHC080"]


def test_every_damage_is_found(made):
    """One byte changed or the end cut off: an error when it is opened or when the definition is asked for."""
    good = made.read_bytes()
    head = good.index(b"\n")
    for at in range(0, len(good), 97):
        for damaged in (good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :], good[:at]):
            made.write_bytes(damaged)
            try:
                registry = load_bundle(made)
                procedures = list(registry)
            except DefinitionError as error:
                assert {problem.code for problem in error.problems} <= {"TTHC430", "TTHC431", "TTHC432", "TTHC433"}
                assert at <= head or {problem.code for problem in error.problems} == {"TTHC433"}
            else:  # the word `shipped` or a number of the head, which mean nothing else
                assert at <= head or (damaged == good[:at] and at == len(good) - 1)
                assert len(procedures) == 2


NO_DEFINITION = hashlib.sha256(b"{}").hexdigest()


@pytest.mark.parametrize(
    "contents",
    [
        {},
        [],
        {"sources": 1, "definitions": [], "agencies": [], "problems": []},
        {"sources": {}, "definitions": [[1, 2]], "agencies": [], "problems": []},
        {"sources": {}, "definitions": [], "agencies": ["{}"], "problems": []},
        {"sources": {}, "definitions": [], "agencies": [], "problems": ["[]"]},
        {"sources": {}, "definitions": [["k", "s", 0, 3, NO_DEFINITION]], "agencies": [], "problems": []},
        {"sources": {}, "definitions": [["k", "s", "0", 3, ""]], "agencies": [], "problems": []},
    ],
    ids=range(8),
)  # fmt: skip
def test_a_forged_bundle_is_damaged_too(made, contents):
    """Right hashes over what is no definition: refused as well, by no other exception."""
    head = json.loads(made.read_text("utf-8").partition("\n")[0])
    text = json.dumps(contents)
    head["contents"] = hashlib.sha256(text.encode()).hexdigest()
    made.write_text(json.dumps(head) + "\n" + text + "\n{}\n", "utf-8")
    with pytest.raises(DefinitionError) as error:
        list(load_bundle(made))
    assert [problem.code for problem in error.value.problems] == ["TTHC433"]


# ---------------------------------------------------------------------- single values


def test_values_of_messages():
    place, other = Place("a.yaml", 1, 2, "x", 3, 4), Place("b.yaml", 5, 6)
    values = {"a": "ấ", "b": 1, "c": None, "d": True, "e": Decimal("1.50"), "f": date(2022, 5, 1), "g": ("x", 2)}
    problem = Problem(
        "TTHC401", "warning", place, {**values, "h": frozenset({"b", "a"})}, (Related(other, "x", values),)
    )
    assert to_the_last_place(plain.read_plain(Problem, plain.write_plain(problem))) == to_the_last_place(problem)
    with pytest.raises(TypeError, match="object has no JSON form"):
        plain.write_plain(Problem("TTHC401", values={"x": object()}))


def test_an_agency():
    agency = Agency("xa", "Ủy ban nhân dân xã", kind="commune")
    assert plain.write_plain(agency) == '{"id":"xa","name":"Ủy ban nhân dân xã","kind":"commune","paths":[]}'
    assert plain.read_plain(Agency, plain.write_plain(agency)) == agency


def test_a_type_that_json_does_not_know():
    @dataclasses.dataclass
    class Strange:
        picture: bytes | str
        number: complex = 0j

    with pytest.raises(TypeError, match="has no JSON form"):
        plain._shape(Strange)
