"""Whether a version is in force, for the index: by a day, or without one by what its dates say."""

from __future__ import annotations

from tthc_rules.authoring.site.document import Edition
from tthc_rules.definitions.shapes import Procedure

STATUSES = (
    "site.status.in_force",
    "site.status.open",
    "site.status.coming",
    "site.status.dated",
    "site.status.expired",
)
"""In the order of the index."""


def status(procedure: Procedure, edition: Edition) -> str:
    """The code of what is said of a version."""
    if edition.on is None:
        return "site.status.open" if procedure.in_force_to is None else "site.status.dated"
    if procedure.in_force_on(edition.on):
        return "site.status.in_force"
    return "site.status.coming" if edition.on < procedure.in_force_from else "site.status.expired"
