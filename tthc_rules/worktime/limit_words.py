"""Reading a limit from the words of the law, Vietnamese or English, with or without diacritics.

Matching is done on the folded text (small letters, no diacritics); the letters as written are then checked,
so that "thang" is understood with a hint and "thắng" is refused.
"""

from __future__ import annotations

import re
from datetime import time
from fractions import Fraction
from typing import NamedTuple, NoReturn

from tthc_rules.problems import LimitError, Problem
from tthc_rules.worktime.number_words import fold, number_in_words, small_letters
from tthc_rules.worktime.units import UNIT_WORDS, WHOLE_UNITS, Unit, write_amount


class LimitWords(NamedTuple):
    """What the words said, before it is checked as a limit."""

    amount: Fraction
    unit: Unit
    cutoff: time | None
    additional: bool
    text: str
    hints: tuple[Problem, ...]


_RECEIPT = r"receipt(?: of (?:a |the )?(?:complete |valid )*dossier)?"
_EVENT = r"(?:tiep )?nhan (?:duoc )?(?:du )?ho so(?: day du)?(?:,? hop le)?"
_SAME_DAY = re.compile(
    r"(?:ngay )?trong ngay(?: lam viec)?(?: (?:tiep )?nhan(?: (?:du )?ho so)?)?"
    rf"|(?P<at_once>ngay) (?:sau )?khi {_EVENT}"
    r"|(?:on the |within the )?same (?:working )?day"
    rf"|immediately (?:after|on|upon) {_RECEIPT}"
)
_CUTOFF = re.compile(
    r"\s*[;,.]?\s*(?:(?:truong hop|neu) )?(?:(?:tiep )?nhan (?:duoc )?(?:ho so )?)?"
    r"sau (?P<hour>[0-9]{1,2})\s*(?::|h|g|gio)\s*(?P<minute>[0-9]{2})?(?: phut)?\s*"
    r"(?:(?:ma )?khong giai quyet duoc ngay)?\s*,?\s*(?:thi )?(?:tra (?:ket qua )?)?(?:(?:trong|vao) )?"
    r"ngay lam viec (?:tiep theo|ke tiep|sau)"
    r"|\s*[;,.]?\s*(?:if )?(?:received )?after (?P<hour_en>[0-9]{1,2}):(?P<minute_en>[0-9]{2}),?\s*"
    r"(?:on )?(?:the )?next working day"
)
_LEAD = re.compile(
    r"(?:(?P<more>(?:duoc )?(?:keo dai|gia han|cong|bo sung) them|them|an additional|additional|plus)"
    r"|thoi han|thoi gian|trong vong|trong|khong qua|khong vuot qua|toi da|cham nhat|la"
    r"|no more than|not more than|at most|up to|within|not exceeding)(?:\s*:)?\s+"
)
_NUMBER = re.compile(r"(?P<sign>[-−–+])?\s*(?P<digits>[0-9]+(?:[.,][0-9]+)*)(?:\s*/\s*(?P<below>[0-9]+))?")
_IN_WORDS = re.compile(r"\s*\(\s*(?P<words>[^()]*?)\s*\)")
_UNIT = re.compile(
    r"\s*(?:(?P<more>additional|more)\s+)?(?:"
    r"(?P<working_day>ngay lam viec|(?:working|business) days?)"
    r"|(?P<working_hour>gio lam viec|working hours?)"
    r"|(?P<working_minute>phut lam viec|working minutes?)"
    r"|(?P<hour>gio|hours?)|(?P<minute>phut|minutes?)|(?P<day>ngay|days?)|(?P<week>tuan|weeks?)"
    r"|(?P<month>thang|months?)|(?P<year>nam|years?))\b"
)
_DAYS_OFF = (
    r"(?:cac|nhung|va|hoac|ngay nghi le|ngay nghi (?:hang|cuoi) tuan|ngay nghi|ngay le|nghi le|le|tet"
    r"|thu bay|thu 7|chu nhat|theo quy dinh(?: cua phap luat)?)"
)
_EXCLUDED = re.compile(
    r",?\s*(?P<open>\()?\s*khong (?:tinh|ke|bao gom) "
    rf"(?P<what>{_DAYS_OFF}(?:[\s,;]+{_DAYS_OFF})*)\s*(?(open)\))"
)
_TAIL = re.compile(
    rf"(?:,?\s*(?:ke tu|tinh tu|tu) (?:ngay|khi|luc|thoi diem) {_EVENT}|,?\s*(?:from|after) {_RECEIPT})?"
    r"\s*[.;]?"
)
_ENGLISH_UNIT = r"(?:days?|hours?|minutes?|weeks?|months?|years?)"
_NUMBERS_WITH_UNIT = re.compile(rf"[0-9]\s*(?:ngay|gio|phut|tuan|thang|nam|{_ENGLISH_UNIT})\b")
_NUMBER_IN_WORDS = re.compile(
    r"(?P<words>[a-z -]+?) "
    rf"(?P<unit>(?:ngay|gio|phut)(?: lam viec)?|tuan|thang|nam|(?:working )?{_ENGLISH_UNIT})\b.*"
)
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_AT_ONCE = re.compile(r"\bngay (?:sau|khi|trong)\b|duoc ngay\b")
_WORD = re.compile(r"[^\W\d_]+")

