"""Which steps wait through somebody's fault: a wrongful request for papers, a wrongful return."""

from __future__ import annotations

from dataclasses import dataclass

from tthc_rules.flow import Flow
from tthc_rules.history import Action, ActionKind


@dataclass(slots=True)
class Wait:
    """A wait that `step` caused against the rules, and the steps whose budgets it does not use."""

    step: str
    officer: str | None
    waiting: set[str]


class Waits:
    """The waits that are open: at most one request and one return.

    A request holds up the step that made it, or those that hold the dossier when it came from another one. A return
    holds up the steps it goes back over until the dossier is at the returning step again; other branches run on.
    """

    def __init__(self) -> None:
        self.request: Wait | None = None
        self.returned: Wait | None = None

    @property
    def open(self) -> bool:
        return self.request is not None or self.returned is not None

    def of(self, step: str) -> Wait | None:
        """The wait that a step is in, if any; a return goes before a request."""
        for wait in (self.returned, self.request):
            if wait is not None and step in wait.waiting:
                return wait
        return None

    def follow(self, action: Action, flow: Flow, holding: list[str]) -> None:
        """Opens and closes waits after `action` was done to the flow; `holding`: the steps with the dossier now."""
        match action.kind:
            case ActionKind.WRONG:
                waiting = {action.step} if action.step in holding else set(holding)
                self.request = Wait(action.step, action.officer, waiting)
            case ActionKind.RIGHT:
                self.request = None
            case ActionKind.SEND if self.request is not None:
                self.request.waiting.discard(action.step)
            case ActionKind.RETURN if action.fault == "from" and action.to is not None:
                self.returned = Wait(action.step, action.officer, {action.to, *flow.after(action.to)})
        if self.returned is not None and self.returned.step in holding:
            self.returned = None
