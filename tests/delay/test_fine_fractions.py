"""Shares that are fine fractions: whole minutes that add up are printed, and a fraction only where it is short."""

from __future__ import annotations

import re

import pytest
from delay_logs import PAUSES, TOY, Story, at, stories
from hypothesis import given, settings
from picture_cases import did, shown

from tthc_rules import attribute
from tthc_rules.delay.course import course_of
from tthc_rules.delay.explanation import explain_attribution
from tthc_rules.delay.printed import key_of, whole_shares
from tthc_rules.delay.reckoning import reckon
from tthc_rules.delay.review import NO_REVIEWS
from tthc_rules.delay.share_words import ShareWords
from tthc_rules.delay.words import DelayWords

LONG = re.compile(r"\d{5,}/|/\d{5,}")


def products(text: str) -> list[str]:
    return re.findall(r"^    (\d\S* × .*)$", text, re.MULTILINE)


def test_a_step_that_three_officers_held() -> None:
    """10011 of 10000 minutes, limit 10003: 8 late of 11 that slipped; held 3001, 7002 and 8 of the 10011.

    Of the 11: 33011/10011 = 3.3, 25674/3337 = 7.7 and 88/10011 = 0.01, in whole minutes 3, 8 and 0. Of the 8: 2.4, 5.6
    and 0.01, in whole minutes 2, 6 and 0.
    """
    events = (
        did(0, "accept", "td", officer="an"),
        did(3001, "accept", "td", officer="binh"),
        did(10003, "accept", "td", officer="chi"),
        did(10011, "send", "td"),
    )
    text = explain_attribution(shown({"td": (10000, (), "phong")}, 10003, *events), "vi")
    assert products(text) == ["8 × 8/11 ≈ 6 phút", "3 × 8/11 ≈ 2 phút", "0 × 8/11 ≈ 0 phút"]


def test_a_short_fraction_stands_as_it_is() -> None:
    """TD 30 over, held 60 by binh and 30 by chi of 90; 15 late: 20 × 15/30 and 10 × 15/30; of 7 and 83: 7/3, 83/3."""
    steps = {"td": (60, (), "phong")}
    halves = did(0, "accept", "td", officer="binh"), did(60, "accept", "td", officer="chi"), did(90, "send", "td")
    assert products(explain_attribution(shown(steps, 75, *halves), "vi")) == [
        "20 × 15/30 = 10 phút", "10 × 15/30 = 5 phút",
    ]  # fmt: skip
    odd = did(0, "accept", "td", officer="binh"), did(7, "accept", "td", officer="chi"), did(90, "send", "td")
    assert products(explain_attribution(shown(steps, 75, *odd), "vi")) == [
        "83/3 × 15/30 ≈ 14 phút", "7/3 × 15/30 ≈ 1 phút",
    ]  # fmt: skip


def test_in_the_order_of_time() -> None:
    """A 5003 over, B 5004 over, then C saves 1 of the 10007: 5002.5 and 5003.5 are left, a little more and less."""
    steps = {"a": (10, (), "phong"), "b": (10, ("a",), "phong"), "c": (10, ("b",), "phong")}
    events = (
        did(0, "accept", "a", officer="an"),
        did(5013, "send", "a", to="binh"),
        did(10027, "send", "b", to="chi"),
        did(10036, "send", "c"),
    )
    answer = shown(steps, 30, *events, rule="chronological")
    assert answer.lateness == 10006
    charged = re.findall(r"tính vào phần trễ .*: (.*) phút", explain_attribution(answer, "vi"))
    assert charged == ["≈ 5003", "≈ 5003"]


@pytest.mark.parametrize("rule", ["proportional", "chronological"])
@settings(max_examples=100)
@given(story=stories())
def test_no_long_fraction_is_printed_and_the_minutes_add_up(rule: str, story: Story) -> None:
    as_of = None if story.closed else at(story.end)
    answer = attribute(story.procedure(), story.dossier(), TOY, as_of=as_of, regime=PAUSES, rule=rule)
    for lang in ("vi", "en"):
        assert not LONG.search(explain_attribution(answer, lang))
    total = reckon(answer)
    words = ShareWords(DelayWords(answer, "vi"), course_of(answer), total, NO_REVIEWS)
    printed = whole_shares(answer.current)
    if total is not None:
        assert sum(words.whole_pushed.values()) == int(total.slips)
    for share in answer.shares if rule == "chronological" else ():
        charges = {(dated.charge.step, dated.charge.cause) for dated in answer.current.dated}
        assert (share.step, share.cause) in charges
        alone = [other for other in answer.shares if (other.step, other.cause) == (share.step, share.cause)] == [share]
        lines = list(words.share(share, printed[key_of(share)]))
        charged = re.findall(r"tính vào phần trễ .*: (?:≈ )?(\d+)(?: \(\S+\))? phút", "\n".join(lines))
        if alone:
            assert sum(map(int, charged)) == printed[key_of(share)]
