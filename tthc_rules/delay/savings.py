"""What steps saved when they were closed early, and what of it was not saved after all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from fractions import Fraction

from tthc_rules.delay.holders import Holders
from tthc_rules.delay.ledger import BY_DESIGN, Move, Slip, StepLedger


class Savings:
    """The savings of one run, in the accounts of the steps and in the journal."""

    def __init__(self, accounts: Mapping[str, StepLedger], holders: Holders, journal: list[Slip | Move]) -> None:
        self.accounts = accounts
        self.holders = holders
        self.journal = journal
        self.standing: dict[str, int | Fraction] = defaultdict(int)
        self.closings: list[tuple[str, int]] = []

    def credit(self, step: str, minutes: int) -> None:
        """Notes minutes as saved by a step and by whoever answers for it now."""
        account, holder = self.accounts[step], self.holders.of(step)
        account.gain += minutes
        account.gained[holder] = account.gained.get(holder, 0) + minutes

    def record(self, step: str, minutes: int, at: int) -> None:
        """The finish came nearer by so many minutes when `step` was closed."""
        if minutes:
            self.standing[step] += minutes
            self.closings.append((step, len(self.journal)))
            self.journal.append(Move(at, -minutes, BY_DESIGN))

    def take_back(self, minutes: int, at: int) -> int:
        """Of last steps sent in the same minute, all hold the dossier until it is ready: none has saved yet.

        Returns the minutes for which nothing was saved then.
        """
        for step, entry in reversed(self.closings):
            move = self.journal[entry]
            if isinstance(move, Move) and move.at == at and (cut := min(minutes, -move.minutes)):
                minutes -= cut
                self.journal[entry] = move._replace(minutes=move.minutes + cut)
                self.standing[step] -= cut
                self.credit(step, -cut)
        return minutes

    def reopen(self, steps: Collection[str], jump: int) -> int | Fraction:
        """What is to be done again takes back what it had saved, from all of it in proportion. Returns how much."""
        saved = sum(self.standing[step] for step in steps)
        back = min(jump, saved)
        if back:
            for step in steps:
                self.standing[step] *= Fraction(saved - back, 1) / saved
        return back
