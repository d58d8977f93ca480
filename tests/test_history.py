"""The log read into runs: each finding and each refusal word for word, and what the clock does meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from deadline_cases import PAUSES, RESETS, VIETNAM, answer, codes, dossier, event, moment, pause, procedure, steps

from tthc_rules import Dossier, DossierError, Event, Limit, Regime, Schedule, schedule
from tthc_rules.definitions.shapes import Component, Fact, FactKind, Step

THREE = procedure(
    steps=steps(("tn", "1 ngày làm việc", "mc"), ("td", "8 ngày làm việc", "vp"), ("ky", "1 ngày làm việc", "vp")),
    components=(Component("don", "Đơn"), Component("anh", "Ảnh", optional=True)),
)
RECEIVED = "25/01/2022 08:30"


def found(*events: Event, regime: Regime = PAUSES, of: object = THREE, **more: object) -> list[tuple[str, str, str]]:
    times = answer(of, RECEIVED, *events, regime=regime, **more)
    return [(f.code, f.text(), f.text("en")) for f in times.findings]


def sent(at: str, step: str | None, **more: object) -> Event:
    return event(at, "send", step=step, **{"medium": "electronic", **more})


SUPPLEMENT = {"reason": "supplement"}

FINDINGS = [
    (
        (event("26/01/2022 09:00", "assign", step="la", officer="an"),),
        (
            "TTHC702",
            "09:00 26/01/2022: bước «la» không có trong quy trình; đồng hồ vẫn chạy, sự kiện không được tính",
            "09:00 26/01/2022: step «la» is not in the process; the clock runs on, the event is not counted",
        ),
    ),
    (
        (sent("26/01/2022 09:00", "la"),),
        (
            "TTHC702",
            "09:00 26/01/2022: bước «la» không có trong quy trình; đồng hồ vẫn chạy, sự kiện không được tính",
            "09:00 26/01/2022: step «la» is not in the process; the clock runs on, the event is not counted",
        ),
    ),
    (
        (sent("26/01/2022 09:00", "td"),),
        (
            "TTHC703",
            "09:00 26/01/2022: bước «TD» được chuyển đi khi chưa tới lượt; coi như đã xong từ lúc đó",
            "09:00 26/01/2022: step «TD» was sent before its turn; it counts as done from then",
        ),
    ),
    (
        (sent("26/01/2022 09:00", "tn"), sent("26/01/2022 10:00", "tn")),
        (
            "TTHC704",
            "10:00 26/01/2022: bước «TN» đã xong mà lại được chuyển lần nữa; không tính lần sau",
            "10:00 26/01/2022: step «TN» was already done and is sent again; the second time is not counted",
        ),
    ),
    (
        pause("26/01/2022 09:00", "27/01/2022 09:00", "họp"),
        (
            "TTHC705",
            "09:00 26/01/2022: dừng đồng hồ vì «họp» không thuộc trường hợp được trừ; đồng hồ vẫn chạy",
            "09:00 26/01/2022: the stop for «họp» is not one that is deducted; the clock runs on",
        ),
    ),
    (
        pause("26/01/2022 09:00", "26/01/2022 10:00", **SUPPLEMENT)
        + pause("27/01/2022 09:00", "27/01/2022 10:00", **SUPPLEMENT),
        (
            "TTHC706",
            "09:00 27/01/2022: yêu cầu bổ sung lần 2, quy định chỉ cho 1 lần; đồng hồ vẫn chạy, thời gian chờ thuộc "
            "người yêu cầu",
            "09:00 27/01/2022: supplement request number 2 where 1 is allowed; the clock runs on, the wait belongs to "
            "the requester",
        ),
    ),
    (
        pause("26/01/2022 09:00", "26/01/2022 10:00", papers=("don", "anh", "so-ho-khau"), **SUPPLEMENT),
        (
            "TTHC707",
            "09:00 26/01/2022: yêu cầu bổ sung giấy tờ không đúng quy định: anh, so-ho-khau; đồng hồ vẫn chạy, thời "
            "gian chờ thuộc người yêu cầu",
            "09:00 26/01/2022: supplement request for papers against the rules: anh, so-ho-khau; the clock runs on, "
            "the wait belongs to the requester",
        ),
    ),
    (
        pause("26/01/2022 09:00", "26/01/2022 10:00", wrongful=True, **SUPPLEMENT),
        (
            "TTHC708",
            "09:00 26/01/2022: yêu cầu được ghi là không đúng; đồng hồ vẫn chạy, thời gian chờ thuộc người yêu cầu",
            "09:00 26/01/2022: the request is recorded as wrongful; the clock runs on, the wait belongs to the "
            "requester",
        ),
    ),
    (
        pause("26/01/2022 09:00", "26/01/2022 10:00", document=None),
        (
            "TTHC710",
            "09:00 26/01/2022: dừng đồng hồ nhưng không có văn bản gửi người dân",
            "09:00 26/01/2022: the clock was stopped without a document to the citizen",
        ),
    ),
    (
        (
            sent("26/01/2022 09:00", "tn", medium="paper"),
            sent("27/01/2022 09:00", "td"),
        ),
        (
            "TTHC712",
            "09:00 26/01/2022: bước «TN» giao giấy nhưng không ghi lúc nhận; coi như nhận ngay",
            "09:00 26/01/2022: step «TN» was handed over on paper without a record of receipt; it counts as received "
            "at once",
        ),
    ),
    (
        (
            sent("26/01/2022 09:00", "tn"),
            sent("27/01/2022 09:00", "td"),
            sent("28/01/2022 09:00", "ky"),
            event("07/02/2022 09:00", "extend", limit="thêm 5 ngày làm việc"),
        ),
        (
            "TTHC713",
            "09:00 07/02/2022: sự kiện «extend» sau khi hồ sơ đã kết thúc; không tính",
            "09:00 07/02/2022: event «extend» after the end of the dossier; not counted",
        ),
    ),
    (
        (sent("26/01/2022 09:00", "tn"), sent("26/01/2022 10:00", "ky"), event("27/01/2022 09:00", "ready")),
        (
            "TTHC729",
            "10:00 26/01/2022: bước «TD» không ghi lúc chuyển mà bước sau đã làm; coi như đã chuyển lúc này",
            "10:00 26/01/2022: step «TD» was never recorded as sent though a later step went on; it counts as sent now",
        ),
    ),
    (
        (event("26/01/2022 09:00", "correction", note="sửa giờ nhận"),),
        (
            "TTHC719",
            "09:00 26/01/2022: đính chính nhật ký (sửa giờ nhận)",
            "09:00 26/01/2022: correction of the log (sửa giờ nhận)",
        ),
    ),
    (
        (event("26/01/2022 09:00", "accept", step="td", officer="an"),),
        (
            "TTHC720",
            "09:00 26/01/2022: bước «TD» có người nhận việc khi chưa tới lượt; chỉ ghi nhận người, chưa tính thời gian",
            "09:00 26/01/2022: step «TD» was taken up before its turn; the officer is noted, no time is counted",
        ),
    ),
    (
        (sent("26/01/2022 09:00", "tn"), event("26/01/2022 10:00", "accept", step="tn", officer="an")),
        (
            "TTHC725",
            "10:00 26/01/2022: bước «TN» đã xong mà lại có người nhận việc; chỉ ghi nhận người, không tính thời gian",
            "10:00 26/01/2022: step «TN» was already done and is taken up again; the officer is noted, no time is "
            "counted",
        ),
    ),
    (
        pause("26/01/2022 09:00", "26/01/2022 10:00", step="la"),
        (
            "TTHC727",
            "09:00 26/01/2022: bước «la» không có trong quy trình; lần dừng được tính cho bước đang giữ hồ sơ",
            "09:00 26/01/2022: step «la» is not in the process; the stop counts for the step that holds the dossier",
        ),
    ),
    (
        (sent("26/01/2022 09:00", "tn", to={"td": "binh", "la": "an"}),),
        (
            "TTHC728",
            "09:00 26/01/2022: giao việc cho bước «la» không có trong quy trình; không ghi nhận người được giao",
            "09:00 26/01/2022: step «la» is not in the process; who was named for it is not noted",
        ),
    ),
    (
        (event("26/01/2022 09:00", "resume"),),
        (
            "TTHC628",
            "09:00 26/01/2022: có tiếp tục nhưng trước đó không có lần dừng nào đang mở",
            "09:00 26/01/2022: there is a resume but no open pause before it",
        ),
    ),
]


@pytest.mark.parametrize(("events", "said"), FINDINGS, ids=lambda value: value[0] if len(value) == 3 else "")
def test_what_is_found_in_a_log(events: tuple[Event, ...], said: tuple[str, str, str]) -> None:
    assert [finding for finding in found(*events) if finding[0] == said[0]] == [said]


def test_what_is_found_under_a_regime_that_restarts() -> None:
    late = (*pause("07/02/2022 09:00", **SUPPLEMENT), event("08/02/2022 09:00", "reset"))
    assert found(*late, regime=RESETS) == [
        (
            "TTHC709",
            "09:00 07/02/2022: trả lại để bổ sung sau thời hạn thông báo (3 ngày làm việc); chỉ trừ thời gian chờ, "
            "không tính lại từ đầu",
            "09:00 07/02/2022: returned for supplement after the time for notice (3 ngày làm việc); the wait is "
            "deducted, the limit does not start again",
        ),
        (
            "TTHC723",
            "09:00 08/02/2022: không tính lại thời hạn từ đầu; chỉ lần yêu cầu bổ sung đầu tiên, bằng văn bản, trong "
            "thời hạn thông báo mới được tính lại",
            "09:00 08/02/2022: the limit does not start again; only the first supplement request, in writing and "
            "within the time for notice, restarts it",
        ),
    ]
    spoken = pause("26/01/2022 09:00", "27/01/2022 09:00", document=None, **SUPPLEMENT)
    assert found(*spoken, regime=RESETS)[1:] == [
        (
            "TTHC726",
            "09:00 26/01/2022: trả lại để bổ sung mà không có văn bản; chỉ trừ thời gian chờ, không tính lại từ đầu",
            "09:00 26/01/2022: returned for supplement without a document; the wait is deducted, the limit does not "
            "start again",
        )
    ]
    again = event("14/02/2022 09:00", "reappoint"), event("15/02/2022 09:00", "reappoint")
    assert found(*again, regime=RESETS) == [
        (
            "TTHC716",
            "09:00 15/02/2022: hẹn lại lần 2, quy định chỉ cho 1 lần",
            "09:00 15/02/2022: re-appointment number 2 where 1 is allowed",
        )
    ]


def test_a_log_out_of_order_is_sorted_and_said() -> None:
    out = sent("27/01/2022 09:00", "td"), sent("26/01/2022 09:00", "tn")
    assert found(*out) == [
        (
            "TTHC625",
            "các sự kiện không theo thứ tự thời gian: sự kiện này lúc 09:00 26/01/2022, sự kiện trước lúc "
            "09:00 27/01/2022",
            "the events are not in order of time: this one is at 09:00 26/01/2022, the one before at 09:00 27/01/2022",
        )
    ]
    assert answer(THREE, RECEIVED, *out).steps["td"].sent == moment("27/01/2022 09:00")


def test_before_the_clock_starts() -> None:
    arriving = procedure(clock_start="arrived", steps=THREE.steps)
    early = (
        event("25/01/2022 10:00", "assign", step="tn", officer="an"),
        event("25/01/2022 11:00", "extend", limit="thêm 5 ngày làm việc"),
        *pause("25/01/2022 13:00", "25/01/2022 14:00", **SUPPLEMENT),
        event("26/01/2022 08:00", "arrived"),
        *pause("27/01/2022 13:00", "27/01/2022 14:00", **SUPPLEMENT),
    )
    said = found(*early, of=arriving)
    assert [finding[0] for finding in said] == ["TTHC724", "TTHC724", "TTHC724", "TTHC706"]
    assert said[0][1:] == (
        "11:00 25/01/2022: sự kiện «extend» trước khi đồng hồ bắt đầu; không tính",
        "11:00 25/01/2022: event «extend» before the clock started; not counted",
    )
    assert answer(arriving, RECEIVED, *early).steps["tn"].officer == "an"


def test_what_the_commune_asks_for_before_arrival_counts_as_a_request() -> None:
    xa = Step("xa", "Xã", "xa", counted=False)
    arriving = procedure(clock_start="arrived", steps=(xa, replace(THREE.steps[0], after=("xa",))))
    asked = pause("25/01/2022 13:00", "25/01/2022 14:00", step="xa", **SUPPLEMENT)
    arrived = event("26/01/2022 08:00", "arrived")
    later = pause("27/01/2022 13:00", "27/01/2022 14:00", step="xa", **SUPPLEMENT)
    said = found(asked[0], arrived, *later, of=arriving)
    assert [finding[0] for finding in said] == ["TTHC706"]


def test_where_a_supplement_pauses_it_only_needs_its_document() -> None:
    spoken = pause("26/01/2022 09:00", "27/01/2022 09:00", document=None, **SUPPLEMENT)
    assert [finding[0] for finding in found(*spoken)] == ["TTHC710"]


def refused(*events: Event, of: object = THREE) -> tuple[str, str, str, str]:
    with pytest.raises(DossierError) as error:
        answer(of, RECEIVED, *events)
    (problem,) = error.value.problems
    return (problem.code, problem.place.field, problem.text(), problem.text("en"))


def test_what_cannot_be_read_is_refused() -> None:
    assert refused(sent("25/01/2022 08:29", "tn")) == (
        "TTHC626",
        "events[0]",
        "sự kiện lúc 08:29 25/01/2022 đứng trước lúc tiếp nhận 08:30 25/01/2022",
        "the event at 08:29 25/01/2022 comes before receipt at 08:30 25/01/2022",
    )
    assert refused(*pause("26/01/2022 09:00"), *pause("27/01/2022 09:00")) == (
        "TTHC627",
        "events[1]",
        "đồng hồ đang dừng từ 09:00 26/01/2022, không thể dừng thêm lần nữa",
        "the clock already stands since 09:00 26/01/2022 and cannot be stopped again",
    )
    assert refused(event("26/01/2022 09:00", "return", step="tn", to="td")) == (
        "TTHC629",
        "events[0]",
        "bước «TN» trả lại về «TD», không phải bước đứng trước nó",
        "step «TN» returns to «TD», which does not come before it",
    )
    for step, to, named in (("td", "la", "la"), ("la", "tn", "la"), ("td", None, "—"), ("td", {"tn": "an"}, "—")):
        assert refused(event("26/01/2022 09:00", "return", step=step, to=to)) == (
            "TTHC635",
            "events[0]",
            f"việc gia hạn hoặc trả lại nói đến bước «{named}», nhưng quy trình không có bước đó; các bước: tn, td, ky",
            f"an extension or a return names the step «{named}», but there is no such step in the process; "
            "the steps are: tn, td, ky",
        )
    assert refused(event("26/01/2022 09:00", "extend", step="la", limit="thêm 1 ngày làm việc"))[0] == "TTHC635"
    assert refused(event("26/01/2022 09:00", "extend", limit="mười ngày"))[:2] == ("TTHC630", "events[0]")
    assert refused(event("26/01/2022 09:00", "extend", limit="5"))[2].startswith("không hiểu thời hạn gia hạn «5»: ")
    assert refused(event("26/01/2022 09:00", "extend", step="td", limit="5 ngày"))[2].startswith(
        "không hiểu thời hạn gia hạn «5 ngày»: "
    )
    assert refused(event("26/01/2022 09:00", "extend", step="td", limit="5 ngày"))[3].startswith(
        "the extension «5 ngày» is not understood: "
    )


def test_an_event_in_the_minute_of_receipt_is_not_before_it() -> None:
    received = datetime(2022, 1, 25, 8, 30, 45)
    log = (Event(datetime(2022, 1, 25, 8, 30, 20), "accept", step="tn", officer="an"),)
    times = schedule(THREE, Dossier("H1", THREE.code, received=received, events=log), VIETNAM, regime=PAUSES)
    assert times.steps["tn"].officer == "an"


def test_a_log_may_start_at_arrival_when_receipt_is_not_known() -> None:
    arriving = procedure(clock_start="arrived", steps=THREE.steps)
    early = sent("25/01/2022 08:00", "tn"), event(RECEIVED, "arrived")
    with pytest.raises(DossierError) as error:
        answer(arriving, None, *early)
    assert error.value.problems[0].code == "TTHC626"


# --- what ends a run ----


@pytest.mark.parametrize("kind", ["ready", "refused", "withdrawn", "stopped"])
def test_an_ending_ends_the_run_and_what_comes_later_is_not_counted(kind: str) -> None:
    ended = answer(
        THREE,
        RECEIVED,
        event("27/01/2022 09:00", kind),
        sent("28/01/2022 09:00", "tn"),
        event("28/01/2022 09:30", "collected"),
        event("28/01/2022 10:00", "ready"),
    )
    assert (ended.end, ended.ended_by) == (moment("27/01/2022 09:00"), kind)
    assert codes(ended)[:2] == ["TTHC713", "TTHC713"]
    assert (codes(ended)[2:] == ["TTHC714", "TTHC714", "TTHC714"]) is (kind == "ready")
    assert ended.history.collected == moment("28/01/2022 09:30")


ALL_SENT = (sent("26/01/2022 09:00", "tn"), sent("27/01/2022 09:00", "td"), sent("28/01/2022 09:00", "ky"))


def test_without_ready_the_run_ends_when_the_last_step_is_sent() -> None:
    assert (answer(THREE, RECEIVED, *ALL_SENT).end, answer(THREE, RECEIVED, *ALL_SENT).ended_by) == (
        moment("28/01/2022 09:00"),
        "sent",
    )
    skipped = answer(THREE, RECEIVED, ALL_SENT[0], ALL_SENT[2])
    assert (skipped.end, codes(skipped)) == (moment("28/01/2022 09:00"), ["TTHC729"])
    late = answer(THREE, RECEIVED, ALL_SENT[0], ALL_SENT[2], sent("07/02/2022 09:00", "td"))
    assert (late.end, codes(late)) == (moment("28/01/2022 09:00"), ["TTHC703", "TTHC713", "TTHC714"])


def test_what_is_sent_back_after_the_last_step_opens_it_again() -> None:
    back = event("07/02/2022 09:00", "return", to="td", officer="chi")
    opened = answer(THREE, RECEIVED, *ALL_SENT, back)
    assert (opened.end, opened.steps["ky"].started) == (None, moment("27/01/2022 09:00"))
    again = answer(THREE, RECEIVED, *ALL_SENT, back, sent("08/02/2022 09:00", "td"), sent("09/02/2022 09:00", "ky"))
    assert again.end == moment("09/02/2022 09:00")
    assert codes(again) == []


def test_a_lawful_pause_keeps_a_dossier_open_and_any_other_stop_does_not() -> None:
    lawful = answer(THREE, RECEIVED, *ALL_SENT[:2], *pause("28/01/2022 08:00"), ALL_SENT[2])
    assert (lawful.end, lawful.due) == (None, None)
    other = answer(THREE, RECEIVED, *ALL_SENT[:2], *pause("28/01/2022 08:00", reason="họp"), ALL_SENT[2])
    assert other.end == moment("28/01/2022 09:00")
    wrongful = pause("28/01/2022 08:00", wrongful=True, **SUPPLEMENT)
    closed = answer(THREE, RECEIVED, *ALL_SENT[:2], *wrongful, ALL_SENT[2], event("07/02/2022 09:00", "resume"))
    assert closed.end == moment("28/01/2022 09:00")


def test_a_stop_that_nobody_resumed_ends_when_the_dossier_goes_on() -> None:
    stop = pause("27/01/2022 08:00")
    went_on = answer(THREE, RECEIVED, *ALL_SENT[:1], *stop, *ALL_SENT[1:], event("28/01/2022 16:00", "ready"))
    (run,) = went_on.history.runs
    assert [(p.start, p.end) for p in run.pauses] == [(moment("27/01/2022 08:00"), moment("27/01/2022 09:00"))]
    (told,) = [finding for finding in went_on.findings if finding.code == "TTHC742"]
    assert (told.place.field, told.text(), told.text("en")) == (
        "events[1]",
        "dừng đồng hồ lúc 08:00 27/01/2022 mà không ghi lúc tiếp tục, hồ sơ vẫn đi tiếp; coi như tiếp tục lúc "
        "09:00 27/01/2022",
        "the clock was stopped at 08:00 27/01/2022 and never resumed, yet the dossier went on; it counts as resumed at "
        "09:00 27/01/2022",
    )
    at_the_end = answer(THREE, RECEIVED, *stop, event("28/01/2022 16:00", "ready"))
    assert [p.end for p in at_the_end.history.runs[0].pauses] == [moment("28/01/2022 16:00")]
    assert "TTHC742" in codes(at_the_end)


def test_a_return_by_a_step_that_does_not_hold_the_dossier() -> None:
    early = event("26/01/2022 10:00", "return", step="ky", to="tn", officer="chi")
    counted = answer(THREE, RECEIVED, *ALL_SENT[:1], early, as_of="27/01/2022 08:00")
    assert counted.steps["td"].sent == moment("26/01/2022 10:00")
    (told,) = [finding for finding in counted.findings if finding.code == "TTHC743"]
    assert told.text("en").endswith("a dossier that it does not hold; it counts as returned")
    back = event("26/01/2022 10:00", "return", step="td", to="tn", officer="chi")
    twice = answer(THREE, RECEIVED, *ALL_SENT[:1], back, back, as_of="27/01/2022 08:00")
    once = answer(THREE, RECEIVED, *ALL_SENT[:1], back, as_of="27/01/2022 08:00")
    assert twice.steps == once.steps
    assert [finding.code for finding in twice.findings if finding not in once.findings] == ["TTHC744"]


def test_an_event_without_a_step_means_the_one_that_holds_the_dossier() -> None:
    first = event("25/01/2022 09:00", "accept", officer="an")
    times = answer(THREE, RECEIVED, first, sent("26/01/2022 09:00", None), event("27/01/2022 09:00", "assign"))
    assert (times.steps["tn"].officer, times.steps["tn"].sent) == ("an", moment("26/01/2022 09:00"))
    assert codes(times) == []
    nothing = answer(THREE, RECEIVED, *ALL_SENT, sent("28/01/2022 10:00", None), event("28/01/2022 11:00", "ready"))
    assert codes(nothing) == ["TTHC702"]


def test_a_stop_after_the_last_step_belongs_to_it() -> None:
    stop = pause("28/01/2022 10:00", wrongful=True, **SUPPLEMENT)
    run = answer(THREE, RECEIVED, *ALL_SENT, *stop, event("28/01/2022 16:00", "ready")).history.runs[0]
    assert [action.step for action in run.actions if action.kind == "wrong"] == ["ky"]


# --- who holds it ----


def test_who_is_named_next() -> None:
    fork = procedure(
        steps=(
            Step("tn", "TN", "mc"),
            Step("a", "A", "so-a", after=("tn",)),
            Step("b", "B", "so-b", after=("tn",)),
            Step("ky", "KY", "vp", after=("a", "b")),
        )
    )
    log = (
        sent("26/01/2022 09:00", "tn", to="hoa", officer="an"),
        sent("27/01/2022 09:00", "a", to="chi"),
        sent("28/01/2022 09:00", "b"),
    )
    times = answer(fork, RECEIVED, *log)
    assert {step.id: step.officer for step in times.steps.values()} == {
        "tn": "an",
        "a": "hoa",
        "b": "hoa",
        "ky": "chi",
    }
    ready = event("28/01/2022 09:00", "ready")
    early = answer(fork, RECEIVED, sent("26/01/2022 08:00", "ky"), sent("26/01/2022 09:00", "a", to="chi"), ready)
    assert early.steps["ky"].officer is None


def test_an_unnamed_receiver_receives_all_the_same() -> None:
    log = sent("26/01/2022 09:00", "tn", medium="paper"), event("27/01/2022 09:00", "accept", step="td")
    times = answer(THREE, RECEIVED, *log)
    assert times.steps["tn"].sent == moment("27/01/2022 09:00")
    assert times.steps["td"].officer is None


def test_not_received_yet_the_sender_still_holds_it() -> None:
    times = answer(THREE, RECEIVED, sent("26/01/2022 09:00", "tn", medium="paper"), as_of="27/01/2022 09:00")
    assert (times.steps["tn"].sent, times.steps["td"].started) == (None, None)
    ended = answer(
        THREE, RECEIVED, sent("26/01/2022 09:00", "tn", medium="paper"), event("28/01/2022 09:00", "refused")
    )
    assert codes(ended) == ["TTHC712"]


# --- steps outside the clock in the middle ----

MIDDLE = procedure(
    "5 ngày làm việc",
    steps=(
        Step("tn", "TN", "mc", limit=Limit.parse("1 ngày làm việc")),
        Step("thue", "Thuế", "thue", limit=Limit.parse("2 ngày làm việc"), after=("tn",), counted=False),
        Step("ky", "KY", "mc", limit=Limit.parse("1 ngày làm việc"), after=("thue",)),
    ),
)


def through_tax(*events: Event, **more: object) -> Schedule:
    return answer(MIDDLE, "14/03/2022 07:00", *events, **more)


def test_the_clock_stands_while_only_a_step_outside_it_is_under_way() -> None:
    log = sent("14/03/2022 17:00", "tn"), sent("16/03/2022 17:00", "thue")
    times = through_tax(*log)
    assert times.due == moment("23/03/2022 17:00")  # 21/3 and two days at the tax office
    assert (times.steps["thue"].due, times.steps["thue"].late) == (moment("16/03/2022 17:00"), False)
    assert (times.steps["thue"].budget, times.steps["ky"].due) == (960, moment("17/03/2022 17:00"))
    late = through_tax(log[0], sent("17/03/2022 09:00", "thue"))
    assert late.steps["thue"].late is True


def test_on_paper_it_stands_from_receipt_to_receipt() -> None:
    paper = (
        sent("14/03/2022 17:00", "tn", medium="paper"),
        event("15/03/2022 17:00", "accept", step="thue", officer="thu"),
        sent("16/03/2022 17:00", "thue", medium="paper"),
        event("17/03/2022 17:00", "accept", step="ky", officer="ky"),
        sent("18/03/2022 17:00", "ky"),
    )
    times = through_tax(*paper)
    stood = [(pause.start, pause.end) for pause in times.history.runs[0].pauses]
    assert stood == [(moment("15/03/2022 17:00"), moment("17/03/2022 17:00"))]
    assert times.due == moment("23/03/2022 17:00")


def test_it_runs_again_when_it_is_sent_back_or_ends() -> None:
    back = sent("14/03/2022 17:00", "tn"), event("15/03/2022 17:00", "return", step="thue", to="tn")
    stood = through_tax(*back, as_of="16/03/2022 17:00").history.runs[0].pauses
    assert [(pause.start, pause.end) for pause in stood] == [(moment("14/03/2022 17:00"), moment("15/03/2022 17:00"))]
    ended = through_tax(sent("14/03/2022 17:00", "tn"), event("15/03/2022 17:00", "refused"))
    assert [pause.end for pause in ended.history.runs[0].pauses] == [moment("15/03/2022 17:00")]
    still = through_tax(sent("14/03/2022 17:00", "tn"))
    assert (still.due, [pause.end for pause in still.history.runs[0].pauses]) == (None, [None])


def test_a_step_outside_the_clock_without_a_limit_has_no_due() -> None:
    free = replace(MIDDLE, steps=(MIDDLE.steps[0], replace(MIDDLE.steps[1], limit=None), MIDDLE.steps[2]))
    times = answer(free, "14/03/2022 07:00", sent("14/03/2022 17:00", "tn"), sent("16/03/2022 17:00", "thue"))
    assert (times.steps["thue"].due, times.steps["thue"].late, times.steps["thue"].budget) == (None, None, 0)


def test_a_restart_while_it_stands_ends_that_stand() -> None:
    log = (
        sent("14/03/2022 17:00", "tn"),
        *pause("15/03/2022 09:00", "21/03/2022 07:00", **SUPPLEMENT),
    )
    times = through_tax(*log, regime=RESETS)
    assert times.start == moment("21/03/2022 07:00")
    (first,) = times.history.runs[:-1]
    assert [(pause.start, pause.end) for pause in first.pauses] == [
        (moment("14/03/2022 17:00"), moment("15/03/2022 09:00"))
    ]


# --- wrongful waits and a step's due ----


def test_a_wrongful_wait_does_not_use_the_step_s_budget() -> None:
    wait = pause("26/01/2022 07:00", "27/01/2022 07:00", step="tn", wrongful=True, **SUPPLEMENT)
    times = answer(THREE, RECEIVED, *wait)
    # one working day from 25/1 08:30 is 26/1 08:30, and a day of waiting
    assert times.steps["tn"].due == moment("27/01/2022 08:30")
    open_wait = answer(THREE, RECEIVED, wait[0], as_of="27/01/2022 07:00")
    assert open_wait.steps["tn"].due == moment("27/01/2022 08:30")
    assert open_wait.steps["tn"].late is False


def test_a_second_visit_goes_on_with_what_is_left_of_the_budget() -> None:
    log = (
        sent("25/01/2022 10:30", "tn"),  # two of eight hours
        event("26/01/2022 09:00", "return", step="td", to="tn"),
    )
    assert answer(THREE, RECEIVED, *log).steps["tn"].due == moment("26/01/2022 17:00")
    over = sent("27/01/2022 10:30", "tn"), event("28/01/2022 09:00", "return", step="td", to="tn")
    assert answer(THREE, RECEIVED, *over).steps["tn"].due == moment("26/01/2022 08:30")
    waited = (
        *pause("25/01/2022 09:30", "25/01/2022 10:30", step="tn", wrongful=True, **SUPPLEMENT),
        *log,
    )
    assert answer(THREE, RECEIVED, *waited).steps["tn"].due == moment("27/01/2022 08:00")


def test_the_latest_moment_leaves_the_rest_its_limits() -> None:
    times = answer(THREE, RECEIVED)
    assert times.steps["ky"].latest == moment("15/02/2022 17:00")
    assert times.steps["td"].latest == moment("14/02/2022 17:00")
    tight = procedure("1 ngày làm việc", steps=THREE.steps)
    assert answer(tight, RECEIVED).steps["tn"].latest is None


def test_undeclared_limits_share_what_was_promised_at_the_start() -> None:
    free = procedure(steps=steps(("tn", "1 ngày làm việc"), ("td", None)))
    extended = answer(free, "14/03/2022 07:00", event("15/03/2022 09:00", "extend", limit="thêm 5 ngày làm việc"))
    assert extended.steps["td"].budget == 10 * 480  # eleven days from the first to the last minute, less one
    assert extended.steps["td"].declared is False
    open_pause_only = answer(free, "14/03/2022 07:00", *pause("15/03/2022 09:00"))
    assert open_pause_only.steps["td"].budget == 10 * 480


def test_an_unknown_fact_is_a_finding() -> None:
    one = procedure(facts=(Fact("mot", "một", FactKind.BOOLEAN),))
    times = answer(one, RECEIVED, facts={"hai": True})
    assert (times.findings[0].code, times.findings[0].text(), times.findings[0].text("en")) == (
        "TTHC701",
        "thông tin «hai» không có trong thủ tục 1.000001, không được dùng",
        "the fact «hai» is not declared by procedure 1.000001 and was not used",
    )


def test_apologies_are_kept_and_visits_do_not_matter() -> None:
    log = (
        event("26/01/2022 09:00", "visit", reason="hỏi"),
        event("27/01/2022 09:00", "apology"),
        event("28/01/2022 09:00", "signed"),
    )
    times = answer(THREE, RECEIVED, *log)
    assert (times.history.apologies, codes(times)) == ((moment("27/01/2022 09:00"),), [])


def test_another_procedure_s_dossier_is_refused() -> None:
    with pytest.raises(DossierError) as error:
        schedule(THREE, Dossier("H1", "9.9", received=moment(RECEIVED)), VIETNAM, regime=PAUSES)
    assert error.value.problems[0].code == "TTHC636"
    assert dossier(RECEIVED).code == THREE.code


# --- turns that were not kept ----


def test_a_dossier_that_ends_with_steps_not_sent() -> None:
    ended = answer(THREE, RECEIVED, sent("26/01/2022 09:00", "tn"), event("27/01/2022 09:00", "ready"))
    said = [f for f in ended.findings if f.code == "TTHC714"]
    assert [f.text() for f in said] == [
        "hồ sơ kết thúc khi bước «TD» chưa được chuyển",
        "hồ sơ kết thúc khi bước «KY» chưa được chuyển",
    ]
    assert said[0].text("en") == "the dossier ended while step «TD» had not been sent"


def test_a_step_that_may_still_be_open_is_not_passed_over() -> None:
    log = (RECEIVED, sent("26/01/2022 09:00", "tn"), event("27/01/2022 09:00", "accept", step="ky", officer="chi"))
    assert codes(answer(THREE, *log)) == ["TTHC720"]  # the log has no end: TD may be sent yet
    assert codes(answer(THREE, *log, event("28/01/2022 09:00", "ready"))) == ["TTHC729"]
    later = answer(THREE, *log, sent("27/01/2022 10:00", "td"), event("28/01/2022 09:00", "ready"))
    assert codes(later) == ["TTHC720"]  # TD was open till it was sent
    assert later.steps["td"].sent == moment("27/01/2022 10:00")
