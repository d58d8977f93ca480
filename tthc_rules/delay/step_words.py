"""The account of each step in words: when it had the dossier, what it took, and who answers for what in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from tthc_rules.delay.figures import COMPETENT, UNIT
from tthc_rules.delay.stays import Handed, StayTimes, Waited
from tthc_rules.delay.words import DelayWords
from tthc_rules.history import Fault
from tthc_rules.worktime.local import write_time

REQUESTS = ("TTHC706", "TTHC707", "TTHC708", "TTHC745", "TTHC746")
"""Findings that say why a request did not stop the clock."""
ANSWERS = {Fault.FIRST_CHECK: "_first_check", Fault.CITIZEN: "_citizen"}
"""Whose wait it is, where it is not the requester's."""


class StepWords:
    """The lines about the steps of one attribution. `asked`: when a request was made → the papers it asked for."""

    def __init__(self, words: DelayWords, stays: Mapping[str, StayTimes], asked: Mapping[datetime, str]) -> None:
        self.words = words
        self.answer = words.answer
        self.stays = stays
        self.asked = asked

    def lines(self) -> Iterator[str]:
        for step_id in self.answer.steps:
            yield from self.step(step_id)

    def step(self, step_id: str) -> Iterator[str]:
        words, step, stay = self.words, self.answer.steps[step_id], self.stays[step_id]
        holders = [owner for owner in step.held or step.wrong if not owner.startswith(UNIT)]
        yield words("delay.step", step=step.name, who=", ".join([words.agency(step.agency), *holders]))
        if not stay.visits:
            yield words("delay.step_not_reached", budget=words.length(step.budget))
            return
        for since, until in stay.visits:
            code = "delay.step_there" if until is None else "delay.step_stay"
            yield words(code, since=words.say.moment(since), until=words.say.moment(until))
        for pause in stay.pauses:
            start, end = words.say.moment(pause.start), words.say.moment(pause.end)
            length, reason = words.length(pause.minutes), words.reason(pause.reason)
            yield words("delay.step_paused", start=start, end=end, reason=reason, length=length)
        code = "delay.step_over" if step.over else "delay.step_within"
        lengths = {"budget": step.budget, "used": step.used, "over": step.over}
        yield words(code, **{name: words.length(minutes) for name, minutes in lengths.items()})
        if len(step.held) > 1:
            held = " · ".join(f"{words.owner(owner)} {words.length(n)}" for owner, n in step.held.items())
            yield words("delay.step_held", held=held)
        yield from self._responsibility(step_id, stay)
        for wait in stay.waits:
            yield self._wait(wait)
        if step.gain:
            yield words("delay.step_gain", gain=words.length(step.gain))

    def _responsibility(self, step_id: str, stay: StayTimes) -> Iterator[str]:
        """Who answers for time in which nobody worked on it, and for a step that got the dossier too late."""
        words, step = self.words, self.answer.steps[step_id]
        if step.unassigned and stay.unassigned is not None:
            since, until = (words.say.moment(moment) for moment in stay.unassigned)
            unit = next((o for o in step.held if o.startswith(UNIT)), UNIT + (step.agency or COMPETENT))
            values = {"unit": words.agency(unit.removeprefix(UNIT)), "length": words.length(step.unassigned)}
            yield words("delay.step_unassigned", since=since, until=until, **values)
        if step.waiting:
            yield words("delay.step_waiting", length=words.length(step.waiting))
        for hand in stay.handed:
            yield self._hand_over(hand)
        late = stay.visits[0][0] > self.answer.due
        if late and not (step.over or step.wrongful or step.share) and stay.visits[-1][1] is not None:
            yield words("delay.step_blameless")

    def _hand_over(self, hand: Handed) -> str:
        sent, received = self.words.say.moment(hand.sent), self.words.say.moment(hand.received)
        return self.words("delay.step_handed", sent=sent, received=received, length=self.words.length(hand.minutes))

    def _wait(self, wait: Waited) -> str:
        words = self.words
        start, end = words.say.moment(wait.start), words.say.moment(wait.end)
        agency = words.agency(self.answer.steps[wait.step].agency)
        owner = words.owner(wait.officer) if wait.officer else agency
        code = "delay.step_returned" if wait.fault is None else f"delay.step_request{ANSWERS.get(wait.fault, '')}"
        values = {"by": self.answer.steps[wait.by].name, "why": self._why(wait.start), "owner": owner}
        return words(code, start=start, end=end, length=words.length(wait.minutes), **values)

    def _why(self, at: datetime) -> str:
        """What was asked, and why the clock did not stop for it, as far as it is on record."""
        reasons = [
            self.words(f"delay.why.{finding.code}", **finding.values)
            for finding in self.answer.findings
            if finding.code in REQUESTS and finding.values.get("at") == write_time(at)
        ]
        if at in self.asked:
            reasons.append(self.words("delay.why.papers", papers=self.asked[at]))
        return f" ({'; '.join(reasons)})" if reasons else ""
