# ruff: noqa: E501 -- lines are compared whole
"""The site: valid pages that need nothing else, the same every time, and that say what the definitions say."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
import review_definitions as given

from tthc_rules import Limit, Procedure, Registry, load_procedures
from tthc_rules.authoring.site import Edition, build_site
from tthc_rules.definitions.conditions import AllOf, Compare, Not
from tthc_rules.definitions.shapes import (
    Basis,
    Choice,
    Component,
    Confidence,
    DefinitionTest,
    Expect,
    Fact,
    FactKind,
    Given,
    Group,
    Issuer,
    OnlineService,
    Step,
)
from tthc_rules.markup import element, printable

VOID = {"meta", "link", "br", "hr"}
TABLE_PARENTS = {
    "td": {"tr"},
    "th": {"tr"},
    "tr": {"thead", "tbody"},
    "thead": {"table"},
    "tbody": {"table"},
    "caption": {"table"},
    "li": {"ul"},
    "dt": {"dl"},
    "dd": {"dl"},
}
PHRASE = {"p", "span", "strong", "a", "code", "h1", "h2", "h3", "h4", "caption"}
BLOCK = {
    "p",
    "div",
    "ul",
    "table",
    "dl",
    "section",
    "h1",
    "h2",
    "h3",
    "h4",
    "figure",
    "nav",
    "header",
    "footer",
    "main",
}


class Page(HTMLParser):
    """Reads a page and refuses what is not well formed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[tuple[bool, int]] = []
        self.text = ""
        self.sections: dict[str, str] = {}
        self.title = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        assert len(found) == len(attrs), f"an attribute twice in {tag}"
        if tag in TABLE_PARENTS:
            assert self.open[-1] in TABLE_PARENTS[tag], (tag, self.open)
        if tag in BLOCK:
            assert not PHRASE & set(self.open), f"{tag} inside {self.open}"
        assert not (tag == "a" and "a" in self.open), "a link in a link"
        if tag == "tr":
            self.rows.append(("thead" in self.open, 0))
        if tag in ("td", "th"):
            head, width = self.rows[-1]
            self.rows[-1] = (head, width + int(found.get("colspan") or 1))
        self.tags.append((tag, found))
        if tag == "h2":
            self.title = ""
        if tag in BLOCK | {"li", "td", "th", "text", "dt", "dd", "footer"}:
            self.handle_data(" ")
        if "id" in found:
            self.ids.append(found["id"] or "")
        if "href" in found:
            self.links.append(found["href"] or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "h2" in self.open:
            self.title += data
        elif "footer" not in self.open:
            self.sections[self.title] = self.sections.get(self.title, "") + data


def assert_valid(files: dict[str, str], lang: str = "vi") -> dict[str, Page]:
    pages = {path: Page(text) for path, text in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        assert files[path].startswith("<!DOCTYPE html>\n<html lang=")
        assert page.tags[0] == ("html", {"lang": lang})
        assert len(page.ids) == len(set(page.ids)), path
        assert all(page.ids)
        assert page.headings[0] == 1
        assert page.headings.count(1) == 1
        steps = zip(page.headings, page.headings[1:], strict=False)
        assert all(later <= earlier + 1 for earlier, later in steps), f"{path}: a heading is skipped"
        for tag, attributes in page.tags:
            assert tag not in ("script", "img", "iframe", "style", "form")
            assert not any(name.startswith("on") or name == "style" for name in attributes)
            if tag == "th":
                assert attributes.get("scope") in ("col", "row", "colgroup")
        width = 0
        for head, cells in page.rows:
            width = cells if head else width
            assert cells == width, f"{path}: a row of {cells} cells in a table of {width}"
        assert re.findall(r"(?:https?:)?//", files[path].replace("http://www.w3.org/2000/svg", "")) == []
        for link in page.links:
            target, _, anchor = unquote(link).partition("#")
            resolved = str(PurePosixPath(path).parent / target) if target else path
            parts: list[str] = []
            for part in resolved.split("/"):
                parts = parts[:-1] if part == ".." else [*parts, part]
            resolved = "/".join(parts)
            assert resolved in files, f"{path} links to {link}"
            assert not anchor or anchor in pages[resolved].ids, f"{path} links to {link}"
    return pages


def words(page: Page) -> str:
    return " ".join(page.text.split())


@pytest.fixture(scope="module")
def shipped() -> Registry:
    return load_procedures()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    registry = given.registry(
        tmp_path_factory.mktemp("dn"), **{"thu@2022-01-01": given.NATIONAL, "thu@2022-01-01.dp": given.LOCAL}
    )
    return assert_valid(build_site(registry))


NATIONAL, LOCAL = "thu-tuc/9-000001_2022-01-01.html", "thu-tuc/9-000001_2022-02-01_ubnd-huyen-thu.html"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_shipped_pages_are_valid(shipped: Registry, lang: str) -> None:
    edition = Edition("en" if lang == "en" else "vi", date(2022, 5, 10), date(2026, 1, 2))
    files = build_site(shipped, edition)
    found = assert_valid(files, lang)
    assert len(found) == len(shipped) + 1
    for procedure in shipped:
        page = next(
            page
            for path, page in found.items()
            if procedure.version in page.text
            and f"_{procedure.in_force_from}" in path
            and ("_ubnd" in path) == (procedure.issued_by is not None)
        )
        said = words(page)
        for name in (
            *(c.name for c in procedure.all_components()),
            *(s.name for s in procedure.steps),
            *(t.name for t in procedure.tests),
        ):
            assert " ".join(name.split()) in said
        for basis in procedure.legal_basis.values():
            assert basis.cite() in said


def test_the_same_definitions_make_the_same_site() -> None:
    code = (
        "import hashlib, sys; from tthc_rules import load_procedures; from tthc_rules.authoring.site import build_site; "
        "files = build_site(load_procedures()); "
        "print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(hashes) == 1


def test_files_and_where_they_lie(pages: dict[str, Page]) -> None:
    assert sorted(pages) == ["index.html", NATIONAL, LOCAL]


def test_head(pages: dict[str, Page]) -> None:
    said = words(pages[NATIONAL])
    assert (
        "Thủ tục hành chính · Thử nghiệm Cấp giấy <thử> Cấp giấy <thử> & thử lại Mã thủ tục 9.000001 Cấp giải quyết huyện Hiệu lực 01/01/2022–31/12/2023 Ban hành toàn quốc Mã phiên bản nội dung "
        in said
    )
    assert "Cần thẩm tra kỹ 1/2 căn cứ có độ tin cậy thấp hoặc chưa rõ Ghi chú. Ghi chú chung." in said
    assert "GIẢ ĐỊNH" not in said
    local = words(pages[LOCAL])
    assert "GIẢ ĐỊNH: không phải văn bản thật; không dùng để giải quyết hồ sơ." in local
    assert "Ban hành UBND huyện Thử, 12/QĐ-UBND Về việc ban hành huyện Thử" in local


def section(page: Page, title: str) -> str:
    """The text of the part with this numbered heading."""
    [text] = [text for heading, text in page.sections.items() if re.fullmatch(rf"\d+\. {title}", heading)]
    return " ".join(text.split())


def test_papers(pages: dict[str, Page]) -> None:
    assert section(pages[NATIONAL], "Thành phần hồ sơ") == (
        "Mỗi giấy tờ: nhận loại bản nào, mấy bản, khi nào phải có, theo căn cứ nào. "
        "STT Giấy tờ Loại bản được nhận Số bản Khi nào Căn cứ (độ tin cậy) "
        "1 Đơn đề nghị Mẫu: 01/T bản chính 1 mọi trường hợp Điều 1 Luật Thử [cao] "
        "Giấy tờ nhân thân: một trong · Điều 1 Luật Thử [cao] · Nghị định Thử [▲ thấp] Một loại là đủ. "
        "2 Thẻ căn cước xuất trình: loại nào cũng được 1 không phải (đối tượng: tổ chức) như cả nhóm "
        "3 Quyết định thành lập loại nào cũng được 1 đối tượng: tổ chức như cả nhóm "
        "Gồm đủ – khi đối tượng: hộ gia đình "
        "4 Sổ hộ loại nào cũng được 1 mọi trường hợp – "
        "5 Giấy xác nhận Còn giá trị trong 6 tháng loại nào cũng được 1 mọi trường hợp – "
        "6 Giấy ủy quyền Không phải nộp khi tra cứu được: Cơ sở dữ liệu ủy quyền loại nào cũng được 2 ủy quyền: có – "
        "7 Sơ đồ Giúp làm nhanh. loại nào cũng được 1 nếu có (không bắt buộc) – "
        "8 Ảnh loại nào cũng được 1 nếu có (không bắt buộc); diện tích trên 500 m² –"
    )


def test_cases(pages: dict[str, Page]) -> None:
    assert section(pages[NATIONAL], "Thành phần hồ sơ theo trường hợp") == (
        "Trường hợp chia theo: đối tượng. Các trường hợp cần cùng giấy tờ được gộp lại; thông tin khác nêu trong ô. "
        "có: phải nộp · một trong: nộp một trong các giấy cùng nhóm · –: không phải nộp "
        "STT Giấy tờ cá nhân hộ gia đình tổ chức "
        "1 Đơn đề nghị có "
        "Giấy tờ nhân thân: một trong "
        "2 Thẻ căn cước có một trong – "
        "3 Quyết định thành lập – – có "
        "Gồm đủ "
        "4 Sổ hộ – một trong – "
        "5 Giấy xác nhận – một trong – "
        "6 Giấy ủy quyền khi ủy quyền: có (nếu không tra cứu được) "
        "7 Sơ đồ nếu có "
        "8 Ảnh nếu có, khi diện tích trên 500 m²"
    )


def test_limits(pages: dict[str, Page]) -> None:
    assert section(pages[NATIONAL], "Thời hạn giải quyết") == (
        "Nội dung Quy định Căn cứ (độ tin cậy) "
        "Thời hạn giải quyết 10 ngày làm việc Hiểu là: 10 ngày làm việc, không tính ngày nhận Điều 1 Luật Thử [cao] "
        "Khi ủy quyền: có cộng thêm 2 ngày làm việc Hiểu là: thêm 2 ngày làm việc, cộng vào thời hạn đang tính Chỉ một lần. Nghị định Thử [▲ thấp] "
        "Khi đối tượng: tổ chức thay bằng 15 ngày làm việc Hiểu là: 15 ngày làm việc, không tính ngày nhận – "
        "Bắt đầu tính khi tiếp nhận hồ sơ đầy đủ – "
        "Không tính vào thời hạn chờ người dân thực hiện nghĩa vụ tài chính Điều 1 Luật Thử [cao] "
        "Hết thời hạn mà không trả lời coi là đồng ý Điều 1 Luật Thử [cao] "
        "Thời hạn riêng của Phòng 5 ngày làm việc Hiểu là: 5 ngày làm việc, không tính ngày nhận Thời gian cho ý kiến. Nghị định Thử [▲ thấp]"
    )


def test_steps(pages: dict[str, Page]) -> None:
    assert section(pages[NATIONAL], "Trình tự các bước") == (
        "Chưa khai báo quy trình nội bộ; thời hạn tính chung cho cả hồ sơ."
    )
    said = section(pages[LOCAL], "Trình tự các bước")
    assert said.partition("Các bước như trong sơ đồ ")[2] == (
        "STT Bước Đơn vị, chức danh Thời hạn Sau bước Khi nào "
        "1 Tiếp nhận địa phương thêm Điều 1 Luật Thử [cao] Bộ phận Một cửa Viên chức 4 giờ làm việc – mọi trường hợp "
        "2 Thẩm định địa phương thêm Có thể kiểm tra thực địa. Phòng 3 ngày làm việc 1 mọi trường hợp "
        "3 Lấy ý kiến địa phương thêm Phòng 2 ngày làm việc (ngoài thời gian giải quyết) 1 đối tượng: tổ chức "
        "4 Ký địa phương thêm chưa khai báo thời hạn 2, 3 mọi trường hợp "
        "Thời hạn của bước là số phút làm việc, tính từ khi các bước trước chuyển xong; 1 ngày làm việc bằng số giờ làm việc của một ngày theo lịch."
    )


def test_the_other_parts(pages: dict[str, Page]) -> None:
    national, local = pages[NATIONAL], pages[LOCAL]
    assert section(national, "Thông tin cần biết") == (
        "Thông tin Giá trị Câu hỏi Căn cứ (độ tin cậy) "
        "đối tượng cá nhân; hộ gia đình; tổ chức Ai đề nghị? Điều 1 Luật Thử [cao] "
        "ủy quyền có/không Nộp qua người đại diện? – "
        "diện tích số thập phân (m²) Diện tích bao nhiêu? Theo giấy chứng nhận. –"
    )
    assert section(national, "Kiểm tra nội dung trước khi trình ký") == (
        "Trả lời có, không hoặc chưa rõ cho từng câu trước khi trình ký. STT Câu hỏi Khi nào Căn cứ (độ tin cậy) "
        "1 Tên trên đơn khớp với thẻ? mọi trường hợp Điều 1 Luật Thử [cao] "
        "2 Diện tích đúng? Xem bản vẽ. diện tích từ 500 m² trở lên –"
    )
    assert section(national, "Dịch vụ công trực tuyến") == (
        "Mức, hệ thống Thời gian Căn cứ (độ tin cậy) "
        "mức độ 3 (Nghị định 43/2011/NĐ-CP), huyện 01/01/2022–… Theo báo cáo. –"
    )
    assert section(national, "Căn cứ pháp lý") == (
        "Căn cứ (độ tin cậy) Độ tin cậy Nguồn, ghi chú "
        "Điều 1 Luật Thử [cao] Công báo Nghị định Thử [▲ thấp] nghe nói & «chưa đọc» Cần đọc lại."
    )
    assert section(national, "Tình huống kiểm thử").partition("nội dung. ")[2] == (
        "STT Tình huống Cho Kết quả mong đợi "
        "1 Đủ tiếp nhận 09:00 10/05/2022; đối tượng: cá nhân; ủy quyền: không; diện tích: 100; hồ sơ có giấy tờ: số 1, số 2 "
        "đủ: có; thiếu: không có; hẹn trả 17:00 24/05/2022"
    )
    assert section(local, "Đơn vị tham gia") == (
        "Đơn vị, chức danh Cơ quan chủ quản Người đứng đầu "
        "Bộ phận Một cửa UBND huyện Trưởng Bộ phận Phòng chuyên môn huyện gọi tắt: Phòng – –"
    )
    assert section(local, "Phần do địa phương quy định") == (
        "Quy trình này đặt trên bản toàn quốc; phần không nêu dưới đây giữ nguyên theo bản đó: "
        "9.000001 · 01/01/2022–31/12/2023. "
        "Thông tin chung hiệu lực: 01/01/2022–31/12/2023 → 01/02/2022–31/12/2023 "
        "ban hành: toàn quốc → UBND huyện Thử, 12/QĐ-UBND giả định: không → có "
        "Các bước Thêm: Tiếp nhận [nhan] Thêm: Thẩm định [tham-dinh] Thêm: Lấy ý kiến [y-kien] Thêm: Ký [ky]"
    )
    assert "Phần do địa phương quy định" not in words(national)
    assert section(national, "Xác nhận").startswith("Nội dung thủ tục 9.000001, mã phiên bản ")
    assert section(national, "Xác nhận").count("Ngày …… tháng …… năm …………") == 2
    assert "Người lập (Ký, ghi rõ họ tên, chức vụ)" in section(national, "Xác nhận")
    assert "Người thẩm tra (Ký, ghi rõ họ tên, chức vụ)" in section(national, "Xác nhận")


def test_history_says_what_a_version_changed(shipped: Registry) -> None:
    files = build_site(shipped)
    page = Page(files["thu-tuc/1-001193_2023-01-01.html"])
    said = section(page, "Các phiên bản")
    assert "1.001193 · 16/07/2020–31/12/2022 toàn quốc" in said
    assert "01/01/2023–30/06/2025 (trang này)" in said
    assert "Thay đổi so với 1.001193, bản 16/07/2020–31/12/2022" in said
    assert "Bỏ: Sổ hộ khẩu [so-ho-khau]" in said
    assert "thu-tuc/" not in page.links[0]
    recoded = section(Page(files["thu-tuc/1-013831_2025-07-01.html"]), "Các phiên bản")
    assert "Thay đổi so với 2.000889, bản 08/02/2021–31/07/2024" in recoded
    assert "mã: 2.000889 → 1.013831" in recoded


def test_many_cases_are_listed_one_below_the_other(shipped: Registry) -> None:
    said = section(Page(build_site(shipped)["thu-tuc/1-013980_2025-07-01.html"]), "Thành phần hồ sơ theo trường hợp")
    assert "Trường hợp Giấy tờ phải có Mọi trường hợp Đơn đăng ký biến động đất đai" in said
    assert said.count("Đơn đăng ký biến động đất đai") == 1
    assert "phán quyết trọng tài" in said


def test_cases_that_are_no_rectangle_are_all_named() -> None:
    """Three of the four combinations need paper B: they are one column, and its heading names each."""
    proxy, far = Compare("uy-quyen", "eq", True), Compare("xa", "eq", True)
    both = AllOf((proxy, far))
    procedure = Procedure(
        "a",
        "A",
        in_force_from=date(2022, 1, 1),
        facts=(Fact("uy-quyen", "ủy quyền", FactKind.BOOLEAN), Fact("xa", "ở xa", FactKind.BOOLEAN)),
        components=(Component("a", "Giấy A", when=both), Component("b", "Giấy B", when=Not(both))),
    )
    [page] = [page for path, page in assert_valid(build_site(Registry([procedure]))).items() if path != "index.html"]
    assert section(page, "Thành phần hồ sơ theo trường hợp").partition("STT ")[2] == (
        "Giấy tờ ủy quyền: có; ở xa: có "
        "ủy quyền: có, ở xa: không hoặc ủy quyền: không, ở xa: có hoặc ủy quyền: không, ở xa: không "
        "1 Giấy A có – 2 Giấy B – có"
    )


# ---------------------------------------------------------------------- the index


def test_index_without_a_day(pages: dict[str, Page]) -> None:
    assert words(pages["index.html"]).partition("Mục lục thủ tục ")[2] == (
        "Thủ tục hành chính: bản định nghĩa để thẩm tra 2 bản định nghĩa của 1 thủ tục. "
        "Đã ghi ngày hết hiệu lực (2) Thử nghiệm Thủ tục Mã Cấp Thời gian Ban hành Thời hạn Căn cứ chưa chắc Kiểm thử "
        "Cấp giấy <thử> 9.000001 huyện 01/01/2022–31/12/2023 toàn quốc 10 ngày làm việc 1/2 1 "
        "Cấp giấy <thử> giả định 9.000001 huyện 01/02/2022–31/12/2023 UBND huyện Thử 10 ngày làm việc 1/2 1 "
        "Theo mã thủ tục 9.000001 Cấp giấy <thử> 01/01/2022–31/12/2023 · toàn quốc 01/02/2022–31/12/2023 · UBND huyện Thử "
        "Trang được lập từ tệp định nghĩa. Sửa tệp thì mã phiên bản đổi và trang phải được thẩm tra, ký lại."
    )


def test_index_by_a_day() -> None:
    versions = [
        Procedure("a", "Cũ", in_force_from=date(2020, 1, 1), in_force_to=date(2021, 12, 31)),
        Procedure("b", "Nay", in_force_from=date(2022, 1, 1)),
        Procedure("c", "Mới", code="9.9", field="Đất", in_force_from=date(2023, 1, 1)),
    ]
    edition = Edition(on=date(2022, 5, 10), made_on=date(2022, 5, 11))
    files = build_site(Registry(versions), edition)
    said = words(assert_valid(files)["index.html"])
    assert "3 bản định nghĩa của 3 thủ tục. Hiệu lực xét ngày 10/05/2022." in said
    assert "Đang có hiệu lực (1) Chưa ghi lĩnh vực" in said
    assert "Nay chưa rõ mã (b) – 01/01/2022–… toàn quốc – 0/0 0" in said
    order = [
        said.index(text)
        for text in ("Đang có hiệu lực (1)", "Chưa có hiệu lực (1) Đất", "Hết hiệu lực (1)", "Theo mã thủ tục")
    ]
    assert order == sorted(order)
    assert said.endswith("Ngày lập: 11/05/2022.")
    assert "(hết hiệu lực)" in words(Page(files["thu-tuc/a_2020-01-01.html"]))
    assert "Chưa ghi ngày hết hiệu lực (2)" in words(Page(build_site(Registry(versions))["index.html"]))


# ---------------------------------------------------------------------- what authors may write


HOSTILE = "</td></table><script>alert('x')</script> \" onload=\"x & \x1b[31m \u202e"


def hostile() -> Procedure:
    flag = Fact(
        "co", HOSTILE, FactKind.CHOICE, (Choice("a", HOSTILE), Choice("b", "b")), HOSTILE, HOSTILE, ("x",), HOSTILE
    )
    when = Compare("co", "eq", "a")
    return Procedure(
        "../../../thu",
        HOSTILE,
        short_name=HOSTILE,
        code="../../etc/<passwd>",
        field=HOSTILE,
        level=HOSTILE,
        in_force_from=date(2022, 1, 1),
        issued_by=Issuer(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
        assumed=True,
        replaces=(HOSTILE,),
        legal_basis={"x": Basis("x", HOSTILE, HOSTILE, Confidence.UNKNOWN, HOSTILE, HOSTILE)},
        note=HOSTILE,
        facts=(flag,),
        pauses=(HOSTILE,),
        online=(
            OnlineService(HOSTILE, HOSTILE, place=HOSTILE, note=HOSTILE),
            OnlineService("nd43", "3", end=date(2022, 1, 1)),
        ),
        components=(
            Component("p", HOSTILE, HOSTILE, replaced_by_data=HOSTILE, when=when, basis=("x", "lost"), note=HOSTILE),
            Group("one_of", (Component("q", HOSTILE, optional=True, when=when),), name=HOSTILE, note=HOSTILE),
        ),
        steps=(Step("s", HOSTILE, HOSTILE, HOSTILE, Limit.parse("1 ngày làm việc"), when=when, note=HOSTILE),),
        tests=(
            DefinitionTest(
                HOSTILE,
                Given(
                    facts={HOSTILE: HOSTILE},
                    components=({"id": "p", "copy": "copy", "compared": "true"}, "lost"),
                    checks={"c": "unknown"},
                ),
                Expect(complete="unknown", missing=(), wrong=("p",), questions=("co", HOSTILE), late=False),
            ),
        ),
        version=HOSTILE,
        path=HOSTILE,
    )


def test_nothing_an_author_writes_is_markup_or_a_path() -> None:
    files = build_site(Registry([hostile(), replace(hostile(), code="..\\..\\etc <passwd>")]))
    assert_valid(files)
    assert sorted(files) == [
        "index.html",
        "style.css",
        "thu-tuc/etc-passwd_2022-01-01_td-table-script-alert-x-script-onload-x-31m-2.html",
        "thu-tuc/etc-passwd_2022-01-01_td-table-script-alert-x-script-onload-x-31m.html",
    ]
    for path, text in files.items():
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert re.fullmatch(r"[a-z0-9_/.-]+", path)
        assert ".." not in path
    page = words(Page(next(text for path, text in files.items() if path.startswith("thu-tuc/"))))
    assert "alert('x')" in page
    assert "<U+001B>[31m <U+202E>" in page
    assert "số 1 (bản sao, đã đối chiếu: có), lost" in page
    assert "sai: số 1; cần hỏi: " in page


def test_a_registry_with_nothing_in_it() -> None:
    files = build_site(Registry([]))
    assert sorted(files) == ["index.html", "style.css"]
    assert "0 bản định nghĩa của 0 thủ tục." in words(assert_valid(files)["index.html"])


def test_a_local_process_without_its_base() -> None:
    alone = Procedure("a", "A", code="1.1", issued_by=Issuer("UBND"), in_force_from=date(2022, 1, 1), version="x+y")
    [page] = [page for path, page in assert_valid(build_site(Registry([alone]))).items() if path != "index.html"]
    assert "Phần do địa phương quy định" not in words(page)
    assert "chưa rõ thời hạn" in words(page)
    assert "Chưa có kiểm thử." in words(page)
    assert "theo quy định chung về cơ chế một cửa" in words(page)


def test_elements() -> None:
    made = element("a", None, False, ["x", [element("br"), 3]], href='a&b"c', hidden=True, title=None, download=False)
    assert str(made) == '<a href="a&amp;b&quot;c" hidden="hidden">x<br>3</a>'
    assert printable("đủ\u00a0\n") == "đủ\u00a0\n"


def rules(style: str) -> Iterator[str]:
    yield from re.findall(r"url\(([^)]*)\)|@import", style)


def test_the_style_sheet_needs_nothing() -> None:
    style = build_site(Registry([]))["style.css"]
    assert list(rules(style)) == []
    assert style.count("{") == style.count("}")
    assert "@page { size: A4;" in style
