import pytest

from meeting_tui.domain.commands.measures import (
    AmendMeasure,
    ApproveMeasures,
    CompleteMeasure,
    Decide,
    DropMeasure,
    TakeMeasure,
)
from meeting_tui.domain.commands.report import (
    AmendParagraph,
    ApproveParagraphs,
    ApproveReport,
    StrikeParagraph,
)
from meeting_tui.domain.events.measures import MeasureAmended, MeasureApproved
from meeting_tui.domain.falling import falling
from meeting_tui.domain.rules.measures import lettered, told_in
from meeting_tui.domain.state import State

from .acting import Act, Case, check, done, on_topic, when
from .given import clock

TAKEN = TakeMeasure("request", "publish the replies", "secretariat")
REMARK = TakeMeasure("remark", "more time is needed")

CASES = [
    Case("refused unknown", on_topic(), AmendMeasure("M1", "publish all")),
    Case("refused no_text", on_topic(TAKEN), AmendMeasure("M1", " ")),
    Case("refused unknown_actor", on_topic(TAKEN), AmendMeasure("M1", "publish", "ZZZ")),
    Case(
        "refused measure_agreed",
        on_topic(TAKEN, ApproveMeasures()),
        AmendMeasure("M1", "publish all"),
    ),
    Case(
        "refused measure_settled",
        on_topic(TAKEN, DropMeasure("M1", "twice")),
        AmendMeasure("M1", "publish all"),
    ),
    Case("refused dated_before", on_topic(Act(TAKEN, "11:00")), AmendMeasure("M1", "x"), "10:00"),
    Case("refused no_text", on_topic(TAKEN), DropMeasure("M1", "")),
    Case("refused unknown", on_topic(), TakeMeasure("remark", "more time", decision="D1")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_measures_answer(case: Case) -> None:
    check(case)


def key_of(state: State, measure: str) -> str:
    return told_in(state)[measure].key


def approved(state: State) -> set[str]:
    return {each.id for each in state.measures.values() if each.approved_at}


def test_approving_a_paragraph_approves_the_measures_in_it_and_no_other() -> None:
    state = on_topic(TAKEN, REMARK)
    state = done(state, ApproveParagraphs((key_of(state, "M1"),)))
    assert approved(state) == {"M1"}
    assert state.measures["M1"].approved_at == state.entries[-1].at


def test_approving_the_report_approves_what_is_in_it_but_nothing_dropped_or_struck() -> None:
    state = on_topic(TAKEN, TAKEN, TAKEN, DropMeasure("M2", "twice"))
    state = done(state, StrikeParagraph(key_of(state, "M3"), "never said"), ApproveReport())
    assert approved(state) == {"M1"}
    assert state.measures["M3"].state == "open"


def test_a_paragraph_amended_to_other_words_leaves_its_measure_open() -> None:
    state = on_topic(TAKEN)
    key = key_of(state, "M1")
    state = done(state, AmendParagraph(key, "Nobody was asked to do anything."))
    state = done(state, ApproveParagraphs((key,)))
    assert approved(state) == set()
    assert approved(done(state, ApproveMeasures())) == {"M1"}


def test_a_paragraph_amended_around_the_words_of_its_measure_approves_it() -> None:
    state = on_topic(TAKEN)
    key = key_of(state, "M1")
    kept = AmendParagraph(key, "The secretariat was asked to publish the replies in full.")
    assert approved(done(state, kept, ApproveParagraphs((key,)))) == {"M1"}


def test_approving_the_measures_after_their_paragraphs_confirms_them() -> None:
    state = on_topic(TAKEN)
    state = done(state, Act(ApproveParagraphs((key_of(state, "M1"),)), "11:00"))
    assert when(state, ApproveMeasures()) == (MeasureApproved("M1"),)
    state = done(state, Act(ApproveMeasures(), "11:30"))
    assert state.measures["M1"].approved_at == clock("11:00")


def test_amending_keeps_the_old_words_and_changes_what_the_report_tells() -> None:
    state = on_topic(TAKEN)
    change = AmendMeasure("M1", "publish all replies", "AAA")
    assert when(state, change) == (
        MeasureAmended("M1", "publish all replies", "en", "publish the replies", "AAA"),
    )
    state = done(state, change)
    assert state.measures["M1"].words.text == "publish all replies"
    assert state.measures["M1"].earlier == ["publish the replies"]
    told = told_in(state)["M1"].facts[0].event
    assert getattr(told, "text", "") == "publish all replies"


def test_a_measure_falls_with_the_decision_it_carries_out() -> None:
    state = on_topic(Decide("meet again"), TakeMeasure("remark", "soon", decision="D1"))
    decision, measure = state.n - 1, state.n
    assert falling(state, decision) == (decision, measure)


def test_what_was_done_without_an_approval_stays_open_until_there_is_one() -> None:
    state = done(on_topic(TAKEN), Act(CompleteMeasure("M1", "published"), forced=True))
    assert state.measures["M1"].state == "open"
    assert done(state, ApproveMeasures()).measures["M1"].state == "completed"


def test_papers_letter_measures_by_kind_then_as_they_were_taken() -> None:
    kinds = ("remark", "undertaking", "request", "invitation", "request")
    state = on_topic(*(TakeMeasure(kind, "act") for kind in kinds))
    ordered = [each.id for each in lettered(state.measures.values())]
    assert ordered == ["M4", "M3", "M5", "M2", "M1"]
