"""All problems of all files in one run: none hides another, and what only follows is not told."""

from functools import cache
from pathlib import Path

import pytest

from tthc_rules.authoring.lint.findings import find_problems
from tthc_rules.definitions.folders import as_given, from_the_root, read_folders_leniently
from tthc_rules.definitions.loader import load_procedures, shipped_procedures
from tthc_rules.problems import DefinitionError
from tthc_rules.worktime import vietnam_calendar

NATIONAL = """\
định dạng: 1
mã: 1.904220
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01, đến: 2022-12-31}
căn cứ:
  luat: {văn bản: 01/2020/NĐ-CP, độ tin cậy: cao, nguồn: Công báo}
thời hạn: 10 ngày làm việc
thời hạn theo: luat
thông tin cần biết:
  hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho], câu hỏi: Hình thức nào?}
thành phần hồ sơ:
  - {tên: Đơn đề nghị, khi: {hình thức: mua}, theo: luat}
kiểm thử:
  - tên: mua thì phải có đơn
    cho: {tiếp nhận: 2022-03-01 08:00, thông tin: {hình thức: mua}, thành phần: []}
    mong đợi: {thiếu: [don-de-nghi], hẹn trả: 2022-03-15 08:00}
  - tên: tặng cho thì không
    cho: {thông tin: {hình thức: tặng cho}, thành phần: []}
    mong đợi: {thiếu: []}
  - tên: chưa biết
    cho: {thành phần: []}
    mong đợi: {cần hỏi: [hình thức]}
"""

OVERLAY = """\
định dạng: 1
mở rộng: 1.904220@2022-01-01
ban hành: {cơ quan: UBND xã A}
hiệu lực: {từ: 2022-01-01, đến: 2022-12-31}
các bước:
  - {tên: Xử lý, thời hạn: 2 ngày làm việc, khi: {hình thức: mua}, theo: luat}
"""

SECOND = NATIONAL.replace("1.904220", "1.904221")
calendar = cache(vietnam_calendar)


def folder(tmp_path, files):
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def told(tmp_path, *paths, beside=None):
    """Each problem as `file:line:col CODE`, but for hints and what is said about tests."""
    found = find_problems([tmp_path / path for path in paths or ("",)], calendar(), beside)
    return [
        f"{problem.place} {problem.code}".replace(f"{tmp_path}/", "")
        for problem in found.problems
        if problem.severity != "hint" and not problem.code.startswith("TTHC16")
    ]


def test_a_sound_folder(tmp_path):
    root = folder(tmp_path, {"a@2022-01-01.yaml": NATIONAL, "a@2022-01-01.xa.yaml": OVERLAY})
    found = find_problems([root], calendar())
    assert told(root) == []
    assert [str(problem.place) for problem in found.problems if problem.code == "TTHC1621"] == [
        f"{root / 'a@2022-01-01.xa.yaml'}:2:10"
    ]
    assert [Path(path).name for path in found.files] == ["a@2022-01-01.xa.yaml", "a@2022-01-01.yaml"]
    assert (found.ignored, found.not_linted) == ((), ())
    assert found.texts[str(root / "a@2022-01-01.yaml")] == NATIONAL


def test_a_broken_file_hides_nothing_of_the_others(tmp_path):
    root = folder(
        tmp_path,
        {
            "a@2022-01-01.yaml": NATIONAL.replace("tên: Cấp thẻ", "tên: Cấp: thẻ"),
            "b@2022-01-01.yaml": SECOND.replace("cấp: xã", "cấp: làng").replace(
                "hình thức: mua}, theo", "loại: mua}, theo"
            ),
            "c@2022-01-01.yaml": NATIONAL.replace("1.904220", "1.904222") + "# tthc: bỏ qua TTHC1201 – vì\n",
            "d.yaml": b"\xff\xfea\x00",
            "e@2022-01-01.yaml": "",
        },
    )
    assert told(root) == [
        "a@2022-01-01.yaml:3:9 TTHC030",
        "b@2022-01-01.yaml:5:6 TTHC108",
        "b@2022-01-01.yaml:14:30 TTHC204",
        "c@2022-01-01.yaml:25:16 TTHC093",
        "d.yaml:1:1 TTHC005",
        "e@2022-01-01.yaml:1:1 TTHC001",
    ]
    found = find_problems([root], calendar())
    assert [Path(path).name[0] for path in found.not_linted] == ["a", "b", "d", "e"]
    assert [Path(path).name[0] for path in found.texts] == ["a", "b", "c", "e"]


