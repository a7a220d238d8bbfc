import pytest

from meeting_tui.domain.commands.agenda import OpenItem
from meeting_tui.domain.commands.corrections import FixText
from meeting_tui.domain.commands.minutes import TakeMinute
from meeting_tui.domain.commands.papers import SetPaperData
from meeting_tui.domain.commands.report import (
    AmendParagraph,
    ApproveParagraphs,
    ApproveReport,
    DraftClosing,
    InsertParagraph,
    IssueDraft,
    IssueFinal,
)
from meeting_tui.domain.commands.sitting import CloseMeeting
from meeting_tui.domain.events.papers import PaperDataSet
from meeting_tui.domain.events.report import ReportFinalized

from .acting import Case, check, meeting, on_topic, when

ENDS = DraftClosing("The meeting closed at <time>.")

CASES = [
    Case("refused no_such_paper", meeting(), SetPaperData("letter", "number", "7")),
    Case("refused no_such_field", meeting(), SetPaperData("council", "website", "x")),
    Case("refused not_a_date", meeting(), SetPaperData("council", "date", "soon")),
    Case("refused no_text", meeting(), SetPaperData("council", "number", " ")),
    Case("refused report_open", on_topic(), IssueFinal()),
    Case("refused no_text", on_topic(), DraftClosing("")),
    Case("refused closing_told", on_topic(CloseMeeting()), ENDS),
    Case("refused frozen", on_topic(ENDS, ApproveReport()), ENDS),
    Case(
        "asked text_outdated",
        on_topic(
            TakeMinute("Tea.", "3"), AmendParagraph("p4", "There was tea."), FixText(4, "No.")
        ),
        ApproveParagraphs(("p4",)),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_papers_answer(case: Case) -> None:
    check(case)


def test_a_field_that_reads_the_same_everywhere_has_no_language() -> None:
    assert when(meeting(), SetPaperData("council", "number", " C19/45 ")) == (
        PaperDataSet("council", "number", "C19/45", ""),
    )
    assert when(meeting(), SetPaperData("council", "session", "Genève", "fr")) == (
        PaperDataSet("council", "session", "Genève", "fr"),
    )


def test_the_final_report_is_numbered_without_gaps() -> None:
    state = meeting(
        OpenItem("1"),
        TakeMinute("First.", "1"),
        TakeMinute("Second.", "1"),
        IssueDraft(),
        InsertParagraph("p4", "Between."),
        ApproveReport(),
    )
    (final,) = when(state, IssueFinal())
    assert isinstance(final, ReportFinalized)
    between = {key: final.numbers[key] for key in ("p4", "p7", "p5")}
    assert between == {"p4": "1.2", "p7": "1.3", "p5": "1.4"}
