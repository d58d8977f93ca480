"""The same lateness told to the citizen: agency, step and reason; who handled the dossier is not his business.

Nothing of what the log calls a person enters a sentence here: only names of agencies and steps, lengths and dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import NO_AGENCIES, UNIT, Figures, Share
from tthc_rules.delay.ledger import OVER, PROCEDURE, WRONGFUL
from tthc_rules.delay.printed import ShareKey, rounded
from tthc_rules.delay.stays import StayTimes, stay_times
from tthc_rules.delay.words import DelayWords
from tthc_rules.history import CITIZEN
from tthc_rules.messages import Lang

UNASSIGNED = "unassigned"
REQUESTED = "requested"
RETURNED = "returned"
OWN = "own"


def explain_to_citizen(answer: Attribution, lang: Lang = "vi", agencies: Mapping[str, Agency] = NO_AGENCIES) -> str:
    """When the result was promised and ready, how late, and by which agency, at which step and why."""
    return "\n".join(_lines(DelayWords(answer, lang, agencies)))


def _lines(words: DelayWords) -> Iterator[str]:
    answer = words.answer
    stays = stay_times(answer)
    yield words("delay.head", dossier=answer.dossier, procedure=answer.procedure, name=answer.procedure_name)
    yield words("delay.due", due=words.say.moment(answer.due))
    yield words.outcome()
    causes = _causes(answer, stays)
    if causes:
        code = "citizen.causes_projected" if answer.projected else "citizen.causes"
        yield words(code, length=words.length(answer.lateness))
    for (step, agency, reason), minutes in causes.items():
        name = answer.steps[step].name if step in answer.steps else ""
        length = words.length(minutes)
        yield words(f"citizen.{reason}", step=name, agency=words.agency(agency or None), length=length)
    for pause in answer.schedule.history.runs[-1].pauses:
        yield words(
            "citizen.pause", when=words.between(pause.start, pause.end), reason=words.reason(pause.reason, citizen=True)
        )
    yield words("citizen.footer" if causes else "citizen.footer_in_time")


def _causes(answer: Figures, stays: Mapping[str, StayTimes]) -> dict[ShareKey, int]:
    """(step, agency, reason) → whole minutes, which add up to the lateness; the greatest first."""
    exact: dict[ShareKey, Fraction] = {}
    for share in answer.shares:
        for reason, minutes in _reasons(share, stays):
            key = (share.step, share.agency or "", reason)
            exact[key] = exact.get(key, Fraction()) + minutes
    whole = rounded(exact)
    return dict(sorted(whole.items(), key=lambda cause: (-cause[1], cause[0])))


def _reasons(share: Share, stays: Mapping[str, StayTimes]) -> Iterator[tuple[str, Fraction]]:
    """What a share is for, in a citizen's words: a wait by what it was for, a share of the head as not assigned."""
    if share.step == PROCEDURE or share.cause not in (OVER, WRONGFUL):
        yield share.cause, share.minutes
    elif share.owner == CITIZEN:
        yield OWN, share.minutes
    elif share.cause == OVER:
        yield UNASSIGNED if share.owner.startswith(UNIT) else OVER, share.minutes
    else:
        waits = [wait for wait in stays[share.step].waits if wait.officer in (None, share.owner)]
        whole = sum(wait.minutes for wait in waits)
        returned = sum(wait.minutes for wait in waits if wait.returned)
        if returned:
            yield RETURNED, share.minutes * returned / whole
        if returned < whole or not whole:
            yield REQUESTED, share.minutes * (whole - returned) / whole if whole else share.minutes
