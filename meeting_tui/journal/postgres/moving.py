"""Bringing a record to a server, and fetching it from there: the same lines, digest for digest."""

from collections.abc import Sequence
from pathlib import Path

from meeting_tui.journal import codec
from meeting_tui.journal.anchor import Anchor, Mark
from meeting_tui.journal.base import Head
from meeting_tui.journal.chain import ORIGIN, is_intact, read_header, seal
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import DISK
from meeting_tui.journal.folder import make, segment_name, segments
from meeting_tui.journal.postgres.address import Address
from meeting_tui.journal.postgres.journal import shared_journal
from meeting_tui.journal.postgres.link import LONG, Link
from meeting_tui.journal.segment import write_new
from meeting_tui.journal.story import route
from meeting_tui.journal.tinydb import open_journal
from meeting_tui.journal.verify import Damage, Verdict

TAKE_IN = "SELECT place, digest FROM meeting_tui.take_in(%s, %s, %s, %s)"
LINES = "SELECT body FROM meeting_tui.line WHERE session = %s ORDER BY place"
RELEASE = "SELECT meeting_tui.release(%s, %s)"
BODY = 74
"""Where the body begins in a line of a file."""


def push(folder: Path, address: Address) -> Head:
    """Bring a record to a server, or what has been added to it since; returns its head.

    Nobody records in the folder meanwhile. Raises Refused, Away.
    """
    link = Link(address)
    journal = open_journal(folder)
    try:
        with journal.turn():
            bodies = lines_of(folder)
            if _as_files(bodies)[1] != journal.head:
                raise Refused("damaged", file=str(folder), n=journal.head.n)
            _send(link, bodies)
        return journal.head
    finally:
        journal.close()
        link.close()


def pull(address: Address, folder: Path) -> Head:
    """Fetch a record into a folder, where it goes on; the server takes no more lines of it.

    A record that is there already must be the beginning of it. Raises Refused, Away, Moved.
    """
    link = Link(address)
    try:
        bodies = _lines_on(link)
        if not bodies:
            raise Refused("not-there", server=address.server, session=address.session)
        there = folder.is_dir() and segments(folder, DISK)
        before = lines_of(folder) if there else []
        if before != bodies[: len(before)]:
            raise Refused("exists", folder=str(folder))
        link.query(RELEASE, [address.session, len(bodies)])
    finally:
        link.close()
    return _write(bodies, folder)


def take_in(link: Link, bodies: Sequence[bytes], expected: int = 0) -> str:
    """Add lines after the ``expected`` that are there; returns the last digest. Raises Moved."""
    ids = ["" if read_header(body) else codec.decode(body).id for body in bodies]
    texts = [body.decode("ascii") for body in bodies]
    values = [link.address.session, expected, ids, texts]
    ((_, digest),) = link.query(TAKE_IN, values, patience=LONG)
    return str(digest)


def lines_of(folder: Path) -> list[bytes]:
    """Return the bodies of all lines of a record in a folder, also those that begin its files.

    Lines that a later file does not build on were never recorded, and are left out.
    """
    bodies: list[bytes] = []
    entries = 0
    for place in route(folder.resolve(), DISK):
        for number in segments(place, DISK):
            written = (place / segment_name(number)).read_bytes().split(b"\n")
            first, *rest = [chunk[BODY:] for chunk in written if is_intact(chunk)]
            header = read_header(first)
            if header is None or header.after > entries:
                raise Refused("damaged", file=segment_name(number), n=entries + 1)
            del bodies[len(bodies) - (entries - header.after) :]
            bodies += [first, *rest]
            entries = header.after + len(rest)
    return bodies


def files_on(address: Address) -> dict[str, bytes]:
    """Return the files of a record on a server, by name, as they would be on this machine."""
    link = Link(address)
    try:
        return _as_files(_lines_on(link))[0]
    finally:
        link.close()


def _lines_on(link: Link) -> list[bytes]:
    rows = link.read(LINES, [link.address.session], patience=LONG)
    return [row[0].encode() for row in rows]


def _send(link: Link, bodies: Sequence[bytes]) -> None:
    """Send what is not there yet, if what is there is the beginning of this record."""
    there = _lines_on(link)
    if there != list(bodies[: len(there)]):
        raise Refused("other-there", server=link.address.server)
    take_in(link, bodies[len(there) :], len(there))


def _write(bodies: Sequence[bytes], folder: Path) -> Head:
    """Write lines as the files of a record, and note where it ends."""
    make(folder, DISK)
    written, head = _as_files(bodies)
    for name, data in written.items():
        write_new(folder / f"{name}.new", data, DISK, name=folder / name)
    anchor = Anchor(folder, DISK, read_only=False)
    anchor.write(Mark(*head), sync=True)
    anchor.close()
    return head


def _as_files(bodies: Sequence[bytes]) -> tuple[dict[str, bytes], Head]:
    """Chain lines as they stand in the files of a record; returns these and its head."""
    digest, name, n = ORIGIN, "", 0
    written: dict[str, bytes] = {}
    for body in bodies:
        header = read_header(body)
        name, n = (segment_name(header.segment), header.after) if header else (name, n + 1)
        line, data = seal(body, digest)
        written[name] = written.get(name, b"") + data
        digest = line.digest
    return written, Head(n, digest)


def examined(address: Address) -> Verdict:
    """Read a whole record on a server and say what is wrong with it."""
    journal = shared_journal(address, read_only=True)
    head, state = journal.head, journal.state
    journal.close()
    if state.reason in {"asked", "later-version"}:
        return Verdict(head.n, head, anchor="same", later=state.n)
    reason = "cut" if state.reason == "cut" else "checksum"
    return Verdict(head.n, head, (Damage(state.n, address.text, reason),), anchor="same")
