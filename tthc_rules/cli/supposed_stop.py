"""A stop of the clock that is only supposed: its reason, from when, until when, as the command line names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tthc_rules import messages
from tthc_rules.cli.inputs import moment_from
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.names import nearest
from tthc_rules.problems import Problem

REASON = "reason."
COMMONEST = "payment"
NOT_ASKED = frozenset({"outage", "elsewhere", "uncounted"})
"""Reasons that are read from the calendar and the process, never logged as a stop."""


@dataclass(frozen=True, slots=True)
class SupposedStop:
    reason: str
    start: datetime
    until: datetime

    def to_dict(self) -> dict[str, str]:
        return {"reason": self.reason, "start": self.start.isoformat(), "until": self.until.isoformat()}


def supposed_stop_from(reason: str | None, start: str | None, until: str | None) -> SupposedStop | None:
    """The stop of `--pause-reason`, `--from` and `--until`; None without any of them.

    Raises UsageError where one is missing (TTHC961) or the reason is not known (TTHC964).
    """
    given = {"--pause-reason": reason, "--from": start, "--until": until}
    if not any(given.values()):
        return None
    since, end = moment_from(start, "--from"), moment_from(until, "--until")
    if reason is None or since is None or end is None:
        missing = ", ".join(name for name, value in given.items() if value is None)
        raise UsageError(Problem("TTHC961", values={"missing": missing}))
    codes = [code.removeprefix(REASON) for code in messages.MESSAGES if code.startswith(REASON)]
    known = sorted(set(codes) - NOT_ASKED)
    if reason not in known:
        values = {"given": reason, "known": ", ".join(known), "guess": nearest(reason, known) or COMMONEST}
        raise UsageError(Problem("TTHC964", values=values))
    return SupposedStop(reason, since, end)
