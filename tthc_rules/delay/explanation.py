"""Why a share is what it is: sentences that the officer named in them can check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.background import NO_BACKGROUND, Background
from tthc_rules.delay.corrections import Correction
from tthc_rules.delay.course import course_of
from tthc_rules.delay.figures import NO_AGENCIES, Figures
from tthc_rules.delay.outlook_words import outlook
from tthc_rules.delay.policy import CHRONOLOGICAL, CONVENTIONS
from tthc_rules.delay.printed import legible, written
from tthc_rules.delay.reckoning import Reckoning, reckon
from tthc_rules.delay.review import NO_REVIEWS, Reviews, require_shares
from tthc_rules.delay.share_words import ShareWords
from tthc_rules.delay.step_words import StepWords
from tthc_rules.delay.words import DelayWords
from tthc_rules.messages import Lang

CORRECTED = "TTHC719"
"""The finding that the log was corrected: told in full where the corrections are given."""


def explain_attribution(
    answer: Figures,
    lang: Lang,
    agencies: Mapping[str, Agency] = NO_AGENCIES,
    background: Background = NO_BACKGROUND,
    reviews: Reviews = NO_REVIEWS,
) -> str:
    """The whole answer in words: due and end, each step's account, the sum, each share, what it rests on.

    `agencies` gives names to agency ids. `background`: what the dossier says beside it. `reviews`: how far the checking
    of single shares has come. Raises DossierError for a review of a share that the dossier does not have (TTHC860).
    """
    require_shares(answer, reviews)
    words = DelayWords(answer, lang, agencies)
    return "\n".join(_lines(words, background, reviews))


def _lines(words: DelayWords, background: Background, reviews: Reviews) -> Iterator[str]:
    answer, run = words.answer, words.answer.current
    course, total = course_of(answer), reckon(answer)
    yield words("delay.head", dossier=answer.dossier, procedure=answer.procedure, name=answer.procedure_name)
    yield words("delay.due", due=words.say.moment(run.due))
    yield words.outcome()
    if run.lateness and answer.schedule.late is False and not run.projected:
        yield words("delay.same_day")
    yield from StepWords(words, course.stays, background.asked).lines()
    if total is not None:
        yield from _adds_up(words, total)
    yield from ShareWords(words, course, total, reviews).lines()
    yield from outlook(words, background)
    for number, earlier in enumerate(answer.previous, 1):
        yield words("delay.previous", number=number, length=words.length(earlier.lateness))
    for finding in answer.findings:
        if finding.code != CORRECTED or not background.corrections:
            yield words("due.finding", text=finding.text(words.say.lang))
    for correction in background.corrections:
        yield from _corrected(words, correction)
    if run.shares:
        yield words("delay.footer")
    yield from _rested_on(words)


def _adds_up(words: DelayWords, total: Reckoning) -> Iterator[str]:
    """Line by line to the lateness; only lines that are not zero."""
    yield words("delay.sum_head")
    plan = {"limit": words.length(total.limit), "planned": words.length(total.planned)}
    early = [
        (-minutes, "delay.sum_saved", {"step": words.answer.steps[step].name}) for step, minutes in total.saved.items()
    ]
    lines: list[tuple[int, str, dict[str, str]]] = [
        (total.over, "delay.sum_over", {}),
        (total.wrongful, "delay.sum_wrongful", {}),
        (-total.beside, "delay.sum_beside", {}),
        (-total.reserve, "delay.sum_reserve" if total.reserve > 0 else "delay.sum_excess", plan),
        *early,
        (total.changed, "delay.sum_reopened" if total.reopened else "delay.sum_changed", {}),
    ]
    for minutes, code, values in lines:
        if minutes:
            yield _sum_line("+" if minutes > 0 else "−", abs(minutes), words(code, **values))
    yield _sum_line("=", total.lateness, words("delay.sum_total", length=words.length(total.lateness)))
    if total.slips > total.lateness:
        code = "delay.sum_in_order" if words.answer.rule == CHRONOLOGICAL else "delay.sum_rule"
        yield words(code, late=total.lateness, slips=written(legible(total.slips, round(total.slips))))


def _sum_line(sign: str, minutes: int, words: str) -> str:
    return f"  {sign} {minutes:>6}  {words}"


def _corrected(words: DelayWords, correction: Correction) -> Iterator[str]:
    """Who corrected what, when and why, and what the log still says."""
    event, steps = correction.event, words.answer.steps
    where = ""
    if event.step is not None:
        name = steps[event.step].name if event.step in steps else event.step
        where = words("delay.corrected_step", step=name)
    by, why = event.officer or words("delay.not_recorded"), event.note or event.reason or words("delay.not_recorded")
    code = "delay.corrected_times" if correction.changed else "delay.corrected"
    yield words(code, at=words.say.moment(event.at), where=where, by=by, why=why)
    for logged in correction.logged:
        code = "delay.logged" if logged.was is None else "delay.logged_was"
        times = {"at": words.say.moment(logged.at), "was": words.say.moment(logged.was)}
        yield words(code, what=words(f"delay.logged.{logged.kind.value}"), officer=logged.officer or "—", **times)


def _rested_on(words: DelayWords) -> Iterator[str]:
    """The rule, the conventions that are not the usual ones, and the versions."""
    answer, policy = words.answer, words.answer.policy
    handover = words(f"handover.{policy.handover}")
    yield words("delay.rule", rule=words(f"rule.{answer.rule}"), handover=handover)
    given = policy.to_dict()
    for name, known in CONVENTIONS.items():
        if name != "handover" and given[name] != known[0]:
            yield words("delay.convention", convention=words(f"convention.{name}.{given[name]}"))
    yield words("answer.versions", **answer.versions)
