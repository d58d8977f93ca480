"""`tthc demo`: a simulated quarter of thị xã Ngã Năm, from complete dossiers to who answers for a late one."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from tthc_rules.cli.demo_page import print_page
from tthc_rules.cli.demo_record import quarter_record
from tthc_rules.cli.figures import Period
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import JsonOption, LangOption
from tthc_rules.cli.printing import print_json
from tthc_rules.cli.quarter import quarter_of
from tthc_rules.definitions.loader import load_procedures
from tthc_rules.dossiers import Dossier, read_dossiers
from tthc_rules.problems import DossierError, Problem
from tthc_rules.worktime import vietnam_calendar

EXAMPLE = Path("examples", "nga-nam-q1-2022")
PERIOD = Period(date(2021, 12, 15), date(2022, 3, 14), datetime(2022, 3, 14, 17))
"""Quý I/2022 as reports count it: the 15th to the 14th (NĐ 09/2019/NĐ-CP)."""


def demo_command(as_json: JsonOption = False, lang: LangOption = "vi") -> int:
    language = lang_from(lang)
    quarter = quarter_of(example_dossiers(), load_procedures(), vietnam_calendar(), PERIOD)
    if as_json:
        print_json(quarter_record(quarter, language))
    else:
        print_page(quarter, language)
    return 0


def example_dossiers() -> tuple[Dossier, ...]:
    """The example's dossiers: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    found = [folder / EXAMPLE / "dossiers.json" for folder in (package, package.parent)]
    for path in found:
        if path.is_file():
            return read_dossiers(path)
    raise DossierError(Problem("TTHC950", values={"path": str(found[-1].parent)}))
