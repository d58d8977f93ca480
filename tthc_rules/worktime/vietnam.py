"""The working days of Vietnamese state agencies: the `holidays` package, corrected by official notices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from tthc_rules.problems import CalendarError, Problem
from tthc_rules.worktime import corrections
from tthc_rules.worktime.calendar import WorkCalendar
from tthc_rules.worktime.layer import DayOff, MakeUpDay
from tthc_rules.worktime.local import write_weekday

_EARLIEST, _LATEST = 1995, 2099
_SWAP = re.compile(r"thay cho ngày ([0-9]{2}/[0-9]{2}/[0-9]{4})")
_ESTIMATED = re.compile(r",? ?dự kiến|\(dự kiến\)")
_TET = re.compile(r"Tết Nguyên Đán|29 Tết|Tết Âm lịch")
_COMPENSATED = re.compile(r" ?\(nghỉ bù\)")
_NATIONAL_DAY = "Quốc khánh"
_CULTURE_DAY = "Ngày Văn hóa Việt Nam"
_NAMES = {"Ngày Giỗ Tổ Hùng Vương": "Giỗ Tổ Hùng Vương"}


def vietnam_calendar(first_year: int = 2015, last_year: int = 2027) -> WorkCalendar:
    """Vietnam's calendar for whole years, Monday to Friday, 07:00–11:00 and 13:00–17:00.

    From 2015 to 2027 every day agrees with the official notices. Later years follow the rules of the Labour
    Code and are provisional: Tết, the second day of Quốc khánh and all swaps are decided each year, and
    whether 24 November on a weekend is made up for is not settled. Earlier years are less sure: swaps before
    2015 come from `holidays` without a document, and before 2 October 1999 Saturday morning was worked (Quyết
    định 188/1999/QĐ-TTg), which is not modelled. Raises `CalendarError` for years outside 1995–2099.

    >>> vietnam_calendar().day(date(2026, 1, 2)).name
    'Hoán đổi với thứ Bảy 10/01/2026'
    """
    if type(first_year) is not int or type(last_year) is not int or not _EARLIEST <= first_year <= last_year <= _LATEST:
        values = {"first": str(first_year), "last": str(last_year), "earliest": _EARLIEST, "latest": _LATEST}
        raise CalendarError(Problem("TTHC516", values=values))
    return _built(first_year, last_year)


@cache
def _built(first_year: int, last_year: int) -> WorkCalendar:
    from holidays import country_holidays

    # A swap may join a day with a Saturday of the year before or after.
    known = country_holidays("VN", years=range(first_year - 1, last_year + 2), language="vi")
    names = {day: known.get_list(day) for day in known}
    off, make_up = state_days(names, known.weekend_workdays)
    last = date(last_year, 12, 31)
    return WorkCalendar(
        date(first_year, 1, 1),
        last,
        name="Việt Nam",
        announced_until=min(last, corrections.ANNOUNCED_UNTIL),
        off=off,
        make_up=make_up,
    )


def state_days(names: Mapping[date, list[str]], weekend_workdays: set[date]) -> tuple[list[DayOff], list[MakeUpDay]]:
    """Days off and make-up days from the Vietnamese names and working weekends of `holidays`, corrected."""
    off: dict[date, DayOff] = {}
    make_up = {day: MakeUpDay(day, name="Ngày làm bù") for day in weekend_workdays}
    tet: dict[int, list[date]] = {}
    for day in sorted(names):
        entry = _day_off(day, names[day])
        off[day] = entry
        if entry.name == "Tết Âm lịch":
            tet.setdefault(day.year, []).append(day)
        if (swapped := _swapped_with(names[day])) is not None:
            make_up[swapped] = _make_up(day, swapped, "")
    for year, days in tet.items():
        off.update(_tet(year, days, off))
    for swap in corrections.SWAPS:
        off[swap.off] = DayOff(swap.off, f"Hoán đổi với {write_weekday(swap.worked)}", "swap", swap.document)
        make_up[swap.worked] = _make_up(swap.off, swap.worked, swap.document)
    kept = [off[day] for day in sorted(off) if off[day].name and day not in make_up]
    return kept, [make_up[day] for day in sorted(make_up)]


def _day_off(day: date, names: list[str]) -> DayOff:
    """One day off from the names it bears, several when two holidays meet."""
    bare = [_ESTIMATED.sub("", name).strip() for name in names]
    if (swapped := _swapped_with(names)) is not None:
        return DayOff(day, f"Hoán đổi với {write_weekday(swapped)}", "swap")
    if all(_COMPENSATED.search(name) for name in bare):
        holidays = [_COMPENSATED.sub("", name) for name in bare]
        text = "; ".join(f"Nghỉ bù {_NAMES.get(name, name)}" for name in holidays)
        return DayOff(day, text, "compensatory", _in_force(corrections.COMPENSATION, day))
    holidays = [name for name in bare if not _COMPENSATED.search(name)]
    text = "; ".join(dict.fromkeys(_holiday_name(day, name) for name in holidays))
    return DayOff(day, text, "holiday", _document(day, text))


def _holiday_name(day: date, name: str) -> str:
    if _TET.search(name):
        return "Tết Âm lịch"
    if name == _NATIONAL_DAY and (day.month, day.day) != (9, 2):
        return f"{_NATIONAL_DAY} (liền kề)"
    return _NAMES.get(name, name)


def _document(day: date, name: str) -> str:
    if name == _CULTURE_DAY:
        return corrections.CULTURE_DAY
    code = _in_force(corrections.LABOUR_CODE, day)
    if name == "Tết Âm lịch" or "liền kề" in name:
        notice = corrections.NOTICES.get(day.year)
        return f"{code}; {notice}" if notice else f"{code} (thông báo của năm {day.year}: chưa rõ số)"
    return code


def _in_force(articles: tuple[tuple[date, str], ...], day: date) -> str:
    return next((article for since, article in articles if since <= day), "")


def _tet(year: int, days: list[date], off: Mapping[date, DayOff]) -> dict[date, DayOff]:
    """Tết is so many days in a row, weekends included; the weekdays after them are compensatory days off.

    `holidays` also lists weekend days beyond the five: they are ordinary weekly days off, left without a
    name.
    """
    first = corrections.TET_FIRST_DAY.get(year, days[0])
    granted = 5 if year >= 2014 else 4  # five by the Labour Code of 2012, in force after the Tết of 2013
    tet: dict[date, DayOff] = {}
    for day in days:
        if first <= day < first + timedelta(days=granted):
            continue
        if day.weekday() >= 5:
            tet[day] = DayOff(day)
        else:
            notice = corrections.NOTICES.get(year)
            article = _in_force(corrections.COMPENSATION, day)
            tet[day] = replace(
                off[day],
                name="Nghỉ bù Tết Âm lịch",
                kind="compensatory",
                document=f"{article}; {notice}" if notice else article,
            )
    return tet


def _swapped_with(names: list[str]) -> date | None:
    match = next((found for name in names if (found := _SWAP.search(name))), None)
    return datetime.strptime(match[1], "%d/%m/%Y").date() if match else None


def _make_up(off: date, worked: date, document: str) -> MakeUpDay:
    return MakeUpDay(worked, off, f"Làm bù cho {write_weekday(off)}", document)
