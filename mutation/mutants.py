"""The mutants: `mutmut` writes them beside each function; here one is put in place of the function itself."""

from __future__ import annotations

import difflib
import hashlib
import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from mutmut.mutation import trampoline
from mutmut.mutation.file_mutation import mutate_file_contents

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("tthc_rules", "procedures", "examples", "docs", "tests", "README.md", "conftest.py", "pyproject.toml")


@dataclass(frozen=True)
class Mutant:
    module: str
    name: str
    key: str
    """The same for the same mistake in the same function, whatever number it bears."""
    diff: str

    @property
    def function(self) -> str:
        return f"{self.module}.{self.name.rpartition('__mutmut_')[0]}"


def copy_with_mutants(package: str, folder: Path) -> list[Mutant]:
    """Copies the project into the folder and gives each function of the package its mutants."""
    for name in COPIED:
        shutil.rmtree(folder / name, ignore_errors=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, folder / name)
    return [
        mutant for path in sorted((folder / "tthc_rules" / package).rglob("*.py")) for mutant in _mutate(path, folder)
    ]


def _mutate(path: Path, folder: Path) -> Iterable[Mutant]:
    module = ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
    source = path.read_text("utf-8")
    made = folder / "made" / f"{hashlib.sha256(f'{module} {source}'.encode()).hexdigest()}.json"
    if not made.exists():  # it takes a minute for a package
        mutated = mutate_file_contents(str(path), source)
        spans = {name: (at.start - 1, at.end) for name, at in mutated.line_span_by_function_name.items()}
        made.parent.mkdir(exist_ok=True)
        made.write_text(json.dumps([mutated.code, mutated.mutant_names, spans]), "utf-8")
    code, names, spans = json.loads(made.read_text("utf-8"))
    path.write_text(code, "utf-8")
    lines = code.split("\n")
    text = {name: lines[start:end] for name, (start, end) in spans.items()}
    for name in names:
        original = f"{name.rpartition('__mutmut_')[0]}__mutmut_orig"
        after = [line.replace(f"{name}(", f"{original}(") for line in text[name]]
        changed = list(difflib.unified_diff(text[original], after, n=0, lineterm=""))[2:]
        diff = "\n".join(f"{line[0]} {line[1:].strip()}" for line in changed if line[0] in "-+")
        yield Mutant(module, name, hashlib.sha256("\n".join([module, *after]).encode()).hexdigest()[:16], diff)


@dataclass
class Function:
    """A function that has mutants. A probe in place of its code tells that it is called, and then gives way."""

    name: str
    real: FunctionType
    code: CodeType
    mutants: dict[str, Any]

    def arm(self) -> None:
        if not self.code.co_freevars:  # a method with `super()` cannot be probed; CALLED_BY_ALL holds it
            consts = tuple(self.name if const == "NAME" else const for const in _probe.__code__.co_consts)
            self.real.__globals__["_called_"] = called
            self.real.__code__ = _probe.__code__.replace(co_consts=consts)

    def disarm(self) -> None:
        self.real.__code__ = self.code

    def become(self, name: str) -> None:
        mutant = self.mutants[name]
        mutant = getattr(mutant, "__func__", mutant)  # of a class method
        self.real.__code__, self.real.__defaults__ = mutant.__code__, mutant.__defaults__
        self.real.__kwdefaults__ = mutant.__kwdefaults__


FUNCTIONS: dict[str, Function] = {}
CALLS: set[str] = set()
CALLED_BY_ALL: set[str] = set()
from_the_start: list[Mutant] = []
"""The mutant that holds already while modules are imported."""


def _probe(*args: Any, **kwargs: Any) -> Any:
    return _called_("NAME")(*args, **kwargs)  # type: ignore[name-defined]  # noqa: F821


def called(name: str) -> FunctionType:
    function = FUNCTIONS[name]
    CALLS.add(name)
    function.disarm()
    for mutant in from_the_start:
        if mutant.function == name:
            function.become(mutant.name)
    return function.real


def switch_on(mutant: Mutant) -> None:
    FUNCTIONS[mutant.function].become(mutant.name)


def _register(mutants: dict[str, Any], is_classmethod: bool = False) -> Callable[[FunctionType], FunctionType]:
    """Stands for the decorator of `mutmut`, which would ask at every call which mutant is meant."""

    def registered(real: FunctionType) -> FunctionType:
        mangled = f"x_{real.__name__}" if "." not in real.__qualname__ else f"xǁ{real.__qualname__.replace('.', 'ǁ')}"
        name = f"{real.__module__}.{mangled}"
        FUNCTIONS[name] = Function(name, real, real.__code__, mutants)
        if real.__code__.co_freevars:
            CALLED_BY_ALL.add(name)
        FUNCTIONS[name].arm()
        return real

    return registered


trampoline.wrap_in_trampoline = _register  # type: ignore[assignment]