@pytest.mark.parametrize(
    "broken",
    [
        NATIONAL.replace("tên: Cấp thẻ", "tên: Cấp: thẻ"),  # nothing can be read of it
        NATIONAL.replace("hiệu lực: {từ: 2022-01-01, đến: 2022-12-31}", "hiệu lực: {từ: hôm qua}"),  # nor its day
    ],
)
def test_an_overlay_of_a_file_that_is_not_read(tmp_path, broken):
    root = folder(tmp_path, {"a@2022-01-01.yaml": broken, "a@2022-01-01.xa.yaml": OVERLAY})
    assert [line.split()[0].split(":")[0] for line in told(root)] == ["a@2022-01-01.yaml"]
    # by the name of its file, where the overlay extends that
    by_name = OVERLAY.replace("1.904220@", "a@")
    root = folder(tmp_path, {"a@2022-01-01.yaml": broken, "a@2022-01-01.xa.yaml": by_name})
    assert [line.split()[0].split(":")[0] for line in told(root)] == ["a@2022-01-01.yaml"]


def test_an_overlay_of_nothing_beside_a_broken_file(tmp_path):
    root = folder(
        tmp_path,
        {
            "b@2022-01-01.yaml": SECOND.replace("cấp: xã", "cấp: làng"),
            "x.yaml": OVERLAY,
            "y.yaml": OVERLAY.replace("1.904220@2022-01-01", '"@"'),
        },
    )
    assert told(root) == ["b@2022-01-01.yaml:5:6 TTHC108", "x.yaml:2:10 TTHC232", "y.yaml:2:10 TTHC232"]


def test_an_overlay_of_a_broken_file_is_read_for_itself(tmp_path):
    """Its own shape is told, its references are not: the base may have been meant to hold them."""
    files = {
        "a@2022-01-01.yaml": NATIONAL.replace("  hình thức: {kiểu: lựa chọn", "  3hình thức: {kiểu: lựa chọn"),
        "a@2022-01-01.xa.yaml": OVERLAY.replace("thời hạn: 2 ngày làm việc", "thời hạn: 2 ngày lam"),
    }
    root = folder(tmp_path, files)
    found = told(root)
    assert [line for line in found if ".xa." in line] == ["a@2022-01-01.xa.yaml:6:28 TTHC320"]
    assert "a@2022-01-01.yaml:12:3 TTHC119" in found
    assert len(find_problems([root], calendar()).not_linted) == 2
    files["a@2022-01-01.yaml"] = NATIONAL
    assert told(folder(tmp_path, files)) == ["a@2022-01-01.xa.yaml:6:28 TTHC320"]


def test_agencies_that_cannot_be_read(tmp_path):
    steps = OVERLAY.replace("tên: Xử lý,", "tên: Xử lý, đơn vị: phong-a,")
    agencies = "định dạng: 1\nđơn vị:\n  phong-b: {tên: Phòng B}\n"
    files = {"agencies.yaml": agencies, "a@2022-01-01.yaml": NATIONAL, "a@2022-01-01.xa.yaml": steps}
    assert told(folder(tmp_path, files)) == ["a@2022-01-01.xa.yaml:6:26 TTHC208"]
    files["agencies.yaml"] = agencies.replace("tên", "ten")
    assert told(folder(tmp_path, files)) == ["agencies.yaml:3:13 TTHC101"]
    files["agencies.yaml"] = agencies.replace("tên:", "tên: a:")
    assert [line.split()[0] for line in told(folder(tmp_path, files))] == ["agencies.yaml:3:19"]


def test_comments_of_every_file(tmp_path):
    text = NATIONAL.replace("thời hạn theo: luat\n", "# tthc: bỏ qua TTHC1702 – đã đối chiếu\n")
    text = text.replace(
        "thời hạn: 10 ngày làm việc\n", "thời hạn: 10 ngày làm việc  # tthc: bỏ qua TTHC1701 – chờ văn bản\n"
    )
    root = folder(tmp_path, {"a@2022-01-01.yaml": text})
    found = find_problems([root], calendar())
    assert [(problem.code, reason) for problem, reason in found.ignored] == [("TTHC1701", "chờ văn bản")]
    assert told(root) == ["a@2022-01-01.yaml:10:16 TTHC093"]


# ---------------------------------------------------------------------- files beside


