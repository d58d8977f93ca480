"""Which procedures an author means by the files and folders named."""

import shutil

import pytest
from definition_sample import NAME, SAMPLE

from tthc_rules import DefinitionError, load_procedures
from tthc_rules.authoring.own_files import procedures_in, read_own
from tthc_rules.definitions.loader import shipped_procedures

CULTURE = [
    "procedures/culture/khu-dan-cu-van-hoa@2018-11-05.nga-nam.yaml",
    "procedures/culture/khu-dan-cu-van-hoa@2018-11-05.yaml",
    "procedures/culture/thon-to-dan-pho-van-hoa@2024-01-30.yaml",
    "procedures/culture/thong-bao-le-hoi@2018-10-15.nga-nam.yaml",
    "procedures/culture/thong-bao-le-hoi@2018-10-15.yaml",
]
LOCAL = "khu-dan-cu-van-hoa@2018-11-05.nga-nam.yaml"


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A folder of one's own with one definition, and the place one stands in."""
    (tmp_path / "quy-trinh").mkdir()
    (tmp_path / "quy-trinh" / NAME).write_text(SAMPLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths_of(*paths):
    return sorted(procedure.path for procedure in procedures_in(paths))


def test_nothing_named_is_what_is_shipped():
    assert paths_of() == sorted(procedure.path for procedure in load_procedures())


def test_own_folder_and_file(own):
    assert paths_of("quy-trinh") == paths_of(own / "quy-trinh") == [f"quy-trinh/{NAME}"]
    assert paths_of(f"quy-trinh/{NAME}") == [f"quy-trinh/{NAME}"]
    assert paths_of(".") == [f"{own.name}/quy-trinh/{NAME}"]


def test_what_is_named_twice_counts_once(own):
    assert paths_of("quy-trinh", "quy-trinh/", own / "quy-trinh", f"quy-trinh/{NAME}") == [f"quy-trinh/{NAME}"]
    culture = shipped_procedures() / "culture"
    assert paths_of(culture, culture / LOCAL, culture) == CULTURE


def test_a_part_of_what_is_shipped(own):
    assert paths_of(shipped_procedures() / "culture") == CULTURE
    assert paths_of(shipped_procedures() / "culture" / LOCAL) == CULTURE[:1]
    assert paths_of(shipped_procedures() / "agencies.yaml") == []


def test_both(own):
    assert paths_of("quy-trinh", shipped_procedures() / "culture" / LOCAL) == [CULTURE[0], f"quy-trinh/{NAME}"]


def test_a_draft_of_a_shipped_file(own):
    shutil.copy(shipped_procedures() / "culture" / "thong-bao-le-hoi@2018-10-15.yaml", own / "quy-trinh")
    shutil.copy(shipped_procedures() / "culture" / LOCAL, own / "quy-trinh")
    assert paths_of("quy-trinh") == [
        f"quy-trinh/{NAME}",
        f"quy-trinh/{LOCAL}",
        "quy-trinh/thong-bao-le-hoi@2018-10-15.yaml",
    ]


AGENCIES = """\
định dạng: 1
đơn vị:
  phong-thu:
    tên: Phòng Thử
"""


def test_agencies_of_ones_own_beside_the_shipped_ones(own):
    """A step of the shipped one-stop shop and one of an office that only this folder declares."""
    (own / "quy-trinh" / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    text = SAMPLE.replace("    tên: Thẩm định\n", "    tên: Thẩm định\n    đơn vị: mot-cua\n")
    text = text.replace("    tên: Đo đạc\n", "    tên: Đo đạc\n    đơn vị: phong-thu\n")
    (own / "quy-trinh" / NAME).write_text(text, encoding="utf-8")
    (procedure,) = procedures_in(["quy-trinh"])
    assert [step.agency for step in procedure.steps] == ["mot-cua", "phong-thu"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (lambda text: text.replace("thời hạn: 5", "thoi han: 5"), "TTHC101"),
        (lambda text: f"mở rộng: 9.999998@2022-01-01\n{text}", "TTHC232"),
    ],
)
def test_what_cannot_be_read(own, changed, code):
    (own / "quy-trinh" / NAME).write_text(changed(SAMPLE), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        procedures_in(["quy-trinh"])
    assert code in {problem.code for problem in caught.value.problems}


OVERLAY = """\
định dạng: 1
mở rộng: {base}
ban hành: {{cơ quan: UBND xã Thử}}
hiệu lực: {{từ: 2024-01-01}}
"""


def test_a_base_that_lies_elsewhere(own):
    """It is found and read beside the process, but is none of the definitions asked for; nor is what lies beside it."""
    elsewhere = own / "goc"
    shutil.move(own / "quy-trinh", elsewhere)
    base, *_ = load_procedures(elsewhere, shipped=False)
    (elsewhere / "b@2022-01-01.yaml").write_text(SAMPLE.replace(str(base.code), "9.000001"), encoding="utf-8")
    process = own / "quy-trinh.yaml"
    process.write_text(OVERLAY.format(base=f"{base.code}@{base.in_force_from}"), encoding="utf-8")
    read = read_own([process], lambda: load_procedures(elsewhere, shipped=False), [elsewhere])
    assert [(procedure.path, procedure.name) for procedure in read] == [(str(process), base.name)]
    with pytest.raises(DefinitionError) as caught:
        read_own([process], lambda: load_procedures(elsewhere, shipped=False))  # its file is not found
    assert "TTHC232" in {problem.code for problem in caught.value.problems}
