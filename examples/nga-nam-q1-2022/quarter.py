"""The quarter and the town: the calendar, the period, the units, and who works there (codes, never names)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from tthc_rules import Procedure, Registry, load_procedures, vietnam_calendar

CALENDAR = vietnam_calendar(2021, 2022)
FIRST_DAY, LAST_DAY = date(2021, 12, 15), date(2022, 3, 14)
AS_OF = datetime(2022, 3, 14, 17)
ISSUER = "UBND thị xã Ngã Năm"
TOWN_CODE = "000.00.28.H51"


@dataclass(frozen=True)
class Commune:
    """A ward or commune: its id in agencies.yaml, the letters of its officers' codes, its invented unit code."""

    id: str
    letters: str
    code: str


COMMUNES = (
    Commune("phuong-1", "P1", "000.21.28.H51"),
    Commune("phuong-2", "P2", "000.22.28.H51"),
    Commune("phuong-3", "P3", "000.23.28.H51"),
    Commune("xa-long-binh", "XLB", "000.24.28.H51"),
    Commune("xa-my-binh", "XMB", "000.25.28.H51"),
    Commune("xa-my-quoi", "XMQ", "000.26.28.H51"),
    Commune("xa-tan-long", "XTL", "000.27.28.H51"),
    Commune("xa-vinh-quoi", "XVQ", "000.28.28.H51"),
)
TAN_LONG = COMMUNES[6]

OFFICERS: dict[tuple[str, str], tuple[str, ...]] = {
    ("mot-cua", ""): ("MC-01", "MC-02", "MC-03"),
    ("mot-cua", "tra-ket-qua"): ("MC-04",),
    ("phong-tckh", "tham-dinh"): ("TC-01", "TC-02"),
    ("phong-tckh", "ky"): ("TC-09",),
    ("phong-vhtt", "tham-dinh"): ("VH-01", "VH-02"),
    ("phong-vhtt", "lanh-dao-phong"): ("VH-09",),
    ("van-phong", ""): ("VP-01", "VP-02"),
    ("ubnd-thi-xa", ""): ("TX-01",),
    ("chi-cuc-thue", ""): ("TH-01", "TH-02"),
    ("cn-vpdkdd", "tham-dinh"): ("CN-03", "CN-04", "CN-05"),
    ("cn-vpdkdd", "tham-dinh-vo-chong"): ("CN-05",),
    ("cn-vpdkdd", "duyet-chuyen-thue"): ("LĐ-01",),
    ("cn-vpdkdd", "do-dac"): ("CN-08", "CN-09"),
    ("cn-vpdkdd", "duyet-ban-ve"): ("LĐ-01",),
    ("cn-vpdkdd", "chinh-ly-in-gcn"): ("CN-06", "CN-07"),
    ("cn-vpdkdd", "chinh-ly-vo-chong"): ("CN-06",),
    ("phong-tnmt", "y-kien-quy-hoach"): ("TN-01", "TN-02"),
    ("cn-vpdkdd", "ky-gcn"): ("GĐ-01",),
    ("cn-vpdkdd", "dong-dau-chuyen-mot-cua"): ("VT-01",),
}

# In a commune the code is the commune's letters and a number for the duty.
COMMUNE_DUTY = {
    "tiep-nhan": "01",
    "tra-ket-qua": "01",
    "tham-tra": "02",
    "ghi-so": "02",
    "tham-dinh": "03",
    "ky": "05",
    "ky-duyet": "05",
}


def on(day_and_month: str) -> date:
    """A day of the quarter, or of the days before it: `27/12` is of 2021, all other months are of 2022."""
    day, month = (int(part) for part in day_and_month.split("/"))
    return date(2021 if month == 12 else 2022, month, day)


@cache
def registry() -> Registry:
    return load_procedures()


def process_of(code: str, local: bool = True) -> Procedure:
    """The version of the quarter: with the internal process of the town, or the national file alone."""
    return registry().get(code, FIRST_DAY, ISSUER if local else None)


def slot(day: date, rng: Random, latest: int = 16 * 60 + 30) -> datetime:
    """Some minute of a working day's office hours, between 07:05 and `latest`."""
    minute = rng.choice([*range(7 * 60 + 5, 10 * 60 + 40), *range(13 * 60 + 5, latest)])
    return datetime.combine(day, time(minute // 60, minute % 60))


def spread(first: date, last: date, count: int) -> list[date]:
    """`count` working days spread evenly from the first to the last."""
    days = [d for n in range((last - first).days + 1) if CALENDAR.is_working_day(d := first + timedelta(n))]
    return [days[n * (len(days) - 1) // max(1, count - 1)] for n in range(count)]
