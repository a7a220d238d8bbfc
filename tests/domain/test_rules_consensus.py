import pytest

from meeting_tui.domain.commands.consensus import (
    AmendQuestion,
    AnswerObjection,
    AnswerReferral,
    AskForAnnex,
    ContestFinding,
    DropObjection,
    FindConsensus,
    FindNoConsensus,
    LiftObjection,
    MaintainFinding,
    MakeObjection,
    MakeReservation,
    NameCure,
    PrepareLetter,
    PutProposal,
    PutQuestion,
    Refer,
    ReopenQuestion,
    SettleBracket,
    WithdrawContest,
)
from meeting_tui.domain.commands.proposals import WithdrawProposal
from meeting_tui.domain.commands.sitting import TakeChair
from meeting_tui.domain.events.consensus import ConsensusFound, QuestionPut
from meeting_tui.domain.refusal import Refusal
from meeting_tui.domain.untranslated import gaps

from .acting import Act, Case, check, done, meeting, on_topic, when

PUT = PutProposal("P1")
OBJECTED = (PUT, MakeObjection(("BBB",), "too broad"))
FOUND = (PUT, FindConsensus())
LOST = (PUT, FindNoConsensus("time", "too late"))
LATE = Act(PUT, "11:00")

CASES = [
    Case("refused unknown", on_topic(), PutProposal("P9")),
    Case("refused proposal_withdrawn", on_topic(WithdrawProposal("P1", "x")), PutProposal("P1")),
    Case("refused no_item", meeting(), PUT),
    Case("asked question_open", on_topic(PUT), PutProposal("P2")),
    Case("asked question_open", on_topic(PUT), PutQuestion("Shall we?")),
    Case("refused no_text", on_topic(), PutQuestion("")),
    Case("refused unknown", on_topic(), AmendQuestion("Q1", "Shall we?")),
    Case("refused question_found", on_topic(*FOUND), AmendQuestion("Q1", "Shall we?")),
    Case("refused no_question", on_topic(), FindConsensus()),
    Case("asked question_open", on_topic(PUT), FindConsensus("to meet again")),
    Case("warned objections_open", on_topic(*OBJECTED), FindConsensus()),
    Case("refused dated_before", on_topic(LATE), FindConsensus(), "10:00"),
    Case("refused no_question", on_topic(), FindNoConsensus("time", "too late")),
    Case("refused dated_before", on_topic(LATE), FindNoConsensus("time", "too late"), "10:00"),
    Case("done", on_topic(PUT), FindNoConsensus("time")),
    Case("refused no_text", on_topic(PUT), FindNoConsensus("other")),
    Case("refused no_such_reason", on_topic(PUT), FindNoConsensus("weather", "rain")),
    Case("refused nothing_found", on_topic(PUT), ContestFinding("Q1", ("BBB",), "no")),
    Case("refused unknown", on_topic(), ContestFinding("Q1", ("BBB",), "no")),
    Case("refused question_still_open", on_topic(PUT), ReopenQuestion("Q1", "again")),
    Case("asked question_open", on_topic(*FOUND, PutProposal("P2")), ReopenQuestion("Q1", "again")),
    Case("refused unknown_actor", on_topic(), Refer("nobody", "what now")),
    Case("refused no_text", on_topic(), Refer("council", "")),
    Case("refused nothing_referred", on_topic(), AnswerReferral("council", "go on")),
    Case("refused no_question_to_object", on_topic(), MakeObjection(("BBB",), "too broad")),
    Case("refused no_text", on_topic(PUT), MakeObjection(("BBB",), "")),
    Case("refused unknown", on_topic(), LiftObjection("O1")),
    Case(
        "refused objection_settled", on_topic(*OBJECTED, LiftObjection("O1")), DropObjection("O1")
    ),
    Case(
        "refused objection_settled", on_topic(*OBJECTED, DropObjection("O1")), NameCure("O1", "x")
    ),
    Case("refused no_text", on_topic(*OBJECTED), AnswerObjection("O1", "")),
    Case("refused no_question", on_topic(), MakeReservation(("BBB",), "with regret")),
    Case("refused no_question", on_topic(*LOST), MakeReservation(("BBB",), "with regret")),
    Case("asked proposal_agreed", on_topic(*FOUND), PutProposal("P1")),
    Case("asked brackets_open", on_topic(PutQuestion("It [may] do.")), FindConsensus()),
    Case("asked brackets_open", on_topic(), FindConsensus("It [may] do.")),
    Case(
        "warned objections_and_brackets",
        on_topic(PutQuestion("It [may] do."), MakeObjection(("BBB",), "too broad")),
        FindConsensus(),
    ),
    Case("refused not_contested", on_topic(*FOUND), MaintainFinding("Q1")),
    Case("refused not_contested", on_topic(PUT), WithdrawContest("Q1")),
    Case("refused no_such_bracket", on_topic(*FOUND), SettleBracket("Q1", 1, "kept")),
    Case("refused no_such_part", on_topic(*FOUND), PrepareLetter("weather", "rain")),
    Case("refused not_a_date", on_topic(*FOUND), PrepareLetter("deadline", "in June")),
    Case("refused no_text", on_topic(*FOUND), PrepareLetter("contact", "")),
    Case("asked no_topic_agreed", on_topic(*LOST), PrepareLetter("deadline", "2019-06-14")),
    Case("refused no_such_annex", on_topic(), AskForAnnex("weather")),
    Case("refused annex_asked_already", on_topic(AskForAnnex("coverage")), AskForAnnex("coverage")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_consensus_answers(case: Case) -> None:
    check(case)


def test_an_objection_before_the_question_offers_the_concern_it_would_be() -> None:
    with pytest.raises(Refusal) as refused:
        when(on_topic(), MakeObjection(("BBB", "CCC"), "too broad"))
    assert refused.value.remedy == "/concern P1 BBB, CCC: too broad"


def test_a_text_is_put_and_found_at_once() -> None:
    put, found = when(on_topic(TakeChair("BBB")), FindConsensus("to meet again"))
    assert put == QuestionPut("Q1", {"en": "to meet again"}, "en", "", "3")
    assert isinstance(found, ConsensusFound)
    assert (found.question, found.presiding) == ("Q1", "BBB")


def test_consensus_on_a_proposal_makes_it_agreed() -> None:
    state = on_topic(*FOUND)
    assert state.proposals["P1"].state == "agreed"
    assert state.questions["Q1"].presiding == "chair"


def test_consensus_over_an_objection_is_recorded_and_the_objection_stays_open() -> None:
    state = on_topic(*OBJECTED, FindConsensus())
    assert state.questions["Q1"].state == "consensus"
    assert state.objections["O1"].state == "open"


def test_a_reservation_by_all_who_object_turns_their_objection_into_a_statement() -> None:
    state = on_topic(PUT, MakeObjection(("BBB", "CCC"), "too broad"))
    state = done(state, MakeReservation(("BBB",), "with regret"))
    assert state.objections["O1"].state == "open"
    state = done(state, MakeReservation(("CCC", "BBB"), "with regret"))
    assert state.objections["O1"].state == "statement"
    check(Case("done", state, FindConsensus()))


@pytest.mark.parametrize(("reason", "left"), [("time", "submitted"), ("objection", "no consensus")])
def test_lack_of_time_is_no_verdict_on_the_proposal(reason: str, left: str) -> None:
    state = on_topic(PUT, FindNoConsensus(reason, "as it is"))
    assert state.proposals["P1"].state == left
    assert (state.questions["Q1"].state, state.questions["Q1"].reason) == ("no consensus", reason)


@pytest.mark.parametrize("text", ["", "too late"])
def test_only_a_reason_in_words_wants_a_translation(text: str) -> None:
    state = on_topic(PUT, FindNoConsensus("time", text))
    assert (f"#{state.n}" in gaps(state, "fr").missing) is bool(text)


def test_an_amended_question_keeps_its_earlier_words() -> None:
    state = on_topic(PutQuestion("Shall we meet?"), AmendQuestion("Q1", "Shall we meet in May?"))
    question = state.questions["Q1"]
    assert question.texts == {"en": "Shall we meet in May?"}
    assert question.versions[0] == {"en": "Shall we meet?"}


def test_a_finding_can_be_contested_and_the_question_reopened() -> None:
    state = on_topic(*FOUND, ContestFinding("Q1", ("BBB",), "not answered"))
    assert state.questions["Q1"].state == "contested"
    state = done(state, ReopenQuestion("Q1", "to answer it"))
    assert state.question is state.questions["Q1"]
    assert state.proposals["P1"].state == "examined"


def test_the_ledger_of_an_objection_holds_what_would_lift_it_and_what_was_answered() -> None:
    state = on_topic(*OBJECTED, NameCure("O1", "limit it"), AnswerObjection("O1", "accepted"))
    ledger = state.objections["O1"]
    assert ledger.cure is not None
    assert ledger.answer is not None
    assert (ledger.grounds.text, ledger.cure.text, ledger.answer.text) == (
        "too broad",
        "limit it",
        "accepted",
    )


def test_an_objection_by_an_observer_is_an_open_point() -> None:
    assert on_topic(PUT, MakeObjection(("OBS",), "no")).irregular == [(5, "OBS", "objected")]


def test_the_oldest_question_to_a_body_is_answered_first() -> None:
    state = on_topic(Refer("council", "which topic"), Refer("council", "which date"))
    state = done(state, AnswerReferral("council", "P1"))
    answers = [referral.answer and referral.answer.text for referral in state.referrals]
    assert answers == ["P1", None]
