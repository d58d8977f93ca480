"""Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read.

Columns count in Unicode code points from 1, and an end is one character past the last: both as in `Place`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from tthc_rules import messages
from tthc_rules.authoring.reporting.formats import paragraphs
from tthc_rules.messages import Lang
from tthc_rules.problems import Place, Problem, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "hint": "note"}
UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/@")

Ignored = tuple[Problem, str]
"""A problem that a comment leaves out, and the reason the comment gives."""


def sarif(
    problems: Iterable[Problem], ignored: Iterable[Ignored] = (), *, version: str, lang: Lang = "vi"
) -> dict[str, Any]:
    """The log of one run as a document; what is ignored is in it too, marked as suppressed with its reason."""
    told: list[tuple[Problem, str | None]] = [(problem, None) for problem in problems]
    told += [(problem, reason) for problem, reason in ignored]
    codes = sorted({problem.code for problem, _ in told})
    driver = {
        "name": "tthc-rules",
        "semanticVersion": version,
        "rules": [_rule(code, lang) for code in codes],
    }
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "language": "vi-VN" if lang == "vi" else "en-US",
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, reason, codes, lang) for problem, reason in told],
            }
        ],
    }


def _rule(code: str, lang: Lang) -> dict[str, Any]:
    """The message of a code with its gaps left open."""
    return {"id": code, "shortDescription": {"text": messages.outline(code, lang)}}


def _result(problem: Problem, reason: str | None, codes: list[str], lang: Lang) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": LEVELS[problem.severity],
        "message": {"text": "\n".join(paragraphs(problem, lang))},
        "locations": [_location(problem.place)] if problem.place.path else [],
        "suppressions": [] if reason is None else [{"kind": "inSource", "justification": reason}],
    }
    related = [
        {"id": number, **_location(other.place), "message": {"text": other.text(lang)}}
        for number, other in enumerate(problem.related, 1)
        if other.place.path
    ]
    return {**result, "relatedLocations": related} if related else result


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri_of(place.path or "")}}
    if place.line is not None:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        physical["region"] = {name: value for name, value in region.items() if value is not None}
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.field:
        location["logicalLocations"] = [{"fullyQualifiedName": place.field}]
    return location


def uri_of(path: str) -> str:
    """A path as a URI reference (RFC 3986): relative as it is, with the letters outside ASCII percent-encoded.

    >>> uri_of("thủ tục/a@2021-02-08.yaml"), uri_of("/a b"), uri_of("C:\\\\a")
    ('th%E1%BB%A7%20t%E1%BB%A5c/a@2021-02-08.yaml', 'file:///a%20b', 'file:///C:/a')
    """
    windows = PureWindowsPath(path)
    if windows.drive:
        return f"file:///{windows.drive}{_encoded(windows.as_posix().removeprefix(windows.drive))}"
    return f"file://{_encoded(path)}" if PurePosixPath(path).is_absolute() else _encoded(path)


def _encoded(path: str) -> str:
    return "".join(chr(byte) if byte in UNRESERVED else f"%{byte:02X}" for byte in path.encode())
