"""Dates as files and dossiers write them."""

from __future__ import annotations

import re
from datetime import date

ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
VIETNAMESE_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
YEARS = range(1800, 2200)


def read_date(text: str) -> date | None:
    """`2022-05-01` or `01/05/2022`, of the years that papers and laws come from; None for anything else.

    >>> read_date("01/05/2022"), read_date("05-01-2022")
    (datetime.date(2022, 5, 1), None)
    """
    if match := ISO_DATE.fullmatch(text):
        year, month, day = match.groups()
    elif match := VIETNAMESE_DATE.fullmatch(text):
        day, month, year = match.groups()
    else:
        return None
    try:
        read = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return read if read.year in YEARS else None
