from dataclasses import replace
from datetime import date

import pytest

from meeting_tui.domain.commands import consultation as command
from meeting_tui.domain.commands.agenda import AnnounceDocument, OpenItem
from meeting_tui.domain.commands.consensus import FindConsensus, PrepareLetter, PutQuestion, Refer
from meeting_tui.domain.commands.corrections import FixText, Undo
from meeting_tui.domain.commands.floor import GiveFloor
from meeting_tui.domain.commands.measures import TakeMeasure
from meeting_tui.domain.commands.minutes import Say
from meeting_tui.domain.commands.proposals import SubmitProposal
from meeting_tui.domain.commands.report import ApproveReport, IssueDraft, Translate
from meeting_tui.domain.consulting import counts, digest, due, is_late, resolve
from meeting_tui.domain.events import consultation as event
from meeting_tui.domain.letter import doubts

from .acting import Case, check, done, meeting, on_topic, when
from .consulting import PRIVATE, consultation, there

LINES = (("1", {"en": "Opening"}), ("1.1", {"en": "It was opened.", "fr": "Elle s'ouvrit."}))
ANNEX = command.AnnexSummary(
    "cl-17-30", "CL-17/30", {"en": "Services"}, LINES, digest(LINES), "en", "public"
)
NOTED = command.NoteContribution("AAA", "Services", date(2015, 2, 20))
UNKNOWN = command.ReceiveReply("lobby", "Organization A")
OTHER_WORDS = command.SummariseReply("R1", ("1",), "no")

