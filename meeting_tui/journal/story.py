"""All files of a session read as one: the entries in order, and what the anchor says of them."""

from contextlib import suppress
from pathlib import Path

from meeting_tui.domain.frozen import dataclass
from meeting_tui.journal.anchor import Anchor, Mark
from meeting_tui.journal.base import Head
from meeting_tui.journal.chain import Line, is_intact
from meeting_tui.journal.errors import Refused
from meeting_tui.journal.files import Files
from meeting_tui.journal.folder import refusal, segment_name, segments
from meeting_tui.journal.segment import Segment


@dataclass(frozen=True, slots=True)
class Finding:
    """What the end of a record looks like: whole, torn, damaged, cut or other-past.

    ``n`` is the entry concerned: the first that is missing or damaged, 0 when whole.
    """

    kind: str = "whole"
    n: int = 0


class Story:
    """The entries of a session, read from its segments in order; ``bodies[n - 1]`` is entry n.

    ``folder``, ``segment`` and ``anchor`` are those in which the record goes on now.
    """

    def __init__(self, folder: Path, files: Files, *, read_only: bool) -> None:
        self._files = files
        self._read_only = read_only
        self.bodies: list[bytes] = []
        self._digests: list[str] = []
        self.handed_out = 0
        self.left_behind = 0
        self._route = route(folder, files)
        self.folder = self._route.pop(0)
        self.anchor = self._open_anchor()
        try:
            self._enter(Segment(self.folder / segment_name(1), files, read_only=read_only))
        except Refused as refused:
            raise self._explained(refused) from refused
        self._origin = self._tip

    @property
    def head(self) -> Head:
        """The last entry read."""
        return Head(len(self.bodies), self.digest(len(self.bodies)))

    @property
    def tip(self) -> str:
        """The digest that the next line is chained to."""
        return self._tip

    def digest(self, n: int) -> str:
        """Return the digest of entry ``n``; of the first line of all for 0."""
        return self._digests[n - 1] if n else self._origin

    def since(self, n: int) -> list[bytes]:
        """Return what the present file holds after entry ``n``."""
        return self.bodies[max(n, self.segment.header.after) :]

    def read_on(self, *, final: bool = False, acknowledged: bool = False) -> None:
        """Read what has been added, through all segments; ``final`` as in ``chain.scan``.

        With ``acknowledged`` only as far as the anchor says that entries are on the disk.
        """
        while True:
            onward = self._next_path()
            last = onward is None
            limit = self._unread_acknowledged() if acknowledged and last else -1
            self.add(self.segment.read_on(self._tip, final=final or not last, limit=limit))
            if onward is None:
                return
            self.move_to(onward)

    def add(self, lines: list[Line]) -> None:
        """Take in lines that follow the last one."""
        if lines:
            self.bodies.extend([line.body for line in lines])
            self._digests.extend([line.digest for line in lines])
            self._tip = lines[-1].digest

    def move_to(self, path: Path) -> None:
        """Go on in another segment, leaving behind what it does not build on."""
        segment = Segment(path, self._files, read_only=self._read_only)
        after = segment.header.after
        if after > len(self.bodies):
            raise Refused("damaged", file=self.segment.path.name, n=len(self.bodies) + 1)
        if after < self.handed_out or self.digest(after) != segment.header.digest:
            raise Refused("diverged", n=after)
        self.left_behind += len(self.bodies) - after
        del self.bodies[after:], self._digests[after:]
        self.segment.close()
        self._change_folder(path.parent)
        self._enter(segment)

    def judge(self, mark: Mark | None) -> Finding:
        """Compare the end of the record with the anchor.

        Bytes that are no good line are torn when the entry they would be was never acknowledged;
        without an anchor, when no intact line follows them.
        """
        n = len(self.bodies)
        rest = self.segment.unread()
        if mark is not None and mark.n <= n and mark.digest != self.digest(mark.n):
            return Finding("other-past", mark.n)
        if mark is not None and mark.n > n:
            return Finding("damaged" if rest else "cut", n + 1)
        if mark is None and any(is_intact(chunk) for chunk in rest.split(b"\n")[1:]):
            return Finding("damaged", n + 1)
        return Finding("torn", n + 1) if rest else Finding()

    def goes_on(self) -> bool:
        """Whether there is a later segment than the one being read."""
        return self._next_path() is not None

    def is_untouched(self) -> bool:
        """Whether nothing can have been added or taken away since the last line of ours."""
        return (
            self.handed_out == len(self.bodies)
            and not self._route
            and self.segment.is_at_end()
            and self.segment.is_in_place()
            and not self.segment.is_alarmed()
            and not self._files.exists(self._next_here)
            and self.anchor.read() == (*self.head, "")
        )

    def close(self) -> None:
        """Let go of the files."""
        self.segment.close()
        self.anchor.close()

    def _unread_acknowledged(self) -> int:
        mark = self.anchor.read()
        return max(0, mark.n - len(self.bodies)) if mark is not None else 0

    def _enter(self, segment: Segment) -> None:
        self.segment = segment
        self._next_here = self.folder / segment_name(segment.header.segment + 1)
        self._tip = segment.line.digest

    def _change_folder(self, folder: Path) -> None:
        if folder == self.folder:
            return
        with suppress(OSError):
            self.anchor.close()
        self.folder = folder
        self._route = [later for later in self._route if later != folder]
        self.anchor = self._open_anchor()

    def _next_path(self) -> Path | None:
        if self._files.exists(self._next_here):
            return self._next_here
        return next(filter(self._files.exists, self._next_elsewhere()), None)

    def _next_elsewhere(self) -> list[Path]:
        mark = self.anchor.read()
        noted = [Path(mark.next)] if mark is not None and mark.next else []
        return [folder / self._next_here.name for folder in self._route[:1] + noted]

    def _open_anchor(self) -> Anchor:
        try:
            return Anchor(self.folder, self._files, read_only=self._read_only)
        except OSError as error:
            raise refusal(self.folder / "anchor", error, reading=self._read_only) from error

    def _explained(self, refused: Refused) -> Refused:
        """Say of an empty file how much had been in it."""
        mark = self.anchor.read()
        self.anchor.close()
        if refused.code != "emptied":
            return refused
        if mark is not None and mark.n:
            return Refused("emptied", file=segment_name(1), n=mark.n)
        return Refused("blank", folder=str(self.folder))


def route(folder: Path, files: Files) -> list[Path]:
    """Return the folders of a record from the one with its first segment to ``folder``."""
    places = [folder]
    while True:
        found = segments(places[0], files)
        if not found:
            raise missing(places[0], files)
        if found[0] == 1:
            return places
        earliest = Segment(places[0] / segment_name(found[0]), files, read_only=True)
        earliest.close()
        previous = Path(earliest.header.previous)
        if not earliest.header.previous or previous in places or not previous.is_dir():
            raise Refused("missing", folder=str(previous))
        places.insert(0, previous)


def missing(folder: Path, files: Files) -> Refused:
    """Return the refusal of a folder without journal: it never had one, or has lost it."""
    anchor = Anchor(folder, files, read_only=True)
    mark = anchor.read()
    anchor.close()
    if mark is None:
        return Refused("missing", folder=str(folder))
    return Refused("lost", folder=str(folder), n=mark.n)
