"""A small definition for the tests of what authors use: every kind of part, and no tests of its own."""

from pathlib import Path

from tthc_rules import load_procedures

NAME = "cap-phep@2022-01-01.yaml"
SAMPLE = (Path(__file__).parent / "data" / "authoring" / NAME).read_text(encoding="utf-8")


def sample(folder, tests, *, changed=lambda text: text):
    """The procedure of the sample with these tests, read from a file in `folder`."""
    path = folder / NAME
    path.write_text(f"{changed(SAMPLE)}kiểm thử:\n{tests}", encoding="utf-8")
    (procedure,) = load_procedures(path, shipped=False)
    return procedure
