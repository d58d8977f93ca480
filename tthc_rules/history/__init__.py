"""What happened to a dossier: its log read into runs of the clock, under a regime."""

from tthc_rules.history.reader import read_history
from tthc_rules.history.requests import Fault, LateRequest
from tthc_rules.history.runs import (
    CITIZEN,
    OUTAGE,
    SILENCE,
    SUPPLEMENT,
    UNCOUNTED,
    WITH_RESULT,
    Action,
    ActionKind,
    Extension,
    History,
    Pause,
    Run,
)

__all__ = [
    "CITIZEN",
    "OUTAGE",
    "SILENCE",
    "SUPPLEMENT",
    "UNCOUNTED",
    "WITH_RESULT",
    "Action",
    "ActionKind",
    "Extension",
    "Fault",
    "History",
    "LateRequest",
    "Pause",
    "Run",
    "read_history",
]
