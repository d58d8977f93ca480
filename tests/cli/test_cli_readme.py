"""What the README shows is what the program prints. (Its Python examples run as doctests.)"""

import re
from pathlib import Path

from cli_terminal import Terminal

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_sample_is_the_demo(tthc: Terminal) -> None:
    (sample,) = re.findall(r"```text\n(.*?)\n```", README, re.DOTALL)
    printed = [line.rstrip() for line in tthc("demo").out.rstrip("\n").split("\n")]
    assert sample.split("\n")[:-1] == printed[:-1]  # the last line names the calendar's version
