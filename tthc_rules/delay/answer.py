"""The answer to question 3: its figures, and what can be asked of them in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.explanation import explain_attribution
from tthc_rules.delay.figures import NO_AGENCIES, Figures
from tthc_rules.delay.rescue import Rescuer, who_can_save
from tthc_rules.messages import Lang


@dataclass(frozen=True, slots=True)
class Attribution(Figures):
    """Who answers for the lateness of a dossier: the figures, and their explanation."""

    def explain(self, lang: Lang = "vi", agencies: Mapping[str, Agency] = NO_AGENCIES) -> str:
        """The lateness in days and hours, step by step, and a sentence for each share; `agencies` names the units."""
        return explain_attribution(self, lang, agencies)

    def who_can_save(self) -> tuple[Rescuer, ...]:
        """Of an open dossier: the steps that alone can still bring it to its end within the due, and until when."""
        return who_can_save(self)
