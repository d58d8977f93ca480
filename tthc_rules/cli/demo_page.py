"""The page of the demo: at most 100 columns, readable without colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from tthc_rules.cli.figures import Case, Share, apology_of
from tthc_rules.cli.late_dossier import LateDossier, Row
from tthc_rules.cli.owners import owner_in_words
from tthc_rules.cli.printing import BAD, DOUBT, FAINT, GOOD, cut, padded, plain, screen
from tthc_rules.cli.quarter import TARGET, Quarter
from tthc_rules.cli.short_words import bar, filled, percent, short_length, spans
from tthc_rules.deadline.due import Due
from tthc_rules.deadline.explanation import day_lines
from tthc_rules.deadline.speaker import Speaker
from tthc_rules.delay.reckoning import Reckoning
from tthc_rules.messages import Lang
from tthc_rules.worktime.local import write_date

WIDTH = 98
LABEL = 14
COMMUNE = "commune"
HALF = 60
"""Where the remark on the right of sections 1 begins."""
COLUMNS = (("step", 29), ("who", 24), ("given", 9), ("taken", 8), ("over", 8), ("share", 8), ("percent", 4))
"""The table of steps and its widths, one space apart."""
SHARE_AT = sum(width + 1 for _, width in COLUMNS[:5])


def print_page(quarter: Quarter, lang: Lang) -> None:
    console = screen()
    for line in DemoPage(quarter, lang, console).lines():
        console.print(line, soft_wrap=True)


class DemoPage:
    """The lines of the page."""

    def __init__(self, quarter: Quarter, lang: Lang, console: Console) -> None:
        self.quarter = quarter
        self.lang = lang
        self.console = console
        self.say = Speaker(lang)

    def lines(self) -> Iterator[Text]:
        rule = Text("─" * WIDTH, style=FAINT)
        yield self._head()
        yield rule
        yield from self._settlement()
        yield from self._online()
        yield from self._checks()
        yield from self._apologies()
        if self.quarter.late is not None:
            yield rule
            yield from self._late(self.quarter.late)
        yield rule
        yield from self._today()
        yield rule
        for line in self._foot():
            yield Text(line, style=FAINT)

    # ------------------------------------------------------------------ pieces

    def _section(self, label: str, *lines: Text | str) -> Iterator[Text]:
        """A label in the margin, lines beside it."""
        margin = Text(padded(label, LABEL), style="bold")
        for line in lines:
            for part in self._wrapped(line, LABEL):
                yield Text.assemble(margin, part)
                margin = Text(" " * LABEL)

    def _wrapped(self, line: Text | str, indent: int) -> Iterable[Text]:
        text = line if isinstance(line, Text) else Text(plain(line))
        parts = text.wrap(self.console, WIDTH - indent)
        for part in parts:
            part.rstrip()
        return parts

    def _indented(self, line: Text | str, indent: int = 2) -> Iterator[Text]:
        for part in self._wrapped(line, indent):
            yield Text.assemble(" " * indent, part)

    def _words(self, code: str, styles: dict[str, str] | None = None, **values: object) -> Text:
        """A sentence with the given values in their styles."""
        text = Text(plain(self.say(code, **values)))
        for name, style in (styles or {}).items():
            shown = plain(str(values[name]))
            start = text.plain.rfind(shown)
            if start >= 0:
                text.stylize(style, start, start + len(shown))
        return text

    def _length(self, minutes: int) -> str:
        return self.say.length(minutes, self.quarter.calendar)

    def _short(self, minutes: int) -> str:
        return short_length(minutes, self.quarter.calendar.day_minutes, self.lang)

    def _agency(self, agency_id: str | None) -> str:
        agency = self.quarter.registry.agencies.get(agency_id or "")
        return agency.title if agency else agency_id or ""

    def _is_commune(self, agency_id: str | None) -> bool:
        agency = self.quarter.registry.agencies.get(agency_id or "")
        return agency is not None and agency.kind == COMMUNE

    def _ends(self, left: Text, right: Text) -> Text:
        """Two texts at the two ends of a line."""
        return Text.assemble(left, " " * max(2, WIDTH - left.cell_len - right.cell_len), right)

    # ------------------------------------------------------------------ sections 1–4

    def _head(self) -> Text:
        period = self.quarter.period
        title = self.say(
            "demo.title",
            first=write_date(period.first),
            last=write_date(period.last),
            as_of=f"{period.as_of:%H:%M %d/%m/%Y}",
        )
        return self._ends(Text(title, style="bold"), Text(f" {self.say('demo.simulated')} ", style="reverse"))

    def _settlement(self) -> Iterator[Text]:
        s = self.quarter.settlement
        in_time = percent(Share(s.early + s.on_day, s.settled), self.lang)
        first = self._words(
            "demo.to_settle", total=s.to_settle, carried=s.carried_over, direct=s.direct, online=s.online
        )
        second = self._ends_short(
            self._words("demo.settled", {"late": BAD}, total=s.settled, early=s.early, on_day=s.on_day, late=s.late),
            self.say("demo.in_time", percent=in_time),
        )
        third = self._ends_short(
            self._words("demo.under_way", {"overdue": BAD}, total=s.under_way, within=s.within, overdue=s.overdue),
            self.say("demo.finish_now", number=s.overdue) if s.overdue else "",
        )
        yield from self._section(self.say("demo.label.settlement"), first, second)
        if s.without_result:
            yield from self._section("", Text(f"  {self.say('demo.without_result', number=s.without_result)}"))
        yield from self._section("", third)
        if s.unsettled_due:
            yield from self._section("", self._words("demo.unsettled_due", number=s.unsettled_due))

    def _ends_short(self, left: Text, right: str) -> Text:
        return Text.assemble(left, " " * max(2, HALF - left.cell_len), right) if right else left

    def _online(self) -> Iterator[Text]:
        online = self.quarter.online
        whole = online.whole
        lacking = whole.lacking(TARGET)
        done = bar(whole, TARGET)
        reached = done.rstrip("·")
        line = Text.assemble(
            self.say("demo.online", part=whole.part, whole=whole.whole, percent=percent(whole, self.lang)),
            "  ",
            (reached, GOOD if not lacking else DOUBT),
            (done[len(reached) :], FAINT),
            "  ",
            self.say("demo.target", percent=TARGET, wanted=whole.wanted(TARGET)),
            self._words("demo.lacking", {"lacking": BAD}, lacking=lacking) if lacking else "",
        )
        levels = Text(" · ").join(
            self._words(
                "demo.online_level",
                {} if share.part else {"part": BAD},
                level=self.say(f"demo.level.{level}"),
                part=f"{share.part}/{share.whole}",
                percent=percent(share, self.lang),
            )
            for level, share in sorted(online.by_level.items(), key=lambda item: (-item[1].part, item[0]))
        )
        filed = Counter[str]()
        for (_, field), share in online.by_field.items():
            filed[field] += share.part
        fields = " · ".join(f"{field} {number}" for field, number in filed.most_common() if number)
        rows: list[Text | str] = [line, levels, self.say("demo.fields", fields=fields or "–")]
        yield from self._section(self.say("demo.label.online"), *rows)

    def _checks(self) -> Iterator[Text]:
        checks = self.quarter.checks
        first = self._words(
            "demo.checks",
            {"incomplete": BAD, "undetermined": DOUBT},
            number=checks.number,
            complete=checks.complete,
            incomplete=checks.incomplete,
            undetermined=checks.undetermined,
        )
        twice = checks.supplemented_twice
        fields = Counter(case.procedure.field or "—" for case in twice)
        second = self._words(
            "demo.repeated",
            number=len(twice),
            fields=" · ".join(f"{field} {number}" for field, number in fields.most_common()) or "—",
            commune=sum(self._is_commune(case.intake) for case in twice),
        )
        third = self._words(
            "demo.judgments",
            {"held": BAD} if checks.not_for_signature else {},
            number=len(checks.judgments),
            held=len(checks.not_for_signature),
        )
        yield from self._section(self.say("demo.label.checks"), first, second, third)

    def _apologies(self) -> Iterator[Text]:
        owed = self.quarter.apologies
        line = self._words(
            "demo.apologies",
            {"unsent": BAD},
            owed=owed.owed,
            lateness=len(owed.for_lateness),
            repetition=len(owed.for_repetition),
            in_time=len(owed.in_time),
            late=len(owed.late),
            unsent=len(owed.unsent),
        )
        yield from self._section(self.say("demo.label.apologies"), line)

    # ------------------------------------------------------------------ section 5: one late dossier

    def _late(self, late: LateDossier) -> Iterator[Text]:
        case, answer, say = late.case, late.answer, self.say
        dossier = case.dossier
        from_commune = self._agency(case.intake) if self._is_commune(case.intake) else ""
        room = WIDTH - LABEL - len(dossier.id) - 3 - (len(from_commune) + 3 if from_commune else 0)
        named = " · ".join(part for part in (dossier.id, cut(case.procedure.title, room), from_commune) if part)
        yield Text.assemble((padded(say("demo.label.late"), LABEL), "bold"), plain(named))
        ends = say("demo.due_and_end", due=say.moment(answer.due), end=say.moment(answer.current.end))
        lateness = say("demo.late_by", length=self._length(late.lateness)).upper()
        yield self._ends(Text(f"  {ends}"), Text(lateness, style=BAD))
        for due in case.schedule.dues:
            yield from self._why(due)
        yield Text("  " + self._columns([say(f"demo.col.{name}") for name, _ in COLUMNS]), style="bold")
        for row in late.rows:
            yield Text.assemble("  ", self._row(row))
            for wait in row.waits:
                start, end = f"{wait.start:%H:%M %d/%m}", f"{wait.end:%H:%M %d/%m}" if wait.end else "…"
                yield from self._indented(say("demo.asked", start=start, end=end, papers=wait.papers or "—"), 4)
        yield Text("  " + self._columns(self._sums(late)), style="bold")
        yield from self._below(late)

    def _why(self, due: Due) -> Iterator[Text]:
        """The due date in a few lines: where the count starts and ends, what is skipped, what is added."""
        say, calendar = self.say, self.quarter.calendar
        lines = day_lines(due, calendar)
        yield from self._indented(
            say(
                "demo.why",
                due=f"{due.at:%d/%m}" if due.at else "—",
                start=f"{due.start:%H:%M %d/%m}",
                limit=due.limit.describe(self.lang).partition(": ")[2] or due.limit.text,
                unpaused=f"{due.unpaused:%d/%m}",
            )
        )
        skipped = [line.day for line in lines if line.role == "skipped"]
        weekends = [day.date for day in skipped if day.kind == "weekend"]
        parts = [say("demo.weekends", days=spans(weekends))] if weekends else []
        for name in dict.fromkeys(day.name for day in skipped if day.kind != "weekend"):
            parts.append(f"{name} {spans(day.date for day in skipped if day.name == name)}")
        if parts:
            yield from self._indented(say("demo.skipped", days=" · ".join(parts)), 4)
        for pause in due.pauses:
            if pause.end is not None:
                minutes = calendar.working_minutes_between(pause.start, pause.end)
                values = {"start": f"{pause.start:%H:%M %d/%m}", "end": f"{pause.end:%H:%M %d/%m}"}
                values |= {"length": self._length(minutes), "reason": say.reason(pause.reason)}
                yield from self._indented(say("demo.paused", **values), 4)

    def _columns(self, cells: Sequence[str]) -> str:
        return " ".join(padded(cell, width) for cell, (_, width) in zip(cells, COLUMNS, strict=True)).rstrip()

    def _row(self, row: Row) -> Text:
        owners = ", ".join(owner_in_words(owner, self.quarter.registry.agencies, self.lang) for owner in row.owners)
        who = " · ".join(part for part in (owners, "" if row.request else self._agency(row.agency)) if part)
        name = f"└ {self.say('demo.request')}" if row.request else row.name or self.say("cli.owner.procedure")
        cells = (
            name,
            who,
            self._short(row.budget) if row.budget is not None else "–",
            self._short(row.used),
            self._short(row.over),
            self._short(row.share),
            f"{row.percent}%".rjust(4) if row.share else "",
        )
        text = Text(plain(self._columns(cells)))
        if row.share:
            text.stylize(BAD, SHARE_AT)
        return text

    def _sums(self, late: LateDossier) -> tuple[str, ...]:
        return (
            self.say("demo.sum"),
            "",
            self._short(late.budget),
            "",
            self._short(late.over),
            self._short(sum(row.share for row in late.rows)),
            "100%" if late.lateness else "",
        )

    def _below(self, late: LateDossier) -> Iterator[Text]:
        case, say = late.case, self.say
        values = {"over": late.over, "excess": late.excess, "reserve": late.reserve, "late": late.lateness}
        lengths = {name: self._length(minutes) for name, minutes in values.items()}
        yield from self._indented(say("demo.reserve_excess" if late.excess else "demo.reserve", **lengths))
        if (reckoning := late.reckoning) is not None and late.reserve:
            yield from self._indented(say("demo.parts", parts=" · ".join(self._parts(late, reckoning))), 4)
        if (other := late.asked_once) is not None:
            end = say.moment(other.finish)
            code = "demo.without_late" if other.lateness else "demo.without_in_time"
            yield from self._indented(say(code, end=end, length=self._length(other.lateness)))
        if case.schedule.apology_by is not None:
            sent = apology_of(case)
            said = Text(say("demo.apology_by", day=say.day(case.schedule.apology_by)))
            yield from self._indented(said.append(say(f"demo.apology.{sent}"), BAD if sent == "unsent" else ""))
        first, _, second = say("delay.footer").partition("; ")
        yield Text(f"  {first};", style="italic")
        yield Text(f"  {second}", style="italic")

    def _parts(self, late: LateDossier, reckoning: Reckoning) -> Iterator[str]:
        """What the reserve is made of."""
        start, calendar = late.answer.current.start, self.quarter.calendar
        names = {step.id: step.name for step in late.answer.steps.values()}
        if (left := reckoning.reserve) > 0:
            of_day = calendar.working_minutes_between(start, calendar.closing(calendar.roll_forward(start.date())))
            yield self.say("demo.part_day" if left == of_day else "demo.part_limit", length=self._short(left))
        for step, minutes in reckoning.saved.items():
            yield self.say("demo.part_step", step=names[step].partition(",")[0], length=self._short(minutes))
        if reckoning.beside:
            yield self.say("demo.part_beside", length=self._short(reckoning.beside))
        if reckoning.changed:
            yield self.say("demo.part_again", length=self._short(reckoning.changed))

    # ------------------------------------------------------------------ today

    def _today(self) -> Iterator[Text]:
        today = self.quarter.today
        finish = [(case, f"{self._short(minutes)}, {self._holder(case)}") for case, minutes in today.finish]
        warn = [(case, f"{self._short(minutes)}, {self._holder(case)}") for case, minutes in today.warn]
        urge = [(case, self._short(minutes)) for case, minutes in today.urge]
        rows = [
            *self._ids("demo.finish", finish, 12),
            *self._ids("demo.apologise", [(case, "") for case in today.apologise], 5),
            *self._ids("demo.urge", urge, 12),
            *(self._ids("demo.warn", warn, 12) if warn else ()),
        ]
        yield from self._section(self.say("demo.label.today"), *rows)

    def _holder(self, case: Case) -> str:
        """Who has it now: the officer's code or the agency's name."""
        return self._agency(case.holder) or "—"

    def _ids(self, code: str, cases: Sequence[tuple[Case, str]], most: int) -> Iterator[Text]:
        """What to do with how many dossiers, and the ids of the first: in full where the unit's part changes."""
        yield Text(self.say(code, number=len(cases)), style="bold" if cases else "")
        said, unit = [], ""
        for case, length in cases[:most]:
            head, _, tail = case.dossier.id.partition("-")
            name = f"…{tail}" if tail and head == unit else case.dossier.id
            unit = head
            said.append(plain(f"{name} ({length})" if length else name))
        if len(cases) > most:
            said.append(self.say("demo.more", number=len(cases) - most))
        yield from (Text(f"  {line}") for line in filled(said, " · ", WIDTH - LABEL - 2))

    def _foot(self) -> Iterable[str]:
        yield self.say("demo.assumed")
        if self.quarter.unanswered:
            yield self.say("demo.unanswered", number=len(self.quarter.unanswered))
        yield self.say("demo.versions", calendar=self.quarter.calendar.version)
