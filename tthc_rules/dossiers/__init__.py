"""Dossiers and their events: what happened, as it was recorded."""

from tthc_rules.dossiers.dossier import Dossier, Paper
from tthc_rules.dossiers.event import Event, EventKind
from tthc_rules.dossiers.readers import read_dossiers

__all__ = ["Dossier", "Event", "EventKind", "Paper", "read_dossiers"]
