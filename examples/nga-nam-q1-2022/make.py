"""Writes the simulated quarter of thị xã Ngã Năm (15/12/2021–14/3/2022): dossiers.json and events.csv.

The procedures, the units and the calendar are real; every dossier, code, officer and hour is invented. The log of
each dossier is told as a story (`smooth`, `twice`, `rework`, …) that follows the steps of the internal process; what
happened after 17:00 on 14/03/2022 is cut off. All chance comes from seeds, so each run writes the same bytes:

    python examples/nga-nam-q1-2022/make.py [folder]
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from communes import births, certified_copies, festivals
from land import land
from record import dossier_from, with_apologies
from town import shops, titles
from writing import Case

from tthc_rules import Dossier
from tthc_rules.dossiers.event_log import write_event_log
from tthc_rules.dossiers.records import record_of

NOTE = (
    "DỮ LIỆU MÔ PHỎNG: mọi hồ sơ, mã hồ sơ, mã cán bộ và giờ giấc đều do make.py sinh ra; "
    "chỉ thủ tục, đơn vị và lịch làm việc là thật."
)


def all_cases() -> list[Case]:
    return [*births(), *certified_copies(), *festivals(), *shops(), *titles(), *land()]


def with_codes(cases: list[Case]) -> dict[str, Case]:
    """A code for each dossier: unit, day of entry, number of the day. One number is wanted, the rest follow."""
    taken: dict[tuple[str, date], set[int]] = {}
    for case in cases:
        if case.serial is not None:
            taken.setdefault((case.unit_code(), case.entered().date()), set()).add(case.serial)
    coded: dict[str, Case] = {}
    for case in sorted(cases, key=lambda case: (case.entered(), case.procedure.slug, case.log.events[0]["at"])):
        used = taken.setdefault((case.unit_code(), case.entered().date()), set())
        serial = case.serial or next(n for n in range(1, 9999) if n not in used)
        used.add(serial)
        coded[f"{case.unit_code()}-{case.entered():%y%m%d}-{serial:04d}"] = case
    return coded


def the_quarter() -> list[tuple[str, Dossier]]:
    """Story and dossier, in the order of the codes."""
    return [
        (case.story, with_apologies(dossier_from(code, case), case))
        for code, case in sorted(with_codes(all_cases()).items())
    ]


def files() -> dict[str, str]:
    dossiers = [dossier for _, dossier in the_quarter()]
    rows = ",\n".join(json.dumps(record_of(dossier), ensure_ascii=False) for dossier in dossiers)
    return {
        "dossiers.json": f'{{"note": {json.dumps(NOTE, ensure_ascii=False)},\n"dossiers": [\n{rows}\n]}}\n',
        "events.csv": write_event_log(dossiers),
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, text in files().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(name, len(text.encode()), "byte")


if __name__ == "__main__":
    main()
