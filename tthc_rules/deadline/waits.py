"""Which steps wait through somebody's fault: a wrongful request for papers, a wrongful return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tthc_rules.flow import Flow
from tthc_rules.history import Action, ActionKind, Fault


@dataclass(slots=True)
class Wait:
    """A wait that `step` and `officer` answer for since a moment, and the steps whose budgets it does not use.

    `disputed`: the log does not settle who answers for it.
    """

    step: str
    officer: str | None
    waiting: set[str]
    at: datetime
    disputed: bool = False


class Waits:
    """The waits that are open: at most one request, and returns, of which one may lie inside another.

    A request holds up the step that made it, whoever answers for it, or those that hold the dossier when it came from
    another one. A return holds up the steps it goes back over until the dossier is at the returning step again, or
    sent on by it; other branches run on. Of several returns the last one counts: whoever sends back again, before the
    dossier is where the first one wanted it, answers for his own wait, and after it the first wait goes on.
    """

    def __init__(self) -> None:
        self.request: Wait | None = None
        self.returned: list[Wait] = []
        self.open = False

    def of(self, step: str) -> Wait | None:
        """The wait that a step is in, if any; a return goes before a request."""
        for wait in reversed(self.returned):
            if step in wait.waiting:
                return wait
        if self.request is not None and step in self.request.waiting:
            return self.request
        return None

    def follow(self, action: Action, flow: Flow, holding: list[str]) -> None:
        """Opens and closes waits after `action` was done to the flow; `holding`: the steps with the dossier now."""
        match action.kind:
            case ActionKind.WRONG:
                waiting = {action.step} if action.step in holding else set(holding)
                disputed = action.fault == Fault.DISPUTED
                self.request = Wait(action.to or action.step, action.officer, waiting, action.at, disputed)
            case ActionKind.RIGHT:
                self.request = None
            case ActionKind.SEND if self.request is not None:
                self.request.waiting.discard(action.step)
            case ActionKind.RETURN if action.fault == "from" and action.to is not None:
                again = {action.to, *flow.after(action.to)}
                self.returned.append(Wait(action.step, action.officer, again, action.at))
        if self.returned:
            back = {*holding, action.step} if action.kind is ActionKind.SEND else holding
            self.returned = [wait for wait in self.returned if wait.step not in back]
        self.open = self.request is not None or bool(self.returned)
