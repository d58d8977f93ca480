"""Users' own folders through pytest: what is collected, what is shown, in whose settings."""

import pytest
from definition_sample import NAME, SAMPLE

pytest_plugins = ["pytester"]

TESTS = """\
kiểm thử:
  - tên: Tặng cho
    cho:
      thông tin:
        hình thức: tặng cho
        ủy quyền: không
      thành phần: [don]
    mong đợi:
      đủ: có
  - tên: Ủy quyền
    cho:
      thông tin:
        hình thức: tặng cho
        ủy quyền: có
      thành phần: [don]
    mong đợi:
      đủ: có
"""
LOCAL = """\
định dạng: 1
mở rộng: 2.000440@2018-11-05
ban hành:
  cơ quan: UBND huyện Thử
  nơi: huyện Thử
hiệu lực:
  từ: 2022-01-01
  đến: 2022-12-31
kiểm thử:
  - tên: Không đổi thời hạn, nhận thứ Ba 10/5/2022, đếm 11, 12, 13, 16, 17/5
    cho:
      tiếp nhận: 2022-05-10 09:00
    mong đợi:
      hẹn trả: 2022-05-17 17:00
"""


@pytest.fixture
def project(pytester):
    """A project that uses the plugin; its definitions are in `quy-trinh`."""
    pytester.makeconftest('pytest_plugins = ["tthc_rules.authoring.pytest_tests"]\n')
    pytester.makeini("[pytest]\ntthc_definitions = quy-trinh\n")
    pytester.mkdir("quy-trinh")
    return pytester


def write(project, path, text):
    (project.path / path).write_text(text, encoding="utf-8")


def run(project, *args):
    return project.runpytest_inprocess("-p", "no:cacheprovider", *args)


def test_one_holds_one_does_not(project):
    write(project, f"quy-trinh/{NAME}", SAMPLE + TESTS)
    result = run(project)
    result.assert_outcomes(passed=1, failed=1)
    told = result.outlines
    assert f"quy-trinh/{NAME}:80:5: Ủy quyền" in told
    assert "  ✗ đủ: mong đợi «có», được «không»" in told
    assert "      ĐÚNG: dòng 52, giấy tờ giay-uy-quyen, khi ủy quyền: có" in told
    assert not [line for line in told if "Traceback" in line]


def test_names_and_places(project):
    write(project, f"quy-trinh/{NAME}", SAMPLE + TESTS)
    assert run(project, "--collect-only", "-q").outlines[:2] == [
        f"quy-trinh/{NAME}::Tặng cho",
        f"quy-trinh/{NAME}::Ủy quyền",
    ]
    run(project, "-k", "Tặng").assert_outcomes(passed=1, deselected=1)
    assert f"FAILED quy-trinh/{NAME}::Ủy quyền" in run(project, "-rf").stdout.str()


def test_other_files_are_left_alone(project):
    write(project, "docker-compose.yaml", "services: {}\n")
    write(project, "quy-trinh/ghi-chu.txt", "không phải định nghĩa\n")
    write(project, f"quy-trinh/{NAME}", SAMPLE + TESTS)
    assert run(project).ret == pytest.ExitCode.TESTS_FAILED
    run(project, "docker-compose.yaml").assert_outcomes()


def test_a_local_process_of_a_shipped_procedure(project):
    write(project, "quy-trinh/kdc@2022-01-01.huyen-thu.yaml", LOCAL)
    write(project, f"quy-trinh/{NAME}", SAMPLE + TESTS)
    run(project).assert_outcomes(passed=2, failed=1)


def test_a_file_that_cannot_be_read(project):
    """Each file tells its own problems; one without problems tells those that keep it from being read."""
    write(project, f"quy-trinh/{NAME}", SAMPLE.replace("thời hạn: 5", "thoi hạn: 5") + TESTS)
    write(project, "quy-trinh/kdc@2022-01-01.huyen-thu.yaml", LOCAL)
    result = run(project)
    result.assert_outcomes(errors=2)
    problem = (
        f"quy-trinh/{NAME}:25:1: TTHC101 khóa lạ «thoi hạn»; ý bạn là «thời hạn»? "
        "Khóa lạ không bao giờ bị bỏ qua âm thầm"
    )
    assert [line for line in result.outlines if "TTHC" in line] == [problem, problem]


def test_several_folders(project):
    project.makeini("[pytest]\ntthc_definitions = quy-trinh du-thao\n")
    project.mkdir("du-thao")
    write(project, f"quy-trinh/{NAME}", SAMPLE + TESTS)
    write(project, "du-thao/kdc@2022-01-01.huyen-thu.yaml", LOCAL)
    run(project).assert_outcomes(passed=2, failed=1)


def test_folders_where_nothing_is_said(pytester):
    pytester.makeconftest('pytest_plugins = ["tthc_rules.authoring.pytest_tests"]\n')
    pytester.mkdir("procedures")
    write(pytester, f"procedures/{NAME}", SAMPLE + TESTS)
    run(pytester, "-k", "Tặng").assert_outcomes(passed=1, deselected=1)


def test_a_mistake_of_the_program_is_shown_as_one(project, monkeypatch):
    write(project, f"quy-trinh/{NAME}", SAMPLE + TESTS)
    monkeypatch.setattr("tthc_rules.authoring.pytest_tests.run_test", lambda *_: 1 / 0)
    result = run(project, "-k", "Tặng")
    result.assert_outcomes(failed=1, deselected=1)
    assert "ZeroDivisionError" in result.stdout.str()
