"""Why a share is what it is: sentences that the officer named in them can check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from fractions import Fraction
from types import MappingProxyType

from tthc_rules.deadline.speaker import Speaker
from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.attribution import COMPETENT, UNIT, Attribution, RunAttribution, Share, largest_remainder
from tthc_rules.delay.ledger import PROCEDURE
from tthc_rules.delay.reckoning import Reckoning, reckon
from tthc_rules.delay.stays import Handed, StayTimes, Waited, stay_times
from tthc_rules.history import spell
from tthc_rules.messages import Lang

NO_AGENCIES: Mapping[str, Agency] = MappingProxyType({})
NOT_ASKED: Mapping[datetime, str] = MappingProxyType({})
REQUESTS = ("TTHC706", "TTHC707", "TTHC708")
"""Findings that say why a request did not stop the clock."""


def explain_attribution(
    answer: Attribution,
    lang: Lang,
    agencies: Mapping[str, Agency] = NO_AGENCIES,
    asked: Mapping[datetime, str] = NOT_ASKED,
) -> str:
    """The whole answer in words: due and end, each step's account, the sum, each share, what it rests on.

    `agencies` gives names to agency ids. `asked`: when a request was made → the papers it asked for.
    """
    return "\n".join(_Explanation(answer, Speaker(lang), agencies, asked).lines())


class _Explanation:
    """The lines about one attribution."""

    def __init__(
        self, answer: Attribution, say: Speaker, agencies: Mapping[str, Agency], asked: Mapping[datetime, str]
    ) -> None:
        self.answer = answer
        self.say = say
        self.agencies = agencies
        self.asked = asked
        self.stays = stay_times(answer)
        self.sum = reckon(answer)

    def lines(self) -> Iterator[str]:
        answer, say, run = self.answer, self.say, self.answer.current
        values = {"dossier": answer.dossier, "procedure": answer.procedure, "name": answer.procedure_name}
        yield say("delay.head", **values)
        yield say("delay.due", due=say.moment(run.due))
        yield self._outcome(run)
        if run.lateness and answer.schedule.late is False and not run.projected:
            yield say("delay.same_day")
        for step_id in run.steps:
            yield from self._step(step_id)
        if self.sum is not None:
            yield from self._adds_up(self.sum)
        printed = whole_shares(run)
        for share in sorted(run.shares, key=lambda share: -share.minutes):
            yield from self._share(share, printed[share.step, share.owner, share.cause])
        for number, earlier in enumerate(answer.previous, 1):
            yield say("delay.previous", number=number, length=self._length(earlier.lateness))
        yield from (say("due.finding", text=finding.text(say.lang)) for finding in answer.findings)
        if run.shares:
            yield say("delay.footer")
        handover = say(f"handover.{answer.policy.handover}")
        yield say("delay.rule", rule=say(f"rule.{answer.rule}"), handover=handover)
        yield say("answer.versions", **answer.versions)

    # ------------------------------------------------------------------ words

    def _length(self, minutes: int) -> str:
        return self.say.length(minutes, self.answer.schedule.calendar)

    def _agency(self, agency_id: str | None) -> str:
        """The agency's name; of one that is not known its id."""
        if agency_id is None:
            return "—"
        if agency_id in self.agencies:
            return self.agencies[agency_id].title
        return self.say("delay.competent") if agency_id == COMPETENT else agency_id

    def _owner(self, owner: str) -> str:
        if owner.startswith(UNIT):
            return self.say("delay.unit", unit=self._agency(owner.removeprefix(UNIT)))
        return owner

    def _outcome(self, run: RunAttribution) -> str:
        say, schedule = self.say, self.answer.schedule
        length = self._length(run.lateness)
        if run.projected:
            code = "delay.projected_late" if run.lateness else "delay.projected_in_time"
            return say(code, at=say.moment(schedule.as_of), length=length)
        if (ended := say.ended(schedule.ended_by)) is not None:
            code = "due.ended_late" if run.lateness else "due.ended_in_time"
            return say(code, ended=ended, at=say.moment(run.end), length=length)
        code = "delay.done_late" if run.lateness else "delay.done_in_time"
        return say(code, at=say.moment(run.end), length=length)

    # ------------------------------------------------------------------ each step

    def _step(self, step_id: str) -> Iterator[str]:
        say, step, stay = self.say, self.answer.steps[step_id], self.stays[step_id]
        holders = [owner for owner in step.held or step.wrong if not owner.startswith(UNIT)]
        who = ", ".join([self._agency(step.agency), *holders])
        yield say("delay.step", step=step.name, who=who)
        if not stay.visits:
            yield say("delay.step_not_reached", budget=self._length(step.budget))
            return
        for since, until in stay.visits:
            code = "delay.step_there" if until is None else "delay.step_stay"
            yield say(code, since=say.moment(since), until=say.moment(until))
        for pause in stay.pauses:
            start, end = say.moment(pause.start), say.moment(pause.end)
            length, reason = self._length(pause.minutes), say.reason(pause.reason)
            yield say("delay.step_paused", start=start, end=end, reason=reason, length=length)
        code = "delay.step_over" if step.over else "delay.step_within"
        lengths = {"budget": step.budget, "used": step.used, "over": step.over}
        yield say(code, **{name: self._length(minutes) for name, minutes in lengths.items()})
        if len(step.held) > 1:
            held = " · ".join(f"{self._owner(owner)} {self._length(n)}" for owner, n in step.held.items())
            yield say("delay.step_held", held=held)
        yield from self._responsibility(step_id, stay)
        for wait in stay.waits:
            yield self._wait(wait)
        if step.gain:
            yield say("delay.step_gain", gain=self._length(step.gain))

    def _responsibility(self, step_id: str, stay: StayTimes) -> Iterator[str]:
        """Who answers for time in which nobody worked on it, and for a step that got the dossier too late."""
        say, step = self.say, self.answer.steps[step_id]
        if step.unassigned and stay.unassigned is not None:
            since, until = (say.moment(moment) for moment in stay.unassigned)
            unit = next((o for o in step.held if o.startswith(UNIT)), UNIT + (step.agency or COMPETENT))
            values = {"unit": self._agency(unit.removeprefix(UNIT)), "length": self._length(step.unassigned)}
            yield say("delay.step_unassigned", since=since, until=until, **values)
        if step.waiting:
            yield say("delay.step_waiting", length=self._length(step.waiting))
        for hand in stay.handed:
            yield self._hand_over(hand)
        late = stay.visits[0][0] > self.answer.due
        if late and not (step.over or step.wrongful or step.share) and stay.visits[-1][1] is not None:
            yield say("delay.step_blameless")

    def _hand_over(self, hand: Handed) -> str:
        sent, received = self.say.moment(hand.sent), self.say.moment(hand.received)
        return self.say("delay.step_handed", sent=sent, received=received, length=self._length(hand.minutes))

    def _wait(self, wait: Waited) -> str:
        say = self.say
        values = {"start": say.moment(wait.start), "end": say.moment(wait.end), "length": self._length(wait.minutes)}
        owner = self._owner(wait.officer) if wait.officer else self._agency(self.answer.steps[wait.step].agency)
        code = "delay.step_returned" if wait.returned else "delay.step_request"
        return say(code, owner=owner, why=self._why(wait.start), **values)

    def _why(self, at: datetime) -> str:
        """What was asked, and why the clock did not stop for it, as far as it is on record."""
        reasons = [
            self.say(f"delay.why.{finding.code}", **finding.values)
            for finding in self.answer.findings
            if finding.code in REQUESTS and finding.values.get("at") == spell(at)
        ]
        if at in self.asked:
            reasons.append(self.say("delay.why.papers", papers=self.asked[at]))
        return f" ({'; '.join(reasons)})" if reasons else ""

    # ------------------------------------------------------------------ the sum

    def _adds_up(self, total: Reckoning) -> Iterator[str]:
        """Line by line to the lateness; only lines that are not zero."""
        yield self.say("delay.sum_head")
        plan = {"limit": self._length(total.limit), "planned": self._length(total.planned)}
        early = [
            (-minutes, "delay.sum_saved", {"step": self.answer.steps[step].name})
            for step, minutes in total.saved.items()
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
                yield self._sum_line("+" if minutes > 0 else "−", abs(minutes), self.say(code, **values))
        yield self._sum_line("=", total.lateness, self.say("delay.sum_total", length=self._length(total.lateness)))
        if total.slips > total.lateness:
            yield self.say("delay.sum_rule", late=total.lateness, slips=total.slips)

    def _sum_line(self, sign: str, minutes: int, words: str) -> str:
        return f"  {sign} {minutes:>6}  {words}"

    # ------------------------------------------------------------------ each share

    def _share(self, share: Share, minutes: int) -> Iterator[str]:
        """What one owner answers for at one step, and the figures it comes from."""
        say, length = self.say, self._length(minutes)
        if share.owner == PROCEDURE:
            yield say(f"delay.share_{share.cause}", length=length)
            return
        step = self.answer.steps[share.step]
        code = f"delay.share_{share.cause}"
        if share.cause == "over" and len(step.held) > 1:
            code = "delay.share_over_part"
        yield say(
            code,
            step=step.name,
            agency=self._agency(step.agency or share.agency),
            owner=self._owner(share.owner),
            budget=self._length(step.budget),
            used=self._length(step.used),
            over=self._length(step.over),
            wrongful=self._length(step.wrong.get(share.owner, step.wrongful)),
            held=self._length(step.held.get(share.owner, 0)),
            length=length,
        )
        if self.sum is not None and self.sum.slips > self.sum.lateness:
            yield self._product(share, self.sum, minutes)

    def _product(self, share: Share, total: Reckoning, minutes: int) -> str:
        """`840 × 1560/2340 = 560 phút`, what is rounded marked as such."""
        pushed, equals = share.minutes / total.ratio, "=" if share.minutes == minutes else "≈"
        values = {"pushed": pushed, "late": total.lateness, "slips": total.slips, "minutes": minutes}
        return self.say("delay.product", equals=equals, **values)


def whole_shares(run: RunAttribution) -> dict[tuple[str, str, str], int]:
    """(step, owner, cause) → whole minutes for print; they add up to the lateness."""
    exact: dict[str, Fraction] = {}
    keys = {}
    for share in run.shares:
        name = "\0".join((share.step, share.owner, share.cause))
        keys[name] = (share.step, share.owner, share.cause)
        exact[name] = share.minutes
    return {keys[name]: minutes for name, minutes in largest_remainder(exact).items()}
