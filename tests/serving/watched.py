"""Pages that follow a meeting, and what is in them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

from meeting_tui.serving import watch
from meeting_tui.serving.watch import Pages
from meeting_tui.workspace import open_session
from tests.tui.meeting import begun

NAMES = ["display.html", "meeting-en.html", "meeting-fr.html"]


def names(folder: Path) -> list[str]:
    """The names in a folder."""
    return sorted(path.name for path in folder.iterdir())


class Watched:
    """Pages of a meeting into which somebody else writes."""

    def __init__(self, place: Path, hour: str = "15:42", mode: int = 0o600) -> None:
        record, self.writer, self.clock = begun(place, hour)
        self.record = record
        self.reader = open_session(record, seat="secretariat", read_only=True, clock=self.clock)
        self.errors: list[OSError] = []
        self.folder = watch.prepared(place / "public", mode)
        self.pages = Pages(
            self.reader,
            self.folder,
            ["en", "fr"],
            "en",
            mode=mode,
            failed=self.errors.append,
        )

    def enter(self, line: str) -> None:
        self.writer.enter(line, forced=True)

    def text(self, name: str = "display.html") -> str:
        return (self.folder / name).read_text("utf-8")

    def follow(self) -> None:
        """Take in what was entered, and write it."""
        self.reader.follow()
        self.pages.update()

    def written(self) -> bool:
        """Whether every page is there."""
        return names(self.folder) == NAMES

    def numbers(self) -> list[int]:
        """What tells one writing of each file from the next."""
        return [(self.folder / name).stat().st_ino for name in NAMES]

    @contextmanager
    def kept(self) -> Iterator[None]:
        ended = threading.Event()
        keeper = threading.Thread(target=self.pages.keep, args=(ended,))
        keeper.start()
        try:
            yield
        finally:
            ended.set()
            keeper.join(20)
        assert not keeper.is_alive()


class Elements(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
