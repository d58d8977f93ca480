"""tthc diff: what it is given, what it prints, and which dossiers it names; due dates by hand in May 2022."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import review_definitions as given
from cli_terminal import Terminal

THREE = "thời hạn: 10 ngày làm việc"


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, str]:
    """cu: the national file and its local process. moi: 8 days, a paper more, a version more, no local process."""
    longer = given.NATIONAL.replace("đến: 2023-12-31", "đến: 2024-12-31").replace(
        "từ: 2022-01-01\n  đến", "từ: 2024-01-01\n  đến"
    )
    changed = given.NATIONAL.replace(THREE, "thời hạn: 8 ngày làm việc").replace(
        "  - id: uy-quyen\n", "  - id: ban-ve\n    tên: Bản vẽ\n    theo: luat\n  - id: uy-quyen\n"
    )
    contents = {
        "cu/agencies.yaml": given.AGENCIES,
        "cu/thu@2022-01-01.yaml": given.NATIONAL,
        "cu/thu@2022-01-01.dia-phuong.yaml": given.LOCAL,
        "moi/agencies.yaml": given.AGENCIES,
        "moi/thu@2022-01-01.yaml": changed,
        "moi/thu@2024-01-01.yaml": longer,
        "layout.yaml": "# một chú thích\n" + given.NATIONAL,
        "broken.yaml": given.NATIONAL.replace("thời hạn:", "thời hn:", 1),
        "dossiers.json": json.dumps(
            [
                {"id": "A", "code": "9.000001", "received": "2022-05-10 09:00", "components": ["don", "the"],
                 "facts": {"đối tượng": "cá nhân", "ủy quyền": False, "diện tích": 100}},
                {"id": "B", "code": "9.000001", "received": "2022-05-10 09:00", "components": ["don", "the", "ban-ve"],
                 "facts": {"đối tượng": "ai đó", "ủy quyền": False, "diện tích": 100}},
                {"id": "C", "code": "1.001193", "received": "2022-05-10 09:00"},
            ]
        ),
    }  # fmt: skip
    for name, text in contents.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return {name: str(tmp_path / name) for name in ("cu", "moi", *contents)}


def squeezed(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip("─ ")]


def test_two_files(tthc: Terminal, folders: dict[str, str]) -> None:
    ran = tthc("diff", folders["cu/thu@2022-01-01.yaml"], folders["moi/thu@2022-01-01.yaml"])
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith(
        "Trước: 9.000001 Cấp giấy <thử> · hiệu lực 01/01/2022–31/12/2023 · toàn quốc · phiên bản "
    )
    assert lines[2:] == [
        "",
        "THỜI HẠN",
        "  thời hạn: 10 ngày làm việc → 8 ngày làm việc",
        "",
        "THÀNH PHẦN HỒ SƠ",
        "  + thêm: Bản vẽ [ban-ve] (chấp nhận: loại nào cũng được; số lượng: 1 bản; căn cứ: Điều 1 Luật Thử)",
    ]


def test_with_dossiers(tthc: Terminal, folders: dict[str, str]) -> None:
    """10 working days after Tuesday 10 May end on 24 May, 8 on 20 May. B states a value that nobody declares."""
    ran = tthc(
        "diff",
        folders["cu/thu@2022-01-01.yaml"],
        folders["moi/thu@2022-01-01.yaml"],
        "--dossiers",
        folders["dossiers.json"],
    )
    lines = squeezed(ran.out)
    assert ran.code == 1
    assert lines[lines.index("HỒ SƠ: 1 trong 2 hồ sơ đổi kết quả") :][:8] == [
        "HỒ SƠ: 1 trong 2 hồ sơ đổi kết quả",
        "1 hồ sơ của thủ tục khác, không xét",
        "Hồ sơ Nội dung Trước Sau",
        "A thành phần đủ chưa đủ hoặc sai",
        "thiếu không ban-ve",
        "hạn trả 17:00 24/05/2022 17:00 20/05/2022",
        "1 hồ sơ không trả lời được ở cả hai bên:",
        lines[-1],
    ]
    assert lines[-1].startswith("! B facts.đối tượng: TTHC202 «ai đó» không phải giá trị của «đối tượng»")


def test_as_json(tthc: Terminal, folders: dict[str, str]) -> None:
    ran = tthc("diff", folders["cu"], folders["moi"], "--dossiers", folders["dossiers.json"], "--json", "--lang", "en")
    assert ran.code == 1
    found = json.loads(ran.out)
    assert found["schema"] == 1
    assert [(c["section"], c["kind"]) for c in found["comparisons"][0]["changes"]] == [
        ("limit", "changed"),
        ("components", "added"),
    ]
    assert found["comparisons"][0]["changes"][0]["traits"] == [
        {"trait": "limit", "before": "10 ngày làm việc", "after": "8 ngày làm việc"}
    ]
    assert [(a["code"], a["in_force_from"], a["issued_by"]) for a in found["added"]] == [
        ("9.000001", "2024-01-01", None)
    ]
    assert [a["issued_by"] for a in found["dropped"]] == ["UBND huyện Thử"]
    assert (found["dossiers"], found["concerned"]) == (3, 2)
    [first, second] = found["effects"]
    assert (first["dossier"], first["changes"]) == ("A", ["verdict", "missing", "due"])
    assert first["after"]["earliest"] == "2022-05-20T17:00:00"
    assert (second["dossier"], second["changes"]) == ("B", [])
    assert second["after"]["verdict"] is None


def test_two_folders(tthc: Terminal, folders: dict[str, str]) -> None:
    ran = tthc("diff", folders["cu"], folders["moi"])
    assert ran.code == 1
    assert ran.out.splitlines()[:5] == [
        "Bản định nghĩa: thay đổi 1, thêm 1, bỏ 1, giữ nguyên 0",
        "− BỎ BẢN: 9.000001 Cấp giấy <thử> · 01/02/2022–31/12/2023 · UBND huyện Thử, 12/QĐ-UBND",
        "+ THÊM BẢN: 9.000001 Cấp giấy <thử> · 01/01/2024–31/12/2024 · toàn quốc",
        "",
        ran.out.splitlines()[4],
    ]


def test_nothing_changed(tthc: Terminal, folders: dict[str, str]) -> None:
    ran = tthc("diff", folders["cu"], folders["cu"])
    assert (ran.code, ran.out) == (0, "Không có gì thay đổi: 2 bản định nghĩa giống nhau về nội dung.\n")
    same = tthc("diff", folders["cu/thu@2022-01-01.yaml"], folders["layout.yaml"], "--lang", "en")
    assert same.code == 0
    assert same.out.endswith("\n\nNothing changed in what the procedure says.\n")
    asked = tthc("diff", folders["cu"], folders["cu"], "--dossiers", folders["dossiers.json"])
    assert asked.code == 0
    assert "HỒ SƠ: 2 hồ sơ, không hồ sơ nào đổi kết quả" in asked.out


def test_versions_by_code_and_day(tthc: Terminal) -> None:
    ran = tthc("diff", "1.001193@2022-12-31", "1.001193@01/01/2023")
    assert ran.code == 1
    assert "− bỏ: Sổ hộ khẩu [so-ho-khau]" in ran.out
    local = tthc("diff", "1.001612@2022-03-14", "1.001612@2022-03-14:ubnd-thi-xa-nga-nam", "--lang", "en")
    assert local.code == 1
    assert "issued by: national → UBND thị xã Ngã Năm" in local.out
    assert "+ added: Thẩm định hồ sơ, dự thảo Giấy chứng nhận [tham-dinh]" in local.out
    every = tthc("diff", "1.001193", "1.001193")
    assert (every.code, every.out) == (0, "Không có gì thay đổi: 4 bản định nghĩa giống nhau về nội dung.\n")


def test_a_draft_of_a_shipped_file_and_of_a_local_process(tthc: Terminal, tmp_path: Path) -> None:
    """Beside the shipped ones they would be the same version twice; a local process still finds its base."""
    from tthc_rules.definitions.loader import shipped_procedures

    shipped = shipped_procedures() / "business" / "ho-kinh-doanh@2021-01-04.nga-nam.yaml"
    draft = tmp_path / shipped.name
    text = shipped.read_text(encoding="utf-8")
    assert text.count("thời hạn: 2 ngày làm việc") == 1
    draft.write_text(text.replace("thời hạn: 2 ngày làm việc", "thời hạn: 1 ngày làm việc"), encoding="utf-8")
    ran = tthc("diff", str(shipped), str(draft))
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[2:] == [
        "",
        "CÁC BƯỚC",
        "  ~ Thẩm định hồ sơ, dự thảo Giấy chứng nhận [tham-dinh]",
        "      thời hạn: 2 ngày làm việc → 1 ngày làm việc",
    ]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("nothing-here", "1.001193"), 2, "TTHC985 không có tệp, thư mục hay thủ tục nào là «nothing-here»"),
        (("1.00119", "1.001193"), 2, "ví dụ 1.001193"),
        (
            ("1.001193@hôm nay", "1.001193"),
            2,
            "TTHC986 «1.001193@hôm nay» không phải mã@ngày: «hôm nay» không phải một ngày",
        ),
        (("1.001193@1999-01-01", "1.001193"), 2, "TTHC402 1.001193 không có phiên bản nào hiệu lực ngày 01/01/1999"),
        (("1.001193@2022-01-01:ubnd-xa", "1.001193"), 2, "TTHC404"),
        (("/dev/null", "1.001193"), 2, "TTHC082"),
        (("1.001193",), 2, "TTHC906 lệnh tthc diff thiếu đối số"),
    ],
)
def test_what_is_not_understood(tthc: Terminal, args: tuple[str, ...], code: int, said: str) -> None:
    ran = tthc("diff", *args)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_a_file_that_is_wrong_and_a_folder_without_definitions(
    tthc: Terminal, folders: dict[str, str], tmp_path: Path
) -> None:
    wrong = tthc("diff", folders["broken.yaml"], folders["cu"])
    assert wrong.code == 2
    assert "broken.yaml:" in wrong.err
    (tmp_path / "chi-don-vi").mkdir()
    (tmp_path / "chi-don-vi" / "agencies.yaml").write_text(given.AGENCIES, encoding="utf-8")
    empty = tthc("diff", str(tmp_path / "chi-don-vi"), folders["cu"])
    assert empty.code == 2
    assert "TTHC987" in empty.err
    assert "không có bản định nghĩa thủ tục nào" in empty.err


def test_help_in_both_languages(tthc: Terminal) -> None:
    assert "Hai bản định nghĩa khác nhau ở đâu?" in tthc("diff", "--help").out
    assert "What differs between two definitions?" in tthc("diff", "--help", "--lang", "en").out
