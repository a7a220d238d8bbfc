"""F5, the report: each paragraph as it would read now, in each language."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meeting_tui.languages import N_, language_name
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.themes import WIDE
from meeting_tui.tui.views import frame, report
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.record_kinds import Paper, PaperParagraph
from meeting_tui.tui.widgets.record_view import RecordView


class ReportScreen(MeetingScreen):
    """The report to be read, amended and approved."""

    NAME = "report"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "language", "Language", show=False, id="report.language"),
        Binding("a", "approve", "Approve", show=False, id="report.approve"),
        Binding("m", "amend", "Amend", show=False, id="report.amend"),
        Binding("r", "read_out", "Read", show=False, id="report.read"),
        Binding("w", "write", "Write paper", show=False, id="report.write"),
    ]
    DEFAULT_CSS = "ReportScreen #record { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._first = 0
        self._seen: tuple[int, tuple[str, ...]] = (0, ())

    def body(self) -> ComposeResult:
        """How far approval has come, and the paragraphs."""
        yield Rows(RowsView(()), id="progress")
        yield RecordView[PaperParagraph](Paper(), id="record")

    def home(self) -> RecordView[PaperParagraph]:
        """Give the paragraphs the focus."""
        return self.query_one("#record", RecordView)

    def keys(self, seat: Seat) -> KeyLineView:
        """Name the paragraph that an act is about."""
        number = self._number()
        acts = (
            ("a", seat.say(N_("Approve {number}"), number=number)),
            ("m", N_("Amend")),
            ("r", N_("Read")),
            ("l", N_("Language")),
            ("w", N_("Write paper")),
            ("u", N_("Undo")),
        )
        return frame.keys(seat, acts)

    def redraw(self, seat: Seat) -> None:
        """Show progress, and the paragraphs when an entry or the language changed."""
        languages = self._languages(seat)
        self.query_one("#progress", Rows).show(self._progress(seat, languages))
        seen = (seat.state.n, languages)
        if seen != self._seen:
            self.home().show(report.paragraphs(seat, languages))
            self._seen = seen
            if self.home().highlighted is None:
                self.call_after_refresh(self._highlight_first)

    def _highlight_first(self) -> None:
        row = next((row for row in self.home().rows.items if not row.id.startswith("§")), None)
        if row:
            self.home().highlight(row.id)

    def _languages(self, seat: Seat) -> tuple[str, ...]:
        known = seat.state.plan.group.languages
        turned = known[self._first % len(known) :] + known[: self._first % len(known)]
        return tuple(turned[: 2 if self.size.width >= WIDE else 1])

    def _progress(self, seat: Seat, languages: tuple[str, ...]) -> RowsView:
        approved, total = report.progress(seat)
        if not total:
            empty = seat.say(N_("The report is empty. What is recorded on the Desk (F3) goes here"))
            return RowsView((), empty=empty)
        done = seat.say(N_("{approved} of {total} approved"), approved=approved, total=total)
        names = "   ".join(language_name(language) for language in languages)
        return RowsView((((done, "bold"), f"   {names}"),))

    def _number(self) -> str:
        row = self.home().highlighted
        items = self.home().rows
        return items.items[items.places[row]].number if row in items.places else ""

    def on_record_view_highlighted(self) -> None:
        """Name the paragraph in the key line."""
        self.refresh_all()

    def action_language(self) -> None:
        """Show the next language first."""
        self._first += 1
        self.refresh_all()

    def action_approve(self) -> None:
        """Approve the highlighted paragraph or section."""
        number = self._number()
        if number:
            self.meeting.act(f"/approve {number}")

    def action_read_out(self) -> None:
        """Record that the highlighted paragraph is read out."""
        number = self._number()
        if "." in number:
            self.meeting.act(f"/read {number}")

    def action_amend(self) -> None:
        """Begin an amendment of the highlighted paragraph with its present text."""
        number, row = self._number(), self.home().highlighted
        if row and "." in number:
            text = self.home().rows.items[self.home().rows.places[row]].texts[0].text
            self.meeting.begin_line(f"/amend {number}: {text}")

    def action_write(self) -> None:
        """Write the paper in every language."""
        self.meeting.write_papers()