CASES = [
    Case("refused not_in_consultation", consultation(), SubmitProposal("One more", ("AAA",))),
    Case("refused not_in_consultation", there(OpenItem("online")), PutQuestion("Agreed?")),
    Case("refused not_in_consultation", there(), FindConsensus()),
    Case("refused not_in_consultation", there(), Refer("council", "Which?")),
    Case("refused not_in_consultation", there(), TakeMeasure("remark", "note")),
    Case("refused not_in_consultation", there(), AnnounceDocument("G-1/5", "Paper", "AAA")),
    Case("refused not_in_consultation", consultation(), ANNEX),
    Case("refused only_in_consultation", meeting(), PRIVATE),
    Case("refused only_in_consultation", meeting(), command.ReceiveReplies((PRIVATE,))),
    Case("refused only_in_consultation", meeting(), command.WelcomeGuest("civil", "Group B")),
    Case("refused only_in_consultation", meeting(), command.LinkReply("R1", "a.pdf")),
    Case("refused no_such_category", consultation(), UNKNOWN),
    Case("refused no_such_category", consultation(), command.WelcomeGuest("lobby", "B")),
    Case("refused no_such_asked", consultation(), replace(PRIVATE, questions=("7",))),
    Case("refused no_such_asked", consultation(PRIVATE), replace(OTHER_WORDS, questions=("P2.1",))),
    Case("refused no_text", consultation(), replace(PRIVATE, who=" ")),
    Case("refused unknown", consultation(), command.LinkReply("R1", "a.pdf")),
    Case("refused unknown", consultation(), Translate("R1", "fr", "oui")),
    Case("refused restricted_document", consultation(), replace(PRIVATE, address="G-1/5")),
    Case("refused frozen", there(IssueDraft(), ApproveReport()), OTHER_WORDS),
    Case(
        "refused reply_in_frozen",
        there(IssueDraft(), ApproveReport()),
        command.WithholdReply("R1", "its author asked for it"),
    ),
    Case("refused summary_not_public", meeting(), replace(ANNEX, access="restricted")),
    Case("refused summary_changed", meeting(), replace(ANNEX, lines=LINES[:1])),
    Case("refused summary_annexed", meeting(ANNEX), ANNEX),
    Case("refused report_approved", on_topic(ANNEX, ApproveReport()), ANNEX),
    Case("refused no_free_text", meeting(ANNEX), FixText(3, "Another summary")),
    Case("refused contribution_in_consultation", consultation(), NOTED),
    Case("refused unknown_actor", meeting(), replace(NOTED, actor="XXX")),
    Case(
        "refused no_free_text", meeting(command.NoteContributions((NOTED, NOTED))), FixText(3, "x")
    ),
    Case(
        "refused no_free_text",
        consultation(command.ReceiveReplies((replace(PRIVATE, translations={"fr": "oui"}),))),
        FixText(2, "no"),
    ),
    Case("done", consultation(PRIVATE), FixText(2, "no")),
    Case("done", consultation(), PrepareLetter("deadline", "2017-09-02")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_consultation_answers(case: Case) -> None:
    check(case)


def test_a_reply_is_one_entry_with_what_it_addresses() -> None:
    assert when(consultation(), replace(PRIVATE, address="https://replies.example/a")) == (
        event.ReplyReceived("R1", "Organization A", "private", "2017-08-12"),
        event.QuestionAddressed("R1", "P1.1"),
        event.ReplySummarised("R1", "yes", "en", "P1.1"),
        event.ReplyLinked("R1", "https://replies.example/a"),
    )


def test_replies_of_a_file_are_numbered_on_in_one_entry() -> None:
    state = consultation(PRIVATE, command.ReceiveReplies((PRIVATE, replace(PRIVATE, who="B"))))
    assert [(each.id, each.who) for each in state.replies.values()] == [
        ("R1", "Organization A"),
        ("R2", "Organization A"),
        ("R3", "B"),
    ]
    assert list(done(state, Undo(3)).replies) == ["R1"]


def test_counts_are_by_category_and_by_question_and_know_who_is_late() -> None:
    late = command.ReceiveReply("civil", "B", ("1", "2"), date(2017, 8, 20))
    state = consultation(PRIVATE, late, command.WithholdReply("R1", "asked for"))
    found = counts(state)
    assert (found.replies, found.late, found.withheld) == (2, 1, 1)
    assert found.categories == {"private": 1, "civil": 1}
    assert found.questions == {"P1.1": 2, "P1.2": 1}
    extended = done(state, PrepareLetter("deadline", "2017-09-02"))
    assert not any(is_late(extended, each) for each in extended.replies.values())
    assert extended.letter.earlier("deadline") == (date(2017, 8, 19),)


def test_what_a_reply_says_is_told_once_in_its_latest_words() -> None:
    state = consultation(PRIVATE, OTHER_WORDS)
    told = [each for each in state.report.paragraphs if each.startswith("says-")]
    assert told == ["says-R1-P1.1"]
    assert state.replies["R1"].points["P1.1"].text == "no"


def test_a_withheld_reply_is_drafted_nowhere() -> None:
    state = consultation(PRIVATE, command.WithholdReply("R1", "asked for"), OTHER_WORDS)
    living = [p.key for s in state.report.sections.values() for p in state.report.living(s)]
    assert living == ["counts", "replies-P1.1"]


def test_anyone_may_take_the_floor_and_whoever_replied_by_name() -> None:
    state = there(command.WelcomeGuest("academia", "Organization B"), OpenItem("P1.1"))
    assert state.names["organization a"] == "R1"
    state = done(state, GiveFloor("R1"), Say("prices fell", "P1.1", ("V1",)))
    assert state.floor is not None
    assert state.actors["V1"].name == {"en": "Organization B"}


def test_who_came_by_an_entry_takes_his_words_along_when_it_is_undone() -> None:
    state = there(
        OpenItem("P1.1"),
        command.WelcomeGuest("academia", "B"),
        Say("prices fell", "P1.1", ("V1",)),
    )
    assert state.withdrawn == {}
    assert sorted(done(state, Undo(5)).withdrawn) == [5, 6]


def test_a_new_date_of_the_physical_consultation_moves_its_sitting() -> None:
    state = consultation(PrepareLetter("physical", "2017-09-20"))
    assert state.plan.agenda.date == date(2017, 9, 20)


def test_a_deadline_before_the_letter_is_warned_about_and_recorded() -> None:
    state = consultation(PrepareLetter("deadline", "2017-06-01"))
    assert "deadline_before_letter" in list(doubts(state.letter, date.min))
    assert state.letter.day("deadline") == date(2017, 6, 1)


def test_what_is_due_follows_the_calendar() -> None:
    state = consultation(PRIVATE)
    july = list(due(state, date(2017, 7, 30)))
    assert [(each.code, each.days) for each in july][1:3] == [
        ("deadline_in", 20),
        ("physical_in", 50),
    ]
    codes = [each.code for each in due(state, date(2017, 10, 1))]
    assert codes == ["letter_parts", "deadline_past", "physical_past", "summary_draft"]
    agreed = there(IssueDraft(), ApproveReport())
    assert [each.code for each in due(agreed, date(2017, 10, 1))][-1] == "annex_missing"
    assert "annex_missing" not in [e.code for e in due(agreed, date(2017, 10, 1), annexed=True)]


@pytest.mark.parametrize(
    ("written", "item"), [("2", "P1.2"), ("p1.1", "P1.1"), ("3", ""), ("P1", "")]
)
def test_questions_are_named_as_people_do(written: str, item: str) -> None:
    assert resolve(consultation(), written) == item
