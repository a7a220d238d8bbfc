"""Who else is there: every open seat holds a lock on a small file, which ends with the program."""

import os
from itertools import count
from pathlib import Path

from meeting_tui.journal.drafts import check_seat
from meeting_tui.journal.files import DISK, Files
from meeting_tui.journal.folder import refusal

SEATS = "seats"


class SeatHold:
    """A seat taken; ``place`` is 1 for the first who sits there, 2 for the second and so on."""

    def __init__(self, seat: str, place: int, fd: int, files: Files) -> None:
        self.seat = seat
        self.place = place
        self._fd: int | None = fd
        self._files = files

    def release(self) -> None:
        """Get up; the seat is also free when the program ends in any way."""
        if self._fd is not None:
            self._files.close(self._fd)
            self._fd = None


def take(folder: Path, seat: str, *, files: Files = DISK) -> SeatHold:
    """Sit down on ``seat`` beside whoever sits there already; raises Refused."""
    check_seat(seat)
    try:
        if not (folder / SEATS).is_dir():
            files.make_folder(folder / SEATS)
        for place in count(1):
            fd = files.open(folder / SEATS / f"{seat}.{place}", os.O_RDWR | os.O_CREAT)
            if files.try_lock(fd):
                break
            files.close(fd)
    except OSError as error:
        raise refusal(folder / SEATS, error) from error
    return SeatHold(seat, place, fd, files)


def present(folder: Path, *, files: Files = DISK) -> tuple[str, ...]:
    """Return the seats that are taken now, one's own among them, each as often as it is held."""
    if not (folder / SEATS).is_dir():
        return ()
    names = files.names(folder / SEATS)
    return tuple(name.partition(".")[0] for name in names if _is_held(folder / SEATS / name, files))


def _is_held(path: Path, files: Files) -> bool:
    try:
        fd = files.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        return not files.try_lock(fd, shared=True)
    finally:
        files.close(fd)
