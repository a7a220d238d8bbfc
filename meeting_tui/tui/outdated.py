"""Registers that were written earlier and say something else than the record does now."""

from collections.abc import Mapping
from pathlib import Path

from meeting_tui.papers.files import named, slug

WHAT = "measures"


def written_as(form: str, name: str, language: str, n: int) -> str:
    """Name the file of a register after the last entry it was written from, as papers are."""
    return named(form, name, WHAT, language, n)


def outdated(folder: Path, name: str, made: Mapping[str, bytes]) -> list[str]:
    """Name the earlier registers in a folder, without their endings, that are not as ``made`` now.

    Two registers say the same when their JSON does.
    """
    now = {data for file, data in made.items() if file.endswith(".json")}
    stems = {path.stem for path in folder.glob(f"{slug(f'{name} {WHAT}')}-*")}
    return sorted(stem for stem in stems - _stems(made) if _content(folder, stem) not in now)


def _stems(made: Mapping[str, bytes]) -> set[str]:
    return {Path(file).stem for file in made}


def _content(folder: Path, stem: str) -> bytes:
    path = folder / f"{stem}.json"
    return path.read_bytes() if path.is_file() else b""
