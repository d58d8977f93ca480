"""Which kind of copy satisfies which requirement (NĐ 23/2015/NĐ-CP Điều 3, 6; NĐ 45/2020/NĐ-CP Điều 10).

One table for every procedure: an agency that must accept a plain copy may compare it with the original, never
demand a certified one; a certified copy is never sent back for the original.
"""

from __future__ import annotations

from tthc_rules.definitions.conditions import Truth, disjunction
from tthc_rules.definitions.shapes import CopyKind
from tthc_rules.dossiers.dossier import Paper

CERTIFIED = frozenset({CopyKind.CERTIFIED_COPY, CopyKind.REGISTER_COPY, CopyKind.CERTIFIED_ELECTRONIC_COPY})
COMPARED = CERTIFIED | {CopyKind.COMPARED_COPY, CopyKind.ORIGINAL}

# required kind → kinds that satisfy it
ACCEPTED: dict[CopyKind, frozenset[CopyKind]] = {
    CopyKind.COPY: COMPARED | {CopyKind.COPY},
    CopyKind.COMPARED_COPY: COMPARED,
    CopyKind.CERTIFIED_COPY: CERTIFIED | {CopyKind.COMPARED_COPY},
    CopyKind.REGISTER_COPY: frozenset({CopyKind.REGISTER_COPY}),
    CopyKind.CERTIFIED_ELECTRONIC_COPY: frozenset({CopyKind.CERTIFIED_ELECTRONIC_COPY}),
    CopyKind.ORIGINAL: frozenset({CopyKind.ORIGINAL}),
    CopyKind.HELD_ORIGINAL: frozenset({CopyKind.HELD_ORIGINAL}),
    CopyKind.ELECTRONIC_ORIGINAL: frozenset({CopyKind.ELECTRONIC_ORIGINAL}),
}


def accepts(required: tuple[CopyKind, ...], paper: Paper) -> Truth:
    """Whether the paper is of a kind that one of the required kinds admits; nothing required: any kind will do.

    Unknown when the kind, the comparison with the original, or the electronic signature decides and is not known.
    """
    if not required:
        return True
    return disjunction(_satisfies(kind, paper) for kind in required)


def _satisfies(required: CopyKind, paper: Paper) -> Truth:
    if paper.copy is None:
        return None
    if paper.copy in ACCEPTED[required]:
        return True
    if paper.copy is CopyKind.COPY and CopyKind.COMPARED_COPY in ACCEPTED[required]:
        return paper.compared
    if paper.copy is CopyKind.ELECTRONIC_ORIGINAL and required is CopyKind.ORIGINAL:
        return paper.signed
    return False
