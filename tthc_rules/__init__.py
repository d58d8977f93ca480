"""Rules for Vietnamese administrative procedures: is a dossier complete, when is it due, who made it late."""

from tthc_rules.completeness import Completeness, check
from tthc_rules.deadline import Schedule, schedule
from tthc_rules.definitions.loader import load_procedures
from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.delay import Attribution, Policy, attribute
from tthc_rules.dossiers import Dossier, Event, read_dossiers
from tthc_rules.problems import (
    CalendarError,
    DefinitionError,
    DossierError,
    LimitError,
    Problem,
    TTHCError,
)
from tthc_rules.worktime import Limit, WorkCalendar, vietnam_calendar

__all__ = [
    "Attribution",
    "CalendarError",
    "Completeness",
    "DefinitionError",
    "Dossier",
    "DossierError",
    "Event",
    "Limit",
    "LimitError",
    "Policy",
    "Problem",
    "Procedure",
    "Regime",
    "Registry",
    "Schedule",
    "TTHCError",
    "WorkCalendar",
    "attribute",
    "check",
    "load_procedures",
    "read_dossiers",
    "schedule",
    "vietnam_calendar",
]
