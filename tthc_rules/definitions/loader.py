"""Where definitions come from: the shipped procedures, and the folders of a unit."""

from __future__ import annotations

from pathlib import Path

from tthc_rules.definitions.registry import Registry


def shipped_procedures() -> Path:
    """The folder of the shipped definitions: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "procedures"
    return inside if inside.is_dir() else package.parent / "procedures"


def load_procedures(*paths: str | Path, shipped: bool = True) -> Registry:
    """Every procedure of the given files and folders, and the shipped ones.

    Raises one DefinitionError with all problems of all files when any is an error; warnings stay in
    `registry.problems`. An agencies.yaml in a folder adds its units.
    """
    from tthc_rules.definitions.folders import read_folders  # YAML waits until something is read

    return read_folders([*([shipped_procedures()] if shipped else []), *(Path(path) for path in paths)])
