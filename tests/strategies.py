"""Hypothesis strategies shared by the tests.

A random calendar comes with its plain description, so that an oracle can answer without asking the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from tthc_rules.worktime import DayOff, Layer, Limit, MakeUpDay, Unit, WorkCalendar

# --- dates and moments ----

VN_FIRST, VN_LAST = date(2015, 1, 1), date(2027, 12, 31)

vn_dates = st.dates(VN_FIRST, VN_LAST)


def moments(first: date = VN_FIRST, last: date = VN_LAST) -> st.SearchStrategy[datetime]:
    """Whole minutes from the start of the first to the end of the last day."""
    return st.datetimes(
        datetime(first.year, first.month, first.day), datetime(last.year, last.month, last.day, 23, 59)
    ).map(lambda moment: moment.replace(second=0, microsecond=0))


# --- calendars ----


@dataclass(frozen=True)
class LayerPlan:
    """A layer in plain values: weekday hours, days off, make-up days with their hours, from and to."""

    week: dict[int, tuple[tuple[int, int], ...]]
    off: tuple[date, ...]
    make_up: dict[date, tuple[tuple[int, int], ...]]
    start: date
    end: date


@dataclass(frozen=True)
class CalendarPlan:
    """The layers of a calendar, lowest first, and its ends."""

    first: date
    last: date
    layers: tuple[LayerPlan, ...]

    def hours(self, day: date) -> tuple[tuple[int, int], ...]:
        """The hours of a day: the last layer that names it, else the last with its weekday."""
        hours: tuple[tuple[int, int], ...] = ()
        named = None
        for layer in self.layers:
            if layer.start <= day <= layer.end:
                hours = layer.week.get(day.weekday(), hours)
                named = () if day in layer.off else layer.make_up.get(day, named)
        return hours if named is None else named

    def build(self) -> WorkCalendar:
        base, *others = self.layers
        calendar = WorkCalendar(
            self.first,
            self.last,
            week=base.week,
            off=base.off,
            make_up=[MakeUpDay(day, sessions=hours) for day, hours in base.make_up.items()],
        )
        for number, layer in enumerate(others):
            calendar = calendar.with_layer(
                Layer(
                    f"layer {number}",
                    off=[DayOff(day, "nghỉ") for day in layer.off],
                    make_up=[MakeUpDay(day, sessions=hours) for day, hours in layer.make_up.items()],
                    week=layer.week,
                    start=layer.start,
                    end=layer.end,
                )
            )
        return calendar


@st.composite
def sessions(draw: st.DrawFn, at_least: int = 1) -> tuple[tuple[int, int], ...]:
    """One to three sessions of any length, some of a single minute."""
    count = draw(st.integers(at_least, 3))
    edges = sorted(draw(st.sets(st.integers(0, 1439), min_size=2 * count, max_size=2 * count)))
    return tuple(zip(edges[::2], edges[1::2], strict=True))


@st.composite
def layer_plans(draw: st.DrawFn, first: date, last: date, *, base: LayerPlan | None = None) -> LayerPlan:
    days = st.dates(first, last)
    start, end = sorted((draw(days), draw(days))) if base else (first, last)
    weekdays = draw(st.sets(st.integers(0, 6), min_size=0 if base else 1))
    kept = min(base.week) if base else None  # one weekday stays worked: a calendar without any is refused
    free = 0 if base else 1
    week = {weekday: draw(sessions(1 if weekday == kept else free)) for weekday in sorted(weekdays)}
    inside = st.dates(start, end)
    off = draw(st.frozensets(inside, max_size=12))
    made_up = draw(st.frozensets(inside, max_size=6)) - off
    return LayerPlan(week, tuple(sorted(off)), {day: draw(sessions()) for day in sorted(made_up)}, start, end)


@st.composite
def calendar_plans(draw: st.DrawFn) -> CalendarPlan:
    """A few weeks to a few months of calendar with up to three layers."""
    first = draw(st.dates(date(2019, 12, 1), date(2024, 3, 1)))
    last = first + timedelta(days=draw(st.integers(20, 120)))
    layers = [draw(layer_plans(first, last))]
    for _ in range(draw(st.integers(0, 2))):
        layers.append(draw(layer_plans(first, last, base=layers[0])))
    return CalendarPlan(first, last, tuple(layers))


# --- limits ----

_MOST = {
    Unit.WORKING_DAY: 60,
    Unit.WORKING_HOUR: 200,
    Unit.WORKING_MINUTE: 5000,
    Unit.HOUR: 500,
    Unit.DAY: 90,
    Unit.WEEK: 20,
    Unit.MONTH: 12,
    Unit.YEAR: 2,
}


@st.composite
def limits(draw: st.DrawFn, unit: Unit | None = None) -> Limit:
    """Any limit but the same day; working time also in halves, quarters and thirds."""
    unit = unit or draw(st.sampled_from(list(_MOST)))
    whole = draw(st.integers(1, _MOST[unit]))
    if unit in (Unit.WORKING_DAY, Unit.WORKING_HOUR):
        return Limit(Fraction(whole, draw(st.sampled_from((1, 2, 3, 4)))), unit)
    return Limit(Fraction(whole), unit)
