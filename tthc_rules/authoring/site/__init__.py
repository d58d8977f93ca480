"""A static site of procedures: a page for each version, an index, one style sheet; no server, no script, no font."""

from tthc_rules.authoring.site.document import Edition
from tthc_rules.authoring.site.folder import build_site

__all__ = ["Edition", "build_site"]
