"""Reviews of shares in a file beside the dossiers: YAML, or JSON, which is read as YAML.

```yaml
- hồ sơ: H51-0042
  khâu: tham-dinh
  người: KT-03
  nguyên nhân: vượt thời hạn     # may be left out: all shares of this officer at this step
  tình trạng: đang giải trình
  người ghi: LĐ-02
  lúc: 2022-02-10 09:00
  ghi chú: mất điện buổi sáng
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tthc_rules.definitions.reading import Entry, Reading
from tthc_rules.definitions.source import Node, not_following, read_file, read_yaml
from tthc_rules.definitions.vocabulary import ENGLISH, VIETNAMESE
from tthc_rules.delay.answer import Attribution
from tthc_rules.delay.ledger import CALENDAR, DESIGN, OVER, REOPEN, WRONGFUL
from tthc_rules.delay.printed import ShareKey, key_of
from tthc_rules.delay.review import Review, Reviews, Status
from tthc_rules.problems import DossierError, Place, Problem

REVIEW = {
    "hồ sơ": "dossier",
    "khâu": "step",
    "người": "owner",
    "nguyên nhân": "cause",
    "tình trạng": "status",
    "người ghi": "by",
    "lúc": "at",
    "ghi chú": "note",
}
STATUSES = {"chưa đối chiếu": "unchecked", "đã đối chiếu": "checked", "đang giải trình": "disputed"}
CAUSES = {
    "vượt thời hạn": OVER,
    "chờ không đúng quy định": WRONGFUL,
    "làm lại": REOPEN,
    "thiết kế quy trình": DESIGN,
    "cách tính ngày": CALENDAR,
}
NEEDED = ("dossier", "step", "owner", "status")


@dataclass(frozen=True, slots=True)
class FiledReview:
    """A review as the file gives it. `cause` None: of every share of that owner at that step."""

    dossier: str
    step: str
    owner: str
    cause: str | None
    review: Review
    place: Place

    def means(self, key: ShareKey) -> bool:
        return key[:2] == (self.step, self.owner) and self.cause in (None, key[2])


def load_reviews(path: str | Path) -> tuple[FiledReview, ...]:
    """The reviews of a file. Raises DossierError with every problem, each with its line and column."""
    content, problems = read_file(path)
    if content is None:
        raise DossierError(problems)
    return parse_reviews(content, str(path))


def parse_reviews(content: str | bytes, path: str | None = None) -> tuple[FiledReview, ...]:
    """The reviews of a text: a list, each with `hồ sơ`, `khâu`, `người` and `tình trạng` (or their English names).

    Raises DossierError with every problem.
    """
    node, unread = read_yaml(content, path)
    reading = Reading(ENGLISH if node is not None and _english(node) else VIETNAMESE)
    items = () if node is None else reading.sequence(node)
    found = [filed for item in items if (filed := _review(item, reading)) is not None]
    errors = [p for p in (*unread, *not_following(reading.told(), unread)) if p.severity == "error"]
    if errors:
        raise DossierError(errors)
    return tuple(found)


def _english(node: Node) -> bool:
    keys = {key.text for item in (node, *node.items) for key, _ in item.entries}
    return not keys.isdisjoint(REVIEW.values())


def _review(item: Node, reading: Reading) -> FiledReview | None:
    fields = reading.mapping(item, REVIEW, needed=NEEDED, stated=NEEDED)
    texts = {name: _text(fields, name, reading) for name in ("dossier", "step", "owner", "by", "note")}
    status = reading.word(fields["status"].value, STATUSES) if "status" in fields else None
    cause = reading.word(fields["cause"].value, CAUSES) if "cause" in fields else None
    at = reading.moment(fields["at"].value) if "at" in fields else None
    dossier, step, owner = (texts[name] for name in ("dossier", "step", "owner"))
    if dossier is None or step is None or owner is None or status is None:
        return None
    review = Review(Status(status), texts["note"], texts["by"], at)
    return FiledReview(dossier, step, owner, cause, review, item.place)


def _text(fields: Mapping[str, Entry], name: str, reading: Reading) -> str | None:
    return reading.text(fields[name].value) if name in fields else None


def reviews_of(answer: Attribution, filed: Iterable[FiledReview]) -> Reviews:
    """The reviews of one dossier by its shares; those of other dossiers are left out.

    Raises DossierError, with places: a review of a share that the dossier does not have (TTHC860), two reviews of one
    share (TTHC862).
    """
    found: dict[ShareKey, FiledReview] = {}
    problems: list[Problem] = []
    keys = [key_of(share) for share in answer.shares]
    for entry in filed:
        if entry.dossier == answer.dossier:
            problems += _add(found, entry, keys)
    if problems:
        raise DossierError(problems)
    return {key: entry.review for key, entry in found.items()}


def _add(found: dict[ShareKey, FiledReview], entry: FiledReview, keys: list[ShareKey]) -> Iterator[Problem]:
    meant = [key for key in keys if entry.means(key)]
    given = "/".join(part for part in (entry.step, entry.owner, entry.cause) if part)
    if not meant:
        known = ", ".join("/".join(key) for key in sorted(keys)) or "—"
        yield Problem("TTHC860", "error", entry.place, {"id": entry.dossier, "given": given, "known": known})
    for key in meant:
        first = found.setdefault(key, entry)
        if first is not entry:
            values = {"id": entry.dossier, "given": "/".join(key), "line": first.place.line}
            yield Problem("TTHC862", "error", entry.place, values)


def require_dossiers(filed: Iterable[FiledReview], known: Iterable[str]) -> None:
    """Refuses reviews of dossiers that are not there (TTHC863): a status would be lost without a word."""
    ids = set(known)
    if problems := [
        Problem("TTHC863", "error", entry.place, {"id": entry.dossier}) for entry in filed if entry.dossier not in ids
    ]:
        raise DossierError(problems)
