"""Text a seat has typed and not sent, kept in the session folder until it is."""

import os
import re
from contextlib import suppress
from pathlib import Path

from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.files import DISK, Files
from meeting_tui.journal.folder import refusal
from meeting_tui.journal.segment import write_new

DRAFTS = "drafts"
_SEAT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def save(folder: Path, seat: str, text: str, *, files: Files = DISK) -> None:
    """Keep ``text`` for ``seat``, replacing what was kept; returns when it is on the disk.

    Raises Refused when nothing can be written there.
    """
    path = _path(folder, seat)
    temporary = path.with_suffix(".new")
    try:
        if not path.parent.is_dir():
            files.make_folder(path.parent)
        if files.identity_at(temporary) is not None:
            files.remove(temporary)
        write_new(temporary, text.encode("utf-8", "surrogatepass"), files, name=path)
    except OSError as error:
        raise refusal(path, error) from error


def load(folder: Path, seat: str, *, files: Files = DISK) -> str:
    """Return the text kept for ``seat``, empty when there is none."""
    path = _path(folder, seat)
    try:
        fd = files.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise refusal(path, error) from error
    try:
        return files.read(fd).decode("utf-8", "surrogatepass")
    finally:
        files.close(fd)


def clear(folder: Path, seat: str, *, files: Files = DISK) -> None:
    """Forget the text kept for ``seat``: it has been sent, or thrown away on purpose."""
    path = _path(folder, seat)
    with suppress(FileNotFoundError):
        files.remove(path)


def check_seat(seat: str) -> str:
    """Return ``seat`` when it can be part of a file name; raises JournalError."""
    if not _SEAT.fullmatch(seat):
        raise JournalError("name", name=seat)
    return seat


def _path(folder: Path, seat: str) -> Path:
    return folder / DRAFTS / f"{check_seat(seat)}.txt"
