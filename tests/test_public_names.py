"""The names that others build on. A name that goes or comes is a decision, not an accident."""

import inspect

import pytest

import tthc_rules

NAMES = [
    *("Attribution", "CalendarError", "Completeness", "DefinitionError", "Dossier", "DossierError", "Event", "Limit"),
    *("LimitError", "Policy", "Problem", "Procedure", "Regime", "Registry", "Schedule", "TTHCError", "WorkCalendar"),
    *("attribute", "check", "load_procedures", "read_dossiers", "schedule", "vietnam_calendar"),
]


def test_names():
    assert tthc_rules.__all__ == NAMES == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_is_there_and_says_what_it_is(name):
    thing = getattr(tthc_rules, name)
    assert inspect.getdoc(thing)
    assert thing.__module__.startswith("tthc_rules.")


PARAMETERS = {
    "attribute": "procedure dossier calendar as_of rule policy regime agency_calendars",
    "check": "procedure dossier at on",
    "load_procedures": "paths shipped",
    "read_dossiers": "path",
    "schedule": "procedure dossier calendar as_of regime agency_calendars",
    "Dossier": "id code received facts components events issued_by agency level channel online_level promised_due "
    "requested_papers group follows prepared_by checks",
    "Event": "at kind step officer agency to reason wrongful fault medium limit new_due papers document note until was",
}


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters(name):
    assert list(inspect.signature(getattr(tthc_rules, name)).parameters) == PARAMETERS[name].split()


def test_every_error_is_of_one_kind():
    for name in ("CalendarError", "DefinitionError", "DossierError", "LimitError"):
        assert issubclass(getattr(tthc_rules, name), tthc_rules.TTHCError)
