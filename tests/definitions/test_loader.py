# ruff: noqa: E501 -- sentences and cases are compared whole, one a line
"""Folders of definitions: overlays on their bases, versions, look-up by day and issuer."""

from datetime import date

import pytest

from tthc_rules import DefinitionError, Procedure, Registry, load_procedures
from tthc_rules.definitions.loader import shipped_procedures
from tthc_rules.definitions.registry import overlaps
from tthc_rules.definitions.shapes import Issuer

BASE = """\
định dạng: 1
mã: 2.000889
tên: Chuyển nhượng
lĩnh vực: Đất đai
cấp: huyện
hiệu lực:
  từ: 2021-02-08
  đến: 2024-07-31
căn cứ:
  nd43: {văn bản: 43/2014/NĐ-CP, điều: Điều 61, độ tin cậy: cao}
thông tin cần biết:
  hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho], câu hỏi: Hình thức nào?}
  ủy quyền: {kiểu: có/không, câu hỏi: Ủy quyền không?}
thời hạn: 10 ngày làm việc
thay đổi thời hạn:
  - khi: {hình thức: tặng cho, có giấy: don}
    cộng thêm: 5 ngày làm việc
thành phần hồ sơ:
  - tên: Đơn
    chấp nhận: [bản sao]
  - tên: Thẻ
    nếu có: có
  - tên: Giấy ủy quyền
    khi: {ủy quyền: có}
"""

LOCAL = """\
định dạng: 1
mở rộng: 2.000889@2021-02-08
ban hành:
  văn bản: 12/QĐ-UBND
  cơ quan: UBND thị xã Ngã Năm
  nơi: thị xã Ngã Năm
hiệu lực:
  từ: 2022-01-01
  đến: 2022-12-31
"""  # nine lines: what is added starts in line 10


@pytest.fixture
def folder(tmp_path):
    def write(**files):
        for name, text in files.items():
            (tmp_path / name.replace("__", "@").replace("_", "-")).with_suffix(".yaml").write_text(text, "utf-8")
        return tmp_path

    return write


def load(folder):
    return load_procedures(folder, shipped=False)


def found(folder, lang="vi"):
    """The problems without the folder's name, whether loading succeeded or not.

    Without TTHC251: the papers of these files cite nothing, `test_load_checks.py` is about that.
    """
    try:
        problems = load(folder).problems
    except DefinitionError as error:
        problems = error.problems
    return [problem.line(lang).replace(f"{folder.name}/", "") for problem in problems if problem.code != "TTHC251"]


def local(folder, more="", base=BASE, text=LOCAL):
    return folder(chuyen_nhuong__2021_02_08=base, nga_nam=text + more)


# ---------------------------------------------------------------------- overlays


def test_an_overlay_takes_what_it_does_not_state(folder):
    registry = load(
        local(
            folder,
            "ghi chú: thử\nthông tin cần biết:\n  gấp: {kiểu: có/không, câu hỏi: Gấp không?}\n"
            "căn cứ:\n  qd12: {văn bản: 12/QĐ-UBND, độ tin cậy: cao}\n"
            "thời hạn: 8 ngày làm việc\ncác bước:\n"
            "  - {tên: Tiếp nhận, thời hạn: 4 giờ làm việc, theo: [nd43, qd12], khi: {gấp: không, ủy quyền: có}}\n",
        )
    )
    national = registry.get("2.000889", on=date(2022, 6, 1))
    merged = registry.get("2.000889", on=date(2022, 6, 1), issued_by="UBND thị xã Ngã Năm")
    assert (national.issued_by, national.steps, national.limit.text) == (None, (), "10 ngày làm việc")
    assert (merged.in_force_from, merged.in_force_to) == (date(2022, 1, 1), date(2022, 12, 31))
    assert merged.issued_by == Issuer("UBND thị xã Ngã Năm", "12/QĐ-UBND", "thị xã Ngã Năm")
    assert (merged.code, merged.name, merged.field, merged.level) == (
        "2.000889",
        "Chuyển nhượng",
        "Đất đai",
        "district",
    )
    assert merged.limit.text == "8 ngày làm việc"
    assert merged.components == national.components
    assert merged.limit_changes == national.limit_changes
    assert [fact.id for fact in merged.facts] == ["hinh-thuc", "uy-quyen", "gap"]
    assert set(merged.legal_basis) == {"nd43", "qd12"}
    assert merged.cite(("nd43", "qd12")) == "Điều 61 43/2014/NĐ-CP; 12/QĐ-UBND"
    assert [step.id for step in merged.steps] == ["tiep-nhan"]
    assert (merged.slug, merged.note, national.note) == ("chuyen-nhuong", "thử", None)
    assert merged.path.endswith("nga-nam.yaml")
    base_version, _, own = merged.version.partition("+")
    assert base_version == national.version
    assert len(own) == len(base_version) == 12
    assert found(folder()) == []


