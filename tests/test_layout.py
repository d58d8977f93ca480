"""The order of the modules, and the fences around third-party packages: read from the source, not from memory."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import tthc_rules

ROOT = Path(tthc_rules.__file__).parent

# A module imports only from its own layer and from the layers above it.
LAYERS = [
    {"messages"},
    {"problems"},
    {"markup"},
    {"worktime"},
    {"definitions"},
    {"dossiers"},
    {"copies"},
    {"completeness"},
    {"flow"},
    {"history"},
    {"deadline"},
    {"delay"},
    {"authoring"},
    {"cli"},
]
DEPTH = {name: depth for depth, names in enumerate(LAYERS) for name in names}

# Third-party package → where it may be imported, and whether only inside a function.
FENCES = {
    "yaml": ({"definitions/source.py", "definitions/syntax.py"}, False),
    "pydantic": ({"dossiers/records.py"}, False),
    "pydantic_core": ({"dossiers/records.py"}, False),
    "holidays": ({"worktime"}, True),
    "dateutil": ({"worktime"}, True),
    "typer": ({"cli"}, False),
    "rich": ({"cli"}, False),
    "click": ({"cli"}, False),
    "xml": ({"dossiers/xes.py"}, False),
    "pytest": ({"authoring/pytest_tests.py"}, False),
}


def modules():
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(ROOT.rglob("*.py"))
    }


MODULES = modules()


@cache
def imports(name, *, top=False):
    """What a module imports, as absolute dotted names; with `top` only what is imported when it is loaded."""
    return tuple(_imports(name, top))


def _imports(name, top):
    tree = MODULES[name]
    lazy = {
        id(node)
        for outer in ast.walk(tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)) or _is_type_checking(outer)
        for node in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if top and id(node) in lazy:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _is_type_checking(node):
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def layer(name):
    """The part of the package that a file or a dotted name belongs to; None for the package itself."""
    parts = name.removesuffix(".py").replace("/", ".").removeprefix("tthc_rules").strip(".").split(".")
    return parts[0] if parts[0] not in ("", "__init__") else None


def test_every_module_has_its_layer():
    assert {layer(name) for name in MODULES} - {None} == set(DEPTH)


def test_no_module_is_named_for_nothing():
    assert [name for name in MODULES if Path(name).stem in ("utils", "helpers", "common", "misc", "manager")] == []


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_only_from_above(name):
    own = layer(name)
    if own is None:
        return
    below = {
        imported
        for imported in imports(name)
        if imported.startswith("tthc_rules.") and (other := layer(imported)) in DEPTH and DEPTH[other] > DEPTH[own]
    }
    assert below == set()
    if own != "cli":  # commands may use the public names as anybody else does
        assert [i for i in imports(name) if i.startswith("tthc_rules.") and layer(i) not in DEPTH] == []


def file_of(imported):
    """The file of the package that a dotted name is, if it is one."""
    path = imported.replace(".", "/").removeprefix("tthc_rules").strip("/")
    found = [candidate for candidate in (f"{path}.py", f"{path}/__init__.py".strip("/")) if candidate in MODULES]
    return found[0] if found and imported.split(".")[0] == "tthc_rules" else None


def files_imported(name):
    """The files that a module needs, now or later: of `from package import module` the module alone."""
    names = list(imports(name))
    for imported in names:
        parts = [other for other in names if other.startswith(f"{imported}.") and file_of(other)]
        if file_of(imported) and not parts:
            yield file_of(imported)


def test_no_circles():
    """Neither between layers nor between the files of one layer."""
    left = {name: set(files_imported(name)) - {name} for name in MODULES}
    while free := [name for name, needs in left.items() if not needs & left.keys()]:
        for name in free:
            del left[name]
    assert left == {}


@pytest.mark.parametrize("package", FENCES)
def test_fences(package):
    places, lazy = FENCES[package]
    inside = {
        name: {imported.split(".")[0] for imported in imports(name, top=lazy)}
        for name in MODULES
        if lazy or not any(name == place or name.startswith(f"{place}/") for place in places)
    }
    assert [name for name, packages in inside.items() if package in packages] == []
    anywhere = [name for name in MODULES if package in {imported.split(".")[0] for imported in imports(name)}]
    assert all(name.split("/")[0] in places or name in places for name in anywhere)


def test_the_core_knows_no_other_package():
    known = {*sys.stdlib_module_names, *FENCES, "tthc_rules"}
    assert {imported.split(".")[0] for name in MODULES for imported in imports(name)} <= known
    assert "numpy" not in known


def test_clock_and_network_stay_outside():
    """The core asks neither what time it is nor anybody else."""
    banned = {"time", "socket", "urllib", "http", "random", "subprocess", "threading", "asyncio", "zoneinfo", "locale"}
    for name in MODULES:
        if layer(name) != "cli":
            assert {imported.split(".")[0] for imported in imports(name)} & banned == set(), name
            calls = {node.attr for node in ast.walk(MODULES[name]) if isinstance(node, ast.Attribute)}
            assert calls & {"now", "today", "utcnow", "getenv", "environ"} == set(), name


def test_import_is_light():
    heavy = ["holidays", "dateutil", "typer", "rich", "click", "numpy", "pydantic"]
    code = f"import sys, tthc_rules; print(*[name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
