"""Each share in words: the figures it comes from, when those minutes were, and how far its checking has come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction

from tthc_rules.delay.chronological import Dated
from tthc_rules.delay.course import Course
from tthc_rules.delay.figures import Share, largest_remainder
from tthc_rules.delay.ledger import OVER, PROCEDURE, REOPEN, WRONGFUL, Passed
from tthc_rules.delay.policy import CHRONOLOGICAL
from tthc_rules.delay.printed import is_short, key_of, legible, rounded, whole_shares, written
from tthc_rules.delay.reckoning import Reckoning
from tthc_rules.delay.review import Review, Reviews, Status, review_of, review_totals
from tthc_rules.delay.stays import Waited
from tthc_rules.delay.words import DelayWords
from tthc_rules.history import CITIZEN, Fault


class ShareWords:
    """The lines about the shares of one attribution."""

    def __init__(self, words: DelayWords, course: Course, total: Reckoning | None, reviews: Reviews) -> None:
        self.words = words
        self.answer = words.answer
        self.course = course
        self.total = total
        self.reviews = reviews
        self.in_order = words.answer.rule == CHRONOLOGICAL
        self.saved = total is not None and total.slips > total.lateness
        ratio = total.ratio if total is not None else Fraction(1)
        self.pushed = {key_of(share): share.minutes / ratio for share in words.answer.shares}
        self.whole_pushed = rounded(self.pushed)

    def lines(self) -> Iterator[str]:
        """The shares, the largest first, and then the lateness by how far the checking has come."""
        printed = whole_shares(self.answer.current)
        for share in sorted(self.answer.shares, key=lambda share: -share.minutes):
            yield from self.share(share, printed[key_of(share)])
        if self.answer.shares:
            yield from self.totals()

    def share(self, share: Share, minutes: int) -> Iterator[str]:
        """What one owner answers for at one step."""
        words, length = self.words, self.words.length(minutes)
        if share.owner == PROCEDURE:
            yield words(f"delay.share_{share.cause}", length=length)
        else:
            step = self.answer.steps[share.step]
            yield words(
                self._sentence(share),
                step=step.name,
                agency=words.agency(step.agency or share.agency),
                owner=words.owner(share.owner),
                budget=words.length(step.budget),
                used=words.length(step.used),
                over=words.length(step.over),
                wrongful=words.length(step.wrong.get(share.owner, step.wrongful)),
                held=words.length(step.held.get(share.owner, 0)),
                over_held=words.length(step.over_held.get(share.owner, 0)),
                length=length,
            )
        yield from self._when(share, minutes)
        if self.saved and self.total is not None and not self.in_order:
            yield self._product(share, self.total, minutes)
        yield self._review(share)

    def _sentence(self, share: Share) -> str:
        if share.cause == WRONGFUL:
            return f"delay.share_{self._whose(share)}"
        if share.cause != OVER:
            return f"delay.share_{share.cause}"
        if len(self.answer.steps[share.step].held) > 1:
            by_clock = self.answer.policy.within_step == "clock"
            return "delay.share_over_by_clock" if by_clock else "delay.share_over_part"
        if self.in_order:
            return "delay.share_over_in_order"
        return "delay.share_over" if self.saved else "delay.share_over_whole"

    def _whose(self, share: Share) -> str:
        """`citizen`; `first_check` where all of it was to be found at the first check; else `wrongful`."""
        if share.owner == CITIZEN:
            return "citizen"
        faults = {wait.fault for wait in self._waits(share)}
        return "first_check" if faults == {Fault.FIRST_CHECK} else "wrongful"

    def _waits(self, share: Share) -> Iterator[Waited]:
        for wait in self.course.stays[share.step].waits:
            if wait.officer in (None, share.owner):
                yield wait

    def _product(self, share: Share, total: Reckoning, minutes: int) -> str:
        """`840 × 1560/2340 = 560 phút`, what is rounded marked as such; a long fraction is rounded."""
        key = key_of(share)
        pushed, slips = legible(self.pushed[key], self.whole_pushed[key]), legible(total.slips, round(total.slips))
        exact = pushed * total.lateness == minutes * slips and share.minutes == minutes
        values = {"pushed": pushed, "late": total.lateness, "slips": written(slips), "minutes": minutes}
        return self.words("delay.product", equals="=" if exact else "≈", **values)

    # ------------------------------------------------------------------ when those minutes were

    def _when(self, share: Share, minutes: int) -> Iterator[str]:
        """The dated minutes behind a share: by the rule in order of time its own, else those it is a part of."""
        if self.in_order:
            yield from self._in_order(share, minutes)
            return
        if share.cause == OVER:
            for part in self.course.parts[share.step]:
                if part.kind is Passed.OVER:
                    yield self._stretch(part.start, part.end, "delay.minutes_over")
        elif share.cause == WRONGFUL:
            for wait in self._waits(share):
                yield self._line("delay.minutes_waited", wait.start, wait.end, wait.minutes)
        elif share.cause == REOPEN:
            for start, end in self.course.stays[share.step].visits[1:]:
                minutes = self.course.clock.tau(end or self.course.until) - self.course.clock.tau(start)
                yield self._line("delay.minutes_again", start, end, minutes)

    def _in_order(self, share: Share, minutes: int) -> Iterator[str]:
        """Rounded together: what is printed adds up to the share, or to what its owner has a part in."""
        parts = {
            f"{number:09}": dated
            for number, dated in enumerate(self.answer.current.dated)
            if (dated.charge.step, dated.charge.cause) == (share.step, share.cause)
            and dated.charge.owner in ("", share.owner)
        }
        exact = {number: dated.minutes for number, dated in parts.items()}
        together = sum(exact.values(), Fraction())
        whole = largest_remainder(exact, minutes if together == share.minutes else round(together))
        for number, dated in parts.items():
            yield self._charged(dated, whole[number])

    def _charged(self, dated: Dated, whole: int) -> str:
        minutes = _spelt(dated.minutes, whole)
        if dated.start == dated.end:  # it came at once
            at = self.words.say.moment(self.course.clock.instant(dated.start))
            return self.words("delay.minutes_charged_at", at=at, minutes=minutes)
        when = self.words.between(*self.course.dates(dated.start, dated.end))
        return self.words("delay.minutes_charged", when=when, minutes=minutes)

    def _stretch(self, start: int, end: int, code: str) -> str:
        since, until = self.course.dates(start, end)
        return self._line(code, since, until, end - start)

    def _line(self, code: str, start: datetime, end: datetime | None, minutes: int) -> str:
        return self.words(code, when=self.words.between(start, end), length=self.words.length(minutes))

    # ------------------------------------------------------------------ how far it is checked

    def _review(self, share: Share) -> str:
        words, review = self.words, review_of(share, self.reviews)
        said = "; ".join(_said(review, words))
        if share.disputed and key_of(share) not in self.reviews:
            said = words("delay.disputed")
        status = words(f"review.{review.status}")
        return words("delay.review_said", status=status, said=said) if said else words("delay.review", status=status)

    def totals(self) -> Iterator[str]:
        """The lateness by status, what is disputed apart."""
        words, whole = self.words, review_totals(self.answer, self.reviews).whole
        parts = [
            words("delay.review_part", status=words(f"review.{status}"), length=words.length(whole[status]))
            for status in (Status.CHECKED, Status.UNCHECKED)
            if whole[status]
        ]
        settled = whole[Status.CHECKED] + whole[Status.UNCHECKED]
        if parts:
            code = "delay.review_undisputed" if whole[Status.DISPUTED] else "delay.review_total"
            yield words(code, length=words.length(settled), parts=" · ".join(parts))
        if whole[Status.DISPUTED]:
            yield words("delay.review_disputed", length=words.length(whole[Status.DISPUTED]))


def _spelt(minutes: Fraction, whole: int) -> str:
    """Whole minutes as they are, others about, and exactly where that is short.

    >>> _spelt(Fraction(520), 520), _spelt(Fraction(8320, 11), 756), _spelt(Fraction(832001, 1100), 756)
    ('520', '≈ 756 (8320/11)', '≈ 756')
    """
    if minutes.denominator == 1:
        return str(minutes)
    return f"≈ {whole} ({minutes})" if is_short(minutes) else f"≈ {whole}"


def _said(review: Review, words: DelayWords) -> Iterator[str]:
    """Who wrote it down, when, and what was said."""
    who = ", ".join(part for part in (review.by, words.say.moment(review.at)) if part)
    yield from (part for part in (who, review.note) if part)
