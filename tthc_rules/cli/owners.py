"""Who a share of lateness is charged to, in words."""

from __future__ import annotations

from collections.abc import Mapping

from tthc_rules import messages
from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.attribution import UNIT
from tthc_rules.delay.ledger import PROCEDURE
from tthc_rules.history import CITIZEN
from tthc_rules.messages import Lang


def owner_in_words(owner: str, agencies: Mapping[str, Agency], lang: Lang) -> str:
    """An officer as named; a unit, the citizen or the process itself in words."""
    if owner == CITIZEN:
        return messages.text("delay.citizen", lang)
    if owner == PROCEDURE:
        return messages.text("cli.owner.procedure", lang)
    if owner.startswith(UNIT):
        unit = owner.removeprefix(UNIT)
        return messages.text("cli.owner.unit", lang, {"unit": agencies[unit].title if unit in agencies else unit})
    return owner
