"""The figures of the demo as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tthc_rules.cli.figures import Case, Share
from tthc_rules.cli.late_dossier import LateDossier
from tthc_rules.cli.quarter import TARGET, Quarter
from tthc_rules.messages import Lang


def quarter_record(quarter: Quarter, lang: Lang) -> dict[str, Any]:
    """All figures of the page; dossiers by their ids, lengths in working minutes."""
    s, checks, owed, today = quarter.settlement, quarter.checks, quarter.apologies, quarter.today
    return {
        "schema": 1,
        "simulated": True,
        "period": {
            "first": quarter.period.first.isoformat(),
            "last": quarter.period.last.isoformat(),
            "as_of": quarter.period.as_of.isoformat(),
        },
        "settlement": {
            "to_settle": s.to_settle,
            "carried_over": s.carried_over,
            "direct": s.direct,
            "online": s.online,
            "settled": s.settled,
            "early": s.early,
            "on_day": s.on_day,
            "late": s.late,
            "under_way": s.under_way,
            "within": s.within,
            "overdue": s.overdue,
            "unsettled_due": s.unsettled_due,
            "without_result": s.without_result,
        },
        "online": {
            **_share(quarter.online.whole),
            "target_percent": TARGET,
            "lacking": quarter.online.whole.lacking(TARGET),
            "by_level": {level: _share(share) for level, share in quarter.online.by_level.items()},
            "by_field": [
                {"level": level, "field": field, **_share(share)}
                for (level, field), share in quarter.online.by_field.items()
            ],
        },
        "checks": {
            "complete": checks.complete,
            "incomplete": checks.incomplete,
            "undetermined": checks.undetermined,
            "supplemented_twice": _ids(checks.supplemented_twice),
            "judgments": _ids(checks.judgments),
            "not_for_signature": _ids(checks.not_for_signature),
        },
        "apologies": {
            "owed": owed.owed,
            "for_lateness": _ids(owed.for_lateness),
            "for_repetition": _ids(owed.for_repetition),
            "in_time": _ids(owed.in_time),
            "late": _ids(owed.late),
            "unsent": _ids(owed.unsent),
        },
        "late_dossier": _late(quarter.late, lang) if quarter.late is not None else None,
        "today": {
            "finish": [
                {"dossier": case.dossier.id, "overdue": minutes, "holder": case.holder}
                for case, minutes in today.finish
            ],
            "apologise": _ids(today.apologise),
            "urge": [{"dossier": case.dossier.id, "left": minutes} for case, minutes in today.urge],
            "warn": [
                {"dossier": case.dossier.id, "late": minutes, "holder": case.holder} for case, minutes in today.warn
            ],
        },
        "calendar": quarter.calendar.version,
        "unanswered": [
            {"dossier": dossier.id, "problems": [problem.to_dict(lang) for problem in problems]}
            for dossier, problems in quarter.unanswered
        ],
    }


def _ids(cases: Iterable[Case]) -> list[str]:
    return [case.dossier.id for case in cases]


def _share(share: Share) -> dict[str, int]:
    return {"part": share.part, "whole": share.whole}


def _late(late: LateDossier, lang: Lang) -> dict[str, Any]:
    other = late.asked_once
    return {
        "schedule": late.case.schedule.to_dict(lang),
        "attribution": late.answer.to_dict(lang),
        "reserve": late.reserve,
        "asked_once": None
        if other is None
        else {"finish": other.finish.isoformat(), "sooner": other.sooner, "lateness": other.lateness},
    }
