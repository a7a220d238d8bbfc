import pytest

from meeting_tui.domain.commands.agenda import BeginDebate, OpenItem
from meeting_tui.domain.commands.minutes import (
    AnnounceStatement,
    NotePrivately,
    ReceiveStatement,
    Say,
    TakeMinute,
)
from meeting_tui.domain.commands.proposals import BeginExamination
from meeting_tui.domain.events.minutes import MinuteTaken, Said, StatementAnnounced

from .acting import Act, Case, check, done, meeting, on_topic, when

CASES = [
    Case("refused no_item", meeting(), TakeMinute("It was said.", "")),
    Case("refused unknown", meeting(), TakeMinute("It was said.", "9")),
    Case("refused no_text", on_topic(), TakeMinute("  ", "3")),
    Case("refused no_text", on_topic(), TakeMinute("\u00a0…\n", "3")),
    Case("refused no_item", meeting(), Say("yes", "", ("AAA",))),
    Case("refused no_text", on_topic(), Say("", "3", ("AAA",))),
    Case("refused nobody_speaks", on_topic(), Say("yes", "3")),
    Case("refused unknown_actor", on_topic(), Say("yes", "3", ("nobody",))),
    Case("refused no_item", meeting(), AnnounceStatement(("AAA",))),
    Case("refused unknown_actor", on_topic(), AnnounceStatement(("nobody",))),
    Case("refused unknown", on_topic(), ReceiveStatement("S1", "We join.")),
    Case("refused no_text", on_topic(AnnounceStatement(("AAA",))), ReceiveStatement("S1", "")),
    Case(
        "refused statement_received",
        on_topic(AnnounceStatement(("AAA",), "We join.")),
        ReceiveStatement("S1", "We do not."),
    ),
    Case("refused no_text", meeting(), NotePrivately("")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_minutes_answer(case: Case) -> None:
    check(case)


def test_a_line_stays_with_the_item_at_which_it_was_begun() -> None:
    state = meeting(OpenItem("1"), OpenItem("2"))
    assert when(state, TakeMinute("Said under 1.", "1")) == (
        MinuteTaken("Said under 1.", "en", "1"),
    )


def test_a_line_begun_before_any_item_goes_under_the_one_open_by_now() -> None:
    assert when(on_topic(), TakeMinute("It began.", "")) == (MinuteTaken("It began.", "en", "3"),)
    assert when(on_topic(), Say("yes", "", ("AAA",)))[0] == Said("yes", "en", "3", ("AAA",))


def test_what_is_said_while_a_proposal_is_in_hand_is_told_with_the_proposals() -> None:
    state = on_topic(BeginExamination("P1"))
    (said,) = when(state, Say("too long", "3", ("BBB",)))
    assert said == Said("too long", "en", "3", ("BBB",), proposal="P1")
    state = done(state, Say("too long", "3", ("BBB",)))
    assert [fact.n for fact in state.report.paragraphs["c-3"].facts][-1] == state.n


def test_a_late_remark_belongs_to_the_proposal_in_hand_at_its_time() -> None:
    state = on_topic(Act(BeginExamination("P1"), "10:00"), Act(BeginDebate(), "10:30"))
    (said,) = when(state, Say("too long", "3", ("BBB",)), "10:10")
    assert said == Said("too long", "en", "3", ("BBB",), proposal="P1")


def test_the_rapporteur_may_choose_the_quantifier() -> None:
    assert when(on_topic(), Say("yes", "3", words="several")) == (
        Said("yes", "en", "3", words="several"),
    )


def test_statements_are_numbered_and_their_text_may_follow() -> None:
    state = on_topic(AnnounceStatement(("AAA",), "We join."))
    announced = AnnounceStatement(("BBB", "CCC"))
    assert when(state, announced) == (StatementAnnounced("S2", ("BBB", "CCC"), item="3"),)
    state = done(state, announced, ReceiveStatement("S2", "Nous aussi.", "fr"))
    words = state.statements["S2"].words
    assert words is not None
    assert (words.text, words.language) == ("Nous aussi.", "fr")


def test_a_private_note_is_told_nowhere() -> None:
    state = on_topic()
    told = repr(state.report)
    assert repr(done(state, NotePrivately("H may move")).report) == told


def test_a_late_paragraph_stands_at_its_time() -> None:
    state = meeting(
        OpenItem("1"),
        Act(TakeMinute("First.", "1"), "09:40"),
        Act(TakeMinute("Third.", "1"), "09:50"),
        Act(TakeMinute("Second.", "1"), "09:45"),
    )
    told = [
        state.report.paragraphs[key].facts[0].event for key in state.report.sections["1"].paragraphs
    ]
    assert [e.text for e in told if isinstance(e, MinuteTaken)] == ["First.", "Second.", "Third."]


def test_what_happened_before_any_item_is_told_under_the_first_one() -> None:
    state = meeting()
    assert [fact.n for fact in state.report.waiting] == [2]
    state = done(state, OpenItem("1"), TakeMinute("It began.", "1"))
    assert state.report.waiting == []
    assert state.report.sections["1"].paragraphs == ["p2", "p4"]
