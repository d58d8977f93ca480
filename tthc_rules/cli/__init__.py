"""The command line `tthc`: check, due, delay, calendar, procedures, demo.

Exit codes: 0 nothing wrong, 1 problems found, 2 not understood or not readable. The only package that uses typer
and rich, which come with the extra `cli`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tthc_rules import messages

TEXT_LIBRARIES = ("typer", "rich")


def main(args: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code; without the extra `cli` it says what to install."""
    try:
        import rich  # noqa: F401
        import typer  # noqa: F401
    except ModuleNotFoundError as error:
        if error.name not in TEXT_LIBRARIES:
            raise
        for lang in ("vi", "en"):
            print(messages.text("TTHC901", lang, {"module": error.name}), file=sys.stderr)
        return 2
    from tthc_rules.cli.app import run

    return run(sys.argv[1:] if args is None else args)
