import pytest

from meeting_tui.domain.commands.agenda import (
    AnnounceDocument,
    GroupDocuments,
    IntroduceDocument,
    NoteDocument,
    OpenItem,
    WithdrawDocument,
)
from meeting_tui.domain.events.agenda import DocumentIntroduced, DocumentNoted

from .acting import Act, Case, check, done, meeting, when
from .given import clock

ITEM = OpenItem("1")

CASES = [
    Case("refused document_known", meeting(), AnnounceDocument("G-1/1", "Again")),
    Case("refused no_text", meeting(), AnnounceDocument("G-1/9", "")),
    Case("refused unknown", meeting(ITEM), IntroduceDocument("G-1/9")),
    Case("refused no_item", meeting(), IntroduceDocument("G-1/1")),
    Case("refused unknown_actor", meeting(ITEM), IntroduceDocument("G-1/1", "nobody")),
    Case(
        "asked document_introduced",
        meeting(ITEM, IntroduceDocument("G-1/1")),
        IntroduceDocument("G-1/1"),
    ),
    Case("refused no_item", meeting(), NoteDocument("G-1/1")),
    Case("refused no_document_introduced", meeting(ITEM), NoteDocument()),
    Case("refused unknown", meeting(ITEM), NoteDocument("G-1/9")),
    Case("refused unknown", meeting(), WithdrawDocument("G-1/9", "late")),
    Case(
        "refused document_withdrawn",
        meeting(WithdrawDocument("G-1/1", "late")),
        WithdrawDocument("G-1/1", "late"),
    ),
    Case("refused group_of_one", meeting(), GroupDocuments(("G-1/1", "G-1/1"))),
    Case("refused unknown", meeting(), GroupDocuments(("G-1/1", "G-1/9"))),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_documents_answer(case: Case) -> None:
    check(case)


def test_a_document_is_introduced_by_its_source_unless_somebody_is_named() -> None:
    state = meeting(ITEM)
    assert when(state, IntroduceDocument("G-1/1")) == (DocumentIntroduced("G-1/1", "AAA", "1"),)
    assert when(state, IntroduceDocument("G-1/1", "BBB"))[0] == DocumentIntroduced(
        "G-1/1", "BBB", "1"
    )


def test_without_a_number_the_document_introduced_last_and_not_yet_noted_is_noted() -> None:
    state = meeting(ITEM, IntroduceDocument("G-1/1"), IntroduceDocument("G-1/2"))
    assert when(state, NoteDocument()) == (DocumentNoted("G-1/2", "1"),)
    state = done(state, NoteDocument())
    assert when(state, NoteDocument()) == (DocumentNoted("G-1/1", "1"),)


def test_of_noting_and_withdrawing_the_later_in_time_counts() -> None:
    state = meeting(
        ITEM,
        Act(WithdrawDocument("G-1/1", "superseded"), "11:00"),
        Act(NoteDocument("G-1/1"), "10:00"),
    )
    assert state.documents["G-1/1"].state == "withdrawn"


def test_a_document_of_the_day_can_be_introduced() -> None:
    state = meeting(ITEM, AnnounceDocument("G-1/9", "Late paper", "OBS"))
    state = done(state, Act(IntroduceDocument("G-1/9"), "10:00"))
    assert state.documents["G-1/9"].introduced_at == clock("10:00")
