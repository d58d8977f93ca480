"""Parts of a calendar that hold one after another: together they say the hours of every day exactly once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime.layer import Layer
from tthc_rules.worktime.local import write_date

ONE_DAY = timedelta(days=1)


def check_cover(first: date, last: date, name: str, parts: Iterable[Layer]) -> None:
    """Raises `CalendarError` where no part (TTHC520) or more than one (TTHC521) speaks: every stretch is listed."""
    given = tuple(parts)
    times = {0: [], 2: []}  # type: dict[int, list[tuple[date, date]]]
    for start, end in _stretches(first, last, given):
        holding = min(2, sum(part.holds(start) for part in given))
        if holding in times:
            stretches = times[holding]
            if stretches and stretches[-1][1] + ONE_DAY == start:
                start = stretches.pop()[0]
            stretches.append((start, end))
    problems = [
        Problem(code, values={"name": name, "dates": ", ".join(spell_stretch(*stretch) for stretch in times[holding])})
        for code, holding in (("TTHC520", 0), ("TTHC521", 2))
        if times[holding]
    ]
    if problems:
        raise CalendarError(problems)


def spell_stretch(start: date, end: date) -> str:
    """Days in a row, both ends included.

    >>> spell_stretch(date(2022, 1, 1), date(2022, 4, 15)), spell_stretch(date(2022, 1, 1), date(2022, 1, 1))
    ('01/01/2022–15/04/2022', '01/01/2022')
    """
    return write_date(start) if start == end else f"{write_date(start)}–{write_date(end)}"


def _stretches(first: date, last: date, parts: tuple[Layer, ...]) -> Iterator[tuple[date, date]]:
    """The days from first to last, cut wherever a part begins or has ended."""
    cuts = {first}
    cuts |= {part.start for part in parts if part.start is not None}
    cuts |= {part.end + ONE_DAY for part in parts if part.end is not None and part.end < last}
    starts = sorted(cut for cut in cuts if first <= cut <= last)
    for start, following in zip(starts, [*starts[1:], last + ONE_DAY], strict=True):
        yield start, following - ONE_DAY
