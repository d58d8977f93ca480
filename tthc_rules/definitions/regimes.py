"""The regimes in the package, and which of them holds on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.registry import spell_dates
from tthc_rules.problems import DefinitionError, Problem


def regime_on(day: date, regimes: Iterable[Regime] | None = None) -> Regime:
    """The regime in force on a day, of those given or of those shipped. Raises DefinitionError (TTHC405)."""
    known = tuple(regimes) if regimes is not None else shipped_regimes()
    for regime in known:
        if regime.in_force_on(day):
            return regime
    versions = "; ".join(f"{regime.id} {spell_dates(regime.in_force_from, regime.in_force_to)}" for regime in known)
    raise DefinitionError(Problem("TTHC405", values={"day": f"{day:%d/%m/%Y}", "versions": versions}))


@cache
def shipped_regimes() -> tuple[Regime, ...]:
    """The regimes in the package, oldest first."""
    from tthc_rules.definitions.regime_reader import load_regimes  # YAML waits until something is read

    return load_regimes(Path(__file__).parent / "regimes")
