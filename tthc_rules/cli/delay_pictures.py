"""The pictures of late dossiers as files: two for each dossier that could be attributed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from tthc_rules.cli.answers import Answered
from tthc_rules.cli.usage import UsageError
from tthc_rules.definitions.names import slug
from tthc_rules.definitions.shapes import Agency
from tthc_rules.delay import Attribution
from tthc_rules.delay.pictures import gantt_svg, waterfall_svg
from tthc_rules.delay.review import NO_REVIEWS, Reviews
from tthc_rules.messages import Lang
from tthc_rules.problems import Problem

GANTT, WATERFALL = "ke-hoach-thuc-te", "thoi-han-thuc-te"
NAME_LENGTH = 80


def folder_from(given: str | None, option: str = "--svg") -> Path | None:
    """The folder to write to. Raises UsageError (TTHC990) where something else has that name."""
    if given is None:
        return None
    folder = Path(given)
    if not given or (folder.exists() and not folder.is_dir()):
        raise UsageError(Problem("TTHC990", values={"option": option, "path": given}))
    return folder


def drawn(
    results: Iterable[Answered[Attribution]],
    lang: Lang,
    agencies: Mapping[str, Agency],
    citizen: bool,
    reviews: Mapping[str, Reviews],
) -> dict[str, str]:
    """File name → picture; a dossier that could not be attributed has none. `reviews`: by the id of the dossier."""
    files: dict[str, str] = {}
    for result in results:
        if result.answer is not None:
            name = _unused(slug(result.dossier.id)[:NAME_LENGTH] or "ho-so", files)
            files[f"{name}-{GANTT}.svg"] = gantt_svg(result.answer, lang, agencies, citizen=citizen)
            checked = reviews.get(result.answer.dossier, NO_REVIEWS)
            picture = waterfall_svg(result.answer, lang, agencies, citizen=citizen, reviews=checked)
            files[f"{name}-{WATERFALL}.svg"] = picture
    return files


def _unused(name: str, files: Mapping[str, str]) -> str:
    """The name, with a number where another dossier has it already."""
    number, tried = 1, name
    while f"{tried}-{GANTT}.svg" in files:
        number += 1
        tried = f"{name}-{number}"
    return tried


def write_pictures(folder: Path, files: Mapping[str, str]) -> None:
    """Writes every file. Raises UsageError (TTHC997) where the folder cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = f"{error.filename}: {error.strerror}"
        raise UsageError(Problem("TTHC997", values={"reason": reason})) from None
