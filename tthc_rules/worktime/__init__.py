"""Working time: local time, the work calendar, Vietnam's calendar, and limits as the law writes them.

The only package that uses `holidays` and `dateutil`; both are imported when first needed.
"""

from tthc_rules.worktime.calendar import WorkCalendar
from tthc_rules.worktime.combined import both_open, either_open
from tthc_rules.worktime.layer import ChangedHours, Day, DayOff, Layer, MakeUpDay, ReceptionDay
from tthc_rules.worktime.limits import Limit
from tthc_rules.worktime.local import to_local
from tthc_rules.worktime.outages import Outage
from tthc_rules.worktime.units import Unit
from tthc_rules.worktime.vietnam import vietnam_calendar

__all__ = [
    "ChangedHours",
    "Day",
    "DayOff",
    "Layer",
    "Limit",
    "MakeUpDay",
    "Outage",
    "ReceptionDay",
    "Unit",
    "WorkCalendar",
    "both_open",
    "either_open",
    "to_local",
    "vietnam_calendar",
]
