"""The shipped workspace: where it lies, and a copy of it to start from."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent

HANDED_OUT = {".yaml", ".capture", ".csv"}
"""The kinds of files a new workspace begins with: agendas, profiles, days and tables to play."""


def examples() -> Path:
    """Find the folder that holds the shipped ``agenda/`` and ``sessions/``.

    It is ``meeting_tui/examples`` once installed, and the project itself in a checkout.
    """
    installed = _PACKAGE / "examples"
    return installed if (installed / "agenda").is_dir() else _PACKAGE.parent


def copy_examples(destination: Path) -> list[Path]:
    """Make a workspace: commented agendas and profiles, days to play, and an empty ``sessions``.

    Files that are already there stay as they are. Returns those written. Files are private
    (0600) and so are the folders that are made (0700). Raises ``OSError``.
    """
    source = examples() / "agenda"
    for folder in (destination, destination / "agenda", destination / "sessions"):
        _make_private(folder)
    wanted = sorted(path for path in source.rglob("*") if path.suffix in HANDED_OUT)
    return [
        written
        for path in wanted
        if (written := destination / "agenda" / path.relative_to(source))
        if _copy_new(path, written)
    ]


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _copy_new(source: Path, target: Path) -> bool:
    _make_private(target.parent)
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        file.write(source.read_bytes())
    return True
