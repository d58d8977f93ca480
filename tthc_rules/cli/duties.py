"""`tthc duties`: were the duties beside the due date kept: apology, notice, hand-over, reply, how often?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rich.text import Text

from tthc_rules.cli.answers import answer_each
from tthc_rules.cli.inputs import calendar_from, definitions_from, dossiers_from, moment_from
from tthc_rules.cli.lang import lang_from
from tthc_rules.cli.options import (
    AsOfOption,
    CalendarOption,
    DefinitionsOption,
    FullOption,
    IdOption,
    JsonOption,
    LangOption,
    SourcesArgument,
)
from tthc_rules.cli.printing import BAD, FAINT, GOOD, print_text, styled
from tthc_rules.cli.seen_at import left_out, received_by
from tthc_rules.cli.showing import View, show
from tthc_rules.deadline import schedule
from tthc_rules.deadline.duties.compliance import Compliance, compliance
from tthc_rules.deadline.duties.duty import Count
from tthc_rules.definitions.shapes import Procedure
from tthc_rules.dossiers import Dossier
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of one dossier, with what is to be looked at in its log."""

    compliance: Compliance
    findings: tuple[Problem, ...]

    def explain(self, lang: Lang = "vi") -> str:
        return self.compliance.explain(lang)

    def to_dict(self, lang: Lang = "vi") -> dict[str, Any]:
        findings = [finding.to_dict(lang) for finding in self.findings]
        return {**self.compliance.to_dict(), "findings": findings}


def duties_command(
    sources: SourcesArgument,
    as_of: AsOfOption = None,
    only: IdOption = None,
    full: FullOption = False,
    definitions: DefinitionsOption = None,
    calendar_file: CalendarOption = None,
    as_json: JsonOption = False,
    lang: LangOption = "vi",
) -> int:
    language, moment = lang_from(lang), moment_from(as_of)
    dossiers, registry = dossiers_from(sources, only), definitions_from(definitions)
    calendar = calendar_from(calendar_file)

    def ask(procedure: Procedure, dossier: Dossier) -> Duties:
        answer = schedule(procedure, dossier, calendar, as_of=moment)
        return Duties(compliance(answer, dossier), answer.findings)

    seen = received_by(dossiers, moment)
    if not seen and not as_json:
        print_text(left_out(len(dossiers), "cli.seen.none", language))
        return 0
    code = show(answer_each(seen, registry, ask), VIEW, language, full=full, as_json=as_json)
    if not as_json and (note := left_out(len(dossiers) - len(seen), "cli.seen.later", language)):
        print_text(f"\n{note}")
    return code


def state_of(answer: Duties) -> str:
    return "duties_broken" if answer.compliance.breaches else "duties_kept"


def _cells(answer: Duties, lang: Lang) -> list[str | Text]:
    told = answer.compliance
    notice = told.supplement_notice
    owed = {(line.step, line.received): line.in_time for line in told.hand_overs if line.duty is not None}
    return [
        _count(told.supplements),
        _kept([] if notice is None else [notice.in_time]),
        _kept(list(owed.values())),
        _kept([reply.in_time for reply in told.replies]),
        _kept([told.apology.in_time]),
        _count(told.reappointments),
    ]


def _count(count: Count) -> Text:
    """`2/1 ✗`: how often, and how often at most."""
    if not count.number:
        return styled("–", FAINT)
    most = "" if count.maximum is None else f"/{count.maximum}"
    return styled(f"{count.number}{most} {'✓' if count.within else '✗'}", GOOD if count.within else BAD)


def _kept(verdicts: list[bool | None]) -> Text:
    """`✓`, `✗`, `1/2 ✗` for several; a dash where nothing was owed or nothing is certain."""
    known = [verdict for verdict in verdicts if verdict is not None]
    if not known:
        return styled("–", FAINT)
    share = f"{sum(known)}/{len(known)} " if len(known) > 1 else ""
    return styled(f"{share}{'✓' if all(known) else '✗'}", GOOD if all(known) else BAD)


VIEW: View[Duties] = View(
    headings=(
        "cli.col.supplements", "cli.col.notice", "cli.col.handover", "cli.col.reply", "cli.col.apology",
        "cli.col.reappointments",
    ),
    cells=_cells,
    state=state_of,
    states=("duties_kept", "duties_broken"),
    wrong=frozenset({"duties_broken"}),
)  # fmt: skip