def test_two_versions_at_once(tmp_path):
    """The contradiction is told at the file that was asked for, wherever the later one lies."""
    beside = folder(tmp_path / "beside", {"b@2022-01-01.yaml": NATIONAL, "c@2022-01-01.yaml": SECOND})
    later = NATIONAL.replace("từ: 2022-01-01", "từ: 2022-06-01")
    root = folder(tmp_path / "own", {"a@2022-06-01.yaml": later})
    assert [line for line in told(root, beside=beside) if "TTHC401" in line] == ["a@2022-06-01.yaml:6:1 TTHC401"]
    earlier = NATIONAL.replace("từ: 2022-01-01", "từ: 2021-01-01")
    root = folder(tmp_path / "older", {"a@2021-01-01.yaml": earlier})
    found = find_problems([root], calendar(), beside)
    (overlap,) = [problem for problem in found.problems if problem.code == "TTHC401"]
    other = str(beside / "b@2022-01-01.yaml")
    assert str(overlap.place) == f"{root / 'a@2021-01-01.yaml'}:6:1"
    assert overlap.text() == f"hai phiên bản của 1.904220 cùng hiệu lực: tệp này và {other}"
    assert [(related.text(), str(related.place)) for related in overlap.related] == [
        ("hiệu lực của phiên bản kia", f"{other}:6:1")
    ]


def test_a_file_stands_for_one_beside_of_the_same_name(tmp_path):
    beside = folder(tmp_path / "beside", {"a@2022-01-01.yaml": NATIONAL})
    root = folder(tmp_path / "own", {"a@2022-01-01.yaml": NATIONAL})
    assert told(root, beside=beside) == told(root) == []


def test_what_lies_beside_can_be_extended_and_is_not_judged(tmp_path):
    wrong = NATIONAL.replace("1.904220", "1.904299").replace("cấp: xã", "cấp: làng")
    twice = wrong.replace("từ: 2022-01-01", "từ: 2022-02-01")
    files = {"a@2022-01-01.yaml": NATIONAL, "z@2022-01-01.yaml": wrong, "z@2022-02-01.yaml": twice}
    beside = folder(tmp_path / "beside", files)
    root = folder(tmp_path / "own", {"a@2022-01-01.xa.yaml": OVERLAY})
    assert told(root, beside=beside) == []
    assert told(root) == ["a@2022-01-01.xa.yaml:2:10 TTHC232"]
    found = find_problems([root], calendar(), beside)
    assert [Path(path).name for path in found.files] == ["a@2022-01-01.xa.yaml"]


def test_the_folder_itself_and_files_of_it(tmp_path):
    """A file that is asked for by name is not read a second time with its folder."""
    root = folder(tmp_path, {"x/a@2022-01-01.yaml": NATIONAL, "x/b@2022-01-01.yaml": SECOND})
    assert told(root, "x", beside=root / "x") == []
    assert told(root, "x/a@2022-01-01.yaml", beside=root / "x") == []
    assert told(root, "x/a@2022-01-01.yaml", "x", "x/b@2022-01-01.yaml", "x", ".", beside=root) == []
    found = find_problems([root / "x/a@2022-01-01.yaml"], calendar(), root / "x")
    assert [Path(path).name for path in found.files] == ["a@2022-01-01.yaml"]


def test_what_is_not_there(tmp_path):
    root = folder(tmp_path, {"empty/readme.txt": "x"})
    assert told(root, "nichts.yaml", "empty") == ["empty TTHC406", "nichts.yaml TTHC080"]


# ---------------------------------------------------------------------- names of files


def test_names(tmp_path):
    root = folder(tmp_path / "x", {"y/a.yaml": ""})
    for shown, name in ((as_given, str(root / "y/a.yaml")), (from_the_root, "x/y/a.yaml")):
        (problem,) = read_folders_leniently([(root, None)], shown).problems
        assert problem.place.path == name
    (problem,) = read_folders_leniently([(root / "y/a.yaml", None)]).problems
    assert problem.place.path == str(root / "y/a.yaml")


def test_reading_folders_tells_no_more_than_the_run(tmp_path):
    root = folder(tmp_path, {"a@2022-01-01.yaml": NATIONAL.replace("tên: Cấp thẻ", "tên: Cấp: thẻ"), "b.yaml": OVERLAY})
    with pytest.raises(DefinitionError) as refused:
        load_procedures(root, shipped=False)
    assert [problem.code for problem in refused.value.problems] == ["TTHC030"]


def test_the_shipped_procedures_have_no_error():
    found = find_problems([shipped_procedures()], calendar())
    assert [problem.line() for problem in found.problems if problem.severity == "error"] == []
    assert found.not_linted == ()
