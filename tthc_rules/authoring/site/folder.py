"""The whole site as files: path → text."""

from __future__ import annotations

from tthc_rules.authoring.site.document import INDEX_FILE, STYLE_FILE, Edition
from tthc_rules.authoring.site.index import Index
from tthc_rules.authoring.site.page import procedure_page
from tthc_rules.authoring.site.procedure_view import ProcedureView
from tthc_rules.authoring.site.style import STYLE
from tthc_rules.definitions.names import slug
from tthc_rules.definitions.registry import Registry
from tthc_rules.definitions.shapes import Procedure

PAGES = "thu-tuc"
"""The folder of the pages of procedures."""


def build_site(registry: Registry, edition: Edition | None = None) -> dict[str, str]:
    """Every file of the site. The same definitions and edition make the same files, to the letter."""
    made = edition or Edition()
    names = file_names(registry)
    files = {STYLE_FILE: STYLE}
    files[INDEX_FILE] = Index(registry, {key: f"{PAGES}/{name}" for key, name in names.items()}, made).page()
    for procedure in registry:
        view = ProcedureView(procedure, registry, names, made.lang)
        files[f"{PAGES}/{names[id(procedure)]}"] = procedure_page(view, made)
    return files


def file_names(registry: Registry) -> dict[int, str]:
    """The file of each version's page, made of letters, digits and hyphens whatever the code holds."""
    names: dict[int, str] = {}
    for procedure in registry:
        name = _name(procedure)
        number = 2
        while name in names.values():
            name = f"{_name(procedure)}-{number}"
            number += 1
        names[id(procedure)] = name
    return {key: f"{name}.html" for key, name in names.items()}


def _name(procedure: Procedure) -> str:
    issuer = procedure.issued_by.authority if procedure.issued_by else ""
    parts = (procedure.key[:60], procedure.in_force_from.isoformat(), issuer[:60])
    return "_".join(slug(part) for part in parts if slug(part))
