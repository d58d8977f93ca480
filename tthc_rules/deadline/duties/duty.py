"""What the one-stop rules ask for beside the due date: something by a moment, or not more than so many of something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.shapes import Confidence
from tthc_rules.worktime.local import to_minute


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done by `due`, under a rule of the regime, with its article and how sure that is.

    `whole_day`: any hour of the due day will do. `in_time` None: not known, or not owed (yet).
    """

    rule: str
    due: datetime | None
    done: datetime | None
    in_time: bool | None
    article: str
    confidence: Confidence
    whole_day: bool = False

    def to_dict(self) -> dict[str, Any]:
        due = None if self.due is None else self.due.date().isoformat() if self.whole_day else self.due.isoformat()
        return {
            "rule": self.rule,
            "due": due,
            "done": None if self.done is None else self.done.isoformat(),
            "in_time": self.in_time,
            "article": self.article,
            "confidence": self.confidence.value,
        }


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was done, and how often the regime allows it; `maximum` None: no number is stated."""

    rule: str
    number: int
    maximum: int | None
    article: str
    confidence: Confidence

    @property
    def within(self) -> bool:
        return self.maximum is None or self.number <= self.maximum

    def to_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "number": self.number,
            "maximum": self.maximum,
            "within": self.within,
            "article": self.article,
            "confidence": self.confidence.value,
        }


def kept(due: datetime | None, done: datetime | None, seen: datetime | None, whole_day: bool = False) -> bool | None:
    """Whether a duty was kept: done by then, not done and overdue at `seen`, or None where neither is certain.

    >>> kept(datetime(2022, 2, 8, 17), None, datetime(2022, 2, 8, 9)), kept(datetime(2022, 2, 8, 17), None, None)
    (None, None)
    """
    at = done or seen
    if due is None or at is None:
        return None
    if at.date() > due.date() if whole_day else to_minute(at) > due:
        return False
    return None if done is None else True


def duty(
    regime: Regime,
    rule: str,
    due: datetime | None,
    done: datetime | None,
    in_time: bool | None,
    *,
    whole_day: bool = False,
) -> Duty:
    """A duty with the article and the confidence of its rule."""
    return Duty(rule, due, done, in_time, regime.cite(rule), confidence_of(regime, rule), whole_day)


def confidence_of(regime: Regime, rule: str) -> Confidence:
    source = regime.sources.get(rule)
    return source.confidence if source is not None else Confidence.UNKNOWN
