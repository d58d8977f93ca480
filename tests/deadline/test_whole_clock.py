"""The parts of the clock that only some rules or dossiers have; every answer is counted by hand on office hours
07:00–11:00, 13:00–17:00 (8 hours a day, January 2022 begins on a Saturday, Tết off 31/1–4/2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from deadline_cases import OFFICE, PAUSES, RESETS, answer, codes, dossier, event, moment, pause, procedure, steps

from tthc_rules import Limit, attribute, schedule
from tthc_rules.definitions.conditions import Compare
from tthc_rules.definitions.shapes import AgencyLimit, Basis, Fact, FactKind, LimitChange
from tthc_rules.worktime import Layer, WorkCalendar
from tthc_rules.worktime.outages import Outage

STOPS = replace(PAUSES, outage_stops_clock=True)
DOWN = Outage(moment("10/01/2022 15:00"), moment("11/01/2022 09:00"), "Hệ thống một cửa", "TB 12/TB-STTTT")
WITH_OUTAGE = OFFICE.with_layer(Layer("sự cố", outages=[DOWN]))


# ---------------------------------------------------------------------- outages


def test_an_outage_stops_the_clock_only_where_the_regime_says_so() -> None:
    # 3 working days from 07/01 09:00: 10, 11, 12/01. Down 15:00–17:00 and 07:00–09:00: four hours.
    runs_on = answer("3 ngày làm việc", "07/01/2022 09:00", calendar=WITH_OUTAGE)
    assert (runs_on.due, runs_on.history.runs[0].pauses) == (moment("12/01/2022 17:00"), ())
    stands = answer("3 ngày làm việc", "07/01/2022 09:00", calendar=WITH_OUTAGE, regime=STOPS)
    assert stands.due == moment("13/01/2022 11:00")
    assert (
        "  cộng 4 giờ: hệ thống ngừng hoạt động, từ 15:00 thứ Hai 10/01/2022 đến 09:00 thứ Ba 11/01/2022 "
        "(Hệ thống một cửa TB 12/TB-STTTT)" in stands.explain().splitlines()
    )


def test_an_outage_counts_from_the_start_and_once_beside_another_stop() -> None:
    # Received in the middle of it: 16:00–17:00 and 07:00–09:00 are left, three hours after 13/01 17:00.
    late = answer("3 ngày làm việc", "10/01/2022 16:00", calendar=WITH_OUTAGE, regime=STOPS)
    assert late.due == moment("14/01/2022 10:00")
    # The citizen pays meanwhile, 10/01 16:00 to 11/01 10:00: together 15:00 to 10:00, five hours.
    both = answer(
        "3 ngày làm việc",
        "07/01/2022 09:00",
        *pause("10/01/2022 16:00", "11/01/2022 10:00"),
        calendar=WITH_OUTAGE,
        regime=STOPS,
    )
    assert both.due == moment("13/01/2022 14:00")
    before = answer("3 ngày làm việc", "12/01/2022 09:00", calendar=WITH_OUTAGE, regime=STOPS)
    assert before.due == moment("17/01/2022 17:00")
    ended = answer(
        "3 ngày làm việc",
        "07/01/2022 09:00",
        event("10/01/2022 11:00", "ready"),
        calendar=WITH_OUTAGE,
        regime=STOPS,
    )
    assert ended.history.runs[0].pauses == ()


# ---------------------------------------------------------------------- what ends a run


def test_the_regime_says_what_counts_as_the_end() -> None:
    events = (
        event("12/01/2022 09:00", "signed"),
        event("13/01/2022 10:00", "ready"),
        event("14/01/2022 15:00", "collected"),
    )
    ends = {
        word: answer("3 ngày làm việc", "07/01/2022 09:00", *events, regime=replace(PAUSES, run_ends=word))
        for word in ("signed", "ready", "collected")
    }
    assert {word: (a.end, a.late, a.ended_by) for word, a in ends.items()} == {
        "signed": (moment("12/01/2022 09:00"), False, "signed"),
        "ready": (moment("13/01/2022 10:00"), True, "ready"),
        "collected": (moment("14/01/2022 15:00"), True, "collected"),
    }
    assert [codes(a) for a in ends.values()] == [[], [], []]
    history = ends["ready"].history
    assert (history.signed, history.ready, history.collected) == tuple(e.at for e in events)
    twice = answer("3 ngày làm việc", "07/01/2022 09:00", events[1], event("14/01/2022 10:00", "ready"))
    assert (twice.end, codes(twice)) == (moment("13/01/2022 10:00"), ["TTHC713"])


# ---------------------------------------------------------------------- restarts


ALWAYS = replace(RESETS, late_reset="reset", supplement_max=2)


def test_a_late_or_second_restart_where_a_regime_allows_it() -> None:
    late = pause("14/01/2022 09:00", "17/01/2022 10:00", "supplement")  # notice within 3 working days: by 12/01
    paused = answer("10 ngày làm việc", "07/01/2022 09:00", *late, regime=RESETS)
    assert (len(paused.previous), codes(paused)) == (0, ["TTHC709"])
    again = answer("10 ngày làm việc", "07/01/2022 09:00", *late, regime=ALWAYS)
    # Ten working days after 17/01: 18–21, 24–28/01, then 31/01 (no holidays in OFFICE; VIETNAM has Tết to 04/02).
    assert (again.start, again.due, codes(again)) == (
        moment("17/01/2022 10:00"),
        moment("07/02/2022 17:00"),
        ["TTHC733"],
    )
    assert again.findings[-1].text("en") or again.findings
    second = (*pause("10/01/2022 09:00", "12/01/2022 10:00", "supplement"), *late)
    twice = answer("10 ngày làm việc", "07/01/2022 09:00", *second, regime=ALWAYS)
    assert [(run.start, run.end) for run in twice.previous] == [
        (moment("07/01/2022 09:00"), moment("10/01/2022 09:00")),
        (moment("12/01/2022 10:00"), moment("14/01/2022 09:00")),
    ]
    once = answer("10 ngày làm việc", "07/01/2022 09:00", *second, regime=replace(ALWAYS, late_reset="pause"))
    assert len(once.previous) == 1


def test_nothing_starts_again_once_the_limit_is_over() -> None:
    # Five working days from 07/01: due 14/01 17:00; asked on 17/01 08:00.
    asked = pause("17/01/2022 08:00", "18/01/2022 10:00", "supplement")
    free = replace(ALWAYS, supplement_notice=None)
    over = answer("5 ngày làm việc", "07/01/2022 09:00", *asked, regime=free)
    assert (len(over.previous), codes(over)) == (0, ["TTHC731"])
    # The citizen had two days for the payment before: the limit was not over.
    paid = answer(
        "5 ngày làm việc",
        "07/01/2022 09:00",
        *pause("11/01/2022 09:00", "13/01/2022 09:00"),
        *asked,
        regime=free,
    )
    assert (len(paid.previous), codes(paid)) == (1, [])
    extended = answer(
        "5 ngày làm việc",
        "07/01/2022 09:00",
        event("14/01/2022 09:00", "extend", limit="thêm 2 ngày làm việc"),
        *asked,
        regime=free,
    )
    assert (len(extended.previous), codes(extended)) == (1, [])
    evening = answer(
        "5 ngày làm việc", "07/01/2022 09:00", *pause("14/01/2022 18:00", "18/01/2022 10:00", "supplement"), regime=free
    )
    assert len(evening.previous) == 1  # the day ends at midnight


def test_an_earlier_run_keeps_what_it_used() -> None:
    asked = pause("10/01/2022 09:00", "12/01/2022 10:00", "supplement")
    again = answer(
        "10 ngày làm việc", "07/01/2022 09:00", *asked, regime=RESETS, calendar=OFFICE, as_of="12/01/2022 15:00"
    )
    (run,) = again.previous
    # 07/01 09:00–11:00 and 13:00–17:00 are 6 hours, 10/01 07:00–09:00 two: 480 of 6 h + 10 days (4800 + 360).
    assert (run.start, run.end, run.used, run.left) == (
        moment("07/01/2022 09:00"),
        moment("10/01/2022 09:00"),
        480,
        4680,
    )
    assert run.due is not None and run.due.at == moment("21/01/2022 17:00")
    assert again.to_dict()["earlier_runs"] == [
        {
            "start": "2022-01-07T09:00:00",
            "end": "2022-01-10T09:00:00",
            "due": "2022-01-21T17:00:00",
            "used": 480,
            "left": 4680,
        }
    ]


# ---------------------------------------------------------------------- extensions


def test_an_extension_by_agreement_needs_the_document() -> None:
    agreed = {"limit": "thêm 2 ngày làm việc", "reason": "agreement"}
    with_paper = answer(
        "3 ngày làm việc", "07/01/2022 09:00", event("12/01/2022 09:00", "extend", document="BB 07", **agreed)
    )
    assert (with_paper.due, codes(with_paper)) == (moment("14/01/2022 17:00"), [])
    assert (
        "  gia hạn lúc 09:00 thứ Tư 12/01/2022: thêm 2 ngày làm việc, theo văn bản thỏa thuận BB 07"
        in with_paper.explain().splitlines()
    )
    without = answer("3 ngày làm việc", "07/01/2022 09:00", event("12/01/2022 09:00", "extend", **agreed))
    assert (without.due, codes(without)) == (moment("12/01/2022 17:00"), ["TTHC732"])
    (finding,) = (f for f in without.findings if f.code == "TTHC732")
    assert finding.text() == (
        "09:00 12/01/2022: gia hạn theo thỏa thuận phải có văn bản thỏa thuận; không có nên không tính"
    )
    assert finding.text("en") == (
        "09:00 12/01/2022: an extension by agreement needs the written agreement; there is none, so it does not count"
    )


# ---------------------------------------------------------------------- near the due


def near(of: object) -> list[tuple[str, object]]:
    return [(hint.code, hint.values["minutes"]) for hint in of.near_due]  # type: ignore[attr-defined]


def test_stops_in_the_last_eight_hours_and_after_the_due_are_listed() -> None:
    due_wednesday = ("3 ngày làm việc", "07/01/2022 09:00")  # 12/01 17:00
    assert near(answer(*due_wednesday, *pause("11/01/2022 16:59", "13/01/2022 09:00"))) == []
    assert near(answer(*due_wednesday, *pause("11/01/2022 17:00", "13/01/2022 09:00"))) == [("TTHC734", 480)]
    assert near(answer(*due_wednesday, *pause("12/01/2022 16:00"), as_of="14/01/2022 09:00")) == [("TTHC734", 60)]
    after = answer(*due_wednesday, *pause("13/01/2022 08:00", "14/01/2022 09:00"))
    assert (near(after), after.due) == ([("TTHC735", -60)], moment("12/01/2022 17:00"))
    # After a first stop of one day the due is 13/01 17:00: on 12/01 17:00 one day is left.
    second = (*pause("10/01/2022 09:00", "11/01/2022 09:00"), *pause("12/01/2022 17:00", "14/01/2022 09:00"))
    assert near(answer(*due_wednesday, *second)) == [("TTHC734", 480)]
    standing = answer(*due_wednesday, *pause("12/01/2022 16:00"))
    assert (standing.due, near(standing)) == (None, [("TTHC734", 60)])
    assert standing.near_due[0].text() == "16:00 12/01/2022: dừng đồng hồ khi thời hạn chỉ còn 60 phút làm việc"
    assert standing.near_due[0].text("en") == (
        "16:00 12/01/2022: the clock was stopped with 60 working minutes of the limit left"
    )
    assert "  ! 08:00 13/01/2022: dừng đồng hồ khi hồ sơ đã quá hạn; hạn trả không thay đổi" in after.explain()
    assert [f["code"] for f in after.to_dict()["findings"]][-1] == "TTHC735"
    assert near(answer(*due_wednesday, calendar=WITH_OUTAGE, regime=STOPS)) == []


def test_an_extension_after_the_due_is_told() -> None:
    late = answer(
        "3 ngày làm việc", "07/01/2022 09:00", event("13/01/2022 09:00", "extend", limit="thêm 2 ngày làm việc")
    )
    assert (late.due, near(late)) == (moment("14/01/2022 17:00"), [("TTHC736", 120)])
    assert late.near_due[0].text() == "09:00 13/01/2022: gia hạn khi hồ sơ đã quá hạn 120 phút làm việc"
    assert late.near_due[0].place.field == "events[0]"
    timely = answer(
        "3 ngày làm việc", "07/01/2022 09:00", event("12/01/2022 09:00", "extend", limit="thêm 2 ngày làm việc")
    )
    assert near(timely) == []
    # The clock stood from 10/02 to 18/02, so that on 16/02 the limit of 15/02 had not run out.
    stood = answer(
        "10 ngày làm việc",
        "25/01/2022 08:30",
        *pause("10/02/2022 15:00")[:1],
        event("16/02/2022 10:00", "extend", limit="thêm 2 ngày làm việc"),
        event("18/02/2022 15:00", "resume"),
    )
    assert (stood.due, near(stood)) == (moment("25/02/2022 17:00"), [])
    # Extended beyond the calendar, then to a day within it: nothing was overdue or nearly due.
    short = WorkCalendar(date(2022, 1, 1), date(2022, 4, 30))
    beyond = event("15/03/2022 09:00", "extend", limit="thêm 300 ngày làm việc")
    back = event("15/03/2022 10:00", "extend", new_due=moment("17/03/2022 17:00"))
    fixed = answer("4 ngày làm việc", "14/03/2022 09:00", beyond, back, calendar=short)
    assert (fixed.due, near(fixed)) == (moment("17/03/2022 17:00"), [])
    assert "HẠN TRẢ: 17:00 thứ Năm 17/03/2022" in fixed.explain()
    nothing = answer("3 ngày làm việc", None)
    assert nothing.near_due == ()


# ---------------------------------------------------------------------- silence


SILENT = procedure(
    "15 ngày",
    on_silence="approved",
    on_silence_basis=("nd110",),
    legal_basis={"nd110": Basis("nd110", "110/2018/NĐ-CP", "Điều 14")},
)


def test_silence_counts_as_approval_from_the_due() -> None:
    # 15 calendar days from 10/05/2022 end on Wednesday 25/05/2022.
    day_itself = answer(SILENT, "10/05/2022 09:00", as_of="25/05/2022 23:59")
    assert (day_itself.end, day_itself.late, day_itself.ended_by) == (None, False, None)
    assert "Quá hạn mà không trả lời thì được coi là đồng ý (Điều 14 110/2018/NĐ-CP)" in day_itself.explain()
    day_after = answer(SILENT, "10/05/2022 09:00", as_of="26/05/2022 07:00")
    assert (day_after.end, day_after.late, day_after.lateness, day_after.ended_by) == (
        moment("25/05/2022 17:00"),
        False,
        0,
        "silence",
    )
    assert "Không trả lời, coi là đồng ý 17:00 thứ Tư 25/05/2022: TRONG HẠN" in day_after.explain()
    assert "No answer, which counts as approval 17:00 Wednesday 25/05/2022: WITHIN THE LIMIT" in day_after.explain("en")
    assert answer(SILENT, "10/05/2022 09:00").end is None


def test_an_answer_in_time_or_too_late() -> None:
    in_time = answer(SILENT, "10/05/2022 09:00", event("25/05/2022 18:00", "refused"))
    assert (in_time.ended_by, in_time.late, codes(in_time)) == ("refused", False, [])
    late = answer(SILENT, "10/05/2022 09:00", event("26/05/2022 08:00", "refused"))
    assert (late.ended_by, late.end, late.late, codes(late)) == (
        "silence",
        moment("25/05/2022 17:00"),
        False,
        ["TTHC737"],
    )
    (finding,) = (f for f in late.findings if f.code == "TTHC737")
    assert finding.text() == (
        "08:00 26/05/2022: trả lời sau khi đã hết thời hạn; quá hạn không trả lời được coi là đồng ý từ "
        "17:00 25/05/2022 (Điều 14 110/2018/NĐ-CP)"
    )
    assert (
        attribute(
            SILENT, dossier("10/05/2022 09:00", event("26/05/2022 08:00", "refused")), OFFICE, regime=PAUSES
        ).lateness
        == 0
    )


def test_silence_for_a_limit_in_hours_and_while_the_clock_stands() -> None:
    hours = replace(SILENT, limit=Limit.parse("8 giờ làm việc"), on_silence_basis=())
    assert answer(hours, "10/05/2022 09:00", as_of="11/05/2022 09:00").ended_by is None
    assert answer(hours, "10/05/2022 09:00", as_of="11/05/2022 09:01").ended_by == "silence"
    standing = answer(SILENT, "10/05/2022 09:00", *pause("12/05/2022 09:00"), as_of="30/06/2022 09:00")
    assert standing.ended_by is None
    process = replace(SILENT, steps=steps(("mot", "1 ngày làm việc"), ("hai", "5 ngày làm việc")))
    sent_late = answer(
        process, "10/05/2022 09:00", event("26/05/2022 09:00", "send", step="mot"), as_of="27/05/2022 09:00"
    )
    assert sent_late.history.runs[-1].actions == ()


def test_what_silence_means_stays_open_while_the_limit_does() -> None:
    hard = Fact("kho-khan", "khu vực khó khăn", FactKind.BOOLEAN)
    longer = LimitChange(Compare("kho-khan", "eq", True), add=Limit.parse("10 ngày"))
    open_limit = replace(SILENT, facts=(hard,), limit_changes=(longer,))
    assert answer(open_limit, "10/05/2022 09:00", as_of="30/06/2022 09:00").ended_by is None


# ---------------------------------------------------------------------- limits of agencies


LINKED = procedure(
    "20 ngày làm việc",
    steps=steps(
        ("tiep-nhan", "4 giờ làm việc", "xa"),
        ("thue", "5 ngày làm việc", "thue"),
        ("cap", "5 ngày làm việc", "vpdk"),
        ("tra", "4 giờ làm việc", "xa"),
    ),
    agency_limits=(
        AgencyLimit("thue", Limit.parse("3 ngày làm việc"), ("nd1",)),
        AgencyLimit("xa", Limit.parse("1 ngày làm việc")),
        AgencyLimit("cong-an", Limit.parse("7 ngày làm việc")),
    ),
    legal_basis={"nd1": Basis("nd1", "1/2022/NĐ-CP", "Điều 2")},
)


def agencies(*events: object, as_of: str | None = None) -> dict[str, tuple[object, ...]]:
    times = answer(LINKED, "03/01/2022 08:00", *events, as_of=as_of, calendar=OFFICE)  # type: ignore[arg-type]
    return {a.agency: (a.started, a.due, a.sent, a.late) for a in times.agencies}


SENT = [
    event("03/01/2022 10:00", "send", step="tiep-nhan", medium="electronic"),
    event("07/01/2022 09:00", "send", step="thue", medium="electronic"),
    event("12/01/2022 09:00", "send", step="cap", medium="electronic"),
    event("12/01/2022 11:00", "ready"),
]


def test_the_limit_that_the_law_sets_for_one_agency() -> None:
    # Tax: came 03/01 10:00, three working days: 06/01 17:00, sent on the 7th. Commune: 03/01 08:00 to 10:00, and again
    # from 12/01 09:00; the nine days elsewhere (03/01 10:00–12/01 09:00: 6 days 7 hours) are not its own.
    assert agencies(*SENT) == {
        "thue": (moment("03/01/2022 10:00"), moment("06/01/2022 17:00"), moment("07/01/2022 09:00"), True),
        "xa": (moment("03/01/2022 08:00"), moment("13/01/2022 16:00"), moment("12/01/2022 11:00"), False),
        "cong-an": (None, None, None, None),
    }


def test_an_agency_where_the_dossier_still_is() -> None:
    seen = agencies(*SENT[:1], as_of="06/01/2022 18:00")
    assert seen["thue"] == (moment("03/01/2022 10:00"), moment("06/01/2022 17:00"), None, False)
    assert seen["xa"] == (moment("03/01/2022 08:00"), moment("10/01/2022 14:00"), None, False)  # 13 h of 15 left
    late = agencies(*SENT[:1], as_of="07/01/2022 07:00")
    assert late["thue"][3] is True
    assert agencies(*SENT[:1])["thue"] == (moment("03/01/2022 10:00"), moment("06/01/2022 17:00"), None, None)


def test_lawful_stops_move_the_agency_s_due_too() -> None:
    stop = pause("04/01/2022 09:00", "06/01/2022 09:00")  # two days
    assert agencies(SENT[0], *stop, as_of="10/01/2022 07:30")["thue"][1:] == (moment("10/01/2022 17:00"), None, False)
    open_stop = agencies(SENT[0], stop[0])
    assert open_stop["thue"] == (moment("03/01/2022 10:00"), None, None, None)
    longer = event("05/01/2022 09:00", "extend", limit="thêm 9 ngày làm việc")  # of the whole, not of the agency
    assert agencies(SENT[0], longer)["thue"][1] == moment("06/01/2022 17:00")
    before = (*pause("03/01/2022 08:30", "03/01/2022 09:00"), SENT[0])
    assert agencies(*before, as_of="06/01/2022 09:00")["thue"][1] == moment("06/01/2022 17:00")


def test_the_agency_s_own_calendar_counts() -> None:
    closed = WorkCalendar(date(2022, 1, 1), date(2022, 12, 31), off=[date(2022, 1, 5)])
    times = schedule(
        LINKED, dossier("03/01/2022 08:00", *SENT), OFFICE, regime=PAUSES, agency_calendars={"thue": closed}
    )
    (tax, *_) = times.agencies
    assert (tax.due, tax.late) == (moment("07/01/2022 17:00"), False)


def test_what_is_said_of_agencies() -> None:
    times = answer(LINKED, "03/01/2022 08:00", *SENT, calendar=OFFICE)
    lines = times.explain().splitlines()
    assert [line for line in lines if line.startswith("Thời hạn riêng")] == [
        "Thời hạn riêng thue: 3 ngày làm việc từ 10:00 thứ Hai 03/01/2022, hạn 17:00 thứ Năm 06/01/2022 "
        "(Điều 2 1/2022/NĐ-CP); QUÁ HẠN 09:00 thứ Sáu 07/01/2022",
        "Thời hạn riêng xa: 1 ngày làm việc từ 08:00 thứ Hai 03/01/2022, hạn 16:00 thứ Năm 13/01/2022 (—); "
        "đúng hạn 11:00 thứ Tư 12/01/2022",
        "Thời hạn riêng cong-an: 7 ngày làm việc (—); hồ sơ chưa đến",
    ]
    standing = answer(LINKED, "03/01/2022 08:00", SENT[0], *pause("04/01/2022 09:00"), calendar=OFFICE)
    assert (
        "Thời hạn riêng thue: 3 ngày làm việc từ 10:00 thứ Hai 03/01/2022, hạn chưa tính được vì đồng hồ đang dừng "
        "(Điều 2 1/2022/NĐ-CP); chưa biết trễ hay không" in standing.explain()
    )
    assert times.to_dict()["agencies"][0] == {
        "agency": "thue",
        "limit": "3 ngày làm việc",
        "started": "2022-01-03T10:00:00",
        "due": "2022-01-06T17:00:00",
        "sent": "2022-01-07T09:00:00",
        "late": True,
        "basis": "Điều 2 1/2022/NĐ-CP",
    }


def test_two_branches_of_one_agency_are_one_stay() -> None:
    from tthc_rules.definitions.shapes import Step

    def step(name: str, *after: str, agency: str = "so") -> Step:
        return Step(name, name, agency, limit=Limit.parse("1 ngày làm việc"), after=after)

    forked = procedure(
        steps=(step("a", agency="xa"), step("b", "a"), step("c", "a"), step("d", "b", "c", agency="xa")),
        agency_limits=(AgencyLimit("so", Limit.parse("2 ngày làm việc")),),
    )
    sent = [
        event("03/01/2022 10:00", "send", step="a", medium="electronic"),
        event("04/01/2022 10:00", "send", step="b", medium="electronic"),
    ]
    (one,) = answer(forked, "03/01/2022 08:00", *sent, calendar=OFFICE).agencies
    assert (one.started, one.due, one.sent) == (moment("03/01/2022 10:00"), moment("05/01/2022 17:00"), None)
    both = [*sent, event("05/01/2022 10:00", "send", step="c", medium="electronic")]
    (two,) = answer(forked, "03/01/2022 08:00", *both, calendar=OFFICE).agencies
    assert (two.due, two.sent) == (moment("05/01/2022 17:00"), moment("05/01/2022 10:00"))


# ---------------------------------------------------------------------- reception


def test_a_hint_for_a_dossier_received_when_nobody_receives() -> None:
    saturday = OFFICE.with_layer(Layer("Sáng thứ Bảy", reception={5: "07:30-11:00"}))
    at_counter = {"channel": "counter", "calendar": saturday}
    assert codes(answer("3 ngày làm việc", "08/01/2022 08:00", **at_counter)) == []  # type: ignore[arg-type]
    late = answer("3 ngày làm việc", "08/01/2022 14:00", **at_counter)  # type: ignore[arg-type]
    assert (late.due, codes(late)) == (moment("12/01/2022 17:00"), ["TTHC738"])
    (hint,) = (f for f in late.findings if f.code == "TTHC738")
    assert hint.text() == (
        "tiếp nhận lúc 14:00 08/01/2022, ngoài giờ tiếp nhận của lịch «không có ngày lễ + Sáng thứ Bảy» (07:30-11:00)"
    )
    sunday = answer("3 ngày làm việc", "09/01/2022 14:00", **at_counter)  # type: ignore[arg-type]
    assert sunday.findings[-1].values["hours"] == "—"
    assert codes(answer("3 ngày làm việc", "09/01/2022 14:00", channel="online", calendar=saturday)) == []
    assert codes(answer("3 ngày làm việc", "09/01/2022 14:00", calendar=saturday)) == []


def test_the_hours_of_the_one_stop_shop_that_received() -> None:
    shop = OFFICE.with_layer(Layer("Một cửa", reception={0: "09:00-11:00"}))
    received = dossier("10/01/2022 08:00", channel="counter", agency="mot-cua")
    times = schedule(procedure(), received, OFFICE, regime=PAUSES, agency_calendars={"mot-cua": shop})
    assert codes(times) == ["TTHC738"]


def test_moments_are_kept_beside_the_clock() -> None:
    times = answer("3 ngày làm việc", "07/01/2022 09:00", event("12/01/2022 09:00", "signed"))
    assert times.to_dict()["moments"] == {
        "received": "2022-01-07T09:00:00",
        "arrived": None,
        "signed": "2022-01-12T09:00:00",
        "ready": None,
        "collected": None,
    }
    assert times.history.signed == datetime(2022, 1, 12, 9)
