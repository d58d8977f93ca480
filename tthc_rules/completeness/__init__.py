"""Question 1: is the dossier complete (thành phần hồ sơ)."""

from tthc_rules.completeness.answer import Completeness, Stage, Verdict
from tthc_rules.completeness.check import check
from tthc_rules.completeness.line import Line, Status

__all__ = ["Completeness", "Line", "Stage", "Status", "Verdict", "check"]
