"""How far the checking of each share has come: not checked, checked, or heard because the officer disputes it.

The figures are the library's, the checking is people's: who calls it says where it stands, share by share. What is
disputed stays apart in the totals until it is settled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from tthc_rules.delay.figures import Figures, Share
from tthc_rules.delay.printed import ShareKey, key_of, whole_shares
from tthc_rules.dossiers.event import check_texts, local_moment
from tthc_rules.problems import DossierError, Problem


class Status(StrEnum):
    """Chưa đối chiếu, đã đối chiếu, đang giải trình."""

    UNCHECKED = "unchecked"
    CHECKED = "checked"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Review:
    """Where the checking of one share stands, who wrote that down, when, and what was said.

    Raises DossierError: TTHC861 for an unknown status, TTHC612 and TTHC648 for fields that are no text or moment.
    """

    status: Status = Status.UNCHECKED
    note: str | None = None
    by: str | None = None
    at: datetime | None = None

    def __post_init__(self) -> None:
        check_texts(self, ("note", "by"))
        try:
            object.__setattr__(self, "status", Status(self.status))
        except ValueError:
            values = {"given": str(self.status), "known": ", ".join(Status)}
            raise DossierError(Problem("TTHC861", values=values)) from None
        if self.at is not None:
            object.__setattr__(self, "at", local_moment(self.at, "at"))


UNCHECKED, TO_BE_HEARD = Review(), Review(Status.DISPUTED)
Reviews = Mapping[ShareKey, Review]
NO_REVIEWS: Reviews = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ReviewTotals:
    """Minutes of the lateness by status; together they are the lateness. `whole`: the same for print."""

    exact: Mapping[Status, Fraction]
    whole: Mapping[Status, int]


def review_totals(answer: Figures, reviews: Reviews = NO_REVIEWS) -> ReviewTotals:
    """The totals by status; a share that nothing is said of is unchecked, or disputed as the log leaves it.

    Raises DossierError with every review of a share that the dossier does not have (TTHC860).
    """
    require_shares(answer, reviews)
    printed = whole_shares(answer.current)
    exact, whole = dict.fromkeys(Status, Fraction()), dict.fromkeys(Status, 0)
    for share in answer.shares:
        status = review_of(share, reviews).status
        exact[status] += share.minutes
        whole[status] += printed[key_of(share)]
    return ReviewTotals(exact, whole)


def review_of(share: Share, reviews: Reviews) -> Review:
    """What is said of a share; where nothing is, unchecked, or disputed where the log does not settle whose it is."""
    return reviews.get(key_of(share), TO_BE_HEARD if share.disputed else UNCHECKED)


def review_record(answer: Figures, reviews: Reviews) -> dict[str, Any]:
    """The statuses as plain values for JSON: share by share, and the exact totals."""
    totals = review_totals(answer, reviews)
    return {
        "shares": [_plain(share, review_of(share, reviews)) for share in answer.shares],
        "totals": {status.value: str(minutes) for status, minutes in totals.exact.items()},
    }


def _plain(share: Share, review: Review) -> dict[str, Any]:
    return {
        "step": share.step,
        "owner": share.owner,
        "cause": share.cause,
        "status": review.status.value,
        "note": review.note,
        "by": review.by,
        "at": review.at.isoformat() if review.at else None,
    }


def require_shares(answer: Figures, reviews: Reviews) -> None:
    """Refuses reviews of shares that the dossier does not have (TTHC860): a status would be lost without a word."""
    known = {key_of(share) for share in answer.shares}
    if problems := list(_strangers(answer.dossier, known, reviews)):
        raise DossierError(problems)


def _strangers(dossier: str, known: set[ShareKey], reviews: Reviews) -> Iterator[Problem]:
    shown = ", ".join("/".join(key) for key in sorted(known)) or "—"
    for key in reviews:
        if key not in known:
            yield Problem("TTHC860", values={"id": dossier, "given": "/".join(key), "known": shown})
