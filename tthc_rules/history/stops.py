"""What a pause in the log does to the clock, by the regime and the procedure."""

from __future__ import annotations

from enum import StrEnum

from tthc_rules.definitions.regime import Regime
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers.event import Event
from tthc_rules.history.draft import Draft
from tthc_rules.history.notes import Notes
from tthc_rules.history.requests import Fault, Requests
from tthc_rules.history.runs import SUPPLEMENT
from tthc_rules.worktime import Limit, WorkCalendar
from tthc_rules.worktime.local import write_time

TOO_MANY = {Fault.FIRST_CHECK: "TTHC745", Fault.CITIZEN: "TTHC746"}
"""The finding of a request too many, where it is not the requester who answers for the wait."""


class Stop(StrEnum):
    """What a pause in the log does: stops the clock, restarts it, is charged to the requester, or nothing."""

    LAWFUL = "lawful"
    WRONGFUL = "wrongful"
    IGNORED = "ignored"


class Judge:
    """Judges the pauses of one log, in their order. `limits`: those that may hold, so that none restarts when over."""

    def __init__(
        self,
        procedure: Procedure,
        regime: Regime,
        calendar: WorkCalendar,
        limits: tuple[Limit, ...],
        requests: Requests,
        notes: Notes,
    ) -> None:
        self.lawful_reasons = {*procedure.pauses, *regime.pauses}
        self.regime = regime
        self.calendar = calendar
        self.limits = limits
        self.requests = requests
        self.notes = notes

    def judge(self, index: int, event: Event, draft: Draft) -> tuple[Stop, bool, Fault]:
        """What a pause does, whether a full re-submission after it restarts the limit, and whose fault a wait is."""
        fault = self.requests.add(event) if event.reason == SUPPLEMENT else Fault.REQUESTER
        stop = self._stop(index, event, fault)
        if stop is not Stop.LAWFUL or event.reason != SUPPLEMENT:
            return stop, False, fault
        return stop, self._restarts(index, event, draft), fault

    def _stop(self, index: int, event: Event, fault: Fault) -> Stop:
        if event.wrongful:
            self.notes.note("TTHC708", index, at=write_time(event.at))
            return Stop.WRONGFUL
        if event.reason != SUPPLEMENT:
            if event.reason not in self.lawful_reasons:
                self.notes.note("TTHC705", index, at=write_time(event.at), reason=event.reason or "—")
                return Stop.IGNORED
        elif event.wrongful is None:
            maximum, number = self.regime.supplement_max, self.requests.number
            if maximum is not None and number > maximum:
                code, at, papers = TOO_MANY.get(fault, "TTHC706"), write_time(event.at), ", ".join(event.papers)
                self.notes.note(code, index, at=at, number=number, maximum=maximum, papers=papers)
                return Stop.WRONGFUL
            if unlawful := self.requests.unlawful(event):
                self.notes.note("TTHC707", index, at=write_time(event.at), papers=", ".join(unlawful))
                return Stop.WRONGFUL
        self._need_document(index, event)
        return Stop.LAWFUL

    def _restarts(self, index: int, event: Event, draft: Draft) -> bool:
        """Whether the limit starts again with a full re-submission after a lawful request for papers."""
        again = self.regime.late_reset == "reset"
        if self.requests.number > 1:
            return again and not self._overdue(index, event, draft)
        if event.document is None:
            if self.regime.supplement_effect == "reset":
                self.notes.note("TTHC726", index, at=write_time(event.at))
            return False
        notice = self.regime.supplement_notice
        if notice is not None and event.at.date() > notice.due(draft.start, self.calendar).date():
            self.notes.note("TTHC733" if again else "TTHC709", index, at=write_time(event.at), limit=notice.text)
            return again and not self._overdue(index, event, draft)
        return not self._overdue(index, event, draft)

    def _overdue(self, index: int, event: Event, draft: Draft) -> bool:
        """Whether the run's own limit was over when papers were asked for; then nothing may start again."""
        between, start = self.calendar.working_minutes_between, draft.start
        stood = sum(between(pause.start, pause.end) for pause in draft.pauses if pause.end is not None)
        ran = between(start, event.at) - stood
        over = not draft.extensions and any(
            ran > between(start, limit.due(start, self.calendar)) for limit in self.limits
        )
        if over:
            self.notes.note("TTHC731", index, at=write_time(event.at))
        return over

    def _need_document(self, index: int, event: Event) -> None:
        if event.document is None:
            self.notes.note("TTHC710", index, "hint", at=write_time(event.at))
