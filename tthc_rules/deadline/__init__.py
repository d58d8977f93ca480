"""Question 2: when is a dossier due."""

from tthc_rules.deadline.answer import Schedule, StepSchedule
from tthc_rules.deadline.schedule import schedule

__all__ = ["Schedule", "StepSchedule", "schedule"]
