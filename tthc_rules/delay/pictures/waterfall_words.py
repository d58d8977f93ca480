"""The words of the waterfall picture, the same on paper and in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.figures import NO_AGENCIES
from tthc_rules.delay.ledger import PROCEDURE
from tthc_rules.delay.pictures.lettering import lines_of_columns
from tthc_rules.delay.pictures.waterfall import UP, WHOLE, Fall, Level, Part, Waterfall, waterfall_of
from tthc_rules.delay.printed import ShareKey, key_of
from tthc_rules.delay.review import NO_REVIEWS, TO_BE_HEARD, Reviews, require_shares
from tthc_rules.delay.words import DelayWords
from tthc_rules.history import CITIZEN
from tthc_rules.messages import Lang

LONGEST_NAME = 72
PROCESS = frozenset({Level.EXCESS, Level.CHANGED})


class WaterfallWords:
    """One attribution as a waterfall, in words. `citizen`: nobody is named, and shares are told by step.

    Raises DossierError for a review of a share that the dossier does not have (TTHC860).
    """

    def __init__(
        self,
        answer: Attribution,
        lang: Lang,
        agencies: Mapping[str, Agency] = NO_AGENCIES,
        citizen: bool = False,
        reviews: Reviews = NO_REVIEWS,
    ) -> None:
        require_shares(answer, reviews)
        self.answer = answer
        self.words = DelayWords(answer, lang, agencies)
        self.waterfall: Waterfall = waterfall_of(answer)
        self.citizen = citizen
        self.reviews = reviews
        self.disputed = {key_of(share) for share in answer.shares if share.disputed}
        self.parts = tuple(_by_step(self.waterfall.parts)) if citizen else self.waterfall.parts

    def title(self) -> str:
        return self.words("picture.waterfall.title", dossier=self.answer.dossier)

    def label(self, fall: Fall) -> str:
        """What a bar is."""
        words = self.words
        if fall.kind is Level.LIMIT:
            return words("picture.limit_extended" if self.answer.schedule.dues[0].extensions else "picture.limit")
        if fall.kind is Level.FINISH:
            return words("picture.finish_level_open" if self.answer.projected else "picture.finish_level")
        step = "" if fall.step is None else self._step(fall.step)
        return words(f"picture.fall.{fall.kind}", step=step)

    def _step(self, step: str) -> str:
        """Its name, shortened where it would leave no room for what is said of it."""
        return lines_of_columns(self.answer.steps[step].name, LONGEST_NAME, 1)[0]

    def amount(self, fall: Fall) -> str:
        """The whole level, or what it adds or takes away."""
        if fall.kind in WHOLE:
            return self.words.short(fall.end)
        code = "picture.plus" if fall.minutes > 0 else "picture.minus"
        return self.words(code, length=self.words.short(abs(fall.minutes)))

    def minutes(self, minutes: int) -> str:
        return self.words("picture.minutes", n=minutes)

    def part_label(self, part: Part) -> str:
        """Whose a share is, and why."""
        if part.step == PROCEDURE:
            return self.words("picture.part_process")
        agency = self.answer.steps[part.step].agency
        inside = self.citizen and part.owner != CITIZEN
        who = self.words.agency(agency) if inside else self.words.owner(part.owner)
        name = self.words("picture.part", step=self._step(part.step), who=who)
        return f"{name}: {self.words(f'picture.cause.{part.cause}')}"

    def part_amount(self, part: Part) -> str:
        percent = self.words("picture.percent", n=part.percent)
        return f"{self.words.short(part.minutes)} · {percent}"

    def part_status(self, part: Part) -> str | None:
        """How far its checking has come, where that is known."""
        key = part.step, part.owner, part.cause
        said = TO_BE_HEARD if key in self.disputed else None
        review = None if self.citizen else self.reviews.get(key, said)
        return None if review is None else self.words(f"review.{review.status}")

    def parts_head(self) -> str:
        if not self.parts:
            return self.words("picture.in_time")
        return self.words("picture.parts", length=self.words.short(self.answer.lateness))

    def told(self) -> Iterator[str]:
        """The whole picture in sentences."""
        yield self.words.outcome() + "."
        for fall in self.waterfall.falls:
            yield f"{self.label(fall)}: {self.amount(fall)}."
        yield self.parts_head() + "."
        for part in self.parts:
            status = f" ({status})" if (status := self.part_status(part)) else ""
            yield f"{self.part_label(part)}: {self.part_amount(part)}{status}."


def looks(fall: Fall) -> str:
    """How a bar is drawn: `limit`, `over`, `wrongful`, `process`, or `down`."""
    if fall.kind in WHOLE:
        return "limit"
    if fall.minutes < 0:
        return "down"
    return "process" if fall.kind in PROCESS or fall.kind not in UP else fall.kind.value


def part_looks(part: Part) -> str:
    """How a share is drawn: as what it comes from."""
    if part.step == PROCEDURE or part.cause not in (Level.OVER, Level.WRONGFUL):
        return "process"
    return part.cause


def _by_step(parts: tuple[Part, ...]) -> Iterator[Part]:
    """The parts of one step and cause together, whoever they are charged to; the citizen's own apart."""
    joined: dict[ShareKey, list[Part]] = {}
    for part in parts:
        owner = CITIZEN if part.owner == CITIZEN else ""
        joined.setdefault((part.step, owner, part.cause), []).append(part)
    for (step, owner, cause), same in joined.items():
        minutes, percent = sum(part.minutes for part in same), sum(part.percent for part in same)
        length = sum((part.end - part.start for part in same[1:]), same[0].end)
        yield Part(step, owner, cause, same[0].start, length, minutes, percent)
