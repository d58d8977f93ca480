"""Question 3: who made a dossier late."""

from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.attribution import attribute
from tthc_rules.delay.figures import RunAttribution, Share, StepAccount
from tthc_rules.delay.policy import Policy

__all__ = ["Attribution", "Policy", "RunAttribution", "Share", "StepAccount", "attribute"]
