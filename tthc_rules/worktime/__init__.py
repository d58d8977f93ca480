"""Working time: local time, the work calendar, Vietnam's calendar, and limits as the law writes them.

The only package that uses `holidays` and `dateutil`; both are imported when first needed.
"""

from tthc_rules.worktime.calendar import WorkCalendar
from tthc_rules.worktime.layer import Day, DayOff, Layer, MakeUpDay
from tthc_rules.worktime.limits import Limit
from tthc_rules.worktime.local import to_local
from tthc_rules.worktime.units import Unit
from tthc_rules.worktime.vietnam import vietnam_calendar

__all__ = [
    "Day",
    "DayOff",
    "Layer",
    "Limit",
    "MakeUpDay",
    "Unit",
    "WorkCalendar",
    "to_local",
    "vietnam_calendar",
]