def test_the_article_of_a_limit_goes_with_the_limit(folder):
    base = BASE + "thời hạn theo: nd43\nkhông tính: [payment]\nkhông tính theo: nd43\n"

    def cited(more):
        merged = load(local(folder, more, base=base)).get("2.000889", date(2022, 6, 1), "ubnd-thi-xa-nga-nam")
        return merged.limit_basis, merged.pauses_basis

    assert cited("") == (("nd43",), ("nd43",))
    assert cited("thời hạn: 5 ngày làm việc\n") == ((), ("nd43",))
    assert cited("không tính: []\n") == (("nd43",), ())
    assert cited("thời hạn: 5 ngày làm việc\nthời hạn theo: nd43\n") == (("nd43",), ("nd43",))


def test_the_same_overlay_by_slug_of_the_base(folder):
    registry = load(local(folder, text=LOCAL.replace("2.000889@", "chuyen-nhuong@")))
    assert registry.get("chuyen-nhuong", on=date(2022, 6, 1), issued_by="ubnd-thi-xa-nga-nam").code == "2.000889"


OVERLAYS = {
    "states the code": (
        "mã: 2.000889\nthay thế: 1.000001\n",
        [
            "nga-nam.yaml:10:1: TTHC217 tệp mở rộng không được ghi «mã»: mã và thay thế thuộc về thủ tục gốc\n"
            "    cách sửa: xóa «mã»",
            "nga-nam.yaml:11:1: TTHC217 tệp mở rộng không được ghi «thay thế»: mã và thay thế thuộc về thủ tục gốc\n"
            "    cách sửa: xóa «thay thế»",
        ],
    ),
    "longer": (
        "thời hạn: 15 ngày làm việc\n",
        [
            "nga-nam.yaml:10:11: TTHC230 thời hạn «15 ngày làm việc» dài hơn mức trần «10 ngày làm việc» của thủ tục gốc\n"
            "    cách sửa: viết bằng hoặc ngắn hơn «10 ngày làm việc»"
        ],
    ),
    "longer by a change": (
        "thay đổi thời hạn:\n  - {khi: {ủy quyền: có}, cộng thêm: 6 ngày làm việc}\n",
        [
            "nga-nam.yaml:11:3: TTHC230 thời hạn «10 ngày làm việc» dài hơn mức trần «10 ngày làm việc» của thủ tục gốc\n"
            "    cách sửa: viết bằng hoặc ngắn hơn «10 ngày làm việc»"
        ],
    ),
    "as long in all": ("thay đổi thời hạn:\n  - {khi: {ủy quyền: có}, cộng thêm: 5 ngày làm việc}\n", []),
    "shorter": ("thời hạn: 3 ngày làm việc\n", []),
    "another unit": (
        "thời hạn: 12 ngày\nthay đổi thời hạn: []\n",
        [
            "nga-nam.yaml:10:11: TTHC248 thời hạn «12 ngày» khác đơn vị với «10 ngày làm việc» của thủ tục gốc nên không so "
            "được\n    cách sửa: viết cùng đơn vị với thủ tục gốc"
        ],
    ),
    "another unit than the changes of the base": (
        "thời hạn: 9 ngày\n",
        [
            "nga-nam.yaml:10:11: TTHC220 «5 ngày làm việc» khác đơn vị với thời hạn gốc «9 ngày», không cộng hoặc thay được\n"
            "    cách sửa: viết thời hạn và thay đổi thời hạn cùng một đơn vị: «ngày» hoặc «ngày làm việc»",
            "nga-nam.yaml:10:11: TTHC248 thời hạn «9 ngày» khác đơn vị với «10 ngày làm việc» của thủ tục gốc nên không so "
            "được\n    cách sửa: viết cùng đơn vị với thủ tục gốc",
        ],
    ),
    "no limit any more": (
        "thời hạn: null\n",
        [
            "nga-nam.yaml:10:11: TTHC219 thời hạn chưa biết thì phải có «ghi chú» nói vì sao; hồ sơ của thủ tục này không tính "
            "được ngày hẹn trả\n    cách sửa: ghi «thời hạn»; chưa biết thì ghi «thời hạn: null» và «ghi chú»",
            "nga-nam.yaml:10:11: TTHC253 có «thay đổi thời hạn» nhưng không có «thời hạn» để thay đổi\n"
            "    cách sửa: ghi «thời hạn», hoặc xóa «thay đổi thời hạn»",
        ],
    ),
    "more papers": (
        "thành phần hồ sơ:\n  - {tên: Đơn, chấp nhận: [bản sao]}\n  - tên: Sổ hộ khẩu\n",
        [
            "nga-nam.yaml:12:5: TTHC231 giấy tờ «Sổ hộ khẩu» không có trong thủ tục gốc: yêu cầu thêm giấy tờ ngoài quy định bị cấm\n"
            "    cách sửa: bỏ giấy này; luật có đòi thì ghi vào tệp gốc"
        ],
    ),
    "stricter papers": (
        "thành phần hồ sơ:\n  - {tên: Đơn, chấp nhận: [bản chính]}\n  - tên: Thẻ\n  - tên: Giấy ủy quyền\n",
        [
            f"nga-nam.yaml:{line}:5: TTHC249 giấy tờ «{name}» bị yêu cầu chặt hơn thủ tục gốc (trường hợp nộp, số lượng, loại bản "
            "hoặc giá trị)\n    cách sửa: yêu cầu như thủ tục gốc hoặc nhẹ hơn"
            for line, name in ((11, "Đơn"), (12, "Thẻ"), (13, "Giấy ủy quyền"))
        ],
    ),
    "more of a paper, and fresher": (
        "thành phần hồ sơ:\n  - {tên: Đơn, số lượng: 2}\n  - {tên: Thẻ, nếu có: có, giá trị trong: 6 tháng}\n",
        [
            f"nga-nam.yaml:{line}:5: TTHC249 giấy tờ «{name}» bị yêu cầu chặt hơn thủ tục gốc (trường hợp nộp, số lượng, loại bản "
            "hoặc giá trị)\n    cách sửa: yêu cầu như thủ tục gốc hoặc nhẹ hơn"
            for line, name in ((11, "Đơn"), (12, "Thẻ"))
        ],
    ),
    "milder papers": (
        "thành phần hồ sơ:\n  - tên: Đơn\n  - {tên: Thẻ, nếu có: có}\n  - {tên: Giấy ủy quyền, khi: {ủy quyền: có}, nếu có: có}\n",
        [],
    ),
    "a paper that a condition of the base needs": (
        "thành phần hồ sơ:\n  - {tên: Thẻ, nếu có: có}\n",
        ["nga-nam.yaml:11:3: TTHC243 không có thành phần hồ sơ «don»; hiện có: the"],
    ),
    "another document under the same id": (
        "căn cứ:\n  nd43: {văn bản: 12/QĐ-UBND, độ tin cậy: cao}\n",
        [
            "nga-nam.yaml:11:3: TTHC234 căn cứ «nd43» đã có trong thủ tục gốc, là văn bản hoặc điều khác\n"
            "    cách sửa: đặt mã định danh khác"
        ],
    ),
    "the same document again": ("căn cứ:\n  nd43: {văn bản: 43/2014/NĐ-CP, điều: Điều 61, độ tin cậy: thấp}\n", []),
    "a fact of another type": (
        "thông tin cần biết:\n  ủy quyền: {kiểu: ngày, câu hỏi: Ngày nào?}\n",
        [
            "nga-nam.yaml:11:3: TTHC235 thông tin «ủy quyền» của thủ tục gốc chỉ được thêm giá trị, không được đổi kiểu hoặc bỏ giá trị\n"
            "    cách sửa: ghi lại đủ kiểu và giá trị của thủ tục gốc, rồi thêm giá trị mới ở sau"
        ],
    ),
    "a fact with fewer values": (
        "thông tin cần biết:\n  hình thức: {kiểu: lựa chọn, giá trị: [mua], câu hỏi: Nào?}\n",
        [
            "nga-nam.yaml:11:3: TTHC235 thông tin «hình thức» của thủ tục gốc chỉ được thêm giá trị, không được đổi kiểu hoặc bỏ giá trị\n"
            "    cách sửa: ghi lại đủ kiểu và giá trị của thủ tục gốc, rồi thêm giá trị mới ở sau"
        ],
    ),
    "a fact with more values": (
        "thông tin cần biết:\n  hình thức: {kiểu: lựa chọn, giá trị: [mua, thuê, tặng cho], câu hỏi: Nào?}\n",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("more", "expected"), OVERLAYS.values(), ids=OVERLAYS)
def test_what_an_overlay_may_not_do(folder, more, expected):
    assert found(local(folder, more)) == expected


def test_what_is_reported_and_what_is_refused(folder):
    """Longer and more is for a person to judge; what cannot be computed is refused."""
    path = local(folder, "thời hạn: 15 ngày làm việc\nthành phần hồ sơ:\n  - tên: Đơn\n  - tên: Sổ\n  - tên: Thẻ\n")
    assert [(p.code, p.severity) for p in load(path).problems if p.code != "TTHC251"] == [
        ("TTHC230", "warning"),
        ("TTHC231", "warning"),
        ("TTHC249", "warning"),
    ]


ENGLISH_OVERLAYS = {
    "mã: 2.000889\n": "an overlay does not state «mã»: the code and what it replaces belong to the base\n"
    "    fix: delete «mã»",
    "thời hạn: 15 ngày làm việc\n": "the limit «15 ngày làm việc» is longer than the ceiling «10 ngày làm việc» of the base\n"
    "    fix: write «10 ngày làm việc» or less",
    "thời hạn: 12 ngày\nthay đổi thời hạn: []\n": "the limit «12 ngày» has another unit than «10 ngày làm việc» of the base and "
    "cannot be compared\n    fix: write it in the unit of the base",
    "thành phần hồ sơ:\n  - {tên: Đơn, chấp nhận: [bản sao]}\n  - tên: Sổ\n": "the paper «Sổ» is not in the base: asking for "
    "papers beyond the law is prohibited\n    fix: take it out; if the law does ask for it, it belongs in the base",
    "thành phần hồ sơ:\n  - {tên: Đơn, số lượng: 2}\n": "more is asked of the paper «Đơn» than by the base (when, how many, "
    "which copies, or validity)\n    fix: ask for what the base asks for, or less",
    "căn cứ:\n  nd43: {văn bản: x, độ tin cậy: cao}\n": "the basis «nd43» is another document or article in the base\n"
    "    fix: choose another id",
    "thông tin cần biết:\n  ủy quyền: {kiểu: ngày, câu hỏi: Ngày nào?}\n": "the fact «ủy quyền» of the base may get more "
    "values, not another type or fewer values\n    fix: repeat the type and all values of the base, then add the new ones",
}  # fmt: skip


@pytest.mark.parametrize(("more", "expected"), ENGLISH_OVERLAYS.items())
def test_overlay_in_english(folder, more, expected):
    assert [line.partition(" ")[2].partition(" ")[2] for line in found(local(folder, more), "en")] == [expected]


@pytest.mark.parametrize(
    ("start", "end", "outside"),
    [
        ("2021-02-08", "2024-07-31", ""),
        ("2021-02-07", "2024-07-31", "8:7"),
        ("2021-02-08", "2024-08-01", "9:8"),
        ("2021-02-08", "null", "9:8"),
        ("2023-01-01", "2023-01-01", ""),
    ],
)
def test_an_overlay_lies_within_its_base(folder, start, end, outside):
    text = LOCAL.replace("2022-01-01", start).replace("2022-12-31", end)
    expected = (
        f"nga-nam.yaml:{outside}: TTHC228 hiệu lực của tệp mở rộng phải nằm trong hiệu lực của thủ tục gốc 2.000889\n"
        "    cách sửa: sửa ngày cho nằm trong hiệu lực của thủ tục gốc"
    )
    assert found(local(folder, text=text)) == ([expected] if outside else [])
    if outside:
        assert found(folder(), "en") == [
            f"nga-nam.yaml:{outside}: TTHC228 an overlay must be in force within the dates of its base 2.000889\n"
            "    fix: change the days so that they lie within those of the base"
        ]


def test_an_overlay_of_an_open_base(folder):
    assert found(local(folder, base=BASE.replace("2024-07-31", "null"), text=LOCAL.replace("2022-12-31", "null"))) == []


def test_an_unread_date_of_an_overlay_is_told_once(folder):
    assert [line.split()[1] for line in found(local(folder, text=LOCAL.replace("2022-01-01", "đầu năm")))] == [
        "TTHC110"
    ]


def test_an_overlay_says_who_issued_it(folder):
    text = LOCAL.replace("ban hành:", "#").replace("  văn bản", "#").replace("  cơ quan", "#").replace("  nơi", "#")
    assert found(local(folder, text=text)) == [
        "nga-nam.yaml:1:1: TTHC229 tệp mở rộng phải ghi «ban hành»: văn bản, cơ quan, nơi\n"
        "    cách sửa: ghi «ban hành»; chưa có quyết định thì ghi «văn bản: null» và nói rõ ở «ghi chú»"
    ]
    assert found(folder(), "en") == [
        "nga-nam.yaml:1:1: TTHC229 an overlay must state «issued_by»: document, authority, place\n"
        "    fix: write «issued_by»; where there is no decision yet write «document: null» and say so in «note»"
    ]


def test_an_overlay_without_its_base(folder):
    path = local(folder, text=LOCAL.replace("2021-02-08", "2021-02-09"))
    assert found(path) == [
        "nga-nam.yaml:2:10: TTHC232 không tìm thấy thủ tục gốc «2.000889@2021-02-09» để mở rộng; viết mã@ngày hiệu lực. Hiện "
        "có: 2.000889@2021-02-08\n    cách sửa: mở rộng: 2.000889@2021-02-08"
    ]
    (path / "chuyen-nhuong@2021-02-08.yaml").unlink()
    assert found(path, "en") == [
        "nga-nam.yaml:2:10: TTHC232 the base «2.000889@2021-02-09» of this overlay is not found; write code@in-force date. "
        "There are: —\n    fix: give the whole folder, or the file of the base too"
    ]


@pytest.mark.parametrize(
    ("wanted", "known", "mend"),
    [
        ("2.000889", "2.000889@2021-02-08", "mở rộng: 2.000889@2021-02-08"),
        ("2.000888@2021-02-08", "2.000889@2021-02-08", "mở rộng: 2.000889@2021-02-08"),
        ("chuyen-nhuon", "chuyen-nhuong@2021-02-08", "mở rộng: chuyen-nhuong@2021-02-08"),
        ("1.000894", "2.000889@2021-02-08", "đọc cả thư mục hoặc thêm tệp của thủ tục gốc"),
        ("xyz", "2.000889@2021-02-08, chuyen-nhuong@2021-02-08", "đọc cả thư mục hoặc thêm tệp của thủ tục gốc"),
    ],
)
def test_the_base_that_was_probably_meant(folder, wanted, known, mend):
    path = local(folder, text=LOCAL.replace("2.000889@2021-02-08", wanted))
    with pytest.raises(DefinitionError) as caught:
        load(path)
    (problem,) = [problem for problem in caught.value.problems if problem.code == "TTHC232"]
    assert (problem.values["known"], problem.fix()) == (known, mend)


def test_problems_of_a_base_are_told_once(folder):
    base = BASE.replace("tên: Thẻ", "tên: Đơn").replace("10 ngày làm việc", "10 ngày")
    assert sorted(line.split()[1] for line in found(local(folder, base=base))) == ["TTHC122", "TTHC220"]


# ---------------------------------------------------------------------- versions


def version(start, end, code="1.004220", **more):
    return Procedure("the", "Thẻ", code=code, in_force_from=start, in_force_to=end, **more)


A = version(date(2020, 1, 1), date(2020, 12, 31), path="a.yaml")
B = version(date(2021, 1, 1), date(2022, 12, 31), path="b.yaml")
C = version(date(2023, 1, 1), None, path="c.yaml")
LOCAL_B = version(date(2021, 6, 1), date(2021, 12, 31), issued_by=Issuer("UBND thị xã Ngã Năm"))


def test_the_version_of_the_day():
    registry = Registry([C, LOCAL_B, A, B])
    for day, wanted in (
        (date(2020, 1, 1), A),
        (date(2020, 12, 31), A),
        (date(2021, 1, 1), B),
        (date(2022, 12, 31), B),
        (date(2023, 1, 1), C),
        (date(2099, 1, 1), C),
    ):
        assert registry.get("1.004220", on=day) is wanted
        assert registry.get("the", on=day) is wanted
    for issuer in ("UBND thị xã Ngã Năm", "ubnd-thi-xa-nga-nam", "UBND THỊ XÃ NGÃ NĂM"):
        assert registry.get("1.004220", on=date(2021, 7, 1), issued_by=issuer) is LOCAL_B
    assert registry.versions("1.004220") == (A, B, LOCAL_B, C)
    assert list(registry) == [A, B, LOCAL_B, C]
    assert len(registry) == 4
    assert (registry.agencies, registry.problems) == ({}, ())


def refusal(registry, *args, **more):
    with pytest.raises(DefinitionError) as refused:
        registry.get(*args, **more)
    (problem,) = refused.value.problems
    return problem.line("vi"), problem.line("en")


def test_no_version_that_day():
    registry = Registry([A, C, LOCAL_B])
    assert refusal(registry, "1.004220", on=date(2019, 12, 31)) == (
        "TTHC402 1.004220 không có phiên bản nào hiệu lực ngày 31/12/2019; các phiên bản: 01/01/2020–31/12/2020; 01/01/2023–…",
        "TTHC402 1.004220 has no version in force on 31/12/2019; the versions are: 01/01/2020–31/12/2020; 01/01/2023–…",
    )
    assert refusal(Registry([LOCAL_B]), "1.004220", on=date(2021, 7, 1))[0] == (
        "TTHC402 1.004220 không có phiên bản nào hiệu lực ngày 01/07/2021; các phiên bản: —"
    )


def test_no_such_code():
    assert refusal(Registry([A]), "1.004221", on=date(2020, 1, 1)) == (
        "TTHC403 không có thủ tục «1.004221»; ý bạn là «1.004220»?",
        "TTHC403 there is no procedure «1.004221»; did you mean «1.004220»?",
    )
    assert refusal(Registry([A]), "ho-khau", on=date(2020, 1, 1)) == (
        "TTHC410 không có thủ tục «ho-khau» trong số 1 thủ tục đã đọc",
        "TTHC410 there is no procedure «ho-khau» among the 1 that were read",
    )
    assert (
        refusal(Registry([]), "the", on=date(2020, 1, 1))[0]
        == "TTHC410 không có thủ tục «the» trong số 0 thủ tục đã đọc"
    )


def test_no_such_issuer():
    assert refusal(Registry([B, LOCAL_B]), "1.004220", on=date(2021, 7, 1), issued_by="UBND xã A") == (
        "TTHC404 1.004220 không có bản của «UBND xã A» hiệu lực ngày 01/07/2021; có bản của: UBND thị xã Ngã Năm",
        "TTHC404 1.004220 has no version issued by «UBND xã A» in force on 01/07/2021; there are those of: UBND thị xã Ngã Năm",
    )
    assert refusal(Registry([B]), "1.004220", on=date(2021, 7, 1), issued_by="UBND xã A")[0].endswith("; có bản của: —")


ONE_AT_A_TIME = "ghi «đến» ở bản trước là ngày ngay trước khi bản sau bắt đầu; nếu là tệp chép thừa thì xóa một tệp"


def told(*procedures, lang="vi"):
    return [f"{problem.severity} {problem.line(lang)}" for problem in overlaps(procedures)]


def test_overlapping_versions():
    assert told(C, B, A, LOCAL_B) == []
    early = version(date(2020, 12, 31), date(2021, 3, 31), path="d.yaml")
    assert told(A, early) == [
        "error d.yaml:1:1: TTHC401 hai phiên bản của 1.004220 cùng hiệu lực: tệp này và a.yaml\n"
        f"    cách sửa: {ONE_AT_A_TIME}"
    ]
    assert told(early, A, lang="en") == [
        "error d.yaml:1:1: TTHC401 two versions of 1.004220 are in force at once: this file and a.yaml\n"
        "    fix: let the earlier one end the day before the later one begins; delete one file if it is only a copy"
    ]
    endless = version(date(2019, 1, 1), None)
    # each against the one that lasts longest, not only against its neighbour
    assert told(endless, A, C) == [
        f"error {name}.yaml:1:1: TTHC401 hai phiên bản của 1.004220 cùng hiệu lực: tệp này và 01/01/2019–…\n"
        f"    cách sửa: {ONE_AT_A_TIME}"
        for name in "ac"
    ]


def test_one_file_name_for_two_procedures():
    other = version(date(2020, 6, 1), date(2021, 12, 31), code="1.000001", path="e.yaml")
    assert told(A, B, other) == [
        "warning e.yaml:1:1: TTHC409 tên tệp «the» được dùng cho hai thủ tục khác mã cùng hiệu lực (1.000001 và 1.004220); tìm theo "
        "tên sẽ không rõ là thủ tục nào",
        "warning b.yaml:1:1: TTHC409 tên tệp «the» được dùng cho hai thủ tục khác mã cùng hiệu lực (1.004220 và 1.000001); tìm theo "
        "tên sẽ không rõ là thủ tục nào",
    ]
    assert told(A, other, lang="en") == [
        "warning e.yaml:1:1: TTHC409 the file name «the» stands for two procedures in force at once (1.000001 and 1.004220); looked "
        "up by name, it is not clear which one is meant"
    ]
    # a procedure that got another code is no ambiguity
    assert told(A, version(date(2021, 1, 1), None, code="1.000001")) == []


# ---------------------------------------------------------------------- files and folders


def test_a_single_file(folder):
    path = folder(chuyen_nhuong__2021_02_08=BASE) / "chuyen-nhuong@2021-02-08.yaml"
    (procedure,) = load(path)
    assert (procedure.slug, procedure.path) == ("chuyen-nhuong", str(path))


def test_a_folder_without_definitions(tmp_path):
    assert found(tmp_path)[0].endswith("TTHC406 không có thủ tục nào trong thư mục này: không thấy tệp .yaml")
    assert found(tmp_path, "en")[0].endswith("TTHC406 this folder holds no procedure: there is no .yaml file")


def test_no_such_folder(tmp_path):
    assert [line.split()[1] for line in found(tmp_path / "none")] == ["TTHC080"]


def test_a_folder_with_a_pipe_only(tmp_path):
    import os

    os.mkfifo(tmp_path / "a.yaml")
    assert [line.split()[1] for line in found(tmp_path)] == ["TTHC082"]


def test_file_name_and_first_day(folder):
    path = folder(chuyen_nhuong=BASE)
    assert found(path) == [
        "chuyen-nhuong.yaml:1:1: TTHC407 tên tệp không mang ngày bắt đầu có hiệu lực 2021-02-08\n"
        "    cách sửa: đổi tên tệp thành chuyen-nhuong@2021-02-08.yaml"
    ]
    assert found(path, "en") == [
        "chuyen-nhuong.yaml:1:1: TTHC407 the name of the file does not carry its first day in force, 2021-02-08\n"
        "    fix: rename the file to chuyen-nhuong@2021-02-08.yaml"
    ]


def test_an_unread_date_is_told_once(folder):
    path = folder(a=BASE.replace("2021-02-08", "đầu năm"), b=BASE.replace("2021-02-08", "đầu năm"))
    assert [line.split()[1] for line in found(path)] == ["TTHC110", "TTHC110"]


def test_a_file_that_is_no_yaml(folder):
    path = folder(chuyen_nhuong__2021_02_08=BASE, x="a: [\n", y="")
    assert [line.split()[1] for line in found(path)] == ["TTHC034", "TTHC001"]


def test_the_same_version_twice(folder):
    path = folder(a__2021_02_08=BASE, b__2021_02_08=BASE)
    assert found(path) == [
        "b@2021-02-08.yaml:6:1: TTHC401 hai phiên bản của 2.000889 cùng hiệu lực: tệp này và a@2021-02-08.yaml\n"
        f"    cách sửa: {ONE_AT_A_TIME}"
    ]


def test_agencies(folder):
    path = folder(
        chuyen_nhuong__2021_02_08=BASE + "các bước:\n  - {tên: A, đơn vị: mot-cu, thời hạn: 1 ngày làm việc}\n",
        agencies="định dạng: 1\nđơn vị:\n  mot-cua: {tên: Bộ phận Một cửa}\n",
    )
    assert [line.split()[1] for line in found(path)] == ["TTHC208"]
    (path / "chuyen-nhuong@2021-02-08.yaml").write_text(BASE, encoding="utf-8")
    assert load(path).agencies["mot-cua"].name == "Bộ phận Một cửa"


def test_version_changes_with_the_content(folder):
    path = folder(chuyen_nhuong__2021_02_08=BASE)
    (first,) = load(path)
    (again,) = load(path)
    folder(chuyen_nhuong__2021_02_08=BASE + "ghi chú: x\n")
    (changed,) = load(path)
    assert first.version == again.version != changed.version


def test_own_beside_shipped(folder):
    path = folder(chuyen_nhuong__2021_02_08=BASE.replace("2.000889", "9.000889"))
    registry, shipped = load_procedures(path), load_procedures()
    assert len(registry) == len(shipped) + 1
    assert registry.get("9.000889", on=date(2022, 1, 1)).name == "Chuyển nhượng"


def test_shipped_procedures():
    registry = load_procedures()
    assert registry.problems == ()
    assert len(registry) == sum(1 for p in shipped_procedures().rglob("*.yaml") if p.name != "agencies.yaml")
    for procedure in registry:
        assert (
            registry.get(procedure.key, procedure.in_force_from, procedure.issued_by and procedure.issued_by.authority)
            is procedure
        )


def test_shipped_inside_an_installed_package(tmp_path, monkeypatch):
    from tthc_rules.definitions import loader

    (tmp_path / "tthc_rules" / "definitions").mkdir(parents=True)
    monkeypatch.setattr(loader, "__file__", str(tmp_path / "tthc_rules" / "definitions" / "loader.py"))
    assert shipped_procedures() == tmp_path / "procedures"
    (tmp_path / "tthc_rules" / "procedures").mkdir()
    assert shipped_procedures() == tmp_path / "tthc_rules" / "procedures"
