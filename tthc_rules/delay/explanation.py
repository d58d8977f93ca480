"""Why a share is what it is: sentences that the officer named in them can check."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tthc_rules.deadline.speaker import Speaker
from tthc_rules.delay.attribution import UNIT, Attribution, RunAttribution, Share, largest_remainder
from tthc_rules.delay.ledger import PROCEDURE
from tthc_rules.messages import Lang


def explain_attribution(answer: Attribution, lang: Lang) -> str:
    """The whole answer in words: due and end, each step's account, each share, what it rests on."""
    say, run = Speaker(lang), answer.current
    calendar = answer.schedule.calendar

    def length(minutes: int) -> str:
        return say.length(minutes, calendar)

    values = {"dossier": answer.dossier, "procedure": answer.procedure, "name": answer.procedure_name}
    lines = [say("delay.head", **values), say("delay.due", due=say.moment(run.due))]
    seen = run.end or answer.schedule.as_of
    state = "projected" if run.projected else "done"
    outcome = "late" if run.lateness else "in_time"
    lines.append(say(f"delay.{state}_{outcome}", at=say.moment(seen), length=length(run.lateness)))
    if run.lateness and answer.schedule.late is False and not run.projected:
        lines.append(say("delay.same_day"))
    for step in run.steps.values():
        row = {
            "step": step.name,
            "agency": step.agency or "—",
            "budget": length(step.budget),
            "used": length(step.used),
        }
        lines.append(say("delay.step", **row))
        if step.over:
            lines.append(say("delay.step_over", over=length(step.over)))
        if step.wrongful:
            lines.append(say("delay.step_wrongful", wrongful=length(step.wrongful)))
        if step.gain:
            lines.append(say("delay.step_gain", gain=length(step.gain)))
    lines += _sentences(answer, run, say)
    for number, earlier in enumerate(answer.previous, 1):
        lines.append(say("delay.previous", number=number, length=length(earlier.lateness)))
    lines += [say("due.finding", text=finding.text(lang)) for finding in answer.findings]
    if run.shares:
        lines.append(say("delay.footer"))
    lines.append(say("delay.rule", rule=say(f"rule.{answer.rule}"), handover=say(f"handover.{answer.policy.handover}")))
    lines.append(say("answer.versions", **answer.versions))
    return "\n".join(lines)


def _sentences(answer: Attribution, run: RunAttribution, say: Speaker) -> Iterator[str]:
    """One sentence for each share, in whole minutes that still add up to the lateness."""
    printed = whole_shares(run)
    for share in sorted(run.shares, key=lambda share: -share.minutes):
        length = say.length(printed[share.step, share.owner, share.cause], answer.schedule.calendar)
        yield share_sentence(answer, share, length, say)


def whole_shares(run: RunAttribution) -> dict[tuple[str, str, str], int]:
    """(step, owner, cause) → whole minutes for print; they add up to the lateness."""
    exact: dict[str, Fraction] = {}
    keys = {}
    for share in run.shares:
        name = "\0".join((share.step, share.owner, share.cause))
        keys[name] = (share.step, share.owner, share.cause)
        exact[name] = share.minutes
    return {keys[name]: minutes for name, minutes in largest_remainder(exact).items()}


def share_sentence(answer: Attribution, share: Share, length: str, say: Speaker) -> str:
    """What one owner answers for at one step, and the figures it comes from."""
    calendar = answer.schedule.calendar
    if share.owner == PROCEDURE:
        return say(f"delay.share_{share.cause}", length=length)
    step = answer.steps[share.step]
    owner = say("delay.unit", unit=share.owner.removeprefix(UNIT)) if share.owner.startswith(UNIT) else share.owner
    values = {
        "step": step.name,
        "agency": step.agency or "—",
        "owner": owner,
        "budget": say.length(step.budget, calendar),
        "used": say.length(step.used, calendar),
        "over": say.length(step.over, calendar),
        "wrongful": say.length(step.wrong.get(share.owner, step.wrongful), calendar),
        "held": say.length(step.held.get(share.owner, 0), calendar),
        "length": length,
    }
    code = f"delay.share_{share.cause}"
    if share.cause == "over" and len(step.held) > 1:
        code = "delay.share_over_part"
    return say(code, **values)
