"""What keeps a meeting safe at a seat: unsent text, the record's failures, and how we leave."""

from collections.abc import Callable, Sequence
from pathlib import Path

from meeting_tui.domain.entry import Entry
from meeting_tui.journal.errors import JournalError
from meeting_tui.journal.postgres.address import address_of
from meeting_tui.journal.tinydb import TinyJournal
from meeting_tui.languages import N_, say
from meeting_tui.session import Session
from meeting_tui.tui.acting import GOES_ON, Acting
from meeting_tui.tui.crash import Orderly
from meeting_tui.tui.recorder import Recorder
from meeting_tui.tui.unsent import Unsent
from meeting_tui.tui.views import refusing
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.status_line import Remark


class Keeping(Orderly[int]):
    """The part of the application that sees to it that nothing is lost.

    ``typed`` is the text that is not sent; ``heard`` the state of the record last shown.
    """

    CSS = "ToastRack { margin-bottom: 3; }"
    """Notices lie above the status line, the capture line and the key line."""

    session: Session
    folder: Path
    recorder: Recorder
    acting: Acting
    redraw: Callable[[], None]
    look: Callable[[], Seat]

    def __init__(self, session: Session, folder: Path) -> None:
        super().__init__()
        self.session = session
        self.folder = folder
        self.unsent = Unsent(self._record_folder, session.seat)
        self._typed = self.unsent.before
        self._begun = ""
        self._heard = session.journal.state
        self._shared = session.sharing

    @property
    def _record_folder(self) -> Path:
        journal = self.session.journal
        return journal.folder if isinstance(journal, TinyJournal) else self.folder

    @property
    def recording(self) -> bool:
        """Whether lines are still being recorded."""
        return self.session.journal.state.ok

    @property
    def draft(self) -> str:
        """What would be lost with this program: lines on their way to the disk, and the typed."""
        return "\n".join(filter(None, [*self.recorder.unrecorded, self._typed]))

    def draft_to_bring_back(self) -> str:
        """Return what an earlier run had left, unless it is in the record after all."""
        text = self.unsent.before
        mine = (e.line for e in self.session.state.entries[-20:] if e.seat == self.session.seat)
        return "" if text in mine else text

    def keep_draft(self, text: str) -> None:
        """Remember what is typed and not sent; what a key began counts once it is gone on with."""
        self._typed = "" if text == self._begun else text

    def is_only_begun(self, text: str) -> bool:
        """Whether a line is what a key began, and nobody has gone on with it."""
        return text in {"/", self._begun}

    def save_draft(self) -> None:
        """Put what is typed and not sent on the disk soon, if it changed."""
        self.unsent.keep_soon(self.draft)

    def keep(self) -> None:
        """Put what is typed and not sent on the disk now."""
        self.unsent.keep(self.draft)

    def leave(self) -> None:
        """Record what was sent and keep what was not; then let go of the record."""
        self.recorder.close()
        self.unsent.close()
        self.keep()
        self.session.journal.close()

    def places(self) -> tuple[Path, ...]:
        """Leave a report of an error beside the record, or at home when the disk is full."""
        return (self._record_folder, Path.home())

    def consolation(self) -> tuple[str, ...]:
        """Say what is safe after an error, and how to go on."""
        import shlex

        address = address_of(self.folder)
        record = address.text if address else str(self.folder)
        resume = shlex.join(["meeting-tui", "run", record, "--seat", self.session.seat])
        return (
            self._say(N_("What was recorded is safe, up to #{n}."), n=self.session.journal.head.n),
            self._say(N_("What was typed is kept, and comes back when you go on:")),
            f"  {resume}",
        )

    def _say(self, msgid: str, **values: object) -> str:
        return say(self.language, msgid, context="", **values)

    def follow(self) -> None:
        """Take in what the other seats have recorded, and whether the record fails or goes on."""
        news = self.session.follow()
        state, sharing = self.session.journal.state, self.session.sharing
        before, self._shared = self._shared, sharing
        if state != self._heard:
            self._heard = state
            self.acting.heard()
        elif sharing != before:
            self.acting.shared(before, sharing)
        elif not news:
            return
        if news:
            self.acting.moved_on()
        self.redraw()
        self._tell(news)

    def _tell(self, news: Sequence[Entry]) -> None:
        """Say what another seat did: at most one notice, the last."""
        from meeting_tui.tui.news import SECONDS, told

        if words := told(self.look(), news):
            self.clear_notifications()
            self.notify(words, timeout=SECONDS, markup=False)

    def action_suspend_process(self) -> None:
        """Stop between two lines: whoever stops with the lock in hand stops the others too."""
        if self.recorder.waiting:
            self.set_timer(0.05, self.action_suspend_process)
            return
        self.keep()
        super().action_suspend_process()

    def action_go_on(self) -> None:
        """Go on in a new file of the record when there is room again."""
        if self.session.journal.state.failing:
            self._go_on(None)

    def _go_on(self, folder: Path | None) -> None:
        self.recorder.do(lambda: self._open_segment(folder))

    def _open_segment(self, folder: Path | None) -> None:
        """Open a new file, in the thread that may wait for the disk."""
        journal = self.session.journal
        failed = None
        try:
            if isinstance(journal, TinyJournal) and journal.state.failing:
                journal.open_segment(folder)
        except JournalError as error:
            failed = error
        self.call_later(self._opened, failed)

    def _opened(self, failed: JournalError | None) -> None:
        self._heard = self.session.journal.state
        if failed is None:
            self.unsent.folder = self._record_folder
            self.acting.show(Remark(self._say(GOES_ON)))
        else:
            from meeting_tui.tui.screens.elsewhere import Elsewhere

            why = " ".join(refusing.rows(self.language, failed, self.session.state))
            self.push_screen(Elsewhere(why, self.language), self._chosen)
        self.redraw()

    def _chosen(self, text: str | None) -> None:
        """Go on in a folder of the record's own name within the one that was typed."""
        if text:
            self._go_on(Path(text).expanduser() / self.folder.name)
