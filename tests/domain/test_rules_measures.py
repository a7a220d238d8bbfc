import pytest

from meeting_tui.domain.commands.measures import (
    AmendMeasure,
    ApproveMeasures,
    CompleteMeasure,
    Decide,
    DropMeasure,
    RecordProgress,
    TakeMeasure,
)
from meeting_tui.domain.commands.report import AmendParagraph
from meeting_tui.domain.events.measures import DecisionTaken, MeasureApproved, MeasureTaken

from .acting import Act, Case, check, done, meeting, on_topic, when
from .given import clock

TAKEN = TakeMeasure("request", "publish the replies", "secretariat")
APPROVED = (TAKEN, ApproveMeasures(("M1",)))

CASES = [
    Case("refused no_text", on_topic(), Decide("")),
    Case("refused no_item", meeting(), Decide("meet again")),
    Case("refused no_text", on_topic(), TakeMeasure("remark", "")),
    Case("refused no_item", meeting(), TAKEN),
    Case("refused unknown", on_topic(), DropMeasure("M1", "covered")),
    Case("refused measure_approved", on_topic(*APPROVED), DropMeasure("M1", "covered")),
    Case(
        "refused measure_settled", on_topic(TAKEN, DropMeasure("M1", "x")), DropMeasure("M1", "x")
    ),
    Case("refused no_open_measure", on_topic(), ApproveMeasures()),
    Case("refused measure_settled", on_topic(*APPROVED), ApproveMeasures(("M1",))),
    Case("refused unknown", on_topic(TAKEN), ApproveMeasures(("M1", "M9"))),
    Case("refused dated_before", on_topic(Act(TAKEN, "11:00")), ApproveMeasures(), "10:00"),
    Case("asked measure_not_approved", on_topic(TAKEN), RecordProgress("M1", "begun")),
    Case(
        "asked measure_of_nobody",
        on_topic(TakeMeasure("remark", "more time"), ApproveMeasures()),
        CompleteMeasure("M1"),
    ),
    Case("refused no_text", on_topic(*APPROVED), RecordProgress("M1", "")),
    Case("refused unknown", on_topic(), CompleteMeasure("M1")),
    Case("refused measure_agreed", on_topic(*APPROVED), AmendMeasure("M1", "publish all")),
    Case("refused same_words", on_topic(TAKEN), AmendMeasure("M1", "publish  the replies")),
    Case("asked tells_measure", on_topic(TAKEN), AmendParagraph("p4", "Other words.")),
    Case("asked tells_measure", on_topic(*APPROVED), AmendParagraph("p4", "Other words.")),
    Case("done", on_topic(TAKEN), AmendParagraph("p4", "It was asked to publish the replies.")),
    Case("done", on_topic(TAKEN, DropMeasure("M1", "x")), AmendParagraph("p4", "Other words.")),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_measures_answer(case: Case) -> None:
    check(case)


def test_owner_and_date_are_kept_as_they_were_said() -> None:
    asked = TakeMeasure("request", "publish", "the sponsors", "before the next Council")
    assert when(on_topic(), asked) == (
        MeasureTaken(
            "M1", "request", "publish", "en", "the sponsors", "before the next Council", "3"
        ),
    )
    assert when(on_topic(), TakeMeasure("remark", "more time")) == (
        MeasureTaken("M1", "remark", "more time", "en", item="3"),
    )


def test_approving_without_names_takes_those_that_are_open() -> None:
    state = on_topic(*APPROVED, TAKEN, TAKEN, DropMeasure("M2", "twice"))
    assert when(state, ApproveMeasures()) == (MeasureApproved("M3"),)


def test_what_is_done_afterwards_is_kept_in_order() -> None:
    state = on_topic(*APPROVED)
    state = done(state, Act(RecordProgress("M1", "begun"), "12:00"))
    state = done(state, Act(CompleteMeasure("M1", "published"), "13:00"))
    assert state.measures["M1"].state == "completed"
    assert state.measures["M1"].progress == [
        (clock("12:00"), "begun"),
        (clock("13:00"), "published"),
    ]


def test_decisions_have_numbers_of_their_own() -> None:
    state = on_topic(Decide("meet again"))
    assert when(state, Decide("take both together", "agreed")) == (
        DecisionTaken("D2", "agreed", "take both together", "en", "3"),
    )
