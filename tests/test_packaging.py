"""The wheel: what is in it, and that it works away from the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tthc_rules import load_procedures
from tthc_rules.definitions.regimes import shipped_regimes

ROOT = Path(__file__).parents[1]


def run(*command, **more):
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=False, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT)
    (built,) = out.glob("*.whl")
    return built


def shipped(folder, pattern):
    return {f"tthc_rules/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / folder).glob(pattern)}


def test_contents(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tthc_rules").rglob("*.py")}
    data = shipped("procedures", "**/*.yaml") | shipped("examples", "*/dossiers.json")
    schemas = shipped("procedures", ".schema/*.json")
    regimes = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tthc_rules/definitions/regimes").glob("*.yaml")}
    assert len(data) > 10
    assert len(regimes) == 5
    assert len(schemas) == 6
    info = {name for name in names if ".dist-info/" in name}
    assert names - info == modules | data | schemas | regimes | {"tthc_rules/py.typed"}
    assert {name.partition("/")[2] for name in info} >= {"METADATA", "entry_points.txt", "licenses/LICENSE"}


def test_installed(wheel, tmp_path):
    """The same procedures and regimes as here, read from a place that knows nothing of the checkout."""
    run("-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target", tmp_path / "site", wheel)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import tthc_rules\n"
        "from tthc_rules.definitions.regimes import shipped_regimes\n"
        "print(tthc_rules.__file__)\n"
        "print(*sorted(p.version for p in tthc_rules.load_procedures()))\n"
        "print(*[regime.version for regime in shipped_regimes()])\n"
    )
    file, versions, regimes = run("-P", "-c", code, tmp_path / "site", cwd=tmp_path).splitlines()
    assert Path(file) == tmp_path / "site" / "tthc_rules" / "__init__.py"
    assert versions.split() == sorted(procedure.version for procedure in load_procedures())
    assert regimes.split() == [regime.version for regime in shipped_regimes()]
