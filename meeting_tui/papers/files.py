"""Files that leave the program: a safe name, and writing that loses and overwrites nothing."""

import errno
import os
import re
import secrets
import unicodedata
from contextlib import suppress
from pathlib import Path

from meeting_tui.domain.setup import Setup

LONGEST = 80
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)\d")
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


class Exists(FileExistsError):  # noqa: N818 - as its base, it says what is the case
    """There is a file of that name already, and nobody said to replace it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} exists already; write it with --force, or name another file")
        self.path = path


def slug(title: str) -> str:
    """Turn a title into a file name for every system: ``[a-z0-9-]``, at most 80 characters.

    A title without a Latin letter or a figure gives "meeting".
    """
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub("[^a-z0-9]+", "-", folded).strip("-")[:LONGEST].rstrip("-")
    if _RESERVED.fullmatch(name):
        return f"meeting-{name}"
    return name or "meeting"


def named(form: str, *parts: object) -> str:
    """Name a file after what it holds, as ``day-council-fr.pdf``."""
    return f"{slug(' '.join(map(str, parts)))}.{form}"


def of_meeting(plan: Setup, what: str, language: str, form: str) -> str:
    """Name a file that leaves the room after its meeting, as ``cwg-internet-12-council-fr.pdf``."""
    return named(form, plan.group.id, plan.agenda.meeting, what, language)


def write(path: Path, data: bytes, *, force: bool = False, mode: int = 0o600) -> None:
    """Write a file whole or not at all, readable by its owner only unless ``mode`` says more.

    The bytes are on disk before the name is. Without ``force`` a name that is taken, be it by
    a link to elsewhere, raises Exists; with it the name is replaced and the link's goal left
    alone. Other errors are those of the system.
    """
    if not force and os.path.lexists(path):
        raise Exists(path)
    temporary = path.parent / f".meeting-{secrets.token_hex(8)}.tmp"
    try:
        _write_new(temporary, data, mode)
        if force:
            temporary.replace(path)
        else:
            _name(temporary, path)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
    _sync(path.parent)


def _write_new(path: Path, data: bytes, mode: int = 0o600) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fchmod(file.fileno(), mode)
        os.fsync(file.fileno())


def _name(temporary: Path, path: Path) -> None:
    """Give the file its name unless somebody took it meanwhile: a link never replaces."""
    try:
        os.link(temporary, path, follow_symlinks=False)
    except FileExistsError:
        raise Exists(path) from None
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _claim(path)
        temporary.replace(path)


def _claim(path: Path) -> None:
    """Take a name with an empty file, where the file system has no links."""
    try:
        _write_new(path, b"")
    except FileExistsError:
        raise Exists(path) from None


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