# Every Vietnamese word the patterns know, as it is spelt.
_WORDS = """
    ngày giờ phút tuần tháng năm làm việc trong không quá vượt tối đa chậm nhất thời hạn gian vòng
    là thêm kéo dài gia cộng bổ sung được tính kể bao gồm các những và hoặc nghỉ lễ hằng hàng cuối
    tết thứ bảy bẩy chủ nhật theo quy định của pháp luật từ khi lúc điểm tiếp nhận đủ hồ sơ đầy hợp
    lệ ngay sau nếu trường mà giải quyết thì trả kết quả vào kế g h
"""
_SPELT = frozenset(_WORDS.split())
_BARE = frozenset(fold(word) for word in _SPELT) - _SPELT


def read_limit(text: str) -> LimitWords:
    """The parts of a limit; `LimitError` with the reason where they cannot be read without guessing."""
    if not isinstance(text, str):
        _refuse("TTHC322", given=str(text), type=type(text).__name__)
    written = " ".join(text.split())
    if not written:
        _refuse("TTHC321")
    return _Reading(written).read()


class _Reading:
    """One pass over the words of one limit."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.exact = small_letters(written)
        self.folded = fold(written)
        self.place = 0
        self.additional = False
        self.hints: list[Problem] = []

    def read(self) -> LimitWords:
        if (same_day := _SAME_DAY.match(self.folded)) and self._reads_same_day(same_day):
            self.place = same_day.end()
            cutoff = self._cutoff()
            amount, unit = Fraction(0), Unit.SAME_DAY
        else:
            cutoff = None
            while lead := self._next(_LEAD):
                self.additional |= lead["more"] is not None
            amount = self._amount(self._number())
            unit = self._unit(amount)
        self._finish()
        self._check_letters(unit)
        return LimitWords(amount, unit, cutoff, self.additional, self.written, tuple(self.hints))

    def _reads_same_day(self, match: re.Match[str]) -> bool:
        """At once is "ngay"; "ngày sau khi nhận …" would say nothing."""
        if match["at_once"] and self.exact[slice(*match.span("at_once"))] != "ngay":
            _refuse("TTHC301", given=self.written)
        return True

    def _next(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.folded, self.place)
        if match:
            self.place = match.end()
        return match

    def _number(self) -> re.Match[str]:
        number = self._next(_NUMBER)
        if number is None:
            words = _NUMBER_IN_WORDS.fullmatch(self.folded, self.place)
            said = words and ("0,5" if words["words"] == "nua" else number_in_words(words["words"]))
            if words and said:
                unit = self.exact[slice(*words.span("unit"))]
                _refuse("TTHC303", given=self.written, number=str(said), unit=unit)
            _refuse("TTHC301", given=self.written)
        if number["sign"]:
            _refuse("TTHC304" if number["sign"] != "+" else "TTHC301", given=self.written)
        return number

    def _amount(self, number: re.Match[str]) -> Fraction:
        digits = number["digits"]
        if _THOUSANDS.fullmatch(digits):
            whole = re.sub("[.,]", "", digits)
            decimal = re.sub("[.,]", ",", digits)
            _refuse("TTHC309", given=self.written, whole=whole, decimal=decimal)
        parts = re.split("[.,]", digits)
        if len(parts) > 2 or (number["below"] and len(parts) > 1):
            _refuse("TTHC323", given=self.written, number=number[0])
        if max(len(part.lstrip("0")) for part in (*parts, number["below"] or "")) > 5:
            _refuse("TTHC328", given=self.written)
        if number["below"]:
            if int(number["below"]) == 0:
                _refuse("TTHC323", given=self.written, number=number[0])
            amount = Fraction(int(digits), int(number["below"]))
        else:
            amount = Fraction(".".join(parts))
        if amount == 0:
            _refuse("TTHC305", given=self.written)
        if "." in digits:
            decimal = write_amount(amount, "vi")
            self.hints.append(Problem("TTHC313", "hint", values={"given": self.written, "decimal": decimal}))
        self._check_words(amount, digits)
        return amount

    def _check_words(self, amount: Fraction, digits: str) -> None:
        brackets = self._next(_IN_WORDS)
        if brackets is None:
            return
        words = self.exact[slice(*brackets.span("words"))]
        said = number_in_words(words)
        if said is None:
            _refuse("TTHC311", given=self.written, words=words)
        if said != amount:
            _refuse("TTHC310", given=self.written, words=words, digits=digits, said=str(said))

    def _unit(self, amount: Fraction) -> Unit:
        match = self._next(_UNIT)
        if match is None:
            if not self.folded[self.place :].strip(" ."):
                _refuse("TTHC302", given=self.written, number=write_amount(amount, "vi"))
            self._refuse_rest()
        self.additional |= match["more"] is not None
        name = next(name for name, words in match.groupdict().items() if words and name != "more")
        if name == "minute":
            _refuse("TTHC315", given=self.written, number=write_amount(amount, "vi"))
        unit = Unit(name)
        if unit is Unit.DAY and self._excludes_days_off():
            unit = Unit.WORKING_DAY
        if unit in WHOLE_UNITS and amount.denominator != 1:
            code = "TTHC306" if unit is Unit.DAY else "TTHC307"
            _refuse(code, given=self.written, amount=write_amount(amount, "vi"), unit=UNIT_WORDS[unit][0])
        return unit

    def _excludes_days_off(self) -> bool:
        """Whether brackets make it working days: weekly days off *and* holidays must be left out."""
        match = self._next(_EXCLUDED)
        if match is None:
            return False
        what = match["what"]
        every = re.search(r"ngay nghi(?! le| hang| cuoi)", what)
        weekly = re.search(r"ngay nghi (?:hang|cuoi) tuan", what) or (
            re.search(r"thu (?:bay|7)", what) and "chu nhat" in what
        )
        holidays = re.search(r"\b(?:le|tet)\b", what)
        if not (every or (weekly and holidays)):
            _refuse("TTHC312", given=self.written)
        return True

    def _cutoff(self) -> time | None:
        match = self._next(_CUTOFF)
        if match is None:
            return None
        hour, minute = match["hour"] or match["hour_en"], match["minute"] or match["minute_en"] or "00"
        if int(hour) > 23 or int(minute) > 59:
            _refuse("TTHC324", given=self.written, clock=f"{hour}:{minute}")
        return time(int(hour), int(minute))

    def _finish(self) -> None:
        tail = self._next(_TAIL)
        assert tail is not None  # the tail may be empty
        if self.place < len(self.folded):
            self._refuse_rest()

    def _refuse_rest(self) -> NoReturn:
        rest = self.folded[self.place :]
        if _CUTOFF.match(rest):
            _refuse("TTHC314", given=self.written)
        if len(_NUMBERS_WITH_UNIT.findall(self.folded)) > 1:
            _refuse("TTHC325", given=self.written)
        _refuse("TTHC320", given=self.written, rest=self.exact[self.place :].strip())

    def _check_letters(self, unit: Unit) -> None:
        """Words without their diacritics are hinted at; words with other diacritics are other words."""
        bare = False
        outside_brackets = re.sub(r"\([^()]*\)", lambda brackets: " " * len(brackets[0]), self.exact)
        for match in _WORD.finditer(outside_brackets):
            word = match[0]
            if word == "ngay":  # "at once" is a word of its own; anywhere else it is "ngày" without its accent
                bare |= not _AT_ONCE.search(self.folded, max(0, match.start() - 5), match.end() + 6)
            elif word in _BARE:
                bare |= not self._english()
            elif not word.isascii() and word not in _SPELT:
                _refuse("TTHC320", given=self.written, rest=word)
        if bare:
            values = {"given": self.written, "unit": UNIT_WORDS[unit][0]}
            self.hints.append(Problem("TTHC326", "hint", values=values))

    def _english(self) -> bool:
        return re.search(rf"\b{_ENGLISH_UNIT}\b", self.folded) is not None


def _refuse(code: str, **values: str) -> NoReturn:
    raise LimitError(Problem(code, values=values))
