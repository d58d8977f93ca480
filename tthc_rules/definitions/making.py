"""Frozen values made fast: by the thousand, when definitions are read."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

T = TypeVar("T")


def maker(kind: type[T]) -> type[T]:
    """A frozen dataclass with slots as a constructor that takes half the time.

    A frozen class sets each of its fields by a detour around its own guard. Here a twin that is not frozen is filled,
    and becomes of the frozen class before anybody sees it. A class that looks at its values first stays as it is.

    >>> from tthc_rules.problems import Place
    >>> maker(Place)("a.yaml", 3) == Place("a.yaml", 3)
    True
    """
    if hasattr(kind, "__post_init__"):
        return kind

    def freeze(made: Any) -> None:
        made.__class__ = kind

    fields: Any = dataclasses.fields(kind)  # type: ignore[arg-type]
    twin: Any = dataclasses.make_dataclass(
        kind.__name__,
        [
            (field.name, field.type, dataclasses.field(default=field.default, default_factory=field.default_factory))
            for field in fields
        ],
        namespace={"__post_init__": freeze},
        slots=True,
        eq=False,
        repr=False,
    )
    made: type[T] = twin
    return made
