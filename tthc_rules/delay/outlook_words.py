"""What might have been, and what still can be: suppositions one at a time, and who can still save an open dossier."""

from __future__ import annotations

from collections.abc import Iterator

from tthc_rules.delay.background import Background
from tthc_rules.delay.ledger import OVER, WRONGFUL
from tthc_rules.delay.rescue import who_can_save
from tthc_rules.delay.suppose import Supposed, if_kept, if_not_wrongful
from tthc_rules.delay.words import DelayWords
from tthc_rules.history import CITIZEN, LateRequest


def outlook(words: DelayWords, background: Background) -> Iterator[str]:
    """The lines about later requests, suppositions and rescue; nothing where there is nothing to say."""
    for request in background.requests:
        yield _later(words, request, background)
    if supposed := list(_suppositions(words, background.once)):
        yield words("delay.supposed_head")
        yield from supposed
    for rescuer in who_can_save(words.answer):
        who = ", ".join(part for part in (words.agency(rescuer.agency), rescuer.officer) if part)
        room, until = words.length(rescuer.room), words.say.moment(rescuer.until)
        yield words("delay.can_save", step=rescuer.name, who=who, room=room, until=until)


def _suppositions(words: DelayWords, once: Supposed | None) -> Iterator[str]:
    """For each step that answers for some of the lateness: had it kept its limit, had it asked for nothing wrongly."""
    answer = words.answer
    for step in answer.steps.values():
        causes = {share.cause for share in answer.shares if share.step == step.id and share.owner != CITIZEN}
        if OVER in causes and (kept := if_kept(answer, step.id)) is not None:
            yield _supposed(words, words("delay.if_kept", step=step.name), kept)
        if WRONGFUL in causes and (lawful := if_not_wrongful(answer, step.id)) is not None:
            yield _supposed(words, words("delay.if_not_wrongful", step=step.name), lawful)
    if once is not None:
        yield _supposed(words, words("delay.if_asked_once"), once)


def _later(words: DelayWords, request: LateRequest, background: Background) -> str:
    """A request after the first: paper by paper, who answers for its being asked late."""
    papers = [
        words("delay.paper_fault", paper=background.papers.get(paper, paper), fault=words(f"fault.{fault}"))
        for paper, fault in request.papers.items()
    ]
    what = "; ".join(papers) or words(f"fault.{request.fault}")
    by = request.officer or words("delay.not_recorded")
    return words("delay.later_request", at=words.say.moment(request.at), by=by, what=what)


def _supposed(words: DelayWords, supposition: str, found: Supposed) -> str:
    """`Nếu …: xong …, sớm hơn …, còn trễ …`."""
    ready = "delay.will_be_ready" if words.answer.projected else "delay.was_ready"
    at = words(ready, at=words.say.moment(found.finish))
    values = {"supposition": supposition, "at": at, "sooner": words.length(found.sooner)}
    if found.lateness:
        return words("delay.supposed_late", length=words.length(found.lateness), **values)
    return words("delay.supposed_in_time", **values)
