"""F5, the report: each paper as it would read now, in each language; approval, translations."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meeting_tui.domain.refusal import Refusal
from meeting_tui.languages import N_
from meeting_tui.languages.refusals import sentence
from meeting_tui.papers.library import PAPERS, papers_of
from meeting_tui.tui.screens.approving import (
    FROM_THE_RECORD,
    HEADING,
    OTHER_PAPER,
    Approving,
    waiting,
    waits,
)
from meeting_tui.tui.screens.base import MeetingScreen
from meeting_tui.tui.themes import WIDE
from meeting_tui.tui.views import frame, paper_head, papers, report
from meeting_tui.tui.views.seat import Seat
from meeting_tui.tui.widgets.before_closing import Rows, RowsView
from meeting_tui.tui.widgets.key_line import KeyLineView
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.progress_line import ProgressLine, ProgressView
from meeting_tui.tui.widgets.record_kinds import Paper, PaperParagraph
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.tui.widgets.status_line import Remark

TRANSLATIONS = "translations"


class ReportScreen(MeetingScreen):
    """The papers to be read, the report to be amended and approved."""

    NAME = "report"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "language", "Language", show=False, id="report.language"),
        Binding("a", "approve", "Approve", show=False, id="report.approve"),
        Binding("m", "amend", "Amend", show=False, id="report.amend"),
        Binding("r", "read_out", "Read", show=False, id="report.read"),
        Binding("s", "section", "Section", show=False, id="report.section"),
        Binding("o", "other", "Other paper", show=False, id="report.other"),
        Binding("t", "translations", "Translations", show=False, id="report.translations"),
        Binding("w", "write", "Write paper", show=False, id="report.write"),
    ]
    DEFAULT_CSS = """
    ReportScreen {
        #body > PaneHead { margin-bottom: 0; }
        &.-tall #progress, &.-tall #body { margin-top: 1; }
        &.-tall #record { margin-bottom: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._first = self._into = 0
        self._kind = PAPERS[0]
        self._seen: tuple[int, tuple[str, ...], str, str, bool] | None = None
        self._kept = report.Kept()
        self._approving = Approving()

    def body(self) -> ComposeResult:
        """How far approval has come, which paper it is, and the paragraphs."""
        yield ProgressLine(ProgressView("", 0.0), id="progress")
        yield Pane(
            HeadView(),
            Rows(RowsView(()), id="paper"),
            RecordView[PaperParagraph](Paper(), id="record"),
            id="body",
        )

    def home(self) -> RecordView[PaperParagraph]:
        """Give the paragraphs the focus."""
        return self.query_one("#record", RecordView)

    def keys(self, seat: Seat) -> KeyLineView:
        """Name the paragraph that an act is about; reading and translating give way."""
        row = self._row()
        approve = ("a", seat.say(N_("Approve {number}"), number=self._number()).rstrip())
        own = self._kind == "meeting"
        waiting_here = row is None or waits(self.home().rows.items, row)
        acts = (
            *((approve,) if own and waiting_here else ()),
            ("m", N_("Translate") if self._kind == TRANSLATIONS else N_("Amend")),
            ("l", N_("Language")),
            ("o", N_("Other paper")),
            ("w", N_("Write paper")),
            ("u", N_("Undo")),
            *((("r", N_("Read")),) if own else ()),
            ("t", N_("Translations")),
        )
        return frame.keys(seat, acts)

    def redraw(self, seat: Seat) -> None:
        """Show progress, and the paragraphs when an entry, the paper or the language changed."""
        languages = self._languages(seat)
        progress = report.progress(seat)
        self.query_one("#progress", ProgressLine).display = progress is not None
        if progress:
            self.query_one("#progress", ProgressLine).show(progress)
        wide = self.size.width >= WIDE
        seen = (seat.state.n, languages, self._kind, seat.language, wide)
        if seen == self._seen:
            return
        self._show(seat, languages)
        new = seat.state.entries[self._seen[0] :] if self._seen else ()
        self._seen = seen
        if self.home().highlighted is None:
            self.call_after_refresh(self._highlight_first)
        elif mine := [entry for entry in new if entry.seat == seat.seat]:
            self._approving.see(mine, self.home().rows.marked)
            self._go_with_approval()

    def _go_with_approval(self) -> None:
        rows = self.home().rows
        self.home().highlight(self._approving.goes_to(rows.items, rows.marked) or "")

    def _show(self, seat: Seat, languages: tuple[str, ...]) -> None:
        """Show the paper under its head, or its form and why there is no more of it yet."""
        try:
            rows = self._rows(seat, languages)
            said = paper_head.columns(seat, languages, rows, self.size.width)
        except Refusal as refusal:
            rows = list(papers.form(seat, self._kind, languages))
            said = paper_head.refused(sentence(seat.language, refusal, seat.state))
        if not rows and self._kind == "meeting":
            said = paper_head.nothing(seat)
        if not rows and self._kind == TRANSLATIONS:
            said = paper_head.translated(seat, self._target(seat))
        names = (self._target(seat),) if self._kind == TRANSLATIONS else languages
        head = paper_head.head(seat, self._kind, names, rows, self.size.width)
        self.query_one("#body", Pane).head.show(head)
        self.query_one("#paper", Rows).show(said)
        self._show_rows(rows)

    def _show_rows(self, rows: list[PaperParagraph]) -> None:
        """Show the rows; where only a few changed, the others are not visited."""
        shown = self.home().rows.items
        same = [row.id for row in shown] == [row.id for row in rows[: len(shown)]]
        if not shown or not same:
            self.home().show(rows)
            return
        for old, new in zip(shown, rows, strict=False):
            if old is not new and old != new:
                self.home().replace(new)
        for row in rows[len(shown) :]:
            self.home().append(row)

    def _rows(self, seat: Seat, languages: tuple[str, ...]) -> list[PaperParagraph]:
        if self._kind == "meeting":
            return report.paragraphs(seat, languages, self._kept)
        if self._kind == TRANSLATIONS:
            return papers.translations(seat, self._target(seat), wide=len(languages) > 1)
        return papers.paper(seat, self._kind, languages)

    def _target(self, seat: Seat) -> str:
        """Return the language that is translated into; that of the record comes last."""
        known = sorted(
            seat.state.plan.group.languages, key=lambda each: each == seat.state.language
        )
        return known[self._into % len(known)]

    def _turned(self, seat: Seat) -> tuple[str, ...]:
        known = seat.state.plan.group.languages
        place = self._first % len(known)
        return (*known[place:], *known[:place])

    def _languages(self, seat: Seat) -> tuple[str, ...]:
        """Return the languages of the rows: the report knows what the one not shown lacks."""
        if self._kind == TRANSLATIONS:
            return self._from_and_into(seat)
        both = self._kind == "meeting" or self.size.width >= WIDE
        return self._turned(seat)[: 2 if both else 1]

    def _from_and_into(self, seat: Seat) -> tuple[str, ...]:
        into = self._target(seat)
        others = [each for each in seat.state.plan.group.languages if each != into]
        return (*others[:1], into) if self.size.width >= WIDE else (into,)

    def _highlight_first(self) -> None:
        """Highlight the first paragraph that waits for approval, else the first of all."""
        rows = self.home().rows.items
        first = next(waiting(rows), None) or next((row.id for row in rows), "")
        self.home().highlight(first)

    def _row(self) -> PaperParagraph | None:
        row, items = self.home().highlighted, self.home().rows
        return items.items[items.places[row]] if row in items.places else None

    def _number(self) -> str:
        row = self._row()
        return row.number if row else ""

    def on_record_view_highlighted(self) -> None:
        """Name the paragraph in the key line."""
        self.refresh_all()

    def action_language(self) -> None:
        """Show the next language first, or what wants words in it."""
        if self._kind == TRANSLATIONS:
            self._into += 1
        else:
            self._first += 1
        self.refresh_all()

    def action_other(self) -> None:
        """Show the next paper."""
        kinds = (PAPERS[0], *papers_of(self.meeting.session.state)[1:])
        place = kinds.index(self._kind) if self._kind in kinds else -1
        self._turn(kinds[(place + 1) % len(kinds)])

    def action_translations(self) -> None:
        """Show what wants a translation, or the report again."""
        self._turn(PAPERS[0] if self._kind == TRANSLATIONS else TRANSLATIONS)

    def _turn(self, kind: str) -> None:
        self._kind = kind
        self.home().show([])
        self.refresh_all()

    def action_approve(self) -> None:
        """Approve the highlighted paragraph or section."""
        row = self._row()
        if self._kind != PAPERS[0]:
            self._tell(OTHER_PAPER)
        elif row and row.number:
            self._approving.ask(row.id)
            self.meeting.act(f"/approve {row.number}")

    def _tell(self, why: str) -> None:
        """Say why a key does nothing here."""
        self.meeting.remark(Remark(self.meeting.say(why)))

    def action_read_out(self) -> None:
        """Record that the highlighted paragraph is read out."""
        number = self._number()
        if self._kind != PAPERS[0]:
            self._tell(OTHER_PAPER)
        elif "." in number:
            self.meeting.act(f"/read {number}")
        elif number:
            self._tell(HEADING)

    def action_section(self) -> None:
        """Begin a section with a title of its own."""
        self.meeting.begin_line("/section: ")

    def action_amend(self) -> None:
        """Begin a line that changes the highlighted row: amend, fill in a field, translate."""
        row = self._row()
        line = self._line_for(row) if row else ""
        if line:
            self.meeting.begin_line(line)
        elif row:
            self._tell(HEADING if self._kind == PAPERS[0] else FROM_THE_RECORD)

    def _line_for(self, row: PaperParagraph) -> str:
        if row.id.startswith(papers.FIELD):
            value = row.texts[0].text.partition(": ")[2]
            name = row.id.removeprefix(papers.FIELD)
            return f"/paper {self._kind} {name}: {'' if value == '—' else value}"
        if self._kind == TRANSLATIONS:
            target = self._target(self.meeting.look())
            return f"/translate {row.id} {target}: {row.texts[1].text}"
        if self._kind == "meeting" and "." in row.number:
            return f"/amend {row.number}: {row.texts[0].text}"
        return ""

    def action_write(self) -> None:
        """Write the paper that is shown in every language and format."""
        from meeting_tui.tui.writing import write_paper

        kind = PAPERS[0] if self._kind == TRANSLATIONS else self._kind
        write_paper(self.meeting, kind)
