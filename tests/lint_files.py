"""Definitions under the lint rules: the golden files, and files made of the sections that a test states."""

from pathlib import Path

from tthc_rules import load_procedures, vietnam_calendar
from tthc_rules.authoring.lint.linting import lint

FOLDER = Path(__file__).parent / "data" / "lint"
CALENDAR = vietnam_calendar(2015, 2030)  # knows more than the State has announced
NAME = "cap-the@2022-01-01.yaml"
SECTIONS = {
    "định dạng": "định dạng: 1\n",
    "mã": "mã: 1.004220\n",
    "tên": "tên: Cấp thẻ bạn đọc\n",
    "lĩnh vực": "lĩnh vực: Văn hóa\n",
    "cấp": "cấp: xã\n",
    "hiệu lực": "hiệu lực: {từ: 2022-01-01}\n",
    "căn cứ": ("căn cứ:\n  nd61: {văn bản: 61/2018/NĐ-CP, điều: Điều 19, độ tin cậy: cao, nguồn: Công báo}\n"),
    "thời hạn": "thời hạn: 10 ngày làm việc\n",
    "thời hạn theo": "thời hạn theo: nd61\n",
    "thành phần hồ sơ": "thành phần hồ sơ:\n  - {id: don, tên: Đơn đề nghị, theo: nd61}\n",
}
"""A file in which only the tests are missing."""


def sections(text):
    """The top-level sections of a text, by key."""
    found = {}
    for line in text.splitlines(keepends=True):
        if line[0] not in " #-\n":
            key = line.split(":")[0]
            found[key] = ""
        found[key] += line
    return found


def whole(text):
    """A whole file: the sections of the text, and those of `SECTIONS` that it does not state; of an overlay its own."""
    own = sections(text)
    usual = {"định dạng": SECTIONS["định dạng"]} if "mở rộng" in own else SECTIONS
    return "".join({**usual, **own}.values())


def files(text):
    """The files of a text in which each begins with `# tệp <name>`; a text without that is one."""
    blocks = text.split("# tệp ")
    if len(blocks) == 1:
        return {NAME: text}
    named = (block.split("\n", 1) for block in blocks[1:])
    return {name.strip(): content for name, content in named}


def linted(folder, text, *, calendar=CALENDAR):
    """What lint says of the files of a text; nothing but their names may be wrong on reading them."""
    for name, content in files(text).items():
        (folder / name).write_text(whole(content), encoding="utf-8")
    registry = load_procedures(folder, shipped=False)
    assert [problem.line() for problem in registry.problems if problem.code != "TTHC407"] == []
    return lint(registry, calendar)


def codes(folder, text, *, calendar=CALENDAR):
    """`line code` of each finding, but of those about tests, which a short text has none of."""
    found = linted(folder, text, calendar=calendar)
    return [f"{problem.place.line} {problem.code}" for problem in found if not problem.code.startswith("TTHC16")]


def golden(name):
    """A golden file and the files beside it: `TTHC1501-sai` and `TTHC1501-sai.kem`."""
    return (FOLDER / f"{name}.yaml", *FOLDER.glob(f"{name}.kem.yaml"))


def shown(problem, lang):
    """A finding as it is kept in the expected texts."""
    lines = [f"{problem.severity} {problem.line(lang)}"]
    if effect := problem.effect(lang):
        lines.append(f"    {'hệ quả' if lang == 'vi' else 'effect'}: {effect}")
    lines += [f"    {related.place}: {related.text(lang)}" for related in problem.related]
    return "\n".join(lines).replace(f"{FOLDER}/", "")
