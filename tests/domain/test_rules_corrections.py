import pytest

from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.agenda import AddItem, OpenItem
from meeting_tui.domain.commands.consensus import FindConsensus, MakeObjection, PutProposal
from meeting_tui.domain.commands.corrections import FixText, Undo
from meeting_tui.domain.commands.measures import ApproveMeasures, TakeMeasure
from meeting_tui.domain.commands.minutes import Say, TakeMinute
from meeting_tui.domain.commands.proposals import SubmitProposal, SupportProposal
from meeting_tui.domain.commands.report import (
    ApproveParagraphs,
    BeginSection,
    ComposeParagraph,
    InsertParagraph,
    MoveParagraph,
)
from meeting_tui.domain.commands.sitting import (
    CloseMeeting,
    ResumeSitting,
    SuspendSitting,
)
from meeting_tui.domain.events.corrections import EntriesUndone, TextFixed
from meeting_tui.domain.events.minutes import MinuteTaken, Said
from meeting_tui.domain.fold import fold
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.rules.corrections import with_fixed_text
from meeting_tui.domain.state import State

from .acting import Act, Case, check, done, meeting, on_topic, when
from .given import clock

MINUTE = TakeMinute("The Chairman spoke.", "3")
SAID = Say("yes", "3", ("AAA",))
FROZEN = on_topic(MINUTE, ApproveParagraphs(("p4",)))

