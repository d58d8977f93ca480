"""Random layers of a unit's calendar, and what they say read the slow way: from the top layer down, day by day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from tthc_rules.worktime import ChangedHours, DayOff, Layer, MakeUpDay, ReceptionDay

FIRST, LAST = date(2022, 4, 1), date(2022, 5, 15)
OFFICE = ((420, 660), (780, 1020))
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]

Sessions = tuple[tuple[int, int], ...]


@st.composite
def sessions(draw: st.DrawFn, fewest: int = 0) -> Sessions:
    count = draw(st.integers(fewest, 2))
    edges = sorted(draw(st.lists(st.integers(12, 40), min_size=2 * count, max_size=2 * count, unique=True)))
    return tuple((edges[2 * i] * 30, edges[2 * i + 1] * 30) for i in range(count))


@st.composite
def layer_lists(draw: st.DrawFn, most: int = 3) -> list[Layer]:
    """Layers without contradictions: each special date once, Monday to Friday always with hours."""
    special = draw(st.lists(st.sampled_from(DAYS), max_size=12, unique=True))
    layers = []
    for number in range(draw(st.integers(1, most))):
        mine = special[number::most]
        kinds = [draw(st.sampled_from(["off", "make_up", "changed", "reception"])) for _ in mine]
        weekdays = [(day, kind) for day, kind in zip(mine, kinds, strict=True) if day.weekday() < 5]
        start, end = sorted(draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS))))
        limits = draw(st.sampled_from([{}, {"start": start}, {"end": end}, {"start": start, "end": end}]))
        week = {weekday: draw(sessions(1)) for weekday in draw(st.sets(st.integers(0, 4)))}
        week |= {weekday: draw(sessions()) for weekday in draw(st.sets(st.integers(5, 6)))}
        reception = {weekday: draw(sessions()) for weekday in draw(st.sets(st.integers(0, 6)))}
        layers.append(Layer(f"giờ {number}", week=week, reception=reception, **limits))
        layers.append(
            Layer(
                f"ngày {number}",
                off=[
                    DayOff(day, f"nghỉ {number}", draw(st.sampled_from(["holiday", "local"])), f"{number}/QĐ")
                    for day, kind in zip(mine, kinds, strict=True)
                    if kind == "off"
                ],
                make_up=[
                    MakeUpDay(day, draw(st.sampled_from([None, date(2022, 3, 30)])), "bù", "", draw(own_hours))
                    for day, kind in zip(mine, kinds, strict=True)
                    if kind == "make_up"
                ],
                changed=[ChangedHours(day, draw(sessions(1)), "riêng") for day, kind in weekdays if kind == "changed"],
                reception_days=[
                    ReceptionDay(day, draw(sessions()), "tiếp nhận")
                    for day, kind in zip(mine, kinds, strict=True)
                    if kind == "reception"
                ],
            )
        )
    return layers


own_hours = st.one_of(st.none(), sessions(1))


def _weekly(layers: list[Layer], day: date, weekday: int, field: str) -> Sessions | None:
    for layer in reversed(layers):
        if (layer.start is None or layer.start <= day) and (layer.end is None or day <= layer.end):
            for number, hours in getattr(layer, field):
                if number == weekday:
                    return hours
    return None


def _hours(layers: list[Layer], day: date, weekday: int) -> Sessions:
    stated = _weekly(layers, day, weekday, "week")
    if stated is None:
        return OFFICE if weekday < 5 else ()
    return stated


def oracle_sessions(layers: list[Layer], day: date) -> Sessions:
    for layer in reversed(layers):
        if any(entry.date == day for entry in layer.off):
            return ()
        for entry in (*layer.make_up, *layer.changed):
            if entry.date != day:
                continue
            if entry.sessions is not None:
                return entry.sessions
            return _hours(layers, day, 0 if entry.replaces is None else entry.replaces.weekday())
    return _hours(layers, day, day.weekday())


def oracle_reception(layers: list[Layer], day: date) -> Sessions:
    weekday = day.weekday()
    for layer in reversed(layers):
        for named in layer.reception_days:
            if named.date == day:
                return named.sessions
        if any(entry.date == day for entry in layer.off):
            return ()
        made_up = [entry for entry in layer.make_up if entry.date == day]
        if any(entry.date == day for entry in layer.changed) or (made_up and made_up[0].sessions is not None):
            return oracle_sessions(layers, day)
        if made_up:
            weekday = 0 if made_up[0].replaces is None else made_up[0].replaces.weekday()
            break
    stated = _weekly(layers, day, weekday, "reception")
    return oracle_sessions(layers, day) if stated is None else stated
