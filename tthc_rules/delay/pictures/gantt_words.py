"""The words of the Gantt picture, the same on paper and in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import NO_AGENCIES
from tthc_rules.delay.ledger import Passed
from tthc_rules.delay.pictures.timeline import Row, Stop, Timeline, timeline_of
from tthc_rules.delay.printed import whole_shares
from tthc_rules.delay.words import DelayWords
from tthc_rules.messages import Lang

MANY_DAYS_OFF = 3
"""So many days off in a row are named, fewer are only marked."""


class GanttWords:
    """One attribution as a timeline, in words. `citizen`: nobody is named."""

    def __init__(
        self, answer: Attribution, lang: Lang, agencies: Mapping[str, Agency] = NO_AGENCIES, citizen: bool = False
    ) -> None:
        self.answer = answer
        self.words = DelayWords(answer, lang, agencies)
        self.timeline: Timeline = timeline_of(answer)
        self.citizen = citizen
        self.shares: dict[str, int] = {}
        for (step, _, _), minutes in whole_shares(answer.current).items():
            self.shares[step] = self.shares.get(step, 0) + minutes

    def title(self) -> str:
        return self.words("picture.gantt.title", dossier=self.answer.dossier)

    def who(self, row: Row) -> str:
        """The agency, and who held the step."""
        officers = () if self.citizen else row.officers
        agency = (self.words.agency(row.account.agency),) if row.account.agency else ()
        return " · ".join([*agency, *officers])

    def figures(self, row: Row) -> Iterator[str]:
        """What it was given and took, ran over, waited and saved, and its share; only what is not zero."""
        words, account = self.words, row.account
        if not (row.bars or row.standing):
            never = words("picture.not_reached" if self.answer.projected else "picture.passed_over")
            yield words("picture.given_taken", given=words.short(account.budget), taken=never)
            return
        given, taken = words.short(account.budget), words.short(account.used)
        yield words("picture.given_taken", given=given, taken=taken)
        share = self.shares.get(account.id, 0)
        for code, minutes in (
            ("over", account.over),
            ("waited", account.wrongful),
            ("gain", account.gain),
            ("share", share),
        ):
            if minutes:
                yield words(f"picture.{code}", length=words.short(minutes))

    def due(self) -> str:
        return self.words("picture.due", at=_short(self.answer.due))

    def end(self) -> str:
        """When it was ready or ended, or as of when it is shown."""
        schedule, words = self.answer.schedule, self.words
        if self.answer.current.end is None:
            return words("picture.now", at=_short(schedule.as_of))
        at = _short(self.answer.current.end)
        ended = words.say.ended(schedule.ended_by)
        return words("picture.end", at=at) if ended is None else words("picture.ended", ended=ended, at=at)

    def finish(self) -> str:
        """When it will be ready by the plan."""
        at = self.timeline.finish_at
        return self.words("picture.finish_beyond") if at is None else self.words("picture.finish", at=_short(at))

    def late(self) -> str:
        code = "picture.will_be_late" if self.answer.projected else "picture.late"
        return self.words(code, length=self.words.short(self.answer.lateness))

    def stop(self, number: int, stop: Stop) -> str:
        """A stop of the clock by its letter, how long, why and when."""
        words = self.words
        when = words.between(stop.start, stop.end)
        reason = words.reason(stop.reason, citizen=self.citizen)
        length = words.length(stop.span.minutes)
        return words("picture.stop", letter=letter(number), length=length, reason=reason, when=when)

    def days_off(self) -> str | None:
        """The longer stretches of days off that have no room on the axis."""
        long = [_days(day.off) for day in self.timeline.days if len(day.off) >= MANY_DAYS_OFF]
        return self.words("picture.legend.off_long", days=", ".join(long)) if long else None

    def told(self) -> Iterator[str]:
        """The whole picture in sentences."""
        yield self.words("delay.due", due=self.words.say.moment(self.answer.due)) + "."
        yield self.words.outcome() + "."
        for row in self.timeline.rows:
            who = f" ({who})" if (who := self.who(row)) else ""
            yield f"{row.account.name}{who}: {', '.join(self.figures(row))}."
        for number, stop in enumerate(self.timeline.stops):
            yield self.stop(number, stop) + "."

    def kinds(self) -> set[str]:
        """What occurs, so that nothing else is explained."""
        timeline, rows = self.timeline, self.timeline.rows
        bars = {bar.kind for row in rows for bar in row.bars}
        shown = {
            "plan": any(row.plan for row in rows),
            "within": Passed.WITHIN in bars,
            "over": Passed.OVER in bars,
            "wrongful": Passed.WRONGFUL in bars,
            "left": any(row.left for row in rows),
            "standing": bool(timeline.stops),
            "unnamed": any(row.unnamed for row in rows),
            "handed": any(row.handed for row in rows),
            "pushing": bool(timeline.slipped),
            "move": any(not move.back for move in timeline.moves),
            "back": any(move.back for move in timeline.moves),
            "off": any(day.off for day in timeline.days),
        }
        return {kind for kind, occurs in shown.items() if occurs}


def letter(number: int) -> str:
    """The name of a stop: a, b, …, z, then numbers.

    >>> letter(0), letter(26)
    ('a', '27')
    """
    return chr(ord("a") + number) if number < 26 else str(number + 1)


def _short(moment: datetime | None) -> str:
    assert moment is not None, "an open dossier is seen at a moment"
    return f"{moment:%H:%M %d/%m}"


def _days(days: tuple[date, ...]) -> str:
    """`29/01–06/02`."""
    return f"{days[0]:%d/%m}–{days[-1]:%d/%m}"
