import pytest

from meeting_tui.domain.commands.agenda import OpenItem
from meeting_tui.domain.commands.proposals import (
    BeginExamination,
    EndExamination,
    FormDraftingGroup,
    IntroduceProposal,
    LeaveUnexamined,
    MergeProposals,
    RaiseConcern,
    RestoreProposal,
    SubmitProposal,
    SupportProposal,
    TakeBackDraft,
    WithdrawProposal,
    WritePreamble,
    WriteQuestion,
)
from meeting_tui.domain.events.proposals import (
    ProposalIntroduced,
    ProposalsMerged,
    ProposalSubmitted,
    ProposalSupported,
    QuestionWritten,
)
from meeting_tui.domain.refusal import Refusal

from .acting import Act, Case, check, done, meeting, on_topic, when
from .given import clock

GONE = on_topic(WithdrawProposal("P1", "covered"), MergeProposals(("P2", "P3"), "Both"))

CASES = [
    Case("refused no_text", on_topic(), SubmitProposal("")),
    Case("refused unknown_actor", on_topic(), SubmitProposal("New", ("nobody",))),
    Case("refused unknown", on_topic(), WritePreamble("P9", "Considering …")),
    Case("refused no_text", on_topic(), WritePreamble("P1", "")),
    Case("refused no_such_question", on_topic(), WriteQuestion("P1", "How?", 2)),
    Case("refused no_text", on_topic(), WriteQuestion("P1", "")),
    Case("refused proposal_withdrawn", GONE, IntroduceProposal("P1")),
    Case("refused proposal_merged", GONE, IntroduceProposal("P2")),
    Case("refused unknown_actor", on_topic(), IntroduceProposal("P1", ("nobody",))),
    Case("refused no_item", meeting(), IntroduceProposal("P1")),
    Case("asked proposal_introduced", on_topic(IntroduceProposal("P1")), IntroduceProposal("P1")),
    Case("refused in_hand", on_topic(BeginExamination("P1")), BeginExamination("P1")),
    Case("refused no_item", meeting(), BeginExamination("P1")),
    Case("refused unknown", on_topic(), EndExamination("P9")),
    Case(
        "refused unexamined_already",
        on_topic(LeaveUnexamined(("P2",))),
        LeaveUnexamined(("P2",)),
    ),
    Case(
        "refused supported_already",
        on_topic(SupportProposal("P1", ("BBB",))),
        SupportProposal("P1", ("BBB",)),
    ),
    Case("refused unknown_actor", on_topic(), SupportProposal("P1", ("nobody",))),
    Case("refused no_text", on_topic(), RaiseConcern("P1", ("BBB",), "")),
    Case("refused proposal_withdrawn", GONE, WithdrawProposal("P1", "again")),
    Case("refused proposal_not_withdrawn", on_topic(), RestoreProposal("P1")),
    Case("refused unknown", on_topic(), RestoreProposal("P9")),
    Case("refused merge_with_itself", on_topic(), MergeProposals(("P1", "P1"), "Both")),
    Case("refused merge_with_itself", on_topic(), MergeProposals((), "Both")),
    Case("refused no_text", on_topic(), MergeProposals(("P1", "P2"), "")),
    Case(
        "asked examined_after_all",
        on_topic(BeginExamination("P1"), EndExamination("P1")),
        LeaveUnexamined(("P1",)),
    ),
    Case("refused unknown_actor", on_topic(), FormDraftingGroup("nobody", "shorten it")),
    Case("refused no_text", on_topic(), FormDraftingGroup("BBB", "")),
    Case("refused no_item", meeting(), FormDraftingGroup("BBB", "shorten it")),
    Case("refused unknown", on_topic(), TakeBackDraft("G1", "Two questions.")),
    Case(
        "asked drafting_back",
        on_topic(FormDraftingGroup("BBB", "shorten it"), TakeBackDraft("G1", "Two questions.")),
        TakeBackDraft("G1", "One question."),
    ),
    Case(
        "refused unknown",
        on_topic(FormDraftingGroup("BBB", "shorten it")),
        TakeBackDraft("G1", "Two questions.", "G-1/9"),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_proposals_answer(case: Case) -> None:
    check(case)


def test_a_proposal_is_numbered_after_those_of_the_agenda_and_belongs_to_the_topic() -> None:
    assert when(meeting(OpenItem("1")), SubmitProposal("New", ("BBB",))) == (
        ProposalSubmitted("P4", {"en": "New"}, ("BBB",), item="3"),
    )


def test_questions_are_added_one_after_another_and_replaced_by_number() -> None:
    state = on_topic(WriteQuestion("P1", "How?"))
    assert when(state, WriteQuestion("P1", "Why?")) == (QuestionWritten("P1", 2, "Why?", "en"),)
    state = done(state, WriteQuestion("P1", "Why?"), WriteQuestion("P1", "Comment ?", 1, "fr"))
    assert state.proposals["P1"].questions == [{"en": "How?", "fr": "Comment ?"}, {"en": "Why?"}]


def test_a_proposal_is_introduced_by_its_sponsors_unless_somebody_is_named() -> None:
    assert when(on_topic(), IntroduceProposal("P1")) == (ProposalIntroduced("P1", ("AAA",), "3"),)


def test_taking_up_another_proposal_means_that_the_one_before_is_examined() -> None:
    state = on_topic(BeginExamination("P1"), BeginExamination("P2"))
    assert state.proposals["P1"].state == "examined"
    assert state.proposals["P2"].state == "under examination"


def test_an_examination_recorded_late_ends_the_one_of_its_time() -> None:
    state = on_topic(Act(BeginExamination("P1"), "10:00"), Act(BeginExamination("P3"), "11:00"))
    state = done(state, Act(BeginExamination("P2"), "10:30"))
    assert state.proposal is state.proposals["P3"]
    assert state.proposals["P3"].state == "under examination"
    assert state.timeline.seconds("proposal", "P1", clock("11:30")) == 30 * 60


def test_a_partial_examination_is_a_state_of_its_own() -> None:
    state = on_topic(BeginExamination("P1"), EndExamination("P1", partly=True))
    assert state.proposals["P1"].state == "partly examined"
    assert state.proposal is None


@pytest.mark.parametrize(
    "leaving",
    [
        WithdrawProposal("P1", "covered"),
        MergeProposals(("P1", "P2"), "Both"),
        LeaveUnexamined(("P1",)),
    ],
    ids=lambda command: type(command).__name__,
)
def test_a_proposal_that_leaves_the_table_is_no_longer_in_hand(leaving: WithdrawProposal) -> None:
    state = on_topic(Act(BeginExamination("P1"), "10:00"), Act(leaving, "10:10"))
    assert state.proposal is None
    assert state.timeline.seconds("proposal", "P1", clock("11:00")) == 10 * 60


def test_only_those_who_did_not_yet_support_are_recorded() -> None:
    state = on_topic(SupportProposal("P1", ("BBB",)))
    assert when(state, SupportProposal("P1", ("BBB", "CCC"))) == (
        ProposalSupported("P1", ("CCC",), "3"),
    )


def test_support_and_proposals_by_others_than_members_leave_an_open_point() -> None:
    state = on_topic(SupportProposal("P1", ("OBS",)), SubmitProposal("New", ("OBS",)))
    assert state.irregular == [(4, "OBS", "supported"), (5, "OBS", "proposed")]


def test_a_merged_proposal_keeps_the_sponsors_of_both_and_names_no_parent_twice() -> None:
    state = on_topic(SubmitProposal("New", ("BBB", "AAA")))
    assert when(state, MergeProposals(("P1", "P4", "P1"), "Both")) == (
        ProposalsMerged("P5", ("P1", "P4"), {"en": "Both"}, "3"),
    )
    state = done(state, MergeProposals(("P1", "P4"), "Both"))
    assert state.proposals["P5"].sponsors == ("AAA", "BBB")
    assert state.proposals["P1"].into == "P5"


def test_a_withdrawn_proposal_comes_back_as_far_as_it_had_come() -> None:
    state = on_topic(IntroduceProposal("P1"), WithdrawProposal("P1", "x"), RestoreProposal("P1"))
    assert state.proposals["P1"].state == "introduced"


def test_a_drafting_group_works_beside_the_plenary_and_comes_back() -> None:
    state = on_topic(FormDraftingGroup("BBB", "shorten it", clock("16:00")), OpenItem("4"))
    state = done(state, TakeBackDraft("G1", "Two questions."))
    group = state.drafting["G1"]
    assert (group.due, group.words and group.words.text) == (clock("16:00"), "Two questions.")


def test_concerns_keep_who_and_why() -> None:
    state = on_topic(RaiseConcern("P1", ("BBB",), "covered before"))
    ((actors, words),) = state.proposals["P1"].concerns
    assert (actors, words.text) == (("BBB",), "covered before")


def test_several_proposals_are_left_unexamined_at_once_or_none_is() -> None:
    state = on_topic(Act(LeaveUnexamined(("P2", "P3"), "lack of time")))
    assert [p.state for p in state.proposals.values()][1:] == ["not examined", "not examined"]
    with pytest.raises(Refusal):
        when(state, LeaveUnexamined(("P1", "P9")))


def test_what_was_left_unexamined_is_not_left_so_a_second_time() -> None:
    state = on_topic(LeaveUnexamined(("P2",)))
    (left,) = when(state, LeaveUnexamined(("P2", "P3")))
    assert getattr(left, "proposal", "") == "P3"
