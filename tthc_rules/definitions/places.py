"""Where the parts of a definition stand, by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tthc_rules.definitions.node import Where
from tthc_rules.problems import Place


class Places(Mapping[str, Place]):
    """Name (`limit`, `facts.hinh-thuc`) → place, made when it is asked for: a definition has many, a message needs few.

    >>> Places({"limit": ("a.yaml", 5, 11, "thời hạn", 5, 28)})["limit"].line
    5
    """

    def __init__(self, known: Mapping[str, Where]) -> None:
        self._known = known

    def __getitem__(self, name: str) -> Place:
        return Place(*self._known[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
