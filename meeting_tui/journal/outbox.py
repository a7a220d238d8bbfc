"""What a seat has recorded while the server was away: on this machine's disk, and not yet shared.

One file for each seat, a line for each entry, each written and synced before it is shown as kept.
When a line is shared that is noted behind it; with the last one the file goes.
"""

import json
import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any

import msgspec

from meeting_tui.domain.commands import Command
from meeting_tui.domain.entry import Draft
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.registry import RULES
from meeting_tui.journal import codec
from meeting_tui.journal.chain import ORIGIN, scan, seal
from meeting_tui.journal.drafts import check_seat
from meeting_tui.journal.errors import NotRecorded
from meeting_tui.journal.files import DISK, Files
from meeting_tui.journal.folder import FULL, refusal
from meeting_tui.journal.segment import write_new

OUTBOX = "outbox"


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry that is not shared yet: the command it came from, and the number it has here."""

    n: int
    draft: Draft
    command: Command


class Outbox:
    """The kept entries of one seat, in the order stated; no other program has this file.

    ``gone`` are those shared before them: what they are called by now, the kept may refer to.
    """

    def __init__(self, folder: Path, seat: str, files: Files = DISK) -> None:
        self._files = files
        self._folder = folder / OUTBOX
        self._tip = ORIGIN
        self._fd: int | None = None
        self.kept: list[Kept] = []
        self.gone: list[Kept] = []
        try:
            self._lock = self._take(check_seat(seat))
            self._load()
        except OSError as error:
            raise refusal(self._folder, error) from error

    def keep(self, kept: Kept) -> None:
        """Put an entry on the disk; raises NotRecorded when it does not take it."""
        try:
            self._write(_body(kept), sync=True)
        except OSError as error:
            reason = "full" if error.errno in FULL else "disk"
            raise NotRecorded("latched", folder=str(self._folder), reason=reason) from error
        self.kept.append(kept)

    def shared(self, kept: Kept) -> None:
        """Note that an entry is with the others now; were that lost, its id would tell."""
        self.gone.append(kept)
        self.kept = [one for one in self.kept if one.draft.id != kept.draft.id]
        self._write(_mark(kept), sync=False)

    def replace(self, kept: Iterable[Kept]) -> None:
        """Keep the same entries with other numbers, after others have recorded before them."""
        self._rewrite([], list(kept))

    def close(self) -> None:
        """Let go of the file, which goes when all in it is shared."""
        self._let_go()
        if not self.kept and self._files.identity_at(self._path) is not None:
            self._files.remove(self._path)
        self._files.close(self._lock)

    def _take(self, seat: str) -> int:
        """Take the first file of this seat that no other program has."""
        if not self._folder.is_dir():
            self._files.make_folder(self._folder)
        for place in count(1):
            self._path = self._folder / f"{seat}.{place}.jsonl"
            lock = self._files.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT)
            if self._files.try_lock(lock):
                return lock
            self._files.close(lock)
        raise AssertionError

    def _load(self) -> None:
        """Read what an earlier run had kept; a line broken off at the end was never shown."""
        if self._files.identity_at(self._path) is None:
            return
        fd = self._files.open(self._path, os.O_RDONLY)
        try:
            found = [line.body for line in scan(self._files.read(fd), ORIGIN, final=True).lines]
        finally:
            self._files.close(fd)
        told = [msgspec.json.decode(body) for body in found]
        marks = {one["shared"] for one in told if "shared" in one}
        entries = [_kept(one) for one in told if "entry" in one]
        gone = [one for one in entries if one.draft.id in marks]
        self._rewrite(gone, [one for one in entries if one.draft.id not in marks])

    def _rewrite(self, gone: list[Kept], kept: list[Kept]) -> None:
        """Put another file in the place of this one; until then this one stands."""
        temporary = self._path.with_suffix(".new")
        if self._files.identity_at(temporary) is not None:
            self._files.remove(temporary)
        data, tip = b"", ORIGIN
        for body in [*map(_body, gone), *map(_mark, gone), *map(_body, kept)]:
            line, written = seal(body, tip)
            data, tip = data + written, line.digest
        write_new(temporary, data, self._files, name=self._path)
        self._let_go()
        self.gone, self.kept, self._tip = gone, kept, tip

    def _write(self, body: bytes, *, sync: bool) -> None:
        if self._fd is None:
            self._fd = self._files.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        line, data = seal(body, self._tip)
        if self._files.write(self._fd, data) != len(data):
            raise OSError(next(iter(FULL)), "short write")
        if sync:
            self._files.fsync(self._fd)
            self._files.sync_folder(self._folder)
        self._tip = line.digest

    def _let_go(self) -> None:
        if self._fd is not None:
            self._files.close(self._fd)
            self._fd = None


def _body(kept: Kept) -> bytes:
    command = {"type": type(kept.command).__name__, **msgspec.to_builtins(kept.command)}
    told = {"n": kept.n, "command": command, "entry": codec.document(kept.draft)}
    return json.dumps(told, separators=(",", ":")).encode("ascii")


def _mark(kept: Kept) -> bytes:
    return json.dumps({"shared": kept.draft.id}).encode("ascii")


def _kept(told: dict[str, Any]) -> Kept:
    entry = codec.decode(codec.encode(told["n"], told["entry"]))
    return Kept(entry.n, entry.draft, command_of(told["command"]))


def command_of(told: dict[str, Any]) -> Command:
    """Read a command from what ``msgspec`` made of it."""
    kinds = {kind.__name__: kind for kind in RULES}
    content = {name: value for name, value in told.items() if name != "type"}
    return msgspec.convert(content, kinds[told["type"]])
