"""A new definition to start from: a commented file in Vietnamese keys that loads, and whose own tests hold.

`read_answer` types what an author answers to each of `QUESTIONS`; `new_file` writes the file from the answers.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from fractions import Fraction
from typing import Any

from tthc_rules import messages
from tthc_rules.definitions import vocabulary as words
from tthc_rules.definitions.characters import SourceText, in_quotes, refused
from tthc_rules.definitions.mending import code_meant
from tthc_rules.definitions.names import is_id, slug
from tthc_rules.definitions.reader import CODE
from tthc_rules.definitions.reading import Reading
from tthc_rules.definitions.regimes import shipped_regimes
from tthc_rules.definitions.source import Node, read_yaml
from tthc_rules.messages import Lang
from tthc_rules.problems import CalendarError, DefinitionError, Place, Problem
from tthc_rules.worktime import Limit, Unit, WorkCalendar

QUESTIONS = ("code", "name", "field", "level", "in_force", "limit", "document")
"""What is asked, in this order."""
NEEDED = ("name", "field", "level", "in_force")
"""What cannot be left open; of the rest the file says that it is not known yet."""
LONGEST_FILE_NAME = 40
UNKNOWN = "null"
MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new definition is about; None: not known yet. `level` is the English word of the vocabulary."""

    name: str
    field: str
    level: str
    in_force: date
    code: str | None = None
    limit: Limit | None = None
    document: str | None = None

    @property
    def file_name(self) -> str:
        """`thong-bao-to-chuc-le-hoi@2025-07-01.yaml`: the name, cut between two words, and the first day."""
        name = slug(self.name)
        if len(name) > LONGEST_FILE_NAME:
            name = name[: LONGEST_FILE_NAME + 1].rpartition("-")[0] or name[:LONGEST_FILE_NAME]
        return f"{name if is_id(name) else 'thu-tuc'}@{self.in_force}.yaml"


def read_answer(question: str, text: str) -> Any:
    """The typed answer to one of `QUESTIONS`; None for nothing where that may be left open.

    Raises DefinitionError: TTHC1903 nothing where something is needed; otherwise what the reader of definitions says.
    """
    reading = Reading(words.VIETNAMESE)
    given = unicodedata.normalize("NFC", text).strip()
    reading.problems += [Problem(flaw.code, values=flaw.values) for flaw in refused(SourceText.of(given))]
    if not given and question not in NEEDED:
        return None
    if not given:
        reading.note("TTHC1903", Place())
    node = Node("scalar", SourceText.of(given), 0, len(given), given)
    answer: Any = None
    if not reading.problems:
        match question:
            case "level":
                answer = reading.word(node, words.LEVELS)
            case "in_force":
                answer = reading.day(node)
            case "limit":
                answer = reading.limit(node)
            case _:
                answer = reading.text(node)
    if question == "code" and answer is not None and not CODE.fullmatch(answer):
        reading.note("TTHC116", Place(), given=answer, **code_meant(answer))
    # an answer stands in no file
    errors = [replace(problem, place=Place()) for problem in reading.problems if problem.severity == "error"]
    if errors:
        raise DefinitionError(errors)
    return answer


def new_file(answers: Answers, calendar: WorkCalendar, lang: Lang = "vi", schema: str | None = None) -> str:
    """The text of a new definition; comments in `lang`, keys Vietnamese. `schema`: its path as seen from the file.

    The sample tests receive a dossier on the first working day on which the procedure is in force; where `calendar`
    does not reach so far they say nothing of time.
    """
    received, due = sample_times(answers, calendar)
    values = {
        "modeline": f"# yaml-language-server: $schema={schema}\n" if schema else "",
        "code": answers.code or UNKNOWN,
        "name": scalar("tên", answers.name),
        "field": scalar("lĩnh vực", answers.field),
        "level": words.VIETNAMESE.word(words.LEVELS, answers.level),
        "from": answers.in_force.isoformat(),
        "note": _note(answers, lang),
        "document": scalar("văn bản", answers.document) if answers.document else UNKNOWN,
        "understood": answers.limit.describe(lang) if answers.limit else messages.text("template.no_limit", lang),
        "limit": scalar("thời hạn", answers.limit.text) if answers.limit else UNKNOWN,
        "longer": _longer(answers.limit),
        "received": f"      tiếp nhận: {received:%Y-%m-%d %H:%M}\n" if received else "",
        "due": f"      hẹn trả: {due:%Y-%m-%d %H:%M}\n" if due else "",
    }
    return messages.MESSAGES["template.procedure"].text(lang, values)


def sample_times(answers: Answers, calendar: WorkCalendar) -> tuple[datetime | None, datetime | None]:
    """When the sample dossier is received and when it is due; None where the calendar does not tell.

    Not before the first decree on one-stop handling that is known here: of earlier dossiers nothing is answered.
    """
    first = max(answers.in_force, calendar.first, shipped_regimes()[0].in_force_from)
    try:
        received = datetime.combine(calendar.roll_forward(first), MORNING)
        return received, answers.limit.due(received, calendar) if answers.limit else None
    except CalendarError:
        return None, None


def scalar(key: str, text: str) -> str:
    """The text as YAML: as it is where it is read back the same, otherwise in quotes.

    >>> scalar("tên", "Đăng ký khai sinh"), scalar("tên", "Quyết định 12: cấp đất")
    ('Đăng ký khai sinh', '"Quyết định 12: cấp đất"')
    """
    root, problems = read_yaml(f"{key}: {text}\n")
    read = root.get(key) if root else None
    same = read is not None and read.text == text and not read.is_null and not problems
    return text if same else in_quotes(text)


def _note(answers: Answers, lang: Lang) -> str:
    """The lines that say what is not known yet, or nothing."""
    open_points = [name for name in ("code", "limit") if getattr(answers, name) is None]
    if not open_points:
        return ""
    said = " ".join(messages.text(f"template.unknown.{name}", lang) for name in open_points)
    return f"ghi chú: {said}\n"


def _longer(limit: Limit | None) -> str:
    """A limit that can be added to this one, for the example of a change."""
    if limit is None or limit.unit is Unit.SAME_DAY:
        return "1 ngày làm việc"
    return Limit(Fraction(1), limit.unit).text
