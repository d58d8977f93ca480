"""Question 2: when is a dossier due."""

from tthc_rules.deadline.schedule import Schedule, StepSchedule, schedule

__all__ = ["Schedule", "StepSchedule", "schedule"]
