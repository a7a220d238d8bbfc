"""The report and the display as files, written anew when the record or the clock has moved."""

import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from meeting_tui.domain.refusal import Refusal
from meeting_tui.languages import N_, say
from meeting_tui.papers.files import Exists, write
from meeting_tui.papers.library import build
from meeting_tui.papers.practised import marked
from meeting_tui.papers.render import html
from meeting_tui.serving import room_page
from meeting_tui.session import Session
from meeting_tui.status import moment_of
from meeting_tui.tui.views.display import room
from meeting_tui.tui.views.seat import Seat

LOOK_EVERY = 0.05
"""Seconds between two looks at the record."""

TICK = 20
"""Looks between two paintings of the clock: a second."""

REFRESH = 5
"""Seconds after which a browser fetches the report anew."""

OVER = N_("This page is no longer kept up: it shows where the meeting stood.")


class Pages:
    """The files in one folder; a file is written only when what it says has changed.

    ``kind`` says whether the meeting is a rehearsal or a demonstration; ``failed`` hears why
    nothing could be written: it is tried again at the next second.
    """

    def __init__(
        self,
        session: Session,
        folder: Path,
        languages: Sequence[str],
        language: str,
        *,
        mode: int,
        failed: Callable[[OSError], None],
        kind: str = "",
    ) -> None:
        self._session, self._folder = session, folder
        self._languages, self._language = languages, language
        self._mode, self._failed, self._kind = mode, failed, kind
        self._written: dict[str, bytes] = {}
        self._papers: dict[str, bytes] = {}
        self._n = -1

    def paths(self) -> list[Path]:
        """Return where the files are."""
        names = [f"meeting-{language}.html" for language in self._languages]
        return [self._folder / name for name in ("display.html", *names)]

    def keep(self, ended: Event) -> None:
        """Keep the pages up to the record until somebody ends it, and then let them say so."""
        self.update()
        looks = 0
        while not ended.wait(LOOK_EVERY):
            looks += 1
            if self._session.follow() or looks % TICK == 0:
                self.update()
        self.update(over=True)

    def update(self, *, over: bool = False) -> None:
        """Write what has changed, the display first: the room looks at it."""
        try:
            self._write("display.html", self._display(over=over))
            if self._n != self._session.state.n or over:
                self._papers = self._reports(over=over)
            for name, data in self._papers.items():
                self._write(name, data)
        except OSError as error:
            self._failed(error)

    def _write(self, name: str, data: bytes) -> None:
        if self._written.get(name) != data:
            write(self._folder / name, data, force=True, mode=self._mode)
            self._written[name] = data

    def _display(self, *, over: bool) -> bytes:
        with self._session.guard:
            state = self._session.state
            seat = Seat(state, moment_of(state, self._session.clock()), "", self._language)
            view = room(seat)
        words = say(self._language, OVER) if over else ""
        return room_page.write(view, self._language, words)

    def _reports(self, *, over: bool) -> dict[str, bytes]:
        refresh = 0 if over else REFRESH
        with self._session.guard:
            state = self._session.state
            self._n = state.n
            papers = [
                marked(build("meeting", [state], language), self._kind)
                for language in self._languages
            ]
        return {f"meeting-{p.language}.html": html.render(p, refresh=refresh) for p in papers}


def prepared(folder: Path, mode: int) -> Path:
    """Return a folder to write to, made if it is not there; a link, or one open to all, is refused.

    Raises Refusal and OSError.
    """
    if folder.is_symlink():
        raise Refusal("folder_link", folder=str(folder))
    if not folder.exists():
        folder.mkdir(mode=0o700)
        if mode & stat.S_IROTH:
            folder.chmod(0o755)
    if folder.stat().st_mode & stat.S_IWOTH:
        raise Refusal("folder_open", folder=str(folder))
    return folder


def refuse_taken(paths: Sequence[Path]) -> None:
    """Refuse to write over a file, or a link, that is there already."""
    for path in paths:
        if path.exists() or path.is_symlink():
            raise Exists(path)
