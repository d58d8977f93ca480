"""What a local process (tệp mở rộng) may change of its base: the law is a ceiling, not a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tthc_rules.definitions.conditions import ALWAYS, Condition, components_read
from tthc_rules.definitions.shapes import Component, CopyKind, Procedure
from tthc_rules.problems import Place, Problem, Related


def overlay_problems(local: Procedure, base: Procedure, stated: Mapping[str, Place]) -> Iterator[Problem]:
    """Every problem of `local`, which was read on top of `base`; `stated`: the sections that it states itself.

    Longer limits and more papers are warnings: they are for a person to judge.
    """
    top = Place(local.path, 1, 1)
    outlives = base.in_force_to is not None and (local.in_force_to is None or local.in_force_to > base.in_force_to)
    if local.in_force_from < base.in_force_from or outlives:
        beside = _beside(base.places.get("in_force"), "place.base_in_force")
        edge = "from" if local.in_force_from < base.in_force_from else "to"
        own = local.places.get(f"in_force.{edge}")  # the base's, where the overlay does not state it
        place = own if own and own.path == stated.get("in_force", top).path else stated.get("in_force", top)
        yield Problem("TTHC228", "error", place, {"base": base.key}, beside)
    if "issued_by" not in stated:
        yield Problem("TTHC229", "error", top)
    if "limit" in stated or "limit_changes" in stated:
        yield from _longer(local, base, stated.get("limit") or stated["limit_changes"])
    if "components" in stated:
        yield from _more_papers(local, base)
        yield from _lost_papers(local, stated)


def _longer(local: Procedure, base: Procedure, place: Place) -> Iterator[Problem]:
    if local.limit is None or base.limit is None:
        return
    values = {"limit": local.limit.text, "base": base.limit.text}
    beside = _beside(base.places.get("limit"), "place.base_limit")
    if local.limit.unit != base.limit.unit:
        yield Problem("TTHC248", "warning", place, values, beside)
    elif local.limit.amount > base.limit.amount or _longest(local) > _longest(base):
        yield Problem("TTHC230", "warning", place, values, beside)


def _beside(place: Place | None, code: str) -> tuple[Related, ...]:
    return (Related(place, code),) if place and place.line else ()


def _longest(procedure: Procedure) -> Fraction:
    """The base limit or the longest that replaces it, and all that may be added."""
    changes = procedure.limit_changes
    bases = [limit.amount for limit in (procedure.limit, *(change.set for change in changes)) if limit]
    return max(bases) + sum((change.add.amount for change in changes if change.add), Fraction(0))


def _more_papers(local: Procedure, base: Procedure) -> Iterator[Problem]:
    lawful = {paper.id: paper for paper in base.all_components()}
    for paper in local.all_components():
        if paper.id not in lawful:
            yield Problem("TTHC231", "warning", paper.place, {"component": paper.name})
        elif _stricter(paper, lawful[paper.id]):
            beside = _beside(lawful[paper.id].place, "place.base_component")
            yield Problem("TTHC249", "warning", paper.place, {"component": paper.name}, beside)


def _stricter(local: Component, base: Component) -> bool:
    """Whether more is asked of a paper: always instead of in some cases, more of it, fewer kinds of copies, fresher."""
    fewer_kinds = bool(set(base.accept or CopyKind) - set(local.accept or CopyKind))
    always = (base.optional and not local.optional) or (base.when != ALWAYS and local.when == ALWAYS)
    return always or fewer_kinds or local.quantity > base.quantity or (local.valid_for != base.valid_for is None)


def _lost_papers(local: Procedure, stated: Mapping[str, Place]) -> Iterator[Problem]:
    """Conditions taken from the base that look for a paper which the local list no longer has."""
    ids = {paper.id for paper in local.all_components()}
    inherited: dict[str, list[Condition]] = {
        "limit_changes": [change.when for change in local.limit_changes],
        "checks": [check.when for check in local.checks],
        "steps": [step.when for step in local.steps],
    }
    for section, conditions in inherited.items():
        lost = {paper for when in conditions for paper in components_read(when)} - ids
        for paper in sorted(lost) if section not in stated else ():
            values = {"component": paper, "known": ", ".join(sorted(ids))}
            yield Problem("TTHC243", "error", stated["components"], values)
