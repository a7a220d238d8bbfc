"""The folder of a session: what it must be like, and the files in it."""

import errno
import os
import re
import stat
from pathlib import Path

from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import Files

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What a system reports when there is no room, or no more for this user."""

FIRST_SEGMENT = "journal.jsonl"

_SEGMENT = re.compile(r"journal(?:-(\d{4}))?\.jsonl")
_OURS = re.compile(
    r"journal(-\d{4})?\.jsonl(\.(new|(torn|damaged)-[0-9TZ]+(-\d+)?))?"
    r"|crash\.report-[0-9TZ]+(-\d+)?"
    r"|anchor(\.aside-[0-9TZ]+(-\d+)?)?|lock|seats|drafts|MOVED|SAMPLE|REHEARSAL|DEMONSTRATION"
)


def segment_name(number: int) -> str:
    """Return the file name of a segment, counted from 1."""
    return FIRST_SEGMENT if number == 1 else f"journal-{number:04}.jsonl"


def segments(folder: Path, files: Files) -> list[int]:
    """Return the numbers of the segments in a folder, in order."""
    found = (_SEGMENT.fullmatch(name) for name in files.names(folder))
    return sorted(int(match[1] or 1) for match in found if match)


def strangers(folder: Path, files: Files) -> tuple[str, ...]:
    """Return the names in a session folder that are no file of a record."""
    return tuple(name for name in files.names(folder) if not _OURS.fullmatch(name))


def make(folder: Path, files: Files) -> None:
    """Create the folder unless it is there; its parent must exist."""
    if folder.is_dir():
        return
    try:
        files.make_folder(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error


def check(folder: Path, files: Files, *, read_only: bool) -> None:
    """Refuse a folder that is missing or in which others could change the record.

    For writing, the rights of others are taken away from it. Raises Refused.
    """
    if not folder.is_dir():
        raise Refused("missing", folder=str(folder))
    if read_only:
        return
    found = files.status(folder)
    if found.st_uid != os.geteuid():
        raise Refused("folder-foreign", folder=str(folder))
    if found.st_mode & stat.S_IWOTH:
        raise Refused("folder-open", folder=str(folder))
    try:
        _make_private(folder, files)
    except OSError as error:
        raise cannot_write(folder, error) from error


def cannot_write(folder: Path, error: OSError) -> Refused:
    """Return the refusal of a folder in which nothing can be written, with the reason."""
    return Refused("folder-read-only", folder=str(folder), reason=reason(error))


def reason(error: OSError) -> str:
    """Say in a few words what the system reported."""
    return os.strerror(error.errno) if error.errno else str(error)


def refusal(path: Path, error: OSError, *, reading: bool = False) -> Refused:
    """Return why a file of the record cannot be opened; ``reading`` was all that was wanted."""
    if error.errno == errno.ELOOP:
        return Refused("symlink", path=str(path))
    if not reading and error.errno in {errno.EROFS, errno.EACCES, errno.EPERM, *FULL}:
        return cannot_write(path.parent, error)
    return Refused("folder-unreadable", path=str(path), reason=reason(error))


def aside_name(path: Path, what: str, files: Files) -> Path:
    """Return a free name beside ``path`` for what is kept out of it."""
    first = path.with_name(f"{path.name}.{what}-{files.stamp()}")
    name = first
    count = 1
    while files.identity_at(name) is not None:
        count += 1
        name = first.with_name(f"{first.name}-{count}")
    return name


def _make_private(folder: Path, files: Files) -> None:
    files.make_private(folder)
    for name in files.names(folder):
        path = folder / name
        if _OURS.fullmatch(name) and not path.is_symlink():
            files.make_private(path)
