"""People's text is data in every widget: literal, and without control characters."""

import unicodedata

import pytest
from textual.widget import Widget

from meeting_tui.tui.widgets.agenda_column import (
    AgendaColumn,
    AgendaItem,
    AgendaRow,
    AgendaRowView,
    AgendaView,
    Progress,
)
from meeting_tui.tui.widgets.before_closing import Rows, RowsView, standing
from meeting_tui.tui.widgets.capture_line import CaptureLine
from meeting_tui.tui.widgets.completion_rows import Choice, CompletionRows, CompletionView
from meeting_tui.tui.widgets.forecast_band import ForecastBand, ForecastView, Level
from meeting_tui.tui.widgets.key_line import KeyHint, KeyLine, KeyLineView
from meeting_tui.tui.widgets.marked_list import ListView, MarkedList, Row
from meeting_tui.tui.widgets.pane import HeadView, Pane
from meeting_tui.tui.widgets.progress_line import ProgressLine, ProgressView
from meeting_tui.tui.widgets.proposal_rows import ProposalRow, ProposalRows, ProposalsView
from meeting_tui.tui.widgets.queue_list import QueueList, QueueView, Waiting
from meeting_tui.tui.widgets.record_kinds import (
    Log,
    LogEntry,
    Paper,
    PaperParagraph,
    PaperText,
    RunningParagraph,
    RunningReport,
)
from meeting_tui.tui.widgets.record_view import RecordView
from meeting_tui.tui.widgets.speaker import Speaker, SpeakerView
from meeting_tui.tui.widgets.status_line import NotRecorded, Recorded, Refused, StatusLine
from meeting_tui.tui.widgets.time_strip import HourMark, Segment, Stretch, TimeStrip, TimeStripView
from meeting_tui.tui.widgets.title_line import ScreenName, TitleLine, TitleView

from .golden import screen_text
from .host import Host

HOSTILE = {
    "closing tag": "[/b]",
    "action": "[@click=app.quit]x[/]",
    "escape": "a\x1b[31mb\x07\x9b",
    "override": "a\u202etxt.exe",
    "chinese": "中文代表团",
    "arabic": "الوفد",
    "family": "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}",
    "lines": "one\ntwo\tthree",
    "long": "word " * 500,
}


def every_widget(raw: str) -> list[Widget]:
    """Each widget with this text in each place of its view."""
    done, item = Progress.DONE, AgendaItem("1", raw, "5/5", Progress.NOW, "i")
    strip = TimeStripView((Segment(raw, 9, Stretch.NOW, (raw,)),), (HourMark(raw, 3),))
    proposal = ProposalRow(raw, raw, done, raw, (raw, (raw, "bold")), 3)
    queue, running, paper = QueueList(), RecordView(RunningReport()), RecordView(Paper())
    log, rows, choices = RecordView(Log()), (Row("r", (raw,), ((raw,),)),), CompletionRows()
    queue.show_queue(QueueView((Waiting("w", raw, raw),), "n", raw))
    running.show([RunningParagraph("p", raw, raw, raw, now=True)])
    paper.show([PaperParagraph("p", raw, raw, (PaperText(raw, ((raw,),)),) * 2, (raw,))])
    log.show([LogEntry("l", raw, raw, raw, raw, raw)])
    choices.show(CompletionView((Choice(raw, raw), Choice(raw, raw, allowed=False)), 0))
    return [
        TitleLine(TitleView(raw, (ScreenName("F2", raw),), "F2", raw, raw, raw, raw)),
        KeyLine(KeyLineView((KeyHint(raw, raw),), KeyHint("?", raw))),
        StatusLine(Recorded(raw, raw, raw, raw, raw, raw)),
        StatusLine(Refused(raw, raw)),
        StatusLine(NotRecorded(raw, raw, raw)),
        ForecastBand(ForecastView(Level.TIGHT, raw, raw, raw, raw, raw)),
        TimeStrip(strip),
        Speaker(SpeakerView(raw, raw, raw, raw, 0.5)),
        ProgressLine(ProgressView(raw, 0.5, raw)),
        Pane(HeadView(raw, (raw,)), Rows(RowsView((standing(raw),)))),
        AgendaColumn(AgendaView((item,), ((raw, raw),))),
        AgendaRow(AgendaRowView(((raw, done),), "i", raw)),
        ProposalRows(ProposalsView((proposal,))),
        MarkedList(ListView(rows)),
        queue,
        choices,
        running,
        paper,
        log,
    ]


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
async def test_no_text_is_markup_or_reaches_the_terminal_as_a_control(raw: str) -> None:
    line = CaptureLine(lambda text, _cursor: [Choice(text, raw)], describe=lambda _anchor: raw)
    app = Host(*every_widget(raw), line, css="RecordView { height: 4; }")
    async with app.run_test(size=(80, 90)) as pilot:
        line.edit(raw)
        await pilot.pause()
        shown = screen_text(app)
        strips = app.screen._compositor.render_strips()
        clickable = [s for strip in strips for s in strip if s.style and "@click" in s.style.meta]

    refused = [c for c in shown if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]
    assert refused == []
    assert "\u202e" not in shown
    assert clickable == []
    assert {strip.cell_length for strip in strips} == {80}
    if raw in ("[/b]", "[@click=app.quit]x[/]", "中文代表团", "الوفد"):
        assert shown.count(raw) >= 20
