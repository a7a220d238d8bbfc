"""Files beside a journal that say what sort of record it is: only practice, or gone elsewhere."""

from collections.abc import Collection, Iterable
from pathlib import Path

REHEARSAL = "REHEARSAL"
"""The hours are those of a clock of its own."""
SAMPLE = "SAMPLE"
"""It is copied before anything is written to it."""
DEMONSTRATION = "DEMONSTRATION"
"""It was played from the scripts that are shipped, or is the copy of a sample."""
MOVED = "MOVED"
"""It says where a record goes on that was brought to a server."""

SHOWN, TRIED = "demonstration", "rehearsal"
_KINDS = {REHEARSAL: TRIED, SAMPLE: SHOWN, DEMONSTRATION: SHOWN}


def show(folder: Path) -> None:
    """Mark a record as a demonstration: it was not held."""
    (folder / DEMONSTRATION).touch(mode=0o600)


def practice(folder: Path) -> str:
    """Say whether a record is a rehearsal or a demonstration; else nothing."""
    return next((kind for mark, kind in _KINDS.items() if (folder / mark).exists()), "")


def parted(
    folders: Iterable[Path], kind: str = "", named: Collection[str] = ()
) -> tuple[list[Path], list[Path]]:
    """Part the records that count from those that are left out: practice of another kind.

    What is ``named`` counts all the same.
    """
    counted: list[Path] = []
    left: list[Path] = []
    for folder in folders:
        counts = practice(folder) in {"", kind} or folder.name in named
        (counted if counts else left).append(folder)
    return counted, left
