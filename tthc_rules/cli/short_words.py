"""Short forms for tables: lengths of working time, per cent, stretches of days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from rich.cells import cell_len

from tthc_rules.cli.figures import Share
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.delay import words
from tthc_rules.messages import Lang


def short_length(minutes: int, day_minutes: int, lang: Lang) -> str:
    """Days, hours and minutes of work in a few letters; a dash for none.

    >>> short_length(640, 480, "vi"), short_length(0, 480, "vi")
    ('1n 2g40', '–')
    """
    return words.short_length(minutes, day_minutes, Speaker(lang)) if minutes else "–"


def percent(share: Share, lang: Lang) -> str:
    """With one decimal, half up; a dash when there is nothing to share.

    >>> percent(Share(28, 400), "vi"), percent(Share(1, 16), "en"), percent(Share(0, 0), "vi")
    ('7,0%', '6.3%', '–')
    """
    if not share.whole:
        return "–"
    tenths = (2000 * share.part + share.whole) // (2 * share.whole)
    return f"{tenths // 10}{',' if lang == 'vi' else '.'}{tenths % 10}%"


def bar(share: Share, target: int) -> str:
    """A cell for each per cent up to the target, full where the share reaches.

    >>> bar(Share(3, 40), 10)
    '███████▌··'
    """
    halves = min(2 * target, 200 * share.part // share.whole) if share.whole else 0
    return ("█" * (halves // 2) + "▌" * (halves % 2)).ljust(target, "·")


def spans(days: Iterable[date]) -> str:
    """Days in a row as one stretch, without the year.

    >>> spans([date(2022, 1, 29), date(2022, 1, 30), date(2022, 1, 31), date(2022, 2, 1), date(2022, 2, 5)])
    '29/01–01/02, 05/02'
    """
    numbered = enumerate(sorted(days))
    runs = []
    for _, group in groupby(numbered, key=lambda at: at[1].toordinal() - at[0]):
        run = [day for _, day in group]
        first, last = run[0], run[-1]
        if first == last:
            runs.append(f"{first:%d/%m}")
        elif first.month == last.month:
            runs.append(f"{first:%d}–{last:%d/%m}")
        else:
            runs.append(f"{first:%d/%m}–{last:%d/%m}")
    return ", ".join(runs)


def filled(items: Iterable[str], joint: str, width: int) -> list[str]:
    """The items joined into lines of at most so many columns; no item is broken.

    >>> filled(["một", "hai", "ba"], " · ", 10)
    ['một · hai', 'ba']
    """
    lines: list[str] = []
    for item in items:
        if lines and cell_len(lines[-1] + joint + item) <= width:
            lines[-1] += joint + item
        else:
            lines.append(item)
    return lines
