"""Due dates over every holiday season of 2015 to 2027, counted by hand on the official notices.

Nothing here is computed: each row names the notice, what it gives off, and the day it leads to. Offices open
07:00-11:00 and 13:00-17:00. "làm bù" is a Saturday worked for a day off elsewhere, "nghỉ bù" a day off in place of a
holiday on a weekend. The number of the notice is not known for Tết 2016 to 2023; the days off are.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import NamedTuple

import pytest
from deadline_cases import answer, event, moment

from tthc_rules import Event, vietnam_calendar
from tthc_rules.dossiers.event import EventKind

STATE = vietnam_calendar(2014, 2027)

LABOUR_CODE_2012 = "BLLĐ 2012 Đ.115"
LABOUR_CODE_2019 = "BLLĐ 2019 Đ.112"
COMPENSATION = "BLLĐ 2019 Đ.111.3"
SUBMISSION_89 = "TTr 89/TTr-LĐTBXH 20/11/2014"
LETTER_6519 = "CV 6519/VPCP-KGVX 2018"
NOTICE_5015 = "TB 5015/TB-LĐTBXH 22/11/2023"
LETTER_2450 = "CV 2450/VPCP-KGVX 2024"
NOTICE_6150 = "TB 6150/TB-BLĐTBXH 12/2024"
NOTICE_9441 = "TB 9441/TB-BNV 16/10/2025"
LETTER_12729 = "CV 12729/VPCP-KGVX 25/12/2025"
LETTER_10065 = "CV 10065/VPCP-KGVX 02/10/2026"
RESOLUTION_28 = "NQ 28/2026/QH16 Đ.2"


class Season(NamedTuple):
    """`working`: received on a day, for so many working days, due. `plain`: calendar days that end in the season."""

    year: int
    name: str
    notice: str
    working: tuple[str, int, str]
    plain: tuple[str, int, str]


# Each comment: the days off; then the working days counted. The time of receipt is 09:00, of the due 17:00.
SEASONS = [
    # --- 2015
    # Thu 1/1, Fri 2/1 for Sat 27/12/2014: 27, 29, 30, 31/12, 5/1
    Season(2015, "Tết Dương lịch", SUBMISSION_89, ("26/12/2014", 5, "05/01/2015"), ("02/12/2014", 30, "05/01/2015")),
    # Mon 16/2 for Sat 14/2, Tue 17 to Sat 21/2, nghỉ bù Mon 23/2: 13, 14, 24, 25, 26/2
    Season(2015, "Tết", SUBMISSION_89, ("12/02/2015", 5, "26/02/2015"), ("03/02/2015", 15, "24/02/2015")),
    # Tue 28/4, Wed 29/4 for Sat 25/4, then 30/4 and 1/5: 25, 27/4, 4, 5, 6/5
    Season(2015, "Giỗ Tổ", SUBMISSION_89, ("24/04/2015", 5, "06/05/2015"), ("13/04/2015", 15, "04/05/2015")),
    # Thu 30/4, Fri 1/5, and the two days before: 4, 5/5
    Season(2015, "30/4-1/5", SUBMISSION_89, ("27/04/2015", 2, "05/05/2015"), ("14/04/2015", 15, "04/05/2015")),
    # Wed 2/9: 3, 4/9
    Season(2015, "Quốc khánh", LABOUR_CODE_2012, ("01/09/2015", 2, "04/09/2015"), ("03/08/2015", 30, "03/09/2015")),
    # --- 2016
    # Fri 1/1: 4, 5/1
    Season(2016, "Tết Dương lịch", LABOUR_CODE_2012, ("31/12/2015", 2, "05/01/2016"), ("02/12/2015", 30, "04/01/2016")),
    # Mon 8 to Fri 12/2: 15, 16, 17/2
    Season(2016, "Tết", "thông báo năm 2016", ("05/02/2016", 3, "17/02/2016"), ("28/01/2016", 15, "15/02/2016")),
    # Sat 16/4, nghỉ bù Mon 18/4: 19, 20/4
    Season(2016, "Giỗ Tổ", LABOUR_CODE_2012, ("15/04/2016", 2, "20/04/2016"), ("01/04/2016", 15, "19/04/2016")),
    # Sat 30/4, Sun 1/5, nghỉ bù Mon 2 and Tue 3/5: 29/4, 4, 5/5
    Season(2016, "30/4-1/5", LABOUR_CODE_2012, ("28/04/2016", 3, "05/05/2016"), ("31/03/2016", 30, "04/05/2016")),
    # Fri 2/9: 5, 6/9
    Season(2016, "Quốc khánh", LABOUR_CODE_2012, ("01/09/2016", 2, "06/09/2016"), ("23/08/2016", 10, "05/09/2016")),
    # --- 2017
    # Sun 1/1, nghỉ bù Mon 2/1: 3, 4/1
    Season(2017, "Tết Dương lịch", LABOUR_CODE_2012, ("30/12/2016", 2, "04/01/2017"), ("22/12/2016", 10, "03/01/2017")),
    # Thu 26 to Mon 30/1, nghỉ bù Tue 31/1 and Wed 1/2: 2, 3, 6/2
    Season(2017, "Tết", "thông báo năm 2017", ("25/01/2017", 3, "06/02/2017"), ("12/01/2017", 15, "02/02/2017")),
    # Thu 6/4: 7, 10/4
    Season(2017, "Giỗ Tổ", LABOUR_CODE_2012, ("05/04/2017", 2, "10/04/2017"), ("22/03/2017", 15, "07/04/2017")),
    # Sun 30/4, Mon 1/5, nghỉ bù Tue 2/5: 3, 4/5
    Season(2017, "30/4-1/5", LABOUR_CODE_2012, ("28/04/2017", 2, "04/05/2017"), ("15/04/2017", 15, "03/05/2017")),
    # Sat 2/9, nghỉ bù Mon 4/9: 5, 6/9
    Season(2017, "Quốc khánh", LABOUR_CODE_2012, ("01/09/2017", 2, "06/09/2017"), ("23/08/2017", 10, "05/09/2017")),
    # --- 2018
    # Mon 1/1: 2, 3/1
    Season(2018, "Tết Dương lịch", LABOUR_CODE_2012, ("29/12/2017", 2, "03/01/2018"), ("22/12/2017", 10, "02/01/2018")),
    # Wed 14 to Sun 18/2, nghỉ bù Mon 19 and Tue 20/2: 21, 22, 23/2
    Season(2018, "Tết", "thông báo năm 2018", ("13/02/2018", 3, "23/02/2018"), ("01/02/2018", 15, "21/02/2018")),
    # Wed 25/4: 26, 27/4
    Season(2018, "Giỗ Tổ", LABOUR_CODE_2012, ("24/04/2018", 2, "27/04/2018"), ("15/04/2018", 10, "26/04/2018")),
    # Mon 30/4, Tue 1/5: 2, 3/5
    Season(2018, "30/4-1/5", LABOUR_CODE_2012, ("27/04/2018", 2, "03/05/2018"), ("15/04/2018", 15, "02/05/2018")),
    # Sun 2/9, nghỉ bù Mon 3/9: 4, 5/9
    Season(2018, "Quốc khánh", LABOUR_CODE_2012, ("31/08/2018", 2, "05/09/2018"), ("23/08/2018", 10, "04/09/2018")),
    # --- 2019
    # Mon 31/12/2018 for Sat 5/1/2019, Tue 1/1: 2, 3, 4, 5/1
    Season(2019, "Tết Dương lịch", LETTER_6519, ("28/12/2018", 4, "05/01/2019"), ("21/12/2018", 10, "02/01/2019")),
    # Mon 4 to Fri 8/2: 11, 12, 13/2
    Season(2019, "Tết", "thông báo năm 2019", ("01/02/2019", 3, "13/02/2019"), ("21/01/2019", 15, "11/02/2019")),
    # Sun 14/4, nghỉ bù Mon 15/4: 16, 17/4
    Season(2019, "Giỗ Tổ", LABOUR_CODE_2012, ("12/04/2019", 2, "17/04/2019"), ("04/04/2019", 10, "16/04/2019")),
    # Mon 29/4 for Sat 4/5, Tue 30/4, Wed 1/5: 2, 3, 4, 6/5
    Season(2019, "30/4-1/5", LETTER_6519, ("26/04/2019", 4, "06/05/2019"), ("19/04/2019", 10, "02/05/2019")),
    # Mon 2/9: 3, 4/9
    Season(2019, "Quốc khánh", LABOUR_CODE_2012, ("30/08/2019", 2, "04/09/2019"), ("23/08/2019", 10, "03/09/2019")),
    # --- 2020
    # Wed 1/1: 2, 3/1
    Season(2020, "Tết Dương lịch", LABOUR_CODE_2012, ("31/12/2019", 2, "03/01/2020"), ("22/12/2019", 10, "02/01/2020")),
    # Thu 23 to Mon 27/1, nghỉ bù Tue 28 and Wed 29/1: 30, 31/1, 3/2
    Season(2020, "Tết", "thông báo năm 2020", ("22/01/2020", 3, "03/02/2020"), ("10/01/2020", 15, "30/01/2020")),
    # Thu 2/4: 3, 6/4
    Season(2020, "Giỗ Tổ", LABOUR_CODE_2012, ("01/04/2020", 2, "06/04/2020"), ("18/03/2020", 15, "03/04/2020")),
    # Thu 30/4, Fri 1/5: 4, 5/5
    Season(2020, "30/4-1/5", LABOUR_CODE_2012, ("29/04/2020", 2, "05/05/2020"), ("15/04/2020", 15, "04/05/2020")),
    # Wed 2/9: 3, 4/9
    Season(2020, "Quốc khánh", LABOUR_CODE_2012, ("01/09/2020", 2, "04/09/2020"), ("23/08/2020", 10, "03/09/2020")),
    # --- 2021: from here Quốc khánh is two days
    # Fri 1/1: 4, 5/1
    Season(2021, "Tết Dương lịch", LABOUR_CODE_2019, ("31/12/2020", 2, "05/01/2021"), ("22/12/2020", 10, "04/01/2021")),
    # Wed 10 to Sun 14/2, nghỉ bù Mon 15 and Tue 16/2: 17, 18, 19/2
    Season(2021, "Tết", "thông báo năm 2021", ("09/02/2021", 3, "19/02/2021"), ("28/01/2021", 15, "17/02/2021")),
    # Wed 21/4: 22, 23/4
    Season(2021, "Giỗ Tổ", LABOUR_CODE_2019, ("20/04/2021", 2, "23/04/2021"), ("11/04/2021", 10, "22/04/2021")),
    # Fri 30/4, Sat 1/5, nghỉ bù Mon 3/5: 4, 5/5
    Season(2021, "30/4-1/5", COMPENSATION, ("29/04/2021", 2, "05/05/2021"), ("15/04/2021", 15, "04/05/2021")),
    # Thu 2 and Fri 3/9: 6, 7/9
    Season(2021, "Quốc khánh", "thông báo năm 2021", ("01/09/2021", 2, "07/09/2021"), ("24/08/2021", 10, "06/09/2021")),
    # --- 2022
    # Sat 1/1, nghỉ bù Mon 3/1: 4, 5/1
    Season(2022, "Tết Dương lịch", COMPENSATION, ("31/12/2021", 2, "05/01/2022"), ("22/12/2021", 10, "04/01/2022")),
    # Mon 31/1 to Fri 4/2: 7, 8, 9/2
    Season(2022, "Tết", "thông báo năm 2022", ("28/01/2022", 3, "09/02/2022"), ("17/01/2022", 15, "07/02/2022")),
    # Sun 10/4, nghỉ bù Mon 11/4: 12, 13/4
    Season(2022, "Giỗ Tổ", COMPENSATION, ("08/04/2022", 2, "13/04/2022"), ("31/03/2022", 10, "12/04/2022")),
    # Sat 30/4, Sun 1/5, nghỉ bù Mon 2 and Tue 3/5: 29/4, 4, 5/5
    Season(2022, "30/4-1/5", COMPENSATION, ("28/04/2022", 3, "05/05/2022"), ("16/04/2022", 15, "04/05/2022")),
    # Thu 1 and Fri 2/9: 5, 6/9
    Season(2022, "Quốc khánh", "thông báo năm 2022", ("31/08/2022", 2, "06/09/2022"), ("22/08/2022", 10, "05/09/2022")),
    # --- 2023
    # Sun 1/1, nghỉ bù Mon 2/1: 3, 4/1
    Season(2023, "Tết Dương lịch", COMPENSATION, ("30/12/2022", 2, "04/01/2023"), ("22/12/2022", 10, "03/01/2023")),
    # Fri 20 to Tue 24/1, nghỉ bù Wed 25 and Thu 26/1: 27, 30, 31/1
    Season(2023, "Tết", "thông báo năm 2023", ("19/01/2023", 3, "31/01/2023"), ("07/01/2023", 15, "27/01/2023")),
    # Sat 29/4, Sun 30/4, Mon 1/5, nghỉ bù Tue 2 and Wed 3/5: 28/4, 4, 5/5
    Season(2023, "Giỗ Tổ", COMPENSATION, ("27/04/2023", 3, "05/05/2023"), ("19/04/2023", 10, "04/05/2023")),
    # the same five days: 4, 5/5
    Season(2023, "30/4-1/5", COMPENSATION, ("28/04/2023", 2, "05/05/2023"), ("15/04/2023", 15, "04/05/2023")),
    # Fri 1 and Sat 2/9, nghỉ bù Mon 4/9: 5, 6/9
    Season(2023, "Quốc khánh", "thông báo năm 2023", ("31/08/2023", 2, "06/09/2023"), ("22/08/2023", 10, "05/09/2023")),
    # --- 2024
    # Mon 1/1: 2, 3/1
    Season(2024, "Tết Dương lịch", LABOUR_CODE_2019, ("29/12/2023", 2, "03/01/2024"), ("22/12/2023", 10, "02/01/2024")),
    # Thu 8 to Mon 12/2, nghỉ bù Tue 13 and Wed 14/2: 15, 16, 19/2
    Season(2024, "Tết", NOTICE_5015, ("07/02/2024", 3, "19/02/2024"), ("26/01/2024", 15, "15/02/2024")),
    # Thu 18/4: 19, 22/4
    Season(2024, "Giỗ Tổ", LABOUR_CODE_2019, ("17/04/2024", 2, "22/04/2024"), ("08/04/2024", 10, "19/04/2024")),
    # Mon 29/4 for Sat 4/5, Tue 30/4, Wed 1/5: 2, 3, 4, 6/5
    Season(2024, "30/4-1/5", LETTER_2450, ("26/04/2024", 4, "06/05/2024"), ("14/04/2024", 15, "02/05/2024")),
    # Mon 2 and Tue 3/9: 4, 5/9
    Season(2024, "Quốc khánh", NOTICE_5015, ("30/08/2024", 2, "05/09/2024"), ("24/08/2024", 10, "04/09/2024")),
    # --- 2025
    # Wed 1/1: 2, 3/1
    Season(2025, "Tết Dương lịch", LABOUR_CODE_2019, ("31/12/2024", 2, "03/01/2025"), ("22/12/2024", 10, "02/01/2025")),
    # Mon 27 to Fri 31/1: 3, 4, 5/2
    Season(2025, "Tết", NOTICE_6150, ("24/01/2025", 3, "05/02/2025"), ("14/01/2025", 15, "03/02/2025")),
    # Mon 7/4: 8, 9/4
    Season(2025, "Giỗ Tổ", LABOUR_CODE_2019, ("04/04/2025", 2, "09/04/2025"), ("28/03/2025", 10, "08/04/2025")),
    # Wed 30/4, Thu 1/5, Fri 2/5 for Sat 26/4: 26, 28, 29/4, 5, 6/5
    Season(2025, "30/4-1/5", NOTICE_6150, ("25/04/2025", 5, "06/05/2025"), ("22/04/2025", 10, "05/05/2025")),
    # Mon 1 and Tue 2/9: 3, 4/9
    Season(2025, "Quốc khánh", NOTICE_6150, ("29/08/2025", 2, "04/09/2025"), ("22/08/2025", 10, "03/09/2025")),
    # --- 2026
    # Thu 1/1, Fri 2/1 for Sat 10/1: 5, 6, 7, 8, 9, 10, 12/1
    Season(2026, "Tết Dương lịch", LETTER_12729, ("31/12/2025", 7, "12/01/2026"), ("23/12/2025", 10, "05/01/2026")),
    # Mon 16 to Fri 20/2: 23, 24, 25/2
    Season(2026, "Tết", NOTICE_9441, ("13/02/2026", 3, "25/02/2026"), ("02/02/2026", 15, "23/02/2026")),
    # Sun 26/4, nghỉ bù Mon 27/4: 28, 29/4
    Season(2026, "Giỗ Tổ", COMPENSATION, ("24/04/2026", 2, "29/04/2026"), ("16/04/2026", 10, "28/04/2026")),
    # Thu 30/4, Fri 1/5: 4, 5/5
    Season(2026, "30/4-1/5", LABOUR_CODE_2019, ("29/04/2026", 2, "05/05/2026"), ("15/04/2026", 15, "04/05/2026")),
    # Mon 31/8 for Sat 22/8, Tue 1 and Wed 2/9: 22, 24, 25, 26, 27, 28/8, 3/9
    Season(2026, "Quốc khánh", NOTICE_9441, ("21/08/2026", 7, "03/09/2026"), ("21/08/2026", 10, "03/09/2026")),
    # Tue 24/11, the first of them: 23, 25, 26, 27, 30/11
    Season(2026, "Ngày Văn hóa", RESOLUTION_28, ("20/11/2026", 5, "30/11/2026"), ("14/11/2026", 10, "25/11/2026")),
    # --- 2027
    # Fri 1/1: 4, 5/1
    Season(2027, "Tết Dương lịch", LABOUR_CODE_2019, ("31/12/2026", 2, "05/01/2027"), ("22/12/2026", 10, "04/01/2027")),
    # Thu 4 to Mon 8/2, nghỉ bù Tue 9 and Wed 10/2: 11, 12, 15/2
    Season(2027, "Tết", LETTER_10065, ("03/02/2027", 3, "15/02/2027"), ("23/01/2027", 15, "11/02/2027")),
    # Fri 16/4: 19, 20/4
    Season(2027, "Giỗ Tổ", LABOUR_CODE_2019, ("15/04/2027", 2, "20/04/2027"), ("06/04/2027", 10, "19/04/2027")),
    # Fri 30/4, Sat 1/5, nghỉ bù Mon 3/5: 4, 5/5
    Season(2027, "30/4-1/5", COMPENSATION, ("29/04/2027", 2, "05/05/2027"), ("15/04/2027", 15, "04/05/2027")),
    # Thu 2 and Fri 3/9: 6, 7/9
    Season(2027, "Quốc khánh", LETTER_10065, ("01/09/2027", 2, "07/09/2027"), ("24/08/2027", 10, "06/09/2027")),
    # Wed 24/11: 25, 26/11
    Season(2027, "Ngày Văn hóa", RESOLUTION_28, ("23/11/2027", 2, "26/11/2027"), ("14/11/2027", 10, "25/11/2027")),
]
each_season = pytest.mark.parametrize("season", SEASONS, ids=lambda s: f"{s.year} {s.name} ({s.notice})")


@each_season
def test_working_days_over_the_season(season: Season) -> None:
    received, days, due = season.working
    found = answer(f"{days} ngày làm việc", f"{received} 09:00", calendar=STATE)
    assert found.due == moment(f"{due} 17:00")
    assert found.provisional is False


@each_season
def test_calendar_days_that_end_in_the_season(season: Season) -> None:
    received, days, due = season.plain
    assert answer(f"{days} ngày", f"{received} 09:00", calendar=STATE).due == moment(f"{due} 17:00")


@each_season
def test_in_time_until_midnight_of_the_due_day(season: Season) -> None:
    received, days, due = season.working
    midnight = moment(f"{due} 23:59") + timedelta(minutes=1)
    for at, late in ((midnight - timedelta(minutes=1), False), (midnight, True)):
        ready = Event(at, EventKind.READY)
        found = answer(f"{days} ngày làm việc", f"{received} 09:00", ready, calendar=STATE)
        assert (found.late, found.lateness) == (late, 0)


def test_every_season_of_every_year_is_here() -> None:
    seasons = Counter(season.name for season in SEASONS)
    every_year = ("Tết Dương lịch", "Tết", "Giỗ Tổ", "30/4-1/5", "Quốc khánh")
    assert seasons == {**dict.fromkeys(every_year, 13), "Ngày Văn hóa": 2}
    assert len({(season.year, season.name) for season in SEASONS}) == len(SEASONS)


# Tết: the notice, the last working day before it, mùng 1, the first working day after it.
TET = [
    (SUBMISSION_89, "14/02/2015", "19/02/2015", "24/02/2015"),  # the Saturday before is làm bù
    ("thông báo năm 2016", "05/02/2016", "08/02/2016", "15/02/2016"),
    ("thông báo năm 2017", "25/01/2017", "28/01/2017", "02/02/2017"),
    ("thông báo năm 2018", "13/02/2018", "16/02/2018", "21/02/2018"),
    ("thông báo năm 2019", "01/02/2019", "05/02/2019", "11/02/2019"),
    ("thông báo năm 2020", "22/01/2020", "25/01/2020", "30/01/2020"),
    ("thông báo năm 2021", "09/02/2021", "12/02/2021", "17/02/2021"),
    ("thông báo năm 2022", "28/01/2022", "01/02/2022", "07/02/2022"),
    ("thông báo năm 2023", "19/01/2023", "22/01/2023", "27/01/2023"),
    (NOTICE_5015, "07/02/2024", "10/02/2024", "15/02/2024"),
    (NOTICE_6150, "24/01/2025", "29/01/2025", "03/02/2025"),
    (NOTICE_9441, "13/02/2026", "17/02/2026", "23/02/2026"),
    (LETTER_10065, "03/02/2027", "06/02/2027", "11/02/2027"),
]
each_tet = pytest.mark.parametrize(("notice", "before", "new_year", "after"), TET)


@each_tet
def test_eight_working_hours_over_tet(notice: str, before: str, new_year: str, after: str) -> None:
    # two hours of the last afternoon, six of the first day back
    assert answer("8 giờ làm việc", f"{before} 15:00", calendar=STATE).due == moment(f"{after} 15:00"), notice


@each_tet
def test_filed_online_on_the_first_day_of_the_year(notice: str, before: str, new_year: str, after: str) -> None:
    for limit, due in (
        ("1 ngày làm việc", f"{after} 17:00"),
        ("0,5 ngày làm việc", f"{after} 11:00"),
        ("trong ngày", f"{after} 17:00"),
        ("1 phút làm việc", f"{after} 07:01"),
        ("1 ngày", f"{after} 17:00"),
    ):
        assert answer(limit, f"{new_year} 00:05", calendar=STATE).due == moment(due), (notice, limit)


@each_tet
def test_no_clock_runs_during_tet(notice: str, before: str, new_year: str, after: str) -> None:
    closing, opening = moment(f"{before} 17:00"), moment(f"{after} 07:00")
    assert STATE.working_minutes_between(closing, opening) == 0, notice
    assert STATE.working_minutes_between(moment(f"{before} 16:59"), moment(f"{after} 07:01")) == 2, notice
    assert not STATE.is_working_day(moment(f"{new_year} 00:00").date()), notice
    overdue = answer("1 giờ làm việc", f"{before} 16:00", event(f"{after} 07:01", "ready"), calendar=STATE)
    assert (overdue.due, overdue.late, overdue.lateness) == (closing, True, 1), notice
