"""Whether a dossier is of the procedure by whose rules it is answered."""

from __future__ import annotations

from tthc_rules.definitions.registry import spell_dates
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.dossier import Dossier
from tthc_rules.problems import DossierError, Problem


def same_procedure(procedure: Procedure, dossier: Dossier) -> tuple[Problem, ...]:
    """Refuses a dossier of another procedure: an answer by the wrong rules would look right.

    A dossier received on a day on which this version is not in force is a finding (TTHC730).
    """
    if dossier.code not in (procedure.code, procedure.slug):
        values = {"id": dossier.id, "given": dossier.code, "procedure": procedure.key}
        raise DossierError(Problem("TTHC636", values=values))
    if dossier.received is None or procedure.in_force_on(dossier.received.date()):
        return ()
    period = spell_dates(procedure.in_force_from, procedure.in_force_to)
    values = {"day": f"{dossier.received:%d/%m/%Y}", "procedure": procedure.key, "period": period}
    return (Problem("TTHC730", "warning", values=values),)