CASES = [
    Case("refused unknown", on_topic(), Undo(99)),
    Case("refused undo_first", on_topic(), Undo(1)),
    Case("refused undone_already", on_topic(MINUTE, Undo(4)), Undo(4)),
    Case("refused told_in_frozen", FROZEN, Undo(4)),
    Case("asked undo_takes_more", on_topic(PutProposal("P1"), FindConsensus()), Undo(4)),
    Case("asked undo_closing", meeting(CloseMeeting()), Undo(3)),
    Case("refused unknown", on_topic(), FixText(99, "x")),
    Case("refused no_text", on_topic(MINUTE), FixText(4, " ")),
    Case("refused no_free_text", on_topic(), FixText(3, "x")),
    Case("refused no_free_text", on_topic(), FixText(1, "x")),
    Case("refused undone_already", on_topic(MINUTE, Undo(4)), FixText(4, "x")),
    Case("refused no_speaker_to_fix", on_topic(MINUTE), FixText(4, "x", actors=("AAA",))),
    Case("refused unknown_actor", on_topic(SAID), FixText(4, "x", actors=("ZZZ",))),
    Case("refused told_in_frozen", FROZEN, FixText(4, "x")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_corrections_answer(case: Case) -> None:
    check(case)


def fallen(state: State, n: int) -> tuple[int, ...]:
    """The entries that an undo would take, other than the one named."""
    (undone,) = when(state, Undo(n), forced=True)
    assert isinstance(undone, EntriesUndone)
    assert undone.target == undone.entries[0] == n
    return undone.entries[1:]


def told(state: State) -> str:
    """All that counts of a state but the record of how it came about."""
    names = ("items", "order", "proposals", "questions", "objections", "measures", "report")
    return repr(
        [getattr(state, name) for name in (*names, "queue", "floor", "sittings", "irregular")]
    )


@pytest.mark.parametrize(
    ("acts", "target", "expected"),
    [
        pytest.param(
            (PutProposal("P1"), MakeObjection(("BBB",), "no"), FindConsensus(), MINUTE),
            4,
            (5, 6),
            id="a question takes its objections and its finding, not the minutes",
        ),
        pytest.param(
            (SubmitProposal("New"), PutProposal("P4"), FindConsensus()),
            4,
            (5, 6),
            id="a proposal takes the question on it",
        ),
        pytest.param(
            (AddItem("New"), OpenItem("added-4"), TakeMinute("There.", "added-4")),
            4,
            (5, 6),
            id="an item takes what was recorded under it",
        ),
        pytest.param(
            (AddItem("New"), AddItem("Newer", after="added-4")),
            4,
            (5,),
            id="an item takes one put after it",
        ),
        pytest.param(
            (MINUTE, InsertParagraph("p4", "More."), InsertParagraph("p5", "Still more.")),
            4,
            (5, 6),
            id="a paragraph takes those inserted after it",
        ),
        pytest.param(
            (MINUTE, TakeMinute("Other.", "3"), MoveParagraph("p5", "p4")),
            4,
            (6,),
            id="a paragraph takes a move behind it, not the paragraph moved",
        ),
        pytest.param(
            (BeginSection("Own"), MINUTE, ComposeParagraph((5,), "Composed.")),
            4,
            (6,),
            id="a section takes what was composed in it",
        ),
        pytest.param(
            (TakeMeasure("remark", "more time"), ApproveMeasures(("M1",))),
            4,
            (5,),
            id="a measure takes its approval",
        ),
    ],
)
def test_what_falls_with_an_entry(
    acts: tuple[Command, ...], target: int, expected: tuple[int, ...]
) -> None:
    state = on_topic(*acts)
    assert fallen(state, target) == expected
    state = done(state, Undo(target))
    assert set(state.withdrawn) == {target, *expected}


def test_pauses_and_the_closing_fall_with_the_only_sitting() -> None:
    state = meeting(SuspendSitting(), ResumeSitting(), CloseMeeting())
    assert fallen(state, 2) == (3, 4, 5)
    assert done(state, Undo(2)).phase == "not opened"


def test_a_resumption_without_its_pause_does_not_stretch_the_pause_before() -> None:
    pauses = (Act(SuspendSitting(), "10:30"), Act(ResumeSitting(), "10:45"))
    again = (Act(SuspendSitting(), "11:30"), Act(ResumeSitting(), "11:45"))
    state = done(meeting(*pauses, *again), Undo(5))
    assert state.sittings[0].pauses == [(clock("10:30"), clock("10:45"))]


def test_undo_leaves_the_state_that_would_be_without_the_entry() -> None:
    without = on_topic(Act(MINUTE, "10:00"), Act(SupportProposal("P1", ("BBB",)), "10:02"))
    state = on_topic(
        Act(MINUTE, "10:00"),
        Act(SupportProposal("P1", ("BBB",)), "10:02"),
        Act(PutProposal("P2"), "10:03"),
        Act(FindConsensus(), "10:04"),
    )
    assert told(done(state, Undo(6))) == told(without)


def test_undoing_an_undo_brings_back_what_it_took() -> None:
    state = on_topic(PutProposal("P1"), MakeObjection(("BBB",), "no"))
    had = told(state)
    state = done(state, Undo(4), Undo(6))
    assert told(state) == had
    assert set(state.withdrawn) == {6}


def test_an_undo_can_be_undone_at_any_depth() -> None:
    state = on_topic(PutProposal("P1"))
    had = told(state)
    state = done(state, Undo(4))
    gone = told(state)
    for depth in range(5, 9):
        state = done(state, Undo(depth))
        assert told(state) == (had if depth % 2 else gone)


def test_an_undo_takes_nothing_that_an_earlier_undo_already_took() -> None:
    state = on_topic(SubmitProposal("New"), PutProposal("P4"), FindConsensus(), Undo(6))
    assert fallen(state, 4) == (5,)


def test_references_are_never_given_twice() -> None:
    state = on_topic(SubmitProposal("New"), Undo(4), SubmitProposal("Newer"))
    assert set(state.proposals) == {"P1", "P2", "P3", "P5"}
    state = done(state, Undo(5))
    assert set(state.proposals) == {"P1", "P2", "P3", "P4", "P5"}


def test_an_act_on_what_was_undone_is_refused() -> None:
    state = on_topic(PutProposal("P1"), Undo(4))
    check(Case("refused no_question", state, FindConsensus()))


def test_the_remedy_for_a_frozen_paragraph_is_to_undo_its_approval_first() -> None:
    with pytest.raises(Refusal) as refused:
        when(FROZEN, Undo(4))
    assert refused.value.remedy == "/undo #5"
    state = done(on_topic(MINUTE, ApproveParagraphs(("p4",))), Undo(5), Undo(4))
    assert "p4" not in state.report.paragraphs


def test_a_fix_replaces_free_text_and_nothing_else() -> None:
    state = on_topic(PutProposal("P1"), MakeObjection(("BBB",), "to broad"))
    assert when(state, FixText(5, "too broad")) == (TextFixed(5, "too broad"),)
    state = done(state, FixText(5, "too broad"))
    objection = state.objections["O1"]
    assert (objection.actors, objection.grounds.text) == (("BBB",), "too broad")


def test_a_title_is_fixed_in_its_own_language() -> None:
    state = on_topic(SubmitProposal("Theme", language="fr"), FixText(4, "Thème"))
    assert state.proposals["P4"].title == {"fr": "Thème"}


def test_the_last_fix_counts_and_an_undone_one_does_not() -> None:
    state = on_topic(MINUTE, FixText(4, "Once."), FixText(4, "Twice."))
    assert state.fixed[4].text == "Twice."
    state = done(state, Undo(6))
    assert state.fixed[4].text == "Once."


def test_a_fix_may_say_in_which_language_the_words_are() -> None:
    state = on_topic(MINUTE, FixText(4, "Une fois.", "fr"), FixText(4, "Deux fois."))
    told = with_fixed_text(state.entries[3].events[0], state.fixed[4])
    assert told == MinuteTaken("Deux fois.", "fr", "3")
    assert when(state, FixText(4, "", "en")) == (TextFixed(4, "Deux fois.", "en"),)
    assert when(on_topic(MINUTE), FixText(4, "", "fr")) == (TextFixed(4, MINUTE.text, "fr"),)


def test_a_fix_may_put_right_who_spoke() -> None:
    said = Say("oui", "3", ("AAA",), behalf="others")
    state = on_topic(said, FixText(4, "oui, bien sûr", "fr", ("BBB",)), FixText(4, "oui"))
    (fact,) = state.report.paragraphs["p4"].facts
    assert fact.event == Said("oui", "fr", "3", ("BBB",))
    state = done(state, Undo(6), Undo(5))
    (fact,) = state.report.paragraphs["p4"].facts
    assert fact.event == Said("oui", "en", "3", ("AAA",), behalf="others")


def test_every_prefix_of_a_record_folds_to_the_state_that_was() -> None:
    acts: tuple[Command, ...] = (
        MINUTE,
        PutProposal("P1"),
        MakeObjection(("BBB",), "no"),
        Undo(5),
        FixText(4, "The Vice-Chairman spoke."),
        Undo(7),
        Undo(8),
        FindConsensus(),
    )
    state, seen = on_topic(), []
    for act in acts:
        state = done(state, act)
        seen.append(told(state))
    for n, was in enumerate(seen, start=4):
        assert told(fold(state.entries[:n])) == was
