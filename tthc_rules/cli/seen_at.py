"""Looking at dossiers at one moment: the moment must be given, and those received later are not looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tthc_rules import messages
from tthc_rules.cli.inputs import moment_from
from tthc_rules.cli.usage import UsageError
from tthc_rules.dossiers import Dossier
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem
from tthc_rules.worktime.local import write_time


def moment_required(text: str | None, command: str) -> datetime:
    """The moment of `--as-of`. Raises UsageError (TTHC960) when it is not given: no clock is read here."""
    moment = moment_from(text)
    if moment is None:
        raise UsageError(Problem("TTHC960", values={"command": command}))
    return moment


def received_by(dossiers: Sequence[Dossier], moment: datetime | None) -> tuple[Dossier, ...]:
    """The dossiers that were received by then, or not yet at all; a single one is never left out."""
    if moment is None or len(dossiers) == 1:
        return tuple(dossiers)
    return tuple(dossier for dossier in dossiers if dossier.received is None or dossier.received <= moment)


def left_out(number: int, code: str, lang: Lang) -> str:
    """The line about dossiers that are not shown; nothing for none."""
    return messages.text(code, lang, {"n": number}) if number else ""


def brief_time(moment: datetime, at: datetime) -> str:
    """A moment without its year where that is the year of the question.

    >>> brief_time(datetime(2022, 3, 14, 9), datetime(2022, 3, 31))
    '09:00 14/03'
    """
    return f"{moment:%H:%M %d/%m}" if moment.year == at.year else write_time(moment)
