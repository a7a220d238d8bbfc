"""Lines of the journal: ``crc32 sha256 body``, each digest taken over the one before.

The checksum finds what a disk did to a line, the chain finds lines changed, removed, doubled or
exchanged. Neither can see that the end was cut off: that is what the anchor is for.
"""

import json
from hashlib import sha256
from typing import NamedTuple
from zlib import crc32

ORIGIN = "0" * 64
"""The digest before the first line of all."""

_BODY = 8 + 1 + 64 + 1

AROUND = _BODY + 1
"""Bytes of a line that are not its body."""


class Line(NamedTuple):
    """A line that is whole and in its place."""

    digest: str
    body: bytes


class Scan(NamedTuple):
    """The good lines at the start of some bytes.

    ``end`` is where the last good line ends; ``terminated`` says that its newline is there.
    """

    lines: list[Line]
    end: int
    terminated: bool


class Header(NamedTuple):
    """First line of a file of the journal: what it goes on from.

    ``segment`` counts from 1; ``after`` and ``digest`` are the entry before it. ``session`` is
    random and the same in all of a record's files; ``previous`` is the folder with the earlier
    ones, empty when it is the same.
    """

    session: str
    segment: int
    after: int
    digest: str
    previous: str


def seal(body: bytes, previous: str) -> tuple[Line, bytes]:
    """Chain a body to the digest before it; returns the line and its bytes."""
    digest = digest_after(previous.encode("ascii"), body)
    rest = b"%s %s" % (digest, body)
    return Line(digest.decode("ascii"), body), b"%08x %s\n" % (crc32(rest), rest)


def scan(data: bytes, previous: str, *, final: bool, limit: int = -1) -> Scan:
    """Read lines until the first that is not whole and in its place.

    With ``final`` nobody can be writing, so a last line without its newline counts when its
    checksum is right. At most ``limit`` lines are read when it is not negative.
    """
    lines: list[Line] = []
    end = 0
    chunks = data.split(b"\n")
    tail = chunks.pop()
    for chunk in chunks if limit < 0 else chunks[:limit]:
        line = _line(chunk, previous)
        if line is None:
            return Scan(lines, end, terminated=True)
        lines.append(line)
        previous = line.digest
        end += len(chunk) + 1
    return _with_tail(lines, end, tail if final else b"", previous)


def digest_after(previous: bytes, body: bytes) -> bytes:
    """Return the digest of a body that follows the line with digest ``previous``, in hex."""
    return sha256(previous + body).hexdigest().encode("ascii")


def is_intact(chunk: bytes) -> bool:
    """Whether the checksum of a line is right, wherever it belongs."""
    return len(chunk) > _BODY and chunk.startswith(b"%08x " % crc32(chunk[9:]))


def write_header(header: Header) -> bytes:
    """Return the body of the line that starts a file of the journal."""
    fields = {"format": "meeting_tui journal", "v": 1, **header._asdict()}
    return json.dumps(fields, separators=(",", ":")).encode("ascii")


def read_header(body: bytes) -> Header | None:
    """Read the body of a first line; None when it is something else."""
    try:
        fields = json.loads(body)
        return Header(**{name: fields[name] for name in Header._fields})
    except (ValueError, TypeError, KeyError):
        return None


def _line(chunk: bytes, previous: str) -> Line | None:
    if not is_intact(chunk):
        return None
    body = chunk[_BODY:]
    digest = sha256(previous.encode("ascii") + body).hexdigest()
    return Line(digest, body) if chunk[9:_BODY] == b"%s " % digest.encode("ascii") else None


def _with_tail(lines: list[Line], end: int, tail: bytes, previous: str) -> Scan:
    """Keep a last line that lacks its newline, or whose newline became another character."""
    for whole in (tail, tail[:-1]):
        line = _line(whole, previous)
        if line is not None:
            return Scan([*lines, line], end + len(whole), terminated=False)
    return Scan(lines, end, terminated=True)
