"""Checking a record without touching it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from meeting_tui.domain.frozen import dataclass
from meeting_tui.journal import codec
from meeting_tui.journal.anchor import Mark
from meeting_tui.journal.base import Head
from meeting_tui.journal.chain import ORIGIN, digest_after, is_intact
from meeting_tui.journal.errors import NotStorable, Refused
from meeting_tui.journal.files import DISK, Files
from meeting_tui.journal.folder import check, refusal, strangers
from meeting_tui.journal.story import Story


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with entry ``n`` in ``file``; 0 stands for the first line of a file.

    ``reason`` is checksum (bytes have changed), order (whole, but it does not follow the one
    before), unreadable (whole, but no entry), cut (recorded, and missing at the end), other-past
    (not the entry that had been recorded under this number), elsewhere (the record goes on in
    the folder ``file``, which is not there), or the code of the Refused that opening would raise;
    ``why`` is then what the system reported.
    """

    n: int
    file: str
    reason: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The condition of a record: what is readable, and everything that is not right.

    ``entries`` is the number of entries from the first on without a fault; ``beyond`` counts
    whole lines after the first damage, and ``until`` is when the last of them was recorded.
    ``torn`` is the number of bytes that a broken-off write left at the end, ``left_behind`` that
    of lines never acknowledged before a new segment. ``anchor`` is same, behind, ahead, other, or
    missing; ``later`` the first entry written by a later version, or 0; ``foreign`` the files that
    do not belong to a record.
    """

    entries: int
    head: Head
    damage: tuple[Damage, ...] = ()
    beyond: int = 0
    until: datetime | None = None
    torn: int = 0
    left_behind: int = 0
    anchor: str = "missing"
    later: int = 0
    foreign: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether every entry ever acknowledged is there, as far as can be known."""
        return not self.damage


def verify(folder: Path, *, files: Files = DISK) -> Verdict:
    """Read a whole record and say what is wrong with it; nothing is written, not even a lock."""
    folder = folder.resolve()
    try:
        check(folder, files, read_only=True)
        story = Story(folder, files, read_only=True)
    except Refused as refused:
        return _unusable(refused)
    except OSError as error:
        return _unusable(refusal(folder, error, reading=True))
    try:
        return _verdict(story, folder, files)
    finally:
        story.close()


def _verdict(story: Story, folder: Path, files: Files) -> Verdict:
    broken = _read(story)
    mark = story.anchor.read()
    rest = story.segment.unread()
    finding = story.judge(mark)
    unreadable, later = _contents(story)
    damage = [*broken, *unreadable]
    chunks = rest.split(b"\n")
    if finding.kind == "damaged" and not broken:
        damage += _faults(chunks, story)
    elif finding.kind in {"cut", "other-past"}:
        damage.append(Damage(finding.n, story.segment.path.name, finding.kind))
    if mark is not None and mark.next and not story.goes_on():
        damage.append(Damage(len(story.bodies) + 1, mark.next, "elsewhere"))
    whole = min((fault.n - 1 for fault in damage), default=len(story.bodies))
    return Verdict(
        entries=whole,
        head=Head(whole, story.digest(whole)),
        damage=tuple(damage),
        beyond=sum(map(is_intact, chunks)),
        until=_last(chunks),
        torn=len(rest) if finding.kind == "torn" else 0,
        left_behind=story.left_behind,
        anchor=_anchor(mark, story),
        later=later,
        foreign=strangers(folder, files),
    )


def _last(chunks: list[bytes]) -> datetime | None:
    """Return when the last whole entry among lines was recorded."""
    for chunk in reversed(chunks):
        with suppress(NotStorable):
            if is_intact(chunk):
                return codec.decode(chunk[74:]).recorded
    return None


def _read(story: Story) -> list[Damage]:
    try:
        story.read_on(final=True)
    except Refused as refused:
        n = int(refused.values.get("n", len(story.bodies) + 1))
        return [Damage(n, story.segment.path.name, refused.code)]
    return []


def _contents(story: Story) -> tuple[list[Damage], int]:
    """Decode every entry; returns the first that cannot be, and the first of a later version."""
    entries = []
    for n, body in enumerate(story.bodies, 1):
        try:
            entries.append(codec.decode(body))
        except NotStorable:
            found = [Damage(n, story.segment.path.name, "unreadable")]
            return found, codec.first_later(entries)
    return [], codec.first_later(entries)


def _faults(chunks: list[bytes], story: Story) -> Iterator[Damage]:
    """Go through all lines from the first bad one, believing each whole line's own number."""
    n = len(story.bodies)
    before = story.tip.encode("ascii")
    for chunk in filter(None, chunks):
        n += 1
        if not is_intact(chunk):
            yield Damage(n, story.segment.path.name, "checksum")
            before = b""
            continue
        if before and not _follows(chunk, before):
            yield Damage(n, story.segment.path.name, "order")
        n = _number(chunk, n)
        before = chunk[9:73]


def _follows(chunk: bytes, before: bytes) -> bool:
    return digest_after(before, chunk[74:]) == chunk[9:73]


def _number(chunk: bytes, otherwise: int) -> int:
    try:
        return int(msgspec.json.decode(chunk[74:])["n"])
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError):
        return otherwise


def _anchor(mark: Mark | None, story: Story) -> str:
    n = len(story.bodies)
    if mark is None:
        return "missing"
    if mark.n > n:
        return "ahead"
    if mark.digest != story.digest(mark.n):
        return "other"
    return "same" if mark.n == n else "behind"


def _unusable(refused: Refused) -> Verdict:
    named = (refused.values.get(name) for name in ("file", "folder", "path"))
    file, n = str(next(filter(None, named), "")), int(refused.values.get("n", 0))
    why = str(refused.values.get("reason", ""))
    return Verdict(0, Head(0, ORIGIN), (Damage(n, file, refused.code, why),))
